"""What the agreement costs, in tables, lines and sentences, and the sum of it."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.intake.recognise import Reading
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, SIGNED, amounts, left, paper_of, read, targets, text_of, value

# Totals.

LINES: list[list[Cell]] = [["1", "Program Penunjang", "Rp 10.000.000"], ["2", "Program Perikanan", "Rp 5.000.000"]]


def budget_of(*rows: list[Cell]) -> dict[str, Any]:
    found: dict[str, Any] = value(paper_of(OBJECTIVES, [["No", "Program", "Anggaran"], *rows]))["budget"]
    return found


@pytest.mark.parametrize(
    "label", ["TOTAL ANGARAN", "Jumlah Angggaran", "Total Keseluruan", "Jumlah seluruh", "JUMLAH TOTAL ANGGARAN DINAS"]
)
def test_a_total_by_its_sum_whatever_its_spelling(label: str) -> None:
    budget = budget_of(*LINES, ["", label, "Rp 15.000.000"])
    assert (len(budget["lines"]), budget["total"]) == (2, "Rp 15.000.000")


def test_a_row_that_opens_as_a_total_and_is_no_sum_is_a_line() -> None:
    budget = budget_of(*LINES, ["3", "Jumlah layanan pengaduan", "Rp 15.000.000"])
    assert (len(budget["lines"]), "total" in budget) == (3, False)


@pytest.mark.parametrize("label", ["Jumlah Anggaran", "Total Pagu Anggaran", "JUMLAH ANGGARAN TAHUN 2026"])
def test_a_sum_in_the_last_row_of_the_objectives(label: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    table = paper.table([*OBJECTIVES, [f"{label} : Rp. 15.000.000,-", "", "", ""]])
    merge(table, 2, 0, 2, 3)
    reading = read(paper)
    assert targets(reading) == [("Meningkatnya layanan", "Persentase layanan tepat waktu", "90%")]
    assert value(reading)["budget"]["total"] == "Rp. 15.000.000,-"


# Tables of costs.


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


@pytest.mark.parametrize("heading", ["Kegiatan", "Kegiatan Utama", "Sasaran Kegiatan", "Pos Belanja"])
@pytest.mark.parametrize("beside", [[], ["Sumber Dana"]])
def test_the_column_beside_amounts_is_of_what_they_are_for(heading: str, beside: list[Cell]) -> None:
    budget = paper_of(OBJECTIVES, [["No", heading, "Anggaran", *beside], ["1", "Pembangunan Desa", "5.000.000", *beside]])
    (line,) = value(budget)["budget"]["lines"]
    assert (line["name"], line["amount"], len(value(budget)["objectives"])) == ("Pembangunan Desa", "5.000.000", 1)


@pytest.mark.parametrize("code", ["4471", "WA.4471", "DK.4472.BEJ"])
def test_a_code_in_brackets_before_what_costs(code: str) -> None:
    budget = budget_of(["1", f"[{code}] Peningkatan Mutu Layanan", "Rp 10.000.000"])
    assert budget["lines"] == [{"number": "1", "code": code, "name": "Peningkatan Mutu Layanan", "amount": "Rp 10.000.000"}]


# Lines with tabs and dots, sentences of money.


def read_lines_below(*lines: str) -> Reading:
    """A paper with lines below its table, as read."""
    return paper_of(OBJECTIVES, lines=lines)


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


@pytest.mark.parametrize("heading", ["Program dan Anggaran", "PROGRAM / ANGGARAN", "Kegiatan beserta Pagu Anggaran"])
def test_a_line_for_names_and_money(heading: str) -> None:
    budget = value(read_lines_below(heading, "1. Program Penunjang ..... Rp 3.000.000", "2. Program Sosial ..... Rp 2.000.000"))["budget"]
    assert (budget["heading"], len(budget["lines"])) == (heading.split(" ")[0], 2)


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
    assert {"Rp 3.000.000", "Rp 2.000.000"} <= left(reading)


def test_what_a_sentence_says_besides_its_sum_is_listed() -> None:
    line = "Jumlah anggaran yang mendukung pencapaian kinerja di atas sebesar Rp 5.000.000 yang bersumber dari Dana BOSP."
    reading = read_lines_below(line)
    assert value(reading)["budget"] == {"total": "Rp 5.000.000"}
    assert [left.text for left in reading.leftovers] == [
        "mendukung pencapaian kinerja di atas", "yang bersumber dari Dana BOSP.",
    ]  # fmt: skip


# Lists of costs below a heading, in labelled lines.


@pytest.mark.parametrize("heading", ["Program:", "Program :", "Program dan Anggaran:", "Kegiatan:"])
@pytest.mark.parametrize("form", ["{n}. {} {}", "- {} {}", "{} {}", "{n}) {}: {}", "{n}. {} ({})", "{n}. {} - {}", "{n}. {}\n{}"])
@pytest.mark.parametrize("total", ["Jumlah Rp 5.750.000\n", ""])
def test_a_list_of_costs_below_its_heading(heading: str, form: str, total: str) -> None:
    costs = {"Program Pengelolaan Arsip": "Rp 4.500.000", "Program Pembinaan Desa": "Rp 1.250.000"}
    lines = "\n".join(form.format(*cost, n=n) for n, cost in enumerate(costs.items(), 1))
    reading = text_of(f"Sasaran: Mutu naik\nIndikator: Nilai SAKIP\nTarget: 78\n\n{heading}\n{lines}\n{total}")
    budget = value(reading)["budget"]
    assert [(line["name"], line["amount"]) for line in budget["lines"]] == [*costs.items()]
    assert budget.get("total") == (total[7:-1] or None)


@pytest.mark.parametrize("mark", ["1. ", "- "])
def test_a_list_of_programmes_without_costs(mark: str) -> None:
    more = mark.replace("1", "2")
    reading = text_of(f"Sasaran: Mutu naik\nIndikator: Nilai SAKIP\nTarget: 78\nProgram:\n{mark}Pengelolaan Arsip\n{more}Pembinaan Desa\n")
    assert [line["name"] for line in value(reading)["budget"]["lines"]] == ["Pengelolaan Arsip", "Pembinaan Desa"]


def test_a_programme_above_a_table_is_no_title_of_it() -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line("Program: Program Pelayanan Kesehatan")
    paper.table(OBJECTIVES)
    reading = read(paper)
    assert "table" not in value(reading)["objectives"][0]
    assert [left.text for left in reading.leftovers] == ["Program: Program Pelayanan Kesehatan"]


@pytest.mark.parametrize("heading", ["Anggaran", "Anggaran (Rp)", "Pagu Anggaran"])
def test_amounts_beside_aims_without_programmes_are_asked(heading: str) -> None:
    reading = paper_of([[*OBJECTIVES[0], heading], [*OBJECTIVES[1], "Rp 100.000.000"]])
    assert [(question.code, question.path, question.texts["values"]) for question in reading.questions] == [
        ("amounts-without-programme", "budget", ("Rp 100.000.000",))
    ]


# Several names and amounts in a cell.


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


# Funds, and what they are together.


def test_funds_and_what_they_are_together() -> None:
    heads = ["Program", "APBD (Rp)", "DAK (Rp)", "Jumlah (Rp)"]
    rows: list[list[Cell]] = [["Program A", "100.000.000", "20.000.000", "120.000.000"], ["Program B", "5.000.000", "0", "5.000.000"]]
    reading = paper_of(OBJECTIVES, [[*heads], *rows])
    assert amounts(reading) == [("Program A", "120.000.000"), ("Program B", "5.000.000")]


@pytest.mark.parametrize("said", ["Terbilang: lima belas juta rupiah", "Terbilang : Lima Belas Juta Rupiah"])
def test_the_sum_in_words_is_no_line(said: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.line()
    table = paper.table([["No", "Program", "Anggaran"], *LINES, ["", "Jumlah", "Rp 15.000.000"], [said, "", ""]])
    merge(table, 4, 0, 4, 2)
    budget = value(read(paper))["budget"]
    assert ([line["name"] for line in budget["lines"]], budget["total"]) == (["Program Penunjang", "Program Perikanan"], "Rp 15.000.000")
