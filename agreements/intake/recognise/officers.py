"""Tables of several officers: whose the rows are stands in a column left of what is promised, or in rows of their own above theirs.

Each officer's rows are an agreement. Knows headings and positions; must not know formats.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.cells import split_number
from agreements.intake.recognise.column_cells import text_of
from agreements.intake.recognise.flow_items import Data, Item, Labelled, Line
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.paper_parts import Part
from agreements.intake.recognise.part_groups import ROLE
from agreements.intake.recognise.personnel_numbers import read_nip, says_number, split_nip
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words, join
from agreements.intake.recognise.signed_roles import is_titled
from agreements.intake.words import FormWords, plain
from engine.language.classes import dataclass

# `A` or `II`, with a point or a bracket or without, in a cell of its own before a position.
_LETTER = re.compile(r"(?:[A-Z]|[IVX]{1,4})[.)]?")


@dataclass(frozen=True, slots=True)
class Owner:
    """The texts that say whose rows of a table are, the row in which they stand, and the first of the rows; `mark` stands before."""

    who: list[Words]
    row: int
    first: int
    mark: Words = NOTHING


def by_officer(annex: list[Part], ink: Ink, words: FormWords, *, stated: bool = False) -> list[list[Part]]:
    """The parts of an annex for each officer of its tables, with the officer as labels say one; all of it where nobody is distinguished, or
    a statement, labels or a signature say whose it is: then a column of officers says who is in charge.
    """
    items = [(part, item) for part in annex for item in part.body]
    if stated or _says_who([item for _, item in items], words):
        return [[replace(part, body=[_in_charge(item) for item in part.body]) for part in annex]]
    found: dict[str, list[Part]] = {}
    of_tables: dict[int, list[Item]] = {}
    for part, item in items:
        if not isinstance(item, Data) or item.columns is None or item.columns.kind not in ("objectives", "both"):
            continue
        columns = _with_names(item.table, item.columns, ink, words)
        owned = owners(item.table, columns, ink, words)
        columns = replace(columns, fields=_fields(item.table, columns, owned, ink))
        for owner, table in zip(owned, cut(item.table, columns, owned), strict=True):
            if table.rows < columns.body:
                # A position with no rows below it promises nothing.
                continue
            body: list[Item] = [*_labelled(owner, words), Data(table, columns)]
            parts = found.setdefault(plain(join(owner.who).text), [])
            own = body[-1:] if parts else body
            parts.append(Part(body=own) if parts else Part(part.above, part.title, own, cover=part.cover))
            of_tables.setdefault(id(item), []).extend(own)
    if len(found) > 1:
        return list(found.values())
    # What tables of one officer stand among is of the officer, too.
    return [[replace(part, body=[own for item in part.body for own in of_tables.get(id(item), [item])]) for part in annex]]


def _says_who(items: list[Item], words: FormWords) -> bool:
    """Whether labels or lines say whose all of it is: the roles of both parties, a personnel number, a titled name below the tables."""
    lines = [item.words.text for item in items if isinstance(item, Line)]
    last = max((at for at, item in enumerate(items) if isinstance(item, Data)), default=0)
    below = [item.words.without_brackets().text for item in items[last:] if isinstance(item, Line)]
    return (
        any(isinstance(item, Labelled) for item in items)
        or any(says_number(words).search(text) for text in lines)
        or any(is_titled(text, words) and len(text) < ROLE for text in below)
        or all(any(words.says(text, role) for text in lines) for role in ("first", "second"))
    )


def _in_charge(item: Item) -> Item:
    """A table whose one column of officers says who is in charge, where no other does; another item as it is."""
    if not isinstance(item, Data) or item.columns is None or item.columns.find("responsible") or len(item.columns.find("officer")) != 1:
        return item
    (column,) = item.columns.find("officer")
    return Data(item.table, replace(item.columns, fields={**item.columns.fields, column: "responsible"}))


def _with_names(table: Table, columns: Columns, ink: Ink, words: FormWords) -> Columns:
    """The columns; those beside an officer's that say a name or number under the label for one are of the officer, too."""
    grid, officers = table.grid(), columns.find("officer")
    beside = [
        column
        for column, held in columns.fields.items()
        if officers and held in ("", "unknown", "name") and min(officers) - 2 <= column <= max(officers) + 2
        if (cell := grid.get((columns.last, column))) is not None and words.person_field(text_of(ink, cell)) in ("name", "nip")
    ]
    return replace(columns, fields={**columns.fields, **dict.fromkeys(beside, "officer")})


def _fields(table: Table, columns: Columns, owned: list[Owner], ink: Ink) -> dict[int, str]:
    """What the columns of an officer's rows hold: numbers that count on from one officer to the next are those of the register, no
    officer's own.
    """
    grid = table.grid()
    numbers = columns.find("number")
    firsts = {text_of(ink, cell) for owner in owned for column in numbers if (cell := grid.get((owner.first, column)))}
    named = {"officer": "", "number": "unknown" if len(firsts) > 1 else "number"}
    return {column: named.get(name, name) for column, name in columns.fields.items()}


def owners(table: Table, columns: Columns, ink: Ink, words: FormWords) -> list[Owner]:
    """Whose the rows of a table are, from the first row of its body on; none where it is of nobody in particular."""
    found = list(_beside(table, columns, ink)) or list(_above(table, columns, ink, words))
    return found if found and found[0].row == columns.body else []


def _beside(table: Table, columns: Columns, ink: Ink) -> Iterator[Owner]:
    """The officers of a column, or of several; what is said again goes on."""
    grid, last = table.grid(), ""
    for row in range(columns.body, table.rows + 1) if columns.find("officer") else ():
        cells = [cell for column in columns.find("officer") if (cell := grid.get((row, column))) is not None]
        who = [text for cell in dict.fromkeys(cells) for text in ink.paragraphs_of(cell)]
        said = plain(join(who).text)
        if said and said != last:
            last = said
            yield Owner(who, row, row)


def _above(table: Table, columns: Columns, ink: Ink, words: FormWords) -> Iterator[Owner]:
    """Officers in rows of their own: a position alone in its row, behind a letter or number or not; the rows below are theirs."""
    rows: dict[int, list[Words]] = {}
    for cell in table.cells:
        text = join(ink.paragraphs_of(cell))
        if cell.row >= columns.body and re.search(r"[^\W_]", text.text):
            rows.setdefault(cell.row, []).append(text)
    for row, filled in sorted(rows.items()):
        lettered = len(filled) == 2 and _LETTER.fullmatch(filled[0].text)
        mark, own = (filled[0], filled[1]) if lettered else split_number(join(filled)) if len(filled) < 3 else (NOTHING, NOTHING)
        if own and len(filled[-1].text) < len(own.text) + 6 and words.level(own.text) is not None:
            yield Owner([own], row, row + 1, mark)


def cut(table: Table, columns: Columns, owned: list[Owner]) -> list[Table]:
    """The table of each officer: the headings and the own rows right below them; what reaches over more is cut."""
    heads = [cell for cell in table.cells if columns.first <= cell.row < columns.body]
    firsts = [owner.first for owner in owned]
    ends = [*(owner.row for owner in owned[1:]), table.rows + 1][: len(owned)]
    cells: list[list[Cell]] = [[] for _ in owned]
    for cell in table.cells if owned else ():
        over = cell.row + cell.rows
        for at in range(max(0, bisect_right(firsts, cell.row) - 1), bisect_left(firsts, over)):
            top, bottom = max(cell.row, firsts[at]), min(over, ends[at])
            if top < bottom:
                cells[at].append(Cell(top - firsts[at] + columns.body, cell.column, cell.blocks, bottom - top, cell.columns))
    return [
        Table(
            table.number,
            columns.body - 1 + end - first,
            table.columns,
            (*heads, *own),
            tuple(map(table.printed_row, (*range(1, columns.body), *range(first, end)))),
            table.printed_columns,
        )
        for own, first, end in zip(cells, firsts, ends, strict=True)
    ]


def _labelled(owner: Owner, words: FormWords) -> Iterator[Labelled]:
    """What the texts say of an officer: position, name, number; what is in brackets is listed."""
    lines = [part for line in owner.who if not line.text.startswith("(") for part in split_nip(line, words)]
    placed = any(words.level(line.text) is not None for line in lines)
    fields: dict[str, tuple[Words, Words]] = {}
    for line in lines:
        number = read_nip(line, words)
        if number is not None:
            fields.setdefault("nip", number)
        elif words.level(line.text) is None and (placed or is_titled(line.text, words)):
            fields.setdefault("name", (NOTHING, line))
        else:
            fields.setdefault("position", (owner.mark, line))
    return (Labelled(field, label, value) for field, (label, value) in fields.items() if value)
