"""Which truth values a condition can have at all: what is always true, or never. Proved, or nothing is said.

A checked expression is cut into atoms: how a number lies to the constants it is compared with, which text a field is, how two numbers
lie to each other; everything else that gives a truth is one atom of its own. Over all combinations of what the atoms can be, Unknown
among them, the condition is worked out with the language's own logic. Atoms are taken to be independent, so that more is thought possible
than is: what then never occurs is impossible indeed. Of too many combinations nothing is claimed.
"""

from __future__ import annotations

import ast
import itertools
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.gate.atoms import Formula, Reader
from engine.language import TruthType
from engine.language.definitions import Let, meant, used

MAX_WORLDS = 5_000


@dataclass(frozen=True, slots=True)
class Fixed:
    """A part that is always true (`code` "always-true"), or never ("never-true"): it may still be Unknown."""

    code: str
    node: ast.expr


def fixed(tree: ast.expr, given: ast.expr | None = None) -> list[Fixed]:
    """The parts of a condition that are always or never true, the outermost only. `given` is a condition that holds beside it."""
    found: list[Fixed] = []
    for root in _roots(tree):
        found.extend(_judge(root, given if root is tree else None))
    return found


def _roots(tree: ast.expr) -> Iterator[ast.expr]:
    """The condition, and those inside its comprehensions and those of what it names."""
    yield tree
    for whole in (tree, *dict.fromkeys(let.expression.tree for let in used(tree))):
        for node in ast.walk(whole):
            if isinstance(node, ast.ListComp):
                yield from node.generators[0].ifs
                if isinstance(getattr(node.elt, "of_type", None), TruthType) or isinstance(node.elt, ast.BoolOp):
                    yield node.elt


def _judge(root: ast.expr, given: ast.expr | None) -> Iterator[Fixed]:
    reader = Reader()
    parts: list[tuple[ast.expr, Formula]] = []
    reader.read(root, parts)
    holds = reader.read(given, []) if given is not None else None
    states = {key: atom.states() for key, atom in reader.atoms.items()}
    if math.prod(map(len, states.values())) > MAX_WORLDS:
        if given is not None:
            yield from _judge(root, None)
        elif isinstance(whole := meant(root), ast.BoolOp):
            for operand in whole.values:
                yield from _judge(operand, None)
        return
    can: dict[int, set[object]] = {id(node): set() for node, _ in parts}
    for combination in itertools.product(*states.values()):
        world = dict(zip(states, combination, strict=True))
        if holds is None or holds(world) is True:
            for node, formula in parts:
                found = formula(world)
                can[id(node)].add(found if isinstance(found, bool) else None)
    yield from _outermost(root, can)


def _outermost(node: ast.expr, can: Mapping[int, set[object]]) -> Iterator[Fixed]:
    """The outermost fixed parts. What the check made of the filters of `all` and `any` nobody wrote: there the parts are told first."""
    values = can.get(id(node))
    made = (isinstance(node, ast.UnaryOp) and node.operand.col_offset == node.col_offset) or (
        isinstance(node, ast.BoolOp) and node.values[-1].col_offset == node.col_offset
    )
    if made:
        parts = node.values if isinstance(node, ast.BoolOp) else [node.operand] if isinstance(node, ast.UnaryOp) else []
        inner = [found for part in parts for found in _outermost(part, can)]
        yield from inner
        if inner or isinstance(node, ast.UnaryOp):
            return
    if values and not {True, False} <= values and values != {None}:
        yield Fixed("never-true" if True not in values else "always-true", node)
    elif values == {None}:
        yield Fixed("never-true", node)
    elif isinstance(node, Let):
        yield from _outermost(node.expression.tree, can)
    elif isinstance(node, ast.BoolOp):
        for operand in node.values:
            yield from _outermost(operand, can)
    elif isinstance(node, ast.UnaryOp):
        yield from _outermost(node.operand, can)
    elif isinstance(node, ast.IfExp):
        for part in (node.test, node.body, node.orelse):
            yield from _outermost(part, can)
    elif isinstance(node, ast.Compare):
        for part in (node.left, *node.comparators):
            yield from _outermost(part, can)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "default":
        yield from _outermost(node.args[0], can)
