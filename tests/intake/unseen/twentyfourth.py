"""Round twenty-four, Word and text. Sources, looked up for it: the civil service's form for heads of clinics (perspectives left of the numbers); military
courts' plans with two columns of targets, of indicators and of activities; the finance ministry's contracts with a trajectory of quarters and of what is
reached up to them; regencies' applications that print quarters below each indicator; plans with outcome and output side by side. People and numbers are
invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from tests.intake.paper import merge
from tests.intake.unseen.kit import OPENING, ROMAN, TITLE, Make, Page, Person, Rows, Sample, Values, by_quarter, span, wide_rows


def perspectives_of_a_clinic() -> Sample:
    """A perspective merged over several objectives stands left of the numbers; wide rows for main and additional work; scores out of a scale as targets;
    who is assessed and who assesses side by side with the office of each.
    """
    p = Page()
    head = Person("dr. SAFIRA ANDINI", "Kepala Puskesmas Karangsari", "Penata Tk. I / III d", "198511232014032004")
    chief = Person("dr. WAHYU NUGROHO, M.Kes.", "Kepala Dinas Kesehatan", "Pembina Tk. I / IV b", "197406182002121005")
    p.titles(TITLE, "KEPALA PUSKESMAS KARANGSARI")
    p.beside(
        ("PEGAWAI YANG DINILAI", head),
        ("PEJABAT PENILAI KINERJA", chief),
        ["NAMA", "NIP", "PANGKAT/GOL RUANG", "JABATAN"],
        ["INSTANSI", "Puskesmas Karangsari", "INSTANSI", "Dinas Kesehatan"],
    )
    p.line()
    heads = p.put_heads(["PERSPEKTIF", "NO", "RENCANA KINERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET"])
    rows: Rows = [list(heads), [*p.put_columns(5)], ["A. KINERJA UTAMA", "", "", "", ""]]
    data = [
        ("Penerima Layanan", "1", "Meningkatnya kualitas pelayanan puskesmas", [("Persentase ibu hamil mendapatkan pelayanan antenatal sesuai standar", "100%"), ("Tingkat kepuasan penerima layanan puskesmas", "3,5 dari skala 5")]),
        ("Proses Bisnis", "2", "Terkelolanya operasional rutin puskesmas", [("Tingkat kepuasan pegawai atas layanan internal", "3,6 dari skala 5")]),
        ("", "3", "Tersedianya obat dan bahan medis habis pakai", [("Persentase penyediaan obat-obatan dan BMHP", "95%")]),
        ("Penguatan Internal", "4", "Terlaksananya tindakan perbaikan administrasi", [("Persentase tindak lanjut hasil pemeriksaan", "100%")]),
    ]  # fmt: skip
    for n, (perspective, number, text, indicators) in enumerate(data):
        p.put_objective(n, table="A. KINERJA UTAMA", number=number, text=text)
        for k, (name, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=target)
            rows.append([*([perspective, number, text] if k == 0 else [""] * 3), name, target])
    rows.append(["B. KINERJA TAMBAHAN", "", "", "", ""])
    p.put_objective(4, table="B. KINERJA TAMBAHAN", number="1", text="Terlaksananya pendampingan kampung sehat")
    p.put_indicator(4, 0, name="Jumlah kampung sehat yang didampingi", target="2 kampung")
    rows.append(["Penerima Layanan", "1", "Terlaksananya pendampingan kampung sehat", "Jumlah kampung sehat yang didampingi", "2 kampung"])
    table = p.table(rows, bold=1)
    wide_rows(table, (2, 8), 4)
    span(table, 3, [2, 2, 1], [0])
    span(table, 3, [2], [1, 2])
    day = p.day("Karangsari", "8 Januari 2026")
    p.line()
    p.sign(
        ["Pejabat Penilai Kinerja,", "", "", chief.name, f"NIP. {chief.nip}"],
        [day, "Pegawai yang Dinilai,", "", "", head.name, f"NIP. {head.nip}"],
    )
    p.put_parties(head, chief)
    return p.sample()


def two_columns_of_targets() -> Sample:
    """Indicators with letters and their targets, beside them programme, activity, what it yields, its target and its money: two columns are headed as targets."""
    p = Page()
    head = Person("HERMAN SUSILO, S.H., M.H.", "Kepala Pengadilan Militer IV-20 Samarasa", "Kolonel Chk", "11950012340671")
    chief = Person(
        "Dr. TONNY WARSITO, S.H., M.H.", "Kepala Pengadilan Militer Tinggi IV Jayakarsa", "Brigadir Jenderal TNI", "1920045670467"
    )
    p.titles(TITLE, "PENGADILAN MILITER IV-20 SAMARASA")
    heads = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET", "KEGIATAN", "INDIKATOR KEGIATAN", "TARGET", "ANGGARAN (Rp)"]
    rows: Rows = [list(p.put_heads(heads))]
    p.put("budget.heading", "KEGIATAN")
    data = [
        ("1.", "Terwujudnya proses peradilan yang pasti, transparan dan akuntabel", [("a.", "Persentase perkara kejahatan yang diselesaikan tepat waktu", "90%"), ("b.", "Persentase perkara pelanggaran yang diselesaikan", "100%"), ("c.", "Persentase perkara yang tidak mengajukan upaya hukum banding", "85%")], "Peningkatan Manajemen Peradilan Militer", "Penyelesaian perkara tingkat pertama", "280 perkara", "100.680.000"),
        ("2.", "Meningkatnya efektivitas pengelolaan penyelesaian perkara", [("a.", "Persentase salinan putusan yang dikirim tepat waktu", "85%"), ("b.", "Persentase berkas banding yang dikirim lengkap", "100%")], "Penyampaian Berkas Perkara", "Berkas banding, kasasi dan grasi yang disampaikan", "24 berkas", "18.500.000"),
        ("3.", "Meningkatnya akses peradilan bagi masyarakat", [("a.", "Jumlah sidang keliling", "8 kali")], "Penyelenggaraan Sidang Keliling", "Sidang keliling yang diselenggarakan", "8 kali", "64.200.000"),
    ]  # fmt: skip
    sizes = []
    for n, (number, text, indicators, name, output, target, amount) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        p.put_line(n, name=name, indicator=output, target=target, amount=amount)
        for k, (mark, indicator, aim) in enumerate(indicators):
            p.put_indicator(n, k, number=mark, name=indicator, target=aim)
            first = k == 0
            rows.append(
                [
                    *([number, text] if first else ["", ""]),
                    f"{mark} {indicator}",
                    aim,
                    *([name, output, target, amount] if first else [""] * 4),
                ]
            )
        sizes.append(len(indicators))
    span(p.table(rows, bold=1), 1, sizes, [0, 1, 4, 5, 6, 7])
    p.line()
    day = p.day("Samarasa", "5 Januari 2026")
    p.sign(
        ["", "Pihak Kedua,", chief.position, "", "", chief.name, f"{chief.rank} NRP. {chief.nip}"],
        [day, "Pihak Pertama,", head.position, "", "", head.name, f"{head.rank} NRP. {head.nip}"],
    )
    p.put_parties(head, chief)
    for role, who in (("first", head), ("second", chief)):
        p.put(f"parties.{role}.nip", f"NRP. {who.nip}")
    return p.sample()


def trajectory_of_a_treasury() -> Sample:
    """A contract: objectives as rows of full width with their numbers in front, indicators numbered by figure and letter; quarters, what is reached up to
    each, half of the year and the year among each other.
    """
    p = Page()
    head = Person("LUKAS HERMAWAN", "Kepala Seksi Pencairan Dana", "Penata Tingkat I", "198302142004121001")
    chief = Person("RATNA DEWI KUSUMA", "Kepala Kantor Pelayanan Perbendaharaan Negara Sumberjati", "Pembina", "197108251992012001")
    p.titles("KONTRAK KINERJA TAHUN 2026", "KEPALA SEKSI PENCAIRAN DANA")
    fixed = ["Kode", "Sasaran Strategis / Indikator Kinerja Utama"]
    periods = ["Q1", "Q2", "s.d. Q2", "Q3", "s.d. Q3", "Q4", "Y"]
    p.put_heads([*fixed, *(f"Target {period}" for period in periods)])
    rows: Rows = [[*fixed, "Target", *[""] * 6], ["", "", *periods]]
    data = [
        ("1", "Pelaksanaan anggaran yang optimal", [("1a-CP", "Indeks kinerja pelaksanaan anggaran satuan kerja", ["90", "91", "91", "92", "92", "93", "93"]), ("1b-N", "Persentase ketepatan waktu penerbitan SP2D", ["100%", "100%", "100%", "100%", "100%", "100%", "100%"])]),
        ("2", "Layanan perbendaharaan yang prima", [("2a-N", "Indeks kepuasan satuan kerja", ["-", "-", "-", "-", "-", "4,65", "4,65"])]),
    ]  # fmt: skip
    wide = []
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        wide.append(len(rows))
        rows.append([number, text, *[""] * 7])
        for k, (mark, name, values) in enumerate(indicators):
            quarters = [values[0], values[1], values[3], values[5]]
            p.put_indicator(n, k, code=mark, name=name, target=values[6], **by_quarter(quarters))
            rows.append([mark, name, *values])
    table = p.table(rows, bold=2)
    merge(table, 0, 2, 0, 8)
    span(table, 0, [2], (0, 1))
    for row in wide:
        merge(table, row, 1, row, 8)
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Sumberjati", "30 Januari 2026"), gap=3)
    return p.sample()


def quarters_below_each_indicator() -> Sample:
    """Each indicator has two rows: name, unit and target, and below them a row of boxes in which the quarters stand with their labels."""
    p = Page()
    head = Person("MUHAMMAD IRFAN, S.Kom., M.T.", "Kepala Bidang Aplikasi Informatika", "Pembina", "198002022006041012")
    chief = Person("Dra. SITI HALIMAH, M.Si.", "Kepala Dinas Komunikasi dan Informatika", "Pembina Utama Muda", "196805171994032007")
    p.titles(TITLE, "BIDANG APLIKASI INFORMATIKA")
    p.line(OPENING)
    p.introduce((head, "Selanjutnya disebut PIHAK KESATU"), (chief, "Selaku atasan PIHAK KESATU, selanjutnya disebut PIHAK KEDUA"))
    p.promise("PIHAK KESATU", "PIHAK KEDUA")
    p.agreements[-1] = {k.replace("statement.parties", "parties"): v for k, v in p.agreements[-1].items()}
    heads = p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"])
    # The indicators' columns are three and two wide, that the row below may have four boxes.
    rows: Rows = [[heads[0], heads[1], heads[2], "", heads[3], heads[4]]]
    data = [
        ("1", "Meningkatnya layanan pemerintahan digital", [("Indeks SPBE", "Indeks", "3,40", ["-", "-", "-", "3,40"]), ("Persentase layanan yang terintegrasi", "%", "80", ["20", "40", "60", "80"])]),
        ("2", "Meningkatnya keamanan informasi", [("Jumlah aplikasi yang diuji keamanannya", "Aplikasi", "16", ["4", "8", "12", "16"])]),
    ]  # fmt: skip
    sizes = []
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (name, unit, target, quarters) in enumerate(indicators):
            p.put_indicator(n, k, name=name, unit=unit, target=target, **by_quarter(quarters))
            rows.append([*([number, text] if k == 0 else ["", ""]), name, "", unit, target])
            rows.append(["", "", *(f"TW {q}: {value}" for q, value in zip(ROMAN, quarters, strict=True))])
        sizes.append(2 * len(indicators))
    table = p.table(rows, bold=1)
    for row in (0, *range(1, len(rows), 2)):
        merge(table, row, 2, row, 3)
    span(table, 1, sizes, [0, 1])
    p.line()
    p.right(p.day("Bantarasih", "13 Januari 2026"))
    p.sign(["PIHAK KEDUA,", *chief.signed(3)], ["PIHAK KESATU,", *head.signed(3)])
    p.put_parties(head, chief)
    return p.sample()


def objectives_with_sums_of_weights() -> Sample:
    """A row below the indicators of each objective adds up their weights; weights stand in front of the targets; a last row adds up all; the money in a
    paragraph for each programme with its sum behind a dash; three sign.
    """
    p = Page()
    head = Person("Ir. BAMBANG SETYO, M.M.", "Direktur Teknik", "", "")
    chief = Person("YULIANA PRATIWI, S.E., M.M.", "Direktur Utama", "", "")
    p.titles(TITLE, "DIREKTUR TEKNIK PERUMDA AIR MINUM TIRTA SEKAR")
    heads = p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Bobot (%)", "Target"])
    rows: Rows = [list(heads)]
    data = [
        ("1", "Menurunnya kehilangan air", [("Tingkat kehilangan air", "25", "24,5%"), ("Jumlah meter air yang diganti", "15", "2.400 unit")], "40"),
        ("2", "Meningkatnya kontinuitas layanan", [("Rata-rata jam operasi layanan", "30", "22 jam"), ("Persentase pengaduan teknik yang selesai dalam 2 hari", "30", "92%")], "60"),
    ]  # fmt: skip
    sums = []
    for n, (number, text, indicators, total) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (name, weight, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, weight=weight, target=target)
            rows.append([*([number, text] if k == 0 else ["", ""]), name, weight, target])
        sums.append(len(rows))
        rows.append([f"Sub Total Sasaran {number}", "", "", total, ""])
    sums.append(len(rows))
    rows.append(["Total Bobot", "", "", "100", ""])
    table = p.table(rows, bold=1)
    wide_rows(table, sums, 2)
    span(table, 1, [2], [0, 1])
    span(table, 4, [2], [0, 1])
    p.line()
    day = p.day("Sekar", "2 Januari 2026")
    p.sign(
        ["", "Menyetujui,", "Direktur Utama", "", "", chief.name],
        [day, "Yang berjanji,", "Direktur Teknik", "", "", head.name],
    )
    p.put_parties(head, chief)
    return p.sample()


def quarters_behind_one_label() -> Sample:
    """Text: labels for objectives and indicators with their numbers, below each indicator its unit, its target, and the quarters behind one label for all four."""
    v = Values()
    text = f"""\
{v.put("title.text", TITLE)}
{v.put("title.subject", "SEKSI KETENTERAMAN DAN KETERTIBAN KECAMATAN WONOSARI")}

SASARAN 1 : Meningkatnya ketenteraman wilayah
  Indikator 1.1 : Persentase gangguan ketertiban yang diselesaikan
    Satuan  : %
    Target  : 95
    Target TW I/II/III/IV : 25/50/75/95
  Indikator 1.2 : Jumlah patroli wilayah
    Satuan  : kali
    Target  : 48
    Target TW I/II/III/IV : 12/24/36/48

SASARAN 2 : Meningkatnya kesiapsiagaan bencana
  Indikator 2.1 : Jumlah kelurahan tangguh bencana
    Satuan  : kelurahan
    Target  : 3
    Target TW I/II/III/IV : 0/1/2/3

{v.put("signed.place", "Wonosari")}, {v.put("signed.date", "9 Januari 2026")}

PIHAK KEDUA                                PIHAK PERTAMA
Camat Wonosari                             Kepala Seksi Ketenteraman dan Ketertiban


Drs. GATOT SUBIANTORO                      ANI RAHMAWATI, S.Sos.
NIP. 197003031991031005                    NIP. 198407072009022003
"""
    data = [
        ("1", "Meningkatnya ketenteraman wilayah", [("1.1", "Persentase gangguan ketertiban yang diselesaikan", "%", "95", "25/50/75/95"), ("1.2", "Jumlah patroli wilayah", "kali", "48", "12/24/36/48")]),
        ("2", "Meningkatnya kesiapsiagaan bencana", [("2.1", "Jumlah kelurahan tangguh bencana", "kelurahan", "3", "0/1/2/3")]),
    ]  # fmt: skip
    for n, (number, objective, indicators) in enumerate(data):
        v.put_objective(n, number=number, text=objective)
        for k, (mark, name, unit, target, quarters) in enumerate(indicators):
            v.put_indicator(n, k, number=mark, name=name, unit=unit, target=target, **by_quarter(quarters.split("/")))
    v.put_parties(
        Person("ANI RAHMAWATI, S.Sos.", "Kepala Seksi Ketenteraman dan Ketertiban", "", "198407072009022003"),
        Person("Drs. GATOT SUBIANTORO", "Camat Wonosari", "", "197003031991031005"),
    )
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "perspectives_of_a_clinic": perspectives_of_a_clinic,
    "two_columns_of_targets": two_columns_of_targets,
    "trajectory_of_a_treasury": trajectory_of_a_treasury,
    "quarters_below_each_indicator": quarters_below_each_indicator,
    "objectives_with_sums_of_weights": objectives_with_sums_of_weights,
    "quarters_behind_one_label": quarters_behind_one_label,
}
