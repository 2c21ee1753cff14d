"""Gives what was spent to the budget lines that it was spent of: by number, code or name, or by two of them, which must then agree.

What cannot be placed is a problem at its line or cell; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from agreements.figures.covered import read_coverage
from agreements.figures.rows import Row
from agreements.model import Agreement, BudgetLine, Spending
from agreements.notation.absence import is_no_number
from agreements.notation.vocabulary import Vocabulary
from agreements.source.document import Document, Elsewhere
from engine.language import Place, Problem
from engine.language.path import DataPath
from engine.language.searches import plain
from engine.language.suggesting import suggest

_CODE = re.compile(r"[\dX]+(?:\.[\dX]+)+\b")
# What parts the numbers of what a line serves: "1; 2.1", "1 dan 2". "1,2" may be 1.2 or 1 and 2, and is asked about.
_BETWEEN = re.compile(r"[;&\n]|,\s+|\s+(?:dan|and)\s+")


def attach_spending(
    rows: Sequence[Row], agreement: Agreement, document: Document, vocabulary: Vocabulary, wrong: list[Problem[Place]]
) -> tuple[Agreement, Document]:
    """The agreement with what the rows say was spent in its budget lines, and the document that knows where it stands."""
    lines = list(agreement.budget.lines or () if agreement.budget is not None else ())
    elsewhere, placed = dict(document.elsewhere), dict[int, Row]()
    for row in rows:
        place = _line(lines, row, agreement.id, wrong)
        said = row.supports is not None and row.supports.text
        if place is None or (not said and all(cell.text is None or is_no_number(cell.text, vocabulary) for *_, cell in row.cells)):
            # No line, or the row of a template that nobody filled in.
            continue
        earlier = placed.setdefault(place, row)
        if earlier is not row or lines[place].figures is not None:
            at = row.number or row.name or row.agreement
            before = earlier.number or earlier.name or earlier.agreement
            first = f"{before.file}:{before.line}" if earlier is not row else agreement.id
            wrong.append(at.problem("figures-twice", agreement.id, name=lines[place].name or "", first=first))
            continue
        spending = _spending(row, agreement, DataPath("budget", "lines", place, "figures"), elsewhere, vocabulary, wrong)
        lines[place] = lines[place].model_copy(update={"figures": spending})
    if not placed or agreement.budget is None:
        return agreement, document
    budget = agreement.budget.model_copy(update={"lines": lines})
    return agreement.model_copy(update={"budget": budget}), replace(document, elsewhere=elsewhere)


def _spending(
    row: Row,
    agreement: Agreement,
    base: DataPath,
    elsewhere: dict[DataPath, Elsewhere],
    vocabulary: Vocabulary,
    wrong: list[Problem[Place]],
) -> Spending:
    """What a row says was spent, with its places."""
    start = row.number or row.name or row.agreement
    elsewhere[base] = Elsewhere(start.file, start.line, start.column, None)
    covers = read_coverage(row.covers.text or "", vocabulary) if row.covers is not None else None
    data: dict[str, Any] = {"covers": covers} if covers is not None else {}
    for period, _, cell in row.cells:
        data[period] = cell.text
        elsewhere[base.child(period)] = Elsewhere(cell.file, cell.line, cell.column, cell.text)
    if row.supports is not None and row.supports.text:
        cell = row.supports
        found, unknown = read_supports(cell.text or "", agreement)
        wrong.extend(cell.problem("supports-nothing", agreement.id, number=number) for number in unknown)
        if found:
            data["supports"] = cell.text
            elsewhere[base.child("supports")] = Elsewhere(cell.file, cell.line, cell.column, cell.text)
    return Spending.model_validate(data)


def read_supports(text: str, agreement: Agreement) -> tuple[list[DataPath], list[str]]:
    """The objectives and indicators that a text names by number, as printed or as counted: `1`, `1.2; 2.1`; and what of it names none."""
    found: list[DataPath] = []
    unknown: list[str] = []
    for part in filter(None, (part.strip() for part in _BETWEEN.split(text))):
        steps = part.strip(" .)").split(".")
        above: Sequence[Any] = agreement.objectives or ()
        first = _placed(above, steps[0])
        path = DataPath("objectives", first) if first is not None else None
        if path is not None and first is not None and len(steps) > 1:
            second = _placed(above[first].indicators or (), steps[1])
            path = path.child("indicators", second) if second is not None and len(steps) == 2 else None
        if path is None:
            unknown.append(part)
        elif path not in found:
            found.append(path)
    return found, unknown


def _placed(rows: Sequence[Any], number: str) -> int | None:
    """The row with this number: as printed, else as counted."""
    printed = [place for place, row in enumerate(rows) if row.number is not None and row.number.strip(" .)") == number]
    if len(printed) == 1:
        return printed[0]
    return int(number) - 1 if number.isascii() and number.isdigit() and 0 < int(number) <= len(rows) else None


def _line(lines: Sequence[BudgetLine], row: Row, identifier: str, wrong: list[Problem[Place]]) -> int | None:
    """The place of the line that a row is of: by code or name, by number, or by two of these, which must then agree."""
    at = row.number or row.name or row.agreement
    asked = [cell.text for cell in (row.number, row.name) if cell is not None and cell.text]
    ways = [[place for place, line in enumerate(lines) if _is_called(line, text)] for text in asked]
    if row.number is not None and row.number.text and not ways[0]:
        ways[0] = _numbered(lines, row.number.text, named=len(ways) > 1)
    if not ways or not all(ways):
        missing = next((text for text, places in zip(asked, ways, strict=True) if not places), "")
        names = {line.name or "": None for line in lines}
        wrong.append(at.problem("no-such-budget-line", identifier, name=missing, **suggest(missing, names)))
        return None
    both = [place for place in ways[0] if all(place in others for others in ways[1:])]
    if not both:
        name = lines[ways[-1][0]]
        wrong.append(
            at.problem("number-differs", identifier, number=asked[0], name=name.name or "", wanted=name.number or name.code or "-")
        )
        return ways[-1][0] if len(ways[-1]) == 1 else None
    if len(both) > 1:
        known = "; ".join(lines[place].name or "-" for place in both)
        wrong.append(at.problem("ambiguous-budget-line", identifier, name=at.text or "", known=known))
        return None
    return both[0]


def _is_called(line: BudgetLine, text: str) -> bool:
    """Whether the line has this code, in its column or before its name, or this name, with its code or without."""
    wanted, name = plain(text), line.name or ""
    begins = _CODE.match(name.strip())
    code = line.code or (begins[0] if begins else None)
    if code is not None and text.strip(" .") == code.strip(" ."):
        return True
    return bool(wanted) and wanted in (plain(name), plain(_CODE.sub("", name.strip(), count=1)))


def _numbered(lines: Sequence[BudgetLine], text: str, *, named: bool) -> list[int]:
    """The lines that answer to a number: as printed, or, where none is printed so or a name decides, as counted."""
    number = text.strip(" .)").replace(",", ".")
    printed = [place for place, line in enumerate(lines) if (line.number or "").strip(" .)").casefold() == number.casefold()]
    counted = [int(number) - 1] if number.isascii() and number.isdigit() and 0 < int(number) <= len(lines) else []
    return [*printed, *(place for place in counted if (named or not printed) and place not in printed)]
