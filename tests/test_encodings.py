"""Every command under encodings that lack characters of reports: text for people degrades, data are UTF-8 bytes, nothing ends for it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest

from engine.cli.language import language, language_of_windows
from tests.command import ROOT, kept_book, written_in

ENCODINGS = ("cp1252", "cp437", "ascii")
OFFICE = ROOT / "agreements" / "sokaraja-2021"
FIGURES = ROOT / "tests" / "samples" / "figures" / "kecamatan"
TEXTS = {
    "check": ("check", str(OFFICE / "camat.yaml"), "--select", "PK1,PK5"),
    "score": ("score", str(FIGURES)),
    "score explained": ("score", str(FIGURES), "--explain"),
    "explain a rule": ("explain", "PK503", str(OFFICE / "camat.yaml")),
    "explain a formula": ("explain", "tertib/desa*100"),
    "rules": ("rules",),
    "a rule": ("rules", "PK503"),
    "rules test": ("rules", "test", "PK503"),
    "demo": ("demo",),
    "settings": ("check", "--show-settings"),
    "help": ("--help",),
    "check help": ("check", "--help"),
    "version": ("--version",),
}
DATA = {
    "json": ("check", str(OFFICE), "--select", "PK1", "--output-format", "json"),
    "sarif": ("check", str(OFFICE), "--select", "PK1", "--output-format", "sarif"),
    "junit": ("check", str(OFFICE), "--select", "PK1", "--output-format", "junit"),
    "github": ("check", str(OFFICE), "--select", "PK1", "--output-format", "github"),
    "gitlab": ("check", str(OFFICE), "--select", "PK1", "--output-format", "gitlab"),
    "csv": ("check", str(OFFICE), "--select", "PK1", "--output-format", "csv"),
    "markdown": ("check", str(OFFICE), "--select", "PK1", "--output-format", "markdown"),
    "score json": ("score", str(FIGURES), "--output-format", "json"),
    "waivers": ("waivers", "draft", "PK102", str(OFFICE)),
    "schema": ("schema", "agreement"),
}
REFUSED = {
    "no such file": ("check", "“tidak ada”…/█.yaml"),
    "no such rule": ("rules", "PK“503”"),
    "no such option": ("check", "--“opsi”"),
    "no such command": ("“cek”",),
    "bad formula": ("explain", "“jumlah” ÷ × 100"),
    "bad settings": ("check", "--config", "“x”.toml"),
    "not comparable": ("check", str(OFFICE), "--compare", "“x”.json"),
}


@cache
def _plain(name: str, lang: str) -> subprocess.CompletedProcess[bytes]:
    return written_in("utf-8", *({**TEXTS, **DATA}[name]), "--lang", lang, cwd=Path("/"))


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_written_in_the_encoding_of_the_stream(name: str, encoding: str, lang: str) -> None:
    plain = _plain(name, lang)
    done = written_in(encoding, *TEXTS[name], "--lang", lang, cwd=Path("/"))
    assert done.returncode == plain.returncode
    assert done.returncode in (0, 1)
    said, whole = done.stdout.decode(encoding), plain.stdout.decode("utf-8")
    assert len(said.splitlines()) == len(whole.splitlines())
    assert "\\u" not in said
    assert "\\x" not in said
    # What the encoding has stays, and of nothing that it lacks only question marks are left.
    for got, wanted in zip(said.splitlines(), whole.splitlines(), strict=True):
        if wanted.isascii():
            assert got == wanted
        assert got.count("?") <= wanted.count("?"), wanted


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("encoding", ["cp437", "ascii"])
@pytest.mark.parametrize("name", REFUSED)
def test_an_error_is_said_in_any_encoding(name: str, encoding: str, lang: str, tmp_path: Path) -> None:
    done = written_in(encoding, *REFUSED[name], "--lang", lang, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout == b""
    said = done.stderr.decode(encoding)
    assert said.strip()
    assert "--debug" not in said


@pytest.mark.parametrize("name", DATA)
def test_data_are_the_same_bytes_in_every_encoding(name: str) -> None:
    plain = _plain(name, "id")
    assert plain.stdout.decode("utf-8")
    for encoding in ("cp437", "utf-16"):
        done = written_in(encoding, *DATA[name], "--lang", "id", cwd=Path("/"))
        assert (done.returncode, done.stdout) == (plain.returncode, plain.stdout), encoding


@pytest.mark.parametrize("name", [name for name in DATA if name not in ("waivers", "schema")])
def test_a_file_holds_what_standard_output_would_get(name: str, tmp_path: Path) -> None:
    file = tmp_path / "report"
    assert written_in("cp437", *DATA[name], "--lang", "id", "--output-file", str(file), cwd=Path("/")).stdout == b""
    assert file.read_bytes() == _plain(name, "id").stdout


def test_what_machines_read_is_well_formed() -> None:
    made = {name: _plain(name, "id").stdout.decode("utf-8") for name in DATA}
    for name in ("json", "sarif", "gitlab", "score json", "schema"):
        json.loads(made[name])
    ET.fromstring(made["junit"])
    rows = list(csv.reader(io.StringIO(made["csv"])))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert "“" in made["json"] + made["markdown"]


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("ascii", '"Jumlah" - a..., # x é -> <= ? '.replace("é", "e")),
        ("cp437", '"Jumlah" - a..., █ x é -> ≤ ? '),
        ("cp1252", "“Jumlah” – a…, # × é -> <= ? "),
        ("latin-1", '"Jumlah" - a..., # × é -> <= ? '),
    ],
)
def test_what_stands_for_a_character(encoding: str, written: str) -> None:
    from engine.cli.streams import READABLE, make_streams_readable

    make_streams_readable()
    text = "“Jumlah” – a…, █ × é → ≤ 字\u2009"
    assert text.encode(encoding, READABLE).decode(encoding) == written


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
def test_a_real_start_with_an_encoding(encoding: str, tmp_path: Path) -> None:
    here = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "XDG_CACHE_HOME": kept_book()}
    for arguments, code, stream in ((TEXTS["a rule"], 0, "stdout"), (REFUSED["no such file"], 2, "stderr"), (DATA["json"], 1, "stdout")):
        done = subprocess.run(
            [sys.executable, "-c", "from engine.cli import run; run()", *arguments],
            cwd=tmp_path, env=here,
            capture_output=True, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert done.returncode == code, done.stderr
        assert getattr(done, stream).decode("utf-8" if arguments is DATA["json"] else encoding)
        assert b"Traceback" not in done.stderr


class _Windows:
    def __init__(self, number: int) -> None:
        self.number = number

    def GetUserDefaultUILanguage(self) -> int:
        return self.number


@pytest.mark.parametrize(("number", "found"), [(0x0421, "id"), (0x0409, "en"), (0x0809, "en"), (0x043E, "en"), (0x0021, "id")])
def test_the_language_of_windows(number: int, found: str) -> None:
    assert language_of_windows(_Windows(number)) == found
    assert language(None, {}, lambda: language_of_windows(_Windows(number))) == found


def test_a_library_without_a_language() -> None:
    assert language_of_windows(object()) == ""
    assert language(None, {}, lambda: language_of_windows(object())) == "en"


@pytest.mark.parametrize(
    ("given", "environment", "found"),
    [
        ("id", {"LANG": "en_US.UTF-8"}, "id"),
        ("en", {"LANG": "id_ID.UTF-8"}, "en"),
        (None, {"LANG": "id_ID.UTF-8"}, "id"),
        (None, {"LANG": "id"}, "id"),
        (None, {"LANG": "in_ID"}, "id"),
        (None, {"LANG": "id-ID"}, "id"),
        (None, {"LC_ALL": "C", "LANG": "id_ID"}, "en"),
        (None, {"LC_MESSAGES": "id_ID", "LANG": "en_US"}, "id"),
        (None, {"LANG": "idaho"}, "en"),
    ],
)
def test_what_is_asked_for_goes_before_the_system(given: str | None, environment: dict[str, str], found: str) -> None:
    other = "en" if found == "id" else "id"
    assert language(given, environment, lambda: other) == found
