"""Workbooks as offices keep them, a second set, written when the first was fixed: two years side by side with the money of both; papers of three
officers below each other on one sheet; a ministry's export of levels in one column; a sheet saved as text; a sheet with sums at its head, rows
that a filter hides and columns that are folded. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

import csv
import io
from typing import Any

from tests.intake.office import dots
from tests.intake.paper import Cell
from tests.intake.unseen.kit import QUARTERS, ROMAN, TITLE, Aim, Book, Formula, Make, Person, Sample, Values, in_rows
from tests.intake.unseen.workbooks import MONEY, spell


def two_years_beside() -> Sample:
    """Last year's target and result, this year's target and quarters, the pagu of both years; a cascade to programmes; numbers of the columns."""
    b = Book("Cascading 2026")
    head = Person("H. MUHAMMAD ILHAM, S.Pi.", "Kepala Dinas Kelautan dan Perikanan", "Pembina Utama Muda", "196907171995031004")
    regent = Person("Drs. SYAMSU RIJAL", "Bupati Pulau Tengah")
    b.titles(TITLE, "DINAS KELAUTAN DAN PERIKANAN KABUPATEN PULAU TENGAH", 15)
    heads = [
        "No",
        "Sasaran",
        "Indikator Sasaran",
        "Satuan",
        "Tahun 2025 Target",
        "Tahun 2025 Realisasi",
        "Tahun 2026 Target",
        *(f"Tahun 2026 TW {q}" for q in ROMAN),
        "Program",
        "Pagu (Rp) 2025",
        "Pagu (Rp) 2026",
        "Penanggung Jawab",
    ]
    b.put_heads(heads)
    b.row(
        4,
        1,
        [
            "No",
            "Sasaran",
            "Indikator Sasaran",
            "Satuan",
            "Tahun 2025",
            "",
            "Tahun 2026",
            "",
            "",
            "",
            "",
            "Program",
            "Pagu (Rp)",
            "",
            "Penanggung Jawab",
        ],
        bold=True,
    )
    b.row(5, 1, ["", "", "", "", "Target", "Realisasi", "Target", *(f"TW {q}" for q in ROMAN), "", 2025, 2026, ""], bold=True)
    b.tall(4, 5, (1, 2, 3, 4, 12, 15))
    for left, right in ((5, 6), (7, 11), (13, 14)):
        b.merge(4, left, 4, right)
    b.row(6, 1, b.put_columns(15))
    data: list[tuple[str, str, list[tuple[str, str, str, float, float, list[float]]], list[tuple[str, int, int]], str]] = [
        ("1", "Meningkatnya produksi perikanan", [("Produksi perikanan budidaya", "Ton", "#,##0", 8200, 7950, [2000, 4200, 6500, 8900]), ("Pertumbuhan produksi olahan", "%", "0.0", 2.5, 2.1, [0.5, 1.2, 2.0, 2.8])], [("Program Pengelolaan Perikanan Budidaya", 1_120_000_000, 1_245_600_000), ("Program Pengolahan dan Pemasaran Hasil Perikanan", 410_000_000, 502_350_000)], "Bidang Budidaya"),
        ("2", "Meningkatnya pengawasan sumber daya", [("Persentase pelaku usaha yang patuh", "%", "0", 80, 78, [70, 75, 80, 84])], [("Program Pengawasan Sumber Daya Kelautan dan Perikanan", 275_000_000, 288_000_000)], "Bidang Pengawasan"),
    ]  # fmt: skip
    row, line = 7, 0
    for n, (number, text, indicators, budget, owner) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        top = row
        for k in range(max(len(indicators), len(budget))):
            name, unit, form, planned, done, parts = indicators[k]
            path = f"objectives.{n}.indicators.{k}"
            shown = [spell(value, form) if form != "0" else str(value) for value in (planned, done, *parts)]
            for key, value in (
                ("name", name),
                ("unit", unit),
                ("last_year", shown[1]),
                ("target", shown[5]),
                *zip(QUARTERS, shown[2:], strict=True),
                ("responsible", owner),
            ):
                b.put(f"{path}.{key}", value)
            programme, before, now = budget[k]
            b.put_line(line, name=programme, amount=dots(now))
            first: list[Any] = [int(number), text] if k == 0 else ["", ""]
            b.row(
                row,
                1,
                [
                    *first,
                    name,
                    unit,
                    *((value, form) for value in (planned, done, parts[-1], *parts)),
                    programme,
                    (before, "#,##0"),
                    (now, "#,##0"),
                    owner,
                ],
            )
            row, line = row + 1, line + 1
        b.tall(top, row - 1, (1, 2))
    b.put("budget.heading", "Program")
    b.wide(row + 1, 12, 15, b.day("Pulau Tengah", "16 Januari 2026"))
    for at, (left_text, right_text) in enumerate(
        in_rows([f"{regent.position},", "", "", regent.name], [f"{head.position},", "", "", head.name, head.rank, f"NIP. {head.nip}"]),
        row + 2,
    ):
        b.wide(at, 2, 4, left_text)
        b.wide(at, 12, 15, right_text)
    b.put_parties(head, regent)
    return b.sample()


def papers_below_each_other() -> Sample:
    """Three officers' papers on one sheet, each with title, table and signatures, blank rows between; a weight, days as numbers, a note at the side."""
    b = Book("ESELON IV")
    chief = Person("SRI HANDAYANI, S.T., M.T.", "Kepala Bidang Tata Ruang", "Pembina", "197604232002122004")
    officers: list[tuple[Person, list[tuple[str, str, list[tuple[str, str, Any, str, str]]]]]] = [
        (Person("ANDI SAPUTRA, S.T.", "Kepala Seksi Perencanaan Tata Ruang", "Penata", "198506142010011015"), [("1.", "Tersusunnya rencana rinci tata ruang", [("Jumlah dokumen rencana rinci", "Dokumen", 2, "2", "60%"), ("Persentase peta yang diperbarui", "Persen", (0.9, "0%"), "90%", "40%")])]),
        (Person("MEGA LESTARI, S.H.", "Kepala Seksi Pengendalian", "Penata Muda Tk. I", "199002192015032002"), [("1.", "Terkendalinya pemanfaatan ruang", [("Jumlah pelanggaran yang ditindaklanjuti", "Kasus", 15, "15", "100%")])]),
        (Person("RUDI HARTONO", "Kepala Seksi Pertanahan", "Penata Tk. I", "197912302005011009"), [("1.", "Tertibnya administrasi pertanahan", [("Jumlah bidang tanah yang bersertifikat", "Bidang", (1250, "#,##0"), "1.250", "70%")]), ("2.", "Selesainya sengketa tanah", [("Persentase sengketa yang selesai", "Persen", (0.755, "0.0%"), "75,5%", "30%")])]),
    ]  # fmt: skip
    row = 1
    for at, (who, objectives) in enumerate(officers):
        if at:
            b.agreements.append({})
        b.wide(row, 1, 6, b.put("title.text", TITLE), bold=True)
        b.wide(row + 1, 1, 6, b.put("title.subject", who.position.upper()), bold=True)
        b.row(row + 3, 1, b.put_heads(["No", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target", "Bobot"]), bold=True)
        row += 4
        for n, (number, text, indicators) in enumerate(objectives):
            b.put_objective(n, number=number, text=text)
            for k, (name, unit, target, shown, weight) in enumerate(indicators):
                b.put_indicator(n, k, name=name, unit=unit, target=shown, weight=weight)
                b.row(row, 1, [*([number, text] if k == 0 else ["", ""]), name, unit, target, (int(weight.rstrip("%")) / 100, "0%")])
                row += 1
        b.cell(row - 1, 9, "sudah dicek" if at != 1 else "belum ada data dukung!")
        b.sign_both(row + 1, (2, 5), ("Pihak Pertama,", who), ("Pihak Kedua,", chief), b.day("Tepian", "2 Februari 2026"))
        row += 12
    return b.sample()


def levels_of_a_ministry() -> Sample:
    """An export in which objectives and their indicators stand below each other in one column, known by a code; targets of three years; money in
    thousands with a code of four levels on the next sheet; when it was drawn up at the foot.
    """
    b = Book("PK Eselon II")
    head = Person("Dr. NUR AISYAH, M.Si.", "Direktur Bina Usaha", "Pembina Utama Madya", "196705051992032001")
    general = Person("Ir. HARIS MUNANDAR, M.M.", "Direktur Jenderal Industri Kecil")
    b.cell(1, 1, b.put("title.text", TITLE), bold=True)
    b.cell(2, 1, b.put("title.subject", "DIREKTORAT BINA USAHA"), bold=True)
    heads = ["Kode", "Sasaran Program / Indikator Kinerja Program", "Satuan", "Target 2025", "Target 2026", "Target 2027"]
    b.row(4, 1, b.put_heads(heads), bold=True)
    data = [
        ("SP.01", "Meningkatnya daya saing industri kecil", [("IKP.01.1", "Pertumbuhan nilai tambah industri kecil", "Persen", "4,1", "4,6", "5,0"), ("IKP.01.2", "Jumlah industri kecil yang naik kelas", "Unit usaha", "1.100", "1.250", "1.400")]),
        ("SP.02", "Meningkatnya tata kelola direktorat", [("IKP.02.1", "Nilai SAKIP direktorat", "Nilai", "80,5", "82", "83,5")]),
    ]  # fmt: skip
    row = 5
    for n, (code, text, indicators) in enumerate(data):
        b.put_objective(n, code=code, text=text)
        b.row(row, 1, [code, text, "", "", "", ""], bold=True)
        row += 1
        for k, (tag, name, unit, before, now, then) in enumerate(indicators):
            b.put_indicator(n, k, code=tag, name=name, unit=unit, target=now)
            b.row(row, 1, [tag, name, unit, before, now, then])
            row += 1
    b.cell(row + 1, 4, b.day("Jakarta", "20 Januari 2026"))
    b.sign(row + 2, (2, 4), ["Direktur Jenderal Industri Kecil,", "", "", general.name], ["Direktur Bina Usaha,", "", "", head.name])
    b.put_parties(head, general, keys=("name", "position"))
    b.cell(row + 8, 1, "Diunduh dari aplikasi pada 21/01/2026 07:45")
    b.add("Anggaran")
    b.row(1, 1, ["Kode", b.put("budget.heading", "Kegiatan / Rincian Output"), "Alokasi 2026 (Rp)"], bold=True)
    lines = [("6021", "Pembinaan Industri Kecil Pangan", 12_450_000_000), ("6021.QDB", "Fasilitasi dan Pembinaan Kelompok Masyarakat", 8_200_000_000), ("6022", "Dukungan Manajemen", 3_115_750_000)]  # fmt: skip
    b.put_lines([(code, name, dots(amount)) for code, name, amount in lines], "code", "name", "amount")
    for at, (code, name, amount) in enumerate(lines, 2):
        b.row(at, 1, [code, name, (amount, "#,##0")])
    return b.sample()


def saved_as_text() -> Sample:
    """A sheet saved with semicolons: quoted cells with line breaks and quotes in them, rows of nothing but semicolons, signatures in its columns."""
    v = Values()
    head = Person("TITIN SUMARNI, S.Sos.", "Lurah Bukit Asri", "Penata Tk. I", "197701152000122003")
    chief = Person("Drs. MANSYUR, M.Si.", "Camat Rimba Jaya", "Pembina Tk. I", "196802281990031006")
    rows: list[list[Cell]] = [
        [v.put("title.text", TITLE)],
        [v.put("title.subject", "KELURAHAN BUKIT ASRI")],
        [],
        v.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV"]),
    ]
    aims: list[Aim] = [
        ("1", "Meningkatnya mutu pelayanan kelurahan", [("Indeks Kepuasan Masyarakat", "Indeks", "85,5", "82", "83", "84", "85,5"), ("Persentase surat yang selesai satu hari", "%", "95", "90", "92", "94", "95")]),
        ("2", "Meningkatnya peran serta masyarakat", [("Jumlah RT yang menjalankan program \"RT Bersih\"", "RT", "24", "6", "12", "18", "24")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "unit", "target", *QUARTERS)
    for number, text, indicators in aims:
        for k, cells in enumerate(indicators):
            broken = [cell.replace("yang ", "yang\n", 1) if at == 0 else cell for at, cell in enumerate(cells)]
            rows.append([*((number, text) if k == 0 else ("", "")), *broken])
    rows += [[], ["No", v.put("budget.heading", "Sub Kegiatan"), "Anggaran (Rp)", "Sumber Dana"]]
    lines = [("1", "Pemberdayaan Masyarakat di Kelurahan", "152.400.000", "DAU"), ("2", "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", "64.750.000", "PAD")]  # fmt: skip
    rows += v.put_lines(lines, "number", "name", "amount", "source_of_funds")
    rows += [["", "Jumlah", v.put("budget.total", "217.150.000")], [], ["", "", "", "", "", v.day("Bukit Asri", "6 Januari 2026")]]
    rows += [
        ["", left, "", "", "", right] for left, right in in_rows(["Pihak Kedua,", *chief.signed()], ["Pihak Pertama,", *head.signed()])
    ]
    v.put_parties(head, chief)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([*row, *[""] * (9 - len(row))] for row in rows)
    return Sample("text", out.getvalue().encode("utf-8-sig"), v.expected)


def sums_at_the_head() -> Sample:
    """What it comes to stands above the table, as on a dashboard; rows that a filter hides, quarters that are folded away, blank columns between
    the columns, several indicators in a cell with their targets on lines of their own, people with labels at the right.
    """
    b = Book("Dashboard PK")
    head = Person("dr. AMELIA PUTRI, Sp.PK.", "Direktur RSUD Sumber Waras", "Pembina Utama Muda", "197210102003122001")
    regent = Person("H. SOFYAN TANJUNG, M.M.", "Bupati Sumber Jaya")
    b.wide(1, 2, 9, b.put("title.text", TITLE), bold=True)
    b.wide(2, 2, 9, b.put("title.subject", "RSUD SUMBER WARAS"), bold=True)
    b.cell(4, 2, "Jumlah Sasaran")
    b.cell(4, 4, Formula("=COUNTA(B9:B20)", 2))
    b.cell(5, 2, "Total Anggaran")
    b.cell(5, 4, (Formula("=SUM(J9:J12)", 21_640_000_000), MONEY))
    b.put("budget.total", "Rp 21.640.000.000")
    heads = ["No", "Sasaran", "Indikator", "Target", "Program", "Pagu (Rp)"]
    b.put_heads(heads)
    for column, text in zip((2, 3, 4, 5, 10, 11), heads, strict=True):
        b.cell(7, column, text, bold=True, box=True)
    for column, text in enumerate((f"TW {q}" for q in ROMAN), 6):
        b.cell(7, column, text, bold=True, box=True)
    data: list[tuple[str, str, str, str, str, int, bool]] = [
        ("1", "Meningkatnya mutu pelayanan medis", "1. Angka kematian bersih\n2. Waktu tunggu rawat jalan", "1. 21 per mil\n2. 45 menit", "Program Pemenuhan Upaya Kesehatan Perorangan", 18_240_000_000, False),
        ("", "Meningkatnya jejaring rujukan (tidak dipakai)", "Jumlah rujukan balik", "150 rujukan", "Program Lama", 900_000_000, True),
        ("2", "Meningkatnya kemandirian rumah sakit", "Rasio pendapatan terhadap biaya", "76%", "Program Penunjang Urusan Pemerintahan Daerah", 3_400_000_000, False),
    ]  # fmt: skip
    n = line = 0
    for row, (number, text, names, targets, programme, amount, hidden) in enumerate(data, 8):
        quarters = ["", "", "", ""]
        b.row(row, 2, [int(number) if number else "", text, names, targets, *quarters, programme, (amount, "#,##0")])
        if hidden:
            b.sheet.set_row(row - 1, None, None, {"hidden": True})
            continue
        b.put_objective(n, number=number, text=text)
        for k, (name, target) in enumerate(zip(names.split("\n"), targets.split("\n"), strict=True)):
            path = f"objectives.{n}.indicators.{k}"
            if "\n" in names:
                b.put(f"{path}.number", name[:2])
            b.put(f"{path}.name", name.removeprefix(f"{k + 1}. "))
            b.put(f"{path}.target", target.removeprefix(f"{k + 1}. "))
        b.put_line(line, name=programme, amount=dots(amount))
        n, line = n + 1, line + 1
    b.put("budget.heading", "Program")
    b.sheet.set_column(5, 8, 6, None, {"hidden": True, "level": 1})
    b.sheet.autofilter(6, 1, 9, 10)
    for row, (label, value) in enumerate((("Nama", head.name), ("NIP", head.nip), ("Jabatan", head.position)), 13):
        b.cell(row, 2, label)
        b.cell(row, 3, f": {value}")
    b.wide(17, 10, 11, b.day("Sumber Jaya", "2 Januari 2026"))
    b.sign(18, ((2, 4), (10, 11)), ["Pihak Kedua,", *regent.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    b.put_parties(head, regent)
    return b.sample()


WORKBOOKS: dict[str, Make] = {
    "two years beside": two_years_beside,
    "papers below each other": papers_below_each_other,
    "levels of a ministry": levels_of_a_ministry,
    "saved as text": saved_as_text,
    "sums at the head": sums_at_the_head,
}
