"""Versions of one agreement in a portfolio: which replaces which, and which is in force on a day.

What is declared decides (`replaces`, `in_force`); where a version has no first day, it is the day of signing. Judges nothing: a version is
never less true for having been replaced.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from agreements.model import Agreement, serial
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass


@dataclass(frozen=True)
class Versions:
    """The agreements of a portfolio by their indexes; `as_of` is the day that counts, YYYY-MM-DD, None for the last versions."""

    agreements: Sequence[Agreement]
    vocabulary: Vocabulary
    as_of: str | None = None

    @cached_property
    def replaced(self) -> dict[int, int]:
        """The index of each replaced agreement, and of the one that replaces it (of several the last in the portfolio)."""
        index = {agreement.id: number for number, agreement in reversed(list(enumerate(self.agreements)))}
        found: dict[int, int] = {}
        for number, agreement in enumerate(self.agreements):
            before = index.get(agreement.replaces) if agreement.replaces is not None else None
            # A circle is reported as a problem; it makes no versions.
            if before is not None and before not in self._chain(number, found):
                found[before] = number
        return found

    def successor(self, number: int) -> int | None:
        """The version that replaces this one."""
        return self.replaced.get(number)

    def last(self, number: int) -> int:
        """The last version of an agreement: it stands for all of them."""
        return self._chain(number, self.replaced)[-1]

    @cached_property
    def counting(self) -> frozenset[int]:
        """One version of each agreement: the one in force on the day, else the last."""
        families: dict[int, list[int]] = {}
        for number in range(len(self.agreements)):
            families.setdefault(self.last(number), []).append(number)
        day = datetime.date.fromisoformat(self.as_of).toordinal() if self.as_of else None
        return frozenset(self._in_force(family, day, last) for last, family in families.items())

    def set_aside(self) -> dict[int, int]:
        """The versions that do not count, each with the one that does instead."""
        counts = {self.last(number): number for number in self.counting}
        return {number: counts[self.last(number)] for number in range(len(self.agreements)) if number not in self.counting}

    def at_the_time_of(self, number: int, named: int) -> int:
        """The version of a superior that an agreement was made with: the one it names, unless that had ended before it began."""
        start, end = self._start(number), self._end(named)
        if start is None or end is None or end >= start:
            return named
        family = [other for other in range(len(self.agreements)) if self.last(other) == self.last(named)]
        return self._in_force(family, start, self.last(named))

    def once(self, pairs: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
        """Of pairs (agreement above, agreement) those that count: of several versions below one agreement only one does."""
        found: dict[tuple[int, int], int] = {}
        for above, number in pairs:
            key = (above, self.last(number))
            other = found.get(key)
            if other is None or number in self.counting or (other not in self.counting and other in self._before(number)):
                found[key] = number
        return {(above, number) for (above, _), number in found.items()}

    def _before(self, number: int) -> list[int]:
        return [other for other in range(len(self.agreements)) if number in self._chain(other, self.replaced)[1:]]

    def _in_force(self, family: Collection[int], day: int | None, last: int) -> int:
        if day is None:
            return last
        holding = [n for n in family if (self._start(n) or 0) <= day and ((end := self._end(n)) is None or day <= end)]
        return max(holding, key=lambda n: (self._start(n) or 0, n)) if holding else last

    def _start(self, number: int) -> int | None:
        agreement = self.agreements[number]
        if agreement.in_force is not None and agreement.in_force.from_ is not None:
            return datetime.date.fromisoformat(agreement.in_force.from_).toordinal()
        parts = (agreement.signed, agreement.statement.signed if agreement.statement is not None else None)
        days = (serial(part.read(self.vocabulary)) for part in parts if part is not None)
        return next((day for day in days if day is not None), None)

    def _end(self, number: int) -> int | None:
        """The last day of a version, as declared, else the day before the next begins; None if it has none."""
        agreement, after = self.agreements[number], self.successor(number)
        if agreement.in_force is not None and agreement.in_force.until is not None:
            return datetime.date.fromisoformat(agreement.in_force.until).toordinal()
        start = self._start(after) if after is not None else None
        return start - 1 if start is not None else None

    @staticmethod
    def _chain(number: int, replaced: dict[int, int]) -> list[int]:
        chain = [number]
        while (after := replaced.get(chain[-1])) is not None and after not in chain:
            chain.append(after)
        return chain
