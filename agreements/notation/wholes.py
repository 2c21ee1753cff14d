"""What a number is printed to be out of: `3 dari 5 desa`, `3,5 skala 4`, `(skala 100-400)`. One reading, for targets and for names.

Knows no target and judges nothing.
"""

from __future__ import annotations

import dataclasses
import re

from agreements.notation.numbers import NUMERAL, Number
from agreements.notation.readers import read_quantity
from agreements.notation.spelled import leading_number
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass


@dataclass(frozen=True, slots=True)
class Whole:
    """The text, the number that is out of it (None where only a scale is printed), where the scale begins and ends, what is counted, and
    the place of the text.
    """

    text: str
    value: Number | None
    low: Number | None
    high: Number
    unit: str
    start: int
    end: int


_OF = re.compile(
    rf"(?<![\d.,])({NUMERAL})\s*(?P<own>(?:[^\W\d_]+\s+){{0,3}}?)\(?(?:dari|out\s+of)\s+(?P<scale>skala\s+)?"
    rf"(?:total\s+|jumlah\s+|(?:nilai\s+|skor\s+)?(?:maksimal|maksimum|tertinggi)\s+)?({NUMERAL})(?![\d.,])(?P<unit>(?:\s+[^\W\d_]+){{0,3}})",
    re.IGNORECASE,
)
_SCORED = "(?:nilai|skor|poin|angka|indeks)"
# A scale by its end alone, with nothing counted behind it: `(nilai tertinggi 4)`.
_HIGHEST = re.compile(
    rf"\b{_SCORED}\s+(?:tertinggi|maksimal|maksimum)(?:nya)?\s*(?:adalah\s+|[:=]\s*)?({NUMERAL})(?![\d.,]*\d)(?!\s*[^\W\d_%])",
    re.IGNORECASE,
)
# Skala lima, skala likert empat: the number is read by the words of the vocabulary.
_SPELT = re.compile(
    rf"(?:(?<![\d.,])({NUMERAL})\s*(?:pada\s+|dalam\s+|dari\s+)?)?\bskala\s+(?:likert\s+|nilai\s+)?(?P<word>[^\W\d_]+)", re.IGNORECASE
)
_TO = r"-|–|—|s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?"
# 1:5.000 is the scale of a map.
_SCALE = re.compile(
    rf"(?:(?<![\d.,])({NUMERAL})\s*(?:pada\s+|dalam\s+)?)?\b(?:skala|rentang)\s*(?:likert|nilai|indeks|penilaian)?\s*:?\s*"
    rf"(?:({NUMERAL})\s*(?:{_TO})\s*)?({NUMERAL})(?![\d.,]*\d)(?!\s*(?::|banding)\s*\d)",
    re.IGNORECASE,
)

# All that the brackets hold, from nothing or one: (25-400) may be years of age or pages; behind what is numbered itself, as the classes of
# a school, they say which.
_NUMBERED = "".join(f"(?<!{word} )" for word in ("kelas", "fase", "semester", "bulan", "tahun", "usia", "umur", "golongan"))
_BRACKETED = re.compile(rf"{_NUMBERED}\(\s*(?P<low>[01])\s*(?:{_TO})\s*(?P<high>{NUMERAL})\s*\)", re.IGNORECASE)


def read_whole(text: str, vocabulary: Vocabulary) -> Whole | None:
    """The first whole in a text, also as *skala lima* or *nilai tertinggi 4*; None if there is none. `5 laporan dari 3 desa` has none:
    reports are no part of villages.
    """
    lower = text.lower()
    # Most texts have neither word, and long ones are not searched in vain.
    if ("dari" in lower or "out of" in lower) and (found := _OF.search(text)):
        own, unit = found["own"].strip(), found["unit"].strip()
        value, high = _number(found[1]), _number(found[4])
        same = not own or not unit or own.split()[0].lower() == unit.split()[0].lower()
        if value is not None and high is not None and same:
            return Whole(found[0].strip(), value, None, high, (unit or own).lower(), found.start(), found.end())
    if ("skala" in lower or "rentang" in lower) and (found := _SCALE.search(text)) and (high := _number(found[3])) is not None:
        low = _number(found[2]) if found[2] else None
        return Whole(found[0], _number(found[1]) if found[1] else None, low, high, "", found.start(), found.end())
    if "skala" in lower and (found := _SPELT.search(text)) and (most := leading_number([found["word"].lower()], vocabulary)[0]) is not None:
        return Whole(found[0], _number(found[1]) if found[1] else None, None, most, "", found.start(), found.end())
    if (found := _HIGHEST.search(text)) and (high := _number(found[1])) is not None:
        return Whole(found[0], None, None, high, "", found.start(), found.end())
    return None


def read_scale_beside(text: str, target: Number | None, vocabulary: Vocabulary) -> Whole | None:
    """The end of the scale that a formula or a note says a score is on: `Hasil survei (skala 5)`. A target of more than twice as much is on
    another, to which the score is converted.
    """
    found = read_whole(text, vocabulary)
    on_it = found is not None and found.value is None and target is not None and target <= 2 * found.high
    return dataclasses.replace(found, low=None) if found is not None and on_it else None


def read_bracketed_scale(name: str) -> Whole | None:
    """The scale that the name of a score has in brackets, without the word for it: `Nilai kepuasan (1-4)`, `Skor ujian (0 s.d. 100)`."""
    found = _BRACKETED.search(name)
    if found is None or (high := _number(found["high"])) is None:
        return None
    return Whole(found[0].strip("() "), None, _number(found["low"]), high, "", found.start(), found.end())


def _number(text: str) -> Number | None:
    return read_quantity(text, decimal_comma=True)
