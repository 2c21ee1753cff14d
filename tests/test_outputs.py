"""Several reports in one run: which format goes to which file, what cannot be said, and that the exit code does not depend on it."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from xml.etree import ElementTree as XML

import pytest

from engine.cli.program import program
from reports.findings.formats import FORMATS

AGREEMENT = "id: camat\ntitle: {text: PERJANJIAN KINERJA TAHUN 2020}\nsigned: {place: Melati, date: 4 Januari 2021}\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to run in, with an agreement that has one finding and a file that is no YAML."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    (tmp_path / "kantor").mkdir()
    (tmp_path / "kantor" / "camat.yaml").write_text(AGREEMENT)
    (tmp_path / "kantor" / "rusak é 1.yaml").write_text("id: [\n")
    return tmp_path


def check(*arguments: str, select: str = "PK102") -> int:
    try:
        return program(["check", "--select", select, *arguments, "kantor"])
    except SystemExit as ended:
        return int(str(ended.code))


def kind(text: str) -> str:
    """Which of four formats a report is in."""
    return "sarif" if "sarif-schema" in text else "junit" if text.startswith("<?xml") else "csv" if text.startswith("kind,") else "text"


AS, INTO = "--output-format", "--output-file"


@pytest.mark.parametrize(
    ("arguments", "files", "stdout"),
    [
        ([], {}, "text"),
        ([AS, "csv"], {}, "csv"),
        ([INTO, "a"], {"a": "text"}, None),
        ([AS, "sarif", INTO, "a"], {"a": "sarif"}, None),
        ([INTO, "a", AS, "sarif"], {"a": "sarif"}, None),
        ([AS, "sarif", INTO, "a", AS, "text"], {"a": "sarif"}, "text"),
        ([AS, "text", AS, "sarif", INTO, "a"], {"a": "sarif"}, "text"),
        ([INTO, "a", AS, "sarif", AS, "text"], {"a": "sarif"}, "text"),
        ([AS, "sarif", INTO, "a", AS, "junit", INTO, "b"], {"a": "sarif", "b": "junit"}, None),
        ([AS, "sarif", AS, "junit", INTO, "a", INTO, "b"], {"a": "sarif", "b": "junit"}, None),
        ([INTO, "a", INTO, "b", AS, "sarif", AS, "junit"], {"a": "sarif", "b": "junit"}, None),
        ([INTO, "a", AS, "sarif", INTO, "b", AS, "junit", AS, "csv"], {"a": "sarif", "b": "junit"}, "csv"),
        ([AS, "sarif", INTO, "a", AS, "csv", AS, "junit", INTO, "b"], {"a": "sarif", "b": "junit"}, "csv"),
        ([AS, "text", INTO, "a", AS, "text"], {"a": "text"}, "text"),
        ([AS, "csv", INTO, "-"], {}, "csv"),
        ([AS, "csv", INTO, "./-"], {"-": "csv"}, None),
        ([AS, "sarif", INTO, "a", AS, "csv", INTO, "-"], {"a": "sarif"}, "csv"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_each_report_goes_where_it_is_sent(
    arguments: list[str], files: dict[str, str], stdout: str | None, run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(*arguments) == 1
    assert {file.name: kind(file.read_text()) for file in run.iterdir() if file.is_file()} == files
    shown = capsys.readouterr()
    assert (kind(shown.out) if shown.out else None) == stdout
    assert shown.err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([INTO, "a", INTO, "b"], "There are more files for reports (a, b) than formats (text)"),
        ([AS, "sarif", INTO, "a", INTO, "b"], "There are more files for reports (a, b) than formats (sarif)"),
        ([AS, "sarif", AS, "csv"], "Only one report can go to standard output; of sarif, csv"),
        ([AS, "sarif", INTO, "-", AS, "csv"], "Only one report can go to standard output; of sarif, csv"),
        ([AS, "sarif", AS, "csv", AS, "text", INTO, "a"], "Only one report can go to standard output"),
        ([AS, "sarif", INTO, "a", INTO, "b", INTO, "c", AS, "csv", AS, "junit", AS, "text"], "right after its --output-format"),
        ([AS, "sarif", INTO, "a", AS, "csv", INTO, "kantor/../a"], "written to the same file"),
        ([AS, "sarif", INTO, "nowhere/a", AS, "text"], "nowhere/a cannot be written"),
        ([AS, "sarif", INTO, "kantor"], "kantor cannot be written"),
        ([AS, "sarif", INTO, "a", AS, "csv", INTO, "nowhere/b"], "nowhere/b cannot be written: there is no such file or folder."),
        ([AS, "sarif", INTO, "kantor/camat.yaml"], "is read by this run"),
        ([AS, "sarif", INTO, "a", AS, "csv", INTO, "kantor/../kantor/camat.yaml"], "is read by this run"),
        ([AS, "xml"], "Allowed: text, concise, json, sarif, junit, github, gitlab, csv, csv-excel, html, markdown"),
        (["--sarif-full"], "add --output-format sarif"),
        (["--sarif-full", AS, "csv"], "add --output-format sarif"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_done_says_so(arguments: list[str], said: str, run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(*arguments) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""
    # Nothing half done: no report is written before all of that is known.
    assert [file.name for file in run.iterdir()] == ["kantor"]


def test_what_cannot_be_done_says_so_in_indonesian(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([INTO, "a", INTO, "b"], [AS, "sarif", AS, "csv"], [AS, "csv", INTO, "a", AS, "text", INTO, "./a"], ["--sarif-full"]):
        assert check(*arguments, "--lang", "id") == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 4
    assert not [line for line in said if "report" in line or " only " in line]


@pytest.mark.parametrize("format_", FORMATS)
def test_the_exit_code_and_the_broken_file_are_in_every_format(format_: str, run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(AS, format_) == 1
    shown = capsys.readouterr().out
    assert "PK001" in shown
    assert "rusak" in shown
    assert "PK102" in shown
    # The same of absolute paths, from the folder that the run is in.
    absolute = program(["check", "--select", "PK102", AS, format_, str(run / "kantor")])
    assert absolute == 1
    again = capsys.readouterr().out
    if format_ not in ("text", "json"):
        assert again == shown


@pytest.mark.parametrize("format_", FORMATS)
def test_what_is_clean_is_a_valid_document_in_every_format(format_: str, run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (run / "kantor" / "rusak é 1.yaml").unlink()
    assert check(AS, format_, select="PK101") == 0
    shown = capsys.readouterr().out
    assert "PK10" not in shown or format_ in ("json", "sarif", "junit")
    if format_ in ("json", "sarif", "gitlab"):
        json.loads(shown)
    if format_ == "junit":
        (case,) = XML.fromstring(shown).iter("testcase")
        assert list(case) == []
    if format_ == "csv":
        assert len(list(csv.reader(shown.splitlines()))) == 1


def test_why_a_file_cannot_be_written_is_in_the_language(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, (lang, name) in enumerate(
        (lang, name) for name in ("nowhere/a", "kantor", "kantor/camat.yaml/a", "a" * 300) for lang in ("id", "en")
    ):
        assert check(INTO, name, "--lang", lang) == 2
        said = capsys.readouterr().err
        assert name in said
        assert (" be written" in said) is (lang == "en"), number
        assert not [word for word in ("No such", "directory", "too long") if word in said] or lang == "en"


@pytest.mark.parametrize("options", [[], ["--rules"], ["--config"], ["--compare"], ["--waivers"]])
def test_a_name_that_is_too_long_is_no_traceback(options: list[str], run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = program(["check", *options, "a" * 300])
    except SystemExit as ended:
        code = int(str(ended.code))
    assert (code, "a" * 300 in capsys.readouterr().err) == (2, True)


def test_the_pages_of_rules_take_nothing_away_but_pages(tmp_path: Path) -> None:
    for name in ("decisions/0001.md", "en/notes.md", "en/PK999.md", "id/PK999.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("mine")
    assert program(["rules", "pages", str(tmp_path)]) == 0
    assert {name for name in ("decisions/0001.md", "en/notes.md", "en/PK999.md", "id/PK999.md") if (tmp_path / name).exists()} == {
        "decisions/0001.md",
        "en/notes.md",
    }


def test_the_options_are_not_taken_from_a_run_before(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(AS, "sarif", INTO, "a", AS, "text") == 1
    assert check() == 1
    assert kind(capsys.readouterr().out) == "text"


@pytest.mark.parametrize("format_", FORMATS)
def test_a_folder_whose_name_is_no_unicode(format_: str, run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (run / "kantor").rename(run / "kant\udcffor")
    assert program(["check", "--select", "PK102", AS, format_, "."]) == 1
    shown = capsys.readouterr().out
    assert "PK102" in shown
    assert ("kant%FFor" if format_ == "sarif" else "kant�or") in shown
