"""Round thirteen, its Word papers; sheets and texts are in `thirteenth_sheets`. Sources, looked up for it: a provincial health office's printout
with its electronic signature's remark; a regency's application with groups, sub-activities and notes below; a religious ministry's blank
forms; and papers as offices keep them: two people side by side above a statement, a cover with a page of approval, cards of indicators, lists
that Word numbers without a table, several officers in one file with notes at the foot. People and numbers are invented.

At its first run: 12 papers, 2 read whole; 383 of 581 fields right (65.9 %), 77 silent, 6 marked, 5 asked, 161 missed. Right readings corrected
after it: the dot behind the numbers of four objectives is theirs.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from docx.enum.section import WD_ORIENT, WD_SECTION

from tests.intake.layouts import box, control
from tests.intake.paper import add_numbering, fill, merge, number_automatically
from tests.intake.unseen.kit import OPENING, QUARTERS, Aim, Make, Page, Person, Rows, Sample, span
from tests.intake.unseen.thirteenth_sheets import SHEETS


def health_printout() -> Sample:
    """A title of four lines in one paragraph; money without rules with numbers in the names; three wide rows of signatures: role and position in
    one cell, room, name and number in one cell; the first party left; no day; a remark on the electronic signature in the footer.
    """
    p = Page()
    head = Person("dr. MEGA ARYANI, M.Kes.", "KEPALA SEKSI SURVEILANS DAN IMUNISASI", "", "198511202011012009")
    chief = Person("H. SYAHRIAL, S.K.M., M.P.H.", "KEPALA BIDANG PENCEGAHAN DAN PENGENDALIAN PENYAKIT", "", "197407081998031005")
    p.document.sections[0].footer.paragraphs[
        0
    ].text = "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE"
    kop = p.document.add_table(1, 2)
    fill(
        kop.cell(0, 1),
        [p.put("letterhead.government", "PEMERINTAH PROVINSI SELASIH"), p.put("letterhead.office", "DINAS KESEHATAN"),
         p.put("letterhead.address", "Jalan Kenari Darat No. 118 Selasih Kode Pos 70116"),
         f"Telepon : {p.put('letterhead.phone', '(0511) 335000')}", f"Email : {p.put('letterhead.email', 'dinkes@selasihprov.go.id')}"],
        bold=True,
    )  # fmt: skip
    p.line(
        "PERJANJIAN KINERJA TAHUN 2026\nKEPALA SEKSI SURVEILANS DAN IMUNISASI\nDINAS KESEHATAN\nPROVINSI SELASIH", bold=True, middle=True
    )
    p.put("title.text", "PERJANJIAN KINERJA TAHUN 2026")
    p.put("title.subject", "KEPALA SEKSI SURVEILANS DAN IMUNISASI DINAS KESEHATAN PROVINSI SELASIH")
    rows: Rows = [list(p.put_heads(["No", "KINERJA UTAMA", "INDIKATOR KINERJA", "TARGET"]))]
    aims: list[Aim] = [
        ("1.", "Meningkatnya cakupan imunisasi", [("Persentase bayi yang mendapat imunisasi dasar lengkap", "95 Persen"), ("Jumlah kabupaten yang mencapai UCI", "13 Kabupaten/Kota")]),
        ("2.", "Terkendalinya penyakit potensial wabah", [("Persentase KLB yang ditangani kurang dari 24 jam", "100 Persen")]),
    ]  # fmt: skip
    rows += p.put_aims(aims, "name", "target")
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    budget = [("1.", "Pengelolaan Surveilans Kesehatan", "Rp 412.500.000"), ("2.", "Pengelolaan Pelayanan Imunisasi", "Rp 1.087.250.000")]
    lines: Rows = [[p.put("budget.heading", "Program/Kegiatan/Sub Kegiatan"), "Anggaran"]]
    lines += [[f"{number} {name}", amount] for number, name, amount in budget]
    lines.append(["JUMLAH", p.put("budget.total", "Rp 1.499.750.000")])
    p.put_lines(budget, "number", "name", "amount")
    p.table(lines, ruled=False, bold=1)
    p.line()
    p.table(
        [
            [["PIHAK PERTAMA,", head.position], ["PIHAK KEDUA,", chief.position]],
            ["\u00a0", "\u00a0"],
            [[head.name, f"NIP. {head.nip}"], [chief.name, f"NIP. {chief.nip}"]],
        ],
        ruled=False,
    )
    p.put_parties(head, chief)
    return p.sample()


def beside_each_other() -> Sample:
    """Who agrees as two columns of one table, each with its labels and a last line for the role; each objective as a heading with a table of its
    indicators; what it costs as a paragraph with its amount in words and its fund.
    """
    p = Page()
    head = Person("Dra. SRI WAHYUNI, M.M.", "Kepala Dinas Sosial", "Pembina Utama Muda", "196808171994032004")
    regent = Person("H. ZAINAL ABIDIN, S.H.", "Bupati Rajawali")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS SOSIAL KABUPATEN RAJAWALI", "statement.")
    p.line(OPENING)
    p.table(
        [
            [
                [f"Nama : {head.name}", f"Jabatan : {head.position}", "Selanjutnya disebut PIHAK PERTAMA"],
                [f"Nama : {regent.name}", f"Jabatan : {regent.position}", "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"],
            ]
        ],
        ruled=False,
    )
    p.put_parties(head, regent, page="statement.")
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")

    def sign(page: str) -> None:
        day = p.day("Rajawali", "12 Januari 2026", page)
        p.sign(
            ["", "PIHAK KEDUA,", f"{regent.position},", "", "", regent.name],
            [day, "PIHAK PERTAMA,", f"{head.position},", "", "", head.name, head.rank, f"NIP. {head.nip}"],
        )

    sign("statement.")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "DINAS SOSIAL KABUPATEN RAJAWALI")
    heads = ["Indikator Kinerja", "Satuan", "Target"]
    p.put_heads(heads)
    data: list[Aim] = [
        ("1.", "Menurunnya jumlah penyandang masalah sosial", [("Persentase penyandang masalah sosial yang tertangani", "%", "64,5"), ("Jumlah lanjut usia terlantar yang mendapat bantuan", "Orang", "420")]),
        ("2.", "Meningkatnya partisipasi potensi sosial", [("Jumlah pilar sosial yang aktif", "Lembaga", "36")]),
    ]  # fmt: skip
    p.put_aims(data, "name", "unit", "target")
    for number, text, indicators in data:
        p.line(f"Sasaran {number} {text}", style="Heading 2")
        p.table([list(heads), *(list(row) for row in indicators)], bold=1)
    p.line("Anggaran", style="Heading 2")
    total = p.put("budget.total", "Rp 3.412.650.000,00 (tiga miliar empat ratus dua belas juta enam ratus lima puluh ribu rupiah)")
    p.line(f"Untuk mencapai sasaran tersebut dialokasikan anggaran sebesar {total} yang bersumber dari APBD Kabupaten Rajawali Tahun 2026.")
    sign("")
    p.put_parties(head, regent)
    return p.sample()


def cover_and_approval() -> Sample:
    """A cover, a page of approval with three who sign, the statement, and a landscape section whose objective is merged over rows that a page cuts;
    page headers say the office again.
    """
    p = Page()
    head = Person("Ir. AGUS PURNOMO, M.Si.", "Kepala Dinas Ketahanan Pangan", "Pembina Utama Muda", "196904051995031002")
    mayor = Person("dr. HENDRA LESMANA", "Wali Kota Pandanwangi")
    p.document.sections[0].header.paragraphs[0].text = "Dinas Ketahanan Pangan Kota Pandanwangi"
    for line in (
        "PEMERINTAH KOTA PANDANWANGI",
        "",
        "DOKUMEN",
        "PERJANJIAN KINERJA",
        "TAHUN 2026",
        "",
        "DINAS KETAHANAN PANGAN",
        "Jalan Lumbung Padi No. 8 Pandanwangi",
    ):
        p.line(line, bold=True, middle=True)
    p.page_break()
    p.line("LEMBAR PENGESAHAN", bold=True, middle=True)
    p.line("Dokumen Perjanjian Kinerja ini telah diteliti dan disetujui untuk ditandatangani oleh:")
    p.table(
        [
            ["No", "Jabatan", "Nama", "Paraf"],
            ["1", "Sekretaris", "RATNA DEWANTI, S.P.", ""],
            ["2", "Kasubag Perencanaan", "TAUFIK HIDAYAT, S.E.", ""],
        ]
    )
    p.page_break()
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS KETAHANAN PANGAN", "statement.")
    p.line(OPENING)
    p.introduce((head, "selanjutnya disebut pihak pertama"), (mayor, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua"))
    p.promise("Pihak pertama", "Pihak kedua")

    def sign(page: str) -> None:
        day = p.day("Pandanwangi", "8 Januari 2026", page)
        p.table(
            [
                [["Pihak Kedua,", f"{mayor.position},"], "", [day, "Pihak Pertama,", f"{head.position},"]],
                [["", "", ""], "", ["", "", ""]],
                [[mayor.name], "", [head.name, head.rank, f"NIP {head.nip}"]],
            ],
            ruled=False,
        )

    sign("statement.")
    section = p.document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS KETAHANAN PANGAN KOTA PANDANWANGI")
    heads = ["No.", "Tujuan", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target"]
    quarters = ["TW I", "TW II", "TW III", "TW IV"]
    p.put_heads([*heads, *(f"Target Triwulan {q}" for q in quarters)])
    rows: Rows = [[*heads, "Target Triwulan", "", "", ""], [*[""] * 6, *quarters], p.put_columns(10)]
    goal = "Mewujudkan ketahanan pangan kota yang berkelanjutan"
    aims: list[Aim] = [
        ("1.", "Meningkatnya ketersediaan pangan", [("Skor Pola Pangan Harapan", "Skor", "91,2", "-", "-", "-", "91,2"), ("Cadangan pangan pemerintah", "Ton", "120", "30", "60", "90", "120"), ("Rasio konsumsi normatif", "Rasio", "≤ 0,85", "-", "-", "-", "≤ 0,85")]),
        ("2.", "Meningkatnya keamanan pangan segar", [("Persentase pangan segar yang aman", "Persen", "93", "90", "91", "92", "93")]),
    ]  # fmt: skip
    for n in range(2):
        p.put(f"objectives.{n}.goal", goal)
    body = p.put_aims(aims, "name", "unit", "target", *QUARTERS)
    rows += [[row[0], goal if at == 0 else "", *row[1:]] for at, row in enumerate(body)]
    table = p.table(rows, bold=2)
    span(table, 0, [2], range(6))
    merge(table, 0, 6, 0, 9)
    span(table, 3, [3, 1], [0, 2])
    merge(table, 3, 1, 6, 1)
    p.line()
    lines: Rows = [["No.", p.put("budget.heading", "Program"), "Pagu (Rp)", "Ket."]]
    lines += p.put_lines(
        [
            ("1.", "Program Peningkatan Diversifikasi Pangan", "1.204.500.000", "APBD"),
            ("2.", "Program Penanganan Kerawanan Pangan", "618.750.000", "APBD"),
        ],
        "number",
        "name",
        "amount",
        "note",
    )
    lines.append(["", "Total", p.put("budget.total", "1.823.250.000"), ""])
    p.table(lines, bold=1)
    sign("")
    p.put_parties(head, mayor)
    return p.sample()


def indicator_cards() -> Sample:
    """A card for each indicator: labels at the left, the objective said again in each, target and unit in one row, quarters in boxes below their
    names; the money as a row of labels.
    """
    p = Page()
    head = Person("KOMBES POL. DARMAWAN, S.I.K.", "Kepala Biro Perencanaan", "KOMISARIS BESAR POLISI", "NRP 74051122")
    chief = Person("INSPEKTUR JENDERAL SUTANTO, M.H.", "Kepala Kepolisian Daerah Nusaraya", "INSPEKTUR JENDERAL POLISI", "NRP 69080345")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BIRO PERENCANAAN POLDA NUSARAYA")
    data: list[Aim] = [
        ("1.", "Terwujudnya perencanaan yang selaras", [("Persentase satuan kerja yang menyusun rencana tepat waktu", "100", "%", "Satker tepat waktu dibagi seluruh satker x 100%", "25", "50", "75", "100"), ("Nilai evaluasi akuntabilitas", "82,5", "Nilai", "Hasil evaluasi Itwasda", "-", "-", "-", "82,5")]),
        ("2.", "Terwujudnya anggaran yang terserap", [("Persentase penyerapan anggaran", "96", "%", "Realisasi dibagi pagu x 100%", "20", "45", "70", "96")]),
    ]  # fmt: skip
    p.put_aims(data, "name", "target", "unit", "formula", *QUARTERS)
    for number, text, indicators in data:
        for name, target, unit, formula, *quarters in indicators:
            rows: Rows = [
                ["Sasaran", f"{number} {text}", "", "", ""],
                ["Indikator Kinerja", name, "", "", ""],
                ["Formula", formula, "", "", ""],
                ["Target", target, "", "Satuan", unit],
                ["Target Triwulan", "TW I", "TW II", "TW III", "TW IV"],
                ["", *quarters],
            ]
            table = p.table(rows)
            for row in range(3):
                merge(table, row, 1, row, 4)
            merge(table, 3, 1, 3, 2)
            merge(table, 4, 0, 5, 0)
            p.line()
    p.line(f"Alokasi Anggaran\t: {p.put('budget.total', 'Rp. 2.118.400.000,-')}")
    day = p.day("Nusakota", "15 Januari 2026")
    p.sign(
        ["", "PIHAK KEDUA", "", "", chief.name, chief.rank, chief.nip],
        [day, "PIHAK PERTAMA", "", "", head.name, head.rank, head.nip],
    )
    p.put_parties(head, chief, keys=("name", "rank", "nip"))
    return p.sample()


def lists_without_table() -> Sample:
    """Objectives and indicators as lists that Word numbers, the target behind a dash in each line; money as a list with its sum; who signs alone."""
    p = Page()
    chair = Person("MULYONO, S.H., M.H.", "Ketua Komisi Pemilihan Umum Kota Arjuna")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "KOMISI PEMILIHAN UMUM KOTA ARJUNA")
    opening = (
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, yang bertanda "
        "tangan di bawah ini berjanji akan mewujudkan target kinerja tahun 2026 sebagai berikut:"
    )
    p.line(p.put("statement.text", opening))
    data: list[Aim] = [
        ("1.", "Terwujudnya penyelenggara pemilu yang profesional", [("a.", "Persentase badan ad hoc yang mengikuti bimbingan teknis", "100%"), ("b.", "Nilai indeks reformasi birokrasi", "78,5")]),
        ("2.", "Meningkatnya partisipasi pemilih", [("a.", "Persentase partisipasi pemilih pemula", "72%"), ("b.", "Jumlah sekolah yang dikunjungi", "24 sekolah")]),
    ]  # fmt: skip
    outer = add_numbering(p.document, "decimal", "%1.")
    p.put_aims(data, "number", "name", "target")
    for _, text, indicators in data:
        number_automatically(p.line(f"Sasaran: {text}", bold=True), outer)
        inner = add_numbering(p.document, "lowerLetter", "%1.")
        for _, name, target in indicators:
            number_automatically(p.line(f"{name} – target {target}"), inner)
    p.line("Anggaran:", bold=True)
    costs = add_numbering(p.document, "decimal", "%1)")
    budget = [("1)", "Program Dukungan Manajemen", "Rp 3.412.000.000"), ("2)", "Program Penyelenggaraan Pemilu", "Rp 918.600.000")]
    for _, name, amount in budget:
        number_automatically(p.line(f"{name}: {amount}"), costs)
    p.put_lines(budget, "number", "name", "amount")
    p.line(f"Jumlah: {p.put('budget.total', 'Rp 4.330.600.000')}")
    p.right(p.day("Arjuna", "28 Januari 2026"))
    for line in chair.signed():
        p.right(line)
    p.put_all("parties.first", chair)
    return p.sample()


def notes_at_the_foot() -> Sample:
    """Two officers, each with header of their own section; targets with small figures whose notes stand below the table, names in content controls,
    a text box for whoever scans it; statement and table on one page; money by sub-activities with letters below their activity.
    """
    p = Page()
    chief = Person("NURDIN SALEH, S.E., M.Si.", "Kepala Bidang Perdagangan", "Pembina", "197301152000031004")
    data: list[tuple[Person, list[Aim], list[tuple[str, str, str]], str]] = [
        (
            Person("LINA MARLINA, S.E.", "Kepala Seksi Metrologi", "Penata Tk. I", "198203112008012011"),
            [("1.", "Meningkatnya tertib ukur", [("Persentase alat ukur bertanda tera sah", "85"), ("Jumlah pasar tertib ukur", "6 pasar")])],
            [("1.", "Penyelenggaraan Metrologi Legal", "Rp 286.400.000"), ("a.", "Pelaksanaan Tera dan Tera Ulang", "Rp 214.150.000"), ("b.", "Pengawasan Kemetrologian", "Rp 72.250.000")],
            "Rp 286.400.000",
        ),
        (
            Person("FERDI KURNIAWAN, S.Sos.", "Kepala Seksi Pengelolaan Pasar", "Penata", "198607252010011006"),
            [("1.", "Meningkatnya kualitas pasar rakyat", [("Persentase kios yang terisi", "92")]), ("2.", "Terjaganya harga bahan pokok", [("Jumlah laporan harga harian", "260 laporan")])],
            [("1.", "Pembangunan Sarana Distribusi", "Rp 518.000.000"), ("a.", "Pembinaan Pengelola Pasar", "Rp 518.000.000")],
            "Rp 518.000.000",
        ),
    ]  # fmt: skip
    for n, (who, aims, budget, total) in enumerate(data):
        if n:
            p.agreements.append({})
            section = p.document.add_section(WD_SECTION.NEW_PAGE)
            section.header.is_linked_to_previous = False
        p.document.sections[n].header.paragraphs[0].text = f"Perjanjian Kinerja {who.position} - Halaman"
        p.titles("PERJANJIAN KINERJA TAHUN 2026", who.position.upper())
        box(p, "Pindai kode untuk memeriksa keaslian dokumen")
        p.line(OPENING)
        for person, after in ((who, "selanjutnya disebut pihak pertama"), (chief, "selanjutnya disebut pihak kedua")):
            control(p.line(f"Nama\t: {person.name}"))
            p.line(f"Jabatan\t: {person.position}")
            p.line(after)
        p.promise("Pihak pertama", "Pihak kedua")
        rows: Rows = [list(p.put_heads(["No", "Sasaran Sub Kegiatan", "Indikator Kinerja", "Target"]))]
        rows += p.put_aims(aims, "name", "target")
        table = p.table(rows, bold=1)
        mark = table.cell(1, 3).paragraphs[0].add_run("1)")
        mark.font.superscript = True
        span(table, 1, [len(indicators) for _, _, indicators in aims], [0, 1])
        p.line("1) dalam persen, dihitung dari alat dan kios yang terdaftar pada akhir tahun 2025")
        lines: Rows = [[p.put("budget.heading", "Kegiatan dan Sub Kegiatan"), "Anggaran", "Keterangan"]]
        lines += [[f"{number} {name}", amount, "APBD"] for number, name, amount in budget]
        p.put_lines([(*line, "APBD") for line in budget], "number", "name", "amount", "note")
        lines.append(["Total Anggaran", p.put("budget.total", total), ""])
        p.table(lines, bold=1)
        p.line("Sumber data: Dinas Perdagangan, 2026")
        day = p.day("Kertajaya", "9 Januari 2026")
        p.right(day)
        p.sign(["Pihak Kedua", *chief.signed()], ["Pihak Pertama", *who.signed()])
        p.line("***) Kolom kedua disesuaikan dengan yang dilaksanakan pada masing-masing Perangkat Daerah.")
        p.put_parties(who, chief)
    return p.sample()


ROUND: dict[str, Make] = {
    "health_printout": health_printout,
    "beside_each_other": beside_each_other,
    "cover_and_approval": cover_and_approval,
    "indicator_cards": indicator_cards,
    "lists_without_table": lists_without_table,
    "notes_at_the_foot": notes_at_the_foot,
    **SHEETS,
}
