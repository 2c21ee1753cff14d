"""Rows of a ruled table that no rule parts, as some programs draw rules down only; and heads, the rules down of which were lost.

Knows grids and lines; must not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from agreements.intake.page_grids import NEAR, Box, RuledGrid, finder_of
from agreements.intake.page_lines import Line, goes_on, is_cut_figure, is_figure, lines_of, opens_item
from agreements.intake.pdf_pages import Word

# Of a column that tells the rows so many lines are figures at least, and it has so many of them.
FIGURES, ROWS = 0.7, 2
# A head over columns has a text in so many of them, and in such a share; a text may reach so far over an edge, in points.
HEADED, MOSTLY, OVER = 3, 0.75, 1.5


def with_parted_rows(grid: RuledGrid, words: Sequence[Word]) -> RuledGrid:
    """The grid, with rows parted where several columns have a line each for every row, side by side, and texts begin beside them."""
    found = grid
    held = _words_by_box(grid, words)
    rows: dict[int, list[int]] = {}
    for index, box in enumerate(grid.boxes):
        rows.setdefault(box.row, []).append(index)
    for row in sorted(rows, reverse=True):
        boxes = [grid.boxes[index] for index in rows[row]]
        if len(boxes) > 2 and all(box.rows == 1 for box in boxes):
            lines = {grid.boxes[index].column: lines_of(held.get(index, ())) for index in rows[row]}
            starts = _starts(boxes, lines)
            if len(starts) > 1:
                found = _parted(found, row, starts)
    return found


def with_parted_heads(grid: RuledGrid, words: Sequence[Word]) -> RuledGrid:
    """The grid, with a cell for each column where one cell has a text of its own in each column below it: heads on a dark ground lose the
    rules between them.
    """
    boxes: list[Box] = []
    held = _words_by_box(grid, words) if any(box.columns >= HEADED for box in grid.boxes) else {}
    for index, box in enumerate(grid.boxes):
        edges = grid.xs[box.column : box.column + box.columns + 1]
        if box.rows > 1 or box.columns < HEADED or not _are_heads(lines_of(held.get(index, ())), edges):
            boxes.append(box)
        else:
            cells = enumerate(pairwise(edges), box.column)
            boxes += [replace(box, column=column, columns=1, x0=left, x1=right) for column, (left, right) in cells]
    return replace(grid, boxes=tuple(boxes))


def with_own_heads(grids: Sequence[RuledGrid], words: Sequence[Word]) -> list[RuledGrid]:
    """The grids, a last row with a text in each column of the table that touches it below as the first row of that one."""
    found = list(grids)
    for at in range(1, len(found)):
        upper, lower = found[at - 1 : at + 1]
        last = [index for index, box in enumerate(upper.boxes) if box.row + box.rows == len(upper.ys) - 1]
        # The cells of a row may all be open.
        if len(last) != 1:
            continue
        box = upper.boxes[last[0]]
        sides = all(abs(a - b) < NEAR for a, b in ((upper.ys[-1], lower.ys[0]), (upper.xs[0], lower.xs[0]), (upper.xs[-1], lower.xs[-1])))
        alone = box.rows == 1 < box.row
        if sides and alone and _are_heads(lines_of(_words_by_box(upper, words).get(last[0], ())), lower.xs):
            found[at - 1] = RuledGrid(upper.xs, upper.ys[:-1], tuple(each for each in upper.boxes if each is not box))
            head = replace(box, row=0, columns=len(lower.xs) - 1)
            found[at] = RuledGrid(lower.xs, (box.top, *lower.ys), (head, *(replace(each, row=each.row + 1) for each in lower.boxes)))
    return found


def _are_heads(lines: Sequence[Line], edges: Sequence[float]) -> bool:
    """Whether each piece of the lines stands within a column, and nearly all columns have one."""
    pieces = [piece for line in lines for piece in line.pieces]
    within = [next((i for i, (a, b) in enumerate(pairwise(edges)) if a - OVER <= p.x0 and p.x1 <= b + OVER), None) for p in pieces]
    return None not in within and len(set(within)) >= max(HEADED, MOSTLY * (len(edges) - 1))


def _words_by_box(grid: RuledGrid, words: Sequence[Word]) -> dict[int, list[Word]]:
    """The words in each cell of a grid that has some, by its index."""
    find = finder_of(grid)
    found: dict[int, list[Word]] = {}
    for word in words:
        if (index := find(word.centre, word.middle)) is not None:
            found.setdefault(index, []).append(word)
    return found


def _starts(boxes: Sequence[Box], lines: dict[int, list[Line]]) -> list[float]:
    """Where the rows of one ruled row begin; none where that is not sure."""
    figures = [column for column, found in lines.items() if len(found) >= ROWS and _are_figures(found)]
    if not figures:
        return []
    figures.sort(key=lambda column: -len(lines[column]))
    anchors = lines[figures[0]]
    if any(opens_item(line.whole.text) for line in anchors):
        return []
    beside = [c for c, found in lines.items() if c != figures[0] and len(found) == len(anchors) and all(map(_level, anchors, found))]
    most = max(map(len, lines.values()))
    texts = [box for box in boxes if len(lines[box.column]) == most > len(anchors)]
    if not beside or not all(_begins_at(anchors, lines[box.column], box) for box in texts):
        return []
    return [line.top for line in anchors]


def _are_figures(lines: Sequence[Line]) -> bool:
    """Whether lines are figures, each for itself: none goes on with the one above it."""
    broken = any(is_cut_figure(one.whole, other.whole) for one, other in pairwise(lines))
    return not broken and sum(is_figure(line.whole) for line in lines) >= FIGURES * len(lines)


def _level(one: Line, other: Line) -> bool:
    """Whether two lines stand side by side."""
    return abs(one.whole.top - other.whole.top) < 0.3 * one.whole.height


def _begins_at(anchors: Sequence[Line], lines: Sequence[Line], box: Box) -> bool:
    """Whether a text begins beside each figure."""
    room = min(line.whole.x0 - box.x0 for line in lines)
    for anchor in anchors:
        at = next((index for index, line in enumerate(lines) if _level(anchor, line)), None)
        if at is None or (at and goes_on(lines[at - 1].whole, lines[at].whole, box.x1 - room) and not lines[at].whole.text[:1].isupper()):
            return False
    return True


def _parted(grid: RuledGrid, row: int, starts: Sequence[float]) -> RuledGrid:
    """The grid with more rows in place of one."""
    more = len(starts) - 1
    ys = (*grid.ys[: row + 1], *(start - 1 for start in starts[1:]), *grid.ys[row + 1 :])
    boxes: list[Box] = []
    for box in grid.boxes:
        if box.row > row:
            boxes.append(replace(box, row=box.row + more))
        elif box.row + box.rows <= row:
            boxes.append(box)
        elif box.row < row:
            boxes.append(replace(box, rows=box.rows + more))
        else:
            edges = [box.top, *(start - 1 for start in starts[1:]), box.bottom]
            boxes += [replace(box, row=row + i, top=a, bottom=b) for i, (a, b) in enumerate(pairwise(edges))]
    return RuledGrid(grid.xs, ys, tuple(boxes))
