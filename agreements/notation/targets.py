"""How targets and results are read: numbers with units, ranges, ratios, durations, grades (docs/agreements.md).

Gives a record in any case; its kind is None where the text cannot be read for sure, or can be read in two ways. Judges nothing.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from agreements.notation.absence import is_absent, is_zero, zero_words
from agreements.notation.numbers import NUMERAL, Number, is_damaged, numeral, whole
from agreements.notation.patterns import Patterns, patterns
from agreements.notation.readers import REMARK, ROMAN, Choices, Unit, read_amount, read_quantity, together
from agreements.notation.vocabulary import Vocabulary
from agreements.notation.wholes import read_whole

TargetNumber = Annotated[Number | None, Unit("target")]


@dataclass(frozen=True, slots=True)
class Units:
    """The units that the target itself and the column Satuan print, "" if none; whether they may be one, None where only one speaks."""

    own: str = ""
    column: str = ""
    agree: bool | None = None


@together("low", "high")
@dataclass(frozen=True, slots=True)
class Target:
    """A target. A plain number has low = high = value; a range only low and high; `1:180` has value 1 and denominator 180.

    `unit` is "" if none is printed or implied; `%` may be implied by the indicator's measure word (`unit_printed` is then False).
    `bound` is the printed comparison, "" if none. A `grade` is spelt as the table grades does or, if it is not there, as
    printed; it has no value, but a `score` if one is printed with it: `BB (78)`. `whole` is what a number is printed to be out of:
    `3 dari 5 desa`, `3,5 skala 4`.
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
    score: TargetNumber = None
    whole: TargetNumber = None
    units: Units = Units()


_AROUND = re.compile(rf"({NUMERAL})\s*%?\s*(?:±|\+/-)\s*({NUMERAL})(?![\d.,])\s*(.*)")
_RATIO = re.compile(rf"({NUMERAL})\s*(?::|\b(?:ber)?banding\b)\s*({NUMERAL})(?![\d.,])\s*(.*)", re.IGNORECASE)
# "2 x 24 jam" are 48.
_TIMES = re.compile(rf"({NUMERAL})\s*[xX×]\s*({NUMERAL})\s*([a-z]+)(\s.*)?", re.IGNORECASE)
# A number that a grade is printed with: "BB (78)", "78 (BB)", "BB / 78"; letters also with nothing between, "78,5 BB".
_SCORED = re.compile(
    rf"(?P<grade>[^\d()/]+?)\s*[/(]\s*(?P<score>{NUMERAL})\s*\)?|(?P<number>{NUMERAL})\s*[/(]\s*(?P<letters>[^\d()/]+?)\s*\)?"
)
_SCORED_LETTERS = re.compile(rf"(?P<grade>AA|A|BB|B|CC|C|D)\s+(?P<score>{NUMERAL})|(?P<number>{NUMERAL})\s+(?P<letters>AA|A|BB|B|CC|C|D)")
# What is counted in so many, with no unit beside, is money: a column "Milyar".
_OF_MONEY = 10**9
# Levels of maturity go so far.
_LEVELS = 7
# "I (Pertama)": a place in words behind its number.
_PLACED = re.compile(r"([IVX]{1,4})\s*\(\s*(?:ke\s?)?[a-z]+\s*\)", re.IGNORECASE)
# "10 menit 30 detik" are ten and a half minutes.
_DURATION = re.compile(r"(\d{1,9})\s*([a-z]+)\s*,?\s*(\d{1,9})\s*([a-z]+)", re.IGNORECASE)
# Figures and marks, no words: what only a unit may make readable, as a decimal comma before three digits.
_FIGURE = re.compile(r"[-−]?\d[\d.,]*")
# "1 x 24" hours, "10 dari 12" indicators: what stands behind the number is no unit.
_DIGIT = re.compile(r"\d")
_UNIT_WORDS = re.compile(r"[^\W_]+|%")
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


def read_target(text: str, vocabulary: Vocabulary, implied: str = "") -> Target:
    """A target in any of the notations of docs/agreements.md. Always a record: `kind` is None if the text cannot be read, as of a date.

    Brackets hold remarks: `1 (satu) dokumen`, `3 (terdefinisi)`. An implied percentage that stands only there counts: `18 desa (100%)`.
    """
    return vocabulary.recall(_target, text, implied)


def _target(text: str, implied: str, vocabulary: Vocabulary) -> Target:
    plain = " ".join(text.split()).strip(" .")
    known = patterns(vocabulary)
    if known.bracketed.fullmatch(plain) or is_damaged(text):
        # "(1.500.000)" is a loss in bookkeeping, and no remark.
        return Target(text)
    leading = known.bound.match(plain)
    rest = plain[leading.end() :].lstrip(" .:") if leading else plain
    bound = known.bounds[leading.group().lower()] if leading else ""
    if not bound and (tail := known.behind.search(rest)):
        rest, bound = rest[: tail.start()], known.bounds[tail[1].lower()]
    if (marked := _read_scored(rest, vocabulary)) is not None:
        return dataclasses.replace(marked, text=text, bound=bound)
    bare, remarks = REMARK.sub(" ", rest).strip(" ."), REMARK.findall(rest)
    percent = [remark for remark in remarks if "%" in remark] if implied == "%" and "%" not in bare else []
    for part in (*percent, bare, *remarks):
        if part and (read := _read_part(part.strip(), implied, vocabulary)) is not None:
            whole_ = next((found.high for remark in remarks if (found := read_whole(remark)) and found.value is None), read.whole)
            return dataclasses.replace(read, text=text, bound=bound, whole=whole_, units=Units(read.unit if read.unit_printed else ""))
    return Target(text)


def _read_scored(plain: str, vocabulary: Vocabulary) -> Target | None:
    """A grade with the number that it is given for, whichever stands first; a place by its roman number, and in words."""
    if found := _PLACED.fullmatch(plain):
        value = ROMAN.get(found[1].lower())
        return Target(plain, "number", value, value, value) if value is not None else None
    found = _SCORED.fullmatch(plain) or _SCORED_LETTERS.fullmatch(plain)
    if found and found.re is _SCORED_LETTERS and (read_quantity(found["score"] or found["number"], decimal_comma=True) or 0) <= _LEVELS:
        # "3 A" may be three of something.
        return None
    named = (found["grade"] or found["letters"]) if found else ""
    read = _read_grade(named.strip(), vocabulary) if found else None
    score = read_quantity(found["score"] or found["number"], decimal_comma=True) if found else None
    if found and found["number"] and score is not None and score <= _LEVELS and not _LETTERS.fullmatch(named.strip()):
        # "3 (terdefinisi)" is a level, of which the word is a remark.
        return None
    return dataclasses.replace(read, score=score) if read is not None and score is not None else None


def read_with_unit(text: str, column: str | None, vocabulary: Vocabulary, implied: str = "") -> Target:
    """A target together with what the column Satuan prints beside it, read as one: `3` and `Level`, `BB` and `Predikat`, `84` and `Persen`.

    The target's own unit goes before the column's, and either before the implied one.
    """
    return vocabulary.recall(_with_unit, text, column or "", implied)


def read_unit(text: str, vocabulary: Vocabulary) -> str | None:
    """A unit as a column prints it, in lower case, `%` for Persen. Remarks in brackets are no part of it."""
    printed = REMARK.sub(" ", text).strip(" .") or text.strip(" .()")
    return _unit(printed, "", patterns(vocabulary))[0] or None


def is_no_unit(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the column says that there is no unit. `%` has no letter and is one."""
    return is_absent(text, vocabulary) and not any(sign in text for sign in "%‰$")


def agreeing(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether two units may be one: one says more (`kali setahun`), or both only say what kind of value it is (the table value-words)."""
    words, others = ([*_UNIT_WORDS.findall(unit.lower())] for unit in (one, other))
    times = {time for long, (short, _) in patterns(vocabulary).durations.items() for time in (long, short)}
    if any(unit == ["waktu"] for unit in (words, others)):
        return all(unit[0] in (*times, "waktu") for unit in (words, others) if unit)
    kinds = vocabulary.words("value_words")
    short, long = sorted((words, others), key=len)
    within = any(long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1))
    return within or all(unit[0] in kinds for unit in (words, others) if unit)


def _with_unit(text: str, column: str, implied: str, vocabulary: Vocabulary) -> Target:
    read = read_target(text, vocabulary, implied)
    printed = REMARK.sub(" ", column).strip(" .") or column.strip(" .()")
    if not re.search(r"[^\W_]|%", printed):
        return read
    known = patterns(vocabulary)
    scales = known.scales
    words = re.findall(r"[a-z]+", column.lower())
    money = [word for word in words if word not in ("rp", "rupiah")]
    if words and all(word in scales for word in money) and (len(money) < len(words) or scales[words[0]] >= _OF_MONEY):
        unit, joined = "rupiah", " ".join(["Rp", text, *money])
    else:
        unit, joined = _unit(printed, "", known)[0], f"{text} {printed}"
    own = read.units.own
    if own or read.kind == "grade" or (read.kind is None and not _FIGURE.fullmatch(text.strip())):
        return dataclasses.replace(
            read, units=Units(own, unit, agreeing(own, unit, vocabulary) if own and not _DIGIT.search(own) else None)
        )
    if _two_readings(text.strip(), unit, vocabulary):
        return Target(text, units=Units("", unit))
    whole_ = read_target(joined, vocabulary)
    if whole_.kind is not None and whole_.kind == (read.kind or whole_.kind) and whole_.bound == read.bound:
        return dataclasses.replace(whole_, text=text, units=Units("", whole_.unit))
    return dataclasses.replace(read, unit=unit, unit_printed=True, units=Units("", unit)) if read.kind is not None else read


def read_figure(text: str, vocabulary: Vocabulary, implied: str = "") -> Target:
    """A figure of what is counted or measured: read like a target, but `tidak ada` is 0 and no grade."""
    return Target(text, "number", 0, 0, 0, None, implied) if is_zero(text, vocabulary) else read_target(text, vocabulary, implied)


def _none_of(part: str, implied: str, vocabulary: Vocabulary) -> Target | None:
    """What says 0 in words, alone or before its unit: `nihil`, `nol temuan`, `tidak ada temuan`. `Tidak ada` alone is a grade."""
    words = " ".join(part.split()).casefold()
    if words in vocabulary.grades:
        return None
    for zero in zero_words(vocabulary):
        if words == zero or (words.startswith(f"{zero} ") and not any(char.isdigit() for char in words)):
            unit, printed = _unit(part[len(zero) :], implied, patterns(vocabulary))
            return Target(part, "number", 0, 0, 0, None, unit, printed)
    return None


def _read_part(part: str, implied: str, vocabulary: Vocabulary) -> Target | None:
    """The reading of a text without bound and remarks; None if it has none, or more than one."""
    part = re.sub(r"(?<=\d)[.,]\s*-+$", "", part)
    if (none := _none_of(part, implied, vocabulary)) is not None:
        return none
    known = patterns(vocabulary)
    if dollars := known.dollars.match(part):
        read = _read_part(part[dollars.end() :], "", vocabulary)
        return dataclasses.replace(read, unit="usd", unit_printed=True) if read and read.kind == "number" and not read.unit else None
    if (day := _DAY.fullmatch(part)) and (day[1] is None or day[1].lower() in vocabulary.months):
        return None
    if found := known.range.fullmatch(part):
        low, high = read_quantity(found[2]), read_quantity(found[3])
        if low is not None and high is not None and not _SECOND.match(found[4]):
            factor, rest = _scale(found[4], known)
            unit, printed = ("rupiah", True) if found[1] else _unit(rest, implied, known)
            return Target(part, "range", None, whole(low * factor), whole(high * factor), None, unit, printed)
    if found := _AROUND.fullmatch(part):
        middle, margin = read_quantity(found[1]), read_quantity(found[2])
        if middle is not None and margin is not None and not _SECOND.match(found[3]):
            unit, printed = _unit(found[3], implied, known)
            return Target(part, "range", None, whole(Fraction(middle - margin)), whole(Fraction(middle + margin)), None, unit, printed)
    if found := _RATIO.fullmatch(part):
        value, denominator = read_quantity(found[1]), read_quantity(found[2])
        # "00:15:00" is a time.
        if value is not None and denominator and not found[3].startswith(":"):
            return Target(part, "ratio", value, value, value, denominator, _unit(found[3], "", known)[0], bool(found[3]))
    if (out_of := read_whole(part)) is not None and out_of.value is not None and (out_of.start, out_of.end) == (0, len(part)):
        value = out_of.value
        unit, printed = _unit(out_of.unit, "", known)
        return Target(part, "number", value, value, value, None, unit, printed, whole=out_of.high)
    if (found := _TIMES.fullmatch(part)) and found[3].lower() in known.durations:
        times, each = read_quantity(found[1]), read_quantity(found[2])
        if times is not None and each is not None:
            value = whole(Fraction(times) * each)
            return Target(part, "number", value, value, value, None, f"{found[3]}{found[4] or ''}".lower(), True)
    if found := known.ranked.fullmatch(part):
        value = ROMAN.get(found[2].lower()) or read_quantity(found[2])
        if value is not None:
            return Target(part, "number", value, value, value, None, found[1].lower(), True)
    if found := _DURATION.fullmatch(part):
        long, short = found[2].lower(), found[4].lower()
        if known.durations.get(long, ("", 1))[0] == short:
            value = whole(int(found[1]) + Fraction(int(found[3]), known.durations[long][1]))
            return Target(part, "number", value, value, value, None, long, True)
    if found := known.measured.fullmatch(part):
        factor, rest = _scale(found[3], known, rupiah=bool(found[1]))
        unit, printed = ("rupiah", True) if found[1] else _unit(rest, implied, known)
        value = read_quantity(found[2], decimal_comma=unit == "%" and printed)
        value = read_amount(found[2], vocabulary) if value is None and found[1] else value
        if value is not None and not _SECOND.match(rest) and not (factor == 1 and _two_readings(found[2], unit, vocabulary)):
            value = whole(value * factor)
            return Target(part, "number", value, value, value, None, unit, printed)
    return _read_grade(part, vocabulary)


def _two_readings(number: str, unit: str, vocabulary: Vocabulary) -> bool:
    """Whether "1.250" may be one and a quarter: of what is no count and no money, but a percentage or a point on a scale."""
    found = numeral(number)
    on_scale = unit == "%" or any(unit == word and kind == "index" for word, kind in vocabulary.measures)
    return found is not None and found.mark == "." and on_scale


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
    return None


def _before_value_word(part: str, vocabulary: Vocabulary) -> str:
    """What stands before the word that only says what kind of value it is: `BB` of `BB Nilai`, `A` of `A Predikat SAKIP`; "" if none does."""
    kinds = vocabulary.words("value_words")
    words = part.split()
    return " ".join(words[: next((at for at, word in enumerate(words) if word.lower() in kinds), 0)])


def _unit(printed: str, implied: str, known: Patterns) -> tuple[str, bool]:
    """The unit in lower case (`%` for persen), and whether it is printed."""
    unit = printed.strip(" .").lower()
    if unit in known.percent or unit.startswith("%"):
        unit = "%"
    return (unit, True) if unit else (implied, False)
