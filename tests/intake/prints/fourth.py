"""Prints of the fourth round by LibreOffice: an annex of a report from Word, and a workbook whose columns go on on other pages.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.intake.prints.fourth_drawn import cut_words, provincial, shaded, under_a_scan
from tests.intake.prints.sheet import Made, Print, by_office, saved_by_office
from tests.intake.unseen.kit import Book

SOFT = "\u00ad"


def report() -> Print:
    """An annex of a report: a chapter's sentences before it, narrow columns that cut words, soft hyphens, rows over pages, heads again, two tables that touch on a page that lies."""
    doc = Print()
    p = doc.put
    word = docx.Document()
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "DejaVu Serif", Pt(11)
    section = word.sections[0]
    section.header.paragraphs[0].text = "LKjIP Dinas Perhubungan Kabupaten Batang Alai"
    section.footer.paragraphs[0].text = "Laporan Kinerja 2026 | Lampiran 1"
    section.orientation, section.page_width, section.page_height = WD_ORIENT.PORTRAIT, Cm(21), Cm(29.7)

    def line(text: str, bold: bool = False) -> None:
        paragraph = word.add_paragraph()
        paragraph.add_run(text).bold = bold
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def table(rows: Sequence[tuple[str, ...]], widths: tuple[float, ...]) -> None:
        made = word.add_table(len(rows), len(widths), "Table Grid")
        made.autofit = False
        head = OxmlElement("w:tblHeader")
        head.set(qn("w:val"), "true")
        made.rows[0]._tr.get_or_add_trPr().append(head)
        for r, texts in enumerate(rows):
            for c, (text, width) in enumerate(zip(texts, widths, strict=True)):
                cell = made.cell(r, c)
                cell.width, cell.text = Cm(width), text
                cell.paragraphs[0].paragraph_format.space_after = Pt(0)

    word.add_paragraph("Lampiran 1. Perjanjian kinerja yang menjadi dasar pengukuran capaian dalam laporan ini disajikan sebagai berikut.")
    line(p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), True)
    line(p("title.subject", "DINAS PERHUBUNGAN KABUPATEN BATANG ALAI"), True)
    things = [("ruas jalan kabupaten yang memiliki fasilitas perlengkapan keselamatan lalu lintas", "Persentase", "78,50"), ("kendaraan bermotor wajib uji yang dinyatakan laik jalan", "Persentase", "91"),
              ("titik rawan kecelakaan yang ditangani bersama kepolisian", "Lokasi", "14"), ("trayek angkutan perdesaan yang terlayani sepanjang tahun", "Trayek", "22"),
              ("dermaga penyeberangan yang memenuhi standar pelayanan minimal", "Dermaga", "6"), ("laporan pengaduan masyarakat yang ditindaklanjuti", "Persentase", "100")]  # fmt: skip
    goals = ["Meningkatnya keselamatan dan ketertiban penyelenggaraan transportasi darat di seluruh wilayah kabupaten", "Meningkatnya konektivitas antarwilayah melalui angkutan umum dan penyeberangan"]
    rows = [tuple(doc.heads("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "FORMULASI PERHITUNGAN", "SATUAN", "TARGET"))]
    for at, (thing, unit, target) in enumerate(things):
        n, k = divmod(at, 3)
        name = f"Persentase {thing}" if unit == "Persentase" else f"Jumlah {thing}"
        formula = f"Jumlah {thing} dibagi dengan jumlah keseluruhan pada tahun berjalan menurut pendataan dinas, dikalikan seratus" if unit == "Persentase" else f"Banyaknya {thing} menurut pendataan dinas"
        doc.row(n, k, number=f"{n + 1}", text=goals[n], name=name, formula=formula, unit=unit, target=target)
        # Word breaks long words where it is asked to, with a hyphen that is not otherwise seen.
        shown = formula.replace("keseluruhan", f"kese{SOFT}lu{SOFT}ruh{SOFT}an").replace("pendataan", f"pen{SOFT}data{SOFT}an")
        rows.append((f"{n + 1}" if k == 0 else "", goals[n] if k == 0 else "", name, shown, unit, target))
    table(rows, (1.0, 3.6, 3.4, 4.2, 1.6, 1.5))
    wide = word.add_section(WD_SECTION.NEW_PAGE)
    wide.orientation, wide.page_width, wide.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    lines = [("NO", p("budget.heading", "PROGRAM"), "ANGGARAN", "SUMBER DANA")]
    for n, (name, amount, source) in enumerate([("Program Penyelenggaraan Lalu Lintas dan Angkutan Jalan (LLAJ)", "Rp6.415.000.000,00", "APBD"), ("Program Pengelolaan Pelayaran", "Rp1.280.400.000,00", "APBD dan DAK Fisik"),
                                                ("Program Penunjang Urusan Pemerintahan Daerah", "Rp9.003.118.250,00", "APBD")]):  # fmt: skip
        doc.line(n, number=str(n + 1), name=name, amount=amount, source_of_funds=source)
        lines.append((str(n + 1), name, amount, source))
    lines.append(("", "JUMLAH", p("budget.total", "Rp16.698.518.250,00"), ""))
    table(lines, (1.2, 13.0, 5.5, 4.5))
    first, second = ("ASPIANI NOOR, S.T., M.T.", "KEPALA DINAS PERHUBUNGAN", "197309081999031004"), ("H. RUSDI EFENDI", "BUPATI BATANG ALAI", "")
    lanes = [(" ", f"{p('signed.place', 'Barabai Timur')}, {p('signed.date', '19 Januari 2026')}"), ("Pihak Kedua,", "Pihak Pertama,"), (second[1], first[1]), ("", ""), ("", ""), (second[0], first[0]), ("", f"NIP. {first[2]}")]
    signs = word.add_table(len(lanes), 2)
    for r, texts in enumerate(lanes):
        for c, text in enumerate(texts):
            signs.cell(r, c).text = text
            signs.cell(r, c).paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    for role, who in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=who[0], position=who[1], nip=who[2])
    doc.data = saved_by_office(word, "docx")
    return doc


def spilled() -> Print:
    """A workbook nobody fitted to a page: quarters and who answers stand on the pages behind, rows go on below, money as text, signers far apart."""
    doc = Print()
    p = doc.put
    book = Book("PK 2026")
    for column, width in enumerate((5, 34, 40, 13, 11, 11, 11, 11, 11, 26)):
        book.sheet.set_column(column, column, width)
    book.sheet.write(0, 0, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"))
    book.sheet.write(1, 0, p("title.subject", "DINAS KELAUTAN DAN PERIKANAN"))
    heads = doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")
    for i, name in enumerate(heads):
        book.cell(4, i + 1, name, bold=True, box=True, middle=True)
        book.cell(5, i + 1, "", bold=True, box=True)
        book.merge(4, i + 1, 5, i + 1)
    romans = ("I", "II", "III", "IV")
    doc.heads(*(f"Target per Triwulan {roman}" for roman in romans), "Penanggung Jawab", start=5)
    for i, roman in enumerate(romans):
        book.cell(4, 6 + i, "Target per Triwulan" if i == 0 else "", bold=True, box=True, middle=True)
        book.cell(5, 6 + i, roman, bold=True, box=True, middle=True)
    book.merge(4, 6, 4, 9)
    book.cell(4, 10, "Penanggung Jawab", bold=True, box=True, middle=True)
    book.cell(5, 10, "", bold=True, box=True)
    book.merge(4, 10, 5, 10)
    row = 6
    for n in range(5):
        text = ["Meningkatnya produksi perikanan tangkap", "Meningkatnya produksi perikanan budi daya", "Terjaganya kelestarian sumber daya ikan", "Meningkatnya nilai tambah hasil perikanan", "Meningkatnya akuntabilitas dinas"][n]
        for k, thing in enumerate(("yang dilaporkan oleh pelabuhan dan kelompok nelayan di setiap kecamatan pesisir", "yang memenuhi standar mutu serta diperiksa oleh petugas lapangan")):
            name = f"{'Volume' if k == 0 else 'Persentase'} {text.split(maxsplit=1)[1]} {thing}"
            unit, target, quarters = ("Ton", f"{n + 1}.{n}50", (f"{n + 1}00", f"{n + 1}60", f"{n + 2}20", f"{n + 1}.{n}50")) if k == 0 else ("Persen", f"{81 + n},5", ("20", "40", "60", f"{81 + n},5"))
            who = f"Bidang {('Tangkap', 'Budi Daya', 'Pengawasan', 'Pengolahan', 'Sekretariat')[n]}"
            doc.row(n, k, number=str(n + 1), text=text, name=name, unit=unit, target=target, responsible=who, **{f"quarters__tw{i + 1}": q for i, q in enumerate(quarters)})
            book.sheet.set_row(row - 1, 48)
            book.row(row, 1, [str(n + 1) if k == 0 else "", text if k == 0 else "", name, unit, target, *quarters, who])
            row += 1
    row += 1
    book.row(row, 1, ["No", p("budget.heading", "Program"), "Anggaran"], bold=True)
    for n, (name, amount) in enumerate([("Program Pengelolaan Perikanan Tangkap", "Rp5.120.000.000"), ("Program Pengelolaan Perikanan Budidaya", "Rp3.415.750.000"), ("Program Pengawasan Sumber Daya Kelautan dan Perikanan", "Rp980.300.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        book.sheet.set_row(row + n, 30)
        book.row(row + 1 + n, 1, [str(n + 1), name, amount])
    row += 5
    book.sheet.write(row - 1, 8, f"{p('signed.place', 'Pulau Cahaya')}, {p('signed.date', '8 Januari 2026')}")
    people = (("second", 2, "Pihak Kedua,", "Gubernur Kepulauan Cahaya", "H. ANSHAR LATIF", ""), ("first", 9, "Pihak Pertama,", "Kepala Dinas Kelautan dan Perikanan", "MIRANDA TUHUMURY, S.Pi.", "197704142003122005"))
    for role, column, label, post, name, nip in people:
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        for step, text in ((1, label), (2, post), (6, name), (7, f"NIP. {nip}" if nip else "")):
            book.sheet.write(row + step - 1, column - 1, text)
    doc.data = by_office(book.sample().data, "xlsx")
    return doc


PRINTS: dict[str, Made] = {"provincial": provincial, "cut_words": cut_words, "shaded": shaded, "under_a_scan": under_a_scan, "report": report, "spilled": spilled}
