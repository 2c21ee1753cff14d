"""What ends an evaluation, as data. What is wrong with an expression before it is evaluated is a `Problem` (problem.py)."""

from __future__ import annotations

from collections.abc import Mapping


class EvaluationError(Exception):
    """An evaluation was ended by one of the language's two bounds: too-many-steps or number-too-large."""

    def __init__(self, code: str, args: Mapping[str, int]) -> None:
        self.code = code
        self.arguments = dict(args)
        super().__init__(code)


class TooMuchError(Exception):
    """More steps than generated code may spend: the closures decide."""
