"""Word files (.docx, .docm) as blocks, through python-docx's package and the XML of its parts.

Tracked changes are read as accepted, comments are left out, macros are never looked at. It must not know what an agreement is.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.package import Package

from agreements.intake.blocks import Block, Cell, Document, Paragraph, Spot, Table, unreadable
from agreements.intake.containers import check_package, is_marked
from agreements.intake.numbering import Numbering
from agreements.intake.raised import raised
from agreements.intake.word_xml import (
    GONE,
    MC,
    WRAPPERS,
    R,
    W,
    continues,
    height_of,
    hiding_styles,
    is_hidden,
    is_on,
    is_raised,
    line_of,
    number_of,
    plain_styles,
    raising_styles,
    root_of,
    rows_of,
    sections,
    symbol,
    unwrapped,
    within_wrappers,
)
from agreements.source.document import digest_of
from engine.language.problem import Problems

# What reads a Word file, and what writes comments into one: the names of its elements, and how deep they may be nested.
__all__ = ["MAX_DEPTH", "Reader", "W", "read_word"]
MAX_CELLS = 20_000
MAX_PARAGRAPHS = 50_000
MAX_DEPTH = 40


def read_word(data: bytes, name: str) -> Document:
    """The blocks of a Word file. Raises Problems only."""
    check_package(data, name)
    try:
        package = Package.open(io.BytesIO(data))
        main = package.main_document_part
        reader = Reader(main, name)
        blocks = tuple(reader.blocks())
    except Problems:
        raise
    except RecursionError:
        raise unreadable(name, "too-deep", limit=MAX_DEPTH) from None
    # Broken packages fail in python-docx and lxml in ways that neither documents.
    except Exception as error:
        raise unreadable(name, "broken", detail=str(error)[:200]) from None
    return Document(name, digest_of(data), "word", blocks, marked=is_marked(data))


class Reader:
    """Walks the parts of one document and counts its paragraphs, tables and pages.

    Whoever has to find the words again (marks) follows it by `runs`, `piece` and `inside`, so that there is one count of characters.
    """

    def __init__(self, main: Any, name: str) -> None:
        self.main, self.name = main, name
        self.root = root_of(main)
        styles = self._related(RELATIONSHIP_TYPE.STYLES)
        self.numbering = Numbering(self._related(RELATIONSHIP_TYPE.NUMBERING), styles)
        self.raising, self.hiding, self.plain = raising_styles(styles), hiding_styles(styles), plain_styles(styles)
        self.tables = self.cells = self.paragraphs = self.depth = 0
        self.page = 1
        self.paged = any(True for _ in self.root.iter(W + "lastRenderedPageBreak"))
        self.counts: dict[str, int] = {}
        self.part = "body"
        self.boxes: list[Block] = []
        self.pending = ""

    def _related(self, kind: str) -> Any:
        for relation in self.main.rels.values():
            if relation.reltype == kind and not relation.is_external:
                return root_of(relation.target_part)
        return None

    def blocks(self) -> Iterator[Block]:
        """Each section: its header, its text, its footer; a header that stays the same stands once. Notes come last."""
        body = self.root.find(W + "body")
        if body is None:
            raise unreadable(self.name, "broken", detail="no body")
        seen: set[str] = set()
        for elements, section in sections(body):
            yield from self.margins(section, "header", seen)
            yield from self.flow(elements)
            yield from self.margins(section, "footer", seen)
        yield from self.notes()

    def margins(self, section: Any, kind: str, seen: set[str]) -> Iterator[Block]:
        """The headers or footers of a section that did not stand before."""
        if section is None:
            return
        for reference in section.findall(W + kind + "Reference"):
            part = self.main.related_parts.get(reference.get(R + "id", ""))
            if part is None or str(part.partname) in seen:
                continue
            seen.add(str(part.partname))
            before = sum(name.startswith(f"{kind}:") for name in self.counts)
            yield from self.within(f"{kind}:{part.partname}", f"{kind} {before + 1}" if before else kind, root_of(part))

    def notes(self) -> Iterator[Block]:
        """Footnotes and endnotes."""
        for kind, part in ((RELATIONSHIP_TYPE.FOOTNOTES, "footnote"), (RELATIONSHIP_TYPE.ENDNOTES, "endnote")):
            root = self._related(kind)
            if root is not None:
                for note in root:
                    if note.get(W + "type") in (None, "normal"):
                        yield from self.within(kind, part, note)

    def within(self, counted: str, part: str, element: Any) -> Iterator[Block]:
        """The flow of another part, counted by itself."""
        outer, self.part = self.part, part
        kept = self.counts.get("", 0)
        self.counts[""] = self.counts.get(counted, 0)
        yield from self.flow(element)
        self.counts[counted], self.counts[""], self.part = self.counts[""], kept, outer

    def flow(self, elements: Iterable[Any]) -> Iterator[Block]:
        """The paragraphs and tables among the elements, text boxes behind the paragraph that holds them."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise unreadable(self.name, "too-deep", limit=MAX_DEPTH)
        for element in elements:
            tag = element.tag
            if tag == W + "p":
                yield from self.paragraph(element, 0, 0, 0)
            elif tag == W + "tbl":
                yield self.table(element)
            elif tag == W + "sdt":
                yield from self.flow(element.findall(W + "sdtContent"))
            elif tag in WRAPPERS:
                yield from self.flow(element)
        self.depth -= 1

    def paragraph(self, element: Any, table: int, row: int, column: int) -> Iterator[Block]:
        """A paragraph, what of it is hidden, and the boxes that hang on it."""
        self.counts[""] = number = self.counts.get("", 0) + 1
        self.paragraphs += 1
        if self.paragraphs > MAX_PARAGRAPHS:
            raise unreadable(self.name, "too-many-paragraphs", limit=MAX_PARAGRAPHS)
        before, boxes = self.page, self.boxes
        self.boxes = []
        text, bold, hidden = self.runs(element)
        label = self.numbering.label(element)
        if element.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            # The mark at its end was deleted: it goes on with the next one.
            self.pending += text
            text = ""
        elif self.pending:
            text, self.pending = self.pending + text, ""
        page = (self.page if text.strip() else before) if self.paged else 0
        spot = Spot(self.part, page, number, table, row, column)
        if text.strip() or label:
            front = f"{label} " if label else ""
            yield Paragraph(front + text, spot, len(front), bold)
        if hidden.strip():
            # It has a place of its own behind what is shown.
            yield Paragraph(hidden, spot, hidden=True, origin=len(text) + 1)
        yield from self.boxes
        self.boxes = boxes

    def runs(self, element: Any) -> tuple[str, bool, str]:
        """The text of a paragraph, whether all of it is bold, and what of it is hidden."""
        parts: list[str] = []
        unseen: list[str] = []
        bold = True
        runs = [(run, self.text(run), self.is_hidden(run)) for run in within_wrappers(element, W + "r")]
        line = line_of(height_of(run) for run, text, hidden in runs if text.strip() and not hidden)
        for run, text, hidden in runs:
            if hidden:
                unseen.append(text)
                continue
            if text.strip():
                bold = bold and is_on(run.find(f"{W}rPr/{W}b"))
            if is_raised(run, self.raising, line):
                text = raised(text)
            parts.append(text)
        whole = "".join(parts)
        return whole, bold and bool(whole.strip()), "".join(unseen)

    def is_hidden(self, run: Any) -> bool:
        """Whether a run says nothing."""
        return is_hidden(run, self.hiding, self.plain)

    def text(self, run: Any) -> str:
        """What a run prints."""
        return "".join([self.piece(run, child) for child in run])

    def piece(self, run: Any, child: Any) -> str:
        """What one element of a run prints."""
        tag = child.tag
        if tag == W + "t":
            return child.text or ""
        if tag in (W + "tab", W + "ptab"):
            return "\t"
        if tag in (W + "br", W + "cr"):
            self.page += child.get(W + "type") == "page" and not self.paged
            return "\n" if child.get(W + "type") in (None, "textWrapping") else ""
        if tag == W + "lastRenderedPageBreak":
            self.page += 1
        elif tag == W + "noBreakHyphen":
            return "-"
        elif tag == W + "sym":
            return symbol(child.get(W + "char", ""))
        elif tag not in GONE and len(child):
            self.boxes.extend(self.box(child))
        return ""

    def box(self, element: Any) -> Iterator[Block]:
        """The flow of text boxes within a drawing; of two renderings of one, the newer."""
        for child in element:
            if child.tag == MC + "Fallback":
                continue
            if child.tag == W + "txbxContent":
                yield from self.within("box", "box", child)
            else:
                yield from self.box(child)

    def table(self, element: Any) -> Table:
        """A table with its merged areas; rows whose insertion was tracked are in, whose deletion was, out."""
        self.tables += 1
        number = self.tables
        cells: list[Cell] = []
        above: dict[int, int] = {}
        row = width = 0
        for line in rows_of(element):
            if line.find(f"{W}trPr/{W}del") is not None:
                continue
            row += 1
            column = 1 + number_of(line.find(f"{W}trPr/{W}gridBefore"), 0)
            below: dict[int, int] = {}
            for box in within_wrappers(line, W + "tc"):
                properties = box.find(W + "tcPr")
                across = max(1, number_of(None if properties is None else properties.find(W + "gridSpan"), 1))
                merged = None if properties is None else properties.find(W + "vMerge")
                if merged is not None and merged.get(W + "val", "continue") == "continue" and column in above:
                    index = above[column]
                    cells[index] = _taller(cells[index], tuple(self.inside(box, number, row, column)))
                elif continues(properties) and cells and cells[-1].row == row:
                    cells[-1] = _wider(cells[-1], across)
                    index = len(cells) - 1
                else:
                    cells.append(Cell(row, column, tuple(self.inside(box, number, row, column)), 1, across))
                    index = len(cells) - 1
                below[column] = index
                column += across
                self.cells += 1
            if self.cells > MAX_CELLS:
                raise unreadable(self.name, "too-many-cells", limit=MAX_CELLS)
            above = below
            width = max(width, column - 1)
        return Table(number, row, width, tuple(cells))

    def inside(self, box: Any, table: int, row: int, column: int) -> Iterator[Block]:
        """The paragraphs and tables of a cell."""
        for child in unwrapped(box):
            if child.tag == W + "p":
                yield from self.paragraph(child, table, row, column)
            elif child.tag == W + "tbl":
                self.depth += 1
                if self.depth > MAX_DEPTH:
                    raise unreadable(self.name, "too-deep", limit=MAX_DEPTH)
                yield self.table(child)
                self.depth -= 1


def _taller(cell: Cell, more: tuple[Block, ...]) -> Cell:
    """The cell one row taller. What Word keeps unseen in the merged part is kept too: its text is lost to nobody."""
    return Cell(cell.row, cell.column, cell.blocks + more, cell.rows + 1, cell.columns)


def _wider(cell: Cell, across: int) -> Cell:
    return Cell(cell.row, cell.column, cell.blocks, cell.rows, cell.columns + across)
