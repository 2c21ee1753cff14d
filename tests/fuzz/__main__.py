"""`python -m tests.fuzz --minutes 5 [--seed N] [--target NAME]`: tries inputs until the time is over; 1 if something does not hold."""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
from collections import Counter

from tests.fuzz.running import CASES, Case, make, reduce, wrong
from tests.fuzz.targets import TARGETS


def main() -> int:
    """Run; the exit code."""
    asked = argparse.ArgumentParser(prog="tests.fuzz")
    asked.add_argument("--minutes", type=float, default=5)
    asked.add_argument("--seed", type=int, default=None)
    asked.add_argument("--target", choices=sorted(TARGETS), action="append")
    given = asked.parse_args()
    seed = given.seed if given.seed is not None else random.randrange(2**32)
    print(f"seed {seed}", flush=True)
    rng, until = random.Random(seed), time.monotonic() + 60 * given.minutes
    tried: Counter[str] = Counter()
    failed: dict[str, Case] = {}
    while time.monotonic() < until:
        case = make(rng.choice(given.target or sorted(TARGETS)), rng)
        tried[case.target] += 1
        if fault := wrong(case):
            kind = f"{case.target}: {fault.splitlines()[0][:120]}"
            if kind not in failed:
                print(f"FAILED {kind}", flush=True)
                small = reduce(case, lambda other: wrong(other)[:40] == fault[:40])
                failed[kind] = small
                name = f"{small.target}-{hashlib.sha256(small.data).hexdigest()[:8]}.json"
                (CASES / name).write_text(small.text())
                print(f"  kept as {CASES / name}: {small.data[:200]!r}", flush=True)
    print(
        f"{tried.total()} inputs: {', '.join(f'{name} {count}' for name, count in sorted(tried.items()))}; {len(failed)} kinds of failures"
    )
    return 1 if failed else 0


sys.exit(main())
