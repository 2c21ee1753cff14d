"""One input tried, with what must hold of every run; a failure made small."""

from __future__ import annotations

import base64
import json
import random
import resource
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.command import written_in
from tests.fuzz.mutating import mutate
from tests.fuzz.targets import TARGETS, parses

CASES = Path(__file__).parent / "cases"
# Of one run, in seconds of the processor since machines are busy; and what the process may grow by, in kilobytes.
MAX_SECONDS, MAX_GROWTH = 20.0, 600_000
ENCODINGS = ("utf-8", "cp1252", "cp437", "ascii")


@dataclass(frozen=True, slots=True)
class Case:
    """An input of a target. The seed chooses what else is random: the command, the format, the encoding."""

    target: str
    data: bytes
    seed: int

    def text(self) -> str:
        """The case as a file holds it."""
        return json.dumps({"target": self.target, "seed": self.seed, "data": base64.b64encode(self.data).decode()}, indent=2) + "\n"

    @classmethod
    def of(cls, file: Path) -> Case:
        """The case of a file."""
        held = json.loads(file.read_text())
        return cls(held["target"], base64.b64decode(held["data"]), held["seed"])


def make(target: str, rng: random.Random) -> Case:
    """A new input of a target."""
    seeds = TARGETS[target].seeds()
    return Case(target, mutate(rng.choice(seeds), rng, seeds), rng.randrange(2**32))


def wrong(case: Case) -> str:
    """What does not hold of the run of a case; "" if everything does."""
    rng = random.Random(case.seed)
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as scratch:
        around = Path(scratch)
        folder = around / "in"
        (folder / "out").mkdir(parents=True)
        command = TARGETS[case.target].place(folder, case.data, rng)
        encoding = rng.choice(ENCODINGS)
        was = _files(around)
        try:
            done = written_in(encoding, *command.arguments, cwd=folder, given=command.given)
        except Exception as error:
            return f"{type(error).__name__}: {error}"[:500]
        if done.returncode not in (0, 1, 2):
            return f"exit code {done.returncode}"
        if b"--debug" in done.stderr and b"--debug" not in "\n".join(command.arguments).encode("utf-8", "surrogateescape"):
            return done.stderr.decode(encoding, "replace")[-500:]
        if (b"PK001" in done.stdout and b"engine/" in done.stdout) or b"agreements/notation" in done.stdout:
            return done.stdout.decode("utf-8", "replace")[:500]
        if b"\x1b" in done.stdout + done.stderr:
            return "an escape sequence on the way to a terminal"
        if done.stdout and (fault := parses(done.stdout, command.format)):
            return f"{command.format}: {fault}"
        if not done.stdout and not done.stderr and done.returncode == 2:
            return "exit code 2 and no word"
        if written := {name for name, held in _files(around).items() if was.get(name) != held and not name.startswith("in/out/")}:
            return f"written: {sorted(written)}"
        if gone := was.keys() - _files(around).keys():
            return f"gone: {sorted(gone)}"
    if (took := time.process_time() - began) > MAX_SECONDS:
        return f"{took:.1f} seconds"
    if (growth := resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) > MAX_GROWTH:
        return f"{growth} kilobytes more"
    return ""


def _files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def reduce(case: Case, fails: Callable[[Case], bool], seconds: float = 60) -> Case:
    """A smaller case that fails too: ever smaller pieces are taken out while it does."""
    until = time.monotonic() + seconds
    for separator in (b"\n", b" ", b""):
        parts = case.data.split(separator) if separator else [bytes((byte,)) for byte in case.data]
        size = len(parts) // 2
        while size and time.monotonic() < until:
            at = 0
            while at < len(parts) and time.monotonic() < until:
                tried = Case(case.target, separator.join(parts[:at] + parts[at + size :]), case.seed)
                if fails(tried):
                    parts, case = parts[:at] + parts[at + size :], tried
                else:
                    at += size
            size //= 2
    return case
