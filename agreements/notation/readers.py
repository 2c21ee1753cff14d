"""How texts of an agreement are read: amounts, quantities, dates, NIPs, calculation types, numbers of rows, years, formulas.

Each reader gets the text as printed and gives a number or a frozen record; None where the text cannot be read for sure. Nothing
here judges: an odd spelling is read and marked, a text with two readings is not read. The words of the notations are data, in
rules/reference.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Annotated, TypeVar

from agreements.notation.absence import absence, is_absent
from agreements.notation.numbers import DAMAGED, MAX_DIGITS, YEAR_DIGITS, Number, numeral
from agreements.notation.patterns import patterns
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

Record = TypeVar("Record", bound=type)


@dataclass(frozen=True, slots=True)
class Unit:
    """Marks a number in an annotation with its unit, for the static check of expressions."""

    name: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Marks a text in an annotation with its only possible values."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """Marks a number in an annotation with the least and the most that it can be; None for no bound."""

    least: int | None
    most: int | None


Year = Annotated[int | None, Unit("year"), Between(0, 9999)]
# As read_year finds it in a text.
TextYear = Annotated[int | None, Unit("year"), Between(1900, 2099)]

# A letter at a digit, apart from the marks of calendars behind a year: "3Januari", "l4 Januari".
_GLUED = re.compile(r"(?<!\d)\d{1,2}(?![HM]\b)[^\W\d_]|[^\W\d_]\d|(?<!\d)\d{4}(?!\s*[HM]\b)[^\W\d_]")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
# A label before an amount: "Jumlah: Rp 9.000.000".
_LABEL = re.compile(r"^\s*[^\W\d_]+(?:\s+[^\W\d_]+)*\s*:")
# What is remarked in brackets, and no part of what it stands behind.
REMARK = re.compile(r"\s*\(([^()]*)\)\s*")


def read_amount(text: str, vocabulary: Vocabulary) -> Number | None:
    """An amount in rupiah: `37,975,000`, `37.975.000`, `37.975.000,00`, with or without `Rp`, `,-` and words in brackets."""
    if absence(text, vocabulary) == "zero":
        return 0
    figures = re.sub(r"(?<=[\d-])\s*\([^()\d]*\)\s*$", "", _LABEL.sub("", text))
    packed = "".join(figures.split())
    # Blanks between digits are not taken for separators: "1 000" may be two cells that ran together.
    if len(packed) > MAX_DIGITS or re.search(r"\d\s+\d|[-−]\s+\d", figures) or DAMAGED.search(figures):
        return None
    currency = patterns(vocabulary).currency
    bare = currency.sub(r"\1", packed)
    negative = bare.startswith("(") and bare.endswith(")")
    bare = currency.sub(r"\1", bare[1:-1]) if negative else bare
    found = numeral(bare)
    # Nobody writes more than two digits of cents: a sign before three of them groups.
    cents = re.search(r"[.,](\d+)$", bare)
    if found is None or (negative and found.value < 0) or (cents and len(cents[1]) > 2 and (len(cents[1]) != 3 or bare[0] == "0")):
        return None
    value = found.value if found.other is None else max(found.value, found.other) if found.value > 0 else min(found.value, found.other)
    if re.search(r"[.,]\d{3}[.,]\d{3,}$", bare) and len(set(re.findall("[.,]", bare))) > 1:
        return None
    return -value if negative else value


def read_quantity(text: str, *, decimal_comma: bool = False) -> Number | None:
    """A number in Indonesian notation. A dot before exactly three digits groups thousands; a comma before three is read only if it
    can be nothing but a decimal comma.
    """
    found = numeral(text)
    if found is None or (found.mark == "," and not decimal_comma):
        return None
    return found.value


def together(*fields: str) -> Callable[[Record], Record]:
    """Marks fields of which a record has either all or none."""

    def mark(record: Record) -> Record:
        record.together = fields  # type: ignore[attr-defined]
        return record

    return mark


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it can be read. A day that the month does not have is not read; `printed_day` is the number all the same."""

    day: Annotated[int | None, Between(1, 31)] = None
    month: Annotated[int | None, Between(1, 12)] = None
    year: int | None = None
    printed_day: int | None = None


# Between the dates of two calendars.
_CALENDARS_APART = re.compile(r"\s*[/;|()\n]\s*|\bbertepatan(?:\s+dengan)?\b|\s+[-–]\s+", re.IGNORECASE)


def read_date(text: str, vocabulary: Vocabulary) -> Date:
    """`4 Januari 2021`, `Januari 2021`, `04-01-2021`, `2021-01-04`; what cannot be read stays None."""
    return vocabulary.recall(_date, text)


def _date(text: str, vocabulary: Vocabulary) -> Date:
    named = vocabulary.months
    plain, other = text.strip(), vocabulary.recall(_calendars)
    if other.search(plain):
        # Of a date in two calendars the part that is in the common one: `7 Januari 2026` of `7 Januari 2026 M / 18 Rajab 1447 H`.
        plain = " ".join(part for part in _CALENDARS_APART.split(plain) if not other.search(part)) or plain
    if found := re.fullmatch(r"\D*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})\D*", plain):
        return _valid(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"\D*(\d{4})[-/](\d{1,2})[-/](\d{1,2})\D*", plain):
        return _valid(int(found[3]), int(found[2]), int(found[1]))
    months = [named[word.casefold()] for word in re.findall(r"[^\W\d_]+", plain) if word.casefold() in named]
    years = re.findall(r"(?<!\d)(\d{4})(?!\d)", plain)
    # A letter beside it may stand for another digit (l4, 1O); a month may have lost its blanks.
    beside = re.finditer(r"(?<!\w)(\d{1,2})(?![\d_])([^\W\d_]*)", plain)
    days = [found[1] for found in beside if not found[2] or found[2].casefold() in named]
    if len(days) > 1 and len(months) == 1:
        # Of "2 Jan 14" the first number, before the month, is the day; what the other is, is not certain.
        first = re.match(r"\D*(\d{1,2})\s+(?:bulan\s+)?([^\W\d_]+)", plain)
        days = [first[1]] if first and first[2].casefold() in named else days
    return _valid(
        int(days[0]) if len(days) == 1 else None,
        months[0] if len(months) == 1 else None,
        int(years[0]) if len(years) == 1 else None,
    )


def is_glued(text: str) -> bool:
    """Whether a letter stands at a digit of a date without a blank between."""
    return _GLUED.search(text) is not None


def read_weekday(text: str, vocabulary: Vocabulary) -> int | None:
    """The weekday that the text names, 1 (Monday) to 7; None if it names none or several."""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text)}
    days = {row["day"] for row in vocabulary.tables.rows("weekdays") if row["word"].casefold() in words}
    return int(days.pop()) if len(days) == 1 else None


def _calendars(vocabulary: Vocabulary) -> re.Pattern[str]:
    marks = "|".join(sorted((re.escape(row["mark"]) for row in vocabulary.tables.rows("calendars")), key=len, reverse=True))
    return re.compile(rf"(?<!\d)\d{{3,4}}\s*(?:{marks})\b", re.IGNORECASE)


def _valid(day: int | None, month: int | None, year: int | None) -> Date:
    if month is not None and not 1 <= month <= 12:
        month = None
    real = day
    try:
        # 2000 was a leap year: without a year, 29 February stands.
        datetime.date(year or 2000, month or 1, 1 if day is None else day)
    except ValueError:
        real = None
    return Date(real, month, year, day)


@together("birth_year", "birth_month", "birth_day", "birth_valid", "appointed_year", "appointed_month", "sex_digit", "serial")
@dataclass(frozen=True, slots=True)
class Nip:
    """A personnel number: of a civil servant (`kind` nip), of an employee on contract (pppk), or another one, by its label.

    Of the first two kinds: birth date, month of appointment (21 on contract), sex, serial (Perka BKN 22/2007), if it has 18 digits.
    """

    text: str
    digits: str
    kind: Annotated[str, Choices(("nip", "pppk", "other"))] = "nip"
    birth_year: Year = None
    birth_month: int | None = None
    birth_day: int | None = None
    birth_valid: bool | None = None
    appointed_year: Year = None
    appointed_month: int | None = None
    sex: Annotated[str | None, Choices(("man", "woman"))] = None
    sex_digit: int | None = None
    serial: str | None = None


def read_nip(text: str, vocabulary: Vocabulary) -> Nip:
    """The parts of a personnel number, printed with or without blanks, dots or hyphens and a label (`NIP.`, `NIPPPK`, `NRP`)."""
    return vocabulary.recall(_nip, text)


def is_no_nip(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text in the place of a NIP says that there is none: `-`, dots, a label alone, `NIP. -`."""
    _, bare = _labelled(text, vocabulary)
    return is_absent(text, vocabulary) or (bare != text and is_absent(bare.strip(" .:") or "-", vocabulary))


# "NPP 1234", "NIPD. 56": a number with a label of its own, which the table need not have; longer ones may be those of a civil servant.
_OWN_LABEL = re.compile(r"\W*N[a-z]{2,6}\b(?=\W*\d(?:\W*\d){0,11}\W*$)", re.IGNORECASE)


def _labels(vocabulary: Vocabulary) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The kinds of personnel numbers with what finds the label of each, also where the digits follow at once; the longest label first."""
    rows = sorted(vocabulary.tables.rows("personnel_numbers"), key=lambda row: (-len(row["label"]), row["label"]))
    return tuple((row["kind"], _spelt(row["label"])) for row in rows)


def _spelt(label: str) -> re.Pattern[str]:
    words = r"[\W_]*".join(map(re.escape, label.split()))
    return re.compile(rf"(?<![^\W_]){words}(?![^\W\d_])", re.IGNORECASE)


def _labelled(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """The kind of a number by its label, and the text without that; of one that no label of the table stands before, nip."""
    for kind, spelt in vocabulary.recall(_labels):
        if spelt.search(text):
            return kind, spelt.sub("", text, count=1)
    return "nip", text


def _nip(text: str, vocabulary: Vocabulary) -> Nip:
    kind, bare = _labelled(text, vocabulary)
    if bare == text and (own := _OWN_LABEL.match(text)):
        kind, bare = "other", text[own.end() :]
    digits = re.sub(r"[\s.:()\-]", "", bare)
    if kind == "other" or not re.fullmatch(r"\d{18}", digits, re.ASCII):
        return Nip(text, digits, kind)
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
    try:
        valid = bool(datetime.date(year, month, day))
    except ValueError:
        valid = False
    sex = {"1": "man", "2": "woman"}.get(digits[14])
    return Nip(text, digits, kind, year, month, day, valid, int(digits[8:12]), int(digits[12:14]), sex, int(digits[14]), digits[15:])


@dataclass(frozen=True, slots=True)
class Calculation:
    """A calculation type (tipe perhitungan); `official` says whether it is spelt as it should be."""

    text: str
    type: Annotated[str | None, Choices(("kumulatif", "non kumulatif", "rata-rata"))] = None
    official: bool | None = None


def read_calculation(text: str, vocabulary: Vocabulary) -> Calculation:
    """The type that the text spells, however it is spelt."""
    return vocabulary.recall(_calculation, text)


def _calculation(text: str, vocabulary: Vocabulary) -> Calculation:
    # What stands in brackets explains the type.
    spelling = " ".join(re.findall(r"[^\W_]+", REMARK.sub(" ", " ".join(text.split())).lower()))
    found = vocabulary.calculations.get(spelling)
    return Calculation(text, *found) if found else Calculation(text)


def read_number(text: str) -> int | None:
    """The number of a row: `1`, `1.`, `1)`, `a.`, `II.`, and the last part of `2.1`. A small i, v or x alone has two readings."""
    plain = text.strip()
    if found := re.fullmatch(r"\(?(?:\d+\.)*(\d{1,4})[.)]*", plain):
        return int(found[1])
    if (found := re.fullmatch(r"\(?([IVXivx]+)[.)]*", plain)) and found[1].lower() in ROMAN:
        return ROMAN[found[1].lower()] if found[1] not in ("i", "v", "x") else None
    if found := re.fullmatch(r"\(?([a-z])[.)]*", plain.lower()):
        return ord(found[1]) - ord("a") + 1
    return None


# A regulation that is cited, with its year.
CITED = re.compile(r"\b(?:nomor|no\.?)\s*\S+\s+tahun\s+\d{4}", re.IGNORECASE)


def read_year(text: str) -> int | None:
    """The first year after the word TAHUN, or the only four-digit year of the text. The year of a cited regulation is none."""
    own = CITED.sub("", text)
    if found := re.search(rf"\btahun(?:\s+anggaran)?\s*:?\s*({YEAR_DIGITS})(?!\d|\s*[-–]\s*\d)", own, re.IGNORECASE):
        return int(found[1])
    years = re.findall(rf"(?<!\d)({YEAR_DIGITS})(?!\d)", own)
    return int(years[0]) if len(years) == 1 else None
