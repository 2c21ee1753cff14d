"""The whole command against a bare Python and against v0.1.0, each in a process of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from functools import partial
from io import BytesIO
from pathlib import Path

from tests.bench.measuring import QUICK, ROOT, Table, Used, in_turns, run
from tests.bench.region import KINDS, write_region

FIRST_RELEASE = "fa1648f"
COUNT = 20 if QUICK else 1000


def show_commands(table: Table, scratch: Path) -> None:
    """One file, eight, and offices; time and memory."""
    cache, before = scratch / "cache", first_release(scratch / "first-release")
    ours, bare = partial(_check, ROOT, cache), [sys.executable, "-c", "pass"]
    first = partial(_check, before, cache) if before else None
    alone = scratch / "alone"
    alone.mkdir()
    shutil.copy(ROOT / "agreements" / "melati-2026" / "camat.yaml", alone)
    for what, path in (
        ("one file, alone", alone / "camat.yaml"),
        ("one file, seven and figures beside it", ROOT / "agreements" / "melati-2026" / "camat.yaml"),
        ("8 files with mistakes", ROOT / "agreements" / "sokaraja-2021"),
    ):
        ours(path)
        works = {"bare": partial(run, bare), "ours": partial(ours, path), **({"first": partial(first, path)} if first else {})}
        used = in_turns(works)
        table.add(f"whole command, {what}", used["ours"].seconds, used["bare"].seconds, "python -c pass")
        if "first" in used:
            table.add(f"whole command, {what}", used["ours"].seconds, used["first"].seconds, "v0.1.0")
    for kind in KINDS:
        _show_offices(table, kind, scratch, ours, first)


def _show_offices(table: Table, kind: str, scratch: Path, ours: partial[Used], first: partial[Used] | None) -> None:
    whole, half = (write_region(scratch / f"{kind}-{count}", kind, count) for count in (COUNT, COUNT // 2))
    works = {"ours": partial(ours, whole), "half": partial(ours, half)}
    if first:
        works |= {"first": partial(first, whole), "first half": partial(first, half)}
    # Once: a second time results are kept, and nothing is judged.
    used = in_turns(works, 1)
    what = f"{COUNT} {kind} agreements"
    if first:
        table.add(f"whole command, {what}", used["ours"].seconds, used["first"].seconds, "v0.1.0", COUNT)
    table.add(f"whole command, {what}", used["ours"].seconds, used["half"].seconds, "half as many")
    more = [f"{(used[one].memory - used[other].memory) / (COUNT / 2) * 1000:,.0f} KB" for one, other in
            (("ours", "half"), *([("first", "first half")] if first else []))]  # fmt: skip
    table.say(f"memory, {what}", f"{used['ours'].memory:,.0f} MB", "each further agreement", ", v0.1.0 ".join(more))


def _check(top: Path, cache: Path, path: Path) -> Used:
    return run([sys.executable, "-c", "from engine.cli import run; run()", "check", str(path)], top, cache)


def first_release(folder: Path) -> Path | None:
    """The program as it was first released, from the history; None if there is none."""
    packed = subprocess.run(["git", "archive", FIRST_RELEASE], cwd=ROOT, capture_output=True, check=False)
    if packed.returncode:
        return None
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder
