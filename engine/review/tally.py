"""The findings of a review counted: once through all of them, and every number that reports and exit codes need is at hand.

What counts as what is said in reports and engine.api. Must not know words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from engine.rulebook.rule_file import Severity
from engine.rulebook.verdict import Outcome
from engine.run.unread import is_unchecked

if TYPE_CHECKING:
    from engine.review.reviewed import Reviewed


class Group(NamedTuple):
    """What findings that are counted together have in common; `office` is the name of the portfolio."""

    office: str
    rule: str
    name: str
    outcome: Outcome
    severity: Severity
    waived: bool
    follows: bool
    status: str
    matched: str

    @property
    def apart(self) -> bool:
        """Whether they stand for themselves: neither waived nor only the consequence of others."""
        return not self.waived and not self.follows

    @property
    def failed(self) -> bool:
        """Whether they are what is wrong with the documents."""
        return self.outcome is Outcome.FAIL and self.apart

    @property
    def unassessed(self) -> bool:
        """Whether they are what could not be assessed."""
        return self.outcome is Outcome.UNKNOWN and self.apart


# How many findings there are of each group, the groups in the order in which they are met.
Groups: TypeAlias = Mapping[Group, int]


@dataclass(frozen=True, slots=True)
class Tally:
    """All findings of a review by group; the files that no rule was asked of; how many files have something wrong in them."""

    groups: Groups
    unchecked: tuple[str, ...] = ()
    failing: int = 0

    @classmethod
    def of(cls, findings: Iterable[Reviewed]) -> Tally:
        """The tally of the findings of a run."""
        groups, unchecked, failing = dict[Group, int](), dict[str, None](), set[str]()
        for finding in findings:
            group = _group(finding)
            groups[group] = groups.get(group, 0) + 1
            if group.failed:
                failing.add(finding.location.file)
            if is_unchecked(finding):
                unchecked[finding.location.file] = None
        return cls(groups, tuple(unchecked), len(failing))


def groups_of(findings: Iterable[Reviewed]) -> Groups:
    """Some findings by group."""
    groups: dict[Group, int] = {}
    for group in map(_group, findings):
        groups[group] = groups.get(group, 0) + 1
    return groups


def _group(item: Reviewed) -> Group:
    return Group(
        str(item.portfolio), item.rule, item.name, item.outcome, item.severity, item.waiver is not None, bool(item.follows), item.status,
        item.matched,
    )  # fmt: skip
