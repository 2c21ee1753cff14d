"""A condition as a formula over atoms: the things that its truth depends on, each with everything it can be. See engine.gate.possible.

A formula is worked out in all worlds together (engine.gate.worlds): it may be asked once all conditions are read and the atoms known.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction

from engine.gate.states import Atom, side_of
from engine.gate.worlds import Truth, Worlds, chosen, equal
from engine.language import NumberType, TextType, TruthType, Type
from engine.language.nodes import (
    Arithmetic,
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
    Relation,
    Unary,
    form,
    meant,
)
from engine.language.values import divide

Formula = Callable[[Worlds], Truth]
# A sum of terms, each with its factor; the terms by their key, in order.
_Terms = dict[str, Fraction]
_MIRRORED: dict[Relation, Relation] = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
_ORDER: dict[Relation, Callable[[int, int], bool]] = {
    "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge, "==": operator.eq, "!=": operator.ne,
}  # fmt: skip
_ARITHMETIC: dict[Arithmetic, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": lambda a, b: Fraction(divide(a, b)),
}  # fmt: skip


class Reader:
    """Turns conditions into formulas; equal parts become one atom, also of several conditions."""

    def __init__(self) -> None:
        self.atoms: dict[str, Atom] = {}
        self._terms: dict[str, Node] = {}

    def read(self, node: Node, parts: list[tuple[Node, Formula]]) -> Formula:
        """The formula of a condition; every condition in it that could be fixed is added to the parts."""
        formula = self._formula(node, parts)
        parts.append((node, formula))
        return formula

    def _formula(self, node: Node, parts: list[tuple[Node, Formula]]) -> Formula:
        if isinstance(node, Let):
            return self.read(node.expression.tree, parts)
        if isinstance(node, Constant) and isinstance(node.value, bool):
            value = node.value
            return lambda worlds: worlds.always(value)
        if isinstance(node, Bool):
            formulas = [self.read(item, parts) for item in node.operands]
            kleene = Worlds.conjunction if node.op == "and" else Worlds.disjunction
            return lambda worlds: kleene(worlds, (formula(worlds) for formula in formulas))
        if isinstance(node, Unary):
            operand = self.read(node.operand, parts)
            return lambda worlds: operand(worlds).negated()
        if isinstance(node, If):
            test = self.read(node.test, parts)
            # A branch may be a plain True or False: that is no condition.
            body, orelse = (self._formula(branch, parts) for branch in (node.body, node.otherwise))
            return lambda worlds: chosen(test(worlds), body(worlds), orelse(worlds))
        if isinstance(node, Compare):
            links = [self._link(op, a, b, parts) for op, a, b in node.links]
            return lambda worlds: worlds.conjunction(link(worlds) for link in links)
        if isinstance(node, Call):
            if node.name == "known":
                return self._known(node.arguments[0])
            if node.name == "default":
                wanted, otherwise = self.read(node.arguments[0], parts), self._formula(node.arguments[1], parts)
                return lambda worlds: worlds.default(wanted(worlds), otherwise(worlds))
            if node.name in ("all", "any") and _is_empty(node.arguments[0]):
                of_none = node.name == "all"
                return lambda worlds: worlds.always(of_none)
        return self._own(node)

    def _own(self, node: Node, *, same: bool = False, key: str = "") -> Formula:
        """An atom of its own for a truth that is not looked into."""
        return self._look(key or form(node), Atom("truth", same=same))

    def _look(self, key: str, atom: Atom) -> Formula:
        self.atoms.setdefault(key, atom)
        return lambda worlds: worlds.where(key, bool)

    def _known(self, node: Node) -> Formula:
        node = meant(node)
        type_: Type | None = node.type
        if isinstance(type_, TruthType):
            formula = self._formula(node, [])
            return lambda worlds: worlds.known(formula(worlds))
        if isinstance(type_, NumberType | TextType) and not isinstance(node, Constant):
            key = self._value(node)
            return lambda worlds: worlds.known(worlds.where(key, lambda state: True))
        return self._look(f"known {form(node)}", Atom("known"))

    def _value(self, node: Node) -> str:
        """The key of the atom of a number or a text that is no literal."""
        node = meant(node)
        type_: Type | None = node.type
        key = form(node)
        if isinstance(type_, TextType):
            self.atoms.setdefault(key, Atom("text", closed=type_.choices if type_.closed else None))
        elif isinstance(node, Call):
            called = node.name
            self.atoms.setdefault(key, Atom("number", least=0 if called in ("count", "abs") else None, whole=called == "count"))
        elif isinstance(node, Name | Field) and isinstance(type_, NumberType):
            self.atoms.setdefault(key, Atom("number", least=type_.least, most=type_.most, whole=type_.whole))
        else:
            self.atoms.setdefault(key, Atom("number"))
        return key

    def _link(self, op: Relation, left: Node, right: Node, parts: list[tuple[Node, Formula]]) -> Formula:
        if op in ("in", "not in"):
            found = self._contained(left, meant(right))
            return found if op == "in" else lambda worlds: found(worlds).negated()
        types = [side.type for side in (left, right)]
        if all(isinstance(type_, TruthType) for type_ in types):
            a, b = self.read(left, parts), self.read(right, parts)
            return _equal(op, lambda worlds: equal(a(worlds), b(worlds)))
        if all(isinstance(type_, NumberType) for type_ in types):
            return self._numbers(op, left, right)
        for side, other in ((left, meant(right)), (right, meant(left))):
            if isinstance(other, Constant) and isinstance(other.value, str):
                return _equal(op, self._text_is(side, other.value))
        first, second = sorted((form(left), form(right)))
        return _equal(op, self._own(left, same=first == second, key=f"{first} == {second}"))

    def _contained(self, left: Node, right: Node) -> Formula:
        literals = [item.value for item in map(meant, right.items) if isinstance(item, Constant)] if isinstance(right, List) else []
        if isinstance(right, List) and len(literals) == len(right.items):
            if not literals:
                return lambda worlds: worlds.always(False)
            if all(isinstance(value, str) for value in literals):
                texts = [self._text_is(left, str(value)) for value in literals]
                return lambda worlds: worlds.disjunction(text(worlds) for text in texts)
            numbers = [self._numbers("==", left, item) for item in right.items]
            return lambda worlds: worlds.disjunction(number(worlds) for number in numbers)
        return self._own(left, key=f"{form(left)} in {form(right)}")

    def _text_is(self, node: Node, text: str) -> Formula:
        node = meant(node)
        if isinstance(node, Constant):
            value = node.value == text
            return lambda worlds: worlds.always(value)
        key = self._value(node)
        self.atoms[key].texts.add(text)
        return lambda worlds: worlds.where(key, lambda state: state == text)

    def _numbers(self, op: Relation, left: Node, right: Node) -> Formula:
        """Both sides on one: the sum of terms that is left over is the atom, and the number without terms the point it is compared with."""
        terms, number = self._sum(left)
        other, constant = self._sum(right)
        for key, factor in other.items():
            terms[key] = terms.get(key, Fraction(0)) - factor
        left_over = {key: factor for key, factor in sorted(terms.items()) if factor}
        if not left_over:
            value = _ORDER[op]((number > constant) - (number < constant), 0)
            if not terms:
                return lambda worlds: worlds.always(value)
            # Whatever the terms are, they go out; but without a value there is none.
            known = self._look(f"value of {sorted(terms)}", Atom("truth", same=True))
            return lambda worlds: known(worlds) if value else known(worlds).negated()
        first = next(iter(left_over.values()))
        compare = _ORDER[op if first > 0 else _MIRRORED.get(op, op)]
        point = (constant - number) / first
        scaled = {key: factor / first for key, factor in left_over.items()}
        if len(scaled) == 1:
            name = self._value(self._terms[next(iter(scaled))])
        else:
            name = " + ".join(f"{factor} {key}" for key, factor in scaled.items())
            self.atoms.setdefault(name, Atom("number"))
        self.atoms[name].points.add(point)
        return lambda worlds: worlds.where(name, lambda place: compare(side_of(place, point), 0))

    def _sum(self, node: Node) -> tuple[_Terms, Fraction]:
        """The number as a sum: its terms with their factors, and what stands there without one."""
        node = meant(node)
        if (constant := _constant(node)) is not None:
            return {}, constant
        if isinstance(node, Unary) and node.op in ("+", "-"):
            return _times(self._sum(node.operand), Fraction(-1 if node.op == "-" else 1))
        if isinstance(node, Binary) and node.op in ("+", "-"):
            (terms, number), (more, added) = self._sum(node.left), self._sum(node.right)
            sign = 1 if node.op == "+" else -1
            both = {key: terms.get(key, Fraction(0)) + sign * more.get(key, Fraction(0)) for key in {**terms, **more}}
            return both, number + sign * added
        if isinstance(node, Binary) and node.op in ("*", "/"):
            left, right = _constant(node.left), _constant(node.right)
            if node.op == "*" and left is not None:
                return _times(self._sum(node.right), left)
            if right:
                return _times(self._sum(node.left), right if node.op == "*" else 1 / right)
        key = form(node)
        self._terms[key] = node
        return {key: Fraction(1)}, Fraction(0)


def _is_empty(node: Node) -> bool:
    """Whether the list is written without an element."""
    node = meant(node)
    written = meant(node.items) if isinstance(node, Comprehension) else node
    return isinstance(written, List) and not written.items


def _times(sum_: tuple[_Terms, Fraction], factor: Fraction) -> tuple[_Terms, Fraction]:
    return {key: factor * own for key, own in sum_[0].items()}, sum_[1] * factor


def _equal(op: Relation, same: Formula) -> Formula:
    """The formula of `==`, or of `!=`."""
    return same if op == "==" else lambda worlds: same(worlds).negated()


def _constant(node: Node) -> Fraction | None:
    """The value of a number that is made of literals; None for any other."""
    node = meant(node)
    if isinstance(node, Constant) and not isinstance(node.value, bool | str):
        return Fraction(node.value)
    if isinstance(node, Unary) and (value := _constant(node.operand)) is not None:
        return -value if node.op == "-" else value
    if isinstance(node, Binary) and node.op in _ARITHMETIC:
        left, right = _constant(node.left), _constant(node.right)
        if left is not None and right is not None and not (node.op == "/" and right == 0):
            return _ARITHMETIC[node.op](left, right)
    return None
