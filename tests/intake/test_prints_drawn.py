"""Pages as programs draw them: sizes within a word, turned rectangles, dots before amounts, running heads, layers."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from agreements.intake.blocks import Table
from agreements.intake.page_band import Band
from agreements.intake.page_drawn import Drawn, columns_of
from agreements.intake.page_lines import lines_of
from agreements.intake.page_margins import margin_of, repeated_lines
from agreements.intake.pdf_pages import Page, Word, page_of, pages_in
from agreements.intake.portable import document_of
from tests.intake.measure import flatten
from tests.intake.paper import Paper
from tests.intake.reading import read
from tests.intake.test_portable import raw, refused
from tests.intake.test_prints import flow, word


def canvas_of() -> tuple[io.BytesIO, Canvas]:
    out = io.BytesIO()
    return out, Canvas(out, pagesize=(595, 842))


def texts(data: bytes) -> list[str]:
    (page,) = pages_in(data)
    return [text for text, *_ in page["words"]]


def test_a_word_in_small_capitals_is_one() -> None:
    out, canvas = canvas_of()
    x = 50.0
    for letter, size in (("P", 14), ("K", 10), (" ", 10), ("T", 14), ("A", 10), ("H", 10), ("U", 10), ("N", 10)):
        canvas.setFont("Times-Bold", size)
        canvas.drawString(x, 700, letter)
        x += canvas.stringWidth(letter, "Times-Bold", size)
    canvas.save()
    assert texts(out.getvalue()) == ["PK", "TAHUN"]


@pytest.mark.parametrize(
    ("behind", "read"),
    [
        ("Rp 2.416.890.000", ["Benih", "Rp", "2.416.890.000"]), ("Rp2.416.890.000", ["Benih", "Rp2.416.890.000"]),
        ("12.500.000", ["Benih", "12.500.000"]), (": Sri", ["Benih", ":", "Sri"]),
        ("2026", ["Benih", "............", "2026"]), ("19700127", ["Benih", "............", "19700127"]),
    ],
)  # fmt: skip
def test_dots_that_lead_to_an_amount_are_no_text(behind: str, read: list[str]) -> None:
    """Before a year or a number of somebody dots are room for what is to be filled in."""
    out, canvas = canvas_of()
    canvas.drawString(50, 700, f"Benih ............ {behind}")
    canvas.save()
    assert texts(out.getvalue()) == read


def test_rectangles_whose_corners_moved_are_rules() -> None:
    out, canvas = canvas_of()
    path = canvas.beginPath()
    path.moveTo(50, 700)
    for x, y in ((250.00001, 700.00003), (250, 699.2), (50.00002, 699.2), (50, 700)):
        path.lineTo(x, y)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.save()
    (page,) = pages_in(out.getvalue())
    assert [[round(side) for side in rule] for rule in page["rules"]] == [[50, 142, 250, 143]]


def running(first: str, second: str, size: float, beside: str = "") -> list[Page]:
    out, canvas = canvas_of()
    for text in (first, second):
        canvas.setFont("Times-Roman", size)
        canvas.drawString(50, 800, text)
        canvas.drawRightString(545, 800, beside)
        canvas.setFont("Times-Roman", 11)
        for y in range(300, 760, 20):
            canvas.drawString(50, y, "isi halaman yang panjang")
        canvas.showPage()
    canvas.save()
    return [page_of(page) for page in pages_in(out.getvalue())]


@pytest.mark.parametrize(
    ("pages", "head"),
    [
        (running("Balai Benih", "Balai Benih", 8), True), (running("Balai Benih", "Balai Benih", 11, "PK/2026"), True),
        (running("PERJANJIAN KINERJA", "PERJANJIAN KINERJA", 13), False), (running("Balai Benih", "Balai Ikan", 8), False),
    ],
    ids=["small", "side by side", "title", "another"],
)  # fmt: skip
def test_what_stands_above_every_page_is_a_running_head_unless_it_is_a_title(pages: list[Page], head: bool) -> None:
    repeated = repeated_lines(pages)
    assert [bool(margin_of(lines_of(page.words)[0], page, repeated)) for page in pages] == [head, head]


def test_headings_that_stand_as_close_as_words_are_headings_of_columns() -> None:
    heads = [[("Semester", 202.0), ("Semester", 243.0), ("Akhir", 292.5)], [("I", 219.5), ("II", 258.0), ("Tahun", 292.5)]]
    rows = [[("Nilai", 20.0), ("Persen", 120.0), ("40", 227.0), ("100", 264.0), ("100", 302.5)]] * 4
    (table,) = flow([[("Nama", 20.0), ("Satuan", 120.0)], *heads, *rows])
    assert isinstance(table, Drawn)
    first = {cell.column: " ".join(line.piece.text for line in cell.lines) for cell in table.cells if cell.lines and cell.row < 2}
    assert first == {0: "Nama", 1: "Satuan", 2: "Semester I", 3: "Semester II", 4: "Akhir Tahun"}


def test_a_heading_and_figures_at_its_side_are_one_column() -> None:
    lines = lines_of([word("Nama", 20, 0), word("Triwulan", 100, 0), word("Ket", 200, 0)])
    for y in range(14, 140, 14):
        lines += lines_of([word("satu", 20, y), word("40", 130, y), word("ya", 200, y)])
    lines += lines_of([word("dua", 20, 150), word("-", 104, 150), word("ya", 200, 150)])
    assert len(columns_of(lines)) == 3


def test_a_file_without_a_page_is_broken() -> None:
    assert refused(raw(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 3>>")) == "broken"


def test_rows_that_something_parted_from_their_head_are_no_money() -> None:
    """Amounts in the last of them would make lines of a budget of them."""
    head = [["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]]
    rows = [["1", "Meningkatnya produksi", "Produksi sawit", "Ton", "148.250,00"], ["", "", "Produksi karet", "Ton", "1.125,50"]]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026")
    paper.table(head)
    paper.line("-")
    paper.table(rows)
    (draft,) = read(paper).drafts
    value = flatten(draft.value)
    assert [value[f"objectives.0.indicators.{at}.target"] for at in (0, 1)] == ["148.250,00", "1.125,50"]
    assert not [path for path in value if path.startswith("budget")]


def test_a_head_with_rounded_corners_above_columns_that_nearly_touch() -> None:
    """No rules down; one across stops at the objective, which stands over two rows, and texts end close before the next column."""
    out, canvas = canvas_of()
    canvas.setFont("Helvetica", 9.5)
    canvas.setFillGray(0.8)
    canvas.roundRect(40, 700, 500, 24, 4, stroke=0, fill=1)
    canvas.setFillGray(0)
    rows = [
        (709, "Sasaran", "Indikator Kinerja", "Satuan", "Target", "TW II", "TW III"),
        (684, "Menurunnya penyakit menular", "Angka keberhasilan pengobatan", "%", "90", "45", "70"),
        (664, "", "Jumlah kasus baru kusta", "Kasus", "3", "1", "2"),
        (644, "Meningkatnya mutu layanan", "Indeks kepuasan masyarakat", "Indeks", "84,75", "-", "84"),
    ]
    for y, *texts in rows:
        for x, text in zip((48, 48 + canvas.stringWidth(rows[1][1]) + 4.8, 330, 372, 412, 440), texts, strict=False):
            canvas.drawString(x, y, text)
    left = 48 + canvas.stringWidth(rows[1][1]) + 2
    for x, y in ((left, 677), (40, 657), (40, 637)):
        canvas.line(x, y, 540, y)
    canvas.save()
    data = out.getvalue()
    (table,) = document_of([page_of(page) for page in pages_in(data)], data, "a.pdf").blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in table.cells if cell.row == row and cell.text] for row in range(1, 5)] == [
        list(rows[0][1:]), list(rows[1][1:]), list(rows[2][2:]), list(rows[3][1:])
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("read", "values"),
    [
        ("92 23 46 69", True), ("Rp 1.284.650.000", True), ("1 2 3 4", False), ("2024 2025 2026", False), ("No Program Anggaran", False),
        ("Target 2026", False), ("90 - 85", True),
    ],
)  # fmt: skip
def test_a_row_with_values_is_no_heading(read: str, values: bool) -> None:
    words = tuple(Word(text, 60.0 * at, 60.0 * at + 5 * len(text), 0, 10) for at, text in enumerate(read.split()))
    assert Band(0, 12, words).has_values is values
