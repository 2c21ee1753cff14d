"""Whether types fit one another, and the errors where they do not. Knows no constructs of the language; check.py does."""

from __future__ import annotations

import ast

from engine.language.borrowed import number_meant
from engine.language.functions import Function
from engine.language.problem import Problem, Span
from engine.language.suggesting import suggest
from engine.language.syntax import Source
from engine.language.types import (
    ANY,
    LEXICON,
    NUMBER,
    TEXT,
    TRUTH,
    AnyType,
    LexiconType,
    ListType,
    NumberType,
    RecordType,
    TextType,
    Type,
    Unit,
    element_type,
    type_name,
    unify,
)


class TypeCheck:
    """The errors of one expression, and what finds those of types."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem[Span]] = []

    def report(self, code: str, node: ast.AST, **arguments: str | int) -> Type:
        """Note an error at the node; ANY, so that nothing follows from it."""
        self.problems.append(Problem(code, Span(*self.source.span(node)), arguments))
        return ANY

    def want(self, node: ast.expr, wanted: Type, found: Type) -> bool:
        """Report a value of another kind than wanted (units are not looked at). False if so."""
        if isinstance(found, AnyType) or type(found) is type(wanted):
            return True
        number = isinstance(wanted, NumberType) and isinstance(node, ast.Constant) and number_meant(str(node.value))
        self.report("wrong-type", node, expected=type_name(wanted), found=type_name(found), **({"hint": number} if number else {}))
        return False

    def agree(self, node: ast.expr, left: Type, right: Type, operator: str, other: ast.expr | None = None) -> Type:
        """The one type of two values that meet in an operator; reports what keeps them apart."""
        for (closed, open_), place in (((left, right), node), ((right, left), other or node)):
            if (wrong := _outside(closed, open_)) is not None:
                choices = element_type(closed).choices or ()  # type: ignore[union-attr]
                args = {"value": wrong, "choices": ", ".join(sorted(choices)), **suggest(wrong, choices)}
                return self.report("unknown-choice", self.literal(place, wrong), **args)
        unified = unify(left, right)
        if unified is not None:
            return unified
        units = [_unit(type_) for type_ in (left, right)]
        if None not in units and type_name(left) == type_name(right):
            return self.report("wrong-unit", node, operator=operator, left=str(units[0]), right=str(units[1]))
        return self.report("wrong-type", node, operator=operator, expected=type_name(left), found=type_name(right))

    def literal(self, node: ast.expr, value: str) -> ast.expr:
        """The literal with that value inside the node, or the node."""
        found = (n for n in ast.walk(node) if isinstance(n, ast.Constant) and n.value == value)
        return next(found, node)

    def argument(self, node: ast.expr, wanted: str, found: Type, first: Type) -> bool:
        """Check one argument against its code (see Function). False if an error was reported."""
        if wanted == "any" or isinstance(found, AnyType):
            return True
        if wanted == "same":
            return not isinstance(self.agree(node, first, found, "default"), AnyType) or isinstance(first, AnyType)
        if wanted == "digits":
            if isinstance(node, ast.Constant) and type(node.value) is int and 0 <= node.value <= 9:
                return True
            self.report("wrong-type", node, expected="digits", found=type_name(found))
            return False
        if wanted == "texts":
            return self.want(node, TEXT, found.of if isinstance(found, ListType) else found)
        if wanted in ("number", "text"):
            return self.want(node, NumberType(None) if wanted == "number" else TEXT, found)
        if wanted == "lexicon":
            return self.want(node, LEXICON, found)
        if not isinstance(found, ListType):
            self.report("wrong-type", node, expected="list", found=type_name(found))
            return False
        if wanted == "numbers":
            return self.want(node, NumberType(None), found.of)
        if wanted == "truths":
            return self.want(node, TRUTH, found.of)
        if wanted == "equatable" and isinstance(found.of, RecordType | LexiconType | ListType):
            self.report("wrong-type", node, expected="value", found=type_name(found.of))
            return False
        return True

    def result(self, function: Function, types: list[Type]) -> Type:
        """The type of a call whose arguments fit."""
        if function.gives == "first":
            return types[0] if len(types) == 1 or function.name != "default" else unify(types[0], types[1]) or ANY
        if function.gives == "element":
            return types[0].of if isinstance(types[0], ListType) and not isinstance(types[0].of, AnyType) else NumberType(None)
        given: dict[str, Type] = {"count": NUMBER, "counts": ListType(NUMBER), "truth": TRUTH, "words": ListType(TEXT), "text": TEXT}
        return given[function.gives]


def _unit(type_: Type) -> Unit | None:
    element = element_type(type_)
    return element.unit if isinstance(element, NumberType) else None


def _outside(closed: Type, open_: Type) -> str | None:
    """The first literal of one side that the closed list of the other lacks."""
    closed, open_ = element_type(closed), element_type(open_)
    if not (isinstance(closed, TextType) and isinstance(open_, TextType)) or not closed.closed or open_.closed:
        return None
    return min((open_.choices or frozenset()) - (closed.choices or frozenset()), default=None)
