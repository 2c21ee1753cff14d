"""Rule books: the rules of some folders with their reference tables, and everything that is wrong with them. Knows nothing of running."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agreements.source.document import Document, SourceErrors, read_file
from agreements.source.shape import suggest, validate
from agreements.source.unforeseen import UNFORESEEN, unforeseen
from engine.rulebook.rule import Draft, Rule, RuleProblem, compiled, problem_at
from engine.rulebook.rule_file import RuleFile, Severity
from engine.rulebook.tables import Reference, read_reference

SUFFIX, REFERENCE = ".yaml", "reference"
_YAML = (".yaml", ".yml")


class RuleProblems(Exception):
    """The rule book cannot be used; `problems` has everything that is wrong with it."""

    def __init__(self, problems: Sequence[RuleProblem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.line, p.column)))
        super().__init__("; ".join(f"{p.file}:{p.line}:{p.column}: {p.code}" for p in self.problems))


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Checked rules in order of their ids, and the reference tables that they read."""

    rules: tuple[Rule, ...]
    reference: Reference

    def digests(self) -> dict[str, str]:
        """The digest of the bytes of every rule, by its id, and of every table, by `reference/` and its name."""
        tables = {f"reference/{name}": digest for name, digest in self.reference.digests.items()}
        return {**{rule.id: rule.document.digest for rule in self.rules}, **tables}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in the folders of rule books: the rules that can be used, all files that have the form of one, and what is wrong."""

    book: RuleBook
    drafts: tuple[Draft, ...]
    problems: tuple[RuleProblem, ...]


def read_rules(folders: Sequence[Path]) -> RuleBook:
    """Read and check the rule books in the folders (rules in any sub-folder but reference/, tables in reference/). Raises RuleProblems."""
    found = collect_rules(folders)
    if found.problems:
        raise RuleProblems(found.problems)
    return found.book


def collect_rules(folders: Sequence[Path]) -> Reading:
    """As `read_rules`, with everything that is wrong instead of an error."""
    problems: list[RuleProblem] = []
    reference, wrong = read_reference(folders)
    problems.extend(RuleProblem(code, file, line, column, args) for code, file, line, column, args in wrong)
    rules: list[Rule] = []
    drafts: list[Draft] = []
    first: dict[str, str] = {}
    unreadable: set[str] = set()
    files = list(_rule_files(folders, problems))
    if not files:
        problems.append(RuleProblem("no-rules", ", ".join(map(str, folders))))
    for file in files:
        try:
            document = read_file(file)
        except SourceErrors as errors:
            problems.extend(RuleProblem(e.code, str(file), e.line, e.column, e.args) for e in errors.errors)
            # All that can be known of it is its name.
            unreadable.add(file.stem.partition("-")[0])
            continue
        id_ = document.root.get("id") if isinstance(document.root, dict) else None
        if isinstance(id_, str):
            if id_ in first:
                problems.append(problem_at(document, "duplicate-rule", ("id",), {"id": id_, "first": first[id_]}))
            first.setdefault(id_, document.name)
        source, invalid = validate(document.root, RuleFile)
        empty = set(_without_value(document))
        problems.extend(problem_at(document, "no-value", path, {"key": str(path[-1])}) for path in sorted(empty, key=str))
        problems.extend(problem_at(document, code, path, args) for code, path, args in invalid if path not in empty)
        if isinstance(source, RuleFile):
            drafts.append(Draft(document, source))
            try:
                rule = compiled(drafts[-1], reference, problems)
            except Exception as error:
                rule = None
                problems.append(problem_at(document, UNFORESEEN, (), {"detail": unforeseen(error)}))
            if rule is not None:
                rules.append(rule)
    for draft in drafts:
        _check_lists(draft, {other.source.id: other.source for other in drafts}, {*first, *unreadable}, problems)
    return Reading(RuleBook(tuple(sorted(rules, key=lambda rule: rule.id)), reference), tuple(drafts), tuple(problems))


def _rule_files(folders: Sequence[Path], problems: list[RuleProblem]) -> Iterator[Path]:
    """The files of rules, in order. Those that nobody would read, for their names or where they are, are problems: no rule must be lost."""
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            *above, name = file.relative_to(folder).parts
            if file.suffix.lower() not in _YAML or any(part.startswith(".") for part in (*above, name)):
                continue
            if file.suffix != SUFFIX:
                problems.append(RuleProblem("file-ending", str(file), args={"wanted": f"{file.stem}{SUFFIX}"}))
            elif REFERENCE not in above:
                yield file
            elif len(above) > 1:
                problems.append(RuleProblem("table-elsewhere", str(file), args={"wanted": str(folder / REFERENCE)}))


def _without_value(document: Document) -> Iterator[tuple[str | int, ...]]:
    """Paths that were written and given no value: `when:` alone would make a rule for everything. In examples a field may be empty."""
    pending: list[tuple[tuple[str | int, ...], Any]] = [((), document.root)]
    while pending:
        path, value = pending.pop()
        if value is None and path:
            yield path
        if path[:1] != ("tests",):
            items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
            pending.extend(((*path, key), below) for key, below in items)


def _check_lists(draft: Draft, by_id: Mapping[str, RuleFile], known: set[str], problems: list[RuleProblem]) -> None:
    """No entry of a list twice; a consequence must not weigh more than what it is folded under, and must not lead back to itself.

    `known` are the ids of all rules, also of those that cannot be read.
    """
    source, document = draft.source, draft.document
    for part in ("basis", "follows"):
        entries = getattr(source, part)
        twice = [index for index, entry in enumerate(entries) if entry in entries[:index]]
        problems.extend(problem_at(document, "listed-twice", (part, index), {"value": entries[index]}) for index in twice)
    order = list(Severity)
    for index, name in enumerate(source.follows):
        other, path = by_id.get(name), ("follows", index)
        if name not in known:
            problems.append(problem_at(document, "unknown-rule", path, {"value": name, **suggest(name, known - {source.id})}))
        elif other is None:
            continue
        elif order.index(other.severity) > order.index(source.severity):
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
