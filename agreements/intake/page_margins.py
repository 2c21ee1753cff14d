"""What pages have at their edges: running heads and feet, page numbers, where and when a program printed them.

Knows pages and lines; must not know files, nor what an agreement is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median

from rapidfuzz.fuzz import ratio

from agreements.intake.page_drawn import Text
from agreements.intake.page_lines import Line, Piece, lines_of
from agreements.intake.pdf_pages import Page
from engine.language.classes import dataclass

# Where running heads and page numbers stand, as shares of the page.
TOP, BOTTOM = 0.14, 0.92
# Feet of several lines in small letters begin further up.
LOW = 0.85
# Letters of running heads have less than this share of the height of most letters.
SMALL = 0.9
# Of a line of more letters than so many so much is the same on each page, of 100, where a scan was read.
MANY, ALIKE = 20, 92
# A number of a page, or what a stroke or a ring of one is read as where it stands alone; longer numbers are somebody's.
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)|\b[IlO]\b|[|]")
# The number of an official, below a name at the end of a page.
_OFFICIAL = re.compile(r"\d(?: ?\d){14}")
_PAGE_NUMBER = re.compile(r"[-–—( ]*(?:(?:hal(?:aman)?|page)\.?\s*)?\d{1,4}(?:\s*(?:/|dari|of)\s*\d{1,4})?[-–—) ]*", re.IGNORECASE)
# Its number in words.
_IN_WORDS = re.compile(r"(?:hal(?:aman)?|page)\.?(?:\s+[a-z]+){1,2}\s+(?:dari|of)(?:\s+[a-z]+){1,2}", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?|file)://\S+|www\.\S+")
_OF_PAGES = re.compile(r"(?:(?:hal(?:aman)?|page)\.?\s*)?\d{1,3}\s*(?:/|dari|of)\s*\d{1,3}", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2} [A-Za-z]{3,9} \d{4}),?\s+(?:(?:pukul|jam|pkl)\.?\s*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?!\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Repeated:
    """The lines at the margins of each page, digits aside, with where they stand."""

    pages: tuple[frozenset[tuple[str, int]], ...]


def repeated_lines(pages: Sequence[Page]) -> Repeated:
    """What stands at the margins of the pages."""
    found = []
    for page in pages:
        edge = [word for word in page.words if not _top(page) < word.middle < LOW * page.height]
        found.append(frozenset(_key(line, page) for line in lines_of(edge)))
    return Repeated(tuple(found))


def _key(line: Line, page: Page) -> tuple[str, int]:
    """The text without its digits, and how far from the nearer edge it stands: pages that lie have their feet elsewhere from the top."""
    far = line.top if line.top < page.height / 2 else line.top - page.height
    return _NUMBER.sub("0", line.whole.text), round(far / 4)


def margin_of(line: Line, page: Page, repeated: Repeated) -> str:
    """header or footer for a page number, or what every page has at its foot; "" for a line of the text."""
    middle = (line.top + line.bottom) / 2
    part = "header" if middle < TOP * page.height else "footer" if middle > BOTTOM * page.height else ""
    if part and (_PAGE_NUMBER.fullmatch(line.whole.text) or (_is_edge(line, page) and any(_is_furniture(piece) for piece in line.pieces))):
        return part
    low = middle > LOW * page.height and _is_small(line, page)
    signed = not low and _OFFICIAL.search(line.whole.text) is not None
    if (part or low) and not signed and len(repeated.pages) > 1 and all(_stands(line, page, repeated)):
        # Titles and letterheads stand above every page, too.
        if part != "header":
            return "footer"
        return part if _is_edge(line, page) and (len(line.pieces) > 1 or _is_small(line, page)) else ""
    return ""


def _is_small(line: Line, page: Page) -> bool:
    """Whether a line is in smaller letters than most of the page above its foot."""
    within = [word.height for word in page.words if word.middle < LOW * page.height]
    return line.whole.height < SMALL * median(within or [word.height for word in page.words])


def is_running(text: Text, page: Page, repeated: Repeated) -> bool:
    """Whether a line stands above other pages too."""
    return text.piece.bottom < _top(page) and sum(islice(filter(None, _stands(Line((text.piece,)), page, repeated)), 2)) > 1


def _top(page: Page) -> float:
    """How far down running lines may stand: titles above a table take as much of a page that lies as of one that stands."""
    return TOP * max(page.height, page.width)


def _stands(line: Line, page: Page, repeated: Repeated) -> Iterator[bool]:
    """Of each page, whether a line stands at its place there."""
    text, place = _key(line, page)
    return (any(abs(place - other) < 2 and _is_same(text, said) for said, other in lines) for lines in repeated.pages)


def _is_same(one: str, other: str) -> bool:
    """Whether two lines say the same, but for a letter of many that was read otherwise in a scan."""
    return one == other or (min(len(one), len(other)) > MANY and ratio(one, other) >= ALIKE)


def _is_edge(line: Line, page: Page) -> bool:
    """Whether nothing stands further out."""
    return line.top <= min(word.top for word in page.words) + 1 or line.bottom >= max(word.bottom for word in page.words) - 1


def _is_furniture(piece: Piece) -> bool:
    """Whether a program that prints wrote it: where a page comes from, when it was printed, which of how many it is."""
    numbered = _OF_PAGES.fullmatch(piece.text) or _IN_WORDS.fullmatch(piece.text)
    return _ADDRESS.fullmatch(piece.text) is not None or is_stamp(piece) or numbered is not None


def is_stamp(piece: Piece) -> bool:
    """Whether a text says the time of day at which it was printed or signed: no agreement does."""
    return _CLOCK.search(piece.text) is not None
