"""Amounts at the ends of lines that stand under nothing: a tab that no longer holds its column behind long names.

Knows lines; must not know files, nor what the amounts are for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agreements.intake.page_drawn import Text
from agreements.intake.page_lines import Line

# Amounts stand under each other if they begin, or end, within so many points.
EVEN = 6.0
# So many lines make a list.
LINES = 2
_AMOUNT = r"(?:Rp\.?\s*)?\d{1,3}(?:\.\d{3})+(?:,\d\d|,-)?"
# A line that begins with a small word goes on with the one above it.
_ENDS, _WHOLE, _CUT = (re.compile(pattern) for pattern in (rf"(?![a-z]{{2}})\S.*\s{_AMOUNT}", _AMOUNT, r"(?![a-z]{2})\S.*\sRp\.?"))


def amount_lists(lines: Sequence[Line]) -> dict[int, int]:
    """Where lists of lines with amounts at their ends begin and end, in which the amounts stand in no column."""
    found: dict[int, int] = {}
    at = 0
    while at < len(lines):
        end, edges = at, list[tuple[float, float]]()
        while end < len(lines) and (step := _entry(lines, end)):
            edges.append(_edges(lines[end]))
            end += step
        # Where an amount stands behind its name as a word does, the room before it is no column.
        close = any(len(line.pieces) == 1 for line in lines[at:end])
        if len(edges) >= LINES and close and all(max(side) - min(side) > EVEN for side in zip(*edges, strict=True)):
            found[at] = end
        at = max(end, at + 1)
    return found


def as_texts(lines: Sequence[Line], page: int) -> Iterator[Text]:
    """The lines of a list as text; an amount below its `Rp` goes on with it."""
    before = ""
    for line in lines:
        yield Text(line.whole, page, wrapped=bool(_CUT.fullmatch(before) and _WHOLE.fullmatch(line.whole.text)))
        before = line.whole.text


def _entry(lines: Sequence[Line], at: int) -> int:
    """How many lines an entry with its amount has that begins there; 0 for none."""
    text = lines[at].whole.text
    if _ENDS.fullmatch(text):
        return 1
    return 2 if _CUT.fullmatch(text) and at + 1 < len(lines) and _WHOLE.fullmatch(lines[at + 1].whole.text) else 0


def _edges(line: Line) -> tuple[float, float]:
    """Where the amount at the end of a line begins, and ends."""
    words = line.whole.words
    first = words[-2] if len(words) > 1 and words[-2].text in ("Rp", "Rp.") else words[-1]
    return first.x0, words[-1].x1
