"""The notations of a target without its bound and its remarks: each a pattern, and what the numbers and words in it make.

Where a text is in none of them, or can be read in two ways, it is not read. Must not know columns, bounds and remarks: those are in
targets.py.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from agreements.notation.absence import unknown_words, zero_words
from agreements.notation.numbers import NUMERAL, YEAR_DIGITS, Number, numeral, whole
from agreements.notation.patterns import Patterns, patterns
from agreements.notation.readers import ROMAN, read_amount, read_quantity
from agreements.notation.spelled import leading_number, words_of_numbers
from agreements.notation.target_record import Target
from agreements.notation.units import is_more_than_unit, unit_of
from agreements.notation.vocabulary import Vocabulary
from agreements.notation.wholes import read_whole

# What a text that a pattern matches is read as, with the unit that is implied; None where it cannot be read so.
Make: TypeAlias = Callable[[re.Match[str], str, Vocabulary], Target | None]

_AROUND = re.compile(rf"({NUMERAL})\s*%?\s*(?:±|\+/-)\s*({NUMERAL})(?![\d.,])\s*(.*)")
_RATIO = re.compile(rf"({NUMERAL})\s*(?::|\b(?:ber)?banding\b)\s*({NUMERAL})(?![\d.,])\s*(.*)", re.IGNORECASE)
# "1 per 2.500 penduduk", not "1 per 1.000", of which 1 is the rate.
_ONE_PER = re.compile(rf"(1)\s+(?:per|tiap|setiap)\s+(?!10+\b|1(?:\.000)+\b)({NUMERAL})(?![\d.,])\s*(.*)", re.IGNORECASE)
# A clock without hours shows how long something took: "00:15:00"; with hours it may show when.
_CLOCK = re.compile(r"00?:(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)")
_MINUTE = "menit"
# "9/9 variabel", "6/11 kelurahan": so many out of so many. "1/150" may be a ratio.
_OUT_OF = re.compile(rf"({NUMERAL})\s*/\s*({NUMERAL})(?![\d.,/])((?:\s*[^\W\d_]+){{0,3}})")
_MONTHS, _DAYS, _PERCENT = 12, 31, 100
# "2 x 24 jam" are 48, also as "2 (dua) kali 24 jam".
_TIMES = re.compile(rf"({NUMERAL})\s*(?:\([a-z ]+\)\s*)?(?:[x×]|kali\b)\s*({NUMERAL})\s*([a-z]+)(\s.*)?", re.IGNORECASE)
# A number that a grade is printed with: "BB (78)", "78 (BB)", "BB / 78", "78 - BB"; letters also with nothing between, "78,5 BB".
_SCORED = re.compile(
    rf"(?P<grade>[^\d()/]+?)(?:\s*[/(]|\s[-–]\s)\s*(?P<score>{NUMERAL})\s*\)?"
    rf"|(?P<number>{NUMERAL})(?:\s*[/(]|\s[-–]\s)\s*(?P<letters>[^\d()/]+?)\s*\)?"
)
_SCORED_LETTERS = re.compile(rf"(?P<grade>AA|A|BB|B|CC|C|D)\s+(?P<score>{NUMERAL})|(?P<number>{NUMERAL})\s+(?P<letters>AA|A|BB|B|CC|C|D)")
# Levels of maturity go so far.
_LEVELS = 7
# "I (Pertama)": a place in words behind its number.
_PLACED = re.compile(r"([IVX]{1,4})\s*\(\s*(?:ke\s?)?[a-z]+\s*\)", re.IGNORECASE)
# "10 menit 30 detik" are ten and a half minutes.
_DURATION = re.compile(r"(\d{1,9})\s*([a-z]+)\s*,?\s*(\d{1,9})\s*([a-z]+)", re.IGNORECASE)
_LETTERS = re.compile(r"[\"“]?((?:A{1,3}|B{1,3}|C{1,3}|D|E)\s?[+-]?)[\"”]?")
# What the table's durations are divided into, and are none of.
_TIMED = ("bulan", "detik")
# "Unggul/Baik Sekali": either is promised.
_EITHER = re.compile(r"\s*(?:/|\batau\b)\s*", re.IGNORECASE)
_DASHES = re.compile(r"(?<=\d)[.,]\s*-+$")
# "80 100.000 KH": so many of so many, with the column of the unit printed behind the number.
_BASED = re.compile(rf"({NUMERAL})\s+((?:per\s+)?1[0.,]*000\s+[^\W\d_][^\d;+]*)", re.IGNORECASE)
# "2025 : 85": of that year.
_A_YEAR = re.compile(YEAR_DIGITS)
_DAY = re.compile(
    r"(?:(?:per\s+)?(?:tanggal|tgl)\b\.?\s*)?\d{1,2}\s*"
    r"(?:[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}|([^\W\d_]+)(?:\s+(?:tahun\s+)?\d{4})?)"
    r"|\d{4}-\d{2}-\d{2}(?:t.*)?",
    re.IGNORECASE,
)


def read_part(part: str, implied: str, vocabulary: Vocabulary) -> Target | None:
    """The reading of a text without bound and remarks; None if it has none, or more than one."""
    part, known = _DASHES.sub("", part), patterns(vocabulary)
    if not any(map(str.isdigit, part)):
        if (none := _none_of(part, implied, vocabulary)) is not None:
            return none
        part = _in_digits(part, implied, vocabulary)
    if dollars := known.dollars.match(part):
        read = read_part(part[dollars.end() :], "", vocabulary)
        return dataclasses.replace(read, unit="usd", unit_printed=True) if read and read.kind == "number" and not read.unit else None
    if (day := _DAY.fullmatch(part)) and (day[1] is None or day[1].lower() in vocabulary.months):
        return None
    if (out_of := read_whole(part, vocabulary)) is not None and out_of.value is not None and (out_of.start, out_of.end) == (0, len(part)):
        return _number(part, out_of.value, *unit_of(out_of.unit, "", known), out_of.high)
    if (ends := known.range.fullmatch(part)) and _is_doubtful(ends, implied, vocabulary):
        return None
    notations: tuple[tuple[re.Pattern[str], Make], ...] = (
        (known.range, _range), (_AROUND, _around), (_CLOCK, _clock), (_RATIO, _ratio), (_ONE_PER, _ratio), (_OUT_OF, _out_of),
        (_TIMES, _times), (known.ranked, _ranked), (_DURATION, _duration), (_BASED, _based), (known.measured, _measured),
    )  # fmt: skip
    for pattern, make in notations:
        if (found := pattern.fullmatch(part)) and (read := make(found, implied, vocabulary)) is not None:
            return read
    return _read_grade(part, vocabulary)


def _in_digits(part: str, implied: str, vocabulary: Vocabulary) -> str:
    """A time, a percentage or a count whose number is in words, with its digits: `lima belas menit`, `dua dokumen`, `satu` beside the unit
    *dokumen*. Other texts as they are: `Satu Data`.
    """
    words = part.lower().split()
    value, taken = leading_number(words, vocabulary)
    if value is None or Fraction(value).denominator > 1 or not words_of_numbers(vocabulary).isdisjoint(words[taken:]):
        # "Satu rumah satu kader" counts nothing.
        return part
    known, unit = patterns(vocabulary), " ".join(words[taken:]) or implied.lower()
    first, *_ = unit.split() or [""]
    counted = vocabulary.words("counted_units")
    measured = first in known.percent or first in _TIMED or first in known.durations or first in counted or unit in counted
    return " ".join([str(value), *part.split()[taken:]]) if measured else part


def _has_two_readings(number: str, unit: str, vocabulary: Vocabulary) -> bool:
    """Whether "1.250" may be one and a quarter: of what is no count and no money, but a percentage or a point on a scale."""
    found = numeral(number)
    on_scale = unit == "%" or any(unit == word and kind == "index" for word, kind in vocabulary.measures)
    return found is not None and found.mark == "." and on_scale


def _number(text: str, value: Number, unit: str, printed: bool, out_of: Number | None = None) -> Target:
    return Target(text, "number", value, value, value, None, unit, printed, whole=out_of)


def _is_doubtful(ends: re.Match[str], implied: str, vocabulary: Vocabulary) -> bool:
    """Whether an end of a range has two readings: "46.502-46.527 %"."""
    known = patterns(vocabulary)
    unit, _ = unit_of(_scale(ends[4], known)[1], implied, known)
    return any(_has_two_readings(end, unit, vocabulary) for end in (ends[2], ends[3]))


def _based(found: re.Match[str], implied: str, vocabulary: Vocabulary) -> Target | None:
    value = read_quantity(found[1])
    return None if value is None else _number(found.string, value, *unit_of(found[2], implied, patterns(vocabulary)))


def _range(found: re.Match[str], implied: str, vocabulary: Vocabulary) -> Target | None:
    low, high = read_quantity(found[2]), read_quantity(found[3])
    known = patterns(vocabulary)
    if low is None or high is None or is_more_than_unit(found[4], vocabulary):
        return None
    if _A_YEAR.fullmatch(found[3]) and not _A_YEAR.fullmatch(found[2]) and low <= _PERCENT:
        # "85 % s/d 2026"
        return None
    factor, rest = _scale(found[4], known)
    unit, printed = ("rupiah", True) if found[1] else unit_of(rest, implied, known)
    return Target(found.string, "range", None, whole(low * factor), whole(high * factor), None, unit, printed)


def _around(found: re.Match[str], implied: str, vocabulary: Vocabulary) -> Target | None:
    """`90 ± 5` is a range."""
    middle, margin = read_quantity(found[1]), read_quantity(found[2])
    if middle is None or margin is None or is_more_than_unit(found[3], vocabulary):
        return None
    unit, printed = unit_of(found[3], implied, patterns(vocabulary))
    return Target(found.string, "range", None, whole(Fraction(middle - margin)), whole(Fraction(middle + margin)), None, unit, printed)


def _ratio(found: re.Match[str], implied: str, vocabulary: Vocabulary) -> Target | None:
    value, denominator = read_quantity(found[1]), read_quantity(found[2])
    # "02:15:00", "00:15" and "1:30 jam" are times.
    timed = found[3].startswith(":") or re.match(r"0\d", found[1]) or found[3].lower() in patterns(vocabulary).durations
    if value is None or not denominator or timed or _A_YEAR.fullmatch(found[1]):
        return None
    return Target(found.string, "ratio", value, value, value, denominator, unit_of(found[3], "", patterns(vocabulary))[0], bool(found[3]))


def _clock(found: re.Match[str], implied: str, vocabulary: Vocabulary) -> Target | None:
    return _number(found.string, whole(int(found["minutes"]) + Fraction(int(found["seconds"]), 60)), _MINUTE, True)


def _out_of(found: re.Match[str], implied: str, vocabulary: Vocabulary) -> Target | None:
    value, whole_of = read_quantity(found[1]), read_quantity(found[2])
    # "5,2/5" is a score above its own scale; 15/12 may be a day, or turned round.
    above = value is not None and whole_of is not None and value > whole_of and (isinstance(value, int) or value > 2 * whole_of)
    if value is None or whole_of is None or above or re.fullmatch(rf"{YEAR_DIGITS}|1[0.]{{3,}}", found[2]):
        return None
    # Without a unit "1/15" may be a ratio, and "5/6" a day.
    alone = not found[3] and not implied
    if alone and value == 1 and whole_of > _DAYS:
        # "1/500" is none, and 1:500.
        return Target(found.string, "ratio", value, value, value, whole_of)
    if alone and (value == 1 or (isinstance(value, int) and value < whole_of <= _MONTHS)):
        return None
    return _number(found.string, value, *unit_of(found[3], "", patterns(vocabulary)), whole_of)


def _times(found: re.Match[str], implied: str, vocabulary: Vocabulary) -> Target | None:
    times, each = read_quantity(found[1]), read_quantity(found[2])
    if times is None or each is None or found[3].lower() not in patterns(vocabulary).durations:
        return None
    return _number(found.string, whole(Fraction(times) * each), f"{found[3]}{found[4] or ''}".lower(), True)


def _ranked(found: re.Match[str], implied: str, vocabulary: Vocabulary) -> Target | None:
    """`Peringkat 3`, `Juara II`, `Level 3 dari 5`."""
    value = ROMAN.get(found[2].lower()) or read_quantity(found[2])
    out_of = read_quantity(found[3]) if found[3] else None
    return _number(found.string, value, found[1].lower(), True, out_of) if value is not None else None


def _duration(found: re.Match[str], implied: str, vocabulary: Vocabulary) -> Target | None:
    long, short = found[2].lower(), found[4].lower()
    part, count = patterns(vocabulary).durations.get(long, ("", 1))
    return _number(found.string, whole(int(found[1]) + Fraction(int(found[3]), count)), long, True) if part == short else None


def _measured(found: re.Match[str], implied: str, vocabulary: Vocabulary) -> Target | None:
    """A number, perhaps of money, with its unit."""
    known = patterns(vocabulary)
    factor, rest = _scale(found[3], known, rupiah=bool(found[1]))
    unit, printed = ("rupiah", True) if found[1] else unit_of(rest, implied, known)
    value = read_quantity(found[2], decimal_comma=unit == "%" and printed)
    value = read_amount(found[2], vocabulary) if value is None and found[1] else value
    if value is None or is_more_than_unit(rest, vocabulary) or (factor == 1 and _has_two_readings(found[2], unit, vocabulary)):
        return None
    return _number(found.string, whole(value * factor), unit, printed)


def _placed(found: re.Match[str], vocabulary: Vocabulary) -> Target | None:
    value = ROMAN.get(found[1].lower())
    return Target(found.string, "number", value, value, value) if value is not None else None


def _scored(found: re.Match[str], vocabulary: Vocabulary) -> Target | None:
    named, score = (found["grade"] or found["letters"]).strip(), read_quantity(found["score"] or found["number"], decimal_comma=True)
    level = found["number"] is not None and found["number"].isdigit() and score is not None and score <= _LEVELS
    if level and not _LETTERS.fullmatch(named):
        # "3 (terdefinisi)" is a level, of which the word is a remark; "3,60 (sangat baik)" is a score.
        return None
    read = _read_grade(named, vocabulary)
    return dataclasses.replace(read, score=score) if read is not None and score is not None else None


def _scored_letters(found: re.Match[str], vocabulary: Vocabulary) -> Target | None:
    # "3 A" may be three of something.
    few = (read_quantity(found["score"] or found["number"], decimal_comma=True) or 0) <= _LEVELS
    return None if few else _scored(found, vocabulary)


# A grade with the number that it is given for, whichever stands first; a place by its roman number, and in words.
SCORED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Vocabulary], Target | None]], ...] = (
    (_PLACED, _placed), (_SCORED, _scored), (_SCORED_LETTERS, _scored_letters),
)  # fmt: skip


def _none_of(part: str, implied: str, vocabulary: Vocabulary) -> Target | None:
    """What says 0 in words, alone or before its unit: `nihil`, `nol temuan`, `tidak ada temuan`. `Tidak ada` alone is a grade;
    `tidak ada data` says no number, unless data are counted.
    """
    words = " ".join(part.split()).casefold()
    if words in vocabulary.grades:
        return None
    for zero in zero_words(vocabulary):
        if words == zero or words.startswith(f"{zero} "):
            counted = words[len(zero) :].strip()
            if counted in unknown_words(vocabulary) and counted != implied.lower():
                return None
            unit, printed = unit_of(part[len(zero) :], implied, patterns(vocabulary))
            return Target(part, "number", 0, 0, 0, None, unit, printed)
    return None


def _scale(rest: str, known: Patterns, *, rupiah: bool = False) -> tuple[Fraction, str]:
    """The factor that a word after the number stands for (`juta`; of rupiah also `M`), and what follows it."""
    word, _, after = rest.partition(" ")
    factor = known.scales_of_money.get(word) if rupiah else None
    factor = factor or known.scales.get(word.lower())
    return (Fraction(factor), after) if factor else (Fraction(1), rest)


def _read_grade(part: str, vocabulary: Vocabulary) -> Target | None:
    """A grade, with or without the word before it and a figure after a stroke: `BB`, `Predikat BB`, `B / 68,5`."""
    grades = vocabulary.grades
    after_word = patterns(vocabulary).graded.fullmatch(part)
    for candidate in (part, after_word[1] if after_word else "", _before_value_word(part, vocabulary)):
        name = candidate.strip('"“” ')
        if grade := grades.get(" ".join(name.casefold().split())):
            return Target(part, "grade", grade=grade)
        if found := _LETTERS.fullmatch(name):
            return Target(part, "grade", grade=found[1].replace(" ", ""))
    # Either of two is promised: `Unggul/Baik Sekali`.
    named = [" ".join(name.casefold().split()) for name in _EITHER.split(part.strip(' ."'))]
    either = tuple(grades[name] for name in named if len(name) > 2 and name in grades)
    return Target(part, "grade", grade=either[0], grades=either) if len(either) == len(named) > 1 else None


def _before_value_word(part: str, vocabulary: Vocabulary) -> str:
    """What stands before the word that only says what kind of value it is: `BB` of `BB Nilai`, `A` of `A Predikat SAKIP`; "" if none."""
    kinds = vocabulary.words("value_words")
    words = part.split()
    return " ".join(words[: next((at for at, word in enumerate(words) if word.lower() in kinds), 0)])
