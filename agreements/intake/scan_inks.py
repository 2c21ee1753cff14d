"""Pictures in colours as pages in grey: cut out of what lies around, coloured ink of seals and pens taken out, print kept.

Runs in the process of its own of `scan_pages`. Knows colours; must not know letters.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import cv2
import numpy as np

# Any array of numpy: its type says nothing of its shape, and mypy does without the library.
Pixels: TypeAlias = Any
WHITE = 255
# How far channels lie apart in coloured ink, of 255.
COLOURED = 16
# A seal or a signature is so large at least, as a share of the page's longest side; of its box less is inked.
LARGE, INKED = 0.017, 0.5
# So much of a seal may be straight strokes as long as that, or solid: tables with coloured rules and heads are more.
STRAIGHT = 0.25
# A page in a photograph covers so much of it at least and at most, and so much of the corners' shape is filled.
COVERS, FILLED = (0.35, 0.985), 0.95
# What lies around a page is so far from it in a channel, of 255, along so much of the edges.
AWAY, MOSTLY = 45, 0.7
# The side of the picture on which pages are looked for, in pixels.
SMALL = 640


def grey_of(colours: Pixels) -> Pixels:
    """A page in grey, evenly white, without coloured seals and signatures; `colours` has three channels."""
    red, green, blue = channels = [evenly_lit(channel) for channel in cv2.split(colours)]
    grey = cv2.cvtColor(cv2.merge(channels), cv2.COLOR_RGB2GRAY)
    most = cv2.max(cv2.max(red, green), blue)
    apart = cv2.subtract(most, cv2.min(cv2.min(red, green), blue))
    inks = _inks(((apart > COLOURED) * WHITE).astype(np.uint8))
    if inks is None:
        return grey
    # Where ink lies over print all channels are dark.
    return np.where(inks > 0, cv2.add(most, cv2.dilate(apart, np.ones((3, 3), np.uint8))), grey).astype(np.uint8)


def evenly_lit(channel: Pixels) -> Pixels:
    """A page in grey, or a channel of it, as a share of the light on the paper."""
    small = cv2.resize(channel, None, fx=0.125, fy=0.125, interpolation=cv2.INTER_AREA)
    light = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 31)
    light = cv2.resize(light, channel.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return cv2.divide(channel, np.maximum(light, 1), scale=WHITE)


def _inks(coloured: Pixels) -> Pixels | None:
    """The seals and signatures of what is coloured, as a mask with room around; None where there are none."""
    longest = max(coloured.shape)
    reach = max(3, longest // 260) | 1
    joined = cv2.morphologyEx(coloured, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    # Lines of coloured letters must not join: they are print.
    _, labels, stats, _ = cv2.connectedComponentsWithStats(cv2.morphologyEx(coloured, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)))
    large = (stats[:, 2:4].min(axis=1) > LARGE * longest) & (stats[:, 4] < INKED * stats[:, 2] * stats[:, 3])
    large[0] = False
    found = np.zeros_like(coloured)
    stroke = round(1.5 * LARGE * longest)
    for label in np.flatnonzero(large).tolist():
        x, y, across, down, area = stats[label].tolist()
        part = (slice(y, y + down), slice(x, x + across))
        ink = ((labels[part] == label) * WHITE).astype(np.uint8)
        shapes = (np.ones((1, stroke), np.uint8), np.ones((stroke, 1), np.uint8), np.ones((stroke // 3,) * 2, np.uint8))
        if max(np.count_nonzero(cv2.morphologyEx(ink, cv2.MORPH_OPEN, shape)) for shape in shapes) < STRAIGHT * area:
            # What is written within a seal belongs to it.
            found[part] |= joined[part]
    if not found.any():
        return None
    return cv2.dilate(found, np.ones((reach, reach), np.uint8))


def cut_out(colours: Pixels) -> Pixels:
    """The page of a photograph, in colours or grey, pulled straight by its corners; the picture where no page stands out from the rest."""
    corners = _corners(colours)
    if corners is None:
        return colours
    top, right, bottom, left = (float(np.linalg.norm(corners[i] - corners[(i + 1) % 4])) for i in range(4))
    wide, high = round(max(top, bottom)), round(max(left, right))
    # Paper is as long as it is wide times the root of two, or a little longer: what a slanting camera shortens is pulled out again.
    target = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float32)
    return cv2.warpPerspective(colours, cv2.getPerspectiveTransform(corners, target), (wide, high), flags=cv2.INTER_CUBIC)


def _corners(colours: Pixels) -> Pixels | None:
    """The corners of the page in a photograph, from the top left to the right around; None where there is none."""
    factor = SMALL / max(colours.shape)
    small = cv2.GaussianBlur(cv2.resize(colours, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), (0, 0), 2)
    small = small if small.ndim == 3 else cv2.cvtColor(small, cv2.COLOR_GRAY2RGB)
    if not _lies_on_something(small):
        return None
    mask = _page_in(small)
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return None
    hull = cv2.convexHull(max(outlines, key=cv2.contourArea))
    four = _four(hull)
    if four is None or not COVERS[0] < cv2.contourArea(four) / mask.size < COVERS[1]:
        return None
    inside = cv2.fillConvexPoly(np.zeros_like(mask), four.astype(np.int32), WHITE) > 0
    # No corner is cut, and nothing lies on the page.
    if cv2.contourArea(hull) < FILLED * cv2.contourArea(four) or np.count_nonzero(mask[inside]) < FILLED * np.count_nonzero(inside):
        return None
    found: Pixels = (four / factor).astype(np.float32)
    return found


def _lies_on_something(small: Pixels) -> bool:
    """Whether most of what is along the edges is much darker, or of another colour, than the paper in the middle."""
    height, width = small.shape[:2]
    middle = small[height // 4 : -height // 4, width // 4 : -width // 4].reshape(-1, 3)
    paper = np.median(middle[middle.sum(axis=1) >= np.median(middle.sum(axis=1))], axis=0)
    edge = np.concatenate([small[:3].reshape(-1, 3), small[-3:].reshape(-1, 3), small[:, :3].reshape(-1, 3), small[:, -3:].reshape(-1, 3)])
    away = np.abs(edge.astype(np.float64) - paper).max(axis=1)
    return float(np.mean(away > AWAY)) > MOSTLY


def _page_in(small: Pixels) -> Pixels:
    """The page as a mask: what is not as the edges of the picture are, by colours."""
    height, width = small.shape[:2]
    marks = np.full((height, width), cv2.GC_PR_BGD, np.uint8)
    edge, inner = max(2, SMALL // 200), SMALL // 6
    marks[edge:-edge, edge:-edge] = cv2.GC_PR_FGD
    marks[inner:-inner, inner:-inner] = cv2.GC_FGD
    for side in (marks[:edge], marks[-edge:], marks[:, :edge], marks[:, -edge:]):
        side[:] = cv2.GC_BGD
    cv2.setRNGSeed(1)
    inside, outside = np.zeros((1, 65)), np.zeros((1, 65))
    # What it begins with is said by the marks, and not by a box.
    cv2.grabCut(small, marks, (0, 0, 1, 1), outside, inside, 4, cv2.GC_INIT_WITH_MASK)
    mask = (((marks == cv2.GC_FGD) | (marks == cv2.GC_PR_FGD)) * WHITE).astype(np.uint8)
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    return cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))


def _four(hull: Pixels) -> Pixels | None:
    """The hull as four corners, from the top left to the right around; None where it has more or fewer."""
    around = cv2.arcLength(hull, closed=True)
    for share in (0.01, 0.015, 0.02, 0.03, 0.04):
        points = cv2.approxPolyDP(hull, share * around, closed=True).reshape(-1, 2).astype(np.float32)
        if len(points) == 4:
            sums, spread = points.sum(axis=1), points[:, 1] - points[:, 0]
            order = [int(np.argmin(sums)), int(np.argmin(spread)), int(np.argmax(sums)), int(np.argmax(spread))]
            return points[order] if len(set(order)) == 4 else None
        if len(points) < 4:
            return None
    return None
