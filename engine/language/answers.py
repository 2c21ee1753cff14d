"""The answers to a query (queries.py) over one list: the elements by what is compared of them, and what was asked of those that agree.

What costs steps is worked out of the elements alone that agree in what is compared before it. The two evaluators give the values; `None`
stands for Unknown. Knows nothing of trees.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from engine.language.errors import EvaluationError, TooMuchError
from engine.language.indexes import FEW, Index, Kind, LeftOpen, compared, frozen, is_known, varying_places

# The elements that are bound, None where a list of them is not known, and their values for the conditions that cost nothing.
Bound = tuple[Any, ...]
Early = tuple[list[tuple[Bound | None, list[Any]]], int]
# Of such elements, by their number, the values for all further conditions; both with the steps that they take. None: too many.
Late = tuple[list[tuple[int, list[Any]]], int]
# Of one query and list the answers for so many values of what is given are kept.
_MOST_GIVEN = 16


class Shape(NamedTuple):
    """How the conditions of a query are compared, how many of them cost nothing, and whether there are others."""

    kinds: tuple[Kind, ...]
    early: int
    has_late: bool


class Answers:
    """What is known of one list."""

    def __init__(self, shape: Shape, early: Early, late: Callable[[list[Bound]], Late | None]) -> None:
        rows, self.steps = early
        self.is_small, self._shape, self._late = len(rows) <= FEW, shape, late
        self._made: dict[tuple[Any, ...], tuple[Index, int] | None] = {}
        self._index: Index | None = None
        if self.is_small:
            return
        if not shape.has_late:
            self._index = Index((), [_frozen(values) for _, values in rows], shape.kinds, decides=True)
            return
        kinds = shape.kinds[: shape.early]
        varying = varying_places(kinds)
        # What rows must be equal in, by the places of what is sought.
        self._by = [(number, place) for number, place in enumerate(varying) if kinds[place][0] == "==" and kinds[place][4] is None]
        self._left_open = LeftOpen(kinds)
        self._rows: dict[tuple[Any, ...], list[tuple[Bound, list[Any]]]] = {}
        for bound, found in rows:
            values = _frozen(found)
            known = is_known(values, kinds) if values else True
            if known and bound is not None:
                by = tuple(compared(values[place], kinds[place]) for _, place in self._by)
                self._rows.setdefault(by, []).append((bound, values))
            elif known is not None:
                self._left_open.add(values)

    def ask(self, sought: Sequence[Any]) -> tuple[bool | None, int, int]:
        """Whether there is what is sought, and the steps that it took to know of those that agree, with a number for these; None where it
        is not known.
        """
        values = _frozen(sought)
        if self._index is not None:
            return self._index.has(values), 0, 0
        if any(values[number] is None for number, _ in self._by) or self._left_open.may_meet(values):
            return None, 0, 0
        by = tuple(compared(values[number], self._shape.kinds[place]) for number, place in self._by)
        if by not in self._rows:
            return False, 0, 0
        if by not in self._made:
            self._made[by] = self._worked_out(self._rows[by])
        if (made := self._made[by]) is None:
            return None, 0, 0
        return made[0].has(values), made[1], id(made)

    def _worked_out(self, rows: list[tuple[Bound, list[Any]]]) -> tuple[Index, int] | None:
        """The elements that agree, by all that is asked of them, and the steps that it took."""
        found = self._late([bound for bound, _ in rows])
        if found is None:
            return None
        whole = [[*rows[number][1], *_frozen(values)] for number, values in found[0]]
        return Index((), whole, self._shape.kinds, decides=True), found[1]


def kept(
    shared: dict[Any, Any] | None, key: tuple[Any, ...], held: Any, given: Sequence[Any], make: Callable[[], Answers | None]
) -> Answers | None:
    """The answers for what is given, from among those of the portfolio if there are any. None where they are of no use."""
    if shared is None:
        return _useful(make())
    found = shared.setdefault(key, ({}, held))[0]
    by = tuple(map(frozen, given))
    if by not in found:
        if len(found) >= _MOST_GIVEN:
            del found[next(iter(found))]
        found[by] = _useful(make())
    made: Answers | None = found[by]
    return made


def _useful(made: Answers | None) -> Answers | None:
    return None if made is None or made.is_small else made


def _frozen(values: Sequence[Any]) -> list[Any]:
    return [frozen(value) for value in values]


class Asked(NamedTuple):
    """What gives the values of the elements for the answers to a query; `late` is None where all cost nothing."""

    early: Callable[..., Any]
    late: Callable[..., Any] | None
    shape: Shape


def answers(shared: dict[Any, Any] | None, asked: Asked, items: list[Any], given: tuple[Any, ...]) -> Answers | None:
    """The answers to a query over a list, where they are of use."""
    if any(frozen(value) is None for value in given):
        return None

    late = asked.late

    def make() -> Answers | None:
        found = worked_out(asked.early, items, *given)
        return None if found is None else Answers(asked.shape, found, lambda bound: worked_out(late, bound, *given) if late else None)

    key = asked.early, id(items)
    if shared is not None and key not in shared and len(items) <= FEW and None in items:
        # A copy of a short list of the data, made for what is unknown in it, does not last.
        shared = None
    return kept(shared, key, items, given, make)


def worked_out(work: Callable[..., Any], *given: Any) -> Any:
    """What a piece of work gives; None if that takes too many steps."""
    try:
        return work(*given)
    except (EvaluationError, TooMuchError):
        return None


def answer(found: Answers, sought: Sequence[Sequence[Any]] | None, holds: bool) -> tuple[bool | None, int]:
    """Whether what is asked is so, by the answers for one of the values that are sought, and the steps."""
    if not sought:
        return None, 0
    steps, paid = found.steps, dict[int, int]()
    there: bool | None = False
    for values in sought:
        there, cost, number = found.ask(values)
        paid[number] = cost
        if there is not False:
            break
    return None if there is None else there is holds, steps + sum(paid.values()) + len(sought)
