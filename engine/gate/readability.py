"""How easily the expressions of a rule are read: which are too long, and which parts stand in it twice. A `let` shortens both.

A measure for authors, held by a test for the shipped book; nothing is wrong with a rule that is longer.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from engine.gate.mutants import squeezed
from engine.language.classes import dataclass
from engine.language.syntax import parse
from engine.rulebook import Rule

MAX_CHARACTERS = 160
NODES = 6


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What makes a rule hard to read: `code` is "long" (more than MAX_CHARACTERS) or "repeated" (NODES nodes or more, written twice)."""

    rule: str
    code: str
    part: str
    text: str


def unreadable(rule: Rule) -> Iterator[Unreadable]:
    """Everything in the rule that is longer than it should be, or written twice.

    The expressions are those of grouping, `let`, condition, test and message, each once; what the book shares counts where it stands.
    A part that reads a variable of a comprehension around it cannot have a name: it is not looked at.
    """
    seen: dict[str, str] = {}
    for part, text in _expressions(rule).items():
        if len(text) > MAX_CHARACTERS:
            yield Unreadable(rule.id, "long", part, text)
        source = parse(text)
        for node in _largest_first(source.tree):
            key = ast.dump(node)
            if key in seen and seen[key] != "said":
                yield Unreadable(rule.id, "repeated", f"{seen[key]}, {part}", squeezed(source.written(node)))
                # What stands in a part that is written twice need not be distinguished.
                seen.update(dict.fromkeys(map(ast.dump, _largest_first(node)), "said"))
            seen.setdefault(key, part)


def _expressions(rule: Rule) -> dict[str, str]:
    """The texts of all expressions of a rule's own file, on one line; the same placeholder of both languages once."""
    source = rule.source
    found = {"group": source.group, "by": source.by, **{f"let.{name}": text for name, text in source.let.items()}}
    found |= {"when": source.when, "assert": source.assert_}
    placeholders = dict.fromkeys(squeezed(text) for text in rule.placeholders)
    return {part: squeezed(text) for part, text in found.items() if text is not None} | {f"{{{text}}}": text for text in placeholders}


def _largest_first(tree: ast.expr) -> Iterator[ast.expr]:
    """The parts that could have a name, what stands around a part before it."""
    variables = _variables(tree)
    pending: list[ast.AST] = [tree]
    while pending:
        node = pending.pop(0)
        pending.extend(ast.iter_child_nodes(node))
        if isinstance(node, ast.expr) and sum(isinstance(below, ast.expr) for below in ast.walk(node)) >= NODES:
            read = {below.id for below in ast.walk(node) if isinstance(below, ast.Name)}
            if not (read & variables) - _variables(node):
                yield node


def _variables(tree: ast.expr) -> set[str]:
    """The variables of its comprehensions."""
    return {node.target.id for node in ast.walk(tree) if isinstance(node, ast.comprehension) and isinstance(node.target, ast.Name)}
