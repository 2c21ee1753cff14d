"""Workbooks as offices keep them, read whole; and their columns, rows and cells kind by kind."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

import pytest

from agreements.intake.blocks import Cell as TableCell
from agreements.intake.blocks import Table
from agreements.intake.conservation import balance
from agreements.intake.papers import read_blocks
from agreements.intake.recognise import Reading, recognise
from agreements.intake.recognise.headings import Columns
from agreements.intake.recognise.officers import Owner, cut
from tests.intake.measure import tally
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, SIGNED, TITLE, WORDS, checked, doubts, left, paper_of, read, value
from tests.intake.unseen import papers
from tests.intake.unseen.kit import Book, Make

BOOKS = papers(lambda module: module.startswith("workbooks"))
ENDINGS = {"sheet": "xlsx", "text": "txt"}
SUM = "Rp 3.000.000"
QUARTERS = {"tw1": "3", "tw2": "6", "tw3": "9", "tw4": "12"}


@pytest.mark.parametrize("make", BOOKS.values(), ids=BOOKS)
def test_a_workbook_of_an_office_is_read_whole(make: Make) -> None:
    sample = make()
    reading = recognise(read_blocks(sample.data, f"paper.{ENDINGS[sample.kind]}"), WORDS)
    found = tally(sample.expected, reading)
    assert found.notes == []
    assert (found.asked, found.marked) == (0, 0)
    assert balance(sample.data, sample.kind, reading, WORDS.said).even


def indicator_of(cells: Sequence[Cell], *rows: Sequence[Cell]) -> tuple[dict[str, Any], Reading]:
    """What a row says of its indicator behind name and unit, under headings of one row or more."""
    none: list[Cell] = ["", "", ""]
    fixed: list[list[Cell]] = [["No", "Sasaran", "Indikator"], none, none]
    paper = Paper()
    paper.line(TITLE, bold=True)
    table = paper.table([*([*fixed[at], *row] for at, row in enumerate(rows)), ["1", "Meningkatnya layanan", "Jumlah layanan", *cells]])
    for column in range(3) if len(rows) > 1 else ():
        merge(table, 0, column, len(rows) - 1, column)
    for at, row in enumerate(rows[:-1]):
        start = 0
        for column in range(1, len(row) + 1):
            if column == len(row) or row[column]:
                if column - start > 1:
                    merge(table, at, start + 3, at, column + 2)
                start = column
    reading = read(paper)
    (indicator,) = value(reading)["objectives"][0]["indicators"]
    return {key: indicator[key] for key in indicator if key not in ("name", "unit")}, reading


# What was reached is no target.


@pytest.mark.parametrize(
    "form",
    ["Realisasi TW {}", "TW {} (Realisasi)", "Realisasi / Capaian Triwulan {}",
     "Capaian TW {}", "Capaian s.d. TW {}", "Realisasi s.d. Triwulan {}",
     "Triwulan {} Realisasi", "Prediksi Capaian TW {}", "Realisasi Kumulatif TW {}", "Serapan TW {}", "Persentase Capaian Triwulan {}"],
)  # fmt: skip
@pytest.mark.parametrize("side", ["left", "right"])
def test_results_of_quarters_are_listed(form: str, side: str) -> None:
    results: list[Cell] = [form.format(q) for q in ("I", "II", "III", "IV")]
    heads: list[Cell] = [*results, "Target"] if side == "left" else ["Target", *results]
    done: list[Cell] = ["2", "4", "7", "11"]
    found, reading = indicator_of([*done, "12"] if side == "left" else ["12", *done], heads)
    assert found == {"target": "12"}
    assert {"2", "4", "7", "11"} <= left(reading)
    assert doubts(reading) == []


@pytest.mark.parametrize("pair", [("Target TW {}", "Realisasi TW {}"), ("TW {} Target", "TW {} Realisasi"), ("TW {}", "Capaian TW {}")])
def test_results_beside_the_target_of_each_quarter(pair: tuple[str, str]) -> None:
    heads: list[Cell] = ["Target", *(form.format(q) for q in ("I", "II", "III", "IV") for form in pair)]
    found, reading = indicator_of(["12", "3", "2", "6", "4", "9", "7", "12", "11"], heads)
    assert found == {"target": "12", "quarters": QUARTERS}
    assert doubts(reading) == []


@pytest.mark.parametrize(
    "parts", [("Target", "Realisasi", "%"), ("T", "R", "%"), ("Target", "Realisasi", "Capaian"), ("Target", "Capaian", "Ket"),
              ("Kinerja", "Realisasi", "%"), ("Target", "%", "Realisasi")],
)  # fmt: skip
@pytest.mark.parametrize("label", ["Triwulan {}", "TW {}", "TRIWULAN-{}"])
def test_a_target_a_result_and_a_share_below_each_quarter(parts: tuple[str, ...], label: str) -> None:
    quarters = ("I", "II", "III", "IV")
    upper: list[Cell] = ["Target", *(text for q in quarters for text in (label.format(q), "", ""))]
    lower: list[Cell] = ["Tahunan", *parts * 4]
    share = parts.index("%") if "%" in parts else 2
    cells: list[Cell] = ["12"]
    for target, done in zip(QUARTERS.values(), ("2", "4", "7", "11"), strict=True):
        row = [target, done]
        row.insert(share, "60,5%")
        cells += row
    found, reading = indicator_of(cells, upper, lower)
    found.pop("note", None)
    assert found == {"target": "12", "quarters": QUARTERS}
    assert [path for path in doubts(reading) if "note" not in path] == []


@pytest.mark.parametrize("above", ["Rencana Aksi", "Rencana Aksi Triwulan", "Jadwal", "Target"])
@pytest.mark.parametrize(
    "parts",
    [
        ("Target", "Kegiatan"),
        ("Target", "Rencana Aksi"),
        ("Kinerja", "Keterangan"),
        ("T", "Uraian"),
        ("Target Kinerja", "Satuan"),
        ("Target", "Penanggung Jawab"),
    ],
)
def test_what_is_done_below_a_quarter_is_listed(above: str, parts: tuple[str, str]) -> None:
    quarters = ("I", "II", "III", "IV")
    cells: list[Cell] = ["12", *(text for target in QUARTERS.values() for text in (target, "Rapat evaluasi"))]
    found, reading = indicator_of(
        cells,
        ["Target", above, *[""] * 7],
        ["", *(text for q in quarters for text in (f"Triwulan {q}", ""))],
        ["", *parts * 4],
    )
    assert found == {"target": "12", "quarters": QUARTERS}
    assert [left.text for left in reading.leftovers] == ["Rapat evaluasi"] * 4
    assert doubts(reading) == []


@pytest.mark.parametrize("above", [("Target", "Realisasi"), ("Target Triwulan", "Realisasi Triwulan"), ("Target Triwulan", "Capaian")])
def test_quarters_below_targets_and_below_results(above: tuple[str, str]) -> None:
    quarters: list[Cell] = ["I", "II", "III", "IV"]
    upper: list[Cell] = ["Target Tahunan", above[0], "", "", "", above[1], "", "", ""]
    found, reading = indicator_of(["12", *QUARTERS.values(), "2", "4", "7", "11"], upper, ["", *quarters, *quarters])
    assert found == {"target": "12", "quarters": QUARTERS}
    assert doubts(reading) == []


@pytest.mark.parametrize(
    "heads, cells, expected",
    [
        (["Target", "Realisasi"], ["12", "11"], {"target": "12"}),
        (["Target", "Realisasi", "Capaian (%)"], ["12", "11", "91,7%"], {"target": "12"}),
        (["Realisasi", "Target"], ["10", "12"], {"target": "12", "last_year": "10"}),
        (["Realisasi 2025", "Target 2026"], ["10", "12"], {"target": "12", "last_year": "10"}),
        (["Realisasi 2024", "Target 2026"], ["10", "12"], {"target": "12"}),
        (["Target 2026", "Realisasi 2026"], ["12", "11"], {"target": "12"}),
        (["Target 2026", "Realisasi 2025"], ["12", "10"], {"target": "12", "last_year": "10"}),
        (["Realisasi 2023", "Realisasi 2024", "Target"], ["9", "10", "12"], {"target": "12"}),
        (["Realisasi Tahun 2025", "Realisasi Tahun 2026", "Target"], ["10", "11", "12"], {"target": "12", "last_year": "10"}),
        (["Target", "Realisasi Tahun Lalu"], ["12", "10"], {"target": "12", "last_year": "10"}),
        (["Capaian Tahun 2025", "Target"], ["10", "12"], {"target": "12", "last_year": "10"}),
        (["Target", "Capaian Tahun 2026"], ["12", "11"], {"target": "12"}),
        (["Target Capaian", "Capaian"], ["12", "11"], {"target": "12"}),
        (["Target", "Selisih", "Deviasi"], ["12", "1", "2"], {"target": "12"}),
    ],
)  # fmt: skip
def test_what_was_reached_in_a_year_is_of_the_one_before_or_listed(heads: list[Cell], cells: list[Cell], expected: dict[str, str]) -> None:
    found, reading = indicator_of(cells, heads)
    assert found == expected
    assert doubts(reading) == []


@pytest.mark.parametrize(
    "years, target, marked",
    [(["2024", "2025", "2026"], "12", False), (["2026", "2027", "2028"], "10", False), (["2026"], "10", False), (["2025"], "10", True),
     (["2027", "2028"], "10", True)],
)  # fmt: skip
def test_years_alone_are_headings_of_targets(years: list[Cell], target: str, marked: bool) -> None:
    found, reading = indicator_of(["10", "11", "12"][: len(years)], years)
    assert found == {"target": target}
    assert bool(doubts(reading)) == marked


@pytest.mark.parametrize(
    "text",
    ["Satuan Kerja", "Unit Organisasi", "Harga Satuan", "Hasil Evaluasi", "Hasil Penilaian", "Kategori Kinerja", "Status Kinerja",
     "Analisis Kinerja", "Kelompok Sasaran", "Tahun Anggaran", "Level IKU", "Target Rencana Aksi", "Uraian Rencana Aksi", "Prakiraan Maju"],
)  # fmt: skip
@pytest.mark.parametrize("side", ["left", "right"])
def test_what_only_sounds_like_a_heading_of_an_agreement_is_listed(text: str, side: str) -> None:
    heads, cells = (["Target", text], ["12", "7"]) if side == "right" else ([text, "Target"], ["7", "12"])
    found, reading = indicator_of(cells, heads)
    assert found == {"target": "12"}
    assert value(reading)["objectives"][0]["text"] == "Meningkatnya layanan"
    assert "7" in left(reading)
    assert doubts(reading) == []


@pytest.mark.parametrize("owner", ["Atasan", "Pimpinan", "Kinerja Atasan", "Kinerja Pimpinan"])
def test_what_a_superior_promises_is_listed(owner: str) -> None:
    heads: list[Cell] = ["No", "Sasaran Atasan", f"Indikator {owner}", f"Target {owner}", "Sasaran", "Indikator", "Target"]
    reading = paper_of([heads, ["1", "Meningkatnya daya saing", "Indeks daya saing", "70", "Meningkatnya layanan", "Indeks layanan", "84"]])
    assert value(reading)["objectives"] == [
        {"number": "1", "text": "Meningkatnya layanan", "indicators": [{"name": "Indeks layanan", "target": "84"}]}
    ]
    assert {"Indeks daya saing", "70"} <= left(reading)


def test_a_result_of_a_year_that_no_title_places_is_marked() -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA", bold=True)
    paper.table([["Sasaran", "Indikator", "Realisasi 2025", "Target"], ["Meningkatnya layanan", "Jumlah layanan", "10", "12"]])
    assert doubts(read(paper)) == ["objectives.0.indicators.0.last_year"]


@pytest.mark.parametrize(
    "heads", [["Pagu", "Realisasi"], ["Anggaran", "Realisasi (Rp)", "%"], ["Pagu", "Realisasi Anggaran", "Sisa Anggaran"]]
)
def test_what_was_spent_is_no_amount(heads: list[Cell]) -> None:
    line: list[Cell] = ["1", "Program Pelayanan", "2.000.000", "1.500.000", "75"]
    reading = paper_of(OBJECTIVES, [["No", "Program", *heads], line[: 2 + len(heads)]])
    assert value(reading)["budget"]["lines"] == [{"number": "1", "name": "Program Pelayanan", "amount": "2.000.000"}]
    assert "1.500.000" in left(reading)


# Headings.


@pytest.mark.parametrize("text", ["Lokasi", "Sarana", "Tema", "Alasan", "Kendala", "Kelurahan", "Tagging", "Dasar Hukum", "Jenis Layanan"])
def test_another_word_is_no_misspelt_heading(text: str) -> None:
    found, reading = indicator_of(["Kab. Melati", "12"], [text, "Target"])
    assert found == {"target": "12"}
    assert "Kab. Melati" in left(reading)


@pytest.mark.parametrize("text", ["Indikator Kinrja", "Indikatr Kinerja", "Sasarn Strategis", "Targett", "Satuann", "Anggarran"])
def test_a_misspelt_heading_is_read(text: str) -> None:
    right = {"I": "Indikator Kinerja", "S": "Sasaran" if text[1:3] == "as" else "Satuan", "T": "Target", "A": "Anggaran"}
    heads: list[Cell] = ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Program", "Anggaran"]
    if text.startswith("Satuann"):
        right["S"] = "Satuan"
    heads[heads.index(right[text[0]])] = text
    reading = paper_of([heads, ["1", "Meningkatnya layanan", "Indeks layanan", "Nilai", "12", "Program Pelayanan", "2.000.000"]])
    assert value(reading)["objectives"][0]["indicators"] == [{"name": "Indeks layanan", "target": "12", "unit": "Nilai"}]
    assert value(reading)["budget"]["lines"][0]["amount"] == "2.000.000"


@pytest.mark.parametrize("label", ["Jumlah", "TOTAL", "Total Anggaran", "Jumlah Anggaran", "Total Pagu"])
@pytest.mark.parametrize("amount", ["Rp 3.000.000", "3.000.000", "Rp3.000.000,00", "Rp. 3.000.000,-"])
def test_a_sum_above_its_lines(label: str, amount: str) -> None:
    rows: list[list[Cell]] = [
        ["No", "Kegiatan", "Anggaran"],
        ["", label, amount],
        ["1", "Penataan Arsip", "1.000.000"],
        ["2", "Layanan", "2.000.000"],
    ]
    budget = value(paper_of(OBJECTIVES, rows))["budget"]
    assert budget["total"] == amount
    assert budget["heading"] == "Kegiatan"
    assert [line["name"] for line in budget["lines"]] == ["Penataan Arsip", "Layanan"]


@pytest.mark.parametrize(
    "above",
    [
        [["Total Anggaran", SUM]],
        [["Jumlah Sasaran", "1"], ["Total Anggaran", SUM]],
        [["Jumlah Anggaran", ":", SUM]],
        [["Total Pagu", SUM], ["Jumlah Indikator", "4"]],
        [["Jumlah Program", "2"], ["Total Biaya", SUM], ["Bobot", "100%"]],
    ],
)
@pytest.mark.parametrize("again", [True, False])
def test_a_sum_of_money_above_all_tables(above: list[list[Cell]], again: bool) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line("DINAS PANGAN", bold=True)
    paper.table(above, ruled=False)
    paper.table(OBJECTIVES)
    paper.line()
    rows: list[list[Cell]] = [["No", "Kegiatan", "Anggaran"], ["1", "Penataan Arsip", "1.000.000"], ["2", "Layanan", "2.000.000"]]
    paper.table([*rows, ["", "Jumlah", "3.000.000"]] if again else rows)
    node = value(read(paper))
    assert node["title"] == {"text": TITLE, "subject": "DINAS PANGAN"}
    assert node["budget"]["total"] == ("3.000.000" if again else "Rp 3.000.000")
    assert len(node["budget"]["lines"]) == 2


@pytest.mark.parametrize(
    "head",
    ["Sasaran / Indikator", "Sasaran Program / Indikator Kinerja Program", "Sasaran dan Indikator Kinerja", "Tujuan/Sasaran/Indikator"],
)
@pytest.mark.parametrize(
    "codes", [("SP.01", "IKP.01.1", "IKP.01.2"), ("SS1", "IKSS1.1", "IKSS1.2"), ("1", "1.1", "1.2"), ("A.1", "A.1.1", "A.1.2")]
)
@pytest.mark.parametrize("lacking", [True, False])
def test_levels_in_one_column_are_known_by_their_codes(head: str, codes: tuple[str, str, str], lacking: bool) -> None:
    rows: list[list[Cell]] = [["Kode", head, "Satuan", "Target"], [codes[0], "Meningkatnya layanan", "", ""]]
    rows += [
        [codes[1], "Jumlah layanan", "Dokumen", "12"],
        [codes[2], "Indeks layanan", "" if lacking else "Nilai", "" if lacking else "84"],
    ]
    (objective,) = value(paper_of(rows))["objectives"]
    assert objective["text"] == "Meningkatnya layanan"
    assert objective.get("code", objective.get("number")) == codes[0]
    assert [(i["code"], i["name"], i.get("target")) for i in objective["indicators"]] == [
        (codes[1], "Jumlah layanan", "12"), (codes[2], "Indeks layanan", None if lacking else "84"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        'Program "RT Bersih"',
        'Jumlah RT yang menjalankan "RT Bersih" setiap bulan',
        '"Satu data" yang lengkap',
        'Nilai "A"',
        'Jumlah; "dua" kali',
    ],
)
@pytest.mark.parametrize("sign", [";", ","])
def test_quotation_marks_in_cells_of_a_saved_sheet(text: str, sign: str) -> None:
    out = io.StringIO()
    rows = [
        ["No", "Sasaran", "Indikator", "Target"],
        ["1", "Meningkatnya layanan", text, "12"],
        ["2", "Tertibnya arsip", f"Jumlah arsip\n{text.lower()}", "7"],
    ]
    csv.writer(out, delimiter=sign, lineterminator="\n").writerows([[TITLE, "", "", ""], *rows])
    reading = checked(out.getvalue().encode(), "paper.txt", "text")
    assert [o["indicators"][0]["name"] for o in value(reading)["objectives"]] == [text, f"Jumlah arsip {text.lower()}"]


@pytest.mark.parametrize("form", ["Triwulan {}", "TW {}", "Target TW {}"])
@pytest.mark.parametrize(
    ("merged", "parts"),
    [
        (merged, parts)
        for merged in (True, False)
        for parts in [("Target", "Realisasi"), ("T", "R"), ("Target", "Realisasi", "%"), ("K", "Rp")]
    ]
    + [(True, ("Realisasi", "Target"))],
)
def test_parts_of_periods_below_headings_that_do_not_reach_down(form: str, merged: bool, parts: tuple[str, ...]) -> None:
    wide = len(parts)

    def fill(b: Book) -> None:
        periods = [text for period in ("I", "II", "III", "IV") for text in (form.format(period), *[""] * (wide - 1))]
        values = [str((80 if part in ("Target", "T", "K") else 70) + at) for at in range(4) for part in parts]
        b.row(3, 1, ["No", "Sasaran", "Indikator", "Satuan", "Target", *periods])
        b.row(4, 1, [*[""] * 5, *parts * 4])
        b.row(5, 1, ["1", "Meningkatnya layanan", "Indeks layanan", "Indeks", "83", *values])
        for start in range(6, 6 + 4 * wide, wide) if merged else ():
            b.merge(3, start, 3, start + wide - 1)

    reading = sheet_of(fill)
    (objective,) = value(reading)["objectives"]
    (indicator,) = objective["indicators"]
    assert indicator["quarters"] == {"tw1": "80", "tw2": "81", "tw3": "82", "tw4": "83"}
    assert doubts(reading) == []
    assert "70" in left(reading) or "Rp" in parts


# Tables of several officers.


HEADS: list[Cell] = ["No", "Pejabat", "Sasaran", "Indikator", "Target"]
OFFICERS = [
    ("Kepala Bidang Perizinan", [("Meningkatnya izin", "Jumlah izin", "12"), ("Cepatnya izin", "Lama izin", "3")]),
    ("Kepala Bidang Promosi", [("Meningkatnya promosi", "Jumlah promosi", "7")]),
    ("Sekretaris", [("Tertibnya arsip", "Indeks arsip", "84")]),
]
WANTED = [(position, [(text, name, target) for text, name, target in rows]) for position, rows in OFFICERS]


def owned(reading: Reading) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Who promises what of each agreement."""
    return [
        (
            draft.value.get("parties", {}).get("first", {}).get("position", ""),
            [(o["text"], i["name"], i["target"]) for o in draft.value["objectives"] for i in o["indicators"]],
        )
        for draft in reading.drafts
    ]


def officers(head: str, *, again: bool, tail: str = "", lines: tuple[str, ...] = ()) -> Reading:
    """A table with the officer in each row, or in the first row of each."""
    rows: list[list[Cell]] = [["No", head, "Sasaran", "Indikator", "Target"]]
    for position, aims in OFFICERS:
        for at, (text, name, target) in enumerate(aims):
            rows.append([str(at + 1), f"{position}{tail}" if again or at == 0 else "", text, name, target])
    return paper_of(rows, lines=lines)


@pytest.mark.parametrize("again", [True, False])
@pytest.mark.parametrize("head", ["Pejabat", "Jabatan", "Nama Jabatan", "Pejabat (Eselon)", "Pemilik Kinerja", "Pemilik IKU"])
def test_a_table_of_several_officers_is_an_agreement_of_each(head: str, again: bool) -> None:
    assert owned(officers(head, again=again)) == WANTED


@pytest.mark.parametrize("tail", ["\n(Eselon III)", "\nDrs. BUDI SANTOSO, M.Si.\nNIP. 197003031995031002", "\nSITI AMINAH"])
def test_an_officer_with_name_and_number(tail: str) -> None:
    reading = officers("Pejabat", again=False, tail=tail)
    assert owned(reading) == WANTED
    first = value_of(reading, 0)["parties"]["first"]
    assert first.get("name", "") == {"(": "", "D": "Drs. BUDI SANTOSO, M.Si.", "S": "SITI AMINAH"}[tail[1]]
    assert first.get("nip", "") == ("197003031995031002" if "NIP" in tail else "")


def value_of(reading: Reading, at: int) -> dict[str, Any]:
    return reading.drafts[at].value


@pytest.mark.parametrize("form", ["{}", "A. {}", "I. {}"])
@pytest.mark.parametrize("wide", [True, False])
def test_an_officer_in_a_row_above_the_own_ones(form: str, wide: bool) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Target"]]
    for position, aims in OFFICERS:
        rows.append([form.format(position).upper(), "", "", ""])
        rows += [[str(at), *aim] for at, aim in enumerate(aims, 1)]
    table = paper.table(rows)
    for row, cells in enumerate(rows):
        if wide and row and not cells[1]:
            merge(table, row, 0, row, 3)
    assert owned(read(paper)) == [(position.upper(), aims) for position, aims in WANTED]


@pytest.mark.parametrize("head", ["Penanggung Jawab", "Jabatan Penanggung Jawab", "Pejabat", "Jabatan"])
def test_an_officer_right_of_the_aims_is_in_charge(head: str) -> None:
    found, reading = indicator_of(["12", "Kepala Bidang Perizinan"], ["Target", head])
    assert found == {"target": "12", "responsible": "Kepala Bidang Perizinan"}
    assert len(reading.drafts) == 1


def test_an_agreement_whose_people_labels_name_is_one() -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    for line in ("Nama : SITI AMINAH", "Jabatan : Kepala Dinas Perizinan"):
        paper.line(line)
    paper.table([HEADS, *[["1", position, *aims[0]] for position, aims in OFFICERS]])
    reading = read(paper)
    assert value(reading)["parties"]["first"]["position"] == "Kepala Dinas Perizinan"
    assert in_charge(reading) == [position for position, _ in OFFICERS]


def in_charge(reading: Reading) -> list[str]:
    return [indicator["responsible"] for objective in value(reading)["objectives"] for indicator in objective["indicators"]]


@pytest.mark.parametrize("head", ["Pejabat", "Jabatan", "Pemilik Kinerja"])
@pytest.mark.parametrize(
    "lines",
    [
        ("KEPALA DINAS PERIZINAN", "SITI AMINAH, S.H.", "NIP. 197501012000032001"),
        ("Melati, 5 Januari 2026", "Kepala Dinas,", "Dr. BUDI, M.Si."),
    ],
)
def test_an_agreement_that_one_signs_is_one(head: str, lines: tuple[str, ...]) -> None:
    rows: list[list[Cell]] = [["1", who, *aims[0]] for who, aims in OFFICERS]
    reading = paper_of([["No", head, "Sasaran", "Indikator", "Target"], *rows], lines=lines)
    assert value(reading)["parties"]["first"]["name"] in lines
    assert in_charge(reading) == [position for position, _ in OFFICERS]


MARKS = ["", "A.", "A", "II.", "1."]


# A row that reaches over all its cells has no mark, and one that reaches over some has nothing in them.
@pytest.mark.parametrize(
    ("mark", "rest", "reach"),
    [("", "", (0, 3)), *((mark, "", (1, 3)) for mark in MARKS), *((mark, rest, None) for mark in MARKS for rest in ("", "-", "–"))],
)
def test_the_row_of_an_officer_is_no_objective(mark: str, rest: str, reach: tuple[int, int] | None) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Target"]]
    for position, aims in OFFICERS:
        rows.append([mark, position, rest, rest] if not reach or reach[0] else [position, "", "", ""])
        rows += [[str(at), *aim] for at, aim in enumerate(aims, 1)]
    table = paper.table(rows)
    for row, cells in enumerate(rows):
        if reach and row and not cells[3]:
            merge(table, row, reach[0], row, reach[1])
    reading = read(paper)
    assert owned(reading) == WANTED
    assert left(reading) == set()
    assert all(objective["indicators"] and "table" not in objective for draft in reading.drafts for objective in draft.value["objectives"])


@pytest.mark.parametrize(
    "heads", [["Nama", "Jabatan"], ["Jabatan", "Nama"], ["Nama", "NIP", "Jabatan"], ["Nama Pejabat", "NIP", "Jabatan"]]
)
@pytest.mark.parametrize("title", ["", ", S.E."])
def test_names_beside_the_positions_are_the_officers(heads: list[str], title: str) -> None:
    people = [("Siti Aminah", "197501012000032001"), ("Joko Susilo", "198001012005011003"), ("Rina Hartati", "198203032006042002")]
    rows: list[list[Cell]] = [["No", *heads, "Sasaran", "Indikator", "Target"]]
    for (position, aims), (name, nip) in zip(OFFICERS, people, strict=True):
        said = {"Nama": name + title, "Nama Pejabat": name + title, "NIP": nip, "Jabatan": position}
        rows += [[str(at), *[said[head] if at == 1 else "" for head in heads], *aim] for at, aim in enumerate(aims, 1)]
    reading = paper_of(rows)
    assert owned(reading) == WANTED
    firsts = [draft.value["parties"]["first"] for draft in reading.drafts]
    assert [first["name"] for first in firsts] == [name + title for name, _ in people]
    assert [first.get("nip") for first in firsts] == [nip if "NIP" in heads else None for _, nip in people]


def test_each_officer_has_a_table_of_the_own_rows_alone() -> None:
    """Where each has all rows, reading a register takes the square of its length."""
    cells = [TableCell(row, column, ()) for row in range(1, 302) for column in range(1, 6)]
    owned = [Owner([], row, row) for row in range(2, 302)]
    tables = cut(Table(1, 301, 5, tuple(cells)), Columns({3: "objective"}, [], [], 2), owned)
    assert {(table.rows, len(table.cells)) for table in tables} == {(2, 10)}
    assert [table.printed_row(2) for table in tables] == list(range(2, 302))


@pytest.mark.parametrize(
    "signed", [SIGNED, [["Camat Melati", "Kepala Seksi"], ["BUDI", "SITI"], ["NIP. 197003031995031002", "NIP. 198003032005031002"]]]
)
@pytest.mark.parametrize("column", [True, False])
def test_an_agreement_that_two_sign_is_one(signed: list[list[str]], column: bool) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    if column:
        paper.table([HEADS, *[["1", position, *aims[0]] for position, aims in OFFICERS]])
    else:
        paper.table(
            [
                ["No", "Sasaran", "Indikator", "Target"],
                *[row for position, aims in OFFICERS for row in ([position, "", "", ""], ["1", *aims[0]])],
            ]
        )
    paper.table([list(row) for row in signed], ruled=False)
    node = value(read(paper))
    assert len(node["objectives"]) == 3
    assert set(node["parties"]) == {"first", "second"}


def test_rows_of_one_officer_stay_whole() -> None:
    rows: list[list[Cell]] = [[str(n), "Sekretaris", f"Meningkatnya {n}", "Indeks", "84"] for n in (1, 2)]
    assert len(value(paper_of([HEADS, *rows]))["objectives"]) == 2


# Cards with a column for each indicator.


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("label", ["Target", "Target 2026", "Target Tahun 2026"])
@pytest.mark.parametrize("numbers", [True, False])
def test_labels_in_the_first_column_and_a_column_for_each_indicator(count: int, label: str, numbers: bool) -> None:
    names = [f"Jumlah layanan {chr(65 + k)}" for k in range(count)]
    rows: list[list[Cell]] = [["No", *map(str, range(1, count + 1))]] if numbers else []
    rows += [["Sasaran", "Meningkatnya layanan", *[""] * (count - 1)], ["Indikator Kinerja", *names], ["Satuan", *["Dokumen"] * count]]
    rows.append([label, *["12"] * count])
    for q, text in zip(("I", "II", "III", "IV"), QUARTERS.values(), strict=True):
        rows.append([f"TW {q}", *[text] * count])
    paper = Paper()
    paper.line(TITLE, bold=True)
    table = paper.table(rows)
    merge(table, int(numbers), 1, int(numbers), count)
    reading = read(paper)
    (objective,) = value(reading)["objectives"]
    assert objective["text"] == "Meningkatnya layanan"
    assert [(i["name"], i["unit"], i["target"], i["quarters"]) for i in objective["indicators"]] == [
        (name, "Dokumen", "12", QUARTERS) for name in names
    ]
    assert doubts(reading) == []


# Sheets.


def sheet_of(fill: Any) -> Reading:
    b = Book()
    b.wide(1, 1, 5, TITLE, bold=True)
    fill(b)
    return checked(b.sample().data, "paper.xlsx", "sheet")


@pytest.mark.parametrize("hidden", [(4, 4), (4, 5), (5, 5)])
def test_an_area_that_begins_in_hidden_columns_is_seen_from_the_next_one_on(hidden: tuple[int, int]) -> None:
    def fill(b: Book) -> None:
        b.row(3, 1, ["No", "Sasaran", "Indikator", "Target", "", ""])
        b.row(4, 1, ["", "", "", 2024, 2025, 2026])
        b.merge(3, 4, 3, 6)
        for column in range(1, 4):
            b.merge(3, column, 4, column)
        b.row(5, 1, [1, "Meningkatnya layanan", "Jumlah layanan", 10, 11, 12])
        b.sheet.set_column(hidden[0] - 1, hidden[1] - 1, 8, None, {"hidden": True})

    reading = sheet_of(fill)
    node = value(reading)
    assert node["objectives"][0]["indicators"][0]["target"] == "12"
    years = [year for at, year in enumerate((2024, 2025, 2026), 4) if not hidden[0] <= at <= hidden[1]]
    assert node["headings"] == ["No", "Sasaran", "Indikator", *(f"Target {year}" for year in years)]
