"""The rules of a scanned page: drawn through, dashed, dotted, or so faint that only the paper beside them tells.

Runs in the process of its own of `scan_pages`. Knows ink; must not know letters, nor what stands in a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import cv2
import numpy as np

from agreements.intake.page_grids import NEAR, Rule
from agreements.intake.scan_inks import WHITE, Pixels
from agreements.intake.scan_lost_rules import ALIGNED, RulePage, bridges, is_alone, restored, sides_of

# Strokes as long as this are rules, in points; none is thicker.
ACROSS, DOWN, LOW, THICKEST = 25.0, 16.0, 9.0, 5.0
# Faint rules are thin, in points, and so much darker than the paper beside them, of 255.
THIN, FAINT = 2.2, 10
# Strokes that are shorter are dots, in points.
ARM = 5.0
# Of a dashed rule: how long a dash is at most, and how far it is to the next one, in points; from the beginning of one dot to the next, in
# points; and the share that dashes draw.
DASH, BETWEEN, PERIOD, DRAWN = 18.0, 4.5, 5.0, 0.7
# Dashes are so even: the mean of the squares of their lengths by the square of the mean.
EVEN = 1.12
# Beside a rule at most this share is ink.
BESIDE = 0.22
# Of strokes longer than so many points so much on one side.
LONG, CROWDED = 30.0, 0.6
# What is drawn is as dark everywhere: ink along a stroke at its faintest, in hundredths of its length, as a share of its middle. Serifs
# in a line have paper between them; where text stands close to one side no less is enough.
FREE, CLOSE = ((15, 0.3),), ((15, 0.62), (5, 0.4))
# How far from a rule a stroke may end that goes up to it, in points.
TOUCH = 0.8
# Of its height in a row a rule beside letters has ink in more than that; a stem in its line has less.
STEM = 0.85
# Interruptions of a rule that are this long are none, and so near to an edge nothing is printed, in points.
GAP, UNPRINTED = 8.0, 8.0


def rules_of(grey: Pixels, scale: float) -> tuple[Pixels, list[Rule]]:
    """The strokes of a page as a mask, and its rules in points."""
    page = RulePage(grey, _dark(grey), np.zeros_like(grey), scale)
    across: list[Rule] = []
    down: list[Rule] = []
    level, faint = _darker(grey, scale, False), _darker(grey, scale, True)
    for ink, thickest in ((page.dark, THICKEST), (level, THIN)):
        across += _strokes(page, ink, (ACROSS, thickest), upright=False)
    for ink, thickest in ((page.dark, THICKEST), (faint, THIN)):
        down += _strokes(page, ink, (DOWN, thickest), upright=True)
    dots = _dots(page.dark, scale)
    across += _strokes(page, _dashes(page.dark, dots, scale, upright=False), (ACROSS, THIN), upright=False, dashed=True)
    down += _strokes(page, _dashes(page.dark, dots, scale, upright=True), (ACROSS, THIN), upright=True, dashed=True)
    # What is shorter parts the cells of a low row, or of a narrow column, if it goes from one rule to the next.
    for ink, thickest in ((page.dark, THICKEST), (faint, THIN)):
        down += _strokes(page, ink, (LOW, thickest), upright=True, between=across)
    for ink, thickest in ((page.dark, THICKEST), (level, THIN)):
        across += _strokes(page, ink, (LOW, thickest), upright=False, between=down)
    across, down = _printed(page, across, upright=False), list(_without_stems(page, _printed(page, down, upright=True), across))
    inks = page.dark | level, page.dark | faint
    gaps = list(bridges(page, across, down, inks[0], upright=False)), list(bridges(page, down, across, inks[1], upright=True))
    rules = [*_whole(across, gaps[0], upright=False), *_whole(down, gaps[1], upright=True)]
    return page.mask, [*rules, *restored(page, rules, inks)]


def _whole(rules: Sequence[Rule], gaps: Sequence[Rule], *, upright: bool) -> list[Rule]:
    """The rules, those that gaps with ink join as one: cells whose rules touch have an end there, and a broken rule has none."""
    low, high, start, end = (0, 2, 1, 3) if upright else (1, 3, 0, 2)
    found = list(rules)
    for gap in gaps:
        parts = [
            rule for rule in found
            if rule[low] < gap[high] and gap[low] < rule[high] and rule[start] < gap[end] + TOUCH and gap[start] < rule[end] + TOUCH
        ]  # fmt: skip
        whole = [gap, *parts]
        found = [rule for rule in found if rule not in parts]
        found.append((min(r[0] for r in whole), min(r[1] for r in whole), max(r[2] for r in whole), max(r[3] for r in whole)))
    return found


def _printed(page: RulePage, rules: Sequence[Rule], *, upright: bool) -> list[Rule]:
    """The rules without what runs over an edge of the paper, where no printer draws, and what is in line with it: folds, and streaks."""
    low, high, start, end = (0, 2, 1, 3) if upright else (1, 3, 0, 2)
    edge = page.grey.shape[0 if upright else 1] / page.scale - UNPRINTED
    over = [(rule[low], rule[high]) for rule in rules if rule[start] < UNPRINTED or rule[end] > edge]
    return [rule for rule in rules if not any(max(rule[low] - bottom, top - rule[high]) < ALIGNED for top, bottom in over)]


def _without_stems(page: RulePage, down: Sequence[Rule], across: Sequence[Rule]) -> Iterator[Rule]:
    """The rules down without their stretches in rows where a stem of a letter that touches a rule across stands for them."""
    for x0, top, x1, bottom in down:
        middle, start = (x0 + x1) / 2, top
        for a, b in pairwise(sorted((y0 + y1) / 2 for left, y0, right, y1 in across if left < middle < right and top < y1 and y0 < bottom)):
            box = (round(x0 * page.scale), round((a + 1) * page.scale), round(x1 * page.scale), round((b - 1) * page.scale))
            part = (slice(box[1], box[3]), slice(box[0], box[2]))
            if b - a < LOW or float((page.dark[part] > 0).any(axis=1).mean()) > STEM or is_alone(page, box, upright=True):
                continue
            page.mask[part] = 0
            yield x0, start, x1, a
            start = b
        yield x0, start, x1, bottom


def _strokes(
    page: RulePage, ink: Pixels, sizes: tuple[float, float], *, upright: bool, dashed: bool = False, between: Sequence[Rule] | None = None
) -> list[Rule]:
    """The strokes of a length and of a thickness at most (`sizes`, in points), which are added to the mask; with `between` those that go
    from one of these rules to another.
    """
    (length, thickest), scale = sizes, page.scale
    found = cv2.morphologyEx(ink, cv2.MORPH_OPEN, _stroke(length * scale, upright))
    if not cv2.countNonZero(found):
        return []
    found = cv2.dilate(found, np.ones((3, 3), np.uint8))
    joined = found if between is not None else cv2.morphologyEx(found, cv2.MORPH_CLOSE, _stroke(GAP * scale, upright))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined)
    taken = np.zeros_like(ink)
    rules: list[Rule] = []
    for label, (x, y, wide, high, _) in enumerate(stats.tolist()):
        if label == 0 or min(wide, high) > thickest * scale:
            continue
        rule = x / scale, y / scale, (x + wide) / scale, (y + high) / scale
        ends = (rule[:2], (rule[0], rule[3]) if upright else (rule[2], rule[1]))
        box = x, y, x + wide, y + high
        if between is not None and not (all(_touches(end, between, upright) for end in ends) and is_alone(page, box, upright)):
            continue
        if _is_drawn(page, box, upright, dashed):
            part = slice(y, y + high), slice(x, x + wide)
            taken[part] |= (labels[part] == label) & (found[part] > 0)
            rules.append(rule)
    if rules:
        page.mask[:] |= cv2.dilate(taken * WHITE, np.ones((3, 3), np.uint8))
    return rules


def _dots(dark: Pixels, scale: float) -> Pixels:
    """The ink of what is small in both directions."""
    _, parts, sizes, _ = cv2.connectedComponentsWithStats(dark)
    return _ink_of(dark, parts, sizes[:, 2:4].max(axis=1) <= ARM * scale)


def _ink_of(ink: Pixels, parts: Pixels, wanted: Pixels) -> Pixels:
    """Of the ink, whose parts are numbered, that of the wanted ones: most of a page is paper, and is not looked at."""
    places = np.flatnonzero(ink)
    found = np.zeros_like(ink)
    found.ravel()[places[wanted[parts.ravel()[places]]]] = WHITE
    return found


def _dashes(dark: Pixels, dots: Pixels, scale: float, *, upright: bool) -> Pixels:
    """Dashed and dotted rules as if they were drawn through: thin ink in one direction, at short and even distances."""
    # Where dashes of two directions cross, their arms in this one.
    arms = cv2.morphologyEx(dark, cv2.MORPH_OPEN, _stroke(ARM * scale, upright))
    return _drawn_through(arms, scale, upright) | _drawn_through(dots, scale, upright)


def _drawn_through(ink: Pixels, scale: float, upright: bool) -> Pixels:
    """The runs of thin ink of a kind, without gaps."""
    _, labels, stats, centres = cv2.connectedComponentsWithStats(ink)
    long, thick = (stats[:, 3], stats[:, 2]) if upright else (stats[:, 2], stats[:, 3])
    thin = (thick <= THIN * scale) & (long <= DASH * scale)
    thin[0] = False
    if not thin.any():
        return np.zeros_like(ink)
    joined = cv2.morphologyEx(_ink_of(ink, labels, thin), cv2.MORPH_CLOSE, _stroke(BETWEEN * scale, upright))
    _, runs, found, _ = cv2.connectedComponentsWithStats(joined)
    at = centres[thin].round().astype(int)
    run = runs[at[:, 1], at[:, 0]]
    dashes = np.bincount(run, minlength=len(found))
    inked, squares = (np.bincount(run, long[thin] ** power, minlength=len(found)) for power in (1.0, 2.0))
    whole = found[:, 3 if upright else 2]
    # Stems of letters that stand under each other are longer than dots, and further apart than dashes; serifs are not of one length.
    kept = (dashes > whole / (PERIOD * scale)) | (inked > DRAWN * whole)
    kept &= (dashes > 5) & (squares * dashes < EVEN * inked**2)
    kept[0] = False
    return _ink_of(joined, runs, kept)


def _touches(end: tuple[float, float], rules: Sequence[Rule], upright: bool) -> bool:
    """Whether a stroke ends at a rule: in a low row stems of letters end near it."""
    across, down = (NEAR, TOUCH) if upright else (TOUCH, NEAR)
    return any(x0 - across <= end[0] <= x1 + across and y0 - down <= end[1] <= y1 + down for x0, y0, x1, y1 in rules)


def _is_drawn(page: RulePage, box: tuple[int, int, int, int], upright: bool, dashed: bool) -> bool:
    """Whether a stroke is a rule: there is hardly any ink beside it, and it is as dark everywhere. Stems of letters that stand above each
    other are none, nor are serifs that stand in a line.
    """
    x0, y0, x1, y1 = box
    sides = sides_of(page.dark, box, (1, max(2, round(page.scale))), upright)
    shares = [float(side.mean()) / WHITE if side.size else 0.0 for side in sides]
    if max(shares) < BESIDE:
        return is_alone(page, box, upright) if dashed else _is_even(page.grey[y0:y1, x0:x1], upright, FREE)
    # Of a long one text may stand close to one side: cells of sheets leave it no room.
    long = (y1 - y0 if upright else x1 - x0) > LONG * page.scale
    close = long and min(shares) < BESIDE and max(shares) < CROWDED
    return close and not dashed and _is_even(page.grey[y0:y1, x0:x1], upright, CLOSE)


def _is_even(part: Pixels, upright: bool, least: Sequence[tuple[int, float]]) -> bool:
    """Whether the ink along a stroke is as dark as `least` says."""
    ink = WHITE - part.min(axis=1 if upright else 0).astype(np.float64)
    return all(float(np.percentile(ink, hundredth)) >= share * float(np.median(ink)) for hundredth, share in least)


def _stroke(length: float, upright: bool) -> Pixels:
    return np.ones((round(length), 1) if upright else (1, round(length)), np.uint8)


def _dark(grey: Pixels) -> Pixels:
    return ((grey < 200) * WHITE).astype(np.uint8)


def _darker(grey: Pixels, scale: float, upright: bool) -> Pixels:
    """What is darker than the paper on both sides of it, however faint: a hair line in a coarse scan."""
    soft = cv2.blur(grey, (1, 3) if upright else (3, 1))
    reach = 2 * round(2 * scale) + 1
    paper = cv2.morphologyEx(soft, cv2.MORPH_CLOSE, np.ones((1, reach) if upright else (reach, 1), np.uint8))
    return ((cv2.subtract(paper, soft) > FAINT) * WHITE).astype(np.uint8)
