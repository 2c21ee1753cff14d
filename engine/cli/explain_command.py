"""`periksa explain`: how a rule comes to its verdicts, or how a formula is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agreements.source.printable import clean
from engine.cli.context import CANNOT_RUN, CLEAN, Context, lines, note, out, stop, width
from engine.cli.given_paths import read_agreements
from engine.cli.inputs import inputs, protect

if TYPE_CHECKING:
    from agreements.formulas.prose import Compiled
    from engine.language import Expression, Problem, Problems, Span
    from reports.words.catalogue import Words


def explain_rule(context: Context, name: str, paths: tuple[str, ...], output_format: str, stdin_name: str | None = None) -> int:
    """The page of a rule, and how it judges the agreements under the paths, step by step; without any here, the page alone."""
    from engine.api import explain
    from reports.rules import listing as rulebook
    from reports.rules import pages as rulepage

    if output_format != "text":
        stop(context.words.say("cli.explain-format-rule", name=name))
    book, words = context.book(), context.words
    rule = context.rule(name, book)
    loaded = read_agreements(context, paths, book, stdin_name)
    if loaded.unusable and paths:
        stop(lines(loaded.unusable, words))
    protect(context, (), inputs(context, loaded), stdout=True)
    out(rulepage.page(rule, book.reference, words, width()))
    if loaded.unusable:
        note(lines(loaded.unusable, words))
        return CLEAN
    out(rulebook.explanation(rule, explain(rule, loaded, book), words, width()), nl=False)
    return CLEAN


def is_formula(name: str) -> bool:
    """Whether what is to be explained is a formula, or nothing, and not the id or name of a rule."""
    return not name or any(not (char.isalnum() or char == "-") for char in name)


def explain_formula(context: Context, text: str, output_format: str) -> int:
    """Read an expression, or the prose of a formula, back as a sentence in both languages; say what is wrong with it otherwise."""
    from engine.language import Expression
    from engine.scoring.computations import expression_of
    from reports.words.catalogue import LANGUAGES, Words
    from reports.words.sentences import hyphenated, sentence

    words, text = context.words, text.strip()
    if not text and output_format != "json":
        stop(words.say("cli.explain-empty"))
    made = expression_of(text)
    prose = None if isinstance(made, Expression) else _prose(context, text, made)
    if output_format == "json":
        from reports.rules.formula_json import as_json

        out(as_json(text, made, prose, words), nl=False, data=True)
        return CLEAN if isinstance(made, Expression) or (prose is not None and prose.expression is not None) else CANNOT_RUN
    if isinstance(made, Expression):
        if made.names:
            out(words.say("cli.figures-named", names=", ".join(made.names)))
    else:
        made = _read(prose, text, made, words)
    spoken = hyphenated({quantity.name: quantity.text for quantity in prose.quantities}) if prose is not None else {}
    for lang in LANGUAGES:
        out(f"{lang}: {sentence(made, Words(lang), spoken)}")
    return CLEAN


def _prose(context: Context, text: str, made: Problems) -> Compiled | None:
    """The reading of a text as prose; None of an expression that is wrong."""
    from agreements.formulas.prose import compile_formula
    from engine.scoring.computations import calls_functions

    spoken = not text or _is_prose(text)
    if calls_functions(text) or (not spoken and any(map(_is_of_expression, made.problems))):
        return None
    prose = compile_formula(text, context.vocabulary())
    return None if prose.expression is None and not spoken else prose


def _is_of_expression(problem: Problem[Span]) -> bool:
    """Whether only who writes an expression makes it: "jumlah(a)" calls a function that there is not, "a == b" is no number."""
    return problem.code == "unknown-function" or (problem.code == "wrong-type" and "truth" in problem.arguments.values())


def _read(prose: Compiled | None, text: str, made: Problems, words: Words) -> Expression:
    """What a formula in prose computes, written out; stops with what is wrong where nothing is."""
    from engine.language import Expression
    from engine.scoring.computations import expression_of
    from reports.words.phrasing import assumed
    from reports.words.problems import message

    if prose is None or prose.expression is None:
        problems = made.problems if prose is None else prose.problems
        # The same at several places is said once, and shown at each.
        said = "; ".join(dict.fromkeys(message(problem, words) for problem in problems))
        stop(said + "".join(_pointed(text, problem.place) for problem in problems))
    compiled = expression_of(prose.expression)
    assert isinstance(compiled, Expression)
    out(words.say("score.formula", expression=compiled.text))
    if compiled.text in compiled.names:
        out(words.say("cli.one-quantity"))
    for line in assumed(prose, words):
        out(line)
    for quantity in prose.quantities:
        unit = f" ({words.unit(quantity.unit)})" if quantity.unit else ""
        out(clean(f"  {quantity.name}{unit}: {quantity.text}"))
    return compiled


def _is_prose(text: str) -> bool:
    """Whether two words follow each other, or a number and a word or a sign of percent: in an expression a sign stands between any two, or
    one of them is a keyword.
    """
    from engine.language.syntax import WORDS

    words = re.findall(r"\d[\d.,]*|[^\W\d]\w*|\S", text)
    said = [word.isidentifier() and word not in WORDS for word in words]
    numbers = [word[0].isdigit() for word in words]
    pairs = zip(words[1:], said, said[1:], numbers, numbers[1:], strict=False)
    return any((one and (two or second)) or (first and (two or word == "%")) for word, one, two, first, second in pairs)


def _pointed(text: str, at: Span) -> str:
    """The text with a caret below the place, where it is one short line."""
    if len(text) > 120 or "\n" in text:
        return ""
    return f"\n  {clean(text)}\n  {' ' * at.start}{'^' * max(at.end - at.start, 1)}"
