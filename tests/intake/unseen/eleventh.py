"""Round eleven, its Word papers; sheets and the text are in `eleventh_sheets`. Sources, looked up for it: a river basin's printout of levels in
one column; a transport college's contracts of employees in a frame; a university's contract with standard and baseline; a disaster agency's
printout of an individual with the plan of months below; the national annex as a district types it with tabs; a hospital's annex in parts with
ranges as targets. People and numbers are invented.

At its first run: 10 papers, 2 read whole; 465 of 504 fields right (92.3 %), 36 silent, 4 marked, 2 asked, 20 missed. Right readings
corrected after it: months below `B. Rencana Aksi Bulanan` within an agreement are its own; of a position that labels and signature print in
other letters the first counts.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.paper import fill, merge
from tests.intake.unseen.eleventh_sheets import SHEETS
from tests.intake.unseen.kit import OPENING, Aim, Make, Page, Person, Rows, Sample, aim_rows, numbered, span, wide_rows


def river_basin() -> Sample:
    """What each promises as numbered clauses; programme, objectives and indicators in one column, with numbers beside them; the money as lines
    with tabs and a sum without a label; who signs without numbers.
    """
    p = Page()
    head = Person("Ir. BAGUS WIRATAMA, S.T., M.T.", "KEPALA BALAI WILAYAH SUNGAI KAMPARJAYA")
    chief = Person("Dr. Ir. HANDOKO SETIADI, M.Eng.", "DIREKTUR JENDERAL SUMBER DAYA AIR")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BALAI WILAYAH SUNGAI KAMPARJAYA", "statement.")
    p.line(OPENING)
    p.introduce_in_lines(
        (head, "Selanjutnya disebut PIHAK PERTAMA"),
        (chief, "Selaku atasan langsung pihak pertama, selanjutnya disebut PIHAK KEDUA"),
        labels=("Nama\t: ", "Jabatan\t: "),
    )
    agreed = "PIHAK PERTAMA dan PIHAK KEDUA sepakat untuk membuat Perjanjian Kinerja dengan ketentuan sebagai berikut:"
    promise, supervision = f"1. {PROMISE.format('Pihak pertama')}", f"2. {SUPERVISION.format('Pihak kedua')}"
    p.state(OPENING, agreed, promise, supervision)

    def sign(page: str, *, roles: bool) -> None:
        day = p.day("Pekanjaya", "15 Januari 2026", page)
        lanes = [["", "Pihak Kedua"], [day, "Pihak Pertama"]] if roles else [["", chief.position], [day, head.position]]
        p.sign([*lanes[0], "", "", chief.name], [*lanes[1], "", "", head.name])

    sign("statement.", roles=True)
    p.page_break()
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BALAI WILAYAH SUNGAI KAMPARJAYA - DIREKTORAT JENDERAL SUMBER DAYA AIR")
    heads = ["SASARAN KEGIATAN / INDIKATOR", "TARGET 2026"]
    p.put_heads(heads)
    p.put_columns(2)
    aims: list[Aim] = [
        ("A", "Meningkatnya ketersediaan air melalui infrastruktur yang dibangun", [("1", "Kapasitas air baku yang dibangun", "0,35 M3/Detik"), ("2", "Luas layanan jaringan irigasi yang dibangun", "1.250 Hektar")]),
        ("B", "Meningkatnya keandalan infrastruktur pengendali banjir", [("1", "Panjang tanggul yang direhabilitasi", "4,20 Km")]),
    ]  # fmt: skip
    p.put_aims(aims, "number", "name", "target")
    rows: Rows = [[heads[0], "", heads[1]], ["(1)", "", "(2)"]]
    groups = []
    for number, text, indicators in aims:
        groups.append(len(rows))
        rows.append([number, text, ""])
        rows += [list(row) for row in indicators]
    table = p.table(rows, bold=1)
    wide_rows(table, (0, 1), 1)
    for row in groups:
        merge(table, row, 1, row, 2)
    p.line(f"{p.put('budget.heading', 'Kegiatan')}\tAnggaran", bold=True)
    budget = [
        ("1.", "Pengembangan Bendungan dan Embung", "Rp\t18.412.000.000"),
        ("2.", "Operasi dan Pemeliharaan Sarana Air", "Rp\t9.775.500.000"),
    ]
    for number, name, amount in budget:
        p.line(f"{number} {name}\t{amount}")
    p.line("\tRp\t28.187.500.000", bold=True)
    p.put_lines([(n, name, amount.replace("\t", " ")) for n, name, amount in budget], "number", "name", "amount")
    p.put("budget.total", "Rp 28.187.500.000")
    sign("", roles=False)
    p.put_parties(head, chief)
    return p.sample()


def employee_frame() -> Sample:
    """Contracts of two employees, each page in a frame below a head between two logos; one has a contract's number; weights and their sum."""
    p = Page()
    boss = Person("Dr. ERWIN NASUTION, M.T.", "Wakil Direktur II", "Pembina Tk. I (IV/b)", "197504122000031003")
    staff = [
        Person("ANGGUN PRATIWI, S.Kom.", "Pranata Komputer Ahli Pertama", "Penata Muda (III/a)", "199507182020122011"),
        Person("REZA FADILLAH, S.E.", "Analis Anggaran Ahli Pertama", "IX", "NI PPPK. 199203152025211012"),
    ]
    unit = ["PEGAWAI BADAN LAYANAN UMUM", "POLITEKNIK TRANSPORTASI DARAT NUSARAYA", "KEMENTERIAN PERHUBUNGAN R.I."]
    data: list[list[Aim]] = [
        [("1", "Terkelolanya sistem informasi kampus", [("Persentase aplikasi yang aktif", "Persen", "97", "60"), ("Jumlah basis data yang dicadangkan", "Basis data", "12", "40")])],
        [("1", "Tersusunnya dokumen anggaran", [("Jumlah revisi DIPA yang selesai tepat waktu", "Dokumen", "4", "55")]), ("2", "Terkendalinya pelaksanaan anggaran", [("Nilai IKPA", "Nilai", "95,5", "45")])],
    ]  # fmt: skip
    for n, (who, aims) in enumerate(zip(staff, data, strict=True)):
        if n:
            p.agreements.append({})
            p.page_break()
        frame = p.document.add_table(2, 1)
        frame.style = "Table Grid"
        top = p.table([["", "", ""]], inside=frame.cell(0, 0))
        fill(top.cell(0, 1), ["KONTRAK KINERJA", *unit, "TAHUN 2026"], bold=True)
        inside = frame.cell(1, 0)
        inside.paragraphs[0].add_run(OPENING)
        for person, role in ((who, "Selanjutnya disebut sebagai PIHAK PERTAMA"), (boss, "Selanjutnya disebut sebagai PIHAK KEDUA")):
            merge(p.table([["Nama", ":", person.name], ["Jabatan", ":", person.position], [role, "", ""]], inside=inside), 2, 0, 2, 2)
        promise, supervision = p.promised("PIHAK PERTAMA", "PIHAK KEDUA")
        inside.add_paragraph(promise)
        inside.add_paragraph(supervision)
        p.put("statement.title.text", "KONTRAK KINERJA TAHUN 2026")
        p.put("statement.title.subject", " ".join(unit))
        for page in ("statement.", ""):
            p.put_parties(who, boss, page=page, keys=("name", "position", "rank", "nip") if page else ("name", "rank", "nip"))
        lanes = [
            ["", "PIHAK KEDUA", "", "", boss.name, boss.rank, f"NIP. {boss.nip}"],
            [p.day("Tegalrejo", "2 Februari 2026", "statement."), "PIHAK PERTAMA", "", "", who.name, who.rank, who.nip if "NI" in who.nip else f"NIP. {who.nip}"],
        ]  # fmt: skip
        p.table([list(row) for row in zip(*lanes, strict=True)], inside=inside)
        p.page_break()
        p.line(p.put("title.text", "LAMPIRAN KONTRAK KINERJA TAHUN 2026"), bold=True, middle=True)
        rows: Rows = [list(p.put_heads(["No", "Rencana Hasil Kerja", "Indikator Kinerja Individu", "Satuan", "Target", "Bobot (%)"]))]
        rows += p.put_aims(aims, "name", "unit", "target", "weight")
        rows.append(["Jumlah", "", "", "", "", "100"])
        table = p.table(rows, bold=1)
        span(table, 1, [len(indicators) for _, _, indicators in aims], [0, 1])
        merge(table, 3, 0, 3, 4)
        lanes[1][0] = p.day("Tegalrejo", "2 Februari 2026")
        p.sign(*lanes)
    return p.sample()


def university_contract() -> Sample:
    """Indicators without objectives in two tables below captions; criteria below the names; standard and state before beside the targets; who
    signs alone at the right, with a number of an employee who is no civil servant.
    """
    p = Page()
    dean = Person("Dr. LUKMAN HAKIM, M.Pd.", "Dekan Fakultas Keguruan", "", "NIK. 0415128703")
    for line in ("KONTRAK KINERJA", "FAKULTAS KEGURUAN", "UNIVERSITAS BHAKTI PERSADA", "TAHUN 2026"):
        p.line(line, bold=True, middle=True)
    p.put("title.text", "KONTRAK KINERJA TAHUN 2026")
    p.put("title.subject", "FAKULTAS KEGURUAN UNIVERSITAS BHAKTI PERSADA")
    p.put_heads(["No", "Indikator Kinerja Utama (IKU)", "Standar", "Baseline", "Target"])
    parts = [
        ("A. Indikator Kinerja Utama", "Indikator Kinerja Utama (IKU)",
         [("1", "Persentase lulusan yang bekerja dalam enam bulan", "60%", "52%", "65%"), ("2", "Jumlah artikel pada jurnal terakreditasi", "20 artikel", "14", "24")]),
        ("B. Indikator Kinerja Tambahan", "Indikator Kinerja Tambahan (IKT)",
         [("1", "Jumlah kerja sama yang berjalan", "5", "3", "8")]),
    ]  # fmt: skip
    for n, (caption, head, indicators) in enumerate(parts):
        p.put(f"objectives.{n}.table", caption)
        p.line(caption, bold=True)
        rows: Rows = [["No", head, "Standar", "Baseline", "Target"]]
        for k, (number, name, standard, before, target) in enumerate(indicators):
            p.put_indicator(n, k, number=number, name=name, baseline=before, target=target)
            rows.append([number, name, standard, before, target])
        p.table(rows, bold=1)
        p.line()
    p.sign([""], [p.day("Kuningasri", "12 Januari 2026"), f"{dean.position},", "", "", dean.name, dean.nip])
    p.put_all("parties.first", dean)
    return p.sample()


def individual_printout() -> Sample:
    """A letterhead without a table; the official's data above; parts A and B, the second a plan of months; the superior is the first party."""
    p = Page()
    staff = Person("YANUAR ISMAIL, S.T.", "Analis Kebencanaan Ahli Pertama", "", "199201052019031006")
    boss = Person("SUGENG RAHAYU, S.Sos., M.M.", "", "", "197211091993031002")
    p.line(p.put("letterhead.government", "PEMERINTAH KABUPATEN BENGAWAN"), bold=True, middle=True)
    p.line(p.put("letterhead.office", "BADAN PENANGGULANGAN BENCANA DAERAH (BPBD)"), bold=True, middle=True)
    p.line(p.put("letterhead.address", "Kompleks Perkantoran Terpadu Kabupaten Bengawan"), middle=True)
    p.line("PERJANJIAN KINERJA INDIVIDU", bold=True, middle=True)
    p.line("TAHUN ANGGARAN 2026", middle=True)
    p.put("title.text", "PERJANJIAN KINERJA INDIVIDU TAHUN ANGGARAN 2026")
    p.line(
        p.put(
            "statement.text", f"{OPENING.removesuffix(':')} berjanji akan mewujudkan target kinerja tahunan sesuai lampiran perjanjian ini."
        )
    )
    p.table([["Nama Pegawai", ":", staff.name], ["NIP", ":", staff.nip], ["Jabatan", ":", staff.position]], ruled=False)
    p.line("A. Sasaran Kinerja Utama", bold=True)
    heads = ["No", "Sasaran Kinerja / Aktivitas", "Indikator Kinerja Utama (IKU)", "Target", "Satuan"]
    aims: list[Aim] = [
        ("1", "Meningkatnya kesiapsiagaan desa", [("Jumlah desa tangguh bencana yang dibina", "6", "Desa")]),
        ("2", "Tersusunnya peta risiko bencana", [("Persentase kecamatan dengan peta risiko", "85", "Persen")]),
    ]
    p.table([list(p.put_heads(heads)), *p.put_aims(aims, "name", "target", "unit")], bold=1)
    for n in range(2):
        p.put(f"objectives.{n}.table", "A. Sasaran Kinerja Utama")
    p.line("B. Rencana Aksi Bulanan", bold=True)
    months = [f"B{n}" for n in range(1, 13)]
    plan: Rows = [["No", "Indikator Kinerja", "Target Bulanan", *[""] * 11], ["", "", *months]]
    plan.append(["1", "Jumlah desa tangguh bencana yang dibina", "0", "0", "1", "0", "1", "0", "1", "0", "1", "1", "1", "0"])
    plan.append(["2", "Persentase kecamatan dengan peta risiko", "0", "10", "20", "30", "40", "50", "60", "70", "75", "80", "85", "85"])
    for n, row in enumerate(plan[2:]):
        for month, value in enumerate(row[2:], 1):
            p.put(f"objectives.{n}.indicators.0.months.m{month}", value)
    table = p.table(plan, bold=2)
    span(table, 0, [2], (0, 1))
    merge(table, 0, 2, 0, 13)
    day = p.day("Bengawan", "5 Januari 2026")
    p.sign(
        ["", "Pihak Kedua (Pegawai),", "", "", staff.name, f"NIP. {staff.nip}"],
        [day, "Pihak Kesatu (Atasan Langsung),", "", "", boss.name, f"NIP. {boss.nip}"],
    )
    p.put_parties(boss, staff)
    return p.sample()


def national_tabs() -> Sample:
    """The national annex typed with tabs: people, money with remarks and signatures in lines; a page header of its own, a note below the table."""
    p = Page()
    camat = Person("HENDRA GUNAWAN, S.STP., M.Si.", "Camat Sukarame", "Pembina", "198006172000121001")
    regent = Person("H. YUSUF MANSYUR, S.E.", "Bupati Tanjungraya")
    p.document.sections[0].header.paragraphs[0].text = "Perjanjian Kinerja Tahun 2026 - Kecamatan Sukarame\t\tHalaman 1"
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "KECAMATAN SUKARAME", "statement.")
    p.line(OPENING)
    p.introduce_in_lines(
        (camat, "selanjutnya disebut pihak pertama"),
        (regent, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua"),
        labels=("N a m a\t\t: ", "Jabatan\t\t: "),
    )
    p.promise("Pihak pertama", "Pihak kedua")

    def sign(page: str) -> None:
        p.line(f"\t\t\t\t\t\t{p.day('Sukarame', '7 Januari 2026', page)}")
        for left, right in (("Pihak Kedua,", "Pihak Pertama,"), (f"{regent.position},", f"{camat.position},"), ("", ""), ("", ""), (regent.name, camat.name), ("", camat.rank), ("", f"NIP. {camat.nip}")):  # fmt: skip
            p.line(f"\t{left}\t\t\t\t{right}" if left or right else "")

    sign("statement.")
    p.page_break()
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "KECAMATAN SUKARAME KABUPATEN TANJUNGRAYA")
    rows: Rows = [list(p.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Target"])), p.put_columns(4)]
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas pelayanan publik kecamatan", [("Indeks Kepuasan Masyarakat (IKM)*", "85,25"), ("Persentase aduan yang ditindaklanjuti", "100 %")]),
        ("2", "Meningkatnya tata kelola pemerintahan desa", [("Persentase desa yang menetapkan APBDes tepat waktu", "90 %")]),
    ]  # fmt: skip
    rows += p.put_aims(aims, "name", "target")
    span(p.table(rows, bold=1), 2, [2, 1], [0, 1])
    p.line("*) Hasil survei oleh Bagian Organisasi")
    p.line(f"{p.put('budget.heading', 'Program')}\t\t\t\tAnggaran\t\tKeterangan", bold=True)
    budget = [
        ("1.", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Rp 287.400.000,00", "APBD"),
        ("2.", "Program Pemberdayaan Masyarakat Desa dan Kelurahan", "Rp 163.250.000,00", "APBD"),
    ]
    for number, name, amount, note in budget:
        p.line(f"{number}\t{name}\t{amount}\t{note}")
    p.put_lines(budget, "number", "name", "amount", "note")
    p.line(f"\tJumlah\t{p.put('budget.total', 'Rp 450.650.000,00')}")
    sign("")
    p.put_parties(camat, regent)
    return p.sample()


def hospital_parts() -> Sample:
    """A head with two logos and a number of the paper; an annex in parts with ranges and a grade as targets; costs by kind; signatures in one
    cell each, with the hospital on a line of its own.
    """
    p = Page()
    head = Person("NUNUNG KURNIASIH, S.K.M., M.Kes.", "Kepala Bidang Penunjang", "", "197011181992032005")
    boss = Person("dr. WIDYA ASMARA, Sp.PK., M.M.", "Direktur", "", "196805051998032008")
    hospital = "RSUD dr. Soeripto Banjarsari"
    kop = p.document.add_table(1, 3)
    fill(kop.cell(0, 1), [p.put("letterhead.government", "PEMERINTAH KABUPATEN BANJARSARI"), p.put("letterhead.office", "RUMAH SAKIT UMUM DAERAH dr. SOERIPTO"),
                          p.put("letterhead.address", "Jl. Jenderal Sudirman No. 42 Banjarsari 53411"), f"Telp. {p.put('letterhead.phone', '(0286) 591464')}"], bold=True)  # fmt: skip
    p.line(p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    p.line(f"Nomor : {p.put('document_number', '445/018/PK/2026')}", middle=True)
    p.line(OPENING)
    p.table([["Nama", ":", head.name], ["Jabatan", ":", f"{head.position} {hospital}"]], ruled=False)
    p.line("Selanjutnya disebut sebagai PIHAK KESATU")
    p.table([["Nama", ":", boss.name], ["Jabatan", ":", f"{boss.position} {hospital}"]], ruled=False)
    p.line("Selaku atasan pihak kesatu, selanjutnya disebut sebagai PIHAK KEDUA")
    p.promise("Pihak kesatu", "Pihak kedua")

    def sign(page: str) -> None:
        left = ["", "PIHAK KEDUA,", boss.position, hospital, "", "", boss.name, f"NIP. {boss.nip}"]
        right = [
            p.day("Banjarsari", "8 Januari 2026", page),
            "PIHAK KESATU,",
            head.position,
            hospital,
            "",
            "",
            head.name,
            f"NIP. {head.nip}",
        ]
        p.table([[left, right]], ruled=False)
        for role, who in (("first", head), ("second", boss)):
            p.put_all(f"{page}parties.{role}", who, "name", "nip")
            p.put(f"{page}parties.{role}.position", f"{who.position} {hospital}")

    sign("statement.")
    p.page_break()
    p.line("Lampiran : Perjanjian Kinerja Tahun 2026", bold=True)
    p.put("title.text", "Lampiran : Perjanjian Kinerja Tahun 2026")
    p.put_heads(["No", "Sasaran", "Indikator", "Target"])
    p.put_columns(4)
    aims: list[Aim] = [
        ("1", "Meningkatnya mutu layanan laboratorium", [("Waktu tunggu hasil laboratorium", "90 sd 140 menit"), ("Tidak adanya kesalahan pemberian hasil", "100 %")]),
        ("2", "Bertahannya status akreditasi", [("Hasil penilaian akreditasi laboratorium", "Paripurna")]),
        ("3", "Terkendalinya biaya penunjang", [("Rasio pemakaian bahan terhadap pendapatan", "30-35 %")]),
    ]  # fmt: skip
    p.put_aims(aims, "name", "target")
    for part, (caption, held) in enumerate((("I. KINERJA PELAYANAN", aims[:2]), ("II. KINERJA KEUANGAN", aims[2:]))):
        p.line(caption, bold=True)
        rows: Rows = [["No", "Sasaran", "Indikator", "Target"]]
        rows += [["(1)", "(2)", "(3)", "(4)"]] if part == 0 else []
        table = p.table([*rows, *aim_rows(held)], bold=1)
        span(table, len(rows), [len(indicators) for _, _, indicators in held], [0, 1])
        for n in range(2) if part == 0 else (2,):
            p.put(f"objectives.{n}.table", caption)
    p.line("III. ANGGARAN", bold=True)
    budget = numbered([("Belanja Barang dan Jasa BLUD", "Rp6.214.500.000,-"), ("Belanja Modal Peralatan Medis", "Rp2.980.000.000,-")], "{}")
    lines: Rows = [["No", p.put("budget.heading", "Kegiatan"), "Anggaran"], *p.put_lines(budget, "number", "name", "amount")]
    lines.append(["", "Jumlah", p.put("budget.total", "Rp9.194.500.000,-")])
    p.table(lines, bold=1)
    p.line()
    sign("")
    return p.sample()


ROUND: dict[str, Make] = {
    "river_basin": river_basin,
    "employee_frame": employee_frame,
    "university_contract": university_contract,
    "individual_printout": individual_printout,
    "national_tabs": national_tabs,
    "hospital_parts": hospital_parts,
    **SHEETS,
}
