"""Closures that keep what they found: for all subjects, for each record, for each list that is looked up.

Whoever makes closures of a tree decides what is kept (`invariants`, `selections`); here is how. Knows nothing of how a value is worked out.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.language.classes import dataclass
from engine.language.indexes import Index
from engine.language.nodes import Compare, Comprehension, Node
from engine.language.relations import link
from engine.language.selections import Selection
from engine.language.values import Closure, Frame, Kept, Sharing, Unknown, Value, negation


def restore(names: dict[str, Value], variable: str, around: Value | None) -> None:
    """Give a name back what it stood for before a comprehension."""
    if around is None:
        names.pop(variable, None)
    else:
        names[variable] = around


def shared(closure: Closure, find: Sharing) -> Closure:
    """What is looked for among what was worked out for other subjects, where that is kept."""

    def value(frame: Frame) -> Value:
        kept = find(frame)
        found: Value = closure(frame) if kept is None else kept.value
        return found

    return value


def once(key: object, closure: Closure) -> Closure:
    """What is worked out once, when it is first needed, until whoever it is kept for begins anew."""

    def find(frame: Frame) -> Value:
        if frame.kept is None:
            frame.kept = {}
        kept = frame.kept.get(key)
        if kept is None:
            kept = frame.kept[key] = closure(frame), 0
        return kept[0]

    return find


def once_for(node: Node, records: Sequence[Closure], closure: Closure) -> Closure:
    """What is worked out once for each of the records that elements lead to."""

    def find(frame: Frame) -> Value:
        found = [record(frame) for record in records]
        key = (node, *map(id, found))
        if key not in frame.seen:
            # Held with the records, so that no others are taken for them.
            frame.seen[key] = closure(frame), found
        value: Value = frame.seen[key][0]
        return value

    return find


@dataclass(frozen=True)
class LookUp:
    """What of a comprehension is looked up: the plan, what finds the values of an element and what is sought, whether the list lasts."""

    node: Comprehension
    plan: Selection
    keys: Sequence[Closure]
    varying: Sequence[Closure]
    lasting: bool

    def choose(self, found: list[Value], frame: Frame, each: int) -> Sequence[Value]:
        """The elements of a list that need be visited, and their steps spent: the first time those of all.

        The index is made where the list will be asked again: in this evaluation, or for another subject.
        """
        key = self.node, id(found)
        first = key not in frame.seen
        if first:
            frame.spend(len(found) * each)
            # Held with the list, so that no other is taken for it.
            frame.seen[key] = found
            if not self.plan.again and not self.is_asked_again(found, frame):
                return found
        if frame.seen[key] is found:
            frame.seen[key] = self.index(found, frame)
        chosen: Sequence[Value] = frame.seen[key].find(self.sought(frame))
        if not first:
            frame.spend(len(chosen) * each)
        return chosen

    def is_asked_again(self, found: list[Value], frame: Frame) -> bool:
        """Whether a list was asked for another subject before: one that is asked once is gone through as quickly."""
        if frame.shared is None or not self.lasting:
            return False
        return frame.shared.setdefault(("asked", self.node, id(found)), frame) is not frame

    def index(self, found: list[Value], frame: Frame) -> Index:
        """The index of a list, from among those of the portfolio if the list lasts."""
        kept = frame.shared if self.lasting else None
        key = self.node, id(found)
        index: Index | None = kept.get(key) if kept is not None else None
        if index is None:
            names, rows, variable = frame.names, [], self.node.variable
            around = names.get(variable)
            for names[variable] in found:
                rows.append(_known([key(frame) for key in self.keys]))
            restore(names, variable, around)
            index = Index(found, rows, self.plan.kinds, self.plan.decides)
            if kept is not None:
                kept[key] = index
        return index

    def sought(self, frame: Frame) -> list[Value | None]:
        """What is sought, as far as it is not always the same."""
        return _known([part(frame) for part in self.varying])


def _known(values: list[Value]) -> list[Value | None]:
    return [None if value.__class__ is Unknown else value for value in values]


def shared_membership(node: Compare, value: Closure, find: Sharing, items: Closure, *, of_any: bool = False) -> Closure:
    """`in` a list that is the same for several subjects, without walking it for each of them. It costs its steps once in an evaluation.

    `of_any`: it was written as `any`, which asks for nothing in a list that is not known.
    """
    absent = node.ops[0] == "not in"
    walk = link(node.ops[0])

    def contain(frame: Frame) -> Value:
        sought = value(frame)
        kept: Kept | None = frame.seen.get(node)
        first = kept is None
        if kept is None:
            kept = find(frame)
        if kept is None or kept.value.__class__ is not list or sought.__class__ is Unknown or sought.__class__ is list:
            listed = items(frame) if kept is None else kept.value
            return listed if of_any and listed.__class__ is Unknown else walk(sought, listed, frame)
        if first:
            frame.spend(len(kept.value))
            frame.seen[node] = kept
        found = kept.contains(sought)
        return negation(found) if absent else found

    return contain
