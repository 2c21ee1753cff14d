"""Tables with rules between rows only: whether rules down are but a frame, heads above the first rule, rows below the last one.

Knows words and where rules run across; must not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from agreements.intake.page_grids import NEAR, Rule
from agreements.intake.page_lines import PARTING, Line, Piece, lines_of
from agreements.intake.pdf_pages import Word

# A head stands so near its rule, in heights of a line, its lines so near each other, and so much white is above it.
ABOVE, CLOSE, WHITE = 1.6, 0.7, 2.5
# A head has no more lines.
LINES = 3
# What stands under each other begins, ends, or has its middle so near, in points.
EVEN = 4.0
# What stands so near the end of a rule is at its side.
SIDE = 6.0


def is_ruled_down(table: Rule, across: Sequence[Rule], down: Sequence[Rule]) -> bool:
    """Whether rules down part the columns of a table: left, top, right, bottom. Those at both sides are a frame
    if no rule goes on beyond.
    """
    left, top, right, bottom = table
    beside = [x for x, above, _, below in down if left - SIDE < x < right + SIDE and above < bottom - NEAR and below > top + NEAR]
    beyond = any(x0 < left - SIDE or x1 > right + SIDE for x0, y, x1, _ in across if top - NEAR <= y <= bottom + NEAR)
    return any(left + SIDE < x < right - SIDE for x in beside) or (bool(beside) and beyond)


def with_bare_edges(ys: Sequence[float], words: Sequence[Word]) -> list[float]:
    """Where rules run across, and would run above bare heads and below a bare last row; `words` are those between the ends of the rules."""
    lines = lines_of(words, PARTING)
    room = _room(ys, lines)
    if not room:
        return list(ys)
    found = list(ys)
    for before, y in zip([float("-inf"), *ys], ys, strict=False):
        below = next((line for line in lines if line.top > y - 1), None)
        head = _head(y, lines)
        if below is None or not head or head[0].top - before < max(WHITE * room, WHITE * head[-1].whole.height):
            continue
        if any(len(line.pieces) > 1 for line in head) and _stands_over(head[-1], below):
            found.append(head[0].top - 1)
    last = [line for line in lines if ys[-2] < line.top < ys[-1]]
    after = next((line for line in lines if line.top > ys[-1] - 1), None)
    if last and after is not None and after.top - ys[-1] < 1.2 * room + 1 and len(after.pieces) > 1 and _begins_or_ends(after, last):
        found.append(_last_of(after, lines, last).bottom + 1)
    return sorted(found)


def _last_of(first: Line, lines: Sequence[Line], above: Sequence[Line]) -> Line:
    """The last line of the row that begins with a line: those close below it whose pieces stand under the texts of rows above."""
    end = first
    for line in lines[lines.index(first) + 1 :]:
        if line.top - end.bottom > CLOSE * line.whole.height or not _begins_or_ends(line, [*above, first]):
            break
        end = line
    return end


def _room(ys: Sequence[float], lines: Sequence[Line]) -> float:
    """How far below a rule a row begins, mostly; 0 where there are none."""
    rooms = []
    for a, b in pairwise(ys):
        first = next((line for line in lines if a - 1 < line.top < b), None)
        if first is not None and len(first.pieces) > 1:
            rooms.append(max(0.5, first.top - a))
    return median(rooms) if rooms else 0.0


def _head(y: float, lines: Sequence[Line]) -> list[Line]:
    """The lines close together right above a rule; none where they are too many."""
    found: list[Line] = []
    for line in reversed([line for line in lines if line.bottom < y + 1]):
        near = found[0].top - line.bottom < CLOSE * line.whole.height if found else y - line.bottom < ABOVE * line.whole.height
        if not near:
            break
        found.insert(0, line)
    return found if len(found) <= LINES else []


def _stands_over(head: Line, row: Line) -> bool:
    """Whether the pieces of a head stand over words of the row below it, at least half of them and two."""
    even = [piece for piece in head.pieces if any(_is_even(piece, each) for each in (*row.pieces, *(Piece((w,)) for w in row.whole.words)))]
    return len(even) > 1 and 2 * len(even) >= len(head.pieces)


def _is_even(one: Piece, other: Piece) -> bool:
    edges = (one.x0 - other.x0, one.x1 - other.x1, (one.x0 + one.x1 - other.x0 - other.x1) / 2)
    return min(map(abs, edges)) < EVEN


def _begins_or_ends(line: Line, rows: Sequence[Line]) -> bool:
    """Whether all pieces of a line begin or end where pieces of rows above it do: lanes in the middle of something do not."""
    pieces = [piece for row in rows for piece in row.pieces]
    return all(any(min(abs(p.x0 - each.x0), abs(p.x1 - each.x1)) < EVEN / 2 for each in pieces) for p in line.pieces)
