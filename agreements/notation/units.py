"""What a unit is: as it is printed behind a number or in the column Satuan, whether two may be one, and what behind a number is none.

Knows no target: those are read by targets.py and target_notations.py.
"""

from __future__ import annotations

import re

from agreements.notation.absence import is_absent
from agreements.notation.patterns import Patterns, patterns
from agreements.notation.readers import REMARK
from agreements.notation.vocabulary import Vocabulary

_UNIT_WORDS = re.compile(r"[^\W_]+|%")
# After a number and its unit: a second number, a fraction, a percentage. Such a text has two readings.
_SECOND = re.compile(
    r"(?!x\b)[a-z]+\s+\d+\s+(?:bulan|hari|jam|menit|detik)\b|(?:[,;+]|.*(?:[,;+]|\bdan))\s*\d|[\d:]|/(?!\s*1[0.]{2,}(?!\d))\s*\d|.+%",
    re.IGNORECASE,
)
# What no unit is: signs that join or set apart, brackets of which one is lacking, a power, a second number behind such a sign, "x", "s/d".
_NO_UNIT = re.compile(
    r"[^\w%‰°$/\"'“”’-]|[⁰¹²³⁴-⁹]|\d|-.*\d|.*(?:[][(){}=<>≤≥~≈±|&→*;?!]|(?:\s[-–—]|\b(?:x|s\.?/?d\.?))\s*\d)", re.IGNORECASE
)
# "5 menit, paling lama 10 menit": the unit again, behind another number.
_AGAIN = re.compile(r"([^\W\d_]+)\b.*\d\s+\1\b", re.IGNORECASE)
# "1 dokumen 2 laporan": a second count.
_COUNT_BEHIND = re.compile(r"\s\d+\s+([^\W\d_]+)")


def read_unit(text: str, vocabulary: Vocabulary) -> str | None:
    """A unit as a column prints it, in lower case, `%` for Persen."""
    return unit_of(of_column(text), "", patterns(vocabulary))[0] or None


def of_column(text: str) -> str:
    """What a column prints as the unit, without remarks in brackets; where there is nothing else, what is in them."""
    return REMARK.sub(" ", text).strip(" .") or text.strip(" .()")


def is_no_unit(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the column says that there is no unit. `%` has no letter and is one."""
    return is_absent(text, vocabulary) and not any(sign in text for sign in "%‰$")


def agreeing(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether two units may be one: one says more (`kali setahun`) or only what the other is per (`per kunjungan`), or both only say what
    kind of value it is (the table value-words).
    """
    words, others = ([*_UNIT_WORDS.findall(unit.lower())] for unit in (one, other))
    if words[:1] == ["per"] or others[:1] == ["per"]:
        return True
    times = {time for long, (short, _) in patterns(vocabulary).durations.items() for time in (long, short)}
    if any(unit == ["waktu"] for unit in (words, others)):
        return all(unit[0] in (*times, "waktu") for unit in (words, others) if unit)
    kinds = vocabulary.words("value_words")
    short, long = sorted((words, others), key=len)
    within = any(long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1))
    return within or all(unit[0] in kinds for unit in (words, others) if unit)


def unit_of(printed: str, implied: str, known: Patterns) -> tuple[str, bool]:
    """The unit in lower case (`%` for persen), and whether it is printed."""
    unit = printed.strip(" .").lower()
    if unit in known.percent or unit.startswith("%"):
        unit = "%"
    return (unit, True) if unit else (implied, False)


def is_more_than_unit(rest: str, vocabulary: Vocabulary) -> bool:
    """Whether what stands behind a number is more than its unit, or another thing: a second number, signs that belong to none."""
    if not rest.strip("-–— "):
        return False
    counted = vocabulary.words("counted_units")
    other = any(pattern.match(rest) for pattern in (_SECOND, _NO_UNIT, _AGAIN))
    return other or any(word.lower() in counted for word in _COUNT_BEHIND.findall(rest))
