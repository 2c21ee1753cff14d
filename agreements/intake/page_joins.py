"""Tables that go on over a page: whether they do, and what becomes of their rows.

Knows tables of pages; must not know files, nor what the words mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from agreements.intake.page_drawn import Drawn, Filled, Text, off
from agreements.intake.page_lanes import NUMBER
from agreements.intake.page_lines import Piece, is_cut_figure, is_figure
from agreements.intake.page_rests import flows, is_cut, is_rest_of_titles

# Columns of a table that goes on over the page lie as near as this.
ALIGNED = 5.0
# What stands below a lane has its middle no further beside it.
APART = 10.0
# Texts below each other stand so near an edge of it, or its middle; with fewer columns it is one of lanes.
BELOW, LANES = 1.5, 3
# The cells of a sum: what it is, and how much.
SUM = 2
# What a page cuts off one lane has no more lines: a name, a rank and a number.
LINES = 3
# Of a head that is printed again so much is the same, of 100, where a scan was read.
ALIKE = 93


def same_columns(before: Drawn, after: Drawn) -> bool:
    """Whether a table at the top of a page may be the rest of the one at the foot of the page before it. What merged cells leave of its
    columns may be few if that is a sum: as wide, a figure at its end.
    """
    if before.ruled != after.ruled or (not before.ruled and len(before.xs) != len(after.xs)):
        return False
    fewer, more = sorted((before.xs, after.xs), key=len)
    # A part of a table may lack columns that merged cells cover.
    few = len(fewer) * 2 <= len(more) and not _is_sum(before, after)
    return not few and all(min(abs(a - b) for b in more) < ALIGNED for a in fewer)


def _is_sum(before: Drawn, after: Drawn) -> bool:
    """Whether a ruled table is as wide as another one, with a figure at the end of its first row, which is below figures there."""
    if (
        not before.ruled
        or len(after.xs) != SUM
        or after.rows != 1
        or max(abs(before.xs[0] - after.xs[0]), abs(before.right - after.right)) > ALIGNED
    ):
        return False
    above = [cell for cell in before.cells if cell.row + cell.rows == before.rows and cell.column == len(before.xs) - 1]
    last = [cell for cell in after.cells if cell.column == SUM - 1]
    return (
        abs(before.xs[-1] - after.xs[-1]) < ALIGNED
        and all(cell.lines and is_figure(cell.lines[0].piece) for cell in (*above, *last))
        and bool(above and last)
    )


def with_rest(before: Text | Drawn | None, items: Sequence[Text | Drawn]) -> list[Text | Drawn]:
    """What stands on a page from some line on; what goes on there without rules with the table at the foot of the page before is one table
    with its columns: the rest of a text of its last row, and rows, of which the first may have fewer texts, as that of a sum.
    """
    if not items or not isinstance(before, Drawn) or len(before.xs) < LANES:
        return list(items)
    cells: list[Filled] = []
    opening, *below = items
    if isinstance(opening, Text) and (column := _column_of_rest(before, opening)) is not None:
        cells.append(Filled(0, column, lines=[opening]))
    else:
        below = list(items)
    rows = len(cells)
    if below and isinstance(table := below[0], Drawn) and not table.ruled and _places(before, table):
        cells += [replace(cell, row=cell.row + rows) for cell in table.cells]
        rows, below = rows + table.rows, below[1:]
    return [Drawn(before.xs, rows, cells, ruled=before.ruled, right=before.right), *below] if cells else list(items)


def _column_of_rest(before: Drawn, text: Text) -> int | None:
    """The column of the last row in whose text a line goes on: it begins in the middle of a sentence, and where the line above it does."""
    last = [cell for cell in before.cells if cell.row + cell.rows == before.rows and cell.lines]
    begun = (cell.column for cell in last if abs(cell.lines[-1].piece.x0 - text.piece.x0) < BELOW)
    return next(begun, None) if text.piece.text[:1].islower() else None


def _places(before: Drawn, table: Drawn) -> bool:
    """Whether the texts of an unruled table stand in the columns of the one before it, those of its first row at an edge or in the middle
    of one there and a figure below a figure; if so its cells are given those columns.
    """
    spans = [_span(before, column) for column in range(len(before.xs))]
    found: list[tuple[Filled, int]] = []
    under_figures = False
    for cell in table.cells:
        x0, x1 = min(line.piece.x0 for line in cell.lines), max(line.piece.x1 for line in cell.lines)
        shared = [min(x1, b) - max(x0, a) for a, b in spans]
        column = shared.index(max(shared))
        above = [line.piece for other in before.cells if other.column == column for line in other.lines]
        level = any(off(x0, x1, piece) < BELOW for piece in above)
        if shared[column] <= 0 or (cell.row == 0 and not level):
            return False
        under_figures = under_figures or (cell.row == 0 and is_figure(cell.lines[0].piece) and any(map(is_figure, above)))
        found.append((cell, column))
    if not under_figures or len({(cell.row, column) for cell, column in found}) < len(found):
        return False
    for cell, column in found:
        cell.column, cell.columns = column, 1
    return True


def lanes_below(before: Drawn, items: Sequence[Text | Drawn]) -> tuple[Drawn, int] | None:
    """The first lines of a page that go on with the lanes at the foot of the page before it, as rows of those, and how many items that is:
    each text stands in one lane, and some in two, or all in the one that they end with a number of an official. None where they do not.
    """
    spans = [_span(before, column) for column in range(len(before.xs))]
    if before.ruled or len(spans) < 2 or any(a[1] >= b[0] for a, b in pairwise(spans)):
        return None
    cells: list[Filled] = []
    rows = taken = 0
    for item in items:
        if isinstance(item, Drawn) and (item.ruled or all(_has_number(before, column) for column in range(len(spans)))):
            break
        texts = [(0, [item])] if isinstance(item, Text) else [(cell.row, cell.lines) for cell in item.cells]
        placed = [(row, _lane_of(line.piece, spans), line) for row, lines in texts for line in lines]
        if any(lane is None for _, lane, _ in placed):
            break
        cells += [Filled(rows + row, lane or 0, lines=[replace(line, wrapped=False, glued=False)]) for row, lane, line in placed]
        rows, taken = rows + (1 if isinstance(item, Text) else item.rows), taken + 1
    goes_on = len({cell.column for cell in cells}) > 1 or _ends_with_number(cells)
    return (Drawn(before.xs, rows, cells), taken) if goes_on else None


def _lane_of(piece: Piece, spans: Sequence[tuple[float, float]]) -> int | None:
    """The lane that a text stands in, and in no other; its middle is no further beside what stands there."""
    ends = [float("-inf"), *(end for _, end in spans), float("inf")]
    starts = [*(start for start, _ in spans[1:]), float("inf")]
    middle = (piece.x0 + piece.x1) / 2
    inside = (c for c, (a, b) in enumerate(spans) if ends[c] < piece.x0 and piece.x1 < starts[c] and a - APART < middle < b + APART)
    return next(inside, None)


def _has_number(table: Drawn, column: int) -> bool:
    """Whether the number of an official stands in a column."""
    return any(_is_number(line) for cell in table.cells if cell.column == column for line in cell.lines)


def _ends_with_number(cells: Sequence[Filled]) -> bool:
    """Whether the last of few lines has the number of an official."""
    return 0 < len(cells) <= LINES and _is_number(cells[-1].lines[0])


def _is_number(line: Text) -> bool:
    """Whether a line has the figures of an official's number."""
    return sum(map(str.isdigit, line.piece.text)) >= NUMBER


def _span(table: Drawn, column: int) -> tuple[float, float]:
    """Where the texts of a column begin and end."""
    pieces = [line.piece for cell in table.cells if cell.column == column and cell.columns == 1 for line in cell.lines]
    return min((piece.x0 for piece in pieces), default=table.xs[column]), max((piece.x1 for piece in pieces), default=table.xs[column])


def _spread(table: Drawn, xs: tuple[float, ...]) -> None:
    """Give a table the columns of its other part, more than it has itself."""
    at = [min(range(len(xs)), key=lambda index: abs(xs[index] - x)) for x in table.xs]
    ends = [*at[1:], len(xs)]
    for cell in table.cells:
        first, last = at[cell.column], ends[cell.column + cell.columns - 1]
        cell.column, cell.columns = first, last - first
    table.xs = xs


def append(before: Drawn, after: Drawn, folds: Sequence[float] = ()) -> list[Text]:
    """Add the rows of the next page; a row that the page cut in two is one, also where the heads are printed again between its parts.
    `folds` are where cells are known to go on, x in points: those are one. Heads between the parts of such a cell are given back.
    """
    if len(before.xs) != len(after.xs):
        wider = max(before.xs, after.xs, key=len)
        for table in (before, after):
            if len(table.xs) < len(wider):
                _spread(table, wider)
    heads = heads_again(before, after)
    again: list[Text] = []
    if folds:
        again = [line for cell in after.cells if cell.row < heads for line in cell.lines]
        _unfold(before, after, heads, folds)
        heads = 0
    first = {cell.column: cell for cell in after.cells if cell.row == heads and cell.lines}
    last = {cell.column: cell for cell in before.cells if cell.row + cell.rows == before.rows and cell.lines}
    titles = is_rest_of_titles(before, first, last)
    cut = is_cut(first, last) or titles is True
    for cell in after.cells:
        if titles is None and not cut and cell.row == heads and cell.lines:
            cell.lines[0] = replace(cell.lines[0], unsure=True)
        above = last.get(cell.column) if cell.row == heads else None
        if above is not None and cell.lines and (cut or flows(above, cell, first)):
            opening, *rest = cell.lines
            glued = is_cut_figure(above.lines[-1].piece, opening.piece)
            above.lines.extend([replace(opening, wrapped=True, glued=glued), *rest])
            above.rows += cell.rows - cut
        elif not (cell.row == heads and cut):
            # Heads that are printed again stand behind the row that they cut.
            cell.row += before.rows - (cut and cell.row > heads)
            before.cells.append(cell)
    before.rows += after.rows - cut
    before.unsure = before.unsure or after.unsure
    return again


def _unfold(before: Drawn, after: Drawn, heads: int, folds: Sequence[float]) -> None:
    """Take the heads off the rows of the next page, and put what goes on there to the cells that it is of."""
    after.rows -= heads
    after.cells = [cell for cell in after.cells if cell.row >= heads]
    ends = (*after.xs[1:], max(after.right, after.xs[-1]))
    last = {cell.column: cell for cell in before.cells if cell.row + cell.rows == before.rows}
    kept: list[Filled] = []
    for cell in after.cells:
        cell.row -= heads
        left, right = after.xs[cell.column], ends[cell.column + cell.columns - 1]
        above = last.get(cell.column)
        if cell.row or above is None or above.columns != cell.columns or not any(left < x < right for x in folds):
            kept.append(cell)
            continue
        above.rows += cell.rows
        above.lines.extend([replace(line, wrapped=line.wrapped or (at == 0 and bool(above.lines))) for at, line in enumerate(cell.lines)])
    after.cells = kept


def below_heads(held: Text | Drawn | None, table: Text | Drawn, others: Sequence[Drawn]) -> tuple[list[Text], Drawn] | None:
    """The heads of another table that stand above the rest of the one at the foot of the page before, and that rest: a sheet prints heads
    above every page, whichever table goes on there. None where it does not.
    """
    if not isinstance(held, Drawn) or not isinstance(table, Drawn):
        return None
    heads = max((heads_again(other, table) for other in others if other is not held), default=0)
    if not 0 < heads < table.rows or heads_again(held, table):
        return None
    cells = [replace(cell, row=cell.row - heads) for cell in table.cells if cell.row >= heads]
    begun = sorted({cell.column for cell in cells})
    for cell in cells:
        covered = [column for column in begun if cell.column <= column < cell.column + cell.columns]
        cell.column, cell.columns = begun.index(cell.column), len(covered)
    rest = replace(table, xs=tuple(table.xs[column] for column in begun), rows=table.rows - heads, cells=cells)
    return ([line for cell in table.cells if cell.row < heads for line in cell.lines], rest) if same_columns(held, rest) else None


def heads_again(before: Drawn, after: Drawn) -> int:
    """How many rows at the beginning of a page print again those at the beginning of the table."""

    def texts(table: Drawn, row: int) -> dict[int, str]:
        cells = (cell for cell in table.cells if cell.row == row and cell.lines)
        return {cell.column: " ".join(line.piece.text for line in cell.lines) for cell in cells}

    rows = 0
    while rows < min(before.rows, after.rows) and texts(before, rows) and _is_same_row(texts(before, rows), texts(after, rows)):
        rows += 1
    return rows


def _is_same_row(one: dict[int, str], other: dict[int, str]) -> bool:
    """Whether two rows say the same, but for a letter that was read otherwise in a scan: figures are the same, and nearly all letters."""
    if one == other or one.keys() != other.keys():
        return one == other
    a, b = (" ".join(row[column] for column in sorted(row)) for row in (one, other))
    return re.findall(r"\d", a) == re.findall(r"\d", b) and ratio(a.casefold(), b.casefold()) >= ALIKE
