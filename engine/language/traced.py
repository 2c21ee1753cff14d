"""What a traced evaluation notes: the fields that were read, the value of each part. Knows no evaluator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from engine.language.asking import Asking
from engine.language.classes import dataclass
from engine.language.invariants import NO_LOOPS, Loops
from engine.language.nodes import Node
from engine.language.selections import Selection
from engine.language.types import Type
from engine.language.values import Value


@dataclass(frozen=True, slots=True)
class Read:
    """A field that was read: its path, its value and its type."""

    path: str
    value: Value
    type: Type


@dataclass(frozen=True, slots=True)
class Step:
    """A sub-expression, by its place in the text, and its value. Inside a comprehension there is one for each element.

    `let` is the name of the definition in whose text it stands, "" for the expression itself.
    """

    start: int
    end: int
    value: Value
    node: Node = field(compare=False, repr=False)
    let: str = ""


class Plans(NamedTuple):
    """What comprehensions work out once, what of them is looked up, and what answers a quantifier."""

    loops: Loops
    selections: Mapping[Node, Selection]
    askings: Mapping[Node, Asking]


NO_PLANS = Plans(NO_LOOPS, {}, {})
# What is noted of a step: its value, its node, the definition in whose text it stands. Few ask for more.
Noted = tuple[Value, Node, str]


@dataclass(frozen=True, slots=True)
class Trace:
    """The value of an expression and how it came about; at most 1,000 reads and 1,000 steps are noted."""

    value: Value
    reads: tuple[Read, ...]
    noted: tuple[Noted, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The sub-expressions, in the order in which they were worked out."""
        return tuple(Step(node.start, node.end, value, node, let) for value, node, let in self.noted)
