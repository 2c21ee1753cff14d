"""What is drawn on a page of a PDF besides letters: rules, and coloured areas.

Runs in the process of its own of `pdf_pages`. Must not know what stands on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from agreements.intake.pdf_words import Box

# How thick a filled area may be that is drawn as a rule.
THICK = 3.0
# What turns a page moves corners of rectangles by no more, in points.
MOVED = 0.05
# A box whose corners are rounded has sides of which so much is straight.
STRAIGHT = 0.8
# A side that is cut aslant has so many corners, and is so many times longer than thick.
SIDES, LONG = 4, 4.0
# A ground has so many cells on it at least, which cover so much of it.
CELLS, COVERED = 4, 0.8
# Cells drawn side by side leave no more between them, in points, and share so much of the height of the lower one.
TOUCHING, SHARED = 0.6, 0.95
# White has so much of all light at least.
WHITE = 0.98
# A coloured area of this share of the page is its ground.
GROUND = 0.6


def rules_on(page: Any) -> Iterator[Box]:
    """Lines, thin areas, the sides of drawn boxes and of those that a dark ground parts, as far as they are straight and can be seen."""
    for line in page.lines:
        if not is_white(line.get("stroking_color")):
            yield _box(line)
    for box in _boxes(page):
        x0, top, x1, bottom = _box(box)
        if min(x1 - x0, bottom - top) <= THICK:
            if not is_white(box.get("non_stroking_color") if box.get("fill") else box.get("stroking_color")):
                yield x0, top, x1, bottom
        elif box.get("stroke") and not is_white(box.get("stroking_color")):
            yield from ((x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom))
    for _, cells in grounds_on(page):
        for x0, top, x1, bottom in cells:
            yield from ((x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom))
    for curve in page.curves:
        if curve.get("stroke"):
            points = curve.get("pts") or []
            for (ax, ay), (bx, by) in pairwise(points):
                if abs(ax - bx) < 0.5 or abs(ay - by) < 0.5:
                    yield min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def fills_on(page: Any, area: float) -> Iterator[Box]:
    """Coloured areas that are wide enough for a cell and are no ground of the whole page; and white ones drawn side by side with them, as
    cells are beside one that reaches over several rows.
    """
    grounds = {ground for ground, _ in grounds_on(page)}
    coloured: list[Box] = []
    white: list[Box] = []
    for box in _boxes(page):
        x0, top, x1, bottom = _box(box)
        if (x0, top, x1, bottom) in grounds:
            continue
        if x1 - x0 > 8 and bottom - top > 8 and (x1 - x0) * (bottom - top) < GROUND * area and box.get("fill"):
            (white if is_white(box.get("non_stroking_color")) else coloured).append((x0, top, x1, bottom))
    yield from coloured
    edges: dict[int, list[Box]] = {}
    for cell in coloured:
        for x in (cell[0], cell[2]):
            edges.setdefault(round(x), []).append(cell)
    for cell in white:
        beside = (other for x in (cell[0], cell[2]) for at in (-1, 0, 1) for other in edges.get(round(x) + at, ()))
        if any(_is_beside(cell, other) for other in beside):
            yield cell
            for x in (cell[0], cell[2]):
                edges.setdefault(round(x), []).append(cell)


def _is_beside(one: Box, other: Box) -> bool:
    """Whether two areas stand side by side on one edge, the lower of them beside nothing but the other."""
    level = min(one[3], other[3]) - max(one[1], other[1]) > SHARED * min(one[3] - one[1], other[3] - other[1])
    return level and min(abs(one[0] - other[2]), abs(one[2] - other[0])) < TOUCHING


def grounds_on(page: Any) -> Iterator[tuple[Box, list[Box]]]:
    """Coloured areas of which cells that were filled upon them leave only lines, with those cells: the rules of a table in HTML."""
    open_ones: list[tuple[Box, list[Box]]] = []
    for box in [*page.rects, None]:
        area = _box(box) if box is not None and box.get("fill") else None
        if box is not None and area is None:
            continue
        while open_ones and (area is None or not _is_within(area, open_ones[-1][0])):
            ground, cells = open_ones.pop()
            if len(cells) >= CELLS and sum(map(_size, cells)) > COVERED * _size(ground):
                yield ground, cells
        if area is not None and min(area[2] - area[0], area[3] - area[1]) > THICK:
            if open_ones:
                open_ones[-1][1].append(area)
            if not is_white(box.get("non_stroking_color")):
                open_ones.append((area, []))


def _is_within(inner: Box, outer: Box) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3] and inner != outer


def _size(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _boxes(page: Any) -> Iterator[Any]:
    """Rectangles, also those whose corners a turned page has moved by the least bit or that are rounded, and sides of cells that are cut
    aslant at their ends, as browsers draw those that look raised or sunken.
    """
    yield from page.rects
    for curve in page.curves:
        points, edges = curve.get("pts") or (), tuple(curve[side] for side in ("x0", "top", "x1", "bottom"))
        if (curve.get("fill") and _is_side(points, *edges)) or _is_box(points, *edges):
            yield curve


def _is_box(points: Sequence[tuple[float, float]], x0: float, top: float, x1: float, bottom: float) -> bool:
    """Whether a shape has all of its points on the sides of its box, two of which, opposite each other, are straight but for their ends."""
    if min(x1 - x0, bottom - top) <= MOVED:
        return False
    # A curve of a chart has thousands of points, and ends with one of the first.
    if not all(min(abs(x - x0), abs(x - x1), abs(y - top), abs(y - bottom)) < MOVED for x, y in points):
        return False

    def is_straight(at: int, side: float, long: float) -> bool:
        there = [point[1 - at] for point in points if abs(point[at] - side) < MOVED]
        return max(there, default=0.0) - min(there, default=0.0) >= STRAIGHT * long

    level = all(is_straight(1, side, x1 - x0) for side in (top, bottom))
    return level or all(is_straight(0, side, bottom - top) for side in (x0, x1))


def _is_side(points: Sequence[tuple[float, float]], x0: float, top: float, x1: float, bottom: float) -> bool:
    """Whether a shape of four corners is long and thin, with all of its corners on its two long sides."""
    thin, long = sorted((x1 - x0, bottom - top))
    if len(points) > SIDES + 1 or thin > THICK or long < LONG * thin:
        return False
    low, high, at = (top, bottom, 1) if x1 - x0 > bottom - top else (x0, x1, 0)
    return len({tuple(point) for point in points}) == SIDES and all(min(abs(p[at] - low), abs(p[at] - high)) < MOVED for p in points)


def _box(drawn: Any) -> tuple[float, float, float, float]:
    return tuple(round(float(drawn[key]), 2) for key in ("x0", "top", "x1", "bottom"))  # type: ignore[return-value]


def is_white(colour: Any) -> bool:
    """Whether a colour as a file tells it, in shades of grey, of light or of print, is white."""
    values = colour if isinstance(colour, list | tuple) else (colour,)
    if not all(isinstance(value, int | float) for value in values):
        return False
    return (len(values) in (1, 3) and min(values) >= WHITE) or (len(values) == 4 and max(values) <= 1 - WHITE)
