"""The relations of the language over two values (`==`, `<`, `in`), and closures of those whose one side is always the same.

What a relation costs is spent here. Knows nothing of trees.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from engine.language.functions import effort
from engine.language.indexes import FEW
from engine.language.nodes import Relation
from engine.language.searches import LONG, Search, words_of
from engine.language.values import Closure, Frame, Kept, Unknown, Value, contained, equal, merge, negation

_ORDER: dict[str, Callable[[Any, Any], bool]] = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def searching(name: str, text: Closure, parts: list[Value], find: Search) -> Closure:
    """A prepared search in a text. A short one costs no steps, whatever it is searched for."""
    always = name == "nearest"

    def search(frame: Frame) -> Value:
        value = text(frame)
        if value.__class__ is Unknown:
            return value
        if always or len(value) >= LONG:
            frame.spend(effort(name, value, parts))
        return find(words_of(value))

    return search


def membership(value: Closure, members: frozenset[str], absent: bool) -> Closure:
    """`in` a constant list of texts, without walking it. In an empty one there is nothing, whatever is asked for."""
    if not members:
        return lambda frame: absent

    def contain(frame: Frame) -> Value:
        found = value(frame)
        return found if found.__class__ is Unknown else (found in members) is not absent

    return contain


def link(op: Relation) -> Callable[[Any, Any, Frame], bool | Unknown]:
    """One link of a comparison, over two values."""
    if op == "==":
        return compare_equal
    if op == "!=":
        return lambda a, b, frame: negation(compare_equal(a, b, frame))
    if op in ("in", "not in"):
        absent = op == "not in"

        def contain(a: Value, b: Value, frame: Frame) -> bool | Unknown:
            if isinstance(b, Unknown):
                return merge((a, b))
            assert isinstance(b, list)
            found = search(a, b, frame)
            return negation(found) if absent else found

        return contain
    order = _ORDER[op]
    return lambda a, b, frame: merge((a, b)) if a.__class__ is Unknown or b.__class__ is Unknown else order(a, b)


def search(value: Value, items: list[Value], frame: Frame) -> bool | Unknown:
    """`in`: a long list is gone through once in an evaluation, and looked up from then on."""
    if len(items) <= FEW or value.__class__ is list or value.__class__ is Unknown:
        frame.spend(len(items))
        return contained(value, items)
    key = "in", id(items)
    if key not in frame.seen:
        frame.spend(len(items))
        frame.seen[key] = Kept(items, 0)
    kept: Kept = frame.seen[key]
    return kept.contains(value)


def compare_equal(a: Value, b: Value, frame: Frame) -> bool | Unknown:
    """Equality; a list is spent."""
    if a.__class__ is list:
        frame.spend(len(a))
    return equal(a, b)
