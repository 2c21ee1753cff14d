"""Headings of a table among its rows: those above the first are labels; another one may begin below, or its own be printed again.

Knows the words of the book; must not know formats, nor what the rows say.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from agreements.intake.blocks import Table
from agreements.intake.recognise.column_cells import text_of
from agreements.intake.recognise.column_numbers import are_numbers
from agreements.intake.recognise.draft import Desk
from agreements.intake.recognise.heading_words import classify
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.placed_text import Ink, Words
from agreements.intake.words import ALIKE, FormWords, plain


def label_heads(table: Table, columns: Columns, first: int, desk: Desk, said: frozenset[str]) -> None:
    """Take the headings above the first row for labels, but for those of columns that nobody reads in words that are not `said` in the
    book: they are listed with what stands below them, unless they are the agreement's.
    """
    for cell in table.cells:
        if columns.first <= cell.row < first:
            unread = columns.fields.get(cell.column, "") in ("", "unknown")
            for words in desk.ink.paragraphs_of(cell):
                if unread and not said.issuperset(plain(words.text).split()):
                    desk.set_aside(words, "unknown-column")
                else:
                    desk.ink.label(words)


def another_head(table: Table, columns: Columns, ink: Ink, words: FormWords) -> int:
    """The row in which another table begins within this one: a budget below objectives, or the other way round; 0 for none.

    Such a row has nothing but short headings, those of the other kind among them.
    """
    wanted = {"objectives": {"name", "amount"}, "budget": {"objective", "indicator"}}.get(columns.kind)
    for row in range(columns.body + 1, table.rows if wanted else 0):
        texts = [text for cell in table.cells if cell.row == row and (text := text_of(ink, cell))]
        if len(texts) < 2 or any(len(text) > 45 or re.search(r"\d", text) for text in texts):
            continue
        held = {classify([text], words) for text in texts}
        if "" not in held and wanted is not None and wanted <= held and any(plain(text) in words.columns for text in texts):
            return row
    return 0


def parted(table: Table, row: int) -> tuple[Table, Table]:
    """The table above a row, and the rest of it as a table of its own, without the columns in which nothing of it begins."""
    upper = Table(table.number, row - 1, table.columns, tuple(cell for cell in table.cells if cell.row < row))
    rest = [cell for cell in table.cells if cell.row >= row]
    starts = sorted({cell.column for cell in rest})
    below = []
    for cell in rest:
        across = sum(cell.column <= start < cell.column + cell.columns for start in starts)
        below.append(replace(cell, row=cell.row - row + 1, column=starts.index(cell.column) + 1, columns=across))
    return upper, Table(table.number, table.rows - row + 1, len(starts), tuple(below))


def is_repeated(texts: list[str], headings: list[Words]) -> bool:
    """Whether the row prints the headings, or numbers of columns, again."""
    texts = [text for text in texts if text]
    if are_numbers(texts) and len(texts) > 2 and are_numbers([heading.text for heading in headings][-len(texts) :]):
        # Where the headings have none, figures that count up are values: quarters below an indicator.
        return True
    known = Counter(word for heading in headings for word in plain(heading.text).split())
    said = Counter(word for text in texts for word in plain(text).split())
    if len(texts) < 2 or not said:
        return False
    # A narrow column breaks its heading in one place on one page and in another on the next; a scan has a letter otherwise.
    whole = [_letters(heading.text) for heading in headings]
    return not said - known or all(any(ratio(_letters(text), heading) >= ALIKE for heading in whole if heading) for text in texts)


def _letters(text: str) -> str:
    return plain(text).replace(" ", "")
