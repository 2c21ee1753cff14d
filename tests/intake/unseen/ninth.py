"""Round nine. Sources, looked up for it: a prosecution's printout of fields and added tasks; the finance ministry's contracts of heads of
section with a polarity for each indicator; an application's page with budget beside the indicators and the plan of action of each month behind
it; codes in brackets before the texts, as universities print them; an application's lists with money and funds; and papers as offices keep
them: a school's head with a code of post, a police resort's head at the left, a province's landscape annex, a hospital's statement as a table
with people stacked, villages' sheets of bidang and funds, an agreement and its change on two sheets, numbers over all columns, a page of codes
as text. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from docx.enum.section import WD_ORIENT

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.office import dots
from tests.intake.paper import fill, merge
from tests.intake.unseen.kit import (
    OPENING,
    Aim,
    Book,
    Formula,
    Make,
    Page,
    Person,
    Rows,
    Sample,
    Values,
    aim_rows,
    numbered,
    span,
    wide_rows,
)


def prosecutor_nested() -> Sample:
    """Everything in a table of two columns: letters of the parts at the left, their tables nested at the right, so are the signatures."""
    p = Page()
    head = Person("DIAN PERMANA, S.H., M.H.", "Kepala Subbagian Pembinaan", "Jaksa Pratama", "198706152010121002")
    chief = Person("RATNA KUSUMA, S.H., M.Hum.", "Kepala Kejaksaan Negeri Tanjungsari", "Jaksa Madya", "197502202000032001")
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", ["BIDANG PEMBINAAN", "KEJAKSAAN NEGERI TANJUNGSARI"])
    outer = p.table([["A.", "KINERJA UTAMA"], ["", ""], ["B.", "KINERJA TUGAS TAMBAHAN"], ["", ""], ["", ""]], ruled=False)
    heads = ["No", "Sasaran Program", "Indikator", "Formulasi", "Target (Satuan / Persen %)"]
    aims: list[Aim] = [
        ("1.", "Meningkatnya tertib administrasi kejaksaan", [("Persentase surat yang ditindaklanjuti", "Jumlah surat yang ditindaklanjuti / Jumlah surat yang masuk", "95 %")]),
        ("2.", "Meningkatnya kualitas pengelolaan keuangan", [("Nilai kinerja pelaksanaan anggaran", "Jumlah nilai seluruh komponen / Jumlah komponen", "92 Nilai")]),
    ]  # fmt: skip
    added: list[Aim] = [("1.", "Terlaksananya pembangunan zona integritas", [("Jumlah dokumen zona integritas", "4 Dokumen")])]
    p.put_heads(heads)
    p.put_aims([*aims, *[(n, text, [(name, "", target) for name, target in rows]) for n, text, rows in added]], "name", "formula", "target")
    for n in range(3):
        p.put(f"objectives.{n}.table", "A. KINERJA UTAMA" if n < 2 else "B. KINERJA TUGAS TAMBAHAN")
    p.table([list(heads), *aim_rows(aims)], inside=outer.cell(1, 1))
    other: Rows = [["No", "Sasaran Program", "Indikator", "Dasar Penugasan", "Target (Satuan / Persen %)"]]
    other += [[n, text, name, "Surat Perintah Nomor 14 Tahun 2026", target] for n, text, ((name, target),) in added]
    p.table(other, inside=outer.cell(3, 1))
    below = merge_row(outer, 4)
    p.table(
        [["Pihak Kedua,", "", "Pihak Pertama,"], ["", "", ""], ["", "", ""], [chief.name, "", head.name],
         [f"{chief.rank} NIP. {chief.nip}", "", f"{head.rank} NIP. {head.nip}"]],
        inside=below,
    )  # fmt: skip
    p.put_parties(head, chief, keys=("name", "rank", "nip"))
    return p.sample()


def merge_row(table: Any, row: int) -> Any:
    """The cell of a whole row."""
    merge(table, row, 0, row, len(table.columns) - 1)
    return table.cell(row, 0)


def tax_polarity() -> Sample:
    """A contract of a head of section: codes before the indicators, a polarity for each, half of the year and sums between the
    quarters, the year behind them.
    """
    b = Book("Kontrak Kinerja")
    head = Person("Yoga Pratama Wijaya", "Kepala Seksi Pelayanan", "", "198304052004121001")
    chief = Person("Endah Sulistyowati", "Kepala Kantor Pelayanan Pajak Pratama Mekarsari", "", "197109091996032001")
    b.wide(1, 1, 12, "KONTRAK KINERJA", bold=True)
    b.wide(2, 1, 12, f"NOMOR: {b.put('document_number', 'KK-21/KPP.3004/2026')}")
    b.wide(3, 1, 12, "KEPALA SEKSI PELAYANAN", bold=True)
    b.wide(4, 1, 12, "KANTOR PELAYANAN PAJAK PRATAMA MEKARSARI", bold=True)
    b.wide(5, 1, 12, "TAHUN 2026", bold=True)
    b.put("title.text", "KONTRAK KINERJA TAHUN 2026")
    b.put("title.subject", "KEPALA SEKSI PELAYANAN KANTOR PELAYANAN PAJAK PRATAMA MEKARSARI")
    fixed = ["No", "Sasaran Strategis", "Kode", "Indikator Kinerja Utama", "Polarisasi"]
    periods = ["Q1", "Q2", "Smt 1", "Q3", "s.d. Q3", "Q4", "Y"]
    b.put_heads([*fixed, *(f"Target {period}" for period in periods)])
    b.row(7, 1, [*fixed, "Target", *[""] * 6], bold=True)
    b.row(8, 1, [*[""] * 5, *periods], bold=True)
    b.tall(7, 8, range(1, 6))
    b.merge(7, 6, 7, 12)
    data: list[tuple[str, str, list[tuple[str, str, str, str, tuple[float, ...]]]]] = [
        ("1", "Kepatuhan wajib pajak yang tinggi", [("1a-CP", "Persentase penyampaian SPT tahunan", "Maximize", "%", (0.6, 0.8, 0.8, 0.9, 0.9, 1, 1)),
                                                     ("1b-N", "Rata-rata waktu penyelesaian permohonan", "Minimize", "", (5, 5, 5, 4, 4, 4, 4))]),
        ("2", "Layanan yang efektif", [("2a-CP", "Indeks efektivitas penyuluhan", "Maximize", "", (71, 72, 72, 74, 74, 75, 75))]),
    ]  # fmt: skip
    row = 9
    for n, (number, text, indicators) in enumerate(data):
        b.put_objective(n, number=number, text=text)
        for k, (code, name, polarity, unit, values) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            shown = [f"{round(value * 100)}%" if unit else str(value) for value in values]
            b.put(f"{path}.code", code)
            b.put(f"{path}.name", name)
            b.put(f"{path}.direction", "higher" if polarity == "Maximize" else "lower")
            for key, at in (
                ("quarters.tw1", 0),
                ("quarters.tw2", 1),
                ("semesters.s1", 2),
                ("quarters.tw3", 3),
                ("quarters.tw4", 5),
                ("target", 6),
            ):
                b.put(f"{path}.{key}", shown[at])
            first = [int(number), text] if k == 0 else ["", ""]
            b.row(row, 1, [*first, code, name, polarity, *((value, "0%") if unit else value for value in values)])
            row += 1
    b.tall(9, 10, (1, 2))
    b.cell(13, 8, b.day("Mekarsari", "23 Januari 2026"))
    b.sign(
        14,
        (2, 8),
        [chief.position, "", "Ditandatangani secara elektronik", chief.name, chief.nip],
        [head.position, "", "Ditandatangani secara elektronik", head.name, head.nip],
    )
    b.put_parties(head, chief)
    return b.sample()


def village_sheets() -> Sample:
    """Sheets of a village's head and secretary: a head of four lines, bidang with money and funds beside the indicators; the council's
    chairman confirms.
    """
    b = Book("Kades")
    chief = Person("SUTRISNO, S.Sos., M.M.", "Camat Pakis", "Pembina", "197303121994031004")
    kades = Person("MUHAMAD ROFIQ", "Kepala Desa Wonokerto")
    council = Person("H. ABDUL GHOFUR", "Ketua BPD Wonokerto")
    sekdes = Person("SITI KHOTIMAH, S.E.", "Sekretaris Desa Wonokerto")
    sheets: list[tuple[list[Person], list[Aim], list[tuple[str, int, str]], list[int]]] = [
        ([kades, chief, council],
         [("1", "Meningkatnya pelayanan desa", [("Persentase surat yang selesai pada hari yang sama", "95", "Persen"), ("Indeks kepuasan warga", "82,5", "Indeks")]),
          ("2", "Meningkatnya pembangunan desa", [("Panjang jalan desa yang diperbaiki", "1.250", "Meter")])],
         [("Bidang Penyelenggaraan Pemerintahan Desa", 412_300_000, "ADD"), ("Bidang Pelaksanaan Pembangunan Desa", 389_750_000, "DD")], [2, 1]),
        ([sekdes, kades],
         [("1", "Meningkatnya tertib administrasi desa", [("Jumlah dokumen perencanaan yang ditetapkan tepat waktu", "4", "Dokumen")])],
         [("Bidang Penyelenggaraan Pemerintahan Desa", 36_500_000, "ADD")], [1]),
    ]  # fmt: skip
    for at, (people, aims, budget, sizes) in enumerate(sheets):
        if at:
            b.add("Sekdes")
            b.agreements.append({})
        b.wide(1, 1, 8, b.put("letterhead.government", "PEMERINTAH KABUPATEN SUMBERAGUNG"), bold=True)
        b.wide(2, 1, 8, "KECAMATAN PAKIS", bold=True)
        b.wide(3, 1, 8, "DESA WONOKERTO", bold=True)
        b.put("letterhead.office", "KECAMATAN PAKIS DESA WONOKERTO")
        b.wide(4, 1, 8, f"Alamat : {b.put('letterhead.address', 'Jl. Raya Wonokerto No. 1 Kode Pos 56193')}")
        b.wide(6, 1, 8, b.put("title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True)
        b.wide(7, 1, 8, b.put("title.subject", people[0].position.upper()), bold=True)
        b.row(
            9,
            1,
            b.put_heads(["NO", "SASARAN", "INDIKATOR KINERJA", "TARGET", "SATUAN", "BIDANG/KEGIATAN", "ANGGARAN (Rp)", "SUMBER DANA"]),
            bold=True,
        )
        b.put("budget.heading", "BIDANG/KEGIATAN")
        b.put_aims(aims, "name", "target", "unit")
        b.put_lines([(name, dots(amount), funds) for name, amount, funds in budget], "name", "amount", "source_of_funds")
        row = 10
        for (number, text, indicators), (name, amount, funds), size in zip(aims, budget, sizes, strict=True):
            for k, (indicator, target, unit) in enumerate(indicators):
                value: Any = (float(target.replace(".", "").replace(",", ".")), "#,##0.0" if "," in target else "#,##0")
                money = [name, (amount, "#,##0"), funds] if k == 0 else ["", "", ""]
                b.row(row + k, 1, [*((int(number), text) if k == 0 else ("", "")), indicator, value, unit, *money])
            b.tall(row, row + size - 1, (1, 2, 6, 7, 8))
            row += size
        total = sum(amount for _, amount, _ in budget)
        b.row(row, 1, ["JUMLAH", "", "", "", "", "", (Formula(f"=SUM(G10:G{row - 1})", total), "#,##0"), ""], bold=True)
        b.merge(row, 1, row, 6)
        b.put("budget.total", dots(total))
        b.cell(row + 2, 6, b.day("Wonokerto", "12 Januari 2026"))
        b.sign(row + 3, (2, 6), ["Pihak Kedua,", *people[1].signed()], ["Pihak Pertama,", *people[0].signed()])
        if len(people) == 3:
            for k, text in enumerate(["Mengetahui,", *people[2].signed()]):
                b.wide(row + 11 + k, 1, 8, text)
        b.put_parties(*people)
    return b.sample()


def change_sheets() -> Sample:
    """The agreement and its change on two sheets; before and after below one head, for targets and for money; why, in a last column."""
    b = Book("PK Murni")
    head = Person("Hj. LELA NURLAELA, S.E., M.Si.", "Kepala Dinas Koperasi dan UKM", "Pembina Utama Muda", "196907171993032007")
    regent = Person("H. TATANG SUPARMAN", "Bupati Galuhsari")
    aim = ("1", "Meningkatnya usaha mikro yang naik kelas")
    rows = [("Persentase usaha mikro yang naik kelas", "4,5", "3,8", "Persen"), ("Jumlah koperasi aktif", "210", "224", "Koperasi")]
    programs = [
        ("2.17.06", "Program Pemberdayaan UMKM", 1_420_000_000, 1_180_500_000),
        ("2.17.03", "Program Pengawasan Koperasi", 265_000_000, 297_250_000),
    ]

    def figure(text: str) -> Any:
        return (float(text.replace(",", ".")), "0.0") if "," in text else int(text)

    for changed in (False, True):
        if changed:
            b.add("PK Perubahan")
            b.agreements.append({})
        title = "PERJANJIAN KINERJA PERUBAHAN TAHUN 2026" if changed else "PERJANJIAN KINERJA TAHUN 2026"
        b.titles(title, "DINAS KOPERASI DAN UKM KABUPATEN GALUHSARI", 7)
        fixed = ["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN"]
        if changed:
            b.put_heads([*fixed, "TARGET SEBELUM", "TARGET SESUDAH", "ALASAN PERUBAHAN"])
            b.row(4, 1, [*fixed, "TARGET", "", "ALASAN PERUBAHAN"], bold=True)
            b.row(5, 1, [*[""] * 4, "SEBELUM", "SESUDAH", ""], bold=True)
            b.tall(4, 5, (1, 2, 3, 4, 7))
            b.merge(4, 5, 4, 6)
        else:
            b.row(4, 1, b.put_heads([*fixed, "TARGET"]), bold=True)
        top = 6 if changed else 5
        b.put_aims([(*aim, [(name, after if changed else before, unit) for name, before, after, unit in rows])], "name", "target", "unit")
        for k, (name, before, after, unit) in enumerate(rows):
            figures = [figure(before), figure(after), "Penyesuaian pagu"] if changed else [figure(before)]
            b.row(top + k, 1, [*((1, aim[1]) if k == 0 else ("", "")), name, unit, *figures])
        b.tall(top, top + 1, (1, 2))
        row = top + 3
        heading = b.put("budget.heading", "PROGRAM")
        b.row(
            row,
            1,
            ["KODE", heading, *(["SEBELUM (Rp)", "SESUDAH (Rp)", "BERTAMBAH/(BERKURANG)"] if changed else ["ANGGARAN (Rp)"])],
            bold=True,
        )
        b.put_lines([(code, name, dots(after if changed else before)) for code, name, before, after in programs], "code", "name", "amount")
        money = "#,##0;(#,##0)"
        for k, (code, name, was, is_now) in enumerate(programs, 1):
            b.row(row + k, 1, [code, name, *([(was, money), (is_now, money), (is_now - was, money)] if changed else [(was, money)])])
        sums = [sum(line[2] for line in programs), sum(line[3] for line in programs)]
        end = [(sums[0], money), (sums[1], money), (sums[1] - sums[0], money)] if changed else [(sums[0], money)]
        b.row(row + 3, 1, ["", "JUMLAH", *end], bold=True)
        b.put("budget.total", dots(sums[1] if changed else sums[0]))
        b.sign_both(
            row + 5,
            (2, 4),
            ("PIHAK PERTAMA", head),
            ("PIHAK KEDUA", regent),
            b.day("Galuhsari", "14 September 2026" if changed else "9 Januari 2026"),
        )
    return b.sample()


def fisheries_electronic() -> Sample:
    """Number and text of objectives and of indicators below two heads; the money with its sum as a last row; electronic signatures whose
    words stand before the names, and what applications write below them.
    """
    p = Page()
    head = Person("Muhammad Ridha Alamsyah", "Kepala Balai Perikanan Budidaya Air Tawar Sukabakti")
    chief = Person("Haryo Tejo Baskoro", "Direktur Jenderal Perikanan Budidaya")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "BALAI PERIKANAN BUDIDAYA AIR TAWAR SUKABAKTI")
    p.put_heads(["SASARAN KEGIATAN No", "SASARAN KEGIATAN Uraian", "INDIKATOR KINERJA No", "INDIKATOR KINERJA Uraian", "TARGET 2026"])
    aims: list[Aim] = [
        ("1", "Meningkatnya produksi benih bermutu", [("1", "Benih ikan yang disalurkan (ekor)", "4.150.000"), ("2", "Calon induk unggul (ekor)", "18.400")]),
        ("2", "Terkendalinya mutu lingkungan budidaya", [("3", "Sampel penyakit ikan yang diuji (sampel)", "925")]),
        ("3", "Tata kelola pemerintahan yang baik", [("4", "Nilai kinerja anggaran (nilai)", "86"), ("5", "Batas tertinggi temuan pemeriksaan terhadap anggaran (%)", "≤ 0,5")]),
    ]  # fmt: skip
    rows: Rows = [["SASARAN KEGIATAN", "", "INDIKATOR KINERJA", "", "TARGET 2026"], ["No", "Uraian", "No", "Uraian", ""]]
    rows += p.put_aims(aims, "number", "name", "target")
    table = p.table(rows, bold=2)
    merge(table, 0, 0, 0, 1)
    merge(table, 0, 2, 0, 3)
    merge(table, 0, 4, 1, 4)
    span(table, 2, [2, 1, 2], [0, 1])
    p.line("Data Anggaran", bold=True)
    lines: Rows = [["No.", p.put("budget.heading", "Kegiatan"), "Anggaran"]]
    lines += p.put_lines(
        [("1.", "Pengelolaan Perbenihan Ikan", "Rp6.214.730.000"), ("2.", "Dukungan Manajemen", "Rp9.870.112.000")],
        "number",
        "name",
        "amount",
    )
    lines.append(["Total Anggaran Balai Tahun 2026", "", p.put("budget.total", "Rp16.084.842.000")])
    merge(p.table(lines, bold=1), 3, 0, 3, 1)
    p.line()
    day = p.day("Sukabakti", "30 Januari 2026")
    seal = "Ditandatangani secara elektronik oleh:"
    p.table(
        [[["", "Pihak Kedua,", seal, chief.position, "", chief.name], [day, "Pihak Pertama,", seal, head.position, "", head.name]]],
        ruled=False,
    )
    p.put_parties(head, chief)
    p.document.sections[0].footer.paragraphs[
        0
    ].text = "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE"
    p.line("Token : k7Qm2ZpA")
    return p.sample()


def province_full_width() -> Sample:
    """A landscape annex: objectives as rows over the whole width, nested numbers, weight, state before, quarters and end of the plan; then
    programmes with an indicator each and who pays.
    """
    p = Page()
    section = p.document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, section.page_height, section.page_width
    head = Person("Dr. ANDI TENRI, S.P., M.P.", "Kepala Dinas Tanaman Pangan", "Pembina Utama Madya", "196810101993032011")
    governor = Person("Drs. MAPPANYUKKI, M.Si.", "Gubernur Teluk Utara")
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "DINAS TANAMAN PANGAN PROVINSI TELUK UTARA")
    fixed = ["No", "Indikator Kinerja Utama", "Satuan", "Bobot (%)", "Kondisi Awal (2025)", "Target 2026"]
    last = ["Target Akhir Renstra (2030)", "PIC", "Sumber Data"]
    quarters = ["TW I", "TW II", "TW III", "TW IV"]
    p.put_heads([*fixed, *(f"Target Triwulan {q}" for q in quarters), *last])
    rows: Rows = [[*fixed, "Target Triwulan", "", "", "", *last], [*[""] * 6, *quarters, "", "", ""]]
    data = [
        ("1", "Meningkatnya produksi tanaman pangan", [("1.1", "Produksi padi", "Ton", "40", "812.400", "835.000", "210.000", "430.000", "640.000", "835.000", "900.000", "Bidang Padi", "BPS"),
                                                       ("1.2", "Produktivitas jagung", "Kuintal/Ha", "25", "54,10", "55,75", "0", "0", "55,00", "55,75", "60,00", "Bidang Palawija", "Survei ubinan")]),
        ("2", "Menurunnya kehilangan hasil panen", [("2.1", "Persentase kehilangan hasil panen", "Persen", "35", "10,8", "9,9", "10,6", "10,3", "10,1", "9,9", "8,5", "Bidang Pascapanen", "Laporan bidang")]),
    ]  # fmt: skip
    keys = (
        "number",
        "name",
        "unit",
        "weight",
        "baseline",
        "target",
        "quarters.tw1",
        "quarters.tw2",
        "quarters.tw3",
        "quarters.tw4",
        "plan_target",
        "responsible",
        "source",
    )
    wide = []
    for n, (number, text, indicators) in enumerate(data):
        wide.append(len(rows))
        rows.append([f"SASARAN STRATEGIS {p.put(f'objectives.{n}.number', number)} : {p.put(f'objectives.{n}.text', text)}", *[""] * 12])
        for k, indicator in enumerate(indicators):
            rows.append([p.put(f"objectives.{n}.indicators.{k}.{key}", value) for key, value in zip(keys, indicator, strict=True)])
    table = p.table(rows, bold=2)
    span(table, 0, [2], (*range(6), 10, 11, 12))
    merge(table, 0, 6, 0, 9)
    wide_rows(table, wide, 12)
    p.line()
    lines: Rows = [["Kode", p.put("budget.heading", "Program"), "Indikator Program", "Target", "Pagu (Rp)", "Sumber Dana"]]
    budget = [
        (
            "3.27.02",
            "Program Penyediaan dan Pengembangan Sarana Pertanian",
            "Persentase sarana yang tersalur",
            "100%",
            "18.250.400.000",
            "APBD",
        ),
        ("3.27.07", "Program Penyuluhan Pertanian", "Persentase kelompok tani yang naik kelas", "12%", "4.105.000.000", "DAK"),
    ]
    lines += p.put_lines(budget, "code", "name", "indicator", "target", "amount", "source_of_funds")
    lines.append(["JUMLAH", "", "", "", p.put("budget.total", "22.355.400.000"), ""])
    merge(p.table(lines, bold=1), 3, 0, 3, 3)
    p.line()
    p.sign(["", "PIHAK KEDUA,", *governor.signed()], [p.day("Telukjaya", "20 Januari 2026"), "PIHAK PERTAMA,", *head.signed()])
    p.put_parties(head, governor)
    return p.sample()


def hospital_statement_table() -> Sample:
    """A statement whose people stand in a table with rules, the role beside four labels each; the annex with a formula and what the ministry
    demands; the money as a list of sentences; people stacked, each with words about a code to scan.
    """
    p = Page()
    head = Person("dr. BENNY SETIAWAN, Sp.B.", "Direktur RSUD Harapan Kasih", "Pembina Tk. I", "197401052003121004")
    chief = Person("Hj. NURMALA DEWI, S.H.", "Wali Kota Kasihan")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "RSUD HARAPAN KASIH", "statement.")
    p.line(OPENING)
    people: Rows = [
        ["PIHAK PERTAMA", "Nama", head.name], ["", "NIP", head.nip], ["", "Pangkat/Golongan", head.rank], ["", "Jabatan", head.position],
        ["PIHAK KEDUA", "Nama", chief.name], ["", "Jabatan", chief.position],
    ]  # fmt: skip
    table = p.table(people)
    merge(table, 0, 0, 3, 0)
    merge(table, 4, 0, 5, 0)
    p.put_parties(head, chief, page="statement.")
    p.promise("PIHAK PERTAMA", "PIHAK KEDUA")

    def sign(page: str) -> None:
        code = "Pindai kode QR untuk memeriksa keaslian dokumen"
        for text in (
            p.day("Kasihan", "6 Januari 2026", page),
            "PIHAK PERTAMA,",
            head.position,
            "Ditandatangani secara elektronik",
            code,
            head.name,
            f"NIP. {head.nip}",
        ):
            p.right(text)
        for text in ("PIHAK KEDUA,", chief.position, "Ditandatangani secara elektronik", code, chief.name):
            p.line(text)

    sign("statement.")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "RSUD HARAPAN KASIH")
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Formula", "Standar SPM", "Target", "Penanggung Jawab"]))]
    data = [
        ("1", "Meningkatnya mutu pelayanan medis", [("Angka infeksi daerah operasi", "Jumlah infeksi / jumlah operasi x 100%", "≤ 2%", "≤ 1,5%", "Komite PPI"),
                                                    ("Kepuasan pasien rawat inap", "Nilai survei kepuasan", "≥ 90%", "91%", "Bidang Pelayanan")]),
        ("2", "Meningkatnya kemandirian keuangan", [("Rasio pendapatan terhadap biaya operasional", "Pendapatan / biaya operasional x 100%", "65%", "78%", "Bagian Keuangan")]),
    ]  # fmt: skip
    keys = ("name", "formula", "target", "responsible")
    p.put_aims([(n, text, [(r[0], r[1], r[3], r[4]) for r in inside]) for n, text, inside in data], *keys)
    span(p.table([*rows, *aim_rows(data)], bold=1), 1, [2, 1], [0, 1])
    p.line("Anggaran untuk mencapai kinerja tersebut terdiri atas:")
    for n, (number, name, amount) in enumerate(
        [("1.", "Belanja Operasi BLUD", "Rp80.112.500.000,00"), ("2.", "Belanja Modal BLUD", "Rp18.300.000.000,00")]
    ):
        base = f"budget.lines.{n}"
        p.line(f"{p.put(f'{base}.number', number)} {p.put(f'{base}.name', name)} sebesar {p.put(f'{base}.amount', amount)};")
    p.line(f"Jumlah anggaran sebesar {p.put('budget.total', 'Rp98.412.500.000,00')}.")
    sign("")
    p.put_parties(head, chief, keys=("name", "position"))
    p.put("parties.first.nip", head.nip)
    return p.sample()


def school_sentence() -> Sample:
    """A school's head with office and school on lines of their own, the code of post behind the street, a number of the school; last year's
    report card beside the targets; the money as a sentence with its words and where it comes from; an overseer confirms.
    """
    p = Page()
    head = Person("ENDANG LESTARI, S.Pd., M.Pd.", "Kepala SD Negeri 3 Sukamaju", "Pembina / IV a", "197512122000122003")
    chief = Person(
        "Drs. TRI HARTONO, M.M.",
        "Kepala Dinas Pendidikan dan Kebudayaan Kota Sekarwangi",
        "Pembina Utama Muda / IV c",
        "196803031994031009",
    )
    overseer = Person("SUMARNI, S.Pd., M.M.", "Pengawas Sekolah", "Pembina Tk. I / IV b", "196911111995012001")
    table = p.document.add_table(1, 2)
    fill(
        table.cell(0, 1),
        [p.put("letterhead.government", "PEMERINTAH KOTA SEKARWANGI"), "DINAS PENDIDIKAN DAN KEBUDAYAAN", "SD NEGERI 3 SUKAMAJU",
         p.put("letterhead.address", "Jalan Merpati Nomor 8 Sekarwangi, Kode Pos 66315"),
         f"NPSN 20512345, Telp. {p.put('letterhead.phone', '(0355) 791234')}", f"Pos-el: {p.put('letterhead.email', 'sdn3sukamaju@sekarwangi.go.id')}"],
        bold=True,
    )  # fmt: skip
    p.put("letterhead.office", "DINAS PENDIDIKAN DAN KEBUDAYAAN SD NEGERI 3 SUKAMAJU")
    p.titles("PERJANJIAN KINERJA TAHUN 2026", "KEPALA SD NEGERI 3 SUKAMAJU")
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Baseline 2025", "Target 2026", "Sumber Data", "PIC"]))]
    data = [
        ("1", "Meningkatnya hasil belajar murid", [("Persentase murid dengan literasi di atas minimum", "71,4%", "80%", "Rapor Pendidikan", "Wakil Kurikulum"),
                                                   ("Persentase murid dengan numerasi di atas minimum", "64,2%", "75%", "Rapor Pendidikan", "Wakil Kurikulum")]),
        ("2", "Meningkatnya iklim sekolah yang aman", [("Jumlah kasus perundungan", "3", "0", "Laporan TPPK", "Wakil Kesiswaan")]),
    ]  # fmt: skip
    rows += p.put_aims(data, "name", "baseline", "target", "source", "responsible")
    span(p.table(rows, bold=1), 1, [2, 1], [0, 1])
    total = p.put("budget.total", "Rp 312.400.000,00 (tiga ratus dua belas juta empat ratus ribu rupiah)")
    p.line(f"Jumlah anggaran yang mendukung pencapaian kinerja di atas sebesar {total} yang bersumber dari Dana BOSP.")
    p.line()
    p.sign(["", "Pihak Kedua,", *chief.signed()], [p.day("Sekarwangi", "5 Januari 2026"), "Pihak Pertama,", *head.signed()])
    for text in ("Mengetahui,", *overseer.signed()):
        p.line(text, middle=True)
    p.put_parties(head, chief, overseer)
    return p.sample()


def campus_bilingual() -> Sample:
    """Heads in two languages on two lines; codes in brackets before objectives, indicators and money; halves of the year; what it costs with
    its code of activity in brackets.
    """
    p = Page()
    dean = Person("Prof. Dr. HESTI RAHAYU, M.Sc.", "Dekan Fakultas Teknik", "", "196909091994032002")
    rector = Person("Prof. Ir. BAMBANG SUMARGO, Ph.D.", "Rektor Universitas Wijayakarta", "", "196311051988031003")
    p.titles("PERJANJIAN KINERJA TAHUN 2026 / PERFORMANCE AGREEMENT 2026", "DEKAN FAKULTAS TEKNIK UNIVERSITAS WIJAYAKARTA")
    heads = [
        ("Sasaran", "Objective"),
        ("Indikator Kinerja", "Performance Indicator"),
        ("Satuan", "Unit"),
        ("Semester I", "1st Semester"),
        ("Semester II", "2nd Semester"),
        ("Target Tahunan", "Annual Target"),
    ]
    p.put_heads([" ".join(pair) for pair in heads])
    rows: Rows = [[list(pair) for pair in heads]]
    data = [
        ("S 1.0", "Meningkatnya kualitas lulusan", [("IKU 1.1", "Kesiapan kerja lulusan", "%", "40", "80", "80"), ("IKU 1.2", "Mahasiswa di luar kampus", "%", "15", "30", "30")]),
        ("S 2.0", "Meningkatnya kualitas dosen", [("IKU 2.1", "Kegiatan dosen di luar kampus", "%", "10", "22,5", "22,5")]),
    ]  # fmt: skip
    for n, (code, text, indicators) in enumerate(data):
        p.put_objective(n, code=code, text=text)
        for k, (tag, *values) in enumerate(indicators):
            p.put(f"objectives.{n}.indicators.{k}.code", tag)
            for key, value in zip(("name", "unit", "semesters.s1", "semesters.s2", "target"), values, strict=True):
                p.put(f"objectives.{n}.indicators.{k}.{key}", value)
            rows.append([f"[{code}] {text}" if k == 0 else "", f"[{tag}] {values[0]}", *values[1:]])
    span(p.table(rows, bold=1), 1, [2, 1], [0])
    p.line()
    lines: Rows = [["No", p.put("budget.heading", "Kegiatan"), "Alokasi Anggaran"]]
    for n, (code, name, amount) in enumerate(
        [("4471", "Peningkatan Kualitas Pembelajaran", "Rp 3.215.000.000"), ("4472", "Penguatan Riset Terapan", "Rp 1.140.250.000")]
    ):
        base = f"budget.lines.{n}"
        p.put(f"{base}.code", code)
        lines.append([p.put(f"{base}.number", str(n + 1)), f"[{code}] {p.put(f'{base}.name', name)}", p.put(f"{base}.amount", amount)])
    lines.append(["", "TOTAL", p.put("budget.total", "Rp 4.355.250.000")])
    p.table(lines, bold=1)
    p.line()
    p.sign(
        ["", rector.position, "", "", rector.name, f"NIP {rector.nip}"],
        [p.day("Wijayakarta", "28 Januari 2026"), dean.position, "", "", dean.name, f"NIP {dean.nip}"],
    )
    p.put_parties(dean, rector)
    return p.sample()


def police_resort() -> Sample:
    """A head at the left in three lines without a street; rank and number behind one label; aims below goals that are rows; the rank before
    the number without a dot below the names.
    """
    p = Page()
    head = Person("BAGUS SURYANTARA, S.I.K., M.H.", "Kepala Kepolisian Resor Melati", "Ajun Komisaris Besar Polisi", "NRP 79010234")
    chief = Person("Drs. TOMMY HARSONO, M.Si.", "Kepala Kepolisian Daerah Nusaraya", "Inspektur Jenderal Polisi")
    p.line("KEPOLISIAN NEGARA REPUBLIK INDONESIA")
    p.line("DAERAH NUSARAYA")
    p.line("RESOR MELATI")
    p.put("letterhead.office", "KEPOLISIAN NEGARA REPUBLIK INDONESIA DAERAH NUSARAYA RESOR MELATI")
    p.line(p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN ANGGARAN 2026"), bold=True, middle=True)
    p.put("statement.title.subject", "KEPOLISIAN RESOR MELATI")
    p.line("KEPOLISIAN RESOR MELATI", bold=True, middle=True)
    p.line(OPENING)
    for role, who, after in (
        ("first", head, "selanjutnya disebut Pihak Pertama;"),
        ("second", chief, "selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua."),
    ):
        lines: Rows = [
            ["Nama", ":", who.name],
            ["Pangkat", ":", who.rank],
            ["Jabatan", ":", who.position],
        ]
        lines[2:2] = [["NRP", ":", who.nip.removeprefix("NRP ")]] if who.nip else []
        p.table(lines, ruled=False)
        p.line(after)
        p.put_all(f"statement.parties.{role}", who)
    p.promise("Pihak Pertama", "Pihak Kedua")
    p.page_break()
    p.titles("LAMPIRAN PERJANJIAN KINERJA TAHUN ANGGARAN 2026", "KEPOLISIAN RESOR MELATI")
    rows: Rows = [list(p.put_heads(["NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA UTAMA", "TARGET"]))]
    rows.append(p.put_columns(4, "{}"))
    data = [
        ("Tujuan 1 : Terpeliharanya keamanan dan ketertiban", "1", "Meningkatnya keamanan dalam negeri", [("Indeks kamtibmas", "3,65"), ("Persentase gangguan yang ditangani", "90%")]),
        ("Tujuan 2 : Penegakan hukum yang berkeadilan", "2", "Meningkatnya penyelesaian perkara", [("Persentase penyelesaian tindak pidana", "78%")]),
    ]  # fmt: skip
    wide = []
    for n, (goal, number, text, indicators) in enumerate(data):
        p.put(f"objectives.{n}.goal", goal.partition(" : ")[2])
        wide.append(len(rows))
        rows.append([goal, "", "", ""])
        p.put_objective(n, number=number, text=text)
        for k, (name, target) in enumerate(indicators):
            path = f"objectives.{n}.indicators.{k}"
            rows.append([*((number, text) if k == 0 else ("", "")), p.put(f"{path}.name", name), p.put(f"{path}.target", target)])
    table = p.table(rows, bold=2)
    wide_rows(table, wide, 3)
    span(table, 3, [2], (0, 1))
    p.line()
    costs: Rows = [["NO", p.put("budget.heading", "PROGRAM"), "PAGU ANGGARAN"]]
    costs += p.put_lines(
        [("1", "Program Modernisasi Almatsus", "Rp. 5.120.450.000"), ("2", "Program Harkamtibmas", "Rp. 12.875.300.000")],
        "number",
        "name",
        "amount",
    )
    costs.append(["", "JUMLAH", p.put("budget.total", "Rp. 17.995.750.000")])
    p.table(costs, bold=1)
    mine = [p.day("Melati", "2 Januari 2026"), "Pihak Pertama,", head.position, "", "", head.name, f"{head.rank} {head.nip}"]
    p.sign(["", "Pihak Kedua,", chief.position, "", "", chief.name, chief.rank], mine)
    p.put_parties(head, chief)
    return p.sample()


def action_plan_months() -> Sample:
    """Number and rank among the labels of the statement, where it was not yet agreed to; activities and money beside the indicators; the plan
    of action of each month behind it, signed a third time.
    """
    p = Page()
    head = Person("WAHYUDI NUGROHO, S.T.", "Kepala Bidang Cipta Karya", "Pembina", "198002142005011006")
    chief = Person("Ir. SETYO BUDIONO, M.T.", "Kepala Dinas Pekerjaan Umum", "Pembina Utama Muda", "196809211995031002")

    def sign(page: str | None) -> None:
        if page is not None:
            p.day("Banyuasri", "5 Januari 2026", page)
        p.sign(
            ["", "PIHAK KEDUA", "", chief.name, chief.rank, f"NIP. {chief.nip}", "(Belum disetujui)"],
            ["Banyuasri, 5 Januari 2026", "PIHAK PERTAMA", "", head.name, head.rank, f"NIP. {head.nip}"],
        )

    p.line(p.put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    p.line(OPENING)
    p.introduce(
        (head, "Selanjutnya disebut PIHAK PERTAMA"),
        (chief, "Selaku atasan langsung Pihak Pertama, selanjutnya disebut PIHAK KEDUA."),
        in_full=True,
    )
    p.promise("Pihak Pertama", "Pihak Kedua")
    sign("statement.")
    p.page_break()
    p.line(p.put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026"), bold=True, middle=True)
    p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target", "Sub Kegiatan", "Anggaran (Rp)"])
    p.put("budget.heading", "Sub Kegiatan")
    data = [
        ("1", "Meningkatnya akses air minum", "Persentase rumah tangga dengan air minum layak", "91,5 %", "Pembangunan Jaringan Perpipaan", "2.415.000.000"),
        ("2", "Meningkatnya bangunan yang layak", "Jumlah gedung yang laik fungsi", "14 Unit", "Pemeliharaan Bangunan Gedung", "680.250.000"),
    ]  # fmt: skip
    p.put_aims([(row[0], row[1], [(row[2], row[3])]) for row in data], "name", "target")
    p.put_lines([row[4:] for row in data], "name", "amount")
    p.table([["No", "Sasaran", "Indikator Kinerja", "Target", "Sub Kegiatan", "Anggaran (Rp)"], *[list(row) for row in data]], bold=1)
    sign("")
    p.put_parties(head, chief, keys=("name", "rank", "nip"))
    p.page_break()
    p.line("RENCANA AKSI ATAS PERJANJIAN KINERJA TAHUN 2026", bold=True, middle=True)
    months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des"]
    plan: Rows = [["No", "Sasaran", "Indikator Kinerja", "Target Tahunan", "Target Bulan", *[""] * 11], ["", "", "", "", *months]]
    plan += [[row[0], row[1], row[2], row[3], *["-"] * 11, row[3].split()[0]] for row in data]
    table = p.table(plan, bold=2)
    span(table, 0, [2], range(4))
    merge(table, 0, 4, 0, 15)
    sign(None)
    return p.sample()


def religion_codes() -> Sample:
    """A page of a religious office as text: codes before objectives and indicators in columns of blanks, the money with dots to the amount;
    the parties' people below each other at the left, then side by side.
    """
    v = Values()
    put = v.put
    head = Person("H. SYARIFUDDIN, S.Ag., M.A.", "Kepala Kantor Kementerian Agama Kabupaten Lembahsari", "", "197012121997031003")
    chief = Person("Dr. H. ZAINAL MUTTAQIN, M.Pd.", "Kepala Kantor Wilayah Kementerian Agama Provinsi Nusaraya", "", "196606061992031005")
    promise, supervision = PROMISE.format("Pihak pertama"), SUPERVISION.format("Pihak kedua")
    put("statement.text", f"{OPENING} {promise} {supervision}")
    text = f"""\
{put("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("statement.title.subject", "KANTOR KEMENTERIAN AGAMA KABUPATEN LEMBAHSARI")}

{OPENING}

Nama      : {head.name}
Jabatan   : {head.position}
Selanjutnya disebut pihak pertama

Nama      : {chief.name}
Jabatan   : {chief.position}
Selaku atasan pihak pertama, selanjutnya disebut pihak kedua

{promise}

{supervision}

LAMPIRAN
{put("title.text", "PERJANJIAN KINERJA TAHUN 2026")}
{put("title.subject", "KANTOR KEMENTERIAN AGAMA KABUPATEN LEMBAHSARI")}

Kode     Sasaran Kegiatan                     Kode      Indikator Kinerja                          Target
SK.1     Meningkatnya kualitas pelayanan      IKSK.1.1  Persentase KUA yang memenuhi standar       85 %
         keagamaan                            IKSK.1.2  Indeks kepuasan layanan KUA                84,5
SK.2     Meningkatnya mutu madrasah           IKSK.2.1  Persentase madrasah terakreditasi          92 %

{put("budget.heading", "Program")} dan Anggaran
1. Program Kerukunan Umat dan Layanan Kehidupan Beragama .......... Rp 4.215.600.000
2. Program Pendidikan Islam ....................................... Rp 18.902.450.000
Jumlah ............................................................ Rp 23.118.050.000

                                                       {put("signed.place", "Lembahsari")}, {put("signed.date", "15 Januari 2026")}

Pihak Kedua,                                           Pihak Pertama,



{chief.name}                          {head.name}
NIP. {chief.nip}                                {"NIP. " + head.nip}
"""
    v.put_all("statement.parties.first", head, "name", "position")
    v.put_all("statement.parties.second", chief, "name", "position")
    v.put_all("parties.first", head, "name", "nip")
    v.put_all("parties.second", chief, "name", "nip")
    v.put_heads(["Kode", "Sasaran Kegiatan", "Kode", "Indikator Kinerja", "Target"])
    data = [
        ("SK.1", "Meningkatnya kualitas pelayanan keagamaan", [("IKSK.1.1", "Persentase KUA yang memenuhi standar", "85 %"), ("IKSK.1.2", "Indeks kepuasan layanan KUA", "84,5")]),
        ("SK.2", "Meningkatnya mutu madrasah", [("IKSK.2.1", "Persentase madrasah terakreditasi", "92 %")]),
    ]  # fmt: skip
    v.put_aims([("", text_, rows) for _, text_, rows in data], "code", "name", "target")
    for n, (code, _, _) in enumerate(data):
        put(f"objectives.{n}.code", code)
    lines = numbered(
        [("Program Kerukunan Umat dan Layanan Kehidupan Beragama", "Rp 4.215.600.000"), ("Program Pendidikan Islam", "Rp 18.902.450.000")]
    )
    v.put_lines(lines, "number", "name", "amount")
    put("budget.total", "Rp 23.118.050.000")
    return Sample("text", text.encode(), v.expected)


ROUND: dict[str, Make] = {
    "prosecutor_nested": prosecutor_nested,
    "tax_polarity": tax_polarity,
    "village_sheets": village_sheets,
    "change_sheets": change_sheets,
    "fisheries_electronic": fisheries_electronic,
    "province_full_width": province_full_width,
    "hospital_statement_table": hospital_statement_table,
    "school_sentence": school_sentence,
    "campus_bilingual": campus_bilingual,
    "police_resort": police_resort,
    "action_plan_months": action_plan_months,
    "religion_codes": religion_codes,
}
