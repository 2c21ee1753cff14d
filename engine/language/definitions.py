"""Names for parts of expressions: what a rule's `let` defines and others use. Knows neither rules nor evaluators.

A use stands in the tree as a `Let`, with the whole checked expression that the name stands for. What an expression means is what it means
with every `Let` written out; only how often a part is worked out, and where it is shown, is different.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.language import Expression


class Let(ast.expr):
    """A name in place of a part. It has no children: a walk over a tree stays in the text that it was read from."""

    _fields = ("name",)

    def __init__(self, name: str, expression: Expression) -> None:
        super().__init__()
        self.name = name
        self.expression = expression


def meant(node: ast.expr) -> ast.expr:
    """What the node stands for: of a name of `let` the tree of its expression."""
    while isinstance(node, Let):
        node = node.expression.tree
    return node


def expanded(node: Any) -> Any:
    """The tree with everything written out. Parts without a `let` are the same objects."""
    if isinstance(node, Let):
        return expanded(node.expression.tree)
    changed: dict[str, object] = {}
    for name, value in ast.iter_fields(node):
        if isinstance(value, list):
            made: Any = [expanded(item) if isinstance(item, ast.AST) else item for item in value]
            if any(new is not old for new, old in zip(made, value, strict=True)):
                changed[name] = made
        elif isinstance(value, ast.AST) and (new := expanded(value)) is not value:
            changed[name] = new
    if not changed:
        return node
    made = copy.copy(node)
    made.origin = origin(node)
    for name, value in changed.items():
        setattr(made, name, value)
    return made


def origin(node: Any) -> Any:
    """The node of the tree as it was checked, of one that `expanded` made."""
    return getattr(node, "origin", node)


def form(node: ast.AST) -> str:
    """The tree as text, everything written out, without places: equal for equal parts."""
    return ast.dump(expanded(node))


def used(tree: ast.expr) -> Iterator[Let]:
    """Every use of a name, also in what the names stand for."""
    for node in ast.walk(tree):
        if isinstance(node, Let):
            yield node
            yield from used(node.expression.tree)
