"""Plain text as blocks: text of OCR with tab-separated or HTML tables, Markdown tables, columns aligned with blanks.

Decides only what is a table and what a paragraph; must not know what an agreement is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from agreements.intake.blocks import Block, Cell, Document, Paragraph, Spot, Table, unreadable
from agreements.source.document import digest_of

MAX_BYTES = 2_000_000
MAX_CELLS = 20_000
MAX_LINES = 50_000
# Lines of one table of aligned columns; a longer one is read in parts.
MAX_TABLE = 500
# How far to the left an amount that is aligned at its right may begin before another one.
MAX_SHIFT = 12
_BREAK = re.compile(r"</p>|<br\s*/?>|</li>|</ol>|</ul>|</div>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|\*\*|__|^\s*#{1,6}\s")
_RULE = re.compile(r"\s*[-=+_|: ─━═]{5,}\s*$")
_BORDER = re.compile(r"^\s*\|.*\|\s*$")
_HTML_TABLE = re.compile(r"<table\b.*?</table>", re.IGNORECASE | re.DOTALL)
_LABELLED = re.compile(r"\(?\w{1,3}[.)]\s")


def read_text(data: bytes, name: str) -> Document:
    """The blocks of a text in UTF-8 (or, if it is none, Windows-1252). Raises Problems for what is too large or no text."""
    if len(data) > MAX_BYTES:
        raise unreadable(name, "too-large", limit=MAX_BYTES)
    if b"\0" in data[:4096]:
        raise unreadable(name, "not-text")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MAX_LINES:
        raise unreadable(name, "too-many-paragraphs", limit=MAX_LINES)
    reader = _Reader(text)
    blocks = tuple(reader.blocks())
    if reader.cells > MAX_CELLS:
        raise unreadable(name, "too-many-cells", limit=MAX_CELLS)
    return Document(name, digest_of(data), "text", blocks)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the file, or an HTML table that begins in it."""

    number: int
    text: str
    gap: int
    page: int


class _Reader:
    """Makes blocks of lines; a paragraph's number is its line's."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tables = 0
        self.cells = 0

    def lines(self) -> Iterator[_Line]:
        """The lines that are not blank; a whole HTML table is one."""
        gap, page = 0, 1
        tables = {self.text.count("\n", 0, m.start()) + 1: m for m in _HTML_TABLE.finditer(self.text)}
        skip_to = 0
        for number, text in enumerate(self.text.split("\n"), 1):
            page += text.count("\f")
            if number < skip_to:
                continue
            if number in tables:
                yield _Line(number, tables[number].group(), gap, page)
                skip_to, gap = number + tables[number].group().count("\n") + 1, 0
            elif text.strip():
                yield _Line(number, text.replace("\f", ""), gap, page)
                gap = 0
            else:
                gap += 1

    def blocks(self) -> Iterator[Block]:
        run: list[_Line] = []
        kind = ""
        for line in self.lines():
            now = _kind(line.text)
            if kind == "aligned" and now == "text" and not line.gap and line.text.startswith("  "):
                now = kind  # the rest of a cell
            # A blank line ends a table, but not one of aligned columns: it may stand between two of its rows.
            if run and (now != kind or (line.gap and kind != "aligned")):
                yield from self.finish(kind, run)
                run = []
            run.append(line)
            kind = now
        if run:
            yield from self.finish(kind, run)

    def finish(self, kind: str, run: list[_Line]) -> Iterator[Block]:
        if kind == "html":
            yield from (self.html(line) for line in run)
        elif kind == "tabs":
            yield self.table(run, [line.text.rstrip("\n").split("\t") for line in run])
        elif kind == "pipes":
            kept = [line for line in run if not _RULE.match(line.text)]
            if kept:
                yield self.table(kept, [_pipes(line.text) for line in kept])
        elif kind == "aligned":
            yield from self.aligned(run)
        else:
            yield from self.loose(run)

    def loose(self, run: list[_Line]) -> Iterator[Block]:
        for line in run:
            yield from _paragraphs(line, line.text, Spot(page=line.page, paragraph=line.number))

    def table(self, lines: list[_Line], rows: list[list[str]]) -> Table:
        """A table of texts that may hold paragraphs as tags or as two blanks and more."""
        self.tables += 1
        width = max(map(len, rows))
        cells = []
        for r, (line, row) in enumerate(zip(lines, rows, strict=True), 1):
            done = 0
            for c, text in enumerate(row, 1):
                spot = Spot("body", line.page, line.number, self.tables, r, c)
                at = line.text.find(text, done) if text else done
                done = at + len(text)
                cells.append(Cell(r, c, tuple(_paragraphs(line, text, spot, split=True, origin=at))))
        self.cells += len(rows) * width
        return Table(self.tables, len(rows), width, tuple(cells))

    def html(self, line: _Line) -> Table:
        self.tables += 1
        cells: list[Cell] = []
        taken: set[tuple[int, int]] = set()
        height = width = 0
        for r, row in enumerate(re.findall(r"<tr\b.*?(?=<tr\b|</tr>|</table>)", line.text, re.IGNORECASE | re.DOTALL), 1):
            c = 1
            for attributes, text in re.findall(r"<t[dh]\b([^>]*)>(.*?)(?=</t[dh]>|<t[dh]\b|$)", row, re.IGNORECASE | re.DOTALL):
                while (r, c) in taken:
                    c += 1
                down, across = _span(attributes, "rowspan"), _span(attributes, "colspan")
                taken |= {(y, x) for y in range(r, r + down) for x in range(c, c + across)}
                spot = Spot("body", line.page, line.number, self.tables, r, c)
                flat = " ".join(text.split("\n"))
                cells.append(Cell(r, c, tuple(_paragraphs(line, flat, spot, split=True)), down, across))
                height, width = max(height, r + down - 1), max(width, c + across - 1)
                c += across
        self.cells += height * width
        return Table(self.tables, height, width, tuple(cells))

    def aligned(self, run: list[_Line]) -> Iterator[Block]:
        """Tables of lines whose columns begin at the same places; what has no such columns is paragraphs."""
        chunks: list[list[_Line]] = []
        for line in run:
            if not chunks or line.gap or _RULE.match(line.text):
                chunks.append([])
            chunks[-1].append(line)
        while chunks:
            lines, starts = chunks.pop(0), list[int]()
            starts = _starts(lines)
            # What comes next belongs to the table as long as it takes none of its columns away; a rule behind a blank line opens another.
            while (
                chunks
                and len(lines) < MAX_TABLE
                and not (chunks[0][0].gap and _RULE.match(chunks[0][0].text))
                and _fits(starts, wider := _starts([*lines, *chunks[0]]), chunks[0])
            ):
                lines, starts = [*lines, *chunks.pop(0)], wider
            if len(starts) < 2:
                yield from self.loose([line for line in lines if not _RULE.match(line.text)])
            else:
                yield self.columns(lines, starts)

    def columns(self, lines: list[_Line], starts: list[int]) -> Table:
        """The table of these lines. Between rules, the first column or the last one begins a row; without any, a blank line does so too."""
        self.tables += 1
        rows: list[list[list[tuple[_Line, str, int]]]] = []
        ruled = any(_RULE.match(line.text) for line in lines)
        fresh = True
        for line in lines:
            if _RULE.match(line.text):
                fresh = True
                continue
            parts = _cut(line.text.expandtabs(), starts)
            if fresh or parts[0][0] or parts[-1][0] or (not ruled and line.gap > 0):
                rows.append([[] for _ in starts])
            for cell, (text, at) in zip(rows[-1], parts, strict=True):
                if text:
                    cell.append((line, text, at))
            fresh = False
        self.cells += len(rows) * len(starts)
        cells = [Cell(r, c, tuple(_join(pieces, self.tables, r, c))) for r, row in enumerate(rows, 1) for c, pieces in enumerate(row, 1)]
        return Table(self.tables, len(rows), len(starts), tuple(cells))


def _kind(text: str) -> str:
    if text.lstrip()[:6].lower() == "<table":
        return "html"
    if "\t" in text.strip("\n "):
        return "tabs"
    if _BORDER.match(text):
        return "pipes"
    if _RULE.match(text) or re.search(r"\S\s{3,}\S", text) or re.match(r"\s{8,}\S", text):
        return "aligned"
    return "text"


def _pipes(text: str) -> list[str]:
    return [part.strip() for part in text.strip().strip("|").split("|")]


def _span(attributes: str, name: str) -> int:
    found = re.search(rf"{name}\s*=\s*[\"']?(\d{{1,3}})", attributes, re.IGNORECASE)
    return max(1, int(found[1])) if found else 1


def _starts(lines: list[_Line]) -> list[int]:
    """Where the columns begin: places with two blanks before them in every line and a word in some."""
    texts = [line.text.expandtabs() for line in lines if not _RULE.match(line.text)]
    width = max(map(len, texts), default=0)
    blank = [all(column >= len(text) or text[column] == " " for text in texts) for column in range(width)]
    starts: list[int] = []
    for column in range(width):
        if not blank[column] and (column == 0 or blank[column - 1]) and (column < 2 or blank[column - 2] or not starts):
            starts.append(column)
    return starts


def _fits(starts: list[int], wider: list[int], lines: list[_Line]) -> bool:
    """Whether no column is lost, or moved further than an amount is long, when lines are taken in that have the same columns."""
    if len(wider) < max(len(starts), 2):
        return False
    for line in lines:
        for found in () if _RULE.match(line.text) else re.finditer(r"(?:^|(?<=\s{3}))\S", line.text.expandtabs()):
            if not any(-MAX_SHIFT <= found.start() - start <= MAX_SHIFT for start in wider):
                return False
    return all(any(0 <= start - other <= MAX_SHIFT for other in wider) for start in starts)


def _cut(text: str, starts: list[int]) -> list[tuple[str, int]]:
    parts = []
    for start, end in zip(starts, [*starts[1:], len(text) + 1], strict=True):
        piece = text[start:end]
        parts.append((piece.strip(), start + len(piece) - len(piece.lstrip())))
    return parts


def _join(pieces: list[tuple[_Line, str, int]], table: int, row: int, column: int) -> Iterator[Paragraph]:
    """The lines of a cell: those behind the first go on with it, but for those that open with a number of their own."""
    for index, (line, text, at) in enumerate(pieces):
        wrapped = index > 0 and not _LABELLED.match(text)
        yield Paragraph(_clean(text), Spot("body", line.page, line.number, table, row, column), wrapped=wrapped, origin=at)


def _clean(text: str) -> str:
    return html.unescape(_TAG.sub("", text)).strip()


def _paragraphs(line: _Line, text: str, spot: Spot, *, split: bool = False, origin: int = 0) -> Iterator[Paragraph]:
    """The paragraphs of a text with tags; in a cell, two blanks and more part them as well.

    At a tag within a paragraph, a further one goes on with it, so that each stands where it says.
    """
    bold, done = bool(re.match(r"\s*(?:<b>|<strong>|\*\*)", text, re.IGNORECASE)), 0
    for piece in _pieces(text):
        wrapped = False
        for part in re.split(rf"({_TAG.pattern})" + (r"|\s{2,}" if split else ""), piece):
            if part is None:
                wrapped = False
            elif _TAG.fullmatch(part):
                done = text.find(part, done) + len(part)
            elif part.strip():
                done = max(done, text.find(part.strip(), done))
                yield Paragraph(html.unescape(part.strip()), spot, bold=bold, wrapped=wrapped, origin=origin + done)
                done += len(part.strip())
                wrapped = True


def _pieces(text: str) -> list[str]:
    """The text at the breaks that its tags make."""
    opened = re.sub(r"<(?:p|li|ol|ul|div)\b[^>]*>", "</p>", text, flags=re.IGNORECASE)
    return [piece for piece in _BREAK.split(opened) if piece.strip()]
