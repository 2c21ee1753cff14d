"""Pages of a sheet that go on to the right, what covers what, and what has no room: reported, put together, or doubted."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.intake.blocks import Paragraph, Table, walk
from agreements.intake.page_figures import ends_within_day
from agreements.intake.page_lines import Known, Piece, may_be_broken
from agreements.intake.papers import read_paper
from agreements.intake.pdf_pages import Word
from agreements.intake.pdf_words import with_covered
from tests.intake.prints import fourth_drawn
from tests.intake.reading import WORDS
from tests.intake.test_portable import Sheet, rows

YS = (100.0, 120.0, 160.0, 215.0, 240.0)


def page(sheet: Sheet, xs: tuple[float, ...], texts: list[list[str]], ys: tuple[float, ...] = YS, title: str = "") -> None:
    """A page with a table, and a title above it."""
    if title:
        sheet.text(60, 60, title)
    sheet.grid(xs, ys)
    for line, y in zip(texts, ys, strict=False):
        for text, x in zip(line, xs, strict=False):
            sheet.text(x + 4, y + 14, text)


LEFT = [["No", "Sasaran"], ["1", "Satu"], ["2", "Dua"], ["3", "Tiga"]]
RIGHT = [["Target", "Satuan"], ["10", "Orang"], ["20", "Desa"], ["30", "Unit"]]


def tables(sheet: Sheet) -> list[Table]:
    return [block for block in sheet.blocks() if isinstance(block, Table)]


def test_columns_that_go_on_on_the_next_page_are_of_one_table() -> None:
    sheet = Sheet()
    page(sheet, (60, 90, 300), LEFT, title="PERJANJIAN KINERJA TAHUN 2026")
    sheet.page()
    page(sheet, (60, 200, 300), RIGHT)
    (table,) = tables(sheet)
    assert rows(table) == [[*a, *b] for a, b in zip(LEFT, RIGHT, strict=True)]
    assert {cell.column: next(cell.paragraphs()).spot.page for cell in table.cells} == {1: 1, 2: 1, 3: 2, 4: 2}


def test_pages_below_belong_to_their_block() -> None:
    """What stands below each other is printed before what stands beside it; a text that runs over the edge stands on both pages."""
    sheet = Sheet()
    page(sheet, (60, 90, 300), LEFT)
    sheet.page()
    sheet.text(94, 80, "Kepala Dinas")
    sheet.text(220, 80, "Sekretaris Dinas")
    sheet.page()
    page(sheet, (60, 200, 300), RIGHT)
    sheet.page()
    sheet.text(-20, 80, "Sekretaris Dinas")
    blocks = tuple(sheet.blocks())
    assert next(rows(block)[0] for block in blocks if isinstance(block, Table)) == ["No", "Sasaran", "Target", "Satuan"]
    assert [p.text for p in walk(blocks) if p.spot.page == 4 and not p.hidden] == []
    assert [p.text for p in walk(blocks) if p.hidden] == ["Sekretaris Dinas"]


@pytest.mark.parametrize(
    ("second", "title"),
    [(LEFT, "PERJANJIAN KINERJA TAHUN 2026"), (LEFT, ""), (RIGHT, "ANGGARAN TAHUN 2026 DINAS LAIN")],
    ids=["another officer", "heads again", "another paper"],
)
def test_pages_of_their_own_stay_so(second: list[list[str]], title: str) -> None:
    sheet = Sheet()
    page(sheet, (60, 90, 300), LEFT, title="PERJANJIAN KINERJA TAHUN 2026")
    sheet.page()
    page(sheet, (60, 90, 300) if second is LEFT else (60, 200, 300), second, title=title)
    found = tables(sheet)
    assert all(table.columns == 2 for table in found)
    assert not any(paragraph.doubt for table in found for cell in table.cells for paragraph in cell.paragraphs())


def test_rows_of_one_height_prove_nothing_and_are_doubted() -> None:
    even = (100.0, 120.0, 140.0, 160.0, 180.0)
    sheet = Sheet()
    page(sheet, (60, 90, 300), LEFT, even)
    sheet.page()
    page(sheet, (60, 200, 300), RIGHT, even)
    found = tables(sheet)
    assert [table.columns for table in found] == [2, 2]
    assert {paragraph.doubt for table in found for cell in table.cells for paragraph in cell.paragraphs()} == {"unsure-columns"}


def test_words_over_each_other_and_figures_without_room_are_doubted() -> None:
    words: list[tuple[Any, ...]] = [("atas", 10, 40, 10, 20), ("bawah", 12, 44, 13, 23), ("lain", 60, 80, 10, 20), ("di", 10, 20, 24, 34)]
    assert [word[-1] for word in with_covered(words)] == [True, True, False, False]
    sheet = Sheet()
    sheet.text(60, 100, "###")
    (block,) = sheet.blocks()
    assert isinstance(block, Paragraph)
    assert block.doubt == "no-room"


@pytest.mark.parametrize(
    ("above", "below", "cut"),
    [("Melati, 14 Januari", "2026", True), ("Melati, 14", "Januari 2026", True), ("Target", "2026", False), ("Melati, 14", "Camat", False)],
)
def test_days_in_two_lines(above: str, below: str, cut: bool) -> None:
    assert ends_within_day(above, below) is cut


def test_words_that_may_be_broken_are_those_that_stand_nowhere_else() -> None:
    above, below = (Piece((Word(text, 10, 60, y, y + 10),)) for text, y in (("Mening", 0), ("katnya", 12)))
    assert may_be_broken(above, below, 61, Known(frozenset(), blanks=True))
    assert not may_be_broken(above, below, 61, Known(frozenset({"katnya"}), blanks=True))
    assert not may_be_broken(above, below, 90, Known(frozenset(), blanks=True))


def test_every_value_of_a_text_below_a_scan_is_marked() -> None:
    doc = fourth_drawn.under_a_scan()
    (draft,) = read_paper(doc.pdf(), "a.pdf", WORDS).reading.drafts
    assert {origin.path for origin in draft.origins if not origin.doubt} == set()
