"""Prints of the ninth round, to see whether what the eighth fixed holds: a web application, Writer with two officers, Calc without rules, and two that libraries draw.

Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from typing import Any

import docx
import openpyxl
from docx.shared import Cm, Pt
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.properties import PageSetupProperties

from tests.intake.layouts import PROMISE
from tests.intake.prints.drawn import MM, Page
from tests.intake.prints.eighth_drawn import Vector, _signatures
from tests.intake.prints.kit_word import BOTH, MIDDLE, add_field, fill_table, write_line
from tests.intake.prints.sheet import SUPERVISION, Made, Print, rows_of, saved_by_office
from tests.intake.unseen.kit import OPENING


def monthly_web() -> Print:
    """A web application as the browser prints it, with its own head and foot: months under heads that run up, targets with a bar beside them, a sum above its lines; who signs in three boxes with the place in the first."""
    doc = Print(options=())
    p = doc.put
    months = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
    heads = "".join(f"<th rowspan=2>{h}</th>" for h in doc.heads("No", "Sasaran Kinerja", "Indikator Kinerja", "Satuan", "Target"))
    for at, month in enumerate(months):
        p(f"headings.{5 + at}", f"Target Bulanan {month}")
    rows = ""
    aims: list[tuple[str, list[Any]]] = [
        ("Meningkatnya pelayanan administrasi kependudukan", [("Persentase penduduk yang memiliki KTP elektronik", "%", "99,2", [98.1 + 0.1 * m for m in range(12)]), ("Jumlah akta kelahiran yang terbit", "Akta", "4.800", [400 * (m + 1) for m in range(12)])]),
        ("Meningkatnya pemanfaatan data kependudukan", [("Jumlah perangkat daerah yang memanfaatkan data", "Perangkat Daerah", "24", [2 * (m + 1) for m in range(12)]), ("Indeks kepuasan pemohon", "Indeks", "3,58", [])]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(aims):
        for k, (name, unit, target, values) in enumerate(indicators):
            texts = [f"{v:,.1f}".replace(".", ",") if isinstance(v, float) else f"{v:,}".replace(",", ".") for v in values]
            doc.row(n, k, number=str(n + 1), text=text, name=name, unit=unit, target=target, **{f"months__m{m + 1}": t for m, t in enumerate(texts)})
            first = f"<td rowspan={len(indicators)}>{n + 1}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            rows += f"<tr>{first}<td>{name}</td><td>{unit}</td><td><b>{target}</b></td>{''.join(f'<td class=q>{t}</td>' for t in texts or [''] * 12)}</tr>"
    p("budget.heading", "Program")
    money = ""
    for n, (name, amount) in enumerate([("Program Pendaftaran Penduduk", "Rp 1.206.400.000"), ("Program Pencatatan Sipil", "Rp 388.150.000")]):
        doc.line(n, name=name, amount=amount)
        money += f"<tr><td>{name}</td><td style='text-align:right'>{amount}</td></tr>"
    boxes = ""
    for role, post, name, rank, nip in (("second", "Bupati Sungai Lestari", "Hj. TRIANA WULANDARI, S.E.", "", ""), ("first", "Kepala Dinas Kependudukan dan Pencatatan Sipil", "MUSTOFA KAMIL, S.Sos.", "Pembina Tingkat I", "197403052000031004")):
        doc.person(f"parties.{role}", position=post, name=name, rank=rank, nip=nip)
        day = f"{p('signed.place', 'Sungai Lestari')}, {p('signed.date', '26 Januari 2026')}<br>" if role == "first" else "<br>"
        boxes += f"<div class=s>{day}{post}<br><br><br><br><b>{name}</b>{f'<br>{rank}<br>NIP {nip}' if nip else ''}</div>"
    doc.html = f"""<title>SIPK - Cetak</title><style>@page{{size:A4 landscape;margin:14mm}}body{{font:9pt "DejaVu Sans"}}table{{border-collapse:collapse;width:100%;margin-bottom:14px}}td,th{{border:1px solid #777;padding:4px}}
      .q{{text-align:right;font-size:7pt}}.v th{{writing-mode:vertical-rl;transform:rotate(180deg);font-size:7.5pt;height:34px}}.s{{display:inline-block;width:48%;text-align:center;vertical-align:top}}h3{{text-align:center;margin:3px}}</style>
      <h3>{p("title.text", "PERJANJIAN KINERJA TAHUN 2026")}</h3><h3>{p("title.subject", "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL")}</h3>
      <table><tr>{heads}<th colspan=12>Target Bulanan</th></tr><tr class=v>{"".join(f"<th>{m}</th>" for m in months)}</tr>{rows}</table>
      <table style="width:60%"><tr><th>Program</th><th>Anggaran</th></tr>{money}<tr><th>Total</th><th style="text-align:right">{p("budget.total", "Rp 1.594.550.000")}</th></tr></table><div style="break-inside:avoid">{boxes}</div>"""
    return doc


def two_officers() -> Print:
    """Writer: two agreements of one office in a file, with a running head and the number of the page; statements with people in lines with dots, annexes with a table each, money right below the objectives as a line each."""
    doc = Print()
    word: Any = docx.Document()
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "Liberation Serif", Pt(11)
    word.styles["Normal"].paragraph_format.space_after = Pt(4)
    word.sections[0].page_width, word.sections[0].page_height = Cm(21), Cm(33)
    word.sections[0].header.paragraphs[0].text = "Perjanjian Kinerja Pejabat Administrator\t\tTahun 2026"
    foot = word.sections[0].footer.paragraphs[0]
    foot.alignment = MIDDLE
    add_field(foot, "PAGE")
    chief = ("Ir. GERARDUS LEWAR, M.Si.", "Kepala Dinas Pertanian dan Pangan", "196809091995031003")
    for turn, (who, aims, lines, total) in enumerate([
        (("PAULINA NGGADAS, S.P., M.P.", "Kepala Bidang Tanaman Pangan", "197911172006042015"),
         [("1.", "Meningkatnya produksi tanaman pangan", [("Produksi padi", "Ton", "41.250"), ("Produksi jagung", "Ton", "18.700,5")]), ("2.", "Meningkatnya kelembagaan petani", [("Persentase kelompok tani yang naik kelas", "Persen", "12,5")])],
         [("Pengelolaan Sumber Daya Genetik Tanaman", "Rp. 215.600.000"), ("Pengawasan Penggunaan Sarana Pertanian", "Rp. 1.080.225.750")], "Rp. 1.295.825.750"),
        (("YOSEF ANAPAKU, S.Pt.", "Kepala Bidang Peternakan", "198206122009041007"),
         [("1.", "Meningkatnya populasi ternak", [("Populasi sapi potong", "Ekor", "23.115"), ("Persentase ternak yang divaksin terhadap penyakit hewan menular strategis", "Persen", "85")])],
         [("Pengendalian dan Penanggulangan Penyakit Hewan", "Rp. 640.000.000")], "Rp. 640.000.000"),
    ]):  # fmt: skip
        if turn:
            doc.agreements.append({})
            word.add_page_break()
        p, say = doc.put, doc.say
        people = {"first": who, "second": chief}

        def signs(path: str, people: dict[str, tuple[str, str, str]] = people, p: Any = p) -> None:
            day = f"{p(f'{path}signed.place', 'Larantuka Baru')}, {p(f'{path}signed.date', '15 Januari 2026')}"
            lanes = word.add_table(1, 2)
            for cell, role, above in zip(lanes.rows[0].cells, ("second", "first"), ("", day), strict=True):
                name, post, nip = people[role]
                doc.person(f"{path}parties.{role}", name=name, nip=nip, **({"position": post} if not path else {}))
                for text in (above, f"{post}," if not path else f"Pihak {'Kedua' if role == 'second' else 'Pertama'},", "", "", name, f"NIP. {nip}"):
                    paragraph = cell.add_paragraph(text)
                    paragraph.alignment, paragraph.paragraph_format.space_after = MIDDLE, Pt(0)

        write_line(word, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 13)
        write_line(word, say(OPENING), BOTH)
        for role, after in (("first", "Selanjutnya disebut Pihak Pertama"), ("second", "Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua")):
            for label, key, text in (("Nama ........", "name", people[role][0]), ("Jabatan .....", "position", people[role][1])):
                write_line(word, f"{label} : {p(f'statement.parties.{role}.{key}', text)}")
            write_line(word, after)
        for text in (PROMISE.format("Pihak Pertama"), SUPERVISION.format("Pihak Kedua")):
            write_line(word, say(text), BOTH)
        signs("statement.")
        word.add_page_break()
        write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
        write_line(word, p("title.subject", who[1].upper()), MIDDLE, True, 12)
        rows = [doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "SATUAN", "TARGET"), *rows_of(doc, aims, "name", "unit", "target")]
        fill_table(word.add_table(len(rows), 5, "Table Grid"), rows, (1.2, 5, 6, 2, 2.2), 10, middle=(0, 3, 4))
        write_line(word, p("budget.heading", "KEGIATAN") + "\tANGGARAN", bold=True).paragraph_format.tab_stops.add_tab_stop(Cm(11))
        for n, (name, amount) in enumerate([*lines, ("JUMLAH", total)]):
            label = f"{n + 1}. {name}" if name != "JUMLAH" else name
            if name != "JUMLAH":
                doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
            write_line(word, f"{label}\t{amount}").paragraph_format.tab_stops.add_tab_stop(Cm(11))
        p("budget.total", total)
        signs("")
    doc.data = saved_by_office(word, "docx")
    return doc


def unruled_book() -> Print:
    """Calc without any rule: grey letters in heads, a unit beside each target, an explanation in brackets under each indicator's name; amounts with two decimals; a note in small letters; who signs far right only, with the superior below."""
    doc = Print()
    p = doc.put
    book = openpyxl.Workbook()
    page: Any = book.active
    page.page_setup.paperSize, page.page_setup.fitToHeight = 9, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for column, width in zip("ABCDEF", (5, 34, 44, 12, 14, 20), strict=True):
        page.column_dimensions[column].width = width
    wrap, centre = Alignment(vertical="top", wrap_text=True), Alignment(horizontal="center", vertical="center", wrap_text=True)
    for r, path, text in ((1, "title.text", "PERJANJIAN KINERJA TAHUN 2026"), (2, "title.subject", "KELURAHAN MEKAR ASRI KECAMATAN RAYA KOTA BINTANG")):
        page.merge_cells(f"A{r}:F{r}")
        page[f"A{r}"], page[f"A{r}"].alignment, page[f"A{r}"].font = p(path, text), centre, Font(bold=True, size=12)
    for c, head in enumerate(doc.heads("No.", "Sasaran", "Indikator Kinerja", "Target", "Satuan", "Sumber Data"), 1):
        page.cell(4, c, head).font = Font(bold=True, color="808080")
        page.cell(4, c).alignment = centre
    row = 5
    aims: list[tuple[str, list[Any]]] = [
        ("Meningkatnya kualitas pelayanan kelurahan", [("Indeks kepuasan masyarakat kelurahan", 83.25, "0.00", "Indeks", "Survei"), ("Persentase surat yang selesai dalam satu hari", 0.975, "0.0%", "Persen", "Register")]),
        ("Meningkatnya peran serta masyarakat", [("Jumlah RT yang aktif dalam kerja bakti", 46, "0", "RT", "Laporan RT"), ("Swadaya masyarakat yang terkumpul", 1250, "#,##0", "Ribu rupiah", "Bendahara")]),
        ("Menurunnya gangguan ketertiban", [("Jumlah laporan gangguan ketertiban", 12, "0", "Laporan", "Pos kamling")]),
    ]  # fmt: skip
    for n, (text, indicators) in enumerate(aims):
        for k, (name, value, form, unit, source) in enumerate(indicators):
            target = f"{value * 100:.1f}%".replace(".", ",") if "%" in form else f"{value:,}".replace(",", ".") if "#" in form else f"{value:.2f}".replace(".", ",") if "." in form else str(value)
            doc.row(n, k, number=str(n + 1), text=text, name=name, target=target, unit=unit, source=source)
            printed: Any
            for c, printed in enumerate((n + 1 if k == 0 else None, text if k == 0 else None, name, value, unit, source), 1):
                page.cell(row, c, printed).alignment = wrap if c in (2, 3, 6) else Alignment(horizontal="center", vertical="top")
                page.cell(row, c).number_format = form if c == 4 else "General"
            page.row_dimensions[row].height = 34
            row += 1
    row += 1
    for c, text in ((2, p("budget.heading", "Kegiatan")), (6, "Anggaran")):
        page.cell(row, c, text).font = Font(bold=True, color="808080")
    lines = [("Koordinasi Kegiatan Pemberdayaan Kelurahan", 412_750_000.5), ("Pembangunan Sarana dan Prasarana Kelurahan", 1_630_000_000)]
    for n, (name, amount) in enumerate([*lines, ("Jumlah", 2_042_750_000.5)]):
        row += 1
        shown = f"Rp{amount:,.2f}".translate(str.maketrans(",.", ".,"))
        if name == "Jumlah":
            p("budget.total", shown)
        else:
            doc.line(n, name=name, amount=shown)
        page.cell(row, 2, name)
        page.cell(row, 6, amount).number_format = '"Rp"#,##0.00'
        page.merge_cells(f"B{row}:E{row}")
    row += 2
    day = f"{p('signed.place', 'Bintang')}, {p('signed.date', '30 Januari 2026')}"
    for role, post, name, rank, nip in (("first", "Lurah Mekar Asri", "SITI ROHANI, S.IP.", "Penata", "198512252010012007"), ("second", "Camat Raya", "AGUNG PRASETYA, S.STP., M.AP.", "Pembina", "197808081998021001")):
        doc.person(f"parties.{role}", position=post, name=name, rank=rank, nip=nip)
        column = "D" if role == "first" else "B"
        for at, text in enumerate((day if role == "first" else "", f"{post},", "", "", name, rank, f"NIP. {nip}")):
            page[f"{column}{row + at}"] = text or None
            if role == "first":
                page.merge_cells(f"D{row + at}:F{row + at}")
            page[f"{column}{row + at}"].alignment = Alignment(horizontal="center")
    doc.data = saved_by_office(book, "xlsx")
    return doc


def spaced() -> Print:
    """A title in letters set apart, rows that the page cuts within in boxes, objectives as full rows with their number, a cover before it, an amount in words below the sum; numbers of pages in words."""
    doc = Print()
    p = doc.put
    page = Page(210, 297)
    canvas = page.canvas

    def apart(y: float, text: str, size: float, extra: float) -> None:
        said = canvas.beginText(0, (297 - y) * MM)
        said.setFont("Helvetica-Bold", size)
        said.setCharSpace(extra)
        wide = canvas.stringWidth(text, "Helvetica-Bold", size) + extra * len(text)
        said.setTextOrigin((210 * MM - wide) / 2, (297 - y) * MM)
        said.textOut(text)
        said.setCharSpace(0)
        canvas.drawText(said)

    apart(30, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 13, 2.4)
    apart(37, p("title.subject", "RUMAH SAKIT UMUM DAERAH BINA KASIH"), 11, 1.2)
    edges = (15, 27, 100, 125, 150, 195)
    page.font("Helvetica-Bold", 9)
    y = page.row(46, edges[:-1], edges[1:], [[head] for head in doc.heads("No", "Indikator Kinerja", "Satuan", "Target", "Cara Pengukuran")], 5)
    long = "Jumlah pasien rawat inap yang menyatakan puas dan sangat puas menurut kuesioner yang diisi sebelum pulang, dibandingkan dengan seluruh pasien rawat inap yang mengisi kuesioner pada bulan yang sama, dihitung rata-rata selama satu tahun dan dilaporkan kepada direktur setiap triwulan"
    for n, (text, indicators) in enumerate([
        ("Meningkatnya mutu pelayanan rumah sakit", [("Capaian standar pelayanan minimal", "Persen", "92,5", "Indikator tercapai dibagi seluruh indikator"), ("Angka kematian neto", "Permil", "18,4", "Pasien meninggal lebih dari 48 jam per seribu pasien keluar"), ("Waktu tunggu rawat jalan", "Menit", "45", "Rata-rata seluruh poliklinik")]),
        ("Meningkatnya kepuasan pasien", [("Persentase pasien rawat inap yang puas", "Persen", "88", long), ("Jumlah pengaduan yang diselesaikan", "Pengaduan", "120", "Penghitungan pengaduan selesai")]),
        ("Meningkatnya kemandirian keuangan", [("Rasio pendapatan terhadap biaya operasional", "Persen", "76,25", "Pendapatan dibagi biaya operasional")]),
    ]):  # fmt: skip
        page.font("Helvetica-Bold", 9)
        y = page.row(y, (15,), (195,), [[f"{n + 1}. {text}"]], 5)
        p(f"objectives.{n}.number", f"{n + 1}.")
        p(f"objectives.{n}.text", text)
        page.font("Helvetica", 9)
        for k, (name, unit, target, formula) in enumerate(indicators):
            doc.row(n, k, own=f"{n + 1}.{k + 1}", name=name, unit=unit, target=target, formula=formula)
            parts = [[f"{n + 1}.{k + 1}"], page.cut(73, name), [unit], [target], page.cut(45, formula)]
            if formula == long:
                # The page ends within the row.
                y = page.row(y, edges[:-1], edges[1:], [part[:4] for part in parts], 4.5)
                page.cell(15, 285, 180, 4, "Halaman satu dari dua", align="C")
                canvas.showPage()
                page.font("Helvetica", 9)
                y = page.row(20, edges[:-1], edges[1:], [part[4:] or [""] for part in parts], 4.5)
            else:
                y = page.row(y, edges[:-1], edges[1:], parts, 4.5)
    y += 8
    page.font("Helvetica-Bold", 9)
    p("budget.heading", "Program")
    y = page.row(y, (15, 27, 145), (27, 145, 195), [["No"], ["Program"], ["Pagu"]], 4.5)
    page.font("Helvetica", 9)
    for n, (name, amount) in enumerate([("Program Penunjang Urusan Pemerintahan Daerah", "Rp98.417.000.000"), ("Program Pemenuhan Upaya Kesehatan Perorangan", "Rp21.083.600.000")]):
        doc.line(n, number=str(n + 1), name=name, amount=amount)
        y = page.row(y, (15, 27, 145), (27, 145, 195), [[str(n + 1)], [name], [amount]], 4.5)
    y = page.row(y, (15, 145), (145, 195), [["Jumlah"], [p("budget.total", "Rp119.500.600.000")]], 4.5)
    page.font("Helvetica-Oblique", 8)
    page.cell(15, y + 2, 180, 4, "Terbilang: seratus sembilan belas miliar lima ratus juta enam ratus ribu rupiah")
    _signatures(doc, page, y + 14, (15, 110), 85, ("Bina Kasih", "5 Januari 2026"), (("second", "Wali Kota Bina Kasih", "H. SYAHRUL MUBARAK, S.T.", "", ""), ("first", "Direktur RSUD Bina Kasih", "dr. LAKSMI PRAMESTI, Sp.PD., M.M.", "Pembina Utama Muda", "197011051999032002")))
    page.font("Helvetica", 9)
    page.cell(15, 285, 180, 4, "Halaman dua dari dua", align="C")
    doc.data = page.done()
    return doc


def polygons() -> Print:
    """Cairo: tables whose boxes are polygons, letters placed one by one, the Rp at the left of its cell and the amount at the right, a letterhead with a double line, codes of indicators in brackets; people below each other."""
    doc = Print()
    p = doc.put
    page = Vector(210, 297)

    def box(x: float, y: float, w: float, h: float, fill: str = "none") -> None:
        """A box of four polygons, as drawing programs close paths."""
        k = 72 / 25.4 * 96 / 72
        if fill != "none":
            page.pages[-1].append(f'<path d="M{x * k},{y * k} h{w * k} v{h * k} h{-w * k} z" fill="{fill}"/>')
        page.pages[-1].append(f'<path d="M{x * k},{y * k} L{(x + w) * k},{y * k} L{(x + w) * k},{(y + h) * k} L{x * k},{(y + h) * k} Z" fill="none" stroke="black" stroke-width="0.8"/>')

    for at, size, path, text in ((18, 13, "letterhead.government", "PEMERINTAH KABUPATEN TELUK DAMAI"), (25, 15, "letterhead.office", "BADAN PENDAPATAN DAERAH"), (31, 9, "letterhead.address", "Jalan Samudra Nomor 21 Teluk Damai 97611")):
        page.text(105, at, p(path, text), size, "middle", size > 10)
    page.rule(18, 192, 34, 0.9)
    page.rule(18, 192, 35.4, 0.2)
    page.text(105, 44, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), 12, "middle", True, 'letter-spacing="0.4"')
    page.text(105, 50, p("title.subject", "BADAN PENDAPATAN DAERAH"), 12, "middle", True)
    xs, ws = (18, 28, 78, 148, 168), (10, 50, 70, 20, 24)
    y = 56.0
    for x, w, head in zip(xs, ws, doc.heads("No.", "Sasaran Strategis", "Indikator Kinerja", "Target", "Satuan"), strict=True):
        box(x, y, w, 8, "#d9e2f3")
        page.text(x + w / 2, y + 5.4, head, 10, "middle", True)
    y += 8
    for n, (text, indicators) in enumerate([
        ("Meningkatnya pendapatan asli daerah", [("IKU-1", "Pertumbuhan pendapatan asli daerah", "8,75", "Persen"), ("IKU-2", "Rasio pendapatan asli daerah terhadap pendapatan", "17,20", "Persen")]),
        ("Meningkatnya kepatuhan wajib pajak", [("IKU-3", "Persentase wajib pajak yang membayar tepat waktu", "81", "Persen"), ("IKU-4", "Jumlah objek pajak yang dimutakhirkan", "12.640", "Objek"), ("IKU-5", "Indeks kepuasan wajib pajak", "3,49", "Indeks")]),
    ]):  # fmt: skip
        high = 11.0 * len(indicators)
        for x, w in zip(xs[:2], ws[:2], strict=True):
            box(x, y, w, high)
        page.text(23, y + 5, f"{n + 1}.", 10, "middle")
        page.wrap(30, y + 5, 46, text)
        for k, (code, name, target, unit) in enumerate(indicators):
            doc.row(n, k, number=f"{n + 1}.", text=text, code=code, name=name, target=target, unit=unit)
            for x, w in zip(xs[2:], ws[2:], strict=True):
                box(x, y, w, 11)
            page.wrap(80, y + 4.6, 66, f"({code}) {name}")
            page.text(158, y + 6.5, target, 10, "middle", more='letter-spacing="0.2"')
            page.text(180, y + 6.5, unit, 10, "middle")
            y += 11
    y += 8
    for x, w, text in ((18, 10, "No."), (28, 110, p("budget.heading", "Program")), (138, 54, "Anggaran")):
        box(x, y, w, 7, "#d9e2f3")
        page.text(x + w / 2, y + 4.8, text, 10, "middle", True)
    for n, (name, amount) in enumerate([("Program Pengelolaan Pendapatan Daerah", "7.415.280.000"), ("Program Penunjang Urusan Pemerintahan Daerah", "19.004.115.300"), ("Jumlah", "26.419.395.300")]):
        y += 7
        if name == "Jumlah":
            p("budget.total", f"Rp {amount}")
        else:
            doc.line(n, number=f"{n + 1}.", name=name, amount=f"Rp {amount}")
        for x, w in ((18, 10), (28, 110), (138, 54)):
            box(x, y, w, 7)
        page.text(23, y + 4.8, f"{n + 1}." if name != "Jumlah" else "", 10, "middle")
        page.text(30, y + 4.8, name, 10)
        page.text(140, y + 4.8, "Rp", 10)
        page.text(190, y + 4.8, amount, 10, "end")
    y += 20
    page.text(150, y, f"{p('signed.place', 'Teluk Damai')}, {p('signed.date', '21 Januari 2026')}", 10, "middle")
    for x, role, post, name, rank, nip in ((60, "second", "Bupati Teluk Damai", "Ir. FRANSISKA MOTE", "", ""), (150, "first", "Kepala Badan Pendapatan Daerah", "OTNIEL RUMBIAK, S.E., M.Si.", "Pembina Utama Muda", "197204142000121003")):
        doc.person(f"parties.{role}", position=post, name=name, rank=rank, nip=nip)
        for step, text in ((6, f"{post},"), (32, name), (37, rank), (42, f"NIP {nip}" if nip else "")):
            page.text(x, y + step, text, 10, "middle")
    doc.data = page.done()
    return doc


PRINTS: dict[str, Made] = {"monthly_web": monthly_web, "two_officers": two_officers, "unruled_book": unruled_book, "spaced": spaced, "polygons": polygons}
