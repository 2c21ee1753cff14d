"""Words that a narrow column broke letter by letter: the dictionary of the book tells them from two words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from agreements.intake.blocks import Cell, Paragraph, Spot, Table
from agreements.intake.recognise.broken_words import with_whole_words
from tests.intake.reading import WORDS


def _read(*lines: str, glued: Sequence[int] = (), doubt: str = "", wrapped: bool = True) -> tuple[str, list[str]]:
    """The text of a cell with these lines, and what is doubtful of them; `glued` are lines of which the document said."""
    spot = Spot(table=1, row=1, column=1)
    paragraphs = tuple(
        Paragraph(line, spot, wrapped=wrapped and at > 0, glued=at in glued, doubt=doubt if at else "") for at, line in enumerate(lines)
    )
    (table,) = with_whole_words((Table(1, 1, 1, (Cell(1, 1, paragraphs),)),), WORDS.lexicon)
    assert isinstance(table, Table)
    text, doubts = "", []
    for block in table.cells[0].blocks:
        assert isinstance(block, Paragraph)
        text += ("" if not text or block.glued else " " if block.wrapped else "|") + block.text
        doubts += [block.doubt] * bool(block.doubt)
    return text, doubts


@pytest.mark.parametrize(
    ("lines", "read", "doubted"),
    [
        (("Persentase pengelo-", "laan aset"), "Persentase pengelolaan aset", False),
        (("jurnal in-", "ternasional"), "jurnal internasional", False),
        (("Pembangunan sosial-", "ekonomi"), "Pembangunan sosial-ekonomi", True),
        (("Layanan Sipandu-", "mas keliling"), "Layanan Sipandu-mas keliling", True),
    ],
)
def test_the_dictionary_tells_a_hyphen_that_breaks_a_word(lines: Sequence[str], read: str, doubted: bool) -> None:
    assert _read(*lines, glued=(1,), doubt="unsure-word") == (read, ["unsure-word"] * doubted)


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (("Mening", "katnya kinerja"), "Meningkatnya kinerja"),
        (("Tersele", "nggaranya", "layanan"), "Terselenggaranya layanan"),
        (("AKUNTABI", "LITAS"), "AKUNTABILITAS"),
        (("Pro", "gram"), "Program"),
        (("Pertanggung", "jawab", "an keuangan"), "Pertanggungjawaban keuangan"),
        (("Kegia", "tan, laporan"), "Kegiatan, laporan"),
        (("Perse", "ntase", "penda", "patan"), "Persentase pendapatan"),
        (("Persen", "tase"), "Persentase"),
    ],
)
def test_parts_of_a_word_are_one(lines: tuple[str, ...], read: str) -> None:
    assert _read(*lines) == (read, [])
    assert _read(*lines, doubt="unsure-word") == (read, [])


@pytest.mark.parametrize(
    "lines",
    [
        ("Kerja", "sama daerah"),
        ("Jumlah", "layanan"),
        ("di", "laksanakan"),
        ("SKPD", "yang dinilai"),
        ("Nilai", "SAKIP"),
        ("Rata", "rata"),
        ("Siti", "Aminah"),
        ("ABDUL", "LAH"),
        ("Persentase", "desa", "berkembang"),
        ("Tanggung", "jawab"),
        ("Hasil", "audit"),
        ("Tata", "usaha"),
        ("Indeks", "reformasi", "birokrasi"),
    ],
)
def test_two_words_stay_two(lines: tuple[str, ...]) -> None:
    assert _read(*lines)[0] == " ".join(lines)


def test_a_line_that_only_stands_below_is_none_of_the_word() -> None:
    assert _read("Mening", "katnya", wrapped=False) == ("Mening|katnya", [])


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (("PROGRAM PE", "NDAFTARAN", "PENDUDUK"), "PROGRAM PENDAFTARAN PENDUDUK"),
        (("yang mening", "katnya"), "yang meningkatnya"),
        (("Program penge", "lolaan aset"), "Program pengelolaan aset"),
        # What is a word stays one, and so does what makes none with the word above it.
        (("Laporan di", "tindaklanjuti"), "Laporan di tindaklanjuti"),
        (("Nilai SAKIP", "ndaftaran"), "Nilai SAKIP ndaftaran"),
        (("Jumlah ASN", "Kepemudaan"), "Jumlah ASN Kepemudaan"),
    ],
)
def test_a_line_may_be_filled_before_a_word_is_broken(lines: tuple[str, ...], read: str) -> None:
    assert _read(*lines) == (read, [])


def test_what_nothing_tells_stays_marked() -> None:
    assert _read("Xylo", "metrika", doubt="unsure-word") == ("Xylo metrika", ["unsure-word"])
    assert _read("Jumlah", "layanan", doubt="unsure-word") == ("Jumlah layanan", [])
    assert _read("Mening", "katnya", doubt="read-differently") == ("Meningkatnya", ["read-differently"])


def test_what_the_document_reported_stays() -> None:
    assert _read("Mening", "kat", "nya", glued=(1, 2)) == ("Meningkatnya", [])


@pytest.mark.parametrize(
    ("lines", "glued", "read"),
    [
        (("Menur", "unnya", "angka"), (1, 2), "Menurunnya angka"),
        (("Pening", "katan", "akses"), (1, 2), "Peningkatan akses"),
        (("Jumlah", "indeks"), (1,), "Jumlah indeks"),
        # A whole word, and parts of one that nothing but the document tells.
        (("Menur", "unnya", "layanan"), (1,), "Menurunnya layanan"),
        (("Sipan", "dumas", "ter"), (1, 2), "Sipandumaster"),
        (("Kepri", "badi", "annya"), (1, 2), "Kepribadiannya"),
    ],
)
def test_a_word_is_not_glued_to_the_next(lines: tuple[str, ...], glued: Sequence[int], read: str) -> None:
    assert _read(*lines, glued=glued) == (read, [])


def test_a_book_without_a_dictionary_joins_nothing() -> None:
    cell = Cell(1, 1, (Paragraph("Mening", Spot()), Paragraph("katnya", Spot(), wrapped=True)))
    blocks = (Table(1, 1, 1, (cell,)),)
    assert with_whole_words(blocks, None) == blocks
