"""A sixth set of what becomes of pages in offices: strokes grown thick in two tones, the right page of a bound volume, a telephone that shook, a form seen through the paper, a viewer that sharpens, toner in waves.

Knows pixels and nothing of the readers.
"""

# ruff: noqa: E501

from __future__ import annotations

import cv2
import numpy as np

from tests.intake.looks import (
    Look,
    Pixels,
    Rng,
    Sheet,
    _bent,
    _blurred,
    _either_way,
    _lit,
    _places,
    _sealed,
    _shone,
    _specks,
    noisy,
    signed,
    toned,
    turned,
)
from tests.intake.looks_again import _crease, _dark, _faint, _grey, _seen_by_camera, _streaks


def thick_tones(sheet: Sheet, rng: Rng) -> Pixels:
    """A multifunction copier in two tones at 240 dots set to dark: strokes grow together, the shadow of a staple, an edge of the lid at the left."""
    pixels = turned(_sealed(sheet, rng, (120, 120, 120), (50, 50, 60)), _either_way(0.5, 1.2, rng), (225, 225, 225))
    tones = _dark(noisy(pixels, 10.0, rng), 200, 0.9)
    dpi = sheet.dpi
    cv2.line(tones, (int(0.35 * dpi), int(0.4 * dpi)), (int(0.7 * dpi), int(0.3 * dpi)), (0, 0, 0), 5)
    tones[:, : int(0.05 * dpi)] = 0
    return _specks(tones, 250, rng, 3)


def right_page(sheet: Sheet, rng: Rng) -> Pixels:
    """The right page of a volume on the glass of a copier, in grey: dark and bent towards the left, streaks of dust, the finger of who held it at the edge."""
    page = toned(_grey(_sealed(sheet, rng, (115, 115, 115), (55, 55, 55))), 38, (238, 238, 236))
    height, width = page.shape[:2]
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    near = np.exp(-across / (0.06 * width))
    page = cv2.remap(
        page,
        across,
        down + (0.005 * height * near * (down / height - 0.4)).astype(np.float32),
        cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REPLICATE,
    )
    page = _streaks(_lit(page, 1 - 0.6 * np.exp(-across / (0.03 * width))), 2, rng)
    cv2.ellipse(
        page,
        (width, int(rng.uniform(0.4, 0.6) * height)),
        (int(0.28 * sheet.dpi), int(0.4 * sheet.dpi)),
        0,
        0,
        360,
        (95, 85, 80),
        -1,
        cv2.LINE_AA,
    )
    return noisy(_blurred(turned(page, float(rng.uniform(-0.6, 0.6)), (40, 40, 40)), 0.6), 4.0, rng)


def shaken(sheet: Sheet, rng: Rng) -> Pixels:
    """By a telephone that shook a little: smeared along one direction, aslant, bowed, warm light of a room."""
    page = _seen_by_camera(_bent(toned(signed(sheet, rng), 34, (246, 238, 222)), 0.002, 0.002), 0.014, rng, 0.05, (92, 78, 66))
    down, across = _places(page)
    page = _lit(page, 0.78 + 0.22 * np.cos((across - 0.4) * 2.2) * np.cos((down - 0.45) * 1.8))
    smear = np.zeros((5, 5), np.float32)
    cv2.line(smear, (0, 3), (4, 1), 1.0, 1)
    return noisy(cv2.filter2D(page, -1, smear / smear.sum()), 5.0, rng)


def form_behind(sheet: Sheet, rng: Rng) -> Pixels:
    """Printed on the back of used paper, in grey at 220 dots: lines and words of a form shine through, a dark seal."""
    pixels = toned(_grey(_sealed(sheet, rng, (90, 90, 90), (50, 50, 50))), 32, (240, 240, 239))
    height, width = pixels.shape[:2]
    other = np.full((height, width), 255, np.uint8)
    for n in range(1, 24):
        y = int(height * n / 24)
        cv2.line(other, (int(0.08 * width), y), (int(0.9 * width), y), 120, 2)
        for at in range(5):
            cv2.putText(
                other, "ATAS NAMA"[at:], (int((0.1 + 0.16 * at) * width), y - 14), cv2.FONT_HERSHEY_SIMPLEX, sheet.dpi / 330, 110, 2
            )
    for x in (0.3, 0.62):
        cv2.line(other, (int(x * width), int(0.04 * height)), (int(x * width), int(0.95 * height)), 120, 2)
    pixels = _shone(pixels, _blurred(np.ascontiguousarray(other[:, ::-1]), 2.2)[:, :, None], 0.22)
    return noisy(_blurred(turned(pixels, float(rng.uniform(-0.8, 0.8)), (215, 215, 215)), 0.55), 4.0, rng)


def sharpened(sheet: Sheet, rng: Rng) -> Pixels:
    """Sent by a messenger and saved from a viewer that sharpens: small, halos around letters, blocks of JPEG, in colours."""
    page = noisy(
        _blurred(
            turned(
                toned(_sealed(sheet, rng, (80, 70, 170), (30, 40, 130)), 30, (244, 243, 238)), _either_way(0.3, 0.8, rng), (120, 118, 115)
            ),
            0.8,
        ),
        4.0,
        rng,
    )
    height, width = page.shape[:2]
    small = cv2.resize(page, (int(width * 0.85), int(height * 0.85)), interpolation=cv2.INTER_AREA)
    _, packed = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 38])
    sent: Pixels = cv2.imdecode(packed, cv2.IMREAD_COLOR)
    seen = cv2.resize(sent, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.clip(seen.astype(np.float32) * 1.9 - cv2.GaussianBlur(seen, (0, 0), 1.8).astype(np.float32) * 0.9, 0, 255).astype(np.uint8)


def waves(sheet: Sheet, rng: Rng) -> Pixels:
    """A drum at its end: toner fainter and fuller in waves down the page, grey ghosts of letters a hand below them, folded once; in grey."""
    pixels = _faint(_grey(signed(sheet, rng, (60, 60, 60))), 0.9, rng, 0.1)
    height = pixels.shape[0]
    wave = 0.72 + 0.28 * np.sin(np.arange(height) / height * rng.uniform(30, 40) + rng.uniform(0, 6))
    pixels = (255 - (255 - pixels.astype(np.float32)) * wave[:, None, None]).astype(np.uint8)
    pixels = _shone(pixels, np.roll(_blurred(pixels, 1.5), int(0.9 * sheet.dpi), axis=0), 0.08)
    pixels = _crease(toned(pixels, 40, (244, 244, 244)), sheet.dpi, 0.5 + float(rng.uniform(-0.03, 0.03)), 0.15)
    return noisy(_blurred(turned(pixels, _either_way(0.3, 0.8, rng), (230, 230, 230)), 0.5), 4.0, rng)


def low_sun(sheet: Sheet, rng: Rng) -> Pixels:
    """By a telephone near a window: bars of shadow across the page, the violet seal over names, aslant."""
    page = _seen_by_camera(toned(_sealed(sheet, rng), 30, (250, 248, 242)), 0.016, rng, 0.03, (60, 72, 80))
    down, across = _places(page)
    bars = 1 / (1 + np.exp(-np.sin((down + 0.35 * across) * 17 + rng.uniform(0, 6)) * 9))
    return noisy(_blurred(_lit(page, 0.68 + 0.3 * bars), 0.7), 5.0, rng)


def fax_again(sheet: Sheet, rng: Rng) -> Pixels:
    """Faxed in standard resolution: half the lines of the page, two tones, a line of the sender at the top."""
    pixels = _dark_lines(signed(sheet, rng, (40, 40, 40)), sheet.dpi)
    cv2.putText(
        pixels,
        "12-JAN-2026 09:14 DARI: TATA USAHA  HAL. 01",
        (int(0.3 * sheet.dpi), int(0.22 * sheet.dpi)),
        cv2.FONT_HERSHEY_PLAIN,
        sheet.dpi / 130,
        (0, 0, 0),
        2,
    )
    return _specks(pixels, 120, rng, 3)


def _dark_lines(pixels: Pixels, dpi: int) -> Pixels:
    """Two tones at 0.68 of the lines of the page."""
    height, width = pixels.shape[:2]
    grey = cv2.cvtColor(_blurred(pixels, 0.5), cv2.COLOR_RGB2GRAY)
    few = cv2.resize(grey, (width, int(height * 0.68)), interpolation=cv2.INTER_AREA)
    return cv2.cvtColor(
        cv2.resize(np.where(few < 150, 0, 255).astype(np.uint8), (width, height), interpolation=cv2.INTER_NEAREST), cv2.COLOR_GRAY2RGB
    )


def purple(sheet: Sheet, rng: Rng) -> Pixels:
    """A colour copy on pink paper at 200 dots, signed in violet, lifted at one corner so that it is out of focus there."""
    pixels = turned(
        toned(_sealed(sheet, rng, (30, 60, 170), (90, 40, 130)), 36, (250, 222, 226)), float(rng.uniform(-1, 1)), (235, 215, 218)
    )
    down, across = _places(pixels)
    share = np.clip((across + down - 1.35) * 2.2, 0, 1)[:, :, None]
    mixed = pixels * (1 - share) + _blurred(pixels, 1.6).astype(np.float32) * share
    return noisy(_blurred(mixed.astype(np.uint8), 0.5), 4.0, rng)


def dark_copy(sheet: Sheet, rng: Rng) -> Pixels:
    """Copied too dark and scanned in grey at 190 dots: strokes thick, paper grey with a rim, holes, the pen of who signed as dark as print."""
    pixels = signed(sheet, rng, (30, 30, 30))
    thick = cv2.erode(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.ones((2, 2), np.uint8))
    pixels = toned(cv2.cvtColor(thick, cv2.COLOR_GRAY2RGB), 28, (214, 214, 214))
    down, across = _places(pixels)
    pixels = _lit(pixels, 1 - 0.35 * np.clip(np.abs(across - 0.5) * 2 - 0.75, 0, 1) - 0.2 * np.clip(down - 0.8, 0, 1))
    for at in (0.4, 0.6):
        cv2.circle(pixels, (int(0.4 * sheet.dpi), int(at * pixels.shape[0])), int(0.11 * sheet.dpi), (70, 70, 70), -1, cv2.LINE_AA)
    return noisy(_blurred(turned(pixels, _either_way(0.4, 1.0, rng), (205, 205, 205)), 0.6), 6.0, rng)


def screened(sheet: Sheet, rng: Rng) -> Pixels:
    """Taken from a screen by a telephone: the screen's lines as waves over the page, blue light, aslant."""
    page = _seen_by_camera(toned(_sealed(sheet, rng, (110, 70, 170), (40, 50, 140)), 40, (236, 242, 252)), 0.01, rng, 0.04, (24, 26, 30))
    down, across = _places(page)
    waves = 1 + 0.05 * np.sin((across * 160 + down * 23) * 2 * np.pi) * np.sin(down * 9)
    return noisy(_blurred(_lit(page, waves * (0.88 + 0.1 * across)), 0.7), 4.0, rng)


LOOKS_SIXTH = {
    "dark_copy": Look(190, dark_copy, 55),
    "screened": Look(220, screened, 60, says_dots=False),
    "thick_tones": Look(240, thick_tones, 0),
    "right_page": Look(200, right_page, 55),
    "shaken": Look(210, shaken, 60, says_dots=False),
    "form_behind": Look(220, form_behind, 60),
    "sharpened": Look(210, sharpened, 70, says_dots=False),
    "waves": Look(200, waves, 60),
    "low_sun": Look(220, low_sun, 60, says_dots=False),
    "fax_again": Look(204, fax_again, 0),
    "purple": Look(200, purple, 60),
}
