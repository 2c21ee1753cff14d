"""A condition as a formula over atoms: the things that its truth depends on, each with everything it can be. See engine.gate.possible."""

from __future__ import annotations

import ast
import itertools
import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from engine.expression import NumberType, TextType, TruthType, Type, Unknown
from engine.expression.values import conjunction, disjunction, divide, negation

UNKNOWN = Unknown(())
Truth = bool | Unknown
World = Mapping[str, object]
Formula = Callable[[World], Truth]
# A number's place: at a point (both alike), or strictly between two neighbouring points (None: no bound).
_Place = tuple[Fraction | None, Fraction | None]
_OTHER = "\0"  # any text that no literal names
_MIRRORED: dict[type[ast.cmpop], type[ast.cmpop]] = {ast.Lt: ast.Gt, ast.Gt: ast.Lt, ast.LtE: ast.GtE, ast.GtE: ast.LtE}
_ORDER: dict[type[ast.cmpop], Callable[[int, int], bool]] = {
    ast.Lt: operator.lt, ast.Gt: operator.gt, ast.LtE: operator.le, ast.GtE: operator.ge, ast.Eq: operator.eq, ast.NotEq: operator.ne,
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: lambda a, b: Fraction(divide(a, b)),
}  # fmt: skip


@dataclass(slots=True)
class Atom:
    """One thing that the truth of a condition depends on: a number, the order of two numbers, a text, or a truth.

    `points` and `texts` are what it is compared with; `closed` the only texts it can be; `counts` and `least` bound a number.
    """

    kind: str
    points: set[Fraction] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    closed: frozenset[str] | None = None
    counts: bool = False
    least: int | None = None
    same: bool = False

    def states(self) -> list[object]:
        """Everything it can be."""
        if self.kind == "number":
            return [UNKNOWN, *self._places()]
        if self.kind == "order":
            return [UNKNOWN, 0] if self.same else [UNKNOWN, -1, 0, 1]
        if self.kind == "text":
            return [UNKNOWN, *sorted(self.closed)] if self.closed is not None else [UNKNOWN, _OTHER, *sorted(self.texts)]
        if self.kind == "known":
            return [True, False]
        return [UNKNOWN, True] if self.same else [UNKNOWN, True, False]

    def _places(self) -> Iterator[_Place]:
        for low, high in itertools.pairwise([None, *sorted(self.points), None]):
            if self._between(low, high):
                yield low, high
            if high is not None and (self.least is None or high >= self.least) and (not self.counts or high.denominator == 1):
                yield high, high

    def _between(self, low: Fraction | None, high: Fraction | None) -> bool:
        """Whether the number can lie strictly between the two."""
        if self.counts:
            first = 0 if low is None or low < 0 else low.numerator // low.denominator + 1
            return high is None or first < high
        return self.least is None or high is None or high > self.least


class Reader:
    """Turns conditions into formulas; equal parts become one atom, also of several conditions."""

    def __init__(self) -> None:
        self.atoms: dict[str, Atom] = {}

    def read(self, node: ast.expr, parts: list[tuple[ast.expr, Formula]]) -> Formula:
        """The formula of a condition; every condition in it that could be fixed is added to the parts."""
        formula = self._formula(node, parts)
        parts.append((node, formula))
        return formula

    def _formula(self, node: ast.expr, parts: list[tuple[ast.expr, Formula]]) -> Formula:
        if isinstance(node, ast.Constant) and isinstance(node.value, bool):
            value = node.value
            return lambda world: value
        if isinstance(node, ast.BoolOp):
            formulas = [self.read(item, parts) for item in node.values]
            kleene = conjunction if isinstance(node.op, ast.And) else disjunction
            return lambda world: kleene(formula(world) for formula in formulas)
        if isinstance(node, ast.UnaryOp):
            operand = self.read(node.operand, parts)
            return lambda world: _truth(negation(operand(world)))
        if isinstance(node, ast.IfExp):
            test = self.read(node.test, parts)
            # A branch may be a plain True or False: that is no condition.
            body, orelse = (self._formula(branch, parts) for branch in (node.body, node.orelse))
            return lambda world: UNKNOWN if isinstance(chosen := test(world), Unknown) else body(world) if chosen else orelse(world)
        if isinstance(node, ast.Compare):
            operands = [node.left, *node.comparators]
            links = [self._link(op, a, b, parts) for op, a, b in zip(node.ops, operands, operands[1:], strict=False)]
            return lambda world: conjunction(link(world) for link in links)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id == "known":
                return self._known(node.args[0])
            if node.func.id == "default":
                wanted, otherwise = self.read(node.args[0], parts), self._formula(node.args[1], parts)
                return lambda world: otherwise(world) if isinstance(found := wanted(world), Unknown) else found
        return self._own(node)

    def _own(self, node: ast.AST, *, same: bool = False, key: str = "") -> Formula:
        """An atom of its own for a truth that is not looked into."""
        return self._look(key or ast.dump(node), Atom("truth", same=same))

    def _look(self, key: str, atom: Atom) -> Formula:
        self.atoms.setdefault(key, atom)
        return lambda world: _truth(world[key])

    def _known(self, node: ast.expr) -> Formula:
        type_: Type | None = getattr(node, "of_type", None)
        if isinstance(type_, TruthType):
            formula = self._formula(node, [])
            return lambda world: not isinstance(formula(world), Unknown)
        if isinstance(type_, NumberType | TextType) and not isinstance(node, ast.Constant):
            key = self._value(node)
            return lambda world: not isinstance(world[key], Unknown)
        return self._look(f"known {ast.dump(node)}", Atom("known"))

    def _value(self, node: ast.expr) -> str:
        """The key of the atom of a number or a text that is no literal."""
        type_: Type | None = getattr(node, "of_type", None)
        key = ast.dump(node)
        if isinstance(type_, TextType):
            self.atoms.setdefault(key, Atom("text", closed=type_.choices if type_.closed else None))
        else:
            called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            self.atoms.setdefault(key, Atom("number", counts=called == "count", least=0 if called in ("count", "abs") else None))
        return key

    def _link(self, op: ast.cmpop, left: ast.expr, right: ast.expr, parts: list[tuple[ast.expr, Formula]]) -> Formula:
        if isinstance(op, ast.In | ast.NotIn):
            found = self._contained(left, right)
            return found if isinstance(op, ast.In) else lambda world: _truth(negation(found(world)))
        types = [getattr(side, "of_type", None) for side in (left, right)]
        if all(isinstance(type_, TruthType) for type_ in types):
            equal, a, b = isinstance(op, ast.Eq), self.read(left, parts), self.read(right, parts)
            return lambda world: UNKNOWN if isinstance(x := a(world), Unknown) or isinstance(y := b(world), Unknown) else (x == y) is equal
        if all(isinstance(type_, NumberType) for type_ in types):
            return self._numbers(op, left, right)
        for side, other in ((left, right), (right, left)):
            if isinstance(other, ast.Constant) and isinstance(other.value, str):
                return _equal(op, self._text_is(side, other.value))
        first, second = sorted((ast.dump(left), ast.dump(right)))
        return _equal(op, self._own(left, same=first == second, key=f"{first} == {second}"))

    def _contained(self, left: ast.expr, right: ast.expr) -> Formula:
        literals = [item.value for item in right.elts if isinstance(item, ast.Constant)] if isinstance(right, ast.List) else []
        if isinstance(right, ast.List) and len(literals) == len(right.elts):
            if not literals:
                return lambda world: False
            if all(isinstance(value, str) for value in literals):
                texts = [self._text_is(left, str(value)) for value in literals]
                return lambda world: disjunction(text(world) for text in texts)
            equal = [self._numbers(ast.Eq(), left, item) for item in right.elts]
            return lambda world: disjunction(number(world) for number in equal)
        return self._own(left, key=f"{ast.dump(left)} in {ast.dump(right)}")

    def _text_is(self, node: ast.expr, text: str) -> Formula:
        if isinstance(node, ast.Constant):
            value = node.value == text
            return lambda world: value
        key = self._value(node)
        self.atoms[key].texts.add(text)
        return lambda world: UNKNOWN if isinstance(world[key], Unknown) else world[key] == text

    def _numbers(self, op: ast.cmpop, left: ast.expr, right: ast.expr) -> Formula:
        a, b = _constant(left), _constant(right)
        compare = _ORDER[type(op)]
        if a is not None and b is not None:
            value = compare((a > b) - (a < b), 0)
            return lambda world: value
        if a is not None:
            return self._numbers(_MIRRORED.get(type(op), type(op))(), right, left)
        if b is not None:
            point, key = b, self._value(left)
            self.atoms[key].points.add(point)
            return lambda world: UNKNOWN if isinstance(world[key], Unknown) else compare(_side(world[key], point), 0)
        first, second = ast.dump(left), ast.dump(right)
        key = f"{min(first, second)} ? {max(first, second)}"
        self.atoms.setdefault(key, Atom("order", same=first == second))
        sign = 1 if first <= second else -1
        return lambda world: UNKNOWN if isinstance(found := world[key], Unknown) else compare(sign * int(str(found)), 0)


def _equal(op: ast.cmpop, same: Formula) -> Formula:
    """The formula of `==`, or of `!=`."""
    return same if isinstance(op, ast.Eq) else lambda world: _truth(negation(same(world)))


def _truth(value: object) -> Truth:
    assert isinstance(value, bool | Unknown)
    return value


def _side(place: object, point: Fraction) -> int:
    """-1, 0 or 1: the place is below the point, at it, above it."""
    assert isinstance(place, tuple)
    low, high = place
    if low == high == point and low is not None:
        return 0
    return -1 if high is not None and high <= point else 1


def _constant(node: ast.expr) -> Fraction | None:
    """The value of a number that is made of literals; None for any other."""
    if isinstance(node, ast.Constant) and not isinstance(node.value, bool | str):
        return Fraction(node.value)  # type: ignore[arg-type]
    if isinstance(node, ast.UnaryOp) and (value := _constant(node.operand)) is not None:
        return -value if isinstance(node.op, ast.USub) else value
    if isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC:
        left, right = _constant(node.left), _constant(node.right)
        if left is not None and right is not None and not (isinstance(node.op, ast.Div) and right == 0):
            return _ARITHMETIC[type(node.op)](left, right)
    return None
