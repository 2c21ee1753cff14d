"""Lines side by side as a table: their columns, and which of them are one row.

Rows are known by wider distances, by rules across, by numbers, and by where a line had room left. Knows lines and boxes; must not know
files, nor what the words mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from agreements.intake.page_drawn import Drawn, Filled, Text, columns_of, place_of, place_of_head, right_of
from agreements.intake.page_labels import begins_at
from agreements.intake.page_lines import (
    Known,
    Line,
    Piece,
    is_broken,
    is_cut_day,
    is_figure,
    is_glued,
    is_parted,
    opens_item,
    overflows,
    two_figures,
)

# Rows of a table may be so many times further apart than lines.
ROW = 1.3
# So many rows of labels and what they say are a card; fewer are of people, whose labels are known with the colon beside them.
CARD = 3


def table_of(
    lines: Sequence[Line], page: int, across: Sequence[float], pitch: float, known: Known, *, counted: bool = False
) -> Drawn:  # fmt: skip
    """Lines side by side as a table. `across` are the rules between them, `pitch` how far lines are apart, both in points; `counted`: the
    first line has a piece for each column, wherever it stands.
    """
    making = _Making(lines[counted:], page, known)
    numbered, spaced = _numbered(lines, making.columns), _spaced(lines)
    before: Line | None = None
    for at, line in enumerate(lines):
        if before is not None and (at in spaced or (at in numbered and numbered[at] == numbered.get(at - 1))):
            making.go_on(line)
        else:
            apart = before is None or (counted and at == 1) or _parts(before, line, across)
            making.add(line, apart or (pitch > 0 and before is not None and line.top - before.top > ROW * pitch), counted and at == 0)
        before = line
    if len(making.columns) > 2:
        _level(making.drawn)
        _raise_heads(making.drawn)
    else:
        _give_colons(making.drawn)
    making.drawn.cells.sort(key=lambda cell: (cell.row, cell.column))
    return making.drawn


class _Making:
    """A table under way: its columns, how far each reaches, the last cell of each."""

    def __init__(self, lines: Sequence[Line], page: int, known: Known) -> None:
        pieces = [piece for line in lines for piece in line.pieces]
        # Of a font whose letters have no width nothing stands beside anything: one column.
        self.columns = columns_of(lines) or [(min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces))]
        self.rights = [right_of(column, lines) for column in self.columns]
        self.drawn = Drawn(tuple(a for a, _ in self.columns), 0, [])
        self.last: dict[int, Filled] = {}
        # Until a figure comes.
        self.heads = True
        self.page, self.known, self.lines = page, known, lines

    def add(self, line: Line, apart: bool, counted: bool) -> None:
        """Add a line as a row of its own, or as far as its pieces are the rest of cells above to those."""
        if not apart and (stray := self.strays(line)) is not None:
            self.continue_cell(self.last[stray], line.whole, stray)
            return
        placed = [(self.place(line, at, counted), piece) for at, piece in enumerate(line.pieces)]
        going = {} if apart else {c: self.rest(c, piece, len(placed)) for (c, _), piece in placed}
        if not apart and self.heads and len(self.columns) > 2 and all(self.is_below(c, piece) for (c, _), piece in placed):
            going = dict.fromkeys(going, True)
        self.heads = self.heads and not any(map(is_figure, line.pieces))
        if any(going.values()) and 2 * len(placed) < len(self.columns):
            # Beside the rest of one cell what had no room above is that of another.
            going = {c: going[c] or self.rest(c, piece, 1) for (c, _), piece in placed}
        if apart or not all(going.values()):
            self.drawn.rows += 1
        seen: set[int] = set()
        for (column, wide), piece in placed:
            cell = self.last.get(column)
            if cell is not None and column in seen:
                cell.lines.append(Text(piece, self.page, True))
                self.drawn.unsure = True
                continue
            seen.add(column)
            if cell is not None and going.get(column) and cell.columns == wide:
                self.continue_cell(cell, piece, column)
                cell.rows = self.drawn.rows - cell.row
            else:
                self.begin_cell(column, wide, piece)
        if apart:
            self.last = {c: cell for c, cell in self.last.items() if cell.row == self.drawn.rows - 1}

    def place(self, line: Line, at: int, counted: bool) -> tuple[int, int]:
        """The column of a piece of a line, and how many it covers."""
        if counted:
            return at, 1
        heads = self.drawn.rows == 0 and len(line.pieces) == 1
        return place_of_head(line.pieces[at], self.columns, self.lines) if heads else place_of(line.pieces[at], self.columns)

    def go_on(self, line: Line) -> None:
        """Add a line to the row of the item above it."""
        row = self.drawn.rows - 1
        for piece in line.pieces:
            column, wide = place_of(piece, self.columns)
            cell = next((cell for cell in self.drawn.cells if cell.row == row and cell.column <= column < cell.column + cell.columns), None)
            if cell is None:
                self.begin_cell(column, wide, piece)
            else:
                self.continue_cell(cell, piece, cell.column + cell.columns - 1)

    def begin_cell(self, column: int, wide: int, piece: Piece) -> None:
        """Begin a cell in the last row."""
        self.last[column] = Filled(self.drawn.rows - 1, column, 1, wide, [Text(piece, self.page)])
        self.drawn.cells.append(self.last[column])

    def continue_cell(self, cell: Filled, piece: Piece, column: int) -> None:
        """Add a line to a cell that reaches to the right end of a column."""
        cell.lines.append(Text(piece, self.page, True, is_glued(cell.lines[-1].piece, piece, self.rights[column], self.known)))

    def rest(self, column: int, piece: Piece, beside: int) -> bool:
        """Whether a piece is the rest of the cell above it."""
        cell, right = self.last.get(column), self.rights[column]
        if _rest(cell, piece, right, beside, len(self.columns)) or (beside == 1 and _hangs(cell, piece)):
            return True
        if cell is None or 2 < beside == len(self.columns):
            # A line with a text in every column is a row, and no word of it the rest of one: short words stand below each other.
            return False
        before = cell.lines[-1].piece
        return is_broken(before, piece, right, self.known) or is_parted(before, piece, right, self.known)

    def is_below(self, column: int, piece: Piece) -> bool:
        """Whether a piece is the rest of a heading, in whose middle it stands, and that had no room for it."""
        cell = self.last.get(column)
        above = cell.lines[-1].piece if cell is not None else None
        return above is not None and abs(above.x0 + above.x1 - piece.x0 - piece.x1) < 2 and overflows(above, piece, self.rights[column])

    def strays(self, line: Line) -> int | None:
        """The column of which a line alone, below another, is the rest: texts that tabs put side by side go on at the left."""
        if len(line.pieces) != 1 or not self.last or self.drawn.rows == 0:
            return None
        last, own = max(self.last), place_of(line.whole, self.columns)[0]
        before, beside = self.last[last].lines[-1].piece, self.last.get(own)
        level = beside is not None and abs(beside.lines[-1].piece.top - before.top) < 2 and not beside.lines[-1].piece.words[-1].blank
        return last if own < last and level and is_parted(before, line.whole, self.rights[last], self.known) else None


def _numbered(lines: Sequence[Line], columns: Sequence[tuple[float, float]]) -> dict[int, int]:
    """Of lines under numbered items the item that each belongs to: those near it, until its figures are there and others come."""
    items: dict[int, int] = {}
    number, figured = 0, False
    for at, line in enumerate(lines):
        found = re.match(r"(\d{1,2})[.)](?:\s|$)", line.pieces[0].text)
        figures = any(is_figure(piece) for piece in line.pieces[bool(found) :])
        near = at > 0 and line.top - lines[at - 1].top < ROW * 1.3 * line.pieces[0].height
        if found and int(found[1]) == number + 1 and line.pieces[0].x0 < columns[0][1]:
            number, figured = number + 1, figures
        elif not (number and at - 1 in items and near and not (figured and figures)):
            continue
        if sum(not is_figure(piece) and not opens_item(piece.text) for piece in line.pieces) > 1:
            # Several texts side by side: a table, which tells its rows better.
            return {}
        figured = figured or figures
        items[at] = number
    return items if number > 1 else {}


def _spaced(lines: Sequence[Line]) -> set[int]:
    """The lines that go on with the row above them, where room tells all rows: what stands apart has a figure at its end, but for one that
    was read as none, and nothing else has. None where that is not so, or where no text goes on in two columns.
    """
    first = next((at for at, line in enumerate(lines) if len(line.pieces) > 1 and is_figure(line.pieces[-1])), len(lines))
    found: set[int] = set()
    apart_rows = bare = 0
    nearest = min((b.top - a.top for a, b in pairwise(lines[first:])), default=0.0)
    for at in range(first + 1, len(lines)):
        apart = lines[at].top - lines[at - 1].top > ROW * nearest
        figure = is_figure(lines[at].pieces[-1])
        if not apart and (figure or len(lines[at].pieces) >= len(lines[first].pieces)):
            return set()
        apart_rows, bare = apart_rows + (apart and figure), bare + (apart and not figure)
        found |= set() if apart else {at}
    return found if bare < 2 <= apart_rows and any(len(lines[at].pieces) > 1 for at in found) else set()


def _level(drawn: Drawn) -> None:
    """Make one row of those that a cell of several lines reaches over, where no column has two cells in them: what stands beside the middle
    of a cell stands in its row.
    """
    at = 0
    while at < drawn.rows:
        end = max((cell.row + cell.rows for cell in drawn.cells if cell.row == at), default=at + 1)
        group = [cell for cell in drawn.cells if at <= cell.row < end]
        if end - at > 1 and all(cell.row + cell.rows <= end for cell in group) and len({cell.column for cell in group}) == len(group):
            for cell in group:
                cell.row, cell.rows = at, 1
            for cell in drawn.cells:
                if cell.row >= end:
                    cell.row -= end - at - 1
            drawn.rows -= end - at - 1
        at += 1


def _raise_heads(drawn: Drawn) -> None:
    """Put the headings that stand beside one over several columns, a line lower, into its row: they reach over both rows."""
    first, second = ([cell for cell in drawn.cells if cell.row == row] for row in (0, 1))
    if len(first) != 1 or first[0].columns == 1 or not second:
        return
    beside = [cell for cell in second if not first[0].column <= cell.column < first[0].column + first[0].columns]
    if any(cell.rows > 1 for cell in second) or not beside:
        return
    for cell in beside:
        cell.row, cell.rows = 0, 2
    if len(beside) == len(second):
        for cell in drawn.cells:
            if cell.row > 1:
                cell.row -= 1
        drawn.rows -= 1


def _give_colons(drawn: Drawn) -> None:
    """Give the colons with which all texts of a second column begin to the labels beside them: none is part of what is said."""
    labels = {cell.row: cell for cell in drawn.cells if cell.column == 0}
    said = [cell for cell in drawn.cells if cell.column == 1]
    if len(said) < CARD or not all(cell.row in labels and _is_led(cell.lines[0].piece) for cell in said):
        return
    for cell in said:
        colon, *words = cell.lines[0].piece.words
        *above, last = labels[cell.row].lines
        labels[cell.row].lines = [*above, replace(last, piece=Piece((*last.piece.words, colon)))]
        cell.lines[0] = replace(cell.lines[0], piece=Piece(tuple(words)))


def _is_led(piece: Piece) -> bool:
    """Whether a text has a colon before it."""
    return piece.words[0].text == ":" and len(piece.words) > 1


def _parts(before: Line | None, line: Line, across: Sequence[float]) -> bool:
    """Whether a rule runs between two lines."""
    return before is not None and any(before.top < y < line.bottom and y > before.bottom - 3 and y < line.top + 3 for y in across)


def _hangs(cell: Filled | None, piece: Piece) -> bool:
    """Whether a piece begins where the text behind a colon above it does."""
    opening = cell.lines[0].piece if cell is not None else None
    return opening is not None and abs(begins_at(opening) - piece.x0) < 2 < begins_at(opening) - opening.x0


def _rest(cell: Filled | None, piece: Piece, right: float, beside: int, columns: int) -> bool:
    """Whether a piece is the rest of a cell: there was no room for its first word. Beside others it must look like one, too."""
    if cell is None or opens_item(piece.text):
        return False
    before = cell.lines[-1].piece
    if not overflows(before, piece, right):
        return False
    if two_figures(before, piece):
        return False
    if is_cut_day(before, piece):
        return True
    if piece.text[:1].isdigit() and before.text[-1:].isdigit() and columns == 2:
        return True
    # In two lanes most lines are as long as the longest: only in a table of more columns there is a width to fill.
    return (beside == 1 and columns > 2) or piece.text[:1].islower() or before.text[-1:] in "-/("
