"""An expression read aloud: quantities by their words, operations by theirs, brackets where speech has two readings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

from engine.language import Expression, Value
from engine.language.classes import dataclass
from engine.language.nodes import Arithmetic, Binary, Bool, Call, Compare, Constant, Field, If, List, Node, Relation, Unary
from engine.language.syntax import Source
from reports.words.catalogue import Words

_BINDING: dict[Arithmetic, tuple[str, int]] = {
    "+": ("add", 1), "-": ("sub", 1), "*": ("mult", 2), "/": ("div", 2), "%": ("mod", 2),
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_COMPARED: dict[Relation, str] = {">": "gt", ">=": "gte", "<": "lt", "<=": "lte", "==": "eq", "!=": "noteq"}


def sentence(expression: Expression, words: Words, texts: Mapping[str, str] | None = None) -> str:
    """The expression as one sentence; `texts` are words for some of its names. What has no words yet is shown as it is written."""
    return words.say("score.reads", sentence=_Reader(expression.source, words, texts or {}).read(expression.tree, 0))


def hyphenated(texts: Mapping[str, str]) -> dict[str, str]:
    """By name, the texts whose hyphens their names lose, and nothing else: "realisasi tahun n-1"."""
    plain = {name: " ".join(text.lower().split()) for name, text in texts.items()}
    return {name: text for name, text in plain.items() if "-" in text and _WORD.findall(text) == name.split("_")}


@dataclass(frozen=True, slots=True)
class _Reader:
    source: Source
    words: Words
    texts: Mapping[str, str]

    def read(self, node: Node, binding: int, *, right: bool = False) -> str:
        """The words of a part; in brackets where it binds less tightly than what stands around it."""
        if isinstance(node, Field):
            return self.texts.get(node.name, node.name.replace("_", " "))
        if isinstance(node, Constant) and isinstance(node.value, int | Fraction) and not isinstance(node.value, bool):
            return self.words.number(node.value)
        if isinstance(node, Binary):
            key, strength = _BINDING[node.op]
            # A product inside a sum is bracketed too: spoken, "a times b plus c" has two readings.
            key = "mult-after" if key == "mult" and isinstance(node.left, Binary) else key
            text = self.say(key, left=self.read(node.left, strength), right=self.read(node.right, strength, right=True))
            weaker = strength < binding or (right and strength == binding) or (binding == 1 and strength == 2)
            return self.say("bracketed", value=text) if weaker else text
        if isinstance(node, Unary) and node.op == "-":
            return self.say("usub", value=self.read(node.operand, 3))
        if isinstance(node, If):
            parts = {"value": node.body, "condition": node.test, "other": node.otherwise}
            text = self.say("if", **{name: self.read(part, 0) for name, part in parts.items()})
            return self.say("bracketed", value=text) if binding else text
        if isinstance(node, Compare) and len(node.ops) == 1 and node.ops[0] in _COMPARED:
            sides = {"left": self.read(node.operands[0], 0), "right": self.read(node.operands[1], 0)}
            return self.say(_COMPARED[node.ops[0]], **sides)
        if isinstance(node, Bool):
            key = "and" if node.op == "and" else "or"
            text = f" {self.say(key)} ".join(self.read(part, 1) for part in node.operands)
            return self.say("bracketed", value=text) if binding else text
        if isinstance(node, Unary) and node.op == "not":
            return self.say("not", value=self.read(node.operand, 0))
        if isinstance(node, Call) and self.has_words(node.name, node.arguments):
            return self.call(node.name, node.arguments, binding)
        return node.written

    def has_words(self, name: str, args: Sequence[Node]) -> bool:
        """Whether there is a phrase for the function with so many arguments."""
        return bool(args) and self.words.has(f"score.call-{name}-more" if len(args) > 1 else f"score.call-{name}")

    def call(self, name: str, args: Sequence[Node], binding: int) -> str:
        """The words of a function: of one list, or of a value with what else it needs."""
        if isinstance(args[0], List):
            parts = [self.read(item, 0) for item in args[0].items]
            return self.say(f"call-{name}", values=self.words.listed(parts, "score.list") if parts else "")
        more: dict[str, Value] = {"more": self.read(args[1], 0)} if len(args) > 1 else {}
        if more and isinstance(args[1], Constant) and isinstance(args[1].value, int):
            more["count"] = args[1].value
        text = self.say(f"call-{name}-more" if more else f"call-{name}", values=self.read(args[0], 3), **more)
        return self.say("bracketed", value=text) if binding and name != "abs" else text

    def say(self, key: str, **values: Value) -> str:
        """A phrase of the catalogue."""
        return self.words.say(f"score.{key}", **values)
