"""The polarities of an agreement's file as the directions of the model: `direction: Maximize` is `higher`.

Knows where indicators stand in the data of a file; what is no polarity is left as written, for the model to refuse.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from agreements.notation.polarity import read_declared_polarity
from agreements.notation.vocabulary import Vocabulary


def with_polarities(root: Any, vocabulary: Vocabulary) -> Any:
    """The data of an agreement, in which printed polarities are directions; the data that are given are not changed."""
    return _each(root, "objectives", lambda goal: _each(goal, "indicators", lambda one: _directed(one, vocabulary)))


def _each(part: Any, key: str, change: Callable[[Any], Any]) -> Any:
    """The part with each element of its list changed; itself where it has no such list, or nothing changes in it."""
    held = part.get(key) if isinstance(part, dict) else None
    if not isinstance(held, list):
        return part
    made = [change(one) for one in held]
    return part if all(new is old for new, old in zip(made, held, strict=True)) else {**part, key: made}


def _directed(indicator: Any, vocabulary: Vocabulary) -> Any:
    written = indicator.get("direction") if isinstance(indicator, dict) else None
    read = read_declared_polarity(written, vocabulary) if isinstance(written, str) else None
    return indicator if read in (None, written) else {**indicator, "direction": read}
