"""What weighs how much: severities that the settings set, rules that they switch off, and what then follows what.

A finding must never weigh more than the one that it is folded under, or an error would be counted as a warning's. Where settings, or a
rule in the place of another, would make it so, the two rules are untied: findings of the one then stand by themselves, and that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, TypeAlias

from engine.language.classes import dataclass
from engine.rulebook.ids import successor

if TYPE_CHECKING:
    from engine.rulebook.rule import Rule

OFF = "off"
# What the settings may say of a rule.
Level: TypeAlias = Literal["error", "warning", "info", "off"]


class Severity(StrEnum):
    """How much a failed rule weighs; in falling order."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Changed:
    """A rule whose severity the settings set: what it is in its file, and what they say; "off": the rule is not asked."""

    id: str
    was: Severity
    level: Level


@dataclass(frozen=True, slots=True)
class Untied:
    """A rule that follows another one in its file and not in this rule book: that one is off, or lighter."""

    id: str
    cause: str
    why: Literal["off", "lighter"]


def apply(
    rules: Iterable[Rule], levels: Mapping[str, Level], replaced: Mapping[str, str]
) -> tuple[tuple[Rule, ...], tuple[Changed, ...], tuple[Untied, ...]]:
    """The rules that are asked, as they weigh, with what is changed and untied by that. `levels` are by ids of these rules."""
    given = {rule.id: rule for rule in rules}
    changed = tuple(
        Changed(id_, rule.severity, levels[id_]) for id_, rule in given.items() if id_ in levels and levels[id_] != rule.severity.value
    )
    weights = {id_: levels.get(id_, rule.severity.value) for id_, rule in given.items()}
    asked: list[Rule] = []
    untied: list[Untied] = []
    for id_, rule in given.items():
        if weights[id_] == OFF:
            continue
        severity, follows = Severity(weights[id_]), list[str]()
        for name in dict.fromkeys(successor(name, replaced) for name in rule.follows):
            weight = weights.get(name, OFF)
            if weight == OFF or Severity(weight).rank > severity.rank:
                untied.append(Untied(id_, name, "off" if weight == OFF else "lighter"))
            else:
                follows.append(name)
        if severity is not rule.severity or follows != list(rule.follows):
            rule = replace(rule, source=rule.source.model_copy(update={"severity": severity, "follows": follows}))
        asked.append(rule)
    return tuple(asked), changed, tuple(untied)
