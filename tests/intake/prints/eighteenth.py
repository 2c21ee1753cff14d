"""Prints of the eighteenth round, as strangers tried: a town's and a regency's application, and a paper drawn in a design program. The files were
written anew by other programs on their way: cairo, as viewers print, and a compressor of PDF files.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from tests.intake.prints.kit_html import Who, day, joined_rows, money_of_programmes, signed_bare, stated
from tests.intake.prints.programs import by_dompdf, compressed, from_viewer, rewritten
from tests.intake.prints.sheet import Made, Print, by_browser, rows_of
from tests.intake.unseen.kit import Aim


def no_rules_of_rows() -> Print:
    """A browser through cairo: numbers of columns in italics, rows without rules between them and an empty one at the end, programmes with their number in one cell and no rules, Rp. at the sum only, numbers below names without a label, no day."""
    doc = Print()
    p = doc.put
    first, second = ("HENDRA SAPUTRA, S.T., M.T.", "KEPALA DINAS PERHUBUNGAN", "Pembina Utama Muda", "197507232001121004"), ("Hj. ROSMAWATI KADIR, S.E.", "BUPATI TANJUNG RIMBA", "", "")
    signs = signed_bare(doc, "", (("second", "PIHAK KEDUA,", second), ("first", "PIHAK KESATU,", first)), "40px")
    head = f"<h4>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'DINAS PERHUBUNGAN KABUPATEN TANJUNG RIMBA')}</h4>"
    heads = "".join(f"<th width='{w}%'>{h}</th>" for h, w in zip(doc.heads("No", "SASARAN STRATEGIS", "INDIKATOR SASARAN", "TARGET"), (5, 45, 38, 12), strict=True))
    counted = "".join(f"<td class='c i'>{n}</td>" for n in doc.counted(4))
    aims: list[Aim] = [("1.", "Meningkatnya Keselamatan Lalu Lintas Jalan", [("Rasio korban meninggal kecelakaan per 10.000 kendaraan", "0,41"), ("Persentase perlengkapan jalan yang terpasang", "73,6%"), ("Jumlah lokasi rawan kecelakaan yang ditangani", "9 lokasi")]), ("2.", "Meningkatnya Konektivitas Angkutan Umum Di Kawasan Perkotaan", [("Persentase wilayah yang dilayani angkutan umum", "58,25%")]), ("3.", "Meningkatnya Akuntabilitas Kinerja Dinas Perhubungan", [("Nilai SAKIP", "BB"), ("Indeks kepuasan masyarakat", "86,4")])]
    body = joined_rows(doc, aims, "class=c", "tr class=r") + "<tr class='r last'><td style='height:20px'></td><td></td><td></td><td></td></tr>"
    cost = money_of_programmes(doc, [("PROGRAM PENYELENGGARAAN LALU LINTAS DAN ANGKUTAN JALAN", "7.318.440.250"), ("PROGRAM PENGELOLAAN PELAYARAN", "462.905.000"), ("PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", "5.968.654.750")], "Rp. 13.750.000.000", name="<td style='width:70%'>")
    style = "<style>@page{size:330mm 215mm;margin:15mm}body{font:12pt 'Liberation Serif'}h4{text-align:center}.b{width:100%;border-collapse:collapse}.b th,.b td{border:1px solid #000;padding:6px 10px;vertical-align:top}.b .r td{border-top:0;border-bottom:0}.b .last td{border-bottom:1px solid #000}.c{text-align:center}.i{font-style:italic}</style>"
    doc.data = from_viewer(by_browser(f"{style}{head}<table class=b><thead><tr>{heads}</tr></thead><tr>{counted}</tr>{body}</table>{cost}{signs}", *doc.options))
    return doc


def appraiser() -> Print:
    """dompdf through a compressor: a statement of two people, a title set apart a little, when it was printed in small letters, numbers at the right, targets with their unit, an empty column of notes, the sum over the last two columns, an appraiser who signs beside a position."""
    doc = Print()
    p = doc.put
    first, second = ("LINDA KUSUMAWARDHANI, S.Sos., M.A.P.", "Kepala Bidang Pengembangan Kompetensi", "", "198105282006042011"), ("Drs. H. ACHMAD ZAELANI, M.Si.", "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "", "196809141994031007")
    date = ("Karang Sari", "12 Januari 2026")
    statement = f"<div class=t style='letter-spacing:1pt'>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</div>{stated(doc, first, second, ('PIHAK KESATU', 'PIHAK KEDUA'))}"

    def sign(at: str, left: str, right: str, posts: bool) -> str:
        cells = ""
        for role, (name, post, _, nip), label in (("second", second, left), ("first", first, right)):
            doc.person(f"{at}parties.{role}", name=name, nip=nip, **({"position": post} if posts and role == "first" else {}))
            cells += f"<td width='45%'>{label}<br><br><br><br><br><u>{name}</u><br><font size=2>NIP. {nip}</font></td>{'<td width=10%></td>' if role == 'second' else ''}"
        return f"<table width='100%' style='margin-top:40px'><tr><td></td><td></td><td>{day(doc, at, *date)}</td></tr><tr>{cells}</tr></table>"

    statement += sign("statement.", "PIHAK KEDUA,", "PIHAK KESATU,", False)
    head = f"<div class='t n'>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA<br>KEPALA BIDANG PENGEMBANGAN KOMPETENSI')}</div><div style='font-size:8pt;margin-top:12px'>Tanggal Cetak &nbsp;&nbsp;: 12 Januari 2026 08:15:22</div>"
    heads = "".join(f"<th width='{w}%'>{h}</th>" for h, w in zip(doc.heads("NO", "SASARAN STRATEGIS/PROGRAM", "INDIKATOR PROGRAM", "TARGET"), (6, 43, 35, 16), strict=True))
    aims: list[Aim] = [("1", "Meningkatnya profesionalitas aparatur / Program Pengembangan Sumber Daya Manusia", [("Indeks profesionalitas dimensi kompetensi", "32,75 Poin")]), ("2", "Meningkatnya mutu penyelenggaraan pelatihan / Program Pengembangan Sumber Daya Manusia", [("Persentase lulusan pelatihan dengan predikat memuaskan", "91,5 %")]), ("3", "Terpenuhinya hak pengembangan kompetensi pegawai / Program Kepegawaian Daerah", [("Jumlah pegawai yang mengikuti pengembangan kompetensi 20 jam", "3.412 Orang")]), ("4", "Meningkatnya kesesuaian kompetensi jabatan / Program Kepegawaian Daerah", [("Persentase pejabat yang memenuhi standar kompetensi", "84 %")])]
    body = "".join(f"<tr><td align=right>{a}</td><td>{b}</td><td>{c}</td><td align=center>{d}</td></tr>" for a, b, c, d in rows_of(doc, aims, "name", "target"))
    p("budget.heading", "KEGIATAN")
    money = ""
    for n, (name, amount) in enumerate([("Pengembangan Kompetensi Teknis", "Rp. 1.964.870.000"), ("Sertifikasi, Kelembagaan, Pengembangan Kompetensi Manajerial dan Fungsional", "Rp. 2.588.310.400"), ("Penilaian dan Evaluasi Kinerja Aparatur", "Rp. 146.819.600")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        money += f"<tr><td align=right>{n + 1}</td><td>{name}</td><td align=right>{amount}</td><td></td></tr>"
    cost = f"<table class=b><tr><th width='5%'>NO</th><th>KEGIATAN</th><th width='22%'>ANGGARAN</th><th width='18%'> KETERANGAN </th></tr>{money}<tr><td colspan=2><b>TOTAL ANGGARAN</b></td><td colspan=2 align=right><b>{p('budget.total', 'Rp. 4.700.000.000')}</b></td></tr></table>"
    last = sign("", "PEJABAT PENILAI,", first[1], True)
    style = "<style>@page{margin:18mm 20mm}body{font:11pt Times}.t{text-align:center;font-size:13pt}.j{text-align:justify}.n{page-break-before:always}.b{width:100%;border-collapse:collapse;margin-top:10px;font-size:10pt}.b td,.b th{border:1px solid #000;padding:4px 6px;vertical-align:top}</style>"
    doc.data = compressed(by_dompdf(f"{style}{statement}{head}<table class=b><thead><tr>{heads}</tr></thead>{body}</table>{cost}{last}", "A4"))
    return doc


class _Drawing:
    """A page of A4 of a design program, in points, its words as lines of text."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def text(self, x: float, y: float, text: str, size: float = 10, anchor: str = "start", more: str = "") -> None:
        self.parts.append(f"<text x='{x}' y='{y}' font-size='{size}' text-anchor='{anchor}' {more}>{escape(text)}</text>")

    def lines(self, x: float, y: float, texts: tuple[str, ...], size: float = 9.5, anchor: str = "start") -> None:
        for n, text in enumerate(texts):
            self.text(x, y + 12 * n, text, size, anchor)

    def box(self, x: float, y: float, w: float, h: float, fill: str) -> None:
        self.parts.append(f"<rect x='{x}' y='{y}' width='{w}' height='{h}' rx='4' fill='{fill}'/>")

    def rule(self, x0: float, x1: float, y: float) -> None:
        self.parts.append(f"<path d='M{x0} {y}H{x1}' stroke='#4a6b6b' stroke-width='0.7'/>")

    def pdf(self) -> bytes:
        page = f"<svg xmlns='http://www.w3.org/2000/svg' width='595pt' height='842pt' viewBox='0 0 595 842' font-family='Nimbus Sans'>{''.join(self.parts)}</svg>"
        return rewritten(page.encode(), "rsvg-convert", "-f", "pdf", "-o", "{out}", "{in}")


DESIGNED: list[tuple[str, tuple[str, ...], list[tuple[Any, ...]]]] = [
    ("1", ("Meningkatnya pelayanan", "kesehatan ibu dan anak"), [(("Persentase kunjungan ibu hamil keenam",), "%", "92", "23", "46", "69", "92"), (("Persentase bayi yang memperoleh", "imunisasi dasar lengkap"), "%", "95,5", "24", "48", "72", "95,5")]),
    ("2", ("Menurunnya penyakit menular",), [(("Angka keberhasilan pengobatan TBC",), "%", "90", "-", "85", "-", "90"), (("Jumlah kasus baru kusta",), "Kasus", "≤ 3", "0", "1", "2", "3")]),
    ("3", ("Meningkatnya mutu layanan",), [(("Indeks kepuasan masyarakat",), "Indeks", "84,75", "-", "83,50", "-", "84,75")]),
]


def _designed_rows(doc: Print, page: _Drawing, xs: Sequence[float]) -> float:
    """The rows of the table below its head; where what is below comes."""
    y = 136.0
    for n, (number, said, rows) in enumerate(DESIGNED):
        for k, (name, *values) in enumerate(rows):
            doc.row(n, k, number=number, text=" ".join(said), name=" ".join(name), **dict(zip(("unit", "target", "quarters__tw1", "quarters__tw2", "quarters__tw3", "quarters__tw4"), values, strict=True)))
            if k == 0:
                page.text(xs[0], y, number, 9.5)
                page.lines(xs[1], y, said)
            page.lines(xs[2], y, name)
            for x, text in zip(xs[3:], values, strict=True):
                page.text(x, y, text, 9.5, "middle")
            y += 12 * max(len(name), len(said) if k == 0 and len(rows) == 1 else 1) + 8
            if k < len(rows) - 1:
                page.rule(192, 558, y - 14)
        page.rule(40, 558, y - 14)
    return y


def designed() -> Print:
    """A design program: a coloured band with rounded corners as head, rules between rows and none down, quarters, a unit, a title set apart, money in two columns with Rp at the left, signatures with their position in two lines."""
    doc = Print()
    p, page = doc.put, _Drawing()
    page.text(297, 50, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 15, "middle", "font-weight='bold' letter-spacing='1.2'")
    page.text(297, 70, p("title.subject", "UPTD PUSKESMAS TELAGA BIRU"), 12, "middle", "font-weight='bold'")
    xs = (48, 64, 196, 386, 420, 453, 481, 509, 539)
    page.box(40, 90, 518, 30, "#0f5c5c")
    heads = doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV")
    for x, text in zip(xs, heads, strict=True):
        page.text(x, 109, text, 8.5, "start" if x < 380 else "middle", "font-weight='bold' fill='white'")
    y = _designed_rows(doc, page, xs) + 14
    page.box(40, y, 518, 22, "#0f5c5c")
    for x, text in ((48, "No"), (68, p("budget.heading", "Kegiatan")), (440, "Anggaran")):
        page.text(x, y + 15, text, 9, "start", "font-weight='bold' fill='white'")
    y += 38
    for n, (name, amount) in enumerate([("Penyediaan Layanan Kesehatan untuk UKM dan UKP", "1.284.650.000"), ("Pengelolaan Pelayanan Kesehatan Ibu Hamil", "86.275.500"), ("Operasional Pelayanan Puskesmas", "629.074.500")]):
        doc.line(n, number=str(n + 1), name=name, amount=f"Rp {amount}")
        page.text(48, y, str(n + 1), 9.5)
        page.text(68, y, name, 9.5)
        page.text(440, y, "Rp", 9.5)
        page.text(550, y, amount, 9.5, "end")
        page.rule(40, 558, y + 6)
        y += 20
    page.text(68, y, "Jumlah", 9.5, "start", "font-weight='bold'")
    page.text(440, y, "Rp", 9.5, "start", "font-weight='bold'")
    page.text(550, y, "2.000.000.000", 9.5, "end", "font-weight='bold'")
    p("budget.total", "Rp 2.000.000.000")
    y += 46
    people: tuple[tuple[str, str, tuple[str, ...], Who], ...] = (("second", "Pihak Kedua,", ("Kepala Dinas Kesehatan", "Kabupaten Telaga Biru"), ("dr. MEUTIA RAHMI, M.K.M.", "", "Pembina Tingkat I", "197802142005012009")), ("first", "Pihak Pertama,", ("Kepala UPTD Puskesmas", "Telaga Biru"), ("drg. BAYU ANGGARA", "", "Penata Tingkat I", "198609032014031002")))
    page.text(430, y, day(doc, "", "Telaga Biru", "7 Januari 2026"), 10, "middle")
    for x, (role, label, post, (name, _, rank, nip)) in zip((160, 430), people, strict=True):
        doc.person(f"parties.{role}", name=name, position=" ".join(post), rank=rank, nip=nip)
        for step, text in ((16, label), (29, post[0]), (42, post[1]), (110, name), (123, rank), (136, f"NIP. {nip}")):
            page.text(x, y + step, text, 10, "middle", "font-weight='bold'" if text == name else "")
    doc.data = page.pdf()
    return doc


PRINTS: dict[str, Made] = {"no_rules_of_rows": no_rules_of_rows, "appraiser": appraiser, "designed": designed}
