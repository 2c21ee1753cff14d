"""The pieces of text of a scanned page: words of a line that stand together, each for itself, never over a rule.

Runs in the process of its own of `scan_pages`. Knows ink; must not know letters, nor what stands in a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import cv2
import numpy as np

from agreements.intake.apart import Refused
from agreements.intake.page_grids import Rule, RuledGrid, grids_of
from agreements.intake.scan_images import Scan
from agreements.intake.scan_inks import WHITE, Pixels
from agreements.intake.scan_letters import SPARSE, text_of
from agreements.intake.scan_rules import rules_of
from engine.language.classes import dataclass

# Between two lines there is at most this share of the ink of their thickest rows, of which a line has so many heights of a small letter.
PARTED, BODY = 0.4, 0.55
# Pieces of one line are parted by so many heights of a small letter.
APART = 1.5
# A line that runs up is so many heights of a small letter long.
UPENDED = 5
# Dust is smaller than so many heights of a small letter, and stands further away.
SPECK = 0.35
# A line is no higher than so many heights of a small letter, but where its letters are larger than those of the page.
TALL = 2.2
# What lies beside a line has less than this share of its height within the rows of the letters.
WITHIN = 0.2
# A page has no more pieces of text; a photograph of a wall has.
MAX_PIECES = 2_500


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page, in pixels: left, top, right, bottom."""

    x0: int
    y0: int
    x1: int
    y1: int

    def runs_up(self, letter: float) -> bool:
        """Whether a piece with small letters of that height is a line that runs up, as heads of narrow columns do."""
        wide, high = self.x1 - self.x0, self.y1 - self.y0
        return high > 2.5 * wide and high > UPENDED * letter


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
    strokes, rules = rules_of(grey, scale)
    grids = tuple(grids_of(rules))
    # A stroke that is no part of a table may be an underline: it is taken away, too, as it touches letters.
    plain = grey.copy()
    plain[strokes > 0] = WHITE
    text, letter = text_of(plain, rules, scale, [(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]) for grid in grids])
    pieces = _pieces(text, letter, _barriers(grids, grey.shape, scale)) if letter else []
    return Inked(plain, text, tuple(rules), grids, tuple(pieces), letter)


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
    found = _upended(_with_dots(found, letter), letter)
    if len(found) > MAX_PIECES:
        raise Refused("too-much-work")
    return sorted(found, key=lambda box: (box.y0, box.x0))


def _lines(ink: Pixels, x: int, y: int, letter: float) -> list[Box]:
    """The ink of a piece as a box; several lines that touch each other as a box each."""
    if not ink.any():
        return []
    ink = _without_specks(ink, letter)
    columns, rows = np.flatnonzero(ink.any(axis=0)), np.flatnonzero(ink.any(axis=1))
    left, right, top, bottom = (int(value) for value in (columns[0], columns[-1] + 1, rows[0], rows[-1] + 1))
    cuts = [0, *_cuts(ink[top:bottom, left:right], letter), bottom - top]
    if len(cuts) == 2:
        return list(_in_line(ink[top:bottom, left:right], x + left, y + top, letter))
    return [box for a, b in pairwise(cuts) for box in _lines(ink[top + a : top + b], x, y + top + a, WHITE * letter)]


def _in_line(ink: Pixels, x: int, y: int, letter: float) -> Iterator[Box]:
    """The ink of one line as a box, and as boxes of their own what lies above or below its letters: scraps of a pen, or of a seal."""
    whole = Box(x, y, x + ink.shape[1], y + len(ink))
    if len(ink) < TALL * letter:
        # What is as low as dots and tails is of its letters.
        yield whole
        return
    sums = ink.sum(axis=1, dtype=np.float32)
    body = np.flatnonzero(sums > sums.max() / 2)
    stats = cv2.connectedComponentsWithStats(ink)[2][1:]
    tops, highs = stats[:, 1], stats[:, 3]
    above, below = tops + (1 - WITHIN) * highs <= body[0], tops + WITHIN * highs > body[-1]
    if not (above | below).any():
        yield whole
        return
    for part in (~(above | below), above, below):
        if part.any():
            left, top = stats[part, :2].min(axis=0).tolist()
            right, bottom = (stats[part, :2] + stats[part, 2:4]).max(axis=0).tolist()
            # A long thin stroke is none of a letter.
            if bottom - top < TALL * letter or stats[part, 4].sum() > SPARSE * (right - left) * (bottom - top):
                yield Box(x + left, y + top, x + right, y + bottom)


def _cuts(ink: Pixels, letter: float) -> list[int]:
    """The rows at which a piece parts into lines: where they touch there is little ink, and each has a body of small letters."""
    if len(ink) < 2.4 * letter or ink.shape[1] < letter:
        return []
    reach = max(1, round(0.12 * letter)) | 1
    sums = cv2.blur(ink.sum(axis=1, dtype=np.float32).reshape(-1, 1), (1, reach)).ravel()
    near, found = round(2.2 * letter), [0]
    while True:
        begin = found[-1] + round(BODY * letter)
        rows = range(begin, len(sums) - round(BODY * letter))
        parted = next((row for row in rows if _parts(sums, found[-1], row, near, letter)), None)
        if parted is None:
            return found[1:]
        # The least ink of the gap that begins there.
        end = parted
        while end < len(sums) - 1 and _parts(sums, found[-1], end, near, letter):
            end += 1
        found.append(parted + int(np.argmin(sums[parted:end])))


def _parts(sums: Pixels, last: int, row: int, near: int, letter: float) -> bool:
    """Whether a row of a piece lies between two lines, the upper of which begins at `last`."""
    bodies = [part for part in (sums[max(last, row - near) : row], sums[row : row + near]) if len(part)]
    return len(bodies) == 2 and all(
        sums[row] <= PARTED * part.max() and np.count_nonzero(part > 0.5 * part.max()) >= BODY * letter for part in bodies
    )


def _without_specks(ink: Pixels, letter: float) -> Pixels:
    """The ink of a piece without dust before its first letter: no text begins with a dot that stands apart."""
    columns = np.flatnonzero(ink.any(axis=0))
    gaps = np.flatnonzero(np.diff(columns) > SPECK * letter)
    if not len(gaps):
        return ink
    first = columns[gaps[0]] + 1
    rows = np.flatnonzero(ink[:, :first].any(axis=1))
    if max(first - columns[0], rows[-1] + 1 - rows[0]) > SPECK * letter:
        return ink
    kept = ink.copy()
    kept[:, :first] = 0
    return kept


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
        distance = gap_x + 3 * gap_y
        nearest = int(np.argmin(distance))
        if distance[nearest] <= 0.9 * letter:
            near = edges[nearest]
            edges[nearest] = min(near[0], box.x0), min(near[1], box.y0), max(near[2], box.x1), max(near[3], box.y1)
        else:
            alone.append(box)
    return [*(Box(*(int(value) for value in edge)) for edge in edges), *alone]


def _upended(boxes: list[Box], letter: float) -> list[Box]:
    """The boxes, the words of a line that runs up as one."""
    found: list[Box] = []
    for box in sorted(boxes, key=lambda box: -box.y1):
        below = next((other for other in found if _runs_on(other, box, letter)), None)
        if below is not None:
            found.remove(below)
            box = Box(min(below.x0, box.x0), box.y0, max(below.x1, box.x1), below.y1)
        found.append(box)
    return found


def _runs_on(below: Box, box: Box, letter: float) -> bool:
    """Whether a line that runs up goes on with what stands above it."""
    level = abs((below.x0 + below.x1) - (box.x0 + box.x1)) < letter and box.x1 - box.x0 < 2 * letter
    return below.runs_up(letter) and level and 0 <= below.y0 - box.y1 < letter


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
