"""Reads one YAML document into plain data in which scalars stay text and every value knows its line and column.

For whoever turns files into data and has to point at a place in them. It knows YAML and files, and must not know
agreements, rules, or the words in which an error is reported: an error here is a code, a place and arguments.
Lines and columns count from 1, and columns count characters; a byte order mark is not one of them.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from agreements.source.addresses import look, reading
from agreements.source.characters import MAX_ERRORS, control_characters
from agreements.source.mistakes import try_parts
from agreements.source.placed_values import Mapping, Position, Sequence, Text, Value, end_of, last_of, position_of, split_lines
from agreements.source.spots import Doubt, nearest
from engine.language.classes import dataclass
from engine.language.path import DataPath, step_into
from engine.language.problem import Place, Problem, Problems, Spot

if TYPE_CHECKING:
    from agreements.source.composer import Code

MAX_BYTES = 5_000_000

# How the codes end that are about a key and not about its value.
UNKNOWN_KEY = "unknown-key"
_TAG_DIRECTIVE = re.compile(r"(?:^|[\r\n])(%TAG)")


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

    def asks(self, path: DataPath) -> bool:
        """Whether a question is open about what stands at the path: something is there that was not understood."""
        return any(doubt.is_question and doubt.covers(str(path)) for doubt in self.doubts)

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
        place = position_of(key_mark if key else mark)
        return min(place, last_of(self.text)) if here is None else place


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
        raise Problems([Problem("not-utf8", Place(name, *end_of(good)), {"byte": f"0x{bad:02X}"})]) from None
    problems: list[Problem[Place]] = []
    if not text.isascii():  # in ASCII the parser finds them, at no cost
        problems += control_characters(text, name)
    if "%TAG" in text and (found := _TAG_DIRECTIVE.search(text)):  # libyaml compares each with each: minutes for 5 MB
        problems.append(Problem("tag", Place(name, *end_of(text[: found.start(1)])), {"tag": "%TAG"}))
    root = Sequence() if problems else _composed(text, name, problems)
    if any(problem.code == "syntax" for problem in problems):
        problems = _taken_apart(text, name, problems)
    value = root[0] if root else None
    if value is None and not problems:
        problems.append(Problem("empty", Place(name, *(min(position_of(root.nulls[0]), last_of(text)) if root else ()))))
    if value is None or problems:
        raise Problems(sorted(problems, key=lambda problem: problem.place)[:MAX_ERRORS])
    return Document(name, text, value, digest=digest)


def _composed(text: str, name: str, problems: list[Problem[Place]]) -> Sequence:
    from agreements.source.composer import compose  # with ruamel.yaml: where all results are kept no YAML is read

    return compose(text, name, problems)


def _taken_apart(text: str, name: str, problems: list[Problem[Place]]) -> list[Problem[Place]]:
    """The problems, and instead of the one at which the parser ended those of the parts of the text, if they have any."""

    def wrong(part: str) -> list[Problem[Place]]:
        found: list[Problem[Place]] = []
        _composed(part, name, found)
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
