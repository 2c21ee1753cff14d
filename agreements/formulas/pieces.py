"""What a reader of formulas reports, with places in the text: the parts that it read, and the codes of what keeps it from being computed.

A problem of a formula has its words as the argument `text`.
"""

from __future__ import annotations

from dataclasses import field

from engine.language.classes import dataclass

# Which bracket closes another.
PAIRS = {"(": ")", "[": "]", "{": "}"}
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


@dataclass(slots=True)
class Extent:
    """The place of the formula; `line`, the place of the word that stands for the line between numerator and denominator; the legend,
    what letters stand for, with places; `remarks`, brackets with an equals sign that compute nothing; `again`, the place where the formula
    is stated once more; `skipped`, the place of a value that was filled in; whether it is "dalam persen", or "dalam permil"; and the place
    where a second formula begins, and whether that names what it computes.
    """

    start: int
    end: int
    percent: bool = False
    permil: bool = False
    line: tuple[int, int] | None = None
    second: int | None = None
    another: bool = False
    skipped: tuple[int, int] = (0, 0)
    again: tuple[int, int] | None = None
    remarks: list[tuple[int, int]] = field(default_factory=list)
    legend: dict[str, tuple[str, int, int]] = field(default_factory=dict)

    @property
    def aside(self) -> list[tuple[int, int]]:
        """What within it is no part of the formula."""
        return [self.skipped, *([self.line] if self.line else [])]
