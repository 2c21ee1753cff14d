"""What of a formula's text is the formula: without its label, list mark, legend and the place for the result.

For prose.py. Knows places and a few signs, no operation.
"""

from __future__ import annotations

import re

from agreements.formulas.behind import WORKED, behind_legend, noted, without_unit
from agreements.formulas.legends import defined_twice, listed, without_legend
from agreements.formulas.operating import computes, computes_surely, divides, operations, sums
from agreements.formulas.pieces import PAIRS, Extent
from agreements.formulas.wording import alternatives, formula_words
from agreements.notation.vocabulary import Vocabulary

_LABEL = re.compile(
    r"\s*(?:(?:meng)?gunakan\s+)?(?:rumus|formula(?:si)?|cara|(?:per|peng)hitungan|metode)\b(?:[^:=]{0,40}[:=]|[^:=]{0,40}?\b(?:adalah|yaitu|ialah)\b)\s*",
    re.IGNORECASE,
)
_RESULT = re.compile(r"=[\s.…_]*(?:%|persen)?[\s.]*$", re.IGNORECASE)
# "Pembilang (Numerator): …"
_ALSO = r"\s*(?:\((?:pembilang|penyebut|numerator|den[uo]m(?:in|er)ator|[A-Z])\)\s*)?[:=]"
_ABOVE = re.compile(rf"\s*(?:pembilang|numerator){_ALSO}\s*", re.IGNORECASE)
_BELOW = re.compile(rf"(?:penyebut|den[uo]m(?:in|er)ator){_ALSO}", re.IGNORECASE)
# "Numerator: … Denominator: … Formula: N/D x 100%": what the sides are joined to is said behind them.
_OVER = r"(?:pembilang|numerator|N(?:um)?)", r"(?:penyebut|den[uo]m(?:in|er)ator|D(?:en)?)"
_AGAIN = (
    r"(?:[\s.;,](?:rumus|formula(?:si)?|(?:cara\s+)?(?:per|peng)hitungan)\b[^:=]{{0,20}}[:=]\s*|\n\s*)"
    r"(?P<formula>\(?\s*{}\s*(?:/|:|÷|dibagi(?:\s+dengan)?)\s*{}\b\s*\)?)"
)
_STATED = re.compile(_AGAIN.format(*_OVER), re.IGNORECASE)
# "Rumus: penyebut dibagi pembilang": either is meant.
_TURNED = re.compile(_AGAIN.format(*reversed(_OVER)), re.IGNORECASE)
# "… x 100% = ........ %", with what stands below the line behind it.
_EMPTY = re.compile(r"=[ \t]*[.…_]{2,}[ \t]*(?:%|persen)?[ \t]*(?=\n)", re.IGNORECASE)
_FILLED = re.compile(r"(?:\n[^\n=/:]{1,60})?=\s*[\d.,]*\s*(?=[-_—–]{3,})")
_EQUALS = re.compile(r"=(?!=)|\bsama dengan\b", re.IGNORECASE)
_RESULTING = re.compile(r"\s*(?:Rp\.?\s*)?(?:[\d.,]*\d[\d.,]*|seratus)\s*(?:%|persen)?[\s.]*", re.IGNORECASE)
# Two numbers and a sign that divides, multiplies or subtracts them.
_NUMBERS = re.compile(r"\d[\d.,]*\s*(?:[/:÷xX×*-]|\bdi(?:bagi|kali))\s*\d")
# A number is the end of a formula as a factor, not as a bound: "usia > 17 atau pernah/sudah menikah".
_ENDED = re.compile(
    r"(?:[%)]|\bpersen|\bseratus|(?:[xX×*/:÷=]|\b(?:di\s?)?(?:kali|bagi)(?:kan)?(?:\s+dengan)?)\s*[\d.,]*\d)[\s(]*$", re.IGNORECASE
)
_COMPUTED = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+)?\s*(?:[÷/]|\b(?:dibagi|dikali)\b|[x×*]\s)", re.IGNORECASE)
# "(minimal n = 50)": a remark, whose sign is none of the formula's.
_BEHIND_WORD = re.compile(r"(?<=[^\W\d_]{2} )\([^()]*\)")
_REMARK = re.compile(r"\([^()]*\)")
# "…; IKM = …" behind a formula is another one.
_ANOTHER = re.compile(r"[;\n]\s*(?=[^\W\d_][^=;\n]{0,60}=\s*(?![-_—–]{3})[^\s=.…])")
# A note names itself before a colon, or says what a word means: "Sumber data: BPS", "Yang dimaksud desa tertib adalah …".
_EXPLAINED = re.compile(
    r"[^\W\d_]+(?:\s+[\w]+){0,2}\s*:\s*(?!\S*\s*[/x×*+])"
    r"|yang\s+dimaksud\b[^=/÷]{1,120}?\b(?:adalah|yaitu|yakni|ialah|meliputi)\b",
    re.IGNORECASE,
)
# "WT = rata-rata waktu tunggu lulusan = …": what is computed is named twice.
_NAMED_AGAIN = re.compile(r"=\s*(?:[^\W\d_]{3,}[ -]){2,12}=")
# A drawn line with its factor, on a line of its own or for an underline.
_DRAWN = re.compile(r"(?:\n[ \t]*[-_—–]{3,}|[^\W_]-{4,})[^\n]*$")
# "kartu q=2", "observasi dengan y = ya": which ones, not what is computed.
_SAYS_WHICH = re.compile(r"\w[^\n=/]* (?:[a-z]=\d|dengan [a-z] ?=.)$")
# "(n-1)" is a year, "(a/b)" all of a formula.
_WRAPPED = 12
# A line above the one that a drawn line divides.
_TITLE = re.compile(r"[ \t]*(?P<title>[^\n=:]+)\n(?=[ \t]*(?P<first>[^\W\d_]+)[^\n=]*\n[ \t]*[-_—–]{3,}[^\n]*\n)")
# What opens a line of a list; a minus before a quantity is none that anybody writes.
_BULLET = re.compile(r"\s*[-–—•▪●◦■□➢➤✓✔*·o]\s+(?=\S)")
_MARK = re.compile(r"\s*(?P<mark>1|[aA]|[2-9b-zB-Z](?=[.)]\s+[A-Z(]))[.)]\s+(?=\S)")


def extent(text: str, vocabulary: Vocabulary) -> Extent:
    """Find the formula in its text."""
    found = Extent(len(text) - len(text.lstrip()), len(text))
    if listed(text, found):
        return found
    _without_marks(text, found)
    if label := _LABEL.match(text, found.start):
        found.start = label.end()
    _without_title(text, found, vocabulary)
    if not _sides(text, found):
        without_legend(text, found, vocabulary)
        behind_legend(text, found, vocabulary)
    _without_example(text, found, vocabulary)
    _without_note(text, found, vocabulary)
    _without_worked(text, found)
    _without_again(text, found, vocabulary)
    _without_worked(text, found)
    _without_result(text, found)
    others = _ANOTHER.finditer(text, found.start, found.end)
    aside = found.aside
    if another := next((one for one in others if not any(one.end() in range(*place) for place in aside)), None):
        found.second, found.another = another.end(), True
    without_unit(text, found)
    if found.legend and found.second is None:
        found.second = defined_twice(text, found)
    return found


def _without_marks(text: str, found: Extent) -> None:
    """Take off what marks an item of a list, and a bracket around the whole."""
    for _ in range(2):
        if bullet := _BULLET.match(text, found.start):
            found.start = bullet.end()
        _unwrap(text, found)
    if mark := _MARK.match(text, found.start):
        found.start = mark.end()
        following = chr(ord(mark["mark"]) + 1)
        if second := re.search(rf"(?<=[\s;.,]){following}[.)]\s+(?=\S)", text[found.start :]):
            found.second = found.start + second.start()


def _without_title(text: str, found: Extent, vocabulary: Vocabulary) -> None:
    """Take off what is computed, on a line above the one that a drawn line divides: "Rasio Pinjaman", "Pinjaman", "-----", "Modal"; the
    lower line begins as quantities do, or says of the upper one what it is of.
    """
    title = _TITLE.match(text, found.start, found.end)
    if title is None or not vocabulary.recall(_titles).match(title["title"]) or computes(title["title"]):
        return
    said, first, known = title["title"].lower().split(), title["first"].lower(), formula_words(vocabulary)
    if first in said or first in known.of("count") | known.of("open") | known.money:
        found.start = title.end()


def _sides(text: str, found: Extent) -> bool:
    """Whether numerator and denominator are given each behind its word: then it is noted where, and what is said behind them again."""
    above = _ABOVE.match(text, found.start)
    below = _BELOW.search(text, above.end()) if above else None
    if above is None or below is None:
        return False
    found.start, found.line = above.end(), below.span()
    if stated := _STATED.search(text, below.end()):
        found.skipped = stated.span()
    elif turned := _TURNED.search(text, below.end()):
        found.second = turned.start("formula")
    return True


def _without_result(text: str, found: Extent) -> None:
    """Take off what is computed, before or behind a sign of equality, the place for it, and a value that was filled in."""
    if "=" not in text[found.start : found.end]:
        return
    if result := _RESULT.search(text, found.start, found.end):
        found.end = result.start()
    if (empty := _EMPTY.search(text, found.start, found.end)) and text[found.start : empty.start()].strip():
        found.skipped = empty.span()
    elif (filled := _FILLED.search(text, found.start, found.end)) and text[found.start : filled.start()].strip():
        # "Jumlah siswa = 2720 ---- x 100%": a value that was filled in, above the line.
        found.skipped = filled.span()
        return
    sign = _equals(text, found)
    while sign > 0 and (named := _NAMED_AGAIN.match(text, sign, found.end)) and not computes(text[found.start : named.end()]):
        # "WT = rata-rata waktu tunggu lulusan = (a + b) / 2": a sign and its name, and only then what is computed.
        sign = named.end() - 1
    if sign <= 0 or not text[sign + 1 : found.end].strip(" =-"):
        return
    left, right = text[found.start : sign], text[sign + 1 : found.end]
    if computes_surely(left) and not computes_surely(right):
        # "A : B = rasio hunian": the result is named behind the sign, and what stands below that is of the formula.
        below = text.find("\n", sign, found.end)
        if below > 0 and text[below : found.end].strip():
            found.skipped = sign, below
        else:
            found.end = sign
    elif sums(left) and computes_surely(right):
        # "A + B = C / D x 100%": two computations, of which only one can be meant.
        found.second = len(text) - len(text[sign + 1 :].lstrip())
    elif not re.search(r"\bdibagi\b|\d\s*%|÷", left, re.IGNORECASE):
        # "Persentase desa = A dibagi B": what stands before the sign is what is computed.
        found.start = sign + 1


def _unwrap(text: str, found: Extent) -> None:
    """Take off a bracket around the whole: "(Persentase = A / B x 100%)"."""
    inside = text[found.start : found.end].rstrip(" \t\n.;,")
    begin = len(inside) - len(inside.lstrip())
    if inside[begin : begin + 1] not in PAIRS or len(inside) - begin < _WRAPPED:
        return
    depth = 0
    for at, sign in enumerate(inside[begin:], begin):
        depth += (sign in PAIRS) - (sign in PAIRS.values())
        if depth == 0:
            if at == len(inside) - 1 and sign == PAIRS[inside[begin]]:
                found.start, found.end = found.start + begin + 1, found.start + at
            return


def _without_example(text: str, found: Extent, vocabulary: Vocabulary) -> None:
    """Take off worked numbers behind a word that says so, on the line of the formula: "…, contoh: 450/600 x 100% = 75%"."""
    for example in vocabulary.recall(_exemplified).finditer(text[: found.end], found.start):
        before = text[found.start : example.start()]
        if computes(before) and _NUMBERS.search(text, example.end(), found.end):
            found.end = example.start()
            return


def _without_note(text: str, found: Extent, vocabulary: Vocabulary) -> None:
    """Take off what a sentence of its own says behind a formula: "… x 100%. Target nasional 85%", "…; sumber data: BPS"."""
    if not any(sign in text for sign in ".,;\n"):
        return
    for note in vocabulary.recall(noted).finditer(text[: found.end]):
        before, after = text[found.start : note.start()], text[note.end() : found.end]
        starts = bool(after) and after[0].isupper()
        if note["means"] and note.start() > found.start and not operations(after) - {"dash"}:
            # "…, menunjukkan beban tiap guru", "…. Semakin kecil semakin baik"
            found.end = note.start()
            return
        # "Jumlah A + jumlah B\nSumber data: BPS"
        explained = note["sign"] is not None and _EXPLAINED.match(after)
        ended = explained or _ENDED.search(before) if note["sign"] else starts and not computes_surely(after)
        if note["sign"] == "\n" and _DRAWN.search(before) and not explained:
            # "-------- x 100%" and below it "target PAD tahun 2025"
            continue
        if note["sign"] and computes(before) and _ENDED.search(before) and _COMPUTED.match(after):
            # "realisasi ÷ target × 100%; target ÷ realisasi × 100%": what opens a note elsewhere is computed with here.
            found.second = note.end()
            return
        if note.start() > found.start and (explained or (computes(before) and (ended or (note["sign"] == "." and starts)))):
            found.end = note.start()
            return


def _without_worked(text: str, found: Extent) -> None:
    """Take worked numbers off: "A / B x 100% = 15/20 x 100% = 75%"."""
    signs = [sign.span() for sign in _EQUALS.finditer(text[: found.end]) if sign.end() > found.start]
    if not signs:
        return
    places = [found.start, *(place for span in signs for place in span), found.end]
    spans = list(zip(places[::2], places[1::2], strict=True))
    last = len(spans)
    while last > 1 and WORKED.fullmatch(text, *spans[last - 1]):
        last -= 1
    if (
        last == len(spans)
        or not _RESULTING.fullmatch(text, *spans[-1])
        or not any(map(str.isalpha, text[found.start : spans[last - 1][1]]))
        or (last == 1 and not computes(text[slice(*spans[0])]) and computes(text[slice(*spans[1])]))
    ):
        # Of "Capaian = 80/100 x 100% = 80%" no formula is given.
        return
    found.end = spans[last - 1][1]


def _equals(text: str, found: Extent) -> int:
    """The place of the first sign of equality that is not in a remark; -1 for none."""
    brackets = _REMARK.finditer(text, found.start, found.end)
    found.remarks = [one.span() for one in brackets if "=" in one[0] and not computes_surely(one[0][1:-1])]
    aside = [*found.remarks, *found.aside]
    places = (at for at in range(found.start, found.end) if text[at] == "=" and not _SAYS_WHICH.search(text[found.start : at + 2]))
    return next((at for at in places if not any(start <= at < end for start, end in aside)), -1)


def _without_again(text: str, found: Extent, vocabulary: Vocabulary) -> None:
    """Find a formula that is stated once more: "… dikali 100% atau A/B x 100%"."""
    for again in vocabulary.recall(_said_again).finditer(text[: found.end]):
        before, after = text[found.start : again.start()], text[again.end() : found.end]
        if again.start() > found.start and computes(_BEHIND_WORD.sub(" ", before)) and _ENDED.search(before) and divides(after):
            found.again = again.end(), found.end
            found.end = again.start()
            return


def _titles(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(vocabulary, 'ratio')}|{alternatives(vocabulary, 'heading')})\b", re.IGNORECASE)


def _exemplified(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"\s*[,(]\s*(?:{alternatives(vocabulary, 'example')})\b\s*[:=]?", re.IGNORECASE)


def _said_again(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"\s\(?(?:{alternatives(vocabulary, 'again')})\s", re.IGNORECASE)
