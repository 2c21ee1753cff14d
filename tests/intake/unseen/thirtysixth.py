"""Round thirty-six: six papers with structures further away. Sources, looked up for it: a hospital's application (money before the aims, a plan of quarters as a table of its
own), a national library's (two annexes, indicators with parts), contracts of the treasury's offices (details of the targets apart, objectives and indicators in one
column), a matrix whose rows say what they are, an export for monitoring with programmes beside the aims, a page of auditors copied out of a browser. People
and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.paper import merge
from tests.intake.unseen.kit import (
    OPENING,
    ROMAN,
    TITLE,
    Aim,
    Book,
    Make,
    Page,
    Person,
    Rows,
    Sample,
    Values,
    by_quarter,
    span,
    wide_rows,
)


def money_before_aims() -> Sample:
    """A hospital's print: who signs below posts alone, three times; post, task and functions on a page; programmes in three numbered levels before the aims; the quarters in a second table that names the indicators again."""
    p = Page()
    head = Person("Ns. SRI REJEKI, S.Kep., M.Kes.", "Wakil Direktur Umum dan Keuangan", "Pembina", "197511022000032004")
    chief = Person("dr. ARMAN MAULANA, Sp.OG.", "Direktur RSUD Tirta Sari", "Pembina Utama Muda", "196905171999031002")
    p.titles(TITLE, ["WAKIL DIREKTUR UMUM DAN KEUANGAN", "UOBK RSUD TIRTA SARI"])
    p.line(OPENING)
    p.introduce_in_lines(
        (head, "Selanjutnya disebut pihak pertama."),
        (chief, "Selaku atasan pihak pertama, selanjutnya disebut pihak kedua."),
        labels=("Nama            : ", "Jabatan         : "),
    )
    p.promise("Pihak pertama", "Pihak kedua")

    def signed(page: str) -> None:
        p.sign(["", *chief.signed(2)], [p.day("Tirta Sari", "2 Januari 2026", page), *head.signed(2)])
        p.put_parties(head, chief, page=page)

    signed("statement.")
    p.page_break()
    for text in ("INDIKATOR KINERJA INDIVIDU", "UOBK RSUD TIRTA SARI", "TAHUN 2026"):
        p.line(text, bold=True, middle=True)
    p.table(
        [
            ["Jabatan", ":", head.position],
            ["Tugas", ":", "Menyelenggarakan urusan umum dan keuangan rumah sakit."],
            ["Fungsi", ":", ["a. Penyusunan rencana anggaran;", "b. Pengelolaan barang;", "c. Pengelolaan keuangan."]],
        ],
        ruled=False,
    )
    p.page_break()
    p.line("RENCANA ANGGARAN", bold=True, middle=True)
    p.put("budget.heading", "PROGRAM / KEGIATAN / SUB KEGIATAN")
    lines = [
        ("1", "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "38.915.400.000"),
        ("1.1", "Peningkatan Pelayanan BLUD", "37.200.000.000"),
        ("1.1.1", "Pelayanan dan Penunjang Pelayanan BLUD", "37.200.000.000"),
        ("1.2", "Administrasi Keuangan Perangkat Daerah", "1.715.400.000"),
        ("1.2.1", "Penyediaan Gaji dan Tunjangan ASN", "1.715.400.000"),
    ]
    money: Rows = [["NO", "PROGRAM / KEGIATAN / SUB KEGIATAN", "ANGGARAN (Rp)"], *p.put_lines(lines, "number", "name", "amount")]
    money.append(["TOTAL ANGGARAN :", "", p.put("budget.total", "38.915.400.000")])
    merge(p.table(money, bold=1), 6, 0, 6, 1)
    signed("")
    p.page_break()
    p.line("INDIKATOR KINERJA & RENCANA AKSI", bold=True, middle=True)
    data = [
        ("1", "Meningkatnya kemandirian keuangan rumah sakit", "Persentase kemandirian keuangan", "%", "86", ("82", "83", "85", "86")),
        ("2", "Meningkatnya tertib administrasi", "Persentase laporan keuangan tepat waktu", "%", "100", ("100", "100", "100", "100")),
        ("3", "Terpeliharanya sarana rumah sakit", "Jumlah alat yang dikalibrasi", "Alat", "412", ("100", "210", "300", "412")),
    ]  # fmt: skip
    rows: Rows = [list(p.put_heads(["NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "TARGET"]))]
    plan: Rows = [["NO", "SASARAN", "INDIKATOR KINERJA", "TARGET", *(f"TW {q}" for q in ROMAN)]]
    for n, (number, text, name, unit, target, quarters) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        p.put_indicator(n, 0, name=name, unit=unit, target=target, **by_quarter(quarters))
        rows.append([number, text, name, unit, target])
        plan.append([number, text, name, target, *quarters])
    p.table(rows, bold=1)
    p.line()
    p.table(plan, bold=1)
    signed("")
    return p.sample()


def indicators_with_parts() -> Sample:
    """A national library's print: whom it is between in the title, posts with the institution in a second line; two annexes, each with a title and signatures below the posts; numbers and two blanks before names, an indicator with parts has no target of its own."""
    p = Page()
    house = "Perpustakaan Negara"
    head = Person("Dra. WIDYASTUTI KUSUMA, M.Hum.", "Kepala Pusat Preservasi", "", "196811141994032003")
    chief = Person("Dr. BAGAS WIRATAMA", "Deputi Bidang Pengembangan Koleksi", "", "196902281995031004")
    p.titles("Perjanjian Kinerja Tahun 2026", [head.position, "dengan", chief.position, house], "statement.")
    p.line(OPENING)
    for role, who, after in (
        ("first", head, "selanjutnya disebut PIHAK PERTAMA"),
        ("second", chief, "selaku atasan pihak pertama, selanjutnya disebut PIHAK KEDUA"),
    ):
        p.table([["Nama", ":", who.name], ["Jabatan", ":", [who.position, house]]], ruled=False)
        p.line(after)
        p.put_all(f"statement.parties.{role}", who, "name", "nip")
        p.put(f"statement.parties.{role}.position", f"{who.position} {house}")
    promise = "PIHAK PERTAMA berjanji akan mewujudkan target kinerja sesuai lampiran yang merupakan bagian tidak terpisahkan perjanjian ini, dalam rangka mencapai target kinerja jangka pendek seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab pihak pertama."
    supervision = "PIHAK KEDUA akan melakukan supervisi yang diperlukan serta melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
    p.state(OPENING, promise, supervision)
    day = p.day("Jakarta", "22 Januari 2026", "statement.")
    p.sign(["", "Pihak Kedua,", "", chief.name, f"NIP. {chief.nip}"], [day, "Pihak Pertama,", "", head.name, f"NIP. {head.nip}"])
    annexes: list[tuple[str, list[tuple[str, str, list[tuple[str, str, str, str]]]]]] = [
        ("Indikator Kinerja Utama", [
            ("1", "Terwujudnya pelestarian bahan perpustakaan", [("1.1", "Persentase naskah kuno yang dilestarikan", "62", "%"), ("1.2", "Indeks mutu pelestarian", "", ""), ("1.2.1", "Nilai mutu konservasi", "84,5", "Nilai"), ("1.2.2", "Nilai mutu alih media", "81", "Nilai")]),
            ("2", "Meningkatnya tata kelola pusat", [("2.1", "Nilai kinerja anggaran", "91", "Nilai")]),
        ]),
        ("Indikator Kinerja Kegiatan", [
            ("1", "Terlaksananya konservasi bahan perpustakaan", [("1.1", "Jumlah bahan perpustakaan yang dikonservasi", "18.400", "Eksemplar"), ("1.2", "Jumlah naskah yang dialihmediakan", "2.150", "Naskah")]),
        ]),
    ]  # fmt: skip
    n = 0
    for at, (heading, objectives) in enumerate(annexes):
        p.page_break()
        p.right(f"Lampiran {at + 1}")
        titles = [TITLE, head.position.upper(), "DENGAN", chief.position.upper(), house.upper()]
        for text in titles:
            p.line(text, bold=True, middle=True)
        if at == 0:
            p.put("title.text", TITLE)
            p.put("title.subject", " ".join(titles[1:]))
        heads = ["No.", "Sasaran Program", heading, "Target", "Satuan"]
        rows: Rows = [list(p.put_heads(heads)) if at == 0 else list(heads)]
        sizes = []
        for number, text, indicators in objectives:
            p.put_objective(n, number=number, text=text)
            for k, (mark, name, target, unit) in enumerate(indicators):
                p.put_indicator(n, k, number=mark, name=name, target=target, unit=unit)
                rows.append([*((number, text) if k == 0 else ("", "")), f"{mark}  {name}", target, unit])
            sizes.append(len(indicators))
            n += 1
        span(p.table(rows, bold=1), 1, sizes, [0, 1])
        p.line()
        p.sign(
            ["", f"{chief.position},", "", "", chief.name, f"NIP. {chief.nip}"],
            [p.day("Jakarta", "22 Januari 2026"), f"{head.position},", "", "", head.name, f"NIP. {head.nip}"],
        )
    p.put_parties(head, chief)
    return p.sample()


def details_of_targets_apart() -> Sample:
    """A treasury's contract: what its head is ready for, in numbered sentences; perspectives as rows of full width; money below the aims; quarters, half years and the year in a second table with objectives and indicators in one column; initiatives in a third."""
    p = Page()
    head = Person("Haryono Kusumo Adi", "Kepala Kantor Pelayanan Perbendaharaan Negara Kotawana")
    chief = Person("Lestari Wahyuningtyas", "Kepala Kantor Wilayah Ditjen Perbendaharaan Provinsi Nusawana")
    p.line("KONTRAK KINERJA", bold=True, middle=True)
    p.line(f"NOMOR: {p.put('document_number', 'KK-7/WPB.20/2026')}", middle=True)
    p.line(head.position.upper(), bold=True, middle=True)
    p.line("TAHUN 2026", bold=True, middle=True)
    p.put("title.text", "KONTRAK KINERJA TAHUN 2026")
    p.put("title.subject", head.position.upper())
    p.line("PERNYATAAN KESANGGUPAN", bold=True, middle=True)
    ready = [
        f"Dalam melaksanakan tugas sebagai {head.position}, saya akan:",
        "1. Melaksanakan tugas dan fungsi dengan penuh kesungguhan untuk mencapai target kinerja sebagaimana tercantum dalam kontrak kinerja ini.",
        "2. Bersedia untuk dilakukan evaluasi atas capaian kinerja kapan pun diperlukan.",
        "3. Menerima segala konsekuensi atas capaian kinerja sesuai dengan peraturan yang berlaku.",
    ]
    for text in ready:
        p.line(text)
    p.put("statement.text", " ".join(ready))
    p.sign(["", f"{chief.position},", "", "", chief.name], [p.day("Kotawana", "29 Januari 2026"), f"{head.position},", "", "", head.name])
    p.put_parties(head, chief)
    p.page_break()
    p.line("SASARAN KINERJA", bold=True, middle=True)
    fixed = ["No.", "Sasaran Strategis (SS)", "No. IKU", "Indikator Kinerja Utama (IKU)", "Target"]
    rows: Rows = [list(p.put_heads(fixed))]
    data = [
        ("Stakeholder Perspective", [("1", "Pengelolaan perbendaharaan yang prima", [("1a-CP", "Indeks kinerja pelaksanaan anggaran", "93,5", ("92", "92,5", "92,5", "93", "93", "93,5", "93,5"))])]),
        ("Internal Process Perspective", [
            ("2", "Penyaluran dana yang tepat", [("2a-CP", "Persentase surat perintah pencairan dana yang akurat", "99%", ("99%", "99%", "99%", "99%", "99%", "99%", "99%")), ("2b-N", "Jumlah pembinaan satuan kerja", "12 kegiatan", ("3", "6", "6", "9", "9", "12", "12"))]),
        ]),
    ]  # fmt: skip
    periods = ["Q1", "Q2", "Smt 1", "Q3", "s.d. Q3", "Q4", "Y"]
    detail: Rows = [["No.", "Sasaran Strategis / IKU", "Target", *[""] * 6], ["", "", *periods]]
    keys = {"quarters.tw1": 0, "quarters.tw2": 1, "semesters.s1": 2, "quarters.tw3": 3, "quarters.tw4": 5}
    wide, n = [], 0
    sizes = []
    for group, objectives in data:
        wide.append(len(rows))
        rows.append([group, "", "", "", ""])
        for number, text, indicators in objectives:
            p.put_objective(n, number=number, text=text, table=group)
            detail.append([number, text, *[""] * 7])
            sizes.append((len(rows), len(indicators)))
            for k, (code, name, target, values) in enumerate(indicators):
                p.put_indicator(n, k, number=code, name=name, target=target, **{key: values[at] for key, at in keys.items()})
                rows.append([*((number, text) if k == 0 else ("", "")), code, name, target])
                detail.append([code, name, *values])
            n += 1
    table = p.table(rows, bold=1)
    wide_rows(table, wide, 4)
    for top, size in sizes:
        span(table, top, [size], [0, 1])
    p.line()
    p.put("budget.heading", "Program/Kegiatan")
    lines = [("1.", "Program Dukungan Manajemen", "Rp4.215.600.000"), ("2.", "Program Pengelolaan Perbendaharaan, Kekayaan Negara, dan Risiko", "Rp318.245.000")]  # fmt: skip
    p.table([["No.", "Program/Kegiatan", "Anggaran"], *p.put_lines(lines, "number", "name", "amount"), ["", "Total", p.put("budget.total", "Rp4.533.845.000")]], bold=1)  # fmt: skip
    p.page_break()
    p.line("RINCIAN TARGET KINERJA", bold=True, middle=True)
    table = p.table(detail, bold=2)
    merge(table, 0, 2, 0, 8)
    for column in (0, 1):
        merge(table, 0, column, 1, column)
    p.line()
    p.line("INISIATIF STRATEGIS", bold=True, middle=True)
    p.table(
        [
            ["No.", "Sasaran Strategis", "IKU", "Inisiatif Strategis", "Output/Outcome", "Periode Pelaksanaan", "Penanggung Jawab"],
            ["1", data[0][1][0][1], data[0][1][0][2][0][1], "Klinik anggaran bagi satuan kerja", "4 laporan", "Januari - Desember", "Kepala Seksi MSKI"],
        ],
        bold=1,
    )  # fmt: skip
    return p.sample()


def rows_that_say_what_they_are() -> Sample:
    """A matrix of an application: one column for goal, objective, programme and activity, a word in the first line of each cell says which, code and a dash before the text; formula, unit, target, money, quarters and who answers for each row alike."""
    b = Book("Matriks")
    head = Person("Ir. TOMI HARSONO, M.P.", "Kepala Dinas Ketahanan Pangan", "Pembina Utama Muda", "196810111995031003")
    chief = Person("H. RIDWAN SYAH, S.E.", "Bupati Rimba Jaya")
    b.titles(TITLE, "DINAS KETAHANAN PANGAN KABUPATEN RIMBA JAYA", 12)
    levels = "Tujuan / Sasaran Strategis / Program / Kegiatan / Sub Kegiatan"
    fixed = ["No", levels, "Indikator Kinerja", "Formula", "Satuan", "Target", "Anggaran (Rp)"]
    b.put_heads([*fixed, *(f"Target Pelaksanaan per Triwulan {q}" for q in ROMAN), "Penanggung Jawab"])
    b.row(4, 1, [*fixed, "Target Pelaksanaan per Triwulan", "", "", "", "Penanggung Jawab"], bold=True)
    b.row(5, 1, [*[""] * 7, *ROMAN, ""], bold=True)
    b.merge(4, 8, 4, 11)
    b.tall(4, 5, (*range(1, 8), 12))
    b.put("budget.heading", levels)
    goal = "Meningkatnya ketahanan pangan daerah"
    b.row(6, 1, ["1", f"TUJUAN\n{goal}", *["-"] * 10])
    data: list[tuple[str, str, str, str, str, str, str, str, int, tuple[str, ...], str]] = [
        ("2", "SASARAN STRATEGIS", "SS.1", "Meningkatnya ketersediaan pangan", "Skor Pola Pangan Harapan", "Skor dari neraca bahan makanan", "Skor", "92,4", 0, ("90", "91", "92", "92,4"), "Kepala Dinas"),
        ("3", "PROGRAM", "2.09.03", "Program Peningkatan Diversifikasi dan Ketahanan Pangan", "Persentase cadangan pangan yang tersedia", "Cadangan dibagi kebutuhan kali 100", "Persen", "88", 2_415_300_000, ("20", "45", "70", "88"), "Kabid Ketersediaan"),
        ("4", "KEGIATAN", "2.09.03.2.01", "Penyediaan dan Penyaluran Pangan Pokok", "Jumlah cadangan pangan yang dikelola", "Jumlah cadangan", "Ton", "165", 2_415_300_000, ("40", "80", "120", "165"), "Kabid Distribusi"),
        ("5", "SASARAN STRATEGIS", "SS.2", "Menurunnya kerawanan pangan", "Persentase desa rawan pangan", "Desa rawan dibagi jumlah desa kali 100", "Persen", "6,5", 0, ("9", "8", "7", "6,5"), "Kepala Dinas"),
        ("6", "PROGRAM", "2.09.04", "Program Penanganan Kerawanan Pangan", "Jumlah desa yang ditangani", "Jumlah desa", "Desa", "14", 684_750_000, ("2", "6", "10", "14"), "Kabid Kerawanan"),
    ]  # fmt: skip
    row, n, line = 7, -1, 0
    for number, level, code, text, name, formula, unit, target, amount, quarters, who in data:
        if amount:
            b.put_line(line, code=code, name=text, indicator=name, unit=unit, target=target, responsible=who, amount=f"{amount:,}".replace(",", "."), **by_quarter(quarters))  # fmt: skip
            line += 1
        else:
            n += 1
            b.put_objective(n, code=code, text=text, goal=goal)
            b.put_indicator(n, 0, name=name, formula=formula, unit=unit, target=target, responsible=who, **by_quarter(quarters))
        b.row(row, 1, [number, f"{level}\n{code} — {text}", name, formula, unit, target, (amount, "#,##0") if amount else "-", *quarters, who])  # fmt: skip
        row += 1
    b.sign_both(row + 1, (2, 7), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Rimba Jaya", "16 Januari 2026"), gap=3)
    return b.sample()


def programmes_with_their_own_measures() -> Sample:
    """An export for monitoring: aims merged at the left with their indicator and target, programmes, activities and their own indicators and targets below a head of their own at the right, the money behind; no numbers at all."""
    b = Book("Ekspor")
    head = Person("SITI MARYAM, S.T., M.Si.", "Kepala Dinas Perumahan Rakyat", "Pembina Tk. I", "197206301998032005")
    chief = Person("Drs. H. LUKMAN NULHAKIM", "Wali Kota Banyu Biru")
    b.titles(TITLE, "DINAS PERUMAHAN RAKYAT KOTA BANYU BIRU", 7)
    levels = "Program / Kegiatan / Sub Kegiatan"
    wide = "Sasaran Program / Kegiatan / Sub Kegiatan DPA"
    fixed = ["Sasaran Strategis", "Indikator Kinerja Sasaran", "Target Kinerja Sasaran", levels]
    b.put_heads([*fixed, f"{wide} Indikator Kinerja", f"{wide} Target", "Anggaran DPA (Rp.)"])
    b.put("budget.heading", levels)
    b.row(4, 1, [*fixed, wide, "", "Anggaran DPA (Rp.)"], bold=True)
    b.row(5, 1, ["", "", "", "", "Indikator Kinerja", "Target", ""], bold=True)
    b.merge(4, 5, 4, 6)
    b.tall(4, 5, (1, 2, 3, 4, 7))
    data: list[tuple[str, str, str, list[tuple[str, str, str, int]]]] = [
        ("Meningkatnya rumah layak huni", "Persentase rumah layak huni", "91,8 %", [
            ("Program Pengembangan Perumahan", "Persentase rumah korban bencana yang dibangun", "100 %", 1_245_000_000),
            ("Pendataan Penyediaan dan Rehabilitasi Rumah", "Jumlah dokumen pendataan", "2 Dokumen", 1_245_000_000),
        ]),
        ("Menurunnya kawasan kumuh", "Luas kawasan kumuh yang ditangani", "24,6 Ha", [
            ("Program Kawasan Permukiman", "Persentase kawasan yang ditata", "35 %", 6_830_400_000),
            ("Peningkatan Kualitas Kawasan Permukiman Kumuh", "Luas kawasan yang ditingkatkan", "12 Ha", 5_100_000_000),
            ("Penataan Permukiman", "Jumlah lingkungan yang ditata", "8 Lingkungan", 1_730_400_000),
        ]),
    ]  # fmt: skip
    row, line = 6, 0
    for n, (text, name, target, programmes) in enumerate(data):
        b.put_objective(n, text=text)
        b.put_indicator(n, 0, name=name, target=target)
        top = row
        for k, (programme, measure, planned, amount) in enumerate(programmes):
            b.put_line(line, name=programme, indicator=measure, target=planned, amount=f"{amount:,}".replace(",", "."))
            b.row(row, 1, [*((text, name, target) if k == 0 else ("", "", "")), programme, measure, planned, (amount, "#,##0")])
            line += 1
            row += 1
        b.tall(top, row - 1, (1, 2, 3))
    b.sign_both(row + 1, (2, 5), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Banyu Biru", "9 Januari 2026"), gap=3)
    return b.sample()


def copied_out_of_a_browser() -> Sample:
    """Text copied out of a page: cells parted by tabs, a row below a merged cell begins with its own first cell; two tables below captions, the money in a third; who signs alone."""
    v = Values()
    put = v.put
    head = Person("Ahmad Fauzan, Ak., M.Ak.", "Kepala Perwakilan BPKP Provinsi Mandarraya", "", "197003151991031001")
    tables: list[tuple[str, str, list[Aim]]] = [
        ("Sasaran Program", "Indikator Kinerja Program", [
            ("1", "Perbaikan pengelolaan program prioritas nasional", [("Persentase rekomendasi tata kelola yang ditindaklanjuti", "55 %"), ("Persentase rekomendasi pengelolaan korporasi yang ditindaklanjuti", "60 %")]),
            ("2", "Meningkatnya efektivitas hasil pengawasan keinvestigasian", [("Persentase hasil pengawasan yang dimanfaatkan penegak hukum", "70 %"), ("Persentase hasil pengawasan yang dimanfaatkan di persidangan", "40 %"), ("Persentase keterangan ahli yang diterima", "75 %")]),
        ]),
        ("Sasaran Kegiatan", "Indikator Kinerja Kegiatan", [
            ("1", "Tersedianya dukungan teknis pengawasan", [("Nilai kinerja anggaran", "92")]),
        ]),
    ]  # fmt: skip
    lines: list[Any] = [
        f"{put('title.text', 'Penetapan Kinerja Tahun 2026')}",
        put("title.subject", "Perwakilan BPKP Provinsi Mandarraya"),
        "",
    ]
    n = 0
    for at, (caption, measure, aims) in enumerate(tables):
        heads = ["No", caption, measure, "Target"]
        lines += [caption, "", "\t".join(v.put_heads(heads) if at == 0 else heads)]
        for number, text, indicators in aims:
            v.put_objective(n, number=number, text=text, table=caption)
            for k, (name, target) in enumerate(indicators):
                v.put_indicator(n, k, name=name, target=target)
                lines.append("\t".join([*((number, text) if k == 0 else ()), name, target]))
            n += 1
        lines.append("")
    lines.append("\t".join(["No", put("budget.heading", "Program"), "Anggaran"]))
    money = [("1", "Program Pengawasan Pembangunan", "Rp3.418.250.000"), ("2", "Program Dukungan Manajemen", "Rp18.940.112.000")]
    lines += ["\t".join(row) for row in v.put_lines(money, "number", "name", "amount")]
    lines += [f"Jumlah\t{put('budget.total', 'Rp22.358.362.000')}", "", v.day("Mandar", "3 Januari 2026"), head.position, "", "ttd", "", head.name, f"NIP {head.nip}"]  # fmt: skip
    v.put_parties(head)
    return Sample("text", "\n".join(lines).encode(), v.expected)


ROUND: dict[str, Make] = {
    "money_before_aims": money_before_aims,
    "indicators_with_parts": indicators_with_parts,
    "details_of_targets_apart": details_of_targets_apart,
    "rows_that_say_what_they_are": rows_that_say_what_they_are,
    "programmes_with_their_own_measures": programmes_with_their_own_measures,
    "copied_out_of_a_browser": copied_out_of_a_browser,
}
