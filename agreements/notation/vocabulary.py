"""The words that agreements are written in, from the tables of the rule book in use: months, measures, abbreviations and all the others.

One vocabulary is made for a rule book and handed to whoever reads. What a reader works out with its words is kept in the vocabulary and
nowhere else, so two rule books in one process never meet. Knows no agreement and judges nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from agreements.notation.tables import Tables

Given = TypeVarTuple("Given")
Made = TypeVar("Made")
# How much is kept of one reader. It starts anew then: texts that come back come back soon.
_KEPT = 1 << 12


class Vocabulary:
    """The words of some tables, in lower case, and what they stand for (grades: as they are written). Equal only to itself."""

    def __init__(self, tables: Tables | Callable[[], Tables]) -> None:
        """The tables, or what reads them when somebody asks for the first word."""
        self._tables = tables
        self._kept: dict[Any, dict[Any, Any]] = {}

    def __reduce__(self) -> tuple[type[Vocabulary], tuple[Tables]]:
        # What was worked out stays in its process.
        return Vocabulary, (self.tables,)

    def recall(self, make: Callable[[*Given, Vocabulary], Made], *given: *Given) -> Made:
        """What `make` gives for the arguments and this vocabulary; it is made once. It must depend on nothing else."""
        try:
            found: Made = self._kept[make][given]
        except KeyError:
            pass
        else:
            return found
        kept = self._kept.setdefault(make, {})
        if len(kept) >= _KEPT:
            kept = self._kept[make] = {}
        made = kept[given] = make(*given, self)
        return made

    @cached_property
    def tables(self) -> Tables:
        """The tables that the words are from."""
        return self._tables() if callable(self._tables) else self._tables

    @cached_property
    def months(self) -> Mapping[str, int]:
        """The number of every name of a month."""
        return {row["name"].lower(): int(row["month"]) for row in self.tables.rows("months")}

    @cached_property
    def calculations(self) -> Mapping[str, tuple[str, bool]]:
        """Every spelling of a calculation type: the type, and whether it is spelt as it should be."""
        return {row["spelling"]: (row["type"], row["official"]) for row in self.tables.rows("calculations")}

    @cached_property
    def grades(self) -> Mapping[str, str]:
        """Every grade as it is written, by its name without regard to capitals."""
        return {value.casefold(): value for value in self.tables.values("grades")}

    @cached_property
    def measures(self) -> tuple[tuple[str, str], ...]:
        """Measure words and their kinds, the longest first: "tingkat maturitas" is an index, "tingkat" a rate."""
        return self._pairs("measures", "word", "kind")

    @cached_property
    def abbreviations(self) -> tuple[tuple[str, str], ...]:
        """Abbreviations in titles of positions and what they stand for, the longest first."""
        return self._pairs("abbreviations", "short", "long")

    @cached_property
    def titles(self) -> frozenset[str]:
        """Titles and honorifics in names, without stops."""
        return self.words("titles")

    @cached_property
    def short_names(self) -> frozenset[str]:
        """First names that are written short."""
        return self.words("short_names")

    def words(self, table: str) -> frozenset[str]:
        """The texts of a table, in lower case."""
        return self.recall(_words, table)

    def saying(self, table: str, *says: str) -> frozenset[str]:
        """The words of a table that say any of these, in lower case."""
        return self.recall(_saying, table, says)

    def _pairs(self, table: str, key: str, value: str) -> tuple[tuple[str, str], ...]:
        pairs = [(row[key].lower(), row[value]) for row in self.tables.rows(table)]
        return tuple(sorted(pairs, key=lambda pair: len(pair[0]), reverse=True))


def _words(table: str, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(value.lower() for value in vocabulary.tables.values(table))


def _saying(table: str, says: tuple[str, ...], vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word.lower() for row in vocabulary.tables.rows(table) if row["says"] in says for word in row["words"])


def shipped_vocabulary() -> Vocabulary:
    """A new vocabulary of the tables that ship."""
    from agreements.notation.tables import read_tables  # a kept book has its tables

    return Vocabulary(read_tables()[0])
