"""Labels that stand beside the middle of a text of several lines, as cells of web pages have them: they belong beside its first line.

Knows lines and boxes; must not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from agreements.intake.page_lines import PARTING, Line, Piece

# Lines of one text begin at one place, within so many points, and are evenly far apart, within this share of their height.
AT, EVEN = 3.0, 0.25
# What is above and below a text is further from it than its lines are from each other, by this share of their height.
ROOM = 0.1


def with_labels_above(lines: Sequence[Line]) -> list[Line]:
    """The lines, each label with its colon beside the first of the lines in whose middle it stands."""
    found = list(lines)
    at = 0
    while at < len(found):
        label, text = _parted(found[at])
        reach = _reach(found, at, label, text) if label else 0
        if reach:
            first = found[at - reach].whole
            *before, last = label
            close = first.x0 - last.x1 < PARTING * first.height
            # A colon that stands close to its text is one piece with it, as in the lines around.
            found[at - reach] = Line((*before, Piece((*last.words, *first.words))) if close and before else (*label, first))
            found[at : at + 1] = [Line((text,))] if text is not None else []
        at += 1
    return found


def begins_at(piece: Piece) -> float:
    """Where the text of a piece begins, behind a colon."""
    return piece.words[len(piece.words) > 1 and piece.words[0].text == ":"].x0


def _parted(line: Line) -> tuple[tuple[Piece, ...], Piece | None]:
    """The label of a line with its colon, and the text beside it, if there is some; no pieces for a line without a label."""
    pieces = line.pieces
    if len(pieces) > 1 and len(pieces[1].words) > 1 and pieces[1].words[0].text == ":":
        colon, *words = pieces[1].words
        pieces = (pieces[0], Piece((colon,)), Piece(tuple(words)), *pieces[2:])
    count = next((at for at, piece in enumerate(pieces[:2], 1) if piece.text.endswith(":") and piece.text != ":"[at - 1 :]), 0)
    if not count or len(pieces) > count + 1:
        return (), None
    return pieces[:count], pieces[count] if len(pieces) > count else None


def _reach(lines: Sequence[Line], at: int, label: Sequence[Piece], text: Piece | None) -> int:
    """How many lines further up the text begins in whose middle a label stands, beside a line of it or between two; 0 for none."""
    if not 0 < at < len(lines) - 1:
        return 0
    above, below = lines[at - 1], lines[at + 1]
    middle = [] if text is None else [Line((text,))]
    if text is None and not (above.top < lines[at].top < above.bottom and below.top < lines[at].bottom < below.bottom):
        return 0
    pitch = (below.top - above.top) / (1 + len(middle))
    for count in range(1, min(at, len(lines) - 1 - at) + 1):
        if not _is_text([*lines[at - count : at], *middle, *lines[at + 1 : at + 1 + count]], label[-1].x1, pitch):
            return 0
        if not any(_near(lines, other, pitch) for other in (at - count - 1, at + count)):
            return count
    return 0


def _is_text(lines: Sequence[Line], after: float, pitch: float) -> bool:
    """Whether lines are a text of one column behind that place."""
    if any(len(line.pieces) != 1 for line in lines) or min(line.whole.x0 for line in lines) < after:
        return False
    starts, even = [line.whole.x0 for line in lines], EVEN * lines[0].whole.height
    return max(starts) - min(starts) < AT and all(abs(b.top - a.top - pitch) < even for a, b in pairwise(lines))


def _near(lines: Sequence[Line], above: int, pitch: float) -> bool:
    """Whether a line is as near the one below it as lines of one text are."""
    if above < 0 or above + 1 >= len(lines):
        return False
    return lines[above + 1].top - lines[above].top < pitch + ROOM * lines[above].whole.height
