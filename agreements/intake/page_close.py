"""Columns that stand as close as words: where the lines around a line part it.

Knows lines and boxes; must not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from agreements.intake.page_drawn import columns_of, place_of
from agreements.intake.page_lines import CLOSE, Line, Piece, is_figure, lines_of

# So many words in the middle above others, to so many points twice, are headings of columns.
COLUMNS, EVEN = 3, 3.0
# Rows of one table are so many lines away at most.
REACH = 4
# Columns are so many times further apart than words usually are: those of a typewriter have wide blanks.
BLANKS = 1.4


def with_close_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines, with pieces parted that are near each other, where a line beside them is parted at the same place."""
    found = list(lines)
    closest = max(CLOSE, BLANKS * _blank(lines))
    for order in (range(len(found)), range(len(found) - 1, -1, -1)):
        for at in order:
            found[at] = _parted(found, at, closest)
    return found


def _parted(lines: Sequence[Line], at: int, closest: float) -> Line:
    """A line parted as lines around it are, or as it is."""
    line = lines[at]
    near = [lines[other] for other in (at - 2, at - 1, at + 1, at + 2) if 0 <= other < len(lines) and len(lines[other].pieces) > 1]
    if not near:
        return line
    (closer,) = lines_of(line.whole.words, closest)[:1]
    if len(closer.pieces) > len(line.pieces) and any(_agree(closer, other) for other in near):
        return closer
    rows = filter(_is_row, (*lines[max(0, at - REACH) : at], *lines[at + 1 : at + REACH + 1]))
    touching = next((parted for row in rows if (parted := _as_below(line, row)) is not None), None)
    if touching is not None or at + 1 == len(lines):
        return touching or line
    return _as_below(line, lines[at + 1]) or _as_centred(line, lines[at + 1]) or line


def _blank(lines: Sequence[Line]) -> float:
    """How far words of a piece usually are apart, in heights of a line; 0 where each piece is a word."""
    pieces = [piece for line in lines for piece in line.pieces]
    gaps = [(after.x0 - word.x1) / max(word.height, 1.0) for piece in pieces for word, after in pairwise(piece.words)]
    return median(gaps) if gaps else 0.0


def _is_row(line: Line) -> bool:
    """Whether a line has texts and a figure behind them: a row of a table, all of whose columns it shows."""
    return len(line.pieces) > COLUMNS and is_figure(line.pieces[-1])


def _as_centred(line: Line, below: Line) -> Line | None:
    """A line parted into its words, if each of them stands in the middle above a piece of the line below, which has no others."""
    words = line.whole.words
    middle = [abs(word.x0 + word.x1 - piece.x0 - piece.x1) < EVEN for word, piece in zip(words, below.pieces, strict=False)]
    if len(line.pieces) == len(words) or len(words) != len(below.pieces) or len(words) < COLUMNS or not all(middle):
        return None
    return Line(tuple(Piece((word,)) for word in words))


def _as_below(line: Line, below: Line) -> Line | None:
    """A line parted where the pieces of the line below begin, if with that it has as many, and one that many of its own words begin:
    headings of narrow columns stand as close as words.
    """
    if not 1 < len(line.pieces) < len(below.pieces):
        return None
    words, starts = line.whole.words, [piece.x0 for piece in below.pieces]
    opens = [at for at, word in enumerate(words) if at == 0 or any(abs(word.x0 - x) < 1.5 for x in starts)]
    opens += [at for piece in line.pieces for at, word in enumerate(words) if word is piece.words[0] and at not in opens]
    parts = sorted(opens)
    parted = Line(tuple(Piece(words[a:b]) for a, b in zip(parts, [*parts[1:], len(words)], strict=True)))
    return parted if len(parts) == len(below.pieces) and _agree(parted, below) else None


def _agree(line: Line, other: Line) -> bool:
    """Whether two lines are parted into the same columns."""
    columns = columns_of([line, other])
    return len(columns) == max(len(line.pieces), len(other.pieces)) > 1 and _are_apart(line, columns) and _are_apart(other, columns)


def _are_apart(line: Line, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether each piece of a line stands in a column of its own."""
    places = [place_of(piece, columns) for piece in line.pieces]
    return all(wide == 1 for _, wide in places) and len(dict(places)) == len(places)
