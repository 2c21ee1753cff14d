"""The words of the pieces of a page, through tesseract: read twice, in two ways, and compared where it matters.

What an engine says of its own certainty proves nothing: `100%` read as `10096` had 0.92. Two readings of other models, sizes and
contrasts that agree on every figure do say something. Runs in the process of its own of `scan_pages`.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from agreements.intake.apart import Refused
from agreements.intake.pdf_pages import Word
from agreements.intake.scan_inks import WHITE, Pixels
from agreements.intake.scan_pieces import Box, Inked
from agreements.intake.scan_reads import Read, said, tidied, with_commas, with_quarters
from agreements.intake.scan_signs import bound_of, ends_with_per_cent, is_set_apart, shape_of, with_blank
from agreements.intake.scan_stops import sign_behind
from agreements.intake.scan_texts import BOUND, FIGURES, ODD, STROKES, agree, are_mixed, as_figures, is_odd, same_letters
from engine.language.classes import dataclass

LANGUAGES = ("ind", "eng")
# A page is read within so many seconds, or not at all; so many pixels are handed to the engine at once, twice those of the fullest page.
SECONDS, MAX_PIXELS = 120, 15_000_000
# Of a page with so many pieces a sample of so many tells whether there is any text: noise costs the engine a minute, and says nothing. Of a
# word of which the engine is that sure there are so many letters.
MANY, SAMPLE, SURE, WHOLE = 150, 24, 80.0, 4
# Letters that nobody has read, where there is ink of their size.
UNREAD = "▯"
_ASCENDING = re.compile(r"[A-Zbdfhklt0-9(\[{/!?%&|\"'”’]")
_DESCENDING = re.compile(r"[gjpqyQ,;()\[\]{}/|]")


@dataclass(frozen=True, slots=True)
class _Way:
    """A way of reading: the models; how high small letters are made, in pixels, in a text and in a few letters; and whether ink is made
    black and paper white.
    """

    languages: str
    letter: float
    few: float
    two_tone: bool = False


FIRST = _Way("ind+eng", 20.0, 20.0)
SECOND = _Way("eng", 26.0, 36.0)
THIRD = _Way("ind+eng", 23.0, 27.0, two_tone=True)
# The share of its height that a word is wider than its ink, on each side.
ROOM = 0.09
# A piece so many small letters wide has few; what is narrower still is read beside a word of the same page, since alone it is often
# misread: `1.` as `Ta`.
FEW, LONE = 12, 5
# What ends so many small letters away from a stroke is none of its line.
ALONE = 12


Reading = dict[int, list[Read]]


@dataclass(frozen=True, slots=True)
class Glance:
    """A page at first sight: the pieces that are shapes and no letters, by index; how the others are read in the first and the second way;
    words beside which what is narrow is read again, as it was in the first way; and how sure the engine is of that, of 100.
    """

    page: Inked
    shapes: Mapping[int, str]
    first: Reading
    second: Reading
    anchors: Sequence[Box]
    sure: float


def is_text(page: Inked) -> bool:
    """Whether some piece of a page that has many is a word for sure."""
    if len(page.pieces) < MANY:
        return True
    read = _listed(page, range(0, len(page.pieces), len(page.pieces) // SAMPLE), FIRST)
    return any(word.sure > SURE and word.text.isalpha() and len(word.text) >= WHOLE for words in read.values() for word in words)


def glance(page: Inked) -> Glance:
    """What tells whether a page stands on its head."""
    shapes = {index: shape for index, box in enumerate(page.pieces) if (shape := shape_of(page, box)) is not None}
    letters = [index for index in range(len(page.pieces)) if index not in shapes]
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda way: _listed(page, letters, way), (FIRST, SECOND))
    anchors = _anchors(first)
    first |= _beside(page, letters, FIRST, anchors[:1])
    sure = [(word.sure, len(word.text)) for reading in first.values() for word in reading]
    return Glance(page, shapes, first, second, anchors, sum(each * long for each, long in sure) / max(1, sum(long for _, long in sure)))


def _beside(page: Inked, letters: Sequence[int], way: _Way, anchors: Sequence[Box]) -> Reading:
    """The narrow pieces as they are read beside a word, if there is one."""
    lone = [index for index in letters if _long(page.pieces[index], page) < LONE * page.letter]
    return _listed(page, lone, way, anchors[0]) if anchors else {}


def words_of(seen: Glance, scale: float) -> list[Word]:
    """The words of a page in points, those whose figures are not the same in both readings as doubtful."""
    page, shapes, letters = seen.page, seen.shapes, list(seen.first)
    first = _with_per_cents(seen.first, page)
    second = _with_per_cents(seen.second | _beside(page, letters, SECOND, seen.anchors[1:]), page)
    pairs = {index: (said(first[index]), said(second[index])) for index in letters}
    # What nobody read is read once more, beside a word.
    unread = (index for index, pair in pairs.items() if not any(pair) and _is_letter(page.pieces[index], page))
    differing = [index for index, pair in pairs.items() if not (agree(*pair) and same_letters(*pair))] + list(unread)
    third = _with_per_cents(_listed(page, differing, THIRD, next(iter(seen.anchors), None)), page)
    words: list[Word] = []
    for index, box in enumerate(page.pieces):
        if index in shapes:
            chosen, unsure = [Read(text, box.x0, box.x1, 100) for text in (shapes[index],) if text], shapes[index].isalpha()
        else:
            chosen = _chosen([first[index], second[index], *([third[index]] if index in third else [])])
            # Letters are sure where two of three have them, figures and what is short where all have.
            confirmed = index in third and agree(*pairs[index]) and same_letters(pairs[index][0], said(third[index]))
            read, chosen = chosen, _bounded(chosen, page, box)
            unsure = (index in third and not confirmed) or is_odd(said(chosen)) or read != chosen or _is_two(chosen, page, box)
            if STROKES.fullmatch(said(chosen)) and not _has_beside(box, page):
                continue
            if not chosen and _is_letter(box, page):
                chosen = [Read(UNREAD, box.x0, box.x1, 0)]
            chosen = [replace(word, text=sign_behind(page, box, as_figures(word.text), word.x1)) for word in chosen]
            chosen = [replace(word, text=with_blank(page, box, word.text)) for word in chosen] if len(chosen) == 1 else chosen
        words += with_commas(list(_placed(chosen, box, scale, unsure=unsure)))
    words = with_quarters(words)
    mixed = are_mixed([word.text for word in words])
    return [replace(word, text=odd, unsure=True) if odd else word for word, odd in zip(words, mixed, strict=True)]


def _with_per_cents(reading: Reading, page: Inked) -> Reading:
    """The reading with the per cent signs that ink shows, where figures were read for them: `81,596`."""
    found = dict(reading)
    for index, words in reading.items():
        if len(words) != 1 or not FIGURES.fullmatch(words[0].text):
            continue
        figures = ends_with_per_cent(page, page.pieces[index])
        if figures and (before := re.fullmatch(rf"((?:\D?\d){{{figures}}})\d\d?", words[0].text)):
            found[index] = [replace(words[0], text=f"{before[1]}%")]
    return found


def _has_beside(box: Box, page: Inked) -> bool:
    """Whether something stands near a piece on its line: a stroke that stands alone is of a seal or of a pen."""
    near = (other for other in page.pieces if other is not box and min(box.y1, other.y1) - max(box.y0, other.y0) > (box.y1 - box.y0) / 2)
    return any(max(other.x0 - box.x1, box.x0 - other.x1) < ALONE * page.letter for other in near)


def _long(box: Box, page: Inked) -> int:
    """How long a piece is, in pixels."""
    return box.y1 - box.y0 if box.runs_up(page.letter) else box.x1 - box.x0


def _area(box: Box) -> int:
    return (box.x1 - box.x0) * (box.y1 - box.y0)


def _listed(page: Inked, indexes: Sequence[int], way: _Way, anchor: Box | None = None) -> Reading:
    """The pieces with those indexes as they are read in that way."""
    found = _read(page, [page.pieces[index] for index in indexes], way, anchor)
    return {index: found.get(number, []) for number, index in enumerate(indexes)}


def _anchors(reading: Reading) -> list[Box]:
    """Two long words of the page that the engine knows for sure, where they stand; one for both, or none, where there are no two."""
    known = [word for words in reading.values() for word in words if word.sure > 90 and word.text.isalpha() and 6 < len(word.text) < 16]
    best = sorted(known, key=lambda word: (-len(word.text), -word.sure, word.y0, word.x0))
    best = list({word.text: word for word in reversed(best)}.values())[::-1][:2]
    boxes = [Box(round(word.x0), round(word.y0), round(word.x1), round(word.y1)) for word in best]
    return boxes * 2 if len(boxes) == 1 else boxes


def _chosen(readings: Sequence[list[Read]]) -> list[Read]:
    """The first reading with which another agrees in all its letters, else in its figures, else the first that says anything."""
    # Of those that are alike one without signs of specks.
    order = sorted(range(len(readings)), key=lambda number: ODD.search(said(readings[number])) is not None)
    for alike in (lambda one, other: agree(one, other) and same_letters(one, other), agree):
        for number in order:
            reading = readings[number]
            others = [said(other) for at, other in enumerate(readings) if at != number]
            if reading and any(other and alike(said(reading), other) for other in others):
                return reading
    return next(filter(None, readings), [])


def _bounded(reading: list[Read], page: Inked, box: Box) -> list[Read]:
    """The reading with `≤` or `≥` at its beginning where ink says so: no model knows these signs."""
    if (begins := BOUND.match(said(reading))) is None or not (sign := bound_of(page, box)):
        return reading
    first, *others = reading
    blank = " " if is_set_apart(page, box) and not others else ""
    return [replace(first, text=sign + blank + first.text[len(begins[0].strip()) :]), *others]


def _is_two(reading: Sequence[Read], page: Inked, box: Box) -> bool:
    """Whether the reading is one number of which ink sets the first sign apart: `≥ 90` read as `290`."""
    return len(reading) == 1 and reading[0].text.rstrip("%").isdigit() and len(reading[0].text) > 1 and is_set_apart(page, box)


def _is_letter(box: Box, page: Inked) -> bool:
    """Whether something as large as a letter stands there, so that it should have been read."""
    high, wide = box.y1 - box.y0, box.x1 - box.x0
    return 0.8 * page.letter <= high <= 3 * page.letter and 0.2 * page.letter <= wide


def _placed(reading: Sequence[Read], box: Box, scale: float, *, unsure: bool) -> Iterator[Word]:
    """The words in points, all of the height of their line: what the letters lack above and below is added."""
    text = said(reading)
    high = box.y1 - box.y0
    up, down = _ASCENDING.search(text) is not None, _DESCENDING.search(text) is not None
    above = 0.0 if up else 0.38 * high / (1.4 if down else 1.0)
    below = 0.0 if down else (0.29 if up else 0.4) * high
    last = len(reading) - 1
    # Ink ends before its letter does, that of a 1 long before: between words there is less room than between their ink.
    room = ROOM * (high + above + below)
    for index, word in enumerate(reading):
        x0 = box.x0 if index == 0 else max(box.x0, word.x0 - room)
        x1 = box.x1 if index == last else min(box.x1, word.x1 + room)
        left, right, top, bottom = (round(value / scale, 2) for value in (x0, max(x1, x0 + 1), box.y0 - above, box.y1 + below))
        yield Word(word.text, left, right, top, bottom, unsure=unsure)


def _read(page: Inked, pieces: Sequence[Box], way: _Way, anchor: Box | None = None) -> Reading:
    """The words of each piece by its index, read in one way; with an anchor each behind that word, which is none of its own."""
    import pytesseract

    if not pieces:
        return {}
    factors = [(way.few if _long(box, page) < FEW * page.letter else way.letter) / page.letter for box in pieces]
    if sum(_area(box) * factor**2 for box, factor in zip(pieces, factors, strict=True)) > MAX_PIXELS:
        raise Refused("too-much-work")
    made = [_picture(page, box, factor, way, anchor) for box, factor in zip(pieces, factors, strict=True)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "pieces.tif")
        pictures = [Image.fromarray(picture) for picture, _ in made]
        pictures[0].save(file, save_all=True, append_images=pictures[1:], compression="raw", dpi=(300, 300))
        try:
            table = pytesseract.image_to_data(str(file), lang=way.languages, config="--psm 7 --dpi 300", timeout=SECONDS)
        except RuntimeError as error:
            # What pytesseract raises when it has stopped the program; its own error is of the same class.
            raise Refused("no-ocr" if isinstance(error, pytesseract.TesseractError) else "too-much-work") from None
    found: Reading = {}
    for row in table.splitlines()[1:]:
        level, number, *_, left, top, width, height, sure, text = row.split("\t")
        index = int(number) - 1
        if level == "5" and text.strip() and 0 <= index < len(pieces):
            box, factor, begins = pieces[index], factors[index], made[index][1]
            if int(left) + int(width) / 2 >= begins - MARGIN * factor:
                x0, y0 = box.x0 + (int(left) - begins) / factor, box.y0 + (int(top) - BORDER) / factor - MARGIN
                read = Read(text.strip(), x0, x0 + int(width) / factor, float(sure), y0, y0 + int(height) / factor)
                found.setdefault(index, []).append(read)
    for index, words in found.items():
        if (box := pieces[index]).runs_up(page.letter):
            # It is read at one place of the page.
            found[index] = [Read(said(words), box.x0, box.x1, min(word.sure for word in words))]
    return {index: tidied(words) for index, words in found.items()}


# Ink that is left around a piece, in pixels of the page; paper that is put around it, in pixels of what is read.
MARGIN, BORDER = 3, 14


def _picture(page: Inked, box: Box, factor: float, way: _Way, anchor: Box | None) -> tuple[Pixels, float]:
    """A piece as it is handed to the engine, and where in that its own ink begins, in pixels."""
    part = _cut(page.pixels, box, factor)
    if box.runs_up(page.letter):
        part = np.ascontiguousarray(np.rot90(part, -1))
    begins = BORDER + MARGIN * factor
    if anchor is not None:
        word = _cut(page.pixels, anchor, factor)
        high = max(part.shape[0], word.shape[0])
        gap = np.full((high, round(1.2 * page.letter * factor)), WHITE, np.uint8)
        begins += word.shape[1] + gap.shape[1]
        part = np.hstack([_as_high(word, high), gap, _as_high(part, high)])
    if way.two_tone:
        _, part = cv2.threshold(part, 0, WHITE, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return cv2.copyMakeBorder(part, BORDER, BORDER, BORDER, BORDER, cv2.BORDER_CONSTANT, value=WHITE), begins


def _cut(pixels: Pixels, box: Box, factor: float) -> Pixels:
    height, width = pixels.shape
    part = pixels[max(0, box.y0 - MARGIN) : min(height, box.y1 + MARGIN), max(0, box.x0 - MARGIN) : min(width, box.x1 + MARGIN)]
    return cv2.resize(part, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA)


def _as_high(part: Pixels, high: int) -> Pixels:
    above = (high - part.shape[0]) // 2
    return cv2.copyMakeBorder(part, above, high - part.shape[0] - above, 0, 0, cv2.BORDER_CONSTANT, value=WHITE)
