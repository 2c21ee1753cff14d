"""The tree of a checked expression: few kinds of nodes, each with its type and its place in the text. Made by `check`, read by all others.

It has only what the evaluators know: a bare field is a field of the subject, a number its exact value, a quantifier over a filter one
formula.
Nodes are never changed once the check has made them. They are compared by identity; `form` says which are equal. Knows no evaluator.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar, Literal

if TYPE_CHECKING:
    from engine.language import Expression
    from engine.language.syntax import Source
    from engine.language.types import Type

Arithmetic = Literal["+", "-", "*", "/", "%"]
Relation = Literal["==", "!=", "<", "<=", ">", ">=", "in", "not in"]
# Of a field: of a record, of each record of a list, of each record with the lists that it holds joined.
How = Literal["read", "project", "join"]


class Node:
    """One part of an expression: the type of its values, and the text that it stands in, from `start` to before `end`."""

    __slots__ = ("_free", "end", "origin", "source", "start", "type")
    parts: ClassVar[tuple[str, ...]] = ()
    kept: ClassVar[tuple[str, ...]] = ()

    type: Type
    source: Source
    start: int
    end: int
    # The node as checked, of one that `expanded` made.
    origin: Node
    _free: frozenset[str]

    @property
    def span(self) -> tuple[int, int]:
        """Its characters in its text."""
        return self.start, self.end

    @property
    def written(self) -> str:
        """Its piece of the text."""
        return self.source.text[self.start : self.end]

    def children(self) -> Sequence[Node]:
        """The nodes directly below it."""
        found: list[Node] = []
        for name in self.parts:
            value = getattr(self, name)
            found += value if value.__class__ is tuple else (value,)
        return found

    @property
    def free(self) -> frozenset[str]:
        """The names that it reads and does not bind itself, the subject's ("") among them. Asked of every part, so found once."""
        if not hasattr(self, "_free"):
            self._free = self._names()
        return self._free

    def _names(self) -> frozenset[str]:
        return frozenset[str]().union(*[part.free for part in self.children()])


class Constant(Node):
    """A literal: an exact number, a text, a truth."""

    __slots__ = ("value",)
    kept = ("value",)

    def __init__(self, value: int | Fraction | str | bool) -> None:
        self.value = value


class Name(Node):
    """A name of the scope, the subject ("") or the variable of a comprehension."""

    __slots__ = ("id",)
    kept = ("id",)

    def __init__(self, id: str) -> None:
        self.id = id

    def _names(self) -> frozenset[str]:
        return frozenset((self.id,))


class Field(Node):
    """A field of a record, or of the records of a list."""

    __slots__ = ("base", "how", "name")
    parts = ("base",)
    kept = ("name",)

    def __init__(self, base: Node, name: str, how: How) -> None:
        self.base, self.name, self.how = base, name, how


class List(Node):
    """`[a, b]`."""

    __slots__ = ("items",)
    parts = ("items",)

    def __init__(self, items: Sequence[Node]) -> None:
        self.items = tuple(items)


class Unary(Node):
    """`not x`, `-x`, `+x`."""

    __slots__ = ("op", "operand")
    parts = ("operand",)
    kept = ("op",)

    def __init__(self, op: Literal["not", "-", "+"], operand: Node) -> None:
        self.op, self.operand = op, operand


class Bool(Node):
    """`a and b and …`, `a or b or …`."""

    __slots__ = ("op", "operands")
    parts = ("operands",)
    kept = ("op",)

    def __init__(self, op: Literal["and", "or"], operands: Sequence[Node]) -> None:
        self.op, self.operands = op, tuple(operands)


class Binary(Node):
    """Arithmetic of two numbers."""

    __slots__ = ("left", "op", "right")
    parts = ("left", "right")
    kept = ("op",)

    def __init__(self, left: Node, op: Arithmetic, right: Node) -> None:
        self.left, self.op, self.right = left, op, right


class Compare(Node):
    """A chain of comparisons: one operator fewer than operands."""

    __slots__ = ("operands", "ops")
    parts = ("operands",)
    kept = ("ops",)

    def __init__(self, operands: Sequence[Node], ops: Sequence[Relation]) -> None:
        self.operands, self.ops = tuple(operands), tuple(ops)

    @property
    def links(self) -> Iterator[tuple[Relation, Node, Node]]:
        """Each operator with its two operands."""
        return zip(self.ops, self.operands, self.operands[1:], strict=False)


class If(Node):
    """`body if test else otherwise`."""

    __slots__ = ("body", "otherwise", "test")
    parts = ("test", "body", "otherwise")

    def __init__(self, test: Node, body: Node, otherwise: Node) -> None:
        self.test, self.body, self.otherwise = test, body, otherwise


class Call(Node):
    """A function of the language with its arguments."""

    __slots__ = ("arguments", "name")
    parts = ("arguments",)
    kept = ("name",)

    def __init__(self, name: str, arguments: Sequence[Node]) -> None:
        self.name, self.arguments = name, tuple(arguments)


class Comprehension(Node):
    """`[element for variable in items if filter …]`."""

    __slots__ = ("element", "filters", "items", "variable")
    parts = ("element", "items", "filters")
    kept = ("variable",)

    def __init__(self, element: Node, variable: str, items: Node, filters: Sequence[Node]) -> None:
        self.element, self.variable, self.items, self.filters = element, variable, items, tuple(filters)

    def _names(self) -> frozenset[str]:
        return super()._names() - {self.variable}


class Let(Node):
    """A name in place of a part: the whole checked expression that it stands for. It has no children: a walk stays in one text."""

    __slots__ = ("expression", "name")
    kept = ("name",)

    def __init__(self, name: str, expression: Expression) -> None:
        self.name, self.expression = name, expression

    def _names(self) -> frozenset[str]:
        return meant(self).free


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, in its own text."""
    pending = [node]
    while pending:
        node = pending.pop()
        yield node
        pending.extend(node.children())


def uses(node: Node) -> Iterator[Let]:
    """One use of everything that is named, also in what the names stand for."""
    pending = [node]
    met: set[tuple[str, Expression]] = set()
    while pending:
        for part in walk(pending.pop()):
            if isinstance(part, Let) and (part.name, part.expression) not in met:
                met.add((part.name, part.expression))
                yield part
                pending.append(part.expression.tree)


def named_by(node: Let) -> Let:
    """Of a name that stands for another name alone, the last one: however many there are, nothing nests."""
    while isinstance(inner := node.expression.tree, Let):
        node = inner
    return node


def meant(node: Node) -> Node:
    """What the node stands for: of a name of `let` the tree of its expression."""
    while isinstance(node, Let):
        node = node.expression.tree
    return node


def origin(node: Node) -> Node:
    """The node as it was checked, of one that `expanded` made."""
    return getattr(node, "origin", node)


def expanded(node: Node) -> Node:
    """The tree with everything written out. Parts without a `let` are the same objects."""
    if isinstance(node, Let):
        return expanded(meant(node))
    copied = changed(node, expanded) if node.parts else node
    if all(new is old for new, old in zip(copied.children(), node.children(), strict=True)):
        return node
    copied.origin = origin(node)
    return copied


def _slots(node: Node) -> Iterator[str]:
    """What a copy of the node takes over: all but what was worked out of it."""
    for kind in node.__class__.__mro__[:-1]:
        for name in kind.__slots__:  # type: ignore[attr-defined]
            if name != "_free" and hasattr(node, name):
                yield name


def changed(node: Node, change: Callable[[Node], Node]) -> Node:
    """The node with other nodes directly below it."""
    copied = object.__new__(node.__class__)
    for slot in _slots(node):
        value = getattr(node, slot)
        if slot in node.parts:
            value = change(value) if isinstance(value, Node) else tuple(map(change, value))
        setattr(copied, slot, value)
    return copied


def substituted(node: Node, values: Mapping[str, Node]) -> Node:
    """The tree with other parts in place of names, which nothing in it binds."""
    if isinstance(node, Name):
        return values.get(node.id, node)
    return changed(node, lambda part: substituted(part, values))


def form(node: Node) -> str:
    """The tree as text, everything written out, without places: equal for equal parts."""
    if isinstance(node, Let):
        return named_by(node).expression.form
    parts = [repr(getattr(node, name)) for name in node.kept]
    parts += [form(child) for child in node.children()]
    return f"{node.__class__.__name__}({', '.join(parts)})"
