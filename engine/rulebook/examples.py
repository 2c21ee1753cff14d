"""A rule's own tests: the examples in its file, run through the same model, facts, ties and verdicts as real agreements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from agreements.model import Agreement
from agreements.notation.vocabulary import Vocabulary
from engine.facts.records import add_scores, agreement_facts, facts_of
from engine.facts.ties import tie
from engine.language import Record, Value
from engine.rulebook import Rule, RuleTest, with_ids
from engine.rulebook.scopes import OF_INDICATOR, GivenPair, GivenPortfolio, ScopeKind, Subject, scopes
from engine.rulebook.verdict import Outcome, Verdict, judge

_GRAVEST = (Outcome.ERROR, Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS, Outcome.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class RuleTestResult:
    """One example and what came of it."""

    rule: Rule
    test: RuleTest
    verdict: Verdict

    @property
    def passed(self) -> bool:
        """Whether outcome and, if the example names them, the missing paths are as expected."""
        if self.verdict.outcome != self.test.expect:
            return False
        return self.test.missing is None or self.verdict.missing == frozenset(self.test.missing)


def run_tests(rules: Iterable[Rule]) -> list[RuleTestResult]:
    """Every example of the rules, in order."""
    return [RuleTestResult(rule, test, verdict_of(rule, subjects_of(rule, test))) for rule in rules for test in rule.source.tests]


def verdict_of(rule: Rule, subjects: Iterable[Subject]) -> Verdict:
    """The gravest verdict on the subjects, of equally grave ones together what is missing; not applicable if there are none."""
    verdicts = [judge(rule, subject) for subject in subjects]
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
