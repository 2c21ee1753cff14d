"""Results that are kept: byte for byte what a run without them gives, whatever has changed since, and nobody's but the user's."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreements import printed_paths
from agreements.intake.blocks import unreadable
from agreements.loading import Reader, plan_reading
from agreements.model import Agreement
from engine import api
from engine.facts import record_names
from engine.facts.records import agreement_facts
from engine.facts.ties import make_records
from engine.language import Record
from engine.rulebook import RuleBook
from engine.rulebook.kept import program_files
from engine.run.judging import Bench, Recipe, judge_all
from engine.run.office_files import FOLDER, RECORDS, RESULT, make_room, office_files, write_own
from engine.run.plain_data import Folded, from_plain, lay_by, to_plain
from engine.run.result_cache import Results
from engine.run.shards import Asked, Judged, judge
from reports.findings.formats import FORMATS
from reports.view import Report
from reports.words.catalogue import Words
from rules import RULES
from tests.command import ROOT, periksa
from tests.intake.paper import Paper
from tests.shards.region import region
from tests.shipped import decided_book
from tests.test_related import FOLDERS, put

AS_OF = "2026-08-01"


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return decided_book()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return region(tmp_path_factory.mktemp("kabupaten"))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One office with figures, a document, origins and a file that cannot be read."""
    folder = tmp_path_factory.mktemp("kabupaten") / "kecamatan"
    shutil.copytree(ROOT / "tests" / "reports" / "office", folder)
    shutil.copy(ROOT / "agreements" / "melati-2026" / "realisasi.yaml", folder)
    return folder


def bench(paths: list[Path], cache: Path | None, asked: Asked | None = None) -> Bench:
    return Bench(Recipe((RULES,)), plan_reading(paths), asked or Asked(AS_OF), cache)


def done(paths: list[Path], book: RuleBook, cache: Path | None, asked: Asked | None = None) -> str:
    """The JSON report of a run."""
    one = judge_all(bench(paths, cache, asked), book)
    checked = api.review(one.result, one.loaded, book, api.Options(as_of=AS_OF))
    return FORMATS["json"].render(Report.of(checked, Words("en")))


def judged_now(
    paths: list[Path], book: RuleBook, cache: Path, monkeypatch: pytest.MonkeyPatch, judge: Callable[..., Judged] = judge
) -> list[str]:
    """The names of the folders that a run with kept results judges, by `judge`."""
    found: list[str] = []

    def counting(share: object, *rest: object) -> Judged:
        found.append(share.folder.name)  # type: ignore[attr-defined]
        return judge(share, *rest)

    with monkeypatch.context() as patched:
        patched.setattr("engine.run.result_cache.judge", counting)
        done(paths, book, cache)
    return found


def test_what_is_kept_is_folded_once_and_stays_at_hand(
    small: Path, book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = bench([small], tmp_path)
    results, reader = made.kept(book)
    assert results is not None
    items = results.judge(made.plan.shares[0], reader, book, made.asked).loaded.agreements
    monkeypatch.setattr(Folded, "__call__", lambda self: pytest.fail("it was fetched"))
    assert items
    assert all(lay_by(item) is item for item in items)
    assert all(item.agreement.id == item.id and item.document.name == item.file for item in items)


def test_plain_data_are_what_they_were(whole: Path, book: RuleBook) -> None:
    plan = plan_reading([whole])
    reader = Reader(plan.manner, book.vocabulary)
    for share in plan.shares:
        was = judge(share, reader, book, Asked(AS_OF, True))
        again: Judged = from_plain(to_plain(was, Judged), Judged)
        assert repr(replace(again.result, outcomes=Counter(again.result.outcomes))) == repr(was.result)
        fetched = [item.whole() for item in again.loaded.agreements]  # type: ignore[attr-defined]
        assert fetched == list(was.loaded.agreements)
        assert [item.document.digest for item in fetched] == [item.document.digest for item in was.loaded.agreements]
        assert [(item.id, item.file) for item in again.loaded.agreements] == [(item.id, item.file) for item in fetched]
        assert to_plain(again, Judged) == to_plain(was, Judged)


@pytest.mark.long
def test_every_format_of_kept_results_is_that_of_the_run(
    whole: Path, book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(AS_OF, keep_passed=True)
    runs = [judge_all(bench([whole], cache, asked), book) for cache in (None, tmp_path, tmp_path)]
    # A large run lays its agreements by, whether they were judged or kept.
    monkeypatch.setattr("engine.run.judging.WORTH", 1)
    runs += [judge_all(bench([whole], cache, asked), book, 1) for cache in (None, tmp_path)]
    checked = [api.review(one.result, one.loaded, book, api.Options(as_of=AS_OF)) for one in runs]
    for made in FORMATS.values():
        first, *others = [made.render(Report.of(one, Words("id"), personal=made.stays)) for one in checked]
        assert others == [first] * 4, made.name


def test_a_scan_rests_on_the_program_that_recognises_it(book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also one that was only named; of an office without scans it is not asked."""
    folder = tmp_path / "kantor"
    folder.mkdir()
    (folder / "pk.yaml").write_text("title: {text: PERJANJIAN KINERJA TAHUN 2026}\n")
    found: list[list[str]] = []
    for version, scanned in (("5.3", True), ("5.3", True), ("5.4", True), ("5.4", True), ("5.4", False), ("5.5", False)):
        monkeypatch.setattr("engine.run.result_cache._scanner", lambda version=version: f"tesseract {version}")

        def by_scanner(*given: Any, scanned: bool = scanned) -> Judged:
            done = judge(*given)
            contents = tuple(replace(content, reader="tesseract" if scanned else "") for content in done.loaded.contents)
            return replace(done, loaded=replace(done.loaded, contents=contents))

        if len(found) == 4:
            (folder / "pk.yaml").write_text("title: {text: PERJANJIAN KINERJA TAHUN 2025}\n")
        found.append(judged_now([folder], book, tmp_path, monkeypatch, by_scanner))
    assert [bool(names) for names in found] == [True, False, True, False, True, False]


@pytest.mark.parametrize(
    ("code", "kept"),
    [
        ("no-ocr", False),
        ("no-reader", False),
        ("too-much-work", False),
        ("scan-too-much-work", False),
        ("broken", True),
        ("encrypted", True),
    ],
)
def test_what_lies_in_the_machine_is_not_kept(
    code: str, kept: bool, book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who installs what lacked, or lets the machine rest, is not kept waiting by what was."""
    folder = tmp_path / "kantor"
    folder.mkdir()
    (folder / "pk.docx").write_bytes(b"x")

    def refused(data: bytes, name: str, *_: Any, **__: Any) -> NoReturn:
        raise unreadable(name, code, extra="scan", seconds=10, megabytes=500)

    monkeypatch.setattr("agreements.documents.read_paper", refused)
    assert len(judged_now([folder], book, tmp_path, monkeypatch)) == 1
    assert (judged_now([folder], book, tmp_path, monkeypatch) == []) is kept


def test_only_offices_that_have_changed_are_judged(whole: Path, book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(shutil.copytree(whole, tmp_path / "kabupaten"))
    first = judged_now([folder], book, tmp_path, monkeypatch)
    assert len(first) == len(plan_reading([folder]).shares)
    assert judged_now([folder], book, tmp_path, monkeypatch) == []
    (folder / "c" / "lama.yaml").touch()
    assert judged_now([folder], book, tmp_path, monkeypatch) == []
    with (folder / "c" / "lama.yaml").open("a") as file:
        file.write("\n")
    assert judged_now([folder], book, tmp_path, monkeypatch) == ["c"]
    (folder / "a" / "realisasi.yaml").write_text("kasi: []\n")
    assert judged_now([folder], book, tmp_path, monkeypatch) == ["a"]
    # Who is asked for is another run.
    assert judged_now([folder / "c" / "lama.yaml"], book, tmp_path, monkeypatch) == ["c"]


def test_an_office_with_documents_rests_on_no_other(book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """YAML is judged where its document lies: to know that, the documents of other offices are not looked into."""
    root = tmp_path / "kabupaten"
    for office, position in (("a", "Kepala Seksi Sarana"), ("b", "Kepala Seksi Kinerja"), ("c", "Kepala Seksi Umum")):
        (root / office).mkdir(parents=True)
        made = Paper()
        made.line("PERJANJIAN KINERJA TAHUN 2026")
        made.line(position)
        made.table(
            [["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", "Meningkatnya layanan", f"Jumlah layanan {office}", "9 layanan"]]
        )
        (root / office / "pk.docx").write_bytes(made.bytes())
        periksa("intake", str(root / office / "pk.docx"), "--out", str(root / office))
    assert judged_now([root], book, tmp_path, monkeypatch) == ["a", "b", "c"]
    assert judged_now([root], book, tmp_path, monkeypatch) == []
    with (root / "b" / "pk.docx").open("ab") as file:
        file.write(b" ")
    assert judged_now([root], book, tmp_path, monkeypatch) == ["b"]


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_change_gives_what_a_run_without_kept_results_gives(data: st.DataObject, small: Path, book: RuleBook, tmp_path: Path) -> None:
    """Of any file any byte, and any name."""
    chosen = api.choose(book, ["PK1", "PK6", "PK7"])
    done([small], chosen, tmp_path)
    file = data.draw(st.sampled_from(sorted(file for file in small.iterdir() if file.is_file())))
    before = file.read_bytes()
    kind = data.draw(st.sampled_from(("byte", "cut", "gone", "renamed", "beside", "link")))
    other = file.with_name(data.draw(st.sampled_from(("baru.yaml", "realisasi.xlsx", "camat.origin.json", "waivers.yaml", "x.txt"))))
    try:
        if kind == "byte":
            at = data.draw(st.integers(0, max(len(before) - 1, 0)))
            file.write_bytes(before[:at] + bytes([data.draw(st.sampled_from(b"09aZ .:\n\xff"))]) + before[at + 1 :])
        elif kind == "cut":
            file.write_bytes(before[: data.draw(st.integers(0, len(before)))])
        elif kind == "gone":
            file.unlink()
        elif kind == "renamed":
            file.rename(other)
        elif kind == "beside":
            other.write_bytes(before)
        else:
            other.symlink_to(file.name)
        assert done([small], chosen, tmp_path) == done([small], chosen, None)
    finally:
        other.unlink(missing_ok=True)
        file.write_bytes(before)


def runs(book: RuleBook) -> Iterator[tuple[RuleBook, Asked]]:
    """What the same files may be asked."""
    yield book, Asked(AS_OF)
    yield book, Asked("2026-01-01")
    yield book, Asked()
    yield book, Asked(AS_OF, keep_passed=True)
    yield api.choose(book, ["PK6"]), Asked(AS_OF)
    yield api.choose(book, (), ["PK601"]), Asked(AS_OF)
    yield api.weigh(book, {"PK601": "off"}), Asked(AS_OF)
    yield api.weigh(book, {"PK601": "info", "PK602": "error"}), Asked(AS_OF)


def test_what_is_asked_is_part_of_the_result(small: Path, book: RuleBook, tmp_path: Path) -> None:
    for _ in range(2):
        for chosen, asked in runs(book):
            assert done([small], chosen, tmp_path, asked) == done([small], chosen, None, asked)
    assert len(office_files(tmp_path, RESULT)) == len(list(runs(book)))


def test_whether_scans_are_read_is_part_of_the_result(small: Path, book: RuleBook, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(small, tmp_path / "kecamatan"))
    # By its name it may have text.
    (folder / "pindaian.pdf").write_bytes(b"%PDF-1.7")
    without, read = plan_reading([folder]), plan_reading([folder], scans=True)
    assert without.shares == read.shares
    one, other = (Results.of(tmp_path, book, Asked(), plan.manner) for plan in (without, read))
    assert one is not None
    assert one != other


def test_all_that_the_program_reads_beside_its_code_is_part_of_the_result() -> None:
    known = {Path(file) for file, *_ in program_files()}
    beside = [file for package in ("agreements", "engine") for file in (ROOT / package).rglob("*") if file.suffix in (".json", ".toml")]
    # Agreements that come with the program are read as any others.
    assert {file.name for file in beside} >= {record_names.FILE.name, printed_paths.FILE.name, "key_names.toml"}
    assert known.issuperset(beside)


def linked(file: Path) -> None:
    file.rename(file.with_name("other"))
    file.symlink_to("other")


def replaced(file: Path) -> None:
    file.unlink()
    file.mkdir()


HARM: dict[str, Callable[[Path], object]] = {
    "cut": lambda file: file.write_bytes(file.read_bytes()[:-5]),
    "changed": lambda file: file.write_bytes(file.read_bytes()[:40] + b"?" + file.read_bytes()[41:]),
    "empty": lambda file: file.write_bytes(b""),
    "others may read": lambda file: file.chmod(0o644),
    "others may write": lambda file: file.chmod(0o620),
    "the folder is open": lambda file: file.parent.chmod(0o755),
    "a link": linked,
    "a folder": replaced,
}


@pytest.mark.parametrize("harm", HARM.values(), ids=list(HARM))
def test_what_is_damaged_or_not_the_users_alone_is_not_used(
    harm: Callable[[Path], object], small: Path, book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = api.choose(book, ["PK6"])
    with monkeypatch.context() as patched:
        # What is damaged is known by its digest: nobody waits for the disk.
        patched.setattr(os, "fsync", lambda number: pytest.fail("it was flushed"))
        first = done([small], chosen, tmp_path)
    ((file, info),) = office_files(tmp_path, RESULT)
    assert (info.st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    harm(file)
    assert judged_now([small], chosen, tmp_path, monkeypatch) == [small.name]
    assert done([small], chosen, tmp_path) == first


def made_now(paths: list[Path], book: RuleBook, cache: Path, monkeypatch: pytest.MonkeyPatch, asked: Asked | None = None) -> list[str]:
    """The agreements of which a run with kept records makes the records; its report is that of one without."""
    found: list[str] = []

    def counting(agreement: Agreement, *rest: Any) -> Record:
        found.append(agreement.id)
        return agreement_facts(agreement, *rest)

    with monkeypatch.context() as patched:
        patched.setattr("engine.facts.ties.agreement_facts", counting)
        report = done(paths, book, cache, asked)
    assert report == done(paths, book, None, asked)
    return found


def test_only_records_of_agreements_that_have_changed_are_made(
    small: Path, book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(small, tmp_path / "kecamatan"))
    chosen = api.choose(book, ["PK1", "PK5", "PK6"])
    assert made_now([folder], chosen, tmp_path, monkeypatch) == ["camat", "sekcam"]
    # Another day, other rules, another severity.
    for other, asked in list(runs(chosen))[1:]:
        assert made_now([folder], other, tmp_path, monkeypatch, asked) == []
    file = folder / "sekcam.yaml"
    was = file.read_text(encoding="utf-8")
    file.write_text(was.replace("ekretaris", "ekertaris"), encoding="utf-8")
    assert made_now([folder], chosen, tmp_path, monkeypatch) == ["sekcam"]
    # Figures are of the agreement.
    (folder / "realisasi.yaml").unlink()
    assert "camat" in made_now([folder], chosen, tmp_path, monkeypatch)
    # The others stand further behind then.
    file.with_name("a.yaml").write_text(was.replace("id: sekcam", "id: a"), encoding="utf-8")
    assert made_now([folder], chosen, tmp_path, monkeypatch) == ["a", "camat", "sekcam"]


def test_of_a_folder_with_papers_of_two_offices_the_records_of_both_are_kept(
    book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = put(tmp_path / "inbox", FOLDERS["two governments, with a namesake"][0])
    chosen = api.choose(book, ["PK1", "PK2"])
    assert made_now([folder], chosen, tmp_path, monkeypatch) == ["a", "b"]
    other = Asked("2026-01-03")
    assert made_now([folder], chosen, tmp_path, monkeypatch, other) == []
    (folder / "b.yaml").write_text((folder / "b.yaml").read_text(encoding="utf-8").replace("Wulan", "Wulandari"), encoding="utf-8")
    assert made_now([folder], chosen, tmp_path, monkeypatch, other) == ["b"]
    assert made_now([folder], chosen, tmp_path, monkeypatch) == []


def test_records_that_are_kept_are_scored_by_the_tables_of_their_year(book: RuleBook) -> None:
    """Of a paper that names two years the others of its folder decide."""
    dated = [("2024", "2 Januari 2025"), ("2025", "3 Januari 2025"), ("2025", "3 Januari 2025")]
    papers = [
        Agreement.model_validate({"id": f"a{number}", "title": {"text": f"PERJANJIAN KINERJA TAHUN {year}"}, "signed": {"date": day}})
        for number, (year, day) in enumerate(dated)
    ]
    paths = [f"agreements.{number}" for number in range(len(papers))]
    (alone,) = make_records(papers[:1], book.vocabulary, paths[:1])
    first = make_records(papers, book.vocabulary, paths, [alone, None, None])
    again = make_records(papers, book.vocabulary, paths, first)
    assert [alone[1], *(year for _, year in first)] == [2024, 2025, 2025, 2025]
    assert first[0][0] is not alone[0]
    assert all(one is other for (one, _), (other, _) in zip(first, again, strict=True))


@pytest.mark.parametrize("harm", HARM.values(), ids=list(HARM))
def test_damaged_records_are_made(
    harm: Callable[[Path], object], small: Path, book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = api.choose(book, ["PK6"])
    first = made_now([small], chosen, tmp_path, monkeypatch)
    ((file, info),) = office_files(tmp_path, RECORDS)
    assert info.st_mode & 0o777 == 0o600
    harm(file)
    assert made_now([small], chosen, tmp_path, monkeypatch, Asked("2026-01-03")) == first


class Harmful:
    """What does something when it is loaded."""

    def __reduce__(self) -> tuple[Any, ...]:
        return pytest.fail, ("it was loaded",)


NO_RECORDS = {
    "harmful": pickle.dumps({"a": Harmful()}),
    "harmful within": pickle.dumps([pickle.dumps({"a": Harmful()})]),
    "a list": pickle.dumps([]),
    "a list of texts": pickle.dumps(["a"]),
    "a list of lists": pickle.dumps([pickle.dumps(["a"])]),
    "none": pickle.dumps({}),
    "empty": b"",
    "cut": b"\x80",
}


@pytest.mark.parametrize("content", NO_RECORDS.values(), ids=list(NO_RECORDS))
def test_of_a_file_of_records_nothing_else_is_loaded(content: bytes, small: Path, book: RuleBook, tmp_path: Path) -> None:
    chosen = api.choose(book, ["PK6"])
    first = done([small], chosen, tmp_path)
    ((file, _),) = office_files(tmp_path, RECORDS)
    write_own(file, content)
    assert done([small], chosen, tmp_path, Asked("2026-01-03")) == done([small], chosen, None, Asked("2026-01-03"))
    assert done([small], chosen, tmp_path) == first


def test_what_was_not_asked_for_longest_goes_first(small: Path, book: RuleBook, tmp_path: Path) -> None:
    asked = [Asked("2026-01-01"), Asked("2026-01-02"), Asked("2026-01-03")]
    chosen = api.choose(book, ["PK6"])
    for number, day in enumerate(asked):
        done([small], chosen, tmp_path, day)
        for file, info in office_files(tmp_path, RESULT, RECORDS):
            os.utime(file, ns=(info.st_atime_ns, info.st_mtime_ns - 10**9 * (3 - number)))
    done([small], chosen, tmp_path, asked[0])
    sizes = sorted((info.st_mtime_ns, info.st_size, file) for file, info in office_files(tmp_path, RESULT, RECORDS))
    make_room(tmp_path, sizes[-1][1] + sizes[-2][1])
    assert {file for file, _ in office_files(tmp_path, RESULT, RECORDS)} == {sizes[-1][2], sizes[-2][2]}


def test_where_nothing_can_be_written_nothing_is_kept(small: Path, book: RuleBook, tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("no folder")
    chosen = api.choose(book, ["PK6"])
    assert done([small], chosen, tmp_path) == done([small], chosen, None)


def test_while_the_program_is_exchanged_nothing_is_kept(
    small: Path, book: RuleBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = api.choose(book, ["PK6"])
    without = done([small], chosen, None)
    with monkeypatch.context() as patched:
        # Its files were listed, and are not there when they are looked at.
        there = tmp_path / "gone.py"
        there.touch()
        (entry,) = os.scandir(tmp_path)
        there.unlink()
        patched.setattr("engine.rulebook.kept._files", lambda folder, endings: iter([entry]))
        assert done([small], chosen, tmp_path) == without
    assert office_files(tmp_path, RESULT, RECORDS) == []
    assert done([small], chosen, tmp_path) == without
    assert len(office_files(tmp_path, RESULT)) == 1


def test_the_commands_say_what_is_kept_and_take_it_out(small: Path, tmp_path: Path) -> None:
    """As a user runs them: a first run keeps, one without keeps nothing, and what else lies in the folder stays."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}

    def command(*arguments: str) -> str:
        code = "from engine.cli import run; run()"
        given = [sys.executable, "-c", code, *arguments]
        return subprocess.run(given, cwd=small.parent, env=environment, capture_output=True, text=True, check=False).stdout

    first = command("check", small.name, "--no-cache")
    assert not (tmp_path / "periksa").exists()
    assert command("check", small.name) == command("check", small.name) == first
    (tmp_path / "periksa" / "mine.txt").write_text("mine")
    reported = command("cache", "--lang", "en").splitlines()
    assert reported[0] == f"Cache folder: {tmp_path / 'periksa'}"
    assert [line.split(" (")[0] for line in reported[1:]] == [
        "Rule books: 1",
        "Results of offices: 1",
        "Readings of agreements, by office: 1",
    ]
    assert command("cache", "clear", "--lang", "en") == "3 files were deleted from the cache folder.\n"
    assert sorted(file.name for file in (tmp_path / "periksa").iterdir()) == ["mine.txt", "results"]
    assert "Hasil perangkat daerah: 0" in command("cache", "--lang", "id")
