"""PDF files: ruled and unruled tables, tables that touch, rows cut by pages, heads printed again, places, and files that mean harm."""

from __future__ import annotations

import io
import time
import zlib
from typing import Any

import pytest
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from agreements.intake import apart, page_joins, portable
from agreements.intake import pdf_pages as pages
from agreements.intake.blocks import Paragraph, Table, walk
from agreements.intake.page_drawn import Drawn, Filled, Text
from agreements.intake.page_grids import grids_of
from agreements.intake.page_lines import Piece
from agreements.intake.papers import as_document, read_blocks, read_paper
from agreements.intake.pdf_pages import Word
from engine.language.problem import Problems
from tests.intake import slow
from tests.intake.as_pdf import to_pdf
from tests.intake.layouts import BUILT_WITH
from tests.intake.reading import WORDS

X = (60.0, 90.0, 266.0, 420.0, 520.0)


class Sheet:
    """A page on which texts and rules are put where they are wanted, from the top."""

    def __init__(self, size: float = 10.0) -> None:
        self.out = io.BytesIO()
        self.canvas = Canvas(self.out, pagesize=(595, 842))
        self.size = size
        self.canvas.setFont("Helvetica", size)

    def text(self, x: float, y: float, text: str) -> None:
        self.canvas.drawString(x, 842 - y, text)

    def grid(self, xs: tuple[float, ...], ys: tuple[float, ...]) -> None:
        self.canvas.grid(list(xs), [842 - y for y in ys])

    def page(self) -> None:
        self.canvas.showPage()
        self.canvas.setFont("Helvetica", self.size)

    def blocks(self) -> list[Any]:
        self.canvas.save()
        data = self.out.getvalue()
        return list(portable.document_of([pages.page_of(page) for page in pages.pages_in(data)], data, "a.pdf").blocks)


def cut_by_the_page(*, numbered: bool = False) -> Sheet:
    """Two pages with a table, of which a row begins on the first and ends on the second; the pages may say their numbers."""
    page = Sheet()
    xs = (60.0, 90.0, 300.0, 520.0)
    page.grid(xs, (700, 720, 760))
    for x, y, text in ((63, 715, "No"), (93, 715, "Sasaran"), (303, 715, "Penjelasan"), (63, 735, "1"), (93, 735, "Meningkatnya mutu"),
                       (303, 735, "Jumlah desa yang tertib administrasi")):  # fmt: skip
        page.text(x, y, text)
    if numbered:
        page.text(290, 820, "1")
    page.page()
    page.grid(xs, (60, 80, 100))
    for x, y, text in ((303, 75, "dibagi jumlah desa"), (63, 95, "2"), (93, 95, "Terwujudnya tertib"), (303, 95, "Jumlah rapat")):
        page.text(x, y, text)
    if numbered:
        page.text(290, 820, "2")
    return page


def rows(table: Table) -> list[list[str]]:
    """The texts of a table row by row, wrapped lines joined."""
    found = [["" for _ in range(table.columns)] for _ in range(table.rows)]
    for cell in table.cells:
        text = ""
        for paragraph in cell.paragraphs():
            text += ("" if not text or paragraph.glued else " " if paragraph.wrapped else "\n") + paragraph.text
        found[cell.row - 1][cell.column - 1] = text
    return found


def test_a_ruled_table_with_merged_cells() -> None:
    page = Sheet()
    page.canvas.rect(60, 842 - 160, 300, 60)
    for x, top, bottom in ((160, 100, 160), (260, 120, 160)):
        page.canvas.line(x, 842 - top, x, 842 - bottom)
    for y, left in ((120, 160), (140, 60)):
        page.canvas.line(left, 842 - y, 360, 842 - y)
    for x, y, text in (
        (65, 115, "Sasaran"),
        (165, 115, "Triwulan"),
        (165, 135, "I"),
        (265, 135, "II"),
        (65, 155, "a"),
        (165, 155, "1"),
        (265, 155, "2"),
    ):
        page.text(x, y, text)
    (table,) = page.blocks()
    assert [(c.text, c.row, c.column, c.rows, c.columns) for c in table.cells] == [
        ("Sasaran", 1, 1, 2, 1), ("Triwulan", 1, 2, 1, 2), ("I", 2, 2, 1, 1), ("II", 2, 3, 1, 1), ("a", 3, 1, 1, 1), ("1", 3, 2, 1, 1),
        ("2", 3, 3, 1, 1),
    ]  # fmt: skip


def test_a_line_that_had_no_room_goes_on_and_one_that_had_begins_anew() -> None:
    page = Sheet()
    page.grid((60, 160, 260), (100, 160))
    for y, text in ((112, "Meningkatnya mutu"), (124, "pelayanan"), (136, "Tertib")):
        page.text(63, y, text)
    page.text(163, 112, "8 kali")
    page.text(163, 124, "100%")
    (table,) = page.blocks()
    assert rows(table) == [["Meningkatnya mutu pelayanan\nTertib", "8 kali\n100%"]]


def test_two_tables_that_touch_are_two() -> None:
    page = Sheet()
    page.grid((60, 90, 300, 520), (100, 120, 140))
    page.grid((60, 200, 400, 520), (140, 160, 180))
    for x, y, text in (
        (63, 115, "No"),
        (93, 115, "Sasaran"),
        (303, 115, "Target"),
        (63, 155, "Kode"),
        (203, 155, "Kegiatan"),
        (403, 155, "Pagu"),
    ):
        page.text(x, y, text)
    first, second = page.blocks()
    assert rows(first)[0] == ["No", "Sasaran", "Target"]
    assert rows(second)[0] == ["Kode", "Kegiatan", "Pagu"]


def test_columns_without_rules_are_known_by_white_space_and_rows_by_room() -> None:
    page = Sheet()
    lines = [
        ("No", "Sasaran", "Indikator", "Target"),
        ("1.", "Meningkatnya mutu pelayanan publik", "Indeks kepuasan", "83"),
        ("", "di kecamatan", "", ""),
        ("2.", "Terwujudnya tertib administrasi", "Persentase desa", "90%"),
    ]
    for number, line in enumerate(lines):
        for x, text in zip(X, line, strict=False):
            page.text(x, 100 + 13 * number, text)
    (table,) = page.blocks()
    assert rows(table)[1:] == [
        ["1.", "Meningkatnya mutu pelayanan publik di kecamatan", "Indeks kepuasan", "83"],
        ["2.", "Terwujudnya tertib administrasi", "Persentase desa", "90%"],
    ]


def test_lanes_of_signatures_stay_lanes() -> None:
    page = Sheet()
    for y, left, right in (
        (100, "Pihak Kedua,", "Pihak Pertama,"),
        (112, "Camat Melati", "Kasi Pelayanan"),
        (160, "ANI, S.E.", "BUDI, S.Sos"),
    ):
        page.text(80, y, left)
        page.text(350, y, right)
    found = [rows(block) for block in page.blocks()]
    assert [row for table in found for row in table] == [
        ["Pihak Kedua,", "Pihak Pertama,"], ["Camat Melati", "Kasi Pelayanan"], ["ANI, S.E.", "BUDI, S.Sos"],
    ]  # fmt: skip


def test_a_lane_that_begins_a_line_higher_is_a_lane() -> None:
    page = Sheet()
    for y, left, right in (
        (100, "Direktur", "Silau, 5 Januari 2026"),
        (113, "", "Wakil Direktur"),
        (180, "dr. RATIH, M.Kes.", ""),
        (193, "Pembina Utama Muda", "dr. BAYU, Sp.B."),
        (206, "NIP. 197001012000032001", "Pembina"),
        (219, "", "NIP. 197808082006041008"),
    ):
        page.text(80, y, left)
        page.text(350, y, right)
    found = [row for block in page.blocks() for row in rows(block)]
    assert found[2:] == [
        ["dr. RATIH, M.Kes.", ""],
        ["Pembina Utama Muda", "dr. BAYU, Sp.B."],
        ["NIP. 197001012000032001", "Pembina"],
        ["", "NIP. 197808082006041008"],
    ]


def test_a_frame_around_columns_that_white_space_parts_is_no_cell() -> None:
    page = Sheet()
    page.grid((55.0, 540.0), (80.0, 190.0))
    for x, y, text in (
        (60, 100, "Terwujudnya obat yang memenuhi"), (60, 113, "syarat"), (266, 106, "Persentase obat"), (420, 106, "94,5"),
        (60, 140, "Meningkatnya kepatuhan usaha"), (266, 134, "Persentase keputusan yang"), (266, 147, "ditindaklanjuti"), (420, 140, "92"),
    ):  # fmt: skip
        page.text(x, y, text)
    (table,) = page.blocks()
    assert rows(table) == [
        ["Terwujudnya obat yang memenuhi syarat", "Persentase obat", "94,5"],
        ["Meningkatnya kepatuhan usaha", "Persentase keputusan yang ditindaklanjuti", "92"],
    ]


def test_a_row_cut_by_the_page_is_one_and_heads_are_not_in_the_way() -> None:
    page = cut_by_the_page(numbered=True)
    table, *rest = page.blocks()
    assert rows(table) == [
        ["No", "Sasaran", "Penjelasan"],
        ["1", "Meningkatnya mutu", "Jumlah desa yang tertib administrasi dibagi jumlah desa"],
        ["2", "Terwujudnya tertib", "Jumlah rapat"],
    ]
    assert [(p.text, p.hidden) for p in rest if isinstance(p, Paragraph)] == [("1", True), ("2", True)]
    assert {p.spot.page for cell in table.cells for p in cell.paragraphs()} == {1, 2}


def test_rules_that_touch_nothing_are_no_table() -> None:
    assert grids_of([(60, 100, 500, 100), (60, 104, 500, 104)]) == []


@pytest.mark.parametrize(
    ("above", "below", "text"),
    [
        ("perundang-", "undangan", "perundang-undangan"),
        ("PROGRAM/", "KEGIATAN", "PROGRAM/KEGIATAN"),
        ("110.514.750,", "00", "110.514.750,00"),
    ],
)
def test_words_that_the_end_of_the_line_parts(above: str, below: str, text: str) -> None:
    page = Sheet()
    width = page.canvas.stringWidth(above, "Helvetica", 10)
    page.grid((60, 66 + width, 400), (100, 150))
    page.text(63, 112, above)
    page.text(63, 124, below)
    (table,) = page.blocks()
    assert rows(table)[0][0] == text


def test_places_have_page_table_row_and_heading() -> None:
    data = to_pdf(BUILT_WITH["explained"](1))
    paper = read_paper(data, "a.pdf", WORDS)
    spot = as_document(paper, 0, ()).spot(("objectives", 0, "indicators", 0, "target"))
    assert spot is not None
    assert (spot.kind, spot.page, spot.heading) == ("pdf", 1, "TARGET")
    assert spot.table > 0 < spot.row
    boxes = portable.line_boxes(pages.read_pages(data, "a.pdf"), "a.pdf")
    line, piece = boxes[spot.paragraph]
    assert (line.spot.page, piece.text[spot.start : spot.end]) == (
        1,
        paper.reading.drafts[0].value["objectives"][0]["indicators"][0]["target"],
    )


def test_what_a_program_took_from_a_scan_is_marked() -> None:
    found = pages.Page(
        1,
        600,
        800,
        tuple(pages.Word(word, 50 + 60 * i, 100 + 60 * i, 50, 60) for i, word in enumerate(["PERJANJIAN", "KINERJA"])),
        (),
        True,
    )
    document = portable.document_of([found], b"", "a.pdf")
    assert {paragraph.doubt for paragraph in walk(document.blocks)} == {"scanned-text"}


def test_what_follows_a_table_that_goes_on_stays_where_it_stands() -> None:
    """Below a running head the table of the page before goes on; behind it a sentence, and lines that stand where its columns were."""

    def words(y: float, *texts: tuple[float, str]) -> list[pages.Word]:
        made: list[pages.Word] = []
        for x, text in texts:
            for word in text.split():
                made.append(pages.Word(word, x, x + 5 * len(word), y, y + 10))
                x = made[-1].x1 + 4
        return made

    def page(number: int, *lines: list[pages.Word]) -> pages.Page:
        return pages.Page(number, 600, 800, tuple(word for line in lines for word in line), ())

    sentence = "Sesudahnya ada kalimat yang berjalan penuh mulai tepi kiri sampai ujung halaman itu"
    text = [words(100 + 15 * at, (60, f"{sentence} {at}")) for at in range(4)]
    pairs = [("Pihak", "Atasan"), ("Camat", "Bupati"), ("Melati", "Anggrek"), ("Arif", "Bima"), ("Pembina", "Utama"), ("Satu", "Dua")]
    lanes = [words(640 + 20 * at if at < 4 else 20 * at - 20, (60, one), (360, two)) for at, (one, two) in enumerate(pairs)]
    after = [words(140, (60, sentence)), words(190, (60, "Kiri")), words(230, (360, "Kanan"))]
    head = words(30, (250, "KEPALA"))
    document = portable.document_of([page(1, head, *text, *lanes[:4]), page(2, head, *lanes[4:], *after)], b"", "a.pdf")
    body = [paragraph.text for paragraph in walk(document.blocks) if paragraph.spot.part == "body"]
    assert body[-3:] == [sentence, "Kiri", "Kanan"]
    assert [(table.rows, table.columns) for table in document.blocks if isinstance(table, Table)] == [(6, 2)]


@pytest.mark.parametrize(("rest", "rows"), [(("Pembina", "196501011990031002"), 6), (("Tembusan:", "Bupati Melati"), 4)])
def test_what_a_page_cuts_off_one_lane_is_of_it_where_it_ends_with_a_number(rest: tuple[str, str], rows: int) -> None:
    def line(y: float, *texts: tuple[float, str]) -> tuple[pages.Word, ...]:
        return tuple(pages.Word(text, x - 2.5 * len(text), x + 2.5 * len(text), y, y + 10) for x, text in texts)

    above = [line(600 + 20 * at, (150, one), (450, two)) for at, (one, two) in enumerate([("KEDUA", "KESATU"), ("BUPATI", "CAMAT")])]
    above += [line(720, (150, "BIMA"), (450, "ARIF")), line(740, (150, "Utama"), (450, "Muda"))]
    below = [line(60 + 20 * at, (450, text)) for at, text in enumerate(rest)]
    made = [pages.Page(n, 600, 800, sum(lines, ()), ()) for n, lines in enumerate((above, below), 1)]
    (table, *_) = portable.document_of(made, b"", "a.pdf").blocks
    assert isinstance(table, Table)
    assert table.rows == rows


# --- hostile


def refused(data: bytes) -> str:
    start = time.monotonic()
    with pytest.raises(Problems) as caught:
        read_blocks(data, "a.pdf")
    assert time.monotonic() - start < apart.IN_ALL + 20
    (problem,) = caught.value.problems
    return problem.code.removeprefix("document-")


def written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def blank(count: int = 1, password: str = "") -> bytes:
    writer = PdfWriter()
    for _ in range(count):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password)
    return written(writer)


def raw(*objects: bytes) -> bytes:
    """A PDF of the objects, the first of them the catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + text + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n" % (more, len(data)) + data + b"\nendstream"


def page_with(content: bytes, resources: bytes = b"<<>>", *more: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources %s/Contents 4 0 R>>" % resources
    return raw(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, *more)


def endless() -> bytes:
    """A stream of a few kilobytes that draws three million letters."""
    return page_with(stream(zlib.compress(b"0 0 m 10 10 l S " * 3_000_000, 9), b"/Filter/FlateDecode"))


def swollen() -> bytes:
    """A stream that unpacks to 0.8 gigabytes."""
    packer, blanks = zlib.compressobj(1), b" " * 10_000_000
    data = b"".join(packer.compress(blanks) for _ in range(80)) + packer.flush()
    return page_with(stream(data, b"/Filter/FlateDecode"))


def recursive() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"
    return page_with(stream(b"/X Do"), b"<</XObject<</X 5 0 R>>>>", stream(b"/X Do /X Do", form))


def table_of_itself() -> bytes:
    """A table of places that goes on with itself."""
    data = blank()
    return data.replace(b"/Root", b"/Prev %d /Root" % data.rindex(b"xref\n0"))


def pages_of_themselves() -> bytes:
    """A list of pages that is one of its pages."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    return raw(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 9>>", page)


def picture_without_end() -> bytes:
    """A page with a picture that says it has ten thousand million points."""
    said = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Width 100000/Height 100000/Filter/FlateDecode"
    picture = stream(zlib.compress(b"\0" * 1_000_000), said)
    return page_with(stream(b"q 595 0 0 842 0 0 cm /I Do Q"), b"<</XObject<</I 5 0 R>>>>", picture)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (table_of_itself(), "broken"), (pages_of_themselves(), "scanned"), (picture_without_end(), "scanned"), (blank()[:-200], "broken"),
        (b"%PDF-1.7 rusak", "broken"), (blank(), "scanned"), (blank(password="x"), "encrypted"), (blank(count=400), "too-many-pages"),
        (recursive(), "scanned"),
    ],
    ids=["table", "tree", "picture", "cut", "broken", "scan", "locked", "pages", "recursive"],
)  # fmt: skip
def test_what_cannot_be_read_is_said(data: bytes, code: str) -> None:
    assert refused(data) == code


@pytest.mark.parametrize("made", [endless, swollen])
def test_what_takes_too_much_is_stopped(made: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    # As many seconds as it needs to begin, so that the test is short.
    monkeypatch.setattr(apart, "SECONDS", 3)
    assert refused(made()) == "too-much-work"


def test_a_file_that_waits_for_the_processor_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS", 2)
    assert apart.run_apart(slow.waits, b"abc", "a.pdf") == b"abc"
    with pytest.raises(Problems, match="too-much-work"):
        apart.run_apart(slow.works, b"abc", "a.pdf")
    monkeypatch.setattr(apart, "IN_ALL", 1)
    with pytest.raises(Problems, match="too-much-work"):
        apart.run_apart(slow.waits, b"abc", "a.pdf")


def filled(row: int, *texts: str) -> list[Filled]:
    """A row of cells of a page, empty ones for empty texts."""
    return [
        Filled(row, column, lines=[Text(Piece(tuple(Word(word, 0, 10, 0, 10) for word in text.split())), 1)] if text else [])
        for column, text in enumerate(texts)
    ]  # fmt: skip


@pytest.mark.parametrize("heads", [False, True], ids=["plain", "heads printed again"])
@pytest.mark.parametrize(
    ("last", "first", "whole"),
    [
        (("3.", "Terwujudnya ketertiban", "Jumlah gangguan dan"), ("", "", "ketertiban umum"), True),
        (("3.", "Terwujudnya ketertiban umum di", "Data Bidang"), ("", "wilayah kecamatan", "Perencanaan"), True),
        (("3.", "Terwujudnya ketertiban", "Jumlah gangguan"), ("4.", "Meningkatnya mutu", "Indeks"), False),
        (("3.", "Terwujudnya ketertiban", "Jumlah gangguan"), ("", "", "Jumlah rapat"), False),
        (("3.", "Terwujudnya ketertiban", "12 dokumen"), ("", "", "9 dokumen"), False),
    ],
)
def test_a_row_that_a_page_cuts_is_one(last: tuple[str, ...], first: tuple[str, ...], whole: bool, heads: bool) -> None:
    top = ("No", "Sasaran", "Formulasi")
    before = Drawn((0.0, 50.0, 100.0), 2, [*filled(0, *top), *filled(1, *last)], ruled=True)
    rows = [top, first, ("5.", "Meningkatnya tertib", "Jumlah desa")] if heads else [first, ("5.", "Meningkatnya tertib", "Jumlah desa")]
    after = Drawn(before.xs, len(rows), [cell for number, row in enumerate(rows) for cell in filled(number, *row)], ruled=True)
    page_joins.append(before, after)
    texts: dict[int, list[str]] = {}
    for cell in before.cells:
        texts.setdefault(cell.row, []).extend(line.piece.text for line in cell.lines)
    joined = {row for row, said in texts.items() if last[2] in said and first[2] in said}
    assert bool(joined) is whole
    assert len(texts) == before.rows == 2 + len(rows) - whole
    assert sum(said == list(top) for said in texts.values()) == 1 + heads


def test_layout_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = Sheet()
    sheet.text(60, 60, "PERJANJIAN KINERJA")
    monkeypatch.setattr(portable, "thread_time", iter(range(0, 1000, 11)).__next__)
    with pytest.raises(Problems) as refused:
        sheet.blocks()
    assert [problem.code for problem in refused.value.problems] == ["document-too-much-work"]


def test_reading_and_laying_out_have_one_clock() -> None:
    page = pages.Page(1, 595, 842, (pages.Word("PERJANJIAN", 60, 120, 50, 60),), (), took=apart.SECONDS / 2)
    assert portable.document_of([page], b"", "a.pdf").blocks
    with pytest.raises(Problems, match="too-much-work"):
        portable.document_of([page, page, page], b"", "a.pdf")


def test_a_page_took_what_reading_it_took(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = Sheet()
    sheet.text(60, 60, "PERJANJIAN KINERJA")
    sheet.page()
    sheet.text(60, 60, "LAMPIRAN")
    sheet.canvas.save()
    clock = iter((100.0, 100.5, 101.75))
    monkeypatch.setattr(pages, "thread_time", lambda: next(clock))
    assert [page["took"] for page in pages.pages_in(sheet.out.getvalue())] == [0.5, 1.25]


def test_rules_that_cross_too_often_are_too_much() -> None:
    rules = [*((0.0, 4.0 * y, 4000.0, 4.0 * y + 1) for y in range(600)), *((4.0 * x, 0.0, 4.0 * x + 1, 4000.0) for x in range(600))]
    assert pages._crossings(rules) > pages.MAX_CROSSINGS > pages._crossings(rules[:200] + rules[600:700])
