"""Whether a formula computes with parts that it does not say: "N1 + N2 + … + Nn", "nilai A + nilai B dst", "A dibagi jumlah selu...".

For grammar.py. Knows tokens, their marks and lists.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from agreements.formulas.items import Items, flat, trimmed
from agreements.formulas.phrases import AND
from agreements.formulas.tokens import SYMBOL, Token
from agreements.formulas.wording import OPERATIONS

# The marks of words for parts that are left out, and of those that lead to the last.
_LEAVING = ("endless", "through")
# Dots behind a sign, or behind what was added last: "N1 + … + Nn", "N1 + N2 …"
_DOTS = re.compile(r"[+×*]\s*(?:\.{2,}|…)|\+[^+=\n]{1,80}?(?:\.{3,}|…)")

# Dots that a name runs into at the end: a list cut the text there, "dibagi dengan jumlah seluruh...", "… usia 0-5...", not "dikali 100...".
_CUT = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]+)(?:[/.–-]|(?P<number>[^\S\n]+(?:[<>≤≥]\s?)?\d[\d.,–-]*?))?(?P<dots>\.{3,}|…)\s*$")
_SCALES = re.compile(r"..?|.*(?:kali(?:kan)?|bagi|per)", re.IGNORECASE)


def parts_left_out(tokens: list[Token], text: str, place: tuple[int, int], words: frozenset[str]) -> tuple[int, int] | None:
    """The place of the sign that computes with parts that are not said, in the tokens of a part of the text; None if all are.

    The words are those that stand for parts that are left out.
    """
    if (dotted := _dotted(text, place)) is not None:
        return dotted
    said = [token for token in tokens if token.text != "."]
    # Most formulas have none of the words that say it.
    if all(token.marks.isdisjoint(_LEAVING) for token in said) and not any(f"{a.key} {b.key}" in words for a, b in pairwise(said)):
        return None
    signs = (sign for at, sign in enumerate(said) if sign.kind in OPERATIONS and _goes_on(sign, said[at + 1 :], words))
    return next(((sign.start, sign.end) for sign in signs), None)


def _dotted(text: str, place: tuple[int, int]) -> tuple[int, int] | None:
    """The place of the sign, or of the dots, where dots stand for parts."""
    if ".." not in text and "…" not in text:
        return None
    if (dots := _DOTS.search(text, *place)) is not None:
        return dots.start(), dots.start() + 1
    if (cut := _CUT.search(text, *place)) is not None and not (cut["number"] and _SCALES.fullmatch(cut["word"])):
        return cut.start("dots"), cut.start("dots") + 1
    return None


def _goes_on(sign: Token, following: list[Token], words: frozenset[str]) -> bool:
    """Whether parts are left out behind a sign: at once, between two letters ("U2 s.d. U9"), or of a sum behind what it adds
    ("+ nilai B dst", "+ nilai B sampai dengan nilai Z").
    """
    lettered = [SYMBOL.fullmatch(token.text) is not None for token in following[:3:2]] == [True, True]
    if any("endless" in token.marks for token in following[:1]) or (lettered and "through" in following[1].marks):
        return True
    part = list(takewhile(lambda token: token.kind in ("word", "number", "comma"), following))
    if sign.kind != "add" or not part:
        return False
    return _ends_open(part, words) or _again_through(part)


def _ends_open(part: list[Token], words: frozenset[str]) -> bool:
    """Whether a part ends with such a word, which stands for no things that it lists itself: "jalan, jembatan dll"."""
    commas = [at for at, token in enumerate(part) if token.kind == "comma"]
    listed = any(at < len(part) - 2 for at in commas)
    # "Dan lain-lain" are two tokens.
    return not listed and ("endless" in part[-1].marks or " ".join(token.key for token in part[-2:]) in words)


def _again_through(part: list[Token]) -> bool:
    """Whether the word that it begins with is said again behind one that leads to the last: "nilai B sampai dengan nilai Z"."""
    through = next((at for at, token in enumerate(part) if "through" in token.marks), 0)
    return through > 0 and any(token.key == part[0].key for token in part[through + 1 : through + 3])


def open_end(segments: Sequence[Items], signs: Sequence[Token], connectives: Collection[str], complete: Collection[str]) -> Token | None:
    """The word that something must follow and with which a part ends: "dibagi jumlah desa yang"; None if none does. "Yang" and "dan" may
    lead to an operation that is a word. `complete` are endings that look so and are whole. Or the comma with which a list ends.
    """
    if _list_unended(segments[-1]):
        return flat(segments[-1][-1:])[0]
    for segment, sign in zip(segments, [*signs, None], strict=True):
        words = [item for item in trimmed(segment)[-2:] if isinstance(item, Token) and item.kind == "word"]
        last = words[-1] if words and words[-1] is trimmed(segment)[-1] else None
        if last is None or not (last.key in connectives or "rate" in last.marks) or last.text.isupper():
            continue
        spoken = sign is not None and len(sign.text) > len("x") and sign.text[0].isalpha()
        leads = spoken and not last.marks.isdisjoint(("joins", "then", "legend"))
        if not leads and " ".join(word.key for word in words) not in complete:
            return last
    return None


def _list_unended(items: Items) -> bool:
    """Whether a list ends with a comma, and no "dan" stands before its last part: "Rata-rata dari A, B,"."""
    commas = [at for at, item in enumerate(items) if item.kind == "comma"]
    if len(commas) < 2 or commas[-1] != len(items) - 1:
        return False
    return not any(isinstance(item, Token) and item.key in AND for item in items[commas[-2] :])
