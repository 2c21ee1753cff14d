"""Whether the stop behind a word is a comma, as its ink says: models take one for the other, before degrees above all.

Runs in the process of its own of `scan_pages`. Knows shapes; must not know words.
"""

from __future__ import annotations

import re
from statistics import median

import cv2

from agreements.intake.scan_letters import LARGEST, LOWEST
from agreements.intake.scan_pieces import Box, Inked

# A word with a stop behind it; figures are left as they were read, twice.
_SIGNED = re.compile(r"(.*[A-Za-z].*[A-Za-z.)]|[A-Za-z])\.")
# The sign is small: so many heights of a small letter high and wide at most, and ends so near to the end of its word.
HIGH, WIDE, NEAR = 0.85, 0.5, 0.45
# A comma reaches so far below the line that letters stand on, and is so much higher than wide.
BELOW, SLIM = 0.22, 1.35
# Of smaller letters, in pixels, the signs are a few pixels high and say nothing.
LEAST = 9.0


def sign_behind(page: Inked, box: Box, text: str, right: float) -> str:
    """The word with the comma that its ink shows behind it. `right` is where it ends, in pixels of the page."""
    if (found := _SIGNED.fullmatch(text)) is None:
        return text
    part = page.text[box.y0 : box.y1, box.x0 : box.x1]
    _, _, stats, _ = cv2.connectedComponentsWithStats(part)
    letter, parts = page.letter, stats[1:].tolist()
    ends = [y + high for _, y, _, high, _ in parts if LOWEST * letter < high < LARGEST * letter]
    if not ends:
        return text
    line = median(ends)
    small = [each for each in parts if each[2] < WIDE * letter and each[3] < HIGH * letter and each[1] > line - 0.6 * letter]
    near = [each for each in small if abs(box.x0 + each[0] + each[2] - right) < NEAR * letter]
    if len(near) != 1 or letter < LEAST:
        return text
    _, y, wide, high, _ = near[0]
    return f"{found[1]}," if y + high - line > BELOW * letter and high > SLIM * wide else text
