"""Checks of every printed text."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.model import Agreement
from agreements.notation.composing import composed
from engine.facts.printed_texts import printed
from engine.language import Record
from tests.bench.by_hand.words import BLANK, Lists, Phrases, doubled, part, words

_SENTENCES = frozenset(("text", "name", "formula", "source", "note", "subject"))
_NAMES = frozenset(("address", "place", "office", "government", "person"))
_SPELT = frozenset(("text", "name", "formula", "source", "note", "headings", "heading"))


def of_texts(root: Record, agreement: Agreement, lists: Lists) -> Iterator[dict[str, bool | None]]:
    """The verdicts on each text."""
    budgeted = {line.fields.get("name") for line in part(root.fields, "budget").get("lines") or ()}
    for _, field, written in printed(agreement, ""):
        value = composed(written)
        open_end = lists.connectives.end(value) and not lists.complete_endings.end(value)
        if field in ("text", "name"):
            open_end = open_end or (len(words(value)) > 2 and lists.verbs_with_object.end(value))
        yield {
            "PK311": not open_end if field in _SENTENCES else None,
            "PK317": not BLANK.search(value),
            "PK318": None if field in _NAMES or field == "headings" else all(_may_double(word, field, lists) for word in doubled(value)),
            "PK902": not _wrong_forms(value, lists).stand_in(value) if field in _SPELT and value not in budgeted else None,
        }


def _may_double(word: str, field: str, lists: Lists) -> bool:
    """A post ends with the name of an office, and the office may stand below it."""
    return word in lists.reduplications or (field in ("subject", "position") and len(words(word)) > 1 and lists.office_words.begin(word))


def _wrong_forms(text: str, lists: Lists) -> Phrases:
    """Spellings that are not standard; in an English name the index is."""
    english = lists.measures_behind.end(text) or lists.english_indices.stand_in(text)
    return lists.wrong_in_english if english else lists.wrong_forms
