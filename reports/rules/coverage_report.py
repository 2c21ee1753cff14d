"""The coverage of rules by their examples, as text: each condition that lacks a value with its line and carets. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from agreements.source.document import placed
from engine.gate.coverage import RuleCoverage, percent
from engine.language import Place, Problem, Span
from engine.language.path import DataPath
from engine.rulebook import part_of_scalar
from reports.words.catalogue import Words
from reports.words.problems import listing


def render(found: Sequence[RuleCoverage], words: Words, *, colour: bool = False) -> str:
    """What no example has seen, by rule and condition, and the count."""
    problems = [problem for result in found for problem in _problems(result, words)]
    seen, wanted = percent(found)
    # Cut, not rounded, to a tenth: what is not all is never shown as 100.
    share = Fraction(seen * 1000 // wanted, 10) if wanted else 100
    text = words.say("gate.coverage", seen=seen, wanted=wanted, percent=words.number(share, "%"), rules=words.count("rule", len(found)))
    return f"{listing(problems, words, colour=colour)}{text}\n"


def _problems(result: RuleCoverage, words: Words) -> Iterator[Problem[Place]]:
    rule = result.rule
    parts = rule.parts()
    for condition in result.conditions:
        if condition.lacking:
            named = parts[condition.part]
            at = part_of_scalar(named.document, named.path, Span(condition.start, condition.end))
            values = ", ".join(words.say(f"gate.seen-{value}") for value in condition.lacking)
            yield Problem("not-covered", at, {"rule": rule.id, "values": values})
    for index in result.unused:
        declaration = rule.source.unreachable[index]
        arguments = {"rule": rule.id, "of": declaration.of, "value": words.say(f"gate.seen-{declaration.value}")}
        yield placed(Problem("unused-unreachable", DataPath("unreachable", index), arguments), rule.document)
