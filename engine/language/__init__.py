"""The expression language of docs/language.md. It knows nothing of agreements, rules, files or words.

scope = Scope(subject=RecordType("budget", {"total": NumberType(unit("rupiah"))}))
expression = compile_expression("total > 0", scope, expected=TRUTH)
expression.evaluate(Frame({SUBJECT: Record("budget", {"total": 5})}))   # True
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from engine.language.check import SUBJECT, Scope, check
from engine.language.closures import Closure, compile_tree
from engine.language.errors import EvaluationError, ExpressionError, ExpressionErrors
from engine.language.lexicon import Derivation, Lexicon
from engine.language.syntax import Source, parse
from engine.language.types import LEXICON, PLAIN, TRUTH, LexiconType, ListType, NumberType, RecordType, TextType, TruthType, Type, unit, unit_name
from engine.language.values import Frame, Number, Record, Unknown, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.language.traces import Trace

__all__ = [
    "LEXICON", "PLAIN", "SUBJECT", "TRUTH", "Derivation", "EvaluationError", "Expression", "ExpressionError", "ExpressionErrors", "Frame",
    "Lexicon", "LexiconType", "ListType", "Number", "NumberType", "Record", "RecordType", "Scope", "TextType", "TruthType", "Type", "Unknown", "Value", "compile_expression", "unit",
    "unit_name",
]  # fmt: skip


@dataclass(frozen=True)
class Expression:
    """A checked expression: `type` is the type of its values, `evaluate` the fast path, `trace` the one that explains."""

    source: Source
    tree: ast.expr
    type: Type
    constants: Mapping[str, Value] = field(default_factory=dict, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The expression as written."""
        return self.source.text

    @cached_property
    def closure(self) -> Closure:
        """The fast path, made when it is first needed: most expressions are parts of messages, and most rules pass."""
        return self._compiled[0]

    @cached_property
    def _compiled(self) -> tuple[Closure, dict[ast.expr, Value]]:
        return compile_tree(self.tree, self._reads, self.constants)

    def _reads(self, node: ast.expr) -> Callable[[Frame], Unknown]:
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

        return trace(self.source, self.tree, frame, known=self._compiled[1])


def compile_expression(text: str, scope: Scope, expected: Type | None = None) -> Expression:
    """Read and check an expression. Raises ExpressionErrors with everything that is wrong with it."""
    source = parse(text)
    tree, type_ = check(source, scope, expected)
    return Expression(source, tree, type_, scope.constants)
