"""Arithmetic that a text prints with its result: `(9.600 / 12.000) x 100% = 80%`, `12 + 15 = 27 laporan`, `6% dari 500 adalah 30`.

Works it out, and says whether the printed result is it. Knows numbers and the signs between them; not what is counted. What may be no
arithmetic (the ranges of a scoring key, a sum of which a part is in words) is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from agreements.notation.numbers import DAMAGED, NUMERAL, YEAR_DIGITS, Number, numeral, whole
from agreements.notation.patterns import one_of, patterns
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass


@dataclass(frozen=True, slots=True)
class Worked:
    """A computation as printed, with its result: what is stated, what the computation gives in the same unit, and whether these agree
    up to rounding.
    """

    text: str
    stated: Number
    result: Number
    agrees: bool


_TIMES, _OVER, _LESS, _PLUS = r"[x×*]|dikali(?:kan)?|kali", r"[/:÷]|dibagi", r"[-−–]|dikurangi", r"\+|ditambah"
_SIGN = rf"(?:(?:{_TIMES}|{_OVER}|{_LESS}|{_PLUS})(?![^\W\d_]))"
_FIGURE = r"\d[\d.,]*\d|\d"
# A number with its unit: a sign, or up to three words, none of them a sign.
_TERM = rf"(?:Rp\.?\s*)?(?:{_FIGURE})(?![\d.,]*\d)\s*(?:%|persen\b)?(?:\s*(?!{_SIGN})[^\W\d_]+\.?){{0,3}}"
_OPENED, _CLOSED = r"(?:[(\[]\s*)*", r"\s*(?:[)\]]\s*)*"
_STATED = re.compile(
    rf"(?<![\w.,/])({_OPENED}{_TERM}{_CLOSED}(?:{_SIGN}\s*{_OPENED}{_TERM}{_CLOSED})+)[=≈](?=\s*(?:Rp\.?\s*)?({NUMERAL})(?![\d.,]*\d)\s*(%|[^\W\d_]+)?)",
    re.IGNORECASE,
)
# "6% dari tagihan Rp 5.000 adalah Rp 300"
_SHARE = re.compile(
    rf"(?<![\w.,])({_FIGURE})\s*(?:%|persen\b)\s*dari\s+(?:(?!tahun)[^\W\d_]+\s+){{0,3}}(?:Rp\.?\s*)?({_FIGURE})(?![\d.,]*\d)\s*(?:[^\W\d_]+\s+){{0,2}}?"
    rf"(?:=|adalah|yaitu|yakni|ialah)\s*(?:Rp\.?\s*)?({_FIGURE})(?![\d.,]*\d)(?:\s*[^\W\d_%]+)?",
    re.IGNORECASE,
)
_PARTS = re.compile(
    rf"(?P<figure>{_FIGURE})|(?P<percent>%|persen\b)|(?P<open>[(\[])|(?P<close>[)\]])"
    rf"|(?P<times>(?:{_TIMES})(?![^\W\d_]))|(?P<over>(?:{_OVER})(?![^\W\d_]))|(?P<less>(?:{_LESS})(?![^\W\d_]))|(?P<plus>(?:{_PLUS})(?![^\W\d_]))",
    re.IGNORECASE,
)
# "12 dari 20 desa (65%)"
_OF = re.compile(
    rf"(?<![\w.,])({_FIGURE})\s*(?:[^\W\d_]+\s+){{0,3}}?dari\s+(?:(?:total|jumlah|seluruh)\s+)?({_FIGURE})(?![\d.,]*\d)\s*(?:[^\W\d_]+\s*){{0,3}}?"
    rf"(?:\(|=|\batau\b|\byaitu\b)\s*({_FIGURE})\s*(?:%|persen\b)\)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
# A sign behind the result, or before the computation: then it is a part of another.
_GOES_ON = re.compile(rf"\s*[)\]]?\s*{_SIGN}\s*[(\[]?\s*[\w(]", re.IGNORECASE)
_GONE_ON = re.compile(r"(?:[+×*/÷]|\S[ \t]*[-−]|[)\]\d%]\s*:|\b(?:x|dikali|dibagi|dikurangi|ditambah))\s*[(\[]*\s*$", re.IGNORECASE)
_YEARS_BELOW = 1000
# What no computation with a result is without; most texts are.
MAY_COMPUTE = re.compile(r"[=≈]|dari", re.IGNORECASE)


def read_worked(text: str, vocabulary: Vocabulary) -> tuple[Worked, ...]:
    """The computations with a result that a text prints, in its order. Of several equals signs each step to a number is one."""
    unread = not MAY_COMPUTE.search(text) or not any(char.isdigit() for char in text) or DAMAGED.search(text)
    if unread or vocabulary.recall(_rounded).search(text):
        return ()
    return tuple(vocabulary.recall(_worked, text))


def without_worked(text: str) -> str:
    """The text without the computations in numbers that it prints with a result."""
    return _STATED.sub(" ", text) if "=" in text else text


def _worked(text: str, vocabulary: Vocabulary) -> list[Worked]:
    found = [*_equations(text), *_shares(text), *_parts_of(text), *_steps(text, vocabulary)]
    scales = patterns(vocabulary).scales
    # Of "5 juta" the scale would have to be read with the number.
    return [one for one in found if not any(word.lower() in scales for word in _WORD.findall(one.text))]


def _equations(text: str) -> Iterator[Worked]:
    for found in _STATED.finditer(text) if "=" in text or "≈" in text else ():
        parts = [(part.lastgroup or "", part[0]) for part in _PARTS.finditer(found[1])]
        apart = not _GOES_ON.match(text, found.end(2)) and not _GONE_ON.search(text[: found.start()])
        if apart and _is_arithmetic(parts, found[1], found[2], (found[3] or "").lower()):
            end = found.end(2) if found[3] is None else found.end(3)
            percent = "%" in text[found.start() : end] or any(kind == "over" for kind, _ in parts)
            yield from _compared(text[found.start() : end], _balanced(parts), found[2], percent=percent)


def _is_arithmetic(parts: Sequence[tuple[str, str]], computed: str, stated: str, unit: str) -> bool:
    """Whether it can be nothing else: `76-100 = 4` is a line of a scoring key, `TW 1/2 = 40` no quotient, `tahun 2024 + 5 = 85` no sum, and
    reports and meetings add up to nothing that is called otherwise.
    """
    signs = {kind for kind, _ in parts if kind in ("times", "over", "less", "plus")}
    figures = [text for kind, text in parts if kind == "figure"]
    words = [word.lower() for word in _WORD.findall(computed)]
    alone = len(figures) == 2
    if alone and signs == {"less"}:
        return bool(unit) and (computed.count(unit) == 2 or unit in words)
    if alone and signs == {"over"}:
        return unit in ("%", "persen") or "," in stated
    years = any(re.fullmatch(YEAR_DIGITS, figure) for figure in figures)
    value = numeral(stated)
    small = value is not None and value.value < _YEARS_BELOW
    others = signs == {"plus"} and bool(unit) and bool(words) and unit not in words
    return not (years and small) and not others


def _balanced(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The parts without the bracket that all of it stands in: `(42/56 x 100% = 75%)`."""
    kinds = [kind for kind, _ in parts]
    return parts[max(0, kinds.count("open") - kinds.count("close")) :]


def _shares(text: str) -> Iterator[Worked]:
    for found in _SHARE.finditer(text) if "dari" in text.lower() else ():
        parts = [("figure", found[1]), ("percent", "%"), ("times", "x"), ("figure", found[2])]
        if not _GOES_ON.match(text, found.end(3)):
            yield from _compared(found[0], parts, found[3], percent=False)


def _parts_of(text: str) -> Iterator[Worked]:
    for found in _OF.finditer(text) if "dari" in text.lower() else ():
        parts = [("figure", found[1]), ("over", "/"), ("figure", found[2]), ("times", "x"), ("figure", "100")]
        part, of = _value(found[1], second=False), _value(found[2], second=False)
        if part is not None and of is not None and part <= of:
            yield from _compared(found[0], parts, found[3], percent=False)


def _steps(text: str, vocabulary: Vocabulary) -> Iterator[Worked]:
    """`Naik 3 poin dari 78 menjadi 83`, `dari 200 menjadi 240 (naik 20%)`: the step from one number to another, in per cent of the first or
    in its own unit. Of two percentages a step in per cent may be either.
    """
    rising, ranks = (vocabulary.saying("statement_words", says) for says in ("rise", "ranked"))
    for pattern in vocabulary.recall(_stepping) if "menjadi" in text.lower() else ():
        for found in pattern.finditer(text):
            low, high, stated = (_value(found[part], second=False) for part in ("from", "to", "by"))
            ranked = any(word.lower() in ranks for word in _WORD.findall(found[0]))
            if ranked or low is None or high is None or stated is None or not low:
                continue
            step = high - low if found["way"].lower() in rising else low - high
            results = [step] if not found["percent"] else [step / low * 100, *([step] if "%" in found["fromto"] else [])]
            nearest = min(results, key=lambda value: abs(value - stated))
            yield Worked(" ".join(found[0].split()), whole(stated), whole(nearest), abs(nearest - stated) < last_digit(found["by"]))


def _rounded(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(vocabulary.saying('statement_words', 'rounded'))})\b", re.IGNORECASE)


def _stepping(vocabulary: Vocabulary) -> tuple[re.Pattern[str], ...]:
    ways = one_of(vocabulary.saying("statement_words", "rise", "fall"))
    # Before the first number of the step nothing but words for the state that it is; behind a number at most its unit.
    states = one_of(vocabulary.saying("statement_words", "baseline", "time", "amounting"))
    before, unit, money, end = (
        rf"(?:(?:{states}|semula|awal|target)\s+){{0,3}}",
        r"(?:[^\W\d_]+\s+)?",
        r"(?:Rp\.?\s*)?",
        r"(?![\d.,]*\d)\s*",
    )
    by = rf"\b(?P<way>{ways})\s+(?:sebesar\s+|sebanyak\s+)?{money}(?P<by>{_FIGURE})(?!\s*kali\b){end}(?P<percent>%|persen\b)?"
    first, second = (rf"{before}{money}(?P<{name}>{_FIGURE}){end}%?" for name in ("from", "to"))
    step = rf"\bdari\s+(?P<fromto>{first}\s*{unit}menjadi\s+{second})"
    return (
        re.compile(rf"{by}\s*{unit}{step}", re.IGNORECASE),
        re.compile(rf"{step}\s*(?:[^\W\d_]+\s*)?[,(]?\s*(?:atau\s+)?{by}", re.IGNORECASE),
    )


def _compared(text: str, parts: Sequence[tuple[str, str]], stated: str, *, percent: bool) -> Iterator[Worked]:
    """The computation beside its result. Where a sign before three digits may group or divide, either reading will do."""
    tried: list[Worked] = []
    for second in (False, True):
        printed, result = _value(stated, second=second), _Sum(parts, second=second).result()
        if printed is None or result is None:
            return
        units = (Fraction(1), Fraction(100), Fraction(1, 100)) if percent else (Fraction(1),)
        nearest = min((result * unit for unit in units), key=lambda value: abs(value - printed))
        agrees = abs(nearest - printed) < last_digit(stated)
        tried.append(Worked(" ".join(text.split()), whole(printed), whole(nearest), agrees))
    yield next((one for one in tried if one.agrees), tried[0])


def _value(text: str, *, second: bool) -> Fraction | None:
    read = numeral(text)
    return None if read is None else Fraction(read.other if second and read.other is not None else read.value)


def last_digit(text: str) -> Fraction:
    """What one in the last printed digit is: a result that is rounded either way differs by less."""
    decimals = re.search(r",(\d+)$|\.(\d{1,2})$", text)
    return Fraction(1, 10 ** len(decimals[1] or decimals[2])) if decimals else Fraction(1)


class _Sum:
    """Works out a row of numbers, signs and brackets: first what is multiplied and divided, then what is added and taken off."""

    def __init__(self, parts: Sequence[tuple[str, str]], *, second: bool) -> None:
        self.parts, self.second, self.at = list(parts), second, 0

    def result(self) -> Fraction | None:
        """The value; None if a bracket is not closed, a number cannot be read, or something is divided by zero."""
        try:
            value = self.added()
        except (ValueError, ZeroDivisionError):
            return None
        return value if self.at == len(self.parts) else None

    def added(self) -> Fraction:
        value = self.multiplied()
        while (sign := self.taken("plus", "less")) is not None:
            value += self.multiplied() if sign == "plus" else -self.multiplied()
        return value

    def multiplied(self) -> Fraction:
        value = self.single()
        while (sign := self.taken("times", "over")) is not None:
            value = value * self.single() if sign == "times" else value / self.single()
        return value

    def single(self) -> Fraction:
        if self.taken("open"):
            value = self.added()
            if not self.taken("close"):
                raise ValueError("a bracket is not closed")
        else:
            read = _value(self.parts[self.at][1], second=self.second) if self.at < len(self.parts) else None
            if read is None or not self.taken("figure"):
                raise ValueError("no number")
            value = read
        return value / 100 if self.taken("percent") else value

    def taken(self, *kinds: str) -> str | None:
        """The kind of the next part, which is passed, if it is one of these."""
        if self.at < len(self.parts) and (kind := self.parts[self.at][0]) in kinds:
            self.at += 1
            return kind
        return None
