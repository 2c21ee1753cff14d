"""Round eighteen, further from the forms of regulations. Sources, looked up for it: forms of the civil service for single employees, with what is
expected of their conduct; papers that name people in their sentences; annexes whose rows hold tables of their own; reports that list indicators
under headings; prints that were saved as text with their columns; plans with all levels beside each other. People and numbers are invented.

At its first run: 6 papers, 3 read whole; 159 of 211 fields right (75.4 %), 6 silent, 2 marked, none asked, 44 missed. Right readings corrected after it:
a heading over those of a table within its cell is of each of them (one paper).
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.paper import merge, new_row
from tests.intake.unseen.kit import OPENING, QUARTERS, Aim, Make, Page, Person, Rows, Sample, Values, span


def named_in_sentences() -> Sample:
    """People are named in one sentence each; the table has its title in its first row, and in its cells of targets those of the quarters in
    brackets; who signs by name and number alone.
    """
    p = Page()
    head = Person("SRI REJEKI, S.E.", "", "", "198205142009022004")
    chief = Person("AHMAD FAUZAN, S.STP., M.Si.", "", "", "197811072000121001")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "SUB BAGIAN KEUANGAN BADAN PENDAPATAN DAERAH")
    promise = (
        "Saya, Sri Rejeki, S.E., Kepala Sub Bagian Keuangan, berjanji kepada Ahmad Fauzan, S.STP., M.Si., Sekretaris Badan Pendapatan Daerah, "
        "untuk mewujudkan target kinerja tahun 2026 sebagaimana tabel di bawah ini."
    )
    p.line(p.put("statement.text", promise))
    heads = ["No", "Sasaran", "Indikator", "Target"]
    p.put_heads(heads)
    data: list[Aim] = [
        ("1", "Tertibnya pengelolaan keuangan", [("Jumlah laporan keuangan tepat waktu", "12 laporan", "3", "6", "9", "12"), ("Persentase penyelesaian SPJ", "100%", "25%", "50%", "75%", "100%")]),
        ("2", "Meningkatnya kualitas laporan", [("Nilai hasil reviu laporan", "90", "-", "-", "-", "90")]),
    ]  # fmt: skip
    p.put_aims(data, "name", "target", *QUARTERS)
    rows: Rows = [["TARGET KINERJA TAHUN 2026", "", "", ""], list(heads)]
    for number, text, indicators in data:
        for k, (name, target, *quarters) in enumerate(indicators):
            said = [target, *(f"TW {roman}: {text}" for roman, text in zip(("I", "II", "III", "IV"), quarters, strict=True))]
            rows.append([number if k == 0 else "", text if k == 0 else "", name, said])
    table = p.table(rows, bold=2)
    merge(table, 0, 0, 0, 3)
    span(table, 2, [2, 1], [0, 1])
    day = p.day("Lumbung Sari", "8 Januari 2026")
    p.sign(["", "Menyetujui,", "", "", chief.name, f"NIP. {chief.nip}"], [day, "Yang berjanji,", "", "", head.name, f"NIP. {head.nip}"])
    p.put_parties(head, chief, keys=("name", "nip"))
    return p.sample()


def conduct_below() -> Sample:
    """An employee's paper: what the superior expects, conduct and risks in tables below that are no objectives; signed electronically."""
    p = Page()
    head = Person("GILANG RAMADHAN, S.Kom.", "Pranata Komputer Ahli Pertama", "Penata Muda", "199505232020121003")
    chief = Person("Ir. TITIK HANDAYANI, M.T.", "Kepala Bidang Infrastruktur TIK", "Pembina", "197203161998032004")
    p.titles("PERJANJIAN KINERJA PEGAWAI TAHUN 2026", "DINAS KOMUNIKASI DAN INFORMATIKA KOTA SURYA")
    people: Rows = [["NO", "PEGAWAI YANG DINILAI", "", "NO", "PEJABAT PENILAI KINERJA", ""]]
    for n, label in enumerate(("NAMA", "NIP", "PANGKAT/GOL. RUANG", "JABATAN"), 1):
        key = ("name", "nip", "rank", "position")[n - 1]
        people.append([str(n), label, getattr(head, key), str(n), label, getattr(chief, key)])
    table = p.table(people)
    merge(table, 0, 1, 0, 2)
    merge(table, 0, 4, 0, 5)
    p.line("HASIL KERJA", bold=True)
    rows: Rows = [
        list(
            p.put_heads(
                [
                    "No",
                    "Rencana Hasil Kerja Pimpinan yang Diintervensi",
                    "Rencana Hasil Kerja",
                    "Aspek",
                    "Indikator Kinerja Individu",
                    "Target",
                ]
            )
        )
    ]
    aims: list[Aim] = [
        ("1", "Tersedianya layanan jaringan yang andal", [("Persentase ketersediaan jaringan", "99%"), ("Jumlah gangguan yang diselesaikan", "40 gangguan")]),
        ("2", "Terkelolanya pusat data", [("Jumlah laporan pemeliharaan", "12 laporan")]),
    ]  # fmt: skip
    above = ["Meningkatnya kualitas infrastruktur TIK", "", "Meningkatnya keamanan data"]
    aspects = ["Kualitas", "Kuantitas", "Kuantitas"]
    rows += [
        [row[0], over, row[1], aspect, *row[2:]]
        for row, over, aspect in zip(p.put_aims(aims, "name", "target"), above, aspects, strict=True)
    ]
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1, 2])
    p.line("PERILAKU KERJA", bold=True)
    p.table(
        [
            ["1", "Berorientasi Pelayanan", "Ekspektasi Khusus Pimpinan:"],
            [
                "",
                "- Memahami dan memenuhi kebutuhan masyarakat\n- Ramah, cekatan, solutif, dan dapat diandalkan",
                "Menanggapi laporan gangguan paling lambat 1 jam",
            ],
            ["2", "Akuntabel", "Ekspektasi Khusus Pimpinan:"],
            ["", "- Melaksanakan tugas dengan jujur dan disiplin", "-"],
        ]
    )
    p.line("MANAJEMEN RISIKO", bold=True)
    p.table(
        [
            ["No", "Risiko", "Penyebab", "Mitigasi"],
            ["1", "Gangguan listrik", "Pemadaman", "Menyiapkan 2 genset"],
            ["2", "Serangan siber", "Celah sistem", "Memperbarui sistem tiap bulan"],
        ]
    )
    day = p.day("Surya", "10 Januari 2026")
    p.sign(
        ["", "Pejabat Penilai Kinerja,", "Ditandatangani secara elektronik oleh:", chief.name, f"NIP. {chief.nip}"],
        [day, "Pegawai yang Dinilai,", "Ditandatangani secara elektronik oleh:", head.name, f"NIP. {head.nip}"],
    )
    p.put_parties(head, chief)
    return p.sample()


def tables_in_rows() -> Sample:
    """Each row holds an objective and, in the cell beside it, a table of its indicators with headings of their own; costs in a table within the last
    row, their sum as well.
    """
    p = Page()
    head = Person("H. MUHAMMAD ILHAM, S.Pt.", "Kepala Dinas Perikanan", "Pembina Tk. I", "197007172000031005")
    regent = Person("Dra. Hj. ROSITA", "Bupati Teluk Indah")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS PERIKANAN KABUPATEN TELUK INDAH")
    outer = p.table([["SASARAN", "INDIKATOR KINERJA DAN TARGET"]], bold=1)
    data: list[Aim] = [
        ("1.", "Meningkatnya produksi perikanan", [("Produksi perikanan tangkap", "Ton", "41.200"), ("Produksi perikanan budidaya", "Ton", "9.850")]),
        ("2.", "Meningkatnya kesejahteraan nelayan", [("Nilai tukar nelayan", "Indeks", "106,4")]),
    ]  # fmt: skip
    p.put_aims(data, "name", "unit", "target")
    p.put_heads(["SASARAN", *(f"INDIKATOR KINERJA DAN TARGET {head}" for head in ("Indikator Kinerja", "Satuan", "Target"))])
    for number, text, indicators in data:
        cells = new_row(outer)
        cells[0].paragraphs[0].add_run(f"{number} {text}")
        p.table([["Indikator Kinerja", "Satuan", "Target"], *(list(row) for row in indicators)], inside=cells[1]).style = "Table Grid"
    p.line()
    costs = p.table([[p.put("budget.heading", "Program"), "Anggaran"]], bold=1)
    budget = [
        ("1.", "Program Pengelolaan Perikanan Tangkap", "Rp 3.214.000.000"),
        ("2.", "Program Pengelolaan Perikanan Budidaya", "Rp 1.486.700.000"),
    ]
    for number, name, amount in p.put_lines(budget, "number", "name", "amount"):
        cells = new_row(costs)
        cells[0].paragraphs[0].add_run(f"{number} {name}")
        cells[1].paragraphs[0].add_run(amount)
    p.line(f"Jumlah Anggaran: {p.put('budget.total', 'Rp 4.700.700.000')}")
    day = p.day("Teluk Indah", "13 Januari 2026")
    p.sign(["", regent.position, "", "", regent.name], [day, head.position, "", "", head.name, head.rank, f"NIP {head.nip}"])
    p.put_parties(head, regent)
    return p.sample()


def under_headings() -> Sample:
    """Headings with numbers for objectives, below each its indicators as headings of a lower level, what is said of each as lines with labels; the
    money as a list with points; people in a table of two columns with a line for each role.
    """
    p = Page()
    head = Person("FITRIANI LUBIS, S.Psi., M.M.", "Kepala Dinas Tenaga Kerja", "Pembina Utama Muda", "196911291995032002")
    mayor = Person("H. RIDWAN SIREGAR", "Wali Kota Bukit Emas")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS TENAGA KERJA KOTA BUKIT EMAS")
    data: list[Aim] = [
        ("1.", "Menurunnya pengangguran", [("1.1", "Tingkat pengangguran terbuka", "5,8", "%", "BPS"), ("1.2", "Jumlah pencari kerja yang ditempatkan", "1.450", "Orang", "Laporan bidang penempatan")]),
        ("2.", "Meningkatnya hubungan industrial", [("2.1", "Persentase perselisihan yang selesai", "85", "%", "Laporan mediator")]),
    ]  # fmt: skip
    p.put_aims(data, "number", "name", "target", "unit", "source")
    for number, text, indicators in data:
        p.line(f"{number} {text}", style="Heading 2")
        for mark, name, target, unit, source in indicators:
            p.line(f"{mark} {name}", style="Heading 3")
            p.line(f"Target : {target}")
            p.line(f"Satuan : {unit}")
            p.line(f"Sumber data : {source}")
    p.line("3. Anggaran", style="Heading 2")
    budget = [("Program Pelatihan Kerja", "Rp 2.310.000.000"), ("Program Penempatan Tenaga Kerja", "Rp 964.500.000")]
    for name, amount in p.put_lines(budget, "name", "amount"):
        p.line(f"• {name}: {amount}")
    p.line(f"Total: {p.put('budget.total', 'Rp 3.274.500.000')}")
    day = p.day("Bukit Emas", "6 Januari 2026")
    p.sign(
        ["", "Pihak Kedua,", mayor.position, "", mayor.name],
        [day, "Pihak Pertama,", head.position, "", head.name, head.rank, f"NIP. {head.nip}"],
    )
    p.put_parties(head, mayor)
    return p.sample()


def saved_with_columns() -> Sample:
    """A print that was saved as text with its columns: cells that go on in the lines below, headings over two lines, a form feed between pages, what
    stands beside each other far apart.
    """
    v = Values()
    put = v.put
    text = f"""\
                         {put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
                    {put("title.subject", "KECAMATAN RAWA PANJANG")}


{OPENING}

     Nama           : SUPRIYANTO, S.Sos.
     Jabatan        : Camat Rawa Panjang
selanjutnya disebut PIHAK PERTAMA

     Nama           : Hj. ENDANG LESTARI
     Jabatan        : Bupati Mandala
selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA

{PROMISE.format("PIHAK PERTAMA")}

{SUPERVISION.format("PIHAK KEDUA")}
\f
 No   Sasaran Strategis              Indikator Kinerja                   Satuan      Target

 1    Meningkatnya kualitas          Indeks kepuasan masyarakat          Indeks      87,5
      pelayanan publik               Persentase pengaduan yang           %           100
                                     ditindaklanjuti
 2    Meningkatnya peran serta       Jumlah kelompok masyarakat          Kelompok    24
      masyarakat                     yang aktif


 No   Program                                            Anggaran (Rp)
 1    Program Penyelenggaraan Pemerintahan dan           412.600.000
      Pelayanan Publik
 2    Program Pemberdayaan Masyarakat Desa               168.250.000
      Jumlah                                             580.850.000


                                                  {put("signed.place", "Rawa Panjang")}, {put("signed.date", "9 Januari 2026")}
      PIHAK KEDUA                                 PIHAK PERTAMA
      Bupati Mandala                              Camat Rawa Panjang



      Hj. ENDANG LESTARI                          SUPRIYANTO, S.Sos.
                                                  {put("parties.first.rank", "Pembina Tingkat I")}
                                                  NIP. {put("parties.first.nip", "197001201991031005")}
"""
    put("statement.text", f"{OPENING} {PROMISE.format('PIHAK PERTAMA')} {SUPERVISION.format('PIHAK KEDUA')}")
    v.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"])
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas pelayanan publik", [("Indeks kepuasan masyarakat", "Indeks", "87,5"), ("Persentase pengaduan yang ditindaklanjuti", "%", "100")]),
        ("2", "Meningkatnya peran serta masyarakat", [("Jumlah kelompok masyarakat yang aktif", "Kelompok", "24")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "unit", "target")
    put("budget.heading", "Program")
    v.put_lines(
        [
            ("1", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "412.600.000"),
            ("2", "Program Pemberdayaan Masyarakat Desa", "168.250.000"),
        ],
        "number",
        "name",
        "amount",
    )
    put("budget.total", "580.850.000")
    v.put_parties(Person("SUPRIYANTO, S.Sos.", "Camat Rawa Panjang"), Person("Hj. ENDANG LESTARI", "Bupati Mandala"))
    return Sample("text", text.encode(), v.expected)


def all_levels_beside() -> Sample:
    """Goal, objective, indicator, programme and activity beside each other, merged over rows of several heights, targets of three years; who leads
    the activity; a ruled box around the signatures.
    """
    p = Page()
    head = Person("Ir. KETUT SUDIARTA, M.Si.", "Kepala Dinas Pekerjaan Umum", "Pembina Utama Muda", "196708191994031008")
    regent = Person("I WAYAN GUNARTA", "Bupati Tirta Buana")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS PEKERJAAN UMUM KABUPATEN TIRTA BUANA")
    fixed = ["Tujuan", "Sasaran", "Indikator Sasaran"]
    p.put_heads([*fixed, "Target 2025", "Target 2026", "Target 2027", "Program", "Kegiatan", "Pagu 2026 (Rp)", "Penanggung Jawab"])
    rows: Rows = [
        [*fixed, "Target", "", "", "Program", "Kegiatan", "Pagu 2026 (Rp)", "Penanggung Jawab"],
        ["", "", "", "2025", "2026", "2027", "", "", "", ""],
    ]
    goal = "Meningkatnya konektivitas wilayah"
    aims: list[Aim] = [
        ("", "Meningkatnya kualitas jalan", [("Persentase jalan dalam kondisi mantap", "81,2", "Bidang Bina Marga"), ("Persentase jembatan dalam kondisi baik", "90", "Bidang Bina Marga")]),
        ("", "Meningkatnya layanan irigasi", [("Persentase jaringan irigasi yang berfungsi", "77", "Bidang Sumber Daya Air")]),
    ]  # fmt: skip
    body = p.put_aims(aims, "name", "target", "responsible")
    for n in range(2):
        p.put(f"objectives.{n}.goal", goal)
    money = [
        ("Penyelenggaraan Jalan", "Rekonstruksi Jalan", "12.400.000.000"),
        ("", "Rehabilitasi Jembatan", "3.150.000.000"),
        ("Pengelolaan Sumber Daya Air", "Rehabilitasi Jaringan Irigasi", "4.800.000.000"),
    ]
    years = [("79,5", "83"), ("88", "92"), ("75", "79")]
    p.put("budget.heading", "Program / Kegiatan")
    lines = [
        ("Penyelenggaraan Jalan", ""), ("Rekonstruksi Jalan", "12.400.000.000"), ("Rehabilitasi Jembatan", "3.150.000.000"),
        ("Pengelolaan Sumber Daya Air", ""), ("Rehabilitasi Jaringan Irigasi", "4.800.000.000"),
    ]  # fmt: skip
    p.put_lines(lines, "name", "amount")
    for at, (row, (before, after), (program, activity, amount)) in enumerate(zip(body, years, money, strict=True)):
        _, text, name, target, lead = row
        rows.append([goal if at == 0 else "", text, name, before, target, after, program, activity, amount, lead])
    table = p.table(rows, bold=2)
    span(table, 0, [2], (0, 1, 2, 6, 7, 8, 9))
    merge(table, 0, 3, 0, 5)
    merge(table, 2, 0, 4, 0)
    span(table, 2, [2, 1], [1, 6])
    p.line()
    day = p.day("Tirta Buana", "16 Januari 2026")
    p.table(
        [
            ["", day],
            ["Pihak Kedua,", "Pihak Pertama,"],
            [regent.position, head.position],
            ["", ""],
            [regent.name, [head.name, head.rank, f"NIP. {head.nip}"]],
        ]
    )
    p.put_parties(head, regent)
    return p.sample()


ROUND: dict[str, Make] = {
    "named_in_sentences": named_in_sentences,
    "conduct_below": conduct_below,
    "tables_in_rows": tables_in_rows,
    "under_headings": under_headings,
    "saved_with_columns": saved_with_columns,
    "all_levels_beside": all_levels_beside,
}
