"""Round seventeen, to see whether what the sixteenth fixed holds elsewhere. Sources, looked up for it: a contract of a service agency with its
perspectives, weights and three who sign; what programs that read scans write, Markdown with tables in HTML; a guide of a commission that words
its agreement in articles; and papers as offices keep them: a district command's, indicators side by side with labels at the left, a bureau's
programmes, activities and their parts in a table each. People and numbers are invented.

At its first run: 6 papers, 4 read whole; 217 of 233 fields right (93.1 %), none silent, 2 marked, none asked, 16 missed, 15 of them of indicators
side by side.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, QUARTERS, Aim, Make, Page, Person, Rows, Sample, Values, span, wide_rows


def perspectives() -> Sample:
    """A service agency: perspectives as rows of full width, weights with their sum, semesters under one head; the numbers of indicators in a column;
    one who signs below the two others.
    """
    p = Page()
    head = Person("drg. LIDYA KRISTIANI, M.Kes.", "Kepala Puskesmas Kedungwaru", "", "197911242008012007")
    chief = Person("dr. FERRY HANDOKO", "Kepala Dinas Kesehatan Kabupaten Brantas", "", "196908152000031003")
    regent = Person("H. SYAHRI MULYADI", "Bupati Brantas")
    p.titles("KONTRAK KINERJA BADAN LAYANAN UMUM DAERAH TAHUN 2026", "PUSKESMAS KEDUNGWARU")
    p.line(OPENING)
    for number, who, after in (("1.", head, "selanjutnya disebut Pihak Pertama"), ("2.", chief, "selanjutnya disebut Pihak Kedua")):
        p.table([[number, "Nama", ":", who.name], ["", "NIP", ":", who.nip], ["", "Jabatan", ":", who.position]], ruled=False)
        p.line(after)
    p.promise("Pihak Pertama", "Pihak Kedua")
    fixed = ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Bobot"]
    p.put_heads([*fixed, "Target Semester I", "Target Tahunan"])
    rows: Rows = [[*fixed, "Target", ""], ["", "", "", "", "", "Semester I", "Tahunan"]]
    aims: list[Aim] = [
        ("1", "Meningkatnya kemandirian keuangan", [("Rasio pendapatan terhadap biaya operasional", "%", "25", "40", "82"), ("Persentase realisasi belanja", "%", "15", "45", "95")]),
        ("2", "Meningkatnya mutu layanan", [("Indeks kepuasan masyarakat", "Nilai", "40", "84", "86"), ("Waktu tunggu pendaftaran", "Menit", "20", "12", "10")]),
    ]  # fmt: skip
    body = p.put_aims(aims, "name", "unit", "weight", "semesters.s1", "target")
    for n, group in enumerate(("PERSPEKTIF KEUANGAN", "PERSPEKTIF LAYANAN")):
        p.put(f"objectives.{n}.table", group)
    rows += [
        ["PERSPEKTIF KEUANGAN", *[""] * 6],
        *body[:2],
        ["PERSPEKTIF LAYANAN", *[""] * 6],
        *body[2:],
        ["", "Jumlah Bobot", "", "", "100", "", ""],
    ]
    table = p.table(rows, bold=2)
    span(table, 0, [2], range(5))
    merge(table, 0, 5, 0, 6)
    wide_rows(table, (2, 5), 6)
    for top in (3, 6):
        span(table, top, [2], [0, 1])
    merge(table, 8, 1, 8, 3)
    day = p.day("Kedungwaru", "5 Januari 2026")
    p.sign(["", "Pihak Kedua,", *chief.signed()], [day, "Pihak Pertama,", *head.signed()])
    for text in ("Mengetahui,", *regent.signed()):
        p.line(text, middle=True)
    p.put_parties(head, chief, regent)
    return p.sample()


def html_in_markdown() -> Sample:
    """What a program makes of a scan: headings with hashes, tables in HTML with cells over rows and columns, breaks and entities, a picture, the
    numbers of pages.
    """
    v = Values()
    put = v.put
    text = f"""\
<img alt="Logo"/>

# {put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}

# {put("title.subject", "PENGADILAN NEGERI TANJUNG MEKAR")}

{OPENING}

<table>
<tr><td>Nama</td><td>:</td><td>SUKARDI, S.H., M.H.</td></tr>
<tr><td>Jabatan</td><td>:</td><td>Ketua Pengadilan Negeri Tanjung Mekar</td></tr>
</table>

Selanjutnya disebut **Pihak Pertama**

<table>
<tr><td>Nama</td><td>:</td><td>Dr. HERLINA, S.H., M.Hum.</td></tr>
<tr><td>Jabatan</td><td>:</td><td>Ketua Pengadilan Tinggi Nusaraya</td></tr>
</table>

Selaku atasan Pihak Pertama, selanjutnya disebut **Pihak Kedua**

{PROMISE.format("Pihak Pertama")}

{SUPERVISION.format("Pihak Kedua")}

<page_number>1</page_number>

<table border="1">
<thead>
<tr><th rowspan="2">No.</th><th rowspan="2">Sasaran</th><th rowspan="2">Indikator Kinerja</th><th rowspan="2">Target</th><th colspan="2">Target Semester</th></tr>
<tr><th>Semester I</th><th>Semester II</th></tr>
</thead>
<tbody>
<tr><td rowspan="2">1.</td><td rowspan="2">Terwujudnya peradilan yang efektif &amp; akuntabel</td><td>Persentase perkara perdata yang diselesaikan tepat waktu</td><td>97 %</td><td>95 %</td><td>97 %</td></tr>
<tr><td>Persentase putusan yang tidak mengajukan<br/>upaya hukum</td><td>88 %</td><td>87 %</td><td>88 %</td></tr>
<tr><td>2.</td><td>Meningkatnya akses peradilan</td><td>Jumlah layanan pos bantuan hukum</td><td>240 layanan</td><td>120 layanan</td><td>240 layanan</td></tr>
</tbody>
</table>

<table border="1">
<tr><th>Kegiatan</th><th>Anggaran</th></tr>
<tr><td>1. Dukungan Manajemen Peradilan Umum</td><td>Rp 6.214.300.000,-</td></tr>
<tr><td>2. Penegakan dan Pelayanan Hukum</td><td>Rp 118.500.000,-</td></tr>
<tr><td>Jumlah</td><td>Rp 6.332.800.000,-</td></tr>
</table>

{put("signed.place", "Tanjung Mekar")}, {put("signed.date", "2 Januari 2026")}

<table>
<tr><td>Pihak Kedua,</td><td>Pihak Pertama,</td></tr>
<tr><td>Ketua Pengadilan Tinggi<br/>Nusaraya</td><td>Ketua Pengadilan Negeri<br/>Tanjung Mekar</td></tr>
<tr><td>Dr. HERLINA, S.H., M.Hum.</td><td>SUKARDI, S.H., M.H.</td></tr>
</table>

<page_number>2</page_number>
"""
    put("statement.text", f"{OPENING} {PROMISE.format('Pihak Pertama')} {SUPERVISION.format('Pihak Kedua')}")
    v.put_heads(["No.", "Sasaran", "Indikator Kinerja", "Target", "Target Semester Semester I", "Target Semester Semester II"])
    aims: list[Aim] = [
        ("1.", "Terwujudnya peradilan yang efektif & akuntabel", [("Persentase perkara perdata yang diselesaikan tepat waktu", "97 %", "95 %", "97 %"), ("Persentase putusan yang tidak mengajukan upaya hukum", "88 %", "87 %", "88 %")]),
        ("2.", "Meningkatnya akses peradilan", [("Jumlah layanan pos bantuan hukum", "240 layanan", "120 layanan", "240 layanan")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "target", "semesters.s1", "semesters.s2")
    put("budget.heading", "Kegiatan")
    v.put_lines(
        [("1.", "Dukungan Manajemen Peradilan Umum", "Rp 6.214.300.000,-"), ("2.", "Penegakan dan Pelayanan Hukum", "Rp 118.500.000,-")],
        "number",
        "name",
        "amount",
    )
    put("budget.total", "Rp 6.332.800.000,-")
    v.put_parties(
        Person("SUKARDI, S.H., M.H.", "Ketua Pengadilan Negeri Tanjung Mekar"),
        Person("Dr. HERLINA, S.H., M.Hum.", "Ketua Pengadilan Tinggi Nusaraya"),
    )
    return Sample("text", text.encode(), v.expected)


def in_articles() -> Sample:
    """An agreement in articles: its number below the title, the table in the first, the sum in a sentence of the second, sentences behind both; two
    who sign for commissions of other levels.
    """
    p = Page()
    head = Person("YUNITA SARASWATI, S.H.", "Kepala Sekretariat Bawaslu Kabupaten Lembah Biru", "", "198104092006042011")
    chief = Person("Drs. HAMDAN ZOELVA", "Kepala Sekretariat Bawaslu Provinsi Nusaraya", "", "197002021992031005")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "SEKRETARIAT BADAN PENGAWAS PEMILIHAN UMUM KABUPATEN LEMBAH BIRU")
    p.line(f"Nomor: {p.put('document_number', '012/PR.01/K.LB/I/2026')}", middle=True)
    p.line(OPENING)
    for number, who, after in (("I.", head, "selanjutnya disebut PIHAK KESATU;"), ("II.", chief, "selanjutnya disebut PIHAK KEDUA;")):
        p.line(f"{number}\tNama\t: {who.name}")
        p.line(f"\tJabatan\t: {who.position}")
        p.line(f"\t{after}")
    agreed = "PARA PIHAK sepakat mengikatkan diri dalam perjanjian kinerja dengan ketentuan sebagai berikut:"
    first = "PIHAK KESATU berjanji akan mewujudkan target kinerja tahun 2026 sebagaimana tercantum dalam tabel di bawah ini."
    p.line(agreed)
    p.line("Pasal 1", bold=True, middle=True)
    p.line(first)
    p.put("statement.text", f"{OPENING} {agreed} {first}")
    rows: Rows = [list(p.put_heads(["No", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Target"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas pengawasan pemilu", [("Persentase laporan pelanggaran yang ditindaklanjuti", "100%"), ("Jumlah kegiatan pengawasan partisipatif", "8 kegiatan")]),
        ("2", "Meningkatnya tata kelola sekretariat", [("Nilai indikator kinerja pelaksanaan anggaran", "95,5")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "target")], bold=1), 1, [2, 1], [0, 1])
    p.line("Pasal 2", bold=True, middle=True)
    p.line(
        f"Untuk mencapai target kinerja sebagaimana dimaksud dalam Pasal 1 disediakan anggaran sebesar {p.put('budget.total', 'Rp 2.418.650.000')}."
    )
    p.line("Pasal 3", bold=True, middle=True)
    p.line(
        "PIHAK KEDUA melakukan supervisi dan evaluasi atas capaian kinerja, dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
    )
    p.line("Perjanjian ini dibuat dengan sebenarnya untuk dilaksanakan dengan penuh tanggung jawab.")
    p.sign_both(("PIHAK KESATU,", head), ("PIHAK KEDUA,", chief), p.day("Lembah Biru", "15 Januari 2026"))
    return p.sample()


def district_command() -> Sample:
    """A command of the army: two levels of it as the head, how secret the paper is in header and footer, ranks with the number of the service in one
    line, what signatures call the posts in short; objectives as Roman rows.
    """
    p = Page()
    head = Person("ARIEF WICAKSONO, S.I.P.", "Komandan Kodim 0717/Rajawali", "Letnan Kolonel Inf", "NRP 11020034560780")
    chief = Person("TEGUH PRASETYO, M.Han.", "Komandan Korem 075/Wira Sakti", "Kolonel Inf", "NRP 1910045670370")
    p.document.sections[0].header.paragraphs[0].text = "BIASA"
    p.document.sections[0].footer.paragraphs[0].text = "BIASA"
    p.line(p.put("letterhead.government", "KOMANDO RESOR MILITER 075/WIRA SAKTI"), bold=True)
    p.line(p.put("letterhead.office", "KOMANDO DISTRIK MILITER 0717"), bold=True)
    p.titles("PERJANJIAN KINERJA TAHUN ANGGARAN 2026", "KODIM 0717/RAJAWALI")
    p.line(OPENING)
    for letter, who, after in (
        ("a.", head, "selanjutnya disebut Pihak I."),
        ("b.", chief, "selaku atasan Pihak I, selanjutnya disebut Pihak II."),
    ):
        p.line(f"{letter}\tNama\t\t: {who.name}")
        p.line(f"\tPangkat/NRP\t: {who.rank} / {who.nip.removeprefix('NRP ')}")
        p.line(f"\tJabatan\t: {who.position}")
        p.line(after)
    p.promise("Pihak I", "Pihak II")
    rows: Rows = [list(p.put_heads(["No", "Sasaran Program", "Indikator Kinerja", "Target", "Satuan"])), list(p.put_columns(5, "{}"))]
    aims: list[Aim] = [
        ("I.", "Meningkatnya kesiapan satuan", [("Persentase personel yang memenuhi standar jasmani", "92", "Persen"), ("Persentase materiil siap pakai", "88", "Persen")]),
        ("II.", "Meningkatnya pembinaan teritorial", [("Jumlah kegiatan bakti TNI", "12", "Kegiatan")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "target", "unit")], bold=1), 2, [2, 1], [0, 1])
    p.line()
    lines: Rows = [["No", p.put("budget.heading", "Program"), "Pagu Anggaran"]]
    lines += p.put_lines(
        [("1.", "Profesionalisme dan Kesejahteraan Prajurit", "Rp412.300.000,00"), ("2.", "Pelaksanaan Tugas TNI", "Rp1.086.750.000,00")],
        "number",
        "name",
        "amount",
    )
    lines.append(["", "Jumlah", p.put("budget.total", "Rp1.499.050.000,00")])
    p.table(lines, bold=1)
    day = p.day("Rajawali", "9 Januari 2026")
    p.sign(
        ["", "Pihak II", "Danrem 075/WS,", "", "", chief.name, f"{chief.rank} {chief.nip}"],
        [day, "Pihak I", "Dandim 0717/Rjw,", "", "", head.name, f"{head.rank} {head.nip}"],
    )
    p.put_parties(head, chief)
    return p.sample()


def side_by_side() -> Sample:
    """Labels at the left, an indicator in each column: objective over two of them, unit, year and quarters below each other; who signs alone."""
    p = Page()
    head = Person("NURHASANAH, S.Pd., M.M.", "Kepala SMP Negeri 4 Batu Licin", "Pembina Tk. I", "197001161995122001")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "SMP NEGERI 4 BATU LICIN")
    data: list[Aim] = [
        ("", "Meningkatnya mutu lulusan", [("Persentase lulusan yang melanjutkan sekolah", "%", "100", "-", "-", "100", "100"), ("Rata-rata nilai asesmen literasi", "Skor", "2,1", "-", "-", "-", "2,1")]),
        ("", "Meningkatnya kompetensi guru", [("Jumlah guru yang mengikuti pelatihan", "Orang", "24", "6", "12", "18", "24")]),
    ]  # fmt: skip
    p.put_aims(data, "name", "unit", "target", *QUARTERS)
    columns = [row for _, _, rows in data for row in rows]
    labels = ["Indikator Kinerja", "Satuan", "Target Tahun 2026", "Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"]
    rows: Rows = [["Sasaran", data[0][1], "", data[1][1]]]
    rows += [[label, *(column[at] for column in columns)] for at, label in enumerate(labels)]
    merge(p.table(rows), 0, 1, 0, 2)
    p.right(p.day("Batu Licin", "6 Januari 2026"))
    for line in head.signed():
        p.right(line)
    p.put_all("parties.first", head)
    return p.sample()


def table_for_each_level() -> Sample:
    """A bureau's programme, activity and its parts in a table each, with indicators and money beside each other and no sum; captions with the level;
    the person as a row of a table with a photograph's room.
    """
    p = Page()
    head = Person("Drs. IMRON ROSYADI, M.Si.", "Kepala Biro Organisasi", "Pembina Utama Muda", "196709231993031006")
    chief = Person("Ir. DEWI ANGGRAINI, M.T.", "Sekretaris Daerah Provinsi Nusaraya", "Pembina Utama Madya", "196504141990032002")
    p.line(p.put("letterhead.government", "PEMERINTAH PROVINSI NUSARAYA"), bold=True, middle=True)
    p.line(p.put("letterhead.office", "SEKRETARIAT DAERAH"), bold=True, middle=True)
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BIRO ORGANISASI")
    p.line(OPENING)
    p.table(
        [
            ["Pihak Pertama", "Nama", ":", head.name],
            ["", "Jabatan", ":", head.position],
            ["Pihak Kedua", "Nama", ":", chief.name],
            ["", "Jabatan", ":", chief.position],
        ]
    )
    p.promise("Pihak Pertama", "Pihak Kedua")
    levels = [
        ("I. TINGKAT PROGRAM", "Sasaran Program", "Program", "Meningkatnya kualitas kelembagaan", [("Indeks reformasi birokrasi", "74,5")], "Program Penataan Organisasi", "Rp 3.912.000.000"),
        ("II. TINGKAT KEGIATAN", "Sasaran Kegiatan", "Kegiatan", "Tertatanya kelembagaan perangkat daerah", [("Persentase perangkat daerah yang tepat ukuran", "90%"), ("Jumlah analisis jabatan", "42 dokumen")], "Penataan Kelembagaan", "Rp 1.640.500.000"),
        ("III. TINGKAT SUB KEGIATAN", "Sasaran Sub Kegiatan", "Sub Kegiatan", "Tersusunnya evaluasi kelembagaan", [("Jumlah laporan evaluasi", "4 laporan")], "Evaluasi Kelembagaan", "Rp 412.250.000"),
    ]  # fmt: skip
    p.put_heads(["No", "Sasaran Program", "Indikator Kinerja", "Target", "Program", "Anggaran"])
    p.put("budget.heading", "Program")
    p.put_aims([("1", text, rows) for _, _, _, text, rows, _, _ in levels], "name", "target")
    p.put_lines([(name, amount) for *_, name, amount in levels], "name", "amount")
    for n, (caption, aim, cost, text, indicators, name, amount) in enumerate(levels):
        p.put(f"objectives.{n}.table", caption)
        p.line(caption, bold=True)
        rows: Rows = [["No", aim, "Indikator Kinerja", "Target", cost, "Anggaran"]]
        rows += [
            [*(("1", text) if k == 0 else ("", "")), *indicator, *((name, amount) if k == 0 else ("", ""))]
            for k, indicator in enumerate(indicators)
        ]
        span(p.table(rows, bold=1), 1, [len(indicators)], [0, 1, 4, 5])
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Nusakota", "12 Januari 2026"))
    return p.sample()


ROUND: dict[str, Make] = {
    "perspectives": perspectives,
    "html_in_markdown": html_in_markdown,
    "in_articles": in_articles,
    "district_command": district_command,
    "side_by_side": side_by_side,
    "table_for_each_level": table_for_each_level,
}
