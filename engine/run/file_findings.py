"""Findings on files: of what is wrong with one that cannot be read, is no agreement or is not tied. No rule is asked for them.

Knows nothing of rules but their ids, and nothing of the agreements of a run.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from agreements.declared_ties import RESTS_ON_UNREAD
from agreements.source.offices import PortfolioName
from engine.language import Place, Problem
from engine.rulebook.ids import NOT_AN_AGREEMENT, NOT_TIED, UNREADABLE
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding, Location, Quantity

# The rule that a problem of a file counts as, by its code; UNREADABLE for any other.
_RULES = {
    **dict.fromkeys(
        ("unknown-key", "key-of-nothing", "missing-key", "wrong-shape", "not-a-choice", "bad-value", "no-day"), NOT_AN_AGREEMENT
    ),
    **dict.fromkeys(
        ("duplicate-id", "unknown-superior", "superior-circle", "unknown-line", "unknown-indicator", RESTS_ON_UNREAD), NOT_TIED
    ),
    **dict.fromkeys(
        ("unknown-version", "version-circle", "in-force-reversed", "agreement-differs", "agreement-lacks-here", "agreement-lacks-there"),
        NOT_TIED,
    ),
    **dict.fromkeys(("unknown-agreement", "no-such-indicator", "ambiguous-indicator", "unknown-quantity", "figures-twice"), NOT_TIED),
}
# What of the arguments of a problem names the thing that it is about: no place, no file, no proposal.
_NAMING = ("id", "key", "name", "number", "value")


def of_problem(problem: Problem[Place], names: Mapping[str, PortfolioName]) -> Finding:
    """The finding of what is wrong with a file. `names` are those of the portfolios of the run, by what they are written as."""
    at, (portfolio, agreement, *_) = problem.place, (*problem.about, "", "")
    about = [str(problem.arguments[key]) for key in _NAMING if key in problem.arguments]
    return Finding(
        rule=_RULES.get(problem.code, UNREADABLE),
        name=problem.code,
        outcome=Outcome.FAIL,
        severity=Severity.ERROR,
        portfolio=names.get(portfolio, PortfolioName(portfolio)),
        agreement=agreement,
        subject=":".join((problem.code, os.path.basename(at.file), *about)),
        location=Location(at.file, at.line, at.column, spot=at.spot),
        arguments={key: Quantity(value) for key, value in problem.arguments.items()},
    )
