"""Checks of what is reported of an indicator, and of its targets in the year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from engine.language import Record
from tests.bench.by_hand.words import Lists, part, spaced

_PERIODS = ("tw1", "tw2", "tw3", "tw4", "year")
_NEVER_ADDED = ("percentage", "index", "ratio", "grade")


def of_periods(indicator: Record, lists: Lists) -> Iterator[dict[str, bool | None]]:
    """The verdicts on what is reported of each period."""
    figures = part(indicator.fields, "figures")
    for name in _PERIODS:
        period = figures.get(name)
        if period.__class__ is Record:
            yield _of_period(period.fields, indicator.fields, lists)


def _of_period(period: Mapping[str, Any], indicator: Mapping[str, Any], lists: Lists) -> dict[str, bool | None]:
    unreadable, misfits = period.get("unreadable"), period.get("misfits")
    above, below = period.get("numerator"), period.get("denominator")
    part_of_whole = part(indicator, "target").get("unit") == "%" and not lists.may_exceed_100.stand_in(indicator.get("name") or "")
    return {
        "PK553": None if unreadable is None else not unreadable,
        "PK554": period.get("unit_fits"),
        "PK555": above <= below if above is not None and below is not None and part_of_whole else None,
        "PK557": period.get("agrees"),
        "PK561": None if misfits is None else not misfits,
    }


def of_schedules(indicator: Record) -> Iterator[dict[str, bool | None]]:
    """The verdicts on each plan of the year."""
    target = part(indicator.fields, "target")
    cumulative = part(indicator.fields, "calculation").get("type") == "kumulatif"
    measure, low, unit = indicator.fields.get("measure"), target.get("low"), target.get("unit")
    added = cumulative and low is not None and unit not in ("%", None) and "denominator" not in target
    added = added and measure is not None and (measure not in _NEVER_ADDED or unit == "rupiah")
    for schedule in indicator.fields.get("schedules") or ():  # type: ignore[union-attr]
        fields: Mapping[str, Any] = schedule.fields  # type: ignore[union-attr]
        kind, periods = fields.get("kind"), fields.get("periods")
        yield {
            "PK519": None
            if kind is None or periods is None
            else kind != "quarter" or len(periods) != 3 or _made_up(fields, periods, target),
            "PK558": _sums(periods, target) if added and fields.get("complete") and periods is not None else None,
        }


def _made_up(fields: Mapping[str, Any], periods: list[Any], target: Mapping[str, Any]) -> bool:
    values = [period.fields.get("value") for period in periods]
    if None in values or target.get("value") is None:
        return False
    last = {period.fields.get("number"): value for period, value in zip(periods, values, strict=True)}
    return sum(values) == target["value"] or (fields["says_none"] and 1 not in last and last.get(4) == target["value"])


def _sums(periods: list[Any], target: Mapping[str, Any]) -> bool | None:
    lows, highs = ([period.fields.get(bound) for period in periods] for bound in ("low", "high"))
    if None in lows:
        return None
    if sum(lows) != target["low"]:
        return False
    return None if None in highs or "high" not in target else sum(highs) == target["high"]


def _of_the_year(text: str, fields: Mapping[str, Any]) -> bool:
    target = part(fields, "target")
    return "kind" not in target and spaced(target.get("text") or "") == spaced(text)


def of_period_targets(indicator: Record, lists: Lists) -> Iterator[dict[str, bool | None]]:
    """The verdicts on the target of each period."""
    fields = indicator.fields
    periods: Any = fields.get("periods") or ()
    signed = periods and lists.signed_measures.stand_in(str(fields.get("name") or ""))
    some_fit = any(period.fields.get("unit_fits") is not False for period in periods)
    for period in periods:
        text, low = period.fields.get("text"), period.fields.get("low")
        yield {
            "PK515": None if text is None or lists.months.stand_in(text) or _of_the_year(text, fields) else "kind" in period.fields,
            "PK516": None if low is None or signed else low >= 0,
            "PK518": period.fields.get("unit_fits") if some_fit else None,
        }
