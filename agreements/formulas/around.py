"""Whether what a reading takes for a label, a legend, a remark or a unit is that, and no part of a computation that was lost.

For names.py. Knows the text and what was read of it, not how: what none of these parts has is refused, whatever the grammar made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TypeAlias

from agreements.formulas.grammar import Parser
from agreements.formulas.phrases import AND
from agreements.formulas.pieces import PAIRS
from agreements.formulas.signs import tokenize
from agreements.formulas.tokens import Token
from agreements.formulas.typeset import ENDS
from agreements.formulas.wording import MONEY, OPERATIONS, QUANTITY, alternatives, formula_words, spelt
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass

# The code of what is wrong, and its place.
Fault: TypeAlias = tuple[str, int, int]

# What is of two things: "rasio", "selisih", "rata-rata".
_OF_TWO = ("ratio", "difference", "mean", "total", "product")
_COUNTED = ("count", "open")
_OPENS = ("count", "percentage", QUANTITY, MONEY)
# What numbers an item of a list: "a)", "2)", "iv)".
_ITEM = re.compile(r"(?<![^\s(;,.])(?:[a-zA-Z]|\d\d?|[ivx]{2,4})\)$")
_CLOSING = (*PAIRS.values(), ENDS)
_BRACKETS = re.compile(rf"[{re.escape(''.join((*PAIRS, *_CLOSING)))}]")
BRACKET = re.compile(r"\([^()]*\)")
# What stands on the line below may be what was divided by: "PR =", and below it "jumlah penduduk".
_BELOW = re.compile(r"=[ \t]*\n\s*$")
# With such a sign no formula begins, and none ends.
_BEGUN = re.compile(r"\s*(?P<sign>[:+×*/÷])")
_CUT = re.compile(r"(?P<sign>[:+×*/÷–-])\s*$")
_COLONS = re.compile(r":\s+:")
_STOP = re.compile(r"\s*\.\s")
_LETTER = re.compile(r"[A-Za-z]\d?")
# In brackets of a name: a share of something, a factor of nothing, two signs that compute, a quotient that is multiplied.
_SHARE = re.compile(r"\(\s*(?:\d+(?:[.,]\d+)?\s*%|0[.,]\d+)\s*[xX×*]")
_TIMES = re.compile(r"[xX×*]\s*10+\b")
_TWICE = re.compile(r"[/÷×*+]\s*(?:[/÷×*+]|x\s)")
_QUOTIENT = re.compile(r"\s[/:]\s|÷")
_FACTOR = re.compile(r"\s*[xX×*]\s*\d")
_DASH = re.compile(r"\s[-−–]\s")
_NOTED = re.compile(r"\(\s*(\w+(?: \w+)?)\s*:\s*$")


@dataclass(frozen=True, slots=True)
class _Sayings:
    """What says a computation in a text that is no formula: an operation; one that joins two words; a division; a formula under another
    name or on a line of its own ("B = jumlah desa. Rasio = C / D"); and one behind the formula ("Sumber: BPS, Rumus: A / B").
    """

    computes: re.Pattern[str]
    joined: re.Pattern[str]
    divides: re.Pattern[str]
    another: re.Pattern[str]
    stated: re.Pattern[str]


def _sayings(vocabulary: Vocabulary) -> _Sayings:
    known = formula_words(vocabulary)
    spoken = [word for word in sorted(known.does) if known.always(word, *OPERATIONS)]
    said = rf"\b(?:{'|'.join(map(spelt, spoken))})\b"
    computes = rf"(?:[÷×*+]|\s[/x:]\s|{said})"
    over = rf"(?:\s[/÷]\s|\b(?:{'|'.join(spelt(word) for word in spoken if known.always(word, 'divide'))})\b[^\n]*)"
    divides = rf"[/:÷]|\b(?:{alternatives(vocabulary, 'divide')})\b"
    another = rf"(?<![<>≤≥=])=(?!\s*\d)|(?<=[^\s/:÷x×*+–-])[ \t]*\n\s*[^\s/:÷x×*+–-][^\n]*{computes}|[:,]\s[^:,]*{computes}"
    heading = "|".join(map(re.escape, vocabulary.words("formula_headings")))
    counts = rf"(?:{alternatives(vocabulary, 'gathers')})\b"
    stated = rf"\b(?:{heading})\s*[:=][^\n]*{computes}|[:,.;\n]\s*{counts}[^:,.;\n]*{over}{counts}"
    joined = rf"[^\W\d]\W.*(?:[÷×*+]|\s[/x]\s|{said}).*[^\W\d]{{2}}"
    made = (re.compile(pattern, re.IGNORECASE) for pattern in (computes, joined, divides, another, stated))
    return _Sayings(*made)


def around(parser: Parser) -> Iterator[Fault]:
    """What is wrong with the brackets of a text, its label, its legend, its remarks and the units of its numbers."""
    if (at := unbalanced(parser.text)) is not None:
        yield "open-bracket", at, at + 1
    if (begun := _BEGUN.match(parser.text)) is not None and (begun["sign"] != ":" or (parser.multiplied and not parser.divided)):
        yield "nothing-before", *begun.span("sign")
    if (cut := _CUT.search(parser.text)) is not None:
        yield "nothing-after", *cut.span("sign")
    if (colons := _COLONS.search(parser.text)) is not None:
        yield "nothing-after", *colons.span()
    yield from _in_label(parser)
    yield from _in_legend(parser)
    yield from _in_units(parser)
    yield from _in_brackets(parser)
    said = parser.vocabulary.recall(_sayings)
    if parser.extent.again is None and (stated := said.stated.search(parser.text, parser.extent.end)) is not None:
        yield "second-formula", *stated.span()


def unbalanced(text: str) -> int | None:
    """The place of a bracket that has no partner; one that numbers an item of a list needs none: "a) ", "2) "."""
    opened: list[int] = []
    for found in _BRACKETS.finditer(text):
        at, sign = found.start(), found[0]
        if sign in PAIRS:
            opened.append(at)
        elif sign in _CLOSING and opened:
            opened.pop()
        elif sign in PAIRS.values() and not _ITEM.search(text, 0, at + 1):
            return at
    return opened[0] if opened else None


def without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The words outside brackets."""
    depths = accumulate((token.kind == "open") - (token.kind == "close") for token in tokens)
    return [token for token, depth in zip(tokens, depths, strict=True) if depth == 0 and token.kind == "word"]


def _in_label(parser: Parser) -> Iterator[Fault]:
    """ "/ NM, NM = …" lost what it divides; "jumlah A - jumlah B; Rasio = …" and "jumlah A dan persentase B = …" are two formulas."""
    text, extent = parser.text, parser.extent
    if parser.read and _BELOW.search(text, 0, parser.read[0].start) and all(token.kind not in OPERATIONS for token in parser.read):
        yield "two-readings", extent.start, extent.end
    for piece in parser.passed:
        if piece.kind == "label" and "=" in text[: piece.start] and len(piece.text) > 1 and not {"=", ":"} & set(piece.text):
            # "ICOR = investasi (PDRB tahun n - PDRB tahun n-1)"
            yield "two-readings", piece.start, piece.end
    # Where the formula stands last, what its letters or its sides are stands before it.
    end = min([extent.start, *(start for _, start, _ in parser.legend.values())])
    if extent.line or not text[:end].strip():
        return
    tokens = tokenize(BRACKET.sub(" ", text[:end]), parser.vocabulary)
    # "Persentase kenaikan jumlah kunjungan =" and "Rasio jumlah guru dan jumlah murid =" name one thing.
    joins = not tokens or tokens[0].marks.isdisjoint(_OF_TWO)
    anew = joins and any((one.key in AND or one.kind == "comma") and _heads(other) for one, other in pairwise(tokens))
    known = formula_words(parser.vocabulary)
    spoken = any(token.kind in OPERATIONS and known.always(token.key.partition(" ")[0], *OPERATIONS) for token in tokens)
    over = (one.kind == "divide" and not other.marks.isdisjoint(_COUNTED) for one, other in pairwise(tokens))
    spoken = spoken or (bool(tokens) and not tokens[0].marks.isdisjoint(_COUNTED) and any(over))
    parted = anew or any(token.text == ";" for token in tokens)
    if spoken or (parted and end == extent.start):
        yield "second-formula", 0, end


def _heads(token: Token) -> bool:
    return not token.marks.isdisjoint(("count", "percentage"))


def _in_legend(parser: Parser) -> Iterator[Fault]:
    """What a letter stands for goes on with another formula, or a letter stands for nothing."""
    said = parser.vocabulary.recall(_sayings)
    used = {part.tokens[0].text for part in parser.quantities}
    named = re.findall(r"\w+", parser.text[: parser.extent.end]) if parser.legend else ()
    for letter, (meant, start, end) in parser.legend.items():
        if (other := said.another.search(BRACKET.sub(lambda it: " " * len(it[0]), meant))) is not None:
            yield "second-formula", start + other.start(), end
        if letter not in named and len(letter) > 1 and said.computes.search(BRACKET.sub(" ", meant)):
            # "A / B, A = jumlah desa, B = jumlah kota, SKM = total nilai / total unsur"
            yield "second-formula", start, end
    letters = [part.tokens[0] for part in parser.quantities if len(part.tokens) == 1 and _LETTER.fullmatch(part.tokens[0].text)]
    behind = parser.text[parser.extent.end :].replace("/", ".")
    through = letters and re.search(rf"\b[A-Za-z]\d?\s*(?:{alternatives(parser.vocabulary, 'through')})", behind)
    for token in letters if not through else ():
        last = re.search(rf"(?<!\w){token.text}\W*$", behind)
        if token.text not in parser.legend and (last or used & parser.legend.keys()):
            # "A / B x 100%, A = jumlah desa", "A / B, Ket: A"
            yield "not-a-quantity", token.start, token.end
    ending = parser.read[-2:] if parser.text[parser.extent.end :][:1] == "=" else []
    if len(ending) > 1 and _LETTER.fullmatch(ending[1].text) and ending[0].kind not in OPERATIONS:
        # "A / B x 100% A = jumlah desa": a legend of which the rest is lost.
        yield "two-readings", ending[1].start, len(parser.text)


def _in_units(parser: Parser) -> Iterator[Fault]:
    """What stands behind a number is no unit: "x 100%, Rata-rata nilai", "/ 3. Laba kotor"."""
    units = [piece for piece in parser.pieces if piece.kind == "number"]
    for one, other in pairwise(token for token in parser.read if token.kind in ("word", "number", "percent", "comma")):
        if other.kind != "word" or other.marks.isdisjoint((QUANTITY, "ratio", "percentage")):
            continue
        stop = _STOP.match(parser.text, one.end)
        stopped = (
            (one.kind == "comma" and (other.text.istitle() or "count" in other.marks))
            or (one.kind == "number" and stop)
            or (other.text.istitle() and not stop)
        )
        if stopped and any(piece.start < other.start < piece.end for piece in units):
            yield "second-formula", other.start, other.end


def _in_brackets(parser: Parser) -> Iterator[Fault]:
    """A bracket within a name computes, or a note stands where a quantity is missing."""
    said = parser.vocabulary.recall(_sayings)
    for piece in parser.passed:
        behind = parser.text[: piece.start].rstrip().endswith(")")
        inside = tokenize(piece.text[1:], parser.vocabulary) if behind and piece.text.startswith("(") else []
        if piece.kind == "remark" and inside and not inside[0].marks.isdisjoint(_OPENS):
            # "(persentase A) (persentase B)": a sign between them is lost.
            yield "not-read", piece.start, piece.end
        if piece.kind == "remark" and (said.joined.search(piece.text) or _computes(parser, piece.text, piece.end)):
            # "x 1.000 km. (Tanggal selesai - tanggal masuk)"
            yield "second-formula", piece.start, piece.end
    notes = formula_words(parser.vocabulary).of("note")
    for part in parser.quantities:
        begin, end = part.tokens[0].start, part.tokens[-1].end
        if (noted := _NOTED.search(parser.text[:begin])) and noted[1].lower() in notes:
            # "dibagi (sumber: Renstra 2020-2024)"
            yield "nothing-before", noted.start(), end
        for bracket in BRACKET.finditer(parser.text, begin, end + 1):
            if _computes(parser, bracket[0], bracket.end()):
                yield "second-formula", *bracket.span()


def _computes(parser: Parser, bracket: str, end: int) -> bool:
    """Whether a bracket is no remark: "Nilai (30% x IKA)", "cakupan (jumlah K4 x 100%)", "lubang (total lubang / panjang) x 1000"."""
    over = parser.vocabulary.recall(_sayings).divides
    if _SHARE.match(bracket) or _TWICE.search(bracket) or (_TIMES.search(bracket) and not over.search(bracket)):
        return True
    if _QUOTIENT.search(bracket) and _FACTOR.match(parser.text[end:]) and parser.text.count(bracket) == 1:
        # What is said of two names chooses: "sekolah (negeri / swasta) terakreditasi / sekolah (negeri / swasta) x 100%".
        return True
    sides = _DASH.split(bracket.strip("()[]"))
    opened = [tokenize(side, parser.vocabulary)[:1] for side in sides]
    apart = len(sides) == 2 and not re.search(r"\d", bracket)
    return apart and all(token and not token[0].marks.isdisjoint(_OPENS) for token in opened)
