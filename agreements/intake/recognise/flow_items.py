"""What a document flows of: lines, labels with their values, tables of data.

Knows columns of tables; must not know where any of it belongs in an agreement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from agreements.intake.blocks import Table
from agreements.intake.recognise.cells import says_objective
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.placed_text import Ink, Words, join
from engine.language.classes import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text. `lane` is which of several texts side by side it belongs to: a group and a column; (0, 0) for none."""

    words: Words
    lane: tuple[int, int] = (0, 0)
    part: str = "body"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label with its value: `Nama : …`. The field as the book names it."""

    field: str
    label: Words
    value: Words
    lane: tuple[int, int] = (0, 0)

    @property
    def line(self) -> Line:
        """Label and value as the line that they are."""
        return Line(join([self.label, self.value]), self.lane)


@dataclass(frozen=True, slots=True)
class Data:
    """A table of data with what its columns hold; `columns` is None for one that only goes on with the table before it."""

    table: Table
    columns: Columns | None


Item = Line | Labelled | Data


def words_in(items: Iterable[Item], ink: Ink) -> Iterator[Words]:
    """All the words of the items."""
    for item in items:
        if isinstance(item, Line):
            yield item.words
        elif isinstance(item, Labelled):
            yield from (item.label, item.value)
        else:
            yield from (words for cell in item.table.cells for words in ink.paragraphs_of(cell))


def rows_of_lines(lines: list[Line]) -> list[list[Words]]:
    """The lines, those that stand side by side together."""
    rows: list[list[Words]] = []
    last = (0, 0)
    for line in lines:
        if line.lane[0] and line.lane[0] == last[0] and line.lane[1] > last[1]:
            rows[-1].append(line.words)
        else:
            rows.append([line.words])
        last = line.lane
    return rows


def aims_above(items: list[Item] | list[Line], columns: Columns | None) -> list[Words]:
    """The lines above a table of indicators that say the objective, or the goal, that they are of; they are taken out of the items."""
    if columns is None or "objective" in columns.fields.values() or "indicator" not in columns.fields.values():
        return []
    found = [item for item in items if isinstance(item, Line) and says_objective(item.words)]
    for item in found:
        items.remove(item)
    return [item.words for item in found]
