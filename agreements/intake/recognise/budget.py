"""The table of programmes or activities with their amounts, and budgets that are no table any more.

Knows what columns hold; must not know formats. Names are put together only where the paper itself took them apart.
"""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.cells import split_number
from agreements.intake.recognise.draft import Desk, Node, put
from agreements.intake.recognise.headings import Columns, is_repeated
from agreements.intake.recognise.text import NOTHING, Ink, Words, join
from agreements.intake.words import FormWords, plain
from agreements.notation import read_amount

AMOUNT = re.compile(r"(?:Rp\s*\.?|IDR)?\s*\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?(?:\s*,-+|\.-+)?", re.IGNORECASE)
_CODE = re.compile(r"(?:\d{1,2}|X)(?:\.(?:\d{2,4}|X{2}|\d)){2,}\.?(?=\s|$)", re.IGNORECASE)
_ENDS = re.compile(rf"^(?P<name>.*?\S)\s*[.…\s]\s*(?P<amount>{AMOUNT.pattern})\s*(?P<note>\(?[A-Za-z][\w /]{{0,30}}\)?)?$", re.IGNORECASE)
_LEVEL = re.compile(r"(?:program|kegiatan|sub\s*kegiatan)\b", re.IGNORECASE)
PLAIN = ("code", "note", "source_of_funds", "target", "unit", "responsible")
LIKE = 90


class Budget:
    """Reads one table, or several that go on with each other."""

    def __init__(self, desk: Desk, words: FormWords) -> None:
        self.desk, self.words = desk, words
        self.lines: list[Node] = []
        self.heading = self.total = NOTHING
        self.total_doubt = ""
        self.columns: Columns | None = None

    def node(self) -> Node:
        """The budget as read."""
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
        if fresh and not self.heading:
            names = [self.head(table, columns, column) for column in columns.find("name")]
            self.heading = join_with(names)
        ink, grid = self.desk.ink, table.grid()
        first = columns.body if fresh else 1
        for cell in table.cells:
            if columns.first <= cell.row < first:
                for words in ink.paragraphs_of(cell):
                    ink.label(words)
        for number in range(first, table.rows + 1):
            cells = [cell for cell in table.cells if cell.row == number and ink.paragraphs_of(cell)]
            texts = [join(ink.paragraphs_of(cell)).text for cell in cells]
            if cells and is_repeated(texts, columns.headings):
                for cell in cells:
                    for words in ink.paragraphs_of(cell):
                        ink.label(words)
            elif cells:
                self.row(number, cells, grid, table, columns)

    def head(self, table: Table, columns: Columns, column: int) -> Words:
        cells = [c for c in table.cells if columns.first <= c.row < columns.body and c.column <= column < c.column + c.columns]
        cells = [c for c in cells if c.row == columns.first or not columns.numbers or c.row < columns.body - 1]
        return join(w for c in cells for w in self.desk.ink.paragraphs_of(c))

    def row(self, number: int, cells: list[Cell], grid: dict[tuple[int, int], Cell], table: Table, columns: Columns) -> None:
        texts: dict[str, list[Words]] = {}
        levels: list[list[Words]] = []
        done: set[int] = set()
        for column, name in columns.fields.items():
            cell = grid.get((number, column))
            if cell is None or cell.row != number or id(cell) in done:
                continue
            done.add(id(cell))
            held = "amount" if name == "above" else name
            held = self.across(cell, columns) or held
            paragraphs = self.desk.ink.paragraphs_of(cell)
            if paragraphs and held == "name":
                levels.append(paragraphs)
            elif paragraphs:
                texts.setdefault(held, []).extend(paragraphs)
        if columns.kind == "both":
            texts = {key: words for key, words in texts.items() if key in ("amount", "source_of_funds", "budget_indicator")}
            if not levels and not texts:
                return
        self.line(texts, levels, len(cells) == 1 and cells[0].columns >= table.columns > 1)

    def across(self, cell: Cell, columns: Columns) -> str:
        """What a cell over several columns holds: the label of a total, or a name."""
        held = [columns.fields.get(column, "") for column in range(cell.column, cell.column + cell.columns)]
        return "name" if cell.columns > 1 and "name" in held else ""

    def line(self, texts: dict[str, list[Words]], levels: list[list[Words]], wide: bool) -> None:
        number, amount = join(texts.pop("number", [])), join(texts.pop("amount", []))
        names = [paragraphs for paragraphs in levels if paragraphs]
        label = join([number, *[join(paragraphs) for paragraphs in names]])
        if amount and self.is_total(label):
            self.add_total(label, amount, texts)
            return
        if not amount and names and not number and self.goes_on(join(names[-1]), texts, wide):
            return
        if not names and not number and not amount:
            self.rest(texts)
            return
        if amount.text in ("Rp", "Rp."):
            self.desk.ink.label(amount)
            amount = NOTHING
        for index, paragraphs in enumerate(names):
            last = index == len(names) - 1
            self.entry(number if index == 0 else NOTHING, paragraphs, amount if last else NOTHING, texts if last else {})
        if not names:
            self.entry(number, [], amount, texts)

    def entry(self, number: Words, paragraphs: list[Words], amount: Words, texts: dict[str, list[Words]]) -> None:
        node: Node = {}
        name = join(paragraphs)
        code = _CODE.match(name.text)
        if number and _CODE.fullmatch(number.text):
            put(node, "code", number)
        else:
            put(node, "number", number)
        if code and "code" not in texts and "code" not in node:
            put(node, "code", name.cut(0, code.end()))
            name = name.cut(code.end())
        if not number and "code" not in node:
            found, rest = split_number(name, bare=True)
            if found and rest:
                put(node, "number", found)
                name = rest
        put(node, "name", name)
        put(node, "amount", amount, self.doubt(amount))
        for key in PLAIN:
            put(node, key, join(texts.get(key, [])))
        put(node, "indicator", join([*texts.get("indicator", []), *texts.get("budget_indicator", [])]))
        quarters = {key.partition(".")[2]: words for key, words in texts.items() if key.startswith("quarters.")}
        for key, words in quarters.items():
            put(node.setdefault("quarters", {}), key, join(words))
        self.rest({k: w for k, w in texts.items() if k in ("", "unknown", "superior", "above", "before")})
        self.lines.append(node)

    def doubt(self, amount: Words) -> str:
        """Why an amount is doubtful."""
        if amount and read_amount(amount.text) is None:
            return "unreadable"
        return "two-columns" if self.columns and "amount" in self.columns.doubts else ""

    def rest(self, texts: dict[str, list[Words]]) -> None:
        for key, words in ((key, words) for key, group in texts.items() for words in group):
            self.desk.set_aside(words, "before-change" if key == "before" else "unknown-column")

    def is_total(self, label: Words) -> bool:
        """Whether a row with an amount is a total: by its label, in one or two languages, or for lack of any name."""
        labels = self.words.label("total")
        pieces = [" ".join(part.casefold().split()) for part in re.split(r"[/(:]", label.text.strip(" :.)"))]
        bare = [re.sub(r"^\d+[.)]?\s*", "", piece).strip(" .)") for piece in pieces]
        return (
            not label
            or bare[0] in labels
            or re.fullmatch(
                r"(?:grand |sub )?(?:jumlah|total)(?: (?:anggaran|pagu|biaya|dana|seluruh\w*|keseluruhan|program|kegiatan|belanja|rp))*",
                bare[0],
            )
            is not None
        )

    def add_total(self, label: Words, amount: Words, texts: dict[str, list[Words]]) -> None:
        self.desk.ink.label(label)
        for key, words in ((key, words) for key, group in texts.items() for words in group):
            self.desk.set_aside(words, "before-change" if key == "before" else "beside-total")
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
        amounts = [read_amount(line["amount"].words.text) for line in self.lines if "amount" in line]
        return None not in amounts and sum(a for a in amounts if a is not None) == read_amount(amount.text)

    def goes_on(self, name: Words, texts: dict[str, list[Words]], wide: bool) -> bool:
        """Whether a row with only a name goes on with the name above it: where a line is without it no name of the nomenclature, and with it one."""
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

    def read_lines(self, lines: list[Words]) -> list[Words]:
        """A budget that is only lines of text; gives back the lines that are not part of it.

        A line that is a word for programmes or activities opens it; each number opens a line of it; what follows goes on with it; an amount ends it.
        """
        reader = _Loose(self)
        return reader.read(lines)


class _Loose:
    """Takes lines in turn: names and amounts as they come."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.names: list[tuple[Words, list[Words]]] = []
        self.amounts: list[Words] = []
        self.notes: dict[int, Words] = {}
        self.before: list[Words] = []
        self.closed = False

    def read(self, lines: list[Words]) -> list[Words]:
        rest: list[Words] = []
        for line in lines:
            if self.closed or not self.take(line):
                rest.append(line)
        self.finish()
        return rest

    def take(self, line: Words) -> bool:
        budget = self.budget
        held = budget.words.columns.get(plain(line.text))
        if held == "name" and not budget.heading:
            budget.heading = line.strip(":")
            return True
        if held in ("amount", "number", "note") or (held == "name" and plain(line.text) == plain(budget.heading.text)):
            budget.desk.ink.label(line)
            return True
        if not budget.heading:
            return False
        if AMOUNT.fullmatch(line.text):
            self.amounts.append(line)
            return True
        found = _ENDS.match(line.text)
        number, text = split_number(line, bare=True)
        if found and (number or budget.is_total(line.cut(0, found.end("name")))):
            return self.whole(line, found)
        if number:
            self.names.append((number, [*self.before, text]))
            self.before = []
            return True
        if self.over(line):
            self.closed = True
            return False
        if self.names:
            self.names[-1][1].append(line)
        else:
            self.before.append(line)
        return True

    def over(self, line: Words) -> bool:
        """Whether the budget ended before the line: at a day, a position or a role; with all amounts said, at anything but the rest of a name."""
        form, budget = self.budget.words, self.budget
        if form.level(line.text) is not None or form.says(line.text, "first", "second", "third", "set_place") or len(line.text) > 120:
            return True
        if re.search(r",.*\b\d{4}$", line.text):
            return True
        if not self.names or len(self.amounts) < len(self.names):
            return False
        name = join(self.names[-1][1])
        return budget.likeness(join([name, line]).text) < max(LIKE, budget.likeness(name.text))

    def whole(self, line: Words, found: re.Match[str]) -> bool:
        """A line with its name, its amount and perhaps its remark."""
        name, amount = line.cut(0, found.end("name")).strip(".…"), line.cut(found.start("amount"), found.end("amount"))
        if self.budget.is_total(name):
            self.budget.add_total(name, amount, {})
        else:
            number, text = split_number(name, bare=True)
            self.names.append((number, [text]))
            self.amounts.append(amount)
            if found["note"]:
                self.notes[len(self.names) - 1] = line.cut(found.start("note"))
        return True

    def finish(self) -> None:
        budget = self.budget
        if len(self.amounts) == len(self.names) + 1 and not budget.total:
            budget.total = self.amounts.pop()
        paired = len(self.amounts) == len(self.names)
        if not paired and self.names:
            budget.desk.ask("count", "budget.lines", names=[join(parts) for _, parts in self.names], amounts=self.amounts)
        for index, (number, parts) in enumerate(self.names):
            node: Node = {}
            put(node, "number", number)
            name = join(parts)
            doubt = "pieces" if len(parts) > 1 and budget.likeness(name.text) < LIKE else ""
            put(node, "name", name, doubt)
            if paired:
                put(
                    node,
                    "amount",
                    self.amounts[index],
                    "by-order" if len(self.names) > 1 and index not in self.notes and len(parts) > 1 and doubt else "",
                )
            put(node, "note", self.notes.get(index, NOTHING).strip("()"))
            budget.lines.append(node)
        for words in self.before:
            budget.desk.set_aside(words, "no-line")


def join_with(names: list[Words]) -> Words:
    """The headings of several columns of names as one text, a stroke between."""
    text, at = "", list[int]()
    for name in names:
        if name and not text.endswith(name.text):
            if text:
                text, at = f"{text} / ", [*at, -1, -1, -1]
            text, at = text + name.text, [*at, *name.at]
    return Words(text, tuple(at))


def infer_columns(table: Table, ink: Ink) -> Columns | None:
    """What the columns of a table without headings hold, if one of them holds amounts; None if none does."""
    texts: dict[int, list[str]] = {}
    for cell in table.cells:
        if text := join(ink.paragraphs_of(cell)).text:
            texts.setdefault(cell.column, []).append(text)
    amounts = [column for column, held in texts.items() if sum(bool(AMOUNT.fullmatch(t)) for t in held) * 2 > len(held)]
    others = [column for column in texts if column not in amounts]
    if len(amounts) != 1 or not others:
        return None
    name = max(others, key=lambda column: sum(map(len, texts[column])))
    fields = dict.fromkeys(range(1, table.columns + 1), "")
    fields |= {name: "name", amounts[0]: "amount"}
    if name - 1 in others and all(len(text) <= 12 for text in texts[name - 1]):
        fields[name - 1] = "number"
    return Columns(fields, [], [], 1)
