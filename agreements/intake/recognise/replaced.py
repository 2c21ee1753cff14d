"""Tables that print what held before a change, above the one that says what holds: `Semula` and `Menjadi`.

Knows the words of the book for both; must not know formats, nor what the rows say.
"""

from __future__ import annotations

from dataclasses import replace

from agreements.intake.blocks import Table
from agreements.intake.recognise.draft import Desk
from agreements.intake.recognise.flow_items import Data, Item, Line, words_in
from agreements.intake.recognise.placed_text import Words, join
from agreements.intake.words import FormWords


def without_replaced(desk: Desk, form: FormWords, items: list[Item]) -> list[Item]:
    """The items without the tables, and without the rows below a row of full width, that say what held before a change, where others of
    their kind say what holds; they are listed, and the words that tell them apart are labels.
    """
    whole = [replace(item, table=_rows_that_hold(desk, form, item.table)) if isinstance(item, Data) else item for item in items]
    said: dict[int, str] = {}
    told = ""
    for at, item in enumerate(whole):
        if isinstance(item, Line):
            told = _says(item.words, form) or told
        elif isinstance(item, Data):
            said[at], told = told, ""
    holding = [at for at, held in said.items() if held == "replacing"]
    gone = {at for at, held in said.items() if held == "replaced" and any(_follows(whole, at, other) for other in holding)}
    captions = {_caption(whole, at, form) for at in said if at in gone or (said[at] == "replacing" and gone)}
    kept = []
    for at, item in enumerate(whole):
        if at in captions and isinstance(item, Line):
            desk.ink.label(item.words)
        elif at in gone:
            for words in words_in([item], desk.ink):
                desk.set_aside(words, "before-change")
        else:
            kept.append(item)
    return kept


def _follows(items: list[Item], at: int, other: int) -> bool:
    """Whether a later table is of the kind of one before."""
    before, after = items[at], items[other]
    if not (isinstance(before, Data) and isinstance(after, Data) and before.columns and after.columns):
        return False
    return other > at and before.columns.kind == after.columns.kind


def _caption(items: list[Item], at: int, form: FormWords) -> int:
    """The place of the line that says of a table whether it holds."""
    return next((above for above in range(at - 1, -1, -1) if isinstance(line := items[above], Line) and _says(line.words, form)), -1)


def _says(words: Words, form: FormWords) -> str:
    """Whether a short line says that what follows was replaced, or that it replaces."""
    return next((meaning for meaning in ("replaced", "replacing") if form.within(words.text, meaning)), "")


def _rows_that_hold(desk: Desk, form: FormWords, table: Table) -> Table:
    """The table without the rows below a row of full width that says that they were replaced, where another says what replaces them."""
    wide = {cell.row: join(desk.ink.paragraphs_of(cell)) for cell in table.cells if cell.columns >= table.columns > 1}
    said = {row: held for row, words in sorted(wide.items()) if (held := _says(words, form))}
    if set(said.values()) != {"replaced", "replacing"}:
        return table
    told = {row: next((said[at] for at in sorted(said, reverse=True) if at <= row), "") for row in range(1, table.rows + 1)}
    for cell in table.cells:
        for words in desk.ink.paragraphs_of(cell):
            if cell.row in said:
                desk.ink.label(words)
            elif told[cell.row] == "replaced":
                desk.set_aside(words, "before-change")
    return replace(table, cells=tuple(cell for cell in table.cells if cell.row not in said and told[cell.row] != "replaced"))
