"""What a row of a table of objectives is: of which level, of the costs, the sum of those above it, or of nothing.

Knows rows by what their columns hold; must not know what a row adds to an agreement.
"""

from __future__ import annotations

import re
from itertools import pairwise

from agreements.intake.recognise.amounts import AMOUNT, is_total
from agreements.intake.recognise.beside import Row
from agreements.intake.recognise.cells import OBJECTIVE, label_of_objective
from agreements.intake.recognise.draft import Desk
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words, join
from agreements.intake.words import FormWords, plain
from agreements.notation.absence import is_absent


def by_level(rows: list[Row], columns: Columns, desk: Desk, words: FormWords) -> tuple[list[Row], list[Row]]:
    """The rows of goals, objectives and indicators, and those of programmes and activities among them."""
    _leave_absent(rows, desk, words)
    _tell_levels(rows, desk.ink, words)
    _tell_goals(rows, columns, words)
    aims, costs = _without_costs(rows, columns, words)
    numbers = [join(row.texts.get("number", [])).text.strip(".)") for row in rows if "number" in row.texts]
    if any("number" in row.texts for row in costs) and numbers == [str(n) for n in range(1, len(numbers) + 1)]:
        # What counts the rows of goals, objectives and programmes alike is the number of none.
        for text in (text for row in rows for text in row.texts.pop("number", [])):
            desk.set_aside(text, "number-of-nothing")
    return aims, costs


def _leave_absent(rows: list[Row], desk: Desk, words: FormWords) -> None:
    """Take what says that there is nothing, `-`, out of rows that so have neither an indicator nor a target; a form that nobody filled in
    stays as it is.
    """
    if all(is_absent(join(row.texts.get("indicator", [])).text, words.vocabulary) for row in rows):
        return
    for row in rows:
        absent = [name for name, texts in row.texts.items() if is_absent(join(texts).text, words.vocabulary)]
        if "indicator" in absent and ("target" in absent or "target" not in row.texts):
            for text in (text for name in absent for text in row.texts.pop(name)):
                desk.set_aside(text, "no-indicator")


def _tell_levels(rows: list[Row], ink: Ink, words: FormWords) -> None:
    """Put what stands in the column of objectives below a line that only says its level, `TUJUAN`, `Sasaran 1`, `PROGRAM`, or behind
    such a label, where it belongs; a goal with an indicator of its own is promised as objectives are. A number in such a line is the
    row's, where no other is known.
    """
    for row in rows:
        level, *rest = row.texts.get("objective", [NOTHING])
        said = OBJECTIVE.fullmatch(level.text) if rest else None
        if not rest and (end := label_of_objective(level)):
            said = OBJECTIVE.match(level.text)
            level, rest = level.cut(0, end), [level.cut(end)]
        held = words.columns.get(plain(said["label"].split()[0] if said else level.text)) if rest else ""
        held = "objective" if held == "goal" and "indicator" in row.texts else held
        if held in ("goal", "objective", "name"):
            del row.texts["objective"]
            row.texts[held] = rest
            if said and said["number"] and "number" not in row.texts:
                row.texts["number"] = [level.cut(*said.span("number"))]
                level = level.cut(0, said.start("number"))
            ink.label(level)


def _tell_goals(rows: list[Row], columns: Columns, words: FormWords) -> None:
    """In a column headed `Tujuan/Sasaran`, what has a row to itself above another one is the goal of those below it."""
    named = [{words.columns.get(word) for word in plain(heading.text).split()} for heading in columns.headings]
    if not any({"goal", "objective"} <= fields for fields in named):
        return
    for row, below in pairwise(rows):
        held = {name for name, paragraphs in row.texts.items() if paragraphs}
        if "objective" in held & below.texts.keys() and held <= {"objective", "number", "objective_code"}:
            row.texts = {"goal": [join([part for name in ("number", "objective_code", "objective") for part in row.texts.get(name, [])])]}


def _without_costs(rows: list[Row], columns: Columns, words: FormWords) -> tuple[list[Row], list[Row]]:
    """The rows of aims, and those of programmes and activities that stand among them in the column of objectives, each with its amount or
    known by its level, and of their sum; what follows one of these without a text in that column is of it.
    """
    fields = columns.fields.values()
    below_names = "name" not in fields and any("name" in row.texts for row in rows)
    if columns.kind != "objectives" or not ("amount" in fields or below_names):
        return rows, []
    aims, costs = list[Row](), list[Row]()
    kept = aims
    for row in rows:
        if "amount" in row.texts and words.columns.get(plain(join(row.texts.get("objective", [])).text).split(" ")[0]) == "name":
            row.texts["name"] = row.texts.pop("objective")
        elif costs and "amount" in row.texts and (label := _label_of_sum(row, words)):
            row.texts = {"name": [label], "amount": row.texts["amount"]}
        if {"objective", "goal", "name"} & row.texts.keys():
            kept = costs if "name" in row.texts else aims
        kept.append(row)
    return (aims, costs) if any(row.texts.get("objective") for row in aims) else (rows, [])


def _label_of_sum(row: Row, words: FormWords) -> Words:
    """The label of a row that only adds up what stands above it, with its figures; nothing of another row."""
    said = [text for text in row.all if re.search(r"[^\W\d_]{2}", text.text) and not AMOUNT.fullmatch(text.text)]
    beside = len(row.all) - 1
    if len(said) != 1 or not beside or not is_total(said[0].text, words) or (row.texts.get("objective") and beside > 1):
        return NOTHING
    return said[0]


def lists_sum(row: Row, columns: Columns | None, desk: Desk, words: FormWords) -> bool:
    """Whether a row only adds up what stands above it; then it is listed, unless the table is of the budget too, which reads it."""
    said = _label_of_sum(row, words)
    desk.ink.label(said)
    if said and not (columns is not None and columns.kind == "both"):
        for text in row.all:
            if text is not said:
                desk.set_aside(text, "unplaced")
    return bool(said)
