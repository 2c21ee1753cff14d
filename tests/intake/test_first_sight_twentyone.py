"""More inputs of each kind that rounds twenty-one to twenty-three got wrong at first sight."""

from __future__ import annotations

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from docx.table import Table

from agreements.intake.recognise import Reading
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, left, paper_of, read, targets, text_of, value

HEADS = ["No", "Sasaran", "Indikator Kinerja", "Target"]


def amounts(reading: Reading) -> list[tuple[str, str | None]]:
    """Name and amount of each line of the budget."""
    return [(line["name"], line.get("amount")) for line in value(reading)["budget"]["lines"]]


def changed(above: str, below: str, *, money: bool = False, wide: bool = False) -> Reading:
    """A paper whose table stands there twice, in one table with rows of full width or in two, with these words above each."""
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line("CAMAT MELATI")
    heads: list[Cell] = ["No", "Program", "Anggaran"] if money else [*HEADS]
    rows: list[list[Cell]] = [["1", "Program A", amount] for amount in ("Rp 100.000.000", "Rp 90.000.000")]
    if not money:
        rows = [["1", "Meningkatnya layanan", "Indeks kepuasan", figure] for figure in ("80", "85")]
    if wide:
        blank: list[Cell] = [""] * (len(heads) - 1)
        table = paper.table([heads, [above, *blank], rows[0], [below, *blank], rows[1]])
        for at in (1, 3):
            merge(table, at, 0, at, len(heads) - 1)
    else:
        for words, row in zip((above, below), rows, strict=True):
            paper.line(words)
            paper.table([heads, row])
    return read(paper)


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
    reading = changed(*pair, wide=wide)
    assert targets(reading) == [("Meningkatnya layanan", "Indeks kepuasan", "85")]
    assert value(reading)["title"]["subject"] == "CAMAT MELATI"
    assert "80" in left(reading)


@pytest.mark.parametrize("pair", [("Anggaran Murni", "Anggaran Perubahan"), ("Pagu semula:", "Pagu menjadi:")])
def test_money_that_was_replaced_is_listed(pair: tuple[str, str]) -> None:
    assert amounts(changed(*pair, money=True)) == [("Program A", "Rp 90.000.000")]


@pytest.mark.parametrize("pair", [("A. Kinerja Utama", "B. Kinerja Tambahan"), ("Sebelum", "Sasaran lain")])
def test_two_tables_of_which_none_replaces_the_other_are_both_read(pair: tuple[str, str]) -> None:
    reading = changed(*pair)
    said = {figure for *_, figure in targets(reading)} | left(reading)
    assert {"80", "85"} <= said


# The row of the columns' numbers.


@pytest.mark.parametrize(
    "numbers",
    [
        ["0", "1", "2", "3", "4", "5 = 4/3*100"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6=5/4x100)"],
        ["1", "2", "3", "4", "5", "6 = (5:4) x 100%"],
        ["a", "b", "c", "d", "e", "f = e/d"],
        ["(A)", "(B)", "(C)", "(D)", "(E)", "(F)"],
    ],
    ids=["from 0", "in brackets", "with a share", "letters", "capitals"],
)
def test_columns_may_say_how_they_are_worked_out(numbers: list[str]) -> None:
    row: list[Cell] = ["1", "Meningkatnya layanan", "Indeks kepuasan", "80", "70", "87,5"]
    reading = paper_of([[*HEADS, "Realisasi", "Capaian (%)"], [*numbers], row])
    assert value(reading)["columns"] == numbers
    assert targets(reading) == [("Meningkatnya layanan", "Indeks kepuasan", "80")]


def test_a_row_of_figures_numbers_no_columns() -> None:
    assert "columns" not in value(paper_of([[*HEADS], ["1", "Meningkatnya layanan", "Jumlah layanan", "12"], ["2", "Mutu", "Jumlah", "3"]]))


# Letters that stand apart.


@pytest.mark.parametrize(
    "heads",
    [
        ["N o", "S A S A R A N", "I N D I K A T O R", "T A R G E T"],
        ["NO", "SASARAN STRATEGIS", "I N D I K A T O R   K I N E R J A", "T a r g e t"],
        ["No", "S A S A R A N S T R A T E G I S", "Indikator", "TARGET"],
    ],
)
def test_headings_whose_letters_stand_apart(heads: list[str]) -> None:
    assert targets(paper_of([[*heads], ["1", "Meningkatnya layanan", "Indeks kepuasan", "88"]])) == [
        ("Meningkatnya layanan", "Indeks kepuasan", "88")
    ]


@pytest.mark.parametrize(
    "title",
    [
        "P E R J A N J I A N   K I N E R J A   TAHUN 2026",
        "REVISI II PERJANJIAN KINERJA TAHUN 2026",
        "PERUBAHAN KE-1 PERJANJIAN KINERJA TAHUN 2026",
        "LAMPIRAN PERUBAHAN KEDUA PERJANJIAN KINERJA TAHUN 2026",
        "ADDENDUM KE 1 KONTRAK KINERJA TAHUN 2026",
    ],
)
def test_titles_of_changes_and_with_letters_apart(title: str) -> None:
    paper = Paper()
    paper.line(title, bold=True)
    paper.line("DINAS PERTANIAN")
    paper.table(OBJECTIVES)
    said = value(read(paper))["title"]
    assert (said["text"], said["subject"]) == (" ".join(title.split()), "DINAS PERTANIAN")


# Roles, levels, leaders.


@pytest.mark.parametrize(
    "roles",
    [
        ("Pejabat yang memberi amanah", "Pegawai yang menerima amanah"),
        ("Atasan langsung,", "Pegawai yang berjanji,"),
        ("Pejabat yang menerima perjanjian", "Pejabat yang membuat perjanjian"),
    ],
)
def test_who_a_role_is_said_of_may_stand_before_it(roles: tuple[str, str]) -> None:
    people = value(paper_of(OBJECTIVES, [[*roles], ["BUDI SANTOSO, S.IP.", "SITI AMINAH"]]))["parties"]
    assert people == {"first": {"name": "SITI AMINAH"}, "second": {"name": "BUDI SANTOSO, S.IP."}}


@pytest.mark.parametrize("level, number", [("Sasaran Program", "1"), ("Tujuan", "1"), ("Sasaran Strategis :", "1"), ("Sasaran 1", "1")])
def test_the_level_above_an_objective_is_a_label(level: str, number: str) -> None:
    (objective,) = value(paper_of([[*HEADS], ["1", [level, "Meningkatnya layanan"], "Indeks kepuasan", "88"]]))["objectives"]
    assert (objective["number"], objective["text"]) == (number, "Meningkatnya layanan")


def test_a_level_is_text_where_nothing_stands_below_it() -> None:
    (objective,) = value(paper_of([[*HEADS], ["1", "Sasaran Program", "Indeks kepuasan", "88"]]))["objectives"]
    assert objective["text"] == "Sasaran Program"


@pytest.mark.parametrize("leader", [" .......... ", "..........", " …… ", " ···· "])
@pytest.mark.parametrize("quarters", [False, True])
def test_dots_lead_to_targets(leader: str, quarters: bool) -> None:
    below = "\n      TW I: 20; TW II: 40; TW III: 60; TW IV: 88" if quarters else ""
    reading = text_of(
        f"1. Meningkatnya layanan\n   a. Indeks kepuasan{leader}88{below}\n   b. Jumlah layanan{leader}12 layanan{below}\n"
        f"2. Meningkatnya mutu\n   a. Jumlah mutu{leader}90%{below}\n"
    )
    assert targets(reading) == [
        ("Meningkatnya layanan", "Indeks kepuasan", "88"),
        ("Meningkatnya layanan", "Jumlah layanan", "12 layanan"),
        ("Meningkatnya mutu", "Jumlah mutu", "90%"),
    ]


# Costs.


@pytest.mark.parametrize("marks", [("a. ", "b. "), ("1) ", "2) "), ("- ", "- "), ("A. ", "B. ")])
def test_what_is_listed_below_a_programme_has_lines_of_its_own(marks: tuple[str, str]) -> None:
    cell = ["Program Pelayanan", f"{marks[0]}Kegiatan Loket", f"{marks[1]}Kegiatan Survei"]
    reading = paper_of(OBJECTIVES, [["Program", "Anggaran"], [cell, "Rp 100.000.000"], ["Program Lain", "Rp 20.000.000"]])
    assert amounts(reading) == [
        ("Program Pelayanan", "Rp 100.000.000"),
        ("Kegiatan Loket", None),
        ("Kegiatan Survei", None),
        ("Program Lain", "Rp 20.000.000"),
    ]


@pytest.mark.parametrize("names", [["1. Program A", "2. Program B"], ["Program A", "Program B"], ["- Program A", "- Program B"]])
def test_as_many_amounts_as_names_in_cells_are_of_each(names: list[str]) -> None:
    reading = paper_of(OBJECTIVES, [["Program", "Anggaran"], [[*names], ["Rp 100.000.000", "Rp 20.000.000"]]])
    assert amounts(reading) == [("Program A", "Rp 100.000.000"), ("Program B", "Rp 20.000.000")]


def test_more_names_than_amounts_are_asked() -> None:
    names = ["1. Program A", "2. Program B", "3. Program C"]
    reading = paper_of(OBJECTIVES, [["Program", "Anggaran"], [[*names], ["Rp 100.000.000", "Rp 20.000.000"]]])
    (question,) = reading.questions
    assert (question.code, question.texts["amounts"]) == ("count", ("Rp 100.000.000", "Rp 20.000.000"))
    assert "lines" not in value(reading).get("budget", {})


@pytest.mark.parametrize("merged", [True, False])
@pytest.mark.parametrize("above, kept", [("Pagu Anggaran", "budget"), ("Realisasi", "none"), ("Target Triwulan", "objectives")])
def test_quarters_below_one_heading_are_of_it_merged_or_not(above: str, kept: str, merged: bool) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    body = ["1", "Meningkatnya layanan", "Indeks kepuasan", "80", "Program A", "1.000.000", "2.000.000", "3.000.000", "4.000.000"]
    rows = [[*HEADS, "Program", above, "", "", ""], [*[""] * 5, "TW I", "TW II", "TW III", "TW IV"], body]
    table = paper.table([[*row] for row in rows])
    if merged:
        merge(table, 0, 5, 0, 8)
    node = value(read(paper))
    money = node.get("budget", {}).get("lines", [{}])[0].get("quarters", {})
    planned = node["objectives"][0]["indicators"][0].get("quarters", {})
    assert (len(money), len(planned)) == {"budget": (4, 0), "objectives": (0, 4), "none": (0, 0)}[kept]


def test_funds_and_what_they_are_together() -> None:
    heads = ["Program", "APBD (Rp)", "DAK (Rp)", "Jumlah (Rp)"]
    rows: list[list[Cell]] = [["Program A", "100.000.000", "20.000.000", "120.000.000"], ["Program B", "5.000.000", "0", "5.000.000"]]
    reading = paper_of(OBJECTIVES, [[*heads], *rows])
    assert amounts(reading) == [("Program A", "120.000.000"), ("Program B", "5.000.000")]


# Words that nobody sees.


def white_paper(*, ground: str) -> Reading:
    """A paper with a white line and a table whose heads are white, with a ground or without."""
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line("CAMAT MELATI")
    _whiten(paper.line("ketik nama di sini"))
    table = paper.table(OBJECTIVES)
    _ground(table, ground)
    for cell in table.rows[0].cells:
        for paragraph in cell.paragraphs:
            _whiten(paragraph)
    return read(paper)


def _whiten(paragraph: object) -> None:
    for run in paragraph.runs:  # type: ignore[attr-defined]
        run.font.color.rgb = RGBColor(255, 255, 255)


def _ground(table: Table, where: str) -> None:
    """A dark ground of the cells, of their row, or one of a style."""
    if where == "style":
        table._tbl.tblPr.find(qn("w:tblStyle")).set(qn("w:val"), "ListTable3")
    row = OxmlElement("w:tblPrEx")
    if where == "row":
        table.rows[0]._tr.insert(0, row)
    for shaded in {"cells": [cell._tc.get_or_add_tcPr() for cell in table.rows[0].cells], "row": [row]}.get(where, []):
        shade = OxmlElement("w:shd")
        shade.set(qn("w:fill"), "1F3864")
        shaded.append(shade)


@pytest.mark.parametrize("ground", ["cells", "row", "style"])
def test_white_letters_on_a_ground_are_read(ground: str) -> None:
    reading = white_paper(ground=ground)
    assert len(targets(reading)) == 1
    assert value(reading)["title"]["subject"] == "CAMAT MELATI"
    assert {leftover.reason for leftover in reading.leftovers} == {"hidden"}


def test_white_letters_on_white_are_listed() -> None:
    hidden = {leftover.text for leftover in white_paper(ground="").leftovers if leftover.reason == "hidden"}
    assert {"ketik nama di sini", "Sasaran", "Target"} <= hidden
