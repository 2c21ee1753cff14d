"""What a waiver and the findings that it can mean have in common, and which findings of a run those are.

Must not know whether a waiver holds.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeAlias

from agreements.source.offices import PortfolioName
from agreements.submitted import Submitted
from engine.review.reviewed import Reviewed
from engine.review.version1 import subject_then
from engine.rulebook.subject import is_shared
from engine.rulebook.verdict import Outcome
from engine.run.own_names import without_numbers
from engine.run.portions import Portions

Key: TypeAlias = tuple[str, str, str, str]


def key_of(item: Submitted, rule: str, subject: str) -> Key:
    """What a waiver and its finding have in common: portfolio, rule, the own name without its number among equals, agreement."""
    shared = is_shared(subject)
    return str(item.portfolio), rule, without_numbers(subject)[0], "" if shared else item.id


def meant(
    findings: Portions[Reviewed], owners: Mapping[tuple[PortfolioName, str], Submitted], wanted: Collection[Key]
) -> tuple[dict[Key, list[int]], dict[Key, Key]]:
    """The numbers of the findings that waivers can mean, by what they have in common with them; and what was called otherwise before.

    Only what waivers name is remembered.
    """
    rules = {(portfolio, rule) for portfolio, rule, _, _ in wanted}
    close = [
        (index, key_of(item, finding.rule, finding.subject), key_of(item, finding.rule, subject_then(finding, item.agreement)))
        for index, finding in findings.numbered({portfolio for portfolio, _ in rules})
        if finding.outcome in (Outcome.FAIL, Outcome.UNKNOWN)
        and (str(finding.portfolio), finding.rule) in rules
        and (item := owners.get((finding.portfolio, finding.agreement))) is not None
    ]
    then: dict[Key, Key] = {}
    for _, key, before in close:
        if before in wanted:
            then.setdefault(before, key)
    named = {*wanted, *then.values()}
    found: dict[Key, list[int]] = {}
    for index, key, _ in close:
        if key in named:
            found.setdefault(key, []).append(index)
    return found, then
