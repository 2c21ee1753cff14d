"""Five more papers to be scanned, to see whether what the first eight fixed holds.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from itertools import pairwise

from tests.intake.prints.kit import Paper, Signer, aims_table, letterhead, money_of, signatures, statement, titles
from tests.intake.prints.sheet import Made, Print


def district() -> Print:
    """A statement with people and a table on the next page, a unit before each target, money below it."""
    doc = Print()
    page = Paper(215, 330, "Sans", 10.5)
    people: tuple[Signer, ...] = (("second", "Kepala Dinas Sosial", "Dra. WAHYU KRISTIANA, M.Si.", "Pembina Utama Muda", "196703121992032006"), ("first", "Kepala Bidang Rehabilitasi Sosial", "BENEDIKTUS LAKA, S.Sos.", "Pembina", "197605232001121003"))
    statement(doc, page, 20, "PERJANJIAN KINERJA TAHUN 2026", "BIDANG REHABILITASI SOSIAL", people, ("Oelamasi", "9 Januari 2026"))
    y = titles(doc, page, 18, "PERJANJIAN KINERJA TAHUN 2026", "BIDANG REHABILITASI SOSIAL")
    xs = (18, 28, 82, 148, 172, 197)
    y = aims_table(doc, page, y, xs, ("No.", "Sasaran Program", "Indikator Kinerja Program", "Satuan", "Target"), [
        ("1.", "Meningkatnya pemenuhan hak penyandang disabilitas", [("Persentase penyandang disabilitas terlantar yang terpenuhi kebutuhan dasarnya", "Persen", "72,50"), ("Jumlah alat bantu yang disalurkan", "Unit", "145")]),
        ("2.", "Meningkatnya perlindungan anak dan lanjut usia terlantar", [("Persentase anak terlantar yang terlayani", "Persen", "68,00"), ("Persentase lanjut usia terlantar yang terlayani", "Persen", "81,25")]),
    ], ("name", "unit", "target"), 5, "LCC") + 7  # fmt: skip
    y = money_of(doc, page, y, (18, 28, 148, 197), ("No.", "Kegiatan", "Anggaran"), [("Rehabilitasi Sosial Dasar Penyandang Disabilitas", "Rp1.318.540.000"), ("Rehabilitasi Sosial Dasar Lanjut Usia Terlantar", "Rp427.085.500")], "Rp1.745.625.500", 5)
    signatures(doc, page, y + 10, ("Oelamasi", "9 Januari 2026"), people)
    doc.data = page.done()
    return doc


def framed() -> Print:
    """A table with a frame and rules between its columns, and none between its rows; targets with their unit."""
    doc = Print()
    page = Paper(210, 297, "Serif", 11)
    people: tuple[Signer, ...] = (("second", "Wakil Bupati Nusa Indah", "H. LA ODE SYAFRUDIN", "", ""), ("first", "Inspektur Daerah", "MARIANI TOSEPU, S.E., M.Ak., CGCAE.", "Pembina Utama Muda", "196902281996032003"))
    y = titles(doc, page, 22, "PERJANJIAN KINERJA TAHUN 2026", "INSPEKTORAT DAERAH KABUPATEN NUSA INDAH")
    xs = (18, 30, 92, 160, 194)
    top = y
    y = aims_table(doc, page, y, xs, ("No", "Sasaran Strategis", "Indikator Kinerja", "Target"), [
        ("1", "Meningkatnya kualitas pengawasan intern", [("Level kapabilitas APIP", "Level 3"), ("Persentase rekomendasi yang selesai ditindaklanjuti", "84,6%")]),
        ("2", "Meningkatnya akuntabilitas kinerja perangkat daerah", [("Persentase perangkat daerah dengan nilai AKIP minimal B", "90%"), ("Jumlah perangkat daerah yang dievaluasi", "32 OPD")]),
        ("3", "Meningkatnya pencegahan korupsi", [("Indeks persepsi antikorupsi", "3,72")]),
    ], ("name", "target"), 5, "LC", border=False)  # fmt: skip
    for a, b in pairwise(xs):
        page.cell(a, top, b - a, y - top, "", 1)
    y = money_of(doc, page, y + 8, (18, 30, 140, 194), ("No", "Program", "Anggaran"), [("Program Penyelenggaraan Pengawasan", "Rp. 4.286.115.000"), ("Program Perumusan Kebijakan dan Pendampingan", "Rp. 913.884.000"), ("Program Penunjang Urusan Pemerintahan", "Rp. 11.800.001.000")], "Rp. 17.000.000.000", 5)
    signatures(doc, page, y + 10, ("Nusa Indah", "29 Januari 2026"), people)
    doc.data = page.done()
    return doc


def quarterly() -> Print:
    """A page that lies with a letterhead: quarters named in full, a unit and who answers beside each indicator."""
    doc = Print()
    page = Paper(297, 210, "Sans", 9)
    people: tuple[Signer, ...] = (("second", "Rektor", "Prof. Dr. ANASTASIA BRIA, M.Hum.", "", "196412101990032004"), ("first", "Dekan Fakultas Teknik", "Dr. Ir. KAREL TITAHELU, M.Eng.", "", "197011051998021002"))
    y = letterhead(doc, page, "#7a1f2b", (("government", "KEMENTERIAN PENDIDIKAN TINGGI, SAINS, DAN TEKNOLOGI", 10.5), ("office", "UNIVERSITAS SELAT TIMUR", 13), ("address", "Jalan Kampus Raya Nomor 1, Teluk Ambara 97233", 8.5)))
    y = titles(doc, page, y, "PERJANJIAN KINERJA TAHUN 2026", "FAKULTAS TEKNIK")
    xs = (15, 24, 84, 152, 172, 192, 212, 232, 252, 282)
    y = aims_table(doc, page, y, xs, ("No", "Sasaran", "Indikator Kinerja", "Satuan", "TW I", "TW II", "TW III", "TW IV", "Target Tahunan"), [
        ("1", "Meningkatnya kualitas lulusan", [("Persentase lulusan yang bekerja dalam enam bulan", "%", "60", "64", "68", "72,5", "72,5"), ("Jumlah mahasiswa berprestasi tingkat nasional", "Orang", "6", "15", "22", "30", "30")]),
        ("2", "Meningkatnya mutu dosen", [("Persentase dosen bergelar doktor", "%", "38", "38", "40", "41,7", "41,7"), ("Jumlah publikasi bereputasi", "Judul", "12", "31", "47", "65", "65")]),
        ("3", "Meningkatnya mutu kurikulum", [("Persentase program studi terakreditasi unggul", "%", "25", "25", "37,5", "50", "50")]),
    ], ("name", "unit", "quarters__tw1", "quarters__tw2", "quarters__tw3", "quarters__tw4", "target"), 4.4, "LCCCCCC", size=8.5) + 6  # fmt: skip
    y = money_of(doc, page, y, (15, 24, 192, 252), ("No", "Kegiatan", "Alokasi"), [("Penyediaan Dana Bantuan Operasional", "Rp 3.117.400.000"), ("Peningkatan Kualitas dan Kapasitas", "Rp 1.082.600.000")], "Rp 4.200.000.000", 4.4)
    signatures(doc, page, y + 5, ("Teluk Ambara", "16 Januari 2026"), people, room=18)
    doc.data = page.done()
    return doc


def squeezed() -> Print:
    """Columns in which words break letter by letter, in heads, too, beside wide ones."""
    doc = Print()
    page = Paper(210, 297, "Serif", 12)
    people: tuple[Signer, ...] = (("second", "Camat Tanah Rata", "SULAIMAN DJAFAR, S.IP.", "Pembina", "197309091994031005"), ("first", "Kepala Seksi Pemerintahan", "NOVITA ELFRIDA, S.STP.", "Penata Tingkat I", "198911202010102001"))
    y = titles(doc, page, 20, "PERJANJIAN KINERJA TAHUN 2026", "SEKSI PEMERINTAHAN KECAMATAN TANAH RATA")
    xs = (18, 28, 54, 112, 130, 147, 192)
    y = aims_table(doc, page, y, xs, ("NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "TARGET", "PENANGGUNG JAWAB"), [
        ("1.", "Meningkatnya ketertiban administrasi desa", [("Persentase desa yang tertib administrasi", "Persen", "87,5", "Kepala Seksi Pemerintahan"), ("Jumlah desa yang menetapkan APBDes tepat waktu", "Desa", "14", "Kepala Seksi Pemerintahan")]),
        ("2.", "Terselenggaranya pembinaan pemerintahan desa", [("Jumlah pembinaan yang dilaksanakan", "Kegiatan", "12", "Pengelola Pemerintahan")]),
    ], ("name", "unit", "target", "responsible"), 5.4, "LCCL") + 7  # fmt: skip
    y = money_of(doc, page, y, (18, 28, 147, 192), ("NO", "SUB KEGIATAN", "ANGGARAN"), [("Fasilitasi Administrasi Tata Pemerintahan Desa", "Rp68.450.000"), ("Fasilitasi Pengelolaan Keuangan Desa", "Rp41.300.000")], "Rp109.750.000", 5.4)
    signatures(doc, page, y + 12, ("Tanah Rata", "5 Januari 2026"), people)
    doc.data = page.done()
    return doc


def ministry() -> Print:
    """Many short rows in small letters, decimals and thousands mixed, money with decimals."""
    doc = Print()
    page = Paper(210, 297, "Narrow", 8)
    people: tuple[Signer, ...] = (("second", "Direktur Jenderal Hortikultura", "Dr. Ir. PRATIWI SETYANINGRUM, M.Sc.", "", "196608171991032002"), ("first", "Direktur Buah dan Florikultura", "HENDRA GUNAWAN SIAHAAN, S.P., M.Sc.", "", "197406061999031005"))
    y = titles(doc, page, 18, "PERJANJIAN KINERJA TAHUN 2026", "DIREKTORAT BUAH DAN FLORIKULTURA")
    xs = (18, 26, 80, 148, 168, 192)
    y = aims_table(doc, page, y, xs, ("No", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Satuan", "Target"), [
        ("1", "Meningkatnya produksi buah", [("Produksi jeruk", "Ton", "2.915.400"), ("Produksi mangga", "Ton", "3.308.895"), ("Produksi manggis", "Ton", "401.250"), ("Rasio ekspor terhadap produksi", "Rasio", "0,0135")]),
        ("2", "Meningkatnya produksi florikultura", [("Produksi krisan", "Ribu Tangkai", "412.600"), ("Produksi anggrek", "Ribu Tangkai", "11.874,5")]),
        ("3", "Berkembangnya kawasan hortikultura", [("Luas kawasan buah", "Hektare", "6.150"), ("Jumlah kampung hortikultura yang dibina", "Kampung", "318"), ("Persentase kampung yang tersertifikasi", "Persen", "17,09")]),
        ("4", "Meningkatnya akuntabilitas direktorat", [("Nilai kinerja anggaran", "Nilai", "91,88")]),
    ], ("name", "unit", "target"), 4, "LCC") + 6  # fmt: skip
    y = money_of(doc, page, y, (18, 26, 148, 192), ("No", "Kegiatan", "Anggaran (Rp)"), [("Peningkatan Produksi Buah", "88.413.702.000,00"), ("Peningkatan Produksi Florikultura", "19.750.066.000,00"), ("Pengembangan Kawasan", "241.006.318.000,00")], "349.170.086.000,00", 4)
    signatures(doc, page, y + 8, ("Jakarta", "30 Desember 2025"), people)
    doc.data = page.done()
    return doc


PRINTS: dict[str, Made] = {"district": district, "framed": framed, "quarterly": quarterly, "squeezed": squeezed, "ministry": ministry}
