"""The findings of a review counted: once through all of them, and every number that reports and exit codes need is at hand.

What counts as what is said in reports and engine.api. Must not know words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from engine.rulebook.severities import Severity
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


class Tally:
    """All findings of a review, counted when somebody first asks."""

    def __init__(self, findings: Iterable[Reviewed]) -> None:
        self._findings = findings

    @property
    def groups(self) -> Groups:
        """How many there are of each group."""
        return self._counted[0]

    @property
    def unchecked(self) -> Collection[str]:
        """The files that no rule was asked of, because they cannot be read, are no agreement, or repeat the id of another; in the order
        of the run.
        """
        return self._counted[1]

    @property
    def failing(self) -> int:
        """How many files have something wrong in them."""
        return self._counted[2]

    @property
    def basis(self) -> Collection[str]:
        """The keys of the legal instruments that they rest on."""
        return self._counted[3]

    def of_office(self, name: str) -> Groups:
        """Those of one office."""
        return self._by_office.get(name, {})

    @cached_property
    def _by_office(self) -> Mapping[str, Groups]:
        found: dict[str, dict[Group, int]] = {}
        for group, count in self.groups.items():
            found.setdefault(group.office, {})[group] = count
        return found

    @cached_property
    def _counted(self) -> tuple[Groups, Collection[str], int, Collection[str]]:
        groups, unchecked, failing, basis = dict[Group, int](), dict[str, None](), set[str](), set[str]()
        for finding in self._findings:
            group = _group(finding)
            groups[group] = groups.get(group, 0) + 1
            basis.update(finding.basis)
            if group.failed:
                failing.add(finding.location.file)
            if is_unchecked(finding):
                unchecked[finding.location.file] = None
        return groups, unchecked, len(failing), basis


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
