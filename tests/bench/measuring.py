"""Processor time, in turns: other programs on the machine slow all rounds alike, and the median forgets the worst."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

# `make bench QUICK=1` takes some two minutes: smaller, and less sure.
QUICK = bool(os.environ.get("QUICK"))
ROUNDS = 1 if QUICK else 5
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Used:
    """What one run took: processor time in seconds, and the most memory in MB."""

    seconds: float
    memory: float = 0.0


def in_turns(works: Mapping[str, Callable[[], Used | None]], rounds: int = ROUNDS) -> dict[str, Used]:
    """The medians of the works, done in turns. A work that says nothing is timed in this process."""
    found: dict[str, list[Used]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            start = time.process_time()
            used = work()
            found[name].append(used or Used(time.process_time() - start))
    return {
        name: Used(statistics.median(one.seconds for one in used), statistics.median(one.memory for one in used))
        for name, used in found.items()
    }


def run(arguments: Sequence[str], top: Path | None = None, cache: Path | None = None) -> Used:
    """A command in a process of its own; `top` is the folder of the program. What it prints is thrown away."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")}
    environment |= {"PYTHONPATH": str(top)} if top else {}
    environment |= {"XDG_CACHE_HOME": str(cache)} if cache else {}
    process = subprocess.Popen(arguments, cwd=top or ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    most = usage.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1000)
    return Used(usage.ru_utime + usage.ru_stime, most)


_WIDTHS = (55, 8, 26, 32)


@dataclass(slots=True)
class Table:
    """The one table, printed row by row: what was done, how many times as long as what, the times, and how long it took to measure."""

    since: float = field(default_factory=time.monotonic)

    def head(self) -> None:
        """The names of the columns."""
        self._print("work", "ratio", "against", "processor time, ours : theirs", "measured in")

    def add(self, what: str, ours: float, theirs: float, other: str, each: int = 1) -> None:
        """Times in seconds, of so many things."""
        ratio = ours / theirs
        self.say(what, f"{ratio:.3f}" if ratio < 0.1 else f"{ratio:.2f}", other, f"{_time(ours / each)} : {_time(theirs / each)}")

    def say(self, what: str, value: str, other: str = "", remark: str = "") -> None:
        """A row that is no ratio of times."""
        since, self.since = self.since, time.monotonic()
        self._print(what, value, other, remark, f"{self.since - since:,.0f} s")

    def _print(self, *cells: str) -> None:
        # Whoever waits, or ends it early, has what was measured.
        print("  ".join([*(cell.ljust(width) for cell, width in zip(cells, _WIDTHS, strict=False)), cells[-1]]), flush=True)


def _time(seconds: float) -> str:
    return f"{seconds * 1e6:,.0f} µs" if seconds < 0.01 else f"{seconds * 1e3:,.0f} ms"
