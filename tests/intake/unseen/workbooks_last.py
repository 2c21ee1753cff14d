"""Workbooks as offices keep them, a third set, written when two were fixed: plans of action beside the targets of quarters; a regent's agreement
with who supports it; a register of officers with names and numbers and what each spends; months of targets and of results; names of fields for
headings. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.office import dots
from tests.intake.unseen.kit import QUARTERS, ROMAN, TITLE, Aim, Book, Formula, Make, Person, Sample, by_quarter

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")


def actions_beside_quarters() -> Sample:
    """Below each quarter what is planned and what is done for it; a row of numbers; objectives merged over their indicators."""
    b = Book("PK & RENAKSI")
    head = Person("Drs. HASAN BASRI, M.M.", "Kepala Dinas Perpustakaan dan Arsip", "Pembina Utama Muda", "196802101993031009")
    mayor = Person("TRI WAHYONO, S.T.", "Wali Kota Lembah Hijau")
    b.titles(TITLE, "DINAS PERPUSTAKAAN DAN ARSIP KOTA LEMBAH HIJAU", 13)
    fixed = ["No.", "Sasaran", "Indikator Kinerja Utama", "Satuan", "Target"]
    b.put_heads([*fixed, *(f"Rencana Aksi Triwulan Triwulan {q} {part}" for q in ROMAN for part in ("Target", "Kegiatan"))])
    b.row(4, 1, [*fixed, "Rencana Aksi Triwulan", *[""] * 7], bold=True)
    b.row(5, 1, [*[""] * 5, *(text for q in ROMAN for text in (f"Triwulan {q}", ""))], bold=True)
    b.row(6, 1, [*[""] * 5, *["Target", "Kegiatan"] * 4], bold=True)
    b.tall(4, 6, range(1, 6))
    b.merge(4, 6, 4, 13)
    for column in (6, 8, 10, 12):
        b.merge(5, column, 5, column + 1)
    data: list[tuple[str, str, list[tuple[str, str, str, list[str], list[str]]]]] = [
        ("1", "Meningkatnya minat baca masyarakat", [("Tingkat Kegemaran Membaca", "Nilai", "68,5", ["62", "64", "66", "68,5"], ["Penyusunan jadwal", "Lomba baca", "Pameran buku", "Survei"]), ("Jumlah kunjungan perpustakaan", "Orang", "48.000", ["10.000", "22.000", "35.000", "48.000"], ["Promosi", "Promosi", "Perpustakaan keliling", "Evaluasi"])]),
        ("2", "Meningkatnya tertib arsip", [("Nilai pengawasan kearsipan", "Nilai", "81", ["0", "0", "0", "81"], ["Bimtek", "Pendampingan", "Pendampingan", "Penilaian"])]),
    ]  # fmt: skip
    row = 7
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        top = row
        for k, (name, unit, target, quarters, actions) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=target, **by_quarter(quarters))
            pairs = [text for pair in zip(quarters, actions, strict=True) for text in pair]
            b.row(row, 1, [*([int(number), text] if row == top else ["", ""]), name, unit, target, *pairs])
            row += 1
        b.tall(top, row - 1, (1, 2))
    b.wide(row + 1, 10, 13, b.day("Lembah Hijau", "13 Januari 2026"))
    b.sign(row + 2, ((2, 4), (10, 13)), ["Pihak Kedua,", *mayor.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    b.put_parties(head, mayor)
    return b.sample()


def agreement_of_a_regent() -> Sample:
    """A regent's own agreement: a column with the year in each row, who supports each objective, last year's result behind the target, money
    for programmes in millions; nobody else signs.
    """
    b = Book("PK BUPATI")
    regent = Person("dr. H. SYAHRIAL LUBIS, M.Kes.", "BUPATI SERAYU HILIR")
    b.titles(TITLE, "BUPATI SERAYU HILIR", 8)
    heads = ["No", "Sasaran", "Indikator", "Tahun", "Satuan", "Target", "Realisasi 2025", "Perangkat Daerah Pendukung"]
    b.row(4, 1, b.put_heads(heads), bold=True)
    data: list[tuple[str, str, list[tuple[str, str, str, str]], str]] = [
        ("1", "Meningkatnya kualitas pendidikan", [("Indeks Pendidikan", "Indeks", "0,682", "0,671"), ("Rata-rata lama sekolah", "Tahun", "8,15", "7,98")], "Dinas Pendidikan; Dinas Perpustakaan"),
        ("2", "Menurunnya kemiskinan", [("Persentase penduduk miskin", "%", "7,8", "8,3")], "Dinas Sosial"),
    ]  # fmt: skip
    row = 5
    for n, (number, text, indicators, support) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        top = row
        for k, (name, unit, target, before) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=target, last_year=before)
            b.row(
                row,
                1,
                [*([int(number), text] if row == top else ["", ""]), name, 2026, unit, target, before, support if row == top else ""],
            )
            row += 1
        b.tall(top, row - 1, (1, 2, 8))
    row += 1
    b.row(row, 1, ["No", b.put("budget.heading", "Program"), "Anggaran 2026 (Rp)", "Keterangan"], bold=True)
    lines = [("Program Pengelolaan Pendidikan", 412_500_000_000, "APBD/DAK"), ("Program Penanganan Fakir Miskin", 38_250_000_000, "APBD")]
    b.put_lines([(str(k), name, dots(amount), note) for k, (name, amount, note) in enumerate(lines, 1)], "number", "name", "amount", "note")
    for k, (name, amount, note) in enumerate(lines, 1):
        b.row(row + k, 1, [k, name, (amount, "#,##0"), note])
    b.row(row + 3, 1, ["", "Total", (Formula(f"=SUM(C{row + 1}:C{row + 2})", 450_750_000_000), "#,##0"), ""], bold=True)
    b.put("budget.total", "450.750.000.000")
    b.cell(row + 5, 6, b.day("Serayu Hilir", "30 Januari 2026"))
    for at, line in enumerate([f"{regent.position},", "", "", regent.name], row + 6):
        b.cell(at, 6, line)
    b.put_parties(regent, keys=("name", "position"))
    return b.sample()


def register_of_officers() -> Sample:
    """Each officer with name, number and position in columns of their own, not merged but said once; the sub-activities and money of each."""
    b = Book("Rekap PK")
    b.wide(1, 1, 9, TITLE, bold=True)
    b.wide(2, 1, 9, "BADAN KEUANGAN DAERAH", bold=True)
    heads = ["No", "Nama Pejabat", "NIP", "Jabatan", "Kinerja Utama", "Indikator", "Target", "Sub Kegiatan", "Anggaran (Rp)"]
    b.row(4, 1, heads, bold=True)
    data: list[tuple[Person, list[tuple[str, str, str, str, int]]]] = [
        (Person("INDAH PUSPITA, S.E.", "Kepala Sub Bidang Anggaran", "", "198310102008012003"), [("Tersusunnya anggaran tepat waktu", "Jumlah dokumen anggaran yang tepat waktu", "4 dokumen", "Koordinasi Penyusunan KUA dan PPAS", 185_400_000), ("Tersedianya data anggaran", "Persentase data anggaran yang mutakhir", "100 %", "Pengelolaan Data Anggaran", 64_000_000)]),
        (Person("BAYU SEGARA, S.Kom.", "Kepala Sub Bidang Akuntansi", "", "198702142011011007"), [("Tersusunnya laporan keuangan", "Jumlah laporan keuangan", "12 laporan", "Penyusunan Laporan Keuangan", 210_750_000)]),
    ]  # fmt: skip
    row = 5
    for at, (who, aims) in enumerate(data):
        if at:
            b.agreements.append({})
        b.put("title.text", TITLE)
        b.put("title.subject", "BADAN KEUANGAN DAERAH")
        b.put_heads(heads)
        b.put_parties(who, keys=("name", "position", "nip"))
        b.put("budget.heading", "Sub Kegiatan")
        for n, (text, name, target, activity, amount) in enumerate(aims):
            b.put(f"objectives.{n}.text", text)
            b.put_indicator(n, 0, name=name, target=target)
            b.put_line(n, name=activity, amount=dots(amount))
            first: list[Any] = [at + 1, who.name, who.nip, who.position] if n == 0 else [""] * 4
            b.row(row, 1, [*first, text, name, target, activity, (amount, "#,##0")])
            row += 1
    return b.sample()


def months_of_two_kinds() -> Sample:
    """Twelve months of targets beside twelve months of results, and what they add up to; a sheet named by who signs; weights that add up."""
    b = Book("SUB BAG UMPEG")
    head = Person("NOVITA SARI, S.A.P.", "Kepala Sub Bagian Umum dan Kepegawaian", "Penata", "198611222010012014")
    chief = Person("Drs. GATOT SUBAGYO", "Sekretaris Dinas Tenaga Kerja", "Pembina Tk. I", "196909091992031011")
    b.titles(TITLE, "SUB BAGIAN UMUM DAN KEPEGAWAIAN", 31)
    fixed = ["No", "Kinerja", "Indikator", "Satuan", "Bobot", "Target Tahunan"]
    b.put_heads([*fixed, *(f"Target {month}" for month in MONTHS), *(f"Realisasi {month}" for month in MONTHS), "Total Realisasi"])
    b.row(4, 1, [*fixed, "Target", *[""] * 11, "Realisasi", *[""] * 11, "Total Realisasi"], bold=True)
    b.row(5, 1, [*[""] * 6, *MONTHS, *MONTHS, ""], bold=True)
    b.tall(4, 5, (*range(1, 7), 31))
    b.merge(4, 7, 4, 18)
    b.merge(4, 19, 4, 30)
    data: list[tuple[str, str, str, str, str, int, list[int]]] = [
        ("1", "Tersedianya layanan kepegawaian", "Jumlah berkas kepegawaian yang diproses", "Berkas", "60%", 60, [5] * 12),
        ("2", "Terpeliharanya barang milik daerah", "Jumlah laporan barang", "Laporan", "40%", 24, [2] * 12),
    ]
    for n, (number, text, name, unit, weight, target, months) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        path = f"objectives.{n}.indicators.0"
        for key, value in (("name", name), ("unit", unit), ("weight", weight), ("target", str(target))):
            b.put(f"{path}.{key}", value)
        for month, planned in enumerate(months, 1):
            b.put(f"{path}.months.m{month}", str(planned))
        done: list[Any] = [planned - 1 for planned in months[:9]]
        total = Formula(f"=SUM(S{6 + n}:AD{6 + n})", sum(done))
        b.row(6 + n, 1, [int(number), text, name, unit, (int(weight.rstrip("%")) / 100, "0%"), target, *months, *done, "", "", "", total])
    b.row(8, 1, ["", "", "", "Jumlah", (1.0, "0%"), *[""] * 26], bold=True)
    b.sign_both(10, (2, 19), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Tirtomoyo", "7 Januari 2026"))
    return b.sample()


def names_of_fields() -> Sample:
    """An export whose headings are the names of fields, without rules, each objective said again; two years of targets, a year's result."""
    b = Book("export")
    b.cell(1, 1, b.put("title.text", TITLE), bold=True)
    b.cell(2, 1, b.put("title.subject", "DINAS KOPERASI DAN UMKM"), bold=True)
    heads = [
        "kode_sasaran",
        "sasaran",
        "kode_indikator",
        "indikator",
        "satuan",
        "realisasi_2025",
        "target_2025",
        "target_2026",
        *(f"target_tw{q}" for q in range(1, 5)),
        "penanggung_jawab",
    ]
    b.put_heads(heads)
    for column, text in enumerate(heads, 1):
        b.cell(4, column, text)
    aims: list[Aim] = [
        ("S1", "Meningkatnya koperasi yang sehat", [("I1.1", "Persentase koperasi sehat", "persen", "41", "45", "52", "10", "25", "40", "52", "Bidang Koperasi"), ("I1.2", "Jumlah koperasi yang diperiksa", "unit", "70", "75", "80", "20", "40", "60", "80", "Bidang Koperasi")]),
        ("S2", "Meningkatnya usaha mikro", [("I2.1", "Jumlah usaha mikro yang naik kelas", "usaha", "110", "120", "150", "30", "70", "110", "150", "Bidang UMKM")]),
    ]  # fmt: skip
    row = 5
    for n, (code, text, indicators) in enumerate(aims):
        b.put_objective(n, code=code, text=text)
        for k, (tag, name, unit, done, before, target, *rest) in enumerate(indicators):
            b.put_indicator(
                n,
                k,
                code=tag,
                name=name,
                unit=unit,
                last_year=done,
                target=target,
                **dict(zip((*QUARTERS, "responsible"), rest, strict=True)),
            )
            cells: list[Any] = [code, text, tag, name, unit, int(done), int(before), int(target), *map(int, rest[:4]), rest[4]]
            for column, held in enumerate(cells, 1):
                b.cell(row, column, held)
            row += 1
    return b.sample()


WORKBOOKS: dict[str, Make] = {
    "actions beside quarters": actions_beside_quarters,
    "agreement of a regent": agreement_of_a_regent,
    "register of officers": register_of_officers,
    "months of two kinds": months_of_two_kinds,
    "names of fields": names_of_fields,
}
