"""Round nineteen, of the same purpose as the eighteenth. Sources, looked up for it: detail pages of applications, copied into Word; forms that set the
two who sign side by side under one row of labels; plans whose months stand in two tables below each other; agreements in two columns of languages;
messages in which offices send their targets; and tables whose columns stand the other way round. People and numbers are invented.

At its first run: 6 papers, 2 read whole; 189 of 216 fields right (87.5 %), 11 silent, 1 marked, none asked, 18 missed; in one paper words counted as
labels that are none. Right readings corrected after it: the label of programmes side by side is the heading of the budget (one paper).
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.unseen.kit import OPENING, QUARTERS, Aim, Make, Page, Person, Rows, Sample, Values, span


def people_as_columns() -> Sample:
    """Who agrees as columns below their roles, labels at the left; programmes as columns too, with what each costs below it, the sum behind."""
    p = Page()
    head = Person("WAHYU PRATIWI, S.H., M.H.", "Kepala Satuan Polisi Pamong Praja", "Pembina Tk. I", "197510092001122002")
    regent = Person("Drs. H. ANWAR SANUSI", "Bupati Karang Jaya")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "SATUAN POLISI PAMONG PRAJA KABUPATEN KARANG JAYA")
    p.line(OPENING)
    p.table(
        [
            ["", "PIHAK PERTAMA", "PIHAK KEDUA"],
            ["Nama", head.name, regent.name],
            ["Jabatan", head.position, regent.position],
            ["NIP", head.nip, "-"],
        ]
    )
    p.promise("Pihak Pertama", "Pihak Kedua")
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"]))]
    aims: list[Aim] = [
        ("1.", "Meningkatnya ketertiban umum", [("Persentase pelanggaran perda yang ditangani", "%", "96"), ("Indeks ketertiban", "Indeks", "78,4")]),
        ("2.", "Meningkatnya perlindungan masyarakat", [("Jumlah anggota linmas terlatih", "Orang", "320")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "unit", "target")], bold=1), 1, [2, 1], [0, 1])
    p.line()
    budget = [("Program Ketenteraman dan Ketertiban", "1.864.300.000"), ("Program Penanggulangan Kebakaran", "742.150.000")]
    p.put("budget.heading", "Program")
    p.put_lines(budget, "name", "amount")
    p.table(
        [
            ["Program", *(name for name, _ in budget), "Jumlah"],
            ["Anggaran (Rp)", *(amount for _, amount in budget), p.put("budget.total", "2.606.450.000")],
        ]
    )
    day = p.day("Karang Jaya", "7 Januari 2026")
    p.sign(["", "PIHAK KEDUA,", "", "", regent.name], [day, "PIHAK PERTAMA,", "", "", head.name, head.rank])
    p.put_parties(head, regent)
    return p.sample()


def months_in_two_tables() -> Sample:
    """The year's targets in one table, the months in two more that name the indicators again, six months each; a hospital's director and the head
    of the province's health office.
    """
    p = Page()
    head = Person("dr. INTAN PURNAMA, M.A.R.S.", "Direktur RS Jiwa Nusaraya", "Pembina Utama Muda", "197012121999032003")
    chief = Person("dr. HASAN BASRI, M.Kes.", "Kepala Dinas Kesehatan Provinsi Nusaraya", "Pembina Utama Madya", "196801171997031002")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "RUMAH SAKIT JIWA NUSARAYA")
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya mutu layanan", [("Persentase pasien yang pulang dengan perbaikan", "%", "92"), ("Waktu tanggap gawat darurat", "Menit", "5")]),
        ("2", "Meningkatnya jangkauan layanan", [("Jumlah kunjungan rumah", "Kunjungan", "240")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "unit", "target")], bold=1), 1, [2, 1], [0, 1])
    months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]
    figures = {("0", "0"): ["90"] * 6 + ["92"] * 6, ("0", "1"): ["6"] * 3 + ["5"] * 9, ("1", "0"): [str(20 * n) for n in range(1, 13)]}
    names = {("0", "0"): aims[0][2][0][0], ("0", "1"): aims[0][2][1][0], ("1", "0"): aims[1][2][0][0]}
    for start in (0, 6):
        p.line("Target Bulanan" if start == 0 else "Target Bulanan (lanjutan)", bold=True)
        table: Rows = [["No", "Indikator Kinerja", *months[start : start + 6]]]
        for at, (key, texts) in enumerate(figures.items(), 1):
            table.append([str(at), names[key], *texts[start : start + 6]])
            for month in range(start, start + 6):
                p.put(f"objectives.{key[0]}.indicators.{key[1]}.months.m{month + 1}", texts[month])
        p.table(table, bold=1)
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Nusakota", "15 Januari 2026"))
    return p.sample()


def detail_page() -> Sample:
    """A page of an application copied into Word: numbered captions for indicators, what is said of each as a list of labels, quarters in one line,
    target and unit parted by a stroke; buttons of the page among the lines.
    """
    p = Page()
    head = Person("MEGA SARI, S.T.", "Kepala Bidang Cipta Karya", "", "198011192006042008")
    chief = Person("Ir. BURHANUDDIN, M.Si.", "Kepala Dinas PUPR Kabupaten Sungai Emas", "", "196906061996031004")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BIDANG CIPTA KARYA DINAS PUPR KABUPATEN SUNGAI EMAS")
    p.table([["Pihak Pertama", f"{head.name} ({head.position})"], ["Pihak Kedua", f"{chief.name} ({chief.position})"]])
    data: list[Aim] = [
        ("1", "Meningkatnya akses air minum", [("Persentase rumah tangga dengan akses air minum layak", "91,4", "%", "90", "90,5", "91", "91,4")]),
        ("2", "Meningkatnya akses sanitasi", [("Persentase rumah tangga dengan sanitasi layak", "86", "%", "84", "85", "85,5", "86"), ("Jumlah tangki septik yang dibangun", "450", "Unit", "0", "150", "300", "450")]),
    ]  # fmt: skip
    p.put_aims(data, "name", "target", "unit", *QUARTERS)
    for number, text, indicators in data:
        p.line(f"Sasaran {number}: {text}", bold=True)
        for name, target, unit, *quarters in indicators:
            p.line(f"Indikator: {name}")
            p.line(f"Target: {target}; Satuan: {unit}")
            p.line("; ".join(f"TW {roman}: {text}" for roman, text in zip(("I", "II", "III", "IV"), quarters, strict=True)))
            p.line("Ubah | Hapus")
    p.line(f"Pagu Anggaran: {p.put('budget.total', 'Rp 8.412.600.000')}")
    day = p.day("Sungai Emas", "12 Januari 2026")
    p.sign(["", "Pihak Kedua,", "", chief.name, f"NIP {chief.nip}"], [day, "Pihak Pertama,", "", head.name, f"NIP {head.nip}"])
    p.put_parties(head, chief)
    return p.sample()


def columns_of_languages() -> Sample:
    """The statement in two columns, Indonesian and English, each paragraph beside its own; the table in Indonesian only; an attaché's office."""
    p = Page()
    head = Person("Dr. ANISA RAHMA, M.Ed.", "Atase Pendidikan pada KBRI Samudra", "", "197904042005012003")
    chief = Person("Prof. Dr. SUTRISNO, M.A.", "Sekretaris Jenderal Kementerian Pendidikan", "", "196402101990021001")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "ATASE PENDIDIKAN KBRI SAMUDRA")
    promise, supervision = p.promised("Pihak Pertama", "Pihak Kedua")
    p.table(
        [
            [
                OPENING,
                "In order to achieve effective, transparent and accountable government that is oriented to results, the undersigned:",
            ],
            [f"Nama : {head.name}", f"Name : {head.name}"],
            [f"Jabatan : {head.position}", "Position : Education Attaché"],
            ["selanjutnya disebut Pihak Pertama", "hereinafter called the First Party"],
            [f"Nama : {chief.name}", f"Name : {chief.name}"],
            [f"Jabatan : {chief.position}", "Position : Secretary General"],
            ["selanjutnya disebut Pihak Kedua", "hereinafter called the Second Party"],
            [
                promise,
                "The First Party promises to achieve the performance targets in the annex to this agreement in order to reach the medium-term targets of the plan.",
            ],
            [
                supervision,
                "The Second Party will supervise as necessary, evaluate the performance under this agreement and take the measures that are required.",
            ],
        ],
        ruled=False,
    )
    rows: Rows = [list(p.put_heads(["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya kerja sama pendidikan", [("Jumlah nota kesepahaman antarperguruan tinggi", "12 dokumen"), ("Jumlah penerima beasiswa yang difasilitasi", "85 orang")]),
        ("2", "Meningkatnya promosi bahasa Indonesia", [("Jumlah pemelajar BIPA", "640 orang")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "target")], bold=1), 1, [2, 1], [0, 1])
    day = p.day("Samudra", "20 Januari 2026")
    p.sign(["", "Pihak Kedua,", "", chief.name, f"NIP {chief.nip}"], [day, "Pihak Pertama,", "", head.name, f"NIP {head.nip}"])
    p.put_parties(head, chief)
    return p.sample()


def sent_as_message() -> Sample:
    """Targets as an office sends them in a message: stars and lines for emphasis, signs before each line, no table at all."""
    v = Values()
    put = v.put
    text = f"""\
*{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}*
*{put("title.subject", "KELURAHAN SIDOMULYO")}*

📌 *Sasaran 1: Meningkatnya pelayanan kelurahan*
   ▪ Indikator: Persentase surat yang selesai satu hari
     🎯 Target: 97%
   ▪ Indikator: Indeks kepuasan masyarakat
     🎯 Target: 86,5

📌 *Sasaran 2: Meningkatnya gotong royong*
   ▪ Indikator: Jumlah RW yang aktif
     🎯 Target: 12 RW

💰 *Anggaran*
1. Pemberdayaan Kelurahan: Rp 214.600.000
2. Pelayanan Kelurahan: Rp 96.400.000
*Jumlah: {put("budget.total", "Rp 311.000.000")}*

{put("signed.place", "Sidomulyo")}, {put("signed.date", "5 Januari 2026")}
Lurah Sidomulyo

*YUNI ASTUTI, S.Sos.*
NIP {put("parties.first.nip", "198306142008012009")}
"""
    put("parties.first.name", "YUNI ASTUTI, S.Sos.")
    put("parties.first.position", "Lurah Sidomulyo")
    aims: list[Aim] = [
        ("1", "Meningkatnya pelayanan kelurahan", [("Persentase surat yang selesai satu hari", "97%"), ("Indeks kepuasan masyarakat", "86,5")]),
        ("2", "Meningkatnya gotong royong", [("Jumlah RW yang aktif", "12 RW")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "target")
    v.put_lines(
        [("1.", "Pemberdayaan Kelurahan", "Rp 214.600.000"), ("2.", "Pelayanan Kelurahan", "Rp 96.400.000")], "number", "name", "amount"
    )
    return Sample("text", text.encode(), v.expected)


def other_way_round() -> Sample:
    """Columns from the target to the objective, that merged at the right; money left of what it is for; names above posts in the signatures."""
    p = Page()
    head = Person("DRA. LESTARI NINGSIH", "Kepala Dinas Perpustakaan", "Pembina Utama Muda", "196812241994032005")
    regent = Person("H. SLAMET RIYADI, S.E.", "Bupati Gunung Sari")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS PERPUSTAKAAN KABUPATEN GUNUNG SARI")
    p.put_heads(["Target", "Satuan", "Indikator Kinerja", "Sasaran Strategis"])
    aims: list[Aim] = [
        ("", "Meningkatnya minat baca masyarakat", [("Tingkat kegemaran membaca", "Indeks", "72,5"), ("Jumlah pengunjung perpustakaan", "Orang", "48.200")]),
        ("", "Meningkatnya tertib arsip", [("Nilai pengawasan kearsipan", "Nilai", "80,1")]),
    ]  # fmt: skip
    p.put_aims(aims, "name", "unit", "target")
    rows: Rows = [["Target", "Satuan", "Indikator Kinerja", "Sasaran Strategis"]]
    rows += [
        [target, unit, name, text if k == 0 else ""] for _, text, indicators in aims for k, (name, unit, target) in enumerate(indicators)
    ]
    span(p.table(rows, bold=1), 1, [2, 1], [3])
    p.line()
    budget = [("Pembinaan Perpustakaan", "Rp 1.124.000.000"), ("Pengelolaan Arsip", "Rp 436.500.000")]
    p.put_lines(budget, "name", "amount")
    lines: Rows = [["Anggaran", p.put("budget.heading", "Program")]]
    lines += [[amount, name] for name, amount in budget]
    lines.append([p.put("budget.total", "Rp 1.560.500.000"), "Jumlah"])
    p.table(lines, bold=1)
    day = p.day("Gunung Sari", "8 Januari 2026")
    p.sign(
        ["Pihak Kedua,", "", "", regent.name, regent.position],
        [f"{day}", "Pihak Pertama,", "", "", head.name, head.position, f"NIP. {head.nip}"],
    )
    p.put_parties(Person(head.name, head.position, "", head.nip), regent)
    return p.sample()


ROUND: dict[str, Make] = {
    "people_as_columns": people_as_columns,
    "months_in_two_tables": months_in_two_tables,
    "detail_page": detail_page,
    "columns_of_languages": columns_of_languages,
    "sent_as_message": sent_as_message,
    "other_way_round": other_way_round,
}
