"""One objection, one finding: what is only the consequence of another finding is folded under it.

Which rules follow which is declared in them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from agreements.model import printed_path
from engine.language.path import DataPath
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding, Location


def fold(findings: Sequence[Finding], follows: Mapping[str, Sequence[str]]) -> list[Finding]:
    """The findings of one portfolio, those that follow from another one marked with its fingerprint.

    One follows from another if its rule follows the other's and both are about the same place: one stands at, in or around a place of
    the other, or rests on what is there or lacks it, or both rest on one field. What follows from a consequence follows from what that
    follows from.
    """
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.outcome is Outcome.FAIL:
            by_rule.setdefault(finding.rule, []).append(finding)
    causes = {
        id(finding): cause
        for finding in findings
        # That a rule failed is no consequence of what another found.
        if finding.outcome is not Outcome.ERROR
        and (cause := next((c for name in follows.get(finding.rule, ()) for c in by_rule.get(name, ()) if _touch(finding, c)), None))
    }
    folded = []
    for finding in findings:
        cause = causes.get(id(finding))
        # Two rules cannot follow each other, so the chain ends; a longer circle ends at the length of the list.
        for _ in causes:
            if cause is None or id(cause) not in causes:
                break
            cause = causes[id(cause)]
        folded.append(replace(finding, follows=cause.fingerprint) if cause is not None and cause is not finding else finding)
    return folded


def _touch(finding: Finding, cause: Finding) -> bool:
    rests, ground = ({_printed(item.location) for item in one.evidence if item.location.path} for one in (finding, cause))
    places = [_printed(at) for at in (finding.location, *finding.related, *(item.location for item in finding.evidence))]
    return not rests.isdisjoint(ground) or any(_overlap(place, _printed(at)) for place in places for at in (cause.location, *cause.related))


def _printed(at: Location) -> tuple[str, DataPath]:
    # Year and day are of one date: what is said of the one is said of the other.
    return at.file, printed_path(at.path)


def _overlap(left: tuple[str, DataPath], right: tuple[str, DataPath]) -> bool:
    (file, path), (other_file, other) = left, right
    return file == other_file and (path.within(other) or other.within(path))
