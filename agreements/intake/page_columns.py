"""What stands on a page without rules around it: paragraphs, and texts side by side as rows and columns.

Columns are what white space parts over several lines, rows are told by wider distances, by rules across, and by where a line had room
left. Knows lines and boxes; must not know files, nor what the words mean.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from agreements.intake.page_lines import CLOSE, Line, Piece, goes_on, is_figure, is_glued, is_hanging, lines_of, opens_item, overflows, pitch_of, two_figures

# Lines that are so many times their usual distance apart do not belong together; rows of a table may be further apart than lines.
FAR, ROW = 2.6, 1.3
# White space between two columns is at least so many points wide.
GUTTER = 4.0
# A line that fills this share of the width is none of a column.
WIDE = 0.6
# A line of text that is broken fills this much of its room at least; in a letterhead many lines are as long as the longest.
BROAD = 0.6


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text with its page; whether it only goes on with the one before it, and even its first word does."""

    piece: Piece
    page: int
    wrapped: bool = False
    glued: bool = False


@dataclass(slots=True)
class Filled:
    """A cell of a table on a page, rows and columns from 0, with its lines."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    lines: list[Text] = field(default_factory=list)


@dataclass(slots=True)
class Drawn:
    """A table on a page, or over several: where its columns begin, how many rows it has, its cells.

    `unsure`: its columns were not told apart everywhere, so whatever is read of it is doubtful. `right`: where a ruled one ends.
    """

    xs: tuple[float, ...]
    rows: int
    cells: list[Filled]
    ruled: bool = False
    unsure: bool = False
    right: float = 0.0


def read_flow(lines: Sequence[Line], page: int, across: Sequence[float], right: float, known: frozenset[str]) -> Iterator[Text | Drawn]:
    """The paragraphs and tables of lines that follow each other. `across` are where rules run over the page, `right` where text ends,
    `known` the words that stand whole in the document.
    """
    lines = _with_hanging_lists(_with_close_columns(lines))
    pitch = pitch_of(lines)
    at = 0
    before: Line | None = None
    while at < len(lines):
        line = lines[at]
        if len(line.pieces) > 1 or (at + 1 < len(lines) and (_overlap(line, lines[at + 1]) or _leads(line, lines, at + 1, pitch))):
            end = _run_end(lines, at, pitch)
            yield _table(lines[at:end], page, across, pitch_of(lines[at:end]), known)
            at, before = end, None
            continue
        wrapped = before is not None and _is_wrapped(before, line, right, pitch)
        glued = wrapped and before is not None and is_glued(before.whole, line.whole, right, known)
        yield Text(line.whole, page, wrapped, glued)
        before = line
        at += 1


def _with_close_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines, with pieces parted that are near each other, where a line beside them is parted at the same place."""
    found = list(lines)
    for order in (range(len(found)), range(len(found) - 1, -1, -1)):
        for at in order:
            near = [found[other] for other in (at - 2, at - 1, at + 1, at + 2) if 0 <= other < len(found) and len(found[other].pieces) > 1]
            if not near:
                continue
            (closer,) = lines_of(found[at].whole.words, CLOSE)[:1]
            if len(closer.pieces) > len(found[at].pieces) and any(_agree(closer, other) for other in near):
                found[at] = closer
    return found


def _with_hanging_lists(lines: Sequence[Line]) -> list[Line]:
    """The lines, with a number and the long text beside it as one, where all that follows near it goes on below that text."""
    found = list(lines)
    for at, line in enumerate(lines):
        if not is_hanging(line):
            continue
        below = lines[at + 1] if at + 1 < len(lines) else None
        near = below is not None and below.top - line.top < FAR * line.whole.height
        if below is None or not near or is_hanging(below) or (len(below.pieces) == 1 and abs(below.whole.x0 - line.pieces[1].x0) < 3):
            found[at] = Line((line.whole,))
    return found


def _agree(line: Line, other: Line) -> bool:
    """Whether two lines are parted into the same columns."""
    columns = _columns([line, other])
    places = [_place(piece, columns) for piece in line.pieces]
    return (
        len(columns) == max(len(line.pieces), len(other.pieces)) > 1
        and all(wide == 1 for _, wide in places)
        and len(dict(places)) == len(places)
    )


def _is_wrapped(before: Line, line: Line, right: float, pitch: float) -> bool:
    """Whether a line of text goes on with the one above it."""
    above, piece = before.whole, line.whole
    if above.text.isupper() and piece.text.isupper():
        return False
    if above.x1 - above.x0 < BROAD * (right - above.x0) or above.x1 - above.x0 < BROAD * 300:
        return False
    # Lines in the middle begin wherever they have room; those of a paragraph at its left, the first of them perhaps further in.
    hangs = opens_item(above.text) and len(above.words) > 1 and abs(piece.x0 - above.words[1].x0) < 3
    if (piece.x0 - above.x0 > 5 and not hangs) or above.x0 - piece.x0 > 80:
        return False
    if above.text[-1:] in ".:;" and abs(piece.x0 - above.x0) > 5 and piece.text[:1].isupper():
        return False
    return goes_on(above, piece, right, max(pitch, 1.05 * above.height))


def _run_end(lines: Sequence[Line], start: int, pitch: float) -> int:
    """Where the lines side by side that begin there end: at a line across all of them, or one far below."""
    taken = [lines[start]]
    at = start + 1
    while at < len(lines):
        line = lines[at]
        far = line.top - lines[at - 1].top > FAR * max(pitch, lines[at - 1].bottom - lines[at - 1].top)
        beside = _overlap(lines[at - 1], line)
        if far or (len(line.pieces) == 1 and not beside and not _fits(line.whole, taken)) or _blurs(taken, line):
            break
        taken.append(line)
        at += 1
    # What stands alone at the end belongs to the table only as the rest of its last row.
    while at - start > 1 and not _belongs(lines[start:at], pitch):
        at -= 1
    return at


def _belongs(run: Sequence[Line], pitch: float) -> bool:
    """Whether the last line of a run is part of it: it has several pieces, goes on with the one above, or stands in another lane."""
    before, line = run[-2:]
    if len(line.pieces) > 1 or _overlap(before, line) or _continues(before, line, run, pitch):
        return True
    columns = _columns(run)
    lane, above = _place(line.whole, columns)[0], _place(before.whole, columns)[0]
    return lane > 0 or (len(before.pieces) == 1 and above > 0 and line.top - before.top < 1.5 * max(pitch, line.whole.height))


def _overlap(line: Line, following: Line) -> bool:
    """Whether two lines stand side by side, one of them a little lower."""
    a, b = line.whole, following.whole
    return following.top < line.bottom - 0.15 * a.height and (a.x1 < b.x0 or b.x1 < a.x0)


def _leads(line: Line, lines: Sequence[Line], at: int, pitch: float) -> bool:
    """Whether a line alone is the first of one of two lanes, whose other begins a line lower: a name above a rank, beside a name."""
    end = _run_end(lines, at, pitch)
    columns = _columns(lines[at:end])
    near = lines[at].top - line.top < 1.5 * max(pitch, line.whole.height)
    if len(lines[at].pieces) < 2 or len(columns) != 2 or not near:
        return False
    piece, below = line.whole, lines[at].pieces[0 if _place(line.whole, columns)[0] == 0 else -1]
    alone = sum(a < piece.x1 and piece.x0 < b for a, b in columns) <= 1
    aligned = abs(piece.x0 - below.x0) < 3 or abs((piece.x0 + piece.x1) - (below.x0 + below.x1)) < 6
    return alone and aligned


def _blurs(taken: Sequence[Line], line: Line) -> bool:
    """Whether a line has its pieces where the lines before it have the space between their columns."""
    before, after = len(_columns(taken)), len(_columns([*taken, line]))
    return after < 2 or (len(line.pieces) > 1 and after < before) or (len(line.pieces) > 1 and after < len(line.pieces))


def _fits(piece: Piece, lines: Sequence[Line]) -> bool:
    """Whether a piece alone in its line stands in one column of the lines above it."""
    left, right = min(line.pieces[0].x0 for line in lines), max(line.pieces[-1].x1 for line in lines)
    columns = _columns(lines)
    item = opens_item(piece.text) and len(columns) > 1 and abs(piece.x0 - columns[0][0]) < 2 and piece.x1 < columns[1][0] - GUTTER
    if piece.x1 - piece.x0 > WIDE * (right - left) and not item:
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
    return overflows(above, piece, _right_of(piece, lines)) or abs(above.x0 - piece.x0) < 2


def _right_of(piece: Piece, lines: Sequence[Line]) -> float:
    """Where the column of a piece ends: as far as any piece of it reaches."""
    a, b = next(((a, b) for a, b in _columns(lines) if a < piece.x1 and piece.x0 < b), (piece.x0, piece.x1))
    return max((p.x1 for line in lines for p in line.pieces if a <= p.x0 and p.x1 <= b + 1), default=b)


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The columns that white space parts in nearly all of the lines: where each begins and ends."""
    pieces = [piece for line in lines if len(line.pieces) > 1 for piece in line.pieces]
    pieces = pieces or [piece for line in lines for piece in line.pieces]
    allowed = len(lines) // 8
    starts, stops = sorted(piece.x0 for piece in pieces), sorted(piece.x1 for piece in pieces)
    spans: list[list[float]] = []
    for a, b in pairwise(sorted({*starts, *stops})):
        # Those that have begun there and not ended.
        crossing = bisect_right(starts, a) - bisect_right(stops, a)
        if crossing > allowed or (crossing and b - a < GUTTER):
            if spans and (a - spans[-1][1] < GUTTER):
                spans[-1][1] = b
            else:
                spans.append([a, b])
    return [(a, b) for a, b in spans]


def _table(lines: Sequence[Line], page: int, across: Sequence[float], pitch: float, known: frozenset[str]) -> Drawn:
    """Lines side by side as a table."""
    pieces = [piece for line in lines for piece in line.pieces]
    # Of a font whose letters have no width nothing stands beside anything: one column.
    columns = _columns(lines) or [(min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces))]
    rights = [max((p.x1 for line in lines for p in line.pieces if a <= p.x0 and p.x1 <= b + 1), default=b) for a, b in columns]
    drawn = Drawn(tuple(a for a, _ in columns), 0, [])
    last: dict[int, Filled] = {}
    before: Line | None = None
    numbered = _numbered(lines, columns)
    for at, line in enumerate(lines):
        placed = [(_place(piece, columns), piece) for piece in line.pieces]
        if before is not None and at in numbered and at - 1 in numbered and numbered[at] == numbered[at - 1]:
            _go_on(drawn, last, placed, page, known, rights)
            before = line
            continue
        apart = before is None or _parts(before, line, across) or (pitch > 0 and line.top - before.top > ROW * pitch)
        going = {} if apart else {c: _rest(last.get(c), piece, rights[c], len(placed), len(columns)) for (c, _), piece in placed}
        if apart or not all(going.values()):
            drawn.rows += 1
        seen: set[int] = set()
        for (column, wide), piece in placed:
            cell = last.get(column)
            if cell is not None and column in seen:
                cell.lines.append(Text(piece, page, True))
                drawn.unsure = True
                continue
            seen.add(column)
            if cell is not None and not apart and going.get(column) and cell.columns == wide:
                cell.lines.append(Text(piece, page, True, is_glued(cell.lines[-1].piece, piece, rights[column], known)))
                cell.rows = drawn.rows - cell.row
            else:
                last[column] = Filled(drawn.rows - 1, column, 1, wide, [Text(piece, page)])
                drawn.cells.append(last[column])
        if apart:
            last = {c: cell for c, cell in last.items() if cell.row == drawn.rows - 1}
        before = line
    if len(columns) > 2:
        _level(drawn)
    drawn.cells.sort(key=lambda cell: (cell.row, cell.column))
    return drawn


def _numbered(lines: Sequence[Line], columns: Sequence[tuple[float, float]]) -> dict[int, int]:
    """Of lines under numbered items the item that each belongs to: those that follow near it, until its figures are there and others come."""
    items: dict[int, int] = {}
    number, figured = 0, False
    for at, line in enumerate(lines):
        found = re.match(r"(\d{1,2})[.)](?:\s|$)", line.pieces[0].text)
        figures = any(is_figure(piece) for piece in line.pieces[bool(found) :])
        near = at > 0 and line.top - lines[at - 1].top < ROW * 1.3 * line.pieces[0].height
        if found and int(found[1]) == number + 1 and line.pieces[0].x0 < columns[0][1]:
            number, figured = number + 1, figures
        elif not (number and at - 1 in items and near and not (figured and figures)):
            continue
        if sum(not is_figure(piece) and not opens_item(piece.text) for piece in line.pieces) > 1:
            # Several texts side by side: a table, which tells its rows better.
            return {}
        figured = figured or figures
        items[at] = number
    return items if number > 1 else {}


def _go_on(
    drawn: Drawn, last: dict[int, Filled], placed: Sequence[tuple[tuple[int, int], Piece]], page: int, known: frozenset[str], rights: Sequence[float]
) -> None:
    """Add a line to the row of the item above it."""
    for (column, wide), piece in placed:
        row = drawn.rows - 1
        cell = next((cell for cell in drawn.cells if cell.row == row and cell.column <= column < cell.column + cell.columns), None)
        if cell is None:
            last[column] = Filled(row, column, 1, wide, [Text(piece, page)])
            drawn.cells.append(last[column])
        else:
            glued = is_glued(cell.lines[-1].piece, piece, rights[cell.column + cell.columns - 1], known)
            cell.lines.append(Text(piece, page, True, glued))


def _level(drawn: Drawn) -> None:
    """Make one row of those that a cell of several lines reaches over, where no column has two cells in them: what stands beside the middle
    of a cell stands in its row.
    """
    at = 0
    while at < drawn.rows:
        end = max((cell.row + cell.rows for cell in drawn.cells if cell.row == at), default=at + 1)
        group = [cell for cell in drawn.cells if at <= cell.row < end]
        if end - at > 1 and all(cell.row + cell.rows <= end for cell in group) and len({cell.column for cell in group}) == len(group):
            for cell in group:
                cell.row, cell.rows = at, 1
            for cell in drawn.cells:
                if cell.row >= end:
                    cell.row -= end - at - 1
            drawn.rows -= end - at - 1
        at += 1


def _parts(before: Line | None, line: Line, across: Sequence[float]) -> bool:
    """Whether a rule runs between two lines."""
    return before is not None and any(before.top < y < line.bottom and y > before.bottom - 3 and y < line.top + 3 for y in across)


def _rest(cell: Filled | None, piece: Piece, right: float, beside: int, columns: int) -> bool:
    """Whether a piece is the rest of a cell: there was no room for its first word. Beside others it must look like one, too."""
    if cell is None or opens_item(piece.text):
        return False
    before = cell.lines[-1].piece
    if not overflows(before, piece, right):
        return False
    if two_figures(before, piece):
        return False
    if piece.text[:1].isdigit() and before.text[-1:].isdigit() and columns == 2:
        return True
    # In two lanes most lines are as long as the longest: only in a table of more columns there is a width to fill.
    return (beside == 1 and columns > 2) or piece.text[:1].islower() or before.text[-1:] in "-/("


def _place(piece: Piece, columns: Sequence[tuple[float, float]]) -> tuple[int, int]:
    """The column of a piece, and how many it covers; the first where white space parts none."""
    if not columns:
        return 0, 1
    over = [index for index, (a, b) in enumerate(columns) if min(b, piece.x1) - max(a, piece.x0) > min(2.0, (piece.x1 - piece.x0) / 2)]
    if not over:
        nearest = min(range(len(columns)), key=lambda index: abs(columns[index][0] - piece.x0))
        return nearest, 1
    return over[0], over[-1] - over[0] + 1
