"""A fourth set of what becomes of pages in offices: two tones from the copier, a copy of a copy at the coarsest, blue pens through numbers, a telephone under a lamp.

Knows pixels and where a number stands below a name, and nothing of the readers.
"""

# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np

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
    _lit,
    _penned,
    _places,
    _sealed,
    _specks,
    noisy,
    signed,
    stamped,
    toned,
    turned,
)
from tests.intake.looks_again import _crease, _dark, _faint, _grey, _seen_by_camera, _streaks


def _through(sheet: Sheet, rng: Rng, colour: tuple[int, int, int] = (25, 45, 150)) -> Pixels:
    """A fine blue pen whose last stroke runs down through the name and along the number below it."""
    pixels, dpi = sheet.pixels, sheet.dpi
    for x, y in sheet.signed:
        steps = np.linspace(0, 1, 90)
        across = x + dpi * (0.1 + 1.5 * steps - 0.25 * np.sin(steps * 16) * (1 - steps))
        down = y - dpi * (0.55 * np.cos(steps * rng.uniform(12, 17)) * (1 - steps) ** 0.7 + 0.28 - 0.34 * steps)
        pixels = _penned(pixels, across, down, max(1, dpi // 110), colour)
    return pixels


def two_tones(sheet: Sheet, rng: Rng) -> Pixels:
    """An office copier in two tones at 300 dots: sealed, a little aslant, specks, strokes a little thin."""
    pixels = turned(_sealed(sheet, rng, (110, 110, 110), (40, 40, 60)), _either_way(0.4, 1.0, rng))
    return _specks(_dark(noisy(pixels, 14.0, rng), 140), 350, rng, 3)


def coarse_copy(sheet: Sheet, rng: Rng) -> Pixels:
    """Copied twice, then scanned at 150 dots in grey and packed hard: strokes grown together, aslant, streaks."""
    grey = cv2.cvtColor(signed(sheet, rng, (60, 60, 60)), cv2.COLOR_RGB2GRAY)
    for _ in range(2):
        grey = _copied(grey, rng, 0.55, 7, 45, 1.35)
    pixels = turned(cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB), _either_way(0.8, 1.6, rng), (235, 235, 235))
    return noisy(_streaks(pixels, 3, rng), 4.0, rng)


def blue_through(sheet: Sheet, rng: Rng) -> Pixels:
    """In colours at 200 dots: a fine blue pen through names and along numbers, a violet seal over it."""
    pixels = stamped(replace(sheet, pixels=_through(sheet, rng)), rng)
    return noisy(_blurred(turned(toned(pixels, 32, (251, 249, 243)), float(rng.uniform(-1.0, 1.0)), (240, 240, 238)), 0.5), 4.0, rng)


def folded_tones(sheet: Sheet, rng: Rng) -> Pixels:
    """Folded twice, faint, then in two tones at 200 dots: toner gone along the folds, which show as broken lines."""
    pixels = _faint(_sealed(sheet, rng, (130, 130, 130), (70, 70, 90)), 0.85, rng, 0.1)
    for at in (0.36, 0.69):
        pixels = _crease(pixels, sheet.dpi, at + float(rng.uniform(-0.02, 0.02)), 0.45)
    return _specks(_dark(noisy(_aslant(pixels, 0.004, rng), 9.0, rng), 165, 0.6), 200, rng, 3)


def lamp(sheet: Sheet, rng: Rng) -> Pixels:
    """By a telephone under a lamp: aslant, bowed, dark towards one side, a hand's shadow below, noise of a small lens."""
    page = _bent(toned(signed(sheet, rng), 36, (248, 244, 234)), 0.0025, -0.002)
    page = _seen_by_camera(page, 0.018, rng, 0.04, (70, 60, 52))
    down, across = _places(page)
    light = 1.02 - 0.4 * across**1.5 - 0.18 * down
    hand = 1 / (1 + np.exp((0.4 * across - down + rng.uniform(0.62, 0.75)) * 28))
    return noisy(_blurred(_lit(page, light * (1 - 0.3 * hand)), 0.8), 6.0, rng)


def shone_through(sheet: Sheet, rng: Rng) -> Pixels:
    """Thin paper in grey at 240 dots: the other side shines through, a grey seal, the edge of the lid on the right."""
    pixels = _bled(toned(_grey(_sealed(sheet, rng, (120, 120, 120), (60, 60, 60))), 30, (240, 240, 240)), 0.2, 1.6)
    pixels = turned(pixels, _either_way(0.5, 1.2, rng), (220, 220, 220))
    pixels[:, -int(0.09 * sheet.dpi) :] = 30
    return noisy(_blurred(pixels, 0.6), 5.0, rng)


LOOKS_FOURTH = {
    "two_tones": Look(300, two_tones, 0),
    "coarse_copy": Look(150, coarse_copy, 50),
    "blue_through": Look(200, blue_through, 65),
    "folded_tones": Look(200, folded_tones, 0),
    "lamp": Look(190, lamp, 55, says_dots=False),
    "shone_through": Look(240, shone_through, 60),
}
