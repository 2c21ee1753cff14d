"""Prints of the twenty-third round: an annex with a head of its own and levels of money, objectives as full rows beside last year's results, a form of
three signers with formulas, a list of few indicators with targets of every kind.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

from collections.abc import Sequence

from docx.shared import Cm

from tests.intake.layouts import PROMISE
from tests.intake.prints.kit_html import day, signed
from tests.intake.prints.kit_word import LEFT, MIDDLE, fill_table, side_by_side, stated_in_word, word_paper, write_line
from tests.intake.prints.programs import by_dompdf, by_fpdf
from tests.intake.prints.sheet import SUPERVISION, Made, Print, by_browser, rows_of, saved_by_office
from tests.intake.unseen.kit import OPENING, Aim


def annex_with_head() -> Print:
    """Writer: a statement of two, an annex whose number and day stand at its top right, targets of every kind, money of programmes, activities and sub-activities by levels of numbers with Rp apart, a remark below it, names in brackets."""
    doc = Print()
    p = doc.put
    first, second = ("SURYADI PRANATA, S.P., M.M.", "Kepala Dinas Ketahanan Pangan", "Pembina Utama Muda", "197103141997031005"), ("dr. Hj. NURLAELA ZAKARIA", "Bupati Sendang Laut", "", "")
    word = word_paper("Liberation Serif", 11, 4, (21.5, 33), 2.3)
    write_line(word, p("statement.title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 14)
    stated_in_word(doc, word, first, second, ("Pihak pertama", "Pihak kedua"), ("Selanjutnya disebut pihak pertama", "Selaku atasan pihak pertama, selanjutnya disebut pihak kedua"))
    side_by_side(word, [("", day(doc, "statement.", "Sendang Laut", "19 Januari 2026")), ("Pihak Kedua,", "Pihak Pertama,"), ("\n\n", ""), (f"({second[0]})", f"({first[0]})"), ("", first[2]), ("", f"NIP. {first[3]}")])
    doc.person("statement.parties.first", rank=first[2], nip=first[3])
    word.add_page_break()
    for text in ("LAMPIRAN PERJANJIAN KINERJA", "NOMOR     : 500.1/044/DKP/2026", "TANGGAL : 19 JANUARI 2026"):
        write_line(word, text, LEFT, False, 10).paragraph_format.left_indent = Cm(10)
    p("document_number", "500.1/044/DKP/2026")
    write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 12)
    write_line(word, p("title.subject", "DINAS KETAHANAN PANGAN KABUPATEN SENDANG LAUT"), MIDDLE, True, 12)
    aims: list[Aim] = [("1", "Meningkatnya ketersediaan pangan", [("Indeks ketahanan pangan", "78,5 – 80"), ("Cadangan pangan pemerintah daerah", "125 ton"), ("Rasio penyuluh terhadap desa", "1 : 3")]), ("2", "Meningkatnya keamanan pangan", [("Persentase pangan segar yang aman", "≥ 92%"), ("Waktu layanan uji pangan segar", "≤ 5 hari kerja")]), ("3", "Meningkatnya tata kelola", [("Predikat SAKIP", "A (82,15)"), ("Penyampaian laporan kinerja", "28 Februari 2027")])]
    rows: list[Sequence[str]] = [doc.heads("No", "Sasaran Strategis", "Indikator Kinerja", "Target"), *rows_of(doc, aims, "name", "target")]
    fill_table(word.add_table(len(rows), 4, "Table Grid"), rows, (1.1, 5.5, 7, 3.2), 11, middle=(0, 3))
    write_line(word, "")
    p("budget.heading", "Program/Kegiatan/Sub Kegiatan")
    lines = [("I", "PROGRAM PENINGKATAN DIVERSIFIKASI DAN KETAHANAN PANGAN", "1.640.500.000"), ("I.1", "Penyediaan dan Penyaluran Pangan Pokok", "1.040.500.000"), ("I.1.a", "Penyediaan Informasi Harga Pangan", "240.500.000"), ("I.1.b", "Pengadaan Cadangan Pangan", "800.000.000"), ("I.2", "Pengelolaan Keseimbangan Cadangan Pangan", "600.000.000"), ("II", "PROGRAM PENGAWASAN KEAMANAN PANGAN", "259.500.000"), ("II.1", "Pelaksanaan Pengawasan Keamanan Pangan Segar", "259.500.000")]
    table = word.add_table(len(lines) + 2, 4, "Table Grid")
    for n, (number, name, amount) in enumerate(lines):
        doc.line(n, number=number, name=name, amount=f"Rp {amount}")
    p("budget.total", "Rp 1.900.000.000")
    fill_table(table, [("No", "Program/Kegiatan/Sub Kegiatan", "Anggaran", ""), *((number, name, "Rp", amount) for number, name, amount in lines), ("", "Jumlah", "Rp", "1.900.000.000")], (1.4, 10.2, 1.1, 4.1), 10.5, middle=(0,))
    table.cell(0, 2).merge(table.cell(0, 3))
    write_line(word, "Catatan: anggaran bersumber dari APBD Kabupaten Sendang Laut.", LEFT, False, 9)
    for role, (name, post, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
    side_by_side(word, [("", day(doc, "", "Sendang Laut", "19 Januari 2026")), (f"{second[1]},", f"{first[1]},"), ("\n\n", ""), (f"({second[0]})", f"({first[0]})"), ("", first[2]), ("", f"NIP. {first[3]}")])
    doc.data = saved_by_office(word, "docx")
    return doc


def full_rows_and_last_year() -> Print:
    """A browser on pages that lie: objectives as full rows in blue with their number in words before them, last year's result beside the target, a sum in a sentence with its words and no table of money."""
    doc = Print()
    p = doc.put
    first, second = ("MOCH. RIZAL EFFENDI, S.T.", "Kepala Bidang Bina Marga", "Penata Tk. I", "198211192009031004"), ("Ir. WAHYU NUGRAHA, M.T.", "Kepala Dinas Pekerjaan Umum Kota Taman Sari", "Pembina Utama Muda", "196908171996031005")
    head = f"<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'BIDANG BINA MARGA DINAS PEKERJAAN UMUM KOTA TAMAN SARI')}</h3>"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("No", "Indikator Kinerja", "Satuan", "Realisasi 2025", "Target 2026", "Penanggung Jawab"))
    aims: list[Aim] = [("1", "Meningkatnya kondisi jalan kota", [("1.1", "Persentase jalan kota dalam kondisi mantap", "%", "84,12", "86,5", "Seksi Pemeliharaan"), ("1.2", "Panjang jalan yang ditingkatkan", "Km", "21,3", "24", "Seksi Pembangunan"), ("1.3", "Jumlah jembatan yang dipelihara", "Unit", "17", "19", "Seksi Pemeliharaan")]), ("2", "Meningkatnya fungsi drainase jalan", [("2.1", "Persentase drainase dalam kondisi baik", "%", "71,4", "74", "Seksi Drainase"), ("2.2", "Jumlah titik genangan", "Titik", "14", "9", "Seksi Drainase")])]
    body = ""
    for n, (number, text, indicators) in enumerate(aims):
        body += f"<tr class=o><td colspan=6>Sasaran {number}: {text}</td></tr>"
        for k, (own, name, unit, before, target, who) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, own=own, name=name, unit=unit, last_year=before, target=target, responsible=who)
            body += f"<tr><td class=c>{own}</td><td>{name}</td><td class=c>{unit}</td><td class=c>{before}</td><td class=c><b>{target}</b></td><td>{who}</td></tr>"
    cost = f"<p>Jumlah anggaran : {p('budget.total', 'Rp12.450.000.000,00 (dua belas miliar empat ratus lima puluh juta rupiah)')}</p>"
    last = signed(doc, "", ("Taman Sari", "2 Februari 2026"), (("second", "Pihak Kedua,", second), ("first", "Pihak Pertama,", first)))
    style = "<style>@page{size:A4 landscape;margin:14mm}body{font:10.5pt 'Liberation Sans'}h3{text-align:center;font-size:12pt}.b{width:100%;border-collapse:collapse}.b th{background:#d9e2f3}.b th,.b td{border:1px solid #444;padding:5px}.o td{background:#9cc2e5;font-weight:bold}.c{text-align:center}</style>"
    doc.data = by_browser(f"{style}{head}<table class=b><tr>{heads}</tr>{body}</table>{cost}{last}", *doc.options)
    return doc


def three_signers() -> Print:
    """dompdf on pages that lie: semesters below one head, a formula beside each indicator, the table over two pages without heads on the second, money by code, three signers of whom the third, `Mengetahui`, stands in the middle below."""
    doc = Print()
    p = doc.put
    first, second, third = ("LILIS KOMARIAH, A.K.S.", "Kepala UPTD Panti Sosial Tresna Werdha", "Penata Tk. I", "197909232006042012"), ("Drs. DEDEN SUPRIADI, M.Si.", "Kepala Bidang Rehabilitasi Sosial", "Pembina", "196812101995031002"), ("Dr. EUIS SARTIKA, M.Si.", "Kepala Dinas Sosial Provinsi Pasundan Hulu", "Pembina Utama Madya", "196705151992032006")
    head = f"<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'UPTD PANTI SOSIAL TRESNA WERDHA')}</h3>"
    top = "".join(f"<th rowspan=2>{h}</th>" for h in doc.heads("No", "Sasaran", "Indikator Kinerja", "Formulasi", "Target"))
    for n, text in enumerate(("I", "II")):
        p(f"headings.{5 + n}", f"Target Semester {text}")
    aims: list[Aim] = [("1", "Meningkatnya kualitas hidup lanjut usia terlantar", [("Persentase lanjut usia yang terpenuhi kebutuhan dasarnya", "Jumlah lanjut usia yang terpenuhi kebutuhan dasarnya / jumlah lanjut usia di panti x 100%", "100%", "100%", "100%"), ("Persentase lanjut usia yang mandiri", "Jumlah lanjut usia yang mandiri / jumlah lanjut usia di panti x 100%", "62,5%", "55%", "62,5%"), ("Angka kejadian jatuh per 100 penghuni", "Jumlah kejadian jatuh / jumlah penghuni x 100", "3,2", "1,8", "3,2")]), ("2", "Meningkatnya kualitas pelayanan panti", [("Indeks kepuasan penghuni", "Nilai rata-rata survei", "88,10", "-", "88,10"), ("Jumlah penghuni yang dilayani", "Jumlah penghuni dalam satu tahun", "140 orang", "70 orang", "140 orang"), ("Persentase pengaduan yang ditindaklanjuti", "Jumlah pengaduan yang ditindaklanjuti / jumlah pengaduan x 100%", "100%", "100%", "100%")]), ("3", "Meningkatnya kompetensi pengasuh", [("Persentase pengasuh bersertifikat", "Jumlah pengasuh bersertifikat / jumlah pengasuh x 100%", "80%", "70%", "80%")])]
    body = ""
    for n, (number, text, indicators) in enumerate(aims):
        for k, (name, formula, target, one, two) in enumerate(indicators):
            doc.row(n, k, number=number, text=text, name=name, formula=formula, target=target, semesters__s1=one, semesters__s2=two)
            over = f"<td rowspan={len(indicators)} align=center>{number}</td><td rowspan={len(indicators)}>{text}</td>" if k == 0 else ""
            body += f"<tr>{over}<td>{name}</td><td>{formula}</td>{''.join(f'<td align=center>{t}</td>' for t in (target, one, two))}</tr>"
    p("budget.heading", "Sub Kegiatan")
    money = ""
    for n, (code, name, amount) in enumerate([("1.06.04.1.02.0001", "Penyediaan Permakanan", "Rp2.184.700.000"), ("1.06.04.1.02.0003", "Penyediaan Sandang", "Rp315.300.000")]):
        doc.line(n, code=code, name=name, amount=amount)
        money += f"<tr><td>{code}</td><td>{name}</td><td align=right>{amount}</td></tr>"
    money = f"<table class=b style='width:70%'><tr><th>Kode</th><th>Sub Kegiatan</th><th>Pagu</th></tr>{money}<tr><th colspan=2>Total</th><th align=right>{p('budget.total', 'Rp2.500.000.000')}</th></tr></table>"
    last = signed(doc, "", ("Pasundan Hulu", "15 Januari 2026"), (("second", "PIHAK KEDUA,", second), ("first", "PIHAK PERTAMA,", first)))
    doc.person("parties.third", name=third[0], position=third[1], rank=third[2], nip=third[3])
    last += f"<p align=center>Mengetahui,<br><b>{third[1]}</b><br><br><br><br><u><b>{third[0]}</b></u><br>{third[2]}<br>NIP. {third[3]}</p>"
    style = "<style>@page{margin:14mm}body{font:10.5pt 'Helvetica'}h3{text-align:center}.b{width:100%;border-collapse:collapse;margin-top:10px}.b td,.b th{border:1px solid #000;padding:6px}</style>"
    doc.data = by_dompdf(f"{style}{head}<table class=b><tr>{top}<th colspan=2>Target Semester</th></tr><tr><th>I</th><th>II</th></tr>{body}</table>{money}{last}", "A4", True)
    return doc


def short_list() -> Print:
    """FPDF: a statement in short lines without a table, `Nama :` at the margin, on the same page aims as cells with the number in front, units in brackets behind indicators, money beside numbers in two columns without a sum, a foot with who printed it."""
    doc = Print()
    p = doc.put
    first, second = ("NURUL HIDAYATI, S.Pd.", "Kepala SMP Negeri 4 Karang Anyar", "Pembina", "197602182003122004"), ("Drs. AGUS WIBOWO, M.Pd.", "Kepala Dinas Pendidikan Kabupaten Karang Anyar", "Pembina Utama Muda", "196701231993031005")
    calls: list[tuple[str, Sequence[object]]] = [("SetMargins", (22, 16)), ("SetAutoPageBreak", (True, 20)), ("AddPage", ()), ("SetFont", ("Times", "B", 13))]

    def cell(w: float, text: str, align: str = "L", border: int = 0, down: int = 1, h: float = 6) -> None:
        calls.append(("Cell", (w, h, text, border, down, align)))

    cell(166, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), "C")
    cell(166, p("title.subject", "SMP NEGERI 4 KARANG ANYAR"), "C", h=8)
    calls.append(("SetFont", ("Times", "", 11)))
    calls.append(("MultiCell", (166, 5.5, doc.say(OPENING))))
    for role, (name, post, *_), after in (("first", first, "selanjutnya disebut PIHAK PERTAMA"), ("second", second, "selaku atasan PIHAK PERTAMA, selanjutnya disebut PIHAK KEDUA")):
        cell(166, f"Nama : {name}")
        cell(166, f"Jabatan : {post}")
        cell(166, after, h=8)
        doc.person(f"parties.{role}", name=name, position=post)
    for text in (PROMISE.format("PIHAK PERTAMA"), SUPERVISION.format("PIHAK KEDUA")):
        calls.append(("MultiCell", (166, 5.5, doc.say(text))))
        calls.append(("Ln", (2,)))
    widths = (10.0, 62.0, 68.0, 26.0)
    calls.append(("SetFont", ("Times", "B", 11)))
    for at, (w, text) in enumerate(zip(widths, doc.heads("No", "Sasaran", "Indikator (Satuan)", "Target"), strict=True)):
        cell(w, text, "C", 1, int(at == 3))
    calls.append(("SetFont", ("Times", "", 11)))
    aims: list[Aim] = [("1", "Meningkatnya mutu lulusan", [("Rata-rata nilai asesmen (nilai)", "72,4")]), ("2", "Meningkatnya angka kelulusan", [("Angka kelulusan (%)", "100")]), ("3", "Meningkatnya kompetensi guru", [("Guru bersertifikat pendidik (orang)", "31")]), ("4", "Menurunnya angka putus sekolah", [("Angka putus sekolah (%)", "0,15")])]
    for row in rows_of(doc, aims, "name", "target"):
        for at, (w, text) in enumerate(zip(widths, row, strict=True)):
            cell(w, text, "C" if at in (0, 3) else "L", 1, int(at == 3))
    calls.append(("Ln", (4,)))
    p("budget.heading", "Kegiatan")
    calls.append(("SetFont", ("Times", "B", 11)))
    for at, (w, text) in enumerate(((10.0, "No"), (100.0, "Kegiatan"), (56.0, "Anggaran"))):
        cell(w, text, "C", 1, int(at == 2))
    calls.append(("SetFont", ("Times", "", 11)))
    for n, (name, amount) in enumerate([("Pengelolaan Dana BOS SMP", "Rp 1.118.700.000"), ("Pengembangan Karier Pendidik", "Rp 42.350.000")]):
        doc.line(n, number=f"{n + 1}.", name=name, amount=amount)
        cell(10, f"{n + 1}.", "C", 1, 0)
        cell(100, name, "L", 1, 0)
        cell(56, amount, "R", 1)
    calls.append(("Ln", (5,)))
    for role, (_, _, rank, nip) in (("first", first), ("second", second)):
        doc.person(f"parties.{role}", rank=rank, nip=nip)
    for left, right in (("", day(doc, "", "Karang Anyar", "6 Januari 2026")), ("PIHAK KEDUA,", "PIHAK PERTAMA,"), ("", ""), ("", ""), ("", ""), (second[0], first[0]), (second[2], first[2]), (f"NIP {second[3]}", f"NIP {first[3]}")):
        cell(83, left, "C", 0, 0, 5)
        cell(83, right, "C", 0, 1, 5)
    doc.data = by_fpdf(calls, [("SetY", (-12,)), ("SetFont", ("Times", "I", 8)), ("Cell", (0, 5, "Dicetak melalui aplikasi e-SAKIP oleh operator SMPN 4 pada 06-01-2026 10:22", 0, 0, "L"))])
    return doc


PRINTS: dict[str, Made] = {"annex_with_head": annex_with_head, "full_rows_and_last_year": full_rows_and_last_year, "three_signers": three_signers, "short_list": short_list}
