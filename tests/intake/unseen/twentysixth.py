"""Round twenty-six, at first sight after the twenty-fifth was fixed. Sources, looked up for it: papers that were pasted out of a sheet as one table; contracts of
companies with a threshold, a target and a stretch; registers that part an indicator into text and formula, a target into figure and unit; sheets whose title is only
printed above them; letters that list what is promised in running lines. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.paper import merge
from tests.intake.unseen.kit import TITLE, Book, Make, Page, Person, Rows, Sample, Values, by_quarter, span, wide_rows


def a_sheet_as_one_table() -> Sample:
    """A whole sheet pasted as one table without rules between its parts: title, labels, objectives, money, day and signatures are its rows."""
    p = Page()
    head = Person("SARTIKA WULAN, S.E.", "Kepala Subbagian Keuangan", "Penata", "198808082012032003")
    chief = Person("Drs. MULYADI", "Sekretaris Dinas Sosial", "Pembina", "197003121996031002")
    width = 6
    rows: Rows = []
    wide: list[int] = []

    def full(text: str) -> None:
        wide.append(len(rows))
        rows.append([text, *[""] * (width - 1)])

    full(p.put("title.text", TITLE))
    full(p.put("title.subject", "SUBBAGIAN KEUANGAN DINAS SOSIAL"))
    rows.append([""] * width)
    rows.append(list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Keterangan"])))
    data = [
        ("1", "Tersusunnya laporan keuangan tepat waktu", [("Jumlah laporan keuangan", "Laporan", "14", ""), ("Persentase SPJ yang lengkap", "%", "100", "Tiap bulan")]),
        ("2", "Terlaksananya pembayaran gaji", [("Jumlah bulan gaji yang dibayar", "Bulan", "14", "")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (name, unit, target, note) in enumerate(indicators):
            p.put_indicator(n, k, name=name, unit=unit, target=target, note=note)
            rows.append([*([number, text] if k == 0 else ["", ""]), name, unit, target, note])
    rows.append([""] * width)
    rows.append(["No", p.put("budget.heading", "Sub Kegiatan"), "Anggaran (Rp)", "", "", "Keterangan"])
    for n, (name, amount) in enumerate(
        (("Penyediaan Gaji dan Tunjangan ASN", "3.204.000.000"), ("Pelaksanaan Penatausahaan Keuangan", "41.250.000"))
    ):
        p.put_line(n, number=str(n + 1), name=name, amount=amount)
        rows.append([str(n + 1), name, amount, "", "", ""])
    rows.append(["", "Jumlah", p.put("budget.total", "3.245.250.000"), "", "", ""])
    rows.append([""] * width)
    rows.append(["", "", "", p.day("Sukamaju", "6 Januari 2026"), "", ""])
    for left, right in zip(["Pihak Kedua,", *chief.signed(2)], ["Pihak Pertama,", *head.signed(2)], strict=True):
        rows.append(["", left, "", right, "", ""])
    table = p.table(rows)
    wide_rows(table, wide, width - 1)
    p.put_parties(head, chief)
    return p.sample()


def threshold_target_stretch() -> Sample:
    """A company's contract: below the target of the year a threshold, the target and a stretch; a polarity; who answers; the year's weight."""
    p = Page()
    head = Person("NOVI ARIANTI, S.T.", "Manajer Produksi")
    chief = Person("Ir. HASAN BASRI, M.T.", "Direktur Operasional")
    p.titles("KONTRAK KINERJA TAHUN 2026", "MANAJER PRODUKSI PERUMDA AIR MINUM TIRTA BENING")
    fixed = ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Bobot"]
    parts = ["Minimum", "Target", "Maksimum"]
    p.put_heads([*fixed, *(f"Target 2026 {part}" for part in parts), "Polaritas"])
    rows: Rows = [[*fixed, "Target 2026", "", "", "Polaritas"], [*[""] * 5, *parts, ""]]
    data = [
        ("1", "Meningkatnya kapasitas produksi", [("Utilisasi kapasitas produksi", "%", "30", ["78", "82", "85"], "Maximize", "higher"), ("Konsumsi listrik per meter kubik", "kWh", "20", ["0,52", "0,48", "0,45"], "Minimize", "lower")]),
        ("2", "Terjaganya mutu air", [("Persentase sampel air yang memenuhi syarat", "%", "50", ["96", "98", "100"], "Maximize", "higher")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (name, unit, weight, values, polarity, direction) in enumerate(indicators):
            p.put_indicator(n, k, name=name, unit=unit, weight=weight, target=values[1], direction=direction)
            rows.append([*([number, text] if k == 0 else ["", ""]), name, unit, weight, *values, polarity])
    table = p.table(rows, bold=2)
    merge(table, 0, 5, 0, 7)
    span(table, 0, [2], (0, 1, 2, 3, 4, 8))
    span(table, 2, [2], (0, 1))
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Bening", "5 Januari 2026"), gap=3)
    return p.sample()


def parted_indicators_and_targets() -> Sample:
    """Below one head the indicator's text and its formula, below another figure and unit of the target, below a third the quarters by their numbers."""
    b = Book("PK Bidang")
    head = Person("ILHAM SAPUTRA, S.Hut.", "Kepala Bidang Konservasi", "Pembina", "197907142005011006")
    chief = Person("Ir. ROSMIATI, M.P.", "Kepala Dinas Lingkungan Hidup", "Pembina Utama Muda", "196804241994032002")
    b.titles(TITLE, "BIDANG KONSERVASI", 11)
    b.put_heads(
        [
            "No",
            "Sasaran",
            "Indikator Kinerja Uraian",
            "Indikator Kinerja Formula",
            "Target Tahun 2026 Angka",
            "Target Tahun 2026 Satuan",
            *(f"Target Triwulan {n}" for n in range(1, 5)),
            "Ket.",
        ]
    )
    b.row(4, 1, ["No", "Sasaran", "Indikator Kinerja", "", "Target Tahun 2026", "", "Target Triwulan", "", "", "", "Ket."], bold=True)
    b.row(5, 1, ["", "", "Uraian", "Formula", "Angka", "Satuan", 1, 2, 3, 4, ""], bold=True)
    b.tall(4, 5, (1, 2, 11))
    b.merge(4, 3, 4, 4)
    b.merge(4, 5, 4, 6)
    b.merge(4, 7, 4, 10)
    data: list[tuple[str, list[tuple[str, str, int, str, list[int]]]]] = [
        ("Meningkatnya tutupan lahan", [("Luas lahan kritis yang direhabilitasi", "Luas lahan yang ditanami dalam satu tahun", 120, "Ha", [20, 50, 90, 120]), ("Persentase bibit yang tumbuh", "Bibit hidup dibagi bibit ditanam x 100%", 85, "%", [0, 0, 80, 85])]),
        ("Meningkatnya peran masyarakat", [("Jumlah kelompok peduli lingkungan", "Jumlah kelompok yang ditetapkan", 14, "Kelompok", [2, 6, 10, 14])]),
    ]  # fmt: skip
    row = 6
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        top = row
        for k, (name, formula, target, unit, quarters) in enumerate(indicators):
            b.put_indicator(n, k, name=name, formula=formula, target=str(target), unit=unit, **by_quarter(map(str, quarters)))
            first: list[Any] = [n + 1, text] if k == 0 else ["", ""]
            b.row(row, 1, [*first, name, formula, target, unit, *quarters, ""])
            row += 1
        b.tall(top, row - 1, (1, 2))
    b.sign_both(row + 1, (2, 7), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Kuala", "9 Januari 2026"), gap=3)
    return b.sample()


def title_above_the_page() -> Sample:
    """What the sheet is and whose stands only in what is printed above its page; the money right of an empty column."""
    b = Book("Lampiran")
    head = Person("GALIH PERMANA, S.STP.", "Camat Sukarame", "Pembina", "198302022001121003")
    chief = Person("Hj. ENUNG ROHAYATI", "Bupati Cisanggarung")
    b.sheet.set_header('&C&"Arial,Bold"PERJANJIAN KINERJA TAHUN 2026\nKECAMATAN SUKARAME')
    b.put("title.text", TITLE)
    b.put("title.subject", "KECAMATAN SUKARAME")
    b.row(2, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]), bold=True)
    data = [
        ("Meningkatnya kualitas pelayanan publik", [("Indeks Kepuasan Masyarakat", "87,4"), ("Persentase pengaduan yang ditindaklanjuti", "100%")]),
        ("Meningkatnya tata kelola desa", [("Persentase desa dengan administrasi baik", "90%")]),
    ]  # fmt: skip
    row = 3
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        for k, (name, target) in enumerate(indicators):
            b.put_indicator(n, k, name=name, target=target)
            b.row(row, 1, [*([n + 1, text] if k == 0 else ["", ""]), name, target])
            row += 1
    b.tall(3, 4, (1, 2))
    b.row(2, 6, ["No", b.put("budget.heading", "Program"), "Anggaran"], bold=True)
    for n, (name, amount) in enumerate(
        (
            ("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Rp 410.000.000"),
            ("Program Pembinaan dan Pengawasan Pemerintahan Desa", "Rp 92.500.000"),
        )
    ):
        b.put_line(n, number=str(n + 1), name=name, amount=amount)
        b.row(3 + n, 6, [n + 1, name, amount])
    b.row(5, 6, ["", "Jumlah", b.put("budget.total", "Rp 502.500.000")])
    b.sign_both(8, (2, 7), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Sukarame", "15 Januari 2026"), gap=3)
    return b.sample()


def running_lines() -> Sample:
    """Text: lettered objectives, below them numbered indicators in running lines with target and quarters behind semicolons, without colons."""
    v = Values()
    text = f"""\
{v.put("title.text", TITLE)}
{v.put("title.subject", "KEPALA UPTD PASAR")}

A. Meningkatnya pendapatan pasar
1) Jumlah retribusi pasar; target Rp 1.450.000.000; TW I Rp 300.000.000, TW II Rp 700.000.000, TW III Rp 1.050.000.000, TW IV Rp 1.450.000.000
2) Persentase kios yang terisi; target 92%; TW I 88%, TW II 90%, TW III 91%, TW IV 92%
B. Meningkatnya kebersihan pasar
1) Jumlah pasar yang bersih; target 6 pasar; TW I 2 pasar, TW II 4 pasar, TW III 5 pasar, TW IV 6 pasar

{v.put("signed.place", "Rantau")}, {v.put("signed.date", "12 Januari 2026")}

Kepala Dinas Perdagangan                   Kepala UPTD Pasar
selaku Pihak Kedua                         selaku Pihak Pertama


Drs. ZAINAL ARIFIN                         SUSI SUSANTI, S.E.
NIP. 196905051993031009                    NIP. 198612122011012004
"""
    data = [
        ("A.", "Meningkatnya pendapatan pasar", [("1)", "Jumlah retribusi pasar", "Rp 1.450.000.000", ["Rp 300.000.000", "Rp 700.000.000", "Rp 1.050.000.000", "Rp 1.450.000.000"]), ("2)", "Persentase kios yang terisi", "92%", ["88%", "90%", "91%", "92%"])]),
        ("B.", "Meningkatnya kebersihan pasar", [("1)", "Jumlah pasar yang bersih", "6 pasar", ["2 pasar", "4 pasar", "5 pasar", "6 pasar"])]),
    ]  # fmt: skip
    for n, (number, objective, indicators) in enumerate(data):
        v.put_objective(n, number=number, text=objective)
        for k, (mark, name, target, quarters) in enumerate(indicators):
            v.put_indicator(n, k, number=mark, name=name, target=target, **by_quarter(quarters))
    v.put_parties(
        Person("SUSI SUSANTI, S.E.", "Kepala UPTD Pasar", "", "198612122011012004"),
        Person("Drs. ZAINAL ARIFIN", "Kepala Dinas Perdagangan", "", "196905051993031009"),
    )
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "a_sheet_as_one_table": a_sheet_as_one_table,
    "threshold_target_stretch": threshold_target_stretch,
    "parted_indicators_and_targets": parted_indicators_and_targets,
    "title_above_the_page": title_above_the_page,
    "running_lines": running_lines,
}
