"""Periods behind one label, in rows of their own and behind what they are of; rows of years; what one cell says of two things."""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

import io

import pytest
from docx.enum.style import WD_STYLE_TYPE
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
    by_year = [rows[0], *sorted(rows[1:], key=lambda row: row[3])]
    for table in (rows, merged, by_year):
        reading = paper_of(table)
        assert targets(reading) == [("Meningkatnya layanan", "Jumlah A", "6"), ("Meningkatnya layanan", "Jumlah B", "2")]
        assert doubts(reading) == []


def test_rows_of_years_of_indicators_that_have_the_same_name() -> None:
    rows: list[list[Cell]] = [
        [str(n), aim, "Jumlah laporan", year, f"{n}{year[-1]}"]
        for n, aim in enumerate(("Meningkatnya layanan", "Tertibnya arsip"), 1)
        for year in ("2025", "2026")
    ]
    reading = paper_of([["No", "Sasaran", "Indikator", "Tahun", "Target"], *rows])
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah laporan", "16"), ("Tertibnya arsip", "Jumlah laporan", "26")]


@pytest.mark.parametrize("heading", ["Tahun Dasar", "Tahun Penyelesaian", "Tahun Pembangunan"])
@pytest.mark.parametrize("years", [("2019", "2024"), ("2026", "2027")])
def test_years_that_are_not_those_of_targets(heading: str, years: tuple[str, str]) -> None:
    rows: list[list[Cell]] = [[str(n), f"Meningkatnya {n}a", "Jumlah", year, f"{n}5"] for n, year in enumerate(years, 1)]
    reading = paper_of([["No", "Sasaran", "Indikator", heading, "Target"], *rows])
    assert [target for _, _, target in targets(reading)] == ["15", "25"]
    assert set(years) <= left(reading)


def test_an_export_that_says_an_indicator_again_for_each_period() -> None:
    rows: list[list[Cell]] = [
        [str(n), aim, "Jumlah laporan", "Laporan", period, target]
        for n, aim in enumerate(("Meningkatnya layanan", "Tertibnya arsip"), 1)
        for period, target in zip(("Tahunan", "TW I", "TW II", "TW III", "TW IV"), ("20", *EACH.values()), strict=True)
    ]
    reading = paper_of([["No", "Sasaran", "Indikator", "Satuan", "Periode", "Target"], *rows])
    indicators = [indicator for objective in value(reading)["objectives"] for indicator in objective["indicators"]]
    assert [(each["target"], each["quarters"]) for each in indicators] == [("20", EACH), ("20", EACH)]
    assert (doubts(reading), reading.questions) == ([], ())


@pytest.mark.parametrize("form", ["{} = {}", "{} : {}", "{} ({})", "{} - {}", "{} (target {})", "{}, target: {}"])
def test_an_indicator_with_its_target_in_one_cell(form: str) -> None:
    aims = [("Jumlah produksi ikan", "4.310 ton"), ("Persentase hasil yang aman", "97%")]
    cell: Cell = [f"{n}. {form.format(*aim)}" for n, aim in enumerate(aims, 1)]
    reading = paper_of([["No", "Sasaran", "Indikator Kinerja dan Target"], ["1", "Meningkatnya produksi", cell]])
    assert targets(reading) == [("Meningkatnya produksi", *aim) for aim in aims]


@pytest.mark.parametrize(
    "names", [("Penyusunan RKPD (2027)", "Penyusunan Renja - 2027"), ("Prevalensi balita (0-59 bulan)",), ("Indeks (IKM)",)]
)
def test_what_ends_a_name_and_is_no_target(names: tuple[str, ...]) -> None:
    rows: list[list[Cell]] = [[str(n), f"Meningkatnya {n}a", name] for n, name in enumerate(names)]
    reading = paper_of([["No", "Sasaran", "Indikator Kinerja"], *rows])
    indicators = [indicator for objective in value(reading)["objectives"] for indicator in objective["indicators"]]
    assert indicators == [{"name": name} for name in names]


@pytest.mark.parametrize("label", ["", "Program pendukung: "])
@pytest.mark.parametrize("ruled", [True, False])
def test_what_a_row_of_full_width_below_aims_costs(label: str, ruled: bool) -> None:
    costs = [("Program Perikanan", "Rp 1.210.000.000"), ("Program Budidaya", "Rp 845.000.000")]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Target"]]
    for n, (name, amount) in enumerate(costs, 1):
        rows += [[str(n), f"Meningkatnya {n}a", "Jumlah", f"{n}2"], [f"{label}{name} ({amount})", "", "", ""]]
    if ruled:
        table = paper.table(rows)
        for row in (2, 4):
            merge(table, row, 0, row, 3)
    else:
        for table_rows, line in ((rows[:2], rows[2]), (rows[3:4], rows[4])):
            paper.table(table_rows)
            paper.line(str(line[0]))
    reading = read(paper)
    assert amounts(reading) == costs
    assert [(objective.get("table"), len(objective["indicators"])) for objective in value(reading)["objectives"]] == [(None, 1)] * 2


def test_a_sum_between_rows_ends_no_table() -> None:
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Indeks", "88"]]
    rows += [["Jumlah anggaran: Rp 1.000.000", "", "", ""], ["2", "Menurunnya aduan", "Jumlah aduan", "5"]]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    merge(paper.table(rows), 2, 0, 2, 3)
    reading = read(paper)
    assert targets(reading) == [("Meningkatnya layanan", "Indeks", "88"), ("Menurunnya aduan", "Jumlah aduan", "5")]
    assert "parties" not in value(reading)


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


@pytest.mark.parametrize("kind", ["run", "style of letters", "style of paragraphs"])
def test_what_is_struck_through_no_longer_holds(kind: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    table = paper.table(
        [["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Jumlah", ""], ["2", "Lama", "Jumlah lama", "9"]]
    )
    paragraph = table.cell(1, 3).paragraphs[0]
    old = paragraph.add_run("90% ")
    if kind == "run":
        old.font.strike = True
    else:
        letters = kind == "style of letters"
        style = paper.document.styles.add_style("Dicoret", WD_STYLE_TYPE.CHARACTER if letters else WD_STYLE_TYPE.PARAGRAPH)
        style.font.strike = True
        (old if letters else paragraph).style = style
    paragraph.add_run("95%").font.strike = False
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
