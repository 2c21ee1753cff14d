"""Columns of several years and of what a change replaced, budgets of sentences, papers signed on their first page only."""

from typing import Any

import pytest

from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, doubts, paper_of, read, value


@pytest.mark.parametrize(
    "heads, cells, amount",
    [
        (["Pagu 2025", "Pagu 2026"], ["1.000.000", "2.000.000"], "2.000.000"),
        (["Pagu TA. 2026", "Pagu TA. 2027"], ["1.000.000", "2.000.000"], "1.000.000"),
        (["Anggaran Semula", "Anggaran Menjadi"], ["1.000.000", "2.000.000"], "2.000.000"),
        (["Pagu Murni (Rp)", "Pagu Perubahan (Rp)"], ["1.000.000", "2.000.000"], "2.000.000"),
        (
            ["Anggaran Sebelum Perubahan", "Anggaran Setelah Perubahan", "Bertambah/(Berkurang)"],
            ["5.000.000", "2.000.000", "3.000.000"],
            "2.000.000",
        ),
        (["Anggaran Awal (Rp)", "Anggaran Perubahan (Rp)", "Selisih"], ["5.000.000", "2.000.000", "3.000.000"], "2.000.000"),
        (["Pagu Murni"], ["1.000.000"], "1.000.000"),
        (["Anggaran Semula"], ["1.000.000"], "1.000.000"),
        (["Rupiah Murni"], ["1.000.000"], "1.000.000"),
    ],
)
def test_the_amount_is_that_of_the_year_and_of_what_holds_now(heads: list[Cell], cells: list[Cell], amount: str) -> None:
    reading = paper_of(OBJECTIVES, [["No", "Program", *heads], ["1", "Program Pelayanan", *cells]])
    assert [line["amount"] for line in value(reading)["budget"]["lines"]] == [amount]
    assert doubts(reading) == []


@pytest.mark.parametrize(
    "heads, cells, expected",
    [
        (["Target 2025", "Target 2026", "Target 2027"], ["80%", "85%", "90%"], {"target": "85%"}),
        (["Target Kinerja Tahun 2026", "Target Kinerja Tahun 2027"], ["85%", "90%"], {"target": "85%"}),
        (["Realisasi 2024", "Realisasi 2025", "Target 2026"], ["70%", "75%", "85%"], {"last_year": "75%", "target": "85%"}),
        (["Target Semula", "Target Menjadi"], ["80%", "85%"], {"target": "85%"}),
        (["Target Sebelum Perubahan", "Target Sesudah Perubahan"], ["80%", "85%"], {"target": "85%"}),
        (["Kondisi Awal", "Target 2026"], ["70%", "85%"], {"baseline": "70%", "target": "85%"}),
        (["Target Awal", "Target Perubahan"], ["80%", "85%"], {"target": "85%"}),
    ],
)
def test_the_target_is_that_of_the_year_and_of_what_holds_now(heads: list[Cell], cells: list[Cell], expected: dict[str, str]) -> None:
    reading = paper_of([["No", "Sasaran", "Indikator", *heads], ["1", "Meningkat", "Persentase layanan", *cells]])
    indicator = value(reading)["objectives"][0]["indicators"][0]
    assert {key: indicator[key] for key in indicator if key != "name"} == expected
    assert doubts(reading) == []


def test_two_columns_that_no_year_and_no_word_tells_apart_are_marked() -> None:
    reading = paper_of(
        [["No", "Sasaran", "Indikator", "Target Pemda", "Target Pusat"], ["1", "Meningkat", "Persentase layanan", "80%", "90%"]]
    )
    assert doubts(reading) == ["objectives.0.indicators.0.target"]
    assert [(left.text, left.reason) for left in reading.leftovers] == [("90%", "unknown-column")]


def test_years_below_one_heading() -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(
        [
            ["No", "Sasaran", "Indikator", "Target", "Target", "Target"],
            ["No", "Sasaran", "Indikator", "2025", "2026", "2027"],
            ["1", "Meningkat", "Persentase layanan", "80%", "85%", "90%"],
        ]
    )
    merge(paper.document.tables[0], 0, 3, 0, 5)
    for column in range(3):
        merge(paper.document.tables[0], 0, column, 1, column)
    reading = read(paper)
    assert value(reading)["objectives"][0]["indicators"][0]["target"] == "85%"
    assert doubts(reading) == []


@pytest.mark.parametrize(
    "lines, budget",
    [
        (
            (
                "Jumlah anggaran : Rp 3.000.000,00 (tiga juta rupiah), terdiri atas:",
                "1. Program Pelayanan Publik : Rp 1.000.000,00",
                "2. Program Penunjang Urusan = Rp 2.000.000,00",
            ),
            {
                "total": "Rp 3.000.000,00 (tiga juta rupiah)",
                "Program Pelayanan Publik": "Rp 1.000.000,00",
                "Program Penunjang Urusan": "Rp 2.000.000,00",
            },
        ),
        (
            (
                "a. Program Pelayanan Publik ........ Rp 1.000.000",
                "b. Kegiatan Penyuluhan ........ Rp 500.000",
                "Total ........ Rp 1.500.000",
            ),
            {"Program Pelayanan Publik": "Rp 1.000.000", "Kegiatan Penyuluhan": "Rp 500.000", "total": "Rp 1.500.000"},
        ),
        (
            (
                "Program Pelayanan Publik dengan anggaran sebesar Rp. 1.250.000,-",
                "Program Penataan Wilayah sebesar Rp. 750.000,- (tujuh ratus lima puluh ribu rupiah);",
            ),
            {
                "Program Pelayanan Publik": "Rp. 1.250.000,-",
                "Program Penataan Wilayah": "Rp. 750.000,- (tujuh ratus lima puluh ribu rupiah)",
            },
        ),
        (
            ("Program Pelayanan Publik\tRp 1.000.000", "Jumlah\tRp 1.000.000"),
            {"Program Pelayanan Publik": "Rp 1.000.000", "total": "Rp 1.000.000"},
        ),
        (("Jumlah Anggaran Tahun 2026 : Rp 1.000.000.000,00",), {"total": "Rp 1.000.000.000,00"}),
        (("Anggaran sebesar Rp 3.000.000 (Tiga Juta Rupiah)",), {"total": "Rp 3.000.000 (Tiga Juta Rupiah)"}),
        (("Honor paling tinggi sebesar Rp 3.000.000 setiap bulan",), {}),
        (("1. Biaya perjalanan paling banyak Rp 3.000.000",), {}),
    ],
)
def test_a_budget_of_sentences(lines: tuple[str, ...], budget: dict[str, str]) -> None:
    reading = paper_of(OBJECTIVES, lines=lines)
    found = value(reading).get("budget", {})
    read_as = {line["name"]: line["amount"] for line in found.get("lines", ())}
    assert read_as | ({"total": found["total"]} if "total" in found else {}) == budget
    assert "parties" not in value(reading)


def test_a_total_that_stands_below_the_table() -> None:
    table: list[list[Cell]] = [
        ["Sasaran", "Indikator", "Target", "Program", "Anggaran"],
        ["Meningkat", "Persentase layanan", "90%", "Program Pelayanan", "1.000.000"],
    ]
    reading = paper_of(table, lines=("Total Anggaran\tRp 1.000.000",))
    assert value(reading)["budget"]["total"] == "Rp 1.000.000"
    assert [left.text for left in reading.leftovers] == []


STATEMENT = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, "
    "dalam rangka mencapai target jangka menengah."
)


@pytest.mark.parametrize("annex", [(), ("LAMPIRAN",), ("Lampiran I :",)])
def test_an_annex_without_title_and_signatures(annex: tuple[str, ...]) -> None:
    paper = Paper()
    for line in (
        "PERJANJIAN KINERJA TAHUN 2026",
        "Yang bertanda tangan di bawah ini:",
        "Nama : Ir. Bagus Wicaksana, M.M.",
        "Jabatan : Kepala Dinas Koperasi",
        "Selanjutnya disebut Pihak Kesatu.",
    ):
        paper.line(line)
    for line in (
        "Nama : Siti Marlina, S.E.",
        "Jabatan : Bupati Lubuk Arang",
        "Selaku atasan Pihak Kesatu, selanjutnya disebut Pihak Kedua.",
        STATEMENT,
        "Lubuk Arang, 21 September 2026",
    ):
        paper.line(line)
    paper.table(
        [
            ["PIHAK KEDUA", "PIHAK KESATU"],
            ["BUPATI LUBUK ARANG", "KEPALA DINAS KOPERASI"],
            ["SITI MARLINA, S.E.", ["Ir. BAGUS WICAKSANA, M.M.", "Pembina Utama Muda", "NIP. 19690317 199503 1 005"]],
        ]
    )
    for line in annex:
        paper.line(line)
    paper.table(OBJECTIVES)
    reading = read(paper)
    found = value(reading)
    assert found["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026"}
    assert found["signed"] == {"place": "Lubuk Arang", "date": "21 September 2026"}
    assert found["parties"]["first"] == {
        "position": "Kepala Dinas Koperasi",
        "name": "Ir. Bagus Wicaksana, M.M.",
        "rank": "Pembina Utama Muda",
        "nip": "19690317 199503 1 005",
    }
    assert found["parties"]["second"] == {"position": "Bupati Lubuk Arang", "name": "Siti Marlina, S.E."}
    assert "table" not in found["objectives"][0]
    assert (doubts(reading), reading.leftovers) == ([], ())


@pytest.mark.parametrize(
    "lines, office",
    [
        (("RUMAH SAKIT UMUM DAERAH HARAPAN SEHAT",), "RUMAH SAKIT UMUM DAERAH HARAPAN SEHAT"),
        (("PUSKESMAS SUKAMAJU", "Jalan Merdeka Nomor 2"), "PUSKESMAS SUKAMAJU"),
        (("MAHKAMAH AGUNG REPUBLIK INDONESIA", "PENGADILAN NEGERI MUARA SILAU"), "PENGADILAN NEGERI MUARA SILAU"),
        (("DINAS KESEHATAN DAN", "PENGENDALIAN PENDUDUK"), "DINAS KESEHATAN DAN PENGENDALIAN PENDUDUK"),
        (("KOMISI PEMILIHAN UMUM KABUPATEN SERUNTING",), "KOMISI PEMILIHAN UMUM KABUPATEN SERUNTING"),
        (("UNIVERSITAS NEGERI MUARA",), "UNIVERSITAS NEGERI MUARA"),
        (("Badan Pusat Statistik Kota Baru",), "Badan Pusat Statistik Kota Baru"),
        (("Badan ini dibentuk dengan peraturan daerah",), None),
        (("DRAF",), None),
    ],
)
def test_a_letterhead_without_its_government(lines: tuple[str, ...], office: str | None) -> None:
    paper = Paper()
    for line in (*lines, "PERJANJIAN KINERJA TAHUN 2026"):
        paper.line(line)
    paper.table(OBJECTIVES)
    assert value(read(paper)).get("letterhead", {}).get("office") == office


@pytest.mark.parametrize(
    "first, second",
    [("SP 1", "SP 2"), ("IKU-1", "IKU-2"), ("SS.1", "SS.2"), ("IKSK 1.1", "IKSK 1.2"), ("T1.S1", "T1.S2"), ("1.1.a", "1.1.b")],
)
def test_two_columns_under_one_heading_are_number_and_text(first: str, second: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator", "", "Target"]]
    rows += [["1", "Meningkat", first, "Persentase layanan", "80%"], ["2", "Menurun", second, "Jumlah keluhan", "3"]]
    paper.table(rows)
    merge(paper.document.tables[0], 0, 2, 0, 3)
    indicators = [objective["indicators"][0] for objective in value(read(paper))["objectives"]]
    assert [(i.get("code") or i.get("number"), i["name"], i["target"]) for i in indicators] == [
        (first, "Persentase layanan", "80%"),
        (second, "Jumlah keluhan", "3"),
    ]


@pytest.mark.parametrize(
    "heads, doubtful",
    [
        (["Data Anggaran", "Jumlah (Ribu Rp)"], True),
        (["Rincian", "Dalam Jutaan Rupiah"], True),
        (["Rincian", "Nilai (Rp.000)"], True),
        (["Data Anggaran", "Jumlah (Rp)"], False),
        (["Program", "Anggaran"], False),
    ],
)
def test_amounts_in_thousands_are_marked(heads: list[Cell], doubtful: bool) -> None:
    lines: list[list[Cell]] = [
        ["Program Pelayanan", "812.345"],
        ["Program Dukungan", "310.000"],
        ["Total Anggaran Dinas X Tahun 2026", "1.122.345"],
    ]
    reading = paper_of(OBJECTIVES, [heads, *lines])
    budget = value(reading)["budget"]
    assert [(line["name"], line["amount"]) for line in budget["lines"]] == [
        ("Program Pelayanan", "812.345"),
        ("Program Dukungan", "310.000"),
    ]
    assert budget["total"] == "1.122.345"
    assert doubts(reading) == (["budget.lines.0.amount", "budget.lines.1.amount", "budget.total"] if doubtful else [])


def test_roles_beside_labels_name_the_parties_and_are_no_title() -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    people = ["Nama : Rina Marlina, S.E.", "NIP : 198203032010012007", "Jabatan : Lurah Sukamukti"]
    others = ["Nama : Agus Wibawa, S.STP.", "Jabatan : Camat Cibening"]
    paper.table([["PIHAK PERTAMA", people], ["PIHAK KEDUA", others]], ruled=False)
    paper.table(OBJECTIVES)
    paper.line("Pihak Pertama bersedia dievaluasi sesuai ketentuan yang berlaku.")
    reading = read(paper)
    assert value(reading)["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026"}
    assert value(reading)["parties"] == {
        "first": {"position": "Lurah Sukamukti", "name": "Rina Marlina, S.E.", "nip": "198203032010012007"},
        "second": {"position": "Camat Cibening", "name": "Agus Wibawa, S.STP."},
    }
    assert [left.text for left in reading.leftovers] == ["Pihak Pertama bersedia dievaluasi sesuai ketentuan yang berlaku."]


@pytest.mark.parametrize("kind", ["PERNYATAAN PERJANJIAN KINERJA", "LEMBAR PERJANJIAN KINERJA", "FORMULIR PERJANJIAN KINERJA"])
def test_the_kind_of_page_is_no_part_of_the_title(kind: str) -> None:
    paper = Paper()
    for line in (kind, "PERJANJIAN KINERJA TAHUN 2026"):
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    assert value(read(paper))["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026"}


@pytest.mark.parametrize(
    "heading, target, unit",
    [
        ("TARGET (%)", "100", "%"),
        ("Target (Persen)", "100", "Persen"),
        ("Target Kinerja (orang)", "12", "orang"),
        ("Target (%)", "100%", None),
        ("Target (Target)", "100", None),
        ("Target (2026)", "100", None),
        ("Target (kumulatif)", "100", None),
    ],
)
def test_a_unit_in_the_heading_of_the_targets(heading: str, target: str, unit: str | None) -> None:
    reading = paper_of([["No", "Sasaran", "Indikator", heading], ["1", "Meningkat", "Cakupan kunjungan", target]])
    indicator = value(reading)["objectives"][0]["indicators"][0]
    assert (indicator["target"], indicator.get("unit")) == (target, unit)


def test_objectives_printed_again_in_each_row_are_one_and_the_numbers_are_of_the_rows() -> None:
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Target"],
        ["1", "Meningkat", "Persentase a", "1%"],
        ["2", "Meningkat", "Persentase b", "2%"],
    ]
    objectives = value(paper_of([*rows, ["3", "Menurun", "Persentase c", "3%"]]))["objectives"]
    assert [(o["text"], o.get("number"), [(i["number"], i["name"]) for i in o["indicators"]]) for o in objectives] == [
        ("Meningkat", None, [("1", "Persentase a"), ("2", "Persentase b")]),
        ("Menurun", None, [("3", "Persentase c")]),
    ]


@pytest.mark.parametrize(
    "lines, objectives, budget",
    [
        (
            (
                "Sasaran : Meningkatnya tertib administrasi",
                "Indikator Kinerja : Persentase desa tertib",
                "Target : 100 %",
                "Anggaran : Rp 45.000.000,-",
            ),
            [("Meningkatnya tertib administrasi", [("Persentase desa tertib", "100 %")])],
            {"total": "Rp 45.000.000,-"},
        ),
        (
            (
                "1. Sasaran = Meningkat",
                "a. Indikator = Jumlah laporan",
                "b. Target = 12",
                "c. Satuan = laporan",
                "2. Sasaran = Menurun",
                "a. Indikator = Jumlah keluhan",
                "b. Target = 3",
            ),
            [("Meningkat", [("Jumlah laporan", "12")]), ("Menurun", [("Jumlah keluhan", "3")])],
            {},
        ),
        (
            (
                "Kinerja Utama: Meningkat",
                "Indikator: Jumlah a",
                "Target: 1",
                "Indikator: Jumlah b",
                "Target: 2",
                "Program: Program Pelayanan",
                "Pagu Anggaran: Rp 5.000.000",
            ),
            [("Meningkat", [("Jumlah a", "1"), ("Jumlah b", "2")])],
            {"lines": [{"name": "Program Pelayanan", "amount": "Rp 5.000.000"}]},
        ),
        (("Sumber : Survei", "Catatan : belum disetujui"), [], {}),
    ],
)
def test_objectives_of_labelled_lines(lines: tuple[str, ...], objectives: list[Any], budget: dict[str, Any]) -> None:
    found = value(paper_of(lines=lines))
    assert [(o["text"], [(i["name"], i["target"]) for i in o["indicators"]]) for o in found.get("objectives", [])] == objectives
    assert found.get("budget", {}) == budget
    assert "parties" not in found or not objectives


@pytest.mark.parametrize(
    "cell, target",
    [
        ("110 per 100.000 KH", "110 per 100.000 KH"),
        (["110 per", "100.000 KH"], "110 per 100.000 KH"),
        ("12/1.000 KH", "12/1.000 KH"),
        (["75 sampai", "80"], "75 sampai 80"),
        (["minimal", "85%"], "minimal 85%"),
        (["8 kali", "100%"], None),
        ("8 kali 100%", None),
    ],
)
def test_a_target_that_a_line_or_a_rate_parts_is_one(cell: Cell, target: str | None) -> None:
    reading = paper_of([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkat", "Angka kematian ibu", cell]])
    assert value(reading)["objectives"][0]["indicators"][0].get("target") == target
    assert [question.code for question in reading.questions] == ([] if target else ["several-values"])


def test_two_numbers_side_by_side_are_of_two_people() -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026")
    paper.table(OBJECTIVES)
    names: list[Cell] = ["dr. Hj. Celia Wati", "Wawan Setiawan, S.IP."]
    paper.table([["Pejabat Penilai,", "Kepala Badan Kepegawaian"], names, ["NIP.", "NIP. 196805051994031005"]], ruled=False)
    parties = value(read(paper))["parties"]
    assert parties["first"] == {"position": "Kepala Badan Kepegawaian", "name": "Wawan Setiawan, S.IP.", "nip": "196805051994031005"}
    assert parties["second"] == {"name": "dr. Hj. Celia Wati"}


def test_remarks_behind_the_tables_are_no_people() -> None:
    reading = paper_of(OBJECTIVES, lines=("Catatan mengikuti master indikator", "RINCIAN PAGU ANGGARAN"))
    assert "parties" not in value(reading)
    assert [left.text for left in reading.leftovers] == ["Catatan mengikuti master indikator", "RINCIAN PAGU ANGGARAN"]


def test_a_budget_on_a_page_with_the_title_again_is_of_the_same_agreement() -> None:
    paper = Paper()
    for title, table in (
        ("PERJANJIAN KINERJA TAHUN 2026", OBJECTIVES),
        ("PERJANJIAN KINERJA TAHUN 2026", [["Kode", "Program", "Anggaran"], ["01", "Program a", "Rp 5.000"]]),
    ):
        paper.line(title)
        paper.table(table)
    found = value(read(paper))
    assert (len(found["objectives"]), [line["name"] for line in found["budget"]["lines"]]) == (1, ["Program a"])


@pytest.mark.parametrize("heading", ["No. & Sasaran Kegiatan", "No/Sasaran", "Nomor dan Sasaran"])
def test_numbers_and_texts_in_one_column(heading: str) -> None:
    rows: list[list[Cell]] = [
        [heading, "Indikator", "Target"],
        ["1. Meningkat", "a. Persentase a", "1%"],
        ["2. Menurun", "a. Persentase b", "2%"],
    ]
    found = value(paper_of(rows))["objectives"]
    assert [(o["number"], o["text"]) for o in found] == [("1.", "Meningkat"), ("2.", "Menurun")]


def test_a_second_table_says_more_of_the_indicators_of_the_first() -> None:
    names = ["Meningkat", "Persentase a"], ["Meningkat", "Persentase b"]
    first: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Target"], ["1", *names[0], "1%"], ["2", *names[1], "2%"]]
    second: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Target", "TW I", "TW II"],
        ["1", *names[0], "1%", "0%", "1%"],
        ["2", *names[1], "2%", "1%", "2%"],
    ]
    (objective,) = value(paper_of(first, second))["objectives"]
    assert [(i["name"], i["target"], i["quarters"]) for i in objective["indicators"]] == [
        ("Persentase a", "1%", {"tw1": "0%", "tw2": "1%"}),
        ("Persentase b", "2%", {"tw1": "1%", "tw2": "2%"}),
    ]


@pytest.mark.parametrize("heading, taken", [("INDIKATOR KINERJA INDIVIDU", True), ("RENCANA AKSI", False), ("PAKTA INTEGRITAS", False)])
def test_a_list_of_indicators_behind_the_statement_is_its_annex(heading: str, taken: bool) -> None:
    paper = Paper()
    for line in (
        "PERJANJIAN KINERJA TAHUN 2026",
        "Nama : dr. Bayu Pradana",
        "Jabatan : Wadir Pelayanan",
        "Selanjutnya disebut pihak pertama.",
        STATEMENT,
    ):
        paper.line(line)
    paper.table(
        [
            ["Direktur", "Wadir Pelayanan"],
            ["dr. Ratih Kusuma, M.Kes.", "dr. Bayu Pradana"],
            ["NIP. 197001012000032001", "NIP. 197808082006041008"],
        ],
        ruled=False,
    )
    paper.line(heading)
    paper.table(OBJECTIVES)
    assert ("objectives" in value(read(paper))) is taken


def test_lists_of_three_levels_keep_their_numbers() -> None:
    table: list[list[Cell]] = [
        ["No", "Program / Kegiatan / Sub Kegiatan", "Anggaran"],
        ["1", "Program a", "5.000"],
        ["1.1", "Kegiatan b", "5.000"],
        ["1.1.1", "Sub c", "5.000"],
        ["Total", "", "5.000"],
    ]
    assert [line.get("number") for line in value(paper_of(OBJECTIVES, table))["budget"]["lines"]] == ["1", "1.1", "1.1.1"]


def test_several_labels_in_one_line() -> None:
    reading = paper_of(OBJECTIVES, lines=("Pihak Pertama", "NIP. ________________"))
    assert value(reading)["parties"]["first"]["nip"] == "________________"
    paper = Paper()
    for line in ("PERJANJIAN KINERJA TAHUN 2026", "Nama: dr. Bayu Pradana, Sp.B. Jabatan: Wadir Pelayanan NIP: 197808082006041008"):
        paper.line(line)
    paper.table(OBJECTIVES)
    first = {"position": "Wadir Pelayanan", "name": "dr. Bayu Pradana, Sp.B.", "nip": "197808082006041008"}
    assert value(read(paper))["parties"] == {"first": first}


def test_ticks_in_months_are_no_targets() -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator", "Target Kuantitas", "JAN", "AGUS"]
    reading = paper_of([heads, ["1", "Meningkat", "Jumlah laporan", "12", "√", "√"]])
    assert value(reading)["objectives"][0]["indicators"][0] == {"name": "Jumlah laporan", "target": "12"}


def test_lower_objectives_in_place_of_indicators() -> None:
    table: list[list[Cell]] = [["No", "Sasaran Program", "Sasaran Kegiatan", "Target"], ["1", "Meningkat", "Persentase laporan", "100%"]]
    (objective,) = value(paper_of(table))["objectives"]
    assert (objective["text"], objective["indicators"]) == ("Meningkat", [{"name": "Persentase laporan", "target": "100%"}])


@pytest.mark.parametrize("label", ["1 Nama : Laila Sari, S.H.I.", "1. Nama : Laila Sari, S.H.I.", "Nama Pejabat : Laila Sari, S.H.I."])
def test_labels_below_the_title_are_no_part_of_it(label: str) -> None:
    paper = Paper()
    for line in ("PERJANJIAN KINERJA TAHUN 2026", "PENGADILAN AGAMA MUARA SILAU", label, "Jabatan : Panitera Muda Hukum"):
        paper.line(line)
    paper.table(OBJECTIVES)
    paper.line("*** Sasaran sesuai dengan rencana kerja")
    found = value(read(paper))
    assert found["title"]["subject"] == "PENGADILAN AGAMA MUARA SILAU"
    assert found["parties"] == {"first": {"position": "Panitera Muda Hukum", "name": "Laila Sari, S.H.I."}}
