"""Word papers as they are printed: columns as wide as their texts need, wide tables on pages that lie; PDF by LibreOffice or reportlab.

Knows python-docx and reportlab and nothing of the recogniser.
"""

from __future__ import annotations

import html
import io
import re
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.shared import Pt
from docx.table import Table
from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, SimpleDocTemplate, Spacer
from reportlab.platypus import Paragraph as Printed
from reportlab.platypus import Table as Laid

from tests.intake.as_sheet import Block, blocks_of, cell_text
from tests.intake.paper import Paper

LETTER, PADDING = 7.2, 14.0
# The font of the other letters has no such signs.
registerFont(TTFont("Vera", "Vera.ttf"))


def column_widths(table: Table, room: float, letter: float = LETTER) -> list[float]:
    """How wide each column is to be, in points: as its longest word needs at least, and more for long texts."""
    least, wish = [PADDING + letter] * len(table.columns), [0.0] * len(table.columns)
    for row in table.rows:
        cells = list(row.cells)
        for column, cell in enumerate(cells):
            if cells.count(cell) > 1:
                continue
            text = cell_text(cell)
            longest = max((len(word) for word in text.split()), default=0)
            least[column] = max(least[column], longest * letter + PADDING)
            wish[column] = max(wish[column], min(len(line) for line in [text]) ** 0.75 * letter)
    spare = max(0.0, room - sum(least))
    more = [max(0.0, w - low) for w, low in zip(wish, least, strict=True)]
    scale = min(1.0, room / sum(least))
    share = min(1.0, spare / sum(more)) if sum(more) else 0.0
    widths = [low * scale + extra * share for low, extra in zip(least, more, strict=True)]
    if table.style is None or table.style.name != "Table Grid":
        widths = [width * room / sum(widths) for width in widths]
    return widths


def fit_columns(document: Any) -> Any:
    """The document with columns that fit their texts."""
    wide = max((len(table.columns) for table in document.tables), default=0) > 6
    section = document.sections[0]
    if wide and section.orientation != WD_ORIENT.LANDSCAPE:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Pt(60)
    assert section.page_width is not None
    room = section.page_width.pt - 120
    for table in document.tables:
        table.autofit = False
        for column, width in zip(table.columns, column_widths(table, room), strict=True):
            column.width = Pt(width)
            for cell in column.cells:
                cell.width = Pt(width)
    return document


def to_pdf(paper: Paper, *, height: float = 842.0, rules: bool = True) -> bytes:
    """The paper as a PDF of pages so high, with page numbers; tables that were ruled are so, unless asked otherwise."""
    blocks = blocks_of(paper)
    wide = max((block.columns for block in blocks if block.cells is not None), default=0) > 6
    width = 842.0 if wide else 595.0
    story: list[Any] = []
    size = 7.0 if wide else 10.0
    plain = ParagraphStyle("plain", fontName="Helvetica", fontSize=size, leading=1.25 * size)
    bold = ParagraphStyle("bold", parent=plain, fontName="Helvetica-Bold")
    tables = iter(paper.document.tables)
    for block in blocks:
        if block.new_page:
            story.append(PageBreak())
        elif block.cells is not None:
            story += [_flowing(block, next(tables), width - 100, plain, bold, rules=rules), Spacer(1, 12)]
        elif "\t" in block.text:
            story.append(_tabbed(block.text, width - 100, plain))
        else:
            story += [Printed(_html(block.text), bold if block.bold else plain)] if block.text.strip() else [Spacer(1, 12)]
    out = io.BytesIO()
    pages = SimpleDocTemplate(out, pagesize=(width, height), leftMargin=50, rightMargin=50, topMargin=60, bottomMargin=60)
    pages.build(story, onFirstPage=_number, onLaterPages=_number)
    return out.getvalue()


def _number(canvas: Any, _: Any) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawCentredString(canvas._pagesize[0] / 2, 25, str(canvas.getPageNumber()))


def _html(text: str) -> str:
    said = "<br/>".join(html.escape(line) for line in text.split("\n"))
    return re.sub("[≤≥]", r'<font name="Vera">\g<0></font>', said)


def _tabbed(text: str, room: float, style: Any) -> Any:
    parts = [Printed(_html(part), style) for part in text.split("\t") if part.strip()]
    return Laid([parts], colWidths=[room / max(1, len(parts))] * len(parts))


def _flowing(block: Block, table: Table, room: float, plain: Any, bold: Any, *, rules: bool) -> Any:
    rows: list[list[Any]] = [[""] * block.columns for _ in range(block.rows)]
    commands: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    assert block.cells is not None
    for (row, column), (text, high, across) in block.cells.items():
        rows[row][column] = Printed(_html(text), bold if row == 0 and block.ruled else plain)
        if high > 1 or across > 1:
            commands.append(("SPAN", (column, row), (column + across - 1, row + high - 1)))
    if block.ruled and rules:
        commands.append(("GRID", (0, 0), (-1, -1), 0.5, black))
    return Laid(
        rows, colWidths=column_widths(table, room, 0.64 * plain.fontSize), style=commands, repeatRows=int(block.ruled), splitInRow=1
    )
