"""The findings of a run, and what passed, office by office: at hand where they are few, laid aside where they are many.

Whoever goes through them gets them in the order of the run, and holds those of a few offices at a time. Must not know what is in them
but where they stand, nor who reads them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, overload

from engine.language.classes import dataclass
from engine.run.finding import Finding, Passed, order

if TYPE_CHECKING:
    from engine.run.spool import Spool

Item = TypeVar("Item", bound=Finding | Passed)
Other = TypeVar("Other", bound=Finding | Passed)
# What of a portion stands together in the run: the number of the portion, the first and the one behind the last.
Stretch: TypeAlias = tuple[int, int, int]
# Offices whose findings are at hand: folders lie in one another, so that the files of two or three alternate.
AT_HAND = 4


@dataclass(frozen=True, slots=True)
class Portion(Sequence[Item]):
    """The things of one office: how they are fetched, how many, the names of their offices; of findings their files, each with how many
    are of it, in the order of the run.
    """

    fetch: Callable[[], tuple[Item, ...]]
    size: int
    offices: tuple[str, ...]
    files: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, items: Sequence[Item]) -> Portion[Item]:
        """Things that are at hand; findings are in the order of a run."""
        if isinstance(items, Portion):
            return items
        held = tuple(items)
        offices = dict.fromkeys(str(item.portfolio) for item in held)
        files = groupby(item.location.file for item in held if isinstance(item, Finding))
        return cls(lambda: held, len(held), tuple(offices), tuple((file, sum(1 for _ in group)) for file, group in files))

    def packed(self) -> Portion[Item]:
        """The same as bytes."""
        from engine.run.spool import Packed  # a small run has none

        return self if isinstance(self.fetch, Packed) else replace(self, fetch=Packed.of(self.fetch()))

    def laid(self, spool: Spool) -> Portion[Item]:
        """The same, laid aside."""
        from engine.run.spool import Packed

        fetch = self.packed().fetch
        assert isinstance(fetch, Packed)
        return replace(self, fetch=fetch.laid(spool))

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[Item]:
        return iter(self.fetch())

    def __getitem__(self, index: Any) -> Any:
        return self.fetch()[index]


class Office(Generic[Item]):
    """The things of one portion while they are at hand."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        self.items = items
        self._by: dict[Callable[[Item], str], Mapping[str, list[Item]]] = {}

    def by(self, key: Callable[[Item], str]) -> Mapping[str, list[Item]]:
        """The things by something of them; looked for once, for whoever asks for one after the other."""
        if key not in self._by:
            found: dict[str, list[Item]] = {}
            for item in self.items:
                found.setdefault(key(item), []).append(item)
            self._by = {key: found}
        return self._by[key]

    @cached_property
    def following(self) -> Mapping[str, list[Item]]:
        """The findings that follow from another one, by that one's fingerprint: both are always in one portion."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            if isinstance(item, Finding) and item.follows:
                found.setdefault(item.follows, []).append(item)
        return found


class Portions(Sequence[Item]):
    """All of a run, in its order; each portion is fetched when something of it is asked for."""

    def __init__(self, portions: Sequence[Portion[Item]], stretches: Sequence[Stretch]) -> None:
        self.portions, self._stretches = portions, stretches
        self._at_hand: OrderedDict[int, Office[Item]] = OrderedDict()

    @classmethod
    def joined(cls, portions: Iterable[Sequence[Item]]) -> Portions[Item]:
        """One portion after the other."""
        made = [Portion.of(items) for items in portions]
        return cls(made, [(number, 0, portion.size) for number, portion in enumerate(made) if portion.size])

    @classmethod
    def arranged(cls, portions: Iterable[Sequence[Item]]) -> Portions[Item]:
        """Findings in the order of a run: files of folders that lie in one another alternate."""
        made = [Portion.of(items) for items in portions]
        by_file: dict[str, list[Stretch]] = defaultdict(list)
        for number, portion in enumerate(made):
            end = 0
            for file, count in portion.files:
                by_file[file].append((number, end, end + count))
                end += count
        return cls(made, [stretch for _, found in sorted(by_file.items()) for stretch in _merged(found, made)])

    @classmethod
    def of(cls, items: Sequence[Item]) -> Portions[Item]:
        """What is at hand, in its order."""
        return items if isinstance(items, Portions) else cls.joined([items])

    def each(self, change: Callable[[int, Item], Other]) -> Portions[Other]:
        """All of it changed, thing by thing, whenever it is asked for; `change` is handed the number in the run too."""
        numbers: list[list[tuple[int, range]]] = [[] for _ in self.portions]
        for first, (portion, start, end) in zip(self._firsts, self._stretches, strict=False):
            numbers[portion].append((start, range(first, first + end - start)))

        def changed(portion: Portion[Item], found: list[tuple[int, range]]) -> Portion[Any]:
            # Within a portion in its own order, whichever that is in the run.
            ranges = [numbers for _, numbers in sorted(found, key=lambda pair: pair[0])]

            def fetch() -> tuple[Any, ...]:
                return tuple(map(change, chain.from_iterable(ranges), portion.fetch()))

            return Portion(fetch, portion.size, portion.offices, portion.files)

        return Portions(list(map(changed, self.portions, numbers)), self._stretches)

    def stretches(self) -> Iterator[tuple[Office[Item], Sequence[Item]]]:
        """All of it in its order, in pieces, each with the portion that it is of."""
        for number, start, end in self._stretches:
            office = self.office(number)
            yield office, office.items[start:end]

    def numbered(self, offices: Collection[str]) -> Iterator[tuple[int, Item]]:
        """What is in the portions that have something of these offices, with the numbers in the run: no other portion is fetched."""
        for first, (number, start, end) in zip(self._firsts, self._stretches, strict=False):
            if not set(offices).isdisjoint(self.portions[number].offices):
                yield from enumerate(self.office(number).items[start:end], first)

    def of_office(self, name: str) -> Iterator[tuple[Office[Item], list[Item]]]:
        """What is of an office, each with the portion that it is of: as a rule one."""
        for number in self._by_office.get(name, ()):
            office = self.office(number)
            yield office, office.by(_office_of)[name]

    def office(self, number: int) -> Office[Item]:
        """A portion, at hand for now."""
        found = self._at_hand.pop(number, None) or Office(self.portions[number].fetch())
        self._at_hand[number] = found
        if len(self._at_hand) > AT_HAND:
            self._at_hand.popitem(last=False)
        return found

    def __iter__(self) -> Iterator[Item]:
        return chain.from_iterable(items for _, items in self.stretches())

    def __len__(self) -> int:
        return self._firsts[-1]

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        at = bisect_right(self._firsts, number) - 1
        portion, start, _ = self._stretches[at]
        return self.office(portion).items[start + number - self._firsts[at]]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))

    def __repr__(self) -> str:
        return repr(tuple(self))

    __hash__ = None  # type: ignore[assignment]

    @cached_property
    def _firsts(self) -> list[int]:
        """The number in the run of the first of each stretch; then how many there are."""
        found = [0]
        for _, start, end in self._stretches:
            found.append(found[-1] + end - start)
        return found

    @cached_property
    def _by_office(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, portion in enumerate(self.portions):
            for name in portion.offices:
                found.setdefault(name, []).append(number)
        return found


def _office_of(item: Finding | Passed) -> str:
    return str(item.portfolio)


def _merged(stretches: list[Stretch], portions: Sequence[Portion[Any]]) -> list[Stretch]:
    """The stretches of one file. Where they are of two portions, one thing after the other as a run orders them."""
    if len({number for number, _, _ in stretches}) == 1:
        return stretches
    each = [(order(item), (number, at, at + 1)) for number, start, end in stretches for at, item in _numbered(portions[number], start, end)]
    return [stretch for _, stretch in sorted(each, key=lambda pair: pair[0])]


def _numbered(portion: Portion[Any], start: int, end: int) -> Iterable[tuple[int, Any]]:
    return enumerate(portion.fetch()[start:end], start)
