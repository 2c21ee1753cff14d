"""The archive: since when a finding is there, what people answered, and that nothing that happens to the program harms it."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import stat
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from engine import api
from engine.language import Problems
from engine.review.archive import open_archive
from engine.review.archive_schema import APPLICATION, MIGRATIONS, VERSION
from tests.command import ROOT, periksa
from tests.papers.filling import Sheet, lines
from tests.papers.regency import build, fix, plant
from tests.papers.test_mark_command import PAPER as SIGNED
from tests.shipped import decided_book

Regency = tuple[Path, Path, dict[Path, str]]
DAYS = ("2026-01-05", "2026-02-02", "2026-03-02", "2026-04-06")
OFFICE = ROOT / "agreements" / "sokaraja-2021"


def checked(folder: Path, day: str, *more: str) -> str:
    return periksa("check", folder, "--as-of", day, "--lang", "id", *more).stdout


def test_since_when_and_how_often(tmp_path: Path) -> None:
    archive = tmp_path / "a.sqlite"
    texts = [checked(OFFICE, day, "--archive", str(archive)) for day in DAYS[:3]]
    assert "Sejak" not in texts[0]
    assert f"Sejak {DAYS[0]} (56 hari), 3 pemeriksaan." in texts[2]
    report = json.loads(checked(OFFICE, DAYS[2], "--archive", str(archive), "--output-format", "json"))
    assert {tuple(finding["history"].values()) for finding in report["findings"]} == {(DAYS[0], "2021", 3)}
    # The same run again is the same run.
    assert checked(OFFICE, DAYS[2], "--archive", str(archive)) == texts[2]
    assert "3 pemeriksaan tersimpan" in periksa("check", OFFICE, "--as-of", DAYS[2], "--lang", "id", "--archive", archive).stderr


def test_again_in_another_year(tmp_path: Path) -> None:
    archive = tmp_path / "a.sqlite"
    text = (OFFICE / "camat.yaml").read_text(encoding="utf-8")
    for year in ("2025", "2026"):
        folder = tmp_path / "kabupaten" / "kecamatan" / year
        folder.mkdir(parents=True)
        (folder / "camat.yaml").write_text(text, encoding="utf-8")
        report = checked(folder, f"{year}-03-01", "--archive", str(archive))
    assert "Terulang: sudah ditemukan pada periode 2025." in report


def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    archive, copy = tmp_path / "a.sqlite", tmp_path / "b.sqlite"
    old = os.umask(0)
    try:
        checked(OFFICE, DAYS[0], "--archive", str(archive))
        assert periksa("archive", "copy", archive, copy).returncode == 0
    finally:
        os.umask(old)
    assert [stat.S_IMODE(file.stat().st_mode) for file in (archive, copy)] == [0o600, 0o600]
    archive.chmod(0o644)
    checked(OFFICE, DAYS[1], "--archive", str(archive))
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    assert periksa("archive", "copy", archive, copy).returncode == 2


def test_purging_takes_out_what_only_old_runs_had(tmp_path: Path) -> None:
    folder = build(tmp_path / "kabupaten", 3)
    before, archive = plant(folder), tmp_path / "a.sqlite"
    checked(folder, DAYS[0], "--archive", str(archive))
    gone = fix(before)
    checked(folder, DAYS[1], "--archive", str(archive))
    done = periksa("archive", "purge", archive, "--before", DAYS[1], "--lang", "id")
    assert done.returncode == 0
    assert "1 pemeriksaan sebelum 2026-02-02" in done.stdout
    with sqlite3.connect(archive) as connection:
        assert connection.execute("SELECT count(*) FROM run").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM thread WHERE id NOT IN (SELECT thread FROM finding)").fetchone() == (0,)
    connection.close()
    assert len(gone) == 2
    assert periksa("archive", "purge", archive, "--before", "kemarin").returncode == 2


@pytest.mark.parametrize("kind", ["text", "another", "newer", "folder", "missing", "broken"])
def test_what_is_no_archive_is_refused_and_left_as_it_is(tmp_path: Path, kind: str) -> None:
    archive = tmp_path / "a.sqlite"
    if kind == "text":
        archive.write_text("catatan saya", encoding="utf-8")
    elif kind == "folder":
        archive.mkdir()
    elif kind in ("another", "newer", "broken"):
        with sqlite3.connect(archive) as connection:
            connection.execute("CREATE TABLE mine (a)")
            if kind == "newer":
                connection.execute(f"PRAGMA application_id = {APPLICATION}")
                connection.execute(f"PRAGMA user_version = {VERSION + 1}")
        connection.close()
        if kind == "broken":
            archive.write_bytes(archive.read_bytes()[:100] + b"\xff" * 5000)
    data = archive.read_bytes() if archive.is_file() else b""
    reported = {"newer": "lebih baru", "missing": "tidak dapat dipakai", "broken": "rusak"}.get(kind, "bukan arsip")
    commands = [("archive", "copy", archive, tmp_path / "b.sqlite"), ("archive", "purge", archive, "--before", "2026-01-01")]
    if kind != "missing":
        commands.append(("check", str(OFFICE), "--archive", archive))
    for command in commands:
        done = periksa(*command, "--lang", "id")
        assert done.returncode == 2
        assert reported in done.stderr or "itu folder" in done.stderr
    assert (archive.read_bytes() if archive.is_file() else b"") == data


def test_an_archive_of_the_first_version_is_carried_on(tmp_path: Path) -> None:
    archive = tmp_path / "a.sqlite"
    with sqlite3.connect(archive) as connection:
        for statement in MIGRATIONS[0]:
            connection.execute(statement)
        connection.execute("INSERT INTO about VALUES ('identity', 'abc'), ('revision', '7')")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    with open_archive(archive) as opened:
        assert (opened.identity, opened.revision, opened.answers()) == ("abc", 7, {})


@pytest.mark.long
def test_answers_are_merged_cell_by_cell(regency: Regency, tmp_path: Path) -> None:
    folder, _, _ = regency
    archive = tmp_path / "a.sqlite"
    first, second = tmp_path / "1.xlsx", tmp_path / "2.xlsx"
    for paper in (first, second):
        periksa("paper", "working", folder, "--as-of", DAYS[0], "--archive", archive, "--out", paper, "--lang", "id")
    mine, theirs = Sheet(first), Sheet(second)
    for number, (column, value, other) in enumerate(
        (("response", "A", ""), ("status", "sesuai", ""), ("response", "A", "A"), ("response", "A", "B"), ("action", "", "C"))
    ):
        for sheet, text in ((mine, value), (theirs, other)):
            if text:
                sheet.set(sheet.rows[number], column, text)
    mine.save()
    theirs.save()
    done = [periksa("followup", "import", paper, "--archive", archive, "--lang", "id") for paper in (first, second)]
    assert "4 isian diambil, 0 sudah sama, 0 berselisih" in done[0].stdout
    assert "1 isian diambil, 1 sudah sama, 1 berselisih" in done[1].stdout
    assert (done[0].returncode, done[1].returncode) == (0, 1)
    assert "di arsip “A”, di kertas kerja “B”" in done[1].stdout
    with open_archive(archive) as opened:
        assert [value for _, _, value in opened.conflicts()] == ["B"]
    # The archive is the truth: a new paper has what was answered, and a conflict stays one.
    third, fourth = tmp_path / "3.xlsx", tmp_path / "4.xlsx"
    periksa("paper", "working", folder, "--as-of", DAYS[1], "--archive", archive, "--out", third, "--lang", "id")
    answered = {(cells["response"], cells["action"], cells["status"]) for cells in lines(third).values()}
    assert {("A", None, None), (None, "C", None), (None, None, "sesuai")} <= answered
    periksa("paper", "working", folder, "--as-of", DAYS[1], "--archive", archive, "--previous", second, "--out", fourth, "--lang", "id")
    assert "B" in {cells["response"] for cells in lines(fourth).values()}
    again = periksa("followup", "import", fourth, "--archive", archive, "--lang", "id")
    assert "1 berselisih" in again.stdout
    assert "tidak tersimpan" not in again.stdout


def test_a_paper_of_another_archive_is_refused(regency: Regency, tmp_path: Path) -> None:
    folder, plain, _ = regency
    one, other = tmp_path / "1.sqlite", tmp_path / "2.sqlite"
    paper = tmp_path / "1.xlsx"
    periksa("paper", "working", folder, "--archive", one, "--out", paper, "--lang", "id")
    checked(folder, DAYS[0], "--archive", str(other))
    done = periksa("followup", "import", paper, "--archive", other, "--lang", "id")
    assert done.returncode == 2
    assert "arsip lain" in done.stderr
    # One that was made without an archive is taken by what its findings are.
    sheet = Sheet(plain)
    sheet.set(sheet.rows[0], "response", "tanpa arsip")
    sheet.save()
    assert "1 isian diambil" in periksa("followup", "import", plain, "--archive", other, "--lang", "id").stdout


def test_a_run_that_is_not_complete_is_not_kept(tmp_path: Path) -> None:
    archive = tmp_path / "a.sqlite"
    done = periksa("check", OFFICE, tmp_path / "tiada", "--archive", archive, "--lang", "id")
    assert done.returncode == 2
    assert "tidak disimpan" in done.stderr
    assert not archive.exists()


def test_another_that_writes_is_waited_for_or_reported(tmp_path: Path) -> None:
    archive = tmp_path / "a.sqlite"
    checked(OFFICE, DAYS[0], "--archive", str(archive))
    with sqlite3.connect(archive, isolation_level=None, check_same_thread=False) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problems) as refused, open_archive(archive, patience=0.2) as opened, opened.transaction():
            pass
        assert [problem.code for problem in refused.value.problems] == ["archive-busy"]
        waiting = threading.Timer(0.5, lambda: other.execute("COMMIT"))
        waiting.start()
        started = time.monotonic()
        with open_archive(archive) as opened, opened.transaction():
            assert time.monotonic() - started > 0.3
    other.close()
    waiting.join()


@contextmanager
def reviews() -> Iterator[list[tuple[api.Checked, dict[str, str]]]]:
    """A run of the same agreements on four days."""
    book = decided_book()
    loaded = api.read([OFFICE], book)
    yield [(api.check(loaded, book, api.Options(as_of=day)), {}) for day in DAYS]


@pytest.mark.skipif(sys.platform == "win32", reason="no fork, no SIGKILL")
def test_killed_at_any_moment_it_holds_the_last_complete_run(tmp_path: Path) -> None:
    times = int(os.environ.get("PERIKSA_KILLS", "20"))
    archive, chance = tmp_path / "a.sqlite", random.Random(4)
    with reviews() as made:
        wanted = len(made[0][0].review.findings)
        killed_inside = 0
        for _ in range(times):
            ready, reported = os.pipe()
            child = os.fork()
            if child == 0:
                try:
                    with open_archive(archive) as opened:
                        os.write(reported, b".")
                        while True:
                            for done, messages in made:
                                opened.record(done.review, done.loaded, messages)
                finally:
                    os._exit(1)
            os.read(ready, 1)
            time.sleep(chance.uniform(0, 0.12))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(ready)
            os.close(reported)
            killed_inside += (tmp_path / "a.sqlite-journal").exists()
            with open_archive(archive) as opened:
                execute = opened.connection.execute
                assert execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                counts = execute("SELECT count(f.run) FROM run r LEFT JOIN finding f ON f.run = r.id GROUP BY r.id").fetchall()
                assert set(counts) <= {(wanted,)}
                assert opened.revision == opened.runs()
                assert execute("SELECT count(*) FROM thread").fetchone()[0] in (0, wanted)
        print(f"{times} killed, {killed_inside} of them while they wrote")
        assert killed_inside, "none of them was killed while it wrote"


@pytest.mark.parametrize(
    "more",
    [("--output-file", "a.sqlite"), ("--mark", "copies", "--output-format", "json", "--output-file", "copies/kasi.docx")],
    ids=["archive", "copy"],
)
def test_two_things_are_never_written_to_one_file(tmp_path: Path, more: tuple[str, ...]) -> None:
    folder = tmp_path / "kantor"
    folder.mkdir()
    (folder / "kasi.docx").write_bytes(SIGNED)
    (tmp_path / "copies").mkdir()
    done = periksa("check", folder, "--archive", "./a.sqlite", *more, "--lang", "id", cwd=tmp_path)
    assert done.returncode == 2
    assert "menulis dua hal ke" in done.stderr
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["copies", "kantor", "kasi.docx"]


def test_an_archive_is_not_the_paper(tmp_path: Path) -> None:
    done = periksa("paper", "working", OFFICE, "--archive", "a.xlsx", "--out", "./a.xlsx", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "would write two things to" in done.stderr


def test_a_run_that_asks_for_an_office_that_is_not_there_is_not_kept(tmp_path: Path) -> None:
    done = periksa("check", OFFICE, "--archive", tmp_path / "a.sqlite", "--office", "zzz", "--lang", "id")
    assert done.returncode == 2
    assert "zzz" in done.stderr
    assert list(tmp_path.iterdir()) == []
