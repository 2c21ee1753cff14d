"""PDF pages as people send them: by the copier of the office, stamped and signed, by fax, photographed, copied twice, folded, by an app.

What they look like was written down from published papers and from what libraries that wear documents down call the kinds of wear. Knows
pixels and where a number stands below a name, and nothing of the readers.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
import pypdfium2
from PIL import Image

# Three channels, red first.
Pixels = Any
VIOLET, BLUE = (95, 60, 170), (25, 35, 130)
Rng = np.random.Generator


@dataclass(frozen=True)
class Sheet:
    """A printed page under way, its dots per inch, and where signatures stand: the left end of each number below a name, in pixels."""

    pixels: Pixels
    dpi: int
    signed: Sequence[tuple[int, int]]


@dataclass(frozen=True)
class Look:
    """How a page comes to its picture: dots per inch at which it is seen, JPEG quality (0: two tones), whether the file says its dots."""

    dpi: int
    worn: Callable[[Sheet, Rng], Pixels]
    quality: int = 60
    says_dots: bool = True


def sheets_of(pdf: bytes, dpi: int) -> list[Sheet]:
    """The pages of a PDF in colours."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            scale, height = dpi / 72, page.get_height()
            text = page.get_textpage()
            search = text.search("NIP", match_case=True)
            spots = []
            while place := search.get_next():
                left, bottom, _, _ = text.get_charbox(place[0])
                spots.append((int(left * scale), int((height - bottom) * scale)))
            pixels = np.array(page.render(scale=scale).to_pil().convert("RGB"))
            found.append(Sheet(pixels, dpi, [spot for spot in spots if spot[1] > 0.25 * pixels.shape[0]]))
    return found


# --- what happens to paper


def turned(pixels: Pixels, degrees: float, ground: tuple[int, int, int] = (255, 255, 255)) -> Pixels:
    height, width = pixels.shape[:2]
    turning = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(pixels, turning, (width, height), flags=cv2.INTER_CUBIC, borderValue=ground)


def toned(pixels: Pixels, ink: int, paper: Sequence[int]) -> Pixels:
    """Black as grey as ink, white as the paper."""
    share = pixels.astype(np.float32) / 255
    return np.clip(ink + share * (np.array(paper, np.float32) - ink), 0, 255).astype(np.uint8)


def noisy(pixels: Pixels, strength: float, rng: Rng) -> Pixels:
    noise = rng.normal(0, strength, pixels.shape[:2])[:, :, None]
    return np.clip(pixels.astype(np.float32) + noise, 0, 255).astype(np.uint8)


def _lit(pixels: Pixels, light: Pixels) -> Pixels:
    return np.clip(pixels.astype(np.float32) * light[:, :, None], 0, 255).astype(np.uint8)


def _over(pixels: Pixels, drawn: Pixels, colour: Sequence[int], strength: float) -> Pixels:
    """Ink of a colour where a mask is drawn, through which print is seen."""
    share = (cv2.GaussianBlur(drawn, (0, 0), 1.0).astype(np.float32) / 255 * strength)[:, :, None]
    inked = pixels.astype(np.float32) * (np.array(colour, np.float32) / 255)
    return np.clip(pixels * (1 - share) + inked * share, 0, 255).astype(np.uint8)


def _penned(pixels: Pixels, across: Pixels, down: Pixels, thick: int, colour: Sequence[int]) -> Pixels:
    """The stroke of a pen through these places."""
    mask = np.zeros(pixels.shape[:2], np.uint8)
    line = np.stack([across, down], axis=1).astype(np.int32)
    cv2.polylines(mask, [line], isClosed=False, color=255, thickness=thick, lineType=cv2.LINE_AA)
    return _over(pixels, mask, colour, 0.9)


def stamped(sheet: Sheet, rng: Rng, colour: Sequence[int] = VIOLET) -> Pixels:
    """A round seal over the left part of each second signature, as people put it: half on the pen's stroke, half on name and number."""
    pixels, dpi = sheet.pixels, sheet.dpi
    for x, y in sheet.signed[::2]:
        mask = np.zeros(pixels.shape[:2], np.uint8)
        size = int(0.72 * dpi)
        middle = (x + int(rng.uniform(-0.1, 0.25) * dpi), y - int(rng.uniform(0.35, 0.5) * dpi))
        for share, thick in ((1.0, 0.022), (0.93, 0.01), (0.6, 0.012)):
            cv2.circle(mask, middle, int(share * size), 255, max(1, int(thick * dpi)))
        for index, letter in enumerate("PEMERINTAH KABUPATEN * "):
            angle = np.pi * (0.9 + 1.2 * index / 22)
            at = (int(middle[0] + 0.76 * size * np.cos(angle) - 0.04 * dpi), int(middle[1] + 0.76 * size * np.sin(angle) + 0.04 * dpi))
            cv2.putText(mask, letter, at, cv2.FONT_HERSHEY_SIMPLEX, dpi / 420, 255, max(1, dpi // 130))
        cv2.putText(mask, "DINAS", (middle[0] - int(0.3 * size), middle[1] + int(0.1 * size)), cv2.FONT_HERSHEY_SIMPLEX, dpi / 330, 255, 2)
        # Rubber does not print evenly.
        worn = cv2.resize(rng.uniform(0.35, 1.0, (12, 12)), mask.shape[::-1], interpolation=cv2.INTER_CUBIC)
        pixels = _over(pixels, np.clip(mask * worn, 0, 255).astype(np.uint8), colour, 0.85)
    return pixels


def signed(sheet: Sheet, rng: Rng, colour: Sequence[int] = BLUE) -> Pixels:
    """A stroke of a pen above each name, which runs into it."""
    pixels, dpi = sheet.pixels, sheet.dpi
    for x, y in sheet.signed:
        steps = np.linspace(0, 1, 60)
        across = x + dpi * (0.1 + 1.1 * steps)
        wave = np.sin(steps * rng.uniform(14, 22)) * rng.uniform(0.12, 0.2) * (1 - 0.6 * steps)
        down = y - dpi * (0.5 + wave + 0.1 * steps)
        pixels = _penned(pixels, across, down, max(1, dpi // 90), colour)
    return pixels


def _sealed(sheet: Sheet, rng: Rng, seal: Sequence[int] = VIOLET, pen: Sequence[int] = BLUE) -> Pixels:
    """Signed, and stamped over it."""
    return stamped(replace(sheet, pixels=signed(sheet, rng, pen)), rng, seal)


def _holes(pixels: Pixels, dpi: int, shade: int) -> Pixels:
    """Two holes of a punch on the left, behind which the lid is seen."""
    found = pixels.copy()
    middle = found.shape[0] // 2
    for offset in (-0.5, 0.5):
        cv2.circle(found, (int(0.45 * dpi), middle + int(offset * 80 / 25.4 * dpi)), int(0.12 * dpi), (shade,) * 3, -1, cv2.LINE_AA)
    return found


def _bent(pixels: Pixels, rise: float, lean: float) -> Pixels:
    """Paper that does not lie flat: lines rise in the middle by a share of the width, and lean."""
    height, width = pixels.shape[:2]
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    bow = np.sin(across / width * np.pi) * rise * width * (0.4 + 0.6 * down / height)
    shift = lean * width * (down / height) ** 2
    return cv2.remap(pixels, across + shift, down + bow.astype(np.float32), cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


def _blurred(pixels: Pixels, sigma: float) -> Pixels:
    return cv2.GaussianBlur(pixels, (0, 0), sigma)


def _shone(pixels: Pixels, other: Pixels, strength: float) -> Pixels:
    """A page on which another is seen faintly."""
    return np.minimum(pixels, (255 - (255 - other.astype(np.float32)) * strength).astype(np.uint8))


def _bled(pixels: Pixels, strength: float, sigma: float = 2.0) -> Pixels:
    """What is printed on the other side seen through the paper."""
    return _shone(pixels, _blurred(np.ascontiguousarray(pixels[:, ::-1]), sigma), strength)


def _places(pixels: Pixels) -> Pixels:
    """How far down and how far across each pixel is, from 0 to 1."""
    height, width = pixels.shape[:2]
    return np.mgrid[0 : 1 : height * 1j, 0 : 1 : width * 1j]


def _specks(pixels: Pixels, count: int, rng: Rng, most: int) -> Pixels:
    """Black specks, each of so many pixels at most."""
    found = pixels.copy()
    height, width = found.shape[:2]
    for y, x in zip(rng.integers(0, height, count), rng.integers(0, width, count), strict=True):
        found[y : y + int(rng.integers(1, most + 1)), x : x + int(rng.integers(1, most + 1))] = 0
    return found


def _copied(grey: Pixels, rng: Rng, sigma: float, noise: float, floor: int, gain: float) -> Pixels:
    """A copy of a grey page: blurred, with noise, what is darker than the floor black, the rest lighter by the gain."""
    found = cv2.GaussianBlur(grey, (0, 0), sigma).astype(np.float32) + rng.normal(0, noise, grey.shape)
    return np.clip((found - floor) * gain, 0, 255).astype(np.uint8)


def _either_way(least: float, most: float, rng: Rng) -> float:
    """So many degrees to one side or the other."""
    return float(rng.choice([-1, 1]) * rng.uniform(least, most))


def _way(height: int, width: int, share: float, rng: Rng, edge: int = 0) -> Pixels:
    """How a page that is not held level is seen, so far from the edge: each corner moved by a share of the width at most."""
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    return cv2.getPerspectiveTransform(corners, corners + edge + rng.uniform(-share, share, (4, 2)).astype(np.float32) * width)


def _seen(page: Pixels, way: Pixels, ground: Pixels) -> Pixels:
    """The page on what it lies on, as a camera sees it."""
    height, width = page.shape[:2]
    size = ground.shape[1::-1]
    inside = cv2.warpPerspective(np.full((height, width), 255, np.uint8), way, size)
    return np.where(inside[:, :, None] > 127, cv2.warpPerspective(page, way, size, flags=cv2.INTER_CUBIC), ground)


# --- looks


def office(sheet: Sheet, rng: Rng) -> Pixels:
    """The copier of an office, coarse and grey: holes, the other side shining through, the initials of clerks, an edge of shadow."""
    pixels = toned(signed(sheet, rng, (40, 40, 40)), 35, (246, 246, 246))
    pixels = _bled(pixels, 0.10, 2.5)
    height, width = pixels.shape[:2]
    for index in range(2):
        at = np.array([width - int(0.9 * sheet.dpi) + 25 * index, height - int(0.6 * sheet.dpi)])
        line = at + (rng.normal(0, 0.05, (7, 2)) * sheet.dpi).cumsum(axis=0)
        cv2.polylines(pixels, [line.astype(np.int32)], isClosed=False, color=(70, 70, 70), thickness=2, lineType=cv2.LINE_AA)
    pixels = turned(_holes(pixels, sheet.dpi, 60), float(rng.uniform(0.4, 0.9) * rng.choice([-1, 1])), (225, 225, 225))
    edge = 1 - 0.5 * np.exp(-np.arange(width) / (0.06 * sheet.dpi))
    return noisy(_blurred(_lit(pixels, np.tile(edge, (height, 1))), 0.6), 4.0, rng)


def inked(sheet: Sheet, rng: Rng) -> Pixels:
    """In colours: a violet seal over signatures in blue ink, paper with a tint."""
    pixels = _sealed(sheet, rng)
    pixels = turned(toned(pixels, 30, (250, 248, 240)), float(rng.uniform(-1.2, 1.2)), (240, 240, 238))
    return noisy(_blurred(pixels, 0.6), 5.0, rng)


def fax(sheet: Sheet, rng: Rng) -> Pixels:
    """Two tones: strokes broken or run together, specks, a streak of the drum, a line of the sender on top."""
    pixels = turned(_sealed(sheet, rng, (90, 90, 90)), float(rng.uniform(-0.8, 0.8)))
    grey = cv2.GaussianBlur(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), (0, 0), 0.8).astype(np.float32)
    grey += rng.normal(0, 22, grey.shape)
    found = _specks(np.where(grey > 150, 255, 0).astype(np.uint8), 300, rng, 2)
    height, width = found.shape
    streak = int(rng.integers(int(0.03 * width), int(0.08 * width)))
    found[rng.random(height) < 0.5, streak] = 0
    cv2.putText(found, "29-01-26 09:14  SEKRETARIAT  P.1", (int(0.1 * width), 30), cv2.FONT_HERSHEY_PLAIN, sheet.dpi / 130, 0, 1)
    return cv2.cvtColor(found, cv2.COLOR_GRAY2RGB)


def phone(sheet: Sheet, rng: Rng) -> Pixels:
    """A telephone above a desk: aslant, paper not flat, the shadow of a hand, yellow light, wood around."""
    page = toned(signed(sheet, rng), 28, (252, 247, 232))
    page = _bent(page, float(rng.uniform(0.002, 0.004) * rng.choice([-1, 1])), float(rng.uniform(-0.004, 0.004)))
    height, width = page.shape[:2]
    border = int(0.06 * width)
    size = (width + 2 * border, height + 2 * border)
    way = _way(height, width, 0.022, rng, border)
    grain = cv2.GaussianBlur(rng.normal(0, 40, (size[1], size[0])), (0, 0), sigmaX=25, sigmaY=1.5)
    desk = np.clip(np.array([116, 82, 56]) + grain[:, :, None] * 3, 0, 255).astype(np.uint8)
    pixels = _seen(page, way, desk)
    down, across = _places(pixels)
    light = 0.95 - 0.3 * ((across - rng.uniform(0.2, 0.8)) ** 2 + (down - rng.uniform(0.1, 0.6)) ** 2)
    hand = 1 / (1 + np.exp(-(across + 0.6 * down - rng.uniform(1.05, 1.25)) * 25))
    return noisy(_blurred(_lit(pixels, light * (1 - 0.4 * hand)), 0.9), 5.0, rng)


def copied(sheet: Sheet, rng: Rng) -> Pixels:
    """The copy of a copy: letters grown thick, grey washed out or black, streaks down the page, the black of the open lid."""
    pixels = _sealed(sheet, rng, (120, 120, 120), (60, 60, 60))
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    for _ in range(2):
        grey = _copied(grey, rng, 0.7, 8, 70, 1.7)
    height, width = grey.shape
    for x in rng.integers(0, width, 5):
        streak = (rng.random(height) < 0.35) * rng.uniform(30, 90)
        grey[:, x] = np.clip(grey[:, x] - streak, 0, 255)
    for y, x in zip(rng.integers(0, height, 120), rng.integers(0, width, 120), strict=True):
        cv2.circle(grey, (int(x), int(y)), int(rng.integers(1, 3)), 40, -1)
    pixels = turned(cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB), float(rng.uniform(0.8, 1.6) * rng.choice([-1, 1])), (20, 20, 20))
    pixels[-int(0.12 * sheet.dpi) :] = 15
    return noisy(pixels, 4.0, rng)


def folded(sheet: Sheet, rng: Rng) -> Pixels:
    """Carried in an envelope: two creases across and one down with light and shadow beside them, a ring of a cup, in colours."""
    page = toned(_sealed(sheet, rng, (60, 80, 190)), 32, (247, 243, 230))
    height, width = page.shape[:2]
    light = np.full((height, width), 0.97)
    for crease in (0.333 + rng.uniform(-0.02, 0.02), 0.667 + rng.uniform(-0.02, 0.02)):
        far = (np.arange(height) - crease * height) / (0.35 * sheet.dpi)
        light *= (1 - 0.16 * np.exp(-np.abs(far)) * np.sign(far))[:, None]
        light[int(crease * height)] *= 0.7
    light[:, int(0.5 * width)] *= 0.85
    ring = np.zeros((height, width), np.uint8)
    cv2.circle(
        ring, (int(rng.uniform(0.3, 0.7) * width), int(rng.uniform(0.3, 0.6) * height)), int(1.5 * sheet.dpi), 255, int(0.06 * sheet.dpi)
    )
    page = _over(_lit(page, light), cv2.GaussianBlur(ring, (0, 0), 3), (205, 180, 140), 0.6)
    return noisy(_blurred(turned(page, float(rng.uniform(-1.5, 1.5)), (238, 238, 238)), 0.7), 5.0, rng)


def app(sheet: Sheet, rng: Rng) -> Pixels:
    """By an app of a telephone: cut out and pulled straight but for the paper's bow, made black on white piece by piece, its name below."""
    page = _bent(toned(signed(sheet, rng), 30, (245, 245, 245)), float(rng.uniform(0.002, 0.004)), float(rng.uniform(-0.003, 0.003)))
    height, width = page.shape[:2]
    page = cv2.warpPerspective(page, _way(height, width, 0.006, rng), (width, height), borderValue=(150, 130, 110))
    grey = cv2.cvtColor(noisy(_blurred(page, 1.0), 6.0, rng), cv2.COLOR_RGB2GRAY)
    paper = cv2.blur(grey, (2 * (sheet.dpi // 8) + 1,) * 2).astype(np.float32)
    grey = np.clip(255 - np.clip(paper - grey - 8, 0, None) * 2.4, 0, 255).astype(np.uint8)
    grey = cv2.addWeighted(grey, 1.6, cv2.GaussianBlur(grey, (0, 0), 1.5), -0.6, 0)
    said, large = "Dipindai dengan CamScanner", sheet.dpi / 260
    cv2.putText(grey, said, (int(0.62 * width), height - 20), cv2.FONT_HERSHEY_DUPLEX, large, 120, max(1, sheet.dpi // 150), cv2.LINE_AA)
    return cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB)


def _aslant(pixels: Pixels, share: float, rng: Rng) -> Pixels:
    """A page that was not held level: each corner moved by a share of the width at most."""
    height, width = pixels.shape[:2]
    way = _way(height, width, share, rng)
    return cv2.warpPerspective(pixels, way, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)


def wet(sheet: Sheet, rng: Rng) -> Pixels:
    """Signed with a broad pen through name and number, in ink that ran, a seal over the name, not quite level."""
    pixels, dpi = sheet.pixels, sheet.dpi
    for x, y in sheet.signed:
        mask = np.zeros(pixels.shape[:2], np.uint8)
        steps = np.linspace(0, 1, 80)
        across = x + dpi * (0.05 + 1.4 * steps)
        down = y - dpi * (0.1 + 0.35 * np.sin(steps * rng.uniform(9, 13)) * (1 - 0.7 * steps))
        cv2.polylines(
            mask,
            [np.stack([across, down], axis=1).astype(np.int32)],
            isClosed=False,
            color=255,
            thickness=max(2, dpi // 70),
            lineType=cv2.LINE_AA,
        )
        cv2.circle(mask, (int(across[-1]), int(down[-1])), max(2, dpi // 50), 255, -1)
        pixels = _over(pixels, cv2.GaussianBlur(mask, (0, 0), dpi / 220), (20, 30, 120), 0.95)
    pixels = stamped(replace(sheet, pixels=pixels), rng, (130, 40, 140))
    pixels = _aslant(toned(pixels, 32, (250, 249, 244)), 0.006, rng)
    return noisy(_blurred(pixels, 0.6), 4.0, rng)


def washed(sheet: Sheet, rng: Rng) -> Pixels:
    """Print of a cartridge that ran out, fainter in bands down the page, a blue seal over name and number, not quite level."""
    height, width = sheet.pixels.shape[:2]
    bands = 0.55 + 0.2 * np.sin(np.arange(width) / width * rng.uniform(15, 25) + rng.uniform(0, 6))
    ink = (255 - sheet.pixels.astype(np.float32)) * bands[None, :, None]
    ink *= np.clip(rng.normal(1, 0.12, (height, width, 1)), 0, 1.2)
    faint = np.clip(255 - ink, 0, 255).astype(np.uint8)
    lower = [(x, y + int(0.42 * sheet.dpi)) for x, y in sheet.signed]
    pixels = stamped(replace(sheet, pixels=faint, signed=lower), rng, (40, 70, 190))
    return noisy(_blurred(_aslant(toned(pixels, 20, (248, 248, 246)), 0.006, rng), 0.5), 4.0, rng)


LOOKS = {
    "office": Look(150, office, 50),
    "inked": Look(200, inked, 70),
    "fax": Look(204, fax, 0),
    "phone": Look(210, phone, 75, says_dots=False),
    "copied": Look(200, copied, 60),
    "folded": Look(200, folded, 65),
    "app": Look(200, app, 55, says_dots=False),
    "wet": Look(200, wet, 70),
    "washed": Look(200, washed, 70),
}


def pictures_of(pdf: bytes, look: Look, seed: int) -> list[Image.Image]:
    """The pages of a PDF as they come to the program."""
    found = []
    for number, sheet in enumerate(sheets_of(pdf, look.dpi)):
        pixels = look.worn(sheet, np.random.default_rng(seed * 100 + number))
        if not look.quality:
            found.append(Image.fromarray(pixels).convert("1", dither=Image.Dither.NONE))
            continue
        out = io.BytesIO()
        grey = bool((pixels[::7, ::7, 0] == pixels[::7, ::7, 2]).all())
        Image.fromarray(pixels).convert("L" if grey else "RGB").save(out, "JPEG", quality=look.quality)
        found.append(Image.open(out))
    return found


def to_looked_tiff(pdf: bytes, look: Look, seed: int) -> bytes:
    """The pages of a PDF as a TIFF of several pages, with its dots per inch where the look says them."""
    first, *rest = pictures_of(pdf, look, seed)
    out = io.BytesIO()
    dots: dict[str, Any] = {"dpi": (look.dpi, look.dpi)} if look.says_dots else {}
    first.save(out, "TIFF", save_all=True, append_images=rest, compression="tiff_deflate" if look.quality else "group4", **dots)
    return out.getvalue()
