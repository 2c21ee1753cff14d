"""A working paper filled by hand, as Excel leaves it: written into, sorted, coloured, columns put in; all through openpyxl."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import PatternFill

KEYS, HEADINGS = 1, "@headings"


class Sheet:
    """A sheet of a paper by the keys of its columns and lines."""

    def __init__(self, file: Path, title: str = "Temuan") -> None:
        self.file, self.book = file, openpyxl.load_workbook(file)
        self.made: Any = self.book[title]

    @property
    def columns(self) -> dict[str, int]:
        return {cell.value: cell.column for cell in self.made[KEYS] if cell.value}

    @property
    def heading(self) -> int:
        return next(row for row in range(1, 40) if self.made.cell(row, 1).value == HEADINGS)

    @property
    def rows(self) -> list[int]:
        return [row for row in range(self.heading + 1, self.made.max_row + 1) if self.made.cell(row, 1).value]

    def key(self, row: int) -> str:
        return str(self.made.cell(row, 1).value)

    def row(self, key: str) -> int:
        return next(row for row in self.rows if self.key(row) == key)

    def get(self, row: int, column: str) -> Any:
        return self.made.cell(row, self.columns[column]).value

    def set(self, row: int, column: str, value: Any) -> None:
        self.made.cell(row, self.columns[column]).value = value

    def sort(self, by: Callable[[list[Any]], Any], *, first: int = 1) -> None:
        """Sort the rows as a whole; with `first` = 2 without the column of the keys, as nobody should."""
        rows = self.rows
        lines = [[self.made.cell(row, column).value for column in range(first, self.made.max_column + 1)] for row in rows]
        lines.sort(key=by)
        for row, line in zip(rows, lines, strict=True):
            for column, value in enumerate(line, first):
                self.made.cell(row, column).value = value

    def colour(self) -> None:
        for row in self.rows[::2]:
            self.made.cell(row, 3).fill = PatternFill("solid", fgColor="FFC7CE")

    def save(self, file: Path | None = None) -> Path:
        self.book.save(file or self.file)
        return file or self.file


def lines(file: Path, title: str = "Temuan") -> dict[tuple[str, str, str, str], dict[str, Any]]:
    """Every line of a sheet by what it is of, its cells by the keys of their columns."""
    sheet = Sheet(file, title)
    found = {}
    for row in sheet.rows:
        cells = {key: sheet.get(row, key) for key in sheet.columns if key != "periksa"}
        found[sheet.key(row), str(cells["office"]), str(cells["agreement"]), str(cells["rule"])] = cells
    return found
