"""How fast, as ratios within one run: `make bench`. Machines differ and are noisy, so nothing here is ever asserted in a test.

One table; below 1 is faster than what stands beside it. Equal verdicts are asserted wherever two ways to them are compared.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import yaml
from tabulate import tabulate

from agreements.source.document import read
from engine.api import check, read_book, read_texts
from engine.cli import COLLECT
from engine.rulebook import RuleBook
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


def show_growth(table: Table, book: RuleBook) -> None:
    """Twice the input, reading and checking: 2 is linear."""
    for what, (make, size) in KINDS.items():
        count = size // (50 if QUICK else 1)
        half, whole = make(count), make(2 * count)
        # Words are looked up that are known from then on.
        _check(whole, book)
        used = in_turns({"half": partial(_check, half, book), "whole": partial(_check, whole, book)}, 1 if QUICK else 3)
        table.add(f"{2 * count:,} {what}", used["whole"].seconds, used["half"].seconds, "half as many")


def _each(work: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        work(text)


def _check(texts: Texts, book: RuleBook) -> Used | None:
    check(read_texts(texts, book), book)
    return None


def main() -> None:
    """Generate, measure, print."""
    import gc

    # As the command does.
    gc.set_threshold(*COLLECT)
    table = Table()
    book = read_book(cache=cache_folder())
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        show_commands(table, scratch)
        show_rules(table, book, scratch)
        show_reading(table)
        show_growth(table, book)
        show_growth_of_rules(table, book)
        show_languages(table, scratch)
        show_spectral(table, scratch)
    print(tabulate(table.rows, headers=("work", "ratio", "against", "processor time, ours : theirs"), disable_numparse=True))


if __name__ == "__main__":
    main()
