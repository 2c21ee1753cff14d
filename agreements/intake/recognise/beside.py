"""What stands beside the indicators of a row: targets, units, periods, explanations; each given to its indicator, or asked.

Knows rows of a table; must not know formats. Nothing is paired by luck: n indicators and m values are asked.
"""

from __future__ import annotations

import re
from dataclasses import field

from agreements.intake.recognise.cells import Item, flowing, numbered_items
from agreements.intake.recognise.draft import Desk, Leaf, Node, put
from agreements.intake.recognise.explanations import FIELDS, Explanation, own_text, read_explanations, share
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.period_values import RUNS, Said, in_order, period_values
from agreements.intake.recognise.placed_text import NOTHING, Words, join
from agreements.intake.words import FormWords, plain
from agreements.model import in_schedule
from agreements.notation.polarity import read_polarity
from agreements.notation.targets import is_target, read_target
from engine.language.classes import dataclass

PLAIN = ("target", "unit", "weight", "responsible", "baseline", "last_year", "plan_target", *FIELDS, "code")
_BRACKETED = re.compile(r"\([^()]*\)")
_TICK = re.compile(r"[√✓✔☑●•■▪xXvV]")


@dataclass(slots=True)
class Row:
    """A row of the body: by field the paragraphs of its cell, whether the cell begins in this row, and how many rows it has."""

    texts: dict[str, list[Words]] = field(default_factory=dict)
    reach: dict[str, int] = field(default_factory=dict)
    wide: list[Words] = field(default_factory=list)
    all: list[Words] = field(default_factory=list)
    # The text of each cell that begins in this row, by its column.
    cells: dict[int, Words] = field(default_factory=dict)


@dataclass(slots=True)
class Cellful:
    """A cell of explanations with the indicators that it is of; `merged` says that it reaches over several rows."""

    nodes: list[Node]
    paragraphs: list[Words]
    merged: bool = False


class Beside:
    """Gives indicators what their rows say of them; explanations when all rows are read, for they may go on in another."""

    def __init__(self, desk: Desk, words: FormWords) -> None:
        self.desk, self.words = desk, words
        self.columns: Columns | None = None
        self.merged: dict[str, list[Words]] = {}
        self.explained: list[Cellful] = []

    def values(self, paragraphs: list[Words]) -> list[Words]:
        """The values of a cell that may hold several; the numbers or marks before them are labels."""
        numbered = numbered_items(paragraphs)
        for item in numbered:
            self.desk.ink.label(item.mark or item.number)
        return [item.text for item in numbered] or paragraphs

    def items(self, names: list[Words], targets: list[Words]) -> tuple[list[Item], str]:
        """The indicators of a cell: numbered ones; else paragraphs where as many targets stand beside them; else all of it as one."""
        if numbered := numbered_items(names):
            return numbered, ""
        if len(names) == 1:
            return [Item(NOTHING, names[0])], ""
        parts = flowing(names)
        figures = self.values(targets)
        for candidate in (names, parts):
            if len(candidate) > 1 and len(candidate) == len(figures):
                return [Item(NOTHING, part) for part in candidate], "" if all(
                    is_target(f.text, self.words.vocabulary) for f in figures
                ) else "by-order"
        if len(parts) > 1 and len(figures) > 1:
            return [Item(NOTHING, part) for part in parts], "several-paragraphs"
        return [Item(NOTHING, join(names))], "several-paragraphs" if len(parts) > 1 else ""

    def read(self, row: Row, nodes: list[Node], path: str) -> None:
        """Give the indicators what their row says of them."""
        for name, paragraphs in row.texts.items():
            if name == "explanation":
                self.explained.append(Cellful(nodes, paragraphs))
            elif name == "periods" or name in RUNS:
                if len(nodes) != 1 or not (self.run(name, paragraphs, nodes[0]) if name in RUNS else self.periods(paragraphs, nodes[0])):
                    self.desk.ask("periods", path, indicators=[leaf(node, "name") for node in nodes], values=paragraphs)
            elif name in PLAIN or in_schedule(name):
                self.pair(name, paragraphs, nodes, path)
        for name in row.texts:
            if row.reach.get(name, 1) > 1 and name not in ("number", "objective", "goal", "indicator", "superior"):
                self.merged[name] = row.texts[name]
        for name, reach in row.reach.items():
            if reach == -1 and name in self.merged and name in (*PLAIN, "explanation"):
                self.inherit(name, nodes)
        for name in [name for name in self.merged if row.reach.get(name, 0) > 0 and name not in row.texts]:
            del self.merged[name]

    def add(self, node: Node, row: Row, named: tuple[str, ...]) -> None:
        """Give an indicator of a table before what a row adds to it; `named` are the fields that only say which it is."""
        for words in (words for key in named for words in row.texts.get(key, [])):
            self.desk.ink.label(words)
        texts = {key: words for key, words in row.texts.items() if key not in named}
        for words in (words for key in self.of_unread(row) for words in texts.pop(key, [])):
            self.desk.set_aside(words, "unknown-column")
        for key in [key for key in texts if key in node]:
            again = join(texts.pop(key))
            if plain(again.text) == plain(leaf(node, key).text):
                self.desk.ink.label(again)
            else:
                self.desk.set_aside(again, "differs")
        self.read(Row(texts, row.reach, all=row.all), [node], "objectives")

    def of_unread(self, row: Row) -> list[str]:
        """The fields of a row behind a column that has no place: who answers for what is done is not who answers for the indicator."""
        held = self.columns.fields if self.columns is not None else {}
        unread = min((column for column in row.cells if held.get(column) == "unknown"), default=len(held) + 1)
        return [name for column, name in held.items() if column > unread and name in PLAIN]

    def inherit(self, name: str, nodes: list[Node]) -> None:
        """A cell that reaches over the rows of several indicators says the same of each; that is marked."""
        paragraphs = self.merged[name]
        if name == "explanation":
            self.explained[-1].nodes.extend(nodes)
            self.explained[-1].merged = True
            return
        for node in nodes:
            self.put(node, name, join(paragraphs), "one-cell-for-several")

    def go_on(self, nodes: list[Node], paragraphs: list[Words]) -> None:
        """The rest of an explanation, in a row of its own."""
        if self.explained and self.explained[-1].nodes[-1] is nodes[-1]:
            self.explained[-1].paragraphs.extend(paragraphs)
        else:
            self.explained.append(Cellful(nodes, paragraphs))

    def pair(self, name: str, paragraphs: list[Words], nodes: list[Node], path: str) -> None:
        """Give the values of a cell to the indicators of its row, one each; where there are more or fewer, ask."""
        marked = numbered_items(paragraphs)
        values = self.values(paragraphs) if len(nodes) > 1 or (marked and all(item.mark for item in marked)) else paragraphs
        group, _, part = name.partition(".")
        if len(nodes) == len(marked) == 1 and marked[0].number.text == leaf(nodes[0], "number").text:
            # A list of one beside a list of one.
            values = self.values(paragraphs)
        if len(nodes) == 1 and name == "target" and self.periods(values, nodes[0]):
            return
        if len(nodes) == 1:
            values = self.unbroken(values)
            several = values if len(values) > 1 else self.figures(values) if values else []
            if name == "target" and len(several) > 1 and all(is_target(value.text, self.words.vocabulary) for value in several):
                self.desk.ask("several-values", f"{path}.{name}", indicators=[leaf(nodes[0], "name")], values=values)
                return
            self.give(nodes[0], group, part, join(values), "")
            return
        # Where order alone tells which indicators there are, it tells no better what is theirs.
        doubt = next((node["name"].doubt for node in nodes if "name" in node), "")
        parts = values[0].split(r"\s+") if len(values) == 1 else []
        if len(parts) == len(nodes) and all(is_target(part.text, self.words.vocabulary) for part in parts):
            values, doubt = parts, "by-order"
        if len(values) != len(nodes):
            self.desk.ask("count", f"{path}.{name}", indicators=[leaf(node, "name") for node in nodes], values=values)
            return
        for node, value in zip(nodes, values, strict=True):
            self.give(node, group, part, value, doubt)

    def unbroken(self, values: list[Words]) -> list[Words]:
        """The values; what a line broke behind a word that needs more, or before brackets, is one: `110 per` above `100.000 KH`, `88,5`
        above `(B)`.
        """
        found: list[Words] = []
        for value in values:
            if (
                found
                and (plain(found[-1].text).split(" ")[-1] in self.words.open_words or _BRACKETED.fullmatch(value.text))
                and is_target(join([found[-1], value]).text, self.words.vocabulary)
            ):
                found[-1] = join([found[-1], value])
            else:
                found.append(value)
        return found

    def figures(self, values: list[Words]) -> list[Words]:
        """The figures of a target that is read as none or with a figure in its unit: `8 kali 100%`."""
        (value,) = values
        found = read_target(value.text, self.words.vocabulary)
        rate = found.unit.startswith("/") or plain(found.unit).split(" ")[0] in self.words.open_words
        if found.kind is not None and (rate or not re.search(r"\d", found.unit)):
            return values
        return value.split(r"\s+(?=\d)")

    def periods(self, values: list[Words], node: Node) -> bool:
        """Whether a cell of targets holds those of periods, alone or behind that of the year; then they are set."""
        rest, found = period_values(values, self.words)
        filled = {key for key, _, value in found if value}
        if (
            len(found) < 2
            or len(filled) < len(found)
            or len(rest) > 1
            or not all(is_target(value.text, self.words.vocabulary) for value in rest)
        ):
            return False
        self.said(found, node)
        for value in rest:
            self.give(node, "target", "", value, "")
        return True

    def said(self, found: list[Said], node: Node) -> None:
        """Give an indicator the values of periods, each behind its label."""
        for key, label, value in found:
            self.desk.ink.label(label)
            if value:
                group, _, part = key.partition(".")
                self.give(node, group, part, value, "")

    def run(self, name: str, paragraphs: list[Words], node: Node) -> bool:
        """Whether a cell whose heading names all the periods holds a value for each; then they are set."""
        found = in_order(paragraphs, name)
        self.said(found, node)
        return bool(found)

    def give(self, node: Node, group: str, part: str, value: Words, doubt: str) -> None:
        """Set a value, or one of a period; a tick there says when something is done, and is no target."""
        if part and _TICK.fullmatch(value.text):
            self.desk.set_aside(value, "tick")
            return
        doubtful = self.columns.doubts if self.columns else frozenset[str]()
        doubt = doubt or ("two-columns" if {group, f"{group}.{part}"} & doubtful else "")
        self.put(node.setdefault(group, {}) if part else node, part or group, value, doubt)

    def put(self, node: Node, key: str, value: Words, doubt: str) -> None:
        """Set a value of an indicator; a printed polarity as what it says of the direction, one that says nothing of it is listed."""
        if key != "direction":
            put(node, key, value, doubt)
        elif read := read_polarity(value.text, self.words.vocabulary):
            node.setdefault(key, Leaf(value, doubt, read))
        else:
            self.desk.set_aside(value, "no-place")

    def explain(self) -> None:
        """Take the explanations apart, each for its indicators."""
        for cell in self.explained:
            explanations = read_explanations(cell.paragraphs, self.words)
            shared = share(explanations, len(cell.nodes))
            if shared is None and cell.merged and len(explanations) == 1:
                for node in cell.nodes:
                    self.fill(node, explanations[0], -1, "one-cell-for-several")
            elif shared is None:
                names = [leaf(node, "name") for node in cell.nodes]
                self.desk.ask("explanations", "objectives", indicators=names, values=cell.paragraphs)
            else:
                for node, (explanation, part) in zip(cell.nodes, shared, strict=True):
                    self.fill(node, explanation, part)
        self.explained = []

    def fill(self, node: Node, explanation: Explanation, part: int, doubt: str = "") -> None:
        """Set what an explanation says of an indicator."""
        for label in explanation.labels:
            self.desk.ink.label(label)
        for name in FIELDS:
            whole, own = explanation.text(name), own_text(explanation, name, part)
            if part >= 0 and own.at != whole.at:
                self.desk.ink.label(whole)
            if own:
                self.put(node, name, own, doubt)
        if explanation.loose:
            loose = join(explanation.loose)
            formula = re.search(r"\bdibagi\b|[x×]\s*100|[∑÷]|\s/\s", loose.text, re.IGNORECASE)
            name = "formula" if formula and "formula" not in node else "note"
            if name in node:
                self.desk.set_aside(loose, "no-label")
            else:
                put(node, name, loose, "no-label")


def leaf(node: Node, name: str) -> Words:
    """The words of a value; nothing where it has none."""
    return node[name].words if name in node else NOTHING
