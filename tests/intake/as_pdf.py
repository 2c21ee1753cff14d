"""Word papers as they are printed: columns as wide as their texts need, wide tables on pages that lie; PDF by LibreOffice or reportlab.

Knows python-docx and reportlab and nothing of the recogniser.
"""

from __future__ import annotations

from typing import Any

from docx.enum.section import WD_ORIENT
from docx.shared import Pt
from docx.table import Table

from tests.intake.as_sheet import cell_text
from tests.intake.paper import Paper

LETTER, PADDING = 7.2, 14.0


def column_widths(table: Table, room: float) -> list[float]:
    """How wide each column is to be, in points: as its longest word needs at least, and more for long texts."""
    least, wish = [PADDING + LETTER] * len(table.columns), [0.0] * len(table.columns)
    for row in table.rows:
        cells = list(row.cells)
        for column, cell in enumerate(cells):
            if cells.count(cell) > 1:
                continue
            text = cell_text(cell)
            longest = max((len(word) for word in text.split()), default=0)
            least[column] = max(least[column], longest * LETTER + PADDING)
            wish[column] = max(wish[column], min(len(line) for line in [text]) ** 0.75 * LETTER)
    spare = max(0.0, room - sum(least))
    more = [max(0.0, w - low) for w, low in zip(wish, least, strict=True)]
    scale = min(1.0, room / sum(least))
    share = min(1.0, spare / sum(more)) if sum(more) else 0.0
    widths = [low * scale + extra * share for low, extra in zip(least, more, strict=True)]
    if table.style is None or table.style.name != "Table Grid":
        widths = [width * room / sum(widths) for width in widths]
    return widths


def fit_columns(paper: Paper) -> Any:
    """The paper's document with columns that fit their texts."""
    document = paper.document
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
