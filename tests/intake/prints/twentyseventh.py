"""Prints of the twenty-seventh round, of makers that no round had: WeasyPrint, Typst, fpdf2, xhtml2pdf, pdfmake, slides for a wall, a page of HTML
that is called a Word paper, a ministry's form on a page that stands.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import importlib
from collections.abc import Sequence

from tests.intake.layouts import PROMISE
from tests.intake.prints.kit_html import Who, cells, day, joined_rows, lanes, money, said, signed, stated
from tests.intake.prints.programs import by_pdfmake, by_pisa, by_typst, by_weasyprint
from tests.intake.prints.sheet import SUPERVISION, Made, Print, by_browser, by_office, rows_of
from tests.intake.unseen.kit import OPENING, Aim

SANS = "/usr/share/fonts/truetype/liberation2/LiberationSans"


def swapped_blocks() -> Print:
    """WeasyPrint after a regency's application: bold labels, names in capitals, signatures with the name above the room and the position below it, ranks and numbers without a label; an annex that lies, its foot with the number of the page, objectives over rows that pages cut."""
    doc = Print()
    p = doc.put
    first: Who = ("NURHAYATI LUBIS, S.KM., M.Kes.", "Kepala Dinas Kesehatan", "Pembina Utama Muda", "197105202000122001")
    second: Who = ("H. ARMAN SYAHPUTRA, S.E.", "Bupati Aek Godang", "", "")
    parts = [f"<h4>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h4>{said(doc, OPENING.replace(':', ' :'))}"]
    for role, (name, post, rank, nip), after in (("first", first, "Selanjutnya disebut <b>PIHAK KESATU</b>"), ("second", second, "Selaku atasan PIHAK KESATU, selanjutnya disebut <b>PIHAK KEDUA</b>.")):
        doc.person(f"statement.parties.{role}", name=name, position=post, rank=rank, nip=nip)
        parts.append(f"<table class=n><tr><td style='width:80px'><b>Nama</b></td><td style='width:10px'>:</td><td><b>{name}</b></td></tr><tr><td><b>Jabatan</b></td><td>:</td><td><b>{post}</b></td></tr></table><p>{after}</p>")
    parts.append(said(doc, "PIHAK KESATU pada tahun 2026 berjanji akan mewujudkan target kinerja tahunan sesuai lampiran perjanjian ini dalam rangka mencapai target kinerja jangka menengah seperti yang ditetapkan dalam dokumen perencanaan. Keberhasilan pencapaian target kinerja tersebut menjadi tanggung jawab PIHAK KESATU.", SUPERVISION.format("PIHAK KEDUA")))
    lane = "".join(f"<td style='text-align:center;width:50%;vertical-align:top'><p><b>{label}</b><br>{name}</p><br><br><br><br><p style='margin:0'><b>{post.upper()}</b></p>{f'<p style=margin:0>{rank}</p><p style=margin:0>{nip}</p>' if nip else ''}</td>" for label, (name, post, rank, nip) in (("PIHAK KEDUA", second), ("PIHAK KESATU", first)))
    parts.append(f"<table class=n style='margin-top:60px'><tr>{lane}</tr></table>")
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("NO", "SASARAN", "INDIKATOR SASARAN", "SATUAN", "TARGET"))
    names = [("Menurunnya angka kesakitan dan kematian", [("Angka kematian ibu", "Per 100.000 KH", "112"), ("Angka kematian bayi", "Per 1.000 KH", "6,4"), ("Prevalensi stunting", "%", "14,2"), ("Angka kesakitan demam berdarah", "Per 100.000 penduduk", "≤ 10"), ("Persentase keberhasilan pengobatan tuberkulosis", "%", "≥ 90")]), ("Meningkatnya mutu pelayanan kesehatan", [("Persentase puskesmas terakreditasi paripurna", "%", "45"), ("Indeks kepuasan masyarakat", "Indeks", "86,75"), ("Persentase penduduk yang menjadi peserta JKN aktif", "%", "97,5"), ("Rasio dokter per 1.000 penduduk", "Rasio", "0,48"), ("Persentase ketersediaan obat esensial", "%", "95")]), ("Meningkatnya tata kelola", [("Nilai SAKIP", "Nilai", "76,10"), ("Persentase temuan yang ditindaklanjuti", "%", "100")])]
    aims: list[Aim] = [(str(n), text, values) for n, (text, values) in enumerate(names, 1)]
    body = ""
    for n, (number, text, values) in enumerate(aims):
        for k, (name, unit, target) in enumerate(values):
            doc.row(n, k, number=number, text=text, name=name, unit=unit, target=target)
            over = f"<td rowspan={len(values)} class=c>{number}</td><td rowspan={len(values)}>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td>{name}</td><td class=c>{unit}</td><td class=c>{target}</td></tr>"
    doc.put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")
    doc.put("title.subject", "DINAS KESEHATAN KABUPATEN AEK GODANG")
    cost = money(doc, ("NO", "PROGRAM", "ANGGARAN", "KETERANGAN"), [("1", "Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat", "Rp 68.412.905.000", "APBD"), ("2", "Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan", "Rp 2.087.095.000", "APBD")], ("name", "amount", "note"), ("JUMLAH", "Rp 70.500.000.000"), "CLRC")
    last = f"<p style='text-align:right'>{day(doc, '', 'Aek Godang', '2 Januari 2026')}</p>{lanes(doc, '', (('second', '', second), ('first', '', first)))}"
    style = "<style>@page{size:210mm 330mm;margin:20mm}@page lies{size:330mm 210mm;margin:16mm;@bottom-right{content:'Halaman ' counter(page);font:8pt 'Liberation Sans'}}body{font:12pt 'Liberation Serif'}h4{text-align:center}p.j{text-align:justify}.n{width:100%}.b{width:100%;border-collapse:collapse;margin-top:12px}.b td,.b th{border:1px solid #000;padding:6px 10px;vertical-align:top}.b th{background:#f2f2f2}.c{text-align:center}section{page:lies}</style>"
    doc.data = by_weasyprint(f"{style}{''.join(parts)}<section><h4>LAMPIRAN PERJANJIAN KINERJA TAHUN 2026<br>DINAS KESEHATAN KABUPATEN AEK GODANG</h4><table class=b><thead><tr>{heads}</tr></thead>{body}</table>{cost}{last}</section>")
    return doc


def typeset_levels() -> Print:
    """Typst: a research centre's paper in a bookish type, justified text with words broken at the end of lines, indicators numbered 1.1, heads that every page repeats, money without rules down, names below a line, `1 / 3` in the foot."""
    doc = Print()
    p = doc.put
    first, second = ("Dr. Ir. Puspita Handayani, M.Sc.", "Kepala Balai Riset Budidaya Ikan Hias", "Pembina Tingkat I", "196909091995032004"), ("Prof. Dr. Yohanes Hutabarat", "Kepala Badan Riset dan Sumber Daya Manusia", "Pembina Utama", "196504171990031003")
    lines = ['#set page(paper: "a4", margin: 2.4cm, numbering: "1 / 1")', '#set text(font: "C059", size: 11pt, lang: "id", hyphenate: true)', "#set par(justify: true)", f"#align(center)[*{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}*]", "", doc.say(OPENING), ""]
    for role, (name, post, *_), after in (("first", first, "selanjutnya disebut PIHAK PERTAMA"), ("second", second, "selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA")):
        doc.person(f"statement.parties.{role}", name=name, position=post)
        lines += [f"#grid(columns: (2.5cm, 0.5cm, 1fr), row-gutter: 8pt, [Nama], [:], [{name}], [Jabatan], [:], [{post}])", "", after, ""]
    for text in (PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA")):
        lines += [doc.say(text), ""]

    def signs(path: str, posts: bool) -> str:
        found = [f"#align(right)[{day(doc, path, 'Kota Danau', '12 Januari 2026')}]", "", "#grid(columns: (1fr, 1fr), align: center, row-gutter: 6pt,"]
        rows = [("PIHAK KEDUA,", "PIHAK PERTAMA,"), *([(second[1], first[1])] if posts else []), ("#v(1.8cm)", ""), (f"#underline[{second[0]}]", f"#underline[{first[0]}]"), *([(f"NIP {second[3]}", f"NIP {first[3]}")] if posts else [])]
        for role, (name, post, _, nip) in (("first", first), ("second", second)):
            doc.person(f"{path}parties.{role}", name=name, **({"position": post, "nip": nip} if posts else {}))
        return "\n".join([*found, *(f"[{a}], [{b}]," for a, b in rows), ")"])

    lines += [signs("statement.", False), "#pagebreak()", f"#align(center)[*{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')} \\ {p('title.subject', 'BALAI RISET BUDIDAYA IKAN HIAS')}*]", ""]
    heads = doc.heads("No.", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target 2026")
    names = [("Terselenggaranya riset budidaya ikan hias yang dimanfaatkan masyarakat", [("Jumlah rekomendasi kebijakan hasil riset", "Rekomendasi", "2"), ("Jumlah publikasi ilmiah terindeks global", "Artikel", "18"), ("Jumlah paten yang didaftarkan", "Dokumen", "3"), ("Persentase hasil riset yang dimanfaatkan pelaku usaha", "Persen", "62,5")]), ("Terselenggaranya alih teknologi", [("Jumlah pembudidaya yang dilatih", "Orang", "1.240"), ("Nilai kerja sama riset", "Rupiah", "875.000.000")]), ("Terwujudnya tata kelola yang baik", [("Nilai kinerja anggaran", "Nilai", "91,35"), ("Indeks profesionalitas ASN", "Indeks", "84"), ("Persentase penyelesaian tindak lanjut hasil pengawasan", "Persen", "100")])]
    lines += ["#set text(size: 10pt)", "#set par(justify: false)", "#table(columns: (1cm, 4.2cm, 1fr, 2.5cm, 2.4cm), align: (center, left, left, center, center), inset: 7pt,", f"table.header({', '.join(f'[*{h}*]' for h in heads)}),"]
    for n, (text, values) in enumerate(names):
        for k, (name, unit, target) in enumerate(values):
            doc.row(n, k, number=f"{n + 1}.", text=text, own=f"{n + 1}.{k + 1}", name=name, unit=unit, target=target)
            over = f"table.cell(rowspan: {len(values)})[{n + 1}.], table.cell(rowspan: {len(values)})[{text}], " if k == 0 else ""
            lines.append(f"{over}[{n + 1}.{k + 1} {name}], [{unit}], [{target}],")
    p("budget.heading", "Kegiatan")
    lines += [")", "#v(6pt)", "#table(columns: (1cm, 1fr, 4.5cm), align: (center, left, right), stroke: (x, y) => (top: if y < 2 {0.6pt} else {0pt}, bottom: 0.6pt), inset: 7pt, [*No.*], [*Kegiatan*], [*Anggaran (Rp)*],"]
    for n, (name, amount) in enumerate([("Riset dan Pengembangan Teknologi Ikan Hias", "6.418.250.000"), ("Diseminasi dan Alih Teknologi", "1.206.750.000"), ("Dukungan Manajemen Balai", "9.375.000.000")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        lines.append(f"[{n + 1}.], [{name}], [{amount}],")
    lines += [f"[], [*Jumlah*], [*{p('budget.total', '17.000.000.000')}*])", "#v(6pt)", signs("", True)]
    doc.data = by_typst("\n".join(lines))
    return doc


def cells_of_a_library() -> Print:
    """fpdf2: a prosecution's application: tables that the library lays out by itself, a number before each indicator's objective, units apart, `Rp` before each amount, what is said once more at each page's head, a foot in italics; people of the statement in a table with frames."""
    doc = Print()
    p = doc.put
    fpdf = importlib.import_module("fpdf")

    class Made(fpdf.FPDF):  # type: ignore[name-defined, misc]
        def footer(self) -> None:
            self.set_y(-14)
            self.set_font("Sans", "I", 8)
            self.cell(0, 8, f"Dicetak melalui e-Kinerja pada 14/01/2026 - Halaman {self.page_no()}/{{nb}}", align="C")

    made = Made("P", "mm", (215, 330))
    for style, file in (("", "Regular"), ("B", "Bold"), ("I", "Italic")):
        made.add_font("Sans", style, f"{SANS}-{file}.ttf")
    made.set_margins(20, 18, 20)
    made.add_page()
    first, second = ("BONIFASIUS TUKAN, S.H., M.H.", "Kepala Seksi Tindak Pidana Umum", "Jaksa Muda", "198507142009121003"), ("MARIANA LETOR, S.H., M.Hum.", "Kepala Kejaksaan Negeri Pulau Cendana", "Jaksa Utama Pratama", "197310082000032001")

    def line(text: str, style: str = "", align: str = "J", size: float = 11, after: float = 2) -> None:
        made.set_font("Sans", style, size)
        made.multi_cell(0, 5.6, text, align=align, new_x="LMARGIN", new_y="NEXT")
        made.ln(after)

    def table(rows: Sequence[Sequence[str]], widths: Sequence[float], aligns: Sequence[str], size: float = 10, border: str = "ALL", head: int = 1) -> None:
        made.set_font("Sans", "", size)
        bold = fpdf.FontFace(emphasis="BOLD", fill_color=(226, 232, 240))
        with made.table(rows, col_widths=widths, text_align=aligns, line_height=5.4, padding=1.4, borders_layout=border, headings_style=bold, num_heading_rows=head, first_row_as_headings=bool(head)):
            pass
        made.ln(4)

    line(p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), "B", "C", 13)
    line(doc.say(OPENING))
    for role, (name, post, rank, nip), after in (("first", first, "Selanjutnya disebut PIHAK PERTAMA."), ("second", second, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA.")):
        doc.person(f"statement.parties.{role}", name=name, position=post, rank=rank, nip=nip)
        table([("Nama", name), ("Pangkat", rank), ("NIP", nip), ("Jabatan", post)], (30, 145), ("LEFT", "LEFT"), head=0)
        line(after)
    for text in (PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA")):
        line(doc.say(text))

    def signs(path: str) -> None:
        for role, (name, post, rank, nip) in (("first", first), ("second", second)):
            doc.person(f"{path}parties.{role}", name=name, position=post, rank=rank, nip=nip)
        line(day(doc, path, "Pulau Cendana", "14 Januari 2026"), "", "R")
        table([("PIHAK KEDUA", "PIHAK PERTAMA"), (second[1], first[1]), ("\n\n\n", "\n\n\n"), (second[0], first[0]), (second[2], first[2]), (f"NIP. {second[3]}", f"NIP. {first[3]}")], (1, 1), ("CENTER", "CENTER"), 11, "NONE", 0)

    signs("statement.")
    made.add_page()
    line(p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), "B", "C", 12, 0)
    line(p("title.subject", "SEKSI TINDAK PIDANA UMUM"), "B", "C", 12)
    aims: list[Aim] = [("1", "Meningkatnya penyelesaian perkara tindak pidana umum", [("Persentase perkara yang diselesaikan pada tahap penuntutan", "%", "95"), ("Persentase perkara yang dieksekusi", "%", "97,5"), ("Jumlah perkara yang diselesaikan dengan keadilan restoratif", "Perkara", "24")]), ("2", "Meningkatnya kepercayaan masyarakat", [("Indeks kepuasan layanan", "Indeks", "3,42"), ("Rata-rata waktu penyelesaian berkas", "Hari", "< 14")]), ("3", "Meningkatnya penerimaan negara bukan pajak", [("Jumlah penerimaan dari denda dan biaya perkara", "Rp", "315.500.000")])]
    table([doc.heads("No", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target"), *rows_of(doc, aims, "name", "unit", "target")], (10, 50, 65, 22, 28), ("CENTER", "LEFT", "LEFT", "CENTER", "CENTER"))
    p("budget.heading", "Kegiatan")
    money = [("1", "Penanganan Perkara Tindak Pidana Umum", "Rp 642.180.000"), ("2", "Pelaksanaan Eksekusi dan Barang Rampasan", "Rp 157.820.000")]
    for n, (number, name, amount) in enumerate(money):
        doc.line(n, number=number, name=name, amount=amount)
    table([("No", "Kegiatan", "Anggaran"), *money, ("", "Jumlah", p("budget.total", "Rp 800.000.000"))], (10, 115, 50), ("CENTER", "LEFT", "RIGHT"))
    signs("")
    doc.data = bytes(made.output())
    return doc


def of_a_web_frame() -> Print:
    """xhtml2pdf, as web frames of another language print: quarters below a common head, a code before each programme, an unruled table of people, text of a statement between centred titles, the day above the first lane."""
    doc = Print()
    p = doc.put
    first, second = ("DEWI KARTINI SARI, S.Sos.", "Camat Bukit Lembah", "Pembina", "197708122006042010"), ("H. MASRUL ANWAR, M.Si.", "Bupati Ogan Tengah", "", "")
    statement = f"<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>{stated(doc, first, second)}{signed(doc, 'statement.', ('Ogan Tengah', '20 Januari 2026'), (('second', 'PIHAK KEDUA,', second), ('first', 'PIHAK PERTAMA,', first)), posts=False)}"
    top = "".join(f"<th rowspan='2' width='{w}'>{h}</th>" for h, w in zip(doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Target"), ("5%", "25%", "26%", "12%"), strict=True))
    for n, text in enumerate(("TW I", "TW II", "TW III", "TW IV")):
        p(f"headings.{4 + n}", f"Target Triwulan {text}")
    aims: list[Aim] = [("1", "Meningkatnya kualitas pelayanan publik kecamatan", [("Indeks kepuasan masyarakat", "88,20", "-", "86", "-", "88,20"), ("Persentase layanan yang selesai tepat waktu", "98%", "95%", "96%", "97%", "98%")]), ("2", "Meningkatnya kemandirian desa", [("Jumlah desa mandiri", "7 desa", "0", "0", "3", "7"), ("Persentase desa yang menyampaikan APBDes tepat waktu", "100%", "100%", "-", "-", "100%")]), ("3", "Meningkatnya ketenteraman dan ketertiban", [("Jumlah gangguan ketertiban", "5 kasus", "1", "1", "1", "2")])]
    body = ""
    for n, (number, text, values) in enumerate(aims):
        for k, (name, target, *planned) in enumerate(values):
            doc.row(n, k, number=number, text=text, name=name, target=target, **{f"quarters__tw{q}": v for q, v in enumerate(planned, 1)})
            over = f"<td rowspan='{len(values)}' align=center>{number}</td><td rowspan='{len(values)}'>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td>{name}</td>{''.join(f'<td align=center>{v}</td>' for v in (target, *planned))}</tr>"
    p("budget.heading", "Program")
    lines = [("7.01.02", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Rp2.318.460.000,00"), ("7.01.03", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "Rp481.540.000,00")]
    for n, (code, name, amount) in enumerate(lines):
        doc.line(n, code=code, name=name, amount=amount)
    cost = f"<table class=b><tr><th width='15%'>Kode</th><th width='55%'>Program</th><th width='30%'>Anggaran</th></tr>{cells(lines, 'CLR')}<tr><td colspan='2' align=center><b>Total</b></td><td align=right><b>{p('budget.total', 'Rp2.800.000.000,00')}</b></td></tr></table>"
    annex = f"<h3>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}<br/>{p('title.subject', 'KECAMATAN BUKIT LEMBAH')}</h3><table class=b repeat='2'><tr>{top}<th colspan='4'>Target Triwulan</th></tr><tr>{''.join(f'<th>{t}</th>' for t in ('TW I', 'TW II', 'TW III', 'TW IV'))}</tr>{body}</table><br/>{cost}<br/>"
    last = signed(doc, "", ("Ogan Tengah", "20 Januari 2026"), (("second", "PIHAK KEDUA,", second), ("first", "PIHAK PERTAMA,", first)))
    style = "<style>@page{size:A4;margin:2cm}body{font-family:Times-Roman;font-size:11pt}h3{text-align:center;font-size:12pt}p.j{text-align:justify}.b th,.b td{border:0.6pt solid #000;padding:3pt}</style>"
    doc.data = by_pisa(f"{style}<body>{statement}<pdf:nextpage/>{annex}{last}</body>".replace("<br>", "<br/>"))
    return doc


def light_lines() -> Print:
    """pdfmake in a browser: Roboto, light lines between rows only, heads in grey capitals, weights and who answers, money with a source and its sum in bold, signatures in columns, head and foot on every page."""
    doc = Print()
    p = doc.put
    first, second = ("ANDI TENRI ABENG, S.Kom., M.T.", "Sekretaris Dinas Komunikasi dan Informatika", "Pembina Tk. I", "198001152005022003"), ("Drs. MUH. ARSYAD LATIEF", "Kepala Dinas Komunikasi dan Informatika", "Pembina Utama Muda", "196812121990031009")
    aims: list[Aim] = [("1", "Terwujudnya perencanaan dan pelaporan yang berkualitas", [("Nilai evaluasi AKIP dinas", "Nilai", "81,25", "30%", "Subbag Perencanaan"), ("Persentase dokumen perencanaan tepat waktu", "Persen", "100", "20%", "Subbag Perencanaan")]), ("2", "Terwujudnya pelayanan administrasi yang prima", [("Indeks kepuasan pegawai", "Indeks", "3,60", "25%", "Subbag Umum"), ("Persentase aset yang terinventarisasi", "Persen", "97", "15%", "Subbag Umum"), ("Jumlah temuan keuangan", "Temuan", "0", "10%", "Subbag Keuangan")])]
    heads = doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Bobot", "Penanggung Jawab")
    rows = [[{"text": h, "style": "h"} for h in heads], *[[*row] for row in rows_of(doc, aims, "name", "unit", "target", "weight", "responsible")]]
    p("budget.heading", "Kegiatan")
    costs = [("1", "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah", "148.615.000", "PAD"), ("2", "Administrasi Keuangan Perangkat Daerah", "7.204.385.500", "DAU"), ("3", "Administrasi Umum Perangkat Daerah", "646.999.500", "PAD")]
    for n, (number, name, amount, source) in enumerate(costs):
        doc.line(n, number=number, name=name, amount=amount, source_of_funds=source)
    cost = [[{"text": h, "style": "h"} for h in ("No", "Kegiatan", "Anggaran (Rp)", "Sumber Dana")], *[[number, name, {"text": amount, "alignment": "right"}, source] for number, name, amount, source in costs], ["", {"text": "Jumlah", "bold": True}, {"text": p("budget.total", "8.000.000.000"), "alignment": "right", "bold": True}, ""]]
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    lane = [{"width": "*", "alignment": "center", "stack": [label, {"text": post, "bold": True}, {"text": name, "bold": True, "decoration": "underline", "margin": [0, 60, 0, 0]}, rank, f"NIP {nip}"]} for label, (name, post, rank, nip) in (("Pihak Kedua,", second), ("Pihak Pertama,", first))]
    doc.data = by_pdfmake({
        "pageSize": "A4", "pageOrientation": "landscape", "pageMargins": [40, 60, 40, 50],
        "header": {"text": "SIKAP - Sistem Kinerja Perangkat Daerah", "margin": [40, 24, 0, 0], "fontSize": 8, "color": "#888888"}, "footer": {"text": "Dokumen ini dibuat otomatis oleh sistem", "alignment": "center", "fontSize": 8},
        "defaultStyle": {"fontSize": 10}, "styles": {"h": {"bold": True, "color": "#444444", "fillColor": "#eeeeee"}, "t": {"bold": True, "fontSize": 13, "alignment": "center"}},
        "content": [{"text": p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), "style": "t"}, {"text": p("title.subject", "SEKRETARIAT DINAS KOMUNIKASI DAN INFORMATIKA KOTA PINISI"), "style": "t", "margin": [0, 0, 0, 12]},
            {"layout": "lightHorizontalLines", "table": {"headerRows": 1, "widths": [20, 170, "*", 50, 50, 45, 110], "body": rows}}, {"text": " "},
            {"layout": "lightHorizontalLines", "table": {"headerRows": 1, "widths": [20, "*", 110, 90], "body": cost}},
            {"text": day(doc, "", "Kota Pinisi", "9 Januari 2026"), "alignment": "right", "margin": [0, 16, 60, 6]}, {"columns": lane, "unbreakable": True}],
    })
    return doc


def on_a_slide() -> Print:
    """A browser: a paper as slides for a wall, white lines between cells on grounds as a program for slides draws them, heads in white on blue, the table of one slide goes on on the next below the same heads, money at the right of signatures on the last."""
    doc = Print()
    p = doc.put
    first, second = ("Ns. RATNA JUWITA, S.Kep.", "Kepala Ruang Rawat Inap Anggrek", "Penata", "198611022010012008"), ("dr. BUDI HERLAMBANG, Sp.PD.", "Kepala Bidang Pelayanan Medis", "Pembina", "197402111999031005")
    names = [("Meningkatnya keselamatan pasien", [("Angka pasien jatuh", "Kasus", "0"), ("Kepatuhan identifikasi pasien", "%", "100"), ("Angka phlebitis", "Permil", "≤ 1,5")]), ("Meningkatnya kepuasan pasien", [("Indeks kepuasan pasien rawat inap", "Indeks", "85,5"), ("Waktu tanggap keluhan", "Menit", "15")])]
    heads = doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target")

    def box(x: float, y: float, w: float, lines: Sequence[str], size: int, bold: bool = False) -> str:
        return f"<div style='left:{x}cm;top:{y}cm;width:{w}cm;font-size:{size}pt;text-align:center;font-weight:{700 if bold else 400}'>{'<br>'.join(lines)}</div>"

    def table(x: float, y: float, widths: Sequence[float], rows: Sequence[Sequence[str]]) -> str:
        made = "".join(f"<tr>{''.join(f'<td>{t}</td>' for t in row)}</tr>" for row in rows)
        return f"<div style='left:{x}cm;top:{y}cm'><table style='width:{sum(widths)}cm'>{''.join(f'<col style=width:{w}cm>' for w in widths)}{made}</table></div>"

    aims: list[Aim] = [(str(n), text, values) for n, (text, values) in enumerate(names, 1)]
    rows = list(rows_of(doc, aims, "name", "unit", "target"))
    wide = (1.6, 9.0, 11.0, 3.4, 3.4)
    p("budget.heading", "Kegiatan")
    for n, (number, name, amount) in enumerate([("1", "Pelayanan Keperawatan", "Rp 214.300.000"), ("2", "Pelatihan Perawat", "Rp 35.700.000")]):
        doc.line(n, number=number, name=name, amount=amount)
    cost = [("No", "Kegiatan", "Anggaran"), ("1", "Pelayanan Keperawatan", "Rp 214.300.000"), ("2", "Pelatihan Perawat", "Rp 35.700.000"), ("", "Jumlah", p("budget.total", "Rp 250.000.000"))]
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    title = box(2, 0.8, 29, [p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), p("title.subject", "RUANG RAWAT INAP ANGGREK RSUD MEKAR JAYA")], 24, True)
    lane = "".join(box(x, 9.6, 13, [label, f"{post},", "", "", "", name, rank, f"NIP. {nip}"], 16) for x, label, (name, post, rank, nip) in ((2, "Pihak Kedua,", second), (18, "Pihak Pertama,", first)))
    slides = [title + table(2, 4, wide, [heads, *rows[:3]]), table(2, 1.5, wide, [heads, *rows[3:]]), table(2, 1.2, (1.6, 18, 7), cost) + box(18, 8.2, 13, [day(doc, "", "Mekar Jaya", "5 Januari 2026")], 16) + lane]
    style = "<style>@page{size:33.867cm 19.05cm;margin:0}body{margin:0;font:16pt 'URW Gothic'}section{position:relative;width:33.8cm;height:19cm;break-after:page;overflow:hidden}div{position:absolute}table{border-collapse:collapse;table-layout:fixed}td{border:1pt solid #fff;background:#e9ebf5;padding:8px}tr:first-child td{background:#4472c4;color:#fff;font-weight:bold}*{print-color-adjust:exact}</style>"
    doc.data = by_browser(f"{style}{''.join(f'<section>{slide}</section>' for slide in slides)}", *doc.options)
    return doc


def page_called_word() -> Print:
    """A page of HTML that an application calls `pk.doc`, printed by Writer: lines of double frames, text as wide as the paper, targets with their unit, amounts with `,-`, the day and places at the left of the first."""
    doc = Print()
    p = doc.put
    first, second = ("SUHARTINI WULANSARI, S.Pd., M.M.", "Kepala Bidang Pembinaan Sekolah Dasar", "Pembina", "197203041997032005"), ("Dr. TEGUH PRAYITNO, M.Pd.", "Kepala Dinas Pendidikan", "Pembina Utama Muda", "196908071994031011")
    statement = f"<p align=center><b>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</b></p>{stated(doc, first, second)}{signed(doc, 'statement.', ('Karang Asri', '7 Januari 2026'), (('second', 'PIHAK KEDUA', second), ('first', 'PIHAK PERTAMA', first)), posts=False)}"
    heads = "".join(f"<td align=center><b>{h}</b></td>" for h in doc.heads("NO", "SASARAN PROGRAM", "INDIKATOR KINERJA PROGRAM", "TARGET"))
    aims: list[Aim] = [("1", "Meningkatnya akses pendidikan dasar", [("Angka partisipasi murni SD/MI", "98,75 %"), ("Angka putus sekolah SD", "0,02 %")]), ("2", "Meningkatnya mutu pendidikan dasar", [("Rata-rata capaian literasi", "74,30 poin"), ("Persentase SD terakreditasi A", "61,5 %"), ("Jumlah guru yang mengikuti pelatihan", "1.120 orang")]), ("3", "Meningkatnya sarana pendidikan", [("Persentase ruang kelas dalam kondisi baik", "88 %")])]
    table = f"<table border=1 width='100%' cellpadding=4><tr>{heads}</tr>{joined_rows(doc, aims)}</table>"
    p("budget.heading", "KEGIATAN")
    lines = [("1", "Pengelolaan Pendidikan Sekolah Dasar", "Rp. 42.615.400.000,-"), ("2", "Penetapan Kurikulum Muatan Lokal", "Rp. 184.600.000,-")]
    for n, (number, name, amount) in enumerate(lines):
        doc.line(n, number=number, name=name, amount=amount)
    cost = f"<br><table border=1 width='100%' cellpadding=4><tr><td align=center><b>NO</b></td><td align=center><b>KEGIATAN</b></td><td align=center><b>ANGGARAN</b></td></tr>{cells(lines, 'CLR')}<tr><td colspan=2 align=center><b>JUMLAH</b></td><td align=right><b>{p('budget.total', 'Rp. 42.800.000.000,-')}</b></td></tr></table><br>"
    annex = f"<p align=center style='page-break-before:always'><b>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}</b><br><b>{p('title.subject', 'BIDANG PEMBINAAN SEKOLAH DASAR')}</b></p>{table}{cost}"
    last = signed(doc, "", ("Karang Asri", "7 Januari 2026"), (("second", "PIHAK KEDUA", second), ("first", "PIHAK PERTAMA", first)))
    doc.data = by_office(f"<html><head><meta charset=utf-8><style>@page{{size:21cm 29.7cm;margin:2cm}}body,td{{font:11pt 'Liberation Serif'}}</style></head><body>{statement}{annex}{last}</body></html>".encode(), "doc")
    return doc


def ministry_upright() -> Print:
    """WeasyPrint: a ministry's form: number below the title, one who promises, `Target` with its forecast by quarters, programmes whose numbers of columns go on behind those of the first table, levels of indicators numbered with letters, one signature at the right with `ttd`."""
    doc = Print()
    p = doc.put
    who = ("RADEN ARYO WICAKSANA", "Menteri Perikanan Darat Republik Indonesia")
    doc.put("document_number", "12/PK/MEN/I/2026")
    statement = f"<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>NOMOR 12/PK/MEN/I/2026</h3>{said(doc, OPENING.replace('kami yang', 'yang'))}<table class=n><tr><td style='width:80px'>Nama</td><td style='width:10px'>:</td><td>{who[0]}</td></tr><tr><td>Jabatan</td><td>:</td><td>{who[1]}</td></tr></table>"
    statement += said(doc, "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan.", "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.")
    doc.person("statement.parties.first", name=who[0], position=who[1])

    def sign(path: str) -> str:
        doc.person(f"{path}parties.first", name=who[0], position="Menteri Perikanan Darat Republik Indonesia")
        return f"<div class=s>{day(doc, path, 'Jakarta', '22 Januari 2026')}<br>Menteri Perikanan Darat<br>Republik Indonesia,<br><br>ttd<br><br>{who[0]}</div>"

    statement += sign("statement.")
    top = "".join(f"<th rowspan=2>{h}</th>" for h in doc.heads("No", "Sasaran Strategis", "Indikator Kinerja Sasaran Strategis", "Target"))
    for n, text in enumerate(("TW I", "TW II", "TW III", "TW IV")):
        p(f"headings.{4 + n}", f"Target Triwulan {text}")
    counted = "".join(f"<td class=c><i>{n}</i></td>" for n in doc.counted(8, "({})"))
    names = [("Meningkatnya produksi perikanan darat", [("Produksi ikan budidaya air tawar (juta ton)", "5,85", "1,40", "1,45", "1,50", "1,50"), ("Nilai ekspor ikan hias (juta USD)", "41,2", "10", "10,2", "10,5", "10,5")]), ("Meningkatnya kesejahteraan pembudidaya", [("Nilai Tukar Pembudidaya Ikan", "106,5", "105", "105,5", "106", "106,5"), ("Persentase pembudidaya yang terasuransikan", "37,50%", "10%", "20%", "30%", "37,50%")]), ("Birokrasi yang bersih", [("Nilai reformasi birokrasi", "82,25", "-", "-", "-", "82,25"), ("Opini BPK atas laporan keuangan", "WTP", "-", "WTP", "-", "-")])]
    body = ""
    for n, (text, values) in enumerate(names):
        for k, (name, target, *planned) in enumerate(values):
            own = "abc"[k] + "."
            doc.row(n, k, number=str(n + 1), text=text, own=own, name=name, target=target, **{f"quarters__tw{q}": v for q, v in enumerate(planned, 1)})
            over = f"<td rowspan={len(values)} class=c>{n + 1}</td><td rowspan={len(values)}>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td>{own} {name}</td>{''.join(f'<td class=c>{v}</td>' for v in (target, *planned))}</tr>"
    p("budget.heading", "Program")
    cost = ""
    for n, (name, amount) in enumerate([("Program Nilai Tambah dan Daya Saing Industri", "Rp 1.842.365.120.000"), ("Program Dukungan Manajemen", "Rp 657.634.880.000")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        cost += f"<tr><td class=c>{n + 1}.</td><td>{name}</td><td align=right>{amount}</td></tr>"
    cost = f"<table class=b><tr><th>No</th><th>Program</th><th>Anggaran</th></tr><tr>{''.join(f'<td class=c><i>({n})</i></td>' for n in (9, 10, 11))}</tr>{cost}<tr><td colspan=2 class=c><b>Jumlah</b></td><td align=right><b>{p('budget.total', 'Rp 2.500.000.000.000')}</b></td></tr></table>"
    annex = f"<div class=x><h3>LAMPIRAN<br>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'KEMENTERIAN PERIKANAN DARAT')}</h3><table class=b><thead><tr>{top}<th colspan=4>Target Triwulan</th></tr><tr>{''.join(f'<th>{t}</th>' for t in ('TW I', 'TW II', 'TW III', 'TW IV'))}</tr></thead><tr>{counted}</tr>{body}</table>{cost}{sign('')}</div>"
    style = "<style>@page{size:A4;margin:22mm}body{font:11pt 'Liberation Sans'}h3{text-align:center;font-size:12pt}p{text-align:justify}.x{page-break-before:always}.n{margin-left:20mm}.b{width:100%;border-collapse:collapse;margin-top:10px;font-size:9.5pt}.b td,.b th{border:0.5pt solid #000;padding:4px}.c{text-align:center}.s{margin:24px 0 0 55%;text-align:center}</style>"
    doc.data = by_weasyprint(f"{style}{statement}{annex}")
    return doc


PRINTS: dict[str, Made] = {"swapped_blocks": swapped_blocks, "typeset_levels": typeset_levels, "cells_of_a_library": cells_of_a_library, "of_a_web_frame": of_a_web_frame, "light_lines": light_lines, "on_a_slide": on_a_slide, "page_called_word": page_called_word, "ministry_upright": ministry_upright}
