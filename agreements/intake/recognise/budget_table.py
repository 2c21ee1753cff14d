"""The table of programmes or activities with their amounts.

Knows what columns hold; must not know formats. Names are put together only where the paper itself took them apart.
"""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.amounts import adds_up, is_total
from agreements.intake.recognise.budget_cells import OWN, join_with, shared_out, sums_up, unshared, with_amounts, with_lower
from agreements.intake.recognise.cells import numbered_items, split_bullet, split_code, split_number
from agreements.intake.recognise.column_cells import CURRENCY
from agreements.intake.recognise.column_numbers import part_number
from agreements.intake.recognise.draft import Desk, Leaf, Node, put
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.inner_heads import is_repeated, label_heads
from agreements.intake.recognise.label_lines import heads_rows
from agreements.intake.recognise.placed_text import NOTHING, Words, join
from agreements.intake.words import FormWords, plain
from agreements.notation.absence import says_none
from agreements.notation.readers import read_amount

_CODE = re.compile(r"(?:\d{1,2}|X)(?:\.(?:\d{2,4}|X{2}|\d)){2,}\.?(?=\s|$)", re.IGNORECASE)
# Codes of the state's budget, a stroke behind them: `5036 - Bendungan`, `6234.BDB – Fasilitasi`, `WA - Dukungan Manajemen`.
_DASHED = re.compile(r"(?:\d{4}|[A-Z]{2})(?:\.[A-Z\d]{2,4})*(?=\s+[-–—]\s+[^\W\d])")
_LEVEL = re.compile(r"(?:program|kegiatan|sub\s*kegiatan)\b", re.IGNORECASE)
# Amounts "in thousands": the format has them as printed, in rupiah.
_SCALED = re.compile(
    r"\b(?:ribu|juta|mil[iy]ar)(?:an)?\W*(?:rp|rupiah)\b|\b(?:rp|rupiah)\W*(?:(?:ribu|juta|mil[iy]ar)(?:an)?\b|000)", re.IGNORECASE
)
PLAIN = ("code", "note", "source_of_funds", "target", "unit", "responsible")
# What a cell over several rows says of each of them.
OF_ALL = ("note", "source_of_funds", "responsible")
LIKE = 90


class Budget:
    """Reads one table, or several that go on with each other."""

    def __init__(self, desk: Desk, words: FormWords) -> None:
        self.desk, self.words = desk, words
        self.lines: list[Node] = []
        self.heading = self.total = NOTHING
        self.total_doubt = ""
        self.columns: Columns | None = None
        # What cells that begin further up say of this row too; whether its amount reaches over the names of several.
        self.of_all: dict[str, Words] = {}
        self.shared = False
        # Whether no heading says what the figures are.
        self.headless = False

    def node(self, *, aimed: bool = True) -> Node:
        """The budget as read. Where no aim has a target (`aimed`), figures of a table without a heading may be targets."""
        for line in self.lines if self.headless and not aimed else ():
            if "amount" in line:
                line["amount"] = Leaf(line["amount"].words, line["amount"].doubt or "no-heading")
        node: Node = {}
        put(node, "heading", self.heading)
        if self.lines:
            node["lines"] = self.lines
        put(node, "total", self.total, self.total_doubt)
        return node

    def read(self, table: Table, columns: Columns | None) -> None:
        """Add what a table says. One without headings goes on with the columns of the one before."""
        fresh = columns is not None
        self.columns = columns = columns or self.columns
        if columns is None:
            return
        self.headless |= fresh and not columns.headings
        if fresh and not self.heading:
            self.heading = join_with([self.head(table, columns, column) for column in columns.find("name")])
        ink, grid = self.desk.ink, table.grid()
        first = columns.body if fresh else 1
        label_heads(table, columns, first, self.desk, self.words.said)
        for number in range(first, table.rows + 1):
            cells = [cell for cell in table.cells if cell.row == number and ink.paragraphs_of(cell)]
            texts = [join(ink.paragraphs_of(cell)).text for cell in cells]
            if cells and (is_repeated(texts, columns.printed) or heads_rows(texts, self.words)):
                for cell in cells:
                    for words in ink.paragraphs_of(cell):
                        ink.label(words)
            elif cells:
                self.row(number, cells, grid, table, columns)

    def head(self, table: Table, columns: Columns, column: int) -> Words:
        """The printed heading of a column of names."""
        cells = [c for c in table.cells if columns.first <= c.row <= columns.last and c.column <= column < c.column + c.columns]
        heading, number = part_number(whole := join(w for c in cells for w in self.desk.ink.paragraphs_of(c)))
        heading = heading if number in columns.numbers else whole
        first, _, behind = heading.text.partition(" ")
        if behind and self.words.columns.get(plain(first)) == "number":
            # Numbers so near their names that they are in one column have a heading of their own.
            self.desk.ink.label(heading.cut(0, len(first)))
            return heading.cut(len(first))
        return heading

    def row(self, number: int, cells: list[Cell], grid: dict[tuple[int, int], Cell], table: Table, columns: Columns) -> None:
        """Add a row of the body."""
        texts: dict[str, list[Words]] = {}
        levels: list[list[Words]] = []
        self.of_all, reach = {}, dict[str, int]()
        for name, cell in columns.cells_in(number, grid):
            if cell.row != number:
                own = OWN.get(name, "") if columns.kind == "both" else name
                if own in OF_ALL and cell.row >= columns.body:
                    self.of_all[own] = join(self.desk.ink.paragraphs_of(cell))
                continue
            reach[name] = cell.rows
            held = "amount" if name == "above" else name
            held = self.across(cell, columns) or {"source": "source_of_funds"}.get(held, held)
            paragraphs = self.desk.ink.paragraphs_of(cell)
            if paragraphs and held == "name":
                levels.append(paragraphs)
            elif paragraphs:
                texts.setdefault(held, []).extend(paragraphs)
        if columns.kind == "both":
            texts = {OWN[key]: words for key, words in texts.items() if key in OWN} | {
                key: words for key, words in texts.items() if key.startswith("money.")
            }
            if not levels and not texts:
                return
        texts = {key.replace("money.", "quarters."): words for key, words in texts.items()}
        self.shared = reach.get("amount", 1) > reach.get("name", 1)
        self.line(texts, levels, len(cells) == 1 and cells[0].columns >= table.columns > 1)

    def across(self, cell: Cell, columns: Columns) -> str:
        """What a cell over several columns holds: the label of a total, or a name."""
        held = [columns.fields.get(column, "") for column in range(cell.column, cell.column + cell.columns)]
        return "name" if cell.columns > 1 and "name" in held else ""

    def line(self, texts: dict[str, list[Words]], levels: list[list[Words]], wide: bool) -> None:
        """Add what a row says: a total, the rest of a name, or lines."""
        if len(levels) == 1 and self.lists(texts, levels):
            return
        number, amount = join(texts.pop("number", [])), join(texts.pop("amount", []))
        if CURRENCY.fullmatch(amount.text):
            # Room for an amount behind its sign.
            self.desk.ink.label(amount)
            amount = NOTHING
        names = [paragraphs for paragraphs in levels if paragraphs]
        if not number and len(names) > 1 and len(names[0]) == 1 and names[0][0] == split_number(names[0][0], bare=True)[0]:
            number, names = names[0][0], names[1:]
        label = self.once([number, *[join(paragraphs) for paragraphs in names]])
        if amount and not label:
            # A label at the right of its own cell stands in a column without a heading.
            beside = next((key for key in ("", "unknown") if is_total(join(texts.get(key, [])).text, self.words)), None)
            label = label if beside is None else join(texts.pop(beside))
        if amount and (self.is_total(label) or (not number and sums_up(label, amount, self.lines, self.words))):
            self.add_total(label, amount, texts)
            return
        if not amount and not texts and label and is_total(label.text, self.words):
            # The sum of a form that nobody filled in.
            self.desk.ink.label(label)
            return
        if not amount and names and not number and self.goes_on(join(names[-1]), texts, wide):
            return
        if not number and not amount and (not names or label.text.startswith("*") or self.words.says(label.text, "ignore")):
            # Nothing that is known, a footnote of the table, or the sum in words.
            self.desk.set_aside(label, "unplaced")
            self.rest(texts)
            return
        for index, paragraphs in enumerate(names):
            last = index == len(names) - 1
            whole, *lower = with_lower(paragraphs)
            self.entry(number if index == 0 else NOTHING, whole, amount if last else NOTHING, texts if last else {})
            for part in lower:
                self.entry(NOTHING, part, NOTHING, {})
        if not names:
            self.entry(number, [], amount, texts)

    def lists(self, texts: dict[str, list[Words]], levels: list[list[Words]]) -> bool:
        """Whether a cell lists names and the one beside it as many amounts: then they are lines; other numbers of them are asked."""
        amounts = texts.get("amount", [])
        if listed := with_amounts(levels[0], amounts, self.words.vocabulary):
            self.desk.set_aside(join(texts.pop("number", [])), "number-of-several")
            del texts["amount"]
            self.rest(unshared(texts, len(listed), OF_ALL), "unplaced")
        elif len(amounts) > 1 and len(numbered_items(levels[0])) > 1:
            self.desk.ask("count", "budget.lines", names=levels.pop(), amounts=texts.pop("amount"))
        for at, (part, each) in enumerate(listed):
            self.entry(NOTHING, part, each, shared_out(texts, at, len(listed), OF_ALL))
        return bool(listed)

    def once(self, texts: list[Words]) -> Words:
        """The texts as one; what a cell says again, as where a converter took a wide one apart, is a label."""
        kept: list[Words] = []
        for text in texts:
            if any(text.text == before.text for before in kept):
                self.desk.ink.label(text)
            else:
                kept.append(text)
        return join(kept)

    def entry(self, number: Words, paragraphs: list[Words], amount: Words, texts: dict[str, list[Words]]) -> None:
        """Add one line of the budget."""
        node: Node = {}
        name = join(paragraphs)
        code = _CODE.match(name.text) or _DASHED.match(name.text)
        if number and _CODE.fullmatch(number.text) and not self.is_numbered_below(number.text):
            put(node, "code", number)
        else:
            put(node, "number", number)
        printed, rest = (name.cut(0, code.end()), name.cut(code.end()).strip("-–—")) if code else split_code(name)
        if printed and "code" not in texts and "code" not in node:
            put(node, "code", printed)
            name = rest
        if not number and "code" not in node:
            mark, name = split_bullet(name)
            self.desk.ink.label(mark)
            found, rest = split_number(name, bare=True)
            if found and rest:
                put(node, "number", found)
                name = rest
        put(node, "name", name)
        put(node, "amount", amount, self.doubt(amount) or ("" if name else "no-name"))
        for key in PLAIN:
            put(node, key, join(texts.get(key, [])))
        for key, words in self.of_all.items():
            put(node, key, words)
        put(node, "indicator", join([*texts.get("indicator", []), *texts.get("budget_indicator", [])]))
        quarters = {key.partition(".")[2]: words for key, words in texts.items() if key.startswith("quarters.")}
        for key, parts in quarters.items():
            doubt = "two-columns" if self.columns and "quarters" in self.columns.doubts else ""
            put(node.setdefault("quarters", {}), key, join(parts), doubt)
        self.rest({k: w for k, w in texts.items() if k in ("", "unknown", "superior", "above", "before")})
        self.lines.append(node)

    def is_numbered_below(self, number: str) -> bool:
        """Whether a number of several parts is one of a list, as 1.1.1 below 1.1."""
        above = number.strip(". ").rpartition(".")[0]
        return any(line["number"].words.text.strip(". )") == above for line in self.lines if "number" in line)

    def doubt(self, amount: Words) -> str:
        """Why an amount is doubtful."""
        if amount and read_amount(amount.text, self.words.vocabulary) is None and not says_none(amount.text, self.words.vocabulary):
            return "unreadable"
        if self.columns and any(_SCALED.search(heading.text) for heading in self.columns.headings):
            return "scaled"
        if amount and self.shared:
            return "one-cell-for-several"
        return "two-columns" if self.columns and "amount" in self.columns.doubts else ""

    def rest(self, texts: dict[str, list[Words]], reason: str = "unknown-column") -> None:
        """Set aside what has no place in a budget."""
        for key, words in ((key, words) for key, group in texts.items() for words in group):
            self.desk.set_aside(words, "before-change" if key == "before" else reason)

    def is_total(self, label: Words) -> bool:
        """Whether a row with an amount is a total: by its label, or for lack of any name."""
        return not label or is_total(label.text, self.words)

    def add_total(self, label: Words, amount: Words, texts: dict[str, list[Words]]) -> None:
        """Set the total; the last one counts, those before it were totals of parts."""
        if not label or is_total(label.text, self.words) or self.words.said.issuperset(plain(label.text).split()):
            self.desk.ink.label(label)
        else:
            self.desk.set_aside(label, "unplaced")
        self.rest(texts, "beside-total")
        if not label and self.total:
            self.desk.set_aside(amount, "second-total")
            return
        if self.total:
            self.desk.set_aside(self.total, "subtotal")
        self.total = amount
        self.total_doubt = "" if label or self.adds_up(amount) else "no-label"
        self.total_doubt = self.doubt(amount) or self.total_doubt

    def adds_up(self, amount: Words) -> bool:
        """Whether the amounts of the lines add up to it."""
        return adds_up([line["amount"].words for line in self.lines if "amount" in line], amount, self.words.vocabulary)

    def goes_on(self, name: Words, texts: dict[str, list[Words]], wide: bool) -> bool:
        """Whether a row with only a name goes on with the name above it: where a line is without it no name of the nomenclature, and with
        it one.
        """
        before = self.lines[-1] if self.lines else {}
        if wide or texts or "name" not in before or "amount" not in before or _LEVEL.match(name.text) or name.bold or not self.columns:
            return False
        whole = join([before["name"].words, name])
        closer, alone = self.likeness(whole.text), max(self.likeness(before["name"].words.text), self.likeness(name.text))
        wrapped = self.columns.fields and all("number" in line for line in self.lines)
        if closer >= LIKE and closer > alone:
            before["name"] = type(before["name"])(whole, before["name"].doubt)
            return True
        if wrapped and (name.text[:1].islower() or before["name"].words.text.rstrip().endswith((",", "dan", "/"))):
            before["name"] = type(before["name"])(whole, "next-row")
            return True
        return False

    def likeness(self, name: str) -> float:
        """How much the name is like the closest one of the nomenclature, 0 to 100."""
        text = plain(name)
        return max((ratio(text, known) for known in self.words.names), default=0.0)
