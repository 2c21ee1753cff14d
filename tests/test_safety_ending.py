"""Nothing falls over: whatever goes wrong inside, one line and exit code 2, and nothing takes anything else with it."""

from __future__ import annotations

import errno
import os
import pstats
import subprocess
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from agreements.loading import load
from engine.cli.program import program
from engine.language import Problems, Scope, compile_expression
from engine.language.syntax import MAX_HEIGHT, parse
from tests.command import ROOT
from tests.small_book import small_book
from tests.vocabulary import VOCABULARY

GOOD = "id: {id}\ntitle: {{text: PERJANJIAN KINERJA TAHUN 2020}}\nsigned: {{place: Melati, date: 4 Januari 2021}}\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two offices with an agreement each that PK102 finds something in, and a small rule book."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    small_book(tmp_path, "PK101", "PK102")
    for office in ("a", "b"):
        (tmp_path / office).mkdir()
        for id_ in ("camat", "kasi"):
            (tmp_path / office / f"{id_}.yaml").write_text(GOOD.format(id=id_))
    return tmp_path


def run(*arguments: str) -> int:
    try:
        return program(list(arguments))
    except SystemExit as ended:
        return int(str(ended.code))


def boom(*_: object, **__: object) -> Any:
    raise KeyError("Camat Melati, 196001011990031001")


def test_the_last_net_says_one_line_that_can_be_passed_on(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("engine.cli.check_command._protect", boom)
    assert run("check", "a") == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    (line,) = shown.err.splitlines()
    assert line.startswith("periksa: An error of this program, not of the agreements: KeyError, ")
    assert "Camat" not in line


def test_debug_shows_the_traceback(office: Path) -> None:
    code = "import engine.cli.check_command as c; c._protect = lambda *a: 1 // 0; from engine.cli import run; run()"
    done = subprocess.run([sys.executable, "-c", code, "check", "a", "--debug"], cwd=office,
                          env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 2
    assert "Traceback (most recent call last)" in done.stderr
    assert "ZeroDivisionError" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "error", [EOFError(), RecursionError(), AssertionError("x"), UnicodeEncodeError("utf-8", "a", 0, 1, "x"), MemoryError()], ids=repr
)
def test_of_any_kind(error: Exception, office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(*_: object, **__: object) -> Any:
        raise error

    monkeypatch.setattr("engine.cli.check_command._protect", fail)
    assert run("check", "a") == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("periksa: ")


@pytest.mark.parametrize(
    "error", [OSError(errno.EMFILE, os.strerror(errno.EMFILE)), OSError(errno.EIO, os.strerror(errno.EIO), "x.yaml")], ids=str
)
def test_an_error_of_the_system_is_not_blamed_on_standard_output(
    error: OSError, office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> Any:
        raise error

    monkeypatch.setattr("engine.cli.check_command._protect", fail)
    assert run("check", "a") == 2
    reported = capsys.readouterr().err
    assert "Standard output" not in reported
    assert ("x.yaml" if error.filename else "The system") in reported


@pytest.mark.parametrize("place", ["agreements.folder_reading.validate", "engine.facts.ties.agreement_facts"])
def test_one_bad_agreement_takes_no_other_with_it(
    place: str, office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module, _, name = place.rpartition(".")
    real = getattr(sys.modules.get(module) or __import__(module, fromlist=[name]), name)

    def fail_on_one(data: Any, *rest: Any, **more: Any) -> Any:
        if (data.get("id") if isinstance(data, dict) else data.id) == "kasi":
            raise KeyError("kasi")
        return real(data, *rest, **more)

    monkeypatch.setattr(place, fail_on_one)
    assert run("check", "a", "b") == 2
    out = capsys.readouterr().out
    assert out.count("KeyError") == 2
    for folder in ("a", "b"):
        assert f"{folder}/camat.yaml" in out
        assert f"{folder}/kasi.yaml" in out
    # What the others have is reported in full.
    assert out.count("PK102") >= 2


def test_one_bad_rule_takes_no_other_with_it(office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from engine.language import Expression

    real = Expression.evaluate

    def fail(self: Expression, frame: Any) -> Any:
        # What the code of the rule says fails is still asked for what its message names.
        if "signed" in self.text:
            raise IndexError(self.text)
        return real(self, frame)

    monkeypatch.setattr(Expression, "evaluate", fail)
    assert run("check", "a") == 2
    out = capsys.readouterr().out
    assert "PK102: The rule could not be judged because of an error of the program (IndexError" in " ".join(out.split())
    assert "Checked 2 agreements against 2 rules" in out


def test_one_bad_file_of_figures_takes_no_agreement_with_it(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "a" / "realisasi.yaml").write_text("camat:\n- {name: x, tw1: 1}\n")
    monkeypatch.setattr("agreements.figures.reading.validate", boom)
    assert run("check", "a", "b") == 2
    out = capsys.readouterr().out
    assert "realisasi.yaml" in out
    assert "PK102" in out


def test_a_report_that_cannot_be_made_takes_no_other_with_it(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("reports.findings.csv_report.pieces", boom)
    assert run("check", "a", "--output-format", "csv", "--output-file", "r.csv", "--output-format", "json", "--output-file", "r.json") == 2
    assert (office / "r.json").exists()
    assert not (office / "r.csv").exists()
    assert "KeyError" in capsys.readouterr().err


def test_a_folder_that_is_no_more(office: Path) -> None:
    command = f"mkdir gone; cd gone; rmdir ../gone; '{sys.executable}' -c 'from engine.cli import run; run()' check a"
    done = subprocess.run(
        ["sh", "-c", command], cwd=office, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("periksa: The working directory is not there any more")


# --- depth


def chains(length: int) -> dict[str, str]:
    return {
        "sum": " + ".join(["1"] * length),
        "fields": "title" + ".text" * (length - 1),
        "quotients": " / ".join(["2"] * length),
        "sums in sums": f"({' + '.join(['1'] * (length // 2))}) * 1" + " - 1" * (length // 2),
        "in a call": f"abs({' + '.join(['1'] * (length - 1))})",
        "on both sides": f"{' + '.join(['1'] * length)} == {' + '.join(['1'] * length)}",
    }


def deep(frames: int, text: str) -> Any:
    return compile_expression(text, Scope()) if frames == 0 else deep(frames - 1, text)


@pytest.mark.parametrize("name", chains(2))
def test_depth_is_bounded_by_the_language_whatever_the_caller_has_used(name: str) -> None:
    for length in (2 * MAX_HEIGHT + 2, 490):
        with pytest.raises(Problems):
            deep(450, chains(length)[name])
    try:
        deep(450, chains(100)[name])
    except Problems:
        assert name == "fields"


@pytest.mark.parametrize("expression", [*chains(490).values(), *chains(240).values()], ids=lambda text: text[:12])
def test_an_expression_of_an_agreement_ends_no_run(expression: str, office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f"id: kadis\nobjectives: [{{text: a, indicators: [{{name: b, formula: c, expression: '{expression}'}}]}}]\n"
    (office / "a" / "kadis.yaml").write_text(text)
    assert run("check", "a") in (0, 1)
    shown = capsys.readouterr()
    assert "a/camat.yaml" in shown.out
    assert "error of the program" not in shown.out + shown.err
    assert run("score", "a") in (0, 1)


# --- said once, said right


@pytest.mark.parametrize("number", ["1", "0", "12", "1_0", "1.", "1.5", ".5", "0x1", "0xf", "0b1", "1e5", "1E+5", "1j"])
@pytest.mark.parametrize("word", ["if n else 2", "or n", "and n", "in n", "is n", "for x in n", "else"])
def test_python_warns_of_nothing(number: str, word: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for before in ("", "[", "n + ", "-"):
            with pytest.raises(Problems):
                parse(before + number + word)


def test_a_formula_with_a_slip_prints_no_warning(office: Path) -> None:
    done = subprocess.run([sys.executable, "-c", "from engine.cli import run; run()", "explain", "1if n else 2"], cwd=office,
                          env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 2
    assert "Warning" not in done.stderr


@pytest.mark.parametrize(
    ("figures", "codes"),
    [
        ("camatt:\n" + "- {name: x, tw1: 1}\n" * 5, ["unknown-agreement"]),
        ("camat:\n- {name: Jumlah desa, tw1: {kepala: 1}, tw2: {kepala: 2}, tw3: {kepala: 3}}\n", ["unknown-quantity"]),
        ("camatt:\n- {name: x}\n- {name: z}\nkassi:\n- {name: x}\n", ["unknown-agreement", "unknown-agreement"]),
    ],
    ids=["an id", "a quantity", "two ids"],
)
def test_one_slip_of_a_figures_file_is_one_finding(figures: str, codes: Sequence[str], tmp_path: Path) -> None:
    (tmp_path / "camat.yaml").write_text(
        "id: camat\nobjectives: [{text: a, indicators: [{name: Jumlah desa, formula: Jumlah desa tertib}]}]\n"
    )
    (tmp_path / "realisasi.yaml").write_text(figures)
    assert [problem.code for problem in load([tmp_path], VOCABULARY).problems] == list(codes)


WATCHED = {"": False, "sys.settrace(lambda *_: None)": True, "sys.setprofile(lambda *_: None)": True}
if sys.version_info >= (3, 12):
    WATCHED["sys.monitoring.use_tool_id(sys.monitoring.COVERAGE_ID, 'looks on')"] = True


@pytest.mark.parametrize(("watching", "as_usual"), WATCHED.items(), ids=["nobody", "traced", "profiled", "monitored"][: len(WATCHED)])
@pytest.mark.parametrize(("arguments", "code"), [(["--version"], 0), (["--no-such-option"], 2)])
def test_where_somebody_looks_on_python_ends_as_usual(arguments: Sequence[str], code: int, watching: str, *, as_usual: bool) -> None:
    """What counts covered lines writes them then; else nothing waits for it."""
    text = f"import atexit, sys; atexit.register(print, 'at the end'); from engine.cli import run; {watching}\nrun()"
    done = subprocess.run([sys.executable, "-c", text, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, "at the end" in done.stdout) == (code, as_usual)
    assert "Traceback" not in done.stderr


def test_a_profile_of_the_program_is_written(tmp_path: Path) -> None:
    script, profile = tmp_path / "script.py", tmp_path / "profile"
    script.write_text("from engine.cli import run\nrun()\n")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "cProfile", "-o", str(profile), str(script), "--version"]
    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert any(name == "program" for _, _, name in pstats.Stats(str(profile)).stats)  # type: ignore[attr-defined]
