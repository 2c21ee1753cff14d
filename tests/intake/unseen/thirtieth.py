"""Round thirty, at first sight after the twenty-ninth was fixed. Sources, known from offices' files and exports: matrices whose one column has objectives, programmes and
activities, known by their words and numbers; cells of lists whose values stand in one paragraph between semicolons; exports as keys and values; papers whose money is
summed by source; bilingual forms of a university abroad. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.unseen.kit import OPENING, TITLE, Aim, Book, Make, Page, Person, Rows, Sample, Values, by_quarter, span


def values_in_one_paragraph() -> Sample:
    """Indicators as a list with letters in a cell, their targets beside them in one paragraph with the same letters, semicolons between; the money in lines below."""
    p = Page()
    head = Person("AGUS SALIM, S.Pd.I.", "Kepala Seksi Pendidikan Madrasah", "Penata Tk. I", "197608082005011004")
    chief = Person("Dr. H. MUNAWIR, M.Ag.", "Kepala Kantor Kementerian Agama", "Pembina Tk. I", "196806051994031003")
    p.titles(TITLE, "SEKSI PENDIDIKAN MADRASAH")
    rows: Rows = [list(p.put_heads(["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target"]))]
    data = [
        ("1", "Meningkatnya mutu madrasah", [("a.", "Persentase madrasah terakreditasi", "92%"), ("b.", "Jumlah madrasah yang dibina", "14 lembaga"), ("c.", "Rata-rata nilai asesmen", "71,5")]),
        ("2", "Meningkatnya kompetensi guru madrasah", [("a.", "Persentase guru bersertifikat", "88%"), ("b.", "Jumlah guru yang dilatih", "120 orang")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (mark, name, target) in enumerate(indicators):
            p.put_indicator(n, k, number=mark, name=name, target=target)
        rows.append(
            [
                number,
                text,
                [f"{mark} {name}" for mark, name, _ in indicators],
                "; ".join(f"{mark} {target}" for mark, _, target in indicators),
            ]
        )
    p.table(rows, bold=1)
    p.line()
    p.put("budget.heading", "Kegiatan")
    p.line("Kegiatan\tAnggaran")
    lines = [("1.", "Peningkatan Akses dan Mutu Madrasah", "Rp. 2.150.000.000,-"), ("2.", "Pembinaan Guru Madrasah", "Rp. 415.000.000,-")]
    for number, name, amount in p.put_lines(lines, "number", "name", "amount"):
        p.line(f"{number} {name}\t{amount}")
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Sumber Mulya", "4 Januari 2026"), gap=3)
    return p.sample()


def levels_by_words() -> Sample:
    """One column for objectives, programmes and activities, known by their words and by numbers of one, two and three parts; money beside the lower ones."""
    b = Book("Matriks PK")
    head = Person("Ir. DANI RAMDANI, M.T.", "Kepala Dinas Bina Marga", "Pembina Utama Muda", "196904041997031002")
    chief = Person("H. SYAMSUL ARIFIN", "Bupati Gunung Raya")
    b.titles(TITLE, "DINAS BINA MARGA KABUPATEN GUNUNG RAYA", 5)
    b.row(4, 1, b.put_heads(["No", "Sasaran/Program/Kegiatan", "Indikator Kinerja", "Target", "Pagu (Rp)"]), bold=True)
    b.put("budget.heading", "Sasaran/Program/Kegiatan")
    data: list[tuple[str, str, str, str, int]] = [
        ("1", "Meningkatnya kualitas jalan kabupaten", "Persentase jalan dalam kondisi mantap", "78%", 0),
        ("1.1", "Program Penyelenggaraan Jalan", "Persentase jalan yang ditangani", "64%", 58_400_000_000),
        ("1.1.1", "Kegiatan Penyelenggaraan Jalan Kabupaten", "Panjang jalan yang ditangani", "42 km", 58_400_000_000),
        ("2", "Meningkatnya akuntabilitas perangkat daerah", "Nilai SAKIP", "81,5", 0),
        ("2.1", "Program Penunjang Urusan Pemerintahan Daerah", "Persentase pemenuhan penunjang", "100%", 9_125_000_000),
    ]  # fmt: skip
    row, n, line = 5, -1, 0
    for number, text, name, target, amount in data:
        if amount:
            b.put_line(line, number=number, name=text, amount=f"{amount:,}".replace(",", "."), indicator=name, target=target)
            line += 1
        else:
            n += 1
            b.put_objective(n, number=number, text=text)
            b.put_indicator(n, 0, name=name, target=target)
        b.row(row, 1, [number, text, name, target, (amount, "#,##0") if amount else ""])
        row += 1
    b.sign_both(row + 1, (2, 3), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Gunung Raya", "2 Januari 2026"), gap=3)
    return b.sample()


def sums_by_source() -> Sample:
    """A statement and an annex; below the money sums for each source and the sum of all; the revision in the page's header; who made the paper in the footer."""
    p = Page()
    head = Person("MELATI KUSUMA, S.K.M.", "Kepala Bidang Pencegahan Penyakit", "Pembina", "197902142003122004")
    chief = Person("dr. BAYU SENTOSA, M.Kes.", "Kepala Dinas Kesehatan", "Pembina Utama Muda", "196911231998031003")
    section = p.document.sections[0]
    section.footer.paragraphs[0].text = "Disiapkan oleh Subbag Perencanaan - Revisi ke-2"
    p.titles(TITLE, "BIDANG PENCEGAHAN PENYAKIT", "statement.")
    p.line(OPENING)
    p.introduce((head, "Selanjutnya disebut pihak pertama"), (chief, "Selaku atasan pihak pertama, selanjutnya disebut pihak kedua"))
    p.promise("Pihak pertama", "Pihak kedua")
    p.line()
    p.sign_both(
        ("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Mekar Sari", "7 Januari 2026", "statement."), gap=3, page="statement."
    )
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "BIDANG PENCEGAHAN PENYAKIT")
    aims: list[Aim] = [
        ("1.", "Menurunnya penyakit menular", [("Persentase kasus TBC yang sembuh", "%", "90"), ("Angka kesakitan DBD", "per 100.000 penduduk", "45")]),
        ("2.", "Meningkatnya imunisasi", [("Persentase desa UCI", "%", "96,5")]),
    ]  # fmt: skip
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Program", "Indikator Kinerja", "Satuan", "Target"])), p.put_columns(5)]
    rows += p.put_aims(aims, "name", "unit", "target")
    span(p.table(rows, bold=1), 2, [2, 1], [0, 1])
    p.line()
    p.put("budget.heading", "Kegiatan")
    lines = [("1.", "Pengelolaan Layanan Kesehatan Penyakit Menular", "Rp1.125.000.000", "APBD"), ("2.", "Pengelolaan Imunisasi", "Rp640.000.000", "APBD"), ("3.", "Pengelolaan Surveilans", "Rp310.500.000", "DAK")]  # fmt: skip
    money: Rows = [["No.", "Kegiatan", "Anggaran", "Sumber Dana"], *p.put_lines(lines, "number", "name", "amount", "source_of_funds")]
    money += [["", "Jumlah APBD", "Rp1.765.000.000", ""], ["", "Jumlah DAK", "Rp310.500.000", ""]]
    money.append(["", "Jumlah Seluruhnya", p.put("budget.total", "Rp2.075.500.000"), ""])
    p.table(money, bold=1)
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Mekar Sari", "7 Januari 2026"), gap=3)
    return p.sample()


def halves_of_the_year() -> Sample:
    """The year's table in two: quarters one and two with the indicators, quarters three and four beside them under their own numbers, objectives between."""
    b = Book("PK Kabag")
    head = Person("LINA MARLINA, S.Sos.", "Kepala Bagian Organisasi", "Pembina", "197807252002122003")
    chief = Person("Drs. H. RAHMAT HIDAYAT", "Sekretaris Daerah", "Pembina Utama Madya", "196604041990031008")
    b.titles(TITLE, "BAGIAN ORGANISASI SEKRETARIAT DAERAH", 9)
    heads = ["No", "Indikator Kinerja", "Sasaran", "Semester I", "", "Semester II", "", "Target", "Satuan"]
    b.put_heads(
        [
            "No",
            "Indikator Kinerja",
            "Sasaran",
            *(f"Semester {half} TW {q}" for half, qs in (("I", ("I", "II")), ("II", ("III", "IV"))) for q in qs),
            "Target",
            "Satuan",
        ]
    )
    b.row(4, 1, heads, bold=True)
    b.row(5, 1, ["", "", "", "TW I", "TW II", "TW III", "TW IV", "", ""], bold=True)
    b.tall(4, 5, (1, 2, 3, 8, 9))
    b.merge(4, 4, 4, 5)
    b.merge(4, 6, 4, 7)
    data: list[tuple[str, list[tuple[str, list[str], str, str]]]] = [
        ("Meningkatnya kualitas kelembagaan", [("Persentase perangkat daerah tepat fungsi", ["80", "84", "88", "92"], "92", "%"), ("Jumlah SOP yang dievaluasi", ["20", "45", "70", "100"], "100", "dokumen")]),
        ("Meningkatnya kualitas pelayanan publik", [("Indeks Pelayanan Publik", ["-", "4,1", "-", "4,3"], "4,3", "indeks"), ("Jumlah unit yang dibina", ["4", "8", "12", "16"], "16", "unit")]),
    ]  # fmt: skip
    row = 6
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, text=text)
        top = row
        for k, (name, quarters, target, unit) in enumerate(indicators):
            b.put_indicator(n, k, number=str(row - 5), name=name, unit=unit, target=target, **by_quarter(quarters))
            b.row(row, 1, [str(row - 5), name, text if k == 0 else "", *quarters, target, unit])
            row += 1
        b.tall(top, row - 1, (3,))
    b.sign_both(row + 1, (2, 6), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Karya", "6 Januari 2026"), gap=3)
    return b.sample()


def keys_and_values() -> Sample:
    """An export as keys and values: sections in brackets, each indicator a section of its own with what is said of it behind equals signs."""
    v = Values()
    head = Person("FERDIANSYAH, S.T.", "Kepala UPT Terminal", "", "198408082009121005")
    chief = Person("Ir. HARUN ALRASYID", "Kepala Dinas Perhubungan", "", "196810101996031006")
    data: list[tuple[str, list[tuple[str, str, str, list[str]]]]] = [
        ("Meningkatnya layanan terminal", [("Indeks kepuasan penumpang", "indeks", "84", ["82", "83", "83", "84"]), ("Jumlah bus yang diperiksa", "unit", "3.600", ["900", "1.800", "2.700", "3.600"])]),
        ("Meningkatnya pendapatan terminal", [("Retribusi terminal", "rupiah", "950.000.000", ["200.000.000", "450.000.000", "700.000.000", "950.000.000"])]),
    ]  # fmt: skip
    lines: list[Any] = [v.put("title.text", TITLE), v.put("title.subject", "UPT TERMINAL"), ""]
    for n, (text, indicators) in enumerate(data):
        v.put_objective(n, text=text)
        lines += [f"[Sasaran {n + 1}]", f"Uraian = {text}", ""]
        v.put_objective(n, number=str(n + 1))
        for k, (name, unit, target, quarters) in enumerate(indicators):
            v.put_indicator(n, k, number=f"{n + 1}.{k + 1}", name=name, unit=unit, target=target, **by_quarter(quarters))
            lines += [f"[Indikator {n + 1}.{k + 1}]", f"Uraian = {name}", f"Satuan = {unit}", f"Target = {target}"]
            lines += [*(f"TW {q} = {value}" for q, value in zip(("I", "II", "III", "IV"), quarters, strict=True)), ""]
    v.put_parties(head, chief)
    lines += [v.day("Bandar", "9 Januari 2026"), "", "Pihak Kedua,", chief.position, "", chief.name, f"NIP. {chief.nip}", ""]
    lines += ["Pihak Pertama,", head.position, "", head.name, f"NIP. {head.nip}"]
    return Sample("text", "\n".join(lines).encode(), v.expected)


ROUND: dict[str, Make] = {
    "values_in_one_paragraph": values_in_one_paragraph,
    "levels_by_words": levels_by_words,
    "sums_by_source": sums_by_source,
    "halves_of_the_year": halves_of_the_year,
    "keys_and_values": keys_and_values,
}
