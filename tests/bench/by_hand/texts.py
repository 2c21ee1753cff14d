"""Checks of every printed text."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.model import Agreement
from agreements.notation.composing import composed
from engine.facts.printed_texts import printed
from engine.language import Record
from tests.bench.by_hand.words import BLANK, Lists, doubled, part, words

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
            "PK318": None if field in _NAMES else all(word in lists.reduplications for word in doubled(value)),
            "PK902": not lists.wrong_forms.stand_in(value) if field in _SPELT and value not in budgeted else None,
        }
