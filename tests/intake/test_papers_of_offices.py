"""Papers laid out after forms of offices, read whole; and what stands around their tables, row by row."""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

import pytest

from agreements.intake.conservation import balance
from agreements.intake.recognise import recognise
from agreements.intake.sheet import read_sheet
from tests.intake.measure import tally
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, SIGNED, WORDS, document_of, doubts, left, paper_of, read, signed_paper, value
from tests.intake.unseen import papers
from tests.intake.unseen.kit import Make

PAPERS = papers(lambda module: not module.startswith("workbooks"))


@pytest.mark.parametrize("make", PAPERS.values(), ids=PAPERS)
def test_a_paper_of_another_office_is_read_whole(make: Make) -> None:
    sample = make()
    blocks = read_sheet(sample.data, "paper.xlsx") if sample.kind == "sheet" else document_of(sample.data, sample.kind)
    reading = recognise(blocks, WORDS)
    found = tally(sample.expected, reading)
    assert found.notes == []
    assert found.asked == sample.asked
    account = balance(sample.data, sample.kind, reading, WORDS.said)
    assert account.even, account


def lines_of(budget: list[list[Cell]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = value(paper_of(OBJECTIVES, budget))["budget"]["lines"]
    return found


# What stands near signatures and is nobody's.


@pytest.mark.parametrize("behind", [True, False], ids=["behind", "before"])
@pytest.mark.parametrize(
    "line",
    [
        "Sumber data: Sub Bagian Perencanaan", "Catatan : target dihitung setiap triwulan", "- 2 -", "Halaman 2 dari 3", "2/3",
        "Tembusan Disampaikan kepada", "Lembar Asli Untuk Bagian Organisasi", "Kelurahan Melati 2026", "Dicetak 12/01/2026",
    ],
)  # fmt: skip
def test_what_stands_near_signatures_is_nobody(line: str, behind: bool) -> None:
    reading = signed_paper(line, behind=behind)
    people = value(reading)["parties"]
    assert {role: person["name"] for role, person in people.items()} == {"first": "SITI AMINAH", "second": "BUDI SANTOSO, S.IP."}
    assert [people[role]["position"] for role in ("first", "second")] == ["Kepala Seksi Pelayanan", "Camat Melati"]


def test_who_has_no_title_signs_all_the_same() -> None:
    people = value(signed_paper(signed=[["Yang Menerima,", "Yang Berjanji,"], ["SUPARTO", "SUKIRMAN"]]))["parties"]
    assert sorted(person["name"] for person in people.values()) == ["SUKIRMAN", "SUPARTO"]


# Who is first where no label says it.


@pytest.mark.parametrize(
    "first_position, second_position",
    [
        ("Rektor Universitas Cakrawala", "Direktur Jenderal Pendidikan Tinggi"),
        ("Dekan Fakultas Teknik", "Rektor Universitas Cakrawala"),
        ("Ketua Pengadilan Negeri Melati", "Ketua Pengadilan Tinggi Nusaraya"),
        ("Kepala Kejaksaan Negeri Melati", "Kepala Kejaksaan Tinggi Nusaraya"),
        ("Panitera Pengadilan Negeri Melati", "Ketua Pengadilan Negeri Melati"),
        ("Guru Ahli Pertama", "Kepala SMP Negeri 1 Melati"),
        ("Perawat Terampil", "Kepala Ruang Anggrek"),
        ("Analis Kebijakan Ahli Muda", "Kepala Bagian Organisasi"),
        ("Kepala Kepolisian Resor Melati", "Kepala Kepolisian Daerah Nusaraya"),
        ("Penyuluh Pertanian Ahli Madya", "Kepala Bidang Penyuluhan"),
        ("Ketua Komisi Pemilihan Umum Kabupaten Melati", "Ketua Komisi Pemilihan Umum Provinsi Nusaraya"),
    ],
)
def test_positions_tell_who_promises(first_position: str, second_position: str) -> None:
    for posts in ((second_position, first_position), (first_position, second_position)):
        reading = signed_paper(signed=[list(posts), ["BUDI SANTOSO, S.H.", "SITI AMINAH, S.H."]])
        people = value(reading)["parties"]
        assert (people["first"]["position"], people["second"]["position"]) == (first_position, second_position)
        assert doubts(reading) == []


# Money.


@pytest.mark.parametrize("key, heading", [("note", "Keterangan"), ("source_of_funds", "Sumber Dana"), ("responsible", "Penanggung Jawab")])
def test_a_remark_over_rows_is_of_each_of_them(key: str, heading: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    rows: list[list[Cell]] = [["Kegiatan", "Anggaran", heading], ["Kegiatan A", "1.000.000", "APBD"], ["Kegiatan B", "2.000.000", ""]]
    merge(paper.table([*rows, ["Jumlah", "3.000.000", ""]]), 1, 2, 2, 2)
    reading = read(paper)
    assert [line[key] for line in value(reading)["budget"]["lines"]] == ["APBD", "APBD"]


def test_an_amount_over_the_rows_of_several_names_is_marked() -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    merge(paper.table([["Kegiatan", "Anggaran"], ["Kegiatan A", "3.000.000"], ["Kegiatan B", ""]]), 1, 1, 2, 1)
    assert doubts(read(paper)) == ["budget.lines.0.amount"]


@pytest.mark.parametrize(
    "heads, cells",
    [
        (["Sebelum Perubahan (Rp)", "Setelah Perubahan (Rp)"], ["1.000.000", "2.000.000"]),
        (["Semula", "Menjadi"], ["1.000.000", "2.000.000"]),
        (["Semula (Rp)", "Menjadi (Rp)", "Selisih"], ["1.000.000", "2.000.000", "1.000.000"]),
        (["Sebelum", "Sesudah", "Bertambah/ (Berkurang)"], ["3.000.000", "2.000.000", "(1.000.000)"]),
        (["Murni", "Perubahan"], ["1.000.000", "2.000.000"]),
        (["Pagu Awal", "Pagu Perubahan", "Bertambah/Berkurang (Rp)"], ["1.000.000", "2.000.000", "1.000.000"]),
    ],
)
def test_money_before_and_after_without_a_word_for_money(heads: list[Cell], cells: list[Cell]) -> None:
    budget = [["No", "Sub Kegiatan", *heads], ["1", "Pelayanan Kesehatan", *cells], ["", "Jumlah", *cells]]
    reading = paper_of(OBJECTIVES, budget)
    assert [line["amount"] for line in value(reading)["budget"]["lines"]] == ["2.000.000"]
    assert value(reading)["budget"]["total"] == "2.000.000"
    assert doubts(reading) == []


def test_targets_before_and_after_without_a_word_for_targets() -> None:
    reading = paper_of(
        [["No", "Sasaran", "Indikator", "Semula", "Menjadi"], ["1", "Meningkatnya layanan", "Persentase layanan", "80%", "90%"]]
    )
    assert value(reading)["objectives"][0]["indicators"][0]["target"] == "90%"


def test_amounts_that_do_not_stand_behind_their_names_are_marked_unless_they_add_up() -> None:
    lines = ["Kegiatan", "Anggaran", "1. Kegiatan A", "2. Kegiatan B", "Rp 1.000.000", "Rp 2.000.000"]
    assert doubts(paper_of(OBJECTIVES, lines=tuple(lines))) == ["budget.lines.0.amount", "budget.lines.1.amount"]
    assert doubts(paper_of(OBJECTIVES, lines=(*lines, "Jumlah Rp 3.000.000"))) == []
    in_turn = ("Kegiatan", "Anggaran", "1. Kegiatan A", "Rp 1.000.000", "2. Kegiatan B", "Rp 2.000.000")
    assert doubts(paper_of(OBJECTIVES, lines=in_turn)) == []


# Levels in one column, codes of objectives.


@pytest.mark.parametrize(
    "heading", ["Tujuan/Sasaran/Indikator", "Sasaran / Indikator Kinerja", "Sasaran dan Indikator", "Sasaran Strategis & Indikator Kinerja"]
)
@pytest.mark.parametrize("aim, number", [("Sasaran 1.1. ", "1.1."), ("Sasaran 1: ", "1"), ("1. ", "1."), ("Sasaran Strategis: ", "")])
def test_objectives_and_indicators_in_one_column(heading: str, aim: str, number: str) -> None:
    rows: list[list[Cell]] = [[heading, "Satuan", "Target"], [f"{aim}Meningkatnya layanan", "", ""]]
    rows += [["1.1.1. Persentase layanan", "Persen", "90"], ["1.1.2. Jumlah pengguna", "Orang", "12"]]
    (objective,) = value(paper_of(rows))["objectives"]
    assert (objective["text"], objective.get("number", "")) == ("Meningkatnya layanan", number)
    assert [(i["number"], i["name"], i["target"]) for i in objective["indicators"]] == [
        ("1.1.1.", "Persentase layanan", "90"), ("1.1.2.", "Jumlah pengguna", "12"),
    ]  # fmt: skip


def test_a_code_left_of_the_objectives_is_theirs_unless_it_counts_on_within_them() -> None:
    head: list[Cell] = ["Kode", "Sasaran", "Kode IKU", "Indikator", "Target"]
    (one,) = value(paper_of([head, ["S 1.0", "Meningkatnya layanan", "IKU 1.1", "Persentase layanan", "90%"]]))["objectives"]
    assert (one["code"], one["indicators"][0]["code"]) == ("S 1.0", "IKU 1.1")
    rows: list[list[Cell]] = [["Kode", "Sasaran", "Indikator", "Target"], ["IK1", "Meningkatnya layanan", "Persentase layanan", "90%"]]
    (two,) = value(paper_of([*rows, ["IK2", "", "Jumlah pengguna", "12 orang"]]))["objectives"]
    assert [i["code"] for i in two["indicators"]] == ["IK1", "IK2"]


@pytest.mark.parametrize(
    "title", ["# PERJANJIAN KINERJA TAHUN 2026", "### **PERJANJIAN KINERJA TAHUN 2026**", "**PERJANJIAN KINERJA TAHUN 2026**"]
)
def test_a_title_with_marks_of_markdown(title: str) -> None:
    text = f"{title}\n\n## CAMAT MELATI\n\n| No | Sasaran | Indikator | Target |\n|---|---|---|---|\n| 1 | Meningkatnya layanan | Persentase layanan | 90% |\n"
    node = value(read(text))["title"]
    assert (node["text"], node["subject"]) == ("PERJANJIAN KINERJA TAHUN 2026", "CAMAT MELATI")


def test_headings_that_no_table_was_made_of_are_not_of_the_title() -> None:
    rows = ["No,Sasaran,Indikator,Target", "1,Meningkatnya layanan,Persentase layanan,90%"]
    reading = read("\n".join(["PERJANJIAN KINERJA TAHUN 2026", "CAMAT MELATI", "", *rows]))
    assert value(reading)["title"]["subject"] == "CAMAT MELATI"
    assert set(rows) <= {leftover.text for leftover in reading.leftovers}


def test_a_footer_opens_no_agreement() -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.document.sections[0].footer.paragraphs[0].text = "Perjanjian Kinerja Kecamatan Melati 2026"
    assert len(read(paper).drafts) == 1


# Round two.


@pytest.mark.parametrize("label", ["Jumlah", "JUMLAH BOBOT", "Total", "Total Bobot", "Jumlah Total"])
def test_a_sum_below_indicators_is_none(label: str) -> None:
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Bobot", "Target"],
        ["1", "Meningkatnya layanan", "Persentase layanan", "100", "90%"],
    ]
    reading = paper_of([*rows, ["", "", label, "100", ""]])
    (objective,) = value(reading)["objectives"]
    assert [indicator["name"] for indicator in objective["indicators"]] == ["Persentase layanan"]
    assert [left.text for left in reading.leftovers] == ["100"]


@pytest.mark.parametrize(
    "line", ["Jumlah anggaran:", "Keterangan", "Demikian untuk dilaksanakan", "*) coret yang tidak perlu", "Catatan: tidak ada"]
)
def test_what_stands_above_the_day_is_no_position(line: str) -> None:
    below = ("Melati, 5 Januari 2026", "KEPALA SEKSI PELAYANAN", "SITI AMINAH, S.E.", "NIP. 19800101 200501 2 001")
    person = value(paper_of(OBJECTIVES, lines=(line, *below)))["parties"]["first"]
    assert (person["position"], person["name"]) == ("KEPALA SEKSI PELAYANAN", "SITI AMINAH, S.E.")


@pytest.mark.parametrize(
    "rank", ["Jaksa Madya", "Komisaris Polisi", "Hakim Madya Pratama", "Letnan Kolonel Inf", "AKBP", "Lektor Kepala", "Mayor Czi"]
)
@pytest.mark.parametrize("apart", ["\n", " "], ids=["own line", "one line"])
def test_between_name_and_number_stands_the_rank(rank: str, apart: str) -> None:
    left = ["Ketua Pengadilan Tinggi Nusaraya", "BUDI SANTOSO, S.H.", "NIP. 19700101 199503 1 001"]
    right = ["Ketua Pengadilan Negeri Melati", "SITI AMINAH, S.H.", *f"{rank}{apart}NIP. 19800101 200501 2 001".split("\n")]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.table([[left, right]], ruled=False)
    person = value(read(paper))["parties"]["first"]
    assert (person["name"], person["rank"], person["nip"]) == ("SITI AMINAH, S.H.", rank, "19800101 200501 2 001")


@pytest.mark.parametrize("numbered", [True, False], ids=["numbers", "no numbers"])
@pytest.mark.parametrize("colon", [True, False], ids=["colons", "no colons"])
@pytest.mark.parametrize(
    "roles",
    [("PEGAWAI YANG DINILAI", "PEJABAT PENILAI KINERJA"), ("PIHAK PERTAMA", "PIHAK KEDUA"), ("PEJABAT PENILAI", "PEGAWAI YANG DINILAI")],
)
def test_two_people_labelled_side_by_side(roles: tuple[str, str], colon: bool, numbered: bool) -> None:
    people = {"first": ("SITI AMINAH", "Guru Ahli Pertama"), "second": ("BUDI SANTOSO, S.Pd.", "Kepala Sekolah")}
    order = ("second", "first") if roles[0].startswith("PEJABAT") else ("first", "second")
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    rows: list[list[Cell]] = []
    for n, label in enumerate(("NAMA", "JABATAN"), 1):
        cells: list[Cell] = []
        for role in order:
            cells += [*([str(n)] if numbered else []), label, *([":"] if colon else []), people[role][n - 1]]
        rows.append(cells)
    half = len(rows[0]) // 2
    head: list[Cell] = [""] * len(rows[0])
    head[int(numbered)], head[half + int(numbered)] = roles
    paper.table([head, *rows])
    paper.table(OBJECTIVES)
    found = value(read(paper))["parties"]
    assert {role: (person["name"], person["position"]) for role, person in found.items()} == people


@pytest.mark.parametrize(
    "line, number", [("Sasaran 1 : ", "1"), ("Sasaran Strategis: ", ""), ("SASARAN PROGRAM 2. ", "2."), ("Sasaran Kegiatan 1.1 : ", "1.1")]
)
def test_an_objective_as_a_line_above_its_table(line: str, number: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    for text, name in (("Meningkatnya layanan", "Persentase layanan"), ("Meningkatnya kepuasan", "Indeks kepuasan")):
        paper.line("Tujuan 1: Mewujudkan layanan prima")
        paper.line(f"{line}{text}")
        paper.table([["No", "Indikator Kinerja", "Target"], ["1", name, "90"]])
    found = value(read(paper))["objectives"]
    assert [(o["text"], o["goal"], o.get("number", ""), [i["name"] for i in o["indicators"]]) for o in found] == [
        ("Meningkatnya layanan", "Mewujudkan layanan prima", number, ["Persentase layanan"]),
        ("Meningkatnya kepuasan", "Mewujudkan layanan prima", number, ["Indeks kepuasan"]),
    ]


@pytest.mark.parametrize("labels", [("Ditetapkan di", "Pada tanggal"), ("Dibuat di", "Tanggal"), ("Ditetapkan di", "Tanggal")])
def test_place_and_day_in_cells_beside_their_labels(labels: tuple[str, str]) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.table([["", labels[0], ":", "Melati"], ["", labels[1], ":", "9 Januari 2026"]], ruled=False)
    paper.table([list(row) for row in SIGNED], ruled=False)
    assert value(read(paper))["signed"] == {"place": "Melati", "date": "9 Januari 2026"}


COPIED = [
    "No",
    "Sasaran",
    "Indikator Kinerja",
    "Target",
    "1.",
    "Meningkatnya layanan",
    "Persentase layanan",
    "90%",
    "Indeks kepuasan",
    "88,5",
]


def test_a_table_copied_cell_by_cell() -> None:
    (objective,) = value(read("PERJANJIAN KINERJA TAHUN 2026\n" + "\n".join(COPIED)))["objectives"]
    assert [(i["name"], i["target"]) for i in objective["indicators"]] == [("Persentase layanan", "90%"), ("Indeks kepuasan", "88,5")]
    wrapped = [*COPIED[:6], "pada kelurahan", *COPIED[6:]]
    (objective,) = value(read("PERJANJIAN KINERJA TAHUN 2026\n" + "\n".join(wrapped)))["objectives"]
    assert objective["text"] == "Meningkatnya layanan pada kelurahan"


@pytest.mark.parametrize("at", [6, 7, 8, 9])
def test_a_copied_table_that_can_be_read_in_two_ways_is_not_read(at: int) -> None:
    lines = [*COPIED[:at], "Kelurahan Sukarame", *COPIED[at:]]
    reading = read("PERJANJIAN KINERJA TAHUN 2026\n" + "\n".join(lines))
    assert "objectives" not in value(reading)
    assert {"Persentase layanan", "90%"} <= left(reading)


def test_merged_cells_that_a_converter_took_apart() -> None:
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Target", "Target"], ["No", "Sasaran", "Indikator", "Satuan", "2026"]]
    rows += [
        ["1", "Meningkatnya layanan", "Persentase layanan", "Persen", "90"],
        ["1", "Meningkatnya layanan", "Indeks kepuasan", "Indeks", "88"],
    ]
    (objective,) = value(
        paper_of(rows, [["No", "Program", "Anggaran"], ["1", "Program A", "1.000.000"], ["Jumlah", "Jumlah", "1.000.000"]])
    )["objectives"]
    assert [(i["name"], i["unit"], i["target"]) for i in objective["indicators"]] == [
        ("Persentase layanan", "Persen", "90"),
        ("Indeks kepuasan", "Indeks", "88"),
    ]


# Round three.


@pytest.mark.parametrize("mark", ["s.d. ", "s/d ", "sd ", "Sampai dengan ", "Kumulatif "])
def test_what_is_to_be_reached_up_to_a_quarter_is_no_rival_of_the_quarter(mark: str) -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator", "Target", "TW I", "TW II", f"{mark}TW II", "TW III", "TW IV"]
    reading = paper_of([heads, ["1", "Meningkatnya layanan", "Jumlah layanan", "100", "20", "30", "50", "25", "25"]])
    indicator = value(reading)["objectives"][0]["indicators"][0]
    assert indicator["quarters"] == {"tw1": "20", "tw2": "30", "tw3": "25", "tw4": "25"}
    assert doubts(reading) == []
    assert [left.text for left in reading.leftovers] == ["50"]


def test_quarters_that_are_all_added_up_are_the_quarters() -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator", "Target", "s.d. TW I", "s.d. TW II", "s.d. TW III", "s.d. TW IV"]
    reading = paper_of([heads, ["1", "Meningkatnya layanan", "Jumlah layanan", "100", "20", "50", "75", "100"]])
    assert value(reading)["objectives"][0]["indicators"][0]["quarters"] == {"tw1": "20", "tw2": "50", "tw3": "75", "tw4": "100"}


@pytest.mark.parametrize(
    "heading", ["Anggaran per Triwulan", "Rencana Anggaran Triwulan (Rp)", "Pagu per Triwulan", "Alokasi Anggaran Triwulan"]
)
def test_money_of_quarters_beside_targets_of_quarters(heading: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    top: list[Cell] = ["No", "Sasaran", "Indikator", "Target", "Target Triwulan", "", "", "", "Program", "Anggaran", heading, "", "", ""]
    low: list[Cell] = ["", "", "", "", "I", "II", "III", "IV", "", "", "I", "II", "III", "IV"]
    row: list[Cell] = [
        "1",
        "Meningkatnya layanan",
        "Jumlah layanan",
        "100",
        "10",
        "40",
        "70",
        "100",
        "Program A",
        "10.000.000",
        "1.000.000",
        "2.000.000",
        "3.000.000",
        "4.000.000",
    ]
    table = paper.table([top, low, row])
    for column in (0, 1, 2, 3, 8, 9):
        merge(table, 0, column, 1, column)
    merge(table, 0, 4, 0, 7)
    merge(table, 0, 10, 0, 13)
    reading = read(paper)
    assert value(reading)["objectives"][0]["indicators"][0]["quarters"] == {"tw1": "10", "tw2": "40", "tw3": "70", "tw4": "100"}
    assert value(reading)["budget"]["lines"][0]["quarters"] == {
        "tw1": "1.000.000",
        "tw2": "2.000.000",
        "tw3": "3.000.000",
        "tw4": "4.000.000",
    }
    assert doubts(reading) == []


@pytest.mark.parametrize("line", ["Dolok Indah,        Januari 2026", "Melati,\t\tJanuari 2026", "Kota Baru,      5 Januari 2026"])
def test_a_day_with_room_before_it(line: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.line(line)
    paper.table([list(row) for row in SIGNED], ruled=False)
    signed = value(read(paper))["signed"]
    assert (signed["place"], signed["date"]) == (line.split(",")[0], line.split(",")[1].strip())


@pytest.mark.parametrize("above", [("LAMPIRAN",), ("LAMPIRAN I :",), ()])
@pytest.mark.parametrize("decree", ["KEPUTUSAN BUPATI MELATI", "PERATURAN BUPATI MELATI", "SURAT EDARAN SEKRETARIS DAERAH"])
def test_a_decree_that_the_paper_is_an_annex_of_is_not_its_head(decree: str, above: tuple[str, ...]) -> None:
    paper = Paper()
    for line in (*above, decree, "NOMOR 188/27/2026", "TANGGAL 5 JANUARI 2026", "TENTANG", "PERJANJIAN PEJABAT PENGAWAS"):
        paper.line(line)
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line("CAMAT MELATI", bold=True)
    paper.table(OBJECTIVES)
    node = value(read(paper))
    assert "letterhead" not in node
    assert "document_number" not in node
    assert node["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026", "subject": "CAMAT MELATI"}


@pytest.mark.parametrize(
    "roles",
    [
        ("Yang Memberi Amanah,", "Yang Menerima Amanah,"),
        ("Pemberi Tugas,", "Penerima Tugas,"),
        ("Yang Menugaskan,", "Yang Ditugaskan,"),
        ("Disetujui oleh:", "Yang Membuat Pernyataan,"),
    ],
)
def test_roles_in_other_words_are_no_positions(roles: tuple[str, str]) -> None:
    people = value(signed_paper(signed=[list(roles), *SIGNED[1:]]))["parties"]
    assert {role: (person["position"], person["name"]) for role, person in people.items()} == {
        "first": ("Kepala Seksi Pelayanan", "SITI AMINAH"), "second": ("Camat Melati", "BUDI SANTOSO, S.IP."),
    }  # fmt: skip


@pytest.mark.parametrize("heading", ["Sasaran Angka (Target)", "Sasaran/Target", "Kinerja yang Ditargetkan (Target)"])
def test_a_column_of_targets_with_the_word_behind_another(heading: str) -> None:
    rows: list[list[Cell]] = [
        ["No", "Kinerja yang Diharapkan", "Ukuran Kinerja", heading],
        ["1", "Meningkatnya layanan", "Jumlah layanan", "100"],
    ]
    (objective,) = value(paper_of(rows))["objectives"]
    assert (objective["text"], objective["indicators"][0]["target"]) == ("Meningkatnya layanan", "100")
