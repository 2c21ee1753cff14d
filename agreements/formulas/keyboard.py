"""Signs that stand for the plain ones, each by one character so that places remain; and signs that may compute and that nobody here knows.

For prose.py. Knows no words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from agreements.formulas.pieces import Piece

# Beside the signs of a keyboard: Unicode's mathematical operators and dingbats, each with what it looks like.
_ALIKE = (
    ("\u2215\u2044\u29f8", "/"),
    ("\u2236\ua789\u02d0", ":"),
    ("\u2715\u2716\u2a2f\u2a09\u2573\u2217\u22c5", "×"),
    ("\u2797", "÷"),
    ("\u2795", "+"),
    ("\u2796", "-"),
    ("\u2052\u066a", "%"),
    # What frames of tables and lines are drawn with.
    ("\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550\u2015\u23af\u00af\u203e", "-"),
)
_OPERATORS = {ord(sign): alike for signs, alike in _ALIKE for sign in signs}
# Letters and digits as equations set them, "𝑥", "𝟏", and those that Unicode has elsewhere: "ℎ".
_LETTERS = frozenset((*range(0x1D400, 0x1D800), *map(ord, "ℎℊℋℌℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ")))
# What a bound is of, and two letters that are compared: "usia < 20", "Z < -2", "a < b".
_BOUND = re.compile(r"[=\s]*[-−–+]?\s*[\w(]")
_COMPARED = re.compile(r"(?<!\w)[A-Za-z]\s?[<>]\s?[A-Za-z](?!\w)")
# A letter that is bounded as if it were a part: "A ≥ 5 + B".
_BOUNDED = re.compile(r"(?:^|[+×*÷:=]|\s[-−–/]\s)\s*[A-Za-z]\s?(?P<bound>[<>≤≥])")
# A line drawn with signs of equality, or with dots on a line of its own, with a factor behind it or none.
_DRAWN = re.compile(r"={3,}|(?<=\n)(?P<indent>[ \t]*)[.…]{5,}(?=[ \t]*(?:[xX×*]\s|\n)\s*\S)")
# A small digit that is no unit's: "A²", "(A + B)²", not "km²".
_RAISED = re.compile(r"(?<![mM])[²³]")
# A dot between two parts: "N1·B1". One that begins a line marks it.
_MIDDLE = re.compile(r"(?<=[\w)\]%])([ \t]*)[·∙](?=[ \t]*[\w(])")
# The dash of an index as equations set it: "Xt−1", "PDRBn–1".
_INDEX = re.compile(r"(?<!\w)(?P<letter>(?:[A-Z]{1,6}|[A-Za-z])_?\{?[nti])[−–\u2010\u2011](?=\d(?!\w))")
# Bounds, and what leads from one to another, compute nothing: "≥ 11 indikator", "± 5 km", "(pemula → lanjut)".
_BOUNDS_OF_TWO = ((">=", "≥ "), ("<=", "≤ "))
_BOUNDS = "≤≥±≈→←↔⇒"
# What stands where a page's letters are unknown.
_LOST = "\ufffd"
# Of the signs of a keyboard those that may compute, or bound nothing.
_MAY_OPERATE = frozenset("<>\\")


def plain(text: str) -> str:
    """The text with the signs of a keyboard: full-width forms, and operators that look like them. As long as the text."""
    for bound, alike in _BOUNDS_OF_TWO:
        text = text.replace(bound, alike)
    if "===" in text or "\n" in text:
        text = _DRAWN.sub(lambda line: (line["indent"] or "").ljust(len(line[0]), "-"), text)
    if " | " in text:
        # What parts the cells of a row: "X = A / B | A: jumlah ruas".
        text = text.replace(" | ", " \n ")
    if text.isascii():
        return text
    narrow = "".join(
        other
        if (unicodedata.east_asian_width(sign) == "F" or ord(sign) in _LETTERS) and len(other := unicodedata.normalize("NFKC", sign)) == 1
        else sign
        for sign in text
    )
    return _INDEX.sub(r"\g<letter>-", _MIDDLE.sub(r"\1×", narrow)).translate(_OPERATORS)


def unknown_signs(text: str, passed: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """The places of signs that may compute, outside what is no part of the formula: "A ⊘ B", "\\frac{A}{B}"."""
    if text.isascii() and _MAY_OPERATE.isdisjoint(text):
        return
    skipped = {place for piece in passed for place in range(piece.start, piece.end)}
    begun = False
    places = {*(found.start() for found in _RAISED.finditer(text)), *(found.start("bound") for found in _BOUNDED.finditer(text))}
    for at, sign in enumerate(text):
        operates = sign == _LOST or (unicodedata.category(sign) == "Sm" and not sign.isascii() and sign not in _BOUNDS + "×÷−√∛∑")
        command = sign == "\\" and text[at + 1 : at + 2].isalpha()
        # "a / b x 100 ≥": a bound of nothing.
        operates = (
            operates
            or (sign in "<>≤≥" and not _BOUND.match(text, at + 1))
            or (sign in "<>" and bool(_COMPARED.search(text, max(at - 3, 0), at + 4)))
            or at in places
        )
        if at not in skipped and ((operates and (begun or sign == _LOST)) or command):
            yield at, at + 1
        begun = begun or sign.isalnum()
