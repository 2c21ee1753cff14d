"""Which row at the top of a page is the rest of the one that the page before ended with.

Knows cells of pages; must not know files, nor what the words mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from agreements.intake.page_drawn import Drawn, Filled, Text
from agreements.intake.page_lines import Piece, is_cut_figure, is_figure, two_figures

# A name is printed with capitals if so many of its words behind the first are, and none but words that join, of so many letters.
LEAST_TITLED, JOINING = 2, 4
# Below its heads a table has begun.
LEAST_ROWS = 2
# How wide a blank is at least, in heights of a line.
BLANK = 0.2


def flows(above: Filled, cell: Filled, first: dict[int, Filled]) -> bool:
    """Whether a cell of the first row has the rest of what stands above the fold, beside which a row begins that has no number."""
    return 0 not in first and cell.lines[0].piece.text[:1].islower() and _is_sentence(above.lines + cell.lines, above)


def is_cut(first: dict[int, Filled], last: dict[int, Filled]) -> bool:
    """Whether the first row of a page is the rest of the last one of the page before: it has text only where that has, not everywhere,
    and nothing of it looks like a beginning, or something goes on in the middle of a sentence.
    """
    if not first or not last or not set(first) <= set(last) or len(first) >= len(last):
        return False
    pairs = [(last[column].lines[-1].piece, cell.lines[0].piece) for column, cell in first.items()]
    within = [is_cut_figure(*pair) for pair in pairs]
    if any(two_figures(*pair) and not cut for pair, cut in zip(pairs, within, strict=True)):
        # A row has one value in a column.
        return False
    if any(within):
        return True
    # A unit begins with a small letter, too; where there is no figure nothing has a unit.
    alone = not any(re.match(r"\d|\W", cell.lines[0].piece.text) for cell in first.values())
    lower = [(last[column], cell) for column, cell in first.items() if cell.lines[0].piece.text[:1].islower()]
    goes_on = any(_is_sentence(above.lines + cell.lines if alone else above.lines, above) for above, cell in lower)
    return goes_on or not any(_begins(cell.lines[0].piece) for cell in first.values())


def is_rest_of_titles(before: Drawn, first: dict[int, Filled], last: dict[int, Filled]) -> bool | None:
    """Whether the first row of a page has nothing but the rest of names that are printed with capitals throughout, which say nothing of a
    beginning: nothing of it had room in the line above, and a name breaks off there at a word that joins, or what has a figure goes on
    where no row has only that much. None where it may as well be a row of its own.
    """
    if not before.ruled or not first or not set(first) <= set(last):
        return False
    pairs = [(last[column], cell) for column, cell in first.items()]
    if not all(cell.columns == above.columns and _is_title(above, cell) for above, cell in pairs):
        return False
    if any(above.lines[-1].piece.words[-1].text.islower() for above, _ in pairs):
        return True
    figures = {cell.row + cell.rows - 1 for cell in before.cells for line in cell.lines if is_figure(line.piece)}
    if before.rows < LEAST_ROWS or any(_has_room(before, above, cell.lines[0].piece) for above, cell in pairs):
        return False
    rows: dict[int, set[int]] = {}
    for cell in before.cells:
        for row in range(cell.row, cell.row + cell.rows) if cell.lines else ():
            rows.setdefault(row, set()).add(cell.column)
    return True if before.rows - 1 in figures and not any(columns <= set(first) for columns in rows.values()) else None


def _is_title(above: Filled, cell: Filled) -> bool:
    """Whether two cells may be one name of several words with capitals, in one type."""
    lines = [line.piece for line in (*above.lines, *cell.lines)]
    words = [word.text for piece in lines for word in piece.words][1:]
    titled = sum(word[:1].isupper() for word in words)
    joining = all(len(word) <= JOINING for word in words if word[:1].islower())
    return titled >= LEAST_TITLED and joining and cell.lines[0].piece.text[:1].isupper() and len({piece.bold for piece in lines}) == 1


def _has_room(table: Drawn, above: Filled, opening: Piece) -> bool:
    """Whether the first word of a text had room in the last line of the cell above it."""
    line, left = above.lines[-1].piece, table.xs[above.column]
    right = (*table.xs[1:], table.right)[above.column + above.columns - 1]
    padding = min(other.piece.x0 for other in above.lines) - left
    needed = line.x1 - line.x0 + BLANK * line.height + opening.words[0].x1 - opening.words[0].x0
    return needed <= right - left - 2 * max(padding, 0.0)


def _is_sentence(lines: Sequence[Text], above: Filled) -> bool:
    """Whether lines have more than a unit or a word of a list, and those above the fold no end."""
    return sum(len(line.piece.text.split()) for line in lines) > 2 and not above.lines[-1].piece.text.endswith((".", ";"))


def _begins(piece: Piece) -> bool:
    """Whether a line looks like the beginning of a text."""
    return piece.text[:1].isupper() or re.match(r"\d|\W", piece.text) is not None
