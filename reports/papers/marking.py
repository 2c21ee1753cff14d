"""Documents with comments in them: which kinds of files take some, and who writes them. Bytes in, bytes out.

A kind more is a line more in `_MARKERS`; what it may change is the copy's comments, and nothing else of the document.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import Protocol

from agreements.intake.blocks import unreadable
from agreements.intake.containers import kind_of
from engine.language.classes import dataclass
from reports.papers.document_marks import Mark
from reports.words.catalogue import Words, one_line

# What writes into each kind of file, and the extra that it needs; loaded only for a file of that kind.
_MARKERS = {
    "word": ("reports.papers.word_marks", "mark_word", "docs"),
    "sheet": ("reports.papers.sheet_marks", "mark_sheet", "docs"),
    "pdf": ("reports.papers.pdf_marks", "mark_pdf", "pdf"),
}
# Where Office keeps electronic signatures.
SIGNATURES = "_xmlsignatures/"
# A longer quotation helps nobody to find the words.
_MAX_QUOTE = 200


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
    kind = kind_of(data)
    if kind not in _MARKERS:
        raise unreadable(name, "not-marked")
    module, function, extra = _MARKERS[kind]
    try:
        marker: Marker = getattr(importlib.import_module(module), function)
    except ImportError:
        raise unreadable(name, "no-reader", extra=extra) from None
    return marker(data, name, marks, words, day)


def signed_mark(words: Words, text: str = "mark.signed") -> Mark:
    """The first comment of the copy of a signed document: that it is not the original."""
    return Mark("", (words.say("mark.signed-title"), words.say(text)))


def quotation(place: str, text: str, words: Words) -> str:
    """What a comment says that cannot stand where it belongs: that place, in words, and the words there."""
    text = one_line(text)
    short = text if len(text) <= _MAX_QUOTE else f"{text[:_MAX_QUOTE]}…"
    return words.say("mark.quoted", place=place, text=short) if text else words.say("mark.in", place=place)
