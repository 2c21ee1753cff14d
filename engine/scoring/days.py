"""Targets that are days: "31 Maret 2026", "paling lambat 31 Maret", "Maret 2026" for the end of the month. What is done by then is kept.

Knows no scores.
"""

from __future__ import annotations

import calendar
import datetime
import re

from agreements.notation.patterns import patterns
from agreements.notation.readers import read_date
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

_DAY = re.compile(
    r"(?:tanggal|tgl)?\b[\s.]*(?:\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}"
    r"|\d{1,2}\s+[^\W\d_]+(?:\s+(?:tahun\s+)?\d{4})?|\d{4}-\d{2}-\d{2}(?:t[\d:.]*)?)",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(?:akhir\s+)?(?:bulan\s+)?[^\W\d_]+(?:\s+(?:tahun\s+)?\d{4})?", re.IGNORECASE)
# A day or a time of day as a sheet gives it (agreements/figures/workbook.py).
_MADE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T[\d:.]+)?|\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?")
# A year with all days, for dates that name none.
_ANY_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Day:
    """A day as printed; its year is None if it names none. Of a month it is the last day."""

    year: int | None
    month: int
    day: int

    def dated(self, year: int | None) -> datetime.date:
        """The day, in a year where it names none itself."""
        own = self.year or year or _ANY_YEAR
        return datetime.date(own, self.month, min(self.day, calendar.monthrange(own, self.month)[1]))


def read_day(text: str, vocabulary: Vocabulary) -> Day | None:
    """The day that the text is, with or without a bound before it; None if it is anything else."""
    plain = " ".join(text.split()).strip(" .")
    leading = patterns(vocabulary).bound.match(plain)
    plain = plain[leading.end() :].lstrip(" .:") if leading else plain
    day, month = _DAY.fullmatch(plain), _MONTH.fullmatch(plain)
    if not day and not month:
        return None
    # A spreadsheet writes a day with its midnight.
    found = read_date(re.sub(r"(?i)t[\d:.]*$", "", plain) if day and plain[:4].isdigit() else plain, vocabulary)
    if found.month is None or (day and found.day is None):
        return None
    return Day(found.year, found.month, found.day if day and found.day is not None else 31)


def is_made(text: str) -> bool:
    """Whether the text is a day or a time of day that a spreadsheet made of what was typed: 1/2, 1:180."""
    return _MADE.fullmatch(text) is not None


def days_late(due: Day, done: Day) -> int:
    """How many days after the day due it was done; negative before it. A year that one of them lacks is that of the other."""
    return (done.dated(due.year) - due.dated(done.year)).days
