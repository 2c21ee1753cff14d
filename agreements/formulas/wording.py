"""The words that formulas are written in, from rules/reference: operations and what else stands before quantities, and their misspellings.

Knows neither signs nor grammar (signs.py, grammar.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from agreements.source.document import read_file
from rules import REFERENCE

OPERATIONS = ("divide", "multiply", "add", "subtract")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of formulas: those that do something (by their first word, longest first), and those that open or mark a quantity."""

    does: dict[str, tuple[tuple[tuple[str, ...], str, str, tuple[str, ...]], ...]]
    quantities: frozenset[str]
    money: frozenset[str]
    ready: tuple[str, ...]
    common: frozenset[str]
    doubled: frozenset[str]
    short: dict[str, str]
    kinds: dict[str, frozenset[str]]

    def of(self, does: str) -> frozenset[str]:
        """The words that do it."""
        return self.kinds.get(does, frozenset())


@cache
def formula_words() -> Words:
    """The shipped words, read once."""
    found: dict[str, list[tuple[tuple[str, ...], str, str, tuple[str, ...]]]] = {}
    for row in _table("formula-words")["rows"]:
        words = tuple(row["word"].lower().split())
        found.setdefault(words[0], []).append((words, row["does"], row.get("before", ""), tuple(row.get("unless", ()))))
    kinds = {what for rows in found.values() for _, what, *_ in rows}
    values = {name: tuple(str(value).lower() for value in _table(name)["values"]) for name in _LISTS}
    plain = {name: frozenset(value.replace("-", " ") for value in found) for name, found in values.items()}
    return Words(
        does={first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()},
        quantities=plain["quantity-words"],
        money=plain["money-words"],
        ready=values["ready-values"],
        common=plain["common-words"],
        doubled=plain["reduplications"],
        short={row["word"]: row["long"] for row in _table("formula-words")["rows"] if row["does"] == "short"},
        kinds={does: frozenset(" ".join(words) for rows in found.values() for words, what, *_ in rows if what == does) for does in kinds},
    )


_LISTS = ("quantity-words", "money-words", "ready-values", "common-words", "reduplications")


def _table(name: str) -> Any:
    return read_file(REFERENCE / f"{name}.yaml").root


def in_full(key: str) -> str:
    """The word that an abbreviation stands for ("dgn"); else the word itself."""
    return formula_words().short.get(key, key)


@lru_cache(maxsize=1 << 12)
def respelt(key: str) -> str:
    """The operation that a word is a slip of by one letter, or two exchanged ("dibagai", "diabgi"); else the word itself."""
    known = formula_words().does
    if len(key) < 5 or key in known:
        return key
    spoken = (word for word, rows in known.items() if len(word) > 5 and any(does in OPERATIONS for _, does, _, _ in rows))
    return next((word for word in spoken if _slip(key, word)), key)


def _slip(written: str, meant: str) -> bool:
    start = 0
    while start < min(len(written), len(meant)) and written[start] == meant[start]:
        start += 1
    one, other = written[start:], meant[start:]
    exchanged = len(one) > 1 and one[1::-1] == other[:2] and one[2:] == other[2:]
    return exchanged or one[1:] == other[1:] or one[1:] == other or one == other[1:]
