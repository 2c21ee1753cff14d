"""Objectives as an outline: numbered lines, below each its indicators with marks of their own and their targets behind a colon.

Knows lists and targets; must not know formats. Nothing is read so unless each objective has an indicator, and each indicator a target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreements.intake.blocks import Cell, Paragraph, Table
from agreements.intake.recognise.amounts import AMOUNT
from agreements.intake.recognise.cells import split_number
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words
from agreements.intake.recognise.typed import MAX_CELL, Made, piece
from agreements.intake.words import FormWords, plain
from agreements.notation.targets import read_target

_FIELDS = ("number", "objective", "indicator_number", "indicator", "target")
_ABOVE = re.compile(r"(?:\d{1,2}|[A-Z])[.)]+")
_BELOW = re.compile(
    r"(?P<mark>(?P<above>\d{1,2})\.\d{1,2}[.)]*|[a-z][.)]+|[-–•·])\s+(?P<name>[^:=]*[^\W\d_][^:=]*?)\s*[:=]\s*(?P<target>\S.{0,40})"
)


def outline_table(rest: list[Paragraph], ink: Ink, words: FormWords) -> Made | None:
    """The table that an outline is, if the first paragraph is its first objective; and how many paragraphs it takes."""
    rows: list[list[tuple[Paragraph, Words]]] = []
    taken = 0
    while taken < len(rest):
        paragraph, line = rest[taken], ink.words(rest[taken]).flat()
        number, text = split_number(line)
        if not _ABOVE.fullmatch(number.text) or not text or len(text.text) > MAX_CELL or not _is_aim(text, words):
            break
        below = list(_below(rest[taken + 1 :], number, ink, words))
        for index, (of, parts) in enumerate(below):
            first = [number, text] if index == 0 else [NOTHING, NOTHING]
            rows.append([*((paragraph, part) for part in first), *((of, part) for part in parts)])
        if not below:
            break
        taken += 1 + len(below)
    if len(rows) < 2 or all(AMOUNT.fullmatch(row[-1][1].text) for row in rows):
        # What costs money is listed so, too.
        return None
    cells = [Cell(r, c, (piece(ink, *held),)) for r, row in enumerate(rows, 1) for c, held in enumerate(row, 1) if held[1]]
    return (Table(0, len(rows), len(_FIELDS), tuple(cells)), Columns(dict(enumerate(_FIELDS, 1)), [], [], 1)), taken


def _is_aim(text: Words, words: FormWords) -> bool:
    """Whether a numbered line may be an objective: it says no value, and names no programme or activity."""
    return ":" not in text.text and words.columns.get(plain(text.text).split(" ")[0]) != "name"


def _below(rest: list[Paragraph], number: Words, ink: Ink, words: FormWords) -> Iterator[tuple[Paragraph, list[Words]]]:
    """The indicators right below an objective: mark, name and target of each."""
    for paragraph in rest:
        line = ink.words(paragraph).flat()
        found = _BELOW.fullmatch(line.text)
        if found is None or read_target(found["target"], words.vocabulary).kind is None:
            return
        if found["above"] and found["above"] != number.text.strip(".)"):
            return
        mark = line.cut(found.start("mark"), found.end("mark"))
        if not re.search(r"\w", mark.text):
            ink.label(mark)
            mark = NOTHING
        yield paragraph, [mark, line.cut(found.start("name"), found.end("name")), line.cut(found.start("target"))]
