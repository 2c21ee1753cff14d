"""What a reader of formulas reports, with places in the text: the parts that it read, and the codes of what keeps it from being computed.

A problem of a formula has its words as the argument `text`.
"""

from __future__ import annotations

from engine.language.classes import dataclass

PROBLEMS = (
    "formula-empty", "nothing-before", "nothing-after", "open-bracket",
    "not-a-quantity", "repeats-indicator", "no-division", "formula-zero-divisor", "two-readings", "second-formula", "factor-twice",
    "no-such-operation", "not-read",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Any other part that counts: an operation or a number, with its place in the text and the unit that it brings."""

    kind: str
    text: str
    start: int
    end: int
    unit: str = ""
