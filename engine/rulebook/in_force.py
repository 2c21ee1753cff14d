"""The years for whose agreements a legal instrument is in force, as the table of legal instruments dates it.

An agreement is made at the beginning of its year, so an instrument counts for a year on whose first day it is in force. Knows no rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from agreements.notation.calendar_days import is_day_or_year
from engine.language import Record

# The first and the last year; None for no end that is known.
Years: TypeAlias = tuple[int, int | None]


def years_in_force(row: Record) -> Years | None:
    """The years that the row's `from` and `until` give, each a date or, where only that is known, a year; None if it has no beginning."""
    first, last = (str(row.fields.get(key) or "") for key in ("from", "until"))
    if not is_day_or_year(first) or (last and not is_day_or_year(last)):
        return None
    begins = int(first[:4]) + (first[4:] != "-01-01")
    return begins, int(last[:4]) if last else None


def cited(basis: Iterable[str], in_force: Mapping[str, Years], year: int | None) -> tuple[str, ...]:
    """Of the keys those that are in force for agreements of the year; all that have no dates, and all if the year is not known."""
    return tuple(key for key in basis if year is None or key not in in_force or _covers(in_force[key], year))


def _covers(years: Years, year: int) -> bool:
    return years[0] <= year and (years[1] is None or year <= years[1])
