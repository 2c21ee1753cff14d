"""What is known in the blocks of a function that is written: which values are at hand, and what a test tells of others.

Knows the tree of an expression; writes nothing.
"""

from __future__ import annotations

import re

from engine.language.functions import FUNCTIONS
from engine.language.invariants import NEGATED
from engine.language.nodes import Bool, Call, Compare, Comprehension, Constant, List, Name, Node, Unary, form
from engine.language.statements import Statements, Value
from engine.language.types import ListType


class Knowing(Statements):
    """What is known of the parts of conditions."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: dict[Node, str] = {}

    def form_of(self, node: Node) -> str:
        """The form of a part, worked out once."""
        if node not in self.forms:
            self.forms[node] = form(node)
        return self.forms[node]

    def here(self, node: Node) -> Value | None:
        """The value of a part, if it is at hand."""
        if isinstance(node, Constant):
            return Value(repr(node.value))
        if isinstance(node, Name):
            return self.variables.get(node.id)
        return self.at_hand(self.form_of(node))

    def learn(self, node: Node, truth: bool) -> None:
        """What is known where a part surely has that truth."""
        if isinstance(node, Unary):
            self.learn(node.operand, not truth)
        elif isinstance(node, Bool):
            for part in node.operands if (node.op == "and") is truth else ():
                self.learn(part, truth)
        elif isinstance(node, Compare):
            sides = node.operands if all(op in NEGATED for op in node.ops) and (truth or len(node.ops) == 1) else ()
            for side in node.operands[:1] if len(node.ops) == 1 and plain_texts(node.operands[1]) else sides:
                self.know_of(side)
        elif isinstance(node, Call) and node.name == "known":
            if truth and not isinstance(node.arguments[0].type, ListType):
                self.know_of(node.arguments[0])
        elif isinstance(node, Call) and node.name == "default":
            other = node.arguments[1]
            if isinstance(other, Constant) and other.value is not truth:
                self.learn(node.arguments[0], truth)
        else:
            self.know_of(node)

    def know_of(self, node: Node) -> None:
        """From here on the value of a part is known."""
        if (found := self.here(node)) is not None:
            self.know(found.guards)

    def is_total(self, node: Node) -> bool:
        """Whether it is sure that the truth of a part is known here, by what is at hand."""
        if isinstance(node, Unary):
            return self.is_total(node.operand)
        if isinstance(node, Bool):
            return all(map(self.is_total, node.operands))
        if isinstance(node, Call) and node.name in ("known", "default"):
            return node.name == "known" or self.is_total(node.arguments[1])
        if isinstance(node, Compare) and all(op in NEGATED or plain_texts(node.operands[1]) for op in node.ops):
            sides = [node.operands[0]] if len(node.ops) == 1 and node.ops[0] in ("in", "not in") else node.operands
            # Of a list that is there an element may not be known.
            return not any(isinstance(side.type, ListType) or (value := self.here(side)) is None or self.open(value) for side in sides)
        found = self.here(node)
        return found is not None and not self.open(found)


def plain_texts(node: Node) -> list[str]:
    """The texts of a list that is written out; none if it has anything else."""
    texts = (
        [item.value for item in node.items if isinstance(item, Constant) and isinstance(item.value, str)] if isinstance(node, List) else []
    )
    return texts if isinstance(node, List) and len(texts) == len(node.items) else []


def has_known_elements(node: Node) -> bool:
    """Whether all elements of a list are known where the list is."""
    if isinstance(node, Call):
        if node.name == "default":
            # What it is given is taken where all of it is known.
            return has_known_elements(node.arguments[1])
        return node.name in ("distinct", "repeated") or FUNCTIONS[node.name].gives in ("words", "counts")
    if isinstance(node, Comprehension):
        own = isinstance(node.element, Name) and node.element.id == node.variable and has_known_elements(node.items)
        return own or isinstance(node.element, Constant)
    return isinstance(node, List) and all(isinstance(item, Constant) for item in node.items)


def conjuncts(node: Node, truth: bool) -> list[tuple[Node, bool]]:
    """The parts that all have a certain truth where the whole has, each with its own, in their order."""
    if isinstance(node, Unary):
        return conjuncts(node.operand, not truth)
    if isinstance(node, Bool) and (node.op == "and") is truth:
        return [found for operand in node.operands for found in conjuncts(operand, truth)]
    return [(node, truth)]


def bracketed(text: str, loose: str = " or ") -> str:
    """A truth as part of another."""
    return f"({text})" if loose in text or " or " in text or " if " in text else text


def negated(text: str) -> str:
    """What is so where something is not."""
    if found := re.fullmatch(r"(\w+) is (not )?None", text):
        return f"{found[1]} is None" if found[2] else f"{found[1]} is not None"
    if re.fullmatch(r"not [\w.]+", text):
        return text.removeprefix("not ")
    return f"not {text}" if re.fullmatch(r"[\w.]+", text) else f"not ({text})"
