"""Ruled tables of a page: from the rules the grid, from the grid its cells, merged ones as one.

Knows lines and boxes; must not know files, nor what stands in the cells.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from engine.language.classes import dataclass

# Rules that are so near each other are one; ends that are so near a rule touch it.
NEAR = 3.0
# What share of a cell's side must be ruled to close it.
CLOSED = 0.6
Rule = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of a grid: row and column from 0, how many it covers, and its place on the page."""

    row: int
    column: int
    rows: int
    columns: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class RuledGrid:
    """A ruled table: where its columns and rows begin and end, and its cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    boxes: tuple[Box, ...]


def finder_of(grid: RuledGrid) -> Callable[[float, float], int | None]:
    """What tells the index of the cell of a place; None where there is none. It takes as long for a large table as for a small one."""
    covers = {
        (row, column): index
        for index, box in enumerate(grid.boxes)
        for row in range(box.row, box.row + box.rows)
        for column in range(box.column, box.column + box.columns)
    }
    rows, columns = len(grid.ys) - 2, len(grid.xs) - 2

    def find(x: float, y: float) -> int | None:
        if not (grid.xs[0] <= x <= grid.xs[-1] and grid.ys[0] <= y <= grid.ys[-1]):
            return None
        return covers.get((min(bisect_right(grid.ys, y) - 1, rows), min(bisect_right(grid.xs, x) - 1, columns)))

    return find


def grids_of(rules: Iterable[Rule]) -> list[RuledGrid]:
    """The ruled tables of a page from the top. Rules that touch nothing are none."""
    across, down = sorted_rules(rules)
    found = []
    for horizontal, vertical in groups_of(across, down):
        for rows, columns in _parted([*horizontal, *_ends(horizontal, vertical)], vertical):
            if (grid := _grid(rows, columns)) is not None:
                found.append(grid)
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def with_open_cells(grid: RuledGrid, places: Iterable[tuple[float, float]]) -> RuledGrid:
    """The grid, with a cell where a text stands beside closed cells of its row, on the way from one side of the table to the other: that
    of a sum has no rules, or lost them where cells were merged.
    """
    covered = {(r, c) for b in grid.boxes for r in range(b.row, b.row + b.rows) for c in range(b.column, b.column + b.columns)}
    extra: dict[tuple[int, int], Box] = {}
    for x, y in places:
        if not (grid.xs[0] < x < grid.xs[-1] and grid.ys[0] < y < grid.ys[-1]):
            continue
        row, column = bisect_right(grid.ys, y) - 1, bisect_right(grid.xs, x) - 1
        if (row, column) in covered or not any((row, other) in covered for other in range(len(grid.xs) - 1)):
            continue
        first = last = column
        while first and (row, first - 1) not in covered:
            first -= 1
        while last + 2 < len(grid.xs) and (row, last + 1) not in covered:
            last += 1
        extra[row, first] = Box(row, first, 1, last - first + 1, grid.xs[first], grid.ys[row], grid.xs[last + 1], grid.ys[row + 1])
    return replace(grid, boxes=(*grid.boxes, *extra.values())) if extra else grid


def sorted_rules(rules: Iterable[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Horizontal and vertical rules, pieces of one joined."""
    across, down = [], []
    for x0, top, x1, bottom in rules:
        if x1 - x0 >= bottom - top and x1 - x0 > 2:
            across.append(((top + bottom) / 2, x0, x1))
        elif bottom - top > 2:
            down.append(((x0 + x1) / 2, top, bottom))
    return [(a, y, b, y) for y, a, b in _joined(across)], [(x, a, x, b) for x, a, b in _joined(down)]


def _joined(rules: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Rules at one place that touch or overlap as one: place, start, end."""
    places = _clusters(place for place, _, _ in rules)
    by_place: dict[float, list[tuple[float, float]]] = {}
    for place, start, end in rules:
        by_place.setdefault(places[place], []).append((start, end))
    found = []
    for place, spans in by_place.items():
        spans.sort()
        start, end = spans[0]
        for following, last in spans[1:]:
            if following <= end + NEAR:
                end = max(end, last)
            else:
                found.append((place, start, end))
                start, end = following, last
        found.append((place, start, end))
    return found


def _clusters(values: Iterable[float]) -> dict[float, float]:
    """Each value with the first of those that it is near to."""
    found: dict[float, float] = {}
    first = last = float("-inf")
    for value in sorted(set(values)):
        if value - last > NEAR or value - first > 2 * NEAR:
            first = value
        found[value] = first
        last = value
    return found


def groups_of(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that touch each other, directly or by others; one across alone only with several down, which a page may have cut."""
    rules = [*across, *down]
    leader = list(range(len(rules)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for i, (x0, y, x1, _) in enumerate(across):
        for j, (x, top, _, bottom) in enumerate(down, len(across)):
            if x0 - NEAR <= x <= x1 + NEAR and top - NEAR <= y <= bottom + NEAR:
                leader[find(i)] = find(j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, rule in enumerate(rules):
        groups.setdefault(find(index), ([], []))[index >= len(across)].append(rule)
    return [group for group in groups.values() if group[1] and (len(group[0]) > 1 or (group[0] and len(group[1]) > 2))]


def _parted(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Two tables that touch are two: where the columns above and below a rule are not some of each other."""
    ys = sorted({rule[1] for rule in across})
    bands = [frozenset(x for x, top, _, bottom in down if top <= a + NEAR and bottom >= b - NEAR) for a, b in pairwise(ys)]
    cuts, seen = [0], frozenset[float]()
    for index, columns in enumerate(bands):
        # Rows below that have the columns of both are of one table: some rows of it reach over several columns.
        finer = any(below >= seen | columns for below in bands[index + 1 :])
        if seen and columns and not (columns <= seen or seen <= columns or finer):
            cuts.append(index)
            seen = columns
        else:
            seen = seen | columns
    found = []
    for first, last in zip(cuts, [*cuts[1:], len(bands)], strict=True):
        top, bottom = ys[first], ys[last]
        rows = [rule for rule in across if top <= rule[1] <= bottom]
        columns_here = [(x, max(a, top), x, min(b, bottom)) for x, a, _, b in down if a < bottom - NEAR and b > top + NEAR]
        found.append((rows, columns_here))
    return found


def _grid(across: list[Rule], down: list[Rule]) -> RuledGrid | None:
    """The cells between the rules; a table that is open at its sides is closed there."""
    ys = sorted({rule[1] for rule in across})
    left, right = min(rule[0] for rule in across), max(rule[2] for rule in across)
    xs = sorted({rule[0] for rule in down})
    if len(ys) < 2 or not xs:
        return None
    if xs[0] - left > 2 * NEAR:
        xs, down = [left, *xs], [*down, (left, ys[0], left, ys[-1])]
    if right - xs[-1] > 2 * NEAR:
        xs, down = [*xs, right], [*down, (right, ys[0], right, ys[-1])]
    if len(xs) < 2:
        return None
    return RuledGrid(tuple(xs), tuple(ys), tuple(_boxes(xs, ys, across, down)))


def _ends(across: list[Rule], down: list[Rule]) -> Iterable[Rule]:
    """The rules above and below that a table lacks between two rules down which end there: a page cut its cells."""
    for end, sign in ((1, -1.0), (3, 1.0)):
        outer = max((rule[1] for rule in across), key=lambda y: sign * y)
        beyond = [rule[end] for rule in down if sign * (rule[end] - outer) > 2 * NEAR]
        # Cells that are all cut are open at one place; a rule that alone goes further is drawn too long.
        y = max(beyond, key=lambda y: sign * y) if len(beyond) > 2 else outer
        there = sorted(rule[0] for rule in down if abs(rule[end] - y) <= 2 * NEAR)
        spans = [(rule[0], rule[2]) for rule in across if rule[1] == y]
        for left, right in pairwise(there):
            if not _ruled(spans, left, right):
                yield left, y, right, y


def _boxes(xs: Sequence[float], ys: Sequence[float], across: list[Rule], down: list[Rule]) -> Iterable[Box]:
    """The cells, those without a rule between them as one; what no rule closes to the outside is none."""
    rows, columns = len(ys) - 1, len(xs) - 1
    outside = rows * columns
    leader = list(range(outside + 1))
    at_x, at_y = dict[float, list[tuple[float, float]]](), dict[float, list[tuple[float, float]]]()
    for x, top, _, bottom in down:
        at_x.setdefault(x, []).append((top, bottom))
    for left, y, right, _ in across:
        at_y.setdefault(y, []).append((left, right))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for row in range(rows):
        for column in range(columns + 1):
            if not _ruled(at_x.get(xs[column], ()), ys[row], ys[row + 1]):
                left = row * columns + column - 1 if column else outside
                right = row * columns + column if column < columns else outside
                leader[find(left)] = find(right)
    for row in range(rows + 1):
        for column in range(columns):
            if not _ruled(at_y.get(ys[row], ()), xs[column], xs[column + 1]):
                above = (row - 1) * columns + column if row else outside
                below = row * columns + column if row < rows else outside
                leader[find(above)] = find(below)
    members: dict[int, list[tuple[int, int]]] = {}
    for index in range(outside):
        if find(index) != find(outside):
            members.setdefault(find(index), []).append(divmod(index, columns))
    for cells in members.values():
        top, bottom = min(r for r, _ in cells), max(r for r, _ in cells)
        left, right = min(c for _, c in cells), max(c for _, c in cells)
        yield Box(top, left, bottom - top + 1, right - left + 1, xs[left], ys[top], xs[right + 1], ys[bottom + 1])


def _ruled(spans: Iterable[tuple[float, float]], start: float, end: float) -> bool:
    """Whether rules cover most of the way from start to end."""
    covered = sum(max(0.0, min(b + NEAR / 2, end) - max(a - NEAR / 2, start)) for a, b in spans)
    return covered >= CLOSED * (end - start)
