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
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice, repeat, starmap
from typing import Any, Literal, Protocol, TypeAlias

# The extension itself: without it ruamel.yaml parses in pure Python, many times slower, and says nothing.
import _ruamel_yaml as clib

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

_NULLS = frozenset(("", "~", "null"))
# What libyaml refuses, and four more: NEL, LS and PS, which it takes for line breaks and editors do not, so that every
# later line would be off; and a byte order mark inside the text, which nobody sees and which makes a key another key.
_CONTROL = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
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
    `digest` is the SHA-256 of its bytes, in hexadecimal.
    """

    name: str
    text: str
    root: Text | Mapping | Sequence
    elsewhere: dict[str, Elsewhere] = field(default_factory=dict)
    digest: str = field(default="", compare=False)

    def place_elsewhere(self, path: str) -> Elsewhere | None:
        """The place in another file of the value at the dotted path, or of the nearest value above it that is in one; else None."""
        while self.elsewhere and path:
            if path in self.elsewhere:
                return self.elsewhere[path]
            path = path.rpartition(".")[0]
        return None

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


@dataclass(frozen=True, slots=True)
class SourceError:
    """One thing wrong with a file. What is wrong with it as a whole is at line 1, column 1."""

    code: Code
    line: int = 1
    column: int = 1
    args: dict[str, str | int] = field(default_factory=dict)

    @property
    def system(self) -> str:
        """Of what is wrong with a file as a whole: as the system says such things, for those who tell them in its words."""
        known = {"missing-file": errno.ENOENT, "directory": errno.EISDIR, "no-permission": errno.EACCES}
        if self.code in known:
            return os.strerror(known[self.code])
        if self.code == "too-large":
            return f"Larger than {self.args['limit']} bytes"
        return "Not a regular file" if self.code == "not-a-file" else str(self.args.get("detail", ""))


class SourceErrors(Exception):
    """The file cannot be read: `errors` by their places, and as much of its `text` as there is, for showing them.

    `digest` as in Document; "" if its bytes could not be had.
    """

    digest = ""

    def __init__(self, name: str, text: str, *errors: SourceError) -> None:
        """Any number of errors, at least one."""
        super().__init__(name, text, *errors)  # what pickle calls it with again
        self.name, self.text, self.errors = name, text, errors


def read_file(path: str | os.PathLike[str]) -> Document:
    """Read a file; its name is the path as given. Raises SourceErrors only; never waits on a FIFO or opens a device."""
    return read(read_bytes(path), os.fspath(path))


def read_bytes(path: str | os.PathLike[str], limit: int = MAX_BYTES) -> bytes:
    """The bytes of an ordinary file of at most so many. The one reader of files, whatever is in them.

    Raises SourceErrors with one error and no others; never waits on a FIFO and opens no device.
    """
    name = os.fspath(path)
    try:
        info = os.stat(name)
        if not stat.S_ISREG(info.st_mode):
            raise SourceErrors(name, "", SourceError("directory" if stat.S_ISDIR(info.st_mode) else "not-a-file"))
        if info.st_size > limit:
            raise SourceErrors(name, "", SourceError("too-large", args={"limit": limit}))
        # Non-blocking, and no more than allowed: since the look at it, it may have been exchanged or have grown.
        with open(name, "rb", opener=lambda at, flags: os.open(at, flags | getattr(os, "O_NONBLOCK", 0))) as file:
            data = file.read(limit + 1) or b""
        if len(data) > limit:
            raise SourceErrors(name, "", SourceError("too-large", args={"limit": limit}))
        return data
    except PermissionError:
        error = SourceError("no-permission")
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: no file can have such a name
        error = SourceError("missing-file")
    except OSError as problem:
        error = SourceError("unreadable-file", args={"detail": problem.strerror or ""})
    raise SourceErrors(name, "", error)


def read(text: str | bytes, name: str) -> Document:
    """Read the text of one YAML document; the name is only carried along. Raises SourceErrors only."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    # Of what is read here and now, not of the file later: a seal is on what was checked.
    digest = hashlib.sha256(data).hexdigest()
    try:
        return _read(data, name, digest)
    except SourceErrors as errors:
        errors.digest = digest
        raise


def _read(data: bytes, name: str, digest: str) -> Document:
    if len(data) > MAX_BYTES:
        raise SourceErrors(name, "", SourceError("too-large", args={"limit": MAX_BYTES}))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        good, bad = problem.object[: problem.start].decode(), problem.object[problem.start]
        error = SourceError("not-utf8", *_end(good), {"byte": f"0x{bad:02X}"})
        raise SourceErrors(name, problem.object.decode(errors="replace"), error) from None
    errors = [] if text.isascii() else _control_characters(text)  # in ASCII the parser finds them, at no cost
    if "%TAG" in text and (found := _TAG_DIRECTIVE.search(text)):  # libyaml compares each with each: minutes for 5 MB
        errors.append(SourceError("tag", *_end(text[: found.start(1)]), {"tag": "%TAG"}))
    root = Sequence() if errors else _compose(text, errors)
    value = root[0] if root else None
    if value is None and not errors:
        errors.append(SourceError("empty", *(min(_position(root.nulls[0]), _last(text)) if root else ())))
    if value is None or errors:
        raise SourceErrors(name, text, *sorted(errors, key=lambda error: (error.line, error.column))[:MAX_ERRORS])
    return Document(name, text, value, digest=digest)


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


def _control_characters(text: str) -> list[SourceError]:
    errors: list[SourceError] = []
    line, column, done = 1, 1, 0
    for found in islice(_CONTROL.finditer(text), MAX_ERRORS):
        down, across = _end(text[done : found.start()])
        line, column, done = line + down - 1, across if down > 1 else column + across - 1, found.start()
        errors.append(SourceError("control-character", line, column, {"character": f"U+{ord(found[0]):04X}"}))
    return errors


def _compose(text: str, errors: list[SourceError]) -> Sequence:
    """A sequence with the root value as its one item, or with none if there is no document.

    What is wrong is added to the errors, and reading goes on where it can; from then on the values mean nothing.
    """

    def refuse(code: Code, mark: Mark, **args: str | int) -> None:
        errors.append(SourceError(code, *_position(mark), args))

    def refuse_marked(node: Any) -> None:
        if node.anchor is not None:
            refuse("anchor", node.start_mark, name=node.anchor)
        if node.ctag is not None:
            refuse("tag", node.start_mark, tag=str(node.ctag).replace("tag:yaml.org,2002:", "!!"))
        if node.__class__ is scalar and node.style == '"' and (found := _CONTROL.search(node.value)):
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
        errors += _control_characters(text)
    except clib.YAMLError as problem:
        line, column = min(_position(problem.problem_mark), _last(text))
        since = min(problem.context_mark.line + 1, line) if problem.context_mark else line
        args = {"detail": problem.problem, "context": problem.context or "", "context_line": since}
        errors.append(SourceError("syntax", line, column, args))
    except UnicodeDecodeError as problem:  # a tag with bytes in % that are not UTF-8, somewhere behind the last event
        refuse("tag", event.end_mark, tag=problem.object.decode(errors="replace"))
    return root
