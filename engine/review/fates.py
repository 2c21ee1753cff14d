"""What has become of the findings of a working paper: still there, passing now, or not examined any more, and why.

That a finding is gone does not settle it. Only where the same rule now passes on the same agreement may it be proposed that it is settled;
everything else that is gone was not examined, and the reason is said. Knows no workbook and no words.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeAlias

from agreements.submitted import Loaded
from engine.language.classes import dataclass
from engine.review.comparison import Scope, hold
from engine.review.earlier import EarlierFinding, EarlierReport
from engine.review.reviewed import Review, Reviewed
from engine.rulebook.ids import NO_RULES, NOT_AN_AGREEMENT, UNREADABLE
from engine.rulebook.subject import is_shared
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding, Passed
from engine.run.own_names import without_numbers
from engine.run.unread import is_unchecked

# "open": it is there still; "passes": the rule passes on the same thing; "passes-elsewhere": on its agreement, where that thing is no more
# called so; the others: it was not examined, or is reported in another way.
Kind: TypeAlias = Literal[
    "open", "passes", "passes-elsewhere", "readable", "unassessed", "waived", "consequence", "rule-error",
    "rule-off", "office-missing", "agreement-missing", "agreement-unread", "not-chosen", "not-applicable", "subject-missing",
    "file-missing",
]  # fmt: skip
PROPOSED: tuple[Kind, ...] = ("passes", "passes-elsewhere", "readable")


@dataclass(frozen=True, slots=True)
class Fate:
    """What has become of a finding; `finding` is the number of what it is now among the findings of the run."""

    kind: Kind
    finding: int | None = None

    @property
    def proposed(self) -> bool:
        """Whether it may be proposed that it is settled."""
        return self.kind in PROPOSED


def fates(review: Review, earlier: EarlierReport, loaded: Loaded) -> list[Fate]:
    """What has become of each finding of the earlier report, in its order. The review has kept what passed."""
    scope = Scope.of(loaded)
    held = hold(review, earlier, scope)
    found: dict[int, Fate] = {was: Fate(_now(review.findings[is_]), is_) for was, is_, _ in held.matches}
    gone = _Gone.of(review, loaded, scope, earlier)
    names = {name: pair for name, (pair, _) in held.pairs.items()}
    for number, finding in enumerate(earlier.findings):
        if number not in found:
            name = (finding.names.office, finding.names.period)
            found[number] = Fate(gone.why(finding, names.get(name)))
    return [found[number] for number in range(len(earlier.findings))]


def _now(finding: Reviewed) -> Kind:
    if finding.waiver:
        return "waived"
    if finding.outcome is Outcome.UNKNOWN:
        return "unassessed"
    if finding.outcome is Outcome.ERROR:
        return "rule-error"
    return "consequence" if finding.follows else "open"


_Of: TypeAlias = tuple[str, str, str, str]  # rule, office, period, agreement


@dataclass(frozen=True, slots=True)
class _Gone:
    """Why something is found no more."""

    rules: frozenset[str]
    scope: Scope
    passed: Mapping[_Of, frozenset[str]]
    left: Mapping[_Of, Counter[Outcome]]
    then: Mapping[tuple[str, str], frozenset[str]]  # the agreements of then, by office and period
    files: frozenset[tuple[str, str]]  # office and name of every file that was read, or tried
    unread: frozenset[tuple[str, str]]  # office and name of a file that cannot be read

    @classmethod
    def of(cls, review: Review, loaded: Loaded, scope: Scope, earlier: EarlierReport) -> _Gone:
        then: dict[tuple[str, str], set[str]] = defaultdict(set)
        for office, period, id_ in earlier.read:
            then[office, period].update([id_] if id_ else ())
        passed: dict[_Of, set[str]] = defaultdict(set)
        for item in review.passed:
            passed[_of(item)].add(without_numbers(item.subject)[0])
        left: dict[_Of, Counter[Outcome]] = defaultdict(Counter)
        for finding in review.findings:
            left[_of(finding)][finding.outcome] += 1
        unread = {(item.portfolio.office, os.path.basename(item.location.file)) for item in review.findings if is_unchecked(item)}
        offices = {Path(item.file).parent.resolve(): item.portfolio.office for item in loaded.agreements}
        files = frozenset((offices.get(item.folder, ""), item.name) for item in loaded.contents)
        return cls(
            frozenset(review.rules), scope, {of: frozenset(names) for of, names in passed.items()}, left,
            {name: frozenset(ids) for name, ids in then.items()}, files, frozenset(unread),
        )  # fmt: skip

    def why(self, finding: EarlierFinding, portfolio: tuple[str, str] | None) -> Kind:
        """Why an earlier finding is none any more; `portfolio` is what its office and period are now, None if they are not there."""
        if finding.rule in NO_RULES:
            return self._why_file(finding, portfolio)
        if finding.rule not in self.rules:
            return "rule-off"
        if portfolio is None:
            return "office-missing"
        shared = is_shared(finding.subject)
        agreement = (*portfolio, finding.agreement or "")
        if agreement not in self.scope.checked and not shared:
            return self._why_agreement(finding, agreement)
        # What rests on a file that is not read now would pass for lack of it, and of an office as a whole any of them.
        if shared and (lost := self._lost(finding, portfolio)):
            return lost
        for name in {_name(item.file) for item in finding.evidence} - {"", _name(finding.file) if not shared else ""}:
            if (portfolio[0], name) in self.unread:
                return "agreement-unread"
            if (portfolio[0], name) not in self.files:
                return "agreement-missing"
        of = (finding.rule, *portfolio, "" if shared else finding.agreement or "")
        subject = without_numbers(finding.subject)[0]
        if subject in self.passed.get(of, ()):
            return "passes"
        failed = self.left.get(of, Counter())
        if failed:
            return "rule-error" if failed[Outcome.ERROR] else "unassessed" if set(failed) == {Outcome.UNKNOWN} else "subject-missing"
        if of in self.passed:
            return "passes-elsewhere" if subject else "passes"
        return "not-applicable"

    def _lost(self, finding: EarlierFinding, portfolio: tuple[str, str]) -> Kind | None:
        """Whether agreements of the office that were read then are not checked now."""
        then = self.then.get((finding.names.office, finding.names.period), frozenset())
        if all((*portfolio, id_) in self.scope.checked for id_ in then):
            return None
        return "agreement-unread" if any(office == portfolio[0] for office, _ in self.unread) else "agreement-missing"

    def _why_agreement(self, finding: EarlierFinding, agreement: tuple[str, str, str]) -> Kind:
        if agreement in self.scope.context:
            return "not-chosen"
        return "agreement-unread" if (agreement[0], _name(finding.file)) in self.unread else "agreement-missing"

    def _why_file(self, finding: EarlierFinding, portfolio: tuple[str, str] | None) -> Kind:
        """Of what is wrong with a file, or with a waiver: the file that is read now passes."""
        name = _name(finding.file)
        if portfolio is None:
            return "office-missing"
        if (portfolio[0], name) not in self.files:
            return "file-missing"
        if finding.rule in (UNREADABLE, NOT_AN_AGREEMENT) and (portfolio[0], name) in self.unread:
            return "agreement-unread"
        return "readable"


def _of(item: Passed | Finding) -> _Of:
    shared = is_shared(item.subject)
    return item.rule, item.portfolio.office, item.portfolio.period, "" if shared else item.agreement


def _name(file: str) -> str:
    return os.path.basename(file.replace("\\", "/"))
