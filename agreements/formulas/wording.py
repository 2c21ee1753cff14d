"""The words that formulas are written in: operations and what else stands before quantities, and their misspellings.

From the tables of the vocabulary. Knows neither signs nor grammar (signs.py, grammar.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

OPERATIONS = ("divide", "multiply", "add", "subtract")
# What a word is marked with beside what it does: whether it opens a quantity, says nothing of what is measured, names money, or denies.
QUANTITY, COMMON, MONEY, DENIAL = "quantity", "common", "money", "denial"
# What may be in percent, or on another scale.
SCALED = ("percentage", "rated", "measured", "unclear", "heading", "ratio")
NO_MARKS: frozenset[str] = frozenset()
# Words, what they do, what must stand behind them, and the words that they do nothing before.
Row: TypeAlias = tuple[tuple[str, ...], str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of formulas: those that do something (by their first word, longest first), and those that open or mark a quantity.

    `marks` has for each word all that it does, with QUANTITY, COMMON, MONEY and DENIAL.
    """

    does: dict[str, tuple[Row, ...]]
    money: frozenset[str]
    ready: tuple[str, ...]
    guidance: frozenset[str]
    doubled: frozenset[str]
    short: dict[str, str]
    kinds: dict[str, frozenset[str]]
    marks: dict[str, frozenset[str]]

    def of(self, does: str) -> frozenset[str]:
        """The words that do it."""
        return self.kinds.get(does, frozenset())

    def always(self, key: str, *operations: str) -> bool:
        """Whether the word is one of the operations whatever stands behind it."""
        return any(does in operations and not before and len(words) == 1 for words, does, before, _ in self.does.get(key, ()))

    def nothing_before(self, key: str) -> frozenset[str]:
        """The words before which the word does nothing: "dibagi per desa"."""
        return frozenset(word for *_, unless in self.does.get(key, ()) for word in unless)

    def in_full(self, key: str) -> str:
        """The word that an abbreviation stands for ("dgn"); else the word itself."""
        return self.short.get(key, key)


def formula_words(vocabulary: Vocabulary) -> Words:
    """The words of formulas in the vocabulary."""
    return vocabulary.recall(_words)


def _words(vocabulary: Vocabulary) -> Words:
    found: dict[str, list[Row]] = {}
    for row in vocabulary.tables.rows("formula_words"):
        words = tuple(row["word"].lower().split())
        found.setdefault(words[0], []).append((words, row["does"], row.get("before", ""), tuple(row.get("unless", ()))))
    kinds: dict[str, set[str]] = {QUANTITY: _plain("quantity_words", vocabulary), COMMON: _plain("common_words", vocabulary)}
    kinds |= {MONEY: _plain("money_words", vocabulary), DENIAL: _plain("negations", vocabulary)}
    for words, what, *_ in (row for rows in found.values() for row in rows):
        kinds.setdefault(what, set()).add(" ".join(words))
    return Words(
        does={first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()},
        money=frozenset(_plain("money_words", vocabulary)),
        ready=tuple(value.lower() for value in vocabulary.tables.values("ready_values")),
        guidance=frozenset(_plain("guidance_words", vocabulary)),
        doubled=frozenset(_plain("reduplications", vocabulary)),
        short={row["word"]: row["long"] for row in vocabulary.tables.rows("formula_words") if row["does"] == "short"},
        kinds={does: frozenset(words) for does, words in kinds.items()},
        marks={word: frozenset(does for does in kinds if word in kinds[does]) for word in set().union(*kinds.values())},
    )


def alternatives(vocabulary: Vocabulary, does: str) -> str:
    """The words that do it, as alternatives of a pattern, the longest first."""
    words = sorted(formula_words(vocabulary).of(does), key=lambda word: (-len(word), word))
    return "|".join(map(spelt if does in OPERATIONS else re.escape, words))


def spelt(operation: str) -> str:
    """The pattern of an operation, whose prefix may stand apart: "di bagi"."""
    return re.sub(r"^di(?=\w{3})", "di ?", re.escape(operation))


def _plain(table: str, vocabulary: Vocabulary) -> set[str]:
    """The texts of a table as words of a formula are compared: in lower case, hyphens as blanks."""
    return {word.replace("-", " ") for word in vocabulary.words(table)}


def phrases_of(key: str, vocabulary: Vocabulary) -> tuple[Row, ...]:
    """What is said by the word alone, if that is an operation, or with words behind it: abbreviated and with a slip of one letter too."""
    known = formula_words(vocabulary)
    rows = known.does.get(_respelt(known.in_full(key), known.does), ())
    return tuple(row for row in rows if row[1] in (*OPERATIONS, "power") or len(row[0]) > 1)


def _respelt(key: str, known: Mapping[str, tuple[Row, ...]]) -> str:
    """The operation that a word is a slip of by one letter, or two exchanged ("dibagai", "diabgi"); else the word itself."""
    if len(key) < 5 or key in known:
        return key
    # "Tambahan" is no slip of "tambahkan", but another form of the word.
    noun = key.endswith("an") and not key.endswith("kan")
    spoken = (word for word, rows in known.items() if len(word) > 5 and any(does in OPERATIONS for _, does, _, _ in rows))
    spoken = (word for word in spoken if not (noun and word.endswith("kan")))
    return next((word for word in spoken if _slip(key, word)), key)


def _slip(written: str, meant: str) -> bool:
    start = 0
    while start < min(len(written), len(meant)) and written[start] == meant[start]:
        start += 1
    one, other = written[start:], meant[start:]
    exchanged = len(one) > 1 and one[1::-1] == other[:2] and one[2:] == other[2:]
    return exchanged or one[1:] == other[1:] or one[1:] == other or one == other[1:]
