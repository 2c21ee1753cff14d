"""Workbooks as offices keep them, the first four: officers below each other in one table, as an application's monitor exports them; targets of
six years and of four quarters side by side; targets, results and their shares of each quarter; money and days in the formats of accountants.
Heads and columns are those of real exports and matrices; people and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

import datetime
from typing import Any

from tests.intake.office import dots
from tests.intake.unseen.kit import QUARTERS, ROMAN, TITLE, Book, Formula, Make, Person, Sample

SHARE = "0.0%"
MONEY = '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-'


def officers_in_one_table() -> Sample:
    """Whose an indicator is stands in a column, merged over the rows of that officer; what was reached so far behind the targets."""
    b = Book("Monitoring PK")
    b.wide(1, 1, 12, TITLE, bold=True)
    b.wide(2, 1, 12, "DINAS PENANAMAN MODAL KABUPATEN WAY JATI", bold=True)
    fixed = ["No", "Pejabat", "Sasaran", "Indikator", "Satuan", "Target"]
    heads = [*fixed, *(f"Realisasi / Capaian Triwulan {q}" for q in ROMAN), "Total", "%"]
    b.row(4, 1, [*fixed, "Realisasi / Capaian Triwulan", "", "", "", "Total", "%"], bold=True)
    b.row(5, 1, ["", "", "", "", "", "", *ROMAN, "", ""], bold=True)
    b.merge(4, 7, 4, 10)
    b.tall(4, 5, (1, 2, 3, 4, 5, 6, 11, 12))
    data: list[tuple[str, list[tuple[str, list[tuple[str, str, float, list[float]]]]]]] = [
        ("Kepala Bidang Perizinan", [("Meningkatnya mutu pelayanan perizinan", [("Persentase izin yang terbit tepat waktu", "Persen", 95, [22, 47]), ("Indeks kepuasan pemohon izin", "Indeks", 88, [86, 87])])]),
        ("Kepala Bidang Promosi Penanaman Modal", [("Meningkatnya minat penanam modal", [("Jumlah penanam modal baru", "Orang", 40, [8, 19])]), ("Tersedianya bahan promosi", [("Jumlah bahan promosi yang terbit", "Dokumen", 12, [3, 6])])]),
    ]  # fmt: skip
    row, count = 6, 1
    for at, (position, objectives) in enumerate(data):
        if at:
            b.agreements.append({})
        b.put("title.text", TITLE)
        b.put("title.subject", "DINAS PENANAMAN MODAL KABUPATEN WAY JATI")
        b.put_heads(heads)
        b.put("parties.first.position", position)
        top = row
        for n, (text, indicators) in enumerate(objectives):
            first = row
            b.put(f"objectives.{n}.text", text)
            for k, (name, unit, target, done) in enumerate(indicators):
                path = f"objectives.{n}.indicators.{k}"
                for key, value in (("name", name), ("unit", unit), ("target", str(target))):
                    b.put(f"{path}.{key}", value)
                total = Formula(f"=MAX(G{row}:J{row})", done[-1])
                share = (Formula(f"=K{row}/F{row}", done[-1] / target), SHARE)
                b.row(
                    row,
                    1,
                    [count, position if row == top else "", text if row == first else "", name, unit, target, *done, "", "", total, share],
                )
                row, count = row + 1, count + 1
            b.merge(first, 3, row - 1, 3)
        b.merge(top, 2, row - 1, 2)
    b.sheet.freeze_panes(5, 4)
    b.sheet.autofilter(4, 0, row - 2, 11)
    return b.sample()


def years_of_a_plan() -> Sample:
    """A matrix of six years, of which the agreement's is the last; the quarters of that year behind it; heads in three rows, years as numbers;
    two years are folded away.
    """
    b = Book("PK-Renstra")
    head = Person("Ir. SUGENG PRANOTO, M.T.", "Kepala Dinas Perhubungan", "Pembina Utama Muda", "197002141996031003")
    regent = Person("H. DARMAWAN LUBIS, S.H.", "Bupati Labuan Raya")
    b.titles(TITLE, "DINAS PERHUBUNGAN KABUPATEN LABUAN RAYA", 16)
    years = [str(year) for year in range(2023, 2027)]
    fixed = ["No", "Tujuan", "Sasaran", "Indikator Kinerja", "Satuan", "Kondisi Awal 2020"]
    quarters = [f"Target Triwulan Tahun 2026 {q}" for q in ROMAN]
    b.put_heads([*fixed, *(f"Target Kinerja Tahun {year}" for year in years), *quarters, "Penanggung Jawab"])
    b.row(4, 1, [*fixed, "Target Kinerja", "", "", "", "", "", "Target Triwulan", "", "", "", "Penanggung Jawab"], bold=True)
    b.row(5, 1, ["", "", "", "", "", "", "Tahun", "", "", "", "", "", "Tahun 2026", "", "", "", ""], bold=True)
    b.row(6, 1, ["", "", "", "", "", "", 2021, 2022, 2023, 2024, 2025, 2026, *ROMAN, ""], bold=True)
    b.tall(4, 6, (1, 2, 3, 4, 5, 6, 17))
    b.merge(4, 7, 4, 12)
    b.merge(4, 13, 4, 16)
    b.merge(5, 7, 5, 12)
    b.merge(5, 13, 5, 16)
    goal = "Meningkatkan keterhubungan wilayah"
    data: list[tuple[str, str, list[tuple[str, str, float, list[float], list[float], str, str]]]] = [
        ("1", "Meningkatnya keselamatan lalu lintas", [("Rasio kecelakaan lalu lintas", "Angka", 4.8, [4.5, 4.2, 3.9, 3.6, 3.3, 3.1], [3.2, 3.2, 3.1, 3.1], "0.00", "Bidang Lalu Lintas")]),
        ("2", "Meningkatnya layanan angkutan", [("Persentase trayek yang terlayani", "Persen", 0.61, [0.66, 0.7, 0.74, 0.8, 0.86, 0.92], [0.88, 0.9, 0.91, 0.92], "0%", "Bidang Angkutan"), ("Jumlah penumpang angkutan perintis", "Orang", 14200, [15000, 16100, 17500, 18800, 20100, 21500], [5100, 10400, 16000, 21500], "#,##0", "Bidang Angkutan")]),
    ]  # fmt: skip
    row = 7
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, goal=goal, number=number, text=text)
        top = row
        for k, (name, unit, base, targets, parts, form, owner) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            for key, value in (("name", name), ("unit", unit), ("responsible", owner)):
                b.put(f"{path}.{key}", value)
            b.put(f"{path}.baseline", spell(base, form))
            b.put(f"{path}.target", spell(targets[-1], form))
            for key, part in zip(QUARTERS, parts, strict=True):
                b.put(f"{path}.{key}", spell(part, form))
            first: list[Any] = [int(number), goal if row == 7 else "", text] if row == top else ["", "", ""]
            b.row(row, 1, [*first, name, unit, *((value, form) for value in (base, *targets, *parts)), owner])
            row += 1
        b.tall(top, row - 1, (1, 3))
    b.merge(7, 2, row - 1, 2)
    b.sheet.set_column(6, 7, 8, None, {"hidden": True, "level": 1})
    b.wide(row + 1, 12, 16, b.day("Labuan Raya", "9 Januari 2026"))
    b.sign(row + 2, ((2, 5), (12, 16)), ["PIHAK KEDUA,", *regent.signed(3)], ["PIHAK PERTAMA,", *head.signed(3)])
    b.put_parties(head, regent)
    b.sheet.freeze_panes(6, 4)
    return b.sample()


def spell(value: float, form: str) -> str:
    """The number as an Indonesian reader sees it in its format."""
    if form.endswith("%"):
        return f"{value * 100:.0f}%" if form == "0%" else f"{value * 100:.1f}%".replace(".", ",")
    return dots(int(value)) if form == "#,##0" else f"{value:.{form.count('0') - 1}f}".replace(".", ",")


def results_beside_targets() -> Sample:
    """Of each quarter target, result and share; the year's result behind its target; what was spent behind what may be; shares are formulas."""
    b = Book("PK dan Realisasi")
    head = Person("Dra. WAHYUNI HASIBUAN, M.Si.", "Camat Sungai Lama", "Pembina Tk. I", "196904031990092002")
    regent = Person("Ir. ANDI RAHARJA", "Bupati Tanah Luas")
    b.titles(TITLE, "KECAMATAN SUNGAI LAMA", 19)
    fixed = ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"]
    b.put_heads([*fixed, *(f"Triwulan {q} {part}" for q in ROMAN for part in ("Target", "Realisasi", "%"))])
    b.row(4, 1, [*fixed, *(text for q in ROMAN for text in (f"Triwulan {q}", "", ""))], bold=True)
    b.row(5, 1, [*[""] * 7, *["Target", "Realisasi", "%"] * 4], bold=True)
    b.tall(4, 5, range(1, 8))
    for column in (8, 11, 14, 17):
        b.merge(4, column, 4, column + 2)
    data: list[tuple[str, str, list[tuple[str, str, float, list[float], list[float], str]]]] = [
        ("1", "Meningkatnya mutu layanan kecamatan", [("Indeks Kepuasan Masyarakat", "Indeks", 86.5, [84, 85, 86, 86.5], [83.2, 84.9, 86.3], "0.0"), ("Persentase pengaduan yang selesai", "%", 0.98, [0.95, 0.96, 0.97, 0.98], [0.91, 0.96, 0.965], SHARE)]),
        ("2", "Meningkatnya ketertiban wilayah", [("Jumlah desa yang menyusun laporan tepat waktu", "Desa", 17, [5, 9, 13, 17], [4, 9, 14], "0")]),
    ]  # fmt: skip
    row = 6
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        top = row
        for k, (name, unit, target, parts, done, form) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            for key, value in (("name", name), ("unit", unit), ("target", spell(target, form) if form != "0" else str(target))):
                b.put(f"{path}.{key}", value)
            cells: list[Any] = []
            for q, (key, part) in enumerate(zip(QUARTERS, parts, strict=True)):
                b.put(f"{path}.{key}", spell(part, form) if form != "0" else str(part))
                reached = done[q] if q < len(done) else None
                cells += [
                    (part, form),
                    "" if reached is None else (reached, form),
                    (Formula(f'=IF(I{row}=0,"",I{row}/H{row})', "" if reached is None else reached / part), SHARE),
                ]
            share = (Formula(f"=F{row}/E{row}", done[-1] / target), SHARE)
            b.row(row, 1, [*([int(number), text] if row == top else ["", ""]), name, unit, (target, form), (done[-1], form), share, *cells])
            row += 1
        b.tall(top, row - 1, (1, 2))
    row += 1
    b.row(row, 2, [b.put("budget.heading", "Program"), "Pagu (Rp)", "Realisasi (Rp)", "%", "Keterangan"], bold=True)
    lines = [
        ("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", 412_600_000, 301_200_000, "APBD"),
        ("Program Pemberdayaan Masyarakat Desa dan Kelurahan", 288_150_000, 190_400_000, "APBD"),
    ]
    b.put_lines([(name, dots(may), note) for name, may, _, note in lines], "name", "amount", "note")
    for at, (name, may, spent, note) in enumerate(lines, row + 1):
        b.row(at, 2, [name, (may, "#,##0"), (spent, "#,##0"), (Formula(f"=D{at}/C{at}", spent / may), SHARE), note])
    b.row(
        row + 3,
        2,
        [
            "Jumlah",
            (Formula(f"=SUM(C{row + 1}:C{row + 2})", 700_750_000), "#,##0"),
            (Formula(f"=SUM(D{row + 1}:D{row + 2})", 491_600_000), "#,##0"),
            (0.7015, SHARE),
            "",
        ],
        bold=True,
    )
    b.put("budget.total", "700.750.000")
    b.wide(row + 5, 14, 19, b.day("Sungai Lama", "12 Januari 2026"))
    b.sign(row + 6, ((2, 4), (14, 19)), ["Pihak Kedua,", *regent.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    b.put_parties(head, regent)
    return b.sample()


def formats_of_accountants() -> Sample:
    """Money with its sign at the left edge, in thousands, in powers of ten, taken from another workbook; figures as text; a total above its
    lines; a day as a number; a note beside the table, comments, a protected sheet, an area to print.
    """
    b = Book("PK Kabid")
    head = Person("YUSUF MANALU, S.T.", "Kepala Bidang Bina Marga", "Penata Tk. I", "198103052008011006")
    chief = Person("Ir. RATNA DEWANTI, M.Eng.", "Kepala Dinas Pekerjaan Umum", "Pembina Utama Muda", "197111301998032004")
    b.cell(1, 2, b.put("title.text", TITLE), bold=True)
    b.cell(2, 2, b.put("title.subject", "BIDANG BINA MARGA"), bold=True)
    b.row(4, 2, b.put_heads(["No.", "Sasaran Program", "Indikator Program", "Target", "Bobot"]), bold=True)
    data: list[tuple[str, str, list[tuple[str, Any, str, tuple[float, str], str]]]] = [
        ("1", "Meningkatnya kemantapan jalan", [("Persentase jalan dalam kondisi mantap", (0.8275, "0.00%"), "82,75%", (0.4, "0%"), "40%"), ("Panjang jalan yang ditingkatkan", (24.6, '0.0" km"'), "24,6 km", (0.35, "0%"), "35%")]),
        ("2", "Meningkatnya jembatan yang layak", [("Jumlah jembatan yang diperbaiki", "6", "6", (0.25, "0%"), "25%")]),
    ]  # fmt: skip
    row = 5
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        for k, (name, target, shown, weight, part) in enumerate(indicators):
            b.put_indicator(n, k, name=name, target=shown, weight=part)
            b.row(row, 2, [*((number, text) if k == 0 else ("", "")), name, target, weight])
            row += 1
    b.cell(5, 8, "Cek lagi: angka 2025 = 80,1")
    b.cell(6, 8, "minta data ke UPT")
    row += 1
    b.row(row, 2, ["No.", b.put("budget.heading", "Kegiatan"), "Anggaran", "Sumber Dana", "Ket."], bold=True)
    b.row(row + 1, 2, ["", "TOTAL", (Formula(f"=SUM(D{row + 2}:D{row + 4})", 24_350_500_000), MONEY), "", ""], bold=True)
    b.put("budget.total", "Rp 24.350.500.000")
    lines: list[tuple[str, Any, str, str]] = [
        (
            "Penyelenggaraan Jalan Kabupaten/Kota",
            (Formula("='[Renja 2026.xlsx]Pagu'!$C$5", 18_250_500_000), MONEY),
            "Rp 18.250.500.000",
            "DAK Fisik",
        ),
        ("Pembangunan Jembatan", (5_500_000_000, "0.00E+00"), "5500000000", "DAU"),
        ("Pengelolaan Data Jalan", "600.000.000,00", "600.000.000,00", "DAU"),
    ]
    b.put_lines(
        [(str(k), name, shown, funds) for k, (name, _, shown, funds) in enumerate(lines, 1)], "number", "name", "amount", "source_of_funds"
    )
    for k, (name, amount, _, funds) in enumerate(lines, 1):
        b.row(row + 1 + k, 2, [k, name, amount, funds, ""])
    at = row + 7
    b.cell(at, 5, f"{b.put('signed.place', 'Rantau Indah')}, ")
    b.cell(at, 6, (datetime.date(2026, 1, 7), "dd mmmm yyyy"))
    b.put("signed.date", "07 Januari 2026")
    b.sign(at + 1, (3, 5), ["Pihak Kedua,", *chief.signed()], ["Pihak Pertama,", *head.signed()])
    b.put_parties(head, chief)
    b.sheet.write_comment("E5", "Angka sementara, tunggu BPS", {"author": "operator"})
    b.sheet.print_area(0, 1, at + 8, 5)
    b.sheet.protect("")
    return b.sample()


WORKBOOKS: dict[str, Make] = {
    "officers in one table": officers_in_one_table,
    "years of a plan": years_of_a_plan,
    "results beside targets": results_beside_targets,
    "formats of accountants": formats_of_accountants,
}
