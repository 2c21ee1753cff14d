"""Sides of cells that are cut aslant, numbers of officials at the foot of pages, words with hyphens in lanes, lines that part alike, numbers of columns."""

# ruff: noqa: E501

from __future__ import annotations

import pytest

from agreements.intake.blocks import Table, walk
from agreements.intake.page_close import with_close_columns
from agreements.intake.page_lines import Line, Piece
from agreements.intake.papers import read_paper
from agreements.intake.pdf_pages import Word
from agreements.intake.recognise.column_numbers import are_numbers
from tests.intake.reading import WORDS
from tests.intake.test_lanes_and_labels import lane
from tests.intake.test_portable import Sheet, rows


def side(sheet: Sheet, box: tuple[float, float, float, float], cut: float) -> None:
    """One side of a cell: its inner edge is shorter than its outer one by a cut at both ends."""
    x0, top, x1, bottom = box
    path = sheet.canvas.beginPath()
    level = x1 - x0 > bottom - top
    corners = (
        [(x0, top), (x1, top), (x1 - cut, bottom), (x0 + cut, bottom)]
        if level
        else [(x0, top), (x0, bottom), (x1, bottom - cut), (x1, top + cut)]
    )
    path.moveTo(corners[0][0], 842 - corners[0][1])
    for x, y in corners[1:]:
        path.lineTo(x, 842 - y)
    path.close()
    sheet.canvas.drawPath(path, stroke=0, fill=1)


@pytest.mark.parametrize("thick", [0.6, 1.1, 2.2])
def test_cells_that_look_raised_are_ruled(thick: float) -> None:
    """What stands in the middle of a row of two lines is of that row."""
    sheet = Sheet()
    for y in (100, 140):
        for x0, x1 in ((60, 200), (202, 440), (442, 520)):
            for box in ((x0, y, x1, y + thick), (x0, y + 37 - thick, x1, y + 37), (x0, y, x0 + thick, y + 37), (x1 - thick, y, x1, y + 37)):
                side(sheet, box, thick)
        sheet.text(70, y + 23, f"Meningkatnya mutu {y}")
        sheet.text(210, y + 17, "Persentase rekomendasi yang")
        sheet.text(210, y + 29, "ditindaklanjuti")
        sheet.text(460, y + 23, f"{y}%")
    (table,) = (block for block in sheet.blocks() if isinstance(block, Table))
    name = "Persentase rekomendasi yang ditindaklanjuti"
    read = [" ".join(" ".join(row).split()) for row in rows(table) if any(row)]
    assert read == [f"Meningkatnya mutu {y} {name} {y}%" for y in (100, 140)]


@pytest.mark.parametrize("same", [True, False], ids=["one person", "two people"])
def test_numbers_of_officials_at_the_foot_of_every_page_are_text(same: bool) -> None:
    sheet = Sheet()
    numbers = ["197705042005011012", "197705042005011012" if same else "198203112006042005"]
    for page, number in enumerate(numbers):
        if page:
            sheet.page()
        for y, texts in ((700, ("Camat,", "Kepala Seksi,")), (770, ("BUDI", "SITI")), (790, ("NIP. 196805011990031004", f"NIP. {number}"))):
            for x, text in zip((60, 350), texts, strict=True):
                sheet.text(x, y, text)
    said = [p.text for block in sheet.blocks() if isinstance(block, Table) for p in walk((block,))]
    assert [text for text in said if text.startswith("NIP")] == [text for n in numbers for text in ("NIP. 196805011990031004", f"NIP. {n}")]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("KEPALA BIDANG E-", "GOVERNMENT"), "KEPALA BIDANG E-GOVERNMENT"),
        (("Kepala Bidang Sosial-", "Ekonomi"), "Kepala Bidang Sosial-Ekonomi"),
    ],
)
def test_a_word_with_a_hyphen_at_the_end_of_a_line_of_a_lane_goes_on(parts: tuple[str, str], whole: str) -> None:
    sheet = Sheet()
    lane(sheet, 150, {100: parts[0], 112: parts[1], 180: "RATNA SARI", 192: "NIP. 197804122005012009"}, "middle")
    lane(sheet, 420, {100: "Camat Sukamaju,", 180: "Drs. HADI", 192: "NIP. 196907231999031003"}, "middle")
    table = next(block for block in sheet.blocks() if isinstance(block, Table))
    first = "".join(p.text if p.glued else f" {p.text}" for p in table.cells[0].paragraphs()).strip()
    assert first == whole


@pytest.mark.parametrize("align", ["middle", "left"])
@pytest.mark.parametrize(
    "parts", [("Bandar Elok, Senin, 14 Oktober", "2025"), ("Bandar Elok, 14", "Oktober 2025"), ("Elok, 4 Mei", "2025")]
)
def test_a_day_in_two_lines_of_a_lane_is_one(parts: tuple[str, str], align: str) -> None:
    sheet = Sheet()
    lane(sheet, 150, {300: "Pihak Kedua,", 312: "Bupati Sukajaya", 380: "RATNA SARI"}, align)
    lane(
        sheet, 420, {276: parts[0], 288: parts[1], 300: "Pihak Pertama,", 312: "Camat", 380: "HADI", 392: "NIP. 196907231999031003"}, align
    )
    (table,) = sheet.blocks()
    first, *below = (" ".join(cell[1].split()) for cell in rows(table))
    assert (first, [text for text in below if text]) == (" ".join(parts), ["Pihak Pertama,", "Camat", "HADI", "NIP. 196907231999031003"])


def test_a_stretched_line_is_not_parted_by_labels_that_both_stand_in_its_first_part() -> None:
    words = [
        Word(text, x, x + 40, 124, 132)
        for text, x in zip(["Pihak", "Pertama", "berjanji", "akan", "mewujudkan", "target"], (32, 76, 120, 164, 208, 252.5), strict=True)
    ]
    label = Line((Piece((Word("Jabatan", 32, 60, 100, 108),)), Piece((Word("Inspektur", 156, 190, 100, 108),))))
    between = Line((Piece((Word("selanjutnya", 32, 79, 112, 120),)),))
    usual = [Line((Piece(tuple(Word("kata", x, x + 40, top, top + 8) for x in range(32, 400, 42))),)) for top in (136, 148)]
    assert len(with_close_columns([label, between, Line((Piece(tuple(words)),)), *usual])[2].pieces) == 1


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (["I 1", "2", "3", "4"], True),
        (["1", "2", "| 3", "4"], True),
        (["Rp 1", "2", "3", "4"], False),
        (["I 5", "2", "3", "4"], False),
        (["I 1", "2", "3"], False),
        (["I 1", "2", "7", "9"], False),
    ],
)
def test_numbers_of_columns_hold_where_one_has_a_speck_beside_it(texts: list[str], shown: bool) -> None:
    assert are_numbers(texts) is shown


def test_a_dash_for_an_amount_is_no_doubt() -> None:
    sheet = Sheet()
    sheet.text(200, 60, "PERJANJIAN KINERJA TAHUN 2026")
    for y, row in (
        (100, ("No", "Kegiatan", "Anggaran")),
        (120, ("1", "Pengawasan Internal", "Rp 684.215.000")),
        (140, ("2", "Manajemen Risiko", "-")),
    ):
        for x, text in zip((60, 100, 400), row, strict=True):
            sheet.text(x, y, text)
    sheet.canvas.save()
    reading = read_paper(sheet.out.getvalue(), "a.pdf", WORDS).reading
    (draft,) = reading.drafts
    assert [(o.text, o.doubt) for o in draft.origins if o.path.endswith("amount")] == [("Rp 684.215.000", ""), ("-", "")]
