"""The fast path: a checked tree becomes nested closures, made once and called for every subject.

Meaning is shared with the tracing path through `values` and `functions`; a differential test holds the two equal.
"""

from __future__ import annotations

import operator
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from engine.language.asking import Asking
from engine.language.errors import EvaluationError
from engine.language.functions import FUNCTIONS, NO_VALUE, OF_TEXTS, effort
from engine.language.indexes import FEW
from engine.language.invariants import Loops, is_common, search_in, weight
from engine.language.keeping import LookUp, once, once_for, restore, shared, shared_membership
from engine.language.nodes import (
    Binary,
    Bool,
    Call,
    Compare,
    Comprehension,
    Constant,
    Field,
    If,
    Let,
    List,
    Name,
    Node,
    Unary,
    form,
    named_by,
)
from engine.language.queries import Bind, query
from engine.language.relations import link, membership, searching
from engine.language.selections import Selection, kept_by, lasts, selections
from engine.language.values import (
    Closure,
    Frame,
    Kept,
    Sharing,
    Unknown,
    Value,
    conjunction,
    divide,
    exact,
    is_known,
    merge,
    negation,
)

# What Python has a word for.
_METHODS = {"If": "if_"}
# Given a node, the closure that finds the paths read for it: asked only where a value does not exist.
Reads = Callable[[Node], Callable[[Frame], Unknown]]

ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": divide, "%": operator.mod,
}  # fmt: skip


def compile_tree(
    tree: Node, reads: Reads, constants: Mapping[str, Value], around: frozenset[str], loops: Loops, selections: Mapping[Node, Selection]
) -> tuple[Closure, dict[Node, Value], dict[Node, Asking]]:
    """The closure of a checked tree, the values of its parts that depend on constants only, which are read once, and what answers others.

    `around` are the names of what several subjects have in common: what depends on nothing else is worked out once for all of them.
    `selections` is what of its comprehensions is looked up.
    """
    compiler = _Compiler(reads, constants, around, loops, selections)
    return compiler.compile(tree), compiler.values, compiler.askings


class _Compiler:
    def __init__(
        self, reads: Reads, constants: Mapping[str, Value], around: frozenset[str], loops: Loops, selections: Mapping[Node, Selection]
    ) -> None:
        self.reads, self.constants, self.around, self.loops, self.selections = reads, constants, around, loops, selections
        self.values: dict[Node, Value] = {}
        self.askings: dict[Node, Asking] = {}
        # Whether what is compiled is part of something that is shared as a whole.
        self.inside = False
        # The variables that stand for lists which are the same for several subjects; those of the comprehensions around what is compiled.
        self.lasting: set[str] = set()
        self.elements = frozenset[str]()

    def compile(self, node: Node) -> Closure:
        """The closure of a node; of what is the same for all subjects or all elements of a comprehension one that works it out once."""
        made = shared(*self.sharing(node)) if not self.inside and self.is_shared(node) else self.alone(node)
        if node in self.loops.led:
            return once_for(node, [self.compile(part) for part in self.loops.led[node]], made)
        return once(node, made) if node in self.loops.every else made

    def alone(self, node: Node) -> Closure:
        """The closure of a node by itself: nothing of it is kept."""
        closure: Closure = getattr(self, _METHODS.get(type(node).__name__, type(node).__name__.lower()))(node)
        if isinstance(node, Call | Compare) and (asking := self.asking(node)) is not None:
            self.askings[node] = asking
            closure = asking.before(closure)
        if isinstance(node, Field | Comprehension) and self.is_constant(node):
            try:
                value = self.values[node] = closure(Frame(dict(self.constants)))
            except EvaluationError:
                return closure
            return lambda frame: value
        return closure

    def is_constant(self, node: Node) -> bool:
        """Whether the value depends on nothing but literals and constants."""
        return node.free <= self.constants.keys()

    def is_shared(self, node: Node) -> bool:
        """Whether the value is the same for several subjects, and is worth keeping."""
        return is_common(node, node.free - self.constants.keys(), self.around)

    def sharing(self, node: Node) -> tuple[Closure, Sharing]:
        """The closure of a part that is the same for several subjects, and what finds its value among those that were worked out.

        Its steps are spent each time: whether a rule ends within its limits is no matter of who was asked first.
        """
        names, parts = kept_by(node, self.constants.keys(), self.around)
        self.inside = True
        closure, values = self.alone(node), [self.alone(part) for part in parts]
        self.inside = False
        # Rules that ask the same share the answer.
        what = sys.intern(form(node))

        def find(frame: Frame) -> Kept | None:
            if frame.shared is None:
                return None
            key = (what, *[id(frame.names[name]) for name in names], *[value(frame) for value in values])
            kept = frame.shared.get(key)
            if kept is None:
                left = frame.steps
                kept = frame.shared[key] = Kept(closure(frame), left - frame.steps)
            else:
                frame.spend(kept.steps)
            return kept

        return closure, find

    def is_lasting(self, node: Node) -> bool:
        """Whether a list is the same object for several subjects."""
        variables = self.lasting
        return lasts(node, lambda part: (isinstance(part, Name) and part.id in variables) or (not self.inside and self.is_shared(part)))

    def looking_up(self, node: Comprehension, items: Node) -> LookUp:
        """What of a comprehension is looked up in a list."""
        plan = self.selections[node]
        keys, sought = [self.compile(test.key) for test in plan.tests], [self.compile(part) for part in plan.varying]
        return LookUp(node, plan, keys, sought, self.is_lasting(items))

    def asking(self, node: Node) -> Asking | None:
        """What answers a question about lists by what is kept of them, if anything does."""
        constants = frozenset(self.constants)
        found = query(node, constants) if not node.free & self.elements else None
        if found is None or not self.is_lasting(found.first.items):
            return None
        before = self.inside, self.loops, self.selections, self.elements
        for made in found.nodes:
            self.loops, self.selections = self.loops.with_those_of(made), {**self.selections, **selections(made, constants)}
        whole, seeks = self.compile(found.first.items), self.compile(found.seeks[1]) if found.seeks else None
        sought, given = [self.compile(part) for part in found.varying], [self.compile(part) for part in found.given.values()]
        # What is kept of the elements is shared as a whole.
        self.inside, self.elements = True, self.elements | found.variables
        parts = [(part, self.compile(part.items if isinstance(part, Bind) else part.key)) for part in found.parts]
        self.inside, self.loops, self.selections, self.elements = before
        return Asking(found, whole, parts, sought, seeks, given, found.is_flat)

    def constant_value(self, node: Node) -> Value | None:
        """The value of what is constant and has nothing unknown in it."""
        value = self.compile(node)(Frame(dict(self.constants))) if self.is_constant(node) else None
        return value if value is not None and is_known(value) else None

    def constant_list(self, node: Node) -> list[Value] | None:
        """The elements of a list that is constant and has no unknown ones."""
        value = self.constant_value(node)
        return value if isinstance(value, list) else None

    def constant(self, node: Constant) -> Closure:
        value = node.value
        return lambda frame: value

    def name(self, node: Name) -> Closure:
        name = node.id
        return lambda frame: frame.names[name]

    def let(self, node: Let) -> Closure:
        """Worked out when it is first needed, and once; the steps are spent each time, as if it were written out."""
        key = named_by(node).expression
        closure = key.closure

        def named(frame: Frame) -> Value:
            if frame.kept is None:
                frame.kept = {}
            kept = frame.kept.get(key)
            if kept is None:
                left = frame.steps
                value: Value = closure(frame)
                frame.kept[key] = value, left - frame.steps
                return value
            frame.spend(kept[1])
            return kept[0]

        return named

    def field(self, node: Field) -> Closure:
        base, name, how = self.compile(node.base), node.name, node.how
        if how == "read":

            def read(frame: Frame) -> Value:
                record = base(frame)
                if record.__class__ is Unknown:
                    return record
                value: Value = record.fields.get(name)
                return record.read(name) if value is None else value

            return read

        def project(frame: Frame) -> Value:
            items = base(frame)
            if items.__class__ is Unknown:
                return items
            frame.spend(len(items))
            return [item if item.__class__ is Unknown else item.read(name) for item in items]

        if how == "project":
            return project

        def join(frame: Frame) -> Value:
            lists = project(frame)
            return join_lists(lists, frame)

        return join

    def list(self, node: List) -> Closure:
        items = [self.compile(item) for item in node.items]
        return lambda frame: [item(frame) for item in items]

    def unary(self, node: Unary) -> Closure:
        operand = self.compile(node.operand)
        if node.op == "not":
            return lambda frame: negation(operand(frame))
        if node.op == "+":
            return operand

        def negative(frame: Frame) -> Value:
            value = operand(frame)
            negated: Value = value if value.__class__ is Unknown else -value
            return negated

        return negative

    def bool(self, node: Bool) -> Closure:
        values = [self.compile(value) for value in node.operands]
        # As `conjunction` and `disjunction`, without a generator: this is the innermost loop of every condition.
        decides = node.op == "or"

        def kleene(frame: Frame) -> Value:
            unknown: list[Value] = []
            for value in values:
                found: Value = value(frame)
                if found is decides:
                    return decides
                if found.__class__ is Unknown:
                    unknown.append(found)
            return merge(unknown) if unknown else not decides

        return kleene

    def binary(self, node: Binary) -> Closure:
        left, right, apply = self.compile(node.left), self.compile(node.right), ARITHMETIC[node.op]
        divides = node.op in ("/", "%")
        no_value = self.reads(node.right)

        def arithmetic(frame: Frame) -> Value:
            a, b = left(frame), right(frame)
            if divides and b.__class__ is not Unknown and b == 0:
                return merge((a, no_value(frame)))
            if a.__class__ is Unknown or b.__class__ is Unknown:
                return merge((a, b))
            return exact(apply(a, b))

        return arithmetic

    def compare(self, node: Compare) -> Closure:
        operands = [self.compile(operand) for operand in node.operands]
        links = [link(op) for op in node.ops]
        if len(links) == 1:
            (first,), (left, right) = links, operands
            members = self.constant_list(node.operands[1]) if node.ops[0] in ("in", "not in") else None
            if members is not None and all(isinstance(member, str) for member in members):
                return membership(left, frozenset(members), node.ops[0] == "not in")  # type: ignore[arg-type]
            if node.ops[0] in ("in", "not in") and self.is_shared(node.operands[1]) and not self.inside:
                return shared_membership(node, left, self.sharing(node.operands[1])[1], right)
            return lambda frame: first(left(frame), right(frame), frame)

        def chain(frame: Frame) -> Value:
            values = [operand(frame) for operand in operands]
            return conjunction(link(a, b, frame) for link, a, b in zip(links, values, values[1:], strict=False))

        return chain

    def if_(self, node: If) -> Closure:
        test, body, orelse = self.compile(node.test), self.compile(node.body), self.compile(node.otherwise)

        def choose(frame: Frame) -> Value:
            condition = test(frame)
            if condition.__class__ is Unknown:
                return condition
            chosen: Value = body(frame) if condition else orelse(frame)
            return chosen

        return choose

    def call(self, node: Call) -> Closure:
        if not self.inside and (search := search_in(node, self.is_shared)) is not None:
            return self.searched(search, node)
        asked = node.arguments[0]
        if node.name in ("all", "any") and isinstance(asked, Comprehension) and not self.is_constant(asked):
            return self.quantifier(asked, node.name)
        arguments = [self.compile(argument) for argument in node.arguments]
        name, implement = node.name, FUNCTIONS[node.name].implement
        no_value = self.reads(node.arguments[0])
        prepare = FUNCTIONS[node.name].prepare
        if prepare is not None and (parts := self.constant_list(node.arguments[1])) is not None:
            others = [self.constant_value(argument) for argument in node.arguments[2:]]
            if None not in others:
                return searching(node.name, arguments[0], parts, prepare(parts, *others))

        of_texts = node.name in OF_TEXTS
        if len(arguments) == 1:
            (only,) = arguments

            def call_one(frame: Frame) -> Value:
                value = only(frame)
                if value.__class__ is list and name != "count":
                    frame.spend(len(value))
                if of_texts:
                    frame.spend(effort(name, value))
                result = implement(value)
                return no_value(frame) if result is NO_VALUE else result

            return call_one

        def call(frame: Frame) -> Value:
            values = [argument(frame) for argument in arguments]
            for value in values:
                if value.__class__ is list:
                    frame.spend(len(value))
            if of_texts:
                frame.spend(effort(name, *values))
            result = implement(*values)
            return no_value(frame) if result is NO_VALUE else result

        return call

    def searched(self, search: Compare, node: Call) -> Closure:
        """`any` as a search in a list that several subjects share."""
        sought, listed = search.operands
        self.loops = self.loops.also(listed, node.arguments[0])
        return shared_membership(search, self.compile(sought), self.sharing(listed)[1], self.compile(listed), of_any=True)

    def comprehension(self, node: Comprehension) -> Closure:
        variable, visit, element, filters = self.visiting(node, "")

        def comprehend(frame: Frame) -> Value:
            found = visit(frame)
            if found.__class__ is Unknown:
                return found
            names, result, open_ends = frame.names, [], []
            # What a name stands for may be worked out within a comprehension that has a variable of the same name.
            around = names.get(variable)
            for item in found:
                names[variable] = item
                if filters:
                    taken = conjunction(condition(frame) for condition in filters)
                    if taken is not True:
                        if taken is not False:
                            open_ends.append(taken)
                        continue
                result.append(element(frame))
            restore(names, variable, around)
            return merge(open_ends) if open_ends else result

        return comprehend

    def quantifier(self, node: Comprehension, name: str) -> Closure:
        """`all` or `any` of a comprehension: no element behind the one that decides is visited."""
        variable, visit, element, _ = self.visiting(node, name)
        decides = name == "any"

        def quantify(frame: Frame) -> Value:
            found = visit(frame)
            if found.__class__ is Unknown:
                return found
            names, unknown, result = frame.names, [], not decides
            around = names.get(variable)
            for item in found:
                names[variable] = item
                value = element(frame)
                if value is decides:
                    result = decides
                    break
                if value.__class__ is Unknown:
                    unknown.append(value)
            restore(names, variable, around)
            return merge(unknown) if unknown and result is not decides else result

        return quantify

    def visiting(self, node: Comprehension, quantifier: str) -> tuple[str, Closure, Closure, Sequence[Closure]]:
        """The variable of a comprehension, what gives of its list what is visited and spends its steps, the element, the filters."""
        items, lasting = self.compile(node.items), self.is_lasting(node.items)
        # What is in lists of the data is of the data too.
        self.lasting |= {node.variable} if lasting else set()
        around, self.elements = self.elements, self.elements | {node.variable}
        element, filters = self.compile(node.element), [self.compile(condition) for condition in node.filters]
        self.elements = around
        self.lasting -= {node.variable}
        parts, each = self.loops.parts.get(node, ()), weight(node) + bool(quantifier)
        plan = self.selections.get(node)
        look_up = self.looking_up(node, node.items) if plan is not None else None

        def visit(frame: Frame) -> Any:
            found: Any = items(frame)
            if found.__class__ is Unknown:
                return found
            if parts and frame.kept is not None:
                for part in parts:
                    frame.kept.pop(part, None)
            if look_up is not None and len(found) > FEW:
                return look_up.choose(found, frame, each)
            frame.spend(len(found) * each)
            return found

        return node.variable, visit, element, filters


def join_lists(lists: Value, frame: Frame) -> Value:
    """The lists of a projection as one; Unknown if one of them is."""
    if not isinstance(lists, list):
        return lists
    if any(items.__class__ is Unknown for items in lists):
        return merge(lists)
    joined = [item for items in lists for item in items]  # type: ignore[union-attr]
    frame.spend(len(joined))
    return joined
