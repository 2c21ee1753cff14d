"""Round one. Sources, looked up for it: a regency's e-SAKIP for each level, with notes below its tables; an appeal court's papers in Word;
a regency's monthly agreements of single staff; the statistics office's form with goals as rows; the higher education ministry's form with
codes; workbooks of dinas with a sheet for each officer; a regency's form of changes; police and kecamatan. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.paper import Cell, fill, merge
from tests.intake.unseen.kit import OPENING, Book, Formula, Make, Page, Person, Sample, Values, numbered, span, wide_rows


def activities() -> Sample:
    """The lowest level: objectives of two kinds in a cell, letters below numbers in the budget, a remark over rows, notes with stars."""
    p = Page()
    kasi = Person("RATNA DEWI, S.E.", "Kepala Seksi Pemberdayaan", "Penata", "19810214 200604 2 011")
    camat = Person("Drs. HARUN PRASETYO", "Camat Wanasari", "Pembina Tk. I", "19690817 199303 1 008")
    for text in ("PERJANJIAN KINERJA", "TAHUN 2026"):
        p.line(text, bold=True, middle=True)
    p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")
    p.line(OPENING)
    p.introduce(
        (kasi, "Selanjutnya disebut PIHAK PERTAMA"), (camat, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut sebagai PIHAK KEDUA")
    )
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    for path in ("statement.signed", "signed"):
        p.put(f"{path}.place", "Wanasari")
        p.put(f"{path}.date", "12 Januari 2026")

    def sign(comma: str) -> None:
        p.right("Wanasari, 12 Januari 2026")
        p.table(
            [[[f"Pihak Kedua{comma}", *camat.signed()],
              [f"Pihak Pertama{comma}", *kasi.signed()]]],
            ruled=False,
        )  # fmt: skip

    sign(",")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KEPALA SEKSI PEMBERDAYAAN")
    p.table([["Nama Pejabat", ":", kasi.name], ["Unit Kerja", ":", "Kecamatan Wanasari"]], ruled=False)
    heads = ["No", "Sasaran Kegiatan dan Sasaran Sub Kegiatan ***", "Indikator Kinerja", "Target"]
    rows: list[list[Cell]] = [list(p.put_heads(heads))]
    objectives = [
        ("1", "Meningkatnya peran lembaga kemasyarakatan desa", [("Persentase lembaga kemasyarakatan desa yang aktif", "82,5 Persen")]),
        ("2", "Terlaksananya pembinaan PKK dan Posyandu",
         [("Jumlah kader yang dilatih", "140 Orang"), ("Persentase Posyandu yang melapor tepat waktu", "95 Persen")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(objectives):
        for k, (name, target) in enumerate(indicators):
            base = f"objectives.{n}"
            first = [p.put(f"{base}.number", number), p.put(f"{base}.text", text)] if k == 0 else ["", ""]
            rows.append([*first, p.put(f"{base}.indicators.{k}.name", name), p.put(f"{base}.indicators.{k}.target", target)])
    span(p.table(rows, bold=1), 1, [1, 2], [0, 1])
    p.line()
    lines: list[list[Cell]] = [[p.put("budget.heading", "Kegiatan dan Sub Kegiatan"), "Anggaran", "Keterangan"]]
    budget = [("1.", "Koordinasi Kegiatan Pemberdayaan Desa", "Rp 86.450.000"),
              ("a.", "Peningkatan Partisipasi Masyarakat dalam Musyawarah Perencanaan", "Rp 41.200.000"),
              ("b.", "Peningkatan Efektivitas Kegiatan Pemberdayaan Masyarakat", "Rp 45.250.000")]  # fmt: skip
    for n, (number, name, amount) in enumerate(budget):
        base = f"budget.lines.{n}"
        p.put(f"{base}.note", "APBD Kab.")
        p.put(f"{base}.number", number)
        p.put(f"{base}.name", name)
        lines.append([f"{number}\t{name}", p.put(f"{base}.amount", amount), "APBD Kab." if n == 0 else ""])
    table = p.table(lines, bold=1)
    merge(table, 1, 2, 3, 2)
    p.line("Sumber data: Sub Bagian Perencanaan dan Keuangan")
    sign("")
    p.put_parties(kasi, camat)
    p.line("***) Kolom kedua disesuaikan dengan kondisi yang dilaksanakan oleh pejabat pengawas pada masing-masing Perangkat Daerah.")
    return p.sample()


def appeal_court() -> Sample:
    """The kind of the page above the title; numbers 1.1 in the names; the budget as an annex of its own with a title and signatures."""
    p = Page()
    ketua = Person("Dr. H. SYAMSUL ARIF, M.H.", "Ketua Pengadilan Tinggi Agama Bumiarta", "", "19610304 198903 1 002")
    dirjen = Person("Drs. MAHFUD ZAINI, M.H.", "Direktur Jenderal Badan Peradilan Agama", "", "")
    court = "PENGADILAN TINGGI AGAMA BUMIARTA"
    p.line("PERNYATAAN PERJANJIAN KINERJA", bold=True, middle=True)
    p.line(p.put("statement.title.subject", court), bold=True, middle=True)
    p.line("")
    p.line(p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    opening = OPENING.replace("transparan, dan", "transparan dan")
    p.line(opening)
    p.introduce(
        (ketua, "Selanjutnya disebut Pihak Pertama."), (dirjen, "Selaku atasan langsung pihak pertama, selanjutnya disebut Pihak Kedua.")
    )
    p.promise("Pihak pertama", "Pihak kedua", opening)
    for path in ("statement.signed", "signed"):
        p.put(f"{path}.place", "Bumiarta")
        p.put(f"{path}.date", "2 Januari 2026")
    p.put_parties(ketua, dirjen)

    def sign() -> None:
        left = ["", "Pihak Kedua", *dirjen.signed()]
        p.table([[left, ["Bumiarta, 2 Januari 2026", "Pihak Pertama", *ketua.signed()]]], ruled=False)

    sign()
    p.page_break()
    title = p.line(p.put("title.text", "Perjanjian Kinerja Tahun 2026"), bold=True, middle=True)
    title.add_run().add_break()
    title.add_run(p.put("title.subject", "Pengadilan Tinggi Agama Bumiarta"))
    rows: list[list[Cell]] = [list(p.put_heads(["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Target"]))]
    objectives = [
        ("Terwujudnya peradilan yang efektif, transparan, akuntabel, responsif, dan modern",
         [("Persentase penyelesaian perkara tepat waktu", "98 %"), ("Persentase putusan yang diunggah pada hari yang sama", "99 %"),
          ("Indeks persepsi pencari keadilan yang puas terhadap layanan", "3,75 Indeks")]),
        ("Meningkatnya kepercayaan publik atas layanan peradilan", [("Jumlah satuan kerja berpredikat WBK", "2 Satker")]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(objectives):
        for k, (name, target) in enumerate(indicators):
            base = f"objectives.{n}"
            first = [p.put(f"{base}.number", f"{n + 1}."), p.put(f"{base}.text", text)] if k == 0 else ["", ""]
            label = p.put(f"{base}.indicators.{k}.number", f"{n + 1}.{k + 1}")
            indicator = p.put(f"{base}.indicators.{k}.name", name)
            rows.append([*first, f"{label}  {indicator}", p.put(f"{base}.indicators.{k}.target", target)])
    span(p.table(rows, bold=1), 1, [3, 1], [0, 1])
    p.page_break()
    p.line("Lampiran Anggaran Perjanjian Kinerja Tahun 2026\nPengadilan Tinggi Agama Bumiarta", bold=True, middle=True)
    lines: list[list[Cell]] = [["No.", p.put("budget.heading", "Kegiatan"), "Anggaran"]]
    lines += p.put_lines(
        numbered(
            [("Dukungan Manajemen Badan Urusan Administrasi", "Rp 9.214.663.000,-"), ("Pembinaan Peradilan Agama", "Rp 187.400.000,-")]
        ),
        "number",
        "name",
        "amount",
    )
    lines.append(["Total Anggaran", "", p.put("budget.total", "Rp 9.402.063.000,-")])
    merge(p.table(lines, bold=1), 3, 0, 3, 1)
    sign()
    return p.sample()


def monthly_staff() -> Sample:
    """A staff member's: labels for four things, months in two-row heads behind the unit, group rows for kinds of work, a method."""
    p = Page()
    staff = Person("SUGENG WALUYO, A.Md.", "Pengelola Keuangan", "Penata Muda / III.a", "19900511 201503 1 004")
    boss = Person("LILIS SURYANI, S.IP., M.M.", "Sekretaris Dinas Perikanan", "Pembina / IV.a", "19740929 199803 2 003")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS PERIKANAN KABUPATEN TIRTAYASA", "statement.")
    p.line(OPENING)
    p.introduce(
        (staff, "Selanjutnya disebut PIHAK PERTAMA."),
        (boss, "Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA."),
        in_full=True,
    )
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
    p.right(p.day("Tirtayasa", "5 Januari 2026", "statement."))
    p.table(
        [[["PIHAK KEDUA,", "", "", boss.name, f"NIP. {boss.nip}"], ["PIHAK PERTAMA,", "", "", staff.name, f"NIP. {staff.nip}"]]],
        ruled=False,
    )
    p.page_break()
    p.titles("Lampiran Perjanjian Kinerja Tahun 2026", "SEKRETARIAT DINAS PERIKANAN")
    p.table([["Nama", ":", staff.name], ["Jabatan", ":", staff.position], ["Unit kerja", ":", "Sekretariat"]], ruled=False)
    p.put("parties.first.name", staff.name)
    p.put("parties.first.position", staff.position)
    months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
    top = ["No", "Sasaran / Rencana Hasil Kerja", "Indikator", "Satuan", *["Target Bulanan"] * 12, "Target Tahunan", "Metode"]
    for i, head in enumerate(top):
        p.put(f"headings.{i}", f"{head} {months[i - 4]}" if head == "Target Bulanan" else head)
    rows: list[list[Cell]] = [[*top[:5], *[""] * 11, *top[16:]], ["", "", "", "", *months, "", ""]]
    items = [
        ("Kinerja Utama", "1", "Tersusunnya dokumen keuangan tepat waktu", "Jumlah laporan realisasi", "Dokumen",
         ["1"] * 12, "12", "Kumulatif"),
        ("Kinerja Utama", "2", "Terverifikasinya surat pertanggungjawaban", "Persentase SPJ yang diverifikasi", "Persen",
         ["90", "90", "90", "92", "92", "92", "95", "95", "95", "96", "96", "96"], "96", "Non Kumulatif"),
        ("Kinerja Tambahan", "1", "Terbantunya kepanitiaan hari jadi", "Jumlah kepanitiaan", "Kegiatan",
         ["0", "0", "0", "0", "0", "0", "0", "1", "0", "0", "0", "0"], "1", "Kumulatif"),
    ]  # fmt: skip
    group, wide = "", []
    for n, (kind, number, text, name, unit, values, target, method) in enumerate(items):
        if kind != group:
            group = kind
            wide.append(len(rows))
            rows.append([kind, *[""] * 17])
        base = f"objectives.{n}"
        p.put(f"{base}.table", kind)
        cells = [p.put(f"{base}.number", number), p.put(f"{base}.text", text), p.put(f"{base}.indicators.0.name", name)]
        cells.append(p.put(f"{base}.indicators.0.unit", unit))
        cells += [p.put(f"{base}.indicators.0.months.m{m + 1}", value) for m, value in enumerate(values)]
        rows.append([*cells, p.put(f"{base}.indicators.0.target", target), p.put(f"{base}.indicators.0.calculation", method)])
    table = p.table(rows, bold=2)
    span(table, 0, [2], (0, 1, 2, 3, 16, 17))
    merge(table, 0, 4, 0, 15)
    wide_rows(table, wide, 17)
    return p.sample()


def goal_rows() -> Sample:
    """Goals, objectives and indicators in one column, known by the words before their numbers; unit before target."""
    p = Page()
    head = Person("Ir. WINDARTI, M.Stat.", "Kepala Badan Statistik Kabupaten Argasari", "", "197002121993012001")
    chief = Person("Dr. GUNTUR HARYADI", "Kepala Badan Statistik Provinsi Nusaraya", "", "196811051991021001")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BADAN STATISTIK KABUPATEN ARGASARI")
    rows: list[list[Cell]] = [list(p.put_heads(["Tujuan/Sasaran/Indikator", "Satuan", "Target"]))]
    rows.append(p.put_columns(3))
    wide = []
    data = [
        ("Tujuan 1.", "Menyediakan data statistik untuk dimanfaatkan sebagai dasar pembangunan", "Sasaran 1.1.",
         "Meningkatnya pemanfaatan data statistik yang berkualitas",
         [("1.1.1.", "Persentase pengguna data yang menggunakan data sebagai dasar perencanaan", "Persen", "85"),
          ("1.1.2.", "Persentase publikasi yang menerapkan standar akurasi", "Persen", "100")]),
        ("Tujuan 2.", "Meningkatkan kolaborasi dan standardisasi penyelenggaraan statistik", "Sasaran 2.1.",
         "Penguatan statistik sektoral kementerian dan pemerintah daerah",
         [("2.1.1.", "Jumlah organisasi yang menerima rekomendasi kegiatan statistik", "OPD", "14")]),
    ]  # fmt: skip
    for n, (goal, aim, number, text, indicators) in enumerate(data):
        base = f"objectives.{n}"
        wide.append(len(rows))
        rows.append([f"{goal} {p.put(f'{base}.goal', aim)}", "", ""])
        wide.append(len(rows))
        p.put(f"{base}.number", number.split()[1])
        rows.append([f"{number} {p.put(f'{base}.text', text)}", "", ""])
        for k, (label, name, unit, target) in enumerate(indicators):
            path = f"{base}.indicators.{k}"
            rows.append(
                [
                    f"{p.put(f'{path}.number', label)} {p.put(f'{path}.name', name)}",
                    p.put(f"{path}.unit", unit),
                    p.put(f"{path}.target", target),
                ]
            )
    table = p.table(rows, bold=2)
    wide_rows(table, wide, 2)
    p.line()
    p.table([["Jumlah Anggaran Tahun 2026", ":", p.put("budget.total", "Rp. 6.781.224.000")]], ruled=False)
    p.line()
    p.put_parties(head, chief)
    signed = p.day("Argasari", "9 Januari 2026")
    p.table(
        [["", signed], ["Kepala Badan Statistik", "Kepala Badan Statistik"], ["Provinsi Nusaraya,", "Kabupaten Argasari,"], ["", ""],
         [chief.name, head.name], [f"NIP. {chief.nip}", f"NIP. {head.nip}"]],
        ruled=False,
    )  # fmt: skip
    return p.sample()


def campus() -> Sample:
    """Codes of objectives, indicators and activities in columns of their own; the year in the head of the target; who signs in brackets."""
    p = Page()
    rector = Person("Prof. Dr. YUDHA ANGGORO", "Rektor Universitas Cakrawala", "", "")
    chief = Person("Prof. Ir. MARIANA LUBIS, Ph.D.", "Direktur Jenderal Pendidikan Tinggi", "", "")
    p.line("Perjanjian Kinerja Tahun 2026", bold=True, middle=True)
    p.line("Rektor Universitas Cakrawala", bold=True, middle=True)
    p.line("dengan", middle=True)
    p.line("Direktur Jenderal Pendidikan Tinggi", bold=True, middle=True)
    p.put("title.text", "Perjanjian Kinerja Tahun 2026")
    p.put("title.subject", "Rektor Universitas Cakrawala dengan Direktur Jenderal Pendidikan Tinggi")
    rows: list[list[Cell]] = [list(p.put_heads(["Kode", "Sasaran", "Kode IKU", "Indikator Kinerja", "Satuan", "Target 2026"]))]
    data = [
        ("S 1.0", "Meningkatnya kualitas lulusan pendidikan tinggi",
         [("IKU 1.1", "Persentase lulusan yang berhasil memperoleh pekerjaan atau melanjutkan studi", "%", "80"),
          ("IKU 1.2", "Persentase mahasiswa yang berkegiatan di luar program studi", "%", "32,5")]),
        ("S 2.0", "Meningkatnya kualitas dosen", [("IKU 2.1", "Rasio luaran kerja sama per dosen", "rasio", "0,15")]),
        ("S 4.0", "Meningkatnya tata kelola", [("IKU 4.1", "Predikat SAKIP", "predikat", "A"), ("IKU 4.2", "Nilai kinerja anggaran", "nilai", "91,75")]),
    ]  # fmt: skip
    for n, (code, text, indicators) in enumerate(data):
        for k, (tag, name, unit, target) in enumerate(indicators):
            base, path = f"objectives.{n}", f"objectives.{n}.indicators.{k}"
            first = [p.put(f"{base}.code", code), p.put(f"{base}.text", text)] if k == 0 else ["", ""]
            cells = [p.put(f"{path}.code", tag), p.put(f"{path}.name", name), p.put(f"{path}.unit", unit), p.put(f"{path}.target", target)]
            rows.append([*first, *cells])
    span(p.table(rows, bold=1), 1, [2, 1, 2], [0, 1])
    p.line()
    lines: list[list[Cell]] = [["No", "Kode", p.put("budget.heading", "Nama Kegiatan"), "Alokasi"]]
    for n, (code, name, amount) in enumerate(
        [("4471", "Peningkatan Kualitas dan Kapasitas Perguruan Tinggi", "Rp 48.215.000.000"),
         ("7729", "Penyediaan Dana Bantuan Operasional", "Rp 9.650.500.000")]
    ):  # fmt: skip
        base = f"budget.lines.{n}"
        cells = [p.put(f"{base}.number", str(n + 1)), p.put(f"{base}.code", code), p.put(f"{base}.name", name)]
        lines.append([*cells, p.put(f"{base}.amount", amount)])
    lines.append(["", "", "TOTAL", p.put("budget.total", "Rp 57.865.500.000")])
    p.table(lines, bold=1)
    p.line()
    p.put_parties(rector, chief)
    signed = p.day("Jakarta", "20 Januari 2026")
    p.table(
        [["", signed], [chief.position, rector.position], ["", ""], [f"({chief.name})", f"({rector.name})"]],
        ruled=False,
    )
    return p.sample()


def officers_book() -> Sample:
    """A sheet for each officer beside one of data that is hidden; numbers with formats, sums as formulas, a hidden column of remarks."""
    b = Book("Sekretaris")
    kadis = Person(
        "Ir. BAMBANG SUTEJO, M.Si.", "Kepala Dinas Pertanian Kabupaten Lembahsari", "Pembina Utama Muda", "19680120 199403 1 005"
    )
    sekdis = Person("NURHAYATI, S.Sos.", "Sekretaris Dinas Pertanian", "Pembina", "19750606 200003 2 004")
    kabid = Person("ANDI FIRMANSYAH, S.P.", "Kepala Bidang Hortikultura", "Penata Tk. I", "19830716 200801 1 010")
    sheets: list[tuple[Person, list[tuple[str, list[Any]]], list[tuple[str, int]]]] = [
        (sekdis, [("Meningkatnya akuntabilitas kinerja dinas",
                   [("Nilai SAKIP dinas", "Nilai", "81,25", (81.25, "0.00")), ("Jumlah dokumen perencanaan", "Dokumen", "6", 6)]),
                  ("Meningkatnya kepuasan pegawai", [("Indeks kepuasan layanan internal", "Persen", "87%", (0.87, "0%"))])],
         [("Perencanaan, Penganggaran, dan Evaluasi Kinerja", 64350000), ("Administrasi Keuangan", 3182406500)]),
        (kabid, [("Meningkatnya produksi hortikultura",
                  [("Produksi cabai", "Ton", "1.250,5", (1250.5, "#,##0.0")), ("Persentase kelompok tani yang dibina", "Persen", "72,5%", (0.725, "0.0%"))])],
         [("Penyediaan Sarana Hortikultura", 415000000), ("Pembinaan Kelompok Tani", 98750000), ("Pengendalian Hama", 120000000)]),
    ]  # fmt: skip
    for at, (who, objectives, budget) in enumerate(sheets):
        if at:
            b.add("Kabid Horti")
            b.agreements.append({})
        b.wide(2, 2, 7, b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
        b.wide(3, 2, 7, b.put("title.subject", who.position.upper()), bold=True)
        b.row(5, 2, b.put_heads(["NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN"]), bold=True)
        b.cell(5, 6, "CATATAN INTERN", bold=True, box=True)
        b.cell(5, 7, b.put("headings.4", "TARGET"), bold=True, box=True)
        b.sheet.set_column(5, 5, None, None, {"hidden": True})
        row = 6
        for n, (text, indicators) in enumerate(objectives):
            top = row
            for k, (name, unit, shown, value) in enumerate(indicators):
                path = f"objectives.{n}.indicators.{k}"
                first = [b.shown(f"objectives.{n}.number", str(n + 1), n + 1), b.put(f"objectives.{n}.text", text)] if k == 0 else ["", ""]
                cells = [b.put(f"{path}.name", name), b.put(f"{path}.unit", unit), "cek ulang"]
                b.row(row, 2, [*first, *cells, b.shown(f"{path}.target", shown, value)])
                row += 1
            if row - top > 1:
                b.tall(top, row - 1, (2, 3))
        row += 1
        b.row(row, 2, ["NO", b.put("budget.heading", "KEGIATAN"), "ANGGARAN", "KETERANGAN"], bold=True)
        top = row + 1
        for n, (name, amount) in enumerate(budget):
            row += 1
            base = f"budget.lines.{n}"
            shown = f"Rp {amount:,}".replace(",", ".")
            number, label = b.shown(f"{base}.number", str(n + 1), n + 1), b.put(f"{base}.name", name)
            b.row(row, 2, [number, label, b.shown(f"{base}.amount", shown, (amount, '"Rp "#,##0')), b.put(f"{base}.note", "DAU")])
        row += 1
        total = sum(amount for _, amount in budget)
        b.row(row, 2, ["JUMLAH", "", (Formula(f"=SUM(D{top}:D{row - 1})", total), '"Rp "#,##0'), ""], bold=True)
        b.put("budget.total", f"Rp {total:,}".replace(",", "."))
        b.merge(row, 2, row, 3)
        row += 2
        b.cell(row, 5, b.day("Lembahsari", "7 Januari 2026"))
        for offset, (left, mine) in enumerate(
            [("PIHAK KEDUA,", "PIHAK PERTAMA,"), (kadis.position, who.position), ("", ""), ("", ""), (kadis.name, who.name),
             (kadis.rank, who.rank), (f"NIP. {kadis.nip}", f"NIP. {who.nip}")], 1
        ):  # fmt: skip
            b.cell(row + offset, 2, left)
            b.merge(row + offset, 2, row + offset, 3)
            b.cell(row + offset, 5, mine)
        b.put_parties(who, kadis)
    b.add("Master")
    b.row(1, 1, ["Kode", "Nama Kegiatan", "Pagu"], bold=True)
    b.row(2, 1, ["3.27.02", "Penyediaan Sarana Hortikultura", 415000000])
    b.sheet.hide()
    return b.sample()


def beside_book() -> Sample:
    """Quarters in two-row heads; the table of programmes to the right of that of objectives, an empty column between; footer of notes."""
    b = Book("PK Kadis")
    head = Person("Drh. SRI MULATSIH", "Kepala Dinas Peternakan", "Pembina Tk. I", "19700910 199703 2 006")
    mayor = Person("H. RUDI KARTONO, S.E.", "Bupati Lembahsari")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "DINAS PETERNAKAN KABUPATEN LEMBAHSARI", 12)
    for i, head_ in enumerate(["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"]):
        b.cell(4, 1 + i, b.put(f"headings.{i}", head_), bold=True, box=True)
        b.merge(4, 1 + i, 5, 1 + i)
    b.cell(4, 6, "Target Triwulan", bold=True, box=True)
    b.merge(4, 6, 4, 9)
    for i, quarter in enumerate(["I", "II", "III", "IV"]):
        b.put(f"headings.{5 + i}", f"Target Triwulan {quarter}")
        b.cell(5, 6 + i, quarter, bold=True, box=True)
    b.cell(4, 11, b.put("budget.heading", "Program"), bold=True, box=True)
    b.merge(4, 11, 5, 11)
    b.cell(4, 12, "Anggaran (Rp)", bold=True, box=True)
    b.merge(4, 12, 5, 12)
    data: list[tuple[str, list[Any]]] = [
        ("Meningkatnya populasi ternak", [("Populasi sapi potong", "Ekor", "24.310", (24310, "#,##0"), ["23.900", "24.000", "24.150", "24.310"],
                                           [23900, 24000, 24150, 24310]),
                                          ("Angka kelahiran ternak", "Persen", "62,50", (62.5, "0.00"), ["15,00", "30,00", "45,00", "62,50"],
                                           [15, 30, 45, 62.5])]),
        ("Menurunnya kasus penyakit hewan", [("Kasus penyakit mulut dan kuku", "Kasus", "12", 12, ["3", "6", "9", "12"], [3, 6, 9, 12])]),
    ]  # fmt: skip
    programs = [("Penyediaan Sarana Peternakan", 1275000000), ("Pengendalian Kesehatan Hewan", 890500000), ("", 0)]
    row, p = 6, 0
    for n, (text, indicators) in enumerate(data):
        top = row
        for k, (name, unit, shown, value, texts, values) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            first = [b.shown(f"objectives.{n}.number", str(n + 1), n + 1), b.put(f"objectives.{n}.text", text)] if k == 0 else ["", ""]
            form = "#,##0" if "." in texts[0] else "0.00" if "," in texts[0] else "General"
            quarters = [(b.shown(f"{path}.quarters.tw{q + 1}", texts[q], values[q]), form) for q in range(4)]
            b.row(
                row,
                1,
                [*first, b.put(f"{path}.name", name), b.put(f"{path}.unit", unit), b.shown(f"{path}.target", shown, value), *quarters],
            )
            label, amount = programs[p]
            money: Any = amount
            if label:
                b.put_line(p, name=label, amount=f"{amount:,}".replace(",", "."))
            else:
                b.put("budget.total", "2.165.500.000")
                label, money = "Jumlah", Formula("=SUM(L6:L7)", 2165500000)
            b.row(row, 11, [label, (money, "#,##0")])
            row, p = row + 1, p + 1
        if row - top > 1:
            b.tall(top, row - 1, (1, 2))
    row += 1
    b.cell(row, 8, b.day("Lembahsari", "14 Januari 2026"))
    b.sign(row + 1, (2, 8), ["PIHAK KEDUA", *mayor.signed()], ["PIHAK PERTAMA", *head.signed(label="NIP ")])
    b.put_parties(head, mayor)
    return b.sample()


def copied() -> Sample:
    """A text as a PDF's lines give it: columns held apart by blanks, cells wrapped over lines, page numbers."""
    v = Values()
    put = v.put
    text = f"""\
                                   {put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
                                {put("title.subject", "KELURAHAN SUKARAME KECAMATAN CIPANAS")}


No   Sasaran                          Indikator Kinerja                      Target
1    Meningkatnya kualitas            Indeks kepuasan masyarakat             88,50
     pelayanan kelurahan
                                      Persentase pengaduan yang              100 %
                                      ditindaklanjuti
2    Meningkatnya swadaya             Jumlah RT yang melaksanakan            24 RT
     masyarakat                       kerja bakti rutin


     Kegiatan                                               Anggaran
1.   Pemberdayaan Kelurahan                                 Rp 325.000.000
2.   Administrasi Umum Kelurahan                            Rp 142.750.000
     Jumlah                                                 Rp 467.750.000

                                                            {put("signed.place", "Cipanas")}, {put("signed.date", "6 Januari 2026")}
        Pihak Kedua,                                        Pihak Pertama,
        {put("parties.second.position", "Camat Cipanas")}                                       {put("parties.first.position", "Lurah Sukarame")}



        {put("parties.second.name", "TATANG HIDAYAT, S.STP.")}                              {put("parties.first.name", "IMAS KOMALA, S.IP.")}
        NIP. {put("parties.second.nip", "19780312 199711 1 001")}                           NIP. {put("parties.first.nip", "19850624 201001 2 017")}

                                         - 2 -
"""
    for i, head in enumerate(["No", "Sasaran", "Indikator Kinerja", "Target"]):
        put(f"headings.{i}", head)
    data = [
        ("1", "Meningkatnya kualitas pelayanan kelurahan",
         [("Indeks kepuasan masyarakat", "88,50"), ("Persentase pengaduan yang ditindaklanjuti", "100 %")]),
        ("2", "Meningkatnya swadaya masyarakat", [("Jumlah RT yang melaksanakan kerja bakti rutin", "24 RT")]),
    ]  # fmt: skip
    for n, (number, aim, indicators) in enumerate(data):
        put(f"objectives.{n}.number", number)
        put(f"objectives.{n}.text", aim)
        for k, (name, target) in enumerate(indicators):
            put(f"objectives.{n}.indicators.{k}.name", name)
            put(f"objectives.{n}.indicators.{k}.target", target)
    put("budget.heading", "Kegiatan")
    for n, (number, name, amount) in enumerate(
        [("1.", "Pemberdayaan Kelurahan", "Rp 325.000.000"), ("2.", "Administrasi Umum Kelurahan", "Rp 142.750.000")]
    ):
        put(f"budget.lines.{n}.number", number)
        put(f"budget.lines.{n}.name", name)
        put(f"budget.lines.{n}.amount", amount)
    put("budget.total", "Rp 467.750.000")
    return Sample("text", text.encode(), v.expected)


def markdown() -> Sample:
    """What a converter makes of a paper: headings with #, tables of pipes, bold, line breaks in cells; signed on its first page only, so its people are the agreement's."""
    v = Values()
    put = v.put
    p1, p2 = put("parties.first.name", "AGUS SALIM HARAHAP, S.Pd."), put("parties.second.name", "Dra. ROSMAWATI, M.Pd.")
    promise, supervision = PROMISE.format("Pihak Pertama"), SUPERVISION.format("Pihak Kedua")
    put("statement.text", f"{OPENING} {promise} {supervision}")
    text = f"""\
# {put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")}

## {put("statement.title.subject", "UPT SMP NEGERI 3 TANJUNGRAYA")}

{OPENING}

Nama : **{p1}**
Jabatan : {put("parties.first.position", "Kepala UPT SMP Negeri 3 Tanjungraya")}

selanjutnya disebut **Pihak Pertama**

Nama : **{p2}**
Jabatan : {put("parties.second.position", "Kepala Dinas Pendidikan Kota Tanjungraya")}

selaku atasan Pihak Pertama, selanjutnya disebut **Pihak Kedua**

{promise}

{supervision}

| | {put("statement.signed.place", "Tanjungraya")}, {put("statement.signed.date", "3 Januari 2026")} |
|---|---|
| **Pihak Kedua,** | **Pihak Pertama,** |
| {p2} | {p1} |
| NIP. {put("parties.second.nip", "19660415 199003 2 005")} | NIP. {put("parties.first.nip", "19720802 199702 1 003")} |

---

# {put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")}

| No | Sasaran | Indikator Kinerja | Formulasi Pengukuran | Target |
|:--:|---------|-------------------|----------------------|:------:|
| 1 | Meningkatnya mutu lulusan | Rata-rata nilai asesmen literasi | Jumlah nilai literasi dibagi jumlah peserta | 72 |
| | | Persentase lulusan yang diterima di SMA/SMK negeri | Jumlah lulusan yang diterima dibagi jumlah lulusan x 100% | 85% |
| 2 | Meningkatnya kehadiran guru | Persentase kehadiran guru | Jumlah hari hadir dibagi jumlah hari kerja x 100% | 97,5% |

| **Program** | **Anggaran** | **Keterangan** |
|---|---:|---|
| Pengelolaan Pendidikan | Rp1.214.500.000 | BOS |
| **Jumlah** | **Rp1.214.500.000** | |
"""
    for i, head in enumerate(["No", "Sasaran", "Indikator Kinerja", "Formulasi Pengukuran", "Target"]):
        put(f"headings.{i}", head)
    data = [
        ("1", "Meningkatnya mutu lulusan",
         [("Rata-rata nilai asesmen literasi", "Jumlah nilai literasi dibagi jumlah peserta", "72"),
          ("Persentase lulusan yang diterima di SMA/SMK negeri", "Jumlah lulusan yang diterima dibagi jumlah lulusan x 100%", "85%")]),
        ("2", "Meningkatnya kehadiran guru",
         [("Persentase kehadiran guru", "Jumlah hari hadir dibagi jumlah hari kerja x 100%", "97,5%")]),
    ]  # fmt: skip
    for n, (number, aim, indicators) in enumerate(data):
        put(f"objectives.{n}.number", number)
        put(f"objectives.{n}.text", aim)
        for k, (name, formula, target) in enumerate(indicators):
            put(f"objectives.{n}.indicators.{k}.name", name)
            put(f"objectives.{n}.indicators.{k}.formula", formula)
            put(f"objectives.{n}.indicators.{k}.target", target)
    put("budget.heading", "Program")
    put("budget.lines.0.name", "Pengelolaan Pendidikan")
    put("budget.lines.0.amount", "Rp1.214.500.000")
    put("budget.lines.0.note", "BOS")
    put("budget.total", "Rp1.214.500.000")
    return Sample("text", text.encode(), v.expected)


def afixed() -> Sample:
    """A change in mid-year: target and money before and after, the difference in brackets, reasons in a last column."""
    p = Page()
    head = Person("dr. YULIANA SAFITRI", "Kepala UPTD Puskesmas Karangjati", "Penata Tk. I", "19820417 200902 2 002")
    chief = Person(
        "dr. H. ABDUL MUIS, M.Kes.", "Kepala Dinas Kesehatan Kabupaten Karangjati", "Pembina Utama Muda", "19680901 199803 1 007"
    )
    for text in ("PERUBAHAN PERJANJIAN KINERJA", "TAHUN 2026", "UPTD PUSKESMAS KARANGJATI"):
        p.line(text, bold=True, middle=True)
    p.put("title.text", "PERUBAHAN PERJANJIAN KINERJA TAHUN 2026")
    p.put("title.subject", "UPTD PUSKESMAS KARANGJATI")
    top = ["No", "Sasaran", "Indikator Kinerja", "Target", "", "Alasan Perubahan"]
    for i, text in enumerate(["No", "Sasaran", "Indikator Kinerja", "Target Semula", "Target Menjadi", "Alasan Perubahan"]):
        p.put(f"headings.{i}", text)
    rows: list[list[Cell]] = [list(top), ["", "", "", "Semula", "Menjadi", ""]]
    data = [
        ("1.", "Meningkatnya kesehatan ibu dan anak", [("Persentase ibu hamil yang diperiksa enam kali", "88%", "92%", "Capaian semester I melampaui"),
                                                       ("Jumlah kematian bayi", "4 kasus", "3 kasus", "")]),
        ("2.", "Meningkatnya mutu layanan", [("Indeks kepuasan pasien", "82,40", "84,15", "Hasil survei")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        for k, (name, before, after, why) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            first = [p.put(f"objectives.{n}.number", number), p.put(f"objectives.{n}.text", text)] if k == 0 else ["", ""]
            rows.append([*first, p.put(f"{path}.name", name), before, p.put(f"{path}.target", after), why])
    table = p.table(rows, bold=2)
    span(table, 0, [2], (0, 1, 2, 5))
    merge(table, 0, 3, 0, 4)
    span(table, 2, [2, 1], [0, 1])
    p.line()
    lines: list[list[Cell]] = [
        ["No", p.put("budget.heading", "Sub Kegiatan"), "Sebelum Perubahan (Rp)", "Setelah Perubahan (Rp)", "Bertambah/ (Berkurang)"]
    ]
    for n, (name, before, after, change) in enumerate(
        [("Pelayanan Kesehatan Ibu Hamil", "64.500.000", "71.250.000", "6.750.000"),
         ("Operasional Puskesmas", "812.000.000", "798.400.000", "(13.600.000)")]
    ):  # fmt: skip
        base = f"budget.lines.{n}"
        number, label = p.put(f"{base}.number", f"{n + 1}."), p.put(f"{base}.name", name)
        lines.append([number, label, before, p.put(f"{base}.amount", after), change])
    lines.append(["", "JUMLAH", "876.500.000", p.put("budget.total", "869.650.000"), "(6.850.000)"])
    p.table(lines, bold=1)
    p.line()
    p.put_parties(head, chief)
    signed = p.day("Karangjati", "28 Agustus 2026")
    p.table(
        [["", signed], ["Pihak Kedua", "Pihak Pertama"], ["Kepala Dinas Kesehatan", "Kepala UPTD Puskesmas Karangjati"],
         ["Kabupaten Karangjati", ""], ["", ""], [chief.name, head.name], [chief.rank, head.rank], [f"NIP. {chief.nip}", f"NIP. {head.nip}"]],
        ruled=False,
    )  # fmt: skip
    return p.sample()


def district() -> Sample:
    """A letterhead beside a picture; money behind dots in lines; the signatures as the last rows of the table of objectives."""
    p = Page()
    camat = Person("HENDRA WIJAYA, S.STP., M.Si.", "Camat Pulaubaru", "Pembina Tk. I", "19800505 199912 1 001")
    mayor = Person("Ir. HJ. SITI FATIMAH", "Wali Kota Bandarsari")
    table = p.document.add_table(1, 2)
    fill(
        table.cell(0, 1),
        [p.put("letterhead.government", "PEMERINTAH KOTA BANDARSARI"), p.put("letterhead.office", "KECAMATAN PULAUBARU"),
         p.put("letterhead.address", "Jalan Pelabuhan Nomor 12 Bandarsari 35214"),
         f"Telepon {p.put('letterhead.phone', '(0721) 555123')}, Pos-el: {p.put('letterhead.email', 'kec.pulaubaru@bandarsari.go.id')}"],
        bold=True,
    )  # fmt: skip
    p.line()
    p.line(p.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    p.line(f"NOMOR : {p.put('document_number', '000.8.6.2/17/KEC-PB/I/2026')}", middle=True)
    rows: list[list[Cell]] = [list(p.put_heads(["NO.", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "TARGET"]))]
    data = [
        ("Meningkatnya kualitas pelayanan publik kecamatan", [("Indeks Kepuasan Masyarakat (IKM)", "89,25 (Sangat Baik)"),
                                                             ("Persentase kelurahan berpredikat informatif", "75 %")]),
        ("Meningkatnya ketenteraman dan ketertiban", [("Persentase gangguan ketertiban yang diselesaikan", "100 %")]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(data):
        for k, (name, target) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            first = [p.put(f"objectives.{n}.number", f"{n + 1}."), p.put(f"objectives.{n}.text", text)] if k == 0 else ["", ""]
            rows.append([*first, p.put(f"{path}.name", name), p.put(f"{path}.target", target)])
    signed = p.day("Bandarsari", "8 Januari 2026")
    left: Cell = ["", "PIHAK KEDUA,", mayor.position.upper(), "", "", mayor.name]
    mine: Cell = [signed, "PIHAK PERTAMA,", camat.position.upper(), "", "", camat.name, camat.rank, f"NIP {camat.nip}"]
    table = p.table(rows, bold=1)
    span(table, 1, [2, 1], [0, 1])
    p.line(p.put("budget.heading", "Program") + "\tAnggaran", bold=True)
    for n, (name, amount) in enumerate(
        [("Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Rp. 412.300.000,00"),
         ("Pemberdayaan Masyarakat Kelurahan", "Rp. 1.936.000.000,00"),
         ("Koordinasi Ketenteraman dan Ketertiban Umum", "Rp. 88.725.000,00")]
    ):  # fmt: skip
        base = f"budget.lines.{n}"
        p.line(f"{p.put(f'{base}.number', f'{n + 1}.')} {p.put(f'{base}.name', name)}\t{p.put(f'{base}.amount', amount)}")
    p.line(f"Jumlah\t{p.put('budget.total', 'Rp. 2.437.025.000,00')}")
    p.table([[left, mine]], ruled=False)
    p.put("parties.first.position", camat.position.upper())
    p.put("parties.second.position", mayor.position.upper())
    p.put_all("parties.first", camat, "name", "rank", "nip")
    p.put_all("parties.second", mayor, "name")
    p.document.sections[0].footer.paragraphs[0].text = "Perjanjian Kinerja Kecamatan Pulaubaru 2026"
    return p.sample()


def work_results() -> Sample:
    """As the plan of a single official: the superior's result that it serves, its own, an aspect for each indicator."""
    p = Page()
    analyst = Person("DIMAS PRAKOSO, S.T.", "Analis Kebijakan Ahli Muda", "Penata Tk. I (III/d)", "198604122010011008")
    boss = Person("Dra. KARTIKA SARI, M.Si.", "Kepala Bagian Organisasi", "Pembina Tk. I (IV/b)", "197103251996032002")
    p.titles("PERJANJIAN KINERJA INDIVIDU TAHUN 2026", "ANALIS KEBIJAKAN AHLI MUDA")
    heads = ["No", "Rencana Hasil Kerja Pimpinan yang Diintervensi", "Rencana Hasil Kerja", "Aspek", "Indikator Kinerja Individu", "Target"]
    rows: list[list[Cell]] = [list(p.put_heads(heads))]
    data = [
        ("1", "Meningkatnya nilai reformasi birokrasi", "Tersusunnya rekomendasi penataan kelembagaan",
         [("Kuantitas", "Jumlah rekomendasi kebijakan", "4 rekomendasi"), ("Kualitas", "Persentase rekomendasi yang ditindaklanjuti", "80%"),
          ("Waktu", "Waktu penyelesaian rekomendasi", "15 hari kerja")]),
        ("2", "Meningkatnya nilai reformasi birokrasi", "Tersusunnya evaluasi jabatan perangkat daerah",
         [("Kuantitas", "Jumlah perangkat daerah yang dievaluasi", "31 perangkat daerah"), ("Kualitas", "Tingkat kesesuaian hasil evaluasi", "95%")]),
    ]  # fmt: skip
    sizes = []
    for n, (number, above, text, indicators) in enumerate(data):
        sizes.append(len(indicators))
        for k, (aspect, name, target) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            first = [p.put(f"objectives.{n}.number", number), above, p.put(f"objectives.{n}.text", text)] if k == 0 else ["", "", ""]
            rows.append([*first, aspect, p.put(f"{path}.name", name), p.put(f"{path}.target", target)])
    span(p.table(rows, bold=1), 1, sizes, [0, 1, 2])
    p.line()
    p.put_parties(analyst, boss)
    signed = p.day("Surya Kencana", "02 Januari 2026")
    p.sign(["Pejabat Penilai Kinerja,", *boss.signed(label="NIP ")], [[signed, "Pegawai yang Dinilai,"], *analyst.signed(label="NIP ")])
    return p.sample()


ROUND: dict[str, Make] = {
    "activities": activities, "appeal_court": appeal_court, "monthly_staff": monthly_staff, "goal_rows": goal_rows, "campus": campus,
    "officers_book": officers_book, "beside_book": beside_book, "copied": copied, "markdown": markdown, "amended": afixed,
    "district": district, "work_results": work_results,
}  # fmt: skip
