"""The rows of a table by their words or values: those that may meet a condition, without visiting all. Knows values, nothing of trees.

`None` stands for Unknown, as in generated code: rows of which something is not known are always among those that are found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

from engine.language.indexes import FEW
from engine.language.searches import SEARCHES, Words, spaced

How = Literal["contains", "begins", "ends", "in", "has"]
# Of texts by which of its words each is found: one that begins or stands anywhere by the first, one that ends by the last.
_ANCHORS = {"contains": 0, "begins": 0, "ends": -1}


class Candidates:
    """The rows of a table, by a key of each, that is a text, a value or a list of them. `steps` are those of going through all keys."""

    __slots__ = ("_anchors", "_by", "_found", "_open", "_texts", "_unsure", "find", "rows", "steps")

    def __init__(self, rows: Sequence[Any], values: Sequence[tuple[Any, ...]], wanted: Sequence[bool], how: How) -> None:
        """Of each row its key, and the truths of what is asked of the row alone, which must be as `wanted`."""
        self.rows = rows
        self.find: Callable[[Any], Sequence[Any]]
        self.steps = sum(len(key) for key, *_ in values if key.__class__ is list)
        able = [all(one is None or one is truth for one, truth in zip(truths, wanted, strict=True)) for _, *truths in values]
        listed = [(key if key.__class__ is list else [key]) if may_be else [] for (key, *_), may_be in zip(values, able, strict=True)]
        self._open = [place for place, keys in enumerate(listed) if None in keys]
        self._unsure: Sequence[Any] = [rows[place] for place in self._open] or ()
        self._by: dict[Any, list[int]] = {}
        # Of the texts by one of their words: the text, and the place of its row.
        self._texts: dict[str, list[tuple[str, int]]] = {}
        if how in ("in", "has"):
            for place, keys in enumerate(listed):
                for value in keys:
                    self._by.setdefault(value, []).append(place)
            self.find = self._in if how == "in" else self._having
            return
        self._found, anchor = SEARCHES[how], _ANCHORS[how]
        for place, keys in enumerate(listed):
            for text in spaced(key for key in keys if key is not None):
                self._texts.setdefault(text.split()[anchor], []).append((text, place))
        self._anchors = frozenset(self._texts)
        self.find = self._anywhere if how == "contains" else self._beginning if how == "begins" else self._ending

    def _anywhere(self, words: Words | None) -> Sequence[Any]:
        """Those of which the text contains a text."""
        if words is None or words.long:
            # What is not known tells of none, and to go through a long text costs steps for each.
            return self.rows
        # Most texts have none of them.
        if self._anchors.isdisjoint(words.each):
            return self._unsure
        anchors = self._anchors.intersection(words.each)
        return self._at({place for word in anchors for text, place in self._texts[word] if text in words.spaced})

    def _beginning(self, words: Words | None) -> Sequence[Any]:
        return self.rows if words is None or words.long else self._at_end(words, words.each[:1])

    def _ending(self, words: Words | None) -> Sequence[Any]:
        return self.rows if words is None or words.long else self._at_end(words, words.each[-1:])

    def _at_end(self, words: Words, anchor: Sequence[str]) -> Sequence[Any]:
        found = self._texts.get(anchor[0]) if anchor else None
        return self._at({place for text, place in found if self._found(words.spaced, (text,))}) if found else self._unsure

    def _in(self, values: list[Any] | None) -> Sequence[Any]:
        """Those whose key is one of the values."""
        if values is None or None in values:
            return self.rows
        return self._at({place for value in values for place in self._by.get(value, ())})

    def _having(self, value: Any) -> Sequence[Any]:
        """Those whose key has the value."""
        return self.rows if value is None else self._at(set(self._by.get(value, ())))

    def _at(self, places: set[int]) -> Sequence[Any]:
        return [self.rows[place] for place in sorted(places.union(self._open))] if places else self._unsure

    def cost(self, values: list[Any] | None) -> int:
        """The steps of looking for each key in a list: in a long one those of one search, and of those for what is not known."""
        count = len(values or ())
        return count * (len(self.rows) if count <= FEW else len(self._open) + 1)
