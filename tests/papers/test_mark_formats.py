"""`periksa mark` for Excel and PDF: the same findings at the same words, in copies that are known as copies."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import openpyxl
import pdfplumber
import pytest
from pypdf import PdfReader, PdfWriter

from tests.command import periksa
from tests.intake.as_pdf import to_pdf
from tests.intake.as_sheet import STYLES, to_sheet
from tests.intake.paper import Paper
from tests.papers.test_mark_command import HEADINGS


def paper() -> Paper:
    """A paper of one page: its total is wrong, its second indicator has no target."""
    made = Paper()
    for text in ("PEMERINTAH KABUPATEN NUSANTARA RAYA", "KECAMATAN KENANGA", "PERJANJIAN KINERJA TAHUN 2026", "KASI PELAYANAN"):
        made.line(text)
    made.table([["Nama", ":", "SITI MELUR, S.E."], ["Jabatan", ":", "Kepala Seksi Pelayanan"]], ruled=False)
    made.line("Selanjutnya disebut PIHAK PERTAMA")
    made.table([["Nama", ":", "BUDI ANGGREK, S.H."], ["Jabatan", ":", "Camat Kenanga"]], ruled=False)
    made.line("Selanjutnya disebut PIHAK KEDUA")
    made.table([
        HEADINGS,
        ["1", "Meningkatnya kualitas pelayanan", "Persentase layanan yang tepat waktu", "90%"],
        ["2", "Meningkatnya tertib administrasi", "Jumlah laporan pelayanan yang disusun", ""],
    ])  # fmt: skip
    made.table([
        ["No", "Program/Kegiatan", "Anggaran"], ["1", "Pelayanan Umum", "Rp10.000.000"], ["2", "Pelayanan Terpadu", "Rp15.000.000"],
        ["", "Jumlah", "Rp30.000.000"],
    ])  # fmt: skip
    made.line("Kenanga, 5 Januari 2026")
    return made


FILES = {"a.xlsx": to_sheet(paper(), STYLES["numbers"]), "a.pdf": to_pdf(paper())}


def reported(file: Path) -> list[tuple[str, str]]:
    """The comments of this program in a file, each with what it stands on: the text of the cell, or of the area of the page."""
    if file.suffix == ".xlsx":
        sheet = openpyxl.load_workbook(file).worksheets[0]
        found = [(cell.comment, cell.value) for cell in sheet._cells.values() if cell.comment]
        assert {comment.author for comment, _ in found} == {"periksa"}
        return [(comment.text, str(value or "")) for comment, value in found]
    with pdfplumber.open(file) as pdf:
        page = pdf.pages[0]
        found_there: list[tuple[str, str]] = []
        for reference in PdfReader(file).pages[0]["/Annots"]:  # type: ignore[attr-defined]
            said: Any = reference.get_object()
            assert said["/T"] == "periksa"
            x0, y0, x1, y1 = map(float, said["/Rect"])
            within = page.crop((x0 - 1, page.height - y1 - 1, x1 + 1, page.height - y0 + 1)).extract_text()
            found_there.append((str(said["/Contents"]), " ".join(within.split()) if said["/Subtype"] == "/Highlight" else ""))
        return found_there


def findings(*paths: str | Path, cwd: Path) -> list[tuple[str, str]]:
    done = periksa("check", *paths, "--output-format", "json", cwd=cwd)
    return sorted((item["rule"], item["message"]) for item in json.loads(done.stdout)["findings"])


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    made = tmp_path / str(request.param)
    made.write_bytes(FILES[made.name])
    return made


def test_every_finding_is_a_comment_at_its_words(file: Path) -> None:
    folder, copy = file.parent, f"salinan{file.suffix}"
    done = periksa("mark", file.name, "--out", copy, "--lang", "id", cwd=folder)
    assert done.returncode == 1, done.stderr
    assert f"komentar ditulis ke {copy}" in done.stderr
    assert file.read_bytes() == FILES[file.name]
    comments = reported(folder / copy)
    ((total, words),) = [(text, words) for text, words in comments if text.startswith("PK601")]
    assert words in ("Rp30.000.000", "30000000")
    assert "25.000.000" in total
    assert "\nPerbaikan: " in total
    # What is missing is reported in the empty cell.
    ((target, empty),) = [(text, words) for text, words in comments if text.startswith("PK501")]
    assert ("target" in target.casefold(), empty) == (True, "")


def test_the_copy_has_the_same_findings_and_is_known_as_a_copy(file: Path) -> None:
    folder, copy = file.parent, file.with_name(f"salinan{file.suffix}")
    before = findings(file.name, cwd=folder)
    periksa("mark", file.name, "--out", copy.name, "--as-of", "2026-11-27", cwd=folder)
    # Beside the document the copy is set aside; alone it is read, and its comments are no part of it.
    both = periksa("check", ".", "--lang", "id", cwd=folder)
    assert "Dikesampingkan: salinan yang diberi komentar" in both.stdout + both.stderr
    assert findings(".", cwd=folder) == before
    file.unlink()
    assert findings(copy.name, cwd=folder) == before
    again = periksa("mark", copy.name, "--out", f"kedua{file.suffix}", "--as-of", "2026-11-27", cwd=folder)
    assert again.returncode == 1
    assert reported(folder / f"kedua{file.suffix}") == reported(copy)


def test_a_folder_of_copies(file: Path) -> None:
    done = periksa("check", ".", "--mark", "hasil", "--lang", "en", cwd=file.parent)
    assert done.returncode == 1
    assert any("How to fix it: " in text for text, _ in reported(file.parent / "hasil" / file.name))


def test_the_copy_is_a_file_of_the_same_kind(file: Path) -> None:
    other = "salinan.xlsm" if file.suffix == ".xlsx" else "salinan.docx"
    done = periksa("mark", file.name, "--out", other, "--lang", "id", cwd=file.parent)
    assert (done.returncode, file.suffix in done.stderr, (file.parent / other).exists()) == (2, True, False)


def test_yaml_that_stands_in_for_a_document_is_what_is_marked_in_it(file: Path) -> None:
    periksa("intake", file.name, "--out", ".", cwd=file.parent)
    assert list(file.parent.glob("*.yaml"))
    periksa("mark", file.name, "--out", f"salinan{file.suffix}", cwd=file.parent)
    ((_, words),) = [(text, words) for text, words in reported(file.with_name(f"salinan{file.suffix}")) if text.startswith("PK601")]
    assert words in ("Rp30.000.000", "30000000")


def test_what_cannot_be_marked_is_said_and_the_others_are(tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(FILES["a.pdf"]))
    writer.encrypt("", "rahasia", algorithm="RC4-128")
    with open(tmp_path / "terkunci.pdf", "wb") as out:
        writer.write(out)
    done = periksa("mark", "terkunci.pdf", "--out", "salinan.pdf", "--lang", "id", cwd=tmp_path)
    assert (done.returncode, "disandikan" in done.stderr) == (2, True)
    assert not (tmp_path / "salinan.pdf").exists()


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_a_copy_is_read_by_nobody_who_may_not_read_the_document(file: Path) -> None:
    file.chmod(0o600)
    periksa("mark", file.name, "--out", f"salinan{file.suffix}", cwd=file.parent)
    assert file.with_name(f"salinan{file.suffix}").stat().st_mode & 0o777 == 0o600
