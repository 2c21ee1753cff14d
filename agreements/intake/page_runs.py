"""Where lines side by side end: which of those that follow are of the same columns, or of the same lanes.

Knows lines and boxes; must not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from agreements.intake.page_drawn import GUTTER, MIDDLE, columns_of, off, place_of, right_of
from agreements.intake.page_figures import ends_with_day
from agreements.intake.page_labels import begins_at
from agreements.intake.page_lines import Line, Piece, is_figure, opens_item, overflows
from agreements.intake.page_tables import ROW

# Lines that are so many times their usual distance apart do not belong together, but rows of figures that stand where those above do.
FAR, FARTHEST = 2.6, 8.0
# The room to sign in has so many lines at most.
ROOM = 12
# A line that fills this share of the width is none of a column.
WIDE = 0.6
# What stands under figures and not at their edges begins anew, if it is so many times the usual distance away.
NEARLY = 1.2
# Headings of another table are so many lines away at least.
ANEW = 1.5


def run_end(lines: Sequence[Line], start: int, pitch: float, across: Sequence[float] = ()) -> int:
    """Where the lines side by side that begin there end: at a line across all of them, or one far below; or at headings below a rule
    (`across` says where those run).
    """
    taken = [lines[start]]
    at = start + 1
    while at < len(lines):
        line = lines[at]
        far = line.top - lines[at - 1].top > FAR * max(pitch, lines[at - 1].bottom - lines[at - 1].top)
        beside = overlap(lines[at - 1], line)
        alone = len(line.pieces) == 1 and not beside and (not _fits(line.whole, taken) or _is_stray(line.whole, taken))
        if (
            (far and not _is_row(taken, line, pitch) and not _signs_below(taken, lines, at, pitch))
            or alone
            or _blurs(taken, line)
            or _opens_lanes(taken, line, pitch)
            or _heads_anew(taken, lines[at : at + 2], pitch, across)
        ):
            break
        taken.append(line)
        at += 1
    # What stands alone at the end belongs to the table only as the rest of its last row.
    while at - start > 1 and not _belongs(lines[start:at], pitch):
        at -= 1
    return at


def _is_row(taken: Sequence[Line], line: Line, pitch: float) -> bool:
    """Whether a line is a further row of a table with room between its rows: it has figures, and each of its texts begins or ends where one
    above does.
    """
    above = [piece for each in taken for piece in each.pieces if len(each.pieces) > 1]
    near = line.top - taken[-1].top < FARTHEST * max(pitch, line.whole.height)
    figures = len(line.pieces) > 1 and is_figure(line.pieces[-1])
    return near and figures and all(any(min(abs(a.x0 - p.x0), abs(a.x1 - p.x1)) < 1.5 for a in above) for p in line.pieces)


def _heads_anew(taken: Sequence[Line], lines: Sequence[Line], pitch: float, across: Sequence[float]) -> bool:
    """Whether the first line has the headings of another table: texts without a figure, behind rows that had some, a rule, and room.

    Where the line below it has more columns, those above say which of them the headings are of.
    """
    line = lines[0]
    ruled = any(taken[-1].bottom - 1 < y < line.top + 1 for y in across)
    room = line.top - taken[-1].top > ANEW * max(pitch, line.whole.height)
    return (
        ruled
        and room
        and len(line.pieces) >= max(2, len(lines[-1].pieces))
        and not any(map(is_figure, line.pieces))
        and any(is_figure(each.pieces[-1]) for each in taken[-3:])
    )


def _signs_below(taken: Sequence[Line], lines: Sequence[Line], at: int, pitch: float) -> bool:
    """Whether two lanes go on below the room to sign in, where no line has both: the position of one broke, and the name stands lower. They
    are those that `lanes_at` does not take for lanes: with a colon behind `Mengetahui`, or one line further in than the others.
    """
    columns = columns_of(taken)
    high = max(pitch, lines[at].whole.height)
    if len(columns) != 2 or len(lines[at].pieces) > 1:
        return False
    first = [_lane_of(lines[at].whole, taken, columns)]
    for above, line in pairwise(lines[at - 1 :]):
        lanes = [_lane_of(piece, taken, columns) for piece in line.pieces]
        if None in lanes or line.top - above.top > (ROOM if line is lines[at] else FAR) * high:
            return False
        if lanes != first:
            return True
    return False


def _lane_of(piece: Piece, taken: Sequence[Line], columns: Sequence[tuple[float, float]]) -> int | None:
    """The one column that a piece stands in, begun where something above it begins, or in the middle of the same."""
    lane, wide = place_of(piece, columns)
    above = [each for line in taken for each in line.pieces if place_of(each, columns)[0] == lane]
    aligned = any(abs(p.x0 - piece.x0) < 3 or abs(p.x0 + p.x1 - piece.x0 - piece.x1) < MIDDLE for p in above)
    return lane if wide == 1 and aligned else None


def _belongs(run: Sequence[Line], pitch: float) -> bool:
    """Whether the last line of a run is part of it: it has several pieces, goes on with the one above, or stands in another lane."""
    before, line = run[-2:]
    if len(line.pieces) > 1 or overlap(before, line) or _continues(before, line, run, pitch):
        return True
    columns = columns_of(run)
    lane, above = place_of(line.whole, columns)[0], place_of(before.whole, columns)[0]
    return (
        lane > 0
        or _is_in_middle(before, line, columns, pitch)
        or (len(before.pieces) == 1 and above > 0 and line.top - before.top < 1.5 * max(pitch, line.whole.height))
    )


def _is_in_middle(before: Line, line: Line, columns: Sequence[tuple[float, float]], pitch: float) -> bool:
    """Whether a line is the last of the first of two lanes: right below the one above, and in the middle like it."""
    above, piece = before.pieces[0], line.whole
    middle = abs(above.x0 + above.x1 - piece.x0 - piece.x1) < MIDDLE and abs(above.x0 - piece.x0) > MIDDLE
    return len(columns) == 2 and middle and line.top - before.top < 1.5 * max(pitch, piece.height)


def overlap(line: Line, following: Line) -> bool:
    """Whether two lines stand side by side, one of them a little lower."""
    a, b = line.whole, following.whole
    return following.top < line.bottom - 0.15 * a.height and (a.x1 < b.x0 or b.x1 < a.x0)


def _blurs(taken: Sequence[Line], line: Line) -> bool:
    """Whether a line has its pieces where the lines before it have the space between their columns."""
    before, after = len(columns_of(taken)), len(columns_of([*taken, line]))
    return after < 2 or (len(line.pieces) > 1 and after < before) or (len(line.pieces) > 1 and after < len(line.pieces))


def _is_stray(piece: Piece, taken: Sequence[Line]) -> bool:
    """Whether a line alone stands under a later column of figures, with or without a heading, and says a place and a day, or begins, ends
    and has its middle where none of them has.
    """
    columns = columns_of(taken)
    column = place_of(piece, columns)[0]
    above = [each for line in taken for each in line.pieces if place_of(each, columns)[0] == column]
    above = above[1:] if above and not is_figure(above[0]) else above
    if not column or len(columns) < 2 or not above or not all(map(is_figure, above)):
        return False
    return ends_with_day(piece.text) or not any(off(piece.x0, piece.x1, each) < MIDDLE / 2 for each in above)


def _opens_lanes(taken: Sequence[Line], line: Line, pitch: float) -> bool:
    """Whether a line a little further below opens something else: nothing of it stands at an edge at which columns above it begin or end,
    as nearly all of their lines do; or few texts do, and one of them in the middle between two columns.
    """
    if len(taken) < 3 or len(line.pieces) < 2:
        return False
    far = (line.top - taken[-1].top) / max(pitch, line.whole.height)
    if far < 1.5:
        return far > NEARLY and _is_stray(line.pieces[-1], taken[1:])
    columns = columns_of(taken)
    few = len(line.pieces) * 2 < len(columns) and not any(map(is_figure, line.pieces))
    if few and not all(any(2 * a <= piece.x0 + piece.x1 <= 2 * b for a, b in columns) for piece in line.pieces):
        return True
    edges = [{round(x) for piece in each.pieces for x in (piece.x0, piece.x1)} for each in taken]

    def aligned(at: set[int], others: Sequence[set[int]]) -> bool:
        return any(sum(bool(near & other) for other in others) > 1 for near in ({x - 1, x, x + 1} for x in at))

    held = sum(aligned(at, [other for other in edges if other is not at]) for at in edges)
    own = {round(x) for piece in line.pieces for x in (piece.x0, piece.x1)}
    return held >= 0.75 * len(edges) and not aligned(own, edges)


def _fits(piece: Piece, lines: Sequence[Line]) -> bool:
    """Whether a piece alone in its line stands in one column of the lines above it."""
    left, right = min(line.pieces[0].x0 for line in lines), max(line.pieces[-1].x1 for line in lines)
    columns = columns_of(lines)
    item = opens_item(piece.text) and len(columns) > 1 and abs(piece.x0 - columns[0][0]) < 2 and piece.x1 < columns[1][0] - GUTTER
    hangs = len(columns) > 1 and piece.x0 > columns[-2][1] and any(abs(piece.x0 - begins_at(line.pieces[-1])) < 2 for line in lines)
    if piece.x1 - piece.x0 > WIDE * (right - left) and not (item or hangs):
        return False
    if not columns or sum(a < piece.x1 and piece.x0 < b for a, b in columns) > 1:
        return False
    # The rest of a text in the first column is no longer than the line above it, which was full.
    b = columns[0][1]
    return piece.x0 > b or len(columns) == 2 or piece.x1 < max(p.x1 for line in lines for p in line.pieces if p.x0 < b) + 3


def _continues(before: Line, line: Line, lines: Sequence[Line], pitch: float) -> bool:
    piece = line.whole
    above = next((p for p in before.pieces if p.x0 < piece.x1 and piece.x0 < p.x1), None)
    if above is None or line.top - before.top > ROW * max(pitch, 1.0):
        return False
    return overflows(above, piece, _right_of(piece, lines)) or min(abs(x - piece.x0) for x in (above.x0, begins_at(above))) < 2


def _right_of(piece: Piece, lines: Sequence[Line]) -> float:
    """Where the column of a piece ends."""
    return right_of(next(((a, b) for a, b in columns_of(lines) if a < piece.x1 and piece.x0 < b), (piece.x0, piece.x1)), lines)
