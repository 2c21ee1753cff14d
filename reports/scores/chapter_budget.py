"""The budget of the performance report: by programme what was spent, by objective how efficiently, as rows of texts.

It shows what engine.scoring.spending computed, and must not know any format.
"""

from __future__ import annotations

from collections.abc import Sequence

from agreements.submitted import Submitted
from engine.language import DataPath, Number
from engine.language.classes import dataclass
from engine.language.rounding import rounded
from engine.scoring.realised import QUARTERS
from engine.scoring.scores import AgreementScore, mean
from engine.scoring.spending import BudgetFunds, Efficiency, Funds
from reports.words.catalogue import Words, one_line
from reports.words.phrasing import PERCENT_DECIMALS, percent, why

# What a row says, by the names of columns: of a budget line, and of an objective with what serves it.
FUNDS = ("ceiling", "spent", "absorption")
ABSORBED = tuple(f"absorbed_{quarter}" for quarter in QUARTERS)
PROGRAMMES = ("line", "programme", "serves", *FUNDS, "efficiency", "remark")
PROGRAMME_QUARTERS = ("line", "programme", *ABSORBED)
EFFICIENCY = ("number", "objective", "achievement", *FUNDS, "efficiency", "remark")
# Of a row of CSV, beside the columns of indicators.
CSV = ("line", "programme", "serves", "ceiling", "spent", "absorption", *ABSORBED, "efficiency", "remark")


@dataclass(frozen=True, slots=True)
class FundsRow:
    """A budget line or an objective: its texts, and the numbers of FUNDS and of the efficiency, in rupiah and per cent. `depth` is that of
    a line among those it is part of.
    """

    texts: dict[str, str]
    numbers: dict[str, Number | None]
    depth: int = 0

    def __getitem__(self, column: str) -> str:
        return self.texts[column]


@dataclass(frozen=True, slots=True)
class BudgetPart:
    """The budget of an agreement: its lines with their total, and the objectives that lines serve with the whole agreement."""

    lines: tuple[FundsRow, ...]
    efficiency: tuple[FundsRow, ...]
    total: Funds

    @property
    def by_quarters(self) -> tuple[FundsRow, ...]:
        """The lines of which quarters are known."""
        return tuple(row for row in self.lines if any(row[column] for column in ABSORBED))


def budget_part(item: Submitted, found: AgreementScore, words: Words) -> BudgetPart | None:
    """The budget as the report has it; None where nothing was reported as spent."""
    budget = found.budget
    if budget is None or not budget.reported:
        return None
    named = {"line": "", "programme": words.say("chapter.budget-total"), "serves": ""}
    lines = [*_lines(budget, words), FundsRow({**_funds(budget.total, words), **named}, _numbers(budget.total))]
    scores = dict(found.objectives)
    rows = []
    for path, funds in budget.objectives.items():
        text = one_line((item.agreement.objectives or [])[path.indexes[0]].text or "")
        rows.append(_objective(str(path.indexes[0] + 1), text, mean(scores[path]).value, funds, words))
    rows.append(_objective("", words.say("chapter.budget-whole"), found.mean.value, budget.total, words))
    return BudgetPart(tuple(lines), tuple(rows), budget.total)


def _lines(budget: BudgetFunds, words: Words) -> Sequence[FundsRow]:
    depths: dict[int, int] = {}
    rows = []
    for line in budget.lines:
        depths[line.place] = depths.get(line.within, 0) + 1 if line.within is not None else 0
        texts = {
            **_funds(line.funds, words),
            "line": one_line(line.line.number or line.line.code or ""),
            "programme": one_line(line.line.name or ""),
            "serves": ", ".join(_number(path) for path in line.serves),
        }
        rows.append(FundsRow(texts, _numbers(line.funds), depths[line.place]))
    return rows


def _number(path: DataPath) -> str:
    return ".".join(str(index + 1) for index in path.indexes)


def _objective(number: str, text: str, achieved: Number | None, funds: Funds, words: Words) -> FundsRow:
    achievement = percent(achieved, words) if achieved is not None else ""
    return FundsRow({**_funds(funds, words), "number": number, "objective": text, "achievement": achievement}, _numbers(funds))


def _numbers(funds: Funds) -> dict[str, Number | None]:
    found = funds.efficiency
    efficiency = found.value if isinstance(found, Efficiency) else None
    return {"ceiling": funds.ceiling, "spent": funds.spent.year, "absorption": funds.absorption, "efficiency": efficiency}


def _funds(funds: Funds, words: Words) -> dict[str, str]:
    """The columns of money: what is not known is empty, and the remark says why."""
    found = funds.efficiency
    spent = words.number(funds.spent.year, "rupiah") if funds.spent.year is not None else ""
    latest = funds.spent.latest
    absorbed = _share(funds.absorption, words)
    if not spent and latest is not None:
        quarter = latest[0][-1]
        spent = words.say("score.to-date", value=words.number(latest[1], "rupiah"), quarter=quarter)
        share = funds.absorbed_to_date[int(quarter) - 1]
        absorbed = words.say("score.to-date", value=_share(share, words), quarter=quarter) if share is not None else ""
    return {
        "ceiling": words.number(funds.ceiling, "rupiah") if funds.ceiling is not None else "",
        "spent": spent,
        "absorption": absorbed,
        **{column: _share(share, words) for column, share in zip(ABSORBED, funds.absorbed_to_date, strict=True)},
        "efficiency": percent(found.value, words) if isinstance(found, Efficiency) else "",
        "remark": "" if isinstance(found, Efficiency) else why(found, words),
    }


def _share(value: Number | None, words: Words) -> str:
    """An absorption: what is over the ceiling is never shown as if it were the ceiling."""
    if value is None:
        return ""
    return words.say("score.above", value="100%") if value > 100 and rounded(value, PERCENT_DECIMALS) <= 100 else percent(value, words)
