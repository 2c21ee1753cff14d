"""Periods behind one label, in rows of their own and behind what they are of; rows of years; what one cell says of two things."""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

import io

import pytest
from xlsxwriter import Workbook

from agreements.intake.recognise.heading_words import classify
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import WORDS, amounts, checked, doubts, left, paper_of, read, targets, text_of, value

EACH = {"tw1": "5", "tw2": "10", "tw3": "15", "tw4": "20"}


@pytest.mark.parametrize(
    ("heading", "held"),
    [
        ("Target TW I/II/III/IV", "run.quarters"), ("Triwulan I, II, III, dan IV", "run.quarters"), ("TW I - IV", "run.quarters"),
        ("Target Triwulan 1 s.d. 4", "run.quarters"), ("TW I - TW IV", "run.quarters"), ("Semester I dan II", "run.semesters"),
        ("Target TW I-II", "unknown"), ("s.d. TW IV", "cumulated.tw4"), ("TW IV", "quarters.tw4"), ("Semester I", "semesters.s1"),
    ],
)  # fmt: skip
def test_a_heading_of_several_periods(heading: str, held: str) -> None:
    assert classify([heading], WORDS) == held


@pytest.mark.parametrize("cell", ["5/10/15/20", "5; 10; 15; 20", "5, 10, 15, 20", ["5", "10", "15", "20"], "5 - 10 - 15 - 20"])
def test_a_cell_of_all_quarters_in_order(cell: Cell) -> None:
    reading = paper_of(
        [["No", "Sasaran", "Indikator", "Target", "Target TW I/II/III/IV"], ["1", "Meningkatnya layanan", "Jumlah", "20", cell]]
    )
    assert value(reading)["objectives"][0]["indicators"][0]["quarters"] == EACH


def test_other_numbers_of_quarters_are_asked() -> None:
    reading = paper_of([["No", "Sasaran", "Indikator", "Target", "TW I - IV"], ["1", "Meningkatnya layanan", "Jumlah", "20", "5/10/20"]])
    assert [question.code for question in reading.questions] == ["periods"]
    assert "quarters" not in value(reading)["objectives"][0]["indicators"][0]


@pytest.mark.parametrize(
    "below",
    [
        [["TW I: 5", "TW II: 10", "TW III: 15", "TW IV: 20"]],
        [["TW I = 5", "TW II = 10", "TW III = 15", "TW IV = 20"]],
        [["Triwulan I 5", "Triwulan II 10", "Triwulan III 15", "Triwulan IV 20"]],
        [["TW I", "TW II", "TW III", "TW IV"], ["5", "10", "15", "20"]],
    ],
)
def test_rows_of_periods_below_an_indicator(below: list[list[Cell]]) -> None:
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator Kinerja", "", "Satuan", "Target"]]
    for name in ("Jumlah layanan", "Jumlah inovasi"):
        rows += [["1", "Meningkatnya layanan", name, "", "unit", "20"], *(["", "", *boxes] for boxes in below)]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    table = paper.table(rows)
    for row in (0, 1, 2 + len(below)):
        merge(table, row, 2, row, 3)
    found = [indicator for objective in value(read(paper))["objectives"] for indicator in objective["indicators"]]
    assert [(each["name"], each["target"], each["quarters"]) for each in found] == [
        ("Jumlah layanan", "20", EACH), ("Jumlah inovasi", "20", EACH),
    ]  # fmt: skip


def test_money_below_a_month_is_no_target_of_it() -> None:
    top: list[Cell] = ["No", "Sasaran", "Indikator", "Target", "Januari", "", "Februari", ""]
    reading = paper_of(
        [
            top,
            ["", "", "", "", "Kinerja", "Rp", "Kinerja", "Rp"],
            ["1", "Meningkatnya layanan", "Jumlah", "12", "1", "5.000.000", "2", "6.000.000"],
        ]
    )
    assert value(reading)["objectives"][0]["indicators"][0]["months"] == {"m1": "1", "m2": "2"}
    assert {"5.000.000", "6.000.000"} <= left(reading)


def test_of_rows_of_several_years_that_of_the_agreement_is_read() -> None:
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Tahun", "Target"]]
    rows += [
        ["1", "Meningkatnya layanan", name, year, target]
        for name, aims in (("Jumlah A", "468"), ("Jumlah B", "123"))
        for year, target in zip(("2025", "2026", "2027"), aims, strict=True)
    ]
    merged = [
        [*(cell if column > 2 or number % 3 == 1 or not number else "" for column, cell in enumerate(row))]
        for number, row in enumerate(rows)
    ]
    for table in (rows, merged):
        reading = paper_of(table)
        assert targets(reading) == [("Meningkatnya layanan", "Jumlah A", "6"), ("Meningkatnya layanan", "Jumlah B", "2")]
        assert doubts(reading) == []


@pytest.mark.parametrize("form", ["{} = {}", "{} : {}", "{} ({})", "{} - {}", "{} (target {})", "{}, target: {}"])
def test_an_indicator_with_its_target_in_one_cell(form: str) -> None:
    aims = [("Jumlah produksi ikan", "4.310 ton"), ("Persentase hasil yang aman", "97%")]
    cell: Cell = [f"{n}. {form.format(*aim)}" for n, aim in enumerate(aims, 1)]
    reading = paper_of([["No", "Sasaran", "Indikator Kinerja dan Target"], ["1", "Meningkatnya produksi", cell]])
    assert targets(reading) == [("Meningkatnya produksi", *aim) for aim in aims]


def test_programmes_with_their_money_in_one_cell() -> None:
    cell: Cell = ["- Program Perikanan (Rp 1.210.000.000)", "- Program Budidaya (Rp 845.000.000)"]
    reading = paper_of(
        [["No", "Sasaran", "Indikator", "Target", "Program dan Anggaran"], ["1", "Meningkatnya produksi", "Jumlah", "12", cell]]
    )
    assert amounts(reading) == [("Program Perikanan", "Rp 1.210.000.000"), ("Program Budidaya", "Rp 845.000.000")]


def test_amounts_that_are_the_sums_of_those_beside_them() -> None:
    heads: list[Cell] = ["No", "Program", "Belanja Operasi", "Belanja Modal", "Jumlah"]
    rows: list[list[Cell]] = [["1", "Program A", "1.000.000", "250.000", "1.250.000"], ["2", "Program B", "500.000", "0", "500.000"]]
    assert amounts(paper_of([heads, *rows])) == [("Program A", "1.250.000"), ("Program B", "500.000")]
    # Which of figures that do not add up counts nobody knows.
    assert "budget" not in value(paper_of([heads, [*rows[0][:4], "1.350.000"]]))


def test_explanations_in_rows_below_their_indicator() -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator", "Satuan", "Target"]
    reading = paper_of(
        [
            heads,
            ["1", "Meningkatnya layanan", "Jumlah", "unit", "12"],
            ["", "", "Formulasi : jumlah layanan", "", ""],
            ["", "", "Sumber data : register", "", ""],
            ["", "", "Indeks", "poin", "88"],
        ]
    )
    first, second = value(reading)["objectives"][0]["indicators"]
    assert (first["formula"], first["source"], second["name"]) == ("jumlah layanan", "register", "Indeks")


@pytest.mark.parametrize("line", ["Kegiatan lain: 1, 2, 3", "selaku Pihak Pertama"])
def test_a_role_below_a_position(line: str) -> None:
    reading = text_of(
        f"No | Sasaran | Indikator | Target\n1 | Meningkatnya layanan | Indeks | 88\n\nMelati, 5 Januari 2026\n\nKepala Dinas Sosial\t\t\tKepala UPTD Panti\nselaku Pihak Kedua\t\t\t{line}\n\nDrs. ARIFIN\t\t\tSITI AMINAH, S.E.\n"
    )
    first = value(reading)["parties"]["first"]
    assert first["name"] == "SITI AMINAH, S.E."
    assert line != "selaku Pihak Pertama" or first["position"] == "Kepala UPTD Panti"


def test_what_is_struck_through_no_longer_holds() -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    table = paper.table(
        [["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Jumlah", ""], ["2", "Lama", "Jumlah lama", "9"]]
    )
    paragraph = table.cell(1, 3).paragraphs[0]
    paragraph.add_run("90% ").font.strike = True
    paragraph.add_run("95%")
    for cell in table.rows[2].cells:
        for run in cell.paragraphs[0].runs:
            run.font.double_strike = True
    reading = checked(paper.bytes(), "paper.docx", "word")
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah", "95%")]
    assert left(reading) == {"90%", "2", "Lama", "Jumlah lama", "9"}


def test_what_is_struck_through_in_a_sheet_no_longer_holds() -> None:
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    sheet, box = book.add_worksheet("PK"), book.add_format({"border": 1})
    struck = book.add_format({"font_strikeout": True, "border": 1})
    sheet.set_header("&CRancangan &D")
    sheet.write(0, 0, "PERJANJIAN KINERJA TAHUN 2026")
    rows: list[list[str | int]] = [
        ["No", "Sasaran", "Indikator", "Target"],
        [1, "Meningkatnya layanan", "Jumlah", ""],
        [2, "Lama", "Jumlah lama", 9],
    ]
    for number, row in enumerate(rows, 2):
        for column, text in enumerate(row):
            sheet.write(number, column, text, struck if number == 4 else box)
    sheet.write_rich_string(3, 3, struck, "90%", " ", box, "95%", box)
    book.close()
    reading = checked(out.getvalue(), "paper.xlsx", "sheet")
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah", "95%")]
    assert {"90%", "2", "Lama", "Jumlah lama", "9"} <= left(reading)


def test_two_papers_side_by_side_on_a_sheet_and_two_tables_of_one() -> None:
    def sheet_of(again: bool) -> bytes:
        out = io.BytesIO()
        book = Workbook(out, {"in_memory": True})
        sheet, box = book.add_worksheet("PK"), book.add_format({"border": 1})
        for left_column, name in ((0, "Jumlah A"), (5, "Jumlah B")):
            if again or not left_column:
                sheet.write(0, left_column, "PERJANJIAN KINERJA TAHUN 2026")
                sheet.write(1, left_column, f"SEKSI {name[-1]}")
            for row, texts in enumerate((["No", "Sasaran", "Indikator", "Target"], ["1", f"Meningkatnya {name[-1]}", name, "4"]), 3):
                for column, text in enumerate(texts, left_column):
                    sheet.write(row, column, text, box)
        book.close()
        return out.getvalue()

    both = checked(sheet_of(True), "paper.xlsx", "sheet")
    assert [draft.value["title"]["subject"] for draft in both.drafts] == ["SEKSI A", "SEKSI B"]
    one = checked(sheet_of(False), "paper.xlsx", "sheet")
    assert len(one.drafts) == 1
