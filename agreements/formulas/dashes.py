"""What a dash or a plus of a formula means where it stands: it computes, ends a label, or joins the words of a name.

For signs.py. Knows no other sign.
"""

from __future__ import annotations

from agreements.formulas.times import BOUNDS
from agreements.formulas.tokens import EITHER, SYMBOL, YEAR, Token, opens
from agreements.formulas.wording import OPERATIONS


def dash_or_plus(tokens: list[Token], at: int) -> Token:
    """The token at the place; a dash or a plus as what it does there."""
    token = tokens[at]
    if token.kind not in ("dash", "plus"):
        return token
    alone = at == 0 or at + 1 == len(tokens)
    if token.kind == "dash" and not alone and not token.glued and (named := _names_behind(tokens, at)) is not None:
        return token.of_kind(named)
    behind = at > 1 and (tokens[at - 2].kind in ("word", "comma") or tokens[at - 2].text in BOUNDS)
    if not alone and tokens[at - 1].kind == tokens[at + 1].kind == "number" and behind:
        return token.of_kind(_between_numbers(tokens, at))
    after_glued = not alone and tokens[at + 1].glued
    if not alone and tokens[at + 1].text in BOUNDS:
        # "umur 0 - < 1 tahun" is a range; what it is behind anything else nobody knows.
        return token.of_kind("joint" if token.kind == "dash" and tokens[at - 1].kind == "number" else EITHER)
    if token.kind == "dash" and not alone and tokens[at - 1].kind in OPERATIONS and tokens[at + 1].kind == "number":
        # "x -1" is no sign that joins: what the first one joins is missing.
        return token.of_kind("subtract")
    if token.kind == "dash" and at and "prefix" in tokens[at - 1].marks:
        # "ber - IMB"
        return token.of_kind("joint")
    if token.kind == "plus" and at and at + 1 == len(tokens) and not token.glued:
        # "Jumlah A +": what is added is missing.
        return token.of_kind("add")
    if alone or "tell" in tokens[at - 1].marks:
        return token.of_kind("other")
    if token.kind == "plus" and token.glued and after_glued and _graded(tokens, at):
        return token.of_kind("joint")
    ends = tokens[at + 1].kind not in ("word", "number", "open")
    begins = after_glued or tokens[at + 1].kind == "open" or opens(tokens, at + 1)
    if token.kind == "plus" and token.glued and (ends or not begins):
        return token.of_kind("other")
    apart = tokens[at - 1].kind == "close" or tokens[at + 1].kind == "open" or opens(tokens, at + 1, surely=token.glued)
    if token.kind == "dash" and token.glued and after_glued and not apart and at > 1 and _spans(tokens, at):
        return token.of_kind(EITHER)
    if token.kind == "dash" and (token.glued != after_glued) and not apart:
        return token.of_kind("other")
    return token.of_kind("add" if token.kind == "plus" else "subtract")


def _between_numbers(tokens: list[Token], at: int) -> str:
    """What the sign is between two numbers behind a word: "usia 13 - 15 tahun" is a range; "realisasi 2024 - 2023" is none."""
    token = tokens[at]
    if _weighs(tokens, at + 1, added=token.kind == "plus"):
        # "realisasi tahun 2025 + 2 x nilai"
        return "add" if token.kind == "plus" else "subtract"
    years = all(YEAR.fullmatch(one.text) for one in (tokens[at - 1], tokens[at + 1]))
    return EITHER if years and tokens[at - 1].text > tokens[at + 1].text else "joint"


def _spans(tokens: list[Token], at: int) -> bool:
    """Whether what begins and what ends may stand around the sign, two names behind other words: "per bulan terbit, Januari–Desember"."""
    both = tokens[at - 1], tokens[at + 1]
    named = tokens[at - 2].kind in ("word", "comma") and not opens(tokens, at + 1, surely=False)
    return named and all(one.text.istitle() and len(one.text) > 2 for one in both)


def _graded(tokens: list[Token], at: int) -> bool:
    """Whether the sign joins two letters behind a word that opens no quantity: "predikat A+B"."""
    letters = all(SYMBOL.fullmatch(tokens[place].text) for place in (at - 1, at + 1))
    return letters and at > 1 and tokens[at - 2].kind == "word" and not opens(tokens, at - 2)


def _weighs(tokens: list[Token], at: int, *, added: bool) -> bool:
    """Whether a number weighs what follows it and ends no range: "usia 7 - 12 tahun x 100%" has one, "IDM > 0,8 + 0,2 nilai" none."""
    number, behind = tokens[at].number, tokens[at + 1 : at + 4]
    following = [token for token in behind if token.kind != "percent"]
    kinds = [token.kind for token in following[:2]]
    share = number is not None and number != 100 and (number.denominator > 1 or behind[:1] != following[:1])
    if added and ((share and kinds[:1] == ["word"]) or kinds in (["stroke", "number"], ["divide", "number"])):
        return True
    return kinds[:1] == ["multiply"] and kinds[1:] not in ([], ["number"])


def _names_behind(tokens: list[Token], at: int) -> str | None:
    """What a dash apart is before what is computed: that of a label behind a word that no number can be taken from, "Persentase - (A / B)";
    a long one may be a label's behind any words, "Capaian — jumlah A / jumlah B". None for a minus.
    """
    if not any(token.kind == "divide" for token in tokens[at + 1 :]):
        return None
    if at == 1 and "percentage" in tokens[0].marks and (tokens[at + 1].kind == "open" or opens(tokens, at + 1)):
        return "label"
    if at == 1 and [token.key for token in tokens[at + 1 : at + 3]] == ["(", tokens[0].key]:
        # "Nilai - (nilai A + nilai B) / 2"
        return EITHER
    worded = tokens[at].text == "—" and all(token.kind == "word" for token in tokens[:at])
    return EITHER if worded and SYMBOL.fullmatch(tokens[0].text) is None else None
