"""`periksa new`: the form, empty and filled; what somebody fills in with Word is read back without a question."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.table import Table

from agreements.intake.containers import is_marked
from agreements.intake.merging import flatten, without_nulls
from agreements.intake.papers import read_paper
from agreements.model import Agreement
from agreements.source.document import read_bytes, read_file
from agreements.source.shape import validate
from engine.api import BUNDLED
from reports.papers.form import EMPTY, word_form
from reports.words.catalogue import Words
from tests.command import periksa
from tests.intake.reading import WORDS

# What no form has a place for: it is declared.
DECLARED = {"id", "superior", "in_force", "dpa", "expression", "under", "renja_target", "replaces"}


def values(root: Any) -> dict[str, str]:
    return {path: " ".join(text.split()) for path, text in flatten(without_nulls(root)).items() if not DECLARED & set(path.split("."))}


def example(name: str) -> dict[str, Any]:
    root = without_nulls(read_file(BUNDLED / "melati-2026" / f"{name}.yaml").root)
    assert isinstance(root, dict)
    return root


def into(table: Table, rows: list[list[str]], heads: int = 1, keep: int = 0) -> None:
    """Fill the rows below the headings, adding or taking away rows as a user does; the last `keep` stay below."""
    body = table.rows[heads : len(table.rows) - keep]
    last = body[-1]._tr
    for _ in range(len(rows) - len(body)):
        last.addnext(copy.deepcopy(last))
    for row, texts in zip(table.rows[heads:], rows, strict=False):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].runs[0].text = text


def put(document: Any, old: str, new: str, which: int = 0) -> None:
    """Write over a line of the form."""
    found = [paragraph for paragraph in document.paragraphs if paragraph.text == old]
    found[which].runs[0].text = new
    for run in found[which].runs[1:]:
        if run.text:
            run.text = ""


def filled(agreement: dict[str, Any], file: Path) -> bytes:
    """The empty form with what the agreement says, written with python-docx over the dots; people in the order of the form."""
    document = docx.Document(str(file))
    head, people = agreement["letterhead"], agreement["parties"]
    put(document, "PEMERINTAH KABUPATEN ..........", head["government"])
    put(document, "DINAS ..........", head["office"])
    put(document, "Jalan ..........", head["address"])
    put(document, "Telp. .........., email: ..........", f"Telp. {head['phone']}, email: {head['email']}")
    for which in (0, 0):
        put(document, "PERJANJIAN KINERJA TAHUN ....", agreement["title"]["text"], which)
        put(document, "KEPALA ..........", agreement["title"]["subject"], which)
        put(document, ".........., ..........", f"{agreement['signed']['place']}, {agreement['signed']['date']}", which)
    put(document, "NOMOR : ..........", f"NOMOR : {agreement['document_number']}")
    first, second, below, objectives, budget, signatures = document.tables
    for table, role in ((first, "first"), (second, "second")):
        into(table, [["Nama", ":", people[role]["name"]], ["Jabatan", ":", people[role]["position"]]], heads=0)
    pairs = [[people[role].get(key, "") for role in ("second", "first")] for key in ("position", "name", "rank", "nip")]
    numbers = [f"NIP. {text}" if text else "" for text in pairs[3]]
    labels = ["PIHAK KEDUA,", "PIHAK PERTAMA,"]
    into(below, [labels, pairs[0], ["", ""], ["", ""], pairs[1], ["", ""], ["", ""]], heads=0)
    into(signatures, [labels, pairs[0], ["", ""], ["", ""], pairs[1], pairs[2], numbers], heads=0)
    rows = []
    for objective in agreement["objectives"]:
        for number, item in enumerate(objective["indicators"]):
            own = ["", ""] if number else [objective["number"], objective["text"]]
            fields = [item.get(key, "") for key in ("formula", "calculation", "source", "note", "target")]
            quarters = [item["quarters"][f"tw{quarter}"] for quarter in range(1, 5)]
            rows.append([*own, f"{item['number']} {item['name']}", *fields, *quarters])
    into(objectives, rows)
    lines = [[line["number"], line["name"], line["amount"], line.get("note", "")] for line in agreement["budget"]["lines"]]
    into(budget, lines, keep=1)
    budget.rows[-1].cells[2].paragraphs[0].runs[0].text = agreement["budget"]["total"]
    budget.rows[0].cells[1].paragraphs[0].runs[0].text = agreement["budget"]["heading"]
    document.save(str(file))
    return file.read_bytes()


@pytest.mark.parametrize(
    "name", ["camat", "sekcam", "kasi-pelayanan", "kasi-pemberdayaan", "kasi-pemerintahan", "kasubag-umum", "kasubag-perencanaan"]
)
def test_what_is_filled_in_is_read_back_without_a_question(name: str, tmp_path: Path) -> None:
    agreement = example(name)
    assert periksa("new", cwd=tmp_path).returncode == 0
    (tmp_path / "formulir-pk.yaml").unlink()
    data = filled(agreement, tmp_path / "formulir-pk.docx")
    paper = read_paper(data, "formulir-pk.docx", WORDS)
    (draft,) = paper.reading.drafts
    assert paper.reading.questions == ()
    assert [origin for origin in draft.origins if origin.doubt] == []
    read = values(draft.value)
    wanted = {
        path: text
        for path, text in values(agreement).items()
        if not path.startswith(("statement.", "columns.", "headings.", "parties.third"))
    }
    assert {path: text for path, text in read.items() if not path.startswith(("statement.", "columns.", "headings."))} == wanted
    assert read["statement.parties.first.name"] == agreement["parties"]["first"]["name"]
    assert read["statement.text"].startswith("Dalam rangka mewujudkan")
    assert "Pihak kedua akan" in read["statement.text"]
    assert not is_marked(data)
    done = periksa("intake", "formulir-pk.docx", "--out", ".", cwd=tmp_path)
    assert (done.returncode, "0 " in done.stdout) == (0, True)


def test_an_example_laid_out_is_read_back_whole() -> None:
    agreement = example("camat")
    paper = read_paper(word_form(agreement, Words("id")), "a.docx", WORDS)
    (draft,) = paper.reading.drafts
    assert paper.reading.questions == ()
    assert values(draft.value) == values(agreement)


def test_the_empty_form_is_an_agreement_in_which_all_is_absent() -> None:
    root = read_file(EMPTY).root
    agreement, wrong = validate(root, Agreement)
    assert wrong == []
    assert agreement is not None


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_form_is_annotated_in_the_language(lang: str, tmp_path: Path) -> None:
    done = periksa("new", "--from", "melati", "--lang", lang, "--out", ".", cwd=tmp_path)
    assert done.returncode == 0
    comments = [comment.text for comment in docx.Document(str(tmp_path / "formulir-pk.docx")).comments]
    assert len(comments) > 10
    assert any("Kumulatif (quarters are added)" in text for text in comments) == (lang == "en")
    assert "# " in (tmp_path / "formulir-pk.yaml").read_text(encoding="utf-8")
    # The example is clean, as YAML and as Word.
    (tmp_path / "w").mkdir()
    (tmp_path / "formulir-pk.docx").rename(tmp_path / "w" / "a.docx")
    for file in ("formulir-pk.yaml", "w/a.docx"):
        assert periksa("check", file, cwd=tmp_path).returncode == 0


def test_the_same_form_is_the_same_bytes() -> None:
    agreement = example("camat")
    assert word_form(agreement, Words("id")) == word_form(agreement, Words("id"))


def test_nothing_is_written_over_and_an_unknown_example_is_said(tmp_path: Path) -> None:
    (tmp_path / "formulir-pk.docx").write_bytes(b"milik orang")
    done = periksa("new", "--lang", "id", cwd=tmp_path)
    assert done.returncode == 2
    assert "sudah ada" in done.stderr
    assert read_bytes(tmp_path / "formulir-pk.docx") == b"milik orang"
    assert not (tmp_path / "formulir-pk.yaml").exists()
    assert "melati" in periksa("new", "--from", "mawar", cwd=tmp_path).stderr
