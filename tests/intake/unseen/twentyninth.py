"""Round twenty-nine, at first sight after the twenty-eighth was fixed. Sources, known from offices' files: groups of rows named in a merged column at the left, turned;
targets whose unit is the format of their cell, days as targets; signs for *the same as above*; templates whose rows stand in repeating content controls; papers pasted
from a mail that quotes them. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

import datetime
from typing import Any

from docx.oxml import OxmlElement

from tests.intake.unseen.kit import TITLE, Aim, Book, Make, Page, Person, Rows, Sample, Values, span

# What Word shows where nothing was filled in; it is no value, but there.
PROMPT = "Klik atau ketuk di sini untuk memasukkan teks."


def groups_at_the_left() -> Sample:
    """Which rows are of the main work and which of additional work stands in a merged cell at the left, without a heading; numbers begin anew."""
    p = Page()
    head = Person("EKA SETIAWAN, S.T.", "Kepala Seksi Sarana", "Penata", "198309092009011006")
    chief = Person("Ir. NURHAYATI, M.T.", "Kepala Bidang Prasarana", "Pembina", "197306061999032004")
    p.titles(TITLE, "KEPALA SEKSI SARANA")
    heads = p.put_heads(["", "No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"])
    p.agreements[-1]["headings.0"] = ""
    data = [
        ("K I N E R J A  U T A M A", [("1", "Tersedianya sarana sekolah", "Jumlah ruang kelas yang dibangun", "Ruang", "14"), ("2", "Terpeliharanya sarana sekolah", "Persentase ruang kelas dalam keadaan baik", "%", "86")]),
        ("TAMBAHAN", [("1", "Terlaksananya tugas lain", "Jumlah tugas lain yang diselesaikan", "Tugas", "4")]),
    ]  # fmt: skip
    rows: Rows = [list(heads)]
    n = 0
    for group, aims in data:
        for k, (number, text, name, unit, target) in enumerate(aims):
            p.put_objective(n, number=number, text=text)
            p.put_indicator(n, 0, name=name, unit=unit, target=target)
            rows.append([group if k == 0 else "", number, text, name, unit, target])
            n += 1
    span(p.table(rows, bold=1), 1, [2, 1], [0])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Tegal Rejo", "9 Januari 2026"), gap=3)
    return p.sample()


def units_as_formats() -> Sample:
    """Units are the formats of the cells of the targets, some targets are days; shares as fractions; money in millions by its format."""
    b = Book("PK")
    head = Person("ARINI WIDYASTUTI, S.E.", "Kepala Subbagian Perencanaan", "Penata Tk. I", "198602172010012016")
    chief = Person("Drs. SUTRISNO, M.M.", "Sekretaris Dinas Pariwisata", "Pembina", "197012121995031004")
    b.titles(TITLE, "SUBBAGIAN PERENCANAAN DINAS PARIWISATA", 4)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]), bold=True)
    data: list[tuple[str, list[tuple[str, Any, str]]]] = [
        ("Tersusunnya dokumen perencanaan", [("Jumlah dokumen perencanaan", (6, '0" Dokumen"'), "6 Dokumen"), ("Tanggal penetapan Renja", (datetime.date(2026, 7, 31), "d mmmm yyyy"), "31 Juli 2026")]),
        ("Tersusunnya laporan kinerja", [("Persentase laporan tepat waktu", (0.975, "0.0%"), "97,5%"), ("Jumlah laporan", (12, '#,##0 "Laporan"'), "12 Laporan")]),
    ]  # fmt: skip
    row = 5
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        for k, (name, value, shown) in enumerate(indicators):
            b.put_indicator(n, k, name=name, target=shown)
            b.row(row, 1, [*([n + 1, text] if k == 0 else ["", ""]), name, value])
            row += 1
    b.sign_both(row + 1, (2, 3), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Bahari", "8 Januari 2026"), gap=3)
    return b.sample()


def same_as_above() -> Sample:
    """Signs for *the same as above*: `sda` below an objective and who answers, two strokes below a unit."""
    p = Page()
    head = Person("KURNIA AGUNG, S.Pi.", "Kepala Bidang Perikanan Budidaya", "Pembina", "197902022005021003")
    chief = Person("Ir. MARYATI, M.Si.", "Kepala Dinas Perikanan", "Pembina Utama Muda", "196806061994032005")
    p.titles(TITLE, "BIDANG PERIKANAN BUDIDAYA")
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Penanggung Jawab"]))]
    data = [
        ("Meningkatnya produksi perikanan budidaya", [("Produksi ikan air tawar", "Ton", "Ton", "1.250", "Seksi Produksi", "Seksi Produksi"), ("Produksi ikan air payau", "Ton", '"', "480", "Seksi Produksi", "sda")]),
        ("Meningkatnya kapasitas pembudidaya", [("Jumlah pembudidaya yang dilatih", "Orang", "Orang", "150", "Seksi Penyuluhan", "Seksi Penyuluhan")]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(data):
        p.put_objective(n, number=str(n + 1), text=text)
        for k, (name, unit, shown, target, lead, said) in enumerate(indicators):
            p.put_indicator(n, k, name=name, unit=unit, target=target, responsible=lead)
            rows.append([*([str(n + 1), text] if k == 0 else ["", "sda"]), name, shown, target, said])
    p.table(rows, bold=1)
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Tirta", "12 Januari 2026"), gap=3)
    return p.sample()


def repeating_controls() -> Sample:
    """A template whose rows stand in repeating content controls, so do the lines of the money; a prompt that was left in a cell of notes."""
    p = Page()
    head = Person("INDAH PERMATA, S.Psi.", "Kepala Bidang Pengarusutamaan Gender", "Pembina", "198003142006042007")
    chief = Person("dr. LUSIANA DEWI, M.Kes.", "Kepala Dinas Pemberdayaan Perempuan", "Pembina Utama Muda", "197007071998032006")
    p.titles(TITLE, "BIDANG PENGARUSUTAMAAN GENDER")
    aims: list[Aim] = [
        ("1", "Meningkatnya peran perempuan", [("Indeks Pemberdayaan Gender", "74,2"), ("Persentase perempuan di jabatan pengawas", "38%")]),
        ("2", "Meningkatnya perencanaan responsif gender", [("Jumlah perangkat daerah yang menyusun PPRG", "30 PD")]),
    ]  # fmt: skip
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])), *p.put_aims(aims, "name", "target")]
    in_controls(p.table(rows, bold=1))
    p.line()
    p.put("budget.heading", "Kegiatan")
    lines = [
        ("1", "Pelembagaan Pengarusutamaan Gender", "Rp 215.000.000", PROMPT),
        ("2", "Pemberdayaan Perempuan Bidang Politik", "Rp 180.400.000", PROMPT),
    ]
    in_controls(p.table([["No", "Kegiatan", "Anggaran", "Ket."], *p.put_lines(lines, "number", "name", "amount", "note")], bold=1))
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Mustika", "6 Januari 2026"), gap=3)
    return p.sample()


def in_controls(table: Any) -> None:
    """Each row below the first in a content control of its own, all of them in one."""
    outer, content = _control()
    rows = [row._tr for row in table.rows][1:]
    rows[0].addprevious(outer)
    for row in rows:
        inner, held = _control()
        content.append(inner)
        held.append(row)


def _control() -> tuple[Any, Any]:
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(OxmlElement("w:sdtPr"))
    control.append(content)
    return control, content


def quoted_mail() -> Sample:
    """A mail that quotes the agreement: marks before each line, a head of the mail and a greeting before them, a table of strokes within."""
    v = Values()
    head = Person("TEDDY KUSUMA, S.H.", "Kepala Bagian Hukum", "", "197811112003121007")
    chief = Person("Drs. ANWAR SADAT, M.Si.", "Sekretaris Daerah", "", "196805051990031009")
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas produk hukum", [("Persentase rancangan yang diharmonisasi", "100%"), ("Jumlah produk hukum yang diundangkan", "45")]),
        ("2", "Meningkatnya layanan bantuan hukum", [("Persentase perkara yang ditangani", "95%")]),
    ]  # fmt: skip
    rows = v.put_aims(aims, "name", "target")
    v.put_parties(head, chief)
    lines = [
        v.put("title.text", TITLE),
        v.put("title.subject", "BAGIAN HUKUM SEKRETARIAT DAERAH"),
        "",
        "| " + " | ".join(v.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])) + " |",
        "|---|---|---|---|",
        *("| " + " | ".join(row) + " |" for row in rows),
        "",
        v.day("Kota Lama", "7 Januari 2026"),
        "",
        "Pihak Kedua,",
        chief.position,
        "",
        chief.name,
        f"NIP. {chief.nip}",
        "",
        "Pihak Pertama,",
        head.position,
        "",
        head.name,
        f"NIP. {head.nip}",
    ]
    text = "\n".join(["Yth. Bapak Kabag,", "mohon diperiksa PK di bawah ini. Terima kasih.", "", *(f"> {line}".rstrip() for line in lines)])
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "groups_at_the_left": groups_at_the_left,
    "units_as_formats": units_as_formats,
    "same_as_above": same_as_above,
    "repeating_controls": repeating_controls,
    "quoted_mail": quoted_mail,
}
