"""Plain text as blocks: text of OCR with tab-separated or HTML tables, Markdown tables, columns aligned with blanks.

Decides only what is a table and what a paragraph; must not know what an agreement is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from agreements.intake.blocks import Block, Cell, Document, Paragraph, Spot, Table, unreadable
from agreements.intake.containers import decoded
from agreements.intake.text_columns import ALIGNED, Line, Pieces, parted, rows_of
from agreements.intake.text_delimited import MAX_QUOTED, Quotation, delimiter_of, delimiter_within, is_row, moved_right, rows_between
from agreements.intake.text_grids import BOX, RULE, is_drawn, read_grid
from agreements.intake.text_wraps import NUMBERED, is_broken, without_quotes
from agreements.source.document import digest_of

MAX_BYTES = 2_000_000
MAX_CELLS = 20_000
MAX_LINES = 50_000
# A page of a book that a program writes in one line has fewer characters.
MAX_LINE = 100_000
_BREAK = re.compile(r"</p>|<br\s*/?>|</li>|</ol>|</ul>|</div>", re.IGNORECASE)
# Single stars around what a message makes bold; one before a bracket is of a note.
_STARS = r"(?<![\w*])\*(?=[^\s*)][^*\n]*[^\s*]\*(?![\w*)]))|(?<=[^\s*])\*(?![\w*)])"
# Tags and marks; a stroke before a sign says that it is no mark: `1\\.`; one at the end of a line is what is left of a table.
_TAG = re.compile(rf"</?[A-Za-z][^<>]*>|\*\*|__|{_STARS}|^\s*#{{1,6}}\s|\\(?=[!-/:-@\[-`{{-~])|(?<=\S)\s*\|\s*$")
_BORDER = re.compile(r"^\s*\|.*\|\s*$")
_HTML_TABLE = re.compile(r"<table\b.*?</table>", re.IGNORECASE | re.DOTALL)
# A hyphen at which a line was broken may be the word's own: it stays.
_HYPHENED = re.compile(r"\w-\s*$")


def read_text(data: bytes, name: str) -> Document:
    """The blocks of a text. Raises Problems for what is too large or no text."""
    if len(data) > MAX_BYTES:
        raise unreadable(name, "too-large", limit=MAX_BYTES)
    text = decoded(data)
    if "\0" in text:
        raise unreadable(name, "not-text")
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(BOX)
    if text.count("\n") > MAX_LINES:
        raise unreadable(name, "too-many-paragraphs", limit=MAX_LINES)
    if (longest := max(map(len, text.split("\n")))) > MAX_LINE:
        raise unreadable(name, "long-line", length=longest, limit=MAX_LINE)
    reader = _Reader(without_quotes(text))
    blocks = tuple(reader.blocks())
    if reader.cells > MAX_CELLS:
        raise unreadable(name, "too-many-cells", limit=MAX_CELLS)
    return Document(name, digest_of(data), "text", blocks)


class _Reader:
    """Makes blocks of lines; a paragraph's number is its line's."""

    def __init__(self, text: str) -> None:
        self.text = text
        lines = text.split("\n")
        # What parts the cells, where the whole text is a saved sheet, or some lines of it are.
        self.whole = delimiter_of(lines)
        self.sign = self.whole or delimiter_within(lines)
        self.tables = 0
        self.cells = 0

    def lines(self) -> Iterator[Line]:
        """The lines that are not blank; a whole HTML table is one."""
        gap, page = 0, 1
        tables = {self.text.count("\n", 0, m.start()) + 1: m for m in _HTML_TABLE.finditer(self.text)}
        skip_to = 0
        for number, text in enumerate(self.text.split("\n"), 1):
            page += text.count("\f")
            if number < skip_to:
                continue
            if number in tables:
                yield Line(number, tables[number].group(), gap, page)
                skip_to, gap = number + tables[number].group().count("\n") + 1, 0
            elif text.strip(f" {self.sign}"):
                yield Line(number, text.replace("\f", ""), gap, page)
                gap = 0
            else:
                gap += 1

    def blocks(self) -> Iterator[Block]:
        run: list[Line] = []
        kind = ""
        quotation = Quotation(self.sign or "\t")
        lines = list(self.lines())
        for number, line in enumerate(lines):
            now = "tabs" if self.whole or (self.sign and is_row(line.text, self.sign)) else _kind(line.text)
            if (kind == "drawn" and is_drawn(line.text)) or (kind == "tabs" and quotation.opened):
                now = kind
            if kind == "aligned" and now == "text" and not line.gap and line.text.startswith("  "):
                now = kind  # the rest of a cell
            # A blank line ends a table, but not one of aligned columns: it may stand between two of its rows.
            if run and (now != kind or (line.gap and kind != "aligned")):
                yield from self.finish(kind, run)
                run, quotation = [], Quotation(quotation.sign)
            run.append(line)
            kind = now
            if kind == "tabs":
                quotation.take(lines[number : number + MAX_QUOTED])
        if run:
            yield from self.finish(kind, run)

    def finish(self, kind: str, run: list[Line]) -> Iterator[Block]:
        if kind == "html":
            yield from (self.html(line) for line in run)
        elif kind == "tabs":
            yield self.delimited(run, self.sign or "\t")
        elif kind == "drawn":
            yield from self.drawn(run)
        elif kind == "pipes":
            kept = [line for line in run if not ALIGNED.match(line.text)]
            if kept:
                yield self.table(kept, [_pipes(line.text) for line in kept])
        elif kind == "aligned":
            yield from self.aligned(run)
        else:
            yield from self.loose(run)

    def loose(self, run: list[Line]) -> Iterator[Block]:
        width = max(len(line.text) for line in run)
        for before, line in zip([None, *run], run, strict=False):
            wraps = before is not None and is_broken(before, line, width)
            glued = wraps and before is not None and _HYPHENED.search(before.text) is not None
            for paragraph in _paragraphs(line.text, Spot(page=line.page, paragraph=line.number)):
                yield replace(paragraph, wrapped=True, glued=glued) if wraps else paragraph
                wraps = False

    def delimited(self, run: list[Line], sign: str) -> Table:
        """The table of lines with a sign between their cells; a first cell without any beside it reaches over all of them."""
        rows = rows_between(run, sign)
        width = max(map(len, rows))
        cells = []
        for r, (row, moved) in enumerate(zip(rows, moved_right(rows), strict=True), 1):
            alone = bool(row[0][0][1]) and not any(text for pieces in row[1:] for _, text, _ in pieces)
            kept = row[:1] if alone and sign != "\t" else row
            cells += [(r, c + moved, 1, width if len(kept) < len(row) else 1, pieces) for c, pieces in enumerate(kept, 1)]
        return self.placed(cells, wraps=False)

    def drawn(self, run: list[Line]) -> Iterator[Block]:
        """The table that rules and strokes draw; what only looks like one is read by its strokes alone."""
        cells = read_grid([line.text for line in run])
        if cells:
            yield self.placed(
                [
                    (cell.row, cell.column, cell.rows, cell.columns, [(run[at], text, start) for at, text, start in cell.pieces])
                    for cell in cells
                ]
            )
        else:
            yield from self.finish("pipes", run)

    def placed(self, cells: list[tuple[int, int, int, int, Pieces]], *, wraps: bool = True) -> Table:
        """A table of cells by row, column and size, with their pieces; a line of a cell may go on with the one above it."""
        self.tables += 1
        made = []
        for row, column, rows, columns, pieces in cells:
            held: list[Paragraph] = []
            for number, (line, text, at) in enumerate(pieces):
                spot = Spot("body", line.page, line.number, self.tables, row, column)
                before, said, start = pieces[number - 1] if number else (None, "", 0)
                # On one line nothing but a quotation mark that is there twice lies between two pieces.
                same, close = before is line, at == start + len(said) + 1
                goes_on = same or (wraps and number > 0 and not line.gap and not NUMBERED.match(text))
                for paragraph in _paragraphs(text, spot, split=True, origin=at):
                    held.append(replace(paragraph, wrapped=True, glued=same and close) if goes_on else paragraph)
                    goes_on = False
            made.append(Cell(row, column, tuple(held), rows, columns))
        height, width = max(cell.row + cell.rows for cell in made) - 1, max(cell.column + cell.columns for cell in made) - 1
        self.cells += height * width
        return Table(self.tables, height, width, tuple(made))

    def table(self, lines: list[Line], rows: list[list[str]]) -> Table:
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
                cells.append(Cell(r, c, tuple(_paragraphs(text, spot, split=True, origin=at))))
        self.cells += len(rows) * width
        return Table(self.tables, len(rows), width, tuple(cells))

    def html(self, line: Line) -> Table:
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
                cells.append(Cell(r, c, tuple(_paragraphs(flat, spot, split=True)), down, across))
                height, width = max(height, r + down - 1), max(width, c + across - 1)
                c += across
        self.cells += height * width
        return Table(self.tables, height, width, tuple(cells))

    def aligned(self, run: list[Line]) -> Iterator[Block]:
        """Tables of lines whose columns begin at the same places; what has no such columns is paragraphs."""
        for lines, starts in parted(run):
            if len(starts) < 2:
                yield from self.loose([line for line in lines if not ALIGNED.match(line.text)])
                continue
            rows = rows_of(lines, starts)
            self.tables += 1
            self.cells += len(rows) * len(starts)
            cells = [
                Cell(r, c, tuple(_join(pieces, self.tables, r, c))) for r, row in enumerate(rows, 1) for c, pieces in enumerate(row, 1)
            ]
            yield Table(self.tables, len(rows), len(starts), tuple(cells))


def _kind(text: str) -> str:
    if text.lstrip()[:6].lower() == "<table":
        return "html"
    if "\t" in text.strip("\n "):
        return "tabs"
    if RULE.match(text):
        return "drawn"
    if _BORDER.match(text):
        return "pipes"
    if ALIGNED.match(text) or re.search(r"\S\s{3,}\S", text) or re.match(r"\s{8,}\S", text):
        return "aligned"
    return "text"


def _pipes(text: str) -> list[str]:
    return [part.strip() for part in text.strip().strip("|").split("|")]


def _span(attributes: str, name: str) -> int:
    found = re.search(rf"{name}\s*=\s*[\"']?(\d{{1,3}})", attributes, re.IGNORECASE)
    return max(1, int(found[1])) if found else 1


def _join(pieces: Pieces, table: int, row: int, column: int) -> Iterator[Paragraph]:
    """The lines of a cell: those behind the first go on with it, but for those that open with a number of their own."""
    for index, (line, text, at) in enumerate(pieces):
        wrapped = index > 0 and not NUMBERED.match(text)
        yield Paragraph(_clean(text), Spot("body", line.page, line.number, table, row, column), wrapped=wrapped, origin=at)


def _clean(text: str) -> str:
    return html.unescape(_TAG.sub("", text)).strip()


def _paragraphs(text: str, spot: Spot, *, split: bool = False, origin: int = 0) -> Iterator[Paragraph]:
    """The paragraphs of a text with tags; in a cell, two blanks and more part them as well.

    At a tag within a paragraph, a further one goes on with it, so that each stands where it says.
    """
    bold, done = bool(re.match(r"\s*(?:<b>|<strong>|\*\*)", text, re.IGNORECASE)), 0
    for piece in _pieces(text):
        wrapped = glued = False
        # Every second part is what parts the others: a tag, or blanks.
        for number, part in enumerate(re.split(rf"({_TAG.pattern})" + (r"|\s{2,}" if split else ""), piece)):
            if part is None:
                wrapped = False
            elif number % 2:
                at = text.find(part, done)
                glued, done = part == "\\" and not text[:at].endswith(" "), at + len(part)
            elif part.strip():
                done = max(done, text.find(part.strip(), done))
                yield Paragraph(
                    html.unescape(part.strip()),
                    spot,
                    bold=bold,
                    wrapped=wrapped,
                    glued=wrapped and glued and part[0] != " ",
                    origin=origin + done,
                )
                done += len(part.strip())
                wrapped, glued = True, False


def _pieces(text: str) -> list[str]:
    """The text at the breaks that its tags make."""
    opened = re.sub(r"<(?:p|li|ol|ul|div)\b[^>]*>", "</p>", text, flags=re.IGNORECASE)
    return [piece for piece in _BREAK.split(opened) if piece.strip()]
