"""Prints of the eighth round that libraries draw: text as forms within forms on turned pages, letters that cairo places, stretched lines and capitals of two sizes, a picture with a layer of invisible text.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import html
import io
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pdfplumber
import pypdfium2
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.prints.drawn import MM, Page
from tests.intake.prints.sheet import Print
from tests.intake.unseen.kit import OPENING

# Where Debian keeps the font, by the version of its package.
SERIF = next((path for at in ("liberation2", "liberation") if Path(path := f"/usr/share/fonts/truetype/{at}/LiberationSerif-Regular.ttf").exists()), "")


def forms() -> Print:
    """A page that lies, turned by the file: the letterhead, the table's head and each of its rows are forms, those of a row within one for the table; boxes around cells; a number of its own for each indicator."""
    doc = Print()
    p = doc.put
    page = Page(297, 210)
    canvas = page.canvas
    canvas.beginForm("kop")
    for at, (size, bold, path, text) in enumerate(((13, "-Bold", "letterhead.government", "PEMERINTAH KABUPATEN RIMBA TENGAH"), (15, "-Bold", "letterhead.office", "DINAS LINGKUNGAN HIDUP"), (9, "", "letterhead.address", "Jalan Diponegoro Nomor 7, Rimba Tengah 33512"))):
        page.font(f"Helvetica{bold}", size)
        page.cell(20, 10 + 7 * at, 257, 6, p(path, text), align="C")
    canvas.endForm()
    xs, ws = (15, 27, 97, 112, 202, 227, 257), (12, 70, 15, 90, 25, 30, 25)
    heads = doc.heads("No", "Sasaran Strategis", "Kode", "Indikator Kinerja", "Satuan", "Target 2026", "Bidang")
    canvas.beginForm("kepala")
    page.font("Helvetica-Bold", 9)
    for x, w, text in zip(xs, ws, heads, strict=True):
        page.cell(x, 50, w, 9, text, 1, "C", 0.88)
    canvas.endForm()
    y, names = 59.0, []
    for n, (text, indicators) in enumerate([
        ("Meningkatnya kualitas air, udara, dan tutupan lahan", [("Indeks kualitas air", "Indeks", "58,45", "PPKL"), ("Indeks kualitas udara", "Indeks", "88,10", "PPKL"), ("Indeks kualitas tutupan lahan", "Indeks", "61,02", "Tata LH")]),
        ("Meningkatnya pengelolaan sampah", [("Persentase pengurangan sampah rumah tangga dan sejenis", "Persen", "28,00", "PSLB3"), ("Persentase penanganan sampah di ibu kota kabupaten", "Persen", "71,50", "PSLB3"), ("Timbulan sampah yang diolah di TPS 3R", "Ton", "1.420", "PSLB3")]),
        ("Meningkatnya ketaatan usaha terhadap izin lingkungan", [("Persentase usaha yang taat", "Persen", "83,33", "Penaatan")]),
    ]):  # fmt: skip
        for k, (name, unit, target, who) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}.", text=text, code=f"{n + 1}.{k + 1}", name=name, unit=unit, target=target)
            names.append(f"baris{n}{k}")
            canvas.beginForm(names[-1])
            page.font("Helvetica", 9)
            if k == 0:
                page.cell(15, y, 12, 9 * len(indicators), f"{n + 1}.", 1, "C")
                page.cell(27, y, 70, 9 * len(indicators), "", 1)
                page.wrap(27, y + 1, 70, text)
            for x, w, value, align in zip(xs[2:], ws[2:], (f"{n + 1}.{k + 1}", name, unit, target, who), "CLCRC", strict=True):
                page.cell(x, y, w, 9, value, 1, align)
            canvas.endForm()
            y += 9
    canvas.beginForm("tabel")
    for name in ("kepala", *names):
        canvas.doForm(name)
    canvas.endForm()
    canvas.doForm("kop")
    canvas.setLineWidth(1.5)
    canvas.line(15 * MM, (210 - 32) * MM, 282 * MM, (210 - 32) * MM)
    page.font("Helvetica-Bold", 12)
    page.cell(15, 34, 267, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(15, 40, 267, 6, p("title.subject", "KEPALA DINAS LINGKUNGAN HIDUP"), align="C")
    canvas.doForm("tabel")
    y += 6
    page.font("Helvetica-Bold", 9)
    p("budget.heading", "Program")
    for x, w, text in ((15, 12, "No"), (27, 130, "Program"), (157, 45, "Anggaran (Rp)"), (202, 40, "Sumber")):
        page.cell(x, y, w, 7, text, 1, "C", 0.88)
    page.font("Helvetica", 9)
    for n, (name, amount, source) in enumerate([("Program Pengendalian Pencemaran Lingkungan Hidup", "1.117.250.000", "APBD"), ("Program Pengelolaan Persampahan", "9.804.335.500", "APBD, DAK"), ("Program Pembinaan Izin Lingkungan", "88.500.000", "APBD")]):
        y += 7
        doc.line(n, number=str(n + 1), name=name, amount=amount, source_of_funds=source)
        for x, w, text, align in ((15, 12, str(n + 1), "C"), (27, 130, name, "L"), (157, 45, amount, "R"), (202, 40, source, "C")):
            page.cell(x, y, w, 7, text, 1, align)
    y += 7
    page.cell(15, y, 142, 7, "Jumlah", 1, "C")
    page.cell(157, y, 45, 7, p("budget.total", "11.010.085.500"), 1, "R")
    page.cell(202, y, 40, 7, "", 1)
    _signatures(doc, page, y + 9, (20, 182), 95, ("Rimba Tengah", "14 Januari 2026"), (("second", "BUPATI RIMBA TENGAH", "H. DANIEL SURBAKTI, S.Sos.", "", ""), ("first", "KEPALA DINAS LINGKUNGAN HIDUP", "Ir. ROSMALA DEWI, M.Si.", "Pembina Utama Muda", "197001271995032002")), 16)
    doc.data = page.turned(90)
    return doc


def _signatures(doc: Print, page: Page, y: float, xs: Sequence[float], wide: float, day: tuple[str, str], people: Sequence[tuple[str, str, str, str, str]], room: float = 24) -> None:
    """Who signs, side by side, the day above the one at the right."""
    page.font("Helvetica", 9)
    page.cell(xs[1], y, wide, 4.5, f"{doc.put('signed.place', day[0])}, {doc.put('signed.date', day[1])}", align="C")
    for x, (role, post, name, rank, nip) in zip(xs, people, strict=True):
        doc.person(f"parties.{role}", position=post, name=name, rank=rank, nip=nip)
        page.cell(x, y + 5, wide, 4.5, f"{post},", align="C")
        for at, text in enumerate(text for text in (name, rank, f"NIP. {nip}" if nip else "") if text):
            page.cell(x, y + 5 + room + 4.5 * at, wide, 4.5, text, align="C")


class Vector:
    """Pages as SVG, in millimetres from the top left, which cairo and pango make a PDF of."""

    def __init__(self, width: float, height: float) -> None:
        registerFont(TTFont("Serif", SERIF))
        self.size, self.pages = (width, height), [[]]  # type: ignore[var-annotated]

    def text(self, x: float, y: float, text: str, size: float = 10, anchor: str = "start", bold: bool = False, more: str = "") -> None:
        weight = ' font-weight="bold"' if bold else ""
        self.pages[-1].append(f'<text x="{x}mm" y="{y}mm" font-family="Liberation Serif" font-size="{size}pt" text-anchor="{anchor}"{weight} {more}>{html.escape(text)}</text>')

    def wrap(self, x: float, y: float, wide: float, text: str, size: float = 10, step: float = 4.6) -> float:
        """The text in lines; where the next one comes."""
        line = ""
        for word in [*text.split(), ""]:
            longer = f"{line} {word}".strip()
            if word and stringWidth(longer, "Serif", size) <= wide * MM:
                line = longer
                continue
            self.text(x, y, line, size)
            line, y = word, y + step
        return y

    def rule(self, x0: float, x1: float, y: float, thick: float = 0.3) -> None:
        self.pages[-1].append(f'<line x1="{x0}mm" y1="{y}mm" x2="{x1}mm" y2="{y}mm" stroke="black" stroke-width="{thick}mm"/>')

    def done(self) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for number, drawn in enumerate(self.pages):
                files.append(Path(folder) / f"{number}.svg")
                files[-1].write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.size[0]}mm" height="{self.size[1]}mm">{"".join(drawn)}</svg>', encoding="utf-8")
            out = Path(folder) / "a.pdf"
            subprocess.run(["rsvg-convert", "-f", "pdf", "-o", out, *files], check=True, capture_output=True, timeout=60)
            return out.read_bytes()


def pango() -> Print:
    """Cairo's letters with ligatures: a running head and foot, a table with rules across only whose last row the page cuts within, heads again on page 2, money with dots, people by labels at the end."""
    doc = Print()
    p = doc.put
    page = Vector(210, 297)
    heads = doc.heads("No", "Sasaran Kegiatan", "Indikator Kinerja Kegiatan", "Target", "Keterangan")
    xs, ws = (18, 27, 76, 132, 152), (9, 46, 53, 18, 42)

    def edges(number: int) -> None:
        page.text(18, 12, "Balai Sertifikasi Benih Perikanan", 8)
        page.text(192, 12, "PK/2026", 8, "end")
        page.text(105, 288, str(number), 8, "middle")

    def top(y: float) -> float:
        page.rule(18, 194, y, 0.5)
        for x, text in zip(xs, heads, strict=True):
            page.text(x + 1, y + 5, text, 9.5, bold=True)
        page.rule(18, 194, y + 7, 0.3)
        return y + 12

    edges(1)
    page.text(105, 26, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 13, "middle", True)
    page.text(105, 33, p("title.subject", "BALAI SERTIFIKASI BENIH PERIKANAN"), 12, "middle", True)
    y = top(40)
    last = ("Persentase unit pembenihan yang tersertifikasi cara pembenihan ikan yang baik", "86,5%", "Sertifikat yang berlaku pada akhir tahun dibagi unit pembenihan yang diaudit, termasuk surveilan terhadap unit yang sertifikatnya terbit pada tahun sebelumnya")
    for n, (text, indicators) in enumerate([
        ("Meningkatnya efisiensi dan efektivitas sertifikasi benih", [("Waktu penerbitan sertifikat sejak permohonan dinyatakan lengkap", "14 hari", "Rata-rata seluruh permohonan"), ("Jumlah sertifikat yang terbit", "325 sertifikat", "Aplikasi sertifikasi"), ("Persentase permohonan yang diverifikasi di lapangan", "100%", "Berita acara verifikasi")]),
        ("Meningkatnya kapasitas laboratorium", [("Jumlah ruang lingkup uji yang terakreditasi", "18 parameter", "Lampiran sertifikat akreditasi"), ("Indeks kepuasan pelanggan laboratorium", "3,61 indeks", "Survei semester II"), ("Persentase hasil uji profisiensi yang inlier", "95%", "")]),
        ("Terwujudnya birokrasi balai yang bersih", [("Nilai pembangunan zona integritas", "82,75 nilai", "Tim penilai internal"), last]),
    ]):  # fmt: skip
        for k, (name, target, note) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}", text=text, name=name, target=target, note=note)
            if (name, target, note) == last:
                # The page ends within the row: each cell goes on at the top of the next.
                y = 262.0
                page.rule(18, 194, y - 5)
                cut = [("Persentase unit pembenihan yang", "tersertifikasi cara pembenihan ikan", "yang baik"), ("Sertifikat yang berlaku pada", "akhir tahun dibagi unit", "pembenihan yang diaudit,", "termasuk surveilan terhadap", "unit yang sertifikatnya terbit", "pada tahun sebelumnya")]
                for at in range(2):
                    page.text(xs[2], y + 4.6 * at, cut[0][at], 10)
                    page.text(xs[4], y + 4.6 * at, cut[1][at], 10)
                page.text(xs[3], y, target, 10)
                page.pages.append([])
                edges(2)
                y = top(22)
                page.text(xs[2], y, cut[0][2], 10)
                for at in range(4):
                    page.text(xs[4], y + 4.6 * at, cut[1][2 + at], 10)
                y += 4.6 * 4
                continue
            if y > 46 + 6:
                page.rule(18 if k == 0 else 76, 194, y - 5)
            ends = [page.wrap(xs[2], y, ws[2], name), page.wrap(xs[4], y, ws[4], note) if note else y, page.wrap(xs[3], y, ws[3], target)]
            if k == 0:
                page.text(xs[0] + 2, y, f"{n + 1}", 10)
                page.wrap(xs[1], y, ws[1], text)
            y = max(ends) + 6 + (6 if n == 0 else 12)
    page.rule(18, 194, y, 0.5)
    y += 10
    page.text(18, y, p("budget.heading", "Kegiatan"), 10, bold=True)
    page.text(170, y, "Anggaran", 10, "end", True)
    lines = [("Sertifikasi dan Inspeksi Benih", "Rp 2.416.890.000"), ("Pengujian Laboratorium dan Fasilitas Kesehatan Ikan", "Rp 1.103.325.000")]
    for n, (name, amount) in enumerate(lines):
        y += 6
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        page.text(18, y, f"{n + 1}. {name} {'.' * (20 if n else 55)}", 10)
        page.text(170, y, amount, 10, "end")
    page.rule(120, 170, y + 2)
    page.text(18, y + 7, "Jumlah", 10, bold=True)
    page.text(170, y + 7, p("budget.total", "Rp 3.520.215.000"), 10, "end", True)
    y += 24
    page.text(150, y, f"{p('signed.place', 'Cilintang')}, {p('signed.date', '8 Januari 2026')}", 10, "middle")
    for x, role, post, name, nip in ((60, "second", "Direktur Perbenihan", "Dr. Fifian Syafruddin, S.Pi., M.P.", "197511182000031001"), (150, "first", "Kepala Balai Sertifikasi Benih Perikanan", "Afifah Nurfitri, S.Pi., M.Si.", "198409022009122003")):
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        for step, text in ((6, f"{post},"), (34, name), (39, f"NIP {nip}")):
            page.text(x, y + step, text, 10, "middle")
    doc.data = page.done()
    return doc


def kerned() -> Print:
    """Lines stretched to both edges by wide blanks, titles in capitals of two sizes, two tables without rules whose columns stand close, heads in two rows, notes below in small letters."""
    doc = Print()
    p, say = doc.put, doc.say
    page = Page(210, 297)
    canvas = page.canvas

    def capitals(y: float, text: str) -> None:
        """Capitals of two sizes, in the middle."""
        parts = [(letter.upper(), 14 if letter.isupper() or letter.isdigit() else 11) for letter in text]
        x = 105 * MM - sum(stringWidth(letter, "Times-Bold", size) for letter, size in parts) / 2
        for letter, size in parts:
            canvas.setFont("Times-Bold", size)
            canvas.drawString(x, (297 - y) * MM, letter)
            x += stringWidth(letter, "Times-Bold", size)

    def stretched(y: float, text: str, wide: float = 160) -> float:
        """Lines as wide as the page, by wider blanks; where the next one comes."""
        page.font("Times-Roman", 11)
        line: list[str] = []
        words = text.split()
        for at, word in enumerate(words):
            line.append(word)
            full = at + 1 < len(words) and stringWidth(" ".join([*line, words[at + 1]]), "Times-Roman", 11) > wide * MM
            if full or at + 1 == len(words):
                said = canvas.beginText(25 * MM, (297 - y) * MM)
                said.setFont("Times-Roman", 11)
                room = wide * MM - stringWidth(" ".join(line), "Times-Roman", 11)
                said.setWordSpace(room / (len(line) - 1) if full and len(line) > 1 else 0)
                said.textOut(" ".join(line))
                canvas.drawText(said)
                line, y = [], y + 5.5
        return y + 2

    who = {"first": ("WAHYU PURNOMO, S.H., M.Kn.", "Kepala Bagian Hukum", "198305142008011006"), "second": ("Drs. ABDUL GANI LUBIS", "Asisten Pemerintahan dan Kesejahteraan Rakyat", "196801201990031005")}
    p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")
    capitals(24, "Perjanjian Kinerja Tahun 2026")
    y = stretched(38, say(OPENING))
    for role, after in (("first", "Selanjutnya disebut Pihak Pertama."), ("second", "Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua.")):
        page.font("Times-Roman", 11)
        for label, key, text in (("Nama", "name", who[role][0]), ("Jabatan", "position", who[role][1])):
            for x, value in ((25, label), (50, ":"), (54, p(f"statement.parties.{role}.{key}", text))):
                canvas.drawString(x * MM, (297 - y) * MM, value)
            y += 5.5
        y = stretched(y + 1, after)
    for text in (PROMISE.format("Pihak Pertama"), SUPERVISION.format("Pihak Kedua")):
        y = stretched(y, say(text))

    def signs(path: str, y: float) -> None:
        page.font("Times-Roman", 11)
        canvas.drawCentredString(145 * MM, (297 - y) * MM, f"{p(f'{path}signed.place', 'Muara Kelapa')}, {p(f'{path}signed.date', '20 Januari 2026')}")
        for x, role, label in ((65, "second", "Pihak Kedua,"), (145, "first", "Pihak Pertama,")):
            name, post, nip = who[role]
            doc.person(f"{path}parties.{role}", name=name, nip=nip, **({"position": post} if not path else {}))
            for step, text in ((6, label if path else f"{post},"), (30, name), (35, f"NIP. {nip}")):
                canvas.drawCentredString(x * MM, (297 - y - step) * MM, text)

    signs("statement.", y + 6)
    canvas.showPage()
    p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")
    p("title.subject", "BAGIAN HUKUM SEKRETARIAT DAERAH")
    capitals(22, "Lampiran Perjanjian Kinerja Tahun 2026")
    capitals(28, "Bagian Hukum Sekretariat Daerah")
    heads = [*doc.heads("No.", "Sasaran", "Indikator Kinerja", "Satuan"), *doc.heads("Target Semester I", "Target Semester II", "Target Akhir Tahun", start=4)]
    xs, ws, aligns = (20, 30, 76, 128, 148, 163, 178), (9, 45, 51, 19, 14, 14, 14), "CLLCRRR"
    page.font("Times-Bold", 10)
    for x, w, text in zip(xs[:4], ws[:4], heads[:4], strict=True):
        page.cell(x, 38, w, 5, text, align="C")
    page.cell(148, 35.5, 44, 5, "Target", align="C")
    page.rule(149, 191, 40.5, 0.4)
    for x, w, text in zip(xs[4:], ws[4:], ("Semester I", "Semester II", "Akhir Tahun"), strict=True):
        for at, part in enumerate(text.split()):
            page.cell(x, 41 + 4 * at, w, 4, part, align="C")
    page.rule(20, 192, 50, 0.6)
    y = 53.0
    for n, (text, indicators) in enumerate([
        ("Meningkatnya kualitas produk hukum daerah", [("Persentase rancangan peraturan daerah yang selesai difasilitasi", "Persen", "40", "100", "100"), ("Jumlah peraturan wali kota yang diundangkan", "Peraturan", "25", "61", "61"), ("Indeks reformasi hukum", "Indeks", "-", "91,4", "91,4")]),
        ("Meningkatnya layanan bantuan hukum dan dokumentasi", [("Persentase perkara yang didampingi sampai putusan", "Persen", "50", "85", "85"), ("Jumlah dokumen hukum yang diunggah pada jaringan dokumentasi", "Dokumen", "140", "1.310", "1.310")]),
    ]):  # fmt: skip
        for k, (name, unit, first, second, target) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}.", text=text, name=name, unit=unit, semesters__s1=first, semesters__s2=second, target=target)
            page.font("Times-Roman", 10)
            end = page.wrap(76, y, 51, name)
            if k == 0:
                page.cell(20, y, 9, 4.5, f"{n + 1}.", align="C")
                end = max(end, page.wrap(30, y, 45, text))
            for x, w, value, align in zip(xs[3:], ws[3:], (unit, first, second, target), aligns[3:], strict=True):
                page.cell(x, y, w, 4.5, value, align=align)
            y = end + 2.5
    page.rule(20, 192, y, 0.6)
    y += 8
    page.font("Times-Bold", 10)
    page.cell(20, y, 110, 5, p("budget.heading", "Kegiatan/Sub Kegiatan"))
    page.cell(140, y, 52, 5, "Anggaran", align="R")
    page.font("Times-Roman", 10)
    for n, (name, amount) in enumerate([("Fasilitasi dan Koordinasi Hukum", "Rp1.640.725.000"), ("Fasilitasi Penyusunan Produk Hukum Daerah", "Rp812.300.000"), ("Fasilitasi Bantuan Hukum", "Rp828.425.000")]):
        y += 5.5
        doc.line(n, name=name, amount=amount)
        page.cell(20 + (6 if n else 0), y, 110, 5, name)
        page.cell(140, y, 52, 5, amount, align="R")
    page.font("Times-Italic", 8)
    page.cell(20, y + 8, 170, 4, "*) Sub kegiatan dibiayai dari APBD Kota Muara Kelapa")
    signs("", y + 24)
    doc.data = page.done()
    return doc


def with_layer() -> Print:
    """A scan that an office's device made searchable: the page is a picture, and over it stand the words, each by itself, invisible."""
    doc = Print()
    p = doc.put
    page = Page(210, 297)
    page.font("Helvetica-Bold", 12)
    page.cell(15, 20, 180, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(15, 27, 180, 6, p("title.subject", "KECAMATAN BUKIT PINANG"), align="C")
    edges = (15, 25, 80, 145, 170, 195)
    y = page.row(40, edges[:-1], edges[1:], [[head] for head in doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target")], 5)
    page.font("Helvetica", 9)
    for n, (text, indicators) in enumerate([
        ("Meningkatnya pelayanan administrasi terpadu kecamatan", [("Persentase layanan selesai tepat waktu", "Persen", "97"), ("Nilai survei kepuasan masyarakat", "Nilai", "88,20")]),
        ("Meningkatnya pembinaan pemerintahan desa", [("Jumlah desa dengan laporan keuangan tepat waktu", "Desa", "14"), ("Persentase desa yang memiliki sistem informasi", "Persen", "64,3")]),
    ]):  # fmt: skip
        for k, (name, unit, target) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}", text=text, name=name, unit=unit, target=target)
            y = page.row(y, edges[:-1], edges[1:], [[f"{n + 1}" if k == 0 else ""], page.cut(55, text) if k == 0 else [""], page.cut(65, name), [unit], [target]], 4.5)
    y += 8
    p("budget.heading", "Program")
    for n, (name, amount) in enumerate([("Program", "Anggaran"), ("Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "Rp 208.115.000"), ("Program Koordinasi Ketenteraman dan Ketertiban Umum", "Rp 76.400.000")]):
        y = page.row(y, (15, 25, 145), (25, 145, 195), [[str(n) if n else "No"], [name], [amount]], 4.5)
        if n:
            doc.line(n - 1, number=str(n), name=name, amount=amount)
    _signatures(doc, page, y + 12, (15, 110), 85, ("Bukit Pinang", "7 Januari 2026"), (("second", "Bupati Bukit Pinang", "Drs. H. SALIM BASRI", "", ""), ("first", "Camat Bukit Pinang", "DEWI ANGGRAINI, S.IP.", "Penata Tingkat I", "198507212010012009")))
    plain = page.done()
    with pypdfium2.PdfDocument(plain) as opened:
        picture = opened[0].render(scale=150 / 72).to_pil().convert("L")
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(210 * MM, 297 * MM))
    canvas.drawImage(ImageReader(picture), 0, 0, 210 * MM, 297 * MM)
    with pdfplumber.open(io.BytesIO(plain)) as pdf:
        for word in pdf.pages[0].extract_words(keep_blank_chars=False):
            said = canvas.beginText(word["x0"], 297 * MM - word["bottom"] + 2)
            said.setTextRenderMode(3)
            said.setFont("Times-Roman", round(word["bottom"] - word["top"]))
            said.setHorizScale(100 * (word["x1"] - word["x0"]) / stringWidth(word["text"], "Times-Roman", round(word["bottom"] - word["top"])))
            said.textOut(f"{word['text']} ")
            canvas.drawText(said)
    canvas.save()
    doc.data = out.getvalue()
    return doc
