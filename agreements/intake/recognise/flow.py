"""A document as one flow: lines, rows of label and value, lanes side by side, and tables of data; layout tables are taken apart.

Knows headings and labels; must not know where they belong in an agreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from agreements.intake.blocks import Block, Cell, Paragraph, Table
from agreements.intake.recognise.amounts import AMOUNT, infer_columns, is_total
from agreements.intake.recognise.cards import card_table, turned_costs
from agreements.intake.recognise.column_cells import last_filled, text_of
from agreements.intake.recognise.dates import dated_below, read_date_line
from agreements.intake.recognise.flow_items import Data, Item, Line
from agreements.intake.recognise.folded_beside import below_each_other
from agreements.intake.recognise.headings import Columns, read_columns
from agreements.intake.recognise.inner_heads import another_head, parted
from agreements.intake.recognise.named import role_alone
from agreements.intake.recognise.outlines import outline_table
from agreements.intake.recognise.person_labels import (
    all_labelled,
    behind_role,
    described,
    labelled_below,
    labelled_beside,
    labelled_cells,
    labelled_columns,
    labelled_rows,
    two_labelled,
)
from agreements.intake.recognise.personnel_numbers import says_number
from agreements.intake.recognise.placed_text import Ink, Words, join
from agreements.intake.recognise.tied_lists import tied_table
from agreements.intake.recognise.translations import translation
from agreements.intake.recognise.typed import GAP, Made, copied_table, typed_lines, typed_table
from agreements.intake.recognise.unfolded import unfolded
from agreements.intake.words import FormWords, plain

MAX_TYPED = 200
_SIGNS = (":", "=")
_MARK = re.compile(r"\(?(?:[A-Z]|[IVX]{1,4}|[1-9]\d?)[.)]+")
# "Jumlah Anggaran : Rp. 1.000.000,-" within one cell.
_SUM = re.compile(rf"([^:]{{4,80}}?)\s*:\s*{AMOUNT.pattern}\s*", re.IGNORECASE)


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
            if tabbed and typed_table(lines := typed_lines(paragraph, self.ink), self.ink, self.words):
                whole[at : at + 1] = lines
            rest = whole[at : at + MAX_TYPED]
            if made := self.typed(rest, tabbed):
                yield Data(*made[0])
                at += made[1]
                last = False
                continue
            if len(rest) > 2 and (below := labelled_below([self.words_of(part).flat() for part in rest[:3]], self.words)):
                yield below
                at += 3
                continue
            if tabbed and not last:
                self.group += 1
            last = tabbed
            for line in self.words_of(paragraph).split(r"\n"):
                yield from self.line(line, paragraph, tabbed)
            at += 1

    def typed(self, rest: list[Paragraph], tabbed: bool) -> Made | None:
        """The table that paragraphs are which stand for one, and how many of them it takes."""
        ways = (typed_table,) if tabbed else (copied_table, outline_table, tied_table)
        return next(filter(None, (way(rest, self.ink, self.words) for way in ways)), None)

    def unwrapped(self, run: Iterable[Paragraph]) -> list[Paragraph]:
        """The paragraphs, those that only go on with the one before them taken into it."""
        whole: list[Paragraph] = []
        for paragraph in run:
            if paragraph.wrapped and whole and not dated_below(self.words_of(whole[-1]), self.words_of(paragraph), self.words):
                self.ink.adopt(whole[-1], join([self.words_of(whole[-1]), self.words_of(paragraph)], glued=paragraph.glued))
            else:
                whole.append(paragraph)
        return whole

    def words_of(self, paragraph: Paragraph) -> Words:
        """The text of a paragraph."""
        return self.ink.words(paragraph)

    def line(self, line: Words, paragraph: Paragraph, tabbed: bool) -> Iterator[Item]:
        """A line of a paragraph as items."""
        if labelled := all_labelled(line.flat(), self.words) or behind_role(line.flat(), self.words):
            yield from labelled
            return
        parts = line.split(GAP.pattern)
        if len(parts) == 2 and parts[0].text.endswith(",") and read_date_line(line.flat(), self.words) and not self.role(parts[0]):
            # Place and day, room for the day between them.
            parts = [line]
        signed = len(parts) > 1 and (parts[1].text in _SIGNS or parts[1].text.startswith(": "))
        if not tabbed or not parts or (signed and len(parts) < 4 and not parts[0].text.endswith(",")):
            # A label, and what it says behind a tab, are one line.
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

    def table(self, table: Table) -> Iterator[Item]:
        """The items of a table: data, or what its layout arranges."""
        if card := card_table(table, self.ink, self.words):
            yield Data(*card)
            return
        ways = (unfolded, turned_costs, below_each_other)
        table = next(filter(None, (way(table, self.ink, self.words) for way in ways)), table)
        columns = read_columns(table, self.ink, self.words)
        if columns is None and (people := labelled_rows(table, self.ink, self.words) or labelled_columns(table, self.ink, self.words)):
            yield from people
            return
        if columns is not None and (again := another_head(table, columns, self.ink, self.words)):
            upper, lower = parted(table, again)
            yield from self.table(upper)
            yield from self.table(lower)
            return
        end = self.ended_at(table, columns.body, columns.find("officer")) if columns is not None else 0
        if columns is not None and end:
            lower, table = table.part(end, table.rows + 1), table.part(1, end)
        if columns is not None:
            self.width, self.money = table.columns, columns.kind == "budget"
            above = [cell for cell in table.cells if cell.row < columns.first]
            for cell in above:
                for words in self.ink.paragraphs_of(cell):
                    yield Line(words)
            yield Data(table, columns)
            if end:
                yield from self.layout(lower)
        elif (end := self.ended_at(table, 2)) and self.is_more(upper := table.part(1, end)):
            yield Data(upper if self.width == table.columns else upper.narrowed(), None)
            yield from self.layout(table.part(end, table.rows + 1))
        elif self.goes_on(table) and infer_columns(table, self.ink) is not None:
            yield Data(table, None)
        elif len({self.words.columns.get(plain(text_of(self.ink, cell))) for cell in table.cells if cell.row == 1} - {None}) > 1:
            # A table with headings of its own, of something else.
            yield Data(table, Columns({}, [], [], 1))
        elif self.width and table.columns == self.width and self.goes_on(table):
            yield Data(table, None)
        else:
            yield from self.layout(table)

    def ended_at(self, table: Table, body: int, named: Sequence[int] = ()) -> int:
        """The first row of the body that is none of the table: signatures, or a sum that is said in a sentence below all its rows; 0 for
        none. The columns that are named say whose the rows are, and their numbers are no signature.
        """
        for cell in table.cells:
            if cell.row >= body and cell.column not in named:
                for words in self.ink.paragraphs_of(cell):
                    short = len(words.text) < 60 and self.words.says(words.text, "first", "second")
                    summed = _SUM.fullmatch(words.text)
                    sums = summed is not None and is_total(summed[1], self.words) and cell.row > last_filled(table, self.ink)
                    numbered = says_number(self.words).match(words.text) and re.search(r"\d", words.text)
                    if short or sums or numbered or read_date_line(words, self.words):
                        return cell.row
        return 0

    def is_more(self, table: Table) -> bool:
        """Whether rows above signatures are data without headings: more of the table before them, or costs."""
        return self.goes_on(table) and (self.width == table.columns or infer_columns(table.narrowed(), self.ink) is not None)

    def goes_on(self, table: Table) -> bool:
        """Whether a table without headings looks like data: no person's label, no signature in it; behind a budget some amount."""
        texts = [join(self.ink.paragraphs_of(cell)).text for cell in table.cells]
        if self.money and not any(AMOUNT.fullmatch(text) for text in texts):
            return False
        held = [text for text in texts if text]
        signs = [self.words.level(text) is not None or self.words.is_rank(text) or plain(text) in self.words.titles for text in held]
        if (held and all(signs)) or any(read_date_line(words, self.words) for words in self.in_cells(table)):
            return False
        if any(
            self.words.says(text, "first", "second", "third") or says_number(self.words).search(text) or text in _SIGNS for text in texts
        ):
            return False
        return not any(self.words.person_field(text) for text in texts)

    def in_cells(self, table: Table) -> Iterator[Words]:
        """The paragraphs in a table's cells."""
        return (words for cell in table.cells for words in self.ink.paragraphs_of(cell))

    def layout(self, table: Table) -> Iterator[Item]:
        """A table that only arranges: row by row, cells side by side as lanes."""
        self.group += 1
        group = self.group
        if foreign := translation(table, self.ink, self.words):
            table = replace(table, cells=tuple(cell for cell in table.cells if cell.column != foreign))
        filled = {cell.column for cell in table.cells if any(p.text.strip() for p in cell.paragraphs())}
        rows: dict[int, list[Cell]] = {}
        for cell in table.cells:
            rows.setdefault(cell.row, []).append(cell)
        for row in sorted(rows):
            # A text over the whole width is in no lane.
            wide = len(rows[row]) == 1 and rows[row][0].columns >= table.columns
            yield from self.row(rows[row], group, len(filled) > 1 and not wide)

    def row(self, cells: list[Cell], group: int, side_by_side: bool) -> Iterator[Item]:
        """The items of one row of a layout."""
        held = [(cell, words) for cell in cells if (words := join(self.ink.paragraphs_of(cell)))]
        named = [words for _, words in held]
        if people := self.people(held, group):
            yield from people
            return
        two = len(named) == 2
        if two and _MARK.fullmatch(named[0].text) and named[1] == join(self.ink.paragraphs_of(held[1][0])[:1]):
            # The letter of a part, or a number, in a cell before its only line.
            yield Line(join(named))
            return
        dated = two and named[0].text.endswith(",") and read_date_line(join(named), self.words)
        if dated or (two and named[1].text.startswith(": ")) or (len(named) == 3 and named[1].text in _SIGNS):
            # Place and day, or a label, a colon and what it says, in cells of their own.
            yield Line(join(named), (group, held[0][0].column) if side_by_side and held[0][0].column > 1 else (0, 0))
            return
        for cell in cells:
            tables = any(isinstance(block, Table) for block in cell.blocks)
            shown = [block for block in cell.blocks if isinstance(block, Table) or not block.hidden]
            for block in shown if tables else self.unwrapped(block for block in shown if isinstance(block, Paragraph)):
                if isinstance(block, Table):
                    yield from self.table_inside(block, group, cell.column, side_by_side)
                else:
                    for line in self.words_of(block).split(r"\n"):
                        words = line.flat()
                        lane = (group, cell.column) if side_by_side else (0, 0)
                        if found := all_labelled(words, self.words):
                            yield from (replace(item, lane=lane) for item in found)
                        elif words:
                            yield Line(words, lane, block.spot.part)

    def people(self, held: list[tuple[Cell, Words]], group: int) -> list[Item]:
        """What a row says of people: a label with its value, several side by side, a role before them."""
        named = [words for _, words in held]
        if named and (labelled := labelled_cells(named, self.words)) is not None:
            return [labelled]
        if len(named) == 3 and named[1].text in _SIGNS and (pair := two_labelled(named[0], named[2], self.words)):
            return [*pair]
        if (pairs := labelled_beside(held, group, self.words)) or len(named) < 2 or not role_alone(named[0].text, self.words):
            return [*pairs]
        if len(named) == 2:
            said = described(named[1], self.words)
            return [Line(named[0]), *said] if said else []
        # The role in a cell over the rows of its labels.
        labelled = labelled_cells(named[1:], self.words)
        return [Line(named[0]), labelled] if labelled is not None else []

    def table_inside(self, table: Table, group: int, column: int, side_by_side: bool) -> Iterator[Item]:
        """A table within a cell: its lines stay in the cell's lane, unless it has lanes of its own."""
        for item in self.table(table):
            if not isinstance(item, Data) and item.lane == (0, 0) and side_by_side:
                yield replace(item, lane=(group, column))
            else:
                yield item
