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
# Beside each letter of a line more than so many stand on its base line, give or take so many heights of a small letter, and no more of
# these away; where a seal lies the nearest is the next letter, or begins the next word.
LINE, LEVEL, AWAY, NEXT = 3, 0.2, 8.0, 2.5
# What covers so much of the height of letters beside it may be one with a stroke through it; dots stand so far above small letters.
MOSTLY, DOTTED = 0.8, 0.6
# Letters are so many heights of a small letter high at least and at most, and one is no wider than the most.
LOWEST, LARGEST = 0.8, 2.5
# Letters that run together ink more of their box.
SPARSE = 0.22
# Of letters that touch each other, bold ones, so much of their box is ink.
DENSE = 0.36
# What lies over print is so many heights of a small letter wide and high at least, inks less of its box than this, and is lighter than
# print by this share of what paper is.
OVER, FILLED, LIGHTER = 3.0, 0.4, 0.35
# What is left of a rule lies so near to it, in points.
CLOSE = 0.7
# So near to an edge, beside and above or below, in points, nothing is printed; a fax has its sender far up.
MARGINS = 8.0, 3.0
# Letters taller than so many heights of a small one are pictures.
PICTURE = 7.0
# A line below words is so many heights of a small letter long at least, and so many thick at most.
UNDERLINE, FINE = 5.0, 0.4
# Specks are smaller than a square of so many heights of a small letter, streaks thinner.
DOT, HAIR = 0.14, 0.1
# Letters that run together are so many times as wide as high, and have so much of the ink; so many of them tell how high they are. What is
# wider than so many small letters are high is a rule.
RUN, MOST, SOME, PAGE = 2.0, 0.6, 150, 40.0


def text_of(grey: Pixels, rules: Sequence[Rule], scale: float, tables: Sequence[Rule] = ()) -> tuple[Pixels, float]:
    """The ink of letters as a mask, without specks, pictures and what is left of rules, and the height of a small letter in pixels; 0 for a
    page without text. Ink of seals and pens is taken out of the page itself. In the boxes of `tables`, in points, what stands alone is
    no scrap of a seal.
    """
    level, _ = cv2.threshold(grey[::2, ::2].copy(), 0, WHITE, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    level = min(max(level, 120), 190)
    ink = ((grey < level) * WHITE).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    letter = _body(labels, stats, _small_letter(stats[1:, 3], scale))
    if not letter:
        return ink, 0.0
    if cv2.countNonZero(lines := _underlines(ink, letter)):
        grey[lines > 0] = WHITE
        ink = cv2.subtract(ink, lines)
        _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    over, seals = _over_print(grey, labels, stats, letter)
    if over.any():
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
    whole = text.copy()
    pens = _without_strokes(text, labels, stats, kept, letter)
    scraps = _scraps(stats, kept, np.concatenate([seals, pens]), letter, np.array(tables, float).reshape(-1, 4) * scale)
    text[scraps[labels]] = 0
    # What is soft around it goes, too.
    grey[(cv2.dilate(cv2.subtract(whole, text), np.ones((7, 7), np.uint8)) > 0) & (text == 0)] = WHITE
    return text, letter


def _underlines(ink: Pixels, letter: float) -> Pixels:
    """The lines below words as a mask: they make one piece of all letters of a name and of the pen that crosses one of them."""
    found = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, round(UNDERLINE * letter)), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(found)
    thin = stats[:, 3] <= max(2.0, FINE * letter)
    thin[0] = False
    mask = (thin[labels] * WHITE).astype(np.uint8)
    # What is soft around it goes, too.
    return cv2.bitwise_and(cv2.dilate(mask, np.ones((3, 1), np.uint8)), ink)


def _scraps(stats: Pixels, kept: Pixels, strokes: Pixels, letter: float, tables: Pixels) -> Pixels:
    """Which pieces of ink are left of seals and pens, outside tables: what is no letter by its size where no line is at its height, and
    what lies where a seal or a pen did and is not in line with letters.
    """
    x0, y0, wide, high, area = stats.T
    x1, y1 = x0 + wide, y0 + high
    letters = kept & _are_high(stats, letter) & (wide < LARGEST * letter) & (area > SPARSE * wide * high)
    boxes = np.vstack([stats[letters], _joined_letters(stats[kept], letter)])
    # How many letters stand at each height.
    steps = np.zeros(int(y1.max()) + 2, int)
    np.add.at(steps, boxes[:, 1], 1)
    np.add.at(steps, boxes[:, 1] + boxes[:, 3], -1)
    lines = np.concatenate([[0], np.cumsum(np.cumsum(steps) > LINE)])
    odd = ~letters & (lines[y1] == lines[y0])
    within, free = np.zeros(len(stats), bool), kept.copy()
    for left, top, right, bottom in _joined(strokes, letter):
        within |= (x0 > left) & (x1 < right) & (y0 > top) & (y1 < bottom)
    for left, top, right, bottom in tables.tolist():
        free &= ~((x0 > left) & (x1 < right) & (y0 > top) & (y1 < bottom))
    odd &= free & ~_in_line(boxes, stats, odd & free, letter)
    return odd | (within & free & ~_in_line(boxes, stats, within & free, letter, NEXT))


def _are_high(stats: Pixels, letter: float) -> Pixels:
    """Which pieces of ink are as high as letters."""
    return (stats[:, 3] > LOWEST * letter) & (stats[:, 3] < LARGEST * letter)


def _joined_letters(stats: Pixels, letter: float) -> Pixels:
    """The boxes of letters that touch each other, as bold ones do: those of dense pieces of ink as high as letters, about as many as they
    have room for.
    """
    wide, high, area = stats[:, 2:].T
    dense = _are_high(stats, letter) & (wide >= LARGEST * letter) & (area > DENSE * wide * high)
    found = []
    for x, y, across, down, ink in stats[dense].tolist():
        count = round(across / (1.3 * letter))
        found += [[x + across * at // count, y, across // count, down, ink // count] for at in range(count)]
    return np.array(found, stats.dtype).reshape(-1, 5)


def _joined(strokes: Pixels, letter: float) -> list[list[float]]:
    """The places of strokes with a little room; what lies near each other is one seal, or one signature."""
    found: list[list[float]] = []
    for x, y, wide, high in strokes[:, :4].tolist():
        box = [x - letter, y - letter, x + wide + letter, y + high + letter]
        while near := [other for other in found if box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]]:
            found = [other for other in found if other not in near]
            together = np.array([box, *near])
            box = [*together[:, :2].min(axis=0).tolist(), *together[:, 2:].max(axis=0).tolist()]
        found.append(box)
    return found


def _in_line(letters: Pixels, stats: Pixels, asked: Pixels, letter: float, nearest: float = AWAY) -> Pixels:
    """Which of the asked pieces of ink stand in a line of letters: several are near and level, one no further away than `nearest`. A stop,
    or the dot of an i, lies within the line; what a pen runs through covers it.
    """
    x0, y0, x1, y1 = letters[:, 0], letters[:, 1], letters[:, 0] + letters[:, 2], letters[:, 1] + letters[:, 3]
    found = np.zeros(len(stats), bool)
    for index in np.flatnonzero(asked).tolist():
        left, top, wide, high, _ = stats[index].tolist()
        covered = np.minimum(y1, top + high) - np.maximum(y0, top)
        if high <= LOWEST * letter:
            level = (covered > 0) | ((top < y0) & (covered > -DOTTED * letter))
        else:
            level = (np.abs(y1 - top - high) < LEVEL * letter) | (covered > MOSTLY * (y1 - y0))
        gaps = np.maximum(x0 - left - wide, left - x1)[level]
        found[index] = np.count_nonzero(gaps < AWAY * letter) > LINE and gaps.min() < nearest * letter
    return found


def _without_strokes(text: Pixels, labels: Pixels, stats: Pixels, kept: Pixels, letter: float) -> Pixels:
    """Take strokes of a pen and arcs of a seal out of the text, but for what of them is in a line of letters: those that they touch. Gives
    back their places.
    """
    _, _, wide, high, area = stats.T
    strokes = kept & (wide > 2 * letter) & (high > 1.3 * letter) & (area < SPARSE * wide * high)
    letters = stats[kept & ~strokes & _are_high(stats, letter) & (area > SPARSE * wide * high)]
    letters = np.vstack([letters, _joined_letters(letters, letter)])
    for label in np.flatnonzero(strokes).tolist():
        x, y, across, down, _ = stats[label].tolist()
        near = letters[
            (letters[:, 0] < x + across + 2 * letter)
            & (letters[:, 0] + letters[:, 2] > x - 2 * letter)
            & (letters[:, 1] < y + down)
            & (letters[:, 1] + letters[:, 3] > y)
        ]
        # Letters stand in a line with others; what is left of a stroke does not.
        near = near[_in_line(letters, near, np.ones(len(near), bool), letter)]
        rows = np.ones(down, bool)
        for top, size in near[:, [1, 3]].tolist():
            rows[max(0, top - y) : max(0, top + size - y)] = False
        part = (slice(y, y + down), slice(x, x + across))
        text[part][(labels[part] == label) & rows[:, None]] = 0
    return stats[strokes]


def _over_print(grey: Pixels, labels: Pixels, stats: Pixels, letter: float) -> tuple[Pixels, Pixels]:
    """Where ink is clearly lighter than print, of what is much larger than letters and no picture: seals, and pens, over names. And the
    places of all that is so large.
    """
    large = (stats[:, 2:4].min(axis=1) > OVER * letter) & (stats[:, 4] < FILLED * stats[:, 2] * stats[:, 3])
    large[0] = False
    if not large.any():
        return large[labels], stats[large]
    letters = (labels > 0) & ~large[labels]
    print_ink = float(np.percentile(grey[letters], 30)) if letters.any() else 0.0
    # What is soft around it goes, too.
    near = cv2.dilate(large[labels].astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    return near & (grey > print_ink + LIGHTER * (WHITE - print_ink)), stats[large]


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


def _body(labels: Pixels, stats: Pixels, letter: float) -> float:
    """The height of a small letter where letters run together to words, which are as high as a capital: that of the rows that have most of
    their ink; the height that is given where they stand apart.
    """
    x, y, wide, high, area = stats.T
    printed = (high > LOWEST * letter) & (high < LARGEST * letter) & (wide < PAGE * letter)
    words = printed & (wide > RUN * high) & (area > DENSE * wide * high)
    printed[0] = words[0] = False
    if not letter or area[words].sum() < MOST * area[printed].sum():
        return letter
    found = []
    for label in np.flatnonzero(words)[:SOME].tolist():
        rows = (labels[y[label] : y[label] + high[label], x[label] : x[label] + wide[label]] == label).sum(axis=1)
        full = np.flatnonzero(rows > rows.max() / 2)
        found.append(full[-1] + 1 - full[0])
    return min(letter, float(np.median(found)))


def _at_edge(stats: Pixels, shape: tuple[int, int], scale: float) -> Pixels:
    """Which pieces of ink lie wholly where no printer prints: what the glass and the lid leave there."""
    (height, width), (beside, above) = shape, (margin * scale for margin in MARGINS)
    x0, y0, x1, y1 = stats[:, 0], stats[:, 1], stats[:, 0] + stats[:, 2], stats[:, 1] + stats[:, 3]
    found: Pixels = (x1 < beside) | (x0 > width - beside) | (y1 < above) | (y0 > height - above)
    return found
