"""What the glass of a scanner and its lid leave on a page: dark edges, and streaks that dust draws through all of it.

Runs in the process of its own of `scan_pages`. Knows pixels; must not know letters.
"""

from __future__ import annotations

import cv2
import numpy as np

from agreements.intake.scan_inks import WHITE, Pixels

# What the lid leaves is darker than this, of 255; gaps of noise in it are so many pixels wide, and the soft ink around it.
LID, NOISE, AROUND = 120, 5, 9
# A streak is so wide at most and so much darker than what is beside it, in pixels and of 255; it is seen in so much of the page's height,
# and of the parts above and below, so high as a share of it, where no table reaches.
WIDE, DARKER = 9, 10
SEEN, MARGIN, SEEN_THERE = 0.75, 0.03, 0.6
# What is soft around it is so many pixels wide; less light than this passes through nothing.
SOFT, OPAQUE = 7, 0.2
# So many rows are looked at as one, so that noise is none.
ROWS = 8


def without_edges(grey: Pixels) -> Pixels:
    """The page without dark areas that reach its edge: the lid of the scanner, a shadow, the next sheet."""
    dark = (grey < LID).astype(np.uint8)
    dark = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((NOISE, NOISE), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    height, width = grey.shape
    x, y, across, down = stats[:, 0], stats[:, 1], stats[:, 2], stats[:, 3]
    touches = (x <= 2) | (y <= 2) | (x + across >= width - 2) | (y + down >= height - 2)
    touches[0] = False
    if not touches.any():
        return grey
    gone = cv2.dilate(touches[labels].astype(np.uint8), np.ones((AROUND, AROUND), np.uint8))
    return np.where(gone > 0, WHITE, grey).astype(np.uint8)


def without_streaks(grey: Pixels) -> Pixels:
    """The page, as it went through the scanner, without thin lines from its upper to its lower edge: no printer draws there."""
    height, width = grey.shape
    few = cv2.resize(grey, (width, height // ROWS), interpolation=cv2.INTER_AREA)
    paper = cv2.morphologyEx(few, cv2.MORPH_CLOSE, np.ones((1, 2 * WIDE + 1), np.uint8))
    thin = cv2.subtract(paper, few) > DARKER
    margin = max(2, round(MARGIN * len(few)))
    drawn = (thin.mean(axis=0) > SEEN) & (thin[:margin].mean(axis=0) > SEEN_THERE) & (thin[-margin:].mean(axis=0) > SEEN_THERE)
    if not drawn.any():
        return grey
    columns = np.flatnonzero(cv2.dilate(drawn.astype(np.uint8).reshape(1, -1), np.ones((1, SOFT), np.uint8)).ravel())
    passed = np.median(few[:, columns] / np.maximum(paper[:, columns], 1), axis=0)
    found = grey.copy()
    # Letters and rules that it crosses stay as dark as they are beside it.
    found[:, columns] = np.minimum(WHITE, grey[:, columns] / np.maximum(passed, OPAQUE)).astype(np.uint8)
    return found
