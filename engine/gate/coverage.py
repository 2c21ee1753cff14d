"""Coverage of a rule by its own examples: which of its conditions no example has seen true, false or unknown.

Counted is every part that gives a truth: comparisons, calls, fields, what `and`, `or`, `not` and `if` join, and filters. Each must have
been true and false, and unknown where a document can make it so. Values come from traces, so what was never reached was never seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.gate.knowledge import NOTHING, Knowledge, Known
from engine.gate.mutants import squeezed, text_of
from engine.gate.shown import examples
from engine.language import EvaluationError, Expression, Frame, TruthType, Unknown
from engine.language.classes import dataclass
from engine.language.nodes import Bool, Call, Comprehension, Constant, If, Node, expanded, origin
from engine.language.traces import trace
from engine.rulebook import Rule
from engine.rulebook.verdict import frame

VALUES = ("true", "false", "unknown")
# An example reads a whole reference table now and then; what was seen late counts too.
_NOTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Condition:
    """One part of a rule that gives a truth: its place in an expression (`part` as in Rule.parts), the values it can have, and those that
    examples gave it.
    """

    part: str
    start: int
    end: int
    text: str
    wanted: frozenset[str]
    seen: frozenset[str]

    @property
    def lacking(self) -> tuple[str, ...]:
        """The values that no example gave it."""
        return tuple(value for value in VALUES if value in self.wanted - self.seen)


@dataclass(frozen=True, slots=True)
class RuleCoverage:
    """The conditions of one rule, in order; `unused` are the declarations in its file that fit nothing."""

    rule: Rule
    conditions: tuple[Condition, ...]
    unused: tuple[int, ...] = ()

    @property
    def wanted(self) -> int:
        """How many values are to be seen."""
        return sum(len(condition.wanted) for condition in self.conditions)

    @property
    def seen(self) -> int:
        """How many of them were."""
        return sum(len(condition.wanted & condition.seen) for condition in self.conditions)


def coverage(rules: Sequence[Rule]) -> list[RuleCoverage]:
    """The coverage of each rule by its own examples."""
    return [_of_rule(rule) for rule in rules]


def percent(found: Sequence[RuleCoverage]) -> tuple[int, int]:
    """How many values were seen, of how many."""
    return sum(item.seen for item in found), sum(item.wanted for item in found)


def _of_rule(rule: Rule) -> RuleCoverage:
    seen: dict[int, set[str]] = {}
    for example in examples(rule):
        for subject in example.subjects:
            if rule.when is None or _watch(rule.when, frame(rule, subject), seen) is True:
                _watch(rule.test, frame(rule, subject), seen)
    declared = [(squeezed(item.of), item.value) for item in rule.source.unreachable]
    conditions = _of_expressions(rule, seen, frozenset(declared))
    unused = []
    for index, declaration in enumerate(declared):
        without = _of_expressions(rule, seen, frozenset(declared) - {declaration})
        if sum(len(item.lacking) for item in without) == sum(len(item.lacking) for item in conditions):
            unused.append(index)
    return RuleCoverage(rule, conditions, tuple(unused))


def _of_expressions(rule: Rule, seen: dict[int, set[str]], excused: frozenset[tuple[str, str]]) -> tuple[Condition, ...]:
    """The conditions of all expressions. `excused` are texts of parts, each with a value that nobody asks for.

    What has a name is looked at wherever it is used, and is one condition: it can be unknown if it can be so anywhere.
    """
    parts = {id(named.expression.source): name for name, named in rule.parts().items()}
    unknown: dict[int, bool] = {}
    nodes: dict[int, Node] = {}
    knowledge = Knowledge(rule.scope.name, lambda node: (text_of(node), "unknown") in excused)
    met = NOTHING if rule.when is None else Knowledge(rule.scope.name).if_true(expanded(rule.when.tree))
    for expression, known in ((rule.when, NOTHING), (rule.test, met)):
        for node, here, inside in _truths(expanded(expression.tree), knowledge, known, False) if expression is not None else ():
            key = id(origin(node))
            nodes.setdefault(key, origin(node))
            unknown[key] = unknown.get(key, False) or (not inside and knowledge.may_be_unknown(node, here))
    found: list[Condition] = []
    for key, node in nodes.items():
        text, values = text_of(node), frozenset(seen.get(key, set()))
        wanted = {value for value in ("true", "false") if (text, value) not in excused or value in values}
        wanted |= {"unknown"} if unknown[key] else set()
        found.append(Condition(parts[id(node.source)], *node.span, text, frozenset(wanted), values))
    order = list(parts.values())
    return tuple(sorted(found, key=lambda condition: order.index(condition.part)))


def _watch(expression: Expression, names: Frame, seen: dict[int, set[str]]) -> object:
    """The value of the expression; the values of its parts are noted by node."""
    try:
        traced = trace(expression.source, expression.tree, names, _NOTES)
    except EvaluationError:
        return None
    for value, node, _ in traced.noted:
        seen.setdefault(id(node), set()).add(_named(value))
    return traced.value


def _named(value: object) -> str:
    return "unknown" if isinstance(value, Unknown) else "true" if value is True else "false" if value is False else ""


def _truths(node: Node, knowledge: Knowledge, known: Known, excused: bool) -> Iterator[tuple[Node, Known, bool]]:
    """Every part that gives a truth, with what is known where it is evaluated, and whether it stands inside known() or default()."""
    if isinstance(node.type, TruthType) and not isinstance(node, Constant):
        yield node, known, excused
    if isinstance(node, Bool):
        for value, here in knowledge.operands(node, known):
            yield from _truths(value, knowledge, here, excused)
    elif isinstance(node, If):
        yield from _truths(node.test, knowledge, known, excused)
        yield from _truths(node.body, knowledge, known | knowledge.if_true(node.test), excused)
        yield from _truths(node.otherwise, knowledge, known | knowledge.if_false(node.test), excused)
    elif isinstance(node, Comprehension):
        yield from _truths(node.items, knowledge, known, excused)
        here = inside = knowledge.inside(node, known)
        for condition in node.filters:
            yield from _truths(condition, knowledge, inside, excused)
            here |= knowledge.if_true(condition)
        yield from _truths(node.element, knowledge, here, excused)
    elif isinstance(node, Call):
        sheltered = excused or node.name in ("known", "default")
        for argument in node.arguments:
            yield from _truths(argument, knowledge, known, sheltered)
    else:
        for child in node.children():
            yield from _truths(child, knowledge, known, excused)
