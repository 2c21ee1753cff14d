"""Round forty-two, at first sight after the fortieth and forty-first were fixed: annexes of decrees with their labels at the right, a table for each level with its own caption, people named in
running lines, programmes merged over the rows of their indicators with a remark of all, a sheet that lists what other sheets say, columns of blanks. After forms
of districts, a planning office's matrices and an agency's workbook; people and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.unseen.kit import TITLE, Aim, Book, Make, Page, Person, Rows, Sample, Values, by_quarter, in_rows, span


def annex_of_a_decree() -> Sample:
    """A district's: which decree the page is an annex of at the right; indicators with letters below their objective in one column; Rp in a column of its own; set at a place in a region, the day below."""
    p = Page()
    head = Person("NUR AISYAH, S.STP., M.Si.", "Camat Teluk Dalam", "Pembina", "198109152000122003")
    p.put("title.text", TITLE)
    p.put("title.subject", "KECAMATAN TELUK DALAM")
    for text in ("LAMPIRAN", "KEPUTUSAN CAMAT TELUK DALAM", "NOMOR 7 TAHUN 2026", "TANGGAL 12 JANUARI 2026"):
        p.right(text)
    p.line(TITLE, bold=True, middle=True)
    p.line("KECAMATAN TELUK DALAM", bold=True, middle=True)
    rows: Rows = [p.put_heads(["No", "Sasaran / Indikator Kinerja", "Satuan", "Target"])]
    aims: list[Aim] = [
        ("1", "Meningkatnya pelayanan administrasi", [("a.", "Indeks Kepuasan Masyarakat", "Indeks", "88,1"), ("b.", "Waktu penyelesaian surat pengantar", "Menit", "15")]),
        ("2", "Meningkatnya ketertiban wilayah", [("a.", "Persentase gangguan ketertiban yang diselesaikan", "Persen", "100")]),
    ]  # fmt: skip
    p.put_aims(aims, "number", "name", "unit", "target")
    for number, text, indicators in aims:
        rows.append([number, text, "", ""])
        rows += [["", f"{letter} {name}", unit, target] for letter, name, unit, target in indicators]
    p.table(rows, bold=1)
    p.line()
    lines: list[Any] = [
        ("1", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "214.300.000"),
        ("2", "Program Koordinasi Ketentraman dan Ketertiban Umum", "96.750.000"),
    ]
    for n, (number, name, amount) in enumerate(lines):
        # The sign in a cell of its own, below one head, is of the amount.
        p.put_line(n, number=number, name=name, amount=f"Rp {amount}")
    money: Rows = [
        ["No", p.put("budget.heading", "Program"), "Anggaran", ""],
        *([number, name, "Rp", amount] for number, name, amount in lines),
    ]
    money.append(["", "Jumlah", "Rp", p.put("budget.total", "Rp 311.050.000").removeprefix("Rp ")])
    table = p.table(money, bold=1)
    table.cell(0, 2).merge(table.cell(0, 3))
    p.line()
    p.right(f"Ditetapkan di {p.put('signed.place', 'Teluk Dalam, Nusa Raya')}")
    p.right(f"pada tanggal {p.put('signed.date', '12 Januari 2026')}")
    for text in ("CAMAT TELUK DALAM,", "", "", head.name, head.rank, f"NIP. {head.nip}"):
        p.right(text)
    p.put_all("parties.first", head, "name", "rank", "nip")
    p.put("parties.first.position", "CAMAT TELUK DALAM")
    return p.sample()


def a_table_for_each_level() -> Sample:
    """A planning office's: captions with letters for objectives, programmes and activities, each with a table of its own that says indicator and target; only the last two have money."""
    p = Page()
    head = Person("AHMAD SYAHRUL, S.T., M.Eng.", "Kepala Dinas Perumahan Rakyat", "Pembina Utama Muda", "197002141997031004")
    chief = Person("Hj. MURNIATI, S.E.", "Wali Kota Bina Karya")
    p.titles(TITLE, "DINAS PERUMAHAN RAKYAT KOTA BINA KARYA")
    p.line("A. SASARAN STRATEGIS", bold=True)
    aims: list[Aim] = [
        (
            "1",
            "Meningkatnya hunian layak",
            [("Persentase rumah layak huni", "%", "91,2"), ("Luas kawasan kumuh yang ditangani", "Ha", "14,5")],
        )
    ]
    rows: Rows = [p.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"])]
    for n, (number, text, indicators) in enumerate(aims):
        p.put_objective(n, number=number, text=text, table="A. SASARAN STRATEGIS")
        for k, (name, unit, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, unit=unit, target=target)
            rows.append([*((number, text) if k == 0 else ("", "")), name, unit, target])
    span(p.table(rows, bold=1), 1, [2], [0, 1])
    p.put("budget.heading", "Program")
    parts: list[Any] = [
        ("B. PROGRAM", "Program", [("1", "Program Pengembangan Perumahan", "Persentase rumah tidak layak huni yang diperbaiki", "12,5", "%", "Rp4.812.500.000"), ("2", "Program Kawasan Permukiman", "Persentase kawasan permukiman yang tertata", "64", "%", "Rp6.120.000.000")]),
        ("C. KEGIATAN", "Kegiatan", [("1", "Pendataan Rumah Korban Bencana", "Jumlah rumah yang didata", "450", "Unit", "Rp312.500.000")]),
    ]  # fmt: skip
    at = 0
    for caption, head_of, lines in parts:
        p.line(caption, bold=True)
        table: Rows = [["No", head_of, "Indikator", "Target", "Satuan", "Anggaran"]]
        for number, name, indicator, target, unit, amount in lines:
            p.put_line(at, number=number, name=name, indicator=indicator, target=target, unit=unit, amount=amount)
            table.append([number, name, indicator, target, unit, amount])
            at += 1
        p.table(table, bold=1)
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Bina Karya", "Kamis, 8 Januari 2026"), gap=3)
    return p.sample()


def people_in_running_lines() -> Sample:
    """An agency's: who the two are in a line each behind the role, number and post between signs; targets of quarters in words behind the year's in a cell; signed electronically, a remark below."""
    p = Page()
    head = Person("RIZKY AMELIA, S.Stat.", "Ketua Tim Statistik Sosial", nip="199003142014122002")
    chief = Person("Ir. HARIS MUNANDAR, M.Si.", "Kepala BPS Kabupaten Lembah Hijau", nip="196905271994011001")
    p.line(p.put("title.text", TITLE), bold=True, middle=True)
    p.line(p.put("title.subject", "TIM STATISTIK SOSIAL BPS KABUPATEN LEMBAH HIJAU"), bold=True, middle=True)
    p.line(f"Pihak Pertama : {head.name}, NIP {head.nip}, {head.position}")
    p.line(f"Pihak Kedua : {chief.name}, NIP {chief.nip}, {chief.position}")
    p.put_parties(head, chief)
    rows: Rows = [p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])]
    data: list[Any] = [
        ("1", "Tersedianya data sosial yang berkualitas", [("Persentase publikasi yang terbit tepat waktu", "100 persen", ("25", "50", "75", "100")), ("Tingkat respons survei", "95 persen", ("90", "92", "94", "95"))]),
        ("2", "Meningkatnya pemanfaatan data", [("Jumlah rilis yang dipublikasikan", "8 rilis", ("2", "4", "6", "8"))]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (name, target, quarters) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=target, **by_quarter(quarters))
            said = "; ".join(f"TW {roman}: {value}" for roman, value in zip(("I", "II", "III", "IV"), quarters, strict=True))
            rows.append([*((number, text) if k == 0 else ("", "")), name, f"{target} ({said})"])
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.right(p.day("Lembah Hijau", "5 Januari 2026"))
    p.sign(
        ["Pihak Kedua,", "Ditandatangani secara elektronik oleh:", chief.name],
        ["Pihak Pertama,", "Ditandatangani secara elektronik oleh:", head.name],
    )
    p.line("Dokumen ini ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE.")
    return p.sample()


def remarks_of_programmes() -> Sample:
    """A sheet whose programmes, with numbers of their own, stand right of the indicators, merged over the rows of their objective, and a remark merged over all; who answers is of the indicator; rows of nothing but a label."""
    b = Book("Matriks PK")
    head = Person("SUPRIADI, S.P., M.P.", "Kepala Dinas Pertanian", "Pembina Utama Muda", "196812121994031008")
    chief = Person("H. MARZUKI HASAN", "Bupati Tanah Subur")
    b.titles(TITLE, "DINAS PERTANIAN", 9)
    heads = ["No", "Sasaran", "Indikator", "Satuan", "Target", "No", "Program", "Anggaran (Rp)", "Keterangan"]
    b.put_heads(heads)
    b.put("budget.heading", "Program")
    b.row(4, 1, heads, bold=True)
    groups: list[Any] = [
        ("Sasaran Strategis :", [("1", "Meningkatnya produksi tanaman pangan", [("Produksi padi", "Ton", "182.400"), ("Produktivitas jagung", "Ku/Ha", "61,8"), ("Persentase serangan hama yang terkendali", "%", "95")], ("1", "Program Penyediaan dan Pengembangan Sarana Pertanian", 3_412_500_000))]),
        ("Sasaran Program :", [("2", "Meningkatnya kapasitas penyuluh", [("Jumlah penyuluh yang tersertifikasi", "Orang", "48")], ("2", "Program Penyuluhan Pertanian", 845_200_000)), ("3", "Meningkatnya prasarana pertanian", [("Panjang jaringan irigasi tersier", "m", "12.600")], ("3", "Program Prasarana Pertanian", 2_118_000_000))]),
    ]  # fmt: skip
    row, n = 5, 0
    first = row + 1
    for label, aims in groups:
        b.row(row, 1, ["", label, "", "", "", "", "", "", ""])
        row += 1
        for number, text, indicators, (own, programme, amount) in aims:
            b.put_objective(n, number=number, text=text, table=label)
            b.put_line(n, number=own, name=programme, amount=f"{amount:,}".replace(",", "."))
            top = row
            for k, (name, unit, target) in enumerate(indicators):
                b.put_indicator(n, k, name=name, unit=unit, target=target)
                b.row(
                    row,
                    1,
                    [
                        *((number, text) if k == 0 else ("", "")),
                        name,
                        unit,
                        target,
                        *((own, programme, (amount, "#,##0")) if k == 0 else ("", "", "")),
                        "",
                    ],
                )
                row += 1
            b.tall(top, row - 1, (1, 2, 6, 7, 8))
            n += 1
    b.cell(first, 9, "DAU", box=True)
    b.put_line(0, note="DAU")
    b.tall(first, first + 2, (9,))
    b.row(row, 1, ["", "Jumlah", *[""] * 5, (6_375_700_000, "#,##0"), ""], bold=True)
    b.put("budget.total", "6.375.700.000")
    b.cell(row + 2, 7, f"{b.put('signed.place', 'Tanah Subur')},")
    b.cell(row + 3, 7, b.put("signed.date", "9 Januari 2026"))
    b.sign(row + 4, (2, 7), ["Pihak Kedua,", *chief.signed(2)], ["Pihak Pertama,", *head.signed(2)])
    b.put_parties(head, chief)
    return b.sample()


def a_sheet_that_lists_the_others() -> Sample:
    """A workbook of two sections with a first sheet that only lists officers and their sheets: each section's sheet has identity behind labels, a table, money and both signatures."""
    b = Book("Daftar")
    b.agreements.clear()
    chief = Person("TRI WAHYUDI, S.H.", "Kepala Satuan Polisi Pamong Praja", "Pembina Tingkat I", "197103051995031003")
    data: list[tuple[str, Person, list[Aim], list[tuple[str, str, str]]]] = [
        ("Kabid Trantib", Person("ANDI GUNAWAN, S.Sos.", "Kepala Bidang Ketertiban Umum", "Pembina", "197808162003121005"), [("1", "Meningkatnya ketertiban umum", [("Persentase pelanggaran yang ditindak", "90%"), ("Jumlah patroli wilayah", "240 kali")])], [("1", "Penanganan Gangguan Ketenteraman dan Ketertiban Umum", "Rp684.300.000")]),
        ("Kabid Damkar", Person("BENNY SAPUTRA, S.T.", "Kepala Bidang Pemadam Kebakaran", "Pembina", "198002102005011009"), [("1", "Meningkatnya layanan kebakaran", [("Persentase waktu tanggap di bawah 15 menit", "88%")])], [("1", "Pencegahan dan Pengendalian Kebakaran", "Rp1.212.750.000")]),
    ]  # fmt: skip
    b.row(1, 1, ["No", "Jabatan", "Nama", "Lembar"], bold=True)
    for at, (sheet, head, _, _) in enumerate(data, 1):
        b.row(at + 1, 1, [str(at), head.position, head.name, sheet])
    for sheet, head, aims, money in data:
        b.agreements.append({})
        b.add(sheet)
        b.titles(TITLE, head.position.upper(), 4)
        for row, (label, value) in enumerate((("Nama", head.name), ("NIP", head.nip), ("Jabatan", head.position)), 4):
            b.row(row, 1, [label, f": {value}"], box=False)
        b.row(8, 1, b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]), bold=True)
        row = 9
        for values in b.put_aims(aims, "name", "target"):
            b.row(row, 1, values)
            row += 1
        row += 1
        b.row(row, 1, ["No", b.put("budget.heading", "Kegiatan"), "Anggaran"], bold=True)
        for line in b.put_lines(money, "number", "name", "amount"):
            row += 1
            b.row(row, 1, line)
        b.sign_both(row + 2, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Kota Asri", "6 Januari 2026"))
    return b.sample()


def columns_of_blanks() -> Sample:
    """A mail's text: columns parted by blanks, what goes on in the next line below its column; the day on the line below its place; names with posts above them."""
    v = Values()
    head = Person("YULI ASTUTI, A.Md.Keb.", "Kepala UPTD Puskesmas Randu", "Penata", "197907192006042013")
    chief = Person("dr. SIGIT PRABOWO, M.Kes.", "Kepala Dinas Kesehatan", "Pembina Tingkat I", "197004261999031005")
    lines: list[Any] = [v.put("title.text", TITLE), v.put("title.subject", "UPTD PUSKESMAS RANDU"), ""]
    v.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])
    data: list[Any] = [
        ("1", ["Meningkatnya kesehatan", "ibu dan anak"], [(["Persentase ibu hamil yang", "mendapat pelayanan standar"], "100 %"), (["Jumlah kematian bayi"], "0 kasus")]),
        ("2", ["Meningkatnya mutu layanan"], [(["Indeks kepuasan pasien"], "86,4")]),
    ]  # fmt: skip
    widths = (4, 28, 32, 10)

    def line(*cells: str) -> str:
        return "".join(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()

    lines.append(line("No", "Sasaran", "Indikator Kinerja", "Target"))
    for n, (number, text, indicators) in enumerate(data):
        v.put_objective(n, number=number, text=" ".join(text))
        for k, (name, target) in enumerate(indicators):
            v.put_indicator(n, k, name=" ".join(name), target=target)
            for at in range(max(len(name), len(text) if k == 0 else 0)):
                lines.append(
                    line(
                        number if k == 0 and at == 0 else "",
                        text[at] if k == 0 and at < len(text) else "",
                        name[at] if at < len(name) else "",
                        target if at == 0 else "",
                    )
                )
    lines += ["", f"{v.put('signed.place', 'Randu')},", v.put("signed.date", "7 Januari 2026"), ""]
    lines += [
        f"{left:<40}{right}".rstrip() for left, right in in_rows(["Pihak Kedua,", *chief.signed(2)], ["Pihak Pertama,", *head.signed(2)])
    ]
    v.put_parties(head, chief)
    return Sample("text", "\n".join(lines).encode(), v.expected)


ROUND: dict[str, Make] = {
    "annex_of_a_decree": annex_of_a_decree,
    "a_table_for_each_level": a_table_for_each_level,
    "people_in_running_lines": people_in_running_lines,
    "remarks_of_programmes": remarks_of_programmes,
    "a_sheet_that_lists_the_others": a_sheet_that_lists_the_others,
    "columns_of_blanks": columns_of_blanks,
}
