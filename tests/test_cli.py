"""The command as a user runs it: exit codes, streams, languages, and no traceback whatever is thrown at it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import ROOT, periksa, started

SOKARAJA = ROOT / "agreements" / "sokaraja-2021"


def write(folder: Path, text: str | bytes, name: str = "a.yaml") -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_bundled_agreements_have_findings() -> None:
    done = periksa("check", "agreements")
    assert done.returncode == 1
    assert "agreements/sokaraja-2021/kasi-pemerintahan.yaml" in done.stdout
    assert done.stderr == ""


def test_from_another_folder(tmp_path: Path) -> None:
    assert started("demo", cwd=tmp_path).returncode == 0


def test_same_input_same_bytes() -> None:
    first, second = (run("check", "--output-format", "json", SOKARAJA).stdout for run in (started, periksa))
    assert first == second


def test_json_is_the_contract() -> None:
    report = json.loads(periksa("check", "--output-format", "json", SOKARAJA).stdout)
    assert report["version"] == 2
    keys = {
        "office",
        "period",
        "path",
        "matched",
        "rule",
        "name",
        "outcome",
        "severity",
        "agreement",
        "subject",
        "file",
        "line",
        "column",
        "message",
        "evidence",
        "related",
        "missing",
        "basis",
        "fingerprint",
    }
    assert all(keys <= set(finding) for finding in report["findings"])
    assert set(report["summary"]["outcomes"]) == {"pass", "fail", "unknown", "not applicable", "error"}
    assert report["summary"]["agreements_read"] == 8


def test_output_file_and_exit_zero(tmp_path: Path) -> None:
    done = periksa("check", "--exit-zero", "--output-file", tmp_path / "report.txt", SOKARAJA)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "PK102" in (tmp_path / "report.txt").read_text()


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--select", "PK102"], 1),
        (["--select", "PK105"], 0),
        (["--select", "PK105", "--fail-on", "info"], 1),
        (["--select", "PK102", "--fail-on-unknown"], 1),
        (["--select", "PK601"], 0),
        (["--profile", "inspect", "--select", "PK105"], 1),
        (["--ignore", "PK"], 0),
    ],
)
def test_exit_codes(options: list[str], code: int) -> None:
    assert periksa("check", *options, SOKARAJA).returncode == code


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "/nowhere"],
        ["check", "--select", "XX"],
        ["check", "--profile", "nobody"],
        ["check", "--nonsense"],
        ["chek"],
        ["check", "--fail-on", "all"],
        ["check", "--config", "/nowhere.toml"],
        ["check", "--rules", "/nowhere"],
        ["explain"],
        ["explain", "PK999"],
        ["rules", "PK999"],
        ["rules", "test", "PK999"],
        ["schema", "nothing"],
        ["check", "--lang", "jv"],
        ["check", "--output-file", "/nowhere/report.txt"],
        ["check", "--select"],
        ["check", "--select", ""],
        ["check", "--exit-zero=1"],
        ["rules", "tset"],
        ["rules", "mutate", "--jobs", "x"],
        ["schema", "agreement", "more"],
        ["check", ""],
        ["check", "l" * 5000],
    ],
    ids=lambda arguments: " ".join(arguments)[:40],
)
@pytest.mark.parametrize("lang", ["C.UTF-8", "id_ID.UTF-8"])
def test_what_cannot_run_says_so(arguments: list[str], lang: str) -> None:
    done = periksa(*arguments, lang=lang)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip()) > 20
    english = ("here is no", "cannot", "Allowed", "does not exist", "See `")
    assert any(word in done.stderr for word in english) is (lang == "C.UTF-8")


@pytest.mark.parametrize(
    ("arguments", "reported"),
    [
        (["intake", "a.docx"], "--out FOLDER harus disebut. Lihat `periksa intake --help`."),
        (["intake", "--out", "a"], "DOKUMEN... harus disebut. Lihat `periksa intake --help`."),
        (["check", "--select"], "Pilihan --select memerlukan nilai. Lihat `periksa check --help`."),
        (["check", "--exit-zero=1"], "Pilihan --exit-zero tidak menerima nilai. Lihat `periksa check --help`."),
        (["check", "--slect", "PK1"], "Pilihan --slect tidak ada. Maksud Anda --select? Lihat `periksa check --help`."),
        (["check", "--select", "PK1,"], "Tidak ada aturan “”. Lihat `periksa rules`."),
        (
            ["check", "--fail-on", "eror"],
            "Nilai “eror” untuk --fail-on tidak dapat dipakai. Maksud Anda error? Yang boleh: error, warning, info. "
            "Lihat `periksa check --help`.",
        ),
        (["rules", "mutate", "--jobs", "x"], "Nilai “x” untuk --jobs tidak dapat dipakai. Lihat `periksa rules mutate --help`."),
        (
            ["check", "--select", "PK101,pk002"],
            "PK002 bukan aturan: temuannya mengenai berkas itu sendiri (Berkas adalah perjanjian kinerja) dan selalu dilaporkan.",
        ),
        (["rules", "tset"], "Tidak ada aturan “tset”. Lihat `periksa rules`. Maksud Anda “test”?"),
        (["schema", "agreement", "more"], "Argumen “more” berlebih. Lihat `periksa schema --help`."),
    ],
)
def test_a_slip_on_the_command_line_is_reported_with_its_value_and_what_was_meant(arguments: list[str], reported: str) -> None:
    assert periksa("--lang", "id", *arguments).stderr == f"periksa: {reported}\n"


@pytest.mark.parametrize("arguments", [[], ["--lang", "id"], ["waivers"]])
def test_without_a_command_there_is_the_help(arguments: list[str]) -> None:
    done = periksa(*arguments)
    assert (done.returncode, done.stdout, done.stderr.splitlines()[0].split(":")[0]) == (
        2,
        "",
        "Pemakaian" if arguments == ["--lang", "id"] else "Usage",
    )


def test_several_beginnings_of_ids_may_stand_with_commas() -> None:
    listed = periksa("rules", "--select", "PK101, PK901", "--ignore", "PK902,PK903").stdout
    assert [line.split()[0] for line in listed.splitlines()[2:] if line] == ["PK101", "PK901"]


HOSTILE: dict[str, str | bytes] = {
    "duplicate key": "id: a\nid: b\n",
    "anchor": "id: &x a\n",
    "alias": "id: a\nsuperior: *x\n",
    "tag": "id: !!str a\n",
    "merge key": "id: a\n<<: {superior: b}\n",
    "unknown key": "id: a\ntitel: {}\n",
    "no id": "title: {text: x}\n",
    "bad utf-8": b"id: \xff\xfe\n",
    "deep flow": "[" * 10_000,
    "deep block": "\n".join(" " * n + "a:" for n in range(3000)),
    "empty": "",
    "comment only": "# nothing\n",
    "list": "- a\n- b\n",
    "text": "hello\n",
    "wrong shape": "id: a\nobjectives: {}\n",
    "text for record": "id: a\nsigned: Januari 2021\n",
    "tab": "id:\ta\n\tb: c\n",
    "nul": "id: a\0\n",
    "two documents": "id: a\n---\nid: b\n",
    "bad id": "id: a b\n",
    "null in a list": "id: a\ncolumns: [1, null, ~, x, ]\nheadings: [null, A]\nobjectives: [null]\n",
    "dangling superior": "id: a\nsuperior: nobody\n",
    "circle": "id: a\nsuperior: a\n",
    "dangling line": "id: a\nbudget: {lines: [{number: '1', under: b/1}]}\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_broken_file_is_a_finding_and_the_others_are_checked(name: str, tmp_path: Path) -> None:
    write(tmp_path, HOSTILE[name])
    write(tmp_path, (SOKARAJA / "camat.yaml").read_bytes(), "camat.yaml")
    done = periksa("check", "--output-format", "json", tmp_path)
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert f"{tmp_path.name}/camat" in report["agreements"]
    structure = [finding for finding in report["findings"] if finding["rule"] in ("PK001", "PK002", "PK003")]
    assert {Path(finding["file"]).name for finding in structure} == {"a.yaml"}
    assert all(finding["message"] and finding["line"] >= 1 for finding in structure)
    for lang in ("id", "en"):
        assert periksa("check", "--lang", lang, tmp_path).returncode == 1


def test_a_huge_file_is_refused_at_once(tmp_path: Path) -> None:
    write(tmp_path, b"id: a\n" + b"# x\n" * 13_000_000)
    done = periksa("check", tmp_path)
    assert done.returncode == 1
    assert "PK001" in done.stdout


def test_a_folder_without_agreements(tmp_path: Path) -> None:
    done = periksa("check", tmp_path)
    assert done.returncode == 2
    assert str(tmp_path) in done.stderr


def test_one_file_is_checked_with_its_folder_as_context() -> None:
    report = json.loads(periksa("check", "--output-format", "json", SOKARAJA / "sekcam.yaml").stdout)
    assert report["agreements"] == ["sokaraja-2021/sekcam"]
    for finding in report["findings"]:
        places = [finding, *finding["evidence"], *finding["related"]]
        assert "sekcam.yaml" in {Path(place["file"]).name for place in places}
    # What other agreements have to do with this one is reported too.
    assert {Path(finding["file"]).name for finding in report["findings"]} == {
        "sekcam.yaml",
        "camat.yaml",
        "kasi-pemerintahan.yaml",
        "kasi-ekbang.yaml",
    }


def test_a_mistyped_rule_is_shown_with_a_caret(tmp_path: Path) -> None:
    rule = (ROOT / "rules" / "budget" / "PK601-budget-total.yaml").read_text().replace("listed: sum(line.amount", "listed: sum(line.amout")
    write(tmp_path, rule, "rule.yaml")
    done = periksa("check", "agreements", "--rules", tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    excerpt, carets = done.stderr.splitlines()[1:3]
    assert excerpt[carets.index("^") : carets.rindex("^") + 1].endswith("amout")
    assert "amount" in done.stderr.splitlines()[0]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_rules_are_listed_shown_tested_and_explained(lang: str) -> None:
    for arguments in (
        ["rules"],
        ["rules", "PK601"],
        # All of them are asked in test_rules.
        ["rules", "test", "--select", "PK6"],
        ["explain", "PK601", SOKARAJA],
        ["schema"],
        ["schema", "rule"],
        ["schema", "waivers"],
        ["waivers", "draft", "PK102", SOKARAJA],
        ["check", "--show-settings"],
        ["--help"],
        ["check", "--help"],
    ):
        done = periksa(*arguments, "--lang", lang) if arguments[0] != "--help" else periksa("--lang", lang, "--help")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_report_that_does_not_fit_is_reported() -> None:
    code = "from engine.cli import run; run()"
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-c", code, "rules", "PK101", "--lang", "en"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, "periksa: Standard output cannot be written: no space is left.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_usage_error_that_is_unknown_is_no_finding() -> None:
    with open("/dev/full", "w") as full:
        code = "from engine.cli import run; run()"
        done = subprocess.run([sys.executable, "-c", code, "chek"], cwd=ROOT, stdout=subprocess.PIPE, stderr=full, check=False)
    assert (done.returncode, done.stdout) == (2, b"")


def test_closed_streams_are_no_error() -> None:
    script = f'"{sys.executable}" -c "from engine.cli import run; run()" check --select PK102 "{SOKARAJA}"'
    for closed, code in ((">&-", 1), (">&- 2>&-", 1), ("<&-", 1)):
        done = subprocess.run(["sh", "-c", f"{script} {closed}"], cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (code, "")


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -c 'from engine.cli import run; run()' check agreements | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("lang", "optional", "required"), [("id", "fields [PILIHAN] [CAKUPAN]", "[wajib]"), ("en", "fields [OPTIONS] [SCOPE]", "[required]")]
)
def test_help_says_in_the_language_what_must_be_given(lang: str, optional: str, required: str) -> None:
    assert optional in periksa("rules", "fields", "--help", "--lang", lang).stdout
    assert required in periksa("intake", "--help", "--lang", lang).stdout


def test_help_lists_options_alone_below_their_heading() -> None:
    listed = periksa("score", "--help", "--lang", "id").stdout.partition("Pilihan:\n")[2]
    rows = re.findall(r"(?m)^  (\S+)", listed)
    assert rows
    assert all(row.startswith("--") for row in rows)
