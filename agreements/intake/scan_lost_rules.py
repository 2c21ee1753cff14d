"""What rules of a scanned page lack: stretches that a fax, a seal or faint print took, and sides of tables of which dots are left.

Runs in the process of its own of `scan_pages`. Knows ink and rules; must not know letters, nor what stands in a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from agreements.intake.page_grids import NEAR, Rule, groups_of, sorted_rules
from agreements.intake.scan_inks import Pixels
from engine.language.classes import dataclass

# Rules in one line lie so near, in points; where so much of what is between them has ink it is one rule.
ALIGNED, INKED = 1.0, 0.6
# Breaks in it are shorter, in points: a stem between two rules ends further from them.
BREAK = 1.6
# So many rules end at one place where a table does.
SEVERAL = 3
# Room above and below a rule in which it may go on, in points.
ROOM = 0.4
# From here to there beside a short rule there is hardly any ink, in points, and at most so much.
ALONE, EMPTY = (0.4, 2.4), 0.1
# Of a side of a table no more is lacking, as a share, and of a rule between its columns; of that so much has ink within so many points.
LACKS, LACKS_INSIDE, LEFT, FRAME = 0.6, 0.25, 0.3, 1.2


@dataclass(frozen=True, slots=True)
class RulePage:
    """A page in grey, its ink as a mask, the strokes found in it as a mask, and how many pixels a point has."""

    grey: Pixels
    dark: Pixels
    mask: Pixels
    scale: float


def sides_of(dark: Pixels, box: tuple[int, int, int, int], reach: tuple[int, int], upright: bool) -> tuple[Pixels, Pixels]:
    """The ink on both sides of a stroke, from so many pixels away to so many."""
    (x0, y0, x1, y1), (near, far) = box, reach
    if upright:
        return dark[y0:y1, max(0, x0 - far) : max(0, x0 - near)], dark[y0:y1, x1 + near : x1 + far]
    return dark[max(0, y0 - far) : max(0, y0 - near), x0:x1], dark[y1 + near : y1 + far, x0:x1]


def is_alone(page: RulePage, box: tuple[int, int, int, int], upright: bool) -> bool:
    """Whether no letters stand beside a short stroke, or beside dashes: these may be stems of them. Rules at its ends are none."""
    reach = round(ALONE[0] * page.scale), round(ALONE[1] * page.scale)
    inks, rules = sides_of(page.dark, box, reach, upright), sides_of(page.mask, box, reach, upright)
    return all(float(((ink > 0) & (rule == 0)).mean()) < EMPTY for ink, rule in zip(inks, rules, strict=True) if ink.size)


def restored(page: RulePage, rules: Sequence[Rule], inks: tuple[Pixels, Pixels]) -> Iterator[Rule]:
    """What rules of tables lack where a seal or faint print took a part of them and some ink is left: of the outer sides, and of those
    between columns where no letters stand. `inks` is that of rules across, and down.
    """
    for across, down in groups_of(*sorted_rules(rules)):
        left, right = min(rule[0] for rule in across), max(rule[2] for rule in across)
        top, bottom = min(rule[1] for rule in down), max(rule[3] for rule in down)
        for x in sorted({rule[0] for rule in down}):
            outer = min(x - left, right - x) < NEAR
            for a, b in _lacking([(a, b) for at, a, _, b in down if at == x], top, bottom, LACKS if outer else LACKS_INSIDE):
                stretch = x - FRAME, a, x + FRAME, b
                if _has_ink(inks[1], stretch, page.scale, upright=True) and (outer or _stands_alone(page, stretch, inks[1])):
                    yield x, a, x, b
        for x in (left, right):
            # A side of which only dots are left is none of the rules down.
            dotted = x - FRAME, top, x + FRAME, bottom
            if all(abs(rule[0] - x) > NEAR for rule in down) and _has_ink(inks[1], dotted, page.scale, upright=True):
                yield x, top, x, bottom
        for y in (top, bottom):
            for a, b in _lacking([(a, b) for a, at, b, _ in across if abs(at - y) < NEAR], left, right, LACKS):
                if _has_ink(inks[0], (a, y - FRAME, b, y + FRAME), page.scale, upright=False):
                    yield a, y, b, y


def _stands_alone(page: RulePage, stretch: Rule, ink: Pixels) -> bool:
    """Whether no letters stand beside a stretch, and its ink goes on from both of its ends: that of a stem begins further in."""
    x0, y0, x1, y1 = (max(0, round(value * page.scale)) for value in stretch)
    rows = np.flatnonzero((ink[y0:y1, x0:x1] > 0).any(axis=1))
    near = BREAK * page.scale
    joined = len(rows) > 0 and rows[0] < near and rows[-1] > y1 - y0 - near
    return bool(joined) and is_alone(page, (x0, y0, x1, y1), upright=True)


def _lacking(spans: Sequence[tuple[float, float]], start: float, end: float, most: float) -> list[tuple[float, float]]:
    """The stretches of a side that no rule covers; none where that is more than such a share of it."""
    found, at = [], start
    for a, b in sorted(spans):
        if a - at > NEAR:
            found.append((at, a))
        at = max(at, b)
    if end - at > NEAR:
        found.append((at, end))
    return found if sum(b - a for a, b in found) < most * (end - start) else []


def _has_ink(ink: Pixels, box: Rule, scale: float, *, upright: bool) -> bool:
    """Whether some ink is left along a stretch."""
    x0, y0, x1, y1 = (max(0, round(value * scale)) for value in box)
    part = ink[y0:y1, x0:x1]
    return bool(part.size) and float((part > 0).any(axis=1 if upright else 0).mean()) > LEFT


def bridges(page: RulePage, rules: Sequence[Rule], crossing: Sequence[Rule], ink: Pixels, *, upright: bool) -> Iterator[Rule]:
    """What is between the end of a rule and the next one, in its line or across it, or where several others end, where most of that has
    ink, be it but a little darker than the paper (`ink`) and alone: a fax breaks thin rules that run a little aslant, and so do faint ones.
    """
    low, high, start, end = (0, 2, 1, 3) if upright else (1, 3, 0, 2)
    spans = {(rule[low], rule[start], rule[high], rule[end]) for rule in rules}
    bars = {(rule[start], rule[low], rule[end], rule[high]) for rule in crossing}
    sides = [_shared(sorted(span[side] for span in spans)) for side in (1, 3)]
    for top, first, bottom, last in sorted(spans):
        lined = [(a, b) for y0, a, y1, b in spans if max(y0 - bottom, top - y1) < ALIGNED]
        ends = [*lined, *((a, b) for a, y0, b, y1 in bars if y0 - NEAR < top and bottom < y1 + NEAR)]
        after = None if any(a < last + NEAR < b for a, b in ends) else min((a for a, _ in ends if a > last), default=None)
        before = None if any(a < first - NEAR < b for a, b in ends) else max((b for _, b in ends if b < first), default=None)
        if after is None and not any(a < last + NEAR < b for a, b in ends):
            after = min((x for x in sides[1] if x > last + NEAR), default=None)
        if before is None and not any(a < first - NEAR < b for a, b in ends):
            before = max((x for x in sides[0] if x < first - NEAR), default=None)
        for begin, stop in ((last, after), (before, first)):
            if begin is not None and stop is not None:
                gap = (top - ROOM, begin, bottom + ROOM, stop) if upright else (begin, top - ROOM, stop, bottom + ROOM)
                yield from _bridged(page, gap, ink, upright)


def _shared(ends: Sequence[float]) -> list[float]:
    """Where several rules end, or begin, in points: at a side of a table."""
    return [x for x in ends if sum(abs(x - other) < NEAR for other in ends) >= SEVERAL]


def _bridged(page: RulePage, gap: Rule, faint: Pixels, upright: bool) -> Iterator[Rule]:
    """The gap in a rule, if most of it has ink and none of its breaks is long; faint ink only where no letters stand beside it."""
    x0, y0, x1, y1 = (max(0, round(value * page.scale)) for value in gap)
    for ink in (page.dark[y0 : y1 + 1, x0 : x1 + 1], faint[y0 : y1 + 1, x0 : x1 + 1]):
        if not ink.size:
            return
        drawn = np.flatnonzero(np.concatenate([[True], (ink > 0).any(axis=1 if upright else 0), [True]]))
        if len(drawn) - 2 > INKED * (drawn[-1] - 1) and np.diff(drawn).max() <= BREAK * page.scale:
            page.mask[y0 : y1 + 1, x0 : x1 + 1] |= ink
            yield gap
            return
        if not is_alone(page, (x0, y0, x1, y1), upright):
            return
