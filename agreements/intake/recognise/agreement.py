"""One agreement of its parts: its statement page, its annex, and what each of them says.

Knows the order of an agreement; must not know formats.
"""

from __future__ import annotations

import re
from typing import TypeGuard

from agreements.intake.blocks import Table
from agreements.intake.recognise.amounts import infer_columns
from agreements.intake.recognise.budget_table import Budget
from agreements.intake.recognise.cost_lines import items_without_costs, read_budget, without_costs
from agreements.intake.recognise.dates import read_date_line
from agreements.intake.recognise.draft import Desk, Leaf, Node, put
from agreements.intake.recognise.flow_items import Data, Item, Labelled, Line, aims_above
from agreements.intake.recognise.gaps import Gaps
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.heads import is_caption, read_letterhead, read_title
from agreements.intake.recognise.joined_cells import read_costs
from agreements.intake.recognise.labelled import read_labelled_lines
from agreements.intake.recognise.named import Person, name_office, named_role, read_labelled, without_others
from agreements.intake.recognise.objectives import Objectives
from agreements.intake.recognise.paper_parts import Part, is_prose
from agreements.intake.recognise.parties import parties_of
from agreements.intake.recognise.placed_text import NOTHING, Words, join
from agreements.intake.recognise.replaced import without_replaced
from agreements.intake.recognise.signatures import Signatures
from agreements.intake.recognise.signing import Signing
from agreements.intake.words import FormWords, plain

# "Lampiran I :" says only where the annex begins.
ANNEX = 15


class Agreement:
    """Reads the parts of one agreement into a node."""

    def __init__(self, desk: Desk, form: FormWords) -> None:
        self.desk, self.form = desk, form
        self.node: Node = {}
        self.known: dict[str, Person] = {}
        self.gaps = Gaps(desk, form)
        # Objectives that stand as lines above the first table.
        self.above_first: list[Words] = []
        # Place and day that stand above the first table.
        self.day: tuple[Words, Words] | None = None

    def read(self, statement: Part | None, annex: list[Part]) -> Node:
        """The agreement of its parts."""
        if statement is not None:
            self.statement(statement, alone=not annex)
        for part in annex:
            self.annex(part)
        inner = self.node.get("statement", {})
        if annex and "parties" not in self.node and "parties" in inner:
            self.node["parties"] = inner.pop("parties")
        if annex and "title" not in self.node:
            # An annex without a title of its own is of the paper above it, and so is the day of the only signatures.
            for key in ("title", "signed"):
                if inner.get(key) and key not in self.node:
                    self.node[key] = inner.pop(key)
        return self.node

    def head(self, part: Part) -> Node:
        """Letterhead, title and number of a part; what is there already is not set again."""
        said = {plain(line.words.text) for line in part.title}
        for line in part.cover:
            if plain(line.words.text) in said:
                self.desk.ink.label(line.words)
            else:
                self.desk.set_aside(line.words, "head")
        letterhead, number, rest = read_letterhead(self.desk, self.form, [line.words for line in part.above])
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
            node["parties"] = parties_of(self.desk, people, signing.people)
            self.known = dict(people)
            for person in signing.people:
                self.known.setdefault(person.role, person)
        if node:
            self.node["statement"] = node

    def page(self, body: list[Item], title: Node) -> tuple[Words, dict[str, Person], Signing]:
        """The statement's sentences, the people its labels name, and its signatures."""
        node, body = read_labelled_lines(self.desk, self.form, body)
        for key, value in node.items():
            self.node.setdefault(key, value)
        if "objectives" in node and "lines" not in node.get("budget", {}):
            body = self.costs(body)
        said = without_others(self.desk, self.form, [item for item in body if not isinstance(item, Data)])
        ends = [index for index, item in enumerate(said, 1) if self.states(item)]
        upper, lower = said[: max(ends, default=0)], said[max(ends, default=0) :]
        prose = [item for item in upper if self.says(item)]
        stated = {id(line) for line in prose}
        others = [item for item in upper if id(item) not in stated]
        people, rest = read_labelled(self.desk, self.form, others)
        signing = self.signatures([item.line if isinstance(item, Labelled) else item for item in lower], title, people)
        for words in rest:
            if not signing.date and (day := read_date_line(words, self.form)):
                # Who signs may stand under labels below the day.
                signing.place, signing.date = day
            else:
                self.desk.set_aside(words, "statement")
        return join(line.words for line in prose), people, signing

    def costs(self, body: list[Item]) -> list[Item]:
        """The items without the lines that are a budget, which is the agreement's."""
        budget = Budget(self.desk, self.form)
        rest = items_without_costs(self.desk, self.form, body, budget)
        if node := budget.node():
            self.node["budget"] = node | self.node.get("budget", {})
        return rest

    def says(self, item: Item) -> TypeGuard[Line]:
        """Whether the item is a sentence of the statement."""
        return isinstance(item, Line) and is_prose(item.words, self.form) and not named_role(item.words.text, self.form)

    def states(self, item: Line | Labelled) -> bool:
        """Whether the item belongs to the statement itself, not to the signatures below it."""
        if isinstance(item, Labelled):
            # A number under a name is as much a signature's.
            return item.field not in ("nip", "rank")
        return is_prose(item.words, self.form) or bool(named_role(item.words.text, self.form))

    def signatures(self, lines: list[Line], title: Node, people: dict[str, Person]) -> Signing:
        """The signatures in the lines."""
        subject = title["subject"].words.text if "subject" in title else ""
        return Signatures(self.desk, self.form, subject, {**self.known, **people}).read(lines)

    def annex(self, part: Part) -> None:
        """A part with tables: what stands before, between and behind them."""
        title = self.head(part)
        if "title" in self.node:
            self.repeated(title, self.node["title"])
        elif title:
            self.node["title"] = title
        body = without_replaced(self.desk, self.form, part.body)
        # A sheet of signatures stands behind the tables, which are on others.
        behind = "objectives" in self.node and not any(map(self.says, body))
        first = next((i for i, item in enumerate(body) if isinstance(item, Data)), 0 if behind else len(body))
        before, rest = body[:first], body[first:]
        self.above_first = aims_above(before, rest[0].columns if rest and isinstance(rest[0], Data) else None)
        budget = Budget(self.desk, self.form)
        caption = self.before(before, budget)
        signing = self.signatures(self.tables(rest, caption, budget), title, self.labelled)
        if not signing.people and (signed := self.gaps.take_signatures()):
            signing = self.signatures(signed, title, self.labelled)
        self.finish(self.labelled, signing)
        self.gaps.leave(self.node)

    def before(self, items: list[Item], budget: Budget) -> Words:
        """What stands between title and table: the statement, where there is no page for it; people; costs; the day; the table's title."""
        prose = [item.words for item in items if self.says(item)]
        if prose:
            node = self.node.setdefault("statement", {})
            put(node, "text", join(prose))
        stated = {id(words) for words in prose}
        caption = NOTHING
        others: list[Labelled | Line] = []
        unstated = [item for item in items if not isinstance(item, Line) or id(item.words) not in stated]
        unstated = name_office(self.desk, unstated, self.node.get("title", {}))
        for item in items_without_costs(self.desk, self.form, unstated, budget):
            if isinstance(item, Line) and is_caption(item.words, self.form):
                caption = item.words
            elif isinstance(item, Line) and not self.day and (day := read_date_line(item.words, self.form)):
                self.day = day
            elif isinstance(item, Line) and len(item.words.text) <= ANNEX and self.form.says(item.words.text, "annex"):
                self.desk.ink.label(item.words)
            elif not isinstance(item, Data):
                others.append(item)
        self.labelled, rest = read_labelled(self.desk, self.form, others)
        for words in rest:
            self.desk.set_aside(words, "before-table")
        return caption

    def tables(self, items: list[Item], caption: Words, budget: Budget) -> list[Line]:
        """Read the tables and what is a budget without one; gives back the lines behind them."""
        objectives = Objectives(self.desk, self.form, self.year())
        objectives.objectives = self.node.get("objectives", [])
        loose: list[Line] = []
        money, bare = False, 0
        for item in items:
            if isinstance(item, Data):
                aims = aims_above(loose, item.columns)
                caption = self.between(loose, budget) or caption
                loose = []
                columns = item.columns.of_year(self.year()) if item.columns else None
                objectives.above = [*self.above_first, *aims]
                self.above_first = []
                kind = columns.kind if columns else "goes on"
                # Below a table that is but a head its rows stand, whatever parted them from it.
                free = kind == "goes on" and (bare != item.table.columns or objectives.objectives)
                guessed = infer_columns(item.table, self.desk.ink) if free else None
                if kind == "goes on" and (money or guessed):
                    budget.read(item.table, guessed if not budget.columns else None)
                elif kind in ("objectives", "both", "goes on", "numbered", "listed"):
                    self.objectives(objectives, item.table, columns, caption)
                    caption = NOTHING
                if kind in ("budget", "both"):
                    read_budget(budget, item.table, columns)
                elif columns:
                    read_costs(budget, item.table, columns, objectives.costs, objectives.cost_rows)
                money = kind == "budget"
                bare = item.table.columns if kind == "objectives" else 0
            elif isinstance(item, Line):
                loose.append(item)
            else:
                loose.append(item.line)
        objectives.finish()
        if objectives.objectives:
            self.node["objectives"] = objectives.objectives
        rest = without_costs(self.desk, self.form, loose, budget)
        if node := budget.node(aimed=any("target" in each for each in objectives.all())):
            self.node.setdefault("budget", node)
        return rest

    def year(self) -> int | None:
        """The year that the title says."""
        pages = (self.node, self.node.get("statement", {}))
        titles = [page["title"]["text"].words.text for page in pages if "text" in page.get("title", {})]
        return next((int(found[0]) for title in titles if (found := re.search(r"\b20\d\d\b", title))), None)

    def objectives(self, objectives: Objectives, table: Table, columns: Columns | None, caption: Words) -> None:
        """Read a table of objectives; its headings are the agreement's if it is the first."""
        if columns and "headings" not in self.node and columns.headings and columns.kind != "listed":
            self.node["headings"] = [Leaf(words) for words in columns.headings]
            if columns.numbers:
                self.node["columns"] = [Leaf(words) for words in columns.numbers]
        objectives.read(table, columns, caption)

    def between(self, lines: list[Line], budget: Budget) -> Words:
        """What stands between two tables: a title of the second, or the beginning of a budget."""
        rest = without_costs(self.desk, self.form, lines, budget)
        if len(rest) < len(lines):
            for line in rest:
                self.desk.set_aside(line.words, "between-tables")
            return NOTHING
        caption = NOTHING
        gap: list[Line] = []
        for line in lines:
            held = self.form.columns.get(plain(line.words.text))
            if self.gaps.may_sign(line):
                gap.append(line)
            elif is_caption(line.words, self.form):
                caption = line.words
            elif held == "name" and not budget.heading:
                budget.heading = line.words
            elif held:
                self.desk.ink.label(line.words)
            else:
                gap.append(line)
        self.gaps.lines.append(gap)
        return caption

    def finish(self, people: dict[str, Person], signing: Signing) -> None:
        """Set people, place and day of the agreement itself."""
        parties = parties_of(self.desk, people, signing.people)
        if parties and "parties" not in self.node:
            self.node["parties"] = parties
        if self.day and not signing.date:
            # The day of a paper that nobody signs below its tables stands above them.
            signing.place, signing.date = self.day
        elif self.day:
            self.desk.set_aside(join(self.day), "before-table")
        self.day = None
        if signed := signing.signed():
            self.node.setdefault("signed", signed)
