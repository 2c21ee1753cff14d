"""Round twenty-two, to see whether what the twenty-first fixed holds elsewhere, Word and Excel. Sources, looked up for it: a court's generated paper
(numbers of two parts before indicators, white letters on a dark head, a page for the money); ministries' tables with codes of goals, objectives
and indicators; changes as rows of one table; an application's matrix with weights and a polarity; a sheet in blocks; a sheet that letters its columns.
People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.intake.office import dots
from tests.intake.paper import merge, whiten
from tests.intake.unseen.kit import OPENING, TITLE, Aim, Book, Formula, Make, Page, Person, Rows, Sample, by_quarter, span, wide_rows


def _darken(table: Any) -> None:
    """White letters on a dark ground in the first row."""
    for cell in table.rows[0].cells:
        shade = OxmlElement("w:shd")
        for key, value in (("val", "clear"), ("color", "auto"), ("fill", "B00000")):
            shade.set(qn(f"w:{key}"), value)
        cell._tc.get_or_add_tcPr().append(shade)
        for paragraph in cell.paragraphs:
            whiten(paragraph)


def pages_of_a_court() -> Sample:
    """What kind of page it is and the unit above the title; numbers of two parts before indicators, white heads on a dark ground; the money on a page
    of its own; each page signed.
    """
    p = Page()
    head = Person("NURUL FAIZAH, S.Ag., M.H.", "Panitera Pengadilan Tinggi Agama Kerta", "", "197310081999032001")
    chief = Person("Dr. H. MUKHLIS BASRI, S.H., M.H.", "Ketua Pengadilan Tinggi Agama Kerta", "", "196205171988031003")
    p.line("PERNYATAAN PERJANJIAN KINERJA", bold=True, middle=True)
    p.line(p.put("statement.title.subject", "PENGADILAN TINGGI AGAMA KERTA"), bold=True, middle=True)
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut Pihak Pertama."), (chief, "Selaku atasan langsung pihak pertama, selanjutnya disebut Pihak Kedua.")
    )
    p.promise("Pihak pertama", "Pihak kedua")

    def signed(page: str) -> None:
        day = p.day("Kerta", "5 Januari 2026", page)
        p.sign(["", "Pihak Kedua", *chief.signed()], [day, "Pihak Pertama", *head.signed()])
        p.put_parties(head, chief, page=page)

    signed("statement.")
    p.page_break()
    p.titles(TITLE, "PENGADILAN TINGGI AGAMA KERTA")
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Target"]))]
    aims: list[Aim] = [
        ("1.", "Terlaksananya penyelesaian perkara banding", [("1.1", "Persentase perkara banding yang diputus tepat waktu", "97%"), ("1.2", "Jumlah berkas banding yang diunggah", "240 berkas")]),
        ("2.", "Terlaksananya minutasi perkara", [("2.1", "Persentase perkara yang diminutasi tepat waktu", "98,5%")]),
    ]  # fmt: skip
    body = p.put_aims(aims, "number", "name", "target")
    table = p.table([*rows, *[[row[0], row[1], f"{row[2]}  {row[3]}", row[4]] for row in body]], bold=1)
    span(table, 1, [2, 1], [0, 1])
    _darken(table)
    p.page_break()
    p.line("LAMPIRAN ANGGARAN PERJANJIAN KINERJA TAHUN 2026", bold=True, middle=True)
    p.line("PENGADILAN TINGGI AGAMA KERTA", bold=True, middle=True)
    p.put("budget.heading", "Kegiatan")
    lines = [("1.", "Penyelesaian perkara banding", "Rp 64.500.000,-"), ("2.", "Minutasi perkara", "Rp 12.750.000,-")]
    money = p.table(
        [
            ["No.", "Kegiatan", "Anggaran"],
            *p.put_lines(lines, "number", "name", "amount"),
            ["Total Anggaran", "", p.put("budget.total", "Rp 77.250.000,-")],
        ],
        bold=1,
    )
    merge(money, 3, 0, 3, 1)
    _darken(money)
    signed("")
    return p.sample()


def coded_levels() -> Sample:
    """A ministry's office: codes of objectives and indicators in columns of their own between the texts, units apart, the money in a sentence with its words;
    signatures below each other, who promises first.
    """
    p = Page()
    head = Person("BAMBANG TRISNO, S.ST., M.Stat.", "Kepala BPS Kabupaten Tirta Mulya", "Pembina Tk. I", "197609122000121003")
    chief = Person("Dr. SRI HANDAYANI, M.Si.", "Kepala BPS Provinsi Lor Kidul", "Pembina Utama Muda", "196804251991032002")
    p.titles(TITLE, "BADAN PUSAT STATISTIK KABUPATEN TIRTA MULYA")
    rows: Rows = [list(p.put_heads(["Kode", "Tujuan / Sasaran", "Kode", "Indikator", "Satuan", "Target"]))]
    aims: list[tuple[str, str, list[tuple[str, str, str, str]]]] = [
        ("SS.1", "Terwujudnya penyediaan data dan insight statistik", [("IKU 1.1", "Persentase publikasi yang terbit tepat waktu", "Persen", "100"), ("IKU 1.2", "Persentase pengguna data yang puas", "Persen", "94,5")]),
        ("SS.2", "Terwujudnya penguatan penyelenggaraan statistik", [("IKU 2.1", "Jumlah instansi yang mendapat pembinaan statistik", "Instansi", "7")]),
    ]  # fmt: skip
    for n, (code, text, indicators) in enumerate(aims):
        p.put_objective(n, code=code, text=text)
        for k, (tag, name, unit, target) in enumerate(indicators):
            p.put_indicator(n, k, code=tag, name=name, unit=unit, target=target)
            rows.append([code if k == 0 else "", text if k == 0 else "", tag, name, unit, target])
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    p.line()
    total = "Rp 9.417.220.000 (sembilan miliar empat ratus tujuh belas juta dua ratus dua puluh ribu rupiah)"
    p.line(f"Untuk mencapai target tersebut dialokasikan anggaran sebesar {p.put('budget.total', total)}.")
    p.right(p.day("Tirta Mulya", "2 Januari 2026"))
    for role, who in (("Pihak Pertama,", head), ("Pihak Kedua,", chief)):
        for text in (role, *who.signed()):
            p.right(text)
    p.put_parties(head, chief)
    return p.sample()


def change_in_rows() -> Sample:
    """Rows of full width in one table say what was and what is; so in that of the money; quarters beside; the change has a number and a year behind."""
    p = Page()
    head = Person("IRWANSYAH, S.T., M.T.", "Kepala Bidang Cipta Karya", "Pembina", "198001232006041004")
    chief = Person("Ir. HERMAN JAYADI, M.T.", "Kepala Dinas Pekerjaan Umum", "Pembina Utama Muda", "196907141997031002")
    p.titles("PERJANJIAN KINERJA PERUBAHAN KEDUA TAHUN 2026", "BIDANG CIPTA KARYA DINAS PEKERJAAN UMUM")
    heads = ["No", "Sasaran", "Indikator Kinerja", "Target", "TW I", "TW II", "TW III", "TW IV"]
    p.put_heads(heads)
    was = [
        ("1", "Meningkatnya akses sanitasi", "Persentase rumah dengan sanitasi layak", "88%", "82%", "84%", "86%", "88%"),
        ("2", "Meningkatnya penataan bangunan", "Jumlah gedung yang laik fungsi", "40 gedung", "8", "18", "30", "40"),
    ]
    now = [("1", "Meningkatnya akses sanitasi", "Persentase rumah dengan sanitasi layak", "86%", "82%", "83%", "85%", "86%"), ("2", "Meningkatnya penataan bangunan", "Jumlah gedung yang laik fungsi", "36 gedung", "8", "16", "26", "36")]  # fmt: skip
    for n, (number, text, name, target, *quarters) in enumerate(now):
        p.put_objective(n, number=number, text=text)
        p.put_indicator(n, 0, name=name, target=target, **by_quarter(quarters))
    blank = [""] * 7
    table = p.table([heads, ["SEBELUM PERUBAHAN", *blank], *map(list, was), ["SETELAH PERUBAHAN", *blank], *map(list, now)], bold=1)
    wide_rows(table, (1, 4), 7)
    p.line()
    p.put("budget.heading", "Program")
    lines = p.put_lines([("1", "Program Pengelolaan Air Limbah", "3.120.400.000"), ("2", "Program Penataan Bangunan Gedung", "1.455.000.000")], "number", "name", "amount")  # fmt: skip
    p.table(
        [
            ["No", "Program", "Anggaran Sebelum (Rp)", "Anggaran Sesudah (Rp)"],
            [*lines[0][:2], "3.500.000.000", lines[0][2]],
            [*lines[1][:2], "1.455.000.000", lines[1][2]],
            ["", "Jumlah", "4.955.000.000", p.put("budget.total", "4.575.400.000")],
        ],
        bold=1,
    )
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Kota Lestari", "14 Oktober 2026"))
    return p.sample()


def weighted_matrix() -> Sample:
    """An application's matrix: signs for numbers, codes and weights of objectives and indicators, a polarity, the unit that answers; nobody signs."""
    b = Book("Perencanaan")
    b.titles(TITLE, "INSPEKTORAT UTAMA", 12)
    heads = ["#", "Kode", "Sasaran", "Bobot", "#", "Kode", "IKU", "Bobot", "Target", "Satuan", "Polarisasi", "Unit Kerja"]
    b.row(4, 1, b.put_heads(heads), bold=True)
    data: list[tuple[str, str, str, list[tuple[str, str, str, str, str, str, str, str]]]] = [
        ("SS-1", "Terwujudnya pengawasan yang berkualitas", "60%", [("1", "IKU-11", "Persentase rekomendasi yang ditindaklanjuti", "70%", "88", "%", "Maximize", "Inspektorat I"), ("2", "IKU-12", "Jumlah temuan berulang", "30%", "4", "temuan", "Minimize", "Inspektorat II")]),
        ("SS-2", "Meningkatnya kapabilitas pengawasan", "40%", [("3", "IKU-21", "Level kapabilitas APIP", "100%", "3", "level", "Maximize", "Sekretariat Inspektorat Utama")]),
    ]  # fmt: skip
    row = 5
    for n, (code, text, weight, indicators) in enumerate(data):
        b.put_objective(n, number=str(n + 1), code=code, text=text)
        top = row
        for k, (number, tag, name, share, target, unit, polarity, lead) in enumerate(indicators):
            b.put_indicator(
                n,
                k,
                number=number,
                code=tag,
                name=name,
                weight=share,
                target=target,
                unit=unit,
                responsible=lead,
                direction="higher" if polarity == "Maximize" else "lower",
            )
            first: list[Any] = [n + 1, code, text, weight] if row == top else [""] * 4
            b.row(row, 1, [*first, int(number), tag, name, share, int(target), unit, polarity, lead])
            row += 1
        b.tall(top, row - 1, range(1, 5))
    return b.sample()


def blocks_of_objectives() -> Sample:
    """A block for each objective, its heads again below a line that says it; a last block of what it costs; a date as a date beside its place; two sign."""
    b = Book("PK 2026")
    head = Person("YOHANES LAMBU, S.Hut.", "Kepala Dinas Kehutanan", "Pembina Utama Muda", "197001301996031002")
    chief = Person("MARTHEN NAHAK, S.E.", "Gubernur Flobamora")
    b.titles(TITLE, "DINAS KEHUTANAN PROVINSI FLOBAMORA", 6)
    heads = ["No", "Indikator Kinerja", "Satuan", "Target", "Sumber Data", "Penanggung Jawab"]
    b.put_heads(heads)
    data: list[tuple[str, str, list[tuple[str, str, str, str, str]]]] = [
        ("1", "Menurunnya luas lahan kritis", [("Luas lahan kritis yang direhabilitasi", "hektare", "1.250", "Bidang RHL", "Bidang RHL"), ("Persentase tumbuh tanaman", "%", "82", "Bidang RHL", "Bidang RHL")]),
        ("2", "Meningkatnya pendapatan hutan", [("Jumlah kelompok perhutanan sosial yang mandiri", "kelompok", "36", "Bidang PSKL", "Bidang PSKL")]),
    ]  # fmt: skip
    row = 4
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        b.wide(row, 1, 6, f"Sasaran Strategis {number} : {text}", bold=True)
        b.row(row + 1, 1, heads, bold=True)
        row += 2
        for k, (name, unit, target, source, lead) in enumerate(indicators):
            b.put_indicator(n, k, number=str(k + 1), name=name, unit=unit, target=target, source=source, responsible=lead)
            figure = int(target.replace(".", ""))
            b.row(row, 1, [k + 1, name, unit, (figure, "#,##0"), source, lead])
            row += 1
        row += 1
    b.row(row, 1, ["No", b.put("budget.heading", "Program"), "", "Anggaran (Rp)"], bold=True)
    b.merge(row, 2, row, 3)
    lines = [("Program Konservasi Sumber Daya Alam Hayati", 1_640_000_000), ("Program Perhutanan Sosial", 915_500_000)]
    b.put_lines([(str(k), name, dots(amount)) for k, (name, amount) in enumerate(lines, 1)], "number", "name", "amount")
    for k, (name, amount) in enumerate(lines, 1):
        b.row(row + k, 1, [k, name, "", (amount, "#,##0")])
        b.merge(row + k, 2, row + k, 3)
    b.row(row + 3, 1, ["", "Jumlah", "", (Formula(f"=SUM(D{row + 1}:D{row + 2})", 2_555_500_000), "#,##0")], bold=True)
    b.put("budget.total", "2.555.500.000")
    b.sign_both(row + 5, (2, 5), ("PIHAK PERTAMA", head), ("PIHAK KEDUA", chief), b.day("Kota Flobamora", "21 Januari 2026"), gap=3)
    return b.sample()


def lettered_columns() -> Sample:
    """Columns that are lettered, one of them with how it is worked out; baseline, last year and growth left of the target; semesters; who approves."""
    b = Book("Lampiran PK")
    head = Person("dr. FITRIA RAHAYU", "Kepala UPTD Puskesmas Mekar Jaya", "Penata Tk. I", "198706152014032003")
    chief = Person("dr. SUTRISNO, M.Kes.", "Kepala Dinas Kesehatan Kabupaten Sukamaju", "Pembina Tk. I", "197211202002121002")
    b.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "UPTD PUSKESMAS MEKAR JAYA", 10)
    fixed = ["No", "Sasaran", "Indikator", "Satuan", "Kondisi Awal", "Realisasi 2025", "Kenaikan (%)", "Target 2026"]
    b.put_heads([*fixed, "Semester I", "Semester II"])
    b.row(4, 1, [*fixed, "Semester I", "Semester II"], bold=True)
    letters = ["a", "b", "c", "d", "e", "f", "g = (h-f)/f", "h", "i", "j"]
    for column, text in enumerate(letters):
        b.put(f"columns.{column}", text)
    b.row(5, 1, letters)
    data: list[tuple[str, str, str, str, str, str, str, str, str]] = [
        ("Meningkatnya kesehatan ibu", "Cakupan K6", "%", "80", "86", "4,7", "90", "88", "90"),
        ("Meningkatnya kesehatan lingkungan", "Jumlah desa bebas BABS", "desa", "5", "7", "28,6", "9", "8", "9"),
    ]
    for n, (text, name, unit, base, last, growth, target, half, whole) in enumerate(data):
        b.put_objective(n, number=str(n + 1), text=text)
        semesters = {"semesters.s1": half, "semesters.s2": whole}
        b.put_indicator(n, 0, name=name, unit=unit, baseline=base, last_year=last, target=target, **semesters)
        b.row(6 + n, 1, [n + 1, text, name, unit, int(base), int(last), growth, int(target), int(half), int(whole)])
    b.sign_both(9, (2, 8), ("Yang berjanji,", head), ("Menyetujui,", chief), b.day("Sukamaju", "8 Januari 2026"), gap=3)
    return b.sample()


ROUND: dict[str, Make] = {
    "pages_of_a_court": pages_of_a_court,
    "coded_levels": coded_levels,
    "change_in_rows": change_in_rows,
    "weighted_matrix": weighted_matrix,
    "blocks_of_objectives": blocks_of_objectives,
    "lettered_columns": lettered_columns,
}
