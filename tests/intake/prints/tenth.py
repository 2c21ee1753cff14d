"""Prints of the tenth round, as e-SAKIP applications make them: dompdf, TCPDF, FPDF and wkhtmltopdf, after the forms that such applications print.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.intake.prints.kit_html import signed, stated
from tests.intake.prints.programs import by_dompdf, by_fpdf, by_tcpdf, by_wkhtml
from tests.intake.prints.sheet import Made, Print, rows_of
from tests.intake.prints.tenth_drawn import filled_form, layered, tagged

SIGNED = "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara"


def activities() -> Print:
    """dompdf: a letterhead, people in tables, money of sub-activities in rows without rules between them, a note beside all of them, the source and a note of the form in italics."""
    doc = Print()
    p = doc.put
    first, second = ("RINI WULANSARI, S.Sos.", "Kepala Seksi Pemberdayaan Sosial", "Penata", "198404162009032006"), ("Drs. TEGUH PRIHATIN", "Kepala Bidang Pemberdayaan dan Penanganan Fakir Miskin", "Pembina", "197006211995031002")
    head = f"<div class=k><b>{p('letterhead.government', 'PEMERINTAH KABUPATEN GUNUNG WIJAYA')}</b><br><b style='font-size:15pt'>{p('letterhead.office', 'DINAS SOSIAL')}</b><br>{p('letterhead.address', 'Jalan Letjen Suprapto Nomor 41 Wijaya 53417')}<br>Surel {p('letterhead.email', 'dinsos@gunungwijaya.example')}</div>"
    title = f"<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>"
    statement = stated(doc, first, second)
    signs = signed(doc, "statement.", ("Wijaya", "8 Januari 2026"), (("second", "Pihak Kedua,", second), ("first", "Pihak Pertama,", first)))
    annex = f"<h3>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'KEPALA SEKSI PEMBERDAYAAN SOSIAL')}</h3>"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("NO", "SASARAN KEGIATAN DAN SASARAN SUB KEGIATAN ***", "INDIKATOR KINERJA", "TARGET"))
    rows = ""
    for row in rows_of(doc, [("1", "Terlaksananya pemberdayaan potensi sumber kesejahteraan sosial", [("Jumlah pekerja sosial masyarakat yang meningkat kapasitasnya", "45 Orang"), ("Persentase karang taruna yang aktif", "62,5 %")]), ("2", "Tersedianya layanan rujukan bagi warga rentan", [("Jumlah warga yang difasilitasi rujukan", "1.250 Orang")])], "name", "target"):
        rows += f"<tr><td class=c>{row[0]}</td><td>{row[1]}</td><td>{row[2]}</td><td class=c>{row[3]}</td></tr>"
    p("budget.heading", "Kegiatan dan Sub Kegiatan")
    money = ""
    lines = [("1.", "Pemberdayaan Sosial Komunitas Adat Terpencil", "Rp 311.400.000", "APBD"), ("a.", "Fasilitasi Pemenuhan Kebutuhan Dasar", "Rp 186.250.000", ""), ("b.", "Pendampingan Pasca Pemberdayaan", "Rp 125.150.000", ""), ("2.", "Pengembangan Potensi Sumber Kesejahteraan Sosial Daerah", "Rp 97.000.500", "DAU"), ("a.", "Peningkatan Kemampuan Potensi Pekerja Sosial Masyarakat", "Rp 97.000.500", "")]
    for n, (number, name, amount, note) in enumerate(lines):
        doc.line(n, number=number, name=name, amount=amount, note=note or lines[n - 1][3] or lines[n - 2][3])
        own = number[0].isdigit()
        over = f"<td rowspan={3 if n == 0 else 2}>{note}</td>" if own else ""
        money += f"<tr class={'m' if own else 's'}><td>{'' if own else '&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;'}<span style='display:inline-block;width:6mm'>{number}</span>{name}</td><td>{amount}</td>{over}</tr>"
    last = signed(doc, "", ("Wijaya", "8 Januari 2026"), (("second", "Pihak Kedua", second), ("first", "Pihak Pertama", first)))
    doc.data = by_dompdf(f"""<style>@page{{margin:20mm}}body{{font:11pt Times}}.k{{text-align:center;border-bottom:3px double #000;padding-bottom:4px}}h3{{text-align:center;font-size:12pt}}.j{{text-align:justify}}.c{{text-align:center}}
      .b{{width:100%;border-collapse:collapse;margin-top:14px}}.b th{{background:#e0e0e0}}.b th,.b td{{border:1px solid #111;padding:4px 6px;vertical-align:top}}.b .m td{{border-bottom:0}}.b .s td{{border-top:0;border-bottom:0}}.n{{font-style:italic;font-size:9pt}}.f{{page-break-before:always}}</style>
      {head}{title}{statement}{signs}<div class=f>{annex}<table class=b><thead><tr>{heads}</tr></thead>{rows}</table><table class=b style="border-bottom:1px solid #111"><tr><th>Kegiatan dan Sub Kegiatan</th><th>Anggaran</th><th>Keterangan</th></tr>{money}
      <tr style="background:#f1f1f1;font-weight:bold"><td>Total Anggaran</td><td>{p('budget.total', 'Rp 408.400.500')}</td><td></td></tr></table><p class=n>Sumber data: SIPD-RI, DPA Dinas Sosial 2026</p>{last}<p class=n>***) Kolom kedua disesuaikan dengan kondisi yang dilaksanakan oleh pejabat pengawas pada masing-masing Perangkat Daerah.</p></div>""")
    return doc


def sealed() -> Print:
    """TCPDF: letters set apart, a code of little squares and the authority's sentence at the foot of every page, dashed rules, Rp in a column of its own, a table over two pages with its head again, "Halaman 1 dari 2"."""
    doc = Print()
    p = doc.put
    calls: list[tuple[str, Sequence[Any]]] = [("SetMargins", (20, 18, 20)), ("SetAutoPageBreak", (True, 34)), ("AddPage", ()), ("SetFont", ("helvetica", "B", 13)), ("setFontSpacing", (0.6,))]
    calls += [("Cell", (0, 7, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 0, 1, "C")), ("Cell", (0, 7, p("title.subject", "BADAN PENDAPATAN DAERAH KOTA SAGARA"), 0, 1, "C")), ("Ln", (4,)), ("setFontSpacing", (0.15,)), ("SetFont", ("helvetica", "", 9))]
    cell = "style='border:0.4px dashed #333333'"
    heads = "".join(f"<th width='{w}%' align='center' {cell}><b>{h}</b></th>" for w, h in zip((6, 30, 34, 15, 15), doc.heads("No.", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"), strict=True))
    body = ""
    aims = [(f"{n + 1}.", text, indicators) for n, (text, indicators) in enumerate([
        ("Meningkatnya pendapatan asli daerah", [("Persentase kenaikan pendapatan asli daerah", "Persen", "7,25"), ("Rasio pajak daerah terhadap PDRB", "Persen", "1,18"), ("Realisasi penerimaan pajak daerah", "Miliar Rupiah", "412,6")]),
        ("Meningkatnya kepatuhan wajib pajak", [("Persentase wajib pajak yang membayar tepat waktu", "Persen", "81"), ("Persentase tunggakan pajak yang tertagih", "Persen", "35,5"), ("Jumlah wajib pajak baru", "Wajib Pajak", "2.300")]),
        ("Meningkatnya mutu pelayanan perpajakan daerah", [("Indeks kepuasan masyarakat atas layanan pajak daerah", "Indeks", "88,00"), ("Persentase pengaduan wajib pajak yang selesai ditindaklanjuti dalam lima hari kerja", "Persen", "96"), ("Jumlah kanal pembayaran pajak secara elektronik yang berfungsi dan dapat dipakai warga", "Kanal", "14")]),
        ("Meningkatnya akuntabilitas kinerja perangkat daerah", [("Nilai SAKIP perangkat daerah", "Nilai", "80,10 (A)"), ("Persentase temuan yang ditindaklanjuti", "Persen", "100"), ("Persentase serapan anggaran", "Persen", "≥ 93")]),
        ("Meningkatnya kompetensi pegawai", [("Persentase pegawai yang mengikuti pengembangan kompetensi sekurangnya 20 jam pelajaran", "Persen", "100"), ("Persentase pemeriksa pajak yang bersertifikat", "Persen", "45")]),
    ])]
    flat = list(rows_of(doc, aims, "name", "unit", "target"))
    spans = [len(indicators) for _, _, indicators in aims]
    at = 0
    for span in spans:
        for k, row in enumerate(flat[at:at + span]):
            lead = f"<td width='6%' align='center' rowspan='{span}' {cell}>{row[0]}</td><td width='30%' rowspan='{span}' {cell}>{row[1]}</td>" if k == 0 else ""
            body += f"<tr nobr='true'>{lead}<td width='34%' {cell}>{row[2]}</td><td width='15%' align='center' {cell}>{row[3]}</td><td width='15%' align='center' {cell}>{row[4]}</td></tr>"
        at += span
    calls += [("SetFont", ("dejavusans", "", 8)), ("writeHTML", (f"<table cellpadding='8'><thead><tr bgcolor='#eeeeee'>{heads}</tr></thead><tbody>{body}</tbody></table>".replace("'", '"'), True, False, True))]
    p("budget.heading", "Program")
    money = ""
    for n, (name, amount) in enumerate([("Program Pengelolaan Pendapatan Daerah", "6.412.900.000,00"), ("Program Penunjang Urusan Pemerintahan Daerah", "18.007.345.250,00")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=f"Rp {amount}")
        money += f"<tr><td width='6%' align='center' {cell}>{n + 1}.</td><td width='60%' {cell}>{name}</td><td width='6%' {cell}>Rp</td><td width='28%' align='right' {cell}>{amount}</td></tr>"
    p("budget.total", "Rp 24.420.245.250,00")
    money += f"<tr><td width='66%' colspan='2' align='center' {cell}><b>JUMLAH</b></td><td width='6%' {cell}>Rp</td><td width='28%' align='right' {cell}>24.420.245.250,00</td></tr>"
    calls += [("writeHTML", (f"<table cellpadding='4'><tr bgcolor='#eeeeee'><th width='6%' align='center' {cell}><b>No.</b></th><th width='60%' align='center' {cell}><b>Program</b></th><th width='34%' colspan='2' align='center' {cell}><b>Anggaran</b></th></tr>{money}</table>".replace("'", '"'), True, False, True))]
    lanes = ""
    for role, label, (post, name, nip) in (("second", "PIHAK KEDUA,", ("Wali Kota Sagara", "H. MAHFUD SIDDIQ, S.H.", "")), ("first", "PIHAK PERTAMA,", ("Kepala Badan Pendapatan Daerah", "NURUL HIDAYATI, S.E., M.Ak.", "197605302001122003"))):
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        lanes += f"<td align='center'>{label}<br/>{post}<br/><br/><br/><i>Ditandatangani secara elektronik</i><br/><br/><u>{name}</u>{f'<br/>NIP. {nip}' if nip else ''}</td>"
    calls += [("setFontSpacing", (0,)), ("writeHTML", (f"<table nobr='true'><tr><td></td><td align='center'>{p('signed.place', 'Sagara')}, {p('signed.date', '5 Januari 2026')}</td></tr><tr>{lanes}</tr></table>".replace("'", '"'), True, False, True))]
    foot: list[tuple[str, Sequence[Any]]] = [("write2DBarcode", ("https://tte.sagara.example/v/9f31a0c2", "QRCODE,M", 20, 268, 18, 18)), ("SetFont", ("helvetica", "I", 6.5)), ("SetXY", (42, 270)), ("MultiCell", (110, 4, SIGNED, 0, "L")), ("SetXY", (155, 280)), ("Cell", (40, 4, "Halaman {PAGE} dari {ALL}", 0, 0, "R"))]
    doc.data = by_tcpdf(calls, foot)
    return doc


def beside() -> Print:
    """FPDF on a page that lies: objectives at the left and money at the right of them, with rules across only, DRAFT across the page, a picture of a stamp, letters of Windows (–, ’)."""
    doc = Print()
    p = doc.put
    calls: list[tuple[str, Sequence[Any]]] = [("AddPage", ()), ("SetFont", ("Arial", "B", 80)), ("SetTextColor", (225,)), ("Turn", (35, 148, 105)), ("Text", (90, 120, "DRAFT")), ("Back", ()), ("SetTextColor", (0,))]

    def at(x: float, y: float, w: float, text: str, align: str = "L", style: str = "", size: float = 9) -> None:
        calls.extend([("SetFont", ("Times", style, size)), ("SetXY", (x, y)), ("MultiCell", (w, 4.5, text, 0, align))])

    at(15, 12, 267, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), "C", "B", 13)
    at(15, 18, 267, p("title.subject", "CAMAT LEMBAH HIJAU – KABUPATEN ARUNIKA"), "C", "B", 12)
    left, right, top = (15.0, 25.0, 78.0, 140.0), (180.0, 188.0, 250.0), 30.0
    widths, amounts = (10.0, 50.0, 58.0, 25.0), (8.0, 58.0, 32.0)

    def across(y: float, *sides: tuple[float, float]) -> None:
        calls.extend(("Line", (a, y, b, y)) for a, b in sides)

    both = ((15.0, 165.0), (180.0, 282.0))
    across(top, *both)
    for x, w, head in zip(left, widths, doc.heads("No", "Sasaran", "Indikator Kinerja", "Target"), strict=True):
        at(x, top + 2, w, head, "C", "B")
    p("budget.heading", "Kegiatan")
    for x, w, head in zip(right, amounts, ("No", "Kegiatan", "Anggaran"), strict=True):
        at(x, top + 2, w, head, "C", "B")
    across(top + 8, *both)
    y = top + 8
    aims: list[tuple[str, str, Sequence[Sequence[str]]]] = [("1", "Meningkatnya mutu pelayanan kecamatan", [("Indeks Kepuasan Masyarakat", "87,50"), ("Nilai SAKIP Kecamatan", "BB (72,15)")]), ("2", "Meningkatnya pembangunan desa", [("Persentase desa berstatus maju dan mandiri", "64,29 %"), ("Jumlah desa dengan APBDes tepat waktu", "14 Desa")]), ("3", "Terpeliharanya ketenteraman wilayah", [("Persentase konflik warga yang selesai dimediasi", "100 %")])]
    for row in rows_of(doc, aims, "name", "target"):
        for x, w, text, align in zip(left, widths, row, "CLLC", strict=True):
            at(x, y + 1.5, w, text, align)
        y += 12
        across(y, both[0])
    y = top + 8
    for n, (name, amount) in enumerate([("Koordinasi Penyelenggaraan Kegiatan Pemerintahan", "84.600.000"), ("Fasilitasi Penyusunan Perencanaan Pembangunan Partisipatif", "37.250.000"), ("Sinergitas dengan Kepolisian dan TNI", "22.115.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=f"Rp {amount}")
        for x, w, text, align in zip((*right, 250), (*amounts[:2], 8, 32), (str(n + 1), name, "Rp", amount), "CLLR", strict=True):
            at(x, y + 1.5, w, text, align)
        y += 12
        across(y, both[1])
    p("budget.total", "Rp 143.965.000")
    at(188, y + 1.5, 58, "Jumlah", "L", "B")
    at(250, y + 1.5, 8, "Rp", "L", "B")
    at(250, y + 1.5, 32, "143.965.000", "R", "B")
    across(y + 8, both[1])
    y = 118.0
    at(180, y, 100, f"{p('signed.place', 'Arunika')}, {p('signed.date', '6 Januari 2026')}", "C")
    for x, role, post, name, rank, nip in ((20, "second", "BUPATI ARUNIKA", "Hj. SARASWATI MAHARANI, S.I.P.", "", ""), (180, "first", "CAMAT LEMBAH HIJAU", "ABDULLAH NA’IM, S.STP.", "Pembina", "198103152000121001")):
        doc.person(f"parties.{role}", position=post, name=name, rank=rank, nip=nip)
        at(x, y + 6, 100, f"{post},", "C")
        at(x, y + 32, 100, name, "C", "BU")
        for k, text in enumerate(text for text in (rank, f"NIP. {nip}" if nip else "") if text):
            at(x, y + 37 + 4.5 * k, 100, text, "C")
    doc.data = by_fpdf(calls, [("SetFont", ("Arial", "I", 7)), ("SetXY", (15, 198)), ("Cell", (267, 5, "Dicetak dari e-SAKIP Kabupaten Arunika pada 06/01/2026 09:14 – hlm. {PAGE}", 0, 0, "R"))], ("L", "mm", "A4"))
    return doc


def spaced_out() -> Print:
    """wkhtmltopdf: the annex before the statement, titles with letters set apart, a date of print, cells parted by a dark ground that shows between them; a foot with the number of the page."""
    doc = Print()
    p = doc.put
    first, second = ("BENEDIKTUS ARIYANTO, S.Kom.", "Kepala Bidang Statistik dan Persandian", "Pembina", "198009092005011005"), ("Dra. MARTHA SOPLANIT, M.M.", "Kepala Dinas Komunikasi dan Informatika", "Pembina Utama Muda", "196903121994032008")
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("NO", "SASARAN STRATEGIS/PROGRAM", "INDIKATOR PROGRAM", "TARGET"))
    rows = ""
    aims = [(str(n + 1), text, [(name, target) for name, target in indicators]) for n, (text, indicators) in enumerate([
        ("Meningkatnya ketersediaan data statistik sektoral", [("Persentase perangkat daerah yang menggunakan data statistik dalam menyusun perencanaan", "90 %"), ("Indeks Pembangunan Statistik", "2,65 Indeks")]),
        ("Meningkatnya keamanan informasi", [("Indeks Keamanan Informasi (KAMI)", "610 Nilai"), ("Jumlah insiden siber yang ditangani kurang dari 24 jam", "30 Insiden"), ("Persentase sistem elektronik yang telah diuji celah keamanannya", "75 %")]),
        ("Meningkatnya kompetensi pengelola data", [("Jumlah walidata pendukung bersertifikat", "18 Orang")]),
    ])]
    for row in rows_of(doc, aims, "name", "target"):
        rows += f"<tr><td align=center>{row[0]}</td><td>{row[1]}</td><td>{row[2]}</td><td align=center>{row[3]}</td></tr>"
    p("budget.heading", "KEGIATAN")
    money = ""
    for n, (name, amount) in enumerate([("Penyelenggaraan Statistik Sektoral di Lingkup Daerah Kabupaten/Kota", "Rp. 268.000.000"), ("Penyelenggaraan Persandian untuk Pengamanan Informasi", "Rp. 143.725.400")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        money += f"<tr><td align=right>{n + 1}</td><td>{name}</td><td align=right>{amount}</td><td></td></tr>"
    annex = f"<p class=t>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</p><p class=t>{p('title.subject', 'KEPALA BIDANG STATISTIK DAN PERSANDIAN')}</p>"
    last = signed(doc, "", ("Pulau Karang", "7 Januari 2026"), (("second", "", second), ("first", "", first)))
    title = f"<p class=t>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</p>"
    statement = stated(doc, first, second, ("PIHAK KESATU", "PIHAK KEDUA"))
    end = signed(doc, "statement.", ("Pulau Karang", "7 Januari 2026"), (("second", "PIHAK KEDUA,", second), ("first", "PIHAK KESATU,", first)), posts=False)
    doc.data = by_wkhtml(f"""<style>body{{font:12pt "Liberation Serif"}}.t{{letter-spacing:2pt;text-align:center;font-size:13pt;margin:3px}}.j{{text-align:justify}}.b{{background:#222;border-spacing:1px;border-collapse:separate;width:100%;margin:10px 0}}.b th{{background:#cfd8dc;padding:5px}}.b td{{background:#fff;padding:5px;vertical-align:top}}</style>
      {annex}<small>Tanggal Cetak &nbsp;: 07-01-2026 08:55:10</small><table class=b><thead><tr>{heads}</tr></thead>{rows}</table><table class=b><thead><tr><th>NO</th><th>KEGIATAN</th><th>ANGGARAN</th><th>KETERANGAN</th></tr></thead>{money}<tr><td colspan=2><b>TOTAL ANGGARAN</b></td><td colspan=2 align=right><b>{p('budget.total', 'Rp. 411.725.400')}</b></td></tr></table>{last}
      <div style="page-break-before:always">{title}{statement}{end}</div>""", "--footer-right", "Halaman [page] dari [topage]", "--footer-font-size", "8", "-s", "A4")
    return doc


def grounds() -> Print:
    """dompdf on a page that lies: quarters, stripes instead of rules, rows on the next page with the head again, white letters on a dark head, the authority's sentence at every foot."""
    doc = Print()
    p = doc.put
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran", "Indikator", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV"))
    rows = ""
    aims = [(str(n + 1), text, indicators) for n, (text, indicators) in enumerate([
        ("Meningkatnya ketersediaan pangan", [("Ketersediaan energi per kapita", "kkal/kapita/hari", "2.410", "2.380", "2.390", "2.400", "2.410"), ("Jumlah cadangan beras pemerintah daerah", "Ton", "350", "50", "150", "250", "350")]),
        ("Meningkatnya penganekaragaman konsumsi pangan masyarakat berbasis sumber daya lokal", [("Skor Pola Pangan Harapan", "Skor", "93,4", "-", "91,0", "-", "93,4"), ("Persentase pangan segar yang memenuhi syarat mutu dan keamanan pangan berdasarkan hasil uji laboratorium terakreditasi dan uji cepat di pasar tradisional maupun modern", "Persen", "91,5", "20", "45", "70", "91,5")]),
        ("Menurunnya kerawanan pangan", [("Persentase desa rentan rawan pangan", "Persen", "4,2", "5,0", "4,8", "4,5", "4,2"), ("Prevalensi ketidakcukupan konsumsi pangan", "Persen", "6,15", "-", "-", "-", "6,15")]),
    ])]
    for at, row in enumerate(rows_of(doc, aims, "name", "unit", "target", *(f"quarters__tw{q}" for q in range(1, 5)))):
        rows += f"<tr style='background:{'#f3f6f9' if at % 2 else '#dfe7ee'}'>{''.join(f'<td>{c}</td>' for c in row)}</tr>"
    p("budget.heading", "Sub Kegiatan")
    money = ""
    for n, (name, amount, source) in enumerate([("Penyediaan Pangan Pokok Strategis", "Rp1.450.000.000,-", "APBD"), ("Pengawasan Keamanan Pangan Segar", "Rp212.300.000,-", "DAK Non Fisik")]):
        doc.line(n, name=name, amount=amount, source_of_funds=source)
        money += f"<tr style='background:#f3f6f9'><td>{name}</td><td align=right>{amount}</td><td>{source}</td></tr>"
    who = (("first", "PIHAK PERTAMA", ("Ir. SUGENG RAHARJO", "Kepala Dinas Ketahanan Pangan", "Pembina Utama Muda", "196705051993031010")), ("second", "PIHAK KEDUA", ("Dr. H. LUTHFI HAKIM", "Bupati Tegal Arum", "", "")))
    title = f"<div class=c><b>{p('title.text', 'PERJANJIAN KINERJA PERUBAHAN TAHUN 2026')}</b><br><b>{p('title.subject', 'DINAS KETAHANAN PANGAN')}</b></div><div style='height:400px'></div>"
    doc.data = by_dompdf(f"""<style>@page{{margin:15mm 15mm 22mm}}body{{font:10pt Helvetica}}.c{{text-align:center;font-size:13pt}}table{{width:100%;border-spacing:0}}.d th{{background:#24476b;color:#fff;padding:6px}}.d td{{padding:6px;vertical-align:top}}.z{{position:fixed;bottom:-12mm;left:0;right:0;font-size:7pt;text-align:center}}</style>
      <div class=z>{SIGNED}</div>{title}<table class=d><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table><br><table class=d><tr><th>Sub Kegiatan</th><th>Anggaran</th><th>Sumber Dana</th></tr>{money}<tr style="background:#dfe7ee"><td><b>Jumlah</b></td><td align=right><b>{p('budget.total', 'Rp1.662.300.000,-')}</b></td><td></td></tr></table>
      <div style="page-break-inside:avoid">{signed(doc, "", ("Tegal Arum", "14 September 2026"), who)}</div>""", lies=True)
    return doc


PRINTS: dict[str, Made] = {"activities": activities, "sealed": sealed, "beside": beside, "spaced_out": spaced_out, "grounds": grounds, "filled_form": filled_form, "layered": layered, "tagged": tagged}
