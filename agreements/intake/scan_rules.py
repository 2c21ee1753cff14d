"""The rules of a scanned page: drawn through, dashed, dotted, or so faint that only the paper beside them tells.

Runs in the process of its own of `scan_pages`. Knows ink; must not know letters, nor what stands in a table.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from agreements.intake.page_grids import NEAR, Rule
from agreements.intake.scan_images import WHITE, Pixels

# Strokes as long as this are rules, in points; none is thicker.
ACROSS, DOWN, LOW, THICKEST = 25.0, 16.0, 9.0, 5.0
# Faint rules are thin, in points, and so much darker than the paper beside them, of 255.
THIN, FAINT = 2.2, 16
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
# Interruptions of a rule that are this long are none, in points.
GAP = 8.0


def rules_of(grey: Pixels, scale: float) -> tuple[Pixels, list[Rule]]:
    """The strokes of a page as a mask, and its rules in points."""
    dark = _dark(grey)
    mask = np.zeros_like(grey)
    across: list[Rule] = []
    down: list[Rule] = []
    for ink, thickest in ((dark, THICKEST), (_darker(grey, scale, False), THIN)):
        across += _strokes(ink, dark, mask, scale, (ACROSS, thickest), upright=False)
    faint = _darker(grey, scale, True)
    for ink, thickest in ((dark, THICKEST), (faint, THIN)):
        down += _strokes(ink, dark, mask, scale, (DOWN, thickest), upright=True)
    dots = _dots(dark, scale)
    across += _strokes(_dashes(dark, dots, scale, upright=False), dark, mask, scale, (ACROSS, THIN), upright=False)
    down += _strokes(_dashes(dark, dots, scale, upright=True), dark, mask, scale, (ACROSS, THIN), upright=True)
    # What is shorter parts the cells of a low row, if it goes from one rule to the next.
    for ink, thickest in ((dark, THICKEST), (faint, THIN)):
        down += _strokes(ink, dark, mask, scale, (LOW, thickest), upright=True, between=across)
    return mask, [*across, *down]


def _strokes(
    ink: Pixels, dark: Pixels, mask: Pixels, scale: float, sizes: tuple[float, float], *, upright: bool,
    between: Sequence[Rule] | None = None,
) -> list[Rule]:  # fmt: skip
    """The strokes of a length and of a thickness at most (`sizes`, in points), which are added to the mask; with `between` those that go
    from one of these rules to another.
    """
    length, thickest = sizes
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
        if between is not None and not (_touches(rule[0], rule[1], between) and _touches(rule[0], rule[3], between)):
            continue
        if _stands_free(dark, (x, y, x + wide, y + high), scale, upright):
            box = slice(y, y + high), slice(x, x + wide)
            taken[box] |= (labels[box] == label) & (found[box] > 0)
            rules.append(rule)
    if rules:
        mask |= cv2.dilate(taken * WHITE, np.ones((3, 3), np.uint8))
    return rules


def _dots(dark: Pixels, scale: float) -> Pixels:
    """The ink of what is small in both directions."""
    _, parts, sizes, _ = cv2.connectedComponentsWithStats(dark)
    return _inked(dark, parts, sizes[:, 2:4].max(axis=1) <= ARM * scale)


def _inked(ink: Pixels, parts: Pixels, wanted: Pixels) -> Pixels:
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
    joined = cv2.morphologyEx(_inked(ink, labels, thin), cv2.MORPH_CLOSE, _stroke(BETWEEN * scale, upright))
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
    return _inked(joined, runs, kept)


def _touches(x: float, y: float, rules: Sequence[Rule]) -> bool:
    return any(left - NEAR <= x <= right + NEAR and top - NEAR <= y <= bottom + NEAR for left, top, right, bottom in rules)


def _stands_free(dark: Pixels, box: tuple[int, int, int, int], scale: float, upright: bool) -> bool:
    """Whether there is hardly any ink beside a stroke: stems of letters that stand above each other are no rule."""
    x0, y0, x1, y1 = box
    reach = max(2, round(scale))
    if upright:
        sides = (dark[y0:y1, max(0, x0 - reach) : max(0, x0 - 1)], dark[y0:y1, x1 + 1 : x1 + reach])
    else:
        sides = (dark[max(0, y0 - reach) : max(0, y0 - 1), x0:x1], dark[y1 + 1 : y1 + reach, x0:x1])
    shares = [float(side.mean()) / WHITE if side.size else 0.0 for side in sides]
    # Of a long one text may stand close to one side: cells of sheets leave it no room.
    long = (y1 - y0 if upright else x1 - x0) > LONG * scale
    return max(shares) < BESIDE or (long and min(shares) < BESIDE and max(shares) < CROWDED)


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
