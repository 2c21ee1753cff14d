"""An Excel file with the comments of a run in it: notes at the cells, and a colour; other parts are the same byte for byte.

Knows marks and how workbooks are built; must not know findings. docs/decisions/0058 says why no library writes the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import count

from lxml import etree

from agreements.intake.blocks import Paragraph, unreadable, walk
from agreements.intake.sheet import read_sheet
from engine.language.classes import dataclass
from engine.language.problem import Problems
from reports.papers import note_shapes
from reports.papers.document_marks import Mark
from reports.papers.linked_parts import Link, Parts
from reports.papers.marking import SIGNATURES, Marked, quotation, signed_mark
from reports.papers.package import parse, serialised
from reports.papers.sheet_cells import At, Sheet, cell_name
from reports.papers.sheet_colours import Colours
from reports.papers.sheet_notes import MOST, Kept, Notes, shown, signed
from reports.words.catalogue import Words

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_BOOK = "xl/workbook.xml"
# How far from its cell a note may stand whose place is taken.
_FAR = 200
# What is kept free for the last lines of a note.
_END = 300


def mark_sheet(data: bytes, name: str, marks: Sequence[Mark], words: Words, day: str = "") -> Marked:
    """The workbook with the notes; those of an earlier copy are taken out, but for those that somebody changed. Raises Problems."""
    # Reading looks into all parts of the package first: what is beyond the bounds comes no further.
    paragraphs = [paragraph for paragraph in walk(read_sheet(data, name).blocks) if not paragraph.hidden]
    try:
        return _Copy(Parts(data, name), paragraphs, words, day).made(marks)
    except Problems:
        raise
    # As in reading: broken packages fail in ways that nobody documents.
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, RecursionError, etree.LxmlError) as error:
        raise unreadable(name, "broken", detail=str(error)[:200]) from None


@dataclass(slots=True)
class _Page:
    """A sheet with its notes and the drawing that shows them."""

    part: str
    sheet: Sheet
    notes: Notes
    links: dict[str, Link]
    drawing: str
    kept: list[Kept] = field(default_factory=list)
    changed: bool = False


@dataclass(slots=True)
class _Note:
    """What is to be said at one cell: marks, each with where it is about if that is elsewhere."""

    home: At
    said: list[tuple[Mark, str]] = field(default_factory=list)


class _Copy:
    """A marked copy under way."""

    def __init__(self, parts: Parts, paragraphs: Sequence[Paragraph], words: Words, day: str) -> None:
        self.parts, self.words, self.day = parts, words, day
        self.numbered = {paragraph.spot.paragraph: paragraph for paragraph in paragraphs}
        # What cells show, by sheet; and the text of each.
        self.shown: dict[str, list[Paragraph]] = {}
        for paragraph in paragraphs:
            if paragraph.spot.part == "body":
                self.shown.setdefault(paragraph.spot.sheet, []).append(paragraph)
        self.texts = {(p.spot.sheet, (p.spot.row, p.spot.column)): p.text for known in self.shown.values() for p in known}
        self.sheets = dict(_sheets(parts))
        self.pages: dict[str, _Page] = {}
        self.styles = next((link.target for link in parts.links(_BOOK) if link.kind == "styles"), "")
        content = parts.read(self.styles) if self.styles else None
        self.colours = Colours(parse(content or b"<styleSheet/>"))

    def made(self, marks: Sequence[Mark]) -> Marked:
        self._take_out()
        is_signed = any(name.startswith(SIGNATURES) for name in self.parts.names())
        first = [signed_mark(self.words)] if is_signed else []
        kept = sum(len(page.kept) for page in self.pages.values())
        fitted = [item for title, notes in self._gathered([*first, *marks]).items() for item in self._write(title, notes)]
        for number, title in enumerate(self.sheets, 1):
            if title in self.pages and self.pages[title].changed:
                self._finish(self.pages[title], number)
        if self.colours.changed:
            self.parts.write(self.styles, serialised(self.colours.root))
        written = sum(item not in first for item in fitted)
        return Marked(self.parts.package() if self.parts.changed else self.parts.data, written, kept, is_signed)

    def _take_out(self) -> None:
        """Take out the notes and colours of an earlier copy."""
        coloured = self.colours.has_own
        for title, part in self.sheets.items():
            if coloured or any(link.kind == "comments" for link in self.parts.links(part)):
                page = self._page(title)
                places = page.notes.take_out()
                page.drawing = note_shapes.without(page.drawing, places)
                styles = ((at, self.colours.under(int(cell.get("s") or 0))) for at, cell in page.sheet.cells())
                under = [(at, style) for at, style in styles if style is not None]
                for at, style in under:
                    page.sheet.set_style(at, style)
                    page.sheet.drop_if_bare(at, self.colours.are_alike)
                page.kept = page.notes.kept()
                page.changed = bool(places or under)

    def _page(self, title: str) -> _Page:
        if title not in self.pages:
            part = self.sheets[title]
            sheet = Sheet(parse(self.parts.read(part) or b""))
            links = {link.kind: link for link in self.parts.links(part) if link.kind != "vmlDrawing" or link.id == sheet.drawing}
            contents = {kind: self.parts.read(links[kind].target) if kind in links else None for kind in ("comments", "threadedComment")}
            notes = Notes(*(parse(content) if content else None for content in contents.values()))
            # Every byte is a letter, so that what is not changed stays as it is in whatever encoding.
            drawing = (self.parts.read(links["vmlDrawing"].target) or b"").decode("latin-1") if "vmlDrawing" in links else ""
            self.pages[title] = _Page(part, sheet, notes, links, drawing)
        return self.pages[title]

    def _gathered(self, marks: Sequence[Mark]) -> dict[str, dict[At, _Note]]:
        """What is to be said, by sheet and cell."""
        found: dict[str, dict[At, _Note]] = {}
        for item in marks:
            title, home, elsewhere = self._at(item)
            note = found.setdefault(title, {}).setdefault(home, _Note(home))
            note.said.append((item, elsewhere))
        return found

    def _at(self, item: Mark) -> tuple[str, At, str]:
        """The sheet and the cell of a mark; and of what stands in no cell, where it stands and its words."""
        spot = item.spot
        if spot is None or spot.sheet not in self.sheets:
            title = next(iter([*self.shown, *self.sheets]))
            return title, self._top(title), ""
        known = self.numbered.get(spot.paragraph)
        if spot.part != "body":
            text = known.text[spot.start : spot.end] if known else ""
            return spot.sheet, self._top(spot.sheet), quotation(item.elsewhere, text, self.words)
        column = spot.column
        if not column:
            # The row where it belongs, by the cell in it that is known.
            row = [paragraph.spot.column for paragraph in self.shown.get(spot.sheet, ()) if paragraph.spot.row == spot.row]
            column = known.spot.column if known and known.spot.row == spot.row else min(row, default=1)
        return spot.sheet, self._page(spot.sheet).sheet.first_of((spot.row or 1, column)), ""

    def _top(self, title: str) -> At:
        """The first cell of a sheet that shows a text, else the first of all."""
        return min(((known.spot.row, known.spot.column) for known in self.shown.get(title, ())), default=(1, 1))

    def _write(self, title: str, notes: dict[At, _Note]) -> list[Mark]:
        """Write the notes of one sheet; the marks that they tell."""
        page, fitted = self._page(title), list[Mark]()
        boxes: dict[At, str] = {}
        # Cells with notes of their own are not given away to neighbours.
        taken = page.notes.places()
        free = taken | notes.keys()
        for note in notes.values():
            at = note.home if note.home not in taken else _beside(note.home, page.sheet, free)
            cell = quotation(self.words.say("mark.cell", name=cell_name(note.home)), self.texts.get((title, note.home), ""), self.words)
            said = [(item, where) for item, where in note.said if not _is_written(item, where or cell, note.home, page)]
            if not said:
                continue
            if at != note.home:
                said = [(item, where or cell) for item, where in said]
            text, number = self._text(said)
            page.notes.add(at, [shown(item.lines[0]) for item, _ in said], text)
            boxes[at] = text
            free.add(at)
            fitted += [item for item, _ in said[:number]]
            for place in {at, note.home}:
                self._colour(page.sheet, place)
        if boxes:
            page.changed = True
            if page.drawing and not note_shapes.can_hold(page.drawing):
                raise unreadable(self.parts.name, "broken", detail=page.links["vmlDrawing"].target)
            drawing = page.drawing or note_shapes.empty(1 + list(self.sheets).index(title))
            page.drawing = note_shapes.with_notes(drawing, boxes, page.sheet)
        return fitted

    def _text(self, said: Sequence[tuple[Mark, str]]) -> tuple[str, int]:
        """The text of a note, and how many findings found room in it."""
        text, fitted = "", 0
        for item, where in said:
            lines = [*item.lines[:2], *([where] if where else []), *item.lines[2:]]
            block = shown("\n".join(lines))[: MOST - 2 * _END]
            if len(text) + len(block) > MOST - _END:
                return signed(f"{text}\n\n{self.words.say('mark.more', count=len(said) - fitted)}", self.day), fitted
            text, fitted = f"{text}\n\n{block}" if text else block, fitted + 1
        return signed(text, self.day), fitted

    def _colour(self, sheet: Sheet, at: At) -> None:
        style = sheet.style(at)
        # A cell that is not there and would have rules would be read as one of a table.
        if sheet.cell(at) is not None or not self.colours.is_ruled(style):
            over = self.colours.over(style)
            if over != style:
                sheet.set_style(at, over)

    def _finish(self, page: _Page, number: int) -> None:
        """Write the parts of a sheet; those that notes alone needed go with the last of them."""
        parts, links = self.parts, page.links
        if "comments" in links and page.notes.is_empty:
            parts.take_out(page.part, links["comments"])
        elif "comments" in links:
            parts.write(links["comments"].target, serialised(page.notes.root))
        elif not page.notes.is_empty:
            name = _unused(parts, "xl/comments{}.xml", number)
            parts.add(page.part, name, serialised(page.notes.root), f"{_OFFICE}/comments", _NOTES_TYPE)
        drawing = page.drawing.encode("latin-1", errors="xmlcharrefreplace")
        if "vmlDrawing" in links and note_shapes.is_bare(page.drawing):
            parts.take_out(page.part, links["vmlDrawing"])
            page.sheet.set_drawing("")
        elif "vmlDrawing" in links:
            parts.write(links["vmlDrawing"].target, drawing)
        elif page.drawing:
            name = _unused(parts, "xl/drawings/vmlDrawing{}.vml", number)
            page.sheet.set_drawing(parts.add(page.part, name, drawing, f"{_OFFICE}/vmlDrawing", _DRAWING_TYPE, "vml"))
        parts.write(page.part, serialised(page.sheet.root))


def _is_written(item: Mark, where: str, home: At, page: _Page) -> bool:
    """Whether a note that somebody changed or answered says this already, of this cell."""
    mine = [kept for kept in page.kept if kept.at == home or shown(where) in kept.text]
    return any(item.rule in kept.rules if item.rule else shown(item.lines[1]) in kept.text for kept in mine)


def _sheets(parts: Parts) -> Iterator[tuple[str, str]]:
    """The sheets with cells, by their names: the part of each."""
    links = {link.id: link for link in parts.links(_BOOK)}
    for element in parse(parts.read(_BOOK) or b"").iter("{*}sheet"):
        id_ = next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == "id"), "")
        if id_ in links and links[id_].kind == "worksheet":
            yield str(element.get("name")), links[id_].target


def _unused(parts: Parts, pattern: str, number: int) -> str:
    there = {name.lower() for name in parts.names()}
    return next(name for more in count(number) if (name := pattern.format(more)).lower() not in there)


def _beside(home: At, sheet: Sheet, taken: set[At]) -> At:
    """The nearest cell that can be seen and has no note; to the right, else below, to the left, above."""
    row, column = home
    for away in range(1, _FAR):
        for at in ((row, column + away), (row + away, column), (row, column - away), (row - away, column)):
            if at not in taken and sheet.is_free(at):
                return at
    raise ValueError("no cell without a note")
