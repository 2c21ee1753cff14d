"""Prints of the fifteenth round, after forms of three public applications (a regency's personnel board, a regency's inspectorate, a regency's e-SAKIP) and
of a ministry's annex: signatures at the left of their cells or set with tabs, one table of aims and money, rows and money without rules.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from docx.shared import Cm, Pt

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.prints.kit_html import cells, day, joined_rows, money_of_programmes, said, signed_bare, stated
from tests.intake.prints.kit_word import fill_table, word_paper, write_line
from tests.intake.prints.programs import by_dompdf, by_wkhtml
from tests.intake.prints.sheet import Made, Print, rows_of, saved_by_office
from tests.intake.unseen.kit import OPENING, Aim


def personnel() -> Print:
    """dompdf: titles with wide letters, signatures that begin at the left of their cells, the number below the name in smaller letters; in the annex the assessing officer by role and a position over three lines, the day of printing above the table, the sum in two cells."""
    doc = Print()
    p = doc.put
    first, second = ("Asep Suryana, S.IP., M.Si.", "Kepala Bidang Pengembangan Karier, Mutasi, dan Kepangkatan pada Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "", "197512102000031004"), ("Dra. Hj. Tati Rohayati, M.M.", "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "", "196703151991032006")

    def signs(path: str, left: str, right: str) -> str:
        for role, (name, *_, nip) in (("first", first), ("second", second)):
            doc.person(f"{path}parties.{role}", name=name, nip=nip)
        names = [f"<u>{name}</u><br><font style='font-size:10pt'>NIP. {nip}</font>" for name, *_, nip in (second, first)]
        return "<table width='100%' style='margin-top:40px'>" + "".join(f"<tr><td width='45%' {more} valign=top>{a}</td><td width='10%'></td><td width='45%' valign=top>{b}</td></tr>" for a, b, more in (("", day(doc, path, "Purwasari", "12 Januari 2026"), ""), (left, right, ""), ("", "", "height=70"), (*names, ""))) + "</table>"

    statement = f"<div class=t>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</div>{stated(doc, first, second, ('PIHAK KESATU', 'PIHAK KEDUA'))}{signs('statement.', 'PIHAK KEDUA,', 'PIHAK KESATU,')}"
    p("title.text", "PERJANJIAN KINERJA TAHUN 2026")
    p("title.subject", "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA Kepala Bidang Pengembangan Karier, Mutasi, dan Kepangkatan")
    head = "<div class='c n'>PERJANJIAN KINERJA TAHUN 2026</div><div class=c>BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA</div><div class=c>Kepala Bidang Pengembangan Karier, Mutasi, dan Kepangkatan</div><br><font style='font-size:8pt'>Tanggal Cetak &nbsp;&nbsp;: 12-01-2026 09:41:07</font>"
    heads = "".join(f"<th width='{w}'>{h}</th>" for h, w in zip(doc.heads("NO", "SASARAN STRATEGIS/PROGRAM", "INDIKATOR PROGRAM", "TARGET"), ("5%", "", "35%", "15%"), strict=True))
    aims: list[Aim] = [("1", "Meningkatnya ketepatan layanan mutasi dan kepangkatan", [("Persentase usul kenaikan pangkat yang diselesaikan tepat waktu", "98,5 Persen")]), ("2", "Meningkatnya pengembangan karier pegawai berbasis sistem merit", [("Nilai sistem merit aspek pengembangan karier", "112,5 Nilai")]), ("3", "Terpenuhinya kebutuhan pejabat fungsional", [("Jumlah pejabat fungsional yang diangkat melalui penyesuaian", "64 Orang")])]
    table = f"<table class=b><tr>{heads}</tr>{cells(list(rows_of(doc, aims, 'name', 'target')), 'RLLC')}</table>"
    money = ""
    p("budget.heading", "KEGIATAN")
    for n, (name, amount) in enumerate([("Mutasi dan Promosi ASN", "Rp. 412.650.000"), ("Pengembangan Kompetensi dan Karier ASN", "Rp. 1.087.340.500")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        money += f"<tr><td align=right>{n + 1}</td><td>{name}</td><td align=right>{amount}</td><td></td></tr>"
    cost = f"<br><table class=b><tr><th width='5%'>NO</th><th>KEGIATAN</th><th width='18%'>ANGGARAN</th><th width='20%'>KETERANGAN</th></tr>{money}<tr><td colspan=2><b>TOTAL ANGGARAN</b></td><td colspan=2 align=right><b>{p('budget.total', 'Rp. 1.499.990.500')}</b></td></tr></table>"
    last = signs("", "PEJABAT PENILAI,", first[1])
    p("parties.first.position", first[1])
    style = "<style>@page{margin:16mm 20mm}body{font:11pt Times}.t{text-align:center;font-size:13pt;letter-spacing:1pt}.c{text-align:center}.n{page-break-before:always}.j{text-align:justify}.b{width:100%;border-collapse:collapse}.b td,.b th{border:1px solid #333;padding:3px 5px;vertical-align:top}</style>"
    doc.data = by_dompdf(f"{style}{statement}{head}{table}{cost}{last}")
    return doc


def main_activities() -> Print:
    """wkhtmltopdf: one paper without signatures between statement and annex, borders of double lines, columns with numbers, an aim in each row, amounts with decimals, one amount that is a dash, a title above the money."""
    doc = Print()
    p = doc.put
    first, second = ("LALU WIRAJAYA, S.T.", "Inspektur Pembantu Wilayah II", "", "197905062005011013"), ("Drs. H. MUSTAKIM, M.Si.", "Inspektur Daerah", "", "196812311994031098")
    parts = [f"<p style='text-align:center'><b>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</b></p><br>&nbsp;<p>{doc.say(OPENING)}</p>"]
    for role, (name, post, *_), label in (("first", first, "selanjutnya disebut Pihak Pertama"), ("second", second, "selanjutnya disebut Pihak Kedua")):
        parts.append(f"<table width='100%'><tr><td width='25%'>Nama</td><td width='2%'>:</td><td><b>{name}</b></td></tr><tr><td valign=top>Jabatan</td><td valign=top>:</td><td>{post}</td></tr></table><br>&nbsp;<p>{label}</p>")
        doc.person(f"statement.parties.{role}", name=name, position=post)
    parts += [f"<p style='text-align:justify'>{doc.say(text)}</p><br>&nbsp;" for text in (PROMISE.format("Pihak Pertama pada Tahun 2026 ini"), SUPERVISION.format("Pihak Kedua"))]
    doc.agreements[0]["statement.title.text"] = doc.agreements[0].pop("title.text")
    parts.append(f"<p style='text-align:center'><b>LAMPIRAN<br>{p('title.text', 'PERJANJIAN KINERJA')}</b></p>")
    heads = doc.heads("No.", "Sasaran", "Indikator Kinerja", "Target Kinerja")
    counted = "".join(f"<td align=center><b>{n}</b></td>" for n in doc.counted(4))
    aims: list[Aim] = [("1", "Meningkatnya kualitas pengawasan internal", [("Persentase rekomendasi hasil pengawasan yang ditindaklanjuti", "87.5%")]), ("2", "Meningkatnya akuntabilitas perangkat daerah", [("Persentase perangkat daerah dengan nilai evaluasi minimal B", "92%")]), ("3", "Menurunnya temuan berulang", [("Persentase temuan berulang pada obyek pemeriksaan", "4%")])]
    parts.append(f"<table width='100%' border=2><tr>{''.join(f'<td align=center><b>{h}</b></td>' for h in heads)}</tr><tr>{counted}</tr>{cells(list(rows_of(doc, aims, 'name', 'target')), 'CLLC')}</table><br>&nbsp;<p style='text-align:center'><b>Kegiatan dan Anggaran Tahun 2026</b></p>")
    p("budget.heading", "Kegiatan Utama")
    money = ""
    for n, (name, amount, source) in enumerate([("Penyelenggaraan Pengawasan Internal", "Rp 684.215.000,00", "APBD"), ("Penyelenggaraan Pengawasan dengan Tujuan Tertentu", "Rp 143.900.750,00", "APBD"), ("Pendampingan Penyusunan Manajemen Risiko", "-", "APBD")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount, source_of_funds=source)
        money += f"<tr><td align=center>{n + 1}</td><td>{name}</td><td align=right>{amount}&nbsp;</td><td align=center>{source}</td></tr>"
    parts.append(f"<table width='100%' border=2><tr><td align=center width='5%'><b>No.</b></td><td align=center width='60%'><b>Kegiatan Utama</b></td><td align=center width='25%'><b>Anggaran</b></td><td align=center><b>Sumber</b></td></tr><tr>{counted}</tr>{money}</table><br>&nbsp;")
    for role, (name, *_, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, nip=nip)
    rows = [("&nbsp;", day(doc, "", "Sumber Besar", "6 Januari 2026")), ("Pihak Kedua,", "Pihak Pertama,"), *[("&nbsp;", "&nbsp;")] * 5, (second[0], first[0]), (f"NIP. {second[3]}", f"NIP. {first[3]}")]
    parts.append("<table width='100%'>" + "".join(f"<tr><td width='50%' align=center>{a}</td><td width='50%' align=center>{b}</td></tr>" for a, b in rows) + "</table>")
    doc.data = by_wkhtml(f"<style>body{{font:14px sans-serif}}</style>{''.join(parts)}", "-s", "Folio", "-T", "18mm", "-B", "18mm")
    return doc


def work_unit() -> Print:
    """Writer, pages that lie: aims, programmes and money in one table with numbered columns, people and signatures set with tabs, names in brackets, the number of the page in the middle of the foot."""
    doc = Print()
    p = doc.put
    first, second = ("H. ZAINAL MUTTAQIN, S.Ag., M.Pd.I.", "Kepala Kantor Kementerian Agama Kabupaten Rejang Hulu", "", "197106241996031002"), ("Dr. H. ANSHARI BAKRI, M.A.", "Kepala Kantor Wilayah Kementerian Agama Provinsi Bukit Serawai", "", "196811051993031004")
    word = word_paper("Liberation Serif", 11, 3, (29.7, 21), 2.5)

    def tabbed(text: str, *stops: float) -> None:
        paragraph = write_line(word, text)
        paragraph.paragraph_format.space_after = Pt(0)
        for stop in stops:
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(stop))

    write_line(word, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), 1, True, 13)
    write_line(word, doc.say(OPENING), 3)
    for role, (name, post, *_), after in (("first", first, "Selanjutnya disebut pihak pertama"), ("second", second, "Selaku atasan langsung pihak pertama, selanjutnya disebut pihak kedua")):
        doc.person(f"statement.parties.{role}", name=name, position=post)
        tabbed(f"Nama\t: {name}", 3)
        tabbed(f"Jabatan\t: {post}", 3)
        write_line(word, after)
    for text in (PROMISE.format("Pihak pertama"), SUPERVISION.format("Pihak kedua")):
        write_line(word, doc.say(text), 3)

    def signs(path: str, *above: str) -> None:
        for role, (name, *_, nip) in (("first", first), ("second", second)):
            doc.person(f"{path}parties.{role}", name=name, nip=nip)
        for text in (f"\t{day(doc, path, 'Curup Hulu', '14 Januari 2026')}", *above, "", "", "", f"( {second[0]} )\t( {first[0]} )", f"NIP {second[3]}\tNIP {first[3]}"):
            tabbed(text, 15)

    signs("statement.", "Menyetujui", "Pihak Kedua,\tPihak Pertama,")
    word.add_page_break()
    write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 1, True, 12)
    write_line(word, p("title.subject", "KANTOR KEMENTERIAN AGAMA KABUPATEN REJANG HULU"), 1, True, 12)
    aims: list[Aim] = [("1.", "Meningkatnya kualitas pelayanan keagamaan", [("Indeks kepuasan layanan KUA", "84,75"), ("Persentase rumah ibadat yang memenuhi standar pelayanan", "61,2%")]), ("2.", "Meningkatnya akses pendidikan agama", [("Angka partisipasi kasar madrasah ibtidaiyah", "13,08%"), ("Jumlah siswa penerima Program Indonesia Pintar", "1.745 siswa")]), ("3.", "Meningkatnya tata kelola yang akuntabel", [("Nilai kinerja anggaran satuan kerja", "93,4")])]
    body = list(rows_of(doc, aims, "name", "target"))
    budget = [("Program Kerukunan Umat dan Layanan Kehidupan Beragama", "Rp. 3.215.480.000"), ("Program Pendidikan Agama", "Rp. 27.118.906.500"), ("Program Dukungan Manajemen", "Rp. 8.440.000.000")]
    for n, (name, amount) in enumerate(budget):
        doc.line(n, name=name, amount=amount)
    p("budget.heading", "Program")
    rows = [doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Program", "Anggaran"), doc.counted(6, "({})")]
    rows += [[*row, *(budget[{0: 0, 2: 1, 4: 2}[at]] if at in (0, 2, 4) else ("", ""))] for at, row in enumerate(body)]
    rows.append(["Jumlah seluruh", "", "", "", "", p("budget.total", "Rp. 38.774.386.500")])
    table = word.add_table(len(rows), 6, "Table Grid")
    fill_table(table, rows, (1.2, 5.6, 6.6, 2.8, 5.4, 3.9), 10, middle=(0, 3))
    for start in (2, 4):
        for column in (0, 1, 4, 5):
            table.cell(start, column).merge(table.cell(start + 1, column))
    table.cell(7, 0).merge(table.cell(7, 4))
    write_line(word, "")
    signs("", "Atasan pimpinan satker\tPimpinan Satker")
    doc.person("parties.second", position="Atasan pimpinan satker")
    doc.person("parties.first", position="Pimpinan Satker")
    doc.data = saved_by_office(word, "docx")
    return doc


def no_rules_between() -> Print:
    """A browser: rows of aims without rules between them, cells in the middle of their rows, money without rules whose programmes have their number before them, both sign with role, position and a number without a label, no day."""
    doc = Print()
    p = doc.put
    first, second = ("YUNITA MAHARANI, S.KOM., M.T.I.", "KEPALA BIDANG PENYELENGGARAAN E-GOVERNMENT DAN PERSANDIAN DINAS KOMUNIKASI DAN INFORMATIKA", "PEMBINA", "198506172010012021"), ("ANDRE KURNIAWAN, S.STP., M.SI.", "KEPALA DINAS KOMUNIKASI DAN INFORMATIKA", "PEMBINA UTAMA MUDA", "197909091998101001")
    who = "".join(f"<p><b>Nama</b>: <b>{p(f'statement.parties.{role}.name', name)}</b><br><b>Jabatan</b>: <b>{p(f'statement.parties.{role}.position', post)}</b></p><p>{after}</p>" for role, (name, post, *_), after in (("first", first, "Selanjutnya disebut <b>PIHAK KESATU</b>"), ("second", second, "Selaku atasan PIHAK KESATU, selanjutnya disebut <b>PIHAK KEDUA</b>.")))

    people = ("second", "PIHAK KEDUA,", second), ("first", "PIHAK KESATU,", first)
    opening = said(doc, OPENING)
    promises = said(doc, PROMISE.format("PIHAK KESATU"), SUPERVISION.format("PIHAK KEDUA"))
    statement = f"<h4>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h4>{opening}{who}{promises}{signed_bare(doc, 'statement.', people, '50px')}"
    head = f"<h4 class=n>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'BIDANG PENYELENGGARAAN E-GOVERNMENT DAN PERSANDIAN')}</h4>"
    heads = "".join(f"<th style='width:{w}%'>{h}</th>" for h, w in zip(doc.heads("No", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "TARGET"), (5, 42, 40, 13), strict=True))
    numbers = "".join(f"<td align=center><i>{n}</i></td>" for n in doc.counted(4))
    aims: list[Aim] = [("1.", "Meningkatnya Kematangan Penyelenggaraan Pemerintahan Berbasis Elektronik", [("Indeks Kebijakan Internal SPBE", "3,40"), ("Persentase Layanan Administrasi Pemerintahan yang Terintegrasi dengan Sistem Penghubung Layanan", "78,5 %"), ("Predikat Evaluasi SPBE", "BAIK")]), ("2.", "Meningkatnya Keamanan Informasi Pemerintah Daerah", [("Nilai Indeks Keamanan Informasi", "451"), ("Persentase Insiden Siber yang Ditangani", "100 %")])]
    body = joined_rows(doc, aims, row="tr class=o")
    cost = money_of_programmes(doc, [("Program Pengelolaan Aplikasi Informatika", "2.914.330.000"), ("Program Penyelenggaraan Persandian untuk Pengamanan Informasi", "386.075.500")], "Rp. 3.300.405.500", amount="<td width='30%' align=right>")
    style = "<style>@page{size:215mm 330mm;margin:18mm}body{font:11pt 'Liberation Serif'}h4{text-align:center}.j{text-align:justify}.n{page-break-before:always}.b{width:100%;border-collapse:collapse}.b th,.b td{border:1px solid #000;padding:6px;vertical-align:middle}.o td{border-top:none;border-bottom:none}.b{border-bottom:1px solid #000}</style>"
    doc.html = f"{style}{statement}{head}<table class=b><tr>{heads}</tr><tr>{numbers}</tr>{body}<tr class=o>{'<td style=height:20px></td>' * 4}</tr></table>{cost}{signed_bare(doc, '', people, '50px')}"
    return doc


PRINTS: dict[str, Made] = {"personnel": personnel, "main_activities": main_activities, "work_unit": work_unit, "no_rules_between": no_rules_between}
