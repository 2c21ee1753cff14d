"""Round twenty, ordinary papers and slightly unusual ones. Sources, looked up for it: a ministry's guide (predictions by quarters behind targets and
programmes), the annex of a province's health office (letterhead, title in four lines, *Kinerja Utama*), a hospital's deputy director, a sub-district
whose targets have number and unit under one head, a table with activity, money and who is responsible; messages and tables of plain text.
People and numbers are invented.

At its first run: 7 papers, 5 read whole; 345 of 359 fields right, none wrong or added without a mark but two of a letterhead, none marked or asked, 12
missed. Right readings corrected after it: predictions of what will be reached are no targets (12, as in round eight), and neither the labels nor
the fax number and the web page are of a letterhead's telephone and e-mail (2, of which one was wrong all the same): 346 of 347.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from collections.abc import Sequence

from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, QUARTERS, Aim, Make, Page, Person, Rows, Sample, Values, aim_rows, numbered, span


def _without_predictions(p: Page, aims: Sequence[Aim]) -> Rows:
    """The rows of objectives, of which what will be reached in each quarter is no target."""
    p.put_aims([(number, text, [row[:2] for row in rows]) for number, text, rows in aims], "name", "target")
    return aim_rows(aims)


def predictions() -> Sample:
    """A directorate's annex: what is predicted for each quarter behind targets and behind the money of programmes, columns counted through both tables."""
    p = Page()
    chief = Person("Ir. SURYA DARMAWAN, M.M.", "Direktur Jenderal Perdagangan Dalam Negeri", nip="196703151993031001")
    head = Person("NURMALA HAYATI, S.E., M.Si.", "Direktur Bina Usaha Perdagangan", nip="197511202001122001")
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "DIREKTORAT BINA USAHA PERDAGANGAN")
    fixed = ["No", "Sasaran Program", "Indikator Sasaran Program", "Target"]
    tws = ["Tw 1", "Tw 2", "Tw 3", "Tw 4"]
    p.put_heads([*fixed, *(f"Prediksi Capaian {tw}" for tw in tws)])
    rows: Rows = [[*fixed, "Prediksi Capaian", "", "", ""], ["", "", "", "", *tws], list(p.put_columns(8))]
    aims: list[Aim] = [
        ("1.", "Meningkatnya pertumbuhan usaha perdagangan", [("Pertumbuhan pelaku usaha ritel modern", "4,5%", "1%", "2%", "3,5%", "4,5%"), ("Jumlah waralaba nasional yang dibina", "85 Waralaba", "10", "30", "60", "85")]),
        ("2.", "Terwujudnya layanan perizinan yang prima", [("Persentase izin yang terbit tepat waktu", "97%", "97%", "97%", "97%", "97%")]),
    ]  # fmt: skip
    rows += _without_predictions(p, aims)
    table = p.table(rows, bold=2)
    merge(table, 0, 4, 0, 7)
    span(table, 0, [2], range(4))
    span(table, 3, [2, 1], [0, 1])
    p.line()
    p.put("budget.heading", "Program")
    lines = [("1.", "Program Perdagangan Dalam Negeri", "27.415.300.000"), ("2.", "Program Dukungan Manajemen", "3.118.450.000")]
    p.table(
        [
            ["No", "Program", "Anggaran (Rp)"],
            *p.put_lines(lines, "number", "name", "amount"),
            ["", "Jumlah", p.put("budget.total", "30.533.750.000")],
        ],
        bold=1,
    )
    day = p.day("Jakarta", "6 Januari 2026")
    p.sign(["", *chief.signed()], [day, *head.signed()])
    p.put_parties(head, chief, keys=("position", "name", "nip"))
    return p.sample()


def four_lines_of_title() -> Sample:
    """A province's health office: a letterhead with an address, fax and web page, a title in four lines, *Kinerja Utama* for the objectives, the budget of activities with *Ket.*"""
    p = Page()
    head = Person("dr. MAHARANI LESTARI, M.Kes.", "Kepala Bidang Kesehatan Masyarakat", "Pembina (IV/a)", "197902172008012013")
    chief = Person("dr. IQBAL RAMADHAN, Sp.PD.", "Kepala Dinas Kesehatan", "Pembina Utama Muda (IV/c)", "197003081999031004")
    p.line(p.put("letterhead.government", "PEMERINTAH PROVINSI BORNEO RAYA"), bold=True, middle=True)
    p.line(p.put("letterhead.office", "DINAS KESEHATAN"), bold=True, middle=True)
    p.line(p.put("letterhead.address", "Jalan Sungai Timur No. 18 Kota Martapura Kode Pos 70116"), middle=True)
    p.line(f"Telepon : {p.put('letterhead.phone', '(0511) 3300111 – 3300112')} (Fax – 3300113)", middle=True)
    p.line(f"Email : {p.put('letterhead.email', 'dinkes@borneoraya.example')} Website : https://dinkes.borneoraya.example", middle=True)
    p.line(p.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    for line in ("KEPALA BIDANG KESEHATAN MASYARAKAT", "DINAS KESEHATAN", "PROVINSI BORNEO RAYA"):
        p.line(line, bold=True, middle=True)
    p.put("title.subject", "KEPALA BIDANG KESEHATAN MASYARAKAT DINAS KESEHATAN PROVINSI BORNEO RAYA")
    rows: Rows = [list(p.put_heads(["No", "KINERJA UTAMA", "INDIKATOR KINERJA", "TARGET"]))]
    aims: list[Aim] = [
        ("1", "Menurunnya angka kematian ibu dan bayi", [("Angka kematian ibu per 100.000 kelahiran hidup", "102"), ("Angka kematian bayi per 1.000 kelahiran hidup", "12,5")]),
        ("2", "Meningkatnya status gizi masyarakat", [("Prevalensi stunting pada balita", "14,2 %"), ("Persentase bayi yang mendapat ASI eksklusif", "72 %"), ("Persentase remaja putri yang mendapat tablet tambah darah", "90 %")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "target")], bold=1), 1, [2, 3], [0, 1])
    p.line()
    p.put("budget.heading", "Kegiatan")
    lines = [
        ("1", "Pengelolaan Pelayanan Kesehatan Ibu Hamil", "Rp. 1.245.600.000", "APBD"),
        ("2", "Pengelolaan Pelayanan Kesehatan Gizi Masyarakat", "Rp. 987.350.000", "DAK Non Fisik"),
    ]
    p.table(
        [
            ["No", "Kegiatan", "Anggaran", "Sumber Dana"],
            *p.put_lines(lines, "number", "name", "amount", "source_of_funds"),
            ["", "Jumlah", p.put("budget.total", "Rp. 2.232.950.000"), ""],
        ],
        bold=1,
    )
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Martapura", "9 Januari 2026"), gap=3)
    return p.sample()


def deputy_director() -> Sample:
    """A hospital's deputy director: a page of statement and an annex, each signed; formula and source beside the targets; *Mengetahui* and a third below."""
    p = Page()
    head = Person("dr. LAKSMI WIDYANINGRUM, M.M.R.S.", "Wakil Direktur Pelayanan UOBK RSUD Bangsal", "Pembina Tk. I", "197604142006042011")
    chief = Person("dr. ARIF BUDIMAN, Sp.B.", "Direktur UOBK RSUD Bangsal", "Pembina Utama Muda", "197108232000031003")
    third = Person("dr. ENDANG SULASTRI, M.Kes.", "Kepala Dinas Kesehatan Kabupaten Pasirian", "Pembina Utama Muda", "196811051998032005")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "WAKIL DIREKTUR PELAYANAN UOBK RSUD BANGSAL", "statement.")
    p.line(OPENING)
    p.introduce((head, "Selanjutnya disebut PIHAK PERTAMA."), (chief, "Selaku atasan pihak pertama, selanjutnya disebut PIHAK KEDUA."))
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    day = p.day("Pasirian", "5 Januari 2026", "statement.")
    p.sign(
        ["", "PIHAK KEDUA", "", "", chief.name, chief.rank, f"NIP. {chief.nip}"],
        [day, "PIHAK PERTAMA", "", "", head.name, head.rank, f"NIP. {head.nip}"],
    )
    p.put_parties(head, chief, keys=("name", "rank", "nip"), page="statement.")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "WAKIL DIREKTUR PELAYANAN UOBK RSUD BANGSAL")
    rows: Rows = [list(p.put_heads(["NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "TARGET", "FORMULA PERHITUNGAN", "SUMBER DATA"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya mutu pelayanan medis", [("Bed Occupancy Ratio", "Persen", "72", "Jumlah hari perawatan dibagi (jumlah tempat tidur dikali jumlah hari) dikali 100", "Rekam Medis"), ("Net Death Rate", "Per mil", "18", "Jumlah pasien meninggal setelah 48 jam dibagi jumlah pasien keluar dikali 1000", "Rekam Medis")]),
        ("2", "Meningkatnya kepuasan pasien", [("Indeks Kepuasan Masyarakat unit pelayanan", "Nilai", "86,4", "Nilai rata-rata tertimbang unsur pelayanan", "Survei IKM")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "unit", "target", "formula", "source")], bold=1), 1, [2, 1], [0, 1])
    day = p.day("Pasirian", "5 Januari 2026")
    p.sign(["", "PIHAK KEDUA", *chief.signed()], [day, "PIHAK PERTAMA", *head.signed()])
    p.line("Mengetahui,", middle=True)
    for line in third.signed():
        p.line(line, middle=True)
    p.put_parties(head, chief, third)
    return p.sample()


def quantity_and_unit() -> Sample:
    """A sub-district's paper in one piece: number and unit under *TARGET*, groups of objectives, activities as a numbered list with leaders of dots."""
    p = Page()
    head = Person("HENDRAWAN, S.IP.", "Lurah Sukajadi", "Penata Tk. I", "198107192009011004")
    chief = Person("Dra. SITI KHODIJAH", "Camat Sukamakmur", "Pembina", "196910101994032007")
    p.titles("PERJANJIAN KINERJA", "KELURAHAN SUKAJADI KECAMATAN SUKAMAKMUR")
    p.line("TAHUN ANGGARAN 2026", bold=True, middle=True)
    p.put("title.text", "PERJANJIAN KINERJA TAHUN ANGGARAN 2026")
    fixed = ["NO.", "SASARAN KEGIATAN", "INDIKATOR"]
    p.put_heads([*fixed, "TARGET VOLUME", "TARGET SATUAN", "KETERANGAN"])
    rows: Rows = [[*fixed, "TARGET", "", "KETERANGAN"], ["", "", "", "VOLUME", "SATUAN", ""]]
    aims: list[Aim] = [
        ("1.", "Terlaksananya pelayanan administrasi", [("Jumlah surat keterangan yang diterbitkan", "1.450", "Surat", "Sesuai SOP"), ("Rata-rata waktu penyelesaian surat", "15", "Menit", "")]),
        ("2.", "Meningkatnya peran serta warga", [("Jumlah RT yang aktif bersiskamling", "38", "RT", "Dari 40 RT"), ("Persentase realisasi PBB", "88,5", "Persen", "")]),
        ("3.", "Terpeliharanya lingkungan", [("Panjang saluran yang dibersihkan", "2.750", "Meter", "Gotong royong")]),
    ]  # fmt: skip
    table = p.table([*rows, *p.put_aims(aims, "name", "target", "unit", "note")], bold=2)
    merge(table, 0, 3, 0, 4)
    span(table, 0, [2], (0, 1, 2, 5))
    span(table, 2, [2, 2, 1], [0, 1])
    p.line("Jumlah Anggaran")
    lines = [("1.", "Pemberdayaan Kelurahan", "Rp 314.500.000,00"), ("2.", "Pelayanan Administrasi Kelurahan", "Rp 126.250.000,00")]
    p.put_lines(lines, "number", "name", "amount")
    for number, name, amount in lines:
        p.line(f"{number} {name} {'.' * 20} {amount}")
    p.line(f"Total {'.' * 30} {p.put('budget.total', 'Rp 440.750.000,00')}")
    day = p.day("Sukajadi", "2 Februari 2026")
    p.sign(["Menyetujui,", *chief.signed()], [day, *head.signed()])
    p.put_parties(head, chief)
    return p.sample()


def responsible_and_money() -> Sample:
    """A secretariat's paper: activity, money and who is responsible in the rows of indicators, which are numbered 1.1, 1.2; both people in a framed table above."""
    p = Page()
    head = Person("FIRMANSYAH, S.T., M.T.", "Sekretaris Badan Penanggulangan Bencana Daerah", "Pembina", "197705232003121006")
    chief = Person("Drs. H. ZULKARNAIN, M.Si.", "Kepala Pelaksana BPBD Kabupaten Lintang", "Pembina Utama Muda", "196906171990031008")
    p.titles("PERJANJIAN KINERJA PERUBAHAN TAHUN 2026", "SEKRETARIAT BADAN PENANGGULANGAN BENCANA DAERAH KABUPATEN LINTANG")
    p.put_heads(["No", "Sasaran", "No", "Indikator Kinerja", "Target", "Sub Kegiatan", "Anggaran (Rp)", "Penanggung Jawab"])
    rows: Rows = [["No", "Sasaran", "No", "Indikator Kinerja", "Target", "Sub Kegiatan", "Anggaran (Rp)", "Penanggung Jawab"]]
    data = [
        ("1", "Meningkatnya kualitas perencanaan", [("1.1", "Jumlah dokumen perencanaan yang tersusun", "6 Dokumen", "Penyusunan Dokumen Perencanaan Perangkat Daerah", "42.300.000", "Kasubbag Program"), ("1.2", "Jumlah laporan evaluasi kinerja", "8 Laporan", "Evaluasi Kinerja Perangkat Daerah", "28.750.000", "Kasubbag Program")]),
        ("2", "Tertibnya pengelolaan keuangan", [("2.1", "Persentase temuan yang ditindaklanjuti", "100 %", "Penyediaan Gaji dan Tunjangan ASN", "4.115.620.000", "Kasubbag Keuangan")]),
        ("3", "Meningkatnya layanan umum", [("3.1", "Jumlah paket peralatan kantor", "5 Paket", "Penyediaan Peralatan dan Perlengkapan Kantor", "86.400.000", "Kasubbag Umum"), ("3.2", "Jumlah unit kendaraan yang dipelihara", "14 Unit", "Pemeliharaan Kendaraan Dinas", "192.000.000", "Kasubbag Umum")]),
    ]  # fmt: skip
    line = 0
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (own, name, target, activity, amount, who) in enumerate(indicators):
            for key, said in {"number": own, "name": name, "target": target, "responsible": who}.items():
                p.put(f"objectives.{n}.indicators.{k}.{key}", said)
            p.put_line(line, name=activity, amount=amount)
            line += 1
            rows.append([number if k == 0 else "", text if k == 0 else "", own, name, target, activity, amount, who])
    rows.append(["Jumlah", "", "", "", "", "", p.put("budget.total", "4.465.070.000"), ""])
    p.put("budget.heading", "Sub Kegiatan")
    table = p.table(rows, bold=1)
    span(table, 1, [2, 1, 2], [0, 1])
    merge(table, 6, 0, 6, 5)
    p.sign_both(("Pihak Pertama", head), ("Pihak Kedua", chief), p.day("Lintang", "14 September 2026"))
    return p.sample()


def table_of_strokes() -> Sample:
    """Plain text with tables of strokes as people paste them, cells empty where the objective goes on; who signs below each other."""
    v = Values()
    put = v.put
    v.put_heads(["No", "Sasaran", "Indikator", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV"])
    aims: list[Aim] = [
        ("1", "Meningkatnya minat baca masyarakat", [("Jumlah kunjungan perpustakaan", "Orang", "24.000", "6.000", "12.000", "18.000", "24.000"), ("Jumlah judul buku baru", "Judul", "350", "0", "150", "250", "350")]),
        ("2", "Tertibnya arsip perangkat daerah", [("Persentase OPD dengan arsip baik", "%", "76,5", "70", "72", "74", "76,5")]),
    ]  # fmt: skip
    rows = v.put_aims(aims, "name", "unit", "target", *QUARTERS)
    grid = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    lines = [("1", "Pembinaan Perpustakaan", "612.450.000"), ("2", "Pengelolaan Arsip", "238.900.000")]
    money = "\n".join("| " + " | ".join(row) + " |" for row in v.put_lines(lines, "number", "name", "amount"))
    put("budget.heading", "Program")
    text = f"""\
{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("title.subject", "DINAS PERPUSTAKAAN DAN KEARSIPAN KOTA SERAYU")}

| No | Sasaran | Indikator | Satuan | Target | TW I | TW II | TW III | TW IV |
|----|---------|-----------|--------|--------|------|-------|--------|-------|
{grid}

| No | Program | Anggaran (Rp) |
|---|---|---|
{money}
|  | Jumlah | {put("budget.total", "851.350.000")} |

{put("signed.place", "Serayu")}, {put("signed.date", "12 Januari 2026")}

Pihak Pertama,
{put("parties.first.position", "Kepala Dinas Perpustakaan dan Kearsipan")}


{put("parties.first.name", "ENDAH PURWANINGSIH, S.Sos., M.A.P.")}
{put("parties.first.rank", "Pembina Tingkat I")}
NIP {put("parties.first.nip", "197206181998032004")}

Pihak Kedua,
{put("parties.second.position", "Wali Kota Serayu")}


{put("parties.second.name", "H. ADI NUGROHO")}
"""
    return Sample("text", text.encode(), v.expected)


def copied_from_sheet() -> Sample:
    """A sheet copied into a text, cells parted by tabs: statement with labels above, objectives, money, signatures side by side."""
    v = Values()
    put = v.put
    head = Person("RUDI HARTONO, S.Pt.", "Kepala Bidang Peternakan", "Pembina", "197809022005011007")
    chief = Person("Ir. NINING SURYANI, M.P.", "Kepala Dinas Pertanian Kabupaten Tanggul", "Pembina Utama Muda", "196805251994032003")
    v.put_heads(["No", "Sasaran Program", "Indikator Kinerja Program", "Target 2026", "Satuan"])
    aims: list[Aim] = [
        ("1", "Meningkatnya populasi ternak", [("Populasi sapi potong", "18.250", "Ekor"), ("Populasi kambing", "42.600", "Ekor"), ("Jumlah kelahiran dari inseminasi buatan", "3.150", "Ekor")]),
        ("2", "Menurunnya penyakit hewan menular", [("Persentase hewan yang divaksin", "82,75", "Persen"), ("Kasus penyakit mulut dan kuku", "0", "Kasus")]),
    ]  # fmt: skip
    grid = "\n".join("\t".join(row) for row in v.put_aims(aims, "name", "target", "unit"))
    lines = [["Penyediaan dan Pengembangan Sarana Peternakan", "1.734.200.000"], ["Pengendalian Kesehatan Hewan", "654.800.000"]]
    v.put_lines(numbered(lines, "{}"), "number", "name", "amount")
    money = "\n".join("\t".join(row) for row in numbered(lines, "{}"))
    put("budget.heading", "Kegiatan")
    text = f"""\
{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("title.subject", "BIDANG PETERNAKAN DINAS PERTANIAN KABUPATEN TANGGUL")}

No\tSasaran Program\tIndikator Kinerja Program\tTarget 2026\tSatuan
{grid}

No\tKegiatan\tAnggaran (Rp)
{money}
\tTotal\t{put("budget.total", "2.389.000.000")}

\t\t\t{put("signed.place", "Tanggul")}, {put("signed.date", "7 Januari 2026")}
Pihak Kedua,\t\t\tPihak Pertama,
{chief.position}\t\t\t{head.position}


{chief.name}\t\t\t{head.name}
{chief.rank}\t\t\t{head.rank}
NIP. {chief.nip}\t\t\tNIP. {head.nip}
"""
    v.put_parties(head, chief)
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "predictions": predictions,
    "four_lines_of_title": four_lines_of_title,
    "deputy_director": deputy_director,
    "quantity_and_unit": quantity_and_unit,
    "responsible_and_money": responsible_and_money,
    "table_of_strokes": table_of_strokes,
    "copied_from_sheet": copied_from_sheet,
}
