"""What the reading of one formula met on its way: problems, parts, quantities, and what is no part of the computation.

The state that grammar.py and constants.py share. Decides nothing.
"""

from __future__ import annotations

from agreements.formulas.computation import Node
from agreements.formulas.items import Items
from agreements.formulas.pieces import Extent, Piece
from agreements.formulas.tokens import Token
from agreements.notation.vocabulary import Vocabulary
from engine.language.problem import Problem, Span


class Met:
    """One formula, and what was met in it; `divided` and `multiplied` say whether it has such an operation anywhere, `weighed`
    whether parts of it are weights in per cent that are added up.
    """

    def __init__(self, text: str, extent: Extent, vocabulary: Vocabulary) -> None:
        self.text, self.extent, self.legend, self.vocabulary = text, extent, extent.legend, vocabulary
        self.problems: list[Problem[Span]] = []
        self.pieces: list[Piece] = []
        self.quantities: list[Node] = []
        self.assumed: list[Piece] = []
        self.unread: list[Token] = []
        self.coefficients: set[int] = set()
        self.passed: list[Piece] = []
        self.read: list[Token] = []
        self.following: list[str] = []
        self.explained: list[Token] = []
        self.divided = self.multiplied = self.weighed = False

    def refuse(self, code: str, start: int, end: int) -> None:
        """Note what is missing at the place."""
        self.problems.append(Problem(code, Span(start, end), {"text": self.text[start:end].strip()}))

    def pass_over(self, kind: str, items: Items) -> None:
        """Note words of the text that are no part of the computation, and what they are."""
        if items:
            start, end = items[0].start, items[-1].end
            self.passed.append(Piece(kind, self.text[start:end], start, end))
