"""What of a formula's text is the formula: without its label, list mark, legend and the place for the result.

For prose.py. Knows places and a few signs, no operation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from itertools import zip_longest

from agreements.formulas.wording import formula_words
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

_LABEL = re.compile(
    r"\s*(?:(?:meng)?gunakan\s+)?(?:rumus|formula(?:si)?|cara|(?:per|peng)hitungan|metode)\b(?:[^:=]{0,40}[:=]|[^:=]{0,40}?\b(?:adalah|yaitu|ialah)\b)\s*",
    re.IGNORECASE,
)
_RESULT = re.compile(r"=[\s.…]*(?:%|persen)?[\s.]*$", re.IGNORECASE)
_PERCENT = re.compile(r"(?:\((?:dalam\s+)?(?:%|persen)\)|\bdalam\s+(?:%|persen))[\s.;]*$", re.IGNORECASE)
_PERCENT_EACH = re.compile(r"\(\s*(?:%|persen)\s*\)", re.IGNORECASE)
_SIDE = r"(?:pembilang|penyebut|numerator|denominator)"
_DEFINED = re.compile(
    rf"(?:(?<=[,;.\n(:])|(?<=\bdan)|(?<=\bdan )|^)[^\S\n]*(?P<symbol>(?i:{_SIDE})|[A-Za-z]\w{{0,3}}(?:-\d)?)\s*(?:=|:|\badalah\b)\s*(?=\w)"
)
_ABOVE = re.compile(r"\s*(?:pembilang|numerator)\s*[:=]\s*", re.IGNORECASE)
_BELOW = re.compile(r"(?:penyebut|denominator)\s*[:=]", re.IGNORECASE)
_SHORT = re.compile(r"(?<=[\s(,;])(?P<symbol>[A-Za-z]\w{0,3})\s*(?:=|:|\badalah\b)\s*(?=[^\W\d_]{2})")
_LISTED = re.compile(r"^[^\S\n]*(?P<symbol>[A-Za-z])[.)][^\S\n]+(?=\w)", re.MULTILINE)
_FILLED = re.compile(r"=\s*[\d.,]*\s*(?=[-_—–]{3,})")
_DEFINITION = re.compile(r"\(?(?P<symbol>[A-Za-z]\w{0,3}(?:-\d)?)\)?\s*(?:=|:|\badalah\b)\s*(?=\w)")
_EQUALS = re.compile(r"=(?!=)|\bsama dengan\b", re.IGNORECASE)
# Numbers and operations and nothing else, and the number that comes out.
_WORKED = re.compile(
    r"(?:[\s\d.,()%xX×*/÷:+−–-]|\b(?:dibagi|dikali|persen)\b)*(?:\d|seratus)(?:[\s\d.,()%xX×*/÷:+−–-]|\b(?:dibagi|dikali|persen)\b)*"
)
_RESULTING = re.compile(r"\s*(?:Rp\.?\s*)?(?:[\d.,]*\d[\d.,]*|seratus)\s*(?:%|persen)?[\s.]*", re.IGNORECASE)
# What a complete formula has that "bayi atau balita" has not.
_COMPUTES = re.compile(r"\bdi\s?(?:bagi|kali|kurangi|tambah)|÷|\s[x×*+]\s|\d\s*%|\w\s*[/:]\s*\w", re.IGNORECASE)
_SUM = re.compile(r"\s[x×*+]\s|÷|\bdi\s?(?:tambah|kurangi|kali)", re.IGNORECASE)
_DIVIDES = re.compile(r"\bdibagi|÷|\w\s*\)?\s*[/:]\s*\(?\w", re.IGNORECASE)
# A number is the end of a formula as a factor, not as a bound: "usia > 17 atau pernah/sudah menikah".
_ENDED = re.compile(
    r"(?:[%)]|\bpersen|\bseratus|(?:[xX×*/:÷=]|\b(?:di\s?)?(?:kali|bagi)(?:kan)?(?:\s+dengan)?)\s*[\d.,]*\d)[\s(]*$", re.IGNORECASE
)
# "(minimal n = 50)": a remark, whose sign is none of the formula's.
_REMARK = re.compile(r"\([^()]*\)")
_INNER_LABEL = re.compile(r"[.;,\n]\s*(?:rumus|formula(?:si)?)\s*[:=]\s*", re.IGNORECASE)
_OPERATES = re.compile(r"\bdi\s?(?:bagi|kali|kurangi|tambah)|÷|\s[:/x×*+-]\s|\d\s*%|[)\]]\s*[/:]|/\s*[(\[]", re.IGNORECASE)
# "…; IKM = …" behind a formula is another one.
_ANOTHER = re.compile(r"[;\n]\s*(?=[^\W\d_][^=;\n]{0,60}=\s*[^\s=.…])")
_MARK = re.compile(r"\s*(?P<mark>1|[aA])[.)]\s+(?=\S)")


@dataclass(slots=True)
class Extent:
    """The place of the formula; `line`, the place of the word that stands for the line between numerator and denominator; the legend,
    what letters stand for, with places; `remarks`, brackets with an equals sign that compute nothing; `again`, the place where the formula
    is stated once more; `skipped`, the place of a value that
    was filled in; whether it is "dalam persen"; and the place where a second formula begins.
    """

    start: int
    end: int
    percent: bool = False
    line: tuple[int, int] | None = None
    second: int | None = None
    skipped: tuple[int, int] = (0, 0)
    again: tuple[int, int] | None = None
    remarks: list[tuple[int, int]] = field(default_factory=list)
    legend: dict[str, tuple[str, int, int]] = field(default_factory=dict)


def extent(text: str, vocabulary: Vocabulary) -> Extent:
    """Find the formula in its text."""
    found = Extent(0, len(text))
    if _listed(text, found):
        return found
    if mark := _MARK.match(text):
        found.start = mark.end()
        following = {"1": "2", "a": "b", "A": "B"}[mark["mark"]]
        if second := re.search(rf"(?<=[\s;.,]){following}[.)]\s+(?=\S)", text[found.start :]):
            found.second = found.start + second.start()
    if label := _LABEL.match(text, found.start):
        found.start = label.end()
    if (above := _ABOVE.match(text, found.start)) and (below := _BELOW.search(text, above.end())):
        found.start, found.line = above.end(), below.span()
    else:
        _without_legend(text, found, vocabulary)
    _without_note(text, found, vocabulary)
    _without_worked(text, found)
    _without_again(text, found, vocabulary)
    _without_worked(text, found)
    if result := _RESULT.search(text, found.start, found.end):
        found.end = result.start()
    if (filled := _FILLED.search(text, found.start, found.end)) and text[found.start : filled.start()].strip():
        # "Jumlah siswa = 2720 ---- x 100%": a value that was filled in, above the line.
        found.skipped = filled.span()
    sign = -1 if filled else _equals(text, found)
    if sign > 0 and text[sign + 1 : found.end].strip(" =-"):
        left, right = text[found.start : sign], text[sign + 1 : found.end]
        if _OPERATES.search(left) and not _OPERATES.search(right):
            # "A : B = rasio hunian": the result is named behind the sign.
            found.end = sign
        elif _SUM.search(left) and _OPERATES.search(right):
            # "A + B = C / D x 100%": two computations, of which only one can be meant.
            found.second = len(text) - len(text[sign + 1 :].lstrip())
        elif not re.search(r"\bdibagi\b|\d\s*%|÷", left, re.IGNORECASE):
            # "Persentase desa = A dibagi B": what stands before the sign is what is computed.
            found.start = sign + 1
    if another := _ANOTHER.search(text, found.start, found.end):
        found.second = another.end()
    # "A (%) - B (%)": the unit of each.
    if (percent := _PERCENT.search(text, found.start, found.end)) and not _PERCENT_EACH.search(text, found.start, percent.start()):
        found.end, found.percent = percent.start(), True
    return found


def _without_legend(text: str, found: Extent, vocabulary: Vocabulary) -> None:
    """Take the legend off: behind its word, behind the formula ("A/B, A = …"), or before it ("A = …; B = …; A/B")."""
    inner = _INNER_LABEL.search(text, found.start)
    if inner and all(_uses(item["symbol"], text[inner.end() :]) for item in _DEFINED.finditer(text, found.start, inner.start())):
        # "Keterangan: A = …, B = …. Rumus: A/B"
        _define(text, found.start, inner.start(), found.legend)
        if found.legend:
            found.start = inner.end()
            return
    if (legend := _legend(text, found.start, vocabulary)) is not None:
        _define(text, legend[1], found.end, found.legend)
        found.end = len(text[: legend[0]].rstrip(" \t\n.;,"))
        return
    if (plain := _in_line(text, found)) is not None:
        _define_each(text, plain, found.end, found.legend)
        found.end = plain[0].start()
        if text[: found.end].rstrip().endswith("("):
            found.end = len(text[: found.end].rstrip()) - 1
        return
    definitions = list(_DEFINED.finditer(text, found.start))
    either = len({item["symbol"].lower() for item in definitions}) == len(definitions) > 1
    for first in definitions:
        before = text[found.start : first.start()]
        if _uses(first["symbol"], before) or (either and all(_uses(item["symbol"].swapcase(), before) for item in definitions)):
            _define(text, first.start(), found.end, found.legend)
            if either:
                # "(a/b), A = …; B = …"
                found.legend |= {
                    symbol.swapcase(): meant for symbol, meant in found.legend.items() if symbol.swapcase() not in found.legend
                }
            found.end = first.start()
            # "… x K (K = 100.000)"
            if text[: found.end].endswith("(") and text.endswith(")"):
                found.end -= 1
            return
    if len(definitions) > 1 and not text[found.start : definitions[0].start()].strip():
        last = max(text.rfind(sign, definitions[-1].end()) for sign in ";,\n")
        if last > 0 and all(_uses(item["symbol"], text[last:]) for item in definitions):
            _define(text, found.start, last, found.legend)
            found.start = last + 1


def _legend(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Start and end of what opens a legend: one of its words behind the end of something and before a colon, or anywhere before "A = …"
    of a letter that was used. In "surat keterangan" and "desa dimana BPD aktif" it is a word like any other.
    """
    for opening in vocabulary.recall(_legend_words).finditer(text, start):
        before = text[start : opening.start()]
        if not before.strip(" \t\n(.;,"):
            continue
        defined = _DEFINITION.match(text, opening.end())
        if defined and _uses(defined["symbol"], before):
            return opening.start(), opening.end()
        ended = opening.group().startswith("(") or before.rstrip(" \t")[-1:] in "%)].;,\n" or before.rstrip()[-1].isdigit()
        if opening["sign"] and ended:
            return opening.start(), opening.end()
    return None


def _legend_words(vocabulary: Vocabulary) -> re.Pattern[str]:
    words = sorted(formula_words(vocabulary).of("legend"), key=lambda word: (-len(word), word))
    spelt = "|".join(re.escape(word) for word in words)
    return re.compile(rf"\(?\b(?:{spelt})\b(?:\s*\.)?(?:\s*(?P<sign>[:=])|\s)\s?", re.IGNORECASE)


def _without_note(text: str, found: Extent, vocabulary: Vocabulary) -> None:
    """Take off what a sentence of its own says behind a formula: "… x 100%. Target nasional 85%", "…; sumber data: BPS"."""
    words = "|".join(map(re.escape, sorted(formula_words(vocabulary).of("note"), key=len, reverse=True)))
    # Behind a new line a word may go on: "dibagi\ntarget x 100%".
    noted = rf"(?P<sign>[.;\n])\s{{0,4}}(?=(?:{words})\b)|(?<=[^\W\d_]{{5}})\.\s{{1,4}}(?=[^\W\d_a-z])"
    for note in re.finditer(noted, text[: found.end], re.IGNORECASE):
        before, after = text[found.start : note.start()], text[note.end() : found.end]
        starts = bool(after) and after[0].isupper()
        ended = _ENDED.search(before) if note["sign"] else starts and not _OPERATES.search(after)
        if note.start() > found.start and _COMPUTES.search(before) and (ended or (note["sign"] == "." and starts)):
            found.end = note.start()
            return


def _without_worked(text: str, found: Extent) -> None:
    """Take worked numbers off: "A / B x 100% = 15/20 x 100% = 75%"."""
    sides = [found.start, *(sign.end() for sign in _EQUALS.finditer(text[: found.end]) if sign.end() > found.start)]
    signs = [sign.start() for sign in _EQUALS.finditer(text[: found.end]) if sign.end() > found.start]
    spans = list(zip(sides, [*signs, found.end], strict=True))
    last = len(spans)
    while last > 1 and _WORKED.fullmatch(text, *spans[last - 1]):
        last -= 1
    if (
        last == len(spans)
        or not _RESULTING.fullmatch(text, *spans[-1])
        or not any(map(str.isalpha, text[found.start : spans[last - 1][1]]))
    ):
        return
    found.end = spans[last - 1][1]


def _equals(text: str, found: Extent) -> int:
    """The place of the first sign of equality that is not in a remark; -1 for none."""
    brackets = _REMARK.finditer(text, found.start, found.end)
    found.remarks = [one.span() for one in brackets if "=" in one[0] and not _OPERATES.search(one[0][1:-1])]
    places = (at for at in range(found.start, found.end) if text[at] == "=")
    return next((at for at in places if not any(start < at < end for start, end in found.remarks)), -1)


def _without_again(text: str, found: Extent, vocabulary: Vocabulary) -> None:
    """Find a formula that is stated once more: "… dikali 100% atau A/B x 100%"."""
    words = "|".join(map(re.escape, sorted(formula_words(vocabulary).of("again"), key=len, reverse=True)))
    for again in re.finditer(rf"\s\(?(?:{words})\s", text[: found.end], re.IGNORECASE):
        before, after = text[found.start : again.start()], text[again.end() : found.end]
        if again.start() > found.start and _COMPUTES.search(before) and _ENDED.search(before) and _DIVIDES.search(after):
            found.again = again.end(), found.end
            found.end = again.start()
            return


def _listed(text: str, found: Extent) -> bool:
    """Whether lines marked a., b., … define the letters of a formula that stands on a line before or after them."""
    marks = list(_LISTED.finditer(text))
    letters = [mark["symbol"].lower() for mark in marks]
    if len(marks) < 2 or letters != [chr(ord("a") + place) for place in range(len(letters))]:
        return False
    last = text.rfind("\n", marks[-1].end())
    for start, end, stop in ((0, marks[0].start(), len(text)), (last + 1, len(text), last)):
        if (start == 0 or last > 0) and all(_uses(letter, text[start:end].lower()) for letter in letters):
            for mark, following in zip_longest(marks, marks[1:]):
                words = text[mark.end() : following.start() if following else stop].rstrip(" \t\n.;,")
                for spelt in (mark["symbol"].lower(), mark["symbol"].upper()):
                    found.legend[spelt] = (words, mark.end(), mark.end() + len(words))
            found.start, found.end = start, end
            return True
    return False


def _in_line(text: str, found: Extent) -> list[re.Match[str]] | None:
    """The definitions that follow a formula on its line without a sign before them: "a/b x 100% a: desa tertib b: desa"."""
    marks = [mark for mark in _SHORT.finditer(text, found.start) if text[found.start : mark.start()].strip()]
    for place, first in enumerate(marks[:-1]):
        before, rest = text[found.start : first.start()], marks[place:]
        symbols = [mark["symbol"] for mark in rest]
        if len(set(symbols)) == len(symbols) and all(_uses(symbol, before) for symbol in symbols) and _COMPUTES.search(before):
            return rest
    return None


def _define_each(text: str, marks: list[re.Match[str]], end: int, legend: dict[str, tuple[str, int, int]]) -> None:
    for this, following in zip_longest(marks, marks[1:]):
        words = re.sub(r"(?:[\s,;.)]|\bdan\b|\band\b)+$", "", text[this.end() : following.start() if following else end])
        legend[this["symbol"]] = (words, this.end(), this.end() + len(words))


def _uses(symbol: str, text: str) -> bool:
    # "Qn - Qn-1, Q = produksi": the letter stands for what all the years have.
    year = r"(?:_?[nt](?:[-+]\d)?)?" if len(symbol) == 1 and symbol.isupper() else ""
    return re.search(rf"(?<!\w){symbol}{year}(?!\w)", text, re.IGNORECASE if len(symbol) > 4 else re.NOFLAG) is not None


def _define(text: str, start: int, end: int, legend: dict[str, tuple[str, int, int]]) -> None:
    """Note what the letters of a formula stand for: "a = usulan yang diakomodasi, b = seluruh usulan"."""
    for symbol, begin, stop in _definitions(f"{text[: start - 1]};{text[start:]}" if start else text, max(start - 1, 0), end):
        words = re.sub(r"(?:[\s,;.)]|\bdan\b)+$", "", text[begin:stop])
        for spelt in (symbol,) if len(symbol) <= 6 else (symbol.lower(), symbol.capitalize()):
            legend[spelt] = (words, begin, begin + len(words))


def _definitions(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    found = list(_DEFINED.finditer(text, start, end))
    for this, following in zip_longest(found, found[1:]):
        yield this["symbol"], this.end(), following.start() if following else end
