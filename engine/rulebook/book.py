"""Rule books: the rules of some folders, each of which extends those before it, and everything that is wrong with them.

Knows nothing of running.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from agreements.notation.tables import DICTIONARY, Change
from agreements.notation.vocabulary import Vocabulary
from engine.language import Place, Problem, Problems
from engine.rulebook.decided import Decisions
from engine.rulebook.extending import check_layers
from engine.rulebook.layer import SUFFIX, ReadLayer, read_layer
from engine.rulebook.lets import Shared, unused
from engine.rulebook.reference import Reference, read_reference
from engine.rulebook.rule import Draft, Rule
from engine.rulebook.severities import Changed, Level, Untied, apply
from rules import RULES

# What a rule book consists of: rules and tables, and the dictionaries that tables name.
FILES = (SUFFIX, *DICTIONARY)
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


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in the folders of rule books: the rules that can be used, all files that have the form of one, and what is wrong.

    `drafts` has no rule that another one replaces.
    """

    book: RuleBook
    drafts: tuple[Draft, ...]
    problems: tuple[Problem[Place], ...]


def read_rules(folders: Sequence[Path]) -> RuleBook:
    """Read and check the rule books in the folders: tables in reference/ and its parts, rules anywhere else. Raises Problems."""
    found = collect_rules(folders)
    if found.problems:
        raise Problems(sorted(found.problems, key=lambda problem: (problem.place.file, problem.place.line, problem.place.column)))
    return found.book


def collect_rules(folders: Sequence[Path]) -> Reading:
    """As `read_rules`, with everything that is wrong instead of an error."""
    reference, problems = read_reference(folders)
    layers: list[ReadLayer] = []
    first: dict[str, str] = {}
    shared: Shared | None = None
    for folder in folders:
        before = len(problems)
        layers.append(read_layer(folder, reference, shared, first, problems))
        shared = layers[-1].shared
        if not layers[-1].ids() and len(problems) == before and (len(folders) == 1 or not _has_tables(folder, reference)):
            problems.append(Problem("no-rules", Place(str(folder))))
    if not problems:
        problems.extend(problem for layer in layers for problem in unused(layer.shared))
    problems.extend(check_layers(layers))
    replaced = {str(draft.source.replaces): draft.source.id for layer in layers for draft in layer.drafts if draft.source.replaces}
    drafts = tuple(draft for layer in layers for draft in layer.drafts if draft.source.id not in replaced)
    compiled = sorted((rule for layer in layers for rule in layer.rules if rule.id not in replaced), key=lambda rule: rule.id)
    rules, _, untied = apply(compiled, {}, replaced) if not problems else (tuple(compiled), (), ())
    digests = tuple(layer.shared.document.digest for layer in layers if layer.shared.document is not None)
    described = tuple(_layer(layer, reference) for layer in layers)
    return Reading(RuleBook(rules, reference, digests, described, replaced, (), untied), drafts, tuple(problems))


def is_builtin(folder: Path) -> bool:
    """Whether the folder is that of the shipped book, however it is written."""
    return folder.resolve() == RULES.resolve()


def _has_tables(folder: Path, reference: Reference) -> bool:
    return any(item.book == folder for files in reference.files.values() for item in files)


def _layer(layer: ReadLayer, reference: Reference) -> Layer:
    own = {name: item for name, files in sorted(reference.files.items()) for item in files if item.book == layer.folder}
    digests = {f"reference/{name}": item.digest for name, item in own.items()}
    digests |= {draft.source.id: draft.document.digest for draft in layer.drafts}
    if layer.shared.document is not None:
        digests["definitions"] = layer.shared.document.digest
    digest = hashlib.sha256("".join(f"{name}={digest}\n" for name, digest in sorted(digests.items())).encode()).hexdigest()
    name = BUILTIN if is_builtin(layer.folder) else str(layer.folder)
    prefixes = sorted({draft.source.prefix for draft in layer.drafts})
    tables = {table.replace("_", "-"): item.change for table, item in own.items()}
    return Layer(name, ", ".join(prefixes), tuple(sorted(draft.source.id for draft in layer.drafts)), tables, digest)
