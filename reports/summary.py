"""What a run came to, counted: is it clean, has it findings, or was nothing assessed at all. Shared by all formats; no words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal, TypeAlias

from engine.review.reviewed import Review, Reviewed
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.unread import is_unchecked

# "unassessed": no agreement, no rule, or no rule that applies. Such a run has nothing to say, and must not look clean.
Status: TypeAlias = Literal["clean", "findings", "unassessed"]


def status(result: Review) -> Status:
    """Whether there are findings and, if not, whether anything was assessed."""
    if result.findings:
        return "findings"
    assessed = sum(result.outcomes.get(outcome, 0) for outcome in (Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN, Outcome.ERROR))
    return "clean" if assessed else "unassessed"


def consequences(findings: Iterable[Reviewed]) -> list[Reviewed]:
    """What only follows from other findings and is not waived by itself, in the order of the run."""
    return [finding for finding in findings if finding.follows and not finding.waiver]


def following(findings: Iterable[Reviewed]) -> dict[str, list[Reviewed]]:
    """What follows from a finding, by that one's fingerprint, in the order of the run."""
    found: dict[str, list[Reviewed]] = {}
    for finding in findings:
        if finding.follows:
            found.setdefault(finding.follows, []).append(finding)
    return found


def failed(findings: tuple[Reviewed, ...] | list[Reviewed]) -> list[Reviewed]:
    """What is wrong with the documents, in the order of the run; without what only follows from it, and what is waived."""
    return [finding for finding in findings if finding.outcome is Outcome.FAIL and not finding.follows and not finding.waiver]


def unassessed(findings: Iterable[Reviewed]) -> list[Reviewed]:
    """What could not be assessed, in the order of the run; without what only follows from something else, and what is waived."""
    return [finding for finding in findings if finding.outcome is Outcome.UNKNOWN and not finding.follows and not finding.waiver]


def waived(findings: Iterable[Reviewed]) -> list[Reviewed]:
    """What is waived, in the order of the run, consequences and what could not be assessed among it."""
    return [finding for finding in findings if finding.waiver]


def unchecked(result: Review) -> list[str]:
    """The files that no rule was asked of, because they cannot be read, are no agreement, or repeat the id of another."""
    return list(dict.fromkeys(finding.location.file for finding in result.findings if is_unchecked(finding)))


def severities(findings: tuple[Reviewed, ...] | list[Reviewed]) -> dict[Severity, int]:
    """How many failures of each severity, in falling order of weight, zeros included."""
    counts = Counter(finding.severity for finding in failed(findings))
    return {severity: counts[severity] for severity in Severity}
