"""One sheet of a working paper brought up to date, cell by cell: what nobody has changed gets what periksa says now, the rest stays.

Works on openpyxl's sheet in place; must not know how the lines come about.
"""

from __future__ import annotations

import copy
import datetime
import re
from collections.abc import Iterator
from typing import Any

from agreements.notation.calendar_days import is_day
from engine.language import Place, Problem
from engine.review.paper_reading import COPY, ReadSheet, escaped
from engine.review.remembered import FOOTER, TITLE
from reports.papers.first import height
from reports.papers.sheets import Column, Line, Sheet, Texts
from reports.words.catalogue import one_line

_FORMULA = ("=", "+", "-", "@")
# Of a text that is quoted of a cell that is kept.
_SHOWN = 200
# The columns that a person works out further: that they differ now is reported.
_WORKED = ("condition", "criteria", "recommendation")


def bring_up_to_date(old: ReadSheet, new: Sheet, file: str, texts: Texts) -> list[Problem[Place]]:
    """Write the lines into the sheet; what there is to say of it."""
    problems: list[Problem[Place]] = []
    columns = {column.key: column for column in new.columns}
    first = new.columns[0].key
    for line in (Line(TITLE, {first: new.title}), *new.head):
        for key, text in line.cells.items():
            _write(old, line.key, columns[key], text)
    if old.made.oddFooter.left.text == old.written(FOOTER, first):
        old.made.oddFooter.left.text = texts.seal
    # Whichever of them is sorted to the top later, it is the copy.
    for row, key in old.copies.items():
        old.made.cell(row, old.key_column).value = f"{COPY}{key}"
    row, last, wide = old.last, max(old.rows.values(), default=old.heading), old.made.max_column
    for line in new.lines:
        if line.key in old.rows:
            problems += _update(old, line, columns, file)
        elif line.key not in old.lines or line.number is not None:
            row += 1
            again = line.key in old.lines
            _append(old, line, new, row, last, wide)
            if again:
                what = " ".join(filter(None, (line.cells.get(key) for key in ("office", "agreement", "rule"))))
                problems.append(Problem("paper-deleted-again", Place(file, row, 1), {"sheet": old.made.title, "what": what, "row": row}))
    _reach(old, row)
    return problems


def _update(old: ReadSheet, line: Line, columns: dict[str, Column], file: str) -> Iterator[Problem[Place]]:
    """Bring the row of a line up to date. What differs from what a person made of it is reported."""
    row, changed = old.rows[line.key], False
    for key, column in columns.items():
        text = line.cells.get(key, "")
        if old.of_person(line.key, key):
            if key in _WORKED and text not in (old.written(line.key, key), old.text(row, key)):
                cut = one_line(text)[:_SHOWN]
                yield Problem("paper-kept", Place(file, row, old.columns[key]), {
                    "sheet": old.made.title, "row": row, "column": column.heading, "text": cut,
                })  # fmt: skip
        else:
            changed |= _write(old, line.key, column, text)
    size = old.made.row_dimensions[row]
    if changed and size.height is not None:
        size.height = max(size.height, height(line, columns.values()))


def _write(old: ReadSheet, key: str, column: Column, text: str) -> bool:
    """Write a cell of a line that nobody has changed; whether it is another now."""
    if key not in old.rows or column.key not in old.columns or old.of_person(key, column.key) or old.written(key, column.key) == text:
        return False
    fill(old.made.cell(old.rows[key], old.columns[column.key]), column, text)
    return True


def fill(cell: Any, column: Column, text: str) -> None:
    """Put a text into a cell: a number, a date, or a text that is never a formula."""
    if not text:
        cell.value = None
    elif column.kind == "number" and text.isdecimal():
        cell.value = int(text)
    elif column.kind == "date" and is_day(text):
        cell.value = datetime.datetime.fromisoformat(text)
        cell.number_format = "dd/mm/yyyy"
    else:
        cell.value = escaped(text)
        cell.data_type = "s"
        if text.startswith(_FORMULA):
            cell.quotePrefix = True


def _append(old: ReadSheet, line: Line, new: Sheet, row: int, above: int, columns: int) -> None:
    """Write a line into a row of its own below the others, in the style of the columns of the last of them, which is `above`."""
    made = old.made
    for column in range(1, columns + 1):
        model, cell = made.cell(above, column), made.cell(row, column)
        if above > old.heading and model.has_style:
            cell._style = copy.copy(model._style)
    made.cell(row, old.key_column).value = line.key
    for of in new.columns:
        if of.key in old.columns:
            fill(made.cell(row, old.columns[of.key]), of, line.cells.get(of.key, ""))
    made.row_dimensions[row].height = height(line, new.columns)


def _reach(old: ReadSheet, last: int) -> None:
    """Have filters and tables reach down to the last row."""
    for place in (old.made.auto_filter, *old.made.tables.values()):
        found = re.fullmatch(r"(\$?[A-Z]+\$?)(\d+)(:\$?[A-Z]+\$?)(\d+)", place.ref or "")
        if found and int(found[2]) == old.heading and int(found[4]) < last:
            place.ref = f"{found[1]}{found[2]}{found[3]}{last}"
            if getattr(place, "autoFilter", None) is not None:
                place.autoFilter.ref = place.ref
