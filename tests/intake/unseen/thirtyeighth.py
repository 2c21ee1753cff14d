"""Round thirty-eight, at first sight after the thirty-seventh was fixed. Sources, looked up for it: plans of a system for programmes (money beside what is planned, volume and
unit below one head), an application for grants that indents four levels of costs, evaluations with labels and values in one cell, matrices that say of each row what
it is, reports of an assistant in lists. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.unseen.kit import TITLE, Aim, Book, Make, Page, Person, Rows, Sample, Values, span


def volume_and_unit() -> Sample:
    """A sheet of a system for plans: programme first, then what it aims at, volume and unit below one head, the ceiling behind; the office as a label above; no sum."""
    b = Book("Plafon")
    head = Person("RUDI HARTONO, S.P.", "Kepala Bidang Tanaman Pangan", "Pembina", "197711162003121005")
    chief = Person("Ir. KARTINI SIREGAR, M.Si.", "Kepala Dinas Pertanian", "Pembina Utama Muda", "196804211995032002")
    b.wide(1, 1, 7, b.put("title.text", TITLE), bold=True)
    b.wide(2, 1, 7, b.put("title.subject", "BIDANG TANAMAN PANGAN"), bold=True)
    b.cell(3, 1, "Sub Unit : Bidang Tanaman Pangan")
    fixed = ["No", "Program/Kegiatan", "Sasaran Program/Kegiatan", "Indikator Kinerja"]
    b.put_heads([*fixed, "Target Volume", "Target Satuan", "Plafon Anggaran"])
    b.row(5, 1, [*fixed, "Target", "", "Plafon Anggaran"], bold=True)
    b.row(6, 1, ["", "", "", "", "Volume", "Satuan", ""], bold=True)
    b.merge(5, 5, 5, 6)
    b.tall(5, 6, (1, 2, 3, 4, 7))
    b.put("budget.heading", "Program/Kegiatan")
    data = [
        ("1", "Pengawasan Penggunaan Sarana Pertanian", "Terawasinya sarana pertanian", "Jumlah kios pupuk yang diawasi", "64", "Kios", 186_400_000),
        ("2", "Pengembangan Prasarana Pertanian", "Terbangunnya prasarana pertanian", "Panjang jaringan irigasi tersier yang dibangun", "4.250", "Meter", 2_915_000_000),
        ("3", "Pelaksanaan Penyuluhan Pertanian", "Meningkatnya kapasitas petani", "Persentase kelompok tani yang naik kelas", "12,5", "Persen", 415_750_000),
    ]  # fmt: skip
    row = 7
    for n, (number, programme, text, name, target, unit, amount) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        b.put_indicator(n, 0, name=name, target=target, unit=unit)
        b.put_line(n, name=programme, amount=f"{amount:,}".replace(",", "."))
        b.row(row, 1, [number, programme, text, name, target, unit, (amount, "#,##0")])
        row += 1
    b.sign_both(row + 1, (2, 5), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Ladang Jaya", "8 Januari 2026"), gap=3)
    return b.sample()


def four_indented_levels() -> Sample:
    """Aims in a table, and below it costs in four levels, each in from the one above by blanks, with I., A., 1. and a. before them; sums beside the higher ones, the total at the end."""
    b = Book("PK dan RAB")
    head = Person("ASEP SAEFUDIN, S.Sos.", "Kepala Bagian Kesejahteraan Rakyat", "Pembina", "197903052005011007")
    chief = Person("Dr. H. DADAN RAMDANI, M.Si.", "Sekretaris Daerah Kabupaten Sukajaya", "Pembina Utama Madya", "196802111993031006")
    b.titles(TITLE, "BAGIAN KESEJAHTERAAN RAKYAT", 4)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]), bold=True)
    aims: list[Aim] = [
        ("1", "Meningkatnya layanan kesejahteraan rakyat", [("Persentase proposal hibah yang diverifikasi tepat waktu", "95%"), ("Jumlah lembaga penerima hibah yang dibina", "48 lembaga")]),
    ]  # fmt: skip
    row = 5
    for values in b.put_aims(aims, "name", "target"):
        b.row(row, 1, values)
        row += 1
    b.tall(5, 6, (1, 2))
    row += 1
    b.row(row, 1, [b.put("budget.heading", "Kegiatan/Sub Kegiatan"), "Pagu Anggaran (Rp)"], bold=True)
    levels = [
        ("I.", "FASILITASI HIBAH DAERAH", 640_500_000, 0),
        ("A.", "VERIFIKASI PROPOSAL HIBAH", 415_000_000, 3),
        ("1.", "Pemeriksaan Lapangan", 300_000_000, 6),
        ("2.", "Rapat Koordinasi", 115_000_000, 6),
        ("a.", "Konsumsi Rapat", 40_000_000, 9),
        ("b.", "Narasumber", 75_000_000, 9),
        ("B.", "PEMBINAAN PENERIMA HIBAH", 225_500_000, 3),
    ]
    for n, (number, name, amount, indent) in enumerate(levels):
        row += 1
        b.put_line(n, number=number, name=name, amount=f"{amount:,}".replace(",", "."))
        b.row(row, 1, [f"{'':{indent}}{number} {name}", (amount, "#,##0")])
    row += 1
    b.row(row, 1, ["TOTAL", (640_500_000, "#,##0")], bold=True)
    b.put("budget.total", "640.500.000")
    b.sign_both(row + 2, (1, 3), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Sukajaya", "12 Januari 2026"), gap=3)
    return b.sample()


def labels_within_their_cells() -> Sample:
    """Who promises and who assesses in a framed table above, label and value in one cell, name and number side by side; a heading of one cell above the aims; who is assessed signs at the left."""
    p = Page()
    head = Person("FEBRIANSYAH, S.Kom.", "Pranata Komputer Ahli Pertama", "", "199302112019031006")
    chief = Person("YUSTINA WAROMI, S.T., M.T.", "Kepala Bidang Infrastruktur Digital", "", "198107092006042004")
    p.line(p.put("title.text", TITLE), bold=True, middle=True)
    p.table(
        [
            [f"NAMA: {head.name}", f"NIP: {head.nip}"],
            [f"JABATAN: {head.position}", "PERIODE: 2 JANUARI S.D. 31 DESEMBER 2026"],
            [f"PEJABAT PENILAI: {chief.name}", f"NIP: {chief.nip}"],
        ]
    )
    p.line()
    rows: Rows = [list(p.put_heads(["NO", "SASARAN KEGIATAN", "INDIKATOR KINERJA", "SATUAN", "TARGET"]))]
    aims: list[Aim] = [
        ("1", "Terpeliharanya layanan jaringan", [("Persentase waktu layanan jaringan tersedia", "%", "99,2"), ("Jumlah titik jaringan yang dipelihara", "Titik", "142")]),
        ("2", "Tersusunnya dokumentasi sistem", [("Jumlah dokumen sistem yang mutakhir", "Dokumen", "9")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "unit", "target")], bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.sign(
        ["", "Pegawai yang Dinilai", "", "", head.name, f"NIP {head.nip}"],
        [p.day("Jayasari", "2 Januari 2026"), "Pejabat Penilai Kinerja", "", "", chief.name, f"NIP {chief.nip}"],
    )
    p.put_all("parties.first", head)
    p.put_all("parties.second", chief, "name", "nip")
    return p.sample()


def levels_without_money() -> Sample:
    """A matrix whose rows say what they are in the first line of their cells, with measures for programmes too and no money; the goal has none; heads of one row."""
    p = Page()
    head = Person("Drs. ANWAR SANUSI, M.Si.", "Kepala Dinas Kearsipan", "Pembina Utama Muda", "196905151995031004")
    chief = Person("H. BURHANUDDIN", "Bupati Tanah Merah")
    p.titles(TITLE, "DINAS KEARSIPAN KABUPATEN TANAH MERAH")
    p.put_heads(["No", "Tujuan/Sasaran/Program", "Indikator Kinerja", "Satuan", "Target"])
    goal = "Meningkatnya tertib arsip pemerintah"
    rows: Rows = [["No", "Tujuan/Sasaran/Program", "Indikator Kinerja", "Satuan", "Target"], ["1", ["Tujuan", goal], "-", "-", "-"]]
    aims = [
        (
            "2",
            "Meningkatnya tertib arsip perangkat daerah",
            [("Persentase perangkat daerah yang tertib arsip", "Persen", "62"), ("Nilai pengawasan kearsipan", "Nilai", "74,5")],
        )
    ]
    p.put("budget.heading", "Tujuan/Sasaran/Program")
    for n, (number, text, indicators) in enumerate(aims):
        p.put_objective(n, text=text, goal=goal)
        for k, (name, unit, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, unit=unit, target=target)
            rows.append([*((number, ["Sasaran", text]) if k == 0 else ("", "")), name, unit, target])
    programmes = [
        ("3", "Program Pengelolaan Arsip", "Persentase arsip yang terkelola", "Persen", "70"),
        ("4", "Program Perlindungan Arsip", "Jumlah arsip yang dipulihkan", "Berkas", "1.200"),
    ]
    for n, (number, name, measure, unit, target) in enumerate(programmes):
        p.put_line(n, name=name, indicator=measure, unit=unit, target=target)
        rows.append([number, ["Program", name], measure, unit, target])
    span(p.table(rows, bold=1), 2, [2], [0, 1])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Tanah Merah", "15 Januari 2026"), gap=3)
    return p.sample()


def headings_down_the_side() -> Sample:
    """A table that stands on its side: headings in the first column, an objective in each of the others; the money likewise."""
    p = Page()
    head = Person("MARSELINUS BEDA, S.Pd.", "Kepala SMP Negeri 4 Lewoleba", "", "197504182000121003")
    chief = Person("Dra. KATARINA LELE, M.Pd.", "Kepala Dinas Pendidikan", "", "196811251994032007")
    p.titles(TITLE, "SMP NEGERI 4 LEWOLEBA")
    data = [
        ("1", "Meningkatnya mutu pembelajaran", "Rata-rata nilai rapor literasi", "72,5", "Nilai"),
        ("2", "Meningkatnya kehadiran peserta didik", "Persentase kehadiran peserta didik", "96", "Persen"),
        ("3", "Terpenuhinya sarana belajar", "Jumlah buku per peserta didik", "8", "Buku"),
    ]
    for n, (number, text, name, target, unit) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        p.put_indicator(n, 0, name=name, target=target, unit=unit)
    heads = ["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"]
    p.table([[heading, *(row[at] for row in data)] for at, heading in enumerate(heads)])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Lewoleba", "5 Januari 2026"), gap=3)
    return p.sample()


def nested_lists() -> Sample:
    """Markdown as an assistant writes it: goal, objectives and indicators as lists in lists with bold labels, target and unit in brackets behind; money as a list with a sum; who signs as labels."""
    v = Values()
    head = Person("RAHMAWATI NUR, S.K.M.", "Kepala Bidang Kesehatan Masyarakat", "", "198406182009032005")
    chief = Person("dr. ISMAIL FAJRI, M.Kes.", "Kepala Dinas Kesehatan", "", "197302041999031005")
    data = [
        ("Meningkatnya gizi masyarakat", [("Prevalensi stunting", "13,8 %"), ("Persentase balita yang ditimbang", "90 %")]),
        ("Meningkatnya perilaku hidup sehat", [("Jumlah desa dengan posyandu aktif", "64 desa")]),
    ]
    lines: list[Any] = [f"# {v.put('title.text', TITLE)}", f"**{v.put('title.subject', 'KEPALA BIDANG KESEHATAN MASYARAKAT')}**", ""]
    for n, (text, indicators) in enumerate(data):
        v.put_objective(n, number=str(n + 1), text=text)
        lines.append(f"- **Sasaran {n + 1}:** {text}")
        for k, (name, target) in enumerate(indicators):
            v.put_indicator(n, k, name=name, target=target)
            lines.append(f"  - **Indikator:** {name} (Target: {target})")
    lines += ["", "**Anggaran**", ""]
    for n, (name, amount) in enumerate(
        (("Pengelolaan Pelayanan Kesehatan Gizi", "Rp1.245.000.000"), ("Promosi Kesehatan", "Rp315.600.000"))
    ):
        v.put_line(n, name=name, amount=amount)
        lines.append(f"- {name}: {amount}")
    lines += [f"- **Total:** {v.put('budget.total', 'Rp1.560.600.000')}", "", v.day("Watampone Baru", "6 Januari 2026"), ""]
    for role, who in ("Pihak Pertama", head), ("Pihak Kedua", chief):
        lines += [f"**{role}**", "", f"- Nama: {who.name}", f"- NIP: {who.nip}", f"- Jabatan: {who.position}", ""]
    v.put_parties(head, chief)
    return Sample("text", "\n".join(lines).encode(), v.expected)


ROUND: dict[str, Make] = {
    "volume_and_unit": volume_and_unit,
    "four_indented_levels": four_indented_levels,
    "labels_within_their_cells": labels_within_their_cells,
    "levels_without_money": levels_without_money,
    "headings_down_the_side": headings_down_the_side,
    "nested_lists": nested_lists,
}
