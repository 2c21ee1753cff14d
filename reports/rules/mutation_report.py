"""What mutation testing found, as text: each survivor as a difference, with the example that would notice it. Pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.gate.mutants import Mutant
from engine.gate.mutation import RuleMutation
from engine.rulebook import place_in_scalar
from reports.words.catalogue import Words, clean


def render(found: Sequence[RuleMutation], words: Words) -> str:
    """The survivors of all rules, what else is to be mended, and the count."""
    lines = [line for result in found for line in _rule(result, words)]
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
        yield clean(f"{rule.file}: {words.say('gate.broken-example', rule=rule.id, name=result.broken)}")
    for mutant in result.survivors:
        named = rule.parts()[mutant.part]
        line, column = place_in_scalar(named.document, named.path, mutant.start)
        told = words.say("gate.survivor", rule=rule.id, change=words.say(f"gate.mutant-{mutant.kind}"))
        yield clean(f"{named.document.name}:{line}:{column}: {told}")
        yield from _difference(mutant)
        yield f"    {words.say(f'gate.hint-{mutant.kind}', was=mutant.was, becomes=mutant.becomes)}"
    for index in result.unused:
        declaration = rule.source.equivalent[index]
        line, column = rule.document.position(("equivalent", index))
        told = words.say("gate.unused-declaration", rule=rule.id, was=declaration.was, becomes=declaration.becomes)
        yield clean(f"{rule.file}:{line}:{column}: {told}")


def _difference(mutant: Mutant) -> tuple[str, str]:
    if mutant.kind == "condition":
        return f"  - when: {mutant.before}", "  +"
    return f"  - {mutant.part}: {mutant.before}", f"  + {mutant.part}: {mutant.after}"
