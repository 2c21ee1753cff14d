"""Round thirty-three, at first sight after the thirty-second was fixed: forms of two ministries as their rules print them (predicted quarters, columns that count on
in the table of the money; objectives and programmes side by side in one table, signed by the head of a unit and the one above), a template with sheets for
reading, a letter's list, a paper with three signatures, two papers below each other in one sheet. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.intake.paper import merge
from tests.intake.unseen.kit import QUARTERS, TITLE, Aim, Book, Make, Page, Person, Rows, Sample, Values, aim_rows, span


def predicted_quarters() -> Sample:
    """A minister's own: one who signs; below a head of predictions four shares, in the table of the money too, whose columns are counted on; they
    have no place.
    """
    p = Page()
    head = Person("Dr. ANTON WIJAYA", "Menteri Niaga Republik Indonesia")
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(f"NOMOR {p.put('document_number', '12/PK/MN/01/2026')}", bold=True, middle=True)
    opening = "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, yang bertanda tangan di bawah ini :"
    p.line(opening)
    p.line(f"Nama : {head.name}")
    p.line(f"Jabatan : {head.position}")
    promise = "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
    p.state(opening, promise)
    p.right(p.day("Jakarta", "14 Januari 2026", "statement."))
    for text in (head.position, "", "ttd", "", head.name):
        p.right(text)
    p.put_parties(head, page="statement.", keys=("name", "position"))
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "KEMENTERIAN NIAGA")
    fixed = ["No", "Sasaran Strategis", "Indikator Sasaran Strategis", "Target"]
    p.put_heads([*fixed, *(f"Prediksi Capaian (%) Tw {n}" for n in range(1, 5))])
    rows: Rows = [
        [*fixed, "Prediksi Capaian (%)", "", "", ""],
        ["", "", "", "", "Tw 1", "Tw 2", "Tw 3", "Tw 4"],
        list(p.put_columns(8)),
    ]
    aims: list[Aim] = [
        ("1.", "Meningkatnya ekspor barang nonmigas", [("Pertumbuhan ekspor nonmigas", "7,1%", "1,5", "3,2", "5,0", "7,1"), ("Jumlah produk yang masuk pasar baru", "45 produk", "10", "20", "33", "45")]),
        ("2.", "Terjaganya stabilitas harga", [("Koefisien variasi harga kebutuhan pokok", "8", "8", "8", "8", "8")]),
    ]  # fmt: skip
    p.put_aims([(number, text, [row[:2] for row in indicators]) for number, text, indicators in aims], "name", "target")
    rows += aim_rows(aims)
    table = p.table(rows, bold=2)
    span(table, 3, [2, 1], [0, 1])
    merge(table, 0, 4, 0, 7)
    for column in range(4):
        merge(table, 0, column, 1, column)
    p.line()
    p.put("budget.heading", "Program")
    money: Rows = [
        ["No", "Program", "Anggaran (Rp)", "Prediksi Capaian (%)", "", "", ""],
        ["", "", "", "Tw 1", "Tw 2", "Tw 3", "Tw 4"],
        [f"({n})" for n in range(9, 16)],
    ]
    lines = [("1.", "Program Perdagangan Luar Negeri", "612.450.000.000", "15", "40", "70", "98"), ("2.", "Program Perdagangan Dalam Negeri", "948.000.000.000", "12", "38", "66", "97")]  # fmt: skip
    p.put_lines([line[:3] for line in lines], "number", "name", "amount")
    money += [list(line) for line in lines]
    table = p.table(money, bold=2)
    merge(table, 0, 3, 0, 6)
    for column in range(3):
        merge(table, 0, column, 1, column)
    p.right(p.day("Jakarta", "14 Januari 2026"))
    for text in (head.position, "", "ttd", "", f"({head.name})"):
        p.right(text)
    p.put_parties(head, keys=("name", "position"))
    return p.sample()


def unit_and_the_one_above() -> Sample:
    """A ministry's form for its units: objectives and programmes in one table, programmes merged down over their indicators; the sum of all; two roles that no other form has, names in brackets."""
    p = Page()
    head = Person("Drs. H. SYAIFUL ANWAR, M.Pd.", "Kepala MTs Negeri 2 Rawa Bening", "", "197107081998031003")
    chief = Person("H. MUHAMMAD RIDWAN, S.Ag., M.H.", "Kepala Kantor Kementerian Agama Kabupaten Rawa Bening", "", "196904121995031002")
    p.titles(TITLE, "MTs NEGERI 2 RAWA BENING")
    rows: Rows = [
        list(p.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Program", "Anggaran"])),
        list(p.put_columns(6)),
    ]
    p.put("budget.heading", "Program")
    data = [
        ("1.", "Meningkatnya kualitas lulusan", [("Persentase siswa yang lulus", "100%"), ("Rata-rata nilai asesmen madrasah", "78,4")], "Program Pendidikan Islam", "Rp. 1.845.300.000"),
        ("2.", "Meningkatnya kualitas moderasi beragama", [("Jumlah kegiatan moderasi beragama", "6 kegiatan")], "Program Kerukunan Umat dan Layanan Kehidupan Beragama", "Rp. 35.000.000"),
        ("3.", "Meningkatnya tata kelola yang akuntabel", [("Nilai kinerja anggaran", "92"), ("Persentase tindak lanjut temuan", "100%")], "Program Dukungan Manajemen", "Rp. 4.210.775.000"),
    ]  # fmt: skip
    for n, (number, text, indicators, programme, amount) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        p.put_line(n, name=programme, amount=amount)
        for k, (name, target) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=target)
            rows.append([*((number, text) if k == 0 else ("", "")), name, target, *((programme, amount) if k == 0 else ("", ""))])
    rows.append(["Jumlah seluruh", "", "", "", "", p.put("budget.total", "Rp. 6.091.075.000")])
    table = p.table(rows, bold=1)
    span(table, 2, [2, 1, 2], [0, 1, 4, 5])
    merge(table, 7, 0, 7, 4)
    p.line()
    day = p.day("Rawa Bening", "14 Januari 2026")
    p.sign(
        ["", "Atasan Pimpinan Satker,", chief.position, "", "", f"( {chief.name} )", f"NIP. {chief.nip}"],
        [day, "Pimpinan Satker,", head.position, "", "", f"( {head.name} )", f"NIP. {head.nip}"],
    )
    p.put_parties(head, chief)
    return p.sample()


def template_with_reference_sheets() -> Sample:
    """A template: a sheet that says how to fill it, the paper, and a sheet of lists to choose from; who signs below in merged cells."""
    b = Book("Petunjuk")
    head = Person("ALFIAN NUGROHO, S.T., M.T.", "Kepala Bidang Lalu Lintas", "Pembina", "197902112005011006")
    chief = Person("Drs. PURWANTO, M.Si.", "Kepala Dinas Perhubungan", "Pembina Utama Muda", "196809171993031005")
    for row, text in enumerate(
        (
            "PETUNJUK PENGISIAN",
            "1. Isi sel berwarna kuning pada lembar Formulir.",
            "2. Pilih satuan dari daftar pada lembar Referensi.",
            "3. Target diisi angka tanpa satuan.",
        ),
        1,
    ):
        b.cell(row, 1, text)
    b.add("Formulir")
    b.titles(TITLE, "BIDANG LALU LINTAS", 6)
    b.row(4, 1, b.put_heads(["No", "Sasaran Program", "Indikator Kinerja Program", "Satuan", "Target", "Keterangan"]), bold=True)
    aims: list[Aim] = [
        ("1", "Meningkatnya kelancaran lalu lintas", [("Rasio volume per kapasitas jalan", "Rasio", "0,68", "Jalan utama"), ("Persentase rambu yang terpasang", "Persen", "87", "")]),
        ("2", "Menurunnya kecelakaan lalu lintas", [("Jumlah titik rawan yang ditangani", "Titik", "9", "")]),
    ]  # fmt: skip
    row = 5
    for number, text, name, unit, target, note in b.put_aims(aims, "name", "unit", "target", "note"):
        shown: Any = (float(target.replace(",", ".")), "0.00") if "," in target else int(target)
        b.row(row, 1, [int(number) if number else "", text, name, unit, shown, note])
        row += 1
    b.tall(5, 6, (1, 2))
    row += 1
    b.row(row, 1, ["No", b.put("budget.heading", "Kegiatan"), "", "", "Anggaran", "Sumber"], bold=True)
    b.merge(row, 2, row, 4)
    lines = [
        ("1", "Penyelenggaraan Manajemen Lalu Lintas", "1.415.000.000", "APBD"),
        ("2", "Penyediaan Perlengkapan Jalan", "3.780.250.000", "DAK"),
    ]
    for number, name, amount, source in b.put_lines(lines, "number", "name", "amount", "source_of_funds"):
        row += 1
        b.row(row, 1, [int(number), name, "", "", (int(amount.replace(".", "")), "#,##0"), source])
        b.merge(row, 2, row, 4)
    row += 1
    b.row(row, 1, ["Total", "", "", "", (5_195_250_000, "#,##0"), ""], bold=True)
    b.merge(row, 1, row, 4)
    b.put("budget.total", "5.195.250.000")
    row += 2
    b.wide(row, 4, 6, b.day("Prambon", "9 Januari 2026"))
    b.sign(row + 1, [(1, 3), (4, 6)], ["Pihak Kedua,", *chief.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    b.put_parties(head, chief)
    b.add("Referensi")
    for at, values in enumerate((["Satuan", "Sumber"], ["Persen", "APBD"], ["Rasio", "DAK"], ["Titik", "DAU"], ["Dokumen", "BLUD"]), 1):
        b.row(at, 1, values)
    return b.sample()


def list_in_a_letter() -> Sample:
    """Text: Roman numbers for objectives, what they are in the line below, indicators with brackets for numbers and targets in brackets; the money in dashes; names behind labels at the end."""
    v = Values()
    head = Person("ERNA WAHYUNI, S.Pd., M.Pd.", "Kepala Bidang Pendidikan Dasar", "", "197510102000032005")
    chief = Person("Dr. SUTRISNO, M.Pd.", "Kepala Dinas Pendidikan", "", "196807071992031008")
    data: list[tuple[str, str, list[tuple[str, str, str]]]] = [
        ("I", "Meningkatnya mutu pendidikan dasar", [("1)", "Angka partisipasi murni SD", "98,7%"), ("2)", "Rapor pendidikan literasi SD", "71,2")]),
        ("II", "Meningkatnya kompetensi guru", [("1)", "Persentase guru bersertifikat", "76%")]),
    ]  # fmt: skip
    lines: list[Any] = [v.put("title.text", TITLE), v.put("title.subject", "KEPALA BIDANG PENDIDIKAN DASAR"), ""]
    for n, (number, text, indicators) in enumerate(data):
        v.put_objective(n, number=number, text=text)
        lines += [f"Sasaran Program {number}", text, "Indikator:"]
        for k, (mark, name, target) in enumerate(indicators):
            v.put_indicator(n, k, number=mark, name=name, target=target)
            lines.append(f"{mark} {name} (target: {target})")
        lines.append("")
    lines.append("Anggaran:")
    for n, (name, amount) in enumerate(
        (("Pengelolaan Pendidikan Sekolah Dasar", "Rp 41.250.000.000"), ("Peningkatan Kompetensi Guru", "Rp 1.120.500.000"))
    ):
        v.put_line(n, name=name, amount=amount)
        lines.append(f"- {name}: {amount}")
    lines += ["", v.day("Wonosari Baru", "7 Januari 2026"), ""]
    for role, who in ("Pihak Pertama", head), ("Pihak Kedua", chief):
        lines += [f"{role}:", f"Nama: {who.name}", f"NIP: {who.nip}", f"Jabatan: {who.position}", ""]
    v.put_parties(head, chief)
    return Sample("text", "\n".join(lines).encode(), v.expected)


def three_signatures() -> Sample:
    """A statement and an annex; quarters below one head, money and a remark behind them in the same table; who is above both signs in the middle below."""
    p = Page()
    head = Person("RATNA DEWI, S.Sos.", "Kepala Seksi Pemberdayaan Masyarakat", "Penata", "198703092010012008")
    chief = Person("IMAM SANTOSO, S.IP.", "Lurah Bulu Rejo", "Penata Tk. I", "198106142003121004")
    third = Person("Drs. ABDUL WAHID, M.Si.", "Camat Bulu Kerto", "Pembina", "197002281992031007")
    p.titles(TITLE, "KEPALA SEKSI PEMBERDAYAAN MASYARAKAT KELURAHAN BULU REJO")
    fixed = ["NO", "SASARAN", "INDIKATOR KINERJA", "TARGET"]
    p.put_heads([*fixed, *(f"TRIWULAN {q}" for q in ("I", "II", "III", "IV")), "ANGGARAN", "KET"])
    rows: Rows = [[*fixed, "TRIWULAN", "", "", "", "ANGGARAN", "KET"], ["", "", "", "", "I", "II", "III", "IV", "", ""]]
    data = [
        ("1", "Meningkatnya peran lembaga kemasyarakatan", [("Jumlah lembaga yang dibina", "14 lembaga", "2", "6", "10", "14"), ("Persentase RW yang aktif", "90%", "70%", "80%", "85%", "90%")]),
        ("2", "Terlaksananya musyawarah kelurahan", [("Jumlah musyawarah kelurahan", "2 kali", "1", "1", "1", "2")]),
    ]  # fmt: skip
    money = [["Rp45.000.000", "Rp12.500.000"], ["Rp8.750.000"]]
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (name, target, *quarters) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=target, note="APBD", **dict(zip(QUARTERS, quarters, strict=True)))
            rows.append([*((number, text) if k == 0 else ("", "")), name, target, *quarters, money[n][k], "APBD"])
    table = p.table(rows, bold=2)
    span(table, 2, [2, 1], [0, 1])
    merge(table, 0, 4, 0, 7)
    for column in (0, 1, 2, 3, 8, 9):
        merge(table, 0, column, 1, column)
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Bulu Rejo", "12 Januari 2026"), gap=3)
    p.line()
    for text in ("Mengetahui,", third.position, "", "", third.name, third.rank, f"NIP. {third.nip}"):
        p.line(text, middle=True)
    p.put_all("parties.third", third)
    # What the money is for stands nowhere.
    return replace(p.sample(), asked=1)


def two_papers_in_one_sheet() -> Sample:
    """Two agreements of one office below each other in one sheet, each with its table, its money and its signatures."""
    b = Book("PK Kelurahan")
    b.agreements.clear()
    chief = Person("SITI ROHANI, S.STP.", "Lurah Pasar Baru", "Penata Tk. I", "198505052007012003")
    data: list[tuple[Person, list[Aim], tuple[str, int]]] = [
        (
            Person("DIDIK HERMAWAN, S.E.", "Sekretaris Lurah Pasar Baru", "Penata", "198211042008011007"),
            [("1", "Meningkatnya layanan kesekretariatan", [("Persentase layanan tepat waktu", "96%"), ("Jumlah laporan kinerja", "4 laporan")])],
            ("Administrasi Umum Perangkat Daerah", 74_300_000),
        ),
        (
            Person("YULI ASTUTI, S.Sos.", "Kepala Seksi Kesejahteraan Rakyat", "Penata Muda Tk. I", "198907212014022001"),
            [("1", "Meningkatnya layanan sosial", [("Jumlah keluarga yang didampingi", "120 KK")]), ("2", "Meningkatnya peran posyandu", [("Persentase posyandu aktif", "92%")])],
            ("Pemberdayaan Masyarakat Kelurahan", 38_150_000),
        ),
    ]  # fmt: skip
    row = 1
    for head, aims, (programme, amount) in data:
        b.agreements.append({})
        b.wide(row, 1, 4, b.put("title.text", TITLE), bold=True)
        b.wide(row + 1, 1, 4, b.put("title.subject", head.position.upper()), bold=True)
        row += 3
        b.row(row, 1, b.put_heads(["No", "Sasaran", "Indikator", "Target"]), bold=True)
        for values in b.put_aims(aims, "name", "target"):
            row += 1
            b.row(row, 1, values)
        row += 2
        b.row(row, 1, ["No", b.put("budget.heading", "Kegiatan"), "Anggaran"], bold=True)
        b.put_line(0, number="1", name=programme, amount=f"{amount:,}".replace(",", "."))
        b.row(row + 1, 1, [1, programme, (amount, "#,##0")])
        row += 3
        b.sign_both(row, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Pasar Baru", "6 Januari 2026"), gap=3)
        row += 12
    return b.sample()


ROUND: dict[str, Make] = {
    "predicted_quarters": predicted_quarters,
    "unit_and_the_one_above": unit_and_the_one_above,
    "template_with_reference_sheets": template_with_reference_sheets,
    "list_in_a_letter": list_in_a_letter,
    "three_signatures": three_signatures,
    "two_papers_in_one_sheet": two_papers_in_one_sheet,
}
