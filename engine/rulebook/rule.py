"""A rule, compiled against the types of what it is asked of, and all that is wrong with it. Knows no other rule, and nothing of running."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from agreements.notation.vocabulary import Vocabulary
from agreements.source.document import Document
from agreements.source.shape import suggest, validate
from engine.facts.records import LINKS
from engine.language import (
    TRUTH,
    Expression,
    ExpressionErrors,
    LexiconType,
    ListType,
    Record,
    RecordType,
    Scope,
    Type,
    compile_expression,
)
from engine.rulebook.rule_file import LANGUAGES, RuleFile
from engine.rulebook.scopes import ScopeKind, Subject, group_type, groups, scopes
from engine.rulebook.tables import Reference

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_PATH = re.compile(r"[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*")


@dataclass(frozen=True, slots=True)
class Grouping:
    """How a rule for a portfolio groups: the elements, and what those of one group have in common."""

    elements: Expression
    by: Expression


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled rule. `placeholders` are the expressions of both messages, by their text; `file` is where the rule stands."""

    source: RuleFile
    document: Document
    scope: ScopeKind
    when: Expression | None
    test: Expression
    placeholders: Mapping[str, Expression]
    at: Expression | None = None
    grouping: Grouping | None = None
    constants: Mapping[str, Any] = field(default_factory=dict)
    # What its examples are read with.
    vocabulary: Vocabulary = field(kw_only=True)
    # Whether the verdict rests on other agreements than the one it is about.
    crosses: bool = False
    # What condition and test may name.
    language: Scope = field(default_factory=Scope)

    @property
    def id(self) -> str:
        """The rule's id."""
        return self.source.id

    def subjects(self, record: Record, agreement: BaseModel | None) -> Iterator[Subject]:
        """What the rule is asked of in an agreement or, if its scope is shared, in a portfolio."""
        if self.grouping is not None:
            return groups(self.grouping.elements, self.grouping.by, record, dict(self.constants))
        return self.scope.subjects(record, agreement)

    @property
    def file(self) -> str:
        """The path of its file."""
        return self.document.name

    def applies_to(self, year: int | None) -> bool:
        """Whether the rule is valid for agreements of the year; an unknown year excludes nothing."""
        valid = self.source.valid
        if valid is None or year is None:
            return True
        first, last = (int(bound[:4]) if bound else None for bound in (valid.from_, valid.until))
        return (first is None or first <= year) and (last is None or year <= last)


@dataclass(frozen=True, slots=True)
class RuleProblem:
    """Something wrong with a rule file: a code, a place and arguments; `excerpt` is its line and `length` what to underline."""

    code: str
    file: str
    line: int = 1
    column: int = 1
    args: Mapping[str, str | int] = field(default_factory=dict)
    excerpt: str = ""
    length: int = 1


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule file that has the form of one, whether or not its expressions can be used."""

    document: Document
    source: RuleFile


def compiled(draft: Draft, reference: Reference, problems: list[RuleProblem]) -> Rule | None:
    """The rule, compiled; what is wrong is added to the problems, and the rule is then None."""
    before = len(problems)
    document, source = draft.document, draft.source
    scope = scopes().get(source.for_each)
    if scope is None:
        args = {"value": source.for_each, "choices": ", ".join(scopes()), **suggest(source.for_each, scopes())}
        problems.append(problem_at(document, "unknown-scope", ("for_each",), args))
        return None
    tables, constants = {"reference": reference.type}, {"reference": reference.value}
    compiler = _Compiler(document, Scope(scope.subject, {**scope.around, **tables}, constants), problems)
    grouping, element = _grouping(source, scope, compiler, problems)
    if element is not None:
        compiler.scope = Scope(group_type(element), {**scope.subject.fields, **tables}, constants)
    when = compiler.compile(source.when, ("when",), TRUTH) if source.when is not None else None
    test = compiler.compile(source.assert_, ("assert",), TRUTH)
    placeholders: dict[str, Expression] = {}
    for tongue in LANGUAGES:
        text = getattr(source.message, tongue)
        for found in PLACEHOLDER.finditer(text):
            compiled = compiler.compile(found[1], ("message", tongue), None, found.start(1))
            if compiled is not None:
                placeholders[found[1]] = compiled
                if isinstance(compiled.type.of if isinstance(compiled.type, ListType) else compiled.type, RecordType | LexiconType):
                    problems.append(problem_at(document, "placeholder-record", ("message", tongue), {"value": found[1]}))
        if PLACEHOLDER.sub("", text).count("{") + PLACEHOLDER.sub("", text).count("}"):
            problems.append(problem_at(document, "lone-brace", ("message", tongue), {}))
    at = None
    if source.at is not None:
        if _PATH.fullmatch(source.at) and not source.at.startswith("reference."):
            at = compiler.compile(source.at, ("at",), None)
        else:
            problems.append(problem_at(document, "not-a-path", ("at",), {"value": source.at}))
    for index, key in enumerate(source.basis):
        legal = reference.legal
        if key not in legal:
            problems.append(problem_at(document, "unknown-basis", ("basis", index), {"value": key, **suggest(key, legal)}))
    _check_tests(source, scope, document, problems)
    if len(problems) > before or test is None:
        return None
    crosses = scope.name == "cascade" or any(_crosses(expression) for expression in (when, test) if expression is not None)
    return Rule(
        source, document, scope, when, test, placeholders, at, grouping, constants, crosses, compiler.scope, vocabulary=reference.vocabulary
    )


def _grouping(
    source: RuleFile, scope: ScopeKind, compiler: _Compiler, problems: list[RuleProblem]
) -> tuple[Grouping | None, RecordType | None]:
    """The grouping of a rule and the type of its elements; None if it has none, or a wrong one."""
    if source.group is None and source.by is None:
        return None, None
    if source.group is None or source.by is None or not scope.shared:
        lone = "by" if source.group is None else "group"
        problems.append(
            problem_at(compiler.document, "half-a-group", (lone,), {"scopes": ", ".join(k.name for k in scopes().values() if k.shared)})
        )
        return None, None
    elements = compiler.compile(source.group, ("group",), None)
    if elements is None:
        return None, None
    if not isinstance(elements.type, ListType) or not isinstance(elements.type.of, RecordType):
        problems.append(problem_at(compiler.document, "not-records", ("group",), {"value": source.group}))
        return None, None
    element = elements.type.of
    of_element = _Compiler(
        compiler.document, Scope(element, {"reference": compiler.scope.names["reference"]}, compiler.scope.constants), problems
    )
    by = of_element.compile(source.by, ("by",), None)
    if by is not None and isinstance(by.type, ListType | RecordType | LexiconType):
        problems.append(problem_at(compiler.document, "not-a-value", ("by",), {"value": source.by}))
        return None, None
    return (Grouping(elements, by) if by is not None else None), element


def _crosses(expression: Expression) -> bool:
    """Whether an expression follows a link to another agreement."""
    names = {name for links in LINKS.values() for name in links}
    return any(isinstance(node, ast.Attribute) and node.attr in names for node in ast.walk(expression.tree))


def _check_tests(source: RuleFile, scope: ScopeKind, document: Document, problems: list[RuleProblem]) -> None:
    outcomes = {test.expect for test in source.tests}
    for needed in ("pass", "fail"):
        if needed not in outcomes:
            problems.append(problem_at(document, "no-test", ("tests",), {"outcome": needed}))
    for index, test in enumerate(source.tests):
        whole = test.given is not None and "agreements" in test.given
        kinds = {**scopes(), "given": scopes()["portfolio"] if whole else scope}
        parts = [("given", test.given or {}, "given")] + [(f"within.{name}", data, name) for name, data in test.within.items()]
        for key, data, name in parts:
            kind = kinds.get(name)
            path: tuple[str | int, ...] = ("tests", index, *key.split("."))
            if kind is None or (key != "given" and name not in scope.around):
                problems.append(problem_at(document, "unknown-scope", path, {"value": name, "choices": ", ".join(scope.around)}))
                continue
            _, invalid = validate(with_ids(data, kind), kind.model)
            problems.extend(problem_at(document, code, (*path, *below), args) for code, below, args in invalid)


def with_ids(data: Mapping[str, Any], kind: ScopeKind) -> dict[str, Any]:
    """What a test gives, with the ids that agreements need and examples need not have."""
    if kind.name == "agreement":
        return {"id": "test", **data}
    if kind.name == "cascade":
        return {role: {"id": role, **agreement} if isinstance(agreement, Mapping) else agreement for role, agreement in data.items()}
    if kind.name == "portfolio" and isinstance(data.get("agreements"), list):
        numbered = enumerate(data["agreements"])
        return {**data, "agreements": [{"id": f"test-{number}", **a} if isinstance(a, Mapping) else a for number, a in numbered]}
    return dict(data)


class _Compiler:
    """Compiles the expressions of one rule and turns their errors into problems with a place in the file."""

    def __init__(self, document: Document, scope: Scope, problems: list[RuleProblem]) -> None:
        self.document, self.scope, self.problems = document, scope, problems

    def compile(self, text: str, path: tuple[str | int, ...], expected: Type | None, offset: int = 0) -> Expression | None:
        try:
            return compile_expression(text, self.scope, expected)
        except ExpressionErrors as errors:
            for error in errors.errors:
                line, column = place_in_scalar(self.document, path, offset + error.start)
                excerpt = self.document.text.splitlines()[line - 1] if self.document.text else ""
                length = max(1, min(error.end - error.start, len(excerpt) - column + 1))
                self.problems.append(RuleProblem(error.code, self.document.name, line, column, error.args, excerpt, length))
            return None


def place_in_scalar(document: Document, path: tuple[str | int, ...], offset: int) -> tuple[int, int]:
    """Line and column of the character at the offset of the scalar at the path, whatever style it is written in."""
    line, column = document.position(path)
    value: Any = document.root
    for step in path:
        value = value[step]
    lines = document.text.splitlines(keepends=True)
    raw = "".join([lines[line - 1][column - 1 :], *lines[line:]])
    place = 0
    if raw[:1] in "'\"":
        place = 1
    elif raw[:1] in "|>":
        place = raw.index("\n") + 1
    # The scalar's characters stand in the file in the same order; folding changes blanks only, quoting adds escapes.
    for char in str(value)[:offset]:
        if char.isspace():
            place += len(raw[place:]) - len(raw[place:].lstrip())
        else:
            place = _seek(raw, place, char) + 1
    place = min(_seek(raw, place, str(value)[offset : offset + 1]), len(raw))
    before = raw[:place]
    breaks = before.count("\n")
    return line + breaks, (len(before) - before.rfind("\n") if breaks else column + place)


def _seek(raw: str, place: int, char: str) -> int:
    while place < len(raw) and raw[place] != char and (raw[place].isspace() or raw[place] in "\\'"):
        place += 1
    return place


def problem_at(document: Document, code: str, path: tuple[str | int, ...], args: Mapping[str, str | int]) -> RuleProblem:
    """A problem at the value of the path, or at the key that is not known, with its line."""
    line, column = document.position(path, key=code == "unknown-key")
    lines = document.text.splitlines()
    return RuleProblem(code, document.name, line, column, args, lines[line - 1] if line <= len(lines) else "")
