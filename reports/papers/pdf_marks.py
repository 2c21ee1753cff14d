"""A PDF with the comments of a run in it: highlights on the words, notes where something is missing, appended behind the file's own bytes.

Knows marks and where the words of a page stand; `pdf_update.py` writes. Must not know findings. docs/decisions/0058 says why.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import accumulate

from agreements.intake.apart import run_apart
from agreements.intake.blocks import Paragraph
from agreements.intake.portable import Box, Page, Piece, line_boxes, read_pages
from engine.language import Spot
from reports.papers.document_marks import Mark
from reports.papers.marking import Marked, signed_mark
from reports.papers.pdf_comments import Item
from reports.papers.pdf_update import packed, update
from reports.words.catalogue import Words

# Of an electronic signature: the bytes of the file that it vouches for.
_SIGNED = re.compile(rb"/ByteRange\s*\[")
# In points: a note's side, and how far from the edge of the page it stands.
_SIDE, _EDGE = 16.0, 6.0


def mark_pdf(data: bytes, name: str, marks: Sequence[Mark], words: Words, day: str = "") -> Marked:
    """The PDF with the comments; those of an earlier copy are taken out, but for those that somebody answered or changed. Raises Problems.

    The bytes of the file are the first of the copy's.
    """
    pages = read_pages(data, name)
    signed = _SIGNED.search(data) is not None
    first = [signed_mark(words, "mark.signed-pdf")] if signed else []
    # Where the words of a scan stand only who recognised them knows: what a program took for its text are other lines.
    scanned = any(mark.spot is not None and mark.spot.kind == "scan" for mark in marks)
    places = _Places(pages, {} if scanned else line_boxes(pages, name), words)
    parts = [places.items(mark) for mark in (*first, *marks)]
    items = [item for part in parts for item in part]
    said, _, more = run_apart(update, packed({"items": [asdict(item) for item in items], "day": day}, data), name).partition(b"\n")
    done = json.loads(said)
    # Of a mark on two pages the first item is it; nothing stands before those of the signature.
    begins = set(accumulate(map(len, parts), initial=0))
    written = sum(number >= len(first) and number in begins for number in done["written"])
    return Marked(data + more, written, done["kept"], signed)


class _Places:
    """Where on the pages each mark belongs."""

    def __init__(self, pages: Sequence[Page], lines: dict[int, tuple[Paragraph, Piece]], words: Words) -> None:
        self.pages = {page.number: page for page in pages}
        self.lines, self.words = lines, words

    def items(self, mark: Mark) -> list[Item]:
        """What is to be written for a mark, in the points of the file: one comment for each page on which its words stand."""
        found = self._boxes(mark.spot) if mark.spot else {}
        if not found:
            number, box = self._note(mark.spot)
            return [self._item(mark, mark.lines, number, [box], is_note=True)]
        first = min(found)
        # On a further page what it says of those words, and where they begin.
        rest = (*mark.lines[:2], self.words.say("mark.goes-on", page=first))
        return [self._item(mark, mark.lines if number == first else rest, number, boxes) for number, boxes in found.items()]

    def _item(self, mark: Mark, lines: Sequence[str], number: int, boxes: Sequence[Box], *, is_note: bool = False) -> Item:
        page = self.pages[number]
        return Item(number - 1, mark.rule, list(lines), [_corners(box, page) for box in boxes], is_note, _turn(page))

    def _boxes(self, spot: Spot) -> dict[int, list[Box]]:
        """The boxes of the words, one a line, by their pages; none for what is missing."""
        found = self._line(spot)
        if found is None or spot.start >= spot.end:
            return {}
        paragraph, piece = found
        boxes = {paragraph.spot.page: list(_within(piece, spot.start, spot.end))}
        # A text that goes on to the end of its line may go on in the next one, of its cell on the next page, too.
        number = spot.paragraph
        while spot.end >= len(piece.text) and (after := self.lines.get(number + 1)) and after[0].wrapped:
            page = after[0].spot.page
            if not _same_cell(after[0], paragraph) or (page != paragraph.spot.page and not paragraph.spot.table):
                break
            number, piece = number + 1, after[1]
            boxes.setdefault(page, []).extend(_within(piece, 0, len(piece.text)))
        return boxes

    def _line(self, spot: Spot) -> tuple[Paragraph, Piece] | None:
        """The line of a place; none where another stands there, as behind pages that were recognised."""
        found = self.lines.get(spot.paragraph)
        same = found is not None and (found[0].spot.page, found[0].spot.table) == (spot.page, spot.table)
        return found if same else None

    def _note(self, spot: Spot | None) -> tuple[int, Box]:
        """The page and the box of a note: in the column where it belongs, else before the line, else at the top."""
        found = self._line(spot) if spot else None
        if spot is None or found is None:
            page = self.pages.get(spot.page if spot else 0) or self.pages[min(self.pages)]
            return page.number, _square(page.seen[0] + _EDGE, page.seen[1] + _EDGE, page)
        paragraph, piece = found
        page = self.pages[paragraph.spot.page]
        column = [
            other.x0
            for line, other in self.lines.values()
            if spot.table and spot.column and (line.spot.table, line.spot.column) == (spot.table, spot.column)
        ]
        return page.number, _square(min(column, default=piece.x0 - _SIDE - 4), piece.top - 2, page)


def _same_cell(one: Paragraph, other: Paragraph) -> bool:
    return (one.spot.table, one.spot.row, one.spot.column) == (other.spot.table, other.spot.row, other.spot.column)


def _within(piece: Piece, start: int, end: int) -> Iterator[Box]:
    """The box around the words of a line that have one of these characters."""
    at, words = 0, []
    for word in piece.words:
        if at < end and at + len(word.text) > start:
            words.append(word)
        at += len(word.text) + 1
    if words:
        yield min(w.x0 for w in words), min(w.top for w in words), max(w.x1 for w in words), max(w.bottom for w in words)


def _square(x: float, top: float, page: Page) -> Box:
    """A note's box, moved onto what is shown of the page."""
    left, above, right, below = page.seen
    x = max(left + 1, min(x, right - _SIDE - 1))
    top = max(above + 1, min(top, below - _SIDE - 1))
    return x, top, x + _SIDE, top + _SIDE


def _corners(box: Box, page: Page) -> list[float]:
    """The corners as a highlight names them, upper left and right, lower left and right, in the points of the file."""
    x0, top, x1, bottom = box
    return [round(value, 2) for x, y in ((x0, top), (x1, top), (x0, bottom), (x1, bottom)) for value in _in_file(x, y, page.matrix)]


def _in_file(x: float, y: float, matrix: Sequence[float]) -> Iterable[float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _turn(page: Page) -> int:
    """By how much the page is turned when it is shown, in degrees clockwise."""
    return {(1, 0): 0, (0, 1): 90, (-1, 0): 180, (0, -1): 270}[round(page.matrix[0]), round(page.matrix[1])]
