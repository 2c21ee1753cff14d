"""What the commands say of versions of one agreement: which of them is judged with the others. Knows no rules and no findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.cli.context import note

if TYPE_CHECKING:
    from agreements.loading import Submitted
    from agreements.notation.vocabulary import Vocabulary
    from reports.words.catalogue import Words


def set_aside(items: Sequence[Submitted], vocabulary: Vocabulary, as_of: str | None, words: Words) -> None:
    """Say which versions of the agreements of one folder are not in force."""
    from engine.facts.versions import Versions

    agreements = [item.agreement for item in items]
    found = Versions(agreements, vocabulary, as_of).set_aside()
    for aside, counts in found.items():
        note(words.say("cli.version", aside=agreements[aside].id, counts=agreements[counts].id, portfolio=str(items[aside].portfolio)))
