"""How a text says that there is nothing: one answer for every field, from the table absence.

A text without letter or digit (a dash, dots, a stroke, nothing at all) says it without a word. Knows no field, and judges nothing.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from agreements.notation.composing import composed
from agreements.notation.vocabulary import Vocabulary

_EDGES = " \t\n\r.,:;()[]{}-–—−_/\\*\"'“”‘’…"
_GAP = re.compile(r"[\s.]+")
# What says without a word, and on purpose, that there is none.
_DASH = re.compile(r"[-–—−‐‑]")
Said: TypeAlias = Literal["", "absent", "zero", "currency"]


def absence(text: str, vocabulary: Vocabulary) -> Said:
    """Whether a text says that there is nothing ("absent"), or of a number that it is 0 ("zero"), or is a lone currency; "" if it says
    something.
    """
    known, longest, firsts = vocabulary.recall(_said)
    begins = text[:1]
    if begins.isalnum() and ((begins.lower() not in firsts and text.isascii()) or (len(text) > longest and text[-1].isalnum())):
        # Most texts: no word that says so begins like it, or is as long.
        return ""
    if not any(map(str.isalnum, text)):
        return "absent"
    return known.get(_as_table(text), "")


def is_absent(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text that is no number says that there is nothing: `-`, dots, `N/A`, `nihil`."""
    return absence(text, vocabulary) in ("absent", "zero")


def is_no_number(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text in the place of a number says that there is none: `-`, dots, `N/A`, a lone `Rp`. `nihil` is one, 0."""
    return absence(text, vocabulary) in ("absent", "currency")


def says_none(text: str, vocabulary: Vocabulary) -> bool:
    """Whether that there is none was printed on purpose, by a dash or in words: blanks with their unit, brackets or strokes were left
    (`...%`, `Rp ......`, `___/___`), and `belum ada` is of what is to come.
    """
    if not is_no_number(text, vocabulary):
        return False
    worded = any(map(str.isalnum, text)) and absence(text, vocabulary) == "absent"
    return _DASH.search(text) is not None or (worded and _as_table(text) not in vocabulary.recall(_does, "awaited"))


def zero_words(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words that say 0, in lower case, the longest first."""
    return vocabulary.recall(_zero_words)


def unknown_words(vocabulary: Vocabulary) -> frozenset[str]:
    """The words, in lower case, of which there is none where a number is not known: `tidak ada data`."""
    return vocabulary.recall(_does, "unknown")


def _said(vocabulary: Vocabulary) -> tuple[dict[str, Said], int, frozenset[str]]:
    """What each of the words says, in lower case with one blank for stops and blanks in it; how long the longest is, and with which letters
    they begin.
    """
    tables = {"notation_words": ("currency",), "absence": ("absent", "awaited", "zero")}
    rows = [row for table, kinds in tables.items() for row in vocabulary.tables.rows(table) if row["does"] in kinds]
    known: dict[str, Said] = {_as_table(row["word"]): "absent" if row["does"] == "awaited" else row["does"] for row in rows}
    return known, max(map(len, known), default=0), frozenset(word[:1] for word in known)


def _does(does: str, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(_as_table(row["word"]) for row in vocabulary.tables.rows("absence") if row["does"] == does)


def _as_table(text: str) -> str:
    """The text in lower case without signs around it, with one blank for stops and blanks in it."""
    return _GAP.sub(" ", composed(text).strip(_EDGES)).casefold()


def _zero_words(vocabulary: Vocabulary) -> tuple[str, ...]:
    known, *_ = vocabulary.recall(_said)
    return tuple(sorted((word for word, does in known.items() if does == "zero"), key=lambda word: (-len(word), word)))
