"""Workbooks as offices keep them, the next four: a sheet for each officer whose labels stand in the first column; tables side by side with what
is meant for nobody but the office; an export with codes in pieces; a workbook of all papers of an office, of which one is the agreement.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.office import dots
from tests.intake.unseen.kit import QUARTERS, ROMAN, TITLE, Book, Formula, Make, Person, Sample
from tests.intake.unseen.workbooks import MONEY, spell


def labels_in_a_column() -> Sample:
    """A sheet for each officer, named by the post; what the rows hold stands in the first column, and each indicator has a column."""
    b = Book("KABID DIKDAS")
    chief = Person("Dr. HENDRA SITUMORANG, M.Pd.", "Kepala Dinas Pendidikan", "Pembina Utama Muda", "196808171994031010")
    officers: list[tuple[str, Person, str, list[tuple[str, str, str, list[str]]]]] = [
        ("", Person("LILIS KARTINI, S.Pd., M.M.", "Kepala Bidang Pendidikan Dasar", "Pembina", "197505152000032004"), "Meningkatnya mutu pendidikan dasar",
         [("Angka partisipasi murni SD", "Persen", "98,4", ["98,1", "98,2", "98,3", "98,4"]), ("Rata-rata nilai literasi SMP", "Nilai", "72", ["0", "0", "70", "72"])]),
        ("KABID PAUD", Person("TEGUH WICAKSONO, S.Pd.", "Kepala Bidang PAUD dan Pendidikan Masyarakat", "Penata Tk. I", "198007072006041008"), "Meningkatnya layanan anak usia dini",
         [("Angka partisipasi PAUD", "Persen", "81", ["78", "79", "80", "81"]), ("Jumlah satuan PAUD terakreditasi", "Lembaga", "45", ["10", "20", "32", "45"]), ("Persentase pendidik PAUD bersertifikat", "Persen", "64", ["58", "60", "62", "64"])]),
    ]  # fmt: skip
    for sheet, who, aim, indicators in officers:
        if sheet:
            b.add(sheet)
            b.agreements.append({})
        b.titles(TITLE, who.position.upper(), 5)
        for row, (label, value) in enumerate((("Nama", who.name), ("NIP", who.nip), ("Jabatan", who.position)), 4):
            b.cell(row, 1, label)
            b.cell(row, 2, f": {value}")
        b.put("objectives.0.text", aim)
        b.row(8, 1, ["Sasaran", aim, *[""] * (len(indicators) - 1)])
        b.merge(8, 2, 8, 1 + len(indicators))
        rows: list[list[str]] = [["Indikator Kinerja"], ["Satuan"], ["Target 2026"], *([f"Target TW {q}"] for q in ROMAN)]
        for k, (name, unit, target, quarters) in enumerate(indicators):
            values = (("name", name), ("unit", unit), ("target", target), *zip(QUARTERS, quarters, strict=True))
            for row_of, (key, value) in zip(rows, values, strict=True):
                b.put(f"objectives.0.indicators.{k}.{key}", value)
                row_of.append(value)
        for at, texts in enumerate(rows, 9):
            b.row(at, 1, texts)
            b.cell(at, 1, texts[0], bold=True, box=True)
        b.sign_both(18, (2, 4), ("Pihak Pertama,", who), ("Pihak Kedua,", chief), b.day("Muara Teduh", "5 Januari 2026"))
    return b.sample()


def tables_side_by_side() -> Sample:
    """Left what is promised, right of an empty column what it costs, right of that what colours mean; rows of a table that are left empty; the
    sum above the costs.
    """
    b = Book("PK+Anggaran")
    head = Person("SITI ROMLAH, S.K.M., M.Kes.", "Kepala UPTD Puskesmas Karang Anyar", "Pembina", "197809092003122006")
    chief = Person("dr. BONAR HUTAPEA", "Kepala Dinas Kesehatan", "Pembina Utama Muda", "196701011997031009")
    b.titles(TITLE, "UPTD PUSKESMAS KARANG ANYAR", 9)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator", "Target"]), bold=True)
    data: list[tuple[str, str, list[tuple[str, tuple[float, str], str]]]] = [
        ("1", "Meningkatnya derajat kesehatan ibu dan anak", [("Persentase ibu bersalin di fasilitas kesehatan", (0.97, "0%"), "97%"), ("Prevalensi stunting", (0.125, "0.0%"), "12,5%")]),
        ("2", "Meningkatnya mutu layanan puskesmas", [("Indeks kepuasan pasien", (89.25, "0.00"), "89,25")]),
    ]  # fmt: skip
    row = 5
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        for k, (name, target, shown) in enumerate(indicators):
            b.put_indicator(n, k, name=name, target=shown)
            b.row(row, 1, [*([int(number), text] if k == 0 else ["", ""]), name, target])
            row += 1
        b.row(row, 1, ["", "", "", ""])
        row += 1
    b.row(4, 6, ["No", b.put("budget.heading", "Sub Kegiatan"), "Anggaran"], bold=True)
    lines = [("Pengelolaan Pelayanan Kesehatan Ibu Hamil", 214_300_000), ("Pengelolaan Pelayanan Kesehatan Gizi Masyarakat", 186_750_000), ("Operasional Pelayanan Puskesmas", 1_402_900_000)]  # fmt: skip
    b.row(5, 6, ["", "Jumlah", (Formula("=SUM(H6:H8)", 1_803_950_000), MONEY)], bold=True)
    b.put("budget.total", "Rp 1.803.950.000")
    b.put_lines([(str(k), name, f"Rp {dots(amount)}") for k, (name, amount) in enumerate(lines, 1)], "number", "name", "amount")
    for k, (name, amount) in enumerate(lines, 1):
        b.row(5 + k, 6, [k, name, (amount, MONEY)])
    for at, text in enumerate(("Keterangan:", "kuning = belum ada data", "hijau = sudah final"), 4):
        b.cell(at, 10, text)
    b.sign_both(row + 2, (2, 7), ("Pihak Pertama", head), ("Pihak Kedua", chief), b.day("Karang Anyar", "15 Januari 2026"))
    b.sheet.set_column(4, 4, 2)
    return b.sample()


def codes_in_pieces() -> Sample:
    """An export of an application: codes and weights of aims and indicators, shares as formats; on another sheet the money with a code over five
    columns, a row for each level, places and funds behind it.
    """
    b = Book("Worksheet")
    b.cell(1, 1, b.put("title.text", TITLE), bold=True)
    b.cell(2, 1, b.put("title.subject", "BADAN PENANGGULANGAN BENCANA DAERAH"), bold=True)
    heads = ["#", "Kode", "Sasaran", "Bobot Sasaran", "Kode IKU", "IKU", "Bobot", "Target", "Satuan", "Polarisasi", "Unit Kerja"]
    b.row(4, 1, b.put_heads(heads), bold=True)
    data: list[tuple[str, str, float, list[tuple[str, str, float, str, str, str, str]]]] = [
        ("SS-1", "Meningkatnya ketangguhan daerah terhadap bencana", 0.6, [("IKU-1.1", "Indeks Ketahanan Daerah", 0.5, "0,72", "Indeks", "Maximize", "Bidang Pencegahan"), ("IKU-1.2", "Waktu tanggap darurat", 0.5, "25", "Menit", "Minimize", "Bidang Kedaruratan")]),
        ("SS-2", "Meningkatnya tata kelola", 0.4, [("IKU-2.1", "Nilai evaluasi AKIP", 1.0, "78,5", "Nilai", "Maximize", "Sekretariat")]),
    ]  # fmt: skip
    row = 5
    for n, (code, text, weight, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), code=code, text=text)
        for k, (tag, name, part, target, unit, polarity, owner) in enumerate(indicators):
            b.put_indicator(
                n,
                k,
                code=tag,
                name=name,
                weight=spell(part, "0%"),
                target=target,
                unit=unit,
                direction="higher" if polarity == "Maximize" else "lower",
                responsible=owner,
            )
            first: list[Any] = [n + 1, code, text, (weight, "0%")] if k == 0 else [""] * 4
            b.row(row, 1, [*first, tag, name, (part, "0%"), target, unit, polarity, owner])
            row += 1
        if len(indicators) > 1:
            b.tall(row - len(indicators), row - 1, range(1, 5))
    b.add("Worksheet 2")
    b.row(
        1,
        1,
        [
            "Kode",
            "",
            "",
            "",
            "",
            b.put("budget.heading", "Program / Kegiatan / Sub Kegiatan"),
            "Lokasi",
            "Pagu Indikatif (Rp)",
            "Sumber Dana",
        ],
        bold=True,
    )
    b.merge(1, 1, 1, 5)
    budget = [
        (("1", "05", "03", "", ""), "Program Penanggulangan Bencana", "", 3_215_400_000, ""),
        (("1", "05", "03", "2.02", ""), "Pelayanan Pencegahan dan Kesiapsiagaan Terhadap Bencana", "", 2_115_400_000, ""),
        (("1", "05", "03", "2.02", "0001"), "Penyusunan Rencana Kontingensi", "Kab. Beringin", 1_015_000_000, "PAD"),
        (("1", "05", "03", "2.02", "0004"), "Pelatihan Pencegahan dan Mitigasi Bencana", "Semua Kecamatan", 1_100_400_000, "DAU"),
        (("1", "05", "03", "2.03", ""), "Pelayanan Penyelamatan dan Evakuasi Korban Bencana", "", 1_100_000_000, "DAU"),
    ]
    for k, (pieces, name, place, amount, funds) in enumerate(budget):
        b.row(2 + k, 1, [*pieces, name, place, (amount, "#,##0"), funds])
        b.put_line(k, code=" ".join(piece for piece in pieces if piece), name=name, amount=dots(amount))
        if funds:
            b.put(f"budget.lines.{k}.source_of_funds", funds)
    return b.sample()


def all_papers_of_an_office() -> Sample:
    """One workbook for everything: a cover, the agreement with heads in three rows and numbered lines in its cells, the plan of action by months,
    who takes part in what, a cascade; data on a hidden sheet. Of these one is the agreement.
    """
    b = Book("Sampul")
    head = Person("Drs. AGUS SALIM NASUTION, M.A.P.", "Kepala Dinas Sosial", "Pembina Utama Muda", "196908081995031007")
    regent = Person("Hj. FATIMAH ZAHRA, S.E.", "Wali Kota Purnama")
    b.wide(3, 2, 8, "DINAS SOSIAL KOTA PURNAMA", bold=True)
    b.wide(5, 2, 8, "TAHUN ANGGARAN 2026", bold=True)
    b.add("PK")
    b.titles(TITLE, "DINAS SOSIAL KOTA PURNAMA", 8)
    b.put_heads(
        [
            "NO",
            "KINERJA SASARAN STRATEGIS",
            "KINERJA UKURAN INDIKATOR KINERJA UTAMA",
            "KINERJA UKURAN TARGET",
            "ANGGARAN PROGRAM",
            "ANGGARAN PAGU (Rp)",
            "CROSS-CUTTING",
        ]
    )
    b.row(4, 1, ["NO", "KINERJA", "", "", "ANGGARAN", "", "CROSS-CUTTING"], bold=True)
    b.row(5, 1, ["", "SASARAN STRATEGIS", "UKURAN", "", "PROGRAM", "PAGU (Rp)", ""], bold=True)
    b.row(6, 1, ["", "", "INDIKATOR KINERJA UTAMA", "TARGET", "", "", ""], bold=True)
    for column, top in ((1, 4), (2, 5), (5, 5), (6, 5), (7, 4)):
        b.merge(top, column, 6, column)
    b.merge(4, 2, 4, 4)
    b.merge(4, 5, 4, 6)
    b.merge(5, 3, 5, 4)
    data: list[tuple[str, str, list[tuple[str, str]], str, int, str]] = [
        ("1", "Meningkatnya kesejahteraan sosial", [("Persentase PMKS yang tertangani", "85 %"), ("Jumlah keluarga penerima manfaat yang mandiri", "420 keluarga")], "Program Rehabilitasi Sosial", 2_750_000_000, "Dinas Kesehatan;\nDinas Pendidikan"),
        ("2", "Meningkatnya perlindungan sosial", [("Persentase korban bencana yang terlayani", "100 %")], "Program Perlindungan dan Jaminan Sosial", 1_980_500_000, "BPBD"),
    ]  # fmt: skip
    for n, (number, text, indicators, programme, amount, others) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        for k, (name, target) in enumerate(indicators):
            b.put_indicator(n, k, name=name, target=target)
            if len(indicators) > 1:
                b.put(f"objectives.{n}.indicators.{k}.number", f"{k + 1}.")
        many = len(indicators) > 1
        names, targets = ("\n".join(f"{k}. {pair[at]}" if many else pair[at] for k, pair in enumerate(indicators, 1)) for at in (0, 1))
        b.row(7 + n, 1, [int(number), text, names, targets, programme, (amount, "#,##0"), others])
    b.put("budget.heading", "ANGGARAN PROGRAM")
    b.put_lines([(row[3], dots(row[4])) for row in data], "name", "amount")
    b.row(9, 1, ["JUMLAH", "", "", "", "", (Formula("=SUM(F7:F8)", 4_730_500_000), "#,##0"), ""], bold=True)
    b.merge(9, 1, 9, 5)
    b.put("budget.total", "4.730.500.000")
    b.wide(11, 5, 7, b.day("Purnama", "8 Januari 2026"))
    b.sign(12, ((1, 3), (5, 7)), ["PIHAK KEDUA,", *regent.signed(3)], ["PIHAK PERTAMA,", *head.signed(3)])
    b.put_parties(head, regent)
    b.add("Renaksi")
    b.wide(1, 1, 15, "RENCANA AKSI PERJANJIAN KINERJA TAHUN 2026", bold=True)
    b.row(
        3,
        1,
        [
            "Sasaran Kinerja",
            "Indikator Kinerja",
            "Target Tahunan",
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "Mei",
            "Jun",
            "Jul",
            "Agt",
            "Sep",
            "Okt",
            "Nov",
            "Des",
        ],
        bold=True,
    )
    b.row(4, 1, ["Meningkatnya kesejahteraan sosial", "Persentase PMKS yang tertangani", 85, *range(7, 86, 7), 85][:15])
    b.add("Cascading")
    b.wide(1, 1, 4, "CASCADING KINERJA DINAS SOSIAL", bold=True)
    b.row(3, 1, ["Sasaran", "Indikator", "Sasaran Bidang", "Indikator Bidang"], bold=True)
    b.row(
        4,
        1,
        [
            "Meningkatnya kesejahteraan sosial",
            "Persentase PMKS yang tertangani",
            "Tertanganinya lanjut usia",
            "Jumlah lanjut usia yang tertangani",
        ],
    )
    b.add("Data")
    b.row(1, 1, ["Indikator", "2024", "2025"])
    b.row(2, 1, ["Persentase PMKS yang tertangani", 77, 81])
    b.sheet.hide()
    return b.sample()


WORKBOOKS: dict[str, Make] = {
    "labels in a column": labels_in_a_column,
    "tables side by side": tables_side_by_side,
    "codes in pieces": codes_in_pieces,
    "all papers of an office": all_papers_of_an_office,
}
