"""Pages of one sheet whose columns go on to the right on other pages: a workbook that nobody fitted to a page.

They are known by rows at the same places under other headings, and by texts that run over an edge. Knows pages with words and rules; must
not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from agreements.intake.page_grids import Rule, sorted_rules
from agreements.intake.page_lines import Line, Piece, lines_of
from agreements.intake.pdf_pages import Page, Word
from agreements.intake.pdf_words import Box
from engine.language.classes import dataclass

# Rules and lines are at one place that are so near each other, in points.
NEAR = 1.5
# So many rules across at least tell the rows of a sheet; more where all rows are of one height, as those of many tables are.
RULES, EVEN_RULES = 4, 6
# Of the rules of a page so many stand where those to the left of it do: a heading may be in two rows there, or a table end sooner.
LEVEL = 0.8
# Of the lines below a sheet's first page so many stand beside lines of the pages to the left of it; of headings that are printed again
# so many stand at the same place.
BESIDE, AGAIN = 0.6, 0.7
# Pages below each other in one block, at most, and words or rules of a page of a sheet.
DEPTH, WORDS = 10, 3_000
# A page to the right is moved so far at least, in points.
EDGE = 100.0


@dataclass(frozen=True, slots=True)
class Part:
    """A page within a wide one: its number, and how far to the right it was moved."""

    page: int
    shift: float


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages, those of a sheet as one wide page; the parts of each wide page by its number; what stands twice, with its page; the
    numbers of pages that may go on with each other, and may not.
    """

    pages: tuple[Page, ...]
    parts: dict[int, tuple[Part, ...]]
    twice: tuple[tuple[int, Piece], ...]
    unsure: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Table:
    """The rules of a page's tables: where its rows and columns are, its left and right end."""

    ys: tuple[float, ...]
    xs: tuple[float, ...]
    left: float
    right: float


@dataclass(frozen=True)
class _Seen:
    """A page with what is asked of it again and again: its rules as a table, where each word stands, by text and height, and its lines."""

    page: Page
    table: _Table | None
    places: dict[tuple[str, int], list[Word]]

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the page."""
        return self.page.words

    @cached_property
    def lines(self) -> list[Line]:
        """The lines of the page."""
        return lines_of(self.words)


def side_by_side(printed: Sequence[Page]) -> Sheets:
    """The pages, those of a sheet that goes on to the right put side by side."""
    pages = [_seen(page) for page in printed]
    found: list[Page] = []
    parts: dict[int, tuple[Part, ...]] = {}
    twice: list[tuple[int, Piece]] = []
    unsure: set[int] = set()
    at = 0
    while at < len(pages):
        blocks = _blocks(pages, at)
        if len(blocks) > 1:
            for row in _rows(blocks):
                wide = _wide(row, twice)
                found.append(wide)
                parts[wide.number] = tuple(Part(seen.page.number, shift) for seen, shift in row)
        else:
            found.append(printed[at])
            if at + 1 < len(pages) and _may_go_on(pages[at], pages[at + 1]):
                unsure |= {printed[at].number, printed[at + 1].number}
        at += sum(len(block) for block, _ in blocks)
    return Sheets(tuple(found), parts, tuple(twice), frozenset(unsure))


def as_printed(piece: Piece, page: int, parts: Sequence[Part]) -> tuple[int, Piece]:
    """The number of the page on which a line of a wide page begins, and its words there."""
    last = max((part for part in parts if part.shift <= piece.x0 + 1), key=lambda part: part.shift, default=Part(page, 0.0))
    words = tuple(replace(word, x0=word.x0 - last.shift, x1=word.x1 - last.shift) for word in piece.words)
    return last.page, Piece(words)


def _blocks(pages: Sequence[_Seen], at: int) -> list[tuple[list[_Seen], float]]:
    """The pages of a sheet from one on: each block of pages below each other, with how far to the right it stands."""
    starts, shifts = [at], [0.0]
    for index in range(at + 1, len(pages)):
        depth = starts[1] - at if len(starts) > 1 else DEPTH
        if index - starts[-1] > depth or (len(starts) == 1 and _is_anew(pages[at], pages[index])):
            break
        shift = _shift(pages[starts[-1]], pages[index], pages[at])
        if shift:
            starts.append(index)
            shifts.append(shifts[-1] + shift)
        elif _is_level(pages[starts[-1]], pages[index], pages[at]):
            # What stands level and is not sure to be of this sheet parts it from what comes.
            break
    if len(starts) == 1:
        return [([pages[at]], 0.0)]
    depth, end = starts[1] - at, starts[-1] + 1
    above = [page for a, b in pairwise(starts) for page in pages[a + 1 : b]]
    while end < min(len(pages), starts[-1] + depth) and _is_beside(pages[end], above):
        end += 1
    return [(list(pages[a:b]), shift) for a, b, shift in zip(starts, [*starts[1:], end], shifts, strict=True)]


def _seen(page: Page) -> _Seen:
    """A page and what is asked of it; of one that is too full for a sheet nothing is."""
    places: dict[tuple[str, int], list[Word]] = {}
    full = len(page.words) > WORDS or len(page.rules) > WORDS
    for word in () if full else page.words:
        places.setdefault((word.text, round(word.top)), []).append(word)
    across, down = sorted_rules(() if full else page.rules)
    ys, xs = (tuple(sorted({round(rule[side], 1) for rule in rules})) for rules, side in ((across, 1), (down, 0)))
    ruled = len(ys) >= RULES and len(xs) > 1
    table = _Table(ys, xs, min(rule[0] for rule in across), max(rule[2] for rule in across)) if ruled else None
    return _Seen(page, table, places)


def _shift(page: _Seen, other: _Seen, first: _Seen) -> float:
    """How far to the right of a page another one stands that goes on there; 0 where it does not."""
    left, right = page.table, other.table
    over = _run_over(page, other)
    ruled = left.right - max(right.left, _again(first, other)) if left and right and _is_level(page, other, first) else 0.0
    if over:
        return over if not ruled or abs(over - ruled) < 2 * NEAR else 0.0
    if not ruled or left is None or right is None or _is_anew(first, other) or (page is not first and _is_anew(page, other)):
        return 0.0
    level = [y for y in right.ys if _near(y, left.ys)]
    steps = [b - a for a, b in pairwise(level)] or [0.0]
    if max(steps) - min(steps) < NEAR and (len(level) < max(EVEN_RULES, len(right.ys), len(left.ys)) or _same(left.xs, right.xs)):
        return 0.0
    return 0.0 if _titled(other, right, page, ruled) and _titled(page, left, other, -ruled) else ruled


def _is_level(page: _Seen, other: _Seen, first: _Seen) -> bool:
    """Whether the rules of a page stand where those of the pages to the left of it do."""
    left, right, whole = page.table, other.table, first.table
    if left is None or right is None or whole is None or abs(left.ys[0] - right.ys[0]) > NEAR:
        return False
    there = sum(_near(y, (*whole.ys, *left.ys)) for y in right.ys)
    here = sum(_near(y, right.ys) for y in left.ys)
    return min(there, here) >= RULES and (there >= LEVEL * len(right.ys) or here >= LEVEL * len(left.ys))


def _may_go_on(page: _Seen, other: _Seen) -> bool:
    """Whether a page has rows where another one has them and nothing else tells that it goes on there: other columns, and no title."""
    left, right = page.table, other.table
    if left is None or right is None or not _is_level(page, other, page) or _is_anew(page, other):
        return False
    return not _same(left.xs, right.xs) and not _titled(other, right, page, 0.0)


def _near(place: float, places: Sequence[float]) -> bool:
    return any(abs(place - each) < NEAR for each in places)


def _titled(page: _Seen, table: _Table, other: _Seen, shift: float) -> bool:
    """Whether a page has a text above its table that another page has not: neither there nor where it runs over the edge."""
    above = [word for word in page.words if word.bottom < table.ys[0] and word.x1 > 0]
    return any(not _has(other, word) and not _has(other, replace(word, x0=word.x0 + shift)) for word in above)


def _run_over(page: _Seen, other: _Seen) -> float:
    """How far to the right a page stands on which texts go on that run over the edge of another: they are written on both; 0 without."""
    shifts: dict[int, list[tuple[Word, float]]] = {}
    for word in other.words:
        there = page.places.get((word.text, round(word.top)), ())
        # What stands often in a line tells nothing.
        for each in there if len(there) < 4 else ():
            if each.x0 - word.x0 > EDGE:
                shifts.setdefault(round(each.x0 - word.x0), []).append((word, each.x0 - word.x0))
    best = max((shifts[at] + shifts.get(at + 1, []) for at in shifts), key=len, default=[])
    if len(best) < 2:
        return 0.0
    table, shift = other.table, best[0][1]
    left = table.left if table else min(word.x0 for word in page.words)
    # On the page before all that stands beyond its edge is what goes on.
    beyond = [word for word in page.words if word.x0 > left + shift + NEAR]
    twice = all(any(_is_at(word, each, shift) for each, _ in best) for word in beyond)
    return shift if twice and min(word.x0 for word, _ in best) < left - NEAR else 0.0


def _is_at(word: Word, other: Word, shift: float) -> bool:
    """Whether a word is another one, so far to the left."""
    return word.text == other.text and abs(word.x0 - other.x0 - shift) < NEAR and abs(word.top - other.top) < NEAR


def _is_anew(page: _Seen, other: _Seen) -> bool:
    """Whether another page has the headings of one: the sheet of somebody else, or its rows go on below."""
    table = other.table
    if table is None:
        return False
    below = next((y for y in table.ys if y - table.ys[0] > 5), table.ys[-1])
    heads = [word for word in other.words if table.ys[0] < word.middle < below]
    return sum(_has(page, word) for word in heads) > AGAIN * len(heads)


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) < NEAR for a, b in zip(one, other, strict=True))


def _has(page: _Seen, word: Word) -> bool:
    """Whether a page has the same word at the same place: a running head."""
    return _is_there(word, page.places)


def _is_beside(page: _Seen, lower: Sequence[_Seen]) -> bool:
    """Whether the lines of a page stand beside those of a page to its left."""
    return any(_share(page, other) >= BESIDE for other in lower)


def _share(page: _Seen, other: _Seen) -> float:
    """Which share of the lines of a page stands beside lines of another."""
    tops = [line.top for line in other.lines]
    return sum(_near(line.top, tops) for line in page.lines) / max(1, len(page.lines))


def _rows(blocks: Sequence[tuple[Sequence[_Seen], float]]) -> list[list[tuple[_Seen, float]]]:
    """The pages side by side, each with how far it is moved, for each page of the first block."""
    rows: list[list[tuple[_Seen, float]]] = [[(page, 0.0)] for page in blocks[0][0]]
    for block, shift in blocks[1:]:
        for depth, page in enumerate(block):
            beside = range(min(depth, len(rows) - 1), len(rows) if depth else 1)
            best = max(beside, key=lambda row: max(_share(page, other) for other, _ in rows[row]))
            rows[best].append((page, shift))
    return rows


def _again(first: _Seen, other: _Seen) -> float:
    """Where the columns end that are printed again on the left of every page; 0 where none is."""
    table, end = other.table, 0.0
    for x0, x1 in pairwise(table.xs if table else ()):
        words = [word for word in other.words if x0 < word.centre < x1 and table and table.ys[0] < word.middle < table.ys[-1]]
        if not words or not all(_has(first, word) for word in words):
            break
        end = x1
    return end


def _wide(row: Sequence[tuple[_Seen, float]], twice: list[tuple[int, Piece]]) -> Page:
    """Pages side by side as one. Columns that are printed again, and texts that run over an edge and stand on both, are there once."""
    words: list[Word] = []
    rules: list[Rule] = []
    fills: list[Box] = []
    places: dict[tuple[str, int], list[Word]] = {}
    first, edge = row[0][0], 0.0
    for seen, shift in row:
        page, again = seen.page, _again(first, seen) if seen is not first else 0.0
        moved = {word: replace(word, x0=word.x0 + shift, x1=word.x1 + shift) for word in page.words}
        double = {word for word in page.words if seen is not first and (word.centre < again or _is_there(moved[word], places))}
        twice += [(page.number, line.whole) for line in lines_of(double)]
        kept = [moved[word] for word in page.words if word not in double]
        words += kept
        for word in kept:
            places.setdefault((word.text, round(word.top)), []).append(word)
        rules += [(x0 + shift, top, x1 + shift, bottom) for x0, top, x1, bottom in page.rules if x0 >= again - NEAR]
        fills += [(x0 + shift, top, x1 + shift, bottom) for x0, top, x1, bottom in page.fills if x0 >= again - NEAR]
        edge = max(edge, page.width + shift)
    aside = tuple(dict.fromkeys(text for seen, _ in row for text in seen.page.aside))
    folds = tuple(x + shift for seen, shift in row for x in seen.page.folds)
    marked, scanned = (any(getattr(seen.page, name) for seen, _ in row) for name in ("marked", "scanned"))
    made = replace(first.page, words=tuple(words), rules=tuple(rules), fills=tuple(fills), aside=aside, folds=folds)
    return replace(made, width=edge, marked=marked, scanned=scanned, twice=tuple(text for seen, _ in row for text in seen.page.twice))


def _is_there(word: Word, places: dict[tuple[str, int], list[Word]]) -> bool:
    """Whether the same word stands at the same place."""
    near = (each for top in (-1, 0, 1) for each in places.get((word.text, round(word.top) + top), ()))
    return any(_is_at(word, each, 0.0) for each in near)
