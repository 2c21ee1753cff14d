"""The scores of agreements: value, target, achievement and band of every indicator, by quarter and for the year, and their means.

Pure: no files, no words. What was realised, and why it may be unknown, is results.py's; here it is compared with the targets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from agreements.model import Agreement, Indicator
from agreements.notation.numbers import whole
from agreements.notation.polarity import Polarity
from agreements.notation.target_record import Target
from agreements.present import present
from engine.language import DataPath, Number
from engine.language.classes import dataclass
from engine.scoring.achievement import Achievement, Unscored, achieve, dated
from engine.scoring.agreement_direction import direction_of
from engine.scoring.calculation import Calculated
from engine.scoring.computations import Computation
from engine.scoring.days import Day, days_late
from engine.scoring.grounds import Evidence
from engine.scoring.parameters import Band, Parameters
from engine.scoring.results import QUARTERS, Result, Results, idle_quarters, planned_by_quarters

if TYPE_CHECKING:
    from engine.scoring.spending import BudgetFunds


@dataclass(frozen=True, slots=True)
class Period:
    """A quarter. `own` is what was realised in it against `own_target`; `to_date` the result so far, against the `target` so far.

    `own_achievement` is None where the quarter's figures are those of the year so far. `band` is that of the capped achievement so far.
    """

    name: str
    own: Result
    own_target: Target | None
    own_achievement: Achievement | Unscored | None
    to_date: Result
    target: Target | None
    achievement: Achievement | Unscored | None
    band: Band | None


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one indicator. `result` is the year's; `band` is that of the capped achievement; `why` says why there is none.

    `last_year` and `plan_target` are as printed, `last_year` else as reported, None where they are not; `plan` is the result against the
    target at the end of the plan, `national` and `provincial` against a standard, None where there is none.
    """

    path: DataPath
    name: str
    target: Target | None
    calculated: Calculated
    direction: Evidence
    computation: Computation
    quarters: tuple[Period, ...]
    result: Result
    achievement: Achievement | None
    band: Band | None
    why: Unscored | None
    last_year: Target | None = None
    plan_target: Target | None = None
    plan: Achievement | Unscored | None = None
    national: Achievement | Unscored | None = None
    provincial: Achievement | Unscored | None = None

    @property
    def calculation(self) -> str | None:
        """The calculation type, printed or inferred; None if it is not known."""
        return self.calculated.type

    @property
    def latest(self) -> Period | None:
        """The last quarter that was reported and whose result so far is known."""
        return next((period for period in reversed(self.quarters) if period.to_date.value is not None and not period.own.empty), None)

    @property
    def rests_on_inferred(self) -> bool:
        """Whether a result of several quarters rests on a calculation type that is not printed."""
        several = sum(not period.own.empty for period in self.quarters) > 1
        result = self.result if self.result.value is not None or self.latest is None else self.latest.to_date
        joined = any(step.code in ("sum", "mean", "sum-of", "last") for step in result.steps)
        return self.calculated.inferred and several and joined


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of capped achievements in per cent, None if nothing could be scored; how many went into it, and how many could not; of how
    many that did the direction is only assumed.
    """

    value: Number | None
    scored: int
    unscored: int
    assumed: int = 0


@dataclass(frozen=True, slots=True)
class AgreementScore:
    """The scores of an agreement: by objective its indicators', and the means; and its budget with what was spent, where it has one."""

    objectives: tuple[tuple[DataPath, tuple[Score, ...]], ...]
    budget: BudgetFunds | None = None

    @property
    def mean(self) -> Mean:
        """Over all indicators."""
        return mean([score for _, scores in self.objectives for score in scores])


def mean(scores: Sequence[Score]) -> Mean:
    """The mean of the capped achievements of those that have one."""
    found = [score.achievement.capped for score in scores if score.achievement is not None]
    assumed = sum(score.direction.assumed for score in scores if score.achievement is not None)
    value = whole(sum(map(Fraction, found), Fraction()) / len(found)) if found else None
    return Mean(value, len(found), len(scores) - len(found), assumed)


def score_agreement(agreement: Agreement, parameters: Parameters) -> AgreementScore:
    """The scores of all indicators of an agreement."""
    objectives = []
    for number, objective in enumerate(agreement.objectives or ()):
        path = DataPath("objectives", number)
        scores = (
            score(item, path.child("indicators", place), parameters, objective.text or "")
            for place, item in enumerate(objective.indicators or ())
        )
        objectives.append((path, tuple(scores)))
    return AgreementScore(tuple(objectives))


def score(indicator: Indicator, path: DataPath, parameters: Parameters, objective: str = "") -> Score:
    """The score of one indicator; `path` is its path in the agreement, `objective` the text of what it measures."""
    vocabulary = parameters.vocabulary
    target = indicator.read_target(indicator.target, vocabulary) if indicator.target is not None else None
    indicator = planned_by_quarters(indicator, target, vocabulary)
    idle = idle_quarters(indicator, vocabulary)
    indicator = present(indicator, vocabulary)
    target = indicator.read_target(indicator.target, vocabulary) if indicator.target is not None else None
    results = Results(indicator, path, target, parameters, idle)
    direction = direction_of(indicator, target, vocabulary, objective)
    running = results.covering.running_totals(target.value if target is not None else None)
    against = _Against(indicator.name or "", direction.direction, results.due, running, parameters)
    result = results.year()
    found = against.achieve(target, result)
    achievement = found if isinstance(found, Achievement) else None
    last_year, plan_target = (
        indicator.read_target(text, vocabulary) if text is not None else None for text in (_last_year(indicator), indicator.plan_target)
    )
    return Score(
        path=path,
        name=indicator.name or "",
        target=target,
        calculated=results.calculated,
        direction=direction,
        computation=results.computation,
        quarters=_periods(results, against),
        result=result,
        achievement=achievement,
        band=against.band(achievement),
        why=found if isinstance(found, Unscored) else None,
        last_year=last_year,
        plan_target=plan_target,
        plan=against.achieve(plan_target, result) if plan_target is not None else None,
        **{key: against.standard(indicator, key, result) for key in ("national", "provincial")},
    )


def _last_year(indicator: Indicator) -> str | None:
    """The result of the year before, as the agreement prints it or, where it does not, as it is reported beside the figures."""
    reported = indicator.figures.last_year if indicator.figures is not None else None
    return indicator.last_year if indicator.last_year is not None else reported


@dataclass(frozen=True, slots=True)
class _Against:
    """Compares results of one indicator with targets."""

    name: str
    direction: Polarity
    due: Day | None
    running: bool
    parameters: Parameters

    def achieve(self, target: Target | None, result: Result) -> Achievement | Unscored:
        """The achievement of a result, or why there is none: first of all because nothing was reported."""
        if result.empty:
            return result.why or Unscored("not-reported")
        if target is None:
            return Unscored("no-target")
        if self.direction == "stable":
            return Unscored("stable")
        if self.due is not None and result.day is not None:
            return dated(days_late(self.due, result.day), self.parameters)
        if target.kind is None and self.due is None:
            return Unscored("target-unreadable", (("text", target.text),))
        if result.value is None:
            return result.why or Unscored("not-reported")
        if self._past_whole(result):
            return Unscored("past-whole")
        if self.running and any(step.code == "sum" for step in result.steps):
            return Unscored("running-totals")
        return achieve(target, result.value, self.direction, self.parameters, self.name)

    def standard(self, indicator: Indicator, key: str, result: Result) -> Achievement | Unscored | None:
        """The result against a standard that is reported beside the figures; None where there is none."""
        text = getattr(indicator.figures, key, None)
        return self.achieve(indicator.read_target(text, self.parameters.vocabulary), result) if text is not None else None

    def _past_whole(self, result: Result) -> bool:
        """Whether quarters that were added up give more than the whole: then they were running totals, or one is wrong."""
        added = any(step.code == "sum-of" for step in result.steps)
        value = result.value
        return (
            added
            and value is not None
            and value.unit == "%"
            and value.value is not None
            and value.value > 100
            and not self.parameters.may_exceed(self.name)
        )

    def band(self, found: Achievement | Unscored | None) -> Band | None:
        """The band of what was achieved."""
        return self.parameters.band(found.capped) if isinstance(found, Achievement) else None


def _periods(results: Results, against: _Against) -> tuple[Period, ...]:
    """The quarters, each by itself and the year up to its end."""
    printed = _targets(results)
    planned = [_so_far(results, printed, place) for place in range(len(QUARTERS))]
    return tuple(_period(results, against, target, planned[: place + 1]) for place, target in enumerate(printed))


def _period(results: Results, against: _Against, printed: Target | None, planned: Sequence[Target | None]) -> Period:
    """A quarter and the year up to its end; `planned` are the targets up to the end of the first quarters, this one the last of them."""
    place, target = len(planned) - 1, planned[-1]
    own, to_date = results.quarters[place], results.to_date(place)
    reported = own.value is not None
    alone = results.covering.covers() == "quarter" and results.calculation is not None
    achievement = against.achieve(target, to_date) if target is not None and reported else None
    values = [plan.value if plan is not None else None for plan in planned]
    if isinstance(achievement, Achievement) and results.covering.runs_along(values):
        achievement = Unscored("running-totals")
    return Period(
        QUARTERS[place],
        own,
        printed,
        against.achieve(printed, own) if printed is not None and reported and alone else None,
        to_date,
        target,
        achievement,
        against.band(achievement),
    )


def _targets(results: Results) -> list[Target | None]:
    """The targets of the quarters, as printed."""
    quarters = results.indicator.quarters
    texts = [getattr(quarters, quarter, None) for quarter in QUARTERS]
    return [results.indicator.read_period(text, results.vocabulary) if text is not None else None for text in texts]


def _so_far(results: Results, printed: Sequence[Target | None], place: int) -> Target | None:
    """The target up to a quarter: of kumulatif the sum of those printed so far, of rata-rata their mean where that of all is the target of
    the year, else that of the quarter; None if it is not given.
    """
    last = printed[place]
    if last is not None and results.calculation == "rata-rata":
        return _mean_so_far(results, printed, place) or last
    if last is None or results.calculation != "kumulatif" or not results.additive:
        return last
    # A quarter for which nothing is planned adds nothing.
    targets = [target for one, target in enumerate(printed[: place + 1]) if one not in results.idle]
    known = [target for target in targets if target is not None]
    lows, highs = ([Fraction(end) for end in ends if end is not None] for ends in ([t.low for t in known], [t.high for t in known]))
    if len(lows) < len(targets) or len(highs) < len(targets):
        return None
    low, high = whole(sum(lows, Fraction())), whole(sum(highs, Fraction()))
    number = low if all(target.kind == "number" for target in known) else None
    return replace(last, text="", kind="range" if number is None else "number", value=number, low=low, high=high)


def _mean_so_far(results: Results, printed: Sequence[Target | None], place: int) -> Target | None:
    """The mean of the targets up to a quarter, if the plan by quarters has that of the year as its mean."""
    known = [Fraction(target.value) for target in printed if target is not None and target.value is not None]
    year, last = results.target.value if results.target is not None else None, printed[place]
    if year is None or last is None or len(known) < len(QUARTERS) or sum(known, Fraction()) != year * len(QUARTERS):
        return None
    value = whole(sum(known[: place + 1], Fraction()) / (place + 1))
    return last if value == last.value else replace(last, text="", value=value, low=value, high=value)
