"""How a number is written: the one grammar of numbers, for budgets, targets, quarters, figures and formulas alike.

What one of them refuses none of them takes. Knows no unit, no bound and no word but those of numbers themselves (amounts, targets and
formulas: readers.py, targets.py, agreements/formulas).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from fractions import Fraction

from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

Number = int | Fraction

# What is longer is no figure that anybody wrote, and Python refuses to convert much longer ones.
MAX_DIGITS = 60
FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
# The longest run of what may belong to a number, so that no reader takes a part of one: "1.000.,00", "1e5", "8O".
NUMERAL = r"[-−]?\d[\d.,]*\d|[-−]?\d"
# The same, perhaps with a fraction of one sign: "4 ½", "1½", "¾".
MIXED_NUMERAL = rf"(?:{NUMERAL})(?:\s?[{FRACTIONS}])?|[{FRACTIONS}]"
# A year of these two centuries; what stands around it is for the reader.
YEAR_DIGITS = r"(?:19|20)\d\d"
_NUMBER = re.compile(
    r"(?P<sign>[-−]?)(?:(?P<dots>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?P<after_dots>\d+))?"
    r"|(?P<commas>[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?P<after_commas>\d+))?"
    r"|(?P<plain>\d+)(?:[.,](?P<decimals>\d+))?)",
    re.ASCII,
)
_THOUSANDS_OR_DECIMALS = re.compile(r"(?<![\d.,])\d{1,3},\d{3}(?![\d.,]*\d)", re.ASCII)
_MIXED = re.compile(rf"(?P<whole>\d{{0,9}})\s?(?P<part>[{FRACTIONS}])", re.ASCII)
# What looks like a part of a number and is none: digits of other scripts, their separators, letters of other alphabets at a digit (but
# those that units are written with), and what turns the direction of writing round, so that a reader sees other digits than stand there.
_ALPHABETS = r"(?![μΩ])[\u0370-\u052f\u0531-\u058f]"
_TURNED = "[\u202a-\u202e\u2066-\u2069]"
_ALIEN = rf"(?![0-9])\d|\d[．，٫٬‚․]\d|\d{_ALPHABETS}|{_ALPHABETS}\d|{_TURNED}"
# What stands where a digit of a number does, so that who looks takes it for one.
LIKE_DIGIT = rf"(?:\d|[oOlI]|{_ALPHABETS}|{_TURNED})"
# In a text with it a number is not one that can be read (`.75`, `1e5`, `8O%`, `1.000.,00`): digits with a letter for one of them, or in the
# notation of a calculator, are no number with a unit.
DAMAGED = re.compile(
    rf"(?<![\w.,)\]])[.,]\d|\d[oOlI]+(?![^\W\d_])|\d[SZ](?![^\W\d_])|(?<![^\W\d_])[oOlI]\d|\d[eE][+-]?\d|[.,]{{2,}}(?=\d)|\d[.,]{{2,}}\d|{_ALIEN}"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: its value; `other`, the value of its second reading, where a sign before three digits may group or divide them
    ("1.250", "2,400"); and that sign.
    """

    value: Number
    other: Number | None = None
    mark: str = ""


def numeral(text: str) -> Numeral | None:
    """The number that the whole text is: with its sign, in groups of thousands, with decimals; None if it is none.

    Of two readings `value` is the one in Indonesian notation: dots group, a comma divides.
    """
    if len(text) > MAX_DIGITS:
        return None
    if mixed := _MIXED.fullmatch(text):
        return Numeral(whole(int(mixed["whole"] or 0) + Fraction(unicodedata.numeric(mixed["part"])).limit_denominator(8)))
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    sign = -1 if found["sign"] else 1
    for groups, decimals, mark in (("dots", "after_dots", "."), ("commas", "after_commas", ",")):
        if found[groups] is None:
            continue
        value = sign * _exact(found[groups].replace(mark, ""), found[decimals])
        if found[decimals] is not None or found[groups].count(mark) > 1:
            return Numeral(value)
        divided = sign * _exact(*found[groups].split(mark))
        return Numeral(value, divided, mark) if mark == "." else Numeral(divided, value, mark)
    return Numeral(sign * _exact(found["plain"], found["decimals"]))


def whole(value: Fraction | int) -> Number:
    """The number, as int if it is whole."""
    return value.numerator if value.denominator == 1 else value


def with_decimal_comma(text: str) -> str:
    """The text with its only comma before three digits at the end of a number as a decimal one: 3,215 as 3,2150, which has one reading."""
    return _THOUSANDS_OR_DECIMALS.sub(r"\g<0>0", text)


def _exact(digits: str, decimals: str | None = None) -> Number:
    return whole(Fraction(f"{digits}.{decimals}")) if decimals else int(digits)


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words of numbers: those that are one, and those behind one ("dua puluh", "dua belas")."""

    numbers: Mapping[str, int]
    tens: frozenset[str]
    teens: frozenset[str]


def number_words(vocabulary: Vocabulary) -> NumberWords:
    """The words of numbers in the vocabulary."""
    return vocabulary.recall(_number_words)


def _number_words(vocabulary: Vocabulary) -> NumberWords:
    does: dict[str, dict[str, int]] = {"number": {}, "ten": {}, "teen": {}}
    for row in vocabulary.tables.rows("number_words"):
        does[row["does"]][row["word"].lower()] = int(row["value"])
    return NumberWords(does["number"], frozenset(does["ten"]), frozenset(does["teen"]))
