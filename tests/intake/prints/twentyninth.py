"""Prints of the twenty-ninth round, of makers that no round had: tables of jsPDF, boxes of react-pdf, stories of MuPDF, tables of PDFKit, slides; and
pages with what is laid over them: a mark of a copy, the foot of a service, pages put together from several programs.

Written, with their right readings, before the readers saw any of them. After forms of a province's, a regency's and a district's applications.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import docx
from docx.shared import Cm

from tests.intake.layouts import PROMISE
from tests.intake.prints.kit_html import Who, day, money, stated
from tests.intake.prints.kit_word import (
    MIDDLE,
    RIGHT,
    fill_table,
    money_in_word,
    signed_in_word,
    stated_in_word,
    word_paper,
    write_line,
)
from tests.intake.prints.makers import by_jspdf, by_pdfkit, by_react, by_story, joined, overlaid
from tests.intake.prints.sheet import SUPERVISION, Made, Print, rows_of, saved_by_office
from tests.intake.unseen.kit import OPENING, Aim

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
THIRDS = (105 / 2, 105 + 105 / 2)


def _lane_cells(texts: Sequence[tuple[str, str]], style: str = "") -> list[dict[str, Any]]:
    """Lines of two lanes for jsPDF, each text in the middle of its half."""
    return [{"cells": [{"text": left, "x": 60, "align": "center"}, {"text": right, "x": 150, "align": "center"}], "style": style or "normal"} for left, right in texts]


def striped_levels() -> Print:
    """jsPDF, striped without rules: an individual's form with labels above the table, targets with their unit, money with a column for programme, activity and sub-activity, each said once; positions in two lines below the roles, ranks."""
    doc = Print()
    p = doc.put
    first: Who = ("RAHMAWATI TUASIKAL, S.E., M.Si.", "Kepala Sub Bidang Perencanaan Pembangunan Manusia", "Penata Tingkat I", "198410122010012018")
    second: Who = ("Drs. M. SYARIF UMASUGI, M.Si.", "Kepala Bidang Pemerintahan dan Pembangunan Manusia", "Pembina", "197203091998031006")
    agency = "Bappeda Provinsi Halmahera Timur Raya"
    aims: list[Aim] = [("1", "Tersusunnya dokumen perencanaan bidang pembangunan manusia yang selaras", [("Persentase usulan musrenbang yang diakomodasi dalam RKPD", "72,5 Persen"), ("Jumlah dokumen perencanaan sektoral yang disusun", "6 Dokumen")]), ("2", "Terlaksananya pengendalian pembangunan bidang kesehatan dan pendidikan", [("Persentase rekomendasi pengendalian yang ditindaklanjuti", "88 Persen")]), ("3", "Meningkatnya kapasitas tim perencana perangkat daerah", [("Jumlah peserta bimbingan teknis", "45 Orang"), ("Nilai evaluasi pelatihan", "82,75 Nilai")])]
    parts: list[dict[str, Any]] = [{"text": p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), "align": "center", "style": "bold", "size": 13, "after": 6}, {"text": doc.say(OPENING), "after": 3}]
    for role, (name, post, _, nip), after in (("first", first, "selanjutnya disebut pihak pertama."), ("second", second, "selaku atasan langsung pihak pertama, selanjutnya disebut pihak kedua.")):
        doc.person(f"statement.parties.{role}", name=name, position=post, nip=nip)
        parts += [{"cells": [{"text": label, "x": 20}, {"text": ":", "x": 52}, {"text": text, "x": 56}], "step": 6} for label, text in (("Nama", name), ("NIP", nip), ("Jabatan", post))]
        parts += [{"text": after, "after": 4}]
    parts += [{"text": doc.say(text), "after": 3} for text in (PROMISE.format("Pihak pertama"), SUPERVISION.format("Pihak kedua"))]

    def signs(path: str, posts: bool) -> list[dict[str, Any]]:
        for role, (name, post, rank, nip) in (("first", first), ("second", second)):
            doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=nip, **({"position": f"{post.upper()} {agency.upper()}"} if posts else {}))
        top = [{"text": day(doc, path, "Sofia Raya", "19 Januari 2026"), "align": "right", "after": 4}, *_lane_cells([("PIHAK KEDUA", "PIHAK PERTAMA")], "bold")]
        if posts:
            half = [post.upper().split(" ", 4) for post in (second[1], first[1])]
            (a, b), (c, d) = ((" ".join(h[:4]), h[4]) for h in half)
            top += _lane_cells([(a, c), (b, d), (f"{agency.upper()},", f"{agency.upper()},")])
        return [*top, {"down": 20}, *_lane_cells([(second[0], first[0])], "bold"), *_lane_cells([(second[2], first[2]), (f"NIP. {second[3]}", f"NIP. {first[3]}")])]

    heads = doc.heads("No.", "Sasaran Kinerja", "Indikator Kinerja Individu", "Target")
    body = []
    for row in rows_of(doc, aims, "name", "target"):
        span = next((len(values) for number, _, values in aims if number == row[0]), 0)
        body.append([*({"content": text, "rowSpan": span} for text in row[:2] if span), *row[2:]])
    lines = [("1", "Program Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah", "Penyusunan Perencanaan dan Pendanaan", [("Koordinasi Penelaahan Dokumen Perencanaan", "148.350.000"), ("Pelaksanaan Konsultasi Publik", "96.720.500")]), ("2", "Program Koordinasi dan Sinkronisasi Perencanaan Pembangunan Daerah", "Koordinasi Perencanaan Bidang Pembangunan Manusia", [("Koordinasi Penyusunan Dokumen Perencanaan", "212.400.000"), ("Pelaksanaan Monitoring dan Evaluasi", "87.529.500")])]
    cost, at = [], 0
    for number, programme, activity, parts_of in lines:
        doc.line(at, number=number, name=programme)
        doc.line(at + 1, name=activity)
        for k, (name, amount) in enumerate(parts_of):
            doc.line(at + 2 + k, name=name, amount=amount)
            cost.append([*([{"content": text, "rowSpan": len(parts_of)} for text in (number, programme, activity)] if k == 0 else []), name, {"content": amount, "styles": {"halign": "right"}}])
        at += 2 + len(parts_of)
    p("budget.heading", "PROGRAM / KEGIATAN / SUB KEGIATAN")
    cost.append([{"content": "JUMLAH", "colSpan": 4, "styles": {"halign": "center", "fontStyle": "bold"}}, {"content": p("budget.total", "545.000.000"), "styles": {"halign": "right", "fontStyle": "bold"}}])
    parts += [{"down": 4}, *signs("statement.", False), {"page": "p"}, {"text": p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), "align": "center", "style": "bold", "size": 12}, {"text": p("title.subject", "BADAN PERENCANAAN PEMBANGUNAN DAERAH PROVINSI HALMAHERA TIMUR RAYA"), "align": "center", "style": "bold", "after": 5}]
    parts += [{"cells": [{"text": label, "x": 20}, {"text": ":", "x": 52}, {"text": text, "x": 56}], "step": 6} for label, text in (("Nama", first[0]), ("NIP", first[3]), ("Jabatan", first[1]))]
    parts += [{"table": {"head": [heads], "body": body, "theme": "striped", "styles": {"font": "times", "fontSize": 10}, "columnStyles": {"0": {"cellWidth": 12}, "3": {"cellWidth": 30, "halign": "center"}}}, "after": 6}, {"table": {"head": [["No.", "PROGRAM", "KEGIATAN", "SUB KEGIATAN", "ANGGARAN (Rp)"]], "body": cost, "theme": "striped", "styles": {"font": "times", "fontSize": 10}, "columnStyles": {"0": {"cellWidth": 12}, "4": {"cellWidth": 30}}}, "after": 10}, *signs("", True)]
    doc.data = by_jspdf(parts)
    return doc


def close_units() -> Print:
    """jsPDF without rules or grounds, rows close below each other, each indicator with its number, units and targets in columns of their own; money with `Rp` in each amount and a remark; who answers for the page in the foot."""
    doc = Print()
    p = doc.put
    first, second = ("LALU WIRAJAYA, S.Pt.", "Kepala UPTD Pembibitan Ternak", "Penata Tk. I", "198107262008011004"), ("drh. BAIQ NURHASANAH, M.Si.", "Kepala Dinas Peternakan dan Kesehatan Hewan", "Pembina Utama Muda", "196911302000032002")
    aims: list[Aim] = [("1.", "Meningkatnya produksi bibit ternak", [("1.1", "Jumlah bibit sapi yang dihasilkan", "Ekor", "320"), ("1.2", "Jumlah bibit kambing yang dihasilkan", "Ekor", "1.150"), ("1.3", "Persentase bibit bersertifikat", "Persen", "76,5"), ("1.4", "Angka kelahiran", "Persen", "81")]), ("2.", "Meningkatnya pelayanan inseminasi buatan", [("2.1", "Jumlah semen beku yang disalurkan", "Dosis", "12.400"), ("2.2", "Jumlah akseptor", "Ekor", "9.875"), ("2.3", "Persentase kebuntingan", "Persen", "68,25")]), ("3.", "Meningkatnya pendapatan balai", [("3.1", "Retribusi penjualan bibit", "Rupiah", "415.000.000"), ("3.2", "Indeks kepuasan peternak", "Indeks", "3,48")])]
    heads = doc.heads("No", "Sasaran Program", "Indikator Kinerja Program", "Satuan", "Target")
    body = []
    for n, (number, text, values) in enumerate(aims):
        for k, (own, name, unit, target) in enumerate(values):
            doc.row(n, k, number=number, text=text, own=own, name=name, unit=unit, target=target)
            body.append([number if k == 0 else "", text if k == 0 else "", f"{own} {name}", unit, target])
    p("budget.heading", "Kegiatan")
    cost = []
    for n, (name, amount, note) in enumerate([("Penyediaan Benih/Bibit Ternak", "Rp 1.845.300.000", "APBD"), ("Pengendalian Peredaran Benih/Bibit", "Rp 254.700.000", "DAK"), ("Pembinaan Kelompok Peternak", "Rp 100.000.000", "APBD")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount, note=note)
        cost.append([f"{n + 1}.", name, amount, note])
    cost.append(["", "Jumlah", p("budget.total", "Rp 2.200.000.000"), ""])
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    plain = {"theme": "plain", "styles": {"font": "helvetica", "fontSize": 9.5, "cellPadding": {"top": 0.4, "bottom": 0.4, "left": 1.5, "right": 1.5}}}
    parts: list[dict[str, Any]] = [{"text": p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), "align": "center", "style": "bold", "size": 13}, {"text": p("title.subject", "UPTD PEMBIBITAN TERNAK"), "align": "center", "style": "bold", "size": 12, "after": 6}, {"table": {**plain, "head": [heads], "body": body, "columnStyles": {"0": {"cellWidth": 10}, "1": {"cellWidth": 48}, "3": {"cellWidth": 20}, "4": {"cellWidth": 28}}}, "after": 8}, {"table": {**plain, "head": [["No", "Kegiatan", "Anggaran", "Keterangan"]], "body": cost, "columnStyles": {"0": {"cellWidth": 10}, "2": {"cellWidth": 38}, "3": {"cellWidth": 26}}}, "after": 12}]
    parts += [{"text": day(doc, "", "Praya Utara", "7 Januari 2026"), "align": "right", "after": 3}, *_lane_cells([("Pihak Kedua,", "Pihak Pertama,"), (f"{second[1]},", f"{first[1]},")]), {"down": 22}, *_lane_cells([(second[0], first[0])], "bold"), *_lane_cells([(second[2], first[2]), (f"NIP. {second[3]}", f"NIP. {first[3]}")])]
    doc.data = by_jspdf(parts, font="helvetica", foot="e-Kinerja UPTD | Halaman {n} dari {of}")
    return doc


def _node(of: str, inside: Sequence[Any] = (), **style: Any) -> dict[str, Any]:
    return {"of": of, "props": {"style": style}, "in": list(inside)}


def _flex(texts: Sequence[str], widths: Sequence[str], centred: Sequence[int] = (), border: float = 0.6, **style: Any) -> dict[str, Any]:
    """A row of boxes with a border each, as web programmers draw tables."""
    return _node("View", [_node("View", [_node("Text", [text], textAlign="center" if at in centred else "left")] if text else [], width=width, borderRightWidth=border, borderBottomWidth=border, padding=3, justifyContent="center" if at in centred else "flex-start") for at, (text, width) in enumerate(zip(texts, widths, strict=True))], flexDirection="row", **style)


def boxes_of_months() -> Print:
    """react-pdf on pages that lie: twelve months below a common head, rows that say main and additional performance over the whole table, objectives said again beside each indicator, a method in words, labels with the unit above the table, a mark of the application in the room to sign."""
    doc = Print()
    p = doc.put
    first, second = ("NOVITA ANGGRAINI, S.Kom.", "Kepala Subbagian Umum dan Kepegawaian", "Penata", "199011122015022003"), ("H. EDI SUPRAPTO, S.Sos., M.M.", "Sekretaris Dinas Kearsipan dan Perpustakaan", "Pembina Tingkat I", "197004191994031005")
    lane = []
    for role, label, (name, post, _, nip) in (("second", "PIHAK KEDUA,", second), ("first", "PIHAK PERTAMA,", first)):
        doc.person(f"statement.parties.{role}", name=name, position=post, nip=nip)
        lane.append(_node("View", [_node("Text", [label]), _node("Text", ["ditandatangani"], fontSize=8, color="#0a7a3c", marginTop=24, marginBottom=24), _node("Text", [name], fontFamily="Times-Bold"), _node("Text", [f"NIP. {nip}"])], width="50%", alignItems="center"))
    who = {role: _node("View", [_node("View", [_node("Text", [label], width=90), _node("Text", [":"], width=12), _node("Text", [text])], flexDirection="row", marginBottom=2) for label, text in (("Nama", name), ("NIP", nip), ("Jabatan", post))], marginTop=4, marginBottom=4) for role, (name, post, _, nip) in (("first", first), ("second", second))}
    page = {"size": "A4", "style": {"padding": 50, "fontSize": 11, "fontFamily": "Times-Roman", "lineHeight": 1.35}}
    one = {"of": "Page", "props": page, "in": [_node("Text", [p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")], textAlign="center", fontFamily="Times-Bold", fontSize=13, marginBottom=12), _node("Text", [doc.say(OPENING)], textAlign="justify"), who["first"], _node("Text", ["Selanjutnya disebut PIHAK PERTAMA."]), who["second"], _node("Text", ["Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA."], marginBottom=8), *[_node("Text", [doc.say(text)], textAlign="justify", marginBottom=8) for text in (PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA"))], _node("Text", [day(doc, "statement.", "Pringgo Sewu", "5 Januari 2026")], textAlign="right", marginTop=14, marginBottom=8), _node("View", lane, flexDirection="row")]}
    widths = ["3%", "16%", "17%", "7%", *["3.3%"] * 12, "6.4%", "11%"]
    doc.heads("No", "Sasaran / Rencana Hasil Kerja", "Indikator", "Satuan")
    for m, text in enumerate(MONTHS):
        p(f"headings.{4 + m}", f"Target Bulanan {text}")
    doc.heads("Target Tahunan", "Metode", start=16)
    grey = {"backgroundColor": "#e5e7eb", "fontFamily": "Helvetica-Bold"}

    def box(text: str, width: str, **style: Any) -> dict[str, Any]:
        return _node("View", [_node("Text", [text], textAlign="center")] if text else [], width=width, borderRightWidth=0.6, borderBottomWidth=0.6, padding=3, justifyContent="center", **style)

    top = _node("View", [*[box(h, w) for h, w in zip(("No", "Sasaran / Rencana Hasil Kerja", "Indikator", "Satuan"), widths, strict=False)], _node("View", [box("Target Bulanan", "100%"), _node("View", [box(m, f"{100 / 12:.4f}%") for m in MONTHS], flexDirection="row", flexGrow=1)], width=f"{3.3 * 12:.1f}%"), box("Target Tahunan", "6.4%"), box("Metode", "11%")], flexDirection="row", **grey)
    rows: list[Any] = [top]
    groups = [("Kinerja Utama", [("Terlaksananya pelayanan administrasi kepegawaian", [("Persentase usul kenaikan pangkat tepat waktu", "%", ["-", "-", "-", "100", "-", "-", "-", "-", "-", "100", "-", "-"], "100", "Rata-rata"), ("Jumlah laporan kehadiran", "Laporan", ["1"] * 12, "12", "Akumulasi")]), ("Terpeliharanya barang milik daerah", [("Persentase barang yang diinventarisasi", "%", ["10", "20", "30", "40", "50", "60", "70", "80", "90", "95", "98", "98"], "98", "Nilai akhir")])]), ("Kinerja Tambahan", [("Terlaksananya tugas tim penilaian zona integritas", [("Jumlah dokumen pendukung yang dipenuhi", "Dokumen", ["0", "2", "2", "4", "4", "4", "6", "6", "6", "2", "2", "2"], "40", "Akumulasi")])])]
    n = number = 0
    for title, aims in groups:
        rows.append(_node("View", [_node("Text", [title])], width="100%", padding=3, borderRightWidth=0.6, borderBottomWidth=0.6, backgroundColor="#f3f4f6", fontFamily="Helvetica-Bold"))
        for text, values in aims:
            for k, (name, unit, planned, target, method) in enumerate(values):
                number += 1
                doc.row(n, k, text=text, table=title, name=name, unit=unit, target=target, calculation=method, own=str(number), **{f"months__m{m}": v for m, v in enumerate(planned, 1)})
                rows.append(_flex([str(number), text, name, unit, *planned, target, method], widths, (0, 3, *range(4, 17))))
            n += 1
    doc.person("parties.first", name=first[0], position=first[1])
    about = [_node("View", [_node("Text", [label], width=70), _node("Text", [":"], width=10), _node("Text", [text])], flexDirection="row") for label, text in (("Nama", first[0]), ("Jabatan", first[1]), ("Unit kerja", "Dinas Kearsipan dan Perpustakaan"))]
    two = {"of": "Page", "props": {"size": "A4", "orientation": "landscape", "style": {"padding": 36, "fontSize": 7.5, "fontFamily": "Helvetica"}}, "in": [_node("Text", [p("title.text", "Lampiran Perjanjian Kinerja Tahun 2026")], textAlign="center", fontFamily="Helvetica-Bold", fontSize=12), _node("Text", [p("title.subject", "DINAS KEARSIPAN DAN PERPUSTAKAAN")], textAlign="center", fontFamily="Helvetica-Bold", fontSize=11, marginBottom=8), *about, _node("View", rows, borderTopWidth=0.6, borderLeftWidth=0.6, marginTop=8)]}
    doc.data = by_react(one, two)
    return doc


def boxes_with_feet() -> Print:
    """react-pdf, rules below rows only: head and foot on every page with a line about the certificate, a table that goes on over two pages below the heads once more, objectives as full rows, money as lines that push their amounts to the right, names below a line."""
    doc = Print()
    p = doc.put
    first, second = ("dr. YUSTINA MARIA, Sp.A.", "Direktur RSUD Waerinding", "Pembina Utama Muda", "197505052003122006"), ("Hj. SITI MARYAM, S.E.", "Bupati Sumba Hilir", "", "")
    widths = ["7%", "51%", "20%", "22%"]
    heads = doc.heads("No", "Sasaran Strategis / Indikator Kinerja", "Satuan", "Target")
    line = {"borderBottomWidth": 0.6, "borderColor": "#9ca3af"}

    def row(texts: Sequence[str], **style: Any) -> dict[str, Any]:
        return {**_node("View", [_node("Text", [text] if text else [], width=width, padding=4, textAlign="center" if at in (0, 2, 3) else "left") for at, (text, width) in enumerate(zip(texts, widths, strict=True))], flexDirection="row", **line, **style), "props": {"wrap": False, "style": {"flexDirection": "row", **line, **style}}}

    rows: list[Any] = []
    names = [("Meningkatnya mutu pelayanan medis", [("Angka kematian neto (NDR)", "Per mil", "< 25"), ("Angka infeksi nosokomial", "Persen", "1,5"), ("Persentase pasien gawat darurat yang dilayani dalam lima menit", "Persen", "100"), ("Rata-rata lama rawat inap", "Hari", "4,2")]), ("Meningkatnya kepuasan pasien", [("Indeks kepuasan masyarakat", "Indeks", "86,40"), ("Persentase pengaduan yang diselesaikan", "Persen", "95"), ("Waktu tunggu rawat jalan", "Menit", "45")]), ("Meningkatnya efisiensi pelayanan", [("Bed occupancy rate (BOR)", "Persen", "65 - 75"), ("Cost recovery rate", "Persen", "78,5"), ("Jumlah kunjungan rawat jalan", "Kunjungan", "86.400"), ("Persentase ketersediaan obat", "Persen", "97,5")]), ("Meningkatnya sumber daya manusia kesehatan", [("Persentase tenaga yang dilatih 20 jam setahun", "Persen", "60"), ("Jumlah dokter spesialis dasar", "Orang", "8")])]
    for n, (text, values) in enumerate(names):
        rows.append(row([p(f"objectives.{n}.number", "ABCD"[n]), p(f"objectives.{n}.text", text), "", ""], backgroundColor="#eef2ff", fontFamily="Helvetica-Bold"))
        for k, (name, unit, target) in enumerate(values):
            doc.row(n, k, own=f"{k + 1}.", name=name, unit=unit, target=target)
            rows.append(row([f"{k + 1}.", name, unit, target]))
    head = row(heads, backgroundColor="#1e3a8a", color="white", fontFamily="Helvetica-Bold")
    head["props"]["fixed"] = True
    p("budget.heading", "Program")
    cost = [_node("View", [_node("Text", ["Program"], fontFamily="Helvetica-Bold"), _node("Text", ["Anggaran"], fontFamily="Helvetica-Bold")], flexDirection="row", justifyContent="space-between", marginTop=14, marginBottom=4)]
    for n, (name, amount) in enumerate([("Program Pemenuhan Upaya Kesehatan Perorangan", "Rp 41.886.250.000"), ("Program Peningkatan Kapasitas Tenaga", "Rp 1.613.750.000")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        cost.append(_node("View", [_node("Text", [f"{n + 1}. {name}"]), _node("Text", [amount])], flexDirection="row", justifyContent="space-between", marginBottom=3))
    cost.append(_node("View", [_node("Text", ["Jumlah"], fontFamily="Helvetica-Bold"), _node("Text", [p("budget.total", "Rp 43.500.000.000")], fontFamily="Helvetica-Bold")], flexDirection="row", justifyContent="space-between", marginBottom=16))
    lane = []
    for role, label, (name, post, rank, nip) in (("second", "PIHAK KEDUA", second), ("first", "PIHAK PERTAMA", first)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
        lane.append(_node("View", [_node("Text", [label]), _node("Text", [f"{post},"]), _node("Text", [name], marginTop=56, fontFamily="Helvetica-Bold", borderBottomWidth=0.8), *([_node("Text", [rank]), _node("Text", [f"NIP {nip}"])] if nip else [])], width="50%", alignItems="center"))
    edge = {"of": "Text", "props": {"fixed": True, "style": {"position": "absolute", "bottom": 22, "left": 50, "right": 50, "fontSize": 7, "color": "#6b7280", "textAlign": "center"}}, "in": ["Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara"]}
    count = {"of": "Text", "counts": "{n} / {of}", "props": {"fixed": True, "style": {"position": "absolute", "top": 20, "right": 50, "fontSize": 8}}}
    doc.data = by_react({"of": "Page", "props": {"size": "A5", "style": {"padding": 50, "fontSize": 9.5, "fontFamily": "Helvetica"}}, "in": [count, edge, _node("Text", [p("title.text", "PERJANJIAN KINERJA TAHUN 2026")], textAlign="center", fontFamily="Helvetica-Bold", fontSize=12), _node("Text", [p("title.subject", "RUMAH SAKIT UMUM DAERAH WAERINDING")], textAlign="center", fontFamily="Helvetica-Bold", fontSize=11, marginBottom=10), _node("View", [head, *rows]), *cost, {"of": "View", "props": {"wrap": False}, "in": [_node("Text", [day(doc, "", "Waerinding", "14 Januari 2026")], textAlign="right", marginBottom=6), _node("View", lane, flexDirection="row")]}]})
    return doc


def story_of_numbers() -> Print:
    """MuPDF's story after a regency's application: numbers of the columns in brackets, the indicator's number in a column of its own without a heading, the statement with numbers only in the annex, a table of money whose remarks are empty, names in capitals."""
    doc = Print()
    p = doc.put
    first: Who = ("SAHAT PARULIAN SITUMORANG, S.T., M.T.", "KEPALA DINAS PERUMAHAN DAN KAWASAN PERMUKIMAN", "", "197606172002121005")
    second: Who = ("dr. H. IRWAN HARAHAP", "BUPATI DELI ULU", "", "")
    # Corrected after the first run: a heading over two columns is one, and so is its number.
    heads = doc.heads("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET")
    doc.counted(5, "({})")
    aims = [("Meningkatnya kualitas perumahan dan kawasan permukiman", [("Persentase rumah layak huni", "%", "91,35"), ("Luas kawasan kumuh yang ditangani", "Ha", "24,6"), ("Persentase rumah tangga dengan sanitasi layak", "%", "88")]), ("Meningkatnya penyediaan prasarana permukiman", [("Panjang jalan lingkungan yang dibangun", "Meter", "14.250"), ("Jumlah unit penerangan jalan umum", "Unit", "310")]), ("Meningkatnya tata kelola dinas", [("Nilai akuntabilitas kinerja", "Nilai", "74,20")])]
    body = ""
    for n, (text, values) in enumerate(aims):
        for k, (name, unit, target) in enumerate(values):
            doc.row(n, k, number=str(n + 1), text=text, own=f"{n + 1}.{k + 1}", name=name, unit=unit, target=target)
            over = f"<td rowspan={len(values)} class=c>{n + 1}</td><td rowspan={len(values)}>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td class=c>{n + 1}.{k + 1}</td><td>{name}</td><td class=c>{unit}</td><td class=c>{target}</td></tr>"
    top = f"<tr><th>{heads[0]}</th><th>{heads[1]}</th><th colspan=2>{heads[2]}</th><th>{heads[3]}</th><th>{heads[4]}</th></tr><tr><td class=c>(1)</td><td class=c>(2)</td><td class=c colspan=2>(3)</td><td class=c>(4)</td><td class=c>(5)</td></tr>"
    cost = money(doc, ("No", "Program", "Anggaran (Rp)", "Keterangan"), [("1", "Program Pengembangan Perumahan", "Rp. 6.418.300.000", ""), ("2", "Program Kawasan Permukiman", "Rp. 12.905.750.000", ""), ("3", "Program Peningkatan Prasarana, Sarana dan Utilitas Umum", "Rp. 8.175.950.000", "")], ("name", "amount", "note"), ("Total", "Rp. 27.500.000.000"), "CLRC")
    for role, (name, post, _, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, nip=nip)
        doc.person(f"statement.parties.{role}", name=name, position=post)
    signs = f"<table class=s><tr><td></td><td>{day(doc, '', 'Lubuk Palas', '15 Januari 2026')}</td></tr><tr><td>{second[1]}</td><td>{first[1]}</td></tr><tr><td colspan=2 height=70>&nbsp;</td></tr><tr><td>{second[0]}</td><td>{first[0]}</td></tr><tr><td></td><td>NIP. {first[3]}</td></tr></table>"
    bare = f"<table class=s><tr><td></td><td>{day(doc, 'statement.', 'Lubuk Palas', '15 Januari 2026')}</td></tr><tr><td>PIHAK KEDUA</td><td>PIHAK PERTAMA</td></tr><tr><td colspan=2 height=70>&nbsp;</td></tr><tr><td>{second[0]}</td><td>{first[0]}</td></tr></table>"
    page = f"<h3>{p('statement.title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>{stated(doc, first, second)}{bare}"
    annex = f"<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'DINAS PERUMAHAN DAN KAWASAN PERMUKIMAN KABUPATEN DELI ULU')}</h3><table class=b>{top}{body}</table><br>{cost}{signs}"
    style = "body{font-family:serif;font-size:11pt}h3{text-align:center;font-size:12pt}.j{text-align:justify}.b{border-collapse:collapse;width:100%}.b td,.b th{border:0.7px solid #000;padding:4px;font-size:10pt}.c{text-align:center}.s{width:100%}.s td{text-align:center;width:50%}.n{page-break-before:always}"
    doc.data = joined(*(by_story(each, style) for each in (page, annex)))
    return doc


def letter_and_table() -> Print:
    """PDFKit: a letter in two columns that sends the agreement (number, nature, attachment, subject; to whom), on the next page the agreement with PDFKit's own table, cells over rows, quarters in two lines of heads, `Rp` in a column of its own."""
    doc = Print()
    p = doc.put
    first, second = ("MUHAMMAD RIZAL, S.E., Ak.", "Kepala Bidang Pajak Daerah", "Pembina", "197812042005011009"), ("Dra. ENDANG WAHYUNI, M.Si.", "Kepala Badan Pendapatan Daerah", "Pembina Utama Muda", "196803211993032004")
    letter: list[dict[str, Any]] = [{"text": "PEMERINTAH KOTA TELUK MUTIARA", "align": "center", "font": "Times-Bold", "size": 13}, {"text": "BADAN PENDAPATAN DAERAH", "align": "center", "font": "Times-Bold", "size": 15}, {"text": "Jalan Dermaga Nomor 12 Teluk Mutiara 91111", "align": "center", "size": 9, "after": 4}, {"line": 1.5}, {"cells": [{"text": "Nomor      : 900/117/Bapenda/2026\nSifat        : Biasa\nLampiran : 1 (satu) berkas\nHal          : Penyampaian Perjanjian Kinerja", "x": 56, "width": 250}, {"text": "Teluk Mutiara, 12 Januari 2026\nKepada\nYth. Sekretaris Daerah\nc.q. Kepala Bagian Organisasi\ndi Teluk Mutiara", "x": 350, "width": 190}]}, {"down": 16}, {"text": "Bersama ini kami sampaikan Perjanjian Kinerja Kepala Bidang Pajak Daerah Tahun 2026 sebagaimana terlampir untuk menjadi maklum.", "align": "justify", "after": 8}, {"cells": [{"text": "Kepala Badan Pendapatan Daerah,\n\n\n\nDra. ENDANG WAHYUNI, M.Si.\nNIP 196803211993032004", "x": 330, "width": 210, "align": "center"}]}, {"page": "landscape"}]
    heads = doc.heads("No", "Sasaran Program", "Indikator Kinerja", "Satuan", "Target")
    for q, text in enumerate(("TW I", "TW II", "TW III", "TW IV")):
        p(f"headings.{5 + q}", f"Target Triwulan {text}")
    top = [[*[{"text": h, "rowSpan": 2, "align": "center"} for h in heads], {"text": "Target Triwulan", "colSpan": 4, "align": "center"}], [{"text": t, "align": "center"} for t in ("TW I", "TW II", "TW III", "TW IV")]]
    body: list[Any] = []
    for n, (text, values) in enumerate([("Meningkatnya penerimaan pajak daerah", [("Realisasi pajak hotel", "Rp Juta", "8.450", "1.900", "4.050", "6.200", "8.450"), ("Realisasi pajak restoran", "Rp Juta", "12.375", "2.800", "5.900", "9.100", "12.375"), ("Persentase tunggakan yang tertagih", "%", "42,5", "10", "20", "30", "42,5")]), ("Meningkatnya kepatuhan wajib pajak", [("Persentase wajib pajak yang melapor tepat waktu", "%", "87", "87", "87", "87", "87"), ("Jumlah wajib pajak baru", "WP", "640", "150", "310", "480", "640")])]):
        for k, (name, unit, target, *planned) in enumerate(values):
            doc.row(n, k, number=f"{n + 1}.", text=text, name=name, unit=unit, target=target, **{f"quarters__tw{q}": v for q, v in enumerate(planned, 1)})
            over = [{"text": f"{n + 1}.", "rowSpan": len(values), "align": "center"}, {"text": text, "rowSpan": len(values)}] if k == 0 else []
            body.append([*over, name, *[{"text": v, "align": "center"} for v in (unit, target, *planned)]])
    p("budget.heading", "Kegiatan")
    cost: list[Any] = [["No", "Kegiatan", {"text": "Anggaran", "colSpan": 2, "align": "center"}]]
    for n, (name, amount) in enumerate([("Pengelolaan Pendapatan Daerah", "1.284.500.000"), ("Pendataan dan Penetapan Pajak", "415.500.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=f"Rp {amount}")
        cost.append([str(n + 1), name, "Rp", {"text": amount, "align": "right"}])
    p("budget.total", "Rp 1.700.000.000")
    cost.append([{"text": "Jumlah", "colSpan": 2, "align": "center"}, "Rp", {"text": "1.700.000.000", "align": "right"}])
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    lanes_ = [{"cells": [{"text": f"PIHAK KEDUA\n{second[1]},\n\n\n\n{second[0]}\n{second[2]}\nNIP. {second[3]}", "x": 80, "width": 280, "align": "center"}, {"text": f"PIHAK PERTAMA\n{first[1]},\n\n\n\n{first[0]}\n{first[2]}\nNIP. {first[3]}", "x": 460, "width": 280, "align": "center"}]}]
    parts = [*letter, {"text": p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), "align": "center", "font": "Times-Bold", "size": 13}, {"text": p("title.subject", "BIDANG PAJAK DAERAH BADAN PENDAPATAN DAERAH"), "align": "center", "font": "Times-Bold", "after": 8}, {"size": 9.5, "table": {"columnStyles": [26, 140, "*", 52, 62, 52, 52, 52, 58], "defaultStyle": {"padding": 3}, "data": [*top, *body]}}, {"down": 10}, {"size": 9.5, "table": {"columnStyles": [26, 330, 24, 110], "defaultStyle": {"padding": 3}, "data": cost}}, {"down": 10}, {"text": day(doc, "", "Teluk Mutiara", "12 Januari 2026"), "align": "right", "after": 4}, *lanes_]
    doc.data = by_pdfkit(parts, margin=46)
    return doc


def slides() -> Print:
    """Slides drawn wide: a title with the office, objectives said again beside each indicator in a table of coloured cells between white lines that goes on on the next slide below its head, money on a slide of its own, who signs on the last."""
    doc = Print()
    p = doc.put
    heads = doc.heads("Sasaran", "Indikator Kinerja", "Target")
    names = [("Meningkatnya daya tarik destinasi wisata", [("Jumlah kunjungan wisatawan nusantara", "1.250.000 orang"), ("Rata-rata lama tinggal wisatawan", "2,15 hari")]), ("Meningkatnya ekonomi kreatif", [("Jumlah pelaku ekonomi kreatif bersertifikat", "385 pelaku"), ("Persentase pertumbuhan usaha kreatif", "6,5 %")]), ("Meningkatnya pelestarian budaya", [("Jumlah cagar budaya yang dipelihara", "27 objek")])]
    rows = []
    for n, (text, values) in enumerate(names):
        for k, (name, target) in enumerate(values):
            doc.row(n, k, text=text, name=name, target=target)
            rows.append([text, name, target])
    cost = []
    p("budget.heading", "Program")
    for n, (name, amount) in enumerate([("Program Peningkatan Daya Tarik Destinasi Pariwisata", "Rp 5.118.400.000"), ("Program Pengembangan Ekonomi Kreatif", "Rp 1.381.600.000")]):
        doc.line(n, name=name, amount=amount)
        cost.append([name, amount])
    cost.append(["Jumlah", p("budget.total", "Rp 6.500.000.000")])
    first, second = ("I GUSTI AYU PRABAWATI, S.S., M.Par.", "Kepala Dinas Pariwisata", "", "197310241999032003"), ("Ir. NYOMAN SUGIARTA", "Wali Kota Segara Biru", "", "")
    for role, (name, post, _, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, nip=nip)
    look = {"theme": "striped", "styles": {"font": "helvetica", "fontSize": 16, "lineColor": 255, "lineWidth": 0.5, "cellPadding": 4}, "headStyles": {"fillColor": "#1f4e79"}, "bodyStyles": {"fillColor": "#eef4fa"}, "alternateRowStyles": {"fillColor": "#d6e4f0"}}
    big = {"align": "center", "style": "bold", "size": 30}

    def sides(left: str, right: str, style: str = "normal") -> dict[str, Any]:
        return {"cells": [{"text": left, "x": 90, "align": "center"}, {"text": right, "x": 248, "align": "center"}], "size": 17, "style": style, "step": 9}

    doc.data = by_jspdf([
        {"down": 60}, {"text": p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), **big, "after": 4}, {"text": p("title.subject", "DINAS PARIWISATA KOTA SEGARA BIRU"), **big}, {"page": "l"}, {"table": {**look, "head": [heads], "body": rows[:3]}}, {"page": "l"}, {"table": {**look, "head": [heads], "body": rows[3:]}},
        {"page": "l"}, {"table": {**look, "head": [["Program", "Anggaran"]], "body": cost, "columnStyles": {"1": {"halign": "right"}}}}, {"page": "l"}, {"down": 10}, sides("", day(doc, "", "Segara Biru", "20 Januari 2026")), sides("Pihak Kedua,", "Pihak Pertama,"), sides(second[1], first[1]), {"down": 40}, sides(second[0], first[0], "bold"), sides("", f"NIP. {first[3]}"),
    ], font="helvetica", lies=True, format=[190.5, 338.7], margin=16)
    return doc


def put_together() -> Print:
    """A statement of Word and an annex of Word that lies, put together into one file whose annex is stored upright and turned; over each page SALINAN in red letters aslant and a stamp of the service at the foot; grey heads; a box for the initials of clerks below the signatures."""
    doc = Print()
    p = doc.put
    first, second = ("TAUFIK HIDAYATULLAH, S.STP.", "Camat Rimba Jaya", "Pembina", "198305172002121001"), ("H. ASNAWI HAMID, S.H.", "Bupati Batang Merangin", "", "")
    one = word_paper("Liberation Sans", 11, 6, (21.5, 33), 2.5)
    write_line(one, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 13)
    stated_in_word(doc, one, first, second, ("PIHAK PERTAMA", "PIHAK KEDUA"), ("selanjutnya disebut PIHAK PERTAMA", "selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"))
    signed_in_word(doc, one, "statement.", day(doc, "statement.", "Rimba Jaya", "8 Januari 2026"), ("TAUFIK HIDAYATULLAH, S.STP.", "Camat Rimba Jaya", "", ""), second, posts=False, label="")
    two = word_paper("Liberation Sans", 10, 4, (33, 21.5), 2)
    write_line(two, p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    write_line(two, p("title.subject", "KECAMATAN RIMBA JAYA"), MIDDLE, True, 12)
    aims: list[Aim] = [("1", "Meningkatnya kualitas pelayanan kecamatan", [("Indeks kepuasan masyarakat", "Indeks", "87,25", "SKM semester II"), ("Persentase layanan sesuai standar", "%", "100", "Register layanan")]), ("2", "Meningkatnya kemandirian desa", [("Jumlah desa mandiri", "Desa", "9", "IDM"), ("Persentase desa dengan APBDes tepat waktu", "%", "95,5", "Seksi PMD")])]
    rows = [doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Sumber Data"), *rows_of(doc, aims, "name", "unit", "target", "source")]
    table = two.add_table(len(rows), 6, "Table Grid")
    fill_table(table, rows, (1.2, 7.5, 9.5, 2.5, 2.8, 5), 10, middle=(0, 3, 4))
    for cell in table.rows[0].cells:
        shade = docx.oxml.OxmlElement("w:shd")
        for key, value in (("val", "clear"), ("fill", "D9D9D9")):
            shade.set(docx.oxml.ns.qn(f"w:{key}"), value)
        cell._tc.get_or_add_tcPr().append(shade)
    write_line(two, "")
    money_in_word(doc, two, ("No", "Program", "Anggaran", "Ket."), [("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Rp1.918.275.000", "APBD"), ("Program Pemberdayaan Masyarakat Desa dan Kelurahan", "Rp481.725.000", "APBD")], ("Jumlah", "Rp2.400.000.000"), (1.2, 14, 5, 3), keys=("name", "amount", "note"), align=RIGHT)
    write_line(two, "")
    signed_in_word(doc, two, "", day(doc, "", "Rimba Jaya", "8 Januari 2026"), first, ("H. ASNAWI HAMID, S.H.", "Bupati Batang Merangin", "", ""), posts=True)
    initials = two.add_table(3, 2, "Table Grid")
    fill_table(initials, [("Paraf Hierarki", ""), ("Sekretaris Camat", ""), ("Kasubag Perencanaan", "")], (4, 2), 7, head=False)
    two.sections[0].top_margin = two.sections[0].bottom_margin = Cm(1.6)

    def over(canvas: Any, _: int, wide: float, high: float) -> None:
        canvas.saveState()
        canvas.setFillColorRGB(0.9, 0.3, 0.3, alpha=0.35)
        canvas.setFont("Helvetica-Bold", 90)
        canvas.translate(wide / 2, high / 2)
        canvas.rotate(38)
        canvas.drawCentredString(0, 0, "SALINAN")
        canvas.restoreState()
        canvas.setFont("Helvetica", 6.5)
        for at, text in enumerate(("- UU ITE No. 11 Tahun 2008 Pasal 5 Ayat 1: Informasi Elektronik dan/atau hasil cetaknya merupakan alat bukti hukum yang sah", "- Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan BSrE")):
            canvas.drawString(60, 24 - 8 * at, text)

    # The second Bupati has no number: `NIP. ` alone stands below his name.
    doc.data = overlaid(joined(saved_by_office(one, "docx"), saved_by_office(two, "docx"), turned=(1,)), over)
    return doc


PRINTS: dict[str, Made] = {
    "striped_levels": striped_levels, "close_units": close_units, "boxes_of_months": boxes_of_months, "boxes_with_feet": boxes_with_feet,
    "story_of_numbers": story_of_numbers, "letter_and_table": letter_and_table, "slides": slides, "put_together": put_together,
}  # fmt: skip
