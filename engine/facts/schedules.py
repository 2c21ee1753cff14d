"""The targets of an indicator as one reads them with its Satuan, and its periods: each with its target, and each schedule with its periods.

A schedule is a printed plan of the year: its quarters, its semesters or its months. Knows one indicator; judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from agreements.model import SCHEDULES, TARGETS, BudgetLine, Indicator, PeriodTarget
from agreements.notation.absence import is_no_number, says_none
from agreements.notation.bare_lists import read_listed_funds
from agreements.notation.composing import composed
from agreements.notation.readers import read_amount
from agreements.notation.target_record import Target
from agreements.notation.targets import read_with_unit
from agreements.notation.units import agreeing
from agreements.notation.vocabulary import Vocabulary
from engine.facts.claims import claims
from engine.facts.field_types import as_record
from engine.language import TRUTH, ListType, Record, RecordType, TextType, Type, Value
from engine.language.values import join


def schedule_type(period: RecordType) -> RecordType:
    """The type of a schedule whose periods have the given one."""
    kinds = TextType(frozenset(SCHEDULES.values()), closed=True)
    return RecordType("schedule", {"kind": kinds, "periods": ListType(period), "complete": TRUTH, "says_none": TRUTH, "last": period})


def schedule_types(period: RecordType) -> dict[str, Type]:
    """The types of what `indicator_targets` adds to the record of an indicator."""
    return {"renja_agrees": TRUTH, "periods": ListType(period), "schedules": ListType(schedule_type(period))}


def indicator_targets(indicator: Indicator, path: str, vocabulary: Vocabulary) -> Iterator[tuple[str, Value]]:
    """The fields of an indicator's record that are targets, of the year, of other years and of its periods, and what its texts claim beside
    the target of the year. Each target is read once.
    """
    read: dict[str, Target] = {}
    for name in TARGETS:
        if (text := getattr(indicator, name)) is not None:
            read[name] = indicator.read_target(text, vocabulary)
            yield name, as_record(read[name], join(path, name))
    year = read.get("target")
    if year is not None and year.kind is not None and (planned := read.get("renja_target")) is not None and planned.kind is not None:
        yield "renja_agrees", _is_one(year, planned, vocabulary)
    year_unit = year.unit if year is not None and year.kind not in (None, "grade") else None
    every: list[Value] = []
    schedules: list[Value] = []
    for field, kind in SCHEDULES.items():
        place = join(path, field)
        texts = {name: text for name, text in indicator.schedule(field) if text is not None}
        printed = {name: text for name, text in texts.items() if not is_no_number(text, vocabulary)}
        if not printed:
            continue
        implied = year_unit if year_unit is not None else indicator.implied_unit(vocabulary)
        targets = {name: read_with_unit(composed(text), indicator.unit, vocabulary, implied) for name, text in printed.items()}
        names = [name for name, _ in indicator.schedule(field)]
        periods: dict[str, Value] = {
            name: as_record(_period(target, kind, names.index(name) + 1, _fits(target, year_unit, vocabulary)), join(place, name))
            for name, target in targets.items()
        }
        yield field, Record(place, dict(periods))
        none = any(says_none(text, vocabulary) for text in texts.values())
        complete = len(periods) == len(names)
        found: dict[str, Value] = {"kind": kind, "periods": list(periods.values()), "complete": complete, "says_none": none}
        if names[-1] in periods:
            found["last"] = periods[names[-1]]
        every.extend(periods.values())
        schedules.append(Record(place, found))
    yield "periods", every
    yield "schedules", schedules
    yield from claims(indicator, year, path, vocabulary)


def _fits(target: Target, year_unit: str | None, vocabulary: Vocabulary) -> bool | None:
    return agreeing(target.units.own, year_unit, vocabulary) if target.units.own and year_unit else None


def _is_one(one: Target, other: Target, vocabulary: Vocabulary) -> bool:
    """Whether two targets promise the same. A unit that only one of them prints is no difference."""
    units = not one.units.own or not other.units.own or agreeing(one.units.own, other.units.own, vocabulary)
    parts = ("kind", "low", "high", "denominator", "grade")
    return units and all(getattr(one, part) == getattr(other, part) for part in parts)


def line_target(line: BudgetLine, path: str, vocabulary: Vocabulary) -> Iterator[tuple[str, Value]]:
    """The target of a budget line, with its unit, and the funds that its source or else its note lists."""
    if line.target is not None:
        yield "target", as_record(read_with_unit(line.target, line.unit, vocabulary), join(path, "target"))
    amount = read_amount(line.amount, vocabulary) if line.amount is not None and (line.source_of_funds or line.note) else None
    for column in ("source_of_funds", "note"):
        text = getattr(line, column)
        funds = read_listed_funds(text, amount, vocabulary) if text is not None and amount is not None else None
        if funds is not None:
            yield "listed_funds", as_record(funds, join(path, column))
            return


def _period(target: Target, kind: str, number: int, unit_fits: bool | None) -> PeriodTarget:
    read: dict[str, Any] = {field.name: getattr(target, field.name) for field in fields(target)}
    return PeriodTarget(**read, period=kind, number=number, unit_fits=unit_fits)
