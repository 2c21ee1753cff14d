"""The words of a piece as they were printed: without specks, whole where the engine takes them apart, apart where it joins them.

Runs in the process of its own of `scan_pages`. Knows words with their places; must not know pictures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from agreements.intake.pdf_pages import Word
from agreements.intake.scan_texts import (
    CLOSED_BY,
    PERIOD,
    QUARTER,
    SPECKS,
    YEAR_BEHIND,
    as_printed,
    is_comma,
    is_parted_number,
    without_sides,
)
from engine.language.classes import dataclass


@dataclass(frozen=True, slots=True)
class Read:
    """A word as it was read, with its box in pixels of the page, and how sure the engine says that it is, of 100."""

    text: str
    x0: float
    x1: float
    sure: float
    y0: float = 0.0
    y1: float = 0.0


def said(reading: Sequence[Read]) -> str:
    """The words with a blank between any two."""
    return " ".join(word.text for word in reading)


def tidied(words: Sequence[Read]) -> list[Read]:
    """The words as they were printed: those that the engine misreads alike every time, and addresses that it takes apart."""
    found: list[Read] = []
    words = words[without_sides([word.text for word in words])]
    quoted = any(word.text.rstrip(".,;")[-1:] in tuple("'’") for word in words)
    for word in words:
        # A quotation mark that nothing closes is a speck.
        if not quoted:
            word = replace(word, text=word.text.lstrip("'‘`"))
        if not word.text or SPECKS.fullmatch(word.text):
            continue
        closing = word.text == "-" and found and CLOSED_BY.search(found[-1].text)
        if found and (word.text.startswith("@") or found[-1].text.endswith("@") or closing):
            found[-1] = replace(found[-1], text=found[-1].text + word.text, x1=word.x1)
        else:
            found += _parted(replace(word, text=as_printed(word.text, alone=len(words) == 1)))
    return _with_whole_numbers(found)


def _parted(word: Read) -> Iterator[Read]:
    """A word, or the word and the year, or the number of a quarter, that it was read as one with."""
    if (found := (YEAR_BEHIND.fullmatch(word.text) or PERIOD.fullmatch(word.text))) is None:
        yield word
        return
    end = word.x0 + (word.x1 - word.x0) * found.end(1) / len(word.text)
    yield replace(word, text=found[1], x1=end)
    yield replace(word, text=found[2], x0=end)


def with_commas(words: Sequence[Word]) -> list[Word]:
    """The words, with commas for stops that can be none."""
    after = [*(word.text for word in words[1:]), ""]
    pairs = zip(words, after, strict=False)
    return [
        replace(word, text=f"{word.text.rstrip('.')}{'.' * word.text.endswith('..')},") if is_comma(word.text, text) else word
        for word, text in pairs
    ]


def with_quarters(words: Sequence[Word]) -> list[Word]:
    """The words, with Q for the 0 before the number of a quarter in a line that has another one: `Q1`, `02`."""
    quarters = [word for word in words if QUARTER.fullmatch(word.text)]
    return [
        replace(word, text=f"Q{word.text[1]}")
        if QUARTER.fullmatch(f"Q{word.text[1:]}")
        and word.text[0] in "0O"
        and any(abs(q.middle - word.middle) < q.height * 2 for q in quarters)
        else word
        for word in words
    ]


def _with_whole_numbers(words: list[Read]) -> list[Read]:
    """The words, a number of an official as one where it is parted as nobody writes it."""
    for start in range(len(words)):
        end = next((at for at in range(start + 1, len(words)) if not words[at].text.isdigit()), len(words))
        if is_parted_number([word.text for word in words[start:end]]):
            whole = replace(words[start], text="".join(word.text for word in words[start:end]), x1=words[end - 1].x1)
            return [*words[:start], whole, *words[end:]]
    return words
