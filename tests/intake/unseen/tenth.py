"""Round ten, to see whether what the ninth fixed holds elsewhere. Sources, looked up for it: a religious ministry's list with codes behind
the texts and volumes beside units; a printout for acting heads with what is promised, a caption and funds; an agency's plan of action with
months 03 to 12; and papers as offices keep them: a laboratory's form under a document's control head, signed in a table of roles, an outline
typed as text, a company's sheet of weights with bounds and a sum of weights. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, Aim, Book, Make, Page, Person, Rows, Sample, Values, aim_rows, span


def codes_behind() -> Sample:
    """Codes in brackets behind objectives and indicators; volume and unit below one head; who promises on labelled lines above."""
    b = Book("Import Perkin")
    head = Person("Drs. H. MASRUR, M.Pd.I.", "Kepala Kantor Kementerian Agama Kota Wanakerta", "", "196805051994031006")
    chief = Person("Dr. H. SOFYAN HADI, M.Ag.", "Kepala Kantor Wilayah Kementerian Agama Provinsi Nusaraya", "", "196612121991031004")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "KANTOR KEMENTERIAN AGAMA KOTA WANAKERTA", 5)
    b.put_heads(["No", "Sasaran Kegiatan (SK)", "Indikator Kinerja (IKSK)", "Target Vol", "Target Satuan"])
    b.row(4, 1, ["No", "Sasaran Kegiatan (SK)", "Indikator Kinerja (IKSK)", "Target", ""], bold=True)
    b.row(5, 1, ["", "", "", "Vol", "Satuan"], bold=True)
    b.tall(4, 5, (1, 2, 3))
    b.merge(4, 4, 4, 5)
    data = [
        ("1", "SK.1", "Meningkatnya jaminan kerukunan umat", [("IKSK.1", "Persentase KUA yang menjalankan peringatan dini", "91", "%"), ("IKSK.2", "Jumlah dialog kerukunan", "6", "Kegiatan")]),
        ("2", "SK.2", "Meningkatnya mutu pendidikan madrasah", [("IKSK.3", "Persentase siswa yang melek Al-Qur'an", "78,5", "%")]),
    ]  # fmt: skip
    row = 6
    for n, (number, code, text, indicators) in enumerate(data):
        for key, value in (("number", number), ("code", code), ("text", text)):
            b.put(f"objectives.{n}.{key}", value)
        for k, (tag, name, target, unit) in enumerate(indicators):
            b.put_indicator(n, k, code=tag, name=name, target=target, unit=unit)
            figure: Any = (float(target.replace(",", ".")), "0.0") if "," in target else int(target)
            b.row(row, 1, [*((int(number), f"{text} ({code})") if k == 0 else ("", "")), f"{name} ({tag})", figure, unit])
            row += 1
    b.tall(6, 7, (1, 2))
    b.sign_both(11, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Wanakerta", "19 Januari 2026"))
    return b.sample()


def acting_head() -> Sample:
    """An acting head's: the kind of paper in the title, what is promised in its own words, a caption above the money, funds behind it; the
    regent signs without a number.
    """
    p = Page()
    head = Person("SITI ROHMAH, S.E., M.Ak.", "Plt. Kepala Badan Pendapatan Daerah", "Pembina Tk. I", "197706182002122004")
    regent = Person("H. AGUS SALIM, S.H.", "Bupati Cemara")
    p.line(p.put("statement.title.text", "PERJANJIAN KINERJA PLT TAHUN 2026"), bold=True, middle=True)
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut PIHAK PERTAMA"), (regent, "selaku atasan pihak pertama, selanjutnya disebut sebagai PIHAK KEDUA")
    )
    p.promise("Pihak pertama", "Pihak kedua")

    def sign(page: str) -> None:
        p.right(p.day("Cemara", "1 Juli 2026", page))
        p.sign(["PIHAK KEDUA,", "", regent.name], ["PIHAK PERTAMA,", "", head.name, head.rank, f"NIP. {head.nip}"])

    sign("statement.")
    p.page_break()
    p.titles("PERJANJIAN KINERJA PLT TAHUN 2026", ["PLT. KEPALA BADAN PENDAPATAN DAERAH", "BADAN PENDAPATAN DAERAH", "KABUPATEN CEMARA"])
    rows: Rows = [list(p.put_heads(["No", "Sasaran Yang Diperjanjikan", "Indikator Kinerja", "Satuan", "Target"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya pendapatan asli daerah", [("Pertumbuhan PAD", "Persen", "7,25"), ("Rasio piutang pajak", "Persen", "4,10")]),
        ("2", "Meningkatnya kepatuhan wajib pajak", [("Persentase wajib pajak yang patuh", "Persen", "81")]),
    ]
    rows += p.put_aims(aims, "name", "unit", "target")
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line("RINCIAN ANGGARAN:", bold=True)
    lines: Rows = [["No", p.put("budget.heading", "Program / Kegiatan / Sub"), "Anggaran", "Sumber Dana"]]
    budget = [
        ("1", "Program Pengelolaan Pendapatan Daerah", "Rp 6.415.250.000", "APBD"),
        ("2", "Program Penunjang Urusan Pemerintahan", "Rp 11.082.400.000", "APBD"),
    ]
    lines += p.put_lines(budget, "number", "name", "amount", "source_of_funds")
    p.table(lines, bold=1)
    sign("")
    p.put_parties(head, regent, keys=("name", "rank", "nip"))
    return p.sample()


def agency_months() -> Sample:
    """Aims without numbers, targets for the third, sixth, ninth and twelfth month, with a way to count; who signs alone."""
    p = Page()
    head = Person("Dra. apt. MEGA WULANDARI, M.Farm.", "Kepala Balai Besar POM di Nusakarta", "", "196909171995032001")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BALAI BESAR PENGAWAS OBAT DAN MAKANAN DI NUSAKARTA")
    p.line("(Renstra 2025-2029 BBPOM di Nusakarta)", middle=True)
    fixed = ["Sasaran Kinerja", "Indikator Kinerja", "Target Tahunan"]
    points = ["B03", "B06", "B09", "B12"]
    p.put_heads([*fixed, *(f"Target {point}" for point in points), "Metode Perhitungan"])
    rows: Rows = [[*fixed, "Target", "", "", "", "Metode Perhitungan"], ["", "", "", *points, ""]]
    aims: list[Aim] = [
        ("", "Terwujudnya obat dan makanan yang aman", [("Persentase obat yang memenuhi syarat", "97,5", "95", "96", "97", "97,5", "Sampel memenuhi syarat dibagi sampel diuji"),
                                                         ("Persentase makanan yang memenuhi syarat", "88", "85", "86", "87", "88", "Sampel memenuhi syarat dibagi sampel diuji")]),
        ("", "Meningkatnya efektivitas pengawasan", [("Indeks pelayanan publik", "4,62", "4,50", "4,55", "4,60", "4,62", "Nilai survei")]),
    ]  # fmt: skip
    p.put_aims(aims, "name", "target", "months.m3", "months.m6", "months.m9", "months.m12", "formula")
    table = p.table([*rows, *[row[1:] for row in aim_rows(aims)]], bold=2)
    span(table, 0, [2], (0, 1, 2, 7))
    merge(table, 0, 3, 0, 6)
    span(table, 2, [2, 1], [0])
    p.line(f"Jumlah Anggaran : {p.put('budget.total', 'Rp 41.215.730.000')}")
    for text in (p.day("Nusakarta", "22 Januari 2026"), head.position, "", "", head.name, f"NIP. {head.nip}"):
        p.right(text)
    p.put_all("parties.first", head)
    return p.sample()


def controlled_form() -> Sample:
    """A laboratory's form: a control head with number and revision of the form, labels with numbers, one table for aims, and a table in which
    role, name, position and day of each stand.
    """
    p = Page()
    head = Person("Ir. YULIA HANDAYANI, M.Si.", "Kepala UPTD Laboratorium Lingkungan", "", "197804122005012008")
    chief = Person("Drs. PURNOMO, M.M.", "Kepala Dinas Lingkungan Hidup", "", "196801201993031005")
    p.table(
        [
            [
                "",
                [p.put("letterhead.government", "PEMERINTAH KOTA ARGALOKA"), p.put("letterhead.office", "DINAS LINGKUNGAN HIDUP")],
                "No. Formulir : F-7.2/03",
            ],
            ["", "FORMULIR PERJANJIAN KINERJA", "Revisi : 02"],
        ]
    )
    p.line()
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "UPTD LABORATORIUM LINGKUNGAN")
    rows: Rows = [list(p.put_heads(["No.", "Sasaran", "Indikator Kinerja", "Target", "Bukti Dukung"]))]
    aims: list[Aim] = [
        (
            "1.",
            "Meningkatnya mutu pengujian",
            [("Persentase hasil uji tepat waktu", "96 %"), ("Jumlah parameter yang terakreditasi", "42 Parameter")],
        ),
        ("2.", "Meningkatnya kepuasan pelanggan", [("Indeks kepuasan pelanggan", "3,48 Skala 4")]),
    ]
    p.put_aims(aims, "name", "target")
    proofs = ["Register pengujian", "Sertifikat", "Laporan survei"]
    span(p.table([*rows, *([*row, proof] for row, proof in zip(aim_rows(aims), proofs, strict=True))], bold=1), 1, [2, 1], [0, 1])
    p.line(f"Anggaran: {p.put('budget.total', 'Rp. 1.284.600.000,-')}")
    p.line(f"{p.put('signed.place', 'Argaloka')}, {p.put('signed.date', '7 Januari 2026')}")
    p.table(
        [
            ["Peran", "Nama", "Jabatan", "NIP", "Tanda Tangan"],
            ["Pihak Pertama", head.name, head.position, head.nip, ""],
            ["Pihak Kedua", chief.name, chief.position, chief.nip, ""],
        ],
        bold=1,
    )
    p.put_parties(head, chief)
    return p.sample()


def outline_text() -> Sample:
    """An outline typed as text: Roman parts, aims with numbers, indicators below them with numbers of two parts and their targets behind colons."""
    v = Values()
    put = v.put
    text = f"""\
{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("title.subject", "KELURAHAN TEGALREJO KECAMATAN BANARAN")}

I. SASARAN DAN INDIKATOR KINERJA

1. Meningkatnya kualitas pelayanan kelurahan
   1.1 Indeks kepuasan masyarakat : 86,75
   1.2 Persentase surat yang selesai dalam sehari : 97 %
2. Meningkatnya peran serta warga
   2.1 Jumlah RW yang menyelenggarakan siskamling : 9 RW

II. ANGGARAN

1. Administrasi Kependudukan Kelurahan : Rp 48.200.000
2. Pemberdayaan Masyarakat Kelurahan : Rp 312.500.000
Jumlah : Rp 360.700.000

{put("signed.place", "Tegalrejo")}, {put("signed.date", "6 Januari 2026")}

Lurah Tegalrejo                              Camat Banaran



DWI HASTUTI, S.IP.                           HERI PURNOMO, S.STP., M.Si.
NIP. 198205172006042011                      NIP. 197911042000031002
"""
    v.put_parties(
        Person("DWI HASTUTI, S.IP.", "Lurah Tegalrejo", "", "198205172006042011"),
        Person("HERI PURNOMO, S.STP., M.Si.", "Camat Banaran", "", "197911042000031002"),
    )
    aims: list[Aim] = [
        (
            "1.",
            "Meningkatnya kualitas pelayanan kelurahan",
            [("1.1", "Indeks kepuasan masyarakat", "86,75"), ("1.2", "Persentase surat yang selesai dalam sehari", "97 %")],
        ),
        ("2.", "Meningkatnya peran serta warga", [("2.1", "Jumlah RW yang menyelenggarakan siskamling", "9 RW")]),
    ]
    v.put_aims(aims, "number", "name", "target")
    for n in range(2):
        put(f"objectives.{n}.table", "I. SASARAN DAN INDIKATOR KINERJA")
    v.put_lines(
        [("1.", "Administrasi Kependudukan Kelurahan", "Rp 48.200.000"), ("2.", "Pemberdayaan Masyarakat Kelurahan", "Rp 312.500.000")],
        "number", "name", "amount",
    )  # fmt: skip
    put("budget.total", "Rp 360.700.000")
    return Sample("text", text.encode(), v.expected)


def weights_total() -> Sample:
    """A company's sheet: weights with their sum in a last row, polarity and who answers; halves of the year."""
    b = Book("KPI 2026")
    head = Person("RIZAL FAHMI, S.E., Ak.", "Direktur Perumda Pasar Sentosa")
    owner = Person("Ir. SUHARTONO, M.T.", "Wali Kota Sentosa")
    b.titles("KONTRAK KINERJA TAHUN 2026", "PERUSAHAAN UMUM DAERAH PASAR SENTOSA", 9)
    fixed = ["No", "Sasaran Strategis", "KPI", "Bobot (%)", "Polaritas", "Target 2026"]
    b.put_heads([*fixed, "Target Semester I", "Target Semester II", "PIC"])
    b.row(4, 1, [*fixed, "Target", "", "PIC"], bold=True)
    b.row(5, 1, ["", "", "", "", "", "", "Semester I", "Semester II", ""], bold=True)
    b.tall(4, 5, (1, 2, 3, 4, 5, 6, 9))
    b.merge(4, 7, 4, 8)
    data = [
        ("1", "Meningkatnya laba usaha", [("Pertumbuhan pendapatan", 35, "Positif", "8,5", "4,0", "8,5", "Bagian Keuangan"), ("Beban operasional terhadap pendapatan", 25, "Negatif", "71", "74", "71", "Bagian Keuangan")]),
        ("2", "Meningkatnya kepuasan pedagang", [("Indeks kepuasan pedagang", 40, "Positif", "82", "80", "82", "Bagian Pasar")]),
    ]  # fmt: skip
    row = 6
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        for k, (name, weight, polarity, target, one, two, owner_of) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            said = (
                ("name", name),
                ("weight", str(weight)),
                ("direction", "higher" if polarity == "Positif" else "lower"),
                ("target", target),
            )
            for key, value in (*said, ("semesters.s1", one), ("semesters.s2", two), ("responsible", owner_of)):
                b.put(f"{path}.{key}", value)
            figures: list[Any] = [(float(value.replace(",", ".")), "0.0") if "," in value else int(value) for value in (target, one, two)]
            b.row(row, 1, [*((int(number), text) if k == 0 else ("", "")), name, weight, polarity, *figures, owner_of])
            row += 1
    b.tall(6, 7, (1, 2))
    b.row(row, 1, ["Jumlah Bobot", "", "", 100, "", "", "", "", ""], bold=True)
    b.merge(row, 1, row, 3)
    b.sign_both(row + 2, (2, 6), ("Yang Berjanji,", head), ("Menyetujui,", owner), b.day("Sentosa", "30 Januari 2026"))
    return b.sample()


ROUND: dict[str, Make] = {
    "codes_behind": codes_behind,
    "acting_head": acting_head,
    "agency_months": agency_months,
    "controlled_form": controlled_form,
    "outline_text": outline_text,
    "weights_total": weights_total,
}
