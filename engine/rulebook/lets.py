"""The names that rules give to parts of their expressions: `let` in a rule, and `definitions.yaml` of a rule book for all its rules.

Knows the expressions of one rule, not what it is run on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, StringConstraints

from agreements.source.document import Document, placed, read_file
from agreements.source.shape import of_rules, validate
from engine.language import DataPath, Expression, Place, Problem, Problems, Scope, compile_expression
from engine.language.classes import dataclass
from engine.language.suggesting import suggest
from engine.language.syntax import parse
from engine.rulebook.rule_file import Name, Part, Words
from engine.rulebook.rule_places import problem_at

if TYPE_CHECKING:
    from engine.rulebook.compiling import Compiler
    from engine.rulebook.scopes import ScopeKind

FILE = "definitions.yaml"


class Definition(Part):
    """A part of conditions that several rules share."""

    title: Words = Field(description="What it says, in a few words")
    for_each: Annotated[list[str], Field(min_length=1)] = Field(description="The scopes whose rules may use it")
    is_: Annotated[str, StringConstraints(min_length=1)] = Field(alias="is", description="The expression that the name stands for")


class DefinitionsFile(Part):
    """The definitions that the rules of a book share."""

    definitions: dict[Name, Definition] = Field(
        description="By name, in order: each may use those before it", json_schema_extra={"additionalProperties": False}
    )


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a name that there is cannot be used at a place: the code of the problem, and what that tells beside the name."""

    code: str
    arguments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Named:
    """One name: its expression, and where that stands. What the book shares has a title."""

    expression: Expression
    document: Document
    path: DataPath
    title: Words | None = None


@dataclass(slots=True)
class Shared:
    """The definitions of one layer of a rule book, with those of the layers that it extends; compiled for each scope when a rule of that
    scope is. `used` are those that a rule has used, `formless` names that the file gives to what is no definition.
    """

    document: Document | None = None
    entries: Mapping[str, Definition] = field(default_factory=dict)
    earlier: Shared | None = None
    made: dict[str, dict[str, Named]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    formless: frozenset[str] = frozenset()

    def of(self, kind: ScopeKind, compiler: Compiler) -> dict[str, Named]:
        """The definitions for rules of the scope, of which the compiler is one."""
        if kind.name not in self.made:
            found = dict(self.earlier.of(kind, compiler)) if self.earlier is not None else {}
            self.made[kind.name] = found
            texts = {name: definition.is_ for name, definition in self.entries.items()}
            for name, definition in self.entries.items():
                if kind.name in definition.for_each and self.document is not None:
                    own = compiler.of(self.document, {other: named.expression for other, named in found.items()})
                    _add(own, found, name, definition.is_, DataPath("definitions", name, "is"), texts)
                    if name in found:
                        found[name] = replace(found[name], title=definition.title)
        return self.made[kind.name]

    def broken(self, kind: ScopeKind) -> set[str]:
        """The names that rules of the scope could use if their definitions were sound, which has been said."""
        meant = {name for name, definition in self.entries.items() if kind.name in definition.for_each}
        own = (meant | self.formless) - set(self.made.get(kind.name, ()))
        return own | (self.earlier.broken(kind) if self.earlier is not None else set())

    def elsewhere(self, kind: ScopeKind) -> dict[str, Refusal]:
        """The names that are for rules of other scopes, each with what says so and which these are."""
        others = {name: ", ".join(found.for_each) for name, found in self.entries.items() if kind.name not in found.for_each}
        own = {name: Refusal("definition-elsewhere", {"scopes": scopes}) for name, scopes in others.items()}
        return {**(self.earlier.elsewhere(kind) if self.earlier is not None else {}), **own}

    def use(self, names: set[str]) -> None:
        """Note that a rule uses the names."""
        self.used |= names
        if self.earlier is not None:
            self.earlier.use(names)

    def file_of(self, name: str) -> str:
        """The file that defines the name; "" if none does."""
        if name in self.entries and self.document is not None:
            return self.document.name
        return self.earlier.file_of(name) if self.earlier is not None else ""


def read_shared(folder: Path, scopes: Iterable[str], problems: list[Problem[Place]], earlier: Shared | None = None) -> Shared:
    """The definitions of the layer in the folder, none if it has no such file, with the earlier ones; what is wrong is added to the
    problems.
    """
    file, known = folder / FILE, list(scopes)
    if not file.exists():
        return Shared(earlier=earlier)
    try:
        document = read_file(file)
    except Problems as unread:
        problems.extend(unread.problems)
        return Shared(earlier=earlier)
    source, invalid = validate(document.root, DefinitionsFile)
    problems.extend(placed(of_rules(problem), document, shown=True) for problem in invalid)
    entries, formless = (source.definitions, frozenset[str]()) if isinstance(source, DefinitionsFile) else _sound(document)
    for name, definition in entries.items():
        if earlier is not None and (first := earlier.file_of(name)):
            problems.append(problem_at(document, "definition-taken", DataPath("definitions", name), {"name": name, "first": first}))
        for index, scope in enumerate(definition.for_each):
            if scope not in known:
                args = {"value": scope, "choices": ", ".join(known), **suggest(scope, known)}
                problems.append(problem_at(document, "unknown-scope", DataPath("definitions", name, "for_each", index), args))
    # A name that an earlier layer has means there what it means here.
    own = {name: entry for name, entry in entries.items() if earlier is None or not earlier.file_of(name)}
    return Shared(document, own, earlier, formless=formless)


def _sound(document: Document) -> tuple[dict[str, Definition], frozenset[str]]:
    """Of a file that has not its form the definitions that have theirs, and the names of the others: these hide no mistakes in those."""
    root = document.root
    written = root.get("definitions") if isinstance(root, dict) else None
    found: dict[str, Definition] = {}
    names: set[str] = set()
    for name, value in written.items() if isinstance(written, dict) else ():
        names.add(name)
        one, _ = validate({"definitions": {name: value}}, DefinitionsFile)
        if isinstance(one, DefinitionsFile):
            found |= one.definitions
    return found, frozenset(names - set(found))


def unused(shared: Shared) -> Iterator[Problem[Place]]:
    """The shared definitions that no rule uses, not even by another one: once all rules are compiled."""
    for name in shared.entries:
        if name not in shared.used and shared.document is not None:
            yield problem_at(shared.document, "unused-let", DataPath("definitions", name), {"name": name})


def named_parts(let: Mapping[str, str], shared: Mapping[str, Named], compiler: Compiler) -> dict[str, Named]:
    """What the rule may name: the shared definitions, then its own, in order. What is wrong with its own is reported to the compiler."""
    found = dict(shared)
    for name, text in let.items():
        own = compiler.of(compiler.document, {other: named.expression for other, named in found.items()})
        _add(own, found, name, text, DataPath("let", name), let)
    return found


def _add(compiler: Compiler, found: dict[str, Named], name: str, text: str, path: DataPath, texts: Mapping[str, str]) -> None:
    """Compile one of the definitions. A name that is taken is refused; one that is defined later, or by this one, cannot be used."""
    if compiler.scope.takes(name):
        compiler.report("let-taken", path if path[0] == "let" else path.above, name=name)
        return
    names = list(texts)
    place = names.index(name)
    compiler.refused = {**dict.fromkeys(names[:place]), **dict.fromkeys(names[place:], Refusal("let-later"))}
    problems, before = compiler.problems, len(compiler.problems)
    expression = compiler.compile(text, path, None)
    if expression is not None:
        found[name] = Named(expression, compiler.document, path)
    # Where names lead to is asked only of those that cannot be used.
    for index, problem in enumerate(problems[before:], before):
        if problem.code == "let-later" and name in _reached(str(problem.arguments["name"]), texts):
            problems[index] = replace(problem, code="let-circle")


def _reached(name: str, texts: Mapping[str, str]) -> set[str]:
    """The name, and those of the definitions that its text leads to."""
    reached, pending = set[str](), [name]
    while pending:
        if (one := pending.pop()) not in reached:
            reached.add(one)
            with suppress(Problems):
                pending.extend(read for read in parse(texts[one]).names if read in texts)
    return reached


def in_use(expressions: Iterable[Expression]) -> set[str]:
    """The names that the expressions use, also by other names."""
    return {let.name for expression in expressions for let in expression.uses}


def redefined(named: Mapping[str, Named], name: str, text: str, language: Scope) -> tuple[dict[str, Named], Scope]:
    """The names with another text for one of them, and the language with all of them. Raises Problems."""
    made: dict[str, Named] = {}
    scope = replace(language, definitions={})
    for key, old in named.items():
        changed = key == name or name in in_use([old.expression])
        expression = compile_expression(text if key == name else old.expression.text, scope) if changed else old.expression
        made[key] = replace(old, expression=expression)
        scope = replace(scope, definitions={**scope.definitions, key: expression})
    return made, scope
