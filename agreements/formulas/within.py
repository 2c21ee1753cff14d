"""What a sign of a formula, or a word, stands in or between, and what that says of it.

For colons.py and signs.py. Knows tokens only.
"""

from __future__ import annotations

from agreements.formulas.tokens import EITHER, Token, opens
from agreements.formulas.wording import OPERATIONS, QUANTITY, SCALED

_SIGNS = ("times", "stroke", "colon", "dash", "plus", "open", "close", "comma", "other")


def opened(tokens: list[Token], at: int) -> int:
    """The place behind the bracket that is open at a place; 0 if none is."""
    depth = 0
    for place in range(at - 1, -1, -1):
        depth += (tokens[place].kind == "close") - (tokens[place].kind == "open")
        if depth < 0:
            return place + 1
    return 0


def closed(tokens: list[Token], begin: int) -> int:
    """The place of the bracket that closes the one which opens before a place; behind the last token if none does."""
    depth = 0
    for place in range(begin, len(tokens)):
        depth += (tokens[place].kind == "open") - (tokens[place].kind == "close")
        if depth < 0:
            return place
    return len(tokens)


def fills_bracket(tokens: list[Token], at: int, begun: int) -> bool:
    """Whether a sign stands between the words of a bracket, of which the first is at `begun`, and nothing else is in it."""
    end = closed(tokens, begun)
    words = [token.kind for token in (*tokens[begun:at], *tokens[at + 1 : end])]
    return begun > 0 and tokens[begun - 1].kind == "open" and at + 1 < end < len(tokens) and set(words) == {"word"}


def computed_with(tokens: list[Token], at: int, begun: int) -> str | None:
    """What a colon is in such a bracket that is computed with, which has no heading of its own: it divides in "(persentase hadir :
    persentase wajib hadir) / 2". None elsewhere.
    """
    if not fills_bracket(tokens, at, begun):
        return None
    around = (*tokens[: begun - 1], *tokens[closed(tokens, begun) :])
    if all(token.kind not in (*OPERATIONS, "plus", "dash") for token in around):
        return None
    return "divide" if QUANTITY in tokens[at + 1].marks else EITHER


def less_than_whole(tokens: list[Token], at: int) -> str | None:
    """What a sign is that may compute in a bracket that is taken from 1 or from 100%: "1 - (air terjual/produksi)" divides. Of two strokes
    without blanks either may: "1 - (jumlah SD/MI/rombongan belajar)". None elsewhere.
    """
    begin = opened(tokens, at)
    before = [token for token in tokens[: max(begin - 1, 0)] if token.kind != "percent"]
    if len(before) < 2 or before[-1].kind not in ("dash", "subtract") or before[-2].number not in (1, 100):
        return None
    end = closed(tokens, begin)
    kinds = [token.kind for token in tokens[begin:end] if token.kind != "percent"]
    if kinds[-2:] in (["times", "number"], ["multiply", "number"]):
        # "100% - (waktu tunggu/waktu standar x 100%)"
        end = next(place for place in range(begin, end) if tokens[place].kind in ("times", "multiply"))
    others = [place for place in range(begin, end) if place != at]
    named = all(tokens[place].kind in ("word", "number", "open", "close", "other") or _is_glued(tokens, place) for place in others)
    if not named or begin in (at, end) or at == end - 1:
        return None
    strokes = [place for place in others if tokens[place].kind in ("stroke", "joint")]
    if any(opens(tokens, place + 1) for place in strokes):
        # "1 - (hibah/jumlah siswa SMP/MTs)"
        return None
    # What is a share, or on a scale, may be taken from the whole as it is: "100% - (persentase kebocoran/kehilangan air)".
    shared = not (tokens[begin].marks.isdisjoint(SCALED) or opens(tokens, at + 1, surely=False))
    return EITHER if (strokes or shared) and _is_glued(tokens, at) else "divide"


def _is_glued(tokens: list[Token], at: int) -> bool:
    """Whether a sign stands without blanks, as within a name: "SD/MI", "0-59"."""
    return (
        tokens[at].kind in ("stroke", "dash", "joint", "colon") and tokens[at].glued and any(one.glued for one in tokens[at + 1 : at + 2])
    )


def stands_alone(tokens: list[Token], at: int) -> bool:
    """Whether the word is a whole part: nothing but signs, brackets or the end stand around it."""
    around = [tokens[place] for place in (at - 1, at + 1) if 0 <= place < len(tokens)]
    return all(one.kind in (*OPERATIONS, *_SIGNS) or one.text in "Σ∑" for one in around)
