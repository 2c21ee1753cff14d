"""Prints that libraries draw cell by cell at places: a ministry's landscape pages with a frame and a watermark, tables of a local planning application.

Knows reportlab and nothing of the readers.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io
from collections.abc import Sequence

from pypdf import PdfWriter
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.intake.prints.sheet import Print

MM = 72 / 25.4


class Page:
    """Cells as FPDF puts them: millimetres from the top left, a border or none, left, centred or right."""

    def __init__(self, width: float, height: float) -> None:
        self.out, self.height, self.width = io.BytesIO(), height, width
        self.canvas = Canvas(self.out, pagesize=(width * MM, height * MM))
        self.font("Helvetica", 9)

    def font(self, name: str, size: float) -> None:
        self.name, self.size = name, size
        self.canvas.setFont(name, size)

    def cell(self, x: float, y: float, w: float, h: float, text: str, border: int = 0, align: str = "L", fill: float = 1.0) -> None:
        top = (self.height - y) * MM
        if border or fill < 1:
            self.canvas.setFillGray(fill)
            self.canvas.setLineWidth(0.3)
            self.canvas.rect(x * MM, top - h * MM, w * MM, h * MM, stroke=border, fill=int(fill < 1))
            self.canvas.setFillGray(0)
        base = top - h * MM / 2 - self.size * 0.35
        inner = {"L": x * MM + 3, "C": (x + w / 2) * MM, "R": (x + w) * MM - 3}[align]
        {"L": self.canvas.drawString, "C": self.canvas.drawCentredString, "R": self.canvas.drawRightString}[align](inner, base, text)

    def wrap(self, x: float, y: float, w: float, text: str, step: float = 4.5, align: str = "L") -> float:
        """The text in lines as wide as w; where the next one comes."""
        line = ""
        for word in [*text.split(), ""]:
            longer = f"{line} {word}".strip()
            if word and stringWidth(longer, self.name, self.size) <= w * MM - 6:
                line = longer
                continue
            self.cell(x, y, w, step, line, align=align)
            line, y = word, y + step
        return y

    def cut(self, width: float, text: str) -> list[str]:
        """The text in lines as wide as that, where a word that is longer than a line is cut at the last letter that fits."""
        room, lines = width * MM - 4, [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if stringWidth(longer, self.name, self.size) <= room:
                lines[-1] = longer
                continue
            lines += [""] if lines[-1] else []
            for letter in word:
                if stringWidth(lines[-1] + letter, self.name, self.size) > room:
                    lines.append("")
                lines[-1] += letter
        return lines

    def row(self, y: float, xs: Sequence[float], ends: Sequence[float], parts: Sequence[Sequence[str]], step: float) -> float:
        """Cells with a border, each of so many lines; where the next row comes."""
        high = step * max(map(len, parts)) + 2
        for x, end, lines in zip(xs, ends, parts, strict=True):
            self.cell(x, y, end - x, high, "", 1)
            for at, line in enumerate(lines):
                self.canvas.drawString(x * MM + 2, (self.height - y - step - 0.2 - step * at) * MM, line)
        return y + high

    def band(self, x: float, y: float, w: float, h: float, colour: str, ink: float = 0) -> None:
        """A coloured rectangle; what comes is written in black, or in another grey."""
        self.canvas.setFillColor(HexColor(colour))
        self.canvas.rect(x * MM, (self.height - y - h) * MM, w * MM, h * MM, stroke=0, fill=1)
        self.canvas.setFillGray(ink)

    def rule(self, x0: float, x1: float, y: float, thick: float) -> None:
        """A line across, so many points thick."""
        self.canvas.setLineWidth(thick)
        self.canvas.line(x0 * MM, (self.height - y) * MM, x1 * MM, (self.height - y) * MM)

    def done(self) -> bytes:
        self.canvas.save()
        return self.out.getvalue()

    def turned(self, angle: int) -> bytes:
        """The page as it lies in a file, turned by so many degrees, which turns it back when it is shown."""
        writer = PdfWriter(clone_from=io.BytesIO(self.done()))
        (sheet,) = writer.pages
        sheet.rotate(angle)
        sheet.transfer_rotation_to_content()
        sheet.rotate(360 - angle)
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()


def _watermark(page: Page, text: str) -> None:
    page.canvas.saveState()
    page.canvas.setFillColor(Color(1, 0.75, 0.8))
    page.canvas.setFont("Helvetica-Bold", 70)
    page.canvas.translate(page.width * MM / 2, page.height * MM / 2)
    page.canvas.rotate(30)
    page.canvas.drawCentredString(0, 0, text)
    page.canvas.restoreState()


def drawn_directorate() -> Print:
    """Landscape with a frame and a watermark; objectives as grey rows above their indicators, one column for both; amounts far right."""
    doc = Print()
    p, say = doc.put, doc.say
    page = Page(297, 210)
    first, second = "GUNADI SASTROWARDOYO", "Ir. WENING PURBARANI, M.T."
    posts = ("KEPALA BALAI WILAYAH SUNGAI KAPUAS BARAT", "DIREKTUR JENDERAL SUMBER DAYA AIR")

    def frame() -> None:
        page.canvas.setStrokeColor(Color(0, 0, 0.6))
        page.canvas.rect(5 * MM, 1 * MM, 287 * MM, 208 * MM)
        page.canvas.setStrokeGray(0)
        _watermark(page, "KONSEP")

    def signs(path: str, left: str, right: str, y: float) -> None:
        page.font("Helvetica-Bold", 9)
        page.cell(149, y, 144, 4, f"{p(f'{path}signed.place', 'Pontianak')},          {p(f'{path}signed.date', 'Januari 2026')}", align="C")
        page.cell(17, y, 125, 13.7, left, align="C")
        page.cell(167, y + 4, 110, 5, right, align="C")
        page.cell(17, y + 32, 125, 4, p(f"{path}parties.second.name", second), align="C")
        page.cell(149, y + 32, 144, 4, p(f"{path}parties.first.name", first), align="C")

    frame()
    page.font("Times-Bold", 17)
    page.cell(0, 30, 297, 6, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.font("Times-Bold", 13)
    page.cell(0, 38, 297, 5, "BALAI WILAYAH SUNGAI KAPUAS BARAT", align="C")
    page.cell(0, 44, 297, 5, "DIREKTORAT JENDERAL SUMBER DAYA AIR", align="C")
    p("statement.title.subject", "BALAI WILAYAH SUNGAI KAPUAS BARAT DIREKTORAT JENDERAL SUMBER DAYA AIR")
    page.font("Helvetica", 10)
    y = page.wrap(25, 54, 247, say("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada "
                                   "hasil, kami yang bertandatangan di bawah ini:"))  # fmt: skip
    for role, name, post, after in (("first", first, posts[0], "Selanjutnya disebut PIHAK PERTAMA"),
                                    ("second", second, posts[1], "Selaku atasan langsung PIHAK PERTAMA. selanjutnya disebut PIHAK KEDUA")):  # fmt: skip
        page.font("Helvetica", 8.5)
        for label, key, text in (("Nama", "name", name), ("Jabatan", "position", post)):
            page.cell(41, y, 35, 5, label)
            page.cell(56, y, 5, 5, ":")
            page.cell(61, y, 150, 5, p(f"statement.parties.{role}.{key}", text))
            y += 7
        page.font("Helvetica", 10)
        y = page.wrap(25, y, 247, after) + 2
    y = page.wrap(25, y, 247, say("PIHAK PERTAMA dan PIHAK KEDUA sepakat untuk membuat Perjanjian Kinerja dengan ketentuan sebagai berikut :")) + 2
    for number, text in (
        ("1.", "Pihak pertama pada tahun 2026 ini berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam "
               "rangka mencapai target kinerja jangka menengah seperti yang telah di tetapkan dalam dokumen perencanaan."),
        ("2.", "Pihak kedua akan melakukan supervisi yang di perlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini."),
    ):  # fmt: skip
        page.cell(25, y, 7, 4.5, say(number))
        y = page.wrap(32, y, 240, say(text)) + 2
    signs("statement.", "Pihak Kedua", "Pihak Pertama", y + 4)
    page.canvas.showPage()
    frame()
    page.font("Helvetica-Bold", 10)
    page.cell(0, 14, 297, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(0, 20, 297, 5, p("title.subject", "BALAI WILAYAH SUNGAI KAPUAS BARAT - DIREKTORAT JENDERAL SUMBER DAYA AIR"), align="C")
    y = 28.0
    for i, (x, w, head) in enumerate(zip((17.5, 217.5), (200, 65), doc.heads("SASARAN PROGRAM / SASARAN KEGIATAN / INDIKATOR", "TARGET 2026"), strict=True)):
        page.cell(x, y, w, 8, head, 1, "C")
        page.cell(x, y + 8, w, 4, p(f"columns.{i}", f"({i + 1})"), 1, "C")
    y += 12
    page.font("Helvetica", 8)
    for n, (text, indicators) in enumerate([
        ("Meningkatnya layanan irigasi yang andal", [("Luas daerah irigasi yang direhabilitasi", "1.250,5 Hektar"),
                                                     ("Jumlah bendung yang berfungsi baik", "12 Unit")]),
        ("Meningkatnya pengendalian daya rusak air", [("Panjang tebing sungai yang diperkuat", "4,75 Km")]),
    ]):  # fmt: skip
        path = f"objectives.{n}"
        page.cell(17.5, y, 20, 6, p(f"{path}.number", f"{'AB'[n]}."), 1, "C", 0.91)
        page.cell(37.5, y, 245, 6, p(f"{path}.text", text), 1, "L", 0.91)
        y += 6
        for k, (name, target) in enumerate(indicators):
            each = f"{path}.indicators.{k}"
            page.cell(17.5, y, 20, 6, p(f"{each}.number", str(k + 1)), 1, "C")
            page.cell(37.5, y, 180, 6, p(f"{each}.name", name), 1)
            page.cell(217.5, y, 65, 6, p(f"{each}.target", target), 1, "C")
            y += 6
    page.font("Helvetica-Bold", 9)
    page.cell(16, y + 1, 100, 7, p("budget.heading", "KEGIATAN"))
    page.cell(183, y + 1, 85, 7, "Anggaran", align="R")
    y += 6
    for n, (name, amount) in enumerate([("Operasi dan Pemeliharaan Sarana Prasarana SDA", "41.250.776.000,00"),
                                        ("Pengembangan Jaringan Irigasi Permukaan, Rawa dan Jaringan Irigasi Air Tanah", "8.114.002.500,00")]):  # fmt: skip
        path = f"budget.lines.{n}"
        page.font("Helvetica", 8)
        page.cell(22.5, y, 100, 7, f"{p(f'{path}.number', f'{n + 1}.')} {p(f'{path}.name', name)}")
        page.cell(183, y, 100, 7, amount, align="R")
        page.font("Helvetica-Bold", 8)
        page.cell(170, y, 80, 7, "Rp", align="R")
        p(f"{path}.amount", f"Rp {amount}")
        y += 5
    page.cell(170, y, 80, 7, "Rp", align="R")
    page.cell(183, y, 100, 7, "49.364.778.500,00", align="R")
    p("budget.total", "Rp 49.364.778.500,00")
    for role, post in (("second", posts[1]), ("first", posts[0])):
        p(f"parties.{role}.position", post)
    signs("", posts[1], posts[0], y + 12)
    doc.data = page.done()
    return doc


def drawn_tables() -> Print:
    """Three columns without numbers, the objective again beside each indicator; targets as 92,50 persen; no NIP; print date at the foot."""
    doc = Print()
    p = doc.put
    page = Page(330, 215)

    def margins(number: int) -> None:
        page.font("Helvetica", 7)
        page.cell(15, 6, 120, 4, "PEMERINTAH KABUPATEN MUARA LAWAS")
        page.cell(15, 205, 120, 4, "Dicetak oleh : admin.dpmd pada 03-02-2025 09:41:17")
        page.cell(240, 205, 75, 4, f"Halaman {number} / 2", align="R")

    margins(1)
    page.font("Helvetica-Bold", 14)
    page.cell(0, 14, 330, 7, p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2025"), align="C")
    widths = (150.0, 120.0, 30.0)
    starts = (15.0, 165.0, 285.0)

    def row(y: float, texts: Sequence[str], bold: bool = False) -> float:
        page.font("Helvetica-Bold" if bold else "Helvetica", 10)
        ends = [page.wrap(x, y + 1.5, w, t, 4.8, "C" if bold else "L") for x, w, t in zip(starts, widths, texts, strict=True)]
        for x, w in zip(starts, widths, strict=True):
            page.cell(x, y, w, max(ends) + 1.5 - y, "", 1)
        return max(ends) + 1.5

    y = row(28, doc.heads("SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"), True)
    goals = [
        ("Meningkatnya kemandirian desa dalam tata kelola pemerintahan, pembangunan, dan pemberdayaan masyarakat", [
            ("Persentase desa mandiri", "17,25 persen"), ("Indeks Desa Membangun", "0,74 indeks")]),
        ("Meningkatnya kapasitas ekonomi masyarakat desa", [("Persentase BUM Desa berkategori maju", "22,50 persen"),
                                                          ("Jumlah produk unggulan kawasan perdesaan", "9,00 produk")]),
        ("Meningkatnya kualitas layanan dinas", [("Indeks Kepuasan Masyarakat", "84,10 poin")]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(goals):
        p(f"objectives.{n}.text", text)
        for k, (name, target) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            y = row(y, (text, p(f"{path}.name", name), p(f"{path}.target", target)))
    page.canvas.showPage()
    margins(2)
    widths, starts = (210.0, 90.0, 0.0), (15.0, 225.0, 315.0)

    def line(y: float, name: str, amount: str, bold: bool = False) -> float:
        page.font("Helvetica-Bold" if bold else "Helvetica", 10)
        page.cell(15, y, 210, 8, name, 1, "C" if bold else "L")
        page.cell(225, y, 90, 8, amount, 1, "C" if bold else "R")
        return y + 8

    y = line(16, p("budget.heading", "PROGRAM"), "ANGGARAN (Rp.)", True)
    for n, (name, amount) in enumerate([("PROGRAM PENATAAN DESA", "412.350.000,00"), ("PROGRAM ADMINISTRASI PEMERINTAHAN DESA", "1.998.004.275,00"),
                                        ("PROGRAM PEMBERDAYAAN LEMBAGA KEMASYARAKATAN", "756.120.900,00")]):  # fmt: skip
        y = line(y, p(f"budget.lines.{n}.name", name), p(f"budget.lines.{n}.amount", amount))
    page.font("Helvetica", 11)
    page.cell(180, y + 8, 120, 5, f"{p('signed.place', 'Muara Lawas')}, {p('signed.date', '20 Januari 2025')}", align="C")
    page.font("Helvetica-Bold", 11)
    page.cell(15, y + 14, 120, 5, f"{p('parties.second.position', 'BUPATI MUARA LAWAS')},", align="C")
    page.cell(180, y + 14, 120, 5, f"{p('parties.first.position', 'KEPALA DINAS PEMBERDAYAAN MASYARAKAT DAN DESA')},", align="C")
    page.cell(15, y + 44, 120, 5, p("parties.second.name", "H. ABDUL MUTHALIB, S.E., M.M."), align="C")
    page.cell(180, y + 44, 120, 5, p("parties.first.name", "YULIANA TANDISAU, S.STP"), align="C")
    doc.data = page.done()
    return doc
