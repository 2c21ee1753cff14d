"""The expression language of docs/language.md. It knows nothing of agreements, rules, files or words.

scope = Scope(subject=RecordType("budget", {"total": NumberType(unit("rupiah"))}))
expression = compile_expression("total > 0", scope, expected=TRUTH)
expression.evaluate(Frame({SUBJECT: Record("budget", {"total": 5})}))   # True
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING

from engine.language.classes import dataclass
from engine.language.errors import EvaluationError
from engine.language.lexicon import Derivation, Lexicon
from engine.language.nodes import Field, Let, Node, expanded, form, uses, walk
from engine.language.path import DataPath
from engine.language.problem import Place, Problem, Problems, Span, Spot
from engine.language.scope import SUBJECT, Scope
from engine.language.types import (
    LEXICON,
    PLAIN,
    TRUTH,
    LexiconType,
    ListType,
    NumberType,
    RecordType,
    TextType,
    TruthType,
    Type,
    unit,
    unit_name,
)
from engine.language.values import Closure, Frame, Number, Record, Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.language.asking import Asking
    from engine.language.invariants import Loops
    from engine.language.selections import Selection
    from engine.language.syntax import Source
    from engine.language.traced import Plans, Trace

__all__ = [
    "LEXICON", "PLAIN", "SUBJECT", "TRUTH", "DataPath", "Derivation", "EvaluationError", "Expression", "Frame", "Lexicon", "LexiconType",
    "ListType", "Number", "NumberType", "Place", "Problem", "Problems", "Record", "RecordType", "Scope", "Span", "Spot", "TextType",
    "TruthType", "Type", "Unknown", "Value", "compile_expression", "unit", "unit_name",
]  # fmt: skip


@dataclass(frozen=True, eq=False)
class Expression:
    """A checked expression: `type` is the type of its values, `evaluate` the fast path, `trace` the one that explains."""

    source: Source
    tree: Node
    type: Type
    constants: Mapping[str, Value] = field(default_factory=dict, repr=False)
    around: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The expression as written."""
        return self.source.text

    @property
    def names(self) -> tuple[str, ...]:
        """The names that it reads, in the order of the text, but for functions and the variables of its comprehensions."""
        return self.source.names

    @cached_property
    def fields(self) -> frozenset[str]:
        """The names of all fields that it reads, of whatever record, also by the names of `let`."""
        return frozenset(node.name for node in walk(expanded(self.tree)) if isinstance(node, Field))

    @cached_property
    def uses(self) -> tuple[Let, ...]:
        """One use of everything that it names by `let`, also by other names."""
        return tuple(uses(self.tree))

    @cached_property
    def form(self) -> str:
        """The tree as text: equal for equal meanings."""
        return form(self.tree)

    @cached_property
    def closure(self) -> Closure:
        """The fast path, made when it is first needed: most expressions are parts of messages, and most rules pass."""
        return self._compiled[0]

    @cached_property
    def _compiled(self) -> tuple[Closure, dict[Node, Value], dict[Node, Asking]]:
        # Where generated code is sure of everything nothing is compiled.
        from engine.language.closures import compile_tree

        # What is named first, the small before the large, and a name before those that stand for it alone: else names of names of names
        # would nest on Python's stack.
        for expression in sorted((let.expression for let in reversed(self.uses)), key=lambda named: named.source.size.nodes):
            _ = expression.closure
        return compile_tree(self.tree, self._reads, self.constants, self.around, self.loops, self.selections)

    @cached_property
    def loops(self) -> Loops:
        """What its comprehensions work out once for all their elements."""
        from engine.language.invariants import loops

        return loops(self.tree)

    @cached_property
    def selections(self) -> Mapping[Node, Selection]:
        """What of its comprehensions is looked up."""
        from engine.language.selections import selections

        return selections(self.tree, frozenset(self.constants))

    @property
    def known(self) -> Mapping[Node, Value]:
        """The values of the parts that depend on constants only."""
        return self._compiled[1]

    @cached_property
    def plans(self) -> Plans:
        """What a trace does as the closures do."""
        from engine.language.traced import Plans

        return Plans(self.loops, self.selections, self._compiled[2])

    def _reads(self, node: Node) -> Callable[[Frame], Unknown]:
        def find(frame: Frame) -> Unknown:
            from engine.language.traces import trace

            return Unknown(read.path for read in trace(self.source, node, frame).reads)

        return find

    def evaluate(self, frame: Frame) -> Value:
        """The value over the frame's names. Raises EvaluationError."""
        return self.closure(frame)  # type: ignore[no-any-return]

    def trace(self, frame: Frame) -> Trace:
        """The value with the fields read and the value of each sub-expression. Raises EvaluationError."""
        from engine.language.traces import trace  # simpleeval is loaded only where something is explained

        return trace(self.source, self.tree, frame, known=self.known, plans=self.plans)


def compile_expression(text: str, scope: Scope, expected: Type | None = None) -> Expression:
    """Read and check an expression. Raises Problems, each with its Span of the text, in their order."""
    from engine.language.check import check
    from engine.language.syntax import parse

    source = parse(text, {name: definition.source.size for name, definition in scope.definitions.items()})
    tree, type_ = check(source, scope, expected)
    return Expression(source, tree, type_, scope.constants, scope.around)
