"""Processes: the same bytes as one, a death is known of one office, and nothing is left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from agreements.loading import plan_reading
from engine import api
from engine.run.judging import Bench, Recipe, jobs_for, judge_all
from engine.run.processes import apart
from engine.run.shards import Asked
from engine.run.tasks import OUT_OF_MEMORY, Gone
from reports.findings.formats import FORMATS
from rules import RULES
from tests.command import ROOT, kept_book, periksa
from tests.shards.region import region
from tests.shipped import decided_book

SOME = ("a", "a-b", "c")
FORKS = sys.platform == "linux"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return region(tmp_path_factory.mktemp("kabupaten"))


def program(patch: str, *arguments: str | Path, cwd: Path) -> subprocess.Popen[str]:
    """The command in a process of its own, the leader of a group of its own, after what the patch does to it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": kept_book()}
    code = f"{patch}\nfrom engine.cli import run; run()"
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)], cwd=cwd, env=environment, text=True, start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


@pytest.mark.long
def test_two_processes_write_what_one_writes(folder: Path, tmp_path: Path) -> None:
    done, names = {}, [name for name in FORMATS if name != "concise"]
    # One run is taken for a large one: its agreements are laid by.
    for jobs, patch in (("1", ""), ("2", "import engine.run.judging\nengine.run.judging.WORTH = 1")):
        files = {name: tmp_path / f"{name}.{jobs}" for name in names}
        given = [part for name, file in files.items() for part in ("--output-format", name, "--output-file", file)]
        ended = program(patch, "check", ".", "--as-of", "2026-08-01", "--jobs", jobs, *given, cwd=folder)
        said = ended.communicate(timeout=300)
        done[jobs] = (ended.returncode, *said, *(file.read_bytes() for file in files.values()))
    assert done["1"] == done["2"]
    assert done["1"][0] == 1


@pytest.mark.long
def test_a_new_process_reads_the_book_itself(folder: Path) -> None:
    """Where processes cannot be copied everything is handed over, and found alike."""
    book = api.choose(decided_book(), ["PK6"], ["PK602"])
    bench = Bench(Recipe((RULES,), {}, ("PK6",), ("PK602",)), plan_reading([folder / "a", folder / "c"]), Asked(keep_passed=True))
    # What was handed over is laid by, and says the same.
    assert repr(judge_all(bench, book, 2, how="spawn")).replace("LaidBy(", "Submitted(") == repr(judge_all(bench, book, 1))


# Judging the office in the folder `a-b` does something else.
MISHAP = """
import os, signal, sys, time
import engine.run.judging as apart, engine.run.result_cache as keeping
judge = apart.judge
def other(share, *rest):
    if share.folder.name == "a-b":
        {mishap}
    return judge(share, *rest)
apart.judge = keeping.judge = other
"""


@pytest.mark.skipif(not FORKS, reason="a new process has no patch")
@pytest.mark.parametrize(
    "mishap, detail", [("os.kill(os.getpid(), signal.SIGKILL)", "SIGKILL"), ("raise MemoryError", OUT_OF_MEMORY), ("os._exit(7)", "exit 7")]
)
def test_of_an_office_whose_process_dies_it_is_said(mishap: str, detail: str, folder: Path) -> None:
    whole = json.loads(periksa("check", *SOME, "--output-format", "json", cwd=folder).stdout)
    ended = program(MISHAP.format(mishap=mishap), "check", *SOME, "--jobs", "2", "--output-format", "json", cwd=folder)
    out, err = ended.communicate(timeout=300)
    assert (ended.returncode, "Traceback" in err) == (2, False)
    report = json.loads(out)
    about = [finding for finding in report["findings"] if finding["portfolio"] == "a-b"]
    assert [(finding["name"], finding["rule"], finding["file"]) for finding in about] == [("worker-ended", "PK001", "a-b")]
    assert detail in about[0]["message"]
    assert "a-b" in report["summary"]["files_not_checked"]
    others = [[finding for finding in one["findings"] if finding["portfolio"] != "a-b"] for one in (report, whole)]
    assert others[0] == others[1]


@pytest.mark.skipif(not FORKS, reason="a new process has no patch")
@pytest.mark.parametrize("number, code", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_all_processes(number: signal.Signals, code: int, folder: Path, tmp_path: Path) -> None:
    alive = tmp_path / "alive"
    patch = MISHAP.format(mishap=f"open({str(alive)!r}, 'w').write(str(os.getpid())); time.sleep(600)")
    ended = program(patch, "check", *SOME, "--jobs", "2", cwd=folder)
    wait_for(lambda: alive.is_file() and bool(alive.read_text()))
    # As a terminal does: to the whole group. Another signal goes to the program alone.
    (os.killpg if number is signal.SIGINT else os.kill)(ended.pid, number)
    assert ended.communicate(timeout=60)[0] == ""
    assert ended.returncode == code
    wait_for(lambda: not is_there(int(alive.read_text())))


def wait_for(happens: Callable[[], bool], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end
        time.sleep(0.05)


def is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    # One that nobody has waited for yet has ended all the same.
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


def square(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def squares() -> Callable[[int], int]:
    return square


def test_every_task_has_an_answer_whoever_dies() -> None:
    found = dict(apart(squares, [1, 3, 2, 3, 3, 4], 2, "spawn"))
    assert found == {0: 1, 1: Gone("SIGKILL"), 2: 4, 3: Gone("SIGKILL"), 4: Gone("SIGKILL"), 5: 16}


def failing(number: int) -> int:
    raise ValueError(number)


def failings() -> Callable[[int], int]:
    return failing


def test_what_a_task_raises_is_raised() -> None:
    with pytest.raises(ValueError, match="5"):
        list(apart(failings, [5, 5, 5], 2, "spawn"))


def test_few_files_are_checked_in_one_process(folder: Path) -> None:
    assert jobs_for(plan_reading([folder]).shares, None) == 1
    assert jobs_for(plan_reading([folder]).shares, 99) == len(plan_reading([folder]).shares)


@pytest.mark.parametrize("value", ["0", "-1", "x", "1.5", ""])
def test_a_number_of_processes_that_is_none(value: str) -> None:
    done = periksa("check", "--jobs", value, lang="en_US.UTF-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--jobs" in done.stderr
