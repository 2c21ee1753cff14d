"""Round six. Sources, looked up or known from published papers: a district's individual agreements with tasks above the table; signatures
under labels; costs by affairs with sums of each; a table that a page cuts without its heads; three who sign side by side; a ministry's
outputs with codes and volumes; heads of section who promise sub-activities alone; workbooks with the year in a cell of its own and cascades
of programmes with indicators; texts with tables of box signs, and of semicolons. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, Aim, Book, Make, Page, Person, Rows, Sample, Values, aim_rows, span


def tasks_above() -> Sample:
    """Position, tasks and functions as a numbered list above the table; the formula under a double head; the target in the last column."""
    p = Page()
    head = Person("SUPRIYONO, S.Sos.", "Sekretaris Kecamatan", "Penata Tk. I", "197402111998031005")
    camat = Person("Dra. ENDAH WARYANTI", "Camat Pakisraya", "Pembina", "196904231990032004")
    p.titles("PERJANJIAN KINERJA INDIVIDU TAHUN 2026", "KECAMATAN PAKISRAYA KABUPATEN MALANGSARI")
    p.line(f"1. Jabatan\t: {head.position}")
    p.line("2. Tugas\t: a. Melaksanakan koordinasi perencanaan, evaluasi dan pelaporan program kecamatan; dan")
    p.line("\t  b. Melaksanakan tugas lain yang diberikan oleh Camat.")
    p.line("3. Fungsi\t: a. Merencanakan kegiatan kesekretariatan;")
    p.line("\t  b. Mengelola urusan administrasi kepegawaian.")
    p.line()
    rows: Rows = [
        list(p.put_heads(["SASARAN/KINERJA UTAMA", "INDIKATOR KINERJA UTAMA", "FORMULASI PENGHITUNGAN", "SUMBER DATA", "TARGET"]))
    ]
    aims: list[Aim] = [
        ("", "Meningkatnya produktivitas aparatur", [("Persentase tingkat kehadiran", "Jumlah hari hadir dibagi hari kerja x 100%", "Kasubag Umum", "97%"), ("Jumlah dokumen perencanaan yang benar", "Penjumlahan dokumen", "Kasubag Perencanaan", "8 dokumen")]),
        ("", "Meningkatnya layanan surat", [("Rata-rata waktu layanan", "Jumlah menit dibagi surat", "Register", "15 menit")]),
    ]  # fmt: skip
    p.put_aims(aims, "name", "formula", "source", "target")
    rows += [row[1:] for row in aim_rows(aims)]
    span(p.table(rows, bold=1), 1, [2, 1], [0])
    p.right(p.day("Pakisraya", "6 Januari 2026"))
    p.sign(
        ["Camat Pakisraya", "", "", camat.name, camat.rank, f"NIP. {camat.nip}"],
        head.signed(),
    )
    p.put_parties(head, camat)
    return p.sample()


def labelled_signatures() -> Sample:
    """Signatures with labels in front of name, number and position; the role above each; targets with the year before beside them."""
    p = Page()
    head = Person("NOVIANTI LAHAGU", "Kepala UPTD Metrologi Legal", "", "198311092009032006")
    chief = Person("SOKHIATULO HIA, S.E.", "Kepala Dinas Perdagangan", "", "197001051995031002")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "UPTD METROLOGI LEGAL")
    for i, text in enumerate(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Realisasi 2025", "Target 2026"]):
        p.put(f"headings.{i}", text)
    rows: Rows = [["No", "Sasaran", "Indikator Kinerja", "Satuan", "Realisasi 2025", "Target 2026"]]
    aims: list[Aim] = [
        (
            "1",
            "Meningkatnya tertib ukur",
            [("Jumlah alat ukur yang ditera", "Unit", "3.118", "3.400"), ("Persentase pasar tertib ukur", "%", "42,5", "50")],
        )
    ]
    rows += p.put_aims(aims, "name", "unit", "last_year", "target")
    span(p.table(rows, bold=1), 1, [2], [0, 1])
    p.line()
    p.line(f"Anggaran\t: {p.put('budget.total', 'Rp 612.480.000,-')}")
    p.line(p.day("Telukdalam", "8 Januari 2026"))
    cells = [
        [role, "", f"Nama : {who.name}", f"NIP : {who.nip}", f"Jabatan : {who.position}"]
        for role, who in (("PIHAK KEDUA", chief), ("PIHAK PERTAMA", head))
    ]
    p.table([list(cells)], ruled=False)
    p.put_parties(head, chief)
    return p.sample()


def by_affairs() -> Sample:
    """Costs in groups with letters, each with its sum, and one of all; numbers begin anew in each group; notes of funds in brackets."""
    p = Page()
    head = Person("LUTHFI RAMADHAN, S.STP., M.A.P.", "Camat Simpang Empat", "Pembina", "198105152000121001")
    regent = Person("H. SYAFRUDDIN HASIBUAN", "Bupati Labuhan Raya")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "CAMAT SIMPANG EMPAT")
    rows: Rows = [list(p.put_heads(["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"]))]
    aims: list[Aim] = [
        (
            "1.",
            "Meningkatnya kualitas layanan kecamatan",
            [("Indeks Kepuasan Masyarakat", "86,5"), ("Persentase desa dengan APBDes tepat waktu", "100 %")],
        )
    ]
    rows += p.put_aims(aims, "name", "target")
    span(p.table(rows, bold=1), 1, [2], [0, 1])
    p.line()
    lines: Rows = [["NO", p.put("budget.heading", "PROGRAM/KEGIATAN"), "ANGGARAN (Rp)"]]
    budget = [
        ("A", "UNSUR PENUNJANG", ""),
        ("1", "Administrasi Keuangan Perangkat Daerah", "2.114.300.000"),
        ("2", "Administrasi Umum Perangkat Daerah", "186.450.000"),
        ("B", "UNSUR KEWILAYAHAN", ""),
        ("1", "Koordinasi Kegiatan Pemberdayaan Desa", "74.000.000"),
    ]
    p.put_lines(budget, "number", "name", "amount")
    lines += [list(line) for line in budget[:3]]
    lines.append(["", "Sub Jumlah A", "2.300.750.000"])
    lines += [list(line) for line in budget[3:]]
    lines.append(["", "Sub Jumlah B", "74.000.000"])
    lines.append(["", "Jumlah A + B", p.put("budget.total", "2.374.750.000")])
    p.table(lines, bold=1)
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", regent), p.day("Simpang Empat", "5 Januari 2026"))
    return p.sample()


def cut_by_page() -> Sample:
    """The table goes on behind a page without its heads, its first row with an objective of the page before; then with its numbers alone."""
    p = Page()
    head = Person("dr. YANTI OKTAVIA, Sp.A.", "Wakil Direktur Pelayanan", "", "197610102006042012")
    chief = Person("dr. HARRY KURNIAWAN, M.M.", "Direktur RSUD Mutiara", "", "197108172001121003")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "WAKIL DIREKTUR PELAYANAN RSUD MUTIARA")
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]))]
    rows.append(p.put_columns(4))
    aims: list[Aim] = [
        ("1", "Meningkatnya mutu pelayanan medis", [("Angka kematian bersih", "≤ 25 per mil"), ("Waktu tunggu rawat jalan", "< 60 menit"), ("Kepatuhan kebersihan tangan", "≥ 85%")]),
        ("2", "Meningkatnya kepuasan pasien", [("Indeks kepuasan pasien", "88,5")]),
        ("3", "Meningkatnya rujukan balik", [("Jumlah rujukan balik", "1.150 kasus"), ("Persentase rujukan yang lengkap", "95%")]),
    ]  # fmt: skip
    p.put_aims(aims, "name", "target")
    body = aim_rows(aims)
    p.table([*rows, *body[:2]], bold=1)
    p.page_break()
    p.table(body[2:4])
    p.page_break()
    p.table([[f"({i + 1})" for i in range(4)], *body[4:]])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Mutiara", "19 Januari 2026"))
    return p.sample()


def side_by_side() -> Sample:
    """Three sign side by side, who confirms on the left; people named in sentences; targets below signs; who answers in brackets."""
    p = Page()
    kades = Person("SUTRISNO", "Kepala Desa Karangjati")
    camat = Person("HENDRO WICAKSONO, S.IP.", "Camat Wiradesa", "", "197909212005011008")
    bpd = Person("H. MUHSININ", "Ketua BPD Desa Karangjati")
    p.titles("PERJANJIAN KINERJA PEMERINTAH DESA TAHUN 2026", "DESA KARANGJATI KECAMATAN WIRADESA")
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Desa", "Indikator", "Target", "Pelaksana"]))]
    aims: list[Aim] = [
        ("1.", "Meningkatnya layanan dasar desa", [("Jumlah posyandu aktif", "7 pos", "Kasi Kesejahteraan"), ("Persentase warga terlayani administrasi", "≥ 95 %", "Kasi Pelayanan")]),
        ("2.", "Berkembangnya ekonomi desa", [("Omzet BUM Desa", "Rp 240.000.000", "Kaur Perencanaan")]),
    ]  # fmt: skip
    rows += p.put_aims(aims, "name", "target", "responsible")
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    lines: Rows = [["No.", p.put("budget.heading", "Bidang"), "Anggaran", "Sumber Dana"]]
    budget = [
        ("1.", "Penyelenggaraan Pemerintahan Desa", "Rp 612.400.000", "ADD"),
        ("2.", "Pelaksanaan Pembangunan Desa", "Rp 884.150.000", "DD"),
    ]
    lines += p.put_lines(budget, "number", "name", "amount", "source_of_funds")
    lines.append(["", "Jumlah", p.put("budget.total", "Rp 1.496.550.000"), ""])
    p.table(lines, bold=1)
    p.right(p.day("Karangjati", "2 Januari 2026"))
    p.sign(["Mengetahui,", *bpd.signed()], ["Pihak Kedua,", *camat.signed()], ["Pihak Pertama,", *kades.signed()])
    p.put_parties(kades, camat, bpd)
    return p.sample()


def outputs() -> Sample:
    """A ministry's: codes of activities and outputs with volumes and units; indicators lettered below their objectives' numbers."""
    p = Page()
    head = Person("AGUS WIDODO, A.Md.IP., S.H.", "Kepala Lembaga Pemasyarakatan Kelas IIA Tanjungsari", "", "197808202000031001")
    chief = Person("Drs. KUSNALI, Bc.IP.", "Kepala Kantor Wilayah Pemasyarakatan Nusaraya", "", "196703151991031002")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "LEMBAGA PEMASYARAKATAN KELAS IIA TANJUNGSARI")
    rows: Rows = [list(p.put_heads(["NO", "SASARAN KEGIATAN", "INDIKATOR KINERJA KEGIATAN", "TARGET"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya pelayanan perawatan narapidana", [("a.", "Persentase layanan makanan sesuai standar", "92%"), ("b.", "Persentase narapidana yang mendapat layanan kesehatan", "97%")]),
        ("2", "Meningkatnya kualitas pembinaan", [("a.", "Jumlah narapidana yang bersertifikat", "180 orang"), ("b.", "Indeks kualitas hidup narapidana", "81 indeks")]),
    ]  # fmt: skip
    p.put_aims(aims, "number", "name", "target")
    for number, text, indicators in aims:
        rows += [[*((number, text) if k == 0 else ("", "")), f"{mark} {name}", target] for k, (mark, name, target) in enumerate(indicators)]
    span(p.table(rows, bold=1), 1, [2, 2], [0, 1])
    p.line()
    lines: Rows = [["KODE", p.put("budget.heading", "KEGIATAN / RINCIAN OUTPUT"), "VOLUME", "SATUAN", "ANGGARAN"]]
    budget = [
        ("5252", "Penyelenggaraan Pemasyarakatan di Wilayah", "", "", "Rp 8.412.600.000"),
        ("5252.BDB.001", "Layanan Pembinaan Kemandirian", "180", "Orang", "Rp 1.104.000.000"),
        ("5252.QEA.002", "Layanan Makanan Narapidana", "412", "Orang", "Rp 7.308.600.000"),
    ]
    lines += p.put_lines(budget, "code", "name", "target", "unit", "amount")
    lines.append(["JUMLAH", "", "", "", p.put("budget.total", "Rp 8.412.600.000")])
    table = p.table(lines, bold=1)
    merge(table, 4, 0, 4, 3)
    day = p.day("Tanjungsari", "16 Januari 2026")
    p.sign(
        ["", "Pihak Kedua,", *chief.signed(label="NIP ")],
        [day, "Pihak Pertama,", *head.signed(label="NIP ")],
    )
    p.put_parties(head, chief)
    return p.sample()


def costs_alone() -> Sample:
    """A head of section who promises sub-activities alone: statement, and a table of them with indicators, targets and money; no aims."""
    p = Page()
    head = Person("RENI ANGGRAINI, S.P.", "Kepala Seksi Perbenihan", "Penata", "198604042010012018")
    chief = Person("Ir. SUGIANTO", "Kepala Bidang Tanaman Pangan", "Pembina", "196901151994031006")
    p.line(p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    p.line(OPENING)
    p.introduce((head, "Selanjutnya disebut PIHAK PERTAMA"), (chief, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"))
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")

    def signed(page: str) -> None:
        day = p.day("Wanasari", "7 Januari 2026", page)
        p.sign(
            ["", "PIHAK KEDUA", "", "", chief.name, chief.rank, f"NIP. {chief.nip}"],
            [day, "PIHAK PERTAMA", "", "", head.name, head.rank, f"NIP. {head.nip}"],
        )

    signed("statement.")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KEPALA SEKSI PERBENIHAN")
    lines: Rows = [["No", p.put("budget.heading", "Kegiatan / Sub Kegiatan"), "Indikator Kinerja", "Target", "Satuan", "Anggaran (Rp)"]]
    budget = [
        ("1", "Pengawasan Penggunaan Sarana Pertanian", "Jumlah pengawasan sarana", "4", "Laporan", "310.000.000"),
        ("1.1", "Pengawasan Mutu Benih", "Jumlah benih bersertifikat", "120", "Ton", "185.000.000"),
        ("1.2", "Pendampingan Penggunaan Benih", "Jumlah kelompok tani didampingi", "32", "Kelompok", "125.000.000"),
    ]
    lines += p.put_lines(budget, "number", "name", "indicator", "target", "unit", "amount")
    lines.append(["", "Jumlah", "", "", "", p.put("budget.total", "310.000.000")])
    p.table(lines, bold=1)
    p.line()
    signed("")
    p.put_parties(head, chief, keys=("name", "rank", "nip"))
    return p.sample()


def year_in_cell() -> Sample:
    """The year as a number in a cell of its own beside the title; heads that wrap; an amount that is a text; the day as two cells."""
    b = Book("PK")
    head = Person("HARTATI SIBARANI, S.E.", "Kepala Bagian Umum", "", "197512122003122003")
    chief = Person("Drs. TOGAP MANULLANG", "Sekretaris Daerah", "", "196706061992031011")
    b.cell(1, 1, "PERJANJIAN KINERJA TAHUN", bold=True)
    b.merge(1, 1, 1, 3)
    b.cell(1, 4, 2026, bold=True)
    b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026")
    b.cell(2, 1, b.put("title.subject", "BAGIAN UMUM SEKRETARIAT DAERAH"), bold=True)
    for i, text in enumerate(["No", "Sasaran\nKegiatan", "Indikator\nKinerja", "Target", "Satuan"]):
        b.cell(4, 1 + i, text, bold=True, box=True)
        b.put(f"headings.{i}", " ".join(text.split()))
    aims: list[Aim] = [
        (
            "1",
            "Meningkatnya layanan rumah tangga",
            [("Persentase kendaraan dinas laik jalan", "96", "%"), ("Jumlah rapat yang difasilitasi", "240", "kali")],
        )
    ]
    b.put_aims(aims, "name", "target", "unit")
    b.row(5, 1, [1, aims[0][1], aims[0][2][0][0], 96, "%"])
    b.row(6, 1, ["", "", aims[0][2][1][0], 240, "kali"])
    b.row(8, 1, ["No", b.put("budget.heading", "Sub Kegiatan"), "", "Anggaran", ""], bold=True)
    b.merge(8, 2, 8, 3)
    for n, (name, amount) in enumerate(
        [("Penyediaan Jasa Pemeliharaan Kendaraan", "Rp. 485.000.000,-"), ("Penyediaan Jasa Pelayanan Umum Kantor", "Rp. 1.212.750.000,-")]
    ):
        b.shown(f"budget.lines.{n}.number", str(n + 1), n + 1)
        b.row(9 + n, 1, [n + 1, b.put(f"budget.lines.{n}.name", name), "", b.put(f"budget.lines.{n}.amount", amount)])
        b.merge(9 + n, 2, 9 + n, 3)
    b.row(11, 1, ["", "Jumlah", "", b.put("budget.total", "Rp. 1.697.750.000,-")])
    b.cell(13, 4, f"{b.put('signed.place', 'Dolokraya')},")
    b.cell(13, 5, b.put("signed.date", "9 Januari 2026"))
    b.sign(14, (2, 4), ["PIHAK KEDUA,", *chief.signed()], ["PIHAK PERTAMA,", *head.signed()])
    b.put_parties(head, chief)
    return b.sample()


def cascade() -> Sample:
    """Levels of costs with codes and an indicator each, below the aims on the same sheet; shares of the year's money; notes beside."""
    b = Book("Camat")
    head = Person("BUDIMAN SIHOTANG, S.Sos.", "Camat Parlilitan", "", "197203031993031004")
    regent = Person("Dr. OLOAN NABABAN", "Bupati Humbang Raya")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "KECAMATAN PARLILITAN", 8)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator", "Formula", "Target"]), bold=True)
    aims: list[Aim] = [
        ("1", "Meningkatnya pelayanan publik", [("Nilai pelayanan publik", "Hasil penilaian Ombudsman", "82,4")]),
        ("2", "Meningkatnya pembinaan desa", [("Persentase desa mandiri", "Desa mandiri dibagi seluruh desa x 100%", "31%")]),
    ]
    b.put_aims(aims, "name", "formula", "target")
    b.row(5, 1, [1, "Meningkatnya pelayanan publik", "Nilai pelayanan publik", "Hasil penilaian Ombudsman", (82.4, "0.0")])
    b.row(6, 1, [2, "Meningkatnya pembinaan desa", "Persentase desa mandiri", "Desa mandiri dibagi seluruh desa x 100%", (0.31, "0%")])
    b.row(
        8,
        1,
        [
            "Kode Rekening",
            b.put("budget.heading", "Program / Kegiatan / Sub Kegiatan"),
            "Indikator",
            "Target",
            "Satuan",
            "Pagu (Rp)",
            "Sumber Dana",
        ],
        bold=True,
    )
    lines = [
        ("7.01.02", "Program Penyelenggaraan Pemerintahan", "Indeks layanan kecamatan", "80", "Indeks", 214_300_000, "PAD"),
        ("7.01.02.2.01", "Koordinasi Pelayanan", "Jumlah laporan koordinasi", "12", "Laporan", 214_300_000, "PAD"),
        ("7.01.02.2.01.0003", "Peningkatan Efektivitas Pelayanan", "Jumlah dokumen pelayanan", "4", "Dokumen", 214_300_000, "PAD"),
    ]
    for n, (code, name, indicator, target, unit, amount, funds) in enumerate(lines):
        base = f"budget.lines.{n}"
        for key, value in (
            ("code", code),
            ("name", name),
            ("indicator", indicator),
            ("target", target),
            ("unit", unit),
            ("source_of_funds", funds),
        ):
            b.put(f"{base}.{key}", value)
        b.put(f"{base}.amount", f"{amount:,}".replace(",", "."))
        b.row(9 + n, 1, [code, name, indicator, int(target), unit, (amount, "#,##0"), funds])
    b.sign_both(13, (2, 6), ("Pihak Pertama,", head), ("Pihak Kedua,", regent), b.day("Parlilitan", "13 Januari 2026"), gap=1)
    return b.sample()


def box_signs() -> Sample:
    """Tables of box signs, as consoles and assistants draw them; cells of two lines; people below each other with labels."""
    v = Values()
    put = v.put
    text = f"""\
{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("title.subject", "DINAS KETAHANAN PANGAN KOTA BUNGA")}

┌────┬──────────────────────────┬─────────────────────────────┬──────────┐
│ No │ Sasaran Strategis        │ Indikator Kinerja           │ Target   │
├────┼──────────────────────────┼─────────────────────────────┼──────────┤
│ 1  │ Meningkatnya ketahanan   │ Indeks Ketahanan Pangan     │ 83,2     │
│    │ pangan kota              │                             │          │
│    │                          ├─────────────────────────────┼──────────┤
│    │                          │ Skor Pola Pangan Harapan    │ 92 skor  │
├────┼──────────────────────────┼─────────────────────────────┼──────────┤
│ 2  │ Terjaganya harga pangan  │ Koefisien variasi harga     │ < 9%     │
│    │                          │ beras                       │          │
└────┴──────────────────────────┴─────────────────────────────┴──────────┘

╔════╦════════════════════════════════════════╦═══════════════════╗
║ No ║ Program                                ║ Anggaran          ║
╠════╬════════════════════════════════════════╬═══════════════════╣
║ 1  ║ Program Peningkatan Diversifikasi      ║ Rp 412.600.000    ║
║ 2  ║ Program Penanganan Kerawanan Pangan    ║ Rp 287.150.000    ║
║    ║ Jumlah                                 ║ Rp 699.750.000    ║
╚════╩════════════════════════════════════════╩═══════════════════╝

{put("signed.place", "Kota Bunga")}, {put("signed.date", "12 Januari 2026")}

PIHAK PERTAMA
{put("parties.first.position", "Kepala Dinas Ketahanan Pangan")}

{put("parties.first.name", "Ir. ROSALINA TAMBA, M.P.")}
NIP. {put("parties.first.nip", "196908081995032002")}

PIHAK KEDUA
{put("parties.second.position", "Wali Kota Bunga")}

{put("parties.second.name", "H. FERDY SAPUTRA, S.H.")}
"""
    v.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Target"])
    aims: list[Aim] = [
        ("1", "Meningkatnya ketahanan pangan kota", [("Indeks Ketahanan Pangan", "83,2"), ("Skor Pola Pangan Harapan", "92 skor")]),
        ("2", "Terjaganya harga pangan", [("Koefisien variasi harga beras", "< 9%")]),
    ]
    v.put_aims(aims, "name", "target")
    put("budget.heading", "Program")
    v.put_lines(
        [("1", "Program Peningkatan Diversifikasi", "Rp 412.600.000"), ("2", "Program Penanganan Kerawanan Pangan", "Rp 287.150.000")],
        "number",
        "name",
        "amount",
    )
    put("budget.total", "Rp 699.750.000")
    return Sample("text", text.encode(), v.expected)


def semicolons() -> Sample:
    """A sheet saved with semicolons, as an Indonesian Excel does it: quotation marks around texts, empty cells at the ends."""
    v = Values()
    put = v.put
    text = f"""\
{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")};;;;
{put("title.subject", "KEPALA SUBBAGIAN PERENCANAAN")};;;;
;;;;
No;Sasaran;Indikator Kinerja;Target;Satuan
1;Tersusunnya dokumen perencanaan;Jumlah dokumen renja;2;dokumen
;;"Persentase usulan yang ditelaah; kumulatif";100;%
2;Terlaksananya evaluasi;Jumlah laporan evaluasi;4;laporan
;;;;
No;Sub Kegiatan;Anggaran;;
1;Penyusunan Dokumen Perencanaan;24.500.000;;
2;Evaluasi Kinerja Perangkat Daerah;18.250.000;;
;Jumlah;42.750.000;;
;;;;
;;;{put("signed.place", "Melawi")}, {put("signed.date", "5 Januari 2026")};
;Pihak Kedua;;Pihak Pertama;
;{put("parties.second.position", "Sekretaris Dinas")};;{put("parties.first.position", "Kepala Subbagian Perencanaan")};
;;;;
;{put("parties.second.name", "Drs. PETRUS DJELANI")};;{put("parties.first.name", "YOHANA RIKA, S.E.")};
;NIP. {put("parties.second.nip", "197001011994031005")};;NIP. {put("parties.first.nip", "198902022014032001")};
"""
    v.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"])
    aims: list[Aim] = [
        ("1", "Tersusunnya dokumen perencanaan", [("Jumlah dokumen renja", "2", "dokumen"), ("Persentase usulan yang ditelaah; kumulatif", "100", "%")]),
        ("2", "Terlaksananya evaluasi", [("Jumlah laporan evaluasi", "4", "laporan")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "target", "unit")
    put("budget.heading", "Sub Kegiatan")
    v.put_lines(
        [("1", "Penyusunan Dokumen Perencanaan", "24.500.000"), ("2", "Evaluasi Kinerja Perangkat Daerah", "18.250.000")],
        "number",
        "name",
        "amount",
    )
    put("budget.total", "42.750.000")
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    make.__name__: make
    for make in (
        tasks_above,
        labelled_signatures,
        by_affairs,
        cut_by_page,
        side_by_side,
        outputs,
        costs_alone,
        year_in_cell,
        cascade,
        box_signs,
        semicolons,
    )
}
