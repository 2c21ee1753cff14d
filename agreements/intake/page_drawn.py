"""What is found on pages without rules: lines, cells and tables, and the columns that white space parts.

Knows lines and boxes; must not know files, nor what the words mean.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from itertools import pairwise

from agreements.intake.page_lines import Line, Piece
from engine.language.classes import dataclass

# White space between two columns is at least so many points wide.
GUTTER = 4.0
# What stands in the middle of something is no further from its middle, in points.
MIDDLE = 6.0


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text with its page; whether it only goes on with the one before it, and even its first word does, or may do."""

    piece: Piece
    page: int
    wrapped: bool = False
    glued: bool = False
    unsure: bool = False


@dataclass(slots=True)
class Filled:
    """A cell of a table on a page, rows and columns from 0, with its lines."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    lines: list[Text] = field(default_factory=list)


@dataclass(slots=True)
class Drawn:
    """A table on a page, or over several: where its columns begin, how many rows it has, its cells.

    `unsure`: its columns were not distinguished everywhere, so whatever is read of it is doubtful. `right`: where a ruled one ends.
    """

    xs: tuple[float, ...]
    rows: int
    cells: list[Filled]
    ruled: bool = False
    unsure: bool = False
    right: float = 0.0


def off(x0: float, x1: float, piece: Piece) -> float:
    """How far what reaches from x0 to x1 is from beginning, ending or having its middle where a piece does, whichever is nearest."""
    return min(abs(x0 - piece.x0), abs(x1 - piece.x1), abs(x0 + x1 - piece.x0 - piece.x1) / 2)


def columns_of(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The columns that white space parts in nearly all of the lines: where each begins and ends."""
    found = [span for line in lines if len(line.pieces) > 1 for span in _spans(line)]
    found = found or [span for line in lines for span in _spans(line)]
    allowed = len(lines) // 8
    starts, stops = sorted(a for a, _ in found), sorted(b for _, b in found)
    spans: list[list[float]] = []
    for a, b in pairwise(sorted({*starts, *stops})):
        # Those that have begun there and not ended.
        crossing = bisect_right(starts, a) - bisect_right(stops, a)
        if crossing > allowed or (crossing and b - a < GUTTER):
            if spans and (a - spans[-1][1] < GUTTER):
                spans[-1][1] = b
            else:
                spans.append([a, b])
    return _whole([(a, b) for a, b in spans], lines)


def _whole(columns: list[tuple[float, float]], lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The columns, two as one that never stand side by side and that one text stands over: a heading, and figures at its side; or of which
    one is but a heading and the other has none: one in the middle above names at the left.
    """
    at = [[(place_of(piece, columns)) for piece in line.pieces] for line in lines if len(line.pieces) > 1] if len(columns) > 1 else []
    over = {first for line in at for first, wide in line if wide == 2}
    beside = {first + wide - 1 for line in at for (first, wide), (following, _) in pairwise(line) if following == first + wide}
    # What stands alone in its line has a column, too.
    heads = {column for column, _ in at[0]} if at and len(lines[0].pieces) > 1 else set()
    rows = {place_of(piece, columns)[0] for line in lines[1:] for piece in line.pieces} if heads else set()
    alone = {column for column in heads - rows if column - 1 in rows - heads}
    found: list[tuple[float, float]] = []
    for index, column in enumerate(columns):
        if index - 1 in over - beside or index in alone:
            found[-1] = (found[-1][0], column[1])
        else:
            found.append(column)
    return found


def _spans(line: Line) -> list[tuple[float, float]]:
    """Where the pieces of a line begin and end; headings that stand closer than columns leave room for them."""
    found = [[piece.x0, piece.x1] for piece in line.pieces]
    for one, other in pairwise(found):
        if (lacks := GUTTER + 0.1 - other[0] + one[1]) > 0:
            one[1], other[0] = one[1] - lacks / 2, other[0] + lacks / 2
    return [(a, b) for a, b in found if a < b]


def right_of(column: tuple[float, float], lines: Sequence[Line]) -> float:
    """Where a column ends: as far as any piece within it reaches."""
    a, b = column
    return max((piece.x1 for line in lines for piece in line.pieces if a <= piece.x0 and piece.x1 <= b + 1), default=b)


def place_of(piece: Piece, columns: Sequence[tuple[float, float]]) -> tuple[int, int]:
    """The column of a piece, and how many it covers; the first where white space parts none."""
    if not columns:
        return 0, 1
    over = [index for index, (a, b) in enumerate(columns) if min(b, piece.x1) - max(a, piece.x0) > min(2.0, (piece.x1 - piece.x0) / 2)]
    if not over:
        nearest = min(range(len(columns)), key=lambda index: abs(columns[index][0] - piece.x0))
        return nearest, 1
    return over[0], over[-1] - over[0] + 1


def place_of_head(piece: Piece, columns: Sequence[tuple[float, float]], lines: Sequence[Line]) -> tuple[int, int]:
    """The first of the columns that a heading alone in its line stands above, and how many: as many as it is in the middle of. What stands
    in one column, be it but a heading, tells how far that reaches.
    """
    columns = [(a, b) for a, b in columns]
    for each in [each for line in lines if len(line.pieces) > 1 for each in line.pieces if each is not piece]:
        at, covers = place_of(each, columns)
        if covers == 1:
            columns[at] = min(columns[at][0], each.x0), max(columns[at][1], each.x1)
    first, wide = place_of(piece, columns)
    last = first + wide - 1
    ranges = [
        (a, b - a + 1)
        for a in range(first + 1)
        for b in range(last, len(columns))
        if abs((columns[a][0] + columns[b][1]) - (piece.x0 + piece.x1)) < 2 * MIDDLE
    ]
    return max(ranges, key=lambda found: found[1], default=(first, wide))
