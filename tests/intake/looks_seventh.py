"""A seventh set of what becomes of pages in offices: a print head with dead elements, a scanner set to halftones, a plastic sleeve.

Knows pixels and nothing of the readers.
"""

from __future__ import annotations

import cv2
import numpy as np

from tests.intake.looks import Look, Pixels, Rng, Sheet, _blurred, _either_way, _lit, _places, _sealed, noisy, signed, toned, turned
from tests.intake.looks_again import _dark, _grey


def dead_elements(sheet: Sheet, rng: Rng) -> Pixels:
    """Printed by a head some elements of which are dead, so that fine white lines run down through letters; scanned in grey at 200 dots."""
    pixels = _grey(signed(sheet, rng, (50, 50, 50)))
    wide = max(1, sheet.dpi // 150)
    for x in rng.integers(int(0.1 * pixels.shape[1]), int(0.9 * pixels.shape[1]), 9):
        pixels[:, x : x + wide] = np.maximum(pixels[:, x : x + wide], 205)
    return noisy(_blurred(turned(toned(pixels, 34, (247, 247, 247)), _either_way(0.3, 0.9, rng), (232, 232, 232)), 0.5), 3.0, rng)


def halftones(sheet: Sheet, rng: Rng) -> Pixels:
    """A scanner set to photographs in two tones: grey paper and soft edges of letters become scattered dots, at 220 dots."""
    pixels = turned(
        toned(_sealed(sheet, rng, (150, 150, 150), (60, 60, 60)), 30, (243, 243, 243)), _either_way(0.2, 0.6, rng), (243, 243, 243)
    )
    return _dark(noisy(pixels, 2.0, rng), 127 + rng.uniform(-70, 70, pixels.shape[:2]), 0.6)


def sleeved(sheet: Sheet, rng: Rng) -> Pixels:
    """Scanned within its plastic sleeve: faint, bright folds of the plastic aslant, its seam and holes at the left, in colours."""
    page = turned(
        toned(_sealed(sheet, rng, (95, 75, 165), (35, 45, 125)), 84, (232, 234, 236)), _either_way(0.4, 1.1, rng), (205, 208, 212)
    )
    height, width = page.shape[:2]
    down, across = _places(page)
    for _ in range(3):
        at, lean = rng.uniform(0.15, 0.85), rng.uniform(-0.3, 0.3)
        page = _lit(page, 1 + 0.16 * np.exp(-(((across - at - lean * (down - 0.5)) / 0.012) ** 2)))
    cv2.line(page, (int(0.035 * width), 0), (int(0.04 * width), height), (170, 172, 176), 3)
    for n in range(11):
        cv2.ellipse(page, (int(0.018 * width), int((n + 0.5) / 11 * height)), (9, 14), 0, 0, 360, (120, 122, 126), 2, cv2.LINE_AA)
    return noisy(_blurred(page, 0.6), 3.5, rng)


LOOKS_SEVENTH = {
    "dead_elements": Look(200, dead_elements, 60),
    "halftones": Look(220, halftones, 0),
    "sleeved": Look(210, sleeved, 60),
}
