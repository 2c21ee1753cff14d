"""Tables that were folded to save room: the same headings again beside each other, `Indikator | Target | Indikator | Target`.

Knows headings; must not know formats, nor what the rows say.
"""

from __future__ import annotations

from dataclasses import replace

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.column_cells import COUNTER, text_of
from agreements.intake.recognise.heading_words import classify
from agreements.intake.recognise.placed_text import Ink, join
from agreements.intake.words import FormWords
from agreements.notation.readers import read_number

# The headings stand no lower.
MAX_ABOVE = 4
# What a table is about.
_SUBJECTS = {"indicator", "objective", "name"}


def below_each_other(table: Table, ink: Ink, words: FormWords) -> Table | None:
    """The table with what was folded beside it below it, under its headings; None where no headings stand there again, or a cell reaches
    from one part into the next.
    """
    for row in range(1, min(table.rows, MAX_ABOVE) + 1):
        heads = [cell for cell in table.cells if cell.row == row]
        texts = [text_of(ink, cell) for cell in heads]
        if len(heads) == table.columns and (width := _width(texts)):
            fields = [classify([text], words) for text in texts[:width]]
            if _SUBJECTS & set(fields) and {"target", "amount"} & set(fields):
                return _unfold(table, row, width, ink)
    return None


def _width(texts: list[str]) -> int:
    """How many headings there are until they come again, all of them; 0 where they do not."""
    widths = range(2, len(texts) // 2 + 1)
    return next((n for n in widths if len(texts) % n == 0 and texts == texts[:n] * (len(texts) // n) and all(texts[:n])), 0)


def _unfold(table: Table, head: int, width: int, ink: Ink) -> Table | None:
    """The table with its parts, of so many columns each, in one; a row of full width stays between what is above and below it."""
    body = [cell for cell in table.cells if cell.row > head]
    wide = {cell.row: replace(cell, columns=width) for cell in body if cell.columns == table.columns}
    across = any(cell.row not in wide and (cell.column - 1) // width != (cell.column + cell.columns - 2) // width for cell in body)
    above = [cell for cell in table.cells if cell.row < head and cell.column > width and text_of(ink, cell)]
    if across or above or any(cell.rows > 1 for cell in body):
        return None
    rows: list[list[Cell]] = []
    run: list[int] = []
    for row in range(head + 1, table.rows + 2):
        if row <= table.rows and row not in wide:
            run.append(row)
            continue
        parts = [[_part(body, number, part, width) for number in run] for part in range(table.columns // width)]
        rows += [*_in_order(parts, ink), *([[wide[row]]] if row in wide else [])]
        run = []
    for cell in table.cells:
        if cell.row == head and cell.column > width:
            ink.label(join(ink.paragraphs_of(cell)))
    heads = [replace(cell, columns=min(cell.columns, width)) for cell in table.cells if cell.row <= head and cell.column <= width]
    kept = [row for row in rows if any(text_of(ink, cell) for cell in row)]
    made = [replace(cell, row=head + at) for at, row in enumerate(kept, 1) for cell in row]
    return Table(table.number, head + len(kept), width, (*heads, *made))


def _part(body: list[Cell], row: int, part: int, width: int) -> list[Cell]:
    """The cells of a row within one of the parts."""
    return [replace(cell, column=cell.column - part * width) for cell in body if cell.row == row and (cell.column - 1) // width == part]


def _in_order(parts: list[list[list[Cell]]], ink: Ink) -> list[list[Cell]]:
    """The rows of the parts: one part after the other where the numbers in its first column count on, else across."""
    numbers = [read_number(text) if COUNTER.fullmatch(text := text_of(ink, row[0]).strip(".)")) else None for row in parts[0] if row]
    down = len(numbers) > 1 and numbers[0] is not None and numbers[1] == numbers[0] + 1
    return [row for part in parts for row in part] if down else [row for rows in zip(*parts, strict=True) for row in rows]
