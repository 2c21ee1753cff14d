"""Which truth values a condition can have at all: what is always true, or never. Proved, or nothing is said.

A checked expression is cut into atoms: how a number lies to the constants it is compared with, which text a field is, how two numbers
lie to each other; everything else that gives a truth is one atom of its own. Over all combinations of what the atoms can be, Unknown
among them, the condition is worked out with the language's own logic. Atoms are taken to be independent, so that more is thought possible
than is: what then never occurs is impossible indeed. Of too many combinations nothing is claimed.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from engine.gate.atoms import Formula, Reader
from engine.gate.worlds import Worlds
from engine.language import TruthType
from engine.language.classes import dataclass
from engine.language.nodes import Bool, Call, Compare, Comprehension, If, Let, Node, Unary, meant, uses, walk

MAX_WORLDS = 100_000


@dataclass(frozen=True, slots=True)
class Fixed:
    """A part that is always true (`code` "always-true"), or never ("never-true"): it may still be Unknown."""

    code: str
    node: Node


def fixed(tree: Node, given: Node | None = None) -> list[Fixed]:
    """The parts of a condition that are always or never true, the outermost only. `given` is a condition that holds beside it."""
    found: list[Fixed] = []
    for root in _roots(tree):
        found.extend(_judge(root, given if root is tree else None))
    return found


def _roots(tree: Node) -> Iterator[Node]:
    """The condition, and those inside its comprehensions and those of what it names."""
    yield tree
    for whole in (tree, *dict.fromkeys(let.expression.tree for let in uses(tree))):
        for node in walk(whole):
            if isinstance(node, Comprehension):
                yield from node.filters
                if isinstance(node.element.type, TruthType) or isinstance(node.element, Bool):
                    yield node.element


def _judge(root: Node, given: Node | None) -> Iterator[Fixed]:
    reader = Reader()
    parts: list[tuple[Node, Formula]] = []
    reader.read(root, parts)
    holds = reader.read(given, []) if given is not None else None
    states = {key: atom.states() for key, atom in reader.atoms.items()}
    if math.prod(map(len, states.values())) > MAX_WORLDS:
        if given is not None:
            yield from _judge(root, None)
        elif isinstance(whole := meant(root), Bool):
            for operand in whole.operands:
                yield from _judge(operand, None)
        return
    worlds = Worlds(states)
    where = worlds.all if holds is None else holds(worlds).true
    can: dict[int, set[bool | None]] = {}
    for node, formula in parts:
        truth = formula(worlds)
        masks: dict[bool | None, int] = {True: truth.true, False: truth.false, None: worlds.all & ~truth.known}
        can.setdefault(id(node), set()).update(value for value, mask in masks.items() if mask & where)
    yield from _outermost(root, can)


def _outermost(node: Node, can: Mapping[int, set[bool | None]]) -> Iterator[Fixed]:
    """The outermost fixed parts. What the check made of the filters of `all` and `any` nobody wrote: there the parts are reported first."""
    values = can.get(id(node))
    made = (isinstance(node, Unary) and node.operand.start == node.start) or (
        isinstance(node, Bool) and node.operands[-1].start == node.start
    )
    if made:
        parts = node.operands if isinstance(node, Bool) else [node.operand] if isinstance(node, Unary) else []
        inner = [found for part in parts for found in _outermost(part, can)]
        yield from inner
        if inner or isinstance(node, Unary):
            return
    if values and not {True, False} <= values and values != {None}:
        yield Fixed("never-true" if True not in values else "always-true", node)
    elif values == {None}:
        yield Fixed("never-true", node)
    elif isinstance(node, Let):
        yield from _outermost(node.expression.tree, can)
    elif isinstance(node, Bool):
        for operand in node.operands:
            yield from _outermost(operand, can)
    elif isinstance(node, Unary):
        yield from _outermost(node.operand, can)
    elif isinstance(node, If):
        for part in (node.test, node.body, node.otherwise):
            yield from _outermost(part, can)
    elif isinstance(node, Compare):
        for part in node.operands:
            yield from _outermost(part, can)
    elif isinstance(node, Call) and node.name == "default":
        yield from _outermost(node.arguments[0], can)
