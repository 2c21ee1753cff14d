"""Round thirty-four, at first sight after the thirty-third was fixed: a card of tasks above the table (forms of main indicators of units), a paper that a library for Word made
(labels of several lines in one paragraph), a table and its money for each objective, a target as the second paragraph of each indicator, a sheet with heads of
three rows, a text in labels with signatures side by side. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.unseen.kit import (
    OPENING,
    ROMAN,
    TITLE,
    Aim,
    Book,
    Make,
    Page,
    Person,
    Rows,
    Sample,
    Values,
    by_quarter,
    span,
)


def card_of_tasks() -> Sample:
    """What the unit is, its task and its functions in numbered rows above the table; the table has a number, too; money as the last rows of all."""
    p = Page()
    head = Person("SULASTRI, S.E., M.Ak.", "Kepala Bidang Akuntansi", "Pembina", "198002172005012005")
    chief = Person("Drs. BAMBANG HERMANTO, M.M.", "Kepala Badan Keuangan Daerah", "Pembina Utama Muda", "196809091993031007")
    p.titles(TITLE, "BIDANG AKUNTANSI BADAN KEUANGAN DAERAH")
    p.table(
        [
            ["1.", "Nama Unit Kerja", ":", "Bidang Akuntansi"],
            ["2.", "Tugas", ":", "Melaksanakan penyusunan kebijakan akuntansi dan laporan keuangan daerah."],
            [
                "3.",
                "Fungsi",
                ":",
                [
                    "a. Penyusunan kebijakan akuntansi;",
                    "b. Penyusunan laporan keuangan pemerintah daerah;",
                    "c. Pembinaan akuntansi perangkat daerah.",
                ],
            ],
        ],
        ruled=False,
    )
    p.line("4. Sasaran dan Indikator Kinerja")
    rows: Rows = [list(p.put_heads(["No", "Sasaran Program", "Indikator Kinerja Utama", "Target", "Sumber Data"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas laporan keuangan daerah", [("Opini BPK atas laporan keuangan", "WTP", "LHP BPK"), ("Persentase perangkat daerah dengan laporan tepat waktu", "100%", "Berita acara rekonsiliasi")]),
        ("2", "Meningkatnya pemahaman akuntansi", [("Jumlah pengelola keuangan yang dibina", "86 orang", "Daftar hadir")]),
    ]  # fmt: skip
    for n in range(2):
        p.put_objective(n, table="4. Sasaran dan Indikator Kinerja")
    span(p.table([*rows, *p.put_aims(aims, "name", "target", "source")], bold=1), 1, [2, 1], [0, 1])
    p.line("5. Program dan Anggaran")
    p.put("budget.heading", "Program")
    lines = [("1", "Program Pengelolaan Keuangan Daerah", "Rp1.246.800.000")]
    p.table(
        [
            ["No", "Program", "Anggaran"],
            *p.put_lines(lines, "number", "name", "amount"),
            ["", "Jumlah", p.put("budget.total", "Rp1.246.800.000")],
        ],
        bold=1,
    )
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Kertajaya", "8 Januari 2026"), gap=3)
    return p.sample()


def lines_in_one_paragraph() -> Sample:
    """A paper that a program wrote: a placeholder for the badge, name and post of each with breaks and tabs in one paragraph, signatures in one paragraph for each side."""
    p = Page()
    head = Person("LA ODE HASRUL, S.Pi.", "Kepala Seksi Pengawasan", "", "198411302010011008")
    chief = Person("WA ODE NURLINA, S.Pi., M.P.", "Kepala Cabang Dinas Kelautan", "", "197506182002122004")
    p.line(p.put("letterhead.office", "CABANG DINAS KELAUTAN WILAYAH BUTON"), bold=True, middle=True)
    p.line("-Logo Lembaga-", bold=True, middle=True)
    p.line(p.put("title.text", TITLE), bold=True, middle=True)
    p.line(OPENING)
    p.line(f"Nama\t\t: {head.name}\nJabatan\t\t: {head.position}\nSelanjutnya disebut PIHAK PERTAMA.")
    p.line(f"Nama\t\t: {chief.name}\nJabatan\t\t: {chief.position}\nSelaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA.")
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Target"]))]
    aims: list[Aim] = [
        ("1.", "Meningkatnya kepatuhan pelaku usaha kelautan", [("Persentase pelaku usaha yang patuh", "82%"), ("Jumlah kapal yang diperiksa", "64 kapal")]),
        ("2.", "Meningkatnya pengawasan berbasis masyarakat", [("Jumlah kelompok pengawas yang aktif", "17 kelompok")]),
    ]  # fmt: skip
    p.table([*rows, *p.put_aims(aims, "name", "target")], bold=1)
    p.line()
    p.line(p.day("Buton", "5 Januari 2026"))
    for role, who in ("PIHAK KEDUA", chief), ("PIHAK PERTAMA", head):
        p.line(f"{role},\n{who.position}\n\n\n{who.name}\nNIP. {who.nip}")
    p.put_parties(head, chief)
    return p.sample()


def table_and_money_for_each() -> Sample:
    """Of each objective a line with its number, a table of its indicators, and a line with what it costs; the sum in the last line."""
    p = Page()
    head = Person("IRWANSYAH, S.T.", "Kepala Bidang Persampahan", "Pembina", "197703152006041011")
    chief = Person("Ir. MEGAWATI SINAGA, M.Si.", "Kepala Dinas Lingkungan Hidup", "Pembina Utama Muda", "196905231996032002")
    p.titles(TITLE, "BIDANG PERSAMPAHAN")
    data = [
        ("1", "Meningkatnya pengurangan sampah", [("1.1", "Persentase sampah yang dikurangi", "%", "24,5"), ("1.2", "Jumlah bank sampah yang aktif", "unit", "38")], "Program Pengelolaan Persampahan", "Rp 6.480.000.000"),
        ("2", "Meningkatnya penanganan sampah", [("2.1", "Persentase sampah yang ditangani", "%", "71")], "Program Penanganan Sampah", "Rp 11.215.000.000"),
    ]  # fmt: skip
    for n, (number, text, indicators, programme, amount) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        p.put_line(n, name=programme, amount=amount)
        p.line(f"Sasaran {number} : {text}")
        heads = ["No", "Indikator Kinerja", "Satuan", "Target 2026"]
        rows: Rows = [list(p.put_heads(heads) if n == 0 else heads)]
        for k, (mark, name, unit, target) in enumerate(indicators):
            p.put_indicator(n, k, number=mark, name=name, unit=unit, target=target)
            rows.append([mark, name, unit, target])
        p.table(rows, bold=1)
        p.line(f"{programme} : {amount}")
        p.line()
    p.line(f"Jumlah Anggaran : {p.put('budget.total', 'Rp 17.695.000.000')}")
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Medang", "9 Januari 2026"), gap=3)
    return p.sample()


def target_below_each_indicator() -> Sample:
    """The target stands as a second paragraph in the cell of its indicator, the programme's money as a second paragraph in the cell of the programme."""
    p = Page()
    head = Person("FITRI HANDAYANI, S.H.", "Kepala Bidang Hukum", "Pembina", "198110052006042009")
    chief = Person("Dr. ANDI BASO, S.H., M.H.", "Sekretaris Daerah Kota Parepare Indah", "Pembina Utama Madya", "196701301992031004")
    p.titles(TITLE, "BAGIAN HUKUM")
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Program"]))]
    p.put("budget.heading", "Program")
    data = [
        ("1", "Meningkatnya kualitas produk hukum daerah", [("Persentase produk hukum yang diundangkan tepat waktu", "95%"), ("Jumlah rancangan yang diharmonisasi", "28 rancangan")], "Program Pemerintahan dan Kesejahteraan Rakyat", "Rp 1.105.200.000"),
        ("2", "Meningkatnya layanan bantuan hukum", [("Persentase perkara yang ditangani", "100%")], "Program Fasilitasi Bantuan Hukum", "Rp 420.000.000"),
    ]  # fmt: skip
    for n, (number, text, indicators, programme, amount) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        p.put_line(n, name=programme, amount=amount)
        for k, (name, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=target)
            rows.append(
                [
                    *((number, text) if k == 0 else ("", "")),
                    [name, f"Target: {target}"],
                    [programme, f"Anggaran: {amount}"] if k == 0 else "",
                ]
            )
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1, 3])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Parepare Indah", "13 Januari 2026"), gap=3)
    return p.sample()


def heads_of_three_rows() -> Sample:
    """A sheet with heads of three rows: what is planned in unit, year and quarters, and programmes with their money, beside each other; merged down; sums below both."""
    b = Book("PK")
    head = Person("NI LUH SUARTINI, S.S.T.Par.", "Kepala Dinas Pariwisata", "Pembina Tk. I", "197211081998032006")
    chief = Person("I WAYAN SUDIARTA", "Bupati Tirta Gangga Raya")
    b.titles(TITLE, "DINAS PARIWISATA KABUPATEN TIRTA GANGGA RAYA", 11)
    b.put_heads(
        [
            "No",
            "Sasaran Strategis",
            "Indikator Kinerja",
            "Rencana Kinerja Satuan",
            "Rencana Kinerja Target Tahun 2026",
            *(f"Rencana Kinerja Target Triwulan {q}" for q in ROMAN),
            "Dukungan Program Nama Program",
            "Dukungan Program Pagu (Rp)",
        ]
    )
    b.put("budget.heading", "Dukungan Program Nama Program")
    b.row(4, 1, ["No", "Sasaran Strategis", "Indikator Kinerja", "Rencana Kinerja", "", "", "", "", "", "Dukungan Program", ""], bold=True)
    b.row(5, 1, ["", "", "", "Satuan", "Target", "", "", "", "", "Nama Program", "Pagu (Rp)"], bold=True)
    b.row(6, 1, ["", "", "", "", "Tahun 2026", *(f"Triwulan {q}" for q in ROMAN), "", ""], bold=True)
    b.tall(4, 6, (1, 2, 3))
    b.merge(4, 4, 4, 9)
    b.merge(4, 10, 4, 11)
    b.merge(5, 5, 5, 9)
    for column in (4, 10, 11):
        b.merge(5, column, 6, column)
    data: list[tuple[str, str, list[tuple[str, str, str, list[str]]], str, str]] = [
        ("1", "Meningkatnya kunjungan wisata", [("Jumlah kunjungan wisatawan nusantara", "orang", "1.250.000", ["300.000", "600.000", "950.000", "1.250.000"]), ("Rata-rata lama tinggal", "hari", "2,8", ["2,5", "2,6", "2,7", "2,8"])], "Program Pemasaran Pariwisata", "3.475.000.000"),
        ("2", "Meningkatnya mutu destinasi", [("Jumlah desa wisata yang naik kelas", "desa", "4", ["0", "1", "3", "4"])], "Program Peningkatan Daya Tarik Destinasi", "8.120.500.000"),
    ]  # fmt: skip
    row = 7
    for n, (number, text, indicators, programme, amount) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        b.put_line(n, name=programme, amount=amount)
        top = row
        for k, (name, unit, target, quarters) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=target, **by_quarter(quarters))
            shown: list[Any] = [
                (float(each.replace(".", "").replace(",", ".")), "#,##0.0" if "," in each else "#,##0") for each in (target, *quarters)
            ]
            b.row(
                row,
                1,
                [
                    *((number, text) if k == 0 else ("", "")),
                    name,
                    unit,
                    *shown,
                    *((programme, (int(amount.replace(".", "")), "#,##0")) if k == 0 else ("", "")),
                ],
            )
            row += 1
        b.tall(top, row - 1, (1, 2, 10, 11))
    b.row(row, 1, ["Jumlah Pagu", *[""] * 9, (11_595_500_000, "#,##0")], bold=True)
    b.merge(row, 1, row, 10)
    b.put("budget.total", "11.595.500.000")
    b.sign_both(row + 2, (2, 10), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Tirta Gangga", "16 Januari 2026"), gap=3)
    return b.sample()


def text_in_labels() -> Sample:
    """Text: labels in capitals with the number of the objective, an indicator's values indented below it, money behind the number of its activity; signatures side by side by blanks."""
    v = Values()
    head = Person("RIZAL FAUZI, S.Kom.", "Kepala Subbagian Data", "Penata", "198901142014021003")
    chief = Person("Ir. TITIK SUMARNI, M.T.", "Sekretaris Bappeda", "Pembina", "197207281999032007")
    data = [
        ("1", "Meningkatnya ketersediaan data pembangunan", [("Persentase data yang mutakhir", "95", "%"), ("Jumlah buku profil daerah", "1", "dokumen")]),
        ("2", "Meningkatnya tertib administrasi", [("Persentase surat yang terarsip", "100", "%")]),
    ]  # fmt: skip
    lines: list[Any] = [v.put("title.text", TITLE), v.put("title.subject", "KEPALA SUBBAGIAN DATA"), ""]
    for n, (number, text, indicators) in enumerate(data):
        v.put_objective(n, number=number, text=text)
        lines.append(f"SASARAN {number}  : {text}")
        for k, (name, target, unit) in enumerate(indicators):
            v.put_indicator(n, k, name=name, target=target, unit=unit)
            lines += [f"  INDIKATOR : {name}", f"    TARGET  : {target}", f"    SATUAN  : {unit}"]
        lines.append("")
    for n, (name, amount) in enumerate((("Pengelolaan Data dan Informasi", "Rp 312.000.000"), ("Penatausahaan Arsip", "Rp 21.600.000"))):
        v.put_line(n, name=name, amount=amount)
        lines += [f"KEGIATAN {n + 1} : {name}", f"  ANGGARAN : {amount}"]
    lines += [
        "",
        f"{'':44}{v.day('Sumber Agung', '7 Januari 2026')}",
        f"{'PIHAK KEDUA,':44}PIHAK PERTAMA,",
        f"{chief.position:44}{head.position}",
        "",
        "",
    ]
    lines += [f"{chief.name:44}{head.name}", f"{chief.rank:44}{head.rank}", f"{'NIP. ' + chief.nip:44}NIP. {head.nip}"]
    v.put_parties(head, chief)
    return Sample("text", "\n".join(lines).encode(), v.expected)


ROUND: dict[str, Make] = {
    "card_of_tasks": card_of_tasks,
    "lines_in_one_paragraph": lines_in_one_paragraph,
    "table_and_money_for_each": table_and_money_for_each,
    "target_below_each_indicator": target_below_each_indicator,
    "heads_of_three_rows": heads_of_three_rows,
    "text_in_labels": text_in_labels,
}
