"""What of an expression need not be worked out again: what no variable of a comprehension changes, and what the subject does not.

The evaluators ask it, so that each spends the same steps. Knows the tree; evaluates nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field

from engine.language.classes import dataclass
from engine.language.nodes import Binary, Bool, Call, Compare, Comprehension, Constant, Field, If, Let, Name, Node, Unary, form, meant, walk
from engine.language.types import ListType, NumberType, RecordType, TextType, TruthType


@dataclass(frozen=True, slots=True)
class Loops:
    """Of each comprehension the parts that are worked out once for all its elements, when the first of them needs them.

    Such a part costs its steps once. Of parts within parts only the outermost is listed.
    """

    parts: Mapping[Node, tuple[Node, ...]] = field(default_factory=dict)
    every: frozenset[Node] = frozenset()
    # The parts that depend on an element only by records that it leads to (`line.above`), and these: worked out once for each of them.
    led: Mapping[Node, tuple[Node, ...]] = field(default_factory=dict)

    def also(self, other: Node, node: Node) -> Loops:
        """With another comprehension that works out what this one does."""
        return Loops({**self.parts, other: self.parts.get(node, ())}, self.every, self.led)

    def with_those_of(self, tree: Node) -> Loops:
        """With the comprehensions of another tree."""
        other = loops(tree)
        return Loops({**self.parts, **other.parts}, self.every | other.every, {**self.led, **other.led})


NO_LOOPS = Loops()


NEGATED = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
# So many parts of an expression are worked out in one step: about a microsecond of the closures.
PARTS_IN_STEP = 10


def weight(node: Comprehension) -> int:
    """The steps that each element costs: one for every ten parts that are worked out for it, what comprehensions below it do aside."""
    parts, pending = 0, [node.element, *node.filters]
    while pending:
        part = meant(pending.pop())
        parts += 1
        pending.extend([part.items] if isinstance(part, Comprehension) else part.children())
    return 1 + parts // PARTS_IN_STEP


def is_work(node: Node) -> bool:
    """Whether working the part out takes more than to read a field of a record: only such parts are worth keeping."""
    return any(isinstance(part, Call | Comprehension) or (isinstance(part, Field) and part.how != "read") for part in walk(meant(node)))


def is_value(node: Node) -> bool:
    """Whether it is a number, a text or a truth."""
    return isinstance(node.type, NumberType | TextType | TruthType)


def is_plain(node: Node) -> bool:
    """Whether working it out takes no steps and cannot fail, so that it does not matter for which elements it is done."""
    return all(
        isinstance(part, Constant | Name | Bool | If)
        or (isinstance(part, Let) and is_plain(meant(part)))
        or (isinstance(part, Field) and part.how == "read")
        or (isinstance(part, Unary) and part.op == "not")
        or (isinstance(part, Compare) and all(op in NEGATED for op in part.ops) and all(map(is_value, part.operands)))
        or (isinstance(part, Call) and part.name in ("default", "known") and is_value(part.arguments[0]))
        for part in walk(node)
    )


def is_common(node: Node, names: frozenset[str], around: frozenset[str]) -> bool:
    """Whether a part that reads these names is the same for several subjects, which have `around` in common, and is worth keeping."""
    return bool(names) and names <= around and is_work(node) and not (is_value(node) and is_plain(node))


def search_in(node: Call, is_shared: Callable[[Node], bool]) -> Compare | None:
    """`any(f(x) == value for x in items)` as `value in [f(x) for x in items]`, where that list is the same for several subjects."""
    asked = node.arguments[0]
    if node.name != "any" or not isinstance(asked, Comprehension) or asked.filters:
        return None
    test = meant(asked.element)
    if not isinstance(test, Compare) or test.ops != ("==",):
        return None
    for sought, element in (test.operands, test.operands[::-1]):
        if asked.variable in sought.free or is_work(sought) or isinstance(sought.type, ListType):
            continue
        listed = Comprehension(element, asked.variable, asked.items, ())
        listed.type = ListType(element.type)
        if is_shared(listed):
            return Compare((sought, listed), ("in",))
    return None


def loops(tree: Node) -> Loops:
    """What the comprehensions of a tree, in its own text, need not work out for each element."""
    if not any(isinstance(node, Comprehension) for node in walk(tree)):
        return NO_LOOPS
    found: dict[Node, list[Node]] = {}
    _collect(tree, (), found)
    parts = {node: tuple(kept) for node, kept in found.items()}
    every = frozenset(part for kept in parts.values() for part in kept)
    return Loops(parts, every, dict(_led(tree, frozenset(), every)))


def _led(node: Node, variables: frozenset[str], every: frozenset[Node]) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    if node not in every and (found := led_by(node, variables)):
        yield node, found
    elif isinstance(node, Comprehension):
        yield from _led(node.items, variables, every)
        for part in (node.element, *node.filters):
            yield from _led(part, variables | {node.variable}, every)
    else:
        for part in node.children():
            yield from _led(part, variables, every)


def led_by(node: Node, variables: frozenset[str]) -> tuple[Node, ...]:
    """The records by which alone a part depends on the variables of the comprehensions around it, where it goes through a list."""
    if not node.free & variables or not any(isinstance(part, Comprehension) or _goes_through(part) for part in walk(node)):
        return ()
    if tells_what_was_read(node):
        return ()
    found: dict[str, Node] = {}
    pending = [node]
    while pending:
        part = pending.pop()
        if not part.free & variables:
            continue
        if isinstance(part, Field) and part.how == "read" and isinstance(part.type, RecordType) and is_plain(part):
            found.setdefault(form(part), part)
        elif isinstance(part, Name):
            return ()
        else:
            pending.extend(part.children())
    return tuple(found.values())


def tells_what_was_read(node: Node) -> bool:
    """Whether a part may have no value: then it names what was read for it, by whichever way that was come to."""
    return any(
        (isinstance(part, Call) and part.name in ("min", "max", "mean"))
        or (isinstance(part, Binary) and part.op in ("/", "%"))
        or (isinstance(part, Let) and tells_what_was_read(meant(part)))
        for part in walk(node)
    )


def _goes_through(node: Node) -> bool:
    return isinstance(node, Field) and node.how != "read"


def _collect(node: Node, around: tuple[Comprehension, ...], found: dict[Node, list[Node]]) -> None:
    if around and not isinstance(node, Constant | Name) and is_work(node):
        outermost = len(around)
        while outermost and around[outermost - 1].variable not in node.free:
            outermost -= 1
        if outermost < len(around):
            found.setdefault(around[outermost], []).append(node)
            around = around[:outermost]
    if isinstance(node, Comprehension):
        _collect(node.items, around, found)
        _each((node.element, *node.filters), (*around, node), found)
    else:
        _each(node.children(), around, found)


def _each(nodes: Iterable[Node], around: tuple[Comprehension, ...], found: dict[Node, list[Node]]) -> None:
    for node in nodes:
        _collect(node, around, found)
