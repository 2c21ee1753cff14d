"""What processes, kept results and laid-by agreements save: `python -m tests.bench.processes [AGREEMENTS]`. Ratios within one run.

On a machine with other work elapsed time says nothing: what two idle processors would take is worked out of processor time, that of the
program itself and half of that of its processes. Memory is the most that one process held. Nothing here is asserted in a test.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.generating import agreement, dump

ROOT = Path(__file__).parents[2]
FORMATS = ("text", "json", "csv", "sarif", "html", "junit")
OFFICE = 16  # agreements of each
_CODE = """
import atexit, json, resource, sys
def tell():
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    used = [own.ru_utime + own.ru_stime, others.ru_utime + others.ru_stime, own.ru_maxrss / 1024, others.ru_maxrss / 1024]
    print(json.dumps(used), file=sys.stderr)
atexit.register(tell)
from engine.cli import main
main()
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """Processor time in seconds and the most memory in MB, of the program itself and of its processes."""

    own: float
    others: float
    memory: float
    memory_of_others: float

    @property
    def time(self) -> float:
        """All processor time."""
        return self.own + self.others


def check(folder: Path, cache: Path, *options: str) -> Spent:
    """Check the folder in a process of its own, and what that took."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(cache)}
    given = [sys.executable, "-c", _CODE, "check", ".", *options]
    done = subprocess.run(given, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    return Spent(*json.loads(done.stderr.splitlines()[-1]))


def region(folder: Path, count: int, broken: float) -> Path:
    """So many agreements in offices, every fault in that share of them."""
    chance = random.Random(count)
    for number in range(count):
        office = folder / f"dinas-{number // OFFICE:05}" / "2021"
        office.mkdir(parents=True, exist_ok=True)
        (office / f"kasi-{number}.yaml").write_text(dump(agreement(chance, number, broken)))
    return folder


def measure(count: int, broken: float, formats: Sequence[str]) -> None:
    """Print what a run of so many agreements takes: one process, two, with kept results, and in each format."""
    with tempfile.TemporaryDirectory() as made:
        folder, cache, other = region(Path(made, "kabupaten"), count, broken), Path(made, "cache"), Path(made, "other")
        # So that each run finds its book compiled.
        check(folder / "dinas-00000", cache, "--jobs", "1")
        check(folder / "dinas-00000", other, "--jobs", "1")
        start = check(folder / "dinas-00000", cache, "--jobs", "1")
        one = check(folder, cache, "--jobs", "1")
        two = check(folder, other, "--jobs", "2")
        print(f"{count} agreements, {broken:.0%} of each fault: {one.time:.1f} s, start {start.time:.1f} s; ratios")
        faster = one.time / (two.own + two.others / 2)
        print(f"  two idle processors: {faster:.2f} times as fast; {two.time / one.time:.2f} of the processor time")
        print(f"  memory: {one.memory:.0f} MB; of two processes {two.memory_of_others:.0f} MB each, {two.memory:.0f} MB of the program")
        for name in formats:
            again = check(folder, cache, "--jobs", "1", "--output-format", name)
            print(f"  {name} of what is kept: {again.time / one.time:.3f}, without the start {(again.time - start.time) / one.time:.3f}; "
                  f"{again.memory:.0f} MB")  # fmt: skip


def main() -> None:
    """Measure clean agreements and such as are full of mistakes, at a size and at twice the size."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    for broken in (0.0, 0.5):
        for times in (1, 2):
            measure(times * count, broken, FORMATS)


if __name__ == "__main__":
    main()
