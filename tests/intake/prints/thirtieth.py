"""Prints of the thirtieth round: letters that join, sheets with heads on every page, a chapter of a report that holds the agreement, an annex of a
decree, parties side by side, two officers in a file, signatures that a page breaks at different heights, words broken in justified columns.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties

from tests.intake.layouts import PROMISE
from tests.intake.prints.kit_html import Who, day, joined_rows, lanes, money, stated
from tests.intake.prints.makers import by_jspdf, joined, overlaid
from tests.intake.prints.programs import by_pisa, by_typst, by_weasyprint, compressed
from tests.intake.prints.sheet import SUPERVISION, Made, Print, saved_by_office
from tests.intake.unseen.kit import OPENING, Aim

TIMES = "table{width:100%}table.p{width:auto}body{font:11pt 'Liberation Serif'}h3{text-align:center;font-size:12pt;margin:4px}.j{text-align:justify}.b{width:100%;border-collapse:collapse;margin-top:10px}.b td,.b th{border:0.7pt solid #000;padding:4px 6px;vertical-align:top}.c{text-align:center}"


def joined_letters() -> Print:
    """Typst in its own type, whose letters join (fi, ffi, fl) in names, texts and amounts of words; small capitals in the title; targets with `≥`, `±` and ranges; money with two places behind the comma; then made small by another program."""
    doc = Print()
    p = doc.put
    first, second = ("AFFAN FIRDAUS, S.Fil., M.Phil.", "Kepala Bidang Sertifikasi dan Standardisasi", "Pembina", "198002292006041003"), ("Dr. FLORENTINA OFFENBACH, M.Sc.", "Kepala Dinas Perindustrian", "Pembina Utama Muda", "197012241996032002")
    names = [("Meningkatnya efisiensi dan efektivitas sertifikasi industri", [("Persentase industri kecil yang bersertifikat halal", "%", "≥ 42,5"), ("Rata-rata waktu verifikasi berkas", "Hari", "< 5"), ("Koefisien variasi mutu produk", "Nilai", "0,15 ± 0,05")]), ("Meningkatnya profil dan klasifikasi industri", [("Jumlah profil industri yang diverifikasi", "Profil", "1.240"), ("Persentase data yang terklasifikasi", "%", "90 - 95")])]
    doc.heads("No", "Sasaran Program", "Indikator Kinerja", "Satuan", "Target")
    lines = ['#set page(paper: "a4", margin: 2.2cm)', '#set text(size: 11pt, lang: "id")', f"#align(center)[*{p('statement.title.text', 'Perjanjian Kinerja Tahun 2026')}*]", "", doc.say(OPENING), ""]
    for role, (name, post, *_), after in (("first", first, "selanjutnya disebut Pihak Pertama"), ("second", second, "selaku atasan langsung Pihak Pertama, selanjutnya disebut Pihak Kedua")):
        doc.person(f"statement.parties.{role}", name=name, position=post)
        lines += [f"#grid(columns: (2.6cm, 0.5cm, 1fr), row-gutter: 7pt, [Nama], [:], [{name}], [Jabatan], [:], [{post}])", "", after, ""]
    lines += [part for text in (PROMISE.format("Pihak Pertama"), SUPERVISION.format("Pihak Kedua")) for part in (doc.say(text), "")]
    lines += [f"#align(right)[{day(doc, 'statement.', 'Kota Fajar', '26 Januari 2026')}]", f"#grid(columns: (1fr, 1fr), align: center, row-gutter: 6pt, [Pihak Kedua,], [Pihak Pertama,], [#v(1.6cm)], [], [{second[0]}], [{first[0]}])", "#pagebreak()", f"#align(center)[*{p('title.text', 'Lampiran Perjanjian Kinerja Tahun 2026')} \\ {p('title.subject', 'Bidang Sertifikasi dan Standardisasi')}*]", "#v(6pt)", "#table(columns: (1cm, 4.6cm, 1fr, 2cm, 2.6cm), inset: 6pt, align: (center, left, left, center, center), fill: (_, y) => if y == 0 {luma(215)}, [*No*], [*Sasaran Program*], [*Indikator Kinerja*], [*Satuan*], [*Target*],"]
    for n, (text, values) in enumerate(names):
        for k, (name, unit, target) in enumerate(values):
            doc.row(n, k, number=str(n + 1), text=text, name=name, unit=unit, target=target)
            over = f"table.cell(rowspan: {len(values)})[{n + 1}], table.cell(rowspan: {len(values)})[{text}], " if k == 0 else ""
            lines.append(f"{over}[{name}], [{unit}], [{target.replace('<', chr(92) + '<')}],")
    p("budget.heading", "Kegiatan")
    lines += [")", "#v(4pt)", "#table(columns: (1cm, 1fr, 4.6cm), inset: 6pt, align: (center, left, right), fill: (_, y) => if y == 0 {luma(215)}, [*No*], [*Kegiatan*], [*Anggaran*],"]
    for n, (name, amount) in enumerate([("Fasilitasi Sertifikasi Industri Kecil", "Rp612.480.500,00"), ("Verifikasi dan Klasifikasi Data Industri", "Rp187.519.500,00")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        lines.append(f"[{n + 1}], [{name}], [{amount}],")
    lines += [f"table.cell(colspan: 2)[*Jumlah*], [*{p('budget.total', 'Rp800.000.000,00')}*])", f"#align(right)[{day(doc, '', 'Kota Fajar', '26 Januari 2026')}]"]
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    lines += [f"#grid(columns: (1fr, 1fr), align: center, row-gutter: 5pt, [Pihak Kedua,], [Pihak Pertama,], [{second[1]},], [{first[1]},], [#v(1.4cm)], [], [{second[0]}], [{first[0]}], [{second[2]}], [{first[2]}], [NIP {second[3]}], [NIP {first[3]}])"]
    doc.data = compressed(by_typst("\n".join(lines)))
    return doc


def sheet_of_pages() -> Print:
    """A sheet on pages that stand: title and head of the table at the top of every page, head and foot of the sheet with its name and the page, objectives as merged cells over a page's end, weights, targets as numbers with places, money below with a sum, signatures in merged cells on the last page."""
    doc = Print()
    p = doc.put
    book = openpyxl.Workbook()
    page: Any = book.active
    page.title = "PK 2026"
    page.page_setup.paperSize, page.page_setup.fitToHeight, page.print_title_rows = 9, 0, "1:4"
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.oddHeader.left.text, page.oddHeader.right.text = "Dinas Tenaga Kerja dan Transmigrasi", "&A"
    page.oddFooter.center.text, page.oddFooter.right.text = "Halaman &P dari &N", "Dicetak &D"
    widths = {"A": 5, "B": 24, "C": 32, "D": 11, "E": 11, "F": 10}
    for column, width in widths.items():
        page.column_dimensions[column].width = width
    thin = Side(style="thin")
    box = Border(thin, thin, thin, thin)
    wrap, middle = Alignment(wrap_text=True, vertical="top"), Alignment(wrap_text=True, vertical="center", horizontal="center")
    for row, (path, text) in enumerate((("title.text", "PERJANJIAN KINERJA TAHUN 2026"), ("title.subject", "DINAS TENAGA KERJA DAN TRANSMIGRASI")), 1):
        page.merge_cells(f"A{row}:F{row}")
        page[f"A{row}"], page[f"A{row}"].font, page[f"A{row}"].alignment = p(path, text), Font(bold=True, size=13), middle
    for at, text in enumerate(doc.heads("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET", "BOBOT"), 1):
        cell = page.cell(4, at, text)
        cell.font, cell.border, cell.alignment, cell.fill = Font(bold=True), box, middle, PatternFill("solid", fgColor="C6E0B4")
    names: list[tuple[str, list[tuple[str, str, float, str]]]] = [("Meningkatnya penempatan tenaga kerja", [("Persentase pencari kerja terdaftar yang ditempatkan", "Persen", 46.5, "0.0"), ("Jumlah bursa kerja yang diselenggarakan", "Kegiatan", 4, "0"), ("Jumlah pekerja migran yang dilayani", "Orang", 1280, "#,##0"), ("Waktu rata-rata penempatan", "Bulan", 3.5, "0.0")]), ("Meningkatnya kompetensi tenaga kerja", [("Persentase lulusan pelatihan bersertifikat kompetensi", "Persen", 88, "0"), ("Jumlah peserta pelatihan berbasis kompetensi", "Orang", 640, "0"), ("Jumlah peserta pemagangan", "Orang", 120, "0"), ("Jumlah lembaga pelatihan kerja terakreditasi", "Lembaga", 14, "0"), ("Persentase instruktur bersertifikat", "Persen", 92.25, "0.00")]), ("Terciptanya hubungan industrial yang harmonis", [("Persentase perselisihan yang diselesaikan", "Persen", 85, "0"), ("Jumlah perusahaan yang memiliki peraturan perusahaan", "Perusahaan", 210, "0"), ("Persentase pekerja peserta jaminan sosial", "Persen", 71.4, "0.0"), ("Jumlah perusahaan dengan struktur skala upah", "Perusahaan", 155, "0")]), ("Meningkatnya kesejahteraan transmigran", [("Jumlah keluarga transmigran yang dibina", "KK", 230, "0"), ("Pendapatan rata-rata keluarga transmigran", "Rp/tahun", 38500000, "#,##0")])]
    row = 5
    for n, (text, values) in enumerate(names):
        top = row
        for k, (name, unit, target, form) in enumerate(values):
            shown = f"{target:,.{len(form.partition('.')[2])}f}".translate(str.maketrans(",.", ".,")) if form[0] == "#" or target < 1000 else str(target)
            doc.row(n, k, number=str(n + 1), text=text, name=name, unit=unit, target=shown, weight=f"{5 + k},0")
            for at, value in enumerate((n + 1 if k == 0 else None, text if k == 0 else None, name, unit, target, 5 + k), 1):
                cell = page.cell(row, at, value)
                cell.border, cell.alignment = box, wrap if at in (2, 3) else middle
            page.cell(row, 5).number_format, page.cell(row, 6).number_format = form, "0.0"
            page.row_dimensions[row].height = 46
            row += 1
        for column in "AB":
            page.merge_cells(f"{column}{top}:{column}{row - 1}")
    row += 1
    for column, text in (("A", "NO"), ("B", p("budget.heading", "PROGRAM")), ("E", "ANGGARAN (Rp)")):
        page[f"{column}{row}"], page[f"{column}{row}"].font = text, Font(bold=True)
    costs = [("Program Pelatihan Kerja dan Produktivitas Tenaga Kerja", 2_418_750_000), ("Program Penempatan Tenaga Kerja", 631_250_000), ("Program Hubungan Industrial", 450_000_000)]
    for start, n in ((row, -1), *((row + 1 + n, n) for n in range(len(costs) + 1))):
        page.merge_cells(f"B{start}:D{start}")
        page.merge_cells(f"E{start}:F{start}")
        if 0 <= n < len(costs):
            page[f"A{start}"], page[f"B{start}"], page[f"E{start}"] = n + 1, costs[n][0], costs[n][1]
            doc.line(n, number=str(n + 1), name=costs[n][0], amount=f"{costs[n][1]:,}".replace(",", "."))
        elif n > 0:
            page[f"B{start}"], page[f"E{start}"] = "JUMLAH", sum(amount for _, amount in costs)
        page[f"E{start}"].number_format = "#,##0"
        for column in "ABCDEF":
            page[f"{column}{start}"].border = box
        page[f"A{start}"].alignment, page[f"B{start}"].alignment = middle, wrap
    p("budget.total", "3.500.000.000")
    row += len(costs) + 3
    first, second = ("Dra. SRI HARTATIK, M.M.", "KEPALA DINAS TENAGA KERJA DAN TRANSMIGRASI", "Pembina Utama Muda", "196806151994032007"), ("H. SUKISMAN, S.E.", "BUPATI WONO ASRI", "", "")
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    for at, left, right in ((0, "", day(doc, "", "Wono Asri", "22 Januari 2026")), (1, f"{second[1]},", f"{first[1]},"), (6, second[0], first[0]), (7, "", first[2]), (8, "", f"NIP. {first[3]}")):
        page.merge_cells(f"A{row + at}:B{row + at}")
        page.merge_cells(f"C{row + at}:F{row + at}")
        page[f"A{row + at}"], page[f"C{row + at}"] = left, right
        for column in "AC":
            page[f"{column}{row + at}"].alignment = Alignment(horizontal="center", wrap_text=True, vertical="top")
    page.row_dimensions[row + 1].height = 32
    doc.data = saved_by_office(book, "xlsx")
    return doc


def chapter_of_report() -> Print:
    """WeasyPrint: two pages of a report: a running head, a chapter with a sentence that leads to the agreement of the year, its table and its money, then a section with results of the same indicators and what was spent, a remark; no signatures."""
    doc = Print()
    p = doc.put
    aims: list[Aim] = [("1", "Meningkatnya kualitas hasil pengawasan", [("Persentase rekomendasi yang ditindaklanjuti", "85 Persen"), ("Jumlah laporan hasil pengawasan", "48 Laporan")]), ("2", "Meningkatnya kapabilitas auditor", [("Persentase auditor bersertifikat", "90 Persen"), ("Nilai hasil evaluasi akuntabilitas kinerja", "82,50 Nilai")])]
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran", "Indikator Kinerja", "Target"))
    body = joined_rows(doc, aims)
    cost = money(doc, ("NO", "KEGIATAN", "ANGGARAN"), [("1", "Penyelenggaraan Pengawasan Internal", "Rp 1.812.400.000,00"), ("2", "Pendampingan dan Asistensi", "Rp 387.600.000,00")], ("name", "amount"), ("JUMLAH", "Rp 2.200.000.000,00"), "CLR")
    results = "".join(f"<tr><td>{text}</td><td>{name}</td><td>{target}</td><td>{done}</td><td>{share}</td></tr>" for text, name, target, done, share in (("Meningkatnya kualitas hasil pengawasan", "Persentase rekomendasi yang ditindaklanjuti", "85 Persen", "87,4 Persen", "102,82 %"), ("", "Jumlah laporan hasil pengawasan", "48 Laporan", "48 Laporan", "100 %"), ("Meningkatnya kapabilitas auditor", "Persentase auditor bersertifikat", "90 Persen", "88,5 Persen", "98,33 %")))
    spent = "<table class=b><tr><th>NO</th><th>KEGIATAN</th><th>ANGGARAN</th><th>REALISASI</th><th>% PENYERAPAN</th></tr><tr><td>1</td><td>Penyelenggaraan Pengawasan Internal</td><td>Rp 1.812.400.000,00</td><td>Rp 1.790.115.250,00</td><td>98,77</td></tr></table>"
    p("title.text", "PERJANJIAN KINERJA PERUBAHAN TAHUN 2025")
    p("title.subject", "INSPEKTUR PEMBANTU WILAYAH II INSPEKTORAT KABUPATEN JATI AGUNG")
    doc.data = by_weasyprint(f"<style>@page{{size:A4;margin:2.2cm;@top-left{{content:'Laporan Kinerja Tahun 2025';font:italic 8pt 'Liberation Serif'}}@bottom-center{{content:counter(page);font:9pt 'Liberation Serif'}}}}{TIMES}</style><h3>BAB II<br>PERENCANAAN KINERJA</h3><p><b>A. PERJANJIAN KINERJA</b></p><p class=j>Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, maka Inspektur Pembantu Wilayah II melaksanakan program dan kegiatan yang tertuang dalam perjanjian kinerja sebagai berikut :</p><h3>PERJANJIAN KINERJA PERUBAHAN TAHUN 2025<br>INSPEKTUR PEMBANTU WILAYAH II<br>INSPEKTORAT KABUPATEN JATI AGUNG</h3><table class=b><tr>{heads}</tr>{body}</table>{cost}<p style='page-break-before:always'><b>B. CAPAIAN KINERJA</b></p><p class=j>Pengukuran kinerja dilakukan dengan membandingkan kinerja yang terealisasi dengan kinerja yang ditargetkan, sebagaimana Tabel 2.1.</p><p class=c><b>Tabel 2.1 Capaian Kinerja Tahun 2025</b></p><table class=b><tr><th>Sasaran</th><th>Indikator Kinerja</th><th>Target</th><th>Realisasi</th><th>Capaian</th></tr>{results}</table><p>Penyerapan anggaran pada masing-masing kegiatan adalah sebagai berikut:</p>{spent}")
    return doc


def annex_of_decree() -> Print:
    """xhtml2pdf: an annex of a decree with `LAMPIRAN`, number and day at the right, then the title; grey heads in two rows with the target of quarters as numbers I to IV, targets with signs of per cent, money of quarters; who stipulates it signs alone at the right."""
    doc = Print()
    p = doc.put
    post, name, nip = "KEPALA BADAN NARKOTIKA DAERAH", "Drs. BENI KUSWANTO, M.H.", "197007071998031004"
    heads = doc.heads("No", "Sasaran Kegiatan", "Indikator Kinerja", "Target 2026")
    for q, text in enumerate(("I", "II", "III", "IV")):
        p(f"headings.{4 + q}", f"Target per Triwulan {text}")
    top = f"<tr>{''.join(f'<th rowspan=2>{h}</th>' for h in heads)}<th colspan=4>Target per Triwulan</th></tr><tr><th>I</th><th>II</th><th>III</th><th>IV</th></tr>"
    body = ""
    for n, (text, values) in enumerate([("Meningkatnya ketahanan masyarakat terhadap narkotika", [("Indeks ketahanan keluarga", "78,69", "-", "-", "-", "78,69"), ("Jumlah desa bersinar", "12 desa", "2", "4", "8", "12"), ("Persentase sekolah dengan satuan tugas", "65%", "20%", "35%", "50%", "65%")]), ("Meningkatnya layanan rehabilitasi", [("Jumlah klien yang direhabilitasi", "150 orang", "30", "70", "110", "150"), ("Persentase klien yang pulih produktif", "70%", "-", "60%", "-", "70%")])]):
        for k, (label, target, *planned) in enumerate(values):
            doc.row(n, k, number=str(n + 1), text=text, name=label, target=target, **{f"quarters__tw{q}": v for q, v in enumerate(planned, 1)})
            over = f"<td rowspan={len(values)} align=center>{n + 1}</td><td rowspan={len(values)}>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td>{label}</td>{''.join(f'<td align=center>{v}</td>' for v in (target, *planned))}</tr>"
    p("budget.heading", "Kegiatan")
    rows = ""
    for n, (label, *amounts) in enumerate([("Pemberdayaan Masyarakat Anti Narkotika", "60.000.000", "95.000.000", "80.000.000", "25.000.000", "260.000.000"), ("Pelayanan Rehabilitasi", "45.500.000", "60.000.000", "70.000.000", "64.500.000", "240.000.000")]):
        doc.line(n, number=str(n + 1), name=label, amount=amounts[4], **{f"quarters__tw{q}": v for q, v in enumerate(amounts[:4], 1)})
        rows += f"<tr><td align=center>{n + 1}</td><td>{label}</td>{''.join(f'<td align=right>{v}</td>' for v in amounts)}</tr>"
    cost = f"<table class=b><tr><th>No</th><th>Kegiatan</th><th>TW I</th><th>TW II</th><th>TW III</th><th>TW IV</th><th>Anggaran (Rp)</th></tr>{rows}<tr><td colspan=6 align=center><b>Jumlah</b></td><td align=right><b>{p('budget.total', '500.000.000')}</b></td></tr></table>"
    doc.person("parties.first", name=name, position=post, nip=nip)
    p("title.text", "PERJANJIAN KINERJA TAHUN 2026")
    p("title.subject", "BADAN NARKOTIKA DAERAH KOTA SINAR HARAPAN")
    style = "<style>@page{size:A4 landscape;margin:1.6cm}body{font-family:Helvetica;font-size:9pt}h3{text-align:center;font-size:11pt}.b th,.b td{border:0.6pt solid #000;padding:3pt}.b th{background-color:#d9d9d9}</style>"
    decree = "<table><tr><td width=55%></td><td width=12%>LAMPIRAN</td><td>KEPUTUSAN KEPALA BADAN NARKOTIKA DAERAH</td></tr><tr><td></td><td>NOMOR</td><td>: 188/14/BND/2026</td></tr><tr><td></td><td>TANGGAL</td><td>: 13 JANUARI 2026</td></tr></table>"
    signs = f"<table width=100%><tr><td width=60%></td><td align=center>{day(doc, '', 'Sinar Harapan', '13 Januari 2026')}<br/>{post},<br/><br/><br/><br/>{name}<br/>NIP. {nip}</td></tr></table>"
    doc.data = by_pisa(f"{style}<body>{decree}<h3>PERJANJIAN KINERJA TAHUN 2026<br/>BADAN NARKOTIKA DAERAH KOTA SINAR HARAPAN</h3><table class=b repeat=2>{top}{body}</table><br/>{cost}<br/>{signs}</body>")
    return doc


def parties_beside() -> Print:
    """WeasyPrint: one page, both parties side by side in columns below their roles, what they promise as numbered sentences, the table in grey heads below, targets right of units, words broken by hyphens in justified narrow columns, money as text behind dotted lines, a code and a note at the foot."""
    doc = Print()
    p = doc.put
    first: Who = ("ELISABETH TAMPUBOLON, A.Md.Kep.", "Kepala Subbagian Tata Usaha UPTD Puskesmas Sei Bamban", "Penata Muda", "198905052014032003")
    second: Who = ("dr. JOSUA PANDAPOTAN", "Kepala UPTD Puskesmas Sei Bamban", "Penata Tingkat I", "198201012010011022")
    cards = ""
    for role, label, (name, post, rank, nip) in (("first", "PIHAK PERTAMA", first), ("second", "PIHAK KEDUA", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
        cards += f"<td style='width:50%;vertical-align:top'><b>{label}</b><table><tr><td>Nama</td><td>: {name}</td></tr><tr><td>NIP</td><td>: {nip}</td></tr><tr><td>Pangkat</td><td>: {rank}</td></tr><tr><td>Jabatan</td><td>: {post}</td></tr></table></td>"
    promise = "".join(f"<p class=j>{n}. {text}</p>" for n, text in ((1, PROMISE.format("PIHAK PERTAMA")), (2, SUPERVISION.format("PIHAK KEDUA"))))
    p("statement.text", f"{OPENING} 1. {PROMISE.format('PIHAK PERTAMA')} 2. {SUPERVISION.format('PIHAK KEDUA')}")
    p("title.text", "PERJANJIAN KINERJA INDIVIDU TAHUN 2026")
    aims: list[Aim] = [("1", "Terselenggaranya administrasi kepegawaian dan keuangan yang tertib", [("Persentase dokumen kepegawaian yang dimutakhirkan", "Persen", "100"), ("Jumlah laporan pertanggungjawaban keuangan", "Laporan", "12")]), ("2", "Terpeliharanya kebersihan dan kenyamanan lingkungan puskesmas", [("Indeks kepuasan pengunjung terhadap kebersihan", "Indeks", "3,55")])]
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target"))
    body = ""
    for n, (number, text, values) in enumerate(aims):
        for k, (name, unit, target) in enumerate(values):
            doc.row(n, k, number=number, text=text, name=name, unit=unit, target=target)
            over = f"<td rowspan={len(values)} class=c>{number}</td><td rowspan={len(values)} lang=id style='text-align:justify'>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td style='text-align:justify'>{name}</td><td class=c>{unit}</td><td class=c>{target}</td></tr>"
    p("budget.heading", "Sub Kegiatan")
    cost = "<p><b>Sub Kegiatan dan Anggaran</b></p>"
    lines = [("Penyediaan Gaji dan Tunjangan ASN", "Rp 812.450.000"), ("Penyediaan Jasa Kebersihan Kantor", "Rp 37.550.000")]
    for n, (name, amount) in enumerate(lines):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
    cost = "<table class=m><tr><th>No.</th><th>Sub Kegiatan</th><th>Anggaran</th></tr>" + "".join(f"<tr><td>{n}.</td><td>{name}</td><td align=right>{amount}</td></tr>" for n, (name, amount) in enumerate(lines, 1)) + f"<tr><td></td><td><b>Jumlah</b></td><td align=right><b>{p('budget.total', 'Rp 850.000.000')}</b></td></tr></table>"
    last = f"<p style='text-align:right'>{day(doc, '', 'Sei Bamban', '4 Januari 2026')}</p><table style='table-layout:fixed'><tr>{''.join(f'<td class=c>{label},<br><br><br><br><b>{name}</b></td>' for label, name in (('PIHAK KEDUA', second[0]), ('PIHAK PERTAMA', first[0])))}</tr></table>"
    doc.data = by_weasyprint(f"<html lang=id><style>@page{{size:210mm 330mm;margin:1.8cm;@bottom-left{{content:'FM-PKM-07/Rev.02';font:7pt 'Liberation Sans'}}@bottom-right{{content:'*) dibuat rangkap dua';font:7pt 'Liberation Sans'}}}}{TIMES}.b td{{hyphens:auto}}.b th{{background:#ccc}}.m{{width:70%;margin-top:10px}}.m td{{border-bottom:1px dotted #555}}</style><h3>PERJANJIAN KINERJA INDIVIDU TAHUN 2026</h3><p class=j>{OPENING}</p><table width='100%'><tr>{cards}</tr></table>{promise}<table class=b style='table-layout:fixed'><colgroup><col style='width:6%'><col style='width:26%'><col style='width:38%'><col style='width:14%'><col style='width:16%'></colgroup><tr>{heads}</tr>{body}</table>{cost}{last}</html>")
    return doc


def two_officers() -> Print:
    """WeasyPrint: two officers of one office in a file, each with a statement and an annex, put together from two prints; a watermark KONSEP under the letters and the number of the file's page over each; a note in brackets behind targets."""
    whole = Print()
    whole.agreements = []
    parts = []
    for office, first, second, aims, costs, total in (
        ("BIDANG PENGELOLAAN SAMPAH", ("HENDRI SAPUTRA, S.T.", "Kepala Bidang Pengelolaan Sampah", "Pembina", "197902182006041008"), ("Ir. RINA MARLINA, M.Si.", "Kepala Dinas Lingkungan Hidup", "Pembina Utama Muda", "196912011996032001"), [("1.", "Meningkatnya pengelolaan sampah", [("Persentase sampah yang tertangani", "76,4 %"), ("Persentase pengurangan sampah", "28 % (Jakstrada)")]), ("2.", "Meningkatnya peran masyarakat", [("Jumlah bank sampah aktif", "54 unit")])], [("Pengelolaan Sampah", "Rp 8.412.900.000"), ("Pembinaan Bank Sampah", "Rp 187.100.000")], "Rp 8.600.000.000"),
        ("SEKSI PENGURANGAN SAMPAH", ("SUSILAWATI, S.KM.", "Kepala Seksi Pengurangan Sampah", "Penata", "198806172011012005"), ("HENDRI SAPUTRA, S.T.", "Kepala Bidang Pengelolaan Sampah", "Pembina", "197902182006041008"), [("1.", "Terlaksananya pembinaan bank sampah", [("Jumlah pengelola yang dibina", "108 orang"), ("Jumlah bank sampah baru", "6 unit")])], [("Pembinaan Bank Sampah", "Rp 187.100.000")], "Rp 187.100.000"),
    ):
        doc = Print()
        p = doc.put
        heads = "".join(f"<th>{h}</th>" for h in doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "TARGET"))
        statement = f"<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>{stated(doc, first, second)}<p style='text-align:right'>{day(doc, 'statement.', 'Muara Bening', '16 Januari 2026')}</p>{lanes(doc, 'statement.', (('second', 'PIHAK KEDUA', second), ('first', 'PIHAK PERTAMA', first)), posts=False)}"
        annex = f"<h3 style='page-break-before:always'>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', office)}</h3><table class=b><tr>{heads}</tr>{joined_rows(doc, aims)}</table>{money(doc, ('NO', 'KEGIATAN', 'ANGGARAN'), [(f'{n}.', *line) for n, line in enumerate(costs, 1)], ('name', 'amount'), ('JUMLAH', total), 'CLR')}<p style='text-align:right'>{day(doc, '', 'Muara Bening', '16 Januari 2026')}</p>{lanes(doc, '', (('second', 'PIHAK KEDUA', second), ('first', 'PIHAK PERTAMA', first)))}"
        parts.append(by_weasyprint(f"<style>@page{{size:A4;margin:2.2cm}}{TIMES}</style>{statement}{annex}"))
        whole.agreements += doc.agreements

    def under(canvas: Any, n: int, wide: float, high: float) -> None:
        canvas.saveState()
        canvas.setFillGray(0.88)
        canvas.setFont("Times-Bold", 100)
        canvas.translate(wide / 2, high / 2)
        canvas.rotate(50)
        canvas.drawCentredString(0, 0, "KONSEP")
        canvas.restoreState()
        canvas.setFont("Times-Roman", 8)
        canvas.drawRightString(wide - 30, 20, f"{n + 1}")

    whole.data = overlaid(joined(*parts), under, under=True)
    return whole


def broken_signatures() -> Print:
    """WeasyPrint: a long table whose rows a page cuts, so that signatures stand at the page's end: positions of three lines and of one, names at the middle of their cells, the page ends between the names of both."""
    doc = Print()
    p = doc.put
    first: Who = ("MARGARETHA LENGKONG, S.Pd., M.Pd.", "Kepala Bidang Pembinaan Pendidikan Anak Usia Dini dan Pendidikan Nonformal", "Pembina Tingkat I", "197411202000122004")
    second: Who = ("Dr. HANS WOWOR, M.Pd.", "Kepala Dinas Pendidikan", "Pembina Utama Muda", "196810281994121001")
    names = [("Meningkatnya mutu pendidikan anak usia dini", [("Persentase satuan PAUD terakreditasi minimal B", "68,5"), ("Angka partisipasi kasar PAUD", "74,25"), ("Persentase pendidik PAUD berkualifikasi S1", "81"), ("Jumlah satuan PAUD yang dibina", "145"), ("Persentase satuan dengan alat permainan lengkap", "55"), ("Jumlah gugus PAUD yang aktif", "32")]), ("Meningkatnya layanan pendidikan nonformal", [("Persentase lulusan paket C", "92,5"), ("Jumlah warga belajar keaksaraan", "420"), ("Persentase lembaga kursus terakreditasi", "37,5"), ("Jumlah pusat kegiatan belajar yang dibina", "18"), ("Persentase tutor yang dilatih", "64")]), ("Meningkatnya tata kelola bidang", [("Persentase laporan tepat waktu", "100"), ("Nilai evaluasi internal", "79,60")])]
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No.", "Sasaran", "Indikator Kinerja", "Target"))
    aims: list[Aim] = [(f"{n}.", text, values) for n, (text, values) in enumerate(names, 1)]
    body = joined_rows(doc, aims)
    cost = money(doc, ("No.", "Kegiatan", "Anggaran"), [("1.", "Pengelolaan Pendidikan Anak Usia Dini", "Rp 3.115.800.000"), ("2.", "Pengelolaan Pendidikan Nonformal/Kesetaraan", "Rp 1.384.200.000")], ("name", "amount"), ("Jumlah", "Rp 4.500.000.000"), "CLR")
    cells = ""
    for role, label, (name, post, rank, nip) in (("second", "PIHAK KEDUA", second), ("first", "PIHAK PERTAMA", first)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
        cells += f"<td class=c style='width:50%;vertical-align:top'>{label}<br>{post},<br><br><br><br><br><b>{name}</b><br>{rank}<br>NIP. {nip}</td>"
    day_ = day(doc, "", "Tondano Raya", "27 Januari 2026")
    p("title.text", "PERJANJIAN KINERJA TAHUN 2026")
    p("title.subject", "BIDANG PEMBINAAN PAUD DAN PENDIDIKAN NONFORMAL")

    doc.data = by_weasyprint(f"<style>@page{{size:A4;margin:2cm}}{TIMES}.b td{{padding:7px}}</style><div style='height:{DOWN}px'></div><h3>PERJANJIAN KINERJA TAHUN 2026<br>BIDANG PEMBINAAN PAUD DAN PENDIDIKAN NONFORMAL</h3><table class=b><tr>{heads}</tr>{body}</table>{cost}<p style='text-align:right'>{day_}</p><table><tr>{cells}</tr></table>")
    return doc


# So far down that the first page ends between the two names.
DOWN = 130


def dense_application() -> Print:
    """jsPDF, grid: a head in grey, notes at the head of the page in two columns, code columns, several indicators in one cell with letters and their targets with the same letters beside them, an empty column, money with programme rows in bold and sub-activities below them, footers with a link."""
    doc = Print()
    p = doc.put
    first, second = ("ANDREAS HULU, S.T.", "Kepala Bidang Bina Marga", "Pembina", "197703032005021003"), ("YULIUS ZEBUA, S.T., M.M.", "Kepala Dinas Pekerjaan Umum dan Penataan Ruang", "Pembina Utama Muda", "196907011998031010")
    doc.heads("Kode", "Sasaran Program", "Indikator Kinerja", "Target", "Keterangan")
    body = []
    for n, (code, text, values) in enumerate([("S.01", "Meningkatnya kemantapan jalan", [("Persentase jalan dalam kondisi mantap", "71,35 %"), ("Panjang jalan yang ditingkatkan", "18,4 km"), ("Jumlah jembatan yang diganti", "5 unit")]), ("S.02", "Meningkatnya keselamatan jalan", [("Persentase ruas dengan perlengkapan jalan", "64 %"), ("Jumlah titik rawan yang ditangani", "12 titik")])]):
        for k, (name, target) in enumerate(values):
            doc.row(n, k, text=text, own=f"{'abc'[k]}.", name=name, target=target)
            p(f"objectives.{n}.code", code)
        body.append([code, text, "\n".join(f"{'abc'[k]}. {name}" for k, (name, _) in enumerate(values)), "\n".join(f"{'abc'[k]}. {target}" for k, (_, target) in enumerate(values)), ""])
    cost: list[Any] = []
    p("budget.heading", "Program / Sub Kegiatan")
    for n, (code, name, amount, bold) in enumerate([("1.03.10", "Program Penyelenggaraan Jalan", "Rp 24.815.000.000", True), ("1.03.10.2.01.0011", "Rekonstruksi Jalan", "Rp 18.315.000.000", False), ("1.03.10.2.01.0015", "Penggantian Jembatan", "Rp 6.500.000.000", False), ("1.03.01", "Program Penunjang Urusan Pemerintahan Daerah", "Rp 185.000.000", True)]):
        doc.line(n, code=code, name=name, amount=amount)
        style = {"fontStyle": "bold" if bold else "normal"}
        cost.append([{"content": code, "styles": style}, {"content": name, "styles": style}, {"content": amount, "styles": {**style, "halign": "right"}}])
    cost.append([{"content": "Jumlah", "colSpan": 2, "styles": {"halign": "right", "fontStyle": "bold"}}, {"content": p("budget.total", "Rp 25.000.000.000"), "styles": {"halign": "right", "fontStyle": "bold"}}])
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    grid = {"theme": "grid", "styles": {"font": "helvetica", "fontSize": 9, "textColor": 0, "lineColor": 0, "lineWidth": 0.15}, "headStyles": {"fillColor": 210, "textColor": 0}}

    def sides(left: str, right: str, style: str = "normal") -> dict[str, Any]:
        return {"cells": [{"text": left, "x": 70, "align": "center"}, {"text": right, "x": 227, "align": "center"}], "style": style}

    doc.data = by_jspdf([
        {"cells": [{"text": "Sistem: e-SAKIP Terpadu", "x": 15}, {"text": "Status: Disetujui", "x": 240}], "size": 8}, {"cells": [{"text": "Tahun Anggaran: 2026", "x": 15}, {"text": "Versi: 2", "x": 240}], "size": 8}, {"down": 4},
        {"text": p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), "align": "center", "style": "bold", "size": 13}, {"text": p("title.subject", "BIDANG BINA MARGA"), "align": "center", "style": "bold", "after": 4},
        {"table": {**grid, "head": [["Kode", "Sasaran Program", "Indikator Kinerja", "Target", "Keterangan"]], "body": body, "columnStyles": {"0": {"cellWidth": 16}, "1": {"cellWidth": 70}, "3": {"cellWidth": 34}, "4": {"cellWidth": 30}}}, "after": 6},
        {"table": {**grid, "head": [["Kode", "Program / Sub Kegiatan", "Anggaran"]], "body": cost, "tableWidth": 190, "columnStyles": {"0": {"cellWidth": 40}, "2": {"cellWidth": 42}}}, "after": 8},
        sides("", day(doc, "", "Gunung Sitoli Indah", "9 Januari 2026")), sides("PIHAK KEDUA", "PIHAK PERTAMA", "bold"), sides(second[1], first[1]), {"down": 18}, sides(second[0], first[0], "bold"), sides(second[2], first[2]), sides(f"NIP. {second[3]}", f"NIP. {first[3]}"),
    ], lies=True, margin=15, font="helvetica", foot="Dokumen dapat diperiksa pada https://sakip.example/cek/8f21 - halaman {n}/{of}")
    return doc


PRINTS: dict[str, Made] = {
    "joined_letters": joined_letters, "sheet_of_pages": sheet_of_pages, "chapter_of_report": chapter_of_report, "annex_of_decree": annex_of_decree,
    "parties_beside": parties_beside, "two_officers": two_officers, "broken_signatures": broken_signatures, "dense_application": dense_application,
}  # fmt: skip
