"""Round twelve, to see whether what the eleventh fixed holds elsewhere. Sources, looked up for it: the state auditor's and an election
commission's forms of a secretary; a regional office's contract with its supplement of targets; a planning application's list for individuals
with plans and proofs; a college's heads in two languages; a clinic's scores; and a village's plan as text. People and numbers are invented.

At its first run: 6 papers, 2 read whole; 280 of 297 fields right (94.3 %), 3 silent, 1 marked, none asked, 15 missed. Right readings corrected
after it: the fund in brackets behind an amount is its note without them, as before.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.office import dots
from tests.intake.paper import fill
from tests.intake.unseen.kit import OPENING, Aim, Book, Formula, Make, Page, Person, Rows, Sample, Values, aim_rows, span


def election_secretary() -> Sample:
    """A secretary and a chairman who is no civil servant; codes of programmes as rows among the aims' money; amounts with words below; signatures
    with the office on lines of its own and `ttd`.
    """
    p = Page()
    head = Person("ARMAN SYAHPUTRA, S.H.", "Sekretaris", "Pembina (IV/a)", "197903042006041007")
    chair = Person("NURHAYATI LATIF", "Ketua")
    office = "KOMISI PEMILIHAN UMUM KABUPATEN LEMBAYUNG"
    p.line(p.put("letterhead.office", office), bold=True, middle=True)
    p.line(p.put("letterhead.address", "Jalan Proklamasi No. 17 Lembayung"), middle=True)
    p.line("PERJANJIAN KINERJA TAHUN 2026", bold=True, middle=True)
    p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")
    p.line(p.put("statement.title.subject", "SEKRETARIAT KOMISI PEMILIHAN UMUM KABUPATEN LEMBAYUNG"), bold=True, middle=True)
    p.line(OPENING)
    for who, after in ((head, "selanjutnya disebut PIHAK PERTAMA;"), (chair, "selanjutnya disebut PIHAK KEDUA.")):
        p.table([["Nama", ":", who.name], ["Jabatan", ":", f"{who.position} KPU Kabupaten Lembayung"]], ruled=False)
        p.line(after)
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")

    def sign(page: str) -> None:
        left = ["", "PIHAK KEDUA,", "KETUA KPU", "KABUPATEN LEMBAYUNG,", "ttd", chair.name]
        mine = [
            p.day("Lembayung", "30 Januari 2026", page),
            "PIHAK PERTAMA,",
            "SEKRETARIS KPU",
            "KABUPATEN LEMBAYUNG,",
            "ttd",
            head.name,
            f"NIP. {head.nip}",
        ]
        p.sign(left, mine)

    sign("statement.")
    for role, who in (("first", head), ("second", chair)):
        p.put_all(f"statement.parties.{role}", who, "name", "nip")
        p.put(f"statement.parties.{role}.position", f"{who.position} KPU Kabupaten Lembayung")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "SEKRETARIAT KOMISI PEMILIHAN UMUM KABUPATEN LEMBAYUNG")
    rows: Rows = [list(p.put_heads(["NO.", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"])), p.put_columns(4, "{}")]
    aims: list[Aim] = [
        ("1.", "Terwujudnya tata kelola pemilu yang akuntabel", [("Persentase laporan pertanggungjawaban tepat waktu", "100%"), ("Nilai akuntabilitas kinerja", "B")]),
        ("2.", "Terwujudnya data pemilih yang mutakhir", [("Persentase pemilih yang terdaftar", "99,5%")]),
        ("3.", "Terlaksananya pendidikan pemilih", [("Jumlah kegiatan pendidikan pemilih", "12 kegiatan")]),
    ]  # fmt: skip
    rows += p.put_aims(aims, "name", "target")
    span(p.table(rows, bold=1), 2, [2, 1, 1], [0, 1])
    p.line("Jumlah anggaran tahun 2026:")
    lines: Rows = [["KODE", p.put("budget.heading", "PROGRAM"), "ANGGARAN"]]
    lines += p.put_lines(
        [
            ("076.01.WA", "Program Dukungan Manajemen", "Rp4.812.650.000,-"),
            ("076.01.CQ", "Program Penyelenggaraan Pemilu", "Rp1.270.400.000,-"),
        ],
        "code",
        "name",
        "amount",
    )
    lines.append(["", "TOTAL", p.put("budget.total", "Rp6.083.050.000,-")])
    p.table(lines, bold=1)
    p.line("Terbilang: enam miliar delapan puluh tiga juta lima puluh ribu rupiah")
    sign("")
    for role, who in (("first", head), ("second", chair)):
        p.put_all(f"parties.{role}", who, "name", "nip")
        p.put(f"parties.{role}.position", f"{who.position.upper()} KPU KABUPATEN LEMBAYUNG")
    return p.sample()


def college_bilingual() -> Sample:
    """Letterhead beside two logos with two languages; heads with the English word in brackets; a study programme's head with a lecturer's number;
    base and three years of targets; two deans sign.
    """
    p = Page()
    head = Person("Dr. RETNO WULAN, M.Hum.", "Ketua Program Studi Sastra Inggris", "", "NIDN. 0412088203")
    dean = Person("Prof. Dr. BAMBANG SETIAWAN, M.A.", "Dekan Fakultas Ilmu Budaya", "", "196502171990031002")
    kop = p.document.add_table(1, 3)
    fill(
        kop.cell(0, 1),
        [p.put("letterhead.government", "KEMENTERIAN PENDIDIKAN TINGGI, SAINS, DAN TEKNOLOGI"), "UNIVERSITAS SEGARA BIRU", "FAKULTAS ILMU BUDAYA",
         p.put("letterhead.address", "Jalan Kampus Timur No. 5 Segara 80361"), f"Telepon {p.put('letterhead.phone', '(0361) 701234')} Laman: fib.segarabiru.ac.id"],
        bold=True,
    )  # fmt: skip
    p.put("letterhead.office", "UNIVERSITAS SEGARA BIRU FAKULTAS ILMU BUDAYA")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "PROGRAM STUDI SASTRA INGGRIS")
    p.line("(PERFORMANCE AGREEMENT 2026)", middle=True)
    fixed = ["No (No)", "Sasaran (Objective)", "Indikator Kinerja (Performance Indicator)", "Satuan (Unit)", "Baseline 2025", "Target 2026"]
    rows: Rows = [[*p.put_heads(fixed)]]
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas lulusan", [("Persentase lulusan yang bekerja atau melanjutkan studi", "%", "61", "68"), ("Rata-rata masa tunggu lulusan", "Bulan", "5,2", "4,5")]),
        ("2", "Meningkatnya kualitas dosen", [("Persentase dosen berkualifikasi S3", "%", "35", "40")]),
    ]  # fmt: skip
    rows += p.put_aims(aims, "name", "unit", "baseline", "target")
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line("Catatan: capaian dihitung per 31 Desember 2026.")
    p.line()
    p.sign(
        ["Mengetahui,", dean.position, "", "", dean.name, f"NIP {dean.nip}"],
        [p.day("Segara", "2 Februari 2026"), f"{head.position},", "", "", head.name, head.nip],
    )
    p.put_parties(head, dean)
    return p.sample()


def regional_supplement() -> Sample:
    """A district's head of section with a supplement: statement and annex on one page each, the second agreement of the same file for a staff
    member; quarters as columns without a heading over them; the unit behind the target in brackets.
    """
    p = Page()
    boss = Person("SARIPAH, S.Sos.", "Kepala Seksi Pemerintahan", "Penata Tk. I", "197607212007012009")
    camat = Person("DRS. M. THAHIR, M.Si.", "Camat Bontoraya", "Pembina Tk. I", "196811051993031010")
    staff = Person("ANDI RAHMAT", "Pengadministrasi Pemerintahan", "Pengatur Muda", "199001152014061002")
    data: list[tuple[Person, Person, list[Aim]]] = [
        (boss, camat, [("1", "Meningkatnya tertib administrasi kelurahan", [("Persentase kelurahan dengan profil lengkap (%)", "25", "50", "75", "100", "100"), ("Jumlah monografi yang disusun (dokumen)", "1", "1", "2", "2", "2")])]),
        (staff, boss, [("1", "Tersedianya data kependudukan", [("Jumlah laporan bulanan (laporan)", "3", "6", "9", "12", "12")]), ("2", "Terarsipnya surat", [("Persentase surat yang diarsipkan (%)", "100", "100", "100", "100", "100")])]),
    ]  # fmt: skip
    for n, (who, above, aims) in enumerate(data):
        if n:
            p.agreements.append({})
            p.page_break()
        p.line(p.put("letterhead.government", "PEMERINTAH KOTA BONTORAYA"), bold=True, middle=True)
        p.line(p.put("letterhead.office", "KECAMATAN BONTORAYA"), bold=True, middle=True)
        p.titles("PERJANJIAN KINERJA TAHUN 2026", who.position.upper())
        p.line(OPENING)
        p.put("statement.text", OPENING)
        for number, person, role in (("1.", who, "pihak pertama"), ("2.", above, "pihak kedua")):
            p.line(f"{number} Nama\t: {person.name}")
            p.line(f"    NIP\t: {person.nip}")
            p.line(f"    Jabatan\t: {person.position}")
            p.line(f"    selanjutnya disebut {role}")
        heads = ["No", "Sasaran", "Indikator Kinerja", "TW I", "TW II", "TW III", "TW IV", "Target Tahunan"]
        rows: Rows = [list(p.put_heads(heads))]
        rows += p.put_aims(aims, "name", "quarters.tw1", "quarters.tw2", "quarters.tw3", "quarters.tw4", "target")
        span(p.table(rows, bold=1), 1, [len(indicators) for _, _, indicators in aims], [0, 1])
        if not n:
            p.line(f"Anggaran : {p.put('budget.total', 'Rp 48.250.000,-')} (APBD Kota)")
        day = p.day("Bontoraya", "9 Januari 2026")
        p.sign(
            ["Pihak Kedua,", above.position, "", "", above.name, above.rank, f"NIP: {above.nip}"],
            [day, "Pihak Pertama,", "", "", who.name, who.rank, f"NIP: {who.nip}"],
        )
        p.put_parties(who, above)
    return p.sample()


def audit_scorecard() -> Sample:
    """A sheet with perspectives as merged cells at the left, codes and weights, quarters as percentages, a polarity in words; the heads two rows;
    what it costs below with one row for each kind of spending; who signs far right.
    """
    b = Book("PK Kalan")
    head = Person("WIDYA PRAMESTI, S.E., M.Ak., CSFA", "Kepala Subauditorat Nusaraya I", "", "197812052003122004")
    chief = Person("Drs. HERU SANTOSO, M.M., Ak.", "Kepala Perwakilan Provinsi Nusaraya", "", "196904111990031001")
    b.titles("PERJANJIAN KINERJA TAHUN 2026", "SUBAUDITORAT NUSARAYA I", 11)
    fixed = ["Perspektif", "No", "Sasaran Strategis", "Kode IKU", "Indikator Kinerja Utama", "Bobot IKU", "Polarisasi"]
    b.put_heads([*fixed, "Target TW I", "Target TW II", "Target TW III", "Target TW IV"])
    b.row(4, 1, [*fixed, "Target", "", "", ""], bold=True)
    b.row(5, 1, [*[""] * 7, "TW I", "TW II", "TW III", "TW IV"], bold=True)
    b.tall(4, 5, range(1, 8))
    b.merge(4, 8, 4, 11)
    data: list[tuple[str, str, str, list[tuple[str, str, float, str, tuple[float, ...]]]]] = [
        ("Pemangku Kepentingan", "1", "Meningkatnya manfaat hasil pemeriksaan", [("1.1", "Tingkat penyelesaian tindak lanjut", 0.3, "Maximize", (0.2, 0.45, 0.6, 0.8)), ("1.2", "Indeks kepuasan auditee", 0.2, "Maximize", (0.7, 0.75, 0.78, 0.82))]),
        ("Proses Internal", "2", "Meningkatnya mutu pemeriksaan", [("2.1", "Persentase laporan yang terlambat", 0.5, "Minimize", (0.1, 0.08, 0.06, 0.05))]),
    ]  # fmt: skip
    row = 6
    for n, (view, number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        top = row
        for k, (code, name, weight, polarity, values) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            said = (
                ("code", code),
                ("name", name),
                ("weight", f"{weight:.0%}"),
                ("direction", "higher" if polarity == "Maximize" else "lower"),
            )
            for key, value in (*said, *((f"quarters.tw{q}", f"{share:.0%}") for q, share in enumerate(values, 1))):
                b.put(f"{path}.{key}", value)
            first: list[Any] = [view, int(number), text] if k == 0 else ["", "", ""]
            b.row(row, 1, [*first, code, name, (weight, "0%"), polarity, *((share, "0%") for share in values)])
            row += 1
        b.tall(top, row - 1, (1, 2, 3))
    b.row(row, 1, ["Jumlah", "", "", "", "", (Formula("=SUM(F6:F8)", 1), "0%"), "", "", "", "", ""], bold=True)
    b.merge(row, 1, row, 5)
    row += 2
    b.row(row, 3, ["Jenis Belanja", "", "Anggaran (Rp)"], bold=True)
    b.put("budget.heading", "Jenis Belanja")
    budget = [("Belanja Barang", 812_450_000), ("Belanja Perjalanan Dinas", 1_304_600_000)]
    for k, (name, amount) in enumerate(budget):
        b.put_line(k, name=name, amount=dots(amount))
        b.row(row + 1 + k, 3, [name, "", (amount, "#,##0")])
    b.row(row + 3, 3, ["Jumlah", "", (Formula(f"=SUM(E{row + 1}:E{row + 2})", 2_117_050_000), "#,##0")])
    b.put("budget.total", "2.117.050.000")
    b.sign_both(row + 5, (3, 8), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Nusakota", "20 Januari 2026"))
    return b.sample()


def individual_list() -> Sample:
    """A sheet as an application saves it: who and when as labels over two columns, plans and proofs beside each indicator, the quality in a column
    of its own; the numbers of the columns; a note; no line for money.
    """
    b = Book("Cetak PK")
    staff = Person("LINDA KARTIKA, A.Md.Keb.", "Bidan Terampil", "Pengatur Tk. I / II d", "199312302019032008")
    boss = Person("dr. YOSEPH TANDI", "Kepala UPT Puskesmas Batu Putih", "Penata / III c", "198706092014031004")
    b.wide(1, 1, 8, b.put("letterhead.government", "PEMERINTAH KABUPATEN TORAYA"), bold=True)
    b.wide(2, 1, 8, b.put("letterhead.office", "DINAS KESEHATAN"), bold=True)
    b.wide(4, 1, 8, b.put("title.text", "PERJANJIAN KINERJA INDIVIDU TAHUN 2026"), bold=True)
    for k, (label, value) in enumerate(
        (
            ("Nama", staff.name),
            ("NIP", staff.nip),
            ("Pangkat/Golongan", staff.rank),
            ("Jabatan", staff.position),
            ("Unit Kerja", "UPT Puskesmas Batu Putih"),
        )
    ):
        b.cell(6 + k, 1, label)
        b.merge(6 + k, 1, 6 + k, 2)
        b.cell(6 + k, 3, f": {value}")
    b.row(
        12,
        1,
        b.put_heads(["No", "Kinerja Utama", "Indikator Kinerja", "Satuan", "Target", "Rencana Aksi", "Bukti Dukung", "Ket"]),
        bold=True,
    )
    b.row(13, 1, b.put_columns(8, "{}"))
    aims: list[Aim] = [
        ("1", "Terlayaninya ibu hamil sesuai standar", [("Jumlah ibu hamil yang diperiksa", "Orang", "120", "Pemeriksaan di posyandu", "Register kohort", ""), ("Persentase ibu hamil berisiko yang dirujuk", "%", "100", "Koordinasi dengan rumah sakit", "Surat rujukan", "SPM")]),
        ("2", "Terpantaunya tumbuh kembang balita", [("Jumlah balita yang ditimbang", "Balita", "310", "Penimbangan bulanan", "Buku KIA", "")]),
    ]  # fmt: skip
    b.put_aims([(n, text, [(row[0], row[1], row[2], row[5]) for row in rows]) for n, text, rows in aims], "name", "unit", "target", "note")
    for row, cells in enumerate(aim_rows(aims), 14):
        b.row(row, 1, [int(cells[0]) if cells[0] else "", *cells[1:4], int(cells[4]), *cells[5:]])
    b.tall(14, 15, (1, 2))
    b.cell(18, 1, "*) Target dapat berubah sesuai penugasan pimpinan")
    b.cell(20, 6, b.day("Batu Putih", "5 Januari 2026"))
    b.sign(
        21,
        (2, 6),
        ["Pejabat Penilai,", boss.position, "", "", boss.name, f"NIP. {boss.nip}"],
        ["Yang Membuat Perjanjian,", staff.position, "", "", staff.name, f"NIP. {staff.nip}"],
    )
    b.put_all("parties.first", staff)
    b.put_all("parties.second", boss, "name", "position", "nip")
    return b.sample()


def village_plan() -> Sample:
    """A village's agreement as it was typed for a message: capitals for parts, dashes for indicators with `target` in the line, money behind dots
    with its fund in brackets, who signs below each other.
    """
    v = Values()
    put = v.put
    text = f"""\
{put("letterhead.government", "PEMERINTAH KABUPATEN SEKARTAJI")}
{put("letterhead.office", "DESA WATUKAYU KECAMATAN GIRIMULYO")}

{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("title.subject", "KEPALA DESA WATUKAYU")}

A. SASARAN DAN TARGET

No  Sasaran                        Indikator                          Target
1   Meningkatnya pelayanan desa    Persentase surat selesai sehari    95 %
                                   Indeks kepuasan warga              82
2   Meningkatnya ekonomi desa      Jumlah unit usaha BUM Desa aktif   4 unit

B. ANGGARAN

1. Bidang Penyelenggaraan Pemerintahan ........ Rp 512.300.000 (ADD)
2. Bidang Pelaksanaan Pembangunan ............. Rp 648.750.000 (DD)
   Jumlah ..................................... Rp 1.161.050.000

{put("signed.place", "Watukayu")}, {put("signed.date", "12 Januari 2026")}

Kepala Desa Watukayu



SUYATMAN


Mengetahui,
Camat Girimulyo



{put("parties.second.name", "ENDAH PALUPI, S.IP., M.M.")}
NIP. {put("parties.second.nip", "197902142003122005")}
"""
    put("parties.first.name", "SUYATMAN")
    put("parties.first.position", "Kepala Desa Watukayu")
    put("parties.second.position", "Camat Girimulyo")
    v.put_heads(["No", "Sasaran", "Indikator", "Target"])
    aims: list[Aim] = [
        ("1", "Meningkatnya pelayanan desa", [("Persentase surat selesai sehari", "95 %"), ("Indeks kepuasan warga", "82")]),
        ("2", "Meningkatnya ekonomi desa", [("Jumlah unit usaha BUM Desa aktif", "4 unit")]),
    ]
    v.put_aims(aims, "name", "target")
    for n in range(2):
        put(f"objectives.{n}.table", "A. SASARAN DAN TARGET")
    lines = [
        ("1.", "Bidang Penyelenggaraan Pemerintahan", "Rp 512.300.000", "ADD"),
        ("2.", "Bidang Pelaksanaan Pembangunan", "Rp 648.750.000", "DD"),
    ]
    v.put_lines(lines, "number", "name", "amount", "note")
    put("budget.total", "Rp 1.161.050.000")
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "election_secretary": election_secretary,
    "college_bilingual": college_bilingual,
    "regional_supplement": regional_supplement,
    "audit_scorecard": audit_scorecard,
    "individual_list": individual_list,
    "village_plan": village_plan,
}
