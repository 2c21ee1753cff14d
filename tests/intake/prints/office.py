"""Prints of the first round by LibreOffice and by a browser on wide pages: an annex of a report, a sheet, months, striped rows without rules down.

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
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties

from tests.intake.prints.sheet import Made, Print, saved_by_office


def months() -> Print:
    """Twelve months under one head on a page that lies, short names; groups; who signed when as a chip; identity lines above."""
    doc = Print()
    p, say = doc.put, doc.say
    first = ("SITI AMINAH RITONGA, A.Md.Keb.", "198703122010012008", "Penata Muda Tk. I (III/b)", "Pengelola Program KIA")
    second = ("dr. YOHANES SIRAIT", "197511302006041003", "Pembina (IV/a)", "Kepala UPTD Puskesmas Padang Bulan")

    def people(path: str, who: tuple[str, str, str, str]) -> str:
        name, nip, rank, post = who
        return f"""<table class=i><tr><td width=120>Nama</td><td>:</td><td><b>{p(f"{path}.name", name)}</b></td></tr>
          <tr><td>NIP</td><td>:</td><td>{p(f"{path}.nip", nip)}</td></tr><tr><td>Pangkat/Gol.</td><td>:</td><td>{p(f"{path}.rank", rank)}</td></tr>
          <tr><td>Jabatan</td><td>:</td><td>{p(f"{path}.position", post)}</td></tr></table>"""

    chip = "<span style='background:#dcfce7;border-radius:9px;padding:1px 8px;font-size:8pt'>{}</span>"
    heads = "".join(f"<th rowspan=2>{h}</th>" for h in doc.heads("No", "Sasaran / Rencana Hasil Kerja", "Indikator", "Satuan"))
    names = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
    doc.heads(*(f"Target Bulanan {name}" for name in names), start=4)
    after = "".join(f"<th rowspan=2>{h}</th>" for h in doc.heads("Target Tahunan", "Metode", start=16))
    rows = ""
    for n, (group, number, text, name, unit, values, total, method) in enumerate([
        ("Kinerja Utama", "1", "Meningkatnya cakupan pelayanan kesehatan ibu", "Jumlah ibu hamil yang mendapat pelayanan K6", "Orang",
         [20, 22, 19, 25, 24, 21, 20, 23, 22, 25, 20, 19], "260", "Kumulatif"),
        ("Kinerja Utama", "2", "Meningkatnya cakupan pelayanan neonatus", "Persentase kunjungan neonatal lengkap", "%",
         [90, 90, 91, 91, 92, 92, 93, 93, 94, 94, 95, 95], "95", "Posisi Akhir"),
        ("Kinerja Tambahan", "1", "Terlaksananya kelas ibu hamil", "Jumlah kelas ibu hamil yang dilaksanakan", "Kelas",
         [1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 0], "9", "Kumulatif"),
    ]):  # fmt: skip
        path = f"objectives.{n}.indicators.0"
        if n in (0, 2):
            rows += f"<tr style='background:#eef'><td colspan=18>{group}</td></tr>"
        p(f"objectives.{n}.table", group)
        cells = "".join(f"<td class=c>{p(f'{path}.months.m{i + 1}', str(v))}</td>" for i, v in enumerate(values))
        rows += f"""<tr><td class=c>{p(f"objectives.{n}.number", number)}</td><td>{p(f"objectives.{n}.text", text)}</td>
          <td>{p(f"{path}.name", name)}</td><td>{p(f"{path}.unit", unit)}</td>{cells}<td class=c><b>{p(f"{path}.target", total)}</b></td>
          <td>{p(f"{path}.calculation", method)}</td></tr>"""
    doc.html = f"""<style>@page{{size:A4 landscape;margin:14mm}}body{{font:10.5pt Arial}}h3,h4{{text-align:center;margin:2px;text-transform:uppercase}}
      .g{{border-collapse:collapse;width:100%;font-size:8.5pt}}.g td,.g th{{border:1px solid #94a3b8;padding:3px}}.c{{text-align:center}}
      .z{{display:grid;grid-template-columns:1fr 1fr;text-align:center;margin-top:16px}}.r{{height:56px}}</style>
      <h3>{p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")}</h3><h4>{p("statement.title.subject", "UPTD PUSKESMAS PADANG BULAN")}</h4>
      <p>{say("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang "
              "bertanda tangan di bawah ini:")}</p>{people("statement.parties.first", first)}<p>Selanjutnya disebut PIHAK PERTAMA.</p>
      {people("statement.parties.second", second)}<p>Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA.</p>
      <p>{say("PIHAK PERTAMA berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini. Keberhasilan dan kegagalan "
              "pencapaian target kinerja tersebut menjadi tanggung jawab kami.")}</p>
      <p>{say("PIHAK KEDUA akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini.")}</p>
      <p style="text-align:right">{p("statement.signed.place", "Medan Baru")}, {p("statement.signed.date", "5 Januari 2026")}</p>
      <div class=z><div><div>PIHAK KEDUA,</div><div class=r>{chip.format("ditandatangani 5 Januari 2026")}</div><div><u>{second[0]}</u></div>
      <div>NIP. {second[1]}</div></div><div><div>PIHAK PERTAMA,</div><div class=r>{chip.format("diajukan")}</div><div><u>{first[0]}</u></div>
      <div>NIP. {first[1]}</div></div></div>
      <div style="page-break-before:always"></div><h3>{p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")}</h3>
      <h4>{p("title.subject", "UPTD PUSKESMAS PADANG BULAN")}</h4>
      <table class=i style="font-size:10pt"><tr><td width=120>Nama</td><td>:</td><td>{first[0]}</td></tr><tr><td>Jabatan</td><td>:</td>
      <td>{first[3]}</td></tr><tr><td>Unit kerja</td><td>:</td><td>UPTD Puskesmas Padang Bulan</td></tr></table>
      <table class=g><thead><tr>{heads}<th colspan=12>Target Bulanan</th>{after}</tr><tr>{"".join(f"<th>{m}</th>" for m in names)}</tr></thead>
      {rows}</table>"""  # fmt: skip
    return doc


def striped() -> Print:
    """A web page's print: striped rows, rules across only, no box; long rows over three pages with the heads again; cards for the people."""
    doc = Print()
    p = doc.put
    things = ["arsip statis yang diselamatkan", "perpustakaan yang dibina sesuai standar", "koleksi bahan pustaka yang terdigitalisasi",
              "pemustaka yang memanfaatkan layanan", "pengelola arsip yang tersertifikasi", "naskah kuno yang dilestarikan",
              "perangkat daerah yang menerapkan arsip elektronik", "desa yang memiliki taman bacaan masyarakat"]  # fmt: skip
    rows, at = "", 0
    for n, text in enumerate(["Meningkatnya budaya literasi masyarakat melalui layanan perpustakaan yang inklusif",
                              "Meningkatnya tertib penyelenggaraan kearsipan pada seluruh perangkat daerah, kecamatan, dan desa"]):  # fmt: skip
        for k in range(4):
            path = f"objectives.{n}.indicators.{k}"
            thing = things[at]
            formula = f"Jumlah {thing} pada tahun berjalan dibagi jumlah seluruhnya yang tercatat dalam basis data dinas, dikalikan seratus persen"
            rows += f"""<tr><td>{p(f"objectives.{n}.number", f"{n + 1}") if k == 0 else ""}</td>
              <td>{p(f"objectives.{n}.text", text) if k == 0 else ""}</td>
              <td>{p(f"{path}.number", f"{n + 1}.{k + 1}")} {p(f"{path}.name", f"Persentase {thing}")}</td><td>{p(f"{path}.formula", formula)}</td>
              <td>{p(f"{path}.source", "Bidang " + ("Perpustakaan" if n == 0 else "Kearsipan"))}</td>
              <td style="text-align:right">{p(f"{path}.target", f"{31 + 7 * at},{at}0%")}</td></tr>"""
            at += 1
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("#", "Sasaran Strategis", "Indikator Kinerja Utama", "Formula Pengukuran", "Sumber Data",
                                                      "Target"))  # fmt: skip
    budget = ""
    for n, (name, amount, source) in enumerate([("Program Pembinaan Perpustakaan", "1.105.250.000", "APBD"),
                                                ("Program Pengelolaan Arsip", "386.400.750", "DAK Non Fisik")]):  # fmt: skip
        path = f"budget.lines.{n}"
        budget += f"""<tr><td>{p(f"{path}.number", str(n + 1))}</td><td>{p(f"{path}.name", name)}</td><td style="text-align:right">
          {p(f"{path}.amount", f"Rp{amount}")}</td><td>{p(f"{path}.source_of_funds", source)}</td></tr>"""
    cards = ""
    for role, label, name, nip, post in (
        ("first", "Pihak Pertama", "Dra. Endang Pujiastuti", "19690815 199503 2 001", "Kepala Dinas Perpustakaan dan Kearsipan"),
        ("second", "Pihak Kedua", "H. Sutrisno Wardhana, S.H.", "", "Bupati Gunung Sari"),
    ):
        path = f"parties.{role}"
        line = f"<div>NIP {p(f'{path}.nip', nip)}</div>" if nip else ""
        cards += f"""<div style="border:1px solid #ddd;border-radius:8px;padding:12px;width:44%;text-align:center"><div>{label}</div>
          <div style="font-weight:600">{p(f"{path}.position", post)}</div><div style="height:60px"></div>
          <div style="font-weight:600">{p(f"{path}.name", name)}</div>{line}</div>"""
    doc.html = f"""<style>@page{{size:A4;margin:16mm 14mm}}body{{font:9.5pt/1.45 "Liberation Sans";color:#1f2937}}
      table{{border-collapse:collapse;width:100%}}th{{text-align:left;background:#1e3a8a;color:#fff;padding:8px;-webkit-print-color-adjust:exact}}
      td{{padding:8px;border-bottom:1px solid #e5e7eb;vertical-align:top}}tr:nth-child(even) td{{background:#f3f4f6}}
      *{{print-color-adjust:exact}}thead{{display:table-header-group}}</style>
      <div style="display:flex;justify-content:space-between;border-bottom:2px solid #1e3a8a"><div><b>{p("title.text", "Perjanjian Kinerja Tahun 2026")}</b><br>
      {p("title.subject", "Dinas Perpustakaan dan Kearsipan Kabupaten Gunung Sari")}</div><div style="font-size:8pt">Versi 2 • Disetujui</div></div>
      <h4>A. Sasaran dan Indikator</h4><table><thead><tr>{heads}</tr></thead>{rows}</table>
      <h4>B. Program dan Anggaran</h4><table><thead><tr><th>#</th><th>{p("budget.heading", "Program")}</th><th style="text-align:right">Pagu</th>
      <th>Sumber Dana</th></tr></thead>{budget}<tr><td></td><td><b>Total</b></td><td style="text-align:right"><b>{p("budget.total", "Rp1.491.650.750")}
      </b></td><td></td></tr></table><p style="text-align:center;margin-top:20px">{p("signed.place", "Gunung Sari")},
      {p("signed.date", "30 Januari 2026")}</p><div style="display:flex;justify-content:space-between;break-inside:avoid">{cards}</div>
      <p style="font-size:7pt;color:#6b7280">Dokumen dihasilkan oleh SIKINERJA pada 30/01/2026 14.22 WIB</p>"""
    for n, title in ((0, "A. Sasaran dan Indikator"), (1, "A. Sasaran dan Indikator")):
        doc.agreements[0].pop(f"objectives.{n}.table", title)
    return doc


def report_annex() -> Print:
    """An annex of a performance report from Word: heads and feet of the report, footnotes, a page that lies with rules across only, quarters."""
    doc = Print()
    p = doc.put
    word = docx.Document()
    word.styles["Normal"].font.name = "Liberation Serif"
    word.styles["Normal"].font.size = Pt(11)
    section = word.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    section.header.paragraphs[0].text = "Laporan Kinerja Balai Besar Karantina Tahun 2025\tLampiran 1"
    section.footer.paragraphs[0].text = "Balai Besar Karantina | 47"
    for text, path in (("PERJANJIAN KINERJA TAHUN 2025", "title.text"), ("BALAI BESAR KARANTINA TANJUNG MAS", "title.subject")):
        line = word.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(p(path, text)).bold = True
    heads = doc.heads("No.", "Sasaran Program", "Indikator Kinerja", "Satuan", "Target")
    doc.heads(*(f"Target Triwulanan TW {roman}" for roman in ("I", "II", "III", "IV")), start=5)
    rows: list[list[str]] = []
    spans = []
    for n, (text, indicators) in enumerate([
        ("Terwujudnya perkarantinaan yang mele\u00adlindungi sumber daya alam hayati".replace("mele\u00adlindungi", "melindungi"), [
            ("Rasio pelaksanaan tindakan karantina", "Rasio", "0,95", ("0,95", "0,95", "0,95", "0,95")),
            ("Jumlah Hama Penyakit Hewan Karantina (HPHK) yang dicegah", "Jenis", "8", ("2", "4", "6", "8"))]),
        ("Meningkatnya kepuasan pengguna jasa", [("Indeks Kepuasan Masyarakat atas layanan", "Indeks", "3,48", ("-", "3,40", "-", "3,48"))]),
        ("Terwujudnya birokrasi yang efektif dan efisien", [("Nilai Penilaian Mandiri Pelaksanaan Reformasi Birokrasi (PMPRB)", "Nilai", "90,25", ("", "", "", "90,25")),
                                                            ("Nilai Kinerja Anggaran", "Nilai", "86", ("20", "45", "70", "86"))]),
    ]):  # fmt: skip
        start = len(rows)
        for k, (name, unit, target, quarters) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            row = [p(f"objectives.{n}.number", f"{n + 1}.") if k == 0 else "", p(f"objectives.{n}.text", text) if k == 0 else "",
                   p(f"{path}.name", name), p(f"{path}.unit", unit), p(f"{path}.target", target)]  # fmt: skip
            rows.append([*row, *(p(f"{path}.quarters.tw{i + 1}", q) if q else "" for i, q in enumerate(quarters))])
        spans.append((start, len(rows) - 1))
    table = word.add_table(len(rows) + 2, 9)
    for i, head in enumerate(heads):
        table.cell(0, i).merge(table.cell(1, i)).text = head
    table.cell(0, 5).merge(table.cell(0, 8)).text = "Target Triwulanan"
    for i, q in enumerate(("TW I", "TW II", "TW III", "TW IV")):
        table.cell(1, 5 + i).text = q
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            table.cell(r + 2, c).text = text
    for top, bottom in spans:
        for c in (0, 1):
            table.cell(top + 2, c).merge(table.cell(bottom + 2, c))
    for i, width in enumerate((1.2, 6, 7.5, 2, 2, 1.6, 1.6, 1.6, 1.6)):
        for cell in table.columns[i].cells:
            cell.width = Cm(width)
    _across(table)
    word.add_paragraph()
    for n, (name, amount) in enumerate([("Program Nilai Tambah dan Daya Saing Industri", "12.750.000.000"), ("Program Dukungan Manajemen", "31.004.118.000")]):
        line = word.add_paragraph()
        line.paragraph_format.tab_stops.add_tab_stop(Cm(12))
        line.add_run(f"{p(f'budget.lines.{n}.number', f'{n + 1}.')} {p(f'budget.lines.{n}.name', name)}\t: {p(f'budget.lines.{n}.amount', f'Rp{amount},-')}")
    line = word.add_paragraph(f"Jumlah Anggaran\t: {p('budget.total', 'Rp43.754.118.000,-')}")
    line.paragraph_format.tab_stops.add_tab_stop(Cm(12))
    word.add_section(WD_SECTION.CONTINUOUS)
    signs = word.add_table(1, 2)
    left, right = signs.rows[0].cells
    left.text = (f"\n{p('parties.second.position', 'Kepala Badan Karantina')},\n\n\n\n{p('parties.second.name', 'Prof. Dr. Ir. SARWOKO HADI, M.Sc.')}")
    right.text = (f"{p('signed.place', 'Semarang')}, {p('signed.date', '14 Januari 2025')}\n{p('parties.first.position', 'Kepala Balai Besar Karantina Tanjung Mas')},"
                  f"\n\n\n\n{p('parties.first.name', 'drh. NURLAELA MAHFUDZ')}\nNIP {p('parties.first.nip', '197002011998032001')}")  # fmt: skip
    for cell in (left, right):
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    doc.data = saved_by_office(word, "docx")
    return doc


def _across(table: object) -> None:
    """Rules across only, as reports like them."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        rule = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
            rule.set(qn(f"w:{key}"), value)
        borders.append(rule)
    table._tbl.tblPr.append(borders)  # type: ignore[attr-defined]


def sheet() -> Print:
    """A printed sheet: letterhead in merged cells, wrapped cells, amounts as numbers in an accountant's format, signers two columns apart."""
    doc = Print()
    p = doc.put
    book = openpyxl.Workbook()
    page: Any = book.active
    page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight = "portrait", 9, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for column, width in zip("ABCDEF", (5, 32, 38, 10, 12, 20), strict=True):
        page.column_dimensions[column].width = width
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for row, text, path in (
        (1, "PEMERINTAH KOTA BATU MULIA", "letterhead.government"), (2, "BADAN PENANGGULANGAN BENCANA DAERAH", "letterhead.office"),
        (3, "Jl. Veteran No. 17 Batu Mulia 67313", "letterhead.address"), (5, "PERJANJIAN KINERJA TAHUN 2026", "title.text"),
        (6, "SEKRETARIS BADAN PENANGGULANGAN BENCANA DAERAH", "title.subject"),
    ):  # fmt: skip
        page.merge_cells(f"A{row}:F{row}")
        page[f"A{row}"] = p(path, text)
        page[f"A{row}"].alignment, page[f"A{row}"].font = middle, Font(bold=row != 3, size=12)
    thin = Side(style="thin")
    box = Border(thin, thin, thin, thin)

    def write(row: int, texts: Sequence[object], bold: bool = False) -> None:
        for column, text in enumerate(texts, 1):
            cell = page.cell(row, column, text)
            cell.border, cell.font = box, Font(bold=bold)
            cell.alignment = middle if bold or column in (1, 4, 5) else Alignment(vertical="top", wrap_text=True)
            if bold:
                cell.fill = PatternFill("solid", fgColor="BDD7EE")

    write(8, list(doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "TARGET", "KETERANGAN")), True)
    row = 9
    for n, (text, indicators) in enumerate([
        ("Meningkatnya kualitas pelayanan administrasi perkantoran", [("Persentase pemenuhan layanan administrasi perkantoran", "%", "100", "Bagian Umum"),
                                                                      ("Nilai IKM internal", "Nilai", "82,5", "")]),
        ("Meningkatnya kualitas perencanaan dan keuangan", [("Persentase temuan BPK yang ditindaklanjuti tepat waktu", "%", "100", ""),
                                                            ("Jumlah dokumen perencanaan yang disusun", "Dokumen", "7", "Renja, RKA, DPA, dan perubahannya")]),
    ]):  # fmt: skip
        start = row
        for k, (name, unit, target, note) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            texts = [p(f"objectives.{n}.number", str(n + 1)) if k == 0 else None, p(f"objectives.{n}.text", text) if k == 0 else None,
                     p(f"{path}.name", name), p(f"{path}.unit", unit), p(f"{path}.target", target), p(f"{path}.note", note) if note else None]  # fmt: skip
            write(row, texts)
            page.row_dimensions[row].height = 34
            row += 1
        for column in "AB":
            page.merge_cells(f"{column}{start}:{column}{row - 1}")
    row += 1
    for place, text in ((1, "NO"), (2, p("budget.heading", "KEGIATAN")), (6, "ANGGARAN")):
        cell = page.cell(row, place, text)
        cell.font, cell.border, cell.alignment = Font(bold=True), box, middle
    page.merge_cells(f"B{row}:E{row}")
    total = 0
    for n, (name, amount) in enumerate([("Administrasi Keuangan Perangkat Daerah", 4_125_600_500), ("Administrasi Umum Perangkat Daerah", 318_250_000)]):
        row += 1
        page.cell(row, 1, n + 1).border, page.cell(row, 2, p(f"budget.lines.{n}.name", name)).border = box, box
        p(f"budget.lines.{n}.number", str(n + 1))
        page.merge_cells(f"B{row}:E{row}")
        cell = page.cell(row, 6, amount)
        cell.number_format, cell.border = '_-"Rp"* #,##0_-', box
        p(f"budget.lines.{n}.amount", f"Rp {amount:,}")
        total += amount
    row += 1
    page.merge_cells(f"A{row}:E{row}")
    page.cell(row, 1, "JUMLAH").alignment = middle
    cell = page.cell(row, 6, total)
    cell.number_format, cell.border = '_-"Rp"* #,##0_-', box
    p("budget.total", f"Rp {total:,}")
    row += 2
    for at, left, right in (
        (0, "", f"{p('signed.place', 'Batu Mulia')}, {p('signed.date', '9 Januari 2026')}"), (1, "PIHAK KEDUA", "PIHAK PERTAMA"),
        (2, p("parties.second.position", "KEPALA PELAKSANA BPBD"), p("parties.first.position", "SEKRETARIS BPBD")),
        (6, p("parties.second.name", "Drs. ARI PRASETYO, M.M."), p("parties.first.name", "NI LUH SUKERTI, S.E.")),
        (7, p("parties.second.rank", "Pembina Utama Muda"), p("parties.first.rank", "Pembina Tingkat I")),
        (8, f"NIP. {p('parties.second.nip', '19670101 199203 1 009')}", f"NIP. {p('parties.first.nip', '19720525 199803 2 004')}"),
    ):  # fmt: skip
        page.merge_cells(f"A{row + at}:B{row + at}")
        page.merge_cells(f"D{row + at}:F{row + at}")
        for place, text in ((1, left), (4, right)):
            page.cell(row + at, place, text).alignment = Alignment(horizontal="center")
    doc.data = saved_by_office(book, "xlsx")
    return doc


PRINTS: dict[str, Made] = {"months": months, "striped": striped, "report_annex": report_annex, "sheet": sheet}
