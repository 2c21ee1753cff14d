"""A rule's own tests: the examples in its file, run through the same model, facts, ties and verdicts as real agreements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from agreements.model import Agreement
from agreements.notation.vocabulary import Vocabulary
from engine.facts.records import agreement_facts, facts_of
from engine.facts.score_fields import add_scores
from engine.facts.ties import tie
from engine.language import EvaluationError, Record, Value
from engine.language.classes import dataclass
from engine.rulebook import LANGUAGES, Rule, RuleTest, with_ids
from engine.rulebook.saying import Say, arguments, places
from engine.rulebook.scopes import OF_INDICATOR, GivenPair, GivenPortfolio, ScopeKind, scopes
from engine.rulebook.subject import Subject
from engine.rulebook.verdict import Outcome, Verdict, frame, judge

_GRAVEST = (Outcome.ERROR, Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS, Outcome.NOT_APPLICABLE)


# What an example may state of the finding, beside its outcome: the keys in the rule's file.
STATED = ("at", "severity", "basis", "says.id", "says.en")


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that an example states of its finding and that is otherwise: `part` is one of STATED."""

    part: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class RuleTestResult:
    """One example and what came of it; `differences` is what the finding is or says other than the example states."""

    rule: Rule
    test: RuleTest
    verdict: Verdict
    differences: tuple[Difference, ...] = ()

    @property
    def judged(self) -> bool:
        """Whether the outcome and, if the example names them, the missing paths are as expected."""
        if self.verdict.outcome != self.test.expect:
            return False
        return self.test.missing is None or self.verdict.missing == frozenset(self.test.missing)

    @property
    def passed(self) -> bool:
        """Whether everything is as the example states."""
        return self.judged and not self.differences


def run_tests(rules: Iterable[Rule], say: Say) -> list[RuleTestResult]:
    """Every example of the rules, in order."""
    return [run_test(rule, test, subjects_of(rule, test), say) for rule in rules for test in rule.source.tests]


def run_test(rule: Rule, test: RuleTest, subjects: Sequence[Subject], say: Say) -> RuleTestResult:
    """One example, whose subjects these are. Of one that comes out otherwise nothing else is compared."""
    verdicts = [judge(rule, subject) for subject in subjects]
    result = RuleTestResult(rule, test, gravest(verdicts))
    return replace(result, differences=differences(rule, test, found_by(test, subjects, verdicts), say)) if result.judged else result


def states(test: RuleTest) -> bool:
    """Whether the example states anything of its finding."""
    return any(part is not None for part in (test.at, test.severity, test.basis, test.says))


def found_at(rule: Rule, test: RuleTest, subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """The subjects of an example of which the rule has the finding that it states something of."""
    return found_by(test, subjects, [judge(rule, subject) for subject in subjects])


def found_by(test: RuleTest, subjects: Sequence[Subject], verdicts: Sequence[Verdict]) -> tuple[Subject, ...]:
    """The subjects of an example, judged so, of which there is the finding that it states something of."""
    if not states(test):
        return ()
    return tuple(subject for subject, verdict in zip(subjects, verdicts, strict=True) if verdict.outcome == test.expect)


def differences(rule: Rule, test: RuleTest, found: Sequence[Subject], say: Say) -> tuple[Difference, ...]:
    """What the finding on these subjects is or says other than the example states."""
    given: list[Difference] = []
    if test.places is not None:
        at = list(dict.fromkeys(str(place) for subject in found for place in places(rule, subject)))
        given.append(Difference("at", ", ".join(test.places), ", ".join(at)))
    if test.severity is not None:
        given.append(Difference("severity", test.severity.value, rule.source.severity.value))
    if test.basis is not None:
        given.append(Difference("basis", ", ".join(test.basis), ", ".join(rule.source.basis)))
    lacking = [item for item in given if item.expected != item.found]
    if test.says is not None:
        for lang in LANGUAGES:
            messages = messages_of(rule, found, lang, say)
            wanted = [part for part in map(_one_line, test.says.parts(lang)) if not any(part in message for message in messages)]
            lacking += [Difference(f"says.{lang}", part, " / ".join(messages)) for part in wanted]
    return tuple(lacking)


def messages_of(rule: Rule, found: Iterable[Subject], lang: str, say: Say) -> list[str]:
    """What the finding on each of the subjects says, on one line; the code of the error where a value cannot be worked out."""
    return [_message(rule, subject, lang, say) for subject in found]


def _message(rule: Rule, subject: Subject, lang: str, say: Say) -> str:
    try:
        return _one_line(say(lang, getattr(rule.source.message, lang), arguments(rule, frame(rule, subject))))
    except EvaluationError as error:
        return error.code


def _one_line(text: str) -> str:
    return " ".join(text.split())


def gravest(verdicts: Sequence[Verdict]) -> Verdict:
    """The gravest of the verdicts, of equally grave ones together what is missing; not applicable if there are none."""
    outcome = next((o for o in _GRAVEST if any(verdict.outcome is o for verdict in verdicts)), Outcome.NOT_APPLICABLE)
    alike = [verdict for verdict in verdicts if verdict.outcome is outcome]
    return Verdict(outcome, frozenset[str]().union(*(v.missing for v in alike)), alike[0].error if alike else "")


def subjects_of(rule: Rule, test: RuleTest) -> list[Subject]:
    """What an example asks the rule of: the subject that it gives with what surrounds it, or everything in the portfolio that it gives."""
    given = test.given or {}
    if rule.scope.shared or "agreements" in given:
        portfolio = GivenPortfolio.model_validate(with_ids(given, scopes()["portfolio"]))
        roots, record = tie(portfolio.agreements, rule.vocabulary)
        if rule.scope.shared:
            return list(rule.subjects(record, None))
        return [s for model, root in zip(portfolio.agreements, roots, strict=True) for s in rule.subjects(root, model)]
    if rule.scope.name == "cascade":
        pair = GivenPair.model_validate(with_ids(given, rule.scope))
        below = pair.subordinate.model_copy(update={"superior": pair.superior.id})
        roots, _ = tie([pair.superior, below], rule.vocabulary, paths=("superior", "subordinate"))
        return list(rule.subjects(roots[1], below))
    # What is reported in a period, or planned for one, depends on its indicator, which is what an example gives.
    kind = scopes()["indicator"] if rule.scope.name in OF_INDICATOR else rule.scope
    record = _record(kind, given, rule.vocabulary)
    around: dict[str, Value] = {}
    for name in kind.around:
        around[name] = record if name == kind.name else _record(scopes()[name], test.within.get(name, {}), rule.vocabulary)
    subject = Subject(record, around)
    return [subject] if kind is rule.scope else list(OF_INDICATOR[rule.scope.name](subject))


def _record(kind: ScopeKind, given: dict[str, Any], vocabulary: Vocabulary) -> Record:
    if kind.name == "agreement":
        agreement = Agreement.model_validate(with_ids(given, kind))
        record = agreement_facts(agreement, vocabulary)
        add_scores(agreement, record, vocabulary)
        return record
    return facts_of(kind.model.model_validate(given), vocabulary)
