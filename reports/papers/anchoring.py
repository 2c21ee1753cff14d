"""The words of a Word file found again as elements, and comments set around them: a run is split where a comment begins or ends within it.

Follows the reader's own count of paragraphs and characters, so that a place means the same to both. No text is changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import field
from typing import Any

from lxml import etree

from agreements.intake.blocks import Block
from agreements.intake.word import Reader, W
from engine.language.classes import dataclass

START, END, REFERENCE = f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}commentReference"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# Controls whose content Word itself fills in, or that hold plain text only: a comment within is lost or not allowed.
_FILLED = ("dataBinding", "text", "date", "dropDownList", "comboBox", "picture", "docPartList", "citation", "bibliography")


@dataclass(slots=True)
class Piece:
    """An element of a run with what it prints."""

    run: Any
    child: Any
    text: str


@dataclass(slots=True)
class Line:
    """A paragraph: its element and the pieces that make its text, in order."""

    element: Any
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text as the reader has it, without what automatic numbering prints."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def is_held(self) -> bool:
        """Whether it stands within a control."""
        return next((True for _ in self.element.iterancestors(f"{W}sdt")), False)


@dataclass(frozen=True, slots=True)
class Last:
    """The paragraph in which words end that began in one above, the character before which they end, and the paragraphs between."""

    line: Line
    end: int
    between: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        """The words in the last paragraph."""
        return self.line.text[: self.end]


class Tracer(Reader):
    """Reads a document as the reader does and remembers of which elements each paragraph is made, and the cells of tables."""

    def __init__(self, main: Any, name: str, root: Any) -> None:
        super().__init__(main, name)
        self.root = root
        self.lines: dict[tuple[str, int], Line] = {}
        self.boxed: dict[tuple[int, int, int], Any] = {}
        self._pieces: list[Piece] = []
        self._carried: list[Piece] = []

    def trace(self) -> None:
        """Go through all of it."""
        for _ in self.blocks():
            pass

    def runs(self, element: Any) -> tuple[str, bool, str]:
        """As the reader; the pieces of the paragraph are kept."""
        outer, self._pieces = self._pieces, []
        at = (self.part, self.counts[""])
        carried = self._carried if self.pending else []
        found = super().runs(element)
        pieces = [*carried, *(piece for piece in self._pieces if piece.text and not self.is_hidden(piece.run))]
        self._carried = pieces
        self.lines[at] = Line(element, pieces)
        self._pieces = outer
        return found

    def piece(self, run: Any, child: Any) -> str:
        """As the reader; what is printed is kept with its element."""
        text = super().piece(run, child)
        self._pieces.append(Piece(run, child, text))
        return text

    def inside(self, box: Any, table: int, row: int, column: int) -> Iterator[Block]:
        """As the reader; the cell is kept."""
        self.boxed.setdefault((table, row, column), box)
        return super().inside(box, table, row, column)

    def empty_cell(self, table: int, row: int, column: int) -> Any:
        """The first paragraph of a cell that says nothing; None for another one."""
        box = self.boxed.get((table, row, column))
        if box is None or any(True for _ in box.iter(W + "tbl")) or "".join(box.itertext(f"{W}t")).strip():
            return None
        return box.find(W + "p")


def comment(line: Line, start: int, end: int, number: int, until: Last | None = None) -> None:
    """Set a comment around characters of the paragraph, or, where start is no less than end, at the start; `until` is where it ends that
    goes on in paragraphs below.
    """
    begin, close = (etree.Element(tag, {f"{W}id": str(number)}) for tag in (START, END))
    reference = _reference(number)
    start, end = max(0, start), min(end, len(line.text))
    if start < end:
        first = _before(line, start)
        last = _behind(line, end) if until is None else _behind(until.line, min(until.end, len(until.line.text)))
        first.addprevious(begin)
        last.addnext(close)
    elif start < len(line.text):
        _before(line, start).addprevious(begin)
        begin.addnext(close)
    else:
        line.element.append(begin)
        begin.addnext(close)
    if not line.is_held:
        close.addnext(reference)
        return
    # Of a control around whole paragraphs LibreOffice (7.4) makes a field, and loses what stands in it before a comment.
    properties = line.element.find(f"{W}pPr")
    if properties is None:
        line.element.insert(0, reference)
    else:
        properties.addnext(reference)


def _reference(number: int) -> Any:
    """The run that holds a comment: small, as Word has it, so that no line grows."""
    run = etree.Element(f"{W}r")
    properties = etree.SubElement(run, f"{W}rPr")
    for tag in ("sz", "szCs"):
        etree.SubElement(properties, W + tag, {f"{W}val": "16"})
    etree.SubElement(run, REFERENCE, {f"{W}id": str(number)})
    return run


def _before(line: Line, offset: int) -> Any:
    """The element that begins with the character at the offset; around what must stay whole, that."""
    number, within = _find(line, offset)
    run = line.pieces[number].run
    if (whole := _whole(run)) is not None:
        return whole[0]
    return _split(line, number, within)


def _behind(line: Line, offset: int) -> Any:
    """The element that ends with the character before the offset."""
    number, within = _find(line, offset - 1)
    piece = line.pieces[number]
    if (whole := _whole(piece.run)) is not None:
        return whole[1]
    if within + 1 < len(piece.text):
        _split(line, number, within + 1)
    elif number + 1 < len(line.pieces) and line.pieces[number + 1].run is piece.run:
        _split(line, number + 1, 0)
    return line.pieces[number].run


def _find(line: Line, offset: int) -> tuple[int, int]:
    """The piece in which a character stands, and the character's place there."""
    for number, piece in enumerate(line.pieces):
        if offset < len(piece.text):
            return number, offset
        offset -= len(piece.text)
    raise IndexError(offset)


def _split(line: Line, number: int, within: int) -> Any:
    """The run that begins at that character of that piece; the one before it keeps the formatting, and so has this one."""
    piece = line.pieces[number]
    run, child = piece.run, piece.child
    if not within and (number == 0 or line.pieces[number - 1].run is not run):
        return run
    new = etree.Element(run.tag, dict(run.attrib), nsmap=run.nsmap)
    if (properties := run.find(f"{W}rPr")) is not None:
        new.append(deepcopy(properties))
    later = [child, *child.itersiblings()]
    if within:
        rest = etree.SubElement(new, child.tag, dict(child.attrib))
        text = child.text or ""
        child.text, rest.text = text[:within], text[within:]
        for element in (child, rest):
            element.set(_SPACE, "preserve")
        line.pieces[number : number + 1] = [Piece(run, child, text[:within]), Piece(new, rest, text[within:])]
        later = later[1:]
    for element in later:
        new.append(element)
    for other in line.pieces:
        if any(other.child is element for element in later):
            other.run = new
    run.addnext(new)
    return new


def _whole(run: Any) -> tuple[Any, Any] | None:
    """The outermost field or control around the run whose content Word fills in anew: its first and last element."""
    found, here = None, run
    while here.tag != f"{W}p":
        if here.tag == f"{W}fldSimple" or (here.tag == f"{W}sdt" and _is_filled(here)):
            found = here, here
        found = _field(here) or found
        here = here.getparent()
    return found


def _is_filled(control: Any) -> bool:
    properties = control.find(f"{W}sdtPr")
    return properties is not None and any(properties.find(W + tag) is not None for tag in _FILLED)


def _field(element: Any) -> tuple[Any, Any] | None:
    """The first and last run of the field around an element, from its `begin` to its `end`, where both stand beside it."""
    began: list[Any] = []
    passed = False
    for sibling in element.getparent():
        passed = passed or sibling is element
        for sign in sibling.findall(f"{W}fldChar") if sibling.tag == f"{W}r" else ():
            kind = sign.get(f"{W}fldCharType")
            if kind == "begin":
                began.append(sibling)
            elif kind == "end" and began:
                first = began.pop()
                if passed and not began:
                    return first, sibling
        if passed and not began:
            return None
    return None
