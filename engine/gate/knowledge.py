"""What may be Unknown in a checked expression, and what must be known where: read off the tree, before any data.

`known` holds what is known at a place: the paths of values ("title.year", with the subject's own fields bare) and, with "[]" behind them,
of lists whose elements are known too. A field that is not certain to be absent somewhere is not said to be: then nothing is asked for it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from engine.gate.presence import presence
from engine.language import SUBJECT, ListType, RecordType, Type

Known = frozenset[str]
NOTHING: Known = frozenset()
ELEMENTS = "[]"
_SEARCHES = ("contains", "begins", "ends")


def key(node: ast.expr, subject: str) -> str | None:
    """The path of a value that is a name or a field; None for anything else. `subject` is the name that means the subject too."""
    if isinstance(node, ast.Name):
        return "" if node.id in (SUBJECT, subject) else node.id
    if isinstance(node, ast.Attribute) and (base := key(node.value, subject)) is not None:
        return f"{base}.{node.attr}" if base else node.attr
    return None


class Knowledge:
    """Questions about the expressions of one rule: `record` is the type of its subject, `subject` the name that means it too.

    `certain` says of a part that it is never Unknown, although nothing here shows it.
    """

    def __init__(self, record: RecordType, subject: str, certain: Callable[[ast.expr], bool] = lambda node: False) -> None:
        self.record, self.subject, self.certain = record, subject, certain

    def may_be_unknown(self, node: ast.expr, known: Known) -> bool:
        """Whether there is a document in which the part has no value, for lack of a field."""
        if self.certain(node):
            return False
        if isinstance(node, ast.Attribute):
            return self._field(node, known)
        if isinstance(node, ast.BoolOp):
            return any(self.may_be_unknown(value, here) for value, here in self.operands(node, known))
        if isinstance(node, ast.Compare):
            operands = [node.left, *node.comparators]
            return any(self.may_be_unknown(item, known) or self._elements(item, known) for item in operands)
        if isinstance(node, ast.IfExp):
            holds, fails = known | self.if_true(node.test), known | self.if_false(node.test)
            return self.may_be_unknown(node.test, known) or self.may_be_unknown(node.body, holds) or self.may_be_unknown(node.orelse, fails)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id == "known":
                return False
            if node.func.id == "default":
                return self.may_be_unknown(node.args[1], known)
            counted = node.func.id in ("count", "positions")
            return any(self.may_be_unknown(item, known) or (not counted and self._elements(item, known)) for item in node.args)
        if isinstance(node, ast.ListComp):
            (generator,) = node.generators
            here = self.inside(node, known)
            return self.may_be_unknown(generator.iter, known) or any(self.may_be_unknown(item, here) for item in generator.ifs)
        if isinstance(node, ast.UnaryOp):
            return self.may_be_unknown(node.operand, known)
        return isinstance(node, ast.BinOp) and (self.may_be_unknown(node.left, known) or self.may_be_unknown(node.right, known))

    def _field(self, node: ast.Attribute, known: Known) -> bool:
        path = key(node, self.subject)
        if path is not None and path in known:
            return False
        if self.may_be_unknown(node.value, known):
            return True
        # A projection is a list; what may be lacking are its elements.
        return node.how != "project" and self._optional(node)  # type: ignore[attr-defined]

    def _elements(self, node: ast.expr, known: Known) -> bool:
        """Whether an element of the list may be Unknown; False for what is no list."""
        if self.certain(node):
            return False
        if isinstance(node, ast.List):
            return any(self.may_be_unknown(item, known) for item in node.elts)
        if isinstance(node, ast.ListComp):
            return self.may_be_unknown(node.elt, self.inside(node, known).union(*map(self.if_true, node.generators[0].ifs)))
        if isinstance(node, ast.Attribute) and node.how == "project":  # type: ignore[attr-defined]
            path = key(node, self.subject)
            return not (path is not None and path + ELEMENTS in known) and self._optional(node)
        return False

    def _optional(self, node: ast.Attribute) -> bool:
        return presence().optional(self.owner(node), node.attr)

    def _with_others(self, node: ast.expr, known: Known) -> Known:
        """With a field, those that are known whenever it is."""
        if not isinstance(node, ast.Attribute):
            return known
        base = key(node.value, self.subject)
        names = presence().implied(self.owner(node), node.attr)
        return known | {f"{base}.{name}" if base else name for name in names}

    def equally_known(self, node: ast.Attribute, other: str) -> bool:
        """Whether the other field of the record is known exactly where this one is."""
        owner, found = self.owner(node), presence()
        return other in found.implied(owner, node.attr) and node.attr in found.implied(owner, other)

    def owner(self, node: ast.Attribute) -> str:
        """The name of the type of the record that a field is read of."""
        base = isinstance(node.value, ast.Name) and node.value.id == SUBJECT
        type_: Type | None = self.record if base else getattr(node.value, "of_type", None)
        while isinstance(type_, ListType):
            type_ = type_.of
        return type_.name if isinstance(type_, RecordType) else ""

    def operands(self, node: ast.BoolOp, known: Known) -> Iterator[tuple[ast.expr, Known]]:
        """The operands, each with what is known where it is evaluated: those before it have not decided."""
        for value in node.values:
            yield value, known
            if not self.may_be_unknown(value, known):
                known |= self.if_true(value) if isinstance(node.op, ast.And) else self.if_false(value)

    def inside(self, node: ast.ListComp, known: Known) -> Known:
        """What is known inside a comprehension: with all amounts of a list, that of each of its lines."""
        (generator,) = node.generators
        path = key(generator.iter, self.subject)
        if path is None or not isinstance(generator.target, ast.Name):
            return known
        whole = [item.removesuffix(ELEMENTS) for item in known if item.startswith(f"{path}.") and item.endswith(ELEMENTS)]
        return known | {f"{generator.target.id}{item.removeprefix(path)}" for item in whole}

    def if_true(self, node: ast.expr) -> Known:
        """What must be known for the part to be true."""
        return self._if(node, True)

    def if_false(self, node: ast.expr) -> Known:
        """What must be known for the part to be false."""
        return self._if(node, False)

    def _if(self, node: ast.expr, value: bool) -> Known:
        if isinstance(node, ast.UnaryOp):
            return self._if(node.operand, not value)
        if isinstance(node, ast.BoolOp):
            parts = [self._if(item, value) for item in node.values]
            return frozenset.union(*parts) if isinstance(node.op, ast.And) is value else frozenset.intersection(*parts)
        if isinstance(node, ast.Compare):
            links = zip(node.ops, (node.left, *node.comparators), node.comparators, strict=False)
            parts = [self._link(op, left, right, value) for op, left, right in links]
            return frozenset.union(*parts) if value or len(parts) == 1 else NOTHING
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            name, arguments = node.func.id, node.args
            if name == "known":
                return self._needs(arguments[0], elements=True) if value else NOTHING
            if name == "all" and value and isinstance(arguments[0], ast.ListComp):
                return self._needs(node) | self._each(arguments[0])
            if name == "any" and value and isinstance(arguments[0], ast.ListComp):
                return self._needs(node) | self._some(arguments[0])
            if name == "default":
                otherwise = arguments[1]
                other = isinstance(otherwise, ast.Constant) and otherwise.value is not value
                return self._if(arguments[0], value) if other else NOTHING
            return self._needs(node)
        return self._needs(node)

    def _each(self, node: ast.ListComp) -> Known:
        """What must be known of every element for all of them to fulfil the condition."""
        (generator,) = node.generators
        path = key(generator.iter, self.subject)
        if path is None or not isinstance(generator.target, ast.Name) or generator.ifs:
            return NOTHING
        start = f"{generator.target.id}."
        return frozenset(f"{path}.{item.removeprefix(start)}{ELEMENTS}" for item in self.if_true(node.elt) if item.startswith(start))

    def _some(self, node: ast.ListComp) -> Known:
        """What must be known, apart from the element, for one of the elements to fulfil the condition."""
        (generator,) = node.generators
        assert isinstance(generator.target, ast.Name)
        name = generator.target.id
        known = self.if_true(node.elt).union(*map(self.if_true, generator.ifs))
        items = generator.iter
        if isinstance(items, ast.Call) and isinstance(items.func, ast.Name) and items.func.id == "words":
            items = items.args[0]
        if isinstance(items, ast.Call) and isinstance(items.func, ast.Name) and items.func.id == "default":
            # In place of what is lacking there is nothing to fulfil it.
            known |= self._needs(items.args[0]) if ast.unparse(items.args[1]) in ("[]", "''") else NOTHING
        return frozenset(item for item in known if item != name and not item.startswith(f"{name}."))

    def _link(self, op: ast.cmpop, left: ast.expr, right: ast.expr, value: bool) -> Known:
        lists = isinstance(getattr(left, "of_type", None), ListType)
        if isinstance(op, ast.In | ast.NotIn):
            found = isinstance(op, ast.In) is value
            # An empty list contains nothing, whatever is asked for.
            return self._needs(right) | (self._needs(left) if found or (isinstance(right, ast.List) and right.elts) else NOTHING)
        equal = isinstance(op, ast.Eq) is value
        if (wanted := _in_place(left, right)) is not None and not equal and isinstance(op, ast.Eq | ast.NotEq):
            # Other than what stands in its place: so it was there.
            return self._needs(wanted)
        return NOTHING if lists and not equal else self._needs(left, elements=lists) | self._needs(right, elements=lists)

    def _needs(self, node: ast.expr, *, elements: bool = False) -> Known:
        """What must be known for the part to be known; `elements` says that all of a list must."""
        path = key(node, self.subject)
        if path is not None:
            steps = path.split(".")
            above = frozenset(".".join(steps[: count + 1]) for count in range(len(steps)))
            return self._with_others(node, above) | ({path + ELEMENTS} if elements else NOTHING)
        if isinstance(node, ast.BinOp):
            return self._needs(node.left) | self._needs(node.right)
        if isinstance(node, ast.UnaryOp):
            return self._needs(node.operand)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id not in ("known", "default"):
            if node.func.id in _SEARCHES:
                return self._needs(node.args[0])
            if node.func.id in ("all", "any", "unique"):
                return self._needs(node.args[0])
            return frozenset().union(*(self._needs(item, elements=node.func.id != "count") for item in node.args))
        if isinstance(node, ast.ListComp):
            return self._needs(node.generators[0].iter)
        return NOTHING


def _in_place(left: ast.expr, right: ast.expr) -> ast.expr | None:
    """Of `default(x, c)` beside the literal c: x."""
    if isinstance(left, ast.Call) and isinstance(left.func, ast.Name) and left.func.id == "default" and isinstance(right, ast.Constant):
        wanted, otherwise = left.args
        return wanted if isinstance(otherwise, ast.Constant) and otherwise.value == right.value else None
    return None
