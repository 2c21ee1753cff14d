"""What is said of a scan before and behind its letters: streaks, folds, scraps of seals, NIPs, what nothing was read of; two looks whole.

All looks are measured by hand: `python -m tests.intake.prints.scanned seventh`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

pytest.importorskip("cv2", reason="the extra scan is not installed")

import cv2

from agreements.intake.papers import read_paper
from agreements.intake.scan_glass import without_streaks
from agreements.intake.scan_images import _without_grounds
from agreements.intake.scan_rules import rules_of
from agreements.intake.scan_texts import YEAR_BEHIND, as_printed, is_first_number, is_maimed, is_odd, is_parted_number
from tests.intake.looks import to_looked_tiff
from tests.intake.looks_again import LOOKS_AGAIN
from tests.intake.measure import tally
from tests.intake.prints.to_scan import PRINTS
from tests.intake.reading import WORDS, doubts, paper_of, value
from tests.intake.test_scan_ink import blank, grid, scanned, words
from tests.intake.test_scanned import needs_tesseract

HEADS: list[Any] = ["No", "Sasaran", "Indikator Kinerja", "Target"]


@pytest.mark.long
@needs_tesseract
@pytest.mark.parametrize(("name", "look"), [("unruled", "feeder"), ("narrow", "glass")])
def test_a_page_as_offices_scan_it(name: str, look: str) -> None:
    made = PRINTS[name]()
    read = read_paper(to_looked_tiff(made.pdf(), LOOKS_AGAIN[look], sum(map(ord, name))), "a.tif", WORDS, scans=True)
    found = tally(made.expected, read.reading)
    assert found.unmarked == [], found.notes
    assert found.right >= 0.94 * found.fields, found.notes
    assert found.marked + found.asked <= 0.1 * found.fields


def test_a_streak_goes_and_what_it_crosses_stays() -> None:
    page = blank()
    words(page, 100, 300, 20)
    grid(page, [100, 400, 900], [400, 500])
    before = page.copy()
    page[:, 304:307] = (page[:, 304:307] * 0.6).astype(np.uint8)
    found = without_streaks(page)
    assert found[600:, 300:312].min() > 240
    assert np.abs(found.astype(int) - before).max() < 25


def test_the_side_of_a_table_is_no_streak() -> None:
    page = blank()
    grid(page, [100, 400, 900], [30, 420, 820])
    assert without_streaks(page) is page


def test_a_fold_over_the_whole_page_is_no_rule() -> None:
    page = blank()
    grid(page, [100, 400, 900], [200, 300])
    page[600:603, :400] = page[600:603, 450:] = 120
    assert [rule for rule in scanned(page).rules if rule[1] > 500 / (300 / 72)] == []


def test_scraps_of_a_seal_are_no_text_and_what_stands_alone_in_a_table_is() -> None:
    page = blank()
    grid(page, [100, 400, 900], [60, 160])
    page[90:114, 500:505] = 20
    words(page, 300, 500, 14)
    cv2.ellipse(page, (430, 420), (150, 150), 0, 190, 350, 60, 4)
    page[380:404, 380:384] = page[380:384, 380:396] = 20
    found = [(box.y0 > 450, box.y1 < 160) for box in scanned(page).pieces]
    assert found == [(False, True), (True, False)]


@pytest.mark.parametrize(
    ("said", "parted"),
    [
        (["NIP.", "197101", "161998031003"], True),
        (["NIP.197101", "161998031003"], True),
        (["NIP.", "19710116", "199803", "1", "003"], False),
        (["19710116", "199803", "1", "003"], False),
        (["197101161998031003"], False),
        (["1.003", "197101", "161998031003"], False),
        (["Rp", "100"], False),
    ],
)
def test_a_number_of_an_official_with_a_blank_where_it_has_none(said: list[str], parted: bool) -> None:
    assert is_parted_number(said) is parted


@pytest.mark.parametrize(
    ("text", "maimed"), [("NIP. 98204 5200604 003", True), ("NIP. 19820415 200604 1 003", False), ("Jakarta, 2 Januari 2026", False)]
)
def test_a_line_whose_number_lacks_figures(text: str, maimed: bool) -> None:
    assert is_maimed(text) is maimed


@pytest.mark.parametrize(("text", "parts"), [("T2019", ("T", "2019")), ("TAHUN2026", ("TAHUN", "2026")), ("B2B", None), ("IKU2", None)])
def test_a_year_behind_a_word(text: str, parts: tuple[str, str] | None) -> None:
    found = YEAR_BEHIND.fullmatch(text)
    assert (found.groups() if found else None) == parts


def test_a_table_of_which_nothing_was_read_is_asked_about() -> None:
    reading = paper_of([["Uraian", "Banyaknya", "Ket."], ["Layanan tepat waktu", "90%", "a"], ["Layanan daring", "75%", "b"]])
    (question,) = [question for question in reading.questions if question.code == "table-unread"]
    assert question.path == "objectives"
    assert "90%" in question.texts["values"]


def test_a_table_without_headings_whose_words_were_taken_for_names_is_asked_about() -> None:
    rows = [[str(n), f"Meningkatnya layanan {name}", f"Jumlah {name}", "Dokumen", f"{12 * n}"] for n, name in enumerate(("a", "b", "c"), 1)]
    reading = paper_of([[*row] for row in rows])
    (question,) = [question for question in reading.questions if question.code == "table-unread"]
    assert {"12", "24", "36"} <= set(question.texts["values"])


@pytest.mark.parametrize(
    ("text", "below", "first"),
    [("I", "2", True), ("l.", "2.", True), ("I", "II", False), ("I.", "2", False), ("I", "1", False), ("A", "2", False)],
)
def test_a_stroke_above_a_two_is_a_one(text: str, below: str, first: bool) -> None:
    assert is_first_number(text, below) is first


@pytest.mark.parametrize(
    ("text", "odd"),
    [("1.204.5", True), ("1.204,5", False), ("1.204.500", False), ("29.01.2026", False), ("1.02.01", False), ("2.16.03.2.01", False)],
)
def test_stops_that_part_nothing(text: str, odd: bool) -> None:
    assert is_odd(text) is odd


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("-196912301990031005", "196912301990031005"),
        ("NIP..196912301990031005", "NIP.196912301990031005"),
        ("NIP.196912301990031005", "NIP.196912301990031005"),
        ("“NIP.", "NIP."),
        ("(NIP.", "(NIP."),
        ("-12.500", "-12.500"),
    ],
)
def test_specks_before_the_number_of_an_official(text: str, read: str) -> None:
    assert as_printed(text, alone=False) == read


def test_tables_of_something_else_beside_all_that_is_due_are_not_asked_about() -> None:
    aims = [HEADS, ["1", "Meningkatnya layanan", "Persentase layanan", "90%"]]
    money: list[Any] = [["No", "Program", "Anggaran"], ["1", "Program Layanan", "Rp1.000.000"]]
    reading = paper_of(aims, money, [["Uraian", "Banyaknya"], ["Layanan tepat waktu", "90%"], ["Layanan daring", "75%"]])
    assert [question.code for question in reading.questions] == []


def test_values_of_indicators_that_order_alone_tells_apart_are_marked() -> None:
    cells: list[Any] = ["1 2", "Meningkatnya layanan", "Jumlah layanan\nNilai kepuasan", "Level 3 84%\n90%"]
    reading = paper_of([HEADS, cells])
    marked = doubts(reading)
    assert {path for path in marked if path.endswith("target")} == {
        f"objectives.0.indicators.{at}.target" for at in range(len(value(reading)["objectives"][0]["indicators"]))
    }
    assert "objectives.0.text" in marked


@pytest.mark.parametrize("aimed", [True, False])
def test_amounts_without_a_heading_are_marked_where_targets_lack(aimed: bool) -> None:
    rows: list[Any] = [["1", "Produksi padi", "41.250"], ["2", "Produksi jagung", "18.700"]]
    aims = (
        [HEADS, ["1", "Meningkatnya produksi", "Persentase lahan", "90%"]]
        if aimed
        else [HEADS[:3], ["1", "Meningkatnya produksi", "Lahan"]]
    )
    reading = paper_of(aims, rows)
    paths = [f"budget.lines.{at}.amount" for at in range(2)]
    assert [path for path in doubts(reading) if path in paths] == ([] if aimed else paths)


def _head(rise: int, grain: float) -> Any:
    """A page with a dark head, light letters in it; its upper and lower edge rise by so many pixels from left to right."""
    page = blank()
    rng = np.random.default_rng(1)
    for x in range(100, 1000):
        top = 200 - rise * (x - 100) // 900
        page[top : top + 60, x] = np.clip(50 + rng.normal(0, grain, 60), 0, 255)
    for x in range(300, 500, 20):
        page[218:242, x : x + 5] = 250
    return page


@pytest.mark.parametrize(("rise", "grain"), [(0, 0.0), (12, 0.0), (12, 6.0)])
def test_heads_on_a_dark_ground_that_wavers_or_has_grain_are_turned(rise: int, grain: float) -> None:
    # Grain as it is left behind the median of `cleaned`.
    found = _without_grounds(_head(rise, grain))
    assert found[220:240, 301:304].max() < 60
    assert found[205:240, 600:900].min() == 255


def test_a_dark_disc_is_no_ground_of_letters() -> None:
    page = blank()
    cv2.circle(page, (500, 400), 90, 40, -1)
    assert _without_grounds(page)[400, 500] == 40


def test_a_side_of_which_dots_are_left_is_one() -> None:
    page = blank()
    grid(page, [100, 400, 900], [200, 300, 400])
    page[204:300, 896:904] = page[304:400, 896:904] = 255
    _, open_rules = rules_of(page, 300 / 72)
    page[200:400:2, 900] = 60
    _, rules = rules_of(page, 300 / 72)

    def at_right(rules: list[Any]) -> list[Any]:
        return [rule for rule in rules if abs(rule[0] - 900 * 72 / 300) < 3 and rule[3] - rule[1] > 40]

    assert not at_right(open_rules)
    assert at_right(rules)
