"""Round two. Sources, looked up or known from published papers: contracts of regional water companies; a ministry's form for state
universities of the finance ministry's kind; hospitals' numbered cells; prosecutors' offices; workbooks with plan of action and cascade;
the head of the plan of single officials (PermenPANRB 6/2022) above an agreement; what converters of Word files write; a table for each
objective as planning boards print it; villages' one table for all. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from datetime import date
from typing import Any

from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, Book, Make, Page, Person, Rows, Sample, Values, numbered, span


def waterworks() -> Sample:
    """A company: perspectives as merged cells, weights, the year in the head of the targets, shares that add up; directors and owner."""
    p = Page()
    chief = Person("Ir. SATRIO NUGROHO", "Direktur Utama Perumda Air Minum Tirta Melati")
    mayor = Person("H. ANWAR SANUSI, S.H., M.H.", "Bupati Melati selaku Kuasa Pemilik Modal")
    p.line(p.put("letterhead.office", "PERUSAHAAN UMUM DAERAH AIR MINUM TIRTA MELATI"), bold=True, middle=True)
    p.titles("PERJANJIAN KINERJA TAHUN BUKU 2026", "DIREKTUR UTAMA PERUMDA AIR MINUM TIRTA MELATI")
    p.line(f"Nomor: {p.put('document_number', '690/004/PDAM-TM/I/2026')}", middle=True)
    heads = ["No.", "Perspektif", "Sasaran Strategis", "Indikator Kinerja Kunci", "Satuan", "Bobot (%)", "Target 2026"]
    rows: Rows = [list(p.put_heads(heads))]
    data = [
        ("1.", "Keuangan", "Meningkatnya pendapatan usaha", [("Pertumbuhan pendapatan air", "%", "15", "8,5"), ("Rasio operasi", "rasio", "10", "0,82")]),
        ("2.", "Pelayanan", "Meningkatnya cakupan layanan", [("Cakupan pelayanan teknis", "%", "25", "64,75"), ("Kontinuitas aliran", "jam/hari", "10", "21")]),
        ("3.", "Operasional", "Menurunnya kehilangan air", [("Tingkat kehilangan air", "%", "25", "27,4")]),
        ("4.", "SDM", "Meningkatnya kompetensi pegawai", [("Rasio diklat pegawai", "%", "15", "60")]),
    ]  # fmt: skip
    for n, (number, view, text, indicators) in enumerate(data):
        for k, (name, unit, weight, target) in enumerate(indicators):
            base, path = f"objectives.{n}", f"objectives.{n}.indicators.{k}"
            first = [p.put(f"{base}.number", number), view, p.put(f"{base}.text", text)] if k == 0 else ["", "", ""]
            rows.append(
                [
                    *first,
                    p.put(f"{path}.name", name),
                    p.put(f"{path}.unit", unit),
                    p.put(f"{path}.weight", weight),
                    p.put(f"{path}.target", target),
                ]
            )
    rows.append(["", "", "", "Jumlah", "", "100", ""])
    table = p.table(rows, bold=1)
    span(table, 1, [2, 2, 1, 1], [0, 1, 2])
    p.line()
    p.put_parties(chief, mayor)
    p.line(p.day("Melati", "30 Desember 2025"), middle=True)
    p.table([[["Pihak Kedua,", *mayor.signed()], ["Pihak Pertama,", *chief.signed()]]], ruled=False)
    return p.sample()


def inline_people() -> Sample:
    """People as a numbered list typed with tabs, number and rank under a name; the year's target last of several years."""
    p = Page()
    head = Person("Hj. ENDAH PURWANTI, S.Sos., M.M.", "Kepala Bidang Pemberdayaan Koperasi", "Pembina (IV/a)", "19720118 199403 2 003")
    chief = Person(
        "Drs. SUTRISNO, M.Si.", "Kepala Dinas Koperasi dan UKM Kabupaten Rawasari", "Pembina Utama Muda (IV/c)", "19670722 199203 1 006"
    )
    p.line(p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    opening = "Kami yang bertanda tangan di bawah ini :"
    p.line(opening)
    for n, (role, who, after) in enumerate(
        [
            ("first", head, "Selanjutnya disebut sebagai PIHAK KESATU."),
            ("second", chief, "Selaku atasan langsung PIHAK KESATU, selanjutnya disebut sebagai PIHAK KEDUA."),
        ],
        1,
    ):
        base = f"statement.parties.{role}"
        p.put_all(base, who)
        p.line(f"{n}.\tNama\t: {who.name}")
        p.line(f"\tNIP\t: {who.nip}")
        p.line(f"\tPangkat/Gol\t: {who.rank}")
        p.line(f"\tJabatan\t: {who.position}")
        p.line(f"\t{after}")
    promise, supervision = p.promised("PIHAK KESATU", "PIHAK KEDUA", opening)
    for n, text in enumerate((promise, supervision), 1):
        p.line(f"{n}. {text}" if n == 9 else text)
    p.right(p.day("Rawasari", "04 Januari 2026", "statement."))
    p.line("PIHAK KEDUA\t\t\t\t\tPIHAK KESATU")
    p.line()
    p.line()
    p.line(f"{chief.name}\t\t\t{head.name}")
    p.page_break()
    p.line(p.put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    p.line(p.put("title.subject", "KEPALA BIDANG PEMBERDAYAAN KOPERASI"), bold=True)
    heads = ["No", "Sasaran", "Indikator Kinerja", "Realisasi 2024", "Realisasi 2025", "Target 2026", "Target Akhir Renstra"]
    rows: Rows = [list(p.put_heads(heads))]
    data = [
        ("1", "Meningkatnya koperasi yang sehat", [("Persentase koperasi sehat", "41,2%", "44,8%", "48%", "60%"), ("Jumlah koperasi yang melaksanakan RAT", "88", "93", "101", "140")]),
        ("2", "Meningkatnya kompetensi pengurus", [("Jumlah pengurus yang bersertifikat", "12", "20", "30 orang", "75 orang")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        for k, (name, older, last, target, plan) in enumerate(indicators):
            base, path = f"objectives.{n}", f"objectives.{n}.indicators.{k}"
            first = [p.put(f"{base}.number", number), p.put(f"{base}.text", text)] if k == 0 else ["", ""]
            cells = [p.put(f"{path}.name", name), older, p.put(f"{path}.last_year", last), p.put(f"{path}.target", target)]
            rows.append([*first, *cells, p.put(f"{path}.plan_target", plan)])
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    lines: Rows = [["No", p.put("budget.heading", "Program / Kegiatan"), "Anggaran", "Sumber Dana"]]
    for n, (number, name, amount) in enumerate(
        [("1", "Program Pengawasan dan Pemeriksaan Koperasi", "Rp 143.500.000"), ("1.1", "Kegiatan Pemeriksaan Koperasi", "Rp 143.500.000"),
         ("2", "Program Pendidikan dan Latihan Perkoperasian", "Rp 210.000.000"), ("2.1", "Kegiatan Pendidikan Perkoperasian", "Rp 210.000.000")]
    ):  # fmt: skip
        base = f"budget.lines.{n}"
        lines.append(
            [
                p.put(f"{base}.number", number),
                p.put(f"{base}.name", name),
                p.put(f"{base}.amount", amount),
                p.put(f"{base}.source_of_funds", "APBD"),
            ]
        )
    p.table(lines, bold=1)
    p.line("PIHAK KEDUA\t\t\t\t\tPIHAK KESATU")
    p.line()
    p.line(f"{chief.name}\t\t\t{head.name}")
    p.line(f"NIP. {chief.nip}\t\t\tNIP. {head.nip}")
    p.put_parties(head, chief, keys=("name", "nip"))
    return p.sample()


def hospital_cells() -> Sample:
    """Numbered indicators and numbered targets in one cell each; costs as sentences; signatures below each other."""
    p = Page()
    head = Person("dr. RIZAL FAHMI, Sp.PD.", "Direktur RSUD Kencana", "Pembina Utama Muda", "19700219 200003 1 002")
    regent = Person("Dra. Hj. MURNIATI", "Bupati Kencana")
    p.titles("PERJANJIAN KINERJA TAHUN ANGGARAN 2026", "RUMAH SAKIT UMUM DAERAH KENCANA")
    rows: Rows = [list(p.put_heads(["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "FORMULASI", "TARGET"]))]
    data = [
        ("Meningkatnya mutu pelayanan rumah sakit",
         [("Bed Occupancy Rate (BOR)", "Jumlah hari perawatan dibagi jumlah tempat tidur kali hari x 100%", "70 %"),
          ("Net Death Rate (NDR)", "Jumlah pasien mati > 48 jam dibagi pasien keluar x 1000", "< 25 per 1.000"),
          ("Indeks Kepuasan Masyarakat", "Hasil survei kepuasan masyarakat", "86,5")]),
        ("Meningkatnya kemandirian keuangan BLUD", [("Cost Recovery Rate", "Pendapatan fungsional dibagi biaya operasional x 100%", "78 %"), ("Opini audit", "Hasil audit independen", "WTP")]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(data):
        columns: list[list[str]] = [[], [], []]
        for k, values in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            number = p.put(f"{path}.number", f"{k + 1}.")
            for column, key, value in zip(columns, ("name", "formula", "target"), values, strict=True):
                column.append(f"{number} {p.put(f'{path}.{key}', value)}")
        rows.append([p.put(f"objectives.{n}.number", f"{n + 1}"), p.put(f"objectives.{n}.text", text), *columns])
    p.table(rows, bold=1)
    p.line()
    p.line("Jumlah anggaran:")
    for n, (name, amount) in enumerate(
        [
            ("Program Penunjang Urusan Pemerintahan Daerah", "Rp88.412.905.000,00"),
            ("Program Pemenuhan Upaya Kesehatan Perorangan", "Rp17.300.000.000,00"),
        ]
    ):
        base = f"budget.lines.{n}"
        p.line(f"{p.put(f'{base}.number', f'{n + 1})')} {p.put(f'{base}.name', name)} sebesar {p.put(f'{base}.amount', amount)};")
    p.line()
    p.put("parties.first.position", "DIREKTUR RSUD KENCANA")
    p.put("parties.second.position", "BUPATI KENCANA")
    p.put_all("parties.first", head, "name", "rank", "nip")
    p.put_all("parties.second", regent, "name")
    for text in (
        p.day("Kencana", "15 Januari 2026"), "DIREKTUR RSUD KENCANA", "", "", head.name, head.rank, f"NIP. {head.nip}", "",
        "Mengetahui,", "BUPATI KENCANA", "", "", regent.name,
    ):  # fmt: skip
        p.line(text, middle=True)
    return p.sample()


def prosecutor() -> Sample:
    """Costs as a borderless table of label, colon and amount, with the amount in words; people with other numbers."""
    p = Page()
    head = Person("TEGUH RAHARJO, S.H., M.H.", "Kepala Kejaksaan Negeri Sungaipasir", "Jaksa Madya", "19780909 200312 1 002")
    chief = Person("Dr. ISKANDAR MUDA, S.H., M.Hum.", "Kepala Kejaksaan Tinggi Nusaraya", "Jaksa Utama Muda", "19690505 199403 1 004")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "KEJAKSAAN NEGERI SUNGAIPASIR")
    rows: Rows = [list(p.put_heads(["SASARAN PROGRAM", "INDIKATOR KINERJA", "TARGET"]))]
    rows.append(p.put_columns(3, "{}"))
    data = [
        ("Meningkatnya penyelesaian perkara tindak pidana umum",
         [("Persentase perkara yang diselesaikan pada tahap prapenuntutan", "92%"), ("Jumlah perkara yang diselesaikan dengan keadilan restoratif", "6 Perkara")]),
        ("Meningkatnya penyelamatan keuangan negara", [("Nilai keuangan negara yang diselamatkan", "Rp1.500.000.000,-")]),
        ("Terwujudnya reformasi birokrasi", [("Predikat pembangunan zona integritas", "WBK")]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(data):
        for k, (name, target) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            rows.append(
                [p.put(f"objectives.{n}.text", text) if k == 0 else "", p.put(f"{path}.name", name), p.put(f"{path}.target", target)]
            )
    span(p.table(rows, bold=1), 2, [2, 1, 1], [0])
    p.line()
    words = "(delapan miliar seratus enam belas juta tiga ratus empat puluh ribu rupiah)"
    p.put("budget.total", f"Rp 8.116.340.000,- {words}")
    p.table(
        [
            [
                "Jumlah Anggaran Tahun 2026",
                ":",
                ["Rp 8.116.340.000,-", words],
            ]
        ],
        ruled=False,
    )
    p.line()
    p.put_parties(head, chief)
    p.table(
        [["", p.day("Sungaipasir", "19 Januari 2026")], [chief.position, head.position], ["", ""], ["", ""],
         [chief.name, head.name], [f"{chief.rank} NIP. {chief.nip}", f"{head.rank} NIP. {head.nip}"]],
        ruled=False,
    )  # fmt: skip
    return p.sample()


def with_plan_book() -> Sample:
    """A workbook: statement, annex, plan of action and cascade on sheets of their own; only the first two are the agreement."""
    b = Book("Pernyataan")
    head = Person("MEGAWATI SIREGAR, S.E., Ak.", "Kepala Badan Pendapatan Daerah", "Pembina Tk. I", "19760228 200112 2 004")
    mayor = Person("FERDY SIMANJUNTAK, S.T.", "Wali Kota Sarulla")
    b.wide(1, 1, 6, b.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    b.wide(3, 1, 6, OPENING)
    row = 5
    for role, who, after in (
        ("first", head, "Selanjutnya disebut PIHAK PERTAMA"), ("second", mayor, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"),
    ):  # fmt: skip
        b.put_all(f"statement.parties.{role}", who, "name", "position")
        b.row(row, 1, ["Nama", ":", who.name], box=False)
        b.row(row + 1, 1, ["Jabatan", ":", who.position], box=False)
        b.wide(row + 2, 1, 6, after)
        row += 4
    b.promise(row, 1, 6, "PIHAK PERTAMA", "PIHAK KEDUA")
    b.add("Lampiran")
    b.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "BADAN PENDAPATAN DAERAH KOTA SARULLA", 6)
    b.row(4, 1, b.put_heads(["No.", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"]), bold=True)
    data: list[tuple[str, list[Any]]] = [
        ("Meningkatnya pendapatan asli daerah", [("Persentase realisasi PAD terhadap target", "%", "100", 100), ("Pertumbuhan PAD", "%", "7,25", 7.25)]),
        ("Meningkatnya kepuasan wajib pajak", [("Indeks kepuasan wajib pajak", "Indeks", "88", 88)]),
    ]  # fmt: skip
    row = 5
    for n, (text, indicators) in enumerate(data):
        for k, (name, unit, shown, value) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            first = [b.shown(f"objectives.{n}.number", str(n + 1), n + 1), b.put(f"objectives.{n}.text", text)] if k == 0 else ["", ""]
            b.row(row, 1, [*first, b.put(f"{path}.name", name), b.put(f"{path}.unit", unit), b.shown(f"{path}.target", shown, value)])
            row += 1
    row += 1
    b.row(row, 1, ["No.", b.put("budget.heading", "Program"), "Anggaran", "Ket."], bold=True)
    for n, (name, amount) in enumerate([("Pengelolaan Pendapatan Daerah", 3412500000), ("Penunjang Urusan Pemerintahan", 12875300250)]):
        base = f"budget.lines.{n}"
        shown = f"{amount:,}".replace(",", ".")
        cells = [
            b.shown(f"{base}.number", str(n + 1), n + 1),
            b.put(f"{base}.name", name),
            b.shown(f"{base}.amount", shown, (amount, "#,##0")),
        ]
        b.row(row + 1 + n, 1, [*cells, b.put(f"{base}.note", "APBD")])
    row += 4
    b.cell(row, 4, b.day("Sarulla", "10 Januari 2026"))
    for offset, (left, mine) in enumerate(
        [
            ("PIHAK KEDUA", "PIHAK PERTAMA"),
            ("WALI KOTA SARULLA", "KEPALA BADAN PENDAPATAN DAERAH"),
            ("", ""),
            (mayor.name, head.name),
            ("", head.rank),
            ("", f"NIP. {head.nip}"),
        ],
        1,
    ):
        b.cell(row + offset, 1, left)
        b.cell(row + offset, 4, mine)
    b.put("parties.first.position", "KEPALA BADAN PENDAPATAN DAERAH")
    b.put("parties.second.position", "WALI KOTA SARULLA")
    b.put_all("parties.first", head, "name", "rank", "nip")
    b.put_all("parties.second", mayor, "name")
    b.add("Rencana Aksi")
    b.wide(1, 1, 9, "RENCANA AKSI ATAS PERJANJIAN KINERJA TAHUN 2026", bold=True)
    b.row(3, 1, ["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Rencana Aksi", "TW I", "TW II", "TW III", "TW IV"], bold=True)
    b.row(4, 1, [1, "Meningkatnya pendapatan asli daerah", "Pertumbuhan PAD", 7.25, "Pendataan objek pajak", 1, 3, 5, 7.25])
    b.add("Cascading")
    b.wide(1, 1, 5, "CASCADING KINERJA BADAN PENDAPATAN DAERAH", bold=True)
    b.row(3, 1, ["Eselon II", "Indikator", "Eselon III", "Indikator", "Eselon IV"], bold=True)
    b.row(
        4,
        1,
        [
            "Meningkatnya pendapatan asli daerah",
            "Pertumbuhan PAD",
            "Meningkatnya pajak daerah",
            "Realisasi pajak",
            "Terlaksananya penagihan",
        ],
    )
    return b.sample()


def with_plan() -> Sample:
    """A plan of action and the definitions of indicators behind the signatures, in the same file."""
    p = Page()
    head = Person("NI LUH AYU KARTINI, S.K.M.", "Kepala UPTD Puskesmas Tamansari II", "Penata Tk. I", "19850319 200803 2 001")
    chief = Person("dr. I MADE SUDIANA, M.Kes.", "Kepala Dinas Kesehatan Kota Tamansari", "Pembina Utama Muda", "19671231 199703 1 020")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "UPTD PUSKESMAS TAMANSARI II")
    rows: Rows = [list(p.put_heads(["No", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Satuan", "Target"]))]
    data = [
        ("1", "Meningkatnya cakupan layanan dasar", [("Cakupan imunisasi dasar lengkap", "%", "95"), ("Cakupan penderita hipertensi yang dilayani", "%", "100")]),
        ("2", "Menurunnya prevalensi tengkes", [("Prevalensi balita tengkes", "%", "11,8")]),
    ]  # fmt: skip
    rows += p.put_aims(data, "name", "unit", "target")
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    lines: Rows = [[p.put("budget.heading", "Sub Kegiatan"), "Pagu Anggaran (Rp)"]]
    for n, (name, amount) in enumerate(
        [("Pengelolaan Pelayanan Kesehatan Balita", "48.600.000"), ("Operasional Pelayanan Puskesmas", "1.204.750.000")]
    ):
        lines.append([p.put(f"budget.lines.{n}.name", name), p.put(f"budget.lines.{n}.amount", amount)])
    lines.append(["Total", p.put("budget.total", "1.253.350.000")])
    p.table(lines, bold=1)
    p.line()
    p.put_parties(head, chief)
    p.sign(["", "Pihak Kedua", *chief.signed(1)], [p.day("Tamansari", "22 Januari 2026"), "Pihak Pertama", *head.signed(1)])
    p.page_break()
    p.line("RENCANA AKSI PENCAPAIAN KINERJA TAHUN 2026", bold=True, middle=True)
    p.line("UPTD PUSKESMAS TAMANSARI II", bold=True, middle=True)
    plan: Rows = [["No", "Indikator Kinerja", "Target", "Langkah Aksi", "TW I", "TW II", "TW III", "TW IV"]]
    plan.append(["1", "Cakupan imunisasi dasar lengkap", "95", "Kunjungan rumah", "20", "45", "70", "95"])
    p.table(plan, bold=1)
    p.page_break()
    p.line("DEFINISI OPERASIONAL INDIKATOR KINERJA", bold=True, middle=True)
    p.table([["No", "Indikator", "Definisi Operasional", "Formula", "Sumber Data"],
             ["1", "Prevalensi balita tengkes", "Balita dengan tinggi menurut umur di bawah -2 SD", "Jumlah balita tengkes dibagi balita diukur x 100%", "EPPGBM"]], bold=1)  # fmt: skip
    return p.sample()


def three_staff() -> Sample:
    """Three single officials in a file; above each the head with both people side by side, numbered, as in their yearly plan."""
    p = Page()
    boss = Person("WAHYUDI, S.Kom., M.T.", "Kepala Bidang Layanan Informatika", "Pembina (IV/a)", "197905252005011007")
    staff = [
        (Person("LINDA PERMATA, S.Kom.", "Pranata Komputer Ahli Pertama", "Penata Muda (III/a)", "199204102019032014"),
         [("Tersedianya aplikasi layanan publik", [("Jumlah aplikasi yang dikembangkan", "2 aplikasi"), ("Persentase gangguan yang diselesaikan", "95%")])]),
        (Person("ROBI SETIAWAN, A.Md.", "Pranata Komputer Terampil", "Pengatur (II/c)", "199511202020121003"),
         [("Terjaganya jaringan kantor", [("Waktu aktif jaringan", "99,5%")]), ("Tersusunnya laporan jaringan", [("Jumlah laporan", "12 laporan")])]),
        (Person("ENY KUSUMAWATI", "Pengadministrasi Perkantoran", "Juru Tk. I (I/d)", "197203152009062001"),
         [("Tertatanya arsip bidang", [("Jumlah arsip yang ditata", "600 berkas")])]),
    ]  # fmt: skip
    for at, (who, objectives) in enumerate(staff):
        if at:
            p.agreements.append({})
            p.page_break()
        p.line(p.put("title.text", "PERJANJIAN KINERJA PEGAWAI TAHUN 2026"), bold=True, middle=True)
        rows: Rows = [["NO", "PEGAWAI YANG DINILAI", "", "NO", "PEJABAT PENILAI KINERJA", ""]]
        for n, (label, key) in enumerate((("NAMA", "name"), ("NIP", "nip"), ("PANGKAT/GOL RUANG", "rank"), ("JABATAN", "position")), 1):
            rows.append([str(n), label, getattr(who, key), str(n), label, getattr(boss, key)])
        table = p.table(rows, bold=1)
        merge(table, 0, 1, 0, 2)
        merge(table, 0, 4, 0, 5)
        p.line()
        p.put_parties(who, boss)
        grid: Rows = [list(p.put_heads(["NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET"]))]
        sizes = []
        for n, (text, indicators) in enumerate(objectives):
            sizes.append(len(indicators))
            for k, (name, target) in enumerate(indicators):
                path = f"objectives.{n}.indicators.{k}"
                first = [p.put(f"objectives.{n}.number", f"{n + 1}"), p.put(f"objectives.{n}.text", text)] if k == 0 else ["", ""]
                grid.append([*first, p.put(f"{path}.name", name), p.put(f"{path}.target", target)])
        span(p.table(grid, bold=1), 1, sizes, [0, 1])
        p.line()
        p.table(
            [["", p.day("Kota Mulya", "2 Januari 2026")], ["Pejabat Penilai Kinerja,", "Pegawai yang Dinilai,"], ["", ""], ["", ""],
             [boss.name, who.name], [f"NIP. {boss.nip}", f"NIP. {who.nip}"]],
            ruled=False,
        )  # fmt: skip
    return p.sample()


def converted() -> Sample:
    """What a converter writes of a Word file: merged cells said again in each row, breaks as tags, rules of pipes, marks before points."""
    v = Values()
    put = v.put
    text = f"""\
**{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}**

**{put("title.subject", "DINAS PERPUSTAKAAN DAN KEARSIPAN")}**

| **No** | **Sasaran Strategis** | **Indikator Kinerja** | **Target** | **Target** |
| --- | --- | --- | --- | --- |
| **No** | **Sasaran Strategis** | **Indikator Kinerja** | **Satuan** | **2026** |
| 1. | Meningkatnya budaya baca masyarakat | Tingkat Kegemaran Membaca (TGM) | Nilai | 68,50 |
| 1. | Meningkatnya budaya baca masyarakat | Jumlah kunjungan perpustakaan | Orang | 41.250 |
| 2. | Meningkatnya tata kelola arsip | Nilai pengawasan kearsipan | Nilai | 72,10 |

| No | Program | Anggaran | Keterangan |
| --- | --- | --- | --- |
| 1. | Program Pembinaan Perpustakaan | Rp 1.184.900.000 | APBD |
| 2. | Program Pengelolaan Arsip | Rp 276.450.000 | APBD |
| **Jumlah** | **Jumlah** | **Rp 1.461.350.000** | |

| | {put("signed.place", "Banjarwangi")}, {put("signed.date", "13 Januari 2026")} |
| --- | --- |
| PIHAK KEDUA,<br>{put("parties.second.position", "BUPATI BANJARWANGI")}<br><br><br>{put("parties.second.name", "Drs. H. OMAN ROHMAN")} | PIHAK PERTAMA,<br>{put("parties.first.position", "KEPALA DINAS")}<br><br><br>{put("parties.first.name", "EUIS MARIAM, S.S., M.Hum.")}<br>{put("parties.first.rank", "Pembina Utama Muda")}<br>NIP. {put("parties.first.nip", "19710607 199703 2 005")} |
"""
    for i, head in enumerate(["No", "Sasaran Strategis", "Indikator Kinerja", "Target Satuan", "Target 2026"]):
        put(f"headings.{i}", head)
    data = [
        ("1.", "Meningkatnya budaya baca masyarakat", [("Tingkat Kegemaran Membaca (TGM)", "Nilai", "68,50"), ("Jumlah kunjungan perpustakaan", "Orang", "41.250")]),
        ("2.", "Meningkatnya tata kelola arsip", [("Nilai pengawasan kearsipan", "Nilai", "72,10")]),
    ]  # fmt: skip
    for n, (number, aim, indicators) in enumerate(data):
        put(f"objectives.{n}.number", number)
        put(f"objectives.{n}.text", aim)
        for k, (name, unit, target) in enumerate(indicators):
            for key, value in (("name", name), ("unit", unit), ("target", target)):
                put(f"objectives.{n}.indicators.{k}.{key}", value)
    put("budget.heading", "Program")
    for n, (name, amount) in enumerate(
        [("Program Pembinaan Perpustakaan", "Rp 1.184.900.000"), ("Program Pengelolaan Arsip", "Rp 276.450.000")]
    ):
        for key, value in (("number", f"{n + 1}."), ("name", name), ("amount", amount), ("note", "APBD")):
            put(f"budget.lines.{n}.{key}", value)
    put("budget.total", "Rp 1.461.350.000")
    return Sample("text", text.encode(), v.expected)


def by_objective() -> Sample:
    """A table for each objective, which stands above it as a line; quarters beside the target; numbers begin anew in each."""
    p = Page()
    head = Person(
        "Ir. GUNAWAN SUBROTO, M.T.", "Kepala Dinas Pekerjaan Umum dan Penataan Ruang", "Pembina Utama Muda", "19690102 199503 1 003"
    )
    regent = Person("H. LUKMAN HAKIM, S.E.", "Bupati Sumberejo")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", ["DINAS PEKERJAAN UMUM DAN PENATAAN RUANG", "KABUPATEN SUMBEREJO"])
    heads = ["No", "Indikator Kinerja", "Satuan", "Target", "TW I", "TW II", "TW III", "TW IV"]
    p.put_heads(heads)
    data = [
        ("Meningkatnya kualitas jalan kabupaten", [("Persentase jalan mantap", "Persen", "78,4", ["76", "76,5", "77,2", "78,4"]), ("Panjang jalan yang diperbaiki", "Km", "42", ["0", "10", "26", "42"])]),
        ("Meningkatnya layanan air irigasi", [("Luas sawah yang terairi", "Ha", "5.310", ["-", "-", "-", "5.310"])]),
        ("Meningkatnya ketaatan tata ruang", [("Persentase kesesuaian pemanfaatan ruang", "Persen", "88", ["85", "86", "87", "88"])]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(data):
        p.line(f"Sasaran Strategis {p.put(f'objectives.{n}.number', f'{n + 1}')} : {p.put(f'objectives.{n}.text', text)}", bold=True)
        rows: Rows = [list(heads)]
        for k, (name, unit, target, quarters) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            cells = [
                p.put(f"{path}.number", str(k + 1)),
                p.put(f"{path}.name", name),
                p.put(f"{path}.unit", unit),
                p.put(f"{path}.target", target),
            ]
            rows.append([*cells, *(p.put(f"{path}.quarters.tw{q + 1}", value) for q, value in enumerate(quarters))])
        p.table(rows, bold=1)
        p.line()
    lines: Rows = [["No", p.put("budget.heading", "Program"), "Anggaran (Rp)", "Sumber"]]
    lines += p.put_lines(
        numbered(
            [
                ("Program Penyelenggaraan Jalan", "61.250.000.000"),
                ("Program Pengelolaan SDA", "9.874.650.000"),
                ("Program Penataan Ruang", "1.120.000.000"),
            ],
            "{}",
            rest=["DAK/DAU"],
        ),
        "number",
        "name",
        "amount",
        "source_of_funds",
    )
    lines.append(["JUMLAH", "", p.put("budget.total", "72.244.650.000"), ""])
    merge(p.table(lines, bold=1), 4, 0, 4, 1)
    p.line()
    p.put_parties(head, regent)
    p.sign(["", "Pihak Kedua,", *regent.signed()], [p.day("Sumberejo", "16 Januari 2026"), "Pihak Pertama,", *head.signed()])
    return p.sample()


def one_table() -> Sample:
    """Objectives, indicators and what they cost in one table; costs in fewer rows than indicators; the total in the last one."""
    p = Page()
    head = Person("SULASTRI, S.AP.", "Lurah Kalibaru", "Penata", "19830911 200701 2 009")
    camat = Person("AHMAD FAUZAN, S.STP.", "Camat Kalimas", "Pembina", "19810214 200012 1 002")
    p.line(p.put("title.text", f"PERJANJIAN KINERJA {p.put('title.subject', 'LURAH KALIBARU')} TAHUN 2026"), bold=True, middle=True)
    heads = ["No", "Sasaran", "Indikator Kinerja", "Target", "Sub Kegiatan", "Anggaran (Rp)", "Ket"]
    rows: Rows = [list(p.put_heads(heads))]
    p.put("budget.heading", "Sub Kegiatan")
    data = [
        ("1", "Meningkatnya kualitas pelayanan", [("Indeks kepuasan masyarakat", "87,5"), ("Waktu penyelesaian surat", "15 menit")], [("Administrasi kependudukan kelurahan", "35.400.000")]),
        ("2", "Meningkatnya peran serta warga", [("Persentase RW yang aktif siskamling", "80%"), ("Jumlah warga yang ikut musrenbang", "120 orang")],
         [("Pemberdayaan masyarakat kelurahan", "212.000.000"), ("Pembangunan sarana kelurahan", "350.000.000")]),
    ]  # fmt: skip
    line = 0
    merges = []
    for n, (number, text, indicators, budget) in enumerate(data):
        for k, (name, target) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            first = [p.put(f"objectives.{n}.number", number), p.put(f"objectives.{n}.text", text)] if k == 0 else ["", ""]
            money = ["", ""]
            if k < len(budget):
                money = [p.put(f"budget.lines.{line}.name", budget[k][0]), p.put(f"budget.lines.{line}.amount", budget[k][1])]
                line += 1
            rows.append([*first, p.put(f"{path}.name", name), p.put(f"{path}.target", target), *money, ""])
        if len(budget) == 1:
            merges.append(len(rows) - 2)
    rows.append(["Jumlah", "", "", "", "", p.put("budget.total", "597.400.000"), ""])
    table = p.table(rows, bold=1)
    span(table, 1, [2, 2], [0, 1])
    for row in merges:
        merge(table, row, 4, row + 1, 4)
        merge(table, row, 5, row + 1, 5)
    merge(table, len(rows) - 1, 0, len(rows) - 1, 4)
    p.line()
    p.put_parties(head, camat)
    p.table(
        [["", p.day("Kalimas", "7 Januari 2026")], [f"{camat.position},", f"{head.position},"], ["", ""], ["", ""], [camat.name, head.name],
         [camat.rank, head.rank], [f"NIP. {camat.nip}", f"NIP. {head.nip}"]],
        ruled=False,
    )  # fmt: skip
    return p.sample()


def date_cells_book() -> Sample:
    """Place and day as labels with cells beside them, the day a real date; codes in narrow columns; `Rp` apart; a hidden row."""
    b = Book("PK Camat")
    camat = Person("YOSEP MANDACAN, S.IP.", "Kepala Distrik Wasur", "Pembina", "19770414 200312 1 005")
    regent = Person("Drs. BENYAMIN KAIZE", "Bupati Maroraya")
    b.wide(1, 1, 9, b.put("letterhead.government", "PEMERINTAH KABUPATEN MARORAYA"), bold=True)
    b.wide(2, 1, 9, b.put("letterhead.office", "DISTRIK WASUR"), bold=True)
    b.wide(4, 1, 9, b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    heads = ["No", "Sasaran", "Indikator", "Target", "Satuan"]
    spots = [(1, 1), (2, 4), (5, 7), (8, 8), (9, 9)]
    for i, (head, (left, end)) in enumerate(zip(heads, spots, strict=True)):
        b.cell(6, left, b.put(f"headings.{i}", head), bold=True, box=True)
        if end > left:
            b.merge(6, left, 6, end)
    data = [
        ("Meningkatnya pelayanan distrik", "Persentase kampung yang dilayani tepat waktu", "90", 90, "Persen"),
        ("Meningkatnya keamanan wilayah", "Jumlah konflik yang diselesaikan", "5", 5, "Kasus"),
    ]
    for n, (text, name, shown, value, unit) in enumerate(data):
        row = 7 + n
        path = f"objectives.{n}.indicators.0"
        cells = [
            b.shown(f"objectives.{n}.number", str(n + 1), n + 1),
            b.put(f"objectives.{n}.text", text),
            b.put(f"{path}.name", name),
            b.shown(f"{path}.target", shown, value),
            b.put(f"{path}.unit", unit),
        ]
        for value_, (left, end) in zip(cells, spots, strict=True):
            b.cell(row, left, value_, box=True)
            if end > left:
                b.merge(row, left, row, end)
    b.cell(10, 1, "Kode", bold=True, box=True)
    b.merge(10, 1, 10, 4)
    b.cell(10, 5, b.put("budget.heading", "Nama Kegiatan"), bold=True, box=True)
    b.merge(10, 5, 10, 7)
    b.cell(10, 8, "Anggaran", bold=True, box=True)
    b.merge(10, 8, 10, 9)
    for n, (code, name, amount) in enumerate(
        [
            (("7", "01", "02", "2.01"), "Koordinasi Penyelenggaraan Pemerintahan", 84300000),
            (("7", "01", "03", "2.02"), "Pemberdayaan Kampung", 126500000),
        ]
    ):
        row = 11 + n
        base = f"budget.lines.{n}"
        for at, part in enumerate(code):
            b.cell(row, 1 + at, part, box=True)
        b.put(f"{base}.code", " ".join(code))
        b.cell(row, 5, b.put(f"{base}.name", name), box=True)
        b.merge(row, 5, row, 7)
        b.cell(row, 8, "Rp", box=True)
        b.cell(row, 9, b.shown(f"{base}.amount", f"Rp {amount:,}".replace(",", "."), (amount, "#,##0")), box=True)
    b.cell(13, 5, "Kegiatan yang dicoret", box=True)
    b.cell(13, 9, (55000000, "#,##0"), box=True)
    b.sheet.set_row(12, None, None, {"hidden": True})
    b.row(15, 6, ["Ditetapkan di", ":", b.put("signed.place", "Wasur")], box=False)
    b.row(16, 6, ["Pada tanggal", ":", (date(2026, 1, 9), "d mmmm yyyy")], box=False)
    b.put("signed.date", "9 Januari 2026")
    for offset, (theirs, mine) in enumerate(
        [
            ("BUPATI MARORAYA,", "KEPALA DISTRIK WASUR,"),
            ("", ""),
            ("", ""),
            (regent.name, camat.name),
            ("", camat.rank),
            ("", f"NIP. {camat.nip}"),
        ],
        18,
    ):
        b.cell(offset, 1, theirs)
        b.cell(offset, 6, mine)
    b.put("parties.first.position", "KEPALA DISTRIK WASUR")
    b.put("parties.second.position", "BUPATI MARORAYA")
    b.put_all("parties.first", camat, "name", "rank", "nip")
    b.put_all("parties.second", regent, "name")
    return b.sample()


def pasted() -> Sample:
    """What is left of a table when it is copied out of a viewer: a line for each cell. Nothing of it may be read by luck."""
    v = Values()
    put = v.put
    text = f"""\
{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("title.subject", "SEKRETARIS DINAS SOSIAL")}

No
Sasaran
Indikator Kinerja
Target
1.
Meningkatnya kualitas layanan administrasi
Persentase surat yang diproses tepat waktu
95%
2.
Meningkatnya disiplin pegawai
Persentase kehadiran pegawai
98%

{put("signed.place", "Purwasari")}, {put("signed.date", "11 Januari 2026")}
Pihak Kedua,
{put("parties.second.position", "Kepala Dinas Sosial")}
{put("parties.second.name", "Drs. MARWAN EFFENDI")}
NIP. {put("parties.second.nip", "19680808 199403 1 010")}
Pihak Pertama,
{put("parties.first.position", "Sekretaris Dinas Sosial")}
{put("parties.first.name", "YANTI SUSANTI, S.Sos.")}
NIP. {put("parties.first.nip", "19780117 200501 2 008")}
"""
    for i, head in enumerate(["No", "Sasaran", "Indikator Kinerja", "Target"]):
        put(f"headings.{i}", head)
    data = [
        ("1.", "Meningkatnya kualitas layanan administrasi", "Persentase surat yang diproses tepat waktu", "95%"),
        ("2.", "Meningkatnya disiplin pegawai", "Persentase kehadiran pegawai", "98%"),
    ]
    for n, (number, aim, name, target) in enumerate(data):
        put(f"objectives.{n}.number", number)
        put(f"objectives.{n}.text", aim)
        put(f"objectives.{n}.indicators.0.name", name)
        put(f"objectives.{n}.indicators.0.target", target)
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "waterworks": waterworks, "inline_people": inline_people, "hospital_cells": hospital_cells, "prosecutor": prosecutor, "with_plan_book": with_plan_book,
    "with_plan": with_plan, "three_staff": three_staff, "converted": converted, "by_objective": by_objective, "one_table": one_table,
    "date_cells_book": date_cells_book, "pasted": pasted,
}  # fmt: skip
