"""How fast, as ratios within one run: `make bench`. Machines differ and are noisy, so nothing here is ever asserted in a test.

One table, a row as soon as it is measured; below 1 is faster than what stands beside it. Equal verdicts are asserted wherever two ways to
them are compared. `python -m tests.bench rules growth` measures these parts alone.
"""

from __future__ import annotations

import gc
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import yaml

from agreements.source.document import read
from engine.api import check, read_book, read_texts
from engine.cli import COLLECT
from engine.rulebook.kept import cache_folder
from tests.bench.commands import show_commands
from tests.bench.generating import dump
from tests.bench.growth import show_growth_of_rules
from tests.bench.measuring import QUICK, Table, Used, in_turns
from tests.bench.peers import show_languages, show_spectral
from tests.bench.region import OFFICE, member
from tests.bench.rules import show_rules
from tests.bench.scale import KINDS, Texts


def show_reading(table: Table) -> None:
    """Positions with values against a reader that gives values."""
    chance = random.Random(20210104)
    texts = [dump(member(chance, office, index, "clean")) for office in range(2 if QUICK else 20) for index in range(OFFICE)]
    readers = {"ours": lambda text: read(text, "a.yaml"), "theirs": lambda text: yaml.load(text, Loader=yaml.CSafeLoader)}
    used = in_turns({name: partial(_each, reader, texts) for name, reader in readers.items()})
    table.add("reading YAML with positions", used["ours"].seconds, used["theirs"].seconds, "PyYAML's CSafeLoader", len(texts))


def show_growth(table: Table) -> None:
    """Twice the input, reading and checking: 2 is linear."""
    for what, (make, size) in KINDS.items():
        count = size // (50 if QUICK else 1)
        works = {name: partial(_check, make(times * count)) for name, times in (("half", 1), ("whole", 2))}
        # What the program itself loads is there.
        _check(make(2))
        used = in_turns(works, 1)
        table.add(f"{2 * count:,} {what}", used["whole"].seconds, used["half"].seconds, "half as many")


def _each(work: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        work(text)


def _check(texts: Texts) -> Used:
    """With a book that has met nothing: what it looked up it has at hand, of few words for all, of many not."""
    book = read_book(cache=cache_folder())
    start = time.process_time()
    check(read_texts(texts, book), book)
    return Used(time.process_time() - start)


def _shown(table: Table, scratch: Path) -> dict[str, Callable[[], None]]:
    """What can be measured by itself, in order."""
    book = read_book(cache=cache_folder())
    return {
        "commands": lambda: show_commands(table, scratch),
        "rules": lambda: show_rules(table, book, scratch),
        "reading": lambda: show_reading(table),
        "growth": lambda: show_growth(table),
        "each-rule": lambda: show_growth_of_rules(table, book),
        "languages": lambda: show_languages(table, scratch),
        "spectral": lambda: show_spectral(table, scratch),
    }


def main(chosen: Sequence[str]) -> None:
    """Generate, measure, print."""
    # As the command does.
    gc.set_threshold(*COLLECT)
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        parts = _shown(table, Path(folder))
        if unknown := set(chosen) - parts.keys():
            sys.exit(f"no part of the bench: {', '.join(sorted(unknown))}; there are {', '.join(parts)}")
        table.head()
        for name, show in parts.items():
            if not chosen or name in chosen:
                show()


if __name__ == "__main__":
    main(sys.argv[1:])
