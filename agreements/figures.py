"""Realised figures (realisasi): a file beside the agreements, realisasi.yaml or realisasi.xlsx, given to the indicators they are of.

Every figure keeps its place, line or cell. Here it is told which indicator and quantity is meant; whether the figures are right is
for rules. Format: docs/figures.md. Problems are codes with places and arguments, as in agreements/portfolio.py.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, WithJsonSchema

from agreements.model import Agreement, Figures, Indicator
from agreements.notation import read_number
from agreements.prose import compile_formula
from agreements.shape import suggest, validate
from agreements.source import Document, Elsewhere, SourceErrors, read, read_bytes

FILES = ("realisasi.yaml", "realisasi.yml", "realisasi.xlsx")
PERIODS = ("tw1", "tw2", "tw3", "tw4", "year")
VALUE = "value"
# The achievement as the office reports it, kept among the cells.
CLAIM = "achievement"
_LANGUAGE = frozenset(("and", "or", "not", "if", "else", "for", "in", "True", "False"))


Amounts = Annotated[
    dict[str, str | None],
    # A value by itself is short for {value: …}.
    BeforeValidator(lambda written: {VALUE: written} if isinstance(written, str) else written),
    WithJsonSchema(
        {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": ["string", "number", "boolean", "null"]}}]}
    ),
]


class Entry(BaseModel):
    """The figures of one indicator, as written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    indicator: str | None = Field(None, description="Which one: objective.indicator, as printed or as counted")
    name: str | None = Field(None, description="Its name, instead of the number or beside it")
    covers: Literal["quarter", "year-to-date"] | None = Field(
        None, description="What the quantities of a quarter count: the quarter alone, or the year so far"
    )
    tw1: Amounts | None = Field(None, description="Triwulan I: the value, or the quantities of the formula by name; empty: not known")
    tw2: Amounts | None = Field(None, description="Triwulan II")
    tw3: Amounts | None = Field(None, description="Triwulan III")
    tw4: Amounts | None = Field(None, description="Triwulan IV")
    year: Amounts | None = Field(None, description="The whole year, of what is measured once a year")
    achievement: str | None = Field(None, description="Capaian, as the office reports it; compared, not used")


class FiguresFile(RootModel[dict[str, list[Entry]]]):
    """Realisasi: by the id of each agreement, the figures of its indicators."""


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


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a file of figures: its rows, what is wrong with it, and the SHA-256 of its bytes ("" if there were none)."""

    rows: Sequence[Row]
    wrong: Sequence[Wrong]
    digest: str = ""


def read_figures(file: Path) -> Reading:
    """Read a file of figures, YAML or a sheet."""
    digest = ""
    try:
        data = read_bytes(file)
        digest = hashlib.sha256(data).hexdigest()
        if file.suffix == ".xlsx":
            from agreements.sheet import read_sheet

            return Reading(*read_sheet(data, str(file)), digest)
        problems: list[Wrong] = []
        return Reading(list(_rows(read(data, str(file)), problems)), problems, digest)
    except SourceErrors as errors:
        return Reading((), [Wrong(e.code, Cell(None, str(file), e.line, e.column), e.args) for e in errors.errors], digest)


def _rows(document: Document, wrong: list[Wrong]) -> Iterator[Row]:
    def cell(path: Sequence[str | int], *, key: bool = False) -> Cell:
        value: Any = document.root
        for step in path:
            value = value[step]
        return Cell(str(value) if isinstance(value, str) else None, document.name, *document.position(path, key=key))

    def refuse(code: str, path: Sequence[str | int], **args: str | int) -> None:
        wrong.append(Wrong(code, cell(path, key=code == "unknown-key"), args, str(path[0]) if path else ""))

    root: Any = document.root
    if not isinstance(root, dict):
        refuse("wrong-shape", (), expected="mapping", key="")
        return
    for identifier, entries in root.items():
        if not isinstance(entries, list):
            refuse("wrong-shape", (identifier,), expected="list", key=identifier)
            continue
        for place, entry in enumerate(entries):
            read, refused = _entry(entry)
            for code, below, args in refused:
                refuse(code, (identifier, place, *below), **args)
            if read is not None:
                yield _row(read, identifier, place, document, cell)


def _entry(entry: Any) -> tuple[Entry | None, list[tuple[str, tuple[str | int, ...], dict[str, str | int]]]]:
    """An entry without the keys that are wrong, and what is wrong with them; None if it is of nothing, or of no one knows what."""
    read, refused = validate(entry, Entry)
    if read is None and isinstance(entry, dict):
        keys = {below[0] for _, below, _ in refused if below}
        read, _ = validate({key: value for key, value in entry.items() if key not in keys}, Entry)
    if not isinstance(read, Entry):
        return None, refused
    if read.indicator is None and read.name is None:
        if not any(below[:1] in (("indicator",), ("name",)) for _, below, _ in refused):
            refused = [*refused, ("missing-key", (), {"key": "indicator"})]
        return None, refused
    return read, refused


def _row(read: Entry, identifier: str, place: int, document: Document, cell: Callable[[Sequence[str | int]], Cell]) -> Row:
    def at(key: str) -> Cell | None:
        return cell((identifier, place, key)) if getattr(read, key) is not None else None

    cells: list[tuple[str, str, Cell]] = []
    for period in (*PERIODS, CLAIM):
        written = document.root[identifier][place].get(period)  # type: ignore[call-overload, union-attr, index]
        if isinstance(written, str) and getattr(read, period) is not None:
            cells.append((period, VALUE, cell((identifier, place, period))))
        elif getattr(read, period) is not None:
            cells.extend((period, key, cell((identifier, place, period, key))) for key in getattr(read, period))
    own = Cell(identifier, document.name, *document.position((identifier,), key=True))
    return Row(own, at("indicator"), at("name"), at("covers"), tuple(cells))


def attach(
    rows: Iterable[Row], agreements: Mapping[str, tuple[Agreement, Document]]
) -> tuple[dict[str, tuple[Agreement, Document]], list[Wrong]]:
    """The agreements, by id, with the figures of the rows; and what of the rows could not be placed."""
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
