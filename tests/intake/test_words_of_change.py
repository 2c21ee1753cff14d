"""Words of changes, and what is said with them of something else, lists beside lists of a budget, dots that lead to nothing."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from agreements.intake.recognise import Reading
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, TITLE, amounts, left, paper_of, read, targets, text_of, value

AIMS = OBJECTIVES[0]
MONEY: list[Cell] = ["No", "Program", "Anggaran", "Sumber Dana", "Target"]
OTHER: list[list[Cell]] = [["1", "Meningkatnya layanan", "Indeks kepuasan", "80"], ["2", "Meningkatnya hasil", "Jumlah panen", "85"]]
PLACES = ["LURAH KOTA LAMA", "KECAMATAN KEBAYORAN LAMA", "KELURAHAN PASAR LAMA", "UPTD LAYANAN SEBELUM NIKAH"]
GROUPS = [
    ("Siswa lama", "Siswa baru"),
    ("I. Sebelum masa tanam", "II. Setelah masa tanam"),
    ("A. Pelayanan sebelum persalinan", "B. Pelayanan sesudah persalinan"),
    ("Pendapatan murni BLUD", "Pengendalian perubahan iklim"),
]


def grouped(above: str, below: str, rows: list[list[Cell]], *, wide: bool, heads: Sequence[Cell] = AIMS) -> Reading:
    """A paper with one row below each of two lines, in one table with rows of full width or in two."""
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line("CAMAT MELATI")
    if wide:
        blank: list[Cell] = [""] * (len(heads) - 1)
        table = paper.table([heads, [above, *blank], rows[0], [below, *blank], rows[1]])
        for at in (1, 3):
            merge(table, at, 0, at, len(heads) - 1)
    else:
        for line, row in zip((above, below), rows, strict=True):
            paper.line(line)
            paper.table([heads, row])
    return read(paper)


TWICE: list[list[Cell]] = [["1", "Meningkatnya layanan", "Indeks kepuasan", figure] for figure in ("80", "85")]
PAIRS = [
    ("Semula :", "Menjadi :"),
    ("A. Sebelum Perubahan", "B. Setelah Perubahan"),
    ("Target Semula", "Target Menjadi"),
    ("PK Murni", "PK Perubahan"),
    ("I. SEBELUM REVISI", "II. SESUDAH REVISI"),
    ("Tabel 1. Target sebelum perubahan", "Tabel 2. Target sesudah perubahan"),
    ("Target lama", "Target baru"),
]


@pytest.mark.parametrize("wide", [False, True], ids=["tables", "rows"])
@pytest.mark.parametrize("pair", PAIRS, ids=[above for above, _ in PAIRS])
def test_what_was_replaced_is_listed(pair: tuple[str, str], wide: bool) -> None:
    reading = grouped(*pair, TWICE, wide=wide)
    assert targets(reading) == [("Meningkatnya layanan", "Indeks kepuasan", "85")]
    assert value(reading)["title"]["subject"] == "CAMAT MELATI"
    assert "80" in left(reading)


@pytest.mark.parametrize("pair", [("Anggaran Murni", "Anggaran Perubahan"), ("Pagu semula:", "Pagu menjadi:")])
def test_money_that_was_replaced_is_listed(pair: tuple[str, str]) -> None:
    rows: list[list[Cell]] = [["1", "Program A", amount] for amount in ("Rp 100.000.000", "Rp 90.000.000")]
    assert amounts(grouped(*pair, rows, wide=False, heads=MONEY[:3])) == [("Program A", "Rp 90.000.000")]


@pytest.mark.parametrize("pair", [("A. Kinerja Utama", "B. Kinerja Tambahan"), ("Sebelum", "Sasaran lain")])
def test_two_tables_of_which_none_replaces_the_other_are_both_read(pair: tuple[str, str]) -> None:
    reading = grouped(*pair, TWICE, wide=False)
    said = {figure for *_, figure in targets(reading)} | left(reading)
    assert {"80", "85"} <= said


@pytest.mark.parametrize("wide", [False, True], ids=["tables", "rows"])
@pytest.mark.parametrize("groups", GROUPS, ids=[above for above, _ in GROUPS])
def test_groups_of_other_things_replace_nothing(groups: tuple[str, str], wide: bool) -> None:
    assert [target for *_, target in targets(grouped(*groups, OTHER, wide=wide))] == ["80", "85"]


@pytest.mark.parametrize("wide", [False, True], ids=["tables", "rows"])
@pytest.mark.parametrize("words", [("Semula:", "Menjadi:"), ("A. SEBELUM REVISI", "B. SETELAH REVISI")], ids=["alone", "marked"])
def test_words_that_say_only_that_replace_also_what_has_another_name(words: tuple[str, str], wide: bool) -> None:
    assert [target for *_, target in targets(grouped(*words, OTHER, wide=wide))] == ["85"]


@pytest.mark.parametrize("below", ["Perubahan target disepakati kemudian", "Kegiatan Baru"])
@pytest.mark.parametrize("subject", PLACES)
def test_a_subject_may_be_called_by_a_word_of_changes(subject: str, below: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True, middle=True)
    paper.line(subject, bold=True, middle=True)
    paper.table([AIMS, OTHER[0]])
    paper.line(below)
    paper.table([AIMS, OTHER[1]])
    assert value(read(paper))["title"]["subject"] == subject


def test_a_replaced_table_over_two_pages_is_listed_whole() -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line("CAMAT MELATI")
    paper.line("Semula")
    paper.table([AIMS, OTHER[0]])
    paper.page_break()
    paper.table([["2", "Meningkatnya hasil", "Jumlah panen", "70"]])
    paper.line("Menjadi")
    paper.table([AIMS, *OTHER])
    reading = read(paper)
    assert [target for *_, target in targets(reading)] == ["80", "85"]
    assert "70" in left(reading)


def funded(*cells: Cell) -> tuple[list[tuple[str | None, ...]], Reading]:
    """Name, amount, funds and target of each line of a budget whose table has one row."""
    reading = paper_of([MONEY, ["1", *cells]])
    keys = ("name", "amount", "source_of_funds", "target")
    return [tuple(line.get(key) for key in keys) for line in value(reading)["budget"]["lines"]], reading


NAMES, AMOUNTS = ["1. Program A", "2. Program B"], ["100.000.000", "60.000.000"]


@pytest.mark.parametrize(
    ("funds", "promised", "each"),
    [
        (["APBD", "DAK"], ["2 laporan", "3 unit"], [("APBD", "2 laporan"), ("DAK", "3 unit")]),
        ("APBD", "", [("APBD", None), ("APBD", None)]),
    ],
    ids=["of each", "of all"],
)
def test_what_stands_beside_several_lines_is_theirs(funds: Cell, promised: Cell, each: list[tuple[str, str | None]]) -> None:
    lines, _ = funded([*NAMES], [*AMOUNTS], funds, promised)
    assert lines == [(f"Program {name}", amount, *rest) for name, amount, rest in zip("AB", AMOUNTS, each, strict=True)]


@pytest.mark.parametrize(("funds", "promised"), [(["APBD", "DAK", "DBH"], ""), ("", "2 laporan")], ids=["more", "fewer"])
def test_what_may_be_of_either_line_is_of_none(funds: Cell, promised: Cell) -> None:
    lines, reading = funded([*NAMES], [*AMOUNTS], funds, promised)
    assert [line[2:] for line in lines] == [(None, None), (None, None)]
    assert left(reading) >= ({"APBD", "DAK", "DBH"} if funds else {"2 laporan"})


@pytest.mark.parametrize("mark", ["- ", "a. ", "• "])
def test_a_programme_above_its_activities_has_its_amount(mark: str) -> None:
    second = "b. " if mark == "a. " else mark
    lines, _ = funded(["Program A", f"{mark}Kegiatan X", f"{second}Kegiatan Y"], ["160.000.000", *AMOUNTS], "", "")
    assert [line[:2] for line in lines] == [("Program A", "160.000.000"), *zip(("Kegiatan X", "Kegiatan Y"), AMOUNTS, strict=True)]


@pytest.mark.parametrize("dots", ["........", ". . . . .", "······", "……"])
def test_dots_that_lead_to_nothing_are_no_target(dots: str) -> None:
    quarters = "\n      TW I: 20; TW II: 40; TW III: 60; TW IV: 88\n"
    reading = text_of(f"1. Meningkatnya layanan\n   a. Indeks kepuasan {dots}{quarters}   b. Jumlah layanan {dots}{quarters}")
    (objective,) = value(reading)["objectives"]
    assert [each.get("target") for each in objective["indicators"]] == [None, None]


@pytest.mark.parametrize("said", ["T A R G E T ", "x .... ", "a "])
def test_a_long_line_takes_no_longer_than_its_length(said: str) -> None:
    text = f"1. Meningkatnya layanan\n1.1 {said * 4_000}\n1.2 Jumlah laporan : 12\n"
    begun = time.process_time()
    text_of(text)
    assert time.process_time() - begun < 20, "one line of 50,000 letters"
