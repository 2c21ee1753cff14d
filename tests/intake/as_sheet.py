"""A Word paper laid out as a workbook, as offices do: titles over the whole width, tables in cells; text boxes and changes are left out.

Knows python-docx and openpyxl and nothing of the recogniser. `Style` says how: with rules or without, numbers as numbers, several sheets.
"""

from __future__ import annotations

import io
import random
import re
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from openpyxl import Workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

from tests.intake.paper import Paper

_AMOUNT = re.compile(r"(Rp\.?\s*)?(\d{1,3}(?:\.\d{3})+)")
_THIN = Side(style="thin")
BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


@dataclass(frozen=True)
class Style:
    """How a paper becomes a workbook: rules around data, an empty row between blocks, amounts as numbers, a sheet for each page, the
    first row and column.
    """

    rules: bool = True
    parted: bool = True
    numbers: bool = False
    sheets: bool = False
    top: int = 1
    left: int = 1


STYLES = {
    "plain": Style(),
    "numbers": Style(numbers=True, left=2, top=3),
    "unruled": Style(rules=False),
    "sheets": Style(sheets=True, numbers=True),
}


@dataclass
class Block:
    """A row of text, or a table: its cells by row and column with how far they reach, and whether it has rules."""

    text: str = ""
    bold: bool = False
    cells: dict[tuple[int, int], tuple[str, int, int]] | None = None
    rows: int = 1
    columns: int = 1
    ruled: bool = False
    new_page: bool = False


def blocks_of(paper: Paper) -> list[Block]:
    """The paragraphs and tables of a paper in order."""
    found: list[Block] = []
    body = paper.document.element.body
    for element in body:
        if element.tag == qn("w:p"):
            paragraph = Paragraph(element, paper.document)
            page = bool(element.findall(f".//{qn('w:br')}[@{qn('w:type')}='page']"))
            bold = bool(paragraph.runs) and all(run.bold for run in paragraph.runs if run.text.strip())
            found.append(Block(paragraph.text.replace("\n", "\n"), bold, new_page=page))
        elif element.tag == qn("w:tbl"):
            table = Table(element, paper.document)
            found.append(_table(table))
    return found


def _table(table: Table) -> Block:
    cells: dict[tuple[int, int], tuple[str, int, int]] = {}
    seen: dict[int, tuple[int, int]] = {}
    keep = []
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row.cells):
            key = id(cell._tc)
            keep.append(cell._tc)
            if key not in seen:
                seen[key] = (r, c)
                cells[r, c] = (cell_text(cell), 1, 1)
            else:
                top, left = seen[key]
                cells[top, left] = (cells[top, left][0], r - top + 1, max(cells[top, left][2], c - left + 1))
    ruled = table.style is not None and table.style.name == "Table Grid"
    return Block(cells=cells, rows=len(table.rows), columns=len(table.columns), ruled=ruled)


def cell_text(cell: Any) -> str:
    """The paragraphs of a cell, those of tables in it too, a line each."""
    parts: list[str] = []
    for element in cell._tc:
        if element.tag == qn("w:p"):
            parts.append(Paragraph(element, cell).text)
        elif element.tag == qn("w:tbl"):
            inner = Table(element, cell)
            parts += [" ".join(dict.fromkeys(cell_text(c) for c in row.cells)) for row in inner.rows]
    return "\n".join(parts).strip("\n")


def to_sheet(paper: Paper, style: Style, seed: int = 0) -> bytes:
    """The paper as a workbook."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "PK"
    rng = random.Random(seed)
    blocks = blocks_of(paper)
    width = max([block.columns for block in blocks if block.cells is not None], default=4)
    row = style.top
    for block in blocks:
        if block.new_page and style.sheets:
            sheet = book.create_sheet(f"Lembar {len(book.worksheets) + 1}")
            row = style.top
            continue
        if block.cells is None:
            row = _line(sheet, block, row, width, style)
        else:
            row = _rows(sheet, block, row, width, style, rng)
            row += style.parted
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _line(sheet: Worksheet, block: Block, row: int, width: int, style: Style) -> int:
    if not block.text.strip():
        return row + 1
    parts = re.split(r"\t+", block.text)
    columns = [round(i * width / len(parts)) for i in range(len(parts))]
    for column, part in zip(columns, parts, strict=True):
        if part.strip():
            cell = sheet.cell(row, style.left + column, part)
            cell.font = Font(bold=block.bold)
            cell.alignment = Alignment(wrap_text=True)
    if len(parts) == 1 and width > 1:
        sheet.merge_cells(start_row=row, end_row=row, start_column=style.left, end_column=style.left + width - 1)
    return row + 1


def _spread(block: Block, width: int) -> list[int]:
    """At which column of the sheet each column of a table begins: a narrower table takes the room of several."""
    return list(range(block.columns + 1)) if block.ruled else [round(i * width / block.columns) for i in range(block.columns + 1)]


def _rows(sheet: Worksheet, block: Block, row: int, width: int, style: Style, rng: random.Random) -> int:
    starts = _spread(block, max(width, block.columns))
    assert block.cells is not None
    rules = block.ruled and style.rules
    for (r, c), (text, high, wide) in block.cells.items():
        first, last = style.left + starts[c], style.left + starts[c + wide] - 1
        cell = sheet.cell(row + r, first)
        value, number_format = _value(text, style, rng)
        if value != "":
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
        cell.number_format = number_format
        if high > 1 or last > first:
            sheet.merge_cells(start_row=row + r, end_row=row + r + high - 1, start_column=first, end_column=last)
    if rules:
        for r in range(row, row + block.rows):
            for c in range(style.left, style.left + starts[-1]):
                here = sheet.cell(r, c)
                here.border = BOX
                assert isinstance(here, MergedCell) or here is not None
    return row + block.rows


def _value(text: str, style: Style, rng: random.Random) -> tuple[Any, str]:
    """The text, or the number that it is with the format that shows it so."""
    if not style.numbers:
        return text, "General"
    if found := _AMOUNT.fullmatch(text):
        return int(found[2].replace(".", "")), (f'"{found[1]}"#,##0' if found[1] else "#,##0")
    if found := re.fullmatch(r"(\d+)(?:,(\d+))?%", text):
        places = len(found[2] or "")
        return round(float(f"{found[1]}.{found[2] or 0}") / 100, 6), "0" + ("." + "0" * places if places else "") + "%"
    if re.fullmatch(r"[1-9]\d{0,5}", text):
        return int(text), "General"
    if found := re.fullmatch(r"([1-9]\d{0,3}),(\d{1,2})", text):
        return float(f"{found[1]}.{found[2]}"), "0." + "0" * len(found[2])
    if found := re.fullmatch(r"([1-9]\d{0,5}) (dokumen|kali|poin|indeks)", text):
        return int(found[1]), f'0 "{found[2]}"'
    return text, "General"
