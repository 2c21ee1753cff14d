"""Prints of the seventh round, to see whether what the sixth fixed holds: Word, a workbook, a web application and two that libraries draw.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import docx
import openpyxl
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Pt
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.properties import PageSetupProperties

from tests.intake.layouts import PROMISE
from tests.intake.prints.seventh_drawn import flowing, listing
from tests.intake.prints.sheet import SUPERVISION, Made, Print, saved_by_office
from tests.intake.unseen.kit import OPENING


def word_agency() -> Print:
    """Word on two kinds of pages: a letterhead, labels in a table without rules, an annex that lies with a numbered row and units apart; money with leading dots to a tab; signatures by tabs."""
    doc = Print()
    p, say = doc.put, doc.say
    word = docx.Document()
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "Liberation Sans", Pt(11)
    word.styles["Normal"].paragraph_format.space_after = Pt(3)
    word.sections[0].page_width, word.sections[0].page_height = Cm(21), Cm(29.7)
    word.sections[0].footer.paragraphs[0].text = "Perjanjian Kinerja Badan Kesatuan Bangsa dan Politik"
    middle, both = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY

    def line(text: str, bold: bool = False, align: Any = middle, size: float = 11) -> Any:
        paragraph = word.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.font.size = bold, Pt(size)
        paragraph.alignment = align
        return paragraph

    def signs(path: str, wide: float) -> None:
        """Two lanes by tabs in the middle."""
        for role, who in people:
            doc.person(f"{path}parties.{role}", name=who[0], rank=who[2], nip=who[3], **({"position": who[1]} if not path else {}))
        day = f"{p(f'{path}signed.place', 'Bukit Lestari')}, {p(f'{path}signed.date', '5 Januari 2026')}"
        (_, first), (_, second) = people
        for left, right in (("", day), (f"{second[1]}," if not path else "Pihak Kedua,", f"{first[1]}," if not path else "Pihak Pertama,"), ("", ""), ("", ""),
                            (second[0], first[0]), (second[2], first[2]), (f"NIP {second[3]}", f"NIP {first[3]}")):
            paragraph = word.add_paragraph(f"\t{left}\t{right}")
            for at in (0.22, 0.75):
                paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(wide * at), WD_TAB_ALIGNMENT.CENTER)

    people = (("first", ("YULIANA SIHOMBING, S.Sos., M.Si.", "Sekretaris Badan", "Pembina", "198003212005022004")), ("second", ("Drs. BAMBANG HERMANTO", "Kepala Badan", "Pembina Utama Muda", "196905051990031007")))
    line(p("letterhead.government", "PEMERINTAH KABUPATEN BUKIT LESTARI"), True, size=13)
    line(p("letterhead.office", "BADAN KESATUAN BANGSA DAN POLITIK"), True, size=15)
    line(p("letterhead.address", "Jalan Pattimura Nomor 45 Bukit Lestari 29432"), size=9)
    line("")
    line(p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), True, size=12)
    line(say(OPENING), align=both)
    for role, who in people:
        table = word.add_table(2, 3)
        for r, (label, key, text) in enumerate((("Nama", "name", who[0]), ("Jabatan", "position", who[1]))):
            for c, value in enumerate((label, ":", p(f"statement.parties.{role}.{key}", text))):
                table.cell(r, c).text = value
        for column, width in zip(table.columns, (3, 0.6, 12), strict=True):
            column.width = Cm(width)
        line("selanjutnya disebut Pihak Pertama." if role == "first" else "selaku atasan langsung Pihak Pertama, selanjutnya disebut Pihak Kedua.", align=both)
    for text in (PROMISE.format("Pihak Pertama"), SUPERVISION.format("Pihak Kedua")):
        line(say(text), align=both)
    signs("statement.", 16)

    wide = word.add_section(WD_SECTION.NEW_PAGE)
    wide.orientation, wide.page_width, wide.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    line("LAMPIRAN", True, WD_ALIGN_PARAGRAPH.RIGHT, 9)
    line(p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), True)
    line(p("title.subject", "SEKRETARIS BADAN KESATUAN BANGSA DAN POLITIK"), True)
    heads = doc.heads("No.", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target", "Formulasi", "Sumber Data")
    rows: list[Sequence[str]] = [heads, doc.counted(7, "({})")]
    spans = []
    for n, (text, indicators) in enumerate([
        ("Terlaksananya administrasi keuangan dan umum yang tertib serta tepat waktu", [
            ("Persentase laporan keuangan yang disampaikan tepat waktu", "Persen", "100", "Laporan keuangan yang disampaikan tepat waktu dibagi seluruh laporan keuangan yang wajib disampaikan dikali 100%", "Tanda terima laporan"),
            ("Persentase barang milik daerah yang terinventarisasi", "Persen", "98,5", "Barang yang terinventarisasi dibagi seluruh barang milik daerah yang dikuasai dikali 100%", "Buku inventaris"),
            ("Jumlah dokumen kepegawaian yang dimutakhirkan", "Dokumen", "62", "Penghitungan dokumen pegawai yang dimutakhirkan pada tahun berjalan", "Aplikasi kepegawaian")]),
        ("Meningkatnya mutu perencanaan dan evaluasi kinerja badan", [
            ("Nilai komponen perencanaan kinerja pada evaluasi akuntabilitas", "Nilai", "25,40", "Hasil evaluasi inspektorat pada komponen perencanaan", "Laporan hasil evaluasi"),
            ("Persentase keselarasan rencana kerja dengan rencana strategis", "Persen", "95", "Indikator rencana kerja yang selaras dibagi seluruh indikator rencana kerja dikali 100%", "Rencana kerja dan rencana strategis")]),
    ]):  # fmt: skip
        spans.append((len(rows), len(rows) + len(indicators) - 1))
        for k, (name, unit, target, formula, source) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}.", text=text, name=name, unit=unit, target=target, formula=formula, source=source)
            rows.append((f"{n + 1}." if k == 0 else "", text if k == 0 else "", name, unit, target, formula, source))
    table = word.add_table(len(rows), 7, "Table Grid")
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            cell = table.cell(r, c)
            cell.text = value
            cell.paragraphs[0].runs[0].font.size = Pt(9.5) if value else None
            cell.paragraphs[0].alignment = middle if r < 2 or c in (0, 3, 4) else WD_ALIGN_PARAGRAPH.LEFT
    for top, bottom in spans:
        for c in (0, 1):
            table.cell(top, c).merge(table.cell(bottom, c))
    for column, width in zip(table.columns, (1.1, 4.6, 5.2, 2, 1.8, 6, 3.7), strict=True):
        column.width = Cm(width)
    line("")
    p("budget.heading", "Kegiatan")
    for left, right, bold in (("Kegiatan", "Anggaran", True), *((f"{n + 1}. {doc.line(n, number=f'{n + 1}.', name=name, amount=amount)['name']}", amount, False) for n, (name, amount) in enumerate([
        ("Administrasi Keuangan Perangkat Daerah", "Rp3.118.450.000,00"), ("Administrasi Umum Perangkat Daerah", "Rp412.075.500,00"), ("Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah", "Rp96.800.000,00")])),
        ("Jumlah", p("budget.total", "Rp3.627.325.500,00"), True)):
        paragraph = word.add_paragraph()
        paragraph.add_run(f"{left}\t{right}").bold = bold
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(20), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.SPACES if bold else WD_TAB_LEADER.DOTS)
    line("")
    signs("", 24)
    doc.data = saved_by_office(word, "docx")
    return doc


def book_of_two() -> Print:
    """A workbook on two sheets: the statement in merged cells, the annex with quarters as shares, Rp apart from its amount, hairs between rows, a note in small letters."""
    doc = Print()
    p, say = doc.put, doc.say
    book = openpyxl.Workbook()
    first: Any = book.active
    first.title = "Pernyataan"
    second: Any = book.create_sheet("Lampiran")
    for page, wide in ((first, "portrait"), (second, "landscape")):
        page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight = wide, 9, 0
        page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    wrap, centre = Alignment(wrap_text=True, vertical="top"), Alignment(horizontal="center", vertical="center", wrap_text=True)
    for column, width in zip("ABCD", (14, 3, 40, 40), strict=True):
        first.column_dimensions[column].width = width

    def whole(page: Any, row: int, end: str, text: str, align: Any = wrap, bold: bool = False, high: float = 0) -> None:
        page.merge_cells(f"A{row}:{end}{row}")
        page[f"A{row}"], page[f"A{row}"].alignment, page[f"A{row}"].font = text, align, Font(bold=bold, size=11)
        if high:
            page.row_dimensions[row].height = high

    whole(first, 1, "D", p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), centre, True)
    whole(first, 2, "D", p("statement.title.subject", "KECAMATAN TANJUNG PERMAI"), centre, True)
    whole(first, 4, "D", say(OPENING), high=32)
    row = 5
    who = {"first": ("RAHMAT FADHILAH, S.STP.", "Camat Tanjung Permai", "198606092006021001"), "second": ("Hj. NURUL AZIZAH, S.E., M.M.", "Wali Kota Permai Jaya", "")}
    for role, after in (("first", "Selanjutnya disebut PIHAK PERTAMA"), ("second", "Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA")):
        for label, key, text in (("Nama", "name", who[role][0]), ("Jabatan", "position", who[role][1])):
            first[f"A{row}"], first[f"B{row}"], first[f"C{row}"] = label, ":", p(f"statement.parties.{role}.{key}", text)
            row += 1
        whole(first, row, "D", after)
        row += 2
    for text in (PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA")):
        whole(first, row, "D", say(text), high=64)
        row += 1

    def signs(page: Any, row: int, lanes: tuple[str, str], path: str) -> None:
        for role in ("first", "second"):
            doc.person(f"{path}parties.{role}", name=who[role][0], nip=who[role][2], **({"position": who[role][1]} if not path else {}))
        day = f"{p(f'{path}signed.place', 'Permai Jaya')}, {p(f'{path}signed.date', '22 Januari 2026')}"
        for at, left, right in ((0, "", day), (1, who["second"][1] if not path else "PIHAK KEDUA", who["first"][1] if not path else "PIHAK PERTAMA"), (5, who["second"][0], who["first"][0]), (6, "", f"NIP. {who['first'][2]}")):
            for column, text in zip(lanes, (left, right), strict=True):
                page[f"{column}{row + at}"], page[f"{column}{row + at}"].alignment = text or None, Alignment(horizontal="center")

    signs(first, row + 2, ("C", "D"), "statement.")
    for column, width in zip("ABCDEFGHIJ", (5, 34, 42, 12, 11, 10, 10, 10, 10, 20), strict=True):
        second.column_dimensions[column].width = width
    hair, thin = Side(style="hair"), Side(style="thin")
    whole(second, 1, "J", p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), centre, True)
    whole(second, 2, "J", p("title.subject", "KECAMATAN TANJUNG PERMAI"), centre, True)
    heads = [*doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "TARGET"), *doc.heads(*(f"TARGET KUMULATIF TRIWULAN {n}" for n in ("I", "II", "III", "IV")), "KET", start=5)]
    for c, text in enumerate(heads, 1):
        top = text if not 6 <= c <= 9 else "TARGET KUMULATIF TRIWULAN" if c == 6 else None
        for r, value in ((4, top), (5, text.rpartition(" ")[2] if 6 <= c <= 9 else None)):
            cell = second.cell(r, c, value)
            cell.font, cell.alignment, cell.border = Font(bold=True, size=10), centre, Border(thin, thin, thin, thin)
        if not 6 <= c <= 9:
            second.merge_cells(start_row=4, start_column=c, end_row=5, end_column=c)
    second.merge_cells("F4:I4")
    row = 6
    for n, (text, name, unit, values, form, note) in enumerate([
        ("Meningkatnya kualitas pelayanan publik di kecamatan", "Persentase pelayanan perizinan dan nonperizinan yang selesai tepat waktu", "Persen", (0.9, 0.92, 0.95, 0.96), "0%", "Seksi Pelayanan"),
        ("Meningkatnya kapasitas pemerintahan kelurahan", "Persentase kelurahan yang menyusun profil mutakhir", "Persen", (0.255, 0.5, 0.755, 1), "0.0%", ""),
        ("Meningkatnya partisipasi masyarakat dalam pembangunan", "Jumlah usulan musrenbang yang diakomodasi dalam rencana kerja", "Usulan", (1200, 1200, 1450, 1500), "#,##0", ""),
        ("Meningkatnya ketenteraman dan ketertiban umum", "Rasio petugas pelindungan masyarakat per seribu penduduk", "Rasio", (1.05, 1.1, 1.15, 1.25), "0.00", "Seksi Trantib"),
    ]):  # fmt: skip
        def shown(value: float, form: str = form) -> str:
            if "%" in form:
                return f"{value * 100:.{form.count('0') - 1}f}%".replace(".", ",")
            return f"{value:,}".replace(",", ".") if "#" in form else f"{value:.2f}".replace(".", ",")

        texts = [shown(value) for value in values]
        doc.row(n, 0, number=str(n + 1), text=text, name=name, unit=unit, target=texts[-1], note=note, **{f"quarters__tw{i + 1}": t for i, t in enumerate(texts)})
        printed: Any
        for c, printed in enumerate((n + 1, text, name, unit, values[-1], *values, note or None), 1):
            cell = second.cell(row, c, printed)
            cell.border, cell.alignment = Border(left=thin, right=thin, top=hair, bottom=hair), wrap if c in (2, 3, 10) else Alignment(horizontal="center", vertical="top")
            if 5 <= c <= 9:
                cell.number_format = form
        second.row_dimensions[row].height = 34
        row += 1
    row += 1
    for c, text in ((1, "NO"), (2, p("budget.heading", "PROGRAM")), (4, "ANGGARAN")):
        second.cell(row, c, text).font = Font(bold=True)
    second.merge_cells(f"B{row}:C{row}")
    second.merge_cells(f"D{row}:F{row}")
    lines = [("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", 415_220_000), ("Program Pemberdayaan Masyarakat Desa dan Kelurahan", 1_308_770_500)]
    for n, (name, amount) in enumerate([*lines, ("JUMLAH", 1_723_990_500)]):
        row += 1
        text = f"Rp {amount:,}".replace(",", ".")
        if name == "JUMLAH":
            p("budget.total", text)
        else:
            doc.line(n, number=str(n + 1), name=name, amount=text)
        for c, printed in ((1, n + 1 if name != "JUMLAH" else None), (2, name), (4, "Rp"), (5, amount)):
            second.cell(row, c, printed).border = Border(top=hair, bottom=hair)
        second.cell(row, 5).number_format = "#,##0"
        second.merge_cells(f"B{row}:C{row}")
        second.merge_cells(f"E{row}:F{row}")
        second.cell(row, 5).alignment = Alignment(horizontal="right")
    second[f"A{row + 1}"] = "Sumber dana: APBD Kota Permai Jaya"
    second[f"A{row + 1}"].font = Font(size=8, italic=True)
    signs(second, row + 3, ("B", "I"), "")
    doc.data = saved_by_office(book, "xlsx")
    return doc


def portal() -> Print:
    """A web application without any table: rows of a grid with lines below them, heads in small capitals, units as chips, quarters as columns; lines of money with dots; signatures side by side."""
    doc = Print()
    p = doc.put
    head = "".join(f"<div>{h}</div>" for h in doc.heads("No", "Sasaran", "Indikator", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV"))
    rows = ""
    for n, (text, indicators) in enumerate([
        ("Meningkatnya kualitas infrastruktur teknologi informasi pemerintah", [("Persentase ketersediaan layanan jaringan intra pemerintah", "Persen", "99,5", ("99", "99", "99,5", "99,5")), ("Jumlah perangkat daerah yang terhubung pusat data", "Perangkat Daerah", "38", ("30", "32", "35", "38"))]),
        ("Meningkatnya keterbukaan informasi publik", [("Nilai keterbukaan informasi publik dari komisi informasi", "Nilai", "91,25", ("-", "-", "-", "91,25"))]),
        ("Meningkatnya penerapan sistem pemerintahan berbasis elektronik", [("Indeks sistem pemerintahan berbasis elektronik", "Indeks", "3,72", ("-", "-", "-", "3,72")), ("Persentase aplikasi yang lolos uji keamanan", "Persen", "85", ("60", "70", "80", "85"))]),
    ]):  # fmt: skip
        for k, (name, unit, target, quarters) in enumerate(indicators):
            doc.row(n, k, number=str(n + 1), text=text, name=name, unit=unit, target=target, **{f"quarters__tw{i + 1}": q for i, q in enumerate(quarters)})
            cells = (str(n + 1) if k == 0 else "", text if k == 0 else "", name, f"<span class=k>{unit}</span>", f"<b>{target}</b>", *quarters)
            rows += f"<div class='g{'' if k == 0 else ' n'}'>{''.join(f'<div>{c}</div>' for c in cells)}</div>"
    money = ""
    for n, (name, amount) in enumerate([("Program Pengelolaan Aplikasi Informatika", "Rp 7.815.400.000"), ("Program Informasi dan Komunikasi Publik", "Rp 2.104.550.750")]):
        doc.line(n, name=name, amount=amount)
        money += f"<div class=m><span>{name}</span><i></i><span>{amount}</span></div>"
    lanes = ""
    for role, label, post, name, rank, nip in (("second", "Menyetujui,", "Bupati Sungai Raya Timur", "dr. H. ADITYA WARMAN, Sp.B(K)", "", ""), ("first", "Yang membuat,", "Kepala Dinas Komunikasi dan Informatika", "IRFAN MAULIDI, S.Kom., M.T.I.", "Pembina Tingkat I", "198211192008041002")):
        doc.person(f"parties.{role}", position=post, name=name, rank=rank, nip=nip)
        lanes += f"<div><div>{label}</div><div>{post}</div><div style='height:64px'></div><div><b>{name}</b></div>" + (f"<div>{rank}</div><div>NIP {nip}</div>" if nip else "") + "</div>"
    doc.html = f"""<html lang=id><style>@page{{size:A4 landscape;margin:12mm 12mm 16mm;@bottom-center{{content:"Halaman " counter(page) " dari " counter(pages);font:7pt Arial}}}}body{{font:9.5pt "DejaVu Sans";color:#111827}}
      .g{{display:grid;grid-template-columns:30px 1.5fr 2fr 110px 60px repeat(4,50px);gap:0 12px;border-top:1px solid #d1d5db;padding:9px 0;break-inside:avoid}}.n{{border-top:1px dashed #e5e7eb}}.h{{font-size:7.5pt;letter-spacing:.08em;text-transform:uppercase;
      color:#6b7280;border-top:0}}.k{{background:#eef2ff;border-radius:8px;padding:1px 7px;font-size:8pt}}.m{{display:flex;align-items:baseline;margin:5px 0;width:70%}}.m i{{flex:1;border-bottom:1px dotted #9ca3af;margin:0 6px}}
      h2,h3{{margin:2px 0}}.s{{display:grid;grid-template-columns:1fr 1fr;gap:80px;margin-top:24px;break-inside:avoid}}</style>
      <div style="border-left:5px solid #4f46e5;padding-left:12px;margin-bottom:14px"><h2>{p("title.text", "Perjanjian Kinerja Tahun 2026")}</h2><h3>{p("title.subject", "Dinas Komunikasi dan Informatika Kabupaten Sungai Raya Timur")}</h3></div>
      <div class="g h">{head}</div>{rows}<div class=m style="margin-top:16px"><b>{p("budget.heading", "Program")}</b><span style="flex:1"></span><b>Anggaran</b></div>{money}<div class=m style="font-weight:bold"><span>Total Anggaran</span><i></i><span>{p("budget.total", "Rp 9.919.950.750")}</span></div>
      <div style="margin-top:16px">{p("signed.place", "Sungai Raya Timur")}, {p("signed.date", "28 Januari 2026")}</div><div class=s>{lanes}</div>"""
    # The heads are shown in capitals.
    for i in range(9):
        p(f"headings.{i}", doc.agreements[0][f"headings.{i}"].upper())
    return doc


PRINTS: dict[str, Made] = {"word_agency": word_agency, "book_of_two": book_of_two, "portal": portal, "listing": listing, "flowing": flowing}
