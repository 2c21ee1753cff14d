"""Which way an indicator is better, where a document prints it: `Maximize`, `Negatif`, `Semakin rendah semakin baik`.

Knows the table polarities; must not know indicators, nor what their names say.
"""

from __future__ import annotations

import re
from typing import Literal

from agreements.notation.vocabulary import Vocabulary

_WORDS = re.compile(r"[^\W\d_]+")


def read_polarity(text: str, vocabulary: Vocabulary) -> Literal["higher", "lower"] | None:
    """Whether more or less is better, as a printed polarity says; None for one of neither way, and for what is none."""
    return vocabulary.recall(_read, text)


def _read(text: str, vocabulary: Vocabulary) -> Literal["higher", "lower"] | None:
    said: dict[str, str] = {row["word"]: row["says"] for row in vocabulary.tables.rows("polarities")}
    words = _WORDS.findall(text.casefold())
    whole = said.get(" ".join(words))
    if whole in ("higher", "lower"):
        return "higher" if whole == "higher" else "lower"
    # "Semakin tinggi (nilainya), semakin baik": what is more of it, and what it then is.
    if [said.get(word) for word in words].count("more") != 2 or said.get(words[0]) != "more":
        return None
    ways = {says for word in words if (says := said.get(word)) in ("up", "down", "good", "bad")}
    if len(ways) != 2 or not ways & {"up", "down"} or not ways & {"good", "bad"}:
        return None
    return "higher" if ("up" in ways) == ("good" in ways) else "lower"
