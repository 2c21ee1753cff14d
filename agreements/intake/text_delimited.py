"""Rows of a text with a sign between their cells: tabs of a copied sheet, semicolons or commas of a saved one.

Knows quotation marks and counts signs; must not know what is a paragraph, nor what the cells say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from agreements.intake.text_columns import Line, Pieces
from engine.language.classes import dataclass

# A cell in quotation marks has no more lines.
MAX_QUOTED = 20
# So many lines of a hundred must have the same number of signs, and each at least so many.
MOST, FEWEST = 80, 2
_QUOTED = re.compile(r'"[^"]*"')
# A figure, or nothing.
_FIGURE = re.compile(r"[\d\s.,%]*")
_OPENS_FIGURE = re.compile(r"\s*(?:[(<>≤≥±-]\s*)*(?:Rp\W*)?\d", re.IGNORECASE)
# A whole cell in quotation marks, of few enough lines.
_CELL = re.compile(r'(?:(?<=[;,\n])|^)"(?:[^"\n]|""|\n(?!\n)){0,4000}"(?=[;,\n]|$)')
# Up to the mark that closes a cell; two of them are one that stands in it.
_CLOSES = re.compile(r'(?:[^"]|"")*"(?!")')


def delimiter_of(lines: Sequence[str]) -> str:
    """The sign that parts the cells of a saved sheet, in nearly every line as often; "" if the text is none."""
    whole = _CELL.sub("", "\n".join(lines)).split("\n")
    said = [_QUOTED.sub("", line) for line in whole if line.strip()]
    for sign in ";,":
        counts = Counter(line.count(sign) for line in said)
        count, often = max(counts.items(), key=lambda item: item[1], default=(0, 0))
        if len(said) > FEWEST and count >= FEWEST and often * 100 >= MOST * len(said):
            return sign
    return ""


def delimiter_within(lines: Sequence[str]) -> str:
    """The sign that parts the cells of a saved list with lines of text around it: `;` or `,`, as often in each line of the list, whose
    heads are words and whose rows each have a figure or nothing in some cell; "" where there is none. Two lines of prose may have as many
    commas, hardly as many semicolons: of those one row is enough.
    """
    for sign in ";,":
        for count, run in groupby(lines, partial(_count, sign=sign)):
            heads, *rows = [[cell.strip() for cell in _QUOTED.sub("", line).split(sign)] for line in run]
            if count >= FEWEST and len(rows) > (sign == ",") and not _has_figure(heads) and all(map(_has_figure, rows)):
                return sign
    return ""


def is_row(line: str, sign: str) -> bool:
    """Whether a line of a text with such a list may be a row of one."""
    return _count(line, sign) > 0


def _count(line: str, sign: str) -> int:
    """How often the sign parts cells of a line; 0 of a sentence, in which a blank follows it, or which ends with it."""
    bare = _QUOTED.sub("", line).strip()
    count = bare.count(sign)
    return 0 if re.search(rf"{sign}\s+[^\s{sign}]", bare) or (count == 1 and bare.endswith(sign)) else count


def _has_figure(cells: Sequence[str]) -> bool:
    return any(_FIGURE.fullmatch(cell) for cell in cells)


@dataclass(slots=True)
class Quotation:
    """Lines in turn, with a sign between their cells: whether a cell in quotation marks is open behind those taken in so far."""

    sign: str
    opened: bool = False

    def take(self, lines: Sequence[Line]) -> list[tuple[str, int]]:
        """The cells of the first of the lines, each with where it begins; if a cell was open, the first is more of it.

        The lines behind it tell whether a cell that begins with a quotation mark is closed again; else the mark is only a sign.
        """
        goes_on, text = self.opened, lines[0].text
        cells, self.opened = _cells(text, self.sign, goes_on)
        begun = self.opened and not (goes_on and len(cells) == 1)
        if begun and not any('"' in line.text for line in lines[1:MAX_QUOTED]):
            self.opened = False
            starts = [0, *(found.end() for found in re.finditer(re.escape(self.sign), text))]
            return [(part.strip(), at + len(part) - len(part.lstrip())) for at, part in zip(starts, text.split(self.sign), strict=True)]
        return cells


def rows_between(run: Sequence[Line], sign: str) -> list[list[Pieces]]:
    """The rows of lines with a sign between their cells; a cell in quotation marks may have signs, and go on over several lines."""
    rows: list[list[Pieces]] = []
    quotation = Quotation(sign)
    for number, line in enumerate(run):
        goes_on = quotation.opened
        made: list[Pieces] = [list(_single(line, text, at)) for text, at in quotation.take(run[number : number + MAX_QUOTED])]
        if goes_on:
            rows[-1][-1] += made.pop(0)
            rows[-1] += made
        else:
            rows.append(made)
    return rows


def moved_right(rows: Sequence[list[Pieces]]) -> list[int]:
    """How far each row is moved to the right: a copied page says a cell over several rows only once, so that what stands beside it begins
    further left in the rows below. Whether it does the kinds of all cells of shorter rows tell, by those of the columns of whole rows.
    """
    width = max(map(len, rows))
    whole = [[_is_figure(cell) for cell in row] for row in rows[1:] if len(row) == width]
    kinds = [set(column) for column in zip(*whole, strict=True)]
    lacks = [width - len(row) if kinds and at and len(row) > 1 else 0 for at, row in enumerate(rows)]

    def unlike(row: list[Pieces], shift: int) -> int:
        held = [(_is_figure(cell), kinds[at]) for at, cell in enumerate(row, shift) if any(text for _, text, _ in cell)]
        # A figure among texts is further astray than `WTP` among figures.
        return sum(1 + figure for figure, kind in held if figure not in kind)

    short = [(row, lack) for row, lack in zip(rows, lacks, strict=True) if lack]
    moved = sum(unlike(row, lack) for row, lack in short) < sum(unlike(row, 0) for row, _ in short)
    return lacks if moved else [0] * len(rows)


def _is_figure(cell: Pieces) -> bool:
    """Whether a cell opens as a figure, a number or an amount does."""
    return any(_OPENS_FIGURE.match(text) for _, text, _ in cell[:1])


def _single(line: Line, text: str, at: int) -> Iterator[tuple[Line, str, int]]:
    """The pieces of a cell's line, of two quotation marks the first: they stand for one."""
    start = 0
    for found in re.finditer('""', text):
        part = text[start : found.end() - 1].lstrip() if start else text[: found.end() - 1]
        yield line, part, at + found.end() - 1 - len(part)
        start = found.end()
    rest = text[start:].lstrip() if start else text
    if rest or not start:
        yield line, rest, at + len(text) - len(rest)


def _cells(line: str, sign: str, opened: bool) -> tuple[list[tuple[str, int]], bool]:
    """The cells of a line, each with where it begins, and whether its last one is still open; `opened`: its first one goes on."""
    whole, begun = re.compile(rf'\s*"((?:[^"]|"")*)"\s*(?={re.escape(sign)}|$)'), re.compile(r'\s*"((?:[^"]|"")*)$')
    found: list[tuple[str, int]] = []
    at = 0
    while at <= len(line):
        quoted = None if opened else whole.match(line, at)
        started = None if opened or quoted else begun.match(line, at)
        closed = _CLOSES.match(line, at) if opened else None
        close = closed.end() - 1 if closed else -1
        if started or (opened and close < 0):
            start = started.start(1) if started else at
            return [*found, (line[start:].strip(), start)], True
        start, end, behind = (quoted.start(1), quoted.end(1), quoted.end()) if quoted else (at, close, close)
        following = line.find(sign, max(at, behind))
        following = len(line) if following < 0 else following
        text = line[start : following if end < 0 else end]
        found.append((text.strip(), start + len(text) - len(text.lstrip())))
        opened, at = False, following + 1
    return found, False
