"""Searches of texts for the words of others: contains, begins, ends. Knows texts and lists of them, nothing of trees.

Texts are compared by `padded`, their words between single blanks; what is asked of many texts is prepared once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from engine.language.values import Unknown, Value, merge

_WORD = re.compile(r"[^\W_]+")
# So many parts are held as they are sought.
_FEW = 64


@lru_cache(maxsize=1 << 16)
def padded(text: str) -> str:
    """The words of a text, lower case, each between single blanks: " jumlah desa "; "" if it has none."""
    found = _WORD.findall((text if text.isascii() else unicodedata.normalize("NFC", text)).lower())
    return f" {' '.join(found)} " if found else ""


def plain(text: object) -> str:
    """The same without the blanks around: "jumlah desa"; "" of what is no text."""
    return padded(text).strip() if isinstance(text, str) else ""


# Of a text that several rules search, one after the other.
@lru_cache(maxsize=1 << 12)
def _words_in(text: str) -> frozenset[str]:
    return frozenset(padded(text).split())


def within(text: str, parts: tuple[str, ...]) -> bool:
    """Whether one of the parts stands in the text."""
    for part in parts:  # noqa: SIM110 – a generator takes twice as long, and this is the innermost loop of all searches
        if part in text:
            return True
    return False


# Whether one of several parts is found in a text, of each the words between single blanks.
SEARCHES: dict[str, Callable[[str, tuple[str, ...]], bool]] = {"contains": within, "begins": str.startswith, "ends": str.endswith}


def sought(*parts: str) -> tuple[str, ...]:
    """What is looked for of known parts: those that have words, as `padded` gives them."""
    # Long lists are those of a document, asked once, and would be held for ever; the rows of tables are short.
    return _sought(parts) if len(parts) <= _FEW else tuple(filter(None, map(padded, parts)))


@lru_cache(maxsize=1 << 12)
def _sought(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, map(padded, parts)))


def search_for(found: Callable[[str, tuple[str, ...]], bool]) -> Callable[..., Value]:
    """contains, begins, ends: one part, or a list of which one suffices."""

    def call(text: Value, part: Value) -> Value:
        parts: list[Value] = part if part.__class__ is list else [part]
        if text.__class__ is Unknown:
            return merge((text, *parts))
        known: list[str] = [item for item in parts if item.__class__ is str]
        if found(padded(text), sought(*known)):  # type: ignore[arg-type]
            return True
        return merge(parts) if len(known) < len(parts) else False

    return call


def prepare_search(found: Callable[[str, tuple[str, ...]], bool], anchor: int) -> Callable[[list[Value]], Callable[[Value], Value]]:
    """A search for one of many parts that looks only at those whose first (anchor 0) or last (-1) word is in the text."""

    def prepare(parts: list[Value]) -> Callable[[Value], Value]:
        index: dict[str, tuple[str, ...]] = {}
        for part in sought(*parts):  # type: ignore[arg-type]
            word = part.split()[anchor]
            index[word] = (*index.get(word, ()), part)
        anchors = frozenset(index)

        def search(text: Value) -> Value:
            if text.__class__ is Unknown:
                return text
            words = _words_in(text)  # type: ignore[arg-type]
            # Most texts have none of them.
            if anchors.isdisjoint(words):
                return False
            spaced = padded(text)  # type: ignore[arg-type]
            return any(found(spaced, index[word]) for word in anchors & words)

        return search

    return prepare
