"""Round thirty-one: twelve ordinary papers. Sources, looked up for it: prints of four applications of regencies and courts (identity above the annex, activities with
their parts in lettered rows, targets of twelve months, tables behind the signatures), exports of two as workbooks, forms in offices' annexes of reports.
People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.office import MONTHS
from tests.intake.paper import add_numbering, merge, number_automatically
from tests.intake.unseen.kit import (
    OPENING,
    QUARTERS,
    TITLE,
    Aim,
    Book,
    Formula,
    Make,
    Page,
    Person,
    Rows,
    Sample,
    Values,
    in_rows,
    span,
    wide_rows,
)

MONTHLY = tuple(f"months.m{n}" for n in range(1, 13))


def activities_with_parts() -> Sample:
    """Who and which unit as labels above the annex's table; a star behind a heading and its note below; activities, below each its parts with letters; one remark for all of them; no sum."""
    p = Page()
    head = Person("RETNO PALUPI, S.E.", "Kepala Bidang Perbendaharaan", "Pembina", "197802142003122008")
    chief = Person("Drs. SLAMET RIYADI, M.M.", "Kepala Badan Pengelolaan Keuangan Daerah", "Pembina Utama Muda", "196903051994031006")
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(OPENING)
    p.introduce((head, "Selanjutnya disebut sebagai PIHAK PERTAMA"), (chief, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut sebagai PIHAK KEDUA"))  # fmt: skip
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.right(p.day("Banyu Asih", "13 Januari 2026", "statement."))
    p.sign(["Pihak Kedua,", *chief.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    p.put_parties(head, chief, page="statement.")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KEPALA BIDANG PERBENDAHARAAN")
    p.table([["Nama Pejabat", ":", head.name], ["Unit Kerja", ":", "Badan Pengelolaan Keuangan Daerah"]], ruled=False)
    rows: Rows = [list(p.put_heads(["No", "Sasaran Program dan Sasaran Kegiatan **", "Indikator Kinerja", "Target"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya ketertiban penatausahaan keuangan daerah", [("Persentase SP2D yang terbit tepat waktu", "100 %"), ("Persentase perangkat daerah yang menyampaikan laporan tepat waktu", "95 %")]),
        ("2", "Terlaksananya pengelolaan kas daerah", [("Jumlah laporan posisi kas", "12 laporan")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "target")], bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.put("budget.heading", "Kegiatan dan Sub Kegiatan")
    lines = [
        ("1.", "Koordinasi dan Pengelolaan Perbendaharaan Daerah", "Rp 412.500.000", "APBD"),
        ("a.", "Koordinasi Pelaksanaan Kerja Sama dan Pemantauan Transaksi Non Tunai", "Rp 262.500.000", "APBD"),
        ("b.", "Koordinasi dan Penyusunan Laporan Realisasi Penerimaan dan Pengeluaran Kas Daerah", "Rp 150.000.000", "APBD"),
    ]
    p.put_lines(lines, "number", "name", "amount", "note")
    money: Rows = [["Kegiatan dan Sub Kegiatan", "Anggaran", "Keterangan"]]
    money += [[f"{number}{name}", amount, "APBD" if at == 0 else ""] for at, (number, name, amount, _) in enumerate(lines)]
    merge(p.table(money, bold=1), 1, 2, 3, 2)
    p.right(p.day("Banyu Asih", "13 Januari 2026"))
    p.sign(["Pihak Kedua", *chief.signed(3)], ["Pihak Pertama", *head.signed(3)])
    p.put_parties(head, chief)
    p.line(
        "**) Untuk disesuaikan dengan kondisi pada masing-masing Perangkat Daerah; apabila tidak melaksanakan kegiatan, maka diisi sampai ke sasaran program."
    )
    return p.sample()


def targets_of_twelve_months() -> Sample:
    """Name, number, rank and position as labels; groups as rows of full width; targets of twelve months below one head, the year's behind them, the way they add up in the last column."""
    p = Page()
    head = Person("WINDA APRILIA, S.Kom.", "Pranata Komputer Ahli Muda", "Penata (III/c)", "198904172014032003")
    chief = Person(
        "SUHERMAN, S.Sos., M.Si.", "Sekretaris Dinas Komunikasi dan Informatika", "Pembina Tingkat I (IV/b)", "197206081998031005"
    )
    p.titles(TITLE, "DINAS KOMUNIKASI DAN INFORMATIKA", "statement.")
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut PIHAK PERTAMA."),
        (chief, "Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA."),
        in_full=True,
    )
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.right(p.day("Pringga Jaya", "8 Januari 2026", "statement."))
    p.sign(["PIHAK KEDUA,", "", "", chief.name, f"NIP. {chief.nip}"], ["PIHAK PERTAMA,", "", "", head.name, f"NIP. {head.nip}"])
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "DINAS KOMUNIKASI DAN INFORMATIKA")
    p.table(
        [["Nama", ":", head.name], ["Jabatan", ":", head.position], ["Unit kerja", ":", "Dinas Komunikasi dan Informatika"]], ruled=False
    )
    p.put_all("parties.first", head, "name", "position")
    months = [month[:3] for month in MONTHS]
    p.put_heads(
        [
            "No",
            "Sasaran / Rencana Hasil Kerja",
            "Indikator",
            "Satuan",
            *(f"Target Bulanan {month}" for month in months),
            "Target Tahunan",
            "Metode",
        ]
    )
    rows: Rows = [
        ["No", "Sasaran / Rencana Hasil Kerja", "Indikator", "Satuan", "Target Bulanan", *[""] * 11, "Target Tahunan", "Metode"],
        ["", "", "", "", *months, "", ""],
    ]
    data = [
        ("Kinerja Utama", [("1", "Terkelolanya jaringan perangkat daerah", "Persentase waktu jaringan aktif", "%", ["98"] * 12, "98", "Rata-rata"), ("2", "Tersedianya aplikasi layanan", "Jumlah aplikasi yang dikembangkan", "Aplikasi", ["0", "0", "1", "0", "0", "1", "0", "0", "1", "0", "0", "1"], "4", "Akumulasi")]),
        ("Kinerja Tambahan", [("3", "Terlaksananya tugas lain", "Jumlah tugas lain yang selesai", "Tugas", ["1"] * 12, "12", "Akumulasi")]),
    ]  # fmt: skip
    wide = []
    n = 0
    for group, aims in data:
        wide.append(len(rows))
        rows.append([group, *[""] * 17])
        for number, text, name, unit, values, target, way in aims:
            p.put_objective(n, number=number, text=text, table=group)
            p.put_indicator(n, 0, name=name, unit=unit, target=target, calculation=way, **dict(zip(MONTHLY, values, strict=True)))
            rows.append([number, text, name, unit, *values, target, way])
            n += 1
    table = p.table(rows, bold=2)
    wide_rows(table, wide, 17)
    merge(table, 0, 4, 0, 15)
    for column in (0, 1, 2, 3, 16, 17):
        merge(table, 0, column, 1, column)
    return p.sample()


def tables_behind_the_signatures() -> Sample:
    """A title of four lines; who signs below their posts alone, no words for the parties; behind the signatures the tables with numbers for titles."""
    p = Page()
    head = Person("dr. ANGGUN PRAMESTI, Sp.A.", "Wakil Direktur Pelayanan", "", "197509282005012004")
    chief = Person("dr. BAMBANG SUTRISNO, M.Kes.", "Direktur", "", "196804221999031003")
    p.titles(TITLE, ["WAKIL DIREKTUR PELAYANAN", "UOBK RSUD TIRTA HUSADA", "KABUPATEN TIRTA MULYA"])
    p.line(OPENING)
    p.introduce_in_lines(
        (head, "Selanjutnya disebut pihak pertama."),
        (chief, "Selaku atasan pihak pertama, selanjutnya disebut pihak kedua."),
        labels=("Nama   :   ", "Jabatan :   "),
        page="",
    )
    p.promise("Pihak pertama", "Pihak kedua")
    p.sign(
        ["", "Direktur", "", "", chief.name, f"NIP. {chief.nip}"],
        [p.day("Tirta Mulya", "2 Januari 2026"), "Wakil Direktur Pelayanan", "", "", head.name, f"NIP. {head.nip}"],
    )
    p.line("TABEL 1", bold=True)
    rows: Rows = [list(p.put_heads(["NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "TARGET"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya mutu pelayanan rumah sakit", [("Persentase kepatuhan identifikasi pasien", "Persen", "100")]),
        ("2", "Meningkatnya kepuasan pasien", [("Indeks Kepuasan Masyarakat", "Nilai", "84,75")]),
        ("3", "Menurunnya kematian di rumah sakit", [("Net Death Rate", "Per mil", "22,5")]),
    ]
    p.table([*rows, *p.put_aims(aims, "name", "unit", "target")], bold=1)
    p.line()
    p.line("TABEL 2", bold=True)
    p.put("budget.heading", "PROGRAM")
    lines = [("1", "Program Pemenuhan Upaya Kesehatan Perorangan", "8.450.000.000", "BLUD"), ("2", "Program Penunjang Urusan Pemerintahan Daerah", "3.120.750.000", "APBD")]  # fmt: skip
    p.table([["NO", "PROGRAM", "ANGGARAN", "KETERANGAN"], *p.put_lines(lines, "number", "name", "amount", "note")], bold=1)
    return p.sample()


def three_officers() -> Sample:
    """Three officers of an area office in one file, each on a page of their own: numbers that Word counts, money without numbers before the signatures, which stand in a ruled table; `NIP :`."""
    p = Page()
    p.agreements.clear()
    chief = Person("AGUNG PRIBADI, S.STP., M.Si.", "CAMAT KEMUNING", "Pembina", "198203172001121002")
    data: list[tuple[Person, list[tuple[str, list[tuple[str, str]]]], list[tuple[str, str]], str]] = [
        (
            Person("ENDAH SULISTYOWATI, S.Sos.", "SEKRETARIS KECAMATAN KEMUNING", "Penata Tk. I", "197907112006042010"),
            [("Meningkatnya kualitas pelayanan kesekretariatan", [("Persentase layanan kesekretariatan yang tepat waktu", "95%"), ("Nilai SAKIP kecamatan", "72,5")])],
            [("Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah", "Rp. 12.450.000"), ("Administrasi Keuangan Perangkat Daerah", "Rp. 1.985.300.000")],
            "Rp. 1.997.750.000",
        ),
        (
            Person("TEGUH WIBOWO, S.H.", "KEPALA SEKSI PEMERINTAHAN", "Penata", "198511232010011015"),
            [("Meningkatnya tertib administrasi desa", [("Persentase desa dengan laporan tepat waktu", "90%")]), ("Terfasilitasinya perencanaan desa", [("Jumlah desa yang menyusun RKPDes tepat waktu", "11 desa")])],
            [("Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa", "Rp. 38.600.000")],
            "Rp. 38.600.000",
        ),
        (
            Person("NANIK PURWANTI, S.E.", "KEPALA SUBBAGIAN KEUANGAN", "Penata Muda Tk. I", "198806052011012007"),
            [("Tersedianya laporan keuangan yang andal", [("Jumlah laporan keuangan semesteran", "2 dokumen"), ("Jumlah SPJ yang diverifikasi", "144 dokumen")])],
            [("Penyediaan Gaji dan Tunjangan ASN", "Rp. 1.962.300.000"), ("Koordinasi dan Penyusunan Laporan Keuangan", "Rp. 8.400.000")],
            "Rp. 1.970.700.000",
        ),
    ]  # fmt: skip
    for at, (head, aims, lines, total) in enumerate(data):
        p.agreements.append({})
        if at:
            p.page_break()
        p.titles(TITLE, head.position)
        rows: Rows = [list(p.put_heads(["NO", "SASARAN KEGIATAN", "INDIKATOR KINERJA", "TARGET"]))]
        rows += [
            ["", *row[1:]]
            for row in p.put_aims([(f"{n}.", text, indicators) for n, (text, indicators) in enumerate(aims, 1)], "name", "target")
        ]
        table = p.table(rows, bold=1)
        style = add_numbering(p.document, "decimal", "%1.")
        row = 1
        for _, indicators in aims:
            number_automatically(table.cell(row, 0).paragraphs[0], style)
            row += len(indicators)
        span(table, 1, [len(indicators) for _, indicators in aims], [0, 1])
        p.line()
        p.put("budget.heading", "KEGIATAN" if at < 2 else "SUB KEGIATAN")
        money: Rows = [["KEGIATAN" if at < 2 else "SUB KEGIATAN", "ANGGARAN"], *p.put_lines(lines, "name", "amount")]
        p.table([*money, ["JUMLAH ANGGARAN", p.put("budget.total", total)]], bold=1)
        p.line()
        boss = chief if at < 2 else data[0][0]
        p.right(p.day("Kemuning", "9 Januari 2026"))
        p.table(in_rows(["PIHAK KEDUA,", *boss.signed(3, label="NIP : ")], ["PIHAK PERTAMA,", *head.signed(3, label="NIP : ")]))
        p.put_parties(head, boss)
    return p.sample()


def tabs_and_a_list_of_costs() -> Sample:
    """Labels, costs and signatures by tabs, the table's headings in other words with the year in one of them, an empty row at its end; a stamp's words between the lines of the signatures."""
    p = Page()
    head = Person("SYAHRUL RAMADHAN, S.T., M.T.", "Kepala Bidang Cipta Karya", "Pembina", "197811092006041008")
    chief = Person("Ir. HASANUDDIN, M.Si.", "Kepala Dinas Pekerjaan Umum", "Pembina Utama Muda", "196807191996031002")
    p.titles(TITLE, "KEPALA BIDANG CIPTA KARYA", "statement.")
    p.line(OPENING)
    p.introduce_in_lines(
        (head, "Selanjutnya disebut PIHAK PERTAMA"),
        (chief, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"),
        labels=("Nama\t\t: ", "Jabatan\t: "),
    )
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")

    def signed(page: str) -> None:
        p.line(f"\t\t\t\t\t\t{p.day('Teluk Intan', '20 Januari 2026', page)}")
        p.line("PIHAK KEDUA,\t\t\t\t\tPIHAK PERTAMA,")
        p.line(f"{chief.position},\t\t{head.position},")
        p.line()
        p.line("\tttd\t\t\t\t\tttd")
        p.line()
        p.line(f"{chief.name}\t\t\t{head.name}")
        p.line(f"{chief.rank}\t\t\t{head.rank}")
        p.line(f"NIP. {chief.nip}\t\t\tNIP. {head.nip}")
        p.put_parties(head, chief, page=page)

    signed("statement.")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KEPALA BIDANG CIPTA KARYA")
    rows: Rows = [list(p.put_heads(["NO.", "URAIAN SASARAN", "INDIKATOR KINERJA UTAMA (IKU)", "TARGET TAHUN 2026"]))]
    aims: list[Aim] = [
        ("1.", "Meningkatnya akses air minum layak", [("Persentase rumah tangga dengan akses air minum layak", "91,4 %"), ("Jumlah sambungan rumah yang terpasang", "1.250 SR")]),
        ("2.", "Meningkatnya akses sanitasi", [("Persentase rumah tangga dengan akses sanitasi layak", "87 %")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "target"), ["", "", "", ""]], bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.put("budget.heading", "Program")
    p.line("Program\t\t\t\t\t\tAnggaran")
    lines = [("1.", "Program Pengelolaan dan Pengembangan Sistem Penyediaan Air Minum", "Rp. 14.250.000.000,-"), ("2.", "Program Pengembangan Sistem Air Limbah", "Rp. 6.075.500.000,-")]  # fmt: skip
    for number, name, amount in p.put_lines(lines, "number", "name", "amount"):
        p.line(f"{number}\t{name}\t{amount}")
    p.line(f"\tJumlah Total\t{p.put('budget.total', 'Rp. 20.325.500.000,-')}")
    p.line()
    signed("")
    return p.sample()


def money_beside_objectives() -> Sample:
    """The letterhead in the page's header, a note of the application in its footer; the programme at the left of its objective and its money at the right, merged down; the sum below."""
    p = Page()
    head = Person("YOHANES LAKA, S.Hut.", "Kepala UPTD Kesatuan Pengelolaan Hutan Wai Lemba", "Pembina", "197404302001121004")
    chief = Person(
        "Dr. MARIA GORETI, S.P., M.Si.", "Kepala Dinas Lingkungan Hidup dan Kehutanan", "Pembina Utama Madya", "196701101993032009"
    )
    section = p.document.sections[0]
    section.header.paragraphs[0].text = p.put("letterhead.government", "PEMERINTAH PROVINSI NUSA LEMBA")
    section.header.add_paragraph(p.put("letterhead.office", "DINAS LINGKUNGAN HIDUP DAN KEHUTANAN"))
    section.header.add_paragraph(p.put("letterhead.address", "Jalan Eltari Nomor 12 Wai Lemba 85111"))
    section.footer.paragraphs[0].text = "Dicetak melalui aplikasi e-SAKIP pada 12-01-2026 08:15 | Halaman 1 dari 1"
    p.titles(TITLE, "UPTD KESATUAN PENGELOLAAN HUTAN WAI LEMBA")
    heads = ["No", "Program", "Sasaran Program", "Indikator Kinerja", "Satuan", "Target", "Pagu Anggaran (Rp)"]
    rows: Rows = [list(p.put_heads(heads)), list(p.put_columns(7, "{}"))]
    p.put("budget.heading", "Program")
    data = [
        ("1", "Program Pengelolaan Hutan", "Meningkatnya tutupan lahan hutan", [("Luas rehabilitasi hutan dan lahan", "Ha", "425"), ("Persentase penurunan luas kebakaran hutan", "%", "15")], "2.318.400.000"),
        ("2", "Program Pendidikan dan Pelatihan, Penyuluhan dan Pemberdayaan Masyarakat di Bidang Kehutanan", "Meningkatnya kemandirian kelompok tani hutan", [("Jumlah kelompok tani hutan yang naik kelas", "Kelompok", "9")], "764.150.000"),
    ]  # fmt: skip
    for n, (number, programme, text, indicators, amount) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        p.put_line(n, name=programme, amount=amount)
        for k, (name, unit, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, unit=unit, target=target)
            rows.append([*((number, programme, text) if k == 0 else ("", "", "")), name, unit, target, amount if k == 0 else ""])
    rows.append(["Total Pagu", "", "", "", "", "", p.put("budget.total", "3.082.550.000")])
    table = p.table(rows, bold=1)
    span(table, 2, [2, 1], [0, 1, 2, 6])
    merge(table, 5, 0, 5, 5)
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Wai Lemba", "12 Januari 2026"), gap=3)
    return p.sample()


def export_with_quarters() -> Sample:
    """An application's export: title in the first row, numbers as numbers, quarters behind the target; the objective again in each of its rows is not printed; signatures that somebody added below."""
    b = Book("Perjanjian Kinerja")
    head = Person("HERI SUSANTO, S.Si., M.E.", "Kepala Badan Pusat Statistik Kabupaten Rimba", "", "197605142000121001")
    chief = Person("Ir. LESTARI WARDHANI, M.Stat.", "Kepala Badan Pusat Statistik Provinsi Rimba Raya", "", "196902181994012001")
    b.wide(1, 1, 9, b.put("title.text", TITLE), bold=True)
    b.row(
        3,
        1,
        b.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target PK", "TW 1", "TW 2", "TW 3", "TW 4"]),
        bold=True,
    )
    aims: list[Aim] = [
        ("1", "Meningkatnya pemanfaatan data statistik yang berkualitas", [("Persentase pengguna data yang puas", "Persen", "92,5", "0", "45", "70", "92,5"), ("Jumlah publikasi yang terbit tepat waktu", "Publikasi", "38", "5", "12", "30", "38")]),
        ("2", "Meningkatnya pelayanan prima hasil statistik", [("Persentase pengguna yang memakai data sebagai rujukan", "Persen", "96", "0", "0", "0", "96")]),
    ]  # fmt: skip
    b.put_aims(aims, "name", "unit", "target", *QUARTERS)
    row = 4
    for number, text, indicators in aims:
        for k, (name, unit, *figures) in enumerate(indicators):
            values = [float(figure.replace(",", ".")) if "," in figure else int(figure) for figure in figures]
            b.row(row, 1, [int(number) if k == 0 else "", text if k == 0 else "", name, unit, *values])
            row += 1
    b.tall(4, 5, (1, 2))
    b.sign_both(row + 1, (2, 6), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Rimba", "5 Januari 2026"), gap=3)
    return b.sample()


def a_sheet_for_each_officer() -> Sample:
    """Two officers, a sheet for each, named after them: letterhead, title, table, money with the funds beside it, a formula's sum, numbers of people as text."""
    b = Book("Kabid IKP")
    b.agreements.clear()
    chief = Person("SRI MULYANI, S.Sos., M.M.", "Kepala Dinas Komunikasi", "Pembina Tk. I", "19710309 199603 2 002")
    data: list[tuple[str, Person, list[Aim], list[tuple[str, int, str]]]] = [
        (
            "Kabid IKP",
            Person("JOHAN SAPUTRA, S.I.Kom.", "Kepala Bidang Informasi Publik", "Penata Tk. I", "19830921 200903 1 004"),
            [("1", "Meningkatnya kualitas informasi publik", [("Indeks keterbukaan informasi publik", "78,4"), ("Persentase permohonan informasi yang dijawab", "100%")])],
            [("Pengelolaan Informasi dan Komunikasi Publik", 845_200_000, "PAD"), ("Kemitraan dengan Media", 310_000_000, "DAU")],
        ),
        (
            "Kabid Statistik",
            Person("RINI FEBRIANTI, S.ST.", "Kepala Bidang Statistik", "Penata Tk. I", "19860214 200912 2 003"),
            [("1", "Meningkatnya ketersediaan data sektoral", [("Persentase data sektoral yang dimutakhirkan", "88%")]), ("2", "Meningkatnya pembinaan statistik", [("Jumlah perangkat daerah yang dibina", "31")])],
            [("Penyelenggaraan Statistik Sektoral", 226_750_000, "DAU")],
        ),
    ]  # fmt: skip
    for at, (sheet, head, aims, lines) in enumerate(data):
        b.agreements.append({})
        if at:
            b.add(sheet)
        b.wide(1, 1, 5, b.put("letterhead.government", "PEMERINTAH KOTA SEROJA"), bold=True)
        b.wide(2, 1, 5, b.put("letterhead.office", "DINAS KOMUNIKASI"), bold=True)
        b.wide(3, 1, 5, b.put("letterhead.address", "Jl. Merdeka Timur No. 8 Seroja 34567"))
        b.wide(5, 1, 5, b.put("title.text", TITLE), bold=True)
        b.wide(6, 1, 5, b.put("title.subject", head.position.upper()), bold=True)
        b.row(8, 1, b.put_heads(["NO", "SASARAN PROGRAM", "INDIKATOR KINERJA", "TARGET"]), bold=True)
        row = 9
        for number, text, name, target in b.put_aims(aims, "name", "target"):
            shown: Any = (float(target.rstrip("%")) / 100, "0%") if target.endswith("%") else float(target.replace(",", "."))
            b.row(row, 1, [int(number) if number else "", text, name, shown])
            row += 1
        row += 1
        b.row(row, 1, ["NO", b.put("budget.heading", "KEGIATAN"), "ANGGARAN", "SUMBER DANA"], bold=True)
        first = row + 1
        for n, (name, amount, source) in enumerate(lines):
            row += 1
            b.put_line(n, number=str(n + 1), name=name, amount=f"{amount:,}".replace(",", "."), source_of_funds=source)
            b.row(row, 1, [n + 1, name, (amount, "#,##0"), source])
        row += 1
        total = sum(amount for _, amount, _ in lines)
        b.row(row, 1, ["", "JUMLAH", (Formula(f"=SUM(C{first}:C{row - 1})", total), "#,##0"), ""], bold=True)
        b.put("budget.total", f"{total:,}".replace(",", "."))
        b.sign_both(row + 2, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Seroja", "12 Januari 2026"), gap=3)
    return b.sample()


def whole_paper_in_one_sheet() -> Sample:
    """Statement and annex below each other in one sheet that begins in the second column; empty rows between objectives; the unit in front of the target, percent by format."""
    b = Book("PK 2026")
    head = Person("MARLINA SITOMPUL, S.Pi.", "Kepala Bidang Perikanan Budidaya", "Pembina", "197705192003122005")
    chief = Person("Drh. TUMPAK SIREGAR", "Kepala Dinas Perikanan dan Peternakan", "Pembina Tk. I", "196910251998031004")
    b.wide(2, 2, 8, b.put("statement.title.text", TITLE), bold=True)
    b.wide(4, 2, 8, OPENING)
    row = 6
    for who, after in (head, "Selanjutnya disebut PIHAK PERTAMA"), (chief, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"):
        b.row(row, 2, ["Nama", f": {who.name}"], box=False)
        b.row(row + 1, 2, ["Jabatan", f": {who.position}"], box=False)
        b.wide(row + 2, 2, 8, after)
        row += 4
    b.promise(row, 2, 8, "PIHAK PERTAMA", "PIHAK KEDUA")
    b.sign_both(
        row + 3,
        (3, 6),
        ("PIHAK PERTAMA,", head),
        ("PIHAK KEDUA,", chief),
        b.day("Toba Indah", "6 Januari 2026", "statement."),
        gap=3,
        page="statement.",
    )
    row += 16
    b.wide(row, 2, 8, b.put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    b.wide(row + 1, 2, 8, b.put("title.subject", "BIDANG PERIKANAN BUDIDAYA"), bold=True)
    row += 3
    b.row(row, 2, b.put_heads(["No.", "Sasaran", "Indikator Sasaran", "Satuan", "Target"]), bold=True)
    aims: list[Aim] = [
        ("1", "Meningkatnya produksi perikanan budidaya", [("Jumlah produksi ikan budidaya", "Ton", "6.480"), ("Jumlah benih unggul yang ditebar", "Ekor", "250.000")]),
        ("2", "Meningkatnya kesejahteraan pembudidaya", [("Nilai Tukar Pembudidaya Ikan", "Indeks", "104,6"), ("Persentase kelompok yang mandiri", "%", "35%")]),
    ]  # fmt: skip
    b.put_aims(aims, "name", "unit", "target")
    row += 1
    for number, text, indicators in aims:
        for k, (name, unit, target) in enumerate(indicators):
            shown: Any = (
                (0.35, "0%")
                if target == "35%"
                else (float(target.replace(".", "").replace(",", ".")), "#,##0.0" if "," in target else "#,##0")
            )
            b.row(row, 2, [int(number) if k == 0 else "", text if k == 0 else "", name, unit, shown])
            row += 1
        row += 1
    b.row(row, 2, ["No.", b.put("budget.heading", "Kegiatan"), "Anggaran"], bold=True)
    lines = [("1", "Pengelolaan Pembudidayaan Ikan", 512_300_000), ("2", "Pemberdayaan Pembudi Daya Ikan Kecil", 198_450_000)]
    b.put_lines([(number, name, f"{amount:,}".replace(",", ".")) for number, name, amount in lines], "number", "name", "amount")
    for number, name, amount in lines:
        row += 1
        b.row(row, 2, [int(number), name, (amount, "#,##0")])
    row += 1
    b.row(row, 2, ["Jumlah", "", (710_750_000, "#,##0")], bold=True)
    b.put("budget.total", "710.750.000")
    b.sign_both(row + 2, (3, 6), ("PIHAK PERTAMA,", head), ("PIHAK KEDUA,", chief), b.day("Toba Indah", "6 Januari 2026"), gap=3)
    return b.sample()


def formulas_and_costs_below_the_signatures() -> Sample:
    """Formula, source and who answers as columns; the signatures stand between the table and the money; a note below all."""
    b = Book("PK Inspektur")
    head = Person("Drs. RUSDI HARAHAP, Ak., CA.", "Inspektur Daerah", "Pembina Utama Muda", "196901121994031002")
    chief = Person("H. FERDINAN LUBIS, S.H.", "Bupati Bukit Raya")
    b.titles(TITLE, "INSPEKTORAT DAERAH KABUPATEN BUKIT RAYA", 7)
    heads = [
        "No",
        "Sasaran Strategis",
        "Indikator Kinerja Utama",
        "Formulasi Perhitungan",
        "Sumber Data",
        "Target 2026",
        "Penanggung Jawab",
    ]
    b.row(4, 1, b.put_heads(heads), bold=True)
    aims: list[Aim] = [
        ("1.", "Meningkatnya kualitas pengawasan", [("Persentase tindak lanjut rekomendasi yang selesai", "Jumlah rekomendasi yang selesai ditindaklanjuti dibagi jumlah rekomendasi dikali 100%", "LHP Inspektorat", "85%", "Irban I"), ("Tingkat kapabilitas APIP", "Hasil penilaian BPKP", "Laporan penilaian BPKP", "Level 3", "Sekretaris")]),
        ("2.", "Meningkatnya integritas perangkat daerah", [("Nilai Monitoring Center for Prevention", "Nilai hasil penilaian KPK", "Laporan MCP", "92", "Irbansus")]),
    ]  # fmt: skip
    row = 5
    for values in b.put_aims(aims, "name", "formula", "source", "target", "responsible"):
        b.row(row, 1, values)
        row += 1
    b.tall(5, 6, (1, 2))
    b.sign_both(row + 1, (2, 6), ("PIHAK PERTAMA,", head), ("PIHAK KEDUA,", chief), b.day("Bukit Raya", "19 Januari 2026"), gap=3)
    row += 12
    b.row(row, 1, ["No", b.put("budget.heading", "Program"), "Pagu", "Keterangan"], bold=True)
    lines = [("1.", "Program Penyelenggaraan Pengawasan", "Rp1.845.600.000", "APBD"), ("2.", "Program Perumusan Kebijakan, Pendampingan dan Asistensi", "Rp402.150.000", "APBD")]  # fmt: skip
    for values in b.put_lines(lines, "number", "name", "amount", "note"):
        row += 1
        b.row(row, 1, values)
    b.row(row + 1, 1, ["", "Jumlah Keseluruhan", b.put("budget.total", "Rp2.247.750.000"), ""], bold=True)
    b.cell(row + 3, 1, "Catatan: pagu sesuai DPA Tahun Anggaran 2026.")
    return b.sample()


def markdown_of_a_page() -> Sample:
    """A page as a converter writes it: headings with signs, a table of strokes in which objectives are printed once, costs likewise, signatures as a table with breaks."""
    v = Values()
    put = v.put
    head = Person("DEWI KARTIKA, S.KM.", "Kepala UPTD Puskesmas Lereng Hijau", "Penata Tk. I", "198404092008012006")
    chief = Person("dr. IRFAN MAULANA, M.K.M.", "Kepala Dinas Kesehatan", "Pembina", "197512122006041003")
    promise, supervision = PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA")
    text = f"""\
# {put("title.text", TITLE)}

## {put("title.subject", "UPTD PUSKESMAS LERENG HIJAU")}

{OPENING}

**Nama** : {head.name}
**Jabatan** : {head.position}

Selanjutnya disebut **PIHAK PERTAMA**

**Nama** : {chief.name}
**Jabatan** : {chief.position}

Selaku atasan **PIHAK PERTAMA**, selanjutnya disebut **PIHAK KEDUA**

{promise}

{supervision}

| No | Sasaran | Indikator Kinerja | Satuan | Target |
|:--:|:--------|:------------------|:------:|:------:|
| 1 | Meningkatnya kesehatan ibu dan anak | Cakupan kunjungan ibu hamil K6 | % | 88 |
|  |  | Persentase bayi yang diimunisasi lengkap | % | 95 |
| 2 | Menurunnya penyakit tidak menular | Jumlah penderita hipertensi yang dilayani | orang | 1.320 |

| No | Kegiatan | Anggaran | Sumber |
|----|----------|---------:|--------|
| 1 | Penyediaan Layanan Kesehatan UKM dan UKP | Rp 486.750.000 | BOK |
| 2 | Penyelenggaraan Sistem Informasi Kesehatan | Rp 24.300.000 | BLUD |
|  | **Jumlah** | **{put("budget.total", "Rp 511.050.000")}** |  |

{put("signed.place", "Lereng Hijau")}, {put("signed.date", "7 Januari 2026")}

| PIHAK KEDUA | PIHAK PERTAMA |
|---|---|
| {chief.position}<br><br><br>{chief.name}<br>{chief.rank}<br>NIP. {chief.nip} | {head.position}<br><br><br>{head.name}<br>{head.rank}<br>NIP. {head.nip} |
"""
    put("statement.text", f"{OPENING} {promise} {supervision}")
    v.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"])
    aims: list[Aim] = [
        ("1", "Meningkatnya kesehatan ibu dan anak", [("Cakupan kunjungan ibu hamil K6", "%", "88"), ("Persentase bayi yang diimunisasi lengkap", "%", "95")]),
        ("2", "Menurunnya penyakit tidak menular", [("Jumlah penderita hipertensi yang dilayani", "orang", "1.320")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "unit", "target")
    put("budget.heading", "Kegiatan")
    lines = [("1", "Penyediaan Layanan Kesehatan UKM dan UKP", "Rp 486.750.000", "BOK"), ("2", "Penyelenggaraan Sistem Informasi Kesehatan", "Rp 24.300.000", "BLUD")]  # fmt: skip
    v.put_lines(lines, "number", "name", "amount", "source_of_funds")
    v.put_parties(head, chief)
    return Sample("text", text.encode(), v.expected)


def columns_of_blanks() -> Sample:
    """A page as a program for text prints it: columns by blanks, what is long goes on in the next line, the page's number below, signatures side by side."""
    v = Values()
    put = v.put
    head = Person("ARIEF BUDIMAN, S.Sos.", "Kepala Seksi Ketertiban Umum", "Penata", "198612012010011012")
    chief = Person("LUKMAN HAKIM, S.IP., M.Si.", "Camat Pesisir Utara", "Pembina Tk. I", "197403151994031003")
    text = f"""\
                              {put("title.text", TITLE)}
                           {put("title.subject", "KEPALA SEKSI KETERTIBAN UMUM")}

 No   Sasaran Kegiatan                 Indikator Kinerja                    Target

 1.   Meningkatnya ketenteraman dan    Persentase gangguan ketertiban       92 %
      ketertiban di kecamatan          yang diselesaikan

                                       Jumlah patroli wilayah               48 kali

 2.   Meningkatnya ketangguhan         Jumlah desa tangguh bencana          5 desa
      menghadapi bencana


 No   Kegiatan                                              Anggaran (Rp)

 1.   Koordinasi Upaya Penyelenggaraan Ketenteraman            42.750.000
      dan Ketertiban Umum
 2.   Koordinasi Penerapan dan Penegakan Peraturan             18.200.000
      Daerah
      Jumlah                                                   60.950.000

                                                {put("signed.place", "Pesisir Utara")}, {put("signed.date", "15 Januari 2026")}
      Pihak Kedua,                              Pihak Pertama,
      {chief.position}                       {head.position}



      {chief.name}                {head.name}
      {chief.rank}                             {head.rank}
      NIP. {chief.nip}                   NIP. {head.nip}

                                       1
"""
    v.put_heads(["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target"])
    aims: list[Aim] = [
        ("1.", "Meningkatnya ketenteraman dan ketertiban di kecamatan", [("Persentase gangguan ketertiban yang diselesaikan", "92 %"), ("Jumlah patroli wilayah", "48 kali")]),
        ("2.", "Meningkatnya ketangguhan menghadapi bencana", [("Jumlah desa tangguh bencana", "5 desa")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "target")
    put("budget.heading", "Kegiatan")
    lines = [("1.", "Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum", "42.750.000"), ("2.", "Koordinasi Penerapan dan Penegakan Peraturan Daerah", "18.200.000")]  # fmt: skip
    v.put_lines(lines, "number", "name", "amount")
    put("budget.total", "60.950.000")
    v.put_parties(head, chief)
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "activities_with_parts": activities_with_parts,
    "targets_of_twelve_months": targets_of_twelve_months,
    "tables_behind_the_signatures": tables_behind_the_signatures,
    "three_officers": three_officers,
    "tabs_and_a_list_of_costs": tabs_and_a_list_of_costs,
    "money_beside_objectives": money_beside_objectives,
    "export_with_quarters": export_with_quarters,
    "a_sheet_for_each_officer": a_sheet_for_each_officer,
    "whole_paper_in_one_sheet": whole_paper_in_one_sheet,
    "formulas_and_costs_below_the_signatures": formulas_and_costs_below_the_signatures,
    "markdown_of_a_page": markdown_of_a_page,
    "columns_of_blanks": columns_of_blanks,
}
