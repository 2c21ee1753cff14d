"""Prints of the twenty-sixth round: text on a letterhead that is a picture of the page, a scan in strips with a text of its own and a foot that a signature
put there, a paper that went through a printer for PDF, a long table of levels with money of quarters.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import base64
import io
from collections.abc import Sequence

import pytesseract
from PIL import Image, ImageDraw
from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.intake.layouts import PROMISE
from tests.intake.looks import pictures_of
from tests.intake.looks_eighth import LOOKS_EIGHTH
from tests.intake.prints.kit_html import Lane, Who, day, lanes, money, stated
from tests.intake.prints.kit_word import (
    BOTH,
    LEFT,
    MIDDLE,
    RIGHT,
    fill_table,
    money_in_word,
    side_by_side,
    signed_in_word,
    word_paper,
    write_line,
)
from tests.intake.prints.programs import by_wkhtml, through_postscript
from tests.intake.prints.sheet import SUPERVISION, Made, Print, by_browser, rows_of, saved_by_office
from tests.intake.unseen.kit import OPENING, Aim


def _ground() -> str:
    """A letterhead as a picture of the whole page: a band at the top and waves at the foot, light."""
    picture = Image.new("RGB", (1240, 1754), (255, 255, 255))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, 1240, 46), fill=(14, 92, 122))
    for step in range(5):
        pen.ellipse((-300 + 200 * step, 1640 + 14 * step, 900 + 200 * step, 2100), fill=(206 + 9 * step, 230, 240))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


def on_a_picture() -> Print:
    """A browser: a statement and an annex, each on a page that a picture fills as a letterhead, targets with their units in brackets, short last lines, limits in words."""
    doc = Print()
    p = doc.put
    first, second = ("SITI AISYAH NASUTION, S.Pi.", "Kepala Bidang Perikanan Tangkap", "Penata Tk. I", "198503272010012014"), ("Ir. BACHTIAR EFENDI, M.Si.", "Kepala Dinas Kelautan dan Perikanan Provinsi Selat Biru", "Pembina Utama Madya", "196701101992031006")
    people: tuple[Lane, ...] = (("second", "PIHAK KEDUA", second), ("first", "PIHAK PERTAMA", first))
    aims: list[Aim] = [("1", "Meningkatnya produksi perikanan tangkap", [("Jumlah produksi perikanan tangkap (ton)", "148.250"), ("Nilai tukar nelayan (indeks)", "104,75")]), ("2", "Meningkatnya kepatuhan pelaku usaha", [("Persentase kapal berizin (%)", "93,5"), ("Jumlah pelanggaran yang ditindak (kasus)", "paling banyak 12")]), ("3", "Meningkatnya sarana nelayan", [("Jumlah alat tangkap yang disalurkan (unit)", "365")])]
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No.", "Sasaran Program", "Indikator Kinerja (Satuan)", "Target"))
    body = "".join(f"<tr><td class=c>{number}</td><td>{text}</td><td>{name}</td><td class=c>{target}</td></tr>" for number, text, name, target in rows_of(doc, aims, "name", "target"))
    cost = money(doc, ("No.", "Kegiatan", "Anggaran"), [("1", "Pengelolaan Penangkapan Ikan di Wilayah Laut", "Rp5.217.640.000"), ("2", "Pengawasan Sumber Daya Kelautan dan Perikanan", "Rp782.360.000")], ("name", "amount"), ("Total Anggaran", "Rp6.000.000.000"), "CLR")
    statement = f"<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>{stated(doc, first, second)}<p align=right>{day(doc, 'statement.', 'Selat Biru', '8 Januari 2026')}</p>{lanes(doc, 'statement.', people, posts=False)}"
    annex = f"<h3>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'BIDANG PERIKANAN TANGKAP')}</h3><table class=b><tr>{heads}</tr>{body}</table>{cost}<p align=right>{day(doc, '', 'Selat Biru', '8 Januari 2026')}</p>{lanes(doc, '', people)}"
    ground = f"<img src='data:image/png;base64,{_ground()}'>"
    style = "<style>@page{size:A4;margin:0}body{margin:0;font:11pt 'Liberation Sans'}section{position:relative;width:210mm;height:296mm;break-after:page;overflow:hidden}section img{position:absolute;left:0;top:0;width:210mm;height:296mm}section div{position:absolute;left:22mm;right:22mm;top:24mm}h3{text-align:center;font-size:12.5pt}.j{text-align:justify}.b{width:100%;border-collapse:collapse;margin-top:10px}.b td,.b th{border:1px solid #000;padding:5px}.c{text-align:center}</style>"
    doc.data = by_browser(f"{style}<section>{ground}<div>{statement}</div></section><section>{ground}<div>{annex}</div></section>", *doc.options)
    return doc


def strips_with_a_foot() -> Print:
    """Writer, printed, sealed and signed, put on a flatbed whose file has each page in strips with the program's text below them; an office's application put a code and a foot there that are seen."""
    doc = Print()
    p = doc.put
    first, second = ("BAMBANG SURYONO, S.T.", "Kepala UPT Terminal Tipe B", "Penata", "198009142010011009"), ("Drs. WIDODO HARJANTO, M.T.", "Kepala Dinas Perhubungan Kabupaten Sumber Agung", "Pembina Utama Muda", "196811301994031007")
    word = word_paper("Liberation Sans", 11, 4, (21, 29.7), 2.3)
    write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 13)
    write_line(word, p("title.subject", "UPT TERMINAL TIPE B"), MIDDLE, True, 12)
    aims: list[Aim] = [("1", "Meningkatnya pelayanan terminal", [("Jumlah bus yang dilayani", "Unit", "42.600"), ("Indeks kepuasan penumpang", "Indeks", "3,41")]), ("2", "Meningkatnya pendapatan terminal", [("Realisasi retribusi terminal", "Rupiah", "715.000.000")]), ("3", "Meningkatnya keselamatan", [("Persentase bus yang lolos pemeriksaan", "%", "97,25"), ("Jumlah kecelakaan di terminal", "Kejadian", "0")])]
    rows: list[Sequence[str]] = [doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"), *rows_of(doc, aims, "name", "unit", "target")]
    fill_table(word.add_table(len(rows), 5, "Table Grid"), rows, (1.1, 5, 5.6, 2.1, 2.9), 10.5, middle=(0, 3, 4))
    write_line(word, "")
    money_in_word(doc, word, ("No", "Sub Kegiatan", "Anggaran"), [("Pengelolaan Terminal Penumpang Tipe B", "Rp 934.750.000"), ("Pemeliharaan Sarana Terminal", "Rp 65.250.000")], ("Jumlah", "Rp 1.000.000.000"), (1.1, 10.2, 5), 10.5, align=RIGHT)
    write_line(word, "")
    signed_in_word(doc, word, "", day(doc, "", "Sumber Agung", "22 Januari 2026"), first, second, room="\n\n\n")
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for picture in pictures_of(saved_by_office(word, "docx"), LOOKS_EIGHTH["flatbed"], 11):
        seen = picture.convert("L")
        text = pytesseract.image_to_data(seen, lang="ind", config="--dpi 300", output_type=pytesseract.Output.DICT)
        factor = 595 / seen.width
        high = seen.height // 8 + 1
        for top in range(0, seen.height, high):
            strip = seen.crop((0, top, seen.width, min(seen.height, top + high)))
            canvas.drawImage(ImageReader(strip), 0, 842 - (top + strip.height) * factor, 595, strip.height * factor)
        below = canvas.beginText()
        below.setTextRenderMode(3)
        for left, top, tall, said in zip(text["left"], text["top"], text["height"], text["text"], strict=True):
            if said.strip():
                below.setFont("Helvetica", max(4, tall * factor))
                below.setTextOrigin(left * factor, 842 - (top + tall) * factor)
                below.textOut(f"{said} ")
        canvas.drawText(below)
        code = Drawing(40, 40, transform=[40 / 90, 0, 0, 40 / 90, 0, 0])
        code.add(QrCodeWidget("https://tte.sumberagung.example/a8c1f0", barWidth=90, barHeight=90))
        renderPDF.draw(code, canvas, 50, 14)
        canvas.setFont("Helvetica", 7)
        canvas.drawString(96, 36, "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik")
        canvas.drawString(96, 27, "yang diterbitkan oleh Balai Sertifikasi Elektronik (BSrE), BSSN")
        canvas.showPage()
    canvas.save()
    doc.data = out.getvalue()
    return doc


def through_a_printer() -> Print:
    """Writer in bookish letters, printed into a file by a printer for PDF: the statement's people with rank and NIP, an annex with the result of last year, this year's target and that of the plan's end, weights, an assessor whose label is `Pejabat Penilai Kinerja`, names in brackets."""
    doc = Print()
    p = doc.put
    first: Who = ("Hj. ROSMALA DEWI, S.Sos., M.Si.", "Inspektur Pembantu Wilayah II", "Pembina Tk. I", "197402182000032002")
    second: Who = ("Drs. SYAMSUL BAHRI HARAHAP, Ak., CA", "Inspektur Kabupaten Batu Layar", "Pembina Utama Muda", "196706251992031008")
    word = word_paper("URW Bookman", 10.5, 4, (21, 33), 2.2)
    for text in ("PEMERINTAH KABUPATEN BATU LAYAR", "INSPEKTORAT"):
        write_line(word, p(f"letterhead.{'government' if 'PEMERINTAH' in text else 'office'}", text), MIDDLE, True, 13)
    write_line(word, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    write_line(word, doc.say(OPENING), BOTH)
    for role, (name, post, rank, nip), after in (("first", first, "Selanjutnya disebut pihak pertama"), ("second", second, "Selaku pejabat penilai kinerja pihak pertama, selanjutnya disebut pihak kedua")):
        put = f"statement.parties.{role}"
        doc.person(put, name=name, nip=nip, rank=rank, position=post)
        fill_table(word.add_table(4, 3), [("Nama", ":", name), ("NIP", ":", nip), ("Pangkat", ":", rank), ("Jabatan", ":", post)], (3, 0.6, 12), 10.5, head=False)
        write_line(word, after)
    for text in (PROMISE.format("Pihak pertama"), SUPERVISION.format("Pihak kedua")):
        write_line(word, doc.say(text), BOTH)
    side_by_side(word, [("", day(doc, "statement.", "Batu Layar", "30 Januari 2026")), ("Pihak Kedua,", "Pihak Pertama,"), ("\n\n", ""), (f"({second[0]})", f"({first[0]})"), (f"NIP. {second[3]}", f"NIP. {first[3]}")])
    word.add_page_break()
    write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    write_line(word, p("title.subject", "INSPEKTUR PEMBANTU WILAYAH II"), MIDDLE, True, 12)
    aims: list[Aim] = [("1", "Meningkatnya kualitas pengawasan internal", [("Persentase rekomendasi yang ditindaklanjuti", "%", "81,44", "84,00", "90,00", "40"), ("Jumlah laporan hasil audit tepat waktu", "Laporan", "26", "28", "32", "25")]), ("2", "Meningkatnya maturitas penyelenggaraan SPIP", [("Level maturitas SPIP terintegrasi", "Level", "3,012", "3,050", "3,200", "20")]), ("3", "Menurunnya temuan berulang", [("Jumlah temuan berulang", "Temuan", "9", "6", "2", "15")])]
    rows: list[Sequence[str]] = [doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Realisasi 2025", "Target 2026", "Target Akhir Renstra", "Bobot (%)"), *rows_of(doc, aims, "name", "unit", "last_year", "target", "plan_target", "weight")]
    fill_table(word.add_table(len(rows), 8, "Table Grid"), rows, (0.9, 3.7, 4.2, 1.8, 1.9, 1.6, 1.8, 1.4), 9, middle=(0, 3, 4, 5, 6, 7))
    write_line(word, "")
    money_in_word(doc, word, ("No", "Kegiatan", "Anggaran"), [("Penyelenggaraan Pengawasan Internal", "Rp. 1.462.185.000,-"), ("Pendampingan dan Asistensi", "Rp. 237.815.000,-")], ("Jumlah", "Rp. 1.700.000.000,-"), (1, 10.6, 5.2), 10, align=RIGHT)
    write_line(word, "", LEFT)
    for role, (name, post, _, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, nip=nip)
    side_by_side(word, [("", day(doc, "", "Batu Layar", "30 Januari 2026")), (f"{second[1]},", f"{first[1]},"), ("\n\n", ""), (f"({second[0]})", f"({first[0]})"), (f"NIP. {second[3]}", f"NIP. {first[3]}")])
    doc.data = through_postscript(saved_by_office(word, "docx"))
    return doc


def levels_and_quarters() -> Print:
    """wkhtmltopdf on pages that lie: numbers of three levels before indicators, responsible posts, money with amounts of quarters and their sum below each column, the signers' names alone on a second page."""
    doc = Print()
    p = doc.put
    first, second = ("Dr. dr. YULIANA WENAS, Sp.PK.", "DIREKTUR RSUD BUKIT MEDIKA", "Pembina Utama Muda", "197107142000032003"), ("HENGKY LUMENTUT, S.E.", "WALI KOTA BUKIT MEDIKA", "", "")
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("NO", "SASARAN", "NO IND", "INDIKATOR KINERJA", "SATUAN", "TARGET", "PENANGGUNG JAWAB"))
    names = [("Meningkatnya mutu pelayanan medis", [("Angka kematian bersih (NDR)", "Permil", "< 25", "Bidang Pelayanan"), ("Angka kematian umum (GDR)", "Permil", "< 45", "Bidang Pelayanan"), ("Waktu tunggu rawat jalan", "Menit", "60", "Bidang Pelayanan"), ("Kepatuhan identifikasi pasien", "%", "100", "Komite Mutu"), ("Kepatuhan kebersihan tangan", "%", "85", "Komite Mutu")]), ("Meningkatnya mutu pelayanan penunjang", [("Waktu lapor hasil kritis laboratorium", "Menit", "30", "Instalasi Laboratorium"), ("Waktu tunggu hasil foto toraks", "Jam", "3", "Instalasi Radiologi"), ("Kepatuhan penggunaan formularium nasional", "%", "80", "Instalasi Farmasi"), ("Ketersediaan darah", "%", "97,5", "Bank Darah")]), ("Meningkatnya kinerja keuangan", [("Cost recovery rate", "%", "71,25", "Bagian Keuangan"), ("Rasio kas", "Rasio", "1,15", "Bagian Keuangan"), ("Pendapatan BLUD", "Rupiah", "96.400.000.000", "Bagian Keuangan")]), ("Meningkatnya kepuasan", [("Indeks kepuasan pasien", "Indeks", "88,31", "Bagian Umum"), ("Persentase komplain yang ditanggapi", "%", "100", "Humas")])]
    body = ""
    for n, (text, indicators) in enumerate(names):
        for k, (name, unit, target, who) in enumerate(indicators):
            own = f"1.{n + 1}.{k + 1}"
            doc.row(n, k, number=str(n + 1), text=text, own=own, name=name, unit=unit, target=target.replace("<", "&lt;"), responsible=who)
            over = f"<td rowspan={len(indicators)} class=c>{n + 1}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td class=c>{own}</td><td>{name}</td><td class=c>{unit}</td><td class=c>{target.replace('<', '&lt;')}</td><td>{who}</td></tr>"
    p("budget.heading", "PROGRAM / KEGIATAN")
    cost = ""
    for n, (name, amount, quarters) in enumerate([("Program Pemenuhan Upaya Kesehatan", "98.000.000.000", ("20.000.000.000", "26.500.000.000", "27.500.000.000", "24.000.000.000")), ("Program Peningkatan Kapasitas SDM Kesehatan", "1.250.000.000", ("250.000.000", "400.000.000", "350.000.000", "250.000.000"))]):
        doc.line(n, number=str(n + 1), name=name, amount=amount, **{f"quarters__tw{q}": value for q, value in enumerate(quarters, 1)})
        cost += f"<tr><td class=c>{n + 1}</td><td>{name}</td>{''.join(f'<td align=right>{v}</td>' for v in (*quarters, amount))}</tr>"
    p("budget.total", "99.250.000.000")
    cost = f"<table class=b><thead><tr><th rowspan=2>NO</th><th rowspan=2>PROGRAM / KEGIATAN</th><th colspan=4>RENCANA PENARIKAN (Rp)</th><th rowspan=2>ANGGARAN (Rp)</th></tr><tr><th>TW I</th><th>TW II</th><th>TW III</th><th>TW IV</th></tr></thead>{cost}<tr><th colspan=2>JUMLAH</th>{''.join(f'<th align=right>{v}</th>' for v in ('20.250.000.000', '26.900.000.000', '27.850.000.000', '24.250.000.000', '99.250.000.000'))}</tr></table>"
    head = f"<div class=t>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'RUMAH SAKIT UMUM DAERAH BUKIT MEDIKA')}</div>"
    last = f"<p style='margin-left:60%' class=c>{day(doc, '', 'Bukit Medika', '5 Januari 2026')}</p>{lanes(doc, '', (('second', 'PIHAK KEDUA,', second), ('first', 'PIHAK PERTAMA,', first)))}"
    style = "<style>body{font:14px 'Liberation Sans'}.t{text-align:center;font-weight:bold;margin-bottom:14px}.b{width:100%;border-collapse:collapse;margin-bottom:16px}.b th{background:#dce6f1}.b th,.b td{border:1px solid #000;padding:9px}.c{text-align:center}thead{display:table-header-group}tr{page-break-inside:avoid}</style>"
    doc.data = by_wkhtml(f"{style}{head}<table class=b><thead><tr>{heads}</tr></thead>{body}</table>{cost}{last}", "-s", "A4", "-O", "Landscape", "-T", "14mm", "-B", "14mm", "-L", "14mm", "-R", "14mm")
    return doc


PRINTS: dict[str, Made] = {"on_a_picture": on_a_picture, "strips_with_a_foot": strips_with_a_foot, "through_a_printer": through_a_printer, "levels_and_quarters": levels_and_quarters}
