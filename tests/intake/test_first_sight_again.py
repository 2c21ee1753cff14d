"""More inputs of each kind that the fourth round of papers and those after it got wrong at first sight."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.intake.conservation import balance
from agreements.intake.recognise import Reading, recognise
from agreements.intake.text_grids import read_grid
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import WORDS, document_of, read
from tests.intake.test_columns_and_lines import OBJECTIVES, doubts, paper_of, value
from tests.intake.test_first_sight import SIGNED


def text_of(text: str) -> Reading:
    """A text as read, every word accounted for."""
    data = f"PERJANJIAN KINERJA TAHUN 2026\nCAMAT MELATI\n\n{text}".encode()
    reading = recognise(document_of(data, "text"), WORDS)
    assert balance(data, "text", reading, WORDS.said).even
    return reading


def targets(reading: Reading) -> list[tuple[str, str, str]]:
    """Objective, indicator and target of each row."""
    return [
        (objective["text"], indicator["name"], indicator["target"])
        for objective in value(reading)["objectives"]
        for indicator in objective["indicators"]
    ]


READ = [("Meningkatnya layanan publik", "Jumlah layanan", "12"), ("Meningkatnya layanan publik", "Indeks kepuasan", "88")]


# Tables that are drawn with signs.


@pytest.mark.parametrize(
    "table",
    [
        """\
+----+-------------------+-----------------+--------+
| No | Sasaran           | Indikator       | Target |
+====+===================+=================+========+
| 1  | Meningkatnya      | Jumlah layanan  | 12     |
|    | layanan publik    |                 |        |
|    |                   +-----------------+--------+
|    |                   | Indeks kepuasan | 88     |
+----+-------------------+-----------------+--------+
""",
        """\
+----+-----------------------------+-----------------+--------+
| No | Sasaran                     | Indikator       | Target |
+----+-----------------------------+-----------------+--------+
| 1  | Meningkatnya layanan publik | Jumlah layanan  | 12     |
|    |                             | Indeks kepuasan | 88     |
+----+-----------------------------+-----------------+--------+
""",
        """\
+----+-----------------------------+-----------------+--------+
| No | Sasaran                     | Indikator       | Target |
+----+-----------------------------+-----------------+--------+
| 1  | Meningkatnya layanan publik | Jumlah layanan  | 12     |
+----+-----------------------------+-----------------+--------+
|    |                             | Indeks kepuasan | 88     |
+----+-----------------------------+-----------------+--------+
""",
        """\
+:---+:------------------+----------------:+:------:+
| No | Sasaran           | Indikator       | Target |
+====+===================+=================+========+
| 1  | Meningkatnya      | Jumlah          | 12     |
|    | layanan           | layanan         |        |
|    | publik            |                 |        |
+----+-------------------+-----------------+--------+
| 1  | Meningkatnya      | Indeks          | 88     |
|    | layanan publik    | kepuasan        |        |
+----+-------------------+-----------------+--------+
""",
    ],
    ids=["spans", "console", "ruled", "aligned"],
)
def test_a_table_drawn_with_signs(table: str) -> None:
    assert targets(text_of(table)) == READ


def test_cells_reach_over_strokes_and_rules_that_are_not_drawn() -> None:
    lines = ["+---+---+", "| ab    |", "+---+---+", "| c | d |", "|   +---+", "|   | e |", "+---+---+"]
    cells = [(c.row, c.column, c.rows, c.columns, [text for _, text, _ in c.pieces]) for c in read_grid(lines)]
    assert cells == [(1, 1, 1, 2, ["ab"]), (2, 1, 2, 1, ["c"]), (2, 2, 1, 1, ["d"]), (3, 2, 1, 1, ["e"])]


def test_strokes_that_do_not_stand_below_each_other_are_no_grid() -> None:
    assert read_grid(["+---+---+", "| a | b |", "| c  | d |x", "+---+"]) == []


# Rows that were copied from a sheet.


@pytest.mark.parametrize(
    "cell",
    ['"Meningkatnya layanan\npublik"', '"Meningkatnya\nlayanan\npublik"', "Meningkatnya layanan publik", '"Meningkatnya layanan publik"'],
)
def test_a_cell_in_quotation_marks_goes_on_over_lines(cell: str) -> None:
    text = f"No\tSasaran\tIndikator Kinerja\tTarget\n1\t{cell}\tJumlah layanan\t12\n\t\tIndeks kepuasan\t88\n"
    assert targets(text_of(text)) == READ


def test_inches_open_no_quotation() -> None:
    text = 'No\tSasaran\tIndikator Kinerja\tTarget\n1\tMeningkatnya layanan publik\tJumlah pipa 2"\t12\n\t\tIndeks kepuasan\t88\n'
    assert targets(text_of(text)) == [("Meningkatnya layanan publik", 'Jumlah pipa 2"', "12"), READ[1]]


def test_an_escaped_sign_is_the_sign() -> None:
    aims = "| No | Sasaran | Indikator | Target |\n| --- | --- | --- | --- |\n| 1 | Meningkatnya layanan | Jumlah layanan | 12 |\n\n"
    text = f"{aims}| No | Program | Anggaran |\n| --- | --- | --- |\n| 1\\. | Program Penunjang \\[rutin\\] | Rp 2.000.000 |\n"
    (line,) = value(text_of(text))["budget"]["lines"]
    assert (line["number"], line["name"]) == ("1.", "Program Penunjang [rutin]")


# Headings.


@pytest.mark.parametrize("form", ["({})", " ({})", "{}"])
def test_numbers_of_columns_in_the_cells_of_headings(form: str) -> None:
    heads = ["No", "Sasaran", "Indikator Kinerja", "Target"]
    top: list[Cell] = [[head, form.format(n)] for n, head in enumerate(heads, 1)]
    reading = paper_of([top, ["1", "Meningkatnya layanan publik", "Jumlah layanan", "12"], ["", "", "Indeks kepuasan", "88"]])
    node = value(reading)
    assert node["headings"] == heads
    assert node["columns"] == [form.format(n).strip() for n in range(1, 5)]
    assert targets(reading) == READ


def test_years_behind_headings_number_no_columns() -> None:
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Target 2026"], ["1", "Meningkatnya layanan publik", "Jumlah layanan", "12"]]
    node = value(paper_of(rows))
    assert (node["headings"][3], "columns" in node) == ("Target 2026", False)


@pytest.mark.parametrize("sign", ["#", "№", "No"])
def test_what_stands_twice_is_of_the_objective_and_of_the_indicator(sign: str) -> None:
    rows: list[list[Cell]] = [
        [sign, "Kode", "Sasaran", "Bobot", sign, "Kode", "IKU", "Bobot", "Target", "Satuan"],
        ["1", "SS-1", "Meningkatnya layanan", "60%", "1", "IKU-11", "Jumlah layanan", "40%", "12", "unit"],
        ["2", "SS-2", "Meningkatnya tata kelola", "40%", "2", "IKU-21", "Nilai SAKIP", "25%", "78", "nilai"],
    ]
    reading = paper_of(rows)
    (first, _) = value(reading)["objectives"]
    assert (first["number"], first["code"], first["text"]) == ("1", "SS-1", "Meningkatnya layanan")
    assert first["indicators"] == [
        {"number": "1", "code": "IKU-11", "name": "Jumlah layanan", "weight": "40%", "target": "12", "unit": "unit"}
    ]
    assert doubts(reading) == []


# Titles, letterheads, totals.


@pytest.mark.parametrize(
    "lines",
    [
        ("PERJANJIAN KINERJA", "DINAS PERIKANAN", "KABUPATEN MELATI TAHUN 2026"),
        ("PERJANJIAN KINERJA", "DINAS PERIKANAN KABUPATEN MELATI TAHUN 2026"),
        ("PERJANJIAN KINERJA DINAS PERIKANAN KABUPATEN MELATI TAHUN 2026",),
    ],
)
def test_the_year_behind_whose_agreement_it_is(lines: tuple[str, ...]) -> None:
    paper = Paper()
    for line in lines:
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    assert value(read(paper))["title"] == {
        "text": "PERJANJIAN KINERJA DINAS PERIKANAN KABUPATEN MELATI TAHUN 2026",
        "subject": "DINAS PERIKANAN KABUPATEN MELATI",
    }


@pytest.mark.parametrize("head", [("DINAS PERIKANAN", "PEMERINTAH KABUPATEN MELATI"), ("PEMERINTAH KABUPATEN MELATI", "DINAS PERIKANAN")])
def test_an_office_above_or_below_its_government(head: tuple[str, str]) -> None:
    paper = Paper()
    for line in (*head, "Jalan Pelabuhan Nomor 3 Melati", "PERJANJIAN KINERJA TAHUN 2026"):
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    node = value(read(paper))["letterhead"]
    assert (node["government"], node["office"]) == ("PEMERINTAH KABUPATEN MELATI", "DINAS PERIKANAN")


def budget_of(*rows: list[Cell]) -> dict[str, Any]:
    found: dict[str, Any] = value(paper_of(OBJECTIVES, [["No", "Program", "Anggaran"], *rows]))["budget"]
    return found


LINES: list[list[Cell]] = [["1", "Program Penunjang", "Rp 10.000.000"], ["2", "Program Perikanan", "Rp 5.000.000"]]


@pytest.mark.parametrize(
    "label", ["TOTAL ANGARAN", "Jumlah Angggaran", "Total Keseluruan", "Jumlah seluruh", "JUMLAH TOTAL ANGGARAN DINAS"]
)
def test_a_total_by_its_sum_whatever_its_spelling(label: str) -> None:
    budget = budget_of(*LINES, ["", label, "Rp 15.000.000"])
    assert (len(budget["lines"]), budget["total"]) == (2, "Rp 15.000.000")


def test_a_row_that_opens_as_a_total_and_is_no_sum_is_a_line() -> None:
    budget = budget_of(*LINES, ["3", "Jumlah layanan pengaduan", "Rp 15.000.000"])
    assert (len(budget["lines"]), "total" in budget) == (3, False)


# What else the round showed to work, and must go on working.


def test_people_and_office_of_the_annex_are_said_again() -> None:
    paper = Paper()
    paper.line("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table([["Nama Pejabat", ":", "SITI AMINAH"], ["Unit Kerja", ":", "Kecamatan Melati"]], ruled=False)
    table = paper.table([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "", ""], ["", "", "Jumlah layanan", "12"]])
    merge(table, 1, 0, 2, 0)
    merge(table, 1, 1, 2, 1)
    paper.table([list(row) for row in SIGNED], ruled=False)
    reading = read(paper)
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah layanan", "12")]
    assert value(reading)["parties"]["first"]["name"] == "SITI AMINAH"
    assert doubts(reading) == []
