"""PDF files that a program wrote (not scans) as blocks: the text in its order, ruled and unruled tables, over pages too.

A paragraph is a line; that it only goes on with the one before it is known by the room that was left there. Must not know what an
agreement is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from time import thread_time

from agreements.intake.apart import MEGABYTES, SECONDS, Refused
from agreements.intake.blocks import Block, Cell, Document, Paragraph, Spot, Table, unreadable
from agreements.intake.page_bands import Columns, missing_rules
from agreements.intake.page_columns import edge_of, read_flow
from agreements.intake.page_drawn import Drawn, Filled, Text
from agreements.intake.page_grids import RuledGrid, finder_of, grids_of, with_open_cells
from agreements.intake.page_halves import halves_of
from agreements.intake.page_hyphens import join_broken, known_of, made_whole
from agreements.intake.page_joins import LANES, append, below_heads, heads_again, lanes_below, same_columns, with_rest
from agreements.intake.page_lines import (
    CLOSE,
    SOFT,
    Known,
    Line,
    Piece,
    goes_on,
    has_parted_figures,
    is_broken,
    is_glued,
    lines_of,
    may_be_broken,
    pitch_of,
)
from agreements.intake.page_margins import Repeated, is_running, is_stamp, margin_of, repeated_lines
from agreements.intake.page_rows import with_own_heads, with_parted_heads, with_parted_rows
from agreements.intake.page_spills import Part, as_printed, side_by_side
from agreements.intake.pdf_letters import UNKNOWN, has_no_letters
from agreements.intake.pdf_pages import Page, Word, read_pages
from agreements.intake.pdf_words import Box
from agreements.source.document import digest_of
from engine.language.classes import dataclass

# What reads a PDF, and what marks one: where each word of a paragraph stands.
__all__ = ["Box", "Page", "Piece", "document_of", "is_unnamed", "line_boxes", "pictures", "read_pages", "read_pdf"]
MAX_CELLS = 20_000


def read_pdf(data: bytes, name: str) -> Document:
    """The blocks of a PDF that has a text. Raises Problems only."""
    pages = read_pages(data, name)
    return replace(document_of(pages, data, name), unread=pictures(pages, bare=True))


def document_of(pages: Sequence[Page], data: bytes, name: str, kind: str = "pdf") -> Document:
    """The blocks of pages that were read. Raises Problems for pages without a text."""
    if not any(page.words for page in pages):
        raise unreadable(name, "scanned")
    if all(is_unnamed(page) for page in pages if page.words):
        raise unreadable(name, "unknown-letters")
    try:
        blocks = tuple(_Writer(name, {page.number for page in pages if page.scanned}).blocks(pages))
    except Refused as refused:
        raise unreadable(name, refused.code, **refused.arguments) from None
    return Document(name, digest_of(data), kind, blocks, marked=any(page.marked for page in pages))


def pictures(pages: Sequence[Page], *, bare: bool = False) -> tuple[int, ...]:
    """The numbers of the pages that only their picture tells: scans, with what a program took for their text or, `bare`, without it, and
    pages of which the file does not say which letters they have.
    """
    return tuple(page.number for page in pages if (page.bare if bare else page.scanned) or is_unnamed(page))


def is_unnamed(page: Page) -> bool:
    """Whether the file does not say of too many letters of a page which they are."""
    return has_no_letters(word.text for word in page.words)


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
        self.parts: dict[int, tuple[Part, ...]] = {}
        self.unsure: frozenset[int] = frozenset()
        self.boxes: dict[int, tuple[Paragraph, Piece]] = {}

    def blocks(self, pages: Sequence[Page]) -> Iterator[Block]:
        """All blocks; running heads and page numbers come last, and nobody is to read them."""
        aside: list[_Aside] = []
        sheets = side_by_side(pages)
        self.parts, self.unsure = sheets.parts, sheets.unsure
        yield from map(self.block, _over_pages([half for page in sheets.pages for half in halves_of(page)], aside))
        aside.extend(_Aside(Line((piece,)), page, "header") for page, piece in sheets.twice)
        for page in pages:
            aside.extend(_Aside(Line((Piece((Word(text, 0, 0, 0, 0),)),)), page.number, "header") for text in (*page.aside, *page.twice))
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
        page, piece = as_printed(line.piece, spot.page, self.parts.get(spot.page, ()))
        self.paragraphs += 1
        spot = Spot(spot.part, page, self.paragraphs, spot.table, spot.row, spot.column)
        doubt = "scanned-text" if spot.page in self.scanned else doubt
        doubt = "read-differently" if any(word.unsure for word in piece.words) else doubt or ("unsure-word" if line.unsure else "")
        # Two figures far apart in one cell may be those of two cells, the rule between which was not seen.
        parted = spot.page in self.unsure or has_parted_figures(piece)
        doubt = "unsure-columns" if spot.table and not doubt and parted else doubt
        # A column was too narrow for its figure.
        doubt = doubt or ("no-room" if re.fullmatch(r"#{2,}", piece.text) else "")
        doubt = doubt or ("unknown-letters" if UNKNOWN.search(piece.text) else "")
        made = Paragraph(
            piece.text.replace(SOFT, "-"), spot, bold=piece.bold, hidden=hidden, wrapped=line.wrapped, glued=line.glued, doubt=doubt
        )
        self.boxes[self.paragraphs] = made, piece
        return made


def _over_pages(pages: Sequence[Page], aside: list[_Aside]) -> Iterator[Text | Drawn]:
    """What stands on the pages; a table that goes on over a page is one."""
    repeated = repeated_lines(pages)
    known = known_of([line for page in pages for line in lines_of(page.words, CLOSE)])
    held: Text | Drawn | None = None
    tables: list[Drawn] = []
    # One clock for a file: what reading its pages took is gone.
    begun = thread_time() - sum(page.took for page in pages)
    for page in pages:
        if thread_time() - begun > SECONDS:
            raise Refused("too-much-work", seconds=SECONDS, megabytes=MEGABYTES)
        items = list(_items(page, repeated, aside, known, held))
        # What is printed above every page parts no table; above another beginning it is a title.
        above = 0
        while above < len(items) and isinstance(item := items[above], Text) and is_running(item, page, repeated):
            above += 1
        aside.extend(_Aside(Line((line.piece,)), page.number, "header") for line in _without_heads(items, above, held, tables))
        items[above:] = with_rest(held, items[above:])
        if isinstance(held, Drawn) and above < len(items) and isinstance(item := items[above], Drawn) and same_columns(held, item):
            again = append(held, item, page.folds)
            aside.extend(_Aside(Line((line.piece,)), page.number, "header") for line in again)
            aside.extend(_Aside(Line((text.piece,)), page.number, "header") for text in items[:above] if isinstance(text, Text))
            items, above = items[above + 1 :], 0
        if isinstance(held, Drawn) and (below := lanes_below(held, items[above:])) is not None:
            lanes, taken = below
            append(held, lanes)
            aside.extend(_Aside(Line((text.piece,)), page.number, "header") for text in items[:above] if isinstance(text, Text))
            items = items[above + taken :]
        for item in items:
            if isinstance(held, Text) and isinstance(item, Text):
                held, item = join_broken(held, item, known)
            if held is not None:
                yield _whole(held, known)
            held = item
            tables += [item] if isinstance(item, Drawn) else []
    if held is not None:
        yield _whole(held, known)


def _without_heads(items: list[Text | Drawn], at: int, held: Text | Drawn | None, tables: Sequence[Drawn]) -> list[Text]:
    """Take off heads that a sheet prints above every page: a table that is nothing else, or above the rest of `held`. Their lines."""
    item = items[at] if at < len(items) else None
    if isinstance(item, Drawn) and _is_heads(item, tables):
        del items[at]
        return [line for cell in item.cells for line in cell.lines]
    parted = below_heads(held, item, tables) if item is not None else None
    if parted is None:
        return []
    items[at] = parted[1]
    return parted[0]


def _is_heads(item: Drawn, tables: Sequence[Drawn]) -> bool:
    """Whether a table is nothing but the heads of one before it, printed again; what has fewer columns is labels, or lanes."""
    return len(item.xs) >= LANES and any(heads_again(each, item) == item.rows for each in tables)


def _whole(item: Text | Drawn, known: Known) -> Text | Drawn:
    """What stands on the pages with its words whole."""
    if isinstance(item, Drawn):
        made_whole(item, known)
    return item


def _items(page: Page, repeated: Repeated, aside: list[_Aside], known: Known, before: Text | Drawn | None) -> Iterator[Text | Drawn]:
    """What stands on one page, from the top; `before` is what ended the page before it."""
    goes_on = Columns(before.xs[0], before.right, before.xs[1:]) if isinstance(before, Drawn) and before.ruled else None
    added = missing_rules(page.rules, page.fills, page.words, goes_on)
    # A frame around a text, or around rows whose columns only white space parts, is no table by itself.
    grids = [grid for grid in grids_of([*page.rules, *added]) if len(grid.xs) > 2]
    grids = [with_parted_rows(with_parted_heads(grid, page.words), page.words) for grid in with_own_heads(grids, page.words)]
    grids = [with_open_cells(grid, [(word.centre, word.middle) for word in page.words]) for grid in grids]
    finders = [finder_of(grid) for grid in grids]
    inside: dict[int, dict[int, list[Word]]] = {}
    loose: list[Word] = []
    for word in page.words:
        x, y = word.centre, word.middle
        index = next((i for i, grid in enumerate(grids) if grid.xs[0] <= x <= grid.xs[-1] and grid.ys[0] <= y <= grid.ys[-1]), None)
        if index is None or (cell := finders[index](x, y)) is None:
            loose.append(word)
        else:
            inside.setdefault(index, {}).setdefault(cell, []).append(word)
    lines = []
    for line in lines_of(loose):
        if part := margin_of(line, page, repeated):
            aside.append(_Aside(line, page.number, part))
            continue
        # When it was printed or signed stands beside other things, too.
        aside.extend(_Aside(Line((piece,)), page.number, "footer") for piece in line.pieces if is_stamp(piece))
        if kept := tuple(piece for piece in line.pieces if not is_stamp(piece)):
            lines.append(Line(kept))
    across = sorted(top for x0, top, x1, bottom in page.rules if x1 - x0 > 40 and bottom - top < 3)
    # As far as anything on the page reaches but its head and foot, or all lines of its paragraphs do.
    ends = [*(line.whole.x1 for line in lines), *(word.x1 for cells in inside.values() for words in cells.values() for word in words)]
    right = edge_of(lines) or max([page.width / 2, *ends, *(grid.xs[-1] - 3 for grid in grids)])
    at, above = 0, before.piece if isinstance(before, Text) else None
    for index, grid in enumerate(grids):
        upto = next((i for i, line in enumerate(lines) if line.top >= grid.ys[0]), len(lines))
        yield from read_flow(lines[at : max(at, upto)], page.number, across, right, known, above)
        at, above = max(at, upto), None
        if cells := inside.get(index):
            yield _filled(grid, cells, page.number, known)
    yield from read_flow(lines[at:], page.number, across, right, known, above)


def _filled(grid: RuledGrid, words: Mapping[int, Sequence[Word]], page: int, known: Known) -> Drawn:
    """A ruled table with the words of its cells, by their index."""
    read = {index: lines_of(found) for index, found in words.items()}
    room: dict[tuple[int, int], float] = {}
    for index, lines in read.items():
        box = grid.boxes[index]
        key = (box.column, box.columns)
        room[key] = min([room.get(key, 12.0), *(line.whole.x0 - box.x0 for line in lines), *(box.x1 - line.whole.x1 for line in lines)])
    cells: list[Filled] = []
    rights: list[float] = []
    for index, box in enumerate(grid.boxes):
        cell = Filled(box.row, box.column, box.rows, box.columns)
        right = box.x1 - max(0.0, room.get((box.column, box.columns), 2.0))
        lines = read.get(index, [])
        pitch = pitch_of(lines)
        for number, line in enumerate(lines):
            before = lines[number - 1].whole
            going = number > 0 and (goes_on(before, line.whole, right, pitch) or is_broken(before, line.whole, right, known))
            cell.lines.append(Text(line.whole, page, going, going and is_glued(before, line.whole, right, known)))
        cells.append(cell)
        rights.append(right)
    _doubt_broken(cells, rights, known)
    return Drawn(grid.xs[:-1], len(grid.ys) - 1, cells, ruled=True, right=grid.xs[-1])


def _doubt_broken(cells: Sequence[Filled], rights: Sequence[float], known: Known) -> None:
    """Doubt words that may have been broken, in columns in which others were for certain; no word is broken twice."""
    narrow = {(cell.column, cell.columns) for cell in cells if any(line.glued and line.piece.text[:1].isalpha() for line in cell.lines)}
    for cell, right in zip(cells, rights, strict=True):
        if (cell.column, cell.columns) not in narrow:
            continue
        glued = [line.glued for line in cell.lines]
        for at in range(1, len(cell.lines)):
            line, near = cell.lines[at], glued[at - 1 : at] + glued[at + 1 : at + 2]
            if line.wrapped and not glued[at] and not any(near) and may_be_broken(cell.lines[at - 1].piece, line.piece, right, known):
                cell.lines[at] = replace(line, unsure=True)
