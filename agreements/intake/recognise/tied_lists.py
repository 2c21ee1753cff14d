"""Lists one below the other, each with its heading, tied by the numbers of their lines: objectives, indicators, targets.

Knows headings and numbers; must not know formats, nor what the texts say. Nothing is read so unless each indicator has what each list says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreements.intake.blocks import Cell, Paragraph, Table
from agreements.intake.recognise.heading_words import classify
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.placed_text import NOTHING, Ink, Words
from agreements.intake.recognise.typed import MAX_CELL, Made, piece
from agreements.intake.words import FormWords

# What is listed for each indicator.
_BESIDE = ("target", "unit", "weight", "responsible", "source", "formula", "baseline")
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*[.)]*)\s+(?=\S)")
# The lines of a list by the parts of their numbers: the paragraph, its number and its text.
_Lines = dict[tuple[str, ...], tuple[Paragraph, Words, Words]]


def tied_table(rest: list[Paragraph], ink: Ink, words: FormWords) -> Made | None:
    """The table that lists are, if the first paragraph is the heading of the first of them; and how many paragraphs they take."""
    lists: dict[str, _Lines] = {}
    labels: list[Words] = []
    taken = 0
    while taken < len(rest):
        heading = ink.words(rest[taken]).flat()
        held = classify([heading.text.rstrip(":")], words) if len(heading.text) <= MAX_CELL else ""
        if held not in ("objective", "indicator", *_BESIDE) or held in lists or not (lines := dict(_lines(rest[taken + 1 :], ink))):
            break
        lists[held] = lines
        labels.append(heading)
        taken += 1 + len(lines)
    indicators, targets = lists.get("indicator", {}), lists.get("target", {})
    beside = {held: lines for held, lines in lists.items() if held in _BESIDE}
    aims = {parts: _aim(parts, lists.get("objective", {})) for parts in indicators}
    if len(targets) < 2 or any(lines.keys() != indicators.keys() for lines in beside.values()):
        return None
    if "objective" in lists and set(aims.values()) != lists["objective"].keys():
        return None
    for words_of in (*labels, *(number for lines in beside.values() for _, number, _ in lines.values())):
        ink.label(words_of)
    fields = ["number", "objective", "indicator_number", "indicator", *beside]
    cells = []
    placed: set[tuple[str, ...]] = set()
    for row, (parts, (paragraph, number, text)) in enumerate(indicators.items(), 1):
        above = lists["objective"][aims[parts]] if "objective" in lists and aims[parts] not in placed else None
        placed.add(aims[parts])
        first = [(above[0], above[1]), (above[0], above[2])] if above else [(paragraph, NOTHING)] * 2
        values = [(lines[parts][0], lines[parts][2]) for lines in beside.values()]
        held_by = [*first, (paragraph, number), (paragraph, text), *values]
        cells += [Cell(row, column, (piece(ink, *each),)) for column, each in enumerate(held_by, 1) if each[1]]
    return (Table(0, len(indicators), len(fields), tuple(cells)), Columns(dict(enumerate(fields, 1)), [], [], 1)), taken


def _lines(rest: list[Paragraph], ink: Ink) -> Iterator[tuple[tuple[str, ...], tuple[Paragraph, Words, Words]]]:
    """The numbered lines right below a heading, each number once."""
    done: set[tuple[str, ...]] = set()
    for paragraph in rest:
        line = ink.words(paragraph).flat()
        found = _NUMBERED.match(line.text)
        parts = tuple(re.findall(r"\d+", found["number"])) if found else ()
        if found is None or parts in done or len(line.text) > MAX_CELL:
            return
        done.add(parts)
        yield parts, (paragraph, line.cut(0, found.end("number")), line.cut(found.end()))


def _aim(parts: tuple[str, ...], objectives: _Lines) -> tuple[str, ...]:
    """The number of the objective of an indicator: what its own begins with, or the same; () where there is none."""
    return next((parts[:end] for end in (*range(len(parts) - 1, 0, -1), len(parts)) if parts[:end] in objectives), ())
