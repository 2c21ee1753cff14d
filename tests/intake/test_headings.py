"""Headings of columns: the numbers below them, letters that stand apart, one above several."""

from __future__ import annotations

import pytest

from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, paper_of, read, targets, value

HEADS = OBJECTIVES[0]


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
    assert "columns" not in value(paper_of([HEADS, ["1", "Meningkatnya layanan", "Jumlah layanan", "12"], ["2", "Mutu", "Jumlah", "3"]]))


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


# One above several.


@pytest.mark.parametrize("merged", [True, False])
@pytest.mark.parametrize("above, kept", [("Pagu Anggaran", "budget"), ("Realisasi", "none"), ("Target Triwulan", "objectives")])
def test_quarters_below_one_heading_are_of_it_merged_or_not(above: str, kept: str, merged: bool) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    money = [f"{n}.000.000" for n in range(1, 5)]
    body: list[Cell] = ["1", "Meningkatnya layanan", "Indeks kepuasan", "80", "Program A", *money]
    rows: list[list[Cell]] = [[*HEADS, "Program", above, "", "", ""], [*[""] * 5, "TW I", "TW II", "TW III", "TW IV"], body]
    table = paper.table(rows)
    if merged:
        merge(table, 0, 5, 0, 8)
    node = value(read(paper))
    costs = node.get("budget", {}).get("lines", [{}])[0].get("quarters", {})
    planned = node["objectives"][0]["indicators"][0].get("quarters", {})
    assert (len(costs), len(planned)) == {"budget": (4, 0), "objectives": (0, 4), "none": (0, 0)}[kept]
