"""Prints of the sixteenth round, after a prosecutor's application, a regency's application of agreements, forms of a hospital and an annex of a
campus: ground that shows between cells, sub-activities without rules between them, a box of the form's control on each page, a typesetter's
table, flowing tables of a library, amounts in words. Two producers are new: groff, and a page that went through PostScript.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io
import subprocess
from collections.abc import Sequence
from typing import Any

from docx.shared import Cm
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.intake.prints.kit_html import Who, day, joined_rows, stated
from tests.intake.prints.kit_word import add_field, fill_table, money_in_word, side_by_side, word_paper, write_line
from tests.intake.prints.programs import by_dompdf, by_tcpdf, through_postscript
from tests.intake.prints.sheet import Made, Print, rows_of, saved_by_office
from tests.intake.unseen.kit import Aim


def by_groff(text: str) -> bytes:
    """What groff sets of a text with tables, as a PDF of its PostScript."""
    made = subprocess.run(["groff", "-Kutf8", "-t", "-Tps", "-P-pa4"], input=text.encode(), check=True, capture_output=True, timeout=60).stdout
    return subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", "-sOutputFile=-", "-"], input=made, check=True, capture_output=True, timeout=60).stdout


def prosecutor() -> Print:
    """A browser: cells in white on a yellow ground that shows between them, two tables of aims under letters, targets that are numbers only, the day of print at the top, who signs by role alone."""
    doc = Print()
    p = doc.put
    first, second = ("MAULANA YUSUF, S.H., M.H.", "Kepala Seksi Tindak Pidana Umum", "", "198204172006041002"), ("SRI HARTATI, S.H., M.Hum.", "Kepala Kejaksaan Negeri Lembah Ombak", "", "197509232000032001")

    def signs(path: str) -> str:
        for role, (name, *_, nip) in (("first", first), ("second", second)):
            doc.person(f"{path}parties.{role}", name=name, nip=nip)
        return f"<table width='100%' cellspacing=4 cellpadding=4 align=center><tr><td width='39%' align=center>Pihak Kedua,</td><td width='15%'>&nbsp;</td><td width='46%' align=center>Pihak Pertama,</td></tr>{'<tr><td>&nbsp;</td><td>&nbsp;</td><td>&nbsp;</td></tr>' * 3}<tr><td align=center>{second[0]}<br>NIP {second[3]}</td><td></td><td align=center>{first[0]}<br>NIP {first[3]}</td></tr></table>"

    statement = f"<p align=center><b>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026').replace(' TAHUN', '<br>TAHUN')}</b></p>{stated(doc, first, second, ('Pihak Pertama', 'Pihak Kedua'))}{signs('statement.')}"
    head = f"<p align=center class=n><b>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}</b></p><p align=center><b>{p('title.subject', 'SEKSI TINDAK PIDANA UMUM KEJAKSAAN NEGERI LEMBAH OMBAK').replace(' KEJAKSAAN', '<br>KEJAKSAAN')}</b></p>"
    names = ("No", "Sasaran Program", "Indikator", "Formulasi", "Target (Satuan / Persen %)")
    doc.heads(*names)
    widths = (4, 28, 30, 28, 10)
    heads = "<tr bgcolor='#FFCC00'>" + "".join(f"<td width='{w}%' align=center>{name}</td>" for name, w in zip(names, widths, strict=True)) + "</tr>"
    tables = [("A. KINERJA UTAMA", [
        ("1.", "Meningkatnya penyelesaian perkara tindak pidana umum", "Persentase perkara yang diselesaikan pada tahap prapenuntutan", "Jumlah berkas yang dinyatakan lengkap/Jumlah berkas yang diterima", "87,5"),
        ("2.", "Meningkatnya penyelesaian perkara di luar pengadilan", "Persentase perkara yang diselesaikan dengan keadilan restoratif", "Jumlah perkara yang dihentikan/Jumlah perkara yang diusulkan", "92"),
        ("3.", "Meningkatnya keberhasilan eksekusi", "Persentase putusan yang dieksekusi", "Jumlah putusan yang dieksekusi/Jumlah putusan berkekuatan hukum tetap", "98,25")]),
        ("B. KINERJA TUGAS TAMBAHAN", [
        ("1.", "Terlaksananya rencana aksi nasional", "Persentase rencana aksi hak asasi manusia yang dilaksanakan", "Jumlah aksi yang selesai/Jumlah aksi yang direncanakan", "100"),
        ("2.", "Meningkatnya kualitas pelayanan publik", "Nilai survei kepuasan masyarakat", "Jumlah nilai/Jumlah responden", "88,31")])]
    body, n = "", 0
    for title, rows in tables:
        letter, words = title.split(" ", 1)
        cells = ""
        for number, text, name, formula, target in rows:
            doc.row(n, 0, number=number, text=text, table=title, name=name, formula=formula, target=target)
            cells += f"<tr bgcolor='#FFFFFF'><td align=center>{number}</td><td>{text}</td><td>{name}</td><td>{formula}</td><td align=center>{target}</td></tr>"
            n += 1
        body += f"<table width='100%'><tr><td width='4%'>{letter}</td><td><b>{words}</b></td></tr><tr><td></td><td><table cellspacing=1 cellpadding=3 width='100%' bgcolor='#FFCC00'><thead>{heads}</thead><tbody>{cells}</tbody></table></td></tr></table><br>"
    doc.html = f"<style>@page{{size:A4;margin:14mm 12mm}}body{{font:10.5pt 'Liberation Sans'}}*{{-webkit-print-color-adjust:exact}}.j{{text-align:justify}}.n{{page-break-before:always}}td{{font-size:10.5pt}}</style><table width='100%'><tr><td>SATKER : KEJAKSAAN NEGERI LEMBAH OMBAK</td><td align=right>Tanggal Cetak 12/01/2026 9:41 AM</td></tr></table>{statement}{head}{body}{signs('')}"
    return doc


def structural() -> Print:
    """dompdf on folio after a regency's application: who it is of in labels above the table, headings with stars and their remark in italics, sub-activities below their activity without rules between them, one note beside all of them, titles and names at the right with their position over two lines."""
    doc = Print()
    p = doc.put
    first, second = ("WIJI LESTARI, S.P., M.P.", "Kepala Bidang Tanaman Pangan dan Hortikultura", "Pembina", "197703252003122004"), ("Ir. BAMBANG SUDIBYO", "Kepala Dinas Pertanian, Perikanan dan Ketahanan Pangan", "Pembina Utama Muda", "196805141994031007")
    head = f"<div class=k><div style='font-size:15pt'>{p('letterhead.government', 'PEMERINTAH KABUPATEN BANYU URIP')}</div><div style='font-size:17pt'><b>{p('letterhead.office', 'DINAS PERTANIAN, PERIKANAN DAN KETAHANAN PANGAN')}</b></div><div style='font-size:10pt'>{p('letterhead.address', 'Jalan Raya Selatan Nomor 8, Banyu Urip 53471')}<br>Telepon {p('letterhead.phone', '(0286) 591218')} Surel {p('letterhead.email', 'dinpertan@banyuurip.example')}</div></div>"

    def signs(path: str) -> str:
        cells = ""
        for role, label, (name, post, rank, nip) in (("second", "Pihak Kedua,", second), ("first", "Pihak Pertama,", first)):
            doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=nip, **({} if path else {"position": post.upper()}))
            cells += f"<td width='50%' align=center valign=top>{label}<br><b>{post.upper()}</b><div style='height:52px'></div><b><u>{name}</u></b><br>{rank}<br>NIP. {nip}</td>"
        return f"<p style='margin:12px 0 2px 50%;text-align:center'>{day(doc, path, 'Banyu Urip', '19 Januari 2026')}</p><table width='100%'><tr>{cells}</tr></table>"

    statement = f"{head}<h1>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h1>{stated(doc, first, second)}{signs('statement.')}"
    title = f"<div class='c n'><b>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'DINAS PERTANIAN, PERIKANAN DAN KETAHANAN PANGAN')}</b></div><table style='margin:6px 0 10px'><tr><td width=110><b>Nama Pejabat</b></td><td width=12>:</td><td>{first[0]}</td></tr><tr><td><b>Unit Kerja</b></td><td>:</td><td>Bidang Tanaman Pangan dan Hortikultura</td></tr></table>"
    heads = "".join(f"<th width='{w}%'>{h}</th>" for h, w in zip(doc.heads("NO", "SASARAN PROGRAM DAN SASARAN KEGIATAN **", "INDIKATOR KINERJA", "TARGET"), (7, 43, 34, 16), strict=True))
    aims: list[Aim] = [("1", "Meningkatnya produksi dan produktivitas tanaman pangan", [("Produktivitas padi", "6,72 ton/ha"), ("Produksi jagung", "48.325 ton")]), ("2", "Meningkatnya produksi hortikultura unggulan", [("Produksi cabai merah", "9.410,5 ton"), ("Persentase kenaikan luas tanam hortikultura", "3,5 %")]), ("3", "Tersedianya prasarana pertanian tanaman pangan", [("Jumlah jaringan irigasi tersier yang direhabilitasi", "21 unit")])]
    body = joined_rows(doc, aims)
    p("budget.heading", "KEGIATAN DAN SUB KEGIATAN")
    money, at = "", 0
    for index, (name, amount, note, parts) in enumerate([
        ("Pengawasan Penggunaan Sarana Pertanian", "Rp 1.284.650.000", "APBD", [("Pengawasan Penggunaan Sarana Pendukung Pertanian Sesuai dengan Komoditas", "Rp 884.650.000"), ("Pendampingan Penggunaan Sarana Pendukung Pertanian", "Rp 400.000.000")]),
        ("Pengembangan Prasarana Pertanian", "Rp 3.415.000.500", "DAK", [("Pembangunan, Rehabilitasi dan Pemeliharaan Jaringan Irigasi Usaha Tani", "Rp 3.415.000.500")]),
    ], 1):
        doc.line(at, number=f"{index}.", name=name, amount=amount, note=note)
        at += 1
        money += f"<tr><td style='border-bottom:0'>{index}. {name}</td><td style='border-bottom:0'>{amount}</td><td rowspan={len(parts) + 1}>{note}</td></tr>"
        for k, (part, cost) in enumerate(parts):
            doc.line(at, number=f"{chr(97 + k)}.", name=part, amount=cost, note=note)
            at += 1
            below = "" if k == len(parts) - 1 else "border-bottom:0;"
            money += f"<tr><td style='border-top:0;{below}padding-left:30px'>{chr(97 + k)}. {part}</td><td style='border-top:0;{below}'>{cost}</td></tr>"
    cost = f"<table class=b style='margin-top:16px'><tr><th width='50%'>KEGIATAN DAN SUB KEGIATAN</th><th width='27%'>ANGGARAN</th><th>KETERANGAN</th></tr>{money}<tr style='background:#f1f1f1'><td><b>JUMLAH</b></td><td><b>{p('budget.total', 'Rp 4.699.650.500')}</b></td><td></td></tr></table>"
    note = "<p style='font-style:italic'>**) Diisi sasaran program untuk administrator dan sasaran kegiatan untuk pengawas.</p>"
    style = "<style>@page{margin:13mm 18mm 14mm}body{font:11pt Helvetica}h1{font-size:15pt;text-align:center}.k{text-align:center;border-bottom:2px solid #111;padding-bottom:5px}.c{text-align:center}.j{text-align:justify}.n{page-break-before:always}.b{width:100%;border-collapse:collapse}.b td,.b th{border:1px solid #111;padding:3px 5px;vertical-align:top}</style>"
    doc.data = by_dompdf(f"{style}{statement}{title}<table class=b><tr>{heads}</tr>{body}</table>{cost}{note}{signs('')}", "folio")
    return doc


def controlled() -> Print:
    """Writer through PostScript: a box of the form's control (number, revision, day, page) at the head of each page, baseline and unit before the target, bounds, an aim in each row, money with its source, labels before the names of who signs."""
    doc = Print()
    p = doc.put
    first, second = ("Ns. KRISTINA HUTABARAT, S.Kep., M.Kep.", "Kepala Instalasi Rawat Inap", "", "198108302005012007"), ("dr. LUKMAN HAKIM, Sp.An.", "Wakil Direktur Pelayanan", "", "197302062003121003")
    word = word_paper("Liberation Sans", 10.5, 4, (21, 29.7), 2)
    section = word.sections[0]
    section.top_margin = Cm(1.2)
    box = section.header.add_table(4, 3, Cm(17))
    box.style = "Table Grid"
    for r, pair in enumerate((("No. Dokumen", "FR-MUT-014"), ("Revisi", "03"), ("Tanggal Terbit", "2 Januari 2024"), ("Halaman", ""))):
        for c, text in enumerate(("", *pair)):
            box.cell(r, c).text = text
            box.cell(r, c).width = Cm((9, 4, 4)[c])
    add_field(box.cell(3, 2).paragraphs[0], "PAGE")
    whole = box.cell(0, 0).merge(box.cell(3, 0))
    whole.text = "RUMAH SAKIT UMUM DAERAH MUARA SEHAT\nFORMULIR PERJANJIAN KINERJA"
    write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 1, True, 13)
    write_line(word, p("title.subject", "INSTALASI RAWAT INAP"), 1, True, 12)
    aims: list[Aim] = [
        ("1.", "Meningkatnya keselamatan pasien rawat inap", [("Kepatuhan upaya pencegahan risiko pasien jatuh", "Persen", "94,2", "100")]),
        ("2.", "Meningkatnya mutu asuhan keperawatan", [("Kelengkapan asuhan keperawatan 24 jam", "Persen", "81", "≥ 90")]),
        ("3.", "Menurunnya kejadian infeksi", [("Angka infeksi luka infus", "Permil", "4,75", "≤ 3,5")]),
        ("4.", "Meningkatnya kepuasan pasien", [("Indeks kepuasan pasien rawat inap", "Indeks", "82,40", "85,00")]),
        ("5.", "Meningkatnya efisiensi pemakaian tempat tidur", [("Rata-rata lama pasien dirawat", "Hari", "5,1", "4")]),
    ]
    table = word.add_table(len(aims) + 1, 6, "Table Grid")
    fill_table(table, [doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "CAPAIAN 2025", "TARGET 2026"), *rows_of(doc, aims, "name", "unit", "last_year", "target")], (1, 4.8, 5.4, 1.9, 2, 1.9), 9.5, middle=(0, 3, 4, 5))
    write_line(word, "")
    lines = [("Pelayanan keperawatan rawat inap", "Rp. 742.115.000,-", "BLUD"), ("Pemeliharaan alat kesehatan", "Rp. 86.940.500,-", "BLUD"), ("Pengadaan linen", "Rp. 215.000.000,-", "APBD")]
    money_in_word(doc, word, ("NO", "KEGIATAN", "ANGGARAN", "SUMBER DANA"), lines, ("TOTAL", "Rp. 1.044.055.500,-"), (1, 9, 4, 3), keys=("name", "amount", "source_of_funds"))
    write_line(word, "")
    for role, (name, post, _, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, nip=nip)
    side_by_side(word, [("", day(doc, "", "Muara Sehat", "5 Januari 2026")), (f"PIHAK KEDUA\n{second[1]}", f"PIHAK PERTAMA\n{first[1]}"), ("\n\n", ""), (f"{second[0]}\nNIP. {second[3]}", f"{first[0]}\nNIP. {first[3]}")])
    doc.data = through_postscript(saved_by_office(word, "docx"))
    return doc


def typeset() -> Print:
    """groff: a typesetter's page in Times with hyphens, a table in boxes whose rows are set close, money in a table with rules down only and a double line above the sum, two names over lines."""
    doc = Print()
    p = doc.put
    first, second = ("Dr. Ir. MEGAWATI SIMANJUNTAK, M.Si.", "Ketua Lembaga Penelitian dan Pengabdian kepada Masyarakat", "", "197006121996032005"), ("Prof. Dr. YANUAR ABDULLAH, M.Sc.", "Rektor", "", "196301171988031002")
    heads = doc.heads("No.", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Target")
    aims: list[Aim] = [("1.", "Meningkatnya luaran penelitian dosen", [("Jumlah artikel pada jurnal bereputasi internasional", "185 artikel"), ("Jumlah kekayaan intelektual yang didaftarkan", "62 judul")]), ("2.", "Meningkatnya penerapan hasil pengabdian", [("Persentase desa binaan yang menerapkan teknologi tepat guna", "73,5 %"), ("Rasio dana kerja sama terhadap dana penelitian", "0,38")]), ("3.", "Meningkatnya kinerja pengelolaan anggaran lembaga", [("Persentase serapan anggaran", "96 %")])]
    rows = "".join("\t".join(f"T{{\n.fi\n{cell}\nT}}" if cell and at in (1, 2) else cell for at, cell in enumerate(row)) + "\n" for row in rows_of(doc, aims, "name", "target"))
    p("budget.heading", "Kegiatan")
    money = ""
    for n, (name, amount) in enumerate([("Penelitian dasar dan terapan", "Rp4.218.750.000"), ("Pengabdian kepada masyarakat", "Rp1.106.300.000"), ("Penerbitan jurnal", "Rp389.925.000")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        money += f"{n + 1}.\t{name}\t{amount}\n"
    title = f".ce 2\n\\fB\\s+3{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}\\s0\\fP\n\\fB{p('title.subject', 'LEMBAGA PENELITIAN DAN PENGABDIAN KEPADA MASYARAKAT')}\\fP\n.sp 1\n"
    for role, (name, post, _, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, nip=nip)
    signs = f".TS\ncenter;\nlw(8c) lw(8.5c).\n\t{day(doc, '', 'Kota Ilmu', '9 Januari 2026')}\n{second[1]},\tT{{\n.fi\n.na\n.nh\n{first[1]},\nT}}\n\\&\n\\&\n\\&\n\\fB{second[0]}\\fP\t\\fB{first[0]}\\fP\nNIP {second[3]}\tNIP {first[3]}\n.TE\n"
    aims_table = ".TS\nallbox;\ncb cb cb cb\nc lw(5.2c) lw(6.6c) c.\n" + "\t".join(heads) + "\n" + rows + ".TE\n"
    cost = f".sp 1\n.TS\nbox;\ncb | cb | cb\nc | lw(9c) | r.\nNo.\tKegiatan\tAnggaran\n_\n{money}=\n\\^\t\\fBJumlah\\fP\t{p('budget.total', 'Rp5.714.975.000')}\n.TE\n.sp 1\n".replace("\\^\t", "\t")
    doc.data = by_groff(f".pl 29.7c\n.po 2c\n.ll 17c\n.ps 11\n.vs 13p\n.nf\n.sp |1.5c\n{title}{aims_table}{cost}{signs}")
    return doc


def flowing() -> Print:
    """A library's flowing tables on pages that lie: a statement in justified lines, blue heads with white letters again on the next page, zebra rows, quarters, people who answer, the number of the page over the whole at the foot."""
    doc = Print()
    p = doc.put
    first, second = ("ABDUL KADIR HANAFI, S.STP., M.Si.", "Kepala Badan Penanggulangan Bencana Daerah", "Pembina Utama Muda", "197504101995011001"), ("Ir. H. SYAMSUDDIN NOOR, M.T.", "Gubernur Tanjung Harapan", "", "")
    plain = ParagraphStyle("a", fontName="Helvetica", fontSize=8.5, leading=10.5)
    mid = ParagraphStyle("m", parent=plain, alignment=TA_CENTER)
    white = ParagraphStyle("w", parent=mid, fontName="Helvetica-Bold", textColor=colors.white)
    right = ParagraphStyle("r", parent=plain, alignment=TA_RIGHT)
    title = ParagraphStyle("t", parent=mid, fontName="Helvetica-Bold", fontSize=13, leading=17)
    flow: list[Any] = [Paragraph(p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), title), Paragraph(p("title.subject", "BADAN PENANGGULANGAN BENCANA DAERAH PROVINSI TANJUNG HARAPAN"), title), Spacer(1, 8)]
    names = doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target 2026", "TW I", "TW II", "TW III", "TW IV", "Penanggung Jawab")
    aims: list[Aim] = [(str(n + 1), text, indicators) for n, (text, indicators) in enumerate([
        ("Menurunnya risiko bencana daerah", [("Indeks risiko bencana", "Indeks", "118,4", "121", "120,5", "119", "118,4", "Bidang Pencegahan"), ("Indeks ketahanan daerah", "Indeks", "0,67", "0,6", "0,62", "0,65", "0,67", "Bidang Pencegahan")]),
        ("Meningkatnya kesiapsiagaan masyarakat", [("Jumlah desa tangguh bencana yang dibentuk", "Desa", "45", "5", "20", "35", "45", "Bidang Kesiapsiagaan"), ("Persentase sekolah rawan yang mengikuti simulasi", "Persen", "62,5", "15", "30", "45", "62,5", "Bidang Kesiapsiagaan"), ("Jumlah relawan yang dilatih", "Orang", "1.250", "250", "600", "900", "1.250", "Bidang Kesiapsiagaan")]),
        ("Meningkatnya kecepatan penanganan darurat", [("Rata-rata waktu tanggap darurat", "Jam", "12", "14", "13", "12", "12", "Bidang Kedaruratan"), ("Persentase korban yang terlayani", "Persen", "100", "100", "100", "100", "100", "Bidang Kedaruratan"), ("Jumlah gudang logistik yang siap pakai", "Unit", "9", "6", "7", "8", "9", "Bidang Logistik")]),
        ("Meningkatnya pemulihan pascabencana", [("Persentase rumah terdampak yang dipulihkan", "Persen", "78,25", "10", "30", "55", "78,25", "Bidang Rehabilitasi"), ("Jumlah dokumen kajian kebutuhan pascabencana", "Dokumen", "7", "1", "3", "5", "7", "Bidang Rehabilitasi")]),
        ("Meningkatnya akuntabilitas badan", [("Nilai akuntabilitas kinerja", "Nilai", "76,15", "-", "-", "-", "76,15", "Sekretariat"), ("Persentase temuan yang ditindaklanjuti", "Persen", "95", "80", "85", "90", "95", "Sekretariat")]),
    ])]
    keys = ("name", "unit", "target", "quarters__tw1", "quarters__tw2", "quarters__tw3", "quarters__tw4", "responsible")
    rows: list[Any] = [[Paragraph(name, white) for name in names]]
    spans, at = [], 1
    for n, (number, text, indicators) in enumerate(aims):
        for k, values in enumerate(indicators):
            doc.row(n, k, number=number, text=text, **dict(zip(keys, values, strict=True)))
            rows.append([Paragraph(number if k == 0 else "", mid), Paragraph(text if k == 0 else "", plain), *(Paragraph(v, mid if 0 < c < 7 else plain) for c, v in enumerate(values))])
        spans += [("SPAN", (c, at), (c, at + len(indicators) - 1)) for c in (0, 1)] if len(indicators) > 1 else []
        at += len(indicators)
    widths = [w * mm for w in (9, 52, 70, 18, 20, 16, 16, 16, 18, 36)]
    grid = [("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#1f4e79")), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 4), ("BOTTOMPADDING", (0, 0), (-1, -1), 5)]
    stripes = [("BACKGROUND", (2, r), (-1, r), colors.HexColor("#eaf1f8")) for r in range(2, len(rows), 2)]
    flow += [Table(rows, widths, repeatRows=1, style=TableStyle([*grid, *stripes, *spans])), Spacer(1, 10)]
    p("budget.heading", "Program")
    money: list[Any] = [[Paragraph(h, white) for h in ("No", "Program", "Anggaran (Rp)", "Keterangan")]]
    for n, (name, amount, note) in enumerate([("Program Penanggulangan Bencana", "14.206.880.000", "APBD"), ("Program Penunjang Urusan Pemerintahan Daerah Provinsi", "9.775.415.250", "APBD"), ("Program Pemulihan Pascabencana", "21.000.000.000", "Hibah")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount, note=note)
        money.append([Paragraph(str(n + 1), mid), Paragraph(name, plain), Paragraph(amount, right), Paragraph(note, mid)])
    money.append(["", Paragraph("<b>Jumlah</b>", right), Paragraph(f"<b>{p('budget.total', '44.982.295.250')}</b>", right), ""])
    flow += [Table(money, [w * mm for w in (9, 150, 50, 62)], style=TableStyle(grid)), Spacer(1, 12)]
    lanes: list[Any] = [["", Paragraph(day(doc, "", "Tanjung Harapan", "23 Januari 2026"), mid)], [], [Spacer(1, 40), ""], []]
    for role, (name, post, rank, nip) in (("second", second), ("first", first)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
        lanes[1].append(Paragraph(f"{'PIHAK KEDUA' if role == 'second' else 'PIHAK PERTAMA'},<br/>{post}", mid))
        lanes[3].append(Paragraph(f"<b><u>{name}</u></b>{f'<br/>{rank}' if rank else ''}{f'<br/>NIP. {nip}' if nip else ''}", mid))
    flow.append(Table(lanes, [135 * mm] * 2, style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])))
    out = io.BytesIO()

    def foot(canvas: Any, made: Any) -> None:
        canvas.setFont("Helvetica-Oblique", 7)
        canvas.drawString(15 * mm, 8 * mm, "Perjanjian Kinerja BPBD 2026")
        canvas.drawRightString(315 * mm, 8 * mm, f"Hal. {made.page}")

    SimpleDocTemplate(out, pagesize=landscape((215 * mm, 330 * mm)), leftMargin=15 * mm, rightMargin=15 * mm, topMargin=14 * mm, bottomMargin=15 * mm).build(flow, onFirstPage=foot, onLaterPages=foot)
    doc.data = out.getvalue()
    return doc


def in_words() -> Print:
    """TCPDF in a serif: one paper, people before the table in lines with dots, weights, Rp at the left and the amount at the right of one cell, the sum in words in a row of its own below it."""
    doc = Print()
    p = doc.put
    first, second = ("MARTHEN LUTHER KAFIAR, S.Sos.", "Kepala Distrik Teluk Bakau", "Pembina", "197412032001121004"), ("YOHANA WANGGAI, S.E., M.M.", "Sekretaris Daerah Kabupaten Tanah Karang", "Pembina Utama Madya", "197101081996032002")
    calls: list[tuple[str, Sequence[Any]]] = [("SetMargins", (22, 18, 22)), ("AddPage", ()), ("SetFont", ("times", "B", 13)), ("Cell", (0, 7, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 0, 1, "C")), ("Cell", (0, 7, p("title.subject", "DISTRIK TELUK BAKAU"), 0, 1, "C")), ("Ln", (3,)), ("SetFont", ("times", "", 11))]
    heads = "".join(f"<th width='{w}%' align='center'><b>{h}</b></th>" for w, h in zip((6, 33, 35, 10, 16), doc.heads("No", "Sasaran", "Indikator Kinerja", "Bobot", "Target"), strict=True))
    aims: list[Aim] = [("1", "Meningkatnya pelayanan administrasi distrik", [("Indeks kepuasan masyarakat", "40", "81,5 Indeks")]), ("2", "Meningkatnya ketertiban kampung", [("Persentase kampung yang menyusun laporan keuangan tepat waktu", "35", "88 Persen")]), ("3", "Meningkatnya partisipasi masyarakat", [("Jumlah musyawarah kampung yang difasilitasi", "25", "17 Kegiatan")])]
    body = "".join(f"<tr><td width='6%' align='center'>{a}</td><td width='33%'>{b}</td><td width='35%'>{c}</td><td width='10%' align='center'>{d}</td><td width='16%' align='center'>{e}</td></tr>" for a, b, c, d, e in rows_of(doc, aims, "name", "weight", "target"))
    calls.append(("writeHTML", (f'<table border="1" cellpadding="4"><tr>{heads}</tr>{body}</table>'.replace("'", '"'), True, False, True)))
    p("budget.heading", "Kegiatan")
    left, top = 22.0, 118.0
    calls += [("SetFont", ("times", "B", 11)), ("SetXY", (left, top)), ("Cell", (12, 8, "No", 1, 0, "C")), ("Cell", (96, 8, "Kegiatan", 1, 0, "C")), ("Cell", (58, 8, "Anggaran", 1, 1, "C")), ("SetFont", ("times", "", 11))]

    def amount(text: str, y: float) -> None:
        calls.extend([("SetXY", (left + 108, y)), ("Cell", (58, 8, text, 1, 0, "R")), ("SetXY", (left + 108, y)), ("Cell", (20, 8, "Rp", 0, 1, "L"))])

    for n, (name, cost) in enumerate([("Penyelenggaraan pelayanan distrik", "318.450.000"), ("Pembinaan pemerintahan kampung", "127.300.000"), ("Fasilitasi musyawarah kampung", "64.250.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=f"Rp {cost}")
        y = top + 8 * (n + 1)
        calls += [("SetXY", (left, y)), ("Cell", (12, 8, str(n + 1), 1, 0, "C")), ("Cell", (96, 8, name, 1, 0, "L"))]
        amount(cost, y)
    p("budget.total", "Rp 510.000.000")
    calls += [("SetFont", ("times", "B", 11)), ("SetXY", (left, top + 32)), ("Cell", (108, 8, "Jumlah", 1, 0, "C"))]
    amount("510.000.000", top + 32)
    calls += [("SetFont", ("times", "I", 11)), ("SetXY", (left, top + 40)), ("Cell", (166, 8, "Terbilang: lima ratus sepuluh juta rupiah", 1, 1, "C")), ("SetFont", ("times", "", 11))]

    def person(role: str, who: Who, label: str, x: float) -> None:
        name, post, rank, nip = who
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
        for step, (text, style) in enumerate([(label, ""), (f"{post},", ""), ("", ""), ("", ""), ("", ""), (name, "BU"), (rank, ""), (f"NIP. {nip}", "")]):
            calls.extend([("SetFont", ("times", style, 11)), ("SetXY", (x, top + 66 + 6 * step)), ("Cell", (83, 6, text, 0, 0, "C"))])

    calls += [("SetXY", (105, top + 58)), ("Cell", (83, 6, day(doc, "", "Teluk Bakau", "30 Januari 2026"), 0, 0, "C"))]
    person("second", second, "PIHAK KEDUA", left)
    person("first", first, "PIHAK PERTAMA", 105)
    doc.data = by_tcpdf(calls)
    return doc


PRINTS: dict[str, Made] = {"prosecutor": prosecutor, "structural": structural, "controlled": controlled, "typeset": typeset, "flowing": flowing, "in_words": in_words}
