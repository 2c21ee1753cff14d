"""Prints of the tenth round that are more than drawn text: a form whose fields hold the values, layers of which one is hidden, a tagged file for archives.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Cm
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from tests.intake.layouts import PROMISE
from tests.intake.prints.drawn import MM, Page
from tests.intake.prints.eighth_drawn import SERIF
from tests.intake.prints.kit_word import BOTH, LEFT, MIDDLE, fill_table, write_line
from tests.intake.prints.sheet import SUPERVISION, Print, rows_of
from tests.intake.unseen.kit import OPENING


def filled_form() -> Print:
    """A form to be filled in: targets, amounts, names and numbers are values of its fields, captions are drawn; somebody's remark is a note on the page."""
    doc = Print()
    p = doc.put
    page = Page(210, 297)
    form = page.canvas.acroForm

    def entry(name: str, x: float, y: float, w: float, text: str, size: float = 9) -> None:
        form.textfield(name=name, value=text, x=x * MM + 1, y=(297 - y) * MM - 15, width=w * MM - 2, height=14, fontName="Helvetica", fontSize=size, borderWidth=0, fillColor=None, borderColor=None, forceBorder=False)

    page.font("Helvetica-Bold", 13)
    page.cell(20, 18, 170, 6, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), align="C")
    page.cell(20, 25, 170, 6, p("title.subject", "KEPALA UPTD PUSKESMAS TELAGA BIRU"), align="C")
    xs, ws = (20, 30, 90, 155), (10, 60, 65, 35)
    page.font("Helvetica-Bold", 9)
    for x, w, text in zip(xs, ws, doc.heads("No", "Sasaran Kinerja", "Indikator Kinerja", "Target"), strict=True):
        page.cell(x, 40, w, 8, text, 1, "C", 0.9)
    y, fields = 48.0, 0
    aims = [("1", "Meningkatnya cakupan pelayanan ibu dan anak", [("Cakupan kunjungan ibu hamil K6", "92 %"), ("Cakupan imunisasi dasar lengkap", "96,5 %")]), ("2", "Meningkatnya pengendalian penyakit", [("Angka penemuan kasus tuberkulosis", "84 Kasus"), ("Persentase penderita hipertensi yang dilayani", "100 %")]), ("3", "Terjaganya mutu puskesmas", [("Nilai indeks kepuasan masyarakat", "88,75"), ("Status akreditasi", "Paripurna")])]
    for n, (number, text, indicators) in enumerate(aims):
        page.font("Helvetica", 9)
        for x, w in zip(xs[:2], ws[:2], strict=True):
            page.cell(x, y, w, 8 * len(indicators), number if x == 20 else "", 1, "C")
        page.wrap(30, y + 1, 60, text)
        for k, (name, target) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, name=name, target=target)
            page.cell(90, y, 65, 8, name, 1)
            page.cell(155, y, 35, 8, "", 1)
            entry(f"target{fields}", 157, y + 1, 30, target)
            y, fields = y + 8, fields + 1
    y += 8
    p("budget.heading", "Kegiatan")
    page.font("Helvetica-Bold", 9)
    for x, w, text in ((20, 10, "No"), (30, 110, "Kegiatan"), (140, 50, "Anggaran (Rp)")):
        page.cell(x, y, w, 8, text, 1, "C", 0.9)
    page.font("Helvetica", 9)
    for n, (name, amount) in enumerate([("Penyediaan Layanan Kesehatan Ibu dan Bayi", "214.500.000"), ("Pengelolaan Pelayanan Kesehatan Penyakit Menular", "98.250.000"), ("Operasional Pelayanan Puskesmas", "1.106.780.000")]):
        y += 8
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        page.cell(20, y, 10, 8, str(n + 1), 1, "C")
        page.cell(30, y, 110, 8, name, 1)
        page.cell(140, y, 50, 8, "", 1)
        entry(f"anggaran{n}", 142, y + 1, 45, amount)
    y += 8
    page.cell(20, y, 120, 8, "Jumlah", 1, "C")
    page.cell(140, y, 50, 8, "", 1)
    entry("jumlah", 142, y + 1, 45, p("budget.total", "1.419.530.000"))
    y += 14
    page.cell(120, y, 70, 5, f"{p('signed.place', 'Telaga Biru')}, {p('signed.date', '9 Januari 2026')}", align="C")
    for x, role, label, post, name, nip in ((20, "second", "Pihak Kedua,", "Kepala Dinas Kesehatan", "dr. YOHANA PATTIASINA, M.Kes.", "197209142002122003"), (120, "first", "Pihak Pertama,", "Kepala UPTD Puskesmas Telaga Biru", "drg. ILHAM MAULANA", "198811072015031004")):
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
        page.cell(x, y + 6, 70, 5, label, align="C")
        page.cell(x, y + 11, 70, 5, post, align="C")
        entry(f"nama{x}", x + 5, y + 33, 60, name)
        page.cell(x + 5, y + 38.5, 10, 5, "NIP.")
        entry(f"nip{x}", x + 14, y + 38, 50, nip)
    writer = PdfWriter(clone_from=io.BytesIO(page.done()))
    note = FreeText(text="Mohon target tuberkulosis dinaikkan menjadi 90 Kasus", rect=(400, 760, 580, 800), font_size="9pt")
    writer.add_annotation(0, note)
    out = io.BytesIO()
    writer.write(out)
    doc.data = out.getvalue()
    return doc


class Letters(Page):
    """Every letter is shown by an operator of its own; fi and fl are one sign each."""

    def each(self, x: float, y: float, text: str, size: float = 9.5, bold: bool = False) -> None:
        self.canvas.setFont("Huruf-Tebal" if bold else "Huruf", size)
        at = x * MM
        for letter in text.replace("fi", "ﬁ").replace("fl", "ﬂ"):
            if letter != " ":
                self.canvas.drawString(at, (self.height - y) * MM, letter)
            at += stringWidth(letter, "Huruf-Tebal" if bold else "Huruf", size)

    def broken(self, x: float, y: float, w: float, text: str) -> None:
        """The text in lines, letter by letter."""
        line = ""
        for word in [*text.split(), ""]:
            longer = f"{line} {word}".strip()
            if word and stringWidth(longer, "Huruf", 9.5) <= w * MM:
                line = longer
                continue
            self.each(x, y, line)
            line, y = word, y + 4.4


def layered() -> Print:
    """A page that lies, turned by the file, every letter by itself, fi and fl as one sign; last year's targets in a layer that is not shown, words to be searched for that are drawn invisibly, a stamp as a picture with letters of its own."""
    doc = Print()
    p = doc.put
    registerFont(TTFont("Huruf", SERIF))
    registerFont(TTFont("Huruf-Tebal", SERIF.replace("Regular", "Bold")))
    page = Letters(297, 210)
    canvas = page.canvas
    page.each(100, 18, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 13, True)
    page.each(88, 25, p("title.subject", "DINAS TENAGA KERJA DAN TRANSMIGRASI"), 13, True)
    xs, ends = (15, 27, 100, 190, 225, 282), 6
    top = 35.0
    heads = doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")
    for x, head in zip(xs, heads, strict=False):
        page.each(x + 2, top + 5, head, 10, True)
    y = top + 8
    marks, old = [top, y], []
    aims: list[tuple[str, str, list[tuple[str, str, str]]]] = [("1", "Meningkatnya kualifikasi tenaga kerja yang bersertifikat", [("Persentase pencari kerja terlatih yang bersertifikat profesi", "Persen", "78,4"), ("Jumlah lembaga pelatihan yang terverifikasi", "Lembaga", "21")]), ("2", "Menurunnya konflik hubungan industrial", [("Persentase perselisihan yang selesai melalui mediasi", "Persen", "85"), ("Indeks efisiensi pengawasan dan fleksibilitas kerja", "Indeks", "3,42")]), ("3", "Meningkatnya kesejahteraan warga transmigrasi", [("Pendapatan rata-rata transmigran", "Juta Rupiah", "31,75")])]
    for n, (number, text, indicators) in enumerate(aims):
        start = y
        for k, (name, unit, target) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, name=name, unit=unit, target=target)
            page.broken(102, y + 5, 84, name)
            page.each(192, y + 5, unit)
            page.each(227, y + 5, target)
            old.append((y, f"{10 + 7 * (n + k)}"))
            y += 11
            canvas.line((xs[2] if k < len(indicators) - 1 else 15) * MM, (210 - y) * MM, 282 * MM, (210 - y) * MM)
        page.each(17, start + 5, number)
        page.broken(29, start + 5, 68, text)
    for mark in marks:
        canvas.line(15 * MM, (210 - mark) * MM, 282 * MM, (210 - mark) * MM)
    for x in xs[:ends]:
        canvas.line(x * MM, (210 - top) * MM, x * MM, (210 - y) * MM)
    canvas.beginForm("lama")
    canvas.setFont("Huruf", 9.5)
    for height, value in old:
        canvas.drawString(250 * MM, (210 - height - 5) * MM, value)
        canvas.drawString(227 * MM, (210 - height - 9) * MM, f"TARGET 2025: {value}")
    canvas.endForm()
    canvas.doForm("lama")
    canvas.saveState()
    said = canvas.beginText(20 * MM, (210 - 30) * MM)
    said.setTextRenderMode(3)
    said.setFont("Huruf", 8)
    said.textOut("kata kunci: disnakertrans pk 2026 esakip arsip 2025 target 99")
    canvas.drawText(said)
    canvas.restoreState()
    y += 8
    p("budget.heading", "PROGRAM")
    page.each(29, y, "PROGRAM", 10, True)
    page.each(220, y, "ANGGARAN", 10, True)
    for n, (name, amount) in enumerate([("Program Pelatihan Kerja dan Produktivitas Tenaga Kerja", "Rp 5.212.800.000"), ("Program Hubungan Industrial", "Rp 618.450.000"), ("Program Pembangunan Kawasan Transmigrasi", "Rp 2.004.000.000")]):
        y += 6
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        page.each(20, y, f"{n + 1}.")
        page.each(29, y, name)
        page.each(220, y, amount)
    y += 7
    page.each(29, y, "JUMLAH", 10, True)
    page.each(220, y, p("budget.total", "Rp 7.835.250.000"), 10, True)
    y += 10
    page.each(200, y, f"{p('signed.place', 'Batu Licin')}, {p('signed.date', '13 Januari 2026')}")
    for x, role, post, name, rank, nip in ((30, "second", "GUBERNUR SELAT SUNYI", "Dr. ANDI FIRMANSYAH", "", ""), (200, "first", "KEPALA DINAS", "FLORENTINA WAFIQ, S.T., M.Si.", "Pembina Utama Muda", "197404181999032006")):
        doc.person(f"parties.{role}", position=post, name=name, rank=rank, nip=nip)
        page.each(x, y + 5, f"{post},")
        for k, text in enumerate(text for text in (name, rank, f"NIP. {nip}" if nip else "") if text):
            page.each(x, y + 24 + 4.4 * k, text)
    doc.data = _hidden(page.turned(270), "lama")
    return doc


def _hidden(data: bytes, form: str) -> bytes:
    """The file with a form of its page in a layer that is not shown."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    layer = writer._add_object(DictionaryObject({NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject("Tahun lalu")}))
    shown = DictionaryObject({NameObject("/OFF"): ArrayObject([layer]), NameObject("/Order"): ArrayObject([layer])})
    writer._root_object[NameObject("/OCProperties")] = DictionaryObject({NameObject("/OCGs"): ArrayObject([layer]), NameObject("/D"): shown})
    (page,) = writer.pages
    objects: Any = page["/Resources"]["/XObject"]  # type: ignore[index]
    (name,) = [key for key in objects if form in key]
    objects[name].get_object()[NameObject("/OC")] = layer
    out = io.BytesIO()
    writer.write(out)
    assert PdfReader(out).pages
    return out.getvalue()


def tagged() -> Print:
    """Writer, a tagged file for archives: two officers, statements that stand and annexes that lie, heads that every page repeats, people named again above the annex, money in the same table as the objectives."""
    doc = Print()
    word: Any = docx.Document()
    word.styles["Normal"].font.name = "Liberation Serif"
    chief = ("dr. H. RACHMAT SETIADI, M.P.H.", "Direktur RSUD Harapan Mulia", "Pembina Utama Muda", "196811111999031005")
    for turn, (who, aims, lines, total) in enumerate([
        (("NINGSIH PURWANTI, S.Kep., Ners.", "Kepala Bidang Keperawatan", "Pembina", "197512022000032002"),
         [("1.", "Meningkatnya mutu asuhan keperawatan", [("Persentase kepatuhan kebersihan tangan", "≥ 85 %"), ("Angka kejadian pasien jatuh", "0 ‰"), ("Kepatuhan identifikasi pasien", "100 %")]), ("2.", "Meningkatnya kompetensi perawat", [("Persentase perawat yang mengikuti pelatihan paling sedikit dua puluh jam setahun", "80 %")])],
         [("Peningkatan Mutu Pelayanan Keperawatan", "175.000.000"), ("Pendidikan dan Pelatihan Perawat", "220.500.000")], "395.500.000"),
        (("OKTAVIANUS LETSOIN, S.E.", "Kepala Bagian Keuangan", "Pembina Tingkat I", "197310101998031009"),
         [("1.", "Meningkatnya kemandirian keuangan rumah sakit", [("Cost recovery rate", "92,75 %"), ("Rasio lancar", "2,40 kali"), ("Waktu pelunasan klaim", "≤ 14 hari")])],
         [("Pengelolaan Keuangan BLUD", "88.125.000")], "88.125.000"),
    ]):  # fmt: skip
        if turn:
            doc.agreements.append({})
        people = {"first": who, "second": chief}
        _section(word, turn, False)
        write_line(word, doc.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 13)
        write_line(word, doc.say(OPENING), BOTH)
        for role, after in (("first", "selanjutnya disebut PIHAK PERTAMA"), ("second", "selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA")):
            for label, key, at in (("Nama", "name", 0), ("Jabatan", "position", 1)):
                write_line(word, f"{label}\t: {doc.put(f'statement.parties.{role}.{key}', people[role][at])}", LEFT)
            write_line(word, after)
        for text in (PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA")):
            write_line(word, doc.say(text), BOTH)
        _signs(doc, word, "statement.", people)
        _section(word, 1, True)
        write_line(word, doc.put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
        write_line(word, doc.put("title.subject", who[1].upper()), MIDDLE, True, 12)
        rows = [doc.heads("No", "Sasaran", "Indikator Kinerja", "Target"), *rows_of(doc, aims, "name", "target")]
        fill_table(word.add_table(len(rows), 4, "Table Grid"), rows, (1.2, 8, 11, 4), 10.5, middle=(0, 3))
        write_line(word, "")
        doc.put("budget.heading", "Sub Kegiatan")
        money = []
        for n, (name, amount) in enumerate(lines):
            doc.line(n, number=f"{n + 1}.", name=name, amount=f"Rp {amount}")
            money.append((f"{n + 1}.", name, "Rp", amount))
        doc.put("budget.total", f"Rp {total}")
        table = word.add_table(len(money) + 2, 4, "Table Grid")
        fill_table(table, [("No", "Sub Kegiatan", "Anggaran", ""), *money, ("", "Jumlah", "Rp", total)], (1.2, 14, 1.2, 4), 10.5, middle=(0,))
        table.cell(0, 2).merge(table.cell(0, 3))
        _signs(doc, word, "", people)
    doc.data = _archived(word)
    return doc


def _section(word: Any, turn: int, lies: bool) -> None:
    """A section that begins here, whose pages stand or lie."""
    section = word.add_section(WD_SECTION.NEW_PAGE) if turn else word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if lies else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Cm(29.7), Cm(21)) if lies else (Cm(21), Cm(29.7))


def _signs(doc: Print, word: Any, path: str, people: dict[str, tuple[str, str, str, str]]) -> None:
    """Who signs, in two lanes below the day."""
    write_line(word, f"{doc.put(f'{path}signed.place', 'Harapan Mulia')}, {doc.put(f'{path}signed.date', '5 Januari 2026')}", MIDDLE)
    lanes = word.add_table(1, 2)
    for cell, role in zip(lanes.rows[0].cells, ("second", "first"), strict=True):
        name, post, rank, nip = people[role]
        doc.person(f"{path}parties.{role}", name=name, position=post, rank=rank, nip=nip)
        cell.text = f"PIHAK {'KEDUA' if role == 'second' else 'PERTAMA'}\n{post}\n\n\n\n{name}\n{rank}\nNIP {nip}"
        cell.paragraphs[0].alignment = MIDDLE


def _archived(word: Any) -> bytes:
    """What LibreOffice exports for archives, with tags."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source = Path(folder) / "cetak.docx"
        word.save(str(source))
        options = '{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", f"pdf:writer_pdf_Export:{options}", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=240)
        return source.with_suffix(".pdf").read_bytes()
