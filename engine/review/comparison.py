"""A run against an earlier report: which findings are new, which were there already, and which are gone. Knows no words and no formats.

How findings of then and now are matched stands in engine.review.matching; here it is said what follows from a match, and what was not
looked for this time.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from agreements.source.offices import PortfolioName
from agreements.submitted import Loaded, Submitted
from engine.language.classes import dataclass
from engine.review.earlier import EarlierFinding, EarlierReport
from engine.review.matching import Trace, match, trace_now, trace_then, weight_of
from engine.review.pairing import pair_portfolios
from engine.review.personal import Mask
from engine.review.reviewed import Compared, Gone, Matched, Review
from engine.rulebook.ids import NO_RULES, NOT_AN_AGREEMENT, UNREADABLE

Name = tuple[str, str]  # office and period


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run looked at: its portfolios; the agreements that were checked and those that were only context, by portfolio and id; all
    of them as submitted, for names of version 1.
    """

    portfolios: frozenset[Name]
    checked: frozenset[tuple[str, str, str]]
    context: frozenset[tuple[str, str, str]] = frozenset()
    submitted: Mapping[tuple[str, str, str], Submitted] | None = None

    @classmethod
    def of(cls, loaded: Loaded) -> Scope:
        """Of what was loaded."""
        named = [(*_name(item.portfolio), item.id, item.selected) for item in loaded.agreements]
        return cls(
            frozenset(map(_name, loaded.portfolios)),
            frozenset((office, period, id_) for office, period, id_, selected in named if selected),
            frozenset((office, period, id_) for office, period, id_, selected in named if not selected),
            {(*_name(item.portfolio), item.id): item for item in loaded.agreements},
        )


@dataclass(frozen=True, slots=True)
class Held:
    """A run held against earlier findings: the traces of then; what each portfolio of then is now; which were matched, and how."""

    then: tuple[Trace, ...]
    pairs: Mapping[Name, tuple[Name, bool]]
    matches: tuple[tuple[int, int, Matched], ...]  # numbers of then and of now


def hold(review: Review, earlier: EarlierReport, scope: Scope, mask: Mask | None = None) -> Held:
    """Which findings of the earlier report are which of this run, one to one; `mask` is what the earlier values were masked with."""
    # In version 1 things had other names, which come of the agreements.
    models = {name: item.agreement for name, item in (scope.submitted or {}).items()} if earlier.version == 1 else {}
    now = [
        trace_now(number, mask.finding(finding) if mask else finding, models.get((*_name(finding.portfolio), finding.agreement)))
        for number, finding in enumerate(review.findings)
    ]
    then = [trace_then(number, finding, earlier.version) for number, finding in enumerate(earlier.findings)]
    read_now = scope.checked | scope.context | {(*name, "") for name in scope.portfolios}
    pairs = pair_portfolios(then, now, earlier.read, read_now)
    matches = ((was.number, is_.number, how) for was, is_, how in match(then, now, pairs, earlier.read, read_now))
    return Held(tuple(then), pairs, tuple(matches))


def compare(review: Review, earlier: EarlierReport, scope: Scope, mask: Mask | None = None) -> Review:
    """The review with the status of every finding, and what the earlier report had beyond it.

    Findings are matched one to one. One that was there is new all the same if it weighs more than it did: it was waived, could not be
    assessed, or was of a lighter severity. `mask` is what the earlier report's values were masked with, if they were.
    """
    held = hold(review, earlier, scope, mask)
    findings = [replace(finding, status="new") for finding in review.findings]
    left = dict(enumerate(earlier.findings))
    for was, is_, how in held.matches:
        del left[was]
        heavier = weight_of(review.findings[is_]) < held.then[was].weight
        findings[is_] = replace(findings[is_], status="new" if heavier else "unchanged", matched=how)
    asked = _asked(review, scope)
    gone = [finding for number, finding in left.items() if asked(finding, held.then[number], held.pairs)]
    compared = Compared(earlier.file, tuple(map(_gone, gone)), len(left) - len(gone))
    return replace(review, findings=tuple(findings), compared=compared)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Whether this run would have found something: its rule was asked, and of its agreement, or of all that there are where it was."""

    rules: frozenset[str]
    checked: Collection[tuple[str, str, str]]
    whole: Collection[Name]

    def __call__(self, finding: EarlierFinding, trace: Trace, pairs: Mapping[Name, tuple[Name, bool]]) -> bool:
        # Problems of files and waivers are looked for whichever rules are run.
        if finding.rule not in NO_RULES and finding.rule not in self.rules:
            return False
        if not finding.portfolio:
            return True
        name = pairs[trace.portfolio][0] if trace.portfolio in pairs else None
        return name is not None and ((bool(trace.agreement) and (*name, trace.agreement) in self.checked) or name in self.whole)


def _asked(review: Review, scope: Scope) -> _Asked:
    problems = {_name(f.portfolio) for f in review.findings if not f.agreement and f.rule in (UNREADABLE, NOT_AN_AGREEMENT)}
    partial = {(office, period) for office, period, _ in scope.context}
    whole = {(office, period) for office, period, _ in scope.checked} - partial - problems
    return _Asked(frozenset(review.rules), scope.checked, whole)


def _name(portfolio: PortfolioName) -> Name:
    return portfolio.office, portfolio.period


def _gone(earlier: EarlierFinding) -> Gone:
    known = earlier.model_dump(include=set(Gone.__dataclass_fields__))
    return Gone(**{**known, "agreement": earlier.agreement or ""})
