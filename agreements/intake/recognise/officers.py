"""Tables of several officers: whose the rows are stands in a column left of what is promised, or in rows of their own above theirs.

Each officer's rows are an agreement. Knows headings and positions; must not know formats.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.cells import split_number
from agreements.intake.recognise.flow_items import Data, Item, Labelled, Line
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.paper_parts import Part
from agreements.intake.recognise.personnel_numbers import says_number
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words, join
from agreements.intake.words import FormWords, plain

_NUMBER = re.compile(r"\d[\d ]{7,}\d")
# The texts that say who it is, and which rows are theirs, from the first to before the end.
Owned = tuple[list[Words], int, int]


def by_officer(annex: list[Part], ink: Ink, words: FormWords) -> list[list[Part]]:
    """The parts of an annex for each officer of its tables, with the officer as labels say one; all of it where nobody is told apart, or
    labels or two signatures say whose it is.
    """
    items = [(part, item) for part in annex for item in part.body]
    if any(isinstance(item, Labelled) for _, item in items) or _is_signed([item for _, item in items], words):
        return [annex]
    found: dict[str, list[Part]] = {}
    for part, item in items:
        if not isinstance(item, Data) or item.columns is None or item.columns.kind not in ("objectives", "both"):
            continue
        owned = owners(item.table, item.columns, ink, words)
        fields = _fields(item.table, item.columns, owned, ink)
        for who, first, end in owned:
            table = _rows(item.table, item.columns.first, item.columns.body, first, end)
            body: list[Item] = [*_labelled(who, words), Data(table, replace(item.columns, fields=fields))]
            parts = found.setdefault(plain(join(who).text), [])
            parts.append(Part(part.above, part.title, body, cover=part.cover) if not parts else Part(body=body[-1:]))
    return list(found.values()) if len(found) > 1 else [annex]


def _is_signed(items: list[Item], words: FormWords) -> bool:
    """Whether two sign: the roles of both parties, or two personnel numbers."""
    texts = [item.words.text for item in items if isinstance(item, Line)]
    numbers = sum(bool(says_number(words).search(text)) for text in texts)
    return numbers > 1 or all(any(words.says(text, role) for text in texts) for role in ("first", "second"))


def _fields(table: Table, columns: Columns, owned: list[Owned], ink: Ink) -> dict[int, str]:
    """What the columns of an officer's rows hold: numbers that count on from one officer to the next are those of the register, no
    officer's own.
    """
    grid = table.grid()
    numbers = columns.find("number")
    firsts = {join(ink.paragraphs_of(cell)).text for _, row, _ in owned for column in numbers if (cell := grid.get((row, column)))}
    named = {"officer": "", "number": "unknown" if len(firsts) > 1 else "number"}
    return {column: named.get(name, name) for column, name in columns.fields.items()}


def owners(table: Table, columns: Columns, ink: Ink, words: FormWords) -> list[Owned]:
    """Whose the rows of a table are, from the first row of its body on; none where it is of nobody in particular."""
    found = list(_beside(table, columns, ink)) or list(_above(table, columns, ink, words))
    starts = [first for _, first in found]
    whole = bool(found) and starts[0] == columns.body
    return [(who, first, end) for (who, first), end in zip(found, [*starts[1:], table.rows + 1], strict=True)] if whole else []


def _beside(table: Table, columns: Columns, ink: Ink) -> Iterator[tuple[list[Words], int]]:
    """The officers of a column, or of several, with their first rows; what is said again goes on."""
    grid, last = table.grid(), ""
    for row in range(columns.body, table.rows + 1) if columns.find("officer") else ():
        cells = [cell for column in columns.find("officer") if (cell := grid.get((row, column))) is not None]
        who = [text for cell in dict.fromkeys(cells) for text in ink.paragraphs_of(cell)]
        said = plain(join(who).text)
        if said and said != last:
            last = said
            yield who, row


def _above(table: Table, columns: Columns, ink: Ink, words: FormWords) -> Iterator[tuple[list[Words], int]]:
    """The officers that rows of their own name: a position alone in its row, perhaps behind a letter or number."""
    for row in range(columns.body, table.rows + 1):
        filled = [text for cell in table.cells if cell.row == row and (text := join(ink.paragraphs_of(cell)))]
        own = split_number(join(filled))[1] if len(filled) < 3 else NOTHING
        if own and len(filled[-1].text) < len(own.text) + 6 and words.level(own.text) is not None:
            yield [own], row


def _rows(table: Table, head: int, body: int, first: int, end: int) -> Table:
    """The headings of a table and some of its rows, with the numbers that they have in it; what reaches over more is cut."""
    cells = []
    for cell in table.cells:
        top, bottom = max(cell.row, first), min(cell.row + cell.rows, end)
        if head <= cell.row < body:
            cells.append(cell)
        elif top < bottom:
            cells.append(Cell(top, cell.column, cell.blocks, bottom - top, cell.columns))
    return Table(table.number, end - 1, table.columns, tuple(cells), table.printed_rows, table.printed_columns)


def _labelled(who: list[Words], words: FormWords) -> Iterator[Labelled]:
    """What the texts say of an officer: position, name, number; what is in brackets is listed."""
    lines = [line for line in who if not line.text.startswith("(")]
    fields: dict[str, Words] = {}
    for line in lines:
        number = _NUMBER.search(line.text)
        if number:
            fields.setdefault("nip", line.cut(number.start(), number.end()))
        elif words.level(line.text) is None and (_is_name(line.text, words) or any(words.level(other.text) is not None for other in lines)):
            fields.setdefault("name", line)
        else:
            fields.setdefault("position", line)
    return (Labelled(field, NOTHING, value) for field, value in fields.items())


def _is_name(text: str, words: FormWords) -> bool:
    """Whether a title says that a text is a person's name."""
    return any(plain(word).replace(" ", "") in words.titles for word in text.split())
