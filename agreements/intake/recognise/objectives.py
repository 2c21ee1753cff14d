"""The table of objectives with their indicators, row by row.

Knows what columns hold; must not know formats. Nothing is paired by luck: where n indicators and m values stand in one row, it asks.
"""

from __future__ import annotations

import re
from itertools import pairwise

from agreements.intake.blocks import Table
from agreements.intake.recognise.beside import PLAIN, Beside, Row, leaf
from agreements.intake.recognise.budget_cells import OWN
from agreements.intake.recognise.cells import OBJECTIVE, split_code, split_number
from agreements.intake.recognise.draft import Desk, Node, put, put_number
from agreements.intake.recognise.explanations import opens_explanation
from agreements.intake.recognise.heading_words import period_of
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.inner_heads import label_heads
from agreements.intake.recognise.joined_cells import part_targets
from agreements.intake.recognise.label_lines import heads_rows
from agreements.intake.recognise.linking import Listed, of_name, of_number, without_repeated
from agreements.intake.recognise.loose import ENDS
from agreements.intake.recognise.objective_rows import (
    counts_through,
    lacks_text,
    levels_in_one,
    of_version,
    put_aside,
    rows_of,
    settle_codes,
    settle_periods,
    unit_of_heading,
)
from agreements.intake.recognise.period_rows import PeriodRows
from agreements.intake.recognise.placed_text import NOTHING, Words, join
from agreements.intake.recognise.row_levels import by_level, lists_sum
from agreements.intake.words import FormWords, plain
from agreements.model import SCHEDULES
from agreements.notation.targets import read_target

ASIDE = ("number", "objective", "goal", "superior", "unknown", "before", "name", "officer", *OWN)


class Objectives:
    """Reads one table, or several that go on with each other, into a list of objectives."""

    def __init__(self, desk: Desk, words: FormWords, year: int | None = None) -> None:
        self.desk, self.words, self.year = desk, words, year
        self.objectives: list[Node] = []
        self.columns: Columns | None = None
        self.table = self.goal = self.unit = NOTHING
        self.last, self.linked = list[Node](), list[Node]()
        self.beside = Beside(desk, words)
        self.in_one = self.apart = False
        # Whether numbers run through the rows of an objective that has one cell, or that each row prints again; or count all indicators.
        self.running = self.repeating = self.counting = False
        # The quarter or month that a row above says the targets are of.
        self.period = ""
        self.listed = Listed()
        self.period_rows = PeriodRows(words)
        # What the lines above the table say that is read next.
        self.above: list[Words] = []
        # Rows of the table that say what something costs: of full width, and those in its columns.
        self.costs, self.cost_rows = list[Words](), list[Row]()

    def read(self, table: Table, columns: Columns | None, title: Words = NOTHING) -> None:
        """Add what a table says. One without headings goes on with the columns of the one before."""
        fresh, first = columns is not None, columns.body if columns is not None else 1
        self.columns = columns = columns or self.columns
        if columns is None:
            return
        self.beside.columns = columns
        self.period, self.costs = "", []
        if fresh:
            self.unit = unit_of_heading(table, columns, self.desk.ink, self.words)
        if fresh and "objective" in columns.fields.values():
            self.last = []
        self.table = title or self.table
        # What stands below a title of its own, without objectives, is a group of its own.
        self.apart = bool(title) and fresh and not {"objective", "outline"} & set(columns.fields.values())
        self.linked = self.all() if fresh else []
        rows = rows_of(table, columns, first, self.desk.ink, self.words)
        if self.listed.take(rows, columns, self.desk):
            return
        rows, self.cost_rows = by_level(rows, columns, self.desk, self.words)
        rows = of_version(rows, self.year, self.desk, self.words)
        part_targets(rows, columns, self.desk.ink, self.words)
        if columns.kind == "numbered" and not any(of_number(self.objectives, join(row.texts.get("number", []))) for row in rows):
            # A table of something else, which only counts its rows.
            for words in (words for cell in table.cells for words in self.desk.ink.paragraphs_of(cell)):
                self.desk.set_aside(words, "no-indicator")
            return
        label_heads(table, columns, first, self.desk, self.words.said)
        rows = self.listed.above(settle_periods(rows, self.desk, self.words))
        self.compare(rows, columns)
        for row in (*(Row(wide=[words]) for words in self.above), *rows):
            self.row(row)

    def finish(self) -> None:
        """Give indicators what is explained of them, and list what has no place."""
        self.beside.explain()
        self.listed.close(self.desk, self.objectives)
        without_repeated(self.objectives, self.desk)

    def all(self) -> list[Node]:
        """The indicators as yet."""
        return [node for objective in self.objectives for node in objective["indicators"]]

    def compare(self, rows: list[Row], columns: Columns) -> None:
        """What only all rows together tell: whose numbers and codes there are, and which level a column holds in each."""
        numbers = [(plain(join(row.texts.get("objective", [])).text), join(row.texts.get("number", [])).text) for row in rows]
        self.repeating = any(one == two and one and a and b and a != b for (one, a), (two, b) in pairwise(numbers))
        with_objectives = "objective" in columns.fields.values()
        self.running = with_objectives and any(row.texts.get("number") and not row.texts.get("objective") for row in rows)
        self.counting = counts_through(rows, columns)
        settle_codes(rows)
        self.in_one = levels_in_one(rows, columns)

    def row(self, row: Row) -> None:
        """Add what a row says."""
        if row.wide:
            self.wide(row.wide)
            return
        if (periods := self.period_rows.take(row)) is not None and len(self.last) == 1:
            self.beside.said(periods, self.last[0])
            return
        if self.period and "target" in row.texts:
            row.texts[self.period] = row.texts.pop("target")
        put_aside(row, self.columns, self.desk)
        self.goal = join(row.texts.get("goal", [])) or self.goal
        if not row.all or lists_sum(row, self.columns, self.desk, self.words) or self.stands_above(row):
            return
        texts, number = row.texts, join(row.texts.get("number", []))
        if self.columns is not None and self.columns.kind == "numbered":
            self.add_to(of_number(self.objectives, number), row, ("number",))
            return
        if len(found := of_name(self.linked, self.objectives, row)) == 1:
            self.add_to(found, row, ("indicator", "indicator_number", "number", "objective", "goal"))
            return
        if (aim := join(texts.get("objective", []))) or lacks_text(row, number, leaf(next(reversed(self.objectives), {}), "number")):
            number = self.begin(aim, number, row)
        if code := join(texts.pop("objective_code", [])):
            put(self.objectives[-1] if self.objectives else {}, "code", code)
        if self.last and set(texts) == {"indicator"} and opens_explanation(texts["indicator"][0], self.words):
            # `Formulasi : …` below the indicator that it explains.
            self.go_on(Row({"explanation": texts["indicator"]}), number)
        elif texts.get("indicator"):
            self.indicators(row, number)
        else:
            self.go_on(row, number)

    def stands_above(self, row: Row) -> bool:
        """Whether a row of a column with several levels is what stands above indicators; one with a value beside it is an indicator."""
        if "outline" not in row.texts:
            return False
        paragraphs = row.texts.pop("outline")
        if not any(name in PLAIN or "." in name for name in row.texts):
            self.wide(paragraphs, join(row.texts.get("number", [])))
            return True
        if len(paragraphs) > 1 and "number" not in row.texts and re.fullmatch(r"[\d.]{1,6}|[A-Za-z][.)]", paragraphs[0].text):
            # The heading stands above a narrow column of numbers, too.
            row.texts["number"] = [paragraphs.pop(0)]
        row.texts["indicator"] = paragraphs
        return False

    def wide(self, paragraphs: list[Words], number: Words = NOTHING) -> None:
        """A row of full width, perhaps with its number in a cell before it: an objective, a goal, or the title of the rows below it."""
        words = join(paragraphs)
        if (held := period_of(words.text, self.words)) and (self.period or held != "target"):
            # What the rows below it plan is for that period, of the indicators above or of others.
            self.desk.ink.label(words)
            self.period, self.linked = held, self.all()
            return
        if self.last and opens_explanation(words, self.words):
            self.go_on(Row({"explanation": paragraphs}, all=paragraphs), NOTHING)
            return
        found = OBJECTIVE.match(words.text)
        fields = self.columns.fields.values() if self.columns is not None else ()
        own = bool(fields) and (self.in_one or "objective" not in fields)
        titles = plain(split_number(words)[1].text) in self.words.label("part") or heads_rows([words.text], self.words)
        if found and found["label"] and found.end() < len(words.text) and not titles:
            self.desk.ink.label(words.cut(0, found.end()))
            number = words.cut(found.start("number"), found.end("number")) if found["number"] else number
            text = words.cut(found.end())
            if found["label"].casefold().startswith("tujuan"):
                self.goal = text
            else:
                self.add(text, number)
        elif own and not titles:
            own_number, text = split_number(words)
            self.add(text, number or own_number)
        elif ENDS.match(words.text):
            self.costs.append(words)
        else:
            self.table = join([number, words])

    def begin(self, text: Words, number: Words, row: Row) -> Words:
        """A new objective, unless it is the present one printed again; gives back a number that is the indicator's."""
        current = self.objectives[-1]["text"].words.text if self.objectives and "text" in self.objectives[-1] else None
        own, bare = (NOTHING, text) if number else split_number(text)
        runs = self.running and row.reach.get("objective", 1) > row.reach.get("number", 1) >= 1
        if self.repeating:
            if current is not None and plain(current) == plain(bare.text):
                self.desk.ink.label(text)
            else:
                self.add(bare, own)
            return number
        if current is not None and plain(current) == plain(bare.text):
            before = self.objectives[-1]
            if not {"number", "code"} & before.keys():
                self.desk.ink.label(text)
                return number
            # Number, code and text said again, as in an export, or where a converter took a cell over several rows apart.
            again = [words for words in (number or own, join(row.texts.get("objective_code", []))) if words]
            if again and all(words.text in (leaf(before, "number").text, leaf(before, "code").text) for words in again):
                for words in (*again, text):
                    self.desk.ink.label(words)
                row.texts.pop("objective_code", None)
                return NOTHING
        if runs or self.counting:
            self.add(bare, own)
            return number
        self.add(bare, number or own)
        return NOTHING

    def add(self, text: Words, number: Words) -> None:
        """Begin an objective."""
        self.apart = False
        node: Node = {}
        code, text = split_code(text)
        put_number(node, number)
        put(node, "code", code)
        placed = "by-place" if self.columns is not None and "objective" in self.columns.doubts else ""
        put(node, "text", text, "several-paragraphs" if re.fullmatch(r"(?:\d{1,2}[.)]?\s+)+\d{1,2}[.)]?", number.text) else placed)
        put(node, "goal", self.goal)
        put(node, "table", self.table)
        node["indicators"] = []
        self.objectives.append(node)

    def indicators(self, row: Row, number: Words) -> None:
        """The indicators of a row, and what stands beside them."""
        if not self.objectives or self.apart:
            group: Node = {"indicators": []}
            put(group, "table", self.table)
            self.objectives.append(group)
        self.apart = False
        targets = row.texts.get("target", [])
        items, doubt = self.beside.items(row.texts["indicator"], targets)
        own = join(row.texts.get("indicator_number", [])) or number
        nodes = []
        for item in items:
            node: Node = {}
            code, name = split_code(item.text)
            put_number(node, item.number or (own if len(items) == 1 else NOTHING))
            put(node, "code", code)
            put(node, "name", name, doubt)
            self.desk.ink.label(item.mark)
            nodes.append(node)
        if own and len(items) > 1:
            self.desk.set_aside(own, "number-of-several")
        self.last = nodes
        path = f"objectives.{len(self.objectives) - 1}.indicators.{len(self.objectives[-1]['indicators'])}"
        self.objectives[-1]["indicators"].extend(nodes)
        self.beside.read(row, nodes, path)
        for node in nodes:
            target = leaf(node, "target")
            if self.unit and target and not read_target(target.text, self.words.vocabulary).unit:
                put(node, "unit", self.unit)

    def add_to(self, found: list[Node], row: Row, named: tuple[str, ...]) -> None:
        """Add a row to the indicator of a table before that its fields of those names say; it is listed where that is not one."""
        if len(found) != 1:
            for words in row.all:
                self.desk.set_aside(words, "no-indicator")
            return
        self.last = found
        self.beside.add(found[0], row, named)

    def go_on(self, row: Row, number: Words) -> None:
        """A row without an indicator of its own goes on with the last one: the rest of an explanation, or of a text."""
        texts = {name: words for name, words in row.texts.items() if name not in ASIDE}
        if number and not texts:
            self.desk.set_aside(number, "number-of-nothing")
        if not self.last or not texts:
            for words in (w for group in texts.values() for w in group):
                self.desk.set_aside(words, "no-indicator")
            return
        for name, paragraphs in texts.items():
            if name == "explanation":
                self.beside.go_on(self.last, paragraphs)
                continue
            path = f"objectives.{len(self.objectives) - 1}"
            group, _, part = name.partition(".")
            if len(self.last) == 1 and group in SCHEDULES and part not in self.last[0].get(group, {}):
                self.beside.pair(name, paragraphs, self.last, path)
            elif len(self.last) == 1 and name in (*PLAIN, "unit") and name not in self.last[0]:
                self.beside.put(self.last[0], name, join(paragraphs), "next-row")
            else:
                self.desk.ask("row-without-indicator", path, indicators=[leaf(node, "name") for node in self.last], values=paragraphs)
