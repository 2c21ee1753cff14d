"""What was realised: the result of every quarter, of the year so far and of the year, computed from an indicator's figures.

Every result says how it came about, or why there is none. An empty quarter is unknown, not zero. Knows no target but its unit, and no
achievement; scores.py compares. How quarters make a year: docs/scores.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from agreements.formulas.computation import snake
from agreements.formulas.wording import formula_words
from agreements.model import Indicator, Reported
from agreements.notation.numbers import whole
from agreements.notation.readers import read_calculation
from agreements.notation.targets import Target, read_figure, read_target
from agreements.notation.vocabulary import Vocabulary
from engine.language import Number, Unknown
from engine.language.path import DataPath
from engine.scoring.achievement import Unscored
from engine.scoring.computations import Computation, computation, evaluate
from engine.scoring.parameters import Parameters

QUARTERS = ("tw1", "tw2", "tw3", "tw4")
# Measures whose values of several quarters have no sum, unless they are money.
_NOT_ADDED = ("percentage", "index", "ratio", "grade", "rate")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a derivation: what was done, with its values, and the paths of the figures that it rests on."""

    code: str
    args: Mapping[str, Number | str]
    paths: tuple[DataPath, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A value and how it came about; if there is none, `why`."""

    value: Target | None
    why: Unscored | None = None
    steps: tuple[Step, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was reported, which is another thing than what cannot be computed."""
        return self.why is not None and self.why.code == "not-reported"


class Results:
    """The results of one indicator; `path` is its path in the agreement, `target` what it promises (for its kind and unit)."""

    def __init__(self, indicator: Indicator, path: DataPath, target: Target | None, parameters: Parameters) -> None:
        self.indicator, self.path, self.target, self.parameters = indicator, path, target, parameters
        self.vocabulary = parameters.vocabulary
        self.unit = target.unit if target is not None and target.kind not in (None, "grade") else indicator.implied_unit(self.vocabulary)
        self.computation: Computation = computation(indicator, self.vocabulary)
        self.figures = indicator.figures
        self.additive = self._additive()
        printed = read_calculation(indicator.calculation, self.vocabulary).type if indicator.calculation is not None else None
        # Of what cannot be added and names no type, the last value can only be meant.
        self.calculation = printed or ("non kumulatif" if not self.additive else None)
        self.quarters = tuple(self._own(quarter) for quarter in QUARTERS)

    def _additive(self) -> bool:
        """Whether values of several quarters may be added."""
        if self.target is not None and self.target.kind in ("grade", "ratio"):
            return False
        if self.unit in ("%", "‰", "permil", "indeks") or self.computation.is_quotient:
            return False
        if self.computation.expression is not None and self.indicator.measure(self.vocabulary) == "rate":
            # "Angka kecelakaan kerja" that is computed as a plain count is one.
            return True
        return self.unit == "rupiah" or self.indicator.measure(self.vocabulary) not in _NOT_ADDED

    def covers(self) -> Literal["quarter", "year-to-date"]:
        """What the quantities of a quarter count: as declared, else what the calculation type and the denominator give.

        A percentage is computed anew from the sums of the year so far. What exists is not added up: of a quotient over it, and of what is
        no quotient, a quarter says how things stand, and so does the last of quarters with a gap between them, unless they show otherwise.
        """
        declared = self.figures.covers if self.figures is not None else None
        if declared is not None:
            return declared
        stands = self.computation.bottom is None or self.stock() is not None or self._unchanged() or (self._gap() and self.declines is None)
        return "year-to-date" if self.calculation == "non kumulatif" and stands else "quarter"

    def _gap(self) -> bool:
        """Whether a quarter before the last reported one is empty, so that there is nothing to add up."""
        empty = [quarter.empty for quarter in self.quarters]
        return False in empty and any(empty[: len(empty) - 1 - empty[::-1].index(False)])

    @property
    def growing(self) -> bool:
        """Whether the quantities look like counts of the year so far: of three quarters or more, each has more than the one before."""
        whole, part = self._series(self.computation.bottom), self._series(self.computation.top)
        return len(whole) > 2 and all(a < b for a, b in pairwise(whole)) and all(a <= b for a, b in pairwise(part))

    @property
    def declines(self) -> str | None:
        """The quantity that cannot be a count of the year so far, because it is smaller than in an earlier quarter; None if all can be."""
        names = (name for name in (self.computation.bottom, self.computation.top) if name is not None)
        return next((name for name in names if any(b < a for a, b in pairwise(self._series(name)))), None)

    def _unchanged(self) -> bool:
        """Whether the denominator is the same in all quarters, two at least, as what exists is; and nothing that is known to happen, as
        also a part shows that becomes less.
        """
        whole = self._series(self.computation.bottom)
        same = len(whole) > 1 and len(set(whole)) == 1
        return same and self.declines is None and not self._named("occurrences")

    def _series(self, name: str | None) -> list[Number]:
        """The amounts of a quantity in the quarters that have it."""
        reported = (getattr(self.figures, quarter, None) for quarter in QUARTERS)
        return [found[name] for found in map(self._amounts, filter(None, reported)) if name in found]

    # --- one period by itself

    def year(self) -> Result:
        """The result of the year: as reported for it, else that of its quarters."""
        whole = self._own("year")
        return self.to_date(3) if whole.empty else whole

    def _own(self, period: str) -> Result:
        """What was realised in a period: computed from its quantities, else as reported."""
        at = self.path.child("figures", period)
        reported: Reported | None = getattr(self.figures, period, None)
        if reported is None or (reported.value is None and not any(q.amount is not None for q in reported.quantities or ())):
            return Result(None, Unscored("not-reported", (("period", period),)))
        value = read_reported(reported.value, self.target, self.unit, self.vocabulary) if reported.value is not None else None
        if reported.quantities:
            names = {quantity.name: at.child("quantities", place, "amount") for place, quantity in enumerate(reported.quantities)}
            computed = self._computed(self._amounts(reported), names)
            if computed.value is not None or value is None:
                return computed
        assert value is not None
        if value.kind is None:
            return Result(None, Unscored("result-unreadable", (("text", value.text),)))
        steps = [Step("reported", {"text": value.text}, (at.child("value"),))]
        if (made := converted(value, self.unit, self.parameters)) is not value:
            steps.append(Step("converted", {"text": value.text, "value": made.value or 0, "unit": self.unit}))
        return Result(made, None, tuple(steps))

    def _amounts(self, reported: Reported) -> dict[str, Number]:
        """The quantities that are known, by name."""
        found: dict[str, Number] = {}
        for quantity in reported.quantities or ():
            amount = read_figure(quantity.amount, self.vocabulary) if quantity.amount is not None else None
            if amount is not None and amount.kind == "number" and amount.value is not None:
                found[quantity.name] = amount.value
        return found

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
        owns, covers = self.quarters[: last + 1], self.covers()
        if self.calculation is None:
            return Result(None, Unscored("no-calculation"))
        if all(own.empty for own in owns):
            return Result(None, Unscored("not-reported", (("period", "year"),)))
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
        if any(own.empty for own in owns):
            return self._lacking([place for place, own in enumerate(owns) if own.empty])
        if self.calculation == "rata-rata":
            return self._joined(owns, "mean")
        if recomputes:
            return self._recomputed(len(owns))
        if not self.additive:
            return Result(None, Unscored("not-additive"))
        return self._joined(owns, "sum")

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
        return Result(Target("", "number", value, value, value, None, units.pop() if units else self.unit), None, (*_all_steps(owns), step))

    def _recomputed(self, quarters: int) -> Result:
        """A quotient over the quarters so far: every quantity added up, of a denominator that only exists the last one."""
        amounts: dict[str, Number] = {}
        paths: dict[str, list[DataPath]] = {}
        stock = self._kept(quarters)
        for quarter in QUARTERS[:quarters]:
            reported = getattr(self.figures, quarter)
            known = self._amounts(reported)
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

    def _kept(self, quarters: int) -> str | None:
        """The denominator, if its last figure stands for the year: it exists or is set for the year, or is the same in every quarter. Not
        where the parts together are more than that, and it is another in each quarter: then it is the quarter's own.
        """
        whole, part = self._series(self.computation.bottom)[:quarters], self._series(self.computation.top)[:quarters]
        own = len(set(whole)) > 1 and sum(map(Fraction, part)) > whole[-1]
        return self.computation.bottom if not own and (self.stock() is not None or self._unchanged()) else None

    def stock(self) -> str | None:
        """The denominator, if it is something that exists or is set for the year, not something that happens in a quarter."""
        return self.computation.bottom if self._named("stocks") else None

    def _named(self, table: str) -> bool:
        return self.vocabulary.recall(_is_one_of, self.computation.bottom or "", table)


def _is_one_of(name: str, table: str, vocabulary: Vocabulary) -> bool:
    """Whether a quantity is one of the words of a table, or one of them more closely described. Asked of each quarter."""
    gathers = formula_words(vocabulary).of("gathers")
    first, _, rest = name.partition("_")
    while rest and first in gathers:
        first, _, rest = (name := rest).partition("_")
    return any(name == word or name.startswith(f"{word}_") for word in map(snake, vocabulary.words(table)))


def read_reported(text: str, target: Target | None, unit: str, vocabulary: Vocabulary) -> Target:
    """A reported value: where a grade is promised `tidak ada` is one, elsewhere it is 0."""
    read = read_target if target is not None and target.kind == "grade" else read_figure
    return read(text, vocabulary, unit)


def converted(value: Target, unit: str, parameters: Parameters) -> Target:
    """The value in another unit, if it is a number in one that converts; else the value as it is."""
    factor = parameters.factor(value.unit, unit) if value.unit != unit else None
    if factor is None or value.kind != "number" or value.value is None:
        return value
    number = whole(value.value * factor)
    return replace(value, value=number, low=number, high=number, unit=unit)


def _all_steps(owns: Sequence[Result]) -> Iterator[Step]:
    for own in owns:
        yield from own.steps
