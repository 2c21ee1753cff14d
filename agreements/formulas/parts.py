"""How the prose of a formula (formulasi) is taken apart: numerator, division, denominator, multiplier.

Only the outer form is read here, and kept as text; nothing is judged. "dibagi", ":", "÷", "/" and a drawn line divide; a slash
inside "desa/kelurahan" does not. A label ("Persentase desa = ...") and a legend ("Keterangan: ...") are no part of the formula.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from agreements.formulas.prose import Compiled, compile_formula
from agreements.notation.numbers import Number
from agreements.notation.readers import Unit, read_quantity
from agreements.notation.vocabulary import Vocabulary

_QUANTITY = r"(?:jumlah|jml|total|target|seluruh|keseluruhan|semua|realisasi|pagu|banyaknya|nilai|luas|panjang|volume|[Σ∑])"
_QUANTITY_LAST = re.compile(rf"\b{_QUANTITY}$", re.IGNORECASE)
_LABEL = re.compile(r"(?:rumus|formula(?:si)?|cara|(?:per|peng)hitungan|metode)\b[^:=]{0,40}[:=]\s*", re.IGNORECASE)
_LEGEND = re.compile(r"\s*[.;,]?\s*\b(?:keterangan|ket|catatan|di\s?mana)\s*\.?\s*[:=].*", re.IGNORECASE)
# "2 x 24 jam" is a time; "kelas X" a class.
_TIMES = re.compile(
    r"(?:(?<=[\s)\]])[xX](?=\s*\d)|[×*](?=\s*\d)|\bdikali(?:kan)?(?:\s+dengan)?(?=\s*\d)|\bkali(?=\s+100\b))\s*"
    r"(?P<factor>(?>\d[\d.,]*\d|\d))\s*(?P<percent>%|persen\b)?(?!\s*(?:jam|menit|detik|hari|minggu|bulan|tahun)\b)",
    re.IGNORECASE,
)
_FIRST = re.compile(r"(?P<factor>100)\s*(?:%|persen)?\s*[xX×*]\s*(?=\D)")
_PERCENT = re.compile(r"\s*(?:\((?:dalam\s+)?(?:%|persen)\)|\bdalam\s+(?:%|persen))[\s.;]*$", re.IGNORECASE)
_NOTHING = re.compile(
    r"(?<!\bkelas)(?<!\bbab)(?<!\bwilayah)(?<!\btahap)(?<!\bpaket)(?<!\bzona)"
    r"[\s)\]]\s*(?:[xX×*]|dikali(?:kan)?(?:\s+dengan)?)[\s.;]*$",
    re.IGNORECASE,
)
# Stronger signs first: where "dibagi" stands, a stroke belongs to a word.
_DIVISIONS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\s+dibagi(?:\s+dengan|\s+oleh)?(?=[\s\x00]|$)(?!\s+(?:kepada|menjadi|ke|rata|dalam|habis|untuk|secara|pada|hasil)\b)|\s*÷\s*"
        r"|\s+[-_—–=]{3,}\s*(?=\S)",
        rf"\s+/\s+|\s*/\s*(?={_QUANTITY}\b)|(?<=[)\]])\s*/\s*|\s*/\s*(?=[(\[])",
        r"\s+(?:di|ber)banding(?:kan)?(?:\s+dengan)?(?=\s|$)|\s+(?:per|terhadap)\s+(?=(?:jumlah|total|seluruh|target|pagu)\b)",
    )
)
_COLON = re.compile(rf"\s+:\s+|\s*:\s*(?={_QUANTITY}\b)", re.IGNORECASE)
_NAMED = re.compile(r"(?:persentase|prosentase|indeks|tingkat|cakupan|rasio|angka)\b", re.IGNORECASE)
_RATIO_OF = re.compile(r"(?:perbandingan|rasio)\s+(?:antara\s+)?", re.IGNORECASE)
_RESULT = re.compile(r"\s*=[\s.…]*(?:%|persen)?\s*$", re.IGNORECASE)
_COMPARED = re.compile(
    rf"(?:perbandingan|rasio|persentase)\s+(?:antara\s+)?(.+?)(\s+(?:dengan|dan|terhadap|dari)\s+)(?={_QUANTITY}\b)", re.IGNORECASE
)
_OUT_OF = re.compile(r"\s+dari\s+(?=(?:jumlah|total|seluruh|keseluruhan)\b)", re.IGNORECASE)
_SYMBOL = r"(?:[A-Z]\w{0,3}|[a-z]\d?)(?!\w)"
_SYMBOLS = re.compile(rf"{_SYMBOL}(?:\s*[+−-]\s*{_SYMBOL})*[\s)\]]*(/)[\s(\[]*{_SYMBOL}(?!/)")
_COUNTED = re.compile(r"(?:(?:jumlah|jml|total|banyaknya|seluruh|semua|keseluruhan|[Σ∑])\s+)+([\w/-]+)", re.IGNORECASE)
_MARK = "\x00"
_EDGES = " ()[].,;:=" + _MARK
_END = re.compile(r"[ ()\[\].,;:=]*$")


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as printed and its outer parts. `numerator` is the whole of a formula that does not divide.

    `joins` says whether several quantities are joined, and not by a division. `counted` and `counted_of` are what numerator and denominator
    count: the first word after "jumlah" ("desa/kelurahan" is one). `of_itself` says whether numerator and denominator are the same.
    `multiplier` of several weighted quotients is the sum of the weights.
    """

    text: str
    numerator: str | None
    divided: bool
    denominator: str | None
    multiplied: bool
    multiplier: Annotated[Number | None, Unit("factor")]
    counted: str | None = None
    counted_of: str | None = None
    joins: bool = False
    of_itself: bool = False


def read_formula(text: str, vocabulary: Vocabulary) -> Formula:
    """Take one formula apart. A part that is announced but does not follow (nothing after "dibagi") is None."""
    return vocabulary.recall(_formula, text)


def _formula(text: str, vocabulary: Vocabulary) -> Formula:
    compiled = compile_formula(text, vocabulary)
    if compiled.expression is not None:
        return _compiled(compiled)
    plain = re.sub(r"\bseratus(?=\s+persen\b)", "100", " ".join(text.split()), flags=re.IGNORECASE)
    body = _RESULT.sub("", _LEGEND.sub("", plain[label.end() :] if (label := _LABEL.match(plain)) else plain))
    named, sign, value = body.partition("=")
    if sign and value.strip(_EDGES) and not value.startswith(("=", "-")) and _division(named, multiplied=False) is None:
        body = value.strip()
    body, factors = _without_factors(body)
    open_end = None if factors else _NOTHING.search(body)
    if open_end and _division(body[: open_end.start() + 1], multiplied=True) is not None:
        body = body[: open_end.start() + 1]
    else:
        open_end = None
    multiplied = bool(factors or open_end)
    division = _division(body, multiplied=multiplied)
    numerator, denominator = (body[: division[0]], body[division[1] :]) if division else (body, "")
    if division:
        before, colon, after = numerator.rpartition(": ")
        numerator = after if colon and before.strip() and after.strip(_EDGES) else numerator
        numerator = _RATIO_OF.sub("", numerator.strip(_EDGES), count=1) if _RATIO_OF.match(numerator.strip(_EDGES)) else numerator
    # After the factor stands a unit or a legend; before a denominator it belongs to the line that was drawn.
    numerator, denominator = _before_mark(numerator), _before_mark(denominator)
    counted = (_counted(numerator), _counted(denominator)) if division else (None, None)
    joins = division is None and any(piece.kind in ("add", "subtract") for piece in compiled.pieces)
    parts = (numerator or None, division is not None, denominator or None)
    same = bool(denominator) and numerator.casefold().split() == denominator.casefold().split()
    return Formula(text, *parts, multiplied, _multiplier(factors), *counted, joins, same)


def _compiled(compiled: Compiled) -> Formula:
    """The parts of a formula that is a computation."""
    divided = bool(compiled.below)
    counted = (_counted(compiled.above), _counted(compiled.below)) if divided else (None, None)
    multiplier: Number | None = None
    if compiled.factors:
        value = Fraction(100) if sum(compiled.factors) == 100 else compiled.factors[-1]
        multiplier = value.numerator if value.denominator == 1 else value
    above, below = (part.strip(_EDGES) or None for part in (compiled.above, compiled.below))
    joins = not divided and len(compiled.quantities) > 1
    return Formula(compiled.text, above, divided, below, bool(compiled.factors), multiplier, *counted, joins, compiled.of_itself)


def _without_factors(body: str) -> tuple[str, list[str]]:
    """The formula with a mark in the place of every factor, and the factors. "365" inside a bracket is part of what is counted."""
    factors: list[str] = []
    depth = place = 0

    def mark(found: re.Match[str]) -> str:
        nonlocal depth, place
        depth += body.count("(", place, found.start()) - body.count(")", place, found.start())
        place = found.start()
        outer = depth <= 0 and _END.match(body, found.end()) is not None
        if not (found["percent"] or outer or re.fullmatch(r"1[0.,]*0", found["factor"])):
            return found.group()
        factors.append(found["factor"])
        return _MARK

    marked = _TIMES.sub(mark, body)
    if first := _FIRST.match(marked):
        marked, factors = marked[first.end() :], [*factors, first["factor"]]
    if not factors and (percent := _PERCENT.search(marked)):
        marked, factors = marked[: percent.start()], ["100"]
    return marked, factors


def _division(body: str, *, multiplied: bool) -> tuple[int, int] | None:
    """Start and end of the sign that divides the formula; None if none does."""
    for pattern in _DIVISIONS:
        for sign in pattern.finditer(body):
            # "jumlah/total" is one word with another.
            if not (sign.group() == "/" and _QUANTITY_LAST.search(body[max(0, sign.start() - 20) : sign.start()])):
                return sign.span()
    return _weaker_division(body, multiplied)


def _weaker_division(body: str, multiplied: bool) -> tuple[int, int] | None:
    """A colon, a stroke between symbols or like words, a comparison, "dari", the place where a line was lost."""
    stripped = body.lstrip(" ([")
    start = len(body) - len(stripped)
    if colon := _COLON.search(body):
        left = body[: colon.start()].lstrip(" ([")
        # After the name of the indicator a colon is a label's.
        if left and not _NAMED.match(left) and (multiplied or re.match(rf"{_QUANTITY}\b", left, re.IGNORECASE)):
            return colon.span()
    if symbols := _SYMBOLS.match(stripped):
        return start + symbols.start(1), start + symbols.end(1)
    first = re.match(r"\w+", stripped)
    if first and (stroke := re.search(rf"/(?={first.group()}\b)", body, re.IGNORECASE)):
        return stroke.span()
    if compared := _COMPARED.match(stripped):
        return start + compared.start(2), start + compared.end(2)
    if not multiplied:
        return None
    # "jumlah A x 100% jumlah B": the line of the fraction was lost.
    lost = re.search(rf"{_MARK}\s*(?={_QUANTITY}\b)", body, re.IGNORECASE)
    found = _OUT_OF.search(body) or (lost if lost and body[: lost.start()].strip(_EDGES) else None)
    return found.span() if found else None


def _before_mark(part: str) -> str:
    return part.strip(_EDGES).partition(_MARK)[0].strip(_EDGES)


def _counted(part: str) -> str | None:
    found = _COUNTED.match(re.sub(r"\s*/\s*", "/", part))
    if found is None:
        return None
    # "anak-anak" counts what "anak" counts.
    return re.sub(r"\b(\w+)-\1\b", r"\1", found[1].lower())


def _multiplier(factors: list[str]) -> Number | None:
    """The factor as a plain number (100 for `100`, `100%`, `100 persen`); of several the sum, if they are weights, else the last."""
    numbers = [number for number in map(read_quantity, factors) if number is not None]
    if not numbers or len(numbers) < len(factors):
        return None
    return 100 if sum(map(Fraction, numbers)) == 100 else numbers[-1]
