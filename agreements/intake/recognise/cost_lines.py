"""The lines of a part that say what it costs, taken out of the others for the budget.

Knows lines and budgets; must not know where in an agreement they stand.
"""

from __future__ import annotations

import re

from agreements.intake.blocks import Table
from agreements.intake.recognise.budget_table import Budget
from agreements.intake.recognise.draft import Desk
from agreements.intake.recognise.flow_items import Item, Line, rows_of_lines
from agreements.intake.recognise.heading_words import says_results
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.heads import heads_costs
from agreements.intake.recognise.joined_cells import read_cost
from agreements.intake.recognise.loose import OPENS, read_lines
from agreements.intake.recognise.placed_text import join
from agreements.intake.words import FormWords, plain

_NAMED = re.compile(rf"{OPENS.pattern}.*\)", re.IGNORECASE)


def read_budget(budget: Budget, table: Table, columns: Columns | None) -> None:
    """Add what a table of money says to a budget; one that says how much was spent of its lines is listed."""
    if columns is None or columns.kind != "budget" or not _tells_spending(table, columns, budget):
        budget.read(table, columns)
        return
    for words in (words for cell in table.cells for words in budget.desk.ink.paragraphs_of(cell)):
        budget.desk.set_aside(words, "no-place")


def _tells_spending(table: Table, columns: Columns, budget: Budget) -> bool:
    """Whether a table of money says how much was spent of lines that were read: it has a column of results, and names one of them again."""
    named = {plain(leaf.words.text) for line in budget.lines if (leaf := line.get("name"))}
    if not named or not any(says_results([words.text], budget.words) for words in columns.headings):
        return False
    ink = budget.desk.ink
    return any(plain(join(ink.paragraphs_of(cell)).text) in named for cell in table.cells)


def without_costs(desk: Desk, form: FormWords, lines: list[Line], budget: Budget) -> list[Line]:
    """The lines without those that are a budget, which are added to it."""
    kept = {id(words) for words in read_lines(budget, rows_of_lines(lines))}
    rest = [line for line in lines if id(line.words) in kept]
    if budget.columns is None:
        # Below the aims that it is for each programme may stand by itself, its amount in brackets.
        rest = [line for line in rest if not (_NAMED.fullmatch(line.words.text) and read_cost(budget, line.words))]
    captions = [line for line in rest if heads_costs(line.words, form)] if len(rest) < len(lines) else []
    for line in captions:
        desk.ink.label(line.words)
    return [line for line in rest if line not in captions]


def items_without_costs(desk: Desk, form: FormWords, items: list[Item], budget: Budget) -> list[Item]:
    """The items without the lines that are a budget, which are added to it."""
    kept = {id(line) for line in without_costs(desk, form, [item for item in items if isinstance(item, Line)], budget)}
    return [item for item in items if not isinstance(item, Line) or id(item) in kept]
