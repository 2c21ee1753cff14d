"""What is wrong with something that a person wrote, as data: a code, a place and arguments.

The one such type, from a character of an expression to a rule book that cannot be had. What a code says stands in reports/words/texts, by
the code, and is said by reports/words/problems.py. Must not know files, agreements, rules or words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any, Generic, TypeVar

from engine.language.classes import dataclass
from engine.language.path import DataPath


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters of one text: from `start` to before `end`, counted from 0."""

    start: int
    end: int

    def behind(self, offset: int) -> Span:
        """The same characters in a text that has so many before them."""
        return Span(self.start + offset, self.end + offset)


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of a paper as its reader finds them: page, table, row and column count from 1, 0 is none or unknown.

    `document` is the file itself, also where a place names an agreement in it; `kind` is text, word, sheet or pdf. `heading` is what stands
    above the column. `part` is body, header, footer, box, footnote or endnote; `start` and `end` are characters of its `paragraph`, from 0.
    In the `sheet` of a workbook row and column are the sheet's own; a paragraph of a PDF is a line of it. Words of a Word file that go on
    in paragraphs below end in the one whose number is `until`, before its character `until_end`; 0 if they do not.
    """

    document: str
    kind: str
    page: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    heading: str = ""
    part: str = "body"
    paragraph: int = 0
    start: int = 0
    end: int = 0
    sheet: str = ""
    until: int = 0
    until_end: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Characters of one file: `length` of them from line and column on, counted from 1; in a sheet row and column of a cell.

    `file` is the path as it was given, "" for the command line; line 0: of the file as a whole, or not known. `excerpt` is the line
    itself where it helps to show it. In a paper line and column are those of paragraph and character, and `spot` says more.
    """

    file: str
    line: int = 1
    column: int = 1
    excerpt: str = ""
    length: int = 1
    spot: Spot | None = field(default=None, compare=False)


Where = TypeVar("Where", Span, Place, DataPath, covariant=True)


# Without slots: a generic class that has them cannot be made as Problem[Place](…).
@dataclass(frozen=True)
class Problem(Generic[Where]):
    """One thing that is wrong, at a place in a text, in data or in a file.

    `about` names what it is about where whoever found it knows, from the outermost in: a portfolio and the id of an agreement in it.
    """

    code: str
    place: Where
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    about: tuple[str, ...] = ()


class Problems(Exception):
    """What was given cannot be used; `problems` is everything that is wrong with it, at least one. The one exception that says so."""

    def __init__(self, problems: Iterable[Problem[Any]]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "; ".join(f"{problem.code} at {problem.place}" for problem in self.problems)
