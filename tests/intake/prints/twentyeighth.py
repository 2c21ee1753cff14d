"""Prints of the twenty-eighth round, to see whether what the twenty-seventh fixed holds: rows that pages cut and names alone on the last page, months
that Typst sets, a grid of pdfmake without lines, a plain list of money by xhtml2pdf.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from typing import Any

from tests.intake.layouts import PROMISE
from tests.intake.prints.kit_html import Who, day, joined_rows, signed, stated
from tests.intake.prints.programs import by_pdfmake, by_pisa, by_typst, by_weasyprint
from tests.intake.prints.sheet import SUPERVISION, Made, Print
from tests.intake.unseen.kit import OPENING, Aim

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des")


def cut_rows() -> Print:
    """WeasyPrint: formulas of many lines, so that pages cut rows within and no rule closes them; money with a sum; the names of both signers, in one line, stand on the page behind that of their positions."""
    doc = Print()
    p = doc.put
    first: Who = ("SITI ZUBAIDAH HASIBUAN, S.Hut., M.P.", "Kepala Balai Pengelolaan Hutan Lindung Wilayah III", "Pembina", "197809172003122004")
    second: Who = ("Ir. TOGAR SIMANUNGKALIT, M.M.", "Kepala Dinas Kehutanan Provinsi Bukit Raya", "Pembina Utama Madya", "196802021994031009")
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran", "Indikator Kinerja", "Formulasi", "Satuan", "Target"))
    names = [("Terjaganya tutupan hutan lindung pada seluruh wilayah kerja balai", [("Persentase tutupan hutan lindung", "Luas tutupan hutan lindung hasil penafsiran citra satelit pada tahun berjalan dibagi luas seluruh kawasan hutan lindung di wilayah kerja balai menurut penetapan terakhir dikalikan seratus persen", "%", "87,4"), ("Luas rehabilitasi hutan dan lahan", "Jumlah luas rehabilitasi yang berhasil tumbuh menurut berita acara penilaian tanaman tahun berjalan", "Hektare", "1.350"), ("Jumlah kejadian kebakaran hutan", "Jumlah kejadian kebakaran yang tercatat pada sistem pemantauan dan telah diperiksa di lapangan", "Kejadian", "< 8")]), ("Meningkatnya manfaat hutan bagi masyarakat", [("Jumlah kelompok tani hutan mandiri", "Jumlah kelompok tani hutan yang dinilai masuk kelas madya dan utama pada akhir tahun", "Kelompok", "24"), ("Nilai transaksi ekonomi kelompok tani hutan", "Jumlah nilai penjualan hasil hutan bukan kayu seluruh kelompok yang dilaporkan dalam satu tahun", "Rupiah", "4.875.000.000")]), ("Meningkatnya tata kelola balai", [("Nilai pengawasan kearsipan internal", "Nilai hasil pengawasan kearsipan internal oleh unit kearsipan dinas", "Nilai", "78,25"), ("Persentase penyerapan anggaran", "Realisasi keuangan dibagi pagu anggaran dikalikan seratus persen", "%", "95")])]
    aims: list[Aim] = [(str(n), text, values) for n, (text, values) in enumerate(names, 1)]
    body = ""
    for n, (number, text, values) in enumerate(aims):
        for k, (name, formula, unit, target) in enumerate(values):
            doc.row(n, k, number=number, text=text, name=name, formula=formula, unit=unit, target=target)
            over = f"<td rowspan={len(values)} class=c>{number}</td><td rowspan={len(values)}>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td>{name}</td><td>{formula}</td><td class=c>{unit}</td><td class=c>{target}</td></tr>"
    p("budget.heading", "Kegiatan")
    rows = ""
    for n, (name, amount) in enumerate([("Rehabilitasi Hutan dan Lahan di Luar Kawasan", "Rp3.418.700.000"), ("Perlindungan Hutan", "Rp1.206.300.000"), ("Pemberdayaan Masyarakat di Sekitar Hutan", "Rp875.000.000")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        rows += f"<tr><td class=c>{n + 1}.</td><td>{name}</td><td align=right>{amount}</td></tr>"
    cost = f"<table class=b><tr><th>No</th><th>Kegiatan</th><th>Anggaran</th></tr>{rows}<tr><th colspan=2>Jumlah</th><th align=right>{p('budget.total', 'Rp5.500.000.000')}</th></tr></table>"
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    block = "".join(f"<tr>{''.join(f'<td width=50%>{text}</td>' for text in pair)}</tr>" for pair in (("PIHAK KEDUA,", "PIHAK PERTAMA,"), (second[1], first[1])))
    after = "".join(f"<tr>{''.join(f'<td width=50%>{text}</td>' for text in pair)}</tr>" for pair in ((f"<u>{second[0]}</u>", f"<u>{first[0]}</u>"), (second[2], first[2]), (f"NIP. {second[3]}", f"NIP. {first[3]}")))
    last = f"<p align=right>{day(doc, '', 'Bukit Raya', '19 Januari 2026')}</p><table class=s>{block}</table><table class=s style='page-break-before:always'>{after}</table>"
    style = "<style>@page{size:A4 landscape;margin:18mm}body{font:11pt/1.3 'URW Bookman'}h3{text-align:center;font-size:12pt}.b{width:100%;border-collapse:collapse;margin-top:10px}.b td,.b th{border:0.6pt solid #000;padding:4px 6px;vertical-align:top}.c{text-align:center}.s{width:100%;text-align:center}</style>"
    doc.data = by_weasyprint(f"{style}<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'BALAI PENGELOLAAN HUTAN LINDUNG WILAYAH III')}</h3><table class=b style='table-layout:fixed'><colgroup><col style='width:4%'><col style='width:18%'><col style='width:19%'><col style='width:33%'><col style='width:11%'><col style='width:15%'></colgroup><thead><tr>{heads}</tr></thead>{body}</table>{cost}{last}")
    return doc


def months_typeset() -> Print:
    """Typst on pages that lie: twelve months below a common head, small letters, a letterhead with a line, `Rp` apart from amounts, a statement of two with ranks, names alone at the statement."""
    doc = Print()
    p = doc.put
    first, second = ("drh. I NYOMAN SUARTA", "Kepala UPTD Rumah Potong Hewan", "Penata Tingkat I", "198203112009041002"), ("Ir. NI LUH KOMANG AYU, M.P.", "Kepala Dinas Pertanian dan Pangan Kota Batu Bulan", "Pembina Utama Muda", "197001251996032003")
    months = {"s": "(" + ", ".join(["0.8cm", "4cm", "1fr", "1.5cm", *["1.06cm"] * 12, "1.5cm"]) + ")"}
    lines = ['#set page(paper: "a4", flipped: true, margin: 1.6cm)', '#set text(font: "Nimbus Sans", size: 10.5pt)', f"#align(center)[{p('letterhead.government', 'PEMERINTAH KOTA BATU BULAN')} \\ *{p('letterhead.office', 'DINAS PERTANIAN DAN PANGAN')}*]", "#line(length: 100%, stroke: 1.5pt)", f"#align(center)[*{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}*]", "", doc.say(OPENING), ""]
    for role, (name, post, rank, nip), after in (("first", first, "selanjutnya disebut PIHAK PERTAMA"), ("second", second, "selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA")):
        doc.person(f"statement.parties.{role}", name=name, position=post, rank=rank, nip=nip)
        lines += [f"#grid(columns: (3cm, 0.5cm, 1fr), row-gutter: 7pt, [Nama], [:], [{name}], [Pangkat], [:], [{rank}], [NIP], [:], [{nip}], [Jabatan], [:], [{post}])", "", after, ""]
    for text in (PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA")):
        lines += [doc.say(text), ""]
    lines += [f"#align(right)[{day(doc, 'statement.', 'Batu Bulan', '6 Januari 2026')}]", f"#grid(columns: (1fr, 1fr), align: center, row-gutter: 6pt, [PIHAK KEDUA,], [PIHAK PERTAMA,], [#v(1.4cm)], [], [{second[0]}], [{first[0]}])", "#pagebreak()", f"#align(center)[*{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')} \\ {p('title.subject', 'UPTD RUMAH POTONG HEWAN')}*]", "", "#set text(size: 8pt)"]
    heads = doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan")
    for n, text in enumerate(MONTHS):
        p(f"headings.{4 + n}", f"Target Bulanan {text}")
    p("headings.16", "Target Tahun")
    lines += [f"#table(columns: {months['s']}, align: center + horizon, inset: 4pt, table.header({', '.join(f'table.cell(rowspan: 2)[*{h}*]' for h in heads)}, table.cell(colspan: 12)[*Target Bulanan*], table.cell(rowspan: 2)[*Target Tahun*], {', '.join(f'[{m}]' for m in MONTHS)}),"]
    names = [("Terjaminnya daging yang aman", [("Jumlah sapi yang dipotong", "Ekor", [str(240 + 5 * n) for n in range(12)], "3.210"), ("Persentase daging yang lulus pemeriksaan", "%", ["99"] * 12, "99"), ("Jumlah sampel yang diuji", "Sampel", ["4", "4", "6", "4", "4", "6", "4", "4", "6", "4", "4", "6"], "56")]), ("Meningkatnya pendapatan", [("Retribusi pemotongan hewan", "Juta Rp", ["12,5"] * 12, "150"), ("Indeks kepuasan pengguna jasa", "Indeks", ["-"] * 11 + ["86,2"], "86,2")])]
    for n, (text, values) in enumerate(names):
        for k, (name, unit, planned, target) in enumerate(values):
            doc.row(n, k, number=str(n + 1), text=text, name=name, unit=unit, target=target, **{f"months__m{m}": v for m, v in enumerate(planned, 1)})
            over = f"table.cell(rowspan: {len(values)})[{n + 1}], table.cell(rowspan: {len(values)})[{text}], " if k == 0 else ""
            lines.append(f"{over}[{name}], [{unit}], {', '.join(f'[{v}]' for v in planned)}, [{target}],")
    p("budget.heading", "Sub Kegiatan")
    lines += [")", "#table(columns: (0.8cm, 9cm, 0.9cm, 3cm), align: (center, left, left, right), [*No*], [*Sub Kegiatan*], table.cell(colspan: 2)[*Anggaran*],"]
    for n, (name, amount) in enumerate([("Penyediaan Sarana Pemotongan Hewan", "412.600.000"), ("Pengujian Keamanan Produk Hewan", "87.400.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=f"Rp {amount}")
        lines.append(f"[{n + 1}], [{name}], [Rp], [{amount}],")
    p("budget.total", "Rp 500.000.000")
    lines += ["[], [*Jumlah*], [Rp], [*500.000.000*])", f"#align(right)[{day(doc, '', 'Batu Bulan', '6 Januari 2026')}]"]
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    lines += [f"#grid(columns: (1fr, 1fr), align: center, row-gutter: 5pt, [{second[1]},], [{first[1]},], [#v(1.3cm)], [], [*{second[0]}*], [*{first[0]}*], [{second[2]}], [{first[2]}], [NIP {second[3]}], [NIP {first[3]}])"]
    doc.data = by_typst("\n".join(lines))
    return doc


def bare_grid() -> Print:
    """pdfmake without any line: heads in white on dark green, units in brackets behind targets, indicators with letters, zebra rows, money with remarks; people of the statement in columns."""
    doc = Print()
    p = doc.put
    first, second = ("HALIMATUS SA'DIYAH, S.STP., M.A.P.", "Lurah Kampung Baru", "Penata Tk. I", "198906102010102001"), ("AGUS SALIM RAMBE, S.Sos., M.Si.", "Camat Medan Lama", "Pembina", "197408171995011001")
    aims: list[Aim] = [("1", "Meningkatnya kualitas pelayanan kelurahan", [("a.", "Indeks kepuasan masyarakat", "87,15 (indeks)"), ("b.", "Persentase surat yang selesai dalam satu hari", "96 (%)")]), ("2", "Meningkatnya partisipasi masyarakat", [("a.", "Jumlah musyawarah kelurahan", "12 (kali)"), ("b.", "Persentase lingkungan yang aktif gotong royong", "85,5 (%)"), ("c.", "Jumlah kader posyandu aktif", "140 (orang)")])]
    rows: list[list[Any]] = [[{"text": h, "bold": True, "color": "white", "fillColor": "#1b5e20"} for h in doc.heads("No", "Sasaran", "Indikator Kinerja", "Target (Satuan)")]]
    for n, (number, text, values) in enumerate(aims):
        for k, (own, name, target) in enumerate(values):
            doc.row(n, k, number=number, text=text, own=own, name=name, target=target)
            cells: list[Any] = [number if k == 0 else "", text if k == 0 else "", f"{own} {name}", {"text": target, "alignment": "center"}]
            rows.append([{"text": c, "fillColor": "#e8f5e9"} if isinstance(c, str) else {**c, "fillColor": "#e8f5e9"} for c in cells] if len(rows) % 2 else cells)
    p("budget.heading", "Sub Kegiatan")
    cost: list[list[Any]] = [[{"text": h, "bold": True, "color": "white", "fillColor": "#1b5e20"} for h in ("No", "Sub Kegiatan", "Anggaran", "Ket.")]]
    for n, (name, amount, note) in enumerate([("Pemberdayaan Masyarakat di Kelurahan", "Rp 350.000.000", "DAU"), ("Peningkatan Partisipasi Masyarakat", "Rp 42.500.000", "PAD"), ("Pemeliharaan Sarana Kelurahan", "Rp 107.500.000", "DAU")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount, note=note)
        cost.append([str(n + 1), name, {"text": amount, "alignment": "right"}, note])
    cost.append(["", {"text": "Total", "bold": True}, {"text": p("budget.total", "Rp 500.000.000"), "alignment": "right", "bold": True}, ""])
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"statement.parties.{role}", name=name, position=post)
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    who = [{"margin": [0, 6, 0, 0], "columns": [{"width": 70, "stack": ["Nama", "Jabatan"]}, {"width": "*", "stack": [f": {name}", f": {post}"]}]} for name, post, *_ in (first, second)]
    lane = [{"width": "*", "alignment": "center", "stack": [label, post, {"text": name, "bold": True, "margin": [0, 55, 0, 0]}, rank, f"NIP. {nip}"]} for label, (name, post, rank, nip) in (("PIHAK KEDUA", second), ("PIHAK PERTAMA", first))]
    doc.data = by_pdfmake({
        "pageSize": "A4", "pageMargins": [56, 50, 56, 50], "defaultStyle": {"fontSize": 11}, "styles": {"t": {"bold": True, "fontSize": 13, "alignment": "center"}},
        "content": [{"text": p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), "style": "t", "margin": [0, 0, 0, 10]}, {"text": doc.say(OPENING), "alignment": "justify"}, who[0], {"text": "selanjutnya disebut PIHAK PERTAMA", "margin": [0, 4, 0, 0]}, who[1], {"text": "selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA", "margin": [0, 4, 0, 8]}, {"text": doc.say(PROMISE.format("PIHAK PERTAMA")), "alignment": "justify"}, {"text": doc.say(SUPERVISION.format("PIHAK KEDUA")), "alignment": "justify", "margin": [0, 8, 0, 0]},
            {"text": day(doc, "statement.", "Medan Lama", "13 Januari 2026"), "alignment": "right", "margin": [0, 16, 0, 0]}, {"columns": [{"alignment": "center", "stack": [label, {"text": name, "margin": [0, 55, 0, 0]}]} for label, (name, *_) in (("PIHAK KEDUA", second), ("PIHAK PERTAMA", first))]},
            {"text": p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), "style": "t", "pageBreak": "before"}, {"text": p("title.subject", "KELURAHAN KAMPUNG BARU"), "style": "t", "margin": [0, 0, 0, 12]},
            {"layout": "noBorders", "table": {"headerRows": 1, "widths": [22, 150, "*", 90], "body": rows}}, {"text": " "}, {"layout": "noBorders", "table": {"headerRows": 1, "widths": [22, "*", 110, 50], "body": cost}},
            {"text": day(doc, "", "Medan Lama", "13 Januari 2026"), "alignment": "right", "margin": [0, 20, 0, 6]}, {"columns": lane}],
    })
    return doc


def listed_money() -> Print:
    """xhtml2pdf: a letterhead, an office with semesters, objectives that stand again beside each indicator, money as lines without a table, a title above it, a foot with who printed it, signatures with the number below."""
    doc = Print()
    p = doc.put
    first, second = ("YOSEPH MARIANUS, S.T.", "Kepala Bidang Sumber Daya Air", "Pembina", "197604202005011007"), ("Ir. FRANSISKA DEWANTI, M.T.", "Kepala Dinas Pekerjaan Umum Kabupaten Nusa Timur", "Pembina Utama Muda", "196909301996032002")
    statement = f"<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>{stated(doc, first, second, ('Pihak Pertama', 'Pihak Kedua'))}{signed(doc, 'statement.', ('Nusa Timur', '8 Januari 2026'), (('second', 'Pihak Kedua,', second), ('first', 'Pihak Pertama,', first)), posts=False)}"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Sasaran Program", "Indikator Kinerja", "Target"))
    aims: list[Aim] = [("1", "Meningkatnya layanan irigasi", [("Persentase jaringan irigasi dalam kondisi baik", "74,5 %"), ("Luas sawah yang terairi", "8.640 hektare"), ("Panjang saluran yang dipelihara", "42,75 km")]), ("2", "Berkurangnya daya rusak air", [("Jumlah titik rawan banjir yang ditangani", "11 titik"), ("Persentase tanggul dalam kondisi baik", "81 %")])]
    costs = ""
    for n, (name, amount) in enumerate([("Pengelolaan Irigasi Primer dan Sekunder", "Rp 6.418.225.000,00"), ("Pengendalian Banjir", "Rp 2.081.775.000,00")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        costs += f"<tr><td width='5%'>{n + 1}.</td><td width='60%'>{name}</td><td width='35%' align=right>{amount}</td></tr>"
    p("budget.heading", "Kegiatan")
    cost = f"<p><b>Kegiatan dan Anggaran</b></p><table><tr><td width='5%'><b>No</b></td><td width='60%'><b>Kegiatan</b></td><td width='35%' align=right><b>Anggaran</b></td></tr>{costs}<tr><td></td><td><b>Jumlah</b></td><td align=right><b>{p('budget.total', 'Rp 8.500.000.000,00')}</b></td></tr></table>"
    annex = f"<h3>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}<br/>{p('title.subject', 'BIDANG SUMBER DAYA AIR')}</h3><table class=b><tr>{heads}</tr>{joined_rows(doc, aims)}</table>{cost}{signed(doc, '', ('Nusa Timur', '8 Januari 2026'), (('second', 'Pihak Kedua,', second), ('first', 'Pihak Pertama,', first)))}"
    style = "<style>@page{size:A4;margin:2cm;@frame f{-pdf-frame-content:kaki;bottom:1cm;margin-left:2cm;margin-right:2cm;height:0.7cm}}body{font-family:Helvetica;font-size:10.5pt}h3{text-align:center;font-size:12pt}p.j{text-align:justify}.b th,.b td{border:0.5pt solid #555;padding:4pt}#kaki{font-size:7pt}</style>"
    doc.data = by_pisa(f"{style}<body>{statement}<pdf:nextpage/>{annex}<div id='kaki'>Dicetak oleh bidang.sda pada 08-01-2026 pukul 10:15 - halaman <pdf:pagenumber/></div></body>".replace("<br>", "<br/>"))
    return doc


PRINTS: dict[str, Made] = {"cut_rows": cut_rows, "months_typeset": months_typeset, "bare_grid": bare_grid, "listed_money": listed_money}
