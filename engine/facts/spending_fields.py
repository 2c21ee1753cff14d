"""What rules see of what was spent: fields that a budget line with figures gets in addition to those of the model.

The types are here beside the values, so that the static check knows them; both are added by engine/facts/records.py.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from agreements.figures.budget_placement import read_supports
from agreements.model import Agreement, BudgetLine
from agreements.notation.vocabulary import Vocabulary
from agreements.present import own_texts
from engine.language import TRUTH, ListType, NumberType, Record, TextType, Type, Value, unit
from engine.scoring.parameters import parameters
from engine.scoring.scores import score_agreement
from engine.scoring.spending import read_spending

_RUPIAH = NumberType(unit("rupiah"))
_FIELDS: dict[str, Type] = {
    "spent": _RUPIAH,
    "spent_by_quarters": _RUPIAH,
    "absorption": NumberType(unit("%")),
    "spent_unreadable": ListType(TextType()),
    "spent_running": TRUTH,
    "served_reached": TRUTH,
}


def add_spending_types(model: type[Any], fields: dict[str, Type]) -> None:
    """Add the types of the additional fields to those of a budget line's record."""
    if model is BudgetLine:
        fields.update(_FIELDS)


def enrich_line(line: BudgetLine, record: Record, vocabulary: Vocabulary) -> None:
    """Add the values to the record of a budget line."""
    if line.figures is None:
        return
    fields: dict[str, Value] = record.fields  # type: ignore[assignment]
    ceiling = fields.get("amount")
    found = read_spending(own_texts(line.figures, vocabulary), ceiling if isinstance(ceiling, int | Fraction) else None, vocabulary)
    fields["spent_unreadable"] = list(found.unreadable)
    fields["spent_running"] = found.running
    latest = found.year if found.year is not None else found.latest[1] if found.latest is not None else None
    if latest is not None:
        fields["spent"] = latest
        if isinstance(ceiling, int | Fraction) and ceiling > 0 and found.year is not None:
            fields["absorption"] = 100 * Fraction(found.year) / ceiling
    if found.added_up is not None:
        fields["spent_by_quarters"] = found.added_up


def enrich_budget(agreement: Agreement, record: Record, vocabulary: Vocabulary, year: int | None) -> None:
    """Add the values to the records of an agreement's budget lines, and whether what they serve was reached, where all of it has a score
    that rests on no assumption.
    """
    lines = agreement.budget.lines or () if agreement.budget is not None else ()
    if not any(line.figures is not None for line in lines):
        return
    budget = record.fields.get("budget")
    records = budget.fields.get("lines") if isinstance(budget, Record) else None
    scores = None
    for line, inner in zip(lines, records if isinstance(records, list) else (), strict=True):
        assert isinstance(inner, Record)
        enrich_line(line, inner, vocabulary)
        if line.figures is None or not line.figures.supports:
            continue
        scores = scores or score_agreement(agreement, parameters(vocabulary, year))
        wanted = read_supports(line.figures.supports, agreement)[0]
        served = [score for _, below in scores.objectives for score in below if any(score.path[: len(path)] == path for path in wanted)]
        if served and all(score.achievement is not None and not score.direction.assumed for score in served):
            fields: dict[str, Value] = inner.fields  # type: ignore[assignment]
            fields["served_reached"] = all(score.achievement is not None and score.achievement.reached for score in served)
