"""Cells that the end of a page cuts, and whose whole text is written on both pages, each of which shows a part: sheets with merged cells.

Runs in the process of its own of `pdf_pages`. Knows letters and rules; must not know what they say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from agreements.intake.pdf_words import Box
from engine.language.classes import dataclass

# The same text stands at one place if it does to so many points; a rule is where the cut is to so many.
NEAR, RULED = 0.7, 1.6
# So many letters that stand on both pages tell it.
LETTERS = 4
# Letters of a word stand so near each other, in sizes of a letter.
TIGHT = 0.15
# What a page cuts goes on so much higher on the next one, as a share of its height.
MOVED = 0.1
# The rows of a page begin at one of so many rules.
RULES = 8
# Running heads, and heads of columns: so many shifts tell all that is printed again above the rows.
SHIFTS = 2


@dataclass(frozen=True, slots=True)
class Fold:
    """The letters of the upper and of the lower page that are not shown there, by their ids, and where the cut cells stand: x in points."""

    above: frozenset[int] = frozenset()
    below: frozenset[int] = frozenset()
    xs: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    """Letters of one line as they follow each other in the file."""

    text: str
    x0: float
    x1: float
    middle: float
    ids: tuple[int, ...]

    @property
    def key(self) -> tuple[str, int]:
        """What it says, digits aside, and where it begins, roughly."""
        return re.sub(r"\d", "0", self.text), round(self.x0)


# Runs by what they say and where they begin.
_Places = dict[tuple[str, int], list[_Run]]


def fold_of(upper: Any, lower: Any, rules: Sequence[Sequence[Box]]) -> Fold:
    """What two pages of pdfplumber that follow each other both have; `rules` are those of each."""
    down = Counter(round(box[3], 1) for box in rules[0] if box[2] - box[0] < box[3] - box[1])
    ends = [end for end, count in down.items() if count > 1]
    starts = sorted({round((box[1] + box[3]) / 2, 1) for box in rules[1] if box[2] - box[0] > box[3] - box[1]})
    if not ends or not starts:
        return Fold()
    pages = list(_runs(upper.chars)), list(_runs(lower.chars))
    places = [_places(runs) for runs in pages]
    pairs = [(old, new) for new in pages[1] for old in _again(new, places[0]) if old.text == new.text]
    for start in starts[:RULES]:
        if max(ends) - start < MOVED * upper.height:
            break
        same = _same(pairs, start - max(ends))
        if sum(len(new.text) for _, new in same) >= LETTERS and _is_cut(pages, places, same, (max(ends), starts[0], start)):
            # Of each line one half is on each side of the cut: it is shown where its middle is.
            shown = [(old, new, old.middle < max(ends)) for old, new in same]
            return Fold(
                frozenset(at for old, _, above in shown if not above for at in old.ids),
                frozenset(at for _, new, above in shown if above for at in new.ids),
                tuple(sorted({(new.x0 + new.x1) / 2 for _, new, _ in shown})),
            )
    return Fold()


def _runs(chars: Iterable[Any]) -> Iterator[_Run]:
    """The letters of a page in runs; room between two without a blank is that between two cells."""
    run: list[Any] = []
    room = TIGHT
    for char in chars:
        if char["text"].isspace():
            room = 1.0
            continue
        if run and not (abs(char["top"] - run[-1]["top"]) < NEAR and -1 < char["x0"] - run[-1]["x1"] < room * char["size"]):
            yield _run(run)
            run = []
        run.append(char)
        room = TIGHT
    if run:
        yield _run(run)


def _run(chars: Sequence[Any]) -> _Run:
    middle = (chars[0]["top"] + chars[0]["bottom"]) / 2
    return _Run("".join(char["text"] for char in chars), chars[0]["x0"], chars[-1]["x1"], middle, tuple(map(id, chars)))


def _places(runs: Sequence[_Run]) -> _Places:
    places: _Places = {}
    for run in runs:
        places.setdefault(run.key, []).append(run)
    return places


def _again(run: _Run, places: _Places) -> list[_Run]:
    """What says the same on another page, digits aside, as far from the left."""
    text, x = run.key
    return [other for near in (x - 1, x, x + 1) for other in places.get((text, near), ()) if abs(other.x0 - run.x0) < NEAR]


def _same(pairs: Sequence[tuple[_Run, _Run]], shift: float) -> list[tuple[_Run, _Run]]:
    """Of the runs that stand on both pages those that do so much further up or down; a rule may be a little beside the cut."""
    pairs = [(old, new) for old, new in pairs if abs(new.middle - old.middle - shift) < RULED]
    shifts = sorted(new.middle - old.middle for old, new in pairs)
    return [(old, new) for old, new in pairs if abs(new.middle - old.middle - shifts[len(shifts) // 2]) < NEAR]


def _is_cut(
    pages: Sequence[Sequence[_Run]], places: Sequence[_Places], same: Sequence[tuple[_Run, _Run]], at: tuple[float, float, float]
) -> bool:  # fmt: skip
    """Whether all else that stands above the rows of the lower page is printed on the upper one, too, and all else below those of the upper
    one is its foot: then the rows go on there. `at` is where the rows end, and where the rules of the next page and its rows begin.
    """
    cut, first, start = at
    twice = {run.ids[0] for pair in same for run in pair}
    head = [run for run in pages[1] if run.middle < start and run.ids[0] not in twice]
    # Above the rules a page may be numbered.
    shifts = [{round(run.middle - o.middle) for o in _again(run, places[0]) if o.text == run.text or run.middle < first} for run in head]
    distinct: list[int] = []
    for shift, _ in Counter(shift for each in shifts for shift in each).most_common():
        if len(distinct) < SHIFTS and all(abs(shift - other) > 1 for other in distinct):
            distinct.append(shift)
    foot = [run for run in pages[0] if run.middle > cut and run.ids[0] not in twice]
    if start > first + RULED and not any(run.middle > first for run in head):
        # Rows of which all stands above, too, are not heads.
        return False
    return all(each & {near for shift in distinct for near in (shift - 1, shift, shift + 1)} for each in shifts) and all(
        any(abs(other.middle - run.middle) < NEAR for other in _again(run, places[1])) for run in foot
    )
