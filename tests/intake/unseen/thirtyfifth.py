"""Round thirty-five: eight ordinary papers. Sources, looked up for it: what applications of three regencies, a city, a province's planning office and a system for plans and
performance print (pages, annexes and workbooks), the figures of a free zone's authority, a report of an election office. People and numbers are invented.
"""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

from tests.intake.layouts import PROMISE, SUPERVISION
from tests.intake.paper import merge, whiten
from tests.intake.unseen.kit import OPENING, TITLE, Aim, Book, Make, Page, Person, Rows, Sample, Values, span

LATER = "dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan."


def activities_called_main() -> Sample:
    """A page of an application: the annex's title in two lines, numbers of the columns without brackets, an objective a row, what it costs below `Kegiatan Utama` with decimals and one stroke; who signs without a post."""
    p = Page()
    head = Person("MUHAMMAD IKHSAN, S.T.", "Kepala Bidang Sumber Daya Air", "", "197606142003121006")
    chief = Person("Ir. LALU SUDIRMAN, M.Si.", "Kepala Dinas Pekerjaan Umum", "", "196803251994031008")
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    opening = "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorentasi pada hasil, yang bertanda tangan di bawah ini:"
    p.line(opening)
    p.introduce((head, "selanjutnya disebut Pihak Pertama"), (chief, "selanjutnya disebut Pihak Kedua"))
    promise = f"Pihak Pertama pada Tahun 2026 ini berjanji akan mewujudkan target kinerja tahunan sesuai lampiran perjanjian ini, {LATER} Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab Pihak Pertama."
    supervision = "Pihak Kedua akan memberikan supervisi yang diperlukan serta akan melakukan evaluasi akuntabilitas kinerja terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
    p.state(opening, promise, supervision)

    def signed(page: str) -> None:
        p.sign(
            ["", "Pihak Kedua,", "", "", "", "", chief.name, f"NIP. {chief.nip}"],
            [p.day("Labuan Aji", "12 Januari 2026", page), "Pihak Pertama,", "", "", "", "", head.name, f"NIP. {head.nip}"],
        )
        p.put_parties(head, chief, page=page, keys=("name", "nip"))

    signed("statement.")
    p.line("LAMPIRAN", bold=True, middle=True)
    p.line("PERJANJIAN KINERJA", bold=True, middle=True)
    p.put("title.text", "PERJANJIAN KINERJA")
    rows: Rows = [list(p.put_heads(["No.", "Sasaran", "Indikator Kinerja", "Target Kinerja"])), list(p.put_columns(4, "{}"))]
    aims: list[Aim] = [
        ("1", "Meningkatnya layanan irigasi", [("Persentase luas daerah irigasi dalam kondisi baik", "71%")]),
        ("2", "Meningkatnya ketersediaan air baku", [("Persentase kebutuhan air baku yang terpenuhi", "64,5%")]),
        ("3", "Berkurangnya luas genangan", [("Persentase luas genangan yang tertangani", "38%")]),
    ]
    p.table([*rows, *p.put_aims(aims, "name", "target")], bold=2)
    p.line()
    p.line("Kegiatan dan Anggaran Tahun 2026", bold=True, middle=True)
    p.put("budget.heading", "Kegiatan Utama")
    lines = [("1", "Pengembangan dan Pengelolaan Sistem Irigasi Primer dan Sekunder", "Rp 9.845.200.000,00", "DAK"), ("2", "Pengelolaan Sumber Daya Air dan Bangunan Pengaman Pantai", "Rp 4.120.750.000,00", "APBD"), ("3", "Fasilitasi Komisi Irigasi", "-", "APBD")]  # fmt: skip
    p.table([["No.", "Kegiatan Utama", "Anggaran", "Sumber"], ["1", "2", "3", "4"], *p.put_lines(lines, "number", "name", "amount", "source_of_funds")], bold=2)  # fmt: skip
    p.line()
    signed("")
    return p.sample()


def white_points_and_captions() -> Sample:
    """A page of an inspectorate's application: the colon in the cell of the value, a white point above the role at the left, a title in three lines, columns numbered in brackets, the money without rules or a sum."""
    p = Page()
    head = Person("Dra. ENDANG PURWATI, M.M.", "Inspektur Pembantu Wilayah II", "Pembina Tk. I", "197008191996032004")
    chief = Person("Drs. AGUS HARIADI, M.Si.", "Inspektur Kabupaten Jatirejo", "Pembina Utama Muda", "196708241993031010")
    p.line(p.put("statement.title.text", TITLE), bold=True, middle=True)
    p.line(OPENING)
    for who, after in (head, "Selanjutnya disebut pihak pertama"), (chief, "Selaku atasan pihak pertama, selanjutnya disebut pihak kedua"):
        p.table([["Nama", f": {who.name}"], ["Jabatan", f": {who.position}"]], ruled=False)
        p.line(after)
    p.promise("Pihak pertama", "Pihak kedua")

    def signed(page: str) -> None:
        table = p.table(
            [[[".", "Pihak Kedua", *chief.signed(4)], [p.day("Jatirejo", "15 Januari 2026", page), "Pihak Pertama", *head.signed(4)]]],
            ruled=False,
        )
        whiten(table.cell(0, 0).paragraphs[0])
        p.put_parties(head, chief, page=page)

    signed("statement.")
    p.page_break()
    p.titles(TITLE, ["INSPEKTUR PEMBANTU WILAYAH II", "PADA INSPEKTORAT KABUPATEN JATIREJO"])
    rows: Rows = [list(p.put_heads(["No", "Sasaran", "Indikator Kinerja", "Target"])), list(p.put_columns(4))]
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas pengawasan internal", [("Jumlah laporan hasil pemeriksaan yang terbit tepat waktu", "24 Laporan")]),
        ("2", "Meningkatnya penyelesaian tindak lanjut", [("Persentase rekomendasi yang ditindaklanjuti", "87,5 Persen")]),
    ]
    p.table([*rows, *p.put_aims(aims, "name", "target")], bold=1)
    p.line()
    p.put("budget.heading", "Program/Kegiatan")
    lines = [("1.", "Program Penyelenggaraan Pengawasan", "Rp 1.275.430.000,00"), ("2.", "Program Perumusan Kebijakan, Pendampingan dan Asistensi", "Rp 318.900.000,00")]  # fmt: skip
    p.table(
        [
            ["Program/Kegiatan", "Anggaran"],
            *[[f"{number} {name}", amount] for number, name, amount in p.put_lines(lines, "number", "name", "amount")],
        ],
        ruled=False,
    )
    p.line()
    signed("")
    return p.sample()


def rows_that_only_hold_their_objective() -> Sample:
    """A city's application: the title and the office in one line, number and objective merged over a first row that has nothing else, `NAMA` and `JABATAN` in capitals, the money below a long head with an empty remark; names alone sign."""
    p = Page()
    head = Person("dr. STEVEN LUMENTUT, M.Kes.", "KEPALA DINAS KESEHATAN KOTA BITUNGAN")
    chief = Person("ANDREI WOWILING, S.E.", "WALI KOTA BITUNGAN")
    p.line(f"{p.put('statement.title.text', TITLE)}", bold=True, middle=True)
    p.line(OPENING)
    p.introduce(
        (head, "selanjutnya disebut PIHAK PERTAMA."),
        (chief, "selaku atasan Pihak Pertama, selanjutnya disebut PIHAK KEDUA"),
        labels=("NAMA", "JABATAN"),
    )
    promise = f"Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, {LATER}"
    blame = "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggungjawab Pihak Pertama."
    p.state(OPENING, promise, blame, SUPERVISION.format("Pihak Kedua"))

    def signed(page: str) -> None:
        day = p.day("Bitungan", "6 Januari 2026", page)
        p.sign(["", "Pihak Kedua,", "", "", chief.name], [day, "Pihak Pertama,", "", "", head.name])
        p.put_parties(head, chief, page=page, keys=("name",))

    signed("statement.")
    p.page_break()
    p.line("PERJANJIAN KINERJA TAHUN 2026 DINAS KESEHATAN KOTA BITUNGAN", bold=True, middle=True)
    p.put("title.text", TITLE)
    p.put("title.subject", "DINAS KESEHATAN KOTA BITUNGAN")
    rows: Rows = [list(p.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya derajat kesehatan masyarakat", [("Usia harapan hidup", "Tahun", "72,4"), ("Prevalensi stunting", "Persen", "14,2")]),
        ("2", "Meningkatnya mutu layanan kesehatan", [("Persentase fasilitas kesehatan terakreditasi paripurna", "Persen", "85")]),
    ]  # fmt: skip
    p.put_aims(aims, "name", "unit", "target")
    for number, text, indicators in aims:
        rows.append([number, text, "", "", ""])
        rows += [["", "", *indicator] for indicator in indicators]
    span(p.table(rows, bold=1), 1, [3, 2], [0, 1])
    p.line()
    p.put("budget.heading", "PROGRAM")
    lines = [("1", "PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT", "Rp. 42.318.650.000"), ("2", "PROGRAM PENINGKATAN KAPASITAS SUMBER DAYA MANUSIA KESEHATAN", "Rp. 3.204.100.000")]  # fmt: skip
    p.table([["NO", "PROGRAM", "JUMLAH ANGGARAN PROGRAM (RP)", "KET"], *[[*line, ""] for line in p.put_lines(lines, "number", "name", "amount")]], bold=1)  # fmt: skip
    p.line()
    signed("")
    return p.sample()


def posts_in_two_lines() -> Sample:
    """A planning office's: posts go on with the office in a second line, in labels and in signatures; number and post again above the aims; programme, activity and what is below it merged in columns of their own, the sum over four of them."""
    p = Page()
    office = "BAPPEDA Provinsi Halmahera Raya"
    head = Person("NURHAYATI SALEH, S.E., M.Si.", "Kepala Bidang Ekonomi", "Pembina", "197910232005012008")
    chief = Person("Dr. RAHMAT DJAFAR, S.T., M.T.", "Kepala BAPPEDA", "Pembina Utama Madya", "196905061995031003")
    p.titles(TITLE, ["KEPALA BIDANG EKONOMI", "BADAN PERENCANAAN PEMBANGUNAN DAERAH", "PROVINSI HALMAHERA RAYA"], "statement.")
    p.line(OPENING)
    for role, who, after in (
        ("first", head, "selanjutnya disebut Pihak Pertama"),
        ("second", chief, "selaku atasan pihak pertama, selanjutnya disebut Pihak Kedua"),
    ):
        p.table([["Nama", ":", who.name], ["NIP", ":", who.nip], ["Jabatan", ":", [who.position, office]]], ruled=False)
        p.line(after)
        p.put_all(f"statement.parties.{role}", who, "name", "nip", "rank")
        p.put(f"statement.parties.{role}.position", f"{who.position} {office}")
    p.promise("Pihak pertama", "Pihak kedua")

    def signed(page: str, *, upper: bool = False) -> None:
        p.right(p.day("Sofifi Baru", "19 Januari 2026", page))
        lanes: list[list[str]] = []
        for role, who in ("Pihak Kedua", chief), ("Pihak Pertama", head):
            post, place = (who.position.upper(), office.upper()) if upper else (who.position, office)
            lanes.append([role.upper() if upper else f"{role},", post, f"{place}," if upper else place, "", "", who.name, who.rank, f"NIP. {who.nip}"])  # fmt: skip
        p.table([lanes], ruled=False)

    signed("statement.")
    p.page_break()
    p.titles(TITLE, ["BADAN PERENCANAAN PEMBANGUNAN DAERAH", "PROVINSI HALMAHERA RAYA"])
    p.table([["Nama", ":", head.name], ["NIP", ":", head.nip], ["Jabatan", ":", head.position]], ruled=False)
    rows: Rows = [list(p.put_heads(["No.", "Sasaran Kinerja", "Indikator Kinerja Individu", "Target"]))]
    aims: list[Aim] = [
        ("1", "Meningkatnya kualitas perencanaan bidang ekonomi", [("Persentase keselarasan program bidang ekonomi", "94 Persen"), ("Jumlah dokumen rencana yang disusun", "3 Dokumen")]),
        ("2", "Meningkatnya pengendalian rencana", [("Persentase perangkat daerah yang melapor tepat waktu", "90 Persen")]),
    ]  # fmt: skip
    span(p.table([*rows, *p.put_aims(aims, "name", "target")], bold=1), 1, [2, 1], [0, 1])
    p.line()
    programme = "PROGRAM KOORDINASI DAN SINKRONISASI PERENCANAAN PEMBANGUNAN DAERAH"
    activities = [
        ("Koordinasi Perencanaan Bidang Perekonomian dan SDA", [("Koordinasi Penyusunan Dokumen Perencanaan Bidang Perekonomian", "214.600.000"), ("Pelaksanaan Monitoring dan Evaluasi Bidang Perekonomian", "98.250.000")]),
        ("Koordinasi Perencanaan Bidang Infrastruktur dan Kewilayahan", [("Asistensi Penyusunan Dokumen Perencanaan Bidang Infrastruktur", "121.500.000")]),
    ]  # fmt: skip
    p.put("budget.heading", "PROGRAM / KEGIATAN / SUB KEGIATAN")
    p.put_line(0, number="1", name=programme)
    money: Rows = [["No.", "PROGRAM", "KEGIATAN", "SUB KEGIATAN", "ANGGARAN (Rp)"]]
    at = 1
    for activity, parts in activities:
        p.put_line(at, name=activity)
        at += 1
        for k, (part, amount) in enumerate(parts):
            p.put_line(at, name=part, amount=amount)
            at += 1
            money.append(["1" if len(money) == 1 else "", programme if len(money) == 1 else "", activity if k == 0 else "", part, amount])
    money.append(["JUMLAH", "", "", "", p.put("budget.total", "434.350.000")])
    table = p.table(money, bold=1)
    span(table, 1, [3], [0, 1])
    span(table, 1, [2], [2])
    merge(table, 4, 0, 4, 3)
    signed("", upper=True)
    for role, who in ("first", head), ("second", chief):
        p.put_all(f"parties.{role}", who, "name", "rank", "nip")
        p.put(f"parties.{role}.position", f"{who.position.upper()} {office.upper()}")
    return p.sample()


def names_alone_below_decimals() -> Sample:
    """A workbook of a system for plans: no numbers, the objective again in each row, targets with decimals and their unit, money with decimals; names alone sign."""
    b = Book("LampPerkinEs4")
    b.wide(1, 1, 3, b.put("title.text", TITLE), bold=True)
    b.row(3, 1, b.put_heads(["SASARAN KEGIATAN", "INDIKATOR KINERJA", "TARGET"]), bold=True)
    data = [
        ("Tersedianya layanan perpustakaan yang memadai", [("Jumlah pemustaka yang dilayani", "18.500,00 Orang"), ("Persentase koleksi yang termutakhirkan", "42,50 Persen")]),
        ("Meningkatnya budaya baca", [("Jumlah komunitas literasi yang dibina", "14,00 Komunitas")]),
    ]  # fmt: skip
    row = 4
    for n, (text, indicators) in enumerate(data):
        b.put_objective(n, text=text)
        for k, (name, target) in enumerate(indicators):
            b.put_indicator(n, k, name=name, target=target)
            b.row(row, 1, [text, name, target])
            row += 1
    row += 1
    b.row(row, 1, [b.put("budget.heading", "KEGIATAN"), "ANGGARAN (Rp.)"], bold=True)
    for n, (name, amount) in enumerate(
        (("Pengelolaan Perpustakaan Tingkat Daerah", 412_750_000), ("Pembudayaan Gemar Membaca Tingkat Daerah", 96_300_500))
    ):
        row += 1
        b.put_line(n, name=name, amount=f"{amount:,}".replace(",", ".") + ",00")
        b.row(row, 1, [name, (amount, "#,##0.00")])
    row += 2
    b.cell(row, 3, b.day("Wonoasri", "5 Januari 2026"))
    head, chief = Person("SUMIATI, S.IP.", ""), Person("Drs. HERU PRASETYO", "")
    b.sign(row + 1, (1, 3), ["Pihak Kedua,", "", "", chief.name], ["Pihak Pertama,", "", "", head.name])
    b.put_parties(head, chief, keys=("name",))
    return b.sample()


def alone_with_short_amounts() -> Sample:
    """A head of an authority signs alone; a number below the title, what he promises in one sentence, targets as short amounts and a grade behind a score, money with a stroke and a sum."""
    b = Book("Perkin Kepala")
    head = Person("Ir. SURYA DARMAWAN", "Kepala Badan Pengusahaan Kawasan Bintan Raya")
    b.wide(1, 1, 4, b.put("title.text", TITLE), bold=True)
    b.wide(2, 1, 4, b.put("title.subject", "KEPALA BADAN PENGUSAHAAN KAWASAN BINTAN RAYA"), bold=True)
    b.wide(3, 1, 4, f"NOMOR : {b.put('document_number', '1/SPJ/KA/1/2026')}")
    promise = f"Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, {LATER}"
    b.wide(5, 1, 4, b.put("statement.text", promise))
    b.row(7, 1, b.put_heads(["No", "Sasaran Strategis", "Indikator Kinerja Strategis", "Target"]), bold=True)
    aims: list[Aim] = [
        ("1", "Meningkatnya realisasi investasi di kawasan", [("Nilai realisasi investasi", "Rp. 60 T")]),
        ("2", "Meningkatnya kualitas pelayanan umum", [("Indeks kepuasan pengguna layanan", "88,00"), ("Nilai realisasi PNBP", "2,415 T")]),
        ("3", "Terwujudnya pengelolaan organisasi yang akuntabel", [("Indeks reformasi birokrasi", "80 (BB)")]),
    ]
    row = 8
    for values in b.put_aims(aims, "name", "target"):
        b.row(row, 1, values)
        row += 1
    b.tall(9, 10, (1, 2))
    row += 1
    b.row(row, 1, ["No", b.put("budget.heading", "Program"), "Anggaran"], bold=True)
    lines = [("1", "Program Pengembangan Kawasan Strategis", "Rp 1.318.420.500.000,-"), ("2", "Program Dukungan Manajemen", "Rp 1.050.310.000.000,-")]  # fmt: skip
    for values in b.put_lines(lines, "number", "name", "amount"):
        row += 1
        b.row(row, 1, values)
    b.row(row + 1, 1, ["Jumlah", "", b.put("budget.total", "Rp 2.368.730.500.000,-")], bold=True)
    b.merge(row + 1, 1, row + 1, 2)
    row += 4
    b.cell(row, 3, b.day("Bintan", "30 Januari 2026"))
    for offset, text in enumerate((f"{head.position},", "", "", "", head.name), 1):
        b.cell(row + offset, 3, text)
    b.put_all("parties.first", head)
    return b.sample()


def activities_as_rows_over_the_table() -> Sample:
    """An election office's sheet: activities with their codes as rows of full width, below each its objectives; the money of the programmes with their codes, the funds in a sentence below."""
    b = Book("PK Sekretaris")
    head = Person("YULIANA TANDIRERUNG, S.H.", "Sekretaris KPU Kabupaten Toraja Hilir", "Penata Tk. I", "198209172008112001")
    chief = Person("MARTHEN SAMPE, S.Sos.", "Ketua KPU Kabupaten Toraja Hilir")
    b.titles(TITLE, "SEKRETARIAT KOMISI PEMILIHAN UMUM KABUPATEN TORAJA HILIR", 4)
    b.row(4, 1, b.put_heads(["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target"]), bold=True)
    data: list[tuple[str, list[Aim]]] = [
        ("KEGIATAN 3355: Pelaksanaan Akuntabilitas Pengelolaan Administrasi Keuangan", [
            ("1", "Meningkatnya pembinaan perbendaharaan", [("Persentase pejabat perbendaharaan yang memahami tugasnya", "80%")]),
            ("2", "Tersusunnya laporan pertanggungjawaban anggaran", [("Jumlah laporan yang disampaikan tepat waktu", "12 Lap"), ("Jumlah temuan yang diselesaikan", "4 temuan")]),
        ]),
        ("KEGIATAN 3356: Fasilitasi Pengelolaan Data, Dokumentasi dan Logistik Pemilu", [
            ("3", "Tersedianya data kebutuhan logistik yang akurat", [("Persentase data logistik yang mutakhir", "95%")]),
        ]),
    ]  # fmt: skip
    row, n = 5, 0
    for group, aims in data:
        b.wide(row, 1, 4, group, bold=True)
        row += 1
        for number, text, indicators in aims:
            b.put_objective(n, number=number, text=text, table=group)
            top = row
            for k, (name, target) in enumerate(indicators):
                b.put_indicator(n, k, name=name, target=target)
                b.row(row, 1, [*((number, text) if k == 0 else ("", "")), name, target])
                row += 1
            b.tall(top, row - 1, (1, 2))
            n += 1
    row += 1
    b.row(row, 1, ["Kode", b.put("budget.heading", "Program"), "Anggaran"], bold=True)
    lines: list[tuple[str, str, int]] = [("076.CQ", "Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi", 615_400_000), ("076.WA", "Program Dukungan Manajemen", 4_218_936_000)]  # fmt: skip
    for n, (code, name, amount) in enumerate(lines):
        row += 1
        b.put_line(n, code=code, name=name, amount=f"{amount:,}".replace(",", "."))
        b.row(row, 1, [code, name, (amount, "#,##0")])
    row += 1
    b.row(row, 1, ["", "Jumlah", (sum(amount for _, _, amount in lines), "#,##0")], bold=True)
    b.put("budget.total", "4.834.336.000")
    b.cell(row + 1, 1, "Sumber dana: APBN Tahun Anggaran 2026.")
    b.sign_both(row + 3, (2, 4), ("Pihak Pertama,", head), ("Pihak Kedua,", chief), b.day("Toraja Hilir", "14 Januari 2026"), gap=3)
    return b.sample()


def saved_by_a_word_processor() -> Sample:
    """A paper saved as plain text: tables as lines with tabs, merged cells empty, signatures as lines with tabs, a page break as a form feed."""
    v = Values()
    put = v.put
    head = Person("ROSMALA DEWI, S.Pd., M.Pd.", "Kepala Bidang Pembinaan SMP", "Pembina", "197512092002122004")
    chief = Person(
        "H. ABDUL KADIR, S.Pd., M.M.", "Kepala Dinas Pendidikan Kabupaten Muara Raya", "Pembina Utama Muda", "196711021991031009"
    )
    promise, supervision = PROMISE.format("Pihak Pertama"), SUPERVISION.format("Pihak Kedua")

    def signed(page: str) -> list[str]:
        v.put_parties(head, chief, page=page)
        return [
            f"\t{v.day('Muara Raya', '8 Januari 2026', page)}",
            "Pihak Kedua,\tPihak Pertama,",
            f"{chief.position},\t{head.position},",
            "\t",
            "\t",
            f"{chief.name}\t{head.name}",
            f"{chief.rank}\t{head.rank}",
            f"NIP. {chief.nip}\tNIP. {head.nip}",
        ]

    lines: list[Any] = [put("statement.title.text", TITLE), "", OPENING]
    for who, after in (head, "Selanjutnya disebut Pihak Pertama"), (chief, "Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua"):
        lines += [f"Nama\t:\t{who.name}", f"Jabatan\t:\t{who.position}", after]
    lines += [promise, supervision, "", *signed("statement."), "\f", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", "BIDANG PEMBINAAN SMP", ""]
    put("statement.text", f"{OPENING} {promise} {supervision}")
    put("title.text", "LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")
    put("title.subject", "BIDANG PEMBINAAN SMP")
    aims: list[Aim] = [
        ("1.", "Meningkatnya mutu pendidikan SMP", [("Angka partisipasi murni SMP", "%", "88,4"), ("Rapor literasi SMP", "Nilai", "69")]),
        ("2.", "Meningkatnya sarana pendidikan SMP", [("Jumlah ruang kelas yang direhabilitasi", "Ruang", "42")]),
    ]
    lines.append("\t".join(v.put_heads(["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"])))
    lines += ["\t".join(row) for row in v.put_aims(aims, "name", "unit", "target")]
    lines += ["", "\t".join(["No", put("budget.heading", "Kegiatan"), "Anggaran", "Ket."])]
    money = [("1.", "Pengelolaan Pendidikan Sekolah Menengah Pertama", "Rp31.415.900.000", "DAK"), ("2.", "Penyediaan Pendidik Sekolah Menengah Pertama", "Rp845.200.000", "APBD")]  # fmt: skip
    lines += ["\t".join(row) for row in v.put_lines(money, "number", "name", "amount", "note")]
    lines += [f"\tJumlah\t{put('budget.total', 'Rp32.261.100.000')}\t", "", *signed("")]
    return Sample("text", "\n".join(lines).encode(), v.expected)


ROUND: dict[str, Make] = {
    "activities_called_main": activities_called_main,
    "white_points_and_captions": white_points_and_captions,
    "rows_that_only_hold_their_objective": rows_that_only_hold_their_objective,
    "posts_in_two_lines": posts_in_two_lines,
    "names_alone_below_decimals": names_alone_below_decimals,
    "alone_with_short_amounts": alone_with_short_amounts,
    "activities_as_rows_over_the_table": activities_as_rows_over_the_table,
    "saved_by_a_word_processor": saved_by_a_word_processor,
}
