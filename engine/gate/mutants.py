"""Mutants of a rule: its condition or its test with one small mistake, as a text that differs from the rule's in one place.

Every mutant passes the static check, as the mistake of an author who reads the error messages would. Knows nothing of running them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from engine.gate.changes import changes
from engine.language import TRUTH, Expression, Problems, TruthType, compile_expression
from engine.language.classes import dataclass
from engine.language.nodes import Node, form, walk
from engine.rulebook import Rule
from engine.rulebook.lets import in_use, redefined

KEPT = "True"  # what a dropped condition becomes


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mistake: `kind` names it; `text` is the whole mutated expression; `was` and `becomes` what changed.

    `part` is as in Rule.parts, or what of a finding is another one: message.id, message.en, at, severity, basis.

    `before` and `after` are the least condition around it, as a difference is read; what stands around that is `…`.
    """

    part: str
    kind: str
    start: int
    end: int
    was: str
    becomes: str
    text: str
    before: str
    after: str


def mutants(rule: Rule) -> Iterator[tuple[Mutant, Rule]]:
    """Every mutant of what the verdict is made of that passes the static check, with the mutated rule."""
    only_shown = {f"let.{name}" for name in rule.only_shown}
    for part, named in rule.parts().items():
        if part in only_shown:
            continue
        expression = named.expression
        seen = {form(expression.tree)}
        if part == "when":
            written = squeezed(expression.text)
            yield Mutant("when", "condition", 0, len(expression.text), written, KEPT, KEPT, written, ""), replace(rule, when=None)
        around = _conditions(expression)
        for change in changes(expression, rule.language):
            text = expression.text[: change.start] + change.text + expression.text[change.end :]
            try:
                changed, mutated = _mutated(rule, part, text)
            except Problems:
                continue
            shape = form(changed.tree)
            if shape in seen:
                continue
            seen.add(shape)
            start, end = change.shown
            becomes = expression.text[start : change.start] + change.text + expression.text[change.end : end]
            shown = squeezed(expression.text[start:end]), squeezed(becomes), squeezed(text)
            first, last = next(span for span in around if span[0] <= min(start, change.start) and max(end, change.end) <= span[1])
            left, right = ("… " if expression.text[:first].strip(" \n(") else ""), (" …" if expression.text[last:].strip(" \n)") else "")
            piece = expression.text[first : change.start] + change.text + expression.text[change.end : last]
            difference = [f"{left}{squeezed(piece)}{right}" for piece in (expression.text[first:last], piece)]
            yield Mutant(part, change.kind, change.start, change.end, *shown, *difference), mutated


def _mutated(rule: Rule, part: str, text: str) -> tuple[Expression, Rule]:
    """The expression with another text, and the rule with it. Raises Problems."""
    if part in ("when", "assert"):
        changed = compile_expression(text, rule.language, TRUTH)
        return changed, replace(rule, when=changed) if part == "when" else replace(rule, test=changed)
    name = part.removeprefix("let.")
    lets, language = redefined(rule.lets, name, text, rule.language)

    def anew(expression: Expression) -> Expression:
        # What does not use the name means what it meant.
        return compile_expression(expression.text, language, TRUTH) if name in in_use([expression]) else expression

    when = anew(rule.when) if rule.when is not None else None
    return lets[name].expression, replace(rule, lets=lets, language=language, when=when, test=anew(rule.test))


def text_of(node: Node) -> str:
    """The part as written, on one line."""
    return squeezed(node.written)


def squeezed(text: str) -> str:
    """The text on one line, with single blanks: how mutants are shown and compared."""
    return " ".join(text.split())


def _conditions(expression: Expression) -> list[tuple[int, int]]:
    """The spans of all that gives a truth, the least first; the whole is the last."""
    spans = {node.span for node in walk(expression.tree) if isinstance(node.type, TruthType)}
    return [*sorted(spans, key=lambda span: span[1] - span[0]), (0, len(expression.text))]


def declared_as(expression: str, was: str, becomes: str) -> frozenset[str]:
    """The expressions, on one line, in which one occurrence of a part has become another: what a declaration can mean."""
    text, was, becomes = squeezed(expression), squeezed(was), squeezed(becomes)
    places = [place for place in range(len(text)) if was and text.startswith(was, place)]
    return frozenset(squeezed(text[:place] + becomes + text[place + len(was) :]) for place in places)
