"""A workbook as the bytes of its file, made in memory.

openpyxl writes sheets into the system's folder for temporary files first, where what is in them does not belong and which may be full. Must
not know what is in the workbook.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

# The first day that a package can name.
_NO_DAY = datetime.datetime(1980, 1, 1)


def sheet_bytes(book: Workbook) -> bytes:
    """The bytes of the workbook as a file. When it was made is not said: days come from who runs the program."""
    out = io.BytesIO()
    book.properties.created = book.properties.modified = _NO_DAY
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        _InMemory(book, package).write_data()
    return out.getvalue()


class _InMemory(ExcelWriter):
    """openpyxl's own writer but for where the sheets are written."""

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        # What these have the stubs of the library do not know.
        writer: Any = WorksheetWriter(ws, io.BytesIO())
        package: Any = self
        writer.write()
        ws._rels = writer._rels
        package._archive.writestr(ws.path[1:], writer.read())
        self.manifest.append(ws)
