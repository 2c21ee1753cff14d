"""Prints of the sixth round: Word and a fitted sheet by LibreOffice, two applications by a browser; `sixth_drawn` has those that libraries draw.

After print templates of public e-SAKIP applications (a draft across the page, folio paper, electronic signatures) and papers of provinces. Written before
the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import docx
import openpyxl
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties

from tests.intake.layouts import PROMISE
from tests.intake.prints.sheet import SUPERVISION, Made, Print, saved_by_office
from tests.intake.prints.sixth_drawn import banded, leaflet, satker, typeset
from tests.intake.unseen.kit import OPENING

SOFT = "\u00ad"
_MARK = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>
  <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"/>
  <v:shape id="tera" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:120pt;rotation:315;z-index:-251;mso-position-horizontal:center;mso-position-vertical:center"
  fillcolor="silver" stroked="f"><v:textpath style="font-family:Liberation Sans;font-size:1pt" string="SALINAN"/></v:shape></w:pict></w:r>"""


def _field(paragraph: Any, name: str) -> None:
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)


def word_bureau() -> Print:
    """Word: a watermark, running heads, justified with soft hyphens, tabs before colons, spaced titles; the head again and rows over pages; a total over merged cells."""
    doc = Print()
    p = doc.put
    word = docx.Document()
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = "Liberation Serif", Pt(12)
    normal.paragraph_format.space_after = Pt(4)
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21.5), Cm(33)
    page.header.paragraphs[0]._p.append(parse_xml(_MARK))
    foot = page.footer.paragraphs[0]
    foot.add_run("Biro Organisasi | Halaman ")
    _field(foot, "PAGE")
    foot.add_run(" dari ")
    _field(foot, "NUMPAGES")

    def line(text: str, bold: bool = False, align: Any = WD_ALIGN_PARAGRAPH.CENTER, spaced: int = 0, size: float = 12) -> Any:
        paragraph = word.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.font.size = bold, Pt(size)
        paragraph.alignment = align
        if spaced:
            gap = OxmlElement("w:spacing")
            gap.set(qn("w:val"), str(spaced))
            run._r.get_or_add_rPr().append(gap)
        return paragraph

    def labels(path: str, name: str, post: str) -> None:
        for label, key, text in (("Nama", "name", name), ("Jabatan", "position", post)):
            paragraph = line(f"{label}\t: {p(f'{path}.{key}', text)}", align=WD_ALIGN_PARAGRAPH.LEFT)
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(3), WD_TAB_ALIGNMENT.LEFT)

    def signs(path: str, rows: Sequence[tuple[str, str]]) -> None:
        table = word.add_table(len(rows), 2)
        for r, texts in enumerate(rows):
            for c, text in enumerate(texts):
                cell = table.cell(r, c).paragraphs[0]
                run = cell.add_run(text)
                run.underline = text in (first[0], second[0])
                cell.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for role, who in (("first", first), ("second", second)):
            doc.person(f"{path}parties.{role}", name=who[0], nip=who[2])

    first = ("Drs. MULYADI ARSYAD, M.M.", "Kepala Biro Organisasi Sekretariat Daerah", "197204171993031006")
    second = ("Ir. Hj. RATNA DAMAYANTI, M.Si.", "Sekretaris Daerah Provinsi Sagara", "196709231992032005")
    line(p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), True, spaced=40, size=14)
    line("")
    both = WD_ALIGN_PARAGRAPH.JUSTIFY
    line(doc.say(OPENING), align=both).paragraph_format.first_line_indent = Cm(1)
    labels("statement.parties.first", *first[:2])
    line("Selanjutnya disebut PIHAK PERTAMA", align=both)
    labels("statement.parties.second", *second[:2])
    line("Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA", align=both)
    for text in (PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA")):
        shown = doc.say(text).replace("menengah", f"mene{SOFT}ngah").replace("perencanaan", f"pe{SOFT}ren{SOFT}ca{SOFT}na{SOFT}an").replace("tanggung", f"tang{SOFT}gung").replace("penghargaan", f"peng{SOFT}har{SOFT}ga{SOFT}an")
        line(shown, align=both).paragraph_format.first_line_indent = Cm(1)
    day = f"{p('statement.signed.place', 'Sagara')}, {p('statement.signed.date', '7 Januari 2026')}"
    signs("statement.", [("", day), ("PIHAK KEDUA,", "PIHAK PERTAMA,"), ("", ""), ("", ""), (second[0], first[0]), (f"NIP. {second[2]}", f"NIP. {first[2]}")])

    word.add_section(WD_SECTION.NEW_PAGE)
    for text, path in (("PERJANJIAN KINERJA TAHUN 2026", "title.text"), ("BIRO ORGANISASI SEKRETARIAT DAERAH PROVINSI SAGARA", "title.subject")):
        line(p(path, text), True)
    line("Tanggal Cetak   : 07/01/2026 09:14", align=WD_ALIGN_PARAGRAPH.LEFT, size=8)
    aims = [
        ("Meningkatnya kualitas kelembagaan dan tata laksana perangkat daerah", [
            ("Persentase perangkat daerah yang kelembagaannya tepat fungsi dan tepat ukuran", "87,50 Persen"),
            ("Indeks maturitas penyelenggaraan pemerintahan berbasis proses bisnis pada seluruh perangkat daerah dan unit pelaksana teknis", "3,10 Indeks"),
            ("Persentase standar operasional prosedur yang dievaluasi dan disesuaikan dengan peta proses bisnis yang berlaku", "75 Persen")]),
        ("Meningkatnya kualitas pelayanan publik dan akuntabilitas kinerja pemerintah provinsi", [
            ("Nilai rata-rata Indeks Pelayanan Publik unit penyelenggara pelayanan yang dinilai oleh kementerian", "4,12 Indeks"),
            ("Nilai rata-rata hasil evaluasi akuntabilitas kinerja perangkat daerah menurut inspektorat", "74,85 Nilai"),
            ("Jumlah inovasi pelayanan publik yang dibina hingga masuk kompetisi tingkat nasional", "6 Inovasi")]),
    ]  # fmt: skip
    table = word.add_table(0, 4, "Table Grid")
    table.autofit = False
    widths = (1.2, 5.6, 7.2, 2.6)

    def row(texts: Sequence[str], head: bool = False) -> None:
        cells = table.add_row().cells
        for c, (cell, text, width) in enumerate(zip(cells, texts, widths, strict=True)):
            cell.width = Cm(width)
            cell.paragraphs[0].add_run(text).bold = head
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER if head else (WD_ALIGN_PARAGRAPH.RIGHT, both, both, WD_ALIGN_PARAGRAPH.CENTER)[c]
            cell.paragraphs[0].paragraph_format.space_before = cell.paragraphs[0].paragraph_format.space_after = Pt(34)
        if head:
            mark = OxmlElement("w:tblHeader")
            mark.set(qn("w:val"), "true")
            table.rows[-1]._tr.get_or_add_trPr().append(mark)
            for cell in cells:
                shade = OxmlElement("w:shd")
                for key, value in (("val", "clear"), ("color", "auto"), ("fill", "D9D9D9")):
                    shade.set(qn(f"w:{key}"), value)
                cell._tc.get_or_add_tcPr().append(shade)

    row(doc.heads("NO", "SASARAN STRATEGIS/PROGRAM", "INDIKATOR PROGRAM", "TARGET"), True)
    for n, (text, indicators) in enumerate(aims):
        start = len(table.rows)
        for k, (name, target) in enumerate(indicators):
            doc.row(n, k, number=str(n + 1), text=text, name=name, target=target)
            row((str(n + 1) if k == 0 else "", text if k == 0 else "", name, target))
        for c in (0, 1):
            table.cell(start, c).merge(table.cell(len(table.rows) - 1, c))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    line("")
    money = word.add_table(0, 4, "Table Grid")
    money.autofit = False
    lines = [("Penataan Organisasi", "1.245.780.500"), ("Fasilitasi Reformasi Birokrasi dan Akuntabilitas Kinerja", "2.018.400.000"), ("Pelaksanaan Tata Laksana", "876.250.750")]
    rows = [("NO", p("budget.heading", "KEGIATAN"), "ANGGARAN", "KETERANGAN")]
    for n, (name, amount) in enumerate(lines):
        doc.line(n, number=str(n + 1), name=name, amount=f"Rp. {amount}")
        rows.append((str(n + 1), name, f"Rp. {amount}", ""))
    rows.append(("TOTAL ANGGARAN", "", p("budget.total", "Rp. 4.140.431.250"), ""))
    for r, texts in enumerate(rows):
        cells = money.add_row().cells
        for c, (cell, text, width) in enumerate(zip(cells, texts, (1.2, 8.4, 4, 3), strict=True)):
            cell.width = Cm(width)
            cell.paragraphs[0].add_run(text).bold = r in (0, len(rows) - 1)
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT if c in (0, 2) and r else both
    for column, wide in zip(money.columns, (1.2, 8.4, 4.0, 3.0), strict=True):
        column.width = Cm(wide)
    last = len(rows) - 1
    money.cell(last, 0).merge(money.cell(last, 1))
    money.cell(last, 2).merge(money.cell(last, 3))
    line("")
    p("parties.first.position", first[1])
    signs("", [("", f"{p('signed.place', 'Sagara')}, {p('signed.date', '7 Januari 2026')}"), ("PEJABAT PENILAI,", first[1]), ("", ""), ("", ""), (second[0], first[0]), (f"NIP. {second[2]}", f"NIP. {first[2]}")])
    doc.data = saved_by_office(word, "docx")
    return doc


def sheet_fitted() -> Print:
    """A sheet fitted to the width of a page that lies: heads in two rows and their numbers again on the second page, programmes merged beside the indicators, the sum below."""
    doc = Print()
    p = doc.put
    book = openpyxl.Workbook()
    page: Any = book.active
    page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToWidth, page.page_setup.fitToHeight = "landscape", 9, 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = "5:7"
    page.oddFooter.right.text = "Hal. &P / &N"
    page.oddFooter.left.text = "PK Dinas Koperasi dan UKM"
    for column, width in zip("ABCDEFGHIJKL", (4, 22, 26, 11, 10, 7, 7, 7, 7, 26, 16, 14), strict=True):
        page.column_dimensions[column].width = width
    thin = Side(style="thin")
    box = Border(thin, thin, thin, thin)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)

    def put(row: int, column: int, text: Any, bold: bool = False, align: Any = None, form: str = "") -> None:
        cell = page.cell(row, column, text)
        cell.border, cell.font = box, Font(bold=bold, name="Liberation Sans", size=10)
        cell.alignment = align or Alignment(vertical="center", wrap_text=True)
        if form:
            cell.number_format = form
        if bold:
            cell.fill = PatternFill("solid", fgColor="FFF2CC")

    for row, text, path in ((1, "PERJANJIAN KINERJA TAHUN 2026", "title.text"), (2, "DINAS KOPERASI DAN USAHA KECIL MENENGAH KABUPATEN RAWA INDAH", "title.subject")):
        page.merge_cells(f"A{row}:L{row}")
        page.cell(row, 1, p(path, text)).alignment = middle
        page.cell(row, 1).font = Font(bold=True, size=13)
    heads = doc.heads("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET 2026")
    doc.heads(*(f"TARGET TRIWULAN {roman}" for roman in ("I", "II", "III", "IV")), "PROGRAM", "ANGGARAN (Rp)", "PENANGGUNG JAWAB", start=5)
    p("budget.heading", "PROGRAM")
    for c, text in enumerate((*heads, "TARGET TRIWULAN", "", "", "", "PROGRAM", "ANGGARAN (Rp)", "PENANGGUNG JAWAB"), 1):
        put(5, c, text or None, True, middle)
        put(6, c, dict(zip(range(6, 10), ("I", "II", "III", "IV"), strict=True)).get(c), True, middle)
        put(7, c, p(f"columns.{c - 1}", f"({c})"), False, middle)
        if not 6 <= c <= 9:
            page.merge_cells(start_row=5, start_column=c, end_row=6, end_column=c)
    page.merge_cells("F5:I5")
    row, total = 8, 0
    for n, (text, program, amount, who, indicators) in enumerate([
        ("Meningkatnya kualitas kelembagaan koperasi", "Program Penilaian Kesehatan KSP/USP Koperasi", 412_750_000, "Bidang Kelembagaan", [
            ("Persentase koperasi aktif", "Persen", "68,4", ("66", "67", "68", "68,4")), ("Jumlah koperasi yang dinilai kesehatannya", "Koperasi", "145", ("30", "70", "110", "145"))]),
        ("Meningkatnya daya saing usaha mikro", "Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)", 1_980_325_400, "Bidang Usaha Mikro", [
            ("Persentase usaha mikro yang naik kelas", "Persen", "2,75", ("-", "1", "1,5", "2,75")), ("Jumlah usaha mikro yang memperoleh nomor induk berusaha", "Unit Usaha", "3.200", ("800", "1.600", "2.400", "3.200")),
            ("Jumlah wirausaha baru", "Orang", "350", ("50", "150", "250", "350"))]),
        ("Meningkatnya akses pembiayaan", "Program Pengembangan UMKM", 655_000_000, "Bidang Pembiayaan", [("Nilai penyaluran kredit usaha rakyat", "Miliar Rupiah", "412,5", ("90", "200", "310", "412,5"))]),
        ("Meningkatnya akuntabilitas kinerja perangkat daerah", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", 5_208_116_900, "Sekretariat", [
            ("Nilai hasil evaluasi SAKIP", "Nilai", "78,25", ("-", "-", "78,25", "78,25")), ("Indeks kepuasan masyarakat", "Indeks", "86", ("-", "85", "-", "86"))]),
    ]):  # fmt: skip
        start = row
        doc.line(n, name=program, amount=f"{amount:,}".replace(",", "."))
        total += amount
        for k, (name, unit, target, quarters) in enumerate(indicators):
            doc.row(n, k, number=str(n + 1), text=text, name=name, unit=unit, target=target, responsible=who, **{f"quarters__tw{i + 1}": q for i, q in enumerate(quarters)})
            for c, value in enumerate((n + 1 if k == 0 else None, text if k == 0 else None, name, unit, target, *quarters), 1):
                put(row, c, value, align=middle if c not in (2, 3) else None)
            put(row, 10, program if k == 0 else None)
            put(row, 11, amount if k == 0 else None, form="#,##0")
            put(row, 12, who if k == 0 else None, align=middle)
            page.row_dimensions[row].height = 80
            row += 1
        for column in "ABJKL":
            page.merge_cells(f"{column}{start}:{column}{row - 1}")
    page.merge_cells(f"A{row}:J{row}")
    put(row, 1, "JUMLAH", True, middle)
    put(row, 11, total, True, form="#,##0")
    put(row, 12, None, True)
    p("budget.total", f"{total:,}".replace(",", "."))
    row += 2
    for at, left, right in (
        (0, "", f"{p('signed.place', 'Rawa Indah')}, {p('signed.date', '8 Januari 2026')}"), (1, p("parties.second.position", "BUPATI RAWA INDAH"), "KEPALA DINAS KOPERASI DAN"),
        (2, "", "USAHA KECIL MENENGAH"), (6, p("parties.second.name", "Dr. H. FAISAL HAKIM, S.H., M.H."), p("parties.first.name", "SRI HANDAYANI PUTRI, S.E., M.AP.")),
        (7, "", p("parties.first.rank", "Pembina Utama Muda")), (8, "", f"NIP. {p('parties.first.nip', '19741203 200003 2 001')}"),
    ):  # fmt: skip
        for columns, text in (("B:C", left), ("J:L", right)):
            a, b = columns.split(":")
            page.merge_cells(f"{a}{row + at}:{b}{row + at}")
            page[f"{a}{row + at}"] = text or None
            page[f"{a}{row + at}"].alignment = Alignment(horizontal="center")
    p("parties.first.position", "KEPALA DINAS KOPERASI DAN USAHA KECIL MENENGAH")
    doc.data = saved_by_office(book, "xlsx")
    return doc


def browser_draft() -> Print:
    """A browser with its own head and foot, a draft across every page, a letterhead with a picture; number and rank in the statement; money in flexed rows without a table."""
    doc = Print()
    p, say = doc.put, doc.say
    first = ("SUHARTINI WIBOWO, S.Sos.", "197809152003122004", "Penata Tingkat I (III/d)", "Kepala Seksi Kedaruratan dan Logistik")
    second = ("AGUNG PRABOWO, S.STP., M.M.", "198102052000121002", "Pembina (IV/a)", "Kepala Bidang Penanganan Darurat")

    def people(who: tuple[str, str, str, str], path: str) -> str:
        return "".join(f"<tr><td style='width:30%'>{label}</td><td style='width:2%'>:</td><td>{p(f'{path}.{key}', value)}</td></tr>"
                       for label, key, value in (("Nama", "name", who[0]), ("NIP", "nip", who[1]), ("Jabatan", "position", who[3])))

    def signs(page: str) -> str:
        lanes = ""
        for role, label, who in (("second", "PIHAK KEDUA", second), ("first", "PIHAK PERTAMA", first)):
            top = f"{p(f'{page}signed.place', 'Boyoraya')}, {p(f'{page}signed.date', '12 Januari 2026')}" if role == "first" else "&nbsp;"
            doc.person(f"{page}parties.{role}", name=who[0], rank=who[2], nip=who[1])
            lanes += (f"<div class=b><div>{top}</div><div><b>{label}</b></div><div style='height:80px'></div><div><u><b>{who[0]}</b></u></div><div>{who[2]}</div><div>NIP. {who[1]}</div>"
                      + ("<div style='font-size:10px;color:#ef4444;font-style:italic'>(Belum disetujui)</div>" if role == "second" else "") + "</div>")
        return f"<div class=s>{lanes}</div>"

    rows = ""
    for n, (text, name, target) in enumerate([
        ("Meningkatnya kecepatan penanganan kedaruratan bencana", "Persentase kejadian bencana yang ditangani kurang dari 24 jam", "98,5 Persen"),
        ("Meningkatnya kesiapan logistik dan peralatan kebencanaan", "Persentase pemenuhan logistik dasar di gudang kabupaten dan pos kecamatan menurut standar pelayanan minimal", "90 Persen"),
        ("Meningkatnya kemampuan sumber daya manusia penanganan darurat", "Jumlah personel tim reaksi cepat yang bersertifikat", "45 Orang"),
    ]):  # fmt: skip
        doc.row(n, 0, number=str(n + 1), text=text, name=name, target=target)
        rows += f"<tr><td style='text-align:center'>{n + 1}</td><td>{text}</td><td>{name}</td><td style='text-align:center'>{target}</td></tr>"
    money = ""
    for n, (name, amount) in enumerate([("Sub Kegiatan Respon Cepat Darurat Bencana Kabupaten/Kota", "Rp 684.200.000"), ("Sub Kegiatan Penyediaan Logistik Penyelamatan dan Evakuasi Korban Bencana", "Rp 315.750.600")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        money += f"<div class=m><div style='width:75%'>{n + 1}. {name}</div><div style='width:25%;text-align:right'>{amount}</div></div>"
    logo = "<svg width=70 height=80><ellipse cx=35 cy=40 rx=30 ry=38 fill='#166534'/><rect x=20 y=25 width=30 height=30 fill='#facc15'/></svg>"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran / Kegiatan", "Indikator Kinerja", "Target"))
    p("budget.heading", "Sub Kegiatan")
    doc.html = f"""<title>PK - Cetak</title><style>@page{{size:A4 portrait;margin:20mm}}body{{font:12pt "Liberation Serif"}}.t{{width:100%;border-collapse:collapse;margin:20px 0 30px}}
      .t td,.t th{{border:1px solid #000;padding:8px;vertical-align:top}}.s{{display:flex;justify-content:space-between;margin-top:40px;break-inside:avoid}}.b{{width:45%;text-align:center}}
      .m{{display:flex;justify-content:space-between;margin-bottom:6px}}.i{{width:100%;line-height:1.5}}.w{{position:fixed;top:45%;left:5%;transform:rotate(-45deg);font:bold 80px Arial;
      color:rgba(239,68,68,.15);z-index:-1;white-space:nowrap}}.j{{text-align:justify;line-height:1.5}}</style><div class=w>KONSEP</div>
      <div style="display:flex;align-items:center;border-bottom:3px solid #000;padding-bottom:10px;margin-bottom:20px">{logo}<div style="flex:1;text-align:center">
      <div style="font-size:14pt"><b>{p("letterhead.government", "PEMERINTAH KABUPATEN BOYORAYA")}</b></div><div style="font-size:17pt"><b>{p("letterhead.office", "BADAN PENANGGULANGAN BENCANA DAERAH")}</b></div>
      <div style="font-size:10pt">{p("letterhead.address", "Jalan Raya Merapi Km 4 Boyoraya 57312")}<br>Telepon {p("letterhead.phone", "(0276) 555120")}, pos-el {p("letterhead.email", "bpbd@boyoraya.go.id")}</div></div></div>
      <div style="text-align:center;font:bold 14pt Liberation Serif">{p("statement.title.text", "PERJANJIAN KINERJA PEJABAT PENGAWAS TAHUN 2026")}</div>
      <p class=j>{say(OPENING)}</p><table class=i>{people(first, "statement.parties.first")}</table><p>Selanjutnya disebut <b>PIHAK PERTAMA</b>.</p>
      <table class=i>{people(second, "statement.parties.second")}</table><p class=j>Selaku atasan langsung Pihak Pertama, selanjutnya disebut <b>PIHAK KEDUA</b>.</p>
      <p class=j style="text-indent:30px">{say(PROMISE.format("PIHAK PERTAMA"))}</p><p class=j style="text-indent:30px">{say(SUPERVISION.format("PIHAK KEDUA"))}</p>{signs("statement.")}
      <div style="page-break-before:always;text-align:center;font-weight:bold">{p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")}</div>
      <table class=t><thead><tr>{heads}</tr></thead>{rows}</table><div class=m><b>Sub Kegiatan</b><b>Anggaran</b></div>{money}{signs("")}"""
    doc.options = ()
    return doc


def browser_folio() -> Print:
    """Folio that lies, small, rules across and a box around, grey heads, a formula and a source justified with soft hyphens; two pages; QR codes of signatures; a foot on every page."""
    doc = Print()
    p = doc.put
    rows, at = "", 0
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Satuan", "Target", "Formulasi Perhitungan", "Sumber Data"))
    shy = {"berkelanjutan": "ber&shy;ke&shy;lan&shy;jut&shy;an", "keseluruhan": "ke&shy;se&shy;lu&shy;ruh&shy;an", "penyelenggaraan": "pe&shy;nye&shy;leng&shy;ga&shy;ra&shy;an", "perikanan": "per&shy;ikan&shy;an"}
    for n, (text, indicators) in enumerate([
        ("Meningkatnya pengelolaan kawasan konservasi perairan yang berkelanjutan", [
            ("Luas kawasan konservasi yang dikelola efektif", "Hektare", "14.250,75", "Penjumlahan luas kawasan yang memperoleh nilai efektivitas pengelolaan sekurang-kurangnya optimum pada penilaian tahun berjalan", "Laporan penilaian efektivitas kawasan"),
            ("Persentase biota yang dilindungi dan ditangani", "Persen", "92,5", "Jumlah kejadian biota terdampar yang ditangani dibagi jumlah keseluruhan kejadian yang dilaporkan dikali 100%", "Log respons cepat dan berita acara"),
            ("Jumlah jejaring kemitraan konservasi yang aktif", "Mitra", "12", "Penghitungan mitra dengan perjanjian kerja sama yang masih berlaku dan melaksanakan kegiatan bersama", "Perjanjian kerja sama")]),
        ("Terwujudnya penyelenggaraan ruang laut yang tertib bagi pelaku usaha perikanan", [
            ("Persentase rekomendasi kesesuaian ruang laut yang terbit tepat waktu", "Persen", "97", "Rekomendasi yang terbit paling lama 14 hari kerja dibagi keseluruhan permohonan lengkap dikali 100%", "Sistem perizinan"),
            ("Jumlah kelompok masyarakat penggerak konservasi yang dibina", "Kelompok", "8", "Penghitungan kelompok yang menerima pembinaan sekurang-kurangnya dua kali dalam setahun", "Laporan pembinaan kelompok"),
            ("Nilai kepuasan pengguna layanan", "Nilai", "88,31", "Hasil survei kepuasan masyarakat menurut pedoman yang berlaku atas seluruh jenis layanan balai", "Laporan survei kepuasan masyarakat semester I dan semester II")]),
        ("Tata kelola balai yang akuntabel", [
            ("Nilai kinerja anggaran", "Nilai", "86", "Hasil penilaian pada aplikasi pemantauan anggaran", "Aplikasi pemantauan"),
            ("Persentase rekomendasi hasil pengawasan yang dimanfaatkan", "Persen", "80", "Rekomendasi yang tuntas dibagi keseluruhan rekomendasi yang terbit sampai triwulan ketiga dikali 100%", "Laporan hasil pengawasan")]),
    ]):  # fmt: skip
        for k, (name, unit, target, formula, source) in enumerate(indicators):
            at += 1
            doc.row(n, k, number=f"{n + 1}.", text=text, own=f"{n + 1}.{k + 1}", name=name, unit=unit, target=target, formula=formula, source=source)
            shown = [text, name, formula]
            for word, parts in shy.items():
                shown = [value.replace(word, parts) for value in shown]
            first = f"<td rowspan={len(indicators)} class=c>{n + 1}.</td><td rowspan={len(indicators)}>{shown[0]}</td>" if k == 0 else ""
            rows += f"<tr>{first}<td>{n + 1}.{k + 1} {shown[1]}</td><td class=c>{unit}</td><td class=r>{target}</td><td class=j>{shown[2]}</td><td>{source}</td></tr>"
    lines = ""
    for n, (code, name, amount) in enumerate([("032.HA", "Program Kualitas Lingkungan Hidup", "3.412.775.000"), ("032.WA", "Program Dukungan Manajemen", "7.190.226.000")]):
        doc.line(n, code=code, name=name, amount=f"Rp{amount}")
        lines += f"<tr><td>{code}</td><td>{name}</td><td class=r>Rp{amount}</td></tr>"
    qr = "<svg width=62 height=62>" + "".join(f"<rect x={x * 6} y={y * 6} width=6 height=6 fill='{'#000' if (x * 5 + y * 3 + x * y) % 3 else '#fff'}'/>" for x in range(10) for y in range(10)) + "</svg>"
    lanes = ""
    for role, label, post, name, nip in (("second", "Pihak Kedua,", "Direktur Konservasi Ekosistem", "Dr. FIRDAUS MARPAUNG", "197009121996031001"), ("first", "Pihak Pertama,", "Kepala Balai Pengelolaan Kelautan Wakatobu", "NOVRIANTI LATIEF, S.Pi., M.Si.", "198006222005022003")):
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        lanes += f"<div class=l>{label}<br>{post}<br><br>{qr}<br><span style='font-size:7pt'>Ditandatangani secara elektronik</span><br><b>{name}</b><br>NIP {nip}</div>"
    doc.html = f"""<style>@page{{size:330mm 215mm;margin:14mm 15mm 20mm;@bottom-left{{content:"Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE."; font:6.5pt Arial}}@bottom-right{{content:counter(page) " / " counter(pages);font:6.5pt Arial}}}}body{{font:8.5pt "Liberation Sans"}}h3{{text-align:center;margin:2px;letter-spacing:.06em}}.t{{width:100%;border-collapse:collapse;border:1px solid #333}}
      .t td,.t th{{border-top:.6px solid #777;padding:12px 7px;vertical-align:top}}.t th{{background:#e2e2e2;-webkit-print-color-adjust:exact}}thead{{display:table-header-group}}tr{{break-inside:avoid}}
      .c{{text-align:center}}.r{{text-align:right}}.j{{text-align:justify}}.l{{width:40%;text-align:center;line-height:1.45}}</style>
      <h3>{p("title.text", "PERJANJIAN KINERJA TAHUN 2026")}</h3><h3>{p("title.subject", "BALAI PENGELOLAAN KELAUTAN WAKATOBU")}</h3><h3 style="font-weight:normal">Nomor: {p("document_number", "B.118/BPK.4/RC.610/I/2026")}</h3><br>
      <table class=t><colgroup><col width=4%><col width=17%><col width=20%><col width=8%><col width=8%><col width=28%><col width=15%></colgroup><thead><tr>{heads}</tr></thead>{rows}</table><br>
      <table class=t style="width:65%"><thead><tr><th>Kode</th><th>{p("budget.heading", "Program")}</th><th>Anggaran</th></tr></thead>{lines}<tr><td></td><td><b>Jumlah Anggaran</b></td><td class=r><b>{p("budget.total", "Rp10.603.001.000")}</b></td></tr></table>
      <div style="text-align:right;margin:14px 12% 4px 0">{p("signed.place", "Wakatobu")}, {p("signed.date", "19 Januari 2026")}</div><div style="display:flex;justify-content:space-around;break-inside:avoid">{lanes}</div>"""
    return doc


PRINTS: dict[str, Made] = {
    "word_bureau": word_bureau, "sheet_fitted": sheet_fitted, "browser_draft": browser_draft, "browser_folio": browser_folio,
    "satker": satker, "banded": banded, "typeset": typeset, "leaflet": leaflet,
}  # fmt: skip
