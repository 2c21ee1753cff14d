"""Round twenty-four, Excel. Sources, looked up for it: a town's export with year, kind and office in each row; a statistics office's sheets with two columns
below each month; health offices' targets by clinic beside those of the regency; two officers' papers side by side on one sheet, to be printed on one page; outcome
and output beside each other with a target each. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.office import MONTHS, dots
from tests.intake.unseen.kit import TITLE, Book, Make, Person, Sample


def office_in_each_row() -> Sample:
    """An export: year, kind of agreement, office and objective said again in each row; no rules, no people; a code of the office in front."""
    b = Book("Worksheet")
    b.cell(1, 1, b.put("title.text", TITLE), bold=True)
    heads = b.put_heads(["Tahun", "Tipe", "OPD", "Sasaran", "Indikator", "Target", "Satuan"])
    b.row(2, 1, heads, bold=True, box=False)
    data: list[tuple[str, list[tuple[str, float, str]]]] = [
        ("Meningkatnya kualitas jalan kota", [("Persentase jalan kota dalam kondisi mantap", 93.5, "Persen"), ("Panjang trotoar yang dibangun", 12, "Km")]),
        ("Menurunnya genangan", [("Luas genangan", 41, "Ha")]),
        ("Meningkatnya akuntabilitas kinerja", [("Nilai SAKIP", 82.75, "Nilai"), ("Persentase tindak lanjut temuan", 100, "Persen")]),
    ]  # fmt: skip
    row = 3
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, text=text)
        for k, (name, target, unit) in enumerate(indicators):
            b.put_indicator(n, k, name=name, target=str(target).replace(".", ","), unit=unit)
            b.row(row, 1, [2026, "Murni", "Dinas Pekerjaan Umum", text, name, target, unit], box=False)
            row += 1
    return b.sample()


def months_of_targets_and_money() -> Sample:
    """Below each month a target and the money that it takes; what the months come to behind them; the unit in front; two sign."""
    b = Book("Rencana Bulanan")
    head = Person("FITRI HANDAYANI, S.ST.", "Kepala Subbagian Umum", "Penata", "198903252011012004")
    chief = Person("Ir. DARMAWAN, M.M.", "Kepala BPS Kabupaten Tapian", "Pembina Tk. I", "196911091993031002")
    b.titles(TITLE, "SUBBAGIAN UMUM BPS KABUPATEN TAPIAN", 29)
    fixed = ["No", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target 2026"]
    short = [month[:3] for month in MONTHS]
    b.put_heads([*fixed, *(f"{month} {part}" for month in short for part in ("Kinerja", "Rp"))])
    b.row(4, 1, [*fixed, *(text for month in short for text in (month, ""))], bold=True)
    b.row(5, 1, [*[""] * 5, *["Kinerja", "Rp"] * 12], bold=True)
    b.tall(4, 5, range(1, 6))
    for column in range(6, 30, 2):
        b.merge(4, column, 4, column + 1)
    data = [
        ("Terlaksananya layanan perkantoran", "Jumlah layanan perkantoran", "Layanan", 12, list(range(1, 13)), [90_000_000] * 12),
        ("Tersusunnya laporan keuangan", "Jumlah laporan keuangan", "Laporan", 4, [0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4], [1_500_000] * 12),
    ]
    for n, (text, name, unit, target, months, money) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        b.put_indicator(n, 0, name=name, unit=unit, target=str(target), **{f"months.m{m}": str(value) for m, value in enumerate(months, 1)})
        pairs: list[Any] = [cell for value, sum_of in zip(months, money, strict=True) for cell in (value, (sum_of, "#,##0"))]
        b.row(6 + n, 1, [n + 1, text, name, unit, target, *pairs])
    b.sign_both(10, (3, 14), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Tapian", "12 Januari 2026"), gap=3)
    return b.sample()


def targets_of_each_clinic() -> Sample:
    """Beside the target of the regency those of its clinics, below one head; what each contributes has no place; the head's row of names is turned."""
    b = Book("PK Kesmas")
    head = Person("drg. ANITA WULANDARI", "Kepala Bidang Kesehatan Masyarakat", "Pembina", "197712192006042011")
    chief = Person("dr. SUHARTONO, M.M.", "Kepala Dinas Kesehatan Kabupaten Rimbo", "Pembina Utama Muda", "196707151997031005")
    b.titles(TITLE, "BIDANG KESEHATAN MASYARAKAT", 9)
    fixed = ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target Kabupaten"]
    clinics = ["Rimbo Hulu", "Rimbo Hilir", "Muara Rimbo"]
    b.put_heads([*fixed, *(f"Target per Puskesmas {clinic}" for clinic in clinics), "Penanggung Jawab"])
    b.row(4, 1, [*fixed, "Target per Puskesmas", "", "", "Penanggung Jawab"], bold=True)
    b.row(5, 1, [*[""] * 5, *clinics, ""], bold=True)
    b.tall(4, 5, (1, 2, 3, 4, 5, 9))
    b.merge(4, 6, 4, 8)
    data: list[tuple[str, list[tuple[str, str, float, list[float], str]]]] = [
        ("Meningkatnya kesehatan ibu dan anak", [("Persentase persalinan di fasilitas kesehatan", "%", 98, [97, 98, 99], "Seksi Kesga"), ("Jumlah kematian ibu", "kasus", 3, [1, 1, 1], "Seksi Kesga")]),
        ("Menurunnya stunting", [("Prevalensi stunting", "%", 14.2, [15.1, 14, 13.5], "Seksi Gizi")]),
    ]  # fmt: skip
    row = 6
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        top = row
        for k, (name, unit, target, values, lead) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=str(target).replace(".", ","), responsible=lead)
            first: list[Any] = [n + 1, text] if k == 0 else ["", ""]
            b.row(row, 1, [*first, name, unit, target, *values, lead])
            row += 1
        b.tall(top, row - 1, (1, 2))
    b.sign_both(row + 1, (2, 6), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Rimbo", "7 Januari 2026"), gap=3)
    return b.sample()


def two_papers_side_by_side() -> Sample:
    """Two officers' papers beside each other on one sheet, an empty column between: title, table, day and signatures of each."""
    b = Book("Seksi")
    chief = Person("H. RUSDI HAMZAH, S.Sos.", "Camat Lembah Hijau", "Pembina", "197211051994031004")
    sides = [
        (Person("DEDI KURNIAWAN, S.E.", "Kepala Seksi Pembangunan", "Penata", "198610192010011007"), "SEKSI PEMBANGUNAN", "Terlaksananya musyawarah pembangunan", [("Jumlah musrenbang yang difasilitasi", "9 kali"), ("Persentase usulan yang terverifikasi", "100%")]),
        (Person("WINDA SAFITRI, S.IP.", "Kepala Seksi Pelayanan", "Penata Muda Tk. I", "199102132015032006"), "SEKSI PELAYANAN", "Meningkatnya mutu pelayanan kecamatan", [("Indeks Kepuasan Masyarakat", "88,2"), ("Jumlah inovasi pelayanan", "2 inovasi")]),
    ]  # fmt: skip
    for at, (head, subject, text, indicators) in enumerate(sides):
        if at:
            b.agreements.append({})
        left = 1 + at * 6
        b.wide(1, left, left + 3, b.put("title.text", TITLE), bold=True)
        b.wide(2, left, left + 3, b.put("title.subject", subject), bold=True)
        b.row(4, left, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]), bold=True)
        b.put_objective(0, number="1", text=text)
        for k, (name, target) in enumerate(indicators):
            b.put_indicator(0, k, name=name, target=target)
            b.row(5 + k, left, [*([1, text] if k == 0 else ["", ""]), name, target])
        b.tall(5, 6, (left, left + 1))
        b.sign_both(8, (left + 1, left + 2), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Lembah Hijau", "6 Januari 2026"))
    return b.sample()


def money_in_two_units() -> Sample:
    """Money of last year and of this beside each other; its sum in the first row below the heads, above the lines."""
    b = Book("PK Kadis")
    head = Person("Drs. SYAFRUDIN LUBIS", "Kepala Dinas Pariwisata", "Pembina Utama Muda", "196802151990031006")
    chief = Person("HENDRI GUNAWAN, S.T.", "Bupati Pesisir Timur")
    b.titles(TITLE, "DINAS PARIWISATA", 5)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]), bold=True)
    data = [("Meningkatnya kunjungan wisatawan", "Jumlah kunjungan wisatawan", "orang", 145_000), ("Meningkatnya lama tinggal", "Rata-rata lama tinggal", "hari", 2.4)]  # fmt: skip
    for n, (text, name, unit, target) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        b.put_indicator(n, 0, name=name, unit=unit, target=dots(target) if isinstance(target, int) else str(target).replace(".", ","))
        b.row(5 + n, 1, [n + 1, text, name, unit, (target, "#,##0" if isinstance(target, int) else "0.0")])
    b.row(8, 1, ["No", b.put("budget.heading", "Program"), "Anggaran 2025", "Anggaran 2026", "Ket."], bold=True)
    money = [("Program Peningkatan Daya Tarik Destinasi", 2_100_000_000, 2_450_000_000, "APBD"), ("Program Pemasaran Pariwisata", 870_000_000, 910_500_000, "APBD")]  # fmt: skip
    b.row(9, 1, ["", "Jumlah", (2_970_000_000, "#,##0"), (3_360_500_000, "#,##0"), ""], bold=True)
    b.put("budget.total", "3.360.500.000")
    for n, (name, before, amount, note) in enumerate(money):
        b.put_line(n, number=str(n + 1), name=name, amount=dots(amount), note=note)
        b.row(10 + n, 1, [n + 1, name, (before, "#,##0"), (amount, "#,##0"), note])
    b.sign_both(13, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Pesisir Timur", "19 Januari 2026"), gap=3)
    return b.sample()


WORKBOOKS: dict[str, Make] = {
    "office in each row": office_in_each_row,
    "months of targets and money": months_of_targets_and_money,
    "targets of each clinic": targets_of_each_clinic,
    "two papers side by side": two_papers_side_by_side,
    "money in two units": money_in_two_units,
}
