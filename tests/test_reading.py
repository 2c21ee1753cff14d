"""What a command reads: the working directory, standard input, what the settings leave out, documents, files that cannot be read."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from agreements.model import Agreement
from agreements.source.document import read
from agreements.source.shape import validate
from engine import api
from engine.facts.records import agreement_type
from engine.language import ListType, Problems, RecordType
from engine.rulebook import Rule
from engine.run import unread
from engine.run.unread import concludes_from_absence
from reports.words.catalogue import Words
from tests.command import ROOT, periksa, written_in
from tests.shipped import decided_book

MELATI = ROOT / "agreements" / "melati-2026"
SEKCAM = (MELATI / "sekcam.yaml").read_bytes()
ALL = tuple(file.stem for file in sorted(MELATI.glob("*.yaml")) if file.stem != "realisasi")
BOOK = decided_book()


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(MELATI, tmp_path / "melati")
    return tmp_path / "melati"


# The working directory

COMMANDS = (("check",), ("score",), ("waivers", "draft", "PK102"))


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_an_empty_folder_is_said_to_be_empty(command: tuple[str, ...], lang: str, tmp_path: Path) -> None:
    done = periksa(*command, "--lang", lang, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "periksa demo" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_without_agreements_a_rule_is_explained_all_the_same(tmp_path: Path) -> None:
    done = periksa("explain", "PK503", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("PK503")
    assert "working directory" in done.stderr


def test_without_a_path_the_working_directory_is_checked(office: Path) -> None:
    (office / "sekcam.yaml").write_bytes(SEKCAM.replace(b"superior: camat", b"superior: kamat"))
    here, named = (json.loads(periksa("check", *paths, "--output-format", "json", cwd=office).stdout) for paths in ((), (".",)))
    assert here == named
    assert here["findings"]
    assert all(item["file"] == Path(item["file"]).name for item in here["findings"])
    assert periksa("score", cwd=office).stdout == periksa("score", ".", cwd=office).stdout


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_demo_is_one_screen(lang: str, tmp_path: Path) -> None:
    done = periksa("demo", "--lang", lang, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert len(lines) <= 24
    assert all(len(line) <= 100 for line in lines if "periksa check" not in line)
    assert sum(line.startswith("  ") and " PK" in line for line in lines) == 10
    assert f"periksa check {ROOT / 'agreements'}" in done.stdout
    # A rule is shown again only when the others have been.
    rules = [line.split()[1] for line in lines if line.startswith("  ") and " PK" in line]
    assert len(set(rules)) == 10


# Standard input


def test_an_agreement_from_standard_input_is_checked_by_itself(tmp_path: Path) -> None:
    done = written_in("utf-8", "check", "-", "--output-format", "json", cwd=tmp_path, given=SEKCAM)
    report = json.loads(done.stdout)
    assert (done.returncode, report["findings"]) == (0, [])
    assert report["summary"]["agreements_read"] == 1
    assert b"--stdin-filename" in done.stderr


def test_with_a_name_it_stands_among_the_others_of_its_folder(office: Path, tmp_path: Path) -> None:
    name = "melati/sekcam.yaml"
    done = written_in("utf-8", "check", "-", "--stdin-filename", name, "--output-format", "json", cwd=tmp_path, given=SEKCAM)
    assert (done.returncode, json.loads(done.stdout)["findings"], done.stderr) == (0, [], b"")
    wrong = SEKCAM.replace(b"superior: camat", b"superior: camatt")
    done = written_in("utf-8", "check", "-", "--stdin-filename", name, "--output-format", "json", cwd=tmp_path, given=wrong)
    (finding, *_) = json.loads(done.stdout)["findings"]
    assert (finding["rule"], finding["file"]) == ("PK003", name)
    assert "camat" in finding["message"]
    # What is on the disk is not what was given.
    assert (office / "sekcam.yaml").read_bytes() == SEKCAM


@pytest.mark.parametrize("name", ["nowhere/at/all.yaml", "melati/new.yaml"])
def test_a_name_that_is_not_there_yet(name: str, office: Path, tmp_path: Path) -> None:
    text = SEKCAM.replace(b"id: sekcam", b"id: baru")
    done = written_in("utf-8", "check", "-", "--stdin-filename", name, "--output-format", "json", cwd=tmp_path, given=text)
    assert done.returncode in (0, 1)
    assert {item["file"] for item in json.loads(done.stdout)["findings"]} <= {name, *(f"melati/{id_}.yaml" for id_ in ALL)}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "-", "x.yaml"), "cannot be combined"),
        (("check", ".", "--stdin-filename", "x.yaml"), "only for “-”"),
        (("check", "--stdin-filename", "x.yaml"), "only for “-”"),
    ],
)
def test_what_cannot_be_meant_is_refused(arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    done = written_in("utf-8", *arguments, cwd=tmp_path, given=SEKCAM)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()


@pytest.mark.parametrize("command", [("score", "-"), ("explain", "PK503", "-"), ("waivers", "draft", "PK503", "-")])
def test_other_commands_read_standard_input_too(command: tuple[str, ...], tmp_path: Path) -> None:
    done = written_in("utf-8", *command, cwd=tmp_path, given=SEKCAM)
    assert done.returncode in (0, 1)
    assert b"PK001" not in done.stderr


@pytest.mark.parametrize("given", [b"", b"\xff\xfe", b"[", b"PK\x03\x04", b"- x", b"id: " + b"a" * 5_000_001], ids=str)
def test_whatever_comes_from_standard_input_is_a_finding_or_refused(given: bytes, tmp_path: Path) -> None:
    done = written_in("utf-8", "check", "-", cwd=tmp_path, given=given)
    assert done.returncode in (1, 2)
    assert b"--debug" not in done.stderr


# What the settings leave out


def _checked(cwd: Path, *arguments: str) -> set[str]:
    done = periksa("check", *arguments, "--output-format", "json", "--exit-zero", cwd=cwd)
    return {name.rpartition("/")[2] for name in json.loads(done.stdout)["agreements"]}


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        (["camat.yaml"], {"camat"}),
        (["melati/kas*.yaml"], {id_ for id_ in ALL if id_.startswith("kas")}),
        (["/kas*.yaml"], set()),
        (["k*", "!kasi-pelayanan.yaml"], {id_ for id_ in ALL if id_.startswith("k")} - {"kasi-pelayanan"}),
        (["**/sekcam.yaml"], {"sekcam"}),
    ],
)
def test_patterns_leave_out(patterns: list[str], left: set[str], office: Path) -> None:
    (office.parent / "periksa.toml").write_text(f"exclude = {json.dumps(patterns)}\n")
    assert set(ALL) - _checked(office.parent, "melati") == left
    # From the folder of the settings, wherever the run is in.
    assert set(ALL) - _checked(office, ".") == left
    assert set(ALL) - _checked(office) == left


def test_a_file_that_is_named_is_left_out_too_and_that_is_said(office: Path) -> None:
    (office / "periksa.toml").write_text('exclude = ["camat.yaml"]\n')
    done = periksa("check", "camat.yaml", "sekcam.yaml", cwd=office)
    assert "camat.yaml is left out by the settings" in done.stderr
    assert "melati/camat" not in done.stdout
    alone = periksa("check", "camat.yaml", cwd=office)
    assert alone.returncode == 0
    assert "nothing was assessed" in alone.stdout


def test_patterns_on_the_command_line_add_to_those_of_the_file(office: Path) -> None:
    (office / "periksa.toml").write_text('exclude = ["camat.yaml"]\n')
    assert set(ALL) - _checked(office, "--exclude", "sekcam.yaml", ".") == {"camat", "sekcam"}


def test_whoever_is_inspected_leaves_nothing_out(office: Path) -> None:
    (office / "periksa.toml").write_text('exclude = ["camat.yaml"]\n')
    assert _checked(office, "--profile", "inspect") == set(ALL)
    assert "camat.yaml" in periksa("check", "--profile", "inspect", cwd=office).stderr
    assert set(ALL) - _checked(office, "--profile", "inspect", "--exclude", "sekcam.yaml") == {"sekcam"}


def test_a_folder_that_is_left_out_whole(office: Path) -> None:
    done = periksa("check", ".", "--exclude", "melati/", cwd=office.parent)
    assert (done.returncode, done.stdout) == (2, "")


def test_exclude_must_be_a_list(office: Path) -> None:
    (office / "periksa.toml").write_text('exclude = "camat.yaml"\n')
    done = periksa("check", cwd=office)
    assert (done.returncode, done.stdout) == (2, "")
    assert "exclude" in done.stderr


# Documents


def _docx(part: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr(part, "<x/>")
    return made.getvalue()


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("pk.docx", _docx("word/document.xml"), "Word"),
        ("pk.xlsx", _docx("xl/workbook.xml"), "Excel"),
        ("pk.yaml", _docx("word/document.xml"), "Word"),
        ("pk", _docx("xl/workbook.xml"), "Excel"),
        ("pk.PDF", b"%PDF-1.7\n\xff", "PDF"),
        ("pk.yaml", b"%PDF-1.7", "PDF"),
        ("pk.doc", b"\xd0\xcf\x11\xe0" + bytes(100), "Word"),
        ("pk.pdf", b"%PDF-1.7" + bytes(6_000_000), "PDF"),
    ],
)
def test_a_document_is_called_one(name: str, data: bytes, kind: str, lang: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    done = periksa("check", name, "--lang", lang, cwd=tmp_path)
    assert done.returncode == 1
    assert kind in done.stdout
    assert "UTF-8" not in done.stdout
    # Of what is read as a document the reader says what to save it as.
    assert "YAML" in done.stdout or name.lower().endswith((".docx", ".xlsx", ".pdf", ".doc"))


def test_a_folder_of_documents_says_so(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.pdf", "c.txt"):
        (tmp_path / name).write_bytes(b"x")
    done = periksa("check", ".", cwd=tmp_path)
    # Nothing checked is not nothing found.
    assert (done.returncode, done.stderr) == (1, "")
    assert "a.xlsx" in done.stdout
    assert "b.pdf" in done.stdout
    assert "2 files could not be checked" in done.stdout


# What cannot be read is not absent

BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "the end is missing": lambda text: text + b"\n  bad: [\n",
    "an unknown key": lambda text: text.replace(b"\nletterhead:", b"\nkop surat:", 1),
    "not UTF-8": lambda text: text.replace(b"KECAMATAN", b"KEC\xffAMATAN", 1),
    "no text at all": lambda text: b"",
}


@pytest.mark.parametrize("fault", BROKEN)
@pytest.mark.parametrize("id_", ALL)
def test_of_a_broken_file_everything_else_only_follows(id_: str, fault: str) -> None:
    texts = {file.as_posix(): file.read_bytes() for file in MELATI.glob("*.yaml")}
    name = (MELATI / f"{id_}.yaml").as_posix()
    texts[name] = BROKEN[fault](texts[name])
    findings = api.check(api.read_texts(texts, BOOK), BOOK).review.findings
    own = [item for item in findings if not item.follows]
    assert {(item.rule, item.location.file) for item in own} <= {("PK001", name), ("PK002", name)}
    assert own
    # Nothing is said to be absent that is there.
    assert not {item.name for item in findings} & {"unknown-superior", "unknown-line", "unknown-indicator", "unknown-agreement"}
    known = {item.fingerprint for item in own}
    assert all(item.follows in known for item in findings if item.follows)


def test_what_is_absent_is_still_absent() -> None:
    texts = {file.as_posix(): file.read_bytes() for file in MELATI.glob("*.yaml") if file.stem != "camat"}
    names = {item.name for item in api.check(api.read_texts(texts, BOOK), BOOK).review.findings if not item.follows}
    assert "unknown-superior" in names


def test_a_broken_neighbour_is_reported_only_where_something_follows(office: Path) -> None:
    (office / "kasubag-perencanaan.yaml").write_bytes(b"id: kasubag-perencanaan\nsuperior: [")
    cause = json.loads(periksa("check", "sekcam.yaml", "--output-format", "json", cwd=office).stdout)["findings"]
    assert {item["file"] for item in cause if not item["follows"]} == {"kasubag-perencanaan.yaml"}
    assert periksa("check", "kasi-trantib.yaml", cwd=office).returncode == 0


def test_rules_that_conclude_from_absence() -> None:
    found = {rule.id for rule in BOOK.rules if concludes_from_absence(rule)}
    assert {"PK701", "PK702", "PK706", "PK721"} <= found
    # Of two agreements that can be read, each says what it says; so does one table.
    assert not found & {"PK503", "PK603", "PK613", "PK703", "PK704", "PK801"}


def test_only_rules_that_found_something_are_asked_what_they_conclude_from(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(rule: Rule) -> bool:
        asked.append(rule.id)
        return concludes_from_absence(rule)

    monkeypatch.setattr(unread, "concludes_from_absence", ask)
    texts = {file.as_posix(): file.read_bytes() for file in MELATI.glob("*.yaml")}
    name = (MELATI / "kasubag-perencanaan.yaml").as_posix()
    texts[name] = BROKEN["no text at all"](texts[name])
    findings = api.check(api.read_texts(texts, BOOK), BOOK).review.findings
    assert asked
    assert set(asked) <= {item.rule for item in findings}


def test_what_is_wrong_within_one_table_is_no_consequence_of_another_file(tmp_path: Path) -> None:
    lines = "[{number: '1', name: Program A, amount: '6'}, {number: '1.1', name: Rapat, amount: '4'}, {number: '2', name: Program B}]"
    (tmp_path / "kadis.yaml").write_text(f"id: kadis\nbudget: {{lines: {lines}}}\n")
    (tmp_path / "kabid.yaml").write_text("id: kabid\nsuperior: [")
    found = json.loads(periksa("check", "--select", "PK603,PK613", "--output-format", "json", cwd=tmp_path).stdout)["findings"]
    assert {item["rule"]: item["follows"] for item in found} == {"PK001": None, "PK603": None, "PK613": None}


@pytest.mark.parametrize("name", ["realisasi.xlsx", "realisasi.yaml"])
def test_figures_with_a_fault_are_no_agreement_that_was_not_checked(name: str, office: Path) -> None:
    (office / "realisasi.yaml").unlink()
    (office / name).write_bytes(b"nothing: [")
    done = periksa("check", "--output-format", "json", cwd=office)
    report = json.loads(done.stdout)
    assert [item["file"] for item in report["findings"]] == [name]
    assert report["summary"]["files_not_checked"] == []
    assert "No rule was asked" not in periksa("check", cwd=office).stdout


# Keys in other words


def _fields(record: RecordType, seen: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    found = []
    for name, type_ in record.fields.items():
        below = type_.of if isinstance(type_, ListType) else type_
        found.append((record.name, name))
        if isinstance(below, RecordType) and below.name not in seen:
            found += _fields(below, (*seen, below.name))
    return list(dict.fromkeys(found))


def test_what_reports_call_a_key_is_understood_as_one() -> None:
    places: dict[str, tuple[str | int, ...]] = {
        "agreement": (), "letterhead": ("letterhead",), "title": ("title",), "party": ("parties", "first"),
        "signed": ("signed",), "objective": ("objectives", 0), "indicator": ("objectives", 0, "indicators", 0),
        "budget": ("budget",), "budget_line": ("budget", "lines", 0), "quarters": ("objectives", 0, "indicators", 0, "quarters"),
    }  # fmt: skip
    words, asked, right = Words("id"), 0, 0
    for owner, key in _fields(agreement_type()):
        if owner not in places or not words.has(f"field.{owner}.{key}"):
            continue
        said = words.say(f"field.{owner}.{key}")
        data: object = {said: "x"}
        for step in reversed(places[owner]):
            data = [data] if isinstance(step, int) else {step: data}
        if places[owner] == ():
            data = {"id": "x", said: "x"}
        problems = [item for item in validate(data, Agreement)[1] if item.code == "unknown-key" and item.arguments["key"] == said]
        keys = {problem.arguments.get("hint") for problem in problems}
        if not problems or any(item.arguments["key"] == key for item in problems):
            continue
        known = validate({"id": "x", key: 1}, Agreement)[1] if owner == "agreement" else []
        if owner == "agreement" and any(item.code == "unknown-key" for item in known):
            continue
        asked += 1
        right += key in keys
    assert asked >= 30
    # What is derived and cannot be written is asked for as well, and has no key.
    assert right >= 25


@pytest.mark.parametrize(
    ("data", "hints"),
    [
        ({"kop surat": {}, "Judul": {}, "PIHAK": {}}, {"kop surat": "letterhead", "Judul": "title", "PIHAK": "parties"}),
        ({"sasaran": [], "anggaran": {}, "kop_surat": {}}, {"sasaran": "objectives", "anggaran": "budget", "kop_surat": "letterhead"}),
        ({"parties": {"pihak pertama": {}, "pihak_kedua": {}}}, {"pihak pertama": "first", "pihak_kedua": "second"}),
        ({"parties": {"first": {"jabatan": "x", "pangkat/golongan": "x"}}}, {"jabatan": "position", "pangkat/golongan": "rank"}),
        ({"budget": {"jumlah": "1", "rincian": []}}, {"jumlah": "total", "rincian": "lines"}),
        ({"budget": {"lines": [{"jumlah": "1", "uraian": "x"}]}}, {"jumlah": "amount", "uraian": "name"}),
        ({"objectives": [{"sasaran": "x", "indikator": []}]}, {"sasaran": "text", "indikator": "indicators"}),
        ({"signed": {"tanggal": "x", "tempat": "x"}}, {"tanggal": "date", "tempat": "place"}),
        ({"kop surta": {}, "letterhed": {}}, {"kop surta": "letterhead", "letterhed": "letterhead"}),
    ],
)
def test_indonesian_keys(data: dict[str, object], hints: dict[str, str]) -> None:
    problems = [item for item in validate({"id": "x", **data}, Agreement)[1] if item.code == "unknown-key"]
    assert {str(item.arguments["key"]): item.arguments.get("hint") for item in problems} == hints


# Several mistakes of one file

SEVERAL = """id: camat
title:
  text: "PERJANJIAN KINERJA
  subject: CAMAT
parties:
  first: {name: A, position: [B}
  second: {name: C}
objectives:
  - text: satu
    indicators:
      - name: a
\ttarget: 3
  - text: dua: tiga
    indicators: []
  - text: ok
budget:
  lines: []
   total: 3
signed: {place: x, place: y}
note: *x
"""


def _wrong(text: str) -> list[tuple[int, str]]:
    with pytest.raises(Problems) as found:
        read(text, "x")
    return [(problem.place.line, problem.code) for problem in found.value.problems]


def test_mistakes_in_several_parts_are_reported_at_once() -> None:
    expected = [(4, "syntax"), (6, "syntax"), (12, "syntax"), (13, "syntax"), (18, "syntax"), (19, "duplicate-key"), (20, "alias")]
    assert _wrong(SEVERAL) == expected


@pytest.mark.parametrize("text", ["{\nid: x,\nb: [\n", "id: x\n bad: [\n", "- a: [\n- b: [\n", "a: {b: [}\n"])
def test_where_the_text_cannot_be_taken_apart_one_mistake_is_reported(text: str) -> None:
    assert len(_wrong(text)) == 1


def test_what_is_fixed_is_gone_and_the_rest_stays() -> None:
    fixed = SEVERAL.replace("KINERJA\n", 'KINERJA"\n').replace("[B}", "B}")
    assert [line for line, _ in _wrong(fixed)] == [12, 13, 18, 19, 20]
