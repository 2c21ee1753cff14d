"""Checks of the lines of a budget."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from engine.language import Record
from tests.bench.by_hand.words import part, spaced


def of_lines(root: Record) -> Iterator[dict[str, bool | None]]:
    """The verdicts on each line."""
    lines = part(root.fields, "budget").get("lines") or ()
    others_absent = any(not record.fields.get("below") and record.fields.get("amount_text") is not None for record in lines)
    for record in lines:
        line = record.fields
        name, printed, amount = line.get("name"), line.get("amount_text"), line.get("amount")
        name_above = part(line, "above").get("name")
        parts, below = line.get("parts"), line.get("below")
        moved = name is not None and name_above is not None and spaced(name) != spaced(name_above)
        yield {
            "PK604": amount is not None if printed is not None and spaced(printed) else None,
            "PK608": bool(spaced(line.get("item") or "")),
            "PK613": _equal(_sum(parts), amount) if parts and printed is not None else None,
            "PK701": _shared_out(below, amount, others_absent) if below and printed is not None else None,
            "PK704": not _stands_above(line, spaced(name)) if moved else None,
        }


def _sum(lines: list[Any]) -> int | None:
    amounts = [line.fields.get("amount") for line in lines]
    return None if None in amounts else sum(amounts)


def _equal(one: int | None, other: int | None) -> bool | None:
    return None if one is None or other is None else one == other


def _shared_out(below: list[Any], amount: int | None, others_absent: bool) -> bool | None:
    shared = _sum(below)
    if shared is None or amount is None:
        return None
    declared = any("under" in line.fields for line in below)
    of_one = len({line.fields["agreement"].fields.get("id") for line in below}) == 1
    small = 2 * shared < amount or (others_absent and 10 * shared < 9 * amount and not _exchanged(amount - shared))
    if (not declared or of_one) and small and 10 * shared != amount:
        return None
    return shared == amount


def _exchanged(gap: int) -> bool:
    """Whether two neighbouring digits that were exchanged make the difference: nine times theirs, a digit, with zeros behind."""
    return gap % 9 == 0 and len(str(gap // 9).rstrip("0")) == 1


def _stands_above(line: Mapping[str, Any], name: str) -> bool:
    agreement: Record = part(line, "above")["agreement"]
    lines = part(agreement.fields, "budget").get("lines") or ()
    return any("name" in other.fields and spaced(other.fields["name"]) == name for other in lines)
