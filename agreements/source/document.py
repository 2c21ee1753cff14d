"""Reads one YAML document into plain data in which scalars stay text and every value knows its line and column.

For whoever turns files into data and has to point at a place in them. It knows YAML and files, and must not know
agreements, rules, or the words in which an error is told: an error here is a code, a place and arguments.
Lines and columns count from 1, and columns count characters; a byte order mark is not one of them.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import islice, repeat, starmap
from typing import Any, Literal, Protocol, TypeAlias

# The extension itself: without it ruamel.yaml parses in pure Python, many times slower, and says nothing.
import _ruamel_yaml as clib

from agreements.source.addresses import look, reading
from agreements.source.mistakes import try_parts
from agreements.source.spots import Doubt, nearest
from engine.language.path import DataPath, step_into
from engine.language.problem import Place, Problem, Problems, Spot

MAX_BYTES = 5_000_000
MAX_DEPTH = 50  # mappings and sequences inside one another, the outermost included
MAX_VALUES = 100_000  # nodes of YAML: scalars (keys too), mappings and sequences
MAX_ERRORS = 100  # reported for one file: a hostile one can hold as many as it has bytes

Code: TypeAlias = Literal[
    "missing-file", "directory", "not-a-file", "no-permission", "unreadable-file",
    "too-large", "too-deep", "too-many-values", "not-utf8", "control-character", "syntax", "empty", "several-documents",
    "duplicate-key", "not-a-key", "merge-key", "anchor", "alias", "tag",
]  # fmt: skip
Position: TypeAlias = tuple[int, int]
Value: TypeAlias = "Text | Mapping | Sequence | None"

# How the codes end that are about a key and not about its value.
UNKNOWN_KEY = "unknown-key"
_NULLS = frozenset(("", "~", "null"))
# What libyaml refuses, and four more: NEL, LS and PS, which it takes for line breaks and editors do not, so that every
# later line would be off; and a byte order mark inside the text, which nobody sees and which makes a key another key.
CONTROL = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_TAG_DIRECTIVE = re.compile(r"(?:^|[\r\n])(%TAG)")


class Mark(Protocol):
    """A place as the parser gives it, from 0. Kept as it comes: looking into each costs 5 % of the reading."""

    line: int
    column: int


class Placed:
    """What has a place in the source: that of its first character."""

    __slots__ = ()
    mark: Mark

    @property
    def line(self) -> int:
        """From 1."""
        return self.mark.line + 1

    @property
    def column(self) -> int:
        """From 1, in characters."""
        return self.mark.column + 1


class Text(str, Placed):
    """A scalar, unfolded and unescaped as YAML has it; never a number, a date or a truth value."""

    __slots__ = ("mark",)


class Mapping(dict[str, Value], Placed):
    """Its keys are plain str. None stands for null and cannot carry a place: `nulls` holds it."""

    __slots__ = ("keys_at", "mark", "nulls")
    keys_at: dict[str, Mark]
    nulls: dict[str, Mark]


class Sequence(list[Value], Placed):
    """None stands for null and cannot carry a place: `nulls` holds it, by index."""

    __slots__ = ("mark", "nulls")
    nulls: dict[int, Mark]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place in another file, in a sheet its row and column, and the text there."""

    file: str
    line: int
    column: int
    text: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """One document. `text` is the source without its byte order mark; `split_lines` gives its lines as counted here.

    `elsewhere` has, by their paths, the values that stand in other files.
    `digest` is the SHA-256 of its bytes, in hexadecimal. `spots` has, by their paths, where the values stand in the paper that the document
    was read from, empty for YAML; `doubts` are the values that nobody confirmed yet.
    """

    name: str
    text: str
    root: Text | Mapping | Sequence
    elsewhere: dict[DataPath, Elsewhere] = field(default_factory=dict)
    digest: str = field(default="", compare=False)
    spots: dict[str, Spot] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()

    def spot(self, path: Iterable[str | int]) -> Spot | None:
        """Where the value at the path stands in the paper, else where it belongs; None in YAML."""
        return nearest(self.spots, ".".join(map(str, path))) if self.spots else None

    def place_elsewhere(self, path: DataPath) -> Elsewhere | None:
        """The place in another file of the value at the path, or of the nearest value above it that is in one; else None."""
        return next((self.elsewhere[at] for at in path.outwards() if at in self.elsewhere), None) if self.elsewhere else None

    def written(self, path: DataPath) -> str | None:
        """The text that the path leads to, or through (what was read from a text is below it), here or in another file; None for none."""
        if (other := self.place_elsewhere(path)) is not None:
            return other.text
        here: Any = self.root
        for step in path:
            if isinstance(here, str):
                break
            here = step_into(here, step)
        return str(here) if isinstance(here, str) else None

    def value(self, path: Iterable[str | int]) -> Value:
        """The value at the path, whose every step must be there."""
        here: Any = self.root
        for step in path:
            here = here[step]
        return here  # type: ignore[no-any-return]

    def position(self, path: Iterable[str | int], *, key: bool = False) -> Position:
        """The line and column of the value at the path, such as ("objectives", 0, "text"), or of its last key.

        A null that is not written is right behind its colon or dash. If the path leads nowhere: those of the nearest
        value above.
        """
        path = tuple(path)
        if (spot := self.spot(path)) is not None:
            return spot.paragraph, spot.start + 1
        here: Value = self.root
        mark = key_mark = self.root.mark
        for step in path:
            if isinstance(here, Mapping) and isinstance(step, str) and step in here:
                value, key_mark = here[step], here.keys_at[step]
                mark = here.nulls[step] if value is None else value.mark
            elif isinstance(here, Sequence) and isinstance(step, int) and 0 <= step < len(here):
                value = here[step]
                mark = key_mark = here.nulls[step] if value is None else value.mark
            else:
                key = False
                break
            here = value
        place = _position(key_mark if key else mark)
        return min(place, _last(self.text)) if here is None else place


def placed(problem: Problem[DataPath], document: Document, *, shown: bool = False) -> Problem[Place]:
    """A problem of a document's data, where it is written: at the value, of a key that is not known at the key. `shown`: with its line."""
    line, column = document.position(problem.place, key=problem.code.endswith(UNKNOWN_KEY))
    lines = document.text.splitlines() if shown else []
    excerpt = lines[line - 1] if line <= len(lines) else ""
    return replace(problem, place=Place(document.name, line, column, excerpt, spot=document.spot(problem.place)))  # type: ignore[arg-type, return-value]


def as_the_system_says(problems: Problems) -> str:
    """Of what is wrong with a file as a whole: in the words of the system, for those who tell it as a part of something else."""
    problem = problems.problems[0]
    known = {"missing-file": errno.ENOENT, "directory": errno.EISDIR, "no-permission": errno.EACCES}
    if problem.code in known:
        return os.strerror(known[problem.code])
    if problem.code == "too-large":
        return f"Larger than {problem.arguments['limit']} bytes"
    return "Not a regular file" if problem.code == "not-a-file" else str(problem.arguments.get("detail", ""))


def read_file(path: str | os.PathLike[str]) -> Document:
    """Read a file; its name is the path as given. Raises Problems only; never waits on a FIFO or opens a device."""
    return read(read_bytes(path), os.fspath(path))


def read_bytes(path: str | os.PathLike[str], limit: int = MAX_BYTES) -> bytes:
    """The bytes of an ordinary file of at most so many. The one reader of files, whatever is in them.

    Raises Problems with one and nothing else; never waits on a FIFO and opens no device.
    """
    name = os.fspath(path)
    try:
        there = look(path)
        if there.kind != "file":
            raise _whole("directory" if there.kind == "folder" else "not-a-file", name)
        if (there.size or 0) > limit:
            raise _whole("too-large", name, limit=limit)
        # No more than allowed: since the look at it, it may have been exchanged or have grown.
        with reading(path) as file:
            data = file.read(limit + 1) or b""
        if len(data) > limit:
            raise _whole("too-large", name, limit=limit)
        return data
    except PermissionError:
        raise _whole("no-permission", name) from None
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: no file can have such a name
        raise _whole("missing-file", name) from None
    except OSError as error:
        raise _whole("unreadable-file", name, detail=error.strerror or "") from None


def _whole(code: Code, name: str, **arguments: str | int) -> Problems:
    """What is wrong with a file as a whole."""
    return Problems([Problem(code, Place(name), arguments)])


def read(text: str | bytes, name: str) -> Document:
    """Read the text of one YAML document; the name is only carried along. Raises Problems only."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    # Of what is read here and now, not of the file later: a seal is on what was checked.
    digest = digest_of(data)
    if len(data) > MAX_BYTES:
        raise _whole("too-large", name, limit=MAX_BYTES)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good, bad = error.object[: error.start].decode(), error.object[error.start]
        raise Problems([Problem("not-utf8", Place(name, *_end(good)), {"byte": f"0x{bad:02X}"})]) from None
    problems: list[Problem[Place]] = []
    if not text.isascii():  # in ASCII the parser finds them, at no cost
        problems += _control_characters(text, name)
    if "%TAG" in text and (found := _TAG_DIRECTIVE.search(text)):  # libyaml compares each with each: minutes for 5 MB
        problems.append(Problem("tag", Place(name, *_end(text[: found.start(1)])), {"tag": "%TAG"}))
    root = Sequence() if problems else _compose(text, name, problems)
    if any(problem.code == "syntax" for problem in problems):
        problems = _taken_apart(text, name, problems)
    value = root[0] if root else None
    if value is None and not problems:
        problems.append(Problem("empty", Place(name, *(min(_position(root.nulls[0]), _last(text)) if root else ()))))
    if value is None or problems:
        raise Problems(sorted(problems, key=lambda problem: problem.place)[:MAX_ERRORS])
    return Document(name, text, value, digest=digest)


def _taken_apart(text: str, name: str, problems: list[Problem[Place]]) -> list[Problem[Place]]:
    """The problems, and instead of the one at which the parser ended those of the parts of the text, if they have any."""

    def wrong(part: str) -> list[Problem[Place]]:
        found: list[Problem[Place]] = []
        _compose(part, name, found)
        return found

    found = [problem for part in try_parts(split_lines(text), lambda part: bool(wrong(part))) for problem in wrong(part)]
    if not any(problem.code == "syntax" for problem in found):
        # Only together the parts are wrong.
        return problems
    seen = {(problem.code, problem.place) for problem in found}
    return found + [problem for problem in problems if problem.code != "syntax" and (problem.code, problem.place) not in seen]


def digest_of(data: bytes) -> str:
    """The SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def split_lines(text: str) -> list[str]:
    """The lines as editors and positions count them; str.splitlines() splits at form feeds and others as well."""
    return _with_lf(text).split("\n")


def _with_lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _position(mark: Mark) -> Position:
    return mark.line + 1, mark.column + 1


def _end(text: str) -> Position:
    lines = split_lines(text)
    return len(lines), len(lines[-1]) + 1


def _last(text: str) -> Position:
    """Behind the last character; to the parser, what is missing there is on a line below, where there is nothing."""
    return _end(text.rstrip("\r\n"))


def _control_characters(text: str, name: str) -> list[Problem[Place]]:
    problems: list[Problem[Place]] = []
    line, column, done = 1, 1, 0
    for found in islice(CONTROL.finditer(text), MAX_ERRORS):
        down, across = _end(text[done : found.start()])
        line, column, done = line + down - 1, across if down > 1 else column + across - 1, found.start()
        problems.append(Problem("control-character", Place(name, line, column), {"character": f"U+{ord(found[0]):04X}"}))
    return problems


def _compose(text: str, name: str, problems: list[Problem[Place]]) -> Sequence:
    """A sequence with the root value as its one item, or with none if there is no document.

    What is wrong is added to the problems, and reading goes on where it can; from then on the values mean nothing.
    """

    def refuse(code: Code, mark: Mark, **arguments: str | int) -> None:
        problems.append(Problem(code, Place(name, *_position(mark)), arguments))

    def refuse_marked(node: Any) -> None:
        if node.anchor is not None:
            refuse("anchor", node.start_mark, name=node.anchor)
        if node.ctag is not None:
            refuse("tag", node.start_mark, tag=str(node.ctag).replace("tag:yaml.org,2002:", "!!"))
        if node.__class__ is scalar and node.style == '"' and (found := CONTROL.search(node.value)):
            refuse("control-character", node.start_mark, character=f"U+{ord(found[0]):04X}")

    scalar, mapping, sequence = clib.ScalarEvent, clib.MappingStartEvent, clib.SequenceStartEvent
    suspect = "&" in text or "!" in text or "\\" in text  # without these no node has an anchor, a tag or an escape
    root = Sequence()
    root.nulls = {}
    here: Any = root
    keys: dict[str, Mark] | None = None  # of the mapping that is being read; None in a sequence
    key: str | None = None  # the one whose value comes next; None where a key comes next
    above: list[Any] = []
    values = 1
    event: Any = None
    # CR is kept from the parser, to which every line break is LF anyway: libyaml 0.1.7 reads past its buffer where that
    # ends in a backslash and CRLF, and then invents text or never returns (the six bytes `"~~\` CR LF are enough).
    parser = clib.CParser(_with_lf(text))
    # MAX_VALUES give no more events than this, two per mapping or sequence and four around them all. So it ends in time
    # with nothing counted per scalar; the values are added up where a mapping or sequence ends.
    events = starmap(parser.get_event, repeat((), 2 * MAX_VALUES + 4))
    try:
        for event in events:
            kind = event.__class__
            if kind is scalar:
                if suspect:
                    refuse_marked(event)
                value = event.value
                null = value in _NULLS and not event.style
                if keys is not None and key is None:
                    key = value
                    if null or key == "<<":
                        refuse("not-a-key" if null else "merge-key", event.start_mark)
                    elif key in keys:
                        refuse("duplicate-key", event.start_mark, key=key, first_line=keys[key].line + 1)
                    else:
                        keys[key] = event.start_mark
                    continue
                if null:
                    value = None
                    here.nulls[len(here) if keys is None else key] = event.start_mark
                else:
                    value = Text(value)
                    value.mark = event.start_mark
                if keys is None:
                    here.append(value)
                else:
                    here[key] = value
                    key = None
            elif kind is mapping or kind is sequence:
                if suspect:
                    refuse_marked(event)
                if len(above) == MAX_DEPTH:
                    refuse("too-deep", event.start_mark, limit=MAX_DEPTH)
                    break
                child: Any = Mapping() if kind is mapping else Sequence()
                child.mark, child.nulls = event.start_mark, {}
                is_key = keys is not None and key is None
                if is_key:
                    refuse("not-a-key", event.start_mark)
                elif keys is None:
                    here.append(child)
                else:
                    here[key] = child
                above.append((here, keys, "" if is_key else None))
                here, key, keys = child, None, None
                if kind is mapping:
                    keys = child.keys_at = {}
            elif kind is clib.MappingEndEvent or kind is clib.SequenceEndEvent:
                values += len(here) if keys is None else 2 * len(here)
                if values > MAX_VALUES:
                    refuse("too-many-values", event.start_mark, limit=MAX_VALUES)
                    break
                here, keys, key = above.pop()
            elif kind is clib.AliasEvent:
                refuse("alias", event.start_mark, name=event.anchor)
                key = "" if keys is not None and key is None else None
            elif kind is clib.DocumentStartEvent:
                if root:
                    refuse("several-documents", event.start_mark)
                    break
            elif kind is clib.StreamEndEvent:
                break
        else:
            refuse("too-many-values", event.start_mark, limit=MAX_VALUES)
    except clib.ReaderError:
        problems += _control_characters(text, name)
    except clib.YAMLError as error:
        line, column = min(_position(error.problem_mark), _last(text))
        since = min(error.context_mark.line + 1, line) if error.context_mark else line
        arguments = {"detail": error.problem, "context": error.context or "", "context_line": since}
        problems.append(Problem("syntax", Place(name, line, column), arguments))
    except UnicodeDecodeError as error:  # a tag with bytes in % that are not UTF-8, somewhere behind the last event
        refuse("tag", event.end_mark, tag=error.object.decode(errors="replace"))
    return root
