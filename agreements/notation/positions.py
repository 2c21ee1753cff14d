"""How high a position stands. Knows texts and the vocabulary only."""

from __future__ import annotations

import re

from agreements.notation.vocabulary import Vocabulary


def position_level(position: str, vocabulary: Vocabulary) -> int | None:
    """How high a position stands, 0 the highest; None if the table position-levels does not know it.

    The position in lower case, its abbreviations written out. Words for acting officials (Plt., a.n.) before it say nothing of its level.
    """
    return vocabulary.recall(_level, position)


def _level(position: str, vocabulary: Vocabulary) -> int | None:
    held = vocabulary.recall(_behind_acting).sub("", position)
    words = held.split(" ")
    levels = vocabulary.recall(_levels)
    # The longest beginning decides.
    return next((level for end in range(len(words), 0, -1) if (level := levels.get(" ".join(words[:end]))) is not None), None)


def _levels(vocabulary: Vocabulary) -> dict[str, int]:
    return {_plain(row["position"]): int(row["level"]) for row in vocabulary.tables.rows("position_levels")}


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def lowest_level(vocabulary: Vocabulary) -> int:
    """The level of those who head nobody."""
    return max(vocabulary.recall(_levels).values())


def _behind_acting(vocabulary: Vocabulary) -> re.Pattern[str]:
    acting = "|".join(re.escape(value) for value in sorted(map(_plain, vocabulary.tables.values("acting")), key=len, reverse=True))
    return re.compile(rf"^(?:(?:{acting}) )*(?:(?:a n|an|atas nama|u b) )?")
