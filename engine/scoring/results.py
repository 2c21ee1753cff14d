"""What was realised: the result of every quarter, of the year so far and of the year, computed from an indicator's figures.

Every result says how it came about, or why there is none. An empty quarter is unknown, not zero. Knows no target but its unit and its
day, and no achievement; scores.py compares. How quarters make a year: docs/scores.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Literal

from agreements.model import Indicator, Quarters, Reported
from agreements.notation.absence import is_no_number, says_none
from agreements.notation.numbers import whole
from agreements.notation.target_record import Target
from agreements.notation.vocabulary import Vocabulary
from engine.language import Number, Unknown
from engine.language.path import DataPath
from engine.scoring.achievement import Unscored
from engine.scoring.calculation import adds_up, calculation_of
from engine.scoring.computations import Computation, computation, evaluate
from engine.scoring.covering import Covering, amounts_of
from engine.scoring.days import is_made, read_day
from engine.scoring.parameters import Parameters
from engine.scoring.realised import QUARTERS, Result, Step, all_steps
from engine.scoring.reported import read_reported

__all__ = ["QUARTERS", "Result", "Results", "Step", "converted"]
# Measures whose values of several quarters have no sum, unless they are money.
_NOT_ADDED = ("percentage", "index", "ratio", "grade", "rate")


class Results:
    """The results of one indicator; `path` is its path in the agreement, `target` what it promises (for its kind and unit).

    A quarter of `idle` (places from 0) lacks nothing if it has no figures: nothing is planned for it.
    """

    def __init__(
        self, indicator: Indicator, path: DataPath, target: Target | None, parameters: Parameters, idle: Collection[int] = ()
    ) -> None:
        self.indicator, self.path, self.target, self.parameters, self.idle = indicator, path, target, parameters, idle
        self.vocabulary = parameters.vocabulary
        self.unit = target.unit if target is not None and target.kind not in (None, "grade") else indicator.implied_unit(self.vocabulary)
        self.due = read_day(target.text, self.vocabulary) if target is not None and target.kind is None else None
        self.computation: Computation = computation(indicator, self.vocabulary)
        self.figures = indicator.figures
        self.additive = self._additive()
        self.calculated = calculation_of(indicator, target, additive=self.additive, vocabulary=self.vocabulary)
        self.calculation = self.calculated.type
        self.quarters = tuple(self._own(quarter) for quarter in QUARTERS)
        self.covering = Covering(self.figures, self.computation, self.calculation, self.quarters, self.vocabulary)

    def _additive(self) -> bool:
        """Whether values of several quarters may be added."""
        if self.target is not None and self.target.kind in ("grade", "ratio"):
            return False
        if self.unit in ("%", "‰", "permil", "indeks") or self.computation.is_quotient:
            return False
        measure = self.indicator.measure(self.vocabulary)
        if measure == "rate" and (self.computation.expression is not None or adds_up(self.indicator, self.target, self.vocabulary)):
            # "Angka kecelakaan kerja" that is computed as a plain count, or planned as a sum, is one.
            return True
        return self.unit == "rupiah" or measure not in _NOT_ADDED

    # --- one period by itself

    def year(self) -> Result:
        """The result of the year: as reported for it, else that of its quarters. What is not yet over has none."""
        whole = self._own("year")
        reported = [place for place, own in enumerate(self.quarters) if not own.empty]
        if not whole.empty or not reported:
            return whole
        last = max(reported[-1], self._last_due())
        found = self.to_date(last)
        over = not self.quarters[last].empty or self.due is not None
        missing = [place for place in range(last + 1) if self.quarters[place].empty and place not in self.idle]
        lacking = found.why is not None and found.why.code == "quarters-missing" and missing[0] > reported[-1]
        if not over and (found.value is not None or lacking or self.to_date(reported[-1]).value is not None):
            # What was reached by the middle of the year is no result of the year.
            return Result(None, Unscored("year-not-over", (("quarter", str(reported[-1] + 1)),)))
        return found

    def _last_due(self) -> int:
        """The last quarter for which a target is printed; of none the last of the year."""
        texts = [getattr(self.indicator.quarters, quarter, None) for quarter in QUARTERS]
        printed = [place for place, text in enumerate(texts) if text is not None and not is_no_number(text, self.vocabulary)]
        return printed[-1] if printed else len(QUARTERS) - 1

    def _own(self, period: str) -> Result:
        """What was realised in a period: computed from its quantities, else as reported."""
        at = self.path.child("figures", period)
        reported: Reported | None = getattr(self.figures, period, None)
        if reported is None or (reported.value is None and not any(q.amount is not None for q in reported.quantities or ())):
            return Result(None, Unscored("not-reported", (("period", period),)))
        if self.due is not None and reported.value is not None:
            return self._done(reported.value, at.child("value"))
        value = (
            read_reported(reported.value, self.target, self.unit, self.vocabulary, self.indicator.unit)
            if reported.value is not None
            else None
        )
        if reported.quantities:
            names = {quantity.name: at.child("quantities", place, "amount") for place, quantity in enumerate(reported.quantities)}
            computed = self._computed(amounts_of(reported, self.vocabulary), names)
            if computed.value is not None or value is None:
                return computed
        assert value is not None
        if value.kind is None or value.bound or value.grades:
            # "lebih dari 14 hari" says no number that was reached, nor "Unggul/Baik Sekali" which grade.
            return Result(None, Unscored("result-made-date" if is_made(value.text) else "result-unreadable", (("text", value.text),)))
        steps = [Step("reported", {"text": value.text}, (at.child("value"),))]
        if (made := converted(value, self.unit, self.parameters)) is not value:
            steps.append(Step("converted", {"text": value.text, "value": made.value or 0, "unit": self.unit}))
        return Result(made, None, tuple(steps))

    def _done(self, text: str, path: DataPath) -> Result:
        """The day on which something was done."""
        day = read_day(text, self.vocabulary)
        steps = (Step("reported", {"text": text}, (path,)),)
        return Result(Target(text), None, steps, day) if day is not None else Result(None, Unscored("result-unreadable", (("text", text),)))

    def _computed(self, amounts: dict[str, Number], paths: Mapping[str, DataPath]) -> Result:
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
        if self.unit == "%" and self.computation.scale(self.vocabulary) == "unclear":
            return Result(None, Unscored("fraction-unclear"), tuple(steps))
        if self.unit == "%" and self.computation.scale(self.vocabulary) == "fraction":
            value = whole(Fraction(value) * 100)
            steps.append(Step("as-percentage", {"value": value}))
        return Result(Target("", "number", value, value, value, None, self.unit), None, tuple(steps))

    # --- the year so far

    def to_date(self, last: int) -> Result:
        """The result of the quarters up to the one with this place (0 to 3), by the calculation type."""
        owns, covers = self.quarters[: last + 1], self.covering.covers()
        if all(own.empty for own in owns):
            return Result(None, Unscored("not-reported", (("period", "year"),)))
        if self.due is not None:
            return self._last(owns)
        if self.calculation is None:
            return Result(None, Unscored("no-calculation"))
        computed = [any(step.code == "quantity" for step in own.steps) for own in owns]
        # What the quarter's quantities cover is a question of quotients only: another value that is not cumulative is a position.
        if self.calculation == "non kumulatif" and not (covers == "quarter" and self.computation.is_quotient and any(computed)):
            return self._last(owns)
        if self.calculation == "non kumulatif":
            # As of a position, what was reported last counts; but every quarter up to it is needed.
            last = max(place for place, own in enumerate(owns) if not own.empty)
            owns, computed = owns[: last + 1], computed[: last + 1]
        if covers == "year-to-date":
            return self._last(owns) if not owns[-1].empty else self._lacking((last,))
        wrong = next((own for own in owns if own.why is not None and not own.empty), None)
        recomputes = self.calculation != "rata-rata" and self.computation.is_quotient and all(computed)
        # Nothing to divide by in one quarter need not be nothing in all of them.
        if wrong is not None and not (recomputes and wrong.why == Unscored("division-by-zero")):
            return Result(None, wrong.why)
        if lacking := [place for place, own in enumerate(owns) if own.empty and place not in self.idle]:
            return self._lacking(lacking)
        if left_out := [str(place + 1) for place, own in enumerate(owns) if own.empty]:
            found = self._added([own for own in owns if not own.empty])
            return replace(found, steps=(Step("nothing-planned", {"quarters": ", ".join(left_out)}), *found.steps))
        return self._recomputed(len(owns)) if recomputes else self._added(owns)

    def _added(self, owns: Sequence[Result]) -> Result:
        """What the quarters give together, by the calculation type."""
        if self.calculation == "rata-rata":
            return self._joined(owns, "mean")
        return self._joined(owns, "sum") if self.additive else Result(None, Unscored("not-additive"))

    def _lacking(self, places: Sequence[int]) -> Result:
        return Result(None, Unscored("quarters-missing", (("quarters", ", ".join(str(place + 1) for place in places)),)))

    def _last(self, owns: Sequence[Result]) -> Result:
        """The last that was reported."""
        place = max(place for place, own in enumerate(owns) if not own.empty)
        found = owns[place]
        return replace(found, steps=(*found.steps, Step("last", {"quarter": str(place + 1)}))) if found.value is not None else found

    def _joined(self, owns: Sequence[Result], how: Literal["sum", "mean"]) -> Result:
        """The sum or mean of the quarters' values."""
        values = [own.value for own in owns if own.value is not None]
        units = {value.unit for value in values if value.unit}
        if len(units) > 1:
            return Result(None, Unscored("units-differ", (("target", self.unit), ("result", ", ".join(sorted(units))))))
        if any(value.kind != "number" for value in values):
            return Result(None, Unscored("not-additive"))
        total = sum((Fraction(value.value or 0) for value in values), Fraction())
        value = whole(total / len(values) if how == "mean" else total)
        paths = tuple(path for own in owns for step in own.steps for path in step.paths)
        terms = " + ".join(f"{number.value}" for number in values)
        step = Step(how, {"terms": terms, "value": value, "count": len(values)}, paths)
        return Result(Target("", "number", value, value, value, None, units.pop() if units else self.unit), None, (*all_steps(owns), step))

    def _recomputed(self, quarters: int) -> Result:
        """A quotient over the quarters so far: every quantity added up, of a denominator that only exists the last one."""
        amounts: dict[str, Number] = {}
        paths: dict[str, list[DataPath]] = {}
        stock = self.covering.kept(quarters)
        for quarter in QUARTERS[:quarters]:
            reported = getattr(self.figures, quarter)
            known = amounts_of(reported, self.vocabulary)
            for index, quantity in enumerate(reported.quantities or ()):
                if quantity.name not in known:
                    continue
                kept = quantity.name != stock
                amounts[quantity.name] = whole(Fraction(amounts.get(quantity.name, 0) if kept else 0) + known[quantity.name])
                at = self.path.child("figures", quarter, "quantities", index, "amount")
                paths[quantity.name] = [*(paths.get(quantity.name, ()) if kept else ()), at]
        steps = [
            Step("last-of" if name == stock else "sum-of", {"name": name, "value": amounts[name]}, tuple(paths[name]))
            for name in self.computation.names
            if name in amounts
        ]
        if self.figures is not None and self.figures.covers is None and self.calculation == "non kumulatif":
            steps.insert(0, Step("covers-quarter", {"name": self.computation.bottom or ""}))
        found = self._computed(amounts, {})
        return replace(found, steps=(*steps, *(step for step in found.steps if step.code != "quantity")))


def planned_by_quarters(indicator: Indicator, target: Target | None, vocabulary: Vocabulary) -> Indicator:
    """The indicator with targets of quarters. One that is planned by semesters has that of each at its second quarter, and none of its own,
    "-", at the first; one that is planned by months has their sums, or the last of each three, where that is how they make the year.
    """
    quarters, semesters = indicator.quarters, indicator.semesters
    if quarters is not None and any(getattr(quarters, quarter) is not None for quarter in QUARTERS):
        return indicator
    texts = ["-", semesters.s1, "-", semesters.s2] if semesters is not None else _of_months(indicator, target, vocabulary)
    planned = Quarters.model_validate(dict(zip(QUARTERS, texts, strict=True))) if texts else None
    return indicator if planned is None else indicator.model_copy(update={"quarters": planned})


def _of_months(indicator: Indicator, target: Target | None, vocabulary: Vocabulary) -> list[str | None]:
    """The targets of the quarters that twelve months give; none where it is not sure how."""
    texts = [text for _, text in indicator.schedule("months")]
    read = [indicator.read_period(text, vocabulary) for text in texts if text is not None]
    values = [Fraction(one.value) for one in read if one.kind == "number" and one.value is not None]
    if target is None or target.value is None or len(values) < len(texts) or not values:
        return []
    last = list(texts[2::3])
    sums = [sum(values[at : at + 3], Fraction()) for at in range(0, len(values), 3)]
    whole_numbers = all(one.denominator == 1 for one in sums)
    added, ends = sum(sums) == target.value, values[-1] == target.value
    return [str(one) for one in sums] if added and not ends and whole_numbers else last if ends and not added else []


def idle_quarters(indicator: Indicator, vocabulary: Vocabulary) -> frozenset[int]:
    """The quarters (places from 0) whose target says that there is none, of an indicator as printed."""
    texts = enumerate(getattr(indicator.quarters, quarter, None) for quarter in QUARTERS)
    return frozenset(place for place, text in texts if text is not None and says_none(text, vocabulary))


def converted(value: Target, unit: str, parameters: Parameters) -> Target:
    """The value in another unit, if it is a number in one that converts; else the value as it is."""
    factor = parameters.factor(value.unit, unit) if value.unit != unit else None
    if factor is None or value.kind != "number" or value.value is None:
        return value
    number = whole(value.value * factor)
    return replace(value, value=number, low=number, high=number, unit=unit)
