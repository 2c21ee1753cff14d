"""What the letters of a formula stand for: its legend, behind a word, behind the formula, before it, on its line or on lines of its own.

For extent.py. Knows places and a few signs, no operation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from agreements.formulas.operating import computes
from agreements.formulas.pieces import Extent
from agreements.formulas.wording import alternatives
from agreements.notation.vocabulary import Vocabulary

# "pembilang" and "penyebut", and how they are spelt.
_SIDE = r"(?:pembilang|penyebut|numerator|den[uo]m(?:in|er)ator)"
# A letter with its indices, or an abbreviation in capitals: "n", "Qn-1", "NDTLKGB".
_LETTERS = r"[A-Z]{5,12}|[A-Za-z]\w{0,3}"
_SYMBOL = rf"{_LETTERS}(?:-\d)?"
# What stands between a letter and what it stands for.
_MEANS = r"(?:=|:|\b(?:adalah|ialah|yaitu|yakni|merupakan|is|means|denotes|represents)\b)"
_DEFINED = re.compile(
    r"(?:(?<=[,;.\n(:])|(?<=\s\d[).])|(?<=(?i:\bdan))|(?<=(?i:\bdan) )|^)[^\S\n]*"
    rf"[Σ∑]?(?P<symbol>(?i:{_SIDE})|{_SYMBOL})\s*{_MEANS}\s*(?=[∑%\w])"
)
_SHORT = re.compile(rf"(?<=[\s(,;])(?P<symbol>{_LETTERS})\s*{_MEANS}\s*(?=[Σ∑%]|[^\W\d_]{{2}}|\d)")
# "a. desa tertib" and "Pembilang (a): desa tertib", on a line of its own.
_LISTED = re.compile(rf"^[^\S\n]*(?:(?i:{_SIDE})\s*\((?P<side>[A-Za-z])\)\s*[:=]|(?P<symbol>[A-Za-z])[.)])[^\S\n]+(?=\w)", re.MULTILINE)
# "A1 s/d A4 = …": what all of them are.
_UP_TO = r"(?:\s*(?:s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga)\s*[A-Za-z]\w{0,3})?"
_DEFINITION = re.compile(rf"\(?(?P<symbol>{_SYMBOL})\)?{_UP_TO}\s*{_MEANS}\s*(?=[∑%\w])")
# A line that says what a number is: "1.000 : konstanta".
_OF_NUMBER = re.compile(r"\n[^\S\n]*[-–*•]?\s?(?P<number>\d[\d.,]*)\s*[:=]\s*(?=[^\W\d_])")
# What a number may be called there, where no letter stands beside it: "1.000 = jumlah penduduk" says something else.
_CONSTANT = re.compile(r"(?:bilangan|angka|konstanta|faktor|pengali|per)\b", re.IGNORECASE)
# A name of several words before what it means: "Waktu Tambat = …".
_TERM = re.compile(r"[^\S\n]*(?P<name>[^\W\d_]+(?: [^\W\d_]+)+)[^\S\n]*[=:]")
_TERMS = re.compile(rf"(?:^|(?<=[,;])){_TERM.pattern}", re.MULTILINE)
# Without one of these nothing is defined.
_SAYS = re.compile(_MEANS)
_INNER_LABEL = re.compile(r"[.;,\n]\s*(?:rumus|formula(?:si)?)\s*[:=]\s*", re.IGNORECASE)


def listed(text: str, found: Extent) -> bool:
    """Whether lines marked a., b., … define the letters of a formula that stands on a line before or after them."""
    marks = list(_LISTED.finditer(text))
    letters = [_letter(mark).lower() for mark in marks]
    if len(marks) < 2 or letters != [chr(ord("a") + place) for place in range(len(letters))]:
        return False
    last = text.rfind("\n", marks[-1].end())
    for start, end, stop in ((0, marks[0].start(), len(text)), (last + 1, len(text), last)):
        if (start == 0 or last > 0) and all(_uses(letter, text[start:end].lower()) for letter in letters):
            for mark, following in zip_longest(marks, marks[1:]):
                words = text[mark.end() : following.start() if following else stop].rstrip(" \t\n.;,")
                for spelt in (_letter(mark).lower(), _letter(mark).upper()):
                    found.legend[spelt] = (words, mark.end(), mark.end() + len(words))
            found.start, found.end = start, end
            return True
    return False


def _letter(mark: re.Match[str]) -> str:
    return mark["symbol"] or mark["side"]


def without_legend(text: str, found: Extent, vocabulary: Vocabulary) -> None:
    """Take the legend off, wherever it stands; the first of the places that has one."""
    if _apposed(text, found, vocabulary) or _SAYS.search(text) is None:
        return
    for takes in (_before_label, _behind_word, _on_the_line, _behind, _before, _of_number):
        if takes(text, found, vocabulary):
            return


def _apposed(text: str, found: Extent, vocabulary: Vocabulary) -> bool:
    """ "A/B x 100% dengan A jumlah desa tertib dan B jumlah desa" """
    letters = vocabulary.recall(_counted_letters)
    for opening in vocabulary.recall(_legend_words).finditer(text, found.start):
        before = text[found.start : opening.start()]
        marks = [mark for mark in letters.finditer(text, opening.end(), found.end) if _uses(mark["symbol"], before)]
        each = {mark["symbol"] for mark in marks}
        if len(each) == len(marks) > 1 and marks[0].start() == opening.end() and computes(before):
            _define_each(text, marks, found.end, found.legend)
            found.end = len(before.rstrip(" \t\n.;,")) + found.start
            return True
    return False


def _counted_letters(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\s,;])(?P<symbol>[A-Za-z])[^\S\n]+(?=(?i:{alternatives(vocabulary, 'count')})\b)")


def _before_label(text: str, found: Extent, vocabulary: Vocabulary) -> bool:
    """ "Keterangan: A = …, B = …. Rumus: A/B" """
    inner = _INNER_LABEL.search(text, found.start)
    if inner is None or not all(_uses(item["symbol"], text[inner.end() :]) for item in _DEFINED.finditer(text, found.start, inner.start())):
        return False
    _define(text, found.start, inner.start(), found.legend)
    found.start = inner.end() if found.legend else found.start
    return bool(found.legend)


def _behind_word(text: str, found: Extent, vocabulary: Vocabulary) -> bool:
    """ "A/B x 100%, dimana A = …" """
    if (legend := _legend(text, found.start, vocabulary)) is None:
        return False
    _define(text, legend[1], found.end, found.legend, text[found.start : legend[0]])
    found.end = len(text[: legend[0]].rstrip(" \t\n.;,*"))
    return True


def _on_the_line(text: str, found: Extent, vocabulary: Vocabulary) -> bool:
    """ "A/B x 100% A: … B: …" """
    if (plain := _in_line(text, found)) is None:
        return False
    _define_each(text, plain, found.end, found.legend)
    found.end = plain[0].start()
    if text[: found.end].rstrip().endswith("("):
        found.end = len(text[: found.end].rstrip()) - 1
    return True


def _behind(text: str, found: Extent, vocabulary: Vocabulary) -> bool:
    """ "A/B, A = …; B = …" """
    definitions = list(_DEFINED.finditer(text, found.start))
    either = len({item["symbol"].lower() for item in definitions}) == len(definitions) > 1
    for first in definitions:
        before = text[found.start : first.start()]
        if not (_uses(first["symbol"], before) or (either and all(_uses(item["symbol"].swapcase(), before) for item in definitions))):
            continue
        _define(text, first.start(), found.end, found.legend)
        if either:
            # "(a/b), A = …; B = …"
            found.legend |= {symbol.swapcase(): meant for symbol, meant in found.legend.items() if symbol.swapcase() not in found.legend}
        found.end = first.start()
        # "… x K (K = 100.000)"
        if text[: found.end].endswith("(") and text.endswith(")"):
            found.end -= 1
        return True
    return False


def _before(text: str, found: Extent, vocabulary: Vocabulary) -> bool:
    """ "A = …; B = …; A/B" """
    definitions = list(_DEFINED.finditer(text, found.start))
    if len(definitions) < 2 or text[found.start : definitions[0].start()].strip():
        return False
    last = max(text.rfind(sign, definitions[-1].end()) for sign in ";,\n")
    if last <= 0 or not all(_uses(item["symbol"], text[last:]) for item in definitions):
        return False
    _define(text, found.start, last, found.legend)
    found.start = last + 1
    return True


def _of_number(text: str, found: Extent, vocabulary: Vocabulary) -> bool:
    """ "A/B x 1.000", and on the last line "1.000 = konstanta" """
    number_of = _OF_NUMBER.search(text, found.start, found.end)
    number = re.escape(number_of["number"].rstrip(".,")) if number_of else ""
    if (
        number_of is None
        or not _CONSTANT.match(text, number_of.end())
        or "\n" in text[number_of.end() : found.end].strip()
        or not re.search(rf"(?<![\d.,]){number}(?![\d.,]*\d)", text[: number_of.start()])
    ):
        return False
    found.end = number_of.start()
    return True


def _legend(text: str, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Start and end of what opens a legend: one of its words behind the end of something and before a colon, or anywhere before "A = …"
    of a letter that was used. In "surat keterangan" and "desa dimana BPD aktif" it is a word like any other.
    """
    for opening in vocabulary.recall(_legend_words).finditer(text, start):
        before = text[start : opening.start()]
        if not before.strip(" \t\n(.;,"):
            continue
        defined = _DEFINITION.match(text, opening.end())
        term = _TERM.match(text, opening.end())
        named = term is not None and term[0].endswith("=") and term["name"].lower() in before.lower()
        if named or (defined and _uses(defined["symbol"], before)):
            return opening.start(), opening.end()
        ended = opening.group().startswith("(") or before.rstrip(" \t*")[-1:] in "%)].;,\n" or before.rstrip()[-1].isdigit()
        if opening["sign"] and ended:
            return opening.start(), opening.end()
    return None


def _legend_words(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"\(?\b(?:{alternatives(vocabulary, 'legend')})\b(?:\s*\.)?(?:\s*(?P<sign>[:=])|\s)\s?", re.IGNORECASE)


def _in_line(text: str, found: Extent) -> list[re.Match[str]] | None:
    """The definitions that follow a formula on its line without a sign before them: "a/b x 100% a: desa tertib b: desa"."""
    marks = [mark for mark in _SHORT.finditer(text, found.start) if text[found.start : mark.start()].strip()]
    for place, first in enumerate(marks[:-1]):
        before, rest = text[found.start : first.start()], marks[place:]
        symbols = [mark["symbol"] for mark in rest]
        if len(set(symbols)) == len(symbols) and all(_uses(symbol, before) for symbol in symbols) and computes(before):
            return rest
    return None


def _define_each(text: str, marks: list[re.Match[str]], end: int, legend: dict[str, tuple[str, int, int]]) -> None:
    for this, following in zip_longest(marks, marks[1:]):
        stop = following.start() if following else end
        if (number := _OF_NUMBER.search(text, this.end(), stop)) is not None:
            stop = number.start()
        words = _closed(re.sub(r"(?:[\s,;.)]|\bdan\b|\band\b)+$", "", text[this.end() : stop]))
        legend[this["symbol"]] = (words, this.end(), this.end() + len(words))


def _closed(words: str) -> str:
    """The words with the bracket that was taken off their end, if it is theirs: "jumlah kasus (orang)"."""
    return f"{words})" if words.count("(") > words.count(")") else words


def _uses(symbol: str, text: str) -> bool:
    # "Qn - Qn-1, Q = produksi": the letter stands for what all the years have.
    year = r"(?:_?[nt](?:[-+]\d)?)?" if len(symbol) == 1 and symbol.isupper() else ""
    flag = re.IGNORECASE if _is_side(symbol) else re.NOFLAG
    return re.search(rf"(?<![^\W\dΣ])(?<![A-Za-z]\d){symbol}{year}(?![^\W_xX]|_|[xX](?!\d))", text, flag) is not None


def _is_side(symbol: str) -> bool:
    """Whether it is a word for what stands above or below the line, in any case."""
    return re.fullmatch(_SIDE, symbol, re.IGNORECASE) is not None


def _define(text: str, start: int, end: int, legend: dict[str, tuple[str, int, int]], formula: str = "") -> None:
    """Note what the letters of a formula stand for: "a = usulan yang diakomodasi, b = seluruh usulan"."""
    for symbol, begin, stop in _definitions(f"{text[: start - 1]};{text[start:]}" if start else text, max(start - 1, 0), end, formula):
        if (number := _OF_NUMBER.search(text, begin, stop)) is not None:
            stop = number.start()
        # What numbers the next one is no word: "…; dan 2) b adalah …".
        words = _closed(re.sub(r"(?i:[\s,;.)]|\bdan\b|\band\b|(?<=\s)\d(?=[).]\s*$))+$", "", text[begin:stop]))
        for spelt in (symbol.lower(), symbol.capitalize()) if _is_side(symbol) else (symbol,):
            legend[spelt] = (words, begin, begin + len(words))


def _definitions(text: str, start: int, end: int, formula: str = "") -> Iterator[tuple[str, int, int]]:
    found = list(_DEFINED.finditer(text, start, end))
    begun = {mark.start("symbol") for mark in found}
    # "A : desa tertib B : desa", of letters that the formula uses: no sign stands before them.
    plain = (mark for mark in _SHORT.finditer(text, start, end) if mark.start("symbol") not in begun)
    found += [mark for mark in plain if _uses(mark["symbol"], formula)]
    found.sort(key=re.Match.start)
    # What a name means ends what stands before it, too.
    terms = [term.start() for term in _TERMS.finditer(text, start, end) if term["name"].lower() in formula.lower()]
    for this, following in zip_longest(found, found[1:]):
        stop = following.start() if following else end
        yield this["symbol"], this.end(), min([stop, *(term for term in terms if term >= this.end())])


def defined_twice(text: str, found: Extent) -> int | None:
    """Where a letter of the formula is said to stand for something else than before: "N/N, N: yang lulus, N: semua"."""
    for symbol, begin, end in _definitions(text, 0, len(text)):
        if symbol in found.legend and _uses(symbol, text[found.start : found.end]):
            words, start, _ = found.legend[symbol]
            # "A : B x 100%" defines nothing.
            outside = not found.start <= begin < found.end
            if outside and start != begin and not text[begin:end].startswith(words):
                return start
    return None
