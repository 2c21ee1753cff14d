"""The words of the notation of targets and amounts (the table notation-words), as patterns. Knows what they look like; targets.py reads."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agreements.notation.numbers import MIXED_NUMERAL, NUMERAL
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

_SIGNS = {"≥": ">=", ">=": ">=", "=>": ">=", "≤": "<=", "<=": "<=", "=<": "<=", ">": ">", "<": "<"}


@dataclass(frozen=True, slots=True)
class Patterns:
    """What finds the words, and what they mean.

    `currency` is what stands around an amount of money; `bracketed` a number in brackets, with nothing else but a percent sign. `bound`
    stands before a target, `behind` after it, `bounds` has the comparison of each. `range` and `measured` give the word of a currency if
    it is there, the numbers and the rest; `negative` is a word for the sign of the number behind it; `ranked` a word and the number
    behind it; `graded` what is behind its word. `unit_twice` is a unit that a range has at both ends, up to the second number. `scales`
    multiply; of `durations` each has its part and how many of it there are.
    """

    currency: re.Pattern[str]
    bracketed: re.Pattern[str]
    bound: re.Pattern[str]
    behind: re.Pattern[str]
    bounds: dict[str, str]
    range: re.Pattern[str]
    unit_twice: re.Pattern[str]
    measured: re.Pattern[str]
    dollars: re.Pattern[str]
    negative: re.Pattern[str]
    ranked: re.Pattern[str]
    graded: re.Pattern[str]
    percent: frozenset[str]
    scales: dict[str, int]
    scales_of_money: dict[str, int]
    durations: dict[str, tuple[str, int]]


def patterns(vocabulary: Vocabulary) -> Patterns:
    """The patterns of the vocabulary's words."""
    return vocabulary.recall(_patterns)


def _patterns(vocabulary: Vocabulary) -> Patterns:
    by: dict[str, dict[str, tuple[str, int]]] = {}
    for row in vocabulary.tables.rows("notation_words"):
        by.setdefault(row["does"], {})[row["word"]] = row.get("means", ""), row.get("size", 1)

    def means(does: str) -> dict[str, str]:
        return {word.lower(): meant for word, (meant, _) in by.get(does, {}).items()}

    bounds, behind = {**_SIGNS, **means("bound")}, means("bound behind")
    currencies = means("currency")
    rupiah = one_of(word for word, unit in currencies.items() if unit == "rupiah")
    dollars = one_of(word for word, unit in currencies.items() if unit == "usd").replace(r"\ ", r"\s*")
    between = rf"-|–|—|s\.?\s*/?\s*d\.?|{one_of(means('range'))}"
    tail = r"(?![\d.,])\s*(.*)"
    number = rf"(?:({rupiah})\.?\s*)?({MIXED_NUMERAL})"
    return Patterns(
        currency=re.compile(rf"^([-−]?)(?:{rupiah})\.?|(?:[.,]-+)?(?:rupiah)?$", re.IGNORECASE),
        bracketed=re.compile(
            rf"(?:(?:{rupiah})\.?\s*)?\((?:(?:{rupiah})\.?\s*)?(?:{NUMERAL})\s*%?\)(?:\s*(?:%|{one_of(means('percent'))}))?", re.IGNORECASE
        ),
        bound=re.compile(one_of(bounds, whole=True), re.IGNORECASE),
        behind=re.compile(rf"\s*\b({one_of(behind)})$", re.IGNORECASE),
        bounds={**bounds, **behind},
        range=re.compile(rf"{number}\s*%?\s*(?:{between})\s*(?:(?:{rupiah})\.?\s*)?({MIXED_NUMERAL}){tail}", re.IGNORECASE),
        unit_twice=re.compile(rf"(?<=\d)\s+([^\W\d_]+)\s*({between})\s*(?=\d[\d.,]*\s+\1\b)", re.IGNORECASE),
        measured=re.compile(number + tail, re.IGNORECASE),
        dollars=re.compile(rf"(?:{dollars})\s*(?=\d)", re.IGNORECASE),
        negative=re.compile(rf"^(?:{one_of(means('negative'))})\s+(?=\d)", re.IGNORECASE),
        ranked=re.compile(
            rf"({one_of(means('ranked'))})\s*:?\s*(?:ke\s*-?\s*)?({NUMERAL}|[IV]{{1,3}}\b)(?:\s+besar|\s+dari\s+({NUMERAL}))?",
            re.IGNORECASE,
        ),
        graded=re.compile(rf"(?:{one_of(means('graded'))})\s*:?\s+(.+)", re.IGNORECASE),
        percent=frozenset(means("percent")),
        scales={word.lower(): size for word, (_, size) in by.get("scale", {}).items()},
        scales_of_money={word: size for word, (_, size) in by.get("scale of money", {}).items()},
        durations={word.lower(): part for word, part in by.get("duration", {}).items()},
    )


def one_of(words: Iterable[str], *, whole: bool = False) -> str:
    """A pattern for one of the words, the longest first, without any for nothing; `whole`: none goes on that ends in a letter."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + (r"\b" if whole and word[-1].isalpha() else "") for word in ordered) or "(?!)"
