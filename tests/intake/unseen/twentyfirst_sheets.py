"""Round twenty-one, Excel. Sources, looked up for it: the export of a regency's application of a regent's agreement for half a year (targets, results, money
and what was spent by quarters under two heads); a provider's monitor whose row of numbers says how columns are computed; the plain export of a
third application; forms in which results stand before targets; a balance of what is promised to whom at the top of a sheet. People and numbers
are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.office import dots
from tests.intake.unseen.kit import ROMAN, Book, Formula, Make, Person, Sample, by_quarter


def half_year_of_a_regent() -> Sample:
    """Below one head targets and results of the quarters, below another the money and what was spent; programmes beside the indicators; what went wrong."""
    b = Book("PK Bupati")
    b.wide(1, 1, 24, b.put("title.text", "PERJANJIAN KINERJA BUPATI - SEMESTER I TAHUN 2026"), bold=True)
    b.put("title.subject", "BUPATI - SEMESTER I")
    fixed = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET 2026", "SATUAN", "PROGRAM / KEGIATAN"]
    performance, money = "TARGET DAN REALISASI KINERJA", "PAGU DAN REALISASI ANGGARAN"
    last = ["ANALISIS / EVALUASI", "PENANGGUNG JAWAB"]
    b.put_heads(
        [
            *fixed,
            *(f"{performance} TW {q} {part}" for q in ROMAN for part in ("Target", "Realisasi")),
            *(f"{money} TW {q} {part}" for q in ROMAN for part in ("Pagu", "Realisasi")),
            *last,
        ]
    )
    b.row(3, 1, [*fixed, performance, *[""] * 7, money, *[""] * 7, *last], bold=True)
    b.row(4, 1, [*[""] * 6, *(text for q in (*ROMAN, *ROMAN) for text in (f"TW {q}", "")), "", ""], bold=True)
    b.row(5, 1, [*[""] * 6, *["Target", "Realisasi"] * 4, *["Pagu", "Realisasi"] * 4, "", ""], bold=True)
    b.tall(3, 5, (*range(1, 7), 23, 24))
    b.merge(3, 7, 3, 14)
    b.merge(3, 15, 3, 22)
    for column in range(7, 23, 2):
        b.merge(4, column, 4, column + 1)
    data: list[tuple[str, str, str, str, str, list[str], list[str], list[str], list[str], str, str]] = [
        ("Meningkatnya kualitas pendidikan", "Rata-rata lama sekolah", "8,42", "Tahun", "Program Pengelolaan Pendidikan", ["8,30", "8,34", "8,38", "8,42"], ["8,29", "8,33", "", ""], ["4.200.000.000", "6.100.000.000", "5.300.000.000", "2.400.000.000"], ["4.011.000.000", "5.870.000.000", "-", "-"], "Guru belum merata", "Dinas Pendidikan"),
        ("Menurunnya kemiskinan", "Persentase penduduk miskin", "9,1", "%", "Program Penanganan Fakir Miskin", ["9,4", "9,3", "9,2", "9,1"], ["9,5", "9,3", "", ""], ["800.000.000", "1.200.000.000", "900.000.000", "350.000.000"], ["790.500.000", "1.105.000.000", "-", "-"], "Data dimutakhirkan", "Dinas Sosial"),
    ]  # fmt: skip
    b.put("budget.heading", "PROGRAM / KEGIATAN")
    for n, (text, name, target, unit, program, quarters, results, pagu, spent, why, lead) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        b.put_indicator(n, 0, name=name, target=target, unit=unit, **by_quarter(quarters), responsible=lead)
        b.put_line(n, name=program, **by_quarter(pagu))
        pairs = [value for pair in zip(quarters, results, strict=True) for value in pair]
        sums = [value for pair in zip(pagu, spent, strict=True) for value in pair]
        b.row(6 + n, 1, [n + 1, text, name, target, unit, program, *pairs, *sums, why, lead])
    return b.sample()


def computed_columns() -> Sample:
    """A row of numbers from 0 on, some of which say how their column is computed; targets and results of quarters below heads of two rows; grades in words;
    below the table what colours mean.
    """
    b = Book("PK dan Renaksi")
    head = Person("Ir. TEGUH SUSANTO, M.T.", "Kepala Dinas Pekerjaan Umum", "Pembina Utama Muda", "196912241996031004")
    regent = Person("H. MAKMUR SANJAYA, S.H.", "Bupati Magelora")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS PEKERJAAN UMUM KABUPATEN MAGELORA", 17)
    fixed = ["No", "Sasaran Strategis", "Indikator", "Satuan", "Target Kinerja Tahunan"]
    planned, reached = "Target Kinerja Triwulanan", "Realisasi Kinerja"
    rest = ["Realisasi Kinerja", "Capaian Terhadap Target Tahun %", "Predikat Capaian", "Penanggung Jawab"]
    b.put_heads([*fixed, *(f"{planned} {q}" for q in ROMAN), *(f"{reached} {q}" for q in ROMAN), *rest])
    b.row(4, 1, [*fixed, planned, "", "", "", reached, "", "", "", *rest], bold=True)
    b.row(5, 1, [*[""] * 5, *ROMAN, *ROMAN, *[""] * 4], bold=True)
    b.tall(4, 5, (*range(1, 6), *range(14, 18)))
    b.merge(4, 6, 4, 9)
    b.merge(4, 10, 4, 13)
    numbers = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13 = (9+10+11+12)", "14 = (13/4)*100", "15", "16"]
    for column, text in enumerate(numbers):
        b.put(f"columns.{column}", text)
    b.row(6, 1, [int(text) if text.isdigit() else text for text in numbers])
    data: list[tuple[str, list[tuple[str, str, str, list[str], list[str], str]]]] = [
        ("Meningkatnya konektivitas wilayah", [("Panjang jalan yang direhabilitasi", "km", "48", ["6", "14", "16", "12"], ["5", "15", "", ""], "Bidang Bina Marga"), ("Jumlah jembatan yang dipelihara", "unit", "20", ["2", "6", "8", "4"], ["2", "5", "", ""], "Bidang Bina Marga")]),
        ("Meningkatnya akses air minum", [("Jumlah sambungan rumah", "SR", "3.500", ["500", "1.000", "1.000", "1.000"], ["480", "1.020", "", ""], "Bidang Cipta Karya")]),
    ]  # fmt: skip
    row = 7
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        top = row
        for k, (name, unit, target, quarters, results, lead) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=target, **by_quarter(quarters), responsible=lead)
            first: list[Any] = [n + 1, text] if row == top else ["", ""]
            b.row(row, 1, [*first, name, unit, target, *quarters, *results, "", "", "Cukup Berhasil", lead])
            row += 1
        b.tall(top, row - 1, (1, 2))
    b.cell(row + 1, 2, "Catatan")
    b.cell(row + 2, 2, "Kolom nomor 15 (Predikat Capaian) warna hijau adalah Sangat Berhasil ( >= 100% )")
    b.sign_both(row + 4, (3, 14), ("Pihak Pertama,", head), ("Pihak Kedua,", regent), b.day("Magelora", "14 Januari 2026"), gap=3)
    return b.sample()


def plain_export() -> Sample:
    """An application's plain export, without people: a title, a row of heads, number and objective said again in each row; numbers as numbers."""
    b = Book("Perjanjian Kinerja")
    b.wide(1, 1, 9, b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    b.row(
        3,
        1,
        b.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target PK", "TW 1", "TW 2", "TW 3", "TW 4"]),
        bold=True,
    )
    data: list[tuple[str, list[tuple[str, str, Any, list[Any]]]]] = [
        ("Meningkatnya mutu lulusan", [("Persentase lulusan yang bekerja dalam satu tahun", "%", 72.5, [0, 20, 50, 72.5]), ("Jumlah mahasiswa berprestasi", "Orang", 40, [5, 15, 30, 40])]),
        ("Meningkatnya mutu penelitian", [("Jumlah artikel pada jurnal bereputasi", "Artikel", 110, [20, 50, 80, 110])]),
    ]  # fmt: skip
    row = 4
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        for k, (name, unit, target, quarters) in enumerate(indicators):
            shown, *parts = (str(value).replace(".", ",") for value in (target, *quarters))
            b.put_indicator(n, k, name=name, unit=unit, target=shown, **by_quarter(parts))
            b.row(row, 1, [n + 1, text, name, unit, target, *quarters])
            row += 1
    return b.sample()


def people_at_the_top() -> Sample:
    """Who promises and who accepts side by side above the table, labels and values in columns; under each quarter first the result, then the target; the money
    below with its sum as a formula; a day as a date.
    """
    b = Book("PK Kabid")
    head = Person("NADIA PERMATASARI, S.E., M.Ak.", "Kepala Bidang Akuntansi", "Penata Tk. I / III d", "198407162009022005")
    chief = Person("Drs. LUTFI ASEGAF, M.Si.", "Kepala Badan Keuangan Daerah", "Pembina Utama Muda / IV c", "196803111990031008")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "BIDANG AKUNTANSI BADAN KEUANGAN DAERAH", 13)
    b.wide(4, 1, 5, "PEJABAT YANG MEMBUAT PERJANJIAN", bold=True)
    b.wide(4, 7, 13, "PEJABAT YANG MENERIMA PERJANJIAN", bold=True)
    for row, (label, key) in enumerate((("Nama", "name"), ("NIP", "nip"), ("Pangkat/Gol. Ruang", "rank"), ("Jabatan", "position")), 5):
        b.cell(row, 1, label)
        b.wide(row, 3, 5, getattr(head, key))
        b.wide(row, 7, 8, label)
        b.wide(row, 9, 13, getattr(chief, key))
    fixed = ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]
    b.put_heads([*fixed, *(f"Triwulan {q} {part}" for q in ROMAN for part in ("Realisasi", "Target"))])
    b.row(10, 1, [*fixed, *(text for q in ROMAN for text in (f"Triwulan {q}", ""))], bold=True)
    b.row(11, 1, [*[""] * 5, *["Realisasi", "Target"] * 4], bold=True)
    b.tall(10, 11, range(1, 6))
    for column in range(6, 14, 2):
        b.merge(10, column, 10, column + 1)
    data: list[tuple[str, str, str, str, list[str], list[str]]] = [
        ("Tersusunnya laporan keuangan daerah", "Opini atas laporan keuangan", "Opini", "WTP", ["", "WTP", "", ""], ["-", "WTP", "-", "-"]),
        ("Meningkatnya tertib akuntansi", "Persentase perangkat daerah yang melapor tepat waktu", "%", "100", ["96", "98", "", ""], ["97", "98", "99", "100"]),
    ]  # fmt: skip
    for n, (text, name, unit, target, results, quarters) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        b.put_indicator(n, 0, name=name, unit=unit, target=target, **by_quarter(quarters))
        b.row(12 + n, 1, [n + 1, text, name, unit, target, *(value for pair in zip(results, quarters, strict=True) for value in pair)])
    b.row(15, 2, [b.put("budget.heading", "Kegiatan"), "Anggaran (Rp)", "Sumber Dana"], bold=True)
    lines = [("Koordinasi dan Penyusunan Laporan Keuangan", 415_000_000), ("Pembinaan Akuntansi Perangkat Daerah", 186_500_000)]
    b.put_lines([(name, dots(amount), "APBD") for name, amount in lines], "name", "amount", "source_of_funds")
    for at, (name, amount) in enumerate(lines, 16):
        b.row(at, 2, [name, (amount, "#,##0"), "APBD"])
    b.row(18, 2, ["JUMLAH", (Formula("=SUM(C16:C17)", 601_500_000), "#,##0"), ""], bold=True)
    b.put("budget.total", "601.500.000")
    b.wide(20, 9, 13, b.day("Randu Alas", "19 Januari 2026"))
    b.sign(21, ((2, 3), (9, 13)), ["Pihak Kedua,", "", "", chief.name], ["Pihak Pertama,", "", "", head.name])
    b.put_parties(head, chief)
    return b.sample()


def targets_and_money_by_quarter() -> Sample:
    """Objectives, programmes and activities below each other, known by a column for the level; below each quarter `K` and `Rp`; the year's money left of them;
    signatures of two, one acting for another.
    """
    b = Book("PK Camat")
    head = Person("SUGENG RIYADI, S.STP., M.M.", "Camat Wanakerta", "Pembina", "198110102000121002")
    regent = Person("ELLY KUSUMAWARDANI", "Bupati Karang Endah")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "KECAMATAN WANAKERTA", 15)
    fixed = ["No", "Sasaran", "Program / Kegiatan", "Indikator Kinerja", "Satuan", "Target", "Anggaran (Rp)"]
    b.put_heads([*fixed, *(f"Triwulan {q} {part}" for q in ROMAN for part in ("K", "Rp"))])
    b.row(4, 1, [*fixed, *(text for q in ROMAN for text in (f"Triwulan {q}", ""))], bold=True)
    b.row(5, 1, [*[""] * 7, *["K", "Rp"] * 4], bold=True)
    b.tall(4, 5, range(1, 8))
    for column in range(8, 16, 2):
        b.merge(4, column, 4, column + 1)
    data: list[tuple[str, str, str, str, str, str, int, list[str], list[int]]] = [
        ("1", "Meningkatnya kualitas pelayanan kecamatan", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Indeks Kepuasan Masyarakat", "Indeks", "88", 420_000_000, ["86", "87", "87", "88"], [100_000_000, 120_000_000, 100_000_000, 100_000_000]),
        ("2", "Meningkatnya pemberdayaan desa", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "Persentase desa yang menyusun RKP tepat waktu", "%", "100", 260_000_000, ["0", "50", "75", "100"], [20_000_000, 80_000_000, 80_000_000, 80_000_000]),
    ]  # fmt: skip
    b.put("budget.heading", "Program / Kegiatan")
    for n, (number, text, program, name, unit, target, amount, quarters, money) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        b.put_indicator(n, 0, name=name, unit=unit, target=target, **by_quarter(quarters))
        b.put_line(n, name=program, amount=dots(amount), **by_quarter(map(dots, money)))
        pairs: list[Any] = [
            cell for planned, sum_of in zip(quarters, money, strict=True) for cell in ((int(planned), "0"), (sum_of, "#,##0"))
        ]
        b.row(6 + n, 1, [int(number), text, program, name, unit, (int(target), "0"), (amount, "#,##0"), *pairs])
    sums: list[Any] = [("", "")] * 8
    b.row(8, 1, ["", "", "Jumlah", "", "", "", (Formula("=SUM(G6:G7)", 680_000_000), "#,##0"), *(text for text, _ in sums)], bold=True)
    b.put("budget.total", "680.000.000")
    b.sign_both(10, (3, 12), ("Pihak Pertama,", head), ("Pihak Kedua,", regent), b.day("Wanakerta", "6 Januari 2026"), gap=3)
    return b.sample()


WORKBOOKS: dict[str, Make] = {
    "half year of a regent": half_year_of_a_regent,
    "computed columns": computed_columns,
    "plain export": plain_export,
    "people at the top": people_at_the_top,
    "targets and money by quarter": targets_and_money_by_quarter,
}
