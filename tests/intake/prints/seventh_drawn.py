"""Prints of the seventh round that libraries draw: a listing with underlined heads and no boxes, a flowing report whose rows pages cut, zebra rows and boxes of signatures.

After pages of Crystal Reports and of report libraries. Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.intake.prints.drawn import MM, Page
from tests.intake.prints.sheet import Print


def listing() -> Print:
    """Heads underlined and no boxes, a goal above its objectives, numbers at the right, long names in several lines, double lines below sums; when and by whom it was printed at the top."""
    doc = Print()
    p = doc.put
    page = Page(210, 297)

    page.font("Times-Roman", 8)
    page.cell(15, 10, 90, 4, "Tanggal cetak: 09/01/2026 10:22:31")
    page.cell(105, 10, 90, 4, "Halaman -1 dari 1-", align="R")
    page.font("Times-Bold", 14)
    page.cell(15, 20, 180, 6, p("title.text", "PENETAPAN KINERJA TAHUN 2026"), align="C")
    page.font("Times-Bold", 12)
    page.cell(15, 27, 180, 6, p("title.subject", "DINAS PERKEBUNAN DAN PETERNAKAN KABUPATEN LEMBAH HIJAU"), align="C")
    xs, ws, aligns = (15, 25, 75, 140, 165), (10, 50, 65, 25, 30), ("L", "L", "L", "C", "R")
    page.font("Times-Bold", 10)
    for x, w, align, head in zip(xs, ws, aligns, doc.heads("No.", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"), strict=True):
        page.cell(x, 40, w, 6, head, align=align)
        page.rule(x + 1, x + w - 1, 46, 0.5)
    y = 48.0
    for n, (text, indicators) in enumerate([
        ("Meningkatnya produksi dan produktivitas perkebunan rakyat", [("Produksi kelapa sawit rakyat", "Ton", "148.250,00"), ("Produktivitas karet rakyat pada kebun yang menghasilkan di seluruh kecamatan", "Kg/Ha", "1.125,50")]),
        ("Meningkatnya populasi dan kesehatan ternak", [("Populasi sapi potong", "Ekor", "36.400,00"), ("Persentase kasus penyakit hewan menular yang tertangani sesuai prosedur penanganan", "Persen", "97,25"), ("Jumlah inseminasi buatan yang menghasilkan kelahiran", "Ekor", "2.150,00")]),
        ("Meningkatnya nilai tambah hasil perkebunan dan peternakan", [("Jumlah unit pengolahan hasil yang bersertifikat halal", "Unit", "14,00")]),
    ]):  # fmt: skip
        for k, (name, unit, target) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}.", text=text, name=name, unit=unit, target=target)
            page.font("Times-Roman", 10)
            ends = [page.wrap(75, y, 65, name, 4.4)]
            page.cell(140, y, 25, 4.4, unit, align="C")
            page.cell(165, y, 30, 4.4, target, align="R")
            if k == 0:
                page.cell(15, y, 10, 4.4, f"{n + 1}.")
                ends.append(page.wrap(25, y, 50, text, 4.4))
            y = (max(ends) if k == len(indicators) - 1 or k else max(ends[0], ends[-1] if len(indicators) == 1 else ends[0])) + 2.2
        if len(indicators) > 1:
            y = max(y, ends[0] + 2.2)
        y += 3
    y += 6
    page.font("Times-Bold", 10)
    for x, w, align, head in ((15, 120, "L", p("budget.heading", "Program")), (140, 55, "R", "Jumlah Anggaran (Rp)")):
        page.cell(x, y, w, 6, head, align=align)
        page.rule(x + 1, x + w - 1, y + 6, 0.5)
    page.font("Times-Roman", 10)
    y += 8
    for n, (name, amount) in enumerate([("Program Penyediaan dan Pengembangan Sarana Pertanian", "4.870.115.000,00"), ("Program Pengendalian Kesehatan Hewan dan Kesehatan Masyarakat Veteriner", "1.203.640.250,00"), ("Program Perizinan Usaha Pertanian", "185.000.000,00")]):
        doc.line(n, name=name, amount=amount)
        page.cell(15, y, 125, 4.6, name)
        page.cell(140, y, 55, 4.6, amount, align="R")
        y += 5.4
    page.rule(150, 194, y + 0.5, 0.5)
    page.font("Times-Bold", 10)
    page.cell(75, y + 1, 65, 5, "Jumlah", align="R")
    page.cell(140, y + 1, 55, 5, p("budget.total", "6.258.755.250,00"), align="R")
    page.rule(150, 194, y + 6.6, 0.5)
    page.rule(150, 194, y + 7.4, 0.5)
    y += 18
    page.font("Times-Roman", 10)
    page.cell(115, y, 80, 5, f"{p('signed.place', 'Lembah Hijau')}, {p('signed.date', '9 Januari 2026')}", align="C")
    for x, role, post, name, nip in ((15, "second", "BUPATI LEMBAH HIJAU", "Ir. SAMUEL TUMBELAKA", ""), (115, "first", "KEPALA DINAS PERKEBUNAN DAN PETERNAKAN", "drh. MARTHA WENAS, M.Si.", "197604282003122005")):
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        for step, text in ((6, f"{post},"), (30, name), (35, f"NIP. {nip}" if nip else "")):
            page.cell(x, y + step, 80, 5, text, align="C")
    doc.data = page.done()
    return doc


def _style(size: float, align: int = 0, bold: bool = False, colour: str = "#000000") -> ParagraphStyle:
    return ParagraphStyle(f"f{size}{align}{bold}{colour}", fontName="Times-Bold" if bold else "Times-Roman", fontSize=size, leading=size * 1.2, alignment=align, textColor=HexColor(colour))


def flowing() -> Print:
    """A report library's pages: white heads on colour again on page 2, zebra rows that the page cuts within, justified; programmes with their activities set in; boxes of electronic signatures with codes."""
    doc = Print()
    p = doc.put
    small, middle, right, head = _style(9, TA_JUSTIFY), _style(9, TA_CENTER), _style(9, TA_RIGHT), _style(9, TA_CENTER, True, "#ffffff")
    title = _style(13, TA_CENTER, True)
    story: list[object] = [Paragraph(p("title.text", "PERJANJIAN KINERJA PERUBAHAN TAHUN 2026"), title), Paragraph(p("title.subject", "INSPEKTUR KABUPATEN MUARA SEJAHTERA"), title), Spacer(1, 14)]
    rows: list[list[object]] = [[Paragraph(h, head) for h in doc.heads("No", "Sasaran", "Indikator Kinerja", "Target", "Keterangan")]]
    zebra = []
    for n, (text, indicators) in enumerate([
        ("Meningkatnya efektivitas pengawasan intern atas penyelenggaraan pemerintahan daerah", [
            ("Persentase rekomendasi hasil pengawasan yang selesai ditindaklanjuti oleh perangkat daerah", "88,5 %", "Rekomendasi yang dinyatakan tuntas menurut berita acara pemutakhiran data dibandingkan dengan seluruh rekomendasi yang terbit sejak lima tahun terakhir sampai dengan akhir triwulan keempat, tidak termasuk rekomendasi yang tidak dapat ditindaklanjuti dengan alasan yang sah."),
            ("Tingkat kapabilitas aparat pengawasan intern pemerintah", "Level 3", "Hasil penilaian mandiri yang dijamin mutunya oleh lembaga pengawasan keuangan dan pembangunan pada tahun berjalan.")]),
        ("Meningkatnya maturitas pengendalian intern dan manajemen risiko pada perangkat daerah", [
            ("Nilai maturitas penyelenggaraan sistem pengendalian intern pemerintah terintegrasi", "3,45 Nilai", "Hasil penjaminan kualitas atas penilaian mandiri maturitas pada seluruh perangkat daerah yang menjadi sampel, termasuk indeks manajemen risiko dan indeks efektivitas pengendalian korupsi, dengan bobot sebagaimana ditetapkan dalam pedoman penilaian yang berlaku."),
            ("Persentase perangkat daerah yang menyusun daftar risiko", "100 %", "Perangkat daerah yang menetapkan daftar risiko paling lambat akhir triwulan pertama dibagi seluruh perangkat daerah.")]),
        ("Terwujudnya zona integritas", [("Jumlah unit kerja yang diusulkan menjadi wilayah bebas dari korupsi", "6 Unit", "Penghitungan unit kerja yang lolos penilaian tim internal dan diusulkan kepada tim nasional.")]),
    ]):  # fmt: skip
        for k, (name, target, note) in enumerate(indicators):
            doc.row(n, k, number=str(n + 1), text=text, name=name, target=target, note=note)
            if n % 2 == 0:
                zebra.append(("BACKGROUND", (0, len(rows)), (-1, len(rows)), HexColor("#eaf1f8")))
            rows.append([Paragraph(str(n + 1) if k == 0 else "", middle), Paragraph(text if k == 0 else "", small), Paragraph(name, small), Paragraph(target, middle), Paragraph(note, small)])
    grid = [("GRID", (0, 0), (-1, -1), 0.4, HexColor("#7a8ca5")), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("BACKGROUND", (0, 0), (-1, 0), HexColor("#1f3b63"))]
    story += [Table(rows, [24, 118, 130, 58, 185], style=[*grid, *zebra, ("BOTTOMPADDING", (0, 1), (-1, -1), 84)], repeatRows=1, splitInRow=1), Spacer(1, 14)]
    money: list[list[object]] = [[Paragraph(h, head) for h in (p("budget.heading", "Program / Kegiatan"), "Semula (Rp)", "Menjadi (Rp)")]]
    for n, (level, name, before, amount) in enumerate([(0, "Program Penyelenggaraan Pengawasan", "2.210.400.000", "2.480.150.000"), (1, "Penyelenggaraan Pengawasan Internal", "1.890.400.000", "2.100.150.000"), (1, "Penyelenggaraan Pengawasan dengan Tujuan Tertentu", "320.000.000", "380.000.000"), (0, "Program Perumusan Kebijakan, Pendampingan dan Asistensi", "415.000.000", "415.000.000")]):
        doc.line(n, name=name, amount=amount)
        money.append([Paragraph(f"{'&nbsp;' * 6 * level}<b>{name}</b>" if not level else f"{'&nbsp;' * 6}{name}", small), Paragraph(before, right), Paragraph(amount, right)])
    money.append([Paragraph("<b>Jumlah</b>", right), Paragraph("<b>2.625.400.000</b>", right), Paragraph(f"<b>{p('budget.total', '2.895.150.000')}</b>", right)])
    story += [Table(money, [335, 90, 90], style=grid, repeatRows=1), Spacer(1, 16)]
    lanes = []
    for role, post, name, nip in (("second", "Bupati Muara Sejahtera", "H. GUSTI RANDA PERKASA, S.T.", ""), ("first", "Inspektur Kabupaten Muara Sejahtera", "Dra. Hj. SOFIA MARDIANA, Ak., CA.", "197002141995032002")):
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        code = Drawing(44, 44)
        code.add(QrCodeWidget(f"https://tte.example/{role}", barWidth=44, barHeight=44))
        box = Table([[code, [Paragraph("Ditandatangani secara elektronik oleh:", _style(6.5)), Paragraph(post, _style(9)), Spacer(1, 10), Paragraph(name, _style(9, bold=True)), *([Paragraph(f"NIP. {nip}", _style(9))] if nip else [])]]], [52, 180])
        box.setStyle([("BOX", (0, 0), (-1, -1), 0.5, HexColor("#000000")), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
        lanes.append(box)
    story.append(KeepTogether([Paragraph(f"{p('signed.place', 'Muara Sejahtera')}, {p('signed.date', '21 September 2026')}", _style(10, TA_RIGHT)), Spacer(1, 6), Table([lanes], [258, 258])]))

    def edge(canvas: Canvas, template: object) -> None:
        canvas.saveState()
        canvas.setFont("Times-Italic", 7.5)
        canvas.drawString(40, 24, "Dokumen elektronik - periksa keasliannya melalui kode QR")
        canvas.drawRightString(555, 24, f"Hal. {canvas.getPageNumber()}")
        canvas.setFillColor(Color(0.85, 0.85, 0.85))
        canvas.setFont("Helvetica-Bold", 60)
        canvas.translate(300, 400)
        canvas.rotate(45)
        canvas.drawCentredString(0, 0, "SALINAN")
        canvas.restoreState()

    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=(210 * MM, 297 * MM), leftMargin=40, rightMargin=40, topMargin=40, bottomMargin=44).build(story, onFirstPage=edge, onLaterPages=edge)
    doc.data = out.getvalue()
    return doc
