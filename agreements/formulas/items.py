"""The tokens of a formula with its brackets closed: what a part holds, how it begins, what stands at its ends.

For phrases.py and grammar.py. Joins nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from agreements.formulas.tokens import Token, opens
from agreements.formulas.wording import OPERATIONS
from engine.language.classes import dataclass

# The sign of a year: "n", "t-1".
_YEAR = re.compile(r"[nt](?:[ +]\d)?")


@dataclass(frozen=True, slots=True)
class Group:
    """What stands in brackets."""

    items: list[Token | Group]
    start: int
    end: int
    kind: str = "group"


Item = Token | Group
Items = Sequence[Item]


def is_led(items: Items, does: str) -> bool:
    """Whether the items begin with a word that does it."""
    return bool(items) and isinstance(items[0], Token) and does in items[0].marks


def after_lead(items: Items) -> Items:
    """What follows the leading word, and "antara" or "dari" after it."""
    rest = list(items[1:])
    while rest and isinstance(rest[0], Token) and rest[0].key in ("antara", "dari"):
        rest.pop(0)
    return rest


def tokens_of(items: Items) -> list[Token]:
    """The items with every bracket as one token of its own kind, so that places stay those of the items."""
    return [item if isinstance(item, Token) else Token("group", "", item.start, item.end) for item in items]


def trimmed(items: Items) -> Items:
    """The items without punctuation at their ends."""
    found = list(items)
    while found and found[0].kind in ("comma", "label", "joint"):
        found.pop(0)
    while found and found[-1].kind in ("comma", "label", "joint"):
        found.pop()
    return found


def content(items: Items) -> bool:
    """Whether there is anything but punctuation."""
    return any(item.kind in ("word", "number", "group") for item in items)


def computes(group: Group) -> bool:
    """Whether a bracket holds something to compute, not a remark."""
    inner = tokens_of(group.items)
    below = any(isinstance(item, Group) and computes(item) for item in group.items)
    return below or any(token.kind in OPERATIONS for token in inner) or opens(inner, 0)


def flat(items: Items) -> list[Token]:
    """The tokens of the items; those inside brackets are of the kind "remark"."""
    tokens: list[Token] = []
    for item in items:
        if isinstance(item, Group):
            tokens.extend(replace(token, kind="remark", glued=False) for token in flat(item.items))
        else:
            tokens.append(item)
    return tokens


def said_again(items: Items) -> Token | None:
    """The word that names the quantity, where it stands again behind a bracket: "PDRB (t) PDRB (t-1)"."""
    tokens = tokens_of(items)
    named = next((token for at, token in enumerate(tokens) if token.kind == "word" and not opens(tokens, at)), None)
    behind = (one for before, one in pairwise(tokens) if is_remark(before) and one is not named)
    return next((one for one in behind if named is not None and one.key == named.key), None)


def is_remark(token: Token) -> bool:
    """Whether it is a bracket or the sign of a year, "n" or "t-1": either ends a quantity's name."""
    return token.kind == "group" or (token.key[:1] in ("n", "t") and _YEAR.fullmatch(token.key) is not None)


def spoken_of(items: Items, *does: str) -> bool:
    """Whether one of the words is of a kind: "nilai penimbang" is a weight."""
    return any(isinstance(item, Token) and not item.marks.isdisjoint(does) for item in items)


def symbolic(token: Token) -> bool:
    """Whether it is a letter or sign of a formula, not a word."""
    return token.text in "Σ∑" or (len(token.text) <= 2 and token.text.isalnum() and not token.key.isdigit())


def linear(group: Group) -> bool:
    """Whether a bracket only adds: the sum of many such brackets is one of sums."""
    return not any(item.kind in ("multiply", "divide", "power") or (isinstance(item, Group) and not linear(item)) for item in group.items)


def operates(group: Group) -> bool:
    """Whether a bracket holds an operation."""
    return any(item.kind in OPERATIONS or (isinstance(item, Group) and operates(item)) for item in group.items)


def parted(items: Items) -> tuple[list[Items], list[Token]]:
    """The parts between the operations, and the operations."""
    segments: list[list[Token | Group]] = [[]]
    signs: list[Token] = []
    for item in items:
        if item.kind in OPERATIONS and isinstance(item, Token):
            signs.append(item)
            segments.append([])
        else:
            segments[-1].append(item)
    return list(segments), signs
