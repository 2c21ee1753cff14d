"""A rule, compiled against the types of what it is asked of. Knows no other rule, and nothing of compiling and running."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from engine.language import DataPath, Expression, Record, Scope
from engine.language.classes import dataclass

if TYPE_CHECKING:
    from pydantic import BaseModel

    from agreements.notation.vocabulary import Vocabulary
    from agreements.source.document import Document
    from engine.rulebook.in_force import Years
    from engine.rulebook.lets import Named
    from engine.rulebook.rule_file import RuleFile
    from engine.rulebook.scopes import ScopeKind
    from engine.rulebook.severities import Severity
    from engine.rulebook.subject import Subject


# The parts of a rule that are words for readers.
Telling: TypeAlias = Literal["title", "why", "message", "advice"]
# A value in a message.
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


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
    # The names that the rule uses, shared ones first, each with its expression: those of `language`, in order.
    lets: Mapping[str, Named] = field(default_factory=dict)
    # Of its legal bases that have dates the years for whose agreements they are in force.
    in_force: Mapping[str, Years] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The rule's id."""
        return self.source.id

    @property
    def shared(self) -> bool:
        """Whether it is asked of a portfolio."""
        return self.scope.shared

    @property
    def follows(self) -> Sequence[str]:
        """The ids of the rules whose findings make a finding of this one a consequence."""
        return self.source.follows

    @property
    def severity(self) -> Severity:
        """How much a finding of it weighs."""
        return self.source.severity

    @property
    def digest(self) -> str:
        """The digest of the bytes of its file."""
        return self.document.digest

    @property
    def years(self) -> tuple[int | None, int | None]:
        """First and last year of the agreements that it applies to; None for no bound."""
        return self.source.years

    def said(self, part: Telling, lang: str) -> str:
        """What it tells readers in a language ("id", "en"); "" where it has no such part."""
        words = getattr(self.source, part)
        return str(getattr(words, lang)) if words is not None else ""

    def parts(self) -> dict[str, Named]:
        """Its expressions by name: `let.NAME` in order, `when` if it has one, `assert`."""
        from engine.rulebook.lets import Named

        found = {f"let.{name}": named for name, named in self.lets.items()}
        if self.when is not None:
            found["when"] = Named(self.when, self.document, DataPath("when"))
        return {**found, "assert": Named(self.test, self.document, DataPath("assert"))}

    @property
    def only_shown(self) -> tuple[str, ...]:
        """The names of `lets` that its verdict does not rest on: its message alone uses them."""
        from engine.rulebook.lets import in_use

        judged = in_use([self.test] if self.when is None else [self.when, self.test])
        return tuple(name for name in self.lets if name not in judged)

    def subjects(self, record: Record, agreement: BaseModel | None) -> Iterator[Subject]:
        """What the rule is asked of in an agreement or, if its scope is shared, in a portfolio."""
        from engine.rulebook.scopes import groups

        if self.grouping is not None:
            return groups(self.grouping.elements, self.grouping.by, record, dict(self.constants))
        return self.scope.subjects(record, agreement)

    @property
    def file(self) -> str:
        """The path of its file."""
        return self.document.name

    def basis_in(self, year: int | None) -> tuple[str, ...]:
        """What a finding of an agreement of the year rests on: of the rule's legal bases those that are in force then."""
        from engine.rulebook.in_force import cited

        return cited(self.source.basis, self.in_force, year)

    def applies_to(self, year: int | None) -> bool:
        """Whether the rule is valid for agreements of the year; an unknown year excludes nothing."""
        if year is None:
            return True
        first, last = self.years
        return (first is None or first <= year) and (last is None or year <= last)


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule file that has the form of one, whether or not its expressions can be used."""

    document: Document
    source: RuleFile
