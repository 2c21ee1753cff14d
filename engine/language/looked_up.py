"""What generated code looks up and does not go through: elements of lists by an index, rows of tables, answers to quantifiers.

Knows which parts of a tree are looked up (selections, narrowing, queries), and writes how. Values are worked out by whoever inherits this.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import field
from typing import Self

from engine.language.certain import Certainties
from engine.language.classes import dataclass
from engine.language.codes import BETWEEN
from engine.language.indexes import FEW
from engine.language.narrowing import narrowing
from engine.language.nodes import Comprehension, Name, Node
from engine.language.queries import Bind, Query, query
from engine.language.searches import SEARCHES
from engine.language.selections import Selection, Test, lasts, selection
from engine.language.statements import Value
from engine.language.types import ListType


@dataclass(slots=True)
class Parts:
    """What the functions of a module of generated code have in common: parts that several subjects share, constants, what is looked up."""

    constants: Collection[str]
    functions: list[str] = field(default_factory=list)
    shared: dict[str, int] = field(default_factory=dict)
    fixed: dict[str, str] = field(default_factory=dict)
    makers: list[str] = field(default_factory=list)
    rows: dict[str, str] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    queries: dict[tuple[object, ...], str] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The text of the module. `K` is given to it: the constants by their names, each worked out when it is first needed."""
        made = BETWEEN.join([*self.makers, *self.functions])
        names = ", ".join(f"{name!r}: {name}" for name in self.fixed.values())
        return f"{made}{BETWEEN}CONSTANTS = {{{names}}}\n"


class LookingUp(Certainties):
    """What is looked up, in a function that is written. Without `has_shared` it is given nothing that several subjects share."""

    def __init__(self, module: Parts, around: frozenset[str], often: Counter[str] | None = None) -> None:
        super().__init__(around, often)
        self.module, self.has_shared = module, True
        self.queries: dict[Node, Query | None] = {}

    def another(self) -> Self:
        """The writer of another function of the module, which knows nothing around it."""
        return type(self)(self.module, frozenset())

    @abstractmethod
    def words(self, node: Node) -> Value:
        """The words of a text."""

    @abstractmethod
    def make_constant(self, node: Node) -> str:
        """How a part that is the same in every evaluation is found among the constants."""

    @abstractmethod
    def fixed(self, key: str, text: str) -> Value:
        """A constant that is made by one expression, and is known."""

    def looked_up(self, node: Comprehension, quantifier: str = "") -> Selection | None:
        """What of a comprehension is looked up, where its list will be asked again: in this evaluation, or for another subject."""
        plan = selection(node, quantifier, frozenset(self.module.constants), frozenset(self.variables))
        return plan if plan is not None and (plan.again or self.is_lasting(node.items)) else None

    def is_lasting(self, node: Node) -> bool:
        """Whether a list is the same object for several subjects."""
        variables = self.lasting
        return lasts(node, lambda part: (isinstance(part, Name) and part.id in variables) or (not self.inside and self.is_shared(part)))

    def choose(self, node: Comprehension, plan: Selection, items: Value) -> tuple[str, str]:
        """The elements that are visited, and how many steps' worth, as Python."""
        chosen, cost = self.new(), self.new()
        self.line(f"{chosen} = {items.text}; {cost} = len({chosen})")
        with self.block(f"if {cost} > {FEW}:"):
            sought = "".join(f"{self.value(part).text}, " for part in plan.varying)
            lasting = "shared" if self.is_lasting(node.items) and self.has_shared else "None"
            asked = f"{plan.quantifier} {self.form_of(node)}"
            number = self.module.asked.setdefault(asked, len(self.module.asked))
            self.looked = True
            self.line(f"{chosen}, {cost} = choose(seen, {number}, {plan.again}, {lasting}, {self.rows(node, plan)}, {chosen}, ({sought}))")
        return chosen, cost

    def narrowed(self, node: Comprehension, quantifier: str, rows: str) -> str:
        """The rows of a table that is always the same that are visited, as Python; what all would cost is spent."""
        found = narrowing(node, quantifier, frozenset(self.module.constants))
        if found is None:
            return rows
        table, asked = self.make_constant(node.items), [found.key, *(part for part, _ in found.alone)]
        wanted = [truth for _, truth in found.alone]
        name = f"candidates {found.how} {[self.form_of(part) for part in asked]} {wanted} of {self.form_of(node.items)}"
        values = self.values_of(node.variable, asked)
        candidates = self.fixed(name, f"Candidates({table}, {values}({table}), {wanted}, {found.how!r})").text
        sought = self.words(found.sought) if found.how in SEARCHES else self.value(found.sought)
        self.spend(f"{candidates}.cost({sought.text})" if found.how == "in" else f"{candidates}.steps")
        return f"{candidates}.find({sought.text})"

    def rows(self, node: Comprehension, plan: Selection) -> str:
        """The name of the function that gives the values of the elements for an index, with how they are compared."""
        return self.values_of(node.variable, [test.key for test in plan.tests], kinds=plan.kinds, decides=plan.decides)

    def values_of(self, variable: str, keys: Sequence[Node], **attributes: object) -> str:
        """The name of the function that gives the values of the elements of a list, a tuple for each; what it is to have besides."""
        key = f"{attributes} {[(self.form_of(key), isinstance(key.type, ListType)) for key in keys]}"
        if key not in self.module.rows:
            name = self.module.rows[key] = f"r{len(self.module.rows) + 1}"
            writer = self.another()
            writer.inside, writer.has_shared = True, False
            writer.variables[variable] = Value("item", frozenset(["item"]))
            with writer.block("for item in items:"):
                writer.line(f"found.append(({''.join(f'{writer.value(key).text}, ' for key in keys)}))")
            lines = [f"def {name}(items):", "    found = []", *writer.lines, "    return found", "", ""]
            self.module.makers.append("\n".join([*lines, *(f"{name}.{said} = {value!r}" for said, value in attributes.items())]))
        return self.module.rows[key]

    def query_of(self, node: Node) -> Query | None:
        """What is asked of lists that several subjects have, for what is kept of them to answer it."""
        if node not in self.queries:
            found = query(node, frozenset(self.module.constants))
            self.queries[node] = found if found is not None and self.is_lasting(found.first.items) else None
        return None if node.free & set(self.variables) or not self.has_shared else self.queries[node]

    def ask(self, query: Query) -> str:
        """Ask the answers to a query; gives the name of what they say, None where that is not known."""
        made, answers, cost = self.new(), self.new(), self.new()
        self.line(f"{made} = None")
        items = self.value(query.first.items)
        with self.block(f"{self.if_known(items)[:-1]}{f' and len({items.text}) > {FEW}' if query.is_flat else ''}:"):
            given = [self.value(part).text for part in query.given.values()]
            self.line(f"{answers} = answers(shared, {self.asked(query)}, {items.text}, ({''.join(f'{text}, ' for text in given)}))")
            with self.block(f"if {answers} is not None:"):
                sought = self.new()
                if query.seeks is not None:
                    seeks, name = self.value(query.seeks[1]).text, self.new()
                    self.line(f"{sought} = None if {seeks} is None else []")
                    with self.block(f"for {name} in {seeks} or ():"):
                        self.variables[query.seeks[0]] = Value(name, frozenset([name]))
                        self.line(f"{sought}.append(({''.join(f'{self.value(part).text}, ' for part in query.varying)}))")
                    del self.variables[query.seeks[0]]
                else:
                    self.line(f"{sought} = [({''.join(f'{self.value(part).text}, ' for part in query.varying)})]")
                self.line(f"{made}, {cost} = answer({answers}, {sought}, {query.holds})")
                self.spend(cost)
        return made

    def asked(self, query: Query) -> str:
        """The name of what gives the values of the elements for the answers to a query."""
        parts = [
            (part.each, self.form_of(part.items)) if isinstance(part, Bind) else (part.kind, self.form_of(part.key)) for part in query.parts
        ]
        # A form tells no types: a field of one name may be a list in one record, and none in another.
        key = query.first.items.type, query.first.each, tuple(parts)
        if key not in self.module.queries:
            name = self.module.queries[key] = f"q{len(self.module.queries) + 1}"
            bound = [query.first.variable, *(part.variable for part in query.parts[: query.cut] if isinstance(part, Bind))]
            writers = {of: self.another() for of in (("early", "late") if query.shape.has_late else ("early",))}
            for writer in writers.values():
                writer.inside, writer.has_shared = True, False
                writer.variables |= {name: Value(f"given_{number}") for number, name in enumerate(query.given)}
            given = "".join(f", given_{number}" for number in range(len(query.given)))
            early = writers["early"]
            early.spend(f"len(items) * {query.first.each}")
            with early.block("for item_0 in items:"):
                early.variables[bound[0]] = Value("item_0", frozenset(["item_0"]))
                early.rows_of(query.parts[: query.cut], bound, 1)
            if (late := writers.get("late")) is not None:
                with late.block(f"for number, ({''.join(f'item_{number}, ' for number in range(len(bound)))}) in enumerate(items):"):
                    late.variables |= {name: Value(f"item_{number}", frozenset([f"item_{number}"])) for number, name in enumerate(bound)}
                    late.rows_of(query.parts[query.cut :], None, len(bound))
            for of, writer in writers.items():
                writer.lines[:0] = ["    found = []"]
                writer.line("return found, steps")
                self.module.makers.append(writer.function(f"{name}_{of}", f"items{given}"))
            shape = query.shape
            of_late = f"{name}_late" if late is not None else None
            made = f"Asked({name}_early, {of_late}, Shape({shape.kinds!r}, {shape.early}, {shape.has_late}))"
            self.module.makers.append(f"{name} = {made}")
        return self.module.queries[key]

    def rows_of(self, parts: Sequence[Bind | Test], bound: Sequence[str] | None, count: int, values: Sequence[str] = ()) -> None:
        """The values of the elements that are bound, and of those of the lists that they have: a row for each."""
        begin = "number" if bound is None else f"({''.join(f'item_{number}, ' for number in range(len(bound)))})"
        for place, part in enumerate(parts):
            if isinstance(part, Test):
                values = [*values, self.value(part.key).text]
                continue
            items, variable = self.value(part.items), f"item_{count}"
            with self.block(self.if_known(items)):
                self.spend(f"len({items.text}) * {part.each}")
                with self.block(f"for {variable} in {items.text}:"):
                    self.variables[part.variable] = Value(variable, frozenset([variable]))
                    self.rows_of(parts[place + 1 :], bound, count + 1, values)
            # Also where there are none it matters whether those that might have some are picked.
            lacking = f"not {items.text} and None in [{', '.join(values)}]" if values else "False"
            with self.block(f"if {' or '.join([*(f'{name} is None' for name in self.open(items)), lacking])}:"):
                self.line(f"found.append(({'number' if bound is None else None}, [{', '.join(values)}]))")
            return
        self.line(f"found.append(({begin}, [{', '.join(values)}]))")
