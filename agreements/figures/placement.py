"""Gives realised figures to the indicators that they are of: by name, by number, or by both, which must then agree.

What cannot be placed is a problem at its line or cell; nothing is guessed. Whether the figures are right is for rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from agreements.figures.budget_placement import attach_spending
from agreements.figures.covered import COVERAGES, read_coverage
from agreements.figures.rows import SINGLE, VALUE, Row
from agreements.formulas.prose import compile_formula
from agreements.model import Agreement, Figures, Indicator
from agreements.notation.absence import is_no_number
from agreements.notation.readers import read_number
from agreements.notation.vocabulary import Vocabulary
from agreements.source.document import Document, Elsewhere
from engine.language import Place, Problem, Problems
from engine.language.path import DataPath
from engine.language.searches import plain
from engine.language.suggesting import suggest
from engine.language.syntax import parse

# What stands around a number that is printed: 7., (7)
_AROUND = " .)("


def quantities_of(indicator: Indicator, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The names of the quantities that an indicator is computed from, in the order of its formula; none if it is not computed."""
    if indicator.expression is not None:
        return _declared(indicator) or ()
    if indicator.formula is None:
        return ()
    measure = indicator.measure(vocabulary)
    return tuple(quantity.name for quantity in compile_formula(indicator.formula, vocabulary, indicator.name, measure).quantities)


def _declared(indicator: Indicator) -> tuple[str, ...] | None:
    """The quantities of the expression that an indicator declares; None if there is none, or none that can be read."""
    try:
        return parse(indicator.expression).names if indicator.expression is not None else None
    except Problems:
        return None


def attach(
    rows: Iterable[Row], agreements: Mapping[str, tuple[Agreement, Document]], vocabulary: Vocabulary
) -> tuple[dict[str, tuple[Agreement, Document]], list[Problem[Place]]]:
    """The agreements, by id, with the figures of the rows; and what of the rows could not be placed."""
    placing = _Placing(agreements, vocabulary)
    for row in rows:
        placing.take(row)
    made = dict(agreements)
    for identifier, placed in placing.found.items():
        agreement, document = agreements[identifier]
        made[identifier] = _with(agreement, document, placed, vocabulary)
    for identifier, lines in placing.spent.items():
        made[identifier] = attach_spending(lines, *made[identifier], vocabulary, placing.wrong)
    return made, placing.wrong


class _Placing:
    """The rows that were placed so far, by agreement: those of indicators by their place, those of the budget; and what is wrong."""

    def __init__(self, agreements: Mapping[str, tuple[Agreement, Document]], vocabulary: Vocabulary) -> None:
        self.agreements, self.vocabulary = agreements, vocabulary
        self.found: dict[str, dict[tuple[int, int], Row]] = {}
        self.spent: dict[str, list[Row]] = {}
        self.wrong: list[Problem[Place]] = []
        # What is reported once, however often it is written: an id of a file, a name of a quantity of an indicator.
        self._named: set[tuple[str, ...]] = set()

    def take(self, row: Row) -> None:
        """Place a row, or note why it cannot be placed."""
        identifier = row.agreement.text or ""
        if identifier not in self.agreements:
            if self._is_new(row.agreement.file, identifier):
                self.wrong.append(row.agreement.problem("unknown-agreement", id=identifier, **suggest(identifier, self.agreements)))
            return
        agreement = self.agreements[identifier][0]
        if row.covers is not None and row.covers.text and read_coverage(row.covers.text, self.vocabulary) is None:
            self.wrong.append(row.covers.problem("not-a-choice", identifier, key="covers", value=row.covers.text, choices=COVERAGES))
        if row.of_budget:
            self.spent.setdefault(identifier, []).append(row)
            return
        place = _indicator(agreement, row, self.wrong)
        # A row of a template that nobody filled in is none.
        if place is not None and not all(cell.text is None or is_no_number(cell.text, self.vocabulary) for _, _, cell in row.cells):
            self._take_figures(agreement, place, row)

    def _take_figures(self, agreement: Agreement, place: tuple[int, int], row: Row) -> None:
        indicator = _at(agreement, place)
        earlier = self.found.setdefault(agreement.id, {}).setdefault(place, row)
        if earlier is not row or indicator.figures is not None:
            first = agreement.id
            if earlier is not row:
                first = f"{earlier.agreement.file}:{(earlier.name or earlier.number or earlier.agreement).line}"
            at = row.name or row.number or row.agreement
            self.wrong.append(at.problem("figures-twice", agreement.id, name=indicator.name or "", first=first))
        elif indicator.expression is None or _declared(indicator) is not None:
            # Else what is wrong is the expression: which quantities it was to have nobody knows.
            self._check_quantities(agreement.id, place, row, quantities_of(indicator, self.vocabulary))

    def _check_quantities(self, identifier: str, place: tuple[int, int], row: Row, known: tuple[str, ...]) -> None:
        """Note the quantities of a row that the indicator is not computed from."""
        for _, key, cell in row.cells:
            # Within braces a comma parts keys: of {value: 92,9} the 9 is one, without a value.
            written = key != VALUE and (cell.text is not None or key[:1].isdigit())
            if written and key not in known and self._is_new(cell.file, identifier, *map(str, place), key):
                listed = ", ".join(known) or "-"
                self.wrong.append(cell.problem("unknown-quantity", identifier, id=key, known=listed, **suggest(key, known)))

    def _is_new(self, *named: str) -> bool:
        """Whether it was not reported yet; from now on it was."""
        is_new = named not in self._named
        self._named.add(named)
        return is_new


def _at(agreement: Agreement, place: tuple[int, int]) -> Indicator:
    objective = (agreement.objectives or [])[place[0]]
    return (objective.indicators or [])[place[1]]


def _indicator(agreement: Agreement, row: Row, wrong: list[Problem[Place]]) -> tuple[int, int] | None:
    """The place of the indicator that a row is of: by name, by number, or by both, which must then agree."""
    all_places = [(o, i) for o, objective in enumerate(agreement.objectives or ()) for i in range(len(objective.indicators or ()))]
    at = row.name or row.number or row.agreement
    identifier = agreement.id
    places = all_places
    if row.name is not None and row.name.text:
        wanted = plain(row.name.text)
        places = [place for place in places if plain(_at(agreement, place).name or "") == wanted]
        if not places:
            names = {_at(agreement, place).name or "": None for place in all_places}
            wrong.append(at.problem("no-such-indicator", identifier, name=row.name.text, **suggest(row.name.text, names)))
            return None
    if row.number is not None and row.number.text and (len(places) > 1 or row.name is None):
        numbered = [place for place in places if _numbered(agreement, place, row.number.text)]
        numbered = numbered or [place for place in places if _numbered_alone(agreement, place, row.number.text)]
        if not numbered:
            wrong.append(row.number.problem("no-such-indicator", identifier, name=row.number.text))
            return None
        places = numbered
    elif row.number is not None and row.number.text and not _is_number_of(agreement, places[0], row.number.text):
        name, wanted = (row.name or row.number).text or "", _counted(agreement, places[0])
        wrong.append(row.number.problem("number-differs", identifier, number=row.number.text, name=name, wanted=wanted))
    if not places:
        wrong.append(at.problem("no-such-indicator", identifier, name=at.text or ""))
        return None
    if len(places) > 1:
        names_of = "; ".join(_at(agreement, place).name or "-" for place in places)
        wrong.append(at.problem("ambiguous-indicator", identifier, name=at.text or "", known=names_of))
        return None
    return places[0]


def _is_number_of(agreement: Agreement, place: tuple[int, int], text: str) -> bool:
    return _numbered(agreement, place, text) or _numbered_alone(agreement, place, text)


def _numbered(agreement: Agreement, place: tuple[int, int], text: str) -> bool:
    """Whether the number, objective.indicator, is the place's: as printed or as counted. Where the two differ, two places answer to it."""
    # A cell that a spreadsheet takes for a number has a comma.
    parts = [_row_number(part) for part in re.split(r"[.,/]", text.strip(" ."))]
    objective, indicator = (agreement.objectives or [])[place[0]], _at(agreement, place)
    counted = [str(place[0] + 1), str(place[1] + 1)]
    numbers = (objective.number, indicator.number)
    printed = [_row_number(number) if number else count for number, count in zip(numbers, counted, strict=True)]
    return parts in (counted, printed)


def _numbered_alone(agreement: Agreement, place: tuple[int, int], text: str) -> bool:
    """Whether the number is what the place prints as its own, to the letter: 7 of a table that is numbered through, IKU 7."""
    number = _at(agreement, place).number
    return number is not None and number.strip(_AROUND).lower() == text.strip(_AROUND).lower()


def _row_number(text: str) -> str:
    """The number of a row, of 1.3 and of c the 3; the text itself where there is none, as of IKU 4."""
    read = read_number(text)
    return " ".join(text.lower().split()) if read is None else str(read)


def _counted(agreement: Agreement, place: tuple[int, int]) -> str:
    """The number of the place as printed, where it is, else as counted."""
    numbers = (agreement.objectives or [])[place[0]].number, _at(agreement, place).number
    return ".".join(_row_number(number) if number else str(count + 1) for number, count in zip(numbers, place, strict=True))


def _with(
    agreement: Agreement, document: Document, placed: Mapping[tuple[int, int], Row], vocabulary: Vocabulary
) -> tuple[Agreement, Document]:
    """The agreement with the figures in their indicators, and the document that knows where they stand."""
    elsewhere = dict(document.elsewhere)
    objectives = list(agreement.objectives or [])
    for (o, i), row in placed.items():
        covers = read_coverage(row.covers.text or "", vocabulary) if row.covers is not None else None
        data: dict[str, Any] = {"covers": covers} if covers is not None else {}
        base = DataPath("objectives", o, "indicators", i, "figures")
        start = row.name or row.number or row.agreement
        elsewhere[base] = Elsewhere(start.file, start.line, start.column, None)
        for period, key, cell in row.cells:
            if period in SINGLE:
                data[period] = cell.text
                elsewhere[base.child(period)] = Elsewhere(cell.file, cell.line, cell.column, cell.text)
                continue
            reported = data.setdefault(period, {})
            if key == VALUE:
                path = base.child(period, "value")
                reported["value"] = cell.text
            else:
                path = base.child(period, "quantities", len(reported.setdefault("quantities", [])))
                reported["quantities"].append({"name": key, "amount": cell.text})
                elsewhere[path] = Elsewhere(cell.file, cell.line, cell.column, cell.text)
                path = path.child("amount")
            elsewhere[path] = Elsewhere(cell.file, cell.line, cell.column, cell.text)
            elsewhere.setdefault(base.child(period), Elsewhere(cell.file, cell.line, cell.column, None))
        indicators = list(objectives[o].indicators or [])
        indicators[i] = indicators[i].model_copy(update={"figures": Figures.model_validate(data)})
        objectives[o] = objectives[o].model_copy(update={"indicators": indicators})
    return agreement.model_copy(update={"objectives": objectives}), replace(document, elsewhere=elsewhere)
