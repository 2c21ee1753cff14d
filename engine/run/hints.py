"""Plain explanations of a difference between two amounts: hints for whoever looks for the slip, never a verdict.

The classic slips of those who copy and add figures: a line left out or added twice, a sign turned, a zero too many, digits exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, islice
from typing import cast

from engine.run.finding import Comparison, Evidence, Hint, Quantity

UNIT = "rupiah"
MAX_HINTS = 3
_FACTORS = (10, 100, 1000)


def hints(comparison: Comparison, evidence: Sequence[Evidence], amounts: Sequence[Evidence]) -> Iterator[Hint]:
    """What would explain that two amounts differ, the most telling first; at most three.

    `evidence` has the amounts that the comparison rests on, `amounts` those of the whole portfolio.
    """
    if comparison.operator != "==" or comparison.left.unit != UNIT or comparison.right.unit != UNIT:
        return
    difference = comparison.difference.number
    if isinstance(difference, int):
        own = [item for item in evidence if item.read.unit == UNIT and isinstance(item.read.number, int) and item.read.number]
        # Half of an amount explains too much where it stands, not too little.
        larger = [item for item in own if (item.read.number == comparison.right.number) is (difference < 0)]
        yield from islice(_explanations(abs(difference), own, larger, amounts), MAX_HINTS)


def _explanations(gap: int, own: Sequence[Evidence], larger: Sequence[Evidence], amounts: Sequence[Evidence]) -> Iterator[Hint]:
    """What explains a difference of so much: the most telling kind that there is."""
    places = {item.location for item in own}
    every = [*own, *(item for item in amounts if item.location not in places)]
    for code, among, wanted in (("equals-amount", every, gap), ("twice-amount", every, Fraction(gap, 2)), ("doubled", larger, 2 * gap)):
        if (hit := next((item for item in among if item.read.number == wanted), None)) is not None:
            yield Hint(code, hit.read, hit.location)
            return
    for item in own:
        amount = cast(int, item.read.number)
        for factor in _FACTORS:
            others = (amount * factor, *((amount // factor,) if amount % factor == 0 else ()))
            if any(abs(other - amount) == gap for other in others):
                yield Hint(f"factor-{factor}", item.read, item.location)
                return
    if gap % 9 == 0:
        swapped = [item for item in own if gap in _exchanges(cast(int, item.read.number))]
        yield from (Hint("digits-of", item.read, item.location) for item in swapped)
        if not swapped:
            yield Hint("divisible-by-9", Quantity(gap, UNIT), own[-1].location if own else None)


def _exchanges(amount: int) -> set[int]:
    """By how much the amount changes when two of its digits change places."""
    digits = str(amount)
    changes = set()
    for left, right in combinations(range(len(digits)), 2):
        exchanged = list(digits)
        exchanged[left], exchanged[right] = digits[right], digits[left]
        changes.add(abs(int("".join(exchanged)) - amount))
    return changes - {0}
