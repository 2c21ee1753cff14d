"""What a sheet shows, cut into paragraphs and tables: by rules, empty rows and merged areas.

Knows cells and their places; must not know files, nor what the texts mean.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property

from agreements.intake.blocks import Cell, Paragraph, Table
from engine.language.classes import dataclass

# A text that is longer stands by itself, however the rows around it are divided.
LONG = 100
# So many texts at the same places, the first of all among them, make two sides of a sheet alike: title and headings.
TWINS = 4
# No sheet has more papers side by side.
MOST_SIDES = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell, or merged area, that shows a text; rows and columns are the sheet's. `hidden`: nobody sees it, or it is struck through."""

    sheet: str
    row: int
    column: int
    last_row: int
    last_column: int
    text: str
    bold: bool = False
    doubt: str = ""
    hidden: bool = False
    # Where it begins in the text of the cell.
    origin: int = 0


@dataclass(frozen=True)
class Grid:
    """A sheet: its cells with text in order, which sides of which cells have rules, the hidden rows and columns, the merged areas (first
    row and column, last row and column).
    """

    cells: tuple[Shown, ...]
    ruled: Mapping[tuple[int, int], str]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def unseen(self) -> tuple[frozenset[int], frozenset[int]]:
        """The hidden rows and columns."""
        return self.hidden_rows, self.hidden_columns

    @cached_property
    def seen(self) -> list[Shown]:
        """The cells that are not hidden."""
        return [cell for cell in self.cells if not cell.hidden]

    @cached_property
    def rules(self) -> dict[int, set[int]]:
        """By row the columns of cells with a rule at a side: rows of a ruled table have two at least."""
        found: dict[int, set[int]] = {}
        for (row, column), sides in self.ruled.items():
            if row not in self.hidden_rows and column not in self.hidden_columns and set(sides) & set("lr"):
                found.setdefault(row, set()).add(column)
        return {row: columns for row, columns in found.items() if len(columns) > 1}


@dataclass(slots=True)
class Region:
    """Rows of cells that belong together; `rows` are those that rules begin, `empty` areas without a text."""

    cells: list[Shown] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    empty: list[tuple[int, int, int, int]] = field(default_factory=list)
    # Rows and columns that are hidden: an area that begins in one is seen from the next one on.
    unseen: tuple[frozenset[int], frozenset[int]] = (frozenset(), frozenset())

    def table(self, number: int, paragraph: Callable[[Shown, int], Paragraph]) -> Table:
        """The region as a table: rows and columns in which no cell begins are left out, for merged areas only made them wide."""
        areas = [self.seen(cell.row, cell.column, cell.last_row, cell.last_column) for cell in self.cells]
        empty = [self.seen(*area) for area in self.empty]
        rows = sorted({*(area[0] for area in areas), *self.rows})
        columns = sorted({area[1] for area in (*areas, *empty)})

        def placed(top: int, left: int, bottom: int, right: int, blocks: tuple[Paragraph, ...] = ()) -> Cell:
            row, column = bisect_left(rows, top), bisect_left(columns, left)
            return Cell(row + 1, column + 1, blocks, bisect_right(rows, bottom) - row, bisect_right(columns, right) - column)

        there = set(rows)
        cells = [placed(*area, (paragraph(cell, number),)) for area, cell in zip(areas, self.cells, strict=True)]
        cells += [placed(*area) for area in empty if area[0] in there]
        cells.sort(key=lambda cell: (cell.row, cell.column))
        return Table(number, len(rows), len(columns), tuple(cells), tuple(rows), tuple(columns))

    def seen(self, top: int, left: int, bottom: int, right: int) -> tuple[int, int, int, int]:
        """An area without the hidden rows and columns that it begins with."""
        rows, columns = self.unseen
        return _first_seen(top, bottom, rows), _first_seen(left, right, columns), bottom, right


def regions(grid: Grid) -> Iterator[Shown | Region]:
    """The paragraphs and tables of a sheet in the order of reading; papers side by side one after the other."""
    for side in _sides(grid):
        yield from _regions(side)


def _sides(grid: Grid) -> list[Grid]:
    """The sheet, or the papers that stand side by side on it: between columns that are empty from top to bottom each says in its first row,
    and in rows below it, what the first says there.
    """
    spans = {(cell.column, cell.last_column) for cell in grid.seen}
    spans |= {(column, column) for columns in (*grid.rules.values(), grid.hidden_columns) for column in columns}
    starts, end = list[int](), -1
    for first, last in sorted(spans):
        starts += [first] if first > end + 1 else []
        end = max(end, last)
    if not 1 < len(starts) <= MOST_SIDES:
        return [grid]
    said: list[dict[tuple[int, int], str]] = [{} for _ in starts]
    for cell in grid.seen:
        at = bisect_right(starts, cell.column) - 1
        said[at][cell.row, cell.column - starts[at]] = cell.text
    if not all(min(each, default=0) == min(said[0], default=0) and len(each.items() & said[0].items()) >= TWINS for each in said):
        return [grid]
    return [_part(grid, range(start, end)) for start, end in zip(starts, [*starts[1:], sys.maxsize], strict=True)]


def _part(grid: Grid, columns: range) -> Grid:
    """The sheet with nothing but these columns."""
    return replace(
        grid,
        cells=tuple(cell for cell in grid.cells if cell.column in columns),
        ruled={place: sides for place, sides in grid.ruled.items() if place[1] in columns},
        merged=tuple(area for area in grid.merged if area[1] in columns),
    )


def _regions(grid: Grid) -> Iterator[Shown | Region]:
    by_row: dict[int, list[Shown]] = {}
    for cell in grid.seen:
        by_row.setdefault(_first_seen(cell.row, cell.last_row, grid.hidden_rows), []).append(cell)
    covered = {row for cell in grid.seen for row in range(cell.row, min(cell.last_row, cell.row + 2000) + 1)}
    last = max(covered, default=0)
    rows = [row for row in range(1, last + 1) if row in covered or row in grid.rules] if last < 100_000 else sorted(covered)
    rows = [row for row in rows if row not in grid.hidden_rows]
    band: list[int] = []
    for row in rows:
        if band and (_gap(band[-1], row, grid) or (row in grid.rules) != (band[-1] in grid.rules)):
            yield from _band(band, by_row, grid)
            band = []
        band.append(row)
    if band:
        yield from _band(band, by_row, grid)


def _first_seen(first: int, last: int, hidden: frozenset[int]) -> int:
    """The first row of an area that is not hidden."""
    return next((row for row in range(first, last + 1) if row not in hidden), first)


def _gap(before: int, row: int, grid: Grid) -> bool:
    """Whether an empty row that is not hidden lies between two rows."""
    return any(between not in grid.hidden_rows for between in range(before + 1, min(row, before + 5000)))


def _band(rows: list[int], by_row: dict[int, list[Shown]], grid: Grid) -> Iterator[Shown | Region]:
    """The regions of rows that follow each other, all of them with rules or none."""
    if rows[0] in grid.rules:
        yield from _ruled(rows, by_row, grid)
    else:
        yield from _plain(rows, by_row, grid)


def _ruled(rows: list[int], by_row: dict[int, list[Shown]], grid: Grid) -> Iterator[Region | Shown]:
    """Tables with rules: side by side where an empty column without rules parts them."""
    cells = [cell for row in rows for cell in by_row.get(row, [])]
    columns = {c for row in rows for c in grid.rules[row]} | {c for cell in cells for c in range(cell.column, cell.last_column + 1)}
    run: list[int] = []
    for column in sorted(columns):
        if run and any(between not in grid.hidden_columns for between in range(run[-1] + 1, column)):
            yield from _table(rows, run, cells, grid)
            run = []
        run.append(column)
    if run:
        yield from _table(rows, run, cells, grid)


def _table(rows: list[int], columns: list[int], cells: list[Shown], grid: Grid) -> Iterator[Region | Shown]:
    mine = [cell for cell in cells if cell.column in columns]
    if not any(column in grid.rules[row] for row in rows for column in columns):
        yield from mine
        return
    ends = {(cell.row, cell.column) for cell in mine}
    empty = [area for area in grid.merged if area[0] in rows and area[1] in columns and (area[0], area[1]) not in ends]
    boxed = {(row, column) for row in rows for column in grid.rules[row] & set(columns)}
    within = {
        (r, c) for top, left, bottom, right in grid.merged for r in range(top, min(bottom, rows[-1]) + 1) for c in range(left, right + 1)
    }
    starts = [(row, column, row, column) for row, column in sorted(boxed - within - ends)]
    yield Region(mine, [row for row in rows if row not in grid.hidden_rows], [*empty, *starts], grid.unseen)


def _plain(rows: list[int], by_row: dict[int, list[Shown]], grid: Grid) -> Iterator[Shown | Region]:
    """Rows without rules: a text alone in its row is a paragraph before and behind rows of several cells, and behind a label's row."""
    run: list[int] = []
    for row in rows:
        here = by_row.get(row, [])
        alone = len(here) == 1 and (not run or _labelled(by_row[run[-1]])) and (here[0].last_row == row or len(here[0].text) > LONG)
        if alone:
            yield from _several(run, by_row, grid)
            run = []
            yield here[0]
        elif here:
            run.append(row)
    yield from _several(run, by_row, grid)


def _labelled(cells: list[Shown]) -> bool:
    """Whether a row is a label with its value: `Nama : …`; a label alone stands above what it is of."""
    return any(cell.text.strip().startswith(":") or (len(cells) > 1 and cell.text.strip().endswith(":")) for cell in cells)


def _several(rows: list[int], by_row: dict[int, list[Shown]], grid: Grid) -> Iterator[Shown | Region]:
    """A table of the rows; texts alone in the last of them come behind it, unless it has cells like them further up, or just above."""
    end = len(rows)
    while end and len(by_row[rows[end - 1]]) == 1:
        end -= 1
    shapes = {(cell.column, cell.last_column) for row in rows[:end] if len(by_row[row]) == 1 for cell in by_row[row]}
    if end:
        # Under a cell that is not the first of its row it may be a total.
        first, *others = sorted(by_row[rows[end - 1]], key=lambda cell: cell.column)
        shapes |= {(cell.column, cell.last_column) for cell in others if cell.column > first.column}
        lanes = {cell.column for row in rows[:end] for cell in by_row[row]}
        if len(lanes) == 2 and not _labelled(by_row[rows[end - 1]]):
            # Of two people side by side one may have less to say.
            shapes |= {(cell.column, cell.last_column) for row in rows[:end] for cell in by_row[row]}
    while end < len(rows) and (by_row[rows[end]][0].column, by_row[rows[end]][0].last_column) in shapes:
        end += 1
    if end:
        yield Region([cell for row in rows[:end] for cell in by_row[row]], rows[:end], unseen=grid.unseen)
    for row in rows[end:]:
        yield from by_row[row]
