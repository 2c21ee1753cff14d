"""Objectives and budgets that are no table: lines of a label and what it says, `Sasaran : …`, `Indikator Kinerja : …`, `Target : …`.

Knows the words for columns; must not know formats. Nothing is read so unless an indicator and a target or an objective are said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from agreements.intake.recognise.amounts import AMOUNT
from agreements.intake.recognise.beside import leaf
from agreements.intake.recognise.cells import is_marked, split_bullet, split_led, split_number
from agreements.intake.recognise.draft import Desk, Node, put, put_number
from agreements.intake.recognise.flow_items import Item, Line
from agreements.intake.recognise.heading_words import classify
from agreements.intake.recognise.joined_cells import split_target
from agreements.intake.recognise.label_lines import COUNT, SAID, Said, is_said, labelled_value, split_label
from agreements.intake.recognise.loose import ENDS
from agreements.intake.recognise.period_values import RUNS, in_order
from agreements.intake.recognise.placed_text import NOTHING, Words, join
from agreements.intake.words import FormWords, plain
from agreements.model import in_schedule

# A word for aims by itself, and what may stand below it without saying another field.
_SECTION = re.compile(rf"\W*(?P<label>[^\W\d_][^:=\d]{{3,50}}?)\W*(?:(?<=\W)(?P<number>{COUNT}))?\W*")
_OPEN = ("", "above", "unknown", "kind")
# Labels of these end a list of others.
_HEADS = ("objective", "goal", "indicator", "name")
# What parts one label with its value from the next one.
_NEXT = r"\s+[|;]\s+|\s*[,;]\s+(?=[^:=,;|]{3,60}[:=])"


def read_labelled_lines(desk: Desk, form: FormWords, items: list[Item]) -> tuple[Node, list[Item]]:
    """What the labels of lines say as objectives and budget, and the items that say none of it."""
    said: dict[int, list[Said]] = {}
    below: set[int] = set()
    for index, item in enumerate(items):
        if index not in below and (section := _section(items[index : index + 2], form)):
            said[index] = [section]
            below.add(index + 1)
            continue
        found = _several(item.words, form) if isinstance(item, Line) and index not in below else []
        if not found:
            continue
        if not found[-1][2] and found[-1][0] in ("name", "amount") and _lists_costs(items[index + 1 :]):
            continue
        if not found[-1][2] and index + 1 < len(items):
            # "Sasaran:" has what it says on the next line, unless that is a label too.
            following = items[index + 1]
            if isinstance(following, Line) and not split_label(following.words, form):
                found[-1] = (*found[-1][:2], following.words, found[-1][3])
                below.add(index + 1)
                if found[-1][0] in ("name", "indicator") and is_marked(following.words):
                    said |= (more := _listed_below(items, index + 2, found[-1][0], form))
                    below |= more.keys()
        if found[-1][2]:
            said[index] = found
    said |= _headed(said, items)
    fields = {field for found in said.values() for field, *_ in found}
    if "indicator" not in fields or not fields & {"objective", "target"}:
        return {}, items
    if "name" not in fields:
        # A sum without programmes under labels may be that of lines without.
        said = {index: found for index, found in said.items() if any(field != "amount" for field, *_ in found)}
    reader = _Lines(desk)
    for one in _with_targets([one for index in sorted(said) for one in said[index]], form):
        reader.take(*one)
    return reader.node(), [item for index, item in enumerate(items) if index not in said and index not in below]


def _section(items: list[Item], form: FormWords) -> Said | None:
    """What a line says below one that is but a word for aims: `[Sasaran 1]`, then `Uraian = Meningkatnya …`; where that has a number, and
    is of words of the book, the line may have no label: `Sasaran Program I`, then `Meningkatnya …`.
    """
    lines = [item.words for item in items if isinstance(item, Line)]
    heading = _SECTION.fullmatch(lines[0].text) if len(lines) == 2 else None
    field = classify([heading["label"]], form) if heading else ""
    if heading is None or field not in ("objective", "indicator"):
        return None
    number = lines[0].cut(*heading.span("number")) if heading["number"] else NOTHING
    found = SAID.match(lines[1].text)
    if found is None:
        bare = number and is_said(heading["label"], form) and not is_marked(lines[1])
        return (field, lines[0], lines[1], number) if bare else None
    if found.end() == len(lines[1].text) or not is_said(found["label"], form) or classify([found["label"]], form) not in (*_OPEN, field):
        return None
    return field, join([lines[0], lines[1].cut(0, found.end())]), lines[1].cut(found.end()), number


def _with_targets(said: list[Said], form: FormWords) -> Iterator[Said]:
    """What is said; of an indicator whose target no label says, that behind words for it within its text: `1) … (target: 90%)`."""
    for at, (field, label, value, counted) in enumerate(said):
        rest = takewhile(lambda one: one[0] not in ("indicator", "objective"), said[at + 1 :])
        parted = split_target(value, form, bare=False) if field == "indicator" and all(one[0] != "target" for one in rest) else None
        if parted is None:
            yield field, label, value, counted
            continue
        name, sign, end, target = parted
        yield field, label, name, counted
        yield "target", join([sign, end]), target, NOTHING


def _lists_costs(items: list[Item]) -> bool:
    """Whether the lines below a heading are a list of costs: a mark opens the first or an amount ends it, and one says an amount."""
    lines = [item.words.flat() for item in takewhile(lambda item: isinstance(item, Line), items) if isinstance(item, Line)]
    if not lines or AMOUNT.fullmatch(lines[0].text):
        return False
    return (is_marked(lines[0]) or ENDS.match(lines[0].text) is not None) and any(
        ENDS.match(line.text) or AMOUNT.fullmatch(line.text) for line in lines
    )


def _listed_below(items: list[Item], start: int, field: str, form: FormWords) -> dict[int, list[Said]]:
    """The programmes or indicators of a list from its second line on, by their places among the items; labels between them say more of
    each.
    """
    found: dict[int, list[Said]] = {}
    for at, item in enumerate(items[start:], start):
        label = split_label(item.words, form) if isinstance(item, Line) else None
        if not isinstance(item, Line) or (label and (label[0] in _HEADS or not label[2])):
            break
        if not label and not is_marked(item.words):
            break
        if not label:
            found[at] = [(field, NOTHING, item.words, NOTHING)]
    return found


def _headed(said: dict[int, list[Said]], items: list[Item]) -> dict[int, list[Said]]:
    """Numbered lines above what labels say, as indicators, and such lines above these, as objectives: `1. Menurunnya …`, `1.1 Tingkat …`,
    `Target : 5,8`. None where labels name indicators, or the first has no objective.
    """
    labels = {field for found in said.values() for field, *_ in found}
    found: dict[int, list[Said]] = {}
    for index in sorted(said) if "indicator" not in labels else ():
        end = next(at for at in range(index, len(items) + 1) if at not in said)
        labelled = {field for at in range(index, end) for field, *_ in said[at]}
        name = _numbered(items, index - 1, said)
        if name is None or not ("target" in labelled or any(map(in_schedule, labelled))):
            continue
        text, target = split_led(name[1]) if "target" not in labelled else (name[1], NOTHING)
        found[index - 1] = [("indicator", NOTHING, text, name[0]), *([("target", NOTHING, target, NOTHING)] if target else [])]
        if (aim := _numbered(items, index - 2, said)) is not None:
            found[index - 2] = [("objective", NOTHING, aim[1], aim[0])]
    return found if "objective" in labels or (found and found[min(found)][0][0] == "objective") else {}


def _numbered(items: list[Item], at: int, said: dict[int, list[Said]]) -> tuple[Words, Words] | None:
    """Number and text of a line that is numbered and no label; None of another."""
    item = items[at] if at >= 0 and at not in said else None
    number, text = split_number(item.words) if isinstance(item, Line) else (NOTHING, NOTHING)
    return (number, text) if number and text else None


def _several(line: Words, form: FormWords) -> list[Said]:
    """What a line says under its label, or under several with signs between: `Indikator: … | Target: 85, Satuan: %`."""
    if len(parts := line.split(_NEXT)) > 1:
        said = [found for part in parts if (found := labelled_value(part, form))]
        if len(said) == len(parts):
            return said
    found = split_label(line, form)
    return [found] if found else []


class _Lines:
    """Takes what is said in turn: what follows an indicator is said of it, what follows a programme of that."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.objectives: list[Node] = []
        self.budget: Node = {}
        self.goal = NOTHING
        self.last: Node | None = None

    def take(self, field: str, label: Words, value: Words, counted: Words) -> None:
        self.desk.ink.label(label)
        group, _, part = field.partition(".")
        lines: list[Node] = self.budget.get("lines", [])
        if field == "goal":
            self.goal = value
        elif field == "objective":
            self.objective(value, counted)
        elif field == "indicator":
            self.indicator(value, counted)
        elif field == "name" and AMOUNT.fullmatch(value.text):
            # An amount without a name is of no programme.
            self.desk.set_aside(value, "no-line")
        elif field == "name":
            cost = ENDS.match(value.text)
            number, name = split_number(split_bullet(value.cut(0, cost.end("name")) if cost else value)[1])
            self.last = {}
            put(self.last, "number", number)
            put(self.last, "name", name)
            put(self.last, "amount", value.cut(cost.start("amount"), cost.end("amount")) if cost else NOTHING)
            put(self.last, "note", value.cut(cost.start("note"), cost.end("note")).strip("()") if cost and cost["note"] else NOTHING)
            self.budget["lines"] = [*lines, self.last]
        elif field == "amount" and not (self.last is not None and self.last in lines and "amount" not in self.last):
            put(self.budget, "total", value)
        elif field in RUNS and self.last is not None and (periods := in_order([value], field)):
            for key, _, each in periods:
                group, _, part = key.partition(".")
                put(self.last.setdefault(group, {}), part, each)
        elif self.last is None or field in self.last or field in RUNS:
            self.desk.set_aside(value, "no-indicator")
        else:
            put(self.last.setdefault(group, {}) if part else self.last, part or group, value)

    def objective(self, value: Words, counted: Words) -> None:
        """Begin an objective."""
        number, text = (counted, value) if counted else split_number(value)
        self.last = None
        before = self.objectives[-1] if self.objectives else {}
        if before and all(plain(leaf(before, key).text) == plain(said.text) for key, said in (("text", text), ("number", number))):
            # Each of its indicators may say it again.
            self.desk.ink.label(join([number, text]))
            return
        node: Node = {}
        put_number(node, number)
        put(node, "text", text)
        put(node, "goal", self.goal)
        node["indicators"] = []
        self.objectives.append(node)

    def indicator(self, value: Words, counted: Words) -> None:
        """Begin an indicator of the objective above."""
        if not self.objectives:
            self.objectives.append({"indicators": []})
        number, name = (counted, value) if counted else split_number(value)
        self.last = {}
        put_number(self.last, number)
        put(self.last, "name", name)
        self.objectives[-1]["indicators"].append(self.last)

    def node(self) -> Node:
        """Objectives and budget as read."""
        found: Node = {"objectives": self.objectives}
        if self.budget:
            found["budget"] = self.budget
        return found
