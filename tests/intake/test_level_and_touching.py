"""Pages whose lines run aslant, rules that touch below cells, tables with only room between them, colons before values, cut cells."""

from __future__ import annotations

from itertools import pairwise
from math import cos, radians, sin

import pytest

from agreements.intake.blocks import Table
from agreements.intake.pdf_pages import pages_in
from tests.intake.test_portable import Sheet, rows

AIMS = [
    ["No", "Sasaran", "Indikator", "Target"],
    ["1", "Mutu layanan", "Indeks", "82,5"],
    ["", "", "Nilai", "90"],
    ["2", "Tertib", "Jumlah", "7"],
]
COSTS = [["No", "Program", "Pagu"], ["1", "Pelayanan umum", "Rp 250.000"], ["2", "Pengawasan", "Rp 75.000"]]
XS, COST_XS = (60.0, 84.0, 190.0, 300.0, 400.0), (60.0, 92.0, 322.0, 400.0)


def tables(sheet: Sheet) -> list[list[list[str]]]:
    return [rows(block) for block in sheet.blocks() if isinstance(block, Table)]


def below_each_other(sheet: Sheet, top: float, texts: list[list[str]], xs: tuple[float, ...], *, by_cells: bool) -> float:
    """A table with rules below its rows, cell by cell or drawn through; where it ends."""
    for line in texts:
        for text, x in zip(line, xs, strict=False):
            sheet.text(x + 3, top + 12, text)
        top += 18
        for a, b in pairwise(xs) if by_cells else [(xs[0], xs[-1])]:
            sheet.canvas.line(a, 842 - top, b, 842 - top)
    return top


@pytest.mark.parametrize(("by_cells", "room"), [(True, 0.0), (True, 12.0), (False, 12.0)])
def test_tables_below_each_other_have_their_own_columns(by_cells: bool, room: float) -> None:
    sheet = Sheet(9)
    end = below_each_other(sheet, 100, AIMS, XS, by_cells=by_cells)
    below_each_other(sheet, end + room, COSTS, COST_XS, by_cells=by_cells)
    assert tables(sheet) == [AIMS, COSTS]


@pytest.mark.parametrize("degrees", [-2.0, -0.4, 0.3, 1.2])
def test_a_page_that_lies_aslant_is_made_level(degrees: float) -> None:
    sheet = Sheet()
    sheet.canvas.translate(297, 421)
    sheet.canvas.rotate(degrees)
    sheet.canvas.translate(-297, -421)
    sheet.grid(XS, (100, 120, 140, 160, 180))
    for y, line in zip((100, 120, 140, 160), AIMS, strict=True):
        for x, text in zip(XS, line, strict=False):
            sheet.text(x + 3, y + 14, text)
    assert tables(sheet) == [AIMS]
    (page,) = pages_in(sheet.out.getvalue())
    a, b, c, d, e, f = page["matrix"]
    _, x0, _, _, bottom, *_ = page["words"][0]
    x, y = a * x0 + c * bottom + e, b * x0 + d * bottom + f
    # Where the word stands in the file, turned.
    turn = radians(degrees)
    left, up = 63 - 297, 842 - 114 - 421
    assert (x, y) == pytest.approx((297 + left * cos(turn) - up * sin(turn), 421 + left * sin(turn) + up * cos(turn)), abs=3)


def test_a_watermark_makes_no_page_aslant() -> None:
    sheet = Sheet()
    for at in range(6):
        sheet.text(60, 100 + 14 * at, "Meningkatnya mutu layanan publik")
    sheet.canvas.rotate(3)
    sheet.text(200, 300, "SALINAN SALINAN SALINAN")
    assert len(sheet.blocks()) == 7


def test_colons_before_all_values_are_of_their_labels() -> None:
    sheet = Sheet()
    for at, (label, text) in enumerate([("Indikator", "Indeks mutu"), ("Satuan", "Skor"), ("Target", "93,4")]):
        sheet.text(60, 100 + 14 * at, label)
        sheet.text(180, 100 + 14 * at, f": {text}")
    assert tables(sheet) == [[["Indikator :", "Indeks mutu"], ["Satuan :", "Skor"], ["Target :", "93,4"]]]


@pytest.mark.parametrize(
    ("below", "found"),
    [
        (["", "keamanan masyarakat", "Kamtibmas", ""], [["1", "Terpeliharanya keamanan masyarakat", "Indeks Kamtibmas", "3,85"]]),
        (["", "", "Persentase", "72 %"], [["1", "Terpeliharanya", "Indeks", "3,85"], ["", "", "Persentase", "72 %"]]),
    ],
)
def test_a_word_alone_goes_on_in_small_letters_over_the_page(below: list[str], found: list[list[str]]) -> None:
    sheet = Sheet()
    for top, lines in ((700, [AIMS[0], ["1", "Terpeliharanya", "Indeks", "3,85"]]), (60, [below])):
        sheet.grid(XS, tuple(top + 20 * at for at in range(len(lines) + 1)))
        for at, line in enumerate(lines):
            for x, text in zip(XS, line, strict=False):
                sheet.text(x + 3, top + 20 * at + 14, text)
        if top == 700:
            sheet.page()
    assert tables(sheet) == [[AIMS[0], *found]]


def test_rows_of_figures_far_below_each_other_are_of_one_table() -> None:
    sheet = Sheet()
    for at, line in enumerate(AIMS):
        for x, text in zip(XS, line, strict=False):
            sheet.text(x, 100 + 42 * at, text)
    assert tables(sheet) == [AIMS]


SAID = [f"Pihak pertama berjanji akan mewujudkan target kinerja tahunannya ke {at}" for at in range(6)]


def lying(left: list[str], right: list[str], title: str = "") -> list[str]:
    """The lines of a page that lies, with texts in its halves and a title in its middle."""
    sheet = Sheet(9)
    sheet.canvas.setPageSize((842, 595))
    if title:
        sheet.canvas.drawCentredString(421, 560, title)
    for x, texts in ((60, left), (480, right)):
        for at, text in enumerate(texts):
            sheet.canvas.drawString(x, 530 - 14 * at, text)
    return [block.text for block in sheet.blocks() if not isinstance(block, Table)]


def test_two_pages_on_one_are_read_one_after_the_other() -> None:
    right = [text.replace("pertama", "kedua") for text in SAID]
    assert lying(SAID, right) == [*SAID, *right]


@pytest.mark.parametrize(
    ("right", "title"), [(SAID, "PERJANJIAN KINERJA TAHUN 2026"), (["Pihak Pertama,", "", "SITI AMINAH"], "")], ids=["titled", "short"]
)
def test_a_page_that_lies_is_one_where_something_stands_in_its_middle(right: list[str], title: str) -> None:
    assert SAID[0] not in lying(SAID, right, title)
