"""The errors of the language, as data: a code, arguments and a place. The words for them are made at the edge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ExpressionError:
    """One static error: `code` with `args`, at the characters `start` to `end` of the expression's text."""

    code: str
    start: int
    end: int
    args: Mapping[str, str | int] = field(default_factory=dict)


class ExpressionErrors(Exception):
    """An expression is not in the language; `errors` has all that is wrong with it, in order of position."""

    def __init__(self, text: str, errors: Sequence[ExpressionError]) -> None:
        self.text = text
        self.errors = tuple(sorted(errors, key=lambda error: (error.start, error.end)))
        super().__init__("; ".join(f"{e.code} at {e.start}: {text[e.start : e.end]!r}" for e in self.errors))


class EvaluationError(Exception):
    """An evaluation was ended by one of the language's two bounds: too-many-steps or number-too-large."""

    def __init__(self, code: str, args: Mapping[str, int]) -> None:
        self.code = code
        self.arguments = dict(args)
        super().__init__(code)
