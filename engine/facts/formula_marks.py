"""What the signs of a printed formula show: whether its brackets are closed, and how often it is multiplied by a hundred.

Knows one text; reads no quantities and judges nothing.
"""

from __future__ import annotations

import re

from agreements.notation.printed_arithmetic import without_worked

_BRACKET = re.compile(r"[()]")
_NUMBERING = re.compile(r"(?:^|\s)(?:[a-z]|\d{1,2})\)$", re.IGNORECASE)
# A line that ends with a factor, and one that begins another computation, not one that goes on: "+ B / C x 100%".
_NEXT_COMPUTATION = re.compile(
    r"(?<=[0%])[\s)]*\n\s*(?=[^\W\d_]|[(Σ∑])(?!(?:x|kali|bagi|per|plus|minus|dan|di\s?(?:bagi|kali|tambah|kurang)\w*)\b)", re.IGNORECASE
)
# The sign belongs to the last factor: "x 100 x 100 %" is two. What goes on in digits is another number (100.000).
_TIMES_HUNDRED = re.compile(r"(?:\bx|×|\*|\bdikali(?:kan)?|\bkali)\s*100(?![\d.,]*\d)", re.IGNORECASE)


def is_closed(formula: str) -> bool:
    """Whether every bracket of the formula has its other half. A lone `a)` or `1)` numbers a part."""
    depth = 0
    for bracket in _BRACKET.finditer(formula):
        closes = bracket[0] == ")"
        if closes and not depth and not _NUMBERING.search(formula[: bracket.end()]):
            return False
        depth = max(0, depth - 1 if closes else depth + 1)
    return depth == 0


def hundreds_in(formula: str) -> int:
    """How often the formula is multiplied by a hundred: of parts that are added up and divided again, not the most of one; of computations
    on lines of their own, one that has the most.
    """
    formula = without_worked(formula)
    if re.search(r"\)\s*(?:/|:|÷|dibagi)\s*(?:\(\s*)?(?:[2-9]|dua|tiga|empat|lima)\b", formula, re.IGNORECASE):
        return 1
    return max(len(_TIMES_HUNDRED.findall(one)) for one in _NEXT_COMPUTATION.split(formula))
