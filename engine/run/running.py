"""Running a rule book over agreements: verdicts from the closures, findings with their evidence from the traces.

Knows nothing of words and formats. The order of findings is fixed by the input: portfolio, agreement, rule, place.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from agreements.loading import Problem, Submitted, Watch, by_folder
from agreements.source.offices import PortfolioName
from engine.facts.records import years_of
from engine.facts.ties import Portfolio, tie
from engine.language import EvaluationError, Frame, Record
from engine.rulebook import Rule, RuleBook
from engine.rulebook.rule_file import Severity
from engine.rulebook.scopes import SHARED, Subject
from engine.rulebook.verdict import Outcome, Verdict, frame, judge, judge_over
from engine.run.evidence import Documents, finding, places
from engine.run.finding import Finding, Location, Passed, Quantity, Result
from engine.run.folding import fold

if TYPE_CHECKING:
    from engine.language.traces import Trace


@dataclass(frozen=True, slots=True)
class _Office:
    """The agreements of one folder, tied. What passes is added to `passed` if that is wanted."""

    documents: Documents
    tied: Portfolio
    passed: list[Passed] | None = None


def run(
    book: RuleBook,
    submitted: Sequence[Submitted],
    problems: Iterable[Problem] = (),
    watch: Watch = iter,
    *,
    keep_passed: bool = False,
    portfolios: Iterable[PortfolioName] = (),
) -> Result:
    """Ask every rule of everything it is for. Problems of files become findings of their own.

    `watch` as in agreements.loading.load, over the portfolios. What was read as context only is reported on where a finding in it
    concerns a chosen agreement too. What passed is only counted unless it is to be kept: of a regency it is millions.
    `portfolios` are all that were read, for the names of those that have nothing but problems.
    """
    passed: list[Passed] = []
    outcomes: Counter[Outcome] = Counter(dict.fromkeys(Outcome, 0))
    names = {str(name): name for name in (*portfolios, *(item.portfolio for item in submitted))}
    findings = number_alike(_structure(problem, names) for problem in problems)
    outcomes[Outcome.FAIL] += len(findings)
    for items in watch(by_folder(submitted)):
        office = _Office(Documents(items), tie([item.agreement for item in items], book.reference.value), passed if keep_passed else None)
        found = [*_agreements(book, office, outcomes), *_portfolio(book, office, outcomes)]
        findings.extend(fold(found, {rule.id: rule.source.follows for rule in book.rules}))
    findings.sort(key=order)
    return Result(
        tuple(findings),
        outcomes,
        tuple((item.portfolio, item.agreement.id) for item in submitted if item.selected),
        tuple(rule.id for rule in book.rules),
        passed=tuple(passed),
    )


def walk(rule: Rule, book: RuleBook, submitted: Sequence[Submitted]) -> Iterator[tuple[Location, Verdict, Trace | None, Trace | None]]:
    """How a rule judges every subject of the chosen agreements: place, verdict, the traces of condition and test if they were evaluated."""
    for items in by_folder(submitted):
        documents, tied = Documents(items), tie([item.agreement for item in items], book.reference.value)
        subjects = (
            rule.subjects(tied.record, None)
            if rule.scope.shared
            else (s for item, root in zip(items, tied.roots, strict=True) if item.selected for s in rule.subjects(root, item.agreement))
        )
        for subject in subjects:
            verdict = judge(rule, subject)
            sound = verdict.outcome is not Outcome.ERROR
            when = rule.when.trace(frame(rule, subject)) if rule.when and sound else None
            test = rule.test.trace(frame(rule, subject)) if sound and (when is None or when.value is True) else None
            yield documents.location(places(rule, subject)[0]), verdict, when, test


def _agreements(book: RuleBook, office: _Office, outcomes: Counter[Outcome]) -> Iterator[Finding]:
    """What the rules for one agreement and for things in it find."""
    by_scope: dict[str, list[Rule]] = {}
    for rule in book.rules:
        if not rule.scope.shared:
            by_scope.setdefault(rule.scope.name, []).append(rule)
    for item, root, year in zip(office.documents.items, office.tied.roots, years_of(office.tied.roots), strict=True):
        for rules in by_scope.values():
            asked = rules if item.selected else [rule for rule in rules if rule.crosses]
            applicable = [rule for rule in asked if rule.applies_to(year)]
            subjects = list(rules[0].scope.subjects(root, item.agreement)) if applicable else []
            if item.selected:
                outcomes[Outcome.NOT_APPLICABLE] += len(rules) - len(applicable)
                if not subjects:
                    # Nothing to ask the rule of: not applicable once, never a pass.
                    outcomes[Outcome.NOT_APPLICABLE] += len(applicable)
            for subject in subjects:
                # The names are the same for all rules of a scope; only the count of steps starts anew.
                names = frame(applicable[0], subject).names
                for rule in applicable:
                    yield from _ask(rule, subject, Frame(names), office, outcomes, chosen=item.selected)


def _portfolio(book: RuleBook, office: _Office, outcomes: Counter[Outcome]) -> Iterator[Finding]:
    """What the rules for a portfolio as a whole find. Its year is that of the most of its agreements."""
    years = Counter(year for year in years_of(office.tied.roots) if year is not None)
    year = years.most_common(1)[0][0] if years else None
    for rule in book.rules:
        if rule.scope.shared:
            try:
                subjects = list(rule.subjects(office.tied.record, None)) if rule.applies_to(year) else []
            except EvaluationError as error:
                everything = Subject(Record("", {"items": []}), dict(office.tied.record.fields), SHARED)
                yield from _tell(rule, everything, Verdict(Outcome.ERROR, error=error.code), office, outcomes, chosen=_all_chosen(office))
                continue
            outcomes[Outcome.NOT_APPLICABLE] += not subjects
            for subject in subjects:
                yield from _ask(rule, subject, frame(rule, subject), office, outcomes, chosen=_all_chosen(office))


def _all_chosen(office: _Office) -> bool:
    return all(item.selected for item in office.documents.items)


def _ask(rule: Rule, subject: Subject, names: Frame, office: _Office, outcomes: Counter[Outcome], *, chosen: bool) -> Iterator[Finding]:
    """Count the verdict, and give its finding if there is one. What is not chosen counts if it concerns a chosen agreement."""
    yield from _tell(rule, subject, judge_over(rule, names), office, outcomes, chosen=chosen)


def _tell(
    rule: Rule, subject: Subject, verdict: Verdict, office: _Office, outcomes: Counter[Outcome], *, chosen: bool
) -> Iterator[Finding]:
    if verdict.outcome in (Outcome.PASS, Outcome.NOT_APPLICABLE):
        outcomes[verdict.outcome] += chosen
        if office.passed is not None and chosen and verdict.outcome is Outcome.PASS:
            item, _ = office.documents.owner(places(rule, subject)[0])
            office.passed.append(Passed(rule.id, item.portfolio, item.agreement.id, office.documents.subject(subject), item.file))
        return
    try:
        found = finding(rule, subject, verdict, office.documents)
    except EvaluationError as error:
        # What a message says may take more steps than the test.
        verdict = Verdict(Outcome.ERROR, error=error.code)
        found = finding(rule, subject, verdict, office.documents)
    files = {found.location.file, *(location.file for location in found.related), *(item.location.file for item in found.evidence)}
    if chosen or any(item.selected and item.file in files for item in office.documents.items):
        outcomes[verdict.outcome] += 1
        yield found


UNREADABLE, NOT_AN_AGREEMENT, NOT_TIED, WAIVER = "PK001", "PK002", "PK003", "PK004"
# The ids of findings that no rule makes.
NO_RULES = frozenset((UNREADABLE, NOT_AN_AGREEMENT, NOT_TIED, WAIVER))
_STRUCTURE = {
    **dict.fromkeys(("unknown-key", "key-of-nothing", "missing-key", "wrong-shape", "not-a-choice", "bad-value"), NOT_AN_AGREEMENT),
    **dict.fromkeys(("duplicate-id", "unknown-superior", "superior-circle", "unknown-line", "unknown-indicator"), NOT_TIED),
    **dict.fromkeys(("unknown-agreement", "no-such-indicator", "ambiguous-indicator", "unknown-quantity", "figures-twice"), NOT_TIED),
}


AFinding = TypeVar("AFinding", bound=Finding)
# What of the arguments of a problem names the thing that it is about: no place, no file, no proposal.
_NAMING = ("id", "key", "name", "number", "value")


def _structure(problem: Problem, names: Mapping[str, PortfolioName]) -> Finding:
    about = [str(problem.args[key]) for key in _NAMING if key in problem.args]
    return Finding(
        rule=_STRUCTURE.get(problem.code, UNREADABLE),
        name=problem.code,
        outcome=Outcome.FAIL,
        severity=Severity.ERROR,
        portfolio=names.get(problem.portfolio, PortfolioName(problem.portfolio)),
        agreement=problem.agreement,
        subject=":".join((problem.code, os.path.basename(problem.file), *about)),
        location=Location(problem.file, problem.line, problem.column),
        arguments={key: Quantity(value) for key, value in problem.args.items()},
    )


def number_alike(findings: Iterable[AFinding]) -> list[AFinding]:
    """The findings in the order of place; of those that have one identity each later one is numbered."""
    seen: Counter[str] = Counter()
    found: list[AFinding] = []
    for item in sorted(findings, key=lambda item: (item.location.file, item.location.line, item.location.column)):
        seen[item.fingerprint] += 1
        number = seen[item.fingerprint]
        found.append(item if number == 1 else replace(item, subject=f"{item.subject}#{number}"))
    return found


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def order(finding: Finding) -> tuple[object, ...]:
    """The order of findings in a run: by file, what failed first, the gravest first, then by place."""
    at, failed = finding.location, finding.outcome is Outcome.FAIL
    return (at.file, not failed, _RANK[finding.severity], at.line, at.column, finding.rule, finding.subject)
