"""The rule book in some folders, each of which extends those before it, and everything that is wrong with it. Knows nothing of running."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from agreements.notation.dictionary import DICTIONARY
from engine.language import Place, Problem, Problems
from engine.language.classes import dataclass
from engine.rulebook.book import BUILTIN, Layer, RuleBook, is_builtin
from engine.rulebook.decided import decisions_in_time
from engine.rulebook.extending import check_layers
from engine.rulebook.layer import SUFFIX, ReadLayer, read_layer
from engine.rulebook.lets import Shared, unused
from engine.rulebook.reference import Reference, read_reference
from engine.rulebook.rule import Draft
from engine.rulebook.severities import apply

# What a rule book consists of: rules and tables, and the dictionaries that tables name.
FILES = (SUFFIX, *DICTIONARY)


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
    decisions = decisions_in_time(rules, reference)
    return Reading(RuleBook(rules, reference, digests, described, replaced, (), untied, decisions), drafts, _once(problems))


def _once(problems: Sequence[Problem[Place]]) -> tuple[Problem[Place], ...]:
    """Each problem once: a shared definition is compiled for every scope whose rules use it."""
    return tuple({(item.code, item.place, str(sorted(item.arguments.items()))): item for item in problems}.values())


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
