"""Checks across the agreements of a portfolio."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import combinations
from typing import Any

from engine.language import Record
from tests.bench.by_hand.words import BLANK, Lists, part, spaced


def of_portfolio(portfolio: Record, lists: Lists) -> dict[str, list[Mapping[str, bool | None]]]:
    """The verdicts of each check: one, or one for each group, in the order in which they first occur."""
    agreements: list[Any] = portfolio.fields["agreements"]  # type: ignore[assignment]
    people: list[Any] = portfolio.fields["people"]  # type: ignore[assignment]
    heads = [part(a.fields, "letterhead") for a in agreements]
    regions = tuple(spaced(head["region"]) for head in heads if head.get("region") is not None)
    governments = {spaced(text) for head in heads if (text := head.get("fullest_government")) is not None}
    # The regent's own paper is headed by the post, of a region of that kind.
    governments -= {text for text in governments if text.endswith(regions) and _of_post(text, governments - {text}, lists)}
    offices = _grouped(agreements, lambda a: part(a.fields, "letterhead").get("office"))
    phoned = [a for a in agreements if "phone_digits" in part(a.fields, "letterhead")]
    numbered = [a for a in agreements if (n := a.fields.get("document_number")) is not None and not BLANK.search(n)]
    return {
        "PK803": [{"PK803": _one_number(group)} for group in _grouped(people, lambda p: p.fields.get("plain_name"))],
        "PK812": [{"PK812": len(governments) <= 1}],
        "PK813": [{"PK813": _one(group, "address")} for group in offices],
        "PK814": [
            {"PK814": len({part(a.fields, "letterhead")["phone_digits"] for a in group}) <= 1}
            for group in _grouped(phoned, lambda a: part(a.fields, "letterhead").get("office"))
        ],
        "PK815": [{"PK815": _one(group, "email")} for group in offices],
        "PK817": [
            {"PK817": not any(_of_one_year(a, b) for a, b in combinations(group, 2))}
            for group in _grouped(agreements, lambda a: part(a.fields, "title").get("subject_in_full"))
        ],
        "PK818": [{"PK818": len(group) <= 1} for group in _grouped(numbered, lambda a: a.fields["document_number"])],
    }


def _of_one_year(one: Record, other: Record) -> bool:
    years = {part(agreement.fields, "title").get("year") for agreement in (one, other)}
    return len(years) == 1 or None in years


def _of_post(text: str, others: set[str], lists: Lists) -> bool:
    return any(posts.begin(text) and any(regions.stand_in(other) for other in others) for regions, posts in lists.heads_of_regions)


def _grouped(records: Iterable[Any], by: Callable[[Any], Any]) -> list[list[Any]]:
    groups: dict[Any, list[Any]] = {}
    for record in records:
        value = by(record)
        if value is not None and (not isinstance(value, str) or value.strip(" -.")):
            groups.setdefault(value, []).append(record)
    return list(groups.values())


def _one(group: list[Any], field: str) -> bool:
    return len({spaced(text) for a in group if (text := part(a.fields, "letterhead").get(field)) is not None}) <= 1


def _one_number(people: list[Any]) -> bool | None:
    numbers = {nip.get("digits") for person in people if "birth_year" in (nip := part(person.fields, "nip"))}
    return None if None in numbers else len(numbers) <= 1
