"""Whether a reading accounts for every word and number of its text, and what is known of a text that has none.

For prose.py. A reading that loses a word is wrong: the word becomes a defect with its place (docs/decisions/0031).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from agreements.formulas.computation import Node, leaves
from agreements.formulas.grammar import Parser
from agreements.formulas.pieces import Extent, Piece
from agreements.formulas.tokens import Token
from engine.language.classes import dataclass

_WRITTEN = re.compile(r"[^\W_]+")
# What a word may do without being a part of a quantity: it says an operation, or leads over to one.
JOINING = frozenset((
    "ratio", "difference", "mean", "total", "product", "percentage", "tell", "then", "joins", "count", "rate", "again", "measured",
))  # fmt: skip


def outside(text: str, extent: Extent) -> Iterator[Piece]:
    """The parts of the text that are no formula: its label before it, its legend and what is said again behind it."""
    for kind, start, end in (("label", 0, extent.start), ("legend", extent.end, len(text)), ("filled", *extent.skipped)):
        if text[start:end].strip():
            yield Piece(kind, text[start:end], start, end)


def lost(parser: Parser, node: Node, passed: Sequence[Piece]) -> list[tuple[int, int]]:
    """The places of the words and numbers that the tree and what it passed over leave out."""
    kept = [(piece.start, piece.end) for piece in (*parser.pieces, *passed)]
    numbers = (leaf for leaf in leaves(node) if leaf.kind != "quantity")
    kept += [(token.start, token.end) for leaf in (*numbers, *parser.quantities) for token in leaf.tokens]
    if parser.extent.line:
        kept.append(parser.extent.line)
    kept += [(start, end) for start, end in _joining((*parser.read, *parser.explained))]
    left = bytearray(b"\1" * len(parser.text))
    for start, end in kept:
        left[start:end] = bytes(max(end - start, 0))
    return [found.span() for found in _WRITTEN.finditer(parser.text) if left.find(1, *found.span()) >= 0]


def _joining(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    for token in tokens:
        if token.kind == "percent" or (token.kind == "multiply" and token.text in "xX") or not token.marks.isdisjoint(JOINING):
            yield token.start, token.end


@dataclass(frozen=True, slots=True)
class Outline:
    """The outer form of a formula, for rules: the words above and below its first line (`above` those of the whole if there is none),
    whether it divides and multiplies, the numbers that its quotients are multiplied by, whether it joins quantities and not by a
    division, whether it divides a thing by itself; the two sides of the difference that is all that stands above, and by what the
    quantities of a sum are weighted.
    """

    above: str = ""
    below: str = ""
    divides: bool = False
    multiplies: bool = False
    factors: tuple[Fraction, ...] = ()
    joins: bool = False
    of_itself: bool = False
    difference: tuple[str, str] | None = None
    weights: tuple[Fraction, ...] = ()


def seen(parser: Parser) -> Outline:
    """The outline of a text that is refused, as far as its words and signs show it."""
    tokens = parser.read
    at = next((place for place, token in enumerate(tokens) if token.kind == "divide"), None)
    factors = [after.number for before, after in pairwise(tokens) if before.kind == "multiply" and after.number]
    stop = next((place for place in range(0 if at is None else at + 1, len(tokens)) if tokens[place].kind == "multiply"), len(tokens))
    above, below = _text(parser, tokens[: stop if at is None else at]), _text(parser, tokens[at + 1 : stop] if at is not None else [])
    # By a quantity in words (dikali bobot) is no factor that could be missing.
    factored = (after is None or after.number for before, after in pairwise((*tokens, None)) if before and before.kind == "multiply")
    multiplies = parser.extent.percent or any(factored)
    joins = at is None and any(token.kind in ("add", "subtract") for token in tokens)
    same = bool(below) and above.lower().split() == below.lower().split()
    return Outline(above, below, at is not None, multiplies, tuple(factors), joins, same)


def _text(parser: Parser, tokens: Sequence[Token]) -> str:
    """The words of a part, without brackets and signs at its ends."""
    inner = [token for token in tokens if token.kind in ("word", "number")]
    return parser.text[inner[0].start : inner[-1].end] if inner else ""
