"""What stands before the text of an agreement: covers, letters that send it, heads of pages, and what its title may look like."""

from __future__ import annotations

import pytest

from tests.intake.layouts import box
from tests.intake.paper import Paper
from tests.intake.reading import OBJECTIVES, SIGNED, STATEMENT, TITLE, WORDS, left, read, value

# Titles.


@pytest.mark.parametrize(
    "title",
    [
        "LAMPIRAN KONTRAK KINERJA TAHUN 2026", "Lampiran II Perjanjian Kinerja Tahun 2026",
        "LAMPIRAN PERUBAHAN PERJANJIAN KINERJA TAHUN 2026",
        "FORMULIR KONTRAK KINERJA TAHUN 2026", "REVISI PERJANJIAN KINERJA TAHUN 2026", "PERUBAHAN KONTRAK KINERJA TAHUN 2026",
        "LAMPIRAN 1 PENETAPAN KINERJA TAHUN 2026", "LEMBAR PENETAPAN KINERJA TAHUN 2026", "ADENDUM PERJANJIAN KINERJA TAHUN 2026",
        "LAMPIRAN : KONTRAK KINERJA TAHUN 2026",
    ],
)  # fmt: skip
def test_what_may_stand_before_the_words_of_a_title(title: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line(STATEMENT)
    paper.table([["Nama", ":", "SITI AMINAH"], ["Jabatan", ":", "Kepala Seksi"]], ruled=False)
    paper.line("Selanjutnya disebut pihak pertama")
    paper.line("Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini.")
    paper.page_break()
    paper.line(title, bold=True)
    paper.line("KECAMATAN MELATI", bold=True)
    paper.table(OBJECTIVES)
    node = value(read(paper))
    assert node["title"] == {"text": title, "subject": "KECAMATAN MELATI"}
    assert node["statement"]["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026"}


@pytest.mark.parametrize(
    "title",
    [
        "P E R J A N J I A N   K I N E R J A   TAHUN 2026",
        "REVISI II PERJANJIAN KINERJA TAHUN 2026",
        "PERUBAHAN KE-1 PERJANJIAN KINERJA TAHUN 2026",
        "LAMPIRAN PERUBAHAN KEDUA PERJANJIAN KINERJA TAHUN 2026",
        "ADDENDUM KE 1 KONTRAK KINERJA TAHUN 2026",
    ],
)
def test_titles_of_changes_and_with_letters_apart(title: str) -> None:
    paper = Paper()
    paper.line(title, bold=True)
    paper.line("DINAS PERTANIAN")
    paper.table(OBJECTIVES)
    said = value(read(paper))["title"]
    assert (said["text"], said["subject"]) == (" ".join(title.split()), "DINAS PERTANIAN")


@pytest.mark.parametrize("office", ["PROGRAM STUDI SASTRA INGGRIS", "PROGRAM PASCASARJANA", "FAKULTAS HUKUM", "JURUSAN TEKNIK SIPIL"])
def test_an_office_whose_name_opens_as_a_part_does(office: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line(office, bold=True)
    paper.table(OBJECTIVES)
    node = value(read(paper))
    assert node["title"]["subject"] == office
    assert "table" not in node["objectives"][0]


# What stands before the agreement, at the head of its pages, or in boxes beside its title.


@pytest.mark.parametrize(
    "front", ["LEMBAR PENGESAHAN", "KATA PENGANTAR", "DAFTAR ISI", "HALAMAN PERSETUJUAN", "LEMBAR PARAF", "KATA SAMBUTAN"]
)
@pytest.mark.parametrize("cover", [True, False])
def test_pages_before_an_agreement_are_none_of_it(front: str, cover: bool) -> None:
    paper = Paper()
    for line in ("PEMERINTAH KOTA MELATI", "PERJANJIAN KINERJA", "TAHUN 2026", "DINAS PANGAN") if cover else ():
        paper.line(line, bold=True)
    paper.line(front, bold=True)
    paper.line("Puji syukur kami panjatkan, dokumen ini disusun dan disetujui oleh para pejabat di bawah ini untuk tahun 2026.")
    paper.line(f"{TITLE}\t3")
    paper.table([["No", "Jabatan", "Nama", "Paraf"], ["1", "Sekretaris", "SITI AMINAH, S.E.", ""]])
    paper.line(TITLE, bold=True)
    paper.line("DINAS PANGAN", bold=True)
    paper.table(OBJECTIVES)
    reading = read(paper)
    assert len(reading.drafts) == 1
    node = value(reading)
    assert node["title"] == {"text": TITLE, "subject": "DINAS PANGAN"}
    assert "objectives" in node
    assert "statement" not in node
    assert not {"letterhead", "parties"} & node.keys()


def test_a_letterhead_above_a_cover_is_the_agreements() -> None:
    paper = Paper()
    for line in ("PEMERINTAH KOTA MELATI", "DINAS PANGAN", "Jalan Melati 1", "PERJANJIAN KINERJA", "TAHUN 2026", TITLE, "DINAS PANGAN"):
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    assert value(read(paper))["letterhead"] == {
        "government": "PEMERINTAH KOTA MELATI",
        "office": "DINAS PANGAN",
        "address": "Jalan Melati 1",
    }


@pytest.mark.parametrize("head", ["Perjanjian Kinerja Dinas Pangan", "PERJANJIAN KINERJA - Halaman 2", "Perjanjian Kinerja Tahun 2026"])
def test_the_head_of_a_page_is_no_title(head: str) -> None:
    paper = Paper()
    paper.document.sections[0].header.paragraphs[0].text = head
    paper.line(TITLE, bold=True)
    paper.line("DINAS PANGAN", bold=True)
    paper.table(OBJECTIVES)
    assert value(read(paper))["title"] == {"text": TITLE, "subject": "DINAS PANGAN"}


@pytest.mark.parametrize("said", ["Pindai kode untuk memeriksa keaslian dokumen", "Dokumen asli", "DRAF", "Lembar 1 dari 3"])
def test_a_box_beside_a_title_is_none_of_it(said: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    box(paper, said)
    paper.line("DINAS PANGAN", bold=True)
    paper.table(OBJECTIVES)
    reading = read(paper)
    assert value(reading)["title"] == {"text": TITLE, "subject": "DINAS PANGAN"}
    assert said in left(reading)


@pytest.mark.parametrize("text", ["Lampiran II Kontrak Kinerja", "LAMPIRAN 3 PERJANJIAN KINERJA", "Lampiran I : Perjanjian Kinerja"])
def test_an_annex_with_a_number_is_a_title(text: str) -> None:
    assert WORDS.says(text, "title")
    assert WORDS.opening(text, "title") is not None


# Letters that send an agreement, before it.

LETTER = ("Kepada", "Yth. Wali Kota Melati", "di Tempat", "Bersama ini kami kirimkan perjanjian kinerja dinas kami untuk ditandatangani.")


@pytest.mark.parametrize(
    "head", [(), ("PEMERINTAH KOTA MELATI", "DINAS PANGAN", "Jalan Melati No. 1 Telepon (0281) 123456")], ids=["bare", "headed"]
)
@pytest.mark.parametrize("kind", ["", "NOTA DINAS", "SURAT PENGANTAR", "BERITA ACARA"])
@pytest.mark.parametrize(
    "about", ["Hal\t: Perjanjian Kinerja Tahun 2026", "Hal\t:\tPerjanjian Kinerja Tahun 2026", "Perihal : Pengiriman Perjanjian Kinerja"]
)
@pytest.mark.parametrize("ending", [("Kepala Dinas Pangan,", "SITI AMINAH", "NIP. 197001011990032001"), ()], ids=["signed", "open"])
def test_a_letter_before_an_agreement_is_none_of_it(head: tuple[str, ...], kind: str, about: str, ending: tuple[str, ...]) -> None:
    paper = Paper()
    for line in (*head, kind, "Nomor\t: 800/12/2026", "Lampiran\t: 1 berkas", about, *LETTER, *ending):
        paper.line(line)
    paper.page_break()
    paper.line(TITLE, bold=True)
    paper.line("DINAS PANGAN", bold=True)
    paper.table(OBJECTIVES)
    paper.table([list(row) for row in SIGNED], ruled=False)
    node = value(read(paper))
    assert node["title"] == {"text": TITLE, "subject": "DINAS PANGAN"}
    assert not {"document_number", "letterhead", "statement", "signed"} & node.keys()
    assert node["parties"]["first"] == {"position": "Kepala Seksi Pelayanan", "name": "SITI AMINAH"}


@pytest.mark.parametrize("line", ["NIP 197305111999031002", "197305111999031002 – 0812", "No. Dok 1973 05111999031002"])
def test_no_part_of_a_number_is_a_telephone(line: str) -> None:
    paper = Paper()
    for text in ("PEMERINTAH KOTA MELATI", "DINAS PANGAN", line, TITLE):
        paper.line(text)
    paper.table(OBJECTIVES)
    assert "phone" not in value(read(paper)).get("letterhead", {})


STATED = (
    [["Nama", ":", "SITI AMINAH"], ["Jabatan", ":", "Kepala Seksi Pelayanan"]],
    [["Nama", ":", "BUDI SANTOSO, S.IP."], ["Jabatan", ":", "Camat Melati"]],
)


@pytest.mark.parametrize("day", ["TANGGAL : 5 JANUARI 2026", "Tanggal : …… Januari 2026", "Tanggal 5 Januari 2026", ""])
@pytest.mark.parametrize("number", ["NOMOR : 1/PK/2026", "Nomor 1/PK/2026", ""])
@pytest.mark.parametrize(
    "head", ["LAMPIRAN PERJANJIAN KINERJA", "LAMPIRAN I PERJANJIAN KINERJA KEPALA SEKSI PELAYANAN", "Lampiran Perjanjian Kinerja"]
)
def test_an_annex_says_of_which_paper_it_is_above_its_title(head: str, number: str, day: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line(STATEMENT)
    for person, role in zip(STATED, ("pertama", "kedua"), strict=True):
        paper.table([list(row) for row in person], ruled=False)
        paper.line(f"Selanjutnya disebut pihak {role}")
    paper.table([list(row) for row in SIGNED], ruled=False)
    paper.page_break()
    for text in filter(None, (head, number, day)):
        paper.line(text)
    paper.line(TITLE)
    paper.line("KECAMATAN MELATI")
    paper.table(OBJECTIVES)
    paper.table([list(row) for row in SIGNED], ruled=False)
    node = value(read(paper))
    assert node["title"] == {"text": TITLE, "subject": "KECAMATAN MELATI"}
    assert node.get("document_number", "") == ("1/PK/2026" if number else "")
    assert (len(node["objectives"]), "statement" in node) == (1, True)
