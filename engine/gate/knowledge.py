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
        if self.certain(node):
            return False
        if isinstance(node, Field):
            return self._field(node, known)
        if isinstance(node, Bool):
            return any(self.may_be_unknown(value, here) for value, here in self.operands(node, known))
        if isinstance(node, Compare):
            operands = node.operands
            return any(self.may_be_unknown(item, known) or self._elements(item, known) for item in operands)
        if isinstance(node, If):
            holds, fails = known | self.if_true(node.test), known | self.if_false(node.test)
            return (
                self.may_be_unknown(node.test, known) or self.may_be_unknown(node.body, holds) or self.may_be_unknown(node.otherwise, fails)
            )
        if isinstance(node, Call):
            if node.name == "known":
                return False
            if node.name == "default":
                return self.may_be_unknown(node.arguments[1], known)
            counted = node.name in ("count", "positions")
            return any(self.may_be_unknown(item, known) or (not counted and self._elements(item, known)) for item in node.arguments)
        if isinstance(node, Comprehension):
            here = self.inside(node, known)
            return self.may_be_unknown(node.items, known) or any(self.may_be_unknown(item, here) for item in node.filters)
        if isinstance(node, Unary):
            return self.may_be_unknown(node.operand, known)
        return isinstance(node, Binary) and (self.may_be_unknown(node.left, known) or self.may_be_unknown(node.right, known))

    def what_may_be_unknown(self, node: Node, known: Known) -> Field | None:
        """A field that the part may lack, its first; None if it lacks none, or one is not to be told."""
        if isinstance(node, Call) and node.name in ("known", "default"):
            return None
        inner = (self.what_may_be_unknown(child, known) for child in node.children())
        if (found := next((field for field in inner if field is not None), None)) is not None:
            return found
        return node if isinstance(node, Field) and (self._field(node, known) or self._elements(node, known)) else None

    def _field(self, node: Field, known: Known) -> bool:
        path = key(node, self.subject)
        if path is not None and path in known:
            return False
        if self.may_be_unknown(node.base, known):
            return True
        # A projection is a list; what may be lacking are its elements.
        return node.how != "project" and self._optional(node)

    def _elements(self, node: Node, known: Known) -> bool:
        """Whether an element of the list may be Unknown; False for what is no list."""
        if self.certain(node):
            return False
        if isinstance(node, List):
            return any(self.may_be_unknown(item, known) for item in node.items)
        if isinstance(node, Comprehension):
            return self.may_be_unknown(node.element, self.inside(node, known).union(*map(self.if_true, node.filters)))
        if isinstance(node, Field) and node.how == "project":
            path = key(node, self.subject)
            return not (path is not None and path + ELEMENTS in known) and self._optional(node)
        return False

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
