"""The words and rules on the pages of a PDF, through pdfplumber, read in a process of its own (`apart.py`).

Knows PDF; must not know what the words mean, nor how they stand together.
"""

from __future__ import annotations

import io
import json
import logging
import warnings
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from agreements.intake.apart import MEGABYTES, SECONDS, Refused, run_apart
from agreements.intake.blocks import unreadable
from agreements.intake.containers import AUTHOR
from agreements.intake.pdf_folds import Fold, fold_of
from agreements.intake.pdf_words import Box, is_upended, slanted_on, with_covered, words_on
from engine.language.classes import dataclass

MAX_BYTES = 50_000_000
MAX_PAGES = 300
MAX_WORDS = 150_000
MAX_RULES = 60_000
# An image of this share of the page is a scan with what a program took for its text.
SCANNED = 0.8
# How thick a filled area may be that is drawn as a rule.
THICK = 3.0
# What turns a page moves corners of rectangles by no more, in points.
MOVED = 0.05
# A coloured area of this share of the page is its ground.
GROUND = 0.6


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box, in points from the top left corner of the page; `blank` says that the file has a blank behind it, `unsure` that
    two readings of a scan differ in it.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    bold: bool = False
    blank: bool = False
    unsure: bool = False

    @property
    def height(self) -> float:
        """The height of its line."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Halfway between top and bottom."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Halfway between left and right."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its size, its words in the order of the file, its rules, whether it is a scan.

    `marked`: this program has put comments on it. `fills` are coloured areas without a rule
    around them, `slanted` the texts of watermarks, `folds` where cells go on that the page before cuts, x in points, `twice` what of them
    is written here and shown on the other page. `seen` is the area that is shown. `matrix` leads from its points to those of the file:
    x to a·x + c·y + e, y to b·x + d·y + f, as in PDF.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Box, ...]
    scanned: bool = False
    marked: bool = False
    seen: Box = (0.0, 0.0, 0.0, 0.0)
    matrix: tuple[float, float, float, float, float, float] = (1.0, 0.0, 0.0, -1.0, 0.0, 0.0)
    fills: tuple[Box, ...] = ()
    slanted: tuple[str, ...] = ()
    folds: tuple[float, ...] = ()
    twice: tuple[str, ...] = ()


def read_pages(data: bytes, name: str) -> list[Page]:
    """The pages of a PDF. Raises Problems."""
    if len(data) > MAX_BYTES:
        raise unreadable(name, "too-large", limit=MAX_BYTES)
    return [page_of(page) for page in json.loads(run_apart(pages_as_json, data, name))]


def page_of(page: dict[str, Any]) -> Page:
    """A page from the plain data that the other process sends; that of a scan says nothing of comments and of how it is turned."""
    words = tuple(Word(*word) for word in page["words"])
    return Page(
        page["number"], page["width"], page["height"], words, tuple(map(tuple, page["rules"])), page["scanned"],
        **({"marked": page["marked"], "seen": tuple(page["seen"]), "matrix": tuple(page["matrix"])} if "marked" in page else {}),
        fills=tuple(map(tuple, page.get("fills", ()))), slanted=tuple(page.get("slanted", ())),
        folds=tuple(page.get("folds", ())), twice=tuple(page.get("twice", ())),
    )  # fmt: skip


def pages_as_json(data: bytes) -> bytes:
    """The pages as JSON, for another process."""
    return json.dumps(list(pages_in(data))).encode()


def pages_in(data: bytes) -> Iterator[dict[str, Any]]:
    """The pages as plain data, in this process and without its bounds."""
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    words = 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            for found in _each(pdf.pages):
                words += len(found["words"])
                if words > MAX_WORDS or len(found["rules"]) > MAX_RULES:
                    raise Refused("too-much-work", seconds=SECONDS, megabytes=MEGABYTES)
                yield found


def _each(pages: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Each page, with what is written on it and on the next one, too, only where it is shown."""
    held: tuple[Any, list[Box], Fold] | None = None
    number = 0
    for number, each in enumerate(pages, 1):
        if number > MAX_PAGES:
            raise Refused("too-many-pages", limit=MAX_PAGES)
        page = _as_read(each)
        rules = list(_rules(page))
        fold = Fold()
        if held is not None:
            fold = fold_of(held[0], page, (held[1], rules))
            yield _page(*held, number - 1, fold.above)
            held[0].close()
        held = page, rules, fold
    if held is None:
        # Its list of pages leads nowhere.
        raise Refused("broken", detail="no page")
    yield _page(*held, number, frozenset())
    held[0].close()


def _page(page: Any, rules: list[Box], fold: Fold, number: int, cut: frozenset[int]) -> dict[str, Any]:
    hidden, twice = fold.below | cut, list[str]()
    if hidden:
        twice = [word[0] for word in words_on(page.filter(lambda thing: id(thing) in hidden), ())]
        page = page.filter(lambda thing: id(thing) not in hidden)
    area = page.width * page.height
    matrix = _matrix(page)
    down = [rule for rule in rules if rule[2] - rule[0] < THICK < rule[3] - rule[1]]
    scanned = any((image["x1"] - image["x0"]) * (image["bottom"] - image["top"]) > SCANNED * area for image in page.images)
    # What takes words from a picture puts a blank behind each, wherever a line was broken.
    words = list(with_covered([(*word[:6], word[6] and not scanned) for word in words_on(page, down)]))
    return {
        "number": number, "width": float(page.width), "height": float(page.height),
        "words": words, "rules": rules, "scanned": scanned, "marked": _is_marked(page), "seen": _seen(page, matrix),
        "matrix": matrix, "fills": list(_fills(page, area)), "slanted": [text for text in slanted_on(page) if text],
        "folds": list(fold.xs), "twice": twice,
    }  # fmt: skip


def _is_marked(page: Any) -> bool:
    """Whether one of the page's comments is this program's."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    comments = resolve1(page.page_obj.annots)
    authors = [
        resolve1(said.get("T"))
        for comment in (comments if isinstance(comments, list) else ())
        if isinstance(said := resolve1(comment), dict)
    ]
    return any(isinstance(author, bytes) and decode_text(author) == AUTHOR for author in authors)


def _matrix(page: Any) -> list[float]:
    """How points of pdfplumber, from the top left corner of the page as it is shown, become those of the file."""
    x0, y0, x1, y1 = map(float, page.page_obj.mediabox)
    # pdfplumber moves what pdfminer found, from the bottom left corner of the page as it is shown, by where the page's own box begins.
    left, bottom = float(page.mediabox[0]), float(page.height) + float(page.mediabox[1])
    turned = {
        90: (0.0, 1.0, 1.0, 0.0, x1 - bottom, y0 - left), 180: (-1.0, 0.0, 0.0, 1.0, x1 + left, y1 - bottom),
        270: (0.0, -1.0, -1.0, 0.0, x0 + bottom, y1 + left),
    }  # fmt: skip
    return list(turned.get(page.page_obj.rotate, (1.0, 0.0, 0.0, -1.0, x0 - left, y0 + bottom)))


def _seen(page: Any, matrix: Sequence[float]) -> list[float]:
    """What is shown of a page, in points of pdfplumber, which does not turn that area with the page."""
    a, b, c, d, e, f = matrix
    media, crop = page.page_obj.mediabox, page.page_obj.cropbox
    sides = [sorted((box[0], box[2])) + sorted((box[1], box[3])) for box in (media, crop)]
    left, bottom = max(sides[0][0], sides[1][0]), max(sides[0][2], sides[1][2])
    right, top = min(sides[0][1], sides[1][1]), min(sides[0][3], sides[1][3])
    corners = [(a * (x - e) + b * (y - f), c * (x - e) + d * (y - f)) for x, y in ((left, bottom), (right, top))]
    (x0, x1), (y0, y1) = (sorted(float(side) for side in pair) for pair in zip(*corners, strict=True))
    return [x0, y0, x1, y1]


def _as_read(page: Any) -> Any:
    """The page; turned, where most of its letters run up or down."""
    from pdfplumber.page import Page as Sheet

    told = [char["matrix"][1] > 0 for char in page.chars if is_upended(char)]
    if len(told) * 2 <= len(page.chars):
        return page
    # What is said of the page's turning is what all of its places are reckoned by.
    page.page_obj.rotate = (page.page_obj.rotate + (90 if sum(told) * 2 > len(told) else 270)) % 360
    # Its letters as they were: nobody else lets go of them.
    page.close()
    return Sheet(page.pdf, page.page_obj, page_number=page.page_number, initial_doctop=0)


def _rules(page: Any) -> Iterator[tuple[float, float, float, float]]:
    """Lines, thin areas, and the sides of drawn boxes, as far as they are straight and can be seen."""
    for line in page.lines:
        if not _is_white(line.get("stroking_color")):
            yield _box(line)
    for box in _boxes(page):
        x0, top, x1, bottom = _box(box)
        if min(x1 - x0, bottom - top) <= THICK:
            if not _is_white(box.get("non_stroking_color") if box.get("fill") else box.get("stroking_color")):
                yield x0, top, x1, bottom
        elif box.get("stroke") and not _is_white(box.get("stroking_color")):
            yield from ((x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom))
    for curve in page.curves:
        if curve.get("stroke"):
            points = curve.get("pts") or []
            for (ax, ay), (bx, by) in pairwise(points):
                if abs(ax - bx) < 0.5 or abs(ay - by) < 0.5:
                    yield min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _fills(page: Any, area: float) -> Iterator[Box]:
    """Coloured areas that are wide enough for a cell and are no ground of the whole page."""
    for box in _boxes(page):
        x0, top, x1, bottom = _box(box)
        fits = x1 - x0 > 8 and bottom - top > 8 and (x1 - x0) * (bottom - top) < GROUND * area
        if fits and box.get("fill") and not _is_white(box.get("non_stroking_color")):
            yield x0, top, x1, bottom


def _boxes(page: Any) -> Iterator[Any]:
    """Rectangles, also those whose corners a turned page has moved by the least bit."""
    yield from page.rects
    for curve in page.curves:
        x0, top, x1, bottom = (curve[side] for side in ("x0", "top", "x1", "bottom"))
        corners = set[tuple[bool, ...]]()
        for x, y in curve.get("pts") or ():
            corner = (abs(x - x0) < MOVED, abs(x - x1) < MOVED, abs(y - top) < MOVED, abs(y - bottom) < MOVED)
            # A curve of a chart has thousands of points, and ends with one of the first.
            if sum(corner) != 2:
                break
            corners.add(corner)
        else:
            if len(corners) == 4:
                yield curve


def _box(drawn: Any) -> tuple[float, float, float, float]:
    return tuple(round(float(drawn[key]), 2) for key in ("x0", "top", "x1", "bottom"))  # type: ignore[return-value]


def _is_white(colour: Any) -> bool:
    values = colour if isinstance(colour, list | tuple) else (colour,)
    return len(values) in (1, 3) and all(isinstance(value, int | float) and value >= 0.98 for value in values)
