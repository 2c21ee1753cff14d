"""What a large run lays aside: it says what what is held says, and nothing of it is left behind."""

from __future__ import annotations

import errno
import gc
import os
import random
import resource
import signal
import sys
import weakref
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from agreements.loading import plan_reading
from agreements.source.offices import PortfolioName
from agreements.source.printable import json_pieces, json_text
from engine import api
from engine.api import Checked, Options
from engine.rulebook import RuleBook
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding, Location, order
from engine.run.judging import Recipe
from engine.run.portions import AT_HAND, Portion, Portions
from engine.run.spool import NoRoomError, Packed, Spool
from reports.entries import entries
from reports.findings import overview
from reports.findings.formats import FORMATS, whole
from reports.findings.waiver_draft import draft
from reports.selection import Shown
from reports.view import Report
from reports.words.catalogue import Words
from rules import RULES
from tests.shards.region import region
from tests.shards.test_processes import program
from tests.shipped import decided_book
from tests.test_waivers import filled

AS_OF = "2026-08-01"
LARGE = "import engine.run.judging\nengine.run.judging.WORTH = 1\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return region(tmp_path_factory.mktemp("kabupaten"))


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return decided_book()


def of(file: str, line: int = 1, *, portfolio: str = "a", severity: Severity = Severity.ERROR, follows: str = "") -> Finding:
    at = Location(file, line, 1)
    return Finding("PK1", "x", Outcome.FAIL, severity, PortfolioName(portfolio), "c", f"{file}:{line}", at, follows=follows)


# --- findings by office


def portfolios() -> list[list[Finding]]:
    """Offices whose files alternate, one of them twice, one without anything, each in the order of a run."""
    made = [
        [of("a/1.yaml"), of("a/1.yaml", 2), of("a/z/9.yaml"), of("b.yaml")],
        [of("a/5.yaml", portfolio="b"), of("a/7.yaml", 3, portfolio="b"), of("c.yaml", portfolio="b")],
        [],
        [of("a/6.yaml", portfolio="c"), of("b.yaml", 4, portfolio="c"), of("b.yaml", severity=Severity.INFO, portfolio="c")],
        *([of(f"o{number}/1.yaml", portfolio=f"o{number}")] for number in range(3 * AT_HAND)),
        [of("a/0.yaml", portfolio="c")],
    ]
    return [sorted(findings, key=order) for findings in made]


@pytest.fixture(params=["held", "packed", "laid aside"])
def found(request: pytest.FixtureRequest) -> Portions[Finding]:
    spool = Spool()
    ways: dict[str, Callable[[Portion[Finding]], Portion[Finding]]] = {
        "held": lambda portion: portion, "packed": Portion.packed, "laid aside": lambda portion: portion.packed().laid(spool),
    }  # fmt: skip
    return Portions.arranged(ways[request.param](Portion.of(findings)) for findings in portfolios())


def test_findings_come_in_the_order_of_a_run(found: Portions[Finding]) -> None:
    expected = sorted((finding for findings in portfolios() for finding in findings), key=order)
    assert list(found) == expected
    assert found == expected
    assert len(found) == len(expected)
    numbers = list(range(len(expected)))
    random.Random(1).shuffle(numbers)
    assert [found[number] for number in numbers] == [expected[number] for number in numbers]
    assert found[-1] == expected[-1]
    assert found[2:5] == expected[2:5]
    with pytest.raises(IndexError):
        found[len(expected)]


def test_what_is_changed_is_reported_its_number_in_the_run(found: Portions[Finding]) -> None:
    numbered = found.each(lambda number, finding: replace(finding, subject=str(number)))
    assert [finding.subject for finding in numbered] == [str(number) for number in range(len(found))]
    again = numbered.each(lambda number, finding: replace(finding, subject=f"{finding.subject}={number}"))
    assert [finding.subject for finding in again] == [f"{number}={number}" for number in range(len(found))]


def test_an_office_is_fetched_by_its_name(found: Portions[Finding]) -> None:
    for name in {str(finding.portfolio) for finding in found}:
        own = [finding for _, findings in found.of_office(name) for finding in findings]
        assert sorted(own, key=order) == [finding for finding in found if str(finding.portfolio) == name]
    assert list(found.of_office("nobody")) == []


def test_what_is_asked_of_some_offices_comes_with_its_number(found: Portions[Finding]) -> None:
    numbers = list(found)
    for offices in ({"b"}, {"b", "c"}, {"o1", "nobody"}, set[str]()):
        asked = list(found.numbered(offices))
        assert all(numbers[number] == finding for number, finding in asked)
        own = {number for number, finding in enumerate(numbers) if str(finding.portfolio) in offices}
        assert own <= {number for number, _ in asked}
        # No portion without any of them is fetched.
        assert all(number in own for number, finding in asked if str(finding.portfolio).startswith("o"))


def test_of_many_offices_a_few_are_at_hand() -> None:
    held: list[int] = []

    def fetched(number: int) -> Portion[Finding]:
        finding = of(f"o{number:02}/1.yaml", portfolio=str(number))

        def fetch() -> tuple[Finding, ...]:
            held.append(number)
            return (finding,)

        return replace(Portion.of([finding]), fetch=fetch)

    findings = Portions.arranged(map(fetched, range(20)))
    assert held == []
    assert len(list(findings)) == 20
    assert held == list(range(20))
    findings.office(19), findings.office(19 - AT_HAND + 1)
    assert held == list(range(20))
    findings.office(0)
    assert held == [*range(20), 0]


# --- the same bytes


@pytest.fixture(scope="module")
def both(folder: Path, book: RuleBook, tmp_path_factory: pytest.TempPathFactory) -> tuple[Checked, Checked]:
    """The run that is held and the one that is laid aside: nothing that is reported of them changes them."""
    with pytest.MonkeyPatch.context() as patched:
        return _both(folder, book, tmp_path_factory.mktemp("before"), patched)


def _both(folder: Path, book: RuleBook, aside_of: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Checked, Checked]:
    monkeypatch.chdir(folder)
    earlier, waivers = aside_of / "lama.json", aside_of / "kecualian.yaml"
    some = api.read(["melati-2026", "c"], book)
    first = api.check(some, book, Options(as_of=AS_OF))
    earlier.write_text(FORMATS["json"].render(Report.of(first, Words("id"))), encoding="utf-8")
    excused = [finding for finding in first.review.findings if finding.agreement and not finding.follows][::3]
    waivers.write_text(filled(draft(excused, {item.file: item for item in some.agreements})), encoding="utf-8")
    options = Options(as_of=AS_OF, keep_passed=True, waivers=waivers, compare=earlier, fail_on_new=Severity.WARNING)
    held = api.check(api.read(["."], book), book, options)
    monkeypatch.setattr("engine.run.judging.WORTH", 1)
    aside = api.check_plan(plan_reading(["."]), book, options, recipe=Recipe((RULES,)))
    laid = Portions.of(aside.review.result.findings).portions
    assert sum(isinstance(portion.fetch, Packed) for portion in laid) == len(plan_reading(["."]).shares)
    assert (aside.fails, aside.broken) == (held.fails, held.broken)
    assert sum(finding.waiver is not None for finding in held.review.findings) > 3
    return held, aside


@pytest.mark.parametrize(
    "shown", [Shown(), Shown(severity=Severity.ERROR, unknown=True), Shown(offices=("melati*",)), Shown(statistics=True)]
)
def test_what_is_laid_aside_is_reported_as_what_is_held(
    shown: Shown, both: tuple[Checked, Checked], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, aside = both
    monkeypatch.chdir(folder)
    monkeypatch.setattr("engine.run.judging.WORTH", 1)
    monkeypatch.setattr("reports.findings.formats.AT_HAND", 1000)
    for made in FORMATS.values():
        reports = [Report.of(one, Words("id"), root=str(folder), personal=made.stays, shown=shown) for one in (held, aside)]
        assert "".join(whole(made.pieces(reports[1]))) == made.render(reports[0]), made.name
    assert overview.render(reports[1], "periksa") == overview.render(reports[0], "periksa")


def test_what_only_follows_is_reported_with_its_cause_of_the_same_office(folder: Path, book: RuleBook) -> None:
    checked = api.check(api.read([folder], book), book, Options(as_of=AS_OF))
    reported = [(entry.finding, other.finding) for entry in entries(Report.of(checked, Words("en"))) for other in entry.consequences]
    assert len(reported) > 3
    assert all(other.follows == cause.fingerprint and other.portfolio == cause.portfolio for cause, other in reported)
    assert len(reported) == sum(bool(finding.follows) for finding in checked.review.findings)


@pytest.mark.parametrize("size", [0, 1, 3])
def test_json_in_pieces_is_the_json_of_the_list(size: int) -> None:
    items = [{"a": [1, {"b": "\u202e\n"}], "c": {}, "d": []} for _ in range(size)]
    for around in (lambda inner: inner, lambda inner: {"x": [], "y": inner, "z": [{"w": 1}]}, lambda inner: {"runs": [{"results": inner}]}):
        assert "".join(json_pieces(around(iter(items)))) == json_text(around(items))


def test_a_long_text_is_laid_aside_and_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.findings.formats.AT_HAND", 10)
    for pieces in ([], [""], ["a" * 9], ["a" * 30, "é\udc80\n" * 5, "", "b"]):
        assert "".join(whole(iter(pieces))) == "".join(pieces)

    def breaks() -> Iterator[str]:
        yield "a" * 30
        raise KeyError("x")

    with pytest.raises(KeyError):
        whole(breaks())


# --- the file without a name


def test_what_is_put_is_what_is_read() -> None:
    spool = Spool()
    laid = [spool.put(bytes([number]) * number) for number in range(50)]
    random.Random(1).shuffle(laid)
    assert all(there() == bytes([there.length]) * there.length for there in laid)


def test_it_lasts_as_long_as_the_run_that_it_is_of(folder: Path, book: RuleBook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.run.judging.WORTH", 1)
    spools: list[weakref.ref[Spool]] = []

    class Watched(Spool):
        def __init__(self) -> None:
            super().__init__()
            spools.append(weakref.ref(self))

    monkeypatch.setattr("engine.run.spool.Spool", Watched)
    checked = api.check_plan(plan_reading([folder]), book, Options(as_of=AS_OF), recipe=Recipe((RULES,)))
    for item in checked.loaded.agreements:
        assert item.document.name == item.file
        assert item.agreement.id == item.id
    assert [spool() is None for spool in spools] == [False]
    del checked, item
    gc.collect()
    assert [spool() is None for spool in spools] == [True]


def test_there_is_room_for_so_much_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.run.spool.MOST", 10)
    spool = Spool()
    kept = spool.put(b"12345678")
    with pytest.raises(NoRoomError) as refused:
        spool.put(b"123")
    assert refused.value.errno == errno.EFBIG
    assert kept() == b"12345678"


def test_a_full_disk_is_said_in_one_line(folder: Path, tmp_path: Path) -> None:
    limit = f"import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (20_000, {resource.RLIM_INFINITY}))\n"
    patch = f"{LARGE}{limit}import tempfile\ntempfile.tempdir = {str(tmp_path)!r}\n"
    for jobs in ("1", "2"):
        ended = program(patch, "check", ".", "--jobs", jobs, "--lang", "en", cwd=folder)
        out, err = ended.communicate(timeout=300)
        assert (ended.returncode, out) == (2, "")
        assert err.startswith(f"periksa: Interim results cannot be kept in {tmp_path}: ")
        assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_no_folder_for_it_is_said_in_one_line(folder: Path) -> None:
    patch = f"{LARGE}import tempfile\ntempfile._candidate_tempdir_list = lambda: ['/gone']\n"
    ended = program(patch, "check", "c", "--jobs", "1", "--lang", "en", cwd=folder)
    out, err = ended.communicate(timeout=300)
    assert (ended.returncode, out) == (2, "")
    assert err.startswith("periksa: Interim results cannot be kept in TMPDIR: ")
    assert err.count("\n") == 1


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs signals of Unix")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_nothing_is_left_behind_where_a_run_is_interrupted(name: str, folder: Path, tmp_path: Path) -> None:
    waiting = """
import engine.run.judging, sys, tempfile, time
def join(*_):
    print("judged", flush=True)
    time.sleep(60)
engine.run.judging.join = join
"""
    patch = f"{LARGE}{waiting}tempfile.tempdir = {str(tmp_path)!r}\n"
    process = program(patch, "check", "c", "--jobs", "1", cwd=folder)
    assert process.stdout is not None
    assert process.stdout.readline() == "judged\n"
    open_files = (
        [os.readlink(f"/proc/{process.pid}/fd/{fd}") for fd in os.listdir(f"/proc/{process.pid}/fd")] if sys.platform == "linux" else []
    )
    assert sys.platform != "linux" or any(str(tmp_path) in file for file in open_files)
    process.send_signal(getattr(signal, name))
    process.communicate(timeout=60)
    assert process.returncode != 0
    assert list(tmp_path.iterdir()) == []


def test_a_small_run_loads_nothing_of_it(tmp_path: Path) -> None:
    (tmp_path / "kasi.yaml").write_text("id: kasi\ntitle: {text: PERJANJIAN KINERJA TAHUN 2026}\n")
    loaded = "print(sorted(m for m in sys.modules if m.endswith(('.spool', '.shelf'))), flush=True)"
    patch = f"import os, sys\nend = os._exit\nos._exit = lambda code: ({loaded}, end(code))"
    ended = program(patch, "check", "kasi.yaml", "--jobs", "1", "--no-cache", "--output-format", "concise", cwd=tmp_path)
    out, _ = ended.communicate(timeout=300)
    assert out.splitlines()[-1] == "[]"


def test_two_reviews_of_one_run_are_equal(folder: Path, book: RuleBook) -> None:
    loaded = api.read([folder / "c"], book)
    one, other = (api.check(loaded, book, Options(as_of=AS_OF)).review for _ in range(2))
    assert one.findings
    assert one == other
    assert one != one.having(list(one.findings)[1:])
