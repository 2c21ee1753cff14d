"""The numbers, or letters, of a table's columns: in a row of their own below the headings, or behind each heading.

Knows how columns are numbered; must not know what they hold.
"""

from __future__ import annotations

import re
from itertools import pairwise

from agreements.intake.blocks import Cell, Table
from agreements.intake.recognise.column_cells import text_of
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words, join

_NUMBER_BEHIND = re.compile(r"(?P<heading>.*[^\s(])\s*(?P<number>\(\s*\d{1,2}\s*\)|(?<=\s)\d{1,2})")
# The number of a column, perhaps with how it is worked out from others: `13 = (9+10+11+12)`, `(6=5/4x100)`.
_COLUMN_NUMBER = re.compile(r"\(?\s*(\d{1,2})\s*\)?\.?(?:\s*=\s*[\d\s()\[\]+\-–*/:x×.,%]+)?")
# One with a speck before or behind it; among fewer columns one of them may be something else.
_SPECKED, LEAST = re.compile(r"[^\d\s]?\s?(\d{1,2})\s?[^\d\s]?"), 4
_COLUMN_LETTER = re.compile(r"\(?\s*([a-zA-Z])\s*\)?\.?(?:\s*=\s*[a-zA-Z\d\s()\[\]+\-–*/:×.,%]+)?")


def numbers_below(table: Table, ink: Ink, grid: dict[tuple[int, int], Cell], row: int) -> list[Words]:
    """The numbers of the columns where the row below the headings holds them; none of another row."""
    at = [(c, grid.get((row, c))) for c in range(1, table.columns + 1)]
    own = [cell if cell is not None and (cell.row, cell.column) == (row, c) else None for c, cell in at]
    if row > table.rows or not are_numbers([text_of(ink, cell) for cell in own]):
        return []
    return [join(ink.paragraphs_of(cell)) if cell else NOTHING for cell, (_, whole) in zip(own, at, strict=True) if cell or whole is None]


def part_number(heading: Words) -> tuple[Words, Words]:
    """A heading and the number of its column behind or below it, `Target (4)`; no number where it has none."""
    found = _NUMBER_BEHIND.fullmatch(heading.text)
    return (heading.cut(0, found.end("heading")), heading.cut(found.start("number"))) if found else (heading, NOTHING)


def with_numbers(headings: list[Words]) -> tuple[list[Words], list[Words]]:
    """The headings and the numbers of the columns, where each heading has its own behind it and they count on."""
    parts = [part_number(heading) for heading in headings]
    values = [int(number.text.strip("() ")) for _, number in parts if number]
    if len(values) != len(parts) or len(values) < 3 or values != list(range(values[0], values[0] + len(values))):
        return headings, []
    return [heading for heading, _ in parts], [number for _, number in parts]


def are_numbers(texts: list[str]) -> bool:
    """Whether the row only numbers the columns, or letters them: `a`, `b`, `c = b/a`."""
    held = [text for text in texts if text]
    if len(held) < 2 or len(held) * 2 < len(texts):
        return False
    numbers = [found and int(found[1]) for found in map(_COLUMN_NUMBER.fullmatch, held)]
    letters = [found and ord(found[1].lower()) for found in map(_COLUMN_LETTER.fullmatch, held)]
    counted = None not in numbers and all(a < b for a, b in pairwise(numbers))  # type: ignore[operator]
    return counted or _are_but_one(held, numbers) or (len(held) > 2 and letters == list(range(ord("a"), ord("a") + len(held))))


def _are_but_one(texts: list[str], numbers: list[int | None]) -> bool:
    """Whether all texts but one are the numbers of columns from 1 on, and in that one something stands beside its number: `I 1`, a side of
    its cell that was read as a letter.
    """
    others = [at for at, number in enumerate(numbers, 1) if number != at]
    found = _SPECKED.fullmatch(texts[others[0] - 1]) if len(texts) >= LEAST and len(others) == 1 else None
    return found is not None and int(found[1]) == others[0]
