"""What a note says in words of the amounts of its indicator: `Kondisi awal 2024 sebesar 68%`, `Meningkat 5% dari tahun lalu`,
`Terdiri atas 5 unit A dan 3 unit B`, `Predikat BB`, `Semakin rendah semakin baik`.

Knows the words of the table statement-words and how numbers are written; not what the columns say. A clause of the note says nothing
else: where a word before, within or behind the statement is unknown, it may be about another thing, and nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import accumulate
from typing import Annotated

from agreements.notation.numbers import DAMAGED, NUMERAL, YEAR_DIGITS, Number, numeral
from agreements.notation.patterns import one_of
from agreements.notation.printed_arithmetic import last_digit
from agreements.notation.readers import Choices, TextYear, Unit
from agreements.notation.target_record import TargetNumber
from agreements.notation.units import read_unit
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

OF = ("target", "baseline", "result", "plan")


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount that a note states in the unit of the target: whose it is, of which year (None: none is named), what one in the last
    printed digit is of it or of the column, whichever is coarser, what the column of the same prints, if it is one number in that unit,
    and how many years before the agreement's it has to be (None: any).
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
    said, in per cent of the earlier state; what one in its last printed digit is, of either; and the year of the earlier state, if one
    is named that need not be the baseline's.
    """

    text: str
    amount: TargetNumber
    digit: TargetNumber
    rounding: Number
    percent: Number | None = None
    year: TextYear = None


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that a note gives the target, all in its unit: their sum, and whatever the note may mean by the whole, for the last may be
    parts of the first (`di antaranya`) or be added up already: each of them, and the sums from the first on.
    """

    text: str
    total: TargetNumber
    wholes: tuple[TargetNumber, ...]


_IN_A_YEAR = {"bulan": 12, "triwulan": 4, "semester": 2, "tahun": 1}
_YEARS_BEFORE = {"target": 0, "result": 1}
_PERIODS = re.compile(r"\b(?:triwulan|tw|semester|bulan|minggu)\b", re.IGNORECASE)
_ITEM = re.compile(rf"({NUMERAL})(?![\d.,]*\d)\s*([^\W\d_]+)")
_ITEMS_APART = re.compile(r"\s*(?:,(?!\d)|;|\bdan\b|\bserta\b|\n)\s*", re.IGNORECASE)
_PLACES = tuple(Fraction(1, 10**places) for places in range(5))
_SENTENCE = re.compile(r"\.\s|\.$|;")


@dataclass(frozen=True, slots=True)
class _Patterns:
    apart: re.Pattern[str]
    amounts: dict[str, re.Pattern[str]]
    achieved: tuple[str, ...]
    moved: re.Pattern[str]
    fall: frozenset[str]
    parts: re.Pattern[str]
    graded: re.Pattern[str]
    grade: re.Pattern[str]
    grades: Mapping[str, str]
    ways: dict[str, re.Pattern[str]]
    often: re.Pattern[str]


def read_stated(text: str, unit: str, printed: Mapping[str, Number], vocabulary: Vocabulary) -> Iterator[Stated]:
    """The amounts that the text states in the unit, with what is `printed` in the columns (by OF).

    A number without a unit is in any. No target is read of a text that names a period of the year, and nothing of what the text also has
    as the column prints it: it may tell of a change.
    """
    if DAMAGED.search(text):
        return
    known = vocabulary.recall(_patterns)
    clauses = known.apart.split(text)
    named = {read.value for found in re.findall(NUMERAL, text) if (read := numeral(found)) is not None}
    for clause, following in zip(clauses, [*clauses[1:], ""], strict=True):
        # The longer words first: what stands at the end of the plan is no target of the year.
        for of in ("plan", "baseline", "result", "target"):
            found = known.amounts[of].fullmatch(clause)
            number = _stated_number(found, of, unit, known.achieved) if found and not following[:1].isdigit() else None
            if found is None or number is None or not _fits(found["unit"], unit, vocabulary):
                continue
            if (of == "target" and _PERIODS.search(text)) or (printed.get(of) in named and printed[of] != number):
                continue
            years = re.findall(YEAR_DIGITS, found["between"] + found["after"])
            year = int(years[0]) if len(years) == 1 else None
            digit = max(last_digit(found["number"]), _last_place(printed.get(of)))
            yield Stated(_plain(clause), of, number, digit, year, printed.get(of), _YEARS_BEFORE.get(of))


def _stated_number(found: re.Match[str], of: str, unit: str, achieved: tuple[str, ...]) -> Number | None:
    """The number of a statement; None where it may be none: a year, or the share of last year's target that was achieved."""
    read = numeral(found["number"])
    if read is None or read.mark == "," or re.fullmatch(YEAR_DIGITS, found["number"]):
        return None
    return None if of == "result" and unit == "%" and found[0].lower().startswith(achieved) else read.value


def _last_place(value: Number | None) -> Fraction:
    """What one in the last place of the number is, which may be the rounded one of the two."""
    return next((step for step in _PLACES if value is not None and (value / step).denominator == 1), _PLACES[-1])


def _plain(text: str) -> str:
    return " ".join(text.split())


def read_often(text: str, unit: str, printed: Mapping[str, Number], vocabulary: Vocabulary) -> Stated | None:
    """What a text comes to in the year that says nothing but how often in each period something is done: `Dilaksanakan 2 kali per bulan`
    is 24. Where that number is the target's, it may be the same people or things in each period.
    """
    found = vocabulary.recall(_patterns).often.fullmatch(text.strip(" ."))
    number = numeral(found["number"]) if found else None
    if found is None or number is None or number.value == printed.get("target") or not unit or not _fits(found["unit"], unit, vocabulary):
        return None
    times = _IN_A_YEAR[found["period"].lower()]
    return Stated(text.strip(" ."), "target", number.value * times, times, None, printed.get("target"), 0)


def read_moved(text: str, unit: str, vocabulary: Vocabulary) -> Moved | None:
    """By how much the text says that the target rises or falls from an earlier state; None if it says it not at all,
    of each year, or in another unit than the target's (rooms, of a percentage of rooms)."""
    known = vocabulary.recall(_patterns)
    # Behind another statement it may be that which moves.
    found = None if DAMAGED.search(text) else known.moved.fullmatch(known.apart.split(text)[0])
    number = numeral(found["number"]) if found else None
    fits = found is not None and (found["percent"] or found["points"] or _fits(found["unit"], unit, vocabulary))
    if found is None or number is None or number.value <= 0 or not fits:
        return None
    amount = -number.value if found["way"].lower() in known.fall else number.value
    digit = last_digit(found["number"])
    years = re.findall(YEAR_DIGITS, found["since"] or "")
    return Moved(_plain(found[0]), amount, digit, digit, amount if found["percent"] else None, int(years[0]) if years else None)


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
    wholes = (*values, *accumulate(values))
    return Parts(f"{found[0].strip()} {listed.strip()}", sum(values), wholes) if len(values) == len(items) else None


def what_is_listed(text: str, vocabulary: Vocabulary) -> str:
    """A text without the words that open a list of parts, where it begins with them (`Terdiri atas`)."""
    found = vocabulary.recall(_patterns).parts.match(text)
    return text[found.end() :] if found else text


def read_note_grade(text: str, vocabulary: Vocabulary) -> str | None:
    """The grade that the text begins with, if it has no number and no other grade beside it."""
    known = vocabulary.recall(_patterns)
    first, *others = known.apart.split(text)
    found = known.graded.fullmatch(first)
    alone = found is not None and not re.search(r"\d", text) and not any(known.grade.search(other) for other in others)
    return known.grades[found["grade"].casefold()] if found and alone else None


def read_way(text: str, vocabulary: Vocabulary) -> str | None:
    """Which way the text says is better: `higher`, `lower`; None if it says neither or both."""
    if "makin" not in text.lower():
        return None
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
    all_said = dict.fromkeys(row["says"] for row in vocabulary.tables.rows("statement_words"))
    one = {says: one_of(vocabulary.saying("statement_words", says)).replace(r"\ ", r"\s+") for says in all_said}
    results = f"{one['result']}|{one['achieved']}"
    of = {"plan": one["plan"], "baseline": one["baseline"], "result": results, "target": one["target"]}
    year = rf"\(?{YEAR_DIGITS}\)?(?!\d)"
    amount = rf"(?P<number>{NUMERAL})(?![\d.,]*\d)"
    between = rf"(?P<between>(?:\s*(?:[:=]|{year}|\b(?:{one['time']}|{one['amounting']})\b))*)"
    after = rf"(?P<after>(?:\s*(?:{year}|\b(?:{one['time']})\b))*)"
    amounts = {
        name: _compiled(rf"(?:{each})\b{between}\s*(?:Rp\.?\s*)?{amount}\s*(?P<unit>%|[^\W\d_]+)?{after}") for name, each in of.items()
    }
    grade = rf"(?P<grade>{one_of(vocabulary.grades)})(?![\w+-])"
    graded = rf"(?:{one['graded']})\b\s*:?\s*[\"“]?{grade}[\"”]?(?:\s*\([^()]*\))?"
    measure = rf"(?:\s+(?:{one['amounting']}|{results}|angka)(?:nya)?){{0,2}}"
    ways = {
        way: _compiled(rf"(?:^|[.,;:]\s*)(?:se)?makin\s+(?:{one[says]})\b{measure}\s*,?\s*(?:maka\s+)?(?:se)?makin\s+(?:baik|bagus)\b")
        for way, says in (("higher", "more"), ("lower", "less"))
    }
    each = rf"(?:{one['each']})\s*(?P<period>{'|'.join(_IN_A_YEAR)})"
    often = _compiled(rf"(?:di[^\W\d_]+\s+)?(?:(?:{one['amounting']})\s+)?{amount}\s*(?P<unit>[^\W\d_]+)(?:\s+[^\W\d_]+)?\s+{each}")
    return _Patterns(
        apart=_compiled(rf"\s*(?:[;\n]|\.(?=\s|$)|,(?!\d))\s*|\s+(?:dan|serta)\s+(?=(?:{'|'.join(of.values())})\b)"),
        amounts=amounts,
        achieved=tuple(vocabulary.saying("statement_words", "achieved")),
        moved=_compiled(_moving(one, results, amount)),
        fall=vocabulary.saying("statement_words", "fall"),
        parts=_compiled(rf"\b(?:{one['parts']})\b\s*:?"),
        graded=_compiled(graded),
        grade=_compiled(rf"(?<!\w){grade}"),
        grades=vocabulary.grades,
        ways=ways,
        often=often,
    )


def _moving(one: Mapping[str, str], results: str, amount: str) -> str:
    """`Naik 5 poin`, `Meningkat 5% dari kondisi awal 20%`, `Berkurang 3 desa dibandingkan tahun 2025`."""
    of_what = r"(?P<percent>%|persen\b)|(?P<points>poin\b(?:\s+persen(?:tase)?)?)|(?P<unit>[^\W\d_]+)"
    # A few words at most: of more there are too many ways to part them.
    state = rf"(?:[\s(]*(?:\b(?:{one['time']}|{one['amounting']}|awal)\b|{NUMERAL}\s*(?:%|poin\b|[^\W\d_]+)?)\)?){{0,4}}"
    base = rf"(?:{one['from']})\s+(?:(?:{one['baseline']}|kondisi)\b{state}|(?P<since>(?:{results}|tahun)\b{state}))"
    by = rf"(?P<way>{one['rise']}|{one['fall']})\b(?:\s+(?:{one['amounting']})\b)*\s*(?:Rp\.?\s*)?{amount}"
    return rf"{by}\s*(?:{of_what})?(?:\s+poin)?\s*(?:{base})?"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
