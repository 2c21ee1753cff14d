"""What scans make of signs: commas that lost their tails, sides of boxes, specks; bold letters that touch, lines below names."""

from __future__ import annotations

import pytest

pytest.importorskip("cv2", reason="the extra scan is not installed")

import cv2
import numpy as np

from agreements.intake.pdf_pages import Word
from agreements.intake.scan_letters import text_of
from agreements.intake.scan_pieces import Box, Inked
from agreements.intake.scan_reads import Read, tidied, with_commas
from agreements.intake.scan_rules import rules_of
from agreements.intake.scan_signs import ends_with_per_cent, is_set_apart, shape_of, with_blank
from agreements.intake.scan_stops import sign_behind
from agreements.intake.scan_texts import are_mixed, as_figures, is_odd, without_sides
from tests.intake.test_scan_ink import SCALE, blank, scanned, words


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("dr. HENDRO WICAKSONO. M.P.H.", "dr. HENDRO WICAKSONO, M.P.H."),
        ("SITI AMINAH. S.H.. M.H.", "SITI AMINAH, S.H., M.H."),
        ("berorientasi pada hasil. kami yang", "berorientasi pada hasil, kami yang"),
        ("Kota Sirih. 4 September 2026", "Kota Sirih, 4 September 2026"),
        ("tanggung jawab kami. PIHAK KEDUA", "tanggung jawab kami. PIHAK KEDUA"),
        ("Drs. H. Moh. Ali", "Drs. H. Moh. Ali"),
        ("S.H. M.H.", "S.H. M.H."),
        ("Jalan Prof. dr. Soepomo No. 3", "Jalan Prof. dr. Soepomo No. 3"),
        ("NIP. 19", "NIP. 19"),
    ],
)
def test_a_stop_that_can_be_none_is_a_comma(read: str, printed: str) -> None:
    made = [Word(text, 10.0 * at, 10.0 * at + 8, 0, 10) for at, text in enumerate(read.split())]
    assert " ".join(word.text for word in with_commas(made)) == printed


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("I Ditandatangani secara elektronik I", "Ditandatangani secara elektronik"),
        ("{ Ditandatangani secara elektronik |", "Ditandatangani secara elektronik"),
        ("I Made Sudira Tingkat", "I Made Sudira Tingkat"),
        ("Penata Tingkat I", "Penata Tingkat I"),
        ("1 2 3 1", "1 2 3 1"),
    ],
)
def test_sides_of_a_box_are_no_letters(said: str, text: str) -> None:
    found = said.split()
    assert " ".join(found[without_sides(found)]) == text


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Jumlah identifikasi.yang benar", True),
        ("Penataan Ruang.......", True),
        ("dinas@sukamaju.go.id", False),
        ("www.sukamaju.go.id", False),
        ("selesai. Yang", False),
    ],
)
def test_specks_that_join_words_are_odd(text: str, odd: bool) -> None:
    assert is_odd(text) is odd


@pytest.mark.parametrize(
    ("texts", "mixed"),
    [
        (["87,25", "64,00", "88.17"], ["", "", "88,17"]),
        (["87.25", "64.00"], ["", ""]),
        (["87.25", "64.00", "1,5"], ["87.25", "64.00", ""]),
        (["87.25", "64.00", "88.75", "1,5"], [""] * 4),
        (["1.250", "87,25"], ["", ""]),
        (["1.860", "3.52", "80.15", "66.9", "3,48"], ["", "3.52", "80.15", "66.9", ""]),
        (["318.450.000", "81.5", "40"], ["", "81.5", ""]),
        (["318.450.000", "81.5", "40.2", "7.1"], [""] * 4),
        (["742.115.000.-", "86.940.500,-", "Rp."], ["742.115.000,-", "", ""]),
        (["742.115.000.-", "86.940.500.-"], ["", ""]),
    ],
)
def test_a_stop_among_commas_or_beside_thousands_is_marked(texts: list[str], mixed: list[str]) -> None:
    assert are_mixed(texts) == mixed


@pytest.mark.parametrize(
    ("read", "printed"),
    [("202€", "2026"), ("2O26", "2026"), ("1.25l.000", "1.251.000"), ("100l", "100l"), ("€20", "€20"), ("I2", "I2"), ("5O", "5O")],
)
def test_a_sign_among_figures_is_one(read: str, printed: str) -> None:
    assert as_figures(read) == printed


@pytest.mark.parametrize(("gap", "apart"), [(12, True), (8, False)])
def test_a_blank_behind_the_first_of_several_figures_sets_it_apart(gap: int, apart: bool) -> None:
    page = blank(100, 200)
    for x in (20, 34 + gap, 52 + gap):
        page[40:68, x : x + 14] = 20
    text = ((page < 128) * 255).astype(np.uint8)
    box = Box(20, 40, 66 + gap, 68)
    assert is_set_apart(Inked(pixels=page, text=text, letter=20.0, pieces=(box,), rules=(), grids=()), box) is apart


@pytest.mark.parametrize(("tail", "read"), [(14, "WIRYA,"), (0, "WIRYA.")], ids=["comma", "stop"])
def test_ink_tells_a_comma_from_a_stop(tail: int, read: str) -> None:
    page = blank(200, 600)
    words(page, 40, 80, 8)
    end = 40 + 8 * 22
    page[98:104, end : end + 6] = 20
    page[104 : 104 + tail, end + 1 : end + 4] = 20
    text = ((page < 128) * 255).astype(np.uint8)
    box = Box(40, 68, end + 8, 104 + tail)
    assert sign_behind(Inked(pixels=page, text=text, letter=24.0, pieces=(box,), rules=(), grids=()), box, "WIRYA.", end + 6) == read


def test_bold_letters_that_touch_are_no_scraps_of_a_seal() -> None:
    page = blank()
    words(page, 300, 500, 14)
    # Two words of letters that run together, alone in their line.
    for x in (300, 520):
        for at in range(7):
            page[300:330, x + 24 * at : x + 24 * at + 14] = 20
            y = 300 if at % 2 else 324
            page[y : y + 6, x + 24 * at : x + 24 * at + 24 * (at < 6)] = 20
    assert sorted(box.y0 > 400 for box in scanned(page).pieces) == [False, False, True]


def test_a_line_below_a_name_does_not_make_it_one_with_the_pen() -> None:
    page = blank()
    words(page, 300, 700, 14)
    words(page, 300, 500, 14)
    page[523:527, 300 : 300 + 14 * 22] = 20
    line = np.array([(420, 380), (450, 530), (480, 390), (510, 470), (560, 380)], np.int32)
    cv2.polylines(page, [line], isClosed=False, color=20, thickness=3)
    text, letter = text_of(page, (), SCALE)
    assert letter == pytest.approx(24, abs=2)
    # Of the letters that the pen does not cross all are there, and the line is not.
    assert text[500:522, 500:606].any(axis=0).mean() > 0.4
    assert not text[525:527, 560:606].any()


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ("Rp. 215.000.000, -", ["Rp.", "215.000.000,-"]),
        ("Sasaran, - Target", ["Sasaran,", "-", "Target"]),
        ("NIP-196704111993031007", ["NIP.196704111993031007"]),
    ],
)
def test_what_belongs_to_a_number_stands_with_it(read: str, said: list[str]) -> None:
    words = [Read(text, 50.0 * at, 50.0 * at + 40, 90) for at, text in enumerate(read.split())]
    assert [word.text for word in tidied(words)] == said


@pytest.mark.parametrize(
    ("spots", "shape"),
    [([(20, 40), (40, 58), (30, 49)], None), ([(20, 58), (34, 58), (48, 58)], ""), ([(20, 40), (20, 58)], ":")],
    ids=["a per cent sign of low shapes", "dots", "a colon"],
)
def test_low_shapes_one_above_the_other_are_dots_only_in_a_row(spots: list[tuple[int, int]], shape: str | None) -> None:
    page = blank(100, 200)
    for x, y in spots:
        page[y : y + 8, x : x + 8] = 20
    text = ((page < 128) * 255).astype(np.uint8)
    xs, ys = zip(*spots, strict=True)
    box = Box(min(xs), min(ys), max(xs) + 8, max(ys) + 8)
    assert shape_of(Inked(pixels=page, text=text, letter=20.0, pieces=(box,), rules=(), grids=()), box) == shape


def _ring(page: np.ndarray, x: int, y: int, size: int) -> None:
    cv2.circle(page, (x, y), size, 20, 2)


@pytest.mark.parametrize(("sign", "figures"), [("%", 2), ("96", None), (",5", None)])
def test_two_rings_and_a_stroke_behind_figures_are_a_per_cent_sign(sign: str, figures: int | None) -> None:
    page = blank(120, 200)
    for x in (20, 40):
        page[40:70, x : x + 14] = 20
    if sign == "%":
        _ring(page, 68, 47, 6)
        cv2.line(page, (88, 40), (68, 69), 20, 2)
        _ring(page, 94, 62, 6)
    else:
        page[66:76, 58:62] = 20 if sign == ",5" else 255
        for x in (66, 86):
            page[40:70, x : x + 14] = 20
    text = ((page < 128) * 255).astype(np.uint8)
    box = Box(20, 40, 102, 76)
    assert ends_with_per_cent(Inked(pixels=page, text=text, letter=20.0, pieces=(box,), rules=(), grids=()), box) == figures


@pytest.mark.parametrize(("wide", "shape"), [(10, "-"), (6, "")])
def test_a_dash_of_a_narrow_type_is_one(wide: int, shape: str) -> None:
    page = blank(100, 200)
    page[60:65, 40 : 40 + wide] = 20
    text = ((page < 128) * 255).astype(np.uint8)
    box = Box(40, 60, 40 + wide, 65)
    assert shape_of(Inked(pixels=page, text=text, letter=26.0, pieces=(box,), rules=(), grids=()), box) == shape


def drawn(*gaps: int) -> tuple[Inked, Box]:
    """Strokes as high as figures, with so many pixels between them."""
    page = np.zeros((60, 400), np.uint8)
    x = 10
    for gap in (*gaps, 0):
        page[10:50, x : x + 16] = 255
        x += 16 + gap
    return Inked(page, page, (), (), (), 28.0), Box(10, 10, x, 50)


@pytest.mark.parametrize(
    ("text", "gaps", "shown"),
    [
        ("100%", (9, 4, 18), "100 %"), ("100%", (9, 4, 6), "100%"), ("5%", (15,), "5 %"), ("5%", (5,), "5%"), ("34RT", (4, 17, 4), "34 RT"),
        ("34RT", (4, 5, 4), "34RT"), ("1.250", (4, 4, 18, 4), "1.250"), ("81,5%", (4, 4, 4, 16), "81,5 %"), ("100%", (4, 18), "100%"),
    ],
)  # fmt: skip
def test_a_blank_that_only_ink_shows(text: str, gaps: tuple[int, ...], shown: str) -> None:
    assert with_blank(*drawn(*gaps), text) == shown


@pytest.mark.parametrize(("read", "printed"), [("€", "C"), ("€.", "C."), ("«", "<"), ("»", ">")])
def test_signs_that_stand_for_others(read: str, printed: str) -> None:
    assert [word.text for word in tidied([Read(read, 0, 8, 90)])] == [printed]


def test_a_sum_in_the_place_of_a_value_is_odd() -> None:
    assert is_odd("0,15 + 0,05")
    assert not is_odd("Kelas C+")


@pytest.mark.parametrize("left", [None, 60])
def test_a_faint_rule_that_runs_aslant_is_one(left: int | None) -> None:
    page = np.full((600, 1400), 248, np.uint8)
    for y in (100, 200, 300, 400):
        for x in range(100, 1300):
            step, within = divmod(x - 100, 300)
            # Where it comes to the next row of dots its ink is now in one of them, now in the other.
            high = 2 * (step + (within // 8 % 2 if within > 230 else 0))
            page[y - high : y - high + 2, x] = 210
    if left is not None:
        # Of one of them a part is not there at all: nothing joins its two ends.
        page[195:205, 400 : 400 + 3 * left] = 248
    _, rules = rules_of(page, SCALE)
    across = [rule for rule in rules if rule[2] - rule[0] > rule[3] - rule[1]]
    assert len(across) == 4 + (left is not None)
    assert sum(rule[2] - rule[0] > 0.9 * 1200 / SCALE for rule in across) == 4 - (left is not None)
