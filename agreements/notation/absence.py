"""How a text says that there is nothing: one answer for every field, from the table absence.

A text without letter or digit (a dash, dots, a stroke, nothing at all) says it without a word. Knows no field, and judges nothing.
"""

from __future__ import annotations

import re
from typing import Literal

from agreements.notation.composing import composed
from agreements.notation.vocabulary import Vocabulary

_EDGES = " \t\n\r.,:;()[]{}-–—−_/\\*\"'“”‘’…"
_GAP = re.compile(r"[\s.]+")


def absence(text: str, vocabulary: Vocabulary) -> Literal["", "absent", "zero"]:
    """Whether a text says that there is nothing ("absent"), or of a number that it is 0 ("zero"); "" if it says something."""
    longest = vocabulary.recall(_longest)
    return "" if len(text) > longest and text[0].isalnum() else vocabulary.recall(_absence, text)


def is_absent(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text that is no number says that there is nothing: `-`, dots, `N/A`, `nihil`."""
    return bool(absence(text, vocabulary))


def is_no_number(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text in the place of a number says that there is none: `-`, dots, `N/A`, a lone `Rp`. `nihil` is one, 0."""
    return absence(text, vocabulary) == "absent" or vocabulary.recall(_only_currency, text)


def is_zero(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text in the place of a number says 0 in words."""
    return absence(text, vocabulary) == "zero"


def zero_words(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words that say 0, in lower case, the longest first."""
    return vocabulary.recall(_zero_words)


def _plain(text: str) -> str:
    """In lower case, without signs around it; stops and blanks within it as one blank."""
    return _GAP.sub(" ", composed(text).strip(_EDGES).casefold())


def _said(vocabulary: Vocabulary) -> dict[str, str]:
    return {_plain(row["word"]): row["does"] for row in vocabulary.tables.rows("absence")}


def _longest(vocabulary: Vocabulary) -> int:
    # Signs may stand around the words.
    return max(map(len, vocabulary.recall(_said)), default=0) + 10


def _zero_words(vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(sorted((word for word, does in vocabulary.recall(_said).items() if does == "zero"), key=lambda word: (-len(word), word)))


def _absence(text: str, vocabulary: Vocabulary) -> Literal["", "absent", "zero"]:
    if not any(char.isalnum() for char in text):
        return "absent"
    does = vocabulary.recall(_said).get(_plain(text), "")
    return "absent" if does == "absent" else "zero" if does == "zero" else ""


def _only_currency(text: str, vocabulary: Vocabulary) -> bool:
    return _plain(text) in {_plain(row["word"]) for row in vocabulary.tables.rows("notation_words") if row["does"] == "currency"}
