"""What generated code calls (generated.py): the functions of the language over values in which None stands for Unknown.

Whatever is not sure goes back to the closures, so no paths of what is unknown are kept here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from engine.language.answers import Asked, Shape, answer, answers
from engine.language.candidates import Candidates
from engine.language.codes import ASK, Code
from engine.language.errors import TooMuchError
from engine.language.functions import FUNCTIONS, NO_VALUE, effort, letters_of
from engine.language.indexes import FEW, Index
from engine.language.searches import SEARCHES, Search, Words, sought, words_of
from engine.language.values import MAX_STEPS, Unknown, divide, exact

_UNKNOWN = Unknown(())


class Part:
    """What a part came to that is the same for several subjects, its steps, and of a list its members."""

    __slots__ = ("_members", "steps", "value")

    def __init__(self, value: Any, steps: int) -> None:
        self.value, self.steps = value, steps
        self._members: frozenset[Any] | None = None

    @property
    def members(self) -> frozenset[Any]:
        """Of a list of plain values these, None among them where some are not known."""
        if self._members is None:
            self._members = frozenset(self.value)
        return self._members

    def has(self, value: Any) -> bool | None:
        """`in`, of a list of plain values."""
        if self.value is None or not self.value:
            return None if self.value is None else False
        if value is None or value.__class__ is list:
            return member(value, self.value)
        members = self.members
        return True if value in members else None if None in members else False


class Constants:
    """The values of parts that depend on constants only, each worked out when it is first needed."""

    def __init__(self, makers: Mapping[str, Callable[..., Any]], constants: Mapping[str, Any]) -> None:
        self._makers, self._constants = makers, constants

    def __getattr__(self, name: str) -> Any:
        # Looked for only where it is not there yet.
        value = self._makers[name](self._constants)
        setattr(self, name, value)
        return value


def keep(shared: dict[Any, Any], key: tuple[Any, ...], make: Callable[..., tuple[Any, int]], *records: Any) -> Part:
    """A part that is the same for several subjects, put among those of the portfolio."""
    found = shared[key] = Part(*make(shared, *records))
    return found


def limit(out: bytearray, marks: Sequence[int], bounds: Sequence[tuple[int, int, Sequence[tuple[int, int]]]]) -> None:
    """Leave to the closures what they might end for its steps. `marks` are the steps at places on the way; a bound has the number of a
    condition, the most that it may take, and the pieces of the way, between two marks, that it rests on; the least come first.
    """
    every = marks[-1]
    for number, most, pieces in bounds:
        if every <= most:
            return
        if sum(marks[last] - marks[first] for first, last in pieces) > most:
            out[number] = ASK


def listed(value: Any, shared: dict[Any, Any] | None = None) -> list[Any] | None:
    """A list of the data with None for what is unknown in it: a long one is gone through once for all subjects that share it."""
    if value.__class__ is Unknown:
        return None
    if not value:
        # There is none, or as of most nothing in it.
        return value  # type: ignore[no-any-return]
    if shared is None or len(value) <= FEW:
        return _without_unknown(value)
    key = "listed", id(value)
    if key not in shared:
        # Held with the list, so that no other is taken for it.
        shared[key] = _without_unknown(value), value
    return shared[key][0]  # type: ignore[no-any-return]


def _without_unknown(value: list[Any]) -> list[Any]:
    for item in value:
        if item.__class__ is Unknown:
            return [None if item.__class__ is Unknown else item for item in value]
    return value


def project(items: list[Any], name: str) -> list[Any]:
    """A field of each record."""
    return [None if item is None else item.fields.get(name) for item in items]


def joined(items: list[Any], name: str) -> list[Any] | None:
    """The lists that the records have in a field, as one; None if one of them is unknown."""
    found: list[Any] = []
    for item in items:
        below = listed(item.fields.get(name)) if item is not None else None
        if below is None:
            return None
        found.extend(below)
    return found


def equal(left: Any, right: Any) -> bool | None:
    """Equality of values that may be lists."""
    if left is None or right is None:
        return None
    if left.__class__ is not list:
        return bool(left == right)
    if len(left) != len(right):
        return False
    found: bool | None = True
    for one, other in zip(left, right, strict=True):
        here = equal(one, other)
        if here is False:
            return False
        found = None if here is None else found
    return found


def new(seen: dict[Any, Any], value: Any, items: list[Any]) -> int:
    """The steps of looking for a value in a list: of a long one, in which others were looked for, none."""
    if len(items) > FEW and value is not None and value.__class__ is not list:
        if id(items) in seen:
            return 0
        # Held with the list, so that no other is taken for it.
        seen[id(items)] = Part(items, 0)
    return len(items)


def member(value: Any, items: list[Any], seen: Mapping[Any, Part] | None = None) -> bool | None:
    """`in`: unknown only where an unknown element could still be the value."""
    if value is not None and value.__class__ is not list:
        if seen and (part := seen.get(id(items))) is not None:
            return part.has(value)
        return True if value in items else None if None in items else False
    found: bool | None = False
    for item in items:
        here = equal(value, item)
        if here:
            return True
        found = None if here is None else found
    return found


def choose(
    seen: dict[Any, Any],
    number: int,
    again: bool,
    shared: dict[Any, Any] | None,
    rows: Any,
    items: list[Any],
    sought: Sequence[Any],
) -> tuple[Sequence[Any], int]:
    """The elements of a list that the comprehension of that number visits, by an index of it, and for how many it pays: first for all.

    `rows` gives the values of the elements, and knows how they are compared; the index is kept with the list in `shared`, if given.
    """
    here = number, id(items)
    first = here not in seen
    if not again and first and (shared is None or shared.setdefault(("asked", number, id(items)), seen) is seen):
        # A list that is asked once is gone through as quickly; it is held, so that no other is taken for it.
        seen[here] = items
        return items, len(items)
    index = seen.get(here)
    if index is None or index is items:
        index = seen[here] = index_of(shared, rows, items)
    chosen = index.find(sought)
    return chosen, len(items) if first else len(chosen)


def index_of(shared: dict[Any, Any] | None, rows: Any, items: list[Any]) -> Index:
    """The index of a list, kept with it for all subjects that share it."""
    key = rows, id(items)
    index: Index | None = shared.get(key) if shared is not None else None
    if index is None:
        index = Index(items, rows(items), rows.kinds, rows.decides)
        if shared is not None:
            shared[key] = index
    return index


def every(values: list[Any]) -> bool | None:
    """`all`."""
    return False if False in values else None if None in values else True


def some(values: list[Any]) -> bool | None:
    """`any`."""
    return True if True in values else None if None in values else False


def known(value: Any) -> bool:
    """`known`, of values that may be lists."""
    if value.__class__ is not list:
        return value is not None
    # Elements are of one type: where the first is no list, none is.
    return None not in value and (not value or value[0].__class__ is not list or all(map(known, value)))


def _back(value: Any) -> Any:
    if value.__class__ is list:
        return [_back(item) for item in value] if None in value or any(item.__class__ is list for item in value) else value
    return _UNKNOWN if value is None else value


def call(name: str, *arguments: Any) -> Any:
    """Any function of the language, by its one implementation."""
    result = FUNCTIONS[name].implement(*map(_back, arguments))
    return None if result is NO_VALUE or result.__class__ is Unknown else result


def _searching(found: Callable[[str, tuple[str, ...]], bool]) -> Callable[[Any, Any], bool | None]:
    """A search for one part, or for one of several."""

    def search(words: Words | None, part: Any) -> bool | None:
        if words is None or part is None:
            return None
        parts = part if part.__class__ is list else [part]
        unsure = None in parts
        if found(words.spaced, sought(*([item for item in parts if item is not None] if unsure else parts))):
            return True
        return None if unsure else False

    return search


class Members:
    """A list that is always the same, for `in`: `has` is asked of a known value, `ask` of any. Of texts it costs no steps."""

    __slots__ = ("ask", "has", "steps")

    def __init__(self, items: list[Any] | None) -> None:
        plain = items is None or all(item.__class__ is str for item in items)
        self.steps = 0 if plain else len(items or ())
        self.ask: Callable[[Any], bool | None] = Part(items, 0).has
        self.has: Callable[[Any], bool | None] = frozenset(items).__contains__ if items is not None and plain else self.ask


def united(rows: list[Any] | None, name: str, each: int) -> Part:
    """The texts that the rows of a table have in a field, or are, None for what is not known; the steps are those of going through all."""
    if rows is None:
        return Part(None, 0)
    given = [row.fields.get(name) if name and row is not None else row for row in rows]
    texts = [listed(value) if value.__class__ is list else value for value in given]
    found = [text for value in texts for text in (value if value.__class__ is list else [value])]
    return Part(found, len(rows) * each + sum(len(value) for value in texts if value.__class__ is list))


def prepared(name: str, parts: Any, *others: Any) -> Search:
    """A search for parts that are always the same, prepared."""
    prepare = FUNCTIONS[name].prepare
    if prepare is None or not all(map(known, (parts, *others))):
        return lambda words: call(name, words.text, parts, *others)
    return prepare(parts if parts.__class__ is list else [parts], *others)


# What a module of generated code sees.
NAMES: Mapping[str, Any] = {
    "Fraction": Fraction, "Part": Part, "TooMuchError": TooMuchError, "MOST": MAX_STEPS, "keep": keep, "listed": listed, "project": project,
    "joined": joined, "equal": equal, "member": member, "new": new, "choose": choose,
    "Asked": Asked, "Shape": Shape, "answers": answers, "answer": answer, "every": every, "some": some, "known": known,
    "call": call, "limit": limit, "words_of": words_of, "prepared": prepared, "Candidates": Candidates, "effort": effort,
    "letters_of": letters_of, "Members": Members, "united": united, "exact": exact, "divide": divide,
    # Of known values that are no lists; of texts those that are given their words.
    **{f"f_{name}": function.of_words or function.implement for name, function in FUNCTIONS.items()},
    # Of values that may be lists, or None.
    **{f"{name}_in": _searching(found) for name, found in SEARCHES.items()},
}  # fmt: skip


def executed(code: Code, constants: Mapping[str, Any]) -> dict[str, Any]:
    """What a module of generated code has; its constants are worked out of these when they are needed."""
    module: dict[str, Any] = {**NAMES}
    for part in code:
        exec(part, module)
    module["K"] = Constants(module["CONSTANTS"], constants)
    return module
