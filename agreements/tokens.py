"""The prose of a formula as words, numbers, brackets and operations, each with its place in the text.

Which words are operations stands in rules/reference/formula-words.yaml; what a sign means where ("desa/kelurahan", "kelas X", "tahun n-1")
is decided here. Knows nothing of what the operations are for (agreements/prose.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from agreements.notation import read_quantity
from agreements.wording import OPERATIONS, formula_words, in_full, respelt

_SCAN = re.compile(
    r"(?P<line>[-_—–=]{3,})|(?P<number>(?<![^\W\d_])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\w)|\d+[.,]\d+(?=[xX][A-Z(])|\d+(?:[.,]\d+)?(?!\w)|\b(?:seratus|seribu)\b|(?<![a-wyzA-WYZ\d_])[1lI][0Oo]{2}(?=\s*(?:%|o/o\b|\s*$)))"
    r"|(?P<percent>%|‰|(?<=[0O\s])o/o\b|\b(?:persent?|prosent?|permil)\b)|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<comma>[,;])"
    r"|(?P<times>[×*]|(?<![^\s()\]])[xX](?=\d{2}|\d+\s*%|\s|\(|$)|(?<=[\d%])[xX](?=[A-Z(]))|(?P<stroke>[/÷])|(?P<colon>:)|(?P<dash>[-−–—])|(?P<plus>\+)"
    r"|(?P<power>[√∛^|])|(?P<word>[^\W_][\w]*(?:['’&.]\w+|-[^\W_]\w*)*|[Σ∑])|(?P<other>\S)",
    re.IGNORECASE,
)
_SIGNS = ("times", "stroke", "colon", "dash", "plus", "open", "close", "comma", "other")
_SCANNED = str.maketrans("lIOo", "1100")
_NAMED_NUMBERS = {"seratus": 100, "seribu": 1000}
# "n - 1" and "t-1" are years, in any formula of growth.
_PERIOD = re.compile(r"[nt]", re.IGNORECASE)
_SYMBOL = re.compile(r"[A-Z]\w{0,2}|[a-z]\d?")
# "desax100%" lacks its blanks, "desaX 100%" one.
_GLUED_FACTOR = re.compile(r"([^\W\d_]{3,})([xX])(100)|([^\W\d_]{2,}[a-z])(X)")
_CLASSES = ("kelas", "bab", "wilayah", "tahap", "paket", "zona", "tipe", "golongan", "kategori")
# Behind these an operation is the verb of a clause: "sampah yang dikurangi".
_VERBAL = ("yang", "yg", "telah", "sudah", "belum", "tidak", "dapat", "akan", "harus")
_TIMES_OF_DAY = ("jam", "menit", "detik", "hari", "minggu", "bulan", "tahun")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of the text, of the kind word, number, percent, open, close, comma, power, other or one of OPERATIONS.

    `glued`: there is no blank before it.
    """

    kind: str
    text: str
    start: int
    end: int
    glued: bool = False

    @property
    def key(self) -> str:
        """The text as the tables have it: lower case, hyphens as blanks."""
        return self.text.lower().replace("-", " ")

    @property
    def number(self) -> Fraction | None:
        """The number that it is."""
        if self.kind != "number":
            return None
        # "l00%" and "1OO%" are how a scan sees 100%.
        value = _NAMED_NUMBERS.get(self.text.lower()) or read_quantity(self.text.translate(_SCANNED), decimal_comma=True)
        return None if value is None else Fraction(value)


def opens(tokens: Sequence[Token], at: int, *, surely: bool = True) -> bool:
    """Whether a quantity begins at the token: with a word that opens nothing else (jumlah, total, …), or with any quantity word."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    key, words = tokens[at].key, formula_words()
    return key in words.of("count") | words.of("open") or (
        not surely and (key in words.quantities or bool(_SYMBOL.fullmatch(tokens[at].text)))
    )


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a part of the text, with places in the whole."""
    raw = _scan(text, start, len(text) if end is None else end)
    raw = _with_years(_with_operations(raw))
    raw = [_times(raw, at) for at in range(len(raw))]
    raw = [_sure_stroke(raw, at) for at in range(len(raw))]
    divided = any(token.kind == "divide" for token in raw)
    raw = [_stroke(raw, at, divided) for at in range(len(raw))]
    divided = any(token.kind == "divide" for token in raw)
    # What stands behind "Persentase desa = " is computed: a colon there is no label's.
    named = "=" in text[:start]
    for at in range(len(raw)):
        raw[at] = _colon(raw, at, divided, named)
    bullets = bool(raw) and raw[0].kind == "dash"
    return [_sign(raw, at, bullets) for at in range(len(raw))]


def _scan(text: str, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    for found in _SCAN.finditer(text, start, end):
        kind = str(found.lastgroup)
        glued = bool(tokens) and tokens[-1].end == found.start()
        if kind == "line" and (not tokens or found.end() == end):
            continue
        # Two symbols with a hyphen are a difference: "(a-b)/b"; "PBB-P2" is a name.
        if kind == "word" and (pair := re.fullmatch(r"([A-Za-z])-([A-Za-z])", found.group())):
            at = found.start()
            tokens += [
                Token("word", pair[1], at, at + 1, glued),
                Token("subtract", "-", at + 1, at + 2, True),
                Token("word", pair[2], at + 2, at + 3, True),
            ]
            continue
        factor = _GLUED_FACTOR.fullmatch(found.group()) if kind == "word" else None
        if factor and (factor[3] or re.compile(r"\s*1[\d.]*0\b").match(text, found.end(), end)):
            word, sign = factor[1] or factor[4], factor[2] or factor[5]
            at = found.start() + len(word)
            tokens += [Token("word", word, found.start(), at, glued), Token("multiply", sign, at, at + 1, True)]
            if factor[3]:
                tokens.append(Token("number", factor[3], at + 1, found.end(), True))
            continue
        if kind == "word" and (length := _operation_before(found.group())):
            at = found.start() + length
            tokens.append(Token("word", text[found.start() : at], found.start(), at, glued))
            tokens += _scan(text, at, found.end())
            continue
        doubled = kind == "word" and len(tokens) > 1 and tokens[-1].kind == "dash" and len(found.group()) > 2
        if doubled and tokens[-2].key == found.group().lower() and tokens[-2].key in formula_words().doubled:
            # "rata - rata" is one word, "belanja - belanja pegawai" a difference.
            first = tokens[-2]
            tokens[-2:] = [Token("word", f"{first.text}-{found.group()}", first.start, found.end(), first.glued)]
            continue
        tokens.append(Token("divide" if kind == "line" else kind, found.group(), found.start(), found.end(), glued))
    return tokens


@lru_cache(maxsize=1 << 12)
def _operation_before(word: str) -> int:
    """The length of an operation that lacks the blank behind it ("dibagijumlah", "dikali100"), else 0."""
    words, plain = formula_words(), word.lower()
    for first, rows in words.does.items():
        rest = plain.removeprefix(first)
        begins = rest != plain and (rest.isdigit() or rest in words.of("count") | words.of("open"))
        if begins and len(first) > 5 and any(does in OPERATIONS and len(spelt) == 1 for spelt, does, *_ in rows):
            return len(first)
    return 0


def _with_operations(tokens: list[Token]) -> list[Token]:
    """Words that are operations, as such."""
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        step = 1
        first = respelt(in_full(token.key)) if token.kind == "word" else ""
        for words, does, before, unless in formula_words().does.get(first, ()):
            rest = [in_full(t.key) for t in tokens[at + 1 : at + len(words)]]
            if (does not in OPERATIONS and len(words) == 1) or rest != list(words[1:]):
                continue
            after = at + len(words)
            if does in OPERATIONS and at and tokens[at - 1].key in _VERBAL and not (len(words) > 1 and opens(tokens, after)):
                continue
            if _follows(tokens, after, before) and not (after < len(tokens) and tokens[after].key in unless):
                text = token.text if len(words) == 1 else " ".join(words)
                kind = does if does in (*OPERATIONS, "power") else "word"
                token, step = Token(kind, text, token.start, tokens[after - 1].end, token.glued), len(words)
                break
        made.append(token)
        at += step
    return made


def _follows(tokens: list[Token], at: int, what: str) -> bool:
    if not what:
        return True
    if what == "number":
        number = tokens[at].number if at < len(tokens) else None
        return number is not None and re.fullmatch(r"[1-9]\d*00", str(number)) is not None
    return opens(tokens, at)


def _with_years(tokens: list[Token]) -> list[Token]:
    """ "n - 1" and "(n-1)" after a word as one word."""
    made: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        three = tokens[at : at + 3]
        if (
            len(three) == 3 and token.kind == "word" and _PERIOD.fullmatch(token.text) and three[1].kind in ("dash", "plus")
            and three[2].kind == "number"
        ):  # fmt: skip
            sign = "-" if three[1].kind == "dash" else "+"
            token, at = Token("word", f"{token.text}{sign}{three[2].text}", token.start, three[2].end, token.glued), at + 2
        made.append(token)
        at += 1
    joined: list[Token] = []
    for token in made:
        if (
            token.kind == "close"
            and len(joined) > 1
            and joined[-2].kind == "open"
            and re.fullmatch(r"[nt]([-+]\d)?|[NT][-+]\d", joined[-1].text)
        ):
            opening = len(joined) > 2 and joined[-3].kind == "word"
            if opening:
                joined[-2:] = [replace(joined[-1], start=joined[-2].start, end=token.end, glued=False)]
                continue
        joined.append(token)
    return joined


def _times(tokens: list[Token], at: int) -> Token:
    token = tokens[at]
    if token.kind != "times":
        return token
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    word = replace(token, kind="word" if token.text in "xX" else "multiply")
    classed = before is not None and before.key in _CLASSES and (after is None or after.kind not in ("number", "open"))
    if before is not None and (classed or (before.kind == "open" and (after is None or after.kind != "number"))):
        return word
    if after is None or after.kind in ("percent", "open", "close"):
        return replace(token, kind="multiply")
    if before is not None and before.kind == "number" and before.number is not None and before.number.denominator > 1:
        return replace(token, kind="multiply")
    if after.kind == "number":
        timed = at + 2 < len(tokens) and tokens[at + 2].key in _TIMES_OF_DAY and before is not None
        timed = timed and before is not None and (before.kind == "number" or before.key in _TIMES_OF_DAY)
        return replace(token, kind="word") if timed else replace(token, kind="multiply")
    # At the end of a sentence nothing follows: "jumlah program X."
    if after.text == "." and at + 2 == len(tokens):
        return replace(token, kind="multiply")
    # "1 x seminggu" tells how often; "40% x IKTL" multiplies.
    often = before is not None and before.kind == "number" and after.key.startswith("se")
    small = token.text == "x" and not token.glued and before is not None and before.kind in ("word", "number") and not often
    multiplies = small or (before is not None and before.kind == "percent") or opens(tokens, at + 1, surely=False)
    return replace(token, kind="multiply") if multiplies else word


def _sure_stroke(tokens: list[Token], at: int) -> Token:
    """A stroke that divides whatever else stands in the text: beside a bracket, or before the word that opens a quantity."""
    token = tokens[at]
    if token.kind != "stroke":
        return token
    if token.text == "÷" or at == 0 or at + 1 == len(tokens):
        return replace(token, kind="divide")
    before, after = tokens[at - 1], tokens[at + 1]
    # "jumlah/total desa" is one word with another; "realisasi/target" stand each for itself.
    counts = before.kind == "word" and opens(tokens, at - 1) and not (_alone(tokens, at - 1) and _alone(tokens, at + 1))
    # "jumlah penduduk / 1.000"; "2020 / 2021" and "kelas 7 / 8" are names.
    scaled = after.kind == "number" and before.kind == "word" and not token.glued and not after.glued
    lettered = _bracketed(tokens, at) and re.fullmatch(r"[A-Za-z]\w?", before.text) and re.fullmatch(r"[A-Za-z]\w?", after.text)
    divides = before.kind == "close" or after.kind == "open" or scaled or bool(lettered) or (opens(tokens, at + 1) and not counts)
    return replace(token, kind="divide") if divides else token


def _stroke(tokens: list[Token], at: int, divided: bool) -> Token:
    """Any other stroke: it divides symbols, numbers, and where nothing else does; in "desa/kelurahan" and "RT/RW" it joins two words."""
    token = tokens[at]
    if token.kind != "stroke":
        return token
    before, after = tokens[at - 1], tokens[at + 1]
    counts = before.kind == "word" and opens(tokens, at - 1)
    if before.kind == after.kind == "number":
        # "24/7" and "2020/2021" behind a word are names.
        divides = at < 2 or tokens[at - 2].kind not in ("word", "stroke", "joint")
    else:
        symbols = all(_SYMBOL.fullmatch(tokens[place].text) and _alone(tokens, place) for place in (at - 1, at + 1))
        measured = any(t.kind == "multiply" for t in tokens) or opens(tokens, at + 1, surely=False)
        apart = not token.glued and not after.glued and measured
        divides = symbols or apart or after.kind == "number" or (_first_word(tokens, at) == after.key and not counts)
    return replace(token, kind="divide" if divides and not divided else "joint")


def _bracketed(tokens: list[Token], at: int) -> bool:
    """Whether the sign and a word on each side are all of a bracket that is no remark on words."""
    around = tokens[max(at - 3, 0) : at - 1], tokens[at + 2 : at + 4]
    inside = bool(around[0]) and around[0][-1].kind == "open" and bool(around[1]) and around[1][0].kind == "close"
    return inside and all(token.kind != "word" for token in (*around[0][:-1], *around[1][1:]))


def _alone(tokens: list[Token], at: int) -> bool:
    """Whether the word is a whole part: nothing but signs, brackets or the end stand around it."""
    around = [tokens[place].kind for place in (at - 1, at + 1) if 0 <= place < len(tokens)]
    return all(kind in (*OPERATIONS, *_SIGNS) for kind in around)


def _first_word(tokens: list[Token], at: int) -> str:
    """The first word after the last operation or bracket before the place."""
    first = ""
    for token in reversed(tokens[:at]):
        if token.kind in (*OPERATIONS, "open", "close"):
            break
        first = token.key if token.kind == "word" else first
    return first


_NAMED = ("persentase", "prosentase", "presentase", "indeks", "tingkat", "cakupan", "angka", "rumus", "formula", "formulasi", "keterangan")


def _colon(tokens: list[Token], at: int, divided: bool, named: bool) -> Token:
    """A colon divides, stands behind a label ("Persentase desa: …"), or belongs to a name ("nilai SAKIP: B")."""
    token = tokens[at]
    if token.kind != "colon":
        return token
    begun = next((place + 1 for place in range(at - 1, -1, -1) if tokens[place].kind == "label"), 0)
    left = [t for t in tokens[begun:at] if t.kind not in ("open", "close")]
    # The part before the colon: behind the last sign or open bracket.
    part = next((p + 1 for p in range(at - 1, begun - 1, -1) if tokens[p].kind in (*OPERATIONS, "dash", "plus", "open")), begun)
    counted = bool(left) and (opens(tokens, part) or opens(tokens, tokens.index(left[0])))
    begins = at + 1 < len(tokens) and (tokens[at + 1].kind == "open" or opens(tokens, at + 1))
    if not left or left[0].key in _NAMED or tokens[at - 1].kind in OPERATIONS:
        return replace(token, kind="label")
    behind = tokens[at + 1 :]
    if counted and not begins and token.glued and behind and not behind[0].glued:
        amount = behind[0].kind == "number" and all(one.kind in ("word", "percent", "other") for one in behind[1:])
        if amount or _sums(behind):
            # "Jumlah produksi: padi + jagung" says what it consists of, "jumlah sertifikat: 50 UMKM" how much it shall be.
            return replace(token, kind="label")
    if divided or (at + 1 < len(tokens) and tokens[at - 1].kind == tokens[at + 1].kind == "number"):
        return replace(token, kind="joint" if counted and not begins else "label")
    multiplied = any(t.kind == "multiply" for t in tokens)
    # "IKLH: (30% x IKA) + …": the abbreviation is the label of a sum.
    titled = len(left) == 1 and len(left[0].text) > 2 and _sums(tokens[at + 1 :])
    divides = counted or tokens[at - 1].kind == "close" or (multiplied and not titled) or (named and at + 1 < len(tokens))
    return replace(token, kind="divide" if divides else "label")


def _sums(tokens: list[Token]) -> bool:
    """Whether a sum stands there that is not all in one bracket without products."""
    depth, inside = 0, False
    for token in tokens:
        depth += (token.kind == "open") - (token.kind == "close")
        inside = inside or (depth > 0 and token.kind == "multiply")
        if token.kind == "plus" and (depth == 0 or inside):
            return True
    return False


def _graded(tokens: list[Token], at: int) -> bool:
    """Whether the sign joins two letters behind a word that opens no quantity: "predikat A+B"."""
    letters = all(_SYMBOL.fullmatch(tokens[place].text) for place in (at - 1, at + 1))
    return letters and at > 1 and tokens[at - 2].kind == "word" and not opens(tokens, at - 2)


def _sign(tokens: list[Token], at: int, bullets: bool) -> Token:
    token = tokens[at]
    if token.kind not in ("dash", "plus"):
        return token
    alone = at == 0 or at + 1 == len(tokens)
    if not alone and tokens[at - 1].kind == tokens[at + 1].kind == "number" and at > 1 and tokens[at - 2].kind in ("word", "comma"):
        # "usia 13 - 15 tahun" is a range.
        return replace(token, kind="joint")
    after_glued = not alone and tokens[at + 1].glued
    if token.kind == "plus" and at and at + 1 == len(tokens) and not token.glued:
        # "Jumlah A +": what is added is missing.
        return replace(token, kind="add")
    if alone or bullets:
        return replace(token, kind="other")
    if token.kind == "plus" and token.glued and after_glued and _graded(tokens, at):
        return replace(token, kind="joint")
    ends = tokens[at + 1].kind not in ("word", "number", "open")
    if token.kind == "plus" and token.glued and (ends or not (after_glued or opens(tokens, at + 1))):
        return replace(token, kind="other")
    apart = tokens[at - 1].kind == "close" or tokens[at + 1].kind == "open" or opens(tokens, at + 1, surely=token.glued)
    if token.kind == "dash" and (token.glued != after_glued) and not apart:
        return replace(token, kind="other")
    return replace(token, kind="add" if token.kind == "plus" else "subtract")
