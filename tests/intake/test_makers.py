"""What programs that make PDF files do to tables, signatures and letters: cells painted in white beside coloured ones, heads above every page whichever
table goes on there, lanes that touch or that a page ends within, cards of two people at heights of their own, hyphens of Unicode, letters whose bytes
are changed over; a box for initials, a table of what was spent."""

# ruff: noqa: E501

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from agreements.intake.blocks import Paragraph, Table
from agreements.intake.page_lines import ends_hyphened
from agreements.intake.pdf_letters import put_right
from tests.intake.paper import Paper
from tests.intake.reading import OBJECTIVES, TITLE, read
from tests.intake.test_portable import Sheet, rows

XS = (60.0, 90.0, 260.0, 420.0, 520.0)
HEADS = ["No", "Program", "Sub Kegiatan", "Anggaran"]


def tables(sheet: Sheet) -> list[list[list[str]]]:
    return [rows(block) for block in sheet.blocks() if isinstance(block, Table)]


def texts(sheet: Sheet) -> list[str]:
    return [block.text for block in sheet.blocks() if isinstance(block, Paragraph) and not block.hidden]


def painted(sheet: Sheet, x0: float, x1: float, top: float, bottom: float, shade: float) -> None:
    sheet.canvas.setFillGray(shade)
    sheet.canvas.rect(x0, 842 - bottom, x1 - x0, bottom - top, stroke=0, fill=1)
    sheet.canvas.setFillGray(0)


@pytest.mark.parametrize("white", [1.0, 0.995])
def test_white_cells_beside_coloured_ones_are_cells(white: float) -> None:
    sheet = Sheet(9)
    for a, b in itertools.pairwise(XS):
        painted(sheet, a, b, 100, 120, 0.6)
    for top, shades in ((120, (0.9, white)), (164, (0.9, white))):
        for a, b in itertools.pairwise(XS):
            painted(sheet, a, b, top, top + 44, 0.9)
        for row, shade in enumerate(shades):
            for a, b in itertools.pairwise(XS):
                painted(sheet, a, b, top + 22 * row, top + 22 * (row + 1), shade)
    for x, text in zip(XS, HEADS, strict=False):
        sheet.text(x + 3, 114, text)
    for n, (top, programme) in enumerate(((120, "Program Pelayanan Publik"), (164, "Program Pemberdayaan"))):
        sheet.text(63, top + 14, str(n + 1))
        sheet.text(93, top + 14, programme)
        for k in range(2):
            sheet.text(263, top + 14 + 22 * k, f"Sub Kegiatan {'AB'[k]} dari {n + 1}")
            sheet.text(423, top + 14 + 22 * k, f"{n + 1}{k}.500.000")
    (table,) = tables(sheet)
    assert table[0] == HEADS
    assert table[1] == ["1", "Program Pelayanan Publik", "Sub Kegiatan A dari 1", "10.500.000"]
    assert [line[2:] for line in table[1:]] == [[f"Sub Kegiatan {'AB'[k]} dari {n}", f"{n}{k}.500.000"] for n in (1, 2) for k in (0, 1)]


def above(sheet: Sheet) -> None:
    """A title, and the heads of a table, as a sheet prints them above every page."""
    sheet.text(180, 50, "PERJANJIAN KINERJA TAHUN 2026")
    sheet.grid((60, 90, 260, 420, 520), (70, 90))
    for x, text in zip(XS, ("No", "Sasaran", "Indikator", "Target"), strict=False):
        sheet.text(x + 3, 84, text)


def test_heads_above_a_page_without_rows_part_no_signatures() -> None:
    sheet = Sheet(9)
    above(sheet)
    sheet.grid(XS, (90, 110))
    for x, text in zip(XS, ("1", "Meningkatnya layanan", "Indeks kepuasan", "84"), strict=False):
        sheet.text(x + 3, 104, text)
    for x, text in ((100, "BUPATI MELATI,"), (360, "CAMAT MAWAR,")):
        sheet.text(x, 200, text)
    sheet.canvas.showPage()
    sheet.canvas.setFont("Helvetica", 9)
    above(sheet)
    for x, lines in ((100, ("H. SUKARDI, S.E.", "", "")), (360, ("SITI AMINAH, S.IP.", "Pembina", "NIP. 197501012000032001"))):
        for at, text in enumerate(lines):
            sheet.text(x, 130 + 12 * at, text)
    found = tables(sheet)
    assert [["No", "Sasaran", "Indikator", "Target"]] not in found
    assert any("BUPATI MELATI," in line for line in found[-1])
    assert any("SITI AMINAH, S.IP." in line for line in found[-1])


def test_heads_above_the_rest_of_another_table_are_none_of_it() -> None:
    sheet = Sheet(9)
    above(sheet)
    sheet.grid(XS, (90, 110))
    for x, text in zip(XS, ("1", "Meningkatnya layanan", "Indeks kepuasan", "84"), strict=False):
        sheet.text(x + 3, 104, text)
    money = (60.0, 90.0, 420.0, 520.0)
    sheet.grid(money, (760, 780, 800))
    for y, line in ((774, ("No", "Kegiatan", "Anggaran")), (794, ("1", "Pelayanan", "Rp 10.000.000"))):
        for x, text in zip(money, line, strict=False):
            sheet.text(x + 3, y, text)
    sheet.canvas.showPage()
    sheet.canvas.setFont("Helvetica", 9)
    above(sheet)
    sheet.grid(money, (90, 110, 130))
    for y, line in ((104, ("2", "Pengawasan", "Rp 5.000.000")), (124, ("", "Jumlah", "Rp 15.000.000"))):
        for x, text in zip(money, line, strict=False):
            sheet.text(x + 3, y, text)
    assert tables(sheet)[-1] == [
        ["No", "Kegiatan", "Anggaran"],
        ["1", "Pelayanan", "Rp 10.000.000"],
        ["2", "Pengawasan", "Rp 5.000.000"],
        ["", "Jumlah", "Rp 15.000.000"],
    ]


def lanes(sheet: Sheet, top: float, lines: Sequence[tuple[str, str]], right_at: float = 430) -> float:
    for left, right in lines:
        sheet.canvas.drawCentredString(170, 842 - top, left)
        sheet.canvas.drawCentredString(right_at, 842 - top, right)
        top += 13
    return top


def test_lanes_between_which_no_more_than_a_blank_is_left() -> None:
    sheet = Sheet(10)
    office = "DINAS PEKERJAAN UMUM DAN TATA RUANG"
    beside = 170 + stringWidth(office, "Helvetica", 10) + 2.8
    end = lanes(sheet, 200, [("PIHAK KEDUA", "PIHAK PERTAMA"), ("KEPALA DINAS", "SEKRETARIS"), (office, office)], beside)
    lanes(sheet, end + 50, [("BUDI SANTOSO", "SITI AMINAH"), ("NIP. 197501012000031001", "NIP. 198001012005012001")], beside)
    (table,) = map(rows, sheet.blocks())
    assert table[2] == [office, office]
    assert table[-1] == ["NIP. 197501012000031001", "NIP. 198001012005012001"]


def test_a_paragraph_above_lanes_has_no_lanes() -> None:
    sheet = Sheet(10)
    for at, text in enumerate(
        (
            "PIHAK KEDUA akan memberikan supervisi yang diperlukan serta akan melakukan evaluasi atas",
            "terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan untuk",
        )
    ):
        sheet.canvas.drawCentredString(300, 842 - 150 - 13 * at, text)
    end = lanes(sheet, 200, [("PIHAK KEDUA", "PIHAK PERTAMA"), ("KEPALA DINAS", "SEKRETARIS")])
    lanes(sheet, end + 50, [("BUDI SANTOSO", "SITI AMINAH")])
    assert len(texts(sheet)) == 2


def test_a_page_that_ends_between_both_names() -> None:
    sheet = Sheet(10)
    end = lanes(
        sheet,
        690,
        [("PIHAK KEDUA", "PIHAK PERTAMA"), ("KEPALA DINAS PENDIDIKAN", "KEPALA BIDANG PEMBINAAN"), ("", "PENDIDIKAN ANAK USIA DINI")],
    )
    lanes(sheet, end + 40, [("BUDI SANTOSO, M.Pd.", "")])
    sheet.canvas.showPage()
    sheet.canvas.setFont("Helvetica", 10)
    lanes(sheet, 60, [("NIP. 197501012000031001", "SITI AMINAH, S.Pd."), ("", "NIP. 198001012005012001")])
    (table,) = tables(sheet)
    assert [[line[at] for line in table if line[at]] for at in (0, 1)] == [
        ["PIHAK KEDUA", "KEPALA DINAS PENDIDIKAN", "BUDI SANTOSO, M.Pd.", "NIP. 197501012000031001"],
        ["PIHAK PERTAMA", "KEPALA BIDANG PEMBINAAN", "PENDIDIKAN ANAK USIA DINI", "SITI AMINAH, S.Pd.", "NIP. 198001012005012001"],
    ]


def card(sheet: Sheet, x: float, top: float, lines: Sequence[str]) -> None:
    for at, text in enumerate(lines):
        sheet.text(x, top + 15 * at, text)


def test_cards_of_two_people_at_heights_of_their_own() -> None:
    sheet = Sheet(10)
    left = ("PIHAK PERTAMA", "Nama : SITI AMINAH, S.IP.", "NIP : 198001012005012001", "Jabatan : Sekretaris Camat")
    right = ("PIHAK KEDUA", "Nama : BUDI SANTOSO", "NIP : 197501012000031001", "Jabatan : Camat Melati")
    card(sheet, 60, 100, left)
    card(sheet, 320, 100, right[:1])
    card(sheet, 320, 122, right[1:])
    said = [" ".join(cell for line in rows(block) for cell in line) if isinstance(block, Table) else block.text for block in sheet.blocks()]
    whole = " ".join(said)
    assert whole.index("Sekretaris Camat") < whole.index("PIHAK KEDUA") < whole.index("Camat Melati")


def test_cards_that_are_level_stay_rows() -> None:
    sheet = Sheet(10)
    card(sheet, 60, 100, ("Nama : SITI AMINAH", "NIP : 198001012005012001", "Jabatan : Sekretaris"))
    card(sheet, 320, 100, ("Nama : BUDI SANTOSO", "NIP : 197501012000031001", "Jabatan : Camat"))
    assert any(line == ["Nama : SITI AMINAH", "Nama : BUDI SANTOSO"] for table in tables(sheet) for line in table)


@pytest.mark.parametrize(
    ("read_as", "printed"),
    [
        ("serti昀椀kasi", "sertifikasi"),
        ("e昀昀ektif", "effektif"),
        ("A昀氀uen", "Afluen"),
        ("中文", "中文"),
        ("昀", "昀"),
        ("昀中", "昀中"),
    ],
)
def test_letters_whose_bytes_are_changed_over(read_as: str, printed: str) -> None:
    assert put_right(read_as) == printed


@pytest.mark.parametrize(
    ("text", "hyphened"), [("admi-", True), ("admi\u2010", True), ("admi\u00ad", True), ("2024 –", False), ("admi", False)]
)
def test_a_line_ends_with_a_hyphen(text: str, hyphened: bool) -> None:
    assert ends_hyphened(text) == hyphened


def test_rows_that_room_tells() -> None:
    sheet = Sheet(9)
    lines = [
        (100, HEADS),
        (122, ["1", "Program Perencanaan,", "Koordinasi Penelaahan", "148.350.000"]),
        (133, ["", "Pengendalian dan", "Dokumen", ""]),
        (155, ["", "", "Konsultasi Publik", "96.720.500"]),
        (177, ["2", "Program Koordinasi", "Monitoring dan", "87.529.500"]),
        (188, ["", "dan Sinkronisasi", "Evaluasi", ""]),
    ]
    for y, line in lines:
        for x, text in zip(XS, line, strict=False):
            sheet.text(x + 3, y, text)
    (table,) = tables(sheet)
    assert [line[-1] for line in table] == ["Anggaran", "148.350.000", "96.720.500", "87.529.500"]
    assert [" ".join(line[2].split()) for line in table[1:]] == [
        "Koordinasi Penelaahan Dokumen",
        "Konsultasi Publik",
        "Monitoring dan Evaluasi",
    ]


def signed(after: Sequence[Sequence[str]]) -> Any:
    paper = Paper()
    paper.line(TITLE)
    paper.table(OBJECTIVES)
    paper.table(
        [
            ["Pihak Kedua,", "Pihak Pertama,"],
            ["Camat Melati", "Kepala Seksi Pelayanan"],
            ["BUDI SANTOSO, S.IP.", "SITI AMINAH, S.E."],
            ["NIP. 197501012000031001", "NIP. 198001012005012001"],
        ],
        ruled=False,
    )
    paper.line("")
    paper.table([list(line) for line in after])
    return read(paper).drafts[0].value


@pytest.mark.parametrize(
    "box",
    [
        [["Paraf Hierarki", ""], ["Sekretaris Camat", ""], ["Kasubag Umum", ""]],
        [["Paraf Koordinasi", "Sekretaris", "Kasubag Program"], ["", "", ""]],
        [["No", "Jabatan", "Paraf"], ["1", "Sekretaris Camat", ""]],
    ],
)
def test_who_initials_signs_nothing(box: list[list[str]]) -> None:
    assert set(signed(box)["parties"]) == {"first", "second"}


def planned(label: str = "Jumlah") -> Paper:
    """Objectives, and two activities with their costs, of which the label opens the sum."""
    paper = Paper()
    paper.line(TITLE)
    paper.table(OBJECTIVES)
    paper.table(
        [
            ["No", "Kegiatan", "Anggaran"],
            ["1", "Pelayanan Kecamatan", "Rp 10.000.000"],
            ["2", "Pengawasan Desa", "Rp 5.000.000"],
            ["", label, "Rp 15.000.000"],
        ]
    )
    return paper


def spent(*heads: str) -> Any:
    paper = planned()
    paper.line("Penyerapan anggaran adalah sebagai berikut:")
    paper.table([["No", "Kegiatan", *heads], ["1", "Pelayanan Kecamatan", "Rp 10.000.000", "Rp 9.500.000"]])
    return read(paper).drafts[0].value["budget"]


@pytest.mark.parametrize("head", ["Realisasi", "Realisasi Anggaran"])
def test_what_was_spent_is_no_further_line(head: str) -> None:
    budget = spent("Anggaran", head)
    assert [line["name"] for line in budget["lines"]] == ["Pelayanan Kecamatan", "Pengawasan Desa"]
    assert budget["total"] == "Rp 15.000.000"


@pytest.mark.parametrize("label", ["Jumlah", ".umlah", "Jumiah", "Totai"])
def test_a_sum_whose_label_lost_a_letter(label: str) -> None:
    paper = planned(label)
    budget = read(paper).drafts[0].value["budget"]
    assert (len(budget["lines"]), budget["total"]) == (2, "Rp 15.000.000")
