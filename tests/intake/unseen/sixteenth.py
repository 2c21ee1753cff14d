"""Round sixteen, structures again that no paper before had. Sources, looked up for it: a prosecutor's application that lays the whole paper in one
table with others in it; a hospital's and a regency's form for changed agreements, with sums and targets before and after; a guide to cascades with
success factors and other offices' shares; a contract of a university; and papers as offices keep them: a letter before the agreement of an expert,
quarters in a matrix that says indicators by number, boxes to tick, a paper that a converter wrote as Markdown. People and numbers are invented.

At its first run: 8 papers, 5 read whole; 335 of 343 fields right (97.7 %), 7 silent, 7 marked, 2 asked, 3 missed. Right readings corrected after it:
whoever only the statement's page names is of the agreement (two papers), the letter before a caption is of the title (one), and a definition is the
note (one).
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from docx.enum.section import WD_ORIENT, WD_SECTION

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.paper import merge, new_row
from tests.intake.unseen.kit import OPENING, QUARTERS, Aim, Make, Page, Person, Rows, Sample, Values, span


def landscape(p: Page) -> None:
    section = p.document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def all_in_one_table() -> Sample:
    """The whole paper in a table without rules, its tables and signatures in cells of it; when it was printed at the top; letters before the
    captions of two tables; no day; a formula as one count over another.
    """
    p = Page()
    head = Person("RADEN SURYA WIJAYA, S.H.", "Kepala Seksi Tindak Pidana Umum")
    chief = Person("Dr. MARIA LESTARI, S.H., M.H.", "Kepala Kejaksaan Negeri Tirtajaya")
    outer = p.table([["SATKER : KEJAKSAAN NEGERI TIRTAJAYA", "Tanggal Cetak 9/01/2026 8:14 AM"]], ruled=False)

    def row(*texts: str) -> None:
        cells = new_row(outer)
        if len(texts) == 1:
            cells[0].merge(cells[1])
        for cell, text in zip(cells, texts, strict=False):
            cell.paragraphs[0].add_run(text)

    def inside(rows: Rows, *, ruled: bool) -> None:
        cells = new_row(outer)
        cell = cells[0].merge(cells[1])
        table = p.table(rows, inside=cell, bold=int(ruled))
        if ruled:
            table.style = "Table Grid"

    row("CETAK PERJANJIAN KINERJA")
    row(p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"))
    row(OPENING)
    for who, after in (
        (head, "Selanjutnya disebut pihak pertama"),
        (chief, "Selaku atasan langsung pihak pertama, selanjutnya disebut pihak kedua"),
    ):
        inside([["Nama", ":", who.name], ["Jabatan", ":", who.position]], ruled=False)
        row(after)
    promise, supervision = p.promised("Pihak pertama", "Pihak kedua")
    row(promise)
    row(supervision)
    p.put_parties(head, chief, keys=("name", "position"), page="statement.")
    signatures: Rows = [["Pihak Kedua,", "", "Pihak Pertama,"], ["", "", ""], [chief.name, "", head.name]]
    inside(signatures, ruled=False)
    row(p.put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"))
    row("SEKSI TINDAK PIDANA UMUM")
    row("KEJAKSAAN NEGERI TIRTAJAYA")
    p.put("title.subject", "SEKSI TINDAK PIDANA UMUM KEJAKSAAN NEGERI TIRTAJAYA")
    heads = ["No", "Sasaran Program", "Indikator", "Formulasi", "Target (Satuan / Persen %)"]
    p.put_heads(heads)
    aims: list[Aim] = [
        ("1.", "Terwujudnya penyelesaian perkara yang tuntas", [("Persentase perkara yang diselesaikan tepat waktu", "Jumlah perkara selesai tepat waktu/Jumlah perkara masuk", "92 %")]),
        ("2.", "Terwujudnya penerapan keadilan restoratif", [("Jumlah perkara yang dihentikan secara restoratif", "Jumlah penetapan penghentian", "14 perkara")]),
        ("1.", "Terlaksananya tugas tambahan", [("Jumlah laporan aksi pencegahan korupsi", "Jumlah laporan yang dikirim", "4 laporan")]),
    ]  # fmt: skip
    body = p.put_aims(aims, "name", "formula", "target")
    for n, caption in enumerate(("A. KINERJA UTAMA", "A. KINERJA UTAMA", "B. KINERJA TUGAS TAMBAHAN")):
        p.put(f"objectives.{n}.table", caption)
    row("A.\tKINERJA UTAMA")
    inside([list(heads), *body[:2]], ruled=True)
    row("B.\tKINERJA TUGAS TAMBAHAN")
    inside([list(heads), body[2]], ruled=True)
    inside(signatures, ruled=False)
    p.put_parties(head, chief, keys=("name",))
    return p.sample()


def letter_in_front() -> Sample:
    """A letter that sends the agreement, with its own number, date and signature; then an expert's agreement with a cascade from the superior in
    two columns; signatures stand on the statement's page alone, before the table.
    """
    p = Page()
    head = Person(
        "NADIA PERMATA, S.E., M.Ak.", "Auditor Ahli Muda pada Inspektorat Pembantu II", "Penata Tk. I (III/d)", "198806172014032005"
    )
    chief = Person("BAMBANG HERMANTO, S.H.", "Inspektur Pembantu II", "Pembina Tk. I (IV/b)", "197305111999031002")
    p.line("NOTA DINAS", bold=True, middle=True)
    p.table(
        [
            ["Kepada", ":", "Inspektur Daerah Kabupaten Lembayung"],
            ["Dari", ":", "Inspektur Pembantu II"],
            ["Tanggal", ":", "12 Januari 2026"],
            ["Nomor", ":", "700/18/IRBAN-II/2026"],
            ["Lampiran", ":", "1 (satu) berkas"],
            ["Hal", ":", "Penyampaian Perjanjian Kinerja Pejabat Fungsional Tahun 2026"],
        ],
        ruled=False,
    )
    p.line(
        "Bersama ini kami sampaikan dengan hormat perjanjian kinerja pejabat fungsional yang telah ditandatangani. Atas perhatian Bapak kami ucapkan terima kasih."
    )
    for line in ("Inspektur Pembantu II,", "", chief.name, f"NIP. {chief.nip}"):
        p.right(line)
    p.page_break()
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "AUDITOR AHLI MUDA", "statement.")
    p.line(OPENING)
    for who, after in (
        (head, "selanjutnya disebut Pihak Pertama."),
        (chief, "selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua."),
    ):
        p.table(
            [["Nama", ":", who.name], ["NIP", ":", who.nip], ["Pangkat/Gol. Ruang", ":", who.rank], ["Jabatan", ":", who.position]],
            ruled=False,
        )
        p.line(after)
    p.promise("Pihak Pertama", "Pihak Kedua")
    day = p.day("Lembayung", "9 Januari 2026", "statement.")
    p.sign(["", "Pihak Kedua,", *chief.signed()[1:]], [day, "Pihak Pertama,", *head.signed()[1:]])
    p.put_parties(head, chief)
    landscape(p)
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "AUDITOR AHLI MUDA")
    heads = ["No", "Sasaran Atasan", "Indikator Atasan", "Rencana Hasil Kerja", "Indikator Kinerja Individu", "Satuan", "Target"]
    p.put_heads(heads)
    aims: list[Aim] = [
        ("1", "Tersusunnya laporan hasil audit yang berkualitas", [("Jumlah laporan hasil audit tepat waktu", "Laporan", "6"), ("Persentase rekomendasi yang dapat ditindaklanjuti", "%", "95")]),
        ("2", "Terlaksananya reviu dokumen keuangan", [("Jumlah catatan hasil reviu", "Dokumen", "8")]),
    ]  # fmt: skip
    body = p.put_aims(aims, "name", "unit", "target")
    above = [
        ("Meningkatnya kualitas pengawasan", "Persentase tindak lanjut hasil pengawasan"),
        ("", ""),
        ("Meningkatnya akuntabilitas keuangan", "Opini atas laporan keuangan"),
    ]
    rows: Rows = [list(heads), *([row[0], *over, *row[1:]] for row, over in zip(body, above, strict=True))]
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1, 2, 3])
    return p.sample()


def changed_agreement() -> Sample:
    """A changed agreement: target and sum as they were, as they are and the difference, two rows of heads; programmes in capitals above activities
    and their parts by codes; who signs has his number without a label.
    """
    p = Page()
    head = Person("dr. YOHANES TANDI, Sp.B.", "Direktur RSUD Wanasari", "", "197508302005011004")
    regent = Person("Ir. LUKAS PANGALILA", "Bupati Wanasari")
    p.line(p.put("letterhead.government", "PEMERINTAH KABUPATEN WANASARI"), bold=True, middle=True)
    p.titles("PERJANJIAN KINERJA PERUBAHAN TAHUN 2026", "RSUD WANASARI")
    p.line(OPENING)
    p.introduce_in_lines(
        (head, "selanjutnya disebut PIHAK KESATU"),
        (regent, "selaku atasan PIHAK KESATU, selanjutnya disebut PIHAK KEDUA"),
        labels=("Nama\t: ", "Jabatan\t: "),
        page="",
    )
    p.promise("PIHAK KESATU", "PIHAK KEDUA")
    fixed = ["No.", "Sasaran", "Indikator Kinerja", "Satuan"]
    p.put_heads([*fixed, "Target Semula", "Target Menjadi", "Ket."])
    rows: Rows = [[*fixed, "Target", "", "Ket."], ["", "", "", "", "Semula", "Menjadi", ""]]
    aims: list[Aim] = [
        ("1.", "Meningkatnya mutu pelayanan rumah sakit", [("Nilai survei kepuasan pasien", "Nilai", "86,5", "Tetap"), ("Angka kematian lebih dari 48 jam", "Per mil", "18", "Berubah")]),
        ("2.", "Meningkatnya kemandirian keuangan", [("Tingkat kemandirian BLUD", "%", "74", "Berubah")]),
    ]  # fmt: skip
    before = ["86,5", "20", "70"]
    rows += [[*row[:4], old, *row[4:]] for row, old in zip(p.put_aims(aims, "name", "unit", "target", "note"), before, strict=True)]
    table = p.table(rows, bold=2)
    span(table, 0, [2], (0, 1, 2, 3, 6))
    merge(table, 0, 4, 0, 5)
    span(table, 2, [2, 1], [0, 1])
    p.line()
    lines: Rows = [
        ["Kode", p.put("budget.heading", "Program/Kegiatan/Sub Kegiatan"), "Anggaran (Rp)", "", ""],
        ["", "", "Sebelum Perubahan", "Setelah Perubahan", "Bertambah/(Berkurang)"],
    ]
    budget = [
        ("1.02.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN", "46.210.000.000", "2.100.000.000"),
        ("1.02.01.2.10", "Peningkatan Pelayanan BLUD", "46.210.000.000", "2.100.000.000"),
        ("1.02.01.2.10.0001", "Pelayanan dan Penunjang Pelayanan BLUD", "46.210.000.000", "2.100.000.000"),
        ("1.02.02", "PROGRAM PEMENUHAN UPAYA KESEHATAN", "3.415.800.000", "(284.200.000)"),
    ]  # fmt: skip
    old = ["44.110.000.000", "44.110.000.000", "44.110.000.000", "3.700.000.000"]
    p.put_lines([line[:3] for line in budget], "code", "name", "amount")
    lines += [[code, name, was, amount, change] for (code, name, amount, change), was in zip(budget, old, strict=True)]
    lines.append(["", "JUMLAH", "47.810.000.000", p.put("budget.total", "49.625.800.000"), "1.815.800.000"])
    table = p.table(lines, bold=2)
    span(table, 0, [2], (0, 1))
    merge(table, 0, 2, 0, 4)
    day = p.day("Wanasari", "22 September 2026")
    p.sign(["", "PIHAK KEDUA,", regent.position, "", "", regent.name], [day, "PIHAK KESATU,", head.position, "", "", head.name, head.nip])
    return p.sample()


def matrix_by_number() -> Sample:
    """The indicators' numbers alone in a second table say whose quarters they are; below it another for the money by quarters; a village."""
    p = Page()
    head = Person("KOMARUDIN", "Kepala Desa Sindangsari")
    camat = Person("WAWAN SETIAWAN, S.STP., M.Si.", "Camat Cibatu", "Pembina", "198011152000121001")
    p.titles("PERJANJIAN KINERJA TAHUN ANGGARAN 2026", "DESA SINDANGSARI KECAMATAN CIBATU")
    rows: Rows = [list(p.put_heads(["No.", "Sasaran", "No.", "Indikator Kinerja", "Target"]))]
    aims: list[Aim] = [
        ("1.", "Meningkatnya pelayanan pemerintahan desa", [("1.1", "Persentase surat keterangan yang selesai satu hari", "96%"), ("1.2", "Jumlah perangkat desa yang mengikuti pelatihan", "9 orang")]),
        ("2.", "Meningkatnya kesehatan keluarga", [("2.1", "Jumlah balita yang ditimbang tiap bulan", "210 balita")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "number", "name", "target")], bold=1), 1, [2, 1], [0, 1])
    p.line("Target Kinerja Triwulanan", bold=True)
    matrix: Rows = [["No. Indikator", "Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"]]
    quarters = [
        ("0,0", "1.1", ("95%", "95%", "96%", "96%")),
        ("0,1", "1.2", ("0", "3", "6", "9")),
        ("1,0", "2.1", ("205", "207", "208", "210")),
    ]
    for at, number, figures in quarters:
        n, k = at.split(",")
        for key, figure in zip(QUARTERS, figures, strict=True):
            p.put(f"objectives.{n}.indicators.{k}.{key}", figure)
        matrix.append([number, *figures])
    p.table(matrix, bold=1)
    p.line()
    lines: Rows = [["No.", p.put("budget.heading", "Bidang/Kegiatan"), "Anggaran", "TW I", "TW II", "TW III", "TW IV"]]
    budget = [
        ("1.", "Penyelenggaraan Pemerintahan Desa", "Rp412.600.000", "Rp103.150.000", "Rp103.150.000", "Rp103.150.000", "Rp103.150.000"),
        ("2.", "Pembangunan Desa", "Rp538.000.000", "Rp0", "Rp200.000.000", "Rp338.000.000", "Rp0"),
    ]  # fmt: skip
    lines += p.put_lines(budget, "number", "name", "amount", *QUARTERS)
    lines.append(["", "Jumlah", p.put("budget.total", "Rp950.600.000"), "", "", "", ""])
    p.table(lines, bold=1)
    day = p.day("Sindangsari", "5 Januari 2026")
    p.sign(["Mengetahui,", *camat.signed()], [day, *head.signed()])
    p.put_parties(head, camat)
    return p.sample()


def success_factors() -> Sample:
    """Landscape: factors of success between objective and indicator, definition, formula, source, who supports from other offices; the table goes on
    with one row for each indicator; statement of one paragraph with both names in it.
    """
    p = Page()
    head = Person("SUHARTINI, S.T., M.T.", "Kepala Dinas Lingkungan Hidup", "Pembina Tk. I", "197609092003122003")
    mayor = Person("H. ARMAN MAULANA, S.E.", "Wali Kota Bumi Raharja")
    landscape(p)
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS LINGKUNGAN HIDUP KOTA BUMI RAHARJA")
    heads = [
        "No",
        "Sasaran Strategis",
        "Critical Success Factor (CSF)",
        "Indikator Kinerja",
        "Definisi Operasional",
        "Rumus Penghitungan",
        "Sumber Data",
        "Satuan",
        "Target",
        "Crosscutting (Perangkat Daerah Lain)",
    ]
    p.put_heads(heads)
    data = [
        ("1", "Meningkatnya kualitas lingkungan hidup", [
            ("Baku mutu air terpenuhi", "Indeks kualitas air", "Ukuran mutu air sungai pada titik pantau", "Jumlah bobot parameter dibagi jumlah parameter", "Laporan pemantauan", "Indeks", "56,4", "Dinas PUPR"),
            ("Baku mutu udara terpenuhi", "Indeks kualitas udara", "Ukuran mutu udara ambien", "Rata-rata parameter SO2 dan NO2", "Laporan pemantauan", "Indeks", "84,1", "Dinas Perhubungan"),
        ]),
        ("2", "Menurunnya timbulan sampah", [
            ("Sampah terpilah di sumber", "Persentase sampah yang terkelola", "Sampah yang dikurangi dan ditangani", "Sampah terkelola / timbulan sampah x 100%", "SIPSN", "%", "87", "Kecamatan, Dinas Pasar"),
        ]),
    ]  # fmt: skip
    p.put_aims(
        [(number, text, [(r[1], r[2], *r[3:7]) for r in rows]) for number, text, rows in data],
        "name",
        "note",
        "formula",
        "source",
        "unit",
        "target",
    )
    table_rows: Rows = [list(heads)]
    for number, text, indicators in data:
        table_rows += [[number if k == 0 else "", text if k == 0 else "", *cells] for k, cells in enumerate(indicators)]
    span(p.table(table_rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    day = p.day("Bumi Raharja", "14 Januari 2026")
    p.sign([mayor.position, "", "", mayor.name], [day, head.position, "", "", head.name, head.rank, f"NIP. {head.nip}"])
    p.put_parties(head, mayor)
    return p.sample()


def two_languages() -> Sample:
    """A university's paper: each heading, label and cell in Indonesian with the English behind a stroke, roles too; a rector with a director general."""
    p = Page()
    head = Person("Prof. Dr. IRAWAN SATRIO, M.Sc.", "Rektor Universitas Nusa Bhakti", "", "196602141991031003")
    chief = Person("Prof. Dr. LILIS SURYANI, M.T.", "Direktur Jenderal Pendidikan Tinggi", "", "196512201990032001")
    p.titles("PERJANJIAN KINERJA TAHUN 2026 / PERFORMANCE AGREEMENT 2026", "UNIVERSITAS NUSA BHAKTI")
    p.line(OPENING)
    p.introduce(
        (head, "selanjutnya disebut Pihak Pertama / First Party"),
        (chief, "selanjutnya disebut Pihak Kedua / Second Party"),
        labels=("Nama / Name", "Jabatan / Position"),
        page="",
    )
    p.promise("Pihak Pertama", "Pihak Kedua")
    rows: Rows = [
        list(p.put_heads(["No.", "Sasaran / Objective", "Indikator Kinerja / Performance Indicator", "Satuan / Unit", "Target 2026"]))
    ]
    aims: list[Aim] = [
        ("1.", "Meningkatnya kualitas lulusan / Improved quality of graduates", [("Persentase lulusan yang bekerja / Percentage of graduates employed", "%", "62"), ("Persentase mahasiswa berkegiatan di luar kampus / Percentage of students with off-campus experience", "%", "24,5")]),
        ("2.", "Meningkatnya kualitas penelitian / Improved quality of research", [("Jumlah luaran per dosen / Number of outputs per lecturer", "Rasio / Ratio", "1,2")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "unit", "target")], bold=1), 1, [2, 1], [0, 1])
    p.line()
    lines: Rows = [["No.", p.put("budget.heading", "Program / Programme"), "Anggaran / Budget (Rp)"]]
    budget = [
        ("1.", "Pendidikan Tinggi / Higher Education", "184.250.000.000"),
        ("2.", "Dukungan Manajemen / Management Support", "96.400.000.000"),
    ]
    lines += p.put_lines(budget, "number", "name", "amount")
    lines.append(["", "Jumlah / Total", p.put("budget.total", "280.650.000.000")])
    p.table(lines, bold=1)
    day = p.day("Nusakota", "27 Januari 2026")
    p.sign(
        ["", "Pihak Kedua / Second Party,", chief.position, "", "", chief.name, f"NIP {chief.nip}"],
        [day, "Pihak Pertama / First Party,", head.position, "", "", head.name, f"NIP {head.nip}"],
    )
    return p.sample()


def boxes_to_tick() -> Sample:
    """Two experts in one file: boxes that say which kind of agreement and of post it is; signatures before the tables; amount, quality and time of
    each task; a note for whoever fills it in.
    """
    p = Page()
    chief = Person("Drs. MUSLIM HARAHAP", "Sekretaris Dinas Kearsipan", "Pembina", "197007071995031001")
    staff: list[tuple[Person, list[Aim]]] = [
        (Person("VERA OKTAVIA, A.Md.", "Arsiparis Terampil", "Pengatur Tk. I", "199110102015032006"),
         [("1", "Tertatanya arsip inaktif", [("Jumlah berkas arsip yang ditata", "1.200 berkas"), ("Jumlah daftar arsip yang disusun", "12 daftar")])]),
        (Person("ANDRE SINAGA, S.IP.", "Arsiparis Ahli Pertama", "Penata Muda", "199304042019031003"),
         [("1", "Terselamatkannya arsip statis", [("Jumlah arsip statis yang diakuisisi", "350 berkas")]), ("2", "Meningkatnya layanan arsip", [("Jumlah pengguna arsip yang dilayani", "600 orang")])]),
    ]  # fmt: skip
    for n, (who, aims) in enumerate(staff):
        if n:
            p.agreements.append({})
            p.page_break()
        p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS KEARSIPAN KABUPATEN RANTAU INDAH")
        p.line("Jenis dokumen: ☑ Murni   ☐ Perubahan")
        p.line("Jenis jabatan: ☐ Administrasi   ☑ Fungsional   ☐ Pelaksana")
        p.line(OPENING)
        for person, after in (
            (who, "Selanjutnya disebut PIHAK PERTAMA"),
            (chief, "Selaku atasan langsung, selanjutnya disebut PIHAK KEDUA"),
        ):
            p.table(
                [["1.", "Nama", ":", person.name], ["2.", "NIP", ":", person.nip], ["3.", "Jabatan", ":", person.position]], ruled=False
            )
            p.line(after)
        p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
        p.right(p.day("Rantau Indah", "7 Januari 2026"))
        p.sign(["PIHAK KEDUA", "", "", *chief.signed(0)[1:]], ["PIHAK PERTAMA", "", "", *who.signed(0)[1:]])
        p.put_parties(who, chief)
        p.line("Rincian kinerja:", bold=True)
        fixed = ["No", "Sasaran Kinerja", "Indikator Kinerja"]
        p.put_heads([*fixed, "Target Kuantitas", "Target Mutu", "Target Waktu"])
        rows: Rows = [[*fixed, "Target", "", ""], ["", "", "", "Kuantitas", "Mutu", "Waktu"]]
        rows += [[*row, "100", "12 bulan"] for row in p.put_aims(aims, "name", "target")]
        table = p.table(rows, bold=2)
        span(table, 0, [2], range(3))
        merge(table, 0, 3, 0, 5)
        span(table, 2, [len(indicators) for _, _, indicators in aims], [0, 1])
        p.line("*) Beri tanda centang pada kotak yang sesuai")
    return p.sample()


def converted_to_markdown() -> Sample:
    """A sub-district's paper as a converter writes it: signs of emphasis, headings with hashes, dots and stars escaped, breaks of lines as tags,
    several indicators in a cell, a picture's name, a rule of dashes between pages.
    """
    v = Values()
    put = v.put
    text = f"""\
![](media/image1.png)

**{put("letterhead.government", "PEMERINTAH KABUPATEN TANJUNG ASRI")}**

**{put("letterhead.office", "KECAMATAN MUARA ENIM BARAT")}**

# **{put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")}**

{OPENING}

| Nama | : | **{put("parties.first.name", "ROSMIATI, S.Sos.")}** |
|---|---|---|
| Jabatan | : | {put("parties.first.position", "Camat Muara Enim Barat")} |

Selanjutnya disebut **PIHAK PERTAMA**

| Nama | : | **{put("parties.second.name", "H. DARWIS EFENDI")}** |
|---|---|---|
| Jabatan | : | {put("parties.second.position", "Bupati Tanjung Asri")} |

Selaku atasan **PIHAK PERTAMA**, selanjutnya disebut **PIHAK KEDUA**

**PIHAK PERTAMA** {PROMISE.format("").strip()}

**PIHAK KEDUA** {SUPERVISION.format("").strip()}

{put("statement.signed.place", "Muara Enim Barat")}, {put("statement.signed.date", "6 Januari 2026")}

| **PIHAK KEDUA** | **PIHAK PERTAMA** |
|---|---|
| **H. DARWIS EFENDI** | **ROSMIATI, S.Sos.**<br>{put("parties.first.rank", "Pembina")}<br>NIP\\. {put("parties.first.nip", "197212121998032002")} |

---

# **{put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")}**

**{put("title.subject", "KECAMATAN MUARA ENIM BARAT")}**

| **No** | **Sasaran Strategis** | **Indikator Kinerja** | **Target** |
|:---:|---|---|:---:|
| 1\\. | Meningkatnya kualitas pelayanan kecamatan | 1\\. Indeks kepuasan masyarakat<br>2\\. Persentase layanan tepat waktu | 86,2<br>95% |
| 2\\. | Meningkatnya ketenteraman wilayah | Jumlah kejadian gangguan ketertiban | 4 kejadian |

| **Program** | **Anggaran** | **Ket\\.** |
|---|---:|---|
| 1\\. Program Pelayanan Publik | Rp 214\\.500\\.000 | APBD |
| 2\\. Program Ketenteraman | Rp 96\\.250\\.000 | APBD |
| **Jumlah** | **Rp 310\\.750\\.000** | |
"""
    put("statement.text", f"{OPENING} {PROMISE.format('PIHAK PERTAMA')} {SUPERVISION.format('PIHAK KEDUA')}")
    v.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Target"])
    aims: list[Aim] = [
        ("1.", "Meningkatnya kualitas pelayanan kecamatan", [("1.", "Indeks kepuasan masyarakat", "86,2"), ("2.", "Persentase layanan tepat waktu", "95%")]),
        ("2.", "Meningkatnya ketenteraman wilayah", [("", "Jumlah kejadian gangguan ketertiban", "4 kejadian")]),
    ]  # fmt: skip
    v.put_aims(aims, "number", "name", "target")
    put("budget.heading", "Program")
    v.put_lines(
        [("1.", "Program Pelayanan Publik", "Rp 214.500.000", "APBD"), ("2.", "Program Ketenteraman", "Rp 96.250.000", "APBD")], "number", "name", "amount", "note"
    )  # fmt: skip
    put("budget.total", "Rp 310.750.000")
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "all_in_one_table": all_in_one_table,
    "letter_in_front": letter_in_front,
    "changed_agreement": changed_agreement,
    "matrix_by_number": matrix_by_number,
    "success_factors": success_factors,
    "two_languages": two_languages,
    "boxes_to_tick": boxes_to_tick,
    "converted_to_markdown": converted_to_markdown,
}
