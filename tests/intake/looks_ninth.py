"""A ninth set of what becomes of pages in offices: a telephone aslant in the shadow of who holds it, a scanner set to 150 dots, a seal over
the column of targets, notes of a pen beside values, pages that lie in the scanner.

Knows pixels and nothing of the readers.
"""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from tests.intake.looks import (
    BLUE,
    VIOLET,
    Look,
    Pixels,
    Rng,
    Sheet,
    _blurred,
    _either_way,
    _lit,
    _over,
    _places,
    _seen,
    _way,
    noisy,
    signed,
    toned,
    turned,
)
from tests.intake.looks_again import _grey

PEN = "/usr/share/fonts/opentype/urw-base35/Z003-MediumItalic.otf"


def _seal(pixels: Pixels, dpi: int, middle: tuple[int, int], rng: Rng) -> Pixels:
    """A round seal with worn rubber, 34 millimetres wide."""
    mask = np.zeros(pixels.shape[:2], np.uint8)
    size = int(0.67 * dpi)
    for share, thick in ((1.0, 0.02), (0.9, 0.01), (0.55, 0.012)):
        cv2.circle(mask, middle, int(share * size), 255, max(1, int(thick * dpi)))
    for index, letter in enumerate("PEMERINTAH DAERAH * "):
        angle = np.pi * (0.9 + 1.2 * index / 19)
        at = (int(middle[0] + 0.73 * size * np.cos(angle) - 0.04 * dpi), int(middle[1] + 0.73 * size * np.sin(angle) + 0.04 * dpi))
        cv2.putText(mask, letter, at, cv2.FONT_HERSHEY_SIMPLEX, dpi / 420, 255, max(1, dpi // 130))
    worn = cv2.resize(rng.uniform(0.3, 1.0, (10, 10)), mask.shape[::-1], interpolation=cv2.INTER_CUBIC)
    return _over(pixels, np.clip(mask * worn, 0, 255).astype(np.uint8), VIOLET, 0.85)


def shadowed(sheet: Sheet, rng: Rng) -> Pixels:
    """A telephone above a dark desk, well aslant, the shadow of arm and telephone across a third of the page, sharper in the middle."""
    page = toned(signed(sheet, rng), 30, (250, 247, 238))
    height, width = page.shape[:2]
    border = int(0.07 * width)
    ground = np.full((height + 2 * border, width + 2 * border, 3), (52, 46, 44), np.uint8)
    pixels = _seen(page, _way(height, width, 0.03, rng, border), noisy(ground, 8.0, rng))
    down, across = _places(pixels)
    arm = 1 / (1 + np.exp(-(0.35 - np.abs(across - 0.5 * down - rng.uniform(0.2, 0.5))) * 30))
    pixels = _lit(pixels, (0.98 - 0.2 * (down - 0.3) ** 2) * (1 - 0.35 * arm))
    soft, far = _blurred(pixels, 1.3), ((across - 0.5) ** 2 + (down - 0.5) ** 2)[:, :, None]
    return noisy((pixels * (1 - np.clip(2 * far, 0, 1)) + soft * np.clip(2 * far, 0, 1)).astype(np.uint8), 3.5, rng)


def few_dots(sheet: Sheet, rng: Rng) -> Pixels:
    """A scanner set to 150 dots in grey, pressed hard."""
    return noisy(
        _blurred(
            turned(toned(_grey(signed(sheet, rng, (50, 50, 50))), 28, (246, 246, 246)), _either_way(0.2, 0.7, rng), (240, 240, 240)), 0.4
        ),
        2.0,
        rng,
    )


def sealed_targets(sheet: Sheet, rng: Rng) -> Pixels:
    """A violet seal over the right columns of the table, another over the sum, initials of a pen beside them, in colours."""
    pixels = signed(sheet, rng)
    height, width = pixels.shape[:2]
    for down in (rng.uniform(0.28, 0.34), rng.uniform(0.5, 0.56)):
        pixels = _seal(pixels, sheet.dpi, (int(rng.uniform(0.76, 0.82) * width), int(down * height)), rng)
    return noisy(_blurred(turned(toned(pixels, 28, (249, 248, 244)), _either_way(0.2, 0.8, rng), (242, 242, 240)), 0.6), 3.0, rng)


def noted(sheet: Sheet, rng: Rng) -> Pixels:
    """Somebody checked the paper with a blue pen: ticks in the right margin, a figure and a word beside the table, initials at the foot."""
    pixels = signed(sheet, rng)
    height, width = pixels.shape[:2]
    drawn = Image.new("L", (width, height), 0)
    pen = ImageDraw.Draw(drawn)
    font = ImageFont.truetype(PEN, int(0.2 * sheet.dpi))
    for down in np.arange(0.22, 0.5, 0.035):
        x, y, step = int(rng.uniform(0.935, 0.955) * width), int(down * height), 0.05 * sheet.dpi
        pen.line([(x, y), (x + step, y + 1.2 * step), (x + 2.6 * step, y - 1.6 * step)], fill=255, width=max(2, sheet.dpi // 90))
    pen.text((0.9 * width, 0.53 * height), "cek 85", fill=255, font=font)
    pen.text((0.03 * width, 0.3 * height), "ok", fill=255, font=font)
    pen.text((0.8 * width, 0.93 * height), "rs", fill=255, font=font)
    pixels = _over(pixels, np.array(drawn), BLUE, 0.9)
    return noisy(_blurred(turned(toned(pixels, 28, (250, 250, 248)), _either_way(0.2, 0.8, rng), (244, 244, 244)), 0.6), 2.5, rng)


def lying(sheet: Sheet, rng: Rng) -> Pixels:
    """Put into the feeder with its side first: every page is turned by a right angle, in grey at 250 dots."""
    page = turned(toned(_grey(signed(sheet, rng, (60, 60, 60))), 30, (247, 247, 247)), _either_way(0.2, 0.8, rng), (240, 240, 240))
    return noisy(_blurred(np.ascontiguousarray(np.rot90(page, int(rng.choice([1, 3])))), 0.6), 2.5, rng)


LOOKS_NINTH = {
    "shadowed": Look(230, shadowed, 55, says_dots=False),
    "few_dots": Look(150, few_dots, 40),
    "sealed_targets": Look(250, sealed_targets, 60),
    "noted": Look(250, noted, 65),
    "lying": Look(250, lying, 60),
}
