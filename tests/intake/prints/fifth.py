"""Prints of the fifth round, to see whether what was fixed for the fourth holds: a narrow report on two pages, a wide sheet, rows of cards in colours.

After the contracts of a ministry's regional office, a workbook of a provincial agency, a leaflet of a hospital. Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.colors import HexColor

from tests.intake.prints.drawn import MM, Page
from tests.intake.prints.sheet import Made, Print, by_office
from tests.intake.unseen.kit import Book


def regional() -> Print:
    """Narrow columns on two pages with the head again; a row over the page break; NIPs and amounts cut; lanes right below the money; a QR sentence."""
    doc = Print()
    p = doc.put
    page = Page(210, 297)
    xs: list[float] = [15, 23, 63, 108, 128, 150]
    ends: list[float] = [*xs[1:], 195]
    heads = doc.heads("No", "Sasaran Program", "Indikator Kinerja Program", "Target", "Satuan", "Formula Perhitungan")

    def lay(y: float, parts: Sequence[Sequence[str]]) -> float:
        return page.row(y, xs, ends, parts, 4.2)

    def top(number: int) -> float:
        page.font("Helvetica", 7)
        page.cell(15, 284, 150, 4, "Dokumen ini ditandatangani secara elektronik, keasliannya dapat diperiksa dengan memindai kode QR pada dokumen.")
        page.cell(165, 284, 30, 4, f"{number} / 2", align="R")
        page.font("Helvetica-Bold", 8.5)
        return lay(20 if number == 2 else 46, [page.cut(end - x, head) for x, end, head in zip(xs, ends, heads, strict=True)])

    page.font("Helvetica-Bold", 12)
    page.cell(15, 20, 180, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(15, 27, 180, 6, p("title.subject", "KANTOR WILAYAH PERTANAHAN NUSA TENGAH"), align="C")
    y = top(1)
    page.font("Helvetica", 8.5)
    goals = [
        ("Terwujudnya kepastian hukum hak atas tanah", [
            ("Jumlah bidang tanah yang terdaftar secara sistematis lengkap", "1.204.500", "Bidang", "Penjumlahan bidang tanah yang terbit sertipikat atau masuk daftar pada tahun berjalan di semua kantor pertanahan"),
            ("Persentase penyelesaian permohonan tepat waktu", "92,75", "Persen", "Permohonan yang selesai tepat waktu dibagi permohonan yang masuk dan menjadi kewajiban kantor pertanahan pada tahun berjalan kali seratus persen")]),
        ("Terselesaikannya sengketa dan konflik pertanahan", [("Jumlah sengketa pertanahan yang diselesaikan melalui mediasi", "48", "Kasus", "Penjumlahan berita acara mediasi yang ditandatangani para pihak")]),
        ("Terwujudnya reforma agraria", [("Luas tanah objek reforma agraria yang diredistribusi", "3.150,5", "Hektare", "Penjumlahan luas bidang yang diredistribusi menurut surat keputusan")]),
        ("Meningkatnya akuntabilitas kinerja", [("Nilai evaluasi akuntabilitas kinerja kantor wilayah", "81,2", "Nilai", "Hasil evaluasi unit kerja pengawasan")]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(goals):
        for k, (name, target, unit, formula) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}.", text=text, name=name, target=target, unit=unit, formula=formula)
            parts = [page.cut(end - x, value) for x, end, value in zip(xs, ends, (f"{n + 1}." if k == 0 else "", text if k == 0 else "", name, target, unit, formula), strict=True)]
            if n == 1:
                # The page breaks within the row: two lines of each cell above, the rest below.
                lay(y, [part[:2] for part in parts])
                page.canvas.showPage()
                y = top(2)
                page.font("Helvetica", 8.5)
                parts = [part[2:] for part in parts]
            y = lay(y, parts)
    y += 6
    xs[:], ends[:] = [15, 23, 128], [23, 128, 150]
    page.font("Helvetica-Bold", 8.5)
    y = lay(y, [["No"], [p("budget.heading", "Program")], ["Anggaran"]])
    page.font("Helvetica", 8.5)
    for n, (name, amount) in enumerate([("Program Pengelolaan dan Pelayanan Pertanahan", "Rp 41.208.375.000"), ("Program Dukungan Manajemen", "Rp 19.006.112.500")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        # As a program breaks it that knows no words: after the last letter that fits.
        y = lay(y, [[f"{n + 1}."], [name], [amount[:13], amount[13:]]])
    for x, role, label, post, name, nip in ((15, "second", "Pihak Kedua,", "Sekretaris Jenderal Kementerian Agraria", "Dr. SURYO WICAKSONO, M.H.", "196810101994031005"),
                                            (115, "first", "Pihak Pertama,", "Kepala Kantor Wilayah Pertanahan Nusa Tengah", "DEWI ANJARWATI, S.H., M.Kn.", "197505052000032007")):  # fmt: skip
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        page.font("Helvetica", 9)
        for step, line in ((16, label), (21, post), (44, name), (49, f"NIP. {nip}")):
            page.cell(x, y + step, 80, 5, line, align="C")
    page.cell(115, y + 10, 80, 5, f"{p('signed.place', 'Nusa Tengah')}, {p('signed.date', '14 Januari 2026')}", align="C")
    doc.data = page.done()
    return doc


def wide_sheet() -> Print:
    """A sheet whose months go on on pages behind, its title and signatures over the edge, wide rows, money beside; then another officer's sheet."""
    doc = Print()
    doc.agreements.clear()
    book = Book("Kabid A")
    for at, (post, chief_of, name, nip, aims) in enumerate([
        ("KEPALA BIDANG PERSANDIAN", "Kepala Bidang Persandian", "RUDI HARTAWAN, S.Kom.", "198104042006041009", [("Meningkatnya keamanan informasi", [("Indeks keamanan informasi", "Indeks", "645", "12"), ("Persentase insiden siber yang ditangani", "Persen", "97,5", "8")])]),
        ("KEPALA BIDANG STATISTIK", "Kepala Bidang Statistik", "LAILA KHAIRUNNISA, S.ST.", "198809092011012003", [("Tersedianya data sektoral yang mutakhir", [("Persentase perangkat daerah yang menyampaikan data sektoral", "Persen", "88", "7")]), ("Meningkatnya literasi statistik", [("Jumlah peserta pembinaan statistik sektoral", "Orang", "240", "20")])]),
    ]):  # fmt: skip
        doc.agreements.append({})
        p = doc.put
        if at:
            book.add("Kabid B")
        for column, width in enumerate((5, 30, 36, 11, 10, *[8] * 12)):
            book.sheet.set_column(column, column, width)
        book.wide(1, 1, 17, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
        book.wide(2, 1, 17, p("title.subject", post), bold=True)
        months = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
        heads = doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target")
        doc.heads(*(f"Target Bulanan {month}" for month in months), start=5)
        for i, month in enumerate(months):
            book.cell(5, 6 + i, month, bold=True, box=True, middle=True)
        for i, head in enumerate([*heads, "Target Bulanan"]):
            book.cell(4, 1 + i, head, bold=True, box=True, middle=True)
            if i < 5:
                book.merge(4, 1 + i, 5, 1 + i)
        book.merge(4, 6, 4, 17)
        row = 6
        for n, (text, indicators) in enumerate(aims):
            for k, (indicator, unit, target, month) in enumerate(indicators):
                values = [month] * 11 + [target]
                doc.row(n, k, number=str(n + 1), text=text, name=indicator, unit=unit, target=target, **{f"months__m{i + 1}": v for i, v in enumerate(values)})
                book.sheet.set_row(row - 1, 32)
                book.row(row, 1, [str(n + 1) if k == 0 else "", text if k == 0 else "", indicator, unit, target, *values])
                row += 1
        row += 2
        for column, role, label, position, who, number in ((3, "second", "PIHAK KEDUA,", "Kepala Dinas Komunikasi dan Informatika", "Ir. H. SOFYAN TANJUNG", "196902021995031002"),
                                                          (13, "first", "PIHAK PERTAMA,", chief_of, name, nip)):  # fmt: skip
            doc.person(f"parties.{role}", position=position, name=who, nip=number)
            for step, line in ((1, label), (2, position), (6, who), (7, f"NIP. {number}")):
                book.sheet.write(row + step, column - 1, line)
        book.sheet.write(row, 12, f"{p('signed.place', 'Teluk Sari')}, {p('signed.date', '6 Januari 2026')}")
    doc.data = by_office(book.sample().data, "xlsx")
    return doc


def coloured() -> Print:
    """Coloured rows with white between them, a head in two rows without a rule, quarters; Rp apart; the sum in colour; a letterhead with a logo on the right."""
    doc = Print()
    p = doc.put
    page = Page(297, 210)
    page.font("Helvetica-Bold", 13)
    page.cell(15, 10, 220, 6, p("letterhead.government", "PEMERINTAH KOTA SUNGAI JERNIH"))
    page.cell(15, 17, 220, 6, p("letterhead.office", "RUMAH SAKIT UMUM DAERAH"))
    page.font("Helvetica", 8)
    page.cell(15, 23, 220, 5, p("letterhead.address", "Jalan Kesehatan No. 8 Sungai Jernih 23111"))
    page.canvas.setFillColor(HexColor("#1f7a4d"))
    page.canvas.circle(270 * MM, (210 - 19) * MM, 9 * MM, stroke=0, fill=1)
    page.canvas.setFillGray(0)
    page.font("Helvetica-Bold", 11)
    page.cell(15, 33, 267, 6, p("title.text", "PERJANJIAN KINERJA PERUBAHAN TAHUN 2026"), align="C")
    page.cell(15, 39, 267, 6, p("title.subject", "DIREKTUR RUMAH SAKIT UMUM DAERAH"), align="C")

    xs, widths = (15, 25, 90, 170, 195, 215, 232, 249, 266), (10, 65, 80, 25, 20, 17, 17, 17, 16)
    page.band(15, 50, 267, 12, "#bfe3cf")
    page.font("Helvetica-Bold", 8.5)
    for x, w, name in zip(xs, widths, doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"), strict=False):
        page.cell(x, 50, w, 12, name, align="C")
    page.cell(215, 50, 67, 6, "Target Triwulan", align="C")
    romans = ("I", "II", "III", "IV")
    doc.heads(*(f"Target Triwulan {roman}" for roman in romans), start=5)
    for i, roman in enumerate(romans):
        page.cell(xs[5 + i], 56, widths[5 + i], 6, roman, align="C")
    page.font("Helvetica", 8.5)
    y = 63.0
    for n, (text, name, unit, target, quarters) in enumerate([
        ("Meningkatnya mutu pelayanan rumah sakit", "Persentase standar pelayanan minimal yang tercapai", "Persen", "91,5", ("80", "85", "90", "91,5")),
        ("Meningkatnya kepuasan pasien", "Indeks kepuasan pasien rawat inap dan rawat jalan yang disurvei setiap triwulan", "Indeks", "86,75", ("84", "85", "86", "86,75")),
        ("Meningkatnya kemandirian keuangan", "Rasio pendapatan terhadap biaya operasional", "Rasio", "0,82", ("0,7", "0,75", "0,8", "0,82")),
    ]):  # fmt: skip
        doc.row(n, 0, number=str(n + 1), text=text, name=name, unit=unit, target=target, **{f"quarters__tw{i + 1}": q for i, q in enumerate(quarters)})
        page.band(15, y, 267, 11, "#eef7f1")
        for x, w, value in zip(xs, widths, (str(n + 1), text, name, unit, target, *quarters), strict=True):
            page.wrap(x, y + 1, w, value, 4.4, "L" if w > 30 else "C")
        y += 12
    y += 6
    page.font("Helvetica-Bold", 8.5)
    page.band(15, y, 267, 7, "#bfe3cf")
    page.cell(15, y, 200, 7, p("budget.heading", "Program"), align="C")
    page.cell(215, y, 67, 7, "Anggaran", align="C")
    page.font("Helvetica", 8.5)
    for n, (name, amount) in enumerate([("Program Pemenuhan Upaya Kesehatan Perorangan dan Masyarakat", "38.415.200.000"), ("Program Penunjang Urusan Pemerintahan Daerah", "112.006.900.000")]):
        y += 8
        page.band(15, y, 267, 7, "#eef7f1")
        doc.line(n, number=f"{n + 1}.", name=name, amount=f"Rp {amount}")
        page.cell(15, y, 200, 7, f"{n + 1}. {name}")
        page.cell(217, y, 15, 7, "Rp")
        page.cell(232, y, 50, 7, amount, align="R")
    y += 8
    page.band(15, y, 267, 7, "#bfe3cf")
    page.font("Helvetica-Bold", 8.5)
    page.cell(15, y, 200, 7, "Jumlah", align="C")
    page.cell(217, y, 15, 7, "Rp")
    page.cell(232, y, 50, 7, "150.422.100.000", align="R")
    p("budget.total", "Rp 150.422.100.000")
    page.font("Helvetica", 9)
    page.cell(190, y + 12, 90, 5, f"{p('signed.place', 'Sungai Jernih')}, {p('signed.date', '2 September 2026')}", align="C")
    for x, role, label, post, name, nip in ((20, "second", "Pihak Kedua,", "Wali Kota Sungai Jernih", "H. IRWAN SYAHPUTRA, S.E.", ""),
                                            (190, "first", "Pihak Pertama,", "Direktur Rumah Sakit Umum Daerah", "dr. MEILANI PUTRI, Sp.PD.", "197103032000122001")):  # fmt: skip
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        for step, line in ((17, label), (22, post), (40, name), (45, f"NIP. {nip}" if nip else "")):
            page.cell(x, y + step, 90, 5, line, align="C")
    doc.data = page.done()
    return doc


PRINTS: dict[str, Made] = {"regional": regional, "wide_sheet": wide_sheet, "coloured": coloured}
