"""Round seven. Sources, looked up for it: the supreme court's form of single officials; a ministry's workbook as its application writes it; a
city secretary's and a ministry's printouts; a ministry's older "penetapan kinerja"; and papers as offices keep them: all in a frame, numbers
by Word itself, several agreements below each other on one sheet. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.layouts import SUPERVISION
from tests.intake.paper import add_numbering, merge, number_automatically
from tests.intake.unseen.kit import OPENING, Aim, Book, Formula, Make, Page, Person, Rows, Sample, aim_rows, span


def court_individual() -> Sample:
    """The annex of a decision; the official's data as numbered rows; quality and quantity as targets, ticks for months, one who assesses."""
    p = Page()
    staff = Person("MUHAMMAD ILHAM, S.H.", "Panitera Muda Hukum", "Penata Tk. I (III/d)", "198204152006041003")
    boss = Person("Drs. H. ARIFIN, S.H., M.H.", "", "", "196711201994031002")
    for line in (
        "LAMPIRAN KEPUTUSAN SEKRETARIS",
        "MAHKAMAH AGUNG REPUBLIK INDONESIA",
        "NOMOR : 578/SEK/SK/VIII/2020",
        "TANGGAL : 19 Agustus 2020",
    ):
        p.line(line)
    p.titles("FORMULIR PERJANJIAN KINERJA INDIVIDU", "PENGADILAN AGAMA SUNGAI LIAT")
    p.table(
        [
            [f"{n} {label}", text]
            for n, (label, text) in enumerate(
                (
                    ("Nama", staff.name),
                    ("NIP", staff.nip),
                    ("Pangkat/Gol.Ruang", staff.rank),
                    ("Jabatan", staff.position),
                    ("Unit Kerja", "Pengadilan Agama Sungai Liat"),
                ),
                1,
            )
        ]
    )
    p.line()
    months = ["JAN", "FEB", "MAR", "APR", "MEI", "JUNI", "JULI", "AGUS", "SEP", "OKT", "NOV", "DES"]
    heads = ["NO", "SASARAN KEGIATAN", "NO", "INDIKATOR KINERJA", "TARGET MUTU", "TARGET KUANTITAS", "SATUAN"]
    for i, text in enumerate([*heads, *(f"WAKTU PENYELESAIAN {month}" for month in months), "PAGU ANGGARAN (dalam rupiah)"]):
        p.put(f"headings.{i}", text)
    rows: Rows = [[*heads, "WAKTU PENYELESAIAN", *[""] * 11, "PAGU ANGGARAN (dalam rupiah)"], [*[""] * 7, *months, ""]]
    aims: list[Aim] = [
        ("1", "Terwujudnya tertib administrasi perkara", [("1", "Laporan perkara tepat waktu", "12", "Laporan"), ("2", "Arsip perkara yang ditata", "480", "Berkas")]),
        ("2", "Meningkatnya layanan informasi", [("1", "Permohonan informasi yang dilayani", "60", "Permohonan")]),
    ]  # fmt: skip
    p.put_aims(aims, "number", "name", "target", "unit")
    sizes = []
    for number, text, indicators in aims:
        sizes.append(len(indicators))
        for k, (mark, name, target, unit) in enumerate(indicators):
            rows.append([*((number, text) if k == 0 else ("", "")), mark, name, "100%", target, unit, *["√"] * 12, "-"])
    table = p.table(rows, bold=2)
    span(table, 0, [2], (*range(7), 19))
    merge(table, 0, 7, 0, 18)
    span(table, 2, sizes, [0, 1])
    p.right(p.day("Sungai Liat", "3 Januari 2026"))
    for text in ("Pejabat Penilai", "", "", boss.name, f"NIP. {boss.nip}"):
        p.right(text)
    p.put_parties(staff, boss)
    return p.sample()


def ministry_book() -> Sample:
    """Statement and annex as an application writes them: colons in the cells of values, programme and activities as wide rows, empty rows
    between the aims, numbers in the texts, costs below with wide gaps.
    """
    b = Book("Halaman Pengesahan")
    head = Person("Ir. DANI HAMDAN, M.T.", "Kepala Balai Besar Pelaksanaan Jalan Nusaraya")
    chief = Person("Dr. Ir. HARTONO WIBISONO, M.Sc.", "Direktur Jenderal Bina Marga")
    b.wide(1, 1, 3, b.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    opening = OPENING.replace("di bawah ini:", "di bawah ini :")
    b.cell(8, 1, opening)
    b.merge(8, 1, 8, 3)
    for row, role, who, after in (
        (10, "first", head, "Selanjutnya disebut pihak pertama"),
        (15, "second", chief, "Selanjutnya disebut pihak kedua"),
    ):
        b.row(row, 1, ["Nama", f": {who.name}"], box=False)
        b.row(row + 1, 1, ["Jabatan", f": {who.position}"], box=False)
        b.cell(row + 3, 1, after)
        b.put_all(f"statement.parties.{role}", who)
    promise, supervision = b.promised("Pihak pertama", "Pihak kedua", opening)
    for row, text in ((20, promise), (22, supervision)):
        b.cell(row, 1, text)
        b.merge(row, 1, row, 3)
    b.cell(26, 3, b.day("Jakarta", "08 Januari 2026", "statement."))
    b.wide(27, 1, 2, "Pihak Kedua")
    b.cell(27, 3, "Pihak Pertama")
    b.wide(32, 1, 2, chief.name)
    b.cell(32, 3, head.name)
    b.add("Perjanjian kinerja")
    b.wide(1, 1, 4, b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    subject = ["BALAI BESAR PELAKSANAAN JALAN NUSARAYA - DIREKTORAT JENDERAL BINA MARGA", "KEMENTERIAN PEKERJAAN UMUM"]
    for n, line in enumerate(subject):
        b.wide(2 + n, 1, 4, line, bold=True)
    b.put("title.subject", " ".join(subject))
    for i, (text, number) in enumerate((("SASARAN PROGRAM/KEGIATAN", "(1)"), ("INDIKATOR KINERJA", "(2)"), ("TARGET", "(3)"))):
        column = (1, 2, 4)[i]
        b.cell(5, column, b.put(f"headings.{i}", text), bold=True, box=True)
        b.cell(6, column, b.put(f"columns.{i}", number), bold=True, box=True)
    for row in (5, 6, 7):
        b.merge(row, 2, row, 3)
    b.wide(8, 1, 4, "PROGRAM INFRASTRUKTUR KONEKTIVITAS", bold=True)
    b.wide(9, 1, 4, "1. Kegiatan Pelaksanaan Preservasi Jalan Nasional", bold=True)
    aims: list[Aim] = [
        ("1.1.", "Meningkatnya kemantapan jalan nasional", [("1.", "Persentase kemantapan jalan", "95,4 %"), ("2.", "Panjang jalan yang dipelihara", "812 km")]),
        ("1.2.", "Meningkatnya keselamatan jalan", [("1.", "Jumlah lokasi rawan yang ditangani", "14 lokasi")]),
    ]  # fmt: skip
    b.put_aims(aims, "number", "name", "target")
    row = 10
    for n, (number, text, indicators) in enumerate(aims):
        b.put(f"objectives.{n}.table", "1. Kegiatan Pelaksanaan Preservasi Jalan Nasional")
        row += 1
        top = row
        for k, (mark, name, target) in enumerate(indicators):
            if k == 0:
                b.cell(row, 1, f"{number} {text}", box=True)
            b.cell(row, 2, f"{mark} {name}", box=True)
            b.merge(row, 2, row, 3)
            b.cell(row, 4, target, box=True)
            row += 1
        b.merge(top, 1, row - 1, 1)
    row += 1
    b.cell(row, 1, b.put("budget.heading", "Kegiatan"), bold=True)
    b.cell(row, 3, "Anggaran")
    b.cell(
        row + 1,
        1,
        f"{b.put('budget.lines.0.number', '1.')} {b.put('budget.lines.0.name', 'Pelaksanaan Preservasi Jalan Nasional')}",
        bold=True,
    )
    b.cell(row + 1, 3, (b.shown("budget.lines.0.amount", "412.600.000.000,00", 412_600_000_000), "#,##0.00"))
    row += 4
    b.wide(row, 3, 4, b.day("Jakarta", "08 Januari 2026"))
    b.cell(row + 1, 1, chief.position)
    b.wide(row + 1, 3, 4, head.position)
    b.cell(row + 6, 1, chief.name)
    b.wide(row + 6, 3, 4, head.name)
    b.put_parties(head, chief)
    return b.sample()


def secretary() -> Sample:
    """The year in the middle of the annex's one-line title; labels in capitals; goals beside the aims, merged over them; no day, no signature."""
    p = Page()
    head = Person("MAXI LUMINGKEWAS, S.H., M.H.", "SEKRETARIS DAERAH KOTA TIMADO")
    mayor = Person("ANTHON WUISAN", "WALI KOTA TIMADO")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "SEKRETARIS DAERAH KOTA TIMADO", "statement.")
    p.line(OPENING)
    p.introduce(
        (head, "selanjutnya disebut PIHAK PERTAMA"),
        (mayor, "selaku atasan Pihak Pertama, selanjutnya disebut PIHAK KEDUA"),
        labels=("NAMA", "JABATAN"),
        page="",
    )
    texts = [
        "Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan.",
        "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggungjawab Pihak Pertama.",
        SUPERVISION.format("Pihak Kedua"),
    ]
    p.state(OPENING, *texts)
    day = p.day("Timado", "Februari 2026", "statement.")
    p.table([[["Pihak Kedua,", "", "", mayor.name], [day, "Pihak Pertama,", "", "", head.name]]], ruled=False)
    p.page_break()
    p.line(p.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True).add_run(
        f" {p.put('title.subject', 'SEKRETARIS DAERAH KOTA TIMADO')}"
    ).bold = True
    rows: Rows = [list(p.put_heads(["Tujuan", "Sasaran Strategis", "Indikator Strategis", "Satuan", "Target"]))]
    goal = "Mewujudkan tata kelola pemerintahan yang bersih"
    aims: list[Aim] = [
        ("", "Meningkatnya akuntabilitas kinerja", [("Nilai AKIP Kota", "Nilai", "72,5"), ("Opini BPK", "Opini", "WTP")]),
        ("", "Meningkatnya layanan publik", [("Indeks Pelayanan Publik", "Indeks", "4,1")]),
    ]  # fmt: skip
    p.put_aims(aims, "name", "unit", "target")
    for n in range(2):
        p.put(f"objectives.{n}.goal", goal)
    rows += [[goal if n == 0 else "", *row[1:]] for n, row in enumerate(aim_rows(aims))]
    table = p.table(rows, bold=1)
    span(table, 1, [3], [0])
    span(table, 1, [2, 1], [1])
    return p.sample()


def main_activities() -> Sample:
    """`LAMPIRAN` above a title without a year; numbers below the heads of both tables; a caption with the year; a dash for no money."""
    p = Page()
    head = Person("YUDHA PRATAMA, S.Kom., M.T.I.", "Kepala Pusat Data", "", "197903042003121002")
    chief = Person("Dr. NIKEN WULANDARI", "Sekretaris Jenderal", "", "196807111993032001")
    p.line(p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    opening = OPENING.replace("bertanda tangan", "bertandatangan")
    p.line(opening)
    p.introduce((head, "selanjutnya disebut Pihak Pertama"), (chief, "selanjutnya disebut Pihak Kedua"))
    p.promise("Pihak Pertama pada Tahun 2026 ini", "Pihak Kedua", opening)

    def sign(page: str) -> None:
        day = p.day("Jakarta", "5 Februari 2026", page)
        p.table(
            [
                ["", day],
                ["Pihak Kedua,", "Pihak Pertama,"],
                ["", ""],
                ["", ""],
                [chief.name, head.name],
                [f"NIP. {chief.nip}", f"NIP. {head.nip}"],
            ],
            ruled=False,
        )

    sign("statement.")
    p.page_break()
    p.line("LAMPIRAN", bold=True, middle=True)
    p.line(p.put("title.text", "PERJANJIAN KINERJA"), bold=True, middle=True)
    rows: Rows = [list(p.put_heads(["No.", "Sasaran", "Indikator Kinerja", "Target Kinerja"]))]
    rows.append(p.put_columns(4, "{}"))
    aims: list[Aim] = [
        ("1", "Meningkatnya keandalan layanan data", [("Persentase ketersediaan pusat data", "99,5%")]),
        ("2", "Meningkatnya keamanan informasi", [("Indeks keamanan informasi", "90%")]),
    ]
    rows += p.put_aims(aims, "name", "target")
    p.table(rows, bold=2)
    p.line("Kegiatan dan Anggaran Tahun 2026", bold=True, middle=True)
    lines: Rows = [["No.", p.put("budget.heading", "Kegiatan Utama"), "Anggaran", "Sumber"], ["1", "2", "3", "4"]]
    budget = [
        ("1", "Pengelolaan Pusat Data", "Rp 14.250.000.000,00", "APBN"),
        ("2", "Penyusunan Standar Keamanan", "Rp 1.480.500.000,00", "APBN"),
    ]
    lines += p.put_lines(budget, "number", "name", "amount", "source_of_funds")
    p.table(lines, bold=2)
    sign("")
    p.put_parties(head, chief, keys=("name", "nip"))
    return p.sample()


def older_form() -> Sample:
    """`Penetapan kinerja` with the activity and its money in the last row of the table; unit behind the target; ranks before the numbers."""
    p = Page()
    head = Person("Ir. SRI HANDAYANI, M.M.", "Direktur Perlindungan Perkebunan", "Pembina Utama Muda", "196609141992032001")
    chief = Person("Dr. ANDI NUR ALAM", "Direktur Jenderal Perkebunan", "Pembina Utama", "196502021990031004")
    p.titles("PENETAPAN KINERJA TAHUN 2026", "DIREKTORAT PERLINDUNGAN PERKEBUNAN")
    rows: Rows = [list(p.put_heads(["Sasaran Strategis", "Indikator Kinerja Kegiatan", "Target", "Satuan"]))]
    aims: list[Aim] = [
        ("", "Terkendalinya hama perkebunan", [("Luas areal pengendalian", "9.400", "Hektare"), ("Jumlah regu pengendali", "118", "Regu")]),
        ("", "Berkurangnya dampak iklim", [("Luas kebun yang ditangani", "2.150", "Hektare")]),
    ]
    p.put_aims(aims, "name", "target", "unit")
    rows += [row[1:] for row in aim_rows(aims)]
    rows.append(
        ["Kegiatan : Dukungan Perlindungan Perkebunan", f"Jumlah Anggaran : {p.put('budget.total', 'Rp. 38.640.000.000,-')}", "", ""]
    )
    table = p.table(rows, bold=1)
    span(table, 1, [2, 1], [0])
    merge(table, 4, 1, 4, 3)
    p.line()
    day = p.day("Jakarta", "21 Januari 2026")
    p.sign(["", *chief.signed()], [day, *head.signed()])
    p.put_parties(head, chief)
    return p.sample()


def framed() -> Sample:
    """The whole page in a frame of one cell, with its tables inside; the money as a sentence with the amount in words."""
    p = Page()
    head = Person("LILIK SURYANI, S.Pd., M.Si.", "Kepala SD Negeri 4 Sidorejo", "Pembina", "197206101995032003")
    chief = Person("Drs. WAHYU PRASETYO, M.M.", "Kepala Dinas Pendidikan Kota Sidorejo", "Pembina Utama Muda", "196709091993031010")
    frame = p.document.add_table(1, 1)
    frame.style = "Table Grid"
    inside = frame.cell(0, 0)
    inside.paragraphs[0].add_run(p.put("title.text", "PERJANJIAN KINERJA TAHUN 2026")).bold = True
    inside.add_paragraph().add_run(p.put("title.subject", "SD NEGERI 4 SIDOREJO")).bold = True
    rows: Rows = [list(p.put_heads(["NO", "SASARAN", "INDIKATOR KINERJA", "TARGET"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya mutu pembelajaran", [("Persentase guru bersertifikat", "92%"), ("Rata-rata nilai literasi", "71")])
    ]
    rows += p.put_aims(aims, "name", "target")
    span(p.table(rows, inside=inside), 1, [2], [0, 1])
    inside.add_paragraph(
        f"Jumlah Anggaran sebesar {p.put('budget.total', 'Rp 412.600.000,- (empat ratus dua belas juta enam ratus ribu rupiah)')}."
    )
    day = p.day("Sidorejo", "6 Januari 2026")
    p.table(
        [
            ["", day],
            ["Pihak Kedua,", "Pihak Pertama,"],
            [chief.position, head.position],
            ["", ""],
            [chief.name, head.name],
            [chief.rank, head.rank],
            [f"NIP. {chief.nip}", f"NIP. {head.nip}"],
        ],
        inside=inside,
    )
    inside.add_paragraph("")
    p.put_parties(head, chief)
    return p.sample()


def word_numbers() -> Sample:
    """Numbers that Word prints itself, for aims and for costs; indicators as a list with letters in one cell, targets so beside them."""
    p = Page()
    head = Person("DENNY KAROLUS, S.T.", "Kepala Seksi Jalan", "", "198509092010011014")
    chief = Person("Ir. PAULUS RATU", "Kepala Bidang Bina Marga", "", "196910101997031009")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "KEPALA SEKSI JALAN")
    p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])
    table = p.table(
        [
            ["No", "Sasaran", "Indikator Kinerja", "Target"],
            ["", "Meningkatnya kondisi jalan", "", ""],
            ["", "Meningkatnya tertib administrasi", "", ""],
        ],
        bold=1,
    )
    numbers = add_numbering(p.document, "decimal", "%1.")
    aims: list[Aim] = [
        (
            "1.",
            "Meningkatnya kondisi jalan",
            [("a.", "Panjang jalan yang diaspal", "12,4 km"), ("b.", "Jumlah jembatan yang dipelihara", "6 unit")],
        ),
        (
            "2.",
            "Meningkatnya tertib administrasi",
            [("a.", "Jumlah laporan kemajuan", "12 laporan"), ("b.", "Persentase dokumen lengkap", "100%")],
        ),
    ]
    p.put_aims(aims, "number", "name", "target")
    for n, (_, _, indicators) in enumerate(aims, 1):
        number_automatically(table.cell(n, 0).paragraphs[0], numbers)
        letters, figures = add_numbering(p.document, "lowerLetter", "%1."), add_numbering(p.document, "lowerLetter", "%1.")
        for column, at, kind in ((2, 1, letters), (3, 2, figures)):
            cell = table.cell(n, column)
            for k, row in enumerate(indicators):
                paragraph = cell.paragraphs[0] if k == 0 else cell.add_paragraph()
                paragraph.add_run(row[at])
                number_automatically(paragraph, kind)
    p.line()
    money = p.table(
        [
            ["No", p.put("budget.heading", "Sub Kegiatan"), "Anggaran (Rp)"],
            ["", "Pemeliharaan Rutin Jalan", "1.450.000.000"],
            ["", "Rehabilitasi Jembatan", "620.000.000"],
            ["", "Jumlah", p.put("budget.total", "2.070.000.000")],
        ],
        bold=1,
    )
    rows = add_numbering(p.document, "decimal", "%1.")
    for n in (1, 2):
        number_automatically(money.cell(n, 0).paragraphs[0], rows)
    p.put_lines(
        [("1.", "Pemeliharaan Rutin Jalan", "1.450.000.000"), ("2.", "Rehabilitasi Jembatan", "620.000.000")], "number", "name", "amount"
    )
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Larantuka", "9 Januari 2026"), gap=1)
    return p.sample()


def below_each_other() -> Sample:
    """Three officers' agreements below each other on one sheet, each with title, aims, money and signatures; sums as formulas."""
    b = Book("PK Eselon IV")
    chief = Person("Dra. NURAINI HASIBUAN", "Camat Sipirok", "", "196805041990032006")
    officers = [
        ("KEPALA SEKSI PEMERINTAHAN", Person("ALI MUSA, S.Sos.", "Kepala Seksi Pemerintahan", "", "197704052006041007"), [("Meningkatnya tertib pemerintahan desa", [("Jumlah desa yang dibina", "28", "desa"), ("Persentase laporan desa tepat waktu", "95", "%")])], [("Pembinaan Pemerintahan Desa", 48_000_000)]),
        ("KEPALA SEKSI PELAYANAN", Person("ROSMIDA, A.Md.", "Kepala Seksi Pelayanan", "", "198106122009042003"), [("Meningkatnya kepuasan layanan", [("Indeks kepuasan masyarakat", "86,5", "indeks")])], [("Pelayanan Terpadu Kecamatan", 61_500_000), ("Pengelolaan Pengaduan", 12_000_000)]),
        ("KEPALA SUBBAGIAN UMUM", Person("HENDRIK LUBIS", "Kepala Subbagian Umum", "", "197912012010011009"), [("Terkelolanya aset kecamatan", [("Persentase aset tercatat", "100", "%")]), ("Terlayaninya administrasi pegawai", [("Jumlah berkas kenaikan pangkat", "9", "berkas")])], [("Administrasi Umum", 96_400_000)]),
    ]  # fmt: skip
    row = 1
    for at, (subject, who, objectives, money) in enumerate(officers):
        if at:
            b.agreements.append({})
        b.wide(row, 1, 5, b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
        b.wide(row + 1, 1, 5, b.put("title.subject", subject), bold=True)
        b.row(row + 3, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"]), bold=True)
        row += 4
        for n, (text, indicators) in enumerate(objectives):
            top = row
            for k, (name, target, unit) in enumerate(indicators):
                path = f"objectives.{n}.indicators.{k}"
                if k == 0:
                    b.shown(f"objectives.{n}.number", str(n + 1), n + 1)
                    b.put(f"objectives.{n}.text", text)
                for key, value in (("name", name), ("target", target), ("unit", unit)):
                    b.put(f"{path}.{key}", value)
                figure = (float(target.replace(",", ".")), "0.0") if "," in target else int(target)
                b.row(row, 1, [*([n + 1, text] if k == 0 else ["", ""]), name, figure, unit])
                row += 1
            b.tall(top, row - 1, (1, 2))
        row += 1
        b.row(row, 1, ["No", b.put("budget.heading", "Sub Kegiatan"), "Anggaran (Rp)"], bold=True)
        first = row + 1
        for n, (name, amount) in enumerate(money):
            row += 1
            b.shown(f"budget.lines.{n}.number", str(n + 1), n + 1)
            b.put(f"budget.lines.{n}.name", name)
            b.row(row, 1, [n + 1, name, (b.shown(f"budget.lines.{n}.amount", f"{amount:,}".replace(",", "."), amount), "#,##0")])
        row += 1
        total = sum(amount for _, amount in money)
        b.row(row, 1, ["", "Jumlah", (Formula(f"=SUM(C{first}:C{row - 1})", total), "#,##0")])
        b.put("budget.total", f"{total:,}".replace(",", "."))
        row += 2
        b.cell(row, 4, b.day("Sipirok", "7 Januari 2026"))
        for left, mine in (
            ("Pihak Kedua,", "Pihak Pertama,"),
            (chief.position, who.position),
            ("", ""),
            (chief.name, who.name),
            (f"NIP. {chief.nip}", f"NIP. {who.nip}"),
        ):
            row += 1
            b.cell(row, 2, left)
            b.cell(row, 4, mine)
        b.put_parties(who, chief)
        row += 3
    return b.sample()


ROUND: dict[str, Make] = {
    make.__name__: make
    for make in (
        court_individual,
        ministry_book,
        secretary,
        main_activities,
        older_form,
        framed,
        word_numbers,
        below_each_other,
    )
}
