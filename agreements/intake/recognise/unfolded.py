"""Tables whose rows hold tables of their own: `Meningkatnya … | (Indikator | Satuan | Target)`, as the one table that they say.

Knows headings; must not know formats, nor what the rows say.
"""

from __future__ import annotations

from dataclasses import replace

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.column_cells import text_of
from agreements.intake.recognise.heading_words import classify
from agreements.intake.recognise.headings import read_columns
from agreements.intake.recognise.placed_text import Ink, join
from agreements.intake.words import FormWords


def unfolded(table: Table, ink: Ink, words: FormWords) -> Table | None:
    """The table with the rows of those in its cells as its own, under their headings; None where not each cell of just one column below the
    headings is a table, all alike.
    """
    holding = {(cell.row, cell.column) for cell in table.cells if any(isinstance(block, Table) for block in cell.blocks)}
    body = min((row for row, _ in holding), default=1)
    heads = [cell for cell in table.cells if cell.row < body]
    rows = {cell.row for cell in table.cells if cell.row >= body and text_of(ink, cell)}
    inner = {cell.row: own for cell in table.cells if (cell.row, cell.column) in holding and (own := _only_table(cell)) is not None}
    first = inner.get(body)
    head = read_columns(first, ink, words) if first is not None else None
    known = any(classify([text_of(ink, cell)], words) for cell in heads)
    if len({column for _, column in holding}) != 1 or inner.keys() != rows or first is None or head is None or head.first > 1 or not known:
        return None
    if any(each.columns != first.columns or _head(each, head.body, ink) != _head(first, head.body, ink) for each in inner.values()):
        return None
    for cell in (cell for each in inner.values() if each is not first for cell in each.cells if cell.row < head.body):
        ink.label(join(ink.paragraphs_of(cell)))
    return _put_in(table, body, next(column for _, column in holding), inner, head.body)


def _only_table(cell: Cell) -> Table | None:
    """The table that a cell holds, with no text around it."""
    tables = [block for block in cell.blocks if isinstance(block, Table)]
    others = [block for block in cell.blocks if not isinstance(block, Table) and block.text.strip()]
    return tables[0] if len(tables) == 1 and not others else None


def _head(table: Table, body: int, ink: Ink) -> list[tuple[int, int, str]]:
    """What a table says above its body, and where."""
    return [(cell.row, cell.column, text_of(ink, cell)) for cell in table.cells if cell.row < body]


def _put_in(table: Table, body: int, column: int, inner: dict[int, Table], inner_body: int) -> Table:
    """The table with the others in place of its cells in the column: their headings once, below its own."""
    first = next(iter(inner.values()))
    more, heads = first.columns - 1, inner_body - 1
    made: list[Cell] = []

    def put(cell: Cell, row: int, rows: int) -> None:
        reaches = cell.column <= column < cell.column + cell.columns
        shifted = cell.column if cell.column <= column else cell.column + more
        made.append(replace(cell, row=row, rows=rows, column=shifted, columns=cell.columns + more * reaches))

    for cell in table.cells:
        if cell.row < body:
            ends = cell.row + cell.rows == body and cell.column != column
            put(cell, cell.row, cell.rows + heads * ends)
    made += [replace(cell, row=cell.row + body - 1, column=cell.column + column - 1) for cell in first.cells if cell.row < inner_body]
    at = body + heads
    for row, each in inner.items():
        height = each.rows - heads
        for cell in table.cells:
            if cell.row == row and cell.column != column:
                put(cell, at, height)
        own = (cell for cell in each.cells if cell.row >= inner_body)
        made += [replace(cell, row=cell.row - heads + at - 1, column=cell.column + column - 1) for cell in own]
        at += height
    made.sort(key=lambda cell: (cell.row, cell.column))
    return Table(table.number, at - 1, table.columns + more, tuple(made))
