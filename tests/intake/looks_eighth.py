"""An eighth set of what becomes of pages in offices, on ordinary days: a flatbed in grey, a copier in two tones, a scanning app, a folded
letter, faint toner, a copier that sends mail.

Knows pixels and nothing of the readers.
"""

from __future__ import annotations

import cv2
import numpy as np

from tests.intake.looks import Look, Pixels, Rng, Sheet, _blurred, _either_way, _lit, _places, _sealed, noisy, signed, toned, turned
from tests.intake.looks_again import _crease, _dark, _faint, _grey, _seen_by_camera


def flatbed(sheet: Sheet, rng: Rng) -> Pixels:
    """A flatbed in grey at 300 dots: a seal over the signature, not quite level, an edge of shadow."""
    page = turned(toned(_grey(_sealed(sheet, rng)), 32, (248, 248, 248)), _either_way(0.2, 0.7, rng), (236, 236, 236))
    across = np.arange(page.shape[1]) / page.shape[1]
    return noisy(_blurred(_lit(page, np.tile(1 - 0.25 * np.exp(-across / 0.02), (page.shape[0], 1))), 0.7), 2.5, rng)


def copier_tones(sheet: Sheet, rng: Rng) -> Pixels:
    """A copier of an office in two tones at 300 dots, as it is set by its maker: a seal turns to dots and arcs."""
    page = turned(toned(_sealed(sheet, rng), 25, (250, 250, 250)), _either_way(0.2, 0.8, rng))
    return _dark(noisy(page, 9.0, rng), 150, 0.7)


def scanning_app(sheet: Sheet, rng: Rng) -> Pixels:
    """A scanning app of a telephone: cut out and drawn level, the ground whitened, colours stronger, edges a little soft."""
    page = toned(_sealed(sheet, rng), 30, (244, 241, 234))
    down, across = _places(page)
    page = _lit(page, 0.97 - 0.14 * (across - 0.3) ** 2 - 0.12 * (down - 0.4) ** 2)
    height, width = page.shape[:2]
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    moved = corners + rng.uniform(-0.004, 0.004, (4, 2)).astype(np.float32) * width
    page = cv2.warpPerspective(page, cv2.getPerspectiveTransform(corners, moved), (width, height), flags=cv2.INTER_LINEAR, borderMode=1)
    ground = cv2.GaussianBlur(cv2.resize(page, (width // 8, height // 8)), (0, 0), 25)
    ground = cv2.resize(ground, (width, height)).astype(np.float32)
    white = np.clip((page.astype(np.float32) / np.maximum(ground, 1) - 0.15) / 0.8 * 255, 0, 255).astype(np.uint8)
    return noisy(_blurred(white, 0.8), 2.0, rng)


def folded_letter(sheet: Sheet, rng: Rng) -> Pixels:
    """Folded in three for an envelope, scanned in colours at 250 dots on paper of the year before."""
    page = toned(_sealed(sheet, rng), 30, (246, 243, 234))
    for at in (0.34, 0.67):
        page = _crease(page, sheet.dpi, at, 0.12)
    return noisy(_blurred(turned(page, _either_way(0.3, 1.0, rng), (240, 239, 235)), 0.6), 3.0, rng)


def low_toner(sheet: Sheet, rng: Rng) -> Pixels:
    """Printed with toner that runs out, scanned in grey at 200 dots."""
    page = _grey(signed(sheet, rng, (60, 60, 60)))
    return noisy(_blurred(turned(toned(_faint(page, 0.62, rng, 0.08), 20, (250, 250, 250)), _either_way(0.2, 0.8, rng)), 0.5), 3.0, rng)


def sent_by_copier(sheet: Sheet, rng: Rng) -> Pixels:
    """A copier that sends what it scans by mail, in colours at 200 dots, pressed small."""
    page = toned(_sealed(sheet, rng, (70, 60, 160), (30, 40, 120)), 40, (252, 252, 252))
    return noisy(_blurred(turned(page, _either_way(0.2, 0.9, rng), (245, 245, 245)), 0.6), 2.0, rng)


def app_on_desk(sheet: Sheet, rng: Rng) -> Pixels:
    """A telephone above a desk in good light, not cut out, at about 220 dots."""
    return noisy(_blurred(_seen_by_camera(toned(signed(sheet, rng), 30, (246, 244, 238)), 0.012, rng), 0.7), 3.0, rng)


LOOKS_EIGHTH = {
    "flatbed": Look(300, flatbed, 75),
    "copier_tones": Look(300, copier_tones, 0),
    "scanning_app": Look(220, scanning_app, 60, says_dots=False),
    "folded_letter": Look(250, folded_letter, 70),
    "low_toner": Look(200, low_toner, 70),
    "sent_by_copier": Look(200, sent_by_copier, 35),
    "app_on_desk": Look(220, app_on_desk, 70, says_dots=False),
}
