"""Tables that are drawn with signs in a text: rules of `+---+`, cells between `|`, as converters and consoles write them.

Knows where rules and strokes stand; must not know what is a paragraph, nor what the cells say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

RULE = re.compile(r"\s*\+(?:[-=:]+\+)+\s*$")
_LINE = re.compile(r"\s*[|+].*[|+]\s*$")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A cell by its place from 1, its size, and its pieces: number of the line from 0, text, and where that begins in the line."""

    row: int
    column: int
    rows: int
    columns: int
    pieces: list[tuple[int, str, int]] = field(default_factory=list)


def is_drawn(text: str) -> bool:
    """Whether the line goes on with a drawn table."""
    return _LINE.match(text) is not None


def read_grid(lines: Sequence[str]) -> list[Drawn]:
    """The cells of the lines of a drawn table, the first of which is a rule; [] if the strokes do not stand below each other.

    A cell reaches over the rules and strokes that are not drawn in it. Where only the head is ruled off, by a rule like the others,
    every line is a row, as consoles write it.
    """
    strokes = sorted({at for line in lines if RULE.match(line) for at, sign in enumerate(line) if sign == "+"})
    if any(len(line) <= strokes[-1] or line[strokes[0]] not in "|+" or line[strokes[-1]] not in "|+" for line in lines):
        return []
    spans = list(zip(strokes, strokes[1:], strict=False))
    full = [at for at, line in enumerate(lines) if RULE.match(line)]
    simple = len(full) <= 3 and not any("=" in lines[at] for at in full)
    ruled = [[simple or _ruled(line, start, end) for start, end in spans] for line in lines]
    rules = [at for at, line in enumerate(lines) if RULE.match(line) or any(_ruled(line, start, end) for start, end in spans)]
    bands = [at for at in range(len(lines)) if at not in rules] if simple else rules[:-1]
    found: list[Drawn] = []
    taken: set[tuple[int, int]] = set()
    for row, first in enumerate(bands):
        for column, (start, _) in enumerate(spans):
            if (row, column) in taken:
                continue
            until = row + 1
            while not simple and until < len(bands) and not ruled[bands[until]][column]:
                until += 1
            last = first + 1 if simple else rules[until]
            wide = column + 1
            while wide < len(spans) and lines[first + (not simple)][spans[wide][0]] not in "|+":
                wide += 1
            taken |= {(r, c) for r in range(row, until) for c in range(column, wide)}
            end = spans[wide - 1][1]
            inner = range(first if simple else first + 1, last)
            pieces = [
                (at, text.strip(), start + 1 + len(text) - len(text.lstrip()))
                for at in inner
                if (text := lines[at][start + 1 : end]).strip()
            ]
            found.append(Drawn(row + 1, column + 1, until - row, wide - column, pieces))
    return found


def _ruled(line: str, start: int, end: int) -> bool:
    """Whether a rule is drawn between two strokes."""
    return re.fullmatch(r"[-=:]+(?:\+[-=:]+)*", line[start + 1 : end]) is not None
