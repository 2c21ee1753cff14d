"""What a colon of a formula means where it stands: it divides, stands behind a label, belongs to a name, or may do either.

For signs.py. Knows no other sign.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from agreements.formulas.tokens import SYMBOL, Token, opens
from agreements.formulas.wording import OPERATIONS

# The kind of a colon that may divide or not: no formula with one is read.
EITHER = "either"
# What begins with such a word names what is computed.
_TITLES = ("heading", "rated", "mean", "ratio", "percentage", "measured", "unclear", "difference", "total")
_SIGNS = ("times", "stroke", "colon", "dash", "plus", "open", "close", "comma", "other")


def stands_alone(tokens: list[Token], at: int) -> bool:
    """Whether the word is a whole part: nothing but signs, brackets or the end stand around it."""
    around = [tokens[place].kind for place in (at - 1, at + 1) if 0 <= place < len(tokens)]
    return all(kind in (*OPERATIONS, *_SIGNS) for kind in around)


def _stands_alone(tokens: list[Token]) -> bool:
    """Whether a number, a bracket or a letter stands there: no name of what a label is followed by."""
    return tokens[0].kind in ("number", "open") or (SYMBOL.fullmatch(tokens[0].text) is not None and stands_alone(tokens, 0))


def colon(tokens: list[Token], at: int, named: bool) -> Token:
    """A colon divides, stands behind a label ("Persentase desa: …"), or belongs to a name ("nilai SAKIP: B")."""
    token = tokens[at]
    if token.kind != "colon":
        return token
    begun = next((place + 1 for place in range(at - 1, -1, -1) if tokens[place].kind == "label" or "tell" in tokens[place].marks), 0)
    begun = max(begun, _opened(tokens, at))
    left = [t for t in tokens[begun:at] if t.kind not in ("open", "close")]
    # The part before the colon: behind the last sign or open bracket.
    part = next((p + 1 for p in range(at - 1, begun - 1, -1) if tokens[p].kind in (*OPERATIONS, "dash", "plus", "open")), begun)
    counted = bool(left) and (opens(tokens, part) or opens(tokens, tokens.index(left[0])))
    begins = at + 1 < len(tokens) and (tokens[at + 1].kind == "open" or opens(tokens, at + 1))
    bracketed = tokens[at - 1].kind == "close" and begun < at and tokens[begun].kind == "open"
    behind = tokens[at + 1 :]
    if bracketed and any(one.kind in (*OPERATIONS, "plus") for one in tokens[begun:at]) and behind and _stands_alone(behind):
        # "((awal tahun + akhir tahun) : 2)": also where a stroke divides elsewhere.
        return replace(token, kind="divide")
    if not left or ("heading" in left[0].marks and not bracketed) or tokens[at - 1].kind in OPERATIONS:
        return replace(token, kind="label")
    if counted and not begins and behind and not behind[0].glued:
        amount = behind[0].kind == "number" and all(one.kind in ("word", "percent", "other") for one in behind[1:])
        if token.glued and (amount or _sums(behind)):
            # "Jumlah produksi: padi + jagung" says what it consists of, "jumlah sertifikat: 50 UMKM" how much it shall be.
            return replace(token, kind="label")
        if amount and len(behind) > 1 and "time" not in behind[1].marks and not _computes(tokens[:at]):
            # "Jumlah layanan : 12 jenis" may say how much it shall be; "jumlah pengunjung : 12 bulan" divides.
            return replace(token, kind=EITHER)
    if counted and not begins and _enumerates(behind):
        # "Jumlah produksi meliputi : budi daya laut, tambak dan kolam" says what is counted.
        return replace(token, kind="joint")
    if named and behind and [one.kind for one in left] == ["number"]:
        # "Rasio = 1 : (penduduk / petugas)"
        return replace(token, kind="divide")
    if (inside := _divided(tokens, at)) or any(_is_divided(one) for one in tokens):
        if not inside and counted and behind and begins:
            # "(jumlah A : jumlah B) / 2"
            return replace(token, kind="divide")
        apart = not inside and not token.glued and behind and not behind[0].glued
        return replace(token, kind=(EITHER if apart else "joint") if counted and not begins else "label")
    if behind and tokens[at - 1].kind == behind[0].kind == "number":
        return replace(token, kind="joint" if counted and not begins else "label")
    multiplied = any(t.kind == "multiply" for t in tokens)
    # "IKLH: (30% x IKA) + …": the abbreviation is the label of a sum.
    titled = len(left) == 1 and len(left[0].text) > 2 and _sums(tokens[at + 1 :])
    again = at + 1 < len(tokens) and left[0].kind == "word" and tokens[at + 1].key == left[0].key
    divides = counted or again or tokens[at - 1].kind == "close" or (multiplied and not titled) or (named and at + 1 < len(tokens))
    if divides and counted and "count" not in left[0].marks and not token.glued and not behind[0].glued and _consists(behind):
        # "Nilai akhir : (nilai A + nilai B)", "total pegawai : (PNS + PPPK)"
        return replace(token, kind=EITHER)
    letters = [one for one in (*left, *behind) if SYMBOL.fullmatch(one.text)]
    if not divides and len(left) == len(behind) == 1 and len(letters) == 2:
        # "A : B"
        return replace(token, kind=EITHER)
    if not divides and not token.glued and behind and not behind[0].glued and left[0].marks.isdisjoint(_TITLES) and _consists(behind):
        # "Laba operasi : (angsuran + bunga)" divides, "belanja pegawai : (gaji + tunjangan)" says what it is.
        return replace(token, kind=EITHER)
    return replace(token, kind="divide" if divides else "label")


def _computes(tokens: list[Token]) -> bool:
    return any(token.kind in (*OPERATIONS, "plus", "dash") for token in tokens)


def _divided(tokens: list[Token], at: int) -> bool:
    """Whether something divides in the bracket that the place stands in, or, outside brackets, anywhere."""
    depth = 0
    begin = _opened(tokens, at)
    for token in tokens[begin:]:
        depth += (token.kind == "open") - (token.kind == "close")
        if depth < 0 and begin:
            return False
        if _is_divided(token):
            return True
    return False


def _is_divided(token: Token) -> bool:
    return token.kind == "divide" and token.text != ":"


def _consists(tokens: list[Token]) -> bool:
    """Whether all that stands there is one bracket that adds."""
    kinds = [token.kind for token in tokens if token.text not in ".;"]
    return kinds[:1] == ["open"] and kinds[-1] == "close" and kinds.count("open") == 1 and "plus" in kinds and "multiply" not in kinds


def _enumerates(tokens: list[Token]) -> bool:
    """Whether words stand there in a list, and nothing is computed: "padi, jagung", "a. kebijakan b. kelembagaan"."""
    texts = [token.text for token in tokens[:2]]
    marked = texts[:1] == ["•"] or (len(texts) > 1 and texts[0] in ("a", "A", "1") and texts[1] in (".", ")"))
    listed = marked or any(one.kind == "comma" and other.kind == "word" for one, other in pairwise(tokens))
    return listed and all(token.kind in ("word", "comma", "joint", "number", "open", "close", "other") for token in tokens)


def _opened(tokens: list[Token], at: int) -> int:
    """The place behind the bracket that is open at a place; 0 if none is."""
    depth = 0
    for place in range(at - 1, -1, -1):
        depth += (tokens[place].kind == "close") - (tokens[place].kind == "open")
        if depth < 0:
            return place + 1
    return 0


def _sums(tokens: list[Token]) -> bool:
    """Whether a sum stands there that is not all in one bracket without products."""
    depth, inside = 0, False
    for token in tokens:
        depth += (token.kind == "open") - (token.kind == "close")
        inside = inside or (depth > 0 and token.kind == "multiply")
        if token.kind == "plus" and (depth == 0 or inside):
            return True
    return False
