"""A run counted by office, and by rule: the numbers that every overview shows. No words and no layout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from engine.language.classes import dataclass
from engine.review.reviewed import Review, Reviewed
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from reports.summary import severities, unassessed


@dataclass(frozen=True, slots=True)
class OfficeCount:
    """What an office's agreements of one period came to. `new` and `gone` are those against an earlier report, 0 without one."""

    name: str
    agreements: int
    failures: Mapping[Severity, int]
    unknown: int
    new: int
    gone: int

    @property
    def weight(self) -> tuple[int, ...]:
        """The smaller, the worse: most errors, then most warnings, then most notes."""
        return tuple(-count for count in self.failures.values())


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule failed or could not be assessed, and in how many offices. `severity` is the gravest that a finding of it has."""

    rule: str
    severity: Severity
    failures: int
    unknown: int
    offices: int


def count_offices(review: Review) -> list[OfficeCount]:
    """Every office that was checked or has a finding, by name. What is of no office (a waiver that does not hold) is in none."""
    findings: dict[str, list[Reviewed]] = {str(name): [] for name, _ in review.result.checked}
    for finding in review.findings:
        if str(finding.portfolio):
            findings.setdefault(str(finding.portfolio), []).append(finding)
    read = Counter(str(name) for name, _ in review.result.checked)
    gone = Counter(item.portfolio for item in review.compared.gone) if review.compared else Counter()
    return [
        OfficeCount(name, read[name], severities(own), len(unassessed(own)), sum(f.status == "new" for f in own), gone[name])
        for name, own in sorted(findings.items())
    ]


def count_rules(findings: list[Reviewed]) -> list[RuleCount]:
    """Every rule with a finding that stands for itself, those that failed most often first."""
    by_rule: dict[str, list[Reviewed]] = {}
    for finding in findings:
        if not finding.follows and not finding.waiver:
            by_rule.setdefault(finding.rule, []).append(finding)
    counts = [
        RuleCount(
            rule,
            min((finding.severity for finding in own), key=lambda severity: severity.rank),
            sum(finding.outcome is Outcome.FAIL for finding in own),
            len(unassessed(own)),
            len({finding.portfolio for finding in own if str(finding.portfolio)}),
        )
        for rule, own in by_rule.items()
    ]
    return sorted(counts, key=lambda count: (-count.failures, -count.unknown, count.rule))
