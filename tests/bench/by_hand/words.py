"""Words of texts, and the lists of words that the checks look for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz

from engine.language import Record

_WORD = re.compile(r"[^\W_]+")
BLANK = re.compile(r"\.{4,}|(?<![\w.])\.{3}(?!\.)|_{3,}|(?<!\w)…+|\[\s*\]|\(\s*\)")
_DOUBLED = re.compile(r"\b([^\W\d_]{2,}(?:\s+[^\W\d_]+){0,2}?)\s+\1\b", re.IGNORECASE)
NOTHING: Mapping[str, Any] = {}


@lru_cache(maxsize=1 << 16)
def spaced(text: str) -> str:
    """The words of a text in lower case, each between blanks; "" without any."""
    found = _WORD.findall((text if text.isascii() else unicodedata.normalize("NFC", text)).lower())
    return f" {' '.join(found)} " if found else ""


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return spaced(text).split()


def doubled(text: str) -> list[str]:
    """Words, and phrases of up to three, that stand twice in a row."""
    return [" ".join(found.lower().split()) for found in _DOUBLED.findall(" ".join(text.split()))]


def within(part: str, text: str) -> bool:
    """Whether the words of a part stand in a text, together."""
    sought = spaced(part)
    return bool(sought) and sought in spaced(text)


def alike(one: str, other: str, percent: float) -> bool:
    """Whether two texts are so many percent alike by their letters."""
    a, b = spaced(one).strip(), spaced(other).strip()
    return bool(a or b) and bool(other) and fuzz.ratio(a, b) >= percent


def part(fields: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The fields of a record in a field; none if it is not there."""
    found = fields.get(name)
    return found.fields if found.__class__ is Record else NOTHING


class Phrases:
    """Phrases that are looked for in many texts."""

    def __init__(self, phrases: Iterable[Any]) -> None:
        self.all = tuple(filter(None, (spaced(phrase) for phrase in phrases if isinstance(phrase, str))))
        self.by_first: dict[str, list[str]] = {}
        for phrase in self.all:
            self.by_first.setdefault(phrase.split()[0], []).append(phrase)

    def begin(self, text: str) -> bool:
        """Whether a text begins with one of them."""
        return spaced(text).startswith(self.all)

    def end(self, text: str) -> bool:
        """Whether a text ends with one of them."""
        return spaced(text).endswith(self.all)

    def stand_in(self, text: str) -> bool:
        """Whether one of them stands in a text."""
        found = spaced(text)
        return any(phrase in found for word in found.split() if word in self.by_first for phrase in self.by_first[word])


class Lists:
    """The tables of the rule book, as the checks need them."""

    def __init__(self, reference: Record) -> None:
        def of(name: str, field: str = "") -> list[Any]:
            found: Any = reference.fields[name]
            return [row.fields.get(field) for row in found] if field else found

        self.alike_words: Any = reference.fields["alike_words"]
        self.region_heads = Phrases(flat(of("region_heads", "position")))
        kinds = zip(of("region_heads", "region"), of("region_heads", "position"), strict=True)
        self.heads_of_regions = [(Phrases(regions), Phrases(posts)) for regions, posts in kinds]
        areas = zip(of("area_offices", "kind"), of("area_offices", "position"), strict=True)
        self.heads_of_areas = Phrases(flat(posts for kind, posts in areas if kind != "kelurahan"))
        self.months = Phrases(flat(of("months", "name")))
        self.scored = Phrases(flat(of("scales", "words")))
        self.wrong_forms = Phrases(flat(of("nonstandard", "wrong")))
        behind = of("measures_behind")
        self.wrong_in_english = Phrases(form for form in flat(of("nonstandard", "wrong")) if form not in behind)
        self.exclusive_kinds = [(row.fields["of"], Phrases(row.fields["words"])) for row in of("exclusive_kinds")]
        self.rates_per = Phrases(flat(of("rate_factors", "words")))
        for name in (
            "without_nip", "honorifics_women", "honorifics_men", "names_of_women", "activity_verbs", "activity_nouns", "result_words",
            "intention_words", "general_units", "change_words", "double_measures", "ready_values", "operations", "mean_words",
            "may_exceed_100", "promotions", "signed_measures", "one_way_changes", "connectives", "complete_endings",
            "verbs_with_object", "companies_of_regions", "office_words", "acting", "measures_behind", "english_indices",
            "village_offices",
        ):  # fmt: skip
            setattr(self, name, Phrases(of(name)))
        self.open_words, self.common_words, self.reduplications, self.empty_words = (
            frozenset(of(name)) for name in ("open_words", "common_words", "reduplications", "empty_words")
        )
        measures = zip(of("measures", "word"), of("measures", "kind"), strict=True)
        self.opening_words = frozenset(word.lower() for word, kind in measures if kind in ("percentage", "count"))
        self.ranks = [tuple(Phrases(row.fields.get(field) or ()) for field in ("names", "without", "grades")) for row in of("ranks")]

    def __getattr__(self, name: str) -> Phrases:
        raise AttributeError(name)


def flat(items: Iterable[Any]) -> list[str]:
    """Texts, and those in lists of them."""
    return [text for item in items for text in (item if isinstance(item, list) else [item])]
