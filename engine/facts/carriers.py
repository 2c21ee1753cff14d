"""Which one indicator below carries a measure whole, and what its row has otherwise. Judges nothing.

Knows the records of two indicators; must not know rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

from engine.facts.record_links import link, record_in
from engine.language import Number, Record, Value

# What a row prints beside its target, of one measure once and for all; a baseline may be that of the plan or of the year before.
_COLUMNS = ("last_year", "plan_target")
_QUARTERS = ("tw1", "tw2", "tw3", "tw4")


def link_carrier(indicator: Record, same_below: Sequence[Value]) -> None:
    """Link an indicator to the one that carries it whole, if there is one: alone, under its very name and with its target."""
    only = same_below[0] if len(same_below) == 1 else None
    if isinstance(only, Record) and only.fields.get("likeness") == 100 and _promise(only) == _promise(indicator) is not None:
        link(indicator, "carrier", only)
        link(indicator, "unlike_carrier", list(_unlike(indicator, only)))


def _unlike(here: Record, there: Record) -> Iterator[str]:
    """The figures of the two rows that differ, as printed: "70% / 72%"."""
    pairs = [(record_in(here, column), record_in(there, column)) for column in _COLUMNS]
    own, other = ([record_in(record_in(row, "quarters"), quarter) for quarter in _QUARTERS] for row in (here, there))
    if (counted := _counts_as(here, own)) == _counts_as(there, other) is not None:
        pairs += [pair for pair in zip(own, other, strict=True) if all(_says(quarter, counted) for quarter in pair)]
    for mine, theirs in pairs:
        left, right = _number(mine), _number(theirs)
        if left is not None and right is not None and _kind(mine) == _kind(theirs) and not _rounded_alike(left, right):
            yield f"{_text(mine)} / {_text(theirs)}"


def _says(quarter: Record | None, counted: Literal["so far", "alone"] | None) -> bool:
    """Whether a quarter plans something: of the year so far 0 says nothing yet, and what none can have is a finding of its own."""
    number = _number(quarter)
    if quarter is None or number is None or (counted == "so far" and number == 0):
        return False
    return number >= 0 and (number <= 100 or quarter.fields.get("unit") != "%")


def _rounded_alike(left: Number, right: Number) -> bool:
    """Whether two figures are one, of which either may be rounded to a whole number or a decimal."""
    whole = any(Fraction(number).denominator == 1 for number in (left, right))
    return abs(Fraction(left) - right) <= (Fraction(1, 2) if whole else Fraction(1, 20))


def _promise(indicator: Record) -> tuple[Number, Value | None] | None:
    """The number and the unit of its target; None of a target without a number."""
    target = record_in(indicator, "target")
    number = _number(target)
    return (number, target.fields.get("unit")) if target is not None and number is not None else None


def _counts_as(indicator: Record, quarters: Sequence[Record | None]) -> Literal["so far", "alone"] | None:
    """Whether its quarters count the year so far or each itself alone, two ways to write a plan; None if they do not lead to its target."""
    target, numbers = _number(record_in(indicator, "target")), [number for quarter in quarters if (number := _number(quarter)) is not None]
    if _number(quarters[-1]) == target:
        return "so far"
    return "alone" if numbers and sum(numbers) == target else None


def _number(target: Record | None) -> Number | None:
    low = target.fields.get("low") if target is not None else None
    return low if isinstance(low, int | Fraction) and not isinstance(low, bool) else None


def _kind(target: Record | None) -> Value | None:
    return target.fields.get("kind") if target is not None else None


def _text(target: Record | None) -> str:
    return str(target.fields.get("text")) if target is not None else ""
