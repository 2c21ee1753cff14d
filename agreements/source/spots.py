"""Where the values of an agreement stand in the paper that it was read from, and which of them are doubtful.

Knows paths and places; must not know how a paper is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from engine.language.classes import dataclass
from engine.language.problem import Spot


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that a person must confirm, by its dotted path, and the code of the reason.

    With `field` it is about the values of that field anywhere below the path; with "*" about everything there.
    """

    path: str
    reason: str
    field: str = ""

    @property
    def is_question(self) -> bool:
        """Whether a person is asked what it is, and not only whether it is right."""
        return self.reason.startswith("asked")

    def covers(self, path: str) -> bool:
        """Whether what stands at the path is doubtful for this reason."""
        if path == self.path:
            return True
        inside = not self.path or path.startswith(f"{self.path}.")
        return inside and bool(self.field) and (self.field == "*" or self.field in path.split("."))


@dataclass(frozen=True, slots=True)
class StandIn:
    """A file that is used in place of a document, and where in the document the values of the file stand, by their paths."""

    document: str
    file: str
    spots: Mapping[str, Spot]


def nearest(spots: Mapping[str, Spot], path: str) -> Spot | None:
    """The place of the value at the path; else of the first value below it; else of what is nearest above, without a column."""
    if path in spots:
        return spots[path]
    while True:
        below = [spot for known, spot in spots.items() if not path or known.startswith(f"{path}.")]
        if below:
            first = min(below, key=lambda spot: (spot.part != "body", spot.paragraph, spot.start))
            return replace(first, column=0, heading="", end=first.start, until=0)
        if not path:
            return None
        path = path.rpartition(".")[0]
        if path in spots:
            return replace(spots[path], column=0, heading="", end=spots[path].start, until=0)
