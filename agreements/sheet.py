"""Realised figures as a sheet of a workbook (.xlsx): the one that `periksa score --template` writes, filled in.

A row per quantity, and one for the value itself; a column per quarter. An empty cell is unknown, 0 is 0. Needs openpyxl (the extra "xlsx"),
which is loaded only here. The words of the headings are given by the caller, in either language.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from agreements.figures import CLAIM, PERIODS, VALUE, Cell, Row, Wrong
from agreements.source import MAX_BYTES

COLUMNS = ("agreement", "indicator", "name", "quantity", "covers", *PERIODS, CLAIM)
SHEET = "realisasi"
_REQUIRED = ("agreement", "quantity", *PERIODS[:4])
# The keys of the columns stand in the first row, hidden; what a reader sees is the second.
KEYS, HEADINGS = 1, 2
# A workbook is packed XML: as many times the size of a file may come out of it.
_PACKED = 20


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a template: what it is of, the quantity (or `value`), and its words."""

    agreement: str
    indicator: str
    name: str
    quantity: str
    text: str
    unit: str


def read_sheet(data: bytes, file: str) -> tuple[list[Row], list[Wrong]]:
    """The rows of the sheet in a workbook, and what is wrong with it; the places are row and column of the cells. `file` is its path."""

    def broken(code: str, line: int = 1, column: int = 1, **args: str | int) -> tuple[list[Row], list[Wrong]]:
        return [], [Wrong(code, Cell(None, file, line, column), args)]

    try:
        import openpyxl
    except ImportError:
        return broken("no-openpyxl")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            unpacked = sum(item.file_size for item in packed.infolist())
        if max(len(data), unpacked // _PACKED) > MAX_BYTES:
            return broken("too-large", limit=MAX_BYTES)
        sheet = _sheet(openpyxl.load_workbook(io.BytesIO(data), data_only=True))
        written = _sheet(openpyxl.load_workbook(io.BytesIO(data)))
    # openpyxl lets through whatever its zip and XML readers raise.
    except Exception as error:
        return broken("not-a-workbook", detail=f"{type(error).__name__}")
    places = {str(cell.value).strip(): cell.column for cell in sheet[KEYS] if cell.value is not None}
    for key in _REQUIRED:
        if key not in places:
            return broken("missing-column", KEYS, 1, key=key)
    rows: dict[tuple[str | None, ...], tuple[list[Cell | None], list[tuple[str, str, Cell]]]] = {}
    wrong: list[Wrong] = []
    for line in range(HEADINGS + 1, sheet.max_row + 1):

        def cell(key: str, line: int = line) -> Cell:
            column = places.get(key, 1)
            found = sheet.cell(line, column)
            return Cell(_text(found) if key in places else None, file, line, column)

        agreement, quantity = cell("agreement"), cell("quantity")
        figures = [(period, cell(period)) for period in (*PERIODS, CLAIM) if period in places]
        if agreement.text is None or quantity.text is None:
            stray = next((figure for _, figure in figures if figure.text is not None), None)
            if stray is not None:
                wrong.append(Wrong("figure-of-nothing", stray))
            continue
        for _, figure in figures:
            formula = written.cell(figure.line, figure.column).value
            if figure.text is None and isinstance(formula, str) and formula.startswith("="):
                wrong.append(Wrong("formula-not-computed", figure, {"formula": formula}, agreement.text))
        number, name, covers = (found if (found := cell(key)).text is not None else None for key in ("indicator", "name", "covers"))
        whose = (agreement.text, number.text if number else None, name.text if name else None)
        head, cells = rows.setdefault(whose, ([agreement, number, name, covers], []))
        head[3] = head[3] or covers
        cells.extend((period, VALUE if quantity.text == VALUE else quantity.text, figure) for period, figure in figures if period != CLAIM)
        cells.extend((CLAIM, VALUE, figure) for period, figure in figures if period == CLAIM and figure.text is not None)
    made = []
    for head, cells in rows.values():
        covers = head[3]
        if covers is not None and covers.text not in ("quarter", "year-to-date"):
            args: dict[str, str | int] = {"key": "covers", "value": str(covers.text), "choices": "'quarter' or 'year-to-date'"}
            wrong.append(Wrong("not-a-choice", covers, args))
            covers = None
        assert head[0] is not None
        made.append(Row(head[0], head[1], head[2], covers, tuple(cells)))
    return made, wrong


def _sheet(book: Any) -> Any:
    return book[SHEET] if SHEET in book.sheetnames else book.worksheets[0]


def _text(cell: Any) -> str | None:
    """What a cell says, in the notation of the documents; a number is exact as it is shown in full, a percentage is one."""
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float):
        number = Decimal(repr(value))
        percent = "%" in str(cell.number_format or "")
        plain = f"{number * 100 if percent else number:f}"
        whole, _, decimals = plain.partition(".")
        decimals = decimals.rstrip("0")
        # Three decimals could be read as thousands.
        decimals += "0" * (len(decimals) == 3)
        return f"{whole}{',' if decimals else ''}{decimals}{'%' if percent else ''}"
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value).strip()


def write_template(file: Path, lines: Iterable[Line], headings: Sequence[str], note: str) -> None:
    """Write an empty sheet for the lines. `headings` are the words of COLUMNS, and of unit and text last. Raises OSError."""
    import openpyxl
    from openpyxl.styles import Alignment, Font, PatternFill

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = SHEET
    shown = ("agreement", "indicator", "name", "quantity", "text", "unit", "covers", *PERIODS, CLAIM)
    words = dict(zip((*COLUMNS, "unit", "text"), headings, strict=True))
    sheet.append(list(shown))
    sheet.append([words[key] for key in shown])
    sheet.row_dimensions[KEYS].hidden = True
    for cell in sheet[HEADINGS]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DDE6F0")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for line in lines:
        sheet.append([line.agreement, line.indicator, line.name, line.quantity, line.text, line.unit])
        row = sheet.max_row
        for column, key in enumerate(shown, 1):
            cell = sheet.cell(row, column)
            # Text stays text: "1.10" is no number, "=…" no formula.
            if isinstance(cell.value, str):
                cell.data_type = "s"
            cell.number_format = "@" if column <= shown.index("unit") + 1 else "General"
            if key in (*PERIODS, CLAIM):
                cell.fill = PatternFill("solid", fgColor="FFF9DB")
    for letter, width in zip("ABCDEFGHIJKLM", (18, 9, 40, 34, 34, 10, 14, 12, 12, 12, 12, 12, 18), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = f"H{HEADINGS + 1}"
    remarks = book.create_sheet("petunjuk")
    for text in note.splitlines():
        remarks.append([text])
    remarks.column_dimensions["A"].width = 110
    book.save(file)
