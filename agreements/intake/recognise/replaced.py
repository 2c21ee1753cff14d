"""Tables that print what held before a change, above the one that says what holds: `Semula` and `Menjadi`.

Knows the words of the book for both; must not know formats. Those words alone prove nothing (`KELURAHAN KOTA LAMA`, services before and
after birth): what replaces names again what it replaces, or the words stand for themselves.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import combinations

from agreements.intake.blocks import Table
from agreements.intake.recognise.cells import split_number
from agreements.intake.recognise.draft import Desk
from agreements.intake.recognise.flow_items import Data, Item, Line, words_in
from agreements.intake.recognise.placed_text import Words, join
from agreements.intake.words import FormWords, plain
from engine.language.classes import dataclass

_REPLACED, _REPLACING = "replaced", "replacing"
# What a row is about: the first of these that a table has.
_ABOUT = ("indicator", "name", "outline", "objective")


@dataclass(frozen=True, slots=True)
class _Captioned:
    """A line that says whether what stands below it holds, and the table there with those that only go on with it."""

    line: Line
    tables: list[Data]


def without_replaced(desk: Desk, form: FormWords, items: list[Item]) -> list[Item]:
    """The items without the tables, and without the rows below a row of full width, that say what held before a change, where others of
    their kind say what holds; they are listed, and the words that tell them apart are labels.
    """
    whole = [replace(item, table=_rows_that_hold(desk, form, item)) if isinstance(item, Data) else item for item in items]
    pairs = [pair for pair in combinations(_captioned(form, whole), 2) if _is_change(form, *pair)]
    gone = {id(table) for before, _ in pairs for table in before.tables}
    labels = {id(each.line) for pair in pairs for each in pair}
    kept = []
    for item in whole:
        if id(item) in labels and isinstance(item, Line):
            desk.ink.label(item.words)
        elif id(item) in gone:
            for words in words_in([item], desk.ink):
                desk.set_aside(words, "before-change")
        else:
            kept.append(item)
    return kept


def opens_replaced(form: FormWords, line: Line, following: list[Item]) -> bool:
    """Whether a line stands right above a table that another one replaces, and says so."""
    if not (following and isinstance(following[0], Data) and form.within(line.words.text, _REPLACED)):
        return False
    above, *others = _captioned(form, [line, *following])
    return any(_is_change(form, above, other) for other in others)


def _captioned(form: FormWords, items: list[Item]) -> list[_Captioned]:
    found: list[_Captioned] = []
    line: Line | None = None
    goes_on = False
    for item in items:
        if isinstance(item, Line):
            line = item if _says(item.words, form) else line
        elif isinstance(item, Data):
            if item.columns is None and goes_on:
                found[-1].tables.append(item)
            elif goes_on := line is not None and item.columns is not None:
                found.append(_Captioned(line, [item]))
            line = None
    return found


def _is_change(form: FormWords, before: _Captioned, after: _Captioned) -> bool:
    """Whether the second table says what holds instead of the first."""
    lines = [each.line.words for each in (before, after)]
    kinds = {each.tables[0].columns.kind for each in (before, after) if each.tables[0].columns}
    if [_says(line, form) for line in lines] != [_REPLACED, _REPLACING] or len(kinds) > 1:
        return False
    first, second = (_about(each.tables[0], range(1, each.tables[0].table.rows + 1)) for each in (before, after))
    return all(_says_only(line, form) for line in lines) or _recurs(first, second)


def _says(words: Words, form: FormWords) -> str:
    """Whether a short line says that what follows was replaced, or that it replaces."""
    return next((meaning for meaning in (_REPLACED, _REPLACING) if form.within(words.text, meaning)), "")


def _says_only(words: Words, form: FormWords) -> bool:
    """Whether a line is nothing but words of changes, perhaps with a number before them: `A. Sebelum Perubahan`."""
    known = {word for meaning in (_REPLACED, _REPLACING) for phrase in form.phrases.get(meaning, ()) for word in phrase.split()}
    return known.issuperset(plain(split_number(words)[1].text).split())


def _about(item: Data, rows: Collection[int]) -> set[str]:
    """What rows of a table are about, line by line."""
    fields = item.columns.fields if item.columns else {}
    named = next((name for name in _ABOUT if name in fields.values()), "")
    cells = [cell for cell in item.table.cells if cell.row in rows and item.columns and cell.row >= item.columns.body]
    return {said for cell in cells if named and fields.get(cell.column) == named for line in cell.text.split("\n") if (said := plain(line))}


def _recurs(before: set[str], after: set[str]) -> bool:
    """Whether half of what one names at the least is named by the other, too."""
    return len(before & after) * 2 >= min(len(before), len(after)) > 0


def _rows_that_hold(desk: Desk, form: FormWords, item: Data) -> Table:
    """The table without the rows below a row of full width that says that they were replaced, where another says what replaces them."""
    table = item.table
    wide = {cell.row: join(desk.ink.paragraphs_of(cell)) for cell in table.cells if cell.columns >= table.columns > 1}
    said = {row: held for row in sorted(wide) if (held := _says(wide[row], form))}
    if set(said.values()) != {_REPLACED, _REPLACING}:
        return table
    versions = {row: next((said[at] for at in sorted(said, reverse=True) if at <= row), "") for row in range(1, table.rows + 1)}
    parts = {held: {row for row in versions if versions[row] == held and row not in said} for held in (_REPLACED, _REPLACING)}
    before, after = (_about(item, rows) for rows in parts.values())
    if not (all(_says_only(wide[row], form) for row in said) or _recurs(before, after)):
        return table
    for cell in table.cells:
        for words in desk.ink.paragraphs_of(cell):
            if cell.row in said:
                desk.ink.label(words)
            elif cell.row in parts[_REPLACED]:
                desk.set_aside(words, "before-change")
    return replace(table, cells=tuple(cell for cell in table.cells if cell.row not in {*said, *parts[_REPLACED]}))
