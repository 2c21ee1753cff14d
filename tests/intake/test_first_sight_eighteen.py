"""More inputs of each kind that round eighteen of papers got wrong at first sight."""

from __future__ import annotations

import pytest

from tests.intake.paper import Cell, Paper, new_row
from tests.intake.reading import OBJECTIVES, TITLE, doubts, paper_of, read, targets, text_of, value

# Targets of periods in the cell of the year's.


def quarters(*texts: str) -> dict[str, str]:
    return {f"tw{n}": text for n, text in enumerate(texts, 1)}


BY_QUARTERS = quarters("3", "6", "9", "12")


@pytest.mark.parametrize(
    "cell, target, group, said",
    [
        ("12 laporan (TW I: 3; TW II: 6; TW III: 9; TW IV: 12)", "12 laporan", "quarters", BY_QUARTERS),
        ("12 laporan, TW I : 3, TW II : 6, TW III : 9, TW IV : 12", "12 laporan", "quarters", BY_QUARTERS),
        ("12 (Q1=3, Q2=6, Q3=9, Q4=12)", "12", "quarters", BY_QUARTERS),
        ("12\nTW I: 3\nTW II: 6\nTW III: 9\nTW IV: 12", "12", "quarters", BY_QUARTERS),
        (["12", "Triwulan I : 3", "Triwulan II : 6", "Triwulan III : 9", "Triwulan IV : 12"], "12", "quarters", BY_QUARTERS),
        (["12 laporan", "(TW I: 3, TW II: 6,", "TW III: 9, TW IV: 12)"], "12 laporan", "quarters", BY_QUARTERS),
        ("TW I: 3 | TW II: 6 | TW III: 9 | TW IV: 12", None, "quarters", BY_QUARTERS),
        ("TW I: 2,5% TW II: 5% TW III: 7,5% TW IV: 10%", None, "quarters", quarters("2,5%", "5%", "7,5%", "10%")),
        ("90 (TW I: -; TW II: -; TW III: -; TW IV: 90)", "90", "quarters", quarters("-", "-", "-", "90")),
        ("100% (Semester I: 50%, Semester II: 100%)", "100%", "semesters", {"s1": "50%", "s2": "100%"}),
        ("24 kali (Januari: 2, Februari: 2)", "24 kali", "months", {"m1": "2", "m2": "2"}),
    ],
)  # fmt: skip
def test_targets_of_periods_in_the_cell_of_the_years(cell: Cell, target: str | None, group: str, said: dict[str, str]) -> None:
    reading = paper_of([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Jumlah laporan", cell]])
    (indicator,) = value(reading)["objectives"][0]["indicators"]
    assert (indicator.get("target"), indicator[group]) == (target, said)
    assert doubts(reading) == []


@pytest.mark.parametrize("cell", ["1 : 20", "Rasio 1:20", "Maksimal: 5 hari", "A : 90", "12 dokumen (TW I)"])
def test_no_periods_are_made_of_other_colons(cell: str) -> None:
    reading = paper_of([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Jumlah laporan", cell]])
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah laporan", cell)]


# Rows that hold tables of their own.

AIMS = (("Meningkatnya layanan", (("Jumlah layanan", "12"), ("Indeks kepuasan", "88"))), ("Tertibnya arsip", (("Jumlah arsip", "9"),)))
READ = [(aim, name, target) for aim, rows in AIMS for name, target in rows]


@pytest.mark.parametrize(
    "head", [("Sasaran", "Indikator dan Target"), ("Sasaran Strategis", "Ukuran Kinerja"), ("No", "Sasaran", "Kinerja yang Diukur")]
)
@pytest.mark.parametrize("inner", [("Indikator", "Target"), ("Indikator Kinerja", "Target 2026"), ("No", "Indikator", "Target")])
@pytest.mark.parametrize("last", [False, True], ids=["within", "before-note"])
def test_rows_that_hold_tables(head: tuple[str, ...], inner: tuple[str, ...], last: bool) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    outer = paper.table([[*head, *(["Keterangan"] if last else [])]], bold=1)
    for n, (aim, rows) in enumerate(AIMS, 1):
        cells = new_row(outer)
        for cell, text in zip(cells, ([str(n), aim] if head[0] == "No" else [aim]), strict=False):
            cell.paragraphs[0].add_run(text)
        held: list[list[str]] = [[*([str(k)] if inner[0] == "No" else []), *row] for k, row in enumerate(rows, 1)]
        paper.table([list(inner), *held], inside=cells[len(head) - 1])
        if last:
            cells[-1].paragraphs[0].add_run("Tetap")
    reading = read(paper)
    assert targets(reading) == READ
    assert not reading.questions


def test_a_page_in_a_table_is_not_unfolded() -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    outer = paper.table([["Sasaran dan indikator", "Lihat tabel"]], ruled=False)
    first, second = new_row(outer)
    paper.table(OBJECTIVES, inside=first.merge(second))
    assert targets(read(paper)) == [("Meningkatnya layanan", "Persentase layanan tepat waktu", "90%")]


# Labels below numbered lines.


@pytest.mark.parametrize("marks", [("1.", "1.1", "1.2"), ("1.", "a.", "b."), ("A.", "1.", "2."), ("1)", "a)", "b)")])
@pytest.mark.parametrize("bullet", ["", "- ", "• "])
@pytest.mark.parametrize("sign", [" : ", ": ", " = "])
@pytest.mark.parametrize("word", [False, True])
def test_labels_below_numbered_lines(marks: tuple[str, str, str], bullet: str, sign: str, word: bool) -> None:
    lines = [f"{marks[0]} Meningkatnya layanan"]
    for mark, name, target in ((marks[1], "Jumlah layanan", "12"), (marks[2], "Indeks kepuasan", "88")):
        lines += [f"{mark} {name}", f"{bullet}Target{sign}{target}", f"{bullet}Satuan{sign}Nilai"]
    if word:
        paper = Paper()
        for line in (TITLE, "CAMAT MELATI", *lines):
            paper.line(line)
        reading = read(paper)
    else:
        reading = text_of("\n".join(lines))
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah layanan", "12"), ("Meningkatnya layanan", "Indeks kepuasan", "88")]
    assert value(reading)["title"]["subject"] == "CAMAT MELATI"
    assert [indicator["unit"] for indicator in value(reading)["objectives"][0]["indicators"]] == ["Nilai", "Nilai"]


# Costs behind bullets.


@pytest.mark.parametrize("bullet", ["•", "-", "–", "*"])
@pytest.mark.parametrize("names", [("Program Pelatihan Kerja", "Program Penempatan"), ("Rapat koordinasi", "Cetak laporan")])
@pytest.mark.parametrize("head", ["Anggaran", "3. Anggaran", ""])
def test_costs_behind_bullets(bullet: str, names: tuple[str, str], head: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.table(OBJECTIVES)
    for line in (head, f"{bullet} {names[0]}: Rp 2.310.000.000", f"{bullet} {names[1]}: Rp 964.500.000", "Total: Rp 3.274.500.000"):
        paper.line(line)
    budget = value(read(paper))["budget"]
    assert budget["lines"] == [{"name": names[0], "amount": "Rp 2.310.000.000"}, {"name": names[1], "amount": "Rp 964.500.000"}]
    assert budget["total"] == "Rp 3.274.500.000"
