"""Running a rule book over agreements: verdicts from the closures, findings with their evidence from the traces.

Knows nothing of words and formats. The order of findings is fixed by the input: portfolio, agreement, rule, place.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from agreements.loading import Watch
from agreements.notation.vocabulary import Vocabulary
from agreements.source.offices import PortfolioName
from agreements.source.unforeseen import broken_off, unforeseen
from agreements.submitted import Submitted
from engine.facts.records import years_of
from engine.facts.ties import Records, make_records
from engine.facts.versions import Versions
from engine.language import Frame, Place, Problem, Record
from engine.language.classes import dataclass
from engine.language.codes import APART, ASK, FAILS, HOLDS
from engine.rulebook import Rule, RuleBook
from engine.rulebook.saying import places
from engine.rulebook.subject import SHARED, Subject
from engine.rulebook.verdict import SURE, Outcome, Verdict, broken, frame, judge, judge_over
from engine.run.evidence import bare, finding
from engine.run.file_findings import of_problem
from engine.run.finding import Finding, Location, Passed, Result, SetAside, number_alike, order
from engine.run.folding import fold
from engine.run.portfolio import Portfolio
from engine.run.related import related
from engine.run.unread import fold_structure, fold_unread

if TYPE_CHECKING:
    from engine.language.traced import Trace


# What the program could not judge for an error of its own, and the error.
_Broken: TypeAlias = tuple[Problem[Place], Submitted]
_Applicable: TypeAlias = tuple[Sequence[Rule], Sequence[Rule], Sequence[int]]


@dataclass(frozen=True, slots=True)
class _Tally:
    """The counts of outcomes, what passed if that is wanted, and the codes of generated code that are to be counted."""

    outcomes: Counter[Outcome]
    passed: list[Passed] | None = None
    codes: bytearray = field(default_factory=bytearray)

    def add(self, other: _Tally) -> None:
        """Count what another counted, and of its codes those that are sure to need no finding."""
        self.outcomes.update(other.outcomes)
        for code in (HOLDS, APART):
            self.outcomes[SURE[code].outcome] += other.codes.count(code)


def run(
    book: RuleBook,
    submitted: Sequence[Submitted],
    problems: Iterable[Problem[Place]] = (),
    watch: Watch = iter,
    *,
    keep_passed: bool = False,
    as_of: str | None = None,
    portfolios: Iterable[PortfolioName] = (),
    unread: Iterable[Problem[Place]] = (),
    records: Records = make_records,
) -> Result:
    """Ask every rule of everything it is for. Problems of files become findings of their own.

    `watch` as in agreements.loading.load, over the agreements. What was read as context only is reported on where a finding in it
    concerns a chosen agreement too. Of several versions of an agreement the one in force on the day `as_of` (YYYY-MM-DD), without a day the
    last, is judged with the others. What passed is only counted unless it is to be kept: of a regency it is millions.
    `portfolios` are all that were read, for the names of those that have nothing but problems; `unread` is what is wrong with files that
    are context only, reported where a finding follows from them. `records` as in engine.facts.ties.tie.
    """
    tally = _Tally(Counter(dict.fromkeys(Outcome, 0)), [] if keep_passed else None)
    names = {str(name): name for name in (*portfolios, *(item.portfolio for item in submitted))}
    findings = fold_structure(number_alike([of_problem(problem, names) for problem in problems]))
    tally.outcomes[Outcome.FAIL] += len(findings)
    folders = related(submitted, book.vocabulary)
    watched = iter(watch([item for groups in folders for items in groups for item in items]))
    for groups in folders:
        found, lost = _of_folder(book, groups, tally, watched, as_of, records)
        findings += [*found, *(of_problem(problem, names) for problem in lost)]
    deque(watched, 0)
    folded = fold_unread(findings, book.rules, [of_problem(problem, names) for problem in unread])
    tally.outcomes[Outcome.FAIL] += len(folded) - len(findings)
    return Result(
        tuple(sorted(folded, key=order)),
        tally.outcomes,
        tuple((item.portfolio, item.id) for item in submitted if item.selected),
        tuple(rule.id for rule in book.rules),
        passed=tuple(tally.passed or ()),
        set_aside=tuple(version for groups in folders for items in groups for version in versions_aside(items, book.vocabulary, as_of)),
    )


def _of_folder(
    book: RuleBook, groups: Sequence[Sequence[Submitted]], tally: _Tally, watched: Iterator[Submitted], as_of: str | None, records: Records
) -> tuple[list[Finding], list[Problem[Place]]]:
    """What the rules find in the agreements of one folder, and the errors of the program that kept it from judging chosen ones; counted.

    Verdicts count only where a group was judged to its end.
    """
    made: list[list[Finding]] = []
    lost: list[_Broken] = []
    for items in groups:
        book.decisions.expect(len(items) * len(book.rules))
        whole, broken_ = set_apart(items, book.vocabulary, as_of, records)
        lost += broken_
        if whole is not None:
            own = _Tally(Counter(), tally.passed)
            try:
                made.append([*_agreements(book, whole, own, watched), *_portfolio(book, whole, own)])
                tally.add(own)
            except Exception as error:
                lost += [_broken_off(item, error) for item in items]
    chosen = [problem for problem, item in lost if item.selected]
    tally.outcomes[Outcome.FAIL] += len(chosen)
    # Numbered over all of the folder, whose groups bear one name; consequences are of what is judged together.
    numbered, follows = iter(number_alike([item for found in made for item in found])), {rule.id: rule.follows for rule in book.rules}
    return [item for found in made for item in fold([*islice(numbered, len(found))], follows)], chosen


def versions_aside(items: Sequence[Submitted], vocabulary: Vocabulary, as_of: str | None) -> list[SetAside]:
    """The versions among the agreements of one folder that are not in force on the day, without a day not the last."""
    if all(item.agreement.replaces is None for item in items):
        return []
    found = Versions([item.agreement for item in items], vocabulary, as_of).set_aside()
    return [SetAside(items[aside].portfolio, items[aside].id, items[counts].id) for aside, counts in found.items()]


def walk(rule: Rule, book: RuleBook, submitted: Sequence[Submitted]) -> Iterator[tuple[Location, Verdict, Trace | None, Trace | None]]:
    """How a rule judges every subject of the chosen agreements: place, verdict, the traces of condition and test if they were evaluated."""
    for items in (group for groups in related(submitted, book.vocabulary) for group in groups):
        portfolio, _ = set_apart(items, book.vocabulary)
        if portfolio is None:
            continue
        subjects = (
            rule.subjects(portfolio.record, None)
            if rule.scope.shared
            else (
                subject
                for item, root in zip(portfolio.items, portfolio.roots, strict=True)
                if item.selected
                for subject in rule.subjects(root, item.agreement)
            )
        )
        for subject in subjects:
            verdict = judge(rule, subject)
            sound = verdict.outcome is not Outcome.ERROR
            when = rule.when.trace(frame(rule, subject)) if rule.when and sound else None
            test = rule.test.trace(frame(rule, subject)) if sound and (when is None or when.value is True) else None
            yield portfolio.location(places(rule, subject)[0]), verdict, when, test


def _agreements(book: RuleBook, portfolio: Portfolio, tally: _Tally, watched: Iterator[Submitted]) -> Iterator[Finding]:
    """What the rules for one agreement and for things in it find; of `watched` one is taken for each agreement."""
    by_scope: dict[str, list[Rule]] = {}
    for rule in book.rules:
        if not rule.scope.shared:
            by_scope.setdefault(rule.scope.name, []).append(rule)
    by_year: dict[tuple[int | None, bool], list[_Applicable]] = {}
    for item, root, year in zip(portfolio.items, portfolio.roots, years_of(portfolio.roots), strict=True):
        next(watched, None)
        if (year, item.selected) not in by_year:
            by_year[year, item.selected] = [_applicable(book, rules, year, chosen=item.selected) for rules in by_scope.values()]
        for rules, applicable, codes in by_year[year, item.selected]:
            try:
                subjects = list(rules[0].scope.subjects(root, item.agreement)) if applicable else []
            except Exception as error:
                for rule in applicable:
                    yield from _tell(rule, Subject(root, {}, ""), broken(error), portfolio, tally, chosen=item.selected)
                continue
            if item.selected:
                tally.outcomes[Outcome.NOT_APPLICABLE] += len(rules) - len(applicable)
                if not subjects:
                    # Nothing to ask the rule of: not applicable once, never a pass.
                    tally.outcomes[Outcome.NOT_APPLICABLE] += len(applicable)
            for subject in subjects:
                yield from _of_subject(book, applicable, codes, subject, portfolio, tally, chosen=item.selected)


def _applicable(book: RuleBook, rules: Sequence[Rule], year: int | None, *, chosen: bool) -> _Applicable:
    """The rules of one scope, those that apply to an agreement of a year, and the places of their codes in what generated code says."""
    applicable = [rule for rule in rules if (chosen or rule.crosses) and rule.applies_to(year)]
    return rules, applicable, [book.decisions.numbers[rule.id] for rule in applicable] if book.decisions.numbers else []


def _of_subject(
    book: RuleBook, rules: Sequence[Rule], places: Sequence[int], subject: Subject, portfolio: Portfolio, tally: _Tally, *, chosen: bool
) -> Iterator[Finding]:
    """What rules of one scope find of a subject; `places` are those of their codes in what generated code says; without any
    closures decide.
    """
    codes = book.decisions.of(rules[0].scope.name, subject.record, subject.around, portfolio.shared) if places else None
    own = codes if codes is None or len(codes) == len(rules) else bytes(codes[place] for place in places)
    if own is not None and tally.passed is None:
        # Most is sure, and only counted.
        if chosen:
            tally.codes.extend(own)
        if ASK not in own and FAILS not in own:
            return
    # The names are the same for all rules of a scope; only the count of steps starts anew.
    names = frame(rules[0], subject).names if own is None or ASK in own else {}
    for rule, code in zip(rules, own or bytes(len(rules)), strict=True):
        if code == ASK:
            yield from _ask(rule, subject, Frame(names, shared=portfolio.shared), portfolio, tally, chosen=chosen)
        elif code == FAILS or tally.passed is not None:
            yield from _tell(rule, subject, SURE[code], portfolio, tally, chosen=chosen)


def _portfolio(book: RuleBook, portfolio: Portfolio, tally: _Tally) -> Iterator[Finding]:
    """What the rules for a portfolio as a whole find. Its year is that of the most of its agreements."""
    years = Counter(year for year in years_of(portfolio.roots) if year is not None)
    year = years.most_common(1)[0][0] if years else None
    for rule in book.rules:
        if rule.scope.shared:
            try:
                subjects = list(_subjects(book, rule, portfolio)) if rule.applies_to(year) else []
            except Exception as error:
                everything = Subject(Record("", {"items": []}), dict(portfolio.record.fields), SHARED)
                yield from _tell(rule, everything, broken(error), portfolio, tally, chosen=portfolio.chosen)
                continue
            tally.outcomes[Outcome.NOT_APPLICABLE] += not subjects
            for subject in subjects:
                codes = book.decisions.of(rule.id, subject.record, subject.around, portfolio.shared)
                if codes is None or codes[0] == ASK:
                    names = frame(rule, subject, portfolio.shared)
                    yield from _ask(rule, subject, names, portfolio, tally, chosen=portfolio.chosen)
                else:
                    yield from _tell(rule, subject, SURE[codes[0]], portfolio, tally, chosen=portfolio.chosen)


def _subjects(book: RuleBook, rule: Rule, portfolio: Portfolio) -> Iterable[Subject]:
    """What a rule for a portfolio is asked of."""
    found = book.decisions.groups(rule.id, portfolio.record)
    return rule.subjects(portfolio.record, None) if found is None else found


def _ask(rule: Rule, subject: Subject, names: Frame, portfolio: Portfolio, tally: _Tally, *, chosen: bool) -> Iterator[Finding]:
    """Count the verdict, and give its finding if there is one. What is not chosen counts if it concerns a chosen agreement."""
    yield from _tell(rule, subject, judge_over(rule, names), portfolio, tally, chosen=chosen)


def _tell(rule: Rule, subject: Subject, verdict: Verdict, portfolio: Portfolio, tally: _Tally, *, chosen: bool) -> Iterator[Finding]:
    if verdict.outcome in (Outcome.PASS, Outcome.NOT_APPLICABLE):
        tally.outcomes[verdict.outcome] += chosen
        if tally.passed is not None and chosen and verdict.outcome is Outcome.PASS:
            item, _ = portfolio.owner(places(rule, subject)[0])
            tally.passed.append(Passed(rule.id, item.portfolio, item.agreement.id, portfolio.subject(subject), item.file))
        return
    try:
        found = finding(rule, subject, verdict, portfolio)
    except Exception as error:
        # What a message says may take more steps than the test.
        verdict = broken(error)
        found = bare(rule, subject, verdict, portfolio)
    files = {found.location.file, *(location.file for location in found.related), *(item.location.file for item in found.evidence)}
    if chosen or any(item.selected and item.file in files for item in portfolio.items):
        tally.outcomes[found.outcome] += 1
        yield found


def set_apart(
    items: Sequence[Submitted], vocabulary: Vocabulary, as_of: str | None = None, records: Records = make_records
) -> tuple[Portfolio | None, list[_Broken]]:
    """The agreements of one folder, tied; those that the program cannot tie for an error of its own are left out and reported.

    None if it can tie no agreement with the others.
    """
    try:
        return Portfolio.of(items, vocabulary, as_of, records), []
    except Exception as error:
        unforeseen(error)
    # Which of them it is nobody knows: each is tried by itself.
    sound, problems = [], []
    for item in items:
        try:
            Portfolio.of([item], vocabulary)
            sound.append(item)
        except Exception as error:
            problems.append(_broken_off(item, error))
    try:
        return (Portfolio.of(sound, vocabulary, as_of) if sound else None), problems
    except Exception as error:
        return None, [*problems, *(_broken_off(item, error) for item in sound)]


def _broken_off(item: Submitted, error: Exception) -> _Broken:
    return broken_off(error, item.file, str(item.portfolio), item.agreement.id), item
