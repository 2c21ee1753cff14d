"""One folder of a rule book: its rule files read and compiled, with the tables and definitions of what it extends. Knows no later layer."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Any

from agreements.notation.tables import FOLDER, PARTS
from agreements.source.document import Document, placed, read_file
from agreements.source.shape import of_rules, validate
from agreements.source.unforeseen import UNFORESEEN, unforeseen
from engine.language import DataPath, Place, Problem, Problems
from engine.language.classes import dataclass
from engine.rulebook.behind_form import behind_form
from engine.rulebook.compiling import compiled
from engine.rulebook.lets import FILE, Shared, read_shared
from engine.rulebook.reference import Reference
from engine.rulebook.rule import Draft, Rule
from engine.rulebook.rule_file import RuleFile
from engine.rulebook.rule_places import problem_at
from engine.rulebook.scopes import scopes

SUFFIX = ".yaml"
# From here on a key that is not known is taken for the known one that it looks like.
_ALIKE = 0.8
_YAML = (".yaml", ".yml")
# What has the name of a rule is one, whatever an editor hung on behind.
_NAMED_AS_RULE = re.compile(r"([A-Z]{2,4}\d{3,4}-[a-z0-9-]+)\.")


@dataclass(frozen=True, slots=True)
class ReadLayer:
    """What was found in one folder: the files that have the form of a rule, those of them that can be used, and the definitions.

    `unreadable` are the ids of rules of which nothing but the name of the file can be known.
    """

    folder: Path
    shared: Shared
    drafts: list[Draft] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)

    def ids(self) -> set[str]:
        """The ids of all its rules, also of those that cannot be read."""
        return {draft.source.id for draft in self.drafts} | self.unreadable


def read_layer(
    folder: Path, reference: Reference, earlier: Shared | None, first: dict[str, str], problems: list[Problem[Place]]
) -> ReadLayer:
    """Read the rules of a folder; `earlier` are the definitions that it may use, `first` the files of the ids so far, which grow.

    What is wrong is added to the problems.
    """
    found = ReadLayer(folder, read_shared(folder, scopes(), problems, earlier))
    files = list(_rule_files(folder, problems))
    for file in files:
        try:
            document = read_file(file)
        except Problems as unread:
            problems.extend(unread.problems)
            found.unreadable.add(file.stem.partition("-")[0])
            continue
        _read(document, found, reference, first, problems)
    return found


def _read(document: Document, found: ReadLayer, reference: Reference, first: dict[str, str], problems: list[Problem[Place]]) -> None:
    """Take in one rule file."""
    id_ = document.root.get("id") if isinstance(document.root, dict) else None
    if isinstance(id_, str):
        if id_ in first:
            problems.append(problem_at(document, "duplicate-rule", DataPath("id"), {"id": id_, "first": first[id_]}))
        first.setdefault(id_, document.name)
    if isinstance(document.root, dict) and list(document.root) == ["definitions"]:
        problems.append(problem_at(document, "definitions-elsewhere", DataPath("definitions"), {"wanted": str(found.folder / FILE)}))
        return
    source, invalid = validate(document.root, RuleFile)
    invalid = _meant(invalid)
    empty = set(_without_value(document))
    # What follows a comma within {…} is a key of its own.
    split = {problem.place for problem in invalid if problem.code == "unknown-key" and "hint" not in problem.arguments}
    codes = {path: "comma-in-text" if path in split else "no-value" for path in sorted(empty, key=str)}
    problems.extend(problem_at(document, code, path, {"key": path.last}) for path, code in codes.items())
    problems.extend(placed(of_rules(problem), document, shown=True) for problem in invalid if problem.place not in empty)
    if not isinstance(source, RuleFile):
        if isinstance(id_, str):
            found.unreadable.add(id_)
        problems.extend(behind_form(document, invalid, reference, found.shared))
        return
    found.drafts.append(Draft(document, source))
    try:
        rule = compiled(found.drafts[-1], reference, problems, found.shared)
    except Exception as error:
        rule = None
        problems.append(problem_at(document, UNFORESEEN, DataPath(), {"detail": unforeseen(error)}))
    if rule is not None:
        found.rules.append(rule)


def _meant(problems: Sequence[Problem[DataPath]]) -> list[Problem[DataPath]]:
    """The problems of form. Where one required key is lacking and there is one that is not known, and looks like no other, it is that."""
    wrong = [problem for problem in problems if problem.code in ("missing-key", "unknown-key") and len(problem.place) == 1]
    if sorted(problem.code for problem in wrong) != ["missing-key", "unknown-key"]:
        return list(problems)
    missing, unknown = sorted(wrong, key=lambda problem: problem.code)
    hint = str(unknown.arguments.get("hint", ""))
    if difflib.SequenceMatcher(None, str(unknown.place.last), hint).ratio() >= _ALIKE:
        return list(problems)
    found = replace(unknown, arguments={**unknown.arguments, "hint": missing.place.last})
    return [found if problem is unknown else problem for problem in problems]


def _rule_files(folder: Path, problems: list[Problem[Place]]) -> Iterator[Path]:
    """The files of rules, in order.

    Those that nobody would read, for their names or where they are, are problems: no rule must be lost.
    """
    for file in sorted(folder.rglob("*")):
        *above, name = file.relative_to(folder).parts
        named = _NAMED_AS_RULE.match(name)
        if not (named or file.suffix.lower() in _YAML) or any(part.startswith(".") for part in (*above, name)):
            continue
        if file.suffix != SUFFIX:
            problems.append(Problem("file-ending", Place(str(file)), {"wanted": f"{named[1] if named else file.stem}{SUFFIX}"}))
        elif FOLDER not in above and (name != FILE or above):
            yield file
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


def by_id(layers: list[ReadLayer]) -> Mapping[str, RuleFile]:
    """The rules of the layers as written, by their ids."""
    return {draft.source.id: draft.source for layer in layers for draft in layer.drafts}
