"""Searches of texts for the words of others: contains, begins, ends. Knows texts and lists of them, nothing of trees.

Texts are compared by `padded`, their words between single blanks; what is asked of many texts is prepared once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from engine.language.values import Unknown, Value, merge

_WORD = re.compile(r"[^\W_]+")
# So many parts are held as they are sought.
_FEW = 64
# A text of so many letters costs steps.
LONG = 1024
# Of the long lists that were asked last so many are held as they are sought.
LAST = 8


class Words:
    """A text with its words, lower case: `each`, and `spaced`, each between single blanks (" jumlah desa ", "" if there is none).

    `long`: the text is so long that to go through it costs steps.
    """

    __slots__ = ("each", "long", "spaced", "text")

    def __init__(self, text: str) -> None:
        self.text, self.long = text, len(text) >= LONG
        self.each = _each(text)
        self.spaced = f" {' '.join(self.each)} " if self.each else ""


def _each(text: str) -> list[str]:
    return _WORD.findall((text if text.isascii() else unicodedata.normalize("NFC", text)).lower())


# The texts of an office are asked by many rules, one after the other.
@lru_cache(maxsize=1 << 14)
def words_of(text: str) -> Words:
    """The words of a text, for all that is asked of it."""
    return Words(text)


def padded(text: str) -> str:
    """The words of a text, lower case, each between single blanks: " jumlah desa "; "" if it has none."""
    return words_of(text).spaced


def plain(text: object) -> str:
    """The same without the blanks around: "jumlah desa"; "" of what is no text."""
    return padded(text).strip() if isinstance(text, str) else ""


def within(text: str, parts: tuple[str, ...]) -> bool:
    """Whether one of the parts stands in the text."""
    for part in parts:  # noqa: SIM110 – a generator takes twice as long, and this is the innermost loop of all searches
        if part in text:
            return True
    return False


# What finds out of a text, by its words.
Search = Callable[[Words], Value]
# Whether one of several parts is found in a text, of each the words between single blanks.
SEARCHES: dict[str, Callable[[str, tuple[str, ...]], bool]] = {"contains": within, "begins": str.startswith, "ends": str.endswith}


def spaced(parts: Iterable[str]) -> tuple[str, ...]:
    """Those of the texts that have words, as `padded` gives them; nothing is held, as befits the rows of a table, which are asked once."""
    return tuple([f" {' '.join(each)} " for each in map(_each, parts) if each])


def sought(*parts: str) -> tuple[str, ...]:
    """What is looked for of known parts: the same, held for the next who looks for it."""
    # The rows of tables are short. Long lists are those of documents, asked for one subject after the other, and would be held for ever.
    return _sought(parts) if len(parts) <= _FEW else _sought_of_many(parts)


_sought = lru_cache(maxsize=1 << 12)(spaced)
_sought_of_many = lru_cache(maxsize=LAST)(spaced)


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


def prepare_search(found: Callable[[str, tuple[str, ...]], bool], anchor: int | None) -> Callable[[list[Value]], Search]:
    """A search for one of many parts that looks only at those whose first (anchor 0) or last (-1) word is where it must be: that of the
    text, of those that stand anywhere (None) any of its words.
    """

    def prepare(parts: list[Value]) -> Search:
        index: dict[str, tuple[str, ...]] = {}
        for part in spaced(parts):  # type: ignore[arg-type]
            word = part.split()[anchor or 0]
            index[word] = (*index.get(word, ()), part)
        anchors = frozenset(index)

        def anywhere(words: Words) -> bool:
            # Most texts have none of them.
            if anchors.isdisjoint(words.each):
                return False
            return any(found(words.spaced, index[word]) for word in words.each if word in anchors)

        def at_one_end(words: Words) -> bool:
            each = words.each
            return bool(each) and each[anchor] in anchors and found(words.spaced, index[each[anchor]])  # type: ignore[index]

        return anywhere if anchor is None else at_one_end

    return prepare
