"""What is set above or below the line, in every format; sums that are none; labels side by side; the year beside its quarters."""

from __future__ import annotations

import io

import openpyxl
import pytest
from docx.enum.style import WD_STYLE_TYPE
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from agreements.intake.raised import NOTED
from agreements.intake.recognise import Reading
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, TITLE, checked, paper_of, read, targets, text_of, value

HEADS: list[Cell] = ["No", "Sasaran", "Indikator", "Target"]
# A target, what stands raised behind it, and how the two are read.
RAISED = [
    ("85", "1)", "85"), ("85", "1,2)", "85"), ("85", "1), 2)", "85"), ("85", "[1]", "85"), ("90", "a)", "90"), ("90%", "2", "90%"),
    ("120 m", "2", "120 m²"), ("10", "3", "10³"),
]  # fmt: skip


def found(reading: Reading) -> list[str]:
    return [target for _, _, target in targets(reading)]


@pytest.mark.parametrize("by_style", [False, True])
def test_word_raises_letters_itself_or_by_a_style(by_style: bool) -> None:
    paper = Paper()
    style = paper.document.styles.add_style("Catatan", WD_STYLE_TYPE.CHARACTER)
    style.font.superscript = True
    paper.line(TITLE)
    table = paper.table([HEADS, *([str(at), f"Sasaran {at}", f"Indeks {at}", target] for at, (target, _, _) in enumerate(RAISED, 1))])
    for row, (_, mark, _) in zip(table.rows[1:], RAISED, strict=True):
        run = row.cells[3].paragraphs[0].add_run(mark)
        if by_style:
            run.style = style
        else:
            run.font.superscript = True
    assert found(checked(paper.bytes(), "a.docx", "word")) == [shown for _, _, shown in RAISED]


def test_excel_raises_letters_within_a_cell() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = TITLE
    for column, head in enumerate(HEADS, 1):
        sheet.cell(3, column, str(head))
    for at, (target, mark, _) in enumerate(RAISED, 1):
        for column, text in enumerate((str(at), f"Sasaran {at}", f"Indeks {at}"), 1):
            sheet.cell(3 + at, column, text)
        sheet.cell(3 + at, 4).value = CellRichText(target, TextBlock(InlineFont(vertAlign="superscript"), mark))
    out = io.BytesIO()
    book.save(out)
    assert found(checked(out.getvalue(), "a.xlsx", "sheet")) == [shown for _, _, shown in RAISED]


def test_pdf_raises_and_lowers_letters() -> None:
    style = getSampleStyleSheet()["Normal"]
    rows: list[list[str]] = [
        [*map(str, HEADS)],
        *([str(at), f"Emisi CO<sub>{at}</sub>", f"Indeks {at}", f"{t}<super>{m}</super>"] for at, (t, m, _) in enumerate(RAISED, 1)),
    ]
    out = io.BytesIO()
    table = Table([[Paragraph(str(text), style) for text in row] for row in rows], colWidths=[30, 150, 150, 100])
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0))]))
    SimpleDocTemplate(out).build([Paragraph(TITLE, style), table])
    reading = checked(out.getvalue(), "a.pdf", "pdf")
    assert found(reading) == [shown for _, _, shown in RAISED]
    assert [objective for objective, _, _ in targets(reading)] == [f"Emisi CO{at}" for at in range(1, len(RAISED) + 1)]


@pytest.mark.parametrize("mark", ["st", "nd", "th"])
def test_a_raised_ending_of_a_word_stays(mark: str) -> None:
    paper = Paper()
    paper.line(TITLE)
    table = paper.table([HEADS, ["1", "Meningkatnya layanan", "Peringkat 1", "1"]])
    table.cell(1, 2).paragraphs[0].add_run(mark).font.superscript = True
    assert targets(read(paper)) == [("Meningkatnya layanan", f"Peringkat 1{mark}", "1")]


# Money.


def test_what_programmes_are_allotted_is_theirs() -> None:
    lines = (
        "1. Program Kearsipan dialokasikan anggaran sebesar Rp 100.000.000",
        "2. Program Perpustakaan dialokasikan anggaran sebesar Rp 250.000.000",
        "Jumlah anggaran Rp 350.000.000",
    )
    budget = value(paper_of(OBJECTIVES, lines=lines))["budget"]
    assert [(line["name"], line["amount"]) for line in budget["lines"]] == [
        ("Program Kearsipan", "Rp 100.000.000"),
        ("Program Perpustakaan", "Rp 250.000.000"),
    ]
    assert budget["total"] == "Rp 350.000.000"


@pytest.mark.parametrize(
    "lines",
    [
        ("Untuk melaksanakan Program Kearsipan dialokasikan anggaran sebesar Rp 100.000.000.",),
        ("Untuk kearsipan dialokasikan anggaran sebesar Rp 1.000.000.", "Untuk rapat dialokasikan anggaran sebesar Rp 2.000.000."),
    ],
)
def test_what_a_part_is_allotted_is_no_sum(lines: tuple[str, ...]) -> None:
    assert "budget" not in value(paper_of(OBJECTIVES, lines=lines))


def test_the_sign_of_money_alone_is_no_sum() -> None:
    costs: list[list[Cell]] = [["No", "Program", "Anggaran"], ["1", "Program Kearsipan", "Rp 1.000.000"], ["", "Jumlah", "Rp."]]
    budget = value(paper_of(OBJECTIVES, costs))["budget"]
    assert (len(budget["lines"]), "total" in budget) == (1, False)


# Labels side by side.


@pytest.mark.parametrize("sign", [", ", "; ", " | ", "\t"])
def test_labels_side_by_side(sign: str) -> None:
    paper = Paper()
    for line in (
        TITLE,
        "Sasaran Strategis 1: Meningkatnya layanan",
        sign.join(("Indikator 1.1: Indeks kepuasan, mutu dan waktu", "Target: 85", "Satuan: nilai")),
        sign.join(("Indikator 1.2: Persentase aduan selesai", "Target 2026: 90", "Satuan: %")),
    ):
        paper.line(line)
    (objective,) = value(read(paper))["objectives"]
    assert [(one["name"], one["target"], one["unit"]) for one in objective["indicators"]] == [
        ("Indeks kepuasan, mutu dan waktu", "85", "nilai"),
        ("Persentase aduan selesai", "90", "%"),
    ]


# The year beside its quarters.
PLAN = {"tw1": "20%", "tw2": "45%", "tw3": "70%", "tw4": "90%"}


@pytest.mark.parametrize("year", ["TAHUN 2026", "TAHUNAN", "TARGET TAHUNAN", "1 TAHUN"])
def test_blocks_for_quarters_and_the_year_say_more_of_the_same_indicators(year: str) -> None:
    paper = Paper()
    paper.line(TITLE)
    blocks = [*zip((f"TRIWULAN {roman}" for roman in ("I", "II", "III", "IV")), PLAN.values(), strict=True), (year, "95%")]
    rows: list[list[Cell]] = [HEADS]
    for name, target in blocks:
        rows += [[name, "", "", ""], ["1", "Meningkatnya layanan", "Layanan tepat waktu", target]]
    table = paper.table(rows)
    for row in range(1, len(rows), 2):
        merge(table, row, 0, row, 3)
    (objective,) = value(read(paper))["objectives"]
    assert [(one["target"], one["quarters"]) for one in objective["indicators"]] == [("95%", PLAN)]


def test_indicators_of_one_name_in_two_objectives_keep_their_quarters() -> None:
    paper = Paper()
    paper.line(TITLE)
    rows: list[list[Cell]] = [HEADS]
    for block, first, second in (("TRIWULAN I", "3", "4"), ("TRIWULAN II", "5", "6")):
        rows += [[block, "", "", ""], ["1", "Meningkatnya layanan", "Nilai", first], ["2", "Tertibnya arsip", "Nilai", second]]
    table = paper.table(rows)
    for row in (1, 4):
        merge(table, row, 0, row, 3)
    assert [[one["quarters"] for one in objective["indicators"]] for objective in value(read(paper))["objectives"]] == [
        [{"tw1": "3", "tw2": "5"}],
        [{"tw1": "4", "tw2": "6"}],
    ]


@pytest.mark.parametrize("year", ["Tahunan", "Setahun", "1 Tahun", "Tahun 2026"])
def test_rows_for_quarters_and_the_year(year: str) -> None:
    paper = Paper()
    paper.line(TITLE)
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Periode", "Target"]]
    for at, (name, target) in enumerate([*zip(("TW I", "TW II", "TW III", "TW IV"), PLAN.values(), strict=True), (year, "95%")]):
        rows.append([*(("", "", "") if at else ("1", "Meningkatnya layanan", "Layanan tepat waktu")), name, target])
    table = paper.table(rows)
    for column in range(3):
        merge(table, 1, column, 5, column)
    (objective,) = value(read(paper))["objectives"]
    assert [(one["target"], one["quarters"]) for one in objective["indicators"]] == [("95%", PLAN)]


@pytest.mark.parametrize("label", ["Target", "Target 2026", "Target Tahun 2026", "Target Kinerja Tahun 2026"])
def test_the_label_of_a_card_may_have_a_year(label: str) -> None:
    paper = Paper()
    paper.line(TITLE)
    paper.table([["Sasaran", "Meningkatnya layanan"], ["Indikator Kinerja", "Layanan tepat waktu"], ["Satuan", "%"], [label, "90"]])
    assert targets(read(paper)) == [("Meningkatnya layanan", "Layanan tepat waktu", "90")]


def test_the_next_lettered_objective_is_no_indicator_of_the_one_above() -> None:
    lines = [
        "A. Meningkatnya kualitas pelayanan publik", "- Indeks Kepuasan Masyarakat: 84",
        "B. Meningkatnya pendapatan daerah sebesar 5%", "- Jumlah wajib pajak: 1200 orang",
    ]  # fmt: skip
    found = [(objective, name) for objective, name, _ in targets(text_of("\n".join(lines)))]
    assert found == [
        ("Meningkatnya kualitas pelayanan publik", "Indeks Kepuasan Masyarakat"),
        ("Meningkatnya pendapatan daerah sebesar 5%", "Jumlah wajib pajak"),
    ]


@pytest.mark.parametrize("mark", ["*", " *", "**", "*)", " *)"])
@pytest.mark.parametrize("kind", ["word", "text"])
def test_a_star_at_the_end_is_the_mark_of_a_note(mark: str, kind: str) -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator", "Target"]
    row: list[Cell] = ["1", "Meningkatnya layanan", "Rasio 2 * 3 layanan", f"97%{mark}"]
    money: list[list[Cell]] = [["No", "Program", "Anggaran (Rp)"], ["1", "Pelayanan", f"125.000.000{mark}"]]
    if kind == "word":
        node = value(paper_of([heads, row], money))
    else:
        tables = "\n\n".join("\n".join(f"| {' | '.join(map(str, cells))} |" for cells in table) for table in ([heads, row], money))
        node = value(text_of(tables))
    assert node["objectives"][0]["indicators"] == [{"name": "Rasio 2 * 3 layanan", "target": "97%"}]
    assert node["budget"]["lines"] == [{"number": "1", "name": "Pelayanan", "amount": "125.000.000"}]


@pytest.mark.parametrize("text", ["* 97%", "2 * 3", "A*B", "*", "- *", "Sasaran ***", "Target *)"])
def test_other_stars_stay(text: str) -> None:
    assert not NOTED.search(text)
