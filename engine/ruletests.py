"""A rule's own tests: the examples in its file, run through the same model, facts and verdicts as real agreements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from engine.expression import Record, Value
from engine.facts import facts_of
from engine.rule import Rule, RuleTest
from engine.run import Verdict, judge
from engine.scopes import ScopeKind, Subject, scopes


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
    return [RuleTestResult(rule, test, judge(rule, subject_of(rule, test))) for rule in rules for test in rule.source.tests]


def subject_of(rule: Rule, test: RuleTest) -> Subject:
    """The subject that an example gives, with what surrounds it; what is not given is absent."""
    record = _record(rule.scope, test.given or {})
    around: dict[str, Value] = {}
    for name in rule.scope.around:
        around[name] = record if name == rule.scope.name else _record(scopes()[name], test.within.get(name, {}))
    return Subject(record, around)


def _record(kind: ScopeKind, given: dict[str, Any]) -> Record:
    data = {"id": "test", **given} if kind.name == "agreement" else given
    return facts_of(kind.model.model_validate(data))
