"""What an x of a formula means where it stands: "nilai x bobot" multiplies; in "kelas X", "2 x 24 jam" and "3 x imunisasi" it is of a name.

For signs.py. Knows tokens and their marks only.
"""

from __future__ import annotations

import re

from agreements.formulas.tokens import EITHER, Token, opens
from agreements.formulas.wording import MONEY, QUANTITY

# Signs of a bound.
BOUNDS = "<>≤≥"
# The sign of a product, behind a number that ends a name: "2 x B 1 x C".
MULTIPLIED = re.compile(r"\s*%?\s*[xX×*]")
# Before what a list has next: "BCG, 3 x DPT dan 4 x polio".
_AND = ("dan", "serta")
# A verb, behind which a number says how often: "mendapat 3 x imunisasi".
_VERB = re.compile(r"(?:me|ber|ter|di)[a-z]{3,}")
# Behind such a word a number says which one: "kelas 2", "nilai 1".
_NUMBERED = ("class", "period", "which", "weight", "constant", "rated", "measured", "count", "open", "heading", QUANTITY, MONEY)


def bounded(text: str, at: int) -> bool:
    """Whether a sign of a bound stands before the place: "≤ 2"."""
    return text[:at].rstrip().endswith(tuple(BOUNDS))


def times(tokens: list[Token], at: int) -> Token:
    """The token, as an operation or a word if it is an x or × that may be either."""
    token = tokens[at]
    if token.kind != "times":
        return token
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    word = token.of_kind("word" if token.text in "xX" else "multiply")
    if before is not None and _is_class(tokens, at, before, after):
        return word
    if after is None or after.kind in ("percent", "open", "close"):
        return token.of_kind("multiply")
    numbered = before is not None and before.kind == "number"
    if numbered and after.kind == "plus":
        # "0,6 x + 0,4 y": a letter.
        return token.of_kind("word")
    if numbered and before is not None and before.number is not None and before.number.denominator > 1:
        return token.of_kind("multiply")
    if numbered and after.kind == "word" and after.text[:1].isdigit():
        # "2 x 24jam"
        return token.of_kind("word")
    if after.kind == "number":
        timed = at + 2 < len(tokens) and "time" in tokens[at + 2].marks
        return token.of_kind("word" if timed and at and (numbered or _of_hours(tokens, at)) else "multiply")
    # At the end of a sentence nothing follows: "jumlah program X."
    if after.text == "." and at + 2 == len(tokens):
        return token.of_kind("multiply")
    shared = before is not None and before.kind == "percent"
    if shared or opens(tokens, at + 1, surely=False):
        # "Jumlah ibu hamil yang diperiksa 4 x jumlah ibu hamil": what is behind it may be what a line divided.
        dosed = numbered and at > 2 and tokens[at - 2].kind == "word" and _VERB.fullmatch(tokens[at - 2].key) is not None
        return token.of_kind(EITHER if dosed and "count" in tokens[at + 1].marks else "multiply")
    if numbered and (often := _how_often(tokens, at)) is not None:
        return token.of_kind(often)
    small = token.text == "x" or all(one.text.isupper() for one in tokens if one.text.isalpha())
    apart = not token.glued and before is not None and before.kind in ("word", "number", "close")
    return token.of_kind("multiply") if small and apart else word


def _is_class(tokens: list[Token], at: int, before: Token, after: Token | None) -> bool:
    """Whether it is the number of a class: "kelas X", "kelas X (sumber: BPS)", not "per kelas x (jumlah guru)"; or opens a bracket."""
    aside = after is not None and after.kind == "open" and tokens[at].text == "X" and not opens(tokens, at + 2, surely=False)
    classed = "class" in before.marks and (after is None or aside or after.kind not in ("number", "open"))
    return classed or (before.kind == "open" and (after is None or after.kind != "number"))


def _how_often(tokens: list[Token], at: int) -> str | None:
    """What an x behind a number is where the number may say how often: a word in "1 x seminggu", "mendapat BCG, 3 x imunisasi DPT"; either
    in "ibu dengan kunjungan 4 x pemeriksaan". None where the number weighs, or says which one ("nilai 1 x bobot 1").
    """
    lead = tokens[at - 2] if at > 1 else None
    if tokens[at + 1].key.startswith("se"):
        return "word"
    if lead is None or lead.kind not in ("word", "comma", "other"):
        return None
    if lead.kind == "comma" or lead.key in _AND or lead.text in BOUNDS or _VERB.fullmatch(lead.key):
        return "word"
    inside = at > 2 and tokens[at - 3].kind == "word" and lead.kind == "word" and len(lead.text) > 2
    return EITHER if inside and lead.marks.isdisjoint(_NUMBERED) else None


def _of_hours(tokens: list[Token], at: int) -> bool:
    """Whether the sign stands in a name: "layanan 24 jam x 7 hari", not "365 hari x 24 jam", "akhir tahun x 12"."""
    before = tokens[: at - 1]
    return "time" in tokens[at - 1].marks and [one.kind for one in before[-2:]] in (["word", "number"], ["joint", "number"])
