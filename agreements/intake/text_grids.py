"""Tables that are drawn with signs in a text: rules of `+---+`, cells between `|`, as converters and consoles write them.

Knows where rules and strokes stand; must not know what is a paragraph, nor what the cells say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from itertools import pairwise

from engine.language.classes import dataclass

# Signs that draw boxes as those that stand for them.
BOX = str.maketrans(
    {**dict.fromkeys("─━═╌┄", "-"), **dict.fromkeys("│┃║╎", "|"), **dict.fromkeys("┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╤╧╪╭╮╯╰", "+")}
)
RULE = re.compile(r"\s*\+(?:[-=:]+\+)+\s*$")
_ORDINAL = re.compile(r"\s*\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s*")
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
    spans = list(pairwise(strokes))
    ruled = [[_is_ruled(line, start, end) for start, end in spans] for line in lines]
    rules = [at for at, segments in enumerate(ruled) if any(segments)]
    rows = list(pairwise(rules))
    if len(rules) <= 3 and all(all(ruled[at]) and "=" not in lines[at] for at in rules):
        rows = _console_rows(lines, rules, spans)
        ruled = [[True] * len(spans)] * len(lines)
    else:
        starts = [at for above, below in rows for at in _numbered(lines, above, below, spans[0])]
        # A line of text is both the last of its row and what the next row stands below; a rule is of neither.
        rows = [(above, below + (below in starts)) for above, below in pairwise(sorted({*rules, *starts}))]
        ruled = [[True] * len(spans) if at in starts else drawn for at, drawn in enumerate(ruled)]
    return _cells(lines, rows, spans, ruled)


def _numbered(lines: Sequence[str], above: int, below: int, span: tuple[int, int]) -> list[int]:
    """The lines behind which a further row begins between two rules: those before the second number of several in the first column."""
    numbers = [at for at in range(above + 1, below) if _ORDINAL.fullmatch(lines[at][span[0] + 1 : span[1]])]
    return [at - 1 for at in numbers[1:]] if numbers[:1] == [above + 1] else []


def _console_rows(lines: Sequence[str], rules: list[int], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The rows between rules, each by the lines around it: a line with nothing in its first and last cell goes on with the one above."""
    rows: list[tuple[int, int]] = []
    for at in (at for at in range(len(lines)) if at not in rules):
        outer = any(lines[at][start + 1 : end].strip() for start, end in (spans[0], spans[-1]))
        if rows and rows[-1][1] == at and not outer:
            rows[-1] = (rows[-1][0], at + 1)
        else:
            rows.append((at - 1, at + 1))
    return rows


def _cells(lines: Sequence[str], rows: list[tuple[int, int]], spans: list[tuple[int, int]], ruled: list[list[bool]]) -> list[Drawn]:
    """The cells between the strokes of `spans` in rows that stand between two lines each; `ruled` says where a rule is drawn."""
    found: list[Drawn] = []
    taken: set[tuple[int, int]] = set()
    for row, (above, _) in enumerate(rows):
        for column, (start, _) in enumerate(spans):
            if (row, column) in taken:
                continue
            down, across = row + 1, column + 1
            while down < len(rows) and not ruled[rows[down][0]][column]:
                down += 1
            while across < len(spans) and lines[above + 1][spans[across][0]] not in "|+":
                across += 1
            taken |= {(r, c) for r in range(row, down) for c in range(column, across)}
            pieces = []
            for at in range(above + 1, rows[down - 1][1]):
                text = lines[at][start + 1 : spans[across - 1][1]]
                if text.strip():
                    pieces.append((at, text.strip(), start + 1 + len(text) - len(text.lstrip())))
            found.append(Drawn(row + 1, column + 1, down - row, across - column, pieces))
    return found


def _is_ruled(line: str, start: int, end: int) -> bool:
    """Whether a rule is drawn between two strokes."""
    return re.fullmatch(r"[-=:]+(?:\+[-=:]+)*", line[start + 1 : end]) is not None
