"""The parts of a document: where each agreement begins, its statement page, its annex, and what each part says.

Knows the flow; must not know formats.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from agreements.intake.recognise.budget import AMOUNT, Budget, infer_columns
from agreements.intake.recognise.draft import Desk, Leaf, Node, put
from agreements.intake.recognise.flow import Data, Item, Labelled, Line
from agreements.intake.recognise.heads import is_part_title, is_title, read_letterhead, read_title
from agreements.intake.recognise.objectives import Objectives
from agreements.intake.recognise.people import Person, Signatures, Signing, named_role, read_labelled
from agreements.intake.recognise.text import NOTHING, Words, join
from agreements.intake.words import FormWords, plain

LETTERHEAD = 14


@dataclass(slots=True)
class Part:
    """A part of a document: the lines before its title, those of its title, and all that follows; and the lines of a cover before all of them."""

    above: list[Line] = field(default_factory=list)
    title: list[Line] = field(default_factory=list)
    body: list[Item] = field(default_factory=list)
    other: bool = False
    cover: list[Line] = field(default_factory=list)

    @property
    def has_table(self) -> bool:
        """Whether there is a table of objectives."""
        return any(
            isinstance(item, Data) and item.columns is not None and item.columns.kind in ("objectives", "both") for item in self.body
        )

    @property
    def speaks(self) -> bool:
        """Whether anything but a title is in it: sentences, people under labels, a table."""
        return any(not isinstance(item, Line) or len(item.words.text) > 100 or re.search(r"\bNIP\b", item.words.text) for item in self.body)


def is_prose(words: Words, form: FormWords) -> bool:
    """Whether the line is a sentence of the statement."""
    text = words.text
    return len(text) > 100 or bool(form.says(text, "statement")) or (len(text.split()) > 9 and text.rstrip().endswith((".", ":")))


def split_parts(items: list[Item], form: FormWords) -> list[Part]:
    """The parts in order; a part begins with its title, or with the letterhead above it."""
    parts = [Part()]
    for item in items:
        part = parts[-1]
        again = bool(part.title) and not part.body
        if isinstance(item, Line) and is_title(item.words, form) and (not again or _is_whole(part.title)):
            # A title that is already whole and comes again was that of a cover.
            fresh = Part(above=part.above, cover=[*part.cover, *part.title]) if again else Part(above=_take_letterhead(part, form))
            if (part.title or part.body) and not again:
                parts.append(fresh)
            else:
                parts[-1] = fresh
            parts[-1].title.append(item)
        elif isinstance(item, Line) and _opens_other(item, form, part):
            parts.append(Part(title=[item], other=True))
        elif part.title and not part.body and isinstance(item, Line) and _is_head(item, form):
            part.title.append(item)
        else:
            part.body.append(item)
    return [part for part in parts if part.title or part.body or part.above]


def _is_whole(title: list[Line]) -> bool:
    return bool(re.search(r"\b(?:19|20)\d\d\b", join(line.words for line in title).text))


def _opens_other(line: Line, form: FormWords, part: Part) -> bool:
    """Whether the line is the title of another paper, a plan of action or the like, behind an agreement."""
    text = line.words.text
    signed = any(isinstance(item, Line) and re.search(r"\bNIP\b", item.words.text) for item in part.body)
    return (
        bool(form.says(text, "other"))
        and text.isupper()
        and len(text) < 120
        and line.lane == (0, 0)
        and (part.has_table or signed or part.other)
    )


def _is_head(line: Line, form: FormWords) -> bool:
    return not is_prose(line.words, form) and not is_part_title(line.words, form) and line.words.text[-1:] != ":"


def _take_letterhead(part: Part, form: FormWords) -> list[Line]:
    """The last lines of a part that are the letterhead of the next one: from the name of the government on."""
    tail: list[Line] = []
    for item in reversed(part.body):
        if not isinstance(item, Line) or len(tail) == LETTERHEAD:
            break
        tail.insert(0, item)
    starts = [index for index, line in enumerate(tail) if form.says(line.words.text, "government")]
    if not starts:
        # Without one, what stands in a header or a text box still goes with the title.
        starts = [index for index, line in enumerate(tail) if line.part in ("header", "box")]
        starts = starts[:1] if part.title else [0]
    if not starts or not tail:
        return []
    start = starts[0]
    while start and tail[start - 1].part in ("header", "box"):
        start -= 1
    taken = tail[start:]
    del part.body[len(part.body) - len(taken) :]
    return taken


def group_parts(parts: list[Part]) -> list[tuple[Part | None, list[Part]]]:
    """Each agreement's statement page, if it has one of its own, and the parts of its annex."""
    found: list[tuple[Part | None, list[Part]]] = []
    for part in parts:
        last = found[-1] if found else None
        if part.other:
            continue
        if part.has_table:
            if last and last[0] is not None and not last[1] and not last[0].speaks:
                found[-1] = (None, [_joined(last[0], part)])
            elif (last and last[0] is not None and not last[1]) or (last and last[1] and _same(last[1][-1], part)):
                last[1].append(part)
            else:
                found.append((None, [part]))
        elif last and last[1] and not part.title:
            last[1].append(part)
        elif last and last[0] is not None and not last[1] and not last[0].speaks:
            # A cover, and what stands on the page behind it.
            found[-1] = (_joined(last[0], part), [])
        else:
            found.append((part, []))
    return found


def _joined(cover: Part, part: Part) -> Part:
    """A part with the cover before it: the cover's title is the part's own once more, its lines go above."""
    lines = [item for item in cover.body if isinstance(item, Line)]
    return Part(part.above, part.title, part.body, cover=[*cover.cover, *cover.above, *cover.title, *lines])


def _same(before: Part, part: Part) -> bool:
    """Whether a part only goes on with the one before: the same title again, and no signature between them."""
    titles = [plain(join(line.words for line in p.title).text) for p in (before, part)]
    signed = any(isinstance(item, Line) and re.search(r"\bNIP\b", item.words.text) for item in before.body)
    return titles[0] == titles[1] and not signed


class Agreement:
    """Reads the parts of one agreement into a node."""

    def __init__(self, desk: Desk, form: FormWords) -> None:
        self.desk, self.form = desk, form
        self.node: Node = {}
        self.known: dict[str, Person] = {}

    def read(self, statement: Part | None, annex: list[Part]) -> Node:
        """The agreement of its parts."""
        if statement is not None:
            self.statement(statement, alone=not annex)
        for part in annex:
            self.annex(part)
        inner = self.node.get("statement", {})
        if annex and "parties" not in self.node and "parties" in inner:
            self.node["parties"] = inner.pop("parties")
        return self.node

    def head(self, part: Part) -> Node:
        """Letterhead, title and number of a part; what is there already is not set again."""
        said = {plain(line.words.text) for line in part.title}
        for line in part.cover:
            if plain(line.words.text) in said:
                self.desk.ink.label(line.words)
        above = [*(line for line in part.cover if plain(line.words.text) not in said), *part.above]
        letterhead, number, rest = read_letterhead(self.desk, self.form, [line.words for line in above])
        title, own, more = read_title(self.desk, self.form, [line.words for line in part.title])
        if "letterhead" not in self.node and letterhead:
            self.node["letterhead"] = letterhead
        elif letterhead:
            self.repeated(letterhead, self.node.get("letterhead", {}))
        put(self.node, "document_number", number or own)
        if number and own:
            self.desk.set_aside(own, "second-number")
        for words in (*rest, *more):
            self.desk.set_aside(words, "head")
        return title

    def repeated(self, again: Node, before: Node) -> None:
        """What is printed a second time in the same words needs no place of its own."""
        for key, value in again.items():
            if key in before and before[key].words.text == value.words.text:
                self.desk.ink.label(value.words)
            else:
                self.desk.set_aside(value.words, "differs")

    def statement(self, part: Part, *, alone: bool) -> None:
        """The statement page; where it is all there is, its title, people and day are the agreement's."""
        title = self.head(part)
        prose, people, signing = self.page(part.body, title)
        node: Node = {}
        put(node, "text", prose)
        if alone:
            self.node.update({"title": title} if title else {})
            self.finish(people, signing)
        else:
            node["title"] = title
            node["signed"] = signing.signed()
            node["parties"] = self.parties(people, signing)
            self.known = {role: person for role, person in people.items()}
            for person in signing.people:
                self.known.setdefault(person.role, person)
        if node:
            self.node["statement"] = node

    def page(self, body: list[Item], title: Node) -> tuple[Words, dict[str, Person], Signing]:
        """The statement's sentences, the people its labels name, and its signatures."""
        last = max((i for i, item in enumerate(body) if isinstance(item, Labelled) or is_prose(item.words, self.form)), default=-1) if all(
            not isinstance(item, Data) for item in body
        ) else -1  # fmt: skip
        upper, lower = body[: last + 1], body[last + 1 :]
        prose = [item for item in upper if isinstance(item, Line) and is_prose(item.words, self.form) and not _names_role(item, self.form)]
        others = [item for item in upper if not isinstance(item, Data) and not any(item is line for line in prose)]
        while lower and isinstance(lower[0], Line) and _names_role(lower[0], self.form):
            others.append(lower.pop(0))  # type: ignore[arg-type]
        people, rest = read_labelled(self.desk, self.form, others)  # type: ignore[arg-type]
        for words in rest:
            self.desk.set_aside(words, "statement")
        signing = self.signatures([item for item in lower if isinstance(item, Line)], title, people)
        return join(line.words for line in prose), people, signing

    def signatures(self, lines: list[Line], title: Node, people: dict[str, Person]) -> Signing:
        subject = title["subject"].words.text if "subject" in title else ""
        return Signatures(self.desk, self.form, subject, {**self.known, **people}).read(lines)

    def annex(self, part: Part) -> None:
        """A part with tables: what stands before, between and behind them."""
        title = self.head(part)
        if "title" in self.node:
            self.repeated(title, self.node["title"])
        elif title:
            self.node["title"] = title
        first = next((i for i, item in enumerate(part.body) if isinstance(item, Data)), len(part.body))
        before, rest = part.body[:first], part.body[first:]
        caption = self.before(before)
        lines = self.tables(rest, caption)
        signing = self.signatures(lines, title, self.labelled)
        self.finish(self.labelled, signing)

    def before(self, items: list[Item]) -> Words:
        """What stands between title and table: the statement, where there is no page for it; people; the table's title."""
        prose = [
            item.words for item in items if isinstance(item, Line) and is_prose(item.words, self.form) and not _names_role(item, self.form)
        ]
        if prose:
            node = self.node.setdefault("statement", {})
            put(node, "text", join(prose))
        caption = NOTHING
        others: list[Labelled | Line] = []
        for item in items:
            if isinstance(item, Line) and any(item.words is words for words in prose):
                continue
            if isinstance(item, Line) and is_part_title(item.words, self.form):
                caption = item.words
            elif not isinstance(item, Data):
                others.append(item)
        self.labelled, rest = read_labelled(self.desk, self.form, others)
        for words in rest:
            self.desk.set_aside(words, "before-table")
        return caption

    def tables(self, items: list[Item], caption: Words) -> list[Line]:
        """Read the tables and what is a budget without one; gives back the lines behind them."""
        objectives, budget = Objectives(self.desk, self.form), Budget(self.desk, self.form)
        objectives.objectives = self.node.get("objectives", [])
        loose: list[Line] = []
        money = False
        for item in items:
            if isinstance(item, Data):
                caption = self.between(loose, budget) or caption
                loose = []
                kind = item.columns.kind if item.columns else "goes on"
                if kind == "goes on" and (money or infer_columns(item.table, self.desk.ink)):
                    budget.read(item.table, infer_columns(item.table, self.desk.ink) if not budget.columns else None)
                elif kind in ("objectives", "both", "goes on"):
                    self.objectives(objectives, item, caption)
                    caption = NOTHING
                if kind in ("budget", "both"):
                    budget.read(item.table, item.columns)
                money = kind == "budget"
            elif isinstance(item, Line):
                loose.append(item)
            else:
                loose.append(Line(join([item.label, item.value])))
        objectives.explain()
        if objectives.objectives:
            self.node["objectives"] = objectives.objectives
        rest = loose
        if self.opens_budget(loose, budget):
            left = budget.read_lines([line.words for line in loose])
            rest = [line for line in loose if any(line.words is words for words in left)]
        if node := budget.node():
            self.node.setdefault("budget", node)
        return rest

    def objectives(self, objectives: Objectives, item: Data, caption: Words) -> None:
        columns = item.columns
        if columns and "headings" not in self.node and columns.headings:
            self.node["headings"] = [Leaf(words) for words in columns.headings]
            if columns.numbers:
                self.node["columns"] = [Leaf(words) for words in columns.numbers]
        objectives.read(item.table, columns, caption)

    def opens_budget(self, lines: list[Line], budget: Budget) -> bool:
        """Whether the lines are a budget: a word for programmes or activities alone, and an amount."""
        named = any(self.form.columns.get(plain(line.words.text)) == "name" for line in lines)
        ended = any(re.search(rf"{AMOUNT.pattern}\s*\S{{0,20}}$", line.words.text, re.IGNORECASE) for line in lines)
        return named and ended and not budget.lines

    def between(self, lines: list[Line], budget: Budget) -> Words:
        """What stands between two tables: a title of the second, or the beginning of a budget."""
        if self.opens_budget(lines, budget):
            for words in budget.read_lines([line.words for line in lines]):
                self.desk.set_aside(words, "between-tables")
            return NOTHING
        caption = NOTHING
        for line in lines:
            held = self.form.columns.get(plain(line.words.text))
            if is_part_title(line.words, self.form):
                caption = line.words
            elif held == "name" and not budget.heading:
                budget.heading = line.words
            elif held:
                self.desk.ink.label(line.words)
            else:
                self.desk.set_aside(line.words, "between-tables")
        return caption

    def finish(self, people: dict[str, Person], signing: Signing) -> None:
        """Set people, place and day of the agreement itself."""
        parties = self.parties(people, signing)
        if parties and "parties" not in self.node:
            self.node["parties"] = parties
        if signed := signing.signed():
            self.node.setdefault("signed", signed)

    def parties(self, people: dict[str, Person], signing: Signing) -> Node:
        """The people that labels name and those who sign, by role; what both say stands once, what they say differently is marked."""
        found: Node = {role: person.node() for role, person in people.items() if role in ("first", "second", "third")}
        for person in signing.people:
            node = person.node()
            if person.role not in found:
                if node:
                    found[person.role] = node
                continue
            for key, value in node.items():
                before = found[person.role].get(key)
                if before is None:
                    found[person.role][key] = value
                elif plain(before.words.text) == plain(value.words.text):
                    self.desk.ink.label(value.words)
                elif key != "position" or plain(value.words.text) not in plain(before.words.text):
                    self.desk.set_aside(value.words, "differs")
                    found[person.role][key] = type(before)(before.words, "differs")
                else:
                    self.desk.ink.label(value.words)
        return found


def _names_role(item: Line, form: FormWords) -> bool:
    return bool(named_role(item.words.text, form))
