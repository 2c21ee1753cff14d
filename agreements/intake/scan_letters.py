"""Which ink of a scanned page is letters: not what is left of rules, nor seals and pens over print, holes, streaks, specks and pictures.

Runs in the process of its own of `scan_pages`. Knows ink; must not know what letters say.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from agreements.intake.page_grids import Rule
from agreements.intake.scan_inks import WHITE, Pixels

# The height of small letters lies within these, in points.
LETTERS = (2.5, 20.0)
# Heights so far apart are alike; so large a share of all is many.
ALIKE, MANY = 0.08, 0.2
# What is so many heights of a small letter thick is no letter: a hole, a blot.
SOLID = 1.5
# Beside each letter of a line more than so many stand on its base line, give or take so many heights of a small letter.
LINE, LEVEL = 3, 0.2
# Letters that run together ink more of their box.
SPARSE = 0.22
# What lies over print is so many heights of a small letter wide and high at least, inks less of its box than this, and is lighter than
# print by this share of what paper is.
OVER, FILLED, LIGHTER = 3.0, 0.4, 0.35
# What is left of a rule lies so near to it, in points.
CLOSE = 0.7
# So near to an edge, beside and above or below, in points, nothing is printed; a fax has its sender far up.
MARGINS = 8.0, 3.0
# Letters taller than so many heights of a small one are pictures.
PICTURE = 7.0
# Specks are smaller than a square of so many heights of a small letter, streaks thinner.
DOT, HAIR = 0.14, 0.1


def text_of(grey: Pixels, rules: Sequence[Rule], scale: float) -> tuple[Pixels, float]:
    """The ink of letters as a mask, without specks, pictures and what is left of rules, and the height of a small letter in pixels; 0 for a
    page without text. Lighter ink over print is taken out of the page itself.
    """
    level, _ = cv2.threshold(grey[::2, ::2].copy(), 0, WHITE, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    level = min(max(level, 120), 190)
    ink = ((grey < level) * WHITE).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    letter = _small_letter(stats[1:, 3], scale)
    if not letter:
        return ink, 0.0
    if (over := _over_print(grey, labels, stats, letter)).any():
        grey[over] = WHITE
        ink = ((grey < level) * WHITE).astype(np.uint8)
        _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    ruled = _beside(rules, grey.shape, scale)
    kept = np.zeros(len(stats), bool)
    wide, high, area = stats[1:, 2:].T
    # A full stop is about a fifth of a small letter wide, most specks of dust are less; a streak is thinner than any stem.
    kept[1:] = (area >= (DOT * letter) ** 2) & (high < PICTURE * letter) & (wide < 12 * PICTURE * letter)
    kept[1:] &= (wide > HAIR * letter) | (high < letter / 2)
    thick = cv2.erode(ink, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (round(SOLID * letter),) * 2))
    kept[np.unique(labels[thick > 0])] = False
    kept &= ~_at_edge(stats, ink.shape, scale) & (np.bincount(labels[ruled > 0], minlength=len(stats)) < 0.9 * stats[:, 4])
    text = (kept[labels] * WHITE).astype(np.uint8)
    _without_strokes(text, labels, stats, kept, letter)
    return text, letter


def _without_strokes(text: Pixels, labels: Pixels, stats: Pixels, kept: Pixels, letter: float) -> None:
    """Take strokes of a pen and arcs of a seal out of the text, but for what of them is in a line of letters: those that they touch."""
    _, _, wide, high, area = stats.T
    strokes = kept & (wide > 3 * letter) & (high > 1.3 * letter) & (area < SPARSE * wide * high)
    letters = stats[kept & ~strokes & (high > 0.8 * letter) & (high < 2.5 * letter)]
    for label in np.flatnonzero(strokes).tolist():
        x, y, across, down, _ = stats[label].tolist()
        near = letters[
            (letters[:, 0] < x + across + 2 * letter)
            & (letters[:, 0] + letters[:, 2] > x - 2 * letter)
            & (letters[:, 1] < y + down)
            & (letters[:, 1] + letters[:, 3] > y)
        ]
        # Letters stand in a line with others; what is left of a stroke does not.
        ends = near[:, 1] + near[:, 3]
        near = near[(np.abs(ends[:, None] - ends[None, :]) < LEVEL * letter).sum(axis=1) > LINE]
        rows = np.ones(down, bool)
        for top, size in near[:, [1, 3]].tolist():
            rows[max(0, top - y) : max(0, top + size - y)] = False
        part = (slice(y, y + down), slice(x, x + across))
        text[part][(labels[part] == label) & rows[:, None]] = 0


def _over_print(grey: Pixels, labels: Pixels, stats: Pixels, letter: float) -> Pixels:
    """Where ink is clearly lighter than print, of what is much larger than letters and no picture: seals, and pens, over names."""
    large = (stats[:, 2:4].min(axis=1) > OVER * letter) & (stats[:, 4] < FILLED * stats[:, 2] * stats[:, 3])
    large[0] = False
    if not large.any():
        return large[labels]
    letters = (labels > 0) & ~large[labels]
    print_ink = float(np.percentile(grey[letters], 30)) if letters.any() else 0.0
    # What is soft around it goes, too.
    near = cv2.dilate(large[labels].astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    found: Pixels = near & (grey > print_ink + LIGHTER * (WHITE - print_ink))
    return found


def _beside(rules: Sequence[Rule], shape: tuple[int, int], scale: float) -> Pixels:
    """Rules with a little room as a mask: what lies within it is left of them."""
    mask = np.zeros(shape, np.uint8)
    for x0, y0, x1, y1 in rules:
        corners = (round((x0 - CLOSE) * scale), round((y0 - CLOSE) * scale)), (round((x1 + CLOSE) * scale), round((y1 + CLOSE) * scale))
        cv2.rectangle(mask, *corners, 1, -1)
    return mask


def _small_letter(heights: Pixels, scale: float) -> float:
    """The height of a small letter in pixels, the least that many pieces of ink have; 0 for a page without text."""
    usual = heights[(heights > LETTERS[0] * scale) & (heights < LETTERS[1] * scale)]
    if not len(usual):
        return 0.0
    sums = np.concatenate([[0], np.cumsum(np.bincount(usual, minlength=round((1 + ALIKE) * LETTERS[1] * scale) + 2))])
    sizes = np.arange(round(LETTERS[0] * scale), round(LETTERS[1] * scale))
    alike = (sums[(sizes * (1 + ALIKE)).astype(int) + 1] - sums[(sizes * (1 - ALIKE)).astype(int)]) / len(usual)
    least = sizes[alike > MANY][:1]
    near = sizes < 1.15 * (least[0] if len(least) else np.inf)
    return float(sizes[near][np.argmax(alike[near])])


def _at_edge(stats: Pixels, shape: tuple[int, int], scale: float) -> Pixels:
    """Which pieces of ink lie wholly where no printer prints: what the glass and the lid leave there."""
    (height, width), (beside, above) = shape, (margin * scale for margin in MARGINS)
    x0, y0, x1, y1 = stats[:, 0], stats[:, 1], stats[:, 0] + stats[:, 2], stats[:, 1] + stats[:, 3]
    found: Pixels = (x1 < beside) | (x0 > width - beside) | (y1 < above) | (y0 > height - above)
    return found
