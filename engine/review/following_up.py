"""The follow-up of findings as people have filled it in: what is open, late and done, by office. Knows no workbook and no words.

Only what a person wrote counts as a status; what periksa proposes does not. Nothing is late without a day to be late by.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from agreements.notation.readers import read_date
from agreements.notation.vocabulary import Vocabulary
from engine.language import Place, Problem
from engine.language.classes import dataclass
from engine.review.paper_reading import WorkingPaper

# The audit board's four: sesuai, belum sesuai, belum ditindaklanjuti, tidak dapat ditindaklanjuti; "" where nobody has set one.
Status: TypeAlias = Literal["conforms", "not-yet", "nothing", "cannot", ""]
DONE: tuple[Status, ...] = ("conforms", "cannot")


@dataclass(frozen=True, slots=True)
class Followed:
    """A finding of a paper: row, office, agreement, rule and condition as they stand there; status; deadline; whether periksa proposes
    that it is settled; whether it is periksa's (`key`) or was added by a person ("").
    """

    key: str
    row: int
    office: str
    agreement: str
    rule: str
    condition: str
    status: Status
    deadline: datetime.date | None
    proposed: bool

    @property
    def done(self) -> bool:
        """Whether a person has closed it."""
        return self.status in DONE

    def late(self, day: datetime.date | None) -> bool:
        """Whether it is open after its deadline on that day; never without a day."""
        return day is not None and self.deadline is not None and not self.done and self.deadline < day


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings of an office there are, and in which state."""

    office: str
    findings: int
    open: int
    late: int
    conforms: int
    cannot: int
    without: int
    proposed: int


def followed(paper: WorkingPaper, statuses: Mapping[str, Status], vocabulary: Vocabulary) -> tuple[list[Followed], list[Problem[Place]]]:
    """The findings of a paper, in the order of its rows, and what cannot be read in it.

    `statuses` are the words of each status, in small letters.
    """
    sheet, problems = paper.sheets["findings"], list[Problem[Place]]()
    keys = {row: key for key, row in sheet.rows.items() if not key.startswith("@")}
    found = []
    for row in sorted({*keys, *sheet.keyless}):
        office, agreement, rule, condition, written, deadline, proposal = (
            sheet.text(row, column) for column in ("office", "agreement", "rule", "condition", "status", "deadline", "proposal")
        )
        status = statuses.get(" ".join(written.casefold().split()))
        if status is None:
            problems.append(_problem("paper-bad-status", paper, row, "status", written))
        day = _day(deadline, vocabulary)
        if deadline and day is None:
            problems.append(_problem("paper-bad-date", paper, row, "deadline", deadline))
        proposed = statuses.get(proposal.casefold()) == "conforms"
        found.append(Followed(keys.get(row, ""), row, office, agreement, rule, condition, status or "", day, proposed))
    problems += _not_computed(paper)
    return found, problems


def counts(items: Iterable[Followed], day: datetime.date | None) -> list[Counts]:
    """The counts of each office, by its name."""
    offices: dict[str, list[Followed]] = {}
    for item in items:
        offices.setdefault(item.office, []).append(item)
    return [_count(office, mine, day) for office, mine in sorted(offices.items())]


def total(items: Sequence[Followed], day: datetime.date | None) -> Counts:
    """The counts of all."""
    return _count("", items, day)


def _count(office: str, items: Sequence[Followed], day: datetime.date | None) -> Counts:
    return Counts(
        office, len(items), sum(not item.done for item in items), sum(item.late(day) for item in items),
        sum(item.status == "conforms" for item in items), sum(item.status == "cannot" for item in items),
        sum(not item.status for item in items), sum(item.proposed and not item.done for item in items),
    )  # fmt: skip


def _day(text: str, vocabulary: Vocabulary) -> datetime.date | None:
    date = read_date(text, vocabulary)
    return datetime.date(date.year, date.month, date.day) if date.year and date.month and date.day else None


def _problem(code: str, paper: WorkingPaper, row: int, column: str, value: str) -> Problem[Place]:
    sheet = paper.sheets["findings"]
    return Problem(code, Place(paper.file, row, sheet.columns[column]), {"sheet": sheet.made.title, "row": row, "value": value})


def _not_computed(paper: WorkingPaper) -> Iterator[Problem[Place]]:
    """Cells in which a formula stands whose result nobody has computed yet."""
    sheet = paper.sheets["findings"]
    for row in sorted({*sheet.rows.values(), *sheet.keyless}):
        for column in ("status", "deadline"):
            cell = sheet.made.cell(row, sheet.columns[column])
            if cell.data_type == "f":
                yield _problem("paper-formula", paper, row, column, str(cell.value)[:100])
