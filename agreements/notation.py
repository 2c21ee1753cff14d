"""How texts of an agreement are read: amounts, targets, dates, NIPs, calculation types, numbers of rows, years, formulas.

Each reader gets the text as printed and gives a number or a frozen record; None where the text cannot be read for sure. Nothing
here judges: an odd spelling is read and marked, a text with two readings is not read. The words of the notations are data, in rules/reference.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Annotated

from agreements.vocabulary import vocabulary

Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Unit:
    """Marks a number in an annotation with its unit, for the static check of expressions."""

    name: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Marks a text in an annotation with its only possible values."""

    values: tuple[str, ...]


Year = Annotated[int | None, Unit("year")]
TargetNumber = Annotated[Number | None, Unit("target")]

_WHOLE = r"[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:,\d{3}){2,}|\d+"
_NUMBER = re.compile(rf"(?P<sign>[-−]?)(?P<whole>{_WHOLE})(?:(?P<mark>[.,])(?P<decimals>\d+))?")
_AMOUNT = re.compile(
    r"(?P<sign>[-−]?)(?:rp\.?)?(?P<whole>\d+|\d{1,3}(?:(?P<sep>[.,])\d{3})(?:(?P=sep)\d{3})*)"
    r"(?:(?P<mark>[.,])(?P<decimals>\d{1,2}))?(?:[.,]-+)?(?:rupiah)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def read_amount(text: str) -> Number | None:
    """An amount in rupiah: `37,975,000`, `37.975.000`, `37.975.000,00`, each with or without `Rp`, and `,-`."""
    packed = "".join(text.split())
    negative = packed.startswith("(") and packed.endswith(")")
    found = _AMOUNT.fullmatch(packed.strip("()") if negative else packed)
    # Blanks between digits are not taken for separators: "1 000" may be two cells that ran together.
    if found is None or (found["sep"] and found["mark"] == found["sep"]) or re.search(r"\d\s+\d", text):
        return None
    value = _exact(re.sub(r"[.,]", "", found["whole"]), found["decimals"])
    return -value if negative or found["sign"] else value


def _exact(whole: str, decimals: str | None) -> Number:
    value = Fraction(f"{whole}.{decimals or 0}")
    return value.numerator if value.denominator == 1 else value


def _read_number(text: str) -> Number | None:
    """A number in Indonesian notation. A dot before exactly three digits groups thousands; a comma before three is not read."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    whole, decimals = found["whole"], found["decimals"]
    if decimals and len(decimals) == 3 and whole != "0":
        return None
    if decimals and "," in whole and found["mark"] == ",":
        return None
    value = _exact(re.sub(r"[.,]", "", whole), decimals)
    return -value if found["sign"] else value


@dataclass(frozen=True, slots=True)
class Target:
    """A target. A plain number has low = high = value; a range only low and high; `1:180` has value 1 and denominator 180.

    `unit` is "" if none is printed or implied; `%` may be implied by the indicator's measure word (`unit_printed` is then False).
    `bound` is the printed comparison, "" if none. A `grade` is spelt as rules/reference/grades.yaml does or, if it is not there, as printed; it has no value.
    """

    text: str
    kind: Annotated[str | None, Choices(("number", "range", "ratio", "grade"))] = None
    value: TargetNumber = None
    low: TargetNumber = None
    high: TargetNumber = None
    denominator: TargetNumber = None
    unit: str = ""
    unit_printed: bool = False
    bound: Annotated[str, Choices(("", ">=", "<=", ">", "<"))] = ""
    grade: str | None = None


_BOUNDS = {
    "≥": ">=", ">=": ">=", "minimal": ">=", "min": ">=", "sekurang-kurangnya": ">=", "paling sedikit": ">=",
    "≤": "<=", "<=": "<=", "maksimal": "<=", "maks": "<=", "paling lama": "<=", "paling banyak": "<=", ">": ">", "<": "<",
}  # fmt: skip
_BOUND = re.compile(
    "|".join(re.escape(word) + (r"\b" if word[-1].isalpha() else "") for word in sorted(_BOUNDS, key=len, reverse=True)), re.IGNORECASE
)
_NUMERAL = r"[-−]?\d[\d.,]*\d|[-−]?\d"
_RANGE = re.compile(rf"({_NUMERAL})\s*%?\s*(?:-|–|—|s\.?\s*/?\s*d\.?|sampai(?: dengan)?|hingga)\s*({_NUMERAL})(?![\d.,])\s*(.*)", re.IGNORECASE)
_RATIO = re.compile(rf"({_NUMERAL})\s*:\s*({_NUMERAL})(?![\d.,])\s*(.*)")
_MEASURED = re.compile(rf"(?:(rp)\.?\s*)?({_NUMERAL})(?![\d.,])\s*(.*)", re.IGNORECASE)
_LED = re.compile(rf"(level|peringkat|skor|nilai|indeks|ranking)\s*:?\s*({_NUMERAL})", re.IGNORECASE)
_LETTERS = re.compile(r"(?:nilai|predikat|kategori|opini|peringkat)?\s*[\"“]?([A-Z]{1,3}\s?[+-]?)[\"”]?(?:\s*\(.*\))?")


@lru_cache(maxsize=1 << 14)
def read_target(text: str, implied: str = "") -> Target:
    """A target in any of the notations of docs/agreements.md. Always a record: `kind` is None if the text cannot be read."""
    plain = " ".join(text.replace("\u00a0", " ").split()).strip(" .") or text
    bound_text = _BOUND.match(plain)
    bound = _BOUNDS.get(bound_text.group().lower(), "") if bound_text else ""
    rest = plain[bound_text.end() :].lstrip(" .") if bound and bound_text else plain
    if found := _RANGE.fullmatch(rest):
        low, high = _read_number(found[1]), _read_number(found[2])
        if low is not None and high is not None:
            unit, printed = _unit(found[3], implied)
            return Target(text, "range", None, low, high, None, unit, printed, bound)
    if found := _RATIO.fullmatch(rest):
        value, denominator = _read_number(found[1]), _read_number(found[2])
        if value is not None and denominator is not None:
            return Target(text, "ratio", value, value, value, denominator, _unit(found[3], "")[0], bool(found[3]), bound)
    if found := _LED.fullmatch(rest):
        if (value := _read_number(found[2])) is not None:
            return Target(text, "number", value, value, value, None, found[1].lower(), True, bound)
    if found := _MEASURED.fullmatch(rest):
        value = _read_number(found[2])
        if value is not None and not re.match(r"[\d:/]|.+%", found[3]):
            unit, printed = ("rupiah", True) if found[1] else _unit(found[3], implied)
            return Target(text, "number", value, value, value, None, unit, printed, bound)
    if grade := vocabulary().grades.get(plain.casefold()):
        return Target(text, "grade", grade=grade)
    if found := _LETTERS.fullmatch(plain):
        return Target(text, "grade", grade=found[1].replace(" ", ""))
    return Target(text)


def _unit(printed: str, implied: str) -> tuple[str, bool]:
    """The unit in lower case (`%` for persen), and whether it is printed."""
    unit = printed.strip(" .").lower()
    if unit in ("persen", "prosen") or unit.startswith("%"):
        unit = "%"
    return (unit, True) if unit else (implied, False)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it can be read. A day that the month does not have is not read."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


@lru_cache(maxsize=1 << 12)
def read_date(text: str) -> Date:
    """`4 Januari 2021`, `Januari 2021`, `04-01-2021`, `2021-01-04`; what cannot be read stays None."""
    plain = text.strip()
    if found := re.fullmatch(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})", plain):
        return _valid(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", plain):
        return _valid(int(found[3]), int(found[2]), int(found[1]))
    months = [vocabulary().months[word.casefold()] for word in re.findall(r"[^\W\d_]+", plain) if word.casefold() in vocabulary().months]
    years = re.findall(r"(?<!\d)(\d{4})(?!\d)", plain)
    days = re.findall(r"(?<!\d)(\d{1,2})(?!\d)", plain)
    return _valid(
        int(days[0]) if len(days) == 1 else None,
        months[0] if len(months) == 1 else None,
        int(years[0]) if len(years) == 1 else None,
    )


def _valid(day: int | None, month: int | None, year: int | None) -> Date:
    if month is not None and not 1 <= month <= 12:
        month = None
    try:
        # 2000 was a leap year: without a year, 29 February stands.
        datetime.date(year or 2000, month or 1, day or 1)
    except ValueError:
        day = None
    return Date(day, month, year)


@dataclass(frozen=True, slots=True)
class Nip:
    """A civil servant's number: birth date, month of appointment, sex, serial (Perka BKN 22/2007). Fields only if it has 18 digits."""

    text: str
    digits: str
    birth_year: Year = None
    birth_month: int | None = None
    birth_day: int | None = None
    birth_valid: bool | None = None
    appointed_year: Year = None
    appointed_month: int | None = None
    sex: Annotated[str | None, Choices(("man", "woman"))] = None
    sex_digit: int | None = None
    serial: str | None = None


@lru_cache(maxsize=1 << 12)
def read_nip(text: str) -> Nip:
    """The parts of a NIP, printed with or without blanks, dots or hyphens and the label `NIP`."""
    bare = re.sub(r"^\s*NIP\s*[.:]?\s*", "", text, flags=re.IGNORECASE)
    digits = re.sub(r"[\s.\-]", "", bare)
    if not re.fullmatch(r"\d{18}", digits, re.ASCII):
        return Nip(text, digits)
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
    try:
        valid = bool(datetime.date(year, month, day))
    except ValueError:
        valid = False
    sex = {"1": "man", "2": "woman"}.get(digits[14])
    return Nip(text, digits, year, month, day, valid, int(digits[8:12]), int(digits[12:14]), sex, int(digits[14]), digits[15:])


@dataclass(frozen=True, slots=True)
class Calculation:
    """A calculation type (tipe perhitungan); `official` says whether it is spelt as it should be."""

    text: str
    type: Annotated[str | None, Choices(("kumulatif", "non kumulatif", "rata-rata"))] = None
    official: bool | None = None


@lru_cache(maxsize=1 << 10)
def read_calculation(text: str) -> Calculation:
    """The type that the text spells, however it is spelt."""
    spelling = " ".join(re.findall(r"[^\W_]+", text.lower()))
    found = vocabulary().calculations.get(spelling)
    return Calculation(text, *found) if found else Calculation(text)


@lru_cache(maxsize=1 << 10)
def read_number(text: str) -> int | None:
    """The number of a row: `1`, `1.`, `1)`, `a.`, and the last part of `2.1`."""
    if found := re.fullmatch(r"\(?(?:\d+\.)*(\d{1,4})[.)]*", text.strip()):
        return int(found[1])
    if found := re.fullmatch(r"\(?([a-z])[.)]*", text.strip().lower()):
        return ord(found[1]) - ord("a") + 1
    return None


def read_year(text: str) -> int | None:
    """The year after the word TAHUN, or the only four-digit year of the text."""
    if found := re.search(r"\btahun(?:\s+anggaran)?\s*:?\s*((?:19|20)\d\d)(?!\d)", text, re.IGNORECASE):
        return int(found[1])
    years = re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", text)
    return int(years[0]) if len(years) == 1 else None
