"""The scores as the table of the performance report's chapter (LKjIP, bab akuntabilitas kinerja), in Word. Needs python-docx."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from reports.papers.steady import day_of, steady
from reports.scores.chapter import ACHIEVED, INDICATOR, QUARTERS, WHY, YEARS, Chapter, Line, Part, columns_said
from reports.scores.chapter_budget import EFFICIENCY, PROGRAMME_QUARTERS, PROGRAMMES, BudgetPart, FundsRow
from reports.words.catalogue import clean, sentence

# In centimetres, of a page of A4 across with margins of 2.
_WIDTHS = {
    "number": 1.2, "indicator": 7.6, "unit": 2.2,
    "line": 1.4, "programme": 5.9, "objective": 6.2, "serves": 2.2, "ceiling": 3.4, "spent": 3.4, "absorption": 2.3, "efficiency": 2,
}  # fmt: skip
_COMPARED = ("number", "indicator", *YEARS)
_QUARTERS = ("number", "indicator", *QUARTERS, *ACHIEVED)
_WHY = ("number", "indicator", *WHY)


def render(chapter: Chapter) -> bytes:
    """The document; the same bytes for the same scores."""
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    say, document = chapter.words.say, docx.Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Arial", Pt(10)
    document.core_properties.title, document.core_properties.author = say("chapter.heading"), "periksa"
    document.core_properties.created = day_of(chapter.seal.as_of)
    document.add_heading(say("chapter.heading"), 1)
    document.add_paragraph(clean(chapter.head))
    for office in chapter.offices:
        document.add_heading(office.name, 2)
        document.add_paragraph(f"{sentence(chapter.mean(office))}. {chapter.banded(office)}")
        for agreement in office.parts:
            _agreement(document, agreement, chapter)
    _bands(document, chapter)
    document.add_heading(say("chapter.notes"), 2)
    for note in chapter.notes:
        document.add_paragraph(clean(note), style="List Bullet")
    made = io.BytesIO()
    document.save(made)
    return steady(made.getvalue(), chapter.seal.as_of, created=True)


def _agreement(document: Any, agreement: Part, chapter: Chapter) -> None:
    document.add_heading(f"{agreement.name}: {chapter.mean(agreement)}", 3)
    for objective in agreement.parts:
        document.add_paragraph(objective.name).runs[0].bold = True
        document.paragraphs[-1].paragraph_format.keep_with_next = True
        _table(document, objective.lines, INDICATOR, chapter)
        document.add_paragraph(sentence(chapter.mean(objective)))
        for columns in (_QUARTERS, _COMPARED, _WHY):
            said = columns_said(columns[2:], objective.lines)
            lines = [line for line in objective.lines if any(line[column] for column in said)]
            if lines:
                _table(document, lines, (*columns[:2], *said), chapter)
                document.add_paragraph()
        for line in objective.lines:
            if line["reason"]:
                document.add_paragraph(f"{line['number']} {line['indicator']}: {line['reason']}", style="List Bullet")
    if agreement.budget is not None:
        _budget(document, agreement.budget, chapter)


def _budget(document: Any, budget: BudgetPart, chapter: Chapter) -> None:
    """What was spent by programme, by quarter, and how efficiently."""
    for key, columns, rows in (
        ("budget", PROGRAMMES, budget.lines), ("budget-quarters", PROGRAMME_QUARTERS, budget.by_quarters),
        ("efficiency", EFFICIENCY, budget.efficiency),
    ):  # fmt: skip
        if rows:
            document.add_paragraph(chapter.words.say(f"chapter.{key}")).runs[0].bold = True
            document.paragraphs[-1].paragraph_format.keep_with_next = True
            _table(document, rows, columns, chapter)
            document.add_paragraph()


def _bands(document: Any, chapter: Chapter) -> None:
    words, say = chapter.words, chapter.words.say
    document.add_heading(say("chapter.bands"), 2)
    rows = ([name, f"≥ {words.number(least)}%", words.number(count)] for name, least, count in chapter.bands)
    _grid(document, [say(f"chapter.column-{key}") for key in ("band", "from", "count")], rows, [5, 4, 4])
    if chapter.lowest:
        document.add_heading(say("chapter.lowest"), 2)
        _table(document, chapter.lowest, ("agreement", *INDICATOR), chapter)


def _table(document: Any, lines: Sequence[Line | FundsRow], columns: Sequence[str], chapter: Chapter) -> None:
    fixed = sum(_WIDTHS.get(column, 0) for column in columns)
    rest = (25.7 - fixed) / max(1, sum(column not in _WIDTHS for column in columns))
    heads = [chapter.words.say(f"chapter.column-{column}") for column in columns]
    rows = ([line[column] or "-" for column in columns] for line in lines)
    _grid(document, heads, rows, [_WIDTHS.get(column, rest) for column in columns])


def _grid(document: Any, heads: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float]) -> None:
    """A table with a head that is repeated on each page, and rows that no page parts."""
    from docx.oxml import OxmlElement
    from docx.shared import Cm, Pt

    table = document.add_table(rows=0, cols=len(heads), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for number, row in enumerate([heads, *rows]):
        made = table.add_row()
        properties = made._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for cell, text, width in zip(made.cells, row, widths, strict=True):
            cell.width = Cm(width)
            run = cell.paragraphs[0].add_run(clean(text))
            run.font.size, run.bold = Pt(9), number == 0
