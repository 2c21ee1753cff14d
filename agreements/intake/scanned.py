"""Scans as blocks: pictures, PDF files without a text, and the pages of a PDF that are pictures.

What is read is laid out like a PDF and read on like one. Must not know what an agreement is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from agreements.intake.blocks import Block, Cell, Document, Table, unreadable
from agreements.intake.pdf_pages import Page, read_pages
from agreements.intake.portable import document_of, is_unnamed, pictures
from agreements.intake.scan_pages import read_scan
from agreements.intake.scan_texts import is_first_number, is_maimed
from engine.language.problem import Problems


def read_picture(data: bytes, name: str) -> Document:
    """The blocks of a picture (PNG, JPEG, TIFF). Raises Problems, and ImportError where nothing reads scans."""
    pages, reader = read_scan(data, name)
    return _document(pages, data, name, "scan", reader)


def read_scanned_pdf(data: bytes, name: str) -> Document:
    """The blocks of a PDF, those of its pages that only their picture tells recognised, all where no page has a text of its own. Where
    nothing reads scans, what a program took for their text is read; where there is none, raises Problems or ImportError.
    """
    try:
        pages = read_pages(data, name)
    except ImportError:
        raise unreadable(name, "no-reader", extra="pdf") from None
    wanted = pictures(pages)
    has_text = any(page.words and page.number not in wanted for page in pages)
    if not has_text:
        wanted = tuple(page.number for page in pages)
    if not wanted:
        return document_of(pages, data, name)
    try:
        found, reader = read_scan(data, name, wanted)
    except (ImportError, Problems):
        if not any(page.words for page in pages):
            raise
        return replace(document_of(pages, data, name), unread=pictures(pages, bare=True))
    by_number = {page.number: page for page in found}
    return _document([by_number.get(page.number, page) for page in pages], data, name, "pdf" if has_text else "scan", reader)


def _document(pages: list[Page], data: bytes, name: str, kind: str, reader: str) -> Document:
    if all(is_unnamed(page) for page in pages if page.words):
        raise unreadable(name, "no-letters")
    document = document_of(pages, data, name, kind)
    return replace(document, blocks=tuple(map(_checked, document.blocks)), reader=reader)


def _checked(block: Block) -> Block:
    """The block, its lines doubted in which a NIP lacks figures: pieces of it, each read alone, look whole; and rows numbered as the next
    row tells.
    """
    if isinstance(block, Table):
        cells = (replace(cell, blocks=tuple(map(_checked, cell.blocks))) for cell in block.cells)
        return _numbered(replace(block, cells=tuple(cells)))
    return replace(block, doubt="read-differently") if not block.doubt and is_maimed(block.text) else block


def _numbered(table: Table) -> Table:
    """The table with a 1 for the stroke above a 2 in its column: alone, one is like the other."""
    columns: dict[int, list[Cell]] = {}
    for cell in sorted(table.cells, key=lambda cell: cell.row):
        if cell.text.strip():
            columns.setdefault(cell.column, []).append(cell)
    found = {id(a): a for cells in columns.values() for a, b in pairwise(cells) if is_first_number(a.text, b.text)}
    cells = (replace(cell, blocks=tuple(map(_as_one, cell.blocks))) if id(cell) in found else cell for cell in table.cells)
    return replace(table, cells=tuple(cells)) if found else table


def _as_one(block: Block) -> Block:
    return block if isinstance(block, Table) else replace(block, text=re.sub(r"\w", "1", block.text))
