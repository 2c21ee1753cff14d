"""Prints of the twenty-fifth round: officers of a clinic on a page each, an electronically signed letter drawn letter by letter, a paper that a scanner
gave a text of its own, and one whose bold letters the file does not name.

Written, with their right readings, before the readers saw any of them.
"""

# Laid out as the pages are: wide.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pytesseract
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject

from tests.intake.layouts import PROMISE
from tests.intake.looks import pictures_of
from tests.intake.looks_eighth import LOOKS_EIGHTH
from tests.intake.prints.kit import Paper, aims_table, letterhead, titles
from tests.intake.prints.kit_html import Who, day, joined_rows, lanes, money, said, signed
from tests.intake.prints.kit_word import MIDDLE, RIGHT, fill_table, money_in_word, signed_in_word, word_paper, write_line
from tests.intake.prints.programs import by_dompdf
from tests.intake.prints.sheet import SUPERVISION, Made, Print, by_browser, rows_of, saved_by_office
from tests.intake.unseen.kit import OPENING, Aim


def clinic_on_a_page_each() -> Print:
    """dompdf: three officers of a clinic on a page each, statement, table and signatures in one piece, people of the statement in a numbered list, the head of the clinic in all three, the last without money and without a rank; a type that has no ≥, in whose place the program prints a question mark."""
    doc = Print(agreements=[])
    p = doc.put
    head: Who = ("dr. NURUL FITRIANA LUBIS", "Kepala Puskesmas Sungai Rengit", "Pembina", "198009172009032003")
    officers: list[tuple[Who, Who, list[Aim], list[tuple[str, str]], str]] = [
        (head, ("H. ZAINAL ARIFIN POHAN, S.K.M., M.Kes.", "Kepala Dinas Kesehatan Kabupaten Muara Lintang", "Pembina Utama Muda", "196812091993031004"), [("1", "Meningkatnya akses pelayanan kesehatan dasar", [("Persentase capaian SPM bidang kesehatan", "100%"), ("Kunjungan sehat", "? 15%"), ("Angka kematian ibu", "0 kasus")])], [("Pelayanan Kesehatan Ibu Hamil", "Rp. 84.250.000"), ("Operasional Pelayanan Puskesmas", "Rp. 715.750.000")], "Rp. 800.000.000"),
        (("DESI RATNASARI, A.Md.Keb.", "Penanggung Jawab UKM Esensial", "Penata Muda", "198812242011012008"), head, [("1", "Meningkatnya cakupan layanan kesehatan ibu dan anak", [("Cakupan kunjungan K6", "95%"), ("Cakupan imunisasi dasar lengkap", "92,5%"), ("Prevalensi balita gizi kurang", "? 4,8%")]), ("2", "Meningkatnya promosi kesehatan", [("Jumlah posyandu aktif", "24 posyandu")])], [("Pelayanan Kesehatan Balita", "Rp. 36.400.000"), ("Promosi Kesehatan", "Rp. 21.600.000")], "Rp. 58.000.000"),
        (("RIZKY MAULANA, S.Farm.", "Pengelola Obat", "", "199507132022031005"), head, [("1", "Terjaminnya ketersediaan obat", [("Persentase ketersediaan obat esensial", "98%"), ("Jumlah laporan LPLPO tepat waktu", "12 laporan"), ("Obat kedaluwarsa", "&lt; 1%")])], [], ""),
    ]
    pages = ""
    for at, (first, second, aims, costs, total) in enumerate(officers):
        doc.agreements.append({})
        people = ""
        for n, (role, (name, post, *_)) in enumerate((("first", first), ("second", second)), 1):
            doc.person(f"parties.{role}", name=name, position=post)
            people += f"<tr><td>{n}.</td><td>Nama</td><td>:</td><td>{name}</td></tr><tr><td></td><td>Jabatan</td><td>:</td><td>{post}</td></tr><tr><td></td><td colspan=3>Selanjutnya disebut PIHAK {'PERTAMA' if n == 1 else 'KEDUA'}</td></tr>"
        heads = "".join(f"<th width='{w}%'>{h}</th>" for h, w in zip(doc.heads("No", "Sasaran", "Indikator", "Target"), (6, 38, 38, 18), strict=True))
        body = joined_rows(doc, aims)
        cost = money(doc, ("No", "Kegiatan", "Anggaran"), [(str(n + 1), *line) for n, line in enumerate(costs)], ("name", "amount"), ("Jumlah", total), "CLR") if costs else ""
        sign = signed(doc, "", ("Sungai Rengit", "7 Januari 2026"), (("second", "PIHAK KEDUA", second), ("first", "PIHAK PERTAMA", first)))
        pages += f"<div{' class=n' if at else ''}><h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}</h3>{said(doc, OPENING)}<table class=p>{people}</table>{said(doc, PROMISE.format('PIHAK PERTAMA'), SUPERVISION.format('PIHAK KEDUA'))}<table class=b><tr>{heads}</tr>{body}</table>{cost}{sign}</div>"
    style = "<style>@page{margin:12mm 18mm}body{font:9.5pt 'Helvetica'}h3{text-align:center;margin:4px}.j{text-align:justify;margin:4px 0}.n{page-break-before:always}.b{width:100%;border-collapse:collapse;margin-top:6px}.b td,.b th{border:1px solid #000;padding:3px}</style>"
    doc.data = by_dompdf(f"{style}{pages}", "A4")
    return doc


def _letter_by_letter(page: Paper) -> None:
    """Have every letter drawn by itself at its place, blanks by leaving room, as some programs of drawing do."""
    whole: Callable[..., None] = page.canvas.drawString

    def drawn(x: float, y: float, text: str) -> None:
        for letter in text:
            if letter != " ":
                whole(x, y, letter)
            x += page.canvas.stringWidth(letter, page.name, page.size)

    def in_the_middle(x: float, y: float, text: str) -> None:
        drawn(x - page.canvas.stringWidth(text, page.name, page.size) / 2, y, text)

    def to_the_right(x: float, y: float, text: str) -> None:
        drawn(x - page.canvas.stringWidth(text, page.name, page.size), y, text)

    page.canvas.drawString, page.canvas.drawCentredString, page.canvas.drawRightString = drawn, in_the_middle, to_the_right


def drawn_by_letters() -> Print:
    """reportlab, every letter drawn by itself, an office's electronically signed paper: a letterhead in colour, a number below the title, codes beside frames that say who signed, a foot about the certificate; levels of money numbered by letters and figures."""
    doc = Print()
    p = doc.put
    page = Paper(215, 330, "Sans", 9.5)
    _letter_by_letter(page)
    first, second = ("MUH. ILHAM SYAHRIR, S.STP., M.A.P.", "Camat Tanjung Lombo", "Pembina", "198302152001121002"), ("Dr. H. BASRI PALLAWA, M.Si.", "Sekretaris Daerah Kabupaten Bone Tengah", "Pembina Utama Madya", "196704231990031007")
    y = letterhead(doc, page, "#17365d", (("government", "PEMERINTAH KABUPATEN BONE TENGAH", 12), ("office", "KECAMATAN TANJUNG LOMBO", 14), ("address", "Jalan Poros Lombo Nomor 1 Tanjung Lombo 92715", 9)))
    y = titles(doc, page, y + 3, "PERJANJIAN KINERJA TAHUN 2026", "KECAMATAN TANJUNG LOMBO")
    page.cell(0, y - 4, page.width, 5, f"NOMOR : {p('document_number', '000.8.6/017/KTL/I/2026')}", align="C")
    y = aims_table(doc, page, y + 4, (15, 24, 78, 146, 168, 200), ("NO", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET 2026"), [
        ("1", "Meningkatnya kualitas pelayanan publik kecamatan", [("Indeks Kepuasan Masyarakat", "Indeks", "86,75"), ("Rata-rata waktu penerbitan surat keterangan", "Menit", "≤ 15"), ("Persentase pengaduan yang ditindaklanjuti", "%", "100")]),
        ("2", "Meningkatnya kinerja pemerintahan desa", [("Persentase desa dengan status mandiri", "%", "41,67"), ("Jumlah desa yang menyusun APBDes tepat waktu", "Desa", "12"), ("Jumlah BUM Desa yang berbadan hukum", "Unit", "9")]),
        ("3", "Meningkatnya ketenteraman dan ketertiban umum", [("Jumlah gangguan ketertiban yang diselesaikan", "Kasus", "≥ 20"), ("Tingkat partisipasi siskamling", "%", "67,5")]),
        ("4", "Meningkatnya akuntabilitas kinerja kecamatan", [("Nilai SAKIP kecamatan", "Nilai", "72,34 (BB)")]),
    ], ("name", "unit", "target"), 4.6, "LCC") + 6  # fmt: skip
    lines = [("A", "PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PELAYANAN PUBLIK", "214.560.000", "DAU"), ("A.1", "Koordinasi Penyelenggaraan Kegiatan Pemerintahan", "114.560.000", "DAU"), ("A.2", "Pelaksanaan Urusan yang Dilimpahkan kepada Camat", "100.000.000", "DAU"), ("B", "PROGRAM PEMBINAAN DAN PENGAWASAN PEMERINTAHAN DESA", "85.440.000", "PAD"), ("B.1", "Fasilitasi Penyusunan Peraturan Desa", "85.440.000", "PAD")]
    p("budget.heading", "PROGRAM / KEGIATAN")
    xs = (15, 27, 138, 176, 200)
    page.bold()
    y = page.line_of(y, xs, ("NO", "PROGRAM / KEGIATAN", "ANGGARAN (Rp)", "SUMBER"), 4.6, "CCCC")
    for n, (number, name, amount, source) in enumerate(lines):
        doc.line(n, number=number, name=name, amount=amount, source_of_funds=source)
        (page.bold if len(number) == 1 else page.plain)()
        y = page.line_of(y, xs, (number, name, amount, source), 4.6, "CLRC")
    page.bold()
    y = page.line_of(y, (15, 138, 176, 200), ("JUMLAH", p("budget.total", "300.000.000"), ""), 4.6, "CRC") + 8
    page.plain()
    page.cell(115, y, 85, 5, day(doc, "", "Tanjung Lombo", "12 Januari 2026"), align="C")
    for x, role, (name, post, rank, nip) in ((15, "second", second), (115, "first", first)):
        doc.person(f"parties.{role}", name=name, position=post, rank=rank, nip=nip)
        page.cell(x, y + 6, 85, 5, "PIHAK KEDUA," if role == "second" else "PIHAK PERTAMA,", align="C")
        page.cell(x, y + 11, 85, 5, post, align="C")
        for n in range(13 * 13):
            if (n * n + 5 * n) % 7 < 3:
                page.band(x + 8 + n % 13, y + 19 + n // 13, 1, 1, "#000000")
        page.plain(7)
        page.cell(x + 23, y + 21, 60, 4, "Ditandatangani secara elektronik oleh :")
        page.bold(9)
        page.cell(x + 23, y + 25, 62, 4, name)
        page.plain(8)
        page.cell(x + 23, y + 29, 60, 4, rank)
        page.cell(x + 23, y + 33, 60, 4, f"NIP. {nip}")
        page.plain()
    page.plain(6.5)
    page.rule(15, 200, 316, 0.5)
    for at, text in enumerate(("Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN.", "Keaslian dokumen dapat diperiksa dengan memindai kode QR atau melalui laman https://tte.bonetengah.example")):
        page.cell(15, 317 + 3.2 * at, 185, 3.2, text, align="C")
    doc.data = page.done()
    return doc


def text_of_a_scanner() -> Print:
    """Writer, printed, sealed and signed, put on a flatbed, of which the program laid what it took for the text under the picture, unseen."""
    doc = Print()
    p = doc.put
    first, second = ("SULASTRI HANDAYANI, S.E., M.M.", "Kepala Bagian Umum", "Pembina", "197910112005012009"), ("Drs. EKO PRASETYO WIBOWO, M.Si.", "Sekretaris DPRD Kota Wana Asri", "Pembina Utama Muda", "196802141994031008")
    word = word_paper("Liberation Serif", 12, 4, (21, 29.7), 2.3)
    write_line(word, p("title.text", "PERJANJIAN KINERJA TAHUN 2026"), MIDDLE, True, 13)
    write_line(word, p("title.subject", "BAGIAN UMUM SEKRETARIAT DPRD KOTA WANA ASRI"), MIDDLE, True, 12)
    aims: list[Aim] = [("1.", "Meningkatnya kualitas layanan kesekretariatan", [("Indeks kepuasan anggota DPRD", "87,25"), ("Persentase surat yang ditindaklanjuti", "100%")]), ("2.", "Meningkatnya pengelolaan aset", [("Persentase aset yang terinventarisasi", "96,5%"), ("Jumlah kendaraan dinas laik jalan", "38 unit")]), ("3.", "Meningkatnya tertib keuangan", [("Persentase realisasi anggaran", "≥ 95%")])]
    rows: list[Sequence[str]] = [doc.heads("No", "Sasaran", "Indikator Kinerja", "Target"), *rows_of(doc, aims, "name", "target")]
    fill_table(word.add_table(len(rows), 4, "Table Grid"), rows, (1.1, 5.6, 6.6, 3), 11.5, middle=(0, 3))
    write_line(word, "")
    money_in_word(doc, word, ("No", "Sub Kegiatan", "Anggaran"), [("Penyediaan Jasa Pelayanan Umum Kantor", "Rp 2.318.400.000"), ("Pemeliharaan Kendaraan Dinas", "Rp 481.600.000")], ("Jumlah", "Rp 2.800.000.000"), (1.1, 10.2, 5), 11.5, align=RIGHT)
    write_line(word, "")
    signed_in_word(doc, word, "", day(doc, "", "Wana Asri", "14 Januari 2026"), first, second, room="\n\n\n")
    writer = PdfWriter()
    for picture in pictures_of(saved_by_office(word, "docx"), LOOKS_EIGHTH["flatbed"], 7):
        made = pytesseract.image_to_pdf_or_hocr(picture, lang="ind", config="--dpi 300", extension="pdf")
        writer.append(io.BytesIO(made))
    out = io.BytesIO()
    writer.write(out)
    doc.data = out.getvalue()
    return doc


def _unnamed(data: bytes, bold: bool) -> bytes:
    """A file without the names of its letters: of the bold ones only, or of all."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    for number in range(1, len(writer._objects) + 1):
        font = writer.get_object(number)
        if isinstance(font, DictionaryObject) and "/ToUnicode" in font and (not bold or "Bold" in str(font.get("/BaseFont"))):
            del font["/ToUnicode"]
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def bold_without_names() -> Print:
    """A browser, then a program that made the file small and threw away what names the bold letters (heads, sums, names, targets that matter); all others say what they are."""
    doc = Print()
    p = doc.put
    first, second = ("AGUSTINUS WEKA, S.Sos.", "Kepala Kelurahan Oetona", "Penata Tingkat I", "198208172008011012"), ("MARGARETHA TAEK, S.IP., M.Si.", "Camat Kota Lama", "Pembina", "197511302000122003")
    head = f"<h3>{p('title.text', 'PERJANJIAN KINERJA TAHUN 2026')}<br>{p('title.subject', 'KELURAHAN OETONA KECAMATAN KOTA LAMA')}</h3>"
    heads = "".join(f"<th>{h}</th>" for h in doc.heads("NO", "SASARAN", "INDIKATOR", "TARGET"))
    aims: list[Aim] = [("1", "Meningkatnya pelayanan administrasi kelurahan", [("Nilai survei kepuasan masyarakat", "<b>84,60</b>"), ("Jumlah layanan yang memiliki SOP", "14 layanan")]), ("2", "Meningkatnya partisipasi masyarakat", [("Persentase RT/RW aktif", "<b>92 %</b>"), ("Jumlah swadaya masyarakat", "<b>Rp 75.000.000</b>")]), ("3", "Meningkatnya kebersihan lingkungan", [("Jumlah kerja bakti", "48 kali")])]
    cost = money(doc, ("NO", "SUB KEGIATAN", "ANGGARAN"), [("1", "Pembangunan Sarana dan Prasarana Kelurahan", "Rp 214.300.000"), ("2", "Pemberdayaan Masyarakat di Kelurahan", "Rp 85.700.000")], ("name", "amount"), ("JUMLAH", "Rp 300.000.000"), "CLR")
    last = f"<p style='margin-left:55%'>{day(doc, '', 'Oetona', '19 Januari 2026')}</p>{lanes(doc, '', (('second', 'PIHAK KEDUA,', second), ('first', 'PIHAK PERTAMA,', first)))}"
    style = "<style>@page{size:A4;margin:20mm}body{font:11pt 'Liberation Sans'}h3{text-align:center;font-size:12.5pt}.b{width:100%;border-collapse:collapse;margin-top:12px}.b th,.b td{border:1px solid #000;padding:5px}.c{text-align:center}</style>"
    doc.data = _unnamed(by_browser(f"{style}{head}<table class=b><tr>{heads}</tr>{joined_rows(doc, aims)}</table>{cost}{last}", *doc.options), True)
    return doc


PRINTS: dict[str, Made] = {"clinic_on_a_page_each": clinic_on_a_page_each, "drawn_by_letters": drawn_by_letters, "text_of_a_scanner": text_of_a_scanner, "bold_without_names": bold_without_names}
