"""PDF files of which a font does not say which letters it draws."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from agreements.intake import scanned
from agreements.intake.blocks import walk
from agreements.intake.papers import read_paper
from agreements.intake.pdf_letters import has_no_letters
from agreements.intake.pdf_pages import Page, Word
from engine.language.problem import Problems
from tests.intake.reading import WORDS, doubts, value
from tests.intake.test_portable import Sheet


def without_letters(sheet: Sheet, name: str) -> bytes:
    """The page's file, its font of that name one whose codes are numbers of glyphs, two bytes each, and no more is reported of them."""
    sheet.canvas.save()
    writer = PdfWriter(clone_from=io.BytesIO(sheet.out.getvalue()))
    system = {"/Registry": TextStringObject("Adobe"), "/Ordering": TextStringObject("Identity"), "/Supplement": NumberObject(0)}
    glyphs = {"/Type": NameObject("/Font"), "/Subtype": NameObject("/CIDFontType2"), "/DW": NumberObject(1000)}
    for held in writer._objects:
        if isinstance(held, DictionaryObject) and held.get("/BaseFont") == f"/{name}":
            font = {**glyphs, "/BaseFont": held["/BaseFont"], "/CIDSystemInfo": dictionary(system)}
            held.update(dictionary({"/Subtype": NameObject("/Type0"), "/Encoding": NameObject("/Identity-H")}))
            held[NameObject("/DescendantFonts")] = ArrayObject([dictionary(font)])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def dictionary(entries: dict[str, Any]) -> DictionaryObject:
    return DictionaryObject({NameObject(key): value for key, value in entries.items()})


def table(bold_target: bool) -> Sheet:
    sheet = Sheet()
    sheet.text(60, 60, "PERJANJIAN KINERJA TAHUN 2026")
    sheet.grid((60, 90, 220, 380, 460), (80, 100, 120))
    for x, head, said in (
        (65, "No", "1"),
        (95, "Sasaran", "Meningkatnya layanan"),
        (225, "Indikator", "Indeks kepuasan"),
        (385, "Target", "88,5"),
    ):
        sheet.text(x, 94, head)
        if head == "Target" and bold_target:
            sheet.canvas.setFont("Helvetica-Bold", 10)
        sheet.text(x, 114, said)
    return sheet


def test_a_file_without_letters_says_so() -> None:
    with pytest.raises(Problems) as refused:
        read_paper(without_letters(table(False), "Helvetica"), "a.pdf", WORDS)
    assert [problem.code for problem in refused.value.problems] == ["document-unknown-letters"]


def test_a_value_without_letters_is_doubtful() -> None:
    reading = read_paper(without_letters(table(True), "Helvetica-Bold"), "a.pdf", WORDS).reading
    assert value(reading)["objectives"][0]["indicators"][0]["target"].startswith("(cid:")
    assert doubts(reading) == ["objectives.0.indicators.0.target"]


def test_a_font_that_is_not_used_is_no_matter() -> None:
    assert doubts(read_paper(without_letters(table(False), "Helvetica-Bold"), "a.pdf", WORDS).reading) == []


@pytest.mark.parametrize(
    "words",
    [
        *(["……………", "12", "Rp"], ["•", "90%", "≥"], ["Muḥammad"], ["\uf0b7", "Target:", "12"], []),
        *(["Penyusunan", "laporan", *"✓✓■●☐"], ["│", "Kegiatan", "├──┤"]),
    ],
)
def test_signs_of_agreements_are_letters(words: list[str]) -> None:
    assert not has_no_letters(words)


@pytest.mark.parametrize(
    "words", [["(cid:1)(cid:22)", "(cid:3)"], ["\ufffd\ufffd\ufffd", "a"], ["\ue001\ue002"], ["\x13\x14"], ["▯▯", "▯"]]
)
def test_letters_that_nobody_knows_are_none(words: list[str]) -> None:
    assert has_no_letters(words)


def test_a_file_without_letters_is_read_as_a_scan_where_that_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = without_letters(table(False), "Helvetica")
    words = [Word(text, 60 + 70 * at, 60 + 70 * at + 60, 50, 60) for at, text in enumerate(["PERJANJIAN", "KINERJA", "TAHUN", "2026"])]
    monkeypatch.setattr(scanned, "read_scan", lambda *_: ([Page(1, 595, 842, tuple(words), ())], "engine"))
    document = scanned.read_scanned_pdf(data, "a.pdf")
    assert (document.kind, [paragraph.text for paragraph in walk(document.blocks)]) == ("scan", ["PERJANJIAN KINERJA TAHUN 2026"])
