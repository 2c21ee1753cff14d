"""The table of objectives, in tables and outlines."""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

import pytest

from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, READ, doubts, left, paper_of, read, targets, value

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


@pytest.mark.parametrize(
    ("heading", "says", "read"),
    [
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
    assert (says in left(reading)) is not read


def test_headings_of_a_second_table_that_nobody_reads_are_listed() -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator", "Dasar Penugasan", "Target"]
    row: list[Cell] = ["1", "Terlaksananya tugas", "Jumlah laporan", "Surat Perintah 4", "4"]
    reading = paper_of([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Jumlah layanan", "12"]], [heads, row])
    assert [left.text for left in reading.leftovers] == ["Dasar Penugasan", "Surat Perintah 4"]


# Which tables and rows are of it.


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
    assert {text for row in data for text in row} - {"No"} <= left(reading)


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


# Quarters and months.

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


@pytest.mark.parametrize("form", ["B{:02}", "Bulan {}", "Bulan ke-{}", "Target B{:02}", "Target Bulan {}"])
def test_months_by_their_numbers(form: str) -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator", "Target", *(form.format(n) for n in (3, 6, 9, 12))]
    reading = paper_of([heads, ["1", "Meningkatnya layanan", "Jumlah layanan", "12", "2", "5", "8", "12"]])
    assert value(reading)["objectives"][0]["indicators"][0]["months"] == {"m3": "2", "m6": "5", "m9": "8", "m12": "12"}


# Codes before and behind texts.


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


# Polarities.

POLARITIES = {
    "higher": ("Maximize", "Max", "Positif", "Semakin tinggi semakin baik", "Makin besar, makin baik", "Higher is better", "Semakin rendah semakin buruk"),
    "stable": ("Stabilize", "Stabil"),
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


@pytest.mark.parametrize("says", ["Maksimal", "Minimal", "Semakin cepat semakin baik", "Semakin tinggi", "Semakin baik semakin baik"])
def test_a_polarity_of_neither_way_is_listed(says: str) -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator Kinerja", "Polarisasi", "Target"]
    rows: list[list[Cell]] = [["1", "Meningkatnya layanan publik", "Jumlah layanan", says, "12"], ["", "", "Indeks", "Maximize", "3"]]
    reading = paper_of([heads, *rows])
    assert [i.get("direction") for i in value(reading)["objectives"][0]["indicators"]] == [None, "higher"]
    assert says in left(reading)


def test_a_polarity_among_explanations() -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator Kinerja", "Penjelasan", "Target"]
    cell: Cell = ["Formulasi: a dibagi b", "Polarisasi: Minimize", "Sumber data: laporan"]
    reading = paper_of([heads, ["1", "Menurunnya keluhan", "Jumlah keluhan", cell, "12"]])
    indicator = value(reading)["objectives"][0]["indicators"][0]
    assert {key: indicator[key] for key in ("formula", "direction", "source")} == {
        "formula": "a dibagi b", "direction": "lower", "source": "laporan",
    }  # fmt: skip


# Outlines.

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
