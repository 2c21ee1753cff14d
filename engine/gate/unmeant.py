"""What an author writes and cannot mean, although the language has it: arguments that were exchanged, a share written as a fraction.

Read off the tree of an expression, before any data. Knows no words.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.language import NumberType
from engine.language.classes import dataclass
from engine.language.nodes import Call, Compare, Constant, Field, List, Node, walk
from engine.language.types import unit

_SEARCHES = ("contains", "begins", "ends")
_PER_CENT = unit("%")


@dataclass(frozen=True, slots=True)
class Unmeant:
    """A part that nobody means: `code` says why, `node` is the part."""

    code: str
    node: Node


def unmeant(tree: Node) -> Iterator[Unmeant]:
    """The parts of an expression that nobody means, in its own text only: what a name stands for is asked where it is written."""
    for node in walk(tree):
        if isinstance(node, Call) and node.name in _SEARCHES and _written(node.arguments[0]) and not _written(node.arguments[1]):
            yield Unmeant("arguments-exchanged", node)
        elif isinstance(node, Compare):
            pairs = [pair for _, left, right in node.links for pair in ((left, right), (right, left))]
            yield from (Unmeant("share-as-fraction", number) for field, number in pairs if _fraction(field, number))


def _written(node: Node) -> bool:
    """Whether the value stands in the expression itself."""
    return isinstance(node, Constant) or (isinstance(node, List) and all(isinstance(item, Constant) for item in node.children()))


def _fraction(field: Node, number: Node) -> bool:
    """Whether a field that counts in per cent is held against a number between 0 and 1."""
    return (
        isinstance(field, Field)
        and isinstance(field.type, NumberType)
        and field.type.unit == _PER_CENT
        and isinstance(number, Constant)
        and 0 < number.value < 1  # type: ignore[operator]
    )
