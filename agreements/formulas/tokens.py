"""The tokens of a formula's prose: words, numbers, brackets and operations, each with its place in the text.

Must not know how they are found (scanning.py, operations.py), nor what the operations are for (grammar.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from fractions import Fraction
from functools import lru_cache

from agreements.formulas.wording import NO_MARKS, QUANTITY
from agreements.notation.numbers import YEAR_DIGITS, Numeral, numeral
from engine.language.classes import dataclass

_SCANNED = str.maketrans("lLIOo", "11100")
# The kind of a sign that may compute or not: no formula with one is read.
EITHER = "either"
SYMBOL = re.compile(r"[A-Z]\w{0,2}|[a-z]\d?")
# A year: no number to compute with, and in a range it comes before a later one.
YEAR = re.compile(YEAR_DIGITS)


# Nobody changes one; that nothing can would take most of the time of making them.
@dataclass(slots=True)
class Token:
    """One piece of the text, of the kind word, number, percent, open, close, comma, power, other or one of OPERATIONS.

    `glued`: there is no blank before it. `marks`: what the vocabulary says of the word (see wording.Words). `key`: the text as the tables
    have it; it is made where it is not given.
    """

    kind: str
    text: str
    start: int
    end: int
    glued: bool = False
    marks: frozenset[str] = NO_MARKS
    value: Numeral | None = None
    key: str = field(default="", compare=False, repr=False)

    def __post_init__(self) -> None:
        self.key = self.key or key_of(self.text)

    def of_kind(self, kind: str) -> Token:
        """The token as one of another kind."""
        return self if kind == self.kind else Token(kind, self.text, self.start, self.end, self.glued, self.marks, self.value, self.key)

    @property
    def number(self) -> Fraction | None:
        """The number that it is; of a doubtful one, the reading in Indonesian notation."""
        return Fraction(self.value.value) if self.kind == "number" and self.value is not None else None

    @property
    def is_scanned(self) -> bool:
        """Whether it is a hundred as a scan sees it: "l00", "1OO"."""
        return re.fullmatch(r"[1lLI][0Oo]{2}", self.text) is not None

    @property
    def doubtful(self) -> bool:
        """Whether its sign before three digits may group or divide them: `/ 2,400`, `x 1.234`. Round thousands are not."""
        return self.value is not None and self.value.other is not None and not self.text.endswith("000")


def is_power(number: Fraction) -> bool:
    """Whether it is 100, 1.000 or another power of ten that makes a percentage or a rate."""
    return number.denominator == 1 and number.numerator >= 100 and str(number.numerator).rstrip("0") == "1"


def key_of(text: str) -> str:
    """The text as the tables have it: lower case, hyphens as blanks."""
    return text.lower().replace("-", " ")


# What a text says never changes, so no run can see what another one has asked.
@lru_cache(maxsize=1 << 12)
def number_of(text: str) -> Numeral | None:
    """The number that a text of a formula is; "l00%" and "1OO%" are how a scan sees 100%."""
    plain = re.sub(r"(?<=\d)[ \u00a0](?=000)", ".", text)
    found = numeral(plain) or numeral(plain.translate(_SCANNED))
    if found is not None and found.other is not None and found.mark == "," and text.endswith(",000"):
        # Nobody writes 1 as 1,000.
        return Numeral(found.other, found.value, ",")
    return found


def run_around(text: str, token: Token) -> tuple[int, int]:
    """Start and end of all digits, letters and separators that a token stands in: "1,5E5", ".75"."""
    start, end = token.start, token.end
    while start and (text[start - 1].isalnum() or text[start - 1] in ".,"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in ".,"):
        end += 1
    return start, end


def opens(tokens: Sequence[Token], at: int, *, surely: bool = True) -> bool:
    """Whether a quantity begins at the token: with a word that opens nothing else (jumlah, total, …), or with any quantity word."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    marks = tokens[at].marks
    return "count" in marks or "open" in marks or (not surely and (QUANTITY in marks or bool(SYMBOL.fullmatch(tokens[at].text))))
