"""Prints of the twelfth round: a browser's print of an application's page (roles with names above the room to sign and positions below it, numbers without
a label), a Word paper printed by LibreOffice, and a library that draws a regional revenue office's annex.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from functools import partial

from tests.intake.layouts import OPENING, PROMISE, SUPERVISION
from tests.intake.prints.drawn import Page
from tests.intake.prints.kit_html import said
from tests.intake.prints.printed import fitted
from tests.intake.prints.sheet import Made, Print, rows_of
from tests.intake.unseen import kit
from tests.intake.unseen.kit import Aim, Person, Sample

STYLE = "<style>body{font:12pt 'Liberation Serif';margin:20px}.c{text-align:center}.j{text-align:justify}h4{text-align:center}.b{width:100%;border-collapse:collapse;margin-top:15px}.b td,.b th{border:1px solid #000;padding:6px 10px;vertical-align:top}.b th{background:#f2f2f2}.n{page-break-after:always}.n td,.s td{padding:4px 0}</style>"


def names_above_positions() -> Print:
    """A browser's print of two pages. In the signatures the role and the name stand above the room to sign, the position below it, rank and number without labels."""
    doc = Print()
    p = doc.put
    first, second = ("LUTHFI ANSHORI, S.STP., M.H.", "KEPALA DINAS KOMUNIKASI DAN INFORMATIKA", "Pembina Utama Muda", "198003121999121002"), ("H. SAMSUL BAHRI, S.E.", "BUPATI PRING SEWU", "", "")
    title = f"<h4>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h4>"
    opening = said(doc, OPENING)

    def who(role: str, person: tuple[str, str, str, str]) -> str:
        name, post = p(f"statement.parties.{role}.name", person[0]), p(f"statement.parties.{role}.position", person[1])
        return f"<table><tr><td width=80><b>Nama</b></td><td width=10>:</td><td><b>{name}</b></td></tr><tr><td><b>Jabatan</b></td><td>:</td><td><b>{post}</b></td></tr></table>"

    people = f"{who('first', first)}<p>Selanjutnya disebut <b>PIHAK KESATU</b></p>{who('second', second)}<p>Selaku atasan PIHAK KESATU, selanjutnya disebut <b>PIHAK KEDUA</b>.</p>"
    promises = said(doc, PROMISE.format("PIHAK KESATU"), SUPERVISION.format("PIHAK KEDUA"))

    def lanes(path: str) -> str:
        cells = ""
        for role, label, (name, post, rank, nip) in (("second", "PIHAK KEDUA", second), ("first", "PIHAK KESATU", first)):
            doc.person(f"{path}parties.{role}", name=name, position=post, rank=rank, nip=nip)
            cells += f"<td class=c width='50%' valign=top><p><b>{label}</b><br>{name}</p><br><br><br><br><p style='margin:0'><b>{post}</b></p><p style='margin:0'>{rank}</p><p style='margin:0'>{nip}</p></td>"
        return f"<table class=s width='100%' style='margin-top:60px'><tr>{cells}</tr></table>"

    page = f"<div class=n>{title}{opening}{people}{promises}{lanes('statement.')}</div>"
    head = f"<h4>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'DINAS KOMUNIKASI DAN INFORMATIKA')}</h4>"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET"))
    aims: list[Aim] = [("1", "Meningkatnya penerapan pemerintahan digital", [("Indeks SPBE", "Indeks", "3,65"), ("Persentase layanan publik yang terintegrasi", "Persen", "68")]), ("2", "Meningkatnya keterbukaan informasi publik", [("Nilai keterbukaan informasi publik", "Nilai", "91,2"), ("Persentase aduan warga yang diselesaikan", "Persen", "95")])]
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows_of(doc, aims, "name", "unit", "target"))
    money = ""
    p("budget.heading", "PROGRAM")
    for n, (name, amount) in enumerate([("Program Pengelolaan Informasi dan Komunikasi Publik", "Rp 2.145.000.000"), ("Program Pengelolaan Aplikasi Informatika", "Rp 5.480.250.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        money += f"<tr><td>{n + 1}</td><td>{name}</td><td>{amount}</td></tr>"
    doc.html = f"{STYLE}{page}{head}<table class=b><tr>{heads}</tr>{rows}</table><table class=b><tr><th>NO</th><th>PROGRAM</th><th>ANGGARAN</th></tr>{money}<tr><td colspan=2 class=c><b>JUMLAH</b></td><td><b>{p('budget.total', 'Rp 7.625.250.000')}</b></td></tr></table>{lanes('')}"
    return doc


def head_of_school() -> Sample:
    """A head of a school: agreement in one piece, sources of money, a note with an asterisk below the table."""
    p = kit.Page()
    head = Person("RATIH KUSUMA WARDANI, M.Pd.", "Kepala SMA Negeri 3 Batang Hulu", "Pembina", "197311082000122003")
    chief = Person("Dr. BAMBANG PURWOKO, M.Pd.", "Kepala Cabang Dinas Pendidikan Wilayah IV", "Pembina Tk. I", "196902241997031002")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "SMA NEGERI 3 BATANG HULU")
    rows: list[list[str | list[str]]] = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Kondisi Awal", "Target", "Satuan"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya mutu lulusan", [("Persentase lulusan yang diterima di perguruan tinggi", "54,2", "60", "Persen"), ("Rata-rata nilai asesmen literasi", "67,8", "70,5", "Nilai")]),
        ("2", "Meningkatnya kompetensi guru", [("Jumlah guru bersertifikat pendidik", "41", "45", "Orang")]),
        ("3", "Terciptanya sekolah yang aman", [("Jumlah kasus perundungan", "3", "0", "Kasus"), ("Persentase siswa yang mengikuti ekstrakurikuler", "81", "90", "Persen")]),
    ]
    kit.span(p.table([*rows, *p.put_aims(aims, "name", "baseline", "target", "unit")], bold=1), 1, [2, 1, 2], [0, 1])
    p.line()
    p.put("budget.heading", "Kegiatan")
    lines = [("1", "Pengelolaan Pendidikan Sekolah Menengah Atas", "1.812.600.000", "BOS Reguler"), ("2", "Peningkatan Mutu Pendidik", "95.400.000", "APBD")]
    p.table([["No", "Kegiatan", "Anggaran (Rp)", "Sumber Dana"], *p.put_lines(lines, "number", "name", "amount", "source_of_funds"), ["", "Total", p.put("budget.total", "1.908.000.000"), ""]], bold=1)
    day = p.day("Batang Hulu", "8 Januari 2026")
    p.sign(["Pihak Kedua,", *chief.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    p.right(day)
    p.put_parties(head, chief)
    return p.sample()


def drawn_for_revenue() -> Print:
    """A library draws a revenue office's annex: cells with frames, quarters with amounts of money, "No." close to its frame, a note in grey at the foot."""
    doc = Print()
    p = doc.put
    page = Page(297, 210)
    page.font("Helvetica-Bold", 12)
    page.cell(15, 15, 267, 6, p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(15, 21, 267, 6, p("title.subject", "BADAN PENDAPATAN DAERAH KOTA PELANGI"), align="C")
    xs = (15, 24, 80, 140, 162, 186, 210, 234, 258)
    ws = (9, 56, 60, 22, 24, 24, 24, 24, 24)
    page.font("Helvetica-Bold", 8)
    for x, w, text in zip(xs, ws, doc.heads("No.", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV"), strict=True):
        page.cell(x, 34, w, 8, text, 1, "C")
    y = 42.0
    page.font("Helvetica", 8)
    data = [
        ("1.", "Meningkatnya pendapatan asli daerah", "Realisasi pajak daerah", "Rp Miliar", "412,5", "80", "195", "310", "412,5"),
        ("2.", "Meningkatnya kepatuhan wajib pajak", "Persentase wajib pajak patuh", "%", "87,5", "80", "82,5", "85", "87,5"),
        ("3.", "Meningkatnya mutu pelayanan pajak", "Indeks kepuasan masyarakat", "Indeks", "88,1", "-", "-", "-", "88,1"),
    ]
    for n, (number, text, name, unit, target, *quarters) in enumerate(data):
        doc.row(n, 0, number=number, text=text, name=name, unit=unit, target=target, **{f"quarters__tw{k}": value for k, value in enumerate(quarters, 1)})
        for x, w, value, align in zip(xs, ws, (number, text, name, unit, target, *quarters), "CLLCCCCCC", strict=True):
            page.cell(x, y, w, 9, value, 1, align)
        y += 9
    y += 7
    p("budget.heading", "Program")
    page.font("Helvetica-Bold", 8)
    for x, w, text in ((15, 9, "No."), (24, 116, "Program"), (140, 46, "Anggaran")):
        page.cell(x, y, w, 8, text, 1, "C")
    y += 8
    page.font("Helvetica", 8)
    for n, (name, amount) in enumerate([("Program Pengelolaan Pendapatan Daerah", "Rp6.215.400.000"), ("Program Penunjang Urusan Pemerintahan Daerah", "Rp21.780.925.500")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        for x, w, text, align in ((15, 9, f"{n + 1}.", "C"), (24, 116, name, "L"), (140, 46, amount, "R")):
            page.cell(x, y, w, 7, text, 1, align)
        y += 7
    page.cell(15, y, 125, 7, "Jumlah", 1, "C")
    page.cell(140, y, 46, 7, p("budget.total", "Rp27.996.325.500"), 1, "R")
    y += 14
    page.font("Helvetica", 9)
    page.cell(190, y, 80, 5, f"{p('signed.place', 'Pelangi')}, {p('signed.date', '15 Januari 2026')}", align="C")
    for x, role, post, name, rank, nip in ((30, "second", "Wali Kota Pelangi,", "Drs. ANDI MAULANA, M.M.", "", ""), (190, "first", "Kepala Badan Pendapatan Daerah,", "YULIA RAHMAWATI, S.E., Ak.", "Pembina Utama Muda", "197507071998032002")):
        doc.person(f"parties.{role}", position=post.rstrip(","), name=name, rank=rank, nip=nip)
        for at, text in ((5, post), (25, name), (30, rank), (35, f"NIP {nip}" if nip else "")):
            if text:
                page.cell(x, y + at, 80, 5, text, align="C")
    page.font("Helvetica-Oblique", 6)
    page.canvas.setFillGray(0.5)
    page.canvas.drawString(42, 20, "Dokumen ini dibuat oleh sistem e-Kinerja Kota Pelangi dan sah tanpa cap basah")
    doc.data = page.done()
    return doc


PRINTS: dict[str, Made] = {"names_above_positions": names_above_positions, "head_of_school": partial(fitted, head_of_school), "drawn_for_revenue": drawn_for_revenue}
