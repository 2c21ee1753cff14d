"""Cards of indicators: tables whose labels stand at the left of what they say, not above it, perhaps with periods in boxes of two rows.

Knows words for columns; must not know formats, nor what becomes of the values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.amounts import AMOUNT
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
# A card by itself, or the next of several, begins with one of these.
_OPENING = ("goal", "objective", "number", "code", "indicator", "")
# What a card says: a field, its label, and the cell that says it; and all that it says by field.
Said = tuple[str, str, Cell]
Card = dict[str, list[tuple[str, Cell]]]


def card_table(table: Table, ink: Ink, words: FormWords) -> tuple[Table, Columns] | None:
    """The table of indicators that a card is, or several cards below each other, with a row for each; None for another table.

    Its labels are taken for such.
    """
    labels = {id(cell): held for cell in table.cells if (held := _field(cell, ink, words))}
    first = _label_column(table, labels)
    if not first or not ("target" in labels.values() or any(map(in_schedule, labels.values()))):
        return None
    cards = _side_by_side(table, labels, first, ink) or _below(table, labels, ink, words)
    if not all("indicator" in card or "" in card for card in cards):
        return None
    said = {id(cell) for card in cards for each in card.values() for _, cell in each}
    for cell in table.cells:
        if id(cell) in labels or (id(cell) not in said and _groups(cell, ink, words)):
            ink.label(join(ink.paragraphs_of(cell)))
    return _as_rows(table, cards, ink)


def _label_column(table: Table, labels: dict[int, str]) -> int:
    """The column of the labels, the first or the second behind names of groups; 0 where neither holds enough of them."""
    for column in (1, 2):
        held = [labels[id(cell)] for cell in table.cells if cell.column == column and id(cell) in labels]
        if len(held) >= FEWEST and "indicator" in held:
            return column
    return 0


def turned_costs(table: Table, ink: Ink, words: FormWords) -> Table | None:
    """The table turned, where programmes stand side by side and what each costs below it, with the labels at the left; None of another."""
    labels = {cell.row: _YEAR.sub("", plain_heading(text_of(ink, cell))) for cell in table.cells if cell.column == 1}
    held = {row: classify([label], words) if label and words.said.issuperset(label.split()) else "" for row, label in labels.items()}
    amounts = [row for row, field in held.items() if field == "amount"]
    others = [cell for cell in table.cells if cell.column > 1 and text_of(ink, cell)]
    costs = [AMOUNT.fullmatch(text_of(ink, cell)) is not None for cell in others if cell.row in amounts]
    spread = any(cell.columns > 1 or cell.rows > 1 for cell in table.cells)
    if len(costs) < 2 or not all(costs) or "name" not in held.values() or "" in held.values() or spread or len(held) != table.rows:
        return None
    cells = sorted((Cell(cell.column, cell.row, cell.blocks) for cell in table.cells), key=lambda cell: (cell.row, cell.column))
    return Table(table.number, table.columns, table.rows, tuple(cells))


def _side_by_side(table: Table, labels: dict[int, str], first: int, ink: Ink) -> list[Card]:
    """What each card says where they stand side by side, a column for each indicator, behind one column of labels; none of others."""
    rows = {cell.row: cell for cell in table.cells if cell.column == first and id(cell) in labels}
    lines = [row for row, cell in rows.items() if labels[id(cell)] == "indicator"]
    names = [cell for cell in table.cells if cell.row in lines and cell.column > first and text_of(ink, cell).strip(" :=")]
    if len(rows) < len(labels) or len(lines) != 1 or len(names) < 2:
        return []
    grid = table.grid()
    cards = [Card() for name in names for _ in range(name.columns)]
    for card, column in zip(cards, (name.column + at for name in names for at in range(name.columns)), strict=True):
        for row, label in rows.items():
            cell = grid.get((row, column))
            if cell is not None and text_of(ink, cell).strip(" :="):
                card.setdefault(labels[id(label)], []).append((plain_heading(text_of(ink, label)), cell))
    return cards


def _below(table: Table, labels: dict[int, str], ink: Ink, words: FormWords) -> list[Card]:
    """What each card says where they stand below each other. A row over the whole width, which says the objective of the cards below it,
    stands between them.
    """
    cards: list[Card] = [{}]
    for held, label, cell in _said(table, labels, ink, words):
        card = cards[-1]
        begins = held in _OPENING or held == next(iter(cards[0]), "")
        if "" in card or (held in card and begins) or (held in ("goal", "objective", "") and card):
            cards.append({})
        cards[-1].setdefault(held, []).append((label, cell))
    return cards


def _as_rows(table: Table, cards: list[Card], ink: Ink) -> tuple[Table, Columns]:
    """The cards as a table with a row for each. What a card says twice in one column stands in one cell, if it says it differently; a cell
    that reaches over several cards is merged over their rows.
    """
    fields, columns, rivals = _columns_of(cards)
    cells, twice, placed = dict[tuple[int, int], Cell](), set[str](), dict[int, list[Cell]]()
    for row, card in enumerate(cards, 1):
        above, placed = placed, {}
        for held, label, cell in ((held, *each) for held, said in card.items() for each in said):
            said = placed.setdefault(columns[held, label] if held else 1, [])
            if text_of(ink, cell) in [text_of(ink, other) for other in said]:
                ink.label(join(ink.paragraphs_of(cell)))
                continue
            said.append(cell)
            twice |= {held.partition(".")[0]} if len(said) > 1 else set()
        for column, said in sorted(placed.items()):
            top = max((at for at, held_in in cells if held_in == column), default=0)
            if said == above.get(column):
                cells[top, column] = replace(cells[top, column], rows=row - top + 1)
            else:
                blocks = tuple(block for cell in said for block in cell.blocks)
                cells[row, column] = Cell(row, column, blocks, columns=max(1, len(fields)) if "" in card else 1)
    # Of several targets it is asked which counts; what else is said twice is marked.
    unclear = frozenset(twice - {"target"})
    rows = Table(table.number, len(cards), max(1, len(fields)), tuple(cells.values()))
    return rows, Columns(fields, [], [], 1, rivals=rivals, unclear=unclear)


def _columns_of(cards: list[Card]) -> tuple[dict[int, str], dict[tuple[str, str], int], dict[str, dict[int, str]]]:
    """The fields by column, the column of each label, and the fields that labels of several years claim, each with a column of its own."""
    fields: dict[int, str] = {}
    columns: dict[tuple[str, str], int] = {}
    for held, label in dict.fromkeys((held, label) for card in cards for held, said in card.items() if held for label, _ in said):
        alike = [at for (other, said), at in columns.items() if other == held and not (_YEAR.search(label) and _YEAR.search(said))]
        columns[held, label] = alike[0] if alike else len(fields) + 1
        if not alike:
            fields[len(fields) + 1] = "unknown" if held in fields.values() else held
    claimed = {held for (held, _), at in columns.items() if fields[at] == "unknown"}
    rivals = {name: {at: label for (held, label), at in columns.items() if held == name} for name in claimed}
    return fields, columns, rivals


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
            yield "", "", cells[0]
            continue
        boxed = len(cells) > 1 and all(in_schedule(labels.get(id(cell), "")) for cell in cells)
        for cell, behind in zip_longest(cells, cells[1:]):
            held = labels.get(id(cell), "")
            value = grid.get((cell.row + cell.rows, cell.column)) if boxed else behind
            if held and value is not None and id(value) not in labels and text_of(ink, value):
                yield held, plain_heading(text_of(ink, cell)), value
