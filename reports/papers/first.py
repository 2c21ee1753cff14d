"""The first working paper of an examination, as a workbook. A later one updates a copy of what people filled (reports.papers.renewing).

Whatever comes from an agreement is written as a text: no cell is ever a formula. Needs XlsxWriter (the extra "docs").
"""

from __future__ import annotations

import datetime
import io
import math
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from agreements.notation.calendar_days import is_day
from engine.review.remembered import (
    FOOTER,
    HEADINGS,
    KEY_COLUMN,
    KEYS,
    MARK,
    MEMORY,
    TITLE,
    TOTAL,
    Remembered,
    RememberedLine,
    RememberedRun,
    written,
)
from reports.papers.planning import PERSON
from reports.papers.sheets import Column, Line, Paper, Sheet
from reports.papers.steady import day_of

# The colours of the cells that people fill, of headings, of borders.
FILLED, HEADED, EDGE = "#FFF9DB", "#DDE6F0", "#9AA5B1"
# How states stand out: new, passing, not examined any more.
STATES = ("#D6E9FF", "#DDF2D8", "#FFE3C2")
# Down to which row below the lines there are drop-downs, for findings that people add.
SPARE = 2000
# Letters of the font of a cell in a unit of width; the highest row that Excel has, in points.
LETTERS, MAX_HEIGHT = 1.45, 409.0
# Begins a formula where somebody edits the cell.
_FORMULA = ("=", "+", "-", "@")


def workbook(paper: Paper, run: RememberedRun) -> bytes:
    """The workbook of a paper. The same paper gives the same bytes."""
    import xlsxwriter

    made = io.BytesIO()
    how = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(made, how)
    book.set_properties({"title": paper.texts.title, "created": day_of(paper.as_of)})
    styles = _Styles(book)
    lines: list[RememberedLine] = []
    for sheet in paper.sheets:
        _write_sheet(book.add_worksheet(sheet.name), sheet, paper, styles)
        lines += remembered_lines(sheet, paper)
    memory = book.add_worksheet(MEMORY)
    for row, texts in enumerate(written(Remembered(run=run, lines=tuple(lines)))):
        for column, text in enumerate(texts):
            memory.write_string(row, column, text)
    memory.very_hidden()
    book.get_worksheet_by_name(next(sheet.name for sheet in paper.sheets if sheet.key == "findings")).activate()
    book.close()
    return growing(made.getvalue())


def height(line: Line, columns: Iterable[Column]) -> float:
    """How high a line is, in points: as many rows of text as its fullest cell needs at its width."""

    def rows(column: Column) -> int:
        return sum(math.ceil((len(part) + 1) / (column.width * LETTERS)) for part in line.cells.get(column.key, "").split("\n"))

    return min(MAX_HEIGHT, max(1, *map(rows, columns)) * 11.0 + 4)


def growing(data: bytes) -> bytes:
    """The workbook with rows that have their height and still grow with what people type: XlsxWriter knows only fixed ones."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = old.read(info)
            if info.filename.startswith("xl/worksheets/"):
                part = part.replace(b' customHeight="1"', b"")
            new.writestr(info, part)
    return made.getvalue()


def remembered_lines(sheet: Sheet, paper: Paper) -> Iterator[RememberedLine]:
    """What is kept of a sheet: every line with its texts."""
    first = sheet.columns[0].key
    yield RememberedLine(sheet=sheet.key, key=TITLE, cells={first: sheet.title})
    yield RememberedLine(sheet=sheet.key, key=FOOTER, cells={first: paper.texts.seal})
    yield RememberedLine(sheet=sheet.key, key=HEADINGS, cells={column.key: column.heading for column in sheet.columns})
    for line in (*sheet.head, *sheet.lines):
        yield RememberedLine(sheet=sheet.key, key=line.key, cells=dict(line.cells), finding=line.finding, thread=line.thread)


class _Styles:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def of(self, **properties: Any) -> Any:
        """The format of these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format({"font_name": "Arial", "font_size": 9, **properties})
        return self.made[key]

    def cell(self, column: Column, text: str) -> Any:
        """The format of a cell of a column with this text."""
        look: dict[str, Any] = {"border": 1, "border_color": EDGE, "valign": "top", "text_wrap": True}
        look |= {"bg_color": FILLED} if column.kind in ("person", "status", "date") else {}
        look |= {"align": "right"} if column.kind == "number" else {}
        look |= {"num_format": "dd/mm/yyyy", "align": "left"} if column.kind == "date" else {}
        look |= {"quote_prefix": True} if text.startswith(_FORMULA) else {}
        return self.of(**look)


def _write_sheet(made: Any, sheet: Sheet, paper: Paper, styles: _Styles) -> None:
    """The hidden keys, the title, the head, the headings and the lines; how the sheet is looked at and printed."""
    made.write_string(KEYS - 1, KEY_COLUMN - 1, MARK)
    places = {column.key: number for number, column in enumerate(sheet.columns, KEY_COLUMN)}
    for column in sheet.columns:
        made.write_string(KEYS - 1, places[column.key], column.key)
        made.set_column(places[column.key], places[column.key], column.width)
    made.set_row(KEYS - 1, None, None, {"hidden": True})
    made.set_column(KEY_COLUMN - 1, KEY_COLUMN - 1, 4, None, {"hidden": True})
    row = KEYS
    made.write_string(row, 0, TITLE)
    made.write_string(row, 1, sheet.title, styles.of(bold=True, font_size=13))
    for line in sheet.head:
        row += 1
        _write_head(made, row, line, places, sheet, styles)
    row += 1
    made.write_string(row, 0, HEADINGS)
    heading = styles.of(bold=True, border=1, border_color=EDGE, bg_color=HEADED, text_wrap=True, valign="vcenter", align="center")
    for column in sheet.columns:
        made.write_string(row, places[column.key], column.heading, heading)
    made.set_row(row, 30)
    for number, line in enumerate(sheet.lines, row + 1):
        made.write_string(number, 0, line.key)
        for column in sheet.columns:
            text = line.cells.get(column.key, "")
            _write_cell(made, number, places[column.key], column, text, styles.cell(column, text))
        made.set_row(number, height(line, sheet.columns))
    _set_up(made, sheet, paper, row, places, styles)


def _write_head(made: Any, row: int, line: Line, places: dict[str, int], sheet: Sheet, styles: _Styles) -> None:
    made.write_string(row, 0, line.key)
    for key, text in line.cells.items():
        if line.key == TOTAL:
            column = next(column for column in sheet.columns if column.key == key)
            _write_cell(made, row, places[key], column, text, styles.of(bold=True, align="right" if column.kind == "number" else "left"))
        else:
            made.write_string(row, places[key], text, styles.of(bold=key == PERSON[0] and sheet.key == "findings"))
    if sheet.key == "findings":
        place = styles.of(bg_color=FILLED, border=1, border_color=EDGE)
        made.merge_range(row, places[PERSON[1]], row, len(places), "", place)


def _write_cell(made: Any, row: int, column: int, of: Column, text: str, style: Any) -> None:
    if not text:
        made.write_blank(row, column, None, style)
    elif of.kind == "number" and text.isdecimal():
        made.write_number(row, column, int(text), style)
    elif of.kind == "date" and is_day(text):
        made.write_datetime(row, column, datetime.datetime.fromisoformat(text), style)
    else:
        made.write_string(row, column, text, style)


def _set_up(made: Any, sheet: Sheet, paper: Paper, heading: int, places: dict[str, int], styles: _Styles) -> None:
    """Frozen head, filters, drop-downs, colours by state, and the page."""
    last = heading + len(sheet.lines)
    made.freeze_panes(heading + 1, KEY_COLUMN + sheet.frozen)
    if sheet.lines:
        made.autofilter(heading, 0, last, len(places))
    made.set_landscape()
    made.set_paper(9)
    made.fit_to_pages(1, 0)
    made.repeat_rows(heading)
    made.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    made.set_footer(f"&L&8{paper.texts.seal.replace('&', '&&')}&R&8{paper.texts.page}")
    texts, spare = paper.texts, last + SPARE
    for column in sheet.columns:
        at = (heading + 1, places[column.key], spare, places[column.key])
        if column.kind == "status":
            made.data_validation(*at, {
                "validate": "list", "source": list(texts.statuses), "input_message": texts.status_prompt,
                "error_message": texts.status_wrong,
            })  # fmt: skip
        elif column.kind == "date":
            made.data_validation(*at, {
                "validate": "date", "criteria": ">=", "value": datetime.date(2000, 1, 1), "input_message": texts.deadline_prompt,
                "error_message": texts.deadline_wrong,
            })  # fmt: skip
        elif column.key == "state":
            for begins, colour in zip(texts.states, STATES, strict=True):
                look = {"type": "text", "criteria": "begins with", "value": begins, "format": styles.book.add_format({"bg_color": colour})}
                made.conditional_format(*at, look)
