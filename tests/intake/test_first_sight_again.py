"""More inputs of each kind that the fourth round of papers and those after it got wrong at first sight."""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

import pytest

from agreements.intake.conservation import balance
from agreements.intake.recognise import Reading, recognise
from agreements.intake.text_grids import read_grid
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import WORDS, document_of, read
from tests.intake.test_columns_and_lines import OBJECTIVES, doubts, paper_of, value
from tests.intake.test_first_sight import SIGNED, signed_paper


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


@pytest.mark.parametrize("end", ["", "."])
def test_between_two_rules_each_number_in_the_first_column_begins_a_row(end: str) -> None:
    rule = "+----+----------------------+------------+"
    lines = [rule, "| No | Kegiatan             | Anggaran   |", rule, f"| 1{end:1} | Pengelolaan Dana     | 10.000.000 |"]
    lines += ["|    | Bantuan              |            |", f"| 2{end:1} | Pemeliharaan Gedung  | 5.000.000  |", rule]
    cells = [
        (c.row, c.column, c.rows, [text for _, text, _ in c.pieces])
        for c in read_grid([*lines, f"|    | {'Jumlah':20} | 15.000.000 |", rule])
    ]
    assert [cell for cell in cells if 1 < cell[0] < 4] == [
        (2, 1, 1, [f"1{end}"]),
        (2, 2, 1, ["Pengelolaan Dana", "Bantuan"]),
        (2, 3, 1, ["10.000.000"]),
        (3, 1, 1, [f"2{end}"]),
        (3, 2, 1, ["Pemeliharaan Gedung"]),
        (3, 3, 1, ["5.000.000"]),
    ]
    assert cells[-2:] == [(4, 2, 1, ["Jumlah"]), (4, 3, 1, ["15.000.000"])]


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


# Round five: a row for each quarter, money below a quarter, tables of something else.

PERIODS = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")


@pytest.mark.parametrize("names", [PERIODS, ("I", "II", "III", "IV"), ("TW 1", "TW 2", "TW 3", "TW 4")])
@pytest.mark.parametrize("merged", [True, False])
@pytest.mark.parametrize("year", ["Target Tahunan", "Target 2026", ""])
def test_a_row_for_each_quarter(names: tuple[str, ...], merged: bool, year: str) -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator", *([year] if year else []), "Triwulan", "Target"]
    rows = [heads]
    for name, values in (("Jumlah layanan", ("3", "6", "9", "12")), ("Indeks kepuasan", ("80", "82", "85", "88"))):
        for at, (period, figure) in enumerate(zip(names, values, strict=True)):
            first: list[Cell] = ["1" if len(rows) == 1 else "2", f"Meningkatnya {name}", name, *([values[3]] if year else [])]
            rows.append([*(first if at == 0 else [""] * len(first)), period, figure])
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    table = paper.table(rows)
    for top in (1, 5) if merged else ():
        for column in range(len(heads) - 2):
            merge(table, top, column, top + 3, column)
    reading = read(paper)
    indicators = [objective["indicators"][0] for objective in value(reading)["objectives"]]
    assert [indicator["quarters"] for indicator in indicators] == [
        {"tw1": "3", "tw2": "6", "tw3": "9", "tw4": "12"},
        {"tw1": "80", "tw2": "82", "tw3": "85", "tw4": "88"},
    ]
    assert [indicator.get("target", "") for indicator in indicators] == (["12", "88"] if year else ["", ""])
    assert doubts(reading) == []
    assert reading.questions == ()


@pytest.mark.parametrize(
    ("reached", "spent"), [("K", "Rp"), ("Kinerja", "Anggaran"), ("Target", "Rp"), ("Fisik", "Keuangan"), ("K", "Anggaran (Rp)")]
)
def test_what_is_reached_and_what_is_spent_in_a_quarter(reached: str, spent: str) -> None:
    top: list[Cell] = ["No", "Sasaran", "Indikator", "Target", "Program", "Anggaran", "Triwulan I", "", "Triwulan II", ""]
    low: list[Cell] = ["", "", "", "", "", "", reached, spent, reached, spent]
    row: list[Cell] = ["1", "Meningkatnya layanan", "Jumlah layanan", "12", "Program A", "3.000.000", "6", "1.000.000", "12", "2.000.000"]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    table = paper.table([top, low, row])
    for column in range(6):
        merge(table, 0, column, 1, column)
    merge(table, 0, 6, 0, 7)
    merge(table, 0, 8, 0, 9)
    reading = read(paper)
    assert value(reading)["objectives"][0]["indicators"][0]["quarters"] == {"tw1": "6", "tw2": "12"}
    assert value(reading)["budget"]["lines"][0]["quarters"] == {"tw1": "1.000.000", "tw2": "2.000.000"}
    assert doubts(reading) == []


@pytest.mark.parametrize(
    "heads",
    [("No", "Unit Kerja", "Target PNBP (Juta Rupiah)"), ("No", "Loket Layanan", "Target Antrean"), ("No", "Sumber Data", "Keterangan")],
)
def test_a_table_that_only_counts_its_rows_says_nothing_of_indicators(heads: tuple[str, ...]) -> None:
    data = [list(heads), ["1", "Biro Keuangan", "46.720,87"], ["2", "Direktorat Lahan", "964.304,32"]]
    aims: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Target"],
        ["1", "Meningkatnya layanan publik", "Jumlah layanan", "12"],
        ["", "", "Indeks kepuasan", "88"],
    ]
    reading = paper_of(aims, [list(row) for row in data])
    assert targets(reading) == READ
    assert value(reading)["objectives"][0]["indicators"][1].keys() == {"name", "target"}
    assert {text for row in data for text in row} - {"No"} <= {left.text for left in reading.leftovers}


@pytest.mark.parametrize("currency", ["Rp", "Rp.", "IDR"])
@pytest.mark.parametrize("total", ["first", "last", "none"])
def test_costs_without_lines_with_the_currency_beside_them(currency: str, total: str) -> None:
    lines: list[list[Cell]] = [["1.", "Program Penunjang", currency, "10.000.000"], ["2.", "Program Perikanan", currency, "5.000.000"]]
    sums: list[Cell] = ["", "Jumlah Anggaran", currency, "15.000.000"]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.line()
    paper.table({"first": [sums, *lines], "last": [*lines, sums], "none": lines}[total], ruled=False)
    budget = value(read(paper))["budget"]
    assert [(line["number"], line["name"], line["amount"]) for line in budget["lines"]] == [
        ("1.", "Program Penunjang", f"{currency} 10.000.000"),
        ("2.", "Program Perikanan", f"{currency} 5.000.000"),
    ]
    assert budget.get("total", "") == ("" if total == "none" else f"{currency} 15.000.000")


@pytest.mark.parametrize("broken", [True, False], ids=["one paragraph", "paragraphs"])
@pytest.mark.parametrize("heads", ["Program\tAnggaran", "Kegiatan\tPagu (Rp)"])
def test_costs_typed_with_tabs_and_their_total(heads: str, broken: bool) -> None:
    lines = [
        heads,
        "1. Program Penunjang\tRp10.000.000",
        "2. Program Perikanan\tRp5.000.000",
        "Jumlah\tRp15.000.000",
    ]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    for line in ["\n".join(lines)] if broken else lines:
        paper.line(line)
    budget = value(read(paper))["budget"]
    assert [(line["name"], line["amount"]) for line in budget["lines"]] == [
        ("Program Penunjang", "Rp10.000.000"),
        ("Program Perikanan", "Rp5.000.000"),
    ]
    assert budget["total"] == "Rp15.000.000"


@pytest.mark.parametrize(
    ("heading", "says", "read"),
    [
        ("Polarisasi Data", "Stabilize", False),
        ("Polarisasi", "Maksimal", False),
        ("Jenis Indikator", "IKU", False),
        ("Jenis", "Outcome", False),
        ("Metode", "Survei", False),
        ("Metode Pengukuran", "Survei kepada pengguna layanan", False),
        ("Sifat", "Wajib", False),
        ("Tipe", "Kumulatif", True),
        ("Jenis", "Non-Kumulatif", True),
        ("Metode", "Kumulatif / Non Kumulatif", True),
        ("Tipe Perhitungan", "Bulanan", True),
    ],
)
def test_a_heading_of_many_meanings_is_of_the_calculation_where_a_cell_names_one(heading: str, says: str, read: bool) -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator Kinerja", heading, "Target"]
    reading = paper_of([heads, ["1", "Meningkatnya layanan publik", "Jumlah layanan", says, "12"]])
    indicator = value(reading)["objectives"][0]["indicators"][0]
    assert indicator.get("calculation") == (says if read else None)
    assert (indicator["name"], indicator["target"]) == ("Jumlah layanan", "12")
    assert (says in {left.text for left in reading.leftovers}) is not read


# What is copied out of a page, a line for each cell.


@pytest.mark.parametrize("end", ["", " |", "|"])
def test_labels_colons_and_values_on_lines_of_their_own(end: str) -> None:
    people = [f"{text}{end}" for text in ("Nama", ":", "SITI AMINAH", "Jabatan", ":", "Kepala Seksi Pelayanan")]
    aims = "No\nSasaran\nIndikator\nTarget\n(1)\n(2)\n(3)\n(4)\n1\nMeningkatnya layanan publik\nJumlah layanan\n12\nIndeks kepuasan\n88\n"
    reading = text_of("\n".join([*people, "Selanjutnya disebut PIHAK PERTAMA", "", aims]))
    assert targets(reading) == READ
    assert value(reading)["parties"] == {"first": {"name": "SITI AMINAH", "position": "Kepala Seksi Pelayanan"}}
    assert value(reading)["columns"] == ["(1)", "(2)", "(3)", "(4)"]


@pytest.mark.parametrize("signed", ["KEPALA SEKSI PELAYANAN KECAMATAN MELATI", "Kepala Seksi Pelayanan"])
def test_a_position_with_its_office_says_more_than_one_without(signed: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table([["Nama", ":", "SITI AMINAH"], ["Jabatan", ":", "Kepala Seksi Pelayanan"]], ruled=False)
    paper.line("Selanjutnya disebut PIHAK PERTAMA")
    paper.table(OBJECTIVES)
    paper.table([["Pihak Kedua,", "Pihak Pertama,"], ["Camat Melati", signed], ["BUDI SANTOSO, S.IP.", "SITI AMINAH"]], ruled=False)
    reading = read(paper)
    assert value(reading)["parties"]["first"]["position"] == signed
    assert doubts(reading) == []


# Round six: what signs with labels, what promises only costs, what is parted over cells, what a sheet saved as text says.


@pytest.mark.parametrize("order", [("Nama", "NIP", "Jabatan"), ("Jabatan", "Nama", "NIP"), ("Nama", "Jabatan")])
@pytest.mark.parametrize("sign", [" : ", ": "])
@pytest.mark.parametrize("swapped", [True, False])
def test_signatures_with_labels_in_front(order: tuple[str, ...], sign: str, swapped: bool) -> None:
    people = {
        "PIHAK PERTAMA": {"Nama": "SITI AMINAH", "NIP": "198503172010012011", "Jabatan": "Kepala Seksi Pelayanan"},
        "PIHAK KEDUA": {"Nama": "BUDI SANTOSO", "NIP": "197506212000121003", "Jabatan": "Camat Melati"},
    }
    lanes = [[role, *(f"{label}{sign}{said[label]}" for label in order)] for role, said in people.items()]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.table([list(reversed(lanes)) if swapped else lanes], ruled=False)
    found = value(read(paper))["parties"]
    assert {role: (person["name"], person["position"]) for role, person in found.items()} == {
        "first": ("SITI AMINAH", "Kepala Seksi Pelayanan"),
        "second": ("BUDI SANTOSO", "Camat Melati"),
    }
    assert [person.get("nip", "") for person in found.values()] == (
        ["198503172010012011", "197506212000121003"] if "NIP" in order else ["", ""]
    )


@pytest.mark.parametrize("stated", [True, False])
def test_an_agreement_of_costs_alone(stated: bool) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    if stated:
        paper.line("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan di bawah ini berjanji:")
        paper.table([list(row) for row in SIGNED], ruled=False)
        paper.page_break()
        paper.line("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(
        [["No", "Sub Kegiatan", "Indikator", "Target", "Anggaran"], ["1", "Pengawasan Mutu Benih", "Jumlah benih", "120", "5.000.000"]]
    )
    paper.table([list(row) for row in SIGNED], ruled=False)
    reading = read(paper)
    node = value(reading)
    assert len(reading.drafts) == 1
    assert node["budget"]["lines"] == [
        {"number": "1", "name": "Pengawasan Mutu Benih", "indicator": "Jumlah benih", "target": "120", "amount": "5.000.000"}
    ]
    assert node["parties"]["first"]["name"] == "SITI AMINAH"
    assert ("text" in node.get("statement", {})) == stated


@pytest.mark.parametrize("heading", ["Bidang", "Urusan Desa", "Pos Belanja"])
def test_the_names_of_costs_below_a_heading_that_nobody_knows(heading: str) -> None:
    budget = paper_of(OBJECTIVES, [["No", heading, "Anggaran", "Sumber Dana"], ["1", "Pembangunan Desa", "5.000.000", "DD"]])
    assert value(budget)["budget"]["lines"] == [{"number": "1", "name": "Pembangunan Desa", "amount": "5.000.000", "source_of_funds": "DD"}]


def test_a_year_and_a_day_in_cells_of_their_own() -> None:
    paper = Paper()
    paper.table([["PERJANJIAN KINERJA TAHUN", "2026"]], ruled=False)
    paper.line("CAMAT MELATI", bold=True)
    paper.table(OBJECTIVES)
    paper.table([["", "Melati,", "5 Januari 2026"], *([a, b, ""] for a, b in SIGNED)], ruled=False)
    node = value(read(paper))
    assert node["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026", "subject": "CAMAT MELATI"}
    assert node["signed"] == {"place": "Melati", "date": "5 Januari 2026"}


@pytest.mark.parametrize("sign", [";", ","])
@pytest.mark.parametrize("text", ["Meningkatnya layanan publik", '"Meningkatnya layanan publik"', '"Meningkatnya layanan, dan; mutu"'])
def test_a_saved_sheet(sign: str, text: str) -> None:
    rows = [["PERJANJIAN KINERJA TAHUN 2026", "", "", ""], ["CAMAT MELATI", "", "", ""], ["", "", "", ""],
            ["No", "Sasaran", "Indikator", "Target"], ["1", text, "Jumlah layanan", "12"], ["", "", "Indeks kepuasan", "88"]]  # fmt: skip
    data = "\n".join(sign.join(row) for row in rows).encode()
    reading = recognise(document_of(data, "text"), WORDS)
    assert targets(reading) == [(text.strip('"'), *READ[0][1:]), (text.strip('"'), *READ[1][1:])]
    assert value(reading)["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026", "subject": "CAMAT MELATI"}
    assert balance(data, "text", reading, WORDS.said).even


def test_a_list_with_semicolons_is_no_saved_sheet() -> None:
    text = "1. meningkatkan layanan; dan\n2. menjaga mutu; serta\n3. melapor; tepat waktu; setiap bulan.\n"
    assert text_of(f"{text}\nNo\tSasaran\tIndikator\tTarget\n1\tMeningkatnya layanan publik\tJumlah layanan\t12\n").drafts


BOXES = (
    """\
╭────┬─────────────────────────────┬─────────────────┬────────╮
│ No │ Sasaran                     │ Indikator       │ Target │
├────┼─────────────────────────────┼─────────────────┼────────┤
│ 1  │ Meningkatnya layanan publik │ Jumlah layanan  │ 12     │
├────┼─────────────────────────────┼─────────────────┼────────┤
│    │                             │ Indeks kepuasan │ 88     │
╰────┴─────────────────────────────┴─────────────────┴────────╯
""",
    """\
╔════╦══════════════╦═════════════════╦════════╗
║ No ║ Sasaran      ║ Indikator       ║ Target ║
╠════╬══════════════╬═════════════════╬════════╣
║ 1  ║ Meningkatnya ║ Jumlah layanan  ║ 12     ║
║    ║ layanan      ║                 ║        ║
║    ║ publik       ║                 ║        ║
║    ║              ║ Indeks kepuasan ║ 88     ║
╚════╩══════════════╩═════════════════╩════════╝
""",
)


@pytest.mark.parametrize("table", BOXES, ids=["round", "double"])
def test_tables_of_box_signs(table: str) -> None:
    assert targets(text_of(table)) == READ


def test_box_signs_that_do_not_stand_below_each_other_are_no_table() -> None:
    assert "objectives" not in value(text_of("┌────┬──────────────┬─────────┐\n│ No │ Sasaran │ Indikator │ Target │\n"))


# Round seven: tables of something else behind the objectives, sums in a sentence within the table, decrees over several lines.


@pytest.mark.parametrize(
    "rows",
    [
        [["No", "Uraian Kerja Sama", "Target", "Satuan"], ["1", "Pelatihan bersama", "12", "kali"]],
        [["No", "Jenis Layanan Unggulan", "Satuan", "Keterangan"], ["1", "Layanan keliling", "kali", "setiap bulan"]],
    ],
)
def test_a_table_with_headings_of_its_own_goes_on_no_other(rows: list[list[Cell]]) -> None:
    reading = paper_of(OBJECTIVES, rows)
    assert targets(reading) == [("Meningkatnya layanan", "Persentase layanan tepat waktu", "90%")]
    assert "parties" not in value(reading)


def test_a_table_with_no_headings_of_its_own_goes_on() -> None:
    reading = paper_of(OBJECTIVES, [["2", "Meningkatnya mutu", "Indeks mutu", "88"]])
    assert [target for _, _, target in targets(reading)] == ["90%", "88"]


def test_heads_of_people_are_no_headings_of_a_table() -> None:
    rows: list[list[Cell]] = [
        ["NO", "PEGAWAI YANG DINILAI", "NO", "PEJABAT PENILAI KINERJA"],
        ["1", "NAMA : SITI AMINAH", "1", "NAMA : BUDI SANTOSO"],
        ["2", "JABATAN : Kepala Seksi Pelayanan", "2", "JABATAN : Camat Melati"],
    ]
    found = value(paper_of(rows, OBJECTIVES))["parties"]
    assert [(found[role]["name"], found[role]["position"]) for role in ("first", "second")] == [
        ("SITI AMINAH", "Kepala Seksi Pelayanan"),
        ("BUDI SANTOSO", "Camat Melati"),
    ]


@pytest.mark.parametrize("heading", ["Kegiatan", "Kegiatan Utama", "Sasaran Kegiatan", "Pos Belanja"])
@pytest.mark.parametrize("beside", [[], ["Sumber Dana"]])
def test_the_column_beside_amounts_is_of_what_they_are_for(heading: str, beside: list[Cell]) -> None:
    budget = paper_of(OBJECTIVES, [["No", heading, "Anggaran", *beside], ["1", "Pembangunan Desa", "5.000.000", *beside]])
    (line,) = value(budget)["budget"]["lines"]
    assert (line["name"], line["amount"], len(value(budget)["objectives"])) == ("Pembangunan Desa", "5.000.000", 1)


@pytest.mark.parametrize("label", ["Jumlah Anggaran", "Total Pagu Anggaran", "JUMLAH ANGGARAN TAHUN 2026"])
def test_a_sum_in_the_last_row_of_the_objectives(label: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    table = paper.table([*OBJECTIVES, [f"{label} : Rp. 15.000.000,-", "", "", ""]])
    merge(table, 2, 0, 2, 3)
    reading = read(paper)
    assert targets(reading) == [("Meningkatnya layanan", "Persentase layanan tepat waktu", "90%")]
    assert value(reading)["budget"]["total"] == "Rp. 15.000.000,-"


@pytest.mark.parametrize("whose", [(), ("BUPATI MELATI",), ("SEKRETARIS DAERAH", "KABUPATEN MELATI")])
def test_a_decree_whose_it_is_stands_on_lines_of_its_own(whose: tuple[str, ...]) -> None:
    paper = Paper()
    for line in (
        "LAMPIRAN KEPUTUSAN" if whose else "LAMPIRAN KEPUTUSAN CAMAT MELATI",
        *whose,
        "NOMOR : 12/SK/2026",
        "TANGGAL : 5 Januari 2026",
    ):
        paper.line(line)
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line("CAMAT MELATI", bold=True)
    paper.table(OBJECTIVES)
    node = value(read(paper))
    assert node["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026", "subject": "CAMAT MELATI"}
    assert "letterhead" not in node


# Round eight: labels with what they say on the line below.


@pytest.mark.parametrize("sign", [":", " :", "="])
def test_labels_with_their_values_below(sign: str) -> None:
    labels = ("Sasaran", "Indikator Kinerja", "Target", "Indikator Kinerja", "Target", "Program", "Anggaran")
    values = ("Meningkatnya layanan publik", "Jumlah layanan", "12", "Indeks kepuasan", "88", "Program Pelayanan", "Rp 5.000.000")
    reading = text_of("\n".join(f"{label}{sign}\n{text}" for label, text in zip(labels, values, strict=True)))
    assert targets(reading) == READ
    assert value(reading)["budget"]["lines"] == [{"name": "Program Pelayanan", "amount": "Rp 5.000.000"}]


def test_a_label_with_another_below_says_nothing() -> None:
    reading = text_of("Sasaran: Meningkatnya layanan publik\nIndikator: Jumlah layanan\nTarget: 12\nFormula:\nSatuan: unit\nSumber Data:\n")
    assert value(reading)["objectives"] == [
        {"text": "Meningkatnya layanan publik", "indicators": [{"name": "Jumlah layanan", "target": "12", "unit": "unit"}]}
    ]


# Round nine: ranks and numbers of services, codes before texts, letters of parts, sentences of money, codes of post, polarity.


@pytest.mark.parametrize(
    ("line", "rank", "nip"),
    [
        ("Jaksa Pratama NIP. 198706152010121002", "Jaksa Pratama", "198706152010121002"),
        ("Ajun Komisaris Besar Polisi NRP 79010234", "Ajun Komisaris Besar Polisi", "NRP 79010234"),
        ("KOMBES POL NRP. 71050321", "KOMBES POL", "NRP. 71050321"),
        ("Kolonel Laut (P) NRP 11970/P", "Kolonel Laut (P)", "NRP 11970/P"),
        ("Letkol Inf NRP 11020043120980", "Letkol Inf", "NRP 11020043120980"),
        ("Hakim Utama Muda, NIP 19680101 199303 1 001", "Hakim Utama Muda", "19680101 199303 1 001"),
        ("IX NIPPPK 19880101 202321 1 001", "IX", "NIPPPK 19880101 202321 1 001"),
    ],
)
@pytest.mark.parametrize("position", [["Kepala Seksi Pelayanan"], []], ids=["below a position", "no position"])
def test_a_rank_in_the_line_of_the_number(position: list[str], line: str, rank: str, nip: str) -> None:
    left, mine = ["Pihak Kedua,", "BUDI SANTOSO, S.IP."], ["Pihak Pertama,", *position, "SITI AMINAH, S.H.", line]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.table([[left, mine]], ruled=False)
    person = value(read(paper))["parties"]["first"]
    assert (person["name"], person.get("position", ""), person["rank"], person["nip"]) == (
        "SITI AMINAH, S.H.", "".join(position), rank, nip,
    )  # fmt: skip


@pytest.mark.parametrize("position", ["Analis PPPK", "Kepala Seksi Pengadaan PPPK", "Pengelola P3K"])
def test_a_label_that_is_a_word_of_a_position_is_none_without_a_number(position: str) -> None:
    people = value(signed_paper(signed=[SIGNED[0], ["Camat Melati", position], SIGNED[2]]))["parties"]
    assert people["first"] == {"position": position, "name": "SITI AMINAH"}


@pytest.mark.parametrize("below", ["Inspektur Jenderal Polisi", "Laksamana Pertama TNI", "Jaksa Utama Madya", "Pembina Utama"])
def test_a_rank_alone_below_a_name_is_no_position(below: str) -> None:
    signed = [["Pihak Kedua,", "Pihak Pertama,"], ["Kepala Kejaksaan Tinggi", "Kepala Seksi Pelayanan"], ["Dr. IMAN, S.H.", "SITI AMINAH"]]
    people = value(signed_paper(signed=[*signed, [below, ""]]))["parties"]
    assert people["second"] == {"position": "Kepala Kejaksaan Tinggi", "name": "Dr. IMAN, S.H.", "rank": below}


@pytest.mark.parametrize(
    "said",
    [
        "Pindai kode QR untuk memeriksa keaslian dokumen",
        "Dokumen sah tanpa tanda tangan dan cap basah",
        "Disetujui melalui aplikasi pada hari kerja",
    ],
)
def test_what_a_form_says_to_its_reader_is_no_position(said: str) -> None:
    signed = [*SIGNED[:2], [said, said], SIGNED[2]]
    reading = signed_paper(signed=signed)
    people = value(reading)["parties"]
    assert (people["first"]["position"], people["second"]["position"]) == ("Kepala Seksi Pelayanan", "Camat Melati")
    assert [left.text for left in reading.leftovers].count(said) == 2


@pytest.mark.parametrize("position", ["Kepala seksi pelayanan umum dan kepegawaian", "Penata layanan operasional tingkat muda"])
def test_a_position_in_lower_case_is_one(position: str) -> None:
    signed = [SIGNED[0], ["Camat Melati", position], SIGNED[2]]
    assert value(signed_paper(signed=signed))["parties"]["first"]["position"] == position


@pytest.mark.parametrize("form", ["[{}] {}", "[{}]{}", "({}) {}", "[{}]: {}", "{} {}", "{}. {}", "{}: {}", "{} - {}"])
@pytest.mark.parametrize("codes", [("SS.1", "IKSS.1.1", "IKSS.1.2"), ("SK 1", "IKU 1.1", "IKU 1.2"), ("SP-2", "IKP-21", "IKP-22")])
def test_codes_before_texts(form: str, codes: tuple[str, str, str]) -> None:
    aim, one, two = (
        form.format(code, text) for code, text in zip(codes, ("Meningkatnya layanan", "Jumlah layanan", "Indeks"), strict=True)
    )
    more = form.format(codes[0][:-1] + "3", "Meningkatnya tata kelola"), form.format(codes[1][:-1] + "9", "Nilai SAKIP")
    heads: list[Cell] = ["Sasaran", "Indikator Kinerja", "Target"]
    reading = paper_of([heads, [aim, one, "12"], ["", two, "88"], [*more, "70"]])
    first, _ = value(reading)["objectives"]
    assert (first["code"], first["text"]) == (codes[0], "Meningkatnya layanan")
    assert [(i["code"], i["name"]) for i in first["indicators"]] == [(codes[1], "Jumlah layanan"), (codes[2], "Indeks")]
    assert doubts(reading) == []


@pytest.mark.parametrize("form", ["{} {}", "[{}] {}", "({}) {}", "{}: {}", "{} - {}"])
@pytest.mark.parametrize("behind", ["(CO 2)", "[PM 10]", "(IKSK.2)"])
def test_what_stands_behind_texts_with_codes_before_them_is_of_the_texts(form: str, behind: str) -> None:
    names = [f"Emisi gas {behind}", f"Serapan gas {behind}"]
    aims = ["Meningkatnya mutu udara (SB 1)", "Meningkatnya tata kelola (SB 2)"]
    rows: list[list[Cell]] = [
        [form.format(f"SK {n}", aim), form.format(f"IKU 1.{n}", name), "12"]
        for n, (aim, name) in enumerate(zip(aims, names, strict=True), 1)
    ]
    reading = paper_of([["Sasaran", "Indikator Kinerja", "Target"], *rows])
    found = value(reading)["objectives"]
    assert [(o["code"], o["text"]) for o in found] == [("SK 1", aims[0]), ("SK 2", aims[1])]
    assert [(o["indicators"][0]["code"], o["indicators"][0]["name"]) for o in found] == [("IKU 1.1", names[0]), ("IKU 1.2", names[1])]


@pytest.mark.parametrize("name", ["PM 10 Udara ambien", "CO2 yang terserap", "(2026) Jumlah rapat", "K6 Ibu hamil", "B3 yang dikelola"])
def test_what_only_looks_like_a_code_is_of_the_name(name: str) -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator Kinerja", "Target"]
    reading = paper_of([heads, ["1", "Meningkatnya layanan", name, "12"], ["", "", "Indeks kepuasan", "88"]])
    assert [i["name"] for i in value(reading)["objectives"][0]["indicators"]] == [name, "Indeks kepuasan"]


@pytest.mark.parametrize("code", ["4471", "WA.4471", "DK.4472.BEJ"])
def test_a_code_in_brackets_before_what_costs(code: str) -> None:
    budget = budget_of(["1", f"[{code}] Peningkatan Mutu Layanan", "Rp 10.000.000"])
    assert budget["lines"] == [{"number": "1", "code": code, "name": "Peningkatan Mutu Layanan", "amount": "Rp 10.000.000"}]


@pytest.mark.parametrize("letters", [("A.", "B."), ("I.", "II."), ("1.", "2."), ("A)", "B)")])
def test_the_letter_of_a_part_in_a_cell_of_its_own(letters: tuple[str, str]) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    outer = paper.table([[letters[0], "KINERJA UTAMA"], ["", ""], [letters[1], "KINERJA TAMBAHAN"], ["", ""]], ruled=False)
    heads: list[Cell] = ["No", "Sasaran", "Indikator", "Target"]
    paper.table([heads, ["1", "Meningkatnya layanan", "Jumlah layanan", "12"]], inside=outer.cell(1, 1))
    paper.table([heads, ["1", "Terlaksananya tugas lain", "Jumlah laporan", "4"]], inside=outer.cell(3, 1))
    node = value(read(paper))
    assert [o["table"] for o in node["objectives"]] == [f"{letters[0]} KINERJA UTAMA", f"{letters[1]} KINERJA TAMBAHAN"]
    assert node["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026"}


def read_lines_below(*lines: str) -> Reading:
    """A paper with lines below its table, as read."""
    return paper_of(OBJECTIVES, lines=lines)


@pytest.mark.parametrize("label", ["Jumlah anggaran sebesar {}.", "Total sebesar {}", "Jumlah : {}"])
@pytest.mark.parametrize("form", ["{}. {} sebesar {};", "{}) {} : {}", "{}. {} {}"])
def test_numbered_sentences_of_money_that_make_up_the_sum(form: str, label: str) -> None:
    parts = [("1", "Belanja Pegawai BLUD", "Rp 3.000.000"), ("2", "Belanja Modal BLUD", "Rp 2.000.000")]
    budget = value(read_lines_below(*(form.format(*part) for part in parts), label.format("Rp 5.000.000")))["budget"]
    assert [(line["name"], line["amount"]) for line in budget["lines"]] == [part[1:] for part in parts]
    assert budget["total"] == "Rp 5.000.000"


def test_numbered_sentences_of_money_whose_sum_is_wrong_are_read_all_the_same() -> None:
    budget = value(
        read_lines_below("1. Belanja Operasi sebesar Rp 3.000.000;", "2. Belanja Modal sebesar Rp 2.000.000;", "Jumlah Rp 6.000.000")
    )["budget"]
    assert (len(budget["lines"]), budget["total"]) == (2, "Rp 6.000.000")


def test_numbered_sentences_of_money_without_a_sum_are_listed() -> None:
    reading = read_lines_below("1. Pendapatan jasa layanan sebesar Rp 3.000.000", "2. Hibah terikat sebesar Rp 2.000.000")
    assert "lines" not in value(reading).get("budget", {})
    assert {"Rp 3.000.000", "Rp 2.000.000"} <= {left.text for left in reading.leftovers}


def test_what_a_sentence_says_besides_its_sum_is_listed() -> None:
    line = "Jumlah anggaran yang mendukung pencapaian kinerja di atas sebesar Rp 5.000.000 yang bersumber dari Dana BOSP."
    reading = read_lines_below(line)
    assert value(reading)["budget"] == {"total": "Rp 5.000.000"}
    assert [left.text for left in reading.leftovers] == [
        "mendukung pencapaian kinerja di atas", "yang bersumber dari Dana BOSP.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        (["Alamat : Jl. Raya Nomor 1 Kode Pos 56193"], "Jl. Raya Nomor 1 Kode Pos 56193"),
        (["Jl. Raya Nomor 1 Melati, Kode Pos : 56193 Telp. (0271) 621234"], "Jl. Raya Nomor 1 Melati, Kode Pos : 56193"),
        (["Jalan Raya Nomor 1 Telp. (0271) 621234 Kode Pos 56193"], "Jalan Raya Nomor 1 Kode Pos 56193"),
        (["Jalan Raya Nomor 1 Melati", "Kode Pos 56193"], "Jalan Raya Nomor 1 Melati Kode Pos 56193"),
        (["Jalan Raya Nomor 1 Melati 56193", "NPSN 20512345 Telp. (0271) 621234"], "Jalan Raya Nomor 1 Melati 56193"),
        (["Alamat Kantor: Jalan Raya Nomor 1"], "Jalan Raya Nomor 1"),
    ],
)
def test_the_code_of_post_is_of_the_address(lines: list[str], address: str) -> None:
    paper = Paper()
    for line in ("PEMERINTAH KABUPATEN MELATI", "DINAS PERIKANAN", *lines, "PERJANJIAN KINERJA TAHUN 2026"):
        paper.line(line)
    paper.table(OBJECTIVES)
    assert value(read(paper))["letterhead"]["address"] == address


POLARITIES = {
    "higher": ("Maximize", "Max", "Positif", "Semakin tinggi semakin baik", "Makin besar, makin baik", "Higher is better", "Semakin rendah semakin buruk"),
    "lower": ("Minimize", "MIN", "Negatif", "Semakin rendah nilainya semakin baik", "Makin kecil makin baik", "Lower is better", "Semakin banyak semakin jelek"),
}  # fmt: skip


@pytest.mark.parametrize(("says", "direction"), [(text, way) for way, texts in POLARITIES.items() for text in texts])
@pytest.mark.parametrize("heading", ["Polarisasi", "Polaritas", "Sifat"])
def test_a_printed_polarity_is_the_declared_direction(heading: str, says: str, direction: str) -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator Kinerja", heading, "Target"]
    reading = paper_of([heads, ["1", "Meningkatnya layanan publik", "Jumlah layanan", says, "12"]])
    (draft,) = reading.drafts
    assert draft.value["objectives"][0]["indicators"][0] == {"name": "Jumlah layanan", "direction": direction, "target": "12"}
    (origin,) = (origin for origin in draft.origins if origin.path.endswith("direction"))
    assert (origin.text, [stretch.text for stretch in origin.stretches]) == (direction, [says])


@pytest.mark.parametrize(
    "says", ["Stabilize", "Maksimal", "Minimal", "Semakin cepat semakin baik", "Semakin tinggi", "Semakin baik semakin baik"]
)
def test_a_polarity_of_neither_way_is_listed(says: str) -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator Kinerja", "Polarisasi", "Target"]
    rows: list[list[Cell]] = [["1", "Meningkatnya layanan publik", "Jumlah layanan", says, "12"], ["", "", "Indeks", "Maximize", "3"]]
    reading = paper_of([heads, *rows])
    assert [i.get("direction") for i in value(reading)["objectives"][0]["indicators"]] == [None, "higher"]
    assert says in {left.text for left in reading.leftovers}


def test_a_polarity_among_explanations() -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator Kinerja", "Penjelasan", "Target"]
    cell: Cell = ["Formulasi: a dibagi b", "Polarisasi: Minimize", "Sumber data: laporan"]
    reading = paper_of([heads, ["1", "Menurunnya keluhan", "Jumlah keluhan", cell, "12"]])
    indicator = value(reading)["objectives"][0]["indicators"][0]
    assert {key: indicator[key] for key in ("formula", "direction", "source")} == {
        "formula": "a dibagi b", "direction": "lower", "source": "laporan",
    }  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        """\
No   Sasaran                         Indikator             Satuan     Target
1    Meningkatnya kualitas           Jumlah layanan        orang      12
     pelayanan publik                Indeks kepuasan       orang      88
2    Meningkatnya tata kelola        Nilai SAKIP           nilai      70
""",
        """\
No   Sasaran                         Indikator             Satuan     Target
1    Meningkatnya Kualitas           Jumlah layanan        orang      12
     Pelayanan Publik                Indeks kepuasan       orang      88
2    Meningkatnya Tata Kelola        Nilai SAKIP           nilai      70
""",
        """\
Kode  Sasaran                        Indikator             Satuan     Target
SS.1  Meningkatnya kualitas          Jumlah layanan        orang      12
      pelayanan publik               Indeks kepuasan       orang      88
SS.2  Meningkatnya tata kelola       Nilai SAKIP           nilai      70
""",
    ],
)
def test_a_text_beside_no_number_goes_on_with_the_one_above(body: str) -> None:
    objectives = value(text_of(body))["objectives"]
    assert [o["text"].lower() for o in objectives] == ["meningkatnya kualitas pelayanan publik", "meningkatnya tata kelola"]
    assert [[(i["name"], i["unit"], i["target"]) for i in o["indicators"]] for o in objectives] == [
        [("Jumlah layanan", "orang", "12"), ("Indeks kepuasan", "orang", "88")], [("Nilai SAKIP", "nilai", "70")],
    ]  # fmt: skip


@pytest.mark.parametrize("role", ["PIHAK PERTAMA", "Pihak Kesatu"])
def test_a_role_in_a_cell_over_the_rows_of_its_labels(role: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan di bawah ini:")
    table = paper.table(
        [[role, "Nama", "SITI AMINAH"], ["", "Jabatan", "Kepala Seksi"], ["PIHAK KEDUA", "Nama", "BUDI"], ["", "Jabatan", "Camat"]]
    )
    merge(table, 0, 0, 1, 0)
    merge(table, 2, 0, 3, 0)
    paper.line("Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini.")
    reading = read(paper)
    assert value(reading)["parties"] == {
        "first": {"position": "Kepala Seksi", "name": "SITI AMINAH"}, "second": {"position": "Camat", "name": "BUDI"},
    }  # fmt: skip
    assert reading.leftovers == ()


@pytest.mark.parametrize("heading", ["Program dan Anggaran", "PROGRAM / ANGGARAN", "Kegiatan beserta Pagu Anggaran"])
def test_a_line_for_names_and_money(heading: str) -> None:
    budget = value(read_lines_below(heading, "1. Program Penunjang ..... Rp 3.000.000", "2. Program Sosial ..... Rp 2.000.000"))["budget"]
    assert (budget["heading"], len(budget["lines"])) == (heading.split(" ")[0], 2)


def test_headings_of_a_second_table_that_nobody_reads_are_listed() -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator", "Dasar Penugasan", "Target"]
    row: list[Cell] = ["1", "Terlaksananya tugas", "Jumlah laporan", "Surat Perintah 4", "4"]
    reading = paper_of([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Jumlah layanan", "12"]], [heads, row])
    assert [left.text for left in reading.leftovers] == ["Dasar Penugasan", "Surat Perintah 4"]


# Round ten: codes behind texts, outlines, people as rows, control heads, months by their numbers.


@pytest.mark.parametrize("form", ["{} ({})", "{} [{}]", "{}({})"])
@pytest.mark.parametrize("codes", [("SK.1", "IKSK.1", "IKSK.2"), ("SS 2", "IKU 2.1", "IKU 2.2")])
def test_codes_behind_texts(form: str, codes: tuple[str, str, str]) -> None:
    texts = [form.format(text, code) for text, code in zip(("Meningkatnya layanan", "Jumlah layanan", "Indeks"), codes, strict=True)]
    more = form.format("Meningkatnya tata kelola", codes[0][:-1] + "9"), form.format("Nilai SAKIP", codes[1][:-1] + "9")
    reading = paper_of([["Sasaran", "Indikator", "Target"], [*texts[:2], "12"], ["", texts[2], "88"], [*more, "70"]])
    first, _ = value(reading)["objectives"]
    assert (first["code"], first["text"]) == (codes[0], "Meningkatnya layanan")
    assert [(i["code"], i["name"]) for i in first["indicators"]] == [(codes[1], "Jumlah layanan"), (codes[2], "Indeks")]


@pytest.mark.parametrize("names", [("Konsentrasi debu (PM 10)", "Emisi karbon (CO 2)"), ("Jumlah lulusan (S 1)", "Indeks kepuasan (IKM)")])
def test_signs_of_what_is_measured_are_no_codes(names: tuple[str, str]) -> None:
    reading = paper_of([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", names[0], "12"], ["", "", names[1], "88"]])
    assert [i["name"] for i in value(reading)["objectives"][0]["indicators"]] == list(names)


OUTLINE = [
    "1. Meningkatnya layanan publik",
    "{} Jumlah layanan : 12",
    "{} Indeks kepuasan = 88",
    "2. Meningkatnya tata kelola",
    "{} Nilai SAKIP: 70",
]


@pytest.mark.parametrize(
    "marks", [("1.1", "1.2", "2.1"), ("a.", "b.", "a."), ("a)", "b)", "a)"), ("1.1.", "1.2.", "2.1."), ("-", "-", "-")]
)
@pytest.mark.parametrize("word", [True, False], ids=["word", "text"])
def test_an_outline_of_aims(word: bool, marks: tuple[str, str, str]) -> None:
    left = list(marks)
    lines = ["PERJANJIAN KINERJA TAHUN 2026", "CAMAT MELATI", *(line.format(left.pop(0)) if "{}" in line else line for line in OUTLINE)]
    paper = Paper()
    for line in lines:
        paper.line(line)
    reading = read(paper) if word else read("\n".join(lines))
    assert targets(reading) == [*READ, ("Meningkatnya tata kelola", "Nilai SAKIP", "70")]
    numbers = [i.get("number", "") for o in value(reading)["objectives"] for i in o["indicators"]]
    assert numbers == ([""] * 3 if marks[0] == "-" else list(marks))
    assert doubts(reading) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Program Penunjang", "a. Administrasi : Rp 1.000.000", "b. Perlengkapan : Rp 2.000.000"],
        ["1. Meningkatnya layanan", "1.1 Jumlah layanan : 12", "3.1 Indeks : 88"],
        ["1. Meningkatnya layanan", "2. Meningkatnya tata kelola", "2.1 Nilai SAKIP : 70"],
        ["1. Hadir dalam rapat : semua", "a. Tempat : Balai Kota", "b. Waktu : pagi hari"],
    ],
)
def test_a_list_that_is_no_outline_of_aims(lines: list[str]) -> None:
    reading = read("\n".join(["PERJANJIAN KINERJA TAHUN 2026", "CAMAT MELATI", *lines]))
    assert "objectives" not in value(reading)


@pytest.mark.parametrize("roles", [True, False], ids=["roles", "in order"])
@pytest.mark.parametrize("heads", [["Nama", "Jabatan", "NIP"], ["Nama", "NIP", "Jabatan"], ["Nama Pejabat", "Jabatan"]])
def test_people_as_the_rows_of_a_table(heads: list[str], roles: bool) -> None:
    people = {
        "first": {"Nama": "SITI AMINAH", "Jabatan": "Kepala Seksi Pelayanan", "NIP": "198001012005012001"},
        "second": {"Nama": "BUDI SANTOSO, S.IP.", "Jabatan": "Camat Melati", "NIP": "197001011995031001"},
    }
    rows: list[list[Cell]] = [[*(["Pihak"] if roles else []), *heads, "Tanda Tangan"]]
    for label, person in zip(("Pihak Pertama", "Pihak Kedua"), people.values(), strict=True):
        rows.append([*([label] if roles else []), *(person[head.split()[0]] for head in heads), ""])
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.line("Melati, 5 Januari 2026")
    paper.table(rows)
    found = value(read(paper))["parties"]
    keys = {"Nama": "name", "Jabatan": "position", "NIP": "nip"}
    assert found == {role: {keys[h.split()[0]]: person[h.split()[0]] for h in heads} for role, person in people.items()}


def test_a_control_head_of_a_form_is_no_office() -> None:
    paper = Paper()
    paper.table(
        [
            ["", ["PEMERINTAH KOTA MELATI", "DINAS PERIKANAN"], "No. Dokumen : F-01/LAB"],
            ["", "FORMULIR PERJANJIAN KINERJA", "Revisi : 02"],
            ["", "", "Halaman : 1 dari 2"],
        ]
    )
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    reading = read(paper)
    assert value(reading)["letterhead"] == {"government": "PEMERINTAH KOTA MELATI", "office": "DINAS PERIKANAN"}
    assert value(reading)["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026"}


@pytest.mark.parametrize("remark", ["(Renstra 2025-2029)", "(berdasarkan DPA Tahun 2026)"])
def test_a_remark_below_a_title_is_not_of_it(remark: str) -> None:
    paper = Paper()
    for line in ("PERJANJIAN KINERJA TAHUN 2026", "DINAS PERIKANAN", remark):
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    reading = read(paper)
    assert value(reading)["title"]["subject"] == "DINAS PERIKANAN"
    assert remark in {left.text for left in reading.leftovers}


@pytest.mark.parametrize("form", ["B{:02}", "Bulan {}", "Bulan ke-{}", "Target B{:02}", "Target Bulan {}"])
def test_months_by_their_numbers(form: str) -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator", "Target", *(form.format(n) for n in (3, 6, 9, 12))]
    reading = paper_of([heads, ["1", "Meningkatnya layanan", "Jumlah layanan", "12", "2", "5", "8", "12"]])
    assert value(reading)["objectives"][0]["indicators"][0]["months"] == {"m3": "2", "m6": "5", "m9": "8", "m12": "12"}


@pytest.mark.parametrize(
    "lines",
    [
        ("PERJANJIAN", "KINERJA", "TAHUN 2026"),
        ("PERJANJIAN", "KINERJA TAHUN 2026"),
        ("PERJANJIAN KINERJA", "TAHUN", "2026"),
        ("PERJANJIAN", "KINERJA TAHUN", "2026"),
    ],
)
@pytest.mark.parametrize("beside", [True, False], ids=["beside a letterhead", "alone"])
def test_a_title_that_a_narrow_cell_breaks(beside: bool, lines: tuple[str, ...]) -> None:
    paper = Paper()
    if beside:
        paper.table([["", ["PEMERINTAH KOTA MELATI", "DINAS PERIKANAN"], list(lines)]])
    else:
        for line in lines:
            paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    node = value(read(paper))
    assert node["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026"}
    assert node.get("letterhead", {}) == ({"government": "PEMERINTAH KOTA MELATI", "office": "DINAS PERIKANAN"} if beside else {})


def test_a_cell_in_quotation_marks_that_is_never_closed_takes_no_more_than_a_cell_has() -> None:
    rows = "".join(f"{n}\tMeningkatnya hal {n}\tJumlah hal {n}\t{n}\n" for n in range(3, 40))
    text = f'No\tSasaran\tIndikator Kinerja\tTarget\n1\tMeningkatnya layanan\tJumlah layanan\t12\n2\t"Meningkatnya lain\tIndeks\t88\n{rows}'
    found = targets(text_of(text))
    assert found[0] == ("Meningkatnya layanan", "Jumlah layanan", "12")
    assert found[-1] == ("Meningkatnya hal 39", "Jumlah hal 39", "39")


def test_an_objective_under_a_label_of_its_office() -> None:
    rows: list[list[Cell]] = [
        ["No", "Indikator Kinerja", "Target"],
        ["Sasaran Perangkat Daerah 1 : Meningkatnya layanan", "", ""],
        ["1", "Jumlah layanan", "12"],
    ]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    merge(paper.table(rows), 1, 0, 1, 2)
    (objective,) = value(read(paper))["objectives"]
    assert (objective["number"], objective["text"]) == ("1", "Meningkatnya layanan")
