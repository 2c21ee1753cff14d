"""The static check: names, types, units and arguments of an expression, all errors at once, before any data are read.

The check makes the tree of `nodes` from Python's: a bare field becomes a field of the subject, a number its exact value, `all`/`any` over a
filter one Kleene formula, and every field says whether it is read, projected or joined.
"""

from __future__ import annotations

import ast
import re
from fractions import Fraction
from typing import Any

from engine.language.borrowed import decimal_meant, function_meant, is_nothing, is_thousands, number_meant, value_meant
from engine.language.functions import FUNCTIONS
from engine.language.nearest import nearest, steps_of
from engine.language.nodes import Binary, Bool, Call, Compare, Comprehension, Constant, Field, If, Let, List, Name, Node, Unary, meant
from engine.language.problem import Problems
from engine.language.scope import SUBJECT, Scope
from engine.language.suggesting import suggest
from engine.language.syntax import TEXT_LITERAL, Source
from engine.language.type_check import TypeCheck
from engine.language.types import (
    ANY,
    PLAIN,
    TRUTH,
    AnyType,
    LexiconType,
    ListType,
    NumberType,
    RecordType,
    TextType,
    Type,
    element_type,
    type_name,
    unify,
)

MAX_DIGITS = 30
# In place of what cannot be made, after an error.
NOTHING = Constant("")
MAX_NESTED_COMPREHENSIONS = 3
_NUMBER = re.compile(r"\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*")
_SYMBOLS: dict[type[ast.AST], Any] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Mod: "%",
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.In: "in", ast.NotIn: "not in",
    ast.And: "and", ast.Or: "or", ast.Not: "not", ast.USub: "-", ast.UAdd: "+",
}  # fmt: skip


def check(source: Source, scope: Scope, expected: Type | None = None) -> tuple[Node, Type]:
    """The tree and the type of the expression. Raises Problems with all that is wrong with it."""
    checker = _Checker(source, scope)
    tree, type_ = checker.visit(source.tree)
    if expected is not None and not checker.problems and unify(type_, expected) is None:
        checker.report("wrong-type", source.tree, expected=type_name(expected), found=type_name(type_))
    if checker.problems:
        raise Problems(sorted(checker.problems, key=lambda problem: problem.place))
    return tree, type_


class _Checker(TypeCheck):
    """One walk over one expression. `visit` gives the node and its type, ANY where an error was reported."""

    def __init__(self, source: Source, scope: Scope) -> None:
        super().__init__(source)
        self.scope = scope
        self.variables: dict[str, Type] = {}
        self.nesting = 0

    def visit(self, node: ast.expr) -> tuple[Node, Type]:
        """Check one node. Constructs without a method of their own are not in the language."""
        method = getattr(self, f"visit_{type(node).__name__.lower()}", None)
        made, type_ = method(node) if method is not None else self.refuse(node, type(node).__name__)
        return self.place(made, node, type_), type_

    def refuse(self, node: ast.AST, construct: str, **args: str | int) -> tuple[Node, Type]:
        """A construct that is not in the language."""
        return NOTHING, self.report("not-allowed", node, construct=construct, **args)

    def place(self, made: Node, written: ast.expr, type_: Type) -> Node:
        """The node that was made, in the place of what is written."""
        if made is not NOTHING:
            made.type, made.source = type_, self.source
            made.start, made.end = self.source.span(written)
        return made

    # --- literals and names

    def visit_constant(self, node: ast.Constant) -> tuple[Node, Type]:
        written = self.source.written(node)
        if isinstance(node.value, bool):
            return Constant(node.value), TRUTH
        if isinstance(node.value, str) and TEXT_LITERAL.fullmatch(written):
            return Constant(node.value), TextType(frozenset({node.value}))
        if isinstance(node.value, int | float | complex):
            digits = sum(char.isdigit() for char in written)
            if not _NUMBER.fullmatch(written) or digits > MAX_DIGITS:
                return NOTHING, self.report("bad-number", node, number=written, limit=MAX_DIGITS)
            if is_thousands(written):
                return NOTHING, self.report("looks-like-thousands", node, number=written, hint=number_meant(written))
            exact = Fraction(written.replace("_", ""))
            return Constant(exact.numerator if exact.denominator == 1 else exact), NumberType(None)
        return self.refuse(node, f"Constant {type(node.value).__name__}")

    def visit_name(self, node: ast.Name) -> tuple[Node, Type]:
        if node.id in self.variables:
            return Name(node.id), self.variables[node.id]
        if (definition := self.scope.definitions.get(node.id)) is not None:
            return Let(node.id, definition), definition.type
        if node.id in self.scope.names:
            return Name(node.id), self.scope.names[node.id]
        fields = self.scope.subject.fields if self.scope.subject else {}
        if node.id in fields:
            # The subject itself is nowhere written: its type is asked of the scope.
            subject = self.place(Name(SUBJECT), node, self.scope.subject or ANY)
            return Field(subject, node.id, "read"), fields[node.id]
        if node.id in FUNCTIONS:
            return self.refuse(node, "function", name=node.id)
        known = [*self.variables, *self.scope.definitions, *self.scope.names, *fields, "True", "False"]
        hint = self.elsewhere(node) or value_meant(node.id) or suggest(node.id, known)
        return NOTHING, self.report("unknown-name", node, name=node.id, **hint)

    def visit_attribute(self, node: ast.Attribute) -> tuple[Node, Type]:
        value, type_ = self.visit(node.value)
        record = type_.of if isinstance(type_, ListType) else type_
        if isinstance(record, AnyType) and self.problems:
            return NOTHING, ANY
        if not isinstance(record, RecordType):
            return NOTHING, self.report("unknown-field", node, name=node.attr, record=type_name(record), **self.elsewhere(node))
        if node.attr not in record.fields:
            hint = suggest(node.attr, record.fields) or self.elsewhere(node)
            return NOTHING, self.report("unknown-field", node, name=node.attr, record=record.name, **hint)
        found = record.fields[node.attr]
        if not isinstance(type_, ListType):
            return Field(value, node.attr, "read"), found
        if isinstance(found, ListType):
            return Field(value, node.attr, "join"), found
        return Field(value, node.attr, "project"), ListType(found)

    def elsewhere(self, node: ast.expr) -> dict[str, str | int]:
        """{"hint": the path of the field that was meant}, or nothing."""
        fields = self.scope.subject.fields if self.scope.subject else {}
        steps = steps_of(node)
        found = nearest(steps, fields, {**self.scope.names, **self.variables}) if steps else None
        return {"hint": found} if found else {}

    def visit_list(self, node: ast.List) -> tuple[Node, Type]:
        element: Type = ANY
        items: list[Node] = []
        for item in node.elts:
            rewritten, type_ = self.visit(item)
            items.append(rewritten)
            element = self.agree(item, element, type_, "list")
        return List(items), ListType(element)

    def visit_tuple(self, node: ast.Tuple) -> tuple[Node, Type]:
        # What has a decimal comma is a row of two numbers to Python.
        return self.refuse(node, "Tuple", **decimal_meant(self.source.written(node)))

    # --- operators

    def visit_unaryop(self, node: ast.UnaryOp) -> tuple[Node, Type]:
        operand, type_ = self.visit(node.operand)
        if type(node.op) not in _SYMBOLS:
            return self.refuse(node, type(node.op).__name__)
        wanted: Type = TRUTH if isinstance(node.op, ast.Not) else NumberType(None)
        self.want(node.operand, wanted, type_)
        return Unary(_SYMBOLS[type(node.op)], operand), TRUTH if wanted is TRUTH else type_

    def visit_boolop(self, node: ast.BoolOp) -> tuple[Node, Type]:
        values = []
        for value in node.values:
            rewritten, type_ = self.visit(value)
            self.want(value, TRUTH, type_)
            values.append(rewritten)
        return Bool(_SYMBOLS[type(node.op)], values), TRUTH

    def visit_binop(self, node: ast.BinOp) -> tuple[Node, Type]:
        if type(node.op) not in _SYMBOLS:
            return self.refuse(node, type(node.op).__name__)
        left, left_type = self.visit(node.left)
        right, right_type = self.visit(node.right)
        made = Binary(left, _SYMBOLS[type(node.op)], right)
        numbers = self.want(node.left, NumberType(None), left_type) and self.want(node.right, NumberType(None), right_type)
        if isinstance(node.op, ast.Div | ast.Mod) and numbers and _is_zero(right):
            return made, self.report("zero-divisor", node.right)
        if not numbers or not isinstance(left_type, NumberType) or not isinstance(right_type, NumberType):
            return made, ANY
        if isinstance(node.op, ast.Mult | ast.Div):
            sign = 1 if isinstance(node.op, ast.Mult) else -1
            if left_type.unit is None and right_type.unit is None:
                return made, NumberType(None)
            return made, NumberType((left_type.unit or PLAIN).times(right_type.unit or PLAIN, sign))
        return made, self.agree(node, left_type, right_type, _SYMBOLS[type(node.op)])

    def visit_compare(self, node: ast.Compare) -> tuple[Node, Type]:
        left, left_type = self.visit(node.left)
        operands, previous, first = [], left_type, node.left
        for op, comparator in zip(node.ops, node.comparators, strict=True):
            if type(op) not in _SYMBOLS:
                nothing = is_nothing(self.source.written(comparator))
                return self.refuse(node, "Constant NoneType" if nothing else type(op).__name__)
            rewritten, type_ = self.visit(comparator)
            operands.append(rewritten)
            self.compare(op, first, previous, comparator, type_)
            previous, first = type_, comparator
        return Compare([left, *operands], [_SYMBOLS[type(op)] for op in node.ops]), TRUTH

    def compare(self, op: ast.cmpop, left_node: ast.expr, left: Type, right_node: ast.expr, right: Type) -> None:
        """Check one link of a comparison."""
        if isinstance(op, ast.In | ast.NotIn):
            if isinstance(right, AnyType):
                return
            if not isinstance(right, ListType):
                self.report("wrong-type", right_node, expected="list", found=type_name(right))
                return
            right = right.of
        ordered = isinstance(op, ast.Lt | ast.LtE | ast.Gt | ast.GtE)
        if ordered and not (self.want(left_node, NumberType(None), left) and self.want(right_node, NumberType(None), right)):
            return
        for node, type_ in ((left_node, left), (right_node, right)):
            if isinstance(element_type(type_), RecordType | LexiconType):
                self.report("wrong-type", node, expected="value", found=type_name(element_type(type_)))
                return
        self.agree(right_node, left, right, _SYMBOLS[type(op)], other=left_node)

    def visit_ifexp(self, node: ast.IfExp) -> tuple[Node, Type]:
        body, body_type = self.visit(node.body)
        test, test_type = self.visit(node.test)
        orelse, orelse_type = self.visit(node.orelse)
        self.want(node.test, TRUTH, test_type)
        return If(test, body, orelse), self.agree(node.orelse, body_type, orelse_type, "if", other=node.body)

    # --- calls and comprehensions

    def visit_call(self, node: ast.Call) -> tuple[Node, Type]:
        if not isinstance(node.func, ast.Name):
            meant_by_it = {"hint": name} if (name := getattr(node.func, "attr", "")) in FUNCTIONS else function_meant(name)
            return self.refuse(node, "method", **meant_by_it)
        function = FUNCTIONS.get(node.func.id)
        for extra in (*node.keywords, *(argument for argument in node.args if isinstance(argument, ast.Starred))):
            return self.refuse(extra, "keyword")
        if function is None:
            unknown = self.report(
                "unknown-function", node.func, name=node.func.id, **(function_meant(node.func.id) or suggest(node.func.id, FUNCTIONS))
            )
            for argument in node.args:
                self.visit(argument)
            return NOTHING, unknown
        arguments: list[Node] = []
        types: list[Type] = []
        for argument in node.args:
            if isinstance(argument, ast.GeneratorExp | ast.ListComp) and len(node.args) == 1:
                rewritten, type_ = self.comprehension(argument, function.name)
                rewritten = self.place(rewritten, argument, type_)
            else:
                rewritten, type_ = self.visit(argument)
                if function.name in ("all", "any") and _is_filtered(rewritten):
                    return NOTHING, self.report("filtered-let", argument, name=function.name)
            arguments.append(rewritten)
            types.append(type_)
        least, most = len(function.takes) - function.optional, len(function.takes)
        if not least <= len(types) <= most:
            return NOTHING, self.report("wrong-count", node, name=function.name, found=len(types), least=least, most=most)
        # A list, not a generator: every argument is looked at, also behind a wrong one.
        fit = [self.argument(a, wanted, t, types[0]) for a, wanted, t in zip(node.args, function.takes, types, strict=False)]
        return Call(function.name, arguments), self.result(function, types) if all(fit) else ANY

    def visit_listcomp(self, node: ast.ListComp) -> tuple[Node, Type]:
        return self.comprehension(node, None)

    def visit_generatorexp(self, node: ast.GeneratorExp) -> tuple[Node, Type]:
        return self.refuse(node, "GeneratorExp")

    def comprehension(self, node: ast.ListComp | ast.GeneratorExp, quantifier: str | None) -> tuple[Node, Type]:
        """Check `f for x in list if c`; for all and any the filter becomes part of what is asked of each element."""
        generator = node.generators[0]
        if len(node.generators) > 1 or generator.is_async or not isinstance(generator.target, ast.Name):
            return self.refuse(node, "for")
        if self.nesting == MAX_NESTED_COMPREHENSIONS:
            return self.refuse(node, "nested for")
        self.nesting += 1
        try:
            return self.generate(node, generator, generator.target, quantifier)
        finally:
            self.nesting -= 1

    def generate(
        self, node: ast.ListComp | ast.GeneratorExp, generator: ast.comprehension, target: ast.Name, quantifier: str | None
    ) -> tuple[Node, Type]:
        """The inside of a comprehension of the right form."""
        items, type_ = self.visit(generator.iter)
        if not isinstance(type_, ListType | AnyType):
            type_ = self.report("wrong-type", generator.iter, expected="list", found=type_name(type_))
        name = target.id
        if name in self.variables or self.scope.takes(name):
            return NOTHING, self.report("name-taken", target, name=name)
        self.variables[name] = type_.of if isinstance(type_, ListType) else ANY
        element, element_type = self.visit(node.elt)
        filters = []
        for condition in generator.ifs:
            rewritten, condition_type = self.visit(condition)
            self.want(condition, TRUTH, condition_type)
            filters.append(rewritten)
        del self.variables[name]
        if quantifier in ("all", "any") and filters:
            self.want(node.elt, TRUTH, element_type)
            if quantifier == "all":
                filters = [self.place(Unary("not", made), written, TRUTH) for made, written in zip(filters, generator.ifs, strict=True)]
            element = self.place(Bool("or" if quantifier == "all" else "and", [*filters, element]), node.elt, TRUTH)
            filters = []
        return Comprehension(element, name, items, filters), ListType(element_type)


def _is_filtered(node: Node) -> bool:
    """Whether a name stands for a list with a filter, which `all` and `any` would read as part of what they ask."""
    named = meant(node)
    return isinstance(node, Let) and isinstance(named, Comprehension) and bool(named.filters)


def _is_zero(node: Node) -> bool:
    while isinstance(node := meant(node), Unary):
        node = node.operand
    return isinstance(node, Constant) and node.value == 0
