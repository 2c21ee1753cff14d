"""The values of the language: exact numbers, texts, truth, lists, records and Unknown.

Knows nothing of agreements, rules or words. Numbers are `int` or `Fraction` (never `float`), a whole number is always `int`;
lists are Python lists, a lexicon is one (lexicon.py); static checking guarantees that a bool is never taken for a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any

from engine.language.errors import EvaluationError
from engine.language.lexicon import Lexicon

MAX_STEPS = 100_000
MAX_SHARES = 10
MAX_BITS = 4096
_LARGE = 1 << MAX_BITS


class Unknown:
    """A value that the data do not give; `paths` says which fields were lacking, e.g. {"budget.lines.1.amount"}."""

    __slots__ = ("paths",)

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = frozenset(paths)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unknown) and self.paths == other.paths

    def __hash__(self) -> int:
        return hash(self.paths)

    def __repr__(self) -> str:
        return f"Unknown({sorted(self.paths)})"

    def __bool__(self) -> bool:
        # Python's own truth would decide what the data left open: a slip in an evaluator must not pass silently.
        raise TypeError("Unknown is neither true nor false")


class Record:
    """A record of the data: its path from the root ("" for the root itself) and the values of its known fields."""

    __slots__ = ("fields", "path")

    def __init__(self, path: str, fields: Mapping[str, Value]) -> None:
        self.path = path
        self.fields = fields

    def read(self, name: str) -> Value:
        """The field's value; Unknown with the field's path if the data lack it."""
        value = self.fields.get(name)
        return Unknown((join(self.path, name),)) if value is None else value

    def __repr__(self) -> str:
        return f"Record({self.path!r})"


Number = int | Fraction
Value = Number | str | bool | list["Value"] | Record | Lexicon | Unknown


class Kept:
    """A value that is worked out once, with the steps that it took; of a list the members, for searches, once they are asked for."""

    __slots__ = ("_known", "_unknown", "steps", "value")

    def __init__(self, value: Value, steps: int) -> None:
        self.value, self.steps = value, steps
        self._known: frozenset[Value] | None = None
        self._unknown: Unknown | None = None

    def contains(self, value: Value) -> bool | Unknown:
        """As `contained`, of a known text, number or truth in a list of them, without walking it."""
        if self._known is None:
            assert isinstance(self.value, list)
            self._known = frozenset(item for item in self.value if item.__class__ is not Unknown)
            self._unknown = merge(self.value) if len(self._known) < len(self.value) and not is_known(self.value) else None
        return True if value in self._known else False if self._unknown is None else self._unknown


# By what is worked out and the records that it is worked out of: what is kept of it, and the indexes of lists.
Shared = dict[tuple[object, ...], Any]


class Frame:
    """What one evaluation runs over: the bound names (the subject under "") and the steps that are left.

    `kept` are the values of the definitions (`let`) that were needed so far, by their expressions, with the steps that they took.
    `shared` has the values of what does not depend on the subject, for all evaluations over one portfolio; None keeps none.
    `seen` are the lists that were gone through, with what finds their elements: to look something up in them again costs less.
    """

    __slots__ = ("kept", "limit", "names", "seen", "shared", "steps")

    def __init__(self, names: dict[str, Value], documents: int = 1, shared: Shared | None = None) -> None:
        self.names = names
        self.shared = shared
        self.kept: dict[object, tuple[Value, int]] | None = None
        self.seen: dict[object, Any] = {}
        # Of many documents more is asked, up to a bound of its own.
        self.limit = self.steps = MAX_STEPS * min(max(documents, 1), MAX_SHARES)

    def renewed(self) -> Frame:
        """A frame for another evaluation over the same names: all steps are left, and what is defined is known already."""
        frame = Frame(self.names, shared=self.shared)
        frame.limit = frame.steps = self.limit
        if self.kept is None:
            self.kept = {}
        frame.kept = self.kept
        return frame

    def spend(self, steps: int) -> None:
        """Count visited elements. Raises EvaluationError (too-many-steps)."""
        self.steps -= steps
        if self.steps < 0:
            raise EvaluationError("too-many-steps", {"limit": self.limit})


# What works a value out; and what finds one among those that all evaluations over a portfolio share, None if there are none.
Closure = Callable[[Frame], Any]
Sharing = Callable[[Frame], Kept | None]


def join(path: str, name: str) -> str:
    """`path.name`, or `name` at the root."""
    return f"{path}.{name}" if path else name


def merge(values: Iterable[Value]) -> Unknown:
    """One Unknown with the paths of all those among the values."""
    return Unknown(path for value in values if value.__class__ is Unknown for path in value.paths)


def exact(number: Number) -> Number:
    """The number with a whole one as int. Raises EvaluationError (number-too-large)."""
    if number.__class__ is int:
        if -_LARGE < number < _LARGE:
            return number
    elif number.denominator == 1:
        return exact(number.numerator)
    elif -_LARGE < number.numerator < _LARGE and number.denominator < _LARGE:
        return number
    raise EvaluationError("number-too-large", {"limit": MAX_BITS})


def divide(left: Number, right: Number) -> Number:
    """The exact quotient; the divisor is not 0."""
    if left.__class__ is int and right.__class__ is int and left % right == 0:
        return exact(left // right)
    return exact(Fraction(left) / right)


def equal(left: Value, right: Value) -> bool | Unknown:
    """Equality as section 4 of docs/language.md defines it, lists element by element."""
    if left.__class__ is Unknown or right.__class__ is Unknown:
        return merge((left, right))
    if isinstance(left, list) and isinstance(right, list):
        if len(left) != len(right):
            return False
        return conjunction(equal(a, b) for a, b in zip(left, right, strict=True))
    return left == right


def conjunction(values: Iterable[Value]) -> bool | Unknown:
    """Kleene's and: False wins over Unknown, Unknown over True."""
    unknown: list[Value] = []
    for value in values:
        if value is False:
            return False
        if value is not True:
            unknown.append(value)
    return merge(unknown) if unknown else True


def disjunction(values: Iterable[Value]) -> bool | Unknown:
    """Kleene's or: True wins over Unknown, Unknown over False."""
    unknown: list[Value] = []
    for value in values:
        if value is True:
            return True
        if value is not False:
            unknown.append(value)
    return merge(unknown) if unknown else False


def negation(value: Value) -> bool | Unknown:
    """Kleene's not."""
    return value if isinstance(value, Unknown) else not value


def contained(value: Value, items: list[Value]) -> bool | Unknown:
    """`value in items`: Unknown only where an unknown element could still be the value."""
    return disjunction(equal(value, item) for item in items)


def is_known(value: Value) -> bool:
    """Whether the value, and of a list every element, is known."""
    if isinstance(value, list):
        return all(is_known(item) for item in value)
    return value.__class__ is not Unknown
