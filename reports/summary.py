"""What a run came to, counted: is it clean, has it findings, or was nothing assessed at all. Shared by all formats; no words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from engine.review.reviewed import Review, Reviewed
from engine.review.tally import Groups
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome

# "unassessed": no agreement, no rule, or no rule that applies. Such a run has nothing to say, and must not look clean.
Status: TypeAlias = Literal["clean", "findings", "unassessed"]


def status(result: Review) -> Status:
    """Whether there are findings and, if not, whether anything was assessed."""
    if result.tally.groups:
        return "findings"
    assessed = sum(result.outcomes.get(outcome, 0) for outcome in (Outcome.PASS, Outcome.FAIL, Outcome.UNKNOWN, Outcome.ERROR))
    return "clean" if assessed else "unassessed"


def consequences(groups: Groups) -> int:
    """How many findings only follow from other ones and are not waived by themselves."""
    return sum(count for group, count in groups.items() if group.follows and not group.waived)


def waived(groups: Groups) -> int:
    """How many findings are waived, consequences and what could not be assessed among them."""
    return sum(count for group, count in groups.items() if group.waived)


def severities(groups: Groups) -> dict[Severity, int]:
    """How many failures of each severity, in falling order of weight, zeros included: without what only follows, and what is waived."""
    counts: Counter[Severity] = Counter()
    for group, count in groups.items():
        counts[group.severity] += count if group.failed else 0
    return {severity: counts[severity] for severity in Severity}


def unassessed(findings: Iterable[Reviewed]) -> Iterator[Reviewed]:
    """What could not be assessed, in the order of the run; without what only follows from something else, and what is waived."""
    return (finding for finding in findings if finding.outcome is Outcome.UNKNOWN and not finding.follows and not finding.waiver)
