"""What the examples of a rule state of its finding, and what nobody states: an author would not see it go wrong. Knows no words."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.source.document import placed
from engine.language import DataPath, Place, Problem
from engine.rulebook import LANGUAGES, Draft, Rule, RuleTest
from engine.rulebook.examples import messages_of, run_test, subjects_of
from engine.rulebook.saying import Say, places
from engine.rulebook.verdict import judge

# What may be stated of an outcome; a finding of what is unknown has no message of the rule's.
_OF = {"fail": ("at", "severity", "basis", "says"), "unknown": ("at", "severity", "basis"), "pass": (), "not applicable": ()}


def stated_of_nothing(draft: Draft) -> Iterator[Problem[Place]]:
    """What an example states of a finding that its outcome does not have."""
    for index, test in enumerate(draft.source.tests):
        for part in ("at", "severity", "basis", "says"):
            if getattr(test, part) is not None and part not in _OF[test.expect]:
                values = {"name": test.name, "part": part, "outcome": test.expect}
                yield placed(Problem("stated-of-nothing", DataPath("tests", index, part), values), draft.document, shown=True)


def unstated(rule: Rule, say: Say) -> Iterator[Problem[Place]]:
    """What no failing example of the rule states of its finding, with what it is now: to be read, and added if it is right."""
    failing = [(index, test) for index, test in enumerate(rule.source.tests) if test.expect == "fail"]
    wanted = ["at", "severity", "basis", *(["says"] if rule.placeholders else [])]
    lacking = [part for part in wanted if all(getattr(test, part) is None for _, test in failing)]
    if not lacking:
        return
    # An example that does not fail shows nothing to be read.
    shown = [(index, test) for index, test in failing if run_test(rule, test, subjects_of(rule, test), say).judged]
    if shown:
        index, test = next((item for item in shown if item[1].at is not None or item[1].says is not None), shown[0])
        now = _now(rule, test, say)
        values = {"name": test.name, "parts": ", ".join(lacking), "proposal": ", ".join(now[part] for part in lacking)}
        yield placed(Problem("finding-unstated", DataPath("tests", index), values), rule.document, shown=True)


def _now(rule: Rule, test: RuleTest, say: Say) -> dict[str, str]:
    """Each part of the finding of an example as YAML has it."""
    found = [subject for subject in subjects_of(rule, test) if judge(rule, subject).outcome == "fail"]
    at = list(dict.fromkeys(str(place) for subject in found for place in places(rule, subject)))
    says = (f"{lang}: {_quoted(messages_of(rule, found, lang, say)[0])}" for lang in LANGUAGES)
    return {
        "at": f"at: {at[0] or _quoted('')}" if len(at) == 1 else f"at: [{', '.join(at)}]",
        "severity": f"severity: {rule.source.severity.value}",
        "basis": f"basis: [{', '.join(rule.source.basis)}]",
        "says": f"says: {{{', '.join(says)}}}",
    }


def _quoted(text: str) -> str:
    """As a quoted scalar of YAML."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
