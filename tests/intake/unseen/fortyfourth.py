"""Round forty-four: thirteen papers whose structure is odd: everything within one cell, text boxes, headers and footers, several officers, tabs for tables, cells that begin
further right, two languages, forms filled in over their dots, changes and remarks that are still there, content controls, numbers that Word counts, cells with
whole pages in them, hidden rows. Sources: the national form, forms of a mission abroad, of a regency and of a clinic; how Word, its rivals and sheets
keep such things. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

import copy
from typing import Any

from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from tests.intake.layouts import replace
from tests.intake.paper import add_numbering, fill, merge, number_automatically, write
from tests.intake.unseen.kit import OPENING, TITLE, Aim, Book, Make, Page, Person, Rows, Sample, in_rows, span

DRAWING = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'


def box(paragraph: Paragraph, texts: list[str]) -> None:
    """A text box as Word writes it since 2010: a shape, and the same once more for older programs."""
    lines = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    content = f"<w:txbxContent>{lines}</w:txbxContent>"
    shape = f"""<w:r {nsdecls("w")} {DRAWING}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2600000" cy="1200000"/><wp:wrapTopAndBottom/><wp:docPr id="{len(texts)}" name="Kotak"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2600000" cy="1200000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:200pt;height:90pt"><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""
    paragraph._p.append(parse_xml(shape))


def all_in_one_cell() -> Sample:
    """A library's: a table of one cell is the frame of the page; titles, a table of aims, one of money and one of signatures stand within it."""
    p = Page()
    head = Person("DESI RATNASARI, S.Sos., M.A.", "Kepala Bidang Layanan Perpustakaan", "Pembina", "198003212005012009")
    chief = Person("Drs. AGUNG SETIAWAN", "Kepala Dinas Perpustakaan dan Arsip", "Pembina Utama Muda", "196802201994031005")
    cell = p.table([[""]]).cell(0, 0)
    fill(cell, [p.put("title.text", TITLE), p.put("title.subject", "BIDANG LAYANAN PERPUSTAKAAN"), ""], bold=True)
    data: list[Aim] = [
        ("1", "Meningkatnya minat baca", [("Nilai Tingkat Kegemaran Membaca", "68,5"), ("Jumlah pengunjung perpustakaan", "54.000 orang")]),
        ("2", "Meningkatnya mutu layanan", [("Persentase perpustakaan terakreditasi", "42%")]),
    ]  # fmt: skip
    rows: Rows = [p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]), *p.put_aims(data, "name", "target")]
    span(p.table(rows, inside=cell), 1, [2, 1], [0, 1])
    cell.add_paragraph()
    lines = [("1", "Pembudayaan Gemar Membaca", "Rp 318.600.000"), ("2", "Pengelolaan Perpustakaan Tingkat Daerah", "Rp 742.150.000")]
    p.table(
        [
            ["No", p.put("budget.heading", "Kegiatan"), "Anggaran"],
            *p.put_lines(lines, "number", "name", "amount"),
            ["", "Jumlah", p.put("budget.total", "Rp 1.060.750.000")],
        ],
        inside=cell,
    )
    cell.add_paragraph()
    day = p.day("Kota Asri", "7 Januari 2026")
    p.table(in_rows(["", "Pihak Kedua,", *chief.signed(3)], [day, "Pihak Pertama,", *head.signed(3)]), inside=cell)
    p.put_parties(head, chief)
    return p.sample()


def boxes_for_titles_and_signatures() -> Sample:
    """A regency's: the title in a text box, each signature in one of its own with post, name and number; the table between them in the page."""
    p = Page()
    head = Person("AMIR HAMZAH, S.Pt.", "Kepala Seksi Kesehatan Hewan", "Penata", "198610102011011003")
    chief = Person("drh. ELIS SURYANI", "Kepala Bidang Peternakan", "Pembina", "197705152005012004")
    box(p.line(), [p.put("title.text", TITLE), p.put("title.subject", "SEKSI KESEHATAN HEWAN")])
    p.line()
    data: list[Aim] = [
        ("1", "Menurunnya penyakit hewan menular", [("Jumlah kasus rabies", "0 kasus"), ("Persentase ternak yang divaksin", "80%")])
    ]
    span(
        p.table([p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]), *p.put_aims(data, "name", "target")], bold=1),
        1,
        [2],
        [0, 1],
    )
    p.line()
    lines = [("1", "Pengendalian Penyakit Hewan Menular", "Rp96.400.000")]
    p.table([["No", p.put("budget.heading", "Sub Kegiatan"), "Anggaran"], *p.put_lines(lines, "number", "name", "amount")], bold=1)
    p.right(p.day("Lembah Asri", "9 Januari 2026"))
    box(p.line(), ["PIHAK KEDUA,", *chief.signed(2)])
    box(p.line(), ["PIHAK PERTAMA,", *head.signed(2)])
    p.put_parties(head, chief)
    return p.sample()


def header_and_footer() -> Sample:
    """An agency's: the letterhead in the page's head as a table, number of the form and of the page in its foot; the statement and the annex on two pages of one section."""
    p = Page()
    head = Person("INDAH PERMATASARI, S.H.", "Kepala Bidang Penanganan Perkara", "Pembina", "198204172006042006")
    chief = Person("Dr. RUDI HARTONO, S.H., M.H.", "Kepala Satuan Polisi Pamong Praja", "Pembina Utama Muda", "197001201995031005")
    section = p.document.sections[0]
    table = section.header.add_table(1, 2, Cm(16))
    fill(
        table.cell(0, 1),
        [
            p.put("letterhead.government", "PEMERINTAH PROVINSI NUSA RAYA"),
            p.put("letterhead.office", "SATUAN POLISI PAMONG PRAJA"),
            p.put("letterhead.address", "Jalan Pahlawan Nomor 9 Nusakota 70111"),
        ],
        bold=True,
    )
    section.footer.paragraphs[0].text = "FM-PK-02/Rev.1"
    section.footer.add_paragraph("Halaman ")._p.append(
        parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(OPENING)
    p.introduce((head, "Selanjutnya disebut pihak pertama"), (chief, "Selaku atasan pihak pertama, selanjutnya disebut pihak kedua"))
    p.promise("Pihak pertama", "Pihak kedua")
    p.sign_both(
        ("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Nusakota", "5 Januari 2026", "statement."), page="statement.", gap=3
    )
    p.page_break()
    p.titles(TITLE, "BIDANG PENANGANAN PERKARA")
    data: list[Aim] = [
        (
            "1",
            "Meningkatnya penegakan peraturan daerah",
            [("Persentase pelanggaran yang ditangani", "94%"), ("Jumlah sidang tindak pidana ringan", "12 kali")],
        )
    ]
    span(
        p.table([p.put_heads(["No.", "Sasaran", "Indikator Kinerja", "Target"]), *p.put_aims(data, "name", "target")], bold=1),
        1,
        [2],
        [0, 1],
    )
    p.line()
    lines = [("1.", "Penegakan Peraturan Daerah Provinsi", "Rp 512.000.000", "APBD")]
    p.table(
        [["No.", p.put("budget.heading", "Kegiatan"), "Anggaran", "Keterangan"], *p.put_lines(lines, "number", "name", "amount", "note")],
        bold=1,
    )
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Nusakota", "5 Januari 2026"), gap=3)
    return p.sample()


def officers_of_three_forms() -> Sample:
    """A district's file: three officers one after the other in sections of their own, statement and annex each; the last without money; the second across."""
    p = Page()
    p.agreements.clear()
    chief = Person("SUHARTINI, S.STP., M.Si.", "Camat Rawa Jaya", "Pembina Tingkat I", "198011092000122001")
    people: list[Any] = [
        (Person("TATANG SUTISNA, S.Sos.", "Sekretaris Kecamatan", "Pembina", "197404122000031005"), [("1", "Meningkatnya tata kelola kecamatan", [("Nilai SAKIP kecamatan", "78,2"), ("Persentase laporan keuangan tepat waktu", "100%")])], [("1", "Penunjang Urusan Pemerintahan Daerah", "Rp 2.118.450.000")]),
        (Person("MIMIN KARMINI, S.E.", "Kepala Seksi Pelayanan Umum", "Penata", "198212032009012003"), [("1", "Meningkatnya pelayanan umum", [("Indeks Kepuasan Masyarakat", "86")]), ("2", "Terlaksananya layanan keliling", [("Jumlah desa yang dilayani", "9 desa")])], [("1", "Pelaksanaan Urusan Pemerintahan yang Dilimpahkan", "Rp 64.500.000"), ("2", "Koordinasi Pemeliharaan Prasarana", "Rp 22.000.000")]),
        (Person("DADANG RUSMANA", "Pengadministrasi Umum", "Pengatur Muda", "198506062014061002"), [("1", "Tertibnya surat menyurat", [("Jumlah surat yang diarsipkan", "1.200 surat")])], []),
    ]  # fmt: skip
    for at, (head, aims, money) in enumerate(people):
        p.agreements.append({})
        if at:
            p.document.add_section(WD_SECTION.NEW_PAGE)
        boss = people[0][0] if at == 2 else chief
        p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
        p.line(OPENING)
        p.introduce((head, "Selanjutnya disebut PIHAK PERTAMA"), (boss, "Selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA"))
        p.promise("PIHAK PERTAMA", "PIHAK KEDUA")
        p.sign_both(("PIHAK PERTAMA,", head), ("PIHAK KEDUA,", boss), p.day("Rawa Jaya", "6 Januari 2026", "statement."), page="statement.")
        p.page_break()
        p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", head.position.upper())
        rows: Rows = [p.put_heads(["NO", "SASARAN", "INDIKATOR KINERJA", "TARGET"]), *p.put_aims(aims, "name", "target")]
        span(p.table(rows, bold=1), 1, [len(aim[2]) for aim in aims], [0, 1])
        p.line()
        if money:
            p.table([["NO", p.put("budget.heading", "KEGIATAN"), "ANGGARAN"], *p.put_lines(money, "number", "name", "amount")], bold=1)
            p.line()
        p.sign_both(("PIHAK PERTAMA,", head), ("PIHAK KEDUA,", boss), p.day("Rawa Jaya", "6 Januari 2026"))
    return p.sample()


def tabs_for_tables() -> Sample:
    """A village hall's: no table at all; heads and rows of the aims parted by tabs, the money with leaders to a stop at the right, signatures at a stop."""
    p = Page()
    head = Person("SUPARNO", "Kepala Urusan Umum", "", "")
    chief = Person("EDI SANTOSO, S.E.", "Sekretaris Desa Karangan")
    p.titles(TITLE, "KEPALA URUSAN UMUM DESA KARANGAN")
    p.line("\t".join(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])), bold=True)
    data: list[Aim] = [
        ("1", "Tertibnya administrasi desa", [("Persentase surat yang tercatat", "100%"), ("Jumlah buku administrasi", "12 buku")]),
        ("2", "Terpeliharanya aset desa", [("Jumlah aset yang terinventarisasi", "85 unit")]),
    ]  # fmt: skip
    for row in p.put_aims(data, "name", "target"):
        p.line("\t".join(row))
    p.line()
    p.line(p.put("budget.heading", "Kegiatan") + " dan anggaran:", bold=True)
    for n, (name, amount) in enumerate((("Operasional Perkantoran", "Rp 24.500.000"), ("Pemeliharaan Aset", "Rp 8.750.000"))):
        p.put_line(n, number=f"{n + 1}.", name=name, amount=amount)
        line = p.line(f"{n + 1}. {name}\t{amount}")
        line.paragraph_format.tab_stops.add_tab_stop(Cm(15), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    p.line()
    p.line(f"\t{p.day('Karangan', '10 Januari 2026')}")
    for left, right in in_rows(["Pihak Kedua,", chief.position, "", "", chief.name], ["Pihak Pertama,", head.position, "", "", head.name]):
        p.line(f"{left}\t{right}").paragraph_format.tab_stops.add_tab_stop(Cm(9))
    p.put_parties(head, chief)
    return p.sample()


def cells_that_begin_further_right() -> Sample:
    """A hospital's: rows that leave out cells at their beginning instead of merging them, as some programs save them; a head of three rows; targets with a cell for a sign before the number and one for the unit behind."""
    p = Page()
    head = Person("Ns. ROSMALA DEWI, S.Kep.", "Kepala Bidang Keperawatan", "Pembina", "197812242003122006")
    chief = Person("dr. YUSRIL, Sp.PD.", "Direktur RSUD Bahari", "Pembina Utama Muda", "197003052000031004")
    p.titles(TITLE, "BIDANG KEPERAWATAN RSUD BAHARI")
    p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target 2026"])
    rows: Rows = [["No", "Sasaran", "Indikator Kinerja", "Target", "", ""], ["", "", "", "2026", "", ""]]
    data: list[Any] = [
        ("1", "Meningkatnya mutu asuhan keperawatan", [("Kepatuhan identifikasi pasien", "", "100", "%"), ("Kejadian pasien jatuh", "≤", "1", "‰"), ("Kepuasan pasien rawat inap", "≥", "86,5", "indeks")]),
        ("2", "Meningkatnya kompetensi perawat", [("Perawat yang mengikuti pelatihan", "≥", "75", "%")]),
    ]  # fmt: skip
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        for k, (name, sign, value, unit) in enumerate(indicators):
            p.put_indicator(n, k, name=name, target=" ".join(part for part in (sign, value, unit) if part))
            rows.append([*((number, text) if k == 0 else ("", "")), name, sign, value, unit])
    table = p.table(rows, bold=2)
    merge(table, 0, 3, 0, 5)
    merge(table, 1, 3, 1, 5)
    span(table, 0, [2], [0, 1, 2])
    # Of the second and third row of the first objective the cells at the left are left out.
    for row in (3, 4):
        element = table.rows[row]._tr
        for cell in element.findall(qn("w:tc"))[:2]:
            element.remove(cell)
        before = OxmlElement("w:gridBefore")
        before.set(qn("w:val"), "2")
        element.get_or_add_trPr().append(before)
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Kota Bahari", "8 Januari 2026"), gap=3)
    return p.sample()


def two_languages() -> Sample:
    """A mission's abroad: English below or behind each title, head and role; texts of the table in Indonesian only; amounts in rupiah beside the units' names."""
    p = Page()
    head = Person("RADITYA MAHENDRA", "Kepala Kanselerai", "", "198103032006041001")
    chief = Person("DIAN TRIANSYAH", "Duta Besar Republik Indonesia", "", "196512311990031001")
    p.line(p.put("title.text", TITLE), bold=True, middle=True)
    p.line("PERFORMANCE AGREEMENT FOR THE YEAR 2026", middle=True)
    p.line(p.put("title.subject", "KEPALA KANSELERAI"), bold=True, middle=True)
    heads = ["No.", "Sasaran Kegiatan\nActivity Objective", "Indikator Kinerja\nPerformance Indicator", "Target"]
    p.put_heads([head.replace("\n", " ") for head in heads])
    data: list[Aim] = [
        ("1.", "Meningkatnya tata kelola perwakilan", [("Nilai kinerja anggaran perwakilan", "92"), ("Persentase tindak lanjut hasil pemeriksaan", "100%")]),
        ("2.", "Terpeliharanya aset perwakilan", [("Persentase aset dalam kondisi baik", "95%")]),
    ]  # fmt: skip
    span(p.table([heads, *p.put_aims(data, "name", "target")], bold=1), 1, [2, 1], [0, 1])
    p.line()
    lines = [("1.", "Penguatan Perwakilan RI", "Rp12.418.000.000"), ("2.", "Pemeliharaan Gedung", "Rp1.250.000.000")]
    p.put("budget.heading", "Kegiatan / Activity")
    p.table(
        [
            ["No.", "Kegiatan / Activity", "Anggaran / Budget"],
            *p.put_lines(lines, "number", "name", "amount"),
            ["", "Jumlah / Total", p.put("budget.total", "Rp13.668.000.000")],
        ],
        bold=1,
    )
    p.line()
    p.sign(
        ["", "Pihak Kedua / Second Party,", *chief.signed(3)],
        [p.day("Oslo", "15 Januari 2026"), "Pihak Pertama / First Party,", *head.signed(3)],
    )
    p.put_parties(head, chief)
    return p.sample()


def typed_over_dots() -> Sample:
    """A form that was typed over its dots, so that some are left before and behind what was typed: names, posts, numbers, place and day, targets."""
    p = Page()
    head = Person("YOHANES BERE, S.Pd.", "Kepala SD Negeri 3 Oelnasi", "", "197602142005011008")
    chief = Person("MARIA LENI, S.Pd., M.M.", "Kepala Bidang Pendidikan Dasar", "", "197203182000032004")
    p.titles(TITLE, "SD NEGERI 3 OELNASI")
    p.line(OPENING)
    for who, after in (head, "Selanjutnya disebut Pihak Pertama"), (chief, "Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"):
        p.line(f"Nama\t: {who.name} .........................................")
        p.line(f"NIP\t: …{who.nip}……………")
        p.line(f"Jabatan\t: ....{who.position}.............")
        p.line(after)
    p.put_parties(head, chief)
    p.promise("Pihak Pertama", "Pihak Kedua")
    data: list[Aim] = [
        ("1", "Meningkatnya mutu pembelajaran", [("Rata-rata nilai literasi", "72,4"), ("Persentase siswa naik kelas", "98 %")]),
        ("2", "Meningkatnya kehadiran guru", [("Persentase kehadiran guru", "97 %")]),
    ]  # fmt: skip
    rows: Rows = [p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])]
    rows += [[number, text, name, f"…{target}…"] for number, text, name, target in p.put_aims(data, "name", "target")]
    # A row of the form that nobody needed.
    rows.append(["3", "…………………", "…………………", "………"])
    span(p.table(rows, bold=1), 1, [2, 1, 1], [0, 1])
    p.line()
    p.right(f"Oelnasi, ....{p.put('signed.date', '12 Januari 2026')}....")
    p.put("signed.place", "Oelnasi")
    p.sign(["Pihak Kedua,", "", "", chief.name, f"NIP. {chief.nip}"], ["Pihak Pertama,", "", "", head.name, f"NIP. {head.nip}"])
    return p.sample()


def changes_and_remarks() -> Sample:
    """A draft that went round: a target that was replaced, a row that came in, a paragraph that was moved, a struck amount beside the new one; remarks of two people at words and at a whole cell."""
    p = Page()
    head = Person("NOVI ANGGRAINI, S.T.", "Kepala Bidang Sumber Daya Air", "Pembina", "198006062005012010")
    chief = Person("Ir. DJOKO PURNOMO", "Kepala Dinas Pengairan", "Pembina Utama Muda", "196807071995031003")
    p.titles(TITLE, "BIDANG SUMBER DAYA AIR")
    data: list[Aim] = [
        ("1", "Meningkatnya layanan irigasi", [("Persentase jaringan irigasi dalam kondisi baik", "74,5%"), ("Luas layanan irigasi", "12.400 ha"), ("Jumlah P3A yang dibina", "35 kelompok")]),
    ]  # fmt: skip
    table = p.table([p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"]), *p.put_aims(data, "name", "target")], bold=1)
    span(table, 1, [3], [0, 1])
    replace(table.cell(1, 3).paragraphs[0], "72%")
    mark = OxmlElement("w:ins")
    mark.set(qn("w:id"), "7")
    mark.set(qn("w:author"), "Program")
    table.rows[3]._tr.get_or_add_trPr().append(mark)
    # A row of which only the record is left.
    gone = copy.deepcopy(table.rows[2]._tr)
    table.rows[2]._tr.addnext(gone)
    lost = OxmlElement("w:del")
    lost.set(qn("w:id"), "8")
    lost.set(qn("w:author"), "Program")
    gone.get_or_add_trPr().append(lost)
    for text in list(gone.iter(qn("w:t"))):
        text.tag = qn("w:delText")
    p.line()
    lines = [("1", "Rehabilitasi Jaringan Irigasi", "Rp6.240.000.000"), ("2", "Pembinaan P3A", "Rp214.500.000")]
    money = p.table([["No", p.put("budget.heading", "Kegiatan"), "Anggaran"], *p.put_lines(lines, "number", "name", "amount")], bold=1)
    amount = money.cell(1, 2).paragraphs[0]
    old = copy.deepcopy(amount.runs[0]._r)
    amount._p.insert(list(amount._p).index(amount.runs[0]._r), old)
    amount.runs[0].text = "Rp5.900.000.000 "
    amount.runs[0].font.strike = True
    moved = p.line("Catatan: menunggu penetapan pagu.")
    source, target = OxmlElement("w:moveFrom"), OxmlElement("w:moveTo")
    for element in (source, target):
        element.set(qn("w:id"), "9")
        element.set(qn("w:author"), "Sekretariat")
    place = p.line()
    for run in [run._r for run in moved.runs]:
        source.append(copy.deepcopy(run))
        target.append(run)
    moved._p.append(source)
    place._p.append(target)
    p.right(p.day("Bendungan", "13 Januari 2026"))
    p.sign(["Pihak Kedua,", *chief.signed(2)], ["Pihak Pertama,", *head.signed(2)])
    p.put_parties(head, chief)
    p.document.add_comment(
        table.cell(2, 2).paragraphs[0].runs, "Apakah sudah sesuai Renstra? Target 13.000 ha.", author="Sekretariat", initials="S"
    )
    p.document.add_comment(money.cell(2, 2).paragraphs[0].runs, "Cek DPA", author="Keuangan", initials="K")
    return p.sample()


def controls() -> Sample:
    """A ministry's template: names, the unit of each target and the day in content controls, one of them a list of which an entry is chosen, one still with its prompt; a box to tick before each objective."""
    p = Page()
    head = Person("ARYA WIBISANA, S.E., M.Ak.", "Kepala Bagian Perencanaan", "", "198402022008121001")
    chief = Person("Dra. RETNO PUJIASTUTI", "Sekretaris Direktorat Jenderal", "", "196809091993032002")

    def held(paragraph: Paragraph, *, prompt: bool = False) -> None:
        """All runs of the paragraph within a control; as a prompt that nobody replaced."""
        control = parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtPr>{'<w:showingPlcHdr/>' if prompt else ''}<w:text/></w:sdtPr><w:sdtContent/></w:sdt>"
        )
        for run in [run._r for run in paragraph.runs]:
            control[-1].append(run)
        paragraph._p.append(control)

    p.titles(TITLE, "BAGIAN PERENCANAAN")
    for who, role in (head, "Pihak Pertama"), (chief, "Pihak Kedua"):
        table = p.table([["Nama", ":", who.name], ["Jabatan", ":", who.position]], ruled=False)
        for row in (0, 1):
            held(table.cell(row, 2).paragraphs[0])
        p.line(f"selanjutnya disebut {role}")
    data: list[Aim] = [
        ("1", "Terwujudnya perencanaan yang selaras", [("Persentase kegiatan yang selaras dengan Renstra", "100", "Persen"), ("Jumlah dokumen perencanaan", "4", "Dokumen")]),
        ("2", "Terwujudnya evaluasi tepat waktu", [("Jumlah laporan evaluasi", "4", "Laporan")]),
    ]  # fmt: skip
    rows: Rows = [
        [*p.put_heads(["No", "Sasaran", "Indikator", "Target", "Satuan", "Keterangan"])],
        *([*row, ""] for row in p.put_aims(data, "name", "target", "unit")),
    ]
    table = p.table(rows, bold=1)
    span(table, 1, [2, 1], [0, 1])
    for row in (1, 2, 3):
        held(table.cell(row, 4).paragraphs[0])
    # It is printed as it stands.
    write(table.cell(1, 5).paragraphs[0], p.put("objectives.0.indicators.0.note", "Klik atau ketuk di sini untuk memasukkan teks."))
    held(table.cell(1, 5).paragraphs[0], prompt=True)
    p.line()
    p.line("Jumlah anggaran Tahun 2026 sebesar Rp4.812.000.000,00 (empat miliar delapan ratus dua belas juta rupiah).")
    p.put("budget.total", "Rp4.812.000.000,00 (empat miliar delapan ratus dua belas juta rupiah)")
    day = p.line(p.day("Jakarta", "19 Januari 2026"))
    day.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    held(day)
    p.sign(["Pihak Kedua,", "", "", chief.name, f"NIP {chief.nip}"], ["Pihak Pertama,", "", "", head.name, f"NIP {head.nip}"])
    p.put_parties(head, chief)
    return p.sample()


def numbers_that_word_counts() -> Sample:
    """An inspectorate's: the numbers of objectives are counted by Word, indicators are a lettered list of one cell, their targets one of the next, letters counted, too; so are the activities."""
    p = Page()
    head = Person("LUKAS TANDI, S.E., Ak.", "Inspektur Pembantu Wilayah I", "Pembina Tingkat I", "197311111999031007")
    chief = Person("Drs. YAKOB PALAYUKAN", "Inspektur Daerah", "Pembina Utama Muda", "196704041992031012")
    p.titles(TITLE, "INSPEKTUR PEMBANTU WILAYAH I")
    data: list[Any] = [
        ("1.", "Meningkatnya kualitas pengawasan", [("Persentase rekomendasi yang ditindaklanjuti", "85%"), ("Jumlah laporan hasil pemeriksaan", "24 laporan"), ("Persentase pengaduan yang ditangani", "100%")]),
        ("2.", "Meningkatnya kapabilitas aparat", [("Level kapabilitas APIP", "Level 3"), ("Jumlah auditor bersertifikat", "9 orang")]),
    ]  # fmt: skip
    table = p.table(
        [p.put_heads(["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "TARGET"]), *[["", text, "", ""] for _, text, _ in data]], bold=1
    )
    numbers = add_numbering(p.document, "decimal", "%1.")
    for n, (number, text, indicators) in enumerate(data):
        p.put_objective(n, number=number, text=text)
        number_automatically(table.cell(n + 1, 0).paragraphs[0], numbers)
        names, targets = (add_numbering(p.document, "lowerLetter", "%1.") for _ in range(2))
        for k, (name, target) in enumerate(indicators):
            p.put_indicator(n, k, number=f"{'abc'[k]}.", name=name, target=target)
        for column, at, numbering in (2, 0, names), (3, 1, targets):
            cell = table.cell(n + 1, column)
            fill(cell, [values[at] for values in indicators])
            for paragraph in cell.paragraphs:
                number_automatically(paragraph, numbering)
    p.line()
    lines = [("1)", "Penyelenggaraan Pengawasan Internal", "Rp 1.412.600.000"), ("2)", "Pendampingan dan Asistensi", "Rp 318.450.000")]
    money = p.table(
        [
            ["NO", p.put("budget.heading", "KEGIATAN"), "ANGGARAN"],
            *(["", name, amount] for _, name, amount in p.put_lines(lines, "number", "name", "amount")),
        ],
        bold=1,
    )
    counted = add_numbering(p.document, "decimal", "%1)")
    for row in (1, 2):
        number_automatically(money.cell(row, 0).paragraphs[0], counted)
    p.line()
    p.sign_both(("Pihak Pertama,", head), ("Pihak Kedua,", chief), p.day("Tana Luhur", "5 Januari 2026"), gap=3)
    return p.sample()


def pages_in_cells() -> Sample:
    """A sheet of few cells: both people in one with breaks, the promise in one, each signature in one; the table as usual, a break within names of indicators."""
    b = Book("PK Kasi")
    head = Person("IWAN SETIAWAN, A.Md.", "Kepala Seksi Sarana", "Penata Muda Tk. I", "198709102010011005")
    chief = Person("ROSITA, S.T., M.T.", "Kepala Bidang Angkutan", "Pembina", "197902152005012006")
    b.titles(TITLE, "KEPALA SEKSI SARANA DINAS PERHUBUNGAN", 5)
    b.wide(
        4,
        1,
        5,
        f"Nama : {head.name}\nNIP : {head.nip}\nJabatan : {head.position}\nselanjutnya disebut PIHAK PERTAMA\n\nNama : {chief.name}\nNIP : {chief.nip}\nJabatan : {chief.position}\nselaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA",
    )
    b.row(6, 1, b.put_heads(["No", "Sasaran", "Indikator\nKinerja", "Target", "Satuan"]), bold=True)
    b.agreements[-1]["headings.2"] = "Indikator Kinerja"
    data: list[Any] = [
        ("1", "Meningkatnya sarana angkutan", [("Jumlah halte yang\ndipelihara", 24, "Unit"), ("Persentase kendaraan\nlaik jalan", 91.5, "%")]),
        ("2", "Tertibnya data angkutan", [("Jumlah dokumen data", 2, "Dokumen")]),
    ]  # fmt: skip
    row = 7
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        top = row
        for k, (name, target, unit) in enumerate(indicators):
            b.put_indicator(n, k, name=name.replace("\n", " "), target=str(target).replace(".", ","), unit=unit)
            b.row(row, 1, [*((int(number), text) if k == 0 else ("", "")), name, target, unit])
            row += 1
        b.tall(top, row - 1, (1, 2))
    row += 1
    b.row(row, 1, ["No", b.put("budget.heading", "Sub Kegiatan"), "", "Anggaran (Rp)", ""], bold=True)
    for n, (name, amount) in enumerate((("Penyediaan Sarana Angkutan", 184_600_000), ("Pendataan Angkutan", 22_150_000))):
        row += 1
        b.put_line(n, number=str(n + 1), name=name, amount=f"{amount:,}".replace(",", "."))
        b.row(row, 1, [n + 1, name, "", (amount, "#,##0"), ""])
    row += 2
    b.wide(row, 1, 2, f"PIHAK KEDUA\n{chief.position}\n\n\n\n{chief.name}\n{chief.rank}\nNIP. {chief.nip}")
    b.wide(
        row,
        4,
        5,
        f"{b.day('Bandar Asri', '8 Januari 2026')}\nPIHAK PERTAMA\n{head.position}\n\n\n{head.name}\n{head.rank}\nNIP. {head.nip}",
    )
    b.put_parties(head, chief)
    return b.sample()


def hidden_and_remarked() -> Sample:
    """A workbook that was worked in: last year's rows and a column of the plan hidden, an old agreement on a hidden sheet, struck rows, notes of people at cells, title in a text box, a frozen head, filters."""
    b = Book("PK 2026")
    head = Person("HAERUL ANWAR, S.Hut.", "Kepala Bidang Pengelolaan Sampah", "Pembina", "197810102003121005")
    chief = Person("Ir. LAILA SARI, M.Si.", "Kepala Dinas Lingkungan Hidup", "Pembina Utama Muda", "197004241996032003")
    b.sheet.insert_textbox(
        0, 1, f"{b.put('title.text', TITLE)}\n{b.put('title.subject', 'BIDANG PENGELOLAAN SAMPAH')}", {"width": 400, "height": 60}
    )
    b.row(5, 1, ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target 2025", "Target 2026"], bold=True)
    b.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target 2026"])
    data: list[Any] = [
        ("1", "Meningkatnya pengelolaan sampah", [("Persentase sampah yang terkelola", "%", 68, 74.5), ("Jumlah TPS3R yang beroperasi", "Unit", 11, 14)]),
        ("2", "Meningkatnya peran masyarakat", [("Jumlah bank sampah aktif", "Unit", 52, 60)]),
    ]  # fmt: skip
    row = 6
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        for k, (name, unit, was, target) in enumerate(indicators):
            b.put_indicator(n, k, name=name, unit=unit, target=str(target).replace(".", ","))
            b.row(row, 1, [*((int(number), text) if k == 0 else ("", "")), name, unit, was, target])
            row += 1
            if k == 0:
                b.row(row, 1, ["", "", f"{name} (usulan lama)", unit, was, 70])
                b.sheet.set_row(row - 1, None, None, {"hidden": True})
                row += 1
    b.sheet.set_column(4, 4, None, None, {"hidden": True})
    b.sheet.write_comment(5, 5, "Tahun lalu 68. Apakah 74,5 sudah disetujui?", {"author": "Bappeda"})
    b.sheet.write_comment(8, 2, "Ganti nama sesuai IKU", {"author": "Sekretariat"})
    b.sheet.freeze_panes(5, 0)
    b.sheet.autofilter(4, 0, row - 2, 5)
    row += 1
    b.row(row, 1, ["No", b.put("budget.heading", "Program"), "", "", "", "Anggaran"], bold=True)
    b.put_line(0, number="1", name="Program Pengelolaan Persampahan", amount="9.412.750.000")
    b.row(row + 1, 1, [1, "Program Pengelolaan Persampahan", "", "", "", (9_412_750_000, "#,##0")])
    row += 3
    b.cell(row, 6, b.day("Kota Asri", "7 Januari 2026"))
    b.sign(row + 1, (2, 6), ["Pihak Kedua,", *chief.signed(3)], ["Pihak Pertama,", *head.signed(3)])
    b.put_parties(head, chief)
    b.add("PK 2025")
    b.cell(1, 1, "PERJANJIAN KINERJA TAHUN 2025")
    b.row(3, 1, ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"], bold=True)
    b.row(4, 1, [1, "Meningkatnya pengelolaan sampah", "Persentase sampah yang terkelola", "%", 68])
    b.sheet.hide()
    return b.sample()


ROUND: dict[str, Make] = {
    "all_in_one_cell": all_in_one_cell,
    "boxes_for_titles_and_signatures": boxes_for_titles_and_signatures,
    "header_and_footer": header_and_footer,
    "officers_of_three_forms": officers_of_three_forms,
    "tabs_for_tables": tabs_for_tables,
    "cells_that_begin_further_right": cells_that_begin_further_right,
    "two_languages": two_languages,
    "typed_over_dots": typed_over_dots,
    "changes_and_remarks": changes_and_remarks,
    "controls": controls,
    "numbers_that_word_counts": numbers_that_word_counts,
    "pages_in_cells": pages_in_cells,
    "hidden_and_remarked": hidden_and_remarked,
}
