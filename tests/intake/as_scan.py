"""PDF pages as an office scans them, from a seed: turned a little, unevenly lit, blurred, noisy, packed as JPEG.

Knows pixels and nothing of the readers.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Wear:
    """What a scanner does to a page: dots per inch, degrees of turning at most, blur and noise in grey levels, JPEG quality, shadow as a
    share of the light, quarter turns; a stamp over the lower right part in light ink; how far a camera that stands aslant moves the
    corners, as a share of the width.
    """

    dpi: int = 250
    turn: float = 2.0
    blur: float = 0.6
    noise: float = 8.0
    quality: int = 60
    shadow: float = 0.35
    quarters: int = 0
    stamp: bool = False
    aslant: float = 0.0


CLEAN = Wear(300, 0.0, 0.0, 0.0, 95, 0.0)
WEARS = {
    "clean": CLEAN, "usual": Wear(), "coarse": Wear(200, 1.5, 0.5, 6.0, 70, 0.25), "tired": Wear(300, 3.0, 1.0, 14.0, 50, 0.5),
    "stamped": Wear(250, 1.0, 0.5, 6.0, 65, 0.2, stamp=True), "photo": Wear(260, 1.0, 0.8, 6.0, 70, 0.55, aslant=0.012)}  # fmt: skip


def pages_of(pdf: bytes, dpi: int) -> list[Pixels]:
    """The pages of a PDF in grey."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [np.array(page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")) for page in document]


def _stamped(page: Pixels, dpi: int) -> Pixels:
    """A round stamp and a stroke of a pen over what stands low on the right."""
    height, width = page.shape
    over = np.full_like(page, 255)
    middle, size = (int(0.68 * width), int(0.72 * height)), int(0.75 * dpi)
    for radius in (size, int(0.72 * size)):
        cv2.circle(over, middle, radius, 150, max(2, dpi // 80))
    cv2.putText(over, "SEKRETARIAT", (middle[0] - int(0.62 * size), middle[1]), cv2.FONT_HERSHEY_SIMPLEX, dpi / 300, 150, 2)
    pen = [(middle[0] - size + int(size * 2 * i / 40), middle[1] + int(0.3 * size * np.sin(i / 2.2))) for i in range(41)]
    cv2.polylines(over, [np.array(pen, np.int32)], isClosed=False, color=90, thickness=max(2, dpi // 100))
    return np.minimum(page, over)


def _aslant(page: Pixels, share: float, rng: np.random.Generator) -> Pixels:
    """The page as a camera sees it that is not quite above it, on a grey table."""
    height, width = page.shape
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    moved = corners + rng.uniform(0, share * width, (4, 2)).astype(np.float32) * np.array([(1, 1), (-1, 1), (-1, -1), (1, -1)], np.float32)
    return np.asarray(cv2.warpPerspective(page, cv2.getPerspectiveTransform(corners, moved), (width, height), borderValue=120), np.uint8)


def wear_down(page: Pixels, wear: Wear, seed: int) -> Pixels:
    """One page as it comes from the scanner."""
    rng = np.random.default_rng(seed)
    height, width = page.shape
    page = _stamped(page, wear.dpi) if wear.stamp else page
    page = _aslant(page, wear.aslant, rng) if wear.aslant else page
    angle = float(rng.uniform(0.5, 1.0) * wear.turn * rng.choice([-1, 1]))
    turning = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    found = cv2.warpAffine(page, turning, (width, height), flags=cv2.INTER_CUBIC, borderValue=255).astype(np.float64)
    if wear.blur:
        found[:] = cv2.GaussianBlur(found, (0, 0), wear.blur * wear.dpi / 200)
    # Toner is never quite black, paper never quite white; the light falls off towards one corner.
    found = 25 + found * 0.88
    down, across = np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]
    side = rng.choice([-1, 1], 2)
    dark = (0.5 + 0.5 * (side[0] * (down - 0.5) + side[1] * (across - 0.5))) ** 2
    found *= 1 - wear.shadow * dark
    found += rng.normal(0, wear.noise, found.shape) if wear.noise else 0
    # A few specks of dust.
    for y, x in zip(rng.integers(0, height, 40 if wear.noise else 0), rng.integers(0, width, 40), strict=False):
        found[y : y + 2, x : x + 2] = 60
    grey = np.clip(found, 0, 255).astype(np.uint8)
    return np.ascontiguousarray(np.rot90(grey, wear.quarters))


def scans_of(pdf: bytes, wear: Wear, seed: int) -> list[bytes]:
    """The pages of a PDF as JPEG files."""
    found = []
    for number, page in enumerate(pages_of(pdf, wear.dpi)):
        out = io.BytesIO()
        Image.fromarray(wear_down(page, wear, seed * 100 + number)).save(out, "JPEG", quality=wear.quality, dpi=(wear.dpi, wear.dpi))
        found.append(out.getvalue())
    return found


def to_scanned_pdf(pdf: bytes, wear: Wear, seed: int) -> bytes:
    """The pages of a PDF as pictures in a PDF."""
    images = [Image.open(io.BytesIO(data)) for data in scans_of(pdf, wear, seed)]
    out = io.BytesIO()
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], resolution=wear.dpi)
    return out.getvalue()


def to_tiff(pdf: bytes, wear: Wear, seed: int) -> bytes:
    """The pages of a PDF as a TIFF of several pages."""
    images = [Image.open(io.BytesIO(data)) for data in scans_of(pdf, wear, seed)]
    out = io.BytesIO()
    images[0].save(out, "TIFF", save_all=True, append_images=images[1:], compression="tiff_deflate", dpi=(wear.dpi, wear.dpi))
    return out.getvalue()
