"""Checks of objectives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from engine.language import Record
from tests.bench.by_hand.words import Lists, spaced


def of_objectives(root: Record, lists: Lists) -> Iterator[dict[str, bool | None]]:
    """The verdicts on each objective."""
    every: list[Mapping[str, Any]] = [record.fields for record in root.fields.get("objectives") or ()]  # type: ignore[union-attr]
    for objective in every:
        text, number = objective.get("text"), objective.get("number")
        yield {
            "PK314": None if text is None else _is_result(text, lists),
            "PK315": None if text is None else not lists.intention_words.begin(text),
            "PK319": bool(spaced(text or "")),
            "PK320": None if text is None or (number is None and objective.get("code") is None) else not _repeated(objective, every),
        }


def _is_result(text: str, lists: Lists) -> bool:
    return not lists.activity_verbs.begin(text) and (not lists.activity_nouns.begin(text) or lists.result_words.stand_in(text))


def _repeated(objective: Mapping[str, Any], every: list[Mapping[str, Any]]) -> bool:
    own, number, code = spaced(objective["text"]), objective.get("number"), objective.get("code")
    table, goal = objective.get("table") or "", objective.get("goal") or ""
    for place, other in enumerate(every):
        if number is None:
            before = place < every.index(objective) and spaced(other.get("code") or code) != spaced(code)
        else:
            before = other.get("number") is not None and other["number"] < number
        here = (other.get("table") or "") == table and (other.get("goal") or "") == goal
        if here and before and spaced(other.get("text") or "") == own:
            return True
    return False
