"""Web pages as blocks, through lxml: `.html`, `.mht`, and what e-SAKIP applications save so under the names `.doc` and `.xls`.

What a browser shows is read; scripts and styles are not, and nothing is fetched. It must not know what an agreement is.
"""

from __future__ import annotations

import codecs
import email
import email.policy
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from lxml import etree, html

from agreements.intake.blocks import Block, Cell, Document, Paragraph, Spot, Table, unreadable
from agreements.intake.containers import decoded, is_archived_page
from agreements.intake.numbering import written
from agreements.intake.raised import raised
from agreements.source.document import digest_of
from engine.language.classes import dataclass

MAX_BYTES = 5_000_000
MAX_CELLS = 20_000
MAX_PARAGRAPHS = 50_000
MAX_DEPTH = 150
# What no browser shows as text; of a list of choices only the chosen one is read.
_UNSEEN = frozenset(
    ("head", "script", "style", "template", "noscript", "object", "iframe", "svg", "video", "audio", "canvas", "datalist", "button")
)
# What begins and ends a paragraph.
_BLOCKS = frozenset(
    (
        "html", "body", "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "nav", "ol",
        "p", "pre", "section", "summary", "ul",
    )
)  # fmt: skip
_BOLD = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
# What was struck out holds no longer.
_STRUCK = frozenset(("del", "s", "strike"))
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
# Fields of a form whose content is seen.
_TYPED = frozenset(("", "text", "number", "date", "email", "tel", "url", "search"))
# Where LibreOffice keeps what a page prints above and below each sheet.
_MARGINS = frozenset(("header", "footer"))
# How a list writes its numbers, and how many digits one of a list or a table has at most.
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_DIGITS = 9
# The parts of a table that do not stand where they are written.
_ORDER = {"thead": 0, "tfoot": 2}
# Pictures within the page are longer than all of its texts.
_PICTURE = re.compile(rb"data:[\w/+.-]+;base64,[A-Za-z0-9+/=\s]+")
_CHARSET = re.compile(rb"<meta\b[^>]*\bcharset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DECLARED_WITHIN = 4096
# Browsers take these names for other encodings: pages that say Latin 1 have the dashes of Windows, and one in which the name can be read is
# not in UTF-16.
_TAKEN_FOR = {"iso8859-1": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8"}
_BLANKS = re.compile(r"[ \t\r\n\f]+")
# Three blanks that do not break and more are how a page is set in columns; fewer are a blank.
_COLUMNS = 3
_RUN = re.compile(r"[ \xa0]{3,}")
# So is a tab within a line of the file; one beside the line's end only indents.
_WITHIN = re.compile(r" *\t[ \t]*")


def read_web_page(data: bytes, name: str) -> Document:
    """The blocks of a web page. Raises Problems for what is too large, too deep, or no page."""
    page, encoding = _page_of(data) if is_archived_page(data) else (data, "")
    page = _PICTURE.sub(b"", page)
    if len(page) > MAX_BYTES:
        raise unreadable(name, "too-large", limit=MAX_BYTES)
    text = _text(page, encoding)
    if "\0" in text:
        raise unreadable(name, "not-text")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode(errors="replace"), parser=parser, ensure_head_body=True)
    except etree.ParserError:  # there is no element at all
        return Document(name, digest_of(data), "web", ())
    return Document(name, digest_of(data), "web", tuple(_Reader(name).blocks(root)))


def _page_of(data: bytes) -> tuple[bytes, str]:
    """The page in a file that holds it with its pictures (`.mht`), and the encoding that the file says it has, "" if none."""
    for part in email.message_from_bytes(data, policy=email.policy.default).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            return page if isinstance(page, bytes) else b"", part.get_content_charset() or ""
    return b"", ""


def _text(page: bytes, encoding: str) -> str:
    """The page as text: by its first bytes, by the encoding that its file or else the page names if that holds, else as any text."""
    named = _CHARSET.search(page[:_DECLARED_WITHIN])
    marked = page.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8))
    for said in () if marked else (encoding, named[1].decode() if named else ""):
        with suppress(LookupError, UnicodeError):
            known = codecs.lookup(said).name
            return page.decode(_TAKEN_FOR.get(known, known))
    return decoded(page)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a text is shown, and in which table, row and column it stands (0 for none)."""

    bold: bool = False
    hidden: bool = False
    kept: bool = False
    high: bool = False
    table: int = 0
    row: int = 0
    column: int = 0
    part: str = "body"

    def within(self, element: Any, place: tuple[int, int, int] | None = None) -> _Look:
        """The look of what stands in an element."""
        style = element.get("style") or ""
        return _Look(
            self.bold or element.tag in _BOLD or bool(_HEAVY.search(style)),
            self.hidden or element.tag in _STRUCK or element.get("hidden") is not None or bool(_HIDING.search(style)),
            self.kept or element.tag == "pre",
            self.high or element.tag == "sup",
            *(place or (self.table, self.row, self.column)),
            title if element.tag == "div" and (title := element.get("title")) in _MARGINS else self.part,
        )


class _Reader:
    """Walks one page, and counts its paragraphs, tables and cells."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.tables = self.cells = self.paragraphs = self.depth = 0
        # The paragraph that is being put together, and the number that is printed before it.
        self.pieces: list[tuple[str, _Look]] = []
        self.label = ""
        # The number of the last item of each list.
        self.counts: dict[Any, int] = {}

    def blocks(self, root: Any) -> Iterator[Block]:
        """All of the page, in the order of its text."""
        yield from self.element(root, _Look())
        yield from self.finished(_Look())

    def element(self, element: Any, look: _Look) -> Iterator[Block]:
        """What an element shows."""
        tag = element.tag
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise unreadable(self.name, "too-deep", limit=MAX_DEPTH)
        look = look.within(element)
        if tag in ("input", "textarea", "select"):
            self.take(_filled_in(element), look)
        elif tag == "br":
            yield from self.finished(look)
        elif tag == "table":
            yield from self.finished(look)
            yield from self.table(element, look)
        elif tag in _BLOCKS:
            yield from self.finished(look)
            if tag == "li":
                self.label = self.number(element)
            yield from self.content(element, look)
            yield from self.finished(look)
        elif tag not in _UNSEEN:
            yield from self.content(element, look)
        self.depth -= 1

    def content(self, element: Any, look: _Look) -> Iterator[Block]:
        """The texts and elements within an element."""
        self.take(element.text, look)
        for child in element:
            yield from self.element(child, look)
            self.take(child.tail, look)

    def take(self, text: str | None, look: _Look) -> None:
        """Add a text to the paragraph; what stands above the line by its own signs."""
        if text:
            self.pieces.append((raised(text) if look.high else text, look))

    def finished(self, look: _Look) -> Iterator[Paragraph]:
        """The paragraph that ends here, if it says anything, and what of it is hidden."""
        shown, unseen = (_joined([piece for piece in self.pieces if piece[1].hidden is hidden]) for hidden in (False, True))
        if shown or unseen:
            self.paragraphs += 1
            if self.paragraphs > MAX_PARAGRAPHS:
                raise unreadable(self.name, "too-many-paragraphs", limit=MAX_PARAGRAPHS)
            spot = Spot(look.part, 0, self.paragraphs, look.table, look.row, look.column)
            if shown:
                bold = all(piece.bold for text, piece in self.pieces if text.strip() and not piece.hidden)
                yield Paragraph(self.label + shown, spot, len(self.label), bold)
                self.label = ""
            if unseen:
                yield Paragraph(unseen, spot, hidden=True, origin=len(shown) + 1 if shown else 0)
        self.pieces = []

    def number(self, item: Any) -> str:
        """The number that a list prints before its next item, "" where it prints none."""
        above = item.getparent()
        if above is None or above.tag != "ol" or "none" in (above.get("style") or ""):
            return ""
        count = self.counts[above] = _whole(item.get("value"), self.counts.get(above, _whole(above.get("start"), 1) - 1) + 1)
        return f"{written(count, _FORMS.get(above.get('type') or '1', 'decimal'))}. "

    def table(self, element: Any, look: _Look) -> Iterator[Block]:
        """A table with its merged areas; one that only frames what stands in it is not there."""
        rows = _rows_of(element)
        yield from self.captions(element, look)
        if all(len(row) < 2 for row in rows) and (len(rows) == 1 or element.find(".//table") is not None):
            for cell in (cell for row in rows for cell in row):
                yield from self.framed(cell, look)
            return
        self.tables += 1
        number, cells, taken, width = self.tables, list[Cell](), set[tuple[int, int]](), 0
        for at, row in enumerate(rows, 1):
            column = 1
            for cell in row:
                while (at, column) in taken:
                    column += 1
                down, across = _spans(cell, len(rows) - at + 1)
                self.cells += down * across
                if self.cells > MAX_CELLS:
                    raise unreadable(self.name, "too-many-cells", limit=MAX_CELLS)
                taken |= {(y, x) for y in range(at, at + down) for x in range(column, column + across)}
                held = tuple(self.framed(cell, look.within(cell, (number, at, column))))
                cells.append(Cell(at, column, held, down, across))
                column += across
                width = max(width, column - 1)
        yield Table(number, len(rows), width, tuple(cells))

    def captions(self, element: Any, look: _Look) -> Iterator[Block]:
        """What is written above a table."""
        for caption in element.findall("caption"):
            yield from self.element(caption, look)

    def framed(self, cell: Any, look: _Look) -> Iterator[Block]:
        """What stands in a cell, with nothing of what is around it."""
        yield from self.content(cell, look.within(cell))
        yield from self.finished(look)


def _joined(pieces: list[tuple[str, _Look]]) -> str:
    """The text of pieces as a browser shows it: blanks and line ends are one blank, but where they are kept as they are."""
    kept = any(look.kept for _, look in pieces)
    text = "".join(text for text, _ in pieces)
    text = text if kept else _BLANKS.sub(lambda blanks: "\t" if _WITHIN.fullmatch(blanks[0]) else " ", text.strip())
    text = _RUN.sub(lambda run: "\t" if run[0].count("\xa0") >= _COLUMNS else run[0], text).replace("\xa0", " ")
    return text.strip() if kept else re.sub(r" {2,}", " ", text).strip()


def _filled_in(element: Any) -> str:
    """What a field of a form holds."""
    if element.tag == "textarea":
        return element.text or ""
    if element.tag == "select":
        options = element.findall(".//option")
        chosen = [option for option in options if option.get("selected") is not None] or options[:1]
        return " ".join(str(option.text_content()) for option in chosen)
    return str(element.get("value") or "") if (element.get("type") or "").lower() in _TYPED else ""


def _rows_of(table: Any) -> list[list[Any]]:
    """The cells of each row, in the order in which a browser shows them."""
    parts = sorted((part for part in table if part.tag in ("thead", "tbody", "tfoot", "tr")), key=lambda part: _ORDER.get(part.tag, 1))
    rows = [row for part in parts for row in ([part] if part.tag == "tr" else part.findall("tr"))]
    return [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]


def _spans(cell: Any, below: int) -> tuple[int, int]:
    """How many rows and columns a cell covers; no more rows than there are."""
    rows, columns = _whole(cell.get("rowspan"), 1), _whole(cell.get("colspan"), 1)
    return min(rows, below) if rows else below, max(1, min(columns, 1000))


def _whole(text: str | None, default: int) -> int:
    """A number without a sign, as attributes have it; the default for whatever else stands there."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= _DIGITS else default
