"""One thing that the truth of a condition depends on, with everything that it can be. Knows no condition; engine.gate.atoms reads those."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import field
from fractions import Fraction

from engine.language import Unknown
from engine.language.classes import dataclass

UNKNOWN = Unknown(())
# A number's place: at a point (both alike), or strictly between two neighbouring points (None: no bound).
_Place = tuple[Fraction | None, Fraction | None]
_OTHER = "\0"  # any text that no literal names


@dataclass(slots=True)
class Atom:
    """One thing that the truth of a condition depends on: a number, a text, or a truth.

    `points` and `texts` are what it is compared with; `closed` the only texts it can be; `least`, `most` and `whole` bound a number;
    `same` says of a truth that it is never false.
    """

    kind: str
    points: set[Fraction] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    closed: frozenset[str] | None = None
    least: int | None = None
    most: int | None = None
    whole: bool = False
    same: bool = False

    def states(self) -> list[object]:
        """Everything it can be."""
        if self.kind == "number":
            return [UNKNOWN, *self._places()]
        if self.kind == "text":
            return [UNKNOWN, *sorted(self.closed)] if self.closed is not None else [UNKNOWN, _OTHER, *sorted(self.texts)]
        if self.kind == "known":
            return [True, False]
        return [UNKNOWN, True] if self.same else [UNKNOWN, True, False]

    def _places(self) -> Iterator[_Place]:
        for low, high in itertools.pairwise([None, *sorted(self.points), None]):
            if self._between(low, high):
                yield low, high
            if high is not None and self._can_be(high):
                yield high, high

    def _between(self, low: Fraction | None, high: Fraction | None) -> bool:
        """Whether the number can lie strictly between the two."""
        if self.whole:
            # The least whole number above `low`, and above it no less than `least`.
            first = None if low is None else low.numerator // low.denominator + 1
            first = self.least if first is None else first if self.least is None else max(first, self.least)
            return first is None or ((high is None or first < high) and (self.most is None or first <= self.most))
        return (self.least is None or high is None or high > self.least) and (self.most is None or low is None or low < self.most)

    def _can_be(self, point: Fraction) -> bool:
        inside = (self.least is None or point >= self.least) and (self.most is None or point <= self.most)
        return inside and (not self.whole or point.denominator == 1)


def side_of(place: object, point: Fraction) -> int:
    """-1, 0 or 1: the place is below the point, at it, above it."""
    assert isinstance(place, tuple)
    low, high = place
    if low == high == point and low is not None:
        return 0
    return -1 if high is not None and high <= point else 1
