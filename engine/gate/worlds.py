"""All combinations of what some things can be, looked at together: a truth is two whole numbers with one bit for each combination.

What holds of a million combinations costs a few operations on long numbers instead of a million questions. The logic is the language's:
a conjunction with something false is false whatever else is Unknown. Knows no condition; engine.gate.atoms makes formulas of those.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from engine.language import Unknown


class Truth(NamedTuple):
    """In which combinations something is true, and in which it is false: bit n is combination n. In all others it is Unknown."""

    true: int
    false: int

    @property
    def known(self) -> int:
        """The combinations in which it is not Unknown."""
        return self.true | self.false

    def negated(self) -> Truth:
        """The truth of its contrary."""
        return Truth(self.false, self.true)


class Worlds:
    """Every combination of the states of some things, by their keys."""

    def __init__(self, states: Mapping[str, Sequence[object]]) -> None:
        self._count = math.prod(map(len, states.values()))
        self.all = (1 << self._count) - 1
        self._states = states
        self._strides: dict[str, int] = {}
        stride = 1
        for key, values in states.items():
            self._strides[key] = stride
            stride *= len(values)

    def where(self, key: str, holds: Callable[[object], bool]) -> Truth:
        """The truth of something about one thing; Unknown where that is."""
        found = [0, 0]
        for number, state in enumerate(self._states[key]):
            if not isinstance(state, Unknown):
                found[holds(state)] |= self._of(key, number)
        return Truth(found[True], found[False])

    def _of(self, key: str, number: int) -> int:
        """The combinations in which a thing is in the state of this number: runs of equal length, again and again."""
        stride = self._strides[key]
        period = stride * len(self._states[key])
        run = ((1 << stride) - 1) << (number * stride)
        return run * (self.all // ((1 << period) - 1))

    def always(self, value: bool) -> Truth:
        """A truth that depends on nothing."""
        return Truth(self.all, 0) if value else Truth(0, self.all)

    def known(self, truth: Truth) -> Truth:
        """Whether it is known, which itself is never Unknown."""
        return Truth(truth.known, self.all & ~truth.known)

    def conjunction(self, truths: Iterable[Truth]) -> Truth:
        """All of them; false as soon as one is, whatever else is Unknown."""
        true, false = self.all, 0
        for truth in truths:
            true, false = true & truth.true, false | truth.false
        return Truth(true, false)

    def disjunction(self, truths: Iterable[Truth]) -> Truth:
        """One of them; true as soon as one is, whatever else is Unknown."""
        return self.conjunction(truth.negated() for truth in truths).negated()

    def default(self, wanted: Truth, otherwise: Truth) -> Truth:
        """The first where it is known, elsewhere the second."""
        unknown = self.all & ~wanted.known
        return Truth(wanted.true | unknown & otherwise.true, wanted.false | unknown & otherwise.false)


def chosen(test: Truth, body: Truth, otherwise: Truth) -> Truth:
    """`body if test else otherwise`, Unknown where the test is."""
    return Truth(test.true & body.true | test.false & otherwise.true, test.true & body.false | test.false & otherwise.false)


def equal(one: Truth, other: Truth) -> Truth:
    """Whether two truths are the same, Unknown where one of them is."""
    same = one.true & other.true | one.false & other.false
    return Truth(same, one.known & other.known & ~same)
