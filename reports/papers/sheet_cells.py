"""The cells of a sheet as elements: found or made in their order, their style set; and how wide and high columns and rows are.

Knows the XML of sheets; must not know notes, colours and findings. No value, formula or text is changed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from lxml import etree
from openpyxl.utils.cell import get_column_letter, range_boundaries

from agreements.source.packed import LAST_COLUMN, LAST_ROW

_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
# What stands behind the drawing of notes in a sheet, and what may stand before it right away.
_BEHIND = ("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst")
# Of a sheet that says nothing: the width of a column in characters of 7 pixels, with 5 around them; the height of a row in points.
_WIDTH, _HEIGHT = 8.43, 15.0
At = tuple[int, int]


def cell_name(at: At) -> str:
    """`B3` for row 3, column 2."""
    return f"{get_column_letter(at[1])}{at[0]}"


def cell_at(name: str) -> At | None:
    """Row and column of the first cell that a reference names; None for one that is none."""
    found = _CELL.match(name.replace("$", ""))
    if found is None:
        return None
    left, top, _, _ = range_boundaries(found[0])
    return (int(top), int(left)) if top is not None and left is not None else None


class Sheet:
    """The part of a sheet, to be changed."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.ns = f"{{{etree.QName(root).namespace}}}"

    @cached_property
    def _rows(self) -> dict[int, Any]:
        """The rows by their numbers; one without a number follows the one before."""
        found, number = {}, 0
        for row in self.root.iterfind(f"{self.ns}sheetData/{self.ns}row"):
            number = int(row.get("r") or number + 1)
            found[number] = row
        return found

    def _cells(self, row: Any) -> Iterator[tuple[int, Any]]:
        column = 0
        for cell in row.iterfind(f"{self.ns}c"):
            at = cell_at(cell.get("r") or "")
            column = at[1] if at else column + 1
            yield column, cell

    def cells(self) -> Iterator[tuple[At, Any]]:
        """All cells that the sheet has, with their places."""
        for number, row in self._rows.items():
            yield from (((number, column), cell) for column, cell in self._cells(row))

    def cell(self, at: At) -> Any:
        """The cell at the place; None where the sheet has none."""
        row = self._rows.get(at[0])
        return next((cell for column, cell in self._cells(row) if column == at[1]), None) if row is not None else None

    def style(self, at: At) -> int:
        """The number of the style with which the place is shown: the cell's own, else the row's, else the column's."""
        cell = self.cell(at)
        return int(cell.get("s") or 0) if cell is not None else self._around(at)

    def _around(self, at: At) -> int:
        """The style of a place without a cell of its own."""
        row = self._rows.get(at[0])
        if row is not None and row.get("customFormat") in ("1", "true"):
            return int(row.get("s") or 0)
        column = self._column(at[1])
        return int(column.get("style") or 0) if column is not None else 0

    @cached_property
    def _listed(self) -> list[tuple[int, int, Any]]:
        """What is said of columns: the first and the last that it is of; a sheet says it in their order."""
        columns = self.root.iterfind(f"{self.ns}cols/{self.ns}col")
        return [(int(column.get("min") or 0), int(column.get("max") or 0), column) for column in columns]

    def _column(self, number: int) -> Any:
        """What is said of a column; None for nothing."""
        at = bisect_right(self._listed, number, key=lambda one: one[0])
        return self._listed[at - 1][2] if at and number <= self._listed[at - 1][1] else None

    def set_style(self, at: At, style: int) -> None:
        """Give a place a style; it gets a cell if it has none."""
        cell = self.cell(at)
        if cell is None:
            cell = self._made(at)
        cell.set("s", str(style))

    def drop_if_bare(self, at: At, alike: Callable[[int, int], bool]) -> None:
        """Take a cell out that holds nothing and looks as its place does without it; and its row, if that holds nothing then either."""
        cell = self.cell(at)
        if cell is None or len(cell) or not alike(int(cell.get("s") or 0), self._around(at)):
            return
        row = cell.getparent()
        row.remove(cell)
        if not len(row) and not set(row.attrib) - {"r", "spans"}:
            row.getparent().remove(row)
            del self._rows[at[0]]

    def _made(self, at: At) -> Any:
        """A cell more, in its order."""
        row = self._row(at[0])
        # From here on each says where it is: who is counted by its neighbours would move.
        cells = list(self._cells(row))
        for column, cell in cells:
            cell.set("r", cell_name((at[0], column)))
        row.attrib.pop("spans", None)
        new = etree.Element(f"{self.ns}c", r=cell_name(at))
        before = [cell for column, cell in cells if column < at[1]]
        if before:
            before[-1].addnext(new)
        else:
            row.insert(0, new)
        return new

    def _row(self, number: int) -> Any:
        if number in self._rows:
            return self._rows[number]
        data = self.root.find(f"{self.ns}sheetData")
        for known, row in self._rows.items():
            row.set("r", str(known))
        new = etree.Element(f"{self.ns}row", r=str(number))
        before = [known for known in self._rows if known < number]
        if before:
            self._rows[max(before)].addnext(new)
        else:
            data.insert(0, new)
        self._rows[number] = new
        return new

    @cached_property
    def areas(self) -> list[tuple[int, int, int, int]]:
        """The merged areas: first row and column, last row and column."""
        found = []
        for element in self.root.iterfind(f"{self.ns}mergeCells/{self.ns}mergeCell"):
            left, top, right, bottom = range_boundaries(element.get("ref") or "")
            if None not in (left, top, right, bottom):
                found.append((int(top or 0), int(left or 0), int(bottom or 0), int(right or 0)))
        return found

    def first_of(self, at: At) -> At:
        """The place itself, or of a merged area the first cell, which is the one that shows."""
        return next((area[:2] for area in self.areas if area[0] <= at[0] <= area[2] and area[1] <= at[1] <= area[3]), at)

    def is_free(self, at: At) -> bool:
        """Whether the place is on the sheet, covered by no merged area, and can be seen."""
        inside = 1 <= at[0] <= LAST_ROW and 1 <= at[1] <= LAST_COLUMN
        return inside and self.first_of(at) == at and self.width(at[1]) > 0 and self.height(at[0]) > 0

    def width(self, column: int) -> int:
        """The width of a column in pixels, 0 if it is hidden."""
        form = self.root.find(f"{self.ns}sheetFormatPr")
        width = float(form.get("defaultColWidth") or _WIDTH) if form is not None else _WIDTH
        element = self._column(column)
        if element is not None and element.get("hidden") in ("1", "true"):
            return 0
        width = float(element.get("width") or width) if element is not None else width
        return round(7 * width + 5)

    def height(self, number: int) -> int:
        """The height of a row in pixels, 0 if it is hidden."""
        row = self._rows.get(number)
        if row is not None and row.get("hidden") in ("1", "true"):
            return 0
        form = self.root.find(f"{self.ns}sheetFormatPr")
        points = float(form.get("defaultRowHeight") or _HEIGHT) if form is not None else _HEIGHT
        return round(float((row.get("ht") if row is not None else None) or points) * 4 / 3)

    @property
    def drawing(self) -> str:
        """The id of the relation to the drawing that holds notes and controls; "" for none."""
        element = self.root.find(f"{self.ns}legacyDrawing")
        return (
            next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == "id"), "")
            if element is not None
            else ""
        )

    def set_drawing(self, id_: str) -> None:
        """Name the drawing that holds notes, by the id of its relation; "" names none."""
        element = self.root.find(f"{self.ns}legacyDrawing")
        if not id_:
            if element is not None:
                self.root.remove(element)
            return
        space = etree.QName(self.root).namespace or ""
        office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        new = etree.Element(f"{{{space}}}legacyDrawing", {f"{{{office}}}id": id_}, nsmap={"r": office})
        behind = next((child for child in self.root if etree.QName(child).localname in _BEHIND), None) if len(self.root) else None
        if behind is None:
            self.root.append(new)
        else:
            behind.addprevious(new)
