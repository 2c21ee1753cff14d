"""What a run gives: findings and counts, as data. Words are made of them at the edge, in reports."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from typing import TypeVar

from agreements.source.offices import PortfolioName
from engine.language import Spot
from engine.language.classes import dataclass
from engine.language.path import WHOLE, DataPath
from engine.rulebook.saying import Quantity as Quantity
from engine.rulebook.severities import Severity
from engine.rulebook.subject import is_shared
from engine.rulebook.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file: path in the document (`objectives.0.text`), line and column from 1; `spot` where the file is a paper."""

    file: str
    line: int
    column: int
    path: DataPath = WHOLE
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One field that the verdict rests on, as printed and as read."""

    location: Location
    written: str | None
    read: Quantity


@dataclass(frozen=True, slots=True)
class Comparison:
    """The comparison of two numbers that did not hold; `difference` is found minus expected."""

    operator: str
    left: Quantity
    right: Quantity
    difference: Quantity


@dataclass(frozen=True, slots=True)
class Hint:
    """A plain explanation that would fit a difference: a code, the amount that it speaks of and where that stands. Never a verdict."""

    code: str
    amount: Quantity
    at: Location | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule on one subject, not passed. `arguments` are the values of the message's placeholders, by their text.

    `subject` is the own name of the thing (engine.run.own_names), things alike numbered; "" for an agreement as a whole; `path` is where it
    stands in its agreement. `related` are places in other agreements; paths in `missing` that are in another agreement are written
    id:path. `follows` is the fingerprint of the finding that this one is a consequence of, "" if it stands for itself.
    Of a file that cannot be read or is no agreement, and of a waiver that does not hold, `rule` is PK001 to PK004, `name` the code of
    the problem, and `arguments` are that code's.
    """

    rule: str
    name: str
    outcome: Outcome
    severity: Severity
    portfolio: PortfolioName
    agreement: str
    subject: str
    location: Location
    arguments: Mapping[str, Quantity] = field(default_factory=dict)
    comparison: Comparison | None = None
    evidence: tuple[Evidence, ...] = ()
    related: tuple[Location, ...] = ()
    missing: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    follows: str = ""
    path: DataPath = WHOLE

    @property
    def shared(self) -> bool:
        """Whether it is about several agreements: the one that it is listed under is then no part of its identity."""
        return is_shared(self.subject)

    @property
    def fingerprint(self) -> str:
        """One number for its identity: office, agreement, rule and the own name of what it is about.

        No line, no index, and the year's folder only of a past year beside a later one. No two findings of a run have the same.
        """
        period = self.portfolio.period if self.portfolio.past else ""
        identity = (self.rule, self.portfolio.office, period, "" if self.shared else self.agreement, self.subject)
        # The name of a folder need not be Unicode.
        return hashlib.sha256("\0".join(identity).encode("utf-8", "surrogateescape")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Passed:
    """One rule on one subject, passed; named as a finding would be, with the file that it would stand in."""

    rule: str
    portfolio: PortfolioName
    agreement: str
    subject: str
    file: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """A version of an agreement that is judged by itself, and the one that is judged with the others in its place, by their ids."""

    portfolio: PortfolioName
    id: str
    counts: str


@dataclass(frozen=True, slots=True)
class Result:
    """A whole run: what did not pass, in a fixed order; the count of every outcome; the agreements that were checked, by
    portfolio and id; the ids of the rules that were run.

    `passed` is what passed, in the order in which it was asked, if the run was asked to keep it. `set_aside` are versions not in force.
    """

    findings: Sequence[Finding]
    outcomes: Mapping[Outcome, int]
    checked: tuple[tuple[PortfolioName, str], ...]
    rules: tuple[str, ...]
    passed: Sequence[Passed] = ()
    set_aside: tuple[SetAside, ...] = ()

    @property
    def agreements(self) -> tuple[str, ...]:
        """The names of the agreements that were checked, as reports have them: portfolio and id."""
        return tuple(f"{name}/{id_}" for name, id_ in self.checked)


AFinding = TypeVar("AFinding", bound=Finding)


def number_alike(findings: Sequence[AFinding]) -> list[AFinding]:
    """The findings; of those that have one identity each later one, in the order of the document, is numbered."""
    seen: Counter[str] = Counter()
    numbers: dict[int, int] = {}
    for index, item in sorted(
        enumerate(findings), key=lambda pair: (pair[1].location.file, pair[1].location.line, pair[1].location.column)
    ):
        seen[item.fingerprint] += 1
        numbers[index] = seen[item.fingerprint]
    return [
        item if numbers[index] == 1 else replace(item, subject=f"{item.subject}#{numbers[index]}") for index, item in enumerate(findings)
    ]


def order(finding: Finding) -> tuple[object, ...]:
    """The order of findings in a run: by file, what failed first, the gravest first, then by place."""
    at, failed = finding.location, finding.outcome is Outcome.FAIL
    return (at.file, not failed, finding.severity.rank, at.line, at.column, finding.rule, finding.subject)
