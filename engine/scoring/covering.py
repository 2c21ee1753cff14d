"""What the figures of the quarters cover: the quarter alone or the year so far; and which denominator exists and is not added up.

For results.py. Knows the amounts as they were reported, and no target.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from agreements.formulas.computation import snake
from agreements.formulas.wording import formula_words
from agreements.model import Figures, Reported
from agreements.notation.targets import read_figure
from agreements.notation.vocabulary import Vocabulary
from engine.language import Number
from engine.scoring.computations import Computation
from engine.scoring.realised import QUARTERS, Result

# Of what was promised for the year: how much the sum of running totals is above it at least, and how far the last may be from it at most.
# Four equal steps give a sum of 2.5 times the last; steps of which most come in the last quarter 1.5 times.
_FAR, _NEAR = Fraction(3, 2), Fraction(1, 5)
# How far each may be from what was planned up to its quarter, of that, where a plan by quarters shows it.
_ALONG = Fraction(1, 10)
# How many quarters must have something: two reports of one that was promised are two.
_LEAST = 3


def amounts_of(reported: Reported, vocabulary: Vocabulary) -> dict[str, Number]:
    """The quantities that are known, by name."""
    found: dict[str, Number] = {}
    for quantity in reported.quantities or ():
        amount = read_figure(quantity.amount, vocabulary) if quantity.amount is not None else None
        if amount is not None and amount.kind == "number" and amount.value is not None:
            found[quantity.name] = amount.value
    return found


class Covering:
    """What the quarters of one indicator cover; `quarters` are the results of each by itself."""

    def __init__(
        self, figures: Figures | None, computation: Computation, calculation: str | None, quarters: Sequence[Result], vocabulary: Vocabulary
    ) -> None:
        self.figures, self.computation, self.calculation = figures, computation, calculation
        self.quarters, self.vocabulary = quarters, vocabulary

    def covers(self) -> Literal["quarter", "year-to-date"]:
        """What the quantities of a quarter count: as declared, else what the calculation type and the denominator give.

        A percentage is computed anew from the sums of the year so far. What exists is not added up: of a quotient over it, and of what is
        no quotient, a quarter says how things stand, and so does the last of quarters with a gap between them, unless they show otherwise.
        """
        declared = self.figures.covers if self.figures is not None else None
        if declared is not None:
            return declared
        stands = self.computation.bottom is None or self.stock() is not None or self._unchanged() or (self._gap() and self.declines is None)
        return "year-to-date" if self.calculation == "non kumulatif" and stands else "quarter"

    def _gap(self) -> bool:
        """Whether a quarter before the last reported one is empty, so that there is nothing to add up."""
        empty = [quarter.empty for quarter in self.quarters]
        return False in empty and any(empty[: len(empty) - 1 - empty[::-1].index(False)])

    @property
    def growing(self) -> bool:
        """Whether the quantities look like counts of the year so far: of three quarters or more, each has more than the one before."""
        whole, part = self._series(self.computation.bottom), self._series(self.computation.top)
        return len(whole) > 2 and all(a < b for a, b in pairwise(whole)) and all(a <= b for a, b in pairwise(part))

    @property
    def declines(self) -> str | None:
        """The quantity that cannot be a count of the year so far, because it is smaller than in an earlier quarter; None if all can be."""
        names = (name for name in (self.computation.bottom, self.computation.top) if name is not None)
        return next((name for name in names if any(b < a for a, b in pairwise(self._series(name)))), None)

    def _unchanged(self) -> bool:
        """Whether the denominator is the same in all quarters, two at least, as what exists is; and nothing that is known to happen, as
        also a part shows that becomes less.
        """
        whole = self._series(self.computation.bottom)
        same = len(whole) > 1 and len(set(whole)) == 1
        return same and self.declines is None and not self._named("occurrences")

    def _series(self, name: str | None) -> list[Number]:
        """The amounts of a quantity in the quarters that have it."""
        reported = (getattr(self.figures, quarter, None) for quarter in QUARTERS)
        amounts = (amounts_of(one, self.vocabulary) for one in reported if one is not None)
        return [found[name] for found in amounts if name in found]

    @property
    def values(self) -> list[Number]:
        """The values of the quarters that have one, in their order, where each is a plain number."""
        found = [quarter.value for quarter in self.quarters if quarter.value is not None]
        return [value.value for value in found if value.kind == "number" and value.value is not None]

    @property
    def falls(self) -> bool:
        """Whether values that are declared to be of the year so far, and of what is added up, become less."""
        declared = self.figures.covers if self.figures is not None else None
        return declared == "year-to-date" and self.calculation == "kumulatif" and any(b < a for a, b in pairwise(self.values))

    @property
    def _undeclared_sum(self) -> bool:
        """Whether values would be added up, and nobody declared that they are of the quarter."""
        declared = self.figures is not None and self.figures.covers is not None
        return not declared and self.calculation == "kumulatif" and self.covers() == "quarter"

    def running_totals(self, promised: Number | None) -> bool:
        """Whether values that would be added up look like counts of the year so far, which nobody declared: none is less than the one
        before, their sum is far above what was promised for the year, and the last of them is near it.
        """
        values = self.values
        total = sum((Fraction(value) for value in values), Fraction())
        if promised is None or promised <= 0 or not self._undeclared_sum:
            return False
        grows = sum(value > 0 for value in values) >= _LEAST and all(a <= b for a, b in pairwise(values))
        wanted = Fraction(promised)
        return grows and total >= wanted * _FAR and abs(values[-1] - wanted) <= wanted * _NEAR

    def runs_along(self, planned: Sequence[Number | None]) -> bool:
        """Whether values that would be added up, which nobody declared to be of the quarter, are those that were planned up to the end of
        each quarter: 15 and 30 of 15 and 15. `planned` are the targets up to each of the first quarters.
        """
        values = [own.value.value if own.value is not None else None for own in self.quarters[: len(planned)]]
        if len(values) < 2 or not self._undeclared_sum:
            return False
        pairs = [(Fraction(value), Fraction(plan)) for value, plan in zip(values, planned, strict=True) if value and plan]
        grows = len(pairs) == len(values) and all(one[0] < two[0] for one, two in pairwise(pairs))
        total = sum((value for value, _ in pairs), Fraction())
        return grows and all(abs(value - plan) <= plan * _ALONG for value, plan in pairs) and total >= pairs[-1][1] * _FAR

    def kept(self, quarters: int) -> str | None:
        """The denominator, if its last figure stands for the year: it exists or is set for the year, or is the same in every quarter. Not
        where the parts together are more than that, and it is another in each quarter: then it is the quarter's own.
        """
        whole, part = self._series(self.computation.bottom)[:quarters], self._series(self.computation.top)[:quarters]
        own = len(set(whole)) > 1 and sum(map(Fraction, part)) > whole[-1]
        return self.computation.bottom if not own and (self.stock() is not None or self._unchanged()) else None

    def stock(self) -> str | None:
        """The denominator, if it is something that exists or is set for the year, not something that happens in a quarter."""
        return self.computation.bottom if self._named("stocks") else None

    def _named(self, table: str) -> bool:
        return self.vocabulary.recall(_is_one_of, self.computation.bottom or "", table)


def _is_one_of(name: str, table: str, vocabulary: Vocabulary) -> bool:
    """Whether a quantity is one of the words of a table, or one of them more closely described. Asked of each quarter."""
    gathers = formula_words(vocabulary).of("gathers")
    first, _, rest = name.partition("_")
    while rest and first in gathers:
        first, _, rest = (name := rest).partition("_")
    return any(name == word or name.startswith(f"{word}_") for word in map(snake, vocabulary.words(table)))
