"""Round thirty-nine, at first sight after the thirty-eighth: what earlier rounds left (a target for each of several clinics beside the regency's, an office whose name a badge parts,
lists of indicators with labelled targets between), a table for each programme with its money in the caption, aims in a table whose rows a converter turned into
lines, a workbook whose officers stand beside each other. Sources, looked up for it: reports' annexes of a health office and of districts, pages of two applications.
People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.unseen.kit import TITLE, Aim, Book, Make, Page, Person, Rows, Sample, Values, span


def money_in_the_caption() -> Sample:
    """A caption for each programme says what it costs, below it a table of its aims; numbers begin anew in each; a line with the sum of all; posts above names."""
    p = Page()
    head = Person("ARIS MUNANDAR, S.T.", "Kepala Bidang Bina Marga", "Pembina", "197810102005011004")
    chief = Person("Ir. YUNITA RAHMI, M.T.", "Kepala Dinas Pekerjaan Umum", "Pembina Tk. I", "197001151996032003")
    p.titles(TITLE, "BIDANG BINA MARGA")
    data = [
        ("Program Penyelenggaraan Jalan", "Rp 48.250.000.000", [("1", "Meningkatnya kemantapan jalan", [("Persentase jalan mantap", "78 %"), ("Panjang jalan yang ditingkatkan", "24,5 km")])]),
        ("Program Penataan Bangunan", "Rp 3.115.400.000", [("1", "Meningkatnya ketertiban bangunan", [("Persentase bangunan berizin", "64 %")])]),
    ]  # fmt: skip
    n = 0
    for line, (programme, amount, aims) in enumerate(data):
        p.put_line(line, name=programme, amount=amount)
        p.line(f"{programme} (Pagu: {amount})", bold=True)
        heads = ["No", "Sasaran", "Indikator Kinerja", "Target"]
        rows: Rows = [list(p.put_heads(heads)) if line == 0 else list(heads)]
        for number, text, indicators in aims:
            p.put_objective(n, number=number, text=text)
            for k, (name, target) in enumerate(indicators):
                p.put_indicator(n, k, name=name, target=target)
                rows.append([*((number, text) if k == 0 else ("", "")), name, target])
            n += 1
        span(p.table(rows, bold=1), 1, [len(aims[0][2])], [0, 1])
        p.line()
    p.line(f"Jumlah Anggaran: {p.put('budget.total', 'Rp 51.365.400.000')}")
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Batu Licin", "9 Januari 2026"), gap=3)
    return p.sample()


def a_column_for_each_clinic() -> Sample:
    """A health office's: the year's target, and below one head what each of three clinics does of it, which has no place; the sum row of none."""
    p = Page()
    head = Person("dr. NOVIANTI, M.Kes.", "Kepala Dinas Kesehatan", "Pembina Tk. I", "197511202003122002")
    chief = Person("H. MASRUL, S.Sos.", "Bupati Kuansari")
    p.titles(TITLE, "DINAS KESEHATAN KABUPATEN KUANSARI")
    fixed = ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target Kabupaten"]
    clinics = ["Puskesmas Teluk", "Puskesmas Hulu", "Puskesmas Muara"]
    p.put_heads([*fixed, *(f"Target Puskesmas {clinic}" for clinic in clinics)])
    rows: Rows = [[*fixed, "Target Puskesmas", "", ""], ["", "", "", "", "", *clinics]]
    data = [
        ("1", "Meningkatnya kesehatan ibu dan anak", [("Cakupan kunjungan ibu hamil", "%", "95", ("96", "94", "95")), ("Jumlah balita yang ditimbang", "Balita", "8.400", ("3.100", "2.900", "2.400"))]),
        ("2", "Menurunnya penyakit menular", [("Jumlah kasus malaria", "Kasus", "24", ("8", "10", "6"))]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (name, unit, target, shares) in enumerate(indicators):
            p.put_indicator(n, k, name=name, unit=unit, target=target)
            rows.append([*((number, text) if k == 0 else ("", "")), name, unit, target, *shares])
    table = p.table(rows, bold=2)
    table.cell(0, 5).merge(table.cell(0, 7))
    span(table, 0, [2], range(5))
    span(table, 2, [2, 1], [0, 1])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Kuansari", "8 Januari 2026"), gap=3)
    return p.sample()


def targets_between_indicators() -> Sample:
    """Text: labels with lists below; below each indicator its target and unit behind labels, indented; the activities with their money behind dots; roles in brackets behind names."""
    v = Values()
    head = Person("EKA SUSILAWATI, S.Pd.", "Kepala Seksi Kurikulum", "", "198503122010012014")
    chief = Person("Drs. TARMIZI, M.Pd.", "Kepala Bidang Pendidikan Dasar", "", "197004081995121002")
    data = [
        ("Meningkatnya mutu kurikulum", [("Persentase sekolah dengan kurikulum mutakhir", "85", "Persen"), ("Jumlah modul ajar yang disusun", "24", "Modul")]),
        ("Meningkatnya kompetensi guru", [("Jumlah guru yang dilatih", "320", "Orang")]),
    ]  # fmt: skip
    lines: list[Any] = [v.put("title.text", TITLE), v.put("title.subject", "KEPALA SEKSI KURIKULUM"), ""]
    for n, (text, indicators) in enumerate(data):
        v.put_objective(n, number=str(n + 1), text=text)
        lines += [f"Sasaran {n + 1}: {text}", "Indikator:"]
        for k, (name, target, unit) in enumerate(indicators):
            v.put_indicator(n, k, number=f"{k + 1}.", name=name, target=target, unit=unit)
            lines += [f"{k + 1}. {name}", f"   Target: {target}", f"   Satuan: {unit}"]
        lines.append("")
    lines.append(v.put("budget.heading", "Kegiatan"))
    for n, (name, amount) in enumerate((("Penyusunan Kurikulum Muatan Lokal", "Rp 412.500.000"), ("Pelatihan Guru", "Rp 689.000.000"))):
        v.put_line(n, number=f"{n + 1}.", name=name, amount=amount)
        lines.append(f"{n + 1}. {name} ........ {amount}")
    lines += ["", v.day("Pasir Putih", "7 Januari 2026"), ""]
    for role, who in ("Pihak Kedua,", chief), ("Pihak Pertama,", head):
        lines += [role, who.position, "", who.name, f"NIP. {who.nip}", ""]
    v.put_parties(head, chief)
    return Sample("text", "\n".join(lines).encode(), v.expected)


def officers_beside_each_other() -> Sample:
    """A sheet with two heads of section beside each other, an empty column between: each with title, table and signatures of its own."""
    b = Book("PK Kasi")
    b.agreements.clear()
    chief = Person("H. SOFYAN HADI, S.Sos.", "Camat Muara Badak", "Pembina", "197205141993031006")
    data: list[tuple[Person, list[Aim]]] = [
        (Person("WAHYU SETIAWAN, S.E.", "Kepala Seksi Ekonomi", "Penata", "198406192009011004"), [("1", "Meningkatnya ekonomi desa", [("Jumlah BUMDes yang dibina", "9 BUMDes"), ("Persentase pasar desa yang aktif", "75%")])]),
        (Person("NURMALA SARI, S.Sos.", "Kepala Seksi Sosial", "Penata Muda Tk. I", "198711082011012006"), [("1", "Meningkatnya layanan sosial", [("Persentase data penerima bantuan yang mutakhir", "96%"), ("Jumlah keluarga yang didampingi", "140 KK")])]),
    ]  # fmt: skip
    for at, (head, aims) in enumerate(data):
        b.agreements.append({})
        left = 1 + at * 5
        b.wide(1, left, left + 3, b.put("title.text", TITLE), bold=True)
        b.wide(2, left, left + 3, b.put("title.subject", head.position.upper()), bold=True)
        b.row(4, left, b.put_heads(["No", "Sasaran", "Indikator", "Target"]), bold=True)
        for row, values in enumerate(b.put_aims(aims, "name", "target"), 5):
            b.row(row, left, values)
        b.tall(5, 6, (left, left + 1))
        b.sign_both(
            8, (left + 1, left + 3), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Muara Badak", "12 Januari 2026"), gap=3
        )
    return b.sample()


def badge_within_the_letterhead() -> Sample:
    """A letterhead in three cells: government and office at the left of the badge's cell, the office's second line at the right; quarters as lines in the cell of the target; the money in words behind the figures."""
    p = Page()
    head = Person("SALMAH, S.E., M.M.", "Kepala Kantor Cabang Pendapatan", "Penata Tk. I", "198009302006042011")
    chief = Person("Drs. RIDHO FAUZI, M.Si.", "Kepala Badan Pendapatan Daerah", "Pembina Utama Muda", "196910121994031007")
    p.table([[["PEMERINTAH PROVINSI SELAT RAYA", "BADAN PENDAPATAN DAERAH"], "", ["KANTOR CABANG", "WILAYAH UTARA"]]], ruled=False)
    p.put("letterhead.government", "PEMERINTAH PROVINSI SELAT RAYA")
    p.put("letterhead.office", "BADAN PENDAPATAN DAERAH KANTOR CABANG WILAYAH UTARA")
    p.titles(TITLE, "KEPALA KANTOR CABANG PENDAPATAN")
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]))]
    data = [
        ("1", "Meningkatnya pendapatan pajak", "Persentase realisasi pajak kendaraan", "100%", ("25%", "50%", "75%", "100%")),
        ("2", "Meningkatnya kepuasan wajib pajak", "Indeks kepuasan masyarakat", "86,5", ("85", "85,5", "86", "86,5")),
    ]
    for n, (number, text, name, target, quarters) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        p.put_indicator(n, 0, name=name, target=target, **{f"quarters.tw{q}": value for q, value in enumerate(quarters, 1)})
        rows.append(
            [
                number,
                text,
                name,
                [target, *(f"TW {roman}: {value}" for roman, value in zip(("I", "II", "III", "IV"), quarters, strict=True))],
            ]
        )
    p.table(rows, bold=1)
    p.line()
    p.put("budget.heading", "Kegiatan")
    p.put_line(
        0, number="1.", name="Pengelolaan Pendapatan Daerah", amount="Rp 1.250.000.000 (satu miliar dua ratus lima puluh juta rupiah)"
    )
    p.table(
        [
            ["No", "Kegiatan", "Anggaran"],
            ["1.", "Pengelolaan Pendapatan Daerah", "Rp 1.250.000.000 (satu miliar dua ratus lima puluh juta rupiah)"],
        ],
        bold=1,
    )
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Utara", "6 Januari 2026"), gap=3)
    return p.sample()


def levels_in_a_saved_list() -> Sample:
    """A list saved with semicolons: the first column says of each row what it is, the second its text; quotation marks around cells with a comma; signatures in its last lines."""
    v = Values()
    head = Person("AGUS SALIM, S.P.", "Kepala UPTD Balai Benih", "", "197708172002121007")
    chief = Person("Ir. HERLINA, M.P.", "Kepala Dinas Pertanian", "", "196905051995032004")
    lines: list[Any] = [v.put("title.text", TITLE), v.put("title.subject", "UPTD BALAI BENIH"), ""]
    lines.append("Uraian;Indikator Kinerja;Satuan;Target")
    v.put_heads(["Uraian", "Indikator Kinerja", "Satuan", "Target"])
    data = [
        (
            "Sasaran 1: Meningkatnya produksi benih",
            [("Jumlah benih padi bersertifikat", "Ton", "120"), ("Persentase benih yang lulus uji", "Persen", "94,5")],
        ),
        ("Sasaran 2: Meningkatnya layanan benih", [("Indeks kepuasan petani", "Indeks", "84")]),
    ]
    for n, (text, indicators) in enumerate(data):
        v.put_objective(n, number=str(n + 1), text=text.partition(": ")[2])
        for k, (name, unit, target) in enumerate(indicators):
            v.put_indicator(n, k, name=name, unit=unit, target=target)
            lines.append(";".join([text if k == 0 else "", name, unit, f'"{target}"' if "," in target else target]))
    lines += ["", v.day("Sukamandi", "5 Januari 2026"), ""]
    for role, who in ("Pihak Pertama", head), ("Pihak Kedua", chief):
        lines += [role, who.position, who.name, f"NIP. {who.nip}", ""]
    v.put_parties(head, chief)
    return Sample("text", "\n".join(lines).encode(), v.expected)


ROUND: dict[str, Make] = {
    "money_in_the_caption": money_in_the_caption,
    "a_column_for_each_clinic": a_column_for_each_clinic,
    "targets_between_indicators": targets_between_indicators,
    "officers_beside_each_other": officers_beside_each_other,
    "badge_within_the_letterhead": badge_within_the_letterhead,
    "levels_in_a_saved_list": levels_in_a_saved_list,
}
