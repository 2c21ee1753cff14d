"""Prints of the seventeenth round, to see whether what the sixteenth fixed holds: an agency's dark heads, aims as full rows with semesters, a
typed form without rules, lists of a library with months in words.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.shared import Cm

from tests.intake.prints.kit_html import day, joined_rows, signed, stated
from tests.intake.prints.kit_word import fill_table, money_in_word, side_by_side, word_paper, write_line
from tests.intake.prints.programs import by_dompdf, by_fpdf, by_wkhtml, through_postscript
from tests.intake.prints.sheet import Made, Print, rows_of, saved_by_office
from tests.intake.unseen.kit import Aim


def dark_heads() -> Print:
    """wkhtmltopdf: a ministry's unit; white letters on dark green in heads of aims and of money, codes of indicators, zebra rows, a total in green, both sign with role and position."""
    doc = Print()
    p = doc.put
    first, second = ("RAHMAT HIDAYATULLAH, S.Hut., M.Si.", "Kepala Balai Taman Nasional Gunung Lestari", "", "197806142003121002"), ("Dr. Ir. NURLAELA SAFITRI, M.Sc.", "Direktur Jenderal Konservasi Sumber Daya Alam", "", "196909091995032001")
    statement = f"<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3><h3>{p('statement.title.subject', 'BALAI TAMAN NASIONAL GUNUNG LESTARI')}</h3>{stated(doc, first, second)}{signed(doc, 'statement.', ('Cibodas Raya', '15 Januari 2026'), (('second', 'Pihak Kedua,', second), ('first', 'Pihak Pertama,', first)), posts=False)}"
    head = f"<h3 class=n>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3><h3>{p('title.subject', 'BALAI TAMAN NASIONAL GUNUNG LESTARI')}</h3>"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran Kegiatan", "Kode", "Indikator Kinerja Kegiatan", "Satuan", "Target"))
    aims: list[Aim] = [("1", "Terjaganya keanekaragaman hayati kawasan", [("IKK 1.1", "Luas kawasan yang dikelola efektif", "Hektare", "24.270,8"), ("IKK 1.2", "Jumlah populasi owa jawa yang terpantau", "Ekor", "186")]), ("2", "Meningkatnya pemanfaatan jasa lingkungan", [("IKK 2.1", "Nilai penerimaan negara bukan pajak", "Juta Rupiah", "1.345"), ("IKK 2.2", "Jumlah kunjungan wisata", "Orang", "92.500")]), ("3", "Meningkatnya peran masyarakat sekitar kawasan", [("IKK 3.1", "Jumlah desa binaan", "Desa", "11"), ("IKK 3.2", "Persentase konflik tenurial yang diselesaikan", "Persen", "62,5")])]
    body = "".join(f"<tr class=z{n % 2}>{''.join(f'<td class={c}>{t}</td>' for c, t in zip('cllLcc', row, strict=True))}</tr>" for n, row in enumerate(rows_of(doc, aims, "code", "name", "unit", "target")))
    p("budget.heading", "Kegiatan")
    money = ""
    for n, (name, amount) in enumerate([("Pengelolaan Kawasan Konservasi", "Rp 6.410.225.000"), ("Konservasi Spesies dan Genetik", "Rp 1.275.660.000"), ("Pemanfaatan Jasa Lingkungan Hutan Konservasi", "Rp 884.115.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        money += f"<tr class=z{n % 2}><td class=c>{n + 1}</td><td>{name}</td><td align=right>{amount}</td></tr>"
    cost = f"<table class=b><tr><th width='6%'>No</th><th>Kegiatan</th><th width='28%'>Anggaran</th></tr>{money}<tr class=t><td colspan=2 class=c>Jumlah</td><td align=right>{p('budget.total', 'Rp 8.570.000.000')}</td></tr></table>"
    style = "<style>body{font:15px 'Liberation Sans'}h3{text-align:center;margin:3px}.j{text-align:justify}.n{page-break-before:always}.b{width:100%;border-collapse:collapse;margin-top:14px}.b th{background:#14532d;color:#fff;padding:7px 5px;border:1px solid #14532d}.b td{border:1px solid #9ca3af;padding:5px;vertical-align:top}.z1{background:#eef6ee}.c{text-align:center}.t{background:#bbe0c4;font-weight:bold}</style>"
    doc.data = by_wkhtml(f"{style}{statement}{head}<table class=b>{f'<tr>{heads}</tr>'}{body}</table>{cost}{signed(doc, '', ('Cibodas Raya', '15 Januari 2026'), (('second', '', second), ('first', '', first)))}", "-s", "A4", "--margin-top", "15mm")
    return doc


def full_rows() -> Print:
    """Writer on pages that lie, in Bookman: aims as full rows in grey above their indicators, semesters, a formula, money with its own quarters' share left out, three lines of position."""
    doc = Print()
    p = doc.put
    first, second = ("SUPRIYADI, S.Pd., M.Pd.", "Kepala Bidang Pembinaan Sekolah Dasar", "Pembina Tingkat I", "197209181997031004"), ("Dra. ENDANG KUSTIATI, M.M.", "Kepala Dinas Pendidikan, Kepemudaan dan Olahraga Kabupaten Argo Mulyo", "Pembina Utama Muda", "196611071991032008")
    word = word_paper("URW Bookman", 10, 3, (33, 21.5), 2)
    section = word.sections[0]
    section.top_margin = section.bottom_margin = Cm(1.5)
    write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 1, True, 13)
    write_line(word, p("title.subject", "BIDANG PEMBINAAN SEKOLAH DASAR"), 1, True, 12)
    names = ("No", "Indikator Kinerja", "Formula", "Satuan", "Target", "Semester I", "Semester II")
    aims: list[Aim] = [("", "Meningkatnya pemerataan akses pendidikan dasar", [("1", "Angka partisipasi murni sekolah dasar", "Jumlah siswa usia 7-12 tahun dibagi penduduk usia 7-12 tahun dikali 100%", "Persen", "98,75", "98,50", "98,75"), ("2", "Jumlah ruang kelas yang direhabilitasi", "Penjumlahan ruang kelas yang selesai direhabilitasi", "Ruang", "46", "12", "46")]), ("", "Meningkatnya mutu sekolah dasar", [("1", "Persentase sekolah dasar terakreditasi A", "Sekolah terakreditasi A dibagi sekolah seluruhnya dikali 100%", "Persen", "57,4", "55", "57,4"), ("2", "Indeks literasi", "Hasil asesmen nasional", "Indeks", "71,20", "-", "71,20")])]
    rows: list[Sequence[str]] = [doc.heads(*names)]
    spans = []
    for n, (_, text, indicators) in enumerate(aims):
        spans.append(len(rows))
        rows.append([f"Sasaran: {text}", *[""] * 6])
        for k, (own, *values) in enumerate(indicators):
            doc.row(n, k, text=text, own=own, **dict(zip(("name", "formula", "unit", "target", "semesters__s1", "semesters__s2"), values, strict=True)))
            rows.append([own, *values])
    table = word.add_table(len(rows), 7, "Table Grid")
    fill_table(table, rows, (1.2, 8, 9.4, 2.4, 2.4, 2.6, 2.6), 10, middle=(0, 3, 4, 5, 6))
    for at in spans:
        cell = table.cell(at, 0).merge(table.cell(at, 6))
        cell.text = rows[at][0]
    write_line(word, "")
    lines = [("Rehabilitasi Sedang/Berat Ruang Kelas Sekolah", "4.725.300.000", "DAK"), ("Pengadaan Perlengkapan Sekolah", "618.942.500", "APBD"), ("Pembinaan Minat, Bakat dan Kreativitas Siswa", "205.757.500", "APBD")]
    money_in_word(doc, word, ("No", "Sub Kegiatan", "Anggaran (Rp)", "Sumber Dana"), lines, ("Jumlah", "5.550.000.000"), (1.2, 16, 6, 5.4), keys=("name", "amount", "source_of_funds"))
    write_line(word, "")
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    side_by_side(word, [("", day(doc, "", "Argo Mulyo", "21 Januari 2026")), (f"{second[1]},", f"{first[1]},"), ("\n\n", ""), (f"{second[0]}\n{second[2]}\nNIP. {second[3]}", f"{first[0]}\n{first[2]}\nNIP. {first[3]}")])
    doc.data = saved_by_office(word, "docx")
    return doc


def sub_district() -> Print:
    """dompdf in Courier: who it is of in labels, a table whose outer sides are double, targets with their unit in brackets, money as a table with the code before each name, a grand total with its words below."""
    doc = Print()
    p = doc.put
    first, second = ("I GEDE WIRAWAN, S.IP.", "Lurah Tegal Sari", "Penata Tingkat I", "198311022008011006"), ("NI LUH PUTU ARIANI, S.STP., M.A.P.", "Camat Denbukit", "Pembina", "197907152000122001")
    statement = f"<div class=t>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</div>{stated(doc, first, second, ('PIHAK KESATU', 'PIHAK KEDUA'))}{signed(doc, 'statement.', ('Denbukit', '8 Januari 2026'), (('second', 'PIHAK KEDUA,', second), ('first', 'PIHAK KESATU,', first)), posts=False)}"
    head = f"<div class='t n'>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'KELURAHAN TEGAL SARI KECAMATAN DENBUKIT')}</div>"
    heads = "".join(f"<th width='{w}%'>{h}</th>" for h, w in zip(doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "TARGET"), (6, 37, 37, 20), strict=True))
    aims: list[Aim] = [("1", "Meningkatnya kualitas pelayanan kelurahan", [("Indeks kepuasan masyarakat", "86,40 (Sangat Baik)"), ("Persentase surat keterangan yang terbit dalam satu hari", "95 %")]), ("2", "Meningkatnya keberdayaan lembaga kemasyarakatan", [("Jumlah lembaga kemasyarakatan yang aktif", "27 lembaga"), ("Persentase usulan musyawarah yang ditindaklanjuti", "42,5 %")]), ("3", "Meningkatnya ketenteraman lingkungan", [("Jumlah pos keamanan lingkungan yang aktif", "18 pos")])]
    body = joined_rows(doc, aims)
    p("budget.heading", "KEGIATAN")
    money = ""
    for n, (code, name, amount) in enumerate([("7.01.02.2.03", "Koordinasi Pemeliharaan Prasarana dan Sarana Pelayanan Umum", "Rp. 174.300.000,00"), ("7.01.03.2.02", "Kegiatan Pemberdayaan Kelurahan", "Rp. 381.955.750,00"), ("7.01.04.2.01", "Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum", "Rp. 43.744.250,00")]):
        doc.line(n, code=code, name=name, amount=amount)
        money += f"<tr><td>{code}</td><td>{name}</td><td align=right>{amount}</td></tr>"
    cost = f"<table class=b><tr><th width='20%'>KODE</th><th>KEGIATAN</th><th width='27%'>ANGGARAN</th></tr>{money}<tr><td colspan=2 align=right>TOTAL</td><td align=right>{p('budget.total', 'Rp. 600.000.000,00')}</td></tr></table><p>(enam ratus juta rupiah)</p>"
    last = signed(doc, "", ("Denbukit", "8 Januari 2026"), (("second", "", second), ("first", "", first)))
    style = "<style>@page{margin:18mm 20mm}body{font:11pt Courier}.t{text-align:center;font-size:13pt;font-weight:bold}.j{text-align:justify}.n{page-break-before:always}.b{width:100%;border-collapse:collapse;border:3px double #000;margin-top:14px}.b td,.b th{border:1px solid #000;padding:4px 6px;vertical-align:top}</style>"
    doc.data = by_dompdf(f"{style}{statement}{head}<table class=b><tr>{heads}</tr>{body}</table>{cost}{last}", "folio")
    return doc


def listed() -> Print:
    """FPDF through PostScript, in Times: a letterhead, an aim in each row with who answers, money in a column beside its programme with Rp. at the left, the place of signing above the one at the left who signs first."""
    doc = Print()
    p = doc.put
    calls: list[tuple[str, Sequence[Any]]] = [("SetMargins", (20, 15, 20)), ("AddPage", ())]

    def at(x: float, y: float, w: float, text: str, align: str = "L", style: str = "", size: float = 11, border: Any = 0, h: float = 6) -> None:
        calls.extend([("SetFont", ("Times", style, size)), ("SetXY", (x, y)), ("Cell", (w, h, text, border, 0, align))])

    at(20, 14, 170, p("letterhead.government", "PEMERINTAH KOTA TELUK KENARI"), "C", "", 13)
    at(20, 20, 170, p("letterhead.office", "DINAS PERPUSTAKAAN DAN KEARSIPAN"), "C", "B", 15)
    at(20, 26, 170, p("letterhead.address", "Jalan Pemuda Nomor 21 Teluk Kenari 90114"), "C", "", 10)
    calls += [("SetLineWidth", (0.8,)), ("Line", (20, 34, 190, 34)), ("SetLineWidth", (0.2,))]
    at(20, 38, 170, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), "C", "B", 13)
    at(20, 44, 170, p("title.subject", "DINAS PERPUSTAKAAN DAN KEARSIPAN KOTA TELUK KENARI"), "C", "B", 11)
    widths = (10, 52, 58, 22, 28)
    y, x = 54.0, 20.0
    for name, w in zip(doc.heads("No.", "Sasaran", "Indikator", "Target", "Pengampu"), widths, strict=True):
        at(x, y, w, name, "C", "B", 10.5, 1, 8)
        x += w
    y += 8
    aims = [("1.", ("Meningkatnya kegemaran", "membaca masyarakat"), ("Nilai tingkat kegemaran", "membaca"), "69,80", "Bidang Layanan"), ("2.", ("Meningkatnya mutu", "perpustakaan"), ("Persentase perpustakaan yang", "terakreditasi"), "31,25%", "Bidang Layanan"), ("3.", ("Meningkatnya tertib arsip", "perangkat daerah"), ("Nilai pengawasan kearsipan", "internal rata-rata"), "76,14", "Bidang Arsip"), ("4.", ("Meningkatnya pemanfaatan", "arsip statis"), ("Jumlah khazanah arsip yang", "dapat diakses daring"), "1.420", "Bidang Arsip")]
    for n, (number, said, called, target, who) in enumerate(aims):
        doc.row(n, 0, number=number, text=" ".join(said), name=" ".join(called), target=target, responsible=who)
        x = 20.0
        for w, lines, align in zip(widths, ((number,), said, called, (target,), (who,)), "CLLCC", strict=True):
            at(x, y, w, "", border=1, h=13)
            for k, line in enumerate(lines):
                at(x, y + 0.5 + 6 * k, w, line, align, "", 10.5)
            x += w
        y += 13
    y += 8
    p("budget.heading", "Program")
    for w, name, x in zip((10, 105, 55), ("No.", "Program", "Anggaran"), (20, 30, 135), strict=True):
        at(x, y, w, name, "C", "B", 10.5, 1, 8)
    for n, (name, amount) in enumerate([("Program Pembinaan Perpustakaan", "1.892.550.000"), ("Program Pengelolaan Arsip", "736.480.500"), ("Program Penunjang Urusan Pemerintahan Daerah", "9.120.969.500")]):
        y += 8 if n == 0 else 7
        doc.line(n, number=f"{n + 1}.", name=name, amount=f"Rp. {amount}")
        at(20, y, 10, f"{n + 1}.", "C", "", 10.5, 1, 7)
        at(30, y, 105, name, "L", "", 10.5, 1, 7)
        at(135, y, 55, amount, "R", "", 10.5, 1, 7)
        at(135, y, 20, "Rp.", "L", "", 10.5, 0, 7)
    y += 7
    at(20, y, 115, "Jumlah", "C", "B", 10.5, 1, 7)
    at(135, y, 55, "11.750.000.000", "R", "B", 10.5, 1, 7)
    at(135, y, 20, "Rp.", "L", "B", 10.5, 0, 7)
    p("budget.total", "Rp. 11.750.000.000")
    y += 14
    first, second = ("ABRAHAM TUHUMURY, S.Sos., M.Si.", "Kepala Dinas Perpustakaan dan Kearsipan", "Pembina Utama Muda", "197107231998031006"), ("Ir. H. RUSDI AMBO DALLE", "Wali Kota Teluk Kenari", "", "")
    at(20, y, 80, day(doc, "", "Teluk Kenari", "26 Januari 2026"), "C")
    for x, role, label, (name, post, rank, nip) in ((20, "first", "Pihak Pertama,", first), (110, "second", "Pihak Kedua,", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
        for step, (text, style) in enumerate([(label, ""), (post, ""), ("", ""), ("", ""), ("", ""), (name, "BU"), (rank, ""), (f"NIP. {nip}" if nip else "", "")]):
            at(x, y + 6 + 5.5 * step, 80, text, "C", style)
    doc.data = through_postscript(by_fpdf(calls, paper=("P", "mm", (210, 330))))
    return doc


PRINTS: dict[str, Made] = {"dark_heads": dark_heads, "full_rows": full_rows, "sub_district": sub_district, "listed": listed}
