"""A rule compiled from its file, and all that is wrong with it. Knows no other rule, and nothing of running."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from agreements.notation.composing import composed
from agreements.notation.needs import LEGAL
from agreements.source.document import Document, placed
from agreements.source.shape import of_rules, validate
from engine.facts.links import LINK_NAMES
from engine.language import (
    TRUTH,
    DataPath,
    Expression,
    LexiconType,
    ListType,
    Place,
    Problem,
    Problems,
    RecordType,
    Scope,
    Type,
    compile_expression,
)
from engine.language.suggesting import suggest
from engine.rulebook.in_force import Years, years_in_force
from engine.rulebook.lets import Named, Refusal, Shared, in_use, named_parts
from engine.rulebook.reference import Reference
from engine.rulebook.rule import PLACEHOLDER, Draft, Grouping, Rule
from engine.rulebook.rule_file import LANGUAGES, RuleFile
from engine.rulebook.rule_places import part_of_scalar, problem_at
from engine.rulebook.scopes import ScopeKind, group_type, scopes

# The names of the tables and of the members of a group in expressions.
REFERENCE, ITEMS = "reference", "items"
# A value with a format as Python writes it: {amount:,.0f}.
_FORMATTED = re.compile(r"([^:!]+)(?:![rsa]|(?:![rsa])?:[^:'\"]*)")
_PATH = re.compile(r"[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*")


def compiled(
    draft: Draft, reference: Reference, problems: list[Problem[Place]], shared: Shared | None = None, *, proved: bool = False
) -> Rule | None:
    """The rule, compiled; what is wrong is added to the problems, and the rule is then None. `shared` are the definitions of its book.

    `proved`: it was compiled before, as it is, so its examples need not be held against the model again.
    """
    before = len(problems)
    document, source = draft.document, draft.source
    if (scope := _scope(draft, problems)) is None:
        return None
    plain, grouping = _without_names(draft, scope, reference, problems)
    compiler, named = _with_names(source, scope, plain, shared if grouping is None else None)
    when = compiler.compile(source.when, DataPath("when"), TRUTH) if source.when is not None else None
    test = compiler.compile(source.assert_, DataPath("assert"), TRUTH)
    placeholders = _placeholders(source, compiler)
    at = _place(source, plain)
    dated = _basis(source, reference, plain)
    if not proved:
        _check_tests(source, scope, document, problems)
    # What names something that is wrong elsewhere is not reported again, and is no less lost.
    lost = test is None or (source.when is not None and when is None) or any(name not in named for name in source.let)
    filled = {text for tongue in LANGUAGES for text in PLACEHOLDER.findall(getattr(source.message, tongue))}
    if len(problems) > before or lost or test is None or filled - set(placeholders):
        return None
    judged = [expression for expression in (when, test) if expression is not None]
    names = in_use([*judged, *placeholders.values()])
    if needless := [name for name in source.let if name not in names]:
        problems.extend(problem_at(document, "unused-let", DataPath("let", name), {"name": name}) for name in needless)
        return None
    if shared is not None:
        shared.use(names)
    crosses = scope.name == "cascade" or any(map(_crosses, judged))
    lets = {name: found for name, found in named.items() if name in names}
    language = replace(compiler.scope, definitions={name: found.expression for name, found in lets.items()})
    return Rule(
        source, document, scope, when, test, placeholders, at, grouping, plain.scope.constants, crosses, language, lets, dated,
        vocabulary=reference.vocabulary,
    )  # fmt: skip


def _scope(draft: Draft, problems: list[Problem[Place]]) -> ScopeKind | None:
    """What the rule is asked for each of; None, and a problem, if there is no such thing."""
    wanted, known = draft.source.for_each, scopes()
    if wanted not in known:
        args = {"value": wanted, "choices": ", ".join(known), **suggest(wanted, known)}
        problems.append(problem_at(draft.document, "unknown-scope", DataPath("for_each"), args))
    return known.get(wanted)


def _without_names(
    draft: Draft, scope: ScopeKind, reference: Reference, problems: list[Problem[Place]]
) -> tuple[Compiler, Grouping | None]:
    """The compiler of what a rule reads before it gives names to parts, of groups if it groups; and the grouping."""
    tables, constants = {REFERENCE: reference.type}, {REFERENCE: reference.value}
    compiler = Compiler(draft.document, Scope(scope.subject, {**scope.around, **tables}, constants, around=scope.common), problems)
    # A grouping that is wrong has been reported; what it would have made known is no second mistake.
    half = draft.source.group is not None or draft.source.by is not None
    compiler.refused = {**dict.fromkeys(draft.source.let, Refusal("let-elsewhere")), ITEMS: None if half else Refusal("items-ungrouped")}
    compiler.broken = reference.broken
    grouping, element = _grouping(draft.source, scope, compiler, problems)
    if element is not None:
        compiler.scope = Scope(group_type(element), {**scope.subject.fields, **tables}, constants, around=frozenset(scope.subject.fields))
    return compiler, grouping


def _with_names(source: RuleFile, scope: ScopeKind, plain: Compiler, shared: Shared | None) -> tuple[Compiler, dict[str, Named]]:
    """The compiler of condition, test and messages, and the names that these may use: those that the book shares, and the rule's own."""
    named = named_parts(source.let, shared.of(scope, plain) if shared is not None else {}, plain)
    broken = {*source.let, *(shared.broken(scope) if shared is not None else ())} - set(named)
    refused = {**(shared.elsewhere(scope) if shared is not None else {}), **dict.fromkeys(broken)}
    return plain.of(plain.document, {name: found.expression for name, found in named.items()}, {**plain.refused, **refused}), named


def _placeholders(source: RuleFile, compiler: Compiler) -> dict[str, Expression]:
    """The expressions of both messages by their text, without those that are wrong."""
    found: dict[str, Expression] = {}
    for tongue in LANGUAGES:
        text, path = getattr(source.message, tongue), DataPath("message", tongue)
        for match in PLACEHOLDER.finditer(text):
            if formatted := _FORMATTED.fullmatch(match[1]):
                compiler.report("placeholder-format", path, value=match[1], hint=f"{{{formatted[1].strip()}}}")
                continue
            expression = compiler.compile(match[1], path, None, match.start(1))
            if expression is not None:
                found[match[1]] = expression
                of = expression.type.of if isinstance(expression.type, ListType) else expression.type
                if isinstance(of, RecordType | LexiconType):
                    single = [name for name, type_ in getattr(of, "fields", {}).items() if not isinstance(type_, RecordType | ListType)]
                    example = f"{match[1]}.{single[0]}" if single else "budget.total"
                    compiler.report("placeholder-record", path, value=match[1], example=example)
        if PLACEHOLDER.sub("", text).count("{") + PLACEHOLDER.sub("", text).count("}"):
            compiler.report("lone-brace", path)
    return found


def _place(source: RuleFile, compiler: Compiler) -> Expression | None:
    """The path that a rule gives as the place of its findings; None if it gives none, or no path."""
    if source.at is None:
        return None
    if _PATH.fullmatch(source.at) and not source.at.startswith("reference."):
        return compiler.compile(source.at, DataPath("at"), None)
    compiler.report("not-a-path", DataPath("at"), value=source.at)
    return None


def _basis(source: RuleFile, reference: Reference, compiler: Compiler) -> dict[str, Years]:
    """Of the legal bases that have dates the years in which they are in force; one that is in no table is a problem."""
    dated = {}
    for index, key in enumerate(source.basis):
        if key not in reference.legal and LEGAL not in reference.broken:
            compiler.report("unknown-basis", DataPath("basis", index), value=key, **suggest(key, reference.legal))
        elif key in reference.legal and (years := years_in_force(reference.legal[key])) is not None:
            dated[key] = years
    return dated


def _grouping(
    source: RuleFile, scope: ScopeKind, compiler: Compiler, problems: list[Problem[Place]]
) -> tuple[Grouping | None, RecordType | None]:
    """The grouping of a rule and the type of its elements; None if it has none, or a wrong one."""
    if source.group is None and source.by is None:
        return None, None
    if source.group is None or source.by is None or not scope.shared:
        lone = "by" if source.group is None else "group"
        problems.append(
            problem_at(
                compiler.document, "half-a-group", DataPath(lone), {"scopes": ", ".join(k.name for k in scopes().values() if k.shared)}
            )
        )
        return None, None
    elements = compiler.compile(source.group, DataPath("group"), None)
    if elements is None:
        return None, None
    if not isinstance(elements.type, ListType) or not isinstance(elements.type.of, RecordType):
        problems.append(problem_at(compiler.document, "not-records", DataPath("group"), {"value": source.group}))
        return None, None
    element = elements.type.of
    of_element = Compiler(
        compiler.document, Scope(element, {REFERENCE: compiler.scope.names[REFERENCE]}, compiler.scope.constants), problems
    )
    of_element.refused, of_element.broken = compiler.refused, compiler.broken
    by = of_element.compile(source.by, DataPath("by"), None)
    if by is not None and isinstance(by.type, ListType | RecordType | LexiconType):
        problems.append(problem_at(compiler.document, "not-a-value", DataPath("by"), {"value": source.by}))
        return None, None
    return (Grouping(elements, by) if by is not None else None), element


def _crosses(expression: Expression) -> bool:
    """Whether an expression follows a link to another agreement."""
    names = LINK_NAMES
    return not names.isdisjoint(expression.fields)


def _check_tests(source: RuleFile, scope: ScopeKind, document: Document, problems: list[Problem[Place]]) -> None:
    outcomes = {test.expect for test in source.tests}
    for needed in ("pass", "fail"):
        if needed not in outcomes:
            problems.append(problem_at(document, "no-test", DataPath("tests"), {"outcome": needed}))
    for index, test in enumerate(source.tests):
        whole = test.given is not None and "agreements" in test.given
        kinds = {**scopes(), "given": scopes()["portfolio"] if whole else scope}
        here = DataPath("tests", index)
        parts = [(here.child("given"), test.given or {}, "given")]
        parts += [(here.child("within", name), data, name) for name, data in test.within.items()]
        for path, data, name in parts:
            kind = kinds.get(name)
            if kind is None or ("within" in path and name not in scope.around):
                problems.append(problem_at(document, "unknown-scope", path, {"value": name, "choices": ", ".join(scope.around)}))
                continue
            _, invalid = validate(with_ids(data, kind), kind.model)
            problems.extend(placed(_of_example(problem, path), document, shown=True) for problem in invalid)


def _of_example(problem: Problem[DataPath], path: DataPath) -> Problem[DataPath]:
    """A problem of what an example gives, below its path: a key that is not known is one of agreements."""
    found = of_rules(problem, *path)
    return replace(found, code="example-unknown-key") if problem.code == "unknown-key" else found


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


class Compiler:
    """Compiles the expressions of one rule and turns their errors into problems with a place in the file.

    `refused` are names that there are and that cannot be used here, each with the reason, None where that has been said; `broken` are
    tables of which that has been said.
    """

    def __init__(self, document: Document, scope: Scope, problems: list[Problem[Place]]) -> None:
        self.document, self.scope, self.problems = document, scope, problems
        self.refused: Mapping[str, Refusal | None] = {}
        self.broken: frozenset[str] = frozenset()

    def of(
        self, document: Document, definitions: Mapping[str, Expression], refused: Mapping[str, Refusal | None] | None = None
    ) -> Compiler:
        """One for expressions that may name these definitions."""
        made = Compiler(document, replace(self.scope, definitions=definitions), self.problems)
        made.refused, made.broken = refused or {}, self.broken
        return made

    def report(self, code: str, path: DataPath, **args: str | int) -> None:
        """Note a problem at the path."""
        self.problems.append(problem_at(self.document, code, path, args))

    def compile(self, text: str, path: DataPath, expected: Type | None, offset: int = 0) -> Expression | None:
        """The expression at the path (its text begins at the offset); None if anything is wrong with it, which is reported."""
        try:
            return compile_expression(composed(text), self.scope, expected)
        except Problems as problems:
            for problem in problems.problems:
                if problem.arguments.get("record") == REFERENCE and problem.arguments["name"] in self.broken:
                    continue
                found = replace(problem, place=part_of_scalar(self.document, path, problem.place.behind(offset)))
                name = str(problem.arguments["name"]) if problem.code == "unknown-name" else ""
                if name not in self.refused:
                    self.problems.append(found)
                elif (refusal := self.refused[name]) is not None:
                    # It was no mistake in writing: nothing else was meant.
                    self.problems.append(replace(found, code=refusal.code, arguments={"name": name, **refusal.arguments}))
            return None
