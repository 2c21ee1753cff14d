"""What rules see of the prose of a formula (formulasi): numerator, division, denominator, multiplier, and what is counted.

All of it comes from the compiler (prose.py), also of a text that it refuses: there is one reading. Nothing is judged here.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Annotated

from agreements.formulas.prose import compile_formula
from agreements.formulas.wording import formula_words
from agreements.notation.numbers import Number, whole
from agreements.notation.readers import Unit
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

_EDGES = " ()[].,;:="
_STROKE = re.compile(r"\s*/\s*")
_TWICE = re.compile(r"\b(\w+)-\1\b")
_ITEMS = re.compile(r"[,;]\s")
_WORD = re.compile(r"[Σ∑]|[\w/-]+")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as printed and its outer parts. `numerator` is the whole of a formula that does not divide.

    `joins` says whether several quantities are joined, and not by a division. `counted` and `counted_of` are what numerator and denominator
    count: the first word after "jumlah" ("desa/kelurahan" is one). `of_itself` says whether numerator and denominator are the same.
    `multiplier` of several weighted quotients is the sum of the weights. `weighted` is the sum of the weights below 1 of a sum of nothing
    but weighted quantities. Of a numerator that is one difference, `taken_from` and `taken_off` are its sides. `lists` says whether it
    names things one by one ("Renja, RKA, dan DPA").
    """

    text: str
    numerator: str | None
    divided: bool
    denominator: str | None
    multiplied: bool
    multiplier: Annotated[Number | None, Unit("factor")]
    counted: str | None = None
    counted_of: str | None = None
    joins: bool = False
    of_itself: bool = False
    weighted: Number | None = None
    taken_from: str | None = None
    taken_off: str | None = None
    lists: bool = False


def read_formula(text: str, vocabulary: Vocabulary) -> Formula:
    """Take one formula apart. A part that is announced but does not follow (nothing after "dibagi") is None."""
    return vocabulary.recall(_formula, text)


def _formula(text: str, vocabulary: Vocabulary) -> Formula:
    outline = compile_formula(text, vocabulary).outline
    above, below = (" ".join(part.split()).strip(_EDGES) or None for part in (outline.above, outline.below))
    counted = (_counted(above, vocabulary), _counted(below, vocabulary)) if outline.divides else (None, None)
    parts = (above, outline.divides, below, outline.multiplies, _multiplier(outline.factors))
    weighted = whole(sum(outline.weights, Fraction(0))) if outline.weights else None
    taken_from, taken_off = outline.difference or (None, None)
    lists = _lists(text, vocabulary)
    return Formula(text, *parts, *counted, outline.joins, outline.of_itself, weighted, taken_from, taken_off, lists)


def _lists(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text is things between commas, or a comma and the word before the last; a clause (yang) says what one of them is like."""
    known = formula_words(vocabulary)
    words = set(_WORD.findall(text.lower()))
    ends = 2 if words & known.of("joins") else 1
    return len(_ITEMS.findall(text)) + ends > 2 and not words & known.of("which")


def _multiplier(factors: tuple[Fraction, ...]) -> Number | None:
    """The factor as a plain number (100 for `100`, `100%`, `100 persen`); of several the sum, if they are weights, else the last."""
    return (100 if sum(factors) == 100 else whole(factors[-1])) if factors else None


def _counted(part: str | None, vocabulary: Vocabulary) -> str | None:
    """The first word behind the words that count: "jumlah seluruh desa" counts "desa"."""
    words = _WORD.findall(_STROKE.sub("/", part or "").lower())
    known = formula_words(vocabulary)
    count, gathers = known.of("count"), known.of("gathers")
    place = 0
    while place < len(words) and (words[place] in count or words[place] in gathers):
        place += 1
    if not 0 < place < len(words):
        return None
    # "anak-anak" counts what "anak" counts.
    return _TWICE.sub(r"\1", words[place]) if "-" in words[place] else words[place]
