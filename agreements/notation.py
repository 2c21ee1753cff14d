"""How texts of an agreement are read: amounts, targets, dates, NIPs, calculation types, numbers of rows, years, formulas.

Each reader gets the text as printed and gives a number or a frozen record; None where the text cannot be read for sure. Nothing
here judges: an odd spelling is read and marked, a text with two readings is not read. The words of the notations are data, in
rules/reference.
"""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, TypeVar

from agreements.vocabulary import vocabulary

Number = int | Fraction
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
TargetNumber = Annotated[Number | None, Unit("target")]

_WHOLE = r"[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:,\d{3}){2,}|\d+"
# What is longer is no figure that anybody wrote, and Python refuses to convert much longer ones.
_MAX_DIGITS = 60
_NUMBER = re.compile(rf"(?P<sign>[-−]?)(?P<whole>{_WHOLE})(?:(?P<mark>[.,])(?P<decimals>\d+))?")
_AMOUNT = re.compile(
    r"(?P<sign>[-−]?)(?:rp\.?|idr)?(?P<whole>\d+|\d{1,3}(?:(?P<sep>[.,])\d{3})(?:(?P=sep)\d{3})*)"
    r"(?:(?P<mark>[.,])(?P<decimals>\d{1,2}))?(?:[.,]-+)?(?:rupiah)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def read_amount(text: str) -> Number | None:
    """An amount in rupiah: `37,975,000`, `37.975.000`, `37.975.000,00`, with or without `Rp`, `,-` and words in brackets."""
    figures = re.sub(r"(?<=[\d-])\s*\([^()\d]*\)\s*$", "", text)
    packed = "".join(figures.split())
    negative = packed.startswith("(") and packed.endswith(")")
    found = _AMOUNT.fullmatch(packed.strip("()") if negative else packed)
    # Blanks between digits are not taken for separators: "1 000" may be two cells that ran together.
    if found is None or len(packed) > _MAX_DIGITS or (found["sep"] and found["mark"] == found["sep"]) or re.search(r"\d\s+\d", figures):
        return None
    value = _exact(re.sub(r"[.,]", "", found["whole"]), found["decimals"])
    return -value if negative or found["sign"] else value


def _exact(digits: str, decimals: str | None) -> Number:
    return whole(Fraction(f"{digits}.{decimals or 0}"))


def whole(value: Fraction) -> Number:
    """The number, as int if it is whole."""
    return value.numerator if value.denominator == 1 else value


def read_quantity(text: str, *, decimal_comma: bool = False) -> Number | None:
    """A number in Indonesian notation. A dot before exactly three digits groups thousands; a comma before three is read only if it
    can be nothing but a decimal comma.
    """
    found = _NUMBER.fullmatch(text)
    if found is None or len(text) > _MAX_DIGITS:
        return None
    whole, decimals = found["whole"], found["decimals"]
    if decimals and len(decimals) == 3 and whole != "0" and not (decimal_comma and found["mark"] == ","):
        return None
    if decimals and "," in whole and found["mark"] == ",":
        return None
    value = _exact(re.sub(r"[.,]", "", whole), decimals)
    return -value if found["sign"] else value


def together(*fields: str) -> Callable[[Record], Record]:
    """Marks fields of which a record has either all or none."""

    def mark(record: Record) -> Record:
        record.together = fields  # type: ignore[attr-defined]
        return record

    return mark


@together("low", "high")
@dataclass(frozen=True, slots=True)
class Target:
    """A target. A plain number has low = high = value; a range only low and high; `1:180` has value 1 and denominator 180.

    `unit` is "" if none is printed or implied; `%` may be implied by the indicator's measure word (`unit_printed` is then False).
    `bound` is the printed comparison, "" if none. A `grade` is spelt as rules/reference/grades.yaml does or, if it is not there, as
    printed; it has no value.
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
    ">=": (
        "≥", ">=", "=>", "minimal", "minimum", "min", "sekurang-kurangnya", "setidaknya", "paling sedikit", "paling kurang",
        "paling rendah", "tidak kurang dari",
    ),
    "<=": (
        "≤", "<=", "=<", "maksimal", "maksimum", "maks", "max", "paling lama", "paling lambat", "paling banyak", "paling tinggi",
        "tidak lebih dari",
    ),
    ">": (">", "lebih dari", "di atas", "diatas"),
    "<": ("<", "kurang dari", "di bawah", "dibawah"),
}  # fmt: skip
_BOUND_OF = {word: bound for bound, words in _BOUNDS.items() for word in words}
_BOUND = re.compile(
    "|".join(re.escape(word) + (r"\b" if word[-1].isalpha() else "") for word in sorted(_BOUND_OF, key=len, reverse=True)), re.IGNORECASE
)
_TAIL = re.compile(r"\s*\b(?:(ke atas|keatas|atau lebih)|(ke bawah|kebawah|atau kurang))$", re.IGNORECASE)
_REMARK = re.compile(r"\s*\(([^()]*)\)\s*")
_NUMERAL = r"[-−]?\d[\d.,]*\d|[-−]?\d"
_RANGE = re.compile(
    rf"(?:(rp)\.?\s*)?({_NUMERAL})\s*%?\s*(?:-|–|—|s\.?\s*/?\s*d\.?|sampai(?: dengan)?|hingga)\s*"
    rf"(?:rp\.?\s*)?({_NUMERAL})(?![\d.,])\s*(.*)",
    re.IGNORECASE,
)
_DOLLARS = re.compile(r"(?:us\s*\$|usd|\$)\s*(?=\d)", re.IGNORECASE)
_AROUND = re.compile(rf"({_NUMERAL})\s*%?\s*(?:±|\+/-)\s*({_NUMERAL})(?![\d.,])\s*(.*)")
# The letter in place of the digit: "2O jam" is neither 2 nor 20.
_LETTER_O = re.compile(r"\d[Oo]+(?![^\W\d_])")
_RATIO = re.compile(rf"({_NUMERAL})\s*:\s*({_NUMERAL})(?![\d.,])\s*(.*)")
_MEASURED = re.compile(rf"(?:(rp)\.?\s*)?({_NUMERAL})(?![\d.,])\s*(.*)", re.IGNORECASE)
# "10 menit 30 detik" are ten and a half minutes.
_DURATION = re.compile(r"(\d{1,9})\s*([a-z]+)\s*,?\s*(\d{1,9})\s*([a-z]+)", re.IGNORECASE)
_TIMES = {"tahun": ("bulan", 12), "minggu": ("hari", 7), "hari": ("jam", 24), "jam": ("menit", 60), "menit": ("detik", 60)}
_LED = re.compile(
    rf"(level|peringkat|skor|nilai|indeks|ranking|juara)\s*:?\s*(?:ke\s*-?\s*)?({_NUMERAL}|[IV]{{1,3}}\b)(?:\s+besar|\s+dari\s+\d+)?",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_SCALED = {"ribu": 10**3, "rb": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12}
_CLASS = re.compile(
    r"(?:nilai|predikat|kategori|opini|peringkat|kelas|tipe|status|zona|grade|level|tingkat|(?:ter)?akreditasi)\s*:?\s+(.+)", re.IGNORECASE
)
_LETTERS = re.compile(r"[\"“]?((?:A{1,3}|B{1,3}|C{1,3}|D|E)\s?[+-]?)[\"”]?")
# After a number and its unit: a second number, a fraction, a percentage. Such a text has two readings.
_SECOND = re.compile(
    r"(?!x\b)[a-z]+\s+\d+\s+(?:bulan|hari|jam|menit|detik)\b|(?:[,;+]|.*(?:[,;+]|\bdan))\s*\d|[\d:]|/(?!\s*1[0.]{2,}(?!\d))\s*\d|.+%",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:(?:per\s+)?(?:tanggal|tgl)\b\.?\s*)?\d{1,2}\s*"
    r"(?:[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}|([^\W\d_]+)(?:\s+(?:tahun\s+)?\d{4})?)"
    r"|\d{4}-\d{2}-\d{2}(?:t.*)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def read_target(text: str, implied: str = "") -> Target:
    """A target in any of the notations of docs/agreements.md. Always a record: `kind` is None if the text cannot be read, as of a date.

    Brackets hold remarks: `1 (satu) dokumen`, `3 (terdefinisi)`. An implied percentage that stands only there counts: `18 desa (100%)`.
    """
    plain = " ".join(text.split()).strip(" .")
    leading = _BOUND.match(plain)
    rest = plain[leading.end() :].lstrip(" .:") if leading else plain
    bound = _BOUND_OF[leading.group().lower()] if leading else ""
    if not bound and (tail := _TAIL.search(rest)):
        rest, bound = rest[: tail.start()], ">=" if tail[1] else "<="
    bare, remarks = _REMARK.sub(" ", rest).strip(" ."), _REMARK.findall(rest)
    percent = [remark for remark in remarks if "%" in remark] if implied == "%" and "%" not in bare else []
    for part in (*percent, bare, *remarks):
        if part and (read := _read_part(part.strip(), implied)) is not None:
            return dataclasses.replace(read, text=text, bound=bound)
    return Target(text)


def _read_part(part: str, implied: str) -> Target | None:
    """The reading of a text without bound and remarks; None if it has none, or more than one."""
    part = re.sub(r"(?<=\d)[.,]\s*-+$", "", part)
    # "Nihil" is how an office reports that there were none.
    if part.lower() == "nihil":
        return Target(part, "number", 0, 0, 0, None, implied)
    if _LETTER_O.search(part):
        return None
    if dollars := _DOLLARS.match(part):
        read = _read_part(part[dollars.end() :], "")
        return dataclasses.replace(read, unit="usd", unit_printed=True) if read and read.kind == "number" and not read.unit else None
    if (day := _DAY.fullmatch(part)) and (day[1] is None or day[1].lower() in vocabulary().months):
        return None
    if found := _RANGE.fullmatch(part):
        low, high = read_quantity(found[2]), read_quantity(found[3])
        if low is not None and high is not None and not _SECOND.match(found[4]):
            factor, rest = _scale(found[4])
            unit, printed = ("rupiah", True) if found[1] else _unit(rest, implied)
            return Target(part, "range", None, whole(low * factor), whole(high * factor), None, unit, printed)
    if found := _AROUND.fullmatch(part):
        middle, margin = read_quantity(found[1]), read_quantity(found[2])
        if middle is not None and margin is not None and not _SECOND.match(found[3]):
            unit, printed = _unit(found[3], implied)
            return Target(part, "range", None, whole(Fraction(middle - margin)), whole(Fraction(middle + margin)), None, unit, printed)
    if found := _RATIO.fullmatch(part):
        value, denominator = read_quantity(found[1]), read_quantity(found[2])
        # "00:15:00" is a time.
        if value is not None and denominator and not found[3].startswith(":"):
            return Target(part, "ratio", value, value, value, denominator, _unit(found[3], "")[0], bool(found[3]))
    if found := _LED.fullmatch(part):
        value = _ROMAN.get(found[2].lower()) or read_quantity(found[2])
        if value is not None:
            return Target(part, "number", value, value, value, None, found[1].lower(), True)
    if found := _DURATION.fullmatch(part):
        long, short = found[2].lower(), found[4].lower()
        if _TIMES.get(long, ("",))[0] == short:
            value = whole(int(found[1]) + Fraction(int(found[3]), _TIMES[long][1]))
            return Target(part, "number", value, value, value, None, long, True)
    if found := _MEASURED.fullmatch(part):
        factor, rest = _scale(found[3], rupiah=bool(found[1]))
        unit, printed = ("rupiah", True) if found[1] else _unit(rest, implied)
        value = read_quantity(found[2], decimal_comma=unit == "%" and printed)
        value = read_amount(found[2]) if value is None and found[1] else value
        if value is not None and not _SECOND.match(rest):
            value = whole(value * factor)
            return Target(part, "number", value, value, value, None, unit, printed)
    return _read_grade(part)


def _scale(rest: str, *, rupiah: bool = False) -> tuple[Fraction, str]:
    """The factor that a word after the number stands for (`juta`; of rupiah also `M`), and what follows it."""
    word, _, after = rest.partition(" ")
    if rupiah and word in ("M", "T"):
        return Fraction(10**9 if word == "M" else 10**12), after
    factor = _SCALED.get(word.lower())
    return (Fraction(factor), after) if factor else (Fraction(1), rest)


def _read_grade(part: str) -> Target | None:
    """A grade, with or without the word before it and a figure after a stroke: `BB`, `Predikat BB`, `B / 68,5`."""
    part = re.sub(rf"\s*/\s*(?:{_NUMERAL})$", "", part)
    grades = vocabulary().grades
    led = _CLASS.fullmatch(part)
    for candidate in (part, led[1] if led else ""):
        name = candidate.strip('"“” ')
        if grade := grades.get(" ".join(name.casefold().split())):
            return Target(part, "grade", grade=grade)
        if found := _LETTERS.fullmatch(name):
            return Target(part, "grade", grade=found[1].replace(" ", ""))
    return None


def _unit(printed: str, implied: str) -> tuple[str, bool]:
    """The unit in lower case (`%` for persen), and whether it is printed."""
    unit = printed.strip(" .").lower()
    if unit in ("persen", "prosen", "persentase", "prosentase") or unit.startswith("%"):
        unit = "%"
    return (unit, True) if unit else (implied, False)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it can be read. A day that the month does not have is not read; `printed_day` is the number all the same."""

    day: Annotated[int | None, Between(1, 31)] = None
    month: Annotated[int | None, Between(1, 12)] = None
    year: int | None = None
    printed_day: int | None = None


@lru_cache(maxsize=1 << 12)
def read_date(text: str) -> Date:
    """`4 Januari 2021`, `Januari 2021`, `04-01-2021`, `2021-01-04`; what cannot be read stays None."""
    plain = text.strip()
    if found := re.fullmatch(r"\D*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})\D*", plain):
        return _valid(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"\D*(\d{4})-(\d{1,2})-(\d{1,2})\D*", plain):
        return _valid(int(found[3]), int(found[2]), int(found[1]))
    months = [vocabulary().months[word.casefold()] for word in re.findall(r"[^\W\d_]+", plain) if word.casefold() in vocabulary().months]
    years = re.findall(r"(?<!\d)(\d{4})(?!\d)", plain)
    days = re.findall(r"(?<!\d)(\d{1,2})(?!\d)", plain)
    if len(days) > 1 and len(months) == 1:
        # Of "2 Jan 14" the first number, before the month, is the day; what the other is, is not certain.
        first = re.match(r"\D*(\d{1,2})\s+(?:bulan\s+)?([^\W\d_]+)", plain)
        days = [first[1]] if first and first[2].casefold() in vocabulary().months else days
    return _valid(
        int(days[0]) if len(days) == 1 else None,
        months[0] if len(months) == 1 else None,
        int(years[0]) if len(years) == 1 else None,
    )


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
    # What stands in brackets explains the type.
    spelling = " ".join(re.findall(r"[^\W_]+", _REMARK.sub(" ", " ".join(text.split())).lower()))
    found = vocabulary().calculations.get(spelling)
    return Calculation(text, *found) if found else Calculation(text)


@lru_cache(maxsize=1 << 10)
def read_number(text: str) -> int | None:
    """The number of a row: `1`, `1.`, `1)`, `a.`, `II.`, and the last part of `2.1`. A small i, v or x alone has two readings."""
    plain = text.strip()
    if found := re.fullmatch(r"\(?(?:\d+\.)*(\d{1,4})[.)]*", plain):
        return int(found[1])
    if (found := re.fullmatch(r"\(?([IVXivx]+)[.)]*", plain)) and found[1].lower() in _ROMAN:
        return _ROMAN[found[1].lower()] if found[1] not in ("i", "v", "x") else None
    if found := re.fullmatch(r"\(?([a-z])[.)]*", plain.lower()):
        return ord(found[1]) - ord("a") + 1
    return None


_CITED = re.compile(r"\b(?:nomor|no\.?)\s*\S+\s+tahun\s+\d{4}", re.IGNORECASE)


def read_year(text: str) -> int | None:
    """The first year after the word TAHUN, or the only four-digit year of the text. The year of a cited regulation is none."""
    own = _CITED.sub("", text)
    if found := re.search(r"\btahun(?:\s+anggaran)?\s*:?\s*((?:19|20)\d\d)(?!\d|\s*[-–]\s*\d)", own, re.IGNORECASE):
        return int(found[1])
    years = re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", own)
    return int(years[0]) if len(years) == 1 else None
