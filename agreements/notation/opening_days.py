"""The day on which a statement says that it is made, mostly in words: `Pada hari ini, Rabu tanggal lima belas bulan Januari tahun dua
ribu dua puluh lima`. Knows the words of numbers, months and weekdays; not when anything was signed.
"""

from __future__ import annotations

import re

from agreements.notation.spelled import leading_number
from agreements.notation.vocabulary import Vocabulary

_OPENED = re.compile(r"\bpada\s+hari\s+ini\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+|\d+")
# What stands between the parts of such a day, and how many words it has at most.
_BETWEEN = frozenset(("hari", "tanggal", "tgl", "bulan", "tahun"))
_LONGEST = 20
_YEARS = range(1990, 2100)


def read_opening_day(text: str, vocabulary: Vocabulary) -> str | None:
    """The day with its numbers in figures, as a date is printed: `rabu 15 januari 2025`; None if day, month or year is not read."""
    opened = _OPENED.search(text)
    words = [word.lower() for word in _WORD.findall(text[opened.end() :])[:_LONGEST]] if opened else []
    months = [at for at, word in enumerate(words) if word in vocabulary.months]
    if not months:
        return None
    before, after = (_without(part) for part in (words[: months[0]], words[months[0] + 1 :]))
    weekdays = {row["word"].lower() for row in vocabulary.tables.rows("weekdays")}
    named = [word for word in before if word in weekdays]
    day, year = _number([word for word in before if word not in weekdays], vocabulary), _number(after, vocabulary)
    if day is None or year not in _YEARS or len(named) > 1:
        return None
    return " ".join([*named, str(day), words[months[0]], str(year)])


def _without(words: list[str]) -> list[str]:
    return [word for word in words if word not in _BETWEEN]


def _number(words: list[str], vocabulary: Vocabulary) -> int | None:
    if words and words[0].isdigit():
        return int(words[0])
    number = leading_number(words, vocabulary)[0]
    return number if isinstance(number, int) else None
