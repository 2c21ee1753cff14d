"""Ids of rules: the prefix of the shipped book, those of findings that no rule makes, and which rule is asked in the place of which."""

from __future__ import annotations

import re
from collections.abc import Mapping

# The prefix of the shipped book, and the ids under it of findings that no rule makes.
PREFIX = "PK"
OF_FILES = re.compile(rf"{PREFIX}0\d\d")
UNREADABLE, NOT_AN_AGREEMENT, NOT_TIED, WAIVER = (f"{PREFIX}00{number}" for number in range(1, 5))
# Those that there are.
NO_RULES = frozenset((UNREADABLE, NOT_AN_AGREEMENT, NOT_TIED, WAIVER))


def successor(id_: str, replaced: Mapping[str, str]) -> str:
    """The rule that is asked in the place of a rule: itself, unless it is replaced."""
    seen: set[str] = set()
    while id_ in replaced and id_ not in seen:
        seen.add(id_)
        id_ = replaced[id_]
    return id_
