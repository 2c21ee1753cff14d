"""Round forty: eight ordinary papers. Sources, looked up for it: prints of a regency's personnel board (the assessor signs the annex, office and post below the title), of a
regency's form by levels (activities in the cell of their programme, a remark to be adapted), of a hospital (services and finances, a month without a day), of two
regencies with numbers of indicators in a cell of their own below one head, matrices of districts, a plan of a planning board with what was before and what
comes last, an assistant's page. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, QUARTERS, TITLE, Aim, Book, Formula, Make, Page, Person, Rows, Sample, Values, by_quarter, span


def the_assessor_signs_the_annex() -> Sample:
    """A personnel board's: the statement in one paragraph with a break; title, office and post in a table; when it was printed; objective and programme in one cell; the assessor signs the annex without a post."""
    p = Page()
    head = Person("AGUS HERMAWAN, S.STP., M.Si.", "Kepala Bidang Mutasi dan Promosi", nip="198106142000121002")
    chief = Person("Dra. NINING SUPRIATIN, M.M.", "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", nip="196803111990032005")
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(OPENING)
    p.introduce((head, "Selanjutnya disebut PIHAK KESATU"), (chief, "Selaku atasan PIHAK KESATU, selanjutnya disebut PIHAK KEDUA"))
    promise, supervision = p.promised("PIHAK KESATU", "PIHAK KEDUA")
    p.line(f"{promise}\n\u00a0\u00a0\u00a0\u00a0{supervision}")

    def signed(page: str, left: str, right: str) -> None:
        day = p.day("Kertamukti", "6 Januari 2026", page)
        rows: Rows = [["", "", day], [left, "", right], ["", "", ""], ["", "", ""], [f"{chief.name}\nNIP. {chief.nip}", "", f"{head.name}\nNIP. {head.nip}"]]  # fmt: skip
        p.table(rows, ruled=False)
        p.put_parties(head, chief, keys=("name", "nip"), page=page)

    signed("statement.", "PIHAK KEDUA,", "PIHAK KESATU,")
    p.page_break()
    p.put("title.text", TITLE)
    p.put("title.subject", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA KEPALA BIDANG MUTASI DAN PROMOSI")
    p.table([["PERJANJIAN KINERJA  TAHUN 2026"], ["BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA"], ["KEPALA BIDANG MUTASI DAN PROMOSI"]], ruled=False)  # fmt: skip
    p.line("Tanggal Cetak   : 06-01-2026 09:41:12")
    rows: Rows = [p.put_heads(["NO", "SASARAN STRATEGIS/PROGRAM", "INDIKATOR PROGRAM", "TARGET"])]
    # An objective that is printed again is the same; the numbers count the indicators.
    data: list[Any] = [
        ("Meningkatnya profesionalitas ASN / Program Kepegawaian Daerah", [("1", "Persentase layanan mutasi yang selesai tepat waktu", "92 %"), ("2", "Jumlah jabatan yang terisi melalui seleksi terbuka", "14 Jabatan")]),
        ("Terwujudnya layanan promosi yang transparan / Program Kepegawaian Daerah", [("3", "Indeks kepuasan layanan kepegawaian", "86,5 Indeks")]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(data):
        p.put_objective(n, text=text)
        for k, (number, name, target) in enumerate(indicators):
            p.put_indicator(n, k, number=number, name=name, target=target)
            rows.append([number, text, name, target])
    p.table(rows, bold=1)
    p.line()
    lines: list[Any] = [("1", "Mutasi dan Promosi ASN", "Rp. 1.248.600.000"), ("2", "Pengembangan Karier ASN", "Rp. 386.150.000")]
    money: Rows = [
        ["NO", p.put("budget.heading", "KEGIATAN"), "ANGGARAN", "KETERANGAN"],
        *([*line, ""] for line in p.put_lines(lines, "number", "name", "amount")),
    ]
    money.append(["TOTAL ANGGARAN", "", p.put("budget.total", "Rp. 1.634.750.000"), ""])
    table = p.table(money, bold=1)
    merge(table, 3, 0, 3, 1)
    merge(table, 3, 2, 3, 3)
    p.line()
    signed("", "PEJABAT PENILAI,", p.put("parties.first.position", head.position))
    return p.sample()


def activities_in_their_programmes_cell() -> Sample:
    """A regency's form by levels: the officer behind labels above the annex, levels in the first line of a cell, a star at a heading with its remark below; activities with letters in the cell of their programme."""
    p = Page()
    head = Person("ENDANG RAHAYU, S.Sos., M.AP.", "Kepala Bidang Koperasi", "Pembina", "197604032002122003")
    chief = Person(
        "Drs. TEGUH WALUYO", "Kepala Dinas Koperasi dan Perdagangan Kabupaten Banjar Asri", "Pembina Utama Muda", "196902171992031006"
    )
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut sebagai PIHAK PERTAMA"), (chief, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut sebagai PIHAK KEDUA")
    )
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.right(p.day("Banjar Asri", "9 Januari 2026", "statement."))
    p.sign(["Pihak Kedua,", *chief.signed()], ["Pihak Pertama,", *head.signed()])
    p.put_parties(head, chief, page="statement.")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KEPALA BIDANG KOPERASI")
    p.table([["Nama Pejabat", ":", head.name], ["Unit Kerja", ":", "Dinas Koperasi dan Perdagangan"]], ruled=False)
    rows: Rows = [p.put_heads(["No", "Sasaran Program dan Sasaran Kegiatan **", "Indikator Kinerja", "Target"])]
    data: list[Any] = [
        ("1", "Sasaran Program", "Meningkatnya koperasi yang sehat", [("Persentase koperasi sehat", "61,5 Persen"), ("Persentase koperasi yang melaksanakan RAT", "74 Persen")]),
        ("2", "Sasaran Kegiatan", "Meningkatnya kapasitas pengurus koperasi", [("Jumlah pengurus koperasi yang dilatih", "120 Orang")]),
    ]  # fmt: skip
    for n, (number, level, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (name, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=target)
            rows.append([number, [level, text], name, target] if k == 0 else ["", "", name, target])
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    programmes: list[Any] = [
        ("1.", "Program Penilaian Kesehatan KSP/USP Koperasi", "Rp 412.750.000", "APBD", ["Penilaian Kesehatan Koperasi Simpan Pinjam"]),
        ("2.", "Program Pendidikan dan Latihan Perkoperasian", "Rp 538.200.000", "DAK Nonfisik", ["Pendidikan dan Latihan Perkoperasian Bagi Koperasi", "Pendampingan Pengurus Koperasi"]),
    ]  # fmt: skip
    money: Rows = [[p.put("budget.heading", "Program"), "Anggaran", "Keterangan"]]
    at = 0
    for number, name, amount, note, activities in programmes:
        p.put_line(at, number=number, name=name, amount=amount, note=note)
        cell = [f"{number} {name}"]
        at += 1
        for letter, activity in zip("ab", activities, strict=False):
            p.put_line(at, number=f"{letter}.", name=activity)
            cell.append(f"{letter}. {activity}")
            at += 1
        money.append([cell, amount, note])
    money.append(["Total Anggaran", p.put("budget.total", "Rp 950.950.000"), ""])
    p.table(money, bold=1)
    p.line("Sumber data: DPA Dinas Koperasi dan Perdagangan Tahun 2026")
    p.right(p.day("Banjar Asri", "9 Januari 2026"))
    p.sign(["Pihak Kedua", *chief.signed()], ["Pihak Pertama", *head.signed()])
    p.put_parties(head, chief)
    p.line(
        "**) Untuk disesuaikan dengan kondisi pada masing-masing Perangkat Daerah; apabila tidak melaksanakan kegiatan, maka diisi sampai ke sasaran program."
    )
    return p.sample()


def services_and_finances() -> Sample:
    """A hospital's: the annex called so behind a colon at the left; two parts with Roman numbers, columns counted in brackets, ranges as targets; a month without a day."""
    p = Page()
    head = Person("SULASTRI WIDODO, S.K.M., M.Kes.", "Kepala Bidang Penunjang RSUD Hj. Aminah", "", "197811192003122004")
    chief = Person("dr. BAYU SETIADI, Sp.A., M.Kes.", "Direktur RSUD Hj. Aminah", "", "197002081999031008")
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut sebagai PIHAK KESATU"), (chief, "Selaku atasan pihak kesatu, selanjutnya disebut sebagai PIHAK KEDUA")
    )
    p.promise("Pihak kesatu", "Pihak kedua")
    p.sign_both(("PIHAK KESATU,", head), ("PIHAK KEDUA,", chief), p.day("Banjar Asri", "Januari 2026", "statement."), page="statement.")
    p.page_break()
    p.line(p.put("title.text", "Lampiran : PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    parts: list[tuple[str, list[Aim]]] = [
        ("I. KINERJA PELAYANAN", [
            ("1", "Meningkatnya kunjungan rumah sakit", [("Jumlah kunjungan pasien", "162.081")]),
            ("2", "Terpenuhinya standar mutu asuhan dan keselamatan pasien", [("BOR (tingkat pemanfaatan tempat tidur)", "60-75 %"), ("AvLOS (rata-rata lama perawatan pasien)", "3 sd 6 hari"), ("Kelengkapan jenis spesialis", "18 jenis")]),
            ("3", "Bertahannya status akreditasi", [("Hasil penilaian status akreditasi rumah sakit", "Paripurna")]),
        ]),
        ("II. KINERJA KEUANGAN", [("1", "Meningkatnya kemandirian rumah sakit", [("Cost Recovery Rate", "85 %"), ("Jumlah pendapatan BLUD", "Rp 98.500.000.000")])]),
    ]  # fmt: skip
    n = 0
    for at, (part, aims) in enumerate(parts):
        p.line(part, bold=True)
        heads, counted = ["No", "Sasaran", "Indikator", "Target"], [f"({i})" for i in range(1, 5)]
        rows: Rows = [p.put_heads(heads) if at == 0 else [*heads], p.put_columns(4) if at == 0 else [*counted]]
        for number, text, indicators in aims:
            p.put_objective(n, number=number, text=text, table=part)
            for k, (name, target) in enumerate(indicators):
                p.put_indicator(n, k, name=name, target=target)
                rows.append([*((number, text) if k == 0 else ("", "")), name, target])
            n += 1
        span(p.table(rows, bold=1), 2, [len(aim[2]) for aim in aims], [0, 1])
        p.line()
    lines: list[Any] = [
        ("1", "Program Peningkatan Pelayanan BLUD", "Rp 98.500.000.000", "BLUD"),
        ("2", "Program Penunjang Urusan Pemerintahan Daerah", "Rp 31.240.500.000", "APBD"),
    ]
    p.table(
        [["No", p.put("budget.heading", "Program"), "Anggaran", "Keterangan"], *p.put_lines(lines, "number", "name", "amount", "note")],
        bold=1,
    )
    p.line()
    p.sign_both(("PIHAK KESATU,", head), ("PIHAK KEDUA,", chief), p.day("Banjar Asri", "Januari 2026"))
    return p.sample()


def numbers_of_indicators_below_their_head() -> Sample:
    """A planning application's: the office among three lines of title, labels and values in two columns; the number of an indicator in a cell of its own below the head of its name; money of a programme with commas; posts instead of roles below the tables."""
    p = Page()
    head = Person("Ir. HASUDUNGAN SIREGAR, M.Si.", "Kepala Dinas Ketahanan Pangan", "", "196911231996031002")
    chief = Person("H. ZULFIKAR LUBIS, S.E.", "Bupati Deli Makmur")
    p.line(p.put("letterhead.government", "PEMERINTAH KABUPATEN DELI MAKMUR"), bold=True, middle=True)
    p.line("PERNYATAAN PERJANJIAN KINERJA", bold=True, middle=True)
    p.line(p.put("statement.title.subject", "DINAS KETAHANAN PANGAN"), bold=True, middle=True)
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(OPENING)
    for who, after in (
        (head, "Selanjutnya disebut sebagai PIHAK PERTAMA"),
        (chief, "Selaku atasan langsung pihak pertama, selanjutnya disebut sebagai PIHAK KEDUA"),
    ):
        p.table([["Nama", f": {who.name}"], ["Jabatan", f": {who.position}"]], ruled=False)
        p.line(after)
    p.promise("Pihak pertama", "Pihak kedua")
    p.table([["", p.day("Lubuk Asri", "14 Januari 2026", "statement.")], ["PIHAK KEDUA", "PIHAK PERTAMA"], ["", ""], [chief.name, head.name], ["", f"NIP. {head.nip}"]], ruled=False)  # fmt: skip
    p.put_parties(head, chief, page="statement.")
    p.page_break()
    p.line(p.put("title.text", "PERJANJIAN KINERJA"), bold=True, middle=True)
    p.table([["SKPD", ": " + p.put("title.subject", "DINAS KETAHANAN PANGAN")], ["TAHUN ANGGARAN", ": 2026"]], ruled=False)
    p.put_heads(["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET"])
    p.put_columns(5)
    rows: Rows = [["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "", "SATUAN", "TARGET"], ["(1)", "(2)", "(3)", "", "(4)", "(5)"]]
    aims: list[Aim] = [
        ("1", "Meningkatnya ketersediaan pangan", [("1.1", "Skor Pola Pangan Harapan ketersediaan", "Skor", "92,4"), ("1.2", "Cadangan pangan pemerintah daerah", "Ton", "150")]),
        ("2", "Meningkatnya keamanan pangan", [("2.1", "Persentase pangan segar yang aman", "Persen", "88")]),
    ]  # fmt: skip
    table = p.table([*rows, *p.put_aims(aims, "number", "name", "unit", "target")], bold=1)
    merge(table, 0, 2, 0, 3)
    merge(table, 1, 2, 1, 3)
    span(table, 2, [2, 1], [0, 1])
    p.line()
    lines: list[Any] = [
        ("1", "Program Pengelolaan Sumber Daya Ekonomi untuk Kedaulatan Pangan", "Rp. 2.114.300.000"),
        ("2", "Program Pengawasan Keamanan Pangan", "Rp. 487.650.000"),
    ]
    money: Rows = [
        ["No", p.put("budget.heading", "Program"), "Anggaran (Rp)", "Keterangan"],
        *([*line, ""] for line in p.put_lines(lines, "number", "name", "amount")),
    ]
    money.append(["Total", "", p.put("budget.total", "Rp. 2.601.950.000"), ""])
    merge(p.table(money, bold=1), 3, 0, 3, 1)
    p.table(
        [
            ["", p.day("Lubuk Asri", "14 Januari 2026")],
            [chief.position, head.position],
            ["", ""],
            [chief.name, head.name],
            ["", f"NIP. {head.nip}"],
        ],
        ruled=False,
    )
    p.put_parties(head, chief)
    return p.sample()


def quarters_and_money_in_one_row() -> Sample:
    """A district's matrix: targets of quarters, a programme or activity with its money beside each indicator; per cents and numbers as the sheet shows them."""
    b = Book("Lampiran PK")
    head = Person("RATIH PURWANINGSIH, S.IP.", "Camat Sumber Agung", "Pembina", "197403252000032004")
    chief = Person("H. SUTRISNO HADI, S.H.", "Bupati Telaga Biru")
    b.titles(TITLE, "CAMAT SUMBER AGUNG", 12)
    heads = ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", *(f"Target Triwulan {q}" for q in ("I", "II", "III", "IV")), "Program/Kegiatan", "Anggaran (Rp)", "Ket"]  # fmt: skip
    b.put_heads(heads)
    b.put("budget.heading", "Program/Kegiatan")
    b.row(4, 1, [*heads[:5], "Target Triwulan", "", "", "", *heads[9:]], bold=True)
    b.row(5, 1, ["", "", "", "", "", "I", "II", "III", "IV", "", "", ""], bold=True)
    b.merge(4, 6, 4, 9)
    b.tall(4, 5, (1, 2, 3, 4, 5, 10, 11, 12))
    data: list[Any] = [
        ("1", "Meningkatnya kualitas pelayanan publik", [("Indeks Kepuasan Masyarakat", "Indeks", (85.5, "0.00"), "85,50", [(84, "0.00"), (84.5, "0.00"), (85, "0.00"), (85.5, "0.00")], ["84,00", "84,50", "85,00", "85,50"], "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", 412_300_000, "APBD")]),
        ("2", "Meningkatnya pemberdayaan masyarakat desa", [("Persentase desa dengan administrasi baik", "%", (0.9, "0%"), "90%", [(0.2, "0%"), (0.45, "0%"), (0.7, "0%"), (0.9, "0%")], ["20%", "45%", "70%", "90%"], "Program Pemberdayaan Masyarakat Desa dan Kelurahan", 268_450_000, "APBD"), ("Jumlah BUMDes yang berkembang", "BUMDes", (6, "0"), "6", [(1, "0"), (3, "0"), (4, "0"), (6, "0")], ["1", "3", "4", "6"], "Koordinasi Kegiatan Pemberdayaan Desa", 91_200_000, "ADD")]),
    ]  # fmt: skip
    row, line = 6, 0
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        top = row
        for k, (name, unit, shown, target, cells, quarters, programme, amount, note) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=target, **by_quarter(quarters))
            b.put_line(line, name=programme, amount=f"{amount:,}".replace(",", "."), note=note)
            b.row(row, 1, [*((number, text) if k == 0 else ("", "")), name, unit, shown, *cells, programme, (amount, "#,##0"), note])
            row, line = row + 1, line + 1
        b.tall(top, row - 1, (1, 2))
    b.row(row, 1, ["Jumlah", *[""] * 9, (771_950_000, "#,##0"), ""], bold=True)
    b.merge(row, 1, row, 10)
    b.put("budget.total", "771.950.000")
    b.sign_both(row + 2, (3, 10), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Sumber Agung", "7 Januari 2026"), gap=3)
    return b.sample()


def statement_and_annex_on_sheets() -> Sample:
    """A workbook with a sheet for the statement and one for the annex: labels with their colon in a cell of its own, the sum as a formula, signatures on both."""
    b = Book("Pernyataan")
    head = Person("DEDI KURNIAWAN, S.E.", "Kepala Sub Bagian Keuangan", "Penata Tingkat I", "198305092008011007")
    chief = Person("Hj. ROHANI, S.Sos., M.Si.", "Sekretaris Dinas Perhubungan", "Pembina Tingkat I", "197109121995032003")
    b.wide(1, 1, 6, b.put("statement.title.text", TITLE), bold=True)
    b.wide(3, 1, 6, OPENING)
    row = 5
    for role, who, after in (
        ("first", head, "Selanjutnya disebut pihak pertama"),
        ("second", chief, "Selaku atasan pihak pertama, selanjutnya disebut pihak kedua"),
    ):
        for label, value in ("Nama", who.name), ("NIP", who.nip), ("Jabatan", who.position):
            b.cell(row, 1, label)
            b.cell(row, 2, ":")
            b.cell(row, 3, value)
            row += 1
        b.cell(row, 1, after)
        row += 2
        b.put_all(f"statement.parties.{role}", who)
    b.promise(row, 1, 6, "Pihak pertama", "Pihak kedua")
    b.sign_both(
        row + 3,
        (1, 5),
        ("Pihak Pertama,", head),
        ("Pihak Kedua,", chief),
        b.day("Muara Jati", "5 Januari 2026", "statement."),
        page="statement.",
    )
    b.add("Lampiran")
    b.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KEPALA SUB BAGIAN KEUANGAN", 5)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"]), bold=True)
    aims: list[Aim] = [
        ("1", "Meningkatnya tertib administrasi keuangan", [("Persentase SPJ yang tepat waktu", "100", "%"), ("Jumlah laporan keuangan yang disusun", "18", "Dokumen")]),
        ("2", "Terpenuhinya gaji dan tunjangan pegawai", [("Jumlah bulan pembayaran gaji", "14", "Bulan")]),
    ]  # fmt: skip
    row = 5
    for values in b.put_aims(aims, "name", "target", "unit"):
        b.row(row, 1, [*values[:3], (float(values[3]), "0"), values[4]])
        row += 1
    b.tall(5, 6, (1, 2))
    row += 1
    b.row(row, 1, ["No", b.put("budget.heading", "Sub Kegiatan"), "Anggaran"], bold=True)
    for n, (name, amount) in enumerate(
        (("Penyediaan Gaji dan Tunjangan ASN", 9_412_880_000), ("Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD", 24_600_000))
    ):
        row += 1
        b.put_line(n, number=str(n + 1), name=name, amount=f"Rp{amount:,}".replace(",", "."))
        b.row(row, 1, [n + 1, name, (amount, '"Rp"#,##0')])
    b.row(row + 1, 1, ["", "Jumlah", (Formula(f"=SUM(C{row - 1}:C{row})", 9_437_480_000), '"Rp"#,##0')], bold=True)
    b.put("budget.total", "Rp9.437.480.000")
    b.sign_both(row + 4, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Muara Jati", "5 Januari 2026"))
    return b.sample()


def before_and_last_beside_the_year() -> Sample:
    """A planning board's sheet: what was reached last year, this year's target, the plan's last one, source and who answers; objectives again in merged cells; programmes with codes."""
    b = Book("PK 2026")
    head = Person("Dr. YOGI PRATAMA, S.T., M.T.", "Kepala Bidang Infrastruktur dan Kewilayahan", "Pembina", "198012182005011006")
    chief = Person("Ir. SRI WAHYUNI, M.Sc.", "Kepala Bapperida Kota Bina Karya", "Pembina Utama Muda", "196905301995032002")
    b.titles(TITLE, "KEPALA BIDANG INFRASTRUKTUR DAN KEWILAYAHAN", 9)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Realisasi 2025", "Target 2026", "Target Akhir Renstra (2029)", "Sumber Data", "Penanggung Jawab"]), bold=True)  # fmt: skip
    data: list[Any] = [
        ("1", "Meningkatnya keselarasan perencanaan infrastruktur", [("Persentase usulan yang sesuai tata ruang", "Persen", "81,2", "85", "95", "Laporan Musrenbang", "Sub Koordinator Tata Ruang"), ("Indeks kualitas rencana sektor", "Indeks", "3,1", "3,4", "4", "Hasil penilaian", "Sub Koordinator Prasarana")]),
        ("2", "Meningkatnya pengendalian rencana", [("Jumlah laporan pengendalian", "Laporan", "4", "4", "4", "Arsip bidang", "Sub Koordinator Prasarana")]),
    ]  # fmt: skip
    row = 5
    for values in b.put_aims(data, "name", "unit", "last_year", "target", "plan_target", "source", "responsible"):
        b.row(row, 1, values)
        row += 1
    b.tall(5, 6, (1, 2))
    row += 1
    b.row(row, 1, ["Kode", b.put("budget.heading", "Program / Kegiatan"), "", "Anggaran"], bold=True)
    for n, (code, name, amount) in enumerate(
        (
            ("5.01.03", "Program Koordinasi dan Sinkronisasi Perencanaan Pembangunan Daerah", "642.500.000"),
            ("5.01.03.2.03", "Koordinasi Perencanaan Bidang Infrastruktur dan Kewilayahan", "642.500.000"),
        )
    ):
        row += 1
        b.put_line(n, code=code, name=name, amount=amount)
        b.row(row, 1, [code, name, "", amount])
    b.sign_both(row + 2, (2, 6), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Bina Karya", "8 Januari 2026"), gap=3)
    return b.sample()


def an_assistants_page() -> Sample:
    """Text with marks: bold titles and labels, strokes between cells, a rule of dashes between parts, signatures as a table with strokes."""
    v = Values()
    head = Person("FITRIANI, S.Pt.", "Kepala Seksi Produksi Ternak", "Penata", "198607202010012009")
    chief = Person("drh. ANDI SAPUTRA", "Kepala Bidang Peternakan", "Pembina", "197712032005011005")
    promise, supervision = PROMISE.format("Pihak Pertama"), SUPERVISION.format("Pihak Kedua")
    v.put("statement.text", f"{OPENING} {promise} {supervision}")
    lines: list[Any] = [f"# {v.put('statement.title.text', TITLE)}", "", OPENING, ""]
    for who, after in (
        (head, "Selanjutnya disebut **Pihak Pertama**"),
        (chief, "Selaku atasan Pihak Pertama, selanjutnya disebut **Pihak Kedua**"),
    ):
        lines += [f"**Nama**: {who.name}  ", f"**Jabatan**: {who.position}  ", "", after, ""]
    v.put_parties(head, chief, keys=("name", "position"), page="statement.")
    lines += [promise, "", supervision, "", "---", "", f"## {v.put('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}", f"### {v.put('title.subject', 'SEKSI PRODUKSI TERNAK')}", ""]  # fmt: skip
    aims: list[Aim] = [
        ("1", "Meningkatnya populasi ternak", [("Jumlah kelahiran hasil inseminasi", "4.250 ekor", "1.000", "2.100", "3.200", "4.250"), ("Persentase keberhasilan inseminasi", "78 %", "76", "77", "77", "78")]),
        ("2", "Meningkatnya kapasitas peternak", [("Jumlah kelompok ternak yang dibina", "16 kelompok", "4", "8", "12", "16")]),
    ]  # fmt: skip
    heads = v.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "TW I", "TW II", "TW III", "TW IV"])
    lines += [f"| {' | '.join(heads)} |", f"|{'---|' * 8}"]
    lines += [f"| {' | '.join(row)} |" for row in v.put_aims(aims, "name", "target", *QUARTERS)]
    lines += ["", f"| No | {v.put('budget.heading', 'Sub Kegiatan')} | Anggaran |", "|:--|:--|--:|"]
    money: list[Any] = [
        ("1", "Pengawasan Produksi Benih/Bibit Ternak", "Rp312.400.000"),
        ("2", "Pengembangan Kelompok Ternak", "Rp145.000.000"),
    ]
    lines += [f"| {' | '.join(row)} |" for row in v.put_lines(money, "number", "name", "amount")]
    lines += [f"| | **Total** | **{v.put('budget.total', 'Rp457.400.000')}** |", "", v.day("Sumber Agung", "6 Januari 2026"), ""]
    lines += ["| Pihak Kedua, | Pihak Pertama, |", "|---|---|", f"| {chief.position} | {head.position} |", f"| **{chief.name}** | **{head.name}** |", f"| {chief.rank} | {head.rank} |", f"| NIP. {chief.nip} | NIP. {head.nip} |"]  # fmt: skip
    v.put_parties(head, chief)
    return Sample("text", "\n".join(lines).encode(), v.expected)


ROUND: dict[str, Make] = {
    "the_assessor_signs_the_annex": the_assessor_signs_the_annex,
    "activities_in_their_programmes_cell": activities_in_their_programmes_cell,
    "services_and_finances": services_and_finances,
    "numbers_of_indicators_below_their_head": numbers_of_indicators_below_their_head,
    "quarters_and_money_in_one_row": quarters_and_money_in_one_row,
    "statement_and_annex_on_sheets": statement_and_annex_on_sheets,
    "before_and_last_beside_the_year": before_and_last_beside_the_year,
    "an_assistants_page": an_assistants_page,
}
