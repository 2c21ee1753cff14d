"""What stands between two rules across of a table whose columns only white space parts.

Knows words and their places; must not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from statistics import median

from agreements.intake.page_grids import NEAR, Rule
from agreements.intake.page_lines import PARTING, Line, Piece, is_figure, lines_of
from agreements.intake.pdf_pages import Word
from engine.language.classes import dataclass

# White space between two columns is of this width at least where many lines agree on it, and of so many heights of a line where few do.
GUTTER, LOOSE = 3.0, 0.7
# Words of two columns that touch nearly are so many times further apart than words of one.
APART = 1.6
# How many letters a year has.
YEAR = 4


@dataclass(frozen=True)
class Band:
    """What stands between two rules."""

    top: float
    bottom: float
    words: tuple[Word, ...]

    def crosses(self, x: float, blank: float) -> bool:
        """Whether a text runs over the place, and is not further apart there than its words are: `blank` in heights of a line."""
        if not any(text.x0 + 1 < x < text.x1 - 1 for text in self._close):
            return False
        return self._room(x) < max(GUTTER, APART * blank * median([word.height for word in self.words]))

    def heads(self, rule: Rule, columns: Sequence[float], blank: float) -> bool:
        """Whether one text stands above a rule that reaches over several columns, and runs over the end of one of them."""
        over = [x for x in columns if rule[0] < x < rule[2]]
        above = [word for word in self.words if rule[0] < word.centre < rule[2]]
        if abs(rule[1] - self.bottom) > NEAR or len(over) == len(columns) or not over:
            return False
        return any(self.crosses(x, blank) for x in over) and all(len(line.pieces) == 1 for line in lines_of(above, PARTING))

    def splits(self, columns: Sequence[float]) -> bool:
        """Whether a text of the first line runs over the space between two columns that have texts of their own in the last one."""
        first, last = self.lines[0], self.lines[-1]
        over = [x for x in columns if any(piece.x0 < x < piece.x1 for piece in first.pieces)]
        return any(any(p.x1 < x for p in last.pieces) and any(p.x0 > x for p in last.pieces) for x in over)

    @property
    def has_values(self) -> bool:
        """Whether it has figures longer than a year, or several that are no years and do not count columns."""
        figures = [piece.text for line in self.lines for piece in line.pieces if is_figure(piece)]
        counts = [int(text) for text in figures if text.isdecimal() and len(text) < YEAR]
        return any(len(text) > YEAR for text in figures) or (len(counts) > 1 and any(a >= b for a, b in pairwise(counts)))

    def stands_apart(self, others: Sequence[Band]) -> bool:
        """Whether there is more room above its texts than between those of the others, and than below them, as between two tables."""
        filled = [each for each in others if each.lines]
        if not self.lines or not filled:
            return False
        rooms = [filled[0].lines[0].top - filled[0].top, *(b.lines[0].top - a.lines[-1].bottom for a, b in pairwise(filled))]
        above, below = self.lines[0].top - filled[-1].lines[-1].bottom, self.bottom - self.lines[-1].bottom
        return above - max(2 * below, median(rooms)) > LOOSE * self.lines[0].whole.height

    @property
    def is_parted(self) -> bool:
        """Whether texts stand side by side in it."""
        return any(len(line.pieces) > 1 for line in self.lines)

    @cached_property
    def lines(self) -> list[Line]:
        """Its lines."""
        return lines_of(self.words, PARTING)

    def _room(self, x: float) -> float:
        """How much white there is at a place, in the line that has least of it; 0 where a word stands."""
        rooms = []
        for line in self.lines:
            words = line.whole.words
            before = max((word.x1 for word in words if word.centre < x), default=None)
            after = min((word.x0 for word in words if word.centre >= x), default=None)
            if before is not None and after is not None:
                rooms.append(after - before if before < x < after else 0.0)
        return min(rooms, default=0.0)

    @cached_property
    def blanks(self) -> list[float]:
        """How far words of its texts are apart, in heights of a line."""
        return [(b.x0 - a.x1) / max(a.height, b.height) for piece in self._close for a, b in pairwise(piece.words)]

    @cached_property
    def _close(self) -> list[Piece]:
        """Its texts, those that stand close as one."""
        return [piece for line in lines_of(self.words, LOOSE) for piece in line.pieces]


def blank_of(bands: Sequence[Band]) -> float:
    """How far words of a text mostly are apart, in heights of a line; as far as columns are where each text is a word."""
    blanks = [blank for band in bands for blank in band.blanks]
    return min(median(blanks), LOOSE / APART) if blanks else LOOSE / APART
