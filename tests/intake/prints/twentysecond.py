"""Prints of the twenty-second round: a workbook over two pages across, officers in one file, an electronically signed paper, a report server's bands.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from tests.intake.prints.kit import Paper, titles
from tests.intake.prints.kit_html import Who, day, money, stated
from tests.intake.prints.kit_word import MIDDLE, RIGHT, fill_table, money_in_word, signed_in_word, stated_in_word, word_paper, write_line
from tests.intake.prints.sheet import Made, Print, by_browser, rows_of, saved_by_office
from tests.intake.unseen.kit import Aim

THIN = Side(style="thin")
BOX = Border(THIN, THIN, THIN, THIN)


FOOT = (
    '- UU ITE No. 11 Tahun 2008 Pasal 5 Ayat 1: "Informasi Elektronik dan/atau Dokumen Elektronik dan/atau hasil cetaknya merupakan alat bukti hukum yang sah."',
    "- Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE, BSSN.",
)


def _with_foot(data: bytes, lines: Sequence[str]) -> bytes:
    """A file as an office's application stamps it: lines in small letters at the foot of every page."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    for sheet in writer.pages:
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=(float(sheet.mediabox.width), float(sheet.mediabox.height)))
        canvas.setFont("Helvetica", 7)
        canvas.line(56, 52, float(sheet.mediabox.width) - 56, 52)
        for at, text in enumerate(lines):
            canvas.drawString(56, 42 - 9 * at, text)
        canvas.save()
        sheet.merge_page(PdfReader(out).pages[0])
    stamped = io.BytesIO()
    writer.write(stamped)
    return stamped.getvalue()


def across_two_pages() -> Print:
    """Calc on A4 that lies, over first and down then: number and objective again on the page behind as columns that every page repeats, quarters and programmes with their money there, the sum and the signatures below."""
    doc = Print()
    p = doc.put
    book = openpyxl.Workbook()
    page: Any = book.active
    page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.pageOrder = "landscape", 9, "overThenDown"
    page.print_title_cols = "A:B"
    for letter, width in zip("ABCDEFGHIJK", (5, 26, 30, 10, 9, 7.5, 7.5, 7.5, 7.5, 34, 20), strict=True):
        page.column_dimensions[letter].width = width

    def put(row: int, column: int, text: Any, *, bold: bool = False, middle: bool = True, boxed: bool = True) -> None:
        cell = page.cell(row, column)
        cell.value, cell.font = text, Font(name="Liberation Sans", size=10, bold=bold)
        cell.alignment = Alignment(horizontal="center" if middle else "left", vertical="center", wrap_text=boxed)
        if boxed:
            cell.border = BOX

    put(1, 3, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, boxed=False, middle=False)
    put(2, 3, p("title.subject", "BAGIAN ORGANISASI SETDA KABUPATEN LOH JINAWI"), bold=True, boxed=False, middle=False)
    heads = doc.heads("NO", "SASARAN", "INDIKATOR", "SATUAN", "TARGET", "TW I", "TW II", "TW III", "TW IV", "KEGIATAN", "ANGGARAN")
    for column, text in enumerate(heads, 1):
        put(4, column, text, bold=True)
    p("budget.heading", "KEGIATAN")
    keys = ("name", "unit", "target", "quarters__tw1", "quarters__tw2", "quarters__tw3", "quarters__tw4")
    aims: list[Aim] = [("1", "Meningkatnya kualitas kelembagaan dan analisis jabatan", [("Persentase perangkat daerah yang tepat ukuran", "%", "92", "23", "46", "69", "92"), ("Jumlah dokumen analisis jabatan", "Dokumen", "38", "8", "18", "28", "38")]), ("2", "Meningkatnya kualitas pelayanan publik", [("Indeks pelayanan publik", "Indeks", "4,21", "-", "-", "-", "4,21")]), ("3", "Meningkatnya akuntabilitas kinerja", [("Nilai SAKIP kabupaten", "Nilai", "71,35", "-", "-", "-", "71,35"), ("Persentase perangkat daerah bernilai B ke atas", "%", "88,5", "-", "-", "44", "88,5")])]
    costs = [("Penataan Organisasi", "Rp 284.300.000"), ("Fasilitasi Pelayanan Publik dan Tata Laksana", "Rp 176.450.000"), ("Peningkatan Kinerja dan Reformasi Birokrasi", "Rp 139.250.000")]
    row = 5
    for n, ((number, text, indicators), (name, amount)) in enumerate(zip(aims, costs, strict=True)):
        doc.line(n, name=name, amount=amount)
        for k, values in enumerate(indicators):
            doc.row(n, k, number=number, text=text, **dict(zip(keys, values, strict=True)))
            for column, value in enumerate((number, text, *values, name, amount), 1):
                put(row + k, column, value if k == 0 or 2 < column < 10 else None, middle=column not in (2, 3, 10))
            page.row_dimensions[row + k].height = 40
        for column in (1, 2, 10, 11):
            page.merge_cells(start_row=row, start_column=column, end_row=row + len(indicators) - 1, end_column=column)
        row += len(indicators)
    put(row, 10, "JUMLAH", bold=True)
    put(row, 11, p("budget.total", "Rp 600.000.000"), bold=True)
    first, second = ("SRI MULYATININGSIH, S.Sos., M.A.P.", "Kepala Bagian Organisasi", "Pembina", "198005242005012009"), ("Ir. HERU PURWOKO, M.M.", "Sekretaris Daerah Kabupaten Loh Jinawi", "Pembina Utama Madya", "196804101993031007")
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    row += 2
    put(row, 5, day(doc, "", "Loh Jinawi", "7 Januari 2026"), boxed=False)
    for step, (left, right) in enumerate([("Pihak Kedua,", "Pihak Pertama,"), (second[1], first[1]), ("", ""), ("", ""), (second[0], first[0]), (second[2], first[2]), (f"NIP. {second[3]}", f"NIP. {first[3]}")], 1):
        put(row + step, 2, left, boxed=False)
        put(row + step, 5, right, boxed=False)
    doc.data = saved_by_office(book, "xlsx")
    return doc


def three_in_a_file() -> Print:
    """Writer on folio: three officers one after the other, each a statement and its table on a page that follows, who promises at the right; the last one has duties without money; names of the second are those of the first before."""
    doc = Print(agreements=[])
    p = doc.put
    secretary, head = ("DEWI ANGGRAENI, S.STP., M.Si.", "Sekretaris Kecamatan Ranca Bali", "Pembina", "198506152004122001"), ("H. TATANG SUDRAJAT, S.Sos.", "Camat Ranca Bali", "Pembina Tk. I", "197302111994031005")
    planner: Who = ("YAYAN MULYANA, S.E.", "Kepala Subbagian Program dan Keuangan", "Penata", "198801072011011004")
    clerk: Who = ("NENG SITI ROHAYATI, A.Md.", "Bendahara Pengeluaran", "Pengatur", "199203182020122006")
    word = word_paper("Liberation Serif", 11.5, 4, (21.5, 33), 2.2)
    papers: list[tuple[Who, Who, list[Aim], list[tuple[str, str]], str]] = [
        (secretary, head, [("1.", "Meningkatnya akuntabilitas kinerja kecamatan", [("Nilai evaluasi SAKIP kecamatan", "78,20"), ("Persentase temuan yang ditindaklanjuti", "100%")]), ("2.", "Meningkatnya tata kelola keuangan", [("Persentase realisasi anggaran", "95%")])], [("Perencanaan, Penganggaran, dan Evaluasi Kinerja", "Rp. 18.750.000"), ("Administrasi Keuangan Perangkat Daerah", "Rp. 2.481.250.000")], "Rp. 2.500.000.000"),
        (planner, secretary, [("1.", "Tersusunnya dokumen perencanaan dan pelaporan tepat waktu", [("Jumlah dokumen perencanaan", "6 dokumen"), ("Jumlah laporan kinerja", "5 laporan")])], [("Penyusunan Dokumen Perencanaan Perangkat Daerah", "Rp. 11.250.000"), ("Evaluasi Kinerja Perangkat Daerah", "Rp. 7.500.000")], "Rp. 18.750.000"),
        (clerk, planner, [("1.", "Terlaksananya penatausahaan keuangan", [("Jumlah surat permintaan pembayaran yang diterbitkan", "120 dokumen"), ("Jumlah laporan pertanggungjawaban bendahara", "12 laporan"), ("Persentase pajak yang disetor tepat waktu", "100%")])], [], ""),
    ]
    for at, (first, second, aims, costs, total) in enumerate(papers):
        doc.agreements.append({})
        if at:
            word.add_page_break()
        write_line(word, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 13)
        stated_in_word(doc, word, first, second, ("Pihak Pertama", "Pihak Kedua"), ("Selanjutnya disebut Pihak Pertama", "Selaku atasan langsung Pihak Pertama, selanjutnya disebut Pihak Kedua"), 11.5)
        for path, posts in (("statement.", False), ("", True)):
            if posts:
                word.add_page_break()
                write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 13)
                write_line(word, p("title.subject", first[1].upper()), MIDDLE, True, 12)
                rows: list[Sequence[str]] = [doc.heads("No", "Sasaran", "Indikator Kinerja", "Target"), *rows_of(doc, aims, "name", "target")]
                table = word.add_table(len(rows), 4, "Table Grid")
                fill_table(table, rows, (1.1, 5.6, 7, 3), 11, middle=(0, 3))
                write_line(word, "")
                if costs:
                    money_in_word(doc, word, ("No", "Sub Kegiatan" if at else "Kegiatan", "Anggaran"), costs, ("Jumlah", total), (1.1, 10.6, 5), 11, align=RIGHT)
                    write_line(word, "")
            signed_in_word(doc, word, path, day(doc, path, "Ranca Bali", "5 Januari 2026"), first, second, posts)
    doc.data = saved_by_office(word, "docx")
    return doc


def signed_in_office() -> Print:
    """A browser: an e-office's paper with a number below the title, a picture of a code beside `Ditandatangani secara elektronik oleh` in each lane, a foot on both pages, indicators numbered 1.1, a column of what is reached now, money with sources below."""
    doc = Print()
    p = doc.put
    first, second = ("FERDINAND MANALU, S.Kom., M.M.", "KEPALA UPTD PENGUJIAN KENDARAAN", "Penata Tk. I", "198401172009041003"), ("Drs. SABAR HUTAGALUNG, M.T.", "KEPALA DINAS PERHUBUNGAN KOTA RANAH SATI", "Pembina Utama Muda", "196712251994031006")
    code = "<svg width=56 height=56>" + "".join(f"<rect x={4 * (n % 14)} y={4 * (n // 14)} width=4 height=4 fill='{'#000' if (n * n + 3 * n) % 7 < 3 else '#fff'}'/>" for n in range(196)) + "</svg>"
    head = f"<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'UPTD PENGUJIAN KENDARAAN DINAS PERHUBUNGAN KOTA RANAH SATI')}</h3><p class=c>NOMOR : {p('document_number', '500.11.7/031/UPTD-PKB/2026')}</p>"
    statement = stated(doc, first, second, ("PIHAK KESATU", "PIHAK KEDUA"))
    # In one piece: those who are named are those who sign.
    for path in [path for path in doc.agreements[-1] if path.startswith("statement.parties.")]:
        del doc.agreements[-1][path]
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No.", "Sasaran", "Indikator Kinerja", "Satuan", "Kondisi Awal", "Target"))
    aims: list[Aim] = [("1.", "Meningkatnya kelaikan kendaraan wajib uji", [("1.1", "Persentase kendaraan wajib uji yang lulus uji", "%", "81,30", "84,50"), ("1.2", "Jumlah kendaraan yang diuji", "Unit", "9.412", "10.250")]), ("2.", "Meningkatnya kualitas pelayanan pengujian", [("2.1", "Waktu layanan uji kendaraan", "Menit", "55", "45"), ("2.2", "Nilai survei kepuasan masyarakat", "Nilai", "85,71", "87,00")]), ("3.", "Meningkatnya pendapatan retribusi", [("3.1", "Realisasi retribusi pengujian", "Rupiah", "1.140.000.000", "1.275.000.000")])]
    body = ""
    for n, (number, text, indicators) in enumerate(aims):
        for k, (own, name, unit, baseline, target) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, own=own, name=name, unit=unit, baseline=baseline, target=target)
            over = f"<td rowspan={len(indicators)} class=c>{number}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td>{own} {name}</td><td class=c>{unit}</td><td class=c>{baseline}</td><td class=c>{target}</td></tr>"
    cost = money(doc, ("No.", "Sub Kegiatan", "Anggaran (Rp)", "Sumber"), [("1.", "Penyediaan Sarana dan Prasarana Pengujian Berkala", "642.880.000,00", "PAD"), ("2.", "Registrasi Kendaraan Wajib Uji", "57.120.000,00", "PAD")], ("name", "amount", "source_of_funds"), ("Total", "700.000.000,00"), "CLRC")
    sign = ""
    for role, label, (name, post, rank, nip) in (("second", "PIHAK KEDUA,", second), ("first", "PIHAK KESATU,", first)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
        sign += f"<td width='50%' valign=top class=c>{label}<br>{post},<table style='margin:8px auto'><tr><td>{code}</td><td style='text-align:left;font-size:8pt;color:#444'>Ditandatangani secara<br>elektronik oleh:</td></tr></table><b>{name}</b><br>{rank}<br>NIP. {nip}</td>"
    style = "<style>@page{size:A4;margin:16mm 20mm 28mm}body{font:11pt 'Liberation Sans'}h3{text-align:center;font-size:12.5pt;margin:4px}.j{text-align:justify}.c{text-align:center}.b{width:100%;border-collapse:collapse;margin-top:12px;font-size:10pt}.b th,.b td{border:1px solid #000;padding:5px}tr{break-inside:avoid}</style>"
    last = f"<p style='margin-left:50%' class=c>{day(doc, '', 'Ranah Sati', '14 Januari 2026')}</p><table width='100%' style='break-inside:avoid'><tr>{sign}</tr></table>"
    doc.data = _with_foot(by_browser(f"{style}{head}{statement}<table class=b><tr>{heads}</tr>{body}</table>{cost}{last}", *doc.options), FOOT)
    return doc


def report_server() -> Print:
    """A report server on pages that lie: bands whose cells are drawn one by one, number and objective again in every row, heads and a running title on the second page, Rp with decimals, what a field could not hold on a second line, `Page 1 of 2` and a time of printing at the foot."""
    doc = Print()
    p = doc.put
    page = Paper(297, 210, "Sans", 9)
    xs = (14, 24, 92, 178, 206, 236, 283)
    heads = doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Penanggung Jawab")

    def foot(number: int) -> None:
        page.plain(7)
        page.cell(14, 200, 120, 4, "Dicetak pada 08/01/2026 09:14:27")
        page.cell(163, 200, 120, 4, f"Page {number} of 2", align="R")
        page.canvas.showPage()
        page.plain()

    def band(y: float) -> float:
        page.bold()
        y = page.line_of(y, xs, heads, 4, "CCCCCC")
        page.plain()
        return y

    y = band(titles(doc, page, 14, "PERJANJIAN KINERJA TAHUN 2026", "BALAI BESAR WILAYAH SUNGAI WAY MULIA"))
    aims: list[Aim] = [("1", "Meningkatnya ketersediaan air melalui pengelolaan sumber daya air terpadu", [("Volume tampungan air per kapita", "m3/kapita", "58,64", "Bidang PJSA"), ("Kapasitas air baku yang dibangun", "m3/detik", "0,35", "Bidang PJPA"), ("Luas daerah irigasi yang direhabilitasi", "Hektar", "12.450", "Bidang PJPA"), ("Luas daerah irigasi yang dibangun", "Hektar", "1.875", "Bidang PJPA")]), ("2", "Meningkatnya perlindungan kawasan terhadap daya rusak air", [("Luas kawasan yang terlindungi dari banjir", "Hektar", "740", "Bidang PJSA"), ("Panjang sarana pengendali banjir yang dibangun", "Kilometer", "18,2", "Bidang PJSA"), ("Panjang pengaman pantai yang dibangun", "Kilometer", "2,75", "Bidang PJSA")]), ("3", "Meningkatnya kualitas operasi dan pemeliharaan prasarana sumber daya air", [("Persentase bendungan yang beroperasi sesuai pola", "Persen", "95", "Bidang OP"), ("Indeks kinerja sistem irigasi", "Indeks", "76,10", "Bidang OP")]), ("4", "Meningkatnya tata kelola balai", [("Nilai SAKIP", "Nilai", "82,4", "Bagian Tata Usaha"), ("Tingkat kematangan penerapan SPIP", "Level", "3", "Bagian Tata Usaha"), ("Persentase pegawai yang memenuhi pengembangan kompetensi 20 jam pelajaran", "Persen", "100", "Bagian Tata Usaha")])]
    for n, (number, text, indicators) in enumerate(aims):
        for k, (name, unit, target, who) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, name=name, unit=unit, target=target, responsible=who)
            if (n, k) == (2, 1):
                foot(1)
                page.middle(10, "PERJANJIAN KINERJA TAHUN 2026 - BALAI BESAR WILAYAH SUNGAI WAY MULIA", 8)
                y = band(18)
            y = page.line_of(y, xs, (number, text, name, unit, target, who), 4, "CLLCCL")
    y += 5
    p("budget.heading", "Kegiatan")
    money = (14, 24, 178, 236)
    page.bold()
    y = page.line_of(y, money, ("No", "Kegiatan", "Pagu Anggaran"), 4, "CCC")
    page.plain()
    for n, (name, amount) in enumerate([("Pengembangan Jaringan Irigasi Permukaan, Rawa dan Jaringan Irigasi Air Tanah", "Rp 218.450.775.000,00"), ("Pengendalian Banjir, Lahar, Pengelolaan Drainase Utama Perkotaan, dan Pengaman Pantai", "Rp 96.117.325.000,00"), ("Operasi dan Pemeliharaan Prasarana Sumber Daya Air", "Rp 35.431.900.000,00")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        y = page.line_of(y, money, (str(n + 1), name, amount), 4, "CLR")
    page.bold()
    y = page.line_of(y, (14, 178, 236), ("Jumlah", p("budget.total", "Rp 350.000.000.000,00")), 4, "CR")
    page.plain()
    first, second = ("Ir. BENNY SETIAWAN, M.T.", "Kepala Balai Besar Wilayah Sungai Way Mulia", "197001051997031004"), ("Dr. Ir. LILIK RETNOWATI, M.Sc.", "Direktur Jenderal Sumber Daya Air", "196603121992032001")
    for x, role, (name, post, nip) in ((14, "second", second), (160, "first", first)):
        doc.person(f"parties.{role}", name=name, position=post, nip=nip)
        for step, text in enumerate(("" if role == "second" else day(doc, "", "Way Mulia", "8 Januari 2026"), post, "", "", "", name, f"NIP {nip}")):
            page.cell(x, y + 5 + 5 * step, 110, 5, text, align="C")
    foot(2)
    doc.data = page.done()
    return doc


PRINTS: dict[str, Made] = {"across_two_pages": across_two_pages, "three_in_a_file": three_in_a_file, "signed_in_office": signed_in_office, "report_server": report_server}
