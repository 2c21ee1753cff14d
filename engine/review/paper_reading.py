"""Reads a working paper that people have filled: which line stands in which row, which column where, and what people have changed.

Rows may have been sorted, coloured, copied, deleted and added, columns moved and added, sheets renamed: a line is found by its key, a
column by that above it, a sheet by both. Needs openpyxl. Must not know words, nor what becomes of what is read.
"""

from __future__ import annotations

import datetime
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from agreements.figures.figure_cells import opened
from engine.language import Place, Problem, Problems
from engine.language.classes import dataclass
from engine.review.remembered import HEADINGS, KEYS, MARK, MEMORY, TITLE, Remembered, RememberedLine, read_rows

# How many rows are searched for the keys of the columns, should rows have been put above them.
_SEARCHED = 20
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# What the key of a row begins with that is known to be a copy.
COPY = "copy:"
# Without these columns nothing can be said of a finding.
_NEEDED = ("office", "agreement", "rule", "condition", "status", "deadline")


@dataclass(slots=True)
class ReadSheet:
    """A sheet of a paper as it is: openpyxl's sheet, the columns by key, the rows by the key of their line, from 1.

    `copies` are further rows of a line, `keyless` those that people added, `deleted` the keys of lines that have no row any more.
    """

    key: str
    made: Any
    columns: Mapping[str, int]
    key_column: int
    heading: int
    lines: Mapping[str, RememberedLine]
    rows: dict[str, int] = field(default_factory=dict)
    copies: dict[int, str] = field(default_factory=dict)  # the key of the line by the row of the copy
    keyless: list[int] = field(default_factory=list)

    @property
    def deleted(self) -> list[str]:
        """The keys of lines that have no row any more."""
        return [key for key, line in self.lines.items() if not key.startswith("@") and key not in self.rows]

    @property
    def last(self) -> int:
        """The last row that has anything in a column of periksa's."""
        return max((self.heading, *self.rows.values(), *self.copies, *self.keyless))

    def text(self, row: int, column: str) -> str:
        """What stands in a cell; "" where the column is no more."""
        return text_of(self.made.cell(row, self.columns[column])) if column in self.columns else ""

    def written(self, key: str, column: str) -> str:
        """What periksa last wrote into a cell."""
        return _settled(self.lines[key].cells.get(column, "")) if key in self.lines else ""

    def base(self, key: str, column: str, text: str) -> str:
        """What is kept of a cell into which periksa would write the text: that, or where a person's stands what it was before."""
        theirs = key in self.rows and column in self.columns and self.text(self.rows[key], column) != _settled(text)
        return self.written(key, column) if theirs else text

    def of_person(self, key: str, column: str) -> bool:
        """Whether a person has changed a cell of a line since periksa wrote it."""
        return key in self.rows and column in self.columns and self.text(self.rows[key], column) != self.written(key, column)


@dataclass(frozen=True, slots=True)
class WorkingPaper:
    """A paper as it is: openpyxl's workbook, what periksa keeps in it, its sheets by key, and what there is to say of its rows."""

    file: str
    data: bytes
    book: Any
    remembered: Remembered
    sheets: Mapping[str, ReadSheet]
    problems: tuple[Problem[Place], ...]
    dropped: tuple[str, ...] = ()  # what openpyxl says that it leaves out


def read_paper(data: bytes, file: str, *, computed: bool = False) -> WorkingPaper:
    """The paper in the bytes; `file` is its name. `computed`: of formulas their results, not they themselves. Raises Problems."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        try:
            book = opened(data, data_only=computed, rich_text=True)
        except Problems as refused:
            raise Problems(Problem(item.code, Place(file, 0), item.arguments) for item in refused.problems) from None
    memory = next((sheet for sheet in book.worksheets if sheet.title == MEMORY), None)
    if memory is None:
        raise Problems([Problem("not-a-working-paper", Place(file, 0))])
    # As they are: a blank at the end of one cell may stand within a text that goes on in the next.
    rows = ([_unescaped(str(cell.value or "")) for cell in row] for row in memory.iter_rows())
    remembered = read_rows(rows, file)
    problems: list[Problem[Place]] = []
    sheets = {sheet.key: sheet for sheet in _sheets(book, remembered, file, problems)}
    for key in dict.fromkeys(line.sheet for line in remembered.lines if line.sheet not in sheets):
        title = next(iter(remembered.of(key)[TITLE].cells.values()), key) if TITLE in remembered.of(key) else key
        problems.append(Problem("paper-sheet-gone", Place(file, 0), {"sheet": title}))
    if "findings" not in sheets:
        raise Problems([Problem("paper-no-findings", Place(file, 0))])
    found = sheets["findings"]
    if missing := [column for column in _NEEDED if column not in found.columns]:
        headings = found.lines[HEADINGS].cells if HEADINGS in found.lines else {}
        raise Problems(
            Problem("paper-no-column", Place(file, KEYS), {"name": headings.get(key, key), "sheet": found.made.title}) for key in missing
        )
    for sheet in sheets.values():
        _read_lines(sheet)
        problems.extend(_remarks(sheet, file))
    if apart := [item for sheet in sheets.values() for item in _apart(sheet, file)]:
        raise Problems(apart)
    return WorkingPaper(file, data, book, remembered, sheets, tuple(problems), tuple(str(item.message) for item in said))


def text_of(cell: Any) -> str:
    """What a cell says: a text as periksa wrote it, a whole number by its digits, a date as YYYY-MM-DD; "" for an empty one."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _settled(_unescaped(str(value)))


def escaped(text: str) -> str:
    """A text as openpyxl must be given it, so that a spreadsheet takes nothing in it for the number of a character."""
    return _ESCAPED.sub(r"_x005F_x\1_", text)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _settled(text: str) -> str:
    """A text as a spreadsheet may give it back: lines end in one way, nothing around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _sheets(book: Any, remembered: Remembered, file: str, problems: list[Problem[Place]]) -> Iterator[ReadSheet]:
    """The sheets that periksa wrote, by the keys of their columns, whatever they are called now."""
    kinds = {key: remembered.of(key) for key in dict.fromkeys(line.sheet for line in remembered.lines)}
    taken: dict[str, str] = {}
    for made in book.worksheets:
        at = _mark(made)
        if at is None:
            continue
        row, key_column = at
        cells = [(text_of(cell), cell.column) for cell in made[row]]
        columns = {text: column for text, column in reversed(cells) if text and text != MARK}
        best = max(kinds, key=lambda key: _likeness(columns, kinds[key]), default=None)
        if best is None or not _likeness(columns, kinds[best]):
            continue
        if best in taken:
            problems.append(Problem("paper-copied-sheet", Place(file, 0), {"sheet": made.title, "first": taken[best]}))
            continue
        taken[best] = made.title
        heading = next((r for r in range(row, made.max_row + 1) if text_of(made.cell(r, key_column)) == HEADINGS), row)
        yield ReadSheet(best, made, columns, key_column, heading, kinds[best])


def _mark(made: Any) -> tuple[int, int] | None:
    """Row and column of the mark that the keys begin with."""
    for row in made.iter_rows(max_row=min(made.max_row, _SEARCHED)):
        for cell in row:
            if cell.value == MARK:
                return cell.row, cell.column
    return None


def _likeness(columns: Mapping[str, int], lines: Mapping[str, RememberedLine]) -> float:
    known = set(lines[HEADINGS].cells) if HEADINGS in lines else set()
    return len(known & set(columns)) / len(known | set(columns)) if known & set(columns) else 0.0


def _read_lines(sheet: ReadSheet) -> None:
    """Find the row of every line; what is below the headings and has no key was added by people."""
    made = sheet.made
    for row in sorted({row for row, _ in made._cells}):
        key = text_of(made.cell(row, sheet.key_column))
        if key in sheet.lines and key not in sheet.rows:
            sheet.rows[key] = row
        elif key in sheet.lines or key.startswith(COPY):
            sheet.copies[row] = key.removeprefix(COPY)
        elif row > sheet.heading and any(sheet.text(row, column) for column in sheet.columns):
            sheet.keyless.append(row)


def _remarks(sheet: ReadSheet, file: str) -> Iterator[Problem[Place]]:
    name = sheet.made.title
    for row, key in sheet.copies.items():
        first = sheet.rows.get(key, 0)
        yield Problem("paper-copied-row", Place(file, row, 1), {"sheet": name, "row": row, "first": first})
    for row in sheet.keyless:
        yield Problem("paper-keyless-row", Place(file, row, 1), {"sheet": name, "row": row})
    for key in sheet.deleted:
        cells = sheet.lines[key].cells
        what = " ".join(filter(None, (cells.get("office"), cells.get("agreement"), cells.get("rule"))))
        yield Problem("paper-deleted-row", Place(file, 0), {"sheet": name, "what": what or key})


def _apart(sheet: ReadSheet, file: str) -> Iterator[Problem[Place]]:
    """Rows that say what periksa wrote under the key of another: the columns were sorted without the hidden one."""
    named_by = ("rule", "condition") if "condition" in sheet.columns else ("office",) if "office" in sheet.columns else ("rule",)
    said = {key: tuple(sheet.written(key, column) for column in (*named_by, "office", "agreement")) for key in sheet.rows if key[0] != "@"}
    written = set(said.values())
    for key, texts in said.items():
        row = sheet.rows[key]
        now = tuple(sheet.text(row, column) for column in (*named_by, "office", "agreement"))
        if now != texts and now in written:
            yield Problem("paper-keys-apart", Place(file, row, 1), {"sheet": sheet.made.title, "row": row})
            return
