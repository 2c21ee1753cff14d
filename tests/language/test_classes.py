"""Our `dataclass` is the standard one in all that it does."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.language.classes import dataclass

NAMES = ("a", "b", "c", "d")
FIELDS: dict[str, Callable[[], Any]] = {
    "plain": lambda: dataclasses.MISSING,
    "default": lambda: 7,
    "text": lambda: dataclasses.field(default="x", compare=False),
    "made": lambda: dataclasses.field(default_factory=list, hash=False),
    "named": lambda: dataclasses.field(default=3, kw_only=True),
    "named, needed": lambda: dataclasses.field(kw_only=True),
    "not given": lambda: dataclasses.field(default=5, init=False, repr=False),
    "made, not given": lambda: dataclasses.field(default_factory=dict, init=False, hash=False),
}
OPTIONS = [
    {"frozen": True, "slots": True}, {"slots": True}, {"frozen": True}, {}, {"frozen": True, "eq": False}, {"order": True},
    {"frozen": True, "slots": True, "eq": False}, {"frozen": True, "slots": True, "order": True}, {"eq": False, "order": True},
]  # fmt: skip


def made(decorator: Any, kinds: tuple[str, ...], options: dict[str, bool], after: bool) -> type:
    """A class with fields of these kinds."""
    parts: dict[str, Any] = {"__annotations__": dict.fromkeys(NAMES[: len(kinds)], int), "__doc__": "One.", "__module__": __name__}
    parts |= {name: value for name, kind in zip(NAMES, kinds, strict=False) if (value := FIELDS[kind]()) is not dataclasses.MISSING}
    if after:
        parts["__post_init__"] = lambda self: seen.append(repr(self))
    return decorator(**options)(type("Thing", (), parts))  # type: ignore[no-any-return]


seen: list[str] = []


def outcome(act: Any) -> Any:
    """What comes of it: a value, or the error."""
    seen.clear()
    try:
        return act(), tuple(seen)
    except Exception as error:
        return type(error), str(error)


kinds = st.lists(st.sampled_from(list(FIELDS)), max_size=4).map(tuple)
values = st.one_of(st.integers(0, 2), st.lists(st.integers(0, 1), max_size=1))
arguments = st.tuples(st.lists(values, max_size=4), st.dictionaries(st.sampled_from([*NAMES, "e"]), values, max_size=3))


@given(kinds, st.sampled_from(OPTIONS), st.booleans(), arguments, arguments)
def test_it_does_what_the_standard_one_does(
    kinds: tuple[str, ...], options: dict[str, bool], after: bool, one: tuple[list[Any], dict[str, Any]], two: tuple[Any, Any]
) -> None:
    pair = [outcome(lambda of=of: made(of, kinds, options, after)) for of in (dataclass, dataclasses.dataclass)]
    if any(issubclass(cls, Exception) for cls, _ in pair):
        assert pair[0][0] is pair[1][0]
        return
    reported = [[*about(cls), *used(cls, one, two)] for cls, _ in pair]
    assert reported[0] == reported[1]


def about(cls: Any) -> list[Any]:
    """What can be asked of a class."""
    fields = [(item.name, item.init, item.repr, item.compare, item.kw_only) for item in dataclasses.fields(cls)]
    return [fields, cls.__match_args__, repr(cls.__dataclass_params__), vars(cls).get("__slots__"), cls.__hash__ is None]


def used(cls: Any, one: tuple[list[Any], dict[str, Any]], two: tuple[list[Any], dict[str, Any]]) -> list[Any]:
    """What comes of making two instances, comparing and changing them."""
    first, second = (outcome(lambda given=given: cls(*given[0], **given[1])) for given in (one, two))
    if isinstance(first[0], type) or isinstance(second[0], type):
        return [shown(first), shown(second)]
    a, b = first[0], second[0]
    acts = [
        lambda: (repr(a), repr(b), first[1]), lambda: a == b, lambda: a == copy.copy(a), lambda: a == 1,
        lambda: a < b, lambda: a <= b, lambda: a > b, lambda: a >= b, lambda: a < 1,
        lambda: hash(a) == hash(copy.deepcopy(a)) if cls.__eq__ is not object.__eq__ else 0, lambda: hash(a) == hash(b),
        lambda: repr(dataclasses.replace(a, **two[1])), lambda: dataclasses.asdict(a),
    ]  # fmt: skip
    changes = [lambda: setattr(a, "a", 9), lambda: setattr(a, "z", 9), lambda: delattr(a, "b"), lambda: repr(a)]
    # The standard one, of what is frozen and has slots, refuses what is no field with an error of its own.
    return [*(outcome(act) for act in acts), *(isinstance(outcome(act)[0], type) for act in changes)]


def shown(outcome: Any) -> Any:
    return outcome if isinstance(outcome[0], type) else repr(outcome[0])


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values."""

    left: int
    right: list[int] = dataclasses.field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Triple(Pair):
    """What inherits."""

    third: int = 0


def test_what_is_frozen_says_so() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'left'"):
        Pair(1).left = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'left'"):
        del Pair(1).left


def test_it_is_kept_and_read_again() -> None:
    for item in (Pair(1, [2]), Triple(1, [2], 3)):
        assert pickle.loads(pickle.dumps(item)) == item == copy.deepcopy(item)


def test_it_tells_its_parameters() -> None:
    Pair(1)
    assert str(inspect.signature(Pair.__init__)).startswith("(self, left, right=")


def test_what_holds_itself_is_shown() -> None:
    item = Pair(1)
    item.right.append(item)  # type: ignore[arg-type]
    assert repr(item) == "Pair(left=1, right=[...])"


def test_a_class_of_its_own_mind_keeps_it() -> None:
    @dataclass(frozen=True, slots=True)
    class Same:
        value: int

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Same)

        def __repr__(self) -> str:
            return "same"

    assert (Same(1), repr(Same(1)), hash(Same(2))) == (Same(3), "same", hash((2,)))


def test_setting_methods_is_left_to_the_standard_one() -> None:
    with pytest.raises(TypeError, match="Cannot overwrite attribute __setattr__"):

        @dataclass(frozen=True)
        class Wrong:
            value: int

            def __setattr__(self, name: str, value: object) -> None:
                pass


class _Plain:
    """A base that is none of ours, with a slot that a field has too."""

    __slots__ = ("a",)


@dataclass(frozen=True, slots=True)
class _Below(_Plain):
    a: int
    b: int = 2


def test_a_field_may_have_the_slot_of_a_plain_base() -> None:
    thing = _Below(1)
    assert (thing.a, thing.b) == (1, 2)
