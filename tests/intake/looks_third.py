"""A third set of what becomes of pages in offices: books held open, markers, screens of dots, stamps of copies, crumpled paper.

Knows pixels and where a number stands below a name, and nothing of the readers.
"""

from __future__ import annotations

import cv2
import numpy as np

from tests.intake.looks import Look, Pixels, Rng, Sheet, _aslant, _blurred, _holes, _lit, _over, _sealed, noisy, signed, toned, turned
from tests.intake.looks_again import _faint, _grey


def gutter(sheet: Sheet, rng: Rng) -> Pixels:
    """Out of a bound volume held open on the glass: lines bend into the gutter at the left, and go dark there; grey."""
    page = toned(_grey(_sealed(sheet, rng, (110, 110, 110), (50, 50, 50))), 35, (243, 243, 243))
    height, width = page.shape[:2]
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    near = np.exp(-across / (0.08 * width))
    bend = 0.006 * height * near * (0.5 - down / height) * 2
    page = cv2.remap(page, across + 0.008 * width * near, down + bend.astype(np.float32), cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    page = _lit(page, 1 - 0.75 * np.exp(-across / (0.025 * width)))
    return noisy(_blurred(turned(page, float(rng.uniform(-0.7, 0.7)), (30, 30, 30)), 0.6), 4.0, rng)


def marked_up(sheet: Sheet, rng: Rng) -> Pixels:
    """Gone over with yellow and green markers across rows and figures, initials at the foot of the page in blue, sealed; in colours."""
    pixels, dpi = toned(_sealed(sheet, rng), 28, (251, 250, 247)), sheet.dpi
    height, width = pixels.shape[:2]
    for share, colour in ((0.2, (255, 240, 60)), (0.3, (150, 245, 110)), (0.38, (255, 240, 60))):
        y = int((share + rng.uniform(-0.01, 0.01)) * height)
        mask = np.zeros((height, width), np.uint8)
        ends = (int(rng.uniform(0.1, 0.4) * width), y), (int(rng.uniform(0.7, 0.95) * width), y + int(rng.uniform(-0.04, 0.04) * dpi))
        cv2.line(mask, *ends, 255, int(0.16 * dpi))
        pixels = _over(pixels, mask, colour, 0.9)
    for _ in range(2):
        line = np.array([int(rng.uniform(0.8, 0.9) * width), int(0.95 * height)]) + (rng.normal(0, 0.06, (9, 2)) * dpi).cumsum(axis=0)
        cv2.polylines(pixels, [line.astype(np.int32)], isClosed=False, color=(40, 50, 150), thickness=2, lineType=cv2.LINE_AA)
    return noisy(_blurred(turned(pixels, float(rng.uniform(-1, 1)), (236, 236, 236)), 0.6), 4.0, rng)


def dotted(sheet: Sheet, rng: Rng) -> Pixels:
    """A scanner that saves two tones by scattering dots: paper with stray dots, letters with ragged edges, grey as a cloud of dots."""
    page = _aslant(toned(_grey(signed(sheet, rng, (60, 60, 60))), 45, (240, 240, 240)), 0.003, rng)
    grey = cv2.cvtColor(_blurred(page, 0.5), cv2.COLOR_RGB2GRAY).astype(np.float32)
    # Threshold by a matrix, as drivers of scanners do; the paper's grey becomes a dot here and there.
    step = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) * 16 + 8
    height, width = grey.shape
    bounds = np.tile(step, (height // 4 + 1, width // 4 + 1))[:height, :width]
    contrast = np.clip((grey - 128) * 1.5 + 128 + rng.normal(0, 6, grey.shape), 0, 255)
    return cv2.cvtColor(np.where(contrast > bounds, 255, 0).astype(np.uint8), cv2.COLOR_GRAY2RGB)


def true_copy(sheet: Sheet, rng: Rng) -> Pixels:
    """Laid on the glass upside down, holes, and a stamp in a frame for copies set aslant over the lower right of the page, in red."""
    pixels, dpi = toned(_sealed(sheet, rng, (90, 60, 170)), 32, (248, 247, 242)), sheet.dpi
    height, width = pixels.shape[:2]
    small = np.zeros((int(0.75 * dpi), int(2.4 * dpi)), np.uint8)
    cv2.rectangle(small, (4, 4), (small.shape[1] - 5, small.shape[0] - 5), 255, max(2, dpi // 70))
    for n, text in enumerate(("SALINAN SESUAI", "DENGAN ASLINYA")):
        at = (int(0.15 * dpi), int((0.32 + 0.3 * n) * dpi))
        cv2.putText(small, text, at, cv2.FONT_HERSHEY_DUPLEX, dpi / 270, 255, max(1, dpi // 110), cv2.LINE_AA)
    mask = np.zeros((height, width), np.uint8)
    top, left = int(0.44 * height), int(0.62 * width)
    part = mask[top : top + small.shape[0], left : left + small.shape[1]]
    part[:] = small[: part.shape[0], : part.shape[1]]
    turning = cv2.getRotationMatrix2D((left + small.shape[1] / 2, top + small.shape[0] / 2), float(rng.uniform(6, 12)), 1.0)
    mask = cv2.warpAffine(mask, turning, (width, height))
    pixels = _holes(_over(pixels, mask, (200, 40, 50), 0.8), dpi, 70)
    pixels = turned(pixels, float(rng.uniform(-1, 1)), (228, 228, 226))
    return np.ascontiguousarray(noisy(_blurred(pixels, 0.6), 4.0, rng)[::-1, ::-1])


def crumpled(sheet: Sheet, rng: Rng) -> Pixels:
    """Crumpled, smoothed and scanned: facets of light and shadow, lines that waver, print gone along the creases; in colours."""
    page = toned(_faint(_sealed(sheet, rng), 0.85, rng, 0.1), 28, (247, 245, 238))
    height, width = page.shape[:2]
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    light = np.ones((height, width), np.float32)
    shift = np.zeros((height, width), np.float32)
    for _ in range(9):
        angle, far = rng.uniform(0, np.pi), rng.uniform(0.1, 0.9)
        edge = (across / width - far) * np.cos(angle) + (down / height - rng.uniform(0.1, 0.9)) * np.sin(angle)
        light *= (1 - 0.1 * np.sign(edge) * np.exp(-np.abs(edge) / 0.05)).astype(np.float32)
        light[np.abs(edge) < 0.0006] *= 1.25
        shift += (0.0009 * width * np.tanh(edge / 0.08)).astype(np.float32)
    page = cv2.remap(page, across + shift, down + shift, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return noisy(_blurred(_lit(page, light), 0.5), 4.0, rng)


LOOKS_THIRD = {
    "gutter": Look(200, gutter, 60),
    "marked_up": Look(200, marked_up, 65),
    "dotted": Look(200, dotted, 0),
    "true_copy": Look(200, true_copy, 60),
    "crumpled": Look(200, crumpled, 60),
}
