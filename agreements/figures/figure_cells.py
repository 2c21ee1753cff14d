"""Workbooks of figures (.xlsx): opened safely, with their columns by hidden keys, merged cells, and what a cell says as text.

Knows no indicator and no budget. Needs openpyxl (the extra "xlsx"), which is loaded only here.
"""

from __future__ import annotations

import datetime
import importlib.util
import io
import re
from collections.abc import Collection, Sequence
from decimal import Context
from typing import Any

from agreements.source.packed import look_into
from engine.language.problem import Place, Problem, Problems

# The keys of the columns stand in the first row, hidden; what a reader sees is the second.
KEYS, HEADINGS = 1, 2
# How many rows are searched for the keys, should a title have been put above them.
_SEARCHED = 10
# How an .xls begins, and an .xlsx that is locked with a password.
_OLD = bytes.fromhex("D0CF11E0A1B11AE1")
_FIFTEEN = Context(prec=15)
# What a number format shows as it stands: in quotes or behind a backslash, and what is no text: colours, blanks, filling.
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')


def opened(data: bytes, **how: bool) -> Any:
    """The workbook in the bytes, as openpyxl makes it; `how` is openpyxl's. Raises Problems, of no file, for what is none or is not safe.

    What openpyxl leaves out of it, it warns of.
    """
    check_workbook(data)
    return loaded(data, **how)


def check_workbook(data: bytes) -> None:
    """Raises Problems, of no file, for what is no workbook that a library may make objects of, or where there is no such library."""
    if importlib.util.find_spec("openpyxl") is None:
        raise Problems([Problem("no-openpyxl", Place("", 1, 1))])
    if data.startswith(_OLD):
        raise Problems([Problem("old-workbook", Place("", 1, 1))])
    look_into(data)


def loaded(data: bytes, **how: bool) -> Any:
    """The workbook in bytes that were checked. Raises Problems, of no file."""
    import openpyxl

    try:
        return openpyxl.load_workbook(io.BytesIO(data), **how)
    # openpyxl lets through whatever its zip and XML readers raise; none of the program's own code is in here.
    except Exception as error:
        raise Problems([Problem("not-a-workbook", Place("", 1, 1), {"detail": type(error).__name__})]) from None


def key_row(sheet: Any, required: Collection[str]) -> int | None:
    """The row with the keys of the columns, which has at least those that are required; None if the sheet has none."""
    for row in range(1, min(sheet.max_row, _SEARCHED) + 1):
        if {str(cell.value).strip() for cell in sheet[row]} >= set(required):
            return row
    return None


def columns(
    sheet: Any, keys: int, file: str, known: Sequence[str], required: Collection[str]
) -> tuple[dict[str, int], list[Problem[Place]]]:
    """The columns by key, and the keys that are not known or occur twice."""
    places: dict[str, int] = {}
    wrong: list[Problem[Place]] = []
    for cell in sheet[keys]:
        key = str(cell.value).strip() if cell.value is not None else ""
        if key in places:
            wrong.append(Problem("column-twice", Place(file, keys, cell.column), {"key": key}))
        elif key in known:
            places[key] = cell.column
        elif key:
            wrong.append(Problem("unknown-column", Place(file, keys, cell.column), {"key": key, "known": ", ".join(known)}))
    return places, wrong if set(required) <= set(places) else []


def merged(
    sheet: Any, places: dict[str, int], keys: int, file: str, single: Collection[str]
) -> tuple[dict[tuple[int, int], tuple[int, int]], list[Problem[Place]]]:
    """Of merged cells the one that has the text, for the columns on the left. A figure that stands for several cells is wrong: those of the
    columns `single`.
    """
    found: dict[tuple[int, int], tuple[int, int]] = {}
    wrong: list[Problem[Place]] = []
    figures = {places[key] for key in single if key in places}
    for area in sheet.merged_cells.ranges:
        columns = [column for column in places.values() if area.min_col <= column <= area.max_col]
        for row in range(area.min_row, min(area.max_row, sheet.max_row) + 1):
            found.update(dict.fromkeys(((row, column) for column in columns), (area.min_row, area.min_col)))
        head = sheet.cell(area.min_row, area.min_col)
        if figures & set(columns) and head.value is not None and area.min_row > keys + 1:
            wrong.append(Problem("merged-figure", Place(file, area.min_row, area.min_col), {"cells": area.coord}))
    return found, wrong


def text_of(cell: Any) -> str | None:
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
