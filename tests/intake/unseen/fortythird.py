"""Round forty-three: twelve ordinary papers. Sources, looked up for it: forms of a regency by levels, prints of a regency's application with months, of prosecutors and of a
province's health office, annexes of villages' towns, clinics and schools, sheets that offices fill in together in a browser. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from datetime import date
from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.paper import add_numbering, merge, number_automatically
from tests.intake.unseen.kit import OPENING, TITLE, Aim, Book, Formula, Make, Page, Person, Rows, Sample, by_quarter, span

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


def rupiah(amount: int, sign: str = "") -> str:
    """An amount with dots."""
    return sign + f"{amount:,}".replace(",", ".")


def town_quarter() -> Sample:
    """A kelurahan's: letterhead in a table beside an empty cell for the arms; people behind labels with number and rank; activities with the source of their money; names above rank and number, posts below the roles."""
    p = Page()
    head = Person("LINA MARLIANA, S.Sos.", "Lurah Karang Asem", "Penata Tingkat I", "198004172006042015")
    chief = Person("Drs. BAMBANG IRIANTO", "Camat Kota Timur", "Pembina Tingkat I", "196911081991011002")
    p.table(
        [["", [p.put("letterhead.government", "PEMERINTAH KOTA TIRTA ASRI"), "KECAMATAN KOTA TIMUR", "KELURAHAN KARANG ASEM", p.put("letterhead.address", "Jalan Mawar Nomor 14 Tirta Asri 53122")]]],
        ruled=False,
    )  # fmt: skip
    p.put("letterhead.office", "KECAMATAN KOTA TIMUR KELURAHAN KARANG ASEM")
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut PIHAK PERTAMA"), (chief, "Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"), in_full=True
    )  # fmt: skip
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.sign_both(
        ("PIHAK PERTAMA,", head), ("PIHAK KEDUA,", chief), p.day("Tirta Asri", "5 Januari 2026", "statement."), page="statement.", gap=3
    )
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "LURAH KARANG ASEM")
    aims: list[Aim] = [
        ("1.", "Meningkatnya kualitas pelayanan kelurahan", [("Indeks Kepuasan Masyarakat kelurahan", "86,5"), ("Persentase surat pengantar yang selesai hari itu juga", "100%")]),
        ("2.", "Meningkatnya peran serta warga", [("Jumlah RW dengan bank sampah aktif", "9 RW"), ("Persentase swadaya masyarakat dalam pembangunan", "18,25%"), ("Jumlah posyandu purnama", "4 posyandu")]),
    ]  # fmt: skip
    rows: Rows = [p.put_heads(["NO.", "SASARAN", "INDIKATOR KINERJA", "TARGET"]), *p.put_aims(aims, "name", "target")]
    span(p.table(rows, bold=1), 1, [2, 3], [0, 1])
    p.line()
    lines = [
        ("1.", "Pemberdayaan Kelurahan", "Rp 612.400.000,-", "DAU Tambahan"),
        ("2.", "Penyelenggaraan Urusan Pemerintahan yang Tidak Dilaksanakan oleh Unit Kerja", "Rp 84.175.000,-", "PAD"),
    ]
    money: Rows = [
        ["NO.", p.put("budget.heading", "KEGIATAN"), "ANGGARAN", "SUMBER DANA"],
        *p.put_lines(lines, "number", "name", "amount", "source_of_funds"),
    ]
    money.append(["", "JUMLAH", p.put("budget.total", "Rp 696.575.000,-"), ""])
    p.table(money, bold=1)
    p.line()
    p.sign_both(("PIHAK PERTAMA,", head), ("PIHAK KEDUA,", chief), p.day("Tirta Asri", "5 Januari 2026"), gap=3)
    return p.sample()


def months_on_a_wide_page() -> Sample:
    """A clinic's print: the statement upright, the annex on a page across; twelve months, the year's target behind them, how it is counted; groups of rows for main and additional work."""
    p = Page()
    head = Person("RATNA DEWANTI", "Kepala UPTD Puskesmas Sukaraja", "Penata Tk. I / III.d", "198203142010012009")
    chief = Person("dr. AHMAD FAUZAN", "Kepala Dinas Kesehatan", "Pembina / IV.a", "197507212005011004")
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(p.put("statement.title.subject", "UPTD PUSKESMAS SUKARAJA"), bold=True, middle=True)
    p.line(OPENING)
    for who, after in (
        (head, "Selanjutnya disebut PIHAK PERTAMA."),
        (chief, "Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA."),
    ):
        p.table(
            [["Nama", ":", who.name], ["NIP", ":", who.nip], ["Pangkat/Gol.", ":", who.rank], ["Jabatan", ":", who.position]], ruled=False
        )
        p.line(after)
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.right(p.day("Sukaraja", "2 Januari 2026", "statement."))
    p.sign(["PIHAK KEDUA,", "", "", chief.name, f"NIP. {chief.nip}"], ["PIHAK PERTAMA,", "", "", head.name, f"NIP. {head.nip}"])
    p.put_parties(head, chief, page="statement.")
    across = p.document.add_section(WD_SECTION.NEW_PAGE)
    across.orientation = WD_ORIENT.LANDSCAPE
    across.page_width, across.page_height = across.page_height, across.page_width
    p.titles("Lampiran Perjanjian Kinerja Tahun 2026", "UPTD PUSKESMAS SUKARAJA")
    p.table([["Nama", ":", head.name], ["Jabatan", ":", head.position], ["Unit kerja", ":", "Dinas Kesehatan"]], ruled=False)
    p.put_all("parties.first", head, "name", "position")
    fixed = ["No", "Sasaran / Rencana Hasil Kerja", "Indikator", "Satuan"]
    p.put_heads([*fixed, *(f"Target Bulanan {month}" for month in MONTHS), "Target Tahunan", "Metode"])
    rows: Rows = [[*fixed, "Target Bulanan", *[""] * 11, "Target Tahunan", "Metode"], ["", "", "", "", *MONTHS, "", ""]]
    data: list[Any] = [
        ("Kinerja Utama", [
            ("1", "Meningkatnya kesehatan ibu dan anak", "Jumlah ibu hamil yang mendapat pelayanan K6", "Orang", [30, 30, 31, 30, 30, 31, 30, 30, 31, 30, 30, 27], "360", "Kumulatif"),
            ("2", "Meningkatnya mutu layanan", "Indeks Kepuasan Masyarakat", "Indeks", [82, 82, 82, 83, 83, 83, 84, 84, 84, 85, 85, 85], "85", "Non Kumulatif"),
        ]),
        ("Kinerja Tambahan", [("3", "Terlaksananya penyuluhan kesehatan", "Jumlah penyuluhan di sekolah", "Kali", [1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0], "10", "Kumulatif")]),
    ]  # fmt: skip
    n, wide, lengths = 0, [], []
    for level, aims in data:
        wide.append(len(rows))
        rows.append([level, *[""] * 17])
        for number, text, name, unit, months, target, way in aims:
            p.put_objective(n, number=number, text=text, table=level)
            p.put_indicator(
                n,
                0,
                name=name,
                unit=unit,
                target=target,
                calculation=way,
                **{f"months.m{m}": str(value) for m, value in enumerate(months, 1)},
            )
            rows.append([number, text, name, unit, *map(str, months), target, way])
            lengths.append(1)
            n += 1
    table = p.table(rows, bold=2)
    merge(table, 0, 4, 0, 15)
    span(table, 0, [2], [0, 1, 2, 3, 16, 17])
    for row in wide:
        merge(table, row, 0, row, 17)
    return p.sample()


def prosecutors() -> Sample:
    """A prosecutor's field: lettered parts, A for the work and B for the money, each with a table; signed below the annex only, roles without posts."""
    p = Page()
    head = Person("MARTHA SIHOMBING, S.H., M.H.", "Kepala Seksi Intelijen", "Jaksa Muda", "198505162009122003")
    chief = Person("EKO PRASETYO, S.H., M.Hum.", "Kepala Kejaksaan Negeri Bukit Raya", "Jaksa Utama Pratama", "197209281998031003")
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", ["SEKSI INTELIJEN", "KEJAKSAAN NEGERI BUKIT RAYA"])
    p.line("A. KINERJA UTAMA", bold=True)
    data: list[Aim] = [
        ("1", "Meningkatnya keberhasilan penyelidikan", [("Persentase operasi intelijen yang berhasil", "90%"), ("Jumlah penerangan hukum", "12 kegiatan")]),
        ("2", "Meningkatnya kesadaran hukum pelajar", [("Jumlah sekolah yang mengikuti Jaksa Masuk Sekolah", "8 sekolah")]),
    ]  # fmt: skip
    rows: Rows = [p.put_heads(["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"]), p.put_columns(4, "{}")]
    rows += p.put_aims(data, "name", "target")
    for n in range(len(data)):
        p.put_objective(n, table="A. KINERJA UTAMA")
    span(p.table(rows, bold=1), 2, [2, 1], [0, 1])
    p.line("B. ANGGARAN", bold=True)
    lines = [
        ("1", "Penyelidikan/Pengamanan/Penggalangan Intelijen", "Rp 156.200.000"),
        ("2", "Penerangan dan Penyuluhan Hukum", "Rp 48.750.000"),
    ]
    p.table([["NO", p.put("budget.heading", "KEGIATAN"), "ANGGARAN"], *p.put_lines(lines, "number", "name", "amount")], bold=1)
    p.line()
    p.right(p.day("Bukit Raya", "12 Januari 2026"))
    p.sign(["PIHAK KEDUA,", *chief.signed(3)], ["PIHAK PERTAMA,", *head.signed(3)])
    p.put_parties(head, chief)
    return p.sample()


def a_school() -> Sample:
    """A vocational school's: people in numbered paragraphs, data source behind targets, the money by its purposes with who answers; a head of education signs without a number of service."""
    p = Page()
    head = Person("Drs. MULYADI, M.Pd.", "Kepala SMK Negeri 2 Lembah Hijau", "Pembina Utama Muda", "196907151995121003")
    chief = Person("H. RUSDI LATIF, S.Pd., M.M.", "Kepala Dinas Pendidikan Provinsi Nusa Raya")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "SMK NEGERI 2 LEMBAH HIJAU")
    p.line(OPENING)
    numbering = add_numbering(p.document, "decimal", "%1.")
    for who, after in (head, "Selanjutnya disebut Pihak Pertama"), (chief, "Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"):
        number_automatically(p.line(f"Nama\t\t: {who.name}"), numbering)
        p.line(f"Jabatan\t: {who.position}")
        p.line(after)
    p.promise("Pihak Pertama", "Pihak Kedua")
    data: list[Aim] = [
        ("1", "Meningkatnya mutu lulusan", [("Persentase lulusan yang bekerja, melanjutkan, atau berwirausaha", "78", "%", "Penelusuran lulusan"), ("Rata-rata nilai uji kompetensi keahlian", "82,5", "Nilai", "Berita acara UKK")]),
        ("2", "Meningkatnya kompetensi guru", [("Jumlah guru bersertifikat industri", "14", "Guru", "Data kepegawaian")]),
        ("3", "Terwujudnya sekolah yang aman", [("Jumlah kasus perundungan", "0", "Kasus", "Catatan BK")]),
    ]  # fmt: skip
    rows: Rows = [
        p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan", "Sumber Data"]),
        *p.put_aims(data, "name", "target", "unit", "source"),
    ]
    span(p.table(rows, bold=1), 1, [2, 1, 1], [0, 1])
    p.line()
    lines = [
        ("1", "BOS Reguler", "1.246.800.000", "Bendahara BOS"),
        ("2", "BOP Daerah", "418.350.000", "Kepala Tata Usaha"),
        ("3", "Revitalisasi Bengkel", "275.000.000", "Wakil Kepala Bidang Sarana"),
    ]
    money: Rows = [
        ["No", p.put("budget.heading", "Kegiatan"), "Anggaran (Rp)", "Penanggung Jawab"],
        *p.put_lines(lines, "number", "name", "amount", "responsible"),
    ]
    money.append(["Jumlah", "", p.put("budget.total", "1.940.150.000"), ""])
    merge(p.table(money, bold=1), 4, 0, 4, 1)
    p.line()
    p.right(p.day("Lembah Hijau", "15 Januari 2026"))
    p.sign(["Pihak Kedua,", *chief.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    p.put_parties(head, chief)
    return p.sample()


def typed_in_a_browser() -> Sample:
    """A team's paper as a program in the browser saves it: titles in one paragraph with breaks, blanks that do not break, empty paragraphs in cells, indicators as bullets of one cell for each objective with one target each below each other."""
    p = Page()
    head = Person("FITRI HANDAYANI, S.Kom.", "Ketua Tim Kerja Layanan Data", "", "199108072015032004")
    chief = Person("Dr. IMAM SYAFII, M.T.", "Kepala Pusat Data dan Informasi", "", "197304101999031002")
    p.line("PERJANJIAN KINERJA\u00a0TAHUN\u00a02026\nTIM KERJA LAYANAN DATA\n", bold=True, middle=True)
    p.put("title.text", TITLE)
    p.put("title.subject", "TIM KERJA LAYANAN DATA")
    for role, who in ("Pihak Pertama", head), ("Pihak Kedua", chief):
        p.table([["Nama\u00a0", f":\u00a0{who.name}"], ["NIP", f": {who.nip}"], ["Jabatan", f": {who.position}\n"]], ruled=False)
        p.line(f"selanjutnya disebut {role}.")
        p.line()
    p.put_all("parties.first", head)
    p.put_all("parties.second", chief)
    rows: Rows = [p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])]
    data: list[Aim] = [
        ("1", "Terwujudnya layanan data yang andal", [("Persentase permintaan data yang dipenuhi tepat waktu", "95%"), ("Ketersediaan aplikasi", "99,5%")]),
        ("2", "Meningkatnya mutu data", [("Jumlah kumpulan data yang memenuhi standar", "45 kumpulan data")]),
    ]  # fmt: skip
    for values in p.put_aims(data, "name", "target"):
        rows.append([values[0], [values[1], ""] if values[1] else "", [values[2], ""], [values[3]]])
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.line(f"{p.day('Jakarta', '6 Januari 2026')}\u00a0")
    p.line()
    p.sign(["Pihak Kedua,", "\n\n\n", chief.name, f"NIP\u00a0{chief.nip}"], ["Pihak Pertama,", "\n\n\n", head.name, f"NIP\u00a0{head.nip}"])
    return p.sample()


def who_is_who_in_sentences() -> Sample:
    """An agency's: who the two are in one sentence each with *selaku* and the role at its end; posts and names below the tables, the day of the week before the date."""
    p = Page()
    head = Person("SURYA DARMA, S.P.", "Kepala Balai Penyuluhan Pertanian Randu", "Penata", "198610022011011007")
    chief = Person("Ir. TITIK SUDARYANTI", "Kepala Dinas Pertanian Kabupaten Telaga", "Pembina Utama Muda", "196804031994032006")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BALAI PENYULUHAN PERTANIAN RANDU")
    # All that there is of a statement.
    p.line(p.put("statement.text", "Yang bertanda tangan di bawah ini:"))
    p.line(f"1. {head.name}, NIP {head.nip}, selaku {head.position}, selanjutnya disebut Pihak Pertama;")
    p.line(f"2. {chief.name}, NIP {chief.nip}, selaku {chief.position}, selanjutnya disebut Pihak Kedua;")
    rows: Rows = [p.put_heads(["No", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Target"])]
    data: list[Aim] = [
        ("1", "Meningkatnya kelas kelompok tani", [("Jumlah kelompok tani yang naik kelas", "6 kelompok"), ("Persentase kelompok tani yang dibina", "85 persen")]),
        ("2", "Meningkatnya penerapan teknologi", [("Luas demplot padi", "12 ha")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(data, "name", "target")], bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.put_parties(head, chief)
    p.right(p.day("Randu", "Rabu, 7 Januari 2026"))
    p.sign(["Pihak Kedua,", *chief.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    return p.sample()


def three_in_one_row() -> Sample:
    """A secretariat's: three signatures in one row of a table, the superior's superior between the two; place and day in a row of the same table."""
    p = Page()
    head = Person("WAHYU NUGROHO, S.E.", "Kepala Sub Bagian Program", "Penata", "198809122014031002")
    chief = Person("SRI LESTARI, S.Sos.", "Sekretaris Dinas Sosial", "Pembina", "197606182003122004")
    third = Person("Drs. HARTONO, M.Si.", "Kepala Dinas Sosial", "Pembina Utama Muda", "196803101993031011")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "SUB BAGIAN PROGRAM DINAS SOSIAL")
    data: list[Aim] = [
        ("1", "Tersusunnya dokumen perencanaan tepat waktu", [("Jumlah dokumen perencanaan", "6", "Dokumen"), ("Persentase keselarasan Renja dengan Renstra", "100", "%")]),
        ("2", "Tersusunnya laporan kinerja", [("Jumlah laporan kinerja", "4", "Laporan")]),
    ]  # fmt: skip
    rows: Rows = [p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"]), *p.put_aims(data, "name", "target", "unit")]
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    lines = [
        ("1", "Penyusunan Dokumen Perencanaan Perangkat Daerah", "18.240.000"),
        ("2", "Evaluasi Kinerja Perangkat Daerah", "12.600.000"),
    ]
    money: Rows = [
        ["No", p.put("budget.heading", "Sub Kegiatan"), "Anggaran (Rp)"],
        *p.put_lines(lines, "number", "name", "amount"),
        ["", "Jumlah", p.put("budget.total", "30.840.000")],
    ]
    p.table(money, bold=1)
    p.line()
    p.sign(
        ["", "Pihak Kedua,", *chief.signed(2)],
        ["", "Mengetahui,", *third.signed(2)],
        [p.day("Telaga", "8 Januari 2026"), "Pihak Pertama,", *head.signed(2)],
    )
    p.put_parties(head, chief, third)
    return p.sample()


def a_board_by_quarters() -> Sample:
    """A board's sheet: code of the objective in front, formula behind the indicator, quarters below one head, the program with its code and money in a block below; sums as formulas; signatures in merged cells."""
    b = Book("Lampiran")
    head = Person("YUNITA SARI, S.E., M.Ak.", "Kepala Bidang Pajak Daerah", "Pembina", "198111232006042011")
    chief = Person("Dr. HENDRA WIJAYA, M.M.", "Kepala Badan Pendapatan Daerah", "Pembina Utama Muda", "197001051996031004")
    b.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KEPALA BIDANG PAJAK DAERAH", 10)
    fixed = ["Kode", "Sasaran", "Indikator Kinerja", "Formulasi", "Satuan", "Target"]
    b.put_heads([*fixed, *(f"Target Triwulan {q}" for q in ("I", "II", "III", "IV"))])
    b.row(4, 1, [*fixed, "Target Triwulan", "", "", ""], bold=True)
    b.row(5, 1, [*[""] * 6, "I", "II", "III", "IV"], bold=True)
    b.merge(4, 7, 4, 10)
    b.tall(4, 5, range(1, 7))
    data: list[Any] = [
        ("SP.1", "Meningkatnya penerimaan pajak daerah", [
            ("Persentase capaian target pajak daerah", "Realisasi pajak daerah dibagi target pajak daerah dikali 100%", "%", 100, [20, 45, 75, 100]),
            ("Jumlah wajib pajak baru", "Banyaknya wajib pajak yang terdaftar tahun ini", "WP", 1250, [250, 300, 350, 350]),
        ]),
        ("SP.2", "Menurunnya tunggakan", [("Persentase piutang pajak yang tertagih", "Piutang tertagih dibagi piutang awal tahun dikali 100%", "%", 32.5, [5, 12.5, 22, 32.5])]),
    ]  # fmt: skip
    row = 6
    for n, (code, text, indicators) in enumerate(data):
        b.put_objective(n, code=code, text=text)
        top = row
        for k, (name, formula, unit, target, quarters) in enumerate(indicators):
            shown = [f"{value:,}".replace(",", "_").replace(".", ",").replace("_", ".") for value in (target, *quarters)]
            b.put_indicator(n, k, name=name, formula=formula, unit=unit, target=shown[0], **by_quarter(shown[1:]))
            b.row(
                row,
                1,
                [
                    *((code, text) if k == 0 else ("", "")),
                    name,
                    formula,
                    unit,
                    *((value, "#,##0.##" if isinstance(value, float) else "#,##0") for value in (target, *quarters)),
                ],
            )
            row += 1
        b.tall(top, row - 1, (1, 2))
    row += 1
    b.row(row, 1, ["Kode", b.put("budget.heading", "Program/Kegiatan"), "", "", "", "Anggaran"], bold=True)
    b.merge(row, 2, row, 5)
    lines = [
        ("5.02.04", "Program Pengelolaan Pendapatan Daerah", 2_418_650_000),
        ("5.02.04.2.01", "Kegiatan Pengelolaan Pendapatan Daerah", 2_418_650_000),
    ]
    for n, (code, name, amount) in enumerate(lines):
        row += 1
        b.put_line(n, code=code, name=name, amount=rupiah(amount))
        b.row(row, 1, [code, name, "", "", "", (amount, "#,##0")])
        b.merge(row, 2, row, 5)
    row += 2
    b.wide(row, 7, 10, b.day("Bandar Asri", "9 Januari 2026"))
    b.sign(row + 1, ((1, 3), (7, 10)), ["PIHAK KEDUA,", *chief.signed(3)], ["PIHAK PERTAMA,", *head.signed(3)])
    b.put_parties(head, chief)
    return b.sample()


def a_sheet_for_each_section() -> Sample:
    """A district's workbook: a sheet for each of three sections, named by it, all of one form; numbers as numbers; NIP as text with blanks."""
    b = Book("Pemerintahan")
    b.agreements.clear()
    chief = Person("Hj. NURHAYATI, S.STP.", "Camat Sungai Raya", "Pembina", "19791204 200012 2 001")
    data: list[Any] = [
        ("Pemerintahan", Person("ARIF BUDIMAN, S.IP.", "Kepala Seksi Pemerintahan", "Penata", "19840317 200901 1 004"), [("1", "Meningkatnya tertib pemerintahan desa", [("Jumlah desa yang menyampaikan LPPD tepat waktu", 12, "Desa"), ("Persentase desa tertib administrasi", 85, "%")])], [("Fasilitasi Administrasi Tata Pemerintahan Desa", 42_300_000)]),
        ("Trantib", Person("JOKO SUSILO, S.H.", "Kepala Seksi Ketenteraman dan Ketertiban", "Penata Tk. I", "19800926 200312 1 006"), [("1", "Meningkatnya ketertiban umum", [("Jumlah patroli wilayah", 48, "Kali")]), ("2", "Menurunnya pelanggaran peraturan daerah", [("Jumlah pelanggaran peraturan daerah", 5, "Kasus")])], [("Sinergitas dengan Kepolisian dan TNI", 18_750_000), ("Penegakan Peraturan Daerah", 9_400_000)]),
        ("PMD", Person("RINA WULANDARI, S.Sos.", "Kepala Seksi Pemberdayaan Masyarakat dan Desa", "Penata", "19871105 201101 2 009"), [("1", "Meningkatnya peran serta masyarakat", [("Persentase usulan musrenbang yang diakomodasi", 40, "%")])], [("Peningkatan Partisipasi Masyarakat dalam Musrenbang", 31_200_000)]),
    ]  # fmt: skip
    for at, (sheet, head, aims, money) in enumerate(data):
        b.agreements.append({})
        if at:
            b.add(sheet)
        b.titles("PERJANJIAN KINERJA TAHUN 2026", head.position.upper() + " KECAMATAN SUNGAI RAYA", 5)
        b.row(4, 1, b.put_heads(["NO", "SASARAN", "INDIKATOR", "TARGET", "SATUAN"]), bold=True)
        row = 5
        for n, (number, text, indicators) in enumerate(aims):
            b.put_objective(n, number=number, text=text)
            top = row
            for k, (name, target, unit) in enumerate(indicators):
                b.put_indicator(n, k, name=name, target=str(target), unit=unit)
                b.row(row, 1, [*((int(number), text) if k == 0 else ("", "")), name, target, unit])
                row += 1
            b.tall(top, row - 1, (1, 2))
        row += 1
        b.row(row, 1, ["NO", b.put("budget.heading", "SUB KEGIATAN"), "", "ANGGARAN (Rp)", "KET"], bold=True)
        b.merge(row, 2, row, 3)
        for n, (name, amount) in enumerate(money):
            row += 1
            b.put_line(n, number=str(n + 1), name=name, amount=rupiah(amount))
            b.row(row, 1, [n + 1, name, "", (amount, "#,##0"), ""])
            b.merge(row, 2, row, 3)
        row += 1
        b.row(
            row,
            1,
            ["JUMLAH", "", "", (Formula(f"=SUM(D{row - len(money)}:D{row - 1})", sum(amount for _, amount in money)), "#,##0"), ""],
            bold=True,
        )
        b.merge(row, 1, row, 3)
        b.put("budget.total", rupiah(sum(amount for _, amount in money)))
        b.sign_both(row + 2, (2, 4), ("PIHAK PERTAMA", head), ("PIHAK KEDUA", chief), b.day("Sungai Raya", "6 Januari 2026"), gap=3)
    return b.sample()


def filled_in_together() -> Sample:
    """An office's sheet out of a browser: one sheet with everything, the statement over merged columns, dates as dates, targets as per cents and as texts in one column, the money's total above its lines in bold."""
    b = Book("Sheet1")
    head = Person("GALIH SAPUTRA, S.T.", "Kepala UPT Pengujian Kendaraan Bermotor", "Penata Tingkat I", "198502272010011012")
    chief = Person("Ir. MARIA ULFAH, M.T.", "Kepala Dinas Perhubungan Kota Samudra", "Pembina Utama Muda", "197008081997032003")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "UPT PENGUJIAN KENDARAAN BERMOTOR", 6)
    row = 4
    for role, who, after in (
        ("first", head, "selanjutnya disebut PIHAK PERTAMA"),
        ("second", chief, "selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"),
    ):
        for label, value in ("Nama", who.name), ("Jabatan", who.position):
            b.row(row, 1, [label, f": {value}"], box=False)
            b.merge(row, 2, row, 6)
            row += 1
        b.wide(row, 1, 6, after)
        row += 1
        b.put_all(f"parties.{role}", who, "name", "position", "nip")
    b.promise(row, 1, 6, "PIHAK PERTAMA", "PIHAK KEDUA")
    # Nothing opens the statement.
    b.put("statement.text", " ".join((PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA"))))
    row += 3
    b.row(row, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Keterangan"]), bold=True)
    data: list[Any] = [
        (1, "Meningkatnya keselamatan kendaraan", [("Persentase kendaraan wajib uji yang diuji", "%", (0.92, "0%"), "92%", "Semua jenis"), ("Jumlah kendaraan yang diuji", "Unit", (8400, "#,##0"), "8.400", "")]),
        (2, "Meningkatnya pelayanan pengujian", [("Waktu pengujian", "Menit", "maksimal 45", "maksimal 45", ""), ("Nilai kalibrasi alat uji", "Predikat", "Baik", "Baik", "Hasil kalibrasi Kementerian")]),
    ]  # fmt: skip
    row += 1
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=str(number), text=text)
        top = row
        for k, (name, unit, cell, target, note) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=target, note=note)
            b.row(row, 1, [*((number, text) if k == 0 else ("", "")), name, unit, cell, note])
            row += 1
        b.tall(top, row - 1, (1, 2))
    row += 1
    b.row(row, 1, ["No", b.put("budget.heading", "Kegiatan"), "", "", "Anggaran", "Keterangan"], bold=True)
    b.merge(row, 2, row, 4)
    for n, (name, amount) in enumerate((("Pengujian Berkala Kendaraan Bermotor", 618_400_000), ("Pemeliharaan Alat Uji", 142_000_000)), 0):
        row += 1
        b.put_line(n, number=str(n + 1), name=name, amount=f"Rp{rupiah(amount)}", note="PAD")
        b.row(row, 1, [n + 1, name, "", "", (amount, '"Rp"#,##0'), "PAD"])
        b.merge(row, 2, row, 4)
    row += 1
    b.row(row, 1, ["", "Total", "", "", (760_400_000, '"Rp"#,##0'), ""], bold=True)
    b.merge(row, 2, row, 4)
    b.put("budget.total", "Rp760.400.000")
    row += 2
    b.cell(row, 5, b.day("Samudra", "8 Januari 2026"))
    b.sign(
        row + 1,
        (2, 5),
        ["PIHAK KEDUA", "", "", "", chief.name, f"NIP. {chief.nip}"],
        ["PIHAK PERTAMA", "", "", "", head.name, f"NIP. {head.nip}"],
    )
    return b.sample()


def plan_of_action() -> Sample:
    """An office's plan as a sheet beside the agreement: activities of each indicator, quarters of the target, money and who answers in its rows; one signs, two lines for place and day, the place without a comma."""
    b = Book("PK dan Rencana Aksi")
    head = Person("SITI KHADIJAH, S.Pi.", "Kepala Bidang Perikanan Budidaya", "Pembina", "197712192005012008")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "BIDANG PERIKANAN BUDIDAYA", 11)
    heads = [
        "No",
        "Sasaran",
        "Indikator Kinerja",
        "Target",
        "TW I",
        "TW II",
        "TW III",
        "TW IV",
        "Kegiatan",
        "Anggaran (Rp)",
        "Penanggung Jawab",
    ]
    b.row(4, 1, b.put_heads(heads), bold=True)
    b.put("budget.heading", "Kegiatan")
    data: list[Any] = [
        ("1", "Meningkatnya produksi budidaya", [("Produksi perikanan budidaya", "4.250 ton", ("900 ton", "1.050 ton", "1.100 ton", "1.200 ton"), "Pengelolaan Pembudidayaan Ikan", 512_750_000, "Seksi Produksi"), ("Jumlah pokdakan yang dibina", "36 kelompok", ("9 kelompok", "9 kelompok", "9 kelompok", "9 kelompok"), "Pemberdayaan Pembudi Daya Ikan Kecil", 148_300_000, "Seksi Kelembagaan")]),
        ("2", "Meningkatnya mutu benih", [("Persentase benih bersertifikat", "70%", ("10%", "30%", "50%", "70%"), "Penjaminan Ketersediaan Benih", 205_600_000, "UPT Balai Benih")]),
    ]  # fmt: skip
    row, line = 5, 0
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        top = row
        for k, (name, target, quarters, activity, amount, who) in enumerate(indicators):
            # Who answers in the row of an indicator answers for it.
            b.put_indicator(n, k, name=name, target=target, responsible=who, **by_quarter(quarters))
            b.put_line(line, name=activity, amount=rupiah(amount))
            b.row(row, 1, [*((number, text) if k == 0 else ("", "")), name, target, *quarters, activity, (amount, "#,##0"), who])
            row, line = row + 1, line + 1
        b.tall(top, row - 1, (1, 2))
    b.row(row, 1, ["Jumlah", *[""] * 8, (866_650_000, "#,##0"), ""], bold=True)
    b.merge(row, 1, row, 9)
    b.put("budget.total", "866.650.000")
    b.cell(row + 2, 9, b.put("signed.place", "Teluk Asri"))
    b.cell(row + 3, 9, (date(2026, 1, 12), "d mmmm yyyy"))
    b.put("signed.date", "12 Januari 2026")
    b.sign(row + 4, (9,), head.signed(3))
    b.put_all("parties.first", head)
    return b.sample()


def money_by_levels() -> Sample:
    """A works office's: numbers of indicators with two parts, a bound before the targets, programmes, activities and sub-activities numbered by their codes in one column of money, each level's sum in its own row."""
    p = Page()
    head = Person("BUDI HARTAWAN, S.T.", "Kepala Bidang Bina Marga", "Pembina", "197909092006041010")
    chief = Person("Ir. SOFYAN HADI, M.T.", "Kepala Dinas Pekerjaan Umum dan Penataan Ruang", "Pembina Utama Muda", "196906071996031006")
    p.titles("PERJANJIAN KINERJA PERUBAHAN TAHUN 2026", "KEPALA BIDANG BINA MARGA")
    rows: Rows = [p.put_heads(["No", "Sasaran Program", "No", "Indikator Kinerja", "Target", "Bobot (%)"])]
    data: list[Any] = [
        ("1", "Meningkatnya kemantapan jalan", [("1.1", "Persentase jalan kabupaten dalam kondisi mantap", "≥ 72,4 %", "60"), ("1.2", "Panjang jalan yang ditingkatkan", "38,5 km", "25")]),
        ("2", "Meningkatnya kondisi jembatan", [("2.1", "Persentase jembatan dalam kondisi baik", "≥ 81 %", "15")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (own, name, target, weight) in enumerate(indicators):
            p.put_indicator(n, k, number=own, name=name, target=target, weight=weight)
            rows.append([*((number, text) if k == 0 else ("", "")), own, name, target, weight])
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    lines = [
        ("1.03.10", "PROGRAM PENYELENGGARAAN JALAN", "Rp48.612.350.000", "DAU/DAK"),
        ("1.03.10.2.01", "Penyelenggaraan Jalan Kabupaten/Kota", "Rp48.612.350.000", ""),
        ("1.03.10.2.01.0009", "Rekonstruksi Jalan", "Rp31.240.000.000", "DAK"),
        ("1.03.10.2.01.0013", "Pemeliharaan Rutin Jalan", "Rp17.372.350.000", "DAU"),
    ]
    money: Rows = [
        ["Kode", p.put("budget.heading", "Program / Kegiatan / Sub Kegiatan"), "Anggaran Setelah Perubahan", "Sumber Dana"],
        *p.put_lines(lines, "code", "name", "amount", "source_of_funds"),
    ]
    money.append(["", "TOTAL", p.put("budget.total", "Rp48.612.350.000"), ""])
    p.table(money, bold=1)
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Bandar Asri", "1 Oktober 2026"), gap=3)
    return p.sample()


ROUND: dict[str, Make] = {
    "town_quarter": town_quarter,
    "months_on_a_wide_page": months_on_a_wide_page,
    "prosecutors": prosecutors,
    "a_school": a_school,
    "typed_in_a_browser": typed_in_a_browser,
    "who_is_who_in_sentences": who_is_who_in_sentences,
    "three_in_one_row": three_in_one_row,
    "money_by_levels": money_by_levels,
    "a_board_by_quarters": a_board_by_quarters,
    "a_sheet_for_each_section": a_sheet_for_each_section,
    "filled_in_together": filled_in_together,
    "plan_of_action": plan_of_action,
}
