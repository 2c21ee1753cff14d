"""How well scans are read, by hand: `python -m tests.intake.measure_scans [WEAR…] [LAYOUT:SEED…]`; a page takes 5 to 20 s.

Without layouts those that the reader was not built with, each worn in one of the ways. What is wrong is listed with its path.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from agreements.intake.papers import read_paper
from engine.language.problem import Problems
from tests.intake.as_pdf import to_pdf
from tests.intake.as_scan import WEARS, to_scanned_pdf
from tests.intake.fourth import FOURTH
from tests.intake.heldout import HELD_OUT
from tests.intake.layouts import BUILT_WITH
from tests.intake.measure import Tally, tally
from tests.intake.paper import Paper
from tests.intake.reading import WORDS
from tests.intake.real_forms import REAL_FORMS
from tests.intake.second import SECOND
from tests.intake.third import THIRD
from tests.intake.varied import varied

# What a PDF cannot have, or has not as it is laid out here: Word's own numbers, tracked changes, tables within tables.
LEFT_OUT = ("tabbed", "edited", "prosecution", "stacked", "nested_numbers", "linked", "paragraphs")
NOT_BUILT_WITH: dict[str, Callable[[int], Paper]] = {
    name: made for name, made in {**REAL_FORMS, **HELD_OUT, **FOURTH, **THIRD, **SECOND}.items() if name not in LEFT_OUT
}


def measured(name: str, seed: int, wear: str) -> Tally:
    """One layout, scanned and read."""
    paper = varied(seed) if name == "varied" else {**BUILT_WITH, **NOT_BUILT_WITH}[name](seed)
    try:
        read = read_paper(to_scanned_pdf(to_pdf(paper), WEARS[wear], sum(map(ord, name)) + seed), "a.pdf", WORDS, scans=True)
    except Problems as problems:
        refused = sum(map(len, paper.expected))
        return Tally(missing=refused, notes=[f"refused: {problems.problems[0].code}"])
    return tally(paper.expected, read.reading)


def asked(arguments: list[str]) -> Iterator[tuple[str, int, str]]:
    """Which layouts with which seeds, and how each is worn."""
    wears = [argument for argument in arguments if argument in WEARS] or ["usual", "coarse", "tired"]
    named = [argument for argument in arguments if argument not in WEARS] or [f"{name}:1" for name in NOT_BUILT_WITH]
    for number, each in enumerate(named):
        name, _, seed = each.partition(":")
        yield name, int(seed or 1), wears[number % len(wears)]


def main(arguments: list[str]) -> None:
    """Measure, and say what was found."""
    whole = Tally()
    for name, seed, wear in asked(arguments):
        found = measured(name, seed, wear)
        print(f"{name} {seed} {wear}: {found}", *found.notes, sep="\n    ", flush=True)
        whole.add(found)
    print(f"all: {whole}")


if __name__ == "__main__":
    main(sys.argv[1:])
