"""Round forty-one: six papers with structures further away. Sources, looked up for it: a hospital's application for changed agreements (indicators with weights and no objectives),
an office's page of plans and results copied into a sheet (words for levels in rows of their own), a college's page of one indicator after the other; what earlier
rounds left (clinics beside the regency, rates of different bases, place and day on two lines, a picture within an office's name). People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

import io
import struct
import zlib
from datetime import date
from typing import Any

from docx.shared import Mm

from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, QUARTERS, Book, Make, Page, Person, Rows, Sample, Values, span


def badge() -> io.BytesIO:
    """A picture of one grey point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\x00\x80")) + chunk(b"IEND", b""))


def weights_and_no_objectives() -> Sample:
    """A hospital's change of its agreement: government and unit around the title, names and posts behind tabs without a table; the annex lists indicators with unit, target, weight and remark; it has no title and is not signed, so that those of the page are the agreement's."""
    p = Page()
    head = Person("dr. VIRA KUSUMA, M.M.R.S.", "Wakil Direktur Pelayanan", nip="197902142008012013")
    chief = Person("dr. ARIEF RAHMANTO, Sp.B.", "Direktur UOBK RSUD Sejahtera", nip="197105202002121003")
    p.line(p.put("letterhead.government", "PEMERINTAH KABUPATEN PASIR MAKMUR"), bold=True, middle=True)
    p.titles("PERJANJIAN KINERJA PERUBAHAN TAHUN 2026", "UOBK RSUD SEJAHTERA")
    p.line(OPENING)
    for role, who in ("first", head), ("second", chief):
        p.line(f"Nama\t: {who.name}\nJabatan\t: {who.position}")
        p.put_all(f"parties.{role}", who)
    p.promise("Pihak pertama", "Pihak kedua")
    p.right(p.day("Pasir Makmur", "3 September 2026"))
    p.sign(["PIHAK KEDUA", "", "", chief.name, f"NIP: {chief.nip}"], ["PIHAK PERTAMA", "", "", head.name, f"NIP: {head.nip}"])
    p.page_break()
    p.line("LAMPIRAN: INDIKATOR & TARGET", bold=True)
    rows: Rows = [p.put_heads(["No", "Indikator", "Satuan", "Target", "Bobot (%)", "Keterangan"])]
    data: list[Any] = [
        ("1", "Angka kematian di IGD", "per mil", "≤ 2", "15", "Minimize"),
        ("2", "Kepatuhan kebersihan tangan", "%", "≥ 85", "25", "Rata-rata"),
        ("3", "Waktu tunggu rawat jalan", "menit", "≤ 60", "30", ""),
        ("4", "Indeks kepuasan pasien", "indeks", "≥ 76,61", "30", "Semester II"),
    ]
    for k, (number, name, unit, target, weight, note) in enumerate(data):
        values = {"number": number, "name": name, "unit": unit, "target": target, "weight": weight, "note": note}
        p.put_indicator(0, k, **{key: value for key, value in values.items() if value})
        rows.append([number, name, unit, target, weight, note])
    p.table(rows, bold=1)
    return p.sample()


def clinics_and_rates() -> Sample:
    """A health office's: its name on two lines with a picture between; for each indicator the regency's target, those of three clinics beside it; rates of a thousand and a hundred thousand; place and day on two lines, the place with the country's part."""
    p = Page()
    head = Person(
        "dr. MEUTIA ZAHRA, M.Kes.", "Kepala Dinas Kesehatan dan Pengendalian Penduduk", "Pembina Utama Muda", "197203092002122001"
    )
    chief = Person("H. TEUKU RIZAL, S.E.", "Bupati Aceh Hulu")
    p.line(p.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    p.line("DINAS KESEHATAN DAN", bold=True, middle=True)
    p.line(middle=True).add_run().add_picture(badge(), width=Mm(12))
    p.line("PENGENDALIAN PENDUDUK", bold=True, middle=True)
    p.put("title.subject", "DINAS KESEHATAN DAN PENGENDALIAN PENDUDUK")
    fixed = ["No", "Sasaran", "Indikator Kinerja", "Satuan"]
    places = ["Kabupaten", "PKM Lhok Sukon", "PKM Simpang", "PKM Kuala"]
    p.put_heads([*fixed, *(f"Target 2026 {place}" for place in places)])
    rows: Rows = [[*fixed, "Target 2026", "", "", ""], ["", "", "", "", *places]]
    data: list[Any] = [
        ("1", "Menurunnya kematian ibu dan anak", [("Angka kematian ibu", "per 100.000 KH", ("110", "96", "118", "102")), ("Angka kematian bayi", "per 1.000 KH", ("9,5", "8", "10,2", "9")), ("Cakupan imunisasi dasar lengkap", "%", ("95", "96", "94", "95"))]),
        ("2", "Menurunnya penyakit menular", [("Angka kesakitan DBD", "per 100.000 penduduk", ("38", "41", "35", "36")), ("Cakupan penemuan kasus TBC", "%", ("90", "92", "88", "91"))]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (name, unit, targets) in enumerate(indicators):
            p.put_indicator(n, k, name=name, unit=unit, target=targets[0])
            rows.append([*((number, text) if k == 0 else ("", "")), name, unit, *targets])
    table = p.table(rows, bold=2)
    merge(table, 0, 4, 0, 7)
    span(table, 0, [2], range(4))
    span(table, 2, [3, 2], [0, 1])
    p.line()
    p.right(f"{p.put('signed.place', 'Lhok Hulu, Aceh')},")
    p.right(p.put("signed.date", "12 Januari 2026"))
    p.sign(["Pihak Kedua,", *chief.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    p.put_parties(head, chief)
    return p.sample()


def lists_beside_each_other() -> Sample:
    """A district's annex as one table of two lists that have nothing to do with each other: aims at the left, programmes with their own numbers and sum at the right, of another length."""
    p = Page()
    head = Person("SLAMET RIYADI, S.Sos.", "Camat Wono Asri", "Pembina", "197007181992031005")
    chief = Person("Hj. ENI KUSTIANI", "Bupati Nusa Raya")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "KECAMATAN WONO ASRI")
    heads = ["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "No", "Program", "Anggaran"]
    p.put_heads(heads)
    p.put("budget.heading", "Program")
    left = p.put_aims(
        [
            ("1", "Meningkatnya kepuasan masyarakat", [("Indeks Kepuasan Masyarakat", "87,2"), ("Persentase aduan yang diselesaikan", "100 %")]),
            ("2", "Meningkatnya tertib administrasi desa", [("Persentase desa tertib administrasi", "86 %"), ("Jumlah desa dengan APBDes tepat waktu", "14 Desa"), ("Persentase aset desa terinventarisasi", "75 %")]),
        ],
        "name",
        "target",
    )  # fmt: skip
    right = p.put_lines([("1", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "318.400.000"), ("2", "Program Pembinaan dan Pengawasan Pemerintahan Desa", "127.650.000"), ("3", "Program Koordinasi Ketentraman dan Ketertiban Umum", "84.200.000")], "number", "name", "amount")  # fmt: skip
    right += [["", "Jumlah", p.put("budget.total", "530.250.000")], ["", "", ""]]
    table = p.table([heads, *([*a, *b] for a, b in zip(left, right, strict=True))], bold=1)
    span(table, 1, [2, 3], [0, 1])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Wono Asri", "8 Januari 2026"), gap=3)
    return p.sample()


def levels_as_words_in_rows() -> Sample:
    """A page of an application copied into a sheet: who it is in the first column; rows that say only of which level the next ones are; the aim in the column before its indicator, each in a row of its own; a second table for the money of the same levels."""
    b = Book("Sheet1")
    head = Person("MUHAMMAD IRFAN, S.E.", "Kepala Sub Bidang Penyusunan Anggaran")
    b.cell(1, 1, b.put("title.text", "Perjanjian Kinerja Tahun 2026"))
    b.cell(3, 1, b.put("title.subject", "Sub Bidang Penyusunan Anggaran"))
    b.row(5, 1, b.put_heads(["Pejabat", "Sasaran Kegiatan / Sub-Kegiatan", "Indikator", "Satuan", "Target"]), box=False)
    b.put("parties.first.position", head.position)
    b.row(6, 1, [head.position, "", "", "", ""], box=False)
    data: list[Any] = [
        ("Sasaran Kegiatan :", [("Meningkatnya kualitas penganggaran daerah", [("Persentase perangkat daerah yang menyampaikan dokumen penganggaran tepat waktu", "persen", "95,56")])]),
        ("Sasaran Sub-Kegiatan :", [
            ("Tersusunnya peraturan tentang APBD", [("Jumlah rancangan peraturan tentang APBD yang tersusun sesuai standar", "dokumen", "2"), ("Jumlah berita acara pembahasan", "dokumen", "4")]),
            ("Tersusunnya peraturan tentang perubahan APBD", [("Jumlah rancangan peraturan tentang perubahan APBD yang tersusun sesuai standar", "dokumen", "3")]),
        ]),
    ]  # fmt: skip
    row, n = 7, 0
    for level, aims in data:
        b.row(row, 1, ["", level, "", "", ""], box=False)
        row += 1
        for text, indicators in aims:
            # The label of rows that follow is their title, as that of `Kinerja Utama` is.
            b.put_objective(n, text=text, table=level)
            b.row(row, 1, ["", text, "", "", ""], box=False)
            row += 1
            for k, (name, unit, target) in enumerate(indicators):
                b.put_indicator(n, k, name=name, unit=unit, target=target)
                b.row(row, 1, ["", "", name, unit, target], box=False)
                row += 1
            n += 1
    row += 1
    b.row(row, 1, ["Pejabat", b.put("budget.heading", "Kegiatan / Sub-Kegiatan"), "Alokasi Anggaran (Rp)"], box=False)
    b.row(row + 1, 1, [head.position, "", ""], box=False)
    money: list[Any] = [("Kegiatan :", [("Koordinasi dan Penyusunan Rencana Anggaran Daerah", "1.004.422.800")]), ("Sub-Kegiatan :", [("Koordinasi dan Penyusunan Peraturan Daerah tentang APBD", "808.430.200"), ("Koordinasi dan Penyusunan Peraturan Daerah tentang Perubahan APBD", "195.992.600")])]  # fmt: skip
    row, n = row + 2, 0
    for level, lines in money:
        b.row(row, 1, ["", level, ""], box=False)
        row += 1
        for name, amount in lines:
            b.put_line(n, name=name, amount=amount)
            b.row(row, 1, ["", name, amount], box=False)
            row, n = row + 1, n + 1
    return b.sample()


def cells_that_are_not_texts() -> Sample:
    """A sheet whose cells are numbers, shares and days in formats of their own: numbers of indicators as decimals, a day as a target, an amount shown in millions, per mil, a unit within the format; a hidden column with last year's; the place in one cell, the day as a date beside it."""
    b = Book("PK Kabid")
    head = Person("LUKMAN HAKIM, S.T.", "Kepala Bidang Cipta Karya", "Pembina", "197909172006041008")
    chief = Person("Ir. DEWI SARTIKA, M.T.", "Kepala Dinas Pekerjaan Umum", "Pembina Utama Muda", "196812301995032004")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "BIDANG CIPTA KARYA", 8)
    b.row(4, 1, ["No", "Sasaran", "No", "Indikator Kinerja", "Target 2025", "Target 2026", "Program", "Anggaran (juta Rp)"], bold=True)
    b.put_heads(["No", "Sasaran", "No", "Indikator Kinerja", "Target 2026", "Program", "Anggaran (juta Rp)"])
    b.put("budget.heading", "Program")
    data: list[Any] = [
        (1, "Meningkatnya akses air minum dan sanitasi", [(1.1, "1,1", "Persentase rumah tangga dengan akses air minum layak", (0.871, "0.0%"), (0.885, "0.0%"), "88,5%"), (1.2, "1,2", "Jumlah sambungan rumah baru", (1200, '#,##0" SR"'), (1450, '#,##0" SR"'), "1.450 SR"), (1.3, "1,3", "Tanggal penyelesaian rencana induk air minum", (date(2025, 10, 31), "dd/mm/yyyy"), (date(2026, 9, 30), "dd/mm/yyyy"), "30/09/2026")]),
        (2, "Meningkatnya kualitas bangunan gedung", [(2.1, "2,1", "Indeks keandalan gedung negara", (3.2, "0.00"), (3.5, "0.00"), "3,50")]),
    ]  # fmt: skip
    money: list[Any] = [
        ("Program Pengelolaan Sistem Penyediaan Air Minum", 8750.5, "8.750,5"),
        ("Program Penataan Bangunan Gedung", 2114.25, "2.114,3"),
    ]
    row = 5
    for n, ((number, text, indicators), (programme, amount, shown)) in enumerate(zip(data, money, strict=True)):
        b.put_objective(n, number=str(number), text=text)
        top = row
        for k, (own, own_shown, name, was, value, target) in enumerate(indicators):
            b.put_indicator(n, k, number=own_shown, name=name, target=target)
            b.row(
                row,
                1,
                [
                    *((number, text) if k == 0 else ("", "")),
                    own,
                    name,
                    was,
                    value,
                    *((programme, (amount, "#,##0.0")) if k == 0 else ("", "")),
                ],
            )
            row += 1
        b.put_line(n, name=programme, amount=shown)
        b.tall(top, row - 1, (1, 2, 7, 8))
    b.sheet.set_column(4, 4, None, None, {"hidden": True})
    b.cell(row + 1, 4, f"{b.put('signed.place', 'Telaga Biru')},")
    b.cell(row + 1, 6, (date(2026, 1, 9), "dd mmmm yyyy"))
    b.put("signed.date", "09 Januari 2026")
    b.sign(row + 2, (2, 4), ["Pihak Kedua,", *chief.signed(2)], ["Pihak Pertama,", *head.signed(2)])
    b.put_parties(head, chief)
    return b.sample()


def one_indicator_after_the_other() -> Sample:
    """A college's page copied as text: for each indicator its objective, name, unit and targets behind labels, the quarters as points; the agreement's people at the head of the page; activities with their money as points at the end."""
    v = Values()
    head = Person("Dr. YUSUF MAHENDRA, S.T., M.T.", "Ketua Jurusan Teknik Sipil", nip="198001222006041002")
    chief = Person("Prof. LILIS SURYANI, Ph.D.", "Direktur Politeknik Negeri Bahari", nip="196904101994032001")
    lines: list[Any] = [v.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), v.put("title.subject", "JURUSAN TEKNIK SIPIL"), ""]
    for label, who in ("Pihak Pertama", head), ("Pihak Kedua", chief):
        lines.append(f"{label}: {who.name} (NIP {who.nip}), {who.position}")
    v.put_parties(head, chief)
    lines.append("")
    data: list[Any] = [
        ("Meningkatnya kualitas lulusan", [("Persentase lulusan yang bekerja dalam 12 bulan", "%", "80", ("-", "40", "60", "80"))]),
        ("Meningkatnya kualitas lulusan", [("Jumlah mahasiswa berprestasi nasional", "mahasiswa", "12", ("2", "5", "9", "12"))]),
        ("Meningkatnya kualitas dosen", [("Persentase dosen bersertifikat kompetensi", "%", "65", ("50", "55", "60", "65"))]),
    ]
    at = -1
    before, k = "", 0
    for text, indicators in data:
        at, k = (at, k + 1) if text == before else (at + 1, 0)
        before = text
        v.put_objective(at, text=text)
        for name, unit, target, quarters in indicators:
            v.put_indicator(at, k, name=name, unit=unit, target=target, **dict(zip(QUARTERS, quarters, strict=True)))
            lines += [
                "Informasi Indikator",
                f"Sasaran Strategis: {text}",
                f"Nama Indikator: {name}",
                f"Satuan: {unit}",
                f"Target PK (2026): {target}",
                "Target Per Triwulan:",
            ]
            lines += [f"• TW {roman} : {value}" for roman, value in zip(("I", "II", "III", "IV"), quarters, strict=True)]
            lines.append("")
    lines.append(v.put("budget.heading", "Kegiatan"))
    for n, (name, amount) in enumerate((("Penyelenggaraan Uji Kompetensi", "Rp 214.000.000"), ("Pelatihan Dosen", "Rp 96.500.000"))):
        v.put_line(n, name=name, amount=amount)
        lines.append(f"• {name}: {amount}")
    lines += [f"Total Anggaran: {v.put('budget.total', 'Rp 310.500.000')}", "", v.day("Kota Bahari", "5 Januari 2026")]
    return Sample("text", "\n".join(lines).encode(), v.expected)


ROUND: dict[str, Make] = {
    "weights_and_no_objectives": weights_and_no_objectives,
    "clinics_and_rates": clinics_and_rates,
    "lists_beside_each_other": lists_beside_each_other,
    "levels_as_words_in_rows": levels_as_words_in_rows,
    "cells_that_are_not_texts": cells_that_are_not_texts,
    "one_indicator_after_the_other": one_indicator_after_the_other,
}
