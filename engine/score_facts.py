"""What rules see of scores: fields that the indicator and its figures get in addition to those of the model.

The types are here beside the values, so that the static check knows them; both are added by engine/facts.py.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from agreements.model import Indicator, Reported
from agreements.notation import Target, read_target
from engine.achievement import same_unit
from engine.computations import computation
from engine.expression import TRUTH, ListType, Number, NumberType, Record, TextType, Type, Value, unit
from engine.parameters import Parameters
from engine.scores import QUARTERS, Score, score

_TARGET, _PERCENT = NumberType(unit("target")), NumberType(unit("%"))
_FIELDS: dict[str, dict[str, Type]] = {
    Indicator.__name__: {
        "achievement": _PERCENT,
        "realised": _TARGET,
        "reached": TRUTH,
        "unscored": TextType(),
        "expression_valid": TRUTH,
        "expression_agrees": TRUTH,
        "formula_reads": TextType(),
    },
    Reported.__name__: {
        "unreadable": ListType(TextType()),
        "unit_fits": TRUTH,
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


def enrich(indicator: Indicator, record: Record, parameters: Parameters) -> None:
    """Add the values to the record of an indicator."""
    fields: dict[str, Value] = record.fields  # type: ignore[assignment]
    if indicator.expression is not None:
        made = computation(indicator)
        fields["expression_valid"] = made.expression is not None
        if made.agrees is not None:
            fields["expression_agrees"] = made.agrees
        if made.prose is not None and made.prose.expression is not None:
            fields["formula_reads"] = made.prose.expression
    figures = fields.get("figures")
    if indicator.figures is None or not isinstance(figures, Record):
        return
    found = score(indicator, record.path, parameters)
    if found.achievement is not None:
        fields["achievement"], fields["reached"] = found.achievement.value, found.achievement.reached
    if found.why is not None:
        fields["unscored"] = found.why.code
    if found.result.value is not None and found.result.value.value is not None and found.result.value.kind == "number":
        fields["realised"] = found.result.value.value
    for period in (*QUARTERS, "year"):
        reported, below = getattr(indicator.figures, period), figures.fields.get(period)
        if reported is not None and isinstance(below, Record):
            _period(reported, below, period, found)


def _period(reported: Reported, record: Record, period: str, found: Score) -> None:
    fields: dict[str, Value] = record.fields  # type: ignore[assignment]
    unit_wanted = found.target.unit if found.target is not None else ""
    value = read_target(reported.value, unit_wanted) if reported.value is not None else None
    amounts = {q.name: read_target(q.amount) for q in reported.quantities or () if q.amount is not None}
    fields["unreadable"] = [read.text for read in (*([value] if value else []), *amounts.values()) if read.kind is None]
    if value is not None and value.kind not in (None, "grade") and found.target is not None and found.target.kind not in (None, "grade"):
        fields["unit_fits"] = not value.unit or not unit_wanted or same_unit(value.unit, unit_wanted)
    made = found.computation
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


def _computed(reported: Reported, period: str, found: Score) -> Number | None:
    """The value that the quantities of the period give."""
    if not reported.quantities:
        return None
    own = found.result if period == "year" else next(p.own for p in found.quarters if p.name == period)
    is_computed = any(step.code == "computed" for step in own.steps)
    return own.value.value if own.value is not None and is_computed else None


def _half_a_digit(value: Target) -> Fraction:
    """How far a printed number may be from the exact one that was rounded to it."""
    from agreements.notation import read_quantity

    decimals = 0
    for place, char in enumerate(value.text):
        rest = value.text[place + 1 :]
        digits = len(rest) - len(rest.lstrip("0123456789"))
        if char in ",." and digits and read_quantity(value.text[:place].split()[-1] if value.text[:place].split() else "") is not None:
            decimals = 0 if digits == 3 and char == "." else digits
    return Fraction(1, 2 * 10**decimals)
