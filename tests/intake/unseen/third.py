"""Round three. Sources, looked up or known from published papers: a regency's change of agreement in one table with money before and after;
a hospital's parties as lines of one paragraph; the finance ministry's contracts with scorecards; teachers; heads of division with programmes
beside activities; workbooks with money for each quarter and units in number formats; texts of OCR with tables of tags; annexes of decrees;
three signers with electronic signatures; headings in words of their own. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, Book, Formula, Make, Page, Person, Rows, Sample, Values, numbered, span, wide_rows


def afixed_one_table() -> Sample:
    """Objectives, indicators, programmes and money before and after in one table; a programme for each indicator."""
    p = Page()
    head = Person(
        "H. SURYANTO, S.Sos., M.Si.", "Kepala Dinas Pemberdayaan Masyarakat dan Desa", "Pembina Utama Muda", "19680811 199003 1 004"
    )
    regent = Person("Drs. H. IMAM SYAFI'I", "Bupati Wonorejo")
    p.titles("PERJANJIAN KINERJA PERUBAHAN TAHUN 2026", "DINAS PEMBERDAYAAN MASYARAKAT DAN DESA")
    top = ["NO", "SASARAN STRATEGIS/SASARAN", "INDIKATOR KINERJA", "TARGET", "PROGRAM/ KEGIATAN", "ANGGARAN", "", "KET"]
    for i, text in enumerate(
        [
            "NO",
            "SASARAN STRATEGIS/SASARAN",
            "INDIKATOR KINERJA",
            "TARGET",
            "PROGRAM/ KEGIATAN",
            "ANGGARAN SEBELUM PERUBAHAN",
            "ANGGARAN SETELAH PERUBAHAN",
            "KET",
        ]
    ):
        p.put(f"headings.{i}", text)
    p.put("budget.heading", "PROGRAM/ KEGIATAN")
    rows: Rows = [list(top), ["", "", "", "", "", "SEBELUM PERUBAHAN", "SETELAH PERUBAHAN", ""]]
    data = [
        ("1", "Meningkatnya kemandirian desa", [("Persentase desa mandiri", "34%", "Program Administrasi Pemerintahan Desa", "1.250.000.000", "1.410.000.000"),
                                                ("Persentase BUMDes aktif", "72%", "Program Pemberdayaan Lembaga Kemasyarakatan", "640.500.000", "590.500.000")]),
        ("2", "Meningkatnya akuntabilitas desa", [("Persentase desa yang menyampaikan laporan tepat waktu", "96%", "Program Penataan Desa", "88.000.000", "88.000.000")]),
    ]  # fmt: skip
    line = 0
    for n, (number, text, indicators) in enumerate(data):
        for k, (name, target, program, before, after) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            first = [p.put(f"objectives.{n}.number", number), p.put(f"objectives.{n}.text", text)] if k == 0 else ["", ""]
            cells = [p.put(f"{path}.name", name), p.put(f"{path}.target", target), p.put(f"budget.lines.{line}.name", program), before]
            rows.append([*first, *cells, p.put(f"budget.lines.{line}.amount", after), ""])
            line += 1
    rows.append(["JUMLAH", "", "", "", "", "1.978.500.000", p.put("budget.total", "2.088.500.000"), ""])
    table = p.table(rows, bold=2)
    span(table, 0, [2], (0, 1, 2, 3, 4, 7))
    merge(table, 0, 5, 0, 6)
    span(table, 2, [2, 1], [0, 1])
    merge(table, 5, 0, 5, 4)
    p.line()
    p.put_parties(head, regent)
    p.sign(["", "Pihak Kedua,", *regent.signed()], [p.day("Wonorejo", "3 September 2026"), "Pihak Pertama,", *head.signed()])
    return p.sample()


def soft_breaks() -> Sample:
    """People as lines of one paragraph each; the government above the title; signatures with tabs, ranks and numbers below."""
    p = Page()
    head = Person("dr. NOVITA ANGGRAENI, M.M.", "Direktur UOBK RSUD Sehati", "Pembina Tk. I", "19740212 200312 2 003")
    chief = Person("dr. ADI WINARNO, M.Kes.", "Kepala Dinas Kesehatan Kabupaten Pandanwangi", "Pembina Utama Muda", "19690923 199903 1 002")
    p.line(p.put("letterhead.government", "PEMERINTAH KABUPATEN PANDANWANGI"), bold=True, middle=True)
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "UOBK RSUD SEHATI", "statement.")
    opening = OPENING.replace("di bawah ini:", "dibawah ini :")
    p.line(opening)
    for role, who, after in (
        ("first", head, "Selanjutnya disebut PIHAK PERTAMA"),
        ("second", chief, "Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"),
    ):
        base = f"statement.parties.{role}"
        p.put_all(base, who)
        p.line(f"Nama\t\t: {who.name}\nJabatan\t: {who.position}\n{after}")
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA", opening)
    p.right(p.day("Pandanwangi", "2 Februari 2026", "statement."))
    for left, mine in (
        ("PIHAK KEDUA", "PIHAK PERTAMA"),
        ("", ""),
        ("", ""),
        (chief.name, head.name),
        (chief.rank, head.rank),
        (f"NIP. {chief.nip}", f"NIP. {head.nip}"),
    ):
        p.line(f"{left}\t\t\t\t{mine}")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "UOBK RSUD SEHATI")
    rows: Rows = [list(p.put_heads(["NO.", "SASARAN", "INDIKATOR KINERJA", "TARGET", "PENANGGUNG JAWAB"]))]
    data = [
        ("1.", "Meningkatnya mutu layanan rumah sakit", [("Capaian standar pelayanan minimal", "92 %", "Wakil Direktur Pelayanan"), ("Nilai IKM", "85,25", "Wakil Direktur Umum")]),
        ("2.", "Terpenuhinya akreditasi", [("Status akreditasi", "Paripurna", "Komite Mutu")]),
    ]  # fmt: skip
    rows += p.put_aims(data, "name", "target", "responsible")
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    lines: Rows = [["NO.", p.put("budget.heading", "PROGRAM"), "ANGGARAN", "KETERANGAN"]]
    lines += p.put_lines(
        numbered(
            [
                ("Penunjang Urusan Pemerintahan Daerah", "Rp. 46.250.000.000", "BLUD"),
                ("Pemenuhan Upaya Kesehatan", "Rp. 8.115.400.000", "APBD/DBHCHT"),
            ]
        ),
        "number",
        "name",
        "amount",
        "note",
    )
    lines.append(["", "JUMLAH", p.put("budget.total", "Rp. 54.365.400.000"), ""])
    p.table(lines, bold=1)
    p.line()
    for left, mine in (
        ("PIHAK KEDUA", "PIHAK PERTAMA"),
        ("", ""),
        ("", ""),
        (chief.name, head.name),
        (chief.rank, head.rank),
        (f"NIP. {chief.nip}", f"NIP. {head.nip}"),
    ):
        p.line(f"{left}\t\t\t\t{mine}")
    p.put_parties(head, chief, keys=("name", "rank", "nip"))
    return p.sample()


def scorecard() -> Sample:
    """Codes of indicators, objectives as rows of full width, targets that add up between the quarters, the year's in the last column."""
    p = Page()
    head = Person("Bambang Tri Wibowo", "Kepala Kantor Pelayanan Perbendaharaan Kelas A", "", "197508141996021001")
    chief = Person("Retno Palupi", "Kepala Kantor Wilayah Perbendaharaan Nusaraya", "", "196901301990122001")
    p.line(p.put("title.text", "KONTRAK KINERJA TAHUN 2026"), bold=True, middle=True)
    p.line(f"NOMOR: {p.put('document_number', 'KK-14/WPB.20/2026')}", middle=True)
    p.line(p.put("title.subject", "KEPALA KANTOR PELAYANAN PERBENDAHARAAN KELAS A"), bold=True, middle=True)
    top = ["Kode", "Sasaran Strategis/Indikator Kinerja Utama", "Target", "", "", "", "", "", ""]
    periods = ["Q1", "Q2", "s.d. Q2", "Q3", "s.d. Q3", "Q4", "Y-26"]
    for i, text in enumerate(["Kode", "Sasaran Strategis/Indikator Kinerja Utama", *(f"Target {period}" for period in periods)]):
        p.put(f"headings.{i}", text)
    rows: Rows = [list(top), ["", "", *periods]]
    data = [
        ("1", "Pelaksanaan anggaran yang optimal", [("1a-CP", "Nilai kinerja pelaksanaan anggaran", ["82", "84", "84", "87", "87", "90", "90"]),
                                                    ("1b-N", "Persentase akurasi perencanaan kas", ["80%", "81%", "81%", "82%", "82%", "83%", "83%"])]),
        ("2", "Layanan yang prima", [("2a-CP", "Indeks kepuasan pengguna layanan", ["4,60", "4,62", "4,62", "4,65", "4,65", "4,70", "4,70"])]),
    ]  # fmt: skip
    wide = []
    for n, (number, text, indicators) in enumerate(data):
        wide.append(len(rows))
        rows.append([f"{p.put(f'objectives.{n}.number', f'{number}.')} {p.put(f'objectives.{n}.text', text)}", *[""] * 8])
        for k, (code, name, values) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            for quarter, at in (("tw1", 0), ("tw2", 1), ("tw3", 3), ("tw4", 5)):
                p.put(f"{path}.quarters.{quarter}", values[at])
            p.put(f"{path}.target", values[6])
            rows.append([p.put(f"{path}.code", code), p.put(f"{path}.name", name), *values])
    table = p.table(rows, bold=2)
    merge(table, 0, 0, 1, 0)
    merge(table, 0, 1, 1, 1)
    merge(table, 0, 2, 0, 8)
    wide_rows(table, wide, 8)
    p.line()
    p.put_parties(head, chief)
    p.table(
        [["", p.day("Kota Mulya", "30 Januari 2026")], [chief.position, head.position], ["Ditandatangani secara elektronik", "Ditandatangani secara elektronik"],
         [chief.name, head.name], [f"NIP {chief.nip}", f"NIP {head.nip}"]],
        ruled=False,
    )  # fmt: skip
    return p.sample()


def teacher() -> Sample:
    """A teacher's: tables A and B below titles of their own, no quarters, no money; two witnesses of rank below."""
    p = Page()
    guru = Person("SRI WAHYUNINGSIH, S.Pd.", "Guru Ahli Muda", "Penata Tk. I / III d", "19811225 200604 2 018")
    boss = Person("H. MULYADI, M.Pd.", "Kepala SD Negeri 2 Kertamukti", "Pembina / IV a", "19700303 199203 1 011")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "GURU SD NEGERI 2 KERTAMUKTI")
    heads = ["No", "Kinerja Utama", "Indikator Kinerja", "Target"]
    at = 0
    for title, items in (
        ("A. KINERJA UTAMA", [("Terlaksananya pembelajaran", [("Persentase kehadiran mengajar", "98%"), ("Jumlah perangkat ajar", "2 set")]), ("Meningkatnya hasil belajar", [("Rata-rata nilai siswa", "80")])]),
        ("B. KINERJA TAMBAHAN", [("Terlaksananya tugas tambahan", [("Jumlah pembinaan pramuka", "24 kali")])]),
    ):  # fmt: skip
        p.line(title, bold=True)
        rows: Rows = [list(heads)]
        if at == 0:
            p.put_heads(heads)
        sizes = []
        for n, (text, indicators) in enumerate(items, 1):
            base = f"objectives.{at}"
            p.put(f"{base}.table", title)
            sizes.append(len(indicators))
            for k, (name, target) in enumerate(indicators):
                first = [p.put(f"{base}.number", str(n)), p.put(f"{base}.text", text)] if k == 0 else ["", ""]
                rows.append([*first, p.put(f"{base}.indicators.{k}.name", name), p.put(f"{base}.indicators.{k}.target", target)])
            at += 1
        span(p.table(rows, bold=1), 1, sizes, [0, 1])
        p.line()
    p.put_parties(guru, boss)
    p.table(
        [["Mengetahui,", p.day("Kertamukti", "2 Januari 2026")], ["Kepala SD Negeri 2 Kertamukti", "Guru Ahli Muda"], ["", ""], ["", ""], [boss.name, guru.name],
         [boss.rank, guru.rank], [f"NIP. {boss.nip}", f"NIP. {guru.nip}"]],
        ruled=False,
    )  # fmt: skip
    return p.sample()


def division() -> Sample:
    """A head of division: objectives with activities and their money in one table, sub-activities in a second one with indicators."""
    p = Page()
    kabid = Person("RATIH KUSUMA, S.Hut., M.Ling.", "Kepala Bidang Pengendalian Pencemaran", "Pembina", "19790922 200501 2 006")
    kadis = Person("Ir. DARMAWAN, M.P.", "Kepala Dinas Lingkungan Hidup", "Pembina Utama Muda", "19681102 199403 1 007")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", ["KEPALA BIDANG PENGENDALIAN PENCEMARAN", "DINAS LINGKUNGAN HIDUP KABUPATEN SUKAJAYA"])
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Program", "Indikator Program", "Satuan", "Target"]))]
    rows.append(p.put_columns(5, "{}"))
    data = [
        (
            "1.",
            "Meningkatnya kualitas air dan udara",
            [("Indeks Kualitas Air", "Indeks", "56,20"), ("Indeks Kualitas Udara", "Indeks", "88,40")],
        )
    ]
    rows += p.put_aims(data, "name", "unit", "target")
    span(p.table(rows, bold=1), 2, [2], [0, 1])
    p.line()
    lines: Rows = [["No.", p.put("budget.heading", "Kegiatan / Sub Kegiatan"), "Indikator", "Target", "Satuan", "Anggaran (Rp)"]]
    budget = [("1", "Pencegahan Pencemaran Lingkungan Hidup", "Jumlah lokasi yang dipantau", "24", "Lokasi", "318.600.000"),
              ("1.1", "Koordinasi Pencegahan Pencemaran", "Jumlah dokumen koordinasi", "4", "Dokumen", "118.600.000"),
              ("1.2", "Pengelolaan Laboratorium Lingkungan", "Jumlah sampel yang diuji", "350", "Sampel", "200.000.000")]  # fmt: skip
    for n, (number, name, indicator, target, unit, amount) in enumerate(budget):
        base = f"budget.lines.{n}"
        cells = [
            p.put(f"{base}.number", number),
            p.put(f"{base}.name", name),
            p.put(f"{base}.indicator", indicator),
            p.put(f"{base}.target", target),
            p.put(f"{base}.unit", unit),
        ]
        lines.append([*cells, p.put(f"{base}.amount", amount)])
    p.table(lines, bold=1)
    p.line(f"Total anggaran : Rp {p.put('budget.total', 'Rp 318.600.000')[3:]}")
    p.line()
    p.put_parties(kabid, kadis)
    p.line(p.day("Sukajaya", "Januari 2026"))
    p.table(
        [
            [kadis.position.upper(), "", kabid.position.upper()],
            ["", "", ""],
            ["", "", ""],
            [kadis.name, "", kabid.name],
            [kadis.rank, "", kabid.rank],
            [f"NIP. {kadis.nip}", "", f"NIP. {kabid.nip}"],
        ],
        ruled=False,
    )
    p.put("parties.first.position", kabid.position.upper())
    p.put("parties.second.position", kadis.position.upper())
    return p.sample()


def quarters_book() -> Sample:
    """Targets and money for each quarter in one table of three rows of heads; units in number formats; sums as formulas."""
    b = Book("Perjanjian Kinerja")
    head = Person("ARIEF RACHMAN, S.T., M.Eng.", "Kepala Dinas Perhubungan", "Pembina Tk. I", "19730605 199903 1 004")
    mayor = Person("Hj. DEWI SARTIKA, S.H.", "Wali Kota Pelabuhan Baru")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS PERHUBUNGAN KOTA PELABUHAN BARU", 15)
    heads = ["No", "Sasaran", "Indikator", "Target"]
    for i, text in enumerate(heads):
        b.cell(4, 1 + i, b.put(f"headings.{i}", text), bold=True, box=True)
        b.merge(4, 1 + i, 5, 1 + i)
    b.cell(4, 5, "Target Kinerja Triwulan", bold=True, box=True)
    b.merge(4, 5, 4, 8)
    b.cell(4, 9, "Program", bold=True, box=True)
    b.merge(4, 9, 5, 9)
    b.cell(4, 10, "Anggaran (Rp)", bold=True, box=True)
    b.merge(4, 10, 5, 10)
    b.cell(4, 11, "Rencana Anggaran Triwulan (Rp)", bold=True, box=True)
    b.merge(4, 11, 4, 14)
    for i, quarter in enumerate(["I", "II", "III", "IV"]):
        b.cell(5, 5 + i, quarter, bold=True, box=True)
        b.cell(5, 11 + i, quarter, bold=True, box=True)
        b.put(f"headings.{4 + i}", f"Target Kinerja Triwulan {quarter}")
        b.put(f"headings.{10 + i}", f"Rencana Anggaran Triwulan (Rp) {quarter}")
    b.put("headings.8", "Program")
    b.put("headings.9", "Anggaran (Rp)")
    b.put("budget.heading", "Program")
    data: list[tuple[Any, ...]] = [
        ("Meningkatnya layanan angkutan umum", "Jumlah trayek yang beroperasi", "18 trayek", 18, '0" trayek"', [12, 14, 16, 18], "Penyelenggaraan LLAJ", 2450000000, [400000000, 750000000, 800000000, 500000000]),
        ("Menurunnya kecelakaan lalu lintas", "Persentase rambu terpasang", "82,5%", 0.825, "0.0%", [0.7, 0.75, 0.8, 0.825], "Pengelolaan Perlengkapan Jalan", 1120500000, [120500000, 400000000, 400000000, 200000000]),
    ]  # fmt: skip
    for n, (text, name, shown, value, form, quarters, program, amount, money) in enumerate(data):
        path, base = f"objectives.{n}.indicators.0", f"budget.lines.{n}"
        texts = [f"{q} trayek" if n == 0 else f"{q * 100:.1f}%".replace(".", ",") for q in quarters]
        cells = [
            b.shown(f"objectives.{n}.number", str(n + 1), n + 1),
            b.put(f"objectives.{n}.text", text),
            b.put(f"{path}.name", name),
            (b.shown(f"{path}.target", shown, value), form),
        ]
        cells += [(b.shown(f"{path}.quarters.tw{q + 1}", texts[q], quarters[q]), form) for q in range(4)]
        cells += [b.put(f"{base}.name", program), (b.shown(f"{base}.amount", f"{amount:,}".replace(",", "."), amount), "#,##0")]
        cells += [(b.shown(f"{base}.quarters.tw{q + 1}", f"{money[q]:,}".replace(",", "."), money[q]), "#,##0") for q in range(4)]
        b.row(6 + n, 1, cells)
    b.row(
        8,
        1,
        [
            "Jumlah",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            (Formula("=SUM(J6:J7)", 3570500000), "#,##0"),
            *(
                (Formula(f"=SUM({c}6:{c}7)", v), "#,##0")
                for c, v in zip("KLMN", (520500000, 1150000000, 1200000000, 700000000), strict=True)
            ),
        ],
    )
    b.merge(8, 1, 8, 9)
    b.put("budget.total", "3.570.500.000")
    b.sign_both(10, (2, 10), ("Pihak Pertama,", head), ("Pihak Kedua,", mayor), b.day("Pelabuhan Baru", "19 Januari 2026"))
    return b.sample()


def formats_book() -> Sample:
    """A sheet with bookkeeping formats, texts for numbers, places of the day in a merged cell, notes below; a second sheet of lists."""
    b = Book("PK 2026")
    kasub = Person("MARLINA TAMBUNAN, S.E.", "Kepala Subbagian Keuangan", "Penata", "198407112010012016")
    sek = Person("Drs. JONSON PURBA", "Sekretaris Kecamatan Dolok Indah", "Pembina", "197001021993031005")
    b.cell(1, 1, b.put("letterhead.government", "PEMERINTAH KABUPATEN SIMANGAMBAT"), bold=True)
    b.cell(2, 1, b.put("letterhead.office", "KECAMATAN DOLOK INDAH"), bold=True)
    b.cell(3, 1, b.put("letterhead.address", "Jalan Sutomo Nomor 8 Dolok Indah 21161"))
    b.wide(5, 1, 6, b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    b.wide(6, 1, 6, b.put("title.subject", "KEPALA SUBBAGIAN KEUANGAN"), bold=True)
    b.row(8, 1, b.put_heads(["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Formulasi", "Target", "Satuan"]), bold=True)
    b.row(9, 1, [b.shown(f"columns.{i}", f"({i + 1})", f"({i + 1})") for i in range(6)])
    data: list[tuple[str, list[Any]]] = [
        ("Terlaksananya penatausahaan keuangan", [("Persentase SPJ yang tepat waktu", "Jumlah SPJ tepat waktu / jumlah SPJ x 100%", "96", "96", "%"),
                                                  ("Jumlah laporan keuangan", "Penjumlahan laporan", "18", 18, "dokumen")]),
        ("Meningkatnya serapan anggaran", [("Persentase serapan anggaran", "Realisasi dibagi pagu x 100%", "97,25", (97.25, "0.00"), "%")]),
    ]  # fmt: skip
    row = 10
    for n, (text, indicators) in enumerate(data):
        top = row
        for k, (name, formula, shown, value, unit) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            first = (
                [b.shown(f"objectives.{n}.number", f"{n + 1}.", f"{n + 1}."), b.put(f"objectives.{n}.text", text)] if k == 0 else ["", ""]
            )
            b.row(
                row,
                1,
                [
                    *first,
                    b.put(f"{path}.name", name),
                    b.put(f"{path}.formula", formula),
                    b.shown(f"{path}.target", shown, value),
                    b.put(f"{path}.unit", unit),
                ],
            )
            row += 1
        if row - top > 1:
            b.tall(top, row - 1, (1, 2))
    row += 1
    b.row(row, 1, ["No.", b.put("budget.heading", "Sub Kegiatan"), "Pagu", "Ket."], bold=True)
    accounting = '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-'
    for n, (name, amount) in enumerate(
        [("Penyediaan Gaji dan Tunjangan ASN", 2845120400), ("Koordinasi dan Penyusunan Laporan Keuangan", 14500000)]
    ):
        base = f"budget.lines.{n}"
        cells = [
            b.shown(f"{base}.number", f"{n + 1}.", f"{n + 1}."),
            b.put(f"{base}.name", name),
            (b.shown(f"{base}.amount", f"Rp {amount:,}".replace(",", "."), amount), accounting),
        ]
        b.row(row + 1 + n, 1, [*cells, ""])
    b.row(row + 3, 1, ["", "Jumlah", (Formula(f"=SUM(C{row + 1}:C{row + 2})", 2859620400), accounting), ""])
    b.put("budget.total", "Rp 2.859.620.400")
    row += 5
    b.wide(row, 4, 6, f"{b.put('signed.place', 'Dolok Indah')},    {b.put('signed.date', 'Januari 2026')}")
    for offset, (left, mine) in enumerate(
        [
            ("PIHAK KEDUA", "PIHAK PERTAMA"),
            (sek.position.upper(), kasub.position.upper()),
            ("", ""),
            ("", ""),
            (sek.name, kasub.name),
            (sek.rank, kasub.rank),
            (f"NIP. {sek.nip}", f"NIP. {kasub.nip}"),
        ],
        row + 1,
    ):
        b.cell(offset, 1, left)
        b.merge(offset, 1, offset, 3)
        b.wide(offset, 4, 6, mine)
    b.put("parties.first.position", kasub.position.upper())
    b.put("parties.second.position", sek.position.upper())
    b.put_parties(kasub, sek, keys=("name", "rank", "nip"))
    b.cell(row + 10, 1, "Catatan : satuan mengikuti Renja Perubahan")
    b.add("Referensi")
    b.row(1, 1, ["Satuan", "Keterangan"], bold=True)
    b.row(2, 1, ["dokumen", "laporan tertulis"])
    b.row(3, 1, ["%", "persentase"])
    return b.sample()


def ocr_tags() -> Sample:
    """What an OCR service writes: tables of tags with spans, headings as tags, entities, an image's description."""
    v = Values()
    put = v.put
    text = f"""\
![logo](img-0.jpeg)

<h2>{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}</h2>
<h3>{put("title.subject", "BADAN KESATUAN BANGSA DAN POLITIK")}</h3>

<table>
<thead><tr><th rowspan="2">No</th><th rowspan="2">Sasaran Strategis</th><th rowspan="2">Indikator Kinerja</th><th rowspan="2">Satuan</th><th rowspan="2">Target</th><th colspan="2">Target Semester</th></tr>
<tr><th>I</th><th>II</th></tr></thead>
<tbody>
<tr><td rowspan="2">1</td><td rowspan="2">Meningkatnya kerukunan umat &amp; kondusivitas wilayah</td><td>Indeks Kerukunan</td><td>Indeks</td><td>78,9</td><td>-</td><td>78,9</td></tr>
<tr><td>Persentase konflik sosial yang ditangani</td><td>Persen</td><td>100</td><td>100</td><td>100</td></tr>
<tr><td>2</td><td>Meningkatnya partisipasi politik</td><td>Partisipasi pemilih pemula dalam sosialisasi</td><td>Orang</td><td>1.200</td><td>600</td><td>1.200</td></tr>
</tbody>
</table>

<table><tr><td>No</td><td>Program</td><td>Anggaran</td></tr><tr><td>1</td><td>Program Penguatan Ideologi Pancasila</td><td>Rp 512.300.000</td></tr><tr><td>2</td><td>Program Pembinaan Ketahanan Sosial</td><td>Rp 268.000.000</td></tr><tr><td colspan="2">Total</td><td>Rp 780.300.000</td></tr></table>

<p align="right">{put("signed.place", "Tanahmerah")}, {put("signed.date", "6 Januari 2026")}</p>
<table><tr><td>PIHAK KEDUA<br/>{put("parties.second.position", "GUBERNUR NUSARAYA")}<br/><br/>{put("parties.second.name", "Dr. H. ISHAK RUMAKIEK")}</td><td>PIHAK PERTAMA<br/>{put("parties.first.position", "KEPALA BADAN KESBANGPOL")}<br/><br/>{put("parties.first.name", "YOHANA WENDA, S.IP., M.Si.")}<br/>{put("parties.first.rank", "Pembina Utama Madya")}<br/>NIP {put("parties.first.nip", "196907071995032001")}</td></tr></table>
"""
    for i, head in enumerate(
        ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Target Semester I", "Target Semester II"]
    ):
        put(f"headings.{i}", head)
    data = [
        ("1", "Meningkatnya kerukunan umat & kondusivitas wilayah", [("Indeks Kerukunan", "Indeks", "78,9", "-", "78,9"), ("Persentase konflik sosial yang ditangani", "Persen", "100", "100", "100")]),
        ("2", "Meningkatnya partisipasi politik", [("Partisipasi pemilih pemula dalam sosialisasi", "Orang", "1.200", "600", "1.200")]),
    ]  # fmt: skip
    for n, (number, aim, indicators) in enumerate(data):
        put(f"objectives.{n}.number", number)
        put(f"objectives.{n}.text", aim)
        for k, values in enumerate(indicators):
            for key, value in zip(("name", "unit", "target", "semesters.s1", "semesters.s2"), values, strict=True):
                put(f"objectives.{n}.indicators.{k}.{key}", value)
    put("budget.heading", "Program")
    for n, (name, amount) in enumerate(
        [("Program Penguatan Ideologi Pancasila", "Rp 512.300.000"), ("Program Pembinaan Ketahanan Sosial", "Rp 268.000.000")]
    ):
        for key, value in (("number", str(n + 1)), ("name", name), ("amount", amount)):
            put(f"budget.lines.{n}.{key}", value)
    put("budget.total", "Rp 780.300.000")
    return Sample("text", text.encode(), v.expected)


def wide_text() -> Sample:
    """A landscape page as text: five columns, heads of two lines, cells wrapped over three, an empty column in the middle of a row."""
    v = Values()
    put = v.put
    text = f"""\
                         {put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")}
                              {put("title.subject", "SEKRETARIS CAMAT BUKITRAYA")}

 No.   Sasaran                       Indikator                         Formulasi                         Target
                                     Kinerja                           Pengukuran
 1.    Meningkatnya tertib           Persentase surat                  Jumlah surat yang dibalas         90%
       administrasi                  masuk yang ditindaklanjuti        dibagi surat masuk x 100%
       perkantoran
                                     Jumlah rapat koordinasi           Jumlah rapat dalam setahun        12 kali
 2.    Meningkatnya kapasitas        Rata-rata jam pelatihan           Jumlah jam dibagi pegawai         20 jam
       aparatur

       Kegiatan                                                        Anggaran
 1.    Administrasi Umum Perangkat Daerah                              Rp   118.420.000
 2.    Penyediaan Jasa Penunjang                                       Rp    96.300.000
       Jumlah                                                          Rp   214.720.000

                                                          {put("signed.place", "Bukitraya")}, {put("signed.date", "5 Januari 2026")}
 Pihak Kedua,                                             Pihak Pertama,
 {put("parties.second.position", "Camat Bukitraya")}                                          {put("parties.first.position", "Sekretaris Camat Bukitraya")}


 {put("parties.second.name", "Drs. ERWIN LUBIS")}                                         {put("parties.first.name", "FITRI HANDAYANI, S.STP.")}
 {put("parties.second.rank", "Pembina")}                                                  {put("parties.first.rank", "Penata Tk. I")}
 NIP. {put("parties.second.nip", "19701210 199503 1 003")}                               NIP. {put("parties.first.nip", "19890716 201010 2 001")}
"""
    for i, head in enumerate(["No.", "Sasaran", "Indikator Kinerja", "Formulasi Pengukuran", "Target"]):
        put(f"headings.{i}", head)
    data = [
        ("1.", "Meningkatnya tertib administrasi perkantoran", [("Persentase surat masuk yang ditindaklanjuti", "Jumlah surat yang dibalas dibagi surat masuk x 100%", "90%"), ("Jumlah rapat koordinasi", "Jumlah rapat dalam setahun", "12 kali")]),
        ("2.", "Meningkatnya kapasitas aparatur", [("Rata-rata jam pelatihan", "Jumlah jam dibagi pegawai", "20 jam")]),
    ]  # fmt: skip
    for n, (number, aim, indicators) in enumerate(data):
        put(f"objectives.{n}.number", number)
        put(f"objectives.{n}.text", aim)
        for k, (name, formula, target) in enumerate(indicators):
            for key, value in (("name", name), ("formula", formula), ("target", target)):
                put(f"objectives.{n}.indicators.{k}.{key}", value)
    put("budget.heading", "Kegiatan")
    for n, (name, amount) in enumerate(
        [("Administrasi Umum Perangkat Daerah", "Rp 118.420.000"), ("Penyediaan Jasa Penunjang", "Rp 96.300.000")]
    ):
        for key, value in (("number", f"{n + 1}."), ("name", name), ("amount", amount)):
            put(f"budget.lines.{n}.{key}", value)
    put("budget.total", "Rp 214.720.000")
    return Sample("text", text.encode(), v.expected)


def three_signers() -> Sample:
    """Who confirms stands below two parties; electronic signatures with their words; promises as a numbered list."""
    p = Page()
    head = Person("NURUL FADILAH, S.E., M.Ak.", "Kepala Bidang Anggaran", "Pembina", "19780430 200212 2 007")
    chief = Person("Drs. ABDUL RAHMAN, M.M.", "Kepala Badan Keuangan Daerah", "Pembina Utama Muda", "19670215 199203 1 009")
    sekda = Person("Ir. YUSUF MAULANA, M.T.", "Sekretaris Daerah Kota Marabahan", "Pembina Utama Madya", "19650910 199103 1 002")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "KEPALA BIDANG ANGGARAN BADAN KEUANGAN DAERAH")
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator", "Target", "Tipe Perhitungan", "Sumber Data"]))]
    data = [
        ("1", "Terwujudnya APBD tepat waktu", [("Ketepatan waktu penetapan APBD", "30 November", "Non Kumulatif", "Perda APBD"), ("Persentase OPD dengan deviasi RKA < 5%", "92%", "Non Kumulatif", "Laporan evaluasi RKA")]),
        ("2", "Meningkatnya kualitas belanja", [("Rasio belanja pegawai di luar guru", "≤ 30%", "Non Kumulatif", "LRA")]),
    ]  # fmt: skip
    rows += p.put_aims(data, "name", "target", "calculation", "source")
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    lines: Rows = [[p.put("budget.heading", "Kegiatan"), "Pagu (Rp)", "Sumber Dana"]]
    lines.append(
        [
            p.put("budget.lines.0.name", "Koordinasi dan Penyusunan Rencana Anggaran Daerah"),
            p.put("budget.lines.0.amount", "732.415.000"),
            p.put("budget.lines.0.source_of_funds", "PAD"),
        ]
    )
    p.table(lines, bold=1)
    p.line()
    p.put_parties(head, chief, sekda)
    seal = "Dokumen ini telah ditandatangani secara elektronik"
    p.table(
        [["", p.day("Marabahan", "12 Januari 2026")], ["PIHAK KEDUA,", "PIHAK PERTAMA,"], [chief.position, head.position], [seal, seal], [chief.name, head.name],
         [chief.rank, head.rank], [f"NIP. {chief.nip}", f"NIP. {head.nip}"]],
        ruled=False,
    )  # fmt: skip
    p.line()
    for text in ("MENGETAHUI,", sekda.position, seal, sekda.name, sekda.rank, f"NIP. {sekda.nip}"):
        p.line(text, middle=True)
    p.line("Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan BSrE")
    return p.sample()


def decree_annex() -> Sample:
    """The annex of a decree: its number and day at the top right belong to the decree; a whole-province table of objectives, who signs alone."""
    p = Page()
    governor = Person("Dr. H. ZAINAL ABIDIN, M.Si.", "GUBERNUR NUSARAYA")
    for text in ("LAMPIRAN", "KEPUTUSAN GUBERNUR NUSARAYA", "NOMOR 100.3.3.1/27/2026", "TENTANG PENETAPAN PERJANJIAN KINERJA"):
        p.line(text).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    p.line()
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "PEMERINTAH PROVINSI NUSARAYA")
    rows: Rows = [list(p.put_heads(["No", "Tujuan", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target 2026"]))]
    data = [
        ("1", "Meningkatkan kualitas sumber daya manusia", "Meningkatnya derajat pendidikan", [("Rata-rata lama sekolah", "Tahun", "9,12"), ("Harapan lama sekolah", "Tahun", "13,45")]),
        ("2", "Meningkatkan kualitas sumber daya manusia", "Meningkatnya derajat kesehatan", [("Usia harapan hidup", "Tahun", "71,8")]),
        ("3", "Meningkatkan pertumbuhan ekonomi", "Menurunnya kemiskinan", [("Tingkat kemiskinan", "%", "7,25 - 7,75"), ("Tingkat pengangguran terbuka", "%", "4,1")]),
    ]  # fmt: skip
    for n, (number, goal, text, indicators) in enumerate(data):
        for k, (name, unit, target) in enumerate(indicators):
            base, path = f"objectives.{n}", f"objectives.{n}.indicators.{k}"
            p.put(f"{base}.goal", goal)
            shown = goal if k == 0 and (n == 0 or data[n - 1][1] != goal) else ""
            first = [p.put(f"{base}.number", number), shown, p.put(f"{base}.text", text)] if k == 0 else ["", "", ""]
            rows.append([*first, p.put(f"{path}.name", name), p.put(f"{path}.unit", unit), p.put(f"{path}.target", target)])
    table = p.table(rows, bold=1)
    span(table, 1, [2, 1, 2], [0, 2])
    span(table, 1, [3, 2], [1])
    p.line()
    lines: Rows = [["No", p.put("budget.heading", "Urusan/Program"), "Anggaran", "Keterangan"]]
    lines += p.put_lines(
        numbered(
            [
                ("Program Pengelolaan Pendidikan", "Rp1.254.300.500.000,00"),
                ("Program Pemenuhan Upaya Kesehatan", "Rp412.876.000.000,00"),
                ("Program Pemberdayaan Sosial", "Rp38.114.250.000,00"),
            ],
            "{}",
            rest=["APBD"],
        ),
        "number",
        "name",
        "amount",
        "note",
    )
    lines.append(["TOTAL", "", p.put("budget.total", "Rp1.705.290.750.000,00"), ""])
    merge(p.table(lines, bold=1), 4, 0, 4, 1)
    p.line()
    p.put_all("parties.first", governor)
    for text in (
        f"Ditetapkan di {p.put('signed.place', 'Tanahmerah')}",
        f"pada tanggal {p.put('signed.date', '30 Januari 2026')}",
        "GUBERNUR NUSARAYA,",
        "",
        "",
        governor.name,
    ):
        p.line(text).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return p.sample()


def own_words() -> Sample:
    """Headings in an office's own words; weights that are percent; who answers in a last column."""
    p = Page()
    head = Person("LA ODE RAHMAN, S.Pi.", "Kepala UPTD Balai Benih Ikan", "Penata Tk. I", "19820630 200801 1 008")
    chief = Person("Ir. WA ODE SALMAH, M.Si.", "Kepala Dinas Kelautan dan Perikanan", "Pembina Tk. I", "19710120 199903 2 001")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "UPTD BALAI BENIH IKAN")
    heads = [
        "No. Urut",
        "Kinerja yang Diharapkan",
        "Ukuran Kinerja",
        "Rumus Menghitung",
        "Asal Data",
        "Bobot",
        "Sasaran Angka (Target)",
        "PJ",
    ]
    rows: Rows = [list(p.put_heads(heads))]
    data = [
        ("1", "Meningkatnya produksi benih ikan", [("Jumlah benih yang diproduksi", "Jumlah benih semua jenis", "Laporan produksi", "60%", "1,2 juta ekor", "Koordinator produksi"), ("Tingkat kelangsungan hidup benih", "Benih hidup dibagi benih ditebar x 100%", "Buku kolam", "40%", "75%", "Teknisi")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        for k, values in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            first = [p.put(f"objectives.{n}.number", number), p.put(f"objectives.{n}.text", text)] if k == 0 else ["", ""]
            rows.append(
                [
                    *first,
                    *(
                        p.put(f"{path}.{key}", value)
                        for key, value in zip(("name", "formula", "source", "weight", "target", "responsible"), values, strict=True)
                    ),
                ]
            )
    span(p.table(rows, bold=1), 1, [2], [0, 1])
    p.line()
    lines: Rows = [["No. Urut", p.put("budget.heading", "Uraian Kegiatan"), "Besaran Pagu", "Asal Dana"]]
    lines += p.put_lines(
        numbered(
            [("Penyediaan Prasarana Pembudidayaan Ikan", "Rp 275.000.000"), ("Pengelolaan Pembenihan", "Rp 190.850.000")],
            "{}",
            rest=["DAK Fisik"],
        ),
        "number",
        "name",
        "amount",
        "source_of_funds",
    )
    lines.append(["", "Jumlah Keseluruhan", p.put("budget.total", "Rp 465.850.000"), ""])
    p.table(lines, bold=1)
    p.line()
    p.put_parties(head, chief)
    p.sign(["Yang Memberi Amanah,", *chief.signed(1)], [[p.day("Buton Raya", "20 Januari 2026"), "Yang Menerima Amanah,"], *head.signed(1)])
    return p.sample()


def two_versions() -> Sample:
    """The agreement and its change of mid-year in one file, each with a statement of its own that is short."""
    p = Page()
    head = Person("PUTU EKA SAPUTRA, S.E.", "Kepala Subbagian Umum", "Penata", "19860715 201001 1 012")
    boss = Person("I WAYAN SUARDANA, S.H.", "Sekretaris Inspektorat Kota Tamansari", "Pembina", "19750320 200003 1 004")
    for at, (title, target, amount, date) in enumerate(
        [
            ("PERJANJIAN KINERJA TAHUN 2026", "85%", "Rp 64.000.000", "5 Januari 2026"),
            ("PERJANJIAN KINERJA PERUBAHAN TAHUN 2026", "90%", "Rp 71.500.000", "1 September 2026"),
        ]
    ):
        if at:
            p.agreements.append({})
            p.page_break()
        p.titles(title, "KEPALA SUBBAGIAN UMUM INSPEKTORAT KOTA TAMANSARI")
        rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator", "Target"]))]
        cells = [
            p.put("objectives.0.number", "1"),
            p.put("objectives.0.text", "Meningkatnya layanan umum"),
            p.put("objectives.0.indicators.0.name", "Persentase layanan yang selesai tepat waktu"),
        ]
        rows.append([*cells, p.put("objectives.0.indicators.0.target", target)])
        p.table(rows, bold=1)
        p.line()
        lines: Rows = [["No", p.put("budget.heading", "Sub Kegiatan"), "Anggaran"]]
        lines.append(
            [
                p.put("budget.lines.0.number", "1"),
                p.put("budget.lines.0.name", "Penyediaan Peralatan Kantor"),
                p.put("budget.lines.0.amount", amount),
            ]
        )
        p.table(lines, bold=1)
        p.line()
        p.put_parties(head, boss)
        p.sign(["", "Pihak Kedua", *boss.signed(1)], [p.day("Tamansari", date), "Pihak Pertama", *head.signed(1)])
    return p.sample()


ROUND: dict[str, Make] = {
    "amended_one_table": afixed_one_table, "soft_breaks": soft_breaks, "scorecard": scorecard, "teacher": teacher, "division": division,
    "quarters_book": quarters_book, "formats_book": formats_book, "ocr_tags": ocr_tags, "wide_text": wide_text, "three_signers": three_signers,
    "decree_annex": decree_annex, "own_words": own_words, "two_versions": two_versions,
}  # fmt: skip
