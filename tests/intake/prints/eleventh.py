"""Prints of the eleventh round, to see whether what the tenth fixed holds: wkhtmltopdf, dompdf and FPDF after forms of three applications, and a form that somebody typed upon.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import NameObject

from tests.intake.prints.drawn import MM, Page
from tests.intake.prints.kit_html import stated
from tests.intake.prints.programs import by_dompdf, by_fpdf, by_wkhtml
from tests.intake.prints.sheet import Made, Print, rows_of
from tests.intake.prints.tenth import SIGNED
from tests.intake.unseen.kit import Aim


def standing_and_lying() -> Print:
    """wkhtmltopdf, two files put together: a statement that stands, an annex that lies with rules down only below its head, columns counted in italics, money without rules, numbers of people without a label."""
    doc = Print()
    p = doc.put
    first, second = ("SUPRIYADI ANWAR, S.Pd., M.Pd.", "Kepala Dinas Pendidikan dan Kebudayaan", "Pembina Utama Muda", "196809121994031006"), ("H. RIZAL EFENDI", "Bupati Way Sekampung", "", "")
    title = f"<p class=c><b>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</b></p>"
    body = stated(doc, first, second, ("PIHAK KESATU", "PIHAK KEDUA"))

    def lanes(path: str) -> str:
        cells = ""
        for role, label, (name, post, rank, nip) in (("second", "PIHAK KEDUA", second), ("first", "PIHAK KESATU", first)):
            doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=nip, **({} if path else {"position": post.upper()}))
            cells += f"<td class=c width='50%' valign=top>{label},<br>{post.upper()}<br><br><br><br><br><br><b>{name}</b><br>{rank}<br>{nip}</td>"
        return f"<table width='100%' style='margin-top:40px'><tr>{cells}</tr></table>"

    style = "<style>body{font:12pt 'Liberation Serif'}.c{text-align:center}.j{text-align:justify}.b{width:100%;border-collapse:collapse}.b th{border:1px solid #000}.b td{border-left:1px solid #000;border-right:1px solid #000;padding:3px 6px;vertical-align:top}.b .l td{border-bottom:1px solid #000;height:16px}.b .n td{border-bottom:1px solid #000;text-align:center;font-style:italic}</style>"
    portrait = by_wkhtml(f"{style}{title}{body}{lanes('statement.')}", "-s", "Folio")
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "TARGET"))
    counted = "".join(f"<td>{n}</td>" for n in doc.counted(4))
    rows = ""
    aims: list[Aim] = [("1.", "Meningkatnya Kualitas Pendidikan Dasar", [("Angka Partisipasi Sekolah 7-12 Tahun", "99,85 %"), ("Persentase Satuan Pendidikan Terakreditasi Minimal B", "91,4 %"), ("Rata-rata Nilai Kemampuan Literasi Siswa Sekolah Dasar pada Asesmen Nasional yang Diselenggarakan Setiap Tahun", "68,2")]),
                       ("2.", "Meningkatnya Pelestarian Budaya Daerah", [("Jumlah Cagar Budaya yang Dilestarikan", "17 Unit")]), ("3.", "Meningkatnya Akuntabilitas Dinas", [("Nilai SAKIP", "BB"), ("Indeks Kepuasan Masyarakat", "84,6")])]
    for row in rows_of(doc, aims, "name", "target"):
        rows += f"<tr><td class=c>{row[0]}</td><td>{row[1]}</td><td>{row[2]}</td><td class=c>{row[3]}</td></tr>"
    p("budget.heading", "PROGRAM")
    money = ""
    for n, (name, amount) in enumerate([("Program Pengelolaan Pendidikan", "118.450.600.250"), ("Program Pengembangan Kebudayaan", "1.310.000.000"), ("Program Pelestarian dan Pengelolaan Cagar Budaya", "275.500.000")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        money += f"<tr><td width='70%'>{n + 1}. {name}</td><td align=right>{amount}</td></tr>"
    head = f"<p class=c><b>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'DINAS PENDIDIKAN DAN KEBUDAYAAN')}</b></p>"
    landscape = by_wkhtml(f"""{style}{head}<table class=b><thead><tr>{heads}</tr></thead><tr class=n>{counted}</tr>{rows}<tr class=l><td></td><td></td><td></td><td></td></tr></table>
      <table style="width:80%;margin-top:20px"><tr><th>PROGRAM</th><th>ANGGARAN</th></tr>{money}<tr><td align=right><b>TOTAL</b></td><td align=right><b>{p('budget.total', 'Rp. 120.036.100.250')}</b></td></tr></table>{lanes('')}""", "-s", "Folio", "-O", "Landscape")
    writer = PdfWriter()
    for data in (portrait, landscape):
        writer.append(io.BytesIO(data))
    out = io.BytesIO()
    writer.write(out)
    doc.data = out.getvalue()
    return doc


def lettered() -> Print:
    """dompdf: parts A and B under captions, a table whose heads are broken, a list of money with dots, a picture of a seal with letters over the signature, the authority's sentence in a box at the foot."""
    doc = Print()
    p = doc.put
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("NO", "SASARAN PROGRAM", "INDIKATOR KINERJA PROGRAM", "TARGET 2026"))
    rows = ""
    aims: list[Aim] = [("1", "Terwujudnya penanganan perkara yang cepat dan tuntas", [("Persentase perkara tindak pidana umum yang diselesaikan", "95%"), ("Persentase perkara yang diselesaikan melalui keadilan restoratif", "12,5%")]), ("2", "Meningkatnya pengembalian kerugian keuangan negara", [("Persentase pengembalian kerugian keuangan negara dari perkara yang telah berkekuatan hukum tetap", "75%")]), ("3", "Meningkatnya kepercayaan masyarakat", [("Jumlah kegiatan penyuluhan hukum di sekolah", "24 Kegiatan"), ("Indeks persepsi kualitas pelayanan", "3,75")])]
    for n in range(len(aims)):
        doc.row(n, 0, table="A. KINERJA UTAMA")
    for row in rows_of(doc, aims, "name", "target"):
        rows += f"<tr><td align=center>{row[0]}</td><td>{row[1]}</td><td>{row[2]}</td><td align=center>{row[3]}</td></tr>"
    p("budget.heading", "Program")
    money = ""
    for n, (name, amount) in enumerate([("Program Penegakan dan Pelayanan Hukum", "Rp1.284.550.000,-"), ("Program Dukungan Manajemen", "Rp6.730.118.000,-")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        money += f"<tr><td width=20>{n + 1}.</td><td>{name}</td><td align=right>{amount}</td></tr>"
    lanes = ""
    for role, label, (post, name, rank, nip) in (("second", "Pihak Kedua", ("Kepala Kejaksaan Tinggi Samudra Raya", "Dr. BONAR SITUMEANG, S.H., M.H.", "Jaksa Utama Madya", "196605141992031002")), ("first", "Pihak Pertama", ("Kepala Kejaksaan Negeri Teluk Permata", "AYUNINGTYAS PERMATASARI, S.H.", "Jaksa Madya", "197909252003122001"))):
        doc.person(f"parties.{role}", position=post, name=name, rank=rank, nip=nip)
        lanes += f"<td align=center width='50%'>{label}<br>{post}<br><br><br><br><br>{name}<br>{rank} NIP. {nip}</td>"
    doc.data = by_dompdf(f"""<style>@page{{margin:22mm 20mm 28mm}}body{{font:11pt Times}}.c{{text-align:center;font-weight:bold}}.b{{width:100%;border-collapse:collapse}}.b td,.b th{{border:0.7px solid #000;padding:5px;vertical-align:top}}.z{{position:fixed;bottom:-18mm;left:0;right:0;border:0.5px solid #999;font-size:7pt;padding:3px;text-align:center}}</style><div class=z>{SIGNED}.</div>
      <p class=c>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'KEJAKSAAN NEGERI TELUK PERMATA')}</p><p><b>A.&nbsp;&nbsp;KINERJA UTAMA</b></p><table class=b><thead><tr>{heads}</tr></thead>{rows}</table>
      <p><b>B.&nbsp;&nbsp;ANGGARAN</b></p><table width="100%"><tr><td></td><td><b>Program</b></td><td align=right><b>Anggaran</b></td></tr>{money}<tr><td></td><td><b>Jumlah</b></td><td align=right><b>{p('budget.total', 'Rp8.014.668.000,-')}</b></td></tr></table>
      <p align=right>{p('signed.place', 'Teluk Permata')}, {p('signed.date', '2 Januari 2026')}</p><table width="100%"><tr>{lanes}</tr></table>""")
    return doc


def by_cells() -> Print:
    """FPDF: two officers in a file, rows of cells that break by themselves, a table that goes on over the page with its head again, Rp in a column of its own, "Halaman 1 dari 4" with the time of print."""
    doc = Print()
    calls: list[tuple[str, Sequence[Any]]] = [("AliasNbPages", ()), ("SetAutoPageBreak", (False,))]
    chief = ("Kepala Dinas Perikanan", "Ir. YUSUF LAMADJIDO, M.P.", "Pembina Utama Muda", "196911251996031004")
    for turn, (who, aims, lines, total) in enumerate([
        (("Kepala Bidang Perikanan Tangkap", "MARLINA DATUELA, S.Pi.", "Pembina", "198002142005012010"),
         [("1", "Meningkatnya produksi perikanan tangkap", [(f"Produksi ikan {kind}", "Ton", target) for kind, target in (("tuna", "1.204,5"), ("cakalang", "2.310"), ("pelagis kecil yang didaratkan di pelabuhan perikanan", "4.875,25"))]),
          ("2", "Meningkatnya kesejahteraan nelayan", [("Nilai Tukar Nelayan", "Indeks", "104,3"), ("Persentase nelayan yang memiliki kartu usaha", "Persen", "88"), ("Jumlah kelompok usaha bersama yang naik kelas", "Kelompok", "15")]),
          ("3", "Terjaganya sumber daya ikan", [("Persentase kapal yang patuh terhadap alat tangkap ramah lingkungan", "Persen", "97,5"), ("Jumlah kawasan yang diawasi kelompok masyarakat pengawas", "Kawasan", "9")])],
         [("Pengelolaan Penangkapan Ikan di Perairan Darat", "412.000.000"), ("Pemberdayaan Nelayan Kecil", "1.095.250.000")], "1.507.250.000"),
        (("Kepala Bidang Budi Daya", "HENDRO WICAKSONO, S.Pi., M.Si.", "Pembina", "197707072006041013"),
         [("1", "Meningkatnya produksi perikanan budi daya", [("Produksi rumput laut", "Ton", "12.500"), ("Produksi ikan air tawar", "Ton", "845,75")])],
         [("Pengelolaan Pembudidayaan Ikan", "733.400.000")], "733.400.000"),
    ]):
        if turn:
            doc.agreements.append({})
        _officer(doc, calls, who, chief, aims, lines, total)
    foot: list[tuple[str, Sequence[Any]]] = [("SetFont", ("Arial", "I", 7)), ("SetXY", (15, 285)), ("Cell", (90, 4, "Dicetak melalui SIMANTAP pada 08-01-2026 10:22:41")), ("SetXY", (120, 285)), ("Cell", (75, 4, "Halaman {PAGE} dari {nb}", 0, 0, "R"))]
    doc.data = by_fpdf(calls, foot)
    return doc


def _officer(doc: Print, calls: list[tuple[str, Sequence[Any]]], who: Sequence[str], chief: Sequence[str], aims: Sequence[Aim], lines: Sequence[tuple[str, str]], total: str) -> None:
    """An agreement of cells on pages of its own."""
    p = doc.put
    xs, ws = (15, 25, 75, 140, 165), (10, 50, 65, 25, 30)

    def row(y: float, high: float, texts: Sequence[str], style: str = "", aligns: str = "CLLCC") -> None:
        calls.append(("SetFont", ("Arial", style, 9)))
        for x, w, text, align in zip(xs, ws, texts, aligns, strict=True):
            calls.extend([("Rect", (x, y, w, high)), ("SetXY", (x, y + 1)), ("MultiCell", (w, 4.2, text, 0, align))])

    calls.extend([("AddPage", ()), ("SetFont", ("Arial", "B", 12)), ("SetXY", (15, 18)), ("Cell", (180, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 0, 2, "C")), ("Cell", (180, 6, p("title.subject", who[0].upper()), 0, 2, "C"))])
    heads = doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target")
    # The first table begins far down.
    y = 170.0 if len(aims) > 1 else 40.0
    row(y, 7, heads, "B", "CCCCC")
    y += 7
    for each in rows_of(doc, aims, "name", "unit", "target"):
        if y + 14 > 270:
            calls.append(("AddPage", ()))
            row(18, 7, heads, "B", "CCCCC")
            y = 25
        row(y, 14, each)
        y += 14
    y += 6
    p("budget.heading", "Kegiatan")
    for number, name, amount in (("No", "Kegiatan", ""), *((str(n + 1), *line) for n, line in enumerate(lines)), ("", "Jumlah", total)):
        if number.isdigit():
            doc.line(int(number) - 1, number=number, name=name, amount=f"Rp {amount}")
        calls.append(("SetFont", ("Arial", "" if number.isdigit() else "B", 9)))
        for x, w, text, align in ((15, 10, number, "C"), (25, 115, name, "L" if number.isdigit() else "C"), *(((140, 8, "Rp", "L"), (148, 47, amount, "R")) if amount else ((140, 55, "Anggaran", "C"),))):
            calls.extend([("SetXY", (x, y)), ("Cell", (w, 7, text, 1, 0, align))])
        y += 7
    p("budget.total", f"Rp {total}")
    y += 8
    calls.extend([("SetFont", ("Arial", "", 9)), ("SetXY", (120, y)), ("Cell", (70, 5, f"{p('signed.place', 'Pantai Cermin')}, {p('signed.date', '8 Januari 2026')}", 0, 0, "C"))])
    for x, role, label, (post, name, rank, nip) in ((20, "second", "PIHAK KEDUA,", chief), (120, "first", "PIHAK PERTAMA,", who)):
        doc.person(f"parties.{role}", position=post, name=name, rank=rank, nip=nip)
        for at, text in ((5, label), (10, post), (32, name), (37, rank), (42, f"NIP. {nip}")):
            calls.extend([("SetXY", (x, y + at)), ("Cell", (70, 5, text, 0, 0, "C"))])


def typed_in() -> Print:
    """A printed form without fields upon which somebody typed targets, amounts and who signs with a viewer; a remark in a coloured box, and a stroke with a pen."""
    doc = Print()
    p = doc.put
    page = Page(210, 297)
    typed: list[tuple[float, float, float, str]] = []
    page.font("Times-Bold", 13)
    page.cell(20, 18, 170, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(20, 25, 170, 6, p("title.subject", "LURAH TANJUNG SARI"), align="C")
    xs, ws = (20, 32, 95, 150), (12, 63, 55, 40)
    page.font("Times-Bold", 10)
    for x, w, text in zip(xs, ws, doc.heads("No.", "Sasaran Kegiatan", "Indikator Kinerja", "Target"), strict=True):
        page.cell(x, 40, w, 9, text, 1, "C")
    y = 49.0
    page.font("Times-Roman", 10)
    for n, (text, name, target) in enumerate([("Meningkatnya pelayanan kelurahan", "Indeks kepuasan warga", "85,25"), ("Meningkatnya kebersihan", "Persentase RT bebas sampah", "70 %"), ("Meningkatnya swadaya warga", "Jumlah kegiatan gotong royong", "48 Kegiatan")]):
        doc.row(n, 0, number=f"{n + 1}.", text=text, name=name, target=target)
        for x, w, value in zip(xs, ws, (f"{n + 1}.", text, name, ""), strict=True):
            page.cell(x, y, w, 10, value, 1)
        typed.append((155, y + 2, 34, target))
        y += 10
    y += 8
    p("budget.heading", "Sub Kegiatan")
    page.font("Times-Bold", 10)
    for x, w, text in ((20, 12, "No."), (32, 108, "Sub Kegiatan"), (140, 50, "Anggaran (Rp)")):
        page.cell(x, y, w, 9, text, 1, "C")
    page.font("Times-Roman", 10)
    for n, (name, amount) in enumerate([("Pemberdayaan Masyarakat di Kelurahan", "215.000.000"), ("Pembangunan Sarana Prasarana Kelurahan", "640.750.000")]):
        y += 9
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        for x, w, text in ((20, 12, f"{n + 1}."), (32, 108, name), (140, 50, "")):
            page.cell(x, y, w, 9, text, 1)
        typed.append((145, y + 1.5, 43, amount))
    y += 9
    page.cell(20, y, 120, 9, "Jumlah", 1, "C")
    page.cell(140, y, 50, 9, "", 1)
    typed.append((145, y + 1.5, 43, p("budget.total", "855.750.000")))
    y += 16
    page.cell(120, y, 70, 5, f"{p('signed.place', 'Tanjung Sari')}, {p('signed.date', '20 Januari 2026')}", align="C")
    for x, role, post, name, nip in ((20, "second", "Camat Muara", "H. SOFYAN HADI, S.Sos.", "197106061993031008"), (120, "first", "Lurah Tanjung Sari", "RATNA KUMALA, S.IP.", "198909192012062002")):
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        page.cell(x, y + 6, 70, 5, f"{post},", align="C")
        typed.append((x + 12, y + 30, 55, name))
        page.cell(x + 8, y + 36, 10, 5, "NIP.")
        typed.append((x + 18, y + 36, 45, nip))
    writer = PdfWriter(clone_from=io.BytesIO(page.done()))
    for left, top, wide, text in typed:
        note = FreeText(text=text, rect=(left * MM, (297 - top - 5.5) * MM, (left + wide) * MM, (297 - top) * MM), font="Helvetica", font_size="9pt", border_color=None, background_color=None)
        note[NameObject("/IT")] = NameObject("/FreeTextTypeWriter")
        writer.add_annotation(0, note)
    writer.add_annotation(0, FreeText(text="Target RT bebas sampah cukup 60 %?", rect=(420, 640, 580, 665), font_size="8pt", background_color="ffff99"))
    out = io.BytesIO()
    writer.write(out)
    assert PdfReader(out).pages
    doc.data = out.getvalue()
    return doc


def application_months() -> Print:
    """wkhtmltopdf on a page that lies: who it is of above the table, months under one head, targets of the year behind them, a method; its letters set apart, the whole shrunk to the page."""
    doc = Print()
    p = doc.put
    months = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
    for at, head in enumerate(("No", "Sasaran / Rencana Hasil Kerja", "Indikator", "Satuan", *(f"Target Bulanan {m}" for m in months), "Target Tahunan", "Metode")):
        p(f"headings.{at}", head)
    rows = ""
    aims: list[tuple[str, str, str, str, list[str], str]] = [
        ("1", "Tersusunnya laporan keuangan tepat waktu", "Jumlah laporan keuangan yang disampaikan", "Laporan", [str(m + 1) for m in range(12)], "12"),
        ("2", "Terlaksananya verifikasi dokumen pembayaran", "Persentase dokumen yang diverifikasi dalam satu hari", "Persen", ["90", "90", "90", "92", "92", "92", "94", "94", "94", "95", "95", "95"], "95"),
        ("3", "Meningkatnya tertib administrasi barang milik daerah", "Jumlah barang yang diinventarisasi", "Unit", ["0", "0", "120", "240", "360", "480", "600", "720", "840", "960", "1.080", "1.200"], "1.200")]
    for n, (number, text, name, unit, values, target) in enumerate(aims):
        doc.row(n, 0, number=number, text=text, name=name, unit=unit, target=target, calculation="Kumulatif", **{f"months__m{m + 1}": value for m, value in enumerate(values)})
        rows += f"<tr><td class=c>{number}</td><td>{text}</td><td>{name}</td><td>{unit}</td>{''.join(f'<td class=c>{v}</td>' for v in values)}<td class=c><b>{target}</b></td><td>Kumulatif</td></tr>"
    who = {"first": ("SISKA MELINDA, S.Ak.", "Kepala Subbagian Keuangan", "199103032015022003"), "second": ("Drs. MUKHLIS BASRI", "Sekretaris Dinas Perdagangan", "196912301990031005")}
    lanes = ""
    for role, label in (("second", "PIHAK KEDUA,"), ("first", "PIHAK PERTAMA,")):
        name, post, nip = who[role]
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        lanes += f"<td class=c width='50%'>{label}<br>{post}<br><br><br><br><b>{name}</b><br>NIP. {nip}</td>"
    doc.data = by_wkhtml(f"""<style>body{{font:9pt "DejaVu Sans";letter-spacing:0.4pt}}.c{{text-align:center}}h3,h4{{text-align:center;margin:2px}}.b{{border-collapse:collapse;width:100%}}.b td,.b th{{border:1px solid #888;padding:4px}}.b th{{background:#1f3a5f;color:#fff}}</style>
      <h3>{p('title.text', 'Lampiran Perjanjian Kinerja Tahun 2026')}</h3><h4>{p('title.subject', 'DINAS PERDAGANGAN KOTA CEMARA')}</h4><table><tr><td width=90>Nama</td><td>:</td><td>{who['first'][0]}</td></tr><tr><td>Jabatan</td><td>:</td><td>{who['first'][1]}</td></tr></table>
      <table class=b><thead><tr><th rowspan=2>No</th><th rowspan=2>Sasaran / Rencana Hasil Kerja</th><th rowspan=2>Indikator</th><th rowspan=2>Satuan</th><th colspan=12>Target Bulanan</th><th rowspan=2>Target Tahunan</th><th rowspan=2>Metode</th></tr><tr>{"".join(f"<th>{m}</th>" for m in months)}</tr></thead>{rows}</table>
      <p style="text-align:right">{p('signed.place', 'Cemara')}, {p('signed.date', '12 Januari 2026')}</p><table width="100%"><tr>{lanes}</tr></table>""", "-O", "Landscape", "-s", "A4", "--footer-center", "Halaman [page] dari [topage]", "--footer-font-size", "7")
    return doc


PRINTS: dict[str, Made] = {"standing_and_lying": standing_and_lying, "lettered": lettered, "by_cells": by_cells, "typed_in": typed_in, "application_months": application_months}
