"""The tracing path: the same trees under simpleeval's evaluator, which notes every field read and every value on the way.

simpleeval is made small (a closed table of nodes, no operators or functions of its own) and its Python semantics are replaced by
the language's. It is slower than the closures and runs only where something must be explained.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from simpleeval import EvalWithCompoundTypes

from engine.language.closures import ARITHMETIC, join_lists
from engine.language.errors import EvaluationError
from engine.language.functions import FUNCTIONS, NO_VALUE, OF_TEXTS, effort
from engine.language.indexes import FEW
from engine.language.invariants import weight
from engine.language.keeping import LookUp, restore
from engine.language.nodes import Binary, Bool, Call, Compare, Comprehension, Constant, Field, If, Let, List, Name, Node, Unary, named_by
from engine.language.relations import link
from engine.language.selections import Selection
from engine.language.syntax import Source
from engine.language.traced import NO_PLANS, Noted, Plans, Read, Trace
from engine.language.types import ListType, Type
from engine.language.values import (
    Frame,
    Record,
    Unknown,
    Value,
    conjunction,
    disjunction,
    exact,
    join,
    merge,
    negation,
)

if TYPE_CHECKING:
    from engine.language import Expression

MAX_NOTES = 1000
_IMPLEMENTED = {name: function.implement for name, function in FUNCTIONS.items()}


def trace(
    source: Source,
    tree: Node,
    frame: Frame,
    notes: int = MAX_NOTES,
    known: Mapping[Node, Value] | None = None,
    plans: Plans = NO_PLANS,
) -> Trace:
    """Evaluate a checked tree and note how, at most so many reads and steps. Raises EvaluationError as the closures do.

    Lists whose values are known beforehand, being made of constants, are taken as they are: how a reference table was gone through
    explains nothing about a document, and takes longer than all the rest. `plans` are the parts that comprehensions work out once, and what
    of them is looked up.
    """
    tracer = _Tracer(source, frame, notes, known, plans)
    value = tracer.eval(source.text, previously_parsed=tree)
    return Trace(value, tracer.leaves(), tuple(tracer.noted))


class _Tracer(EvalWithCompoundTypes):  # type: ignore[misc]
    def __init__(self, source: Source, frame: Frame, notes: int, known: Mapping[Node, Value] | None, plans: Plans) -> None:
        # What simpleeval sets up for itself is replaced, and took longer than most traces: its own tables are not made first.
        self.operators, self.functions, self.names, self.allowed_attrs = ARITHMETIC, _IMPLEMENTED, frame.names, None
        self.source, self.frame, self.notes, self.known = source, frame, notes, known
        self.within, self.kept = "", dict["Expression", tuple[Value, int]]()
        self.plans, self.once = plans, dict[Node, Value]()
        self.reads: dict[str, Read] = {}
        self.noted: list[Noted] = []

    def _eval(self, node: Node) -> Any:
        # The values are of a closed set of types, so simpleeval's walk over every container is not needed.
        if node in self.once:
            return self.once[node]
        if node in self.plans.loops.led and (led := self._led(node)) in self.frame.seen:
            return self.frame.seen[led][0]
        handle: Any = self.nodes[node.__class__]
        known = self.known.get(node) if self.known is not None else None
        value: Any = known
        if not isinstance(known, list):
            asking = self.plans.askings.get(node)
            value = handle(self, node) if asking is None else asking.shown(self.frame, partial(handle, self, node))
        if node.__class__ is not Constant:
            self._note(node, value)
        if node in self.plans.loops.every:
            self.once[node] = value
        if node in self.plans.loops.led:
            records = self._records(node)
            self.frame.seen[node, *map(id, records)] = value, records
        return value

    def _records(self, node: Node) -> list[Value]:
        """The records that an element leads to, by which alone a part depends on it. They are shown where the part is worked out."""
        notes, self.notes = self.notes, 0
        found = [self._eval(part) for part in self.plans.loops.led[node]]
        self.notes = notes
        return found

    def _led(self, node: Node) -> tuple[object, ...]:
        return (node, *map(id, self._records(node)))

    def _note(self, node: Node, value: Value) -> None:
        if len(self.noted) < self.notes:
            self.noted.append((value, node, self.within))

    def _eval_constant(self, node: Constant) -> Any:
        return node.value

    def _eval_name(self, node: Name) -> Any:
        return self.frame.names[node.id]

    def _eval_let(self, node: Let) -> Any:
        """As the closures do: once, in its own text, and spent each time."""
        node = named_by(node)
        expression = node.expression
        if expression in self.kept:
            value, steps = self.kept[expression]
            self.frame.spend(steps)
            return value
        around, left = (self.source, self.known, self.within, self.plans), self.frame.steps
        self.source, self.within, self.plans = expression.source, node.name, expression.plans
        self.known = None if self.known is None else expression.known
        try:
            value = self._eval(expression.tree)
        finally:
            self.source, self.known, self.within, self.plans = around
        self.kept[expression] = value, left - self.frame.steps
        return value

    def _eval_field(self, node: Field) -> Any:
        value = self._eval(node.base)
        if isinstance(value, Unknown):
            return value
        if isinstance(value, Record):
            return self._read(value, node)
        self.frame.spend(len(value))
        items = [item if isinstance(item, Unknown) else self._read(item, node) for item in value]
        return join_lists(items, self.frame) if node.how == "join" else items

    def _read(self, record: Record, node: Field) -> Value:
        value = record.read(node.name)
        path = join(record.path, node.name)
        if len(self.reads) < self.notes:
            found: Type = node.type
            if node.how == "project" and isinstance(found, ListType):
                found = found.of
            self.reads.setdefault(path, Read(path, value, found))
        return value

    def leaves(self) -> tuple[Read, ...]:
        """The reads without the containers of other reads."""
        inner: set[str] = set()
        for path in self.reads:
            above = path.rpartition(".")[0]
            # Of what was met before everything above was met too.
            while above and above not in inner:
                inner.add(above)
                above = above.rpartition(".")[0]
        return tuple(read for path, read in self.reads.items() if path not in inner)

    def _eval_list(self, node: List) -> Any:
        return [self._eval(item) for item in node.items]

    def _eval_unary(self, node: Unary) -> Any:
        value = self._eval(node.operand)
        if node.op == "not":
            return negation(value)
        return -value if node.op == "-" and not isinstance(value, Unknown) else value

    def _eval_bool(self, node: Bool) -> Any:
        kleene = conjunction if node.op == "and" else disjunction
        return kleene(self._eval(value) for value in node.operands)

    def _eval_binary(self, node: Binary) -> Any:
        left, right = self._eval(node.left), self._eval(node.right)
        if node.op in ("/", "%") and not isinstance(right, Unknown) and right == 0:
            return merge((left, self._no_value(node.right)))
        if isinstance(left, Unknown) or isinstance(right, Unknown):
            return merge((left, right))
        return exact(self.operators[node.op](left, right))

    def _eval_compare(self, node: Compare) -> Any:
        values = [self._eval(operand) for operand in node.operands]
        links = zip(node.ops, values, values[1:], strict=False)
        return conjunction([link(op)(a, b, self.frame) for op, a, b in links])

    def _eval_if(self, node: If) -> Any:
        condition = self._eval(node.test)
        if isinstance(condition, Unknown):
            return condition
        return self._eval(node.body if condition else node.otherwise)

    def _eval_call(self, node: Call) -> Any:
        asked = node.arguments[0]
        if node.name in ("any", "all") and isinstance(asked, Comprehension) and asked not in (self.known or ()):
            return self._quantify(asked, node.name)
        values = [self._eval(argument) for argument in node.arguments]
        self.frame.spend(sum(len(value) for value in values if isinstance(value, list) and node.name != "count"))
        if node.name in OF_TEXTS:
            self.frame.spend(effort(node.name, *values))
        result = self.functions[node.name](*values)
        return self._no_value(node.arguments[0]) if result is NO_VALUE else result

    def _eval_comprehension(self, node: Comprehension) -> Any:
        found = self._eval(node.items)
        return found if isinstance(found, Unknown) else self._visit(node, found, "")

    def _quantify(self, node: Comprehension, name: str) -> Any:
        """`all` or `any` of a comprehension."""
        found = self._eval(node.items)
        if not isinstance(found, Unknown):
            found = self._visit(node, found, name)
        self._note(node, found)
        return self.functions[name](found)

    def _visit(self, node: Comprehension, found: list[Value], quantifier: str) -> Any:
        """The list of a comprehension. What is looked up is gone through once, so that what was read of all elements is shown."""
        for part in self.plans.loops.parts.get(node, ()):
            self.once.pop(part, None)
        frame, each = self.frame, weight(node) + bool(quantifier)
        plan = self.plans.selections.get(node) if len(found) > FEW else None
        first = (node, id(found)) not in frame.seen
        if plan is None or first:
            frame.spend(len(found) * each)
        if plan is None:
            return self._each(node, found, quantifier)
        if first:
            frame.seen[node, id(found)], left = found, frame.steps
            try:
                return self._each(node, found, quantifier, looked_up=True)
            except EvaluationError:
                # So much cannot be shown.
                frame.steps = left
        chosen = self._chosen(node, plan, found)
        frame.spend(0 if first else len(chosen) * each)
        return self._each(node, chosen, quantifier)

    def _each(self, node: Comprehension, found: Sequence[Value], quantifier: str, *, looked_up: bool = False) -> Any:
        """The elements one by one. Whom the other evaluators do not visit is only shown, and costs nothing: what stands behind the one that
        decides, and of what is `looked_up` whatever does not meet the conditions.
        """
        names, frame = self.frame.names, self.frame
        around, result, open_ends, free, decided = names.get(node.variable), [], [], 0, False
        for names[node.variable] in found:
            left = frame.steps
            try:
                taken = conjunction([self._eval(condition) for condition in node.filters])
                if taken is True:
                    result.append(self._eval(node.element))
                elif taken is not False:
                    open_ends.append(taken)
            except EvaluationError:
                if not decided:
                    raise
                break
            if decided or (looked_up and (taken is False or (quantifier and result[-1] is (quantifier == "all")))):
                free += left - frame.steps
            decided = decided or (bool(quantifier) and result[-1] is (quantifier == "any"))
        frame.steps += free
        restore(names, node.variable, around)
        return merge(open_ends) if open_ends else result

    def _chosen(self, node: Comprehension, plan: Selection, found: list[Value]) -> Sequence[Value]:
        """The elements that matter, by an index of the list."""
        keys, sought = ([partial(self._ask, part) for part in parts] for parts in ([test.key for test in plan.tests], plan.varying))
        look_up, seen, key = LookUp(node, plan, keys, sought, lasting=False), self.frame.seen, (node, id(found))
        if seen[key] is found:
            notes, self.notes = self.notes, 0
            seen[key] = look_up.index(found, self.frame)
            self.notes = notes
        chosen: Sequence[Value] = seen[key].find(look_up.sought(self.frame))
        return chosen

    def _ask(self, node: Node, frame: Frame) -> Any:
        return self._eval(node)

    def _no_value(self, node: Node) -> Unknown:
        return Unknown(read.path for read in trace(self.source, node, self.frame).reads)

    # Not bound to the evaluator: it would hold itself, and be there until the garbage is collected.
    nodes: ClassVar[Mapping[type[Node], Any]] = {
        Constant: _eval_constant,
        Name: _eval_name,
        Field: _eval_field,
        List: _eval_list,
        Unary: _eval_unary,
        Bool: _eval_bool,
        Binary: _eval_binary,
        Compare: _eval_compare,
        If: _eval_if,
        Call: _eval_call,
        Comprehension: _eval_comprehension,
        Let: _eval_let,
    }
