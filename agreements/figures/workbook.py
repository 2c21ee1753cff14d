"""Realised figures as a sheet of a workbook (.xlsx): the one that `periksa score --template` writes, filled in.

A row per quantity, and one for the value itself; a column per quarter. An empty cell is unknown, 0 is 0. Needs openpyxl (the extra "xlsx"),
which is loaded only here. The words of the headings are given by the caller, in either language.
"""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import Any

from agreements.figures.budget_sheet import read_budget
from agreements.figures.figure_cells import KEYS, check_workbook, columns, key_row, loaded, merged, text_of
from agreements.figures.rows import CLAIM, NOTES, PERIODS, SINGLE, VALUE, Cell, Row
from agreements.source.folders import STEM
from engine.language.classes import dataclass
from engine.language.problem import Place, Problem, Problems

COLUMNS = ("agreement", "indicator", "name", "quantity", "covers", *PERIODS, *SINGLE)
SHEET = STEM
# The columns in their order; unit and text are for the reader.
SHOWN = ("agreement", "indicator", "name", "quantity", "text", "unit", "covers", *PERIODS, *SINGLE)
_REQUIRED = ("agreement", "quantity", *PERIODS[:4])


@dataclass(slots=True)
class _Gathered:
    """What was gathered of one indicator: the cells that say which it is and what its figures cover, and those of the figures."""

    agreement: Cell
    number: Cell | None
    name: Cell | None
    covers: Cell | None
    cells: dict[tuple[str, str], Cell]


def read_sheet(data: bytes, file: str) -> tuple[list[Row], list[Problem[Place]]]:
    """The rows of the sheets in a workbook, and what is wrong with them; the places are row and column of the cells. `file` is its path."""
    try:
        with warnings.catch_warnings():
            # Of what openpyxl leaves out (lists to choose from, colours by condition) nothing is read here.
            warnings.simplefilter("ignore")
            check_workbook(data)
            computed, formulas = (loaded(data, data_only=only) for only in (True, False))
    except Problems as problems:
        return [], [replace(problem, place=Place(file, problem.place.line, problem.place.column)) for problem in problems.problems]
    spent, odd = read_budget(computed, formulas, file)
    sheet, keys = _sheet(computed)
    there = {str(cell.value).strip() for cell in sheet[keys]} if sheet.max_row >= keys else set()
    lacking = next((key for key in _REQUIRED if key not in there), None)
    if lacking is None:
        rows, wrong = _read(sheet, _sheet(formulas)[0], keys, file)
        return [*rows, *spent], [*wrong, *odd]
    if spent or odd:
        # A workbook that has only what was spent.
        return spent, odd
    return [], [Problem("missing-column", Place(file, keys, 1), {"key": lacking})]


def _read(sheet: Any, written: Any, keys: int, file: str) -> tuple[list[Row], list[Problem[Place]]]:
    """The rows of the sheet of indicators; `written` is the same sheet with its formulas."""
    from openpyxl.utils import get_column_letter

    places, wrong = columns(sheet, keys, file, SHOWN, _REQUIRED)
    joins, joined = merged(sheet, places, keys, file, (*PERIODS, CLAIM))
    wrong += joined
    rows: dict[tuple[str | None, ...], _Gathered] = {}
    # Only the rows that there are: a format in the last row of a sheet makes a million of them.
    for line in sorted({row for row, _ in sheet._cells if row > keys}):

        def cell(key: str, line: int = line) -> Cell:
            column = places.get(key, 1)
            found = sheet.cell(*joins.get((line, column), (line, column)))
            return Cell(text_of(found) if key in places else None, file, line, column)

        agreement, quantity = cell("agreement"), cell("quantity")
        if line == keys + 1 and _is_heading(quantity):
            continue
        number, name, covers = (found if (found := cell(key)).text is not None else None for key in ("indicator", "name", "covers"))
        figures = [
            (period, cell(period)) for period in (*PERIODS, *SINGLE) if period in places and _own((line, places[period]), period, joins)
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


def _row(gathered: _Gathered) -> Row:
    cells = tuple((period, quantity, cell) for (period, quantity), cell in gathered.cells.items())
    return Row(gathered.agreement, gathered.number, gathered.name, gathered.covers, cells)


def _sheet(book: Any) -> tuple[Any, int]:
    """The sheet with the figures and the row of its keys: the first that has them, else the one of the name, else the first."""
    for sheet in sorted(book.worksheets, key=lambda sheet: sheet.title.strip().lower() != SHEET):
        if (row := key_row(sheet, _REQUIRED)) is not None:
            return sheet, row
    return book[SHEET] if SHEET in book.sheetnames else book.worksheets[0], KEYS


def _own(place: tuple[int, int], period: str, joins: dict[tuple[int, int], tuple[int, int]]) -> bool:
    """Whether a cell has what it says for itself. A note may be merged over rows of its indicator and is read once; a figure may not."""
    return place not in joins or (period in NOTES and joins[place] == place)


def _is_heading(quantity: Cell) -> bool:
    """Whether a row below the keys is that of the headings: no quantity is named like a word of a heading."""
    return quantity.text is not None and quantity.text != VALUE and quantity.text[:1].isupper() and "_" not in quantity.text
