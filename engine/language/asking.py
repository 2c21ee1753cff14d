"""Closures that ask the answers to a query before they go through its lists. Knows nothing of how a value is worked out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from engine.language.answers import Answers, Bound, Early, Late, kept, worked_out
from engine.language.classes import dataclass
from engine.language.errors import EvaluationError
from engine.language.indexes import FEW
from engine.language.queries import Bind, Query
from engine.language.selections import Test
from engine.language.values import Closure, Frame, Value, is_known

Part = tuple[Bind | Test, Closure]


@dataclass(frozen=True, eq=False)
class Asking:
    """A query with the closures of its first list, its parts, what is sought and what is given."""

    query: Query
    whole: Closure
    parts: Sequence[Part]
    sought: Sequence[Closure]
    seeks: Closure | None
    given: Sequence[Closure]
    is_flat: bool

    def before(self, closure: Closure) -> Closure:
        """What asks first, and goes through the lists where that does not tell."""

        def ask(frame: Frame) -> Value:
            left, seen = frame.steps, dict(frame.seen)
            kept = dict(frame.kept or {})
            try:
                found = self.answer(frame)
            except EvaluationError:
                found = None
            if found is None:
                # As if nothing had been asked: neither paid for, nor worked out.
                frame.steps, frame.seen = left, seen
                if frame.kept is not None:
                    frame.kept.clear()
                    frame.kept.update(kept)
                value: Value = closure(frame)
                return value
            return found is self.query.holds

        return ask

    def shown(self, frame: Frame, go_through: Callable[[], Value]) -> Value:
        """What goes through the lists to show them, for the steps of the answer; where that is too much the answer, nothing shown."""
        names, asked = dict(frame.names), Frame(dict(frame.names))
        asked.limit, asked.steps = frame.limit, frame.steps
        try:
            found = self.answer(asked)
        except EvaluationError:
            found = None
        if found is None:
            return go_through()
        try:
            value = go_through()
        except EvaluationError:
            frame.names.clear()
            frame.names.update(names)
            frame.steps, value = asked.steps, found is self.query.holds
        frame.steps = max(frame.steps, asked.steps)
        return value

    def answer(self, frame: Frame) -> bool | None:
        """Whether there is an element that meets the conditions, its steps spent; None where that is not known."""
        items = self.whole(frame)
        if items.__class__ is not list or (self.is_flat and len(items) <= FEW):
            return None
        given = [_value(part(frame)) for part in self.given]
        if None in given:
            return None
        make = partial(self.answers, items, given, frame)
        answers = kept(frame.shared, (self.query, id(items)), items, given, make)
        if answers is None:
            return None
        frame.spend(answers.steps)
        if self.query.seeks is None or self.seeks is None:
            return self.one(answers, frame, set())
        values = self.seeks(frame)
        if values.__class__ is not list or not values:
            # Where nothing is sought nobody asks whether the lists are known.
            return None
        return self.one_of(answers, values, self.query.seeks[0], frame)

    def one_of(self, answers: Answers, values: Sequence[Value], variable: str, frame: Frame) -> bool | None:
        """For one of the values of what is sought."""
        result: bool | None = False
        frame.spend(len(values))
        paid: set[int] = set()
        for frame.names[variable] in values:
            found = self.one(answers, frame, paid)
            if found is not False:
                result = found
                break
        frame.names.pop(variable, None)
        return result

    def one(self, answers: Answers, frame: Frame, paid: set[int]) -> bool | None:
        """For what is sought; those that agree with it are paid for once."""
        found, steps, number = answers.ask([_value(part(frame)) for part in self.sought])
        if steps and number not in paid:
            paid.add(number)
            frame.spend(steps)
        return found

    def answers(self, items: list[Value], given: Sequence[Any], around: Frame) -> Answers | None:
        """What is known of a list; None if that takes too many steps."""
        names = {**around.names, **dict(zip(self.query.given, given, strict=True))}
        early, late = self.parts[: self.query.cut], self.parts[self.query.cut :]
        bound = [self.query.first.variable, *(part.variable for part, _ in early if isinstance(part, Bind))]

        def begin() -> Early:
            frame = _frame(names, around)
            frame.spend(len(items) * self.query.first.each)
            rows = []
            for frame.names[self.query.first.variable] in items:
                for values, whole in _rows(early, frame, []):
                    rows.append((tuple(frame.names[name] for name in bound) if whole else None, values))
            return rows, _spent(frame)

        def go_on(found: list[Bound]) -> Late:
            frame = _frame(names, around)
            rows: list[tuple[int, list[Any]]] = []
            for number, elements in enumerate(found):
                frame.names.update(zip(bound, elements, strict=True))
                rows.extend((number, values) for values, _ in _rows(late, frame, []))
            return rows, _spent(frame)

        begun = worked_out(begin)
        return None if begun is None else Answers(self.query.shape, begun, partial(worked_out, go_on))


def _rows(parts: Sequence[Part], frame: Frame, values: list[Any]) -> Iterator[tuple[list[Any], bool]]:
    """The values of the elements that are bound, and of those of the lists that they have; and whether these lists are known."""
    for place, (part, closure) in enumerate(parts):
        if isinstance(part, Test):
            values = [*values, _value(closure(frame))]
            continue
        items = closure(frame)
        if items.__class__ is not list or (not items and None in values):
            # Also where there are none it matters whether those that might have some are picked.
            yield values, False
            return
        frame.spend(len(items) * part.each)
        for frame.names[part.variable] in items:
            yield from _rows(parts[place + 1 :], frame, values)
        return
    yield values, True


def _frame(names: dict[str, Value], around: Frame) -> Frame:
    """A frame of its own: what was worked out before costs as much as for whoever asks first."""
    frame = Frame(dict(names))
    frame.limit = frame.steps = around.limit
    return frame


def _spent(frame: Frame) -> int:
    return frame.limit - frame.steps


def _value(value: Value) -> Value | None:
    """A value; None if it is not known, or something in it is not."""
    return value if is_known(value) else None
