"""What could be mistaken in an expression: each change of one place of its text, whether or not it passes the static check.

Knows no rule.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TypeGuard

from engine.gate.knowledge import Knowledge
from engine.language import Expression, RecordType, Scope, TextType
from engine.language.classes import dataclass
from engine.language.nodes import Call, Compare, Constant, Field, List, Name, Node, walk
from engine.language.types import element_type

_TURNED: dict[str, tuple[tuple[str, str], ...]] = {
    "<": (("boundary", "<="), ("comparison", ">=")),
    "<=": (("boundary", "<"), ("comparison", ">")),
    ">": (("boundary", ">="), ("comparison", "<=")),
    ">=": (("boundary", ">"), ("comparison", "<")),
    "==": (("comparison", "!="), ("comparison", "<="), ("comparison", ">=")),
    "!=": (("comparison", "=="), ("comparison", "<"), ("comparison", ">")),
    "in": (("comparison", "not in"),),
    "not in": (("comparison", "in"),),
}
_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.In: "in", ast.NotIn: "not in",
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], str] = {ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*"}
# Functions of the same arguments that are easily taken for each other.
_EXCHANGED: dict[str, tuple[str, ...]] = {
    "sum": ("max", "mean"), "max": ("min",), "min": ("max",), "mean": ("max", "sum"), "all": ("any",), "any": ("all",),
    "contains": ("begins", "ends"), "begins": ("contains",), "ends": ("contains",), "same": ("contains",),
}  # fmt: skip
_SAME_FROM_ZERO = (("==", "<="), ("!=", ">"), ("<=", "=="), (">", "!="))
_DROPPED = ("default", "abs", "round")
_LOOSE = (ast.BoolOp, ast.IfExp, ast.BinOp, ast.UnaryOp)


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of text in place of the characters `start` to `end`; `shown` is the sub-expression that a reader sees changed."""

    kind: str
    start: int
    end: int
    text: str
    shown: tuple[int, int]


def changes(expression: Expression, language: Scope) -> Iterator[Change]:
    """Everything that could be mistaken, whether or not it passes the check."""
    source = expression.source
    for node in ast.walk(source.tree):
        shown = source.span(node) if isinstance(node, ast.expr) else (0, 0)
        if isinstance(node, ast.Compare):
            yield from _comparison(expression, node, shown)
        elif isinstance(node, ast.BoolOp):
            yield from _connective(expression, node, shown)
        elif isinstance(node, ast.UnaryOp):
            yield Change("negation" if isinstance(node.op, ast.Not) else "sign", *shown, _piece(expression, node.operand), shown)
        elif isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
            yield _between(expression, "arithmetic", node.left, node.right, _ARITHMETIC[type(node.op)], shown)
        elif isinstance(node, ast.IfExp):
            body, test, orelse = (_piece(expression, part) for part in (node.body, node.test, node.orelse))
            yield Change("branches", *shown, f"{orelse} if {test} else {body}", shown)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from _call(expression, node, node.func, shown)
        elif isinstance(node, ast.ListComp | ast.GeneratorExp):
            yield from _filters(expression, node)
        elif isinstance(node, ast.List) and len(node.elts) > 1:
            for left_out in node.elts:
                kept = ", ".join(_piece(expression, item) for item in node.elts if item is not left_out)
                yield Change("element", *shown, f"[{kept}]", shown)
        elif isinstance(node, ast.Constant):
            yield from _constant(expression, node, shown)
    yield from _fields(expression, language)
    yield from _choices(expression)


def _comparison(expression: Expression, node: ast.Compare, shown: tuple[int, int]) -> Iterator[Change]:
    operands = [node.left, *node.comparators]
    for op, left, right in zip(node.ops, operands, operands[1:], strict=False):
        for kind, turned in _TURNED[_COMPARISONS[type(op)]]:
            # Nothing is counted below zero.
            if _is_call(left, "count") and _is_zero(right) and (_COMPARISONS[type(op)], turned) in _SAME_FROM_ZERO:
                continue
            yield _between(expression, kind, left, right, turned, shown)


def _is_call(node: ast.AST, name: str) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def _is_zero(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int and node.value == 0


def _between(expression: Expression, kind: str, left: ast.expr, right: ast.expr, operator: str, shown: tuple[int, int]) -> Change:
    """Another operator between two operands; the brackets that close and open around it stay."""
    start, end = expression.source.span(left)[1], expression.source.span(right)[0]
    gap = expression.text[start:end]
    closing = gap[: gap.rindex(")") + 1] if ")" in gap else ""
    opening = gap[gap.index("(", len(closing)) :] if "(" in gap[len(closing) :] else ""
    return Change(kind, start, end, f"{closing} {operator} {opening}", shown)


def _connective(expression: Expression, node: ast.BoolOp, shown: tuple[int, int]) -> Iterator[Change]:
    word, other = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
    pieces = [_piece(expression, value, (ast.BoolOp, ast.IfExp)) for value in node.values]
    # What binds less than the word stands in brackets already, within and around.
    yield Change("connective", *shown, f" {other} ".join(pieces), shown)
    for index in range(len(pieces)):
        kept = pieces[:index] + pieces[index + 1 :]
        yield Change("operand", *shown, f" {word} ".join(kept), shown)


def _call(expression: Expression, node: ast.Call, function: ast.Name, shown: tuple[int, int]) -> Iterator[Change]:
    for other in _EXCHANGED.get(function.id, ()):
        yield Change("function", *expression.source.span(function), other, shown)
    if function.id in _DROPPED and node.args:
        yield Change("call", *shown, _piece(expression, node.args[0]), shown)
    if function.id == "known":
        yield Change("negation", *shown, f"(not {expression.text[shown[0] : shown[1]]})", shown)


def _filters(expression: Expression, node: ast.ListComp | ast.GeneratorExp) -> Iterator[Change]:
    """Each `if` of a comprehension left out, from the end of what stands before it to its own end."""
    (generator,) = node.generators
    shown = expression.source.span(node)
    for condition in generator.ifs:
        first, last = expression.source.span(condition)
        start = expression.text.rindex("if", 0, first)
        # A condition in brackets ends with them.
        opened = expression.text[start:first].count("(")
        for _ in range(opened):
            last = expression.text.index(")", last) + 1
        yield Change("filter", start, last, "", shown)


def _constant(expression: Expression, node: ast.Constant, shown: tuple[int, int]) -> Iterator[Change]:
    """Another literal: the other truth value, the neighbouring whole numbers, a text of another last word."""
    if isinstance(node.value, bool):
        yield Change("constant", *shown, str(not node.value), shown)
    elif isinstance(node.value, int | float):
        written = expression.text[slice(*shown)]
        whole, point, decimals = written.replace("_", "").partition(".")
        above, below = int(whole or 0) + 1, int(whole or 0) - 1
        for number in (above, below):
            text = f"{number}{point}{decimals}"
            yield Change("number", *shown, text if number >= 0 else f"(-{abs(number)})", shown)
    elif isinstance(node.value, str) and node.value.strip():
        written = expression.text[slice(*shown)]
        yield Change("text", *shown, f"{written[:-1]}x{written[-1]}", shown)


def _fields(expression: Expression, language: Scope) -> Iterator[Change]:
    """Each field replaced by each other one of the same record and type, and each name of the scope by one of the same type."""
    knowledge = Knowledge("")
    # Which of two fields is asked for makes no difference to known() if one is never there without the other.
    asked = {node.arguments[0] for node in walk(expression.tree) if isinstance(node, Call) and node.name == "known"}
    for node in walk(expression.tree):
        if isinstance(node, Name) and (found := language.names.get(node.id)) is not None:
            others = (name for name, type_ in language.names.items() if name != node.id and type_ == found)
            yield from (Change("field", *node.span, name, node.span) for name in others)
        if not isinstance(node, Field):
            continue
        owner = _record(node.base)
        if owner is None or owner.name == "reference":
            continue
        for name, type_ in owner.fields.items():
            same = node in asked and knowledge.equally_known(node, name)
            if name != node.name and type_ == owner.fields[node.name] and not same:
                yield Change("field", node.end - len(node.name), node.end, name, node.span)


def _record(node: Node) -> RecordType | None:
    """The record type that a field is read of, also through a list."""
    type_ = element_type(node.type)
    return type_ if isinstance(type_, RecordType) else None


def _choices(expression: Expression) -> Iterator[Change]:
    """Each literal that is compared with a closed list of texts replaced by each other text of that list."""
    for node in walk(expression.tree):
        if not isinstance(node, Compare):
            continue
        closed = next((type_ for operand in node.operands if (type_ := _closed(operand)) is not None), None)
        literals = [item for operand in node.operands for item in (operand.items if isinstance(operand, List) else [operand])]
        written = [item for item in literals if isinstance(item, Constant) and isinstance(item.value, str)]
        for item in written if closed is not None else ():
            for choice in sorted((closed.choices or frozenset()) - {other.value for other in written} if closed else ()):
                yield Change("text", *item.span, f"'{choice}'", node.span)


def _closed(node: Node) -> TextType | None:
    type_ = element_type(node.type)
    return type_ if isinstance(type_, TextType) and type_.closed else None


def _piece(expression: Expression, node: ast.expr, loose: tuple[type[ast.expr], ...] = _LOOSE) -> str:
    """The text of a part, in brackets if it is of a kind that could not stand where it is put without."""
    text = expression.text[slice(*expression.source.span(node))]
    return f"({text})" if isinstance(node, loose) else text
