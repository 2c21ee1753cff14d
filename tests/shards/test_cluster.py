"""A cluster: the same bytes as one process, whoever of its workers dies; what differs there is refused, and nothing is left behind."""

from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path
from typing import Any, cast

import pytest
from distributed import Client, LocalCluster

from agreements.loading import Plan, plan_reading
from agreements.source.document import read_file
from engine import api
from engine.language import Place, Problem, Problems
from engine.rulebook import RuleBook
from engine.run.away import Seen, compare, identity
from engine.run.cluster import LOCAL, Cluster, _closing, _Round, _silence, over
from engine.run.judging import Bench, Recipe, judge_all
from engine.run.shards import Asked, Judged
from engine.run.tasks import Gone, Start
from reports.findings.formats import FORMATS
from reports.view import Report
from reports.words.catalogue import CATALOGUE, Words
from reports.words.problems import message
from rules import RULES
from tests.command import kept_book
from tests.shards.region import region
from tests.shards.test_processes import failings, squares
from tests.shipped import decided_book

# What the library does with Python 3.11 and later, and nobody here can change.
pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.long]
ASKED = Asked("2026-08-01", keep_passed=True)
# Of the cache folder only that there is one: a worker has its own.
RECIPE = Recipe((RULES,), cache=Path("here"))


class Departed:
    """A connection, and a client, of which nobody can take leave."""

    status = "running"

    def __enter__(self) -> Departed:
        return self

    def __exit__(self, *_: object) -> None:
        raise ValueError("IOStream is not idle")

    def cancel(self, *_: object, **__: object) -> None:
        raise KeyError("status")


@pytest.mark.parametrize("raised", [KeyboardInterrupt, Problems([])])
def test_what_closing_raises_hides_nothing(raised: BaseException | type[BaseException]) -> None:
    kind = raised if isinstance(raised, type) else type(raised)
    with pytest.raises(kind), _closing(Departed()):
        raise raised
    with pytest.raises(ValueError, match="idle"), _closing(Departed()):
        pass


def test_workers_that_have_gone_need_no_leave() -> None:
    _Round(cast(Client, Departed()), "periksa").end()


@pytest.mark.parametrize("ending", [GeneratorExit, ValueError, None])
def test_whoever_wants_no_more_results_hears_the_logs_again(ending: type[BaseException] | None) -> None:
    log = logging.getLogger("distributed")
    before = log.level

    def results() -> Generator[int, None, None]:
        with _silence():
            yield log.level

    going = results()
    assert next(going) > logging.CRITICAL
    if ending is GeneratorExit:
        going.close()
    elif ending is None:
        assert list(going) == []
    else:
        with pytest.raises(ending):
            going.throw(ending())
    assert log.level == before


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return decided_book()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return region(tmp_path_factory.mktemp("kabupaten"))


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Two workers, each a process, as `--cluster local` has them, with a cache folder with the book, as of a user who had it before."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", kept_book())
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
    """Whoever comes first to the office in a folder of the name is killed; a file remembers it."""

    start: Start
    name: str
    once: Path

    def __call__(self) -> Callable[[Seen], Any]:
        work = self.start()

        def judged(seen: Seen) -> Any:
            if seen.share.folder.name == self.name and not self.once.exists():
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
    with pytest.raises(Problems) as shown:
        judged(plan, book, cluster, recipe)
    return shown.value.problems[0].code


def test_a_worker_that_is_killed_leaves_no_trace_in_any_report(client: Client, folder: Path, book: RuleBook, tmp_path: Path) -> None:
    plan, killed = plan_reading([folder]), tmp_path / "killed"
    done = judged(plan, book, On(LOCAL, client=client, mishap=lambda start: Dying(start, "a-b", killed)))
    assert killed.exists()
    assert reports(done, book) == reports(judged(plan, book, None), book)
    left = client.run(lambda dask_worker: [name for name in dask_worker.plugins if name.startswith("periksa")])
    assert list(filter(None, left.values())) == []


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
    assert there["pypdf"] == metadata.version("pypdf")
    for other in ({**there, name: "0.1"}, {key: value for key, value in there.items() if key != name}):
        with pytest.raises(Problems) as shown:
            compare(other, book)
        assert shown.value.problems[0].code == "machine-has-other-program"
        assert shown.value.problems[0].arguments["name"] == name


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
    with pytest.raises(Problems) as shown:
        seen.looked_at()
    assert shown.value.problems[0].code == "machine-sees-other-files"


def test_workers_that_read_for_themselves_from_an_address(folder: Path, book: RuleBook) -> None:
    """Memory is seen by a worker in this process, and by no other."""
    plan = plan_reading([in_memory(folder, "satu")])
    with LocalCluster(n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None) as made, Client(made) as here:
        done = judged(plan, book, On("tls://", client=here))
    assert reports(done, book) == reports(judged(plan, book, None), book)


def test_memory_of_another_process_is_not_taken_for_an_empty_office(client: Client, folder: Path, book: RuleBook) -> None:
    plan = plan_reading([in_memory(folder / "c", "dua")])
    assert refused(plan, book, On(LOCAL, client=client)) == "machine-sees-other-files"


def test_files_of_an_address_of_this_machine(folder: Path) -> None:
    assert plan_reading([f"file://{folder}"]) == plan_reading([folder])


def in_memory(folder: Path, name: str) -> str:
    """A folder, copied to an address; the address."""
    import fsspec

    memory = fsspec.filesystem("memory")
    for file in (file for file in folder.rglob("*") if file.is_file()):
        memory.pipe_file(f"/{name}/kabupaten/{file.relative_to(folder).as_posix()}", file.read_bytes())
    return f"memory://{name}/kabupaten"


def test_of_hundreds_of_offices_few_are_under_way(client: Client) -> None:
    """A task that waits on the scheduler takes memory there, and one that is done takes it here: however many there are."""
    under_way: list[int] = []

    class Watched(list[int]):
        def __iter__(self) -> Iterator[int]:
            for number in super().__iter__():
                under_way.append(number - len(answered))
                yield number

    answered: list[int] = []
    for number, found in over(client, cubes, Watched(range(400))):
        answered.append(number)
        assert found == number**3
    assert sorted(answered) == list(range(400))
    assert max(under_way) <= 2 * 2 + 1


def cubes() -> Callable[[int], int]:
    return lambda number: number**3


@pytest.mark.parametrize("code", list(read_file(CATALOGUE / "cluster.yaml").root))
def test_every_problem_has_words_in_both_languages(code: str) -> None:
    given = ("address", "detail", "name", "option", "path", "seconds", "machine", "here", "there")
    arguments: dict[str, str | int] = {name: f"<{name}>" for name in given}
    texts = [message(Problem(code, Place("", 0), arguments), Words(lang)) for lang in ("id", "en")]
    assert texts[0] != texts[1]
    named = [{name for name in given if f"<{name}>" in text} for text in texts]
    assert named[0] == named[1]
