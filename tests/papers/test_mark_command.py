"""`periksa mark` and `check --mark`: the document comes out with comments; what may not be written over is not."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import docx
import pytest
from docx.comments import Comment
from lxml import etree

from tests.command import periksa
from tests.intake.paper import Paper
from tests.papers.awkward import W, parts_of
from tests.papers.test_word_marks import commented

HEADINGS = ["No", "Sasaran", "Indikator Kinerja", "Target"]


def paper(
    total: str = "Rp30.000.000", target: str = "", title: str = "PERJANJIAN KINERJA TAHUN 2026", name: str = "SITI MELUR, S.E."
) -> bytes:
    """A paper of one page whose total is wrong and whose second indicator has no target, as long as nobody fixes them."""
    made = Paper()
    made.line("PEMERINTAH KABUPATEN NUSANTARA RAYA")
    made.line("KECAMATAN KENANGA")
    made.line(title, bold=True)
    made.line("KASI PELAYANAN KECAMATAN KENANGA", bold=True)
    made.table([["Nama", ":", name], ["Jabatan", ":", "Kepala Seksi Pelayanan"]], ruled=False)
    made.line("Selanjutnya disebut PIHAK PERTAMA")
    made.table([["Nama", ":", "BUDI ANGGREK, S.H."], ["Jabatan", ":", "Camat Kenanga"]], ruled=False)
    made.line("Selanjutnya disebut PIHAK KEDUA")
    made.table([
        HEADINGS,
        ["1", "Meningkatnya kualitas pelayanan", "Persentase layanan yang tepat waktu", "90%"],
        ["2", "Meningkatnya tertib administrasi", "Jumlah laporan pelayanan yang disusun", target],
    ])  # fmt: skip
    made.table([
        ["No", "Program/Kegiatan", "Anggaran"], ["1", "Pelayanan Umum", "Rp10.000.000"], ["2", "Pelayanan Terpadu", "Rp15.000.000"],
        ["", "Jumlah", total],
    ])  # fmt: skip
    made.line("Kenanga, 5 Januari 2026")
    return made.bytes()


def comments(data: bytes) -> list[Comment]:
    return list(docx.Document(io.BytesIO(data)).comments)


def about(data: bytes, rule: str) -> list[tuple[Comment, str]]:
    """The comments on a rule, with the words that they stand on."""
    words = commented(data)
    return [(item, words[str(item.comment_id)]) for item in comments(data) if item.text.startswith(rule)]


PAPER = paper()


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "kasi.docx").write_bytes(PAPER)
    return tmp_path


def test_every_finding_is_a_comment_at_its_words(office: Path) -> None:
    done = periksa("mark", "kasi.docx", "--out", "salinan.docx", "--lang", "id", cwd=office)
    assert done.returncode == 1
    assert "komentar ditulis ke salinan.docx" in done.stderr
    data = (office / "salinan.docx").read_bytes()
    ((comment, words),) = about(data, "PK601")
    assert words == "Rp30.000.000"
    title, message, *rest = comment.text.splitlines()
    assert title.startswith("PK601 · kesalahan: ")
    assert "25.000.000" in message
    assert any(line.startswith("Perbaikan: ") for line in rest)
    assert {item.author for item in comments(data)} == {"periksa"}
    assert (office / "kasi.docx").read_bytes() == PAPER


def test_what_is_missing_is_reported_in_the_cell_where_it_belongs(office: Path) -> None:
    periksa("mark", "kasi.docx", "--out", "salinan.docx", cwd=office)
    data = (office / "salinan.docx").read_bytes()
    root = etree.fromstring(parts_of(data)["word/document.xml"])
    cells = [cell for cell in root.iter(f"{{{W}}}tc") if cell.find(f".//{{{W}}}commentReference") is not None]
    numbers = {
        str(reference.get(f"{{{W}}}id"))
        for cell in cells
        if not "".join(cell.itertext())
        for reference in cell.iter(f"{{{W}}}commentReference")
    }
    reported = [item.text for item in comments(data) if str(item.comment_id) in numbers]
    assert reported, [item.text for item in comments(data)]
    assert all("target" in text.casefold() for text in reported)


def test_in_english_and_with_a_day(office: Path) -> None:
    periksa("mark", "kasi.docx", "--out", "copy.docx", "--lang", "en", "--as-of", "2026-11-27", cwd=office)
    ((comment, _),) = about((office / "copy.docx").read_bytes(), "PK601")
    assert comment.text.startswith("PK601 · error: ")
    assert "How to fix it: " in comment.text
    assert str(comment.timestamp)[:10] == "2026-11-27"


def test_marked_again_after_it_was_fixed(office: Path) -> None:
    periksa("mark", "kasi.docx", "--out", "salinan.docx", cwd=office)
    document = docx.Document(str(office / "salinan.docx"))
    document.tables[3].cell(3, 2).paragraphs[0].clear().add_run("Rp25.000.000")
    document.save(str(office / "salinan.docx"))
    (office / "kasi.docx").unlink()
    done = periksa("mark", "salinan.docx", "--out", "kedua.docx", cwd=office)
    assert done.returncode in (0, 1)
    assert about((office / "kedua.docx").read_bytes(), "PK601") == []
    again = periksa("mark", "kedua.docx", "--out", "ketiga.docx", cwd=office)
    assert again.returncode == done.returncode
    assert (office / "ketiga.docx").read_bytes() == (office / "kedua.docx").read_bytes()
    assert re.search(r"[1-9]\d* comments? of periksa are in it already; ketiga\.docx is the same", again.stderr)


def test_yaml_that_stands_in_for_a_document_is_what_is_marked_in_it(office: Path) -> None:
    periksa("intake", "kasi.docx", "--out", ".", cwd=office)
    (yaml,) = (file for file in office.glob("*.yaml"))
    periksa("mark", "kasi.docx", "--out", "salinan.docx", cwd=office)
    ((_, words),) = about((office / "salinan.docx").read_bytes(), "PK601")
    assert words == "Rp30.000.000"
    # What a person wrote is what is checked; where it stands otherwise in the document, the row is shown and no wrong words.
    yaml.write_text(yaml.read_text(encoding="utf-8").replace("Rp30.000.000", "Rp31.000.000"), encoding="utf-8")
    periksa("mark", "kasi.docx", "--out", "lain.docx", cwd=office)
    ((comment, words),) = about((office / "lain.docx").read_bytes(), "PK601")
    assert words == ""
    assert "31,000,000" in comment.text


def test_a_folder_of_copies(office: Path) -> None:
    (office / "lain").mkdir()
    (office / "lain" / "kasi.docx").write_bytes(paper("Rp25.000.000", "4 laporan"))
    done = periksa("check", ".", "--mark", "salinan", "--output-format", "json", cwd=office)
    assert done.stdout.startswith("{")
    assert about((office / "salinan" / "kasi.docx").read_bytes(), "PK601")
    assert not about((office / "salinan" / "lain" / "kasi.docx").read_bytes(), "PK601")
    # What was marked is set aside the next time: it is an earlier day's copy.
    again = periksa("check", ".", "--output-format", "json", cwd=office)
    assert again.returncode == done.returncode


def test_a_copy_in_the_folder_is_not_written_over(office: Path) -> None:
    periksa("mark", "kasi.docx", "--out", "salinan.docx", cwd=office)
    first = (office / "salinan.docx").read_bytes()
    done = periksa("mark", "kasi.docx", "--out", "salinan.docx", "--as-of", "2026-11-27", cwd=office)
    # Somebody may have answered, or fixed it there.
    assert (done.returncode, (office / "salinan.docx").read_bytes()) == (2, first)


@pytest.mark.parametrize("copy", ["kasi.docx", "./kasi.docx", "link.docx", "hard.docx"])
def test_a_document_is_never_marked_in_place(office: Path, copy: str) -> None:
    (office / "link.docx").symlink_to("kasi.docx")
    os.link(office / "kasi.docx", office / "hard.docx")
    done = periksa("mark", "kasi.docx", "--out", copy, cwd=office)
    assert done.returncode == 2
    assert (office / "kasi.docx").read_bytes() == PAPER
    inside = periksa("check", "kasi.docx", "--mark", ".", cwd=office)
    assert inside.returncode == 2
    assert (office / "kasi.docx").read_bytes() == PAPER


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("surat.docx", Paper().bytes(), "tidak ditemukan perjanjian"),
        ("a.docx", b"PK\3\4 rusak", "rusak"),
        ("a.pdf", b"%PDF-1.7", "rusak"),
        ("a.yaml", b"id: a\ntitle: {text: PERJANJIAN KINERJA TAHUN 2026}\nobjectives: []\n", "tidak dapat diberi komentar"),
        ("a.txt", b"PERJANJIAN KINERJA TAHUN 2026\nCAMAT KENANGA\n", "tidak dapat diberi komentar"),
    ],
)
def test_what_cannot_be_marked_is_said_and_nothing_is_written(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    done = periksa("mark", name, "--out", "salinan.docx", "--lang", "id", cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (tmp_path / "salinan.docx").exists()


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_a_copy_is_read_by_nobody_who_may_not_read_the_document(office: Path) -> None:
    (office / "kasi.docx").chmod(0o600)
    periksa("mark", "kasi.docx", "--out", "salinan.docx", cwd=office)
    assert (office / "salinan.docx").stat().st_mode & 0o777 == 0o600


def test_a_missing_file_or_folder_is_said(office: Path) -> None:
    assert periksa("mark", "tidak-ada.docx", "--out", "x.docx", cwd=office).returncode == 2
    assert periksa("mark", "kasi.docx", "--out", "tidak/ada.docx", cwd=office).returncode == 2
    assert "check . --mark" in periksa("mark", ".", "--out", "x.docx", cwd=office).stderr
