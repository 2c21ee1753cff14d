"""What a reader of formulas reports, with places in the text: the parts that it read, and what keeps a formula from being computed."""

from __future__ import annotations

from dataclasses import dataclass

DEFECTS = (
    "empty", "nothing-before", "nothing-after", "open-bracket",
    "not-a-quantity", "repeats-indicator", "no-division", "zero-divisor", "two-readings", "second-formula", "no-such-operation", "not-read",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Any other part that counts: an operation or a number, with its place in the text and the unit that it brings."""

    kind: str
    text: str
    start: int
    end: int
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Defect:
    """What keeps a formula from being computed: one of DEFECTS, the words in question, and the place in the text."""

    code: str
    text: str
    start: int
    end: int
