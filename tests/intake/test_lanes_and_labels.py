"""Lanes of signatures of unequal lines, labels beside the middle of their text, titles set apart, wide blanks, feet read otherwise."""

from __future__ import annotations

from itertools import product

import pytest

from agreements.intake import pdf_pages, portable
from agreements.intake.blocks import Paragraph, Table
from agreements.intake.page_grids import Box, RuledGrid
from agreements.intake.page_lines import Line, Piece, lines_of
from agreements.intake.page_margins import margin_of, repeated_lines
from agreements.intake.page_rows import with_own_heads, with_parted_heads
from agreements.intake.pdf_pages import Page, Word
from agreements.intake.pdf_spaced import closed_up
from tests.intake.test_portable import Sheet, rows

POSITION = ("Kepala Bidang Pencegahan", "dan Pengendalian Penyakit", "Menular pada Dinas", "Kesehatan Kabupaten,")


def lane(sheet: Sheet, x: float, texts: dict[float, str], align: str) -> None:
    for y, text in texts.items():
        (sheet.canvas.drawCentredString if align == "middle" else sheet.canvas.drawString)(x, 842 - y, text)


@pytest.mark.parametrize(
    ("count", "level", "align", "first"), list(product((1, 2, 3, 4), (True, False), ("middle", "left"), (True, False)))
)
def test_two_lanes_have_each_its_lines_however_many(count: int, level: bool, align: str, first: bool) -> None:
    """`level`: names stand at one height below the longer position; else each four lines below its own."""
    sheet = Sheet()
    long = {100 + 12.0 * at: text for at, text in enumerate(POSITION[:count])}
    short = {100.0: "Camat Sukamaju,"}
    for texts, name, number, lines in (
        (long, "RATNA SARI, S.KM.", "197804122005012009", count),
        (short, "Drs. HADI", "196907231999031003", 1),
    ):
        below = 100 + 12.0 * (max(count, 4) if level else lines) + 48
        texts |= {below: name, below + 12: f"NIP. {number}"}
    lane(sheet, 150, long if first else short, align)
    lane(sheet, 420, short if first else long, align)
    (table,) = sheet.blocks()
    read = [[cell for cell in column if cell] for column in zip(*rows(table), strict=True)]
    assert read == [list((long if first else short).values()), list((short if first else long).values())]


def test_labels_and_amounts_side_by_side_are_no_lanes() -> None:
    sheet = Sheet()
    for y, (left, right) in zip(
        (100, 112, 160, 172), (("Nama", ": RATNA"), ("Jabatan", ": Camat"), ("Nama", ": HADI"), ("Jabatan", ": Bupati")), strict=True
    ):
        sheet.text(60, y, left)
        sheet.text(160, y, right)
    tables = [block for block in sheet.blocks() if isinstance(block, Table)]
    assert [row for table in tables for row in rows(table)][-1] == ["Jabatan", ": Bupati"]
    assert len(tables) == 2


@pytest.mark.parametrize(("count", "apart"), list(product((2, 3, 4, 5), (True, False))), ids=str)
def test_a_label_in_the_middle_of_its_text_stands_beside_its_first_line(count: int, apart: bool) -> None:
    """`apart`: the colon is a column; else it stands close before the text."""
    sheet = Sheet()
    colon, text = (120, 140) if apart else (120, 126)
    lines = [f"Kepala Bidang Pencegahan dan Pengendalian Penyakit {number} serta" for number in "ABCDE"[:count]]
    sheet.text(60, 100, "Nama")
    sheet.text(colon, 100, ":")
    sheet.text(text, 100, "RATNA SARI")
    top = 117.0
    for at, line in enumerate(lines):
        sheet.text(text, top + 12 * at, line)
    middle = top + 6 * (count - 1)
    sheet.text(60, middle, "Jabatan")
    sheet.text(colon, middle, ":")
    table = next(block for block in sheet.blocks() if isinstance(block, Table))
    read = rows(table)
    assert read[0][0] == "Nama"
    assert read[1][0] == "Jabatan"
    assert " ".join(" ".join(row[-1] for row in read[1:]).split()).lstrip(": ") == " ".join(lines)


def spaced(text: str, gap: float, wide: float) -> list[tuple[object, ...]]:
    """A text set apart letter by letter, as words of a page; `gap` between letters and `wide` between words, in points."""
    found: list[tuple[object, ...]] = []
    x = 60.0
    for word in text.split():
        for letter in word:
            found.append((letter, x, x + 6, 100.0, 110.0, True, True))
            x += 6 + gap
        x += wide - gap
    return found


@pytest.mark.parametrize(("gap", "wide"), [(3.0, 9.0), (5.0, 12.0), (6.6, 19.8)])
def test_a_title_set_apart_letter_by_letter_is_read(gap: float, wide: float) -> None:
    (word,) = closed_up(spaced("PERJANJIAN KINERJA TAHUN 2026", gap, wide))
    assert word[0] == "PERJANJIAN KINERJA TAHUN 2026"


@pytest.mark.parametrize(
    ("text", "gap"), [("1 2 3 4 5 6 7 8 9", 30.0), ("1 2 3 4 5 6 7 8 9", 6.0), ("A B C D E F G H I", 40.0), ("A B C", 5.0)]
)
def test_letters_and_numbers_of_cells_are_not_closed_up(text: str, gap: float) -> None:
    words = spaced(text, gap, gap)
    assert list(closed_up(words)) == words


def test_wide_blanks_of_a_typewriter_part_no_columns_and_touching_columns_are_parted() -> None:
    sheet = Sheet()
    sheet.canvas.setFont("Courier", 9)
    table = [
        ("1.", "Penyaluran dana tepat waktu", "Persentase penyelesaian tagihan", "99,75"),
        ("2.", "Laporan keuangan yang andal", "Indeks ketepatan LPJ bendahara", "3,80"),
        ("3.", "Organisasi yang kompeten", "Persentase pejabat terlatih", "97,50"),
    ]
    for y, row in enumerate(table):
        for x, text in zip((40, 70, 70 + 27 * 5.4 + 4.5, 480), row, strict=True):
            sheet.text(x, 100 + 18 * y, text)
    blocks = sheet.blocks()
    assert [row for block in blocks if isinstance(block, Table) for row in rows(block)] == [list(row) for row in table]


def test_a_foot_of_which_a_letter_was_read_otherwise_on_a_page_is_a_foot() -> None:
    pages = []
    for number, foot in enumerate(
        ("FRM/PRC/07-01 Perjanjian Kinerja Rumah Sakit Halaman I", "FRM/PRC/07-01 Perjanjian Klnerja Rumah Sakit Halaman 2"), 1
    ):
        words = [Word(word, 60 + 50 * at, 100 + 50 * at, 800, 810) for at, word in enumerate(foot.split())]
        words += [Word("isi", 60, 90, y, y + 10) for y in range(100, 700, 20)]
        pages.append(Page(number, 595, 842, tuple(words), ()))
    feet = [line for line in lines_of(pages[1].words) if line.top > 750]
    assert [margin_of(line, pages[1], repeated_lines(pages)) for line in feet] == ["footer"]
    other = Line((Piece((Word("Jumlah anggaran seluruh kegiatan", 60, 300, 800, 810),)),))
    assert margin_of(other, pages[1], repeated_lines(pages)) == ""


def test_paragraphs_behind_signatures_are_none_of_them() -> None:
    sheet = Sheet()
    for x, texts in ((150, {100.0: "Bupati,", 160.0: "HADI"}), (420, {100.0: "Camat,", 160.0: "RATNA"})):
        lane(sheet, x, texts, "middle")
    sheet.text(60, 220, "Tembusan disampaikan kepada Inspektur Daerah dan Kepala Badan Perencanaan Pembangunan Daerah")
    blocks = sheet.blocks()
    assert [type(block) for block in blocks] == [Table, Paragraph]
    assert portable.line_boxes([pdf_pages.page_of(page) for page in pdf_pages.pages_in(sheet.out.getvalue())], "a.pdf")


@pytest.mark.parametrize("ends", ["dan sanksi.", "sanksi.", "yang berlaku dan dapat dipertanggungjawabkan."])
@pytest.mark.parametrize("dated", [False, True])
def test_the_last_line_of_a_paragraph_above_signatures_is_in_no_lane(ends: str, dated: bool) -> None:
    sheet = Sheet()
    sheet.text(60, 100, "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi")
    sheet.text(60, 112, "dan mengambil tindakan yang diperlukan dalam rangka pemberian segala penghargaan")
    sheet.text(60, 124, ends)
    if dated:
        sheet.text(300, 136, "Sumberejo, 5 Januari 2026")
    for y, left, right in ((148, "Pihak Kedua,", "Pihak Pertama,"), (208, "ENDAH LESTARI", "SUPRAPTO"), (220, "Pembina", "Penata")):
        sheet.text(60, y, left)
        sheet.text(300, y, right)
    blocks = sheet.blocks()
    text = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    assert text.endswith(f"segala penghargaan {ends}")
    assert [cell for block in blocks if isinstance(block, Table) for row in rows(block) for cell in row if cell == "Pembina"]


def _words(*texts: tuple[float, float, str], y: float = 100.0) -> list[Word]:
    return [Word(text, x0, x1, y, y + 10) for x0, x1, text in texts]


@pytest.mark.parametrize(
    ("row", "pieces"),
    [
        (_words((20, 60, "menengah"), (80, 120, "seperti"), (141, 160, "yang"), (180, 220, "telah"), (241, 300, "ditetapkan")), 1),
        (_words((20, 60, "Sasaran"), (80, 120, "Indikator"), (140, 160, "Satuan"), (180, 220, "Target")), 4),
        (_words((20, 60, "meningkatnya"), (63, 90, "layanan"), (120, 160, "persentase"), (163, 190, "layanan")), 2),
        (_words((20, 30, "1"), (60, 70, "2"), (100, 110, "3"), (140, 150, "4")), 4),
    ],
    ids=["drawn out", "heads", "two columns", "numbers of columns"],
)
def test_a_line_that_is_drawn_out_is_one(row: list[Word], pieces: int) -> None:
    (line,) = lines_of(row)
    assert len(line.pieces) == pieces


HEADS = ((22, 38, "No"), (60, 120, "Sasaran"), (170, 230, "Indikator"), (262, 298, "Target"))


@pytest.mark.parametrize(
    ("texts", "columns"),
    [
        (HEADS, [0, 1, 2, 3]),
        (((22, 120, "Sasaran: Meningkatnya"), (124, 200, "layanan")), [0]),
        (((22, 38, "A."), (60, 90, "Kinerja")), [0]),
        ((*HEADS[:2], (140, 230, "Indikator"), HEADS[3]), [0]),
    ],
    ids=["heads", "a sentence", "a group", "over an edge"],
)
def test_a_cell_with_a_head_for_each_column_is_as_many(texts: tuple[tuple[float, float, str], ...], columns: list[int]) -> None:
    xs, ys = (20.0, 50.0, 150.0, 250.0, 300.0), (95.0, 120.0, 140.0)
    boxes = [Box(0, 0, 1, 4, 20, 95, 300, 120), *(Box(1, at, 1, 1, xs[at], 120, xs[at + 1], 140) for at in range(4))]
    grid = with_parted_heads(RuledGrid(xs, ys, tuple(boxes)), _words(*texts))
    assert [box.column for box in grid.boxes if box.row == 0] == columns


def test_heads_between_two_tables_are_of_the_one_whose_columns_they_fit() -> None:
    xs, below = (20.0, 60.0, 200.0, 300.0), (20.0, 50.0, 150.0, 250.0, 300.0)
    upper = [Box(row, at, 1, 1, xs[at], 40 + 20 * row, xs[at + 1], 60 + 20 * row) for row in (0, 1) for at in range(3)]
    grids = [
        RuledGrid(xs, (40.0, 60.0, 80.0, 120.0), (*upper, Box(2, 0, 1, 3, 20, 80, 300, 120))),
        RuledGrid(below, (120.0, 140.0), tuple(Box(0, at, 1, 1, below[at], 120, below[at + 1], 140) for at in range(4))),
    ]
    first, second = with_own_heads(grids, _words(*HEADS, y=95))
    assert (len(first.ys), len(second.ys), second.boxes[0].columns) == (3, 3, 4)
    # All cells of the last row may be open, and be none.
    open_below = RuledGrid(xs, grids[0].ys, tuple(upper))
    assert with_own_heads([open_below, grids[1]], _words(*HEADS, y=95)) == [open_below, grids[1]]
