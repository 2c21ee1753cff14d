"""A run against an earlier report: which findings are new, which were there already, and which are gone. Knows no words and no formats."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from agreements.source.document import as_the_system_says, read_bytes
from engine.language import Place, Problem, Problems
from engine.rulebook.rule_file import Severity
from engine.rulebook.scopes import SHARED
from engine.rulebook.verdict import Outcome
from engine.run.finding import Compared, Finding, Gone, Result
from engine.run.running import NOT_AN_AGREEMENT, UNREADABLE, WAIVER

# The version of the JSON report, a contract: design and README.
VERSION = 1
# Of an earlier report: a hundred times that of fifty offices full of mistakes.
MAX_BYTES = 100_000_000
MAX_VALUES = 5_000_000


class Earlier(BaseModel):
    """What counts of one finding in a JSON report."""

    model_config = ConfigDict(frozen=True, strict=True)

    rule: str
    name: str
    outcome: Literal["fail", "unknown", "error"]
    severity: Literal["error", "warning", "info"]
    portfolio: str
    agreement: str | None
    subject: str
    file: str
    line: int
    column: int
    message: str
    fingerprint: str = Field(pattern="^[0-9a-f]{16}$")
    waiver: dict[str, Any] | None = None


class _Report(BaseModel):
    findings: list[Earlier]


def read_previous(file: Path) -> list[Earlier]:
    """The findings of an earlier JSON report. Raises Problems."""

    def refused(code: str, line: int = 0, column: int = 0, **arguments: str | int) -> Problems:
        return Problems([Problem(code, Place(str(file), line, column), arguments)])

    try:
        written = read_bytes(file, MAX_BYTES)
        # Each is at least one object of Python's: so many of them take the memory of the machine.
        if sum(written.count(mark) for mark in (b",", b"[", b"{")) > MAX_VALUES:
            raise refused("previous-unreadable", detail=f"More than {MAX_VALUES} values")
        data: Any = json.loads(written)
        # Half a character, which JSON can escape and no report can hold.
        json.dumps(data, ensure_ascii=False).encode()
    except Problems as problems:
        raise refused("previous-unreadable", detail=as_the_system_says(problems)) from None
    except json.JSONDecodeError as error:
        raise refused("previous-not-json", error.lineno, error.colno) from None
    except (ValueError, RecursionError):  # no Unicode, a number of a million digits, too deep
        raise refused("previous-not-json", 1, 1) from None
    if not isinstance(data, dict) or "version" not in data or not isinstance(data.get("findings"), list):
        raise refused("previous-no-report", key="version" if isinstance(data, dict) and "version" not in data else "findings")
    if data["version"] != VERSION or isinstance(data["version"], bool):
        raise refused("previous-version", value=str(data["version"])[:40], wanted=VERSION)
    try:
        return _Report.model_validate(data).findings
    except ValidationError as error:
        path = ".".join(map(str, error.errors(include_url=False)[0]["loc"]))
        raise refused("previous-no-report", key=path) from None


def compare(result: Result, previous: Sequence[Earlier], file: str, context: Collection[str] = (), folders: Collection[str] = ()) -> Result:
    """The result with the status of every finding, and what the earlier report, by the name of its file, had beyond it.

    Findings are matched one to one by fingerprint. One that was there is new all the same if it weighs more than it did: it was waived,
    could not be assessed, or was of a lighter severity. `context` names the agreements that were read only as the context of others,
    `folders` are those that were read: where two have one name (2026 below every office), what was in one of them is not in the other.
    """
    before: dict[str, list[Earlier]] = {}
    for earlier in previous:
        before.setdefault(earlier.fingerprint, []).append(earlier)
    now: dict[str, list[int]] = {}
    for index, finding in enumerate(result.findings):
        now.setdefault(finding.fingerprint, []).append(index)
    findings = [replace(finding, status="new") for finding in result.findings]
    gone: list[Earlier] = []
    for fingerprint, left in before.items():
        for index, was in _pairs([(index, findings[index]) for index in now.get(fingerprint, ())], left, folders):
            if _weight(findings[index]) >= _earlier_weight(was):
                findings[index] = replace(findings[index], status="unchanged")
        gone.extend(left)
    asked = [earlier for earlier in gone if _asked(earlier, result, context)]
    told = (Gone(**earlier.model_dump(exclude={"waiver", "agreement"}), agreement=earlier.agreement or "") for earlier in asked)
    return replace(result, findings=tuple(findings), compared=Compared(file, tuple(told), len(gone) - len(asked)))


def _pairs(now: list[tuple[int, Finding]], left: list[Earlier], folders: Collection[str]) -> Iterator[tuple[int, Earlier]]:
    """Findings of one fingerprint with earlier ones, one to one: those of one folder first, of these those that weigh the same, then the
    gravest with the gravest. What is paired is taken out of `left`.
    """
    left.sort(key=_earlier_weight)
    pending = sorted(now, key=lambda item: _weight(item[1]))
    for here, same in ((True, True), (True, False), (False, True), (False, False)):
        for index, finding in list(pending):
            folder = _folder(finding.location.file)
            there = (e for e in left if _folder(e.file) == folder or not (here or _folder(e.file) in folders))
            was = next((earlier for earlier in there if not same or _earlier_weight(earlier) == _weight(finding)), None)
            if was is not None:
                left.remove(was)
                pending.remove((index, finding))
                yield index, was


def _folder(file: str) -> str:
    """The folder of a file, as it is spelled in the report."""
    return str(PurePath(file).parent)


def _weight(finding: Finding) -> int:
    return _rank(finding.outcome.value, finding.severity.value, finding.waiver is not None)


def _earlier_weight(earlier: Earlier) -> int:
    return _rank(earlier.outcome, earlier.severity, earlier.waiver is not None)


def _rank(outcome: str, severity: str, waived: bool) -> int:
    """The smaller, the graver: a rule that fails itself, failures by severity, what could not be assessed, what is waived."""
    if waived:
        return 5
    return {Outcome.ERROR.value: 0, Outcome.UNKNOWN.value: 4}.get(outcome, 1 + list(Severity).index(Severity(severity)))


def _asked(earlier: Earlier, result: Result, context: Collection[str]) -> bool:
    """Whether this run would have found it: its rule was asked, and of its agreement, or of all that there are where it was."""
    # Problems of files are looked for whichever rules are run.
    if earlier.rule > WAIVER and earlier.rule not in result.rules:
        return False
    if f"{earlier.portfolio}/{earlier.agreement}" in result.agreements and not earlier.subject.startswith(SHARED):
        return True
    partial = {name.rpartition("/")[0] for name in context}
    unreadable = {f.portfolio for f in result.findings if not f.agreement and f.rule in (UNREADABLE, NOT_AN_AGREEMENT)}
    whole = {name.rpartition("/")[0] for name in result.agreements} - partial - unreadable
    return not earlier.portfolio or earlier.portfolio in whole
