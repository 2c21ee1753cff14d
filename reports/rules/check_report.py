"""What the static check of a rule book found, as text. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence

from engine.language import Place, Problem
from engine.rulebook import Rule
from reports.words.catalogue import Words
from reports.words.problems import listing


def render(
    rules: int,
    problems: Sequence[Problem[Place]],
    unreached: Sequence[Rule],
    agreements: int,
    words: Words,
    *,
    undated: Sequence[str] = (),
    colour: bool = False,
) -> str:
    """Every problem with its line and carets, the rules that no agreement reaches, the legal bases without dates, and the count."""
    notes = [Problem("unreached", Place(rule.file), {"rule": rule.id}) for rule in unreached]
    count = words.say(
        "gate.check-count",
        rules=words.count("rule", rules),
        problems=words.count("error", len(problems)),
        unreached=words.count("rule", len(unreached)),
        agreements=words.count("agreement", agreements),
    )
    without = f"{words.say('gate.basis-undated', keys=', '.join(undated))}\n" if undated else ""
    return f"{listing([*problems, *notes], words, colour=colour)}{without}{count}\n"
