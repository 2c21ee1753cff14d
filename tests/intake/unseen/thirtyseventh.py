"""Round thirty-seven, at first sight after the thirty-sixth was fixed. Sources, looked up for it: a religious court's application that writes Word (the money as an annex with a
title of its own), the courts' form for single officials with twelve months, two exports of plans with quarters (a column for the year; what was reached beside what
is planned), a public works form whose programmes are rows with their money, a page copied out of a browser. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.office import MONTHS
from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, ROMAN, TITLE, Aim, Book, Make, Page, Person, Rows, Sample, Values, by_quarter, span


def annex_of_money() -> Sample:
    """A court's paper: the kind of the page above, titles in small letters with the court below, numbers of two parts and two blanks before names, the money on a page of its own with a title and the only signatures behind the statement's."""
    p = Page()
    court = "Pengadilan Tinggi Agama Nusaraya"
    head = Person("Dra. SITI ZUBAIDAH, S.H., M.H.", "Panitera Muda Hukum", "", "197004121996032002")
    chief = Person("Drs. H. MUKHTAR LUBIS, S.H.", "Panitera", "", "196506171992031003")
    p.line(f"Pernyataan Perjanjian Kinerja\n{court}", bold=True, middle=True)
    p.line(p.put("statement.title.text", "Perjanjian Kinerja Tahun 2026"), bold=True, middle=True)
    p.put("statement.title.subject", court)
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut Pihak Pertama."), (chief, "Selaku atasan langsung pihak pertama, selanjutnya disebut Pihak Kedua.")
    )
    p.promise("Pihak pertama", "Pihak kedua")

    def signed(page: str) -> None:
        left = ["Pihak Kedua", chief.position, "", chief.name, f"NIP. {chief.nip}"]
        p.table([[left, [p.day("Nusakota", "12 Januari 2026", page), "Pihak Pertama", head.position, "", head.name, f"NIP. {head.nip}"]]], ruled=False)  # fmt: skip
        p.put_parties(head, chief, page=page)

    signed("statement.")
    p.page_break()
    p.line(f"{p.put('title.text', 'Perjanjian Kinerja Tahun 2026')}\n{p.put('title.subject', court)}", bold=True, middle=True)
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Target"]))]
    aims: list[tuple[str, str, list[tuple[str, str, str]]]] = [
        ("1.", "Terwujudnya layanan informasi perkara", [("1.1", "Persentase permohonan informasi yang dilayani tepat waktu", "98%"), ("1.2", "Jumlah laporan perkara yang tersusun", "12 laporan")]),
        ("2.", "Meningkatnya kualitas arsip perkara", [("2.1", "Persentase arsip perkara yang dialihmediakan", "85%")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(aims):
        p.put_objective(n, number=number, text=text)
        for k, (mark, name, target) in enumerate(indicators):
            p.put_indicator(n, k, number=mark, name=name, target=target)
            rows.append([*((number, text) if k == 0 else ("", "")), f"{mark}  {name}", target])
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.page_break()
    p.line(f"Lampiran Anggaran Perjanjian Kinerja Tahun 2026\n{court}", bold=True, middle=True)
    p.put("budget.heading", "Kegiatan")
    lines = [("1.", "Peningkatan Manajemen Peradilan Agama", "Rp 415.200.000,-"), ("2.", "Pembinaan Administrasi dan Pengelolaan Keuangan", "Rp 1.204.650.000,-")]  # fmt: skip
    money: Rows = [["No.", "Kegiatan", "Anggaran"], *p.put_lines(lines, "number", "name", "amount"), ["Total Anggaran", "", p.put("budget.total", "Rp 1.619.850.000,-")]]  # fmt: skip
    merge(p.table(money, bold=1), 3, 0, 3, 1)
    signed("")
    return p.sample()


def months_with_ticks() -> Sample:
    """The courts' form for single officials: no year in the title; two columns of numbers; quality and quantity as targets, ticks below twelve months, a stroke as money; only who assesses signs."""
    p = Page()
    p.titles("FORMULIR PERJANJIAN KINERJA INDIVIDU", "PENGADILAN NEGERI BATU KARANG")
    months = [month[:3] for month in MONTHS]
    fixed = ["NO", "SASARAN KEGIATAN", "NO", "INDIKATOR KINERJA", "TARGET MUTU", "TARGET KUANTITAS", "SATUAN"]
    p.put_heads([*fixed, *(f"WAKTU PENYELESAIAN {month}" for month in months), "PAGU ANGGARAN (dalam rupiah)"])
    rows: Rows = [
        [*fixed, "WAKTU PENYELESAIAN", *[""] * 11, "PAGU ANGGARAN (dalam rupiah)"],
        [*[""] * 7, *months, ""],
    ]
    data: list[tuple[str, str, list[tuple[str, str, str, str, str, list[int]]]]] = [
        ("1", "Terlaksananya administrasi perkara perdata", [("1", "Jumlah berkas perkara yang diregister", "100", "240", "Berkas", [*range(12)]), ("2", "Jumlah laporan bulanan perkara", "100", "12", "Laporan", [*range(12)])]),
        ("2", "Terlaksananya pelayanan meja informasi", [("1", "Jumlah pemohon yang dilayani", "98", "600", "Orang", [2, 5, 8, 11])]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (own, name, quality, quantity, unit, ticked) in enumerate(indicators):
            p.put_indicator(n, k, number=own, name=name, target=quantity, unit=unit)
            ticks = ["√" if month in ticked else "" for month in range(12)]
            rows.append([*((number, text) if k == 0 else ("", "")), own, name, quality, quantity, unit, *ticks, "-"])
    table = p.table(rows, bold=2)
    merge(table, 0, 7, 0, 18)
    for column in (*range(7), 19):
        merge(table, 0, column, 1, column)
    span(table, 2, [2, 1], [0, 1])
    chief = Person("ANITA SARASWATI, S.H., M.H.", "", "", "197808142003122001")
    p.sign(["", "", "", "", ""], [p.day("Batu Karang", "5 Januari 2026"), "Pejabat Penilai", "", chief.name, f"NIP. {chief.nip}"])
    p.put_all("parties.second", chief)
    return p.sample()


def year_in_a_column() -> Sample:
    """An export: the year of the target in a column, the unit behind it, quarters below one head, programme, money and who answers beside the indicators."""
    b = Book("RENJA-PK")
    head = Person("Drs. IMAM BASUKI, M.M.", "Kepala Badan Kesatuan Bangsa", "Pembina Utama Muda", "196809041994031006")
    chief = Person("Hj. ERNAWATI SOFYAN", "Bupati Sungai Raya")
    b.titles(TITLE, "BADAN KESATUAN BANGSA KABUPATEN SUNGAI RAYA", 13)
    fixed = ["No", "Sasaran", "Indikator", "Tahun", "Target Kinerja Tahunan", "Satuan"]
    behind = ["Program/Kegiatan/Sub Kegiatan", "Anggaran", "Penanggung Jawab"]
    b.put_heads([*fixed, *(f"Target {q}" for q in ("TW I", "TW II", "TW III", "TW IV")), *behind])
    b.row(4, 1, [*fixed, "Target", "", "", "", *behind], bold=True)
    b.row(5, 1, [*[""] * 6, "TW I", "TW II", "TW III", "TW IV", "", "", ""], bold=True)
    b.merge(4, 7, 4, 10)
    b.tall(4, 5, (*range(1, 7), 11, 12, 13))
    b.put("budget.heading", "Program/Kegiatan/Sub Kegiatan")
    data: list[tuple[str, str, list[tuple[str, str, str, tuple[str, ...], str, int, str]]]] = [
        ("1", "Meningkatnya kerukunan masyarakat", [("Indeks kerukunan umat beragama", "78,5", "Indeks", ("76", "77", "78", "78,5"), "Program Pembinaan Kerukunan", 845_200_000, "Kabid Kerukunan"), ("Jumlah konflik yang diselesaikan", "12", "Kasus", ("3", "6", "9", "12"), "Program Kewaspadaan Nasional", 1_120_750_000, "Kabid Kewaspadaan")]),
        ("2", "Meningkatnya pendidikan politik", [("Persentase organisasi yang terdaftar", "90", "Persen", ("70", "80", "85", "90"), "Program Pendidikan Politik", 604_300_000, "Kabid Politik")]),
    ]  # fmt: skip
    row, line = 6, 0
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        top = row
        for k, (name, target, unit, quarters, programme, amount, who) in enumerate(indicators):
            b.put_indicator(n, k, name=name, target=target, unit=unit, responsible=who, **by_quarter(quarters))
            b.put_line(line, name=programme, amount=f"{amount:,}".replace(",", "."))
            line += 1
            b.row(row, 1, [*((number, text) if k == 0 else ("", "")), name, 2026, target, unit, *quarters, programme, (amount, "#,##0"), who])  # fmt: skip
            row += 1
        b.tall(top, row - 1, (1, 2))
    b.sign_both(row + 1, (2, 9), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Sungai Raya", "7 Januari 2026"), gap=3)
    return b.sample()


def reached_beside_planned() -> Sample:
    """A sheet of an application at the beginning of the year: targets of the quarters and, empty, what was reached in each; three rows of heads; office and year as labels above; who made it and who knows of it."""
    b = Book("Formulir")
    head = Person("NURUL HIDAYAH, S.Kep., M.Kes.", "Kepala Puskesmas Kuala Indah", "Pembina", "197905082005012010")
    chief = Person("dr. FAHMI ARSYAD", "Kepala Dinas Kesehatan", "Pembina Tk. I", "197208232002121004")
    b.wide(1, 1, 13, b.put("title.text", TITLE), bold=True)
    b.cell(2, 1, "Perangkat Daerah : Dinas Kesehatan")
    b.cell(3, 1, "Unit Kerja : Puskesmas Kuala Indah")
    fixed = ["No", "Sasaran Strategis", "Indikator", "Satuan", "Target Kinerja Tahunan"]
    b.put_heads([*fixed, *(f"Target Kinerja Triwulanan {q}" for q in ROMAN), *(f"Realisasi Kinerja {q}" for q in ROMAN)])
    b.row(5, 1, [*fixed, "Target Kinerja Triwulanan", "", "", "", "Realisasi Kinerja", "", "", ""], bold=True)
    b.row(6, 1, [""] * 13, bold=True)
    b.row(7, 1, [*[""] * 5, *ROMAN, *ROMAN], bold=True)
    b.tall(5, 7, range(1, 6))
    b.merge(5, 6, 6, 9)
    b.merge(5, 10, 6, 13)
    data = [
        ("1", "Meningkatnya kesehatan ibu", [("Persentase persalinan di fasilitas kesehatan", "%", "97", ("94", "95", "96", "97")), ("Jumlah kelas ibu hamil", "Kelas", "24", ("6", "12", "18", "24"))]),
        ("2", "Meningkatnya kesehatan lingkungan", [("Persentase rumah dengan jamban sehat", "%", "88,5", ("86", "87", "88", "88,5"))]),
    ]  # fmt: skip
    row = 8
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        top = row
        for k, (name, unit, target, quarters) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=target, **by_quarter(quarters))
            b.row(row, 1, [*((number, text) if k == 0 else ("", "")), name, unit, target, *quarters, "", "", "", ""])
            row += 1
        b.tall(top, row - 1, (1, 2))
    row += 1
    b.cell(row, 9, b.day("Kuala Indah", "6 Januari 2026"))
    b.sign(row + 1, (2, 9), ["Mengetahui,", *chief.signed(3)], ["Yang Membuat Perjanjian,", *head.signed(3)])
    b.put_parties(head, chief)
    return b.sample()


def programmes_as_rows_with_money() -> Sample:
    """A directorate's form: in the table of the aims each programme is a row over three columns with its money in the last, below it objectives with numbers and their indicators; the sum of all as the last row."""
    p = Page()
    head = Person("Ir. GATOT SUBAGYO, M.T.", "Kepala Balai Pelaksanaan Jalan Nasional Nusaraya", "", "196904151996031002")
    chief = Person("Dr. Ir. WIDODO HARTANTO, M.Sc.", "Direktur Jenderal Bina Marga", "", "196502201991031001")
    p.titles(TITLE, "BALAI PELAKSANAAN JALAN NASIONAL NUSARAYA")
    rows: Rows = [list(p.put_heads(["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target", "Anggaran (Rp)"]))]
    data: list[tuple[str, str, list[Aim]]] = [
        ("Program Infrastruktur Konektivitas", "412.650.000.000", [
            ("1", "Meningkatnya kinerja pelayanan jalan nasional", [("Tingkat kemantapan jalan nasional", "94,8 %"), ("Waktu tempuh pada lintas utama", "2,1 jam/100 km")]),
            ("2", "Meningkatnya keselamatan jalan", [("Jumlah lokasi rawan kecelakaan yang ditangani", "11 lokasi")]),
        ]),
        ("Program Dukungan Manajemen", "18.904.500.000", [
            ("3", "Meningkatnya tata kelola balai", [("Nilai kinerja anggaran", "92")]),
        ]),
    ]  # fmt: skip
    wide, sizes, n = [], [], 0
    for line, (programme, amount, aims) in enumerate(data):
        p.put_line(line, name=programme, amount=amount)
        wide.append(len(rows))
        rows.append([programme, "", "", "", amount])
        for number, text, indicators in aims:
            p.put_objective(n, number=number, text=text)
            sizes.append((len(rows), len(indicators)))
            for k, (name, target) in enumerate(indicators):
                p.put_indicator(n, k, name=name, target=target)
                rows.append([*((number, text) if k == 0 else ("", "")), name, target, ""])
            n += 1
    rows.append(["Jumlah Anggaran", "", "", "", p.put("budget.total", "431.554.500.000")])
    table = p.table(rows, bold=1)
    for row in (*wide, len(rows) - 1):
        merge(table, row, 0, row, 3)
    for top, size in sizes:
        span(table, top, [size], [0, 1])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Nusakota", "20 Januari 2026"), gap=3)
    return p.sample()


def copied_without_numbers() -> Sample:
    """Text copied out of a page: no column of numbers; rows below a merged cell begin with their own first cell; programmes with an empty remark; names behind their roles in lines of their own."""
    v = Values()
    head = Person("LINDA KARTIKASARI, S.Pt.", "Kepala Bidang Peternakan", "", "198203142008012005")
    chief = Person("Ir. SUTOPO, M.P.", "Kepala Dinas Pertanian", "", "196907071996031004")
    data = [
        ("Meningkatnya produksi peternakan", [("Jumlah produksi daging", "Ton", "4.120"), ("Jumlah produksi telur", "Ton", "2.385")]),
        ("Terkendalinya penyakit hewan menular", [("Persentase hewan yang divaksin", "Persen", "82,5"), ("Jumlah pos pemeriksaan hewan", "Pos", "6"), ("Predikat laboratorium", "Predikat", "Baik")]),
    ]  # fmt: skip
    lines: list[Any] = [v.put("title.text", TITLE), v.put("title.subject", "KEPALA BIDANG PETERNAKAN"), ""]
    lines.append("\t".join(v.put_heads(["Sasaran", "Indikator Kinerja", "Satuan", "Target"])))
    for n, (text, indicators) in enumerate(data):
        v.put_objective(n, text=text)
        for k, (name, unit, target) in enumerate(indicators):
            v.put_indicator(n, k, name=name, unit=unit, target=target)
            lines.append("\t".join([*((text,) if k == 0 else ()), name, unit, target]))
    lines += ["", "\t".join([v.put("budget.heading", "Program"), "Anggaran", "Keterangan"])]
    for n, (name, amount) in enumerate((("Program Penyediaan Sarana Peternakan", "Rp 2.415.000.000"), ("Program Pengendalian Kesehatan Hewan", "Rp 718.250.000"))):  # fmt: skip
        v.put_line(n, name=name, amount=amount)
        lines.append(f"{name}\t{amount}\t")
    lines += [f"Total\t{v.put('budget.total', 'Rp 3.133.250.000')}\t", "", v.day("Sukatani", "9 Januari 2026"), ""]
    for role, who in ("PIHAK KEDUA", chief), ("PIHAK PERTAMA", head):
        lines += [role, who.position, "", "", who.name, f"NIP. {who.nip}", ""]
    v.put_parties(head, chief)
    return Sample("text", "\n".join(lines).encode(), v.expected)


ROUND: dict[str, Make] = {
    "annex_of_money": annex_of_money,
    "months_with_ticks": months_with_ticks,
    "year_in_a_column": year_in_a_column,
    "reached_beside_planned": reached_beside_planned,
    "programmes_as_rows_with_money": programmes_as_rows_with_money,
    "copied_without_numbers": copied_without_numbers,
}
