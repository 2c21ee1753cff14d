"""What is ink of letters on a scan, and what is not: rules, serifs, stems, seals, holes, streaks, the desk around a photograph."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

pytest.importorskip("cv2", reason="the extra scan is not installed")

import cv2

from agreements.intake import scan_words
from agreements.intake.apart import Refused
from agreements.intake.scan_images import Scan, cleaned
from agreements.intake.scan_inks import cut_out, grey_of
from agreements.intake.scan_letters import text_of
from agreements.intake.scan_pieces import Box, Inked, _lines, pieces_of
from agreements.intake.scan_reads import Read
from agreements.intake.scan_rules import rules_of
from agreements.intake.scan_signs import bound_of

SCALE = 300 / 72
Pixels = Any


def blank(height: int = 850, width: int = 1050) -> Pixels:
    return np.full((height, width), 255, np.uint8)


def words(page: Pixels, x: int, y: int, count: int = 12, *, serifs: bool = False, apart: int = 22) -> None:
    """Letters in a line, small ones 24 pixels high, every fourth one an ascender; with serifs that nearly touch each other."""
    for letter in range(count):
        top = y - 12 if letter % 4 == 0 else y
        left = x + apart * letter
        page[top : y + 24, left + 4 : left + 8] = 20
        page[top : y + 24, left + 12 : left + 16] = 20
        page[y : y + 4, left + 4 : left + 16] = 20
        if serifs:
            page[y + 20 : y + 24, left : left + 20] = 20
            page[y + 20 : y + 24, left + 20 : left + apart] = 150


def scanned(page: Pixels) -> Inked:
    return pieces_of(Scan(1, page, page.shape[1] / SCALE, page.shape[0] / SCALE))


def grid(page: Pixels, xs: list[int], ys: list[int]) -> None:
    for y in ys:
        page[y : y + 3, xs[0] : xs[-1] + 3] = 60
    for x in xs:
        page[ys[0] : ys[-1] + 3, x : x + 3] = 60


def test_serifs_in_a_line_are_no_rule() -> None:
    page = blank()
    words(page, 100, 300, 20, serifs=True, apart=25)
    strokes, rules = rules_of(page, SCALE)
    assert rules == []
    assert not strokes.any()


def test_stems_in_a_low_row_are_no_rule_between_columns() -> None:
    page = blank()
    grid(page, [100, 400, 900], [200, 300, 353])
    # As high as the row, but for the room that its text has.
    for x in (500, 600, 700):
        page[309:347, x : x + 5] = 20
    found = scanned(page)
    assert [len(g.xs) for g in found.grids] == [3]


def test_a_stem_in_a_row_of_full_width_is_no_rule() -> None:
    page = blank()
    grid(page, [100, 400, 900], [200, 300])
    grid(page, [100, 400, 900], [353, 450])
    page[300:353, 100:103] = page[300:353, 900:903] = 60
    # The stem of a letter just where columns part above and below.
    page[310:345, 400:404] = 20
    (found,) = scanned(page).grids
    assert [box.columns for box in found.boxes if box.row == 1] == [2]


def test_a_short_rule_in_a_narrow_column_parts_its_rows() -> None:
    page = blank()
    grid(page, [100, 180, 900], [200, 300, 500])
    page[400:403, 100:180] = 60
    (found,) = scanned(page).grids
    assert [(box.row, box.rows) for box in found.boxes if box.column == 0] == [(0, 1), (1, 1), (2, 1)]


def test_a_broken_rule_is_one() -> None:
    page = blank()
    grid(page, [100, 400, 700, 1000], [200, 300, 400])
    rng = np.random.default_rng(1)
    page[300:303, 350:800] = np.where(rng.random(450) < 0.25, 255, 60).astype(np.uint8)
    (found,) = scanned(page).grids
    assert len(found.boxes) == 6


def test_lines_that_touch_are_lines_of_their_own() -> None:
    page = blank()
    for line in range(3):
        words(page, 100, 300 + 40 * line)
    page[324:340, 130:133] = 20
    assert [round((box.y0 + box.y1) / 80) for box in scanned(page).pieces] == [8, 9, 10]


def test_capitals_do_not_tell_how_high_small_letters_are() -> None:
    page = blank()
    for line in range(6):
        for letter in range(12):
            page[100 + 90 * line : 135 + 90 * line, 100 + 30 * letter : 104 + 30 * letter] = 20
    words(page, 100, 750, 40)
    assert 22 <= scanned(page).letter <= 27


def test_holes_streaks_and_what_is_at_the_edge_are_no_letters() -> None:
    page = blank()
    words(page, 200, 300)
    cv2.circle(page, (90, 700), 30, 30, -1)
    for y in range(400, 800, 60):
        page[y : y + 40, 150] = 30
        page[y : y + 30, 6:12] = 30
    (piece,) = scanned(page).pieces
    assert piece.y0 < 300 < piece.y1


def test_a_seal_in_colour_goes_and_print_below_it_stays() -> None:
    page = cv2.merge([blank()] * 3)
    cv2.circle(page, (420, 620), 180, (120, 60, 180), 6)
    words(page, 300, 600, 20)
    found = grey_of(page)
    ring = np.zeros(page.shape[:2], np.uint8)
    cv2.circle(ring, (420, 620), 180, 255, 4)
    beside = (ring > 0) & (page.min(axis=2) > 30)
    assert found[beside].min() > 200
    assert found[600:624, 304:308].max() < 60


def test_tables_and_heads_in_colour_stay() -> None:
    page = cv2.merge([blank()] * 3)
    for y in (300, 400, 600):
        page[y : y + 4, 200:1000] = (20, 60, 180)
    for x in (200, 600, 996):
        page[300:604, x : x + 4] = (20, 60, 180)
    page[304:400, 204:600] = (20, 60, 180)
    ink = blank()
    for line in range(4):
        words(ink, 250, 640 + 45 * line, 30)
    page[ink < 100] = (20, 60, 180)
    found = grey_of(page)
    assert found[602, 300:900].max() < 160
    assert found[350, 300] < 160
    assert found[ink < 100].max() < 160


def test_a_photograph_is_cut_out() -> None:
    page = np.full((750, 550, 3), 240, np.uint8)
    words(page, 100, 150, apart=18)
    desk = np.full((850, 650, 3), (110, 80, 55), np.uint8)
    corners = np.array([(0, 0), (550, 0), (550, 750), (0, 750)], np.float32)
    moved = np.array([(45, 55), (595, 40), (610, 800), (35, 790)], np.float32)
    way = cv2.getPerspectiveTransform(corners, moved)
    seen = cv2.warpPerspective(page, way, (650, 850), dst=desk, borderMode=cv2.BORDER_TRANSPARENT)
    # The shadow of a hand lies over page and desk.
    seen[450:, 350:] = (seen[450:, 350:] * 0.6).astype(np.uint8)
    found = cut_out(seen)
    assert abs(found.shape[1] / found.shape[0] - 550 / 750) < 0.03
    edges = np.concatenate([found[10, 10:-10, 0], found[-10, 10:-10, 0], found[10:-10, 10, 0], found[10:-10, -10, 0]])
    assert edges.min() > 120


@pytest.mark.parametrize("noise", [0, 6])
def test_a_page_that_fills_its_picture_is_not_cut(noise: int) -> None:
    page = np.full((1500, 1100, 3), 240, np.uint8)
    words(page, 200, 300)
    # The lid on one side is no desk.
    page[:, :40] = 60
    noisy = np.clip(page + np.random.default_rng(1).normal(0, noise, page.shape), 0, 255).astype(np.uint8)
    assert cut_out(noisy) is noisy


@pytest.mark.parametrize(("opens", "sign"), [("right", "≤"), ("left", "≥")])
def test_bounds_are_known_by_their_shape(opens: str, sign: str) -> None:
    text = np.zeros((100, 300), np.uint8)
    corner = [(40, 20), (20, 30), (40, 40)] if opens == "right" else [(20, 20), (40, 30), (20, 40)]
    cv2.polylines(text, [np.array(corner, np.int32)], isClosed=False, color=255, thickness=3)
    text[46:49, 19:42] = 255
    text[20:48, 70:90] = 255
    page = Inked(255 - text, text, (), (), (), 24.0)
    assert bound_of(page, Box(15, 15, 120, 52)) == sign
    # Two strokes of one kind are an equals sign.
    text[15:45, 15:45] = 0
    text[34:37, 19:42] = 255
    assert bound_of(page, Box(15, 15, 120, 52)) == ""


@pytest.mark.parametrize(
    ("scrap", "boxes"),
    [
        (None, [Box(10, 60, 190, 84)]),
        # A stroke of a pen, which is no letter, and what may be one.
        ((12, 0, 27, 63), [Box(10, 60, 190, 84)]), ((12, 20, 26, 44), [Box(12, 20, 27, 45), Box(10, 60, 190, 84)]),
        # A letter of the line with a tail.
        ((12, 40, 16, 80), [Box(10, 40, 190, 84)]),
    ],
)  # fmt: skip
def test_a_scrap_of_a_pen_above_a_line_is_no_part_of_it(scrap: tuple[int, int, int, int] | None, boxes: list[Box]) -> None:
    ink = np.zeros((100, 200), np.uint8)
    for x in range(10, 190, 20):
        ink[60:84, x : x + (20 if x > 160 else 14)] = 1
    if scrap:
        cv2.line(ink, scrap[:2], scrap[2:], 1, 1)
    assert _lines(ink, 0, 0, 24.0) == boxes


def test_a_page_of_noise_is_known_by_a_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    boxes = tuple(Box(10 * at, 10, 10 * at + 8, 30) for at in range(scan_words.MANY))
    page = Inked(blank(), blank(), (), (), boxes, 20.0)
    for word, text in (("Meningkatnya", True), ("Ta1", False), ("ooo", False)):
        asked: list[int] = []

        def listed(_: Inked, indexes: Any, *_way: Any, word: str = word, asked: list[int] = asked) -> Any:
            asked += indexes
            return {indexes[3]: [Read(word, 0, 10, 92)]}

        monkeypatch.setattr(scan_words, "_listed", listed)
        assert scan_words.is_text(page) is text
        assert len(asked) < scan_words.MANY / 4
    assert scan_words.is_text(replace(page, pieces=boxes[1:]))


def test_more_than_a_page_is_not_handed_to_the_engine() -> None:
    wide = Box(0, 0, 4000, 4000)
    with pytest.raises(Refused, match="too-much-work"):
        scan_words._read(Inked(blank(), blank(), (), (), (wide,), 10.0), [wide], scan_words.FIRST)


def test_rules_down_a_low_row_are_seen_though_rules_end_them() -> None:
    page = blank(300, 900)
    for y in (60, 104):
        page[y : y + 4, 60:840] = 20
    for x in (60, 300, 560, 836):
        page[60:108, x : x + 4] = 20
    _, rules = rules_of(page, SCALE)
    assert sorted({round(rule[0] * SCALE / 20) for rule in rules if rule[3] - rule[1] > rule[2] - rule[0]}) == [3, 15, 28, 42]


def test_letters_that_run_together_do_not_make_small_letters_tall() -> None:
    page = blank()
    for line in range(8):
        y = 100 + 60 * line
        for x in (60, 320, 580):
            words(page, x, y, 9)
    # Smeared along the lines they are words as high as their first letter.
    _, letter = text_of(cv2.erode(page, np.ones((1, 13), np.uint8)), (), SCALE)
    assert letter == pytest.approx(24, abs=2)


def test_streaks_of_an_earlier_copier_go_once_the_page_is_level() -> None:
    page = blank(900, 700)
    for line in range(20):
        words(page, 60, 60 + 40 * line, 13)
        words(page, 420, 60 + 40 * line, 10)
    page[:, 390:392] = 170
    turning = cv2.getRotationMatrix2D((350, 450), 0.8, 1)
    cleared = cleaned(cv2.warpAffine(page, turning, (700, 900), borderValue=255))
    assert cleared[60:860, 375:405].mean(axis=0).min() > 240
