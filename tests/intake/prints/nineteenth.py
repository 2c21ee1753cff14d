"""Prints of the nineteenth round, as offices send them every day: a religious office's one table of aims and money, a town's application whose
money is no table, a statistics office's page that lies, a clinic's table cut by a page, an inspectorate's sheet, a village office's levels.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import openpyxl
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Cm
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties

from tests.intake.prints.kit_html import Who, day, joined_rows, lanes, money, signed, stated
from tests.intake.prints.kit_word import (
    MIDDLE,
    RIGHT,
    fill_table,
    money_in_word,
    side_by_side,
    signed_in_word,
    stated_in_word,
    word_paper,
    write_line,
)
from tests.intake.prints.programs import by_dompdf, by_wkhtml
from tests.intake.prints.sheet import Made, Print, by_browser, rows_of, saved_by_office
from tests.intake.unseen.kit import Aim


def _stated_in_word(doc: Print, word: Any, title: str, subject: str, first: Who, second: Who, date: tuple[str, str]) -> None:
    """The statement as a page of Word: names in a table, who signs below."""
    p = doc.put
    write_line(word, p("statement.title.text", title), MIDDLE, True, 14)
    write_line(word, p("statement.title.subject", subject), MIDDLE, True, 12)
    stated_in_word(doc, word, first, second, ("Pihak pertama", "Pihak kedua"), ("selanjutnya disebut pihak pertama", "selaku atasan langsung pihak pertama, selanjutnya disebut pihak kedua"))
    signed_in_word(doc, word, "statement.", day(doc, "statement.", *date), first, second, False)


def faith_office() -> Print:
    """Writer: aims, targets, programmes and their money in one table with numbers of columns, the sum below; both sign with their position."""
    doc = Print()
    p = doc.put
    first, second = ("H. ZAINAL MUTTAQIN, S.Ag., M.Pd.I.", "Kepala Kantor Kementerian Agama Kabupaten Lembah Pinang", "", "197204152000031004"), ("Dr. H. FAUZI RAMADHAN, M.A.", "Kepala Kantor Wilayah Kementerian Agama Provinsi Bukit Raya", "", "196511201991031003")
    date = ("Lembah Pinang", "14 Januari 2026")
    word = word_paper("Liberation Serif", 11, 4, (21, 29.7), 2)
    _stated_in_word(doc, word, "PERJANJIAN KINERJA TAHUN 2026", "KANTOR KEMENTERIAN AGAMA KABUPATEN LEMBAH PINANG", first, second, date)
    word.add_page_break()
    write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    write_line(word, p("title.subject", "KANTOR KEMENTERIAN AGAMA KABUPATEN LEMBAH PINANG"), MIDDLE, True, 12)
    rows: list[Sequence[str]] = [doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Program", "Anggaran"), doc.counted(6, "({})")]
    p("budget.heading", "Program")
    aims = [("1.", "Meningkatnya kualitas kehidupan umat beragama", [("Indeks kerukunan umat beragama", "77,35", "Program Kerukunan Umat dan Layanan Kehidupan Beragama", "Rp. 3.415.782.000"), ("Jumlah penyuluh agama yang dibina", "64 orang", "", "")]), ("2.", "Meningkatnya kualitas pendidikan agama", [("Persentase madrasah terakreditasi minimal B", "81,5%", "Program Pendidikan Islam", "Rp. 28.940.118.000"), ("Persentase guru madrasah bersertifikat pendidik", "68%", "", "")]), ("3.", "Meningkatnya tata kelola kantor", [("Nilai kinerja anggaran", "92,10", "Program Dukungan Manajemen", "Rp. 9.144.100.000")])]
    spans, n = [], 0
    for k, (number, text, indicators) in enumerate(aims):
        spans.append((len(rows), len(rows) + len(indicators) - 1))
        for j, (name, target, programme, amount) in enumerate(indicators):
            doc.row(k, j, number=number, text=text, name=name, target=target)
            if programme:
                doc.line(n, name=programme, amount=amount)
                n += 1
            rows.append([number if j == 0 else "", text if j == 0 else "", name, target, programme, amount])
    rows.append(["", "Jumlah seluruh", "", "", "", p("budget.total", "Rp. 41.500.000.000")])
    table = word.add_table(len(rows), 6, "Table Grid")
    fill_table(table, rows, (1, 3.6, 4, 1.9, 3.4, 3.4), 10, middle=(0, 3))
    for cell in table.rows[1].cells:
        cell.paragraphs[0].alignment = MIDDLE
    for top, bottom in spans:
        for c in (0, 1, 4, 5):
            if bottom > top:
                table.cell(bottom, c).text = ""
                merged = table.cell(top, c).merge(table.cell(bottom, c))
                merged._tc.remove(merged.paragraphs[-1]._p)
    word.add_paragraph()
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    side_by_side(word, [("", day(doc, "", *date)), (f"{second[1]},", f"{first[1]},"), ("\n\n", ""), (second[0], first[0]), (f"NIP. {second[3]}", f"NIP. {first[3]}")])
    doc.data = saved_by_office(word, "docx")
    return doc


def flexed_money() -> Print:
    """A browser on folio: bold names in capitals in the statement, grey heads, programmes and their money at both ends of a line without a table, the sum in bold, name, rank and number below each other."""
    doc = Print()
    p = doc.put
    first, second = ("RATNA DWI ASTUTI, S.Kom., M.T.I.", "KEPALA DINAS KOMUNIKASI DAN INFORMATIKA", "Pembina Tk. I", "197910082005012007"), ("H. SYARIFUDDIN LUBIS, S.H.", "BUPATI MUARA TAPUS", "", "")
    statement = f"<h4>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h4>{stated(doc, first, second, ('PIHAK KESATU', 'PIHAK KEDUA'))}"
    statement += lanes(doc, "statement.", (("second", "<b>PIHAK KEDUA</b>", second), ("first", "<b>PIHAK KESATU</b>", first)), posts=False)
    head = f"<h4 class=n>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'DINAS KOMUNIKASI DAN INFORMATIKA')}</h4>"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("NO", "SASARAN", "INDIKATOR", "SATUAN", "TARGET"))
    aims: list[Aim] = [("1", "Meningkatnya layanan informasi publik", [("Indeks keterbukaan informasi publik", "Nilai", "88,75"), ("Persentase pengaduan yang diselesaikan", "%", "97")]), ("2", "Meningkatnya penerapan pemerintahan digital", [("Indeks pemerintah digital", "Indeks", "3,62"), ("Jumlah aplikasi yang terintegrasi", "Aplikasi", "14")]), ("3", "Meningkatnya keamanan informasi", [("Skor indeks keamanan informasi", "Skor", "612"), ("Jumlah insiden siber", "Insiden", "≤ 5")])]
    body = "".join(f"<tr>{''.join(f'<td class={c}>{t}</td>' for c, t in zip('cllcc', row, strict=True))}</tr>" for row in rows_of(doc, aims, "name", "unit", "target"))
    p("budget.heading", "Program")
    cost = "<div class=f><b>Program</b><b>Anggaran</b></div>"
    for n, (name, amount) in enumerate([("Program Pengelolaan Informasi dan Komunikasi Publik", "Rp 1.874.320.000"), ("Program Pengelolaan Aplikasi Informatika", "Rp 2.406.155.750"), ("Program Penyelenggaraan Persandian untuk Pengamanan Informasi", "Rp 219.524.250")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        cost += f"<div class=f><span>{n + 1}. {name}</span><span>{amount}</span></div>"
    cost += f"<div class=f><b>Jumlah Anggaran</b><b>{p('budget.total', 'Rp 4.500.000.000')}</b></div>"
    style = "<style>@page{size:215mm 330mm;margin:20mm}body{font:12pt 'Liberation Serif'}h4{text-align:center;margin:10px}.j{text-align:justify}.n{page-break-before:always}.b{width:100%;border-collapse:collapse;margin:14px 0}.b th{background:#eee}.b th,.b td{border:1px solid #000;padding:6px 8px;vertical-align:middle}.c{text-align:center}.f{display:flex;justify-content:space-between;margin-bottom:6px}</style>"
    last = f"<p class=c style='margin-left:50%'>{day(doc, '', 'Muara Tapus', '20 Januari 2026')}</p>{lanes(doc, '', (('second', '', second), ('first', '', first)))}"
    doc.data = by_browser(f"{style}{statement}{head}<table class=b><tr>{heads}</tr>{body}</table>{cost}{last}", *doc.options)
    return doc


def lying_quarters() -> Print:
    """Writer: a statement that stands, an annex that lies, two rows of headings with quarters below a common one, money by programme with codes in the name, in a sans."""
    doc = Print()
    p = doc.put
    first, second = ("MARIA YOSEFINA LERO, S.ST., M.Si.", "Kepala Badan Pusat Statistik Kabupaten Wae Mokel", "", "198204112004122001"), ("Ir. ADRIANUS TALAN, M.Si.", "Kepala Badan Pusat Statistik Provinsi Nusa Cendana", "", "196709231993031002")
    date = ("Wae Mokel", "2 Januari 2026")
    word = word_paper("Liberation Sans", 11, 6, (21, 29.7), 2.2)
    _stated_in_word(doc, word, "PERJANJIAN KINERJA TAHUN 2026", "BADAN PUSAT STATISTIK KABUPATEN WAE MOKEL", first, second, date)
    section = word.add_section(WD_SECTION.NEW_PAGE)
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    section.top_margin = section.bottom_margin = Cm(1.6)
    write_line(word, p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    write_line(word, p("title.subject", "BADAN PUSAT STATISTIK KABUPATEN WAE MOKEL"), MIDDLE, True, 12)
    heads = doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV")
    aims: list[Aim] = [("1", "Meningkatnya pemanfaatan data statistik yang berkualitas", [("Persentase pengguna data yang menggunakan data BPS sebagai dasar perencanaan", "Persen", "98,25", "-", "-", "-", "98,25"), ("Persentase publikasi statistik yang terbit tepat waktu", "Persen", "100", "25", "50", "75", "100")]), ("2", "Meningkatnya kolaborasi dalam Sistem Statistik Nasional", [("Jumlah perangkat daerah yang mendapat rekomendasi statistik", "Perangkat Daerah", "12", "2", "5", "9", "12")]), ("3", "Terwujudnya tata kelola yang akuntabel", [("Hasil penilaian SAKIP oleh Inspektorat", "Poin", "72,60", "-", "-", "-", "72,60"), ("Persentase kepuasan pengguna terhadap sarana", "Persen", "89,4", "-", "-", "-", "89,4")])]
    keys = ("name", "unit", "target", "quarters__tw1", "quarters__tw2", "quarters__tw3", "quarters__tw4")
    rows: list[Sequence[str]] = [[*heads[:5], "Target Triwulan", "", "", ""], ["", "", "", "", "", "I", "II", "III", "IV"], *rows_of(doc, aims, *keys)]
    for n, text in enumerate(("I", "II", "III", "IV")):
        p(f"headings.{5 + n}", f"Target Triwulan {text}")
    table = word.add_table(len(rows), 9, "Table Grid")
    fill_table(table, rows, (1, 5.5, 8, 2.6, 2, 1.5, 1.5, 1.5, 1.5), 10, middle=(0, 3, 4, 5, 6, 7, 8))
    table.cell(0, 5).merge(table.cell(0, 8))
    for c in range(5):
        table.cell(0, c).merge(table.cell(1, c))
    at = 2
    for _, _, indicators in aims:
        for c in (0, 1):
            if len(indicators) > 1:
                table.cell(at, c).merge(table.cell(at + len(indicators) - 1, c))
        at += len(indicators)
    word.add_paragraph()
    money_in_word(doc, word, ("No", "Program", "Anggaran (Rp)"), [("Program Penyediaan dan Pelayanan Informasi Statistik (054.01.GG)", "1.906.432.000"), ("Program Dukungan Manajemen (054.01.WA)", "3.293.568.000")], ("Total", "5.200.000.000"), (1, 15, 5), align=RIGHT)
    word.add_paragraph()
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    side_by_side(word, [("", day(doc, "", *date)), (second[1], first[1]), ("\n\n", ""), (second[0], first[0]), (f"NIP. {second[3]}", f"NIP. {first[3]}")])
    doc.data = saved_by_office(word, "docx")
    return doc


def cut_by_page() -> Print:
    """wkhtmltopdf: a letterhead, many rows, a table that goes on on the next page below its heads once more, sources of funds beside money, the day at the right."""
    doc = Print()
    p = doc.put
    first, second = ("dr. NURHAYATI PASARIBU, M.K.M.", "Kepala UPTD Puskesmas Sei Rampai", "Pembina", "198009172009032003"), ("Drs. JONI HARAHAP, Apt., M.Kes.", "Kepala Dinas Kesehatan Kabupaten Batang Ilir", "Pembina Utama Muda", "196803121995031002")
    top = f"<div class=k>{p('letterhead.government', 'PEMERINTAH KABUPATEN BATANG ILIR')}<br>{p('letterhead.office', 'DINAS KESEHATAN')}<br><b>UPTD PUSKESMAS SEI RAMPAI</b><br><small>{p('letterhead.address', 'Jalan Lintas Timur Km. 14 Sei Rampai 29281')}</small></div>"
    p("letterhead.office", "DINAS KESEHATAN UPTD PUSKESMAS SEI RAMPAI")
    head = f"<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'UPTD PUSKESMAS SEI RAMPAI')}</h3>"
    heads = "".join(f"<th width='{w}%'>{h}</th>" for h, w in zip(doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"), (6, 30, 38, 13, 13), strict=True))
    aims: list[Aim] = [("1", "Meningkatnya kesehatan ibu, bayi, dan balita", [("Persentase ibu hamil yang mendapat pelayanan sesuai standar", "%", "100"), ("Persentase persalinan di fasilitas kesehatan", "%", "98,5"), ("Persentase bayi yang mendapat imunisasi dasar lengkap", "%", "95"), ("Prevalensi stunting", "%", "11,2")]), ("2", "Meningkatnya pengendalian penyakit menular", [("Persentase terduga tuberkulosis yang diperiksa", "%", "100"), ("Angka bebas jentik", "%", "≥ 95"), ("Jumlah desa yang mencapai UCI", "Desa", "17")]), ("3", "Meningkatnya pengendalian penyakit tidak menular", [("Persentase usia produktif yang diskrining", "%", "100"), ("Persentase penderita hipertensi yang mendapat pelayanan", "%", "87,75")]), ("4", "Meningkatnya perilaku hidup bersih dan sehat", [("Persentase rumah tangga ber-PHBS", "%", "73,4"), ("Jumlah desa yang bebas buang air besar sembarangan", "Desa", "15"), ("Jumlah posyandu aktif", "Posyandu", "42")]), ("5", "Meningkatnya mutu pelayanan puskesmas", [("Indeks kepuasan masyarakat", "Nilai", "85,60"), ("Predikat akreditasi", "Predikat", "Utama"), ("Persentase ketersediaan obat esensial", "%", "96")])]
    body = joined_rows(doc, [], "class=c")
    for n, (number, text, indicators) in enumerate(aims):
        for k, (name, unit, target) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, name=name, unit=unit, target=target)
            over = f"<td rowspan={len(indicators)} class=c>{number}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td>{name}</td><td class=c>{unit}</td><td class=c>{target}</td></tr>"
    cost = money(doc, ("No", "Kegiatan", "Anggaran", "Sumber Dana"), [("1", "Penyediaan Layanan Kesehatan untuk UKM dan UKP", "Rp 2.187.450.000,00", "DAK Nonfisik"), ("2", "Pengelolaan Pelayanan Kesehatan Ibu Hamil", "Rp 148.326.500,00", "APBD"), ("3", "Peningkatan Pelayanan BLUD", "Rp 1.364.223.500,00", "BLUD")], ("name", "amount", "source_of_funds"), ("Jumlah", "Rp 3.700.000.000,00"), "CLRC")
    last = signed(doc, "", ("Sei Rampai", "12 Januari 2026"), (("second", "Pihak Kedua,", second), ("first", "Pihak Pertama,", first)))
    style = "<style>body{font:15px 'Liberation Serif'}h3{text-align:center}.k{text-align:center;font-size:18px;border-bottom:3px double #000;padding-bottom:6px}.b{width:100%;border-collapse:collapse;margin-top:16px}thead{display:table-header-group}tr{page-break-inside:avoid}.b th,.b td{border:1px solid #000;padding:14px 6px}.c{text-align:center}</style>"
    doc.data = by_wkhtml(f"{style}{top}{head}<table class=b><thead><tr>{heads}</tr></thead>{body}</table>{cost}{last}", "-s", "A4", "--margin-top", "15mm", "--disable-smart-shrinking")
    return doc


def wide_book() -> Print:
    """Calc on a page that lies: title over all columns, heads on yellow, weights and who answers, money as numbers below their own heads, a sum of a formula, signatures three columns apart."""
    doc = Print()
    p = doc.put
    book = openpyxl.Workbook()
    page: Any = book.active
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for letter, width in zip("ABCDEFG", (5, 36, 48, 12, 12, 10, 26), strict=True):
        page.column_dimensions[letter].width = width
    thin = Side(style="thin")
    box = Border(thin, thin, thin, thin)

    def put(row: int, column: int, text: Any, across: int = 1, bold: bool = False, middle: bool = True, boxed: bool = True, colour: str = "") -> None:
        if across > 1:
            page.merge_cells(start_row=row, start_column=column, end_row=row, end_column=column + across - 1)
        for c in range(column, column + across):
            page.cell(row, c).border = box if boxed else Border()
        cell = page.cell(row, column)
        cell.value, cell.font = text, Font(name="Liberation Sans", size=11, bold=bold)
        cell.alignment = Alignment(horizontal="center" if middle else "left", vertical="center", wrap_text=True)
        if colour:
            cell.fill = PatternFill("solid", fgColor=colour)

    put(1, 1, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 7, True, boxed=False)
    put(2, 1, p("title.subject", "INSPEKTUR PEMBANTU WILAYAH II INSPEKTORAT KOTA BANDAR SETIA"), 7, True, boxed=False)
    for column, text in enumerate(doc.heads("NO", "SASARAN KINERJA", "INDIKATOR KINERJA", "SATUAN", "TARGET", "BOBOT", "PENANGGUNG JAWAB"), 1):
        put(4, column, text, bold=True, colour="FFF2CC")
    row = 5
    aims: list[Aim] = [("1", "Meningkatnya efektivitas pengawasan intern", [("Persentase rekomendasi hasil pengawasan yang ditindaklanjuti", "Persen", "91,5", "40", "Ketua Tim I"), ("Jumlah laporan hasil pengawasan", "Laporan", "36", "25", "Ketua Tim II")]), ("2", "Meningkatnya kapabilitas auditor", [("Jumlah jam pelatihan auditor", "Jam", "1.200", "20", "Ketua Tim I"), ("Nilai telaah sejawat", "Nilai", "88", "15", "Ketua Tim III")])]
    for n, (number, text, indicators) in enumerate(aims):
        for k, (name, unit, target, weight, who) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, name=name, unit=unit, target=target, weight=weight, responsible=who)
            for column, value in enumerate((number if k == 0 else None, text if k == 0 else None, name, unit, target, weight, who), 1):
                put(row + k, column, value, middle=column not in (2, 3))
            page.row_dimensions[row + k].height = 32
        for column in (1, 2):
            page.merge_cells(start_row=row, start_column=column, end_row=row + len(indicators) - 1, end_column=column)
        row += len(indicators)
    row += 1
    put(row, 1, "NO", bold=True, colour="FFF2CC")
    put(row, 2, p("budget.heading", "SUB KEGIATAN"), 2, True, colour="FFF2CC")
    put(row, 4, "ANGGARAN", 2, True, colour="FFF2CC")
    for n, (name, amount) in enumerate([("Pengawasan Kinerja Pemerintah Daerah", 412_675_000), ("Reviu Laporan Keuangan", 96_320_000), ("Kerja Sama Pengawasan Internal", 51_005_000)]):
        row += 1
        doc.line(n, number=str(n + 1), name=name, amount=f"{amount:,}".replace(",", "."))
        put(row, 1, n + 1)
        put(row, 2, name, 2, middle=False)
        put(row, 4, amount, 2)
        page.cell(row, 4).number_format = "#,##0"
    row += 1
    put(row, 1, "JUMLAH", 3, True)
    put(row, 4, 560_000_000, 2, True)
    p("budget.total", "560.000.000")
    page.cell(row, 4).number_format = "#,##0"
    first, second = ("YULIA HANDAYANI, S.E., Ak., CA.", "INSPEKTUR PEMBANTU WILAYAH II", "Pembina Tingkat I", "197807252003122004"), ("Drs. BAMBANG SUTRISNO, M.M.", "INSPEKTUR KOTA BANDAR SETIA", "Pembina Utama Muda", "196905051994031008")
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    row += 2
    put(row, 5, day(doc, "", "Bandar Setia", "6 Januari 2026"), 3, boxed=False)
    for step, (left, right) in enumerate([("PIHAK KEDUA", "PIHAK PERTAMA"), (second[1], first[1]), ("", ""), ("", ""), ("", ""), (second[0], first[0]), (second[2], first[2]), (f"NIP. {second[3]}", f"NIP. {first[3]}")], 1):
        put(row + step, 1, left, 2, boxed=False)
        put(row + step, 5, right, 3, boxed=False)
    doc.data = saved_by_office(book, "xlsx")
    return doc


def two_tables() -> Print:
    """dompdf in Helvetica: a statement, indicators numbered 1.1, targets with their unit, money by sub-activity with a note, sums in words, role and position above each name."""
    doc = Print()
    p = doc.put
    first, second = ("I MADE SUKARMA, S.Sos.", "Kepala Bidang Pemberdayaan Masyarakat", "Penata Tk. I", "198506142010011005"), ("Dra. LUH SRI WAHYUNI, M.Si.", "Kepala Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Segara Giri", "Pembina Utama Muda", "196904301993032004")
    statement = f"<div class=t>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</div>{stated(doc, first, second)}{signed(doc, 'statement.', ('Segara Giri', '9 Januari 2026'), (('second', 'PIHAK KEDUA,', second), ('first', 'PIHAK PERTAMA,', first)), posts=False)}"
    head = f"<div class='t n'>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'BIDANG PEMBERDAYAAN MASYARAKAT')}</div>"
    heads = "".join(f"<th width='{w}%'>{h}</th>" for h, w in zip(doc.heads("No.", "Sasaran Program", "Indikator Kinerja Program", "Target"), (6, 36, 42, 16), strict=True))
    aims: list[Aim] = [("1.", "Meningkatnya kemandirian lembaga desa", [("1.1", "Persentase BUM Desa berkategori maju", "41,67%"), ("1.2", "Jumlah lembaga adat yang aktif", "86 lembaga")]), ("2.", "Meningkatnya partisipasi masyarakat desa", [("2.1", "Persentase swadaya masyarakat terhadap APBDes", "4,8%"), ("2.2", "Jumlah kader pemberdayaan yang terlatih", "320 orang"), ("2.3", "Indeks Desa Membangun", "0,8124")])]
    body = ""
    for n, (number, text, indicators) in enumerate(aims):
        for k, (own, name, target) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, own=own, name=name, target=target)
            over = f"<td rowspan={len(indicators)} align=center>{number}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td>{own} {name}</td><td align=center>{target}</td></tr>"
    cost = money(doc, ("No.", "Sub Kegiatan", "Anggaran (Rp)", "Keterangan"), [("1.", "Fasilitasi Pengembangan Usaha Ekonomi Masyarakat", "275.480.000", "APBD"), ("2.", "Pembinaan Lembaga Kemasyarakatan Desa", "188.915.000", "APBD"), ("3.", "Penyelenggaraan Gotong Royong Masyarakat", "35.605.000", "BKK Provinsi")], ("name", "amount", "note"), ("Jumlah", "500.000.000"), "CLRL")
    last = signed(doc, "", ("Segara Giri", "9 Januari 2026"), (("second", "PIHAK KEDUA,", second), ("first", "PIHAK PERTAMA,", first)))
    style = "<style>@page{margin:20mm 22mm}body{font:11pt Helvetica}.t{text-align:center;font-size:13pt;font-weight:bold}.j{text-align:justify}.n{page-break-before:always}.b{width:100%;border-collapse:collapse;margin-top:14px;font-size:10.5pt}.b td,.b th{border:1px solid #000;padding:4px 6px;vertical-align:middle}</style>"
    doc.data = by_dompdf(f"{style}{statement}{head}<table class=b><tr>{heads}</tr>{body}</table>{cost}{last}", "A4")
    return doc


PRINTS: dict[str, Made] = {"faith_office": faith_office, "flexed_money": flexed_money, "lying_quarters": lying_quarters, "cut_by_page": cut_by_page, "wide_book": wide_book, "two_tables": two_tables}
