"""Which conditions of a comprehension can be looked up in an index of its list, so that not every element need be visited.

They compare a value of the element with one that is the same for all elements: `same(line.name, name)`, `later.number > line.number`. The
evaluators ask this one plan and `indexes`, and evaluate the elements that are left as ever. Knows the tree; evaluates nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from engine.language.classes import dataclass
from engine.language.indexes import Kind
from engine.language.invariants import NEGATED, is_plain, is_value, tells_what_was_read
from engine.language.nodes import Bool, Call, Compare, Comprehension, Constant, Field, List, Name, Node, Unary, form, meant
from engine.language.types import TruthType

_TURNED = {"==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}


@dataclass(frozen=True, slots=True)
class Test:
    """One condition: a value of the element, compared with what is the same for all elements."""

    op: str
    by_words: bool
    key: Node
    sought: Node
    # Of a list that was picked out of another one: how often it was picked before this is asked.
    level: int = 0
    # Whether it is met where one of the two is not known; None leaves that open.
    missing: bool | None = None

    @property
    def kind(self) -> Kind:
        """How it is compared; of a literal, with what."""
        return self.op, self.by_words, self.sought.value if isinstance(self.sought, Constant) else None, self.level, self.missing


@dataclass(frozen=True, slots=True)
class Selection:
    """The conditions of a comprehension, the argument of `quantifier` ("any", "all", "" for none), that can be looked up.

    `decides`: there are no others, and one element that meets them decides. `again`: the index is made when it is first asked, since the
    same list is gone through again and again in one evaluation, or since to ask its elements costs steps.
    """

    tests: tuple[Test, ...]
    quantifier: str
    decides: bool
    again: bool

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """How each is compared."""
        return tuple(test.kind for test in self.tests)

    @property
    def varying(self) -> tuple[Node, ...]:
        """What is sought, as far as it is not always the same."""
        return varying(self.tests)


def selection(node: Comprehension, quantifier: str, constants: frozenset[str], around: frozenset[str]) -> Selection | None:
    """What can be looked up of a comprehension, the argument of `quantifier` ("any", "all", "" for none); None if nothing can.

    `around` are the variables of the comprehensions around it.
    """
    conditions = [node.element] if quantifier else node.filters
    asked = [part for condition in conditions for part in conditions_of(condition, negated=quantifier == "all")]
    tests = [_test(part, negated, node.variable, constants) for part, negated in asked]
    # What costs steps is asked of what is found alone, whoever asked before: steps are no matter of what was kept.
    free = all(is_plain(part) for part, _ in asked)
    return _selection(tests, quantifier, again=bool(around - node.items.free) or not free)


def _selection(tests: Sequence[Test | None], quantifier: str, *, again: bool) -> Selection | None:
    """The plan for these conditions, of which some cannot be looked up; None if that leaves nothing."""
    able = [test for test in tests if test is not None]
    decides = bool(quantifier) and len(able) == len(tests) and may_decide(able)
    if not decides and not any(test.op == "==" and not isinstance(test.sought, Constant) for test in able):
        return None
    kept = able if decides else [test for test in able if test.op == "==" or isinstance(test.sought, Constant)]
    return Selection(tuple(kept), quantifier, decides, again)


def varying(tests: Sequence[Test]) -> tuple[Node, ...]:
    """What tests seek, as far as it is not always the same."""
    return tuple(test.sought for test in tests if not isinstance(test.sought, Constant))


def may_decide(tests: Sequence[Test]) -> bool:
    """Whether an index finds an element that meets all: there are at most two that ask for anything but equality, one for what differs."""
    asked = [test.op for test in tests if not isinstance(test.sought, Constant)]
    return 0 < len(asked) <= asked.count("==") + 2 and asked.count("!=") < 2


def conditions_of(condition: Node, *, negated: bool = False) -> Iterator[tuple[Node, bool]]:
    """The parts that a condition is the `and` of, each as it stands or negated."""
    pending = [(condition, negated)]
    while pending:
        part, negated = pending.pop(0)
        if isinstance(part, Bool) and part.op == ("or" if negated else "and"):
            pending[:0] = [(operand, negated) for operand in part.operands]
        elif isinstance(part, Unary) and part.op == "not":
            pending.insert(0, (part.operand, not negated))
        else:
            yield part, negated


def compared(part: Node, negated: bool) -> Iterator[tuple[Node, Node, str, bool]]:
    """The two sides of a condition that compares, either way round: one, the other, how they are compared, whether by their words."""
    sides: tuple[Node, ...] = ()
    op, by_words = "==", False
    if isinstance(part, Call) and part.name == "same":
        sides, by_words = part.arguments, True
    elif isinstance(part, Compare) and len(part.ops) == 1 and part.ops[0] in NEGATED:
        sides, op = part.operands, part.ops[0]
    for (key, sought), turned in ((sides, False), (sides[::-1], True)) if sides else ():
        relation = _TURNED[op] if turned else op
        yield key, sought, NEGATED[relation] if negated else relation, by_words


def _test(part: Node, negated: bool, variable: str, constants: frozenset[str]) -> Test | None:
    """The condition as one that can be looked up; None if it is not one."""

    def of_element(node: Node) -> bool:
        return node.free - constants == {variable} and is_plain(node)

    for key, sought, op, by_words in compared(part, negated):
        if of_element(key) and variable not in sought.free and is_plain(sought) and is_value(key):
            return Test(op, by_words, key, meant(sought))
    # What concerns the element alone.
    return Test("==", False, part, Constant(not negated)) if of_element(part) and isinstance(part.type, TruthType) else None


def selections(tree: Node, constants: frozenset[str]) -> Mapping[Node, Selection]:
    """What can be looked up of the comprehensions of a tree, in its own text."""
    found: dict[Node, Selection] = {}
    pending = [(tree, "", frozenset[str]())]
    while pending:
        node, quantifier, around = pending.pop()
        if not isinstance(node, Comprehension):
            asked = node.name if isinstance(node, Call) and node.name in ("any", "all") else ""
            pending += [(part, asked, around) for part in node.children()]
            continue
        made = selection(node, quantifier, constants, around)
        if made is not None:
            found[node] = made
        pending.append((node.items, "", around))
        pending += [(part, "", around | {node.variable}) for part in (node.element, *node.filters)]
    return found


def lasts(node: Node, kept: Callable[[Node], bool]) -> bool:
    """Whether the list is the same object for several subjects: one of the data, or of what is kept for them."""
    node = meant(node)
    if isinstance(node, Call) and node.name == "default":
        given, otherwise = node.arguments
        return isinstance(otherwise, List) and not otherwise.items and lasts(given, kept)
    return (isinstance(node, Field) and node.how == "read") or kept(node)


def kept_by(node: Node, constants: AbstractSet[str], around: frozenset[str]) -> tuple[list[str], list[Node]]:
    """By what a part that several subjects share is kept: the records that it reads, by name, and of records of which it reads nothing but
    plain values these values: what all objectives of one table share is worked out once for the table.
    """
    if tells_what_was_read(node):
        return sorted(node.free - constants), []
    records: set[str] = set()
    values: dict[str, Node] = {}
    pending = [meant(node)]
    while pending:
        part = meant(pending.pop())
        read = part.free - constants
        if read and read <= around and is_value(part) and is_plain(part) and not isinstance(part, Constant):
            values.setdefault(form(part), part)
        elif isinstance(part, Name) and part.id in around:
            records.add(part.id)
        else:
            pending.extend(part.children())
    return sorted(records), [part for part in values.values() if not part.free - constants <= records]
