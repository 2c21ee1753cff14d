"""PDF files that a program wrote (not scans) as blocks: the text in its order, ruled and unruled tables, over pages too.

A paragraph is a line; that it only goes on with the one before it is told by the room that was left there. Must not know what an
agreement is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from agreements.intake.blocks import Block, Cell, Document, Paragraph, Spot, Table, unreadable
from agreements.intake.page_columns import Drawn, Filled, Text, read_flow
from agreements.intake.page_grids import RuledGrid, grids_of
from agreements.intake.page_lines import CLOSE, Line, Piece, goes_on, has_parted_figures, is_glued, lines_of, pitch_of, whole_words
from agreements.intake.pdf_pages import Page, Word, read_pages
from agreements.source.document import digest_of
from engine.language.classes import dataclass

MAX_CELLS = 20_000
# Where running heads and page numbers stand, as shares of the page.
TOP, BOTTOM = 0.14, 0.92
# Columns of a table that goes on over the page lie as near as this.
ALIGNED = 5.0
# Of a head that is printed again so much is the same, of 100, where a scan was read.
ALIKE = 93
_PAGE_NUMBER = re.compile(r"[-–—( ]*(?:(?:hal(?:aman)?|page)\.?\s*)?\d{1,4}(?:\s*(?:/|dari|of)\s*\d{1,4})?[-–—) ]*", re.IGNORECASE)


def read_pdf(data: bytes, name: str) -> Document:
    """The blocks of a PDF that has a text. Raises Problems only."""
    pages = read_pages(data, name)
    return replace(document_of(pages, data, name), unread=pictures(pages))


def document_of(pages: Sequence[Page], data: bytes, name: str, kind: str = "pdf") -> Document:
    """The blocks of pages that were read. Raises Problems for pages without a text."""
    if not any(page.words for page in pages):
        raise unreadable(name, "scanned")
    blocks = tuple(_Writer(name, {page.number for page in pages if page.scanned}).blocks(pages))
    return Document(name, digest_of(data), kind, blocks, marked=any(page.marked for page in pages))


def pictures(pages: Sequence[Page]) -> tuple[int, ...]:
    """The numbers of the pages that are pictures and have no text."""
    return tuple(page.number for page in pages if page.scanned and not page.words)


def line_boxes(pages: Sequence[Page], name: str) -> dict[int, tuple[Paragraph, Piece]]:
    """Each paragraph by its number, and its words with their boxes. For who marks them."""
    writer = _Writer(name, set())
    list(writer.blocks(pages))
    return writer.boxes


@dataclass(slots=True)
class _Aside:
    """A running head or a page number."""

    line: Line
    page: int
    part: str


class _Writer:
    """Makes blocks of what stands on the pages, and counts paragraphs and tables."""

    def __init__(self, name: str, scanned: set[int]) -> None:
        self.name, self.scanned = name, scanned
        self.paragraphs = self.tables = self.cells = 0
        self.boxes: dict[int, tuple[Paragraph, Piece]] = {}

    def blocks(self, pages: Sequence[Page]) -> Iterator[Block]:
        """All blocks; running heads and page numbers come last, and nobody is to read them."""
        aside: list[_Aside] = []
        yield from map(self.block, _over_pages(pages, aside))
        for margin in aside:
            yield self.paragraph(Text(margin.line.whole, margin.page), Spot(margin.part, margin.page), hidden=True)

    def block(self, item: Text | Drawn) -> Block:
        """A paragraph or a table."""
        if isinstance(item, Text):
            return self.paragraph(item, Spot(page=item.page))
        self.tables += 1
        number = self.tables
        self.cells += len(item.cells)
        if self.cells > MAX_CELLS:
            raise unreadable(self.name, "too-many-cells", limit=MAX_CELLS)
        doubt = "unsure-columns" if item.unsure else ""
        cells = tuple(self.cell(cell, number, doubt) for cell in sorted(item.cells, key=lambda cell: (cell.row, cell.column)))
        return Table(number, item.rows, len(item.xs), cells)

    def cell(self, cell: Filled, table: int, doubt: str) -> Cell:
        """A cell with a paragraph a line."""
        row, column = cell.row + 1, cell.column + 1
        made = tuple(self.paragraph(line, Spot(page=line.page, table=table, row=row, column=column), doubt=doubt) for line in cell.lines)
        return Cell(cell.row + 1, cell.column + 1, made, cell.rows, cell.columns)

    def paragraph(self, line: Text, spot: Spot, *, hidden: bool = False, doubt: str = "") -> Paragraph:
        """A line as a paragraph."""
        piece = line.piece
        self.paragraphs += 1
        spot = Spot(spot.part, spot.page, self.paragraphs, spot.table, spot.row, spot.column)
        doubt = "scanned-text" if spot.page in self.scanned else doubt
        doubt = "read-differently" if any(word.unsure for word in piece.words) else doubt
        # Two figures far apart in one cell may be those of two cells, the rule between which was not seen.
        doubt = "unsure-columns" if spot.table and not doubt and has_parted_figures(piece) else doubt
        made = Paragraph(piece.text, spot, bold=piece.bold, hidden=hidden, wrapped=line.wrapped, glued=line.glued, doubt=doubt)
        self.boxes[self.paragraphs] = made, piece
        return made


def _over_pages(pages: Sequence[Page], aside: list[_Aside]) -> Iterator[Text | Drawn]:
    """What stands on the pages; a table that goes on over a page is one."""
    repeated = _repeated(pages)
    known = whole_words([line for page in pages for line in lines_of(page.words, CLOSE)])
    held: Text | Drawn | None = None
    for page in pages:
        items = list(_items(page, repeated, aside, known))
        # What is printed above every page parts no table; above another beginning it is a title.
        above = 0
        while above < len(items) and isinstance(item := items[above], Text) and _is_running(item, page, repeated):
            above += 1
        if isinstance(held, Drawn) and above < len(items) and isinstance(item := items[above], Drawn) and _same_columns(held, item):
            _append(held, item)
            aside.extend(_Aside(Line((text.piece,)), page.number, "header") for text in items[:above] if isinstance(text, Text))
            items = items[above + 1 :]
        for item in items:
            if held is not None:
                yield held
            held = item
    if held is not None:
        yield held


def _items(page: Page, repeated: _Repeated, aside: list[_Aside], known: frozenset[str]) -> Iterator[Text | Drawn]:
    """What stands on one page, from the top."""
    # A frame around a text, or around rows whose columns only white space parts, is no table by itself.
    grids = [grid for grid in grids_of(page.rules) if len(grid.xs) > 2]
    inside: dict[int, list[Word]] = {}
    loose: list[Word] = []
    for word in page.words:
        x, y = (word.x0 + word.x1) / 2, word.middle
        index = next((i for i, grid in enumerate(grids) if grid.xs[0] <= x <= grid.xs[-1] and grid.ys[0] <= y <= grid.ys[-1]), None)
        if index is not None and any(b.x0 <= x <= b.x1 and b.top <= y <= b.bottom for b in grids[index].boxes):
            inside.setdefault(index, []).append(word)
        else:
            loose.append(word)
    lines = []
    for line in lines_of(loose):
        if part := _margin(line, page, repeated):
            aside.append(_Aside(line, page.number, part))
        else:
            lines.append(line)
    across = sorted(top for x0, top, x1, bottom in page.rules if x1 - x0 > 40 and bottom - top < 3)
    # As far as anything on the page reaches.
    right = max([page.width / 2, *(word.x1 for word in page.words), *(grid.xs[-1] - 3 for grid in grids)])
    at = 0
    for index, grid in enumerate(grids):
        upto = next((i for i, line in enumerate(lines) if line.top >= grid.ys[0]), len(lines))
        yield from read_flow(lines[at : max(at, upto)], page.number, across, right, known)
        at = max(at, upto)
        if words := inside.get(index):
            yield _filled(grid, words, page.number, known)
    yield from read_flow(lines[at:], page.number, across, right, known)


@dataclass(frozen=True, slots=True)
class _Repeated:
    """How often each line stands at one place of the pages, and how many pages there are."""

    lines: Counter[tuple[str, int]]
    total_pages: int


def _repeated(pages: Sequence[Page]) -> _Repeated:
    """The lines at the margins of the pages, digits aside, with where they stand, and on how many pages."""
    found: Counter[tuple[str, int]] = Counter()
    for page in pages:
        edge = [word for word in page.words if not TOP * page.height < word.middle < BOTTOM * page.height]
        found.update({_key(line) for line in lines_of(edge)})
    return _Repeated(found, len(pages))


def _key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "0", line.whole.text), round(line.top / 4)


def _margin(line: Line, page: Page, repeated: _Repeated) -> str:
    """header or footer for a page number, or what every page has at its foot; "" for a line of the text."""
    middle = (line.top + line.bottom) / 2
    part = "header" if middle < TOP * page.height else "footer" if middle > BOTTOM * page.height else ""
    if part and _PAGE_NUMBER.fullmatch(line.whole.text):
        return part
    return part if part == "footer" and _times(line, repeated) == repeated.total_pages > 1 else ""


def _is_running(text: Text, page: Page, repeated: _Repeated) -> bool:
    """Whether a line stands above other pages too."""
    return text.piece.bottom < TOP * page.height and _times(Line((text.piece,)), repeated) > 1


def _times(line: Line, repeated: _Repeated) -> int:
    text, place = _key(line)
    return max(repeated.lines[text, near] for near in (place - 1, place, place + 1))


def _filled(grid: RuledGrid, words: Sequence[Word], page: int, known: frozenset[str]) -> Drawn:
    """A ruled table with its words."""
    by_box: dict[int, list[Word]] = {}
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.middle
        by_box.setdefault(next(i for i, b in enumerate(grid.boxes) if b.x0 <= x <= b.x1 and b.top <= y <= b.bottom), []).append(word)
    read = {index: lines_of(found) for index, found in by_box.items()}
    room: dict[tuple[int, int], float] = {}
    for index, lines in read.items():
        box = grid.boxes[index]
        key = (box.column, box.columns)
        room[key] = min([room.get(key, 12.0), *(line.whole.x0 - box.x0 for line in lines), *(box.x1 - line.whole.x1 for line in lines)])
    cells = []
    for index, box in enumerate(grid.boxes):
        cell = Filled(box.row, box.column, box.rows, box.columns)
        right = box.x1 - max(0.0, room.get((box.column, box.columns), 2.0))
        lines = read.get(index, [])
        pitch = pitch_of(lines)
        for number, line in enumerate(lines):
            before = lines[number - 1].whole
            going = number > 0 and goes_on(before, line.whole, right, pitch)
            cell.lines.append(Text(line.whole, page, going, going and is_glued(before, line.whole, right, known)))
        cells.append(cell)
    return Drawn(grid.xs[:-1], len(grid.ys) - 1, cells, ruled=True)


def _same_columns(before: Drawn, after: Drawn) -> bool:
    """Whether a table at the top of a page may be the rest of the one at the foot of the page before it."""
    if before.ruled != after.ruled or (not before.ruled and len(before.xs) != len(after.xs)):
        return False
    fewer, more = sorted((before.xs, after.xs), key=len)
    # A part of a table may lack columns that merged cells cover.
    return len(fewer) * 2 > len(more) and all(min(abs(a - b) for b in more) < ALIGNED for a in fewer)


def _spread(table: Drawn, xs: tuple[float, ...]) -> None:
    """Give a table the columns of its other part, more than it has itself."""
    at = [min(range(len(xs)), key=lambda index: abs(xs[index] - x)) for x in table.xs]
    ends = [*at[1:], len(xs)]
    for cell in table.cells:
        first, last = at[cell.column], ends[cell.column + cell.columns - 1]
        cell.column, cell.columns = first, last - first
    table.xs = xs


def _append(before: Drawn, after: Drawn) -> None:
    """Add the rows of the next page; a row that the page cut in two is one, also where the heads are printed again between its parts."""
    if len(before.xs) != len(after.xs):
        wider = max(before.xs, after.xs, key=len)
        for table in (before, after):
            if len(table.xs) < len(wider):
                _spread(table, wider)
    heads = _heads_again(before, after)
    first = {cell.column: cell for cell in after.cells if cell.row == heads and cell.lines}
    last = {cell.column: cell for cell in before.cells if cell.row + cell.rows == before.rows and cell.lines}
    cut = _is_cut(first, last)
    for cell in after.cells:
        if cell.row == heads and cut and cell.column in first and cell.column in last:
            opening, *rest = cell.lines
            above = last[cell.column].lines
            above.extend([replace(opening, wrapped=True), *rest])
            last[cell.column].rows += cell.rows - 1
        elif not (cell.row == heads and cut):
            # Heads that are printed again stand behind the row that they cut.
            cell.row += before.rows - (cut and cell.row > heads)
            before.cells.append(cell)
    before.rows += after.rows - cut
    before.unsure = before.unsure or after.unsure


def _heads_again(before: Drawn, after: Drawn) -> int:
    """How many rows at the beginning of a page print again those at the beginning of the table."""

    def texts(table: Drawn, row: int) -> dict[int, str]:
        cells = (cell for cell in table.cells if cell.row == row and cell.lines)
        return {cell.column: " ".join(line.piece.text for line in cell.lines) for cell in cells}

    rows = 0
    while rows < min(before.rows, after.rows) and texts(before, rows) and _is_same_row(texts(before, rows), texts(after, rows)):
        rows += 1
    return rows


def _is_same_row(one: dict[int, str], other: dict[int, str]) -> bool:
    """Whether two rows say the same, but for a letter that was read otherwise in a scan: figures are the same, and nearly all letters."""
    if one == other or one.keys() != other.keys():
        return one == other
    a, b = (" ".join(row[column] for column in sorted(row)) for row in (one, other))
    return re.findall(r"\d", a) == re.findall(r"\d", b) and ratio(a.casefold(), b.casefold()) >= ALIKE


def _is_cut(first: dict[int, Filled], last: dict[int, Filled]) -> bool:
    """Whether the first row of a page is the rest of the last one of the page before: it has text only where that has, not everywhere,
    and nothing of it looks like a beginning, or something goes on in the middle of a sentence.
    """
    if not first or not last or not set(first) <= set(last) or len(first) >= len(last):
        return False
    goes_on = any(_is_sentence(last[column]) and cell.lines[0].piece.text[:1].islower() for column, cell in first.items())
    return goes_on or not any(_begins(cell.lines[0].piece) for cell in first.values())


def _is_sentence(cell: Filled) -> bool:
    """Whether a cell has more than a unit or a word of a list, and no end."""
    text = " ".join(line.piece.text for line in cell.lines)
    return len(text.split()) > 2 and not text.endswith((".", ";"))


def _begins(piece: Piece) -> bool:
    """Whether a line looks like the beginning of a text."""
    return piece.text[:1].isupper() or re.match(r"\d|\W", piece.text) is not None
