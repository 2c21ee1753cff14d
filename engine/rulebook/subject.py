"""What a rule is asked of: one thing with the records around it, or a group of things. Must not know how agreements become records."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from engine.language import Record, Unknown, Value
from engine.language.classes import dataclass

# The key of what is of a whole portfolio, and how the keys of its parts begin.
SHARED = "portfolio"


@dataclass(frozen=True, slots=True)
class GroupKey:
    """The key of a group, by the value that its elements have in common: written only for a finding."""

    value: Value

    def __str__(self) -> str:
        return f"{SHARED}:{hashlib.sha256(' '.join(str(self.value).split()).encode()).hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that a rule is asked of: its record, the records around it by name.

    `key` names what is no part of one agreement; what is one is named by where it stands (engine.run.own_names), and has none.
    """

    record: Record
    around: dict[str, Value]
    key: str | GroupKey = ""


def is_shared(key: str) -> bool:
    """Whether what is called so is of a whole portfolio: the agreement that it is listed under is then no part of its identity."""
    return key.partition(":")[0] == SHARED


def grouped(elements: Iterable[tuple[Value, Value]], portfolio: Record) -> Iterator[Subject]:
    """The groups of elements, each with its value."""
    by_value: dict[Value, list[Value]] = {}
    for element, value in elements:
        if not isinstance(value, Unknown) and (not isinstance(value, str) or value.strip(" -.")):
            by_value.setdefault(value, []).append(element)
    around = dict(portfolio.fields)
    for value, items in by_value.items():
        yield Subject(Record("", {"items": items}), around, GroupKey(value))
