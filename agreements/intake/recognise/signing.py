"""What a signature block says: place, day and people; in a form that nobody filled in, the room for them.

Knows people; must not know which line of a block says what.
"""

from __future__ import annotations

from dataclasses import field

from agreements.intake.recognise.draft import Node, put
from agreements.intake.recognise.named import Person
from agreements.intake.recognise.placed_text import NOTHING, Words
from engine.language.classes import dataclass


@dataclass(slots=True)
class Signing:
    """What a signature block says: place and day, and the people in the order of the paper."""

    place: Words = NOTHING
    date: Words = NOTHING
    people: list[Person] = field(default_factory=list)

    def signed(self) -> Node:
        """Place and day as in the format."""
        node: Node = {}
        put(node, "place", self.place)
        put(node, "date", self.date)
        return node


def fill_in(person: Person, blank: list[Words]) -> None:
    """Give somebody the room of a form that nobody filled in, as position, name, rank in turn; a single one is for the name."""
    wanted = [name for name in ("position", "name", "rank") if not getattr(person, name)]
    if len(blank) == 1 and "name" in wanted:
        wanted = ["name"]
    for name, words in zip(wanted, blank, strict=False):
        setattr(person, name, words.without_brackets())
