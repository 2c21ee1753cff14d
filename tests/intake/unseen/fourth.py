"""Round four. Sources, looked up for it: the contract of public service agencies with the finance ministry; two regencies' applications with
the officer's name above the annex; a disaster agency's paper with its plan of action behind; a religious office's form with numbers in its
heads; a template of Word with Rp apart; printouts with labels for office and year; an application's monthly agreement of single officers; its
export of weights; workbooks with stepped names; a list where every row says all; tables of pandoc; rows copied from a sheet. People and
numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, Aim, Book, Formula, Make, Page, Person, Rows, Sample, Values, aim_rows, span, wide_rows


def blu_contract() -> Sample:
    """Whom it is between in the title; the head of the treasury first, who promises second; the table in a clause, more clauses behind it."""
    p = Page()
    chief = Person("BAMBANG SUDIRO", "Direktur Jenderal Perbendaharaan Kementerian Keuangan RI")
    rector = Person("Prof. Dr. ZAINUL ARIFIN, M.Ag.", "Rektor Universitas Islam Negeri Nusaraya")
    p.line("KONTRAK KINERJA", bold=True, middle=True)
    subject = ["ANTARA", "DIREKTUR JENDERAL PERBENDAHARAAN KEMENTERIAN KEUANGAN RI", "DENGAN", "REKTOR UNIVERSITAS ISLAM NEGERI NUSARAYA"]
    for line in subject:
        p.line(line, bold=True, middle=True)
    p.line("TAHUN 2026", bold=True, middle=True)
    p.put("title.text", "KONTRAK KINERJA TAHUN 2026")
    p.put("title.subject", " ".join(subject))
    p.line(f"NOMOR : {p.put('document_number', 'PRJ-87/PB/2026')}", middle=True)
    opening = "Dalam rangka mewujudkan tujuan Badan Layanan Umum yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"
    p.line(opening)
    for n, (role, who, after) in enumerate(
        (("first", chief, "selanjutnya disebut sebagai PIHAK PERTAMA"), ("second", rector, "selanjutnya disebut sebagai PIHAK KEDUA")), 1
    ):
        p.line(f"{n}.\tNama\t: {who.name}")
        p.line(f"\tJabatan\t: {who.position}")
        p.line(f"\t{after}")
        p.put_all(f"parties.{role}", who)
    agreed = "bersepakat bahwa untuk mencapai tujuan dimaksud, ditetapkan kontrak kinerja dengan ketentuan:"
    clause = "1. PIHAK KEDUA menyatakan kesanggupan untuk mencapai target pada Indikator Kinerja Utama sebagai berikut:"
    p.state(opening, agreed, clause)
    for i, head in enumerate(["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target Semester I", "Target Tahunan", "Bobot"]):
        p.put(f"headings.{i}", head)
        p.put(f"columns.{i}", f"({i + 1})")
    rows: Rows = [
        ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "", "Bobot"],
        ["", "", "", "", "Semester I", "Tahunan", ""],
    ]
    rows.append([f"({i + 1})" for i in range(7)])
    aims: list[Aim] = [
        ("I.", "Kinerja pengelolaan keuangan efektif, efisien dan akuntabel", [("1.", "Persentase pendapatan terhadap biaya operasional", "%", "40", "82", "20"), ("2.", "Realisasi pendapatan BLU", "Rp", "61.500.000.000", "128.000.000.000", "25"), ("3.", "Penyelesaian modernisasi pengelolaan BLU", "%", "60", "100", "15")]),
        ("II.", "Layanan prima", [("1.", "Persentase lulusan yang bekerja dalam setahun", "%", "35", "70", "25"), ("2.", "Jumlah program studi terakreditasi unggul", "Prodi", "4", "9", "15")]),
    ]  # fmt: skip
    p.put_aims(aims, "number", "name", "unit", "semesters.s1", "target", "weight")
    for number, text, indicators in aims:
        for k, (mark, name, *rest) in enumerate(indicators):
            rows.append([*((number, text) if k == 0 else ("", "")), f"{mark} {name}", *rest])
    table = p.table(rows, bold=2)
    span(table, 0, [2], (0, 1, 2, 3, 6))
    merge(table, 0, 4, 0, 5)
    span(table, 3, [3, 2], [0, 1])
    p.right(p.day("Jakarta", "25 Februari 2026"))
    p.table([["PIHAK KEDUA,", "PIHAK PERTAMA,"], ["", ""], ["", ""], [rector.name, chief.name]], ruled=False)
    return p.sample()


def structural() -> Sample:
    """The officer's name and unit above the annex; heads with stars and their note below; children with letters; one remark over them."""
    p = Page()
    head = Person("ENDANG PURWANINGSIH, S.E., M.M.", "Kepala Bidang Ketahanan Pangan", "Pembina", "19750917 200012 2 004")
    chief = Person("Ir. SUHARTOYO, M.P.", "Kepala Dinas Pertanian dan Ketahanan Pangan", "Pembina Utama Muda", "19670228 199403 1 009")
    p.line(p.put("letterhead.government", "PEMERINTAH KABUPATEN BANJARSARI"), bold=True, middle=True)
    p.line(p.put("letterhead.office", "DINAS PERTANIAN DAN KETAHANAN PANGAN"), bold=True, middle=True)
    p.line(p.put("letterhead.address", "Jalan Letjen Suprapto Nomor 12 Banjarsari 53415"), middle=True)
    p.line(p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut sebagai PIHAK PERTAMA"), (chief, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut sebagai PIHAK KEDUA")
    )
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.right(p.day("Banjarsari", "7 Januari 2026", "statement."))
    block: Rows = [
        ["Pihak Kedua,", "Pihak Pertama,"],
        [chief.position, head.position],
        ["", ""],
        ["", ""],
        [chief.name, head.name],
        [chief.rank, head.rank],
        [f"NIP. {chief.nip}", f"NIP. {head.nip}"],
    ]
    p.table(block, ruled=False)
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "Kepala Bidang Ketahanan Pangan")
    p.table([["Nama Pejabat", ":", head.name], ["Unit Kerja", ":", "Dinas Pertanian dan Ketahanan Pangan"]], ruled=False)
    rows: Rows = [list(p.put_heads(["No", "Sasaran Program dan Sasaran Kegiatan **", "Indikator Kinerja", "Target"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya ketersediaan pangan", [("Skor Pola Pangan Harapan", "91,4 Skor"), ("Persentase cadangan pangan daerah", "68 Persen")]),
        ("2", "Meningkatnya keamanan pangan segar", [("Persentase pangan segar yang memenuhi syarat", "93 Persen")]),
    ]  # fmt: skip
    rows += p.put_aims(aims, "name", "target")
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    lines: Rows = [[p.put("budget.heading", "Kegiatan dan Sub Kegiatan"), "Anggaran", "Keterangan"]]
    budget = [
        ("1.", "Penyediaan Infrastruktur Pangan", "Rp 412.500.000", "APBD Kabupaten"),
        ("a.", "Penyediaan Lumbung Pangan Masyarakat", "Rp 300.000.000", "APBD Kabupaten"),
        ("b.", "Pemeliharaan Gudang Cadangan Pangan", "Rp 112.500.000", "APBD Kabupaten"),
        ("2.", "Pelaksanaan Pengawasan Keamanan Pangan Segar", "Rp 96.750.000", "DAK"),
    ]
    p.put_lines(budget, "number", "name", "amount", "note")
    lines += [[f"{number} {name}", amount, note if n in (0, 3) else ""] for n, (number, name, amount, note) in enumerate(budget)]
    lines.append(["Total Anggaran", p.put("budget.total", "Rp 509.250.000"), ""])
    table = p.table(lines, bold=1)
    merge(table, 1, 2, 3, 2)
    p.line("Sumber data: Renstra Perangkat Daerah 2025-2029")
    p.right(p.day("Banjarsari", "7 Januari 2026"))
    p.table([["Pihak Kedua", "Pihak Pertama"], *block[1:]], ruled=False)
    p.line(
        "**) Untuk disesuaikan dengan kondisi pada masing-masing Perangkat Daerah; apabila tidak melaksanakan kegiatan, maka diisi sampai ke sasaran program."
    )
    for role, who in (("first", head), ("second", chief)):
        p.put_all(f"parties.{role}", who)
        for key in ("rank", "nip"):
            p.put(f"statement.parties.{role}.{key}", getattr(who, key))
    return p.sample()


def with_renaksi() -> Sample:
    """The year in the third line of the title; signatures in one row of two cells, room before the month; the plan of action of each month,
    signed again, behind it all.
    """
    p = Page()
    head = Person(
        "SUGENG RIYADI, S.H., M.H.",
        "Kepala Pelaksana Badan Penanggulangan Bencana Daerah Kabupaten Wonotirto",
        "Pembina Utama Muda",
        "196804301995031002",
    )
    regent = Person("GUNAWAN WIBISONO", "Bupati Wonotirto")
    for line in ("PERJANJIAN KINERJA ", "BADAN PENANGGULANGAN BENCANA DAERAH", "KABUPATEN WONOTIRTO TAHUN 2026"):
        p.line(line, bold=True, middle=True)
    p.put("statement.title.text", "PERJANJIAN KINERJA BADAN PENANGGULANGAN BENCANA DAERAH KABUPATEN WONOTIRTO TAHUN 2026")
    p.put("statement.title.subject", "BADAN PENANGGULANGAN BENCANA DAERAH KABUPATEN WONOTIRTO")
    opening = OPENING.replace("di bawah ini:", "dibawah ini :")
    p.line(opening)
    p.introduce_in_lines(
        (head, "Selanjutnya disebut Pihak Pertama"),
        (regent, "Selaku atasan langsung pihak pertama, selanjutnya disebut Pihak Kedua"),
        labels=("Nama\t\t: ", "Jabatan\t: "),
    )
    p.promise("Pihak Pertama", "Pihak Kedua", opening)
    day = f"{p.put('statement.signed.place', 'Wonotirto')},         {p.put('statement.signed.date', 'Januari 2026')}"
    p.table(
        [[["", "PIHAK KEDUA", "", "", regent.name], [day, "PIHAK PERTAMA", "", "", head.name, head.rank, f"NIP. {head.nip}"]]], ruled=False
    )
    p.page_break()
    p.line("LAMPIRAN ", bold=True, middle=True)
    p.line(
        p.put("title.text", "PERJANJIAN KINERJA BADAN PENANGGULANGAN BENCANA DAERAH KABUPATEN WONOTIRTO TAHUN 2026"), bold=True, middle=True
    )
    p.put("title.subject", "BADAN PENANGGULANGAN BENCANA DAERAH KABUPATEN WONOTIRTO")
    rows: Rows = [list(p.put_heads(["NO", "TUJUAN/ SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "TARGET"]))]
    rows.append(p.put_columns(4, "{}"))
    aims: list[Aim] = [
        ("1.", "Meningkatkan kapasitas kelembagaan dan masyarakat dalam penanggulangan bencana", [("Indeks Ketahanan Daerah", "0,9 Angka"), ("Indeks Kesiapsiagaan Masyarakat", "0,48 Angka"), ("Indeks Pencapaian Standar Pelayanan Minimal Suburusan Bencana", "100,00 Persen")]),
        ("2.", "Meningkatnya akuntabilitas kinerja Badan", [("Nilai SAKIP BPBD", "75,35 Angka")]),
    ]  # fmt: skip
    rows += p.put_aims(aims, "name", "target")
    span(p.table(rows, bold=2), 2, [3, 1], [0, 1])
    p.line()
    lines: Rows = [["NO", p.put("budget.heading", "PROGRAM"), "ANGGARAN", "KET"]]
    budget = [
        ("1.", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", "Rp5.194.655.000,00"),
        ("2.", "PROGRAM PENANGGULANGAN BENCANA", "Rp817.924.000,00"),
    ]
    p.put_lines(budget, "number", "name", "amount")
    lines += [[*line, ""] for line in budget]
    lines.append(["", "TOTAL ANGARAN", p.put("budget.total", "Rp6.012.579.000,00"), ""])
    p.table(lines, bold=1)
    day = f"{p.put('signed.place', 'Wonotirto')},         {p.put('signed.date', 'Januari 2026')}"
    above = "KEPALA PELAKSANA BADAN PENANGGULANGAN BENCANA DAERAH KABUPATEN WONOTIRTO"
    mine = [day, above, "", "", head.name, head.rank, f"NIP. {head.nip}"]
    p.table([[["", "Menyetujui", "BUPATI WONOTIRTO", "", "", regent.name], mine]], ruled=False)
    p.put("parties.first.position", above)
    p.put("parties.second.position", "BUPATI WONOTIRTO")
    p.put_parties(head, regent, keys=("name", "rank", "nip"))
    for key in ("rank", "nip"):
        p.put(f"statement.parties.first.{key}", getattr(head, key))
    p.page_break()
    p.line("RENCANA AKSI ATAS PERJANJIAN KINERJA BADAN PENANGGULANGAN BENCANA DAERAH TAHUN 2026", bold=True, middle=True)
    months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
    plan: Rows = [
        ["No", "Tujuan/ Sasaran Strategis/ Program", "Indikator Kinerja", "Target Tahun 2026", "Target Bulan", *[""] * 11],
        ["", "", "", "", *months],
    ]
    plan.append([str(i + 1) for i in range(16)])
    plan.append(["", aims[0][1], "Indeks Ketahanan Daerah", "0,9 Angka", *["0"] * 11, "0,9"])
    plan.append(
        [
            "",
            "Program Penanggulangan Bencana",
            "Persentase penduduk yang memperoleh informasi rawan bencana",
            "4,47 persen",
            *["4"] * 11,
            "4,47",
        ]
    )
    table = p.table(plan, bold=2)
    span(table, 0, [2], range(4))
    merge(table, 0, 4, 0, 15)
    for line in (day, head.position, "", "", "Sugeng Riyadi, S.H., M.H.", head.rank, f"NIP. {head.nip}"):
        p.line(line)
    return p.sample()


def numbers_in_heads() -> Sample:
    """The number of each column stands below its name in the same cell; what it costs beside the indicators; names in brackets."""
    p = Page()
    head = Person("H. SYAMSUL BAHRI, S.Ag., M.Pd.I.", "Kepala MAN 2 Pantai Kapas", "", "197103152000031002")
    chief = Person("Drs. H. ARDIANSYAH, M.H.", "Kepala Kantor Kementerian Agama Kabupaten Pantai Kapas", "", "196812041994031003")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "MADRASAH ALIYAH NEGERI 2 PANTAI KAPAS")
    heads = ["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Program", "Anggaran"]
    p.put_heads(heads)
    p.put("budget.heading", "Program")
    for i in range(6):
        p.put(f"columns.{i}", f"({i + 1})")
    rows: Rows = [[[head_, f"({i + 1})"] for i, head_ in enumerate(heads)]]
    aims: list[Aim] = [
        ("1.", "Meningkatnya mutu pendidikan madrasah", [("Persentase siswa yang lulus seleksi perguruan tinggi", "62%"), ("Rata-rata nilai asesmen", "71,5")]),
        ("2.", "Meningkatnya tata kelola madrasah", [("Persentase layanan administrasi tepat waktu", "95%")]),
    ]  # fmt: skip
    p.put_aims(aims, "name", "target")
    budget = [
        ("Program Pendidikan Islam", "Rp. 3.214.600.000"),
        ("Program Pendidikan Islam Lanjutan", "Rp. 418.000.000"),
        ("Program Dukungan Manajemen", "Rp. 986.450.000"),
    ]
    p.put_lines(budget, "name", "amount")
    rows += [[*row, *budget[n]] for n, row in enumerate(aim_rows(aims))]
    rows.append(["Jumlah seluruh", "", "", "", "", p.put("budget.total", "Rp. 4.619.050.000")])
    table = p.table(rows, bold=1)
    span(table, 1, [2, 1], [0, 1])
    merge(table, 4, 0, 4, 4)
    p.line()
    day = p.day("Pantai Kapas", "14 Januari 2026")
    p.table(
        [
            ["", day],
            [chief.position, head.position],
            ["", ""],
            ["", ""],
            [f"( {chief.name} )", f"( {head.name} )"],
            [f"NIP {chief.nip}", f"NIP {head.nip}"],
        ],
        ruled=False,
    )
    p.put_parties(head, chief)
    return p.sample()


def typed_lanes() -> Sample:
    """Office above government; numbers and Rp in columns of their own below wider heads; people below the table with tabs and blanks."""
    p = Page()
    staff = Person("DESI RATNASARI, A.Md.", "Analis Perencanaan")
    boss = Person("HERMAWAN SAPUTRA, S.T., M.T.", "Kepala Subbagian Program")
    p.line(p.put("letterhead.office", "DINAS BINA MARGA DAN TATA RUANG"), bold=True, middle=True)
    p.line(p.put("letterhead.government", "PEMERINTAH PROVINSI SUNDARAYA"), bold=True, middle=True)
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS BINA MARGA DAN TATA RUANG")
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Strategis", "Indikator Kinerja", "Target"]))]
    rows.append(p.put_columns(4))
    aims: list[Aim] = [
        (
            "1",
            "Tersusunnya dokumen perencanaan tepat waktu",
            [("Jumlah dokumen perencanaan", "5 dokumen"), ("Persentase usulan yang ditelaah", "100%")],
        ),
    ]
    rows += p.put_aims(aims, "name", "target")
    span(p.table(rows, bold=1), 2, [2], [0, 1])
    p.line()
    lines: Rows = [[p.put("budget.heading", "Program"), "", "Anggaran", "", "Keterangan"]]
    budget = [
        ("1", "Program Penunjang Urusan Pemerintahan Daerah", "64.200.000", "APBD"),
        ("2", "Program Penyelenggaraan Jalan", "118.000.000", "APBD"),
    ]
    p.put_lines([(n, name, f"Rp. {amount}", note) for n, name, amount, note in budget], "number", "name", "amount", "note")
    lines += [[n, name, "Rp.", amount, note] for n, name, amount, note in budget]
    table = p.table(lines, bold=1)
    merge(table, 0, 0, 0, 1)
    merge(table, 0, 2, 0, 3)
    p.line(f"{p.put('signed.place', 'Sundaraya')}, ............... 2026")
    p.put("signed.date", "............... 2026")
    p.line(f"{boss.position},\t{staff.position},")
    p.line()
    p.line()
    p.line(f"{boss.name}                             \t\t{staff.name}")
    p.put_parties(staff, boss)
    return p.sample()


def skpd_labels() -> Sample:
    """The kind of the page above the title; office and year as labels above the table; the first row of an objective without an indicator."""
    p = Page()
    head = Person("ROSMAWATI, S.Sos., M.Si.", "Kepala Dinas Koperasi dan UKM", "", "197306021994032005")
    regent = Person("H. ALGAFRY, S.T.", "Bupati Bangka Raya")
    p.line("PERNYATAAN PERJANJIAN KINERJA", bold=True, middle=True)
    p.line("DINAS KOPERASI DAN UKM", bold=True, middle=True)
    p.line(p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    p.put("statement.title.subject", "DINAS KOPERASI DAN UKM")
    opening = OPENING.replace("di bawah ini:", "di bawah ini :")
    p.line(opening)
    for role, who, after in (
        ("first", head, "Selanjutnya disebut sebagai PIHAK PERTAMA"),
        ("second", regent, "Selaku atasan langsung pihak pertama, selanjutnya disebut sebagai PIHAK KEDUA"),
    ):
        p.table([["Nama", f": {who.name}"], ["Jabatan", f": {who.position}"]], ruled=False)
        p.line(after)
        p.put_all(f"statement.parties.{role}", who)
    p.promise("Pihak pertama", "Pihak kedua", opening)
    p.table(
        [
            ["", p.day("Koba", "9 Januari 2026", "statement.")],
            ["PIHAK KEDUA", "PIHAK PERTAMA"],
            ["", ""],
            [regent.name, head.name],
            ["", f"NIP. {head.nip}"],
        ],
        ruled=False,
    )
    p.page_break()
    p.line(p.put("title.text", "PERJANJIAN KINERJA"), bold=True, middle=True)
    p.table([["SKPD", ": " + p.put("title.subject", "DINAS KOPERASI DAN UKM")], ["TAHUN ANGGARAN", ": 2026"]], ruled=False)
    for i, text in enumerate(["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET"]):
        p.put(f"headings.{i}", text)
        p.put(f"columns.{i}", f"({i + 1})")
    rows: Rows = [["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "", "SATUAN", "TARGET"], ["(1)", "(2)", "(3)", "", "(4)", "(5)"]]
    aims: list[Aim] = [
        ("1.", "Meningkatnya koperasi yang sehat", [("1.1", "Persentase koperasi sehat", "Persen", "41"), ("1.2", "Jumlah koperasi yang diawasi", "Unit", "64")]),
        ("2.", "Meningkatnya usaha mikro yang naik kelas", [("2.1", "Rasio usaha mikro yang naik kelas", "Persen", "2,75")]),
    ]  # fmt: skip
    p.put_aims(aims, "number", "name", "unit", "target")
    tops = []
    for number, text, indicators in aims:
        tops.append((len(rows), len(indicators) + 1))
        rows.append([number, text, "", "", "", ""])
        rows += [["", "", *indicator] for indicator in indicators]
    table = p.table(rows, bold=1)
    for row in (0, 1):
        merge(table, row, 2, row, 3)
    for top, size in tops:
        span(table, top, [size], [0, 1])
    p.line()
    lines: Rows = [["No", p.put("budget.heading", "Program"), "Anggaran (Rp)", "Keterangan"]]
    budget = [
        ("1", "Program Pengawasan dan Pemeriksaan Koperasi", "Rp. 214.500.000"),
        ("2", "Program Pengembangan UMKM", "Rp. 1.126.000.000"),
    ]
    p.put_lines(budget, "number", "name", "amount")
    lines += [[*line, ""] for line in budget]
    lines.append(["Total", "", p.put("budget.total", "Rp. 1.340.500.000"), ""])
    table = p.table(lines, bold=1)
    merge(table, 3, 0, 3, 1)
    p.sign(["", *regent.signed(1)], [p.day("Koba", "9 Januari 2026"), *head.signed(1)])
    p.put_parties(head, regent)
    p.put("statement.parties.first.nip", head.nip)
    return p.sample()


def monthly_officer() -> Sample:
    """Number and rank among the labels; kinds of work as rows of full width; months by their short names, the year and a method behind them."""
    p = Page()
    staff = Person("TRI HANDOKO, S.Kom.", "Pranata Komputer Ahli Muda", "Penata (III/c)", "198705142011011003")
    boss = Person("NURLELA HASANAH, S.STP., M.Si.", "Sekretaris Dinas Kominfo", "Pembina (IV/a)", "197912062000122001")
    p.titles("Perjanjian Kinerja Tahun 2026", "SEKRETARIAT DINAS KOMUNIKASI DAN INFORMATIKA", "statement.")
    p.line(OPENING)
    p.introduce(
        (staff, "Selanjutnya disebut PIHAK PERTAMA."),
        (boss, "Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA."),
        in_full=True,
    )
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.right(p.day("Pringgowulung", "5 Januari 2026", "statement."))
    p.table(
        [
            ["PIHAK KEDUA,", "PIHAK PERTAMA,"],
            ["ditandatangani 5 Januari 2026", "ditandatangani 5 Januari 2026"],
            [boss.name, staff.name],
            [f"NIP. {boss.nip}", f"NIP. {staff.nip}"],
        ],
        ruled=False,
    )
    p.page_break()
    p.titles("Lampiran Perjanjian Kinerja Tahun 2026", "SEKRETARIAT DINAS KOMUNIKASI DAN INFORMATIKA")
    # The annex has no signatures: it names the officer alone.
    p.put_all("parties.first", staff, "name", "position")
    p.table([["Nama", ":", staff.name], ["Jabatan", ":", staff.position], ["Unit kerja", ":", "Sekretariat Dinas Kominfo"]], ruled=False)
    months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
    for i, text in enumerate(
        [
            "No",
            "Sasaran / Rencana Hasil Kerja",
            "Indikator",
            "Satuan",
            *(f"Target Bulanan {month}" for month in months),
            "Target Tahunan",
            "Metode",
        ]
    ):
        p.put(f"headings.{i}", text)
    rows: Rows = [
        ["No", "Sasaran / Rencana Hasil Kerja", "Indikator", "Satuan", "Target Bulanan", *[""] * 11, "Target Tahunan", "Metode"],
        ["", "", "", "", *months, "", ""],
    ]
    groups = [
        ("Kinerja Utama", [("1", "Terpeliharanya aplikasi layanan", "Jumlah aplikasi yang dipelihara", "Aplikasi", ["2", "2", "2", "3", "3", "3", "3", "3", "3", "4", "4", "4"], "4", "Posisi akhir"), ("2", "Tertanganinya gangguan jaringan", "Persentase gangguan yang ditangani", "%", ["90"] * 12, "90", "Rata-rata")]),
        ("Kinerja Tambahan", [("1", "Terlaksananya tugas tim", "Jumlah laporan tim", "Laporan", ["0", "0", "1"] * 4, "4", "Jumlah")]),
    ]  # fmt: skip
    at, wide = 0, []
    for kind, items in groups:
        wide.append(len(rows))
        rows.append([kind, *[""] * 17])
        for number, text, name, unit, values, year, method in items:
            base = f"objectives.{at}"
            for key, value in (("number", number), ("text", text), ("table", kind)):
                p.put(f"{base}.{key}", value)
            for key, value in (("name", name), ("unit", unit), ("target", year), *((f"months.m{m}", v) for m, v in enumerate(values, 1))):
                p.put(f"{base}.indicators.0.{key}", value)
            p.put(f"{base}.indicators.0.calculation", method)
            rows.append([number, text, name, unit, *values, year, method])
            at += 1
    table = p.table(rows, bold=2)
    span(table, 0, [2], (0, 1, 2, 3, 16, 17))
    merge(table, 0, 4, 0, 15)
    wide_rows(table, wide, 17)
    return p.sample()


def weights_book() -> Sample:
    """An application's export: weights of objectives and of indicators, the direction, the unit that answers; numbers run on."""
    b = Book("Perencanaan")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "BADAN STANDARDISASI NUSARAYA", 12)
    b.row(
        4,
        1,
        b.put_heads(["#", "Kode", "Sasaran", "Bobot", "#", "Kode", "IKU", "Bobot", "Target", "Satuan", "Polarisasi", "Unit Kerja"]),
        bold=True,
    )
    data = [
        ("1", "SS-1", "Meningkatnya penerapan standar", "60%", [("1", "IKU-11", "Jumlah pelaku usaha yang menerapkan standar", "50%", "340", "Pelaku usaha", "Maximize", "Deputi I"), ("2", "IKU-12", "Indeks kepuasan layanan sertifikasi", "50%", "3,4", "Indeks", "Maximize", "Deputi II")]),
        ("2", "SS-2", "Meningkatnya kualitas tata kelola", "40%", [("3", "IKU-21", "Temuan audit yang berulang", "100%", "2", "Temuan", "Minimize", "Sekretariat Utama")]),
    ]  # fmt: skip
    row = 5
    for n, (number, code, text, weight, indicators) in enumerate(data):
        for key, value in (("number", number), ("code", code), ("text", text)):
            b.put(f"objectives.{n}.{key}", value)
        top = row
        for k, (mark, iku, name, share, target, unit, direction, owner) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            for key, value in (
                ("number", mark),
                ("code", iku),
                ("name", name),
                ("weight", share),
                ("target", target),
                ("unit", unit),
                ("responsible", owner),
                ("direction", "higher" if direction == "Maximize" else "lower"),
            ):
                b.put(f"{path}.{key}", value)
            figure = (float(target.replace(",", ".")), "0.0") if "," in target else int(target)
            first = [int(number), code, text, (int(weight[:-1]) / 100, "0%")] if k == 0 else [""] * 4
            b.row(row, 1, [*first, int(mark), iku, name, (int(share[:-1]) / 100, "0%"), figure, unit, direction, owner])
            row += 1
        if row - top > 1:
            b.tall(top, row - 1, range(1, 5))
    return b.sample()


def stepped_book() -> Sample:
    """Programmes, activities and what is below them step by step to the right under one head; people to the far right, the day above them."""
    b = Book("PK Eselon III")
    head = Person("YULIANA BATE'E, S.Pd.", "Kepala Bidang Pembinaan SD", "Pembina", "197707072005022003")
    chief = Person("Drs. FATOLOSA HULU", "Kepala Dinas Pendidikan", "Pembina Utama Muda", "196605051992031014")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "KEPALA BIDANG PEMBINAAN SD DINAS PENDIDIKAN", 9)
    aims: list[Aim] = [
        ("1", "Meningkatnya mutu sekolah dasar", [("Angka Partisipasi Murni SD", "98,4%"), ("Persentase SD terakreditasi A", "37%")])
    ]
    b.put_aims(aims, "name", "target")
    for column, text, width in ((1, "No", 1), (2, "Sasaran Program", 3), (5, "Indikator Kinerja", 3), (8, "Target", 2)):
        b.cell(4, column, text, bold=True, box=True)
        b.merge(4, column, 4, column + width - 1)
    b.put_heads(["No", "Sasaran Program", "Indikator Kinerja", "Target"])
    for k, (name, target) in enumerate(aims[0][2]):
        if k == 0:
            b.row(5, 1, [1, aims[0][1]])
        b.cell(5 + k, 5, name, box=True)
        b.cell(5 + k, 8, (float(target[:-1].replace(",", ".")) / 100, "0.0%" if "," in target else "0%"), box=True)
        b.merge(5 + k, 5, 5 + k, 7)
        b.merge(5 + k, 8, 5 + k, 9)
    b.merge(5, 1, 6, 1)
    b.merge(5, 2, 6, 4)
    b.cell(8, 1, "No", bold=True, box=True)
    b.cell(8, 2, b.put("budget.heading", "Program / Kegiatan / Sub Kegiatan"), bold=True, box=True)
    b.merge(8, 2, 8, 6)
    b.cell(8, 7, "Anggaran (Rp)", bold=True, box=True)
    b.merge(8, 7, 8, 8)
    b.cell(8, 9, "Ket", bold=True, box=True)
    lines = [
        ("1", 2, "Program Pengelolaan Pendidikan", 4_210_500_000),
        ("1.1", 3, "Pengelolaan Pendidikan Sekolah Dasar", 4_210_500_000),
        ("1.1.1", 4, "Pembangunan Ruang Kelas Baru", 3_600_000_000),
        ("1.1.2", 4, "Penyiapan dan Tindak Lanjut Evaluasi Satuan Pendidikan", 610_500_000),
    ]
    for n, (number, column, name, amount) in enumerate(lines):
        row = 9 + n
        b.cell(row, 1, b.put(f"budget.lines.{n}.number", number), box=True)
        b.cell(row, column, b.put(f"budget.lines.{n}.name", name), box=True)
        b.merge(row, column, row, 6)
        b.cell(row, 7, (b.shown(f"budget.lines.{n}.amount", f"{amount:,}".replace(",", "."), amount), "#,##0"), box=True)
        b.merge(row, 7, row, 8)
    b.cell(13, 1, "Jumlah", bold=True, box=True)
    b.merge(13, 1, 13, 6)
    b.cell(13, 7, (Formula("=G9", 4_210_500_000), "#,##0"), box=True)
    b.merge(13, 7, 13, 8)
    b.put("budget.total", "4.210.500.000")
    b.sign_both(15, (2, 7), ("", head), ("Mengetahui,", chief), b.day("Gunungsitoli", "12 Januari 2026"))
    return b.sample()


def flat_book() -> Sample:
    """A list that can be filtered: every row says its objective, programme and money again; the number counts the rows; several officers on
    sheets of their names.
    """
    b = Book("Kabid Air Minum")
    sheets = [
        ("KEPALA BIDANG AIR MINUM", Person("DODI IRAWAN, S.T.", "Kepala Bidang Air Minum", "", "198001012006041005"),
         [("Meningkatnya akses air minum layak", [("Persentase rumah tangga dengan akses air minum", "86,2", "%"), ("Jumlah sambungan rumah baru", "1.250", "SR")]), ("Meningkatnya keandalan jaringan", [("Tingkat kebocoran", "24", "%")])]),
        ("KEPALA BIDANG SANITASI", Person("RINI KURNIA, S.T., M.Eng.", "Kepala Bidang Sanitasi", "", "198406232009032007"),
         [("Meningkatnya akses sanitasi aman", [("Persentase rumah tangga dengan sanitasi aman", "11,5", "%"), ("Jumlah tangki septik terbangun", "420", "Unit")])]),
    ]  # fmt: skip
    chief = Person("Ir. HASAN BASRI, M.T.", "Kepala Dinas Perumahan dan Kawasan Permukiman", "", "196911111996031002")
    for at, (subject, head, objectives) in enumerate(sheets):
        if at:
            b.agreements.append({})
            b.add("Kabid Sanitasi")
        b.cell(1, 1, b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
        b.cell(2, 1, b.put("title.subject", subject), bold=True)
        b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"]), bold=True)
        row = 5
        for n, (text, indicators) in enumerate(objectives):
            b.put(f"objectives.{n}.text", text)
            for k, (name, target, unit) in enumerate(indicators):
                path = f"objectives.{n}.indicators.{k}"
                figure = (float(target.replace(".", "").replace(",", ".")), "#,##0" if "." in target else "General")
                b.put(f"{path}.number", str(row - 4))
                b.row(row, 1, [row - 4, text, b.put(f"{path}.name", name), figure, b.put(f"{path}.unit", unit)])
                b.put(f"{path}.target", target)
                row += 1
        row += 1
        b.cell(row, 4, b.day("Lubuk Sari", "8 Januari 2026"))
        b.sign(row + 1, (2, 4), ["Pihak Kedua", *chief.signed(1, label="NIP ")], ["Pihak Pertama", *head.signed(1, label="NIP ")])
        b.put_parties(head, chief)
    return b.sample()


def grid_text() -> Sample:
    """What pandoc writes of a Word file: tables with rules of plus and minus, cells of several lines, escaped points, people as a table."""
    v = Values()
    put = v.put
    text = f"""\
**{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}**

**{put("title.subject", "DINAS PARIWISATA KABUPATEN TELUK INDAH")}**

+-----+-------------------------+------------------------------+-----------+
| No  | Sasaran Strategis       | Indikator Kinerja            | Target    |
+:===:+=========================+==============================+:=========:+
| 1   | Meningkatnya kunjungan  | Jumlah wisatawan nusantara   | 185.000   |
|     | wisatawan               |                              | orang     |
|     |                         +------------------------------+-----------+
|     |                         | Lama tinggal wisatawan       | 2,3 hari  |
+-----+-------------------------+------------------------------+-----------+
| 2   | Meningkatnya kontribusi | Persentase PAD dari sektor   | 4,75%     |
|     | pariwisata              | pariwisata                   |           |
+-----+-------------------------+------------------------------+-----------+

+-----+------------------------------------------------+--------------------+
| No  | Program                                        | Anggaran           |
+=====+================================================+====================+
| 1\\. | Program Peningkatan Daya Tarik Destinasi       | Rp 1.245.000.000   |
|     | Pariwisata                                     |                    |
+-----+------------------------------------------------+--------------------+
| 2\\. | Program Pemasaran Pariwisata                   | Rp 386.400.000     |
+-----+------------------------------------------------+--------------------+
|     | **Jumlah**                                     | **Rp               |
|     |                                                | 1.631.400.000**    |
+-----+------------------------------------------------+--------------------+

{put("signed.place", "Teluk Indah")}, {put("signed.date", "20 Januari 2026")}

  ----------------------------------- -----------------------------------
  PIHAK KEDUA,                        PIHAK PERTAMA,

  {put("parties.second.position", "BUPATI TELUK INDAH")}                  {put("parties.first.position", "KEPALA DINAS PARIWISATA")}

  {put("parties.second.name", "H. AMRAN MAHMUD, S.Sos.")}             {put("parties.first.name", "Dra. WA ODE SITI, M.Par.")}

                                      {put("parties.first.rank", "Pembina Tk. I")}

                                      NIP. {put("parties.first.nip", "19690817 199303 2 008")}
  ----------------------------------- -----------------------------------
"""
    v.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Target"])
    aims: list[Aim] = [
        (
            "1",
            "Meningkatnya kunjungan wisatawan",
            [("Jumlah wisatawan nusantara", "185.000 orang"), ("Lama tinggal wisatawan", "2,3 hari")],
        ),
        ("2", "Meningkatnya kontribusi pariwisata", [("Persentase PAD dari sektor pariwisata", "4,75%")]),
    ]
    v.put_aims(aims, "name", "target")
    put("budget.heading", "Program")
    v.put_lines(
        [
            ("1.", "Program Peningkatan Daya Tarik Destinasi Pariwisata", "Rp 1.245.000.000"),
            ("2.", "Program Pemasaran Pariwisata", "Rp 386.400.000"),
        ],
        "number",
        "name",
        "amount",
    )
    put("budget.total", "Rp 1.631.400.000")
    return Sample("text", text.encode(), v.expected)


def copied_rows() -> Sample:
    """Rows copied from a sheet into a text: tabs, empty cells where cells were merged, quotation marks around a cell of two lines."""
    v = Values()
    put = v.put
    text = f"""\
{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("title.subject", "KEPALA SEKSI PEMERINTAHAN KELURAHAN SUKAMANAH")}

No\tSasaran\tIndikator Kinerja\tTarget\tSatuan
1\tMeningkatnya tertib administrasi kependudukan\tJumlah surat pengantar yang dilayani\t2.400\tsurat
\t\tPersentase data RT yang dimutakhirkan\t100\t%
2\tTerlaksananya pembinaan lembaga kemasyarakatan\t"Jumlah pembinaan RT dan RW
dalam setahun"\t4\tkali

No\tSub Kegiatan\tAnggaran\tKeterangan
1\tPeningkatan Efektifitas Kegiatan Pemerintahan\t24.600.000\tAPBD
2\tFasilitasi Lembaga Kemasyarakatan\t18.000.000\tAPBD
\tJumlah\t42.600.000\t

\t\t\t{put("signed.place", "Sukamanah")}, {put("signed.date", "4 Januari 2026")}
Lurah Sukamanah,\t\t\tKepala Seksi Pemerintahan,



{put("parties.second.name", "ASEP KURNIAWAN, S.IP.")}\t\t\t{put("parties.first.name", "TETI ROHAETI")}
{put("parties.second.rank", "Penata Tk. I")}\t\t\t{put("parties.first.rank", "Penata Muda")}
NIP. {put("parties.second.nip", "198002022008011010")}\t\t\tNIP. {put("parties.first.nip", "197612122007012008")}
"""
    put("parties.second.position", "Lurah Sukamanah")
    put("parties.first.position", "Kepala Seksi Pemerintahan")
    v.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"])
    aims: list[Aim] = [
        ("1", "Meningkatnya tertib administrasi kependudukan", [("Jumlah surat pengantar yang dilayani", "2.400", "surat"), ("Persentase data RT yang dimutakhirkan", "100", "%")]),
        ("2", "Terlaksananya pembinaan lembaga kemasyarakatan", [("Jumlah pembinaan RT dan RW dalam setahun", "4", "kali")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "target", "unit")
    put("budget.heading", "Sub Kegiatan")
    v.put_lines(
        [
            ("1", "Peningkatan Efektifitas Kegiatan Pemerintahan", "24.600.000", "APBD"),
            ("2", "Fasilitasi Lembaga Kemasyarakatan", "18.000.000", "APBD"),
        ],
        "number",
        "name",
        "amount",
        "note",
    )
    put("budget.total", "42.600.000")
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    make.__name__: make
    for make in (
        blu_contract,
        structural,
        with_renaksi,
        numbers_in_heads,
        typed_lanes,
        skpd_labels,
        monthly_officer,
        weights_book,
        stepped_book,
        flat_book,
        grid_text,
        copied_rows,
    )
}
