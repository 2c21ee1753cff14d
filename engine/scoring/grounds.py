"""A direction, and what it rests on.

Knows no words.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from agreements.notation.polarity import Polarity
from engine.language.classes import dataclass

Direction: TypeAlias = Literal["higher", "lower"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A direction and what it rests on: `kind` is declared, bound, word (of the name), what else the agreement shows (unit, day, plan,
    target, formula, objective), or assumed; `word` says it, if any. Only a declared one is `stable`.
    """

    direction: Polarity
    kind: Literal["declared", "bound", "word", "unit", "day", "plan", "target", "formula", "objective", "assumed"]
    word: str = ""
    unread: str = ""

    @property
    def assumed(self) -> bool:
        """Whether nothing decided."""
        return self.kind == "assumed"
