"""The line of a fraction and its factor, where they are written: drawn over three lines, lost, before the fraction, within it, as a rate.

For grammar.py: each function takes the parts and the operations between them, and gives them as they are computed.
"""

from __future__ import annotations

import re
from fractions import Fraction

from agreements.formulas.items import Group, Items, content, is_led, trimmed
from agreements.formulas.pieces import Piece
from agreements.formulas.tokens import Token, is_power, opens
from agreements.formulas.wording import OPERATIONS, QUANTITY

# What a page sets below a line begins apart from the margin.
_INDENTED = re.compile(r"\n[ \t]{2,}$")


def with_rates(segments: list[Items], signs: list[Token]) -> tuple[list[Items], list[str]]:
    """ "Kematian per 1.000 kelahiran hidup" divides by the births and multiplies by 1,000; after a division it only multiplies."""
    kinds = [sign.kind for sign in signs]
    for at in [at for at, sign in enumerate(signs) if "rate" in sign.marks and segments[at + 1][0].kind == "number"]:
        words, number = segments[at + 1][1:], segments[at + 1][0]
        before = [segment[0] for segment in segments[: at + 1] if is_hundred(trimmed(segment)[:2]) or is_hundred(trimmed(segment)[:1])]
        if "divide" in kinds[:at] and _number(number) in map(_number, before):
            # "x 1.000 per 1.000 penduduk": the factor, and what it is for.
            return [*segments[: at + 1], *segments[at + 2 :]], [*kinds[:at], *kinds[at + 1 :]]
        if kinds.count("divide") > 1 or not content(words):
            return segments, [*kinds[:at], "multiply", *kinds[at + 1 :]]
        below = [segments[at], words, segments[at + 1][:1]]
        return [*segments[:at], *below, *segments[at + 2 :]], [*kinds[:at], "divide", "multiply", *kinds[at + 1 :]]
    return segments, kinds


def rate_of_nothing(segments: list[Items], signs: list[Token]) -> tuple[int, int] | None:
    """The place of a rate that is all that divides, and does not say of what: "jumlah dokter per 1.000"; None if there is none."""
    last = segments[-1]
    alone = sum(sign.kind == "divide" for sign in signs) == 1 and "rate" in signs[-1].marks
    return (signs[-1].start, last[-1].end) if alone and last[0].kind == "number" and not content(last[1:]) else None


def _number(item: Token | Group) -> Fraction | None:
    return item.number if isinstance(item, Token) else None


def with_line(segments: list[Items], signs: list[str], divided: bool, text: str) -> tuple[list[Items], list[str]]:
    """ "Jumlah A x 100% jumlah B": the line of the fraction was lost between the factor and what stood below."""
    last = segments[-1]
    if divided or signs[-1] != "multiply" or not set(signs[:-1]) <= {"add", "subtract"} or not last or last[0].kind != "number":
        return segments, signs
    after = 2 if len(last) > 1 and last[1].kind == "percent" else 1
    below = [item for item in last[after:] if isinstance(item, Token)]
    if not opens(below, 0) and not _is_below(segments[0], below, text):
        return segments, signs
    return [*segments[:-1], last[after:], last[:after]], [*signs[:-1], "divide", "multiply"]


def _is_below(above: Items, below: list[Token], text: str) -> bool:
    """Whether a measure on the next line is of what stands above: "Jumlah penumpang x 100%", and below it "Kapasitas kursi penumpang"."""
    if not below or QUANTITY not in below[0].marks or "note" in below[0].marks or not _INDENTED.search(text, 0, below[0].start):
        return False
    words = [{item.key for item in items if isinstance(item, Token) and item.kind == "word" and not item.marks} for items in (above, below)]
    return not words[0].isdisjoint(words[1])


def below_line(segments: list[Items], signs: list[Token]) -> None:
    """ "A ____ x 100% B", drawn over three lines: what stands behind the factor is below the line."""
    for place, sign in enumerate(signs[:-1]):
        if sign.kind != "divide" or len(sign.text) < 3 or content(segments[place + 1]) or signs[place + 1].kind != "multiply":
            continue
        factor = segments[place + 2]
        after = 2 if len(factor) > 1 and factor[1].kind == "percent" else 1
        if factor and factor[0].kind == "number":
            segments[place + 1], segments[place + 2] = factor[after:], factor[:after]
            _gather(segments, signs, place + 1, place + 3, len(segments))
            return


def drawn_across(segments: list[Items], signs: list[Token], text: str) -> None:
    """All that stands above a line drawn on a line of its own is divided by all below it: "A x 100%", "-----", "B x C".

    A factor of 100 or more that ends it is that of the fraction.
    """
    lines = _lines(signs, text)
    if len(lines) == 1 and all(map(content, segments)) and any(sign.kind == "multiply" for sign in signs[lines[0] + 1 :]):
        factor = signs[-1].kind == "multiply" and is_hundred(trimmed(segments[-1]))
        _gather(segments, signs, lines[0] + 1, lines[0] + 2, len(segments) - factor)


def underlines(segments: list[Items], signs: list[Token], text: str) -> bool:
    """Whether a line drawn on a line of its own may stand under a heading, not between two parts: "Persentase desa", "-----", "A / B"; or
    a heading that divides stands above it: "Rasio modal terhadap aset", "Modal", "-----", "Aset".
    """
    if any(_begins_line(sign, text) and any(one.kind == "divide" for one in signs[:at]) for at, sign in enumerate(signs)):
        return True
    lines = _lines(signs, text)
    if not lines:
        return False
    groups = [item for segment in segments[lines[0] + 1 :] for item in segment if isinstance(item, Group)]
    below = [*signs[lines[0] + 1 :], *(item for group in groups for item in group.items)]
    headed = is_led(segments[0], "heading") and any(item.kind in ("divide", "add", "subtract") for item in below)
    return headed or (len(lines) == 1 and any(sign.kind == "divide" for sign in (*signs[: lines[0]], *signs[lines[0] + 1 :])))


def _lines(signs: list[Token], text: str) -> list[int]:
    """The places of the lines that are drawn on lines of their own."""
    return [at for at, sign in enumerate(signs) if sign.kind == "divide" and _is_line(sign, text)]


def _is_line(sign: Token, text: str) -> bool:
    return _begins_line(sign, text) and text[sign.end :].lstrip(" \t").startswith("\n")


def _begins_line(sign: Token, text: str) -> bool:
    """Whether it is a drawn line, with nothing before it on its line."""
    return sign.kind == "divide" and len(sign.text) > 2 and not sign.text.isalpha() and text[: sign.start].rstrip(" \t").endswith("\n")


def _gather(segments: list[Items], signs: list[Token], place: int, begin: int, stop: int) -> None:
    """Put the part below a line and the parts from `begin` to `stop`, with the signs between them, in one bracket."""
    rest, between = segments[begin:stop], signs[begin - 1 : stop - 1]
    if not rest or not all(map(content, rest)) or any(sign.kind == "divide" for sign in between):
        return
    inside = list(segments[place])
    for sign, segment in zip(between, rest, strict=True):
        inside += [sign, *segment]
    segments[place] = [Group(inside, inside[0].start, inside[-1].end)]
    del segments[begin:stop], signs[begin - 1 : stop - 1]


def hundred_last(segments: list[Items], signs: list[str], pieces: list[Piece]) -> tuple[list[Items], list[str]]:
    """ "A x 100% / B" and "1.000 x A / B" with the factor behind the quotient, where it makes a percentage or a rate. The sign of one that
    stood in a bracket is noted with the pieces.
    """
    segments, signs = list(segments), list(signs)
    for place, segment in enumerate(segments[: len(signs)]):
        # "(A x 100%) / B"
        inside = trimmed(segment[0].items) if len(segment) == 1 and isinstance(segment[0], Group) else []
        places = [at for at, item in enumerate(inside) if item.kind in OPERATIONS]
        if signs[place] == "divide" and len(places) == 1 and inside[places[0]].kind == "multiply" and is_hundred(inside[places[0] + 1 :]):
            sign = inside[places[0]]
            pieces += [Piece(sign.kind, sign.text, sign.start, sign.end)] if isinstance(sign, Token) else []
            segments[place] = inside[: places[0]]
            segments.insert(place + 1, inside[places[0] + 1 :])
            signs.insert(place, "multiply")
            break
    for place in range(len(signs) - 1, -1, -1):
        kind = signs[place]
        at = place + 1 if kind == "multiply" else None
        if place == 0 and kind == "multiply" and is_hundred(segments[0]):
            at = 0
        if at is None or not is_hundred(segments[at]):
            continue
        end = at
        while end < len(signs) and signs[end] in ("multiply", "divide"):
            end += 1
        if "divide" in signs[at:end]:
            number = segments.pop(at)
            signs.pop(place)
            segments.insert(end, number)
            signs.insert(end - 1, "multiply")
    return segments, signs


def is_hundred(items: Items) -> bool:
    """Whether it is 100, 100%, 1.000 or another such factor of a rate, alone."""
    kinds = [item.kind for item in items]
    number = _number(items[0]) if kinds in (["number"], ["number", "percent"]) else None
    return number is not None and is_power(number)
