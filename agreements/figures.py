"""Realised figures (realisasi): a file beside the agreements, realisasi.yaml or realisasi.xlsx, given to the indicators they are of.

Every figure keeps its place, line or cell. Here it is told which indicator and quantity is meant; whether the figures are right is
for rules. Format: docs/figures.md. Problems are codes with places and arguments, as in agreements/portfolio.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from agreements.model import Agreement, Figures, Indicator
from agreements.notation import read_number
from agreements.prose import compile_formula
from agreements.source import Document, Elsewhere, SourceErrors, read_file

FILES = ("realisasi.yaml", "realisasi.yml", "realisasi.xlsx")
PERIODS = ("tw1", "tw2", "tw3", "tw4", "year")
VALUE = "value"
# The achievement as the office reports it, kept among the cells.
CLAIM = "achievement"
_KEYS = ("indicator", "name", "covers", *PERIODS, CLAIM)
_COVERS = ("quarter", "year-to-date")
_LANGUAGE = frozenset(("and", "or", "not", "if", "else", "for", "in", "True", "False"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and where it stands; None: nothing was filled in."""

    text: str | None
    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something wrong with the file: code, place, arguments; `agreement` is the id of the agreement it is about."""

    code: str
    at: Cell
    args: Mapping[str, str | int] = field(default_factory=dict)
    agreement: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one indicator: which one (number as objective.indicator, name), and the cells by period and quantity."""

    agreement: Cell
    number: Cell | None
    name: Cell | None
    covers: Cell | None
    cells: tuple[tuple[str, str, Cell], ...]


def quantities_of(indicator: Indicator) -> tuple[str, ...]:
    """The names of the quantities that an indicator is computed from, in the order of its formula; none if it is not computed."""
    if indicator.expression is not None:
        names = re.findall(r"(?<![\w.'\"])[A-Za-z_]\w*(?!\s*\(|\w)", indicator.expression)
        return tuple(dict.fromkeys(name for name in names if name not in _LANGUAGE))
    if indicator.formula is None:
        return ()
    return tuple(quantity.name for quantity in compile_formula(indicator.formula, indicator.name, indicator.measure()).quantities)


def read_figures(file: Path) -> tuple[list[Row], list[Wrong]]:
    """The rows of a file of figures, and what is wrong with it."""
    if file.suffix == ".xlsx":
        from agreements.sheet import read_sheet

        rows, wrong = read_sheet(file)
        return rows, wrong
    try:
        document = read_file(file)
    except SourceErrors as errors:
        return [], [Wrong(e.code, Cell(None, str(file), e.line, e.column), e.args) for e in errors.errors]
    problems: list[Wrong] = []
    return list(_rows(document, problems)), problems


def _rows(document: Document, wrong: list[Wrong]) -> Iterator[Row]:
    def cell(path: Sequence[str | int], *, key: bool = False) -> Cell:
        value: Any = document.root
        for step in path:
            value = value[step]
        return Cell(str(value) if isinstance(value, str) else None, document.name, *document.position(path, key=key))

    def refuse(code: str, path: Sequence[str | int], **args: str | int) -> None:
        wrong.append(Wrong(code, cell(path, key=code == "unknown-key"), args, str(path[0]) if path else ""))

    from agreements.portfolio import suggest

    root: Any = document.root
    if not isinstance(root, dict):
        refuse("wrong-shape", (), expected="mapping", key="")
        return
    for identifier, entries in root.items():
        if not isinstance(entries, list):
            refuse("wrong-shape", (identifier,), expected="list", key=identifier)
            continue
        for place, entry in enumerate(entries):
            path: tuple[str | int, ...] = (identifier, place)
            if not isinstance(entry, dict):
                refuse("wrong-shape", path, expected="mapping", key=f"{identifier}.{place}")
                continue
            for key in entry:
                if key not in _KEYS:
                    refuse("unknown-key", (*path, key), key=key, **suggest(key, _KEYS))
            if entry.get("indicator") is None and entry.get("name") is None:
                refuse("missing-key", path, key="indicator")
                continue
            texts = [key for key in ("indicator", "name", "covers") if entry.get(key) is not None and not isinstance(entry[key], str)]
            for key in texts:
                refuse("wrong-shape", (*path, key), expected="text", key=key)
            if texts:
                continue
            number, name, covers = (cell((*path, key)) if entry.get(key) is not None else None for key in ("indicator", "name", "covers"))
            if covers is not None and covers.text not in _COVERS:
                refuse(
                    "not-a-choice",
                    (*path, "covers"),
                    key="covers",
                    value=str(covers.text),
                    choices=" or ".join(map(repr, _COVERS)),
                )
                covers = None
            cells: list[tuple[str, str, Cell]] = []
            for period in (*PERIODS, CLAIM):
                figures = entry.get(period)
                if isinstance(figures, str):
                    cells.append((period, VALUE, cell((*path, period))))
                elif isinstance(figures, dict):
                    for key, value in figures.items():
                        if value is None or isinstance(value, str):
                            cells.append((period, key, cell((*path, period, key))))
                        else:
                            refuse("wrong-shape", (*path, period, key), expected="text", key=key)
                elif figures is not None:
                    refuse("wrong-shape", (*path, period), expected="mapping", key=period)
            yield Row(Cell(identifier, document.name, *document.position((identifier,), key=True)), number, name, covers, tuple(cells))


def attach(
    rows: Iterable[Row], agreements: Mapping[str, tuple[Agreement, Document]]
) -> tuple[dict[str, tuple[Agreement, Document]], list[Wrong]]:
    """The agreements, by id, with the figures of the rows; and what of the rows could not be placed."""
    from agreements.portfolio import suggest

    found: dict[str, dict[tuple[int, int], Row]] = {}
    wrong: list[Wrong] = []
    for row in rows:
        identifier = row.agreement.text or ""
        if identifier not in agreements:
            wrong.append(Wrong("unknown-agreement", row.agreement, {"id": identifier, **suggest(identifier, agreements)}))
            continue
        agreement = agreements[identifier][0]
        place = _indicator(agreement, row, wrong)
        if place is None:
            continue
        indicator = _at(agreement, place)
        earlier = found.setdefault(identifier, {}).setdefault(place, row)
        if earlier is not row or indicator.figures is not None:
            first = (
                f"{earlier.agreement.file}:{(earlier.name or earlier.number or earlier.agreement).line}"
                if earlier is not row
                else identifier
            )
            wrong.append(
                Wrong("figures-twice", row.name or row.number or row.agreement, {"name": indicator.name or "", "first": first}, identifier)
            )
            continue
        known = quantities_of(indicator)
        for _, key, cell in row.cells:
            if key != VALUE and key not in known and cell.text is not None:
                args = {"id": key, "known": ", ".join(known) or "-", **suggest(key, known)}
                wrong.append(Wrong("unknown-quantity", cell, args, identifier))
    made = dict(agreements)
    for identifier, placed in found.items():
        agreement, document = agreements[identifier]
        made[identifier] = _with(agreement, document, placed)
    return made, wrong


def _at(agreement: Agreement, place: tuple[int, int]) -> Indicator:
    objective = (agreement.objectives or [])[place[0]]
    return (objective.indicators or [])[place[1]]


def _indicator(agreement: Agreement, row: Row, wrong: list[Wrong]) -> tuple[int, int] | None:
    """The place of the indicator that a row is of: by name, by number, or by both, which must then agree."""
    from agreements.portfolio import suggest

    all_places = [(o, i) for o, objective in enumerate(agreement.objectives or ()) for i in range(len(objective.indicators or ()))]
    at = row.name or row.number or row.agreement
    identifier = agreement.id
    places = all_places
    if row.name is not None and row.name.text:
        wanted = _plain(row.name.text)
        places = [place for place in places if _plain(_at(agreement, place).name or "") == wanted]
        if not places:
            names = {_at(agreement, place).name or "": None for place in all_places}
            wrong.append(Wrong("no-such-indicator", at, {"name": row.name.text, **suggest(row.name.text, names)}, identifier))
            return None
    if row.number is not None and row.number.text and (len(places) > 1 or row.name is None):
        numbered = [place for place in places if _numbered(agreement, place, row.number.text)]
        if not numbered:
            wrong.append(Wrong("no-such-indicator", row.number, {"name": row.number.text}, identifier))
            return None
        places = numbered
    if len(places) > 1:
        names_of = "; ".join(_at(agreement, place).name or "-" for place in places)
        wrong.append(Wrong("ambiguous-indicator", at, {"name": at.text or "", "known": names_of}, identifier))
        return None
    return places[0]


def _numbered(agreement: Agreement, place: tuple[int, int], text: str) -> bool:
    """Whether the number, objective.indicator, is the place's: as printed or as counted. Where the two differ, two places answer to it."""
    # A cell that a spreadsheet takes for a number has a comma.
    parts = re.split(r"[.,/]", text.strip(" ."))
    objective, indicator = (agreement.objectives or [])[place[0]], _at(agreement, place)
    counted = [str(place[0] + 1), str(place[1] + 1)]
    numbers = (objective.number, indicator.number)
    printed = [str(read_number(number)) if number else count for number, count in zip(numbers, counted, strict=True)]
    return parts in (counted, printed)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def _with(agreement: Agreement, document: Document, placed: Mapping[tuple[int, int], Row]) -> tuple[Agreement, Document]:
    """The agreement with the figures in their indicators, and the document that knows where they stand."""
    elsewhere = dict(document.elsewhere)
    objectives = list(agreement.objectives or [])
    for (o, i), row in placed.items():
        data: dict[str, Any] = {"covers": row.covers.text} if row.covers is not None else {}
        base = f"objectives.{o}.indicators.{i}.figures"
        start = row.name or row.number or row.agreement
        elsewhere[base] = Elsewhere(start.file, start.line, start.column, None)
        for period, key, cell in row.cells:
            if period == CLAIM:
                data[CLAIM] = cell.text
                elsewhere[f"{base}.{CLAIM}"] = Elsewhere(cell.file, cell.line, cell.column, cell.text)
                continue
            reported = data.setdefault(period, {})
            if key == VALUE:
                path = f"{base}.{period}.value"
                reported["value"] = cell.text
            else:
                path = f"{base}.{period}.quantities.{len(reported.setdefault('quantities', []))}"
                reported["quantities"].append({"name": key, "amount": cell.text})
                elsewhere[path] = Elsewhere(cell.file, cell.line, cell.column, cell.text)
                path += ".amount"
            elsewhere[path] = Elsewhere(cell.file, cell.line, cell.column, cell.text)
            elsewhere.setdefault(f"{base}.{period}", Elsewhere(cell.file, cell.line, cell.column, None))
        indicators = list(objectives[o].indicators or [])
        indicators[i] = indicators[i].model_copy(update={"figures": Figures.model_validate(data)})
        objectives[o] = objectives[o].model_copy(update={"indicators": indicators})
    return agreement.model_copy(update={"objectives": objectives}), replace(document, elsewhere=elsewhere)
