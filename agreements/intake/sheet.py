"""Workbooks (.xlsx, .xlsm) as blocks, through openpyxl: what each sheet shows, sheet by sheet.

Formulas are read by the values that were stored with them, macros are never looked at. It must not know what an agreement is.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as Drawn
from openpyxl.cell.rich_text import CellRichText, TextBlock

from agreements.intake.blocks import Block, Document, Paragraph, Spot, unreadable
from agreements.intake.cell_texts import EXACT, shown
from agreements.intake.containers import is_marked
from agreements.intake.raised import raised
from agreements.intake.regions import Grid, Shown, regions
from agreements.source.document import digest_of
from agreements.source.packed import look_into
from engine.language.problem import Problems

# Cells with a text, and cells that a file draws, empty ones too: a library takes a second for so many.
MAX_CELLS, MAX_DRAWN = 20_000, 60_000
MAX_SHEETS = 200
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
# In the header of a printed sheet: fonts, sizes, colours, and what is worked out when it is printed.
_CODES = re.compile(r'&"[^"]*"|&\d+|&K[0-9A-Fa-f+\-]{6}|&[A-Z]', re.IGNORECASE)


def read_sheet(data: bytes, name: str) -> Document:
    """The blocks of a workbook. Raises Problems only."""
    try:
        look_into(data, MAX_DRAWN)
    except Problems as problems:
        raise _of_document(problems, name) from None
    try:
        with warnings.catch_warnings():
            # Of what openpyxl leaves out (lists to choose from, colours by condition) nothing is read here.
            warnings.simplefilter("ignore")
            # Letters of a cell that look unlike the others cost time, and are looked at where some are raised or struck through.
            rich, computed = _says(data, (rb"\bsuperscript\b|<(?:\w+:)?strike\b", ("xl/sharedStrings",)), (rb"<(?:\w+:)?f[\s>/]", ()))
            book = load_workbook(io.BytesIO(data), data_only=True, keep_links=False, rich_text=rich)
            formulas = load_workbook(io.BytesIO(data), keep_links=False) if computed else None
        if len(book.worksheets) > MAX_SHEETS:
            raise unreadable(name, "too-many-parts", limit=MAX_SHEETS)
        boxes = dict(_boxes(data))
        blocks = tuple(_Book(name, book, formulas, boxes).blocks())
    except Problems:
        raise
    # openpyxl lets through whatever its zip and XML readers raise; none of the program's own faults hide here, they have tests.
    except Exception as error:
        raise unreadable(name, "broken", detail=str(error)[:200]) from None
    return Document(name, digest_of(data), "sheet", blocks, marked=is_marked(data))


def _of_document(problems: Problems, name: str) -> Problems:
    """Why the package is not opened, as of a document."""
    first = problems.problems[0]
    detail = str(first.arguments.get("detail", ""))
    if detail == "RuntimeError":
        return unreadable(name, "encrypted")
    if detail == "DOCTYPE":
        return unreadable(name, "entities", part="xl")
    if first.code in ("too-large", "too-many-cells"):
        return unreadable(name, first.code, limit=int(first.arguments["limit"]))
    return unreadable(name, "broken", detail=detail)


def _says(data: bytes, *said: tuple[bytes, tuple[str, ...]]) -> list[bool]:
    """Of each pattern whether it stands in some sheet, or in one of the parts that begin so: a formula, say."""
    found = [False] * len(said)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in filter(re.compile(r".*\.xml").fullmatch, package.namelist()):
            wanted = [at for at, (_, parts) in enumerate(said) if not found[at] and name.startswith(("xl/worksheets/", *parts))]
            part = package.read(name) if wanted else b""
            for at in wanted:
                found[at] = re.search(said[at][0], part) is not None
    return found


def _flat(value: CellRichText, *, struck: bool = False) -> str:
    """The text of a cell whose letters look unlike each other, without what is struck through, or only that: what is set above the line is
    read so.
    """
    parts = [part for part in value if (isinstance(part, TextBlock) and bool(part.font.strike)) is struck]
    return "".join(
        raised(part.text) if isinstance(part, TextBlock) and part.font.vertAlign == "superscript" else str(part) for part in parts
    )


class _Book:
    """Walks the sheets of a workbook and counts its cells and tables."""

    def __init__(self, name: str, book: Any, formulas: Any, boxes: dict[str, list[tuple[int, int, str]]]) -> None:
        self.name, self.book, self.formulas, self.boxes = name, book, formulas, boxes
        self.paragraphs = self.tables = self.cells = 0

    def blocks(self) -> Iterator[Block]:
        """The sheets in their order; what a sheet prints above and below its pages, and its text boxes, around its cells."""
        for sheet in self.book.worksheets:
            hidden = sheet.sheet_state != "visible"
            yield from self.margin(sheet, "header", hidden=hidden)
            yield from self.box(sheet.title, hidden=hidden)
            grid = self.grid(sheet)
            if hidden:
                yield from (replace(self.paragraph(cell), hidden=True) for cell in grid.cells)
            else:
                yield from (replace(self.paragraph(cell), hidden=True) for cell in grid.cells if cell.hidden)
                for region in regions(grid):
                    if isinstance(region, Shown):
                        yield self.paragraph(region)
                    else:
                        self.tables += 1
                        yield region.table(self.tables, self.paragraph)
            yield from self.margin(sheet, "footer", hidden=hidden)

    def paragraph(self, cell: Shown, table: int = 0) -> Paragraph:
        """The text of a cell as a paragraph."""
        self.paragraphs += 1
        spot = Spot(paragraph=self.paragraphs, table=table, row=cell.row, column=cell.column, sheet=cell.sheet)
        return Paragraph(cell.text, spot, bold=cell.bold, doubt=cell.doubt, origin=cell.origin)

    def margin(self, sheet: Any, part: str, *, hidden: bool) -> Iterator[Paragraph]:
        """What is printed above or below each page."""
        seen = set()
        kinds = ("odd", "first", "even")
        for margin in (getattr(sheet, f"{kind}{part.title()}") for kind in kinds):
            for place in (margin.left, margin.center, margin.right):
                text = _CODES.sub(" ", place.text or "").strip() if place is not None else ""
                if text and text not in seen:
                    seen.add(text)
                    self.paragraphs += 1
                    yield Paragraph(text, Spot(part, paragraph=self.paragraphs, sheet=sheet.title), hidden=hidden)

    def box(self, title: str, *, hidden: bool) -> Iterator[Paragraph]:
        """The text boxes of a sheet."""
        for row, column, text in self.boxes.get(title, []):
            self.paragraphs += 1
            yield Paragraph(text, Spot("box", paragraph=self.paragraphs, row=row, column=column, sheet=title), hidden=hidden)

    def grid(self, sheet: Any) -> Grid:
        """What a sheet shows, and where it has rules."""
        written = self.formulas[sheet.title] if self.formulas is not None else None
        areas = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
        rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
        columns = set(_hidden_columns(sheet))
        cells, ruled = [], {}
        for (row, column), cell in sorted(sheet._cells.items()):
            area = areas.get((row, column))
            last_row, last_column = (area.max_row, area.max_col) if area else (row, column)
            if sides := _sides(cell):
                ruled[row, column] = sides
            text, doubt = self.text(cell, written)
            if isinstance(cell.value, CellRichText) and (struck := _flat(cell.value, struck=True)).strip():
                cells.append(Shown(sheet.title, row, column, row, column, struck, hidden=True, origin=len(text) + 1))
            if not text.strip():
                continue
            self.cells += 1
            if self.cells > MAX_CELLS:
                raise unreadable(self.name, "too-many-cells", limit=MAX_CELLS)
            unseen = rows.issuperset(range(row, last_row + 1)) or columns.issuperset(range(column, last_column + 1))
            font = cell.font
            bold, gone = bool(font and font.b), bool(font and font.strike)
            cells.append(Shown(sheet.title, row, column, last_row, last_column, text, bold, doubt, hidden=unseen or gone))
        empty = [(a.min_row, a.min_col, a.max_row, a.max_col) for a in areas.values()]
        return Grid(tuple(cells), ruled, frozenset(rows), frozenset(columns), tuple(empty))

    def text(self, cell: Any, written: Any) -> tuple[str, str]:
        """What a cell shows, and why that is doubtful."""
        value = _flat(cell.value) if isinstance(cell.value, CellRichText) else cell.value
        # A formula that came to an empty text has that for its value.
        if value is None and written is not None and isinstance(cell, Drawn) and cell.data_type != "str":
            formula = written.cell(cell.row, cell.column).value
            text = getattr(formula, "text", formula)
            return (str(text), "not-computed") if isinstance(text, str) and text.startswith("=") else ("", "")
        if cell.data_type == "e":
            return str(value), "cell-error"
        text = shown(value, str(cell.number_format or "General")).replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
        lost = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) >= EXACT
        return text, "digits-lost" if lost else ""


def _hidden_columns(sheet: Any) -> Iterator[int]:
    for column in sheet.column_dimensions.values():
        if column.hidden:
            # One entry may be of a run of columns.
            yield from range(column.min or 1, min(column.max or 1, 16_384) + 1)


def _sides(cell: Any) -> str:
    """The sides of a cell that have a rule: of l, r, t and b."""
    border = cell.border
    sides = {"l": border.left, "r": border.right, "t": border.top, "b": border.bottom}
    return "".join(key for key, side in sides.items() if side is not None and side.style is not None)


def _boxes(data: bytes) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """The text boxes of each sheet by its title: row, column, text. openpyxl passes them over."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        if not any(name.startswith("xl/drawings/") for name in names):
            return
        related = _related(package, "xl/workbook.xml")
        for sheet in ElementTree.fromstring(package.read("xl/workbook.xml")).iter():
            if not sheet.tag.endswith("}sheet"):
                continue
            part = related.get(next((value for key, value in sheet.attrib.items() if key.endswith("}id")), ""), "")
            found: list[tuple[int, int, str]] = []
            for target in _related(package, part).values() if part in names else ():
                if target in names and target.startswith("xl/drawings/") and target.endswith(".xml"):
                    found.extend(_drawn(ElementTree.fromstring(package.read(target))))
            yield str(sheet.get("name")), found


def _related(package: zipfile.ZipFile, part: str) -> dict[str, str]:
    """The parts that a part names, by their ids."""
    folder, _, file = part.rpartition("/")
    name = f"{folder}/_rels/{file}.rels"
    if name not in package.namelist():
        return {}
    found = {}
    for relation in ElementTree.fromstring(package.read(name)):
        target = relation.get("Target", "")
        steps = [] if target.startswith("/") else folder.split("/")
        for step in target.strip("/").split("/"):
            steps = steps[:-1] if step == ".." else [*steps, step]
        found[relation.get("Id", "")] = "/".join(steps)
    return found


def _drawn(drawing: ElementTree.Element) -> Iterator[tuple[int, int, str]]:
    for anchor in drawing:
        start = anchor.find(f"{_DRAWING}from")
        row, column = (int(start.findtext(f"{_DRAWING}{key}") or 0) + 1 if start is not None else 0 for key in ("row", "col"))
        for body in anchor.iter(f"{_DRAWING}txBody"):
            lines = ["".join(t.text or "" for t in paragraph.iter(f"{_A}t")) for paragraph in body.iter(f"{_A}p")]
            if text := "\n".join(line for line in lines if line.strip()):
                yield row, column, text
