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
    reach_all: bool = False,
    colour: bool = False,
) -> str:
    """Every problem with its line and carets, the rules that no agreement reaches, the legal bases without dates, and the count.

    With `reach_all` each rule that is not reached is a problem with its place; otherwise they are named in one remark.
    """
    failing = [Problem("unreached", Place(rule.file), {"rule": rule.id}) for rule in unreached if reach_all]
    silent = () if reach_all or not unreached else (words.say("gate.unreached-rules", rules=", ".join(rule.id for rule in unreached)),)
    count = words.say(
        "gate.check-count",
        rules=words.count("rule", rules),
        problems=words.count("error", len(problems)),
        unreached=words.count("rule", len(unreached)),
        agreements=words.count("agreement", agreements),
    )
    without = (words.say("gate.basis-undated", keys=", ".join(undated)),) if undated else ()
    return listing([*problems, *failing], words, colour=colour) + "".join(f"{line}\n" for line in (*silent, *without, count))
