"""Prints of the eighth round: a browser, LibreOffice Writer and Calc, and a file that is put together of three programs' pages.

After forms that a health office and a personnel agency print from their applications, and what offices send. Written before the readers saw any of it.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
import openpyxl
from docx.shared import Cm, Pt
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from pypdf import PdfReader, PdfWriter

from tests.intake.layouts import PROMISE
from tests.intake.office import dots
from tests.intake.prints.eighth_drawn import forms, kerned, pango, with_layer
from tests.intake.prints.kit_word import BOTH, MIDDLE, RIGHT, add_field, fill_table, stated_in_word, write_line
from tests.intake.prints.sheet import SUPERVISION, Made, Print, by_browser, rows_of, saved_by_office
from tests.intake.unseen.kit import OPENING


def application() -> Print:
    """An application's form on folio: a letterhead, a title in four lines, targets with their unit, rows that the page cuts within, a watermark; money without rules and its sum below a line; who signs first stands left."""
    doc = Print()
    p = doc.put
    rows = "".join("<tr>" + "".join(f"<td class={'c' if at in (0, 3) else 'j'}>{c}</td>" for at, c in enumerate(row)) + "</tr>" for row in rows_of(doc, [
        ("1.", "Meningkatnya derajat kesehatan ibu, bayi, dan balita di seluruh wilayah kerja dinas", [
            ("Persentase ibu hamil yang memperoleh pelayanan kesehatan sesuai standar", "96.5 %"), ("Persentase bayi baru lahir yang memperoleh pelayanan kesehatan esensial sesuai standar", "98 %"), ("Prevalensi balita pendek dan sangat pendek", "13.75 %")]),
        ("2.", "Meningkatnya pencegahan dan pengendalian penyakit menular maupun tidak menular serta kesiapsiagaan menghadapi kejadian luar biasa yang berpotensi menjadi kedaruratan kesehatan masyarakat di tingkat provinsi", [
            ("Angka keberhasilan pengobatan tuberkulosis", "91 %"), ("Jumlah kabupaten/kota yang mencapai eliminasi malaria", "9 Kabupaten/Kota"), ("Persentase penduduk usia 15 tahun ke atas yang diskrining faktor risiko penyakit tidak menular sedikitnya satu kali dalam setahun pada fasilitas pelayanan kesehatan milik pemerintah maupun swasta", "70 %")]),
        ("3.", "Meningkatnya mutu dan akses pelayanan kesehatan rujukan", [("Persentase rumah sakit terakreditasi paripurna", "62.5 %"), ("Nilai indeks kepuasan masyarakat atas pelayanan rumah sakit milik provinsi", "86.4 Indeks")]),
    ], "name", "target"))  # fmt: skip
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "KINERJA UTAMA", "INDIKATOR KINERJA", "TARGET"))
    p("budget.heading", "Program/Kegiatan/Sub Kegiatan")
    money = ""
    for n, (name, amount) in enumerate([("Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat", "Rp 214.775.309.112"), ("Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan", "Rp 3.906.000.500"), ("Program Pemberdayaan Masyarakat Bidang Kesehatan", "Rp 1.250.000.000")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        money += f"<tr><td>{n + 1}. {name}</td><td class=r>{amount}</td></tr>"
    first, second = ("KEPALA DINAS KESEHATAN", "dr. H. SYARIFUL ANWAR, M.Kes.", "196811021999031004"), ("GUBERNUR TANJUNG BERINGIN", "H. MAKMUR SENTOSA", "")
    lanes = "".join(f"<td><b>{label},</b><br><b>{post}</b></td>" for label, (post, *_) in (("PIHAK PERTAMA", first), ("PIHAK KEDUA", second)))
    names = "".join(f"<td><u><b>{name}</b></u>{f'<br>NIP. {nip}' if nip else ''}</td>" for _, name, nip in (first, second))
    for role, (post, name, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", position=post, name=name, nip=nip)
    p("letterhead.government", "PEMERINTAH PROVINSI TANJUNG BERINGIN")
    p("letterhead.office", "DINAS KESEHATAN")
    p("letterhead.address", "Jalan Pemuda No. 18 Beringin Kode Pos 70199")
    p("letterhead.phone", "(0519) 330021 – 330022")
    p("letterhead.email", "dinkes@tanjungberingin.example")
    p("title.text", "PERJANJIAN KINERJA TAHUN 2026")
    p("title.subject", "KEPALA DINAS KESEHATAN DINAS KESEHATAN PROVINSI TANJUNG BERINGIN")
    doc.html = f"""<style>@page{{size:215mm 330mm;margin:2cm}}body{{font:11pt/1.3 "Liberation Serif"}}table{{width:100%;border-collapse:collapse}}.k{{border-bottom:4px double #000;margin-bottom:16px;text-align:center}}
      .m th,.m td{{border:1px solid #000;padding:6px 8px;vertical-align:top}}.m td{{padding-bottom:40px}}.m th{{background:#e8e8e8;-webkit-print-color-adjust:exact}}.c{{text-align:center}}.j{{text-align:justify}}.r{{text-align:right}}.m{{margin-bottom:16px}}.b td,.b th{{padding:4px 5px;vertical-align:top}}
      .s td{{text-align:center;width:50%;vertical-align:top}}.w{{position:fixed;top:45%;left:18%;font-size:90pt;color:#dddddd;transform:rotate(-35deg);z-index:-1}}</style><div class=w>DRAFT</div>
      <div class=k><b style="font-size:14pt">PEMERINTAH PROVINSI TANJUNG BERINGIN</b><br><b style="font-size:16pt">DINAS KESEHATAN</b><br><span style="font-size:10pt">Jalan Pemuda No. 18 Beringin Kode Pos 70199<br>Telepon : (0519) 330021 – 330022<br>Email : dinkes@tanjungberingin.example</span></div>
      <p class=c><b>PERJANJIAN KINERJA TAHUN 2026<br>KEPALA DINAS KESEHATAN<br>DINAS KESEHATAN<br>PROVINSI TANJUNG BERINGIN</b></p>
      <table class=m><thead><tr>{heads}</tr></thead>{rows}</table><table class=b><tr><th style="text-align:left;width:70%">Program/Kegiatan/Sub Kegiatan</th><th class=r>Anggaran</th></tr>{money}
      <tr style="font-weight:bold"><td class=c>JUMLAH</td><td class=r style="border-top:1px solid #000">{p("budget.total", "Rp 219.931.309.612")}</td></tr></table>
      <table class=s style="margin-top:14px;break-inside:avoid"><tr>{lanes}</tr><tr><td style="height:80px"></td><td></td></tr><tr>{names}</tr></table>"""
    return doc


def touching() -> Print:
    """Writer: heads and feet with the number of pages, a title in small capitals, columns too narrow for their words, rows that a page cuts, and the table of money right below that of objectives, with other columns."""
    doc = Print()
    p, say = doc.put, doc.say
    word: Any = docx.Document()
    word.styles["Normal"].font.name, word.styles["Normal"].font.size = "Liberation Serif", Pt(11)
    section = word.sections[0]
    section.page_width, section.page_height, section.left_margin, section.right_margin = Cm(21), Cm(29.7), Cm(2.5), Cm(2)
    section.header.paragraphs[0].text = "Perjanjian Kinerja 2026\tDinas Perhubungan Kabupaten Lintang Jaya"
    foot = section.footer.paragraphs[0]
    foot.alignment = RIGHT
    foot.add_run("Halaman ")
    add_field(foot, "PAGE")
    foot.add_run(" dari ")
    add_field(foot, "NUMPAGES")
    who = {"first": ("BAYU ANGGORO PUTRA, S.T., M.T.", "Kepala Bidang Lalu Lintas dan Angkutan", "Pembina", "198010102006041011"), "second": ("Drs. LUKAS MANDAGI, M.Si.", "Kepala Dinas Perhubungan", "Pembina Utama Muda", "196704191993031006")}
    for title, size in ((p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), 14), (p("statement.title.subject", "DINAS PERHUBUNGAN KABUPATEN LINTANG JAYA"), 12)):
        write_line(word, title.title(), MIDDLE, True, size, small=True)
    write_line(word, say(OPENING), BOTH)
    for role, after in (("first", "selanjutnya disebut PIHAK PERTAMA,"), ("second", "selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA.")):
        for label, key, text in (("Nama", "name", who[role][0]), ("Jabatan", "position", who[role][1])):
            write_line(word, f"{label}\t\t: {p(f'statement.parties.{role}.{key}', text)}")
        write_line(word, after)
    for text in (PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA")):
        write_line(word, say(text), BOTH)

    def signs(path: str) -> None:
        for role, (name, post, rank, nip) in who.items():
            doc.person(f"{path}parties.{role}", name=name, rank=rank, nip=nip, **({"position": post} if not path else {}))
        day = f"{p(f'{path}signed.place', 'Lintang Jaya')}, {p(f'{path}signed.date', '12 Januari 2026')}"
        lanes = word.add_table(1, 2)
        for cell, role, above in zip(lanes.rows[0].cells, ("second", "first"), ("", day), strict=True):
            name, post, rank, nip = who[role]
            cell.text = f"{above}\n{f'PIHAK {role}'.replace('first', 'PERTAMA').replace('second', 'KEDUA') if path else post},\n\n\n\n{name}\n{rank}\nNIP. {nip}"
            cell.paragraphs[0].alignment = MIDDLE

    signs("statement.")
    word.add_page_break()
    write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    write_line(word, p("title.subject", "KEPALA BIDANG LALU LINTAS DAN ANGKUTAN"), MIDDLE, True, 12)
    for _ in range(15):
        write_line(word, "")
    aims = [("1", "Meningkatnya keselamatan dan kelancaran lalu lintas di ruas jalan kabupaten dan pusat kegiatan masyarakat", [
                ("Persentase perlengkapan jalan yang terpasang terhadap kebutuhan", "Persen", "64,25", "Perlengkapan jalan terpasang dibagi kebutuhan menurut rencana induk dikali seratus persen", "Bidang Lalu Lintas"), ("Jumlah titik rawan kecelakaan yang ditangani bersama Kepolisian", "Lokasi", "12", "Penghitungan lokasi yang selesai ditangani menurut berita acara forum lalu lintas", "Forum LLAJ"),
                ("Tingkat kinerja ruas jalan utama pada jam sibuk", "V/C ratio", "0,68", "Volume lalu lintas dibagi kapasitas ruas", "Survei lalu lintas")]),
            ("2", "Meningkatnya pelayanan angkutan orang dan keterhubungan antarwilayah kecamatan", [
                ("Persentase desa yang dilayani angkutan pedesaan", "Persen", "71,00", "Desa yang dilalui trayek dibagi seluruh desa dikalikan seratus persen", "Seksi Angkutan"), ("Jumlah kendaraan bermotor wajib uji yang lulus uji berkala", "Kendaraan", "5.480", "Penjumlahan bukti lulus uji elektronik selama tahun berjalan", "UPTD Pengujian"),
                ("Persentase ketersediaan fasilitas terminal penumpang tipe C", "Persen", "82,50", "Fasilitas utama dan penunjang yang tersedia dan berfungsi dibagi fasilitas menurut standar pelayanan minimal terminal yang ditetapkan Menteri, dikali seratus persen, dihitung pada akhir tahun atas seluruh terminal tipe C di kabupaten termasuk yang dikelola bersama pihak ketiga", "UPTD Terminal")])]  # fmt: skip
    rows: list[Sequence[str]] = [doc.heads("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Formulasi Pengukuran", "Penanggung Jawab"), *rows_of(doc, aims, "name", "unit", "target", "formula", "responsible")]
    table = word.add_table(len(rows), 7, "Table Grid")
    fill_table(table, rows, (0.9, 3.3, 3.5, 1.6, 1.3, 4.2, 1.9), 9, middle=(0, 3, 4))
    table.cell(1, 1).merge(table.cell(3, 1))
    table.cell(1, 0).merge(table.cell(3, 0))
    table.cell(4, 1).merge(table.cell(6, 1))
    table.cell(4, 0).merge(table.cell(6, 0))
    p("budget.heading", "Program/Kegiatan")
    lines = [("Program Penyelenggaraan Lalu Lintas dan Angkutan Jalan", "1.904.350.000", "APBD"), ("Penyediaan Perlengkapan Jalan di Jalan Kabupaten/Kota", "1.250.350.000", "DAU"), ("Pengujian Berkala Kendaraan Bermotor", "654.000.000", "PAD")]
    for n, (name, amount, source) in enumerate(lines):
        doc.line(n, number=f"{n + 1}", name=name, amount=amount, source_of_funds=source)
    money = word.add_table(len(lines) + 1, 4, "Table Grid")
    fill_table(money, [("No", "Program/Kegiatan", "Anggaran (Rp)", "Sumber Dana"), *((str(n + 1), *line) for n, line in enumerate(lines))], (0.9, 9.2, 3.9, 2.7), 9, middle=(0, 3))
    for cell in money.columns[2].cells[1:]:
        cell.paragraphs[0].alignment = RIGHT
    write_line(word, "")
    signs("")
    doc.data = saved_by_office(word, "docx")
    return doc


def quarterly_book() -> Print:
    """Calc: heads in two rows that every page repeats, broken after a row in the midst of an objective, scaled to the page's width; shares and amounts as numbers; head and foot of the page; signatures below merged cells."""
    doc = Print()
    p = doc.put
    book = openpyxl.Workbook()
    page: Any = book.active
    page.title = "PK 2026"
    page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight = "landscape", 9, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.oddHeader.left.text, page.oddHeader.right.text = "SAKIP - Inspektorat Daerah", "Dicetak &D"
    page.oddFooter.center.text = "Hal. &P/&N"
    for column, width in zip("ABCDEFGHIJ", (5, 30, 40, 11, 10, 9, 9, 9, 9, 22), strict=True):
        page.column_dimensions[column].width = width
    thin = Side(style="thin")
    box, centre, wrap = Border(thin, thin, thin, thin), Alignment(horizontal="center", vertical="center", wrap_text=True), Alignment(vertical="top", wrap_text=True)
    for r, path, text in ((1, "title.text", "PERJANJIAN KINERJA TAHUN 2026"), (2, "title.subject", "INSPEKTORAT DAERAH KOTA CEMARA")):
        page.merge_cells(f"A{r}:J{r}")
        page[f"A{r}"], page[f"A{r}"].alignment, page[f"A{r}"].font = p(path, text), centre, Font(bold=True, size=13)
    heads = [*doc.heads("No.", "Sasaran", "Indikator Kinerja", "Satuan", "Target Tahunan"), *doc.heads(*(f"Rencana Target Triwulan {roman}" for roman in ("I", "II", "III", "IV")), "Penanggung Jawab", start=5)]
    for c, text in enumerate(heads, 1):
        quarter = 6 <= c <= 9
        for r, value in ((4, "Rencana Target Triwulan" if c == 6 else None if quarter else text), (5, text.rpartition(" ")[2] if quarter else None)):
            cell = page.cell(r, c, value)
            cell.font, cell.alignment, cell.border, cell.fill = Font(bold=True), centre, box, PatternFill("solid", fgColor="DDEBF7")
        if not quarter:
            page.merge_cells(start_row=4, start_column=c, end_row=5, end_column=c)
    page.merge_cells("F4:I4")
    page.print_title_rows = "4:5"
    row = 6
    for n, (text, indicators) in enumerate([
        ("Meningkatnya kualitas pengawasan internal", [("Persentase rekomendasi BPK yang ditindaklanjuti", "Persen", (0.7, 0.75, 0.8, 0.855), "0.0%", "Sekretaris"), ("Persentase rekomendasi APIP yang ditindaklanjuti perangkat daerah", "Persen", (0.6, 0.7, 0.8, 0.9), "0%", "Irban I"), ("Jumlah laporan hasil pengawasan yang terbit", "Laporan", (22, 51, 84, 118), "0", "Irban I s.d. IV")]),
        ("Meningkatnya maturitas SPIP dan kapabilitas APIP", [("Level maturitas SPIP terintegrasi", "Level", (3.2, 3.2, 3.25, 3.31), "0.00", "Irban II"), ("Level kapabilitas APIP", "Level", (3, 3, 3, 3), "0", "Irban III")]),
        ("Menurunnya pelanggaran integritas", [("Jumlah pengaduan masyarakat yang selesai ditangani", "Pengaduan", (4, 9, 13, 17), "0", "Irban Khusus"), ("Indeks persepsi antikorupsi", "Indeks", (3.4, 3.4, 3.5, 3.62), "0.00", "Irban Khusus")]),
    ]):  # fmt: skip
        top = row
        for k, (name, unit, values, form, who) in enumerate(indicators):
            texts = [(f"{v * 100:.{form.count('0') - 1}f}%" if "%" in form else f"{v:.2f}" if "." in form else str(v)).replace(".", ",") for v in values]
            doc.row(n, k, number=str(n + 1), text=text, name=name, unit=unit, target=texts[-1], responsible=who, **{f"quarters__tw{i + 1}": t for i, t in enumerate(texts)})
            printed: Any
            for c, printed in enumerate((n + 1 if k == 0 else None, text if k == 0 else None, name, unit, values[-1], *values, who), 1):
                cell = page.cell(row, c, printed)
                cell.border, cell.alignment, cell.number_format = box, wrap if c in (2, 3, 10) else centre, form if 5 <= c <= 9 else "General"
            page.row_dimensions[row].height = 32
            row += 1
        for column in "AB":
            page.merge_cells(f"{column}{top}:{column}{row - 1}")
    page.row_breaks.append(Break(id=9))
    row += 1
    lines = [("Program Penyelenggaraan Pengawasan", 2_915_480_250), ("Program Perumusan Kebijakan, Pendampingan, dan Asistensi", 604_119_750)]
    for c, text in ((1, "No."), (2, p("budget.heading", "Program")), (5, "Anggaran")):
        page.cell(row, c, text).font = Font(bold=True)
        page.cell(row, c).alignment = centre
    for n, (name, amount) in enumerate([*lines, ("Jumlah", sum(a for _, a in lines))]):
        page.merge_cells(f"B{row}:D{row}")
        page.merge_cells(f"E{row}:G{row}")
        for c in range(1, 8):
            page.cell(row, c).border = box
        row += 1
        text = f"Rp{dots(amount)},00"
        if n < len(lines):
            doc.line(n, number=str(n + 1), name=name, amount=text)
        else:
            p("budget.total", text)
        page.cell(row, 1, n + 1 if n < len(lines) else None)
        page.cell(row, 2, name)
        page.cell(row, 5, amount).number_format = '"Rp"#,##0.00'
    page.merge_cells(f"B{row}:D{row}")
    page.merge_cells(f"E{row}:G{row}")
    for c in range(1, 8):
        page.cell(row, c).border = box
    row += 2
    people = {"second": ("Wali Kota Cemara", "Ir. HARTONO KUSUMA, M.M.", "", ""), "first": ("Inspektur Kota Cemara", "RETNO WIDYASTUTI, S.E., M.Ak., CGCAE", "Pembina Utama Muda", "197306301999032003")}
    day = f"{p('signed.place', 'Cemara')}, {p('signed.date', '19 Januari 2026')}"
    for role, (post, name, rank, nip) in people.items():
        doc.person(f"parties.{role}", position=post, name=name, rank=rank, nip=nip)
        start, end = ("B", "C") if role == "second" else ("F", "J")
        for at, text in ((0, day if role == "first" else ""), (1, f"{post},"), (5, name), (6, rank), (7, f"NIP {nip}" if nip else "")):
            page.merge_cells(f"{start}{row + at}:{end}{row + at}")
            page[f"{start}{row + at}"], page[f"{start}{row + at}"].alignment = text or None, Alignment(horizontal="center")
    doc.data = saved_by_office(book, "xlsx")
    return doc


def put_together() -> Print:
    """Three programs' pages in one file: the statement from Writer, the annex of a browser, which lies, turned by the file, money and signatures from Writer again on folio; a part of a page cropped."""
    doc = Print()
    p = doc.put
    who = {"first": ("SUWITO HARJONO, S.Pd., M.M.", "Sekretaris Dinas Pendidikan", "197712042005011008"), "second": ("Dra. ELVIRA SIREGAR, M.Pd.", "Kepala Dinas Pendidikan", "196907231994122001")}

    def signs(word: Any, path: str) -> None:
        day = f"{p(f'{path}signed.place', 'Sei Mandau')}, {p(f'{path}signed.date', '6 Januari 2026')}"
        lanes = word.add_table(1, 2)
        for cell, role, label, above in zip(lanes.rows[0].cells, ("second", "first"), ("PIHAK KEDUA", "PIHAK KESATU"), ("", day), strict=True):
            name, post, nip = who[role]
            doc.person(f"{path}parties.{role}", name=name, nip=nip, **({"position": post} if not path else {}))
            for text in (above, f"{label}," if path else f"{post},", "", "", "", name, f"NIP. {nip}"):
                paragraph = cell.add_paragraph(text)
                paragraph.alignment, paragraph.paragraph_format.space_after = MIDDLE, Pt(0)

    front, back = docx.Document(), docx.Document()
    for word, high in ((front, 29.7), (back, 33)):
        word.styles["Normal"].font.name = "Liberation Serif"
        word.sections[0].page_width, word.sections[0].page_height = Cm(21), Cm(high)
    write_line(front, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 13)
    stated_in_word(doc, front, who["first"], who["second"], ("PIHAK KESATU", "PIHAK KEDUA"), ("Selanjutnya disebut PIHAK KESATU", "Selaku atasan PIHAK KESATU, selanjutnya disebut PIHAK KEDUA."))
    signs(front, "statement.")
    rows = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows_of(doc, [
        ("1", "Meningkatnya tata kelola administrasi dan keuangan dinas", [("Nilai SAKIP dinas", "76,25", "Laporan hasil evaluasi", "Hasil penilaian inspektorat"), ("Persentase temuan aset yang diselesaikan", "90%", "Neraca aset", "Temuan selesai dibagi seluruh temuan x 100%")]),
        ("2", "Meningkatnya mutu layanan kepegawaian bagi guru dan tenaga kependidikan", [("Persentase usulan kenaikan pangkat yang diproses tepat waktu", "97,5%", "Buku kendali", "Usulan tepat waktu dibagi usulan masuk x 100%"), ("Indeks kepuasan layanan kesekretariatan", "3,55", "Survei", "Rata-rata sembilan unsur"), ("Jumlah guru yang mengikuti sertifikasi", "1.125 orang", "Sistem data pokok", "Penjumlahan peserta")]),
    ], "name", "target", "source", "formula"))  # fmt: skip
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("NO", "SASARAN", "INDIKATOR KINERJA", "TARGET", "SUMBER DATA", "FORMULASI"))
    annex = by_browser(f"""<style>@page{{size:A4 landscape;margin:18mm}}body{{font:11pt "Liberation Sans"}}table{{border-collapse:collapse;width:100%}}td,th{{border:1px solid #000;padding:6px}}p{{text-align:center;font-weight:bold;margin:2px}}</style>
      <p>{p("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")}<p>{p("title.subject", "SEKRETARIS DINAS PENDIDIKAN KABUPATEN SEI MANDAU")}<p>&nbsp;<table><tr>{heads}</tr>{rows}</table>""", "--no-pdf-header-footer")
    p("budget.heading", "KEGIATAN")
    lines = [("Administrasi Keuangan Perangkat Daerah", "Rp. 41.350.280.114,-"), ("Administrasi Kepegawaian Perangkat Daerah", "Rp. 128.400.000,-"), ("Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", "Rp. 905.116.300,-")]
    for n, (name, amount) in enumerate(lines):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
    fill_table(back.add_table(len(lines) + 2, 3, "Table Grid"), [("NO", "KEGIATAN", "ANGGARAN"), *((f"{n + 1}.", *line) for n, line in enumerate(lines)), ("", "JUMLAH", p("budget.total", "Rp. 42.383.796.414,-"))], (1.2, 9.5, 5), 11)
    write_line(back, "")
    signs(back, "")
    writer = PdfWriter()
    for data in (saved_by_office(front, "docx"), annex, saved_by_office(back, "docx")):
        for sheet in PdfReader(io.BytesIO(data)).pages:
            writer.add_page(sheet)
    # The annex lies on its side in the file, which turns it back; the last page is cut at its edges.
    writer.pages[1].rotate(90)
    writer.pages[1].transfer_rotation_to_content()
    writer.pages[1].rotate(270)
    writer.pages[2].cropbox.lower_left, writer.pages[2].cropbox.upper_right = (20, 30), (575, 920)
    out = io.BytesIO()
    writer.write(out)
    doc.data = out.getvalue()
    return doc


PRINTS: dict[str, Made] = {"application": application, "touching": touching, "quarterly_book": quarterly_book, "put_together": put_together, "forms": forms, "pango": pango, "kerned": kerned, "with_layer": with_layer}
