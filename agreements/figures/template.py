"""The sheets to fill in with figures: one for the indicators, one for what was spent of the budget. The words are given by the caller.

Needs openpyxl (the extra "xlsx"), which is loaded only here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from agreements.figures.budget_sheet import BUDGET_COLUMNS, BUDGET_SHEET
from agreements.figures.figure_cells import HEADINGS, KEYS
from agreements.figures.rows import PERIODS, SINGLE
from agreements.figures.workbook import SHEET, SHOWN
from engine.language.classes import dataclass


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


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """One line of a template for the budget: what it is of, and its ceiling as printed."""

    agreement: str
    number: str
    name: str
    amount: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a template: of the columns of both sheets by their keys, the remarks, and what may be chosen of what figures cover."""

    indicators: Mapping[str, str]
    budget: Mapping[str, str]
    note: str
    coverages: Sequence[str]


def template(lines: Iterable[Line], budget: Iterable[BudgetRow], words: Wording) -> bytes:
    """A workbook with an empty sheet for the lines, and another for the budget where there is one."""
    import openpyxl

    from agreements.source.sheet_bytes import sheet_bytes

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = SHEET
    _head(sheet, SHOWN, words.indicators)
    for line in lines:
        sheet.append([line.agreement, line.indicator, line.name, line.quantity, line.text, line.unit])
        _dress(
            sheet,
            SHOWN,
            (*SHOWN[: SHOWN.index("unit") + 1], *(SHOWN[SHOWN.index("unit") + 1 :] if line.as_text else ())),
            (*PERIODS, *SINGLE),
        )
    _finish(sheet, SHOWN, (18, 9, 40, 34, 34, 10, 14, 12, 12, 12, 12, 12, 18, 14, 18, 14, 14, 34, 34, 34), words.coverages)
    rows = list(budget)
    if rows:
        sheet = book.create_sheet(BUDGET_SHEET)
        _head(sheet, BUDGET_COLUMNS, words.budget)
        for row in rows:
            sheet.append([row.agreement, row.number, row.name, row.amount])
            _dress(sheet, BUDGET_COLUMNS, BUDGET_COLUMNS[:5], ("supports", *PERIODS))
        _finish(sheet, BUDGET_COLUMNS, (18, 9, 50, 20, 14, 14, 16, 16, 16, 16, 16), words.coverages)
    remarks = book.create_sheet("petunjuk")
    for text in words.note.splitlines():
        remarks.append([text])
    remarks.column_dimensions["A"].width = 110
    return sheet_bytes(book)


def _head(sheet: Any, keys: Sequence[str], words: Mapping[str, str]) -> None:
    """The hidden row of the keys, and the headings below it."""
    from openpyxl.styles import Alignment, Font, PatternFill

    sheet.append(list(keys))
    sheet.append([words[key] for key in keys])
    sheet.row_dimensions[KEYS].hidden = True
    # In points: the longest heading has five lines.
    sheet.row_dimensions[HEADINGS].height = 75
    for cell in sheet[HEADINGS]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DDE6F0")
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _dress(sheet: Any, keys: Sequence[str], texts: Sequence[str], open_: Sequence[str]) -> None:
    """The last row: what is text and stays one, and what is to be filled in."""
    from openpyxl.styles import PatternFill

    for column, key in enumerate(keys, 1):
        cell = sheet.cell(sheet.max_row, column)
        # Text stays text: "1.10" is no number, "=…" no formula.
        if isinstance(cell.value, str):
            cell.data_type = "s"
        cell.number_format = "@" if key in texts else "General"
        if key in open_:
            cell.fill = PatternFill("solid", fgColor="FFF9DB")


def _finish(sheet: Any, keys: Sequence[str], widths: Sequence[int], coverages: Sequence[str]) -> None:
    """Widths, the list to choose from, and heads that stay."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    covers = get_column_letter(keys.index("covers") + 1)
    if sheet.max_row > HEADINGS:
        # What may be chosen is in the language of the sheet; what is typed is judged when it is read.
        choice = DataValidation(type="list", formula1=f'"{",".join(coverages)}"', allow_blank=True, showErrorMessage=False)
        choice.add(f"{covers}{HEADINGS + 1}:{covers}{sheet.max_row}")
        sheet.add_data_validation(choice)
    sheet.freeze_panes = f"{get_column_letter(keys.index('covers') + 2)}{HEADINGS + 1}"
