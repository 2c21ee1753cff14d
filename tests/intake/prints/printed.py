"""The papers and workbooks of other rounds as LibreOffice prints them: written down by others, for the readers of Word and Excel.

Workbooks come from a library without widths and heights; they are given those that people draw, and are not fitted to a page.
"""

from __future__ import annotations

import io
from functools import partial
from importlib import import_module
from math import ceil

import docx
from docx.shared import Mm
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.intake.as_pdf import fit_columns
from tests.intake.prints.sheet import Made, Print, by_office, saved_by_office
from tests.intake.unseen.kit import Make

ENDINGS = {"word": "docx", "sheet": "xlsx"}
# The widest column and the lowest row, in letters and points.
WIDEST, LOW = 38, 15.0


def _drawn(sheet: Worksheet) -> None:
    """Columns as wide as their longest word, and wider for long texts; rows as high as their lines need."""
    merged = {(r.min_row, r.min_col) for r in sheet.merged_cells.ranges}
    for at, column in enumerate(sheet.iter_cols(), 1):
        texts = [str(cell.value) for cell in column if cell.value is not None and (cell.row, cell.column) not in merged]
        words = max((len(word) for text in texts for word in text.split()), default=4)
        longest = max(map(len, texts), default=4)
        sheet.column_dimensions[get_column_letter(at)].width = min(WIDEST, max(words + 4, min(longest + 3, 22), longest / 2))
    widths = {
        r.coord.split(":")[0]: sum(sheet.column_dimensions[get_column_letter(c)].width for c in range(r.min_col, r.max_col + 1))
        for r in sheet.merged_cells.ranges
    }
    for at, row in enumerate(sheet.iter_rows(), 1):
        lines = [1]
        for cell in row:
            if isinstance(cell, Cell) and cell.value is not None:
                width = widths.get(cell.coordinate, sheet.column_dimensions[cell.column_letter].width)
                lines.append(sum(ceil(1.25 * len(part) / width) for part in str(cell.value).split("\n")))
        sheet.row_dimensions[at].height = LOW * max(lines)


def as_drawn(data: bytes) -> bytes:
    """The workbook with widths and heights."""
    book = load_workbook(io.BytesIO(data))
    for sheet in book.worksheets:
        _drawn(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def printed(make: Make) -> Print:
    """A paper printed, with its own right reading."""
    sample = make()
    return Print(
        data=by_office(as_drawn(sample.data) if sample.kind == "sheet" else sample.data, ENDINGS[sample.kind]), agreements=sample.expected
    )


def fitted(make: Make, high: bool = False) -> Print:
    """A Word paper printed as people keep it: columns that fit their words, on A4 or, `high`, on the folio of offices."""
    sample = make()
    document = docx.Document(io.BytesIO(sample.data))
    for section in document.sections:
        section.page_width, section.page_height = (Mm(215), Mm(330)) if high else (Mm(210), Mm(297))
    fit_columns(document)
    return Print(data=saved_by_office(document, "docx"), agreements=sample.expected)


PRINTS: dict[str, Made] = {
    f"{part}_{name}": partial(printed, make)
    for part in ("first", "second", "third", "fourth", "fifth")
    for name, make in import_module(f"tests.intake.unseen.{part}").ROUND.items()
    if make().kind in ENDINGS
}
