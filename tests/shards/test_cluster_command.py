"""A cluster as the command line reaches it: over TLS, or of its own; whatever ends it, nothing is left and it is said."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from distributed import Security

import engine.run.cluster
from engine.language import Problems
from engine.run.cluster import Cluster
from tests.command import ROOT, kept_book, periksa
from tests.shards.region import region
from tests.shards.test_processes import is_there, program, wait_for

# What the library does with Python 3.11 and later, and nobody here can change.
pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.long]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return region(tmp_path_factory.mktemp("kabupaten"))


@dataclass(slots=True)
class Elsewhere:
    """A scheduler with one worker, each a process, and the files with which they are reached."""

    address: str
    files: dict[str, Path]
    scheduler: subprocess.Popen[bytes]
    worker: subprocess.Popen[bytes]

    def options(self) -> list[str]:
        named = {"ca": "cluster-ca", "cert": "cluster-cert", "key": "cluster-key"}
        return ["--cluster", self.address, *(part for name, file in self.files.items() for part in (f"--{named[name]}", str(file)))]


def certificates(folder: Path) -> dict[str, Path]:
    made = Security.temporary()
    texts = {"ca": made.tls_ca_file, "cert": made.tls_client_cert, "key": made.tls_client_key}
    for name, text in texts.items():
        (folder / f"{name}.pem").write_text(text)
    return {name: folder / f"{name}.pem" for name in texts}


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Elsewhere]:
    files = certificates(tmp_path)
    secured = [part for name, key in (("ca-file", "ca"), ("cert", "cert"), ("key", "key")) for part in (f"--tls-{name}", str(files[key]))]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": kept_book(), "DASK_TEMPORARY_DIRECTORY": str(tmp_path)}
    shown = tmp_path / "scheduler.json"

    def started(*arguments: str) -> subprocess.Popen[bytes]:
        with (tmp_path / f"{arguments[0]}.log").open("wb") as log:
            # In a folder of its own: a worker knows nothing of that of the command.
            command = [sys.executable, "-m", "dask", *arguments, *secured, "--no-dashboard"]
            return subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=log, stderr=log)

    scheduler = started("scheduler", "--protocol", "tls", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(shown))
    with contextlib.ExitStack() as stack:
        stack.callback(ended, scheduler)
        wait_for(lambda: shown.exists() and bool(shown.read_text()))
        address = json.loads(shown.read_text())["address"]
        worker = started("worker", address, "--nthreads", "2", "--no-nanny")
        stack.callback(ended, worker)
        yield Elsewhere(address, files, scheduler, worker)


def ended(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def test_a_scheduler_over_tls(elsewhere: Elsewhere, folder: Path, tmp_path: Path) -> None:
    asked = ("check", folder, "--as-of", "2026-08-01", "--output-format", "json")
    one, many = periksa(*asked), periksa(*asked, *elsewhere.options())
    assert (many.returncode, many.stdout, many.stderr) == (one.returncode, one.stdout, one.stderr)
    # A folder that only this command knows, other certificates, and what nobody needs.
    shown = periksa("check", "a", *elsewhere.options(), cwd=folder)
    assert (shown.returncode, shown.stdout, "root" in shown.stderr) == (2, "", True)
    (other := tmp_path / "other").mkdir()
    shown = periksa("check", folder, *replace(elsewhere, files=certificates(other)).options())
    assert (shown.returncode, shown.stdout, "authority" in shown.stderr) == (2, "", True)
    assert "leave out --jobs" in periksa("check", folder, "--jobs", "2", *elsewhere.options()).stderr


def test_a_scheduler_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine.run.cluster, "_ANSWER", 1)
    with pytest.raises(Problems) as shown:
        list(Cluster("tls://127.0.0.1:1", None, *certificates(tmp_path).values())(sleeping, [0]))
    (problem,) = shown.value.problems
    assert (problem.code, problem.arguments["address"]) == ("cluster-unreachable", "tls://127.0.0.1:1")
    assert problem.arguments["detail"]


def sleeping() -> Callable[[int], None]:
    return time.sleep


def lost(elsewhere: Elsewhere, process: subprocess.Popen[bytes], monkeypatch: pytest.MonkeyPatch) -> str:
    """The code of what is said if a process ends while a task is under way."""
    cluster = Cluster(elsewhere.address, None, *elsewhere.files.values())
    work = cluster(sleeping, [0, 600])
    next(work)
    ended(process)
    monkeypatch.setattr(engine.run.cluster, "_PATIENCE", 3)
    with pytest.raises(Problems) as shown:
        next(work)
    return shown.value.problems[0].code


def test_a_scheduler_that_is_lost(elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch) -> None:
    assert lost(elsewhere, elsewhere.scheduler, monkeypatch) == "cluster-lost"


def test_a_cluster_without_workers(elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch) -> None:
    assert lost(elsewhere, elsewhere.worker, monkeypatch) == "cluster-without-workers"


@pytest.mark.parametrize("number, code", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_all_workers(number: signal.Signals, code: int, folder: Path, tmp_path: Path) -> None:
    """While they work: what is to be judged takes longer than all of this."""
    patch = f"""
import os, tempfile, engine.run.cluster, tests.shards.test_cluster_command as own
os.environ["TMPDIR"] = tempfile.tempdir = {str(tmp_path)!r}
over = engine.run.cluster.over
engine.run.cluster.over = lambda client, start, tasks: over(client, own.writing, [{str(tmp_path)!r}] * 2)
"""
    run = program(patch, "check", "a", "c", "--cluster", "local", "--jobs", "2", cwd=folder)
    wait_for(lambda: len(list(tmp_path.glob("*.pid"))) == 2)
    (os.killpg if number is signal.SIGINT else os.kill)(run.pid, number)
    out, err = run.communicate(timeout=120)
    assert (run.returncode, out, err) == (code, "", "")
    processes = [int(file.stem) for file in tmp_path.glob("*.pid")]
    wait_for(lambda: not any(map(is_there, processes)))
    assert [file for file in tmp_path.iterdir() if file.suffix != ".pid"] == []


def write_and_sleep(folder: str) -> None:
    (Path(folder) / f"{os.getpid()}.pid").touch()
    time.sleep(600)


def writing() -> Callable[[str], None]:
    return write_and_sleep


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["--cluster", "tcp://127.0.0.1:8786"], "TLS"),
        (["--cluster", "lokal"], "TLS"),
        (["--cluster", "local", "--cluster-ca", "ca.pem"], "--cluster-ca"),
        (["--cluster-key", "key.pem"], "--cluster ADDRESS"),
        (["--cluster", "tls://127.0.0.1:1"], "--cluster-ca"),
        (["--cluster", "tls://127.0.0.1:1", "--cluster-ca", "gone.pem"], "gone.pem"),
    ],
)
def test_what_can_be_no_cluster(arguments: list[str], said: str) -> None:
    done = periksa("check", "agreements/sokaraja-2021", *arguments)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert said in done.stderr


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    find = engine.run.cluster.importlib.util.find_spec  # type: ignore[attr-defined]
    monkeypatch.setattr("importlib.util.find_spec", lambda name, *rest: None if name == "distributed" else find(name, *rest))
    done = periksa("check", "agreements/sokaraja-2021", "--cluster", "local")
    assert (done.returncode, "periksa[cluster]" in done.stderr) == (2, True)
