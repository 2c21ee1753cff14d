"""A rule book: checked rules, the tables that they read, and the books that it is made of. Knows nothing of files and of running."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine.language.classes import dataclass
from engine.rulebook.decided import Decisions
from engine.rulebook.severities import Changed, Level, Untied, apply
from rules import RULES

if TYPE_CHECKING:
    from agreements.notation.tables import Change
    from agreements.notation.vocabulary import Vocabulary
    from engine.rulebook.reference import Reference
    from engine.rulebook.rule import Rule

# What the shipped book is called in settings.
BUILTIN = "builtin"


@dataclass(frozen=True, slots=True)
class Layer:
    """One book of a rule book: what it is called, the prefix of its ids, the ids of its rules, its tables by what they do to earlier ones,
    and the digest of all its files.
    """

    name: str
    prefix: str
    ids: tuple[str, ...]
    tables: Mapping[str, Change]
    digest: str


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Checked rules in order of their ids, and the reference tables that they read.

    `layers` are the books that it is made of; `replaced` are the rules that are not asked because another one is, by their ids. `changed`
    and `untied` are what settings, and rules in the place of others, did to severities and to what follows what.
    """

    rules: tuple[Rule, ...]
    reference: Reference
    # The digests of the files of shared definitions, in the order of the folders.
    definitions: tuple[str, ...] = ()
    layers: tuple[Layer, ...] = ()
    replaced: Mapping[str, str] = field(default_factory=dict)
    changed: tuple[Changed, ...] = ()
    untied: tuple[Untied, ...] = ()
    # What decides faster than closures do, where it was made.
    decisions: Decisions = field(default_factory=Decisions, compare=False, repr=False)
    # The digest of the files of the program, where it was worked out to find the book.
    program: str = field(default="", compare=False, repr=False)

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that agreements are read with."""
        return self.reference.vocabulary

    @property
    def off(self) -> tuple[str, ...]:
        """The ids of the rules that the settings switch off."""
        return tuple(item.id for item in self.changed if item.level == "off")

    def own(self) -> RuleBook:
        """The book with the rules alone that are not of a book which it extends: the shipped one, else the first."""
        ids = {id_ for layer in self.layers[1:] for id_ in layer.ids}
        return replace(self, rules=tuple(rule for rule in self.rules if rule.id in ids)) if len(self.layers) > 1 else self

    def digests(self) -> dict[str, str]:
        """The digest of the bytes of every rule, by its id, of every table, by `reference/` and its name, and of the definitions; and by
        `severity/` and the id what the settings say of a rule.
        """
        tables = {f"reference/{name}": digest for name, digest in self.reference.digests.items()}
        shared = {f"definitions/{number}": digest for number, digest in enumerate(self.definitions)}
        levels = {f"severity/{item.id}": item.level for item in self.changed}
        return {**{rule.id: rule.digest for rule in self.rules}, **tables, **shared, **levels}

    def weighed(self, levels: Mapping[str, Level]) -> RuleBook:
        """The book with severities that are set, by ids of its rules."""
        if not levels:
            return self
        rules, changed, untied = apply(self.rules, levels, {})
        return replace(self, rules=rules, changed=changed, untied=tuple(dict.fromkeys((*self.untied, *untied))))


def is_builtin(folder: Path) -> bool:
    """Whether the folder is that of the shipped book, however it is written."""
    return folder.resolve() == RULES.resolve()
