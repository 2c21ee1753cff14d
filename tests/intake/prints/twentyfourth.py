"""Prints of the twenty-fourth round: a letter type with ligatures on pages of two kinds, a workbook of months on one wide page, an application's page
printed with the browser's own head and foot, and goals beside objectives by a library.

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
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from tests.intake.prints.kit_html import Lane, day, money_of_programmes, signed_bare, stated
from tests.intake.prints.kit_word import MIDDLE, RIGHT, fill_table, money_in_word, signed_in_word, stated_in_word, word_paper, write_line
from tests.intake.prints.programs import by_tcpdf
from tests.intake.prints.sheet import Made, Print, by_browser, rows_of, saved_by_office
from tests.intake.unseen.kit import Aim

THIN = Side(style="thin")
BOX = Border(THIN, THIN, THIN, THIN)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


def two_kinds_of_pages() -> Print:
    """Writer in Palatino, whose letters join (fi, fl, ffi): a statement that stands, an annex that lies, with formulas and quarters below one head, limits (≤, ≥) among targets, money with its source."""
    doc = Print()
    p = doc.put
    first, second = ("FIFI AFFANDI HAFIDZ, S.E., M.Si.", "Kepala Bidang Fasilitasi dan Sertifikasi", "Pembina", "197811252003122004"), ("Ir. TAUFIQ HIDAYATULLAH, M.M.", "Kepala Dinas Koperasi dan UKM Kota Bandar Sari", "Pembina Utama Muda", "196907151995031002")
    word = word_paper("P052", 11, 4, (21, 29.7), 2.5)
    write_line(word, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 14)
    write_line(word, p("statement.title.subject", "DINAS KOPERASI DAN UKM KOTA BANDAR SARI"), MIDDLE, True, 12)
    stated_in_word(doc, word, first, second, ("Pihak Pertama", "Pihak Kedua"), ("Selanjutnya disebut Pihak Pertama", "Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"))

    def sign(path: str, posts: bool) -> None:
        signed_in_word(doc, word, path, day(doc, path, "Bandar Sari", "9 Januari 2026"), first, second, posts, label="NIP ")

    sign("statement.", False)
    lies = word.add_section(WD_SECTION.NEW_PAGE)
    lies.orientation, lies.page_width, lies.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    lies.left_margin = lies.right_margin = Cm(1.8)
    write_line(word, p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    write_line(word, p("title.subject", "BIDANG FASILITASI DAN SERTIFIKASI"), MIDDLE, True, 12)
    top = doc.heads("No", "Sasaran", "Indikator Kinerja", "Formulasi", "Satuan", "Target")
    for n, text in enumerate(("I", "II", "III", "IV")):
        p(f"headings.{6 + n}", f"Triwulan {text}")
    aims: list[Aim] = [("1", "Meningkatnya efisiensi fasilitasi usaha mikro", [("Persentase usaha mikro yang terverifikasi", "Usaha mikro terverifikasi / usaha mikro terdaftar x 100%", "%", "≥ 85", "20", "45", "65", "≥ 85"), ("Waktu verifikasi berkas", "Rata-rata hari verifikasi", "Hari", "≤ 3", "≤ 4", "≤ 4", "≤ 3", "≤ 3")]), ("2", "Meningkatnya sertifikasi produk", [("Jumlah produk yang difasilitasi sertifikasi halal", "Jumlah sertifikat yang terbit", "Sertifikat", "1.150", "150", "450", "800", "1.150"), ("Jumlah produk bersertifikat SNI", "Jumlah sertifikat SNI", "Sertifikat", "17", "-", "5", "11", "17")]), ("3", "Menurunnya konflik klasifikasi usaha", [("Jumlah aduan klasifikasi yang tidak selesai", "Jumlah aduan yang belum selesai", "Aduan", "0", "2", "1", "1", "0")])]
    keys = ("name", "formula", "unit", "target", "quarters__tw1", "quarters__tw2", "quarters__tw3", "quarters__tw4")
    rows: list[Sequence[str]] = [[*top, "Triwulan", "", "", ""], [*[""] * 6, "I", "II", "III", "IV"], *rows_of(doc, aims, *keys)]
    table = word.add_table(len(rows), 10, "Table Grid")
    fill_table(table, rows, (1, 4.6, 5, 4.6, 2, 1.8, 1.6, 1.6, 1.6, 1.8), 10, middle=(0, 4, 5, 6, 7, 8, 9))
    for column in range(6):
        table.cell(0, column).merge(table.cell(1, column))
    table.cell(0, 6).merge(table.cell(0, 9))
    write_line(word, "")
    money_in_word(doc, word, ("No", "Sub Kegiatan", "Anggaran", "Sumber Dana"), [("Fasilitasi Usaha Mikro menjadi Usaha Kecil", "Rp 487.650.000,00", "DAU"), ("Fasilitasi Sertifikasi Produk Usaha Mikro", "Rp 812.350.000,00", "DID")], ("Jumlah", "Rp 1.300.000.000,00"), (1, 12, 5, 3), 10, keys=("name", "amount", "source_of_funds"), align=RIGHT)
    write_line(word, "")
    sign("", True)
    doc.data = saved_by_office(word, "docx")
    return doc


def months_on_a_wide_page() -> Print:
    """Calc on A4 that lies, made to fit one page across: small letters, twelve months below one head, levels of money with codes whose sum is a row in bold, both signers below columns far apart."""
    doc = Print()
    p = doc.put
    book = openpyxl.Workbook()
    page: Any = book.active
    page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight = "landscape", 9, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for column, width in enumerate((5, 30, 38, 12, 9, *[7] * 12), 1):
        page.column_dimensions[get_column_letter(column)].width = width

    def put(row: int, column: int, text: Any, *, bold: bool = False, middle: bool = True, boxed: bool = True, upto: int = 0) -> None:
        cell = page.cell(row, column)
        cell.value, cell.font = text, Font(name="Liberation Sans", size=10, bold=bold)
        cell.alignment = Alignment(horizontal="center" if middle else "left", vertical="center", wrap_text=boxed)
        for beside in range(column, max(column, upto) + 1):
            page.cell(row, beside).border = BOX if boxed else Border()
        if upto:
            page.merge_cells(start_row=row, start_column=column, end_row=row, end_column=upto)

    put(1, 1, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, boxed=False, upto=17)
    put(2, 1, p("title.subject", "BADAN PENDAPATAN DAERAH KABUPATEN TIRTA KENCANA"), bold=True, boxed=False, upto=17)
    for column, text in enumerate(doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "TARGET"), 1):
        put(4, column, text, bold=True)
        page.cell(5, column).border = BOX
        page.merge_cells(start_row=4, start_column=column, end_row=5, end_column=column)
    put(4, 6, "RENCANA TARGET BULAN", bold=True, upto=17)
    for n, text in enumerate(MONTHS):
        put(5, 6 + n, text, bold=True)
        p(f"headings.{5 + n}", f"RENCANA TARGET BULAN {text}")
    aims: list[Aim] = [("1", "Meningkatnya pendapatan asli daerah", [("Persentase realisasi pajak daerah", "%", "100", "4", "10", "18", "26", "35", "44", "54", "63", "72", "82", "91", "100"), ("Jumlah wajib pajak baru", "WP", "1.860", "120", "260", "410", "570", "740", "900", "1.060", "1.230", "1.390", "1.550", "1.710", "1.860")]), ("2", "Meningkatnya kualitas pelayanan pajak", [("Indeks kepuasan wajib pajak", "Indeks", "3,52", "-", "-", "-", "-", "-", "3,48", "-", "-", "-", "-", "-", "3,52"), ("Lama penyelesaian keberatan", "Hari", "25", "30", "30", "30", "28", "28", "28", "26", "26", "26", "25", "25", "25")]), ("3", "Meningkatnya akuntabilitas kinerja badan", [("Nilai evaluasi SAKIP", "Nilai", "80,15", "-", "-", "-", "-", "-", "-", "-", "-", "-", "80,15", "-", "-")])]
    keys = ("name", "unit", "target", *[f"months__m{n}" for n in range(1, 13)])
    row = 6
    for n, (number, text, indicators) in enumerate(aims):
        for k, values in enumerate(indicators):
            doc.row(n, k, number=number, text=text, **dict(zip(keys, values, strict=True)))
            for column, value in enumerate((number, text, *values), 1):
                put(row + k, column, value if k == 0 or column > 2 else None, middle=column not in (2, 3))
            page.row_dimensions[row + k].height = 32
        for column in (1, 2):
            page.merge_cells(start_row=row, start_column=column, end_row=row + len(indicators) - 1, end_column=column)
        row += len(indicators)
    row += 1
    p("budget.heading", "PROGRAM / KEGIATAN / SUB KEGIATAN")
    for column, text, upto in ((1, "KODE", 2), (3, "PROGRAM / KEGIATAN / SUB KEGIATAN", 5), (6, "PAGU (Rp)", 9)):
        put(row, column, text, bold=True, upto=upto)
    for n, (code, name, amount) in enumerate([("5.02.04", "PROGRAM PENGELOLAAN PENDAPATAN DAERAH", "3.215.480.000"), ("5.02.04.2.01", "Kegiatan Pengelolaan Pendapatan Daerah", "3.215.480.000"), ("5.02.04.2.01.0005", "Pendataan dan Pendaftaran Objek Pajak Daerah", "1.140.230.000"), ("5.02.04.2.01.0009", "Penagihan Pajak Daerah", "2.075.250.000")]):
        doc.line(n, code=code, name=name, amount=amount)
        for column, text, upto in ((1, code, 2), (3, name, 5), (6, amount, 9)):
            put(row + 1 + n, column, text, middle=column != 3, bold=n == 0, upto=upto)
    row += 5
    put(row, 1, "JUMLAH", bold=True, upto=5)
    put(row, 6, p("budget.total", "3.215.480.000"), bold=True, upto=9)
    first, second = ("Drs. NYOMAN SUARTANA, M.Si.", "Kepala Badan Pendapatan Daerah", "Pembina Utama Muda", "196806221994031006"), ("I GUSTI AYU PUSPAWATI, S.H.", "Bupati Tirta Kencana", "", "")
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    row += 2
    put(row, 12, day(doc, "", "Tirta Kencana", "2 Januari 2026"), boxed=False)
    for step, (left, right) in enumerate([("PIHAK KEDUA,", "PIHAK PERTAMA,"), (second[1], first[1]), ("", ""), ("", ""), ("", ""), (second[0], first[0]), ("", first[2]), ("", f"NIP. {first[3]}")], 1):
        put(row + step, 3, left, boxed=False)
        put(row + step, 12, right, boxed=False)
    doc.data = saved_by_office(book, "xlsx")
    return doc


def printed_by_a_browser() -> Print:
    """A browser with its own head and foot (time, title, address, page of pages): after an application's view, numbers of the columns in italics, rows without rules between them and an empty one at the end, programmes without rules whose number stands before them, ranks and numbers without a label."""
    doc = Print(options=())
    p = doc.put
    first, second = ("RATNA KUSUMANINGRUM, S.T., M.T.", "KEPALA DINAS LINGKUNGAN HIDUP KABUPATEN RIMBA JAYA", "Pembina Tingkat I", "197504082000032003"), ("H. ABDUL KARIM SIREGAR, S.E., M.M.", "BUPATI RIMBA JAYA", "", "")
    people: tuple[Lane, ...] = (("second", "PIHAK KEDUA,", second), ("first", "PIHAK KESATU,", first))
    statement = f"<h4>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h4>{stated(doc, first, second, ('PIHAK KESATU', 'PIHAK KEDUA'))}<p style='margin-left:50%;text-align:center'>{day(doc, 'statement.', 'Rimba Jaya', '15 Januari 2026')}</p>{signed_bare(doc, 'statement.', people, '10px')}"
    title = f"<h4 style='break-before:page'>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'DINAS LINGKUNGAN HIDUP KABUPATEN RIMBA JAYA')}</h4>"
    heads = "".join(f"<th width='{w}%'>{h}</th>" for h, w in zip(doc.heads("No", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "TARGET"), (5, 42, 39, 14), strict=True))
    numbers = "".join(f"<td class=c><i>{n}</i></td>" for n in doc.counted(4))
    aims: list[Aim] = [("1.", "Meningkatnya Kualitas Lingkungan Hidup", [("Indeks Kualitas Air", "57,82 Poin"), ("Indeks Kualitas Udara", "88,10 Poin"), ("Indeks Kualitas Lahan", "64,05 Poin")]), ("2.", "Meningkatnya Pengelolaan Persampahan", [("Persentase Sampah Yang Tertangani", "71,40 %"), ("Persentase Pengurangan Sampah", "26 %")]), ("3.", "Meningkatnya Ketaatan Pelaku Usaha Terhadap Peraturan Lingkungan Hidup", [("Persentase Usaha Yang Taat", "> 75 %")])]
    body = ""
    for n, (number, text, indicators) in enumerate(aims):
        for k, (name, target) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, name=name, target=target)
            over = f"<td rowspan={len(indicators)} class=c>{number}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            body += f"<tr class=s>{over}<td>{name}</td><td class=c>{target}</td></tr>"
    body += "<tr class=s><td style='height:20px'></td><td></td><td></td><td></td></tr>"
    money = money_of_programmes(doc, [("PROGRAM PENGENDALIAN PENCEMARAN DAN/ATAU KERUSAKAN LINGKUNGAN HIDUP", "742.615.000"), ("PROGRAM PENGELOLAAN PERSAMPAHAN", "8.930.475.500"), ("PROGRAM PENGHARGAAN LINGKUNGAN HIDUP UNTUK MASYARAKAT", "61.909.500")], "Rp. 9.735.000.000", name="<td width='70%'> ")
    style = "<title>Perjanjian Kinerja 2026</title><style>body{font:12pt 'Times New Roman',serif}h4{text-align:center}.j{text-align:justify}.b{width:100%;border-collapse:collapse}.b th{border:1px solid #000;background:#f2f2f2}.b td{border:1px solid #000;padding:6px 10px;vertical-align:top}.b tr.s td{border-top:none;border-bottom:none}.c{text-align:center}.b:last-of-type{border-bottom:1px solid #000}</style>"
    doc.data = by_browser(f"{style}{statement}{title}<table class=b><tr>{heads}</tr><tr>{numbers}</tr>{body}</table>{money}{signed_bare(doc, '', people, '40px')}", *doc.options)
    return doc


def goals_beside_aims() -> Print:
    """TCPDF: a letterhead, goals as cells over objectives over indicators, a remark beside each target, signatures alone on the second page, money with Rp in a column of its own and remarks, a page number at the foot."""
    doc = Print()
    p = doc.put
    first, second = ("YOHANES BERCHMANS LATU, S.Pd., M.Pd.", "Kepala Dinas Pendidikan Kota Pulau Intan", "Pembina Utama Muda", "196911031996031005"), ("dr. MARIA GORETTI TUPAN, M.Kes.", "Wali Kota Pulau Intan", "", "")
    head = f'<table><tr><td width="100%" align="center"><b>{p("letterhead.government", "PEMERINTAH KOTA PULAU INTAN")}</b><br><b>{p("letterhead.office", "DINAS PENDIDIKAN")}</b><br><font size="8">{p("letterhead.address", "Jalan Pattimura Nomor 11, Pulau Intan 97124")}</font></td></tr></table><hr>'
    title = f'<p align="center"><b>{p("title.text", "PERJANJIAN KINERJA TAHUN 2026")}<br>{p("title.subject", "DINAS PENDIDIKAN KOTA PULAU INTAN")}</b></p>'
    widths = (17, 23, 30, 12, 18)
    heads = "".join(f'<th width="{w}%" align="center"><b>{h}</b></th>' for h, w in zip(doc.heads("Tujuan", "Sasaran", "Indikator Kinerja", "Target", "Keterangan"), widths, strict=True))
    goals: list[tuple[str, list[tuple[str, list[tuple[str, str, str]]]]]] = [
        ("Meningkatnya mutu dan pemerataan pendidikan", [("Meningkatnya akses pendidikan", [("Angka partisipasi sekolah 7-12 tahun", "99,85%", "Dapodik"), ("Angka partisipasi sekolah 13-15 tahun", "97,20%", "Dapodik"), ("Angka partisipasi sekolah 5-6 tahun", "84,00%", "Dapodik")]), ("Meningkatnya mutu pendidikan dasar", [("Kemampuan literasi peserta didik SD", "71,15", "Rapor Pendidikan"), ("Kemampuan numerasi peserta didik SD", "66,90", "Rapor Pendidikan"), ("Kemampuan literasi peserta didik SMP", "78,44", "Rapor Pendidikan")])]),
        ("Meningkatnya tata kelola perangkat daerah", [("Meningkatnya akuntabilitas kinerja", [("Nilai SAKIP dinas", "A (80,50)", "Inspektorat"), ("Persentase aduan yang diselesaikan", "100%", "SP4N-LAPOR!")])]),
    ]
    body, n = "", 0
    for goal, aims in goals:
        for at, (text, indicators) in enumerate(aims):
            for k, (name, target, note) in enumerate(indicators):
                doc.row(n, k, goal=goal, text=text, name=name, target=target, note=note)
                over = f'<td width="{widths[0]}%" rowspan="{sum(len(found) for _, found in aims)}">{goal}</td>' if at == 0 and k == 0 else ""
                over += f'<td width="{widths[1]}%" rowspan="{len(indicators)}">{text}</td>' if k == 0 else ""
                body += f'<tr nobr="true">{over}<td width="{widths[2]}%">{name}</td><td width="{widths[3]}%" align="center">{target}</td><td width="{widths[4]}%">{note}</td></tr>'
            n += 1
    p("budget.heading", "Program")
    money = ""
    for n, (name, amount, note) in enumerate([("Program Pengelolaan Pendidikan", "41.280.645.200", "APBD, DAK"), ("Program Pendidik dan Tenaga Kependidikan", "1.094.354.800", "APBD"), ("Program Penunjang Urusan Pemerintahan Daerah", "52.625.000.000", "APBD")]):
        doc.line(n, number=f"{n + 1}", name=name, amount=f"Rp {amount}", note=note)
        money += f'<tr><td width="7%" align="center">{n + 1}</td><td width="50%">{name}</td><td width="6%">Rp</td><td width="22%" align="right">{amount}</td><td width="15%" align="center">{note}</td></tr>'
    money = f'<tr><th width="7%" align="center"><b>No</b></th><th width="50%" align="center"><b>Program</b></th><th width="28%" colspan="2" align="center"><b>Anggaran</b></th><th width="15%" align="center"><b>Keterangan</b></th></tr>{money}<tr><td width="57%" colspan="2" align="center"><b>Jumlah</b></td><td width="6%"><b>Rp</b></td><td width="22%" align="right"><b>95.000.000.000</b></td><td width="15%"></td></tr>'
    p("budget.total", "Rp 95.000.000.000")
    lanes = ""
    for role, label, (name, post, rank, nip) in (("second", "Pihak Kedua,", second), ("first", "Pihak Pertama,", first)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
        lanes += f'<td align="center">{label}<br>{post}<br><br><br><br><br><b>{name}</b>{f"<br>{rank}<br>NIP. {nip}" if nip else ""}</td>'
    sign = f'<table nobr="true"><tr><td></td><td align="center">{day(doc, "", "Pulau Intan", "20 Januari 2026")}</td></tr><tr>{lanes}</tr></table>'
    calls: list[tuple[str, Sequence[Any]]] = [("SetMargins", (20, 15, 20)), ("SetAutoPageBreak", (True, 25)), ("AddPage", ()), ("SetFont", ("dejavusans", "", 10)), ("writeHTML", (f'{head}{title}<table border="1" cellpadding="9"><thead><tr bgcolor="#dddddd">{heads}</tr></thead>{body}</table><p></p><table border="1" cellpadding="4">{money}</table><p></p>{sign}', True, False, True))]
    doc.data = by_tcpdf(calls, [("SetY", (-14,)), ("SetFont", ("dejavusans", "", 8)), ("Cell", (0, 6, "Halaman {PAGE} dari {ALL}", 0, 0, "R"))])
    return doc


PRINTS: dict[str, Made] = {"two_kinds_of_pages": two_kinds_of_pages, "months_on_a_wide_page": months_on_a_wide_page, "printed_by_a_browser": printed_by_a_browser, "goals_beside_aims": goals_beside_aims}
