"""Prints of the third round that libraries draw and Word lays out: sides drawn line by line, stripes, three officers in one file, dashed sides.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import docx
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.intake.prints.drawn import MM, Page
from tests.intake.prints.sheet import Print, saved_by_office


def _broken(page: Page, width: float, text: str) -> list[str]:
    """The text in lines as wide as that."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if stringWidth(longer, page.name, page.size) <= width * MM - 6:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def edges() -> Print:
    """Each line of a cell drawn with its own left and right side, a line across where the row ends; money in the same way below."""
    doc = Print()
    p = doc.put
    page = Page(210, 297)

    def rows(y: float, xs: tuple[float, ...], widths: tuple[float, ...], texts: tuple[str, ...], last: bool = True) -> float:
        parts = [_broken(page, w, text) for w, text in zip(widths, texts, strict=True)]
        for at in range(max(map(len, parts))):
            for x, w, lines in zip(xs, widths, parts, strict=True):
                for side in (x, x + w):
                    page.canvas.line(side * MM, (297 - y) * MM, side * MM, (297 - y - 6) * MM)
                page.cell(x, y, w, 6, lines[at] if at < len(lines) else "", align="C" if w < 26 else "L")
            y += 6
        if last:
            page.canvas.line(xs[0] * MM, (297 - y) * MM, (xs[-1] + widths[-1]) * MM, (297 - y) * MM)
        return y

    page.font("Helvetica-Bold", 12)
    page.cell(0, 18, 210, 7, p("title.text", "PENETAPAN KINERJA TAHUN 2026"), align="C")
    page.cell(0, 25, 210, 7, p("title.subject", "PUSAT DATA DAN INFORMASI KETENAGANUKLIRAN"), align="C")
    page.font("Helvetica-Bold", 10)
    xs: tuple[float, ...] = (20.0, 32.0, 90.0, 160.0)
    widths: tuple[float, ...] = (12.0, 58.0, 70.0, 30.0)
    page.canvas.line(20 * MM, (297 - 38) * MM, 190 * MM, (297 - 38) * MM)
    y = rows(38, xs, widths, tuple(doc.heads("No.", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Target")))
    page.font("Helvetica", 10)
    for n, (text, indicators) in enumerate([
        ("Meningkatnya pemanfaatan data dan informasi ketenaganukliran oleh pemangku kepentingan", [
            ("Jumlah pengguna layanan data dan informasi ketenaganukliran", "4.250 orang"), ("Indeks kepuasan pengguna layanan data", "3,60")]),
        ("Tersedianya infrastruktur teknologi informasi yang andal", [("Persentase ketersediaan layanan jaringan dalam satu tahun", "99,5%")]),
        ("Terwujudnya tata kelola SPBE", [("Nilai tingkat kematangan SPBE pada domain layanan dan tata kelola", "4,10"), ("Jumlah aplikasi umum yang terintegrasi", "7 aplikasi")]),
    ]):  # fmt: skip
        for k, (name, target) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}.", text=text, name=name, target=target)
            y = rows(y, xs, widths, (f"{n + 1}." if k == 0 else "", text if k == 0 else "", name, target))
    page.font("Helvetica-Bold", 10)
    y += 10
    page.canvas.line(20 * MM, (297 - y) * MM, 190 * MM, (297 - y) * MM)
    xs, widths = (20.0, 32.0, 130.0), (12.0, 98.0, 60.0)
    y = rows(y, xs, widths, ("No.", p("budget.heading", "Kegiatan"), "Anggaran"))
    page.font("Helvetica", 10)
    for n, (name, amount) in enumerate([("Pengembangan Sistem Informasi", "Rp. 2.150.000.000,-"), ("Pengelolaan Infrastruktur dan Keamanan Informasi Pusat Data", "Rp. 6.412.350.000,-")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        y = rows(y, xs, widths, (f"{n + 1}.", name, amount))
    for role, x, label, name, nip in (("second", 20, "Deputi Bidang Pendayagunaan Informatika", "Dr. HARIYADI KUSUMAH", "196512241990031004"),
                                      ("first", 110, "Kepala Pusat Data dan Informasi", "ENI SUMARNI, M.Kom.", "197302191999032001")):  # fmt: skip
        doc.person(f"parties.{role}", position=label, name=name, nip=nip)
        for step, text in ((24, label), (50, name), (55, f"NIP. {nip}")):
            page.cell(x, y + step, 80, 5, text, align="C")
    page.cell(110, y + 16, 80, 5, f"{p('signed.place', 'Jakarta')}, {p('signed.date', '30 Januari 2026')}", align="C")
    doc.data = page.done()
    return doc


def striped() -> Print:
    """Stripes without a rule: a blue head in two rows with white letters, every other row grey; quarters; money in the same way."""
    doc = Print()
    p = doc.put
    page = Page(297, 210)

    page.font("Helvetica-Bold", 13)
    page.cell(0, 12, 297, 7, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.font("Helvetica", 11)
    page.cell(0, 19, 297, 6, p("title.subject", "DINAS KOPERASI, USAHA KECIL DAN MENENGAH"), align="C")
    xs: tuple[float, ...] = (14, 24, 88, 168, 193, 213, 230, 247, 264)
    widths: tuple[float, ...] = (10, 64, 80, 25, 20, 17, 17, 17, 17)
    names = doc.heads("No", "Sasaran", "Indikator", "Satuan", "Target")
    doc.heads(*(f"Target Triwulan {roman}" for roman in ("I", "II", "III", "IV")), start=5)
    page.font("Helvetica-Bold", 9)
    for x, w, name in zip(xs, widths, names, strict=False):
        page.band(x, 30, w, 14, "#2980b9", 1)
        page.cell(x, 30, w, 14, name, align="C")
    page.band(213, 30, 68, 7, "#2980b9", 1)
    page.cell(213, 30, 68, 7, "Target Triwulan", align="C")
    for x, w, roman in zip(xs[5:], widths[5:], ("I", "II", "III", "IV"), strict=True):
        page.band(x, 37, w, 7, "#2980b9", 1)
        page.cell(x, 37, w, 7, roman, align="C")
    page.font("Helvetica", 9)
    page.canvas.setFillGray(0)
    y = 44.0
    for n, (text, name, unit, target, quarters) in enumerate([
        ("Meningkatnya kualitas koperasi di daerah", "Persentase koperasi aktif yang melaksanakan rapat anggota tahunan tepat waktu", "Persen", "78", ("10", "55", "70", "78")),
        ("Meningkatnya kapasitas usaha mikro", "Jumlah usaha mikro yang naik kelas menjadi usaha kecil", "Unit", "1.240", ("200", "560", "910", "1.240")),
        ("Meningkatnya akses pembiayaan", "Nilai pembiayaan usaha mikro yang tersalurkan melalui lembaga keuangan", "Miliar", "85,5", ("20", "41,5", "63", "85,5")),
        ("Meningkatnya tata kelola dinas", "Nilai SAKIP", "Nilai", "76,20", ("-", "-", "-", "76,20")),
    ]):  # fmt: skip
        doc.row(n, 0, number=str(n + 1), text=text, name=name, unit=unit, target=target, **{f"quarters__tw{i + 1}": q for i, q in enumerate(quarters)})
        if n % 2:
            for x, w in zip(xs, widths, strict=True):
                page.band(x, y, w, 11, "#f5f5f5")
        for x, w, value in zip(xs, widths, (str(n + 1), text, name, unit, target, *quarters), strict=True):
            page.wrap(x, y + 1, w, value, 4.3, "C" if w < 26 else "L")
        y += 11
    y += 8
    xs, widths = (14, 24, 200), (10, 176, 67)
    page.font("Helvetica-Bold", 9)
    for x, w, name in zip(xs, widths, ("No", p("budget.heading", "Program"), "Anggaran (Rp)"), strict=True):
        page.band(x, y, w, 8, "#2980b9", 1)
        page.cell(x, y, w, 8, name, align="C")
    page.font("Helvetica", 9)
    page.canvas.setFillGray(0)
    for n, (name, amount) in enumerate([("Program Pengawasan dan Pemeriksaan Koperasi", "415.600.000"), ("Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro", "3.270.118.000"),
                                        ("Program Pendidikan dan Latihan Perkoperasian", "289.000.000")]):  # fmt: skip
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        y += 8
        for x, w, value, align in zip(xs, widths, (str(n + 1), name, amount), "CLR", strict=True):
            if n % 2:
                page.band(x, y, w, 8, "#f5f5f5")
            page.cell(x, y, w, 8, value, align=align)
    page.cell(190, y + 14, 90, 5, f"{p('signed.place', 'Ratu Puan')}, {p('signed.date', '8 Januari 2026')}", align="C")
    for x, role, label, post, name, nip in ((20, "second", "Pihak Kedua,", "Gubernur Sriwedari", "Ir. H. GHOZALI ANWAR", ""),
                                            (190, "first", "Pihak Pertama,", "Kepala Dinas Koperasi, Usaha Kecil dan Menengah", "LUSIANA PURBA, S.E., M.M.", "197606132003122004")):  # fmt: skip
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        for step, text in ((19, label), (24, post), (44, name), (49, f"NIP {nip}" if nip else "")):
            page.cell(x, y + step, 90, 5, text, align="C")
    doc.data = page.done()
    return doc


def _says(paper: docx.document.Document, text: str, bold: bool = False, centre: bool = False) -> None:
    paragraph = paper.add_paragraph()
    paragraph.add_run(text).bold = bold
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centre else WD_ALIGN_PARAGRAPH.JUSTIFY


def _tabbed(paper: docx.document.Document, label: str, value: str, dots: bool = False) -> None:
    paragraph = paper.add_paragraph(f"{label}\t: {value}")
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(3.5), leader=WD_TAB_LEADER.DOTS if dots else WD_TAB_LEADER.SPACES)
    paragraph.paragraph_format.space_after = Pt(2)


def _grid(paper: docx.document.Document, rows: list[tuple[str, ...]], widths: tuple[float, ...], style: str = "single") -> docx.table.Table:
    """A table with sides of that style; an empty cell is merged with the one above it."""
    made: docx.table.Table = paper.add_table(len(rows), len(widths))
    made.autofit = False
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", style), ("sz", "4"), ("color", "000000")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    made._tbl.tblPr.append(borders)
    for r, texts in enumerate(rows):
        for c, (text, width) in enumerate(zip(texts, widths, strict=True)):
            cell = made.cell(r, c)
            cell.width = Cm(width)
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            if text:
                cell.text = text
            elif r > 1:
                made.cell(r - 1, c).merge(cell)
    return made


def bundle() -> Print:
    """Three officers in one file of Word's, each with a statement and an annex on its own page; tabs behind labels; `Halaman x dari y` below."""
    doc = Print()
    doc.agreements.clear()
    paper = docx.Document()
    paper.styles["Normal"].font.name, paper.styles["Normal"].font.size = "Arial", Pt(10.5)
    foot = paper.sections[0].footer.paragraphs[0]
    foot.text = "Perjanjian Kinerja Dinas Sosial Tahun 2026"
    chief = ("Dra. NURHAYATI BINTI SALEH, M.Si.", "Kepala Dinas Sosial", "196709211992032006")
    officers = [
        (chief, ("H. ZAINAL ABIDIN LATIEF, S.H.", "Bupati Tanjung Harapan", ""), [("Menurunnya angka kemiskinan", [("Persentase penduduk miskin", "6,75 %"), ("Persentase PPKS yang tertangani", "82 %")])],
         [("Program Rehabilitasi Sosial", "Rp 2.240.000.000"), ("Program Perlindungan dan Jaminan Sosial", "Rp 7.985.400.000")]),
        (("SUGENG RIYANTO, S.ST., M.AP.", "Kepala Bidang Rehabilitasi Sosial", "197803152002121003"), chief,
         [("Meningkatnya rehabilitasi sosial dasar bagi PPKS", [("Persentase penyandang disabilitas terlantar yang dilayani", "90 %")]), ("Meningkatnya kapasitas panti", [("Jumlah panti yang terakreditasi", "3 Panti")])],
         [("Rehabilitasi Sosial Dasar Penyandang Disabilitas Terlantar", "Rp 1.640.000.000"), ("Rehabilitasi Sosial Bagi PPKS Lainnya", "Rp 600.000.000")]),
        (("MARIANA SITUMORANG, S.Sos.", "Kepala Bidang Perlindungan dan Jaminan Sosial", "198108102006042011"), chief,
         [("Meningkatnya ketepatan sasaran bantuan sosial", [("Persentase keluarga penerima manfaat yang termutakhirkan datanya", "97,5 %"), ("Jumlah keluarga penerima manfaat yang tergraduasi", "350 Keluarga"), ("Persentase pengaduan bantuan sosial yang selesai", "100 %")])],
         [("Pengelolaan Data Fakir Miskin Cakupan Daerah", "Rp 7.985.400.000")]),
    ]  # fmt: skip
    for at, (first, second, goals, money) in enumerate(officers):
        doc.agreements.append({})
        p, say = doc.put, doc.say
        if at:
            paper.add_page_break()  # type: ignore[no-untyped-call]
        _says(paper, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, centre=True)
        _says(paper, p("statement.title.subject", f"{first[1].upper()}"), bold=True, centre=True)
        _says(paper, say("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini :"))
        for role, who, after in (("first", first, "Selanjutnya disebut Pihak Pertama"), ("second", second, "Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua")):
            path = f"statement.parties.{role}"
            _tabbed(paper, "Nama", p(f"{path}.name", who[0]))
            _tabbed(paper, "Jabatan", p(f"{path}.position", who[1]))
            _says(paper, after)
        _says(paper, say("Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."))
        _says(paper, say("Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini."))
        for path in ("statement.", ""):
            if not path:
                paper.add_page_break()  # type: ignore[no-untyped-call]
                _says(paper, f"LAMPIRAN {p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}", bold=True, centre=True)
                p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")
                _says(paper, p("title.subject", first[1].upper()), bold=True, centre=True)
                rows = [tuple(doc.heads("No", "Sasaran", "Indikator Kinerja", "Target"))]
                for n, (text, indicators) in enumerate(goals):
                    for k, (name, target) in enumerate(indicators):
                        doc.row(n, k, number=str(n + 1), text=text, name=name, target=target)
                        rows.append((str(n + 1) if k == 0 else "", text if k == 0 else "", name, target))
                _grid(paper, rows, (1.2, 5.6, 6.4, 2.6))
                paper.add_paragraph()
                p("budget.heading", "Program" if at == 0 else "Kegiatan")
                lines: list[tuple[str, ...]] = []
                for n, (name, amount) in enumerate(money):
                    doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
                    lines.append((f"{n + 1}.", name, amount))
                _grid(paper, [("No", "Program" if at == 0 else "Kegiatan", "Anggaran"), *lines], (1.2, 9.6, 5.0))
            _says(paper, "")
            signs = paper.add_table(1, 2)
            for cell, role, label, who, day in ((0, "second", "Pihak Kedua", second, ""), (1, "first", "Pihak Pertama", first, f"{p(f'{path}signed.place', 'Tanjung Harapan')}, {p(f'{path}signed.date', '2 Januari 2026')}")):
                doc.person(f"{path}parties.{role}", name=who[0], position=who[1], nip=who[2])
                signs.cell(0, cell).text = f"{day}\n{label}\n{who[1]}\n\n\n\n{who[0]}" + (f"\nNIP. {who[2]}" if who[2] else "")
                for paragraph in signs.cell(0, cell).paragraphs:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    doc.data = saved_by_office(paper, "docx")
    return doc


def toner() -> Print:
    """Dashed sides of tables; dots lead from labels to colons; lists with bullets in cells; all in one page of small letters."""
    doc = Print()
    p = doc.put
    paper = docx.Document()
    paper.styles["Normal"].font.name, paper.styles["Normal"].font.size = "Times New Roman", Pt(10)
    _says(paper, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, centre=True)
    _says(paper, p("title.subject", "LURAH TEGAL MELATI"), bold=True, centre=True)
    for label, key, value in (("Nama", "name", "SRI REJEKI HANDAYANI, S.IP."), ("NIP", "nip", "198002172007012009"), ("Pangkat/Gol", "rank", "Penata Tk. I / III/d"), ("Jabatan", "position", "Lurah Tegal Melati")):
        _tabbed(paper, label, p(f"parties.first.{key}", value), dots=True)
    rows = [tuple(doc.heads("NO", "SASARAN", "INDIKATOR", "TARGET", "KETERANGAN"))]
    for n, (text, indicators) in enumerate([
        ("Meningkatnya kualitas pelayanan kelurahan", [("Nilai Survei Kepuasan Masyarakat", "86,5", "SKM Kota"), ("Persentase surat pengantar yang selesai pada hari yang sama", "95%", "Register")]),
        ("Meningkatnya peran serta masyarakat", [("Jumlah RT/RW yang aktif", "68 RT/RW", "Laporan seksi"), ("Swadaya masyarakat", "Rp 120 juta", "Laporan LPMK")]),
    ]):  # fmt: skip
        for k, (name, target, note) in enumerate(indicators):
            doc.row(n, k, number=str(n + 1), text=text, name=name, target=target, note=note)
            rows.append((str(n + 1) if k == 0 else "", text if k == 0 else "", name, target, note))
    _grid(paper, rows, (1.1, 4.3, 5.4, 2.4, 2.8), "dashed")
    paper.add_paragraph()
    lines: list[tuple[str, ...]] = [("NO", p("budget.heading", "SUB KEGIATAN"), "ANGGARAN (Rp)")]
    for n, (name, amount) in enumerate([("Pemberdayaan Masyarakat di Kelurahan", "352.000.000"), ("Pembangunan Sarana dan Prasarana Kelurahan", "740.250.000"), ("Evaluasi Kelurahan", "18.500.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        lines.append((str(n + 1), name, amount))
    lines.append((" ", "JUMLAH", p("budget.total", "1.110.750.000")))
    _grid(paper, lines, (1.1, 10.0, 4.9), "dotted")
    _says(paper, "")
    signs = paper.add_table(1, 2)
    doc.person("parties.second", position="Camat Kota Barat", name="AGUS SALIM PRAWIRO, S.STP.", nip="198308082002121002")
    day = f"{p('signed.place', 'Tegal Melati')}, {p('signed.date', '9 Januari 2026')}"
    signs.cell(0, 0).text = "\nPihak Kedua\nCamat Kota Barat\n\n\nAGUS SALIM PRAWIRO, S.STP.\nNIP. 198308082002121002"
    signs.cell(0, 1).text = f"{day}\nPihak Pertama\nLurah Tegal Melati\n\n\nSRI REJEKI HANDAYANI, S.IP.\nNIP. 198002172007012009"
    doc.data = saved_by_office(paper, "docx")
    return doc
