"""Round thirty-two: structures further away. Sources, looked up for it: an application's export of a regent's agreement by halves of the year (targets and money of each quarter
beside what was reached), matrices of plans whose goals have indicators of their own, offices' forms in sentences (*diukur dengan*), lists of clinics beside a
regency's targets, tables numbered through. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.paper import fill
from tests.intake.unseen.kit import (
    OPENING,
    ROMAN,
    TITLE,
    Book,
    Make,
    Page,
    Person,
    Rows,
    Sample,
    Values,
    by_quarter,
    span,
)


def goals_with_indicators() -> Sample:
    """Beside each goal an indicator and a target of its own, and behind them its objectives with theirs; the goal's have no place and are listed."""
    p = Page()
    head = Person("Ir. SUGENG RAHARJO, M.M.", "Kepala Badan Perencanaan Pembangunan Daerah", "Pembina Utama Muda", "196907121995031003")
    chief = Person("Dra. Hj. ROSMALA DEWI", "Bupati Lembah Sari")
    p.titles(TITLE, "BADAN PERENCANAAN PEMBANGUNAN DAERAH KABUPATEN LEMBAH SARI")
    heads = ["No", "Tujuan", "Indikator Tujuan", "Target Tujuan", "Sasaran", "Indikator Sasaran", "Satuan", "Target"]
    rows: Rows = [list(p.put_heads(heads))]
    data = [
        ("1", "Meningkatnya kualitas pembangunan daerah", "Persentase sasaran RPJMD yang tercapai", "90%", [("Meningkatnya kualitas perencanaan", [("Persentase keselarasan RKPD dengan RPJMD", "%", "97,5"), ("Indeks Perencanaan Pembangunan", "Indeks", "82")]), ("Meningkatnya kualitas pengendalian", [("Persentase rekomendasi evaluasi yang dilaksanakan", "%", "85")])]),
        ("2", "Meningkatnya pemanfaatan hasil riset", "Indeks Inovasi Daerah", "58,3", [("Meningkatnya kajian yang dimanfaatkan", [("Persentase kajian yang dimanfaatkan", "%", "75")])]),
    ]  # fmt: skip
    n = 0
    for number, goal, measure, aim, objectives in data:
        first = True
        for text, indicators in objectives:
            p.put_objective(n, goal=goal, text=text, **({"number": number} if first else {}))
            for k, (name, unit, target) in enumerate(indicators):
                p.put_indicator(n, k, name=name, unit=unit, target=target)
                rows.append([*((number, goal, measure, aim) if first else ("", "", "", "")), text if k == 0 else "", name, unit, target])
                first = False
            n += 1
    table = p.table(rows, bold=1)
    span(table, 1, [3, 1], [0, 1, 2, 3])
    span(table, 1, [2, 1, 1], [4])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Lembah Sari", "20 Januari 2026"), gap=3)
    return p.sample()


def regent_by_halves() -> Sample:
    """An application's export: of each quarter what is planned beside what was reached, first of the work and then of the money; the programme between; nobody signs."""
    b = Book("PK Bupati")
    b.wide(1, 1, 24, b.put("title.text", "PERJANJIAN KINERJA BUPATI - SEMESTER I TAHUN 2026"), bold=True)
    b.put("title.subject", "BUPATI - SEMESTER I")
    fixed = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET 2026", "SATUAN", "PROGRAM / KEGIATAN"]
    last = ["ANALISIS / EVALUASI", "PENANGGUNG JAWAB"]
    b.put_heads(
        [
            *fixed,
            *(f"TARGET DAN REALISASI KINERJA TW {q} {what}" for q in ROMAN for what in ("Target", "Realisasi")),
            *(f"PAGU DAN REALISASI ANGGARAN TW {q} {what}" for q in ROMAN for what in ("Pagu", "Realisasi")),
            *last,
        ]
    )
    b.row(3, 1, [*fixed, "TARGET DAN REALISASI KINERJA", *[""] * 7, "PAGU DAN REALISASI ANGGARAN", *[""] * 7, *last], bold=True)
    b.row(4, 1, [*[""] * 6, *(text for _ in range(2) for q in ROMAN for text in (f"TW {q}", "")), "", ""], bold=True)
    b.row(5, 1, [*[""] * 6, *["Target", "Realisasi"] * 4, *["Pagu", "Realisasi"] * 4, "", ""], bold=True)
    b.merge(3, 7, 3, 14)
    b.merge(3, 15, 3, 22)
    for left in range(7, 23, 2):
        b.merge(4, left, 4, left + 1)
    b.tall(3, 5, (1, 2, 3, 4, 5, 6, 23, 24))
    b.put("budget.heading", "PROGRAM / KEGIATAN")
    data = [
        (1, "Meningkatnya kualitas pendidikan", "Rata-rata lama sekolah", "8,9", "Tahun", "Program Pengelolaan Pendidikan", ["8,6", "8,7", "8,8", "8,9"], ["8,6", "8,65", "", ""], ["1.250.000.000", "3.400.000.000", "2.750.000.000", "1.100.000.000"], "Dinas Pendidikan"),
        (2, "Meningkatnya derajat kesehatan", "Usia harapan hidup", "72,4", "Tahun", "Program Pemenuhan Upaya Kesehatan", ["72", "72,1", "72,3", "72,4"], ["72", "72,2", "", ""], ["980.000.000", "2.110.500.000", "1.940.000.000", "865.000.000"], "Dinas Kesehatan"),
    ]  # fmt: skip
    for n, (number, text, name, target, unit, programme, quarters, results, money, answers) in enumerate(data):
        b.put_objective(n, number=str(number), text=text)
        b.put_indicator(n, 0, name=name, unit=unit, target=target, responsible=answers, **by_quarter(quarters))
        b.put_line(n, name=programme, **by_quarter(money))
        paid = ["1.198.400.000", "3.112.000.000", "-", "-"] if n == 0 else ["912.300.000", "1.998.000.000", "-", "-"]
        work = [value for pair in zip(quarters, results, strict=True) for value in pair]
        spent = [value for pair in zip(money, paid, strict=True) for value in pair]
        b.row(6 + n, 1, [number, text, name, target, unit, programme, *work, *spent, "Sesuai rencana", answers])
    return b.sample()


def clinics_beside() -> Sample:
    """Below one head of targets the regency's and, behind it, those of each clinic; what each contributes has no place."""
    b = Book("PK Dinkes")
    head = Person("dr. LUTFI ARDIANSYAH, M.K.M.", "Kepala Bidang Kesehatan Masyarakat", "Pembina", "197806152006041007")
    chief = Person("drg. SUSILOWATI, M.Kes.", "Kepala Dinas Kesehatan", "Pembina Utama Muda", "196911302000032004")
    b.titles(TITLE, "BIDANG KESEHATAN MASYARAKAT", 8)
    names = ["Kabupaten", "PKM Mawar", "PKM Melati", "PKM Anggrek"]
    b.put_heads(["No", "Sasaran", "Indikator", "Satuan", *(f"Target {name}" for name in names)])
    b.row(4, 1, ["No", "Sasaran", "Indikator", "Satuan", "Target", "", "", ""], bold=True)
    b.row(5, 1, ["", "", "", "", *names], bold=True)
    b.merge(4, 5, 4, 8)
    b.tall(4, 5, (1, 2, 3, 4))
    data = [
        ("1", "Menurunnya stunting", [("Prevalensi stunting", "%", ["13,5", "12", "14,2", "14"]), ("Jumlah balita yang ditimbang", "balita", ["4.820", "1.610", "1.540", "1.670"])]),
        ("2", "Meningkatnya kesehatan ibu", [("Persentase persalinan di fasilitas kesehatan", "%", ["98", "99", "97", "98"])]),
    ]  # fmt: skip
    row = 6
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        for k, (name, unit, figures) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=figures[0])
            b.row(row, 1, [number if k == 0 else "", text if k == 0 else "", name, unit, *figures])
            row += 1
    b.tall(6, 7, (1, 2))
    b.sign_both(row + 1, (2, 5), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Lembah Sari", "12 Januari 2026"), gap=3)
    return b.sample()


def measured_by() -> Sample:
    """Objectives as numbered sentences that end with what measures them, lettered measures below each with how much of it; the money in a sentence."""
    p = Page()
    head = Person("NOVITA SARI, S.IP.", "Lurah Karang Anyar", "Penata Tk. I", "198311042006042012")
    chief = Person("GUNAWAN PRASETYO, S.STP.", "Camat Karang Tengah", "Pembina", "198001251999121001")
    p.titles(TITLE, "LURAH KARANG ANYAR")
    p.line("Sasaran dan indikator kinerja yang diperjanjikan:")
    data = [
        ("1.", "Meningkatnya kualitas pelayanan kelurahan", [("a.", "Indeks Kepuasan Masyarakat", "88,5"), ("b.", "Persentase surat yang selesai dalam satu hari", "95%")]),
        ("2.", "Meningkatnya peran serta warga", [("a.", "Jumlah RT yang melaksanakan kerja bakti", "42 RT")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text, table="Sasaran dan indikator kinerja yang diperjanjikan:")
        p.line(f"{number} {text}, diukur dengan:")
        for k, (letter, name, target) in enumerate(indicators):
            p.put_indicator(n, k, number=letter, name=name, target=target)
            p.line(f"{letter} {name} sebesar {target};")
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Karang Anyar", "6 Januari 2026"), gap=3)
    return p.sample()


def numbered_through() -> Sample:
    """Numbers count the indicators through the table, left of the objectives, which go over several rows; the last has one indicator only."""
    p = Page()
    head = Person("MUHAMMAD IQBAL, S.Kep.", "Kepala Seksi Pelayanan Medik", "Penata", "198508192010011009")
    chief = Person("dr. NURUL HIDAYATI, M.Kes.", "Direktur RSUD Cahaya Bunda", "Pembina Tk. I", "197001181999032003")
    p.titles(TITLE, "SEKSI PELAYANAN MEDIK")
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator", "Target", "Satuan"]))]
    data = [
        ("Meningkatnya mutu pelayanan", [("Persentase visite tepat waktu", "90", "%"), ("Waktu tunggu rawat jalan", "45", "menit"), ("Kejadian tidak diharapkan", "0", "kejadian")]),
        ("Meningkatnya kompetensi tenaga medik", [("Jumlah tenaga medik yang dilatih", "24", "orang")]),
        ("Terpenuhinya sarana medik", [("Persentase alat medik yang dikalibrasi", "100", "%"), ("Jumlah usulan pengadaan", "2", "dokumen")]),
    ]  # fmt: skip
    count = 0
    for n, (text, indicators) in enumerate(data):
        p.put_objective(n, text=text)
        for k, (name, target, unit) in enumerate(indicators):
            count += 1
            p.put_indicator(n, k, number=str(count), name=name, target=target, unit=unit)
            rows.append([str(count), text if k == 0 else "", name, target, unit])
    span(p.table(rows, bold=1), 1, [3, 1, 2], [1])
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Cahaya", "7 Januari 2026"), gap=3)
    return p.sample()


def booklet() -> Sample:
    """A landscape page as a table of two cells: the statement with its signatures at the left, the annex with a table within it at the right, signed below both."""
    p = Page()
    head = Person("ASEP SUPRIATNA, S.Pd.", "Kepala SMP Negeri 3 Cikuray", "Pembina", "197201151998021002")
    chief = Person("Dr. H. DEDI MULYANA, M.Pd.", "Kepala Dinas Pendidikan", "Pembina Utama Muda", "196805201993031005")
    outer = p.document.add_table(1, 2)
    outer.style = "Table Grid"
    promise, supervision = p.promised("Pihak pertama", "Pihak kedua")
    left: list[str] = [
        p.put("statement.title.text", TITLE),
        OPENING,
        f"Nama : {head.name}",
        f"Jabatan : {head.position}",
        "selanjutnya disebut pihak pertama",
        f"Nama : {chief.name}",
        f"Jabatan : {chief.position}",
        "selaku atasan pihak pertama, selanjutnya disebut pihak kedua",
        promise,
        supervision,
    ]
    p.put_parties(head, chief, keys=("name", "position"), page="statement.")
    fill(outer.cell(0, 0), left)
    fill(
        outer.cell(0, 1),
        [p.put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), p.put("title.subject", "KEPALA SMP NEGERI 3 CIKURAY")],
    )
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]))]
    data = [
        ("1", "Meningkatnya mutu lulusan", [("Persentase siswa yang lulus", "100%"), ("Nilai literasi", "72,5")]),
        ("2", "Meningkatnya kehadiran guru", [("Persentase kehadiran guru", "97%")]),
    ]
    rows += p.put_aims(data, "name", "target")
    p.table(rows, inside=outer.cell(0, 1))
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Cikuray", "5 Januari 2026"), gap=3)
    return p.sample()


def labels_between_strokes() -> Sample:
    """Text: of each indicator one line, its labels and values between strokes; the money so, too; who signs as labelled lines."""
    v = Values()
    head = Person("YULIANA SIMBOLON, S.E.", "Kepala Subbagian Keuangan", "Penata", "198707232011012010")
    chief = Person("HOTMAN PANJAITAN, S.H., M.Si.", "Sekretaris Badan Kepegawaian", "Pembina", "197104061997031004")
    data: list[tuple[str, list[tuple[str, str, str]]]] = [
        ("Meningkatnya tertib keuangan", [("Persentase SPJ tepat waktu", "98%", "Triwulanan"), ("Jumlah laporan keuangan", "14 laporan", "Bulanan")]),
        ("Meningkatnya penyerapan anggaran", [("Persentase penyerapan anggaran", "95,5%", "Bulanan")]),
    ]  # fmt: skip
    lines: list[Any] = [v.put("title.text", TITLE), v.put("title.subject", "KEPALA SUBBAGIAN KEUANGAN"), ""]
    for n, (text, indicators) in enumerate(data):
        v.put_objective(n, text=text)
        for k, (name, target, _) in enumerate(indicators):
            v.put_indicator(n, k, name=name, target=target)
            lines.append(f"Sasaran: {text} | Indikator: {name} | Target: {target}")
    lines.append("")
    for n, (name, amount) in enumerate(
        (("Administrasi Keuangan Perangkat Daerah", "Rp2.145.000.000"), ("Penyusunan Laporan Keuangan", "Rp18.750.000"))
    ):
        v.put_line(n, name=name, amount=amount)
        lines.append(f"Kegiatan: {name} | Anggaran: {amount}")
    v.put_parties(head, chief)
    lines += ["", v.day("Siantar", "8 Januari 2026"), "", "Pihak Kedua,", chief.position, "", chief.name, chief.rank, f"NIP. {chief.nip}"]
    lines += ["", "Pihak Pertama,", head.position, "", head.name, head.rank, f"NIP. {head.nip}"]
    return Sample("text", "\n".join(lines).encode(), v.expected)


ROUND: dict[str, Make] = {
    "goals_with_indicators": goals_with_indicators,
    "regent_by_halves": regent_by_halves,
    "clinics_beside": clinics_beside,
    "measured_by": measured_by,
    "numbered_through": numbered_through,
    "booklet": booklet,
    "labels_between_strokes": labels_between_strokes,
}
