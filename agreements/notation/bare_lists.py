"""What is nothing but a list of names with an amount each: `Laut 2.400 ton, payau 3.115 ton`, `DAU Rp1.450.000.000; DAK Rp1.000.000.000`.

Knows how numbers are written and the words of the table statement-words, with which a text says more than that; not what the amounts are
compared with.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import accumulate
from typing import Annotated

from agreements.notation.numbers import DAMAGED, NUMERAL, YEAR_DIGITS, Number, numeral
from agreements.notation.patterns import one_of
from agreements.notation.readers import Unit
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass


@dataclass(frozen=True, slots=True)
class ListedFunds:
    """The amounts that a budget line's source of funds or note lists, and their sum, in rupiah."""

    text: str
    total: Annotated[Number, Unit("rupiah")]


@dataclass(frozen=True, slots=True)
class BareList:
    """The amounts of a list, in their order, and the unit that each is printed with, in lower case; `rupiah` behind Rp."""

    text: str
    values: tuple[Number, ...]
    units: frozenset[str]

    @property
    def total(self) -> Number:
        """Their sum."""
        return sum(self.values)

    @property
    def wholes(self) -> tuple[Number, ...]:
        """Whatever may be the whole: each, for the list may name it, and the sums from the first on, for the last may be parts of it."""
        return (*self.values, *accumulate(self.values))

    def nearly(self, whole: Number) -> bool:
        """Whether the sum is that near to a number that it must be its parts that are listed: a fifth of it at most."""
        return 5 * abs(Fraction(self.total) - whole) <= abs(Fraction(whole))


_APART = re.compile(r"\s*(?:[;+\n]|,(?![\d-])|\b(?:dan|serta)\b)\s*", re.IGNORECASE)
_ITEM = re.compile(
    rf"(?:[-•]\s*)?(?P<name>[^\W\d_][^\d()<>≤≥=%]*?)(?:\s*[:=]\s*|\s+|(?=Rp))(?P<rupiah>Rp\.?\s*)?(?P<number>{NUMERAL})(?:,-)?"
    r"\s*(?P<unit>[^\W\d_]+)?\s*\.?",
    re.IGNORECASE,
)
_PERIODS = re.compile(r"\b(?:triwulan|tw|semester|bulan|minggu|tahun)\b", re.IGNORECASE)
# A million at least, in groups of three: what a budget is counted in without Rp.
_AMOUNT = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d{2})?|\d{1,3}(?:,\d{3}){2,}(?:\.\d{2})?")


def read_bare_list(text: str, vocabulary: Vocabulary) -> BareList | None:
    """The list that the text is; None if it says anything else, names a year or a period, or has a number that cannot be read."""
    items = [item for item in _APART.split(text.strip()) if item]
    found = [_ITEM.fullmatch(item) for item in items]
    if len(items) < 2 or DAMAGED.search(text):
        return None
    values, units, names = [], set(), set()
    for item in found:
        read = numeral(item["number"]) if item else None
        if item is None or read is None or re.fullmatch(YEAR_DIGITS, item["number"]) or _says_more(item["name"], vocabulary):
            return None
        names.add(item["name"].lower())
        values.append(read.value)
        rupiah = item["rupiah"] or (not item["unit"] and _AMOUNT.fullmatch(item["number"]))
        units.add("rupiah" if rupiah else (item["unit"] or "").lower())
    # "Zona 1, zona 2, zona 3" numbers what it lists.
    return BareList(" ".join(text.split()), tuple(values), frozenset(units)) if len(names) > 1 or units != {""} else None


def read_listed_funds(text: str, amount: Number, vocabulary: Vocabulary) -> ListedFunds | None:
    """The funds that the text lists for an amount in rupiah; None if it lists none, or others than those that make it up."""
    listed = read_bare_list(text, vocabulary)
    if listed is None or listed.units != {"rupiah"} or not listed.nearly(amount) or amount in listed.wholes[:-1]:
        return None
    return ListedFunds(listed.text, listed.total)


def _says_more(name: str, vocabulary: Vocabulary) -> bool:
    return bool(_PERIODS.search(name) or vocabulary.recall(_of_statements).search(name))


def _of_statements(vocabulary: Vocabulary) -> re.Pattern[str]:
    words = {word for row in vocabulary.tables.rows("statement_words") for word in row["words"]}
    return re.compile(rf"\b(?:{one_of(words)})\b", re.IGNORECASE)
