"""What prints of Word papers are made with: pages, lines, fields, tables, money, a statement, who signs.

Knows Word and nothing of the program that prints it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.intake.layouts import PROMISE
from tests.intake.prints.sheet import SUPERVISION, Print
from tests.intake.unseen.kit import OPENING, numbered

MIDDLE, LEFT, RIGHT, BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY


def word_paper(font: str, size: float, after: float, page: tuple[float, float], beside: float) -> Any:
    """A paper of Word in one type, so many points below each paragraph; its page, of which what is wider than high lies, and the margins beside it in centimetres."""
    word: Any = docx.Document()
    normal, section = word.styles["Normal"], word.sections[0]
    normal.font.name, normal.font.size, normal.paragraph_format.space_after = font, Pt(size), Pt(after)
    if page[0] > page[1]:
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = map(Cm, page)
    section.left_margin = section.right_margin = Cm(beside)
    return word


def write_line(word: Any, text: str, align: Any = LEFT, bold: bool = False, size: float = 11, small: bool = False) -> Any:
    """A paragraph of Word; in small capitals, if asked."""
    paragraph = word.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.font.size, run.font.small_caps, paragraph.alignment = bold, Pt(size), small, align
    return paragraph


def add_field(paragraph: Any, code: str) -> None:
    """A field, as numbers of pages are."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)


def fill_table(table: Any, rows: Sequence[Sequence[str]], widths: Sequence[float], size: float, middle: Sequence[int] = (), head: bool = True) -> None:
    """The rows of a table of Word in letters of a size, its columns so many centimetres wide."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            cell = table.cell(r, c)
            cell.text, cell.width = text, Cm(widths[c])
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
            cell.paragraphs[0].alignment = MIDDLE if c in middle or (head and r == 0) else LEFT
            for run in cell.paragraphs[0].runs:
                run.font.size, run.bold = Pt(size), head and r == 0


def money_in_word(doc: Print, word: Any, heads: Sequence[str], lines: Sequence[Sequence[str]], total: tuple[str, str], widths: Sequence[float], size: float = 10, *, keys: Sequence[str] = ("name", "amount"), number: str = "{}.", align: Any = LEFT) -> None:
    """A table of money in Word, remembered: lines with their numbers, whose values have these keys in order, and the sum, with its words, below amounts at that side."""
    doc.put("budget.heading", heads[1])
    rows = numbered(lines, number)
    for n, row in enumerate(rows):
        doc.line(n, **dict(zip(("number", *keys), row, strict=True)))
    table = word.add_table(len(rows) + 2, len(heads), "Table Grid")
    last = ["", total[0], doc.put("budget.total", total[1]), *[""] * (len(heads) - 3)]
    fill_table(table, [heads, *rows, last], widths, size, middle=(0, *range(3, len(heads))))
    for cell in table.columns[2].cells[1:]:
        cell.paragraphs[0].alignment = align


def side_by_side(word: Any, rows: Sequence[tuple[str, str]]) -> None:
    """Who signs in Word: rows of two cells, each text in the middle of its cell."""
    table = word.add_table(len(rows), 2)
    for row, pair in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, pair, strict=True):
            cell.text = text
            cell.paragraphs[0].alignment = MIDDLE


def stated_in_word(doc: Print, word: Any, first: Sequence[str], second: Sequence[str], roles: tuple[str, str], after: tuple[str, str], size: float = 11) -> None:
    """The text of a statement in Word, remembered: opening, both people, name and position first, in a table each with the sentence below that says which party it is, what they promise by their roles."""
    write_line(word, doc.say(OPENING), BOTH)
    for role, (name, post, *_), text in zip(("first", "second"), (first, second), after, strict=True):
        doc.person(f"statement.parties.{role}", name=name, position=post)
        fill_table(word.add_table(2, 3), [("Nama", ":", name), ("Jabatan", ":", post)], (3, 0.6, 12), size, head=False)
        write_line(word, text)
    for text in (PROMISE.format(roles[0]), SUPERVISION.format(roles[1])):
        write_line(word, doc.say(text), BOTH)


def signed_in_word(doc: Print, word: Any, path: str, day: str, first: Sequence[str], second: Sequence[str], posts: bool = True, room: str = "\n\n", label: str = "NIP. ") -> None:
    """Who signs in Word, remembered: both side by side as parties below the day, with their positions or without, each with name, rank, if there is one, and number."""
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=nip, **({"position": post} if posts else {}))
    rows = [("", day), ("Pihak Kedua,", "Pihak Pertama,"), *([(second[1], first[1])] if posts else []), (room, ""), (second[0], first[0])]
    side_by_side(word, [*rows, *([(second[2], first[2])] if first[2] else []), (f"{label}{second[3]}", f"{label}{first[3]}")])
