"""The words and rules on the pages of a PDF, through pdfplumber, read in a process of its own (`apart.py`).

Knows PDF; must not know what the words mean, nor how they stand together.
"""

from __future__ import annotations

import io
import json
import logging
import warnings
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from math import hypot
from time import thread_time
from typing import Any

from agreements.intake.apart import MEGABYTES, SECONDS, Refused, run_apart
from agreements.intake.blocks import unreadable
from agreements.intake.containers import AUTHOR
from agreements.intake.page_grids import sorted_rules
from agreements.intake.pdf_folds import Fold, fold_of
from agreements.intake.pdf_rules import THICK, fills_on, rules_on
from agreements.intake.pdf_spaced import closed_up
from agreements.intake.pdf_words import Box, is_upended, slanted_on, slope_of, with_covered, words_on
from engine.language.classes import dataclass

MAX_BYTES = 50_000_000
MAX_PAGES = 300
MAX_WORDS = 150_000
# On one page, of which nobody looks at the clock before it is laid out; a sheet that is made to fit a page has some thousand.
MAX_ON_PAGE = 12_000
MAX_RULES = 60_000
# Each rule across a page may cross each one down: a table of 1,000 rows and 100 columns has 100,000 crossings.
MAX_CROSSINGS = 250_000
# So many coloured areas of a page are a picture, a map perhaps, and no cells.
MAX_FILLS = 2_000
# Pictures that cover this share of a page fill it, of which so many points across and down are looked at.
FILLS, POINTS = 0.8, 20
# A page with no more letters that are seen, beside pictures that fill it, is a scan, whatever a program took for its text: stamps and
# electronic signatures put so many there. On a letterhead that is a picture there are more.
STAMPED = 400


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

    `bare`: a scan of which no program took a text. `marked`: this program has put comments on it. `took`: the seconds of the processor
    that it took to read. `fills` are coloured areas without a rule around them, `aside` the texts of watermarks
    and what is drawn and not seen, `folds` where cells go on that the page before cuts, x in points, `twice` what of them is written here
    and shown on the other page. `seen` is the area that is shown. `matrix` leads from its points to those of the file: x to
    a·x + c·y + e, y to b·x + d·y + f, as in PDF.
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
    aside: tuple[str, ...] = ()
    folds: tuple[float, ...] = ()
    twice: tuple[str, ...] = ()
    bare: bool = False
    took: float = 0.0


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
        fills=tuple(map(tuple, page.get("fills", ()))), aside=tuple(page.get("aside", ())),
        folds=tuple(page.get("folds", ())), twice=tuple(page.get("twice", ())),
        bare=page.get("bare", False), took=page.get("took", 0.0),
    )  # fmt: skip


def pages_as_json(data: bytes) -> bytes:
    """The pages as JSON, for another process."""
    return json.dumps(list(pages_in(data))).encode()


def pages_in(data: bytes) -> Iterator[dict[str, Any]]:
    """The pages as plain data, in this process and without its bounds."""
    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    words, spent = 0, thread_time()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            for found in _each(pdf.pages):
                words += len(found["words"])
                crowded = words > MAX_WORDS or len(found["words"]) > MAX_ON_PAGE
                if crowded or len(found["rules"]) > MAX_RULES or _crossings(found["rules"]) > MAX_CROSSINGS:
                    raise Refused("too-much-work", seconds=SECONDS, megabytes=MEGABYTES)
                before, spent = spent, thread_time()
                yield {**found, "took": spent - before}


def _crossings(rules: Sequence[Box]) -> int:
    """How many crossings the rules of a page have at most."""
    across, down = sorted_rules(rules)
    return len(across) * len(down)


@dataclass(frozen=True, slots=True)
class _Held:
    """A page of which the next one may tell more: how its lines ran before it was made level, its rules, where its cells go on, the letters
    that are drawn and not seen.
    """

    page: Any
    slope: float
    rules: list[Box]
    fold: Fold
    unseen: Sequence[Any]


def _each(pages: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Each page, with what is written on it and on the next one, too, only where it is shown."""
    # The library is loaded where pages are read, and there only.
    from agreements.intake.pdf_shown import take_unseen

    held: _Held | None = None
    number = 0
    for number, each in enumerate(pages, 1):
        if number > MAX_PAGES:
            raise Refused("too-many-pages", limit=MAX_PAGES)
        page, slope = _as_read(each)
        unseen = take_unseen(page)
        rules = list(rules_on(page))
        fold = Fold()
        if held is not None:
            fold = fold_of(held.page, page, (held.rules, rules))
            yield _page(held, number - 1, fold.above)
            held.page.close()
        held = _Held(page, slope, rules, fold, unseen)
    if held is None:
        # Its list of pages leads nowhere.
        raise Refused("broken", detail="no page")
    yield _page(held, number, frozenset())
    held.page.close()


def _page(held: _Held, number: int, cut: frozenset[int]) -> dict[str, Any]:
    from agreements.intake.pdf_shown import as_text, is_taken

    page, rules = held.page, held.rules
    hidden, twice = held.fold.below | cut, list[str]()
    if hidden:
        twice = [word[0] for word in words_on(page.filter(lambda thing: id(thing) in hidden), ())]
        page = page.filter(lambda thing: id(thing) not in hidden)
    area = page.width * page.height
    matrix = _matrix(page)
    seen = _seen(page, matrix)
    down = [rule for rule in rules if rule[2] - rule[0] < THICK < rule[3] - rule[1]]
    taken = list(map(is_taken, page.chars))
    scanned = _is_pictured(page) and taken.count(False) < STAMPED
    # What takes words from a picture puts a blank behind each, wherever a line was broken.
    words = list(with_covered([(*word[:6], word[6] and not scanned) for word in closed_up(words_on(page, down))]))
    fills = list(islice(fills_on(page, area), MAX_FILLS + 1))
    aside = [text for text in (*slanted_on(page), as_text(held.unseen)) if text]
    return {
        "number": number, "width": float(page.width), "height": float(page.height),
        "words": words, "rules": rules, "scanned": scanned, "marked": _is_marked(page), "seen": seen,
        "matrix": _aslant(matrix, held.slope, page), "fills": fills if len(fills) <= MAX_FILLS else [], "aside": aside,
        "folds": list(held.fold.xs), "twice": twice, "bare": scanned and not any(taken),
    }  # fmt: skip


def _is_pictured(page: Any) -> bool:
    """Whether pictures cover nearly all of a page."""
    from agreements.intake.pdf_shown import STRIP

    strips = [each for each in page.images if each["width"] * each["height"] > STRIP * page.width * page.height]
    places = [(page.width * (x + 0.5) / POINTS, page.height * (y + 0.5) / POINTS) for x in range(POINTS) for y in range(POINTS)]
    covered = sum(any(each["x0"] <= x <= each["x1"] and each["top"] <= y <= each["bottom"] for each in strips) for x, y in places)
    return covered > FILLS * len(places)


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


def _as_read(page: Any) -> tuple[Any, float]:
    """The page as it is seen, and how its lines ran before it was made level; turned, where most of its letters run up or down."""
    from pdfplumber.page import Page as Sheet

    from agreements.intake.pdf_shown import draw

    def again(slope: float) -> Any:
        # Its letters as they were: nobody else lets go of them.
        page.close()
        fresh = Sheet(page.pdf, page.page_obj, page_number=page.page_number, initial_doctop=0)
        return draw(fresh, turning(-slope, float(fresh.width) / 2, float(fresh.height) / 2))

    draw(page)
    upwards = [char["matrix"][1] > 0 for char in page.chars if is_upended(char)]
    if len(upwards) * 2 > len(page.chars):
        # What is said of the page's turning is what all of its places are reckoned by.
        page.page_obj.rotate = (page.page_obj.rotate + (90 if sum(upwards) * 2 > len(upwards) else 270)) % 360
        page = again(0.0)
    slope = slope_of(page.chars)
    return (again(slope), slope) if slope else (page, 0.0)


def turning(slope: float, x: float, y: float) -> tuple[float, float, float, float, float, float]:
    """What turns lines that are level so that they rise with that slope, around a place that stays."""
    cosine = 1 / hypot(1, slope)
    sine = slope * cosine
    return cosine, sine, -sine, cosine, x - cosine * x + sine * y, y - sine * x - cosine * y


def _aslant(matrix: Sequence[float], slope: float, page: Any) -> list[float]:
    """How points of a page that was made level become those of the file; what rises goes up the page, and y runs down it."""
    from pdfminer.utils import mult_matrix

    return list(mult_matrix(turning(-slope, float(page.width) / 2, float(page.height) / 2), tuple(matrix)))  # type: ignore[arg-type]
