"""Scanned pages as clean pictures in grey: decoded within bounds, evenly lit, without the edges of the glass, upright and straight.

Runs in the process of its own of `scan_pages`. Knows pictures and PDF; must not know letters.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np

from agreements.intake.apart import Refused
from agreements.intake.scan_glass import without_edges, without_streaks
from agreements.intake.scan_inks import WHITE, Pixels, cut_out, evenly_lit, grey_of
from agreements.intake.scan_pages import MAX_PAGES, MAX_PIXELS
from engine.language.classes import dataclass

# No page with text is smaller, in pixels.
LEAST = 200
# What pages are worked on: dots per inch, and the longest side, in pixels; A4, in points.
DPI, LONGEST, A4 = 300, 5000, 842.0
# Modes of pictures with colours.
COLOURS = ("RGB", "YCbCr", "CMYK", "P")
# Resolutions that a scanner has; cameras say whatever they like.
SCANNERS = (100, 1200)
# Sizes of paper, in points: from A5 to A2.
PAPER = (400, 1700)
# How far a page is turned at most, in degrees, and the steps in which that is looked for.
TURNED, STEPS = 8.0, (0.5, 0.1, 0.02)
# Print is darker than the first, of 255 for black. Where its darkest within so many times eight pixels is below the third it is faint, and
# made as dark as the fourth, if so much of a page is faint.
FAINTEST, NEARBY, FULL, INK, FAINT = 64, 13, 150, 200, 0.15
# A ground is darker than this, of 255, if its letters are light; so wide and high at least, in pixels; so much of its box is ground; and
# it is so broad at its ends, as a share of its middle: half of that is a circle.
GROUND, FIELD, SOLID, BROAD = 120, (60, 24), 0.6, 0.75
# Grain of a ground is lighter than this share of it, once it is turned.
GRAIN = 0.8
# No stroke of a letter is thicker, in pixels.
STROKE = 25
# Ink of a page with text is darker than this, of 255.
DARK = 140.0


@dataclass(frozen=True, slots=True)
class Scan:
    """A page in grey with its size in points; one point is `scale` pixels."""

    number: int
    pixels: Pixels
    width: float
    height: float

    @property
    def scale(self) -> float:
        """Pixels of a point."""
        return float(self.pixels.shape[0]) / self.height


def scans_in(data: bytes, wanted: frozenset[int] | None = None) -> Iterator[Scan]:
    """The pages of a picture or of a PDF, of a PDF those with the wanted numbers. Raises Refused, and what the libraries raise."""
    pages = _of_pdf(data, wanted) if data.startswith(b"%PDF-") else _of_picture(data)
    for number, grey, longest in pages:
        grey = _resized(grey, _size(longest) / max(grey.shape))
        height, width = grey.shape
        yield Scan(number, grey, longest * width / max(grey.shape), longest * height / max(grey.shape))


def _size(longest: float) -> float:
    """How long the longest side of a page of so many points is when it is worked on, in pixels."""
    return min(DPI / 72 * longest, LONGEST)


def _of_picture(data: bytes) -> Iterator[tuple[int, Pixels, float]]:
    """The pictures of a file, each with its longest side in points; how large one is is known before it is unpacked."""
    number = count = 1
    while number <= count:
        grey, longest, count = _picture(data, number)
        if count > MAX_PAGES:
            raise Refused("too-many-pages")
        yield number, grey, longest
        number += 1


def _picture(data: bytes, number: int) -> tuple[Pixels, float, int]:
    """The picture of a file with that number in grey, its longest side in points, and how many there are; nothing else is kept of it."""
    from PIL import Image, ImageOps

    # How large a picture may be is said here, and not by the library.
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF")) as picture:
        if (count := getattr(picture, "n_frames", 1)) > MAX_PAGES:
            raise Refused("too-many-pages")
        if number > 1:
            picture.seek(number - 1)
        _check_size(*picture.size)
        longest = _longest(picture.size, picture.info.get("dpi"))
        coloured = picture.mode in COLOURS and "transparency" not in picture.info
        picture.draft("RGB" if coloured else "L", (LONGEST, LONGEST) if coloured else picture.size)
        found = np.array(ImageOps.exif_transpose(_in_colours(picture) if coloured else _on_white(picture)))
    return (_from_colours(found, longest) if coloured else cut_out(found)), longest, count


def _in_colours(picture: Any) -> Any:
    """The picture in three channels, no larger than pages are worked on; in place where it can be, as large ones fill the memory."""
    colours = picture if picture.mode == "RGB" else picture.convert("RGB")
    colours.thumbnail((LONGEST, LONGEST))
    return colours


def _from_colours(colours: Pixels, longest: float) -> Pixels:
    """The page of a picture in colours, or of a photograph, in grey."""
    page = cut_out(colours)
    return grey_of(_resized(page, min(1.0, _size(longest) / max(page.shape))))


def _on_white(picture: Any) -> Any:
    """The picture in grey of 8 bits, with white where it can be seen through."""
    from PIL import Image

    if picture.mode.startswith("I"):
        values = np.asarray(picture, dtype=np.float32)
        return Image.fromarray((values / max(1.0, float(values.max())) * WHITE).astype(np.uint8))
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        seen = picture.convert("LA")
        below = Image.new("L", picture.size, WHITE)
        below.paste(seen.getchannel("L"), mask=seen.getchannel("A"))
        return below
    # What says how it is turned goes along.
    grey = picture.convert("L")
    grey.info |= {key: value for key, value in picture.info.items() if key == "exif"}
    return grey


def _longest(size: tuple[int, int], dpi: Any) -> float:
    """The longest side in points: by the resolution if that makes paper, else A4."""
    try:
        dots = float(dpi[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return A4
    points = max(size) / dots * 72 if SCANNERS[0] <= dots <= SCANNERS[1] else 0.0
    return points if PAPER[0] <= points <= PAPER[1] else A4


def _check_size(width: float, height: float) -> None:
    if width * height > MAX_PIXELS:
        raise Refused(f"too-many-pixels {round(width)} {round(height)}")
    if min(width, height) < LEAST or max(width, height) > 20 * min(width, height):
        raise Refused("no-page")


def _of_pdf(data: bytes, wanted: frozenset[int] | None) -> Iterator[tuple[int, Pixels, float]]:
    """The wanted pages of a PDF as they would be printed."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        if len(wanted or range(len(document))) > MAX_PAGES:
            raise Refused("too-many-pages")
        for index in range(len(document)):
            if wanted is None or index + 1 in wanted:
                page = document[index]
                width, height = page.get_size()
                if not (math.isfinite(width * height) and 0 < max(width, height) < 20 * min(width, height)):
                    raise Refused("no-page")
                longest = max(width, height) if PAPER[0] <= max(width, height) <= PAPER[1] else A4
                bitmap = page.render(scale=_size(longest) / max(width, height), rev_byteorder=True)
                yield index + 1, _from_colours(bitmap.to_numpy()[:, :, :3].copy(), longest), longest
                page.close()


def _resized(grey: Pixels, factor: float) -> Pixels:
    if abs(factor - 1) < 0.01:
        return grey
    way = cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA
    return cv2.resize(grey, None, fx=factor, fy=factor, interpolation=way)


def cleaned(grey: Pixels) -> Pixels:
    """A page evenly lit and without noise, what is dark along its edges and streaks taken away, those of a copier before this scanner once
    its rows are level; dark letters on white everywhere.
    """
    grey = without_edges(without_streaks(_lit(cv2.medianBlur(grey, 3))))
    if _lies(grey):
        grey = np.ascontiguousarray(np.rot90(grey))
    return _evenly_inked(_without_grounds(without_streaks(_turned(grey, _angle(grey)))))


def _evenly_inked(grey: Pixels) -> Pixels:
    """The page with its print as dark where the ink ran out as elsewhere, if much of it is faint; what is fainter still is no print."""
    dark = cv2.subtract(np.full_like(grey, WHITE), grey)
    spots = cv2.resize(cv2.dilate(dark, np.ones((9, 9), np.uint8)), None, fx=0.125, fy=0.125, interpolation=cv2.INTER_NEAREST)
    peaks = cv2.blur(cv2.dilate(spots, np.ones((NEARBY, NEARBY), np.uint8)), (NEARBY, NEARBY))
    printed = spots > FAINTEST
    if not printed.any() or float((peaks[printed] < FULL).mean()) < FAINT:
        return grey
    factor = np.where(peaks < FAINTEST, 1.0, np.maximum(1.0, INK / np.maximum(peaks, 1))).astype(np.float32)
    more = cv2.resize(factor, grey.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(WHITE - np.minimum(WHITE, dark * more), np.uint8)


def upside_down(grey: Pixels) -> Pixels:
    """The page turned by half."""
    return np.ascontiguousarray(np.rot90(grey, 2))


def _lit(grey: Pixels) -> Pixels:
    """The page as a share of the light on it: paper is white everywhere, the darkest ink is black."""
    found: Pixels = evenly_lit(grey)
    dark = float(np.percentile(found[::4, ::4], 0.3))
    # Where nothing is dark there is hardly any ink, and what would be made darker is noise.
    stretch = WHITE / (WHITE - dark) if dark < DARK else 1.0
    return cv2.convertScaleAbs(found, alpha=stretch, beta=WHITE * (1 - stretch)) if stretch > 1.02 else found


def _without_grounds(grey: Pixels) -> Pixels:
    """The level page with dark letters on white in coloured cells, too: light letters on a dark ground turned, a grey ground made white."""
    dark = ((grey < GROUND) * WHITE).astype(np.uint8)
    grounds = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(grounds)
    found, turned = grey.copy(), np.zeros(grey.shape, bool)
    height, width = grey.shape
    for label, (x, y, across, down, area) in enumerate(stats.tolist()):
        # Solid, as large as a cell, and no picture of half a page.
        solid = label and area > SOLID * across * down and across * down < 0.4 * height * width
        if solid and across > FIELD[0] and down > FIELD[1]:
            part = slice(y, y + down), slice(x, x + across)
            inside = _filled(labels[part] == label)
            if _has_broad_ends(inside):
                found[part][inside] = WHITE - found[part][inside]
                turned[part] |= inside
    ground = cv2.morphologyEx(cv2.medianBlur(found, 5), cv2.MORPH_CLOSE, np.ones((STROKE, STROKE), np.uint8))
    even: Pixels = cv2.divide(found, np.maximum(ground, 1), scale=WHITE)
    # What is nearly as light as what was turned is its grain, and creases.
    even[turned & (even > GRAIN * WHITE)] = WHITE
    return np.where(ground > GROUND, even, found).astype(np.uint8)


def _filled(area: Pixels) -> Pixels:
    """An area with what lies between its first and last row in each column: letters. Its edges waver where paper does."""
    first, last = area.argmax(axis=0), area.shape[0] - area[::-1].argmax(axis=0)
    rows = np.arange(area.shape[0])[:, None]
    found: Pixels = (rows >= first) & (rows < last) & area.any(axis=0)
    return found


def _has_broad_ends(area: Pixels) -> bool:
    """Whether an area is as broad at both ends of its longer side as in the middle: a seal is round."""
    broad = area.mean(axis=0 if area.shape[1] >= area.shape[0] else 1)
    reach = max(2, min(area.shape) // 8)
    return min(float(broad[:reach].mean()), float(broad[-reach:].mean())) > BROAD * float(np.median(broad))


def _small_ink(grey: Pixels, longest: int = 1100) -> Pixels:
    """The ink of a page in few pixels, without long strokes: what tells how its lines run."""
    factor = longest / max(grey.shape)
    small = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    ink: Pixels = ((small < 170) * WHITE).astype(np.uint8)
    stroke = longest // 24
    for shape in ((1, stroke), (stroke, 1)):
        ink = cv2.subtract(ink, cv2.dilate(cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(shape, np.uint8)), np.ones((3, 3), np.uint8)))
    return ink


def _striped(ink: Pixels, angle: float) -> float:
    """How sharply rows of ink and of paper part when the page is turned by the angle."""
    height, width = ink.shape
    turning = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    rows = cv2.warpAffine(ink, turning, (width, height)).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())


def _best_angle(ink: Pixels) -> tuple[float, float]:
    """The angle at which the page is most striped, and how much it is."""
    angle, reach = 0.0, TURNED
    for step in STEPS:
        angles = [angle + step * index for index in range(-round(reach / step), round(reach / step) + 1)]
        angle, reach = max(angles, key=lambda a: _striped(ink, a)), step
    return angle, _striped(ink, angle)


def _lies(grey: Pixels) -> bool:
    """Whether the lines of the page run from top to bottom: letters are nearer to those of their line than to those of the next."""
    ink = _small_ink(grey, 2200)
    across, down = (cv2.connectedComponents(cv2.dilate(ink, np.ones(shape, np.uint8)))[0] for shape in ((1, 7), (7, 1)))
    return bool(down < 0.8 * across)


def _angle(grey: Pixels) -> float:
    return _best_angle(_small_ink(grey))[0]


def _turned(grey: Pixels, angle: float) -> Pixels:
    if abs(angle) < 0.015:
        return grey
    height, width = grey.shape
    turning = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    return cv2.warpAffine(grey, turning, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=WHITE)
