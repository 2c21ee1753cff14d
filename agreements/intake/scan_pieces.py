"""The rules of a scanned page, and its pieces of text: words of a line that stand together, each for itself, never over a rule.

Runs in the process of its own of `scan_pages`. Knows ink; must not know letters, nor what stands in a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np

from agreements.intake.apart import Refused
from agreements.intake.page_grids import NEAR, Rule, RuledGrid, grids_of
from agreements.intake.scan_images import WHITE, Pixels, Scan

# Strokes as long as this are rules, in points; none is thicker.
ACROSS, DOWN, LOW, THICKEST = 25.0, 16.0, 9.0, 5.0
# Faint rules are thin, in points, and so much darker than the paper beside them, of 255.
THIN, FAINT = 2.2, 16
# Strokes that are shorter are dots, in points.
ARM = 5.0
# Of a dashed rule: how long a dash is at most, and how far it is to the next one, in points; from the beginning of one dot to the next, in
# points; and the share that dashes draw.
DASH, BETWEEN, PERIOD, DRAWN = 18.0, 4.5, 5.0, 0.7
# Beside a rule at most this share is ink.
BESIDE = 0.22
# Of strokes longer than so many points so much on one side.
LONG, CROWDED = 30.0, 0.6
# Interruptions of a rule that are this long are none, in points.
GAP = 8.0
# The height of small letters lies within these, in points.
LETTERS = (2.5, 20.0)
# Pieces of one line are parted by so many heights of a small letter; letters taller than so many are pictures.
APART, PICTURE = 1.5, 7.0
# A page has no more pieces of text; a photograph of a wall has.
MAX_PIECES = 2_500


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page, in pixels: left, top, right, bottom."""

    x0: int
    y0: int
    x1: int
    y1: int


@dataclass(frozen=True, slots=True)
class Inked:
    """A page without its rules, in grey and as a mask of its text; the rules in points; pieces of text; the height of a small letter in
    pixels.
    """

    pixels: Pixels
    text: Pixels
    rules: tuple[Rule, ...]
    grids: tuple[RuledGrid, ...]
    pieces: tuple[Box, ...]
    letter: float


def pieces_of(scan: Scan) -> Inked:
    """The rules and the pieces of text of a page that is clean and straight. Raises Refused for one that is no text."""
    grey, scale = scan.pixels, scan.scale
    strokes, rules = _rules(grey, scale)
    grids = tuple(grids_of(rules))
    # A stroke that is no part of a table may be an underline: it is taken away, too, as it touches letters.
    plain = grey.copy()
    plain[strokes > 0] = WHITE
    text, letter = _text(plain, scale)
    pieces = _pieces(text, letter, _barriers(grids, grey.shape, scale)) if letter else []
    return Inked(plain, text, tuple(rules), grids, tuple(pieces), letter)


def _rules(grey: Pixels, scale: float) -> tuple[Pixels, list[Rule]]:
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
    across += _strokes(_dashes(dark, scale, upright=False), dark, mask, scale, (ACROSS, THIN), upright=False)
    down += _strokes(_dashes(dark, scale, upright=True), dark, mask, scale, (ACROSS, THIN), upright=True)
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
    found = cv2.dilate(found, np.ones((3, 3), np.uint8))
    joined = found if between is not None else cv2.morphologyEx(found, cv2.MORPH_CLOSE, _stroke(GAP * scale, upright))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined)
    taken = np.zeros(len(stats), bool)
    rules: list[Rule] = []
    for label, (x, y, wide, high, _) in enumerate(stats.tolist()):
        if label == 0 or min(wide, high) > thickest * scale:
            continue
        rule = x / scale, y / scale, (x + wide) / scale, (y + high) / scale
        if between is not None and not (_touches(rule[0], rule[1], between) and _touches(rule[0], rule[3], between)):
            continue
        if _stands_free(dark, (x, y, x + wide, y + high), scale, upright):
            taken[label] = True
            rules.append(rule)
    mask |= cv2.dilate(cv2.bitwise_and(found, (taken[labels] * WHITE).astype(np.uint8)), np.ones((3, 3), np.uint8))
    return rules


def _dashes(dark: Pixels, scale: float, *, upright: bool) -> Pixels:
    """Dashed and dotted rules as if they were drawn through: thin ink in one direction, at short and even distances."""
    # Where dashes of two directions cross, their arms in this one.
    arms = cv2.morphologyEx(dark, cv2.MORPH_OPEN, _stroke(ARM * scale, upright))
    _, parts, sizes, _ = cv2.connectedComponentsWithStats(dark)
    dots = (sizes[:, 2:4].max(axis=1) <= ARM * scale)[parts] & (dark > 0)
    return _drawn_through(arms, scale, upright) | _drawn_through((dots * WHITE).astype(np.uint8), scale, upright)


def _drawn_through(ink: Pixels, scale: float, upright: bool) -> Pixels:
    """The runs of thin ink of a kind, without gaps."""
    _, labels, stats, centres = cv2.connectedComponentsWithStats(ink)
    long, thick = (stats[:, 3], stats[:, 2]) if upright else (stats[:, 2], stats[:, 3])
    thin = (thick <= THIN * scale) & (long <= DASH * scale)
    thin[0] = False
    joined = cv2.morphologyEx((thin[labels] * WHITE).astype(np.uint8), cv2.MORPH_CLOSE, _stroke(BETWEEN * scale, upright))
    _, runs, found, _ = cv2.connectedComponentsWithStats(joined)
    at = centres[thin].round().astype(int)
    run = runs[at[:, 1], at[:, 0]]
    dashes, inked = np.bincount(run, minlength=len(found)), np.bincount(run, long[thin], minlength=len(found))
    whole = found[:, 3 if upright else 2]
    # Stems of letters that stand under each other are longer than dots, and further apart than dashes.
    kept = (dashes > whole / (PERIOD * scale)) | (inked > DRAWN * whole)
    kept[0] = False
    return (kept[runs] * joined).astype(np.uint8)


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


def _text(grey: Pixels, scale: float) -> tuple[Pixels, float]:
    """The ink of letters as a mask, without specks and pictures, and the height of a small letter in pixels; 0 for a page without text."""
    level, _ = cv2.threshold(grey[::2, ::2].copy(), 0, WHITE, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    ink = ((grey < min(max(level, 120), 190)) * WHITE).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    heights, widths = stats[1:, 3], stats[1:, 2]
    usual = heights[(heights > LETTERS[0] * scale) & (heights < LETTERS[1] * scale)]
    if not len(usual):
        return ink, 0.0
    letter = float(np.quantile(usual, 0.4))
    kept = np.zeros(len(stats), np.uint8)
    # A full stop is about a fifth of a small letter wide, most specks of dust are less.
    kept[1:] = WHITE * ((stats[1:, 4] >= (0.09 * letter) ** 2) & (heights < PICTURE * letter) & (widths < 12 * PICTURE * letter))
    return kept[labels], letter


def _barriers(grids: Sequence[RuledGrid], shape: tuple[int, int], scale: float) -> Pixels:
    """The sides of all cells as a mask: no piece goes over them."""
    mask = np.zeros(shape, np.uint8)
    for grid in grids:
        for box in grid.boxes:
            corners = (round(box.x0 * scale), round(box.top * scale)), (round(box.x1 * scale), round(box.bottom * scale))
            cv2.rectangle(mask, *corners, WHITE, 3)
    return mask


def _pieces(text: Pixels, letter: float, barriers: Pixels) -> list[Box]:
    """The pieces of text, from the top and from the left."""
    wide = cv2.dilate(text, np.ones((max(3, round(0.25 * letter)), max(3, round(APART * letter))), np.uint8))
    wide[barriers > 0] = 0
    count, labels, stats, _ = cv2.connectedComponentsWithStats(wide)
    if count > 8 * MAX_PIECES:
        raise Refused("too-much-work")
    found = []
    for label, (x, y, across, down, _) in enumerate(stats.tolist()):
        if label:
            part = (slice(y, y + down), slice(x, x + across))
            found += _lines(((labels[part] == label) & (text[part] > 0)).astype(np.uint8), x, y, letter)
    found = _with_dots(found, letter)
    if len(found) > MAX_PIECES:
        raise Refused("too-much-work")
    return sorted(found, key=lambda box: (box.y0, box.x0))


def _lines(ink: Pixels, x: int, y: int, letter: float) -> list[Box]:
    """The ink of a piece as a box; several lines that touch each other as a box each."""
    if not ink.any():
        return []
    columns, rows = np.flatnonzero(ink.any(axis=0)), np.flatnonzero(ink.any(axis=1))
    left, right, top, bottom = (int(value) for value in (columns[0], columns[-1] + 1, rows[0], rows[-1] + 1))
    if bottom - top < 3.2 * letter or right - left < 2 * letter:
        return [Box(x + left, y + top, x + right, y + bottom)]
    # Where lines touch there is least ink between them.
    count = max(2, round((bottom - top) / (2.2 * letter)))
    sums = cv2.blur(ink[top:bottom].sum(axis=1, dtype=np.float32).reshape(-1, 1), (1, 3)).ravel()
    cuts = [0]
    for index in range(1, count):
        middle, reach = round(index * len(sums) / count), max(2, round(0.4 * len(sums) / count))
        cuts.append(middle - reach + int(np.argmin(sums[middle - reach : middle + reach])))
    cuts.append(len(sums))
    parts = [(a, b) for a, b in pairwise(cuts) if b - a > 2]
    return [box for a, b in parts for box in _lines(ink[top + a : top + b], x, y + top + a, 10 * letter)]


def _with_dots(boxes: list[Box], letter: float) -> list[Box]:
    """The boxes; what is lower than a letter goes with the piece that it stands beside, above or below, if it stands near one."""
    whole = [box for box in boxes if box.y1 - box.y0 >= 0.75 * letter]
    small = [box for box in boxes if box.y1 - box.y0 < 0.75 * letter]
    if not whole:
        return boxes
    small = _stacked(small, letter)
    edges = np.array([(box.x0, box.y0, box.x1, box.y1) for box in whole], float)
    alone = []
    for box in small:
        gap_x = np.maximum(0, np.maximum(edges[:, 0] - box.x1, box.x0 - edges[:, 2]))
        gap_y = np.maximum(0, np.maximum(edges[:, 1] - box.y1, box.y0 - edges[:, 3]))
        distance = gap_x + 2 * gap_y
        nearest = int(np.argmin(distance))
        if distance[nearest] <= 0.9 * letter:
            near = edges[nearest]
            edges[nearest] = min(near[0], box.x0), min(near[1], box.y0), max(near[2], box.x1), max(near[3], box.y1)
        else:
            alone.append(box)
    return [*(Box(*(int(value) for value in edge)) for edge in edges), *alone]


def _stacked(boxes: list[Box], letter: float) -> list[Box]:
    """The boxes, those that stand above each other as one: the dots of a colon, the strokes of an equals sign."""
    found: list[Box] = []
    for box in sorted(boxes, key=lambda box: box.y0):
        above = next((o for o in found if o.x0 < box.x1 and box.x0 < o.x1 and 0 <= box.y0 - o.y1 < letter), None)
        if above is not None:
            found.remove(above)
            box = Box(min(above.x0, box.x0), above.y0, max(above.x1, box.x1), box.y1)
        found.append(box)
    return found
