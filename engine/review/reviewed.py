"""A run as its readers get it: the findings with what review says of each, and what the run as a whole rests on and is held against.

Only data; must not know how any of it is found, nor words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, fields, replace
from typing import Literal, TypeAlias

from engine.language.classes import dataclass
from engine.review.seal import Seal
from engine.review.tally import Tally
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding, Location, Passed, Result
from engine.run.portions import Portions


@dataclass(frozen=True, slots=True)
class Waiver:
    """By whom and how long a finding is waived: letter number, official, reason, first and last day (YYYY-MM-DD), where that is written."""

    letter: str
    official: str
    reason: str
    since: str
    until: str
    at: Location


# Against an earlier report: "" if there is none to compare with.
Status: TypeAlias = Literal["", "new", "unchanged"]
# By what an earlier finding was found to be this one: its identity, or rule, place and unchanged values.
Matched: TypeAlias = Literal["", "identity", "values"]


@dataclass(frozen=True, slots=True)
class Reviewed(Finding):
    """A finding with what is said of it. `waiver` says that it is waived: such a finding stays and does not count."""

    waiver: Waiver | None = None
    status: Status = ""
    matched: Matched = ""

    @classmethod
    def of(cls, finding: Finding) -> Reviewed:
        """The finding, of which nothing is said yet."""
        return cls(**{item.name: getattr(finding, item.name) for item in fields(Finding)})


@dataclass(frozen=True, slots=True)
class History:
    """A finding through the runs of an archive: its thread, the day and the period it was first found in, how many runs had it."""

    thread: int
    first_day: str | None
    first_period: str
    runs: int


@dataclass(frozen=True, slots=True)
class Gone:
    """A finding of an earlier report that is no more, as that report words it."""

    rule: str
    name: str
    outcome: str
    severity: str
    portfolio: str
    agreement: str
    subject: str
    file: str
    line: int
    column: int
    message: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What an earlier report, by the name of its file, had that this one has not.

    `not_asked` counts what this run did not look for, because it left out the rule or the agreement.
    """

    file: str
    gone: tuple[Gone, ...]
    not_asked: int = 0


@dataclass(frozen=True, slots=True)
class Review:
    """A run reviewed: its findings and those on waivers that do not hold, in a fixed order, with the counts of both.

    `tally` counts the findings in all other ways. `waivers_ignored`: there are waivers, and the review was asked to look away from them.
    """

    result: Result
    findings: Portions[Reviewed]
    outcomes: Mapping[Outcome, int]
    # What it says follows from the findings.
    tally: Tally = field(repr=False, compare=False)
    seal: Seal | None = None
    compared: Compared | None = None
    waivers_ignored: bool = False

    @classmethod
    def of(cls, result: Result) -> Review:
        """The result of a run, of which nothing is said yet."""
        findings = Portions.of(result.findings).each(_nothing_said)
        return cls(result, findings, result.outcomes, Tally(findings))

    def having(self, findings: Sequence[Reviewed]) -> Review:
        """The review with other findings, counted anew."""
        made = Portions.of(findings)
        return replace(self, findings=made, tally=Tally(made))

    @property
    def agreements(self) -> tuple[str, ...]:
        """The agreements that were checked, folder and id."""
        return self.result.agreements

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that were run."""
        return self.result.rules

    @property
    def passed(self) -> Portions[Passed]:
        """What passed, if the run has kept it."""
        return Portions.of(self.result.passed)


def _nothing_said(number: int, finding: Finding) -> Reviewed:
    return finding if isinstance(finding, Reviewed) else Reviewed.of(finding)


def files_of(finding: Reviewed) -> tuple[str, ...]:
    """The files that a finding is in, rests on and points at."""
    places = (finding.location, *(item.location for item in finding.evidence), *finding.related)
    return tuple(dict.fromkeys(place.file for place in places))
