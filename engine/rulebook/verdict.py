"""What one rule says of one subject, on the fast path. Knows nothing of documents, evidence and words."""

from __future__ import annotations

from enum import StrEnum

from agreements.source.unforeseen import UNFORESEEN, unforeseen
from engine.language import SUBJECT, EvaluationError, Frame, Unknown
from engine.language.classes import dataclass
from engine.language.codes import APART, FAILS, HOLDS
from engine.language.values import Shared
from engine.rulebook.rule import Rule
from engine.rulebook.subject import Subject


class Outcome(StrEnum):
    """What became of one rule on one subject."""

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not applicable"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says of one subject; `missing` are the paths of an unknown one, `error` the code of an error.

    `detail` of an error that nobody thought of is its kind and place in the program.
    """

    outcome: Outcome
    missing: frozenset[str] = frozenset()
    error: str = ""
    detail: str = ""


_PASSED, _FAILED, _NOT_APPLICABLE = Verdict(Outcome.PASS), Verdict(Outcome.FAIL), Verdict(Outcome.NOT_APPLICABLE)
# What the codes of generated code say.
SURE = {HOLDS: _PASSED, APART: _NOT_APPLICABLE, FAILS: _FAILED}


def broken(error: Exception) -> Verdict:
    """What is said of a subject that an error kept from being judged."""
    if isinstance(error, EvaluationError):
        return Verdict(Outcome.ERROR, error=error.code)
    return Verdict(Outcome.ERROR, error=UNFORESEEN, detail=unforeseen(error))


def frame(rule: Rule, subject: Subject, shared: Shared | None = None) -> Frame:
    """What a rule's expressions run over; `shared` is what was worked out for other subjects of the same portfolio."""
    agreements = subject.around.get("agreements", subject.record.fields.get("agreements")) if rule.scope.shared else None
    return Frame(
        {**rule.constants, **subject.around, SUBJECT: subject.record}, len(agreements) if isinstance(agreements, list) else 1, shared
    )


def judge(rule: Rule, subject: Subject) -> Verdict:
    """Apply a rule to a subject on the fast path."""
    return judge_over(rule, frame(rule, subject))


def judge_over(rule: Rule, names: Frame) -> Verdict:
    """As `judge`, over names that are the same for all rules of a scope."""
    try:
        if rule.when is not None:
            applies = rule.when.evaluate(names)
            if applies is False:
                return _NOT_APPLICABLE
            if isinstance(applies, Unknown):
                return Verdict(Outcome.UNKNOWN, applies.paths)
        value = rule.test.evaluate(names)
    except Exception as error:
        return broken(error)
    if isinstance(value, Unknown):
        return Verdict(Outcome.UNKNOWN, value.paths)
    return _PASSED if value else _FAILED
