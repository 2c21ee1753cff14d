"""Which way an indicator is better, where a document prints it: `Maximize`, `Negatif`, `Semakin rendah semakin baik`.

Knows the table polarities; must not know indicators, nor what their names say.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from agreements.notation.vocabulary import Vocabulary

# Stable: neither more nor less is better, but what is nearest to the target.
Polarity: TypeAlias = Literal["higher", "lower", "stable"]
_POLARITIES: dict[str, Polarity] = {"higher": "higher", "lower": "lower", "neither": "stable"}
# What may be a bound as well says which way is better only where nothing else can stand.
_BOUNDS: dict[str, Polarity] = {"most": "higher", "least": "lower"}
_WORDS = re.compile(r"[^\W\d_]+")


def read_polarity(text: str, vocabulary: Vocabulary) -> Polarity | None:
    """Which way is better, as a text says that may be a polarity; None for what is none."""
    return vocabulary.recall(_read, text)


def read_declared_polarity(text: str, vocabulary: Vocabulary) -> Polarity | None:
    """The same of a text that stands where a polarity belongs: `Maksimal` is one there."""
    return read_polarity(text, vocabulary) or _BOUNDS.get(vocabulary.recall(_said).get(" ".join(_words(text)), ""))


def _said(vocabulary: Vocabulary) -> dict[str, str]:
    return {row["word"]: row["says"] for row in vocabulary.tables.rows("polarities")}


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.casefold())


def _read(text: str, vocabulary: Vocabulary) -> Polarity | None:
    said, words = vocabulary.recall(_said), _words(text)
    if whole := _POLARITIES.get(said.get(" ".join(words), "")):
        return whole
    # "Semakin tinggi (nilainya), semakin baik": what is more of it, and what it then is.
    if [said.get(word) for word in words].count("more") != 2 or said.get(words[0]) != "more":
        return None
    ways = {says for word in words if (says := said.get(word)) in ("up", "down", "good", "bad")}
    if len(ways) != 2 or not ways & {"up", "down"} or not ways & {"good", "bad"}:
        return None
    return "higher" if ("up" in ways) == ("good" in ways) else "lower"
