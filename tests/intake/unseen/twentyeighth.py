"""Round twenty-eight, at first sight after the twenty-seventh was fixed. Sources, looked up for it: minutes of performance that put two indicators in a row; forms of
minimum services with numerator, denominator and share below the target; workbooks with a sheet for each objective; budgets that are carried over to the next page;
messages that list objectives, indicators and targets one after the other. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, TITLE, Aim, Book, Make, Page, Person, Rows, Sample, Values, by_quarter, span, wide_rows


def two_in_a_row() -> Sample:
    """Two indicators with their targets beside each other in each row, below a row of full width that says the objective; an odd one is left out."""
    p = Page()
    head = Person("WAHYUDI, S.Pd., M.M.", "Kepala Bidang Pembinaan SMP", "Pembina", "197604122003121004")
    chief = Person("Dra. ENDANG LESTARI, M.Pd.", "Kepala Dinas Pendidikan", "Pembina Utama Muda", "196811111994032002")
    p.titles(TITLE, "BIDANG PEMBINAAN SMP")
    heads = p.put_heads(["Indikator Kinerja", "Target"])
    rows: Rows = [[*heads, *heads]]
    data = [
        ("1.", "Meningkatnya mutu lulusan SMP", [("Angka kelulusan", "100%"), ("Rata-rata nilai asesmen literasi", "68,5"), ("Persentase siswa yang melanjutkan", "99%")]),
        ("2.", "Meningkatnya mutu guru SMP", [("Persentase guru bersertifikat", "87%"), ("Jumlah guru yang dilatih", "240 orang")]),
    ]  # fmt: skip
    wide = []
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        wide.append(len(rows))
        rows.append([f"{number} {text}", "", "", ""])
        for k in range(0, len(indicators), 2):
            pair = indicators[k : k + 2]
            for at, (name, target) in enumerate(pair):
                p.put_indicator(n, k + at, name=name, target=target)
            cells = [text for indicator in pair for text in indicator]
            rows.append([*cells, *[""] * (4 - len(cells))])
    wide_rows(p.table(rows, bold=1), wide, 3)
    p.line()
    p.put("budget.heading", "Program")
    p.table(
        [
            ["No", "Program", "Anggaran"],
            *p.put_lines([("1", "Program Pengelolaan Pendidikan", "Rp 12.450.000.000")], "number", "name", "amount"),
        ],
        bold=1,
    )
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Sidoluhur", "7 Januari 2026"), gap=3)
    return p.sample()


def numerator_and_denominator() -> Sample:
    """Below the target of a minimum service the number reached, the number of all and the share, which is what is promised; statement and annex in one."""
    p = Page()
    head = Person("dr. YENI ROSANTI", "Kepala Puskesmas Kota Timur", "Penata Tk. I", "198201152010012008")
    chief = Person("dr. H. MUKHTAR, Sp.A.", "Kepala Dinas Kesehatan", "Pembina Utama Muda", "196903031999031005")
    p.titles(TITLE, "PUSKESMAS KOTA TIMUR")
    p.line(OPENING)
    p.put("statement.text", OPENING)
    p.introduce((head, "Selanjutnya disebut PIHAK PERTAMA"), (chief, "Selanjutnya disebut PIHAK KEDUA"), page="")
    fixed = ["No", "Jenis Layanan", "Indikator Kinerja"]
    parts = ["Pembilang", "Penyebut", "Capaian (%)"]
    p.put_heads([*fixed, *(f"Target 2026 {part}" for part in parts)])
    rows: Rows = [[*fixed, "Target 2026", "", ""], ["", "", "", *parts]]
    aims: list[Aim] = [
        ("1", "Pelayanan kesehatan ibu hamil", [("Persentase ibu hamil yang mendapat pelayanan sesuai standar", "612", "612", "100")]),
        ("2", "Pelayanan kesehatan balita", [("Persentase balita yang mendapat pelayanan sesuai standar", "2.850", "3.000", "95"), ("Persentase balita yang ditimbang", "2.700", "3.000", "90")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(aims):
        p.put_objective(n, number=number, text=text)
        for k, (name, reached, whole, share) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=share, unit="%")
            rows.append([*([number, text] if k == 0 else ["", ""]), name, reached, whole, share])
    table = p.table(rows, bold=2)
    merge(table, 0, 3, 0, 5)
    span(table, 0, [2], (0, 1, 2))
    span(table, 2, [1, 2], (0, 1))
    p.line()
    p.sign_both(("PIHAK PERTAMA,", head), ("PIHAK KEDUA,", chief), p.day("Kota Timur", "5 Januari 2026"), gap=3)
    return p.sample()


def a_sheet_for_each_objective() -> Sample:
    """Title and people on a first sheet; each objective on its own with its text above its table, the money on another, the signatures on the last."""
    b = Book("Sampul")
    head = Person("SYAHRIAL, S.T., M.Eng.", "Kepala Dinas Perhubungan", "Pembina Tk. I", "197207072000031009")
    chief = Person("H. AZHARI UMAR", "Wali Kota Pantai Indah")
    b.wide(1, 1, 6, b.put("title.text", TITLE), bold=True)
    b.wide(2, 1, 6, b.put("title.subject", "DINAS PERHUBUNGAN KOTA PANTAI INDAH"), bold=True)
    heads = ["No", "Indikator Kinerja", "Satuan", "Target 2026", "TW I", "TW II", "TW III", "TW IV"]
    b.put_heads(heads)
    data = [
        ("Meningkatnya keselamatan lalu lintas", [("Jumlah kecelakaan di jalan kota", "Kejadian", 40, [10, 20, 30, 40]), ("Persentase rambu yang laik", "%", 92, [85, 88, 90, 92])]),
        ("Meningkatnya layanan angkutan umum", [("Jumlah trayek yang dilayani", "Trayek", 12, [9, 10, 11, 12])]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(data):
        b.add(f"Sasaran {n + 1}")
        b.put_objective(n, number=str(n + 1), text=text)
        b.cell(1, 1, f"Sasaran {n + 1} : {text}", bold=True)
        b.row(3, 1, heads, bold=True)
        for k, (name, unit, target, quarters) in enumerate(indicators):
            b.put_indicator(n, k, number=str(k + 1), name=name, unit=unit, target=str(target), **by_quarter(map(str, quarters)))
            b.row(4 + k, 1, [k + 1, name, unit, target, *quarters])
    b.add("Anggaran")
    b.row(1, 1, ["No", b.put("budget.heading", "Program"), "Anggaran (Rp)"], bold=True)
    b.put_line(0, number="1", name="Program Penyelenggaraan LLAJ", amount="9.720.000.000")
    b.row(2, 1, [1, "Program Penyelenggaraan LLAJ", (9_720_000_000, "#,##0")])
    b.add("Pengesahan")
    b.sign_both(1, (1, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Pantai Indah", "2 Januari 2026"), gap=3)
    return b.sample()


def carried_over() -> Sample:
    """The money in two tables, one for each page: what is carried over stands at the foot of the first and at the head of the second."""
    b = Book("PK")
    head = Person("RATNA JUWITA, S.Sos.", "Kepala Dinas Sosial", "Pembina Utama Muda", "197001011993032005")
    chief = Person("Drs. SYAMSUDDIN", "Bupati Teluk Dalam")
    b.titles(TITLE, "DINAS SOSIAL KABUPATEN TELUK DALAM", 4)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]), bold=True)
    b.put_objective(0, number="1", text="Menurunnya jumlah penyandang masalah sosial")
    b.put_indicator(0, 0, name="Persentase PMKS yang tertangani", target="76%")
    b.row(5, 1, [1, "Menurunnya jumlah penyandang masalah sosial", "Persentase PMKS yang tertangani", (0.76, "0%")])
    form = "#,##0"
    b.row(8, 1, ["No", b.put("budget.heading", "Program"), "Anggaran (Rp)"], bold=True)
    lines = [("Program Pemberdayaan Sosial", 1_250_000_000), ("Program Rehabilitasi Sosial", 875_000_000), ("Program Perlindungan dan Jaminan Sosial", 2_110_500_000)]  # fmt: skip
    for n, (name, amount) in enumerate(lines):
        b.put_line(n, number=str(n + 1), name=name, amount=f"{amount:,}".replace(",", "."))
    b.row(9, 1, [1, lines[0][0], (lines[0][1], form)])
    b.row(10, 1, [2, lines[1][0], (lines[1][1], form)])
    b.row(11, 1, ["", "Jumlah dipindahkan", (2_125_000_000, form)], bold=True)
    b.row(13, 1, ["No", "Program", "Anggaran (Rp)"], bold=True)
    b.row(14, 1, ["", "Jumlah pindahan", (2_125_000_000, form)], bold=True)
    b.row(15, 1, [3, lines[2][0], (lines[2][1], form)])
    b.put("budget.total", "4.235.500.000")
    b.row(16, 1, ["", "Jumlah", (4_235_500_000, form)], bold=True)
    b.sign_both(18, (2, 3), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Teluk Dalam", "6 Januari 2026"), gap=3)
    return b.sample()


def three_lists() -> Sample:
    """Text: objectives, indicators and targets in three lists one after the other, tied by their numbers; the money as a fourth."""
    v = Values()
    head = Person("MUHAMMAD ILYAS, S.IP.", "Kepala Seksi Trantib", "", "198510102011011002")
    chief = Person("Hj. FATMAWATI, S.Sos.", "Camat Rantau Panjang", "", "197003031992032003")
    data: list[tuple[str, str, list[tuple[str, str, str]]]] = [
        ("1.", "Meningkatnya ketertiban umum", [("1.1", "Persentase pelanggaran yang ditindaklanjuti", "100%"), ("1.2", "Jumlah patroli wilayah", "96 kali")]),
        ("2.", "Meningkatnya kesiapsiagaan bencana", [("2.1", "Jumlah desa tangguh bencana", "7 desa")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        v.put_objective(n, number=number, text=text)
        for k, (mark, name, target) in enumerate(indicators):
            v.put_indicator(n, k, number=mark, name=name, target=target)
    v.put_line(0, number="1.", name="Kegiatan Koordinasi Ketenteraman dan Ketertiban Umum", amount="Rp 64.500.000")
    v.put_parties(head, chief)
    all_of: list[Any] = [indicator for _, _, indicators in data for indicator in indicators]
    text = "\n".join(
        [
            v.put("title.text", TITLE),
            v.put("title.subject", "KEPALA SEKSI TRANTIB KECAMATAN RANTAU PANJANG"),
            "",
            "SASARAN",
            *(f"{number} {text}" for number, text, _ in data),
            "",
            "INDIKATOR KINERJA",
            *(f"{mark} {name}" for mark, name, _ in all_of),
            "",
            "TARGET",
            *(f"{mark} {target}" for mark, _, target in all_of),
            "",
            "ANGGARAN",
            "1. Kegiatan Koordinasi Ketenteraman dan Ketertiban Umum Rp 64.500.000",
            "",
            v.day("Rantau Panjang", "8 Januari 2026"),
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
    )
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "two_in_a_row": two_in_a_row,
    "numerator_and_denominator": numerator_and_denominator,
    "a_sheet_for_each_objective": a_sheet_for_each_objective,
    "carried_over": carried_over,
    "three_lists": three_lists,
}
