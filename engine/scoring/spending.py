"""What was spent of a budget, how much of it that is, and whether the targets that it serves were reached with less (efficiency).

Pure: no files, no words. The formula of efficiency is a parameter (the table achievement-parameters says where it comes from); nobody
knows of a line that names no objective what it was spent for, and it has none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Literal

from agreements.figures.budget_placement import read_supports
from agreements.model import Agreement, BudgetLine, Spending
from agreements.notation.absence import is_no_number
from agreements.notation.numbers import whole
from agreements.notation.readers import read_amount
from agreements.notation.vocabulary import Vocabulary
from agreements.present import own_texts
from engine.language import DataPath, Number
from engine.language.classes import dataclass
from engine.scoring.achievement import Unscored
from engine.scoring.parameters import Parameters
from engine.scoring.realised import QUARTERS
from engine.scoring.scores import AgreementScore, Score, mean


@dataclass(frozen=True, slots=True)
class Spent:
    """In rupiah: `year`, None where it is not known, and then `why`; `to_date` up to the end of each quarter that is known.

    `added_up` is what four quarters give where each counts itself alone. `running`: they look as if they count the year so far.
    """

    year: Number | None
    to_date: tuple[Number | None, ...]
    why: Unscored | None = None
    unreadable: tuple[str, ...] = ()
    added_up: Number | None = None
    running: bool = False

    @property
    def latest(self) -> tuple[str, Number] | None:
        """The last quarter up to which it is known, and what was spent by then."""
        found = [(name, amount) for name, amount in zip(QUARTERS, self.to_date, strict=True) if amount is not None]
        return found[-1] if found else None


NOT_SPENT = Spent(None, (None,) * len(QUARTERS), Unscored("not-reported"))


@dataclass(frozen=True, slots=True)
class Efficiency:
    """In per cent: what was saved, of the achievement and the absorption, and by which formula. `saved`, in rupiah, is what is left of the
    ceiling.
    """

    by: Literal["saving", "unit-cost"]
    value: Number
    achieved: Number
    absorption: Number
    saved: Number


@dataclass(frozen=True, slots=True)
class Funds:
    """The budget of a line, an objective or an agreement: its ceiling (pagu) and what was spent of it, in rupiah; None is not known."""

    ceiling: Number | None
    spent: Spent
    efficiency: Efficiency | Unscored

    @property
    def absorption(self) -> Number | None:
        """What was spent in the year, in per cent of the ceiling."""
        return _share(self.spent.year, self.ceiling)

    @property
    def absorbed_to_date(self) -> tuple[Number | None, ...]:
        """The same up to the end of each quarter."""
        return tuple(_share(amount, self.ceiling) for amount in self.spent.to_date)


@dataclass(frozen=True, slots=True)
class LineFunds:
    """The funds of one budget line. `place` is its index, `within` that of the line that it is part of, `serves` what it is declared to."""

    place: int
    line: BudgetLine
    funds: Funds
    within: int | None
    serves: tuple[DataPath, ...]


@dataclass(frozen=True, slots=True)
class BudgetFunds:
    """The budget of an agreement: its lines, what serves each objective (by its path, those that lines name), and the whole."""

    lines: tuple[LineFunds, ...]
    objectives: Mapping[DataPath, Funds]
    total: Funds

    @property
    def reported(self) -> bool:
        """Whether anything was reported as spent."""
        return any(line.funds.spent.why is None or line.funds.spent.why.code != "not-reported" for line in self.lines)


def read_spending(figures: Spending, ceiling: Number | None, vocabulary: Vocabulary) -> Spent:
    """What is reported of one line: of the year, else the sum of its quarters, or the last one where they count the year so far."""
    texts = {name: getattr(figures, name) for name in (*QUARTERS, "year")}
    given = {name: text for name, text in texts.items() if text is not None and not is_no_number(text, vocabulary)}
    amounts = {name: read_amount(text, vocabulary) for name, text in given.items()}
    unreadable = tuple(given[name] for name, amount in amounts.items() if amount is None)
    quarters = [amounts.get(name) for name in QUARTERS]
    known = [amount for amount in quarters if amount is not None]
    added = whole(sum(map(Fraction, known), Fraction())) if len(known) == len(QUARTERS) and figures.covers != "year-to-date" else None
    running = figures.covers is None and _is_running(quarters, ceiling)
    to_date = tuple(quarters) if figures.covers == "year-to-date" else (None,) * len(QUARTERS) if running else _sums(quarters)
    year = amounts.get("year") if "year" in given else to_date[-1]
    why = None
    if year is None:
        why = _why(given, quarters, unreadable, running, added=figures.covers != "year-to-date")
    return Spent(year, to_date, why, unreadable, added, running)


def _why(given: Mapping[str, str], quarters: Sequence[Number | None], unreadable: Sequence[str], running: bool, *, added: bool) -> Unscored:
    """Why the year is not known. `added`: the quarters are added up, and each is needed."""
    if not given:
        return Unscored("not-reported")
    if unreadable:
        return Unscored("result-unreadable", (("text", unreadable[0]),))
    if running:
        return Unscored("running-totals")
    last = max(place for place, amount in enumerate(quarters) if amount is not None)
    missing = [str(place + 1) for place, amount in enumerate(quarters[:last]) if amount is None]
    if missing and added:
        return Unscored("quarters-missing", (("quarters", ", ".join(missing)),))
    return Unscored("spent-in-part", (("quarter", str(last + 1)),))


def _is_running(quarters: Sequence[Number | None], ceiling: Number | None) -> bool:
    """Whether quarters that say nothing of what they count can only be amounts of the year so far: they never become less, and together
    they are more than the ceiling while the last is not.
    """
    known = [amount for amount in quarters if amount is not None]
    grow = len(known) > 1 and all(one <= two for one, two in pairwise(known))
    return grow and ceiling is not None and sum(map(Fraction, known), Fraction()) > ceiling >= known[-1]


def _sums(quarters: Sequence[Number | None]) -> tuple[Number | None, ...]:
    """The sums up to each quarter; unknown from the first that is."""
    known = list(quarters)
    end = known.index(None) if None in known else len(known)
    sums = [whole(total) for total in accumulate(Fraction(amount) for amount in known[:end] if amount is not None)]
    return (*sums, *(None for _ in range(len(known) - end)))


def spend(agreement: Agreement, found: AgreementScore, within: Mapping[int, int], parameters: Parameters) -> BudgetFunds | None:
    """The budget of an agreement with what was spent of it; None without a budget. `within` says of a line, by its index, in which other
    one of the table it is contained: its parts make up what was spent of a line of which nothing is reported itself.
    """
    lines = agreement.budget.lines or () if agreement.budget is not None else ()
    if not lines:
        return None
    account = _account(agreement, lines, within, parameters)
    scores = {score.path: score for _, below in found.objectives for score in below}
    made = []
    for place, (line, paths) in enumerate(zip(lines, account.serves, strict=True)):
        served = [score for path, score in scores.items() if any(path[: len(wanted)] == wanted for wanted in paths)]
        made.append(LineFunds(place, line, account.funds([place], served if paths else None), within.get(place), paths))
    objectives = {}
    for path, below in found.objectives:
        of = {place for place, paths in enumerate(account.serves) if any(wanted[:2] == path[:2] for wanted in paths)}
        if top := [place for place in sorted(of) if not _above(place, within) & of]:
            objectives[path] = account.funds(top, below)
    counting = [place for place, line in enumerate(lines) if place not in within and (line.amount is not None or line.figures is not None)]
    total = account.funds(counting, list(scores.values())) if counting else Funds(None, NOT_SPENT, Unscored("not-reported"))
    return BudgetFunds(tuple(made), objectives, total)


@dataclass(frozen=True, slots=True)
class _Account:
    """Of each line its ceiling, what was spent of it, and what it is declared to serve."""

    ceilings: Sequence[Number | None]
    spent: Sequence[Spent]
    serves: Sequence[tuple[DataPath, ...]]
    parameters: Parameters

    def funds(self, places: Sequence[int], served: Sequence[Score] | None) -> Funds:
        """Of several lines together, none of which is part of another."""
        ceiling = _sum([self.ceilings[place] for place in places])
        spent = self.spent[places[0]] if len(places) == 1 else _together([self.spent[place] for place in places])
        return Funds(ceiling, spent, efficiency(served, ceiling, spent, self.parameters))


def _account(agreement: Agreement, lines: Sequence[BudgetLine], within: Mapping[int, int], parameters: Parameters) -> _Account:
    vocabulary = parameters.vocabulary
    ceilings: list[Number | None] = []
    spent: list[Spent] = []
    serves: list[tuple[DataPath, ...]] = []
    for line in lines:
        amount = own_texts(line, vocabulary).amount
        ceilings.append(read_amount(amount, vocabulary) if amount is not None else None)
        spent.append(read_spending(line.figures, ceilings[-1], vocabulary) if line.figures is not None else NOT_SPENT)
        supports = line.figures.supports if line.figures is not None else None
        serves.append(tuple(read_supports(supports, agreement)[0]) if supports else ())
    # The deepest first: the parts of a part make it up.
    for above in sorted(set(within.values()), key=lambda place: -len(_above(place, within))):
        if spent[above] is NOT_SPENT:
            spent[above] = _together([spent[part] for part, place in within.items() if place == above])
    return _Account(ceilings, spent, serves, parameters)


def _above(place: int, within: Mapping[int, int]) -> set[int]:
    """The lines that a line is part of."""
    found: set[int] = set()
    while (place := within.get(place, -1)) >= 0 and place not in found:
        found.add(place)
    return found


def _together(parts: Sequence[Spent]) -> Spent:
    """What several lines spent together; unknown where one of them is."""
    lacking = [part for part in parts if part.year is None]
    to_date = tuple(_sum([part.to_date[place] for part in parts]) for place in range(len(QUARTERS)))
    if not lacking:
        return Spent(_sum([part.year for part in parts]), to_date)
    if all(part.why == NOT_SPENT.why for part in parts):
        return NOT_SPENT
    reasons = {part.why for part in parts}
    why = lacking[0].why if len(reasons) == 1 else Unscored("spent-lacking", (("lines", str(len(lacking))), ("all", str(len(parts)))))
    return Spent(None, to_date, why)


def _sum(amounts: Sequence[Number | None]) -> Number | None:
    known = [Fraction(amount) for amount in amounts if amount is not None]
    return whole(sum(known, Fraction())) if known and len(known) == len(amounts) else None


def _share(spent: Number | None, ceiling: Number | None) -> Number | None:
    return whole(100 * Fraction(spent) / ceiling) if spent is not None and ceiling is not None and ceiling > 0 else None


def efficiency(served: Sequence[Score] | None, ceiling: Number | None, spent: Spent, parameters: Parameters) -> Efficiency | Unscored:
    """How efficiently the funds served their targets, or why nobody can say. `served` is None where it is not declared what they serve.

    saving: 100 % less the absorption, where every target was reached. unit-cost: one less absorption over achievement, in per cent.
    """
    absorption = _share(spent.year, ceiling)
    if spent.year is None:
        return spent.why or Unscored("not-reported")
    if absorption is None or ceiling is None:
        return Unscored("no-ceiling")
    if served is None:
        return Unscored("serves-nothing")
    total = mean(served)
    if total.value is None or total.unscored:
        return Unscored("served-unscored", (("unscored", str(total.unscored)),))
    saved = whole(Fraction(ceiling) - spent.year)
    if parameters.efficiency == "unit-cost":
        if total.value <= 0:
            return Unscored("served-missed")
        return Efficiency("unit-cost", whole(100 * (1 - Fraction(absorption) / total.value)), total.value, absorption, saved)
    if not all(score.achievement is not None and score.achievement.reached for score in served):
        return Unscored("served-missed")
    return Efficiency("saving", whole(100 - Fraction(absorption)), total.value, absorption, saved)
