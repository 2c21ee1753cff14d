"""Pages as programs print them: stripes, cut tables, dashes, dots that lead, words that columns break; the prints that need no browser."""

from __future__ import annotations

import io

import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas

from agreements.intake.page_bands import missing_rules
from agreements.intake.page_columns import read_flow
from agreements.intake.page_drawn import Drawn, Text
from agreements.intake.page_grids import grids_of
from agreements.intake.page_lines import Known, Piece, is_broken, is_cut_figure, is_parted, lines_of
from agreements.intake.papers import read_paper
from agreements.intake.pdf_pages import Word, pages_in
from tests.intake.measure import tally
from tests.intake.prints import drawn, eighth_drawn, fifth, fourth_drawn, ninth, second_drawn, seventh_drawn, sixth_drawn, third_drawn
from tests.intake.prints.sheet import Made
from tests.intake.reading import WORDS

DRAWN: list[Made] = [
    drawn.drawn_directorate, drawn.drawn_tables, second_drawn.three_rules, second_drawn.ruled_down, second_drawn.turned,
    third_drawn.edges, third_drawn.striped, fourth_drawn.provincial, fourth_drawn.cut_words, fifth.regional, fifth.coloured,
    sixth_drawn.satker, sixth_drawn.banded, sixth_drawn.typeset, sixth_drawn.leaflet, seventh_drawn.listing, seventh_drawn.flowing,
    eighth_drawn.forms, eighth_drawn.kerned, eighth_drawn.with_layer, ninth.spaced,
]  # fmt: skip


@pytest.mark.parametrize("made", DRAWN, ids=lambda made: made.__name__)
def test_prints_that_libraries_draw_are_read_whole(made: Made) -> None:
    doc = made()
    found = tally(doc.expected, read_paper(doc.pdf(), "a.pdf", WORDS).reading)
    assert (found.wrong, found.missing, found.invented, found.unmarked) == (0, 0, 0, []), found.notes


def word(text: str, x: float, y: float, *, blank: bool = False, wide: float = 5.0) -> Word:
    return Word(text, x, x + wide * len(text), y, y + 10, blank=blank)


def piece(text: str, x: float = 10, *, blank: bool = False) -> Piece:
    words, at = [], x
    parts = text.split()
    for number, part in enumerate(parts):
        words.append(word(part, at, 0, blank=blank or number < len(parts) - 1))
        at = words[-1].x1 + 2.5
    return Piece(tuple(words))


def test_a_table_that_a_page_cuts_is_closed_there() -> None:
    """A browser draws the sides of a cell to the foot of the page, and no rule below it."""
    down = [(x, 100.0, x, 200.0) for x in (50.0, 100.0, 200.0, 300.0)]
    across = [(50.0, 100.0, 300.0, 100.0), (50.0, 150.0, 300.0, 150.0), (200.0, 200.0, 300.0, 200.0)]
    (grid,) = grids_of([*down, *across])
    assert [(box.row, box.column, box.rows, box.columns) for box in grid.boxes] == [(r, c, 1, 1) for r in (0, 1) for c in (0, 1, 2)]
    (upper,) = grids_of([*((x, 60.0, x, 200.0) for x in (50.0, 100.0, 200.0, 300.0)), *across])
    assert len(upper.ys) == 4
    assert len(upper.boxes) == 9


def test_one_rule_that_is_drawn_too_long_closes_nothing() -> None:
    rules = [(50.0, 100.0, 50.0, 200.0), (100.0, 100.0, 100.0, 260.0), (200.0, 100.0, 200.0, 200.0)]
    (grid,) = grids_of([*rules, (50.0, 100.0, 200.0, 100.0), (50.0, 200.0, 200.0, 200.0)])
    assert grid.ys == (100.0, 200.0)


def test_stripes_have_heads_in_two_rows_and_a_last_row_without_one() -> None:
    fills = [(0.0, 0.0, 60.0, 40.0), (60.0, 0.0, 200.0, 20.0), (60.0, 20.0, 130.0, 40.0), (130.0, 20.0, 200.0, 40.0)]
    fills += [(x0, 60.0, x1, 80.0) for x0, x1 in ((0.0, 60.0), (60.0, 130.0), (130.0, 200.0))]
    words = [word("Nama", 10, 15), word("Target", 110, 5), word("Awal", 80, 25), word("Akhir", 150, 25)]
    words += [word(text, x, y) for y in (45, 65, 85) for text, x in (("baris", 10), ("1", 90), ("2", 160))]
    (grid,) = grids_of(missing_rules([], fills, words))
    assert len(grid.ys) == 6
    assert {(box.row, box.column, box.rows, box.columns) for box in grid.boxes if box.row < 2} == {
        (0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1)
    }  # fmt: skip


def flow(lines: list[list[tuple[str, float]]], known: Known | None = None) -> list[Text | Drawn]:
    words = []
    for number, line in enumerate(lines):
        for text, x in line:
            at = x
            for part in text.split():
                words.append(word(part, at, number * 14, blank=part != text.split()[-1] or text.endswith(" ")))
                at = words[-1].x1 + 2.5
    return list(read_flow(lines_of(words), 1, [], 500, known or Known(frozenset())))


def test_a_heading_over_several_columns_stands_in_their_head() -> None:
    heads = [("Sasaran", 20.0), ("Satuan", 150.0), ("I", 230.0), ("II", 290.0), ("III", 350.0), ("IV", 410.0)]
    rows = [[("Layanan baik", 20.0), ("Persen", 150.0), ("10", 230.0), ("20", 290.0), ("30", 350.0), ("40", 410.0)]] * 2
    (table,) = flow([[("Triwulan", 303.0)], heads, *rows])
    assert isinstance(table, Drawn)
    first = [(cell.column, cell.columns, cell.rows, cell.lines[0].piece.text) for cell in table.cells if cell.row == 0]
    assert first == [(0, 1, 2, "Sasaran"), (1, 1, 2, "Satuan"), (2, 4, 1, "Triwulan")]


def test_headings_in_the_middle_of_wide_columns_are_theirs_one_by_one() -> None:
    rows = [
        [("1", 20.0), ("Program pendek", 40.0), ("415.600.000", 360.0)],
        [("2", 20.0), ("Program dengan nama yang jauh lebih panjang lagi", 40.0), ("3.270.118.000", 350.0)],
    ]
    (table,) = flow([[("No", 18.0), ("Program", 190.0), ("Anggaran", 330.0)], *rows])
    assert isinstance(table, Drawn)
    assert [(cell.row, cell.column) for cell in table.cells] == [(r, c) for r in range(3) for c in range(3)]


def test_what_tabs_put_side_by_side_goes_on_at_the_left() -> None:
    """In a document that has all its blanks a line that was broken has one at its end."""
    lanes = [
        [("Pihak Kedua", 20.0), ("Pihak Pertama", 250.0)],
        [("Ir. ADI WINARNO", 20.0), ("Ir. NOVITA SARI ", 250.0)],
        [("ANGGRAENI", 20.0)],
    ]
    (table,) = flow([*lanes, [("NIP. 19690923", 20.0), ("NIP. 1974", 250.0)]], Known(frozenset(), blanks=True))
    assert isinstance(table, Drawn)
    assert [line.piece.text for line in next(c for c in table.cells if (c.row, c.column) == (1, 1)).lines] == [
        "Ir. NOVITA SARI",
        "ANGGRAENI",
    ]


@pytest.mark.parametrize(
    ("before", "after", "known", "broken"),
    [
        ("Meningk", "atnya", (), True), ("35.400.0", "00", (), True), ("PENGADAA", "N", (), True), ("layanan", "prima", ("prima",), False),
        ("kualitas layanan", "prima", (), False), ("1,2 juta", "ekor", (), False), ("Orang", "Desa", (), False),
    ],
)  # fmt: skip
def test_words_that_a_column_breaks(before: str, after: str, known: tuple[str, ...], broken: bool) -> None:
    """A word is broken letter by letter only where it is longer than its column, and stands alone there."""
    reported, right = piece(before), piece(before).x1 + 1
    assert is_broken(reported, piece(after), right, Known(frozenset(known), blanks=True)) is broken
    assert not is_broken(reported, piece(after), right, Known(frozenset(known)))


def test_a_blank_at_the_end_tells_that_a_line_was_broken() -> None:
    known = Known(frozenset(), blanks=True)
    above = piece("KEPALA DINAS", blank=True)
    assert is_parted(above, piece("TENAGA KERJA"), above.x1 + 5, known)
    assert not is_parted(piece("KEPALA DINAS"), piece("TENAGA KERJA"), above.x1 + 5, known)
    assert not is_parted(above, piece("NIP. 1979"), above.x1 + 5, known)
    for label in ("NIPPPK", "NI PPPK", "NIP3K.", "NI P3K", "PPPK", "NIPK :"):
        assert not is_parted(above, piece(f"{label} 198801012023211001"), above.x1 + 5, known)
    assert not is_parted(above, piece("TENAGA KERJA"), above.x1 + 100, known)


@pytest.mark.parametrize(
    ("before", "after", "cut"),
    [
        ("61.500.0", "00.000", True),
        ("128.000.", "000.000", True),
        ("Rp 318.600.0", "00", True),
        ("318.600.000", "200.000", False),
        ("Rp 41.208.375", ".000", True),
        ("Rp 6.012.579.000", ",00", True),
        ("Rp 6.012.579.000,0", "0", True),
        ("19720315", "2009062001", True),
        ("2009062", "001", True),
        ("2025", "2026", False),
        ("85,5", "90", False),
    ],
)
def test_amounts_that_are_cut(before: str, after: str, cut: bool) -> None:
    assert is_cut_figure(piece(before), piece(after)) is cut


def test_dots_that_lead_to_a_colon_are_no_text() -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(50, 700, "Nama.................: SRI REJEKI")
    canvas.drawString(50, 680, "Jakarta, ............ 2026")
    canvas.save()
    (page,) = pages_in(out.getvalue())
    assert [text for text, *_ in page["words"]] == ["Nama", ":", "SRI", "REJEKI", "Jakarta,", "............", "2026"]


def test_dashes_are_rules_and_stems_are_none() -> None:
    scan_rules = pytest.importorskip("agreements.intake.scan_rules")
    grey = np.full((1200, 1200), 255, np.uint8)
    for x in range(100, 1000, 50):
        grey[200:204, x : x + 40] = 0
        grey[x : x + 40, 100:104] = 0
    # Letters in lines: stems of one height under each other.
    for y in range(400, 1000, 52):
        grey[y : y + 30, 600:604] = 0
    _, rules = scan_rules.rules_of(grey, 300 / 72)
    assert len([rule for rule in rules if rule[2] - rule[0] > 150]) == 1
    assert [round(rule[0] / 72 * 300) for rule in rules if rule[3] - rule[1] > 100 and rule[2] - rule[0] < 5] in ([99], [100], [98])


def test_grounds_are_turned_and_seals_are_not() -> None:
    images = pytest.importorskip("agreements.intake.scan_images")
    cv2 = pytest.importorskip("cv2")
    grey = np.full((1500, 1200), 255, np.uint8)
    grey[300:400, 100:1100] = 60
    cv2.putText(grey, "SASARAN", (200, 370), cv2.FONT_HERSHEY_SIMPLEX, 1.5, 255, 4)
    cv2.circle(grey, (300, 900), 120, 60, -1)
    found = images._without_grounds(grey)
    assert found[310, 150] > 200
    assert found[300:400, 200:500].min() < 100
    assert found[900, 300] < 100


@pytest.mark.parametrize(("role", "further"), [("PIHAK KEDUA,", 0.0), ("PIHAK KEDUA :", 0.0), ("PIHAK KEDUA,", 30.0)])
@pytest.mark.parametrize("turned", [False, True], ids=["the right name stands lower", "the left name stands lower"])
def test_names_below_the_room_to_sign_stand_in_their_lanes_though_no_line_has_both(turned: bool, role: str, further: float) -> None:
    left, right = (300.0, 20.0) if turned else (20.0, 300.0)
    heads = [sorted([(role, left + further), ("PIHAK PERTAMA,", right)], key=lambda piece: piece[1])]
    heads += [sorted([("BUPATI MELATI", left), ("KEPALA DINAS", right)], key=lambda piece: piece[1]), [("PERTANIAN", right)]]
    below = [[("Drs. SATU", left)], [("Ir. DUA, M.Si.", right)], [("Pembina", right)], [("NIP 1", right)]]
    (table,) = flow([*heads, [], [], [], *below])
    assert isinstance(table, Drawn)
    lanes = {(cell.column, line.piece.text) for cell in table.cells for line in cell.lines}
    assert {text for column, text in lanes if column == int(turned)} == {role, "BUPATI MELATI", "Drs. SATU"}
    # What stands below in one lane alone is nobody's name beside another.
    assert len(flow([*heads, [], [], [], [("Tembusan", left)], [("Bupati", left)]])) == 3
