"""Which rows of a table that is always the same need be visited, by what a condition seeks in them: words of a text, or values.

`begins(name, row.word)`, `row.word in words(name)` and `unit in row.units` hold for few rows of a long table, which are found by their
values. Whatever is left out surely does not meet the condition. Only generated code asks this: it has the steps of going through all rows,
so that nothing of what the closures say depends on it. Knows the tree; evaluates nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.language.candidates import How
from engine.language.classes import dataclass
from engine.language.invariants import is_plain, is_value
from engine.language.knowing import plain_texts
from engine.language.nodes import Call, Compare, Comprehension, Node
from engine.language.searches import SEARCHES
from engine.language.selections import conditions_of
from engine.language.types import ListType


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A condition of the rows: `key`, a value of the row, and what is sought, which does not depend on it.

    `how`: the text that is sought contains, begins with or ends with the key, or one of its texts; the key is `in` the list that is sought;
    the key `has` the value that is sought. `alone` are the conditions of the row alone, each with the truth that is asked.
    """

    how: How
    key: Node
    sought: Node
    alone: Sequence[tuple[Node, bool]]


def narrowing(node: Comprehension, quantifier: str, constants: frozenset[str]) -> Narrowing | None:
    """By which condition of a comprehension, the argument of `quantifier` ("any", "all", "" for none), its rows are found; None by none."""
    conditions = [node.element] if quantifier else node.filters
    asked = [part for condition in conditions for part in conditions_of(condition, negated=quantifier == "all")]
    alone: list[tuple[Node, bool]] = []
    for part, negated in asked:
        is_alone = part.free - constants == {node.variable}
        if not is_alone and (found := _sought(part, node.variable, constants, negated=negated)) is not None:
            return Narrowing(*found, alone)
        if not _costs_nothing(part):
            # What is asked before it may fail, or costs steps.
            return None
        if is_alone:
            alone.append((part, not negated))
    return None


def _sought(part: Node, variable: str, constants: frozenset[str], *, negated: bool) -> tuple[How, Node, Node] | None:
    """How the rows are found, by which value of the row, and what is sought."""
    how: How = "in"
    if isinstance(part, Call) and part.name in SEARCHES and not negated:
        how = part.name  # type: ignore[assignment]
        sought, key = part.arguments
    elif isinstance(part, Compare) and part.ops == ("not in" if negated else "in",) and is_value(part.operands[0]):
        key, sought = part.operands
        if variable in sought.free:
            how, key, sought = "has", sought, key
    else:
        return None
    is_read = is_plain(key) and (is_value(key) or isinstance(key.type, ListType))
    return (how, key, sought) if is_read and key.free - constants == {variable} and variable not in sought.free else None


def _costs_nothing(part: Node) -> bool:
    """Whether a condition takes no steps and cannot fail."""
    if isinstance(part, Compare) and part.ops in (("in",), ("not in",)):
        return bool(plain_texts(part.operands[1])) and is_plain(part.operands[0])
    return is_plain(part)
