"""A document as one flow: lines, rows of label and value, lanes side by side, and tables of data; layout tables are taken apart.

Knows headings and labels; must not know where they belong in an agreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from agreements.intake.blocks import Block, Cell, Paragraph, Table
from agreements.intake.recognise.amounts import AMOUNT, infer_columns
from agreements.intake.recognise.dates import read_date_line
from agreements.intake.recognise.headings import Columns, another_head, parted, read_columns
from agreements.intake.recognise.placed_text import Ink, Words, join
from agreements.intake.recognise.typed import GAP, copied_table, typed_table
from agreements.intake.words import FormWords, plain

MAX_TYPED = 200
_LABEL = re.compile(r"(?<=\s)([^\W\d_]+)\s*:\s*(?=\S)")
_SIGNS = (":", "=")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text. `lane` is which of several texts side by side it belongs to: a group and a column; (0, 0) for none."""

    words: Words
    lane: tuple[int, int] = (0, 0)
    part: str = "body"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label with its value: `Nama : …`. The field as the book names it."""

    field: str
    label: Words
    value: Words
    lane: tuple[int, int] = (0, 0)

    @property
    def line(self) -> Line:
        """Label and value as the line that they are."""
        return Line(join([self.label, self.value]), self.lane)


@dataclass(frozen=True, slots=True)
class Data:
    """A table of data with what its columns hold; `columns` is None for one that only goes on with the table before it."""

    table: Table
    columns: Columns | None


Item = Line | Labelled | Data


def words_in(items: Iterable[Item], ink: Ink) -> Iterator[Words]:
    """All the words of the items."""
    for item in items:
        if isinstance(item, Line):
            yield item.words
        elif isinstance(item, Labelled):
            yield from (item.label, item.value)
        else:
            yield from (words for cell in item.table.cells for words in ink.paragraphs_of(cell))


class Flow:
    """Makes the flow of a document."""

    def __init__(self, ink: Ink, words: FormWords) -> None:
        self.ink, self.words = ink, words
        self.group = 0
        self.width = 0
        self.money = False

    def items(self, blocks: tuple[Block, ...]) -> Iterator[Item]:
        """The items of the blocks in order."""
        position = 0
        while position < len(blocks):
            block = blocks[position]
            if isinstance(block, Paragraph) and block.hidden:
                position += 1
                continue
            if isinstance(block, Table):
                yield from self.table(block)
                position += 1
                continue
            run = [block]
            while (
                position + len(run) < len(blocks)
                and isinstance(following := blocks[position + len(run)], Paragraph)
                and not following.hidden
            ):
                run.append(following)
            yield from self.paragraphs(run)
            position += len(run)

    def paragraphs(self, run: list[Paragraph]) -> Iterator[Item]:
        """Paragraphs that follow each other: those with tabs may be a table, or lanes."""
        whole = self.unwrapped(run)
        last, at = False, 0
        while at < len(whole):
            paragraph = whole[at]
            tabbed = bool(GAP.search(self.words_of(paragraph).text.strip(" ")))
            rest = whole[at : at + MAX_TYPED]
            if made := typed_table(rest, self.ink, self.words) if tabbed else copied_table(rest, self.ink, self.words):
                yield Data(*made[0])
                at += made[1]
                last = False
                continue
            if tabbed and not last:
                self.group += 1
            last = tabbed
            for line in self.words_of(paragraph).split(r"\n"):
                yield from self.line(line, paragraph, tabbed)
            at += 1

    def unwrapped(self, run: Iterable[Paragraph]) -> list[Paragraph]:
        """The paragraphs, those that only go on with the one before them taken into it."""
        whole: list[Paragraph] = []
        for paragraph in run:
            if paragraph.wrapped and whole:
                self.ink.adopt(whole[-1], join([self.words_of(whole[-1]), self.words_of(paragraph)], glued=paragraph.glued))
            else:
                whole.append(paragraph)
        return whole

    def words_of(self, paragraph: Paragraph) -> Words:
        """The text of a paragraph."""
        return self.ink.words(paragraph)

    def line(self, line: Words, paragraph: Paragraph, tabbed: bool) -> Iterator[Item]:
        """A line of a paragraph as items."""
        if labelled := self.all_labelled(line.flat()):
            yield from labelled
            return
        parts = line.split(GAP.pattern)
        if len(parts) == 2 and parts[0].text.endswith(",") and read_date_line(line.flat(), self.words.months) and not self.role(parts[0]):
            # Place and day, room for the day between them.
            parts = [line]
        if not tabbed or not parts:
            yield Line(line.flat(), part=paragraph.spot.part)
        elif len(parts) == 1:
            # A text far to the right stands in the last of two lanes.
            right = len(re.match(r"[\t ]*", paragraph.text)[0].expandtabs(8)) >= 20  # type: ignore[index]
            yield Line(parts[0].flat(), (self.group, 2 if right else 1), paragraph.spot.part)
        else:
            for number, part in enumerate(parts, 1):
                yield Line(part.flat(), (self.group, number), paragraph.spot.part)

    def role(self, text: Words) -> str:
        """The role that a text opens with."""
        return self.words.says(text.text, "first", "second", "third")

    def all_labelled(self, line: Words) -> list[Labelled]:
        """The labels of a line with their values, `Nama: … Jabatan: …` as two; none if it does not open with one."""
        labels = [found.start() for found in _LABEL.finditer(line.text) if plain(found[1]) in self.words.person_labels]
        cuts = [0, *(at for at in labels if ":" in line.text[:at])]
        parts = [line.cut(start, end) for start, end in zip(cuts, [*cuts[1:], None], strict=True)]
        found = [self.labelled(part) for part in parts]
        return [item for item in found if item is not None] if all(item is not None for item in found) else []

    def labelled(self, line: Words) -> Labelled | None:
        """A person's label with its value, if the line is one."""
        found = re.match(r"(?:(?:\(?\w{1,2}[.)]|\d{1,2}|[-•])\s+)?([^:=]{2,30}?)\s*[:=]\s*(?=\S|$)", line.text)
        if found is None:
            return None
        field = self.words.person_labels.get(plain(found[1]))
        return Labelled(field, line.cut(0, found.end()), line.cut(found.end())) if field else None

    def table(self, table: Table) -> Iterator[Item]:
        """The items of a table: data, or what its layout arranges."""
        columns = read_columns(table, self.ink, self.words)
        if columns is not None and (again := another_head(table, columns, self.ink, self.words)):
            upper, lower = parted(table, again)
            yield from self.table(upper)
            yield from self.table(lower)
            return
        end = self.signed_from(table, columns.body) if columns is not None else 0
        if columns is not None and end:
            lower, table = _rows(table, end, table.rows + 1), _rows(table, 1, end)
        if columns is not None:
            self.width, self.money = table.columns, columns.kind == "budget"
            above = [cell for cell in table.cells if cell.row < columns.first]
            for cell in above:
                for words in self.ink.paragraphs_of(cell):
                    yield Line(words)
            yield Data(table, columns)
            if end:
                yield from self.layout(lower)
        elif self.width == table.columns and (end := self.signed_from(table, 2)) and self.goes_on(upper := _rows(table, 1, end)):
            yield Data(upper, None)
            yield from self.layout(_rows(table, end, table.rows + 1))
        elif self.goes_on(table) and ((self.width and table.columns == self.width) or infer_columns(table, self.ink) is not None):
            yield Data(table, None)
        else:
            yield from self.layout(table)

    def signed_from(self, table: Table, body: int) -> int:
        """The first row of the body that belongs to the signatures, where they were put into the same table; 0 for none."""
        for cell in table.cells:
            if cell.row >= body:
                for words in self.ink.paragraphs_of(cell):
                    short = len(words.text) < 60 and self.words.says(words.text, "first", "second")
                    if short or re.match(r"NIP\b\W*\d", words.text) or read_date_line(words, self.words.months):
                        return cell.row
        return 0

    def goes_on(self, table: Table) -> bool:
        """Whether a table without headings looks like data: no person's label, no signature in it; behind a budget some amount."""
        texts = [join(self.ink.paragraphs_of(cell)).text for cell in table.cells]
        if self.money and not any(AMOUNT.fullmatch(text) for text in texts):
            return False
        held = [text for text in texts if text]
        signs = [self.words.level(text) is not None or self.words.is_rank(text) or plain(text) in self.words.titles for text in held]
        if (held and all(signs)) or any(read_date_line(words, self.words.months) for words in self.in_cells(table)):
            return False
        if any(self.words.says(text, "first", "second", "third") or re.search(r"\bNIP\b", text) or text in _SIGNS for text in texts):
            return False
        return not any(plain(text) in self.words.person_labels for text in texts)

    def in_cells(self, table: Table) -> Iterator[Words]:
        """The paragraphs in a table's cells."""
        return (words for cell in table.cells for words in self.ink.paragraphs_of(cell))

    def layout(self, table: Table) -> Iterator[Item]:
        """A table that only arranges: row by row, cells side by side as lanes."""
        self.group += 1
        group = self.group
        filled = {cell.column for cell in table.cells if any(p.text.strip() for p in cell.paragraphs())}
        rows: dict[int, list[Cell]] = {}
        for cell in table.cells:
            rows.setdefault(cell.row, []).append(cell)
        for row in sorted(rows):
            yield from self.row(rows[row], group, len(filled) > 1)

    def row(self, cells: list[Cell], group: int, side_by_side: bool) -> Iterator[Item]:
        """The items of one row of a layout."""
        held = [(cell, words) for cell in cells if (words := join(self.ink.paragraphs_of(cell)))]
        named = [words for _, words in held]
        if named and (labelled := self.labelled_cells(named)) is not None:
            yield labelled
            return
        if pairs := self.labelled_beside(held, group):
            yield from pairs
            return
        if (len(named) == 3 and named[1].text in _SIGNS) or (len(named) == 2 and named[1].text.startswith(": ")):
            # A label, a colon and what it says, in cells of their own.
            yield Line(join(named), (group, held[0][0].column) if side_by_side and held[0][0].column > 1 else (0, 0))
            return
        for cell in cells:
            tables = any(isinstance(block, Table) for block in cell.blocks)
            blocks = cell.blocks if tables else self.unwrapped(block for block in cell.blocks if isinstance(block, Paragraph))
            for block in blocks:
                if isinstance(block, Table):
                    yield from self.table_inside(block, group, cell.column, side_by_side)
                else:
                    for line in self.words_of(block).split(r"\n"):
                        words = line.flat()
                        lane = (group, cell.column) if side_by_side else (0, 0)
                        if found := self.all_labelled(words):
                            yield from (replace(item, lane=lane) for item in found)
                        elif words:
                            yield Line(words, lane, block.spot.part)

    def table_inside(self, table: Table, group: int, column: int, side_by_side: bool) -> Iterator[Item]:
        """A table within a cell: its lines stay in the cell's lane, unless it has lanes of its own."""
        for item in self.table(table):
            if not isinstance(item, Data) and item.lane == (0, 0) and side_by_side:
                yield replace(item, lane=(group, column))
            else:
                yield item

    def labelled_beside(self, cells: list[tuple[Cell, Words]], group: int) -> list[Labelled]:
        """A row of the same labels for people side by side, each with its value; none if it is not nothing but that."""
        starts = [at for at, (_, words) in enumerate(cells) if plain(words.text) in self.words.person_labels]
        if len(starts) < 2 or len({plain(cells[at][1].text) for at in starts}) > 1:
            return []
        cuts = [max(0, at - 1) if at and re.fullmatch(r"\(?\w{1,2}[.)]*", cells[at - 1][1].text) else at for at in starts]
        parts = [cells[start:end] for start, end in zip(cuts, [*cuts[1:], None], strict=True)]
        found = [self.labelled_cells([words for _, words in part]) for part in parts]
        lanes = [(group, cells[at][0].column) for at in starts]
        made = [replace(item, lane=lane) for item, lane in zip(found, lanes, strict=True) if item is not None]
        return made if len(made) == len(starts) and cuts[0] == 0 else []

    def labelled_cells(self, cells: list[Words]) -> Labelled | None:
        """A row of label, colon and value in cells of their own, perhaps behind a number."""
        number = cells[0] if len(cells) > 1 and re.fullmatch(r"\(?\w{1,2}[.)]*", cells[0].text) else None
        cells = cells[1:] if number else cells
        first = re.sub(r"^(?:\(?\w{1,2}[.)]|\d{1,2})\s+", "", cells[0].text)
        field = self.words.person_labels.get(plain(first))
        if field is None or len(cells) > 4 or (len(cells) > 1 and not all(c.text.strip(" :=") or c.text in ":=" for c in cells)):
            return None
        values = [words for words in cells[1:] if words.text not in (":", "=")]
        if any(f"{plain(words.text)} ".startswith(f"{plain(first)} ") for words in values):
            # "NIP. … | NIP. …": two people side by side, no label with its value.
            return None
        value = join(values)
        shift = len(value.text) - len(value.text.lstrip(":= "))
        label = join([*([number] if number else []), cells[0], *[words for words in cells[1:] if words.text in (":", "=")]])
        if shift:
            label = join([label, value.cut(0, shift)])
        return Labelled(field, label, value.cut(shift))


def _rows(table: Table, first: int, end: int) -> Table:
    """The rows of a table from the first to before the end, with the numbers that they have in it."""
    return Table(table.number, end - 1, table.columns, tuple(cell for cell in table.cells if first <= cell.row < end))
