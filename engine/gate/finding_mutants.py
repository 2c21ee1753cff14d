"""Mutants of what a rule says when it fails: another value in its message, another place, another weight, another legal basis.

Each differs from the rule in one place and passes the static check. Knows nothing of running them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any

from agreements.notation.needs import LEGAL
from engine.gate.changes import changes
from engine.gate.mutants import Mutant, squeezed
from engine.language import Expression, Problems, Record, RecordType, Scope, compile_expression
from engine.language.nodes import Call, Comprehension, Field, If, Name, Node, form
from engine.language.types import element_type
from engine.rulebook import LANGUAGES, PLACEHOLDER, Rule
from engine.rulebook.lets import in_use, redefined
from engine.rulebook.severities import Severity

# The parts of a rule that its findings show; `message` in both languages.
FINDING_PARTS = ("message.id", "message.en", "at", "severity", "basis")
# Changes that leave what is shown as it is, and touch only how: the dash for what is absent, a rounding.
_HOW_SHOWN = ("call", "constant", "text")


def finding_mutants(rule: Rule) -> Iterator[tuple[Mutant, Rule]]:
    """Every mutant of what the rule says, with the mutated rule."""
    yield from _messages(rule)
    yield from _names(rule)
    yield from _places(rule)
    yield from _severities(rule)
    yield from _bases(rule)


def written(rule: Rule, part: str) -> str:
    """What stands in the rule for a part of its findings, as mutants have it."""
    if part == "at":
        return rule.source.at or ""
    if part == "severity":
        return rule.source.severity.value
    return str(getattr(rule.source.message, part.partition(".")[2])) if part != "basis" else f"[{', '.join(rule.source.basis)}]"


def _messages(rule: Rule) -> Iterator[tuple[Mutant, Rule]]:
    """In each language: two values exchanged, or one that is worked out another way."""
    others = {text: list(_others(expression, rule.language)) for text, expression in rule.placeholders.items()}
    for lang in LANGUAGES:
        message = written(rule, f"message.{lang}")
        found = list(PLACEHOLDER.finditer(message))
        for one, two in combinations(found, 2):
            if squeezed(one[1]) != squeezed(two[1]):
                text = f"{message[: one.start()]}{two[0]}{message[one.end() : two.start()]}{one[0]}{message[two.end() :]}"
                yield _message(rule, lang, text, "exchange", (one.start(), two.end()), f"{one[0]} … {two[0]}", f"{two[0]} … {one[0]}", {})
        for place in found:
            for text, expression in others.get(place[1], ()):
                filled = f"{message[: place.start(1)]}{text}{message[place.end(1) :]}"
                named = f"{{{squeezed(text)}}}"
                yield _message(rule, lang, filled, "argument", place.span(), squeezed(place[0]), named, {text: expression})


def _names(rule: Rule) -> Iterator[tuple[Mutant, Rule]]:
    """Of each name that only messages use: what it stands for, worked out another way."""
    for name in rule.only_shown:
        expression = rule.lets[name].expression
        for text, _ in _others(expression, rule.language):
            try:
                lets, language = redefined(rule.lets, name, text, rule.language)
            except Problems:
                continue
            filled = {
                key: compile_expression(key, language) if name in in_use([shown]) else shown for key, shown in rule.placeholders.items()
            }
            was, becomes = squeezed(expression.text), squeezed(text)
            mutant = Mutant(f"let.{name}", "argument", 0, len(expression.text), was, becomes, becomes, was, becomes)
            yield mutant, replace(rule, lets=lets, language=language, placeholders=filled)


def _others(expression: Expression, language: Scope) -> Iterator[tuple[str, Expression]]:
    """The expressions that could be mistaken for the one of a placeholder."""
    seen = {form(expression.tree)}
    for start, end, piece in _pieces(expression, language):
        text = expression.text[:start] + piece + expression.text[end:]
        try:
            other = compile_expression(text, language)
        except Problems:
            continue
        shown = element_type(other.type)
        if form(other.tree) not in seen and not isinstance(shown, RecordType) and "{" not in text:
            seen.add(form(other.tree))
            yield text, other


def _pieces(expression: Expression, language: Scope) -> Iterator[tuple[int, int, str]]:
    """What could stand in place of characters of the expression: as in a condition; and since anything can be shown, any field beside."""
    yield from ((change.start, change.end, change.text) for change in changes(expression, language) if change.kind not in _HOW_SHOWN)
    for node in _shown(expression.tree):
        owner = element_type(node.base.type) if isinstance(node, Field) else None
        if isinstance(node, Field) and isinstance(owner, RecordType) and owner.name != "reference":
            yield from ((node.end - len(node.name), node.end, name) for name in owner.fields if name != node.name)


def _shown(node: Node) -> Iterator[Node]:
    """The parts of an expression whose value it gives as it is: not what it only asks, counts or compares."""
    yield node
    if isinstance(node, If):
        yield from (*_shown(node.body), *_shown(node.otherwise))
    elif isinstance(node, Comprehension):
        yield from _shown(node.element)
    elif isinstance(node, Call) and node.name in ("default", "distinct"):
        yield from (part for argument in node.arguments for part in _shown(argument))


def _message(
    rule: Rule, lang: str, text: str, kind: str, span: tuple[int, int], was: str, becomes: str, added: Mapping[str, Expression]
) -> tuple[Mutant, Rule]:
    message = rule.source.message.model_copy(update={lang: text})
    mutated = _with(rule, {"message": message}, placeholders={**rule.placeholders, **added})
    before, after = squeezed(written(rule, f"message.{lang}")), squeezed(text)
    return Mutant(f"message.{lang}", kind, *span, was, becomes, text, before, after), mutated


def _places(rule: Rule) -> Iterator[tuple[Mutant, Rule]]:
    """The thing as a whole, what the field is in, and each other field beside it."""
    at = rule.source.at or ""
    above, _, name = at.rpartition(".")
    owner = _owner(rule)
    others = [f"{above}.{field}" if above else field for field in (owner.fields if owner is not None else ()) if field != name]
    for other in dict.fromkeys(("", above, *others)):
        if other == at:
            continue
        try:
            expression = compile_expression(other, replace(rule.language, definitions={})) if other else None
        except Problems:
            continue
        yield _mutant("at", "place", at, other), _with(rule, {"at": other or None}, at=expression)


def _owner(rule: Rule) -> RecordType | None:
    """The record that the field is one of to which the findings point; the rule's subject if they point to that."""
    tree = rule.at.tree if rule.at is not None else None
    if isinstance(tree, Field):
        type_ = element_type(tree.base.type)
        return type_ if isinstance(type_, RecordType) else None
    return rule.scope.subject if tree is None or isinstance(tree, Name) else None


def _severities(rule: Rule) -> Iterator[tuple[Mutant, Rule]]:
    own = rule.source.severity
    for other in Severity:
        if other is not own:
            yield _mutant("severity", "severity", own.value, other.value), _with(rule, {"severity": other})


def _bases(rule: Rule) -> Iterator[tuple[Mutant, Rule]]:
    """Each legal instrument left out, each replaced by each other one of the table; a rule without any gets one."""
    basis = rule.source.basis
    table = rule.constants["reference"].fields.get(LEGAL, [])
    keys = [str(row.fields["key"]) for row in table if isinstance(row, Record) and "key" in row.fields]
    made: list[list[str]] = [[key] for key in keys] if not basis else []
    for index in range(len(basis)):
        around = basis[:index], basis[index + 1 :]
        made += [[*around[0], *middle, *around[1]] for middle in ([], *([key] for key in keys if key not in basis))]
    for other in made:
        yield _mutant("basis", "basis", written(rule, "basis"), f"[{', '.join(other)}]"), _with(rule, {"basis": other})


def _mutant(part: str, kind: str, was: str, becomes: str) -> Mutant:
    return Mutant(part, kind, 0, len(was), was, becomes, becomes, was, becomes)


def _with(rule: Rule, changed: Mapping[str, Any], **compiled: Any) -> Rule:
    return replace(rule, source=rule.source.model_copy(update=dict(changed)), **compiled)
