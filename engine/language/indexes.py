"""The elements of a list by their values: which of them may meet conditions, without visiting all. Knows values, nothing of trees.

Whoever asks evaluates the elements that are left as ever; those that are left out surely do not meet the conditions, or one of those that
are left decides. `None` stands for Unknown, in every evaluator.
"""

from __future__ import annotations

import operator
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from engine.language.searches import padded

# A list of so many elements is gone through each time: that is quicker than to look anything up.
FEW = 16
# The operator, whether texts are compared by their words, and what is sought if it is the same in every evaluation, else None.
# Then the level, of a list that was picked out of another one: how often it was picked before this is asked. Then whether the condition is
# met where something is not known; None leaves that open.
Kind = tuple[str, bool, Any, int, bool | None]
# More than a list is ever picked out of another one.
MOST_LEVELS = 1000
_HOLDS: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip
_TURNED = {">": "<", ">=": "<="}


class Index:
    """The elements of a list, held with it, by `rows`: of each element its value for each condition.

    A row that is shorter ends where a list is not known, from which the elements of all further conditions are.
    `decides`: one element that meets all conditions decides, so that one is enough. Then there are at most two that ask for anything but
    equality, and at most one of them for what differs.
    """

    def __init__(self, items: Sequence[Any], rows: Sequence[Sequence[Any]], kinds: Sequence[Kind], decides: bool) -> None:
        self.items, self.decides = items, decides
        varying = varying_places(kinds)
        self._kinds = [kinds[place] for place in varying]
        self._equal = [place for place, kind in enumerate(self._kinds) if kind[0] == "=="]
        # Of two further conditions the first is one of order.
        self._other = sorted(set(range(len(varying))) - set(self._equal), key=lambda place: self._kinds[place][0] == "!=")
        self._lenient = [number for number, place in enumerate(self._equal) if self._kinds[place][4]]
        # The places of the elements of which something is not known, with what is, and those of all others by what must be equal.
        self._open: list[int] = []
        self._left_open = LeftOpen(kinds)
        self._groups: dict[tuple[Any, ...], _Group] = {}
        self._rows, self._less = (rows, kinds) if self._lenient else ((), ()), dict[tuple[int, ...], Index]()
        operators = tuple(_TURNED.get(self._kinds[place][0], self._kinds[place][0]) for place in self._other)
        for number, row in enumerate(rows):
            if (known := is_known(row, kinds)) is None:
                continue
            if not known:
                self._open.append(number)
                self._left_open.add(row)
                continue
            equal, other = self._parted([row[place] for place in varying])
            self._groups.setdefault(equal, _Group(operators)).add(number, other)

    def has(self, sought: Sequence[Any]) -> bool | None:
        """Whether an element meets all conditions, which are all that there are; None where something is not known."""
        if None in sought:
            lacking = [place for place, value in enumerate(sought) if value is None]
            if any(self._kinds[place][4] is None for place in lacking):
                return None
            if any(self._kinds[place][4] is False for place in lacking):
                return None if self._open else False
            return self._without(tuple(lacking)).has([value for value in sought if value is not None])
        if self._left_open.may_meet(sought):
            return None
        equal, other = self._parted(sought)
        for key in self._variants(equal):
            group = self._groups.get(key)
            if group is not None and group.first(other) is not None:
                return True
        return False

    def _variants(self, equal: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
        """What must be equal, and that with nothing in place of what may be lacking."""
        for count in range(len(self._lenient) + 1):
            for lacking in combinations(self._lenient, count):
                yield tuple(None if place in lacking else value for place, value in enumerate(equal)) if lacking else equal

    def _without(self, lacking: tuple[int, ...]) -> Index:
        """The same without some conditions, which are met by all where nothing is sought."""
        if lacking not in self._less:
            rows, kinds = self._rows
            varying = varying_places(kinds)
            left = [place for place in range(len(kinds)) if place not in {varying[number] for number in lacking}]
            # Of a row that ends early it stays open whether it goes on, also where no condition is left behind its end.
            ends: Kind = ("==", False, True, kinds[-1][3], None)
            made = [[*(row[place] for place in left if place < len(row)), *[True][: len(row) == len(kinds)]] for row in rows]
            self._less[lacking] = Index((), made, [*(kinds[place] for place in left), ends], self.decides)
        return self._less[lacking]

    def find(self, sought: Sequence[Any]) -> Sequence[Any]:
        """The elements that matter, in their order; all, where something that is sought is not known."""
        if None in sought:
            return self.items
        equal, other = self._parted(sought)
        group = self._groups.get(equal)
        places = group.places if group is not None else []
        if self.decides and group is not None:
            first = group.first(other)
            places = [] if first is None else [first]
            if places:
                return [self.items[places[0]]]
        if self._open:
            places = sorted([*places, *self._open])
        return [self.items[place] for place in places]

    def _parted(self, values: Sequence[Any]) -> tuple[tuple[Any, ...], list[Any]]:
        """What must be equal of the values of the conditions, and what must not, each as it is compared."""
        made = [compared(value, kind) for value, kind in zip(values, self._kinds, strict=True)]
        return tuple(made[place] for place in self._equal), [made[place] for place in self._other]


class LeftOpen:
    """The rows of which something is not known: by which of their values they surely do not meet the conditions."""

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self._kinds = kinds
        self._numbers = {place: number for number, place in enumerate(varying_places(kinds))}
        # What is known of a row and must be equal: for which conditions, and of which values.
        self._known: dict[tuple[int, ...], set[tuple[Any, ...]]] = {}

    def add(self, row: Sequence[Any]) -> None:
        """A row that is open. What is asked behind the first that is not known does not matter, but in the same condition."""
        levels = [kind[3] for value, kind in zip(row, self._kinds, strict=False) if value is None and kind[4] is None]
        level = min(levels, default=MOST_LEVELS)
        places = tuple(
            place
            for place, (value, kind) in enumerate(zip(row, self._kinds, strict=False))
            if value is not None and kind[0] == "==" and kind[3] <= level and place in self._numbers
        )
        self._known.setdefault(places, set()).add(tuple(compared(row[place], self._kinds[place]) for place in places))

    def may_meet(self, sought: Sequence[Any]) -> bool:
        """Whether one of them may meet the conditions."""
        if any(self._kinds[place][4] and sought[number] is None for place, number in self._numbers.items()):
            # What is met where nothing is sought is met whatever is known.
            return bool(self._known)
        return any(
            tuple(compared(sought[self._numbers[place]], self._kinds[place]) for place in places) in values
            for places, values in self._known.items()
        )


def varying_places(kinds: Sequence[Kind]) -> list[int]:
    """The places of the conditions that compare with what is not always the same."""
    return [place for place, kind in enumerate(kinds) if kind[2] is None]


def frozen(value: Any) -> Any:
    """A value as it is compared; None for a list in which something is not known."""
    if value.__class__ is not list:
        return value
    return None if None in value else tuple(value)


def compared(value: Any, kind: Kind) -> Any:
    """A value as it is compared with others; what is greater is less the other way round."""
    return None if value is None else padded(value) if kind[1] else -value if kind[0] in _TURNED else value


def _meets(value: Any, kind: Kind) -> bool | None:
    """Whether a value may meet a condition; None where it is not known."""
    op, by_words, sought, _, missing = kind
    if value is None:
        return missing
    if sought is None:
        return True
    return _HOLDS[op](padded(value), padded(sought)) if by_words else _HOLDS[op](value, sought)


def is_known(row: Sequence[Any], kinds: Sequence[Kind]) -> bool | None:
    """Whether all values of an element are known that must be; None where it surely does not meet the conditions."""
    if None not in row and len(row) == len(kinds):
        return True if all(map(_meets, row, kinds)) else None
    for level in range(kinds[-1][3] + 1):
        met = [_meets(value, kind) for value, kind in zip(row, kinds, strict=False) if kind[3] == level]
        if False in met:
            return None
        if None in met:
            return False
    return len(row) == len(kinds)


class _Group:
    """The elements that are alike in what must be equal: their places, and their values for the other conditions, at most two."""

    def __init__(self, operators: tuple[str, ...]) -> None:
        self.operators = operators
        self.places: list[int] = []
        self._values: list[list[Any]] = []
        # Made when it is first asked for: the order by the first of two conditions, and the elements that are best for the last one.
        self._order: list[Any] | None = None
        self._best: _Best | None = None

    def add(self, place: int, values: list[Any]) -> None:
        """An element more."""
        self.places.append(place)
        self._values.append(values)

    def first(self, sought: Sequence[Any]) -> int | None:
        """The place of an element that meets all conditions; None if none does."""
        if not sought:
            return self.places[0]
        if self._best is None:
            among = list(zip(self._values, self.places, strict=True))
            if len(sought) > 1:
                among.sort(key=lambda one: one[0][0])
            self._order = [values[0] for values, _ in among]
            self._best = _Best([place for _, place in among], [values[-1] for values, _ in among], self.operators[-1])
        count = len(self.places)
        if len(sought) > 1:
            cut = bisect_left if self.operators[0] == "<" else bisect_right
            count = cut(self._order or [], sought[0])
        return self._best.among(count, sought[-1])


class _Best:
    """Elements in an order: of the first so many of them one that meets a condition, without looking at each."""

    def __init__(self, places: Sequence[int], values: Sequence[Any], op: str) -> None:
        self._places, self._values, self._op = places, values, op
        # Of `!=` the first that differs from the first one; of an order the least of the first so many.
        self._other = next((number for number, value in enumerate(values) if value != values[0]), len(values)) if op == "!=" else 0
        self._least: list[int] = []
        if op != "!=":
            least = 0
            for number, value in enumerate(values):
                least = number if value < values[least] else least
                self._least.append(least)

    def among(self, count: int, sought: Any) -> int | None:
        """The place of one among the first so many; None if there is none."""
        if not count:
            return None
        if self._op != "!=":
            number = self._least[count - 1]
            return self._places[number] if _HOLDS[self._op](self._values[number], sought) else None
        number = 0 if self._values[0] != sought else self._other
        return self._places[number] if number < count else None
