"""What a note says in words of the amounts of its indicator: `Kondisi awal 2024 sebesar 68%`, `Meningkat 5% dari tahun lalu`,
`Terdiri atas 5 unit A dan 3 unit B`, `Predikat BB`, `Semakin rendah semakin baik`.

Knows the words of the table statement-words and how numbers are written; not what the columns say. What stands between a word and its
amount must be known, else nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated

from agreements.notation.numbers import DAMAGED, NUMERAL, Number, numeral
from agreements.notation.printed_arithmetic import last_digit
from agreements.notation.readers import Choices, TextYear, Unit
from agreements.notation.target_record import TargetNumber
from agreements.notation.targets import read_unit
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

OF = ("target", "baseline", "result", "plan")


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount that a note states in the unit of the target: whose it is, of which year (None: none is named), what one in its last
    printed digit is, what the column of the same prints, if it is one number in that unit, and how many years before the agreement's
    it has to be (None: any).
    """

    text: str
    of: Annotated[str, Choices(OF)]
    value: TargetNumber
    digit: TargetNumber
    year: TextYear = None
    printed: TargetNumber = None
    years_before: Annotated[int | None, Unit("year")] = None


@dataclass(frozen=True, slots=True)
class Moved:
    """By how much a note says that the target moves, below zero if it falls: in its own unit (points, of a percentage) or, where that is
    said, in per cent of the earlier state; and what one in its last printed digit is, of either.
    """

    text: str
    amount: TargetNumber
    digit: TargetNumber
    rounding: Number
    percent: Number | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that a note gives the target, all in its unit, and their sum."""

    text: str
    total: TargetNumber


_IN_A_YEAR = {"bulan": 12, "triwulan": 4, "semester": 2, "tahun": 1}
_YEARS_BEFORE = {"target": 0, "result": 1}
_YEAR = r"(?:19|20)\d\d"
_PERIODS = re.compile(r"\b(?:triwulan|tw|semester|bulan|minggu)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\s*(?:,|dan|serta|\+|dari|-|–|/|sampai|s\.?/?d\.?|hingga|x)\s*(?:[^\W\d_]+\s+){0,2}\d", re.IGNORECASE)
_LAST_WORD = re.compile(r"([^\W\d_-]+(?:-[^\W\d_]+)?)\s*$")
_ITEM = re.compile(rf"({NUMERAL})(?![\d.,]*\d)\s*([^\W\d_]+)")
_ITEMS_APART = re.compile(r"\s*(?:,(?!\d)|;|\bdan\b|\bserta\b|\n)\s*", re.IGNORECASE)
_SENTENCE = re.compile(r"\.\s|\.$|;")


@dataclass(frozen=True, slots=True)
class _Patterns:
    amounts: dict[str, re.Pattern[str]]
    aside: frozenset[str]
    moved: re.Pattern[str]
    fall: frozenset[str]
    parts: re.Pattern[str]
    graded: re.Pattern[str]
    grades: dict[str, str]
    ways: dict[str, re.Pattern[str]]
    often: re.Pattern[str]


def read_stated(text: str, unit: str, printed: Mapping[str, Number], vocabulary: Vocabulary) -> Iterator[Stated]:
    """The amounts that the text states in the unit, with what is `printed` in the columns (by OF).

    A number without a unit is in any. No target is read of a text that names a period of the year.
    """
    if DAMAGED.search(text):
        return
    known = vocabulary.recall(_patterns)
    taken: set[int] = set()
    # The longer words first: what stands at the end of the plan is no target of the year.
    for of in ("plan", "baseline", "result", "target"):
        for found in known.amounts[of].finditer(text):
            number = _stated_number(found, text, of, known.aside)
            if number is None or found.start() in taken or not _fits(found["unit"], unit, vocabulary):
                continue
            taken.update(range(found.start(), found.end()))
            years = re.findall(_YEAR, found["between"])
            year = int(years[0]) if len(years) == 1 else None
            yield Stated(_plain(found), of, number, last_digit(found["number"]), year, printed.get(of), _YEARS_BEFORE.get(of))


def _stated_number(found: re.Match[str], text: str, of: str, aside: frozenset[str]) -> Number | None:
    """The number behind the word; None where it may be another's: a year, one of several, a period's, or set against something."""
    before = _LAST_WORD.search(text[: found.start()])
    set_aside = of in ("target", "result") and before is not None and before[1].lower() in aside
    several = _ANOTHER.match(text, found.end()) or (of == "target" and _PERIODS.search(text))
    read = numeral(found["number"])
    if set_aside or several or read is None or re.fullmatch(_YEAR, found["number"]):
        return None
    return None if read.mark == "," else read.value


def _plain(found: re.Match[str]) -> str:
    return " ".join(found[0].split())


def read_often(text: str, unit: str, printed: Mapping[str, Number], vocabulary: Vocabulary) -> Stated | None:
    """What a text comes to in the year that says nothing but how often in each period: `Dilaksanakan 2 kali per bulan` is 24."""
    found = vocabulary.recall(_patterns).often.fullmatch(text.strip(" ."))
    number = numeral(found["number"]) if found else None
    if found is None or number is None or not unit or not found["unit"] or not _fits(found["unit"], unit, vocabulary):
        return None
    times = _IN_A_YEAR[found["period"].lower()]
    return Stated(text.strip(" ."), "target", number.value * times, times, None, printed.get("target"), 0)


def read_moved(text: str, unit: str, vocabulary: Vocabulary) -> Moved | None:
    """By how much the text says that the target rises or falls from an earlier state; None if it says it not at all,
    of each year, or in another unit than the target's (rooms, of a percentage of rooms)."""
    known = vocabulary.recall(_patterns)
    found = known.moved.search(text)
    number = numeral(found["number"]) if found and not DAMAGED.search(text) else None
    fits = found is not None and (found["percent"] or found["points"] or _fits(found["unit"], unit, vocabulary))
    if found is None or number is None or number.value <= 0 or not fits:
        return None
    amount = -number.value if found["way"].lower() in known.fall else number.value
    digit = last_digit(found["number"])
    return Moved(_plain(found), amount, digit, digit, amount if found["percent"] else None)


def read_parts(text: str, unit: str, vocabulary: Vocabulary) -> Parts | None:
    """The parts that the text gives the target, each with one number in its unit; None if one of them is not."""
    found = vocabulary.recall(_patterns).parts.search(text)
    if found is None or not unit or DAMAGED.search(text):
        return None
    listed = _SENTENCE.split(text[found.end() :])[0]
    items = [item for item in _ITEMS_APART.split(listed) if item]
    counted = [_ITEM.findall(item) for item in items]
    if len(items) < 2 or any(len(each) != 1 or not _fits(each[0][1], unit, vocabulary) for each in counted):
        return None
    if any(len(re.findall(NUMERAL, item)) > 1 for item in items):
        return None
    values = [read.value for each in counted if (read := numeral(each[0][0])) is not None]
    return Parts(f"{found[0].strip()} {listed.strip()}", sum(values)) if len(values) == len(items) else None


def read_note_grade(text: str, vocabulary: Vocabulary) -> str | None:
    """The grade that the text gives, if it gives one and no number beside it."""
    known = vocabulary.recall(_patterns)
    found = known.graded.search(text)
    return known.grades[found["grade"].casefold()] if found and not re.search(r"\d", text) else None


def read_way(text: str, vocabulary: Vocabulary) -> str | None:
    """Which way the text says is better: `higher`, `lower`; None if it says neither or both."""
    ways = [way for way, pattern in vocabulary.recall(_patterns).ways.items() if pattern.search(text)]
    return ways[0] if len(ways) == 1 else None


def _fits(printed: str | None, unit: str, vocabulary: Vocabulary) -> bool:
    """Whether the word behind a number is the unit; none is, where nothing or a sign of the sentence follows."""
    if not printed:
        return True
    return read_unit(printed, vocabulary) == (unit.split(" ")[0] if unit else "") or (
        not unit and printed.lower() in vocabulary.words("value_words")
    )


def _patterns(vocabulary: Vocabulary) -> _Patterns:
    words: dict[str, list[str]] = {}
    for row in vocabulary.tables.rows("statement_words"):
        words.setdefault(row["says"], []).extend(word.lower() for word in row["words"])
    one_of = {
        says: "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(each, key=len, reverse=True))
        for says, each in words.items()
    }
    between = rf"(?P<between>(?:\s*(?:[:=]|\(?{_YEAR}\)?(?!\d)|\b(?:{one_of['time']}|{one_of['amounting']})\b))*)"
    number = rf"\s*(?:Rp\.?\s*)?(?P<number>{NUMERAL})(?![\d.,]*\d)"
    amounts = {of: re.compile(rf"\b(?:{one_of[of]})\b{between}{number}\s*(?P<unit>%|[^\W\d_]+)?", re.IGNORECASE) for of in OF}
    base = rf"(?:{one_of['from']})\s+(?:{one_of['baseline']}|{one_of['result']}|tahun|kondisi)\b(?![^.;]*\bmenjadi\b)"
    moved = re.compile(
        rf"\b(?P<way>{one_of['rise']}|{one_of['fall']})\b(?:\s+(?:{one_of['amounting']})\b)*{number}\s*(?:(?P<percent>%|persen\b)|(?P<points>poin\b)|(?P<unit>[^\W\d_]+))?(?:\s+poin)?\s*(?:{base}|[.;]?\s*$)",
        re.IGNORECASE,
    )
    grades = {**vocabulary.grades}
    names = "|".join(re.escape(grade) for grade in sorted(grades, key=len, reverse=True))
    graded = re.compile(rf"\b(?:{one_of['graded']})\b\s*:?\s*[\"“]?(?P<grade>{names})(?![\w+-])", re.IGNORECASE)
    ways = {
        way: re.compile(rf"\b(?:semakin|makin)\s+(?:{one_of[says]})\b[^.;]*\b(?:semakin|makin)\s+(?:baik|bagus)\b", re.IGNORECASE)
        for way, says in (("higher", "more"), ("lower", "less"))
    }
    parts = re.compile(rf"\b(?:{one_of['parts']})\b\s*:?", re.IGNORECASE)
    amount = rf"(?P<number>{NUMERAL})(?![\d.,]*\d)\s*(?P<unit>[^\W\d_]+)"
    each = rf"(?:{one_of['each']})\s*(?P<period>{'|'.join(_IN_A_YEAR)})"
    often = re.compile(rf"(?:[^\W\d_]+\s+){{0,2}}{amount}(?:\s+[^\W\d_]+)?\s+{each}", re.IGNORECASE)
    return _Patterns(amounts, frozenset(words["aside"]), moved, frozenset(words["fall"]), parts, graded, grades, ways, often)
