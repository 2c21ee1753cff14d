"""Documents of the tests read in one call: text or Word, with the shipped words."""

from __future__ import annotations

from agreements.intake.blocks import Document
from agreements.intake.plain import read_text
from agreements.intake.recognise import Reading, recognise
from agreements.intake.word import read_word
from agreements.intake.words import form_words
from tests.intake.paper import Paper
from tests.vocabulary import VOCABULARY

WORDS = form_words(VOCABULARY)


def document_of(data: bytes, kind: str) -> Document:
    return read_word(data, "paper.docx") if kind == "word" else read_text(data, "paper.txt")


def read(data: bytes | str | Paper) -> Reading:
    """The reading of a text, or of a Word file."""
    if isinstance(data, Paper):
        return recognise(document_of(data.bytes(), "word"), WORDS)
    if isinstance(data, str):
        return recognise(document_of(data.encode(), "text"), WORDS)
    return recognise(document_of(data, "word"), WORDS)
