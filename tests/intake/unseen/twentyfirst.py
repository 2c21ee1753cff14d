"""Round twenty-one, Word and text. Sources, looked up for it: a regency's generated forms of third and fourth echelons (stars at headings with their
notes, what kind an objective is above it, activities below programmes in one cell); an application whose statement says that it was signed and when, with
targets by months; a religious court's list with letters; police forms; an election body's changed agreement with a middle dot in its title; agreements
that print what they were and what they are one below the other; a list with leaders of dots. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.paper import merge, whiten
from tests.intake.unseen.kit import OPENING, QUARTERS, Aim, Make, Page, Person, Rows, Sample, Values, aim_rows, span, wide_rows

SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


def starred_form() -> Sample:
    """Third echelon: stars behind a heading and their note at the foot, the kind of each objective above it, activities without money below programmes
    in one cell, where the data are from.
    """
    p = Page()
    head = Person("RINA KUSUMADEWI, S.Sos., M.Si.", "Kepala Bidang Perlindungan Sosial", "Pembina", "197803142005012009")
    chief = Person("Drs. AGUNG WIBISONO, M.M.", "Kepala Dinas Sosial", "Pembina Utama Muda", "196709201993031006")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS SOSIAL KABUPATEN BANJAR RAYA", "statement.")
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut sebagai PIHAK PERTAMA"), (chief, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut sebagai PIHAK KEDUA")
    )
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.right(p.day("Banjar Raya", "5 Januari 2026", "statement."))
    p.sign(["Pihak Kedua,", *chief.signed()], ["Pihak Pertama,", *head.signed()])
    p.put_parties(head, chief, page="statement.")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KEPALA BIDANG PERLINDUNGAN SOSIAL")
    p.table([["Nama Pejabat", ":", head.name], ["Unit Kerja", ":", "Dinas Sosial Kabupaten Banjar Raya"]], ruled=False)
    heads = ["No", "Sasaran Program dan Sasaran Kegiatan **", "Indikator Kinerja", "Target"]
    rows: Rows = [list(p.put_heads(heads))]
    aims: list[Aim] = [
        ("1", "Meningkatnya perlindungan dan jaminan sosial", [("Persentase keluarga penerima manfaat yang mandiri", "12,5 %"), ("Jumlah keluarga yang menerima jaminan sosial", "4.210 keluarga")]),
        ("2", "Terlaksananya pendataan fakir miskin", [("Persentase data yang dimutakhirkan", "100 %")]),
    ]  # fmt: skip
    body = p.put_aims(aims, "name", "target")
    for row, kind in zip(body, ("Sasaran Program", "", "Sasaran Kegiatan"), strict=True):
        row[1] = [kind, row[1]] if kind else ""
    span(p.table([*rows, *body], bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.put("budget.heading", "Program")
    lines = [
        ("1.", "Program Perlindungan dan Jaminan Sosial", "Rp 1.845.300.000", "APBD"),
        ("a.", "Pengelolaan Data Fakir Miskin Cakupan Daerah", "", ""),
        ("b.", "Pemeliharaan Anak Terlantar", "", ""),
        ("2.", "Program Penanganan Bencana", "Rp 640.000.000", "APBD"),
    ]
    p.put_lines(lines, "number", "name", "amount", "note")
    p.table(
        [
            ["Program", "Anggaran", "Keterangan"],
            [[f"{lines[0][0]} {lines[0][1]}", *(f"{number} {name}" for number, name, _, _ in lines[1:3])], lines[0][2], "APBD"],
            [f"{lines[3][0]} {lines[3][1]}", lines[3][2], "APBD"],
            ["Total Anggaran", p.put("budget.total", "Rp 2.485.300.000"), ""],
        ],
        bold=1,
    )
    p.line("Sumber data: DPA Dinas Sosial Tahun Anggaran 2026")
    p.right(p.day("Banjar Raya", "5 Januari 2026"))
    p.sign(["Pihak Kedua", *chief.signed()], ["Pihak Pertama", *head.signed()])
    p.put_parties(head, chief)
    p.line(
        "**) Untuk disesuaikan dengan kondisi pada masing-masing Perangkat Daerah; apabila tidak melaksanakan kegiatan, maka diisi sampai ke sasaran program."
    )
    return p.sample()


def signed_in_an_application() -> Sample:
    """A statement that labels rank and number, too, and says where signatures would be that it was signed and when; targets by months left of the
    year's; wide rows for kinds of performance.
    """
    p = Page()
    head = Person("YUSRIL MAHENDRA, S.T.", "Kepala Seksi Jaringan Komunikasi", "Penata Tk. I (III/d)", "198512042010011007")
    chief = Person("Ir. SULASTRI NINGRUM, M.T.", "Kepala Bidang Infrastruktur Digital", "Pembina (IV/a)", "197204181998032003")
    p.titles("Perjanjian Kinerja Tahun 2026", "DINAS KOMUNIKASI DAN INFORMATIKA", "statement.")
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut PIHAK PERTAMA."),
        (chief, "Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA."),
        in_full=True,
    )
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.right(p.day("Pringsewa", "7 Januari 2026", "statement."))
    p.sign(
        ["PIHAK KEDUA,", "ditandatangani 7 Januari 2026", chief.name, f"NIP. {chief.nip}"],
        ["PIHAK PERTAMA,", "ditandatangani 6 Januari 2026", head.name, f"NIP. {head.nip}"],
    )
    p.put_parties(head, keys=("name", "position"))
    p.page_break()
    p.titles("Lampiran Perjanjian Kinerja Tahun 2026", "DINAS KOMUNIKASI DAN INFORMATIKA")
    p.table([["Nama", ":", head.name], ["Jabatan", ":", head.position], ["Unit kerja", ":", "Bidang Infrastruktur Digital"]], ruled=False)
    fixed = ["No", "Sasaran / Rencana Hasil Kerja", "Indikator", "Satuan"]
    p.put_heads([*fixed, *(f"Target Bulanan {month}" for month in SHORT_MONTHS), "Target Tahunan", "Metode"])
    rows: Rows = [[*fixed, "Target Bulanan", *[""] * 11, "Target Tahunan", "Metode"], [*[""] * 4, *SHORT_MONTHS, "", ""]]
    data: list[tuple[str, str, str, str, str, list[str], str, str]] = [
        ("Kinerja Utama", "1", "Tersedianya jaringan antarkantor", "Persentase kantor yang terhubung", "%", ["70", "70", "75", "75", "80", "80", "85", "85", "90", "90", "95", "95"], "95", "Non Kumulatif"),
        ("Kinerja Utama", "2", "Terpeliharanya menara", "Jumlah menara yang dirawat", "menara", ["2"] * 12, "24", "Kumulatif"),
        ("Kinerja Tambahan", "3", "Terlaksananya kegiatan kedinasan lain", "Jumlah laporan kedinasan", "laporan", ["1"] * 12, "12", "Kumulatif"),
    ]  # fmt: skip
    wide, group = [], ""
    for n, (kind, number, text, name, unit, months, year, method) in enumerate(data):
        if kind != group:
            wide.append(len(rows))
            rows.append([kind, *[""] * 17])
            group = kind
        p.put_objective(n, table=kind, number=number, text=text)
        p.put_indicator(
            n, 0, name=name, unit=unit, target=year, calculation=method, **{f"months.m{m}": value for m, value in enumerate(months, 1)}
        )
        rows.append([number, text, name, unit, *months, year, method])
    table = p.table(rows, bold=2)
    span(table, 0, [2], (0, 1, 2, 3, 16, 17))
    merge(table, 0, 4, 0, 15)
    wide_rows(table, wide, 17)
    return p.sample()


def lettered_court() -> Sample:
    """A religious court: four levels as the head, indicators with letters in rows of their own, a heading that spaces its letters, numbers of the
    columns; programmes with what they cost as lines behind a caption; white words that nobody sees.
    """
    p = Page()
    head = Person("Drs. H. MAHFUD SIDDIQ, M.H.", "Ketua Pengadilan Agama Lembah Manah", "Pembina Utama Muda (IV/c)", "196806121994031003")
    chief = Person(
        "Dr. H. SYAIFUDDIN ZUHRI, S.H., M.H.", "Ketua Pengadilan Tinggi Agama Wringin", "Pembina Utama (IV/e)", "196101151987031002"
    )
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "PENGADILAN AGAMA LEMBAH MANAH KELAS I B")
    whiten(p.line("ketik di sini"))
    rows: Rows = [
        list(p.put_heads(["NO", "SASARAN STRATEGIS / KEGIATAN", "INDIKATOR SASARAN", "T A R G E T"])),
        list(p.put_columns(4, "{}")),
    ]
    aims: list[Aim] = [
        ("1", "Terwujudnya peradilan yang pasti, transparan dan akuntabel", [("a.", "Persentase perkara yang diselesaikan tepat waktu", "98 %"), ("b.", "Persentase perkara yang tidak mengajukan upaya hukum banding", "98 %"), ("c.", "Indeks persepsi pencari keadilan yang puas terhadap layanan", "93 %")]),
        ("2", "Peningkatan efektivitas pengelolaan penyelesaian perkara", [("a.", "Persentase salinan putusan yang dikirim tepat waktu", "100 %"), ("b.", "Persentase perkara yang diselesaikan melalui mediasi", "12 %")]),
    ]  # fmt: skip
    body = p.put_aims(aims, "number", "name", "target")
    sizes = [3, 2]
    made: Rows = [[row[0], row[1], f"{row[2]} {row[3]}", row[4]] for row in body]
    span(p.table([*rows, *made], bold=1), 2, sizes, [0, 1])
    p.line()
    p.line("ANGGARAN", bold=True)
    budget = [
        ("1.", "Program Dukungan Manajemen (DIPA 01)", "Rp. 7.412.860.000,-"),
        ("2.", "Program Penegakan dan Pelayanan Hukum (DIPA 04)", "Rp. 118.450.000,-"),
    ]
    p.put_lines(budget, "number", "name", "amount")
    for number, name, amount in budget:
        p.line(f"{number}\t{name}\t:\t{amount}")
    p.line(f"\tJumlah\t:\t{p.put('budget.total', 'Rp. 7.531.310.000,-')}")
    p.line()
    day = p.day("Lembah Manah", "2 Januari 2026")
    p.sign(["", "Ketua Pengadilan Tinggi Agama", "Wringin,", "", "", chief.name, chief.rank, f"NIP. {chief.nip}"], [day, "Ketua Pengadilan Agama", "Lembah Manah,", "", "", head.name, head.rank, f"NIP. {head.nip}"])  # fmt: skip
    p.put_parties(head, chief)
    return p.sample()


def resort_police() -> Sample:
    """Police: three levels at the left, parties with rank and number of service in lanes of a ruled table, main and supporting indicators in tables with
    captions, activities merged below programmes with money, who signs with rank and number below the name.
    """
    p = Page()
    head = Person("WIRA ADIPRADANA, S.I.K., M.H.", "Kepala Kepolisian Resor Lembayung", "Ajun Komisaris Besar Polisi", "NRP 84021133")
    chief = Person("Drs. BINTANG SAMUDRA, S.H., M.Hum.", "Kepala Kepolisian Daerah Nusa Timur", "Inspektur Jenderal Polisi", "NRP 70110245")
    for line in ("KEPOLISIAN NEGARA REPUBLIK INDONESIA", "DAERAH NUSA TIMUR", "RESOR LEMBAYUNG"):
        p.line(line)
    p.put("letterhead.office", "KEPOLISIAN NEGARA REPUBLIK INDONESIA DAERAH NUSA TIMUR RESOR LEMBAYUNG")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "POLRES LEMBAYUNG")
    p.line(OPENING)
    p.table(
        [
            ["Nama", head.name],
            ["Pangkat / NRP", f"{head.rank} / {head.nip.removeprefix('NRP ')}"],
            ["Jabatan", head.position],
            ["Selanjutnya disebut PIHAK PERTAMA", ""],
            ["Nama", chief.name],
            ["Pangkat / NRP", f"{chief.rank} / {chief.nip.removeprefix('NRP ')}"],
            ["Jabatan", chief.position],
            ["Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA", ""],
        ]
    )
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    heads = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "TARGET"]
    p.put_heads(heads)
    groups = [
        ("A. INDIKATOR KINERJA UTAMA", heads, ("1.", "Terpeliharanya keamanan dan ketertiban masyarakat", [("Indeks Kamtibmas", "3,85"), ("Persentase penyelesaian tindak pidana", "72 %")])),
        ("B. INDIKATOR KINERJA PENUNJANG", ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA PENUNJANG", "TARGET"], ("2.", "Terwujudnya pelayanan publik Polri yang prima", [("Indeks Pelayanan Publik", "4,25")])),
    ]  # fmt: skip
    for n, (caption, top, (number, text, indicators)) in enumerate(groups):
        p.line(caption, bold=True)
        p.put_objective(n, table=caption, number=number, text=text)
        made: Rows = [list(top)]
        for k, (name, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=target)
            made.append([number if k == 0 else "", text if k == 0 else "", name, target])
        span(p.table(made, bold=1), 1, [len(indicators)], [0, 1])
    p.line("C. ANGGARAN", bold=True)
    p.put("budget.heading", "PROGRAM / KEGIATAN")
    lines = [
        ("Profesionalisme SDM Polri", ""), ("Dukungan Manajemen dan Teknik SDM", "Rp 412.700.000"), ("Penyelidikan dan Penyidikan Tindak Pidana", ""),
        ("Penindakan Tindak Pidana Umum", "Rp 1.204.000.000"), ("Penindakan Tindak Pidana Narkoba", "Rp 386.250.000"),
    ]  # fmt: skip
    p.put_lines(lines, "name", "amount")
    table = p.table(
        [
            ["PROGRAM", "KEGIATAN", "ANGGARAN"],
            [lines[0][0], *lines[1]],
            [lines[2][0], *lines[3]],
            ["", *lines[4]],
            ["JUMLAH", "", p.put("budget.total", "Rp 2.002.950.000")],
        ],
        bold=1,
    )
    merge(table, 2, 0, 3, 0)
    merge(table, 4, 0, 4, 1)
    day = p.day("Lembayung", "12 Januari 2026")
    p.sign(
        ["", "PIHAK KEDUA", chief.position, "", "", chief.name, f"{chief.rank} {chief.nip}"],
        [day, "PIHAK PERTAMA", head.position, "", "", head.name, f"{head.rank} {head.nip}"],
    )
    p.put_parties(head, chief)
    return p.sample()


def dotted_title() -> Sample:
    """An election body's secretary: which change it is opens the title, position and year with a dot between them below it; numbers and outputs in the names of
    programmes; who promises and who is above with names alone.
    """
    p = Page()
    head = Person("MEGA ANINDITA, S.H.", "Kepala Subbagian Hukum")
    chief = Person("FAJAR RAMADHANI, S.E., M.M.", "Sekretaris")
    p.line("PERUBAHAN KE-1 PERJANJIAN KINERJA", bold=True, middle=True)
    p.line("KEPALA SUBBAGIAN HUKUM · TAHUN 2026", bold=True, middle=True)
    p.put("title.text", "PERUBAHAN KE-1 PERJANJIAN KINERJA KEPALA SUBBAGIAN HUKUM · TAHUN 2026")
    p.put("title.subject", "KEPALA SUBBAGIAN HUKUM")
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Program (Outcome) / Sasaran Kegiatan", "Indikator Kinerja", "Target"]))]
    aims: list[Aim] = [
        ("1", "Terwujudnya produk hukum yang berkualitas", [("Persentase rancangan keputusan yang sesuai ketentuan", "95 Persen"), ("Jumlah keputusan yang diunggah dalam jaringan dokumentasi hukum", "60 Keputusan")]),
        ("2", "Terlaksananya bantuan hukum", [("Persentase sengketa yang ditangani", "100 Persen")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "target")], bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.put("budget.heading", "Program / Kegiatan dan Output Staf")
    budget = [
        ("1.", "Penyusunan Rancangan Keputusan — 60 Keputusan", "Rp48.600.000"),
        ("2.", "Advokasi Hukum — 4 Laporan", "Rp32.150.000"),
    ]
    p.put_lines(budget, "number", "name", "amount")
    p.table(
        [
            ["Program / Kegiatan dan Output Staf", "Alokasi Anggaran"],
            *([f"{number} {name}", amount] for number, name, amount in budget),
            ["Total Alokasi Anggaran", p.put("budget.total", "Rp80.750.000")],
        ],
        bold=1,
    )
    p.sign(["Pegawai yang berjanji,", "", "", head.name], ["Atasan langsung,", "", "", chief.name])
    p.put_parties(head, chief, keys=("name",))
    return p.sample()


def was_and_is() -> Sample:
    """A changed agreement that prints its table twice, as it was and as it is, each behind its word; so does the money; three sign, of whom one knows."""
    p = Page()
    head = Person("Hj. SALMAWATI, S.P., M.Si.", "Kepala UPT Balai Benih Tanaman", "Pembina", "197505052003122004")
    chief = Person("Ir. DARWIS TANRA, M.P.", "Kepala Dinas Pertanian", "Pembina Utama Muda", "196808181996031005")
    third = Person("H. ANDI BASO, S.Sos.", "Sekretaris Daerah", "Pembina Utama Madya", "196703031990031011")
    p.line(p.put("letterhead.government", "PEMERINTAH KABUPATEN BATU PUTIH"), bold=True, middle=True)
    p.line(p.put("letterhead.office", "DINAS PERTANIAN"), bold=True, middle=True)
    p.line(p.put("letterhead.address", "Jalan Poros Kota Nomor 17 Batu Putih 91234"), middle=True)
    p.titles("PERUBAHAN PERJANJIAN KINERJA TAHUN 2026", "KEPALA UPT BALAI BENIH TANAMAN")
    p.line("Semula :", bold=True)
    heads = ["No", "Sasaran", "Indikator Kinerja", "Target"]
    before: list[Aim] = [
        ("1", "Meningkatnya produksi benih", [("Jumlah benih padi yang dihasilkan", "40 ton"), ("Persentase benih bersertifikat", "85 %")])
    ]
    after: list[Aim] = [("1", "Meningkatnya produksi benih", [("Jumlah benih padi yang dihasilkan", "32 ton"), ("Persentase benih bersertifikat", "90 %")])]  # fmt: skip
    span(p.table([heads, *aim_rows(before)], bold=1), 1, [2], [0, 1])
    p.line("Menjadi :", bold=True)
    p.put_heads(heads)
    span(p.table([heads, *p.put_aims(after, "name", "target")], bold=1), 1, [2], [0, 1])
    p.line("Anggaran semula :", bold=True)
    p.table([["No", "Kegiatan", "Anggaran"], ["1", "Pengelolaan Sumber Daya Genetik Tanaman", "Rp 820.000.000"]], bold=1)
    p.line("Anggaran menjadi :", bold=True)
    p.put("budget.heading", "Kegiatan")
    line = p.put_lines([("1", "Pengelolaan Sumber Daya Genetik Tanaman", "Rp 695.500.000")], "number", "name", "amount")
    p.table([["No", "Kegiatan", "Anggaran"], *line], bold=1)
    p.right(p.day("Batu Putih", "28 September 2026"))
    p.sign(["PIHAK KEDUA", *chief.signed()], ["PIHAK PERTAMA", *head.signed()])
    p.line("Mengetahui,", middle=True)
    for text in third.signed():
        p.line(text, middle=True)
    p.put_parties(head, chief, third)
    return p.sample()


def leaders_of_dots() -> Sample:
    """Text: objectives as numbered lines, indicators with leaders of dots to their targets, the quarters in a line below; costs with leaders, too."""
    v = Values()
    put = v.put
    text = f"""\
{put("letterhead.government", "PEMERINTAH KOTA TANJUNG BIRU")}
{put("letterhead.office", "DINAS PERHUBUNGAN")}
{put("letterhead.address", "Jl. Pelabuhan Lama No. 4 Tanjung Biru")}

{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("title.subject", "DINAS PERHUBUNGAN KOTA TANJUNG BIRU")}

{OPENING}

Nama    : DEWANGGA PUTRA, S.SiT., M.T.
Jabatan : Kepala Dinas Perhubungan
selanjutnya disebut PIHAK PERTAMA

Nama    : Hj. RATNASARI
Jabatan : Wali Kota Tanjung Biru
selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA

{PROMISE.format("PIHAK PERTAMA")}

{SUPERVISION.format("PIHAK KEDUA")}

Sasaran dan Target

1. Meningkatnya keselamatan lalu lintas
   a. Rasio kecelakaan per 10.000 kendaraan ............ 1,8
      TW I: 2,1; TW II: 2,0; TW III: 1,9; TW IV: 1,8
   b. Persentase perlengkapan jalan yang terpasang ..... 82 %
      TW I: 76 %; TW II: 78 %; TW III: 80 %; TW IV: 82 %
2. Meningkatnya layanan angkutan umum
   a. Jumlah trayek yang dilayani ...................... 14 trayek
      TW I: 12; TW II: 12; TW III: 13; TW IV: 14

Anggaran

1. Program Penyelenggaraan Lalu Lintas dan Angkutan Jalan ... Rp 6.218.400.000
2. Program Penunjang Urusan Pemerintahan Daerah ............. Rp 3.904.150.000
Jumlah ...................................................... Rp {put("budget.total", "Rp 10.122.550.000").removeprefix("Rp ")}

{put("signed.place", "Tanjung Biru")}, {put("signed.date", "8 Januari 2026")}

PIHAK KEDUA                          PIHAK PERTAMA
Wali Kota Tanjung Biru               Kepala Dinas Perhubungan



Hj. RATNASARI                        DEWANGGA PUTRA, S.SiT., M.T.
                                     Pembina Utama Muda
                                     NIP. 197310242000121002
"""
    put("statement.text", f"{OPENING} {PROMISE.format('PIHAK PERTAMA')} {SUPERVISION.format('PIHAK KEDUA')}")
    aims: list[Aim] = [
        ("1.", "Meningkatnya keselamatan lalu lintas", [("a.", "Rasio kecelakaan per 10.000 kendaraan", "1,8", "2,1", "2,0", "1,9", "1,8"), ("b.", "Persentase perlengkapan jalan yang terpasang", "82 %", "76 %", "78 %", "80 %", "82 %")]),
        ("2.", "Meningkatnya layanan angkutan umum", [("a.", "Jumlah trayek yang dilayani", "14 trayek", "12", "12", "13", "14")]),
    ]  # fmt: skip
    v.put_aims(aims, "number", "name", "target", *QUARTERS)
    lines = [
        ("1.", "Program Penyelenggaraan Lalu Lintas dan Angkutan Jalan", "Rp 6.218.400.000"),
        ("2.", "Program Penunjang Urusan Pemerintahan Daerah", "Rp 3.904.150.000"),
    ]
    v.put_lines(lines, "number", "name", "amount")
    head = Person("DEWANGGA PUTRA, S.SiT., M.T.", "Kepala Dinas Perhubungan", "Pembina Utama Muda", "197310242000121002")
    v.put_parties(head, Person("Hj. RATNASARI", "Wali Kota Tanjung Biru"))
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "starred_form": starred_form,
    "signed_in_an_application": signed_in_an_application,
    "lettered_court": lettered_court,
    "resort_police": resort_police,
    "dotted_title": dotted_title,
    "was_and_is": was_and_is,
    "leaders_of_dots": leaders_of_dots,
}
