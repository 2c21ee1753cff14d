"""Rule books: the rules of some folders with their reference tables, and everything that is wrong with them. Knows nothing of running."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from agreements.notation.tables import DICTIONARY, FOLDER, PARTS
from agreements.notation.vocabulary import Vocabulary
from agreements.source.document import Document, placed, read_file
from agreements.source.shape import of_rules, suggest, validate
from agreements.source.unforeseen import UNFORESEEN, unforeseen
from engine.language import DataPath, Place, Problem, Problems
from engine.rulebook.decided import Decisions
from engine.rulebook.lets import FILE, read_shared, unused
from engine.rulebook.reference import Reference, read_reference
from engine.rulebook.rule import Draft, Rule, compiled, problem_at
from engine.rulebook.rule_file import RuleFile
from engine.rulebook.scopes import scopes

SUFFIX = ".yaml"
_YAML = (".yaml", ".yml")
# What a rule book consists of: rules and tables, and the dictionaries that tables name.
FILES = (SUFFIX, *DICTIONARY)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Checked rules in order of their ids, and the reference tables that they read."""

    rules: tuple[Rule, ...]
    reference: Reference
    # The digests of the files of shared definitions, in the order of the folders.
    definitions: tuple[str, ...] = ()
    # What decides faster than closures do, where it was made.
    decisions: Decisions = field(default_factory=Decisions, compare=False, repr=False)

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that agreements are read with."""
        return self.reference.vocabulary

    def digests(self) -> dict[str, str]:
        """The digest of the bytes of every rule, by its id, of every table, by `reference/` and its name, and of the definitions."""
        tables = {f"reference/{name}": digest for name, digest in self.reference.digests.items()}
        shared = {f"definitions/{number}": digest for number, digest in enumerate(self.definitions)}
        return {**{rule.id: rule.digest for rule in self.rules}, **tables, **shared}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in the folders of rule books: the rules that can be used, all files that have the form of one, and what is wrong."""

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
    rules: list[Rule] = []
    drafts: list[Draft] = []
    first: dict[str, str] = {}
    unreadable: set[str] = set()
    shared = {folder: read_shared(folder, scopes(), problems) for folder in folders}
    files = list(_rule_files(folders, problems))
    if not files:
        problems.append(Problem("no-rules", Place(", ".join(map(str, folders)))))
    for folder, file in files:
        try:
            document = read_file(file)
        except Problems as unread:
            problems.extend(unread.problems)
            # All that can be known of it is its name.
            unreadable.add(file.stem.partition("-")[0])
            continue
        id_ = document.root.get("id") if isinstance(document.root, dict) else None
        if isinstance(id_, str):
            if id_ in first:
                problems.append(problem_at(document, "duplicate-rule", DataPath("id"), {"id": id_, "first": first[id_]}))
            first.setdefault(id_, document.name)
        source, invalid = validate(document.root, RuleFile)
        empty = set(_without_value(document))
        problems.extend(problem_at(document, "no-value", path, {"key": path.last}) for path in sorted(empty, key=str))
        problems.extend(placed(of_rules(problem), document, shown=True) for problem in invalid if problem.place not in empty)
        if isinstance(source, RuleFile):
            drafts.append(Draft(document, source))
            try:
                rule = compiled(drafts[-1], reference, problems, shared[folder])
            except Exception as error:
                rule = None
                problems.append(problem_at(document, UNFORESEEN, DataPath(), {"detail": unforeseen(error)}))
            if rule is not None:
                rules.append(rule)
    if not problems:
        problems.extend(problem for found in shared.values() for problem in unused(found))
    for draft in drafts:
        _check_lists(draft, {other.source.id: other.source for other in drafts}, {*first, *unreadable}, problems)
    digests = tuple(found.document.digest for found in shared.values() if found.document is not None)
    return Reading(RuleBook(tuple(sorted(rules, key=lambda rule: rule.id)), reference, digests), tuple(drafts), tuple(problems))


def _rule_files(folders: Sequence[Path], problems: list[Problem[Place]]) -> Iterator[tuple[Path, Path]]:
    """The files of rules, in order, each with the folder of its book.

    Those that nobody would read, for their names or where they are, are problems: no rule must be lost.
    """
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            *above, name = file.relative_to(folder).parts
            if file.suffix.lower() not in _YAML or any(part.startswith(".") for part in (*above, name)):
                continue
            if file.suffix != SUFFIX:
                problems.append(Problem("file-ending", Place(str(file)), {"wanted": f"{file.stem}{SUFFIX}"}))
            elif FOLDER not in above and (name != FILE or above):
                yield folder, file
            elif FOLDER not in above:
                continue
            elif above != [FOLDER] and above not in ([FOLDER, part] for part in PARTS):
                problems.append(Problem("table-elsewhere", Place(str(file)), {"wanted": str(folder / FOLDER), "parts": ", ".join(PARTS)}))


def _without_value(document: Document) -> Iterator[DataPath]:
    """Paths that were written and given no value: `when:` alone would make a rule for everything. In examples a field may be empty."""
    pending: list[tuple[DataPath, Any]] = [(DataPath(), document.root)]
    while pending:
        path, value = pending.pop()
        if value is None and path:
            yield path
        if not path.within(DataPath("tests")):
            items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
            pending.extend((path.child(key), below) for key, below in items)


def _check_lists(draft: Draft, by_id: Mapping[str, RuleFile], known: set[str], problems: list[Problem[Place]]) -> None:
    """No entry of a list twice; a consequence must not weigh more than what it is folded under, and must not lead back to itself.

    `known` are the ids of all rules, also of those that cannot be read.
    """
    source, document = draft.source, draft.document
    for part in ("basis", "follows"):
        entries = getattr(source, part)
        twice = [index for index, entry in enumerate(entries) if entry in entries[:index]]
        problems.extend(problem_at(document, "listed-twice", DataPath(part, index), {"value": entries[index]}) for index in twice)
    for index, name in enumerate(source.follows):
        other, path = by_id.get(name), DataPath("follows", index)
        if name not in known:
            problems.append(problem_at(document, "unknown-rule", path, {"value": name, **suggest(name, known - {source.id})}))
        elif other is None:
            continue
        elif other.severity.rank > source.severity.rank:
            args = {"value": name, "severity": other.severity.value, "own": source.severity.value}
            problems.append(problem_at(document, "follows-lighter", path, args))
        elif source.id in _followed(name, by_id):
            problems.append(problem_at(document, "follows-circle", path, {"value": name}))


def _followed(id_: str, by_id: Mapping[str, RuleFile]) -> set[str]:
    """The rule and all that it follows, near or far."""
    found: set[str] = set()
    pending = [id_]
    while pending:
        name = pending.pop()
        if name in by_id and name not in found:
            found.add(name)
            pending.extend(by_id[name].follows)
    return found
