"""What a cluster costs against one process: `python -m tests.bench.cluster [AGREEMENTS]`. Ratios within one run, bytes compared.

The workers are on this machine, so it says what their start and what they hand over take, not what a network takes. Each kind at a quarter
of the size, at half and at the whole: a line through the first and the last says what the one between should take, and how far that is off.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.bench.processes import Spent, check
from tests.bench.region import OFFICE, write_region


def measure(kind: str, count: int) -> tuple[Spent, Spent]:
    """Print what so many agreements take in one process and on two workers, and give both back."""
    with tempfile.TemporaryDirectory() as made:
        folder, cache = write_region(Path(made, "kabupaten"), kind, count), Path(made, "cache")
        reports = [Path(made, "one.json"), Path(made, "many.json")]
        one, many = (
            check(folder, cache, "--no-cache", "--jobs", jobs, "--output-format", "json", "--output-file", str(report), *where)
            for jobs, report, where in (("1", reports[0], ()), ("2", reports[1], ("--cluster", "local")))
        )
        same = reports[0].read_bytes() == reports[1].read_bytes()
    print(
        f"{count} {kind}: one process {one.time:.1f} s, {one.memory:.0f} MB; two workers {many.time / one.time:.2f} of the processor time, "
        f"of which the program {many.own / many.time:.2f}; program {many.memory:.0f} MB, worker {many.memory_of_others:.0f} MB; "
        f"{'the same bytes' if same else 'OTHER BYTES'}",
        flush=True,
    )
    return one, many


def main() -> None:
    """Measure clean agreements and such as are full of mistakes."""
    whole = int(sys.argv[1]) if len(sys.argv) > 1 else 800
    for kind in ("clean", "faulty"):
        start = measure(kind, OFFICE)
        quarter, half, full = (measure(kind, whole // share // OFFICE * OFFICE) for share in (4, 2, 1))
        for name, place in (("one process", 0), ("two workers", 1)):
            few, some, many = (found[place].time for found in (quarter, half, full))
            each = (many - few) / (whole * 3 / 4)
            off = (few + each * whole / 4) / some - 1
            print(
                f"  {name}: start {start[place].time:.1f} s, each agreement {each * 1000:.1f} ms, the line is off by {off:+.0%} at the half"
            )


if __name__ == "__main__":
    main()
