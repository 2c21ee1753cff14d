"""Words that are set apart letter by letter, as titles are: `P E R J A N J I A N   K I N E R J A`.

Runs in the process of its own of `pdf_pages`. Knows boxes; must not know what letters say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any

# So many letters in a row are set apart, most of them no figures: what stands in the cells of a row are numbers.
LEAST, MOSTLY = 8, 0.6
# Letters of a word are no further apart, in heights of a letter; words are so many times further apart than their letters.
APART, WORDS = 1.2, 1.5


def closed_up(words: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The words, as `words_on` gives them, those that are set apart letter by letter as one text."""
    run: list[tuple[Any, ...]] = []
    for word in words:
        if run and not (len(word[0]) == 1 and _follows(run[-1], word)):
            yield from _whole(run)
            run = []
        run.append(word)
    yield from _whole(run)


def _follows(before: tuple[Any, ...], word: tuple[Any, ...]) -> bool:
    """Whether a letter stands on the line of the one before it, a few blanks behind it at most."""
    high = word[4] - word[3]
    return len(before[0]) == 1 and abs(before[4] - word[4]) < 1 and 0 < word[1] - before[2] < 3 * APART * high


def _whole(run: Sequence[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The letters of a run as one text, where they are set apart; else as they are."""
    gaps = [word[1] - before[2] for before, word in pairwise(run)]
    letters = sum(word[0].isalpha() for word in run)
    if len(run) < LEAST or letters < MOSTLY * len(run) or median(gaps) > APART * (run[0][4] - run[0][3]):
        yield from run
        return
    limit = WORDS * median(gaps)
    text = "".join(f" {word[0]}" if gap > limit else word[0] for word, gap in zip(run, [0.0, *gaps], strict=True))
    # As one: its words are as far apart as columns are.
    yield text, run[0][1], run[-1][2], *run[0][3:5], all(word[5] for word in run), True
