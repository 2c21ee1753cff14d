"""What of a working paper would be lost if a copy of it were written by openpyxl: by name, so that nobody loses what they put in.

Knows the parts of a workbook's package, and what openpyxl does not carry over; must not know periksa's own cells.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from engine.language import Place, Problem
from engine.review.paper_reading import WorkingPaper

# Parts of the package that are not carried over, and what they are.
_PARTS = (
    ("macros", re.compile(r"xl/vba|xl/macrosheets/")),
    ("controls", re.compile(r"xl/(?:ctrlProps|activeX)/")),
    ("objects", re.compile(r"xl/embeddings/")),
    ("charts", re.compile(r"xl/(?:charts|chartsheets)/")),
    ("images", re.compile(r"xl/media/")),
    ("threads", re.compile(r"xl/threadedComments/")),
    ("slicers", re.compile(r"xl/(?:slicers|slicerCaches|timelines|timelineCaches)/")),
    ("data-types", re.compile(r"xl/(?:richData|metadata\.xml)")),
    ("pivots", re.compile(r"xl/pivotTables/")),
)
_SHAPES = re.compile(rb"<(?:\w+:)?(?:sp|cxnSp|grpSp|contentPart)[ >]")
# What openpyxl itself says that it leaves out, by the words of its warning.
_DROPPED = {"Sparkline": "sparklines", "Conditional Formatting": "formats", "Data Validation": "lists", "Slicer": "slicers"}


def losses(paper: WorkingPaper) -> list[Problem[Place]]:
    """What would be lost, each once; none if a copy is whole."""
    found: dict[str, str] = {}
    with zipfile.ZipFile(io.BytesIO(paper.data)) as package:
        for what, where in _in_package(package):
            found.setdefault(what, where)
    for message in paper.dropped:
        for words, what in _DROPPED.items():
            if message.startswith(words):
                found.setdefault(what, "")
    for what, where in _in_cells(paper):
        found.setdefault(what, where)
    return [Problem(f"paper-loses-{what}", Place(paper.file, 0), {"where": where}) for what, where in found.items()]


def _in_package(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    for name in sorted(package.namelist()):
        for what, pattern in _PARTS:
            if pattern.match(name):
                yield what, name
        if re.match(r"xl/drawings/drawing[^/]*\.xml$", name) and _SHAPES.search(package.read(name)):
            yield "shapes", name
        if re.match(r"xl/worksheets/[^/]+\.xml$", name) and b"<legacyDrawingHF" in package.read(name):
            yield "images", name


def _in_cells(paper: WorkingPaper) -> Iterator[tuple[str, str]]:
    from openpyxl.cell.rich_text import CellRichText

    for sheet in paper.book.worksheets:
        for cell in sheet._cells.values():
            if isinstance(cell.value, CellRichText):
                yield "rich-text", f"{sheet.title}!{cell.coordinate}"
                return
