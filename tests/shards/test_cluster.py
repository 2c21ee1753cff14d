"""A cluster: the same bytes as one process, whoever of its workers dies; what differs there is refused, and nothing is left behind."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster, Security

import engine.run.cluster
from agreements.loading import Plan, plan_reading
from agreements.source.document import read_file
from engine import api
from engine.language import Place, Problem, Problems
from engine.rulebook import RuleBook
from engine.run.away import Seen, compare, identity
from engine.run.cluster import LOCAL, Cluster, over
from engine.run.judging import Bench, Recipe, judge_all
from engine.run.shards import Asked, Judged
from engine.run.tasks import Gone, Start
from reports.findings.formats import FORMATS
from reports.view import Report
from reports.words.catalogue import CATALOGUE, Words
from reports.words.problems import message
from rules import RULES
from tests.command import NO_CACHE, ROOT, periksa
from tests.shards.region import region
from tests.shards.test_processes import failings, is_there, program, squares, wait_for
from tests.shipped import shipped_book

# What the library does with Python 3.11 and later, and nobody here can change.
pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.xdist_group("cluster")]
ASKED = Asked("2026-08-01", keep_passed=True)
# Of the cache folder only that there is one: a worker has its own.
RECIPE = Recipe((RULES,), cache=Path("here"))


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return shipped_book()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return region(tmp_path_factory.mktemp("kabupaten"))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Two workers, each a process, as `--cluster local` has them, with a cache folder for the book of those that come after them."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        with Cluster(LOCAL, 2)._connected() as made:
            yield made


@dataclass(frozen=True, slots=True)
class On(Cluster):
    """A cluster that is there already, of which the start of the work is changed."""

    client: Any = None
    mishap: Callable[[Start], Start] | None = None

    def __call__(self, start: Start, tasks: Sequence[Any]) -> Iterator[tuple[int, Any]]:
        return over(self.client, self.mishap(start) if self.mishap else start, tasks)


@dataclass(frozen=True)
class Dying:
    """Whoever comes to the office in a folder of the name is killed: once, if there is a file to remember it by; else always."""

    start: Start
    name: str
    once: Path | None

    def __call__(self) -> Callable[[Seen], Any]:
        work = self.start()

        def judged(seen: Seen) -> Any:
            if seen.share.folder.name == self.name and not (self.once and self.once.exists()):
                if self.once:
                    self.once.touch()
                # Not at once, as what runs out of memory: of a worker that dies while it starts its keeper believes that it cannot start.
                time.sleep(1)
                os.kill(os.getpid(), signal.SIGKILL)
            return work(seen)

        return judged


def judged(plan: Plan, book: RuleBook, cluster: Cluster | None, recipe: Recipe = RECIPE) -> Judged:
    return judge_all(Bench(recipe, plan, ASKED), book, cluster=cluster)


def reports(done: Judged, book: RuleBook) -> dict[str, str]:
    """The run in every format."""
    checked = api.review(done.result, done.loaded, book, api.Options(as_of=ASKED.as_of))
    return {name: made.render(Report.of(checked, Words("id"), personal=made.stays)) for name, made in FORMATS.items()}


def refused(plan: Plan, book: RuleBook, cluster: Cluster, recipe: Recipe = RECIPE) -> str:
    """The code of what a run is refused for."""
    with pytest.raises(Problems) as told:
        judged(plan, book, cluster, recipe)
    return told.value.problems[0].code


def test_a_worker_that_is_killed_leaves_no_trace_in_any_report(client: Client, folder: Path, book: RuleBook, tmp_path: Path) -> None:
    plan, killed = plan_reading([folder]), tmp_path / "killed"
    done = judged(plan, book, On(LOCAL, client=client, mishap=lambda start: Dying(start, "a-b", killed)))
    assert killed.exists()
    assert reports(done, book) == reports(judged(plan, book, None), book)
    left = client.run(lambda dask_worker: [name for name in dask_worker.plugins if name.startswith("periksa")])
    assert list(filter(None, left.values())) == []


def test_of_an_office_that_ends_every_worker_it_is_said(client: Client, folder: Path, book: RuleBook) -> None:
    plan = plan_reading([folder / "a", folder / "a-b", folder / "c"])
    done = judged(plan, book, On(LOCAL, client=client, mishap=lambda start: Dying(start, "a-b", None)))
    whole = judged(plan, book, None)
    about = [item for item in done.result.findings if item.portfolio.office == "a-b"]
    assert [(item.rule, item.name, item.location.file) for item in about] == [("PK001", "worker-ended", str(folder / "a-b"))]
    others = [[item for item in one.result.findings if item.portfolio.office != "a-b"] for one in (done, whole)]
    assert others[0] == others[1]


def test_every_task_has_an_answer_on_a_cluster_too(client: Client) -> None:
    found = dict(over(client, squares, [1, 3, 2, 4]))
    assert found == {0: 1, 1: Gone("cluster, 2×"), 2: 4, 3: 16}
    with pytest.raises(ValueError, match="5"):
        list(over(client, failings, [5, 5, 5]))
    assert list(over(client, failings, [])) == []


def test_a_book_that_is_not_there_is_refused(client: Client, folder: Path, book: RuleBook, tmp_path: Path) -> None:
    plan, cluster = plan_reading([folder / "a"]), On(LOCAL, client=client)
    assert refused(plan, book, cluster, replace(RECIPE, ignore=("PK6",))) == "machine-has-other-book"
    assert refused(plan, book, cluster, replace(RECIPE, severities={"PK102": "off"})) == "machine-has-other-book"
    assert refused(plan, book, cluster, replace(RECIPE, folders=(RULES, tmp_path / "gone"))) == "machine-has-no-book"


@pytest.mark.parametrize("name", ["periksa", "Python", "pydantic", "pypdf"])
def test_another_program_is_refused(name: str, book: RuleBook) -> None:
    there = identity(book)
    compare(there, book)
    for other in ({**there, name: "0.1"}, {key: value for key, value in there.items() if key != name}):
        with pytest.raises(Problems) as told:
            compare(other, book)
        assert told.value.problems[0].code == "machine-has-other-program"
        assert told.value.problems[0].arguments["name"] == name


@pytest.mark.parametrize("change", ["another byte", "touched", "one more", "gone", "no folder"])
def test_whoever_sees_other_files_is_refused(change: str, folder: Path, tmp_path: Path) -> None:
    (office := tmp_path / "kantor").mkdir()
    file = office / "camat.yaml"
    file.write_text("id: camat\n")
    (share,) = plan_reading([office]).shares
    seen = Seen.of(share)
    assert seen.looked_at() is share
    if change == "another byte":
        file.write_text("id: camat2\n")
    elif change == "touched":
        os.utime(file, (1, 1))
    elif change == "one more":
        (office / "realisasi.yaml").write_text("")
    else:
        file.unlink()
        if change == "no folder":
            office.rmdir()
    with pytest.raises(Problems) as told:
        seen.looked_at()
    assert told.value.problems[0].code == "machine-sees-other-files"


def test_workers_that_read_for_themselves_from_an_address(folder: Path, book: RuleBook) -> None:
    """Memory is seen by a worker in this process, and by no other."""
    plan = plan_reading([in_memory(folder, "satu")])
    with LocalCluster(n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None) as made, Client(made) as here:
        done = judged(plan, book, On("tls://", client=here))
    assert reports(done, book) == reports(judged(plan, book, None), book)


def test_memory_of_another_process_is_not_taken_for_an_empty_office(client: Client, folder: Path, book: RuleBook) -> None:
    plan = plan_reading([in_memory(folder / "c", "dua")])
    assert refused(plan, book, On(LOCAL, client=client)) == "machine-sees-other-files"


def test_files_of_an_address_of_this_machine(client: Client, folder: Path, book: RuleBook) -> None:
    addressed, given = plan_reading([f"file://{folder}"]), plan_reading([folder])
    assert addressed == given
    assert repr(judged(addressed, book, On(LOCAL, client=client)).result) == repr(judged(given, book, None).result)


def in_memory(folder: Path, name: str) -> str:
    """A folder, copied to an address; the address."""
    import fsspec

    memory = fsspec.filesystem("memory")
    for file in (file for file in folder.rglob("*") if file.is_file()):
        memory.pipe_file(f"/{name}/kabupaten/{file.relative_to(folder).as_posix()}", file.read_bytes())
    return f"memory://{name}/kabupaten"


# A cluster of another command, reached over TLS.


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
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": NO_CACHE, "DASK_TEMPORARY_DIRECTORY": str(tmp_path)}
    told = tmp_path / "scheduler.json"

    def started(*arguments: str) -> subprocess.Popen[bytes]:
        with (tmp_path / f"{arguments[0]}.log").open("wb") as log:
            # In a folder of its own: a worker knows nothing of that of the command.
            command = [sys.executable, "-m", "dask", *arguments, *secured, "--no-dashboard"]
            return subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=log, stderr=log)

    scheduler = started("scheduler", "--protocol", "tls", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(told))
    with contextlib.ExitStack() as stack:
        stack.callback(ended, scheduler)
        wait_for(lambda: told.exists() and bool(told.read_text()))
        address = json.loads(told.read_text())["address"]
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
    told = periksa("check", "a", *elsewhere.options(), cwd=folder)
    assert (told.returncode, told.stdout, "root" in told.stderr) == (2, "", True)
    (other := tmp_path / "other").mkdir()
    told = periksa("check", folder, *replace(elsewhere, files=certificates(other)).options())
    assert (told.returncode, told.stdout, "authority" in told.stderr) == (2, "", True)
    assert "leave out --jobs" in periksa("check", folder, "--jobs", "2", *elsewhere.options()).stderr


def test_a_scheduler_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine.run.cluster, "_ANSWER", 1)
    with pytest.raises(Problems) as told:
        list(Cluster("tls://127.0.0.1:1", None, *certificates(tmp_path).values())(sleeping, [0]))
    (problem,) = told.value.problems
    assert (problem.code, problem.arguments["address"]) == ("cluster-unreachable", "tls://127.0.0.1:1")
    assert problem.arguments["detail"]


def test_of_thousands_of_offices_few_are_under_way(client: Client) -> None:
    """A task that waits on the scheduler takes memory there, and one that is done takes it here."""
    under_way: list[int] = []

    class Watched(list[int]):
        def __iter__(self) -> Iterator[int]:
            for number in super().__iter__():
                under_way.append(number - len(answered))
                yield number

    answered: list[int] = []
    for number, found in over(client, cubes, Watched(range(2000))):
        answered.append(number)
        assert found == number**3
    assert sorted(answered) == list(range(2000))
    assert max(under_way) <= 2 * 2 + 1


def cubes() -> Callable[[int], int]:
    return lambda number: number**3


def sleeping() -> Callable[[int], None]:
    return time.sleep


def lost(elsewhere: Elsewhere, process: subprocess.Popen[bytes]) -> str:
    """The code of what is said if a process ends while a task is under way."""
    cluster = Cluster(elsewhere.address, None, *elsewhere.files.values())
    work = cluster(sleeping, [0, 600])
    next(work)
    ended(process)
    with pytest.raises(Problems) as told:
        next(work)
    return told.value.problems[0].code


def test_a_scheduler_that_is_lost(elsewhere: Elsewhere) -> None:
    assert lost(elsewhere, elsewhere.scheduler) == "cluster-lost"


def test_a_cluster_without_workers(elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine.run.cluster, "_PATIENCE", 3)
    assert lost(elsewhere, elsewhere.worker) == "cluster-without-workers"


@pytest.mark.parametrize("number, code", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_all_workers(number: signal.Signals, code: int, folder: Path, tmp_path: Path) -> None:
    """While they work: what is to be judged takes longer than all of this."""
    patch = f"""
import os, tempfile, engine.run.cluster, tests.shards.test_cluster as own
os.environ["TMPDIR"] = tempfile.tempdir = {str(tmp_path)!r}
engine.run.cluster.over = lambda client, start, tasks: own.over(client, own.writing, [{str(tmp_path)!r}] * 2)
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


def test_the_core_waits_for_no_cluster() -> None:
    code = "import sys, engine.api, engine.run.judging; print(sorted({'dask', 'distributed', 'fsspec'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip() == "[]"


@pytest.mark.parametrize("code", list(read_file(CATALOGUE / "cluster.yaml").root))
def test_every_problem_has_words_in_both_languages(code: str) -> None:
    given = ("address", "detail", "name", "option", "path", "seconds", "machine", "here", "there")
    arguments: dict[str, str | int] = {name: f"<{name}>" for name in given}
    texts = [message(Problem(code, Place("", 0), arguments), Words(lang)) for lang in ("id", "en")]
    assert texts[0] != texts[1]
    named = [{name for name in given if f"<{name}>" in text} for text in texts]
    assert named[0] == named[1]
