"""Plain explanations of a difference between two amounts: hints for whoever looks for the slip, never a verdict.

The classic slips of those who copy and add figures: a line left out or added twice, a sign turned, a nought too many, digits exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, islice

from engine.language.classes import dataclass
from engine.run.finding import Comparison, Evidence, Hint, Location, Quantity

UNIT = "rupiah"
MAX_HINTS = 3
_FACTORS = (10, 100, 1000)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of a budget and its place."""

    value: int
    at: Location


def hints(comparison: Comparison, evidence: Sequence[Evidence], amounts: Sequence[Amount]) -> Iterator[Hint]:
    """What would explain that two amounts differ, the most telling first; at most three.

    `evidence` has the amounts that the comparison rests on, `amounts` those of the whole portfolio.
    """
    if comparison.operator != "==" or comparison.left.unit != UNIT or comparison.right.unit != UNIT:
        return
    difference = comparison.difference.value
    if isinstance(difference, int) and not isinstance(difference, bool):
        own = [
            Amount(item.read.value, item.location)
            for item in evidence
            if item.read.unit == UNIT and isinstance(item.read.value, int) and item.read.value
        ]
        # Half of an amount explains too much where it stands, not too little.
        larger = [amount for amount in own if (amount.value == comparison.right.value) is (difference < 0)]
        yield from islice(_explanations(abs(difference), own, larger, amounts), MAX_HINTS)


def _explanations(gap: int, own: Sequence[Amount], larger: Sequence[Amount], amounts: Sequence[Amount]) -> Iterator[Hint]:
    places = {amount.at for amount in own}
    others = [amount for amount in amounts if amount.at not in places]
    for code, wanted in (("equals-amount", gap), ("twice-amount", Fraction(gap, 2))):
        hit = next((amount for amount in (*own, *others) if amount.value == wanted), None)
        if hit is not None:
            yield Hint(code, Quantity(hit.value, UNIT), hit.at)
            return
    doubled = next((amount for amount in larger if amount.value == 2 * gap), None)
    if doubled is not None:
        yield Hint("doubled", Quantity(doubled.value, UNIT), doubled.at)
        return
    for amount in own:
        for factor in _FACTORS:
            for other in (amount.value * factor, amount.value // factor if amount.value % factor == 0 else None):
                if other is not None and abs(other - amount.value) == gap:
                    yield Hint(f"factor-{factor}", Quantity(amount.value, UNIT), amount.at)
                    return
    if gap % 9 == 0:
        swapped = [amount for amount in own if gap in _exchanges(amount.value)]
        yield from (Hint("digits-of", Quantity(amount.value, UNIT), amount.at) for amount in swapped)
        if not swapped:
            yield Hint("divisible-by-9", Quantity(gap, UNIT), own[-1].at if own else None)


def _exchanges(amount: int) -> set[int]:
    """By how much the amount changes when two of its digits change places."""
    digits = str(amount)
    changes = set()
    for left, right in combinations(range(len(digits)), 2):
        exchanged = list(digits)
        exchanged[left], exchanged[right] = digits[right], digits[left]
        changes.add(abs(int("".join(exchanged)) - amount))
    return changes - {0}
