"""What mutation testing found, as text: each survivor as a difference, with the example that would notice it. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agreements.source.document import placed
from engine.gate.finding_mutants import FINDING_PARTS
from engine.gate.mutants import Mutant
from engine.gate.mutation import RuleMutation
from engine.language import Place, Problem, Span
from engine.language.path import DataPath
from engine.rulebook import Rule, part_of_scalar
from reports.words.catalogue import Words
from reports.words.problems import line

# So many survivors of one part of a finding are shown.
_ALIKE = 2


def render(found: Sequence[RuleMutation], words: Words) -> str:
    """The survivors of all rules, what else is to be fixed, and the count."""
    lines = [text for result in found for text in _rule(result, words)]
    lines.append(
        words.say(
            "gate.mutation-count",
            mutants=sum(result.mutants for result in found),
            rules=words.count("rule", len(found)),
            killed=sum(result.killed for result in found),
            declared=sum(len(result.declared) for result in found),
            survivors=sum(len(result.survivors) for result in found),
        )
    )
    return "\n".join(lines) + "\n"


def _rule(result: RuleMutation, words: Words) -> Iterator[str]:
    rule = result.rule
    if result.broken is not None:
        yield line(Problem("broken-example", Place(rule.file, 0), {"rule": rule.id, "name": result.broken}), words)
    shown, rest = _some(result.survivors)
    for mutant in shown:
        at = _place(rule, mutant)
        yield line(Problem("survivor", at, {"rule": rule.id, "change": words.say(f"gate.mutant-{mutant.kind}")}), words)
        yield from _difference(mutant)
        yield f"    {words.say(f'gate.hint-{mutant.kind}', was=mutant.was, becomes=mutant.becomes)}"
    for part, count in rest.items():
        yield f"  {words.say('gate.more-survivors', rule=rule.id, part=part, count=count)}"
    for index in result.unused:
        declaration = rule.source.equivalent[index]
        unused = {"rule": rule.id, "was": declaration.was, "becomes": declaration.becomes}
        yield line(placed(Problem("unused-declaration", DataPath("equivalent", index), unused), rule.document), words)


def _some(survivors: Sequence[Mutant]) -> tuple[list[Mutant], dict[str, int]]:
    """The survivors to show, and how many more there are of a part of the finding: of one that nobody states all survive alike."""
    shown: list[Mutant] = []
    rest: dict[str, int] = {}
    for mutant in survivors:
        if mutant.part in FINDING_PARTS and sum(other.part == mutant.part for other in shown) == _ALIKE:
            rest[mutant.part] = rest.get(mutant.part, 0) + 1
        else:
            shown.append(mutant)
    return shown, rest


def _place(rule: Rule, mutant: Mutant) -> Place:
    """Where what was changed stands; of what the rule does not have, the rule as a whole."""
    if mutant.part in (parts := rule.parts()):
        named = parts[mutant.part]
        return part_of_scalar(named.document, named.path, Span(mutant.start, mutant.end))
    key = DataPath.parse(mutant.part)
    if mutant.kind in ("argument", "exchange"):
        return part_of_scalar(rule.document, key, Span(mutant.start, mutant.end))
    return Place(rule.file, *rule.document.position(key))


def _difference(mutant: Mutant) -> tuple[str, str]:
    if mutant.kind == "condition":
        return f"  - when: {mutant.before}", "  +"
    return f"  - {mutant.part}: {mutant.before}", f"  + {mutant.part}: {mutant.after}"
