"""The words that the notations are written in, from rules/reference: months, calculation types, grades, measure words, abbreviations.

Knows no agreement and judges nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from agreements.source.document import read_file
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
    short_names: frozenset[str]


_folders = [REFERENCE]


def prefer(folder: Path) -> None:
    """Take the words from the tables of this folder, where it has them: for a process that tries another rule book, before it reads."""
    _folders.insert(0, folder)


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
        short_names=frozenset(value.lower() for value in _table("short-names")["values"]),
    )


def _table(name: str) -> Any:
    return read_file(next(file for folder in _folders if (file := folder / f"{name}.yaml").is_file())).root


def _rows(name: str) -> Any:
    return _table(name)["rows"]


def _pairs(name: str, key: str, value: str) -> tuple[tuple[str, str], ...]:
    pairs = [(row[key].lower(), str(row[value])) for row in _rows(name)]
    return tuple(sorted(pairs, key=lambda pair: len(pair[0]), reverse=True))
