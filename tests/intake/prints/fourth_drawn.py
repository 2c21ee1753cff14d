"""Prints of the fourth round that libraries draw: letters one by one, words that a narrow column cuts, coloured rows in forms, a scan with a hidden text.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pypdfium2
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from tests.intake.prints.drawn import MM, Page
from tests.intake.prints.sheet import Print

SERIF = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
LEGAL = (
    "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE.",
    "Untuk memeriksa keasliannya, pindai kode QR di samping.",
)


class Spelled(Page):
    """Every letter drawn alone, pairs of them a little closer, and no blanks at all: only the distance parts words."""

    def spell(self, x: float, base: float, text: str) -> None:
        for at, letter in enumerate(text):
            if letter != " ":
                self.canvas.drawString(x, base, letter)
            pair = text[at : at + 2]
            x += stringWidth(letter, self.name, self.size) - (0.07 * self.size if pair in ("AV", "Ta", "To", "PA", "ya", "Ke", "11") else 0.0)

    def cell(self, x: float, y: float, w: float, h: float, text: str, border: int = 0, align: str = "L", fill: float = 1.0) -> None:
        super().cell(x, y, w, h, "", border, align, fill)
        wide = stringWidth(text, self.name, self.size)
        left = {"L": x * MM + 3, "C": (x + w / 2) * MM - wide / 2, "R": (x + w) * MM - 3 - wide}[align]
        self.spell(left, (self.height - y - h / 2) * MM - self.size * 0.35, text)


def _qr(page: Page, x: float, y: float) -> None:
    for i in range(5):
        for j in range(5):
            if (i * 3 + j * 7) % 4:
                page.canvas.rect((x + i * 2.4) * MM, (page.height - y - j * 2.4) * MM, 2.4 * MM, 2.4 * MM, stroke=0, fill=1)


def provincial() -> Print:
    """A logo beside the letterhead, a double rule, letters one by one; a grey head; money without rules below; boxes of electronic signatures; a QR."""
    doc = Print()
    p = doc.put
    page = Spelled(210, 297)
    page.canvas.circle(30 * MM, (297 - 24) * MM, 9 * MM, stroke=1, fill=0)
    page.canvas.line(21 * MM, (297 - 24) * MM, 39 * MM, (297 - 24) * MM)
    for high, size, text in ((15, 13, p("letterhead.government", "PEMERINTAH PROVINSI NUSA RAYA")), (21, 15, p("letterhead.office", "DINAS TANAMAN PANGAN DAN PETERNAKAN")),
                          (28, 9, p("letterhead.address", "Jalan Pahlawan Kemerdekaan No. 118 Kota Bandar 70116"))):  # fmt: skip
        page.font("Times-Bold" if size > 9 else "Times-Roman", size)
        page.cell(42, high, 150, 6, text, align="C")
    page.canvas.setLineWidth(2)
    page.canvas.line(20 * MM, (297 - 37) * MM, 190 * MM, (297 - 37) * MM)
    page.canvas.setLineWidth(0.5)
    page.canvas.line(20 * MM, (297 - 38) * MM, 190 * MM, (297 - 38) * MM)
    page.font("Times-Bold", 12)
    page.cell(20, 42, 170, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(20, 48, 170, 6, "KEPALA BIDANG PETERNAKAN DAN KESEHATAN HEWAN", align="C")
    page.cell(20, 54, 170, 6, "DINAS TANAMAN PANGAN DAN PETERNAKAN", align="C")
    p("title.subject", "KEPALA BIDANG PETERNAKAN DAN KESEHATAN HEWAN DINAS TANAMAN PANGAN DAN PETERNAKAN")
    xs, widths = (20, 30, 86, 160), (10, 56, 74, 30)
    for x, w, head in zip(xs, widths, doc.heads("No", "KINERJA UTAMA", "INDIKATOR KINERJA", "TARGET"), strict=True):
        page.cell(x, 64, w, 8, head, 1, "C", 0.91)
    page.font("Times-Roman", 11)
    y = 72.0
    for n, (text, indicators) in enumerate([
        ("Meningkatnya produksi dan kesehatan ternak di wilayah provinsi", [("Persentase peningkatan populasi ternak sapi potong terhadap tahun sebelumnya", "4,75 Persen"),
                                                                           ("Jumlah kasus penyakit hewan menular strategis yang ditangani", "1.150 Kasus")]),
        ("Meningkatnya mutu layanan pembibitan ternak", [("Jumlah dosis semen beku yang didistribusikan kepada kelompok peternak", "11.000 Dosis")]),
        ("Terjaminnya keamanan pangan asal hewan", [("Persentase unit usaha yang memiliki nomor kontrol veteriner", "71,10 Persen"),
                                                   ("Nilai kepuasan masyarakat atas layanan laboratorium kesehatan hewan", "88,2 Poin")]),
    ]):  # fmt: skip
        top = y
        for k, (name, target) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}.", text=text, name=name, target=target)
            page.cell(86, y, 74, 16, "", 1)
            page.cell(160, y, 30, 16, "", 1)
            page.wrap(86, y + 1, 74, name, 4.8)
            page.wrap(160, y + 1, 30, target, 4.8, "C")
            y += 16
        page.cell(20, top, 10, y - top, "", 1)
        page.cell(30, top, 56, y - top, "", 1)
        page.wrap(20, top + 1, 10, f"{n + 1}.", 4.8, "C")
        page.wrap(30, top + 1, 56, text, 4.8)
    page.font("Times-Bold", 11)
    y += 6
    page.cell(20, y, 120, 5, p("budget.heading", "Program/Kegiatan/Sub Kegiatan"))
    page.cell(140, y, 50, 5, "Anggaran", align="R")
    page.font("Times-Roman", 11)
    y += 8
    for n, (name, amount) in enumerate([("Pengendalian dan Penanggulangan Bencana Penyakit Hewan Menular Lintas Daerah Kabupaten/Kota dalam Satu Provinsi", "Rp 1.114.250.000"),
                                        ("Penjaminan Kesehatan Hewan", "Rp 711.500.000"), ("Pengawasan Peredaran Benih Ternak", "Rp 96.111.400")]):  # fmt: skip
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        page.cell(140, y, 50, 5, amount, align="R")
        y = page.wrap(20, y, 120, f"{n + 1}. {name}", 5) + 1.5
    page.canvas.line(140 * MM, (297 - y) * MM, 190 * MM, (297 - y) * MM)
    page.font("Times-Bold", 11)
    page.cell(20, y + 1, 120, 5, "JUMLAH", align="C")
    page.cell(140, y + 1, 50, 5, p("budget.total", "Rp 1.921.861.400"), align="R")
    y += 12
    for x, role, label, post, name, nip in ((20, "first", "PIHAK PERTAMA,", "KEPALA BIDANG PETERNAKAN DAN KESEHATAN HEWAN", "drh. TAVIP YANUAR", "197911112006041011"),
                                            (110, "second", "PIHAK KEDUA,", "KEPALA DINAS TANAMAN PANGAN DAN PETERNAKAN", "Ir. PAVITA KENARI, M.P.", "196811111994032004")):  # fmt: skip
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        page.font("Times-Bold", 10)
        page.cell(x, y, 80, 5, label, align="C")
        below = page.wrap(x, y + 5, 80, post, 4.8, "C")
        page.canvas.roundRect((x + 12) * MM, (297 - below - 15) * MM, 56 * MM, 13 * MM, 3, stroke=1)
        page.font("Times-Roman", 7.5)
        page.cell(x + 14, below + 3, 52, 4, "Ditandatangani secara elektronik oleh:", align="C")
        page.cell(x + 14, below + 7, 52, 4, post.title()[:34], align="C")
        page.font("Times-Bold", 10)
        page.cell(x, below + 17, 80, 5, name, align="C")
        page.cell(x, below + 22, 80, 5, f"NIP. {nip}", align="C")
    page.font("Times-Roman", 7)
    _qr(page, 20, 278)
    page.cell(34, 277, 150, 4, LEGAL[0])
    page.cell(34, 281, 150, 4, LEGAL[1])
    doc.data = page.done()
    return doc


def cut_words() -> Print:
    """A page that lies, turned by the file; heads in two rows; columns narrower than their words, which are cut letter by letter; two tables touch."""
    doc = Print()
    p = doc.put
    page = Page(297, 210)
    page.font("Helvetica-Bold", 12)
    page.cell(0, 12, 297, 6, p("title.text", "KONTRAK KINERJA TAHUN 2026"), align="C")
    page.cell(0, 18, 297, 6, f"NOMOR: {p('document_number', 'KK-7/BPPK.3/2026')}", align="C")
    page.cell(0, 24, 297, 6, p("title.subject", "KEPALA BALAI PELATIHAN KEUANGAN TANJUNG ELOK"), align="C")
    xs: list[float] = [14, 22, 82, 168, 186, 204, 219, 234, 249, 264]
    ends: list[float] = [*xs[1:], 283]
    names = doc.heads("No", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target")
    doc.heads(*(f"Target Triwulan {roman}" for roman in ("I", "II", "III", "IV")), "Penanggung Jawab", start=5)

    def lay(y: float, texts: Sequence[str], bold: bool = False) -> float:
        page.font("Helvetica-Bold" if bold else "Helvetica", 8)
        return page.row(y, xs, ends, [page.cut(end - x, text) for x, end, text in zip(xs, ends, texts, strict=True)], 3.8)

    page.font("Helvetica-Bold", 8)
    for i, name in enumerate(names):
        page.cell(xs[i], 34, ends[i] - xs[i], 12, name if i != 4 else "Target", 1, "C")
    page.cell(204, 34, 60, 6, "Target Triwulan", 1, "C")
    for i, roman in enumerate(("I", "II", "III", "IV")):
        page.cell(xs[5 + i], 40, 15, 6, roman, 1, "C")
    page.cell(264, 34, 19, 12, "", 1)
    page.canvas.drawString(264 * MM + 2, (210 - 38) * MM, "Penanggung")
    page.canvas.drawString(264 * MM + 2, (210 - 42) * MM, "Jawab")
    y = 46.0
    for n, (text, name, unit, target, quarters, who) in enumerate([
        ("Pelatihan yang berdampak", "Persentase peserta pelatihan yang menerapkan hasil pembelajaran", "Persentase", "87,5", ("21,5", "43", "65", "87,5"), "Penyelenggaraan"),
        ("Kerja sama pembelajaran yang meningkat", "Jumlah peserta pelatihan dari instansi di luar kementerian", "Orang/angkatan", "1.250.400", ("300.100", "600.200", "900.300", "1.250.400"), "Evaluasi"),
        ("Tata kelola balai yang akuntabel", "Indeks pengelolaan keuangan dan kinerja organisasi", "Indeks", "3,85", ("-", "-", "-", "3,85"), "Kesekretariatan"),
    ]):  # fmt: skip
        doc.row(n, 0, number=str(n + 1), text=text, name=name, unit=unit, target=target, responsible=who, **{f"quarters__tw{i + 1}": q for i, q in enumerate(quarters)})
        y = lay(y, (str(n + 1), text, name, unit, target, *quarters, who))
    xs, ends = [14, 22, 186, 206], [22, 186, 206, 283]
    y = lay(y, ("No", p("budget.heading", "Kegiatan"), "Anggaran", "Keterangan"), True)
    for n, (name, amount, note) in enumerate([("Pengembangan Sumber Daya Manusia Keuangan Negara", "Rp12.345.678.000", "Rupiah Murni"), ("Dukungan Manajemen", "Rp8.100.250.500", "Rupiah Murni")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount, note=note)
        y = lay(y, (str(n + 1), name, amount, note))
    page.font("Helvetica", 10)
    page.cell(180, y + 6, 100, 5, f"{p('signed.place', 'Tanjung Elok')}, {p('signed.date', '30 Januari 2026')}", align="C")
    for x, role, post, name, nip in ((20, "second", "Kepala Pusat Pelatihan Keuangan", "Dr. NOVIANA KARTIKA", "197201151997032002"),
                                     (180, "first", "Kepala Balai Pelatihan Keuangan Tanjung Elok", "YOGA PRATISTA, S.E.", "198002292003121001")):  # fmt: skip
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        for step, line in ((11, f"{post},"), (33, name), (38, f"NIP {nip}")):
            page.cell(x, y + step, 100, 5, line, align="C")
    doc.data = page.turned(90)
    return doc


def shaded() -> Print:
    """Coloured rows and no rule at all, each part of the page a form of its own; heads in two rows; Rp in a column of its own; ligatures; two pages."""
    doc = Print()
    p, say = doc.put, doc.say
    registerFont(TTFont("DejaVuSerif", SERIF))
    page = Page(210, 297)
    joined = {"fi": "\ufb01", "fl": "\ufb02", "ff": "\ufb00"}

    def write(x: float, y: float, w: float, text: str, align: str = "L", size: float = 9.5) -> float:
        page.font("DejaVuSerif", size)
        for pair, sign in joined.items():
            text = text.replace(pair, sign)
        return page.wrap(x, y, w, text, 4.6, align)

    def form(name: str, draw: Callable[[], None]) -> None:
        page.canvas.beginForm(name, 0, 0, 210 * MM, 297 * MM)
        draw()
        page.canvas.endForm()
        page.canvas.doForm(name)

    people = (("first", "Drs. RAFFI FIRMANSYAH, M.Si.", "Kepala Pusat Kefarmasian"), ("second", "Prof. Dr. AFFANDI LUTFI", "Deputi Bidang Obat"))

    def statement() -> None:
        write(18, 25, 174, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), "C", 12)
        write(18, 31, 174, p("statement.title.subject", "PUSAT KEFARMASIAN"), "C", 12)
        y = write(18, 44, 174, say("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, efisien, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:")) + 3
        for role, name, post in people:
            for label, key, value in (("Nama", "name", name), ("Jabatan", "position", post)):
                write(25, y, 30, label)
                write(55, y, 5, ":")
                write(60, y, 120, p(f"statement.parties.{role}.{key}", value))
                y += 5.5
            y = write(18, y, 174, "selanjutnya disebut pihak pertama" if role == "first" else "selaku atasan pihak pertama, selanjutnya disebut pihak kedua") + 3
        y = write(18, y, 174, say("Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.")) + 2
        y = write(18, y, 174, say("Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.")) + 8
        signs("statement.", y)

    def signs(path: str, y: float) -> None:
        write(110, y, 82, f"{p(f'{path}signed.place', 'Jakarta')}, {p(f'{path}signed.date', '5 Januari 2026')}", "C")
        for x, (role, name, _), label in ((110, people[0], "Pihak Pertama,"), (18, people[1], "Pihak Kedua,")):
            write(x, y + 6, 82, label, "C")
            page.canvas.rect((x + 20) * MM, (297 - y - 30) * MM, 42 * MM, 16 * MM)
            write(x + 20, y + 16, 42, "${ttd_pengirim}", "C", 8)
            write(x, y + 32, 82, p(f"{path}parties.{role}.name", name), "C")

    form("pernyataan", statement)
    page.canvas.showPage()

    def annex() -> None:
        write(18, 18, 174, p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), "C", 11)
        write(18, 24, 174, p("title.subject", "PUSAT KEFARMASIAN"), "C", 11)
        page.band(18, 34, 174, 14, "#9dc3e6")
        for x, high, w, text in ((18, 38, 10, "No"), (28, 38, 54, "Sasaran Kegiatan"), (82, 38, 60, "Indikator"), (142, 35, 50, "Target"), (142, 42, 25, "2025"), (167, 42, 25, "2026")):
            write(x, high, w, text, "C", 9)
        doc.heads("No", "Sasaran Kegiatan", "Indikator", "Target 2025", "Target 2026")
        y = 48.0
        for n, (text, name, last, target) in enumerate([
            ("Meningkatnya efektivitas pengawasan fasilitas kefarmasian", "Persentase fasilitas kefarmasian yang terverifikasi", "81,5%", "85,25%"),
            ("Meningkatnya mutu sertifikasi", "Jumlah sertifikat yang diterbitkan tepat waktu", "1.204", "1.350"),
            ("Terwujudnya pusat yang efisien", "Nilai efisiensi anggaran pusat kefarmasian", "92,10", "93,00"),
            ("Meningkatnya kompetensi staf", "Indeks profesionalitas aparatur", "84", "86,5"),
        ]):  # fmt: skip
            # A target of the year before has no place in the format (at the first run it was expected as its result).
            doc.row(n, 0, number=f"{n + 1}", text=text, name=name, target=target)
            # 16 mm high: at the first run 12, into which three lines do not go.
            page.band(18, y, 174, 16, "#f2f2f2" if n % 2 else "#deebf7")
            for x, w, value in ((18, 10, f"{n + 1}"), (28, 54, text), (82, 60, name), (142, 25, last), (167, 25, target)):
                write(x, y + 1.5, w, value, "L" if w > 30 else "C", 9)
            y += 16
        y += 8
        page.band(18, y, 174, 8, "#9dc3e6")
        write(18, y + 1.5, 110, p("budget.heading", "Kegiatan"), "C", 9)
        write(130, y + 1.5, 62, "Anggaran", "C", 9)
        for n, (name, amount) in enumerate([("Pengawasan Fasilitas Kefarmasian", "4.250.000.000"), ("Sertifikasi dan Fasilitasi", "915.300.000")]):
            y += 8
            page.band(18, y, 174, 8, "#deebf7")
            doc.line(n, number=f"{n + 1}.", name=name, amount=f"Rp {amount}")
            write(18, y + 1.5, 110, f"{n + 1}. {name}", size=9)
            write(132, y + 1.5, 15, "Rp", size=9)
            write(147, y + 1.5, 45, amount, "R", 9)
        y += 8
        page.band(18, y, 174, 8, "#9dc3e6")
        write(18, y + 1.5, 110, "Jumlah", "C", 9)
        write(132, y + 1.5, 15, "Rp", size=9)
        write(147, y + 1.5, 45, "5.165.300.000", "R", 9)
        p("budget.total", "Rp 5.165.300.000")
        for role, _, post in people:
            p(f"parties.{role}.position", post)
        write(18, y + 15, 82, people[1][2] + ",", "C")
        write(110, y + 15, 82, people[0][2] + ",", "C")
        for x, (role, name, _) in ((110, people[0]), (18, people[1])):
            write(x, y + 38, 82, p(f"parties.{role}.name", name), "C")

    form("lampiran", annex)
    doc.data = page.done()
    return doc


class _Heard(Page):
    """Remembers what is drawn where."""

    def __init__(self, width: float, height: float) -> None:
        self.said: list[tuple[float, float, str, str, float]] = []
        super().__init__(width, height)

    def cell(self, x: float, y: float, w: float, h: float, text: str, border: int = 0, align: str = "L", fill: float = 1.0) -> None:
        super().cell(x, y, w, h, text, border, align, fill)
        wide = stringWidth(text, self.name, self.size)
        left = {"L": x * MM + 3, "C": (x + w / 2) * MM - wide / 2, "R": (x + w) * MM - 3 - wide}[align]
        self.said.append((left, (self.height - y - h / 2) * MM - self.size * 0.35, text, self.name, self.size))


def under_a_scan() -> Print:
    """The picture of a page, and what a program of the office took for its text below it, unseen; figures of one amount taken for letters."""
    doc = Print()
    p = doc.put
    page = _Heard(215, 330)
    page.font("Helvetica-Bold", 12)
    page.cell(20, 20, 175, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2025"), align="C")
    page.cell(20, 26, 175, 6, p("title.subject", "KELURAHAN SUKA DAMAI"), align="C")
    page.font("Helvetica", 10)
    xs: tuple[int, ...] = (20, 30, 85, 155)
    widths: tuple[int, ...] = (10, 55, 70, 40)
    for x, w, head in zip(xs, widths, doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "TARGET"), strict=True):
        page.cell(x, 40, w, 8, head, 1, "C")
    y = 48.0
    for n, (text, name, target) in enumerate([
        ("Meningkatnya kebersihan lingkungan kelurahan", "Persentase RT yang memiliki bank sampah", "45 %"),
        ("Meningkatnya pelayanan administrasi warga", "Jumlah surat keterangan yang diterbitkan", "2.400 Surat"),
        ("Meningkatnya keamanan lingkungan", "Jumlah pos keamanan lingkungan yang aktif", "18 Pos"),
    ]):  # fmt: skip
        doc.row(n, 0, number=f"{n + 1}.", text=text, name=name, target=target)
        for x, w, value in zip(xs, widths, (f"{n + 1}.", text, name, target), strict=True):
            page.cell(x, y, w, 14, "", 1)
            page.wrap(x, y + 1, w, value, 5, "L" if w > 40 else "C")
        y += 14
    xs, widths = (20, 30, 140), (10, 110, 55)
    y += 8
    for x, w, head in zip(xs, widths, ("NO", p("budget.heading", "KEGIATAN"), "ANGGARAN"), strict=True):
        page.cell(x, y, w, 8, head, 1, "C")
    for n, (name, amount) in enumerate([("Pemberdayaan Kelurahan", "Rp. 352.000.000"), ("Koordinasi Ketenteraman dan Ketertiban Umum", "Rp. 48.650.000")]):
        y += 8
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        for x, w, value in zip(xs, widths, (f"{n + 1}.", name, amount), strict=True):
            page.cell(x, y, w, 8, value, 1)
    page.cell(115, y + 16, 80, 5, f"{p('signed.place', 'Suka Damai')}, {p('signed.date', '6 Januari 2025')}", align="C")
    for x, role, label, post, name, nip in ((20, "second", "PIHAK KEDUA,", "CAMAT KOTA BARU", "SLAMET WIDODO, S.STP.", "198003121999121001"),
                                            (115, "first", "PIHAK PERTAMA,", "LURAH SUKA DAMAI", "MARLINA HUTAGALUNG, S.E.", "197805232005012006")):  # fmt: skip
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        for step, line in ((21, label), (26, post), (48, name), (53, f"NIP. {nip}")):
            page.cell(x, y + step, 80, 5, line, align="C")
    (sheet,) = pypdfium2.PdfDocument(page.done())
    picture = io.BytesIO()
    sheet.render(scale=110 / 72).to_pil().convert("L").save(picture, "JPEG", quality=60)
    over = Page(215, 330)
    over.canvas.drawImage(ImageReader(picture), 0, 0, 215 * MM, 330 * MM)
    for left, base, text, name, size in page.said:
        hidden = over.canvas.beginText(left, base)
        hidden.setTextRenderMode(3)
        hidden.setFont(name, size)
        hidden.textOut(text.replace("48.650.000", "48.65O.000").replace("2.400", "2.4OO"))
        over.canvas.drawText(hidden)
    doc.data = over.done()
    return doc
