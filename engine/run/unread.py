"""What a file that cannot be read does to the findings of its folder: what only its absence makes true is folded under it.

An agreement that is there and cannot be read is not absent: that nobody carries a line on, or that parts do not add up, is not known then.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from agreements.declared_ties import RESTS_ON_UNREAD
from agreements.source.folders import is_figures
from engine.facts.links import LINK_NAMES
from engine.rulebook import Rule
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding

# What is wrong with a file that is none of the agreements: a sheet with another name, settings.
_BESIDE = ("figures-unread", "no-office")
# The links that lead from one thing to others of its kind in other agreements, and those of them that lead down. What is printed within one
# table is there to be read, whatever lies beside it.
_TIES = LINK_NAMES - {"agreement", "likeness", "inside", "parts", "group", "in_statement", "in_annex"}
_BELOW = {name for name in _TIES if "below" in name}


def is_unchecked(finding: Finding) -> bool:
    """Whether the finding says of a file of the agreements that it is none, so that no rule was asked of it.

    Rules are asked of agreements: figures and settings with faults are no such files, nor are those of waivers.
    """
    if finding.agreement or finding.rule not in ("PK001", "PK002", "PK003") or finding.name in _BESIDE or finding.follows:
        return False
    return (finding.rule != "PK003" or finding.name == "duplicate-id") and not is_figures(os.path.basename(finding.location.file))


def fold_structure(findings: Sequence[Finding]) -> list[Finding]:
    """What rests on a file that is no agreement follows from what is wrong with that file."""
    causes = {item.location.file: item.fingerprint for item in reversed(findings) if is_unchecked(item)}
    return [
        replace(item, follows=causes.get(str(item.arguments["file"].value), "")) if item.name == RESTS_ON_UNREAD else item
        for item in findings
    ]


def fold_unread(findings: Sequence[Finding], rules: Iterable[Rule], aside: Sequence[Finding]) -> list[Finding]:
    """The findings, those folded that conclude from what is not in a folder in which something cannot be read.

    `aside` are findings about files that were read as context only; those that something follows from are added.
    """
    causes: dict[str, Finding] = {}
    for item in (*findings, *aside):
        if is_unchecked(item):
            causes.setdefault(str(item.portfolio), item)
    if not causes:
        return list(findings)
    able = [(item, causes[name]) for item in findings if _stands(item) and (name := str(item.portfolio)) in causes]
    # Of a rule that found nothing here only what every run asks need be at hand.
    asked = {item.rule for item, _ in able}
    concluding = {rule.id for rule in rules if rule.id in asked and concludes_from_absence(rule)}
    moved = {item.fingerprint: cause.fingerprint for item, cause in able if item.rule in concluding}
    used = set(moved.values())
    return [_moved(item, moved) for item in findings] + [item for item in aside if item.fingerprint in used]


def _stands(item: Finding) -> bool:
    """Whether it says that something is wrong, and follows from nothing yet."""
    return item.outcome is Outcome.FAIL and not item.follows


def _moved(item: Finding, moved: Mapping[str, str]) -> Finding:
    # What followed from a finding follows from what that follows from.
    cause = moved.get(item.fingerprint) or moved.get(item.follows)
    return replace(item, follows=cause) if cause else item


def concludes_from_absence(rule: Rule) -> bool:
    """Whether the rule's verdict rests on all that is below something, or on ties among all agreements of a folder."""
    fields = {name for part in rule.parts().values() for name in part.expression.fields}
    return not fields.isdisjoint(_TIES if rule.scope.shared else _BELOW)
