"""What a file of figures gives, YAML or a sheet: rows of cells, each with its place, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

STEM = "realisasi"
PERIODS = ("tw1", "tw2", "tw3", "tw4", "year")
VALUE = "value"
# The achievement as the office reports it, kept among the cells.
CLAIM = "achievement"


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
