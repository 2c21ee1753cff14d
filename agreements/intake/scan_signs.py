"""What ink says of signs that no model knows or needs: a colon, a dash, strokes of romans, `≤` and `≥`.

Runs in the process of its own of `scan_pages`. Knows shapes; must not know words.
"""

from __future__ import annotations

import re

import cv2
import numpy as np

from agreements.intake.scan_pieces import Box, Inked

# What is longer than so many small letters are high is no dash: a line below a heading, too short for a rule.
UNDERLINE = 3.0
# A dash is so much wider than high; that of a narrow type is so many heights of a small letter wide.
FLAT, SHORTEST = 1.7, 0.33
# A blank between figures is so wide, as a share of their height, and so many times as wide as what else is between figures; behind a 1
# there is more room than behind others, and less than that.
APART, TWICE = 0.36, 1.8
# Between a figure and what it is of, a blank is so wide, as a share of the height, and so many times as wide as what is behind a 1.
BLANK, WIDER = 0.3, 1.3
_WITH_UNIT = re.compile(r"(?P<figure>\d[\d.,]*)(?P<unit>%|[A-Za-z]{2,})")
# A ring of a per cent sign has so much of the height of a figure.
RING = 0.35, 0.72


def shape_of(page: Inked, box: Box) -> str | None:
    """What ink says that is no letter: a colon, a dash, strokes of romans; "" for dots; None for what has to be read."""
    part = page.text[box.y0 : box.y1, box.x0 : box.x1]
    _, _, stats, _ = cv2.connectedComponentsWithStats(part)
    shapes = [(wide, high, area / (wide * high)) for _, _, wide, high, area in stats[1:].tolist() if area > 4]
    if not shapes:
        return ""
    if all(high < 0.6 * page.letter for _, high, _ in shapes):
        # A per cent sign of some types is two rings and a low stroke.
        if len(shapes) > 2 and box.y1 - box.y0 > page.letter and box.x1 - box.x0 < 2 * page.letter:
            return None
        if len(shapes) == 2 and box.y1 - box.y0 > 0.6 * page.letter:
            return ":" if max(wide for wide, _, _ in shapes) < 0.6 * page.letter else "="
        wide, high, full = shapes[0]
        flat = len(shapes) == 1 and wide > FLAT * high and full > 0.7
        return "-" if flat and SHORTEST * page.letter < wide < UNDERLINE * page.letter else ""
    straight = all(high > 1.1 * page.letter and wide < 0.33 * high and full > 0.8 for wide, high, full in shapes)
    return "I" * len(shapes) if straight and len(shapes) <= 3 else None


def is_set_apart(page: Inked, box: Box) -> bool:
    """Whether a blank stands behind the first sign of a piece, and nowhere else in it."""
    inked = np.flatnonzero(page.text[box.y0 : box.y1, box.x0 : box.x1].any(axis=0))
    gaps = np.diff(inked) - 1
    gaps = gaps[gaps > 0]
    return len(gaps) > 0 and bool(gaps[0] > max(APART * (box.y1 - box.y0), TWICE * max(gaps[1:], default=0)))


def with_blank(page: Inked, box: Box, text: str) -> str:
    """A figure that a sign of per cent or a unit follows, with the blank that ink shows between the two and the engine did not: there is
    more room than between the figures. Others as they are.
    """
    found = _WITH_UNIT.fullmatch(text)
    inked = np.flatnonzero(page.text[box.y0 : box.y1, box.x0 : box.x1].any(axis=0))
    gaps = [int(gap) for gap in np.diff(inked) - 1 if gap > 0]
    if found is None or len(gaps) < (count := len(found["figure"])):
        return text
    # Each figure, and each sign within it, is a stretch of ink, or what is between them is not known.
    blank, others = gaps[count - 1], gaps[: count - 1]
    apart = blank > max(BLANK * (box.y1 - box.y0), WIDER * max(others, default=0)) and blank == max(gaps)
    return f"{found['figure']} {found['unit']}" if apart else text


def ends_with_per_cent(page: Inked, box: Box) -> int | None:
    """How many figures stand before the per cent sign that ends a piece of figures; None where none does. Of its rings, one is at the top,
    and one, at the end, on the line: no figure is as low as they are.
    """
    part = page.text[box.y0 : box.y1, box.x0 : box.x1]
    _, _, stats, _ = cv2.connectedComponentsWithStats(part)
    signs = sorted((x, y, wide, high) for x, y, wide, high, area in stats[1:].tolist() if area > 4)
    figure = max((high for *_, high in signs), default=0)
    rings = [(x, y) for x, y, wide, high in signs if RING[0] * figure < high < RING[1] * figure and 0.6 * high < wide < 1.4 * high]
    tall = [(x, y) for x, y, wide, high in signs if high >= RING[1] * figure]
    if len(rings) != 2 or len(tall) < 2 or figure < page.letter:
        return None
    (left, upper), (right, lower) = rings
    stroke = [x for x, _ in tall if x > left]
    at_end = all(x <= right for x, *_ in signs)
    return len(tall) - 1 if len(stroke) == 1 and upper + 0.2 * figure < lower and at_end else None


def bound_of(page: Inked, box: Box) -> str:
    """`≤` or `≥` where a piece begins with one, else nothing: a stroke below a corner that opens to one side."""
    part = page.text[box.y0 : box.y1, box.x0 : min(box.x1, box.x0 + round(2.5 * page.letter))]
    _, labels, stats, _ = cv2.connectedComponentsWithStats(part)
    signs = [label for label in range(1, len(stats)) if stats[label, 4] > 4]
    if not signs:
        return ""
    x0, _, wide, *_ = stats[min(signs, key=lambda label: int(stats[label, 0]))].tolist()
    first = sorted((label for label in signs if stats[label, 0] < x0 + 0.6 * wide), key=lambda label: int(stats[label, 1]))
    if len(first) != 2:
        return ""
    corner, stroke = (stats[label].tolist() for label in first)
    below = corner[1] + corner[3] <= stroke[1] + 1
    if not below or stroke[2] < 2.5 * stroke[3] or corner[3] < 1.8 * stroke[3] or not 0.7 < corner[2] / stroke[2] < 1.4:
        return ""
    rows, columns = np.nonzero(labels == first[0])
    third = max(1, corner[2] // 3)
    left, right = rows[columns < corner[0] + third], rows[columns >= corner[0] + corner[2] - third]
    if not len(left) or not len(right):
        return ""
    return "≤" if np.std(left) < np.std(right) else "≥"
