"""Coloured areas of a page as strips: those side by side as one; and where such areas, or the rules of cells, touch.

Knows boxes; must not know words, nor what a table is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from agreements.intake.page_grids import NEAR, Rule
from agreements.intake.pdf_words import Box

# Coloured areas side by side leave no more of their row white.
FULL = 0.97
# The rules below two cells end and begin so near each other.
CLOSE = 0.6
# Coloured areas side by side: left, top, right, bottom, and where they touch.
Strip = tuple[float, float, float, float, tuple[float, ...]]
# Where two cells touch: x, and the y at which their row ends.
Touch = tuple[float, float]


def strips_of(fills: Sequence[Box]) -> Iterable[Strip]:
    """Coloured areas side by side as one, with where they touch; those that go on below each other are rows of their own."""
    groups: list[list[Box]] = []
    for box in sorted(fills):
        beside = [group for group in groups if any(_touch(other, box) for other in group)]
        groups = [group for group in groups if group not in beside]
        groups.append([*(each for group in beside for each in group), box])
    for boxes in groups:
        x0, top = (min(box[side] for box in boxes) for side in (0, 1))
        x1, bottom = (max(box[side] for box in boxes) for side in (2, 3))
        if sum((box[2] - box[0]) * (box[3] - box[1]) for box in boxes) > FULL * (x1 - x0) * (bottom - top):
            yield x0, top, x1, bottom, tuple(sorted({box[0] for box in boxes if box[0] > x0 + 2}))
        else:
            for box in boxes:
                yield *box, ()


def _touch(one: Box, other: Box) -> bool:
    """Whether two coloured areas stand side by side."""
    beside = min(abs(one[2] - other[0]), abs(other[2] - one[0])) < 2
    return beside and min(one[3], other[3]) - max(one[1], other[1]) > 0.6 * min(one[3] - one[1], other[3] - other[1])


def touches_of(strips: Iterable[Strip], rules: Iterable[Rule]) -> list[Touch]:
    """Where coloured areas of a row touch, or the rules below its cells."""
    found = [(x, bottom) for _, _, _, bottom, xs in strips for x in xs]
    across = sorted((rule for rule in rules if rule[2] - rule[0] > 2 > rule[3] - rule[1]), key=lambda rule: (round(rule[1]), rule[0]))
    found += [(b[0], b[1]) for a, b in pairwise(across) if abs(a[1] - b[1]) < CLOSE and abs(a[2] - b[0]) < CLOSE]
    return found


def inner_edges(fills: Sequence[Box], strips: Sequence[Strip]) -> Iterable[Rule]:
    """The edges across within coloured areas that stand side by side: heads in two rows."""
    for x0, top, x1, bottom, _ in strips:
        for box in fills:
            if x0 - 1 < box[0] and box[2] < x1 + 1 and top - 1 < box[1] and box[3] < bottom - NEAR:
                yield box[0], box[3], box[2], box[3]
