"""What may be Unknown in a checked expression, and what must be known where: read off the tree, before any data.

`known` holds what is known at a place: the paths of values ("title.year", with the subject's own fields bare) and, with "[]" behind them,
of lists whose elements are known too. A field that is not certain to be absent somewhere is not said to be: then nothing is asked for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engine.gate.presence import presence
from engine.language import SUBJECT, ListType, RecordType
from engine.language.nodes import Binary, Bool, Call, Compare, Comprehension, Constant, Field, If, List, Name, Node, Relation, Unary
from engine.language.types import element_type

Known = frozenset[str]
NOTHING: Known = frozenset()
ELEMENTS = "[]"
_SEARCHES = ("contains", "begins", "ends")


def key(node: Node, subject: str) -> str | None:
    """The path of a value that is a name or a field; None for anything else. `subject` is the name that means the subject too."""
    if isinstance(node, Name):
        return "" if node.id in (SUBJECT, subject) else node.id
    if isinstance(node, Field) and (base := key(node.base, subject)) is not None:
        return f"{base}.{node.name}" if base else node.name
    return None


class Knowledge:
    """Questions about the expressions of one rule: `subject` is the name that means its subject too.

    `certain` says of a part that it is never Unknown, although nothing here shows it.
    """

    def __init__(self, subject: str, certain: Callable[[Node], bool] = lambda node: False) -> None:
        self.subject, self.certain = subject, certain

    def may_be_unknown(self, node: Node, known: Known) -> bool:
        """Whether there is a document in which the part has no value, for lack of a field."""
        return self.lacks(node, known) is not None

    def lacks(self, node: Node, known: Known) -> Field | None:
        """A field for lack of which the part may have no value, the first; None if it always has one."""
        return next(self._lacking(node, known), None)

    def _lacking(self, node: Node, known: Known) -> Iterator[Field]:
        """The fields for lack of which the part may have no value."""
        if self.certain(node):
            return
        if isinstance(node, Field):
            yield from self._field(node, known)
        elif isinstance(node, Bool):
            for value, here in self.operands(node, known):
                yield from self._lacking(value, here)
        elif isinstance(node, Compare):
            for item in node.operands:
                yield from self._lacking(item, known)
                yield from self._elements(item, known)
        elif isinstance(node, If):
            yield from self._lacking(node.test, known)
            yield from self._lacking(node.body, known | self.if_true(node.test))
            yield from self._lacking(node.otherwise, known | self.if_false(node.test))
        elif isinstance(node, Call):
            yield from self._call(node, known)
        elif isinstance(node, Comprehension):
            yield from self._lacking(node.items, known)
            for item in node.filters:
                yield from self._lacking(item, self.inside(node, known))
        elif isinstance(node, Unary):
            yield from self._lacking(node.operand, known)
        elif isinstance(node, Binary):
            yield from self._lacking(node.left, known)
            yield from self._lacking(node.right, known)

    def _call(self, node: Call, known: Known) -> Iterator[Field]:
        if node.name == "default":
            yield from self._lacking(node.arguments[1], known)
        elif node.name != "known":
            for item in node.arguments:
                yield from self._lacking(item, known)
                if node.name not in ("count", "positions"):
                    yield from self._elements(item, known)

    def _field(self, node: Field, known: Known) -> Iterator[Field]:
        path = key(node, self.subject)
        if path is not None and path in known:
            return
        if (above := self.lacks(node.base, known)) is not None:
            yield above
        # A projection is a list; what may be lacking are its elements.
        elif node.how != "project" and self._optional(node):
            yield node

    def _elements(self, node: Node, known: Known) -> Iterator[Field]:
        """The fields for lack of which an element of the list may have no value; none for what is no list."""
        if self.certain(node):
            return
        if isinstance(node, List):
            for item in node.items:
                yield from self._lacking(item, known)
        elif isinstance(node, Comprehension):
            yield from self._lacking(node.element, self.inside(node, known).union(*map(self.if_true, node.filters)))
        elif isinstance(node, Field) and node.how == "project":
            path = key(node, self.subject)
            if not (path is not None and path + ELEMENTS in known) and self._optional(node):
                yield node

    def _optional(self, node: Field) -> bool:
        return presence().optional(self.owner(node), node.name)

    def _with_others(self, node: Node, known: Known) -> Known:
        """With a field, those that are known whenever it is."""
        if not isinstance(node, Field):
            return known
        base = key(node.base, self.subject)
        names = presence().implied(self.owner(node), node.name)
        return known | {f"{base}.{name}" if base else name for name in names}

    def equally_known(self, node: Field, other: str) -> bool:
        """Whether the other field of the record is known exactly where this one is."""
        owner, found = self.owner(node), presence()
        return other in found.implied(owner, node.name) and node.name in found.implied(owner, other)

    def owner(self, node: Field) -> str:
        """The name of the type of the record that a field is read of."""
        type_ = element_type(node.base.type)
        return type_.name if isinstance(type_, RecordType) else ""

    def operands(self, node: Bool, known: Known) -> Iterator[tuple[Node, Known]]:
        """The operands, each with what is known where it is evaluated: those before it have not decided."""
        for value in node.operands:
            yield value, known
            if not self.may_be_unknown(value, known):
                known |= self.if_true(value) if node.op == "and" else self.if_false(value)

    def inside(self, node: Comprehension, known: Known) -> Known:
        """What is known inside a comprehension: with all amounts of a list, that of each of its lines."""
        path = key(node.items, self.subject)
        if path is None:
            return known
        whole = [item.removesuffix(ELEMENTS) for item in known if item.startswith(f"{path}.") and item.endswith(ELEMENTS)]
        return known | {f"{node.variable}{item.removeprefix(path)}" for item in whole}

    def if_true(self, node: Node) -> Known:
        """What must be known for the part to be true."""
        return self._if(node, True)

    def if_false(self, node: Node) -> Known:
        """What must be known for the part to be false."""
        return self._if(node, False)

    def _if(self, node: Node, value: bool) -> Known:
        if isinstance(node, Unary):
            return self._if(node.operand, not value)
        if isinstance(node, Bool):
            parts = [self._if(item, value) for item in node.operands]
            every = node.op == "and"
            return frozenset.union(*parts) if every is value else frozenset.intersection(*parts)
        if isinstance(node, Compare):
            parts = [self._link(op, left, right, value) for op, left, right in node.links]
            return frozenset.union(*parts) if value or len(parts) == 1 else NOTHING
        if isinstance(node, Call):
            name, arguments = node.name, node.arguments
            if name == "known":
                return self._needs(arguments[0], elements=True) if value else NOTHING
            if name == "all" and value and isinstance(arguments[0], Comprehension):
                return self._needs(node) | self._each(arguments[0])
            if name == "any" and value and isinstance(arguments[0], Comprehension):
                return self._needs(node) | self._some(arguments[0])
            if name == "default":
                otherwise = arguments[1]
                other = isinstance(otherwise, Constant) and otherwise.value is not value
                return self._if(arguments[0], value) if other else NOTHING
            return self._needs(node)
        return self._needs(node)

    def _each(self, node: Comprehension) -> Known:
        """What must be known of every element for all of them to fulfil the condition."""
        path = key(node.items, self.subject)
        if path is None or node.filters:
            return NOTHING
        start = f"{node.variable}."
        return frozenset(f"{path}.{item.removeprefix(start)}{ELEMENTS}" for item in self.if_true(node.element) if item.startswith(start))

    def _some(self, node: Comprehension) -> Known:
        """What must be known, apart from the element, for one of the elements to fulfil the condition."""
        name = node.variable
        known = self.if_true(node.element).union(*map(self.if_true, node.filters))
        items = node.items
        if isinstance(items, Call) and items.name == "words":
            items = items.arguments[0]
        if isinstance(items, Call) and items.name == "default":
            # In place of what is lacking there is nothing to fulfil it.
            known |= self._needs(items.arguments[0]) if _is_nothing(items.arguments[1]) else NOTHING
        return frozenset(item for item in known if item != name and not item.startswith(f"{name}."))

    def _link(self, op: Relation, left: Node, right: Node, value: bool) -> Known:
        lists = isinstance(left.type, ListType)
        if op in ("in", "not in"):
            among = op == "in"
            found = among is value
            # An empty list contains nothing, whatever is asked for.
            return self._needs(right) | (self._needs(left) if found or (isinstance(right, List) and right.items) else NOTHING)
        alike = op == "=="
        equal = alike is value
        if (wanted := _in_place(left, right)) is not None and not equal and op in ("==", "!="):
            # Other than what stands in its place: so it was there.
            return self._needs(wanted)
        return NOTHING if lists and not equal else self._needs(left, elements=lists) | self._needs(right, elements=lists)

    def _needs(self, node: Node, *, elements: bool = False) -> Known:
        """What must be known for the part to be known; `elements` says that all of a list must."""
        path = key(node, self.subject)
        if path is not None:
            steps = path.split(".")
            above = frozenset(".".join(steps[: count + 1]) for count in range(len(steps)))
            return self._with_others(node, above) | ({path + ELEMENTS} if elements else NOTHING)
        if isinstance(node, Binary):
            return self._needs(node.left) | self._needs(node.right)
        if isinstance(node, Unary):
            return self._needs(node.operand)
        if isinstance(node, Call) and node.name not in ("known", "default"):
            if node.name in _SEARCHES:
                return self._needs(node.arguments[0])
            if node.name in ("all", "any", "unique"):
                return self._needs(node.arguments[0])
            return frozenset().union(*(self._needs(item, elements=node.name != "count") for item in node.arguments))
        if isinstance(node, Comprehension):
            return self._needs(node.items)
        return NOTHING


def _is_nothing(node: Node) -> bool:
    """Whether it is written as an empty list, or an empty text."""
    return (isinstance(node, List) and not node.items) or (isinstance(node, Constant) and node.value == "")


def _in_place(left: Node, right: Node) -> Node | None:
    """Of `default(x, c)` beside the literal c: x."""
    if isinstance(left, Call) and left.name == "default" and isinstance(right, Constant):
        wanted, otherwise = left.arguments
        return wanted if isinstance(otherwise, Constant) and otherwise.value == right.value else None
    return None
