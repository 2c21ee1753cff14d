"""Scores and formulas in words: why there is no score, how a number came about, an expression as a sentence. Knows no layout."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fractions import Fraction

from agreements.notation import Target
from agreements.prose import Compiled, Defect
from agreements.source import Document
from engine.achievement import Achievement, Unscored
from engine.computations import Computation
from engine.expression import Expression, Number
from engine.scores import Score, Step
from reports.messages import expression_message
from reports.words import Words

PERCENT_DECIMALS = 2


def percent(value: Number, words: Words, *, reached: bool | None = None) -> str:
    """A percentage with two decimals, rounded half away from zero, once. A target that was missed is never shown as 100 %."""
    scale = 10**PERCENT_DECIMALS
    scaled = abs(Fraction(value)) * scale
    rounded = Fraction((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator), scale)
    if reached is False and value < 100 <= rounded:
        return words.say("score.below", value=f"{words.number(100)}%")
    return f"{words.number(rounded if value >= 0 else -rounded)}%"


def result(value: Target | None, words: Words) -> str:
    """A result or target: as printed, else the number with its unit."""
    if value is None:
        return "-"
    if value.text:
        return value.text
    number = value.value
    return "-" if number is None else words.number(_rounded(number), "").removeprefix("≈ ") + (f"{value.unit}" if value.unit == "%" else "")


def _rounded(number: Number) -> Number:
    scale = 10**PERCENT_DECIMALS
    scaled = abs(Fraction(number)) * scale
    rounded = Fraction((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator), scale)
    rounded = rounded if number >= 0 else -rounded
    return rounded.numerator if rounded.denominator == 1 else rounded


def why(reason: Unscored, words: Words) -> str:
    """Why there is no score."""
    return words.say(f"score.why-{reason.code}", **dict(reason.args))


def step(found: Step, words: Words) -> str:
    """One step of a derivation."""
    args = {key: _exactly(value, words) for key, value in found.args.items()}
    return words.say(f"score.step-{found.code}", **args)


def _exactly(value: Number | str, words: Words) -> str:
    """A number in full, or, where it has no end, rounded and marked."""
    return value if isinstance(value, str) else words.number(value)


def achievement(found: Achievement, words: Words) -> Iterator[str]:
    """How an achievement came about, and its limits."""
    rule = "higher-negative" if found.rule == "higher" and found.target < 0 else found.rule
    values = {"result": _exactly(found.result, words), "target": _exactly(found.target, words)}
    yield words.say(f"score.rule-{rule}", value=_exactly(found.value, words), **values)
    if found.capped != found.value:
        yield words.say("score.limited", value=_exactly(found.capped, words))


def direction(score: Score, words: Words) -> str:
    """Whether more or less is better, and how that is known."""
    kind, word = score.reason
    reason = words.say(f"score.because-{kind}", word=word)
    return words.say("score.direction", direction=words.say(f"score.direction-{score.direction}"), reason=reason)


def defect(found: Defect, words: Words) -> str:
    """What keeps a formula from being computed, and where."""
    return words.say(f"score.defect-{found.code}", text=" ".join(found.text.split()), at=found.start + 1)


def assumed(prose: Compiled, words: Words) -> Iterator[str]:
    """How parts of a formula were read that have no brackets and could be read otherwise."""
    for piece in prose.assumed:
        yield words.say("score.assumed", text=" ".join(piece.text.split()))


def formula(computation: Computation, words: Words) -> Iterator[str]:
    """The expression, or what is wrong with the formula."""
    if computation.expression is not None:
        yield words.say("score.formula-declared" if computation.declared else "score.formula", expression=computation.expression.text)
        if computation.prose is not None and not computation.declared:
            yield from assumed(computation.prose, words)
    for error in computation.errors:
        yield words.say("score.formula-errors", detail=expression_message(error.code, error.args, words))
    prose = computation.prose
    if prose is not None and prose.defects and computation.expression is None and not computation.declared:
        text = " ".join(prose.text.split())
        yield words.say("score.formula-none", formula=text, defect="; ".join(defect(item, words) for item in prose.defects))


def sentence(expression: Expression, words: Words) -> str:
    """An expression read aloud: quantities by their words, operations by theirs."""
    return words.say("score.reads", sentence=_read(expression.tree, words, 0))


_BINDING: dict[type[ast.operator], tuple[str, int]] = {
    ast.Add: ("add", 1), ast.Sub: ("sub", 1), ast.Mult: ("mult", 2), ast.Div: ("div", 2), ast.Mod: ("mod", 2),
}  # fmt: skip


def _read(node: ast.expr, words: Words, binding: int, *, right: bool = False) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr.replace("_", " ")
    if isinstance(node, ast.Constant) and isinstance(node.value, int | Fraction):
        return words.number(node.value)
    if isinstance(node, ast.BinOp):
        key, strength = _BINDING[type(node.op)]
        # A product inside a sum is bracketed too: spoken, "a times b plus c" has two readings.
        key = "mult-after" if key == "mult" and isinstance(node.left, ast.BinOp) else key
        text = words.say(f"score.{key}", left=_read(node.left, words, strength), right=_read(node.right, words, strength, right=True))
        weaker = strength < binding or (right and strength == binding) or (binding == 1 and strength == 2)
        return words.say("score.bracketed", value=text) if weaker else text
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return words.say("score.usub", value=_read(node.operand, words, 3))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and words.has(f"score.call-{node.func.id}"):
        first = node.args[0]
        parts = [_read(item, words, 0) for item in (first.elts if isinstance(first, ast.List) else [first])]
        joined = words.listed(parts, "score.and")
        return words.say(f"score.call-{node.func.id}", values=joined)
    return ast.unparse(node)


def origin(document: Document, path: str) -> str:
    """Where a figure stands: `file:line`, or `file:cell` in a sheet."""
    other = document.place_elsewhere(path)
    if other is None:
        steps = tuple(int(part) if part.isdigit() else part for part in path.split("."))
        return f"{document.name}:{document.position(steps)[0]}"
    return place_of(other.file, other.line, other.column)


def origins(document: Document, paths: tuple[str, ...]) -> str:
    """Where several figures stand, each file named once: `realisasi.yaml:3, 4, 6`."""
    found: dict[str, list[str]] = {}
    for path in paths:
        file, _, place = origin(document, path).rpartition(":")
        found.setdefault(file, []).append(place)
    return "; ".join(f"{file}:{', '.join(places)}" for file, places in found.items())


def place_of(file: str, line: int, column: int, *, with_column: bool = False) -> str:
    """`file:line`, in a sheet `file:C5`."""
    if file.endswith(".xlsx"):
        letters = ""
        while column:
            column, rest = divmod(column - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return f"{file}:{letters}{line}"
    return f"{file}:{line}:{column}" if with_column else f"{file}:{line}"
