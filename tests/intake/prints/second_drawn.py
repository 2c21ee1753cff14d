"""Prints of the second round that libraries draw and Word lays out: three rules, rules down only, a page on its side, pages with hyphens and notes.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.intake.prints.drawn import MM, Page
from tests.intake.prints.sheet import Print, saved_by_office


def three_rules() -> Print:
    """A typesetter's table: three rules across, rows without any, texts of several lines, figures beside the first line of each row."""
    doc = Print()
    p = doc.put
    page = Page(210, 297)
    page.font("Times-Bold", 13)
    page.cell(0, 20, 210, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2025"), align="C")
    page.cell(0, 27, 210, 6, p("title.subject", "FAKULTAS ILMU SOSIAL DAN ILMU POLITIK"), align="C")
    xs, widths = (20, 30, 85, 160), (10, 55, 75, 30)

    def rule(y: float) -> None:
        page.canvas.line(20 * MM, (297 - y) * MM, 190 * MM, (297 - y) * MM)

    def row(y: float, texts: tuple[str, ...], bold: bool = False) -> float:
        page.font("Times-Bold" if bold else "Times-Roman", 10.5)
        return max(page.wrap(x, y, w, text, 4.6) if text else y for x, w, text in zip(xs, widths, texts, strict=True)) + 1.6

    rule(38)
    y = row(39, tuple(doc.heads("No", "Sasaran", "Indikator Kinerja Kegiatan", "Target")), True)
    rule(y)
    y += 1
    for n, (text, indicators) in enumerate([
        ("Meningkatnya kualitas lulusan pendidikan tinggi", [
            ("Persentase lulusan S1 yang berhasil memiliki pekerjaan, melanjutkan studi, atau menjadi wiraswasta", "60 %"),
            ("Persentase mahasiswa yang menjalankan kegiatan pembelajaran di luar program studi", "30 %")]),
        ("Meningkatnya kualitas dosen pendidikan tinggi", [
            ("Persentase dosen yang berkegiatan tridharma di perguruan tinggi lain", "20 %"),
            ("Jumlah luaran dosen yang berhasil mendapatkan rekognisi internasional per jumlah dosen", "1,00")]),
        ("Meningkatnya tata kelola fakultas", [("Predikat SAKIP fakultas minimal", "BB"), ("Rata-rata nilai Kinerja Anggaran", "85")]),
    ]):  # fmt: skip
        for k, (name, target) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}.", text=text, name=name, target=target)
            y = row(y, (f"{n + 1}." if k == 0 else "", text if k == 0 else "", name, target))
    rule(y)
    y += 10
    page.font("Times-Roman", 10.5)
    for name, value in (("Jumlah Anggaran", "Rp 14.750.000.000"),):
        page.cell(20, y, 60, 5, name)
        page.cell(75, y, 60, 5, f": {p('budget.total', value)}")
    y += 12
    page.cell(110, y, 80, 5, f"{p('signed.place', 'Purwokerto Timur')}, {p('signed.date', '17 Februari 2025')}")
    for x, role, label, post, name, nip in (
        (20, "second", "Rektor,", "Rektor", "Prof. Dr. SAMSUL HADI PRAYITNO", "NIP 196604121992031004"),
        (110, "first", "Dekan,", "Dekan", "Dr. WAHYU NINGTYAS, M.Si.", "NIP 197109092001122001"),
    ):
        doc.person(f"parties.{role}", position=post, name=name, nip=nip.split(" ")[1])
        for step, text in ((6, label), (32, name), (37, nip)):
            page.cell(x, y + step, 80, 5, text)
    doc.data = page.done()
    return doc


def ruled_down() -> Print:
    """A reporting server's: rules down and a box, none between rows; rows wrap; heads again on each page; `Page 1 of 2` and a time of printing."""
    doc = Print()
    p = doc.put
    page = Page(297, 210)
    xs, widths = (15, 27, 100, 190, 215, 240), (12, 73, 90, 25, 25, 42)
    heads = doc.heads("No.", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Penanggung Jawab")

    def top(number: int) -> float:
        page.font("Helvetica-Bold", 12)
        page.cell(0, 12, 297, 6, "PERJANJIAN KINERJA TAHUN 2026", align="C")
        page.cell(0, 18, 297, 6, "KECAMATAN PULAU MERAH", align="C")
        page.font("Helvetica", 7)
        page.cell(15, 198, 100, 4, "03/01/2026 10:22:41")
        page.cell(222, 198, 60, 4, f"Page {number} of 2", align="R")
        page.font("Helvetica-Bold", 9)
        for x, w, head in zip(xs, widths, heads, strict=True):
            page.cell(x, 28, w, 8, head, 1, "C")
        page.font("Helvetica", 9)
        return 37.0

    def box(y: float) -> None:
        for x in (*xs, 282):
            page.canvas.line(x * MM, (210 - 36) * MM, x * MM, (210 - y) * MM)
        page.canvas.line(15 * MM, (210 - y) * MM, 282 * MM, (210 - y) * MM)

    p("title.text", "PERJANJIAN KINERJA TAHUN 2026")
    p("title.subject", "KECAMATAN PULAU MERAH")
    y, number = top(1), 1
    things = ["pelayanan administrasi terpadu kecamatan yang diselesaikan sesuai standar operasional prosedur", "desa yang menyusun RKPDes tepat waktu",
              "gangguan ketenteraman dan ketertiban umum yang ditangani", "lembaga kemasyarakatan desa yang aktif", "usulan musrenbang yang terakomodasi dalam RKPD",
              "aset kecamatan yang tercatat", "pegawai yang mengikuti pengembangan kompetensi minimal 20 jam pelajaran"]  # fmt: skip
    goals = ["Meningkatnya kualitas pelayanan publik di wilayah kecamatan", "Meningkatnya ketenteraman dan ketertiban umum",
             "Meningkatnya partisipasi masyarakat dalam pembangunan", "Meningkatnya tata kelola internal kecamatan"]  # fmt: skip
    for at, thing in enumerate(things * 3):
        n, k = divmod(at, 6)
        name = f"Persentase {thing}" if at < 7 else f"Jumlah {thing}" if at < 14 else f"Rasio {thing}"
        unit, target = ("%", f"{70 + at}") if at < 7 else ("Buah", str(at * 3)) if at < 14 else ("Rasio", f"0,{at}")
        who = "Seksi Pemerintahan" if at % 2 else "Seksi Pelayanan Umum"
        doc.row(n, k, number=f"{n + 1}", text=goals[n], name=name, unit=unit, target=target, responsible=who)
        texts = (f"{n + 1}" if k == 0 else "", goals[n] if k == 0 else "", name, unit, target, who)
        need = 9 if len(name) > 50 or k == 0 else 4.5
        if y + need > 190:
            box(y)
            page.canvas.showPage()
            number += 1
            y = top(number)
        y = max(page.wrap(x, y, w, text, 4.5, "L" if i not in (3, 4) else "C") if text else y for i, (x, w, text) in enumerate(zip(xs, widths, texts, strict=True))) + 1.5
    box(y)
    page.font("Helvetica", 10)
    page.cell(190, y + 6, 90, 5, f"{p('signed.place', 'Pulau Merah')}, {p('signed.date', '3 Januari 2026')}", align="C")
    for step, text in ((11, p("parties.first.position", "Camat Pulau Merah")), (33, p("parties.first.name", "JAMALUDDIN, S.Sos.")), (38, f"NIP {p('parties.first.nip', '19750301 199903 1 005')}")):
        page.cell(190, y + step, 90, 5, text, align="C")
    doc.data = page.done()
    return doc


def turned() -> Print:
    """Drawn upright and turned by the file; heads of quarters run up; letters of the title far apart."""
    doc = Print()
    p = doc.put
    page = Page(297, 210)
    page.font("Helvetica-Bold", 13)
    page.canvas.drawCentredString(148 * MM, 190 * MM, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), charSpace=2.2)
    page.canvas.drawCentredString(148 * MM, 183 * MM, p("title.subject", "BAGIAN HUKUM SEKRETARIAT DAERAH"), charSpace=1.5)
    xs = [15, 27, 92, 170, 195, 215, 230, 245, 260, 282]
    names = doc.heads("No", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target", "Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
    page.font("Helvetica-Bold", 9)
    for i, (x, following, head) in enumerate(zip(xs, xs[1:], names, strict=False)):
        page.cell(x, 35, following - x, 26, head if i < 5 else "", 1, "C")
        if i >= 5:
            page.canvas.saveState()
            page.canvas.translate(((x + following) / 2 + 1) * MM, (210 - 59) * MM)
            page.canvas.rotate(90)
            page.canvas.drawString(0, 0, head)
            page.canvas.restoreState()
    y = 61.0
    page.font("Helvetica", 9)
    for n, (text, name, unit, target, quarters) in enumerate([
        ("Meningkatnya kualitas produk hukum daerah", "Jumlah rancangan peraturan daerah yang diharmonisasi", "Raperda", "12", ("3", "6", "9", "12")),
        ("Meningkatnya layanan bantuan hukum", "Persentase perkara yang ditangani", "Persen", "100", ("25", "50", "75", "100")),
        ("Meningkatnya penyebarluasan informasi hukum", "Jumlah dokumen JDIH yang diunggah", "Dokumen", "450", ("100", "220", "340", "450")),
    ]):  # fmt: skip
        doc.row(n, 0, number=str(n + 1), text=text, name=name, unit=unit, target=target, **{f"quarters__tw{i + 1}": q for i, q in enumerate(quarters)})
        for x, following, value in zip(xs, xs[1:], (str(n + 1), text, name, unit, target, *quarters), strict=False):
            page.cell(x, y, following - x, 14, "", 1)
            page.wrap(x, y + 1, following - x, value, 4.5, "L" if x in (27, 92) else "C")
        y += 14
    page.cell(190, y + 8, 90, 5, f"{p('signed.place', 'Sungai Batang')}, {p('signed.date', '15 Januari 2026')}", align="C")
    for x, role, label, post, name, nip in ((20, "second", "PIHAK KEDUA,", "Sekretaris Daerah", "Drs. H. SYAHRIL EFFENDI, M.M.", "19680717 198903 1 004"),
                                            (190, "first", "PIHAK PERTAMA,", "Kepala Bagian Hukum", "RINA OKTAVIA, S.H., M.H.", "19801021 200501 2 009")):  # fmt: skip
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        for step, text in ((13, label), (18, post), (42, name), (47, f"NIP. {nip}")):
            page.cell(x, y + step, 90, 5, text, align="C")
    doc.data = page.turned(270)
    return doc


def word_pages() -> Print:
    """Word: letterhead in the page's head, words broken by hyphens, justified narrow columns, a row over two pages, automatic numbers, a frame."""
    doc = Print()
    p, say = doc.put, doc.say
    word = docx.Document()
    word.styles["Normal"].font.name = "Liberation Serif"
    word.styles["Normal"].font.size = Pt(12)
    hyphens = OxmlElement("w:autoHyphenation")
    hyphens.set(qn("w:val"), "true")
    word.settings.element.insert(0, hyphens)
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21.5), Cm(33)
    section.different_first_page_header_footer = False
    head = section.header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    head.add_run("PEMERINTAH KOTA TANJUNG ELOK\nINSPEKTORAT DAERAH").bold = True
    section.footer.paragraphs[0].text = "Perjanjian Kinerja 2026 - Inspektorat Daerah\tHalaman 1"

    def middle(text: str) -> None:
        line = word.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(text).bold = True

    def body(text: str) -> None:
        line = word.add_paragraph(text)
        line.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY

    first = ("NUR AFIFAH RAHIM, S.E., Ak.", "Inspektur Pembantu Wilayah II", "Pembina Tk. I / IV.b", "197402022000122004")
    second = ("Drs. MARTHEN PALULLU, CGCAE", "Inspektur Daerah", "Pembina Utama Muda / IV.c", "196611091990031008")
    middle(p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"))
    body(say("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"))
    for role, who, after in (("first", first, "selanjutnya disebut Pihak Pertama;"), ("second", second, "selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua.")):
        doc.person(f"statement.parties.{role}", name=who[0], position=who[1])
        for label, text in (("Nama", who[0]), ("Jabatan", who[1])):
            line = word.add_paragraph(f"{label}\t: {text}")
            line.paragraph_format.tab_stops.add_tab_stop(Cm(3))
        body(after)
    body(say("Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti "
             "yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."))  # fmt: skip
    body(say("Pihak Kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang "
             "diperlukan dalam rangka pemberian penghargaan dan sanksi."))  # fmt: skip

    def signs(path: str) -> None:
        date = f"{p(f'{path}signed.place', 'Tanjung Elok')}, {p(f'{path}signed.date', '8 Januari 2026')}"
        table = word.add_table(1, 2)
        for cell, role, label, who, above in ((table.cell(0, 0), "second", "Pihak Kedua,", second, ""), (table.cell(0, 1), "first", "Pihak Pertama,", first, date)):
            doc.person(f"{path}parties.{role}", name=who[0], position=who[1], rank=who[2], nip=who[3])
            cell.text = f"{above}\n{label}\n{who[1]}\n\n\n\n{who[0]}\n{who[2]}\nNIP. {who[3]}"
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER

    signs("statement.")
    word.add_page_break()  # type: ignore[no-untyped-call]
    middle(p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"))
    middle(p("title.subject", "INSPEKTUR PEMBANTU WILAYAH II"))
    heads = doc.heads("No.", "Sasaran Program", "Indikator Kinerja", "Definisi Operasional", "Target")
    p("headings.3", "Definisi Operasional")
    table = word.add_table(1, 5)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        cell.text = text
        cell.paragraphs[0].runs[0].bold = True
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    for n, (text, name, note, target) in enumerate([
        ("Meningkatnya kualitas pengawasan intern penyelenggaraan pemerintahan daerah", "Persentase rekomendasi hasil pengawasan yang ditindaklanjuti",
         "Rekomendasi yang dinyatakan selesai oleh tim penilai dibandingkan dengan seluruh rekomendasi yang diterbitkan pada tahun berjalan dan tahun-tahun sebelumnya. " * 2, "87,5%"),
        ("Meningkatnya kapabilitas pengawas intern pemerintah", "Level kapabilitas APIP", "Hasil penilaian mandiri yang telah divalidasi oleh lembaga pembina sesuai dengan pedoman penilaian kapabilitas yang berlaku pada saat penilaian dilakukan. " * 2, "Level 3"),
        ("Menurunnya potensi penyimpangan keuangan daerah", "Nilai Monitoring Center for Prevention (MCP)", "Nilai akhir yang diumumkan pada laman pemantauan pencegahan korupsi daerah untuk seluruh area intervensi yang dinilai. " * 3, "91"),
        ("Meningkatnya maturitas penyelenggaraan sistem pengendalian intern", "Nilai maturitas SPIP terintegrasi", "Hasil penjaminan kualitas oleh lembaga pembina atas penilaian mandiri yang disampaikan oleh pemerintah daerah setiap tahun. " * 3, "3,250"),
    ]):  # fmt: skip
        row = table.add_row().cells
        note = note.strip()
        doc.row(n, 0, number=f"{n + 1}.", text=text, name=name, note=note, target=target)
        for cell, value in zip(row, (f"{n + 1}.", text, name, note, target), strict=True):
            cell.text = value
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for i, width in enumerate((1.1, 4, 4, 5, 2)):
        for cell in table.columns[i].cells:
            cell.width = Cm(width)
    word.add_paragraph()
    table = word.add_table(1, 3)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, (p("budget.heading", "Program"), "Anggaran", "Ket."), strict=True):
        cell.text = text
    for n, (name, amount, note) in enumerate([("Program Penyelenggaraan Pengawasan", "Rp2.114.500.000,00", "APBD"), ("Program Perumusan Kebijakan, Pendampingan dan Asistensi", "Rp365.250.750,00", "APBD")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount, note=note)
        for cell, text in zip(table.add_row().cells, (f"{n + 1}. {name}", amount, note), strict=True):
            cell.text = text
    word.add_paragraph()
    signs("")
    doc.data = saved_by_office(word, "docx")
    return doc
