"""Nothing from a document, a name or an argument reaches a terminal, a report or a shell unescaped."""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agreements.loading import load
from agreements.source.document import read
from agreements.source.emitting import BLANK, emit_yaml
from agreements.source.printable import clean, json_text, shown
from engine.cli.program import program
from reports.findings.formats import FORMATS
from tests.command import ROOT
from tests.small_book import small_book
from tests.vocabulary import VOCABULARY

AGREEMENT = (
    'id: camat\ntitle: {text: "PERJANJIAN KINERJA TAHUN 2020 \\u202E|<b>`x`"}\nsigned: {place: Melati, date: 4 Januari 2021}\n'
    "superior: q z\nobjectives: [{text: '=cmd|calc', indicators: [{name: Jumlah desa, expression: '1 +', target: '5'}]}]\n"
)
# A title for the window, a cleared screen, colours of one byte, lines, half a character, writing from right to left, marks of every format.
EVIL = b"e\x1b]0;pwn\x07\x1b[2J\xc2\x9b31m\r\n\t\xff\xe2\x80\xae=cmd,'\"`|<b>&;$(x){}:,#%::x"
# What no output may have, as bytes.
OBEYED = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xed[\xa0-\xbf]")
NAME = os.fsdecode(EVIL)
ODD_NAMES = [
    "a: b", "- a", "? a", "a #b", "#a", "'a", '"a', "a'b\"c", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "{a", "[a", "a]", "a, b", "~",
    "null", "yes", "1e3", "0x1F", "1.5", "2026-01-01", "<<", "---x", "...", "a\nb", "a\tb", " a", "a ", "a\\", "\\n", "é", "漢字", "😀",
    "a\x1b[31mb", "a\x07", "a\x85b", "a\u2028b", "a\ufeffb", "a\xa0b", "a\xadb", "\u202ea", os.fsdecode(b"a\xff"),
    "=1+1", "-1", "$(x)", ";x",
]  # fmt: skip

Run = Callable[..., tuple[int, bytes, bytes]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the program in a folder with an office whose name, and the names of whose files, are as bad as can be."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    small_book(tmp_path, "PK102", "PK551", "PK553")
    folder = os.path.join(os.fsencode(tmp_path), EVIL)
    os.mkdir(folder)
    for name, text in {b"a" + EVIL + b".yaml": AGREEMENT, b"bad" + EVIL + b".yaml": "id: [\n", b"dup" + EVIL + b".yaml": "id: camat\n",
                       b"realisasi.yaml": "zzz:\n- {name: x}\ncamat:\n- {name: Jumlah desa, tw1: 3, tw2: x}\n",
                       b"realisasi" + EVIL + b".ods": ""}.items():  # fmt: skip
        Path(os.fsdecode(os.path.join(folder, name))).write_text(text)

    def in_process(*arguments: str) -> tuple[int, bytes, bytes]:
        streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2)]
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", streams[0])
            patched.setattr(sys, "stderr", streams[1])
            try:
                code = program(list(arguments))
            except SystemExit as ended:
                code = int(str(ended.code))
        out, err = (stream.buffer.getvalue() for stream in streams)
        return code, out, err

    return in_process


def harmless(said: bytes) -> None:
    said.decode()
    found = OBEYED.search(said)
    assert found is None, said[max(0, found.start() - 60) : found.end() + 60]
    assert b"An error of this program" not in said


@pytest.mark.parametrize("name", FORMATS)
def test_reports_of_every_format(name: str, run: Run, tmp_path: Path) -> None:
    code, out, err = run("check", NAME, "--output-format", name)
    assert code == 1
    harmless(out + err)
    run("check", NAME, "--output-format", name, "--output-file", "report")
    written = (tmp_path / "report").read_bytes()
    harmless(written)
    run("check", NAME, "--output-format", "json", "--output-file", "earlier")
    _, out, err = run("check", NAME, "--output-format", name, "--compare", "earlier")
    harmless(out + err)


@pytest.mark.parametrize(
    "arguments",
    [
        ["score", NAME], ["score", NAME, "--output-format", "json"], ["score", NAME, "--explain"], ["score", NAME, "--template", "t.xlsx"],
        ["explain", "PK102", NAME], ["waivers", "draft", "PK102", NAME], ["waivers", "draft", "PK551", NAME], [NAME], ["check", NAME + "x"],
        ["check", "--" + NAME], ["check", "--select", NAME], ["check", "--lang", NAME], ["check", "--output-format", NAME],
        ["check", "--rules", NAME + "q"], ["check", "--rules", NAME], ["check", "--config", NAME], ["check", "--config", NAME + "q"],
        ["check", "--waivers", NAME + "q"], ["check", "--as-of", NAME], ["check", "--compare", NAME + "q"], ["check", "--profile", NAME],
        ["check", "--output-file", NAME], ["check", "--output-file", NAME + "/x/y"], ["explain", NAME], ["explain", "1 + " + NAME],
        ["rules", NAME], ["rules", "show", NAME], ["rules", "test", NAME], ["rules", "mutate", "--jobs", NAME], ["schema", NAME],
        ["rules", "pages", NAME + "/pages"], ["score", NAME + "x"], ["score", "--template", NAME], ["score", NAME, "--output-file", NAME],
        ["waivers", NAME], ["waivers", "draft", NAME], ["rules", "check", "--corpus", NAME + "q"], ["--" + NAME], ["-" + NAME],
        ["check", "--fail-on=" + NAME], ["check", "--exit-zero=" + NAME], ["rules", "test", "--cov-fail-under", NAME],
        ["rules", "diff", NAME, "HEAD"], ["check", "--output-file", NAME + "1", "--output-file", NAME + "2"],
    ],
    ids=lambda arguments: clean(" ".join(argument[:12] for argument in arguments)).encode("ascii", "replace").decode(),
)  # fmt: skip
def test_commands_and_messages_that_repeat_an_argument(arguments: list[str], run: Run) -> None:
    code, out, err = run(*arguments)
    assert code in (0, 1, 2)
    assert out + err
    harmless(out + err)


@pytest.mark.parametrize(
    "toml", ['"\\u001b[31m" = 1', 'lang = "\\u001b[31m"', 'rules = ["\\u009b31m"]', 'profile = "\\u202e"', 'waivers = "\\u001b"']
)
def test_settings(toml: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "periksa.toml").write_text(toml)
    for arguments in (["check", NAME], ["check", "--show-settings"]):
        _, out, err = run(*arguments)
        harmless(out + err)


@pytest.mark.parametrize(
    "arguments", [["check", NAME], ["score", NAME], ["explain", "PK102", NAME], ["check", NAME + "x"], ["check", "--select", NAME]], ids=str
)
def test_on_a_terminal_only_colours_are_obeyed(arguments: list[str], run: Run, tmp_path: Path) -> None:
    leader, follower = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100"}
    environment.pop("NO_COLOR", None)
    command = [sys.executable, "-c", "from engine.cli import run; run()", *arguments]
    running = subprocess.Popen(command, cwd=tmp_path, env=environment, stdin=follower, stdout=follower, stderr=follower)
    os.close(follower)
    said = b""
    try:
        while chunk := os.read(leader, 65536):
            said += chunk
    except OSError:
        pass
    assert running.wait(60) in (0, 1, 2)
    os.close(leader)
    assert said
    # A terminal ends lines in its own way.
    harmless(re.sub(rb"\x1b\[[0-9;]*m", b"", said.replace(b"\r\n", b"\n")))


@pytest.mark.parametrize("name", ODD_NAMES, ids=ascii)
def test_a_draft_names_every_folder_so_that_it_is_met(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    folder = tmp_path / "under" / name
    folder.mkdir(parents=True)
    (folder / "camat.yaml").write_text("id: camat\ntitle: {text: PERJANJIAN KINERJA TAHUN 2020}\nsigned: {date: Januari 2021}\n")
    code, out, err = run("waivers", "draft", "PK102", str(folder))
    assert (code, err) == (0, b"")
    harmless(out)
    filled = {"letter": "1", "official": "Inspektur", "reason": "x", "from": "2026-01-01", "until": "2026-12-31"}
    text = out.decode()
    for key, value in filled.items():
        text = text.replace(f"    {key}:\n", f"    {key}: '{value}'\n")
    (tmp_path / "w.yaml").write_text(text)
    code, out, err = run("check", "--select", "PK102", "--waivers", "w.yaml", "--as-of", "2026-05-01", str(folder))
    assert (code, err) == (0, b""), out.decode()


def test_a_draft_for_findings_in_figures(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "kantor"
    folder.mkdir()
    text = "id: camat\nobjectives: [{text: a, indicators: [{name: Jumlah desa, target: '5 desa'}]}]\n"
    (folder / "camat.yaml").write_text(text)
    (folder / "realisasi.yaml").write_text("camat:\n- {name: Jumlah desa, tw1: banyak}\n")
    code, out, err = run("waivers", "draft", "PK553", "kantor")
    assert (code, err) == (0, b"")
    root: Any = read(out, "w").root
    (entry,) = root["waivers"]
    assert entry["agreement"] == "kantor/camat"
    # The figure that is waived is one of its values: with another one the waiver lapses.
    assert "banyak" in entry["values"].values()


DATA: list[Any] = [
    *ODD_NAMES,
    "",
    "a" * 500,
    "a\\b\"c'd",
    "x: [1, 2]",
    "line\n\n line\n",
    "\n",
    "'",
    "''",
    "-",
    "?",
    ":",
    "a:",
    "!!str a",
    "&x *y",
]


def test_written_yaml_is_read_back() -> None:
    texts = [
        text for text in DATA if clean(text) == text or not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]", text)
    ]
    assert len(texts) > 50
    for text in texts:
        data = {"entries": [{"key": text, f"k{text}k": [text, None, text], "none": None, "empty": {}, "list": []}], "again": [text]}
        written = emit_yaml(data)
        assert read(written, "x").root == data, written
    assert emit_yaml({"a": BLANK, "b": BLANK}) == "a:\nb:\n"


def test_what_is_shown() -> None:
    assert shown("a\tb\n\x1b[1;31mc\x1b[0m\x1b[2J\x9b1m\r\u202e\udcff") == "a\tb\n\x1b[1;31mc\x1b[0m�[2J�1m���"
    assert json_text({"a": "\x9b\u202e\udcffé"}) == '{\n  "a": "\\u009b\\u202e�é"\n}\n'
    assert clean("a\r\n\x1b\xa0b") == "a  � b"


def test_a_folder_is_named_as_reports_can_name_it(run: Run) -> None:
    (item, *_) = load([NAME], VOCABULARY).agreements
    assert str(item.portfolio) == clean(NAME)
    assert str(item.portfolio).isprintable()
