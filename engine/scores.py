"""The scores of agreements: value, target, achievement and band of every indicator, by quarter and for the year, and how they came about.

Pure: no files, no words. An empty quarter is unknown, not zero; what cannot be computed says for lack of what (docs/scores.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from agreements.computation import snake
from agreements.model import Agreement, Indicator, Reported
from agreements.notation import Target, read_date, read_target
from engine.achievement import Achievement, Unscored, achieve
from engine.computations import Computation, computation, evaluate
from engine.expression import Number, Unknown
from engine.parameters import Band, Direction, Parameters

QUARTERS = ("tw1", "tw2", "tw3", "tw4")
# Measures whose values of several quarters have no sum.
_NOT_ADDED = ("percentage", "index", "ratio", "grade", "rate")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a derivation: what was done, with its values, and the paths of the figures that it rests on."""

    code: str
    args: Mapping[str, Number | str]
    paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A value and how it came about; if there is none, `why`."""

    value: Target | None
    why: Unscored | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Period:
    """A quarter or the year. `own` is what was realised in it, `to_date` the result so far; `target` the target so far."""

    name: str
    own: Result
    to_date: Result
    target: Target | None
    achievement: Achievement | Unscored | None


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one indicator. `result` is the year's; `band` is that of the capped achievement; `why` says why there is none."""

    path: str
    name: str
    target: Target | None
    calculation: str | None
    direction: Direction
    reason: tuple[str, str]
    computation: Computation
    quarters: tuple[Period, ...]
    result: Result
    achievement: Achievement | None
    band: Band | None
    why: Unscored | None

    @property
    def latest(self) -> Period | None:
        """The last quarter whose result so far is known."""
        return next((period for period in reversed(self.quarters) if period.to_date.value is not None), None)


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of capped achievements in per cent, None if nothing could be scored; how many went into it, and how many could not."""

    value: Number | None
    scored: int
    unscored: int


@dataclass(frozen=True, slots=True)
class AgreementScore:
    """The scores of an agreement: by objective its indicators', and the means."""

    objectives: tuple[tuple[str, tuple[Score, ...]], ...]

    @property
    def mean(self) -> Mean:
        """Over all indicators."""
        return mean([score for _, scores in self.objectives for score in scores])


def mean(scores: Sequence[Score]) -> Mean:
    """The mean of the capped achievements of those that have one."""
    found = [score.achievement.capped for score in scores if score.achievement is not None]
    return Mean(_whole(sum(map(Fraction, found), Fraction()) / len(found)) if found else None, len(found), len(scores) - len(found))


def score_agreement(agreement: Agreement, parameters: Parameters) -> AgreementScore:
    """The scores of all indicators of an agreement."""
    objectives = []
    for number, objective in enumerate(agreement.objectives or ()):
        path = f"objectives.{number}"
        scores = (score(item, f"{path}.indicators.{place}", parameters) for place, item in enumerate(objective.indicators or ()))
        objectives.append((path, tuple(scores)))
    return AgreementScore(tuple(objectives))


def score(indicator: Indicator, path: str, parameters: Parameters) -> Score:
    """The score of one indicator; `path` is its path in the agreement."""
    return _Scorer(indicator, path, parameters).score()


def direction_of(indicator: Indicator, target: Target | None, parameters: Parameters) -> tuple[Direction, tuple[str, str]]:
    """Whether more or less is better, and the reason: declared, the printed bound, a word of the name or of the unit, or none."""
    if indicator.direction is not None:
        return indicator.direction, ("declared", "")
    if target is not None and target.bound:
        return ("lower" if target.bound in ("<", "<=") else "higher"), ("bound", target.bound)
    if word := parameters.lower_word(indicator.name or ""):
        return "lower", ("word", word)
    if target is not None and target.unit and (word := parameters.lower_word(target.unit)):
        return "lower", ("unit", word)
    return "higher", ("default", "")


class _Scorer:
    def __init__(self, indicator: Indicator, path: str, parameters: Parameters) -> None:
        self.indicator, self.path, self.parameters = indicator, path, parameters
        self.unit = indicator.implied_unit()
        self.target = read_target(indicator.target, self.unit) if indicator.target is not None else None
        self.unit = self.target.unit if self.target is not None and self.target.kind not in (None, "grade") else self.unit
        self.computation = computation(indicator)
        self.direction, self.reason = direction_of(indicator, self.target, parameters)
        self.calculation = self._calculation()
        self.covers = indicator.figures.covers if indicator.figures is not None else None

    def score(self) -> Score:
        """All periods and the year."""
        figures = self.indicator.figures
        owns = [self.own(getattr(figures, quarter) if figures else None, quarter) for quarter in QUARTERS]
        quarters = tuple(self.period(number, owns) for number in range(4))
        whole = self.own(figures.year, "year") if figures is not None and figures.year is not None else None
        told = whole is not None and (whole.why is None or whole.why.code != "not-reported")
        result = whole if whole is not None and told else quarters[3].to_date
        found = self.achieve(self.target, result)
        achievement = found if isinstance(found, Achievement) else None
        return Score(
            path=self.path,
            name=self.indicator.name or "",
            target=self.target,
            calculation=self.calculation,
            direction=self.direction,
            reason=self.reason,
            computation=self.computation,
            quarters=quarters,
            result=result,
            achievement=achievement,
            band=self.parameters.band(achievement.capped) if achievement is not None else None,
            why=found if isinstance(found, Unscored) else None,
        )

    def _calculation(self) -> str | None:
        """The calculation type; of what cannot be added and names none, the last value can only be meant."""
        from agreements.notation import read_calculation

        printed = read_calculation(self.indicator.calculation).type if self.indicator.calculation is not None else None
        return printed or ("non kumulatif" if not self.additive() else None)

    def additive(self) -> bool:
        """Whether values of several quarters may be added."""
        grade = self.target is not None and self.target.kind in ("grade", "ratio")
        return not (
            grade or self.unit in ("%", "‰", "permil", "indeks") or self.indicator.measure() in _NOT_ADDED or self.computation.is_quotient
        )

    def achieve(self, target: Target | None, result: Result) -> Achievement | Unscored:
        """The achievement of a result, or why there is none."""
        if target is None:
            return Unscored("no-target")
        reported = result.value is not None or (result.why is not None and result.why.code != "not-reported")
        if reported and target.kind is None:
            dated = read_date(target.text).month is not None
            return Unscored("target-is-date" if dated else "target-unreadable", (("text", target.text),))
        if result.value is None:
            return result.why or Unscored("not-reported")
        return achieve(target, result.value, self.direction, self.parameters, self.indicator.name or "")

    # --- one period by itself

    def own(self, reported: Reported | None, period: str) -> Result:
        """What was realised in a period: computed from its quantities, else as reported."""
        at = f"{self.path}.figures.{period}"
        if reported is None or (reported.value is None and not any(q.amount is not None for q in reported.quantities or ())):
            return Result(None, Unscored("not-reported", (("period", period),)))
        value = read_target(reported.value, self.unit) if reported.value is not None else None
        if reported.quantities:
            names = {quantity.name: f"{at}.quantities.{place}.amount" for place, quantity in enumerate(reported.quantities)}
            computed = self.computed(self.amounts(reported), names)
            if computed.value is not None or value is None:
                return computed
        assert value is not None
        if value.kind is None:
            return Result(None, Unscored("result-unreadable", (("text", value.text),)))
        return Result(value, None, (Step("reported", {"text": value.text}, (f"{at}.value",)),))

    def amounts(self, reported: Reported) -> dict[str, Number]:
        """The quantities that are known, by name."""
        found: dict[str, Number] = {}
        for quantity in reported.quantities or ():
            amount = read_target(quantity.amount) if quantity.amount is not None else None
            if amount is not None and amount.kind == "number" and amount.value is not None:
                found[quantity.name] = amount.value
        return found

    def computed(self, amounts: dict[str, Number], paths: Mapping[str, str]) -> Result:
        """The value of the indicator's expression over quantities."""
        expression = self.computation.expression
        if expression is None:
            return Result(None, Unscored("no-expression"))
        value = evaluate(expression, amounts)
        used = {name: amounts[name] for name in self.computation.names if name in amounts}
        steps = [
            Step("quantity", {"name": name, "value": number}, (paths[name],) if name in paths else ()) for name, number in used.items()
        ]
        if isinstance(value, Unknown):
            lacking = ", ".join(sorted(value.paths))
            why = Unscored("quantities-missing", (("names", lacking),)) if lacking else Unscored("division-by-zero")
            return Result(None, why, tuple(steps))
        steps.append(Step("computed", {"expression": expression.text, "value": value, "unit": self.unit}))
        if self.unit == "%" and self.computation.scale == "unclear":
            return Result(None, Unscored("fraction-unclear"), tuple(steps))
        if self.unit == "%" and self.computation.scale == "fraction":
            value = _whole(Fraction(value) * 100)
            steps.append(Step("as-percentage", {"value": value}))
        return Result(Target("", "number", value, value, value, None, self.unit), None, tuple(steps))

    # --- the year so far

    def period(self, number: int, owns: Sequence[Result]) -> Period:
        """A quarter with the result and the target up to its end."""
        to_date, target = self.to_date(owns[: number + 1]), self.target_to_date(number)
        achievement = self.achieve(target, to_date) if target is not None and owns[number].value is not None else None
        return Period(QUARTERS[number], owns[number], to_date, target, achievement)

    def to_date(self, owns: Sequence[Result]) -> Result:
        """The result of the quarters so far, by the calculation type."""
        empty = [own.why is not None and own.why.code == "not-reported" for own in owns]
        wrong = next((own for own, none in zip(owns, empty, strict=True) if own.why is not None and not none), None)
        if self.calculation is None:
            return Result(None, Unscored("no-calculation"))
        takes_last = self.covers == "year-to-date" or (self.calculation == "non kumulatif" and self.covers is None)
        if takes_last:
            last = next((place for place in reversed(range(len(owns))) if not empty[place]), None)
            if last is None:
                return Result(None, Unscored("not-reported", (("period", "year"),)))
            found = owns[last]
            return replace(found, steps=(*found.steps, Step("last", {"quarter": str(last + 1)}))) if found.value is not None else found
        computed = all(any(step.code == "quantity" for step in own.steps) for own in owns)
        recomputes = self.calculation != "rata-rata" and self.computation.is_quotient and computed
        # Nothing to divide by in one quarter need not be nothing in all of them.
        if wrong is not None and not (recomputes and wrong.why == Unscored("division-by-zero")):
            return Result(None, wrong.why)
        if all(empty):
            return Result(None, Unscored("not-reported", (("period", "year"),)))
        if any(empty):
            lacking = ", ".join(str(place) for place, none in enumerate(empty, 1) if none)
            return Result(None, Unscored("quarters-missing", (("quarters", lacking),)))
        if self.calculation == "rata-rata":
            return self.joined(owns, "mean")
        if recomputes:
            return self.recomputed(len(owns))
        if not self.additive():
            return Result(None, Unscored("not-additive"))
        return self.joined(owns, "sum")

    def joined(self, owns: Sequence[Result], how: Literal["sum", "mean"]) -> Result:
        """The sum or mean of the quarters' values."""
        values = [own.value for own in owns if own.value is not None]
        units = {value.unit for value in values if value.unit}
        if any(value.kind != "number" for value in values) or len(units) > 1:
            return Result(
                None,
                Unscored(
                    "not-additive" if len(units) < 2 else "units-differ", (("target", self.unit), ("result", ", ".join(sorted(units))))
                ),
            )
        total = sum((Fraction(value.value or 0) for value in values), Fraction())
        value = _whole(total / len(values) if how == "mean" else total)
        paths = tuple(path for own in owns for step in own.steps for path in step.paths)
        terms = " + ".join(f"{number.value}" for number in values)
        step = Step(how, {"terms": terms, "value": value, "count": len(values)}, paths)
        return Result(Target("", "number", value, value, value, None, units.pop() if units else self.unit), None, (*_all_steps(owns), step))

    def recomputed(self, quarters: int) -> Result:
        """A quotient over the quarters so far: every quantity added up, of a denominator that only exists the last one."""
        figures = self.indicator.figures
        amounts: dict[str, Number] = {}
        paths: dict[str, list[str]] = {}
        steps: list[Step] = []
        stock = self.stock()
        for place in range(quarters):
            reported = getattr(figures, QUARTERS[place])
            for index, quantity in enumerate(reported.quantities or ()):
                number = self.amounts(reported).get(quantity.name)
                if number is None:
                    continue
                before = 0 if quantity.name == stock else amounts.get(quantity.name, 0)
                amounts[quantity.name] = _whole(Fraction(before) + number)
                kept = [] if quantity.name == stock else paths.get(quantity.name, [])
                paths[quantity.name] = [*kept, f"{self.path}.figures.{QUARTERS[place]}.quantities.{index}.amount"]
        for name in self.computation.names:
            code = "last-of" if name == stock else "sum-of"
            if name in amounts:
                steps.append(Step(code, {"name": name, "value": amounts[name]}, tuple(paths[name])))
        found = self.computed(amounts, {})
        return replace(found, steps=(*steps, *(step for step in found.steps if step.code != "quantity")))

    def stock(self) -> str | None:
        """The denominator, if it is something that exists or is set for the year, not something that happens in a quarter."""
        bottom = self.computation.bottom
        plain = re.sub(r"^(?:jumlah|seluruh|keseluruhan|semua|total)_", "", bottom or "")
        named = (snake(word) for word in self.parameters.stocks)
        return bottom if any(plain == word or plain.startswith(f"{word}_") for word in named) else None

    def target_to_date(self, number: int) -> Target | None:
        """The target up to a quarter: of kumulatif the sum so far, else that of the quarter; None if it is not given."""
        quarters = self.indicator.quarters
        texts = [getattr(quarters, quarter) if quarters else None for quarter in QUARTERS[: number + 1]]
        read = [read_target(text, self.unit) if text is not None else None for text in texts]
        last = read[-1]
        if last is None or self.calculation != "kumulatif" or not self.additive():
            return last
        known = [target for target in read if target is not None and target.kind == "number" and target.value is not None]
        if len(known) < len(read):
            return None
        total = _whole(sum((Fraction(target.value or 0) for target in known), Fraction()))
        return replace(last, text="", value=total, low=total, high=total)


def _all_steps(owns: Sequence[Result]) -> Iterator[Step]:
    for own in owns:
        yield from own.steps


def _whole(value: Fraction) -> Number:
    return value.numerator if value.denominator == 1 else value
