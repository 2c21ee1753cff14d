"""All combinations looked at together say what each says by itself, in the logic of the language."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from engine.gate.worlds import Truth, Worlds, chosen, equal
from engine.language import Unknown
from engine.language.values import conjunction, disjunction, negation

UNKNOWN = Unknown(())
STATES: dict[str, list[object]] = {"a": [UNKNOWN, True, False], "b": [UNKNOWN, 1, 2, 3], "c": [True, False], "d": [UNKNOWN, True]}
LEAVES = st.sampled_from(
    [*itertools.product(["is"], "acd", [True]), *itertools.product(["is"], "b", [2, 3]), ("always", True), ("always", False)]
)
FORMULAS: st.SearchStrategy[Any] = st.recursive(
    LEAVES,
    lambda below: st.one_of(
        st.tuples(st.sampled_from(["and", "or"]), st.lists(below, min_size=0, max_size=3)),
        st.tuples(st.sampled_from(["not", "known"]), below),
        st.tuples(st.sampled_from(["default", "equal"]), below, below),
        st.tuples(st.just("if"), below, below, below),
    ),
    max_leaves=12,
)


def together(formula: Any, worlds: Worlds) -> Truth:
    kind, *parts = formula
    if kind == "is":
        key, value = parts
        return worlds.where(key, lambda state: state == value)
    if kind == "always":
        return worlds.always(parts[0])
    if kind in ("and", "or"):
        of = worlds.conjunction if kind == "and" else worlds.disjunction
        return of(together(part, worlds) for part in parts[0])
    below = [together(part, worlds) for part in parts]
    if kind == "not":
        return below[0].negated()
    of_kind: dict[str, Callable[..., Truth]] = {"known": worlds.known, "default": worlds.default, "equal": equal, "if": chosen}
    return of_kind[kind](*below)


def alone(formula: Any, world: Mapping[str, object]) -> bool | Unknown:
    kind, *parts = formula
    if kind == "is":
        found = world[parts[0]]
        return UNKNOWN if isinstance(found, Unknown) else found == parts[1]
    if kind == "always":
        return bool(parts[0])
    if kind in ("and", "or"):
        kleene: Any = (conjunction if kind == "and" else disjunction)(alone(part, world) for part in parts[0])
        return UNKNOWN if isinstance(kleene, Unknown) else bool(kleene)
    first, *others = [alone(part, world) for part in parts]
    if kind == "known":
        return not isinstance(first, Unknown)
    if kind == "default":
        return others[0] if isinstance(first, Unknown) else first
    if isinstance(first, Unknown):
        return UNKNOWN
    if kind == "not":
        return bool(negation(first))
    if kind == "equal":
        return UNKNOWN if isinstance(others[0], Unknown) else first == others[0]
    return others[0] if first else others[1]


@given(FORMULAS)
def test_what_holds_in_all_worlds_together_holds_in_each(formula: Any) -> None:
    worlds = Worlds(STATES)
    found = together(formula, worlds)
    # The first thing changes fastest.
    for number, combination in enumerate(itertools.product(*reversed(STATES.values()))):
        value = alone(formula, dict(zip(reversed(STATES), combination, strict=True)))
        bit = 1 << number
        assert (bool(found.true & bit), bool(found.false & bit)) == (value is True, value is False)


def test_one_thing_that_can_be_nothing_else_is_one_world() -> None:
    worlds = Worlds({"a": [True]})
    assert (worlds.all, worlds.where("a", bool)) == (1, Truth(1, 0))
    assert Worlds({}).always(False) == Truth(0, 1)
