"""More of what scanners and telephones of offices do to a page: worn glass and lids, screens, bleeding ink, staples, cheap cameras.

Knows pixels and where a number stands below a name, and nothing of the readers.
"""

from __future__ import annotations

import io
from dataclasses import replace

import cv2
import numpy as np
from PIL import Image

from tests.intake.looks import (
    Look,
    Pixels,
    Rng,
    Sheet,
    _aslant,
    _bent,
    _bled,
    _blurred,
    _copied,
    _either_way,
    _holes,
    _lit,
    _penned,
    _places,
    _sealed,
    _seen,
    _way,
    noisy,
    signed,
    stamped,
    toned,
    turned,
)


def _grey(pixels: Pixels) -> Pixels:
    return cv2.cvtColor(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)


def _dark(pixels: Pixels, below: float | Pixels, sigma: float = 0.7) -> Pixels:
    """Black where it is darker than that, everywhere or at each place, else white."""
    grey = cv2.GaussianBlur(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), (0, 0), sigma)
    return cv2.cvtColor(np.where(grey < below, 0, 255).astype(np.uint8), cv2.COLOR_GRAY2RGB)


def _faint(pixels: Pixels, share: float, rng: Rng, grain: float = 0.15) -> Pixels:
    """Print of little toner, with grain."""
    ink = (255 - pixels.astype(np.float32)) * share * np.clip(rng.normal(1, grain, (*pixels.shape[:2], 1)), 0, 1.3)
    return np.clip(255 - ink, 0, 255).astype(np.uint8)


def _crease(pixels: Pixels, dpi: int, at: float, deep: float = 0.2) -> Pixels:
    """A fold across the page: light above, shadow below, and the toner gone along it."""
    height, width = pixels.shape[:2]
    far = (np.arange(height) - at * height) / (0.3 * dpi)
    found = _lit(pixels, np.tile((1 - deep * np.exp(-np.abs(far)) * np.sign(far))[:, None], (1, width)))
    line = int(at * height)
    found[line : line + max(1, dpi // 150)] = np.maximum(found[line : line + max(1, dpi // 150)], 215)
    return found


def _streaks(pixels: Pixels, count: int, rng: Rng) -> Pixels:
    """Thin lines down the page, as dust on the glass of a feeder draws them."""
    found = pixels.astype(np.float32)
    for x in rng.integers(int(0.03 * found.shape[1]), int(0.97 * found.shape[1]), count):
        found[:, x] *= rng.uniform(0.55, 0.8)
    return found.astype(np.uint8)


def _seen_by_camera(page: Pixels, slant: float, rng: Rng, border: float = 0.05, desk: tuple[int, int, int] = (120, 112, 104)) -> Pixels:
    """The page as a camera sees it on a desk, each corner moved by a share of the width at most."""
    height, width = page.shape[:2]
    edge = int(border * width)
    size = (width + 2 * edge, height + 2 * edge)
    way = _way(height, width, slant, rng, edge)
    ground = np.clip(np.array(desk) + rng.normal(0, 6, (size[1], size[0], 1)), 0, 255).astype(np.uint8)
    return _seen(page, way, ground)


def bound(sheet: Sheet, rng: Rng) -> Pixels:
    """Copied out of a folder, coarse: holes, a staple, the black of the lid on two sides, the back bleeding through, in grey."""
    pixels = _grey(_sealed(sheet, rng, (110, 110, 110), (50, 50, 50)))
    pixels = _holes(_bled(toned(pixels, 38, (244, 244, 244)), 0.16), sheet.dpi, 35)
    at = (int(0.3 * sheet.dpi), int(0.3 * sheet.dpi))
    cv2.line(pixels, at, (at[0] + int(0.35 * sheet.dpi), at[1] + int(0.2 * sheet.dpi)), (70, 70, 70), max(2, sheet.dpi // 60))
    pixels = turned(pixels, float(rng.uniform(-1.4, 1.4)), (25, 25, 25))
    pixels[:, : int(0.1 * sheet.dpi)] = 20
    pixels[: int(0.07 * sheet.dpi)] = 20
    return noisy(_blurred(pixels, 0.5), 5.0, rng)


def handheld(sheet: Sheet, rng: Rng) -> Pixels:
    """Held above a desk in lamplight: aslant, curled, the shadow of the hand over a corner, yellow, packed hard."""
    page = _bent(toned(signed(sheet, rng), 40, (250, 240, 214)), 0.002, 0.002)
    page = _seen_by_camera(page, 0.02, rng)
    down, across = _places(page)
    lamp = 1.0 - 0.35 * np.hypot(across - rng.uniform(0.3, 0.7), down - 0.2)
    hand = 1 / (1 + np.exp((0.5 * across + down - rng.uniform(0.3, 0.45)) * 30))
    return noisy(_blurred(_lit(page, lamp * (1 - 0.45 * hand)), 0.8), 6.0, rng)


def feeder(sheet: Sheet, rng: Rng) -> Pixels:
    """Drawn aslant through a feeder in grey, coarse, with streaks; the seal lies over what is printed at the right of the table."""
    height, width = sheet.pixels.shape[:2]
    over = [(int(0.7 * width), int(0.32 * height)), (0, 0)]
    pixels = stamped(replace(sheet, pixels=_sealed(sheet, rng, (120, 120, 120), (70, 70, 70)), signed=over[:1]), rng, (150, 150, 150))
    pixels = _grey(turned(toned(pixels, 30, (250, 250, 250)), _either_way(1.5, 2.5, rng), (235, 235, 235)))
    return noisy(_streaks(_blurred(pixels, 0.5), 6, rng), 4.0, rng)


def glass(sheet: Sheet, rng: Rng) -> Pixels:
    """From the glass with the lid open: black all around, a grey page, blotches, in grey."""
    pixels = _grey(signed(sheet, rng, (60, 60, 60)))
    height, width = pixels.shape[:2]
    edge = int(0.25 * sheet.dpi)
    page = toned(_faint(pixels, 0.9, rng, 0.1), 30, (228, 228, 228))
    framed = np.full((height + 2 * edge, width + 2 * edge, 3), 18, np.uint8)
    framed[edge:-edge, edge:-edge] = page
    return noisy(_blurred(turned(framed, float(rng.uniform(-1.5, 1.5)), (18, 18, 18)), 0.6), 4.0, rng)


def third_copy(sheet: Sheet, rng: Rng) -> Pixels:
    """A copy of a copy of a copy through a screen: a pattern of dots all over the paper, letters eaten and grown."""
    grey = cv2.cvtColor(_sealed(sheet, rng, (100, 100, 100), (60, 60, 60)), cv2.COLOR_RGB2GRAY)
    for gain in (1.5, 1.6):
        grey = _copied(grey, rng, 0.6, 9, 60, gain)
    height, width = grey.shape
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = np.deg2rad(rng.uniform(20, 40))
    period = sheet.dpi / 33
    u, v = across * np.cos(angle) + down * np.sin(angle), down * np.cos(angle) - across * np.sin(angle)
    screen = 10 * (np.cos(2 * np.pi * u / period) * np.cos(2 * np.pi * v / period)) + 6 * np.sin(2 * np.pi * down / (sheet.dpi / 5))
    grey = np.clip(grey.astype(np.float32) * 0.93 + screen - 6, 0, 255).astype(np.uint8)
    return noisy(turned(cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB), float(rng.uniform(-1, 1)), (240, 240, 240)), 3.0, rng)


def carried(sheet: Sheet, rng: Rng) -> Pixels:
    """Faint print folded twice across and carried about: toner gone along the folds, in colours."""
    page = toned(_faint(_sealed(sheet, rng, (70, 80, 180)), 0.62, rng), 22, (246, 244, 236))
    for at in (0.34, 0.66):
        page = _crease(page, sheet.dpi, at + float(rng.uniform(-0.02, 0.02)))
    return noisy(_blurred(_aslant(page, 0.004, rng), 0.5), 4.0, rng)


def through_name(sheet: Sheet, rng: Rng) -> Pixels:
    """A broad signature through the name, the seal beside it, a staple, dog-eared, in colours."""
    pixels, dpi = sheet.pixels, sheet.dpi
    for x, y in sheet.signed:
        steps = np.linspace(0, 1, 90)
        across = x - 0.1 * dpi + dpi * 1.7 * steps
        down = y - dpi * (0.28 + 0.3 * np.sin(steps * rng.uniform(10, 15)) * (1 - 0.6 * steps) - 0.15 * steps)
        pixels = _penned(pixels, across, down, max(2, dpi // 85), (25, 30, 120))
    pixels = stamped(replace(sheet, pixels=pixels), rng, (110, 50, 150))
    pixels = toned(pixels, 30, (250, 249, 246))
    cv2.line(pixels, (int(0.35 * dpi), int(0.25 * dpi)), (int(0.7 * dpi), int(0.42 * dpi)), (120, 120, 125), max(2, dpi // 60))
    ear = int(0.5 * dpi)
    cv2.fillPoly(pixels, [np.array([(pixels.shape[1], 0), (pixels.shape[1] - ear, 0), (pixels.shape[1], ear)], np.int32)], (170, 168, 160))
    return noisy(_blurred(turned(pixels, float(rng.uniform(-0.9, 0.9)), (232, 232, 230)), 0.6), 4.0, rng)


def bled(sheet: Sheet, rng: Rng) -> Pixels:
    """Thin paper printed on both sides: the back is seen through it all over, in colours, coarse."""
    page = _bled(toned(_sealed(sheet, rng), 34, (246, 244, 238)), 0.24, 1.6)
    return noisy(_blurred(turned(page, float(rng.uniform(-1.2, 1.2)), (236, 236, 234)), 0.5), 5.0, rng)


def glared(sheet: Sheet, rng: Rng) -> Pixels:
    """A telephone with its flash: a glare on the page, dark corners, aslant, soft."""
    page = _seen_by_camera(toned(_sealed(sheet, rng), 45, (240, 240, 244)), 0.018, rng, 0.04, (70, 60, 60))
    down, across = _places(page)
    far = np.hypot(across - rng.uniform(0.4, 0.6), down - rng.uniform(0.35, 0.6))
    lit = _lit(page, 1.08 - 0.55 * far**1.5).astype(np.float32) + (60 * np.exp(-((far / 0.12) ** 2)))[:, :, None]
    return noisy(_blurred(np.clip(lit, 0, 255).astype(np.uint8), 1.0), 6.0, rng)


def banded(sheet: Sheet, rng: Rng) -> Pixels:
    """A copier whose drum is worn, coarse: bands across the page, one side black, a thin black line through all of it, in grey."""
    pixels = toned(_grey(signed(sheet, rng, (60, 60, 60))), 40, (238, 238, 238))
    height, width = pixels.shape[:2]
    bands = 1 - 0.07 * (1 + np.sin(np.arange(height) / sheet.dpi * rng.uniform(8, 12)))
    pixels = turned(_lit(pixels, np.tile(bands[:, None], (1, width))), float(rng.uniform(-1.2, 1.2)), (230, 230, 230))
    pixels[:, -int(0.09 * sheet.dpi) :] = 20
    x = int(rng.uniform(0.25, 0.75) * width)
    pixels[:, x : x + 2] = (pixels[:, x : x + 2] * 0.35).astype(np.uint8)
    return noisy(_blurred(pixels, 0.5), 5.0, rng)


def messaged(sheet: Sheet, rng: Rng) -> Pixels:
    """Sent on by a messenger: made small, packed hard twice, seal and signature in colours."""
    pixels = toned(_sealed(sheet, rng), 30, (250, 250, 250))
    small = cv2.resize(pixels, None, fx=0.8, fy=0.8, interpolation=cv2.INTER_AREA)
    packed = io.BytesIO()
    Image.fromarray(small).save(packed, "JPEG", quality=45)
    return turned(np.array(Image.open(packed)), float(rng.uniform(-0.6, 0.6)))


def pencilled(sheet: Sheet, rng: Rng) -> Pixels:
    """Gone through with a pencil: ticks beside the rows, a line below a word, initials at the foot; grey, holes."""
    pixels, dpi = toned(_grey(_sealed(sheet, rng, (120, 120, 120), (60, 60, 60))), 35, (246, 246, 246)), sheet.dpi
    height, width = pixels.shape[:2]
    for y in (0.2, 0.26, 0.33):
        at = np.array([int(0.945 * width), int((y + rng.uniform(-0.01, 0.01)) * height)])
        tick = at + (np.array([(0, 0), (0.06, 0.09), (0.2, -0.15)]) * dpi).astype(int)
        cv2.polylines(pixels, [tick.astype(np.int32)], isClosed=False, color=(110, 110, 115), thickness=2, lineType=cv2.LINE_AA)
    for x in (0.2, 0.24):
        line = np.array([int(x * width), int(0.94 * height)]) + (rng.normal(0, 0.05, (8, 2)) * dpi).cumsum(axis=0)
        cv2.polylines(pixels, [line.astype(np.int32)], isClosed=False, color=(100, 100, 105), thickness=2, lineType=cv2.LINE_AA)
    return noisy(_blurred(turned(_holes(pixels, dpi, 50), float(rng.uniform(-1.3, 1.3)), (228, 228, 228)), 0.6), 4.0, rng)


def pale(sheet: Sheet, rng: Rng) -> Pixels:
    """Pale print that bleeds through from the other side, folded once across the table, in colours."""
    page = _bled(toned(_faint(_sealed(sheet, rng), 0.7, rng), 25, (247, 246, 240)), 0.12)
    return noisy(_blurred(_aslant(_crease(page, sheet.dpi, 0.3, 0.15), 0.004, rng), 0.5), 4.0, rng)


LOOKS_AGAIN = {
    "glared": Look(200, glared, 60, says_dots=False),
    "banded": Look(150, banded, 55),
    "messaged": Look(200, messaged, 50, says_dots=False),
    "pencilled": Look(200, pencilled, 60),
    "pale": Look(220, pale, 65),
    "bound": Look(150, bound, 55),
    "handheld": Look(190, handheld, 45, says_dots=False),
    "feeder": Look(150, feeder, 50),
    "glass": Look(200, glass, 60),
    "third_copy": Look(200, third_copy, 55),
    "carried": Look(200, carried, 60),
    "through_name": Look(200, through_name, 65),
    "bled": Look(150, bled, 60),
}
