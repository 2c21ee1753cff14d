"""Cards of indicators: tables whose labels stand at the left of what they say, not above it, perhaps with periods in boxes of two rows, or
with a column for each indicator.

Knows words for columns; must not know formats, nor what becomes of the values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.beside import PLAIN
from agreements.intake.recognise.column_cells import text_of
from agreements.intake.recognise.heading_words import classify, plain_heading
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.placed_text import Ink, join
from agreements.intake.words import FormWords, plain
from agreements.model import in_schedule

_FIELDS = ("goal", "objective", "indicator", "explanation", "number", *PLAIN)
# So many labels below each other at the least: a table with headings has one in its first column.
FEWEST = 3
_YEAR = re.compile(r" (?:19|20)\d\d$")
# What a card says: a field, and the cell that says it.
Said = tuple[str, Cell]


def card_table(table: Table, ink: Ink, words: FormWords) -> tuple[Table, Columns] | None:
    """The table of indicators that a card is, or several cards below each other, with a row for each; None for another table.

    Its labels are taken for such.
    """
    found = {id(cell): (cell, held) for cell in table.cells if (held := _field(cell, ink, words))}
    labels = {key: held for key, (_, held) in found.items()}
    first = _label_column(list(found.values()))
    if not first or not ("target" in labels.values() or any(map(in_schedule, labels.values()))):
        return None
    cards = _across(table, found, first, ink) or _below(table, labels, ink, words)
    if not all("indicator" in card or "" in card for card in cards):
        return None
    for cell in table.cells:
        if id(cell) in labels or _groups(cell, ink, words):
            ink.label(join(ink.paragraphs_of(cell)))
    fields = list(dict.fromkeys(held for card in cards for held in card if held))
    cells, before = list[Cell](), dict[str, Cell]()
    for row, card in enumerate(cards, 1):
        for held, cell in sorted(card.items(), key=lambda said: fields.index(said[0]) if said[0] else 0):
            if before.get(held) is not cell:
                # One that reaches over several columns of indicators is merged over their rows.
                size = next((at for at, other in enumerate(cards[row:], 1) if other.get(held) is not cell), len(cards) - row + 1)
                column, width = (fields.index(held) + 1, 1) if held else (1, len(fields))
                cells.append(Cell(row, column, cell.blocks, rows=size, columns=width))
        before = card
    columns = Columns(dict(enumerate(fields, 1)), [], [], 1)
    return Table(table.number, len(cards), len(fields), tuple(cells)), columns


def _label_column(found: list[tuple[Cell, str]]) -> int:
    """The column of the labels, the first or the second behind names of groups; 0 where neither holds enough of them."""
    for column in (1, 2):
        held = [held for cell, held in found if cell.column == column]
        if len(held) >= FEWEST and "indicator" in held:
            return column
    return 0


def _across(table: Table, found: dict[int, tuple[Cell, str]], first: int, ink: Ink) -> list[dict[str, Cell]]:
    """The cards that stand side by side, a column for each indicator, where all labels are in one column; none for other cards."""
    rows = {cell.row: held for cell, held in found.values()}
    lines = [row for row, held in rows.items() if held == "indicator"]
    if any(cell.column != first for cell, _ in found.values()) or len(lines) != 1:
        return []
    names = [cell for cell in table.cells if cell.row == lines[0] and cell.column > first and text_of(ink, cell)]
    if len(names) < 2:
        return []
    grid = table.grid()
    cards = [{held: cell for row, held in rows.items() if (cell := grid.get((row, name.column))) and text_of(ink, cell)} for name in names]
    return cards if len(rows) == len(set(rows.values())) else []


def _below(table: Table, labels: dict[int, str], ink: Ink, words: FormWords) -> list[dict[str, Cell]]:
    """The cards that stand below each other; a row over the whole width, which says the objective of those below it, is one of its own."""
    cards: list[dict[str, Cell]] = [{}]
    for held, cell in _said(table, labels, ink, words):
        card = cards[-1]
        if held in card or "" in card or (held in ("goal", "objective", "") and card):
            cards.append({})
        cards[-1][held] = cell
    return cards


def _field(cell: Cell, ink: Ink, words: FormWords) -> str:
    """The field that the whole text of a cell is the label of, perhaps with a year; "" for another text."""
    text = text_of(ink, cell).strip(" :")
    said = _YEAR.sub("", plain_heading(text)).split()
    held = classify([text], words) if said and words.said.issuperset(said) else ""
    return held if held in _FIELDS or in_schedule(held) else ""


def _groups(cell: Cell, ink: Ink, words: FormWords) -> bool:
    """Whether a cell is the heading of boxes: nothing but words of the book, a word for periods among them."""
    said = plain(text_of(ink, cell)).split(" ")
    return words.said.issuperset(said) and any(words.columns.get(word) == "period" for word in said)


def _said(table: Table, labels: dict[int, str], ink: Ink, words: FormWords) -> Iterator[Said]:
    """What the labels say, in the order of reading: the cell beside each, or below it in a row of nothing but periods."""
    grid = table.grid()
    for row in range(1, table.rows + 1):
        cells = [cell for cell in table.cells if cell.row == row and text_of(ink, cell).strip(" :=")]
        cells = [cell for cell in cells if id(cell) in labels or not _groups(cell, ink, words)]
        if len(cells) == 1 and cells[0].columns >= table.columns > 1 and id(cells[0]) not in labels:
            yield "", cells[0]
            continue
        boxed = len(cells) > 1 and all(in_schedule(labels.get(id(cell), "")) for cell in cells)
        for cell, behind in zip(cells, [*cells[1:], None], strict=True):
            held = labels.get(id(cell), "")
            value = grid.get((cell.row + cell.rows, cell.column)) if boxed else behind
            if held and value is not None and id(value) not in labels and text_of(ink, value):
                yield held, value
