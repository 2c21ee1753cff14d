"""Prints of the twentieth round, as libraries of applications draw tables: zebra rows without rules below a blue head, light rules between
rows only, cells over rows in the middle of zebra rows, HTML that a library of PHP cuts at the foot of the page.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence

from tests.intake.prints.kit_html import day, lanes, signed, stated
from tests.intake.prints.programs import by_dompdf, by_tcpdf
from tests.intake.prints.sheet import Made, Print, by_browser, rows_of
from tests.intake.unseen.kit import Aim


def _row(texts: Sequence[str], classes: str, tag: str = "td") -> str:
    """A row of HTML: c in the middle, r at the right."""
    return f"<tr>{''.join(f'<{tag} class={c}>{t}</{tag}>' for c, t in zip(classes, texts, strict=True))}</tr>"


def zebra() -> Print:
    """A library of the browser's language: a blue head with white letters, zebra rows and no rule, cells at the top left, the head once more on the second page, a foot with the number of the page; money alike."""
    doc = Print()
    p = doc.put
    first, second = ("SITI MARYAM TANJUNG, S.T., M.Si.", "Kepala Dinas Lingkungan Hidup", "Pembina Utama Muda", "197106231998032004"), ("Dr. H. IRWANSYAH SIREGAR, M.A.P.", "Wali Kota Tebing Manis", "", "")
    head = f"<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3><h3>{p('title.subject', 'DINAS LINGKUNGAN HIDUP KOTA TEBING MANIS')}</h3>"
    heads = doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")
    aims: list[Aim] = [("1", "Meningkatnya kualitas air, udara, dan lahan", [("Indeks kualitas air", "Indeks", "58,40"), ("Indeks kualitas udara", "Indeks", "84,12"), ("Indeks kualitas lahan", "Indeks", "41,75")]), ("2", "Meningkatnya pengelolaan sampah", [("Persentase pengurangan sampah di sumbernya terhadap timbulan sampah kota", "%", "27,5"), ("Persentase penanganan sampah", "%", "71")]), ("3", "Meningkatnya ketaatan pelaku usaha terhadap peraturan lingkungan", [("Persentase usaha yang taat terhadap izin lingkungan", "%", "86"), ("Jumlah usaha yang diawasi", "Usaha", "120")]), ("4", "Meningkatnya akuntabilitas perangkat daerah", [("Nilai SAKIP", "Nilai", "78,35"), ("Persentase temuan yang ditindaklanjuti", "%", "100")])]
    body = "".join(_row(row, "lllll") for row in rows_of(doc, aims, "name", "unit", "target"))
    p("budget.heading", "Program")
    money = ""
    for n, (name, amount) in enumerate([("Program Pengendalian Pencemaran dan/atau Kerusakan Lingkungan Hidup", "Rp 1.216.480.000"), ("Program Pengelolaan Persampahan", "Rp 17.905.337.500"), ("Program Pengelolaan Keanekaragaman Hayati (Kehati)", "Rp 3.278.182.500")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        money += _row((str(n + 1), name, amount), "lll")
    money += _row(("", "<b>Total</b>", f"<b>{p('budget.total', 'Rp 22.400.000.000')}</b>"), "lll")
    style = "<style>@page{size:A4;margin:14mm}body{font:10pt Helvetica,'Liberation Sans'}h3{text-align:center;margin:4px}table.z{border-collapse:collapse;width:100%;margin-top:18px}.z th{background:#2980b9;color:#fff;text-align:left;padding:5px}.z td{padding:5px 5px 30px;vertical-align:top}.z tr:nth-child(even) td{background:#f5f5f5}thead{display:table-header-group}.z tr{break-inside:avoid}.c{text-align:center}</style>"
    last = f"<div style='break-inside:avoid'>{signed(doc, '', ('Tebing Manis', '15 Januari 2026'), (('second', 'Pihak Kedua,', second), ('first', 'Pihak Pertama,', first)))}</div>"
    doc.data = by_browser(f"{style}{head}<table class=z><thead>{_row(heads, 'lllll', 'th')}</thead>{body}</table><table class=z><thead>{_row(('No', 'Program', 'Anggaran'), 'lll', 'th')}</thead>{money}</table>{last}", *doc.options)
    return doc


def light_lines() -> Print:
    """A library that draws light rules between rows only: bold heads, a formula beside each indicator, quarters, all in letters of 9 points, the sum above a rule; who it is of in labels."""
    doc = Print()
    p = doc.put
    first, second = ("ANDREAS WENDA, S.Pd., M.Pd.", "Kepala Bidang Pembinaan SMP", "Pembina", "198003142006051003"), ("Dra. YOHANA MAMBRASAR, M.Si.", "Kepala Dinas Pendidikan dan Kebudayaan Kabupaten Lembah Baru", "Pembina Utama Muda", "196811091994122001")
    statement = f"<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>{stated(doc, first, second)}{lanes(doc, 'statement.', (('second', 'PIHAK KEDUA,', second), ('first', 'PIHAK PERTAMA,', first)), posts=False)}"
    head = f"<h3 class=n>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3><h3>{p('title.subject', 'BIDANG PEMBINAAN SMP DINAS PENDIDIKAN DAN KEBUDAYAAN')}</h3>"
    heads = doc.heads("No", "Sasaran", "Indikator", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV")
    aims: list[Aim] = [("1", "Meningkatnya angka partisipasi sekolah", [("Angka partisipasi murni SMP", "%", "82,60", "-", "-", "-", "82,60"), ("Angka putus sekolah SMP", "%", "0,45", "-", "-", "-", "0,45")]), ("2", "Meningkatnya mutu lulusan", [("Nilai rata-rata asesmen literasi", "Nilai", "64,2", "-", "-", "64,2", "64,2"), ("Jumlah siswa berprestasi tingkat provinsi", "Siswa", "24", "4", "10", "18", "24")]), ("3", "Meningkatnya sarana dan prasarana sekolah", [("Jumlah ruang kelas dalam kondisi baik", "Ruang", "318", "300", "305", "310", "318")])]
    body = "".join(_row(row, "clLcccccc") for row in rows_of(doc, aims, "name", "unit", "target", "quarters__tw1", "quarters__tw2", "quarters__tw3", "quarters__tw4"))
    p("budget.heading", "Sub Kegiatan")
    money = ""
    for n, (name, amount) in enumerate([("Pembangunan Ruang Kelas Baru", "Rp 3.150.000.000"), ("Pengadaan Mebel Sekolah", "Rp 412.765.000"), ("Penyelenggaraan Proses Belajar bagi Peserta Didik", "Rp 1.037.235.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        money += _row((str(n + 1), name, amount), "clr")
    money += _row(("", "<b>Jumlah</b>", f"<b>{p('budget.total', 'Rp 4.600.000.000')}</b>"), "clr")
    style = "<style>@page{size:A4;margin:16mm}body{font:10pt 'DejaVu Sans'}h3{text-align:center;margin:4px;font-size:12pt}.j{text-align:justify}.n{break-before:page}table.z{border-collapse:collapse;width:100%;margin-top:14px;font-size:8.5pt}.z th{border-bottom:2px solid #000;padding:4px;text-align:left}.z td{border-bottom:.6px solid #aaa;padding:4px;vertical-align:top}.c{text-align:center!important}.r{text-align:right}</style>"
    last = signed(doc, "", ("Lembah Baru", "19 Januari 2026"), (("second", "PIHAK KEDUA,", second), ("first", "PIHAK PERTAMA,", first)))
    doc.data = by_browser(f"{style}{statement}{head}<table class=z>{_row(heads, 'clLcccccc', 'th')}{body}</table><table class=z>{_row(('No', 'Sub Kegiatan', 'Anggaran'), 'clr', 'th')}{money}</table>{last}", *doc.options)
    return doc


def middle_zebra() -> Print:
    """dompdf: light rules all round in grey, zebra rows, cells in the middle of the rows that they reach over, a badge of the state beside the title, Rp apart at the left of the money."""
    doc = Print()
    p = doc.put
    first, second = ("Drs. MARTHEN LUTHER PELLO", "Kepala Badan Kesatuan Bangsa dan Politik", "Pembina Utama Muda", "196903251996031004"), ("SIMON PETRUS NAHAK, S.H., M.H.", "BUPATI FATU LULIK", "", "")
    head = f"<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3><h3>{p('title.subject', 'BADAN KESATUAN BANGSA DAN POLITIK KABUPATEN FATU LULIK')}</h3>"
    heads = doc.heads("#", "Sasaran Strategis", "Indikator Kinerja", "Target")
    aims: list[Aim] = [("1", "Meningkatnya kerukunan dan ketahanan masyarakat", [("Indeks kerukunan umat beragama", "79,4 indeks"), ("Jumlah konflik sosial", "0 kejadian"), ("Persentase konflik yang ditangani", "100 %")]), ("2", "Meningkatnya partisipasi politik masyarakat", [("Persentase pemilih pemula yang mengikuti pendidikan politik", "45,5 %"), ("Persentase organisasi kemasyarakatan yang terdaftar dan aktif", "92 %")]), ("3", "Meningkatnya kualitas pelayanan", [("Indeks kepuasan masyarakat", "83,75 nilai")])]
    body = ""
    for n, (number, text, indicators) in enumerate(aims):
        for k, (name, target) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, name=name, target=target)
            over = f"<td rowspan={len(indicators)} class=c>{number}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            body += f"<tr class=z{k % 2}>{over}<td>{name}</td><td class=c>{target}</td></tr>"
    p("budget.heading", "Program")
    money = ""
    for n, (name, amount) in enumerate([("Program Penguatan Ideologi Pancasila dan Karakter Kebangsaan", "385.600.000"), ("Program Peningkatan Peran Partai Politik", "1.124.400.000"), ("Program Peningkatan Kewaspadaan Nasional", "890.000.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=f"Rp {amount}")
        money += f"<tr><td class=c>{n + 1}</td><td>{name}</td><td class=x>Rp</td><td class='r y'>{amount}</td></tr>"
    p("budget.total", "Rp 2.400.000.000")
    money += "<tr><td colspan=2 class=r><b>TOTAL</b></td><td class=x><b>Rp</b></td><td class='r y'><b>2.400.000.000</b></td></tr>"
    style = "<style>@page{margin:18mm}body{font:10.5pt 'DejaVu Serif'}h3{text-align:center;margin:3px;font-size:12pt}.b{width:100%;border-collapse:collapse;margin-top:14px}.b td,.b th{border:.5px solid #c8c8c8;padding:6px;vertical-align:middle}.b th{background:#343a40;color:#fff}.z1 td{background:#f2f2f2}.c{text-align:center}.r{text-align:right}.b .x{border-right:0;width:24px}.b .y{border-left:0}</style>"
    last = signed(doc, "", ("Fatu Lulik", "22 Januari 2026"), (("first", "Pihak Pertama,", first), ("second", "Pihak Kedua,", second)))
    doc.data = by_dompdf(f"{style}{head}<table class=b><tr>{''.join(f'<th>{h}</th>' for h in heads)}</tr>{body}</table><table class=b><tr><th>#</th><th>Program</th><th colspan=2>Anggaran</th></tr>{money}</table>{last}", "A4")
    return doc


def cut_html() -> Print:
    """TCPDF from HTML on folio: a statement, rows whose cells over several rows the page cuts, Times, numbers of pages in the foot, money with its own code."""
    doc = Print()
    p = doc.put
    first, second = ("ENDAH PURWANINGSIH, S.E., M.M.", "Sekretaris Dinas Sosial", "Pembina", "197604192002122003"), ("Drs. KUSNADI WIRYA, M.Si.", "Kepala Dinas Sosial Kabupaten Giri Wangi", "Pembina Utama Muda", "196702131990031005")
    calls: list[tuple[str, Sequence[object]]] = [("SetMargins", (20, 18, 20)), ("SetAutoPageBreak", (True, 22)), ("AddPage", ()), ("SetFont", ("times", "", 11))]
    people = [("second", "PIHAK KEDUA", second), ("first", "PIHAK PERTAMA", first)]

    def sign(path: str, posts: bool) -> str:
        cells = ["", "", "", ""]
        for role, label, (name, post, rank, nip) in people:
            doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=nip, **({"position": post} if posts else {}))
            for at, text in enumerate((f"{label},{f'<br>{post}' if posts else ''}", "<br><br><br>", f"<b><u>{name}</u></b>", f"{rank}<br>NIP. {nip}")):
                cells[at] += f'<td width="50%" align="center">{text}</td>'
        return f'<table nobr="true"><tr><td width="50%"></td><td width="50%" align="center">{day(doc, path, "Giri Wangi", "13 Januari 2026")}</td></tr>{"".join(f"<tr>{row}</tr>" for row in cells)}</table>'

    page = stated(doc, first, second).replace("<table class=p>", '<table cellpadding="2">').replace("<td width=90>", '<td width="90">').replace("<td width=10>", '<td width="10">').replace("<p class=j>", '<p align="justify">')
    calls.append(("writeHTML", (f'<h3 align="center">{p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")}</h3>{page}<p></p>{sign("statement.", False)}', True, False, True)))
    heads = doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target")
    widths = ("7%", "29%", "40%", "12%", "12%")
    aims: list[Aim] = [("1", "Meningkatnya kualitas perencanaan dan pelaporan", [("Persentase dokumen perencanaan yang tepat waktu", "%", "100"), ("Nilai evaluasi SAKIP perangkat daerah", "Nilai", "76,80"), ("Jumlah dokumen evaluasi kinerja", "Dokumen", "4")]), ("2", "Meningkatnya tata kelola keuangan dan aset", [("Persentase realisasi anggaran", "%", "96,5"), ("Persentase laporan keuangan yang sesuai standar", "%", "100"), ("Persentase aset dalam kondisi baik", "%", "88,25"), ("Jumlah temuan yang belum selesai", "Temuan", "2")]), ("3", "Meningkatnya kapasitas aparatur", [("Indeks profesionalitas ASN", "Indeks", "81,3"), ("Jumlah pegawai yang mengikuti pelatihan", "Orang", "37")])]
    rows = "".join(f'<th width="{w}" align="center" bgcolor="#dddddd"><b>{h}</b></th>' for h, w in zip(heads, widths, strict=True))
    body = f"<tr>{rows}</tr>"
    for n, (number, text, indicators) in enumerate(aims):
        for k, (name, unit, target) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, name=name, unit=unit, target=target)
            over = f'<td width="7%" align="center" rowspan="{len(indicators)}">{number}</td><td width="29%" rowspan="{len(indicators)}">{text}</td>' if k == 0 else ""
            body += f'<tr>{over}<td width="40%">{name}</td><td width="12%" align="center">{unit}</td><td width="12%" align="center">{target}</td></tr>'
    p("budget.heading", "Kegiatan")
    money = '<tr><th width="20%" align="center"><b>Kode</b></th><th width="52%" align="center"><b>Kegiatan</b></th><th width="28%" align="center"><b>Anggaran</b></th></tr>'
    for n, (code, name, amount) in enumerate([("1.06.01.2.01", "Perencanaan, Penganggaran, dan Evaluasi Kinerja", "Rp 84.320.000"), ("1.06.01.2.02", "Administrasi Keuangan Perangkat Daerah", "Rp 5.417.866.500"), ("1.06.01.2.06", "Administrasi Umum Perangkat Daerah", "Rp 297.813.500")]):
        doc.line(n, code=code, name=name, amount=amount)
        money += f'<tr><td width="20%">{code}</td><td width="52%">{name}</td><td width="28%" align="right">{amount}</td></tr>'
    money += f'<tr><td width="72%" colspan="2" align="center"><b>Jumlah</b></td><td width="28%" align="right"><b>{p("budget.total", "Rp 5.800.000.000")}</b></td></tr>'
    title = f'<h3 align="center">{p("title.text", "PERJANJIAN KINERJA TAHUN 2026")}<br>{p("title.subject", "SEKRETARIAT DINAS SOSIAL KABUPATEN GIRI WANGI")}</h3>'
    calls += [("AddPage", ()), ("SetFont", ("times", "", 11)), ("Ln", (150,)), ("writeHTML", (f'{title}<table border="1" cellpadding="6">{body}</table><p></p><table border="1" cellpadding="4">{money}</table><p></p>{sign("", True)}', True, False, True))]
    foot: list[tuple[str, Sequence[object]]] = [("SetY", (-15,)), ("SetFont", ("times", "I", 9)), ("Cell", (0, 8, "Halaman {PAGE} dari {ALL}", 0, 0, "R"))]
    doc.data = by_tcpdf(calls, foot, ("P", "mm", (215, 330)))
    return doc


PRINTS: dict[str, Made] = {"zebra": zebra, "light_lines": light_lines, "middle_zebra": middle_zebra, "cut_html": cut_html}
