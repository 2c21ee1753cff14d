"""Prints of the thirty-first round, to see whether what the rounds before it fixed holds: cells painted one by one, lanes that touch, pages that end
among signatures, cards side by side, initials, letters that join, heads above pages without rows, what was spent beside what is planned.

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
from tests.intake.prints.kit_html import Who, day, joined_rows, money
from tests.intake.prints.kit_word import (
    LEFT,
    MIDDLE,
    RIGHT,
    fill_table,
    money_in_word,
    signed_in_word,
    stated_in_word,
    word_paper,
    write_line,
)
from tests.intake.prints.makers import by_jspdf, by_pdfkit, by_react, by_story, overlaid
from tests.intake.prints.programs import by_pisa, by_weasyprint, compressed
from tests.intake.prints.sheet import SUPERVISION, Made, Print, rows_of, saved_by_office
from tests.intake.unseen.kit import OPENING, Aim


def _people(doc: Print, path: str, first: Who, second: Who, posts: bool = True) -> None:
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=nip, **({"position": post} if posts else {}))


def painted_quarters() -> Print:
    """jsPDF on a page that lies: cells painted in two greens and in white beside cells over several rows, no rule, quarters below one head, weights; money of programmes and activities in two columns; lanes whose lines nearly touch."""
    doc = Print()
    p = doc.put
    first: Who = ("YULIANTI KOSASIH, S.Si., Apt., M.M.", "Kepala Bidang Kefarmasian, Alat Kesehatan dan Sumber Daya Manusia Kesehatan", "Pembina", "197907152005012010")
    second: Who = ("dr. ANTON SUMARGA, M.Kes.", "Kepala Dinas Kesehatan", "Pembina Utama Muda", "196911121999031004")
    heads = doc.heads("No", "Sasaran Program", "Indikator Kinerja", "Satuan", "Target", start=0)
    for q, text in enumerate(("I", "II", "III", "IV")):
        p(f"headings.{5 + q}", f"Triwulan {text}")
    p("headings.9", "Bobot")
    body: list[Any] = []
    for n, (text, values) in enumerate([("Terjaminnya ketersediaan obat dan vaksin", [("Persentase puskesmas dengan ketersediaan obat esensial", "%", "92,5", "85", "88", "90", "92,5", "40"), ("Jumlah jenis vaksin yang tersedia", "Jenis", "14", "14", "14", "14", "14", "20")]), ("Meningkatnya mutu tenaga kesehatan", [("Persentase tenaga kesehatan yang memiliki izin praktik", "%", "97", "94", "95", "96", "97", "25"), ("Jumlah tenaga kesehatan teladan", "Orang", "9", "-", "-", "9", "-", "15")])]):
        for k, (name, unit, target, *planned, weight) in enumerate(values):
            doc.row(n, k, number=str(n + 1), text=text, name=name, unit=unit, target=target, weight=weight, **{f"quarters__tw{q}": v for q, v in enumerate(planned, 1)})
            over = [{"content": t, "rowSpan": len(values)} for t in (str(n + 1), text)] if k == 0 else []
            body.append([*over, name, unit, target, *planned, weight])
    p("budget.heading", "Program / Kegiatan")
    cost: list[Any] = []
    at = 0
    for number, programme, parts in (("1", "Program Sediaan Farmasi, Alat Kesehatan dan Makanan Minuman", [("Pemberian Izin Apotek dan Toko Obat", "Rp318.400.000"), ("Penerbitan Sertifikat Produksi Pangan", "Rp96.600.000")]), ("2", "Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan", [("Pengembangan Mutu dan Peningkatan Kompetensi", "Rp585.000.000")])):
        doc.line(at, number=number, name=programme)
        for k, (name, amount) in enumerate(parts):
            doc.line(at + 1 + k, name=name, amount=amount)
            cost.append([*([{"content": t, "rowSpan": len(parts)} for t in (number, programme)] if k == 0 else []), name, {"content": amount, "styles": {"halign": "right"}}])
        at += 1 + len(parts)
    cost.append([{"content": "Total", "colSpan": 3, "styles": {"halign": "right"}}, {"content": p("budget.total", "Rp1.000.000.000"), "styles": {"halign": "right"}}])
    _people(doc, "", first, second)
    look = {"theme": "striped", "styles": {"font": "helvetica", "fontSize": 9.5}, "headStyles": {"fillColor": "#14532d"}, "bodyStyles": {"fillColor": "#ffffff"}, "alternateRowStyles": {"fillColor": "#dcfce7"}}
    top = [[*[{"content": h, "rowSpan": 2} for h in heads], {"content": "Triwulan", "colSpan": 4, "styles": {"halign": "center"}}, {"content": "Bobot", "rowSpan": 2}], ["I", "II", "III", "IV"]]

    def sides(left: str, right: str, style: str = "normal") -> dict[str, Any]:
        return {"cells": [{"text": left, "x": 84, "align": "center"}, {"text": right, "x": 213, "align": "center"}], "style": style}

    doc.data = by_jspdf([
        {"text": p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), "align": "center", "style": "bold", "size": 13}, {"text": p("title.subject", "BIDANG KEFARMASIAN, ALAT KESEHATAN DAN SUMBER DAYA MANUSIA KESEHATAN"), "align": "center", "style": "bold", "after": 4}, {"table": {**look, "head": top, "body": body, "columnStyles": {"0": {"cellWidth": 10}, "1": {"cellWidth": 62}}}, "after": 5}, {"table": {**look, "head": [["No", "Program", "Kegiatan", "Anggaran"]], "body": cost, "columnStyles": {"0": {"cellWidth": 10}, "3": {"cellWidth": 40}}}, "after": 7},
        sides("", day(doc, "", "Kota Delima", "6 Januari 2026")), sides("Pihak Kedua,", "Pihak Pertama,"), sides("Kepala Dinas Kesehatan,", "Kepala Bidang Kefarmasian, Alat Kesehatan dan Sumber Daya Manusia Kesehatan,"), {"down": 17}, sides(second[0], first[0], "bold"), sides(second[2], first[2]), sides(f"NIP {second[3]}", f"NIP {first[3]}"),
    ], lies=True, margin=14, font="helvetica")
    return doc


def cards_of_people() -> Print:
    """MuPDF's story: both parties as cards side by side below bold roles, with posts of unequal length, then what they promise, a table whose objectives are rows over all columns, money with a remark and its sum in words."""
    doc = Print()
    p = doc.put
    first: Who = ("FERDINAN SIHOTANG, S.P.", "Koordinator Penyuluh Pertanian Kecamatan Lumban Julu dan Kecamatan Ajibata", "Penata", "198604212011011008")
    second: Who = ("Ir. DUMA SARI SIREGAR", "Kepala Dinas Pertanian", "Pembina Utama Muda", "196812251995032001")
    _people(doc, "", first, second)
    cards = "".join(f"<td><b>{label}</b><br>Nama : {name}<br>NIP : {nip}<br>Pangkat : {rank}<br>Jabatan : {post}</td>" for label, (name, post, rank, nip) in (("PIHAK PERTAMA", first), ("PIHAK KEDUA", second)))
    p("statement.text", f"{OPENING} {PROMISE.format('PIHAK PERTAMA')} {SUPERVISION.format('PIHAK KEDUA')}")
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran / Indikator Kinerja", "Satuan", "Target"))
    rows = ""
    for n, (text, values) in enumerate([("Meningkatnya kapasitas kelompok tani", [("Jumlah kelompok tani yang naik kelas", "Kelompok", "12"), ("Persentase kelompok tani yang menyusun RDKK", "%", "95,5")]), ("Meningkatnya penerapan teknologi", [("Jumlah demplot yang dilaksanakan", "Unit", "6"), ("Indeks kepuasan petani", "Indeks", "3,31")])]):
        p(f"objectives.{n}.number", "AB"[n])
        p(f"objectives.{n}.text", text)
        rows += f"<tr><td class=c><b>{'AB'[n]}</b></td><td colspan=3><b>{text}</b></td></tr>"
        for k, (name, unit, target) in enumerate(values):
            doc.row(n, k, own=str(k + 1), name=name, unit=unit, target=target)
            rows += f"<tr><td class=c>{k + 1}</td><td>{name}</td><td class=c>{unit}</td><td class=c>{target}</td></tr>"
    cost = money(doc, ("No", "Sub Kegiatan", "Anggaran", "Ket."), [("1", "Pemberdayaan Penyuluhan Pertanian", "Rp 142.500.000", "DAU"), ("2", "Pengembangan Kapasitas Kelembagaan Petani", "Rp 57.500.000", "DAU")], ("name", "amount", "note"), ("Jumlah", "Rp 200.000.000"), "CLRC")
    signs = f"<table class=s><tr><td></td><td>{day(doc, '', 'Lumban Julu', '7 Januari 2026')}</td></tr><tr><td>PIHAK KEDUA,</td><td>PIHAK PERTAMA,</td></tr><tr><td><br><br><br>{second[0]}</td><td><br><br><br>{first[0]}</td></tr></table>"
    page = f"<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3><p>{OPENING}</p><table class=s2><tr>{cards}</tr></table><p>{PROMISE.format('PIHAK PERTAMA')}</p><p>{SUPERVISION.format('PIHAK KEDUA')}</p><table class=b><tr>{heads}</tr>{rows}</table><br>{cost}{signs}"
    doc.data = by_story(page, "body{font-family:sans-serif;font-size:10pt}h3{text-align:center}.b{border-collapse:collapse;width:100%}.b td,.b th{border:0.6px solid #000;padding:3px}.c{text-align:center}.s,.s2{width:100%}.s td{text-align:center;width:50%}.s2 td{width:50%;vertical-align:top}")
    return doc


def printed_from_word() -> Print:
    """Word through a printer for PDF: a type whose letters join, grey heads, DRAFT aslant under the text, initials of clerks in three columns below the signatures, a letterhead, a footer with the file's name on each page."""
    doc = Print()
    p = doc.put
    first, second = ("TAUFIQ OFFIRSTSON, S.T.", "Kepala Bidang Sertifikasi Profesi", "Pembina", "197609162006041007"), ("Dra. SITI FATIMAH AFFANDI, M.Si.", "Kepala Badan Pengembangan Profesi", "Pembina Utama Madya", "196704211992032002")
    word = word_paper("DejaVu Serif", 10, 4, (21, 29.7), 2.2)
    word.sections[0].footer.paragraphs[0].text = "PK Bidang Sertifikasi 2026 final rev2.docx"
    for path, text, size in (("letterhead.government", "PEMERINTAH PROVINSI TANJUNG EMAS", 11), ("letterhead.office", "BADAN PENGEMBANGAN PROFESI", 13)):
        write_line(word, p(path, text), MIDDLE, True, size)
    write_line(word, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    stated_in_word(doc, word, first, second, ("Pihak Pertama", "Pihak Kedua"), ("selanjutnya disebut Pihak Pertama", "selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"), 10)
    signed_in_word(doc, word, "statement.", day(doc, "statement.", "Tanjung Emas", "12 Januari 2026"), first, second, posts=False)
    word.add_page_break()
    write_line(word, p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    write_line(word, p("title.subject", "BIDANG SERTIFIKASI PROFESI"), MIDDLE, True, 12)
    aims: list[Aim] = [("1.", "Meningkatnya sertifikasi profesi yang efektif", [("Persentase profesi tersertifikasi", "%", "38,75"), ("Jumlah sertifikat yang diverifikasi", "Sertifikat", "2.450")]), ("2.", "Meningkatnya efisiensi layanan", [("Rata-rata waktu verifikasi", "Hari", "4"), ("Nilai profil layanan", "Nilai", "81,4")])]
    rows = [doc.heads("No.", "Sasaran", "Indikator Kinerja", "Satuan", "Target"), *rows_of(doc, aims, "name", "unit", "target")]
    fill_table(word.add_table(len(rows), 5, "Table Grid"), rows, (1.1, 5.3, 5.7, 2.3, 2.2), 9.5, middle=(0, 3, 4))
    write_line(word, "")
    money_in_word(doc, word, ("No.", "Kegiatan", "Anggaran"), [("Fasilitasi Sertifikasi Profesi", "Rp 1.276.500.000,00"), ("Verifikasi Lembaga Sertifikasi", "Rp 223.500.000,00")], ("Jumlah", "Rp 1.500.000.000,00"), (1.1, 10, 5.5), 9.5, align=RIGHT)
    write_line(word, "")
    signed_in_word(doc, word, "", day(doc, "", "Tanjung Emas", "12 Januari 2026"), first, second)
    write_line(word, "", LEFT)
    fill_table(word.add_table(2, 3, "Table Grid"), [("Paraf Koordinasi", "Sekretaris", "Kasubbag Program"), ("", "", "")], (3, 3, 3.5), 7, head=False)

    def under(canvas: Any, _: int, wide: float, high: float) -> None:
        canvas.setFillGray(0.9)
        canvas.setFont("Helvetica-Bold", 130)
        canvas.translate(wide / 2, high / 2)
        canvas.rotate(45)
        canvas.drawCentredString(0, 0, "DRAFT")

    doc.data = compressed(overlaid(saved_by_office(word, "docx"), under, under=True))
    return doc


def boxes_of_programmes() -> Print:
    """react-pdf: several pages with the head of the table on each, also on the last, where only signatures are; indicators with letters, the unit behind the target, weights in per cent; a mark of electronic signatures beside names; page numbers as `Hal. 1 dari 3`."""
    doc = Print()
    p = doc.put
    first, second = ("MUH. ILHAM DAENG, S.IP., M.Si.", "Kepala Bagian Pemerintahan", "Pembina", "198103272005021003"), ("Drs. H. BASO AMIRUDDIN, M.Si.", "Sekretaris Daerah Kabupaten Pantai Kencana", "Pembina Utama Madya", "196610091991031007")
    widths = ["7%", "31%", "36%", "14%", "12%"]

    def row(texts: Any, **style: Any) -> dict[str, Any]:
        cells = [{"of": "View", "props": {"style": {"width": w, "padding": 4, "borderRightWidth": 0.7, "borderColor": "#64748b"}}, "in": [{"of": "Text", "in": [t]}] if t else []} for t, w in zip(texts, widths, strict=True)]
        return {"of": "View", "props": {"wrap": False, **style.pop("props", {}), "style": {"flexDirection": "row", "borderBottomWidth": 0.7, "borderLeftWidth": 0.7, "borderColor": "#64748b", **style}}, "in": cells}

    heads = doc.heads("No", "Sasaran", "Indikator Kinerja", "Target", "Bobot")
    rows = []
    for n, (text, values) in enumerate([("Meningkatnya tata kelola pemerintahan kecamatan", [("Persentase kecamatan berkinerja baik", "83,33 %", "20 %"), ("Jumlah kewenangan yang dilimpahkan", "24 urusan", "10 %"), ("Persentase batas desa yang ditegaskan", "67,5 %", "10 %")]), ("Meningkatnya penyelenggaraan otonomi daerah", [("Skor EPPD", "3,25 skor", "25 %"), ("Persentase laporan LPPD tepat waktu", "100 %", "10 %"), ("Jumlah kerja sama daerah", "7 dokumen", "5 %")]), ("Meningkatnya administrasi kewilayahan", [("Jumlah nama rupabumi yang dibakukan", "1.150 nama", "10 %"), ("Persentase pilar batas yang terpasang", "92,25 %", "10 %")])]):
        for k, (name, target, weight) in enumerate(values):
            doc.row(n, k, number=f"{n + 1}.", text=text, own=f"{'abc'[k]}.", name=name, target=target, weight=weight)
            rows.append(row([f"{n + 1}." if k == 0 else "", text if k == 0 else "", f"{'abc'[k]}. {name}", target, weight], minHeight=44))
    head = row(heads, backgroundColor="#e2e8f0", fontFamily="Helvetica-Bold", borderTopWidth=0.7, props={"fixed": True})
    cost = []
    p("budget.heading", "Kegiatan")
    for n, (name, amount) in enumerate([("Administrasi Tata Pemerintahan", "Rp 684.250.000"), ("Fasilitasi Kerja Sama Daerah", "Rp 115.750.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        cost.append({"of": "View", "props": {"wrap": False, "style": {"flexDirection": "row", "padding": 3}}, "in": [{"of": "Text", "props": {"style": {"width": w, "textAlign": a}}, "in": [t]} for t, w, a in ((str(n + 1), "7%", "left"), (name, "60%", "left"), (amount, "33%", "right"))]})
    total = {"of": "View", "props": {"style": {"flexDirection": "row", "padding": 3, "fontFamily": "Helvetica-Bold"}}, "in": [{"of": "Text", "props": {"style": {"width": w, "textAlign": a}}, "in": [t]} for t, w, a in ((" ", "7%", "left"), ("Jumlah", "60%", "left"), (p("budget.total", "Rp 800.000.000"), "33%", "right"))]}
    top = {"of": "View", "props": {"style": {"flexDirection": "row", "padding": 3, "marginTop": 14, "fontFamily": "Helvetica-Bold"}}, "in": [{"of": "Text", "props": {"style": {"width": w, "textAlign": a}}, "in": [t]} for t, w, a in (("No", "7%", "left"), ("Kegiatan", "60%", "left"), ("Anggaran", "33%", "right"))]}
    _people(doc, "", first, second)
    lane = [{"of": "View", "props": {"style": {"width": "50%", "alignItems": "center"}}, "in": [{"of": "Text", "in": [t]} for t in (label, f"{post},")] + [{"of": "Text", "props": {"style": {"fontSize": 6.5, "marginTop": 22, "marginBottom": 22, "color": "#334155"}}, "in": ["Ditandatangani secara elektronik"]}] + [{"of": "Text", "in": [t]} for t in (name, rank, f"NIP. {nip}")]} for label, (name, post, rank, nip) in (("Pihak Kedua,", second), ("Pihak Pertama,", first))]
    last = {"of": "View", "props": {"break": True}, "in": [{"of": "Text", "props": {"style": {"textAlign": "right", "marginBottom": 6}}, "in": [day(doc, "", "Pantai Kencana", "21 Januari 2026")]}, {"of": "View", "props": {"style": {"flexDirection": "row"}}, "in": lane}]}
    count = {"of": "Text", "counts": "Hal. {n} dari {of}", "props": {"fixed": True, "style": {"position": "absolute", "bottom": 24, "right": 48, "fontSize": 8}}}
    titles = [{"of": "Text", "props": {"style": {"textAlign": "center", "fontFamily": "Helvetica-Bold", "fontSize": 12, "marginBottom": b}}, "in": [t]} for t, b in ((p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 0), (p("title.subject", "BAGIAN PEMERINTAHAN SEKRETARIAT DAERAH"), 10))]
    doc.data = by_react({"of": "Page", "props": {"size": [500, 560], "style": {"padding": 48, "fontSize": 9.5, "fontFamily": "Helvetica"}}, "in": [count, *titles, head, *rows, top, *cost, total, last]})
    return doc


def kit_without_rules() -> Print:
    """PDFKit, a table with pale rules across only, programmes in the same table of money with their indicator and target; names at unequal heights as one post has three lines; the statement's people in sentences with dots."""
    doc = Print()
    p = doc.put
    first, second = ("NI PUTU SARASWATI, S.E.", "Kepala Subbidang Pengelolaan Barang Milik Daerah pada Bidang Aset", "Penata Tk. I", "198512032010012020"), ("I WAYAN DARMAWAN, S.E., M.Ak.", "Kepala Bidang Aset", "Pembina", "197703082002121006")
    rows: list[Any] = [[{"text": h, "align": "center"} for h in doc.heads("No", "Sasaran", "Indikator", "Target", "Penanggung Jawab")]]
    for n, (text, values) in enumerate([("Terwujudnya pengelolaan barang milik daerah yang tertib", [("Persentase barang milik daerah yang bersertifikat", "64,8 %", "Pengurus barang"), ("Jumlah laporan barang semesteran", "2 laporan", "Pengurus barang"), ("Nilai barang yang dihapuskan", "Rp 850.000.000", "Analis aset")]), ("Terwujudnya pemanfaatan aset", [("Penerimaan sewa aset", "Rp 1.215.000.000", "Analis aset")])]):
        for k, (name, target, who) in enumerate(values):
            doc.row(n, k, number=f"{n + 1}", text=text, name=name, target=target, responsible=who)
            over = [{"text": f"{n + 1}", "rowSpan": len(values), "align": "center"}, {"text": text, "rowSpan": len(values)}] if k == 0 else []
            rows.append([*over, name, {"text": target, "align": "center"}, who])
    cost: list[Any] = [["No", "Sub Kegiatan", {"text": "Anggaran (Rp)", "align": "right"}, "Sumber Dana"]]
    p("budget.heading", "Sub Kegiatan")
    for n, (name, amount, source) in enumerate([("Pengamanan Barang Milik Daerah", "214.380.000", "PAD"), ("Inventarisasi Barang Milik Daerah", "85.620.000", "DAU")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount, source_of_funds=source)
        cost.append([str(n + 1), name, {"text": amount, "align": "right"}, source])
    cost.append(["", "Jumlah", {"text": p("budget.total", "300.000.000"), "align": "right"}, ""])
    _people(doc, "", first, second)
    across = {"padding": 4, "border": {"top": 0.5, "bottom": 0.5, "left": 0, "right": 0}, "borderColor": "#999"}
    doc.data = by_pdfkit([
        {"text": p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), "align": "center", "font": "Helvetica-Bold", "size": 13}, {"text": p("title.subject", "SUBBIDANG PENGELOLAAN BARANG MILIK DAERAH"), "align": "center", "font": "Helvetica-Bold", "size": 11, "after": 10}, {"size": 9.5, "table": {"columnStyles": [24, 130, "*", 92, 90], "defaultStyle": across, "data": rows}}, {"down": 14}, {"size": 9.5, "table": {"columnStyles": [24, 240, 100, 80], "defaultStyle": across, "data": cost}}, {"down": 18},
        {"cells": [{"text": "", "x": 50, "width": 220}, {"text": day(doc, "", "Gianyar Raya", "15 Januari 2026"), "x": 320, "width": 220, "align": "center"}]}, {"cells": [{"text": f"PIHAK KEDUA,\n{second[1]}\n\n\n\n\n{second[0]}\n{second[2]}\nNIP. {second[3]}", "x": 50, "width": 220, "align": "center"}, {"text": f"PIHAK PERTAMA,\n{first[1]}\n\n\n\n\n{first[0]}\n{first[2]}\nNIP. {first[3]}", "x": 320, "width": 220, "align": "center"}]},
    ], font="Helvetica", margin=50)
    return doc


def sheet_with_long_head() -> Print:
    """A sheet that lies with letterhead, titles and head above every page, objectives over a page's end, months as targets in thousands, the sum of the money and signatures on the last page."""
    doc = Print()
    p = doc.put
    book = openpyxl.Workbook()
    page: Any = book.active
    page.page_setup.paperSize, page.page_setup.orientation, page.page_setup.fitToHeight, page.print_title_rows = 9, "landscape", 0, "1:6"
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.oddFooter.left.text, page.oddFooter.right.text = "&F", "&P/&N"
    for column, width in zip("ABCDEFGH", (5, 30, 40, 12, 12, 12, 12, 14), strict=True):
        page.column_dimensions[column].width = width
    thin = Side(style="thin")
    box, middle = Border(thin, thin, thin, thin), Alignment(wrap_text=True, vertical="center", horizontal="center")
    for row, (path, text) in enumerate((("letterhead.government", "PEMERINTAH KABUPATEN SUNGAI RAYA"), ("letterhead.office", "DINAS KELAUTAN DAN PERIKANAN"), ("title.text", "PERJANJIAN KINERJA TAHUN 2026"), ("title.subject", "BIDANG PERIKANAN BUDIDAYA")), 1):
        page.merge_cells(f"A{row}:H{row}")
        page[f"A{row}"], page[f"A{row}"].font, page[f"A{row}"].alignment = p(path, text), Font(bold=True, size=12), middle
    heads = (*doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN"), *(p(f"headings.{4 + s}", f"TARGET SEMESTER {'I' * (s + 1)}") for s in range(2)), p("headings.6", "TARGET"), p("headings.7", "KETERANGAN"))
    for at, text in enumerate(heads, 1):
        cell = page.cell(6, at, text)
        cell.font, cell.border, cell.alignment, cell.fill = Font(bold=True), box, middle, PatternFill("solid", fgColor="D9D9D9")
    page.row_dimensions[6].height = 34
    row = 7
    for n, (text, values) in enumerate([("Meningkatnya produksi perikanan budidaya", [("Produksi ikan nila", "Ton", "1.240", "2.480", "BPS"), ("Produksi ikan lele", "Ton", "860,5", "1.721", "BPS"), ("Produksi benih ikan", "Ribu ekor", "3.150", "6.300", "UPR"), ("Luas lahan budidaya", "Hektare", "410", "425", "Dinas"), ("Produksi rumput laut", "Ton", "95", "210", "BPS")]), ("Meningkatnya pendapatan pembudidaya", [("Pendapatan rata-rata pembudidaya", "Rp/bulan", "2.850.000", "3.100.000", "Survei"), ("Nilai tukar pembudidaya ikan", "Indeks", "103,2", "104,75", "BPS"), ("Jumlah kelompok yang dibina", "Kelompok", "36", "72", "Dinas")]), ("Meningkatnya mutu hasil budidaya", [("Jumlah unit bersertifikat CBIB", "Unit", "14", "30", "Dinas"), ("Persentase sampel yang bebas residu", "%", "96", "97,5", "Lab"), ("Jumlah kasus penyakit ikan", "Kasus", "4", "8", "Lab")])]):
        top = row
        for k, (name, unit, half, target, note) in enumerate(values):
            doc.row(n, k, number=str(n + 1), text=text, name=name, unit=unit, target=target, note=note, semesters__s1=half, semesters__s2=target)
            for at, value in enumerate((str(n + 1) if k == 0 else None, text if k == 0 else None, name, unit, half, target, target, note), 1):
                cell = page.cell(row, at, value)
                cell.border, cell.alignment = box, Alignment(wrap_text=True, vertical="top", horizontal="left" if at in (2, 3) else "center")
            page.row_dimensions[row].height = 40
            row += 1
        for column in "AB":
            page.merge_cells(f"{column}{top}:{column}{row - 1}")
    row += 1
    costs = [("Pengelolaan Pembudidayaan Ikan", "Rp 1.847.600.000"), ("Pemberdayaan Pembudi Daya Ikan Kecil", "Rp 352.400.000")]
    for n, (number, name, amount) in enumerate([("NO", p("budget.heading", "KEGIATAN"), "ANGGARAN"), *((str(k), *line) for k, line in enumerate(costs, 1)), ("", "JUMLAH", p("budget.total", "Rp 2.200.000.000"))]):
        if 0 < n <= len(costs):
            doc.line(n - 1, number=number, name=name, amount=amount)
        page.merge_cells(f"B{row}:C{row}")
        page.merge_cells(f"D{row}:E{row}")
        page[f"A{row}"], page[f"B{row}"], page[f"D{row}"] = number, name, amount
        for column in "ABCDE":
            page[f"{column}{row}"].border = box
        page[f"D{row}"].alignment = Alignment(horizontal="right")
        row += 1
    first, second = ("DEDI KUSNADI, S.Pi., M.P.", "KEPALA BIDANG PERIKANAN BUDIDAYA", "Pembina", "197810172005011012"), ("Ir. HAMIDAH NUR, M.Si.", "KEPALA DINAS KELAUTAN DAN PERIKANAN", "Pembina Utama Muda", "196801301994032005")
    _people(doc, "", first, second)
    for at, left, right in ((1, "", day(doc, "", "Sungai Raya", "28 Januari 2026")), (2, f"{second[1]},", f"{first[1]},"), (6, second[0], first[0]), (7, second[2], first[2]), (8, f"NIP. {second[3]}", f"NIP. {first[3]}")):
        page.merge_cells(f"A{row + at}:C{row + at}")
        page.merge_cells(f"E{row + at}:H{row + at}")
        page[f"A{row + at}"], page[f"E{row + at}"] = left, right
        for column in "AE":
            page[f"{column}{row + at}"].alignment = Alignment(horizontal="center")
    doc.data = saved_by_office(book, "xlsx")
    return doc


def report_with_signatures() -> Print:
    """xhtml2pdf: an annex of a report: the agreement with money and signatures, on the next page how much of it was reached and spent, with the same heads; through PostScript."""
    doc = Print()
    p = doc.put
    first: Who = ("ROSALINA MANALU, S.Sos.", "Lurah Simpang Empat", "Penata Tk. I", "198202172008012009")
    second: Who = ("BUDIMAN HARAHAP, S.STP., M.Si.", "Camat Siantar Hulu", "Pembina", "197911052000121003")
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("NO", "SASARAN", "INDIKATOR", "TARGET"))
    aims: list[Aim] = [("1", "Meningkatnya pelayanan kelurahan", [("Indeks kepuasan masyarakat", "85,4"), ("Persentase surat yang selesai tepat waktu", "98%")]), ("2", "Meningkatnya peran lembaga kemasyarakatan", [("Jumlah RT yang aktif", "34 RT"), ("Jumlah kegiatan gotong royong", "12 kali")])]
    body = joined_rows(doc, aims)
    cost = money(doc, ("NO", "SUB KEGIATAN", "PAGU"), [("1", "Pemberdayaan Masyarakat di Kelurahan", "Rp212.000.000"), ("2", "Evaluasi Kelurahan", "Rp38.000.000")], ("name", "amount"), ("TOTAL", "Rp250.000.000"), "CLR")
    p("title.text", "PERJANJIAN KINERJA TAHUN 2025")
    p("title.subject", "KELURAHAN SIMPANG EMPAT")
    _people(doc, "", first, second)
    signs = f"<p align=right>{day(doc, '', 'Siantar Hulu', '9 Januari 2025')}</p><table width='100%'><tr>{''.join(f'<td align=center width=50%>{label}<br/>{post},<br/><br/><br/><br/>{name}<br/>{rank}<br/>NIP. {nip}</td>' for label, (name, post, rank, nip) in (('PIHAK KEDUA', second), ('PIHAK PERTAMA', first)))}</tr></table>"
    results = "".join(f"<tr>{''.join(f'<td>{t}</td>' for t in line)}</tr>" for line in (("1", "Indeks kepuasan masyarakat", "85,4", "86,1", "100,82%"), ("2", "Persentase surat yang selesai tepat waktu", "98%", "97%", "98,98%")))
    spent = "<table class=b><tr><th>NO</th><th>SUB KEGIATAN</th><th>PAGU</th><th>REALISASI</th><th>%</th></tr><tr><td>1</td><td>Pemberdayaan Masyarakat di Kelurahan</td><td>Rp212.000.000</td><td>Rp209.350.000</td><td>98,75</td></tr><tr><td>2</td><td>Evaluasi Kelurahan</td><td>Rp38.000.000</td><td>Rp37.100.000</td><td>97,63</td></tr><tr><td></td><td>TOTAL</td><td>Rp250.000.000</td><td>Rp246.450.000</td><td>98,58</td></tr></table>"
    style = "<style>@page{size:A4;margin:2cm}body{font-family:Times-Roman;font-size:11pt}h3{text-align:center;font-size:12pt}.b th,.b td{border:0.6pt solid #000;padding:3pt}</style>"
    doc.data = by_pisa(f"{style}<body><h3>PERJANJIAN KINERJA TAHUN 2025<br/>KELURAHAN SIMPANG EMPAT</h3><table class=b><tr>{heads}</tr>{body}</table><br/>{cost}<br/>{signs}<pdf:nextpage/><h3>REALISASI PERJANJIAN KINERJA TAHUN 2025</h3><table class=b><tr><th>NO</th><th>INDIKATOR</th><th>TARGET</th><th>REALISASI</th><th>CAPAIAN</th></tr>{results}</table><br/>{spent}</body>")
    return doc


def broken_lanes() -> Print:
    """WeasyPrint: two officers and a third who knows of it, in lanes at different heights, the page ends below the name of one; a table in columns that are drawn out, with hyphens; ranks in brackets; numbers of the columns."""
    doc = Print()
    p = doc.put
    first: Who = ("JOHANIS REHATTA, S.Kom.", "Kepala Seksi Infrastruktur dan Teknologi Persandian Dinas Komunikasi, Informatika dan Persandian", "Penata", "198703142012121002")
    second: Who = ("Drs. MARTHEN LATUHERU", "Kepala Bidang Persandian", "Pembina", "196905271996031004")
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target"))
    count = "".join(f"<td class=c>{c}</td>" for c in doc.counted(5))
    names = [("Meningkatnya keamanan informasi pemerintah daerah", [("Indeks keamanan informasi", "Nilai", "412"), ("Persentase sistem elektronik yang diuji keamanannya", "%", "72,5"), ("Jumlah insiden siber yang ditangani", "Insiden", "18"), ("Persentase surat elektronik bersertifikat", "%", "88")]), ("Terselenggaranya layanan sertifikat elektronik", [("Jumlah sertifikat elektronik yang diterbitkan", "Sertifikat", "1.360"), ("Persentase pejabat yang menggunakan tanda tangan elektronik", "%", "91,25"), ("Jumlah bimbingan teknis", "Kali", "6")]), ("Tersedianya jaringan komunikasi sandi", [("Persentase titik jaringan yang berfungsi", "%", "97"), ("Jumlah perangkat sandi yang dipelihara", "Unit", "42")])]
    body = ""
    for n, (text, values) in enumerate(names):
        for k, (name, unit, target) in enumerate(values):
            doc.row(n, k, number=str(n + 1), text=text, name=name, unit=unit, target=target)
            over = f"<td rowspan={len(values)} class=c>{n + 1}</td><td rowspan={len(values)} class=j>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td class=j>{name}</td><td class=c>{unit}</td><td class=c>{target}</td></tr>"
    cost = money(doc, ("No", "Sub Kegiatan", "Anggaran"), [("1", "Penyelenggaraan Jaring Komunikasi Sandi", "Rp 268.900.000"), ("2", "Pelaksanaan Keamanan Informasi", "Rp 131.100.000")], ("name", "amount"), ("Jumlah", "Rp 400.000.000"), "CLR")
    _people(doc, "", first, second)
    lane = "".join(f"<td class=c style='width:50%;vertical-align:top'>{label}<br>{post},<br><br><br><br><br><u>{name}</u><br>{rank}<br>NIP {nip}</td>" for label, (name, post, rank, nip) in (("PIHAK KEDUA", second), ("PIHAK PERTAMA", first)))
    p("title.text", "PERJANJIAN KINERJA TAHUN 2026")
    p("title.subject", "SEKSI INFRASTRUKTUR DAN TEKNOLOGI PERSANDIAN")
    doc.data = by_weasyprint(f"<html lang=id><style>@page{{size:A4;margin:2cm;@bottom-center{{content:counter(page);font:8pt 'Liberation Sans'}}}}table{{width:100%}}body{{font:11pt 'Liberation Sans'}}h3{{text-align:center;font-size:12pt}}.b{{border-collapse:collapse;margin-top:8px;table-layout:fixed}}.b td,.b th{{border:0.6pt solid #000;padding:6px;vertical-align:top}}.b th:first-child{{width:7%}}.c{{text-align:center}}.j{{text-align:justify;hyphens:auto}}</style><div style='height:{LOWER}px'></div><h3>PERJANJIAN KINERJA TAHUN 2026<br>SEKSI INFRASTRUKTUR DAN TEKNOLOGI PERSANDIAN</h3><table class=b><tr>{heads}</tr><tr>{count}</tr>{body}</table>{cost}<p style='text-align:right'>{day(doc, '', 'Ambon Raya', '23 Januari 2026')}</p><table><tr>{lane}</tr></table></html>")
    return doc


# So far down that the first page ends between both names.
LOWER = 0

PRINTS: dict[str, Made] = {
    "painted_quarters": painted_quarters, "cards_of_people": cards_of_people, "printed_from_word": printed_from_word, "boxes_of_programmes": boxes_of_programmes,
    "kit_without_rules": kit_without_rules, "sheet_with_long_head": sheet_with_long_head, "report_with_signatures": report_with_signatures, "broken_lanes": broken_lanes,
}  # fmt: skip
