"""Cells that the end of a page cuts, and whose whole text is written on both pages, each of which shows a part: sheets with merged cells.

Runs in the process of its own of `pdf_pages`. Knows letters and rules; must not know what they say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from agreements.intake.pdf_words import Box
from engine.language.classes import dataclass

# The same letter stands as far from the cut on both pages, to so many points; so many letters tell it.
NEAR, LETTERS = 0.7, 4
# A rule is where the cut is, to so many points.
RULED = 1.6
# What is cut moves up by so much of a page at least.
MOVED = 0.25
# Cells as near each other as this are one, for whoever looks for them.
CELL = 4.0


@dataclass(frozen=True, slots=True)
class Fold:
    """The letters of the upper and of the lower page that are not shown there, by their ids, and where the cut cells stand: x in points."""

    above: frozenset[int] = frozenset()
    below: frozenset[int] = frozenset()
    xs: tuple[float, ...] = ()


def fold_of(upper: Any, lower: Any, rules: Sequence[Sequence[Box]]) -> Fold:
    """What two pages of pdfplumber that follow each other both have; `rules` are those of each."""
    down = Counter(round(box[3], 1) for box in rules[0] if box[2] - box[0] < box[3] - box[1])
    ends = [end for end, count in down.items() if count > 1]
    if not ends:
        return Fold()
    cut = max(ends)
    places: dict[tuple[str, int], list[Any]] = {}
    for char in _seen(upper.chars):
        places.setdefault((char["text"], round(char["x0"])), []).append(char)
    pairs = [
        (old, new)
        for new in _seen(lower.chars)
        for x in (-1, 0, 1)
        for old in places.get((new["text"], round(new["x0"]) + x), ())
        if _is_below(old, new)
    ]
    moves = Counter(round(new["top"] - old["top"]) for old, new in pairs)
    for move, count in moves.most_common():
        if count < LETTERS or -move < MOVED * upper.height:
            continue
        same = [(old, new) for old, new in pairs if abs(new["top"] - old["top"] - move) < 1 + NEAR]
        exact = sorted(new["top"] - old["top"] for old, new in same)[len(same) // 2]
        same = [(old, new) for old, new in same if abs(new["top"] - old["top"] - exact) < NEAR]
        start = cut + exact
        hides = any(new["top"] < start - 1 or old["bottom"] > cut + 1 for old, new in same)
        if hides and any(abs((box[1] + box[3]) / 2 - start) < RULED for box in rules[1] if box[2] - box[0] > box[3] - box[1]):
            shown = [(old, new, (old["top"] + old["bottom"]) / 2 < cut) for old, new in same]
            return Fold(
                frozenset(id(old) for old, _, above in shown if not above),
                frozenset(id(new) for _, new, above in shown if above),
                tuple(sorted({CELL * round((new["x0"] + new["x1"]) / 2 / CELL) for _, new, _ in shown})),
            )
    return Fold()


def _seen(chars: Iterable[Any]) -> Iterable[Any]:
    return (char for char in chars if not char["text"].isspace())


def _at(new: Any, places: dict[tuple[str, int], list[Any]]) -> Iterable[Any]:
    """The same letters as near the left edge of the other page."""
    return (old for x in (-1, 0, 1) for old in places.get((new["text"], round(new["x0"]) + x), ()))


def _is_below(old: Any, new: Any) -> bool:
    """Whether a letter is another one, at the same distance from the left."""
    return abs(old["x0"] - new["x0"]) < NEAR / 2 and abs(old["size"] - new["size"]) < NEAR / 2 and new["top"] < old["top"]
