"""A portfolio under examination: the agreements of a folder as submitted, and the records of them that rules see, tied.

It leads from a path of the records back to the document: whose it is, where it is printed, what is written there. Must not know rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from agreements.notation.vocabulary import Vocabulary
from agreements.printed_paths import printed_path
from agreements.submitted import Submitted
from engine.facts.records import years_of
from engine.facts.ties import Records, make_records, tie
from engine.language import DataPath, Record
from engine.language.classes import dataclass
from engine.language.path import WHOLE
from engine.language.values import Shared
from engine.rulebook.subject import Subject
from engine.run.finding import Evidence, Location, Quantity
from engine.run.own_names import OwnNames


@dataclass(frozen=True)
class Portfolio:
    """The agreements of a folder, in order, the record of each, and that of them together. A path begins with `agreements` and an index."""

    items: Sequence[Submitted]
    roots: Sequence[Record]
    record: Record

    @classmethod
    def of(cls, items: Sequence[Submitted], vocabulary: Vocabulary, as_of: str | None = None, records: Records = make_records) -> Portfolio:
        """The agreements with their records; of several versions of one the portfolio's has the one in force on the day, else the last."""
        return cls(items, *tie([item.agreement for item in items], vocabulary, as_of=as_of, records=records))

    @cached_property
    def chosen(self) -> bool:
        """Whether all of it is reported on."""
        return all(item.selected for item in self.items)

    def owner(self, path: DataPath) -> tuple[Submitted, DataPath]:
        """The agreement that a path leads to, and the path in it."""
        if len(path) > 1 and path[0] == "agreements" and isinstance(path[1], int):
            return self.items[path[1]], DataPath(*path[2:])
        return self.items[0], WHOLE

    def year(self, item: Submitted) -> int | None:
        """The year of one of its agreements, None if it names none."""
        return self._years[item.file]

    def subject(self, subject: Subject) -> str:
        """The own name of what a rule was asked of."""
        if subject.key:
            return str(subject.key)
        item, inner = self.owner(DataPath.parse(subject.record.path))
        return self._names.setdefault(item.file, OwnNames(item.agreement)).of(inner)

    def location(self, path: DataPath) -> Location:
        """Where the path is printed."""
        # Findings of one thing point at the same places, each with all that they read.
        if (known := self._locations.get(path)) is None:
            known = self._locations[path] = self._location(path)
        return known

    def _location(self, path: DataPath) -> Location:
        item, inner = self.owner(path)
        printed = printed_path(inner)
        if (other := item.document.place_elsewhere(printed)) is not None:
            return Location(other.file, other.line, other.column, inner)
        return Location(item.document.name, *item.document.position(printed), inner, item.document.spot(printed))

    def evidence(self, path: DataPath, read: Quantity) -> Evidence:
        """What stands at the path, and as what it was read."""
        item, inner = self.owner(path)
        return Evidence(self.location(path), item.document.written(inner), read)

    def asks(self, path: DataPath) -> bool:
        """Whether a question is open about what stands at the path: the document has something there that was not understood."""
        item, inner = self.owner(path)
        return item.document.asks(printed_path(inner))

    @cached_property
    def amounts(self) -> list[Evidence]:
        """Every amount of every budget, as it was read for the rules."""
        return [
            self.evidence(DataPath.parse(record.path).child(field), Quantity(value, "rupiah"))
            for root in self.roots
            for record, field in _amounts(root.fields.get("budget"))
            if isinstance(value := record.fields.get(field), int) and value
        ]

    @cached_property
    def _years(self) -> dict[str, int | None]:
        return dict(zip((item.file for item in self.items), years_of(self.roots), strict=True))

    @cached_property
    def shared(self) -> Shared:
        """What expressions worked out that is the same for several subjects. Its keys are records, which live as long as the portfolio."""
        return {}

    @cached_property
    def _locations(self) -> dict[DataPath, Location]:
        return {}

    @cached_property
    def _names(self) -> dict[str, OwnNames]:
        return {}


def _amounts(budget: object) -> Iterator[tuple[Record, str]]:
    """The records of a budget that have an amount, and its field: the lines, then the total."""
    if isinstance(budget, Record):
        lines = budget.fields.get("lines")
        yield from ((line, "amount") for line in (lines if isinstance(lines, list) else ()) if isinstance(line, Record))
        yield budget, "total"
