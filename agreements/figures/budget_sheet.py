"""What was spent of the budget as a sheet of the workbook of figures: a row for each budget line, a column for each quarter.

Found by the keys of its columns, whatever it is called. Which budget line a row is of is for budget_placement.py.
"""

from __future__ import annotations

import re
from typing import Any

from agreements.figures.figure_cells import columns, key_row, merged, text_of
from agreements.figures.rows import PERIODS, VALUE, Cell, Row
from engine.language.problem import Place, Problem

BUDGET_SHEET = "anggaran"
# The columns in their order; the ceiling is for the reader.
BUDGET_COLUMNS = ("agreement", "budget", "name", "amount", "supports", "covers", *PERIODS)
_REQUIRED = ("agreement", "budget")
# What stands above a column of amounts: words, at most with the number of a quarter behind them.
_HEADING = re.compile(r"(?!rp\b)\D+[1-4]?", re.IGNORECASE)


def read_budget(computed: Any, formulas: Any, file: str) -> tuple[list[Row], list[Problem[Place]]]:
    """The rows of the sheet in a workbook, once with results and once with formulas, and what is wrong with them; none without one."""
    found = next(((sheet, row) for sheet in computed.worksheets if (row := key_row(sheet, _REQUIRED)) is not None), None)
    if found is None:
        return [], []
    sheet, keys = found
    written = formulas[sheet.title]
    places, wrong = columns(sheet, keys, file, BUDGET_COLUMNS, _REQUIRED)
    joins, joined = merged(sheet, places, keys, file, PERIODS)
    wrong += joined
    rows = []
    for line in sorted({row for row, _ in sheet._cells if row > keys}):

        def cell(key: str, line: int = line) -> Cell | None:
            at = joins.get((line, places.get(key, 1)), (line, places.get(key, 1)))
            text = text_of(sheet.cell(*at)) if key in places else None
            return Cell(text, file, line, places[key]) if text is not None else None

        agreement, number, name = cell("agreement"), cell("budget"), cell("name")
        amounts = [(period, place) for period in PERIODS if (place := places.get(period)) is not None and (line, place) not in joins]
        spent = [(period, Cell(text_of(sheet.cell(line, place)), file, line, place)) for period, place in amounts]
        filled = next((figure for _, figure in spent if figure.text is not None), None)
        if agreement is None or (number is None and name is None):
            wrong.extend([filled.problem("figure-of-nothing")] if filled is not None else ())
            continue
        if line == keys + 1 and filled is not None and all(_HEADING.fullmatch(figure.text or "x") for _, figure in spent):
            continue
        for _, figure in spent:
            formula = written.cell(figure.line, figure.column).value
            if figure.text is None and isinstance(formula, str) and formula.startswith("="):
                wrong.append(figure.problem("formula-not-computed", agreement.text or "", formula=formula))
        of = tuple((period, VALUE, figure) for period, figure in spent)
        rows.append(Row(agreement, number, name, cell("covers"), of, of_budget=True, supports=cell("supports")))
    return rows, wrong
