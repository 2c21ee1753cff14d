"""The official Indonesian of formulas, compiled to the text of an expression over named quantities (docs/formulas.md).

"Jumlah layanan yang selesai dibagi jumlah layanan yang ada X 100%" becomes `layanan_yang_selesai / layanan_yang_ada * 100`, in %. Where the
prose says no computation, problems say what is missing and at which character. Nothing is evaluated here, and no figure is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from agreements.formulas.account import Outline, lost, outside, seen
from agreements.formulas.computation import (
    Node,
    difference,
    factors,
    give_names,
    leaves,
    quotients,
    remarked_unit,
    sides,
    unit_of,
    unscaled,
    weights,
    written,
)
from agreements.formulas.extent import extent
from agreements.formulas.grammar import Parser
from agreements.formulas.judged import judge, says_the_same
from agreements.formulas.keyboard import plain, unknown_signs
from agreements.formulas.names import account
from agreements.formulas.pieces import Piece
from agreements.formulas.signs import tokenize
from agreements.formulas.tokens import opens
from agreements.formulas.typeset import without_markup
from agreements.formulas.wording import formula_words
from agreements.notation.vocabulary import Vocabulary
from engine.language.classes import dataclass
from engine.language.problem import Problem, Span

# As long as an expression may be; no formula that anyone wrote has so many words and signs.
MAX_LENGTH = 2000
MAX_PIECES = 500
_PIECE = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Named:
    """A quantity of a formula: its name in the expression, its words, its unit ("" for none) and its place in the text."""

    name: str
    text: str
    unit: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Compiled:
    """A formula as an expression. `expression` is None if there are problems.

    `numerator` and `denominator` are the names in a quotient of two; `assumed` the parts without brackets that were read one way of two;
    `outline` its outer form, of a refused text as much as can be seen of it; `used` the words of the quantities where they stand, and
    `passed` the labels, legends and remarks that are no part of the computation.
    """

    text: str
    expression: str | None
    unit: str = ""
    quantities: tuple[Named, ...] = ()
    pieces: tuple[Piece, ...] = ()
    problems: tuple[Problem[Span], ...] = ()
    numerator: str | None = None
    denominator: str | None = None
    assumed: tuple[Piece, ...] = ()
    outline: Outline = field(default_factory=Outline)
    used: tuple[Piece, ...] = ()
    passed: tuple[Piece, ...] = ()


def compile_formula(text: str, vocabulary: Vocabulary, name: str | None = None, measure: str = "none") -> Compiled:
    """Compile one formula. The indicator's name and measure word only serve to tell a formula that says nothing beyond the name."""
    read = vocabulary.recall(_compile, text, None, "none")
    # Of what computes, nothing depends on what the indicator is called.
    computes = read.expression is not None and all(read.expression != quantity.name for quantity in read.quantities)
    return read if computes or (name is None and measure == "none") else vocabulary.recall(_compile, text, name, measure)


def _not_read(text: str) -> Problem[Span]:
    return Problem("not-read", Span(0, len(text)), {"text": text})


def _compile(text: str, name: str | None, measure: str, vocabulary: Vocabulary) -> Compiled:
    if len(text) > MAX_LENGTH or (len(text) > MAX_PIECES and sum(1 for _ in _PIECE.finditer(text)) > MAX_PIECES):
        return Compiled(text, None, problems=(_not_read(text[:MAX_LENGTH]),))
    keyed, marked = without_markup(plain(text))
    if keyed != text:
        return _as_written(text, _compile(keyed, name, measure, vocabulary), marked)
    parser = Parser(text, extent(text, vocabulary), vocabulary)
    node = parser.parse()
    if node is not None:
        judge(parser, node, name or "", measure)
    if node is not None and (again := parser.extent.again) and not says_the_same(parser, node, text[slice(*again)]):
        parser.refuse("second-formula", *again)
    if node is not None and not parser.problems:
        account(parser, node)
    pieces = tuple(parser.pieces)
    passed = (*parser.passed, *outside(text, parser.extent))
    if node is not None and not parser.problems:
        for start, end in (*lost(parser, node, passed), *unknown_signs(text, passed)):
            parser.refuse("not-read", start, end)
    if node is None or parser.problems:
        problems = tuple(parser.problems) or (_not_read(text),)
        return Compiled(text, None, pieces=pieces, problems=problems, outline=seen(parser), passed=passed)
    if parser.explained:
        _in_words(parser)
        passed = (*parser.passed, *outside(text, parser.extent))
    give_names(parser.quantities, {symbol: words for symbol, (words, _, _) in parser.legend.items()}, vocabulary)
    named = _named(parser)
    unit = _unit(node, {item.name: item.unit for item in named})
    if parser.extent.percent and not node.is_quotient:
        # "Rata-rata realisasi fisik (%)"
        unit, named = "%", tuple(replace(item, unit="%") for item in named)
    names = [side.name if side.kind == "quantity" else "" for side in sides(node) or ()]
    top, bottom = names if all(names) and names else (None, None)
    outline = _outline(parser, node, joins=len(named) > 1)
    assumed, used = (*parser.assumed, *_completed(parser)), tuple(_used(parser))
    return Compiled(text, written(node), unit, named, pieces, (), top, bottom, assumed, outline, used, passed)


def _outline(parser: Parser, node: Node, *, joins: bool) -> Outline:
    first = next(iter(quotients(node)), None)
    top, bottom = first.parts if first else (unscaled(node), None)
    above, below = _words(parser, top), _words(parser, bottom) if bottom else ""
    taken = [_words(parser, side) for side in difference(top) or ()]
    by = tuple(factors(node))
    # Two letters may stand for the same words, and the same letters in two cases for two things.
    one = bottom is not None and (written(top) == written(bottom) or above == below)
    apart = (taken[0], taken[1]) if taken else None
    return Outline(above, below, bottom is not None, bool(by), by, bottom is None and joins, one, apart, tuple(weights(node)))


def _as_written(text: str, compiled: Compiled, marked: Sequence[tuple[int, int]]) -> Compiled:
    """The reading of a text with the signs of a keyboard, with the parts as the text writes them, and its markup."""

    def own(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        return tuple(replace(it, text=text[it.start : it.end] if it.text == compiled.text[it.start : it.end] else it.text) for it in pieces)

    pieces, assumed = own(compiled.pieces), own(compiled.assumed)
    passed = (*own(compiled.passed), *(Piece("markup", text[start:end], start, end) for start, end in marked))
    problems = tuple(Problem(it.code, it.place, {"text": text[it.place.start : it.place.end].strip()}) for it in compiled.problems)
    return replace(compiled, text=text, pieces=pieces, assumed=assumed, used=own(compiled.used), passed=passed, problems=problems)


def _words(parser: Parser, node: Node) -> str:
    """The words of a part, those of the legend for a letter."""
    found = leaves(node)
    if not found:
        return ""
    spans = sorted((leaf.tokens[0].start, leaf.tokens[-1].end) for leaf in found)
    if spans[-1][1] > parser.extent.end:
        # A letter was followed to what the legend says of it.
        return " ".join(parser.text[start:end] for start, end in spans)
    lead = parser.text[parser.extent.start : spans[0][0]].strip()
    # "Persentase desa tertib dari jumlah desa": the word says that the desa are counted.
    said = lead if lead.lower() in formula_words(parser.vocabulary).of("percentage") and not opens(found[0].tokens, 0) else ""
    words, last = f"{said} {node.prefix} ", spans[0][0]
    for start, end in spans:
        text = parser.text[start:end]
        words += parser.text[last:start] + (parser.legend[text][0] if text in parser.legend else text)
        last = end
    return " ".join(words.split())


def _in_words(parser: Parser) -> None:
    """Give letters the words of the legend, so that they are one with the same words in what another letter stands for."""
    for node in parser.quantities:
        letter = parser.text[node.tokens[0].start : node.tokens[-1].end]
        if letter in parser.legend:
            _, start, end = parser.legend[letter]
            parser.pass_over("letter", node.tokens)
            meant = tokenize(parser.text, parser.vocabulary, start, end)
            node.tokens = [token.of_kind("word") for token in meant if token.kind != "other"]


def _completed(parser: Parser) -> Iterator[Piece]:
    """The periods that stand for a quantity that was named before: "tahun lalu" of "realisasi tahun ini - tahun lalu", each once."""
    found: dict[str, Piece] = {}
    for node in parser.quantities:
        if node.prefix and node.tokens and "period" in node.tokens[0].marks:
            start, end = node.tokens[0].start, node.tokens[-1].end
            found.setdefault(node.words, Piece("completed", parser.text[start:end], start, end, node.words))
    yield from found.values()


def _used(parser: Parser) -> Iterator[Piece]:
    """The words of the quantities, each time where they stand: a letter of a legend, a quantity that is named twice."""
    for node in parser.quantities:
        for token in node.tokens:
            yield Piece("quantity", token.text, token.start, token.end)


def _named(parser: Parser) -> tuple[Named, ...]:
    """The quantities, each once, in the order of the text."""
    found: dict[str, Named] = {}
    known = formula_words(parser.vocabulary)
    for node in sorted(parser.quantities, key=lambda node: node.tokens[0].start):
        start, end = node.tokens[0].start, node.tokens[-1].end
        # A remark that ends the words ends with its bracket: "luas panen (ha)".
        end += parser.text[start:end].count("(") > parser.text[start:end].count(")") and parser.text[end : end + 1] == ")"
        text, start, end = parser.legend.get(parser.text[start:end], (parser.text[start:end], start, end))
        words = " ".join(f"{node.prefix} {text}".split())
        found.setdefault(node.name, Named(node.name, words, remarked_unit(node) or unit_of(words, known), start, end))
    return tuple(found.values())


def _unit(node: Node, units: dict[str, str]) -> str:
    """The unit of the value: % of a fraction times 100, that of its addends or its one quantity; "" if none or a mixed one."""
    if node.kind == "quantity":
        return units[node.name]
    if node.kind in ("add", "subtract", "mean"):
        found = {_unit(part, units) for part in node.parts if part.kind != "number"}
        return found.pop() if len(found) == 1 else ""
    if node.kind == "divide" and node.parts[1].kind == "number" and not node.parts[0].is_quotient:
        # The mean of percentages is one.
        return "%" if _unit(node.parts[0], units) == "%" else ""
    if node.kind == "multiply":
        for number, other in (node.parts, node.parts[::-1]):
            if number.kind == "number":
                fraction = other.is_quotient and not other.is_percentage
                return ("%" if number.percent or number.value == 100 else "") if fraction else _unit(other, units)
    return ""
