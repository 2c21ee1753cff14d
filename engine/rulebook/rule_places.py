"""Where the parts of a rule's expressions stand in its file, whatever style they are written in. Knows nothing of what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agreements.source.document import Document, placed
from engine.language import DataPath, Place, Problem, Span


def part_of_scalar(document: Document, path: DataPath, span: Span) -> Place:
    """Where some characters of the scalar at the path stand in the file, with the line."""
    line, column = place_in_scalar(document, path, span.start)
    excerpt = document.text.splitlines()[line - 1]
    return Place(document.name, line, column, excerpt, max(1, min(span.end - span.start, len(excerpt) - column + 1)))


def place_in_scalar(document: Document, path: DataPath, offset: int) -> tuple[int, int]:
    """Line and column of the character at the offset of the scalar at the path, whatever style it is written in."""
    line, column = document.position(path)
    value: Any = document.root
    for step in path:
        value = value[step]
    lines = document.text.splitlines(keepends=True)
    raw = "".join([lines[line - 1][column - 1 :], *lines[line:]])
    place = 0
    if raw[:1] in "'\"":
        place = 1
    elif raw[:1] in "|>":
        place = raw.index("\n") + 1
    # The scalar's characters stand in the file in the same order; folding changes blanks only, quoting adds escapes.
    for char in str(value)[:offset]:
        if char.isspace():
            place += len(raw[place:]) - len(raw[place:].lstrip())
        else:
            place = _seek(raw, place, char) + 1
    place = min(_seek(raw, place, str(value)[offset : offset + 1]), len(raw))
    before = raw[:place]
    breaks = before.count("\n")
    return line + breaks, (len(before) - before.rfind("\n") if breaks else column + place)


def _seek(raw: str, place: int, char: str) -> int:
    while place < len(raw) and raw[place] != char and (raw[place].isspace() or raw[place] in "\\'"):
        place += 1
    return place


def problem_at(document: Document, code: str, path: DataPath, arguments: Mapping[str, str | int]) -> Problem[Place]:
    """A problem at the value of the path, or at the key that is not known, with its line."""
    if code in ("unused-let", "let-taken", "definition-taken"):
        line, column = document.position(path, key=True)
        return Problem(code, Place(document.name, line, column, document.text.splitlines()[line - 1]), arguments)
    return placed(Problem(code, path, arguments), document, shown=True)
