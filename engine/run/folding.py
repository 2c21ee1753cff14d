"""One objection, one finding: what is only the consequence of another finding is folded under it.

Which rules follow which is declared in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from agreements.printed_paths import printed_path
from engine.language.path import WHOLE, DataPath
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding, Location

_Printed: TypeAlias = tuple[str, DataPath]
_FIGURES = "figures"


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
    found = {rule: _Causes(of_rule) for rule, of_rule in by_rule.items()}
    causes = {
        id(finding): cause
        for finding in findings
        # That a rule failed is no consequence of what another found.
        if finding.outcome is not Outcome.ERROR
        and (cause := next((c for name in follows.get(finding.rule, ()) if name in found and (c := found[name].first(finding))), None))
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


class _Causes:
    """The findings of one rule by the places that they are about and the fields that they rest on, each by its number in their order."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = findings
        self.rests: dict[_Printed, int] = {}
        self.places: dict[_Printed, int] = {}
        # What has a place of one of them in it.
        self.around: dict[_Printed, int] = {}
        for number, item in enumerate(findings):
            for place in _rests(item):
                self.rests.setdefault(place, number)
            for file, path in (_printed(item, at) for at in (item.location, *item.related)):
                self.places.setdefault((file, path), number)
                for above in _around(path):
                    self.around.setdefault((file, above), number)

    def first(self, finding: Finding) -> Finding | None:
        """The first of them that is about the same place as the finding."""
        found = [self.rests[place] for place in _rests(finding) if place in self.rests]
        for at in (finding.location, *finding.related, *(item.location for item in finding.evidence)):
            file, path = _printed(finding, at)
            found.extend([self.around[file, path]] if (file, path) in self.around else ())
            found.extend(self.places[file, above] for above in _around(path) if (file, above) in self.places)
        return self.findings[min(found)] if found else None


def _around(path: DataPath) -> Iterator[DataPath]:
    """The path, all that it is in, and the whole."""
    yield from path.outwards()
    yield WHOLE


def _rests(finding: Finding) -> set[_Printed]:
    return {_printed(finding, item.location) for item in finding.evidence if item.location.path}


def _printed(finding: Finding, at: Location) -> _Printed:
    # One file of figures is of many agreements, whose paths are alike.
    file = f"{at.file}:{finding.agreement}" if _FIGURES in at.path else at.file
    # Year and day are of one date: what is said of the one is said of the other.
    return file, printed_path(at.path)
