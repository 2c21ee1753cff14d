"""Round fourteen, to see whether what the thirteenth fixed holds elsewhere. Sources, looked up for it: a religious ministry's annex of a work
unit; a regency's application for months with methods and kinds of work; and papers as offices keep them: cards below each other in one table,
people under numbered labels with a table that begins anew on each page, bullets with targets in brackets, a block for each quarter, an export
with names of fields for headings, a list as an assistant writes it. People and numbers are invented.

At its first run: 8 papers, 2 read whole; 323 of 369 fields right (87.5 %), 22 silent, 8 marked, none asked, 35 missed.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.office import dots
from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, QUARTERS, Aim, Book, Make, Page, Person, Rows, Sample, Values, span


def work_unit_annex() -> Sample:
    """Which annex it is above the title; aims, programme and money in one table whose last row is the sum of all; names in brackets; who signs by
    what they are of the unit.
    """
    p = Page()
    head = Person("Dr. H. MUKHLIS, M.Pd.I.", "Pimpinan Satker", "", "197204171998031004")
    chief = Person("H. ABDUL GHOFUR, S.Ag., M.H.", "Atasan Pimpinan Satker", "", "196909091994031003")
    p.line("Lampiran II.a Formulir Lampiran Perjanjian Kinerja Satuan Kerja")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "KANTOR KEMENTERIAN AGAMA KABUPATEN SEGARAN")
    rows: Rows = [
        list(p.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Program", "Anggaran"])),
        list(p.put_columns(6)),
    ]
    aims: list[Aim] = [
        ("1.", "Meningkatnya kualitas moderasi beragama", [("Persentase penyuluh yang terlatih", "82%"), ("Nilai kerukunan umat beragama", "84,1")]),
        ("2.", "Meningkatnya mutu pendidikan madrasah", [("Persentase madrasah terakreditasi A", "46%")]),
    ]  # fmt: skip
    body = p.put_aims(aims, "name", "target")
    budget = [
        ("Program Kerukunan Umat dan Layanan Kehidupan Beragama", "Rp. 2.418.750.000"),
        ("Program Pendidikan Agama", "Rp. 6.903.200.000"),
    ]
    p.put("budget.heading", "Program")
    p.put_lines(budget, "name", "amount")
    rows += [[*body[0], *budget[0]], [*body[1], "", ""], [*body[2], *budget[1]]]
    rows.append(["", "Jumlah seluruh", "", "", "", p.put("budget.total", "Rp. 9.321.950.000")])
    table = p.table(rows, bold=1)
    span(table, 2, [2, 1], [0, 1, 4, 5])
    merge(table, 5, 1, 5, 4)
    p.right(p.day("Segaran", "14 Januari 2026"))
    p.sign(
        [chief.position, "", "", f"( {chief.name} )", f"NIP {chief.nip}"],
        [head.position, "", "", f"( {head.name} )", f"NIP {head.nip}"],
    )
    p.put_parties(head, chief)
    return p.sample()


def stacked_cards() -> Sample:
    """All cards below each other in one table, label, colon and value; the objective as a wide row above its cards; semesters side by side."""
    p = Page()
    head = Person("SULASTRI, S.Pd.", "Kepala TK Negeri Pembina Argapura", "Pembina", "197003051993082001")
    chief = Person("Drs. KARDIMAN, M.Pd.", "Kepala Dinas Pendidikan Kabupaten Argapura", "Pembina Utama Muda", "196811221993031006")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "TK NEGERI PEMBINA ARGAPURA")
    p.line(p.put("statement.text", OPENING))
    p.table([["Nama", ":", head.name], ["Jabatan", ":", head.position]], ruled=False)
    p.line("selanjutnya disebut pihak pertama")
    data: list[Aim] = [
        ("1", "Meningkatnya kesiapan belajar anak", [("Persentase anak dengan capaian perkembangan sesuai usia", "88", "%", "Rapor anak", "40", "88"), ("Jumlah pertemuan dengan orang tua", "10", "Kali", "Daftar hadir", "5", "10")]),
        ("2", "Meningkatnya kompetensi guru", [("Persentase guru yang mengikuti pelatihan", "100", "%", "Sertifikat", "50", "100")]),
    ]  # fmt: skip
    p.put_aims(data, "name", "target", "unit", "source", "semesters.s1", "semesters.s2")
    rows: Rows = []
    wide = []
    for number, text, indicators in data:
        wide.append(len(rows))
        rows.append([f"SASARAN {number} : {text}", "", "", "", "", ""])
        for name, target, unit, source, one, two in indicators:
            rows += [
                ["Indikator Kinerja", ":", name, "", "", ""],
                ["Target Tahunan", ":", target, "Satuan", ":", unit],
                ["Semester I", ":", one, "Semester II", ":", two],
                ["Sumber Data", ":", source, "", "", ""],
            ]
    table = p.table(rows)
    for row, cells in enumerate(rows):
        if row in wide:
            merge(table, row, 0, row, 5)
        elif cells[3:] == ["", "", ""]:
            merge(table, row, 2, row, 5)
    p.line()
    day = p.day("Argapura", "12 Januari 2026")
    p.sign(
        ["", "Pihak Kedua,", chief.position, "", "", chief.name, f"NIP. {chief.nip}"],
        [day, "Pihak Pertama,", head.position, "", "", head.name, f"NIP. {head.nip}"],
    )
    p.put_parties(head, chief, keys=("name", "position", "nip"))
    return p.sample()


def anew_on_each_page() -> Sample:
    """Parties with Roman numbers and numbered labels; the annex's table begins anew behind a page break, heads and all; room for initials in the
    footer; the money as lines with amounts at a tab.
    """
    p = Page()
    head = Person("RATRI WULANDARI, S.H.", "Kepala Bagian Perencanaan Polres Kawi", "", "NRP 78061234")
    chief = Person("WISNU HARJO, S.I.K., M.H.", "Kepala Kepolisian Resor Kawi", "AJUN KOMISARIS BESAR POLISI", "NRP 76090011")
    p.document.sections[0].footer.paragraphs[0].text = "Paraf Pihak I: ______   Paraf Pihak II: ______"
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BAGIAN PERENCANAAN POLRES KAWI")
    p.line(p.put("statement.text", OPENING))
    for roman, who, role in (("I.", head, "PIHAK PERTAMA"), ("II.", chief, "PIHAK KEDUA")):
        p.line(f"{roman}\t1. Nama\t: {who.name}")
        p.line(f"\t2. NRP\t: {who.nip.removeprefix('NRP ')}")
        p.line(f"\t3. Jabatan\t: {who.position}")
        p.line(f"\tselanjutnya disebut {role}")
    heads = ["No", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Target", "Satuan"]
    p.put_heads(heads)
    aims: list[Aim] = [
        ("1", "Tersusunnya dokumen perencanaan", [("Jumlah dokumen rencana kerja tepat waktu", "6", "Dokumen"), ("Persentase keselarasan rencana", "95", "Persen")]),
        ("2", "Terkendalinya anggaran", [("Nilai kinerja anggaran", "91,5", "Nilai"), ("Persentase deviasi halaman III DIPA", "4", "Persen")]),
    ]  # fmt: skip
    body = p.put_aims(aims, "name", "target", "unit")
    span(p.table([list(heads), *body[:2]], bold=1), 1, [2], [0, 1])
    p.page_break()
    span(p.table([list(heads), *body[2:]], bold=1), 1, [2], [0, 1])
    p.line(p.put("budget.heading", "Kegiatan") + "\tAnggaran", bold=True)
    budget = [
        ("1.", "Penyusunan Rencana Kerja dan Anggaran", "Rp 118.400.000"),
        ("2.", "Pengendalian Program dan Anggaran", "Rp 96.150.000"),
    ]
    for number, name, amount in budget:
        p.line(f"{number} {name}\t{amount}")
    p.put_lines(budget, "number", "name", "amount")
    p.line(f"Jumlah\t{p.put('budget.total', 'Rp 214.550.000')}")
    day = p.day("Kawi", "20 Januari 2026")
    p.sign(
        ["", "PIHAK KEDUA", "", "", chief.name, f"{chief.rank} {chief.nip}"],
        [day, "PIHAK PERTAMA", "", "", head.name, head.nip],
    )
    p.put_parties(head, chief)
    return p.sample()


def bullets() -> Sample:
    """Objectives as bold lines, indicators as bullets with the target in brackets; the allotted sum in a sentence; who signs alone; a letterhead."""
    p = Page()
    head = Person("NANANG SUHERMAN", "Kepala Desa Cikembar")
    p.line(p.put("letterhead.government", "PEMERINTAH KABUPATEN SUKARAJA"), bold=True, middle=True)
    p.line("KECAMATAN CIKEMBAR", bold=True, middle=True)
    p.line("DESA CIKEMBAR", bold=True, middle=True)
    p.put("letterhead.office", "KECAMATAN CIKEMBAR DESA CIKEMBAR")
    p.line(p.put("letterhead.address", "Jalan Balai Desa No. 1 Cikembar 43157"), middle=True)
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "KEPALA DESA CIKEMBAR")
    data: list[Aim] = [
        ("1.", "Meningkatnya pelayanan administrasi desa", [("Persentase surat yang selesai dalam satu hari", "95%"), ("Jumlah inovasi layanan", "2 inovasi")]),
        ("2.", "Meningkatnya kesejahteraan warga", [("Jumlah keluarga penerima bantuan yang mandiri", "35 KK")]),
    ]  # fmt: skip
    p.put_aims(data, "name", "target")
    for number, text, indicators in data:
        p.line(f"{number} {text}", bold=True)
        for name, target in indicators:
            p.line(f"• {name} (target: {target})")
    total = p.put("budget.total", "Rp 1.284.600.000,-")
    p.line(f"Pelaksanaan kinerja tersebut didukung dengan anggaran sebesar {total} yang bersumber dari APBDes Tahun Anggaran 2026.")
    p.right(p.day("Cikembar", "6 Januari 2026"))
    for line in (f"{head.position},", "", "", head.name):
        p.right(line)
    p.put_all("parties.first", head)
    return p.sample()


def quarter_blocks() -> Sample:
    """A yearly table, and below it a block for each quarter under a row of full width, which names each indicator again with its target."""
    b = Book("PK")
    head = Person("YULIA HARTATI, S.H., M.H.", "Kepala Kejaksaan Negeri Banyuasri", "Jaksa Madya", "197907152003122001")
    chief = Person("Dr. ASRI AGUNG, S.H., M.H.", "Kepala Kejaksaan Tinggi Nusaraya", "Jaksa Utama", "196703101992031002")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "KEJAKSAAN NEGERI BANYUASRI", 5)
    b.row(4, 1, b.put_heads(["No", "Sasaran", "Indikator", "Satuan", "Target"]), bold=True)
    data: list[Aim] = [
        ("1", "Meningkatnya penyelesaian perkara", [("Persentase perkara pidum yang dieksekusi", "Persen", "90", "20", "45", "70", "90"), ("Jumlah perkara pidsus tahap penuntutan", "Perkara", "8", "2", "4", "6", "8")]),
        ("2", "Meningkatnya kepercayaan masyarakat", [("Jumlah kegiatan penerangan hukum", "Kegiatan", "12", "3", "6", "9", "12")]),
    ]  # fmt: skip
    row = 5
    for number, text, name, unit, target, *_ in b.put_aims(data, "name", "unit", "target", *QUARTERS):
        b.row(row, 1, [int(number) if number else "", text, name, unit, int(target)])
        row += 1
    row += 1
    b.row(row, 1, ["Target per Triwulan", "", "", "", ""], bold=True)
    b.merge(row, 1, row, 5)
    row += 1
    b.row(row, 1, ["No", "Indikator", "", "Satuan", "Target"], bold=True)
    b.merge(row, 2, row, 3)
    row += 1
    flat = [indicator for _, _, indicators in data for indicator in indicators]
    for q, roman in enumerate(("I", "II", "III", "IV")):
        b.row(row, 1, [f"TRIWULAN {roman}", "", "", "", ""], bold=True)
        b.merge(row, 1, row, 5)
        row += 1
        for number_of, (name, unit, _, *quarters) in enumerate(flat, 1):
            b.row(row, 1, [number_of, name, "", unit, int(quarters[q])])
            b.merge(row, 2, row, 3)
            row += 1
    b.sign_both(row + 1, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Banyuasri", "23 Januari 2026"))
    return b.sample()


def fields_for_headings() -> Sample:
    """An export whose headings are the names of fields, the objective said again in each row, the money as another list; people as a list of two."""
    b = Book("pk_2026")
    head = Person("DEDE SUPRIATNA, S.IP.", "Kepala Badan Kesbangpol", "Pembina Utama Muda", "197101011993031008")
    regent = Person("Hj. NENENG HASANAH", "Bupati Wangunreja")
    b.cell(1, 1, b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
    b.cell(2, 1, b.put("title.subject", "BADAN KESATUAN BANGSA DAN POLITIK"), bold=True)
    heads = ["no_sasaran", "nama_sasaran", "nama_indikator", "satuan", "target_2026", "tw_1", "tw_2", "tw_3", "tw_4"]
    b.row(4, 1, b.put_heads(heads), bold=True)
    data: list[Aim] = [
        ("1", "Meningkatnya wawasan kebangsaan", [("Indeks ketahanan sosial", "Indeks", "72,5", "70", "71", "72", "72,5"), ("Jumlah pelajar yang dibina", "Orang", "600", "150", "300", "450", "600")]),
        ("2", "Terjaganya stabilitas daerah", [("Persentase konflik yang ditangani", "%", "100", "100", "100", "100", "100")]),
    ]  # fmt: skip
    b.put_aims(data, "name", "unit", "target", *QUARTERS)
    row = 5
    for number, text, indicators in data:
        for indicator in indicators:
            b.row(row, 1, [number, text, *indicator])
            row += 1
    row += 1
    b.row(row, 1, ["kode_program", b.put("budget.heading", "nama_program"), "pagu_anggaran", "sumber_dana"], bold=True)
    budget = [
        ("8.01.02", "Program Penguatan Ideologi Pancasila", 742_000_000, "APBD"),
        ("8.01.06", "Program Peningkatan Kewaspadaan Nasional", 518_300_000, "APBD"),
    ]
    for k, (code, name, amount, funds) in enumerate(budget):
        b.row(row + 1 + k, 1, [code, name, (amount, "#,##0"), funds])
    b.put_lines([(code, name, dots(amount), funds) for code, name, amount, funds in budget], "code", "name", "amount", "source_of_funds")
    row += 4
    b.sign_both(row, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", regent), b.day("Wangunreja", "9 Januari 2026"))
    return b.sample()


def months_with_methods() -> Sample:
    """A sheet for each of two staff: labels above with rank and unit, rows for kinds of work, a column for each month by its short name below one
    head, the year and a method behind; who signs says it by role only.
    """
    b = Book("Staf 1")
    boss = Person("RINA OKTAVIANI, S.E.", "", "", "198110102006042015")
    months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
    staff: list[tuple[Person, list[tuple[str, str, str, str, str, list[int], int, str]]]] = [
        (Person("DIMAS PRAYOGO, A.Md.", "Pengelola Data", "Pengatur (II/c)", "199609092022031004"),
         [("1", "Tersedianya data bulanan", "Jumlah laporan data", "Laporan", "Kinerja Utama", [1] * 12, 12, "Kumulatif"), ("2", "Terlaksananya tugas lain", "Jumlah rapat yang didukung", "Rapat", "Kinerja Tambahan", [0, 1] * 6, 6, "Kumulatif")]),
        (Person("SITI MAESAROH, S.Kom.", "Pranata Komputer Ahli Pertama", "Penata Muda (III/a)", "199403212020122009"),
         [("1", "Terpeliharanya sistem informasi", "Persentase gangguan yang diselesaikan", "Persen", "Kinerja Utama", [95] * 12, 95, "Rata-rata")]),
    ]  # fmt: skip
    for at, (who, rows) in enumerate(staff):
        if at:
            b.agreements.append({})
            b.add(f"Staf {at + 1}")
        b.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "DINAS KOMUNIKASI DAN INFORMATIKA", 18)
        for row, (label, value) in enumerate(
            (("Nama", who.name), ("NIP", who.nip), ("Pangkat/Gol.", who.rank), ("Jabatan", who.position)), 4
        ):
            b.cell(row, 1, label)
            b.cell(row, 3, ":")
            b.cell(row, 4, value)
        fixed = ["No", "Rencana Hasil Kerja", "Indikator", "Satuan"]
        b.put_heads([*fixed, *(f"Target Bulanan {month}" for month in months), "Target Tahunan", "Metode"])
        b.row(9, 1, [*fixed, "Target Bulanan", *[""] * 11, "Target Tahunan", "Metode"], bold=True)
        b.row(10, 1, ["", "", "", "", *months, "", ""], bold=True)
        b.tall(9, 10, (1, 2, 3, 4, 17, 18))
        b.merge(9, 5, 9, 16)
        row, kind = 11, ""
        for n, (number, text, name, unit, group, values, total, method) in enumerate(rows):
            if group != kind:
                b.row(row, 1, [group, *[""] * 17], bold=True)
                b.merge(row, 1, row, 18)
                row, kind = row + 1, group
            path = f"objectives.{n}.indicators.0"
            for key, value in (("number", number), ("text", text), ("table", group)):
                b.put(f"objectives.{n}.{key}", value)
            for key, value in (("name", name), ("unit", unit), ("target", str(total)), ("calculation", method)):
                b.put(f"{path}.{key}", value)
            for month, figure in enumerate(values, 1):
                b.put(f"{path}.months.m{month}", str(figure))
            b.row(row, 1, [int(number), text, name, unit, *values, total, method])
            row += 1
        b.cell(row + 1, 14, b.day("Pringgading", "5 Januari 2026"))
        b.sign(
            row + 2,
            (3, 14),
            ["PIHAK KEDUA,", "", "", boss.name, f"NIP. {boss.nip}"],
            ["PIHAK PERTAMA,", "", "", who.name, f"NIP. {who.nip}"],
        )
        b.put_all("parties.first", who)
        b.put_all("parties.second", boss, "name", "nip")
    return b.sample()


def assistant_list() -> Sample:
    """A list in Markdown as an assistant writes it: bold labels, indicators as bullets below with target and unit behind strokes; money as bullets
    with its sum; people as a small table.
    """
    v = Values()
    put = v.put
    text = f"""\
# {put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}

## {put("title.subject", "DINAS PERHUBUNGAN KOTA RANCABALI")}

**Sasaran 1:** Meningkatnya keselamatan lalu lintas

- **Indikator:** Rasio kecelakaan per 10.000 kendaraan | **Target:** 1,2 | **Satuan:** Rasio
- **Indikator:** Persentase perlengkapan jalan terpasang | **Target:** 78 | **Satuan:** %

**Sasaran 2:** Meningkatnya layanan angkutan umum

- **Indikator:** Persentase ketepatan waktu angkutan | **Target:** 85 | **Satuan:** %

**Anggaran**

1. Program Penyelenggaraan LLAJ: Rp 4.125.000.000
2. Program Penunjang Urusan: Rp 2.310.500.000

**Jumlah: {put("budget.total", "Rp 6.435.500.000")}**

{put("signed.place", "Rancabali")}, {put("signed.date", "8 Januari 2026")}

| Pihak Kedua | Pihak Pertama |
|---|---|
| {put("parties.second.position", "Wali Kota Rancabali")} | {put("parties.first.position", "Kepala Dinas Perhubungan")} |
| {put("parties.second.name", "Ir. FAHMI RIDWAN")} | {put("parties.first.name", "TATANG MULYANA, A.Td., M.T.")} |
| | NIP. {put("parties.first.nip", "197604041998031005")} |
"""
    aims: list[Aim] = [
        ("1", "Meningkatnya keselamatan lalu lintas", [("Rasio kecelakaan per 10.000 kendaraan", "1,2", "Rasio"), ("Persentase perlengkapan jalan terpasang", "78", "%")]),
        ("2", "Meningkatnya layanan angkutan umum", [("Persentase ketepatan waktu angkutan", "85", "%")]),
    ]  # fmt: skip
    v.put_aims(aims, "name", "target", "unit")
    v.put_lines(
        [("1.", "Program Penyelenggaraan LLAJ", "Rp 4.125.000.000"), ("2.", "Program Penunjang Urusan", "Rp 2.310.500.000")],
        "number",
        "name",
        "amount",
    )
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "work_unit_annex": work_unit_annex,
    "stacked_cards": stacked_cards,
    "anew_on_each_page": anew_on_each_page,
    "bullets": bullets,
    "quarter_blocks": quarter_blocks,
    "fields_for_headings": fields_for_headings,
    "months_with_methods": months_with_methods,
    "assistant_list": assistant_list,
}
