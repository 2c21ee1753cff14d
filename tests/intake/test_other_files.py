"""An agreement that lies in several files and folders: copies below it, YAML elsewhere, statement and annex each in a file of their own."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from agreements.intake.files import take_in
from agreements.intake.papers import read_paper
from agreements.loading import load
from agreements.submitted import Loaded
from reports.papers.document_marks import Mark
from reports.papers.marking import mark
from reports.words.catalogue import Words
from tests.command import periksa
from tests.intake.layouts import BUILT_WITH
from tests.intake.reading import WORDS
from tests.intake.unseen.fortythird import town_quarter
from tests.vocabulary import VOCABULARY

PAPER = town_quarter().data
OTHER = BUILT_WITH["national"](2).bytes()


def notes(loaded: Loaded, folder: Path) -> dict[str, str]:
    return {str(Path(note.place.file).relative_to(folder)): note.code for note in loaded.notes}


def put(file: Path, data: bytes | str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return file


def marked(data: bytes) -> bytes:
    """A copy with a comment of this program."""
    return mark(data, "a.docx", [Mark("PK317", ("PK317", "Pesan."))], Words("id")).data


# Copies in other folders.


@pytest.mark.parametrize("copy", ["kec/hasil/pk.docx", "kec/2026/hasil/pk.docx", "hasil/kec/2026/pk.docx"])
@pytest.mark.parametrize("commented", [True, False])
def test_a_copy_in_a_folder_of_copies_is_set_aside(copy: str, commented: bool, tmp_path: Path) -> None:
    at = "kec/pk.docx" if copy.startswith("kec/hasil") else "kec/2026/pk.docx"
    put(tmp_path / at, PAPER)
    put(tmp_path / copy, marked(PAPER) if commented else PAPER)
    loaded = load([tmp_path], VOCABULARY)
    assert [Path(item.file) for item in loaded.agreements] == [tmp_path / at]
    assert notes(loaded, tmp_path) == {at: "document-read", copy: "set-aside-marked" if commented else "document-twice"}


def test_another_paper_of_that_name_is_no_copy(tmp_path: Path) -> None:
    put(tmp_path / "kec" / "pk.docx", PAPER)
    put(tmp_path / "kec" / "seksi" / "pk.docx", OTHER)
    assert len(load([tmp_path], VOCABULARY).agreements) == 2


def test_a_copy_that_was_named_is_read(tmp_path: Path) -> None:
    put(tmp_path / "kec" / "pk.docx", PAPER)
    copy = put(tmp_path / "kec" / "hasil" / "pk.docx", marked(PAPER))
    assert [item.file for item in load([copy], VOCABULARY).agreements] == [str(copy)]
    assert len(load([tmp_path / "kec", copy], VOCABULARY).agreements) == 2


def test_of_a_folder_that_is_asked_for_alone_the_copy_is_all_there_is(tmp_path: Path) -> None:
    put(tmp_path / "kec" / "pk.docx", PAPER)
    copy = put(tmp_path / "kec" / "hasil" / "pk.docx", marked(PAPER))
    assert [item.file for item in load([copy.parent], VOCABULARY).agreements] == [str(copy)]


def test_a_check_of_a_folder_with_its_copies_says_the_same(tmp_path: Path) -> None:
    put(tmp_path / "kec" / "pk.docx", OTHER)
    found = []
    for more in (("--mark", "kec/hasil"), ()):
        reported = periksa("check", "kec", *more, "--output-format", "csv", cwd=tmp_path).stdout.splitlines()
        # The seal, in the last column, holds the copy too.
        found.append([line.rpartition(",")[0] for line in reported])
    assert (tmp_path / "kec" / "hasil" / "pk.docx").exists()
    assert found[0] == found[1]
    assert len(found[0]) > 1


# YAML that was written from a document in another folder.


def test_yaml_is_judged_where_its_document_lies(tmp_path: Path) -> None:
    put(tmp_path / "kec" / "pk.docx", PAPER)
    put(tmp_path / "kec" / "lain.docx", OTHER)
    (taken,) = take_in([read_paper(PAPER, "pk.docx", WORDS)], {}, WORDS)
    for name, text in taken.files.items():
        put(tmp_path / "kec" / "yaml" / name, text)
    loaded = load([tmp_path], VOCABULARY)
    assert sorted((Path(item.file).name, str(item.portfolio)) for item in loaded.agreements) == [
        ("lain.docx", "kec"), (f"{taken.id}.yaml", "kec"),
    ]  # fmt: skip
    assert notes(loaded, tmp_path) == {"kec/pk.docx": "document-transcribed", "kec/lain.docx": "document-read"}
    # Alone it is an office of its own, and so it is where the document changed.
    assert [str(item.portfolio) for item in load([tmp_path / "kec" / "yaml"], VOCABULARY).agreements] == ["yaml"]
    put(tmp_path / "kec" / "pk.docx", OTHER)
    assert "yaml" in {str(item.portfolio) for item in load([tmp_path], VOCABULARY).agreements}


# A statement and an annex in files of their own.


def page(name: str) -> bytes:
    """The statement of the paper, or its annex."""
    from io import BytesIO

    document = docx.Document(BytesIO(PAPER))
    body = document.element.body
    elements = [element for element in body if element.tag != qn("w:sectPr")]
    cut = next(at for at, element in enumerate(elements) if element.findall(f".//{qn('w:br')}"))
    for at, element in enumerate(elements):
        if (at <= cut) != (name == "statement"):
            body.remove(element)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_statement_in_a_file_of_its_own_is_of_its_annex(tmp_path: Path) -> None:
    put(tmp_path / "kel" / "pernyataan.docx", page("statement"))
    put(tmp_path / "kel" / "lampiran.docx", page("annex"))
    loaded = load([tmp_path], VOCABULARY)
    (item,) = loaded.agreements
    assert (Path(item.file).name, loaded.problems) == ("lampiran.docx", ())
    whole = load([put(tmp_path / "whole" / "pk.docx", PAPER)], VOCABULARY).agreements[0].agreement
    assert item.agreement.statement == whole.statement
    assert item.agreement.objectives == whole.objectives
    assert {Path(spot.document).name for path, spot in item.document.spots.items() if path.startswith("statement")} == {"pernyataan.docx"}
    assert {Path(spot.document).name for path, spot in item.document.spots.items() if path.startswith("objectives")} == {"lampiran.docx"}
    assert notes(loaded, tmp_path) == {"kel/lampiran.docx": "document-read", "kel/pernyataan.docx": "document-statement"}


def test_the_statement_of_somebody_else_stays_by_itself(tmp_path: Path) -> None:
    put(tmp_path / "pernyataan.docx", page("statement"))
    put(tmp_path / "lain.docx", OTHER)
    assert len(load([tmp_path], VOCABULARY).agreements) == 2


def test_a_statement_beside_yaml_of_the_whole_is_compared_with_its_statement(tmp_path: Path) -> None:
    papers = [read_paper(page(name), f"{name}.docx", WORDS) for name in ("statement", "annex")]
    (taken,) = take_in(papers, {}, WORDS)
    for name, text in taken.files.items():
        put(tmp_path / name, text)
    put(tmp_path / "statement.docx", page("statement"))
    loaded = load([tmp_path], VOCABULARY)
    assert [Path(item.file).name for item in loaded.agreements] == [f"{taken.id}.yaml"]
    assert loaded.problems == ()
    text = (tmp_path / f"{taken.id}.yaml").read_text(encoding="utf-8")
    put(tmp_path / f"{taken.id}.yaml", text.replace("LINA MARLIANA", "LENA MARLIANA"))
    assert {problem.code for problem in load([tmp_path], VOCABULARY).problems} == {"agreement-differs"}


def test_comments_go_to_the_file_that_has_the_words(tmp_path: Path) -> None:
    put(tmp_path / "kel" / "pernyataan.docx", page("statement"))
    put(tmp_path / "kel" / "lampiran.docx", page("annex"))
    done = periksa("check", "kel", "--mark", "hasil", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert sorted(file.name for file in (tmp_path / "hasil").iterdir()) == ["lampiran.docx", "pernyataan.docx"]
