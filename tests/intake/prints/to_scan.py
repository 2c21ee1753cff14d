"""Papers to be scanned, drawn by a library, none of them scanned before; how each is worn stands in `scanned`.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from tests.intake.prints.kit import Paper, aims_of, aims_table, letterhead, money_of, signatures, statement, titles
from tests.intake.prints.sheet import Made, Print
from tests.intake.unseen.kit import ROMAN, Aim


def subdistrict() -> Print:
    """The national form: a statement, a table of objectives, money as lines with a stop, a letterhead in green."""
    doc = Print()
    page = Paper(210, 297)
    people = (("second", "Bupati Karang Lestari", "H. DJUNAEDI MAHFUD, S.H.", "", ""), ("first", "Camat Watu Putih", "RETNO PALUPI, S.Sos., M.Si.", "Pembina Tingkat I", "197209141996032004"))
    letterhead(doc, page, "#1b6e3c", (("government", "PEMERINTAH KABUPATEN KARANG LESTARI", 12), ("office", "KECAMATAN WATU PUTIH", 15), ("address", "Jalan Merdeka Nomor 5, Watu Putih 62571", 9)))
    statement(doc, page, 42, "PERJANJIAN KINERJA TAHUN 2026", "KECAMATAN WATU PUTIH", people, ("Watu Putih", "12 Januari 2026"))
    y = titles(doc, page, 18, "PERJANJIAN KINERJA TAHUN 2026", "KECAMATAN WATU PUTIH")
    xs = (18, 28, 84, 160, 192)
    y = aims_table(doc, page, y, xs, ("No", "Sasaran Strategis", "Indikator Kinerja", "Target"), [
        ("1", "Meningkatnya kualitas pelayanan publik di kecamatan", [("Indeks Kepuasan Masyarakat", "86,25"), ("Persentase pelayanan yang selesai tepat waktu", "97%")]),
        ("2", "Meningkatnya pemberdayaan masyarakat desa", [("Persentase desa dengan administrasi tertib", "83,33%"), ("Jumlah lembaga kemasyarakatan yang aktif", "41 lembaga")]),
        ("3", "Meningkatnya akuntabilitas kinerja kecamatan", [("Nilai AKIP kecamatan", "BB (76,10)")]),
    ], ("name", "target"), 5, "LC") + 6  # fmt: skip
    page.bold()
    doc.put("budget.heading", "Program")
    for x, text, align in ((18, "Program", "L"), (100, "Anggaran", "R"), (150, "Keterangan", "L")):
        page.cell(x, y, 45 if x == 100 else 60, 5, text, align=align)
    page.plain()
    for n, (name, amount) in enumerate([("Program Penunjang Urusan Pemerintahan", "Rp 3.418.206.750"), ("Program Pemberdayaan Masyarakat Desa", "Rp 295.400.000"), ("Program Koordinasi Ketenteraman", "Rp 87.650.000")]):
        y += 6
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount, note="APBD")
        page.cell(18, y, 90, 5, f"{n + 1}. {name}")
        page.cell(100, y, 45, 5, amount, align="R")
        page.cell(150, y, 30, 5, "APBD")
    y += 7
    page.bold()
    page.cell(18, y, 80, 5, "Jumlah")
    page.cell(100, y, 45, 5, doc.put("budget.total", "Rp 3.801.256.750"), align="R")
    signatures(doc, page, y + 14, ("Watu Putih", "12 Januari 2026"), people)
    doc.data = page.done()
    return doc


def quarters() -> Print:
    """A page that lies, in small letters: a unit, the target, four quarters below one head; money with a column of its own for Rp."""
    doc = Print()
    page = Paper(330, 215, "Sans", 8.5)
    people = (("second", "Wali Kota Sungai Jernih", "Ir. BASUKI HARTONO, M.T.", "", ""), ("first", "Kepala Dinas Perikanan", "MARLINA SIREGAR, S.Pi., M.Si.", "Pembina Utama Muda", "196905231994032001"))
    y = titles(doc, page, 12, "PERJANJIAN KINERJA PERUBAHAN TAHUN 2026", "DINAS PERIKANAN KOTA SUNGAI JERNIH")
    xs: tuple[float, ...] = (15, 25, 95, 180, 205, 229, 250, 271, 292, 313)
    page.bold()
    for a, b, text in zip(xs, xs[1:6], doc.heads("No.", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"), strict=False):
        page.cell(a, y, b - a, 12, text, 1, "C")
    page.cell(xs[5], y, xs[9] - xs[5], 6, "Target Triwulan", 1, "C")
    for at, roman in enumerate(ROMAN):
        page.cell(xs[5 + at], y + 6, xs[6 + at] - xs[5 + at], 6, roman, 1, "C")
        doc.put(f"headings.{5 + at}", f"Target Triwulan {roman}")
    page.plain()
    y = aims_of(doc, page, y + 12, xs, [
        ("1.", "Meningkatnya produksi perikanan budidaya dan tangkap yang berkelanjutan", [("Produksi perikanan budidaya", "Ton", "4.816", "1.004", "2.250", "3.570", "4.816"), ("Produksi perikanan tangkap di perairan umum", "Ton", "1.137,5", "241", "560", "845,5", "1.137,5"), ("Nilai tukar pembudi daya ikan", "Indeks", "103,62", "102,9", "103,1", "103,4", "103,62")]),
        ("2.", "Meningkatnya konsumsi ikan masyarakat", [("Angka konsumsi ikan per kapita per tahun", "Kg", "47,18", "11", "23", "35", "47,18")]),
        ("3.", "Meningkatnya mutu layanan dinas", [("Indeks kepuasan pelaku usaha perikanan", "Indeks", "3,41", "-", "3,35", "-", "3,41"), ("Persentase rekomendasi yang ditindaklanjuti", "%", "100", "25", "50", "75", "100")]),
    ], ("name", "unit", "target", *(f"quarters__tw{q}" for q in range(1, 5))), 4.4, "LCCCCCC") + 6  # fmt: skip
    xs = (15, 25, 180, 190, 229, 271)
    page.bold()
    doc.put("budget.heading", "Program")
    for a, b, text in ((15, 25, "No."), (25, 180, "Program"), (180, 229, "Anggaran"), (229, 271, "Sumber Dana")):
        page.cell(a, y, b - a, 6, text, 1, "C")
    y += 6
    for n, (name, amount, source) in enumerate([("Program Pengelolaan Perikanan Budidaya", "2.746.118.000", "APBD Kota"), ("Program Pengelolaan Perikanan Tangkap", "612.904.500", "DAK"), ("Program Pengolahan dan Pemasaran Hasil Perikanan", "189.077.500", "APBD Kota"), ("Jumlah", "3.548.100.000", "")]):
        page.bold() if name == "Jumlah" else page.plain()
        if name == "Jumlah":
            doc.put("budget.total", f"Rp {amount}")
        else:
            doc.line(n, number=f"{n + 1}.", name=name, amount=f"Rp {amount}", source_of_funds=source)
        for a, b, text, align in zip(xs, xs[1:], (f"{n + 1}." if source else "", name, "Rp", amount, source), "CLLRC", strict=False):
            page.cell(a, y, b - a, 5.5, text, 1, align)
        y += 5.5
    signatures(doc, page, y + 5, ("Sungai Jernih", "14 September 2026"), people, room=20)
    doc.data = page.done()
    return doc


def unruled() -> Print:
    """A table with a line below its head and one at its end, and no other; the same for money; the superior signs at the left."""
    doc = Print()
    page = Paper(215, 330, "Sans", 10)
    people = (("second", "Kepala Dinas Pendidikan", "Dr. YOHANA LEDE, M.Pd.", "Pembina Utama Muda", "196812051993032007"), ("first", "Kepala Bidang Sekolah Dasar", "PETRUS NAMA, S.Pd., M.M.", "Pembina", "197704182003121005"))
    y = titles(doc, page, 20, "PERJANJIAN KINERJA TAHUN 2025", "BIDANG SEKOLAH DASAR")
    xs = (20, 30, 88, 160, 198)
    for top in (y - 1, y + 8):
        page.rule(20, 198, top, 0.8)
    page.bold()
    page.line_of(y, xs, doc.heads("NO", "SASARAN KEGIATAN", "INDIKATOR KINERJA", "TARGET"), 5, "CLLR", border=False)
    page.plain()
    y = aims_of(doc, page, y + 10, xs, [
        ("1.", "Meningkatnya partisipasi pendidikan dasar", [("Angka Partisipasi Murni SD", "98,45 %"), ("Angka putus sekolah SD", "0,12 %"), ("Jumlah anak tidak sekolah yang kembali bersekolah", "185 anak")]),
        ("2.", "Meningkatnya mutu pembelajaran sekolah dasar", [("Rata-rata kemampuan literasi", "71,30"), ("Rata-rata kemampuan numerasi", "68,05")]),
        ("3.", "Terpenuhinya sarana sekolah dasar", [("Persentase ruang kelas dalam kondisi baik", "76,9 %")]),
    ], ("name", "target"), 5, "LR", border=False) + 1  # fmt: skip
    page.rule(20, 198, y, 0.8)
    y += 8
    page.bold()
    doc.put("budget.heading", "Kegiatan")
    page.cell(20, y, 100, 5, "Kegiatan")
    page.cell(140, y, 58, 5, "Anggaran (Rp)", align="R")
    page.rule(20, 198, y + 6, 0.8)
    page.plain()
    y += 7
    for n, (name, amount) in enumerate([("Pengelolaan Pendidikan Sekolah Dasar", "17.935.260.400"), ("Pembinaan Minat, Bakat dan Kreativitas Siswa", "241.880.000")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        page.cell(20, y, 10, 5, f"{n + 1}.")
        page.cell(27, y, 110, 5, name)
        page.cell(140, y, 58, 5, amount, align="R")
        y += 6
    page.rule(20, 198, y, 0.8)
    page.bold()
    page.cell(27, y + 1, 100, 5, "JUMLAH")
    page.cell(140, y + 1, 58, 5, doc.put("budget.total", "18.177.140.400"), align="R")
    signatures(doc, page, y + 18, ("Kota Sabana", "6 Januari 2025"), people)
    doc.data = page.done()
    return doc


def narrow() -> Print:
    """Columns too narrow for their words, which break letter by letter, in heads, too."""
    doc = Print()
    page = Paper(210, 297, "Sans", 11)
    people = (("second", "Sekretaris Daerah", "Drs. AGUS SALIM LUBIS, M.AP.", "Pembina Utama Madya", "196607071990031008"), ("first", "Kepala Bagian Hukum", "FITRI HANDAYANI, S.H., M.H.", "Pembina", "198003112005012009"))
    y = titles(doc, page, 18, "PERJANJIAN KINERJA TAHUN 2026", "BAGIAN HUKUM SEKRETARIAT DAERAH")
    xs = (18, 30, 56, 92, 122, 140, 158, 192)
    y = aims_table(doc, page, y, xs, ("NO", "SASARAN KEGIATAN", "INDIKATOR KINERJA", "FORMULASI", "SATUAN", "TARGET", "PENANGGUNG JAWAB"), [
        ("1", "Meningkatnya kualitas produk hukum daerah", [("Persentase rancangan peraturan yang diharmonisasikan", "Rancangan diharmonisasikan dibagi seluruh rancangan", "Persen", "92,5", "Subbagian Perundang-undangan"), ("Jumlah peraturan yang diundangkan", "Penghitungan lembaran daerah", "Peraturan", "14", "Subbagian Perundang-undangan")]),
        ("2", "Terselesaikannya perkara hukum pemerintah", [("Persentase perkara yang dimenangkan", "Perkara dimenangkan dibagi perkara diputus", "Persen", "80", "Subbagian Bantuan Hukum")]),
        ("3", "Meningkatnya kesadaran hukum masyarakat", [("Jumlah desa sadar hukum yang terbentuk", "Penghitungan keputusan bupati", "Desa", "21", "Subbagian Dokumentasi")]),
    ], ("name", "formula", "unit", "target", "responsible"), 5, "LLCCL") + 6  # fmt: skip
    y = money_of(doc, page, y, (18, 30, 92, 122, 158), ("NO", "SUB KEGIATAN", "ANGGARAN", "KETERANGAN"), [("Fasilitasi Penyusunan Produk Hukum Daerah", "416.250.000", "APBD"), ("Fasilitasi Bantuan Hukum", "188.700.000", "APBD"), ("Pendokumentasian Produk Hukum", "75.050.000", "APBD")], "680.000.000", 5, keys=("name", "amount", "note"), number="{}", last="JUMLAH")
    signatures(doc, page, y + 10, ("Bukit Permai", "8 Januari 2026"), people)
    doc.data = page.done()
    return doc


def money() -> Print:
    """Much money: programmes with their activities below them, a number and a code for each, sums of programmes and of all."""
    doc = Print()
    page = Paper(210, 297, "Serif", 10)
    people = (("second", "Bupati Lembah Sari", "Hj. NURAINI TAHIR, S.E., M.Si.", "", ""), ("first", "Kepala Dinas Pekerjaan Umum dan Penataan Ruang", "IRWAN SAPUTRA, S.T., M.T.", "Pembina Utama Muda", "197101161998031003"))
    y = titles(doc, page, 16, "PERJANJIAN KINERJA TAHUN 2026", "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG")
    xs = (15, 25, 80, 140, 167, 195)
    y = aims_table(doc, page, y, xs, ("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"), [
        ("1", "Meningkatnya kemantapan jalan kabupaten", [("Persentase panjang jalan dalam kondisi mantap", "%", "72,84"), ("Panjang jalan yang ditingkatkan", "Km", "38,6")]),
        ("2", "Meningkatnya akses air minum dan sanitasi", [("Persentase rumah tangga berakses air minum layak", "%", "89,07"), ("Persentase rumah tangga berakses sanitasi layak", "%", "81,5")]),
        ("3", "Meningkatnya kesesuaian pemanfaatan ruang", [("Persentase pemanfaatan ruang sesuai rencana", "%", "94")]),
    ], ("name", "unit", "target"), 4.6, "LCC") + 6  # fmt: skip
    y = money_of(doc, page, y, (15, 25, 52, 140, 175, 195), ("No", "Kode", "Program", "Anggaran (Rp)", "Sumber"), [
        ("1.03.10", "Program Penyelenggaraan Jalan", "61.204.775.000,00", "APBD, DAK"), ("1.03.03", "Program Pengelolaan dan Pengembangan Sistem Penyediaan Air Minum", "8.917.340.250,00", "DAK"),
        ("1.03.05", "Program Pengelolaan dan Pengembangan Sistem Air Limbah", "2.056.118.000,00", "APBD"), ("1.03.12", "Program Penyelenggaraan Penataan Ruang", "734.066.750,00", "APBD"),
        ("1.03.01", "Program Penunjang Urusan Pemerintahan Daerah", "14.087.700.000,00", "APBD"),
    ], "87.000.000.000,00", 4.6, keys=("code", "name", "amount", "source_of_funds"), number="{}", last="JUMLAH")  # fmt: skip
    signatures(doc, page, y + 8, ("Lembah Sari", "22 Januari 2026"), people, room=22)
    doc.data = page.done()
    return doc


def small() -> Print:
    """Seven points: formula and source beside each indicator, short rows, a line for the unit's name above the table."""
    doc = Print()
    page = Paper(297, 210, "Narrow", 7.2)
    people = (("first", "Direktur RSUD Harapan Timur", "dr. SEPTIAN NUGRAHA, Sp.B.", "Pembina Utama Muda", "197010082000031006"), ("second", "Kepala Dinas Kesehatan", "drg. LILIK SUDARTI, M.Kes.", "Pembina Utama Muda", "196704271993032005"))
    y = titles(doc, page, 14, "PERJANJIAN KINERJA TAHUN 2026", "RUMAH SAKIT UMUM DAERAH HARAPAN TIMUR")
    xs = (15, 22, 72, 130, 148, 166, 236, 282)
    y = aims_table(doc, page, y, xs, ("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Formulasi Perhitungan", "Sumber Data"), [
        ("1", "Meningkatnya mutu pelayanan rumah sakit", [("Persentase pemenuhan standar pelayanan minimal", "Persen", "88,75", "Indikator SPM yang tercapai dibagi seluruh indikator SPM kali 100", "Laporan Bidang Pelayanan"), ("Gross death rate", "Permil", "≤ 38", "Jumlah pasien meninggal dibagi jumlah pasien keluar kali 1000", "Rekam Medis"), ("Bed occupancy rate", "Persen", "67,4", "Hari perawatan dibagi tempat tidur kali hari kali 100", "Rekam Medis")]),
        ("2", "Meningkatnya kepuasan pasien", [("Indeks kepuasan masyarakat", "Indeks", "85,6", "Hasil survei kepuasan masyarakat", "Survei Semester I dan II"), ("Waktu tunggu rawat jalan", "Menit", "52", "Rata-rata waktu tunggu sejak pendaftaran", "Aplikasi Antrean")]),
        ("3", "Meningkatnya kinerja keuangan", [("Tingkat kemandirian keuangan", "Persen", "79,3", "Pendapatan fungsional dibagi biaya operasional kali 100", "Laporan Keuangan")]),
    ], ("name", "unit", "target", "formula", "source"), 3.8, "LCCLL") + 5  # fmt: skip
    y = money_of(doc, page, y, (15, 22, 130, 166), ("No", "Kegiatan", "Anggaran"), [("Peningkatan Pelayanan BLUD", "Rp96.480.000.000"), ("Penyediaan Fasilitas Pelayanan Kesehatan Rujukan", "Rp11.265.940.800")], "Rp107.745.940.800", 3.8, number="{}", last="Total")
    signatures(doc, page, y + 6, ("Harapan Timur", "19 Januari 2026"), people, room=18)
    doc.data = page.done()
    return doc


def filled_in() -> Print:
    """Number and day with a pen; the statement with dots before its colons, signed; objectives as rows over the table."""
    doc = Print()
    page = Paper(210, 297, "Serif", 11)
    people = (("second", "Camat Padang Luas", "ZULKIFLI HARUN, S.STP., M.Si.", "Pembina", "198104092001121001"), ("first", "Lurah Kampung Baru", "ERNAWATI, S.AP.", "Penata", "198509172009042003"))
    page.cell(20, 12, 60, 5, "Nomor :")
    page.by_hand(38, 10.5, doc.put("document_number", "050/17/KB/2026"))
    statement(doc, page, 22, "PERJANJIAN KINERJA TAHUN 2026", "KELURAHAN KAMPUNG BARU", people, ("Kampung Baru", "Januari 2026"), dots=True, pen="15")
    y = titles(doc, page, 18, "PERJANJIAN KINERJA TAHUN 2026", "KELURAHAN KAMPUNG BARU")
    xs = (18, 30, 90, 165, 192)
    y = aims_table(doc, page, y, xs, ("No", "Sasaran", "Indikator Kinerja", "Target"), [
        ("1", "Meningkatnya pelayanan kelurahan", [("Jumlah surat keterangan yang diterbitkan", "1.260 surat"), ("Nilai kepuasan warga", "84")]),
        ("2", "Meningkatnya partisipasi warga", [("Persentase kehadiran musyawarah", "75 %"), ("Jumlah rukun warga yang bersih", "9 RW")]),
    ], ("name", "target"), 5, "LC") + 6  # fmt: skip
    y = money_of(doc, page, y, (18, 30, 120, 165), ("No", "Sub Kegiatan", "Anggaran"), [("Pemberdayaan Masyarakat di Kelurahan", "Rp. 348.900.000,-"), ("Pembangunan Sarana Kelurahan", "Rp. 151.100.000,-")], "Rp. 500.000.000,-", 5, number="{}")
    signatures(doc, page, y + 10, ("Kampung Baru", "Januari 2026"), people, pen="15")
    doc.data = page.done()
    return doc


def tinted() -> Print:
    """Heads on a coloured ground, rows in two tints, semesters; the letterhead in blue; who signs without rank."""
    doc = Print()
    page = Paper(210, 297, "Sans", 9.5)
    people = (("second", "Kepala Badan Kepegawaian", "SUHARTONO, S.H., M.Si.", "", "196911301997031002"), ("first", "Kepala Bidang Mutasi", "DIAN PERMATASARI, S.Kom.", "", "198612142010012011"))
    y = letterhead(doc, page, "#1f4e9c", (("government", "PEMERINTAH PROVINSI TIRTA RAYA", 12), ("office", "BADAN KEPEGAWAIAN DAERAH", 14), ("address", "Jalan Pahlawan Nomor 44, Tirta Raya 70112", 8.5)))
    y = titles(doc, page, y, "PERJANJIAN KINERJA TAHUN 2026", "BIDANG MUTASI")
    xs = (15, 24, 72, 122, 141, 159, 177, 195)
    page.band(15, y, 180, 10, "#c9daf2")
    page.bold(9)
    heads = doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target")
    for a, b, text in zip(xs, xs[1:6], heads, strict=False):
        page.cell(a, y, b - a, 10, text, 1, "C")
    for at, (text, key) in enumerate((("Semester I", "headings.5"), ("Semester II", "headings.6"))):
        page.box(xs[5 + at], y, 18, 10, page.cut(16, text), 4, "C")
        doc.put(key, text)
    page.plain()
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas layanan kepangkatan", [("Persentase kenaikan pangkat yang tepat waktu", "Persen", "96", "48", "96"), ("Jumlah keputusan kenaikan pangkat", "Keputusan", "2.140", "1.070", "2.140")]),
        ("2", "Meningkatnya layanan perpindahan pegawai", [("Rata-rata waktu penyelesaian usul mutasi", "Hari", "18", "20", "18"), ("Persentase usul mutasi yang selesai", "Persen", "91,5", "45", "91,5")]),
        ("3", "Meningkatnya ketepatan layanan pensiun", [("Jumlah keputusan pensiun yang terbit", "Keputusan", "385", "190", "385")]),
    ]  # fmt: skip
    page.band(15, y + 10, 180, 22, "#eef3fb")
    y = aims_of(doc, page, y + 10, xs, aims, ("name", "unit", "target", "semesters__s1", "semesters__s2"), 4.4, "LCCCC") + 6
    page.band(15, y, 180, 6.2, "#c9daf2")
    y = money_of(doc, page, y, (15, 24, 122, 159, 195), ("No", "Sub Kegiatan", "Anggaran", "Keterangan"), [("Pengelolaan Kenaikan Pangkat ASN", "Rp412.380.000", "APBD"), ("Pengelolaan Mutasi ASN", "Rp228.915.000", "APBD"), ("Fasilitasi Pensiun", "Rp96.705.000", "APBD")], "Rp738.000.000", 4.4, keys=("name", "amount", "note"), number="{}", last="JUMLAH", size=9)
    signatures(doc, page, y + 8, ("Tirta Raya", "2 Januari 2026"), people)
    doc.data = page.done()
    return doc


PRINTS: dict[str, Made] = {
    "subdistrict": subdistrict, "quarters": quarters, "unruled": unruled, "narrow": narrow, "money": money, "small": small, "filled_in": filled_in, "tinted": tinted,
}  # fmt: skip
