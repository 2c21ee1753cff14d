"""The tracing path: the same trees under simpleeval's evaluator, which notes every field read and every value on the way.

simpleeval is made small (a closed table of nodes, no operators or functions of its own) and its Python semantics are replaced by
the language's. It is slower than the closures and runs only where something must be explained.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simpleeval import EvalWithCompoundTypes

from engine.language.closures import ARITHMETIC, join_lists, link
from engine.language.definitions import Let
from engine.language.functions import FUNCTIONS, NO_VALUE
from engine.language.syntax import Source
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


@dataclass(frozen=True, slots=True)
class Read:
    """A field that was read: its path, its value and its type."""

    path: str
    value: Value
    type: Type


@dataclass(frozen=True, slots=True)
class Step:
    """A sub-expression, by its place in the text, and its value. Inside a comprehension there is one for each element.

    `let` is the name of the definition in whose text it stands, "" for the expression itself.
    """

    start: int
    end: int
    value: Value
    node: ast.expr = field(compare=False, repr=False)
    let: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """The value of an expression and how it came about; at most 1,000 reads and 1,000 steps are noted."""

    value: Value
    reads: tuple[Read, ...]
    steps: tuple[Step, ...]


def trace(source: Source, tree: ast.expr, frame: Frame, notes: int = MAX_NOTES, known: Mapping[ast.expr, Value] | None = None) -> Trace:
    """Evaluate a checked tree and note how, at most so many reads and steps. Raises EvaluationError as the closures do.

    Lists whose values are known beforehand, being made of constants, are taken as they are: how a reference table was gone through
    explains nothing about a document, and takes longer than all the rest.
    """
    tracer = _Tracer(source, frame, notes, known)
    value = tracer.eval(source.text, previously_parsed=tree)
    return Trace(value, tracer.leaves(), tuple(tracer.steps))


class _Tracer(EvalWithCompoundTypes):  # type: ignore[misc]
    def __init__(self, source: Source, frame: Frame, notes: int, known: Mapping[ast.expr, Value] | None) -> None:
        functions = {name: function.implement for name, function in FUNCTIONS.items()}
        super().__init__(operators=ARITHMETIC, functions=functions, names=frame.names)
        self.nodes = {
            ast.Constant: self._eval_constant,
            ast.Name: self._eval_name,
            ast.Attribute: self._eval_attribute,
            ast.List: self._eval_list,
            ast.UnaryOp: self._eval_unaryop,
            ast.BoolOp: self._eval_boolop,
            ast.BinOp: self._eval_binop,
            ast.Compare: self._eval_compare,
            ast.IfExp: self._eval_ifexp,
            ast.Call: self._eval_call,
            ast.ListComp: self._eval_comprehension,
            Let: self._eval_let,
        }
        self.source, self.frame, self.notes, self.known = source, frame, notes, known
        self.within, self.kept = "", dict["Expression", tuple[Value, int]]()
        self.reads: dict[str, Read] = {}
        self.steps: list[Step] = []

    def _eval(self, node: ast.expr) -> Any:
        # The values are of a closed set of types, so simpleeval's walk over every container is not needed.
        handle: Any = self.nodes[type(node)]
        known = self.known.get(node) if self.known is not None else None
        value = known if isinstance(known, list) else handle(node)
        if not isinstance(node, ast.Constant) and len(self.steps) < self.notes:
            self.steps.append(Step(*self.source.span(node), value, node, self.within))
        return value

    def _eval_constant(self, node: ast.Constant) -> Any:
        return node.value

    def _eval_name(self, node: ast.Name) -> Any:
        return self.frame.names[node.id]

    def _eval_let(self, node: Let) -> Any:
        """As the closures do: once, in its own text, and spent each time."""
        expression = node.expression
        if expression in self.kept:
            value, steps = self.kept[expression]
            self.frame.spend(steps)
            return value
        around, left = (self.source, self.known, self.within), self.frame.steps
        self.source, self.within = expression.source, node.name
        self.known = None if self.known is None else expression.known
        value = self._eval(expression.tree)
        self.source, self.known, self.within = around
        self.kept[expression] = value, left - self.frame.steps
        return value

    def _eval_attribute(self, node: ast.Attribute) -> Any:
        value = self._eval(node.value)
        if isinstance(value, Unknown):
            return value
        if isinstance(value, Record):
            return self._read(value, node)
        self.frame.spend(len(value))
        items = [item if isinstance(item, Unknown) else self._read(item, node) for item in value]
        return join_lists(items, self.frame) if node.how == "join" else items  # type: ignore[attr-defined]

    def _read(self, record: Record, node: ast.Attribute) -> Value:
        value = record.read(node.attr)
        path = join(record.path, node.attr)
        if len(self.reads) < self.notes:
            found: Type = node.of_type  # type: ignore[attr-defined]
            if node.how == "project" and isinstance(found, ListType):  # type: ignore[attr-defined]
                found = found.of
            self.reads.setdefault(path, Read(path, value, found))
        return value

    def leaves(self) -> tuple[Read, ...]:
        """The reads without the containers of other reads."""
        inner = {path[:place] for path in self.reads for place, char in enumerate(path) if char == "."}
        return tuple(read for path, read in self.reads.items() if path not in inner)

    def _eval_list(self, node: ast.List) -> Any:
        return [self._eval(item) for item in node.elts]

    def _eval_unaryop(self, node: ast.UnaryOp) -> Any:
        value = self._eval(node.operand)
        if isinstance(node.op, ast.Not):
            return negation(value)
        return -value if isinstance(node.op, ast.USub) and not isinstance(value, Unknown) else value

    def _eval_boolop(self, node: ast.BoolOp) -> Any:
        kleene = conjunction if isinstance(node.op, ast.And) else disjunction
        return kleene(self._eval(value) for value in node.values)

    def _eval_binop(self, node: ast.BinOp) -> Any:
        left, right = self._eval(node.left), self._eval(node.right)
        if isinstance(node.op, ast.Div | ast.Mod) and not isinstance(right, Unknown) and right == 0:
            return merge((left, self._no_value(node.right)))
        if isinstance(left, Unknown) or isinstance(right, Unknown):
            return merge((left, right))
        return exact(self.operators[type(node.op)](left, right))

    def _eval_compare(self, node: ast.Compare) -> Any:
        values = [self._eval(operand) for operand in (node.left, *node.comparators)]
        links = zip(node.ops, values, values[1:], strict=False)
        return conjunction([link(op)(a, b, self.frame) for op, a, b in links])

    def _eval_ifexp(self, node: ast.IfExp) -> Any:
        condition = self._eval(node.test)
        if isinstance(condition, Unknown):
            return condition
        return self._eval(node.body if condition else node.orelse)

    def _eval_call(self, node: ast.Call) -> Any:
        assert isinstance(node.func, ast.Name)
        values = [self._eval(argument) for argument in node.args]
        self.frame.spend(sum(len(value) for value in values if isinstance(value, list)))
        result = self.functions[node.func.id](*values)
        return self._no_value(node.args[0]) if result is NO_VALUE else result

    def _eval_comprehension(self, node: ast.ListComp) -> Any:
        (generator,) = node.generators
        assert isinstance(generator.target, ast.Name)
        found = self._eval(generator.iter)
        if isinstance(found, Unknown):
            return found
        self.frame.spend(len(found))
        result, open_ends = [], []
        for item in found:
            self.frame.names[generator.target.id] = item
            taken = conjunction([self._eval(condition) for condition in generator.ifs])
            if taken is True:
                result.append(self._eval(node.elt))
            elif taken is not False:
                open_ends.append(taken)
        self.frame.names.pop(generator.target.id, None)
        return merge(open_ends) if open_ends else result

    def _no_value(self, node: ast.expr) -> Unknown:
        return Unknown(read.path for read in trace(self.source, node, self.frame).reads)
