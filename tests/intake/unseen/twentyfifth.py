"""Round twenty-five, at first sight after the twenty-fourth was fixed: Word and Excel. Sources, looked up for it: the civil service's older form with quantity,
quality, time and cost of each task (rules of 2011); matrices of plans with a row for each year; a regency's papers with indicator and target in one column;
manuals of indicators pasted below each of them; budgets by kinds of expenditure; sheets that are signed at the right of the table. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.intake.office import dots
from tests.intake.paper import merge
from tests.intake.unseen.kit import TITLE, Book, Formula, Make, Page, Person, Rows, Sample, by_quarter, span


def indicator_and_target_in_one_cell() -> Sample:
    """Indicators as a numbered list in one cell, each with its target behind an equals sign; programmes so, too, with their money in brackets."""
    p = Page()
    head = Person("ABDUL RAHMAN, S.Pi., M.Si.", "Kepala Dinas Perikanan", "Pembina Utama Muda", "197001011995031003")
    chief = Person("Hj. MASRIAH, S.Sos.", "Bupati Muara Kelam")
    p.titles(TITLE, "DINAS PERIKANAN KABUPATEN MUARA KELAM")
    heads = p.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja dan Target", "Program dan Anggaran"])
    rows: Rows = [list(heads)]
    p.put("budget.heading", "Program dan Anggaran")
    data = [
        ("1", "Meningkatnya produksi perikanan", [("1.", "Jumlah produksi perikanan tangkap", "4.310 ton"), ("2.", "Jumlah produksi perikanan budidaya", "1.250 ton")], [("Program Pengelolaan Perikanan Tangkap", "Rp 1.210.000.000"), ("Program Pengelolaan Perikanan Budidaya", "Rp 845.000.000")]),
        ("2", "Meningkatnya mutu hasil perikanan", [("1.", "Persentase hasil perikanan yang aman", "97%")], [("Program Pengolahan dan Pemasaran Hasil Perikanan", "Rp 310.500.000")]),
    ]  # fmt: skip
    lines = 0
    for n, (number, text, indicators, programmes) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (mark, name, target) in enumerate(indicators):
            p.put_indicator(n, k, number=mark, name=name, target=target)
        for name, amount in programmes:
            p.put_line(lines, name=name, amount=amount)
            lines += 1
        rows.append(
            [
                number,
                text,
                [f"{mark} {name} = {target}" for mark, name, target in indicators],
                [f"- {name} ({amount})" for name, amount in programmes],
            ]
        )
    p.table(rows, bold=1)
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Muara Kelam", "12 Januari 2026"), gap=3)
    return p.sample()


def quantity_quality_time_cost() -> Sample:
    """Of each task what is to be done in quantity, quality, time and cost, below one head of targets; both people above the table in halves of it."""
    p = Page()
    head = Person("RUDI IRAWAN, A.Md.", "Pengelola Barang Milik Negara", "Pengatur / II c", "199402022019021002")
    chief = Person("NINING SETYOWATI, S.E.", "Kepala Subbagian Tata Usaha", "Penata / III c", "198105052006042003")
    p.titles("PERJANJIAN KINERJA INDIVIDU TAHUN 2026", "BALAI PELATIHAN VOKASI SURAMADU")
    p.table(
        [
            ["NO", "I. PEJABAT PENILAI", "", "NO", "II. PEGAWAI YANG DINILAI", ""],
            ["1", "Nama", chief.name, "1", "Nama", head.name],
            ["2", "NIP", chief.nip, "2", "NIP", head.nip],
            ["3", "Pangkat/Gol.Ruang", chief.rank, "3", "Pangkat/Gol.Ruang", head.rank],
            ["4", "Jabatan", chief.position, "4", "Jabatan", head.position],
        ]
    )
    p.line()
    parts = ["Kuantitas/Output", "Kualitas/Mutu", "Waktu", "Biaya"]
    p.put_heads(["NO", "Rencana Kinerja", "Indikator Kinerja", *(f"TARGET {part}" for part in parts)])
    rows: Rows = [["NO", "Rencana Kinerja", "Indikator Kinerja", "TARGET", "", "", ""], ["", "", "", *parts]]
    data = [
        ("1", "Terkelolanya barang milik negara", "Jumlah laporan barang milik negara", ["2 laporan", "100%", "12 bulan", "-"]),
        ("2", "Tersusunnya usulan penghapusan", "Jumlah dokumen usulan penghapusan", ["1 dokumen", "100%", "6 bulan", "-"]),
        ("3", "Terpeliharanya kendaraan dinas", "Jumlah kendaraan yang dipelihara", ["9 unit", "95%", "12 bulan", "45.000.000"]),
    ]
    for n, (number, text, name, targets) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        p.put_indicator(n, 0, name=name, target=targets[0])
        rows.append([number, text, name, *targets])
    table = p.table(rows, bold=2)
    merge(table, 0, 3, 0, 6)
    span(table, 0, [2], range(3))
    p.line()
    day = p.day("Suramadu", "5 Januari 2026")
    p.sign(
        ["", "Pejabat Penilai,", "", "", chief.name, f"NIP. {chief.nip}"],
        [day, "Pegawai yang Dinilai,", "", "", head.name, f"NIP. {head.nip}"],
    )
    p.put_parties(head, chief)
    # What the third task costs is of no programme.
    return replace(p.sample(), asked=1)


def row_for_each_year() -> Sample:
    """Beside each indicator a row for each year of the plan with its target and its money; that of the agreement's year is the agreement's."""
    b = Book("PK")
    head = Person("SRI WAHYUNI, S.H., M.Si.", "Kepala Satuan Polisi Pamong Praja", "Pembina Tk. I", "197206061997032004")
    chief = Person("ARIFIN NATSIR", "Bupati Lintau")
    b.titles(TITLE, "SATUAN POLISI PAMONG PRAJA", 6)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Tahun", "Target"]), bold=True)
    data: list[tuple[str, list[tuple[str, str, list[tuple[int, int]]]]]] = [
        ("Meningkatnya ketertiban umum", [("Persentase pelanggaran perda yang diselesaikan", "%", [(2025, 86), (2026, 88), (2027, 90)]), ("Jumlah patroli", "kali", [(2025, 340), (2026, 360), (2027, 365)])]),
        ("Meningkatnya perlindungan masyarakat", [("Persentase satlinmas yang terlatih", "%", [(2025, 40), (2026, 55), (2027, 70)])]),
    ]  # fmt: skip
    row = 5
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        top = row
        for k, (name, unit, years) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=str(dict(years)[2026]))
            for at, (year, target) in enumerate(years):
                b.row(
                    row + at, 1, [*([n + 1, text] if row + at == top else ["", ""]), *([name, unit] if at == 0 else ["", ""]), year, target]
                )
            b.tall(row, row + 2, (3, 4))
            row += 3
        b.tall(top, row - 1, (1, 2))
    b.sign_both(row + 1, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Lintau", "8 Januari 2026"), gap=3)
    return b.sample()


def manual_below_each_indicator() -> Sample:
    """Below each indicator, in its column, rows with its formula and where its data are from; the money by kinds of expenditure with their sum."""
    b = Book("PK")
    head = Person("Dra. TUTIK RAHAYU", "Kepala Dinas Kearsipan dan Perpustakaan", "Pembina Tk. I", "196908081994032005")
    chief = Person("H. SYAHRIAL OESMAN", "Wali Kota Pagarjaya")
    b.titles(TITLE, "DINAS KEARSIPAN DAN PERPUSTAKAAN", 6)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]), bold=True)
    data: list[tuple[str, list[tuple[str, str, float, str, str]]]] = [
        ("Meningkatnya budaya baca", [("Nilai tingkat kegemaran membaca", "Nilai", 68.5, "Rata-rata nilai lima unsur kegemaran membaca", "Survei Perpustakaan Nasional"), ("Jumlah pemustaka", "Orang", 41200, "Jumlah kunjungan dalam satu tahun", "Buku tamu digital")]),
        ("Meningkatnya tertib arsip", [("Persentase perangkat daerah yang tertib arsip", "%", 82, "Perangkat daerah tertib dibagi seluruh perangkat daerah x 100%", "Hasil pengawasan kearsipan")]),
    ]  # fmt: skip
    row = 5
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        top = row
        for k, (name, unit, target, formula, source) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=str(target).replace(".", ","), formula=formula, source=source)
            b.row(row, 1, [*([n + 1, text] if k == 0 else ["", ""]), name, unit, target])
            b.row(row + 1, 1, ["", "", f"Formulasi : {formula}", "", ""])
            b.row(row + 2, 1, ["", "", f"Sumber data : {source}", "", ""])
            row += 3
        b.tall(top, row - 1, (1, 2))
    row += 1
    b.row(row, 1, ["No", b.put("budget.heading", "Program"), "Belanja Operasi", "Belanja Modal", "Jumlah"], bold=True)
    money = [("Program Pembinaan Perpustakaan", 1_310_000_000, 240_000_000), ("Program Pengelolaan Arsip", 415_000_000, 60_500_000)]
    for n, (name, running, lasting) in enumerate(money):
        b.put_line(n, number=str(n + 1), name=name, amount=dots(running + lasting))
        at = row + 1 + n
        b.row(at, 1, [n + 1, name, (running, "#,##0"), (lasting, "#,##0"), (Formula(f"=C{at}+D{at}", running + lasting), "#,##0")])
    b.row(row + 3, 1, ["", "Jumlah", (1_725_000_000, "#,##0"), (300_500_000, "#,##0"), (2_025_500_000, "#,##0")], bold=True)
    b.put("budget.total", "2.025.500.000")
    b.sign_both(row + 5, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Pagarjaya", "14 Januari 2026"), gap=3)
    return b.sample()


def signed_at_the_right() -> Sample:
    """Who signs stands at the right of the table, not below it, one under the other; objectives parted by empty rows; quarters as shares of the year."""
    b = Book("PK Lurah")
    head = Person("YOGA PRATAMA, S.STP.", "Lurah Tegalrejo", "Penata", "199001012012061001")
    chief = Person("Drs. SUGIYANTO", "Camat Kartasari", "Pembina", "196910101992031008")
    b.titles(TITLE, "KELURAHAN TEGALREJO", 9)
    heads = ["No", "Sasaran", "Indikator Kinerja", "Target", "TW I", "TW II", "TW III", "TW IV"]
    b.row(4, 1, b.put_heads(heads), bold=True)
    data: list[tuple[str, list[tuple[str, str, list[str]]]]] = [
        ("Meningkatnya pelayanan kelurahan", [("Indeks Kepuasan Masyarakat", "88", ["86", "87", "87", "88"]), ("Jumlah surat yang dilayani", "2.400 surat", ["600 surat", "1.200 surat", "1.800 surat", "2.400 surat"])]),
        ("Meningkatnya swadaya warga", [("Nilai swadaya masyarakat", "Rp 120 juta", ["Rp 30 juta", "Rp 60 juta", "Rp 90 juta", "Rp 120 juta"])]),
    ]  # fmt: skip
    row = 5
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        top = row
        for k, (name, target, quarters) in enumerate(indicators):
            b.put_indicator(n, k, name=name, target=target, **by_quarter(quarters))
            first: list[Any] = [n + 1, text] if k == 0 else ["", ""]
            b.row(row, 1, [*first, name, target, *quarters])
            row += 1
        b.tall(top, row - 1, (1, 2))
        b.row(row, 1, [""] * 8)
        row += 1
    b.cell(4, 10, b.day("Tegalrejo", "7 Januari 2026"))
    for at, (role, who) in enumerate((("Pihak Pertama,", head), ("Pihak Kedua,", chief))):
        for line, text in enumerate((role, who.position, "", who.name, who.rank, f"NIP. {who.nip}")):
            b.cell(5 + at * 7 + line, 10, text)
    b.put_parties(head, chief)
    return b.sample()


ROUND: dict[str, Make] = {
    "indicator_and_target_in_one_cell": indicator_and_target_in_one_cell,
    "quantity_quality_time_cost": quantity_quality_time_cost,
    "row_for_each_year": row_for_each_year,
    "manual_below_each_indicator": manual_below_each_indicator,
    "signed_at_the_right": signed_at_the_right,
}
