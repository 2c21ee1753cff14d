"""A run counted by office, and by rule: the numbers that every overview shows. No words and no layout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from engine.language.classes import dataclass
from engine.review.reviewed import Review
from engine.review.tally import Group, Groups
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from reports.summary import severities


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
    tally = review.tally
    read = Counter(str(name) for name, _ in review.result.checked)
    gone = Counter(item.portfolio for item in review.compared.gone) if review.compared else Counter()
    counts = []
    for name in sorted({*read, *(group.office for group in tally.groups if group.office)}):
        groups = tally.of_office(name)
        unknown = sum(count for group, count in groups.items() if group.unassessed)
        new = sum(count for group, count in groups.items() if group.status == "new")
        counts.append(OfficeCount(name, read[name], severities(groups), unknown, new, gone[name]))
    return counts


def count_rules(groups: Groups) -> list[RuleCount]:
    """Every rule with a finding that stands for itself, those that failed most often first."""
    by_rule: dict[str, dict[Group, int]] = {}
    for group, count in groups.items():
        if group.apart:
            by_rule.setdefault(group.rule, {})[group] = count
    counts = [
        RuleCount(
            rule,
            min((group.severity for group in own), key=lambda severity: severity.rank),
            sum(count for group, count in own.items() if group.outcome is Outcome.FAIL),
            sum(count for group, count in own.items() if group.unassessed),
            len({group.office for group in own if group.office}),
        )
        for rule, own in by_rule.items()
    ]
    return sorted(counts, key=lambda count: (-count.failures, -count.unknown, count.rule))
