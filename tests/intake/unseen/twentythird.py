"""Round twenty-three: six ordinary papers as most offices have them, and four that are further away. Sources, looked up for it: the national form and its
copies in regencies; plans of staff with aspects (a ministry's rule of 2022); papers that somebody signs in the name of another; sheets of offices whose
sums no program has worked out. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.office import dots
from tests.intake.unseen.kit import (
    OPENING,
    QUARTERS,
    ROMAN,
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
    by_quarter,
    span,
)


def _statement(p: Page, subject: str, head: Person, chief: Person, place: str, date: str) -> None:
    """The page of the statement as the national form has it."""
    p.titles(TITLE, subject, "statement.")
    p.line(OPENING)
    p.introduce((head, "selanjutnya disebut pihak pertama"), (chief, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua"))
    p.promise("Pihak pertama", "Pihak kedua")
    p.right(p.day(place, date, "statement."))
    p.sign(["Pihak Kedua,", *chief.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    p.put_parties(head, chief, page="statement.")
    p.page_break()


def plain_head_of_office() -> Sample:
    p = Page()
    head = Person("Drs. SUPARDI WIDODO, M.Pd.", "Kepala Dinas Pendidikan", "Pembina Utama Muda", "196704111993031007")
    chief = Person("H. ACHMAD FAUZAN, S.E.", "Bupati Sekar Wangi")
    _statement(p, "DINAS PENDIDIKAN KABUPATEN SEKAR WANGI", head, chief, "Sekar Wangi", "12 Januari 2026")
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "DINAS PENDIDIKAN KABUPATEN SEKAR WANGI")
    rows: Rows = [list(p.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Target"])), list(p.put_columns(4))]
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas pendidikan", [("Angka Partisipasi Sekolah usia 7-15 tahun", "99,2%"), ("Rata-rata nilai literasi", "68,4"), ("Persentase guru bersertifikat pendidik", "74%")]),
        ("2", "Meningkatnya akuntabilitas kinerja", [("Nilai SAKIP perangkat daerah", "BB (76,5)")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "target")], bold=1), 2, [3, 1], [0, 1])
    p.line()
    p.put("budget.heading", "Program")
    lines = [("1.", "Program Pengelolaan Pendidikan", "Rp 98.765.432.000", "APBD"), ("2.", "Program Pendidik dan Tenaga Kependidikan", "Rp 1.234.568.000", "APBD")]  # fmt: skip
    p.table(
        [
            ["No", "Program", "Anggaran", "Keterangan"],
            *p.put_lines(lines, "number", "name", "amount", "note"),
            ["", "Jumlah", p.put("budget.total", "Rp 100.000.000.000"), ""],
        ],
        bold=1,
    )
    p.right(p.day("Sekar Wangi", "12 Januari 2026"))
    p.sign(["Pihak Kedua,", *chief.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    p.put_parties(head, chief)
    return p.sample()


def plain_secretary() -> Sample:
    p = Page()
    head = Person("LILIS SURYANI, S.Sos., M.Si.", "Sekretaris Kecamatan Rawa Indah", "Pembina", "197911052005022006")
    chief = Person("BUDI HARTONO, S.STP., M.Si.", "Camat Rawa Indah", "Pembina Tk. I", "197703181997021001")
    _statement(p, "SEKRETARIS KECAMATAN RAWA INDAH", head, chief, "Rawa Indah", "6 Januari 2026")
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "SEKRETARIS KECAMATAN RAWA INDAH")
    heads = ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV"]
    rows: Rows = [list(p.put_heads(heads))]
    aims: list[Aim] = [
        ("1", "Meningkatnya pelayanan administrasi perkantoran", [("Persentase administrasi perkantoran yang terpenuhi", "%", "100", "25", "50", "75", "100"), ("Jumlah laporan keuangan tepat waktu", "Laporan", "14", "4", "7", "10", "14")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "unit", "target", *QUARTERS)], bold=1), 1, [2], [0, 1])
    p.line()
    p.put("budget.heading", "Kegiatan")
    lines = [("1", "Administrasi Keuangan Perangkat Daerah", "2.410.600.000"), ("2", "Administrasi Umum Perangkat Daerah", "186.250.000")]
    p.table([["No", "Kegiatan", "Anggaran (Rp)"], *p.put_lines(lines, "number", "name", "amount"), ["", "Jumlah", p.put("budget.total", "2.596.850.000")]], bold=1)  # fmt: skip
    p.right(p.day("Rawa Indah", "6 Januari 2026"))
    p.sign(["Pihak Kedua,", *chief.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    p.put_parties(head, chief)
    return p.sample()


def plain_subsection() -> Sample:
    p = Page()
    head = Person("DIMAS ANGGARA, S.Kom.", "Kepala Sub Bagian Umum dan Kepegawaian", "Penata", "198809102015031002")
    chief = Person("Hj. NUR AINI, S.E., M.M.", "Sekretaris Dinas Perdagangan", "Pembina", "197006151996032004")
    p.line(p.put("letterhead.government", "PEMERINTAH KOTA BUNGUR"), bold=True, middle=True)
    p.line(p.put("letterhead.office", "DINAS PERDAGANGAN"), bold=True, middle=True)
    p.line(p.put("letterhead.address", "Jl. Pasar Baru No. 21 Bungur 45112"), middle=True)
    p.titles(TITLE, "KEPALA SUB BAGIAN UMUM DAN KEPEGAWAIAN")
    p.line(OPENING)
    p.introduce(
        (head, "selanjutnya disebut PIHAK PERTAMA"), (chief, "selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA")
    )
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.agreements[-1] = {k.replace("statement.parties", "parties"): v for k, v in p.agreements[-1].items()}
    rows: Rows = [list(p.put_heads(["No", "Sasaran Sub Kegiatan", "Indikator", "Target"]))]
    aims: list[Aim] = [
        ("1", "Tersedianya peralatan kantor", [("Jumlah paket peralatan kantor yang disediakan", "6 paket")]),
        ("2", "Terlaksananya pengelolaan kepegawaian", [("Jumlah dokumen kepegawaian yang disusun", "12 dokumen")]),
    ]
    p.table([*rows, *p.put_aims(aims, "name", "target")], bold=1)
    p.line()
    p.put("budget.heading", "Sub Kegiatan")
    lines = [("1", "Penyediaan Peralatan dan Perlengkapan Kantor", "Rp84.300.000"), ("2", "Pendataan dan Pengolahan Administrasi Kepegawaian", "Rp22.150.000")]  # fmt: skip
    p.table([["No", "Sub Kegiatan", "Anggaran"], *p.put_lines(lines, "number", "name", "amount"), ["Jumlah", "", p.put("budget.total", "Rp106.450.000")]], bold=1)  # fmt: skip
    p.right(p.day("Bungur", "9 Januari 2026"))
    p.sign(["PIHAK KEDUA,", *chief.signed(3)], ["PIHAK PERTAMA,", *head.signed(3)])
    p.put_parties(head, chief)
    return p.sample()


def plain_sheet() -> Sample:
    b = Book("PK")
    head = Person("Ir. RATNA WULAN, M.P.", "Kepala Dinas Pangan", "Pembina Utama Muda", "196911171995032003")
    chief = Person("dr. HENDRA KUSUMA", "Wali Kota Arjuna")
    b.titles(TITLE, "DINAS PANGAN KOTA ARJUNA", 5)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]), bold=True)
    aims: list[Aim] = [
        (
            "1",
            "Meningkatnya ketahanan pangan",
            [("Indeks Ketahanan Pangan", "Indeks", "81,25"), ("Skor Pola Pangan Harapan", "Skor", "93,4")],
        ),
        ("2", "Meningkatnya keamanan pangan", [("Persentase pangan segar yang aman", "%", "95")]),
    ]
    row = 5
    for number, text, name, unit, target in b.put_aims(aims, "name", "unit", "target"):
        b.row(
            row,
            1,
            [
                int(number) if number else "",
                text,
                name,
                unit,
                (float(target.replace(",", ".")), "0.00" if target == "81,25" else "General"),
            ],
        )
        row += 1
    b.tall(5, 6, (1, 2))
    b.row(9, 1, ["No", b.put("budget.heading", "Program"), "Anggaran (Rp)", "Keterangan"], bold=True)
    lines = [("1", "Program Peningkatan Diversifikasi Pangan", 640_000_000), ("2", "Program Pengawasan Keamanan Pangan", 285_400_000)]
    b.put_lines([(number, name, dots(amount), "APBD") for number, name, amount in lines], "number", "name", "amount", "note")
    for at, (number, name, amount) in enumerate(lines, 10):
        b.row(at, 1, [int(number), name, (amount, "#,##0"), "APBD"])
    b.row(12, 1, ["", "Jumlah", (Formula("=SUM(C10:C11)", 925_400_000), "#,##0"), ""], bold=True)
    b.put("budget.total", "925.400.000")
    b.sign_both(14, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Arjuna", "15 Januari 2026"), gap=3)
    return b.sample()


def plain_two_sheets() -> Sample:
    b = Book("Pernyataan")
    head = Person("EKA PURNAMA, S.T.", "Kepala Seksi Drainase", "Penata Tk. I", "198404212010011009")
    chief = Person("Ir. JOKO SUTANTO, M.T.", "Kepala Bidang Sumber Daya Air", "Pembina", "197508092002121003")
    b.titles(TITLE, "SEKSI DRAINASE", 6, "statement.")
    b.wide(4, 1, 6, OPENING)
    row = 5
    for who, after in (
        (head, "selanjutnya disebut pihak pertama"),
        (chief, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua"),
    ):
        b.row(row, 1, ["Nama", ":", who.name], box=False)
        b.row(row + 1, 1, ["Jabatan", ":", who.position], box=False)
        b.wide(row + 2, 1, 6, after)
        row += 3
    b.promise(row, 1, 6, "Pihak pertama", "Pihak kedua")
    b.sign_both(
        row + 3,
        (1, 4),
        ("Pihak Pertama,", head),
        ("Pihak Kedua,", chief),
        b.day("Arjuna", "7 Januari 2026", "statement."),
        gap=3,
        page="statement.",
    )
    b.add("Lampiran")
    b.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "SEKSI DRAINASE", 5)
    b.row(4, 1, b.put_heads(["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target", "Satuan"]), bold=True)
    aims: list[Aim] = [("1", "Terpeliharanya saluran drainase", [("Panjang saluran yang dipelihara", "14.500", "meter"), ("Jumlah titik genangan yang ditangani", "9", "titik")])]  # fmt: skip
    for at, (number, text, name, target, unit) in enumerate(b.put_aims(aims, "name", "target", "unit"), 5):
        b.row(at, 1, [int(number) if number else "", text, name, (int(target.replace(".", "")), "#,##0"), unit])
    b.sign_both(8, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Arjuna", "7 Januari 2026"), gap=3)
    return b.sample()


def plain_text() -> Sample:
    v = Values()
    put = v.put
    text = f"""\
{put("title.text", TITLE)}
{put("title.subject", "KELURAHAN MEKARSARI")}

{OPENING}

Nama\t: {"SITI MARYAM, S.IP."}
Jabatan\t: Lurah Mekarsari
Selanjutnya disebut PIHAK PERTAMA

Nama\t: {"ARIS MUNANDAR, S.STP."}
Jabatan\t: Camat Kencana
Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA

{PROMISE.format("PIHAK PERTAMA")}

{SUPERVISION.format("PIHAK KEDUA")}

No\tSasaran\tIndikator Kinerja\tTarget
1\tMeningkatnya pelayanan kelurahan\tIndeks Kepuasan Masyarakat\t86,5
\t\tPersentase pengaduan yang selesai\t100%
2\tMeningkatnya partisipasi warga\tJumlah RW yang aktif\t12 RW

No\tKegiatan\tAnggaran
1\tPemberdayaan Kelurahan\tRp 350.000.000
2\tKoordinasi Kegiatan Pemberdayaan Desa\tRp 48.600.000
\tJumlah\t{put("budget.total", "Rp 398.600.000")}

{put("signed.place", "Mekarsari")}, {put("signed.date", "14 Januari 2026")}
PIHAK KEDUA\t\t\t\tPIHAK PERTAMA
Camat Kencana\t\t\t\tLurah Mekarsari


ARIS MUNANDAR, S.STP.\t\t\tSITI MARYAM, S.IP.
NIP. 198205162001121001\t\t\tNIP. 197908242005012007
"""
    put("statement.text", f"{OPENING} {PROMISE.format('PIHAK PERTAMA')} {SUPERVISION.format('PIHAK KEDUA')}")
    v.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])
    aims: list[Aim] = [
        ("1", "Meningkatnya pelayanan kelurahan", [("Indeks Kepuasan Masyarakat", "86,5"), ("Persentase pengaduan yang selesai", "100%")]),
        ("2", "Meningkatnya partisipasi warga", [("Jumlah RW yang aktif", "12 RW")]),
    ]
    v.put_aims(aims, "name", "target")
    put("budget.heading", "Kegiatan")
    lines = [("1", "Pemberdayaan Kelurahan", "Rp 350.000.000"), ("2", "Koordinasi Kegiatan Pemberdayaan Desa", "Rp 48.600.000")]
    v.put_lines(lines, "number", "name", "amount")
    v.put_parties(Person("SITI MARYAM, S.IP.", "Lurah Mekarsari", "", "197908242005012007"), Person("ARIS MUNANDAR, S.STP.", "Camat Kencana", "", "198205162001121001"))  # fmt: skip
    return Sample("text", text.encode(), v.expected)


def in_the_name_of() -> Sample:
    """Somebody signs in the name of the regent; programmes and their money as lists in one cell each, indicators and targets so, too; what copies go where."""
    p = Page()
    head = Person("Drs. WARSITO ADI, M.Si.", "Camat Tanjung Elok", "Pembina Tk. I", "197002281992031004")
    chief = Person("Dr. PRIHADI SUSENO, M.M.", "a.n. Bupati Karang Endah Sekretaris Daerah", "Pembina Utama Madya", "196601091990031006")
    p.titles(TITLE, "KECAMATAN TANJUNG ELOK")
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "Program", "Anggaran (Rp)"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas pelayanan publik", [("1.", "Indeks Kepuasan Masyarakat", "87"), ("2.", "Persentase pengaduan yang selesai", "100%")]),
        ("2", "Meningkatnya kemandirian desa", [("1.", "Jumlah desa mandiri", "5 desa")]),
    ]  # fmt: skip
    p.put_aims(aims, "number", "name", "target")
    lines = [
        ("1.", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "312.400.000"),
        ("2.", "Program Penunjang Urusan Pemerintahan Daerah", "2.918.000.000"),
        ("3.", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "145.750.000"),
    ]
    p.put("budget.heading", "Program")
    p.put_lines(lines, "number", "name", "amount")
    costs = [lines[:2], lines[2:]]
    for (number, text, indicators), group in zip(aims, costs, strict=True):
        rows.append([number, text, [f"{mark} {name}" for mark, name, _ in indicators], [f"{mark} {target}" for mark, _, target in indicators], [f"{mark} {name}" for mark, name, _ in group], [amount for *_, amount in group]])  # fmt: skip
    rows.append(["", "", "", "", "Jumlah", p.put("budget.total", "3.376.150.000")])
    p.table(rows, bold=1)
    p.line()
    day = p.day("Karang Endah", "20 Januari 2026")
    p.sign(
        ["", "Pihak Kedua,", "a.n. Bupati Karang Endah", "Sekretaris Daerah", "", "", chief.name, chief.rank, f"NIP. {chief.nip}"],
        [day, "Pihak Pertama,", head.position, "", "", "", head.name, head.rank, f"NIP. {head.nip}"],
    )
    p.put_parties(head, chief)
    p.line("Tembusan disampaikan kepada Yth. Inspektur Kabupaten Karang Endah")
    return p.sample()


def aspects_of_staff() -> Sample:
    """A plan of staff: what the superior is to reach, the own result, an aspect in each row with its indicator and target; who is assessed and who
    assesses as two columns above.
    """
    p = Page()
    head = Person("RIZKY PRATAMA, S.Ak.", "Auditor Ahli Pertama", "Penata Muda Tk. I / III b", "199306182019031005")
    chief = Person("Dra. ENDANG KUNTARI, M.Ak.", "Inspektur Pembantu Wilayah II", "Pembina Tk. I / IV b", "196909271994032002")
    p.titles("PERJANJIAN KINERJA INDIVIDU TAHUN 2026", "INSPEKTORAT KABUPATEN SUMBER WARAS")
    labels = ["Nama", "NIP", "Pangkat/Gol. Ruang", "Jabatan"]
    p.beside(("PEGAWAI YANG DINILAI", head), ("PEJABAT PENILAI KINERJA", chief), labels)
    p.line()
    heads = ["No", "Rencana Hasil Kerja Atasan", "Rencana Hasil Kerja", "Aspek", "Indikator Kinerja Individu", "Target"]
    rows: Rows = [list(p.put_heads(heads))]
    data: list[tuple[str, str, str, list[tuple[str, str, str]]]] = [
        ("1", "Meningkatnya kualitas pengawasan", "Tersusunnya laporan audit kinerja", [("Kuantitas", "Jumlah laporan audit yang disusun", "4 laporan"), ("Kualitas", "Persentase laporan tanpa perbaikan", "90%"), ("Waktu", "Ketepatan waktu penyampaian laporan", "12 bulan")]),
        ("2", "Meningkatnya kualitas pengawasan", "Terlaksananya reviu dokumen perencanaan", [("Kuantitas", "Jumlah dokumen yang direviu", "8 dokumen")]),
    ]  # fmt: skip
    for n, (number, above, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (aspect, name, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=target)
            rows.append([*([number, above, text] if k == 0 else [""] * 3), aspect, name, target])
    span(p.table(rows, bold=1), 1, [3, 1], [0, 1, 2])
    day = p.day("Sumber Waras", "8 Januari 2026")
    p.sign(["", "Pejabat Penilai Kinerja,", "", "", chief.name, f"NIP. {chief.nip}"], [day, "Pegawai yang dinilai,", "", "", head.name, f"NIP. {head.nip}"])  # fmt: skip
    p.put_parties(head, chief)
    return p.sample()


def targets_of_years_and_quarters() -> Sample:
    """Years below one head and quarters of the agreement's below another, results in front of targets; money of two sources with their sum; a remark beside rows
    in a column without a heading; who knows of it.
    """
    b = Book("PK Kadis")
    head = Person("TAUFIK HIDAYAT NUR, S.Pi., M.Si.", "Kepala Dinas Kelautan dan Perikanan", "Pembina Tk. I", "197312042000031004")
    chief = Person("LA ODE SYARIF", "Bupati Kepulauan Tiworo")
    b.titles(TITLE, "DINAS KELAUTAN DAN PERIKANAN", 13)
    fixed = ["No", "Sasaran", "Indikator", "Satuan"]
    b.put_heads([*fixed, "Realisasi 2024", "Realisasi 2025", "Target 2026", *(f"Rencana Triwulan {q}" for q in ROMAN), "Target 2027"])
    b.agreements[-1]["headings.12"] = ""
    b.row(4, 1, [*fixed, "Realisasi", "", "Target 2026", "Rencana Triwulan", "", "", "", "Target 2027", ""], bold=True)
    b.row(5, 1, [*[""] * 4, 2024, 2025, "", *ROMAN, "", ""], bold=True)
    b.tall(4, 5, (1, 2, 3, 4, 7, 12))
    b.merge(4, 5, 4, 6)
    b.merge(4, 8, 4, 11)
    data: list[tuple[str, str, str, int, int, int, list[int], int, str]] = [
        ("Meningkatnya produksi perikanan", "Jumlah produksi perikanan tangkap", "ton", 4100, 4350, 4600, [900, 2100, 3400, 4600], 4800, "lihat data PPI"),
        ("Meningkatnya kesejahteraan nelayan", "Nilai Tukar Nelayan", "nilai", 103, 104, 106, [104, 105, 105, 106], 107, ""),
    ]  # fmt: skip
    for n, (text, name, unit, _, last, target, quarters, _, _) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        b.put_indicator(n, 0, name=name, unit=unit, last_year=str(last), target=str(target), **by_quarter(map(str, quarters)))
    for n, (text, name, unit, first, last, target, quarters, following, remark) in enumerate(data):
        cells: list[Any] = [n + 1, text, name, unit, first, last, target, *quarters, following, remark]
        b.row(6 + n, 1, cells)
    b.row(9, 2, [b.put("budget.heading", "Program"), "APBD (Rp)", "DAK (Rp)", "Jumlah (Rp)"], bold=True)
    money = [
        ("Program Pengelolaan Perikanan Tangkap", 1_200_000_000, 800_000_000),
        ("Program Pengawasan Sumber Daya Kelautan", 310_000_000, 0),
    ]
    b.put_lines([(name, dots(own + given)) for name, own, given in money], "name", "amount")
    for at, (name, own, given) in enumerate(money, 10):
        b.row(at, 2, [name, (own, "#,##0"), (given, "#,##0"), (Formula(f"=C{at}+D{at}", own + given), "#,##0")])
    b.row(12, 2, ["Jumlah", (1_510_000_000, "#,##0"), (800_000_000, "#,##0"), (2_310_000_000, "#,##0")], bold=True)
    b.put("budget.total", "2.310.000.000")
    b.sign_both(14, (2, 9), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Tiworo", "13 Januari 2026"), gap=3)
    return b.sample()


def programmes_above_indicators() -> Sample:
    """A field's paper: each programme as a row of full width with its money at the right, its indicators below with units and targets; no objectives of their own."""
    b = Book("PK Bidang")
    head = Person("MARGARETHA SINAGA, S.K.M.", "Kepala Bidang Pencegahan Penyakit", "Pembina", "197604252001122002")
    chief = Person("dr. TIGOR PANJAITAN, M.Kes.", "Kepala Dinas Kesehatan Kota Samosari", "Pembina Utama Muda", "196809112000031002")
    b.titles(TITLE, "BIDANG PENCEGAHAN PENYAKIT", 6)
    b.row(4, 1, b.put_heads(["No", "Sasaran / Indikator Kinerja", "Satuan", "Target", "Program", "Anggaran (Rp)"]), bold=True)
    data: list[tuple[str, str, list[tuple[str, str, str, str]], str, int]] = [
        ("1", "Menurunnya penyakit menular", [("1.1", "Persentase kasus TBC yang sembuh", "%", "90"), ("1.2", "Jumlah kasus demam berdarah", "kasus", "150")], "Program Pemenuhan Upaya Kesehatan", 1_875_000_000),
        ("2", "Meningkatnya imunisasi", [("2.1", "Persentase imunisasi dasar lengkap", "%", "96")], "Program Pemberdayaan Masyarakat Bidang Kesehatan", 420_000_000),
    ]  # fmt: skip
    b.put("budget.heading", "Program")
    row = 5
    for n, (number, text, indicators, program, amount) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        b.put_line(n, name=program, amount=dots(amount))
        b.row(row, 1, [number, text, "", "", program, (amount, "#,##0")], bold=True)
        row += 1
        for k, (mark, name, unit, target) in enumerate(indicators):
            b.put_indicator(n, k, number=mark, name=name, unit=unit, target=target)
            b.row(row, 1, [mark, name, unit, int(target), "", ""])
            row += 1
    b.row(row, 1, ["", "Jumlah", "", "", "", (2_295_000_000, "#,##0")], bold=True)
    b.put("budget.total", "2.295.000.000")
    b.sign_both(row + 2, (2, 5), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Samosari", "9 Januari 2026"), gap=3)
    return b.sample()


ORDINARY: dict[str, Make] = {
    "plain_head_of_office": plain_head_of_office,
    "plain_secretary": plain_secretary,
    "plain_subsection": plain_subsection,
    "plain_sheet": plain_sheet,
    "plain_two_sheets": plain_two_sheets,
    "plain_text": plain_text,
}
ROUND: dict[str, Make] = {
    **ORDINARY,
    "in_the_name_of": in_the_name_of,
    "aspects_of_staff": aspects_of_staff,
    "targets_of_years_and_quarters": targets_of_years_and_quarters,
    "programmes_above_indicators": programmes_above_indicators,
}
