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
    reader = _Reader(sheet, written, keys, file)
    # Only the rows that there are: a format in the last row of a sheet makes a million of them.
    for line in sorted({row for row, _ in sheet._cells if row > keys}):
        # The row below the keys may be that of the headings.
        if line > keys + 1 or not _is_heading(reader.cell("quantity", line)):
            reader.take(line)
    return [_row(gathered) for gathered in reader.rows.values()], reader.wrong


class _Reader:
    """The sheet of indicators, what was gathered of each so far, and what is wrong."""

    def __init__(self, sheet: Any, written: Any, keys: int, file: str) -> None:
        self.sheet, self.written, self.file = sheet, written, file
        self.places, self.wrong = columns(sheet, keys, file, SHOWN, _REQUIRED)
        self.joins, joined = merged(sheet, self.places, keys, file, (*PERIODS, CLAIM))
        self.wrong += joined
        self.rows: dict[tuple[str | None, ...], _Gathered] = {}

    def cell(self, key: str, line: int) -> Cell:
        """The cell of a row in the column of a key; without text where there is no such column."""
        column = self.places.get(key, 1)
        found = self.sheet.cell(*self.joins.get((line, column), (line, column)))
        return Cell(text_of(found) if key in self.places else None, self.file, line, column)

    def take(self, line: int) -> None:
        """Gather a row, or note why it cannot be."""
        agreement, quantity = self.cell("agreement", line), self.cell("quantity", line)
        number, name, covers = (
            found if (found := self.cell(key, line)).text is not None else None for key in ("indicator", "name", "covers")
        )
        figures = self._figures(line)
        if agreement.text is None or quantity.text is None or (number is None and name is None):
            stray = next((figure for _, figure in figures if figure.text is not None), None)
            if stray is not None:
                self.wrong.append(stray.problem("figure-of-nothing"))
            return
        for _, figure in figures:
            formula = self.written.cell(figure.line, figure.column).value
            if figure.text is None and isinstance(formula, str) and formula.startswith("="):
                self.wrong.append(figure.problem("formula-not-computed", agreement.text, formula=formula))
        whose = (agreement.text, number.text if number else None, name.text if name else None)
        gathered = self.rows.setdefault(whose, _Gathered(agreement, number, name, covers, {}))
        gathered.covers = gathered.covers or covers
        self._gather(gathered, quantity.text, figures, (name or number or agreement).text or "")

    def _figures(self, line: int) -> list[tuple[str, Cell]]:
        """The cells of figures, and of what is said beside them, each with its column."""
        there = (period for period in (*PERIODS, *SINGLE) if period in self.places)
        return [(period, self.cell(period, line)) for period in there if _own((line, self.places[period]), period, self.joins)]

    def _gather(self, gathered: _Gathered, quantity: str, figures: list[tuple[str, Cell]], whom: str) -> None:
        from openpyxl.utils import get_column_letter

        again = False
        for period, figure in figures:
            place = (period, VALUE if period in SINGLE else quantity)
            earlier = gathered.cells.get(place)
            if earlier is None or earlier.text is None:
                if period not in SINGLE or figure.text is not None:
                    gathered.cells[place] = figure
            elif figure.text is not None and not again:
                # A row that is there twice is one slip, in however many quarters it has figures.
                again = True
                first = f"{self.file}:{get_column_letter(earlier.column)}{earlier.line}"
                self.wrong.append(figure.problem("figures-twice", str(gathered.agreement.text), name=whom, first=first))


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
