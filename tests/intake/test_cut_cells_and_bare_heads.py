"""Pages as programs print them: cells that a page cuts, heads without a rule, broken words, lanes over pages, amounts in no column."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.intake.blocks import Paragraph, Table, walk
from agreements.intake.page_amounts import amount_lists
from agreements.intake.page_bare import is_ruled_down, with_bare_edges
from agreements.intake.page_columns import edge_of
from agreements.intake.page_drawn import Text
from agreements.intake.page_hyphens import join_broken, known_of
from agreements.intake.page_lines import Known, Line, Piece, lines_of
from agreements.intake.papers import read_paper
from agreements.intake.pdf_pages import Word
from agreements.intake.recognise.placed_text import Words
from tests.intake.measure import flatten
from tests.intake.reading import WORDS
from tests.intake.test_portable import Sheet, rows
from tests.intake.test_prints import piece, word


def read_text(text: str) -> dict[str, str]:
    (draft,) = read_paper(text.encode(), "a.txt", WORDS).reading.drafts
    return flatten(draft.value)


# Cells that a page cuts: the first page has rows from 700 to 800, the second from 60, and what is cut is written on both.
CUT, START = 800.0, 60.0


def _row(sheet: Sheet, y: float, texts: tuple[str, ...], high: float = 50.0) -> None:
    for x, text in zip((64.0, 244.0, 464.0), texts, strict=True):
        sheet.text(x, y + high / 2, text)


def cut_sheet(lines: list[tuple[float, str]], *, head: bool = False) -> list[Any]:
    """Two pages with a merged cell over two rows on each of them, whose lines stand so far from the cut."""
    sheet = Sheet()
    top = START + 20 if head else START
    for page, (first, edge) in enumerate(((CUT - 100, CUT), (top, top))):
        if page:
            sheet.page()
        if head or not page:
            start = first - 20
            sheet.grid((60, 240, 460, 540), (start, first))
            _row(sheet, start - 10, ("Sasaran", "Indikator", "Target"))
        sheet.canvas.grid([60, 240], [842 - first, 842 - first - 100])
        sheet.canvas.grid([240, 460, 540], [842 - first - step for step in (0, 50, 100)])
        for at in range(2):
            number = 1 + at + 2 * page
            _row(sheet, first + 50 * at, ("", f"Jumlah kegiatan {'abcde'[number]}", str(110 + number)))
        for off, text in lines:
            sheet.text(64, edge + off, text)
    return sheet.blocks()


@pytest.mark.parametrize("head", [False, True], ids=["bare", "head again"])
@pytest.mark.parametrize(
    "lines",
    [
        [(-16, "Meningkatnya"), (-4, "mutu"), (8, "layanan")], [(-40, "Meningkatnya"), (-28, "layanan")],
        [(30, "Meningkatnya"), (42, "layanan")],
        [(-2, "Meningkatnya mutu")], [(4, "Meningkatnya mutu")],
    ],
    ids=["over the cut", "above", "below", "half above", "half below"],
)  # fmt: skip
def test_a_cell_that_a_page_cuts_is_one_and_read_once(lines: list[tuple[float, str]], head: bool) -> None:
    blocks = cut_sheet(lines, head=head)
    (table,) = [block for block in blocks if isinstance(block, Table)]
    said = " ".join(text for _, text in lines)
    read = [[text.replace("\n", " ") for text in row] for row in rows(table)]
    assert read == [["Sasaran", "Indikator", "Target"], *(
        [said if at == 1 else "", f"Jumlah kegiatan {'abcde'[at]}", str(110 + at)] for at in range(1, 5)
    )]  # fmt: skip
    assert next(cell.rows for cell in table.cells if cell.row == 2 and cell.column == 1) == 4
    assert not any(paragraph.doubt for paragraph in walk(tuple(blocks)))
    hidden = sorted(p.text for p in walk(tuple(blocks)) if p.hidden)
    assert [text for text in hidden if text in said.split()] == sorted(said.split())


def test_rows_that_say_the_same_on_two_pages_stay() -> None:
    """Rows of one height say the same here and there: nothing of them is cut."""
    sheet = Sheet()
    for page in range(2):
        if page:
            sheet.page()
        first = 700.0 if not page else 60.0
        sheet.grid((60, 240, 460, 540), (first, first + 50, first + 100))
        for at in range(2):
            _row(sheet, first + 50 * at, ("Meningkatnya layanan", "Jumlah orang", str(1 + at + page)))
    found = [rows(block) for block in sheet.blocks() if isinstance(block, Table)]
    assert [row for table in found for row in table] == [["Meningkatnya layanan", "Jumlah orang", str(n)] for n in (1, 2, 2, 3)]


def known(*lines: str) -> Known:
    found = []
    for y, line in enumerate(lines):
        at = 10.0
        for text in line.split():
            found.append(word(text, at, 14 * y))
            at = found[-1].x1 + 2.5
    return known_of(lines_of(found))


@pytest.mark.parametrize(
    ("before", "after", "reported", "read"),
    [
        ("tata ke-", "lola baik", ("tata kelola itu",), "tata kelola baik"), ("nilai rata-", "rata kelas", (), "nilai rata-rata kelas"),
        ("undang-", "undangan baru", (), "undang-undangan baru"), ("sayur-", "mayur segar", (), "sayur-mayur segar"),
        ("bersama-", "sama warga", (), "bersama-sama warga"),
        ("layanan antar-", "wilayah kota", ("di antar-wilayah itu",), "layanan antar-wilayah kota"),
        ("Sulawesi-", "Selatan", (), "Sulawesi- Selatan"), ("yang me\u00ad", "ningkat", (), "yang meningkat"),
        ("lulus-", "an kampus", ("para lulusan itu",), "lulusan kampus"), ("kupu-", "kupunya", (), "kupu-kupunya"),
        ("bolak-", "balik saja", (), "bolak-balik saja"), ("sarana e-", "planning baru", (), "sarana e-planning baru"),
        ("tahun 1990-", "an itu", (), "tahun 1990-an itu"), ("pada SKPD-", "nya", (), "pada SKPD-nya"),
        ("untuk me-", "menuhi", ("yang memenuhi itu",), "untuk memenuhi"), ("tahun 2024-", "2026", (), "tahun 2024- 2026"),
    ],
)  # fmt: skip
def test_words_that_a_hyphen_breaks(before: str, after: str, reported: tuple[str, ...], read: str) -> None:
    one, other = join_broken(Text(piece(before), 1), Text(piece(after), 1, wrapped=True), known(*reported))
    assert one.piece.text + ("" if other.glued else " ") + other.piece.text == read
    assert not other.unsure


def test_a_hyphen_of_which_nothing_is_known_is_kept_and_doubted() -> None:
    lines = Text(piece("layanan antar-"), 1), Text(piece("wilayah kota"), 1, wrapped=True)
    one, other = join_broken(*lines, Known(frozenset()))
    assert (one.piece.text, other.glued, other.unsure) == ("layanan antar-", True, True)
    one, other = join_broken(*lines, Known(frozenset(), hyphens=True))
    assert (one.piece.text, other.glued, other.unsure) == ("layanan antar", True, False)


@pytest.mark.parametrize(
    ("before", "after", "read", "unsure"),
    [
        ("untuk me-", "menuhi", "untuk memenuhi", False), ("para se-", "seorang", "para seseorang", False),
        ("cara gerak-", "gerik", "cara gerak-gerik", False), ("aplikasi e-", "kinerja", "aplikasi e-kinerja", False),
        ("kondisi sosial-", "ekonomi", "kondisi sosial-ekonomi", True), ("cara peer-to-", "peer", "cara peer-to-peer", True),
    ],
)  # fmt: skip
def test_in_a_document_that_breaks_words_only_such_hyphens_go(before: str, after: str, read: str, unsure: bool) -> None:
    words = known("urusan sosial itu", "di ekonomi kota").words
    one, other = join_broken(Text(piece(before), 1), Text(piece(after), 1, wrapped=True), Known(words, hyphens=True))
    assert (one.piece.text + other.piece.text, other.unsure) == (read, unsure)


def test_a_document_breaks_words_if_two_of_them_stand_whole_or_a_rest_is_no_word() -> None:
    assert known("x kelola y", "x fakultas y", "tata ke-", "lola", "baru fa-", "kultas").hyphens
    assert not known("x kelola y", "tata ke-", "lola").hyphens
    assert known("menurut pendata-", "an dinas").hyphens
    assert not any(known(*lines).hyphens for lines in (("antar-", "wilayah"), ("sarana e-", "gov"), ("tahun 1990-", "an"), ("SK-", "nya")))


def flat(lines: list[tuple[float, list[tuple[str, float]]]]) -> list[Word]:
    return [word(text, x, y) for y, line in lines for text, x in line]


HEAD, ROW = [("No", 20.0), ("Sasaran", 40.0), ("Target", 300.0)], [("1", 20.0), ("Baik", 40.0), ("10", 300.0)]


@pytest.mark.parametrize(
    ("lines", "ys", "added"),
    [
        ([(100, HEAD), (120, ROW), (140, ROW)], [114, 134, 154], [99]),
        ([(60, [("Dinas", 150.0)]), (100, HEAD), (120, ROW), (140, ROW)], [114, 134, 154], [99]),
        ([(104, [("Dinas Perhubungan", 100.0)]), (120, ROW), (140, ROW)], [116, 136, 156], []),
        ([(120, ROW), (140, ROW), (160, [("Jumlah", 40.0), ("30", 300.0)])], [116, 136, 156], [171]),
        ([(120, ROW), (140, ROW), (160, [("Pihak", 70.0), ("Kedua", 250.0)])], [116, 136, 156], []),
        ([(120, ROW), (140, ROW), (190, [("Jumlah", 40.0), ("30", 300.0)])], [116, 136, 156], []),
        ([(120, ROW), (140, ROW), (190, HEAD), (208, ROW), (226, ROW)], [116, 136, 156, 204, 222, 240], [189]),
        ([(88, HEAD[:2]), (100, HEAD), (120, ROW), (140, ROW)], [114, 134, 154], [87]),
    ],
    ids=["head", "below a title", "a title is none", "last row", "lanes are none", "far below", "second table", "two lines"],
)  # fmt: skip
def test_heads_and_last_rows_that_no_rule_closes(lines: Any, ys: list[float], added: list[float]) -> None:
    assert with_bare_edges(ys, flat(lines)) == sorted([*ys, *added])


def test_rules_down_at_both_sides_are_a_frame_unless_a_table_goes_on_beyond() -> None:
    across = [(50.0, float(y), 500.0, float(y)) for y in (100, 120, 140)]
    frame = [(50.0, 100.0, 50.0, 140.0), (500.0, 100.0, 500.0, 140.0)]
    table = (50.0, 100.0, 500.0, 140.0)
    assert not is_ruled_down(table, across, frame)
    assert is_ruled_down(table, across, [*frame, (200.0, 100.0, 200.0, 140.0)])
    assert is_ruled_down(table, [*across, (20.0, 120.0, 500.0, 120.0)], frame)


def test_paragraphs_end_where_they_are_drawn_out_to() -> None:
    def line(y: float, end: float) -> Line:
        words = [word("kata", 20 + 60 * at, y) for at in range(6)]
        return Line((Piece((*words, Word("akhir", end - 25, end, y, y + 10))),))

    assert edge_of([line(10, 480), line(24, 480.3), line(38, 480.1), line(52, 410)]) == 480.3
    assert edge_of([line(10, 480), line(24, 470), line(38, 455), line(52, 480)]) == 0.0


def money(*texts: tuple[str, float, str]) -> list[Line]:
    """Lines with a name, and an amount from somewhere on."""
    words = []
    for y, (name, x, amount) in enumerate(texts):
        words += [word(text, 20 + 12.5 * at, 14 * y) for at, text in enumerate(name.split())]
        words += [word(text, x + 12.5 * at, 14 * y) for at, text in enumerate(amount.split())]
    return lines_of(words)


def test_amounts_that_stand_in_no_column_are_a_list() -> None:
    loose = money(("1. Satu", 150, "Rp 1.000.000"), ("2. Dua", 55, "Rp 20.000.000"), ("3. Tiga", 210, "Rp 5.000"))
    assert amount_lists(loose) == {0: 3}
    assert amount_lists(money(("1. Satu", 150, "Rp 1.000.000"), ("2. Dua", 150, "Rp 20.000.000"))) == {}
    assert amount_lists(money(("1. Satu", 150, "Rp 1.000.000"), ("2. Dua", 250, "kegiatan"))) == {}
    # Prose goes on, and ends with an amount as it likes.
    prose = ("Anggaran semula Rp", 65, "1.000.000.000"), ("dan kemudian menjadi", 72, "Rp 20.000.000.000"), ("a. Tiga", 32, "5.000")
    assert amount_lists(money(*prose)) == {}
    assert amount_lists(money(("a. Satu", 150, "Rp 1.000.000"), ("b. Dua", 47, "Rp 20.000.000"))) == {0: 2}


def test_lanes_go_on_at_the_top_of_the_next_page() -> None:
    def page(low: list[tuple[float, float, str]]) -> list[list[list[str]]]:
        sheet = Sheet()
        sheet.text(60, 700, "Pihak Kedua,")
        sheet.text(350, 700, "Pihak Pertama,")
        sheet.text(60, 716, "Bupati Melati Jaya")
        sheet.text(350, 716, "Kepala Dinas Kesehatan")
        sheet.page()
        for x, y, text in low:
            sheet.text(x, y, text)
        return [rows(block) for block in sheet.blocks() if isinstance(block, Table)]

    (table,) = page([(60, 80, "BUDI SANTOSO"), (350, 96, "SITI AMINAH, S.E."), (350, 112, "Pembina")])
    assert table[2:] == [["BUDI SANTOSO", ""], ["", "SITI AMINAH, S.E."], ["", "Pembina"]]
    # One lane alone may be a title, and what stands over both is a text.
    assert len(page([(350, 80, "LAMPIRAN I")])[0]) == 2
    assert len(page([(60, 80, "Dengan ini kami menyatakan bahwa seluruh isi perjanjian ini benar adanya")])[0]) == 2


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("( BUDI )", "BUDI"), ("dr. ANI, Sp.M(K)", "dr. ANI, Sp.M(K)"),
        ("(dr. ANI, Sp.M(K))", "dr. ANI, Sp.M(K)"), ("(dr. ANI, Sp.B(K)", "dr. ANI, Sp.B(K)"),
        ("BUDI)", "BUDI"), ("((BUDI))", "BUDI"), ("dr. ANI, Sp.OG (K)", "dr. ANI, Sp.OG (K)"),
        ("()", ""), ("(a) b (c)", "(a) b (c)"), ("BUDI", "BUDI"),
    ],
)  # fmt: skip
def test_brackets_around_a_name_are_taken_off_and_those_within_stay(text: str, bare: str) -> None:
    assert Words(text, tuple(range(len(text)))).without_brackets().text == bare


BUDGET = (
    "PERJANJIAN KINERJA TAHUN 2026\nLampiran {}\n\nNo\tSasaran\tIndikator\tTarget\n1\tBaik\tJumlah orang\t5\n\n"
    "Kegiatan\tAnggaran\n{}\tRp. 1.000.000\n"
)


@pytest.mark.parametrize(
    ("printed", "code", "name"),
    [
        ("5036 - Bendungan", "5036", "Bendungan"), ("6234.BDB – Fasilitasi", "6234.BDB", "Fasilitasi"),
        ("WA - Dukungan Manajemen", "WA", "Dukungan Manajemen"),
        ("Wisata - Budaya", "", "Wisata - Budaya"), ("KB - KR", "KB", "KR"), ("5036.RBS.001 - Danau", "5036.RBS.001", "Danau"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("annex", ["2", "IV", "B"])
def test_codes_before_a_stroke_and_numbers_of_annexes(printed: str, code: str, name: str, annex: str) -> None:
    read = read_text(BUDGET.format(annex, printed))
    assert (read.get("budget.lines.0.code", ""), read["budget.lines.0.name"]) == (code, name)
    assert "title.subject" not in read


def test_a_blank_on_which_the_next_letter_stands_is_none() -> None:
    sheet = Sheet()
    width = sheet.canvas.stringWidth("ber", "Helvetica", 10)
    sheet.text(60, 100, "ber ")
    sheet.text(60 + width, 100, "kelanjutan dan tetap")
    (block,) = sheet.blocks()
    assert isinstance(block, Paragraph)
    assert block.text == "berkelanjutan dan tetap"


def test_a_number_and_the_text_close_behind_it_are_two_words() -> None:
    sheet = Sheet()
    sheet.text(60, 100, "1")
    sheet.text(60 + 7.2, 100, "Program Baik")
    sheet.text(60, 120, "CO2 dan H2O")
    assert [block.text for block in sheet.blocks()] == ["1 Program Baik", "CO2 dan H2O"]


def test_a_title_at_the_foot_of_a_page_opens_no_agreement() -> None:
    text = "PERJANJIAN KINERJA TAHUN 2026\n\nNo\tSasaran\tIndikator\tTarget\n1\tBaik\tJumlah orang\t5\n\n"
    text += "Perjanjian Kinerja Tahun 2026 Rumah Sakit\n"
    assert "title.text" in read_text(text)
    # One that says whose it is opens one, though its table is lost.
    assert len(read_paper(f"{text}\n\nPERJANJIAN KINERJA TAHUN 2026\nKEPALA DINAS\n".encode(), "a.txt", WORDS).reading.drafts) == 2
