"""Where the words of a formula leave two readings open: two computations that give different numbers, and no bracket between them.

For grammar.py, which refuses such formulas. Also what counts as a plain number there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from agreements.formulas.items import Group, Items, is_led, spoken_of, tokens_of, trimmed
from agreements.formulas.lines import is_hundred
from agreements.formulas.phrases import announced_by, phrase, weight_of
from agreements.formulas.tokens import Token, opens

# No number before "per" that is smaller is a year.
_YEARS = 1000


def two_readings(segments: Sequence[Items], signs: Sequence[str], is_constant: Callable[[Items], bool]) -> tuple[int, int] | None:
    """Start and end of the parts with two readings; None if there is one. `signs` are the operations between the segments."""
    whole = segments[0][0].start, segments[-1][-1].end

    def plain(items: Items) -> bool:
        # "1/3 x A", "faktor pengali 1/3 x A"
        return is_number(items) or is_constant(items)

    if (found := _sum_of_products(segments, signs) or _for_so_many(segments, signs)) is not None:
        return found
    if set(signs) == {"add"} and all(weighted(segment) for segment in segments):
        # "Nilai A (60%) + nilai B (40%)": the weights may be in the values already.
        return whole
    for place, sign in enumerate(signs):
        if sign == "divide" and is_rate(segments[place + 1]):
            # "Jumlah petugas dibagi 10.000 penduduk": by the number, or per so many of them.
            return segments[place][0].start, segments[place + 1][-1].end
    for place, pair in enumerate(pairwise(signs)):
        # "A / B x C": the product of the last two may stand below the line.
        if pair == ("divide", "multiply") and not (plain(segments[place]) and is_number(segments[place + 1])):
            below = trimmed(segments[place + 2])
            if not (is_number(below) or is_constant(below) or spoken_of(below, "weight", "constant")):
                return segments[place][0].start, below[-1].end
    for place, pair in enumerate(pairwise(signs)):
        if pair[0] in ("add", "subtract") and pair[1] == "multiply" and is_number(segments[place + 1]) and is_hundred(segments[place + 2]):
            # "(A : B) - 1 x 100%": the hundred of the 1, or of the difference.
            return whole
    for place, pair in enumerate(pairwise(signs)):
        below, after = segments[place + 1], segments[place + 2]
        bracketed = len(below) == 1 and isinstance(below[0], Group) and not is_number(after)
        if pair[0] == "divide" and pair[1] in ("add", "subtract") and bracketed and signs.count("divide") == 1:
            # "A / (B) - C": the bracket says that only B divides, and a count is added to no quotient.
            return whole
    if signs.count("divide") > 1:
        last = len(signs) - signs[::-1].index("divide")
        halves = all(is_number(segments[at + 1]) for at, sign in enumerate(signs) if sign == "divide")
        if {"add", "subtract"} & set(signs[:last]) and is_number(segments[last]) and not (plain(segments[last - 1]) or halves):
            # "A/B + C/D dibagi 2": the sum is meant, or its last term; not "A/2 + B/4".
            return whole
    return None


def _for_so_many(segments: Sequence[Items], signs: Sequence[str]) -> tuple[int, int] | None:
    """The place of "A terhadap jumlah penduduk dibagi 10.000": for so many inhabitants, or the share once more."""
    for place, pair in enumerate(pairwise(signs)):
        if pair == ("divide", "divide") and is_hundred(trimmed(segments[place + 2])):
            return segments[place][0].start, segments[place + 2][-1].end
    return None


def difference_of_one(first: Items, sign: Token) -> tuple[int, int] | None:
    """Start and end of a difference that names one of its two, before the first sign: "selisih realisasi terhadap target" is of both, or
    divided by one; "selisih antara realisasi / target" lacks the other. A difference may be a figure: "selisih kas / kas".
    """
    at = next((place for place, token in enumerate(tokens_of(first)[:2]) if "difference" in token.marks), None)
    if at is None or sign.kind != "divide" or phrase(first[at:], divided=True, multiplied=False) is not None:
        return None
    compared = sign.text.lower().startswith(("terhadap", "thd", "dibanding", "berbanding"))
    return (first[at].start, sign.end) if compared or announced_by(first[at:]) else None


def counted_for(segments: Sequence[Items], signs: Sequence[Token]) -> tuple[int, int] | None:
    """The place of "dokter 1 per 2.000 penduduk": what is wanted, or what is counted. A year before "per" is a period, and behind a word
    of classes it says which one: "siswa kelas 6 per 100 penduduk".
    """
    for sign, (one, rate) in zip(signs, pairwise(segments), strict=True):
        last = one[-1] if one else None
        small = isinstance(last, Token) and last.number is not None and last.number < _YEARS
        named = spoken_of(one[-2:-1], "class", "period")
        if small and not named and "rate" in sign.marks and rate and rate[0].kind == "number":
            return one[0].start, rate[-1].end
    return None


def _sum_of_products(segments: Sequence[Items], signs: Sequence[str]) -> tuple[int, int] | None:
    """The place of "Σ bobot x nilai", "1 - Σ p x (F1 + F2)": the sum of the products, or the product of the sum."""
    for sign, (one, other) in zip(signs, pairwise(segments), strict=True):
        if sign == "multiply" and opens_sign(one) and not is_number(other) and not opens_sign(other):
            return one[0].start, other[-1].end
    return None


def step_of_all(segments: Sequence[Items], signs: Sequence[Token]) -> tuple[int, int] | None:
    """The place of "A + B, dikalikan 25", where the comma may make a factor that of all, and no bracket does."""
    summed = False
    for sign, (segment, factor) in zip(signs, pairwise(segments), strict=True):
        if sign.kind == "multiply" and summed and segment and segment[-1].kind == "comma" and not is_hundred(trimmed(factor)):
            return min(part[0].start for part in (*segments, signs) if part), sign.end
        summed = sign.kind in ("add", "subtract") or (summed and sign.kind != "divide")
    return None


def weighted(items: Items) -> bool:
    """Whether a percentage stands in brackets behind the words: "nilai perencanaan (30%)", "nilai pelaporan (bobot 20%)"."""
    *_, last = [None, *trimmed(items)]
    inside = last.items if isinstance(last, Group) and len(items) > 1 else []
    inside = inside[1:] if is_led(inside, "weight") else inside
    return [item.kind for item in inside] == ["number", "percent"] and not is_led(trimmed(items)[-2:], "weight")


def opens_sign(items: Items) -> bool:
    """Whether a sign of summation stands before the items."""
    return bool(items) and isinstance(items[0], Token) and items[0].text in "Σ∑"


def is_number(items: Items) -> bool:
    """Whether it is a number with nothing but its unit."""
    items = trimmed(items)
    return bool(items) and items[0].kind == "number" and weight_of(items) is None and only_unit(items[1:])


def is_rate(items: Items) -> bool:
    """Whether it is a power of ten from 1,000 on, with what is counted: "10.000 penduduk"."""
    items = trimmed(items)
    head = items[0] if items else None
    if not isinstance(head, Token) or head.number is None or not re.fullmatch(r"1000+", str(head.number)):
        return False
    return any(item.kind == "word" for item in items[1:])


def only_unit(items: Items) -> bool:
    """Whether behind a number there is nothing but its unit or a remark: "100 %", "1.000 penduduk", "100% pada tahun berjalan"."""
    tokens = [item for item in items if isinstance(item, Token)]
    comma = next((at for at, token in enumerate(tokens) if token.kind == "comma"), len(tokens))
    # "x 100 layak huni jumlah rumah": another quantity stands on the line.
    return not any(opens(tokens, at) for at in (0, 1)) and not any("count" in token.marks for token in tokens[2:comma])


def weighs(number: Token, percent: Token, sign: Token) -> bool:
    """Whether a percentage that is no hundred stands before what it weighs: "50% x A"."""
    return (number.kind, percent.kind, sign.kind) == ("number", "percent", "multiply") and number.number != 100
