"""Prints of the sixth round that libraries draw: tables row by row, a report in bands, a typeset page with ligatures and hyphens, a leaflet in colours.

After pages of TCPDF, JasperReports, LaTeX and a layout program. Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import KeepTogether, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.intake.prints.drawn import MM, Page
from tests.intake.prints.sheet import Print

SERIF = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
SHORT_PROMISE = "PIHAK PERTAMA berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
SHORT_WATCH = "PIHAK KEDUA akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini."


def _style(size: float, align: int = 0, bold: bool = False, **more: object) -> ParagraphStyle:
    return ParagraphStyle(f"s{size}{align}{bold}", fontName="Helvetica-Bold" if bold else "Helvetica", fontSize=size, leading=size * 1.25, alignment=align, **more)


def satker() -> Print:
    """A table of its own for each row, on a page that lies: objectives as full rows, texts justified; then money without rules, codes, Rp apart; a statement in front; an annex number."""
    doc = Print()
    p, say = doc.put, doc.say
    small, right, middle, bold = _style(8, TA_JUSTIFY), _style(8, TA_RIGHT), _style(8, TA_CENTER), _style(8, TA_JUSTIFY, True)
    head = _style(8, TA_CENTER, True)
    title, body = _style(11, TA_CENTER, True), _style(10, TA_JUSTIFY)
    first, second = ("HENDRA SURYANEGARA, S.T., M.Sc.", "Kepala Satuan Kerja Bendungan Wilayah Sungai Mesuji Raya"), ("Ir. LUSIANA MANURUNG, M.T.", "Kepala Balai Besar Wilayah Sungai Mesuji Raya")
    story: list[object] = [Paragraph(p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), title), Spacer(1, 12),
                           Paragraph(say("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"), body), Spacer(1, 6)]

    def signs(path: str) -> Table:
        for role, who in (("first", first), ("second", second)) if not path else ():
            doc.person(f"parties.{role}", name=who[0].upper(), position=who[1])
        lanes = [["", Paragraph(f"{p(f'{path}signed.place', 'Mesuji Raya')}, {p(f'{path}signed.date', '2 Januari 2026')}", middle)],
                 [Paragraph("Pihak Kedua" if path else second[1], head), Paragraph("Pihak Pertama" if path else first[1], head)], [Spacer(1, 40), ""],
                 [Paragraph(second[0].upper(), head), Paragraph(first[0].upper(), head)]]
        return Table(lanes, [300, 300])

    for role, who, after in (("first", first, "Selanjutnya disebut PIHAK PERTAMA"), ("second", second, "Selaku atasan langsung PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA")):
        doc.person(f"statement.parties.{role}", name=who[0], position=who[1])
        story += [Table([[Paragraph(a, _style(10)), ":", Paragraph(b, _style(10))] for a, b in (("Nama", who[0]), ("Jabatan", who[1]))], [80, 12, 500]), Paragraph(after, body), Spacer(1, 6)]
    story += [Paragraph(say(SHORT_PROMISE), body), Spacer(1, 4), Paragraph(say(SHORT_WATCH), body), Spacer(1, 14), signs("statement."), PageBreak()]
    story += [Paragraph(p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), title)]
    for text in ("SATUAN KERJA BENDUNGAN WILAYAH SUNGAI MESUJI RAYA", "BALAI BESAR WILAYAH SUNGAI MESUJI RAYA"):
        story.append(Paragraph(text, title))
    p("title.subject", "SATUAN KERJA BENDUNGAN WILAYAH SUNGAI MESUJI RAYA BALAI BESAR WILAYAH SUNGAI MESUJI RAYA")
    story += [Paragraph("Lampiran 2", _style(9, TA_RIGHT, True)), Spacer(1, 2)]
    grid = [("GRID", (0, 0), (-1, -1), 0.5, HexColor("#000000")), ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]
    shade = [*grid, ("BACKGROUND", (0, 0), (-1, -1), HexColor("#D3D3D3"))]
    widths = [520, 120, 120]
    story.append(Table([[Paragraph(h, head) for h in doc.heads("SASARAN KEGIATAN / INDIKATOR KINERJA KEGIATAN", "SATUAN", "TARGET")]], widths, style=shade))
    for n, (text, indicators) in enumerate([
        ("Meningkatnya kapasitas tampung sumber-sumber air", [("Jumlah bendungan yang selesai dibangun", "Buah", "1,00"), ("Kapasitas tampung bendungan yang dalam pelaksanaan pembangunan sampai dengan akhir tahun anggaran berjalan di seluruh wilayah kerja satuan kerja", "Juta m3", "112,46")]),
        ("Meningkatnya kinerja operasi dan pemeliharaan bendungan", [("Persentase bendungan yang beroperasi sesuai pola", "Persen", "85,00"), ("Jumlah bendungan yang memiliki rencana tindak darurat", "Dokumen", "4,00")]),
        ("Meningkatnya dukungan manajemen satuan kerja", [("Tingkat kualitas layanan perkantoran", "Persen", "92,50")]),
    ], 1):  # fmt: skip
        p(f"objectives.{n - 1}.text", text)
        p(f"objectives.{n - 1}.number", str(n))
        story.append(Table([[Paragraph(f"Sasaran Kegiatan {n}: {text}", bold)]], [760], style=grid))
        for k, (name, unit, target) in enumerate(indicators):
            doc.row(n - 1, k, own=f"{n}.{k + 1}", name=name, unit=unit, target=target)
            story.append(Table([[Paragraph(f"{n}.{k + 1} {name}", small), Paragraph(unit, middle), Paragraph(target, middle)]], widths, style=grid))
    story.append(Spacer(1, 12))
    money = [[Paragraph(f"<b>{p('budget.heading', 'PROGRAM / KEGIATAN')}</b>", small), Paragraph("<b>ANGGARAN</b>", middle), ""]]
    total = 0
    for n, (code, name, amount) in enumerate([("", "Program Ketahanan Sumber Daya Air", 184_512_330_000), ("5036", "Bendungan dan Danau", 180_100_000_000), ("5039", "Operasi dan Pemeliharaan", 4_412_330_000), ("", "Program Dukungan Manajemen", 6_117_480_000)]):
        number = {0: "1.", 3: "2."}.get(n, "")
        shown = f"Rp. {amount:,}".replace(",", ".")
        doc.line(n, number=number, code=code, name=name, amount=shown)
        total += amount if number else 0
        text = f"<b>{number} {name}</b>" if number else f"&nbsp;&nbsp;&nbsp;&nbsp;{code} - {name}"
        money.append([Paragraph(text, small), Paragraph("Rp.", middle), Paragraph(shown[4:], right)])
    shown = p("budget.total", f"Rp. {total:,}".replace(",", "."))
    money.append([Paragraph("<b>TOTAL</b>", right), Paragraph("<b>Rp.</b>", middle), Paragraph(f"<b>{shown[4:]}</b>", right)])
    story += [Table(money, [560, 50, 150], style=[("SPAN", (1, 0), (2, 0)), ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]), Spacer(1, 16), KeepTogether(signs(""))]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=landscape(A4), leftMargin=40, rightMargin=40, topMargin=36, bottomMargin=30).build(story)
    doc.data = out.getvalue()
    return doc


def banded() -> Print:
    """A report in bands: a head on every page with its number in two fields, columns' heads again, a grey band for each objective, cells as boxes, numbers at the right; codes before programmes; a sum."""
    doc = Print()
    p = doc.put
    page = Page(210, 297)
    xs, ws = (15, 25, 103, 123, 141, 154, 167, 180), (10, 78, 20, 18, 13, 13, 13, 15)
    heads = doc.heads("No.", "Indikator Kinerja", "Satuan", "Target")
    doc.heads(*(f"Target Triwulan {roman}" for roman in ("I", "II", "III", "IV")), start=4)

    def band(number: int) -> float:
        page.font("Helvetica", 7)
        page.cell(15, 8, 120, 4, "SIMKIN v3.2  -  Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Tirta Asri")
        page.cell(150, 8, 35, 4, f"Halaman {number} dari", align="R")
        page.cell(184, 8, 10, 4, " 2")
        page.canvas.line(15 * MM, (297 - 13) * MM, 195 * MM, (297 - 13) * MM)
        page.cell(15, 287, 90, 4, "Dicetak: 15-01-2026 13:07:55 oleh operator.dpmd")
        return 18.0

    def columns(y: float) -> float:
        page.font("Helvetica-Bold", 8)
        for x, w, text in zip(xs[:4], ws[:4], heads, strict=True):
            page.cell(x, y, w, 10, text, 1, "C", 0.85)
        page.cell(141, y, 54, 5, "Target Triwulan", 1, "C", 0.85)
        for x, w, text in zip(xs[4:], ws[4:], ("I", "II", "III", "IV"), strict=True):
            page.cell(x, y + 5, w, 5, text, 1, "C", 0.85)
        return y + 10

    y = band(1)
    page.font("Helvetica-Bold", 12)
    page.cell(15, y, 180, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(15, y + 6, 180, 6, p("title.subject", "DINAS PEMBERDAYAAN MASYARAKAT DAN DESA"), align="C")
    y = columns(y + 16)
    for n, (text, indicators) in enumerate([
        ("Meningkatnya kemandirian desa", [
            ("Persentase desa berstatus mandiri menurut Indeks Desa", "Persen", "42,50", ("40,00", "40,00", "41,00", "42,50")), ("Jumlah desa tertinggal yang naik status menjadi desa berkembang", "Desa", "5", ("0", "1", "3", "5")),
            ("Persentase desa yang menetapkan APB Desa tepat waktu paling lambat tanggal 31 Desember tahun sebelumnya", "Persen", "95,00", ("95,00", "95,00", "95,00", "95,00"))]),
        ("Meningkatnya kapasitas lembaga kemasyarakatan desa dan ekonomi masyarakat desa", [
            ("Persentase BUM Desa yang memberi kontribusi pada pendapatan asli desa", "Persen", "31,25", ("28,00", "29,00", "30,00", "31,25")), ("Jumlah posyandu aktif yang melayani enam bidang", "Posyandu", "1.104", ("260", "520", "800", "1.104")),
            ("Jumlah kader pemberdayaan masyarakat desa yang dilatih", "Orang", "2.250", ("500", "1.000", "1.750", "2.250"))]),
        ("Meningkatnya tata kelola perangkat daerah", [("Nilai evaluasi akuntabilitas kinerja", "Nilai", "77,40", ("-", "-", "77,40", "77,40")), ("Indeks kepuasan aparatur desa atas layanan dinas", "Indeks", "3,45", ("-", "3,40", "-", "3,45"))]),
    ]):  # fmt: skip
        page.font("Helvetica-Bold", 8)
        page.cell(15, y, 180, 7, f"Sasaran {n + 1} : {text}", 1, "L", 0.93)
        p(f"objectives.{n}.number", str(n + 1))
        p(f"objectives.{n}.text", text)
        y += 7
        for k, (name, unit, target, quarters) in enumerate(indicators):
            doc.row(n, k, own=f"{n + 1}.{k + 1}", name=name, unit=unit, target=target, **{f"quarters__tw{i + 1}": q for i, q in enumerate(quarters)})
            page.font("Helvetica", 8)
            parts = page.cut(78, name)
            high = max(20.0, 4.0 * len(parts) + 4)
            if n == 1 and k == 1:
                page.canvas.showPage()
                y = columns(band(2))
                page.font("Helvetica", 8)
            for at, (x, w, value) in enumerate(zip(xs, ws, (f"{n + 1}.{k + 1}", "", unit, target, *quarters), strict=True)):
                page.cell(x, y, w, high, value, 1, "C" if at in (0, 2) else "R")
            for at, part in enumerate(parts):
                page.cell(25, y + 2 + 4 * at, 78, 4, part)
            y += high
    y += 8
    page.font("Helvetica-Bold", 8)
    for x, w, text in ((15, 30, "Kode"), (45, 110, p("budget.heading", "Program")), (155, 40, "Pagu (Rp)")):
        page.cell(x, y, w, 6, text, 1, "C", 0.85)
    page.font("Helvetica", 8)
    for n, (code, name, amount) in enumerate([("2.13.02", "Program Penataan Desa", "310.250.000,00"), ("2.13.03", "Program Peningkatan Kerja Sama Desa", "145.000.000,00"), ("2.13.05", "Program Pemberdayaan Lembaga Kemasyarakatan dan Lembaga Adat", "1.988.640.500,00")]):
        y += 6
        doc.line(n, code=code, name=name, amount=amount)
        for x, w, text, align in ((15, 30, code, "L"), (45, 110, name, "L"), (155, 40, amount, "R")):
            page.cell(x, y, w, 6, text, 1, align)
    y += 6
    page.font("Helvetica-Bold", 8)
    page.cell(15, y, 140, 6, "Jumlah", 1, "R", 0.93)
    page.cell(155, y, 40, 6, p("budget.total", "2.443.890.500,00"), 1, "R", 0.93)
    page.font("Helvetica", 9)
    page.cell(115, y + 12, 80, 5, f"{p('signed.place', 'Tirta Asri')}, {p('signed.date', '15 Januari 2026')}", align="C")
    for x, role, post, name, rank, nip in ((15, "second", "Bupati Tirta Asri", "Hj. ENDANG LESTARI, S.H.", "", ""), (115, "first", "Kepala Dinas Pemberdayaan Masyarakat dan Desa", "TEGUH SANTIKO, S.IP., M.Si.", "Pembina Tk. I", "197112251998031007")):
        doc.person(f"parties.{role}", position=post, name=name, rank=rank, nip=nip)
        for step, text in ((18, f"{post},"), (40, name), (45, rank), (50, f"NIP. {nip}" if nip else "")):
            page.cell(x, y + step, 80, 5, text, align="C")
    doc.data = page.done()
    return doc


class Typeset(Page):
    """Letters placed one by one with kerning and ligatures; lines that are stretched to both edges, words broken with a hyphen where they are marked with `|`."""

    def letters(self, x: float, base: float, text: str, extra: float = 0.0) -> None:
        for pair, sign in (("ffi", "\ufb03"), ("fi", "\ufb01"), ("fl", "\ufb02"), ("ff", "\ufb00")):
            text = text.replace(pair, sign)
        for at, letter in enumerate(text):
            if letter != " ":
                self.canvas.drawString(x, base, letter)
            x += stringWidth(letter, self.name, self.size) + (extra if letter == " " else 0.0)
            if text[at : at + 2] in ("Ta", "Te", "AV", "AT", "Ke", "ya", "11"):
                x -= 0.05 * self.size

    def cell(self, x: float, y: float, w: float, h: float, text: str, border: int = 0, align: str = "L", fill: float = 1.0) -> None:
        wide = stringWidth(text, self.name, self.size)
        left = {"L": x * MM, "C": (x + w / 2) * MM - wide / 2, "R": (x + w) * MM - wide}[align]
        self.letters(left, (self.height - y - h / 2) * MM - self.size * 0.35, text)

    def justified(self, x: float, y: float, w: float, text: str, step: float = 5.0, indent: float = 0.0, stretch: bool = True) -> float:
        """Lines as wide as w, words broken at their marks; where the next one comes."""
        words, line, first = text.split(), "", True
        while words:
            room = (w - (indent if first else 0)) * MM
            whole = words[0].replace("|", "")
            longer = f"{line} {whole}".strip()
            if stringWidth(longer, self.name, self.size) <= room:
                line = longer
                words.pop(0)
                if words:
                    continue
                stretch = False
            else:
                pieces = words[0].split("|")
                for cut in range(len(pieces) - 1, 0, -1):
                    longer = f"{line} {''.join(pieces[:cut])}-".strip()
                    if stringWidth(longer, self.name, self.size) <= room:
                        line, words[0] = longer, "|".join(pieces[cut:])
                        break
            gaps = line.count(" ")
            extra = (room - stringWidth(line, self.name, self.size)) / gaps if stretch and gaps else 0.0
            self.letters((x + (indent if first else 0)) * MM, (self.height - y - step / 2) * MM - self.size * 0.35, line, extra)
            y, line, first = y + step, "", False
        return y


def typeset() -> Print:
    """As LaTeX sets it: three rules, ligatures, kerning, words broken with hyphens, lines stretched; the statement and the annex; the page's number in the middle between dashes."""
    doc = Print()
    p = doc.put
    registerFont(TTFont("DejaVuSerif", SERIF))
    registerFont(TTFont("DejaVuSerif-Bold", SERIF.replace("Serif.", "Serif-Bold.")))
    page = Typeset(210, 297)

    def plain(text: str) -> str:
        return text.replace("|", "")

    def signs(path: str, y: float) -> None:
        page.font("DejaVuSerif", 10)
        page.cell(110, y, 75, 5, f"{p(f'{path}signed.place', 'Kotaraya')}, {p(f'{path}signed.date', '30 Januari 2026')}", align="C")
        for x, role, label, name, nip in ((25, "second", "Pihak Kedua,", "Prof. Dr. Affandi Wirayuda, M.Si.", "196504121990031002"), (110, "first", "Pihak Pertama,", "Dr. Ir. Felicia Tanjungsari, M.Eng.", "197902032005012001")):
            doc.person(f"{path}parties.{role}", name=name, nip=nip)
            for step, text in ((7, label), (30, name), (35, f"NIP {nip}")):
                page.cell(x, y + step, 75, 5, text, align="C")

    def foot(number: int) -> None:
        page.font("DejaVuSerif", 9)
        page.cell(25, 282, 160, 5, f"– {number} –", align="C")

    page.font("DejaVuSerif-Bold", 13)
    page.cell(25, 28, 160, 6, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(25, 35, 160, 6, p("statement.title.subject", "FAKULTAS TEKNIK UNIVERSITAS NEGERI KOTARAYA"), align="C")
    page.font("DejaVuSerif", 10.5)
    text = "Dalam rangka me|wu|jud|kan ma|na|je|men pe|me|rin|tah|an yang efek|tif, trans|pa|ran, dan akun|ta|bel serta ber|orien|tasi pada hasil, kami yang ber|tan|da ta|ngan di ba|wah ini:"
    doc.say(plain(text))
    y = page.justified(25, 50, 160, text, indent=7)
    for role, name, post, after in (("first", "Dr. Ir. Felicia Tanjungsari, M.Eng.", "Dekan Fakultas Teknik", "selanjutnya disebut pihak pertama,"),
                                    ("second", "Prof. Dr. Affandi Wirayuda, M.Si.", "Rektor Universitas Negeri Kotaraya", "selaku atasan langsung pihak pertama, selanjutnya disebut pihak kedua.")):
        doc.person(f"statement.parties.{role}", name=name, position=post)
        y += 2
        for label, value in (("Nama", name), ("Jabatan", post)):
            page.cell(32, y, 20, 5, label)
            page.cell(55, y, 4, 5, ":")
            page.cell(59, y, 120, 5, value)
            y += 5.5
        y = page.justified(25, y, 160, after) + 1
    for text in ("Pihak per|tama ber|jan|ji akan me|wu|jud|kan tar|get ki|ner|ja yang se|ha|rus|nya se|suai lam|pir|an per|jan|ji|an ini, da|lam rang|ka men|ca|pai tar|get ki|ner|ja jang|ka me|ne|ngah se|per|ti yang te|lah di|te|tap|kan da|lam do|ku|men pe|ren|ca|na|an. Ke|ber|ha|sil|an dan ke|ga|gal|an pen|ca|pai|an tar|get ki|ner|ja ter|se|but men|ja|di tang|gung ja|wab kami.",
                 "Pihak ke|dua akan me|la|ku|kan su|per|vi|si yang di|per|lu|kan serta akan me|la|ku|kan eva|lua|si ter|ha|dap ca|pai|an ki|ner|ja dari per|jan|ji|an ini dan meng|am|bil tin|dak|an yang di|per|lu|kan da|lam rang|ka pem|be|ri|an peng|har|ga|an dan sank|si."):
        doc.say(plain(text))
        y = page.justified(25, y + 2, 160, text, indent=7)
    signs("statement.", y + 8)
    foot(1)
    page.canvas.showPage()
    page.font("DejaVuSerif-Bold", 12)
    page.cell(25, 25, 160, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(25, 31, 160, 6, p("title.subject", "FAKULTAS TEKNIK UNIVERSITAS NEGERI KOTARAYA"), align="C")
    page.rule(25, 185, 42, 1)
    xs, ws = (25, 33, 86, 146, 167), (8, 50, 57, 19, 18)
    page.font("DejaVuSerif-Bold", 9.5)
    for x, w, head, align in zip(xs, ws, doc.heads("No.", "Sasaran", "Indikator Kinerja", "Satuan", "Target"), "LLLLR", strict=True):
        page.cell(x, 43, w, 5, head, align=align)
    page.rule(25, 185, 49, 0.6)
    page.font("DejaVuSerif", 9.5)
    y = 51.0
    for n, (text, indicators) in enumerate([
        ("Me|ning|kat|nya kua|li|tas lu|lus|an pen|di|dik|an ting|gi", [("Per|sen|ta|se lu|lus|an yang me|mi|li|ki pe|ker|ja|an, me|lan|jut|kan stu|di, atau ber|wi|ra|usa|ha da|lam enam bu|lan", "Persen", "81,5"), ("Per|sen|ta|se ma|ha|sis|wa yang ber|ke|gi|at|an di lu|ar pro|gram stu|di", "Persen", "34")]),
        ("Me|ning|kat|nya kua|li|tas do|sen dan pe|ne|li|ti|an yang efi|sien", [("Jum|lah kar|ya il|mi|ah do|sen yang ter|sitasi di jur|nal ber|re|pu|ta|si", "Artikel", "415"), ("Ra|sio ke|lu|ar|an pe|ne|li|ti|an yang men|da|pat re|kog|ni|si ter|ha|dap jum|lah do|sen", "Rasio", "1,25")]),
        ("Ter|wu|jud|nya ta|ta ke|lo|la fa|kul|tas yang ber|ser|ti|fi|kat", [("Pre|di|kat akun|ta|bi|li|tas ki|ner|ja fa|kul|tas", "Predikat", "A")]),
    ]):
        for k, (name, unit, target) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}.", text=plain(text), name=plain(name), unit=unit, target=target)
            ends = [page.justified(86, y, 57, name, 4.6, stretch=False)]
            if k == 0:
                page.cell(25, y, 8, 4.6, f"{n + 1}.")
                ends.append(page.justified(33, y, 50, text, 4.6, stretch=False))
            page.cell(146, y, 19, 4.6, unit)
            page.cell(167, y, 18, 4.6, target, align="R")
            y = max(ends) + 2
    page.rule(25, 185, y, 1)
    y += 8
    page.rule(25, 185, y, 1)
    page.font("DejaVuSerif-Bold", 9.5)
    page.cell(25, y + 1, 100, 5, p("budget.heading", "Program"))
    page.cell(135, y + 1, 50, 5, "Anggaran (Rp)", align="R")
    page.rule(25, 185, y + 7, 0.6)
    page.font("DejaVuSerif", 9.5)
    y += 8
    for n, (name, amount) in enumerate([("Program Pendidikan Tinggi", "18.640.250.000"), ("Program Dukungan Manajemen", "4.215.700.000")]):
        doc.line(n, name=name, amount=amount)
        page.cell(25, y, 100, 5, name)
        page.cell(135, y, 50, 5, amount, align="R")
        y += 6
    page.rule(25, 185, y, 0.6)
    page.cell(25, y + 1, 100, 5, "Jumlah")
    page.cell(135, y + 1, 50, 5, p("budget.total", "22.855.950.000"), align="R")
    page.rule(25, 185, y + 7, 1)
    signs("", y + 14)
    foot(2)
    doc.data = page.done()
    return doc


def leaflet() -> Print:
    """A layout program's annex: titles with letters apart in white on colour, hairlines between rows, no rules down, objectives over several rows, targets bold with their units; money at the right."""
    doc = Print()
    p = doc.put
    page = Page(210, 297)
    page.band(0, 0, 210, 34, "#0b4f6c", 1)

    def spaced(x: float, y: float, text: str, size: float, gap: float) -> None:
        page.canvas.saveState()
        words = page.canvas.beginText(x * MM, (297 - y) * MM)
        words.setFont("Helvetica-Bold", size)
        words.setCharSpace(gap)
        words.textOut(text)
        page.canvas.drawText(words)
        page.canvas.restoreState()

    spaced(20, 14, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 15, 2.6)
    spaced(20, 23, p("title.subject", "RUMAH SAKIT MATA CEMPAKA"), 10, 1.8)
    page.canvas.setFillGray(0)
    xs, ws = (20, 30, 88, 158), (10, 56, 68, 34)
    page.font("Helvetica-Bold", 8)
    page.canvas.setFillColor(HexColor("#0b4f6c"))
    for x, w, head in zip(xs, ws, doc.heads("No", "Sasaran", "Indikator Kinerja", "Target"), strict=True):
        page.cell(x, 42, w, 5, head)
    page.canvas.setFillGray(0)
    page.rule(20, 192, 48, 0.9)
    y = 50.0
    for n, (text, indicators) in enumerate([
        ("Terwujudnya layanan mata yang bermutu dan aman bagi pasien", [("Persentase operasi katarak tanpa penyulit", "98,7 %"), ("Waktu tunggu rawat jalan sejak pendaftaran sampai dengan dilayani dokter", "45 menit"), ("Indeks kepuasan pasien", "90,2")]),
        ("Meningkatnya jangkauan layanan", [("Jumlah kabupaten dan kota dengan bakti sosial pemeriksaan mata", "14 kabupaten/kota"), ("Jumlah kunjungan telemedisin", "6.300 kunjungan")]),
        ("Meningkatnya kemandirian keuangan rumah sakit", [("Rasio pendapatan terhadap belanja operasional", "0,86")]),
    ]):  # fmt: skip
        for k, (name, target) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1:02d}", text=text, name=name, target=target)
            page.font("Helvetica", 9)
            ends = [page.wrap(88, y, 68, name, 4.4)]
            if k == 0:
                ends.append(page.wrap(30, y, 56, text, 4.4) - (8 if len(indicators) > 1 else 0))
                page.font("Helvetica-Bold", 9)
                page.cell(20, y, 10, 4.4, f"{n + 1:02d}")
            page.font("Helvetica-Bold", 9)
            page.cell(158, y, 34, 4.4, target)
            y = max(ends) + 2
            left = 20 if k == len(indicators) - 1 else 88
            page.rule(left, 192, y, 0.25)
            y += 2
    y += 8
    page.canvas.setFillColor(HexColor("#0b4f6c"))
    page.font("Helvetica-Bold", 8)
    page.cell(20, y, 100, 5, p("budget.heading", "Program"))
    page.cell(152, y, 40, 5, "Anggaran", align="R")
    page.canvas.setFillGray(0)
    page.rule(20, 192, y + 6, 0.9)
    y += 8
    for n, (name, amount) in enumerate([("Program Pemenuhan Upaya Kesehatan Perorangan", "Rp 21.870.400.000"), ("Program Penunjang Urusan Pemerintahan Daerah", "Rp 33.145.000.750")]):
        doc.line(n, name=name, amount=amount)
        page.font("Helvetica", 9)
        page.cell(20, y, 120, 5, name)
        page.cell(142, y, 50, 5, amount, align="R")
        page.rule(20, 192, y + 6, 0.25)
        y += 8
    page.font("Helvetica-Bold", 9)
    page.cell(20, y, 100, 5, "Total anggaran")
    page.cell(142, y, 50, 5, p("budget.total", "Rp 55.015.400.750"), align="R")
    y += 16
    page.font("Helvetica", 9)
    page.cell(20, y, 80, 5, f"{p('signed.place', 'Cempaka')}, {p('signed.date', '5 Januari 2026')}")
    lanes: Sequence[tuple[float, str, str, str, str]] = ((20, "second", "Gubernur Tanah Cempaka", "H. ZULFIKAR RAHMAN, Lc., M.A.", ""), (112, "first", "Direktur Rumah Sakit Mata Cempaka", "dr. ADISTI PRAMESWARI, Sp.M(K)", "198011102009122001"))
    for left_edge, role, post, name, nip in lanes:
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        page.font("Helvetica", 9)
        page.cell(left_edge, y + 9, 80, 5, post)
        page.font("Helvetica-Bold", 9)
        page.cell(left_edge, y + 34, 80, 5, name)
        page.font("Helvetica", 8)
        page.cell(left_edge, y + 39, 80, 5, f"NIP {nip}" if nip else "")
    page.font("Helvetica", 7)
    page.cell(20, 286, 100, 4, "Perjanjian Kinerja 2026  |  RS Mata Cempaka")
    page.cell(172, 286, 20, 4, "3", align="R")
    doc.data = page.done()
    return doc
