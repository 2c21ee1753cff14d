"""Texts: prose that is broken at a width, marks of notes, letters moved up, stars of messages, several labels in a line."""

from __future__ import annotations

import re

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from agreements.intake.recognise import Reading
from tests.intake.paper import Paper
from tests.intake.reading import STATEMENT, TITLE, checked, read, targets, text_of, value

# Prose that is broken at a width.


def wrapped(text: str, width: int) -> str:
    return "\n".join(re.findall(rf"(.{{1,{width}}})(?:\s|$)", text))


@pytest.mark.parametrize("width", [60, 72, 80])
def test_prose_that_is_broken_at_a_width(width: int) -> None:
    opening = f"{STATEMENT[:-1]} dan telah bersepakat untuk mencapai target kinerja yang tercantum pada lampiran:"
    text = f"{wrapped(opening, width)}\n\nNama : SITI AMINAH\nJabatan : Kepala Seksi Pelayanan\n\nselanjutnya disebut pihak pertama\n"
    assert value(text_of(text))["statement"]["text"] == opening


def test_a_word_with_a_hyphen_at_the_end_of_a_line_is_one() -> None:
    said = "Dalam rangka mewujudkan pemerintahan yang efektif dan sub-\nkegiatan yang transparan dan akuntabel dengan hasil rata-\n"
    said += "rata baik, kami bersepakat untuk mencapai target ini:"
    assert value(text_of(f"{said}\n\n"))["statement"]["text"] == said.replace("\n", "")


@pytest.mark.parametrize("behind", ["selanjutnya disebut pihak pertama", "selaku atasan pihak pertama, selanjutnya disebut pihak kedua"])
def test_what_stands_below_a_long_line_with_a_label_is_none_of_it(behind: str) -> None:
    position = "Kepala Dinas Pekerjaan Umum dan Penataan Ruang Kota Melati Jaya Selatan"
    person = next(iter(value(text_of(f"Nama : SITI AMINAH\nJabatan : {position}\n{behind}\n"))["parties"].values()))
    assert person["position"] == position


def test_lines_that_stand_for_themselves_are_not_joined() -> None:
    text = "Sasaran: Meningkatnya layanan publik yang cepat dan terjangkau oleh semua warga\nIndikator: Jumlah layanan\nTarget: 12\n"
    reading: Reading = text_of(text)
    assert targets(reading) == [("Meningkatnya layanan publik yang cepat dan terjangkau oleh semua warga", "Jumlah layanan", "12")]


# Marks of notes.


@pytest.mark.parametrize("target, mark", [("85", "1)"), ("85,25", "2)"), ("12 dokumen", "a)"), ("100%", "1"), ("Rp 1.500.000", "*)")])
def test_a_raised_mark_is_no_figure_of_a_target(target: str, mark: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    table = paper.table([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Nilai layanan", target]])
    table.cell(1, 3).paragraphs[0].add_run(mark).font.superscript = True
    assert targets(read(paper)) == [("Meningkatnya layanan", "Nilai layanan", target)]


@pytest.mark.parametrize("unit, raised, shown", [("120 m", "2", "120 m²"), ("30 km", "2", "30 km²")])
def test_a_raised_figure_of_a_unit_stays(unit: str, raised: str, shown: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    table = paper.table([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Luas layanan", unit]])
    table.cell(1, 3).paragraphs[0].add_run(raised).font.superscript = True
    assert targets(read(paper)) == [("Meningkatnya layanan", "Luas layanan", shown)]


# Texts.


def test_a_table_of_text_goes_on_behind_a_page_with_its_heads_again() -> None:
    text = f"""\
{TITLE}

 No   Sasaran                   Indikator                     Target
 1    Meningkatnya              Jumlah layanan                12
      layanan warga
 2    Tertibnya arsip           Persentase arsip              90%
      daerah yang               yang tertata

Dicetak: 06/01/2026                                        Halaman 1
\f No   Sasaran                   Indikator                     Target
      lengkap                   rapi
 3    Cepatnya izin             Lama izin                     3 hari
"""
    assert targets(text_of(text)) == [
        ("Meningkatnya layanan warga", "Jumlah layanan", "12"),
        ("Tertibnya arsip daerah yang lengkap", "Persentase arsip yang tertata rapi", "90%"),
        ("Cepatnya izin", "Lama izin", "3 hari"),
    ]


@pytest.mark.parametrize("sign", [" | ", " ; "])
@pytest.mark.parametrize("label", ["Sasaran 1: ", "**Sasaran 1:** "])
def test_several_labels_in_a_line(sign: str, label: str) -> None:
    text = f"{TITLE}\n\n{label}Meningkatnya layanan\n\n- Indikator: Indeks layanan{sign}Target: 84{sign}Satuan: Indeks\n"
    (objective,) = value(text_of(text))["objectives"]
    assert (objective["number"], objective["text"]) == ("1", "Meningkatnya layanan")
    assert objective["indicators"] == [{"name": "Indeks layanan", "target": "84", "unit": "Indeks"}]


# Letters that Word moves up.


@pytest.mark.parametrize(
    "runs, read_as",
    [
        ([("85", 0, 22), ("1)", 6, 22)], "85"),
        ([("85", 0, 22), ("1)", 8, 14)], "85"),
        ([("85,5%", 0, 22), ("a)", 8, 14)], "85,5%"),
        ([("120 m", 0, 22), ("2", 6, 14)], "120 m²"),
        ([("85", 4, 22), ("1)", 12, 14)], "85"),
        ([("85", 6, 22), ("%", 6, 22)], "85%"),
        ([("85", 2, 22), ("%", 0, 22)], "85%"),
        ([("85", 0, 22), ("%", -6, 22)], "85%"),
        ([("1", -2, 22), ("2", 0, 22)], "12"),
    ],
)  # fmt: skip
def test_letters_moved_up(runs: list[tuple[str, int, int]], read_as: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    table = paper.table([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Nilai layanan", ""]])
    for text, height, size in runs:
        properties = table.cell(1, 3).paragraphs[0].add_run(text)._r.get_or_add_rPr()
        for tag, number in (("w:position", height), ("w:sz", size)):
            element = OxmlElement(tag)
            element.set(qn("w:val"), str(number))
            properties.append(element)
    assert targets(read(paper)) == [("Meningkatnya layanan", "Nilai layanan", read_as)]


# Stars around what a message makes bold.


@pytest.mark.parametrize(
    "line, read_as",
    [
        ("*Sasaran: Meningkatnya layanan*", "Meningkatnya layanan"),
        ("📌 *Sasaran 1: Meningkatnya layanan*", "Meningkatnya layanan"),
        ("*Sasaran:* Meningkatnya layanan", "Meningkatnya layanan"),
        ("Sasaran: *Meningkatnya* layanan", "Meningkatnya layanan"),
        ("**Sasaran: Meningkatnya layanan**", "Meningkatnya layanan"),
    ],
)
def test_stars_in_messages(line: str, read_as: str) -> None:
    reading = checked(f"*{TITLE}*\n*CAMAT MELATI*\n\n{line}\nIndikator: Rasio 2*3 layanan\nTarget: 97%\n".encode(), "paper.txt", "text")
    assert targets(reading) == [(read_as, "Rasio 2*3 layanan", "97%")]
    assert value(reading)["title"] == {"text": TITLE, "subject": "CAMAT MELATI"}
