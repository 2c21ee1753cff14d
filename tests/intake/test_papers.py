"""Documents that are checked as they are: beside YAML, several times, named or lying in a folder; places, doubts, and what is set aside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agreements.intake.files import take_in
from agreements.intake.papers import read_paper, spots_of
from agreements.loading import load, load_texts
from agreements.source.document import read as read_yaml
from agreements.source.spots import Doubt, nearest
from agreements.submitted import Loaded
from engine import api
from engine.language import Spot
from reports.findings.formats import FORMATS
from reports.papers.document_marks import Mark
from reports.papers.marking import mark
from reports.view import Report
from reports.words.catalogue import Words
from tests.command import periksa
from tests.intake.layouts import BUILT_WITH
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, WORDS
from tests.intake.test_layouts import SEED
from tests.shipped import decided_book
from tests.vocabulary import VOCABULARY

WORD = BUILT_WITH["monthly"](1).bytes()
OTHER = BUILT_WITH["national"](2).bytes()
TEXT = SEED.read_bytes()


def notes(loaded: Loaded) -> dict[str, str]:
    return {Path(note.place.file).name: note.code for note in loaded.notes}


def put(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    return folder


def test_a_folder_of_word_files_is_a_portfolio(tmp_path: Path) -> None:
    put(tmp_path, a_docx=WORD, b_docx=OTHER, c_txt=TEXT)
    loaded = load([tmp_path], VOCABULARY)
    assert [Path(item.file).name for item in loaded.agreements] == ["a.docx", "b.docx"]
    assert loaded.problems == loaded.unusable == ()
    # A text that nobody named is said, not passed over.
    assert notes(loaded) == {"a.docx": "document-read", "b.docx": "document-read", "c.txt": "set-aside-text"}


def test_a_text_is_read_where_it_is_named_and_each_of_its_agreements_has_a_name(tmp_path: Path) -> None:
    put(tmp_path, c_txt=TEXT)
    loaded = load([tmp_path / "c.txt"], VOCABULARY)
    assert len(loaded.agreements) == 8
    assert {item.file for item in loaded.agreements} == {f"{tmp_path}/c.txt#{item.agreement.id}" for item in loaded.agreements}
    assert {item.document.digest for item in loaded.agreements} == {read_paper(TEXT, "c.txt", WORDS).blocks.digest}


def test_a_text_named_beside_its_folder_is_read_too(tmp_path: Path) -> None:
    put(tmp_path, a_docx=WORD, c_txt=TEXT)
    assert len(load([tmp_path, tmp_path / "c.txt"], VOCABULARY).agreements) == 9
    assert len(load([tmp_path / "c.txt", tmp_path], VOCABULARY).agreements) == 9


def test_of_a_named_document_the_folder_is_the_context(tmp_path: Path) -> None:
    put(tmp_path, a_docx=WORD, b_docx=OTHER)
    loaded = load([tmp_path / "b.docx"], VOCABULARY)
    assert {Path(item.file).name: item.selected for item in loaded.agreements} == {"a.docx": False, "b.docx": True}
    assert notes(loaded) == {"b.docx": "document-read"}


def test_what_is_no_agreement_is_set_aside_in_a_folder_and_a_problem_if_named(tmp_path: Path) -> None:
    letter = Paper()
    letter.line("Mohon hadir pada rapat hari Senin.")
    put(tmp_path, a_docx=WORD, letter_docx=letter.bytes(), scan_pdf=b"%PDF-1.7", old_doc=b"x", sheet_xlsx=b"x")
    (tmp_path / "~$a.docx").write_bytes(b"lock")
    loaded = load([tmp_path], VOCABULARY)
    assert loaded.problems == ()
    aside = {"letter.docx": "set-aside-other", "~$a.docx": "set-aside-lock"}
    # What nobody named and cannot be read is said, with why, and is no mistake.
    aside |= {"old.doc": "set-aside-format", "scan.pdf": "document-broken", "sheet.xlsx": "document-broken"}
    assert notes(loaded) == {"a.docx": "document-read", **aside}
    named = load([tmp_path / "letter.docx", tmp_path / "scan.pdf"], VOCABULARY)
    assert {problem.code for problem in named.problems} == {"document-no-agreement", "document-broken"}


def test_figures_are_no_documents(tmp_path: Path) -> None:
    put(tmp_path, a_docx=WORD, realisasi_xlsx=b"no workbook")
    assert "realisasi.xlsx" not in notes(load([tmp_path], VOCABULARY))


def test_a_broken_word_file_in_a_folder_is_a_problem(tmp_path: Path) -> None:
    put(tmp_path, a_docx=b"PK\x03\x04 broken")
    assert [problem.code for problem in load([tmp_path], VOCABULARY).problems] == ["document-broken"]


def test_yaml_that_was_written_from_a_document_is_used(tmp_path: Path) -> None:
    put(tmp_path, a_docx=WORD)
    (taken,) = take_in([read_paper(WORD, "a.docx", WORDS)], {}, WORDS)
    for name, text in taken.files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    loaded = load([tmp_path], VOCABULARY)
    assert [Path(item.file).name for item in loaded.agreements] == [f"{taken.id}.yaml"]
    assert loaded.problems == ()
    assert notes(loaded) == {"a.docx": "document-transcribed"}
    # The document alone is asked for: what stands for it is reported on.
    (item,) = load([tmp_path / "a.docx"], VOCABULARY).agreements
    assert item.selected
    # The YAML may lie in a folder of its own.
    (tmp_path / "yaml").mkdir()
    for name in taken.files:
        (tmp_path / name).rename(tmp_path / "yaml" / name)
    assert [Path(item.file).parent.name for item in load([tmp_path], VOCABULARY).agreements] == ["yaml"]


def test_an_agreement_that_is_there_twice_is_one_and_what_differs_is_found(tmp_path: Path) -> None:
    (taken,) = take_in([read_paper(WORD, "a.docx", WORDS)], {}, WORDS)
    yaml = taken.files[f"{taken.id}.yaml"]
    amount = str(taken.document.root["objectives"][0]["indicators"][0]["name"])  # type: ignore[index, call-overload]
    put(tmp_path, a_docx=WORD)
    (tmp_path / "mine.yaml").write_text(yaml.replace(amount, "Nama lain", 1), encoding="utf-8")
    loaded = load([tmp_path], VOCABULARY)
    assert [Path(item.file).name for item in loaded.agreements] == ["mine.yaml"]
    assert notes(loaded) == {"a.docx": "document-twice"}
    (problem,) = loaded.problems
    assert (problem.code, problem.arguments["value"], problem.arguments["used"]) == ("agreement-differs", amount, "Nama lain")
    assert (problem.place.file, problem.about[1]) == (f"{tmp_path}/mine.yaml", taken.id)


def test_two_copies_of_one_document_are_one(tmp_path: Path) -> None:
    put(tmp_path, a_docx=WORD, b_docx=WORD)
    loaded = load([tmp_path], VOCABULARY)
    assert [Path(item.file).name for item in loaded.agreements] == ["a.docx"]
    assert notes(loaded) == {"a.docx": "document-read", "b.docx": "document-twice"}
    assert loaded.problems == ()


def marked(data: bytes) -> bytes:
    """A copy with a comment of this program."""
    return mark(data, "a.docx", [Mark("PK317", ("PK317", "Pesan."))], Words("id")).data


def test_a_marked_copy_is_set_aside(tmp_path: Path) -> None:
    put(tmp_path, a_docx=WORD, copy_docx=marked(WORD))
    assert notes(load([tmp_path], VOCABULARY)) == {"a.docx": "document-read", "copy.docx": "set-aside-marked"}


def test_an_agreement_has_its_superior_among_the_yaml_beside_it(tmp_path: Path) -> None:
    papers = take_in([read_paper(TEXT, "c.txt", WORDS)], {}, WORDS)
    for item in papers[1:]:
        (tmp_path / f"{item.id}.yaml").write_text(item.files[f"{item.id}.yaml"], encoding="utf-8")
    put(tmp_path, c_txt=TEXT)
    loaded = load([tmp_path / "c.txt"], VOCABULARY)
    assert len(loaded.agreements) == 8
    assert [problem for problem in loaded.problems if problem.code != "agreement-differs"] == []


def test_texts_in_memory_may_be_documents() -> None:
    loaded = load_texts({"office/a.docx": WORD}, VOCABULARY)
    assert [item.file for item in loaded.agreements] == ["office/a.docx"]


def test_every_value_has_its_place_and_what_lacks_the_nearest() -> None:
    (item,) = load_texts({"a.docx": WORD}, VOCABULARY).agreements
    spot = item.document.spot(("objectives", 0, "indicators", 0, "months", "m6"))
    assert spot is not None
    assert (spot.table, spot.row, spot.column, spot.heading) == (5, 4, 10, "Target Bulanan Jun")
    lacking = item.document.spot(("objectives", 0, "indicators", 0, "formula"))
    assert lacking is not None
    assert (lacking.table, lacking.row, lacking.column, lacking.heading) == (5, 4, 0, "")


def test_an_amount_apart_from_its_currency_is_where_its_figures_are() -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.line()
    rows: list[list[Cell]] = [["1", "Program Pelayanan", "Rp", "12.000.000"], ["", "Jumlah", "Rp", "13.000.000"]]
    merge(paper.table([["No", "Program", "Anggaran", ""], *rows]), 0, 2, 0, 3)
    read = read_paper(paper.bytes(), "a.docx", WORDS)
    assert read.reading.drafts[0].value["budget"]["total"] == "Rp 13.000.000"
    spots = spots_of(read, 0)
    assert [spots[path].column for path in ("budget.lines.0.amount", "budget.total")] == [4, 4]


def test_the_nearest_place() -> None:
    spots = {"a.0.text": Spot("d", "word", paragraph=2), "a.1.text": Spot("d", "word", paragraph=5, column=3), "b": Spot("d", "word")}
    assert nearest(spots, "a.1.text") == spots["a.1.text"]
    assert nearest(spots, "a.1.target") == Spot("d", "word", paragraph=5)
    assert nearest(spots, "a") == Spot("d", "word", paragraph=2)
    assert nearest(spots, "c.4") == Spot("d", "word")
    assert nearest({}, "a") is None


@pytest.mark.parametrize(
    ("doubt", "path", "covered"),
    [
        (Doubt("a.b", "x"), "a.b", True), (Doubt("a.b", "x"), "a.b.c", False), (Doubt("a", "x", "*"), "a.b.c", True),
        (Doubt("a", "x", "target"), "a.0.target", True), (Doubt("a", "x", "target"), "a.0.name", False),
        (Doubt("a.1", "x", "*"), "a.10.b", False), (Doubt("", "x", "target"), "a.0.target", True),
    ],
)  # fmt: skip
def test_what_a_doubt_covers(doubt: Doubt, path: str, covered: bool) -> None:
    assert doubt.covers(path) is covered


def report(paths: list[Path], lang: str) -> Report:
    book = decided_book()
    return Report.of(api.check(api.read(paths, book), book), Words(lang))  # type: ignore[arg-type]


def test_reports_lead_into_the_paper(tmp_path: Path) -> None:
    put(tmp_path, c_txt=TEXT)
    reported = report([tmp_path / "c.txt"], "id")
    assert "tabel 2, baris 3, kolom PENJELASAN" in " ".join(FORMATS["text"].render(reported).split())
    data = json.loads(FORMATS["json"].render(reported))
    spots = [finding["spot"] for finding in data["findings"] if "spot" in finding]
    assert {(spot["table"], spot["row"], spot["heading"]) for spot in spots if "heading" in spot} >= {(2, 3, "PENJELASAN")}
    assert data["notes"][0]["arguments"]["agreements"] == 8
    assert "(tabel 2, baris 3, kolom PENJELASAN)" in FORMATS["csv"].render(reported)
    (run,) = json.loads(FORMATS["sarif"].render(reported))["runs"]
    place = run["results"][0]["locations"][0]
    assert place["physicalLocation"]["artifactLocation"]["uri"].endswith("/c.txt")
    shown = {result["locations"][0]["physicalLocation"]["properties"]["spot"] for result in run["results"]}
    assert "tabel 2, baris 3, kolom PENJELASAN" in shown


def test_a_finding_that_rests_on_a_doubtful_value_says_so(tmp_path: Path) -> None:
    (taken,) = take_in([read_paper(WORD, "a.docx", WORDS)], {}, WORDS)
    origins = json.loads(taken.files[f"{taken.id}.origin.json"])
    path = "objectives.0.indicators.0.name"
    value = origins["values"][path]
    yaml = taken.files[f"{taken.id}.yaml"].replace(value["text"], "Jumlah ..... rapat")
    value |= {"doubt": "pieces", "text": "Jumlah ..... rapat"}
    (tmp_path / f"{taken.id}.yaml").write_text(yaml, encoding="utf-8")

    def doubts() -> list[str]:
        (tmp_path / f"{taken.id}.origin.json").write_text(json.dumps(origins), encoding="utf-8")
        reported = report([tmp_path], "en")
        return [text for finding in reported.result.findings for text in reported.doubts(finding)]

    assert "This value is not confirmed: Objective 1, indicator 1, name (how to read it is doubtful)." in doubts()
    value["confirmed"] = {"by": "Ani", "on": "2026-01-05"}
    assert doubts() == []


def test_findings_on_the_seed_are_those_on_its_yaml() -> None:
    """Of the same agreements, read from the text and written out as YAML, the same findings."""
    book = decided_book()
    taken = take_in([read_paper(TEXT, "c.txt", WORDS)], {}, WORDS)
    yaml = {f"o/{item.id}.yaml": item.files[f"{item.id}.yaml"] for item in taken}
    found = []
    for texts in ({"o/c.txt": TEXT}, yaml):
        result = api.run(api.read_texts(texts, book), book)
        # What is about several is listed under the first of them, which the order of files decides.
        found.append({(finding.rule, *(() if finding.shared else (finding.agreement, finding.subject))) for finding in result.findings})
    assert found[0] == found[1]
    assert len(found[0]) > 50


def test_the_document_of_a_paper_is_its_yaml() -> None:
    (item,) = load_texts({"a.docx": WORD}, VOCABULARY).agreements
    assert read_yaml(item.document.text, "a").root == item.document.root


@pytest.mark.parametrize(("name", "data"), [("pk.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600)), ("pk.pdf", b"%PDF-1.7"), ("pk.xlsx", b"x")])
def test_what_is_the_only_document_and_cannot_be_read_is_not_nothing_found(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    done = periksa("check", str(tmp_path))
    assert done.returncode == 1
    assert name in done.stdout
