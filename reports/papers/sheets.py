"""The sheets of a working paper as data: columns, and lines with a key and a text for each column. Knows no workbook.

The first paper and every later one are written from the same sheets, so that a cell is found again by sheet, key and column.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from engine.language.classes import dataclass
from engine.review.earlier import EarlierFinding
from engine.review.remembered import SheetKey

# Of whom a column is by its purpose; what a person writes into any other is that person's all the same.
Kind: TypeAlias = Literal["text", "number", "person", "status", "date"]
# The four statuses of follow-up, as the audit board has them (Peraturan BPK 2/2017, article 6 (4), read in a stored copy).
STATUSES = ("conforms", "not-yet", "nothing", "cannot")
# A cell of a workbook holds no more.
LONGEST_CELL = 32_000


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, which stands hidden above it, its heading, its width in characters."""

    key: str
    heading: str
    width: float
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Line:
    """A line by its key, with its texts by column; `finding` is what it is recognised by later, `number` that of it in the run,
    `thread` that in an archive.
    """

    key: str
    cells: Mapping[str, str]
    finding: EarlierFinding | None = None
    number: int | None = None
    thread: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, title, columns and lines. `head` are labelled places above the lines, `frozen` how many columns stay in view."""

    key: SheetKey
    name: str
    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    head: tuple[Line, ...] = ()
    frozen: int = 2


@dataclass(frozen=True, slots=True)
class Texts:
    """What a workbook says beside its lines: the drop-down and its prompts, the foot of a page."""

    statuses: tuple[str, ...]
    status_prompt: str
    status_wrong: str
    deadline_prompt: str
    deadline_wrong: str
    seal: str
    page: str
    title: str
    # How the states of new findings, of those that pass and of those that were not examined begin.
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A working paper: its sheets in their order, its texts, the day that it is as of, YYYY-MM-DD."""

    sheets: tuple[Sheet, ...]
    texts: Texts
    as_of: str | None = None


def cell_text(text: str) -> str:
    """A text as a cell takes it."""
    return text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…"
