"""Which one indicator below carries a measure whole, and what its row has otherwise. Judges nothing.

Knows the records of two indicators; must not know rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from engine.facts.record_links import link, record_in
from engine.language import Number, Record, Value

# What a row prints beside its target, of one measure once and for all.
_COLUMNS = ("last_year", "baseline", "plan_target")
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
    # Quarters of one alone and quarters so far are two ways to write one plan.
    if _at_target(here, own[-1]) is _at_target(there, other[-1]) is not None:
        pairs += zip(own, other, strict=True)
    for mine, theirs in pairs:
        if None not in (_number(mine), _number(theirs)) and _number(mine) != _number(theirs):
            yield f"{_text(mine)} / {_text(theirs)}"


def _promise(indicator: Record) -> tuple[Number, Value] | None:
    """The number and the unit of its target; None of a target without a number."""
    target = record_in(indicator, "target")
    number = _number(target)
    return (number, target.fields.get("unit")) if target is not None and number is not None else None


def _at_target(indicator: Record, last: Record | None) -> bool | None:
    """Whether its last quarter is its target; None if that is not printed."""
    number = _number(last)
    return None if number is None else number == _number(record_in(indicator, "target"))


def _number(target: Record | None) -> Number | None:
    low = target.fields.get("low") if target is not None else None
    return low if isinstance(low, int | Fraction) and not isinstance(low, bool) else None


def _text(target: Record | None) -> str:
    return str(target.fields.get("text")) if target is not None else ""
