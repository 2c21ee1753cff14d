"""How the periods of an indicator make its year (tipe perhitungan): as printed, else as its own period targets show; how that is known.

Knows no figures.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from agreements.model import SCHEDULES, Indicator
from agreements.notation.absence import is_no_number
from agreements.notation.readers import read_calculation
from agreements.notation.target_record import Target
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass


@dataclass(frozen=True, slots=True)
class Calculated:
    """The calculation type, None if it is not known, and what it rests on: `printed`, `sum` or `last` of the period targets, or `only`, as
    what cannot be added has but its last value; "" if nothing says.
    """

    type: str | None
    kind: Literal["", "printed", "sum", "last", "only"] = ""

    @property
    def inferred(self) -> bool:
        """Whether it is not printed, but worked out."""
        return self.kind not in ("", "printed")


def calculation_of(indicator: Indicator, target: Target | None, *, additive: bool, vocabulary: Vocabulary) -> Calculated:
    """The calculation type of an indicator. A type that is printed and cannot be read is not replaced by another one."""
    if indicator.calculation is not None:
        printed = read_calculation(indicator.calculation, vocabulary).type
        return Calculated(printed, "printed") if printed is not None or additive else Calculated("non kumulatif", "only")
    shown = _shown(indicator, target, vocabulary)
    if shown is not None:
        return shown
    return Calculated(None) if additive else Calculated("non kumulatif", "only")


def adds_up(indicator: Indicator, target: Target | None, vocabulary: Vocabulary) -> bool:
    """Whether it is printed that the quarters are added, and their targets give that of the year."""
    shown = _shown(indicator, target, vocabulary)
    printed = read_calculation(indicator.calculation, vocabulary).type if indicator.calculation is not None else None
    return printed == "kumulatif" and shown is not None and shown.kind == "sum"


def _shown(indicator: Indicator, target: Target | None, vocabulary: Vocabulary) -> Calculated | None:
    """What a complete schedule shows: its targets add up to that of the year, or end at it. Where both are so, or neither, nothing."""
    if target is None or target.kind != "number" or target.value is None:
        return None
    for field in SCHEDULES:
        texts = [text for _, text in indicator.schedule(field)]
        read = [indicator.read_period(text, vocabulary) for text in texts if text is not None and not is_no_number(text, vocabulary)]
        values = [Fraction(one.value) for one in read if one.kind == "number" and one.value is not None]
        if len(values) < 2 or len(values) < len(texts):
            continue
        sums, ends = sum(values) == target.value, values[-1] == target.value
        if sums != ends:
            return Calculated("kumulatif", "sum") if sums else Calculated("non kumulatif", "last")
    return None
