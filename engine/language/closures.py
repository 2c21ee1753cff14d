"""The fast path: a checked tree becomes nested closures, made once and called for every subject.

Meaning is shared with the tracing path through `values` and `functions`; a differential test holds the two equal.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from typing import Any

from engine.language.definitions import Let
from engine.language.errors import EvaluationError
from engine.language.functions import FUNCTIONS, NO_VALUE
from engine.language.values import (
    Frame,
    Unknown,
    Value,
    conjunction,
    contained,
    divide,
    equal,
    exact,
    is_known,
    merge,
    negation,
)

Closure = Callable[[Frame], Any]
# Given a node, the closure that finds the paths read for it: asked only where a value does not exist.
Reads = Callable[[ast.expr], Callable[[Frame], Unknown]]

_ORDER: dict[type[ast.AST], Callable[[Any, Any], bool]] = {
    ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge,
}  # fmt: skip
ARITHMETIC: dict[type[ast.AST], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: divide, ast.Mod: operator.mod,
}  # fmt: skip


def compile_tree(tree: ast.expr, reads: Reads, constants: Mapping[str, Value]) -> tuple[Closure, dict[ast.expr, Value]]:
    """The closure of a tree that `check` has rewritten, and the values of its parts that depend on constants only, which are read once."""
    compiler = _Compiler(reads, constants)
    return compiler.compile(tree), compiler.values


class _Compiler:
    def __init__(self, reads: Reads, constants: Mapping[str, Value]) -> None:
        self.reads, self.constants = reads, constants
        self.found: dict[ast.AST, frozenset[str]] = {}
        self.values: dict[ast.expr, Value] = {}

    def compile(self, node: ast.expr) -> Closure:
        closure: Closure = getattr(self, type(node).__name__.lower())(node)
        if isinstance(node, ast.Attribute | ast.ListComp) and self.is_constant(node):
            try:
                value = self.values[node] = closure(Frame(dict(self.constants)))
            except EvaluationError:
                return closure
            return lambda frame: value
        return closure

    def is_constant(self, node: ast.expr) -> bool:
        """Whether the value depends on nothing but literals and constants."""
        return self.names(node) <= self.constants.keys()

    def names(self, node: ast.AST) -> frozenset[str]:
        """The names that a part reads and does not bind itself. Asked of every part of every part, so each is gone through once."""
        if node not in self.found:
            below = [self.names(part) for part in ast.iter_child_nodes(node) if not (isinstance(node, ast.Call) and part is node.func)]
            bound = {node.generators[0].target.id} if isinstance(node, ast.ListComp) else set()  # type: ignore[attr-defined]
            if isinstance(node, Let):
                below = [self.names(node.expression.tree)]
            self.found[node] = frozenset([node.id] if isinstance(node, ast.Name) else []).union(*below) - bound
        return self.found[node]

    def constant_value(self, node: ast.expr) -> Value | None:
        """The value of what is constant and has nothing unknown in it."""
        value = self.compile(node)(Frame(dict(self.constants))) if self.is_constant(node) else None
        return value if value is not None and is_known(value) else None

    def constant_list(self, node: ast.expr) -> list[Value] | None:
        """The elements of a list that is constant and has no unknown ones."""
        value = self.constant_value(node)
        return value if isinstance(value, list) else None

    def constant(self, node: ast.Constant) -> Closure:
        value = node.value
        return lambda frame: value

    def name(self, node: ast.Name) -> Closure:
        name = node.id
        return lambda frame: frame.names[name]

    def let(self, node: Let) -> Closure:
        """Worked out when it is first needed, and once; the steps are spent each time, as if it were written out."""
        closure, key = node.expression.closure, node.expression

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

    def attribute(self, node: ast.Attribute) -> Closure:
        base, name, how = self.compile(node.value), node.attr, node.how  # type: ignore[attr-defined]
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

    def list(self, node: ast.List) -> Closure:
        items = [self.compile(item) for item in node.elts]
        return lambda frame: [item(frame) for item in items]

    def unaryop(self, node: ast.UnaryOp) -> Closure:
        operand = self.compile(node.operand)
        if isinstance(node.op, ast.Not):
            return lambda frame: negation(operand(frame))
        if isinstance(node.op, ast.UAdd):
            return operand

        def negative(frame: Frame) -> Value:
            value = operand(frame)
            negated: Value = value if value.__class__ is Unknown else -value
            return negated

        return negative

    def boolop(self, node: ast.BoolOp) -> Closure:
        values = [self.compile(value) for value in node.values]
        # As `conjunction` and `disjunction`, without a generator: this is the innermost loop of every condition.
        decides = isinstance(node.op, ast.Or)

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

    def binop(self, node: ast.BinOp) -> Closure:
        left, right, apply = self.compile(node.left), self.compile(node.right), ARITHMETIC[type(node.op)]
        divides = isinstance(node.op, ast.Div | ast.Mod)
        no_value = self.reads(node.right)

        def arithmetic(frame: Frame) -> Value:
            a, b = left(frame), right(frame)
            if divides and b.__class__ is not Unknown and b == 0:
                return merge((a, no_value(frame)))
            if a.__class__ is Unknown or b.__class__ is Unknown:
                return merge((a, b))
            return exact(apply(a, b))

        return arithmetic

    def compare(self, node: ast.Compare) -> Closure:
        operands = [self.compile(operand) for operand in (node.left, *node.comparators)]
        links = [link(op) for op in node.ops]
        if len(links) == 1:
            (first,), (left, right) = links, operands
            members = self.constant_list(node.comparators[0]) if isinstance(node.ops[0], ast.In | ast.NotIn) else None
            if members is not None and all(isinstance(member, str) for member in members):
                return membership(left, frozenset(members), isinstance(node.ops[0], ast.NotIn))  # type: ignore[arg-type]
            return lambda frame: first(left(frame), right(frame), frame)

        def chain(frame: Frame) -> Value:
            values = [operand(frame) for operand in operands]
            return conjunction(link(a, b, frame) for link, a, b in zip(links, values, values[1:], strict=False))

        return chain

    def ifexp(self, node: ast.IfExp) -> Closure:
        test, body, orelse = self.compile(node.test), self.compile(node.body), self.compile(node.orelse)

        def choose(frame: Frame) -> Value:
            condition = test(frame)
            if condition.__class__ is Unknown:
                return condition
            chosen: Value = body(frame) if condition else orelse(frame)
            return chosen

        return choose

    def call(self, node: ast.Call) -> Closure:
        assert isinstance(node.func, ast.Name)
        arguments = [self.compile(argument) for argument in node.args]
        implement = FUNCTIONS[node.func.id].implement
        no_value = self.reads(node.args[0])
        prepare = FUNCTIONS[node.func.id].prepare
        if prepare is not None and (parts := self.constant_list(node.args[1])) is not None:
            others = [self.constant_value(argument) for argument in node.args[2:]]
            if None not in others:
                text, search = arguments[0], prepare(parts, *others)
                return lambda frame: search(text(frame))

        if len(arguments) == 1:
            (only,) = arguments

            def call_one(frame: Frame) -> Value:
                value = only(frame)
                if value.__class__ is list:
                    frame.spend(len(value))
                result = implement(value)
                return no_value(frame) if result is NO_VALUE else result

            return call_one

        def call(frame: Frame) -> Value:
            values = [argument(frame) for argument in arguments]
            for value in values:
                if value.__class__ is list:
                    frame.spend(len(value))
            result = implement(*values)
            return no_value(frame) if result is NO_VALUE else result

        return call

    def listcomp(self, node: ast.ListComp) -> Closure:
        (generator,) = node.generators
        assert isinstance(generator.target, ast.Name)
        variable, items = generator.target.id, self.compile(generator.iter)
        element, filters = self.compile(node.elt), [self.compile(condition) for condition in generator.ifs]

        def comprehend(frame: Frame) -> Value:
            found = items(frame)
            if found.__class__ is Unknown:
                return found
            frame.spend(len(found))
            names, result, open_ends = frame.names, [], []
            for item in found:
                names[variable] = item
                if filters:
                    taken = conjunction(condition(frame) for condition in filters)
                    if taken is not True:
                        if taken is not False:
                            open_ends.append(taken)
                        continue
                result.append(element(frame))
            names.pop(variable, None)
            return merge(open_ends) if open_ends else result

        return comprehend


def membership(value: Closure, members: frozenset[str], absent: bool) -> Closure:
    """`in` a constant list of texts, without walking it."""

    def contain(frame: Frame) -> Value:
        found = value(frame)
        return found if found.__class__ is Unknown else (found in members) is not absent

    return contain


def link(op: ast.cmpop) -> Callable[[Any, Any, Frame], bool | Unknown]:
    """One link of a comparison, over two values."""
    if isinstance(op, ast.Eq):
        return compare_equal
    if isinstance(op, ast.NotEq):
        return lambda a, b, frame: negation(compare_equal(a, b, frame))
    if isinstance(op, ast.In | ast.NotIn):
        absent = isinstance(op, ast.NotIn)

        def contain(a: Value, b: Value, frame: Frame) -> bool | Unknown:
            if isinstance(b, Unknown):
                return merge((a, b))
            assert isinstance(b, list)
            frame.spend(len(b))
            found = contained(a, b)
            return negation(found) if absent else found

        return contain
    order = _ORDER[type(op)]
    return lambda a, b, frame: merge((a, b)) if a.__class__ is Unknown or b.__class__ is Unknown else order(a, b)


def compare_equal(a: Value, b: Value, frame: Frame) -> bool | Unknown:
    """Equality; a list is spent."""
    if a.__class__ is list:
        frame.spend(len(a))
    return equal(a, b)


def join_lists(lists: Value, frame: Frame) -> Value:
    """The lists of a projection as one; Unknown if one of them is."""
    if not isinstance(lists, list):
        return lists
    if any(items.__class__ is Unknown for items in lists):
        return merge(lists)
    joined = [item for items in lists for item in items]  # type: ignore[union-attr]
    frame.spend(len(joined))
    return joined
