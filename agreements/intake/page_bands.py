"""Tables whose rows are marked by rules across, or by coloured areas, and whose columns only white space parts: the rules that they lack.

Knows boxes and words; must not know files, nor what the words mean. What it adds makes a ruled table of such a page (`page_grids.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from agreements.intake.page_band import APART, GUTTER, LOOSE, Band, blank_of
from agreements.intake.page_bare import is_ruled_down, with_bare_edges
from agreements.intake.page_grids import NEAR, Rule, sorted_rules
from agreements.intake.page_lines import Piece, is_figure, is_rupiah, lines_of, two_figures
from agreements.intake.page_strips import Strip, Touch, inner_edges, strips_of, touches_of
from agreements.intake.pdf_pages import Word
from agreements.intake.pdf_words import Box
from engine.language.classes import dataclass

# Rules of one table begin and end as near each other as this.
EVEN = 6.0
# A table is so wide at least, in points, and has so many rules across: those of a letterhead, or above a note, are fewer.
WIDE, RULES = 150.0, 4
# So few lines do not agree on white space between two columns by chance that is but as wide as GUTTER.
FEW = 8


@dataclass(frozen=True, slots=True)
class _Stack:
    """Rules across that begin and end alike: left and right end, where they stand, and where others between them begin or end."""

    left: float
    right: float
    ys: tuple[float, ...]
    ends: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a table without rules down begins and ends, and where its columns part."""

    left: float
    right: float
    parts: tuple[float, ...]

    def of(self, stack: _Stack) -> list[float]:
        """The columns, if rules begin and end like the table's."""
        return list(self.parts) if abs(self.left - stack.left) < EVEN and abs(self.right - stack.right) < EVEN else []


def missing_rules(rules: Sequence[Rule], fills: Sequence[Box], words: Sequence[Word], before: Columns | None = None) -> list[Rule]:
    """The rules down between the columns of tables that have rules across only, and those across at the edges of coloured rows. `before`
    are the columns of a table that may go on from the page before.
    """
    across, down = sorted_rules(rules)
    strips = list(strips_of(fills))
    edges = [*((x0, y, x1, y) for x0, top, x1, bottom, _ in strips for y in (top, bottom)), *inner_edges(fills, strips)]
    both, _ = sorted_rules([*rules, *edges])
    touches = touches_of(strips, rules)
    found: list[Rule] = []
    for stack in _stacks(both, 2 if before else RULES):
        inside = [rule for rule in both if stack.left - EVEN <= rule[0] and rule[2] <= stack.right + EVEN]
        stack = replace(stack, ends=tuple(x for rule in inside for x in (rule[0], rule[2])))
        ys = sorted({y for _, y, _, _ in inside if stack.ys[0] - NEAR <= y <= stack.ys[-1] + NEAR})
        if is_ruled_down((stack.left, ys[0], stack.right, ys[-1]), across, down):
            continue
        ys = with_bare_edges(ys, _within(words, stack, float("-inf"), float("inf")))
        bands = [Band(a, b, _within(words, stack, a, b)) for a, b in pairwise(ys)]
        for table in (_trimmed(part, strips) for part in _tables(bands, stack, strips, _beside(touches, stack))):
            if not table:
                continue
            columns = _separators(table, stack, _edges(table, _beside(touches, stack)))
            if len(table) < RULES - 1 and not (before and (columns := before.of(stack))):
                continue
            if columns and not any(_has_several_rows(band, columns) for band in table):
                table, inside = _with_head_in_two(table, columns, stack, inside)
                table += _last_row(table, columns, stack, words, strips)
                found += _closing(table, columns, stack, inside)
                found += [rule for rule in inside if rule not in across and table[0].top - NEAR <= rule[1] <= table[-1].bottom + NEAR]
    return found


def _with_head_in_two(
    table: list[Band], columns: Sequence[float], stack: _Stack, inside: Sequence[Rule]
) -> tuple[list[Band], list[Rule]]:  # fmt: skip
    """The bands and rules, with the head in two where one text stands above several columns that have headings of their own below it."""
    head, ends = table[0], [stack.left, *columns, stack.right]
    for at, line in enumerate(head.lines):
        lower = [piece for below in head.lines[at + 1 :] for piece in below.pieces]
        for piece in line.pieces:
            span = _headed(piece, lower, ends)
            if span is not None:
                left, right, top = span
                y = (piece.bottom + top) / 2
                parts = (replace(head, bottom=y), replace(head, top=y))
                made = [replace(part, words=tuple(w for w in head.words if part.top < w.middle < part.bottom)) for part in parts]
                return [*made, *table[1:]], [*inside, (left, y, right, y)]
    return table, list(inside)


def _headed(piece: Piece, lower: Sequence[Piece], ends: Sequence[float]) -> tuple[float, float, float] | None:
    """Where the columns begin and end that a heading stands in the middle of, and the top of their own headings, all on one line; None
    for a heading of one column.
    """
    under = {at: each for at, (a, b) in enumerate(pairwise(ends)) for each in lower if a < each.x0 and each.x1 < b}
    found = None
    for first in under:
        for last in range(first + 1, len(ends) - 1):
            within = [under[at] for at in range(first, last + 1) if at in under]
            middle = abs(ends[first] + ends[last + 1] - piece.x0 - piece.x1) < 2 * EVEN
            level = len(within) == last + 1 - first and max(p.top for p in within) - min(p.top for p in within) < 2
            if middle and level and ends[first] < piece.x0 and piece.x1 < ends[last + 1] and (found is None or ends[first] < found[0]):
                found = (ends[first], ends[last + 1], within[0].top)
    return found


def _closing(table: Sequence[Band], columns: Sequence[float], stack: _Stack, inside: Sequence[Rule]) -> Iterable[Rule]:
    """The rules down of a table: in each row between the columns over which no text runs."""
    blank = blank_of(table)
    for band in table:
        for x in columns:
            if not band.words or band.crosses(x, blank):
                continue
            if not any(rule[0] < x < rule[2] and band.heads(rule, columns, blank) for rule in inside):
                yield x, band.top, x, band.bottom
    for x in (stack.left, stack.right):
        yield x, table[0].top, x, table[-1].bottom
    yield stack.left, table[-1].bottom, stack.right, table[-1].bottom


def _last_row(
    table: Sequence[Band], columns: Sequence[float], stack: _Stack, words: Sequence[Word], strips: Sequence[Strip]
) -> list[Band]:  # fmt: skip
    """The row behind the last coloured one, which has no colour itself: of stripes every other one."""
    end, high = table[-1].bottom, max(band.bottom - band.top for band in table)
    if not any(abs(strip[3] - end) < NEAR and abs(strip[0] - stack.left) < EVEN for strip in strips):
        return []
    lines = lines_of(_within(words, stack, end, end + high))
    at = 1
    while at < len(lines) and lines[at].top - lines[at - 1].bottom < LOOSE * lines[at].whole.height:
        at += 1
    if not lines or lines[0].top - end > high / 2:
        return []
    row = Band(end, lines[at - 1].bottom + 1, tuple(word for line in lines[:at] for word in line.whole.words))
    pieces = lines[0].pieces
    sums = is_figure(pieces[-1]) and pieces[-1].x0 > max(columns, default=stack.right)
    fits = len(pieces) > 1 and (sums or 2 * len(pieces) > len(columns) + 1)
    blank = blank_of(table)
    return [row] if fits and not any(row.crosses(x, blank) for x in columns) else []


def _trimmed(bands: list[Band], strips: Sequence[Strip]) -> list[Band]:
    """The bands without those before and behind in which nothing stands side by side; a head in several rows is kept whole."""
    parted = [at for at, band in enumerate(bands) if band.is_parted]
    if not parted:
        return []
    first = bands[parted[0]]
    top = min([first.top, *(strip[1] for strip in strips if strip[1] - NEAR < first.top and first.bottom < strip[3] + NEAR)])
    return [band for at, band in enumerate(bands) if top - NEAR < band.top and at <= parted[-1]]


def _tables(bands: list[Band], stack: _Stack, strips: Sequence[Strip], touches: Sequence[Touch]) -> Iterable[list[Band]]:
    """Tables between which a heading stands: on both sides of it white space parts more columns than through all of it, or cells touch at
    other places; or that have only room between them.
    """
    whole = len(_gaps(_parted(bands), stack))
    for at, band in enumerate(bands):
        above, below = bands[:at], bands[at + 1 :]
        if above and below and band.is_parted and _begins(bands, at, stack, touches, whole):
            yield above
            yield from _tables(bands[at:], stack, strips, touches)
            return
        if above and below and not band.is_parted:
            gaps = [len(_gaps(_parted(part), stack)) for part in (above, below)]
            # White and empty between rows is room between two tables.
            room = not band.words and not any(strip[1] < (band.top + band.bottom) / 2 < strip[3] for strip in strips)
            parted = min(gaps) > whole or (room and gaps[0] != gaps[1])
            if parted or _differ(_edges(above, touches), _edges(below, touches)):
                yield above
                yield from _tables(below, stack, strips, touches)
                return
    yield bands


def _begins(bands: Sequence[Band], at: int, stack: _Stack, touches: Sequence[Touch], whole: int) -> bool:
    """Whether a band in which texts stand side by side is the head of a further table: its cells touch at other places than those above;
    or it stands apart and has no values, and white space parts other columns above or below than through all, `whole`.
    """
    above, below = bands[:at], bands[at:]
    drawn = next((edges for each in reversed(above) if (edges := _edges([each], touches))), [])
    if _differ(drawn, _edges([bands[at]], touches)):
        return True
    if bands[at].has_values or not bands[at].stands_apart(above):
        return False
    before, after = (len(_gaps(_parted(part), stack)) for part in (above, below))
    # Of a column of the table above nothing stands below, not even a heading.
    return after < whole or (before > whole and after >= whole)


def _edges(bands: Sequence[Band], touches: Sequence[Touch]) -> list[float]:
    """Where cells of the bands touch."""
    return [x for x, y in touches if bands[0].top + NEAR < y <= bands[-1].bottom + NEAR]


def _differ(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether cells of two parts touch at places of their own in each."""
    first, second = ({round(x) for x in each} for each in (one, other))
    return bool(first and second) and not (first <= second or second <= first)


def _beside(touches: Sequence[Touch], stack: _Stack) -> list[Touch]:
    return [touch for touch in touches if stack.left < touch[0] < stack.right]


def _within(words: Sequence[Word], stack: _Stack, top: float, bottom: float) -> tuple[Word, ...]:
    return tuple(word for word in words if top < word.middle < bottom and stack.left - 1 < word.centre < stack.right + 1)


def _stacks(across: Sequence[Rule], least: int) -> Iterable[_Stack]:
    """Rules across that begin and end alike, as far as they stand below each other."""
    groups: list[list[Rule]] = []
    for rule in sorted(across, key=lambda rule: rule[1]):
        if rule[2] - rule[0] < WIDE:
            continue
        for group in groups:
            if abs(group[0][0] - rule[0]) < EVEN and abs(group[0][2] - rule[2]) < EVEN:
                group.append(rule)
                break
        else:
            groups.append([rule])
    for group in groups:
        if len(group) >= least:
            yield _Stack(min(rule[0] for rule in group), max(rule[2] for rule in group), tuple(rule[1] for rule in group))


def _separators(bands: Sequence[Band], stack: _Stack, drawn: Sequence[float]) -> list[float]:
    """Where one column ends and the next begins: where cells touch in several rows, else where white space parts the bands."""
    several = sorted({x for x in drawn if sum(abs(x - other) < 2 for other in drawn) > 1})
    if several:
        return [x for x, before in zip(several, [float("-inf"), *several], strict=False) if x - before > 2]
    parted = _parted(bands)
    found = _gaps(parted, stack)
    for opening in (1, 2):
        # A heading may reach over several columns; what has values is none.
        if len(parted) - opening <= 1 or parted[opening - 1].has_values:
            break
        more = _gaps(parted[opening:], stack)
        # Nor does one that stands above the space between two columns make a third.
        if len(more) > len(found) or (opening == 1 and len(parted[0].lines) > 1 and len(more) == len(found) - 1 and parted[0].splits(more)):
            found = more
    return found


def _parted(bands: Sequence[Band]) -> list[Band]:
    """The bands in which texts stand side by side."""
    return [band for band in bands if band.is_parted]


def _gaps(bands: Sequence[Band], stack: _Stack) -> list[float]:
    """The middles of the white spaces that go down through all bands."""
    lines = sum(len(band.lines) for band in bands)
    if len(bands) < 2 or not any(band.words for band in bands):
        return []
    high = median([word.height for band in bands for word in band.words])
    least = GUTTER if lines > FEW else max(GUTTER, APART * blank_of(bands) * high)
    # Rp has no column of its own.
    rupiah = [(piece.x0, piece.x1) for band in bands for line in band.lines for piece in line.pieces if is_rupiah(piece)]
    covered = sorted([*((word.x0, word.x1) for band in bands for word in band.words), *rupiah])
    found, end = [], covered[0][1]
    for x0, x1 in covered[1:]:
        # A rule that begins there stops at the cell beside it, which goes on below.
        if x0 - end >= least or (x0 - end >= GUTTER and any(end < x < x0 for x in stack.ends)):
            found.append((end + x0) / 2)
        end = max(end, x1)
    return [x for x in found if stack.left < x < stack.right]


def _has_several_rows(band: Band, columns: Sequence[float]) -> bool:
    """Whether figures stand under each other in a column: then rules part no rows."""
    ends = [float("-inf"), *columns, float("inf")]
    for a, b in pairwise(ends):
        lines = lines_of(word for word in band.words if a < word.centre < b)
        if any(two_figures(one.whole, other.whole) for one, other in pairwise(lines)):
            return True
    return False
