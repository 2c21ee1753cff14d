"""Round five. Sources, looked up for it: a regency's printout with a row for each quarter; a province's report of its planning application; a
provincial board's levels as merged cells; a religious court's annex of costs with a title and signatures of its own; an assessment
application's roles; a free-trade zone's contract with a table of revenue between; forms in workbooks: all in one cell, performance and
rupiah below each quarter, a form with labels in front; a page copied out of a contract library with the numbers of its columns; lists in
Markdown. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, Aim, Book, Formula, Make, Page, Person, Rows, Sample, Values, aim_rows, span, wide_rows


def quarter_rows() -> Sample:
    """Office and year as labels; a row for each quarter beside the merged indicator; what it costs without lines, the sum first."""
    p = Page()
    head = Person("H. ANDI SOFYAN, S.E., M.M.", "KEPALA DINAS TENAGA KERJA DAN TRANSMIGRASI")
    regent = Person("Drs. H. MAMAN SULAEMAN", "BUPATI SUKAWENING")
    p.line(p.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    p.table(
        [["Perangkat Daerah", ":", p.put("title.subject", "Dinas Tenaga Kerja dan Transmigrasi")], ["Tahun Anggaran", ":", "2026"]],
        ruled=False,
    )
    p.line()
    rows: Rows = [list(p.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target Tahunan", "Triwulan", "Target"]))]
    rows.append(p.put_columns(7))
    data = [
        ("1.", "Meningkatnya kesempatan kerja", "Tingkat Pengangguran Terbuka", "Persen", "7,45", ["7,90", "7,75", "7,60", "7,45"]),
        (
            "2.",
            "Meningkatnya perlindungan pekerja",
            "Perselisihan hubungan industrial yang diselesaikan",
            "Persen",
            "85",
            ["20", "40", "65", "85"],
        ),
    ]
    for n, (number, text, name, unit, target, quarters) in enumerate(data):
        path = f"objectives.{n}.indicators.0"
        for key, value in (("number", number), ("text", text)):
            p.put(f"objectives.{n}.{key}", value)
        for key, value in (("name", name), ("unit", unit), ("target", target)):
            p.put(f"{path}.{key}", value)
        for q, (roman, value) in enumerate(zip(("I", "II", "III", "IV"), quarters, strict=True), 1):
            p.put(f"{path}.quarters.tw{q}", value)
            first = [number, text, name, unit, target] if q == 1 else [""] * 5
            rows.append([*first, f"Triwulan {roman}", value])
    span(p.table(rows, bold=1), 2, [4, 4], [0, 1, 2, 3, 4])
    p.line()
    budget = [
        ("1.", "Program Pelatihan Kerja dan Produktivitas Tenaga Kerja", "3.184.500.000"),
        ("2.", "Program Hubungan Industrial", "640.250.000"),
    ]
    lines: Rows = [["Jumlah Anggaran", "", "Rp.", "3.824.750.000"]]
    lines += [[n, name, "Rp.", amount] for n, name, amount in budget]
    p.put_lines([(n, name, f"Rp. {amount}") for n, name, amount in budget], "number", "name", "amount")
    p.put("budget.total", "Rp. 3.824.750.000")
    merge(p.table(lines, ruled=False), 0, 0, 0, 1)
    day = p.day("Palabuhanjaya", "14 Januari 2026")
    left = ["", "", "Pihak Kedua,", f"{regent.position},", "", "", regent.name]
    p.table([[left, "", [day, "", "Pihak Pertama,", f"{head.position},", "", "", head.name]]], ruled=False)
    p.put_parties(head, regent)
    return p.sample()


def makers() -> Sample:
    """Who makes the agreement as a label; programme and activity beside the indicators; the superior on the left without a day."""
    p = Page()
    head = Person("Dr. RIDWAN HEMETO, M.Si.", "Kepala Dinas Kehutanan", "", "197006151996031003")
    p.line(p.put("letterhead.government", "PEMERINTAH PROVINSI TELUK SELATAN"), bold=True, middle=True)
    p.line(p.put("letterhead.office", "DINAS KEHUTANAN"), bold=True, middle=True)
    p.line(
        f"{p.put('letterhead.address', 'Jln. Sapta Marga No. 5 Kota Teluk')}, Telp {p.put('letterhead.phone', '(0435) 821102')}",
        middle=True,
    )
    p.line("PERJANJIAN KINERJA", bold=True, middle=True)
    p.line("DINAS KEHUTANAN", middle=True)
    p.line("TAHUN ANGGARAN 2026", middle=True)
    p.put("title.text", "PERJANJIAN KINERJA TAHUN ANGGARAN 2026")
    p.put("title.subject", "DINAS KEHUTANAN")
    p.table(
        [
            ["Yang Membuat Perjanjian", ":", head.name],
            ["NIP", ":", head.nip],
            ["Jabatan", ":", head.position],
            ["Perangkat Daerah", ":", "DINAS KEHUTANAN"],
        ],
        ruled=False,
    )
    promise = "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan."
    p.line(p.put("statement.text", promise))
    heads = ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Program", "Kegiatan / Sub-Kegiatan", "Anggaran (Rp)"]
    p.put_heads(heads)
    p.put("budget.heading", "Program / Kegiatan / Sub-Kegiatan")
    aims: list[Aim] = [
        ("1", "Meningkatnya tutupan hutan", [("Luas rehabilitasi hutan", "Hektare", "1.250"), ("Persentase kebakaran yang tertangani", "Persen", "100")]),
        ("2", "Meningkatnya ekonomi masyarakat sekitar hutan", [("Jumlah kelompok perhutanan sosial", "Kelompok", "14")]),
    ]  # fmt: skip
    p.put_aims(aims, "name", "unit", "target")
    budget = [
        ("Program Pengelolaan Hutan", "Rehabilitasi di Luar Kawasan", "Rp 2.410.000.000"),
        ("Program Perlindungan Hutan", "Pencegahan Kebakaran", "Rp 680.500.000"),
        ("Program Penyuluhan", "Pendampingan Kelompok", "Rp 315.000.000"),
    ]
    for n, (program, activity, amount) in enumerate(budget):
        p.put(f"budget.lines.{2 * n}.name", program)
        p.put_line(2 * n + 1, name=activity, amount=amount)
    rows: Rows = [list(heads), *([*row, *budget[n]] for n, row in enumerate(aim_rows(aims)))]
    rows.append(["TOTAL ANGGARAN", *[""] * 6, p.put("budget.total", "Rp 3.405.500.000")])
    table = p.table(rows, bold=1)
    span(table, 1, [2, 1], [0, 1])
    merge(table, 4, 0, 4, 6)
    day = p.day("Teluk", "12 Januari 2026")
    left = ["Atasan Langsung,", "Gubernur Teluk Selatan", "", "", "( H. ROEM KONO )"]
    p.table([[left, [day, "Yang Membuat Perjanjian,", "", "", f"( {head.name} )", f"NIP. {head.nip}"]]], ruled=False)
    p.put_all("parties.first", head)
    p.put_all("parties.second", Person("H. ROEM KONO", "Gubernur Teluk Selatan"))
    return p.sample()


def merged_levels() -> Sample:
    """Position and office on lines of their own in titles and signatures; three levels of costs as merged cells, money on the lowest."""
    p = Page()
    staff = Person("IRMA SOLEMAN, S.P.", "KEPALA BIDANG PERENCANAAN", "Pembina", "197911032005012010")
    boss = Person("Dr. H. SALIM GANIRU, M.Si.", "KEPALA BADAN", "Pembina Utama Madya", "196803121994031008")
    office = "BAPPEDA PROVINSI KEPULAUAN UTARA"
    for page in ("statement.", ""):
        subject = [*([staff.position] if page else []), "BADAN PERENCANAAN PEMBANGUNAN DAERAH", "PROVINSI KEPULAUAN UTARA"]
        p.titles("PERJANJIAN KINERJA TAHUN 2026", subject, page)
        if page:
            p.line(OPENING)
            for role, who, after in (
                ("first", staff, "selanjutnya disebut pihak pertama."),
                ("second", boss, "selaku atasan langsung pihak pertama. Selanjutnya disebut pihak kedua."),
            ):
                position = f"{who.position.title()} {office}"
                table = p.table([["Nama", ":", who.name], ["Jabatan", ":", position], [after, "", ""]], ruled=False)
                merge(table, 2, 0, 2, 2)
                p.put_all(f"statement.parties.{role}", who, "name", "rank", "nip")
                p.put(f"statement.parties.{role}.position", position)
            p.promise("Pihak pertama", "Pihak kedua")
        else:
            p.table([["Nama", ":", staff.name], ["NIP", ":", staff.nip], ["Jabatan", ":", "Kepala Bidang Perencanaan"]], ruled=False)
            rows: Rows = [list(p.put_heads(["No.", "Sasaran Kinerja", "Indikator Kinerja Individu", "Target"]))]
            aims: list[Aim] = [
                (
                    "1",
                    "Meningkatnya kualitas dokumen perencanaan",
                    [("Persentase keselarasan RKPD dengan RPJMD", "95 Persen"), ("Jumlah dokumen perencanaan tepat waktu", "4 Dokumen")],
                )
            ]
            rows += p.put_aims(aims, "name", "target")
            span(p.table(rows, bold=1), 1, [2], [0, 1])
            p.line()
            lines: Rows = [["No.", "PROGRAM", "KEGIATAN", "SUB KEGIATAN", "ANGGARAN (Rp)"]]
            p.put("budget.heading", "PROGRAM / KEGIATAN / SUB KEGIATAN")
            lines.append(["1", "Program Perencanaan Pembangunan", "Penyusunan Perencanaan", "Penyusunan RKPD", "412.000.000"])
            lines.append(["", "", "", "Musrenbang Provinsi", "655.400.000"])
            lines.append(["", "", "Analisis Data Perencanaan", "Penyusunan Profil Daerah", "128.750.000"])
            lines.append(["JUMLAH", "", "", "", p.put("budget.total", "1.196.150.000")])
            table = p.table(lines, bold=1)
            span(table, 1, [3], [0, 1])
            span(table, 1, [2, 1], [2])
            merge(table, 4, 0, 4, 3)
            budget = [
                ("1", "Program Perencanaan Pembangunan", ""),
                ("", "Penyusunan Perencanaan", ""),
                ("", "Penyusunan RKPD", "412.000.000"),
                ("", "Musrenbang Provinsi", "655.400.000"),
                ("", "Analisis Data Perencanaan", ""),
                ("", "Penyusunan Profil Daerah", "128.750.000"),
            ]
            p.put_lines(budget, "number", "name", "amount")
        p.right(p.day("Sofia", "19 Januari 2026", page))
        cells: list[list[str]] = [
            ["PIHAK KEDUA", boss.position, f"{office},", "", "", boss.name, boss.rank, f"NIP. {boss.nip}"],
            ["PIHAK PERTAMA", staff.position, f"{office},", "", "", staff.name, staff.rank, f"NIP. {staff.nip}"],
        ]
        p.table([list(cells)], ruled=False)
        if page:
            p.page_break()
    for role, who in (("first", staff), ("second", boss)):
        p.put_all(f"parties.{role}", who, "name", "rank", "nip")
        p.put(f"parties.{role}.position", f"{who.position} {office}")
    return p.sample()


def annex_of_costs() -> Sample:
    """Titles in small letters; numbers within the names; what it costs as an annex with a title, day and signatures of its own."""
    p = Page()
    head = Person("Drs. H. NURUL HAKIM, S.H., M.H.", "Ketua Pengadilan Agama Rantau Jaya", "", "196905051994031007")
    chief = Person("Dr. H. ABDULLAH SIDIQ, M.H.", "Ketua Pengadilan Tinggi Agama Nusaraya", "", "196201011989031004")
    p.line("Pernyataan Perjanjian Kinerja", bold=True, middle=True)
    p.line("Pengadilan Agama Rantau Jaya", bold=True, middle=True)
    p.line(p.put("statement.title.text", "Perjanjian Kinerja Tahun 2026"), bold=True, middle=True)
    p.put("statement.title.subject", "Pengadilan Agama Rantau Jaya")
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut Pihak Pertama."), (chief, "Selaku atasan langsung pihak pertama, selanjutnya disebut Pihak Kedua.")
    )
    p.promise("Pihak pertama", "Pihak kedua")

    def sign(page: str) -> None:
        day = "Rantau Jaya, 8 Januari 2026"
        left = ["", "Pihak Kedua", *chief.signed()]
        p.table([[left, [day, "Pihak Pertama", *head.signed()]]], ruled=False)
        p.put(f"{page}signed.place", "Rantau Jaya")
        p.put(f"{page}signed.date", "8 Januari 2026")

    sign("statement.")
    p.page_break()
    p.titles("Perjanjian Kinerja Tahun 2026", "Pengadilan Agama Rantau Jaya")
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Target"]))]
    aims: list[Aim] = [
        ("1.", "Terwujudnya peradilan yang efektif dan transparan", [("1.1", "Persentase perkara yang diselesaikan tepat waktu", "98%"), ("1.2", "Persentase putusan yang diunggah", "100%")]),
        ("2.", "Meningkatnya akses bagi masyarakat miskin", [("2.1", "Persentase perkara prodeo yang diselesaikan", "100%")]),
    ]  # fmt: skip
    p.put_aims(aims, "number", "name", "target")
    for number, text, indicators in aims:
        rows += [
            [*((number, text) if k == 0 else ("", "")), f"{mark}  {name}", target] for k, (mark, name, target) in enumerate(indicators)
        ]
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.page_break()
    p.line("Lampiran Anggaran Perjanjian Kinerja Tahun 2026", bold=True, middle=True)
    p.line("Pengadilan Agama Rantau Jaya", bold=True, middle=True)
    lines: Rows = [["No.", p.put("budget.heading", "Kegiatan"), "Anggaran"]]
    budget = [
        ("1.", "Peningkatan Manajemen Peradilan Agama", "Rp 214.600.000,-"),
        ("2.", "Pembinaan Administrasi dan Pengelolaan Keuangan", "Rp 6.418.233.000,-"),
    ]
    lines += p.put_lines(budget, "number", "name", "amount")
    lines.append(["Total Anggaran", "", p.put("budget.total", "Rp 6.632.833.000,-")])
    merge(p.table(lines, bold=1), 3, 0, 3, 1)
    sign("")
    p.put_parties(head, chief)
    return p.sample()


def assessed() -> Sample:
    """Title, year, office and regency on a line each; who is assessed and who assesses sign below their roles, positions below the names' room,
    numbers without a label; the superior's results beside the own ones; kinds of work as rows.
    """
    p = Page()
    staff = Person("RAHMAT TALIB, S.Kom.", "Analis Kepegawaian Ahli Muda", "", "198503172010011012")
    boss = Person("HASNA PAKAYA, S.Sos., M.Si.", "Sekretaris Badan", "", "197506212000122003")
    p.titles(["PERJANJIAN KINERJA", "TAHUN 2026"], ["BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA", "KABUPATEN POHUATO"])
    p.line(p.put("statement.text", OPENING))
    p.introduce_in_lines(
        (staff, "Selanjutnya disebut Pihak Pertama"),
        (boss, "Selaku atasan langsung pihak pertama, selanjutnya disebut Pihak Kedua"),
        labels=("Nama: ", "Jabatan: "),
        page="",
    )
    rows: Rows = [list(p.put_heads(["NO", "RENCANA HASIL KERJA PIMPINAN", "RENCANA HASIL KERJA", "ASPEK", "INDIKATOR", "TARGET"]))]
    rows.append(["Utama", *[""] * 5])
    above = "Meningkatnya kualitas layanan kepegawaian"
    data = [
        ("1", "Terlaksananya layanan kenaikan pangkat", "Utama", [("Kuantitas", "Jumlah usulan yang diproses", "320 usulan"), ("Waktu", "Lama penyelesaian usulan", "5 hari")]),
        ("1", "Tersusunnya laporan tim disiplin", "Tambahan", [("Kuantitas", "Jumlah laporan", "4 laporan")]),
    ]  # fmt: skip
    wide, tops = [1], []
    for n, (number, text, kind, indicators) in enumerate(data):
        if n == 1:
            wide.append(len(rows))
            rows.append(["Tambahan", *[""] * 5])
        p.put_objective(n, number=number, text=text, table=kind)
        tops.append((len(rows), len(indicators)))
        for k, (aspect, name, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=target)
            rows.append([*([number, above, text] if k == 0 else [""] * 3), aspect, name, target])
    table = p.table(rows, bold=1)
    wide_rows(table, wide, 5)
    for top, size in tops:
        span(table, top, [size], [0, 1, 2])
    p.line()
    p.table(
        [
            ["Pegawai yang dinilai", "Pejabat penilai kinerja"],
            ["", ""],
            ["", ""],
            [staff.position, boss.position],
            [staff.name, boss.name],
            [staff.nip, boss.nip],
        ],
        ruled=False,
    )
    return p.sample()


def revenue_between() -> Sample:
    """Targets in words for money; a table of revenue for each unit between, which is neither aims nor costs; who signs alone; a number."""
    p = Page()
    head = Person("ARDIANSYAH MAHMUD", "Kepala Badan Pengusahaan Kawasan Perdagangan Bebas Pulau Rempah")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BADAN PENGUSAHAAN KAWASAN PERDAGANGAN BEBAS PULAU REMPAH")
    p.line(f"NOMOR {p.put('document_number', '1/SPJ/KA/1/2026')}", middle=True)
    opening = OPENING.replace("kami yang bertanda tangan", "yang bertanda tangan")
    p.line(opening)
    p.table([["Nama", ":", head.name], ["Jabatan", ":", head.position]], ruled=False)
    p.state(opening, PROMISE.format("").strip())
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Strategis", "Indikator Kinerja Strategis", "Target"]))]
    aims: list[Aim] = [
        ("1.", "Meningkatnya realisasi investasi", [("Nilai realisasi investasi", "Rp. 70 T")]),
        ("2.", "Meningkatnya kualitas pelayanan umum", [("Indeks Kepuasan Masyarakat", "88,00"), ("Nilai realisasi pendapatan negara bukan pajak", "Rp. 2,447 T")]),
        ("3.", "Terwujudnya organisasi yang efektif", [("Indeks Reformasi Birokrasi", "80 (BB / Sangat Baik)")]),
    ]  # fmt: skip
    rows += p.put_aims(aims, "name", "target")
    span(p.table(rows, bold=1), 1, [1, 2, 1], [0, 1])
    p.line("Rincian Target Pendapatan", bold=True)
    p.table(
        [
            ["No.", "Unit Kerja Penghasil", "Target PNBP (Juta Rupiah)", "%"],
            ["1.", "Biro Keuangan", "46.720,87", "1,90"],
            ["2.", "Direktorat Pengelolaan Pertanahan", "964.304,32", "39,52"],
            ["", "Jumlah", "1.011.025,19", "41,42"],
        ],
        bold=1,
    )
    p.line()
    lines: Rows = [["No.", p.put("budget.heading", "Program"), "Anggaran"]]
    budget = [
        ("1.", "Program Pengembangan Kawasan Strategis", "Rp 1.428.920.480.000,-"),
        ("2.", "Program Dukungan Manajemen", "Rp 1.099.028.050.000,-"),
    ]
    lines += p.put_lines(budget, "number", "name", "amount")
    lines.append(["", "Jumlah", p.put("budget.total", "Rp 2.527.948.530.000,-")])
    p.table(lines, bold=1)
    p.right(p.day("Rempah", "30 Januari 2026"))
    p.right("Kepala Badan Pengusahaan,")
    p.right("")
    p.right(head.name)
    p.put_all("parties.first", head)
    return p.sample()


def in_one_cell() -> Sample:
    """Indicators, targets and signatures as lines within single cells; amounts with two decimals in a bookkeeping format."""
    b = Book("PK")
    head = Person("MARTHEN LUTHER TANDI, S.T.", "KEPALA BALAI BENIH IKAN", "Penata Tingkat I", "19810922 200903 1 004")
    chief = Person("Ir. YOSEP PATASIK, M.Si.", "KEPALA DINAS PERIKANAN", "Pembina Utama Muda", "19680514 199603 1 005")
    b.wide(
        1, 1, 5, f"{b.put('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}\n{b.put('title.subject', 'KEPALA BALAI BENIH IKAN')}", bold=True
    )
    b.row(3, 1, b.put_heads(["NO", "SASARAN", "INDIKATOR KINERJA", "TARGET", "FORMULASI"]), bold=True)
    aims: list[Aim] = [
        ("1", "Meningkatnya produksi benih", [("1.", "Jumlah benih ikan nila yang dihasilkan", "450.000 ekor", "Penjumlahan benih yang dipanen"), ("2.", "Tingkat hidup larva", "72%", "Larva hidup dibagi larva menetas x 100%")]),
        ("2", "Meningkatnya pendapatan balai", [("", "Retribusi penjualan benih", "Rp 38.500.000", "Penjumlahan setoran")]),
    ]  # fmt: skip
    b.put_aims(aims, "number", "name", "target", "formula")
    for n, (number, text, indicators) in enumerate(aims):
        several = len(indicators) > 1
        columns = [[f"{row[0]} {row[at]}" if several else row[at] for row in indicators] for at in (1, 2, 3)]
        b.row(4 + n, 1, [int(number), text, *("\n".join(column) for column in columns)])
    b.row(7, 1, ["NO", "", b.put("budget.heading", "KEGIATAN"), "ANGGARAN", "KET"], bold=True)
    accounting = '_-"Rp"* #,##0.00_-;-"Rp"* #,##0.00_-;_-"Rp"* "-"_-;_-@_-'
    for n, (name, amount) in enumerate([("Penyediaan Benih Ikan", 386_400_000), ("Pemeliharaan Kolam", 74_250_500)]):
        b.shown(f"budget.lines.{n}.number", str(n + 1), n + 1)
        b.put(f"budget.lines.{n}.name", name)
        b.row(
            8 + n,
            1,
            [n + 1, "", name, (b.shown(f"budget.lines.{n}.amount", f"Rp {amount:,}".replace(",", ".") + ",00", amount), accounting), "PAD"],
        )
        b.put(f"budget.lines.{n}.note", "PAD")
    b.row(10, 1, ["JUMLAH", "", "", (Formula("=SUM(D8:D9)", 460_650_500), accounting), ""], bold=True)
    b.merge(10, 1, 10, 3)
    b.put("budget.total", "Rp 460.650.500,00")
    day = b.day("Makaleo", "6 Januari 2026")
    b.wide(12, 1, 2, f"\nPIHAK KEDUA,\n{chief.position}\n\n\n\n{chief.name}\n{chief.rank}\nNIP. {chief.nip}")
    b.wide(12, 4, 5, f"{day}\nPIHAK PERTAMA,\n{head.position}\n\n\n\n{head.name}\n{head.rank}\nNIP. {head.nip}")
    b.put_parties(head, chief)
    return b.sample()


def performance_and_rupiah() -> Sample:
    """Performance (K) and rupiah below each quarter in three rows of heads; the unit beside the target; what belongs to a programme below it."""
    b = Book("Lampiran PK")
    head = Person("NURBAITI SIREGAR, S.K.M., M.Kes.", "Kepala Bidang Kesehatan Masyarakat", "", "197808082003122004")
    chief = Person("dr. ROBERT SIHOMBING, M.Kes.", "Kepala Dinas Kesehatan", "", "196910101999031006")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "KEPALA BIDANG KESEHATAN MASYARAKAT", 15)
    for column, text in enumerate(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Program"], 1):
        b.cell(4, column, b.put(f"headings.{column - 1}", text), bold=True, box=True)
        b.merge(4, column, 6, column)
    b.cell(4, 7, b.put("headings.6", "Anggaran (Rp)"), bold=True, box=True)
    b.merge(4, 7, 6, 7)
    b.put("budget.heading", "Program")
    b.cell(4, 8, "Target Triwulan", bold=True, box=True)
    b.merge(4, 8, 4, 15)
    for q, roman in enumerate(["I", "II", "III", "IV"]):
        b.cell(5, 8 + 2 * q, roman, bold=True, box=True)
        b.merge(5, 8 + 2 * q, 5, 9 + 2 * q)
        for at, text in enumerate(("K", "Rp")):
            b.cell(6, 8 + 2 * q + at, text, bold=True, box=True)
            b.put(f"headings.{7 + 2 * q + at}", f"Target Triwulan {roman} {text}")
    data = [
        ("Meningkatnya gizi masyarakat", "Prevalensi balita gizi kurang", "Persen", "9,5", "Program Pemenuhan Upaya Kesehatan", 812_000_000, ["12", "11", "10", "9,5"], [100_000_000, 250_000_000, 262_000_000, 200_000_000]),
        ("Meningkatnya perilaku hidup sehat", "Rumah tangga ber-PHBS", "Persen", "78", "Program Pemberdayaan Masyarakat Bidang Kesehatan", 145_500_000, ["70", "73", "76", "78"], [20_000_000, 45_500_000, 50_000_000, 30_000_000]),
    ]  # fmt: skip
    for n, (text, name, unit, target, program, amount, quarters, money) in enumerate(data):
        path, base = f"objectives.{n}.indicators.0", f"budget.lines.{n}"
        b.shown(f"objectives.{n}.number", str(n + 1), n + 1)
        for key, value in (
            (f"objectives.{n}.text", text),
            (f"{path}.name", name),
            (f"{path}.unit", unit),
            (f"{path}.target", target),
            (f"{base}.name", program),
        ):
            b.put(key, value)
        b.put(f"{base}.amount", f"{amount:,}".replace(",", "."))
        cells = [n + 1, text, name, unit, target, program, (amount, "#,##0")]
        for q in range(4):
            b.put(f"{path}.quarters.tw{q + 1}", quarters[q])
            b.put(f"{base}.quarters.tw{q + 1}", f"{money[q]:,}".replace(",", "."))
            cells += [quarters[q], (money[q], "#,##0")]
        b.row(7 + n, 1, cells)
    b.sign_both(10, (2, 11), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Tarutung", "15 Januari 2026"))
    return b.sample()


def labels_in_front() -> Sample:
    """A form to be filled in: statement and people on one sheet with labels in front, the annex on the next, which has no day of its own."""
    b = Book("Pernyataan")
    head = Person("FRANSISKA WEA, S.Pd.", "Kepala SMP Negeri 3 Bajawa Timur", "", "197304122000122002")
    chief = Person("Drs. VINSENSIUS MILO", "Kepala Dinas Pendidikan", "", "196811201995031003")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "SMP NEGERI 3 BAJAWA TIMUR", 6, "statement.")
    b.cell(4, 1, OPENING)
    b.merge(4, 1, 4, 6)
    row = 5
    for role, who, after in (
        ("first", head, "selanjutnya disebut PIHAK PERTAMA"),
        ("second", chief, "selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"),
    ):
        for label, value in (("Nama", who.name), ("NIP", who.nip), ("Jabatan", who.position)):
            b.cell(row, 2, label)
            b.cell(row, 3, f": {value}")
            b.merge(row, 3, row, 6)
            row += 1
        b.cell(row, 2, after)
        b.merge(row, 2, row, 6)
        row += 1
        b.put_all(f"statement.parties.{role}", who)
    promise, supervision = b.promised("PIHAK PERTAMA", "PIHAK KEDUA")
    for text in (promise, supervision):
        b.cell(row, 1, text)
        b.merge(row, 1, row, 6)
        row += 1
    b.cell(row, 5, b.day("Bajawa", "7 Januari 2026", "statement."))
    for offset, (left, mine) in enumerate(
        [("PIHAK KEDUA", "PIHAK PERTAMA"), ("", ""), (chief.name, head.name), (f"NIP {chief.nip}", f"NIP {head.nip}")], row + 1
    ):
        b.cell(offset, 2, left)
        b.cell(offset, 5, mine)
    b.add("Lampiran")
    b.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "SMP NEGERI 3 BAJAWA TIMUR", 5)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "Keterangan"]), bold=True)
    aims: list[Aim] = [
        (
            "1",
            "Meningkatnya mutu lulusan",
            [
                ("Rata-rata nilai asesmen literasi", "72,5", "Rapor Pendidikan"),
                ("Persentase lulusan yang melanjutkan", "100%", "Data sekolah"),
            ],
        )
    ]
    b.put_aims(aims, "name", "target", "note")
    b.row(5, 1, [1, aims[0][1], "Rata-rata nilai asesmen literasi", (72.5, "0.0"), "Rapor Pendidikan"])
    b.row(6, 1, ["", "", "Persentase lulusan yang melanjutkan", (1, "0%"), "Data sekolah"])
    b.tall(5, 6, (1, 2))
    b.row(8, 1, ["No", b.put("budget.heading", "Sumber Dana"), "Jumlah"], bold=True)
    for n, (name, amount) in enumerate([("BOS Reguler", 412_500_000), ("BOS Kinerja", 60_000_000)]):
        b.shown(f"budget.lines.{n}.number", str(n + 1), n + 1)
        b.put(f"budget.lines.{n}.name", name)
        b.row(9 + n, 1, [n + 1, name, (b.shown(f"budget.lines.{n}.amount", f"{amount:,}".replace(",", "."), amount), "#,##0")])
    b.row(11, 1, ["", "Total", (Formula("=SUM(C9:C10)", 472_500_000), "#,##0")])
    b.put("budget.total", "472.500.000")
    # Who signs on the first sheet alone is the agreement's.
    for at in ("first", "second"):
        for key in ("name", "nip", "position"):
            b.put(f"parties.{at}.{key}", b.agreements[-1].pop(f"statement.parties.{at}.{key}"))
    return b.sample()


def copied_numbers() -> Sample:
    """Copied out of a library of contracts: a line for each cell, strokes behind labels, the numbers of the columns below the heads."""
    v = Values()
    put = v.put
    head = Person("SITI ROHANA, S.K.M., M.Kes.", "Kepala Bidang Penunjang RSUD Waluya", "", "19691118 199203 2 005")
    chief = Person("dr. ERWAN SETIADI, M.Kes.", "Direktur RSUD Waluya", "", "19640107 199003 1 008")
    promise, supervision = PROMISE.format("Pihak kesatu"), SUPERVISION.format("Pihak kedua")
    opening = OPENING.replace("bertanda tangan di bawah ini:", "bertandatangan dibawah ini:")
    text = f"""\
{put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{opening}
Nama |
: |
{head.name} |
Jabatan |
: |
{head.position} |
Selanjutnya disebut sebagai PIHAK KESATU
Nama |
: |
{chief.name} |
Jabatan |
: |
{chief.position} |
Selaku atasan pihak kesatu, selanjutnya disebut sebagai PIHAK KEDUA
{promise}
{supervision}
Lampiran : Perjanjian Kinerja Tahun 2026

No
Sasaran
Indikator
Target
(1)
(2)
(3)
(4)
1
Meningkatnya kunjungan rumah sakit
Jumlah kunjungan pasien
162.081
2
Terpenuhinya mutu pelayanan
Tingkat pemanfaatan tempat tidur
60-75 %
Rata-rata lama perawatan
3 sd 6 hari
"""
    put("statement.text", f"{opening} {promise} {supervision}")
    put("title.text", "Lampiran : Perjanjian Kinerja Tahun 2026")
    v.put_heads(["No", "Sasaran", "Indikator", "Target"])
    for i in range(4):
        put(f"columns.{i}", f"({i + 1})")
    aims: list[Aim] = [
        ("1", "Meningkatnya kunjungan rumah sakit", [("Jumlah kunjungan pasien", "162.081")]),
        (
            "2",
            "Terpenuhinya mutu pelayanan",
            [("Tingkat pemanfaatan tempat tidur", "60-75 %"), ("Rata-rata lama perawatan", "3 sd 6 hari")],
        ),
    ]
    v.put_aims(aims, "name", "target")
    v.put_parties(head, chief, keys=("name", "position"))
    return Sample("text", text.encode(), v.expected)


def lists_in_markdown() -> Sample:
    """People as lists with bold labels, a rule between the parts, figures aligned right, a quotation, signatures as two columns of a table."""
    v = Values()
    put = v.put
    promise, supervision = PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA")
    text = f"""\
# {put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")}

## {put("statement.title.subject", "DINAS PEKERJAAN UMUM KOTA LEMBAYUNG")}

{OPENING}

- **Nama** : {put("statement.parties.first.name", "HERLINA BUTAR, S.T., M.T.")}
- **Jabatan** : {put("statement.parties.first.position", "Kepala Dinas Pekerjaan Umum")}

Selanjutnya disebut **PIHAK PERTAMA**.

- **Nama** : {put("statement.parties.second.name", "H. SYAIFUL ANWAR, S.E.")}
- **Jabatan** : {put("statement.parties.second.position", "Wali Kota Lembayung")}

Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut **PIHAK KEDUA**.

{promise}

{supervision}

---

# {put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")}

## {put("title.subject", "DINAS PEKERJAAN UMUM KOTA LEMBAYUNG")}

### A. Sasaran dan Indikator

| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target |
|---:|-------------------|:------------------------|:------:|-------:|
| 1 | Meningkatnya kualitas jalan | Persentase jalan mantap | % | 84,20 |
|   |                   | Panjang jalan yang ditingkatkan | km | 18,5 |
| 2 | Berkurangnya genangan | Jumlah titik genangan | titik | 12 |

### B. Anggaran

| No | Program | Anggaran (Rp) | Sumber |
|---:|---------|--------------:|:------:|
| 1 | Program Penyelenggaraan Jalan | 18.450.000.000 | APBD |
| 2 | Program Pengelolaan Drainase | 4.120.500.000 | DAK |
|   | **Total** | **22.570.500.000** | |

> Catatan: pagu mengikuti DPA Tahun 2026.

{put("signed.place", "Lembayung")}, {put("signed.date", "10 Januari 2026")}

| PIHAK KEDUA | PIHAK PERTAMA |
|:-----------:|:-------------:|
| {put("parties.second.position", "Wali Kota Lembayung")} | {put("parties.first.position", "Kepala Dinas Pekerjaan Umum")} |
| &nbsp; | &nbsp; |
| **{put("parties.second.name", "H. SYAIFUL ANWAR, S.E.")}** | **{put("parties.first.name", "HERLINA BUTAR, S.T., M.T.")}** |
| | NIP. {put("parties.first.nip", "197202031998032006")} |
"""
    put("statement.text", f"{OPENING} {promise} {supervision}")
    v.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target"])
    aims: list[Aim] = [
        (
            "1",
            "Meningkatnya kualitas jalan",
            [("Persentase jalan mantap", "%", "84,20"), ("Panjang jalan yang ditingkatkan", "km", "18,5")],
        ),
        ("2", "Berkurangnya genangan", [("Jumlah titik genangan", "titik", "12")]),
    ]
    v.put_aims(aims, "name", "unit", "target")
    for n in range(2):
        put(f"objectives.{n}.table", "A. Sasaran dan Indikator")
    put("budget.heading", "Program")
    v.put_lines(
        [("1", "Program Penyelenggaraan Jalan", "18.450.000.000", "APBD"), ("2", "Program Pengelolaan Drainase", "4.120.500.000", "DAK")],
        "number",
        "name",
        "amount",
        "source_of_funds",
    )
    put("budget.total", "22.570.500.000")
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    make.__name__: make
    for make in (
        quarter_rows,
        makers,
        merged_levels,
        annex_of_costs,
        assessed,
        revenue_between,
        in_one_cell,
        performance_and_rupiah,
        labels_in_front,
        copied_numbers,
        lists_in_markdown,
    )
}
