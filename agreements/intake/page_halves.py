"""Two pages on one that lies, as booklets are printed: known by a gutter in the middle that nothing crosses, and by text beside it.

Knows pages with words and rules; must not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from agreements.intake.page_lines import Line, lines_of
from agreements.intake.pdf_pages import Page

# Such a page is so many times as wide as high; its gutter is so wide, and so near the middle, in shares of the width.
LYING, GUTTER, MIDDLE = 1.2, 0.03, 0.04
# A line of a paragraph has so many words, and fills so much of its half; so many of them are on one half, and so many lines on each.
WORDS, FILLED, BROAD, LINES = 6, 0.6, 3, 5


def halves_of(page: Page) -> Iterator[Page]:
    """The page, or both pages that stand on it: each with its number, and its words and rules where they are."""
    x = _gutter(page)
    if x is None:
        yield page
        return
    parts = [
        replace(
            page,
            words=tuple(word for word in page.words if (word.centre > x) == right),
            rules=tuple(rule for rule in page.rules if (rule[0] > x) == right),
            fills=tuple(fill for fill in page.fills if (fill[0] > x) == right),
            width=page.width if right else x,
        )
        for right in (False, True)
    ]
    lines = [lines_of(part.words) for part in parts]
    broad = max(sum(_is_broad(line, page.width / 2) for line in side) for side in lines)
    yield from parts if broad >= BROAD and all(len(side) >= LINES for side in lines) else (page,)


def _gutter(page: Page) -> float | None:
    """Where white runs down all of the page near its middle; None where it does not, and on a page that stands."""
    if page.width < LYING * page.height:
        return None
    spans = [*((word.x0, word.x1) for word in page.words), *((box[0], box[2]) for box in (*page.rules, *page.fills))]
    low, high = (0.5 - MIDDLE) * page.width, (0.5 + MIDDLE) * page.width
    before = max((b for a, b in spans if (a + b) / 2 < page.width / 2), default=0.0)
    after = min((a for a, b in spans if (a + b) / 2 >= page.width / 2), default=page.width)
    x = (max(before, low) + min(after, high)) / 2
    return x if after - before > GUTTER * page.width and before < x < after and low <= x <= high else None


def _is_broad(line: Line, half: float) -> bool:
    """Whether a line is of a paragraph that fills its half."""
    piece = line.whole
    return len(line.pieces) == 1 and len(piece.words) >= WORDS and piece.x1 - piece.x0 > FILLED * half
