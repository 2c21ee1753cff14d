"""Round eight. Sources, looked up for it: printouts of a regency's personnel board, of a province's health office and of a hospital; a
ministry's guide with predicted results; a ministry's grid with numbers and descriptions below one head; an application's page as
labels with their values below; and papers as offices keep them: a chapter of a yearly report, simple tables of reStructuredText, a workbook
of programmes to sub-activities beside the aims, a list of one officer. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, Aim, Book, Formula, Make, Page, Person, Rows, Sample, Values, aim_rows, span


def personnel_board() -> Sample:
    """Roles as `PIHAK KESATU`; when it was printed between title and table; a number for each indicator; a sum over two and two columns; who
    assesses signs the annex without a position.
    """
    p = Page()
    head = Person("DADANG KURNIA, S.STP., M.Si.", "Kepala Bidang Pengadaan dan Informasi", "", "198009122000121001")
    chief = Person("Drs. ASEP SURAHMAN, M.M.", "Kepala Badan Kepegawaian", "", "196706061993031012")
    p.table([[""], [p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")]], ruled=False)
    opening = OPENING.replace("di bawah ini:", "dibawah ini :")
    p.line(opening)
    p.introduce((head, "Selanjutnya disebut PIHAK KESATU"), (chief, "Selaku atasan PIHAK KESATU, selanjutnya disebut PIHAK KEDUA"))
    p.promise("PIHAK KESATU", "PIHAK KEDUA", opening)

    def sign(page: str, left: str, mine: str) -> None:
        day = p.day("Karangsari", "14 Januari 2026", page)
        names: Rows = [[[chief.name, f"NIP. {chief.nip}"], "", [head.name, f"NIP. {head.nip}"]]]
        p.table([["", "", day], [left, "", mine], ["", "", ""], *names], ruled=False)

    sign("statement.", "PIHAK KEDUA,", "PIHAK KESATU,")
    p.page_break()
    p.table(
        [
            [""],
            [p.put("title.text", "PERJANJIAN KINERJA TAHUN 2026")],
            ["BADAN KEPEGAWAIAN KABUPATEN KARANGSARI"],
            ["KEPALA BIDANG PENGADAAN DAN INFORMASI"],
        ],
        ruled=False,
    )
    p.put("title.subject", "BADAN KEPEGAWAIAN KABUPATEN KARANGSARI KEPALA BIDANG PENGADAAN DAN INFORMASI")
    p.line("Tanggal Cetak   : 13-01-2026 / 09:41:20")
    rows: Rows = [list(p.put_heads(["NO", "SASARAN STRATEGIS/PROGRAM", "INDIKATOR PROGRAM", "TARGET"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas aparatur / Program Pengadaan Aparatur", [("Persentase formasi terisi", "95 Persen")]),
        ("2", "Meningkatnya tertib data / Program Informasi Kepegawaian", [("Persentase data yang mutakhir", "98 Persen")]),
    ]
    rows += p.put_aims(aims, "name", "target")
    p.table(rows, bold=1)
    p.line()
    lines: Rows = [["NO", p.put("budget.heading", "KEGIATAN"), "ANGGARAN", "KETERANGAN"]]
    budget = [
        ("1", "Pengadaan dan Pemberhentian ASN", "Rp. 812.450.000"),
        ("2", "Pengelolaan Sistem Informasi Kepegawaian", "Rp. 240.000.000"),
    ]
    p.put_lines(budget, "number", "name", "amount")
    total = p.put("budget.total", "Rp. 1.052.450.000")
    table = p.table([*lines, *[[*line, ""] for line in budget], ["TOTAL ANGGARAN", "", total, ""]], bold=1)
    merge(table, 3, 0, 3, 1)
    merge(table, 3, 2, 3, 3)
    sign("", "PEJABAT PENILAI,", head.position)
    p.put_all("parties.first", head)
    p.put_all("parties.second", chief, "name", "nip")
    return p.sample()


def health_office() -> Sample:
    """A letterhead beside a picture with mail and site in a line; a title of four lines; costs without rules with numbers in the names; who
    promises signs on the left; no day.
    """
    p = Page()
    head = Person("dr. NURUL HIDAYAH, M.Kes.", "KEPALA BIDANG KESEHATAN MASYARAKAT", "", "197703022006042011")
    chief = Person("dr. H. ABDUL MUIN", "KEPALA DINAS KESEHATAN", "", "196905172000031004")
    p.table(
        [["", [p.put("letterhead.government", "PEMERINTAH PROVINSI BORNEORAYA"), p.put("letterhead.office", "DINAS KESEHATAN"),
               p.put("letterhead.address", "Jalan Belimbing Darat No.118 Bandarmas Kode Pos 70116"),
               f"Telepon : {p.put('letterhead.phone', '(0511) 3355000')}",
               f"Email : {p.put('letterhead.email', 'dinkes@borneoraya.go.id')} Website : https://dinkes.borneoraya.go.id"]]],
        ruled=False,
    )  # fmt: skip
    p.titles("PERJANJIAN KINERJA TAHUN 2026", ["KEPALA BIDANG KESEHATAN MASYARAKAT", "DINAS KESEHATAN", "PROVINSI BORNEORAYA"])
    rows: Rows = [list(p.put_heads(["No", "KINERJA UTAMA", "INDIKATOR KINERJA", "TARGET"]))]
    aims: list[Aim] = [
        ("1.", "Meningkatnya kesehatan ibu dan anak", [("Persentase persalinan di fasilitas kesehatan", "96 Persen"), ("Angka kematian bayi", "7,2 Per 1.000 KH")]),
        ("2.", "Meningkatnya gizi masyarakat", [("Prevalensi tengkes", "16.5 Persen")]),
    ]  # fmt: skip
    rows += p.put_aims(aims, "name", "target")
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    lines: Rows = [[p.put("budget.heading", "Program/Kegiatan/Sub Kegiatan"), "Anggaran"]]
    budget = [
        ("1.", "Pengelolaan Pelayanan Kesehatan Ibu Hamil", "Rp 1.204.600.000"),
        ("2.", "Pengelolaan Pelayanan Gizi Masyarakat", "Rp 876.150.000"),
    ]
    p.put_lines(budget, "number", "name", "amount")
    lines += [[f"{number} {name}", amount] for number, name, amount in budget]
    p.table([*lines, ["JUMLAH", p.put("budget.total", "Rp 2.080.750.000")]], ruled=False)
    p.table(
        [
            [["PIHAK PERTAMA,", head.position], ["PIHAK KEDUA,", chief.position]],
            ["", ""],
            [[head.name, f"NIP. {head.nip}"], [chief.name, f"NIP. {chief.nip}"]],
        ],
        ruled=False,
    )
    p.put_parties(head, chief)
    return p.sample()


def hospital_change() -> Sample:
    """Government above the title; people as two lines each without a role behind; an annex that only lists indicators, with weights."""
    p = Page()
    head = Person("dr. RATNA DEWI, Sp.PK.", "Wakil Direktur Pelayanan", "", "197011122003122005")
    chief = Person("dr. ARMA SANTOSO, M.Kes.", "Direktur", "", "196604271997031002")
    p.line(p.put("letterhead.government", "PEMERINTAH KABUPATEN SURYARAYA"), bold=True, middle=True)
    p.line(p.put("title.text", "PERJANJIAN KINERJA PERUBAHAN TAHUN 2026"), middle=True)
    p.line(p.put("title.subject", "UOBK RSUD BANGSAL"), middle=True)
    opening = OPENING.replace("di bawah ini:", "dibawah ini :")
    p.line(opening)
    for role, who in (("first", head), ("second", chief)):
        p.line(f"Nama\t: {who.name}\nJabatan\t: {who.position}")
        p.put_all(f"parties.{role}", who)
    p.promise("Pihak pertama", "Pihak kedua", opening)
    p.right(p.day("Suryaraya", "01 September 2026"))
    p.table(
        [[["PIHAK KEDUA", "", chief.name, f"NIP: {chief.nip}"], ["PIHAK PERTAMA", "", head.name, f"NIP: {head.nip}"]]],
        ruled=False,
    )
    p.page_break()
    p.line("LAMPIRAN: INDIKATOR & TARGET", bold=True, middle=True)
    rows: Rows = [list(p.put_heads(["No", "Indikator", "Satuan", "Target", "Bobot (%)", "Keterangan"]))]
    indicators = [
        ("1", "Waktu tunggu rawat jalan", "menit", "60", "30"),
        ("2", "Kepuasan pasien", "persen", "88,5", "40"),
        ("3", "Kepatuhan visite dokter", "persen", "100", "30"),
    ]
    p.put_aims([("", "", indicators)], "number", "name", "unit", "target", "weight")
    p.table([*rows, *[[*indicator, ""] for indicator in indicators]], bold=1)
    return p.sample()


def trade_ministry() -> Sample:
    """A minister's: a number below the title, who promises alone; what is predicted for each quarter beside aims and programmes."""
    p = Page()
    minister = Person("Prof. Dr. LUKMAN ARSYAD, M.B.A.", "Menteri Perdagangan R.I.")
    p.line("MENTERI PERDAGANGAN REPUBLIK INDONESIA", bold=True, middle=True)
    p.line(p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    p.line("NOMOR 14/M-DAG/PK/1/2026", bold=True, middle=True)
    p.put("document_number", "14/M-DAG/PK/1/2026")
    texts = [
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, yang bertanda tangan di bawah ini :",
        "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan.",
        "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.",
    ]
    p.line(texts[0])
    p.table([["Nama", ":", minister.name], ["Jabatan", ":", "Menteri Perdagangan"]], ruled=False)
    for text in texts[1:]:
        p.line(text)
    p.put("statement.text", " ".join(texts))
    p.put("statement.parties.first.name", minister.name)
    p.put("statement.parties.first.position", "Menteri Perdagangan")
    p.right(p.day("Jakarta", "29 Januari 2026", "statement."))
    for text in ("Menteri Perdagangan", "ttd", minister.name):
        p.right(text)
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KEMENTERIAN PERDAGANGAN")
    quarters = ["Tw 1", "Tw 2", "Tw 3", "Tw 4"]
    heads = ["No", "Sasaran Strategis", "Indikator Sasaran Strategis", "Target"]
    for i, text in enumerate([*heads, *(f"Prediksi Capaian (%) {q}" for q in quarters)]):
        p.put(f"headings.{i}", text)
    rows: Rows = [[*heads, "Prediksi Capaian (%)", "", "", ""], ["", "", "", "", *quarters]]
    rows.append(p.put_columns(8))
    aims: list[Aim] = [
        ("1", "Meningkatnya ekspor nonmigas", [("Pertumbuhan ekspor nonmigas", "7,1 %", "20", "45", "70", "100"), ("Rasio ekspor jasa", "9,4 %", "15", "40", "75", "100")]),
        ("2", "Stabilnya harga bahan pokok", [("Koefisien variasi harga", "5 %", "25", "50", "75", "100")]),
    ]  # fmt: skip
    p.put_aims([(number, text, [held[:2] for held in inside]) for number, text, inside in aims], "name", "target")
    table = p.table([*rows, *aim_rows(aims)], bold=3)
    span(table, 0, [2], range(4))
    merge(table, 0, 4, 0, 7)
    span(table, 3, [2, 1], [0, 1])
    p.line()
    lines: Rows = [["No", p.put("budget.heading", "Program"), "Anggaran (Rp)", "Prediksi Capaian (%)", "", "", ""], ["", "", "", *quarters]]
    lines.append([f"({i})" for i in range(9, 16)])
    budget = [
        ("1", "Program Perdagangan Luar Negeri", "412.650.000.000", "15", "40", "70", "98"),
        ("2", "Program Perdagangan Dalam Negeri", "388.400.000.000", "18", "42", "71", "97"),
    ]
    p.put_lines([line[:3] for line in budget], "number", "name", "amount")
    table = p.table([*lines, *[list(line) for line in budget]], bold=3)
    span(table, 0, [2], range(3))
    merge(table, 0, 3, 0, 6)
    p.right(p.day("Jakarta", "29 Januari 2026"))
    for text in (minister.position, "ttd", minister.name):
        p.right(text)
    p.put_all("parties.first", minister)
    return p.sample()


def ministry_grid() -> Sample:
    """A grid that an application saves: who and year on lines of their own far left, numbers and descriptions below one head, unit first."""
    b = Book("Penetapan")
    b.cell(1, 1, b.put("title.text", "Penetapan Kinerja Direktorat Jenderal Pelayaran Tahun 2026"), bold=True)
    b.put("title.subject", "Direktorat Jenderal Pelayaran")
    for i, text in enumerate(["No", "Sasaran Strategis", "Indikator Kinerja No", "Indikator Kinerja Deskripsi", "Satuan", "Target"]):
        b.put(f"headings.{i}", text)
    b.row(4, 1, ["No", "Sasaran Strategis", "Indikator Kinerja", "", "Satuan", "Target"], bold=True)
    b.row(5, 1, ["", "", "No", "Deskripsi", "", ""], bold=True)
    b.merge(4, 3, 4, 4)
    b.tall(4, 5, (1, 2, 5, 6))
    aims: list[Aim] = [
        ("1", "Meningkatnya keselamatan pelayaran", [("a.", "Rasio kejadian kecelakaan", "Rasio", "0,52"), ("b.", "Persentase kapal laik laut", "%", "97,50")]),
        ("2", "Meningkatnya konektivitas laut", [("a.", "Jumlah rute perintis", "Rute", "1.186"), ("b.", "Jumlah pelabuhan yang dilayani", "Lokasi", "312"), ("c.", "Muatan balik", "Ton", "48.750")]),
    ]  # fmt: skip
    b.put_aims(aims, "number", "name", "unit", "target")
    values = [(0.52, "0.00"), (97.5, "0.00"), (1186, "#,##0"), (312, "#,##0"), (48750, "#,##0")]
    for row, (cells, value) in enumerate(zip(aim_rows(aims), values, strict=True), 6):
        b.row(row, 1, [int(cells[0]) if cells[0] else "", *cells[1:-1], value])
    for top, bottom in ((6, 7), (8, 10)):
        b.tall(top, bottom, (1, 2))
    return b.sample()


def cascade_beside() -> Sample:
    """Programme, activity and sub-activity with their money beside each indicator in one wide table; the year in the heads; who signs below."""
    b = Book("PK Es.III 2026")
    head = Person("WIDYA KARTIKA, S.T., M.T.", "Kepala Bidang Sumber Daya Air", "Pembina", "197906242005012009")
    chief = Person("Ir. RUDI HARTAWAN, M.T.", "Kepala Dinas Pekerjaan Umum", "Pembina Utama Muda", "196712281994031006")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "KEPALA BIDANG SUMBER DAYA AIR", 8)
    b.row(4, 1, b.put_heads(["NO", "SASARAN PROGRAM", "INDIKATOR PROGRAM", "TARGET 2026", "SATUAN"]), bold=True)
    aims: list[Aim] = [
        ("1", "Meningkatnya layanan irigasi", [("Luas irigasi dalam kondisi baik", "8.412", "Ha"), ("Indeks kinerja sistem irigasi", "71,50", "Indeks")]),
        ("2", "Berkurangnya risiko banjir", [("Panjang tanggul yang terbangun", "4,25", "Km")]),
    ]  # fmt: skip
    b.put_aims(aims, "name", "target", "unit")
    values = [(8412, "#,##0"), (71.5, "0.00"), (4.25, "0.00")]
    for row, (cells, value) in enumerate(zip(aim_rows(aims), values, strict=True), 5):
        b.row(row, 1, [int(cells[0]) if cells[0] else "", cells[1], cells[2], value, cells[4]])
    b.tall(5, 6, (1, 2))
    b.row(
        9,
        1,
        ["KODE REKENING", "", b.put("budget.heading", "PROGRAM / KEGIATAN / SUB KEGIATAN"), "PAGU 2026 (Rp)", "SUMBER DANA"],
        bold=True,
    )
    b.merge(9, 1, 9, 2)
    tree = [
        ("1.03.02", "PROGRAM PENGELOLAAN SUMBER DAYA AIR", 5_412_000_000, ""),
        ("1.03.02.2.01", "Pengelolaan SDA dan Bangunan Pengaman Pantai", 2_310_000_000, ""),
        ("1.03.02.2.01.0032", "Pembangunan Tanggul Sungai", 2_310_000_000, "DAU"),
        ("1.03.02.2.02", "Pengembangan Sistem Irigasi", 3_102_000_000, ""),
        ("1.03.02.2.02.0014", "Rehabilitasi Jaringan Irigasi Permukaan", 3_102_000_000, "DAK"),
    ]
    for row, (code, name, amount, funds) in enumerate(tree, 10):
        base = f"budget.lines.{row - 10}"
        b.row(
            row,
            1,
            [b.put(f"{base}.code", code), "", b.put(f"{base}.name", name), (amount, "#,##0"), b.put(f"{base}.source_of_funds", funds)],
        )
        b.merge(row, 1, row, 2)
        b.put(f"{base}.amount", f"{amount:,}".replace(",", "."))
    b.row(15, 1, ["JUMLAH", "", "", (Formula("=D10", 5_412_000_000), "#,##0"), ""], bold=True)
    b.merge(15, 1, 15, 3)
    b.put("budget.total", "5.412.000.000")
    b.sign_both(17, (2, 4), ("Pihak Pertama", head), ("Pihak Kedua", chief), b.day("Tanjungsari", "6 Januari 2026"))
    return b.sample()


def labels_above() -> Sample:
    """An application's page as text: labels on lines of their own with their values below; several of them for one office."""
    v = Values()
    put = v.put
    text = f"""\
{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("title.subject", "KECAMATAN WANASARI")}

Sasaran:
Meningkatnya kualitas pelayanan kecamatan
Indikator:
Indeks kepuasan masyarakat
Target:
86,5
Program:
Program Penyelenggaraan Pemerintahan dan Pelayanan Publik
Anggaran:
Rp 412.000.000

Sasaran:
Meningkatnya pembangunan desa
Indikator:
Persentase desa dengan RKPDes tepat waktu
Target:
100%
Program:
Program Pemberdayaan Masyarakat Desa
Anggaran:
Rp 187.500.000

{put("signed.place", "Wanasari")}, {put("signed.date", "9 Januari 2026")}
Camat Wanasari

{put("parties.first.name", "SLAMET RIYADI, S.Sos.")}
NIP. {put("parties.first.nip", "197105052000031007")}
"""
    put("parties.first.position", "Camat Wanasari")
    aims: list[Aim] = [
        ("", "Meningkatnya kualitas pelayanan kecamatan", [("Indeks kepuasan masyarakat", "86,5")]),
        ("", "Meningkatnya pembangunan desa", [("Persentase desa dengan RKPDes tepat waktu", "100%")]),
    ]
    v.put_aims(aims, "name", "target")
    lines = [
        ("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Rp 412.000.000"),
        ("Program Pemberdayaan Masyarakat Desa", "Rp 187.500.000"),
    ]
    v.put_lines(lines, "name", "amount")
    return Sample("text", text.encode(), v.expected)


def simple_tables() -> Sample:
    """Simple tables of reStructuredText: rules of `=` above and below the heads, columns below each other, a cell that wraps."""
    v = Values()
    put = v.put
    text = f"""\
{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("title.subject", "DINAS PERPUSTAKAAN DAN KEARSIPAN")}

====  ============================  ==================================  ==========
No    Sasaran                       Indikator Kinerja                   Target
====  ============================  ==================================  ==========
1     Meningkatnya budaya baca      Tingkat kegemaran membaca           72,4
                                    Jumlah pemustaka                    48.000
2     Tertatanya arsip daerah       Persentase arsip yang               65%
                                    dialihmediakan
====  ============================  ==================================  ==========

====  ==================================  ===============
No    Program                             Anggaran
====  ==================================  ===============
1     Program Pembinaan Perpustakaan      Rp 914.300.000
2     Program Pengelolaan Arsip           Rp 402.700.000
      Jumlah                              Rp 1.317.000.000
====  ==================================  ===============

{put("signed.place", "Sukamaju")}, {put("signed.date", "15 Januari 2026")}

PIHAK KEDUA                               PIHAK PERTAMA
{put("parties.second.position", "Bupati Sukamaju")}                           {put("parties.first.position", "Kepala Dinas Perpustakaan dan Kearsipan")}


{put("parties.second.name", "Hj. ENDANG PURWATI, S.E.")}                  {put("parties.first.name", "BAMBANG IRAWAN, S.Sos.")}
                                          NIP. {put("parties.first.nip", "196909091993031008")}
"""
    v.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])
    aims: list[Aim] = [
        ("1", "Meningkatnya budaya baca", [("Tingkat kegemaran membaca", "72,4"), ("Jumlah pemustaka", "48.000")]),
        ("2", "Tertatanya arsip daerah", [("Persentase arsip yang dialihmediakan", "65%")]),
    ]
    v.put_aims(aims, "name", "target")
    put("budget.heading", "Program")
    v.put_lines(
        [("1", "Program Pembinaan Perpustakaan", "Rp 914.300.000"), ("2", "Program Pengelolaan Arsip", "Rp 402.700.000")],
        "number",
        "name",
        "amount",
    )
    put("budget.total", "Rp 1.317.000.000")
    return Sample("text", text.encode(), v.expected)


def one_officer() -> Sample:
    """An official's of a kind of work: name and position in a table with rules above the aims; targets with an aspect each; one signs left."""
    p = Page()
    staff = Person("INTAN PERMATASARI, A.Md.", "Pranata Komputer Terampil", "Pengatur (II/c)", "199402142020122008")
    boss = Person("HERMAN SUSILO, S.Kom., M.M.", "Kepala Bidang Aplikasi Informatika", "Pembina (IV/a)", "197608192002121003")
    p.line(p.put("title.text", "PERJANJIAN KINERJA PEJABAT FUNGSIONAL TAHUN 2026"), bold=True, middle=True)
    p.table(
        [
            ["Nama", staff.name],
            ["NIP", staff.nip],
            ["Pangkat/Golongan", staff.rank],
            ["Jabatan", staff.position],
            ["Unit Kerja", "Dinas Komunikasi dan Informatika"],
        ]
    )
    p.line()
    for i, text in enumerate(["No", "Rencana Hasil Kerja", "Indikator Kinerja Individu", "Aspek", "Target"]):
        p.put(f"headings.{i}", text)
    rows: Rows = [["No", "Rencana Hasil Kerja", "Indikator Kinerja Individu", "Aspek", "Target"]]
    aims: list[Aim] = [
        ("1", "Terpeliharanya jaringan kantor", [("Jumlah laporan pemeliharaan", "Kuantitas", "12 Laporan"), ("Lama gangguan jaringan", "Waktu", "Paling lama 4 jam")]),
        ("2", "Tersedianya data aplikasi", [("Persentase data yang valid", "Kualitas", "95 %")]),
    ]  # fmt: skip
    p.put_aims([(number, text, [(held[0], held[2]) for held in inside]) for number, text, inside in aims], "name", "target")
    span(p.table([*rows, *aim_rows(aims)], bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.sign_both(("Pegawai yang Dinilai,", staff), ("Pejabat Penilai,", boss), p.day("Telukjaya", "5 Januari 2026"), gap=1)
    return p.sample()


def clinic_form() -> Sample:
    """A clinic's: the year and the government in one line of the title; letters for indicators in cells of their own; money below the table
    as a row of label and amount; who agrees stands in the middle below.
    """
    p = Page()
    head = Person("drg. MEILINDA SARI", "Kepala Puskesmas Tirtajaya", "", "198405052010012018")
    chief = Person("dr. FAHMI IDRIS, M.P.H.", "Kepala Dinas Kesehatan Kabupaten Tirtasari", "", "197004042000121003")
    title = ("PERJANJIAN KINERJA", "KEPALA PUSKESMAS TIRTAJAYA", "KABUPATEN TIRTASARI TAHUN ANGGARAN 2026")
    for line in title:
        p.line(line, bold=True, middle=True)
    p.put("title.text", " ".join(title))
    p.put("title.subject", "KEPALA PUSKESMAS TIRTAJAYA KABUPATEN TIRTASARI")
    for i, text in enumerate(["No", "Sasaran", "Indikator Kinerja", "Target"]):
        p.put(f"headings.{i}", text)
    rows: Rows = [["No", "Sasaran", "Indikator Kinerja", "", "Target"]]
    aims: list[Aim] = [
        ("1", "Meningkatnya layanan ibu hamil", [("a", "Cakupan K6", "95%"), ("b", "Cakupan tablet tambah darah", "90%")]),
        ("2", "Meningkatnya layanan balita", [("a", "Cakupan imunisasi dasar", "98%"), ("b", "Cakupan penimbangan", "85%")]),
    ]
    p.put_aims(aims, "number", "name", "target")
    table = p.table([*rows, *aim_rows(aims)], bold=1)
    merge(table, 0, 2, 0, 3)
    span(table, 1, [2, 2], [0, 1])
    p.line()
    p.table([["Jumlah Anggaran Tahun 2026", ":", p.put("budget.total", "Rp. 2.415.800.000,-")]], ruled=False)
    p.right(p.day("Tirtajaya", "8 Januari 2026"))
    p.table([["", head.position], ["", ""], ["", head.name], ["", f"NIP. {head.nip}"]], ruled=False)
    for text in ("Menyetujui", chief.position, "", "", chief.name, f"NIP. {chief.nip}"):
        p.line(text, middle=True)
    p.put_parties(head, chief)
    return p.sample()


ROUND: dict[str, Make] = {
    "personnel_board": personnel_board,
    "health_office": health_office,
    "hospital_change": hospital_change,
    "trade_ministry": trade_ministry,
    "ministry_grid": ministry_grid,
    "cascade_beside": cascade_beside,
    "labels_above": labels_above,
    "simple_tables": simple_tables,
    "one_officer": one_officer,
    "clinic_form": clinic_form,
}
