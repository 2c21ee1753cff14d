"""Lines that are drawn out to the edge of their column, so that their blanks are as wide as those between columns.

Knows words with their places; must not know files, nor what the words mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from agreements.intake.pdf_pages import Word

# So many words tell that all blanks are alike, to so many heights of a line; ink of letters ends before they do.
WORDS, ALIKE = 4, 0.45


def is_drawn_out(row: Sequence[Word]) -> bool:
    """Whether the words of a row are of one sentence, its blanks all alike: those between columns are wider than those within them."""
    if len(row) < WORDS or 2 * sum(word.text.islower() for word in row) <= len(row):
        return False
    gaps = [after.x0 - before.x1 for before, after in pairwise(row)]
    return max(gaps) - min(gaps) < ALIKE * max(word.height for word in row)
