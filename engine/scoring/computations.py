"""The expression that computes an indicator: declared in the agreement, or compiled from its formula, and checked.

Its quantities are numbers. Knows no figures; scores.py evaluates with them.
"""

from __future__ import annotations

from fractions import Fraction

from agreements.formulas.prose import Compiled, compile_formula
from agreements.formulas.wording import formula_words
from agreements.model import Indicator
from agreements.notation.vocabulary import Vocabulary
from engine.language import (
    SUBJECT,
    EvaluationError,
    Expression,
    Frame,
    Number,
    NumberType,
    Problem,
    Problems,
    Record,
    RecordType,
    Scope,
    Span,
    Unknown,
    Value,
    compile_expression,
)
from engine.language.classes import dataclass
from engine.language.functions import FUNCTIONS
from engine.language.nodes import Binary, Call, Constant, Field, walk
from engine.language.syntax import parse
from engine.scoring.scale import Scale, scale_of


@dataclass(frozen=True, slots=True)
class Computation:
    """How an indicator is computed. `expression` is None if there is no way; `problems` are those of a declared one.

    `prose` is the formula's own reading; `agrees` whether a declared expression computes the same (None if there is nothing to compare).
    `names` are the quantities; `bottom` the one that a quotient divides by.
    """

    expression: Expression | None
    declared: bool
    names: tuple[str, ...] = ()
    unit: str = ""
    prose: Compiled | None = None
    problems: tuple[Problem[Span], ...] = ()
    agrees: bool | None = None

    @property
    def top(self) -> str | None:
        """The quantity above the line of a simple quotient."""
        return self._sides()[0]

    @property
    def bottom(self) -> str | None:
        """The quantity below the line of a simple quotient."""
        return self._sides()[1]

    @property
    def is_quotient(self) -> bool:
        """Whether it divides: then its values cannot be added."""
        return self.expression is not None and any(isinstance(n, Binary) and n.op == "/" for n in walk(self.expression.tree))

    def scale(self, vocabulary: Vocabulary) -> Scale:
        """Whether the value is a fraction, or on the scale of its quantities."""
        units = {quantity.name: quantity.unit for quantity in self.prose.quantities} if self.prose is not None else {}
        return scale_of(self.expression.tree, units, formula_words(vocabulary)) if self.expression is not None else "number"

    def _sides(self) -> tuple[str | None, str | None]:
        node = self.expression.tree if self.expression is not None else None
        while isinstance(node, Binary) and node.op == "*":
            node = node.left if isinstance(node.right, Constant) else node.right if isinstance(node.left, Constant) else None
        if isinstance(node, Binary) and node.op == "/":
            above, below = node.left, node.right
            if isinstance(above, Field) and isinstance(below, Field):
                return above.name, below.name
        return None, None


def computation(indicator: Indicator, vocabulary: Vocabulary) -> Computation:
    """How the indicator is computed."""
    return vocabulary.recall(_computation, indicator.formula, indicator.name, indicator.measure(vocabulary), indicator.expression)


def _computation(formula: str | None, name: str | None, measure: str, declared: str | None, vocabulary: Vocabulary) -> Computation:
    prose = compile_formula(formula, vocabulary, name, measure) if formula is not None else None
    of_prose = expression_of(prose.expression) if prose is not None and prose.expression is not None else None
    if declared is None:
        names = tuple(quantity.name for quantity in prose.quantities) if prose is not None else ()
        expression = of_prose if isinstance(of_prose, Expression) else None
        return Computation(expression, False, names, prose.unit if prose is not None and expression is not None else "", prose)
    made = expression_of(declared)
    if not isinstance(made, Expression):
        return Computation(None, True, (), "", prose, made.problems)
    names = made.names
    agrees = same(made, of_prose) if isinstance(of_prose, Expression) else None
    unit = prose.unit if prose is not None and agrees else ""
    return Computation(made, True, names, unit, prose, (), agrees)


def expression_of(text: str) -> Expression | Problems:
    """An expression in which every name that the language does not have is a number."""
    try:
        names = sorted(parse(text).names)
        return compile_expression(text, Scope(RecordType("figures", {name: NumberType() for name in names})), NumberType(None))
    except Problems as problems:
        return problems


def calls_functions(text: str) -> bool:
    """Whether the text is an expression, however wrong, that calls functions of the language, and no others: prose has none."""
    try:
        called = parse(text).calls
    except Problems:
        return False
    return bool(called) and called <= FUNCTIONS.keys()


def evaluate(expression: Expression, figures: dict[str, Number]) -> Number | Unknown:
    """The value over the figures; Unknown with the names that are lacking, or without any where a divisor is 0."""
    try:
        value = expression.evaluate(Frame({SUBJECT: Record("", dict[str, Value](figures))}))
    except EvaluationError:
        return Unknown(())
    if isinstance(value, Unknown):
        return Unknown(name for name in value.paths if name not in figures)
    assert isinstance(value, int | Fraction)
    return value


# Two rational functions of low degree that agree at so many odd points are one (Schwartz and Zippel).
_POINTS = 8


def same(left: Expression, right: Expression) -> bool:
    """Whether two expressions compute the same of the same quantities, however they are written; a rounded result is the same, too."""
    left, right = _unrounded(left), _unrounded(right)
    names = left.names
    if set(names) != set(right.names):
        return False
    for point in range(1, _POINTS + 1):
        figures: dict[str, Number] = {
            name: Fraction(1009 * point + 37 * place**2 + 11, 7 + 2 * place) for place, name in enumerate(names, 1)
        }
        if evaluate(left, figures) != evaluate(right, figures):
            return False
    return True


def _unrounded(expression: Expression) -> Expression:
    """The expression without the rounding of its whole result: scores round once, for display."""
    tree = expression.tree
    if not (isinstance(tree, Call) and tree.name == "round"):
        return expression
    inner = expression_of(tree.arguments[0].written)
    return inner if isinstance(inner, Expression) else expression
