"""Documents with comments in them: which kinds of files take some, and who writes them. Bytes in, bytes out.

A kind more is a function more in `_marker`; what it may change is the copy's comments, and nothing else of the document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from agreements.intake.blocks import unreadable
from agreements.intake.containers import kind_of
from reports.papers.document_marks import Mark
from reports.words.catalogue import Words


@dataclass(frozen=True, slots=True)
class Marked:
    """The bytes of a copy and what is in it: comments written, comments of an earlier copy that people answered and that stay, and whether
    the document was signed electronically, which a copy is not.
    """

    data: bytes
    written: int
    kept: int = 0
    signed: bool = False


class Marker(Protocol):
    """Writes comments into the bytes of one kind of document."""

    def __call__(self, data: bytes, name: str, marks: Sequence[Mark], words: Words, day: str) -> Marked:
        """The copy. `day` (YYYY-MM-DD) is the date of its comments, "" for none. Raises Problems."""


def mark(data: bytes, name: str, marks: Sequence[Mark], words: Words, day: str = "") -> Marked:
    """The document with the comments, by what its bytes are. Raises Problems for a kind that takes none."""
    marker = _marker(kind_of(data))
    if marker is None:
        raise unreadable(name, "not-marked")
    return marker(data, name, marks, words, day)


def _marker(kind: str) -> Marker | None:
    if kind == "word":
        try:
            from reports.papers.word_marks import mark_word
        except ImportError:
            return None
        return mark_word
    return None
