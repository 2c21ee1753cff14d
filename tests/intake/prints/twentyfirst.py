"""Prints of the twenty-first round: offices of police, navy and prosecution, whose ranks and numbers stand in one line, and a province's application.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence

from docx.shared import Cm

from tests.intake.layouts import PROMISE
from tests.intake.prints.kit_html import Lane, cells, day, joined_rows, stated
from tests.intake.prints.kit_word import BOTH, LEFT, MIDDLE, RIGHT, fill_table, money_in_word, word_paper, write_line
from tests.intake.prints.programs import by_dompdf, by_wkhtml
from tests.intake.prints.sheet import SUPERVISION, Made, Print, by_browser, rows_of, saved_by_office
from tests.intake.unseen.kit import OPENING, Aim


def _signed_in_service(doc: Print, path: str, people: Sequence[Lane], posts: bool, join: str = " ") -> str:
    """Who signs, side by side: label, position in capitals, room, the name with a line below it, and rank and number in one line."""
    found = ""
    for role, label, (name, post, rank, number) in people:
        doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=number, **({"position": post} if posts else {}))
        found += f"<td align=center valign=top width='50%'>{label}{f'<br>{post}' if posts else ''}<br><br><br><br><b><u>{name}</u></b><br>{rank}{join}{number}</td>"
    return f"<table width='100%' style='margin-top:10px'><tr>{found}</tr></table>"


def police_precinct() -> Print:
    """Writer: a head of three lines at the left with a line below, day and place as labels at the right, the order of names in a table with numbers, rank and NRP in one line, objectives without numbers, a table of initials at the foot."""
    doc = Print()
    p = doc.put
    first, second = ("HENDRAWAN SITUMEANG, S.H.", "KAPOLSEK TANJUNG BALAM", "AKP", "NRP 84031127"), ("DIMAS ARYO WICAKSONO, S.I.K., M.Si.", "KAPOLRES BATANG KUALA", "AKBP", "NRP 79081405")
    word = word_paper("Liberation Sans", 11, 3, (21, 29.7), 2.3)
    for text in ("KEPOLISIAN NEGARA REPUBLIK INDONESIA", "DAERAH SUMATERA TENGAH", "RESOR BATANG KUALA"):
        write_line(word, text)
    p("letterhead.office", "KEPOLISIAN NEGARA REPUBLIK INDONESIA DAERAH SUMATERA TENGAH RESOR BATANG KUALA")
    write_line(word, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    write_line(word, p("statement.title.subject", "POLSEK TANJUNG BALAM"), MIDDLE, True, 12)
    write_line(word, doc.say(OPENING), BOTH)
    for at, (role, (name, post, rank, nip), after) in enumerate((("first", first, "Selanjutnya disebut PIHAK PERTAMA"), ("second", second, "Selaku atasan langsung pihak pertama, selanjutnya disebut PIHAK KEDUA")), 1):
        put = f"statement.parties.{role}"
        doc.person(put, name=name, rank=rank, position=post)
        fill_table(word.add_table(3, 4), [(f"{at}.", "Nama", ":", name), ("", "Pangkat/NRP", ":", f"{rank} / {nip.removeprefix('NRP ')}"), ("", "Jabatan", ":", post)], (1, 3.2, 0.6, 11), 11, head=False)
        write_line(word, after)
    for text in (PROMISE.format("Pihak pertama"), SUPERVISION.format("Pihak kedua")):
        write_line(word, doc.say(text), BOTH)

    def sign(path: str, posts: bool) -> None:
        table = word.add_table(8, 2)
        signed = [("", f"Tanjung Balam, {p(f'{path}signed.date', '12 Januari 2026')}"), ("PIHAK KEDUA", "PIHAK PERTAMA"), *([(second[1], first[1])] if posts else [("", "")]), ("", ""), ("", ""), (second[0], first[0]), (f"{second[2]} {second[3]}", f"{first[2]} {first[3]}"), ("", "")]
        p(f"{path}signed.place", "Tanjung Balam")
        for row, pair in zip(table.rows, signed, strict=True):
            for cell, text in zip(row.cells, pair, strict=True):
                cell.text, cell.paragraphs[0].alignment = text, MIDDLE
        for role, (name, post, rank, nip) in (("first", first), ("second", second)):
            doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=nip, **({"position": post} if posts else {}))

    sign("statement.", False)
    word.add_page_break()
    write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    write_line(word, p("title.subject", "POLSEK TANJUNG BALAM"), MIDDLE, True, 12)
    heads = doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "TARGET")
    aims: list[Aim] = [("1", "Terpeliharanya keamanan dan ketertiban masyarakat", [("Jumlah patroli rawan kejahatan", "720 kali"), ("Penurunan gangguan kamtibmas", "5,5 %"), ("Jumlah desa binaan polisi desa", "14 desa")]), ("2", "Meningkatnya penyelesaian tindak pidana", [("Persentase penyelesaian perkara (crime clearance)", "82,5 %")]), ("3", "Meningkatnya kepercayaan masyarakat", [("Nilai survei kepuasan layanan SPKT", "87,40")])]
    rows = [heads, *rows_of(doc, aims, "name", "target")]
    table = word.add_table(len(rows), 4, "Table Grid")
    fill_table(table, rows, (1.2, 5.4, 7, 2.8), 10.5, middle=(0, 3))
    at = 1
    for _, _, indicators in aims:
        for c in (0, 1):
            if len(indicators) > 1:
                table.cell(at, c).merge(table.cell(at + len(indicators) - 1, c))
        at += len(indicators)
    write_line(word, "")
    money_in_word(doc, word, ("NO", "PROGRAM", "ANGGARAN"), [("Program Profesionalisme SDM Polri", "Rp 1.284.615.000,-"), ("Program Penyelidikan dan Penyidikan Tindak Pidana", "Rp 96.385.000,-"), ("Program Pemeliharaan Kamtibmas", "Rp 219.000.000,-")], ("JUMLAH", "Rp 1.600.000.000,-"), (1.2, 10, 5.2), 10.5, align=RIGHT)
    write_line(word, "")
    sign("", True)
    write_line(word, "Paraf:", LEFT, False, 8)
    initials = word.add_table(2, 3, "Table Grid")
    fill_table(initials, [("Kasikum", "Kasium", "Wakapolsek"), ("", "", "")], (2, 2, 2.4), 8, head=False)
    initials.rows[1].height = Cm(0.9)
    doc.data = saved_by_office(word, "docx")
    return doc


def naval_base() -> Print:
    """A browser, two kinds of pages in one file: a statement that stands, an annex that lies, with quarters of which the first head says `TRIWULAN`, Kolonel Laut (P) NRP 11970/P below names, programmes with their code in a column, the day above the signature of the first."""
    doc = Print()
    p = doc.put
    first, second = ("ARIEF BUDIMAN HASIBUAN, S.E., M.Tr.Opsla.", "Komandan Pangkalan TNI AL Teluk Mawar", "Kolonel Laut (P)", "NRP 11970/P"), ("Drs. IMAM SUGIARTO, M.M.", "Komandan Pangkalan Utama TNI AL XV", "Laksamana Pertama TNI", "NRP 10418/P")
    date = ("Teluk Mawar", "5 Januari 2026")
    people = (("second", "PIHAK KEDUA,", second), ("first", "PIHAK PERTAMA,", first))
    statement = f"<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('statement.title.subject', 'PANGKALAN TNI AL TELUK MAWAR')}</h3>{stated(doc, first, second)}<p style='margin-left:55%'>{day(doc, 'statement.', *date)}</p>{_signed_in_service(doc, 'statement.', people, False)}"
    aims: list[Aim] = [("1", "Meningkatnya kesiapan operasional pangkalan", [("Persentase kesiapan alutsista", "Persen", "85", "80", "82", "84", "85"), ("Jumlah hari patroli keamanan laut", "Hari", "180", "45", "90", "135", "180")]), ("2", "Meningkatnya pembinaan potensi maritim", [("Jumlah kampung bahari yang dibina", "Kampung", "6", "1", "3", "5", "6"), ("Indeks kepuasan masyarakat pesisir", "Indeks", "3,45", "-", "-", "-", "3,45")]), ("3", "Meningkatnya tata kelola yang akuntabel", [("Nilai kinerja anggaran", "Nilai", "93,25", "-", "90", "-", "93,25")])]
    keys = ("name", "unit", "target", "quarters__tw1", "quarters__tw2", "quarters__tw3", "quarters__tw4")
    top = "".join(f"<th rowspan=2>{h}</th>" for h in doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "TARGET"))
    for n, text in enumerate(("I", "II", "III", "IV")):
        p(f"headings.{5 + n}", f"TRIWULAN {text}")
    body = ""
    for n, (number, text, indicators) in enumerate(aims):
        for k, values in enumerate(indicators):
            doc.row(n, k, number=number, text=text, **dict(zip(keys, values, strict=True)))
            over = f"<td rowspan={len(indicators)} class=c>{number}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td>{values[0]}</td>{''.join(f'<td class=c>{v}</td>' for v in values[1:])}</tr>"
    p("budget.heading", "PROGRAM")
    money = ""
    for n, (code, name, amount) in enumerate([("012.22.CK", "Program Penggunaan Kekuatan", "4.310.772.000"), ("012.22.CL", "Program Profesionalisme dan Kesejahteraan Prajurit", "6.018.940.500"), ("012.22.WA", "Program Dukungan Manajemen", "1.170.287.500")]):
        doc.line(n, code=code, name=name, amount=amount)
        money += f"<tr><td class=c>{code}</td><td>{name}</td><td align=right>{amount}</td></tr>"
    money += f"<tr><th colspan=2>JUMLAH</th><th align=right>{p('budget.total', '11.500.000.000')}</th></tr>"
    annex = f"<div class=l><h3>{p('title.text', 'LAMPIRAN PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'PANGKALAN TNI AL TELUK MAWAR')}</h3><table class=b><tr>{top}<th colspan=4>TRIWULAN</th></tr><tr><th>I</th><th>II</th><th>III</th><th>IV</th></tr>{body}</table><table class=b style='width:75%'><tr><th>KODE</th><th>PROGRAM</th><th>ANGGARAN (Rp)</th></tr>{money}</table><p style='margin-left:62%'>{day(doc, '', *date)}</p>{_signed_in_service(doc, '', people, True)}</div>"
    style = "<style>@page{size:A4;margin:20mm}@page lies{size:A4 landscape;margin:14mm}.l{page:lies;break-before:page}body{font:11pt 'Liberation Serif'}h3{text-align:center;font-size:12.5pt}.j{text-align:justify}.b{width:100%;border-collapse:collapse;margin-top:10px;break-inside:avoid}.b th,.b td{border:1px solid #000;padding:4px 6px}.c{text-align:center}</style>"
    doc.data = by_browser(f"{style}{statement}{annex}", *doc.options)
    return doc


def prosecution() -> Print:
    """dompdf: a statement and an annex, rank and NIP in one line below names, no column of numbers, aims in rows of their own beside each indicator, money in a sentence of a paragraph, one signature a line lower than the other."""
    doc = Print()
    p = doc.put
    first, second = ("ANDI BASO FAISAL, S.H., M.H.", "KEPALA KEJAKSAAN NEGERI TANAH BIRING", "Jaksa Madya", "197708212002121003"), ("Dr. RISMAWATI TUMANGGOR, S.H., M.Hum.", "KEPALA KEJAKSAAN TINGGI SULAWESI HULU", "Jaksa Utama Muda", "196902151994032002")
    people: tuple[Lane, ...] = (("second", "Pihak Kedua,", second), ("first", "Pihak Pertama,", first))

    def sign(path: str, posts: bool) -> str:
        found = ""
        for role, label, (name, post, rank, nip) in people:
            doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=nip, **({"position": post} if posts else {}))
            found += f"<td align=center valign=bottom width='50%'>{label}<br>{f'{post},' if posts else ''}<br><br><br><br><u><b>{name}</b></u><br>{rank} NIP. {nip}</td>"
        return f"<p align=right>{day(doc, path, 'Tanah Biring', '8 Januari 2026')}</p><table width='100%'><tr>{found}</tr></table>"

    statement = f"<div class=t>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</div>{stated(doc, first, second, ('Pihak Pertama', 'Pihak Kedua'))}{sign('statement.', False)}"
    aims: list[Aim] = [("", "Meningkatnya penegakan hukum yang profesional", [("Persentase penyelesaian perkara tindak pidana umum", "97%")]), ("", "Meningkatnya penyelamatan keuangan negara", [("Jumlah perkara korupsi yang diselesaikan di tahap penyidikan", "4 perkara")]), ("", "Meningkatnya pelayanan hukum bagi masyarakat", [("Indeks kepuasan layanan hukum", "3,68")]), ("", "Meningkatnya akuntabilitas kinerja", [("Nilai SAKIP satuan kerja", "BB (74,50)")])]
    heads = "".join(f"<th width='{w}%'>{h}</th>" for h, w in zip(doc.heads("SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"), (42, 40, 18), strict=True))
    body = cells([row[1:] for row in rows_of(doc, aims, "name", "target")], "LLC")
    p("budget.heading", "Program")
    lines = [("Program Penegakan dan Pelayanan Hukum", "Rp2.716.430.000,00"), ("Program Dukungan Manajemen", "Rp7.283.570.000,00")]
    money = ""
    for n, (name, amount) in enumerate(lines):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        money += f"<tr><td width=20>{n + 1}.</td><td width=330>{name}</td><td width=14>:</td><td align=right>{amount}</td></tr>"
    money = f"<table class=m><tr><td></td><td><b>Program</b></td><td></td><td align=center><b>Anggaran</b></td></tr>{money}<tr><td></td><td><b>Jumlah</b></td><td>:</td><td align=right><b>{p('budget.total', 'Rp10.000.000.000,00')}</b></td></tr></table>"
    title = f"<div class='t n'>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'KEJAKSAAN NEGERI TANAH BIRING')}</div>"
    style = "<style>@page{margin:22mm}body{font:11.5pt 'Times-Roman'}.t{text-align:center;font-weight:bold;font-size:13pt;margin-bottom:14px}.n{page-break-before:always}.j{text-align:justify}.b{width:100%;border-collapse:collapse}.b td,.b th{border:1px solid #000;padding:6px}.m{margin-top:14px}</style>"
    doc.data = by_dompdf(f"{style}{statement}{title}<table class=b><tr>{heads}</tr>{body}</table>{money}{sign('', True)}", "A4")
    return doc


def province() -> Print:
    """wkhtmltopdf after a province's application: a letterhead with telephone, post-el and site beside a crest, a title in four lines, `KINERJA UTAMA` as head, targets with their unit, money without rules whose sum has a line above, who promises at the left, no day."""
    doc = Print()
    p = doc.put
    first, second = ("dr. WINDA AYU PRATIWI, M.K.M.", "KEPALA BIDANG KESEHATAN MASYARAKAT", "", "198203172008042001"), ("Drs. H. GUSTI RUSDIANSYAH, Apt., M.Si.", "KEPALA DINAS KESEHATAN", "", "196711051993031009")
    crest = "<svg width=70 height=84><path d='M35 2 L68 14 L62 60 L35 82 L8 60 L2 14 Z' fill='#1b6e3c'/><circle cx=35 cy=36 r=14 fill='#f5d442'/></svg>"
    head = f"<table class=k><tr><td width='15%' align=center>{crest}</td><td align=center><div class=g>{p('letterhead.government', 'PEMERINTAH PROVINSI BORNEO HULU')}</div><div class=o>{p('letterhead.office', 'DINAS KESEHATAN')}</div><div class=a>{p('letterhead.address', 'Jalan Meranti Raya No. 27 Sungai Bakung Kode Pos 70811')}</div><div class=a>Telepon : {p('letterhead.phone', '(0511) 330 4417 – 330 4418')} (Fax – 330 4419)</div><div class=a>Email : {p('letterhead.email', 'sekretariat@dinkes.borneohulu.example')} Website : https://dinkes.borneohulu.example</div></td><td width='15%'></td></tr></table>"
    title = f"<div class=t>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'KEPALA BIDANG KESEHATAN MASYARAKAT<br>DINAS KESEHATAN<br>PROVINSI BORNEO HULU')}</div>"
    heads = "".join(f"<th width='{w}%'>{h}</th>" for h, w in zip(doc.heads("No", "KINERJA UTAMA", "INDIKATOR KINERJA", "TARGET"), (5, 35, 44, 16), strict=True))
    aims: list[Aim] = [("1.", "Meningkatnya derajat kesehatan ibu dan anak", [("Angka kematian ibu per 100.000 kelahiran hidup", "118 per 100.000 KH"), ("Angka kematian bayi per 1.000 kelahiran hidup", "9,6 per 1.000 KH"), ("Prevalensi stunting pada balita", "15,2 %")]), ("2.", "Meningkatnya perbaikan gizi masyarakat", [("Persentase bayi usia kurang dari 6 bulan yang mendapat ASI eksklusif", "72 %"), ("Jumlah kabupaten/kota dengan surveilans gizi baik", "11 Kabupaten/Kota")]), ("3.", "Meningkatnya lingkungan yang sehat", [("Persentase desa yang stop buang air besar sembarangan", "64,5 %")])]
    body = joined_rows(doc, aims, "class=c")
    p("budget.heading", "Program/Kegiatan/Sub Kegiatan")
    money = ""
    for n, (name, amount) in enumerate([("Pengelolaan Pelayanan Kesehatan Ibu Hamil", "Rp 612.480.000"), ("Pengelolaan Pelayanan Kesehatan Gizi Masyarakat", "Rp 1.040.325.750"), ("Pengelolaan Pelayanan Kesehatan Lingkungan", "Rp 347.194.250")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        money += f"<tr><td>{n + 1}. {name}</td><td align=right>{amount}</td></tr>"
    money = f"<table class=m><tr><th align=left width='70%'>Program/Kegiatan/Sub Kegiatan</th><th align=right>Anggaran</th></tr>{money}<tr><td class=c><b>JUMLAH</b></td><td align=right style='border-top:1px solid #000'><b>{p('budget.total', 'Rp 2.000.000.000')}</b></td></tr></table>"
    above = below = ""
    for role, label, (name, post, _, nip) in (("first", "PIHAK PERTAMA,", first), ("second", "PIHAK KEDUA,", second)):
        doc.person(f"parties.{role}", name=name, position=post, nip=nip)
        above += f"<td width='50%' class=c valign=top><b>{label}<br>{post}</b></td>"
        below += f"<td class=c valign=top><b><u>{name}</u></b><br>NIP. {nip}</td>"
    sign = f"<table width='100%'><tr>{above}</tr><tr><td style='height:80px'></td><td></td></tr><tr>{below}</tr></table>"
    style = "<style>body{font:15px/1.3 'Liberation Serif'}.k{width:100%;border-bottom:4px double #000;margin-bottom:18px}.g{font-size:18px;font-weight:bold}.o{font-size:21px;font-weight:bold}.a{font-size:13px}.t{text-align:center;font-weight:bold;line-height:1.5;margin-bottom:18px}.b{width:100%;border-collapse:collapse}.b th{background:#e8e8e8}.b th,.b td{border:1px solid #000;padding:6px 8px;vertical-align:top}.c{text-align:center}.m{width:100%;margin:16px 0 28px}</style>"
    doc.data = by_wkhtml(f"{style}{head}{title}<table class=b><thead><tr>{heads}</tr></thead>{body}</table>{money}{sign}", "-s", "A4", "-T", "20mm", "-B", "20mm", "-L", "20mm", "-R", "20mm")
    return doc


PRINTS: dict[str, Made] = {"police_precinct": police_precinct, "naval_base": naval_base, "prosecution": prosecution, "province": province}
