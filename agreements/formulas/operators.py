"""What an x, a dash or a plus of a formula means where it stands: it computes, ends a label, or joins the words of a name.

"Nilai x bobot" multiplies; in "kelas X", "2 x 24 jam" and "3 x imunisasi" the sign is of a name, as the one of "usia 13 - 15 tahun" is. For
signs.py. Knows tokens and their marks only.
"""

from __future__ import annotations

import re

from agreements.formulas.tokens import EITHER, SYMBOL, YEAR, Token, opens
from agreements.formulas.wording import MONEY, OPERATIONS, QUANTITY

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
    if token.kind == "dash" and at and ("prefix" in tokens[at - 1].marks or _ages(tokens, at)):
        # "ber - IMB"
        return token.of_kind("joint")
    if token.kind == "plus" and at and at + 1 == len(tokens) and not token.glued:
        # "Jumlah A +": what is added is missing.
        return token.of_kind("add")
    if alone or "tell" in tokens[at - 1].marks:
        return token.of_kind("other")
    if token.kind == "plus" and token.glued and after_glued and _graded(tokens, at):
        # "Skor A+B / 2": of one score with a grade, or of two
        return token.of_kind(EITHER if _begins(tokens, at - 2) else "joint")
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


def _ages(tokens: list[Token], at: int) -> bool:
    """Whether two times stand around the sign, behind a word: "umur 29 hari - 11 bulan", "0 bulan - 11 bulan"; not a larger one first."""
    around = tokens[at - 3 : at + 3] if at > 2 else []
    if [one.kind for one in around] != ["word", "number", "word", "dash", "number", "word"]:
        return False
    first, last = around[1].number, around[4].number
    timed = "time" in around[2].marks and "time" in around[5].marks
    return timed and first is not None and last is not None and (around[2].key != around[5].key or first < last)


def _spans(tokens: list[Token], at: int) -> bool:
    """Whether what begins and what ends may stand around the sign, two names behind other words: "per bulan terbit, Januari–Desember"."""
    both = tokens[at - 1], tokens[at + 1]
    named = tokens[at - 2].kind in ("word", "comma") and not opens(tokens, at + 1, surely=False)
    return named and all(one.text.istitle() and len(one.text) > 2 for one in both)


def _graded(tokens: list[Token], at: int) -> bool:
    """Whether the sign joins two letters, or a letter and a number, behind a word that opens no quantity: "predikat A+B", "masuk H+7"."""
    letter, other = tokens[at - 1], tokens[at + 1]
    if at < 2 or tokens[at - 2].kind != "word" or SYMBOL.fullmatch(letter.text) is None:
        return False
    if other.kind == "number":
        return letter.text.isupper() and not opens(tokens, at - 2, surely=False) and not _weighs(tokens, at + 1, added=True)
    return SYMBOL.fullmatch(other.text) is not None and not opens(tokens, at - 2)


def _begins(tokens: list[Token], at: int) -> bool:
    """Whether a part of the formula begins there: not the remark of "jumlah OPD (predikat A+B)"."""
    return at == 0 or tokens[at - 1].kind in (*OPERATIONS, "stroke", "colon") or (tokens[at - 1].kind == "open" and _begins(tokens, at - 1))


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
