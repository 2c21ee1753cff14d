"""Round forty-five, at first sight after the forty-fourth was fixed: twelve papers. Sources: forms of villages, of a hospital, of the state's offices in regions, of schools;
sheets of a planning office; what programs make of tables and of fields that were filled in. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from datetime import date
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from tests.intake.paper import Cell, fill, merge
from tests.intake.unseen.kit import OPENING, TITLE, Aim, Book, Formula, Make, Page, Person, Rows, Sample, by_quarter, in_rows, span


def state_office_with_two_letterheads() -> Sample:
    """A state office's: the letterhead above the statement and again above the annex, no government in it; the statement signed by names and numbers, the annex by posts, too."""
    p = Page()
    head = Person("RIDWAN HAKIM, S.Si., M.T.", "Kepala Stasiun Klimatologi Nusa Raya", "Pembina", "197902112002121001")
    chief = Person("Dr. MEGA PUSPITA, M.Sc.", "Kepala Pusat Layanan Informasi Iklim", "Pembina Utama Madya", "196805151994032002")
    for text in (
        p.put("letterhead.office", "STASIUN KLIMATOLOGI NUSA RAYA"),
        p.put("letterhead.address", "Jalan Raya Bandara Nomor 88 Nusakota 70233"),
    ):
        p.line(text, middle=True)
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(OPENING)
    for who, after in (head, "selanjutnya disebut pihak pertama"), (chief, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua"):
        p.table([["Nama", ":", who.name], ["Jabatan", ":", who.position]], ruled=False)
        p.line(after)
    p.promise("Pihak pertama", "Pihak kedua")
    p.right(p.day("Nusakota", "6 Januari 2026", "statement."))
    p.sign(["Pihak Kedua,", "", "", chief.name, f"NIP {chief.nip}"], ["Pihak Pertama,", "", "", head.name, f"NIP {head.nip}"])
    p.put_parties(head, chief, keys=("name", "position", "nip"), page="statement.")
    p.page_break()
    for text in ("STASIUN KLIMATOLOGI NUSA RAYA", "Jalan Raya Bandara Nomor 88 Nusakota 70233"):
        p.line(text, middle=True)
    p.titles(TITLE, "STASIUN KLIMATOLOGI NUSA RAYA")
    data: list[Aim] = [
        ("1.", "Terwujudnya informasi iklim yang cepat dan tepat", [("Persentase akurasi prakiraan musim", "82%"), ("Jumlah buletin iklim yang terbit tepat waktu", "12 buletin")]),
        ("2.", "Meningkatnya pemanfaatan informasi", [("Indeks kepuasan pengguna informasi iklim", "3,45")]),
    ]  # fmt: skip
    span(
        p.table([p.put_heads(["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Target"]), *p.put_aims(data, "name", "target")], bold=1),
        1,
        [2, 1],
        [0, 1],
    )
    p.line()
    lines = [("1.", "Pengelolaan Klimatologi", "Rp2.318.400.000,-"), ("2.", "Dukungan Manajemen", "Rp4.012.750.000,-")]
    p.table(
        [
            ["No.", p.put("budget.heading", "Kegiatan"), "Anggaran"],
            *p.put_lines(lines, "number", "name", "amount"),
            ["", "Jumlah", p.put("budget.total", "Rp6.331.150.000,-")],
        ],
        bold=1,
    )
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Nusakota", "6 Januari 2026"), gap=3)
    return p.sample()


def who_acts_as_what() -> Sample:
    """A district's: names with *selaku* and the post behind a label, posts with *Selaku* below the roles at the foot; a village head signs first."""
    p = Page()
    head = Person("SLAMET WIDODO", "Kepala Desa Sumber Urip", "", "")
    chief = Person("Drs. HERI PURWANTO", "Camat Wonosari", "", "196909091990031007")
    p.titles(TITLE, "PEMERINTAH DESA SUMBER URIP")
    p.line("Yang bertanda tangan di bawah ini :")
    for who, role in (head, "PIHAK PERTAMA"), (chief, "PIHAK KEDUA"):
        p.line(f"Nama : {who.name} selaku {who.position}")
        p.line(f"Selanjutnya disebut {role}")
    p.put("statement.text", "Yang bertanda tangan di bawah ini :")
    data: list[Aim] = [
        ("1", "Meningkatnya pelayanan desa", [("Persentase layanan surat selesai satu hari", "100 %"), ("Jumlah layanan keliling dusun", "24 kali")]),
        ("2", "Meningkatnya pendapatan asli desa", [("Pendapatan asli desa", "Rp 85.000.000")]),
    ]  # fmt: skip
    span(
        p.table([p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]), *p.put_aims(data, "name", "target")], bold=1),
        1,
        [2, 1],
        [0, 1],
    )
    p.line()
    p.right(p.put("signed.place", "Sumber Urip"))
    p.right(p.put("signed.date", "15 Januari 2026"))
    p.sign(
        ["PIHAK KEDUA", f"selaku {chief.position}", "", "", chief.name, f"NIP. {chief.nip}"],
        ["PIHAK PERTAMA", f"selaku {head.position}", "", "", head.name],
    )
    p.put_parties(head, chief)
    return p.sample()


def fields_filled_in() -> Sample:
    """A school's form with strokes for what is to be filled in, most of it typed over; a rank left open; targets between strokes; two rows nobody used."""
    p = Page()
    head = Person("NURUL HIDAYATI, S.Pd.", "Kepala TK Negeri Pembina", "", "198502122009022004")
    chief = Person("H. ABDUL MALIK, M.Pd.", "Kepala Bidang PAUD", "", "197004041995121002")
    p.titles(TITLE, "TK NEGERI PEMBINA")
    p.line(OPENING)
    for who, after in (head, "Selanjutnya disebut PIHAK PERTAMA"), (chief, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"):
        p.table(
            [["Nama", ":", f"__{who.name}__________"], ["NIP", ":", f"{who.nip} ______"], ["Jabatan", ":", f"_{who.position}_"]],
            ruled=False,
        )
        p.line(after)
    for role, who in ("first", head), ("second", chief):
        p.put_all(f"parties.{role}", who, "name", "nip")
        p.put(f"parties.{role}.position", f"_{who.position}_")
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    data: list[Aim] = [
        ("1", "Meningkatnya mutu layanan PAUD", [("Persentase guru berkualifikasi S1", "92 %"), ("Jumlah kegiatan bermain", "48 kegiatan")])
    ]
    rows: Rows = [p.put_heads(["No", "Sasaran", "Indikator", "Target"])]
    rows += [[number, text, name, f"___{target}___"] for number, text, name, target in p.put_aims(data, "name", "target")]
    rows += [["2", "________", "________", "____"], ["3", "________", "________", "____"]]
    span(p.table(rows, bold=1), 1, [2, 1, 1], [0, 1])
    p.line()
    p.line(f"Lembah Asri, ____{p.put('signed.date', '9 Januari 2026')}____")
    p.put("signed.place", "Lembah Asri")
    p.sign(["PIHAK KEDUA", "", "", chief.name, f"NIP. {chief.nip}"], ["PIHAK PERTAMA", "", "", head.name, f"NIP. {head.nip}"])
    return p.sample()


def tabs_and_empty_cells() -> Sample:
    """A team's plan without a table: heads and rows parted by tabs, a unit column, rows of one objective begin with two tabs, a remark that most rows lack; the money below with tabs, too."""
    p = Page()
    head = Person("AGUNG NUGRAHA, S.Kom.", "Ketua Tim Jaringan", "", "198808082014021003")
    chief = Person("SRI MULYATI, M.Kom.", "Kepala Bidang Infrastruktur Digital", "", "197512122002122001")
    p.titles(TITLE, "TIM JARINGAN DINAS KOMUNIKASI DAN INFORMATIKA")
    p.line("\t".join(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan", "Keterangan"])), bold=True)
    data: list[Any] = [
        ("1", "Terjaganya jaringan perangkat daerah", [("Ketersediaan jaringan", "99", "%", ""), ("Jumlah titik yang dipantau", "64", "titik", "semua OPD")]),
        ("2", "Meningkatnya keamanan jaringan", [("Jumlah celah keamanan yang ditutup", "20", "celah", "")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (name, target, unit, note) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=target, unit=unit, **({"note": note} if note else {}))
            p.line("\t".join([*((number, text) if k == 0 else ("", "")), name, target, unit, note]))
    p.line()
    p.line("\t".join(["No", p.put("budget.heading", "Sub Kegiatan"), "Anggaran"]), bold=True)
    for line in p.put_lines(
        [("1", "Pengelolaan Jaringan Intra", "Rp412.300.000"), ("2", "Pengamanan Informasi", "Rp96.750.000")], "number", "name", "amount"
    ):
        p.line("\t".join(line))
    p.line()
    p.right(p.day("Kota Asri", "8 Januari 2026"))
    for left, right in in_rows(
        ["Pihak Kedua,", chief.position, "", "", chief.name, f"NIP. {chief.nip}"],
        ["Pihak Pertama,", head.position, "", "", head.name, f"NIP. {head.nip}"],
    ):
        p.line(f"{left}\t{right}").paragraph_format.tab_stops.add_tab_stop(Cm(9))
    p.put_parties(head, chief)
    return p.sample()


def english_below_all() -> Sample:
    """A university's: each label, head and title in English below in brackets or behind a stroke; texts in Indonesian; quarters called Q1 to Q4 besides."""
    p = Page()
    head = Person("Dr. LAKSMI DEWI, M.Hum.", "Kepala Kantor Urusan Internasional", "", "198001012005012001")
    chief = Person("Prof. Dr. BAGAS PRAKOSO", "Wakil Rektor IV", "", "196506061990031005")
    p.line(p.put("title.text", TITLE), bold=True, middle=True)
    p.line("PERFORMANCE CONTRACT 2026", middle=True)
    p.line(p.put("title.subject", "KANTOR URUSAN INTERNASIONAL"), bold=True, middle=True)
    heads = ["No", "Sasaran / Objective", "Indikator Kinerja / Performance Indicator", "Satuan / Unit", "Target"]
    p.put_heads(heads)
    data: list[Aim] = [
        ("1", "Meningkatnya jejaring internasional", [("Jumlah kerja sama aktif", "Naskah", "42"), ("Jumlah mahasiswa asing", "Orang", "115")]),
        ("2", "Meningkatnya reputasi", [("Peringkat webometrics", "Peringkat", "15")]),
    ]  # fmt: skip
    span(p.table([heads, *p.put_aims(data, "name", "unit", "target")], bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.line(p.day("Nusakota", "2 Januari 2026"))
    p.sign(["Pihak Kedua (Second Party),", *chief.signed(3, label="NIP ")], ["Pihak Pertama (First Party),", *head.signed(3, label="NIP ")])
    p.put_parties(head, chief)
    return p.sample()


def tables_that_grew_together() -> Sample:
    """A clinic's: aims, money and signatures became one table whose columns are those of all three; the money has heads of its own, a line in between."""
    p = Page()
    head = Person("YANTI SUSANTI, A.Md.Kep.", "Kepala Puskesmas Pembantu Talang", "Penata Muda", "199001012012012001")
    chief = Person("dr. DIAN PERMATA", "Kepala UPTD Puskesmas Talang Ubi", "Penata Tk. I", "198307072010012002")
    p.titles(TITLE, "PUSKESMAS PEMBANTU TALANG")
    p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])
    p.put("budget.heading", "Kegiatan")
    data: list[Aim] = [
        ("1", "Meningkatnya cakupan pelayanan", [("Jumlah kunjungan rumah", "240 kunjungan"), ("Persentase balita ditimbang", "90%")])
    ]
    aims = p.put_aims(data, "name", "target")
    money = p.put_lines(
        [("1", "Operasional Puskesmas Pembantu", "Rp 18.000.000"), ("2", "Kunjungan Rumah", "Rp 9.600.000")], "number", "name", "amount"
    )
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "", "Indikator Kinerja", "", "Target"],
        *([a, b, "", c, "", d] for a, b, c, d in aims),
        [""] * 6,
    ]
    rows += [["No", "Kegiatan", "", "", "Anggaran", ""], *([a, b, "", "", c, ""] for a, b, c in money), [""] * 6]
    day = p.day("Talang", "12 Januari 2026")
    rows.append([["", "Pihak Kedua,", *chief.signed(2)], "", "", [day, "Pihak Pertama,", *head.signed(2)], "", ""])
    table = p.table(rows, bold=1)
    for row in range(3):
        merge(table, row, 1, row, 2)
        merge(table, row, 3, row, 4)
    for row in range(4, 7):
        merge(table, row, 1, row, 3)
        merge(table, row, 4, row, 5)
    for row in (3, 7):
        merge(table, row, 0, row, 5)
    merge(table, 8, 0, 8, 2)
    merge(table, 8, 3, 8, 5)
    p.put_parties(head, chief)
    return p.sample()


def saved_by_another_program() -> Sample:
    """A kelurahan's as a rival of Word saves it: runs for each word, empty runs, tables with rows that are higher by empty paragraphs, a bookmark and proofing marks within words, no style."""
    p = Page()
    head = Person("ROHMAT HIDAYAT, S.E.", "Kepala Seksi Ekonomi dan Pembangunan", "Penata", "198606062010011006")
    chief = Person("DEWI ANGGRAENI, S.STP.", "Lurah Sukamaju", "Penata Tk. I", "198909092011012001")
    p.titles(TITLE, "SEKSI EKONOMI DAN PEMBANGUNAN KELURAHAN SUKAMAJU")
    data: list[Aim] = [
        ("1", "Meningkatnya ekonomi warga", [("Jumlah UMKM yang didampingi", "35 UMKM"), ("Persentase usulan musrenbang yang terlaksana", "60%")]),
        ("2", "Meningkatnya prasarana lingkungan", [("Panjang jalan lingkungan yang diperbaiki", "1.250 meter")]),
    ]  # fmt: skip
    table = p.table([p.put_heads(["NO", "SASARAN", "INDIKATOR", "TARGET"]), *[["", "", "", ""] for _ in range(3)]])
    for row, values in enumerate(p.put_aims(data, "name", "target"), 1):
        for column, text in enumerate(values):
            paragraph = table.cell(row, column).paragraphs[0]
            for at, word in enumerate(text.split()):
                paragraph.add_run(f"{' ' if at else ''}{word[:2]}")
                for tag in ("proofErr", "bookmarkStart"):
                    mark = OxmlElement(f"w:{tag}")
                    mark.set(qn("w:id"), str(row * 10 + column))
                    mark.set(qn("w:name"), f"b{row}{column}{at}")
                    paragraph._p.append(mark)
                paragraph.add_run("")
                paragraph.add_run(word[2:])
            table.cell(row, column).add_paragraph()
    span(table, 1, [2, 1], [0, 1])
    p.line()
    lines = [("1", "Pemberdayaan Kelurahan", "Rp 118.400.000"), ("2", "Sarana dan Prasarana Kelurahan", "Rp 212.600.000")]
    p.table(
        [
            ["NO", p.put("budget.heading", "KEGIATAN"), "ANGGARAN"],
            *p.put_lines(lines, "number", "name", "amount"),
            ["", "JUMLAH", p.put("budget.total", "Rp 331.000.000")],
        ]
    )
    p.line()
    p.right(p.put("signed.place", "Sukamaju") + ",")
    p.right(p.put("signed.date", "Jumat, 9 Januari 2026"))
    p.sign(
        ["LURAH SUKAMAJU", "", "", "", chief.name, chief.rank, f"NIP. {chief.nip}"],
        ["KEPALA SEKSI EKONOMI DAN PEMBANGUNAN", "", "", "", head.name, head.rank, f"NIP. {head.nip}"],
    )
    p.put_parties(head, chief, keys=("name", "rank", "nip"))
    p.put("parties.first.position", "KEPALA SEKSI EKONOMI DAN PEMBANGUNAN")
    p.put("parties.second.position", "LURAH SUKAMAJU")
    return p.sample()


def statement_of_a_single_one() -> Sample:
    """A tax office's: one sentence in words of its own in which somebody alone promises, without a title; behind it the annex with perspectives, and both sign there."""
    p = Page()
    head = Person("ARIEF BUDIMAN", "Kepala Seksi Pengawasan II", "", "198404042006021002")
    chief = Person("NINIK SETYOWATI", "Kepala Kantor Pelayanan Pajak Pratama", "", "197109091993012001")
    said = "Saya yang menjabat Kepala Seksi Pengawasan II menyatakan sanggup mencapai target kinerja tahun 2026 yang tercantum dalam kontrak ini dan bersedia dievaluasi."
    p.line(p.put("statement.text", said))
    p.line(p.day("Kota Asri", "30 Januari 2026", "statement."))
    p.page_break()
    p.titles("KONTRAK KINERJA TAHUN 2026", "KEPALA SEKSI PENGAWASAN II")
    data: list[Any] = [
        ("1", "Penerimaan negara yang optimal", [("1a", "Persentase realisasi penerimaan pajak", "100%"), ("1b", "Pertumbuhan penerimaan bruto", "8%")]),
        ("2", "Kepatuhan wajib pajak yang tinggi", [("2a", "Persentase penyampaian SPT", "87%")]),
    ]  # fmt: skip
    rows: Rows = [p.put_heads(["No", "Sasaran", "Kode", "Indikator Kinerja", "Target"])]
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (code, name, target) in enumerate(indicators):
            p.put_indicator(n, k, code=code, name=name, target=target)
            rows.append([*((number, text) if k == 0 else ("", "")), code, name, target])
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Kota Asri", "30 Januari 2026"), gap=3)
    return p.sample()


def days_below_posts() -> Sample:
    """A sheet whose day stands between post and name of who promises, the place nowhere; the superior at the left without one; gaps between the rows of signatures."""
    b = Book("PK")
    head = Person("TEGUH SANTOSA, S.Hut.", "Kepala UPT Pengelola Taman", "Penata Tingkat I", "198207072008011004")
    chief = Person("Ir. RAHAYU NINGSIH", "Kepala Dinas Lingkungan Hidup", "Pembina Utama Muda", "196911111996032001")
    b.titles(TITLE, "UPT PENGELOLA TAMAN", 6)
    data: list[Any] = [
        (1, "Meningkatnya ruang terbuka hijau", [("Luas taman yang dipelihara", "m²", 48250), ("Persentase taman dalam kondisi baik", "%", 92.5)]),
        (2, "Menurunnya keluhan warga", [("Jumlah keluhan tentang taman", "Keluhan", 12)]),
    ]  # fmt: skip
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Ket."]), bold=True)
    row = 5
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=str(number), text=text)
        top = row
        for k, (name, unit, target) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=f"{target:,}".replace(",", "_").replace(".", ",").replace("_", "."))
            b.row(
                row,
                1,
                [*((number, text) if k == 0 else ("", "")), name, unit, (target, "#,##0.##" if isinstance(target, float) else "#,##0"), ""],
            )
            row += 1
        b.tall(top, row - 1, (1, 2))
    row += 1
    b.row(row, 1, ["No", b.put("budget.heading", "Sub Kegiatan"), "", "", "Anggaran", ""], bold=True)
    for n, (name, amount) in enumerate((("Pemeliharaan Taman Kota", 1_248_000_000), ("Pengadaan Tanaman", 186_500_000))):
        row += 1
        b.put_line(n, number=str(n + 1), name=name, amount=f"{amount:,}".replace(",", "."))
        b.row(row, 1, [n + 1, name, "", "", (amount, "#,##0"), ""])
    b.row(row + 1, 1, ["", "Jumlah", "", "", (Formula(f"=SUM(E{row - 1}:E{row})", 1_434_500_000), "#,##0"), ""], bold=True)
    b.put("budget.total", "1.434.500.000")
    b.sign(
        row + 3,
        (2, 5),
        ["PIHAK KEDUA", chief.position, "", "", "", chief.name, chief.rank, f"NIP. {chief.nip}"],
        ["PIHAK PERTAMA", head.position, "8 Januari 2026", "", "", head.name, head.rank, f"NIP. {head.nip}"],
    )
    b.put("signed.date", "8 Januari 2026")
    b.put_parties(head, chief)
    return b.sample()


def a_board_of_all_levels() -> Sample:
    """A planning office's sheet: goal, objective and programme of each row in columns merged over their rows, indicators of objectives and of programmes each with targets; the day as a date in a format of its own."""
    b = Book("Matriks")
    head = Person("Dr. FITRIANI, S.T., M.Si.", "Kepala Badan Perencanaan Pembangunan Daerah", "Pembina Utama Muda", "197108081997032001")
    chief = Person("H. SYAHRIAL EFENDI, M.M.", "Bupati Muara Asri")
    b.titles(TITLE, "BADAN PERENCANAAN PEMBANGUNAN DAERAH", 9)
    heads = ["Tujuan", "Sasaran", "Indikator Sasaran", "Satuan", "Target", "Program", "Indikator Program", "Target Program", "Pagu (Rp)"]
    b.row(4, 1, heads, bold=True)
    b.put_heads(heads)
    b.put("budget.heading", "Program")
    data: list[Any] = [
        ("Meningkatnya kualitas perencanaan", "Meningkatnya keselarasan dokumen perencanaan", "Persentase keselarasan RKPD dengan RPJMD", "Persen", (95, "0"), "95", "Program Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah", "Persentase dokumen tepat waktu", "100 %", 1_842_600_000),
        ("Meningkatnya kualitas perencanaan", "Meningkatnya mutu data pembangunan", "Persentase data prioritas yang tersedia", "Persen", (88.5, "0.0"), "88,5", "Program Koordinasi dan Sinkronisasi Perencanaan", "Persentase usulan yang diverifikasi", "98 %", 964_350_000),
    ]  # fmt: skip
    for n, (goal, text, name, unit, cell, target, programme, measure, aim, amount) in enumerate(data):
        b.put_objective(n, text=text, goal=goal)
        b.put_indicator(n, 0, name=name, unit=unit, target=target)
        b.put_line(n, name=programme, indicator=measure, target=aim, amount=f"{amount:,}".replace(",", "."))
        b.row(5 + n, 1, [goal if n == 0 else "", text, name, unit, cell, programme, measure, aim, (amount, "#,##0")])
    b.tall(5, 6, (1,))
    b.cell(9, 8, "Muara Asri,")
    b.put("signed.place", "Muara Asri")
    b.cell(9, 9, (date(2026, 1, 9), 'd" Januari "yyyy'))
    b.put("signed.date", "9 Januari 2026")
    b.sign(10, (2, 8), ["Pihak Kedua,", *chief.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    b.put_parties(head, chief)
    return b.sample()


def quarters_of_money_and_targets() -> Sample:
    """A plan of action on the sheet behind the agreement's: quarters of each indicator there, the money by quarters in a table of its own; the agreement's sheet has statement, table and signatures."""
    b = Book("Perjanjian Kinerja")
    head = Person("MAULANA YUSUF, S.P.", "Kepala Bidang Tanaman Pangan", "Pembina", "197805052003121002")
    chief = Person("Ir. WIWIK HANDAYANI, M.P.", "Kepala Dinas Pertanian dan Pangan", "Pembina Utama Muda", "196904041995032001")
    b.titles(TITLE, "BIDANG TANAMAN PANGAN", 5)
    row = 4
    for role, who, after in (
        ("first", head, "selanjutnya disebut Pihak Pertama"),
        ("second", chief, "selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"),
    ):
        for label, value in ("Nama", who.name), ("Jabatan", who.position):
            b.row(row, 1, [label, ":", value], box=False)
            row += 1
        b.wide(row, 1, 5, after)
        row += 1
        b.put_all(f"parties.{role}", who)
    row += 1
    b.row(row, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]), bold=True)
    data: list[Any] = [
        ("1", "Meningkatnya produksi padi", [("Produksi padi", "Ton", "182.400"), ("Produktivitas padi", "Ku/Ha", "58,6")]),
        ("2", "Meningkatnya indeks pertanaman", [("Indeks pertanaman", "IP", "2,1")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        for k, (name, unit, target) in enumerate(indicators):
            row += 1
            b.put_indicator(n, k, name=name, unit=unit, target=target)
            b.row(row, 1, [*((number, text) if k == 0 else ("", "")), name, unit, target])
    b.sign_both(row + 3, (2, 5), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Kota Subur", "7 Januari 2026"))
    b.add("Anggaran")
    b.row(1, 1, ["No", b.put("budget.heading", "Kegiatan"), "Anggaran (Rp)", "TW I", "TW II", "TW III", "TW IV"], bold=True)
    for n, (name, amount, quarters) in enumerate(
        (
            ("Pengawasan Sarana Pertanian", "412.000.000", ("50.000.000", "150.000.000", "132.000.000", "80.000.000")),
            ("Penataan Prasarana Pertanian", "1.208.500.000", ("108.500.000", "400.000.000", "450.000.000", "250.000.000")),
        )
    ):
        b.put_line(n, number=str(n + 1), name=name, amount=amount, **by_quarter(quarters))
        b.row(2 + n, 1, [n + 1, name, amount, *quarters])
    b.row(4, 1, ["", "Jumlah", b.put("budget.total", "1.620.500.000"), "", "", "", ""], bold=True)
    return b.sample()


def a_letter_before_and_boxes_beside() -> Sample:
    """A works office's: a cover letter on the first page, the agreement behind; the table's cells hold a list of paragraphs with dashes for indicators and targets each; a box with remarks at the side."""
    p = Page()
    head = Person("HENDRO SUSILO, S.T.", "Kepala UPTD Alat Berat", "Penata Tk. I", "198109092007011003")
    chief = Person("Ir. ANITA WULANDARI, M.T.", "Kepala Dinas Pekerjaan Umum", "Pembina Utama Muda", "197003031997032002")
    for text in (
        "Nomor : 800/14/UPTD-AB/2026",
        "Lampiran : 1 berkas",
        "Perihal : Penyampaian Perjanjian Kinerja",
        "Yth. Kepala Dinas Pekerjaan Umum",
        "Bersama ini kami sampaikan perjanjian kinerja tahun 2026 untuk ditandatangani.",
        "Kepala UPTD Alat Berat",
        head.name,
    ):
        p.line(text)
    p.page_break()
    p.titles(TITLE, "UPTD ALAT BERAT")
    data: list[Any] = [
        ("1", "Meningkatnya kesiapan alat berat", [("Persentase alat siap pakai", "85 %"), ("Jumlah alat yang diservis berkala", "18 unit")]),
        ("2", "Meningkatnya retribusi", [("Penerimaan retribusi alat berat", "Rp 412.000.000")]),
    ]  # fmt: skip
    table = p.table(
        [p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]), *[[number, text, "", ""] for number, text, _ in data]], bold=1
    )
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        fill(table.cell(n + 1, 2), [f"- {name}" for name, _ in indicators])
        fill(table.cell(n + 1, 3), [f"- {target}" for _, target in indicators])
        for k, (name, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=target)
    p.line()
    lines = [("1", "Pemeliharaan Alat Berat", "Rp 512.400.000", "DAU")]
    p.table(
        [
            ["No", p.put("budget.heading", "Kegiatan"), "Anggaran", "Sumber Dana"],
            *p.put_lines(lines, "number", "name", "amount", "source_of_funds"),
        ],
        bold=1,
    )
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Bandar Asri", "13 Januari 2026"), gap=2)
    return p.sample()


ROUND: dict[str, Make] = {
    "state_office_with_two_letterheads": state_office_with_two_letterheads,
    "who_acts_as_what": who_acts_as_what,
    "fields_filled_in": fields_filled_in,
    "tabs_and_empty_cells": tabs_and_empty_cells,
    "english_below_all": english_below_all,
    "tables_that_grew_together": tables_that_grew_together,
    "saved_by_another_program": saved_by_another_program,
    "statement_of_a_single_one": statement_of_a_single_one,
    "a_letter_before_and_boxes_beside": a_letter_before_and_boxes_beside,
    "days_below_posts": days_below_posts,
    "a_board_of_all_levels": a_board_of_all_levels,
    "quarters_of_money_and_targets": quarters_of_money_and_targets,
}
