"""Quantifiers as questions that an index answers: whether there is an element, of a list or of lists in it, that meets all conditions.

`any(any(f(i) == x for i in o.items) for o in picked)` asks for a pair of `o` and `i`. Lists that are picked out of others, joined or in
others are gone through once, whoever asks; `answers` keeps what was found. Only what is known is answered so, all else is gone through as
it is written. Knows the tree; evaluates nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.language.answers import Shape
from engine.language.classes import dataclass
from engine.language.invariants import is_plain, is_value, weight
from engine.language.nodes import (
    Call,
    Compare,
    Comprehension,
    Constant,
    Field,
    List,
    Name,
    Node,
    Unary,
    changed,
    expanded,
    substituted,
    walk,
)
from engine.language.scope import SUBJECT
from engine.language.selections import Test, compared, conditions_of, may_decide, varying
from engine.language.types import ListType, NumberType, TextType, TruthType, Type

# So many lists in one another.
_MOST_BINDS = 4
# What `count` of a list is compared with, and whether it says that there is an element.
_COUNTED = {("==", 0): False, ("<=", 0): False, ("<", 1): False, ("!=", 0): True, (">", 0): True, (">=", 1): True}


@dataclass(frozen=True, slots=True)
class Bind:
    """A variable for the elements of a list that elements before it have; each costs so many steps."""

    variable: str
    items: Node
    each: int


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """Whether there are elements that meet the tests among `parts`, in the order in which they are asked; the first are those of `first`.

    Parts from `cut` on cost steps: they are worked out of those elements alone that agree in what is compared before. `seeks` is a variable
    of what is sought, one value after the other of a list that does not depend on the elements. `given` are the parts of keys that do
    not, by the names that stand for them. `holds`: what is asked is so where there is such an element.
    """

    first: Bind
    parts: tuple[Bind | Test, ...]
    cut: int
    seeks: tuple[str, Node] | None
    given: Mapping[str, Node]
    holds: bool

    @property
    def tests(self) -> list[Test]:
        """The tests, in their order."""
        return [part for part in self.parts if isinstance(part, Test)]

    @property
    def shape(self) -> Shape:
        """How its conditions are compared."""
        early = sum(isinstance(part, Test) for part in self.parts[: self.cut])
        return Shape(tuple(test.kind for test in self.tests), early, self.cut < len(self.parts))

    @property
    def is_flat(self) -> bool:
        """Whether there are as many rows of values that cost nothing as its first list has elements."""
        return not any(isinstance(part, Bind) for part in self.parts[: self.cut])

    @property
    def nodes(self) -> Iterator[Node]:
        """All that must be worked out to answer it."""
        yield from (part.items if isinstance(part, Bind) else part.key for part in self.parts)
        yield from (self.first.items, *self.varying, *self.given.values(), *([self.seeks[1]] if self.seeks else []))

    @property
    def variables(self) -> frozenset[str]:
        """The names for elements, and for what is given."""
        return frozenset([self.first.variable, *(part.variable for part in self.parts if isinstance(part, Bind)), *self.given])

    @property
    def varying(self) -> tuple[Node, ...]:
        """What is sought, as far as it is not always the same."""
        return varying(self.tests)


def query(node: Node, constants: frozenset[str]) -> Query | None:
    """What a quantifier over a comprehension asks, or `count` of one that is compared with none; None if no index answers it.

    A list that only the subject itself has is asked once, and is gone through as quickly.
    """
    asked, holds = _asked(node)
    if asked is None or asked.free <= constants:
        return None
    made = _Query(constants)
    try:
        made.ask(expanded(asked), quantifier=node.name if isinstance(node, Call) else "")  # type: ignore[arg-type]
        return made.query(holds)
    except _UnfitError:
        return None


def _asked(node: Node) -> tuple[Comprehension | None, bool]:
    """The comprehension, and whether it is so where there is an element."""
    if isinstance(node, Call) and node.name in ("any", "all"):
        listed = node.arguments[0]
        return listed if isinstance(listed, Comprehension) else None, node.name == "any"
    if isinstance(node, Compare) and len(node.ops) == 1 and isinstance(node.operands[1], Constant):
        counted, known = node.operands[0], _COUNTED.get((node.ops[0], node.operands[1].value))  # type: ignore[arg-type]
        if known is not None and isinstance(counted, Call) and counted.name == "count":
            listed = expanded(counted.arguments[0])
            return listed if isinstance(listed, Comprehension) else None, known
    return None, False


class _UnfitError(Exception):
    """What cannot be answered by an index."""


class _Query:
    def __init__(self, constants: frozenset[str]) -> None:
        self.constants = constants
        self.first: Bind | None = None
        self.parts: list[Bind | Test] = []
        self.bound: set[str] = set()
        self.seeks: tuple[str, Node] | None = None
        self.given: dict[str, Node] = {}
        self.level = 0

    def query(self, holds: bool) -> Query:
        if self.first is None or not may_decide([part for part in self.parts if isinstance(part, Test)]):
            raise _UnfitError
        cut = next((n for n, part in enumerate(self.parts) if not _is_plain(part.items if isinstance(part, Bind) else part.key)), None)
        return Query(self.first, tuple(self.parts), len(self.parts) if cut is None else cut, self.seeks, self.given, holds)

    def ask(self, node: Comprehension, quantifier: str) -> None:
        """What is asked of the elements of a comprehension."""
        found = self.bind(node.variable, node.items, weight(node) + bool(quantifier))
        for condition in [node.element] if quantifier else node.filters:
            self.conditions(substituted(condition, found), wanted=quantifier != "all")

    def bind(self, variable: str, items: Node, each: int) -> Mapping[str, Node]:
        """Go through a list; gives what stands for its elements."""
        if self.first is not None and not items.free & self.bound:
            return self.seek(variable, items)
        if isinstance(items, Comprehension):
            found = self.bind(items.variable, items.items, weight(items) + each)
            for condition in items.filters:
                self.conditions(substituted(condition, found), wanted=True)
            self.level += 1
            return {variable: substituted(items.element, found)}
        if isinstance(items, Field) and items.how != "read":
            # To join is to go through the lists once more.
            (record,) = self.bind(variable, items.base, each + 1).values()
            read = Field(record, items.name, "read")
            read.type = items.type if items.how == "join" else items.type.of  # type: ignore[union-attr]
            return {variable: read} if items.how == "project" else self.bind(variable, read, each + 1)
        if self.first is None and (items.free <= self.constants or _is_own(items)):
            raise _UnfitError
        name = self.new(variable, items.type.of)  # type: ignore[union-attr]
        made = Bind(name.id, items, each)
        if self.first is None:
            self.first = made
        else:
            self.parts.append(made)
        return {variable: name}

    def new(self, variable: str, type_: Type) -> Name:
        """A variable for the elements of a list."""
        if len(self.bound) >= _MOST_BINDS:
            raise _UnfitError
        name = Name(f"{variable}.{len(self.bound)}")
        name.type = type_
        self.bound.add(name.id)
        return name

    def seek(self, variable: str, items: Node) -> Mapping[str, Node]:
        """Go through what is sought."""
        if self.seeks is not None:
            raise _UnfitError
        name = Name(f"{variable}.sought")
        name.type = items.type.of  # type: ignore[union-attr]
        self.seeks = name.id, items
        return {variable: name}

    def conditions(self, condition: Node, *, wanted: bool) -> None:
        """What must be so of the elements that are bound; of quantifiers in it only one, the last."""
        inner: list[tuple[Call, Comprehension]] = []
        for part, negated in conditions_of(condition, negated=not wanted):
            asked = part.arguments[0] if isinstance(part, Call) and part.name == ("all" if negated else "any") else None
            if isinstance(part, Call) and isinstance(asked, Comprehension) and not part.free <= self.constants:
                inner.append((part, asked))
            elif inner:
                raise _UnfitError
            else:
                self.parts.append(self.test(part, negated))
        if len(inner) > 1:
            raise _UnfitError
        for part, asked in inner:
            self.level += 1
            self.ask(asked, part.name)

    def test(self, part: Node, negated: bool) -> Test:
        """One condition as a test."""
        inner, missing, turned = part, None, negated
        if isinstance(part, Call) and part.name == "default" and isinstance(other := part.arguments[1], Constant):
            inner, missing = part.arguments[0], other.value is not negated
            while isinstance(inner, Unary):
                inner, turned = inner.operand, not turned
        found = self.two_sided(inner, turned, missing)
        if found is not None:
            return found
        if not part.free & self.bound or not isinstance(part.type, TruthType):
            raise _UnfitError
        return Test("==", False, self.key(part), Constant(not negated), self.level)

    def two_sided(self, part: Node, negated: bool, missing: bool | None) -> Test | None:
        """A value of the elements, compared with one that does not depend on them."""
        if isinstance(part, Compare) and part.ops == ("in",) and not negated and missing is None:
            return self.membership(part)
        for key, sought, op, by_words in compared(part, negated):
            if key.free & self.bound and not sought.free & self.bound and _is_value(key) and _is_value(sought):
                is_list = isinstance(key.type, ListType)
                # Of two lists of which something is not known it may be known that they differ.
                if sought.free <= self.constants or ((is_list or missing) and op != "==") or (is_list and missing):
                    return None
                return Test(op, by_words, self.key(key), sought, self.level, missing)
        return None

    def membership(self, part: Compare) -> Test | None:
        """`x in list`: an element of the list that is equal to it."""
        sought, listed = part.operands
        if sought.free & self.bound or not listed.free & self.bound:
            return None
        if not isinstance(listed.type, ListType) or not is_value(sought) or sought.free <= self.constants:
            return None
        listed = self.key(listed)
        name = self.new("in", sought.type)
        self.parts.append(Bind(name.id, listed, 1))
        return Test("==", False, name, sought, self.level)

    def key(self, node: Node) -> Node:
        """The value of an element, with names for the parts that do not depend on it."""
        inner = {part.variable for part in walk(node) if isinstance(part, Comprehension)}
        if inner & self.bound:
            raise _UnfitError

        def named(part: Node) -> Node:
            free = part.free
            if free <= self.constants or isinstance(part, Constant):
                return part
            if free & (self.bound | inner):
                return part if isinstance(part, Name) else changed(part, named)
            if not _is_value(part) or (self.seeks is not None and self.seeks[0] in free):
                raise _UnfitError
            name = Name(f"given.{len(self.given)}")
            name.type = part.type
            self.given[name.id] = part
            return name

        return named(node)


def _is_plain(node: Node) -> bool:
    """Whether working it out takes no steps and cannot fail, also of a list that may be lacking."""
    if isinstance(node, Call) and node.name == "known":
        return _is_plain(node.arguments[0])
    if isinstance(node, Call) and node.name == "default" and isinstance(other := node.arguments[1], List) and not other.items:
        return is_plain(node.arguments[0])
    return is_plain(node)


def _is_own(node: Node) -> bool:
    """Whether it is a list that the subject itself has."""
    if isinstance(node, Call) and node.name == "default":
        return _is_own(node.arguments[0])
    return isinstance(node, Field) and isinstance(node.base, Name) and node.base.id == SUBJECT


def _is_value(node: Node) -> bool:
    """Whether it is a number, a text or a truth, or a list of them."""
    of = node.type.of if isinstance(node.type, ListType) else node.type
    return isinstance(of, NumberType | TextType | TruthType)
