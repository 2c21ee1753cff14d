"""Realised figures (realisasi) as they are read: a file beside the agreements, realisasi.yaml or realisasi.xlsx.

Every figure keeps its place, line or cell. Which indicator it is of is for placement.py, whether it is right for rules.
Format: docs/figures.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, WithJsonSchema

from agreements.figures.rows import PERIODS, SINGLE, VALUE, Cell, Row
from agreements.source.document import Document, digest_of, placed, read, read_bytes
from agreements.source.shape import validate
from agreements.source.unforeseen import broken_off
from engine.language.classes import dataclass
from engine.language.path import DataPath
from engine.language.problem import Place, Problem, Problems

Amounts = Annotated[
    dict[str, str | None],
    # A value by itself is short for {value: …}.
    BeforeValidator(lambda written: {VALUE: written} if isinstance(written, str) else written),
    WithJsonSchema(
        {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": ["string", "number", "boolean", "null"]}}]}
    ),
]


_COVERS: Any = Field(
    None,
    description="What the figures of a quarter count: the quarter alone (triwulan, quarter), or the year so far (s.d. triwulan, …)",
    # For editors; what counts is the table coverage-words.
    json_schema_extra={"pattern": "[Tt]riwulan|T[Ww]|[Qq]uarter|year-to-date|[Tt]ahun|[Bb]erjalan|[Aa]kumula|[Tt]ersendiri"},
)


class Entry(BaseModel):
    """The figures of one indicator, as written."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    indicator: str | None = Field(None, description="Which one: objective.indicator, as printed or as counted")
    name: str | None = Field(None, description="Its name, instead of the number or beside it")
    covers: str | None = _COVERS
    tw1: Amounts | None = Field(None, description="Triwulan I: the value, or the quantities of the formula by name; empty: not known")
    tw2: Amounts | None = Field(None, description="Triwulan II")
    tw3: Amounts | None = Field(None, description="Triwulan III")
    tw4: Amounts | None = Field(None, description="Triwulan IV")
    year: Amounts | None = Field(None, description="The whole year, of what is measured once a year")
    achievement: str | None = Field(None, description="Capaian, as the office reports it; compared, not used")
    last_year: str | None = Field(None, description="Realisasi of the year before, where the agreement does not print it")
    earlier: str | None = Field(None, description="Realisasi of earlier years, as text: 2023: 81,2; 2024: 83")
    national: str | None = Field(None, description="National standard or target")
    provincial: str | None = Field(None, description="Standard or target of the province")
    cause: str | None = Field(None, description="Cause of success or failure")
    obstacle: str | None = Field(None, description="Obstacle")
    follow_up: str | None = Field(None, description="Follow-up, alternative solution")


class SpendingEntry(BaseModel):
    """What was spent of one budget line, as written, in rupiah."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    budget: str = Field(description="Which budget line: its number, as printed or as counted, its code, or its name")
    name: str | None = Field(None, description="Its name, beside the number or code")
    supports: str | None = Field(None, description="The objectives or indicators that it serves, by number: 1, or 1.2; 2.1")
    covers: str | None = _COVERS
    tw1: str | None = Field(None, description="Spent in triwulan I; empty: not known")
    tw2: str | None = Field(None, description="Spent in triwulan II")
    tw3: str | None = Field(None, description="Spent in triwulan III")
    tw4: str | None = Field(None, description="Spent in triwulan IV")
    year: str | None = Field(None, description="Spent in the whole year; then the quarters are not needed")


def _chosen(schema: dict[str, Any]) -> None:
    """By its key `budget` an entry is of one kind or the other, so that an editor marks what is wrong where it is."""
    of_indicator, of_budget = schema.pop("anyOf")
    schema.update({"if": {"required": ["budget"]}, "then": of_budget, "else": of_indicator})


AnyEntry = Annotated[Entry | SpendingEntry, Field(json_schema_extra=_chosen)]


class FiguresFile(RootModel[dict[str, list[AnyEntry]]]):
    """Realisasi: by the id of each agreement, the figures of its indicators and what was spent of its budget lines."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a file of figures: its rows, what is wrong with it, and the SHA-256 of its bytes ("" if there were none)."""

    rows: Sequence[Row]
    wrong: Sequence[Problem[Place]]
    digest: str = ""


def read_figures(file: Path, bytes_of: Callable[[Path], bytes] = read_bytes) -> Reading:
    """Read a file of figures, YAML or a sheet. `bytes_of` gives its bytes and raises Problems."""
    digest = ""
    try:
        data = bytes_of(file)
        digest = digest_of(data)
        if file.suffix.lower() == ".xlsx":
            from agreements.figures.workbook import read_sheet  # late: few portfolios have one

            return Reading(*read_sheet(data, str(file)), digest)
        wrong: list[Problem[Place]] = []
        return Reading(list(_rows(read(data, str(file)), wrong)), wrong, digest)
    except Problems as problems:
        return Reading((), problems.problems, digest)
    except Exception as error:
        return Reading((), [broken_off(error, str(file))], digest)


def _rows(document: Document, wrong: list[Problem[Place]]) -> Iterator[Row]:
    def cell(path: Sequence[str | int]) -> Cell:
        value: Any = document.root
        for step in path:
            value = value[step]
        return Cell(str(value) if isinstance(value, str) else None, document.name, *document.position(path))

    def refuse(problem: Problem[DataPath], *path: str | int) -> None:
        inside = replace(problem, place=DataPath(*path, *problem.place), about=tuple(map(str, path[:1])))
        wrong.append(placed(inside, document))

    root: Any = document.root
    if not isinstance(root, dict):
        refuse(Problem("wrong-shape", DataPath(), {"expected": "mapping", "key": ""}))
        return
    for identifier, entries in root.items():
        if not isinstance(entries, list):
            refuse(Problem("wrong-shape", DataPath(), {"expected": "list", "key": identifier}), identifier)
            continue
        for place, entry in enumerate(entries):
            read, refused = _entry(entry)
            for problem in refused:
                refuse(problem, identifier, place)
            if read is not None:
                yield _row(read, identifier, place, document, cell)


def _entry(entry: Any) -> tuple[Entry | SpendingEntry | None, list[Problem[DataPath]]]:
    """An entry without the keys that are wrong, and what is wrong with them; None if it is of nothing, or of no one knows what."""
    model: type[Entry | SpendingEntry] = SpendingEntry if isinstance(entry, dict) and "budget" in entry else Entry
    read, refused = validate(entry, model)
    if read is None and isinstance(entry, dict):
        keys = {problem.place[0] for problem in refused if problem.place}
        read, _ = validate({key: value for key, value in entry.items() if key not in keys}, model)
    if isinstance(read, SpendingEntry):
        return read, refused
    if not isinstance(read, Entry):
        return None, refused
    if not read.indicator and not read.name:
        if not any(problem.place and problem.place[0] in ("indicator", "name") for problem in refused):
            refused = [*refused, Problem("missing-key", DataPath(), {"key": "indicator"})]
        return None, refused
    return read, refused


def _row(read: Entry | SpendingEntry, identifier: str, place: int, document: Document, cell: Callable[[Sequence[str | int]], Cell]) -> Row:
    def at(key: str) -> Cell | None:
        return cell((identifier, place, key)) if getattr(read, key) is not None else None

    own = Cell(identifier, document.name, *document.position((identifier,), key=True))
    if isinstance(read, SpendingEntry):
        spent = tuple((period, VALUE, found) for period in PERIODS if (found := at(period)) is not None)
        return Row(own, at("budget"), at("name"), at("covers"), spent, of_budget=True, supports=at("supports"))
    cells: list[tuple[str, str, Cell]] = []
    for period in (*PERIODS, *SINGLE):
        written = document.root[identifier][place].get(period)  # type: ignore[call-overload, union-attr, index]
        if isinstance(written, str) and getattr(read, period) is not None:
            cells.append((period, VALUE, cell((identifier, place, period))))
        elif getattr(read, period) is not None:
            cells.extend((period, key, cell((identifier, place, period, key))) for key in getattr(read, period))
    return Row(own, at("indicator"), at("name"), at("covers"), tuple(cells))
