"""What a paper prints again, and what rows and lines say of themselves: annexes, objectives, levels, rows of copied pages."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.intake.recognise.beside import PLAIN as BESIDE
from agreements.intake.recognise.budget_table import PLAIN as OF_COSTS
from agreements.model.budget import BudgetLine
from agreements.model.indicators import Indicator
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import STATEMENT, TITLE, doubts, left, paper_of, read, text_of, value

AIMS: list[Cell] = ["No", "Tujuan/Sasaran/Program", "Indikator Kinerja", "Target"]
ONE: list[Cell] = ["1", ["Sasaran Strategis", "Meningkatnya layanan"], "Indeks kepuasan", "88"]


def test_what_is_read_has_a_place_in_the_model() -> None:
    assert set(BESIDE) <= Indicator.model_fields.keys()
    assert set(OF_COSTS) <= BudgetLine.model_fields.keys()


# Annexes.


def annexes(numbers: list[str]) -> Any:
    """The agreements of a paper with an annex for each of the numbers of those who sign."""
    paper = Paper()
    for at, number in enumerate(numbers):
        paper.line(TITLE, bold=True)
        paper.line("CAMAT MELATI", bold=True)
        paper.table([["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", f"Meningkatnya layanan {at}", f"Indeks kepuasan {at}", "88"]])
        paper.line("Melati, 5 Januari 2026")
        for line in ("Camat Melati", "SITI AMINAH, S.IP.", f"NIP. {number}"):
            paper.line(line)
    return [draft.value for draft in read(paper).drafts]


@pytest.mark.parametrize("label", ["197908072005012010", "19790807 200501 2 010"])
def test_annexes_that_the_same_people_sign_are_of_one_agreement(label: str) -> None:
    (agreement,) = annexes(["197908072005012010", label])
    assert [objective["text"] for objective in agreement["objectives"]] == ["Meningkatnya layanan 0", "Meningkatnya layanan 1"]


def test_annexes_that_others_sign_are_of_others() -> None:
    assert len(annexes(["197908072005012010", "198103152006041003"])) == 2


def test_what_stands_behind_a_label_is_no_sentence_of_the_statement() -> None:
    fields = "Fungsi : a. penyusunan rencana; b. pengelolaan barang dan keuangan rumah sakit; c. pengelolaan kepegawaian dan umum."
    reading = text_of(f"{STATEMENT}\n{fields}\n\nSasaran\tIndikator\tTarget\nMeningkatnya layanan\tIndeks kepuasan\t88\n")
    assert value(reading)["statement"]["text"] == STATEMENT
    assert fields.replace(" :", "") in left(reading)


def test_the_year_below_whose_agreement_it_is_closes_the_title() -> None:
    paper = Paper()
    for line in ("KONTRAK KINERJA", "CAMAT MELATI", "TAHUN 2026", "PERNYATAAN KESANGGUPAN"):
        paper.line(line, bold=True)
    paper.table([["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", "Meningkatnya layanan", "Indeks kepuasan", "88"]])
    assert value(read(paper))["title"] == {"text": "KONTRAK KINERJA TAHUN 2026", "subject": "CAMAT MELATI"}


# Objectives and indicators in a table behind.


def test_a_later_table_adds_quarters_and_begins_no_objectives() -> None:
    aims: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Indeks kepuasan", "88"]]
    detail: list[list[Cell]] = [
        ["No", "Sasaran/Indikator", "TW I", "TW II"],
        ["1", "Meningkatnya layanan", "", ""],
        ["1.1", "Indeks kepuasan", "80", "88"],
    ]
    (objective,) = value(paper_of(aims, detail))["objectives"]
    assert objective["indicators"][0]["quarters"] == {"tw1": "80", "tw2": "88"}


def test_who_answers_for_what_is_done_does_not_answer_for_the_indicator() -> None:
    aims: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Indeks kepuasan", "88"]]
    plan: list[list[Cell]] = [
        ["Sasaran", "Indikator", "Rencana Aksi", "Penanggung Jawab"],
        ["Meningkatnya layanan", "Indeks kepuasan", "Klinik layanan", "Kasi A"],
    ]
    reading = paper_of(aims, plan)
    assert "responsible" not in value(reading)["objectives"][0]["indicators"][0]
    assert "Kasi A" in left(reading)


# Levels.


@pytest.mark.parametrize("nothing", ["", "-", "–"])
@pytest.mark.parametrize("code, text", [("SS.1", "SS.1 — Meningkatnya"), ("SS.1", "SS.1 - Meningkatnya"), ("SS 1", "SS 1: Meningkatnya")])
def test_rows_say_of_which_level_they_are(nothing: str, code: str, text: str) -> None:
    second = text.replace("1", "2").replace("Meningkatnya", "Menurunnya")
    rows: list[list[Cell]] = [
        ["No", "Tujuan/Sasaran/Program", "Indikator Kinerja", "Target", "Anggaran"],
        ["1", ["TUJUAN", "Meningkatnya kesejahteraan"], nothing, nothing, nothing],
        ["2", ["SASARAN STRATEGIS", f"{text} layanan"], "Indeks kepuasan", "88", nothing],
        ["3", ["PROGRAM", "2.09.03 — Program Layanan"], "Jumlah layanan", "12", "1.000.000"],
        ["4", ["SASARAN STRATEGIS", f"{second} aduan"], "Jumlah aduan", "5", nothing],
    ]
    node = value(paper_of(rows))
    assert [(o["goal"], o["code"], o["text"], len(o["indicators"])) for o in node["objectives"]] == [
        ("Meningkatnya kesejahteraan", code, "Meningkatnya layanan", 1),
        ("Meningkatnya kesejahteraan", code.replace("1", "2"), "Menurunnya aduan", 1),
    ]
    assert node["budget"]["lines"] == [
        {"code": "2.09.03", "name": "Program Layanan", "amount": "1.000.000", "indicator": "Jumlah layanan", "target": "12"}
    ]
    # What counts all rows is the number of none.
    assert not any("number" in each for each in (*node["objectives"], *node["budget"]["lines"]))


@pytest.mark.parametrize("nothing", ["......", "-", "…", "___"])
def test_a_form_that_nobody_filled_in_keeps_its_rows(nothing: str) -> None:
    reading = paper_of(
        [["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", nothing, nothing, nothing], ["2", nothing, nothing, nothing]]
    )
    row = {"text": nothing, "indicators": [{"name": nothing, "target": nothing}]}
    assert value(reading)["objectives"] == [{"number": "1", **row}, {"number": "2", **row}]
    assert (doubts(reading), left(reading)) == ([], set())


def test_programmes_known_by_their_level_need_no_money() -> None:
    node = value(paper_of([AIMS, ONE, ["", ["Program", "Program Layanan"], "Jumlah layanan", "12"]]))
    assert [len(o["indicators"]) for o in node["objectives"]] == [1]
    assert node["budget"]["lines"] == [{"name": "Program Layanan", "indicator": "Jumlah layanan", "target": "12"}]


@pytest.mark.parametrize("total", ["Jumlah", "Total Anggaran", ""])
def test_a_programme_over_several_columns_has_its_money_at_the_right(total: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Target", "Anggaran"],
        ["Program Layanan", "", "", "", "1.000.000"],
        ["1", "Meningkatnya layanan", "Indeks kepuasan", "88", ""],
        ["Program Aduan", "", "", "", "2.000.000"],
        ["2", "Menurunnya aduan", "Jumlah aduan", "5", ""],
    ]
    rows += [[total, "", "", "", "3.000.000"]] if total else []
    table = paper.table(rows)
    for row in (1, 3, *([5] if total else [])):
        merge(table, row, 0, row, 3)
    reading = read(paper)
    node = value(reading)
    assert [(o["number"], o["text"]) for o in node["objectives"]] == [("1", "Meningkatnya layanan"), ("2", "Menurunnya aduan")]
    assert [(each["name"], each["amount"]) for each in node["budget"]["lines"]] == [
        ("Program Layanan", "1.000.000"),
        ("Program Aduan", "2.000.000"),
    ]
    assert (node["budget"].get("total"), doubts(reading), reading.questions) == ("3.000.000" if total else None, [], ())


def test_measures_of_programmes_beside_aims_are_not_asked_about() -> None:
    heads: list[Cell] = ["Sasaran", "Indikator Sasaran", "Target Sasaran", "Program", "Indikator Program", "Target Program", "Anggaran"]
    first: list[Cell] = ["Meningkatnya layanan", "Indeks kepuasan", "88", "Program A", "Jumlah a", "1", "1.000.000"]
    reading = paper_of([heads, first, ["", "", "", "Program B", "Jumlah b", "2", "2.000.000"]])
    assert [(each["indicator"], each["target"]) for each in value(reading)["budget"]["lines"]] == [("Jumlah a", "1"), ("Jumlah b", "2")]
    assert reading.questions == ()


# Rows copied out of a page.


@pytest.mark.parametrize("number", ["1", ""])
@pytest.mark.parametrize("target", ["75 %", "WTP", "≥ 3,5"])
def test_a_copied_row_below_a_merged_cell_begins_further_left(number: str, target: str) -> None:
    heads = ["No", "Sasaran", "Indikator", "Target"] if number else ["Sasaran", "Indikator", "Target"]
    first = [*([number] if number else []), "Meningkatnya layanan", "Indeks kepuasan", "88"]
    rows = [heads, first, ["Jumlah layanan", "12"], ["Opini atas laporan", target]]
    (objective,) = value(text_of("\n".join("\t".join(row) for row in rows)))["objectives"]
    assert [(i["name"], i["target"]) for i in objective["indicators"]] == [
        ("Indeks kepuasan", "88"),
        ("Jumlah layanan", "12"),
        ("Opini atas laporan", target),
    ]


def test_a_row_whose_last_cells_are_empty_stays() -> None:
    rows = [
        "Sasaran\tIndikator\tTarget\tKeterangan",
        "Meningkatnya layanan\tIndeks kepuasan\t88\tbaru",
        "Menurunnya aduan\tJumlah aduan\t5",
    ]
    assert [(o["text"], o["indicators"][0]["target"]) for o in value(text_of("\n".join(rows)))["objectives"]] == [
        ("Meningkatnya layanan", "88"),
        ("Menurunnya aduan", "5"),
    ]
