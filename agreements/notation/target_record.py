"""What a target or a result is read as. Knows no notation."""

from __future__ import annotations

from typing import Annotated

from agreements.notation.numbers import Number
from agreements.notation.readers import Choices, Unit, together
from engine.language.classes import dataclass

TargetNumber = Annotated[Number | None, Unit("target")]


@dataclass(frozen=True, slots=True)
class Units:
    """The units that the target itself and the column Satuan print, "" if none; whether they may be one, None where only one speaks."""

    own: str = ""
    column: str = ""
    agree: bool | None = None


@together("low", "high")
@dataclass(frozen=True, slots=True)
class Target:
    """A target. A plain number has low = high = value; a range only low and high; `1:180` has value 1 and denominator 180.

    `unit` is "" if none is printed or implied; `%` may be implied by the indicator's measure word (`unit_printed` is then False).
    `bound` is the printed comparison, "" if none. A `grade` is spelt as the table grades does or, if it is not there, as
    printed, of two of which either is promised (`grades`) the first; it has no value, but a `score` if one is printed with it: `BB (78)`.
    `whole` is what a number is printed to be out of:
    `3 dari 5 desa`, `3,5 skala 4`.
    """

    text: str
    kind: Annotated[str | None, Choices(("number", "range", "ratio", "grade"))] = None
    value: TargetNumber = None
    low: TargetNumber = None
    high: TargetNumber = None
    denominator: TargetNumber = None
    unit: str = ""
    unit_printed: bool = False
    bound: Annotated[str, Choices(("", ">=", "<=", ">", "<"))] = ""
    grade: str | None = None
    score: TargetNumber = None
    whole: TargetNumber = None
    units: Units = Units()
    grades: tuple[str, ...] = ()
