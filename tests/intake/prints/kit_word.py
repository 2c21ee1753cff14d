"""What prints of Word papers are made with: lines, fields, tables.

Knows Word and nothing of the program that prints it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.intake.prints.sheet import Print

MIDDLE, LEFT, RIGHT, BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY


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


def money_in_word(doc: Print, word: Any, heading: str, lines: Sequence[tuple[str, str]], total: str, widths: Sequence[float], size: float) -> None:
    """A table of money in Word: lines with their numbers, and the sum below their amounts."""
    doc.put("budget.heading", heading)
    numbered = [(str(n), *line) for n, line in enumerate(lines, 1)]
    for n, (number, name, amount) in enumerate(numbered):
        doc.line(n, number=number, name=name, amount=amount)
    table = word.add_table(len(lines) + 2, 3, "Table Grid")
    fill_table(table, [("No", heading, "Anggaran (Rp)"), *numbered, ("", "Jumlah", doc.put("budget.total", total))], widths, size, middle=(0,))
    for cell in table.columns[2].cells[1:]:
        cell.paragraphs[0].alignment = 2
