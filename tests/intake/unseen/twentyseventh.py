"""Round twenty-seven. Sources, looked up for it: what applications of regencies print (a cover, posts between the room for the signature and the name; a row for
each indicator with its money, the plan of action behind); the finance ministry's addenda with quarters before and after; ministries' plans that list
objectives and indicators apart, tied by their codes; clerks' tables that say target and indicator in one sentence; an export of a public works ministry's
application; plans by months of accountability (B03 … B12); monitoring sheets with a row for the target and one for the result; sheets by quarter; a register
saved with semicolons under its title. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.office import MONTHS
from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, TITLE, Aim, Book, Make, Page, Person, Rows, Sample, Values, by_quarter, numbered, span

ACCOUNT = '_("Rp"* #,##0_);_("Rp"* \\(#,##0\\);_("Rp"* "-"_);_(@_)'


def post_below_the_room() -> Sample:
    """An application's print: a cover; who is assessed and who assesses sign above their posts, which stand below the room; the head of the targets says `(%)`
    though each has its own unit; a column *Ket* for the source of funds.
    """
    p = Page()
    head = Person("YUNUS MAKMUR, S.Kom.", "Kepala Dinas Komunikasi dan Informatika")
    chief = Person("Hj. ROSNA DAUD, S.H.", "Bupati Pantai Barat")
    subject = "DINAS KOMUNIKASI DAN INFORMATIKA"
    for line in ("PERJANJIAN KINERJA", "2026", subject, "KABUPATEN PANTAI BARAT"):
        p.line(line, bold=True, middle=True)
    p.page_break()

    def signatures(page: str) -> None:
        p.line()
        p.sign(
            ["Pegawai yang dinilai", "", "", head.position, head.name],
            ["Pejabat penilai kinerja", "", "", chief.position, chief.name],
        )
        p.put_parties(head, chief, page=page)

    p.titles("PERJANJIAN KINERJA 2026", f"{subject} - KABUPATEN PANTAI BARAT", "statement.")
    p.line(OPENING)
    p.introduce_in_lines(
        (head, "Selanjutnya disebut Pihak Pertama"),
        (chief, "Selaku atasan langsung pihak pertama, selanjutnya disebut Pihak Kedua"),
        labels=("Nama\t: ", "Jabatan\t: "),
    )
    p.promise("Pihak pertama", "Pihak kedua")
    signatures("statement.")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA 2026", f"{subject} - KABUPATEN PANTAI BARAT")
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas layanan informasi publik", [("Indeks Keterbukaan Informasi Publik", "82 Indeks"), ("Persentase permohonan informasi yang dijawab tepat waktu", "95 %")]),
        ("2", "Meningkatnya penerapan pemerintahan digital", [("Indeks SPBE", "3,4 Indeks")]),
    ]  # fmt: skip
    rows: Rows = [
        list(p.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Target (%)"])),
        *p.put_aims(aims, "name", "target"),
    ]
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    p.put("budget.heading", "PROGRAM")
    lines = [
        ("1", "Program Informasi dan Komunikasi Publik", "Rp. 1.350.000.000", "APBD"),
        ("2", "Program Aplikasi Informatika", "Rp. 2.075.500.000", "APBD"),
    ]
    p.table([["No", "PROGRAM", "ANGGARAN", "KET"], *p.put_lines(lines, "number", "name", "amount", "note")], bold=1)
    signatures("")
    return p.sample()


def a_row_for_each_indicator() -> Sample:
    """An application's print: number and objective again in each row, money of each indicator without a name of its own; a remark of the application below who has
    not agreed yet; the plan of action with its own signatures behind.
    """
    p = Page()
    head = Person("ANTON PRASETYA, S.T.", "Kepala Bidang Cipta Karya", "Pembina, IV/a", "197908172006041011")
    chief = Person("Ir. SULISTYAWATI, M.T.", "Kepala Dinas Pekerjaan Umum", "Pembina Utama Muda, IV/c", "196812051995032002")

    def signatures(page: str) -> None:
        p.sign(
            ["", "PIHAK KEDUA", "", "", chief.name, chief.rank, f"NIP. {chief.nip}", "(Belum disetujui)"],
            ["Sidomakmur, 8 Januari 2026", "PIHAK PERTAMA", "", "", head.name, head.rank, f"NIP. {head.nip}"],
        )
        p.put_parties(head, chief, keys=("name", "rank", "nip"), page=page)
        p.day("Sidomakmur", "8 Januari 2026", page)

    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BIDANG CIPTA KARYA", "statement.")
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut PIHAK PERTAMA."), (chief, "Selaku atasan langsung Pihak Pertama, selanjutnya disebut PIHAK KEDUA.")
    )
    p.promise("Pihak Pertama", "Pihak Kedua")
    signatures("statement.")
    p.page_break()
    p.line(p.put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    heads = p.put_heads(["No", "Sasaran / Kegiatan", "Indikator Kinerja", "Target", "Anggaran (Rp)"])
    data = [
        ("Meningkatnya akses air minum layak", [("1", "Persentase rumah tangga dengan akses air minum layak", "91,5 %", "1.200.000.000"), ("2", "Jumlah sambungan rumah yang terpasang", "450 SR", "875.000.000")]),
        ("Meningkatnya akses sanitasi", [("3", "Persentase rumah tangga dengan sanitasi layak", "88 %", "640.000.000")]),
    ]  # fmt: skip
    rows: Rows = [list(heads)]
    for n, (text, indicators) in enumerate(data):
        p.put_objective(n, text=text)
        for k, (number, name, target, amount) in enumerate(indicators):
            p.put_indicator(n, k, number=number, name=name, target=target)
            rows.append([number, text, name, target, amount])
    p.table(rows, bold=1)
    p.line()
    signatures("")
    p.page_break()
    p.line("RENCANA AKSI ATAS PERJANJIAN KINERJA TAHUN 2026", bold=True, middle=True)
    plan: Rows = [["No", "Sasaran / Kegiatan", "Indikator Kinerja", "Target Tahunan", *(m[:3] for m in MONTHS)]]
    for text, indicators in data:
        plan += [[number, text, name, target, *["-"] * 11, target.split()[0]] for number, name, target, _ in indicators]
    p.table(plan, bold=1)
    p.sign(
        ["", "PIHAK KEDUA", "", "", chief.name, f"NIP. {chief.nip}"],
        ["Sidomakmur, 8 Januari 2026", "PIHAK PERTAMA", "", "", head.name, f"NIP. {head.nip}"],
    )
    # Whose the money beside the indicators is nobody says.
    return Sample("word", p.bytes(), p.expected, asked=1)


def tied_by_codes() -> Sample:
    """Objectives in one table and indicators in another, tied by their codes; the money in a third by the codes of activities."""
    p = Page()
    head = Person("Dr. MIRANDA LUBIS, M.Si.", "Kepala Pusat Data dan Informasi", "Pembina Utama Muda", "197104231997032001")
    chief = Person("Prof. Dr. HENDRA GUNAWAN", "Sekretaris Kementerian", "Pembina Utama", "196502111990031003")
    p.titles(TITLE, "PUSAT DATA DAN INFORMASI")
    p.table(
        [
            ["Kode", "Sasaran Kegiatan"],
            ["SK1", "Tersedianya data yang mutakhir"],
            ["SK2", "Andalnya layanan infrastruktur teknologi informasi"],
        ],
        bold=1,
    )
    p.line()
    rows: Rows = [list(p.put_heads(["Kode", "Indikator Kinerja Kegiatan", "Satuan", "Target"]))]
    data = [
        ("SK1", "Tersedianya data yang mutakhir", [("SK1.1", "Persentase data yang dimutakhirkan tepat waktu", "%", "95"), ("SK1.2", "Jumlah set data yang dibagipakaikan", "Set data", "120")]),
        ("SK2", "Andalnya layanan infrastruktur teknologi informasi", [("SK2.1", "Persentase ketersediaan layanan", "%", "99,5")]),
    ]  # fmt: skip
    for n, (code, text, indicators) in enumerate(data):
        p.put_objective(n, code=code, text=text)
        for k, (own, name, unit, target) in enumerate(indicators):
            p.put_indicator(n, k, code=own, name=name, unit=unit, target=target)
            rows.append([own, name, unit, target])
    p.table(rows, bold=1)
    p.line()
    p.put("budget.heading", "Kegiatan")
    lines = [("6013", "Pengelolaan Data", "Rp7.420.000.000"), ("6014", "Pengelolaan Infrastruktur Teknologi Informasi", "Rp15.130.000.000")]
    p.table(
        [
            ["Kode", "Kegiatan", "Anggaran"],
            *p.put_lines(lines, "code", "name", "amount"),
            ["", "Jumlah", p.put("budget.total", "Rp22.550.000.000")],
        ],
        bold=1,
    )
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Jakarta", "30 Januari 2026"), gap=3)
    return p.sample()


def addendum_with_quarters() -> Sample:
    """An addendum to a contract: of each indicator quarters and year as they were and as they are, below two heads; why; number and date of the contract in a
    sentence.
    """
    p = Page()
    head = Person("FAJAR NUGRAHA", "Kepala Seksi Bank", "", "198405172006021002")
    chief = Person("DIAH PERMATASARI", "Kepala KPPN Bukit Harapan", "", "197601031996032001")
    p.titles("ADENDUM PERJANJIAN KINERJA TAHUN 2026", "KEPALA SEKSI BANK KPPN BUKIT HARAPAN")
    periods = ["Q1", "Q2", "Q3", "Q4", "Y"]
    fixed = ["Kode", "Sasaran Strategis", "Indikator Kinerja Utama"]
    p.put_heads([*fixed, *(f"{word} {q}" for word in ("Target Semula", "Target Menjadi") for q in periods), "Alasan Perubahan"])
    rows: Rows = [
        [*fixed, "Target Semula", *[""] * 4, "Target Menjadi", *[""] * 4, "Alasan Perubahan"],
        [*[""] * 3, *periods, *periods, ""],
    ]
    data = [
        ("Penyaluran dana yang tepat", [("1a-N", "Persentase SP2D yang tepat waktu", ["98%", "98%", "98%", "98%", "98%"], ["98%", "99%", "99%", "99%", "99%"], "Kenaikan target kantor pusat"), ("1b-N", "Jumlah rekonsiliasi kas", ["3", "6", "9", "12", "12"], ["3", "6", "10", "14", "14"], "Tambahan rekening")]),
        ("Layanan yang prima", [("2a-N", "Indeks kepuasan satuan kerja", ["-", "4,5", "-", "4,5", "4,5"], ["-", "4,6", "-", "4,7", "4,7"], "Hasil survei 2025")]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(data):
        p.put_objective(n, text=text)
        for k, (code, name, before, now, why) in enumerate(indicators):
            p.put_indicator(n, k, code=code, name=name, target=now[4], **by_quarter(now[:4]))
            rows.append([code, text if k == 0 else "", name, *before, *now, why])
    table = p.table(rows, bold=2)
    span(table, 0, [2], (0, 1, 2, 13))
    merge(table, 0, 3, 0, 7)
    merge(table, 0, 8, 0, 12)
    span(table, 2, [2, 1], [1])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Bukit Harapan", "3 Juli 2026"), gap=3)
    return p.sample()


def target_in_the_sentence() -> Sample:
    """What is measured and how much of it in one sentence; what is done and what it may cost in another; lists with letters in the cells."""
    p = Page()
    head = Person("SITI KHADIJAH, A.Md.", "Kepala Desa Sumber Rejo")
    chief = Person("Drs. MARWAN EFENDI", "Camat Lubuk Batu", "Pembina", "197010101995031005")
    p.titles("PERJANJIAN KINERJA KEPALA DESA TAHUN 2026", "DESA SUMBER REJO KECAMATAN LUBUK BATU")
    heads = p.put_heads(["No", "Sasaran Kinerja", "Ukuran Keberhasilan"])
    data = [
        ("1", "Meningkatnya pelayanan administrasi desa", [("a.", "Persentase surat keterangan yang selesai pada hari yang sama", "sebesar", "90%"), ("b.", "Jumlah buku administrasi yang diisi", "sebanyak", "12 buku")]),
        ("2", "Meningkatnya pembangunan desa", [("a.", "Panjang jalan desa yang diperkeras", "sepanjang", "1,5 km"), ("b.", "Nilai Indeks Desa Membangun", "menjadi", "0,7250")]),
    ]  # fmt: skip
    rows: Rows = [list(heads)]
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        cell = []
        for k, (mark, name, word, target) in enumerate(indicators):
            p.put_indicator(n, k, number=mark, name=name, target=target)
            cell.append(f"{mark} {name} {word} {target}")
        rows.append([number, text, cell])
    p.table(rows, bold=1)
    p.line("Untuk mencapai sasaran tersebut dilaksanakan:")
    for n, (name, amount) in enumerate(
        (("Bidang Penyelenggaraan Pemerintahan Desa", "Rp 412.000.000"), ("Bidang Pelaksanaan Pembangunan Desa", "Rp 655.250.000"))
    ):
        p.put_line(n, number=f"{n + 1}.", name=name, amount=amount)
        p.line(f"{n + 1}. {name} dengan anggaran sebesar {amount}")
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Sumber Rejo", "19 Januari 2026"), gap=3)
    return p.sample()


def programmes_before_objectives() -> Sample:
    """A ministry's export: title in three rows, a heading over two columns, numbers of the columns, an empty ruled row; programme and activities as rows of full
    width; numbers in the cells; money below without rules; posts without roles.
    """
    b = Book("Perjanjian kinerja")
    head = Person("Ir. TEGUH SANTOSA, M.T.", "Kepala Balai Wilayah Sungai Kapuas")
    chief = Person("Dr. Ir. BAMBANG HERMAWAN", "Direktur Sungai dan Pantai")
    b.wide(1, 1, 4, b.put("title.text", TITLE), bold=True)
    subject = ["BALAI WILAYAH SUNGAI KAPUAS - DIREKTORAT SUNGAI DAN PANTAI", "KEMENTERIAN PEKERJAAN UMUM"]
    for row, line in enumerate(subject, 2):
        b.wide(row, 1, 4, line, bold=True)
    b.put("title.subject", " ".join(subject))
    b.row(5, 1, ["SASARAN PROGRAM/KEGIATAN", "INDIKATOR KINERJA", "", "TARGET"], bold=True)
    b.row(6, 1, ["(1)", "(2)", "", "(3)"], bold=True)
    b.put_heads(["SASARAN PROGRAM/KEGIATAN", "INDIKATOR KINERJA", "TARGET"])
    b.put_columns(3)
    b.row(7, 1, ["", "", "", ""])
    for row in (5, 6, 7):
        b.merge(row, 2, row, 3)
    b.wide(8, 1, 4, "PROGRAM KETAHANAN SUMBER DAYA AIR", bold=True)
    b.wide(9, 1, 4, "1. Kegiatan Pengendalian Daya Rusak Air", bold=True)
    data = [
        ("1.1.", "Meningkatnya perlindungan kawasan dari banjir", [("1.", "Panjang pengendali banjir yang dibangun", "12,5 Km"), ("2.", "Luas kawasan yang terlindungi", "340 Ha")]),
        ("1.2.", "Terpeliharanya sarana sungai", [("1.", "Jumlah sarana yang dipelihara", "18 Unit")]),
    ]  # fmt: skip
    row = 10
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text, table="1. Kegiatan Pengendalian Daya Rusak Air")
        row += 1
        top = row
        for k, (mark, name, target) in enumerate(indicators):
            b.put_indicator(n, k, number=mark, name=name, target=target)
            b.row(row, 1, [f"{number} {text}" if k == 0 else "", f"{mark} {name}", "", target])
            b.merge(row, 2, row, 3)
            row += 1
        b.tall(top, row - 1, (1,))
    row += 1
    b.row(row, 1, [b.put("budget.heading", "Kegiatan"), "", "Anggaran"], bold=True, box=False)
    b.put_line(0, number="1.", name="Pengendalian Daya Rusak Air", amount="Rp 48.250.000.000")
    b.row(row + 1, 1, ["1. Pengendalian Daya Rusak Air", "", (48_250_000_000, ACCOUNT)], box=False)
    row += 4
    b.wide(row, 3, 4, b.day("Pontianak", "14 Januari 2026"))
    b.cell(row + 1, 1, chief.position)
    b.wide(row + 1, 3, 4, head.position)
    b.cell(row + 6, 1, chief.name)
    b.wide(row + 6, 3, 4, head.name)
    b.put_parties(head, chief)
    return b.sample()


def months_of_account() -> Sample:
    """A ministry's plan: targets for B03, B06, B09 and B12 below one head, what each means in a note below; who answers."""
    b = Book("PK 2026")
    head = Person("LESTARI HANDAYANI, S.E., M.A.P.", "Kepala Biro Perencanaan", "Pembina Tk. I", "197302281998032002")
    chief = Person("Drs. ABDUL GANI, M.Si.", "Sekretaris Utama", "Pembina Utama Madya", "196611191992031001")
    b.titles(TITLE, "BIRO PERENCANAAN", 10)
    fixed = ["No", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Satuan", "Target"]
    marks = ["B03", "B06", "B09", "B12"]
    b.put_heads([*fixed, *(f"Rencana Capaian {mark}" for mark in marks), "PIC"])
    b.row(4, 1, [*fixed, "Rencana Capaian", "", "", "", "PIC"], bold=True)
    b.row(5, 1, [*[""] * 5, *marks, ""], bold=True)
    b.tall(4, 5, (1, 2, 3, 4, 5, 10))
    b.merge(4, 6, 4, 9)
    data: list[tuple[str, list[tuple[str, str, float, list[float], str]]]] = [
        ("Meningkatnya kualitas perencanaan", [("Persentase keselarasan rencana kerja unit", "%", 97.5, [0, 50, 75, 97.5], "Bagian I"), ("Jumlah rekomendasi kebijakan", "Rekomendasi", 4, [1, 2, 3, 4], "Bagian II")]),
        ("Meningkatnya akuntabilitas kinerja", [("Nilai AKIP", "Nilai", 78.2, [0, 0, 0, 78.2], "Bagian III")]),
    ]  # fmt: skip
    row = 6
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        top = row
        for k, (name, unit, target, values, lead) in enumerate(indicators):
            said = [str(value).replace(".", ",") for value in values]
            b.put_indicator(
                n,
                k,
                name=name,
                unit=unit,
                target=str(target).replace(".", ","),
                responsible=lead,
                **{f"months.m{3 * m}": value for m, value in enumerate(said, 1)},
            )
            first: list[Any] = [n + 1, text] if k == 0 else ["", ""]
            b.row(row, 1, [*first, name, unit, target, *values, lead])
            row += 1
        b.tall(top, row - 1, (1, 2))
    b.cell(row + 1, 1, "Keterangan: B03 = bulan Maret, B06 = bulan Juni, B09 = bulan September, B12 = bulan Desember")
    b.sign_both(row + 3, (2, 6), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Jakarta", "20 Januari 2026"), gap=3)
    return b.sample()


def target_and_result_in_rows() -> Sample:
    """A monitoring sheet: of each indicator a row marked `T` for what is planned and one marked `R` for what was reached, which is filled as yet for one quarter."""
    b = Book("PK dan Realisasi")
    head = Person("HERU PURWANTO, S.P.", "Kepala Bidang Tanaman Pangan", "Pembina", "197511112002121005")
    chief = Person("Ir. NURAINI SALEH, M.Si.", "Kepala Dinas Pertanian", "Pembina Utama Muda", "196903031995032003")
    b.titles(TITLE, "BIDANG TANAMAN PANGAN DINAS PERTANIAN", 10)
    fixed = ["No", "Sasaran", "Indikator Kinerja", "Satuan", "T/R"]
    b.put_heads([*fixed, "TW I", "TW II", "TW III", "TW IV", "Tahun 2026"])
    b.row(4, 1, [*fixed, "TW I", "TW II", "TW III", "TW IV", "Tahun 2026"], bold=True)
    data: list[tuple[str, list[tuple[str, str, list[int], int, int]]]] = [
        ("Meningkatnya produksi tanaman pangan", [("Produksi padi", "Ton", [12000, 26000, 41000, 58500], 58500, 11850), ("Luas tanam jagung", "Ha", [150, 420, 610, 900], 900, 161)]),
        ("Meningkatnya kapasitas kelompok tani", [("Jumlah kelompok tani yang dibina", "Kelompok", [5, 15, 25, 30], 30, 5)]),
    ]  # fmt: skip
    row = 5
    form = "#,##0"
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        top = row
        for k, (name, unit, quarters, target, reached) in enumerate(indicators):
            shown = [f"{value:,}".replace(",", ".") for value in (*quarters, target)]
            b.put_indicator(n, k, name=name, unit=unit, target=shown[4], **by_quarter(shown[:4]))
            first: list[Any] = [n + 1, text] if k == 0 else ["", ""]
            b.row(row, 1, [*first, name, unit, "T", *((value, form) for value in (*quarters, target))])
            b.row(row + 1, 1, ["", "", "", "", "R", (reached, form), "", "", "", ""])
            b.tall(row, row + 1, (3, 4))
            row += 2
        b.tall(top, row - 1, (1, 2))
    b.sign_both(row + 1, (2, 6), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Sawah Besar", "9 Januari 2026"), gap=3)
    return b.sample()


def quarters_first() -> Sample:
    """The quarter stands merged in the first column, and beside each all indicators with what is planned for it; a last block for the year; the unit below the target."""
    b = Book("Target Triwulan")
    head = Person("MEGA PUSPITA, S.K.M.", "Kepala UPTD Laboratorium Kesehatan", "Penata Tk. I", "198712042011012010")
    chief = Person("dr. ARIF BUDIMAN, M.Kes.", "Kepala Dinas Kesehatan", "Pembina Utama Muda", "196809171998031004")
    b.titles(TITLE, "UPTD LABORATORIUM KESEHATAN", 5)
    b.row(4, 1, b.put_heads(["Periode", "Sasaran", "Indikator Kinerja", "Target", "Satuan"]), bold=True)
    data = [
        ("Meningkatnya mutu pemeriksaan laboratorium", [("Persentase hasil uji yang tepat waktu", ["90", "92", "94", "95"], "95", "%"), ("Jumlah sampel yang diperiksa", ["400", "900", "1400", "2000"], "2000", "sampel")]),
        ("Meningkatnya kepuasan pelanggan", [("Indeks Kepuasan Masyarakat", ["-", "84", "-", "86"], "86", "nilai")]),
    ]  # fmt: skip
    row = 5
    for q, period in enumerate(("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV", "Tahunan")):
        top = row
        for n, (text, indicators) in enumerate(data):
            begin = row
            for k, (name, quarters, target, unit) in enumerate(indicators):
                if q == 4:
                    b.put_indicator(n, k, name=name, unit=unit, target=target, **by_quarter(quarters))
                value = target if q == 4 else quarters[q]
                number: Any = int(value) if value.isdigit() else value
                b.row(row, 1, [period if row == top else "", text if k == 0 else "", name, number, unit])
                row += 1
            b.put_objective(n, text=text)
            b.tall(begin, row - 1, (2,))
        b.tall(top, row - 1, (1,))
    b.sign_both(row + 1, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Kota Baru", "7 Januari 2026"), gap=3)
    return b.sample()


def register_under_its_title() -> Sample:
    """A register saved with semicolons below lines that say what it is, the money as a second one, signatures as lines of both sides."""
    v = Values()
    head = Person("RUDI HARTONO, S.Sos.", "Lurah Karang Anyar", "", "198003032007011004")
    chief = Person("Drs. SYAFRUDIN", "Camat Karang Timur", "", "196907071992031008")
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas pelayanan kelurahan", [("Indeks Kepuasan Masyarakat", "nilai", "86,5"), ("Persentase pengaduan yang ditindaklanjuti", "persen", "100")]),
        ("2", "Meningkatnya partisipasi warga", [("Jumlah kelompok warga yang aktif", "kelompok", "14")]),
    ]  # fmt: skip
    rows = v.put_aims(aims, "name", "unit", "target")
    lines = numbered(
        [
            ["Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "318500000"],
            ["Program Pemberdayaan Masyarakat Desa dan Kelurahan", "127250000"],
        ],
        "{}",
    )
    v.put_lines(lines, "number", "name", "amount")
    v.put("budget.heading", "Program")
    v.put("budget.total", "445750000")
    v.put_parties(head, chief)
    text = "\n".join(
        [
            v.put("title.text", TITLE),
            v.put("title.subject", "KELURAHAN KARANG ANYAR"),
            "",
            ";".join(v.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"])),
            *(";".join(row) for row in rows),
            "",
            "No;Program;Anggaran (Rp)",
            *(";".join(line) for line in lines),
            ";Jumlah;445750000",
            "",
            v.day("Karang Anyar", "12 Januari 2026"),
            "Pihak Kedua;Pihak Pertama",
            f"{chief.position};{head.position}",
            ";",
            f"{chief.name};{head.name}",
            f"NIP. {chief.nip};NIP. {head.nip}",
        ]
    )
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "post_below_the_room": post_below_the_room,
    "a_row_for_each_indicator": a_row_for_each_indicator,
    "tied_by_codes": tied_by_codes,
    "addendum_with_quarters": addendum_with_quarters,
    "target_in_the_sentence": target_in_the_sentence,
    "programmes_before_objectives": programmes_before_objectives,
    "months_of_account": months_of_account,
    "target_and_result_in_rows": target_and_result_in_rows,
    "quarters_first": quarters_first,
    "register_under_its_title": register_under_its_title,
}
