"""What the commands say of versions of one agreement: which of them is judged with the others. Knows no rules and no findings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from engine.cli.context import note

if TYPE_CHECKING:
    from engine.run.finding import SetAside
    from reports.words.catalogue import Words


def note_set_aside(found: Iterable[SetAside], words: Words) -> None:
    """Say which versions of agreements are not in force."""
    for item in found:
        note(words.say("cli.version", aside=item.id, counts=item.counts, portfolio=str(item.portfolio)))
