"""What a sign of a formula means where it stands: in "desa/kelurahan", "kelas X" and "usia 13 - 15 tahun" it computes nothing."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from agreements.formulas.colons import behind_year, colon
from agreements.formulas.operations import read_words
from agreements.formulas.operators import dash_or_plus, times
from agreements.formulas.tokens import EITHER, SYMBOL, YEAR, Token, opens
from agreements.formulas.within import less_than_whole, stands_alone
from agreements.formulas.wording import DENIAL, MONEY, OPERATIONS, QUANTITY
from agreements.notation.vocabulary import Vocabulary

# What may compute, and is no bracket.
_SIGNS = ("stroke", "colon", "plus", "times", "dash")
_ON_SCALE = ("rated", "measured", "unclear")
_ABBREVIATION = re.compile(r"[A-Z]{3,7}")
# What is counted or given, no measure that another is divided by.
_NO_MEASURE = ("count", "time", "rated")


def tokenize(text: str, vocabulary: Vocabulary, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a part of the text, with places in the whole."""
    raw = [token for token in read_words(text, start, len(text) if end is None else end, vocabulary) if not _bullet(text, token)]
    raw = [times(raw, at) for at in range(len(raw))]
    raw = [_sure_stroke(raw, at) for at in range(len(raw))]
    divided = any(token.kind == "divide" for token in raw)
    # What stands behind "Persentase desa = " is computed: a colon there is no label's, a stroke apart no name's.
    named = "".join(text[:start].rpartition("=")[:2]).strip()
    raw = [_stroke(raw, at, divided, named) for at in range(len(raw))]
    for at in range(len(raw)):
        raw[at] = colon(raw, at, named != "")
    return [dash_or_plus(raw, at) for at in range(len(raw))]


def _bullet(text: str, token: Token) -> bool:
    """Whether the sign opens a line as it opens the text: "- Jumlah A", "- dibagi", "- Jumlah B"."""
    if token.kind not in ("dash", "times", "other") or token.text.isalnum():
        return False
    before = text[: token.start].rstrip(" \t")
    lines = not before or before.endswith("\n")
    return lines and text.lstrip().startswith(token.text) and not text[token.end : token.end + 1].isalnum()


def _sure_stroke(tokens: list[Token], at: int) -> Token:
    """A stroke that divides whatever else stands in the text: beside a bracket, or before the word that opens a quantity."""
    token = tokens[at]
    if token.kind != "stroke":
        return token
    if token.text == "÷" or at == 0 or at + 1 == len(tokens):
        return token.of_kind("divide")
    before, after = tokens[at - 1], tokens[at + 1]
    apart = not (token.glued and after.glued)
    leads_on = not after.marks.isdisjoint(("verbal", "joins")) and DENIAL not in after.marks
    if after.kind in (*OPERATIONS, *_SIGNS) or (apart and leads_on):
        # "B/ x 1.000", "A / / B", "A / yang ada": what it divides by is missing; "lulus / tidak lulus" is a name.
        return token.of_kind("divide")
    if _either_word(tokens, at):
        return token.of_kind(EITHER)
    # "jumlah/total desa" is one word with another; "realisasi/target" stand each for itself.
    counts = before.kind == "word" and opens(tokens, at - 1) and not (stands_alone(tokens, at - 1) and stands_alone(tokens, at + 1))
    # "jumlah penduduk / 1.000", "volume sampah /365"; "2020 / 2021", "kelas 7 / 8" and "perda /2021" are names.
    scaled = after.kind == "number" and before.kind == "word" and not token.glued and not (after.glued and YEAR.fullmatch(after.text))
    # "DOP / 3 / NM": behind a number a stroke apart joins no words; "Rp 5.000/kg" is a price, "RT 03 / RW 05" a place.
    numbered = at > 1 and tokens[at - 2].kind == "word"
    scaled = scaled or (before.kind == "number" and after.kind == "word" and not (numbered or token.glued or after.glued))
    # "Jumlah pengunjung 2025 / 365"
    scaled = scaled or (behind_year(tokens, at) and not (token.glued or after.glued or _is_school_year(before, after)))
    # "1/proporsi penduduk"
    scaled = scaled or (at == 1 and before.kind == "number" and opens(tokens, at + 1, surely=False))
    if _in_bracket(tokens, at) and "ratio" in tokens[at - 3].marks and (at + 3 == len(tokens) or tokens[at + 3].kind == "multiply"):
        # "Rasio (guru/murid)", not "rasio (SD/MI) per jumlah penduduk"
        return token.of_kind("divide")
    if _is_unit(tokens, at):
        return token.of_kind("joint")
    # "nilai/nilai maksimal": no name says a word to itself.
    again = before.kind == after.kind == "word" and before.key == after.key
    lettered = _bracketed(tokens, at) and re.fullmatch(r"[A-Za-z]\w?", before.text) and re.fullmatch(r"[A-Za-z]\w?", after.text)
    bracketed = (before.kind == "close" and not _behind_short(tokens, at)) or after.kind == "open"
    divides = bracketed or scaled or again or bool(lettered) or (opens(tokens, at + 1) and not counts)
    return token.of_kind("divide" if divides else less_than_whole(tokens, at) or token.kind)


def _behind_short(tokens: list[Token], at: int) -> bool:
    """Whether the sign stands at a bracket that shortens a name, before the next one of a list, and words divide the formula:
    "rencana kerja (Renja)/ rencana strategis (Renstra) dibagi jumlah dokumen".
    """
    spoken = any(token.kind == "divide" and token.text.isalpha() for token in tokens)
    short = [token.kind for token in tokens[max(at - 4, 0) : at]] == ["word", "open", "word", "close"]
    return spoken and short and len(tokens[at - 2].text) > 1 and tokens[at].glued and tokens[at + 1].kind == "word"


def _either_word(tokens: list[Token], at: int) -> bool:
    """Whether two words for a value on a scale stand behind an operation, or before one that multiplies by another word, without blanks:
    "dikali skor/nilai jawaban", "skor/nilai x bobot".
    """
    if not tokens[at].glued or not tokens[at + 1].glued or any(one.marks.isdisjoint(_ON_SCALE) for one in (tokens[at - 1], tokens[at + 1])):
        return False
    behind = tokens[at + 2 : at + 4]
    if at == 1:
        return [one.kind for one in behind] == ["multiply", "word"] or [one.kind for one in behind] == ["times", "word"]
    return tokens[at - 2].kind in OPERATIONS and any(one.kind == "word" and "whole" not in one.marks for one in behind[:1])


def _is_school_year(one: Token, other: Token) -> bool:
    """Whether the second are the last digits of the year behind the first: "2024 / 25"."""
    return other.text == str(int(one.text) + 1)[2:]


def _is_unit(tokens: list[Token], at: int) -> bool:
    """Whether the stroke is that of a unit: two words alone in a bracket behind a word, one of them no letter: "produktivitas (Ton/Ha)"."""
    spelt = any(len(token.text) > 1 and token.text[1:].islower() for token in (tokens[at - 1], tokens[at + 1]))
    return _in_bracket(tokens, at) and spelt and tokens[at].glued and tokens[at + 1].glued and tokens[at - 3].kind == "word"


def _in_bracket(tokens: list[Token], at: int) -> bool:
    """Whether the sign and a token on each side are all of a bracket, with something before it."""
    return at > 2 and at + 2 < len(tokens) and (tokens[at - 2].kind, tokens[at + 2].kind) == ("open", "close")


def _stroke(tokens: list[Token], at: int, divided: bool, named: str) -> Token:
    """Any other stroke: it divides symbols, numbers, and where nothing else does; in "desa/kelurahan" and "RT/RW" it joins two words."""
    token = tokens[at]
    if token.kind != "stroke":
        return token
    before, after = tokens[at - 1], tokens[at + 1]
    if before.kind in OPERATIONS:
        # "(A - B) / / B"
        return token.of_kind("divide")
    if before.kind == after.kind == "number":
        # "24/7" and "2020/2021" behind a word are names, "bobot 1/3" is a number.
        weighs = at > 1 and not tokens[at - 2].marks.isdisjoint(("weight", "constant"))
        divides = at < 2 or weighs or tokens[at - 2].kind not in ("word", "stroke", "joint")
        if behind_year(tokens, at) and not divided and len(after.text) > len("12"):
            # "pengunjung 2025/365"
            return token.of_kind(EITHER)
    else:
        divides = _divides(tokens, at, named)
    letters = _are_symbols(tokens, at) and all(one.kind == "word" and len(one.text) <= 2 for one in (before, after))
    # "Jumlah siswa (L/P) / jumlah penduduk", not "Efektivitas (a/b)/(c/d)"
    behind = [one.kind for one in tokens[at + 3 : at + 5]]
    remark = at > 2 and tokens[at - 2].kind == "open" and tokens[at - 3].kind == "word" and behind[1:] != ["open"]
    divided = divided or (remark and behind[:1] == ["colon"] and opens(tokens, at + 4))
    unsure = (_of_one_thing(tokens, at) or _apart(tokens, at, divided)) if not divides else not divided and _governed(tokens, at)
    if unsure:
        return token.of_kind(EITHER)
    return token.of_kind("divide" if divides and (not divided or (letters and not remark)) else "joint")


def _divides(tokens: list[Token], at: int, named: str) -> bool:
    """Whether a stroke divides what stands beside it, where nothing else does."""
    before, after = tokens[at - 1], tokens[at + 1]
    apart = not tokens[at].glued and not after.glued
    # "hadir/undangan x 100%" and "realisasi/rencana": two words that are all of the formula, or a whole behind the stroke.
    alone = all(tokens[place].kind == "word" and stands_alone(tokens, place) for place in (at - 1, at + 1))
    if _are_symbols(tokens, at) or after.kind == "number" or ("whole" in after.marks and (alone or apart)):
        return True
    measured = any(t.kind == "multiply" for t in tokens) or opens(tokens, at + 1, surely=False) or _is_named(tokens, at, named)
    if apart and measured and not _kin(tokens, at):
        return True
    if alone and named and all(QUANTITY in one.marks and one.marks.isdisjoint(_NO_MEASURE) for one in (before, after)):
        # "Kecepatan = jarak/waktu", not "Satuan = hari/jam", "Nilai = skor/nilai"
        return True
    if alone and all(_ABBREVIATION.fullmatch(one) for one in (named.rstrip(" ="), before.text, after.text)):
        # "SAIFI = SAIDI/CAIDI", not "Satuan = OPD/UPT"
        return True
    again = _first_word(tokens, at) == after.key and not (before.kind == "word" and opens(tokens, at - 1))
    paired = (alone and "count" not in before.marks) or _counted_again(tokens, at)
    # "(realisasi kegiatan/rencana kegiatan) x 100%"
    shared = paired or _of_amounts(tokens, at) or (_of_one_thing(tokens, at) and all("count" not in one.marks for one in tokens[:at]))
    return again or (shared and _times_100(tokens))


def _are_symbols(tokens: list[Token], at: int) -> bool:
    """Whether a sign stands between two letters that are whole parts; the first may be a number: "1/F"."""
    alone = all(stands_alone(tokens, place) for place in (at - 1, at + 1)) and not _abbreviates(tokens, at)
    # "∑ xi /n": of a sum the letter has its index.
    indexed = at > 1 and tokens[at - 2].text in "Σ∑" and len(tokens[at - 1].text) == len("xi")
    return alone and SYMBOL.fullmatch(tokens[at + 1].text) is not None and (indexed or _is_symbol(tokens[at - 1]))


def _abbreviates(tokens: list[Token], at: int) -> bool:
    """Whether strokes without blanks join letters of which the first or the last stands beside a word: "jumlah K/L/D/I yang patuh"."""
    begin, end = at - 1, at + 1
    while begin > 1 and tokens[begin - 1].kind in ("stroke", "joint") and tokens[begin].glued:
        begin -= 2
    while end + 2 < len(tokens) and tokens[end + 1].kind in ("stroke", "joint") and tokens[end + 1].glued:
        end += 2
    beside = [tokens[place].kind for place in (begin - 1, end + 1) if 0 <= place < len(tokens)]
    return end - begin > 2 and "word" in beside


def _is_symbol(token: Token) -> bool:
    return token.kind == "number" or SYMBOL.fullmatch(token.text) is not None


def _of_amounts(tokens: list[Token], at: int) -> bool:
    """Whether an amount of several words begins behind the stroke, and one of others ends before it: "beban usaha/pendapatan usaha";
    "belanja hibah/bansos" and "pajak/retribusi daerah" are one.
    """
    left = _part(tokens[:at][::-1])[::-1]
    right = _part(tokens[at + 1 :])
    # "Penerimaan pajak daerah/PDRB"
    short = [len(right), right[0].text.isupper(), left[-1].text.isupper()] == [1, True, False] if left and right else False
    if len(left) < 2 or (len(right) < 2 and not short) or MONEY not in right[0].marks or "count" in left[0].marks:
        return False
    return MONEY not in left[-1].marks or bool({token.key for token in left} & {token.key for token in right[1:]})


def _of_one_thing(tokens: list[Token], at: int) -> bool:
    """Whether all that a bracket holds are two amounts of one thing, which may be divided or named together:
    "(realisasi anggaran/alokasi anggaran)", "(realisasi pajak daerah/retribusi daerah)".
    """
    left, right = _part(tokens[:at][::-1])[::-1], _part(tokens[at + 1 :])
    ends = tokens[max(at - len(left) - 1, 0)].kind, tokens[min(at + len(right) + 1, len(tokens) - 1)].kind
    return min(len(left), len(right)) > 1 and ends == ("open", "close") and opens(left, 0) and left[-1].key == right[-1].key


def _part(tokens: list[Token]) -> list[Token]:
    """The words up to the first sign or number."""
    return list(takewhile(lambda token: token.kind == "word", tokens))


def _counted_again(tokens: list[Token], at: int) -> bool:
    """Whether what was counted stands alone behind the stroke, as the whole: "Jumlah desa yang tertib/ desa x 100%"."""
    begun = next((place for place in range(at - 1, -1, -1) if "count" in tokens[place].marks), at)
    words = tokens[begun + 1 : at]
    ended = at + 2 == len(tokens) or tokens[at + 2].kind in ("close", *OPERATIONS)
    return len(words) > 1 and ended and words[0].key == tokens[at + 1].key and all(word.kind == "word" for word in words)


def _is_named(tokens: list[Token], at: int, named: str) -> bool:
    """Whether a name of what is computed stands before the part that the sign ends, and that counts nothing: "ROE: laba / ekuitas", not
    "jumlah desa / kelurahan". Behind a colon it is to be an amount or a measure.
    """
    begin = next((place + 1 for place in range(at - 1, -1, -1) if tokens[place].kind in (*OPERATIONS, "open", "label", "colon")), 0)
    first = tokens[begin]
    titled = begin > 1 and tokens[begin - 1].kind == "colon" and not first.marks.isdisjoint((MONEY, QUANTITY))
    return "count" not in first.marks and (named != "" or titled)


def _kin(tokens: list[Token], at: int) -> bool:
    """Whether two abbreviations are counted together: "jumlah RT / RW aktif", "guru S1 / D4", "RT 03 / RW 05"."""
    first = at - 2 if tokens[at - 1].kind == "number" else at - 1
    both = tokens[first], tokens[at + 1]
    short = all(SYMBOL.fullmatch(token.text) and len(token.text) > 1 and MONEY not in token.marks for token in both)
    return first > 0 and short and tokens[first - 1].kind == "word"


def _apart(tokens: list[Token], at: int, divided: bool) -> bool:
    """Whether a sign with blanks stands between two names of which the second is not counted, and nothing else divides: "Laba bersih /
    ekuitas", "Total skor / responden".
    """
    left, right = _part(tokens[:at][::-1])[::-1], _part(tokens[at + 1 :])
    if divided or tokens[at].glued or tokens[at + 1].glued or not left or not right:
        return False
    # "Jumlah desa / kelurahan siaga", "jumlah laporan semesteran / tahunan" count either.
    either = "count" in left[0].marks and (len(left), len(right)) != (2, 1)
    # "Ada / tidak ada dokumen"
    either = either or DENIAL in right[0].marks
    return len(left) + len(right) > 2 and not either and not _kin(tokens, at)


def _governed(tokens: list[Token], at: int) -> bool:
    """Whether two abbreviations stand behind a word that may govern both: "jumlah temuan dari SKAI / OJK"."""
    both = tokens[at - 1], tokens[at + 1]
    return at > 2 and "joins" in tokens[at - 2].marks and all(len(one.text) > 2 and one.text.isupper() for one in both)


def _times_100(tokens: list[Token]) -> bool:
    """Whether the formula multiplies by 100 and has one stroke."""
    hundred = any(one.kind == "multiply" and other.number == 100 for one, other in pairwise(tokens))
    return hundred and sum(token.kind in ("stroke", "joint", "divide") for token in tokens) == 1


def _bracketed(tokens: list[Token], at: int) -> bool:
    """Whether the sign and a word on each side are all of a bracket that is no remark on words."""
    around = tokens[max(at - 3, 0) : at - 1], tokens[at + 2 : at + 4]
    inside = bool(around[0]) and around[0][-1].kind == "open" and bool(around[1]) and around[1][0].kind == "close"
    return inside and all(token.kind != "word" for token in (*around[0][:-1], *around[1][1:]))


def _first_word(tokens: list[Token], at: int) -> str:
    """The first word after the last operation or bracket before the place."""
    first = ""
    for token in reversed(tokens[:at]):
        if token.kind in (*OPERATIONS, "open", "close"):
            break
        first = token.key if token.kind == "word" else first
    return first
