"""Round fifteen, ordinary papers again, to see what is left. Sources, looked up for it: a regency's application with rank and number among the
statement's labels; another's annex with the officer and the unit above it, sub-activities with letters and notes below; an agency's plan with
months by their numbers; a religious ministry's blank form; and papers as offices keep them: a bound annex whose money stands per objective, a
page as text with the labels of people in columns. People and numbers are invented.

At its first run: 6 papers, 5 read whole; 228 of 236 fields right (96.6 %), none silent, marked or asked, 8 missed, all of the blank form.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.office import dots
from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, Aim, Book, Make, Page, Person, Rows, Sample, Values, span, wide_rows


def labels_of_four() -> Sample:
    """Name, number, rank and position of both as labels; the day alone at the right; remarks of an application where signatures will be; an annex
    with the officer's labels and rows for kinds of work, half of the year as columns.
    """
    p = Page()
    head = Person("RUDI HARTONO, S.STP.", "Camat Ambarsari", "Pembina (IV/a)", "198305092003121002")
    regent = Person("Ir. H. SAHRUL GUNAWAN", "Bupati Ambarukma", "", "")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "KECAMATAN AMBARSARI", "statement.")
    p.line(OPENING)
    for who, after in (
        (head, "Selanjutnya disebut PIHAK PERTAMA."),
        (regent, "Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA."),
    ):
        labels = [("Nama", who.name), ("NIP", who.nip), ("Pangkat/Gol.", who.rank), ("Jabatan", who.position)]
        p.table([[label, ":", value] for label, value in labels if value], ruled=False)
        p.line(after)
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.right(p.day("Ambarsari", "16 Januari 2026", "statement."))
    p.sign(["PIHAK KEDUA,", "belum ditandatangani", regent.name], ["PIHAK PERTAMA,", "ditandatangani", head.name, f"NIP. {head.nip}"])
    p.put_parties(head, regent, page="statement.")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KECAMATAN AMBARSARI")
    p.table([["Nama", ":", head.name], ["Jabatan", ":", head.position], ["Unit kerja", ":", "Kecamatan Ambarsari"]], ruled=False)
    fixed = ["No", "Sasaran / Rencana Hasil Kerja", "Indikator", "Satuan"]
    p.put_heads([*fixed, "Target Semester I", "Target Semester II", "Target Tahunan", "Metode"])
    rows: Rows = [[*fixed, "Target", "", "Target Tahunan", "Metode"], ["", "", "", "", "Semester I", "Semester II", "", ""]]
    aims: list[Aim] = [
        ("1", "Meningkatnya pelayanan publik kecamatan", [("Indeks kepuasan masyarakat", "Indeks", "85", "86", "86", "Non Kumulatif"), ("Jumlah layanan keliling", "Kegiatan", "12", "24", "24", "Kumulatif")]),
        ("2", "Terlaksananya tugas lain dari bupati", [("Persentase tugas yang selesai", "Persen", "100", "100", "100", "Rata-rata")]),
    ]  # fmt: skip
    body = p.put_aims(aims, "name", "unit", "semesters.s1", "semesters.s2", "target", "calculation")
    for n, group in enumerate(("Kinerja Utama", "Kinerja Tambahan")):
        p.put(f"objectives.{n}.table", group)
    rows += [["Kinerja Utama", *[""] * 7], *body[:2], ["Kinerja Tambahan", *[""] * 7], body[2]]
    table = p.table(rows, bold=2)
    span(table, 0, [2], (0, 1, 2, 3, 6, 7))
    merge(table, 0, 4, 0, 5)
    wide_rows(table, (2, 5), 7)
    span(table, 3, [2], [0, 1])
    p.put_all("parties.first", head, "name", "position")
    return p.sample()


def officer_and_unit() -> Sample:
    """Officer and unit above the table; activities with numbers, sub-activities with letters below them, one remark over both; the source of data
    and a note with stars below; roles above positions; no rank.
    """
    p = Page()
    head = Person("ENDAH PUSPITASARI, S.P.", "Kepala Seksi Produksi Tanaman", "", "198702142011012007")
    chief = Person("SUTIKNO, S.P., M.M.", "Kepala Bidang Tanaman Pangan", "", "197509132002121003")
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KEPALA SEKSI PRODUKSI TANAMAN")
    p.table([["Nama Pejabat", ":", head.name], ["Unit Kerja", ":", "Dinas Pertanian Kabupaten Gunungsari"]], ruled=False)
    rows: Rows = [list(p.put_heads(["No", "Sasaran Kegiatan dan Sasaran Sub Kegiatan ***", "Indikator Kinerja", "Target"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya produksi padi", [("Produktivitas padi", "5,8 ton/ha"), ("Luas tanam padi", "12.400 hektar")]),
        ("2", "Tersalurnya benih bermutu", [("Jumlah kelompok tani penerima benih", "45 kelompok")]),
    ]  # fmt: skip
    rows += p.put_aims(aims, "name", "target")
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    budget = [
        ("1.", "Pengawasan Penggunaan Sarana Pertanian", "Rp 318.000.000", "APBD"),
        ("a.", "Pengawasan Sarana Pendukung", "Rp 200.000.000", "APBD"),
        ("b.", "Penyediaan Benih Unggul", "Rp 118.000.000", "APBD"),
    ]
    lines: Rows = [[p.put("budget.heading", "Kegiatan dan Sub Kegiatan"), "Anggaran", "Keterangan"]]
    lines += [[f"{number} {name}", amount, note if at == 0 else ""] for at, (number, name, amount, note) in enumerate(budget)]
    p.put_lines(budget, "number", "name", "amount", "note")
    lines.append(["Total Anggaran", p.put("budget.total", "Rp 318.000.000"), ""])
    merge(p.table(lines, bold=1), 1, 2, 3, 2)
    p.line("Sumber data: DPA Dinas Pertanian Tahun 2026")
    p.right(p.day("Gunungsari", "5 Januari 2026"))
    p.sign(["Pihak Kedua", *chief.signed()], ["Pihak Pertama", *head.signed()])
    p.line("***) Kolom kedua disesuaikan dengan kondisi yang dilaksanakan oleh pejabat pengawas pada masing-masing Perangkat Daerah.")
    p.put_parties(head, chief)
    return p.sample()


def months_by_number() -> Sample:
    """An agency's sheet with a remark on its plan below the title, targets for months 03 to 12 in two-row heads, codes before the objectives; the
    money by kind of output with its code.
    """
    b = Book("PK Balai")
    head = Person("Dra. apt. LENY MARLINA, M.Farm.", "Kepala Balai Besar POM di Bandarmas", "", "196803121994032001")
    chief = Person("Prof. dr. TARUNA, Sp.P.", "Kepala Badan Pengawas Obat dan Makanan")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "BALAI BESAR PENGAWAS OBAT DAN MAKANAN DI BANDARMAS", 9)
    b.wide(3, 1, 9, "(Renstra 2025-2029 BBPOM di Bandarmas)")
    fixed = ["Kode", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target 2026"]
    b.put_heads([*fixed, "Target B03", "Target B06", "Target B09", "Target B12"])
    b.row(5, 1, [*fixed, "Target", "", "", ""], bold=True)
    b.row(6, 1, ["", "", "", "", "", "B03", "B06", "B09", "B12"], bold=True)
    b.tall(5, 6, range(1, 6))
    b.merge(5, 6, 5, 9)
    data = [
        ("SK1", "Terwujudnya obat dan makanan yang memenuhi syarat", [("Persentase obat yang memenuhi syarat", "Persen", 95.5, (94.0, 94.5, 95.0, 95.5)), ("Persentase makanan yang memenuhi syarat", "Persen", 88.0, (86.0, 87.0, 87.5, 88.0))]),
        ("SK2", "Meningkatnya efektivitas pengawasan", [("Persentase sarana yang diperiksa", "Persen", 100.0, (25.0, 50.0, 75.0, 100.0))]),
    ]  # fmt: skip
    row = 7
    for n, (code, text, indicators) in enumerate(data):
        b.put_objective(n, code=code, text=text)
        top = row
        for k, (name, unit, target, months) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            for key, value in (("name", name), ("unit", unit), ("target", f"{target:.1f}".replace(".", ","))):
                b.put(f"{path}.{key}", value)
            for month, figure in zip((3, 6, 9, 12), months, strict=True):
                b.put(f"{path}.months.m{month}", f"{figure:.1f}".replace(".", ","))
            b.row(row, 1, [*((code, text) if k == 0 else ("", "")), name, unit, (target, "0.0"), *((figure, "0.0") for figure in months)])
            row += 1
        b.tall(top, row - 1, (1, 2))
    row += 1
    b.row(row, 1, ["Kode", b.put("budget.heading", "Kegiatan"), "Pagu Anggaran"], bold=True)
    budget = [
        ("3165", "Pengawasan Obat dan Makanan di Daerah", 21_450_300_000),
        ("4115", "Pengelolaan Sarana Laboratorium", 3_120_000_000),
    ]
    for k, (code, name, amount) in enumerate(budget):
        b.row(row + 1 + k, 1, [code, name, (amount, "#,##0")])
    b.put_lines([(code, name, dots(amount)) for code, name, amount in budget], "code", "name", "amount")
    b.row(row + 3, 1, ["", "Jumlah", (24_570_300_000, "#,##0")], bold=True)
    b.put("budget.total", "24.570.300.000")
    b.sign_both(row + 5, (2, 6), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Bandarmas", "30 Januari 2026"))
    return b.sample()


def blank_form() -> Sample:
    """A ministry's form as it is handed out: dots for places, names and money, numbers of rows without texts; labels without values."""
    p = Page()
    p.line("Lampiran I Perjanjian Kinerja")
    p.titles("PERJANJIAN KINERJA TAHUN ........", "KANTOR KEMENTERIAN AGAMA KABUPATEN ...............", "statement.")
    p.line(OPENING)
    for role, after in (
        ("first", "Selanjutnya disebut pihak pertama"),
        ("second", "Selaku atasan langsung pihak pertama, selanjutnya disebut pihak kedua"),
    ):
        p.table(
            [
                ["Nama", ":", p.put(f"statement.parties.{role}.name", "....................")],
                ["Jabatan", ":", p.put(f"statement.parties.{role}.position", "....................")],
            ],
            ruled=False,
        )
        p.line(after)
    p.promise("Pihak pertama", "Pihak kedua")
    p.right(p.day("............", "........... 20....", "statement."))
    p.sign(
        ["Pihak Kedua,", "", "", "............................", "NIP ......................"],
        ["Pihak Pertama,", "", "", "............................", "NIP ......................"],
    )
    for role in ("first", "second"):
        p.put(f"statement.parties.{role}.nip", "......................")
    p.page_break()
    p.titles("PERJANJIAN KINERJA TAHUN ........", "KANTOR KEMENTERIAN AGAMA KABUPATEN ...............")
    rows: Rows = [
        list(p.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Target"])),
        list(p.put_columns(4)),
        ["1.", "", "", ""],
        ["2.", "", "", ""],
    ]
    p.table(rows, bold=1)
    p.right(p.day("............", "........... 20...."))
    p.sign(
        ["Pihak Kedua,", "", "", "( ............................ )", "NIP ......................"],
        ["Pihak Pertama,", "", "", "( ............................ )", "NIP ......................"],
    )
    for role in ("first", "second"):
        p.put(f"parties.{role}.name", "............................")
        p.put(f"parties.{role}.nip", "......................")
    return p.sample()


def money_per_objective() -> Sample:
    """Programme and money merged beside the indicators of each objective, the sum in the table's last row; who answers; two rows of heads; the
    statement in one paragraph above the same page.
    """
    p = Page()
    head = Person("drh. KARTIKA DEWI, M.Si.", "KEPALA DINAS PETERNAKAN", "Pembina Utama Muda", "197004231997032005")
    regent = Person("H. BASUKI RAHMAT, S.E.", "BUPATI REJOWINANGUN")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS PETERNAKAN KABUPATEN REJOWINANGUN")
    promise, supervision = PROMISE.format("Pihak pertama"), SUPERVISION.format("Pihak kedua")
    p.line(f"{promise} {supervision}")
    p.put("statement.text", f"{promise} {supervision}")
    fixed = ["No", "Sasaran Strategis"]
    p.put_heads([*fixed, "Kinerja Indikator", "Kinerja Target", "Program", "Anggaran (Rp)", "Penanggung Jawab"])
    rows: Rows = [[*fixed, "Kinerja", "", "Program", "Anggaran (Rp)", "Penanggung Jawab"], ["", "", "Indikator", "Target", "", "", ""]]
    aims: list[Aim] = [
        ("1", "Meningkatnya populasi ternak", [("Pertumbuhan populasi sapi", "2,4%", "Bidang Produksi"), ("Jumlah kelahiran hasil inseminasi", "3.150 ekor", "Bidang Produksi")]),
        ("2", "Terkendalinya penyakit hewan", [("Persentase kasus PMK yang tertangani", "98%", "Bidang Kesehatan Hewan")]),
    ]  # fmt: skip
    body = p.put_aims(aims, "name", "target", "responsible")
    money = [("Program Penyediaan Sarana Pertanian", "2.118.500.000"), ("Program Pengendalian Kesehatan Hewan", "964.200.000")]
    p.put("budget.heading", "Program")
    p.put_lines(money, "name", "amount")
    at = {0: money[0], 2: money[1]}
    rows += [[*row[:4], *at.get(n, ("", "")), row[4]] for n, row in enumerate(body)]
    rows.append(["Jumlah", "", "", "", "", p.put("budget.total", "3.082.700.000"), ""])
    table = p.table(rows, bold=2)
    span(table, 0, [2], (0, 1, 4, 5, 6))
    merge(table, 0, 2, 0, 3)
    span(table, 2, [2, 1], [0, 1, 4, 5])
    merge(table, 5, 0, 5, 4)
    day = p.day("Rejowinangun", "13 Januari 2026")
    p.sign(["", *regent.signed()], [day, *head.signed()])
    p.put_parties(head, regent)
    return p.sample()


def plain_page() -> Sample:
    """A page as text: letterhead, number, people with labels in columns of blanks, aims as a table of strokes, money with dots, two who sign."""
    v = Values()
    put = v.put
    text = f"""\
            {put("letterhead.government", "PEMERINTAH PROVINSI NUSARAYA")}
                 {put("letterhead.office", "DINAS KOPERASI DAN UKM")}
         {put("letterhead.address", "Jalan Gatot Subroto No. 45 Nusakota 70231")}

              {put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
                Nomor: {put("document_number", "500.3/114/DKUKM/2026")}

{OPENING}

Nama        : Drs. YUSRAN EFENDI
Jabatan     : Kepala Dinas Koperasi dan UKM
selanjutnya disebut pihak pertama

Nama        : Hj. RAHMAWATI, S.H.
Jabatan     : Gubernur Nusaraya
selaku atasan pihak pertama, selanjutnya disebut pihak kedua

{PROMISE.format("Pihak pertama")}

| No | Sasaran | Indikator | Satuan | Target |
|----|---------|-----------|--------|--------|
| 1 | Meningkatnya usaha mikro yang naik kelas | Persentase usaha mikro menjadi kecil | % | 4,5 |
| 2 | Meningkatnya koperasi sehat | Jumlah koperasi sehat | Koperasi | 310 |

Program                                            Anggaran
1. Program Pemberdayaan UMKM ................... Rp 5.214.000.000
2. Program Pengawasan Koperasi ................. Rp 1.086.500.000
Jumlah ......................................... Rp 6.300.500.000

                                        {put("signed.place", "Nusakota")}, {put("signed.date", "19 Januari 2026")}
Pihak Kedua,                            Pihak Pertama,


Hj. RAHMAWATI, S.H.                     Drs. YUSRAN EFENDI
                                        NIP. {put("parties.first.nip", "196902101994031009")}
"""
    put("statement.text", f"{OPENING} {PROMISE.format('Pihak pertama')}")
    v.put_heads(["No", "Sasaran", "Indikator", "Satuan", "Target"])
    aims: list[Aim] = [
        ("1", "Meningkatnya usaha mikro yang naik kelas", [("Persentase usaha mikro menjadi kecil", "%", "4,5")]),
        ("2", "Meningkatnya koperasi sehat", [("Jumlah koperasi sehat", "Koperasi", "310")]),
    ]
    v.put_aims(aims, "name", "unit", "target")
    put("budget.heading", "Program")
    v.put_lines(
        [("1.", "Program Pemberdayaan UMKM", "Rp 5.214.000.000"), ("2.", "Program Pengawasan Koperasi", "Rp 1.086.500.000")],
        "number",
        "name",
        "amount",
    )
    put("budget.total", "Rp 6.300.500.000")
    v.put_parties(Person("Drs. YUSRAN EFENDI", "Kepala Dinas Koperasi dan UKM"), Person("Hj. RAHMAWATI, S.H.", "Gubernur Nusaraya"))
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "labels_of_four": labels_of_four,
    "officer_and_unit": officer_and_unit,
    "months_by_number": months_by_number,
    "blank_form": blank_form,
    "money_per_objective": money_per_objective,
    "plain_page": plain_page,
}
