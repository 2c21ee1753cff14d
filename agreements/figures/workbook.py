"""Realised figures as a sheet of a workbook (.xlsx): the one that `periksa score --template` writes, filled in.

A row per quantity, and one for the value itself; a column per quarter. An empty cell is unknown, 0 is 0. Needs openpyxl (the extra "xlsx"),
which is loaded only here. The words of the headings are given by the caller, in either language.
"""

from __future__ import annotations

import datetime
import importlib.util
import io
import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Context
from typing import Any

from agreements.figures.rows import CLAIM, NOTES, PERIODS, SINGLE, VALUE, Cell, Row
from agreements.source.folders import STEM
from agreements.source.packed import look_into
from engine.language.problem import Place, Problem, Problems

COLUMNS = ("agreement", "indicator", "name", "quantity", "covers", *PERIODS, *SINGLE)
SHEET = STEM
# The columns in their order; unit and text are for the reader.
_SHOWN = ("agreement", "indicator", "name", "quantity", "text", "unit", "covers", *PERIODS, *SINGLE)
_REQUIRED = ("agreement", "quantity", *PERIODS[:4])
# The keys of the columns stand in the first row, hidden; what a reader sees is the second.
KEYS, HEADINGS = 1, 2
# How many rows are searched for the keys, should a title have been put above them.
_SEARCHED = 10
# How an .xls begins, and an .xlsx that is locked with a password.
_OLD = bytes.fromhex("D0CF11E0A1B11AE1")
_FIFTEEN = Context(prec=15)
# What a number format shows as it stands: in quotes or behind a backslash, and what is no text: colours, blanks, filling.
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a template: what it is of, the quantity (or `value`), and its words.

    `as_text`: its figures are kept as they are typed, since a spreadsheet takes 1:180 for a time of day.
    """

    agreement: str
    indicator: str
    name: str
    quantity: str
    text: str
    unit: str
    as_text: bool = False


@dataclass(slots=True)
class _Gathered:
    """What was gathered of one indicator: the cells that say which it is and what its figures cover, and those of the figures."""

    agreement: Cell
    number: Cell | None
    name: Cell | None
    covers: Cell | None
    cells: dict[tuple[str, str], Cell]


def read_sheet(data: bytes, file: str) -> tuple[list[Row], list[Problem[Place]]]:
    """The rows of the sheet in a workbook, and what is wrong with it; the places are row and column of the cells. `file` is its path."""

    def refused(code: str, line: int = 1, column: int = 1, **arguments: str | int) -> tuple[list[Row], list[Problem[Place]]]:
        return [], [Problem(code, Place(file, line, column), arguments)]

    try:
        with warnings.catch_warnings():
            # Of what openpyxl leaves out (lists to choose from, colours by condition) nothing is read here.
            warnings.simplefilter("ignore")
            check_workbook(data)
            computed, formulas = (_loaded(data, data_only=only) for only in (True, False))
    except Problems as problems:
        return [], [replace(problem, place=Place(file, problem.place.line, problem.place.column)) for problem in problems.problems]
    from openpyxl.utils import get_column_letter

    sheet, keys = _sheet(computed)
    written, _ = _sheet(formulas)
    places, wrong = _columns(sheet, keys, file)
    for key in _REQUIRED:
        if key not in places:
            return refused("missing-column", keys, 1, key=key)
    merged, joined = _merged(sheet, places, keys, file)
    wrong += joined
    rows: dict[tuple[str | None, ...], _Gathered] = {}
    # Only the rows that there are: a format in the last row of a sheet makes a million of them.
    for line in sorted({row for row, _ in sheet._cells if row > keys}):

        def cell(key: str, line: int = line) -> Cell:
            column = places.get(key, 1)
            found = sheet.cell(*merged.get((line, column), (line, column)))
            return Cell(_text(found) if key in places else None, file, line, column)

        agreement, quantity = cell("agreement"), cell("quantity")
        if line == keys + 1 and _is_heading(quantity):
            continue
        number, name, covers = (found if (found := cell(key)).text is not None else None for key in ("indicator", "name", "covers"))
        figures = [
            (period, cell(period)) for period in (*PERIODS, *SINGLE) if period in places and _own((line, places[period]), period, merged)
        ]
        if agreement.text is None or quantity.text is None or (number is None and name is None):
            stray = next((figure for _, figure in figures if figure.text is not None), None)
            if stray is not None:
                wrong.append(stray.problem("figure-of-nothing"))
            continue
        for _, figure in figures:
            formula = written.cell(figure.line, figure.column).value
            if figure.text is None and isinstance(formula, str) and formula.startswith("="):
                wrong.append(figure.problem("formula-not-computed", agreement.text, formula=formula))
        whose = (agreement.text, number.text if number else None, name.text if name else None)
        gathered = rows.setdefault(whose, _Gathered(agreement, number, name, covers, {}))
        gathered.covers = gathered.covers or covers
        again = False
        for period, figure in figures:
            place = (period, VALUE if period in SINGLE else quantity.text)
            earlier = gathered.cells.get(place)
            if earlier is None or earlier.text is None:
                if period not in SINGLE or figure.text is not None:
                    gathered.cells[place] = figure
            elif figure.text is not None and not again:
                # A row that is there twice is one slip, in however many quarters it has figures.
                again = True
                first = f"{file}:{get_column_letter(earlier.column)}{earlier.line}"
                whom = name.text or "" if name else whose[1] or ""
                wrong.append(figure.problem("figures-twice", agreement.text, name=whom, first=first))
    return [_row(gathered) for gathered in rows.values()], wrong


def opened(data: bytes, **how: bool) -> Any:
    """The workbook in the bytes, as openpyxl makes it; `how` is openpyxl's. Raises Problems, of no file, for what is none or is not safe.

    What openpyxl leaves out of it, it warns of.
    """
    check_workbook(data)
    return _loaded(data, **how)


def check_workbook(data: bytes) -> None:
    """Raises Problems, of no file, for what is no workbook that a library may make objects of, or where there is no such library."""
    if importlib.util.find_spec("openpyxl") is None:
        raise Problems([Problem("no-openpyxl", Place("", 1, 1))])
    if data.startswith(_OLD):
        raise Problems([Problem("old-workbook", Place("", 1, 1))])
    look_into(data)


def _loaded(data: bytes, **how: bool) -> Any:
    import openpyxl

    try:
        return openpyxl.load_workbook(io.BytesIO(data), **how)
    # openpyxl lets through whatever its zip and XML readers raise; none of the program's own code is in here.
    except Exception as error:
        raise Problems([Problem("not-a-workbook", Place("", 1, 1), {"detail": type(error).__name__})]) from None


def _row(gathered: _Gathered) -> Row:
    cells = tuple((period, quantity, cell) for (period, quantity), cell in gathered.cells.items())
    return Row(gathered.agreement, gathered.number, gathered.name, gathered.covers, cells)


def _sheet(book: Any) -> tuple[Any, int]:
    """The sheet with the figures and the row of its keys: the first that has them, else the one of the name, else the first."""
    for sheet in sorted(book.worksheets, key=lambda sheet: sheet.title.strip().lower() != SHEET):
        for row in range(1, min(sheet.max_row, _SEARCHED) + 1):
            if {str(cell.value).strip() for cell in sheet[row]} >= set(_REQUIRED):
                return sheet, row
    return book[SHEET] if SHEET in book.sheetnames else book.worksheets[0], KEYS


def _columns(sheet: Any, keys: int, file: str) -> tuple[dict[str, int], list[Problem[Place]]]:
    """The columns by key, and the keys that are not known or occur twice."""
    places: dict[str, int] = {}
    wrong: list[Problem[Place]] = []
    for cell in sheet[keys]:
        key = str(cell.value).strip() if cell.value is not None else ""
        if key in places:
            wrong.append(Problem("column-twice", Place(file, keys, cell.column), {"key": key}))
        elif key in _SHOWN:
            places[key] = cell.column
        elif key:
            wrong.append(Problem("unknown-column", Place(file, keys, cell.column), {"key": key, "known": ", ".join(_SHOWN)}))
    return places, wrong if set(_REQUIRED) <= set(places) else []


def _merged(
    sheet: Any, places: dict[str, int], keys: int, file: str
) -> tuple[dict[tuple[int, int], tuple[int, int]], list[Problem[Place]]]:
    """Of merged cells the one that has the text, for the columns on the left. A figure that stands for several cells is wrong."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    wrong: list[Problem[Place]] = []
    figures = {places[key] for key in (*PERIODS, CLAIM) if key in places}
    for area in sheet.merged_cells.ranges:
        columns = [column for column in places.values() if area.min_col <= column <= area.max_col]
        for row in range(area.min_row, min(area.max_row, sheet.max_row) + 1):
            found.update(dict.fromkeys(((row, column) for column in columns), (area.min_row, area.min_col)))
        head = sheet.cell(area.min_row, area.min_col)
        if figures & set(columns) and head.value is not None and area.min_row > keys + 1:
            wrong.append(Problem("merged-figure", Place(file, area.min_row, area.min_col), {"cells": area.coord}))
    return found, wrong


def _own(place: tuple[int, int], period: str, merged: dict[tuple[int, int], tuple[int, int]]) -> bool:
    """Whether a cell has what it says for itself. A note may be merged over rows of its indicator and is read once; a figure may not."""
    return place not in merged or (period in NOTES and merged[place] == place)


def _is_heading(quantity: Cell) -> bool:
    """Whether a row below the keys is that of the headings: no quantity is named like a word of a heading."""
    return quantity.text is not None and quantity.text != VALUE and quantity.text[:1].isupper() and "_" not in quantity.text


def _text(cell: Any) -> str | None:
    """What a cell says, in the notation of the documents; a number is exact as it is shown in full, a percentage is one."""
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float):
        # A spreadsheet counts with fifteen digits; what is behind them is noise of binary fractions.
        number = _FIFTEEN.create_decimal(repr(value))
        shown = str(cell.number_format or "")
        percent = "%" in _LITERAL.sub("", shown)
        plain = f"{number * 100 if percent else number:f}"
        whole, _, decimals = plain.partition(".")
        decimals = decimals.rstrip("0")
        # Three decimals could be read as thousands.
        decimals += "0" * (len(decimals) == 3)
        return f"{whole}{',' if decimals else ''}{decimals}{'%' if '%' in shown else ''}"
    if isinstance(value, datetime.timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value).strip()


def template(lines: Iterable[Line], headings: Sequence[str], note: str, coverages: Sequence[str]) -> bytes:
    """A workbook with an empty sheet for the lines. `headings` are the words of COLUMNS, and of unit and text last; `coverages` are what
    may be chosen in the column of what the figures cover.
    """
    import openpyxl
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.worksheet.datavalidation import DataValidation

    from agreements.source.sheet_bytes import sheet_bytes

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = SHEET
    words = dict(zip((*COLUMNS, "unit", "text"), headings, strict=True))
    sheet.append(list(_SHOWN))
    sheet.append([words[key] for key in _SHOWN])
    sheet.row_dimensions[KEYS].hidden = True
    for cell in sheet[HEADINGS]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DDE6F0")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for line in lines:
        sheet.append([line.agreement, line.indicator, line.name, line.quantity, line.text, line.unit])
        row = sheet.max_row
        for column, key in enumerate(_SHOWN, 1):
            cell = sheet.cell(row, column)
            # Text stays text: "1.10" is no number, "=…" no formula.
            if isinstance(cell.value, str):
                cell.data_type = "s"
            cell.number_format = "@" if column <= _SHOWN.index("unit") + 1 or line.as_text else "General"
            if key in (*PERIODS, *SINGLE):
                cell.fill = PatternFill("solid", fgColor="FFF9DB")
    widths = (18, 9, 40, 34, 34, 10, 14, 12, 12, 12, 12, 12, 18, 14, 18, 14, 14, 34, 34, 34)
    for letter, width in zip("ABCDEFGHIJKLMNOPQRST", widths, strict=True):
        sheet.column_dimensions[letter].width = width
    if sheet.max_row > HEADINGS:
        # What may be chosen is in the language of the sheet; what is typed is judged when it is read.
        choice = DataValidation(type="list", formula1=f'"{",".join(coverages)}"', allow_blank=True, showErrorMessage=False)
        choice.add(f"G{HEADINGS + 1}:G{sheet.max_row}")
        sheet.add_data_validation(choice)
    sheet.freeze_panes = f"H{HEADINGS + 1}"
    remarks = book.create_sheet("petunjuk")
    for text in note.splitlines():
        remarks.append([text])
    remarks.column_dimensions["A"].width = 110
    return sheet_bytes(book)
