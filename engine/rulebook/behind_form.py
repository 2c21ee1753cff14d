"""What is wrong with the expressions and the examples of a rule file that has not the form of one: mistakes of form must not hide them.

What has no form is left out, or something that says nothing stands in for it, and the rest is compiled as ever. The rule is never used.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from agreements.source.document import Document
from agreements.source.placed_values import Mapping
from agreements.source.shape import validate
from engine.language import DataPath, Place, Problem
from engine.rulebook.compiling import compiled
from engine.rulebook.lets import Shared
from engine.rulebook.reference import Reference
from engine.rulebook.rule import Draft
from engine.rulebook.rule_file import RuleFile

# What stands in for a key that is missing, or whose value is none of its kind.
_WORDS = {"id": "-", "en": "-"}
_STAND_INS: dict[str, Any] = {
    "id": "ZZ000", "name": "none", "title": _WORDS, "message": _WORDS, "advice": _WORDS, "severity": "info", "assert": "1 == 1",
    "tests": [],
}  # fmt: skip
_EXAMPLE = {"name": "-", "expect": "pass"}
# Each round fixes what the one before it hid; what has no form then is nothing that one could guess.
_ROUNDS = 8


def behind_form(document: Document, invalid: Sequence[Problem[DataPath]], reference: Reference, shared: Shared) -> list[Problem[Place]]:
    """What else is wrong with a rule file of which these are the mistakes of form."""
    if not isinstance(document.root, Mapping):
        return []
    meant = _as_meant(document.root, dict(_renamed(document.root, invalid)))
    data = _copy(meant)
    source, wrong = validate(data, RuleFile)
    for _ in range(_ROUNDS):
        for problem in wrong:
            _fix(data, problem.place)
        source, wrong = validate(data, RuleFile)
    # What a rule is asked of says what its names mean: nothing stands in for that.
    if not isinstance(source, RuleFile):
        return []
    found: list[Problem[Place]] = []
    compiled(Draft(replace(document, root=meant), source), reference, found, shared)
    # What stands in is nobody's mistake, and what is left out is not missed.
    touched = {problem.place[0] for problem in invalid if problem.place}
    unnamed = {problem.place.last for problem in invalid if len(problem.place) > 1 and problem.place[0] == "let"}
    return [problem for problem in found if not _is_missed(problem, touched, unnamed)]


def _is_missed(problem: Problem[Place], touched: Collection[str | int], unnamed: Collection[str | int]) -> bool:
    """Whether a problem is only that something is not there which was left out: an example, or a name for a part."""
    name = problem.arguments.get("name")
    return (
        problem.code == "unused-let"
        or (problem.code == "no-test" and "tests" in touched)
        or (problem.code == "unknown-name" and name in unnamed)
    )


def _renamed(root: Mapping, invalid: Sequence[Problem[DataPath]]) -> Iterator[tuple[str, str]]:
    """The keys that are not known, and what they are taken to mean if the file lacks that."""
    for problem in invalid:
        hint = str(problem.arguments.get("hint", ""))
        if problem.code == "unknown-key" and len(problem.place) == 1 and hint and hint not in root:
            yield problem.place.last, hint


def _as_meant(root: Mapping, renamed: dict[str, str]) -> Mapping:
    """The file with keys as they are meant, each at its place."""
    made = Mapping({renamed.get(key, key): value for key, value in root.items()})
    made.mark = root.mark
    made.keys_at = {renamed.get(key, key): mark for key, mark in root.keys_at.items()}
    made.nulls = {renamed.get(key, key): mark for key, mark in root.nulls.items()}
    return made


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


def _fix(data: dict[str, Any], path: DataPath) -> None:
    """Leave out what stands at the path, or let something stand in for it."""
    key, *below = path or ("",)
    if key == "tests" and below and isinstance(data.get("tests"), list) and isinstance(below[0], int):
        _fix_example(data["tests"], below[0], below[1:])
    elif key in ("title", "why", "message", "advice") and below and isinstance(data.get(key), dict):
        if below[0] in _WORDS:
            data[key][below[0]] = "-"
        else:
            data[key].pop(below[0], None)
    elif key == "let" and below and isinstance(data.get("let"), dict):
        data["let"].pop(below[0], None)
    elif key in _STAND_INS:
        data[str(key)] = _copy(_STAND_INS[str(key)])
    else:
        data.pop(str(key), None)


def _fix_example(tests: list[Any], index: int, below: list[str | int]) -> None:
    example = tests[index]
    if not below or not isinstance(example, dict):
        # In its place, so that those behind it keep theirs.
        tests[index] = dict(_EXAMPLE)
    elif below[0] in _EXAMPLE:
        example[below[0]] = _EXAMPLE[str(below[0])]
    else:
        example.pop(below[0], None)
