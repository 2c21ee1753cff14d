"""What stands on a page without rules around it: paragraphs, and texts side by side as rows and columns.

Columns are what white space parts over several lines. Knows lines and boxes; must not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agreements.intake.page_amounts import amount_lists, as_texts
from agreements.intake.page_beside import cards_apart
from agreements.intake.page_close import with_close_columns
from agreements.intake.page_drawn import MIDDLE, Drawn, Text, columns_of, place_of, place_of_head
from agreements.intake.page_labels import with_labels_above
from agreements.intake.page_lanes import lanes_at
from agreements.intake.page_lines import (
    WIDEST,
    Known,
    Line,
    Piece,
    ends_hyphened,
    goes_on,
    is_cut_day,
    is_figure,
    is_glued,
    is_hanging,
    is_parted,
    opens_item,
    pitch_of,
)
from agreements.intake.page_runs import FAR, overlap, run_end
from agreements.intake.page_tables import table_of

# A line of text that is broken fills this much of its room at least; in a letterhead many lines are as long as the longest.
BROAD = 0.6
# Lines of paragraphs have so many words, and where so many of them end at one place, within so many points, they are drawn out to it.
LONG, DRAWN_OUT, EDGE = 6, 3, 0.8
# Above fewer columns no heading is in two rows.
HEADED = 4


def read_flow(
    lines: Sequence[Line], page: int, across: Sequence[float], right: float, known: Known, above: Piece | None = None
) -> Iterator[Text | Drawn]:  # fmt: skip
    """The paragraphs and tables of lines that follow each other. `across` are where rules run over the page, `right` where text ends,
    `known` what the document tells of its words; `above` is the line at the foot of the page before.
    """
    for number, part in enumerate(cards_apart(lines)):
        yield from _read_part(part, page, across, right, known, None if number else above)


def _read_part(
    lines: Sequence[Line], page: int, across: Sequence[float], right: float, known: Known, above: Piece | None
) -> Iterator[Text | Drawn]:  # fmt: skip
    """What `read_flow` gives of lines among which no cards stand side by side."""
    lines = with_labels_above(_with_hanging_lists(with_close_columns(lines)))
    pitch = pitch_of(lines)
    at = 0
    before = Line((above,)) if above is not None and lines and _goes_over(above, lines[0], right, pitch, known) else None
    lists = amount_lists(lines)
    while at < len(lines):
        line = lines[at]
        if at in lists:
            yield from as_texts(lines[at : lists[at]], page)
            at, before = lists[at], None
            continue
        rest = before is not None and len(line.pieces) == 1 and _is_wrapped(before, line, right, pitch, known)
        if not rest and (lanes := lanes_at(lines, at, pitch, page)):
            drawn, at = lanes
            yield drawn
            before = None
            continue
        counted = _is_counted(lines, at)
        if len(line.pieces) > 1 or (not rest and at + 1 < len(lines) and _opens(line, lines, at + 1, pitch)):
            upto = min((start for start in lists if start > at), default=len(lines))
            end = run_end(lines[:upto], at + counted, pitch, across)
            yield table_of(lines[at:end], page, across, pitch_of(lines[at:end]), known, counted=counted)
            at, before = end, None
            continue
        wrapped = before is not None and (rest or _is_centred(lines, at, pitch, known) or is_cut_day(before.whole, line.whole))
        glued = wrapped and before is not None and is_glued(before.whole, line.whole, right, known)
        yield Text(line.whole, page, wrapped, glued)
        before = line
        at += 1


def _goes_over(above: Piece, line: Line, right: float, pitch: float, known: Known) -> bool:
    """Whether a sentence at the foot of a page goes on in the first line of the next one; how far apart they are says nothing."""
    prose = len(above.words) >= LONG and above.text[-1:] not in ".:;" and not line.whole.text.isupper()
    return prose and len(line.pieces) == 1 and _is_wrapped(Line((above,)), line, right, pitch, known)


def edge_of(lines: Sequence[Line]) -> float:
    """Where the lines of paragraphs end that are drawn out to both sides; 0 where none are."""
    ends = sorted(line.whole.x1 for line in lines if len(line.pieces) == 1 and len(line.whole.words) >= LONG)
    return max((last for first, last in zip(ends, ends[DRAWN_OUT - 1 :], strict=False) if last - first < EDGE), default=0.0)


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


def _is_wrapped(before: Line, line: Line, right: float, pitch: float, known: Known) -> bool:
    """Whether a line of text goes on with the one above it."""
    above, piece = before.whole, line.whole
    if known.blanks and not above.words[-1].blank and above.x1 + WIDEST * above.height <= right and not ends_hyphened(above.text):
        # There was room for the blank at which it would have been broken.
        return False
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


def _is_centred(lines: Sequence[Line], at: int, pitch: float, known: Known) -> bool:
    """Whether a heading in the middle goes on with the line above it: that was broken at a blank, for both are wider than any near them."""
    above, piece = lines[at - 1].whole, lines[at].whole
    middle = abs((above.x0 + above.x1) - (piece.x0 + piece.x1)) < 2 * MIDDLE
    if not middle or len(lines[at].pieces) > 1 or lines[at].top - lines[at - 1].top > 1.35 * max(pitch, above.height):
        return False
    near = [line.whole for line in lines[max(0, at - 5) : at + 6]]
    return is_parted(above, piece, above.x0 + max(each.x1 - each.x0 for each in near), known)


def _leads(line: Line, lines: Sequence[Line], at: int, pitch: float) -> bool:
    """Whether a line alone is the first of one of two lanes, whose other begins a line lower: a name above a rank, beside a name."""
    if len(lines[at].pieces) < 2 or lines[at].top - line.top >= 1.5 * max(pitch, line.whole.height):
        return False
    columns = columns_of(lines[at : run_end(lines, at, pitch)])
    if len(columns) != 2:
        return False
    piece, below = line.whole, lines[at].pieces[0 if place_of(line.whole, columns)[0] == 0 else -1]
    alone = sum(a < piece.x1 and piece.x0 < b for a, b in columns) <= 1
    aligned = abs(piece.x0 - below.x0) < 3 or abs((piece.x0 + piece.x1) - (below.x0 + below.x1)) < 6
    return alone and aligned


def _opens(line: Line, lines: Sequence[Line], at: int, pitch: float) -> bool:
    """Whether a line alone belongs to what stands side by side from the next line on."""
    return overlap(line, lines[at]) or _leads(line, lines, at, pitch) or _heads(line, lines, at, pitch)


def _is_counted(lines: Sequence[Line], at: int) -> bool:
    """Whether a line has the headings of the rows below it one by one, though they stand over no columns: in the middle of wide ones."""
    count = len(lines[at].pieces)
    rows = lines[at + 1 : at + 3]
    if count < 3 or len(rows) < 2 or any(len(row.pieces) != count for row in rows) or any(is_figure(p) for p in lines[at].pieces):
        return False
    blurred = any(len(columns_of([lines[at], *below])) != count for below in (rows, rows[:1]))
    return len(columns_of(rows)) == count and blurred


def _heads(line: Line, lines: Sequence[Line], at: int, pitch: float) -> bool:
    """Whether a line alone is the heading above some columns of a table, whose other headings begin a line lower."""
    if len(lines[at].pieces) < HEADED or lines[at].top - line.top > 1.5 * max(pitch, line.whole.height):
        return False
    run = lines[at : run_end(lines, at, pitch)]
    columns = columns_of(run)
    _, wide = place_of_head(line.whole, columns, run)
    return len(columns) > HEADED and 1 < wide < len(columns) - 1
