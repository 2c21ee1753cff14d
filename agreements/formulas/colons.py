"""What a colon of a formula means where it stands: it divides, stands behind a label, belongs to a name, or may do either.

For signs.py. Knows no other sign.
"""

from __future__ import annotations

from itertools import accumulate, pairwise, takewhile

from agreements.formulas.tokens import EITHER, SYMBOL, YEAR, Token, is_power, opens
from agreements.formulas.within import closed, computed_with, fills_bracket, less_than_whole, opened, stands_alone
from agreements.formulas.wording import OPERATIONS
from engine.language.classes import dataclass

# What begins with such a word names what is computed.
_TITLES = ("heading", "rated", "mean", "ratio", "percentage", "measured", "unclear", "difference", "total")
# No list of a form is longer than a month.
_LAST_OF_LIST = 31


def _stands_alone(tokens: list[Token]) -> bool:
    """Whether a number, a bracket or a letter stands there: no name of what a label is followed by."""
    return tokens[0].kind in ("number", "open") or (SYMBOL.fullmatch(tokens[0].text) is not None and stands_alone(tokens, 0))


def colon(tokens: list[Token], at: int, named: bool) -> Token:
    """A colon divides, stands behind a label ("Persentase desa: …"), belongs to a name ("nilai SAKIP: B"), or may do either; `named` says
    whether a name and a sign of equality stand before it all.
    """
    token = tokens[at]
    if token.kind != "colon":
        return token
    if at and any(one.kind == "divide" for one in tokens[at + 1 : at + 2]):
        return token.of_kind(EITHER)
    around = _around(tokens, at)
    return token.of_kind(_listed(around, named) or _beside(around, named) or _ends(around, named))


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a colon: the tokens, its place, the words before it and all behind it; whether a quantity begins before and behind
    it; whether a bracket ends before it, and whether blanks part it from both sides.
    """

    tokens: list[Token]
    at: int
    begun: int
    left: list[Token]
    behind: list[Token]
    counted: bool
    begins: bool
    bracketed: bool
    apart: bool


def _around(tokens: list[Token], at: int) -> _Around:
    begun = next((place + 1 for place in range(at - 1, -1, -1) if tokens[place].kind == "label" or "tell" in tokens[place].marks), 0)
    begun = max(begun, opened(tokens, at))
    left = [t for t in tokens[begun:at] if t.kind not in ("open", "close")]
    # The part before the colon: behind the last sign or open bracket.
    part = next((p + 1 for p in range(at - 1, begun - 1, -1) if tokens[p].kind in (*OPERATIONS, "dash", "plus", "open")), begun)
    behind = _without_stop(tokens[at + 1 :])
    return _Around(
        tokens, at, begun, left, behind,
        counted=bool(left) and (opens(tokens, part) or opens(tokens, tokens.index(left[0]))),
        begins=bool(behind) and (behind[0].kind == "open" or opens(tokens, at + 1)),
        bracketed=tokens[at - 1].kind == "close" and begun < at and tokens[begun].kind == "open",
        apart=not tokens[at].glued and bool(behind) and not behind[0].glued,
    )  # fmt: skip


def _without_stop(tokens: list[Token]) -> list[Token]:
    """The tokens without what ends a sentence or parts it from a legend: "A : B," of "A : B, A = jumlah desa"."""
    last = next((at for at in range(len(tokens), 0, -1) if tokens[at - 1].kind != "comma" and tokens[at - 1].text != "."), 0)
    return tokens[:last]


def _listed(on: _Around, named: bool) -> str | None:
    """What it is by what stands before it, or by a list or an amount behind a count."""
    before = on.tokens[on.begun : on.at]
    if on.bracketed and any(one.kind in (*OPERATIONS, "plus") for one in before) and on.behind and _stands_alone(on.behind):
        # "((awal tahun + akhir tahun) : 2)": also where a stroke divides elsewhere.
        return "divide"
    if (taken := less_than_whole(on.tokens, on.at)) is not None:
        return taken
    if _of_two_years(on):
        return "divide"
    if on.left and on.behind and "percentage" not in on.left[0].marks and _is_dated(on.left) and _dated(on, again=False) is not None:
        # "Indeks 2025 : target indeks 2025"
        return None
    if on.left and on.begun and on.tokens[on.begun - 1].kind == "open" and "note" in on.left[0].marks and not on.counted:
        # "(sumber: BPS)"
        return "label"
    titled = bool(on.left) and "heading" in on.left[0].marks and not on.bracketed
    if on.left and not on.left[0].marks.isdisjoint(_TITLES) and (taken := computed_with(on.tokens, on.at, on.begun)) is not None:
        return taken
    # "Persentase = indeks A : jumlah B x 100" has its name.
    if titled and on.apart and not named and _scaled_only(on) and not _line_lost(on.behind):
        # "Indeks inovasi : jumlah OPD x 100" may be a share.
        return EITHER
    if not on.left or (titled and not (named and on.apart)) or on.tokens[on.at - 1].kind in OPERATIONS:
        return "label"
    if not on.counted or on.begins:
        return None
    if on.behind and not on.behind[0].glued:
        comma = next((place for place, one in enumerate(on.behind) if one.kind == "comma"), len(on.behind))
        amount = on.behind[0].kind == "number" and all(one.kind in ("word", "percent", "other") for one in on.behind[1:comma])
        if on.tokens[on.at].glued and (amount or _sums(on.behind)):
            # "Jumlah produksi: padi + jagung" says what it consists of, "jumlah sertifikat: 50 UMKM" how much it shall be.
            return "label"
        if amount and len(on.behind) > 1 and "time" not in on.behind[1].marks and not _computes(on.tokens[: on.at]):
            # "Jumlah layanan : 12 jenis" may say how much it shall be; "jumlah pengunjung : 12 bulan" divides.
            return EITHER
    # "Jumlah produksi meliputi : budi daya laut, tambak dan kolam" says what is counted.
    return "joint" if _enumerates(on.behind) else None


def _scaled_only(on: _Around) -> bool:
    """Whether all that is computed is a product with 100 or another factor of a rate."""
    kinds = (*OPERATIONS, "stroke", "dash", "plus", "colon")
    if any(token.kind in ("divide", "stroke", "colon") for token in on.behind):
        return False
    depths = accumulate((token.kind == "open") - (token.kind == "close") for token in on.tokens)
    outside = [token for token, depth in zip(on.tokens, depths, strict=True) if depth == 0 and token is not on.tokens[on.at]]
    signs = [place for place, token in enumerate(outside) if token.kind in kinds]
    factor = outside[signs[0] + 1 : signs[0] + 2] if [outside[place].kind for place in signs] == ["multiply"] else []
    return any(token.number is not None and is_power(token.number) for token in factor)


def _of_two_years(on: _Around) -> bool:
    """Whether the same stands on both sides, of different years: "Indeks 2024 : indeks 2023"."""
    sides = on.left, list(takewhile(lambda token: token.kind in ("word", "number"), on.behind))
    years = [[one.text for one in side if YEAR.fullmatch(one.text)] for side in sides]
    named = [[one.key for one in side if not YEAR.fullmatch(one.text)] for side in sides]
    return len(years[0]) == len(years[1]) == 1 and years[0] != years[1] and named[0] == named[1] != []


def _of_time(tokens: list[Token]) -> bool:
    """Whether a word of time opens what stands there, or is its unit: "waktu tunggu (jam)"."""
    units = zip(tokens, tokens[1:], tokens[2:], strict=False)
    remarked = any(one.kind == "open" and "time" in unit.marks and last.kind == "close" for one, unit, last in units)
    return "time" in tokens[0].marks or remarked


def behind_year(tokens: list[Token], at: int) -> bool:
    """Whether the sign stands between a word with its year and a number that is none: "penduduk 2025 : 100.000"."""
    if at < 2 or at + 1 >= len(tokens) or tokens[at + 1].kind != "number" or YEAR.fullmatch(tokens[at + 1].text):
        return False
    return tokens[at - 2].kind == "word" and YEAR.fullmatch(tokens[at - 1].text) is not None


def _beside(on: _Around, named: bool) -> str | None:
    """What it is beside another division, and between numbers."""
    timed = [one.kind for one in on.left] == ["number", "word"] and "time" in on.left[1].marks
    if timed and on.behind and _may_begin(on.tokens, on.at + 1):
        # "24 jam : waktu pelayanan", "30 menit : nilai 5"
        return EITHER
    if on.behind and [one.kind for one in on.left] == ["number"] and (named or (on.apart and _may_begin(on.tokens, on.at + 1))):
        # "Rasio = 1 : (penduduk / petugas)", "60 : waktu rata-rata pelayanan"; "1 : jumlah desa" may be the first of a list, "2024 : …"
        # is a year, "12 : jumlah dokumen" may be a number of a list too, and "60 : a / b" may be divided in two ways.
        numbered = len(on.left[0].text) == 1 or (on.left[0].number in range(_LAST_OF_LIST + 1) and not _of_time(on.behind))
        either = numbered or YEAR.fullmatch(on.left[0].text) or _divided(on.tokens, on.at)
        return EITHER if either and not named else "divide"
    if behind_year(on.tokens, on.at) and not _divided(on.tokens, on.at):
        # "Jumlah penduduk tahun 2025 : 100.000" is divided as without its year.
        return None
    name = "joint" if on.counted and not on.begins else "label"
    if (inside := _divided(on.tokens, on.at)) or any(_is_divided(one) for one in on.tokens):
        if not inside and on.counted and on.behind and (on.begins or (on.apart and _is_pair(on))):
            # "(jumlah A : jumlah B) / 2", "(jumlah skor : skor maksimal) / 3"
            return "divide"
        return EITHER if not inside and on.apart and name == "joint" else name
    return name if on.behind and on.tokens[on.at - 1].kind == on.behind[0].kind == "number" else None


def _is_pair(on: _Around) -> bool:
    """Whether all that stands behind it in its bracket are words of one quantity, no list and no sum, and what divides outside are numbers:
    "(jumlah siswa : laki-laki dan perempuan) / jumlah guru" says what is counted.
    """
    by_numbers = all(two.kind == "number" for one, two in pairwise(on.tokens) if _is_divided(one))
    return by_numbers and fills_bracket(on.tokens, on.at, on.begun) and on.behind[1].kind != "close"


def _may_begin(tokens: list[Token], at: int) -> bool:
    """Whether a bracket or a quantity begins there."""
    return tokens[at].kind == "open" or opens(tokens, at, surely=False)


def _ends(on: _Around, named: bool) -> str:
    """What it is where nothing else divides."""
    first, multiplied = on.left[0], any(t.kind == "multiply" for t in on.tokens)
    rated = not first.marks.isdisjoint(("rated", "measured"))
    # "IKLH: (30% x IKA) + …": the abbreviation is the label of a sum.
    titled = len(on.left) == 1 and len(first.text) > 2 and _sums(on.behind)
    again = bool(on.behind) and first.kind == "word" and on.behind[0].key == first.key
    scaled = rated and [one.kind for one in on.left] == ["word", "number"]
    if scaled and not (multiplied or again or _computes(on.behind)):
        # "Skor 4 : seluruh dokumen lengkap" is a line of a scale.
        return EITHER
    if on.behind and _is_dated(on.left) and (found := _dated(on, again)):
        return found
    if not (named or on.counted) and any(one.kind == "colon" for one in on.behind) and all(one.kind == "word" for one in on.left):
        # "Deplesi: ayam mati : populasi", "rasio : guru : murid"; "deplesi : ayam mati : populasi" has a name, "air : jiwa : hari" none.
        labelled = not first.marks.isdisjoint(("ratio", "percentage")) or (on.tokens[on.at].glued and not on.behind[0].glued)
        return "label" if labelled else EITHER
    closes = on.tokens[on.at - 1].kind == "close"
    if not on.counted and _line_lost(on.behind):
        # "Deplesi : jumlah A x 100 %", and below it "jumlah B"
        return "label"
    divides = on.counted or again or closes or (multiplied and not titled) or (named and bool(on.behind))
    consists = on.apart and _consists(on.behind)
    if not closes and "count" not in first.marks and _less(on.behind):
        # "Nilai akhir : 100 - nilai pengurang" has its name; of "skor : 5 - nilai pengurang" nobody knows.
        return "label" if on.behind[0].number in (1, 100) else EITHER
    if on.begun and on.tokens[on.begun - 1].kind == "label" and not on.tokens[0].marks.isdisjoint(("ratio", "percentage")):
        # "Rasio belanja: belanja modal : (belanja pegawai + belanja barang)"
        return "divide"
    if rated and len(on.left) > 1 and len(on.behind) == 1 and SYMBOL.fullmatch(on.behind[0].text):
        # "Nilai SAKIP : B"
        return EITHER
    if divides:
        # "Nilai akhir : (nilai A + nilai B)", "total pegawai : (PNS + PPPK)"
        return EITHER if on.counted and consists and "count" not in first.marks else "divide"
    ended = [one.kind for one in on.behind[1:2]] in ([], ["colon"])
    letters = ended and all(len(side) == 1 and SYMBOL.fullmatch(side[0].text) for side in (on.left, on.behind[:1]))
    # "A : B", "A : B : C"; "laba operasi : (angsuran + bunga)" divides, "belanja pegawai : (gaji + tunjangan)" says what it is.
    return EITHER if letters or (consists and first.marks.isdisjoint(_TITLES)) else "label"


def _line_lost(tokens: list[Token]) -> bool:
    """Whether a count begins behind a factor of what opens there: the line between the two was lost."""
    kinds = [token.kind for token in tokens]
    at = kinds.index("multiply") if "multiply" in kinds else 0
    after = at + (3 if kinds[at + 2 : at + 3] == ["percent"] else 2)
    return at > 0 and kinds[at + 1 : at + 2] == ["number"] and opens(tokens, 0) and opens(tokens, after)


def _less(tokens: list[Token]) -> bool:
    """Whether something is taken from a number, or added to it."""
    kinds = [token.kind for token in tokens if token.kind != "percent"]
    return kinds[:1] == ["number"] and kinds[1:2] != [] and kinds[1] in ("dash", "plus", "subtract", "add")


def _is_dated(side: list[Token]) -> bool:
    return len(side) > 1 and YEAR.fullmatch(side[-1].text) is not None


def _dated(on: _Around, again: bool) -> str | None:
    """What it is behind a year, which ends no heading where nothing else computes: "Produksi 2025 : luas panen 2025"."""
    if again and _sums(on.behind):
        # "Nilai 2025: nilai A + nilai B"
        return EITHER
    if on.behind[0].kind != "word" or _computes(on.behind) or any(one.kind == "colon" for one in on.behind):
        return None
    return "divide" if on.apart and (YEAR.fullmatch(on.behind[-1].text) or on.counted) else EITHER


def _computes(tokens: list[Token]) -> bool:
    return any(token.kind in (*OPERATIONS, "plus", "dash") for token in tokens)


def _divided(tokens: list[Token], at: int) -> bool:
    """Whether something divides in the bracket that the place stands in, or, outside brackets, anywhere."""
    begin = opened(tokens, at)
    return any(map(_is_divided, tokens[begin : closed(tokens, begin) if begin else len(tokens)]))


def _is_divided(token: Token) -> bool:
    return token.kind == "divide" and token.text != ":"


def _consists(tokens: list[Token]) -> bool:
    """Whether all that stands there is one bracket that adds or subtracts."""
    kinds = [token.kind for token in tokens]
    bracketed = kinds[:1] == ["open"] and closed(tokens, 1) == len(tokens) - 1
    return bracketed and not {"plus", "add", "dash", "subtract"}.isdisjoint(kinds) and "multiply" not in kinds


def _enumerates(tokens: list[Token]) -> bool:
    """Whether words stand there in a list, and nothing is computed: "padi, jagung", "a. kebijakan b. kelembagaan"."""
    texts = [token.text for token in tokens[:2]]
    marked = texts[:1] == ["•"] or (len(texts) > 1 and texts[0] in ("a", "A", "1") and texts[1] in (".", ")"))
    listed = marked or any(one.kind == "comma" and other.kind == "word" for one, other in pairwise(tokens))
    return listed and all(token.kind in ("word", "comma", "joint", "number", "open", "close", "other") for token in tokens)


def _sums(tokens: list[Token]) -> bool:
    """Whether a sum stands there that is not all in one bracket without products."""
    depth, inside = 0, False
    for token in tokens:
        depth += (token.kind == "open") - (token.kind == "close")
        inside = inside or (depth > 0 and token.kind == "multiply")
        if token.kind in ("plus", "add") and (depth == 0 or inside):
            return True
    return False
