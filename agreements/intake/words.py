"""The words of the book that papers are read with: headings, labels, set phrases, ranks, positions. Handed in, never global.

Knows how the tables are written; must not know what a document looks like.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from agreements.source import read_file


def plain(text: str) -> str:
    """The text in lower case, its words parted by one blank, without any sign."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


@dataclass(frozen=True)
class FormWords:
    """Words of forms, all in lower case; keys of `columns`, `positions` and `abbreviations`, and the names of the nomenclature, as `plain` gives them."""

    columns: dict[str, str]
    labels: dict[str, dict[str, str]]
    phrases: dict[str, tuple[str, ...]]
    ranks: tuple[str, ...]
    positions: dict[str, int]
    abbreviations: dict[str, str]
    acting: frozenset[str]
    titles: frozenset[str]
    months: frozenset[str]
    units: frozenset[str]
    nomenclature: tuple[tuple[str, str], ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the nomenclature."""
        return tuple(dict.fromkeys(name for _, name in self.nomenclature))

    @cached_property
    def said(self) -> frozenset[str]:
        """Every word of the book's headings, labels and set phrases."""
        texts = [
            *self.columns,
            *(key for kind in self.labels.values() for key in kind),
            *(p for group in self.phrases.values() for p in group),
        ]
        return frozenset(word for text in texts for word in plain(text).split())

    def label(self, kind: str) -> dict[str, str]:
        """The labels of a kind with what they announce."""
        return self.labels.get(kind, {})

    def level(self, position: str) -> int | None:
        """How high the position stands, 0 the highest; None if the book does not know it."""
        text = self.expand(position)
        for words in sorted(self.acting, key=len, reverse=True):
            if text.startswith(f"{words} "):
                text = text[len(words) + 1 :]
        text = re.sub(r"^(?:a n|an|atas nama|u b) ", "", text)
        found = [key for key in self.positions if text == key or text.startswith(f"{key} ")]
        return self.positions[max(found, key=len)] if found else None

    def expand(self, position: str) -> str:
        """The position in lower case with its abbreviations in full."""
        text = f" {plain(position)} "
        for short in sorted(self.abbreviations, key=len, reverse=True):
            text = text.replace(f" {short} ", f" {self.abbreviations[short]} ")
        return text.strip()

    def says(self, text: str, *meanings: str) -> str:
        """The longest phrase of one of the meanings that the text begins with; "" for none."""
        start = plain(text)
        phrases = (phrase for meaning in meanings for phrase in self.phrases.get(meaning, ()))
        return max((p for p in phrases if start == plain(p) or start.startswith(f"{plain(p)} ")), key=len, default="")

    def is_rank(self, text: str) -> bool:
        """Whether the whole text is a rank, with or without its grade."""
        bare = plain(re.sub(r"\(.*?\)|[/,;-]?\s*\b(?:I|II|III|IV)\s*[./]?\s*[a-e]\b|\bgol(?:ongan)?\b.*$", " ", text, flags=re.IGNORECASE))
        bare = re.sub(r"^pangkat ", "", bare)
        return bare in self.ranks


def read_form_words(folders: Sequence[Path]) -> FormWords:
    """The words from the tables in the folders; of two tables of one name the one in the first folder. Raises SourceErrors for a broken table."""

    def table(name: str) -> Any:
        return read_file(next(file for folder in folders if (file := folder / f"{name}.yaml").is_file())).root

    def rows(name: str) -> Any:
        return table(name)["rows"]

    labels: dict[str, dict[str, str]] = {}
    for row in rows("form-labels"):
        labels.setdefault(str(row["kind"]), {})[str(row["label"]).casefold()] = str(row["field"])
    phrases: dict[str, list[str]] = {}
    for row in rows("form-phrases"):
        phrases.setdefault(str(row["meaning"]), []).append(str(row["phrase"]).casefold())
    return FormWords(
        columns={plain(row["heading"]): str(row["column"]) for row in rows("form-columns")},
        labels=labels,
        phrases={meaning: tuple(texts) for meaning, texts in phrases.items()},
        ranks=tuple(plain(name) for row in rows("ranks") for name in row["names"]),
        positions={plain(row["position"]): int(row["level"]) for row in rows("position-levels")},
        abbreviations={plain(row["short"]): plain(row["long"]) for row in rows("abbreviations")},
        acting=frozenset(plain(value) for value in table("acting")["values"]),
        titles=frozenset(value.casefold() for value in table("titles")["values"]),
        months=frozenset(row["name"].casefold() for row in rows("months")),
        units=frozenset(plain(value) for value in table("office-words")["values"]),
        nomenclature=tuple((str(row["code"]), plain(row["name"])) for row in rows("nomenclature")),
    )
