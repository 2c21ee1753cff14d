"""What was spent of a budget as a table below the scores of an agreement, and explained number by number. Pure functions."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from agreements.submitted import Submitted
from engine.language import DataPath
from engine.scoring.scores import AgreementScore
from engine.scoring.spending import Efficiency, Funds
from reports.scores.chapter_budget import FUNDS, BudgetPart, budget_part
from reports.words.catalogue import Words, clean
from reports.words.phrasing import origins, percent, why

# The least that a name gets of a line.
_ROOM = 22


def budget_table(item: Submitted, found: AgreementScore, words: Words, width: int) -> Iterator[str]:
    """The lines with ceiling, what was spent and absorption, and below them the efficiency; nothing where nothing was reported."""
    budget = budget_part(item, found, words)
    if budget is None:
        return
    from tabulate import tabulate  # late: it takes 64 ms to load

    columns = (*FUNDS, *(("efficiency",) if any(row["efficiency"] for row in budget.lines) else ()))
    heads = [words.say(f"chapter.column-{column}") for column in ("programme", *columns)]
    rows = [[row[column] or "-" for column in columns] for row in budget.lines]
    sizes = [max(len(head) + 2, *(len(row[place]) for row in rows)) for place, head in enumerate(heads[1:])]
    room = max(_ROOM, width - 2 - sum(size + 2 for size in sizes))
    body = [[_name(row, room), *texts] for row, texts in zip(_named(budget), rows, strict=True)]
    yield ""
    for line in tabulate(
        body, heads, tablefmt="simple", colalign=("left", *("right" for _ in columns)), disable_numparse=True
    ).splitlines():
        yield f"  {line}".rstrip()
    for row in budget.efficiency:
        number = row["number"]
        name = words.say("score.objective", number=int(number), text=row["objective"]) if number else row["objective"]
        key = "score.efficiency" if row["efficiency"] else "score.efficiency-none"
        said = words.say(key, name=clean(name), value=row["efficiency"], why=row["remark"])
        yield from textwrap.wrap(said, width, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)


def _named(budget: BudgetPart) -> Iterator[tuple[str, int]]:
    for row in budget.lines:
        yield clean(f"{row['line']} {row['programme']}".strip()), row.depth


def _name(row: tuple[str, int], room: int) -> str:
    """A name folded, set in by how deep it is among the lines that it is part of."""
    text, depth = row
    first = "\u00a0\u00a0" * depth
    return (
        "\n".join(textwrap.wrap(text, max(room, _ROOM), initial_indent=first, subsequent_indent=f"{first}\u00a0\u00a0\u00a0\u00a0")) or text
    )


def budget_explained(item: Submitted, found: AgreementScore, words: Words) -> Iterator[str]:
    """How absorption and efficiency came about, of every line, objective and the whole, with the places of what was reported."""
    budget = found.budget
    if budget is None or not budget.reported:
        return
    yield ""
    yield words.say("chapter.budget")
    for line in budget.lines:
        if line.line.figures is None:
            continue
        base = DataPath("budget", "lines", line.place, "figures")
        periods = [name for name in (*_QUARTERS, "year") if getattr(line.line.figures, name) is not None]
        places = origins(item.document, tuple(base.child(name) for name in periods)) if periods else ""
        yield f"  {clean(line.line.name or '-')}{f'  [{places}]' if places else ''}"
        yield from (f"    {said}" for said in _explained(line.funds, words))
    for path, funds in budget.objectives.items():
        text = (item.agreement.objectives or [])[path.indexes[0]].text or ""
        yield f"  {words.say('score.objective', number=path.indexes[0] + 1, text=clean(text))}"
        yield from (f"    {said}" for said in _explained(funds, words))
    yield f"  {words.say('chapter.budget-whole')}"
    yield from (f"    {said}" for said in _explained(budget.total, words))


_QUARTERS = ("tw1", "tw2", "tw3", "tw4")


def _explained(funds: Funds, words: Words) -> Iterator[str]:
    found, spent = funds.efficiency, funds.spent.year
    if spent is None or funds.absorption is None or funds.ceiling is None:
        yield words.say("score.no-absorption", why=why(found, words) if not isinstance(found, Efficiency) else "")
        return
    amounts = {"spent": words.number(spent, "rupiah"), "ceiling": words.number(funds.ceiling, "rupiah")}
    yield words.say("score.absorption", **amounts, value=percent(funds.absorption, words))
    if not isinstance(found, Efficiency):
        yield words.say("score.no-efficiency", why=why(found, words))
        return
    values = {"absorption": percent(found.absorption, words), "achieved": percent(found.achieved, words)}
    key = "saving" if found.by == "saving" else "unit-cost"
    yield words.say(f"score.efficiency-by-{key}", **values, value=percent(found.value, words), saved=words.number(found.saved, "rupiah"))
