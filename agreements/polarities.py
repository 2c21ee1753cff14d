"""The polarities of an agreement's file as the directions of the model: `direction: Maximize` is `higher`.

Knows where indicators stand in the data of a file; what is no polarity is left as written, for the model to refuse.
"""

from __future__ import annotations

from typing import Any

from agreements.notation.polarity import read_declared_polarity
from agreements.notation.vocabulary import Vocabulary


def with_polarities(root: Any, vocabulary: Vocabulary) -> Any:
    """The data of an agreement, in which printed polarities are directions; the data that are given are not changed."""
    if not _mappings([root]) or not _indicators(root):
        return root
    objectives = [
        {**goal, "indicators": [_directed(one, vocabulary) for one in goal["indicators"]]} if _listed(goal, "indicators") else goal
        for goal in root["objectives"]
    ]
    return {**root, "objectives": objectives}


def _indicators(root: dict[str, Any]) -> bool:
    """Whether an indicator declares a direction."""
    goals = _mappings(root["objectives"]) if _listed(root, "objectives") else []
    return any("direction" in one for goal in goals if _listed(goal, "indicators") for one in _mappings(goal["indicators"]))


def _mappings(found: list[Any]) -> list[dict[str, Any]]:
    return [one for one in found if isinstance(one, dict)]


def _listed(part: Any, key: str) -> bool:
    return isinstance(part, dict) and isinstance(part.get(key), list)


def _directed(indicator: Any, vocabulary: Vocabulary) -> Any:
    written = indicator.get("direction") if isinstance(indicator, dict) else None
    read = read_declared_polarity(written, vocabulary) if isinstance(written, str) else None
    return indicator if read is None else {**indicator, "direction": read}
