"""A fifth set of what becomes of pages in offices: out of a binder, through an application that makes two tones piece by piece, printed to save toner.

Knows pixels and nothing of the readers.
"""

# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

from tests.intake.looks import Look, Pixels, Rng, Sheet, _bent, _blurred, _either_way, _lit, _places, _sealed, noisy, signed, toned, turned


def binder(sheet: Sheet, rng: Rng) -> Pixels:
    """Yellow paper out of a binder at 200 dots: two holes at the left, the shadow of a staple, signed in blue."""
    pixels = turned(toned(signed(sheet, rng), 34, (250, 244, 222)), _either_way(0.3, 0.9, rng), (150, 150, 150))
    height, dpi = pixels.shape[0], sheet.dpi
    for at in (0.43, 0.57):
        cv2.circle(pixels, (int(0.42 * dpi), int(at * height)), int(0.12 * dpi), (60, 60, 60), -1, cv2.LINE_AA)
    cv2.line(pixels, (int(0.3 * dpi), int(0.35 * dpi)), (int(0.62 * dpi), int(0.22 * dpi)), (120, 120, 125), 4, cv2.LINE_AA)
    return noisy(_blurred(pixels, 0.6), 5.0, rng)


def local_tones(sheet: Sheet, rng: Rng) -> Pixels:
    """By a telephone whose application makes black and white piece by piece: strokes of unequal weight, crumbs in the dark corner, a seal as rings."""
    page = noisy(_blurred(_bent(_sealed(sheet, rng, (90, 90, 160), (40, 50, 120)), 0.0015, -0.001), 0.9), 9.0, rng)
    down, across = _places(page)
    grey = cv2.cvtColor(_lit(page, 1.0 - 0.45 * across * down), cv2.COLOR_RGB2GRAY)
    size = int(0.14 * sheet.dpi) * 2 + 1
    tones = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_GAUSSIAN_C, cv2.THRESH_BINARY, size, 14)
    return cv2.cvtColor(cv2.GaussianBlur(tones, (0, 0), 0.4), cv2.COLOR_GRAY2RGB)


def saved_toner(sheet: Sheet, rng: Rng) -> Pixels:
    """Printed to save toner and scanned in grey at 250 dots: letters are a fine screen of dots, the feeder pulled the page a little aslant."""
    down, across = np.mgrid[0 : sheet.pixels.shape[0], 0 : sheet.pixels.shape[1]]
    screen = ((across + down) % 3 == 0) & ((across - down) % 3 == 0)
    thin = np.where(screen[..., None], 255, sheet.pixels).astype(np.uint8)
    pixels = turned(signed(replace(sheet, pixels=thin), rng, (70, 70, 70)), _either_way(0.4, 1.1, rng))
    return noisy(_blurred(toned(pixels, 45, (247, 247, 247)), 0.7), 4.0, rng)


LOOKS_FIFTH = {
    "binder": Look(200, binder, 55),
    "local_tones": Look(210, local_tones, 60, says_dots=False),
    "saved_toner": Look(250, saved_toner, 65),
}
