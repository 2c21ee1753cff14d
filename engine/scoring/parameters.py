"""What scores are computed with and nobody computes: cap, formulas, bands, scales of grades, directions; data with dates.

Read from the tables of rules/reference, of the rule book in force. Knows no agreement and no figure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Literal

from agreements.notation.numbers import whole
from agreements.notation.vocabulary import Vocabulary
from engine.language import Number
from engine.language.classes import dataclass
from engine.language.searches import padded, plain


@dataclass(frozen=True, slots=True)
class Band:
    """A class of achievement, from `at_least` per cent on."""

    at_least: Number
    id: str
    en: str


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of one year. `cap` (None if there is none) and `zero_missed` are in per cent.

    Each of the `scales` is its name, the words that tell it, the rank of every grade, and the score that a grade begins above.
    `sizes` are the kind and the size of units that convert into each other; `past_whole` the words of percentages that may exceed 100.
    """

    cap: Number | None
    lower: Literal["difference", "quotient"]
    efficiency: Literal["saving", "unit-cost"]
    zero_missed: Number
    bands: tuple[Band, ...]
    scales: tuple[tuple[str, tuple[str, ...], Mapping[str, Number], Mapping[str, Number]], ...]
    stocks: frozenset[str]
    occurrences: frozenset[str]
    sizes: Mapping[str, tuple[str, Number]]
    past_whole: frozenset[str]
    vocabulary: Vocabulary

    def factor(self, unit: str, wanted: str) -> Fraction | None:
        """How many of the wanted unit one of the other is: 1/60 from menit to jam. None if they do not convert."""
        (kind, size), (other, base) = (self.sizes.get(plain_unit(one), ("", 1)) for one in (unit, wanted))
        return Fraction(size) / base if kind and kind == other and base else None

    def same(self, one: str, other: str) -> bool:
        """Whether two units are one: synonyms, or words in any order of detail ("orang peserta", "kali/tahun"). What counts something by
        its number is not ("3 dari 5" of two different wholes).
        """
        if self.factor(one, other) == 1:
            return True
        first, second = (plain_unit(_YEARLY.sub("", unit)).split() for unit in (one, other))
        digits = any(any(map(str.isdigit, word)) for word in (*first[:1], *second[:1]))
        leads = first[:1] == second[:1] or (bool(first and second) and self.factor(first[0], second[0]) == 1)
        return first == second or (first != ["%"] and second != ["%"] and not digits and leads)

    def band(self, achievement: Number) -> Band | None:
        """The class of an achievement in per cent."""
        return next((band for band in self.bands if achievement >= band.at_least), None)

    def may_exceed(self, name: str) -> bool:
        """Whether a percentage of this name may be more than 100: no part of a whole."""
        words = padded(name)
        return any(f" {word} " in words for word in self.past_whole)


# An agreement is of a year anyway.
_YEARLY = re.compile(r"\s*(?:/|\bper\b|\bdalam\b)\s*(?:1|satu)?\s*tahun$", re.IGNORECASE)
_RAISED = str.maketrans("²³", "23")


def plain_unit(unit: str) -> str:
    """A unit as units are compared: "Liter per detik", "liter / detik" and "liter/detik" are one."""
    plain = re.sub(r"\s*(?:/|\bper\b)\s*", "/", unit.lower().translate(_RAISED))
    return " ".join(plain.replace(".", " ").split())


def parameters(vocabulary: Vocabulary, year: int | None = None) -> Parameters:
    """The parameters of a year, of the tables of the vocabulary; of an unknown year the latest."""
    return vocabulary.recall(_read, year)


def _read(year: int | None, vocabulary: Vocabulary) -> Parameters:
    rows = vocabulary.tables.rows

    def dated(name: str) -> list[Any]:
        found = rows(name)
        last = max((row["last"] for row in found if "last" in row), default=None)
        when = year if year is not None else (last if last is not None and all("last" in row for row in found) else 10**4)
        return [row for row in found if row.get("first", 0) <= when <= row.get("last", 10**4)]

    chosen = {row["parameter"]: row["value"] for row in dated("achievement_parameters")}
    scales: dict[str, tuple[tuple[str, ...], dict[str, Number], dict[str, Number]]] = {}
    for row in rows("grade_scales"):
        _, ranks, above = scales.setdefault(row["scale"], (tuple(map(plain, row.get("words", ()))), {}, {}))
        ranks[row["grade"].casefold()] = row["rank"]
        if "above" in row:
            above[row["grade"]] = row["above"]
    bands = [Band(row["at_least"], row["id"], row["en"]) for row in dated("achievement_bands")]
    return Parameters(
        cap=_number(chosen.get("cap")),
        lower="quotient" if chosen.get("lower") == "quotient" else "difference",
        efficiency="unit-cost" if chosen.get("efficiency") == "unit-cost" else "saving",
        zero_missed=_number(chosen.get("zero_missed")) or 0,
        bands=tuple(sorted(bands, key=lambda band: -band.at_least)),
        scales=tuple((name, *parts) for name, parts in scales.items()),
        stocks=vocabulary.words("stocks"),
        occurrences=vocabulary.words("occurrences"),
        past_whole=vocabulary.words("may_exceed_100"),
        vocabulary=vocabulary,
        sizes={plain_unit(row["unit"]): (row["kind"], row["size"]) for row in rows("unit_sizes")},
    )


def _number(text: str | None) -> Number | None:
    return whole(Fraction(text)) if text else None
