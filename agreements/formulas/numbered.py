"""Whether the numbers and letters in what a reading takes for names belong to them: an account that knows nothing of how they were read.

For names.py. A sign that is lost leaves its number, or its letter, at the end of a name: "jumlah desa 100%", "25% A + 25% B 50% C",
"(A B)". What stands beside a name says which one it is, or it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from agreements.formulas.around import Fault
from agreements.formulas.computation import Node, chain, is_rate_factor, leaves
from agreements.formulas.grammar import Parser
from agreements.formulas.operators import MULTIPLIED, bounded
from agreements.formulas.tokens import Token, is_power
from agreements.formulas.wording import OPERATIONS, SCALED
from agreements.notation.patterns import patterns

# A letter of a formula, with its index or its number before it: "A", "x1", "2B".
_LETTER = re.compile(r"\d*[A-Za-z]\d?")
# A fraction of small numbers, no year and no age: "1/4".
_FRACTION = re.compile(r"\d\s*/\s*\d")
# A letter with a share before it: "0,75b".
_WEIGHED = re.compile(r"\d+[.,]\d+[A-Za-z]")
# The weight of one of several, behind its name: "fisik (50%)", "fisik (bobot 50%)".
_SHARES = re.compile(r"\([^()\d]*\d+(?:[.,]\d+)?\s*%\s*\)")
# A share of something, and a sign or word that adds: "20% kehadiran +".
_ADDED = re.compile(r"\d\s*%[^%]*(?:\+|\bditambah(?:\s+dengan)?)\s*$", re.IGNORECASE)
# What reaches a mark: "mencapai", "melampaui", "memenuhi".
_REACHES = re.compile(r"me\w+")
# A round number from which on it is a factor, and no size of anything that is counted.
_THOUSAND = 1000


def numbered(parser: Parser, node: Node) -> Iterator[Fault]:
    """What the numbers and letters of a reading have that none has which belongs to a name."""
    weighted = any(map(_is_weight, leaves(node)))
    for part in parser.quantities:
        beside = next((token for find in (_number_beside, _letter_beside, _index_beside) if (token := find(parser, part.tokens))), None)
        if weighted and beside is None:
            # "20% dari nilai perencanaan 80% dari nilai pelaksanaan"
            beside = next((one for at, one in enumerate(part.tokens) if at and _weighs(parser, part.tokens, at)), None)
        if beside is not None:
            yield "not-read", beside.start, part.tokens[-1].end
    if (factor := _factor(parser, node)) is not None:
        yield "not-read", factor.start, factor.end
    yield from _of_nothing(parser, node)
    yield from _twice(parser, node)


def _of_nothing(parser: Parser, node: Node) -> Iterator[Fault]:
    """A number that is all of a name, one that bounds what is not said ("/ ≤ 2 lantai"), and a one that multiplies a bracket:
    "1 (jumlah rusak / jumlah aset)".
    """
    weighted = any(map(_is_weight, leaves(node)))
    for part in parser.quantities:
        first, last = part.tokens[0], part.tokens[-1]
        if all(token.kind in ("number", "percent", "remark") for token in part.tokens):
            yield "not-a-quantity", first.start, last.end
        if weighted and last.kind == "percent" and [_LETTER.fullmatch(token.text) is not None for token in part.tokens] == [True, False]:
            # "40% A + 60% B + C%"
            yield "not-read", first.start, last.end
        if weighted and first.text == "%" and _ADDED.search(parser.text[parser.extent.start : first.start]):
            # "40% A + % B": the number of the share is lost.
            yield "not-read", first.start, last.end
        if len(_SHARES.findall(parser.text, first.start, last.end + 1)) > 1:
            # "Capaian fisik (50%) dan keuangan (50%)": the weights of two.
            yield "two-readings", first.start, last.end
    for leaf in leaves(node) if not parser.divided else ():
        if [token.kind for token in leaf.tokens] == ["number", "word"] and leaf.kind == "number" and _is_divisor(leaf):
            # "(Recordable + LTI) x 200.000 MH": of what so many are divided.
            yield "not-read", leaf.tokens[0].start, leaf.tokens[-1].end
    for piece in parser.pieces:
        if piece.kind == "number" and bounded(parser.text, piece.start):
            yield "nothing-before", piece.start, piece.end
        unsigned = piece.kind == "multiply" and not piece.text
        if unsigned and any(leaf.kind == "number" and leaf.value == 1 and leaf.tokens[-1].end == piece.start for leaf in leaves(node)):
            yield "not-read", piece.start - 1, piece.end


def _is_divisor(number: Node) -> bool:
    """Whether a round number stands before an abbreviation, as before one that divides: "1.000 KH", "200.000 MH"."""
    round_number = number.value >= _THOUSAND and number.value % 100 == 0
    return round_number and re.fullmatch(r"[A-Z]{2,5}", number.tokens[-1].text) is not None


def _number_beside(parser: Parser, tokens: Sequence[Token]) -> Token | None:
    """The number beside the letter that is all of the name: "2 x B 1 x C", "t 2 - t 1"; or behind a letter that other names end with alone:
    "jumlah A + jumlah B 3".
    """
    multiplied = MULTIPLIED.match(parser.text, tokens[-1].end)
    if multiplied and len(tokens) > 2 and _FRACTION.fullmatch(parser.text, tokens[-3].start, tokens[-1].end):
        # "3/4 x nilai tes 1/4 x nilai wawancara"
        return tokens[-3]
    if len(tokens) < 2 or tokens[-1].kind != "number" or not _LETTER.fullmatch(tokens[-2].text):
        return None
    alone = len(tokens) == 2 and (tokens[0].text.islower() or multiplied)
    others = any(_LETTER.fullmatch(part.tokens[-1].text) for part in parser.quantities)
    return tokens[-1] if alone or (len(tokens) > 2 and others) else None


def _index_beside(parser: Parser, tokens: Sequence[Token]) -> Token | None:
    """The letter that the legend says is a number, at the end of a name: "jumlah kasus K, K: 100%"."""
    last = tokens[-1]
    meant = parser.legend.get(last.text) if len(tokens) > 1 and last.kind == "word" else None
    return last if meant is not None and meant[0][:1].isdigit() else None


def _is_weight(leaf: Node) -> bool:
    return leaf.kind == "number" and not is_rate_factor(leaf) and (leaf.percent or leaf.value.denominator > 1)


def _weighs(parser: Parser, tokens: Sequence[Token], at: int) -> bool:
    """Whether a number of a name is a share, and none that something reaches: "≥ 80%", "minimal 80%", "nilai 0,7"."""
    token, before = tokens[at], tokens[at - 1]
    if _WEIGHED.fullmatch(token.text):
        # "0,25a 0,75b"
        return True
    if token.number is None or not before.marks.isdisjoint(SCALED) or _is_bounded(parser, tokens, at):
        return False
    return token.number.denominator > 1 or any(other.kind == "percent" for other in tokens[at + 1 : at + 2])


def _is_bounded(parser: Parser, tokens: Sequence[Token], at: int) -> bool:
    """Whether a number of a name is a bound, by a sign or by words: "≥ 80%", "minimal 80%", "80% ke atas"."""
    text, number, known = parser.text, tokens[at], patterns(parser.vocabulary)
    signed = bounded(text, number.start)
    if at > 1 and "whole" in tokens[at - 1].marks and _REACHES.fullmatch(tokens[at - 2].key):
        # "desa mencapai target 80%"
        return True
    if signed or MULTIPLIED.match(text, number.end):
        # "nilai minimal 40% x nilai maksimal" lost a sign.
        return signed
    before = (one for one in known.bound.finditer(text, 0, number.start) if not text[one.end() : number.start].strip())
    behind = next((one.end for one in tokens[at + 1 : at + 2] if one.kind == "percent"), number.end)
    above = known.behind.fullmatch(text, behind, tokens[-1].end) is not None
    return above or any(not text[: one.start()][-1:].isalpha() for one in before)


def _letter_beside(_: Parser, tokens: Sequence[Token]) -> Token | None:
    """The letter beside another one, of which one has lost its sign: "(A B)", "(Pn Pn-1)"; None if the name has no such letters."""
    for one, other in pairwise(tokens):
        if other.text.startswith(f"{one.text}-") and one.text[:1].isupper():
            return other
    letters = [token for token in tokens if _LETTER.fullmatch(token.text)]
    alone = all(token in letters or token.kind in ("number", "percent", "comma", "remark") for token in tokens)
    return letters[1] if alone and len(letters) > 1 else None


def _factor(parser: Parser, node: Node) -> Token | None:
    """The factor whose sign is lost at the end of a quotient or product that has none: "jumlah desa 100%", "penduduk 1.000 penduduk"."""
    if not parser.quantities or node.kind not in ("divide", "multiply") or any(map(is_rate_factor, leaves(node))):
        return None
    tokens = max((part.tokens for part in parser.quantities), key=lambda tokens: tokens[-1].end)
    for at, token in reversed(list(enumerate(tokens))):
        if at == 0 or token.number is None or not is_power(token.number) or not tokens[at - 1].marks.isdisjoint(SCALED):
            continue
        rest = [one for one in tokens[at + 1 :] if one.kind not in ("percent", "remark")]
        ends = not rest or (token.number >= _THOUSAND and any(one.key == rest[0].key for one in tokens[:at]))
        # "Kelas 10", not "ruang kelas 100%".
        named = "class" in tokens[at - 1].marks and at + 1 == len(tokens)
        if ends and not named and not _is_bounded(parser, tokens, at):
            return token
    return None


def _twice(parser: Parser, node: Node) -> Iterator[Fault]:
    """A quotient that is divided once more by what it was divided by, and a product with two shares: "A x 30% B x 70%"."""
    if node.kind == "divide":
        above, below = node.parts
        while above.kind in OPERATIONS and below.kind == "quantity":
            again = above.parts[1] if above.kind == "divide" else None
            if again is not None and again.kind == "quantity" and _meant(parser, again) == _meant(parser, below):
                # "A / B, A = jumlah aktif dibagi jumlah desa, B = jumlah desa"
                yield "two-readings", below.tokens[0].start, below.tokens[-1].end
            above = above.parts[0]
    # "tebal x 1,22 x 2,44" are sizes.
    shares = [leaf for leaf in chain(node, "multiply") if _is_weight(leaf) and (leaf.percent or leaf.value < 1)]
    if len(shares) > 1:
        yield "two-readings", shares[-1].tokens[0].start, shares[-1].tokens[-1].end
    for part in node.parts:
        yield from _twice(parser, part)


def _meant(parser: Parser, quantity: Node) -> str:
    """The words of a quantity, or what its letter stands for."""
    words, *_ = parser.legend.get(quantity.tokens[0].text if len(quantity.tokens) == 1 else "", (quantity.words,))
    return words.lower()
