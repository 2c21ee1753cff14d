"""Reports never cost anything: what a run reads is never written over, and what is written is there whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import re
import resource
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from agreements.source import writing
from agreements.source.writing import PREFIX, write_file
from engine.cli.program import program
from tests.command import ROOT, periksa
from tests.test_waivers import waivers_text

AGREEMENT = "id: camat\ntitle: {text: PERJANJIAN KINERJA TAHUN 2020}\nsigned: {place: Melati, date: 4 Januari 2021}\n"
FIGURES = "camat: []\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to run in with all that a run can read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    folder = tmp_path / "kantor"
    folder.mkdir()
    (folder / "camat.yaml").write_text(AGREEMENT)
    (folder / "rusak.yaml").write_text("id: [\n")
    (folder / "realisasi.yaml").write_text(FIGURES)
    (tmp_path / "waivers.yaml").write_text(waivers_text({}))
    (tmp_path / "periksa.toml").write_text('lang = "en"\n')
    (tmp_path / "pyproject.toml").write_text("[tool.other]\n")
    own = tmp_path / "own"
    (own / "reference").mkdir(parents=True)
    # By itself: no rule that it follows.
    rule = (ROOT / "rules" / "budget" / "PK601-budget-total.yaml").read_text(encoding="utf-8")
    (own / "PK601-budget-total.yaml").write_text(re.sub(r"(?m)^follows:.*\n", "", rule), encoding="utf-8")
    (own / "reference" / "mine.yaml").write_text("title: {id: a, en: a}\nsource: a\nvalues: [a]\n")
    (own / "broken.txt").write_text("x")
    return tmp_path


def run(*arguments: str | Path) -> int:
    try:
        return program([*map(str, arguments)])
    except SystemExit as ended:
        return int(str(ended.code))


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


INPUTS = [
    "kantor/camat.yaml", "kantor/rusak.yaml", "kantor/realisasi.yaml", "periksa.toml", "pyproject.toml", "own/PK601-budget-total.yaml",
    "own/reference/mine.yaml",
]  # fmt: skip
COMMANDS = {
    "check": ["check", "--rules", "own", "kantor"],
    "check as JSON": ["check", "--rules", "own", "--output-format", "json", "kantor"],
    "check one file": ["check", "--rules", "own", "kantor/camat.yaml"],
    "score": ["score", "--rules", "own", "kantor"],
    "score one file": ["score", "--rules", "own", "--explain", "kantor/camat.yaml"],
}


def hard(file: Path) -> Path:
    os.link(file, file.parent / "hard")
    return file.parent / "hard"


def symbolic(file: Path) -> Path:
    (file.parent / "link").symlink_to(file)
    (file.parent / "second").symlink_to("link")
    return file.parent / "second"


def roundabout(file: Path) -> Path:
    return file.parent / ".." / file.parent.name / "." / file.name


@pytest.mark.parametrize("command", COMMANDS, ids=str)
@pytest.mark.parametrize(
    "spelt", [lambda file: file, hard, symbolic, roundabout], ids=["itself", "hard link", "link to a link", "roundabout"]
)
def test_no_report_takes_the_place_of_what_the_run_reads(
    command: str, spelt: Callable[[Path], Path], office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in INPUTS:
        given = spelt(office / name)
        before = files(office)
        assert run(*COMMANDS[command], "--output-file", given) == 2, name
        shown = capsys.readouterr()
        assert (shown.out, shown.err) == ("", f"periksa: {given} is read by this run, and would be written over; "
                                              "give the output another name.\n")  # fmt: skip
        assert files(office) == before
        for extra in ("hard", "link", "second"):
            (office / name).with_name(extra).unlink(missing_ok=True)


def test_nor_of_waivers_shipped_rules_and_the_given_configuration(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "other.toml").write_text('lang = "en"\n')
    before = files(office)
    given = ["check", "--waivers", "waivers.yaml", "--as-of", "2026-05-01", "--config", "other.toml", "kantor"]
    shipped = [next((ROOT / "rules").rglob("titles.yaml")), ROOT / "rules" / "profiles.toml"]
    kept = [file.read_bytes() for file in shipped]
    for file in (Path("waivers.yaml"), Path("other.toml"), *shipped):
        assert run(*given, "--output-file", file) == 2
        assert "is read by this run" in capsys.readouterr().err
    assert files(office) == before
    assert [file.read_bytes() for file in shipped] == kept


def test_nor_of_the_settings_of_an_office_elsewhere(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (office / "elsewhere").mkdir()
    monkeypatch.chdir(office / "elsewhere")
    before = files(office)
    for command in ("check", "score"):
        assert run(command, "../kantor", "--output-file", "../periksa.toml") == 2
    assert files(office) == before


def test_nor_does_standard_output(office: Path) -> None:
    before = files(office)
    for command in (["check", "kantor"], ["score", "kantor"], ["explain", "PK102", "kantor"], ["waivers", "draft", "PK102", "kantor"]):
        line = f"'{sys.executable}' -c 'from engine.cli import run; run()' {' '.join(command)} >> kantor/camat.yaml"
        done = subprocess.run(
            ["sh", "-c", line], cwd=office, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (
            2,
            "periksa: Standard output goes to a file that is read by this run; send it to another one.\n",
        )
    assert files(office) == before


@pytest.mark.parametrize("format_", ["html", "csv"])
def test_a_report_beside_the_agreements_may_be_renewed_and_no_document_that_was_named(office: Path, format_: str) -> None:
    report = office / "kantor" / f"laporan.{format_}"
    for _ in range(2):
        assert run("check", "kantor", "--exit-zero", "--output-format", format_, "--output-file", report) == 0
    written = report.read_bytes()
    assert run("check", report, "--exit-zero", "--output-format", format_, "--output-file", report) == 2
    assert report.read_bytes() == written


def test_the_report_that_is_compared_may_be_renewed_and_only_by_one_of_its_kind(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["check", "--select", "PK102", "kantor", "--output-format", "json", "--output-file", "r.json"]
    assert run(*given) == 1
    assert run(*given, "--compare", "r.json") == 1
    assert {finding["status"] for finding in json.loads((office / "r.json").read_text())["findings"]} == {"unchanged"}
    renewed = (office / "r.json").read_bytes()
    assert run("check", "kantor", "--compare", "r.json", "--output-format", "markdown", "--output-file", "r.json") == 2
    assert run("check", "kantor", "--compare", "r.json", "--output-format", "csv", "--output-file", "r.json") == 2
    os.link("r.json", "kantor/also.yaml")
    assert run(*given, "--compare", "r.json") == 2
    assert "r.json is read by this run" in capsys.readouterr().err
    assert (office / "r.json").read_bytes() == renewed


def test_two_names_of_one_file_are_no_two_reports(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "a").write_text("old")
    os.link("a", "b")
    asked = ["--output-format", "text", "--output-file", "a", "--output-format", "json", "--output-file", "b"]
    assert run("check", "kantor", *asked) == 2
    assert "Two reports would be written to the same file" in capsys.readouterr().err


def test_a_template_is_written_over_nothing(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "kantor" / "realisasi.yaml").unlink()
    (office / "t.xlsx").symlink_to("nowhere")
    assert run("score", "kantor/camat.yaml", "--template", "t.xlsx") == 2
    assert not (office / "nowhere").exists()
    assert run("score", "kantor/camat.yaml", "--template", "no/t.xlsx") == 2
    assert "no/t.xlsx cannot be written" in capsys.readouterr().err


def test_pages_are_written_over_no_rule(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = office / "pages"
    assert run("rules", "pages", pages, "--rules", "own") == 0
    page = next(pages.rglob("PK601*.md"))
    page.unlink()
    os.link(office / "own" / "PK601-budget-total.yaml", page)
    before = files(office)
    assert run("rules", "pages", pages, "--rules", "own") == 2
    assert files(office) == before


def test_a_cache_leaves_what_is_not_its_own(office: Path) -> None:
    (office / "cache").mkdir()
    (office / "cache" / ".gitignore").write_text("# mine\n")
    (office / "cache" / "PK601.json").write_text('{"mine": true}')
    before = files(office)
    assert run("rules", "mutate", "PK601", "--rules", "own", "--cache", "cache", "--jobs", "1") in (0, 1)
    assert files(office) == before
    assert run("rules", "mutate", "PK601", "--rules", "own", "--cache", "new", "--jobs", "1") in (0, 1)
    assert sorted(os.listdir(office / "new")) == [".gitignore", "PK601.json"]


# --- the writer


def test_permissions_stay_and_links_are_followed(tmp_path: Path) -> None:
    file, link = tmp_path / "a", tmp_path / "link"
    file.write_text("old")
    file.chmod(0o640)
    link.symlink_to("a")
    write_file(link, "new")
    assert link.is_symlink()
    assert (file.read_text(), stat.S_IMODE(file.stat().st_mode)) == ("new", 0o640)
    old = os.umask(0o027)
    try:
        write_file(tmp_path / "b", b"\xff")
    finally:
        os.umask(old)
    assert ((tmp_path / "b").read_bytes(), stat.S_IMODE((tmp_path / "b").stat().st_mode)) == (b"\xff", 0o640)
    (tmp_path / "round").symlink_to("round")
    with pytest.raises(OSError, match="symbolic links") as ended:
        write_file(tmp_path / "round", "x")
    assert ended.value.errno == errno.ELOOP
    assert sorted(os.listdir(tmp_path)) == ["a", "b", "link", "round"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is barred to root")
def test_what_may_not_be_written_to_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("old")
    file.chmod(0o444)
    with pytest.raises(PermissionError):
        write_file(file, "new")
    assert file.read_text() == "old"


@pytest.mark.parametrize("call", ["_write", "os.fsync", "os.replace", "os.chmod"])
@pytest.mark.parametrize("raised", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt(), MemoryError()], ids=["full", "interrupt", "memory"])
@pytest.mark.parametrize("there", [True, False], ids=["old", "new"])
def test_whatever_fails_the_old_file_is_whole_and_nothing_else_is_left(
    call: str, raised: BaseException, there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a"
    if there:
        file.write_text("old")
    elif call == "os.chmod":
        pytest.skip("nothing to be like")

    def fail(*arguments: object, **named: object) -> None:
        raise raised

    monkeypatch.setattr(writing if call == "_write" else os, call.removeprefix("os."), fail)
    with pytest.raises(type(raised)):
        write_file(file, "new")
    monkeypatch.undo()
    assert os.listdir(tmp_path) == (["a"] if there else [])
    assert not there or file.read_text() == "old"


def test_what_need_not_last_is_not_flushed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda number: pytest.fail("it was flushed"))
    write_file(tmp_path / "a", "new", flushed=False)
    assert (tmp_path / "a").read_text() == "new"


def test_a_disk_that_fills(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a"
    file.write_text("old")
    soft, hard_limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard_limit))
    try:
        with pytest.raises(OSError, match="too large") as ended:
            write_file(file, "x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard_limit))
    assert ended.value.errno == errno.EFBIG
    assert (os.listdir(tmp_path), file.read_text()) == (["a"], "old")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL], ids=lambda number: number.name)
def test_a_signal_leaves_the_old_one_or_the_new_one(number: signal.Signals, tmp_path: Path) -> None:
    code = (
        "import signal, sys; from engine.cli.ending import end_in_order; from agreements.source.writing import write_file\n"
        # The tests may run where hangups are ignored (nohup), and what they start would ignore them too.
        "signal.signal(signal.SIGHUP, signal.SIG_DFL); end_in_order(); print('ready', flush=True)\n"
        "while True: write_file(sys.argv[1], sys.argv[2] * 3_000_000); write_file(sys.argv[1], sys.argv[3] * 3_000_000)\n"
    )
    file = tmp_path / "a"
    file.write_text("o" * 3_000_000)
    for wait in (0.0, 0.011, 0.023):
        running = subprocess.Popen(
            [sys.executable, "-c", code, file, "a", "b"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert running.stdout is not None
        running.stdout.readline()
        time.sleep(wait)
        running.send_signal(number)
        running.wait(20)
        running.stdout.close()
        written = file.read_text()
        assert len(written) == 3_000_000
        assert len(set(written)) == 1
        left = [name for name in os.listdir(tmp_path) if name != "a"]
        if number is signal.SIGKILL:
            # Nobody can clear up behind it; what is left is hidden and read by nobody.
            assert all(name.startswith(PREFIX) for name in left)
            for name in left:
                (tmp_path / name).unlink()
        else:
            assert left == []


def test_what_is_no_file_is_written_to_as_it_is(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(fifo.read_bytes()))
    reader.start()
    write_file(fifo, "report")
    reader.join(10)
    assert got == [b"report"]
    assert stat.S_ISFIFO(fifo.stat().st_mode)
    write_file("/dev/null", "report")
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)
    with pytest.raises(IsADirectoryError):
        write_file(tmp_path, "x")


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such names here")
def test_standard_output_has_a_name_too(office: Path) -> None:
    main = f"'{sys.executable}' -c 'from engine.cli import run; run()'"
    for name in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"):
        line = f"echo before > out; {{ {main} check --select PK102 --output-file {name} kantor; echo after; }} >> out"
        subprocess.run(["sh", "-c", line], cwd=office, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
        lines = (office / "out").read_text().splitlines()
        assert (lines[0], lines[-1]) == ("before", "after")
        assert "PK102" in "".join(lines)
        piped = subprocess.run(["sh", "-c", f"{main} check --select PK102 --output-file {name} kantor | cat"], cwd=office,
                               env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True)  # fmt: skip
        assert "PK102" in piped.stdout


def test_an_interrupt_is_130_and_says_nothing(office: Path) -> None:
    os.mkfifo("pipe")
    for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        command = [sys.executable, "-c", "from engine.cli import run; run()", "check", "kantor", "--output-file", "pipe"]
        running = subprocess.Popen(
            command, cwd=office, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        # It waits for somebody who reads.
        time.sleep(3)
        running.send_signal(number)
        out, err = running.communicate(timeout=20)
        assert (running.returncode, out, err) == (code, b"", b"")


# --- bounded reading


@contextlib.contextmanager
def an_endless_pipe(file: Path) -> Iterator[None]:
    os.mkfifo(file)
    yield
    file.unlink()


READ = {
    "--compare": (["check", "kantor", "--compare", "X"], "X: This earlier report cannot be read"),
    "--config": (["check", "kantor", "--config", "X"], "X: The configuration cannot be read"),
    "--waivers": (["check", "kantor", "--waivers", "X", "--as-of", "2026-01-01"], "X"),
    "an agreement": (["check", "X"], "X"),
}


@pytest.mark.parametrize("what", READ)
@pytest.mark.parametrize("kind", ["fifo", "device", "folder", "large", "gone"])
def test_only_ordinary_files_of_bounded_size_are_read(what: str, kind: str, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given, said = READ[what]
    place = {"device": "/dev/zero", "folder": "own/reference", "gone": "gone"}.get(kind, f"{kind}.yaml")
    if kind == "fifo":
        os.mkfifo(place)
    if kind == "large":
        # Of holes: it takes no room, and would take the memory.
        with open(place, "wb") as file:
            file.truncate(50_000_000_000)
    if what == "an agreement" and kind == "folder":
        pytest.skip("a folder is read for the agreements in it")
    begun = time.monotonic()
    assert run(*(place if part == "X" else part for part in given)) in (1, 2)
    shown = capsys.readouterr()
    assert said.replace("X", place) in shown.out + shown.err
    assert time.monotonic() - begun < 30


@pytest.mark.parametrize("name", ["periksa.toml", "pyproject.toml"])
@pytest.mark.parametrize("kind", ["fifo", "large", "folder", "link to nowhere"])
def test_settings_that_are_found_are_read_with_care(name: str, kind: str, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "periksa.toml").unlink()
    (office / "pyproject.toml").unlink()
    if kind == "fifo":
        os.mkfifo(name)
    elif kind == "folder":
        os.mkdir(name)
    elif kind == "large":
        with open(name, "wb") as file:
            file.truncate(50_000_000_000)
    else:
        os.symlink("nowhere", name)
    assert run("check", "kantor") == 2
    assert f"{name}: The configuration cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    "toml",
    ["select = " + "[" * 100_000, "a = " + "9" * 5000, "rules = 0x" + "F" * 100_000, "lang = " + "[" * 400 + "]" * 400,
     "a." * 50_000 + "b = 1", "'a' . " * 50_000 + "b = 1", "lang = '" + "x" * 100_000 + "'"],
    ids=["deep", "many digits", "many digits of 16", "deep and closed", "many dots", "many quotes", "long"],
)  # fmt: skip
def test_settings_of_any_kind_give_one_short_line(toml: str, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "periksa.toml").write_text(toml)
    assert run("check", "kantor") == 2
    reported = capsys.readouterr().err
    assert "periksa.toml" in reported
    assert "Traceback" not in reported
    assert "unforeseen" not in reported.lower()
    assert "An error of this program" not in reported
    assert len(reported) < 2000


@pytest.mark.parametrize(
    "json_text", ["[" * 200_000, '{"version":1,"findings":[' + "{}," * 6_000_000 + "{}]}", "1" * 10_000], ids=["deep", "many", "digits"]
)
def test_an_earlier_report_of_any_kind_is_refused(json_text: str, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "r.json").write_text(json_text)
    assert run("check", "kantor", "--compare", "r.json") == 2
    assert "periksa: r.json:" in capsys.readouterr().err


def test_figures_that_are_no_file_are_reported(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "kantor" / "realisasi.yaml").unlink()
    os.mkfifo(office / "kantor" / "realisasi.yaml")
    assert run("check", "kantor", "--select", "PK102") == 1
    assert "realisasi.yaml" in capsys.readouterr().out


def test_the_command_itself_keeps_its_promises(office: Path) -> None:
    done = periksa("check", "kantor", "--output-file", "kantor/camat.yaml", cwd=office)
    assert (done.returncode, (office / "kantor" / "camat.yaml").read_text()) == (2, AGREEMENT)
