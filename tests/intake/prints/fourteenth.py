"""Prints of the fourteenth round, to see whether what the thirteenth fixed holds: a browser in Century, dompdf, LibreOffice in Bookman, a library in Times.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from typing import Any

import docx
from docx.shared import Cm, Pt

from tests.intake.prints.drawn import Page
from tests.intake.prints.kit_html import cells, day, lanes, money, stated
from tests.intake.prints.kit_word import RIGHT, fill_table, money_in_word, write_line
from tests.intake.prints.programs import by_dompdf
from tests.intake.prints.sheet import Made, Print, rows_of, saved_by_office
from tests.intake.prints.thirteenth import PLAIN
from tests.intake.unseen.kit import Aim


def century() -> Print:
    """A browser in Century: people at the statement with positions over several lines and labels in their middle, an annex with the calculation beside each target, names at one height below positions of one and of four lines."""
    doc = Print()
    p = doc.put
    first, second = ("HERLINA BR GINTING, S.Sos., M.A.P.", "Sekretaris Badan Penanggulangan Bencana Daerah selaku Pelaksana Tugas Kepala Bidang Rehabilitasi dan Rekonstruksi serta Kesiapsiagaan Kabupaten Karang Asih", "Pembina Tingkat I", "197204301998032004"), ("EDISON SEMBIRING, S.T.", "Kepala Pelaksana", "Pembina Utama Muda", "196611281996031001")
    statement = f"<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>{stated(doc, first, second)}<p align=right>{day(doc, 'statement.', 'Kabanjahe', '19 Januari 2026')}</p>{lanes(doc, 'statement.', (('second', 'PIHAK KEDUA,', second), ('first', 'PIHAK PERTAMA,', first)), posts=False)}"
    head = f"<h3 class=f>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}</h3><h3>{p('title.subject', 'BIDANG REHABILITASI DAN REKONSTRUKSI')}</h3>"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No.", "Sasaran Program", "Indikator Kinerja", "Formula", "Target"))
    aims: list[Aim] = [("1.", "Meningkatnya pemulihan wilayah pascabencana", [("Persentase rumah rusak berat yang dibangun kembali", "Rumah yang selesai dibangun dibagi rumah yang direncanakan dikali 100%", "82,35%"), ("Jumlah jembatan yang dipulihkan", "Penjumlahan jembatan yang diserahterimakan", "4 unit")]), ("2.", "Meningkatnya kesiapsiagaan masyarakat", [("Persentase desa tangguh bencana", "Desa tangguh dibagi desa rawan dikali 100%", "37,5%")])]
    table = f"<table class=b><tr>{heads}</tr>{cells(list(rows_of(doc, aims, 'name', 'formula', 'target')), 'CLLLC')}</table>"
    cost = money(doc, ("No.", "Sub Kegiatan", "Anggaran (Rp)", "Sumber Dana"), [("1.", "Pelayanan Pascabencana Kabupaten", "2.746.905.000", "APBD"), ("2.", "Pelatihan Pencegahan dan Mitigasi", "318.450.750", "DBH")], ("name", "amount", "source_of_funds"), ("Jumlah", "3.065.355.750"), "CLRC")
    doc.html = f"{PLAIN}<style>body{{font-family:C059;font-size:10.5pt}}</style>{statement}{head}{table}{cost}<p align=right>{day(doc, '', 'Kabanjahe', '19 Januari 2026')}</p>{lanes(doc, '', (('second', '', second), ('first', '', first)), room='70px')}"
    return doc


def semesters() -> Print:
    """dompdf, a page that lies: semesters under one head, a column of who answers, a grand total, boxes of electronic signatures, a code of the form at the foot."""
    doc = Print()
    p = doc.put
    first, second = ("Dr. TEUKU ISKANDAR, M.Si.", "Kepala Badan Riset dan Inovasi Daerah Provinsi Samudera Raya yang Membidangi Kebijakan Pembangunan", "Pembina Utama Madya", "196808081993031007"), ("MARZUKI HASYIM", "Gubernur Samudera Raya", "", "")
    heads = doc.heads("No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target")
    doc.heads("Target Semester I", "Target Semester II", "Penanggung Jawab", start=5)
    top = "".join(f"<th rowspan=2>{h}</th>" for h in heads) + "<th colspan=2>Target Semester</th><th rowspan=2>Penanggung Jawab</th>"
    aims: list[Aim] = [("1", "Meningkatnya pemanfaatan hasil riset", [("Persentase hasil riset yang dijadikan kebijakan", "Persen", "61,54", "20", "61,54", "Bidang Riset"), ("Jumlah inovasi daerah yang diterapkan", "Inovasi", "48", "15", "48", "Bidang Inovasi")]), ("2", "Meningkatnya mutu tata kelola", [("Indeks inovasi daerah", "Indeks", "63,70", "-", "63,70", "Bidang Inovasi"), ("Nilai reformasi birokrasi badan", "Nilai", "78", "-", "78", "Sekretariat")])]
    rows = list(rows_of(doc, aims, "name", "unit", "target", "semesters__s1", "semesters__s2", "responsible"))
    cost = money(doc, ("No", "Program", "Anggaran"), [("1", "Program Penelitian dan Pengembangan Daerah", "Rp 12.480.115.000"), ("2", "Program Riset dan Inovasi Daerah", "Rp 3.219.884.250")], ("name", "amount"), ("Total", "Rp 15.699.999.250"), "CLR")
    box = "<span style='border:1px solid #444;font-size:7pt;padding:2px'>Ditandatangani secara elektronik oleh</span>"
    style = "<style>@page{margin:14mm}body{font:9pt Helvetica}.c{text-align:center}.b{width:100%;border-collapse:collapse;margin-top:10px}.b td,.b th{border:1px solid #000;padding:3px 4px;vertical-align:top}h3{text-align:center;margin:2px;font-size:11pt}.q{position:fixed;bottom:-6mm;left:0;font-size:7pt}</style><div class=q>Kode Dokumen: PK-BRIDA/2026/11 | Dicetak dari e-SAKIP</div>"
    doc.data = by_dompdf(f"{style}<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3><h3>{p('title.subject', 'BADAN RISET DAN INOVASI DAERAH')}</h3><table class=b><tr>{top}</tr><tr><th>I</th><th>II</th></tr>{cells(rows, 'CLLCCCCL')}</table>{cost}<p align=right>{day(doc, '', 'Banda Raya', '27 Januari 2026')}</p>{lanes(doc, '', (('second', 'Pihak Kedua,', second), ('first', 'Pihak Pertama,', first)), room='40px', mark=box)}", lies=True)
    return doc


def bookman_word() -> Print:
    """Writer in Bookman: people with tabs, a position that goes on behind its colon, weights beside targets, signatures in one cell each, of two and of four lines above the room."""
    doc = Print()
    p = doc.put
    word: Any = docx.Document()
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "URW Bookman", Pt(10.5)
    section = word.sections[0]
    section.page_width, section.page_height, section.left_margin, section.right_margin = Cm(21.5), Cm(33), Cm(2.5), Cm(2)
    for path, text in (("title.text", "PERJANJIAN KINERJA PERUBAHAN TAHUN 2026"), ("title.subject", "UPTD BALAI PELATIHAN KERJA")):
        write_line(word, p(path, text), 1, True, 12)
    first, second = ("AGUNG PRAKOSO, S.Kom., M.M.", "Kepala Unit Pelaksana Teknis Daerah Balai Pelatihan Kerja Kelas A pada Dinas Tenaga Kerja, Transmigrasi, dan Energi Sumber Daya Mineral", "Penata Tingkat I", "198309172008041002"), ("Dra. ENDANG LESTARI, M.M.", "Kepala Dinas Tenaga Kerja", "Pembina Utama Muda", "196704051993032008")
    aims: list[Aim] = [("1", "Meningkatnya kompetensi pencari kerja", [("Persentase lulusan pelatihan yang bersertifikat kompetensi", "40", "Persen", "87,25"), ("Persentase lulusan yang ditempatkan", "35", "Persen", "64,00"), ("Jumlah paket pelatihan berbasis kompetensi", "10", "Paket", "52")]), ("2", "Meningkatnya mutu layanan balai", [("Nilai survei kepuasan peserta", "15", "Nilai", "88,17")])]
    rows = [doc.heads("No", "Sasaran", "Indikator Kinerja", "Bobot", "Satuan", "Target"), *rows_of(doc, aims, "name", "weight", "unit", "target")]
    table = word.add_table(len(rows), 6, "Table Grid")
    fill_table(table, rows, (1, 4.4, 6, 1.7, 1.9, 1.9), 10, middle=(0, 3, 4, 5))
    for column in (0, 1):
        table.cell(1, column).merge(table.cell(3, column))
    write_line(word, "")
    lines = [("Pelaksanaan Pelatihan Berdasarkan Unit Kompetensi", "4.105.220.000"), ("Pembinaan Lembaga Pelatihan Kerja Swasta", "212.780.000")]
    money_in_word(doc, word, ("No", "Kegiatan", "Anggaran (Rp)"), lines, ("Jumlah", "4.318.000.000"), (1, 11.5, 4.4), number="{}", align=RIGHT)
    write_line(word, "")
    signs = word.add_table(1, 2)
    for cell, above, (name, post, rank, nip) in zip(signs.rows[0].cells, ("", f"{p('signed.place', 'Kota Sirih')}, {p('signed.date', '4 September 2026')}"), (second, first), strict=True):
        for at, text in enumerate((above, f"{post},", "", "", "", name, rank, f"NIP. {nip}")):
            paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
            paragraph.text, paragraph.alignment, paragraph.paragraph_format.space_after = text, 1, Pt(0)
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    doc.data = saved_by_office(word, "docx")
    return doc


def ruled_across() -> Print:
    """A library in Times: rules across only, a number before each indicator, Rp in a column of its own, positions over two lines beside three, a stamp of the archive at the top."""
    doc = Print()
    p = doc.put
    page = Page(215, 330)
    page.font("Times-Italic", 8)
    page.cell(150, 8, 50, 4, "Arsip Subbag Perencanaan", align="R")
    page.font("Times-Bold", 12)
    page.cell(15, 20, 185, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(15, 26, 185, 6, p("title.subject", "SUBBAGIAN UMUM DAN KEPEGAWAIAN"), align="C")
    page.font("Times-Bold", 10)
    xs, ws = (15, 27, 85, 150, 175), (12, 56, 63, 25, 25)
    for x, w, text in zip(xs, ws, doc.heads("No", "Sasaran Kegiatan", "Indikator Kinerja", "Target", "Satuan"), strict=True):
        page.cell(x, 40, w, 6, text, align="L" if x in (27, 85) else "C")
    page.rule(15, 200, 39, 0.8)
    page.rule(15, 200, 47, 0.8)
    page.font("Times-Roman", 10)
    y = 49.0
    aims: list[Aim] = [("1", "Tersedianya layanan kepegawaian yang tepat waktu", [("Persentase kenaikan pangkat yang diusulkan tepat waktu", "100", "Persen"), ("Jumlah pegawai yang mengikuti pelatihan teknis", "36", "Orang")]), ("2", "Tertibnya pengelolaan barang milik daerah", [("Persentase barang yang tercatat dalam kartu inventaris", "97,5", "Persen")]), ("3", "Terpenuhinya sarana kantor", [("Persentase pemeliharaan gedung dan kendaraan sesuai rencana", "92", "Persen")])]
    for number, text, name, target, unit in rows_of(doc, aims, "name", "target", "unit"):
        said, shown = page.cut(ws[1] - 2, text), page.cut(ws[2] - 2, name)
        for x, w, value in ((15, 12, number), (150, 25, target), (175, 25, unit)):
            page.cell(x, y, w, 4.6, value, align="C")
        for at, line in enumerate(said):
            page.cell(27, y + 4.6 * at, 56, 4.6, line if text else "")
        for at, line in enumerate(shown):
            page.cell(85, y + 4.6 * at, 63, 4.6, line)
        y += 4.6 * max(len(said) if text else 1, len(shown)) + 2
        page.rule(15, 200, y - 0.8, 0.3)
    y += 8
    page.font("Times-Bold", 10)
    for x, w, text, align in ((15, 12, "No", "C"), (27, 100, p("budget.heading", "Sub Kegiatan"), "L"), (150, 50, "Anggaran", "C")):
        page.cell(x, y, w, 6, text, align=align)
    page.rule(15, 200, y - 1, 0.8)
    page.rule(15, 200, y + 7, 0.8)
    page.font("Times-Roman", 10)
    y += 9
    for n, (name, amount) in enumerate([("Administrasi Kepegawaian Perangkat Daerah", "186.420.000"), ("Penyediaan Jasa Pemeliharaan Barang Milik Daerah", "1.042.115.500")]):
        doc.line(n, number=str(n + 1), name=name, amount=f"Rp {amount}")
        for x, w, text, align in ((15, 12, str(n + 1), "C"), (27, 110, name, "L"), (150, 10, "Rp", "L"), (160, 40, amount, "R")):
            page.cell(x, y, w, 5, text, align=align)
        y += 7
        page.rule(15, 200, y - 1, 0.3)
    page.font("Times-Bold", 10)
    p("budget.total", "Rp 1.228.535.500")
    for x, w, text, align in ((27, 110, "Jumlah", "C"), (150, 10, "Rp", "L"), (160, 40, "1.228.535.500", "R")):
        page.cell(x, y, w, 5, text, align=align)
    page.rule(15, 200, y + 6, 0.8)
    y += 16
    page.font("Times-Roman", 10)
    page.cell(115, y, 80, 5, day(doc, "", "Tanjung Selor", "21 Januari 2026"), align="C")
    for x, role, posts, name, rank, nip in ((20, "second", ("Sekretaris Dinas Perumahan", "dan Kawasan Permukiman,"), "MUHAMMAD YUSRAN, S.T.", "Pembina", "197806112006041010"), (115, "first", ("Kepala Subbagian Umum", "dan Kepegawaian Dinas Perumahan", "dan Kawasan Permukiman,"), "SITI KHADIJAH, A.Md.", "Penata Muda Tingkat I", "198902282014032003")):
        doc.person(f"parties.{role}", position=" ".join(posts).rstrip(","), name=name, rank=rank, nip=nip)
        for at, text in enumerate(posts):
            page.cell(x, y + 6 + 4.6 * at, 80, 4.6, text, align="C")
        for at, text in enumerate((name, rank, f"NIP. {nip}")):
            page.cell(x, y + 44 + 4.6 * at, 80, 4.6, text, align="C")
    doc.data = page.done()
    return doc


PRINTS: dict[str, Made] = {"century": century, "semesters": semesters, "bookman_word": bookman_word, "ruled_across": ruled_across}
