"""The examples of a rule as the gate runs them: their subjects, made once, and whether a rule or a mutant of it does as they say."""

from __future__ import annotations

from collections.abc import Sequence

from engine.language.classes import dataclass
from engine.rulebook import Rule, RuleTest
from engine.rulebook.examples import RuleTestResult, differences, found_at, run_test, subjects_of, verdict_of
from engine.rulebook.saying import Say, places
from engine.rulebook.subject import Subject
from engine.rulebook.verdict import judge


@dataclass(frozen=True, slots=True)
class Example:
    """One example with its subjects: mutants of the rule are asked of the same ones. `found` are those that it states a finding of."""

    test: RuleTest
    subjects: tuple[Subject, ...]
    found: tuple[Subject, ...]


def examples(rule: Rule) -> tuple[Example, ...]:
    """The examples of a rule's own file, in order."""
    made = ((test, tuple(subjects_of(rule, test))) for test in rule.source.tests)
    return tuple(Example(test, subjects, tuple(found_at(rule, test, subjects))) for test, subjects in made)


def first_broken(rule: Rule, given: Sequence[Example], say: Say) -> Example | None:
    """The first example that does not come out, in all that it states."""
    return next((item for item in given if not run_test(rule, item.test, item.subjects, say).passed), None)


def noticing(mutant: Rule, given: Sequence[Example]) -> int | None:
    """The place of the first example that a mutant of a condition judges otherwise than its author expects, or finds elsewhere than he
    says; None if it does as all of them say.
    """
    return next((place for place, item in enumerate(given) if not _as_expected(mutant, item)), None)


def _as_expected(mutant: Rule, item: Example) -> bool:
    return RuleTestResult(mutant, item.test, verdict_of(mutant, item.subjects)).judged and _found_there(mutant, item)


def _found_there(mutant: Rule, item: Example) -> bool:
    """Of a paper that shows a fault once, a finding on the right line beside it is a mistake that the verdict on the whole hides."""
    if item.test.at is None:
        return True
    found = found_at(mutant, item.test, item.subjects)
    return list(dict.fromkeys(str(place) for subject in found for place in places(mutant, subject))) == item.test.places


def says_alike(mutant: Rule, given: Sequence[Example], say: Say) -> bool:
    """Whether all that the examples state of their findings holds of the mutant, which judges as the rule does."""
    return not any(differences(mutant, item.test, item.found, say) for item in given if item.found)


def pointed_alike(rule: Rule, mutant: Rule, given: Sequence[Example]) -> bool:
    """Whether the mutant of a place points where the rule does, whatever an example shows it that fails."""
    failing = [s for item in given if item.test.expect == "fail" for s in item.subjects if judge(rule, s).outcome == "fail"]
    return all(places(rule, subject) == places(mutant, subject) for subject in failing)
