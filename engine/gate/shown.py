"""The examples of a rule as the gate runs them: their subjects, made once, and whether a rule or a mutant of it does as they say."""

from __future__ import annotations

from collections.abc import Sequence

from engine.language import Expression, Frame
from engine.language.classes import dataclass
from engine.rulebook import Rule, RuleTest
from engine.rulebook.examples import RuleTestResult, differences, found_by, gravest, run_test, subjects_of
from engine.rulebook.saying import Say, places
from engine.rulebook.subject import Subject
from engine.rulebook.verdict import Verdict, frame, judge, judge_over


@dataclass(frozen=True, slots=True)
class Example:
    """One example with its subjects: mutants of the rule are asked of the same ones. `found` are those that it states a finding of.

    `frames` are what the rule was judged over: what it defines (`let`) is known there, and a mutant that has it too need not ask it again.
    """

    test: RuleTest
    subjects: tuple[Subject, ...]
    found: tuple[Subject, ...]
    frames: tuple[Frame, ...]

    def judged(self, mutant: Rule) -> list[Verdict]:
        """The verdicts of a mutant of the rule on the subjects."""
        return [judge_over(mutant, _begun(names)) for names in self.frames]


def _begun(known: Frame) -> Frame:
    """A frame for another evaluation over the same names, in which is known what of definitions was, and nothing else."""
    names = known.renewed()
    names.kept = {key: value for key, value in (known.kept or {}).items() if isinstance(key, Expression)}
    return names


def examples(rule: Rule) -> tuple[Example, ...]:
    """The examples of a rule's own file, in order."""
    return tuple(_example(rule, test, tuple(subjects_of(rule, test))) for test in rule.source.tests)


def _example(rule: Rule, test: RuleTest, subjects: tuple[Subject, ...]) -> Example:
    frames = tuple(frame(rule, subject) for subject in subjects)
    verdicts = [judge_over(rule, names) for names in frames]
    return Example(test, subjects, found_by(test, subjects, verdicts), frames)


def first_broken(rule: Rule, given: Sequence[Example], say: Say) -> Example | None:
    """The first example that does not come out, in all that it states."""
    return next((item for item in given if not run_test(rule, item.test, item.subjects, say).passed), None)


def noticing(mutant: Rule, given: Sequence[Example]) -> int | None:
    """The place of the first example that a mutant of a condition judges otherwise than its author expects, or finds elsewhere than he
    says; None if it does as all of them say.
    """
    return next((place for place, item in enumerate(given) if not _as_expected(mutant, item)), None)


def _as_expected(mutant: Rule, item: Example) -> bool:
    verdicts = item.judged(mutant)
    return RuleTestResult(mutant, item.test, gravest(verdicts)).judged and _found_there(mutant, item, verdicts)


def _found_there(mutant: Rule, item: Example, verdicts: Sequence[Verdict]) -> bool:
    """Of a paper that shows a fault once, a finding on the right line beside it is a mistake that the verdict on the whole hides."""
    if item.test.at is None:
        return True
    found = found_by(item.test, item.subjects, verdicts)
    return list(dict.fromkeys(str(place) for subject in found for place in places(mutant, subject))) == item.test.places


def says_alike(mutant: Rule, given: Sequence[Example], say: Say) -> bool:
    """Whether all that the examples state of their findings holds of the mutant, which judges as the rule does."""
    return not any(differences(mutant, item.test, item.found, say) for item in given if item.found)


def pointed_alike(rule: Rule, mutant: Rule, given: Sequence[Example]) -> bool:
    """Whether the mutant of a place points where the rule does, whatever an example shows it that fails."""
    failing = [s for item in given if item.test.expect == "fail" for s in item.subjects if judge(rule, s).outcome == "fail"]
    return all(places(rule, subject) == places(mutant, subject) for subject in failing)
