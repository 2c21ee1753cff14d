"""Round thirteen, its sheets and its texts: a sheet a unit with labels above and days that are dates; an application's export with codes in
columns and the money on a sheet of its own; a row for each quarter with units in number formats; a cascade to sub-activities with three who
sign; a printout as text over two pages; cells copied from a sheet with `Rp` in one of its own. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

import datetime
from typing import Any

from tests.intake.office import dots
from tests.intake.unseen.kit import Aim, Book, Make, Person, Sample, Values

LONG_DAY = "[$-421]d mmmm yyyy"


def unit_sheets() -> Sample:
    """A sheet for each unit: year, unit, head and superior as labels above the table; the day a date beside the place; a hidden row of last year."""
    b = Book("UPTD Pasar")
    chief = Person("Drs. LUKAS WIJAYA", "Kepala Dinas Perdagangan", "", "196710101993031012")
    sheets: list[tuple[str, str, Person, list[tuple[str, str, list[tuple[str, str, Any, str]]]]]] = [
        ("UPTD Pasar", "UPTD PENGELOLAAN PASAR", Person("MARYATI, S.E.", "Kepala UPTD Pengelolaan Pasar", "", "197508081999032004"),
         [("1", "Meningkatnya retribusi pasar", [("Realisasi retribusi pasar", "Rupiah", (1_250_000_000, "#,##0"), "1.250.000.000"), ("Persentase pedagang yang terdata", "Persen", (0.95, "0%"), "95%")])]),
        ("UPTD Metrologi", "UPTD METROLOGI LEGAL", Person("GUNTUR PRAKOSO, S.T.", "Kepala UPTD Metrologi Legal", "", "198002142006041009"),
         [("1", "Meningkatnya perlindungan konsumen", [("Jumlah alat ukur yang ditera", "Unit", (4875, "#,##0"), "4.875")]), ("2", "Meningkatnya mutu pelayanan tera", [("Indeks kepuasan pelanggan", "Indeks", (88.4, "0.00"), "88,40")])]),
    ]  # fmt: skip
    for at, (name, unit, head, objectives) in enumerate(sheets):
        if at:
            b.agreements.append({})
            b.add(name)
        b.titles("PERJANJIAN KINERJA TAHUN 2026", unit, 5)
        for row, (label, value) in enumerate(
            (("Nama Pejabat", head.name), ("NIP", head.nip), ("Jabatan", head.position), ("Atasan Langsung", chief.position)), 4
        ):
            b.cell(row, 1, label)
            b.cell(row, 3, f": {value}")
        b.row(9, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]), bold=True)
        row = 10
        for n, (number, text, indicators) in enumerate(objectives):
            b.put_objective(n, number=number, text=text)
            for k, (indicator, measure, figure, shown) in enumerate(indicators):
                path = f"objectives.{n}.indicators.{k}"
                for key, value in (("name", indicator), ("unit", measure), ("target", shown)):
                    b.put(f"{path}.{key}", value)
                b.row(row, 1, [*((int(number), text) if k == 0 else ("", "")), indicator, measure, figure])
                row += 1
        b.row(row, 1, ["", "", "Indikator tahun 2025 yang tidak dipakai lagi", "Persen", 70])
        b.sheet.set_row(row - 1, None, None, {"hidden": True})
        b.cell(row + 2, 4, f"{b.put('signed.place', 'Bandarjaya')},")
        b.cell(row + 2, 5, (datetime.date(2026, 1, 14), LONG_DAY))
        b.put("signed.date", "14 Januari 2026")
        b.sign(row + 3, (2, 4), chief.signed(), head.signed())
        b.put_parties(head, chief)
    return b.sample()


def application_export() -> Sample:
    """What an application exports: codes of objectives and indicators in columns, the objective said again in each row, no signatures; the money
    with codes on a sheet of its own; who exported it and when above.
    """
    b = Book("Kinerja")
    b.cell(1, 1, b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    b.cell(2, 1, b.put("title.subject", "BADAN PENDAPATAN DAERAH"), bold=True)
    b.cell(3, 1, "Diekspor dari aplikasi pada 03/02/2026 08:15 oleh admin.bapenda")
    heads = [
        "Kode Sasaran",
        "Sasaran Strategis",
        "Kode Indikator",
        "Indikator Kinerja",
        "Satuan",
        "Target",
        "Polaritas",
        "TW 1",
        "TW 2",
        "TW 3",
        "TW 4",
        "Penanggung Jawab",
    ]
    b.row(5, 1, b.put_heads(heads), bold=True)
    data = [
        ("SS.01", "Meningkatnya pendapatan asli daerah", [("IK.01.01", "Pertumbuhan pendapatan asli daerah", "%", "6,5", "Positif", ("1,5", "3,0", "4,75", "6,5"), "Bidang Pajak"), ("IK.01.02", "Rasio piutang pajak", "%", "12,4", "Negatif", ("15,0", "14,2", "13,1", "12,4"), "Bidang Penagihan")]),
        ("SS.02", "Meningkatnya kepuasan wajib pajak", [("IK.02.01", "Indeks kepuasan wajib pajak", "Indeks", "86", "Positif", ("0", "84", "0", "86"), "Sekretariat")]),
    ]  # fmt: skip
    row = 6
    for n, (code, text, indicators) in enumerate(data):
        b.put_objective(n, code=code, text=text)
        for k, (tag, name, unit, target, polarity, quarters, owner) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            said = (
                ("code", tag),
                ("name", name),
                ("unit", unit),
                ("target", target),
                ("direction", "higher" if polarity == "Positif" else "lower"),
                ("responsible", owner),
            )
            for key, value in (*said, *((f"quarters.tw{q}", value) for q, value in enumerate(quarters, 1))):
                b.put(f"{path}.{key}", value)
            b.row(row, 1, [code, text, tag, name, unit, target, polarity, *quarters, owner])
            row += 1
    b.add("Anggaran")
    b.cell(1, 1, "ANGGARAN PERJANJIAN KINERJA", bold=True)
    b.row(3, 1, ["Kode Program", b.put("budget.heading", "Nama Program"), "Pagu"], bold=True)
    budget = [
        ("5.02.04", "Program Pengelolaan Pendapatan Daerah", 4_812_300_000),
        ("5.02.01", "Program Penunjang Urusan Pemerintahan Daerah", 9_145_750_500),
    ]
    for k, (code, name, amount) in enumerate(budget):
        b.row(4 + k, 1, [code, name, (amount, "#,##0")])
    b.put_lines([(code, name, dots(amount)) for code, name, amount in budget], "code", "name", "amount")
    b.row(6, 1, ["", "Total", (13_958_050_500, "#,##0")], bold=True)
    b.put("budget.total", "13.958.050.500")
    return b.sample()


def quarter_rows_sheet() -> Sample:
    """A row for each quarter with a word for what is planned in it; figures whose unit is their number format; the year's target over four rows;
    who signs in cells that are merged over several columns, the day with its place in one cell.
    """
    b = Book("PK 2026")
    head = Person("drg. ANITA SURYANI, M.K.M.", "DIREKTUR RSUD HARAPAN SEHAT", "Pembina Tk. I", "197211202002122003")
    regent = Person("H. MASKUR ALI, S.E.", "BUPATI HULU JAYA")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "RSUD HARAPAN SEHAT", 7)
    heads = ["No", "Sasaran", "Indikator", "Target 2026", "Periode", "Target Periode", "Rencana Aksi"]
    b.row(4, 1, b.put_heads(heads), bold=True)
    data: list[tuple[str, str, list[tuple[str, str, list[float]]]]] = [
        ("1", "Meningkatnya mutu pelayanan rumah sakit", [("Angka kematian bersih", '0.0" ‰"', [22.0, 21.5, 21.0, 20.5]), ("Tingkat hunian tempat tidur", '0" %"', [70, 72, 74, 75])]),
        ("2", "Meningkatnya kemandirian keuangan", [("Jumlah kunjungan pasien umum", '#,##0" orang"', [2400, 4900, 7300, 9800])]),
    ]  # fmt: skip
    row = 5
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        top = row
        for k, (name, form, values) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            b.put(f"{path}.name", name)
            shown = [spell(value, form) for value in values]
            b.put(f"{path}.target", shown[3])
            for q, value in enumerate(values):
                b.put(f"{path}.quarters.tw{q + 1}", shown[q])
                first: list[Any] = [int(number), text] if row == top else ["", ""]
                b.row(
                    row + q,
                    1,
                    [
                        *first,
                        *((name, (values[3], form)) if q == 0 else ("", "")),
                        f"TW {('I', 'II', 'III', 'IV')[q]}",
                        (value, form),
                        "Rapat evaluasi" if q else "Penyusunan rencana",
                    ],
                )
                if q == 0:
                    b.tall(row, row + 3, (3, 4))
            row += 4
        b.tall(top, row - 1, (1, 2))
    b.cell(row + 1, 3, "Jumlah Anggaran")
    b.cell(row + 1, 4, (48_275_000_000, '"Rp" #,##0'))
    b.put("budget.total", "Rp 48.275.000.000")
    b.wide(row + 3, 5, 7, b.day("Hulu Jaya", "5 Januari 2026"))
    b.sign(row + 4, ((1, 3), (5, 7)), regent.signed(), head.signed())
    b.put_parties(head, regent)
    return b.sample()


def spell(value: float, form: str) -> str:
    """The number as an Indonesian reader sees it with the unit of its format."""
    digits, _, rest = form.partition('"')
    number = f"{value:.1f}".replace(".", ",") if "." in digits else dots(int(value))
    return number + rest.rstrip('"')


def cascade_sheet() -> Sample:
    """A landscape cascade: goal, objective and indicator merged over the sub-activities beside them with their money; heads of two rows with a
    row of numbers; three sign, one of them above the others' middle.
    """
    b = Book("Cascading")
    head = Person("Ir. YOHANES TARIGAN, M.P.", "KEPALA DINAS PERIKANAN", "", "196906151996031003")
    secretary = Person("Drs. SAMSUL BAHRI, M.Si.", "SEKRETARIS DAERAH", "", "196512121990031020")
    regent = Person("ROBERT SITORUS, S.T.", "BUPATI TELUK DALAM")
    b.titles("PERJANJIAN KINERJA TAHUN ANGGARAN 2026", "DINAS PERIKANAN KABUPATEN TELUK DALAM", 8)
    heads = [
        "Tujuan",
        "Sasaran",
        "Indikator Sasaran",
        "Satuan",
        "Target",
        "Program / Kegiatan / Sub Kegiatan",
        "Kode Rekening",
        "Pagu (Rp)",
    ]
    b.put_heads([*heads[:3], "Kinerja Satuan", "Kinerja Target", *heads[5:]])
    b.row(4, 1, [*heads[:3], "Kinerja", "", *heads[5:]], bold=True)
    b.row(5, 1, ["", "", "", "Satuan", "Target", "", "", ""], bold=True)
    b.tall(4, 5, (1, 2, 3, 6, 7, 8))
    b.merge(4, 4, 4, 5)
    b.row(6, 1, b.put_columns(8, "{}"))
    goal = "Meningkatkan kesejahteraan masyarakat perikanan"
    b.put("objectives.0.goal", goal)
    b.put("objectives.1.goal", goal)
    for n, (text, name, unit, target) in enumerate((("Meningkatnya produksi perikanan tangkap", "Produksi perikanan tangkap", "Ton", "18.450"), ("Meningkatnya pendapatan nelayan", "Nilai Tukar Nelayan", "Nilai", "104,5"))):  # fmt: skip
        b.put(f"objectives.{n}.text", text)
        b.put_indicator(n, 0, name=name, unit=unit, target=target)
    budget = [
        ("Program Pengelolaan Perikanan Tangkap", "3.25.03", 3_640_000_000),
        ("Pengelolaan Penangkapan Ikan di Sungai dan Danau", "3.25.03.2.01", 2_215_000_000),
        ("Penyediaan Prasarana Usaha Perikanan Tangkap", "3.25.03.2.01.02", 1_425_000_000),
        ("Program Pengolahan dan Pemasaran Hasil Perikanan", "3.25.06", 894_600_000),
        ("Pembinaan Mutu dan Keamanan Hasil Perikanan", "3.25.06.2.02", 894_600_000),
    ]
    b.put_lines([(name, code, dots(amount)) for name, code, amount in budget], "name", "code", "amount")
    for k, (name, code, amount) in enumerate(budget):
        aim: list[Any] = [goal if k == 0 else "", "", "", "", ""]
        if k == 0:
            aim[1:] = ["Meningkatnya produksi perikanan tangkap", "Produksi perikanan tangkap", "Ton", (18450, "#,##0")]
        if k == 3:
            aim[1:] = ["Meningkatnya pendapatan nelayan", "Nilai Tukar Nelayan", "Nilai", (104.5, "0.0")]
        b.row(7 + k, 1, [*aim, name, code, (amount, "#,##0")])
    b.put("budget.heading", heads[5])
    b.merge(7, 1, 11, 1)
    for column in range(2, 6):
        b.merge(7, column, 9, column)
        b.merge(10, column, 11, column)
    b.cell(13, 7, b.day("Teluk Dalam", "19 Januari 2026"))
    b.sign(14, (2, 7), [f"{regent.position},", "", "", regent.name], [f"{head.position},", "", "", head.name, f"NIP. {head.nip}"])
    for row, text in enumerate(("Mengetahui,", f"{secretary.position},", "", "", secretary.name, f"NIP. {secretary.nip}"), 20):
        b.cell(row, 4, text)
    b.put_parties(head, regent, secretary)
    return b.sample()


def printed_text() -> Sample:
    """A printout as text with the heads again behind a page, whose first lines go on with the cell before; page numbers and a printing date below
    each page; signatures in columns of blanks with roles below the day.
    """
    v = Values()
    put = v.put
    text = f"""\
                         {put("letterhead.government", "PEMERINTAH KABUPATEN BUKIT RAYA")}
                               {put("letterhead.office", "DINAS PARIWISATA")}

                        {put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
                          {put("title.subject", "DINAS PARIWISATA KABUPATEN BUKIT RAYA")}

 No   Sasaran Strategis              Indikator Kinerja                     Satuan      Target
 1    Meningkatnya kunjungan         Jumlah kunjungan wisatawan            Orang       412.000
      wisatawan                      nusantara
                                     Rata-rata lama tinggal                Hari        1,85
                                     wisatawan
 2    Meningkatnya kontribusi        Pendapatan daerah dari sektor         Rp Miliar   14,2

Dicetak: 06/01/2026 10:22                                                        Halaman 1
\f No   Sasaran Strategis              Indikator Kinerja                     Satuan      Target
      pariwisata pada                pariwisata
      perekonomian                   Jumlah desa wisata mandiri            Desa        7

 No   Program                                              Anggaran (Rp)      Keterangan
 1    Program Peningkatan Daya Tarik Destinasi             2.814.000.000      APBD
 2    Program Pemasaran Pariwisata                         1.126.400.000      APBD
      Jumlah                                               3.940.400.000

                                                      {put("signed.place", "Bukit Raya")}, {put("signed.date", "6 Januari 2026")}
      Pihak Kedua,                                    Pihak Pertama,
      Bupati Bukit Raya                               Kepala Dinas Pariwisata


      {put("parties.second.name", "Drs. ILHAM SIREGAR")}                              {put("parties.first.name", "NOVI ANGGRAINI, S.Par., M.M.")}
                                                      {put("parties.first.rank", "Pembina Tk. I")}
                                                      NIP. {put("parties.first.nip", "197911232005022002")}

Dicetak: 06/01/2026 10:22                                                        Halaman 2
"""
    put("parties.first.position", "Kepala Dinas Pariwisata")
    put("parties.second.position", "Bupati Bukit Raya")
    v.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"])
    aims: list[Aim] = [
        ("1", "Meningkatnya kunjungan wisatawan", [("Jumlah kunjungan wisatawan nusantara", "Orang", "412.000"), ("Rata-rata lama tinggal wisatawan", "Hari", "1,85")]),
        ("2", "Meningkatnya kontribusi pariwisata pada perekonomian", [("Pendapatan daerah dari sektor pariwisata", "Rp Miliar", "14,2"), ("Jumlah desa wisata mandiri", "Desa", "7")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "unit", "target")
    put("budget.heading", "Program")
    v.put_lines(
        [
            ("1", "Program Peningkatan Daya Tarik Destinasi", "2.814.000.000", "APBD"),
            ("2", "Program Pemasaran Pariwisata", "1.126.400.000", "APBD"),
        ],
        "number",
        "name",
        "amount",
        "note",
    )
    put("budget.total", "3.940.400.000")
    return Sample("text", text.encode(), v.expected)


def copied_cells() -> Sample:
    """Cells copied from a sheet: tabs, `Rp` in a cell of its own before each amount, a sum whose label stands two cells before it, people in
    cells far right, numbers of the columns.
    """
    v = Values()
    put = v.put
    rows = [
        [put("title.text", "PERJANJIAN KINERJA TAHUN 2026")],
        [put("title.subject", "BAGIAN UMUM SEKRETARIAT DAERAH")],
        [],
        v.put_heads(["No", "Sasaran", "Indikator", "Target", "Satuan"]),
        v.put_columns(5),
        ["1", "Meningkatnya layanan rumah tangga", "Persentase permintaan yang dilayani", "98", "%"],
        ["", "", "Jumlah kendaraan dinas yang laik jalan", "42", "unit"],
        ["2", "Tertibnya administrasi keuangan", "Jumlah laporan keuangan tepat waktu", "12", "laporan"],
        [],
        ["No", put("budget.heading", "Kegiatan"), "", "Anggaran", ""],
        ["1", "Administrasi Umum Perangkat Daerah", "", "Rp", "3.140.250.000"],
        ["2", "Pemeliharaan Barang Milik Daerah", "", "Rp", "874.900.000"],
        ["", "Jumlah", "", "Rp", "4.015.150.000"],
        [],
        ["", "", "", v.day("Sukamakmur", "8 Januari 2026")],
        ["", "Pihak Kedua,", "", "Pihak Pertama,"],
        ["", put("parties.second.position", "Asisten Administrasi Umum"), "", put("parties.first.position", "Kepala Bagian Umum")],
        [],
        ["", put("parties.second.name", "Drs. HASYIM ASHARI"), "", put("parties.first.name", "WENI ASTUTI, S.Sos.")],
        ["", f"NIP. {put('parties.second.nip', '196804041994031008')}", "", f"NIP. {put('parties.first.nip', '198101302006042012')}"],
    ]
    aims: list[Aim] = [
        ("1", "Meningkatnya layanan rumah tangga", [("Persentase permintaan yang dilayani", "98", "%"), ("Jumlah kendaraan dinas yang laik jalan", "42", "unit")]),
        ("2", "Tertibnya administrasi keuangan", [("Jumlah laporan keuangan tepat waktu", "12", "laporan")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "target", "unit")
    v.put_lines(
        [("1", "Administrasi Umum Perangkat Daerah", "Rp 3.140.250.000"), ("2", "Pemeliharaan Barang Milik Daerah", "Rp 874.900.000")],
        "number",
        "name",
        "amount",
    )
    put("budget.total", "Rp 4.015.150.000")
    return Sample("text", "\n".join("\t".join(row) for row in rows).encode(), v.expected)


SHEETS: dict[str, Make] = {
    "unit_sheets": unit_sheets,
    "application_export": application_export,
    "quarter_rows_sheet": quarter_rows_sheet,
    "cascade_sheet": cascade_sheet,
    "printed_text": printed_text,
    "copied_cells": copied_cells,
}
