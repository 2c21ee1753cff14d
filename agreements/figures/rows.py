"""What a file of figures gives, YAML or a sheet: rows of cells, each with its place, and what is wrong with it."""

from __future__ import annotations

from agreements.formulas.computation import VALUE
from engine.language.classes import dataclass
from engine.language.problem import Place, Problem

PERIODS = ("tw1", "tw2", "tw3", "tw4", "year")
# The achievement as the office reports it, kept among the cells.
CLAIM = "achievement"
# What the performance report says of an indicator beside its figures, among the cells too: earlier results, standards, and in words why.
NOTES = ("last_year", "earlier", "national", "provincial", "cause", "obstacle", "follow_up")
# All that there is once of an indicator.
SINGLE = (CLAIM, *NOTES)
__all__ = ["CLAIM", "NOTES", "PERIODS", "SINGLE", "VALUE", "Cell", "Row"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and where it stands; None: nothing was filled in."""

    text: str | None
    file: str
    line: int
    column: int

    def problem(self, code: str, agreement: str = "", /, **arguments: str | int) -> Problem[Place]:
        """Something that is wrong here, about the agreement of the id, if of one."""
        return Problem(code, Place(self.file, self.line, self.column), arguments, (agreement,) if agreement else ())


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one indicator, or what was spent of one budget line: which one (an indicator's number is objective.indicator), and the
    cells by period and quantity. `supports` says of a budget line what it serves.
    """

    agreement: Cell
    number: Cell | None
    name: Cell | None
    covers: Cell | None
    cells: tuple[tuple[str, str, Cell], ...]
    of_budget: bool = False
    supports: Cell | None = None
