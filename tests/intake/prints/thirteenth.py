"""Prints of the thirteenth round: a browser, wkhtmltopdf, LibreOffice and a library, in letters of other families (Bookman, Palatino, Arial Narrow,
Courier), of which a browser makes fonts of its own: positions over three lines beside short ones, tables over three pages, boxes of electronic signatures.

After forms of a regency's personnel application, an agency's application of activities, and published annexes. Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from pypdf import PdfWriter

from tests.intake.prints.drawn import Page
from tests.intake.prints.kit_html import cells, day, lanes, money, stated
from tests.intake.prints.kit_word import RIGHT, add_field, fill_table, money_in_word, write_line
from tests.intake.prints.programs import by_wkhtml
from tests.intake.prints.sheet import Made, Print, by_browser, rows_of, saved_by_office
from tests.intake.unseen.kit import Aim

PLAIN = "<style>@page{size:A4;margin:18mm 20mm}body{font:11pt 'Liberation Serif'}.c{text-align:center}.j{text-align:justify}table.b{width:100%;border-collapse:collapse;margin-top:12px}.b td,.b th{border:1px solid #000;padding:3px 5px;vertical-align:top}.f{page-break-before:always}h3{text-align:center;font-size:12pt;margin:4px}</style>"
STYLE = ("--no-pdf-header-footer",)


def bookman() -> Print:
    """A browser in Bookman: on the statement both sign with their roles, in the annex a position over three lines beside one of a line; the code of the form and the sentence on electronic signatures at the foot of each page."""
    doc = Print()
    p = doc.put
    first, second = ("RATNA PUSPITASARI, S.KM., M.Kes.", "Kepala Bidang Pencegahan dan Pengendalian Penyakit Menular dan Tidak Menular pada Dinas Kesehatan Kabupaten Hulu Serayu", "Pembina", "197804122005012009"), ("dr. HENDRO WICAKSONO, M.P.H.", "Kepala Dinas Kesehatan", "Pembina Utama Muda", "196907231999031003")
    foot = "<div style='position:fixed;bottom:0;left:0;right:0;font-size:7pt;text-align:center;border-top:1px solid #777'>FM-PK-03/Rev.02 &nbsp;&nbsp; Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan BSrE</div>"
    statement = f"<h3 style='letter-spacing:1pt'>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>{stated(doc, first, second)}<p align=right>{day(doc, 'statement.', 'Serayu', '14 Januari 2026')}</p>{lanes(doc, 'statement.', (('second', 'PIHAK KEDUA,', second), ('first', 'PIHAK PERTAMA,', first)), posts=False)}"
    head = f"<h3 class=f>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3><h3>{p('title.subject', 'BIDANG PENCEGAHAN DAN PENGENDALIAN PENYAKIT')}</h3>"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran Program", "Indikator Kinerja", "Satuan", "Target"))
    aims: list[Aim] = [("1", "Menurunnya angka kesakitan penyakit menular", [("Persentase penemuan kasus tuberkulosis", "%", "92,5"), ("Angka kesakitan demam berdarah per 100.000 penduduk", "Angka", "38,4"), ("Persentase orang dengan HIV yang mendapat pengobatan", "%", "71")]),
                       ("2", "Meningkatnya pengendalian penyakit tidak menular", [("Persentase penderita hipertensi yang mendapat pelayanan sesuai standar", "%", "100"), ("Jumlah Posbindu aktif", "Posbindu", "214")])]
    table = f"<table class=b><tr>{heads}</tr>{cells(list(rows_of(doc, aims, 'name', 'unit', 'target')), 'CLLCC')}</table>"
    cost = money(doc, ("No", "Kegiatan", "Anggaran", "Keterangan"), [("1", "Penyediaan Layanan Kesehatan untuk UKM Rujukan Tingkat Daerah Kabupaten", "Rp 4.118.265.400", "DAK Non Fisik"), ("2", "Penyelenggaraan Sistem Informasi Kesehatan secara Terintegrasi", "Rp 212.300.000", "APBD")], ("name", "amount", "note"), ("Jumlah", "Rp 4.330.565.400"), "CLRC")
    doc.html = f"{PLAIN}<style>body{{font-family:'URW Bookman';font-size:10pt}}</style>{foot}{statement}{head}{table}{cost}<p align=right>{day(doc, '', 'Serayu', '14 Januari 2026')}</p>{lanes(doc, '', (('second', '', second), ('first', '', first)))}"
    return doc


def narrow_quarters() -> Print:
    """A browser in Arial Narrow, two files put together: a statement, and an annex that lies, whose page is kept upright and turned when it is shown; twelve columns with quarters of targets and of money; a pale word across the page."""
    doc = Print()
    p = doc.put
    first, second = ("Ir. SUGENG RIYADI, M.T.", "Kepala Dinas Pekerjaan Umum dan Penataan Ruang", "Pembina Utama Muda", "196806101994031012"), ("Dr. Hj. NURHAYATI LATIF, M.Si.", "Bupati Tanah Luwu", "", "")
    font = "<style>body{font-family:'Nimbus Sans Narrow'}</style>"
    pale = "<div style='position:fixed;top:45%;left:18%;font-size:90pt;color:#e6e6e6;transform:rotate(-30deg);z-index:-1'>SALINAN</div>"
    statement = f"{PLAIN}{font}{pale}<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>{stated(doc, first, second, ('PIHAK KESATU', 'PIHAK KEDUA'))}<p align=right>{day(doc, 'statement.', 'Belopa', '20 Januari 2026')}</p>{lanes(doc, 'statement.', (('second', 'PIHAK KEDUA,', second), ('first', 'PIHAK KESATU,', first)))}"
    heads = doc.heads("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET")
    doc.heads(*(f"TARGET TRIWULAN {roman}" for roman in ("I", "II", "III", "IV")), "PENANGGUNG JAWAB", start=5)
    top = "".join(f"<th rowspan=2>{h}</th>" for h in heads) + "<th colspan=4>TARGET TRIWULAN</th><th rowspan=2>PENANGGUNG JAWAB</th>"
    aims: list[Aim] = [("1", "Meningkatnya kemantapan jalan kabupaten", [("Persentase panjang jalan dalam kondisi mantap", "Persen", "68,21", "66,4", "66,9", "67,5", "68,21", "Bidang Bina Marga"), ("Jumlah jembatan yang dipelihara", "Unit", "24", "3", "9", "17", "24", "Bidang Bina Marga")]),
                       ("2", "Meningkatnya layanan irigasi dan air minum", [("Luas daerah irigasi dalam kondisi baik", "Hektare", "3.412,5", "-", "3.100", "3.250", "3.412,5", "Bidang Sumber Daya Air"), ("Cakupan pelayanan air minum layak", "Persen", "87", "84", "85", "86", "87", "Bidang Cipta Karya")]),
                       ("3", "Meningkatnya kesesuaian pemanfaatan ruang", [("Persentase kesesuaian pemanfaatan ruang", "Persen", "94,75", "93", "93,5", "94", "94,75", "Bidang Tata Ruang")])]
    body = cells(list(rows_of(doc, aims, "name", "unit", "target", "quarters__tw1", "quarters__tw2", "quarters__tw3", "quarters__tw4", "responsible")), "CLLCCCCCCL")
    cost = money(doc, ("NO", "PROGRAM", "ANGGARAN (Rp)", "TW I", "TW II", "TW III", "TW IV", "SUMBER DANA"), [("1", "Program Penyelenggaraan Jalan", "96.418.770.000", "9.641.000.000", "31.000.500.000", "58.200.000.000", "96.418.770.000", "APBD, DAK"), ("2", "Program Pengelolaan Sumber Daya Air", "18.002.145.500", "1.200.000.000", "7.450.000.000", "13.333.000.000", "18.002.145.500", "APBD"), ("3", "Program Penyelenggaraan Penataan Ruang", "915.350.000", "85.000.000", "300.000.000", "610.350.000", "915.350.000", "APBD")], ("name", "amount", "quarters__tw1", "quarters__tw2", "quarters__tw3", "quarters__tw4", "source_of_funds"), ("JUMLAH", "115.336.265.500"), "CLRRRRRC")
    annex = f"{PLAIN}{font}<style>@page{{size:A4 landscape;margin:12mm}}body{{font-size:8.5pt}}</style>{pale}<h3>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}</h3><h3>{p('title.subject', 'DINAS PEKERJAAN UMUM DAN PENATAAN RUANG')}</h3><table class=b><thead><tr>{top}</tr><tr><th>I</th><th>II</th><th>III</th><th>IV</th></tr></thead>{body}</table>{cost}<p align=right style='margin-right:60px'>{day(doc, '', 'Belopa', '20 Januari 2026')}</p>{lanes(doc, '', (('second', 'PIHAK KEDUA,', second), ('first', 'PIHAK KESATU,', first)), room='40px')}"
    writer = PdfWriter()
    writer.append(io.BytesIO(by_browser(statement, *STYLE)))
    upright = len(writer.pages)
    writer.append(io.BytesIO(by_browser(annex, *STYLE)))
    for sheet in writer.pages[upright:]:
        sheet.rotate(90)
        sheet.transfer_rotation_to_content()
        sheet.rotate(270)
    out = io.BytesIO()
    writer.write(out)
    doc.data = out.getvalue()
    return doc


def three_pages() -> Print:
    """Writer: a table over three pages that lie, with its head on each of them and objectives in merged cells that pages cut; the code of the form and the page at the foot; a position over three lines in a table without rules."""
    doc = Print()
    p = doc.put
    word: Any = docx.Document()
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "Nimbus Roman", Pt(11)
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(33), Cm(21.5)
    section.left_margin = section.right_margin = Cm(2)
    foot = section.footer.paragraphs[0]
    foot.add_run("FRM/PRC/07-01\tPerjanjian Kinerja Rumah Sakit\tHalaman ")
    add_field(foot, "PAGE")
    first, second = ("dr. AGNES TRIHARTI, Sp.PK., M.M.", "Direktur Rumah Sakit Umum Daerah Kelas B dr. Sutomo Wirya pada Dinas Kesehatan Kota Sendang", "Pembina Tk. I", "197109082002122001"), ("Drs. H. MUHAMMAD FAUZI", "Wali Kota Sendang", "", "")
    for path, text in (("title.text", "PERJANJIAN KINERJA TAHUN 2026"), ("title.subject", "RUMAH SAKIT UMUM DAERAH dr. SUTOMO WIRYA")):
        write_line(word, p(path, text), 1, True, 12)
    names = ["Angka kematian pasien lebih dari 48 jam", "Rata-rata waktu tunggu rawat jalan", "Kepatuhan identifikasi pasien", "Kepatuhan kebersihan tangan", "Kepuasan pasien dan keluarga", "Waktu tanggap operasi sesar darurat", "Penundaan operasi elektif", "Kepatuhan waktu visite dokter", "Pelaporan hasil kritis laboratorium", "Kepatuhan penggunaan formularium nasional", "Kepatuhan terhadap alur klinis", "Kecepatan waktu tanggap komplain", "Rasio pendapatan fungsional terhadap biaya operasional", "Persentase sarana dan alat kesehatan sesuai standar", "Persentase tenaga yang mendapat pelatihan dua puluh jam", "Nilai evaluasi akuntabilitas kinerja rumah sakit"]
    targets = [("Permil", "≤ 24"), ("Menit", "≤ 60"), ("Persen", "100"), ("Persen", "≥ 85"), ("Indeks", "84,25"), ("Persen", "≥ 80"), ("Persen", "≤ 5"), ("Persen", "≥ 80"), ("Persen", "100"), ("Persen", "≥ 80"), ("Persen", "≥ 80"), ("Persen", "≥ 80"), ("Persen", "72,4"), ("Persen", "81,16"), ("Persen", "65"), ("Nilai", "78,50")]
    how = ["Jumlah pasien rawat inap yang meninggal lebih dari 48 jam sejak masuk dibagi jumlah pasien keluar dikali seribu", "Jumlah waktu tunggu seluruh pasien dibagi jumlah pasien yang diamati", "Jumlah identifikasi yang benar dibagi jumlah kesempatan identifikasi dikali seratus persen"]
    flat = [(name, unit, target, how[n % 3], ("Bidang Pelayanan Medik", "Bidang Keperawatan", "Bagian Tata Usaha")[n % 3]) for n, (name, (unit, target)) in enumerate(zip(names, targets, strict=True))]
    aims: list[Aim] = [("1", "Meningkatnya mutu dan keselamatan pelayanan rumah sakit", flat[:12]), ("2", "Meningkatnya kemandirian dan tata kelola rumah sakit", flat[12:])]
    rows: list[Sequence[str]] = [doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Formula", "Penanggung Jawab"), *rows_of(doc, aims, "name", "unit", "target", "formula", "responsible")]
    table = word.add_table(len(rows), 7, "Table Grid")
    fill_table(table, rows, (1, 5, 6.2, 2.2, 2.2, 8.2, 4), 13, middle=(0, 3, 4))
    again = OxmlElement("w:tblHeader")
    again.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(again)
    for column in (0, 1):
        for top, end in ((1, 12), (13, 16)):
            table.cell(top, column).merge(table.cell(end, column))
    write_line(word, "")
    lines = [("Program Pemenuhan Upaya Kesehatan Perorangan", "41.306.772.000"), ("Peningkatan Pelayanan BLUD", "118.500.000.000")]
    money_in_word(doc, word, ("No", "Program / Kegiatan", "Anggaran (Rp)"), lines, ("Jumlah", "159.806.772.000"), (1, 16, 5), 11, number="{}", align=RIGHT)
    write_line(word, "")
    signs = word.add_table(4, 2)
    texts = [("", f"{p('signed.place', 'Sendang')}, {p('signed.date', '5 Januari 2026')}"), (f"{second[1]},", f"{first[1]},"), ("\n\n", ""), (second[0], f"{first[0]}\n{first[2]}\nNIP. {first[3]}")]
    for row, pair in zip(signs.rows, texts, strict=True):
        for cell, text, wide in zip(row.cells, pair, (13, 7), strict=True):
            cell.text, cell.width = text, Cm(wide)
            cell.paragraphs[0].alignment = 1
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    doc.data = saved_by_office(word, "docx")
    return doc


def activities_agency() -> Print:
    """wkhtmltopdf after an agency's application: a statement whose annex follows on the page, columns counted in bold, targets run together with %, main activities with amounts that end in ,00 and their source, roles without positions."""
    doc = Print()
    p = doc.put
    first, second = ("ARIEF KURNIADI, S.P.", "Kepala Seksi Perbenihan Tanaman Pangan", "", "198311152010011014"), ("Ir. SITI MARWIYAH, M.P.", "Kepala Bidang Tanaman Pangan", "", "197002281996032001")
    statement = f"<h3 style='font-size:20px'>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>{stated(doc, first, second, ('Pihak Pertama', 'Pihak Kedua'))}"
    title = f"<br><p class=c><b>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA')}</b></p>"
    heads = "".join(f"<td class=c><b>{h}</b></td>" for h in doc.heads("No.", "Sasaran", "Indikator Kinerja", "Target Kinerja"))
    counted = "".join(f"<td class=c><b>{n}</b></td>" for n in doc.counted(4))
    aims: list[Aim] = [("1", "Meningkatnya ketersediaan benih bermutu", [("Persentase kebutuhan benih padi bersertifikat yang terpenuhi", "62%")]), ("2", "Meningkatnya kapasitas penangkar benih", [("Persentase penangkar yang lulus sertifikasi", "88%")]), ("3", "Meningkatnya pengawasan peredaran benih", [("Persentase kios benih yang diawasi", "100%")])]
    rows = cells(list(rows_of(doc, aims, "name", "target")), "CLLC")
    cost = money(doc, ("No.", "Kegiatan Utama", "Anggaran", "Sumber"), [("1", "Pengadaan benih padi inbrida", "Rp 1.250.400.000,00", "APBN"), ("2", "Pembinaan penangkar benih", "Rp 187.325.000,00", "APBD I"), ("3", "Pengawasan mutu benih", "Rp 96.000.000,00", "APBD II")], ("name", "amount", "source_of_funds"), ("Total", "Rp 1.533.725.000,00"), "CLRC")
    signs = lanes(doc, "", (("second", "Pihak Kedua,", second), ("first", "Pihak Pertama,", first)), posts=False, room="90px")
    doc.data = by_wkhtml(f"{PLAIN}<style>body{{font:18px sans-serif}}.b{{border-width:2px}}</style>{statement}{title}<table class=b><tr>{heads}</tr><tr>{counted}</tr>{rows}</table><p class=c><b>Kegiatan dan Anggaran Tahun 2026</b></p>{cost}<table width='100%'><tr><td width='50%'></td><td class=c>{day(doc, '', 'Taliwang', '6 Februari 2026')}</td></tr></table>{signs}", "-s", "A4")
    return doc


def typewritten() -> Print:
    """A library in Courier: titles set apart letter by letter, no rules but two below the heads, amounts at the right, one signature below the other."""
    doc = Print()
    p = doc.put
    page = Page(210, 297)
    page.font("Courier-Bold", 11)
    for y, path, text in ((20.0, "title.text", "PERJANJIAN KINERJA TAHUN 2026"), (26.0, "title.subject", "KANTOR PELAYANAN PERBENDAHARAAN WILAYAH TIMUR")):
        page.cell(15, y, 180, 5, " ".join(p(path, text)) if path == "title.text" else p(path, text), align="C")
    page.font("Courier", 9)
    xs, ws = (15, 27, 80, 150), (12, 53, 68, 45)
    y = 40.0
    for x, w, text in zip(xs, ws, doc.heads("No.", "Sasaran Strategis", "Indikator Kinerja", "Target"), strict=True):
        page.cell(x, y, w, 5, text, align="C" if text == "Target" else "L")
    page.rule(15, 195, y - 1, 0.6)
    page.rule(15, 195, y + 6, 0.6)
    y += 8
    aims: list[Aim] = [("1.", "Penyaluran dana yang tepat waktu", [("Persentase penyelesaian SP2D tepat waktu", "99,75%"), ("Nilai IKPA", "95,00")]), ("2.", "Laporan keuangan yang andal", [("Indeks ketepatan LPJ bendahara", "3,80"), ("Jumlah rekonsiliasi yang terlambat", "0 satker")]), ("3.", "Organisasi yang kompeten", [("Persentase pejabat yang memenuhi standar jam pelatihan", "97,50%")])]
    for number, text, name, target in rows_of(doc, aims, "name", "target"):
        said, shown = page.cut(ws[1], text), page.cut(ws[2], name)
        for at in range(max(len(said), len(shown)) if text else len(shown)):
            if at == 0:
                page.cell(15, y, 12, 4.2, number)
                page.cell(150, y, 45, 4.2, target, align="C")
            page.cell(27, y, 53, 4.2, said[at] if text and at < len(said) else "")
            page.cell(80, y, 68, 4.2, shown[at] if at < len(shown) else "")
            y += 4.2
        y += 2.2
    page.rule(15, 195, y, 0.6)
    y += 8
    page.cell(15, y, 12, 5, "No.")
    page.cell(27, y, 110, 5, p("budget.heading", "Kegiatan"))
    page.cell(140, y, 55, 5, "Anggaran (Rp)", align="R")
    page.rule(15, 195, y + 6, 0.6)
    y += 8
    for n, (name, amount) in enumerate([("Pengelolaan Kas Negara", "1.284.551.000"), ("Pembinaan Pelaksanaan Anggaran", "376.908.000"), ("Dukungan Manajemen", "2.460.113.000")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        page.cell(15, y, 12, 4.5, f"{n + 1}.")
        page.cell(27, y, 110, 4.5, name)
        page.cell(140, y, 55, 4.5, amount, align="R")
        y += 5.5
    page.rule(140, 195, y, 0.4)
    page.cell(27, y + 1, 110, 4.5, "Jumlah")
    page.cell(140, y + 1, 55, 4.5, p("budget.total", "4.121.572.000"), align="R")
    y += 14
    page.cell(110, y, 80, 5, day(doc, "", "Ternate", "30 Januari 2026"))
    for role, post, name, nip in (("first", "Kepala Kantor Pelayanan Perbendaharaan", "YOHANES RUMBIAK", "197506062000121001"), ("second", "Kepala Kantor Wilayah", "SRI WAHYUNINGSIH DEWI", "196811191993012001")):
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        y += 6
        page.cell(110, y, 85, 5, f"{post},")
        page.cell(110, y + 22, 85, 5, name)
        page.cell(110, y + 27, 85, 5, f"NIP {nip}")
        y += 34
    doc.data = page.done()
    return doc


def boxes() -> Print:
    """A browser in Palatino, a court's unit: a barcode at the top, a form of three signers, of which the third stands in the middle below; a box of the electronic signature in the room of each."""
    doc = Print()
    p = doc.put
    bars = "".join(f"<rect x={x} y=0 width={1 + x % 3} height=26 fill=black />" for x in range(0, 150, 5))
    code = f"<div style='text-align:right'><svg width=150 height=26>{bars}</svg><div style='font-size:7pt'>PK-2026-00417-B</div></div>"
    first, second = ("FERDINAND TOBING, S.H., M.H.", "Panitera Muda Perdata", "Penata Tingkat I", "198002172006041003"), ("Hj. ROHANI SIDIK, S.H.", "Panitera Pengadilan Negeri Muara Teweh Kelas II yang Membawahi Kepaniteraan Perdata, Pidana, dan Hukum", "Pembina", "196912051994032004")
    title = f"<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'PANITERA MUDA PERDATA')}</h3>"
    heads = "".join(f"<th style='background:#d9d9d9'>{h}</th>" for h in doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "TARGET"))
    aims: list[Aim] = [("1.", "Terwujudnya proses peradilan yang pasti, transparan, dan akuntabel", [("a. Persentase perkara perdata yang diselesaikan tepat waktu", "96 %"), ("b. Persentase putusan yang diunggah ke direktori putusan", "100 %")]), ("2.", "Peningkatan efektivitas pengelolaan penyelesaian perkara", [("a. Persentase perkara yang diselesaikan melalui mediasi", "12,5 %"), ("b. Persentase salinan putusan yang dikirim tepat waktu", "98 %")])]
    rows = ""
    for n, (number, text, indicators) in enumerate(aims):
        for k, (name, target) in enumerate(indicators):
            letter, _, rest = name.partition(" ")
            doc.row(n, k, number=number, text=text, own=letter, name=rest, target=target)
            over = f"<td class=c rowspan={len(indicators)}>{number}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            rows += f"<tr>{over}<td>{name}</td><td class=c>{target}</td></tr>"
    box = "<div style='border:1px solid #555;font-size:7pt;width:150px;margin:6px auto;color:#333'>Ditandatangani secara elektronik</div>"
    signs = lanes(doc, "", (("second", "Pihak Kedua,", second), ("first", "Pihak Pertama,", first)), room="50px", mark=box)
    third = ("Dr. LAMBOK SIREGAR, S.H., M.H.", "Ketua Pengadilan Negeri Muara Teweh", "", "196503031991031002")
    below = lanes(doc, "", (("third", "Mengetahui,", third),), room="50px", mark=box)
    doc.html = f"{PLAIN}<style>body{{font-family:P052;font-size:11pt}}</style>{code}{title}<table class=b><tr>{heads}</tr>{rows}</table><p align=right style='margin-right:40px'>{day(doc, '', 'Muara Teweh', '2 Januari 2026')}</p>{signs}{below}"
    return doc


PRINTS: dict[str, Made] = {"bookman": bookman, "narrow_quarters": narrow_quarters, "three_pages": three_pages, "activities_agency": activities_agency, "typewritten": typewritten, "boxes": boxes}
