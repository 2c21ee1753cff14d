"""The examples of a rule as the gate runs them: one place that says which subjects an example gives and whether a rule does as it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.rulebook import Rule, RuleTest
from engine.rulebook.examples import RuleTestResult, subjects_of, verdict_of
from engine.rulebook.scopes import Subject


@dataclass(frozen=True, slots=True)
class Example:
    """One example with its subjects, made once: mutants of the rule are asked of the same ones."""

    test: RuleTest
    subjects: tuple[Subject, ...]


def examples(rule: Rule) -> tuple[Example, ...]:
    """The examples of a rule's own file, in order."""
    return tuple(Example(test, tuple(subjects_of(rule, test))) for test in rule.source.tests)


def holds(rule: Rule, example: Example) -> bool:
    """Whether the rule, or a mutant of it, judges the example as its author expects."""
    return RuleTestResult(rule, example.test, verdict_of(rule, example.subjects)).passed


def first_broken(rule: Rule, given: Sequence[Example]) -> Example | None:
    """The first example that does not come out as expected."""
    return next((example for example in given if not holds(rule, example)), None)
