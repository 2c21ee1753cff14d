"""What rules see of scores: fields that the indicator and its figures get in addition to those of the model.

The types are here beside the values, so that the static check knows them; both are added by engine/facts/records.py.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Any

from pydantic import BaseModel

from agreements.model import Agreement, BudgetLine, Indicator, Objective, Reported
from agreements.notation.numbers import DAMAGED
from agreements.notation.readers import read_quantity
from agreements.notation.target_record import Target
from agreements.notation.targets import read_figure, read_target
from agreements.notation.vocabulary import Vocabulary
from agreements.present import present
from engine.facts.spending_fields import enrich_budget, enrich_line
from engine.language import TRUTH, DataPath, ListType, Number, NumberType, Record, TextType, Type, Value, unit
from engine.scoring.achievement import Achievement, achieve
from engine.scoring.computations import computation
from engine.scoring.days import is_made, read_day
from engine.scoring.parameters import Parameters, parameters
from engine.scoring.reported import read_reported
from engine.scoring.results import QUARTERS, Results, converted
from engine.scoring.scores import Score, score

_TARGET, _PERCENT = NumberType(unit("target")), NumberType(unit("%"))
_FIELDS: dict[str, dict[str, Type]] = {
    Indicator.__name__: {
        "achievement": _PERCENT,
        "achievement_agrees": TRUTH,
        "realised": _TARGET,
        "added_up": _TARGET,
        "year_agrees": TRUTH,
        "growing": TRUTH,
        "running": TRUTH,
        "adds_running_totals": TRUTH,
        "declines": TextType(),
        "reached": TRUTH,
        "unscored": TextType(),
        "direction_assumed": TRUTH,
        "better": TextType(frozenset(("higher", "lower")), closed=True),
        "expression_valid": TRUTH,
        "expression_agrees": TRUTH,
        "formula_reads": TextType(),
    },
    Reported.__name__: {
        "unreadable": ListType(TextType()),
        "negative": ListType(TextType()),
        "made_dates": ListType(TextType()),
        "unit_fits": TRUTH,
        "misfits": ListType(TextType()),
        "reported": _TARGET,
        "computed": _TARGET,
        "agrees": TRUTH,
        "numerator": NumberType(),
        "denominator": NumberType(),
    },
}


def add_types(model: type[Any], fields: dict[str, Type]) -> None:
    """Add the types of the additional fields to those of a model's record."""
    fields.update(_FIELDS.get(model.__name__, {}))


def add_scores(part: BaseModel, record: Record, vocabulary: Vocabulary, year: int | None = None, objective: str = "") -> None:
    """Add what rules see of scores, where there are figures or an expression; by the tables as they are for a year. `objective` is the text
    of that which an indicator measures.
    """
    if isinstance(part, Indicator):
        if part.figures is not None or part.expression is not None:
            enrich(part, record, parameters(vocabulary, year), objective)
        return
    if isinstance(part, BudgetLine):
        enrich_line(part, record, vocabulary)
        return
    if isinstance(part, Agreement):
        enrich_budget(part, record, vocabulary, year)
    below = part.objectives if isinstance(part, Agreement) else part.indicators if isinstance(part, Objective) else None
    records = record.fields.get("objectives" if isinstance(part, Agreement) else "indicators")
    for item, inner in zip(below or (), records if isinstance(records, list) else (), strict=True):
        assert isinstance(inner, Record)
        add_scores(item, inner, vocabulary, year, (part.text or "") if isinstance(part, Objective) else "")


def enrich(indicator: Indicator, record: Record, parameters: Parameters, objective: str = "") -> None:
    """Add the values to the record of an indicator; `objective` is the text of that which it measures."""
    fields: dict[str, Value] = record.fields  # type: ignore[assignment]
    indicator = present(indicator, parameters.vocabulary)
    if indicator.expression is not None:
        made = computation(indicator, parameters.vocabulary)
        fields["expression_valid"] = made.expression is not None
        if made.agrees is not None:
            fields["expression_agrees"] = made.agrees
        if made.prose is not None and made.prose.expression is not None:
            fields["formula_reads"] = made.prose.expression
    figures = fields.get("figures")
    if indicator.figures is None or not isinstance(figures, Record):
        return
    found = score(indicator, DataPath.parse(record.path), parameters, objective)
    fields["direction_assumed"] = found.direction.assumed
    if not found.direction.assumed and found.direction.direction != "stable":
        fields["better"] = found.direction.direction
    # Nobody is said to be wrong for what was only assumed.
    if found.achievement is not None and not found.direction.assumed:
        fields["achievement"], fields["reached"] = found.achievement.value, found.achievement.reached
        claim = (
            read_target(indicator.figures.achievement, parameters.vocabulary, "%") if indicator.figures.achievement is not None else None
        )
        if claim is not None and claim.kind == "number" and claim.unit == "%":
            fields["achievement_agrees"] = _claimed(claim, found, parameters)
        elif claim is not None and claim.kind is None and DAMAGED.search(claim.text):
            # "9O%" is what nothing gives.
            fields["achievement_agrees"] = False
    if found.why is not None:
        fields["unscored"] = found.why.code
    if found.result.value is not None and found.result.value.value is not None and found.result.value.kind == "number":
        fields["realised"] = found.result.value.value
    _year(indicator, fields, found, parameters)
    for period in (*QUARTERS, "year"):
        reported, below = getattr(indicator.figures, period), figures.fields.get(period)
        if reported is not None and isinstance(below, Record):
            _period(reported, below, period, found, parameters)


def _claimed(claim: Target, found: Score, parameters: Parameters) -> bool:
    """Whether an achievement as the office reports it is the computed one, before or after the cap, by either formula of less is better."""
    assert found.achievement is not None
    known, direction = [found.achievement], found.direction.direction
    if found.target is not None and found.result.value is not None and direction != "stable":
        rival = replace(parameters, lower="quotient" if parameters.lower == "difference" else "difference")
        other = achieve(found.target, found.result.value, direction, rival, found.name)
        known += [other] if isinstance(other, Achievement) else []
    return any(abs(Fraction(claim.value or 0) - value) <= _half_a_digit(claim) for item in known for value in (item.value, item.capped))


def _year(indicator: Indicator, fields: dict[str, Value], found: Score, parameters: Parameters) -> None:
    """What the quarters give together, and whether the year says the same; whether they can be counts of the year so far."""
    results = Results(indicator, found.path, found.target, parameters)
    last, whole = found.quarters[-1].to_date.value, found.result.value
    added = any(step.code in ("sum", "mean", "sum-of") for step in found.quarters[-1].to_date.steps)
    if added and last is not None and last.value is not None:
        # Of shares, a quarter above 100 by itself is what is wrong.
        shares = found.target is not None and found.target.unit == "%"
        if not shares or all((period.own.value.value or 0) <= 100 for period in found.quarters if period.own.value is not None):
            fields["added_up"] = last.value
        if whole is not None and any(step.paths and "year" in step.paths[0] for step in found.result.steps) and whole.value is not None:
            fields["year_agrees"] = abs(Fraction(whole.value) - last.value) <= _half_a_digit(whole)
    assert indicator.figures is not None
    covering = results.covering
    if added and covering.values and found.calculation == "kumulatif" and len(covering.values) > 1:
        fields["adds_running_totals"] = covering.running_totals(found.target.value if found.target is not None else None)
    if covering.falls:
        fields["running"], fields["declines"] = False, found.name
    if results.computation.bottom is None or covering.stock() is not None:
        return
    if indicator.figures.covers == "year-to-date":
        fields["running"] = covering.declines is None
        if covering.declines is not None:
            fields["declines"] = covering.declines.replace("_", " ")
    elif indicator.figures.covers is None and found.calculation == "non kumulatif":
        fields["growing"] = covering.growing


def _period(reported: Reported, record: Record, period: str, found: Score, parameters: Parameters) -> None:
    fields: dict[str, Value] = record.fields  # type: ignore[assignment]
    unit_wanted = found.target.unit if found.target is not None else ""
    value = read_reported(reported.value, found.target, unit_wanted, parameters.vocabulary) if reported.value is not None else None
    amounts = {q.name: read_figure(q.amount, parameters.vocabulary) for q in reported.quantities or () if q.amount is not None}
    # A range is no figure, and a quantity is a number; what is due by a day is done on one.
    due = found.target is not None and found.target.kind is None and read_day(found.target.text, parameters.vocabulary) is not None
    is_day = due and value is not None and read_day(value.text, parameters.vocabulary) is not None
    odd = [value] if value is not None and value.kind in (None, "range") and not is_day else []
    odd += [amount for amount in amounts.values() if amount.kind != "number"]
    fields["made_dates"] = [read.text for read in odd if is_made(read.text)]
    fields["unreadable"] = [read.text for read in odd if not is_made(read.text)]
    below = [read for read in (value, *amounts.values()) if read is not None and read.value is not None and read.value < 0]
    fields["negative"] = [read.text for read in below]
    if value is not None:
        value = converted(value, unit_wanted, parameters)
    if value is not None and value.kind not in (None, "grade") and found.target is not None and found.target.kind not in (None, "grade"):
        fields["unit_fits"] = not value.unit or not unit_wanted or parameters.same(value.unit, unit_wanted)
    made = found.computation
    wanted = {quantity.name: quantity.unit for quantity in made.prose.quantities} if made.prose is not None else {}
    fields["misfits"] = [amount.text for name, amount in amounts.items() if _misfits(amount.unit, wanted.get(name, ""), parameters)]
    for key, name in (("numerator", made.top), ("denominator", made.bottom)):
        amount = amounts.get(name) if name is not None else None
        if amount is not None and amount.value is not None:
            fields[key] = amount.value
    computed = _computed(reported, period, found)
    if value is not None and value.kind == "number" and value.value is not None:
        fields["reported"] = value.value
    if computed is not None:
        fields["computed"] = computed
        if value is not None and value.kind == "number" and value.value is not None:
            fields["agrees"] = abs(Fraction(value.value) - computed) <= _half_a_digit(value)


def _misfits(printed: str, wanted: str, parameters: Parameters) -> bool:
    """Whether a quantity has a unit that what the formula names cannot have: per cent for what is counted, money for what is known to be
    counted, or the other way round. Other words open amounts of money too ("jumlah penyerapan anggaran"), and assets are counted as well.
    """
    if not printed or not wanted or printed == wanted:
        return False
    counted = parameters.stocks | parameters.occurrences
    return "%" in (printed, wanted) or ("rupiah" in (printed, wanted) and not counted.isdisjoint((printed, wanted)))


def _computed(reported: Reported, period: str, found: Score) -> Number | None:
    """The value that the quantities of the period give."""
    if not reported.quantities:
        return None
    own = found.result if period == "year" else next(p.own for p in found.quarters if p.name == period)
    is_computed = any(step.code == "computed" for step in own.steps)
    return own.value.value if own.value is not None and is_computed else None


def _half_a_digit(value: Target) -> Fraction:
    """How far a printed number may be from the exact one that was rounded to it: half its last digit, "1,5 miliar" fifty million."""
    found = re.search(r"\d(?:[\d.,]*\d)?", value.text)
    printed = read_quantity(found.group()) if found else None
    if found is None or not printed or value.value is None:
        decimals = re.search(r"[.,](\d+)$", found.group()) if found else None
        return Fraction(1, 2 * 10 ** (len(decimals[1]) if decimals else 0))
    return abs(Fraction(value.value) / int(re.sub(r"\D", "", found.group()))) / 2
