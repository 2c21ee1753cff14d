"""The words that the notations are written in, from rules/reference: months, calculation types, grades, measure words, abbreviations.

Knows no agreement and judges nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from agreements.source import read_file
from rules import REFERENCE


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words in lower case, and what they stand for (grades: as they are written)."""

    months: dict[str, int]
    calculations: dict[str, tuple[str, bool]]
    grades: dict[str, str]
    measures: tuple[tuple[str, str], ...]
    abbreviations: tuple[tuple[str, str], ...]
    titles: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary, read once."""
    return Vocabulary(
        months={row["name"].lower(): int(row["month"]) for row in _rows("months")},
        calculations={row["spelling"]: (row["type"], row["official"] == "true") for row in _rows("calculations")},
        grades={value.casefold(): str(value) for value in _table("grades")["values"]},
        # The longest first: "tingkat maturitas" is an index, "tingkat" a rate.
        measures=_pairs("measures", "word", "kind"),
        abbreviations=_pairs("abbreviations", "short", "long"),
        titles=frozenset(value.lower() for value in _table("titles")["values"]),
    )


def _table(name: str) -> Any:
    return read_file(REFERENCE / f"{name}.yaml").root


def _rows(name: str) -> Any:
    return _table(name)["rows"]


def _pairs(name: str, key: str, value: str) -> tuple[tuple[str, str], ...]:
    pairs = [(row[key].lower(), str(row[value])) for row in _rows(name)]
    return tuple(sorted(pairs, key=lambda pair: len(pair[0]), reverse=True))
