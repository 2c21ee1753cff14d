"""The checks of some 70 rules, of every scope, as somebody would write them in Python who has no rule engine.

The baseline of `make bench`: frozen, so that what is held against it can be compared from release to release. It reads the same records as
the rules. A verdict is True (it holds), False (it does not), or None (it does not apply, or is unknown).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from engine.language import Record
from engine.run.portfolio import Portfolio
from tests.bench.by_hand import budget, indicators, letters, objectives, people, portfolios, series, texts
from tests.bench.by_hand.words import Lists

# By the scope: of each subject, in the order of the document, the verdict of each check.
Verdicts = Mapping[str, Sequence[Mapping[str, bool | None]]]


def verdicts(portfolio: Portfolio, lists: Lists) -> Verdicts:
    """What all checks say of a portfolio."""
    found: dict[str, list[Mapping[str, bool | None]]] = {
        "agreement": [], "cascade": [], "party": [], "objective": [], "indicator": [], "period": [], "schedule": [], "period_target": [],
        "budget_line": [], "text": [],
    }  # fmt: skip
    for item, root in zip(portfolio.items, portfolio.roots, strict=True):
        found["agreement"].append(letters.of_agreement(root, lists))
        if isinstance(above := root.fields.get("above"), Record):
            found["cascade"].append(letters.of_cascade(root, above, lists))
        found["party"] += people.of_parties(root, lists)
        found["objective"] += objectives.of_objectives(root, lists)
        seen: set[tuple[Any, ...]] = set()
        for objective, indicator in _indicators(root):
            found["indicator"].append(indicators.of_indicator(objective, indicator, seen, lists))
            found["period"] += series.of_periods(indicator, lists)
            found["schedule"] += series.of_schedules(indicator)
            found["period_target"] += series.of_period_targets(indicator, lists)
        found["budget_line"] += budget.of_lines(root)
        found["text"] += texts.of_texts(root, item.agreement, lists)
    return {**found, **portfolios.of_portfolio(portfolio.record, lists)}


def _indicators(root: Record) -> Iterator[tuple[Record, Record]]:
    for objective in root.fields.get("objectives") or ():  # type: ignore[union-attr]
        for indicator in objective.fields.get("indicators") or ():  # type: ignore[union-attr]
            yield objective, indicator  # type: ignore[misc]
