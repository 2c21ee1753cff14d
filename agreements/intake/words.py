"""The words of the book that papers are read with: headings, labels, set phrases, ranks, positions. Handed in, never global.

Knows how the tables are written; must not know what a document looks like.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from agreements.notation.vocabulary import Vocabulary

Made = TypeVar("Made")
_WORDS = re.compile(r"[^\W_]+")
# No phrase is longer, so no more of a text is looked at.
_LONGEST = 160


def plain(text: str) -> str:
    """The text in lower case, its words parted by one blank, without any sign."""
    return " ".join(_WORDS.findall(text.casefold()))


@dataclass(frozen=True)
class FormWords:
    """Words of forms, all in lower case; keys of `columns` and `positions`, phrases, and the names of the nomenclature, as `plain` gives
    them.
    """

    vocabulary: Vocabulary
    columns: dict[str, str]
    labels: dict[str, dict[str, str]]
    phrases: dict[str, tuple[str, ...]]
    ranks: tuple[str, ...]
    positions: dict[str, int]
    acting: frozenset[str]
    units: frozenset[str]
    nomenclature: tuple[tuple[str, str], ...]

    @cached_property
    def titles(self) -> frozenset[str]:
        """Titles and honorifics in names, without stops."""
        return self.vocabulary.titles

    @cached_property
    def months(self) -> frozenset[str]:
        """The names of the months."""
        return frozenset(self.vocabulary.months)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the nomenclature."""
        return tuple(dict.fromkeys(name for _, name in self.nomenclature))

    @cached_property
    def said(self) -> frozenset[str]:
        """Every word of the book's headings, labels and set phrases."""
        texts = [
            *self.columns,
            *(key for kind in self.labels.values() for key in kind),
            *(p for group in self.phrases.values() for p in group),
        ]
        return frozenset(word for text in texts for word in plain(text).split())

    @cached_property
    def person_labels(self) -> dict[str, str]:
        """The labels of people's data as `plain` gives them, with what they announce."""
        return {plain(label): held for label, held in self.label("person").items()}

    def label(self, kind: str) -> dict[str, str]:
        """The labels of a kind with what they announce."""
        return self.labels.get(kind, {})

    @cached_property
    def kept(self) -> dict[tuple[str, str], Any]:
        """What was worked out of a text before."""
        return {}

    def recall(self, what: str, text: str, make: Callable[[str], Made]) -> Made:
        """What `make` gives for the text; it is made once."""
        if (what, text) not in self.kept:
            self.kept[what, text] = make(text)
        found: Made = self.kept[what, text]
        return found

    def level(self, position: str) -> int | None:
        """How high the position stands, 0 the highest; None if the book does not know it."""
        return self.recall("level", position, self._level) if len(position) <= _LONGEST else None

    def _level(self, position: str) -> int | None:
        text = self.expand(position)
        for words in sorted(self.acting, key=len, reverse=True):
            if text.startswith(f"{words} "):
                text = text[len(words) + 1 :]
        text = re.sub(r"^(?:a n|an|atas nama|u b) ", "", text)
        found = [key for key in self.positions if text == key or text.startswith(f"{key} ")]
        return self.positions[max(found, key=len)] if found else None

    def expand(self, position: str) -> str:
        """The position in lower case with its abbreviations in full."""
        return self.recall("expand", position, self._expand)

    def _expand(self, position: str) -> str:
        text = f" {plain(position)} "
        for short, long in self.vocabulary.abbreviations:
            if short in text:
                text = text.replace(f" {short} ", f" {plain(long)} ")
        return text.strip()

    def says(self, text: str, *meanings: str) -> str:
        """The longest phrase of one of the meanings that the text begins with; "" for none."""
        start = plain(text[:_LONGEST]) + " "
        phrases = (phrase for meaning in meanings for phrase in self.phrases.get(meaning, ()))
        return max((phrase for phrase in phrases if start.startswith(f"{phrase} ")), key=len, default="")

    def is_rank(self, text: str) -> bool:
        """Whether the whole text is a rank, with or without its grade."""
        bare = plain(re.sub(r"\(.*?\)|[/,;-]?\s*\b(?:I|II|III|IV)\s*[./]?\s*[a-e]\b|\bgol(?:ongan)?\b.*$", " ", text, flags=re.IGNORECASE))
        bare = re.sub(r"^pangkat ", "", bare)
        return bare in self.ranks


def form_words(vocabulary: Vocabulary) -> FormWords:
    """The words of forms from the tables of a vocabulary."""
    tables = vocabulary.tables
    labels: dict[str, dict[str, str]] = {}
    for row in tables.rows("form_labels"):
        labels.setdefault(row["kind"], {})[row["label"].casefold()] = row["field"]
    phrases: dict[str, list[str]] = {}
    for row in tables.rows("form_phrases"):
        phrases.setdefault(row["meaning"], []).append(plain(row["phrase"]))
    return FormWords(
        vocabulary=vocabulary,
        columns={plain(row["heading"]): row["column"] for row in tables.rows("form_columns")},
        labels=labels,
        phrases={meaning: tuple(texts) for meaning, texts in phrases.items()},
        ranks=tuple(plain(name) for row in tables.rows("ranks") for name in row["names"]),
        positions={plain(row["position"]): int(row["level"]) for row in tables.rows("position_levels")},
        acting=frozenset(plain(value) for value in tables.values("acting")),
        units=frozenset(plain(value) for value in tables.values("office_words")),
        nomenclature=tuple((row["code"], plain(row["name"])) for row in tables.rows("nomenclature")),
    )
