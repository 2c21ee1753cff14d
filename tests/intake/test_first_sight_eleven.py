"""More inputs of each kind that the eleventh round of papers got wrong at first sight."""

from __future__ import annotations

import re

import pytest

from agreements.intake.recognise import Reading
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, SIGNED, WORDS, doubts, left, paper_of, read, signed_paper, targets, text_of, value

STATEMENT = "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan di bawah ini:"


# Titles.


@pytest.mark.parametrize(
    "title",
    [
        "LAMPIRAN KONTRAK KINERJA TAHUN 2026", "Lampiran II Perjanjian Kinerja Tahun 2026",
        "LAMPIRAN PERUBAHAN PERJANJIAN KINERJA TAHUN 2026",
        "FORMULIR KONTRAK KINERJA TAHUN 2026", "REVISI PERJANJIAN KINERJA TAHUN 2026", "PERUBAHAN KONTRAK KINERJA TAHUN 2026",
        "LAMPIRAN 1 PENETAPAN KINERJA TAHUN 2026", "LEMBAR PENETAPAN KINERJA TAHUN 2026", "ADENDUM PERJANJIAN KINERJA TAHUN 2026",
        "LAMPIRAN : KONTRAK KINERJA TAHUN 2026",
    ],
)  # fmt: skip
def test_what_may_stand_before_the_words_of_a_title(title: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line(STATEMENT)
    paper.table([["Nama", ":", "SITI AMINAH"], ["Jabatan", ":", "Kepala Seksi"]], ruled=False)
    paper.line("Selanjutnya disebut pihak pertama")
    paper.line("Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini.")
    paper.page_break()
    paper.line(title, bold=True)
    paper.line("KECAMATAN MELATI", bold=True)
    paper.table(OBJECTIVES)
    node = value(read(paper))
    assert node["title"] == {"text": title, "subject": "KECAMATAN MELATI"}
    assert node["statement"]["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026"}


# Levels in one column, with their numbers beside them.


@pytest.mark.parametrize(
    "numbers", [("A", "1", "2", "B", "1"), ("I", "a", "b", "II", "a"), ("1.", "1.1", "1.2", "2.", "2.1"), ("1", *[""] * 2, "2", "")]
)
@pytest.mark.parametrize("label", ["", "Sasaran Kegiatan : "])
@pytest.mark.parametrize("wide", [True, False], ids=["merged", "empty"])
def test_numbers_in_cells_before_the_levels_of_one_column(label: str, wide: bool, numbers: tuple[str, ...]) -> None:
    texts = [f"{label}Meningkatnya layanan", "Jumlah layanan", "Indeks", f"{label}Meningkatnya tata kelola", "Nilai SAKIP"]
    figures = ["", "12 unit", "88", "", "70"]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    rows: list[list[Cell]] = [["SASARAN KEGIATAN / INDIKATOR", "", "TARGET 2026"]]
    table = paper.table([*rows, *([a, b, c] for a, b, c in zip(numbers, texts, figures, strict=True))])
    merge(table, 0, 0, 0, 1)
    for row in (1, 4) if wide else ():
        merge(table, row, 1, row, 2)
    found = value(read(paper))["objectives"]
    assert [(o.get("number"), o["text"]) for o in found] == [
        (numbers[0], "Meningkatnya layanan"), (numbers[3], "Meningkatnya tata kelola"),
    ]  # fmt: skip
    named = [(i.get("number", ""), i["name"], i["target"]) for o in found for i in o["indicators"]]
    assert named == [(n, t, f) for n, t, f in zip(numbers, texts, figures, strict=True) if f]


# Costs that are typed with tabs.

COSTS = [("1.", "Program Penunjang Urusan", "287.400.000"), ("2.", "Program Pemberdayaan Desa", "163.250.000")]


@pytest.mark.parametrize("gap", ["\t", "\t\t", "      "])
@pytest.mark.parametrize("number", ["{} ", "{}\t", ""], ids=["before the name", "apart", "none"])
@pytest.mark.parametrize("money", ["Rp {}", "Rp\t{}", "{}", "Rp. {},-"])
@pytest.mark.parametrize("note", ["", "APBD"])
@pytest.mark.parametrize("total", ["Jumlah{gap}{sum}", "\t{sum}", ""])
def test_costs_in_lines_with_tabs(gap: str, number: str, money: str, note: str, total: str) -> None:
    lines = [gap.join(["Program", "Anggaran", *(["Keterangan"] if note else [])])]
    for mark, name, amount in COSTS:
        lines.append(gap.join([f"{number.format(mark)}{name}", money.format(amount), *([note] if note else [])]))
    summed = money.format("450.650.000")
    reading = paper_of(OBJECTIVES, lines=(*lines, *([total.format(gap=gap, sum=summed)] if total else [])))
    budget = value(reading)["budget"]
    wanted = [
        {
            **({"number": mark} if number else {}),
            "name": name,
            "amount": money.format(amount).replace("\t", " "),
            **({"note": note} if note else {}),
        }
        for mark, name, amount in COSTS
    ]
    assert budget == {"heading": "Program", "lines": wanted, **({"total": summed.replace("\t", " ")} if total else {})}
    assert doubts(reading) == []


@pytest.mark.parametrize("heads", ["No\tProgram\tAnggaran", "No.\tKegiatan\tPagu (Rp)\tSumber Dana"])
def test_costs_with_a_column_for_numbers_in_lines_with_tabs(heads: str) -> None:
    funds = "\tAPBD" if "Sumber" in heads else ""
    lines = [f"{mark}\t{name}\tRp\t{amount}{funds}" for mark, name, amount in COSTS]
    budget = value(paper_of(OBJECTIVES, lines=(heads, *lines, "\tJumlah\tRp\t450.650.000")))["budget"]
    assert [(line["number"], line["name"], line["amount"]) for line in budget["lines"]] == [(m, n, f"Rp {a}") for m, n, a in COSTS]
    assert budget["total"] == "Rp 450.650.000"


# Captions, and tables of indicators below them.


@pytest.mark.parametrize("marks", [("A.", "B."), ("I.", "II."), ("A)", "B)"), ("(A)", "(B)")])
@pytest.mark.parametrize(
    "names", [("Indikator Kinerja Utama", "Indikator Kinerja Tambahan"), ("Kinerja Layanan", "Kinerja Keuangan Kampus")]
)
def test_a_caption_with_a_letter_is_no_line_of_the_title(marks: tuple[str, str], names: tuple[str, str]) -> None:
    captions = [f"{mark} {name}" for mark, name in zip(marks, names, strict=True)]
    paper = Paper()
    for line in ("KONTRAK KINERJA", "FAKULTAS TEKNIK", "TAHUN 2026"):
        paper.line(line, bold=True)
    for caption, rows in zip(
        captions, ([["1", "Jumlah lulusan", "40"], ["2", "Jumlah artikel", "9"]], [["1", "Jumlah mitra", "5"]]), strict=True
    ):
        paper.line(caption, bold=True)
        paper.table([["No", "Indikator", "Target"], *rows])
    reading = read(paper)
    assert value(reading)["title"] == {"text": "KONTRAK KINERJA TAHUN 2026", "subject": "FAKULTAS TEKNIK"}
    assert [(o["table"], [i["name"] for i in o["indicators"]]) for o in value(reading)["objectives"]] == [
        (captions[0], ["Jumlah lulusan", "Jumlah artikel"]), (captions[1], ["Jumlah mitra"]),
    ]  # fmt: skip


def test_a_second_table_of_the_same_indicators_is_no_group_of_its_own() -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line("A. Sasaran Kinerja")
    paper.table(OBJECTIVES)
    paper.line("B. Target Bulanan")
    (_, *rows) = OBJECTIVES
    paper.table([["No", "Indikator", "B1", "B2", "B3"], ["1", rows[0][2], "0", "4", "9"]])
    (objective,) = value(read(paper))["objectives"]
    assert objective["indicators"][0]["months"] == {"m1": "0", "m2": "4", "m3": "9"}


# Who signs: numbers with their labels, grades, remarks on roles, people whom labels name without a role.

NUMBERS = {"nip": "198801011988012001", "pppk": "198801012023211001", "other": "0412038801"}
LABELS = [(row["label"], row["kind"]) for row in WORDS.vocabulary.tables.rows("personnel_numbers")]


def signed_by(*lines: str, beside: str = "") -> Reading:
    """A paper whose first party has these lines below the name, with that beside each."""
    return signed_paper(signed=[*SIGNED[:2], ["BUDI SANTOSO, S.IP.", "SITI AMINAH, S.H."], *([beside, line] for line in lines)])


def as_printed(label: str) -> str:
    return label.title() if " induk " in f" {label} " else label.upper()


@pytest.mark.parametrize(("label", "kind"), LABELS)
@pytest.mark.parametrize("form", ["{} {}", "{}. {}", "IX / {} {}", "({}: {})"])
def test_a_number_under_each_label_of_the_book_is_no_position(label: str, kind: str, form: str) -> None:
    line = form.format(as_printed(label), NUMBERS[kind])
    reading = signed_by(line)
    person = value(reading)["parties"]["first"]
    nip = NUMBERS["nip"] if kind == "nip" else line.removeprefix("IX / ").strip("()")
    assert (person.pop("rank", ""), person.pop("nip")) == ("IX" if "IX" in form else "", nip)
    assert person == {"position": "Kepala Seksi Pelayanan", "name": "SITI AMINAH, S.H."}
    assert [left.text for left in reading.leftovers] == []


@pytest.mark.parametrize(("label", "kind"), [(label, kind) for label, kind in LABELS if re.match(r"n(?!on)\w\w", label)])
def test_a_label_stays_with_a_number_that_is_no_nip(label: str, kind: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table([["Nama", ":", "SITI AMINAH, S.H."], [as_printed(label), ":", NUMBERS[kind]], ["Jabatan", ":", "Guru"]], ruled=False)
    paper.table(OBJECTIVES)
    nip = f"{'' if kind == 'nip' else f'{as_printed(label)} '}{NUMBERS[kind]}"
    assert value(read(paper))["parties"]["first"] == {"name": "SITI AMINAH, S.H.", "position": "Guru", "nip": nip}


@pytest.mark.parametrize("signed", [True, False], ids=["signed", "labelled"])
@pytest.mark.parametrize("turned", [True, False])
@pytest.mark.parametrize("other", ["NIDN. 0412038801", "NUPTK 1234567890123456", "NIK: 3301010101880001", "NRK 176543"])
def test_of_two_numbers_of_one_person_the_nip_counts(other: str, turned: bool, signed: bool) -> None:
    lines = [other, f"NIP {NUMBERS['nip']}"]
    lines = list(reversed(lines)) if turned else lines
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    if signed:
        paper.table(OBJECTIVES)
        paper.table([[["Yang Menyatakan,", "Dekan", "SITI AMINAH, S.H.", *lines]]], ruled=False)
    else:
        rows = [
            ["Nama", "SITI AMINAH, S.H."],
            *(line.replace(":", "").replace(".", "").split(" ", 1) for line in lines),
            ["Jabatan", "Dekan"],
        ]
        paper.table([[label, ":", text] for label, text in rows], ruled=False)
        paper.table(OBJECTIVES)
    reading = read(paper)
    assert value(reading)["parties"]["first"] == {"name": "SITI AMINAH, S.H.", "position": "Dekan", "nip": NUMBERS["nip"]}
    assert re.sub(r"\D", "", other) in {re.sub(r"\D", "", left.text) for left in reading.leftovers}


@pytest.mark.parametrize("line", ["Non ASN", "NON ASN", "(Non ASN)", "NIP. Non ASN"])
def test_who_has_no_number_says_so_in_its_place(line: str) -> None:
    reading = signed_by(line, beside="NIP. 197001011995031001")
    person = value(reading)["parties"]["first"]
    assert (person["position"], person["name"]) == ("Kepala Seksi Pelayanan", "SITI AMINAH, S.H.")
    assert person["nip"].endswith(line.strip("()").split(". ")[-1])


@pytest.mark.parametrize("line", ["NRP. ..................", "NRP", "NUPTK ________________", "NRP : ………………………"])
def test_room_for_a_number_is_no_number(line: str) -> None:
    assert not re.search(r"[A-Z]", value(signed_by(line, beside="NIP. 197001011995031001"))["parties"]["first"].get("nip", ""))


def test_eighteen_figures_behind_several_labels_are_a_nip() -> None:
    assert value(signed_by(f"NIP/NRP. {NUMBERS['nip']}"))["parties"]["first"]["nip"] == NUMBERS["nip"]


@pytest.mark.parametrize("rank", ["IX", "V", "Golongan IX", "Gol. X"])
def test_the_grade_of_an_employee_on_contract_is_a_rank(rank: str) -> None:
    person = value(signed_by(rank, "NI PPPK 198801012023211001"))["parties"]["first"]
    assert (person["position"], person["rank"]) == ("Kepala Seksi Pelayanan", rank)


@pytest.mark.parametrize("remark", ["(Pegawai)", "(Atasan Langsung)", "(Pejabat Penilai)", "(Penerima Amanah)", "(Yang Diberi Tugas)"])
@pytest.mark.parametrize("sign", ["", ","])
def test_a_remark_behind_a_role_is_no_position(remark: str, sign: str) -> None:
    signed = [["Pihak Kedua,", f"Pihak Pertama {remark}{sign}"], *SIGNED[1:]]
    assert value(signed_paper(signed=signed))["parties"]["first"] == {"position": "Kepala Seksi Pelayanan", "name": "SITI AMINAH"}


def test_a_position_in_brackets_behind_a_role_is_the_position() -> None:
    signed = [["Pihak Kedua (Camat Melati),", "Pihak Pertama (Kepala Seksi Pelayanan)"], SIGNED[2]]
    people = value(signed_paper(signed=signed))["parties"]
    assert [people[role]["position"] for role in ("first", "second")] == ["Kepala Seksi Pelayanan", "Camat Melati"]


@pytest.mark.parametrize("prose", [True, False])
def test_whom_labels_name_without_a_role_is_who_signs(prose: bool) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA INDIVIDU TAHUN 2026", bold=True)
    if prose:
        paper.line(STATEMENT)
    paper.table([["Nama", ":", "SITI AMINAH"], ["NIP", ":", NUMBERS["nip"]], ["Jabatan", ":", "Analis"]], ruled=False)
    paper.table(OBJECTIVES)
    paper.table(
        [["Pihak Kedua (Pegawai),", "Pihak Kesatu,"], ["SITI AMINAH", "BUDI SANTOSO, S.IP."], [f"NIP. {NUMBERS['nip']}", ""]], ruled=False
    )
    reading = read(paper)
    assert value(reading)["parties"] == {
        "first": {"name": "BUDI SANTOSO, S.IP."}, "second": {"position": "Analis", "name": "SITI AMINAH", "nip": NUMBERS["nip"]},
    }  # fmt: skip
    assert doubts(reading) == []


# Money below each fund.

FUNDS: list[list[Cell]] = [
    ["1", "Upaya Kesehatan", "41.250.000", "312.400.000", "353.650.000"],
    ["2", "Administrasi", "96.300.000", "0", "96.300.000"],
]


@pytest.mark.parametrize("over", ["SUMBER DANA", "ANGGARAN (Rp)", "PAGU PER SUMBER DANA"])
@pytest.mark.parametrize("names", [("APBD", "BOK"), ("DAU", "DAK"), ("Rupiah Murni", "PNBP")])
@pytest.mark.parametrize("last", ["JUMLAH", "TOTAL", "JUMLAH ANGGARAN (Rp)"])
def test_a_column_for_each_fund_and_one_for_their_sum(over: str, names: tuple[str, str], last: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    inside = last in ("JUMLAH", "TOTAL") and over.startswith("ANGGARAN")
    table = paper.table([["NO", "KEGIATAN", over, "", "" if inside else last], ["", "", *names, last if inside else ""], *FUNDS])
    merge(table, 0, 2, 0, 4 if inside else 3)
    for column in (0, 1, *(() if inside else (4,))):
        merge(table, 0, column, 1, column)
    reading = read(paper)
    lines = value(reading)["budget"]["lines"]
    assert [(line["name"], line["amount"]) for line in lines] == [("Upaya Kesehatan", "353.650.000"), ("Administrasi", "96.300.000")]
    assert not any("source_of_funds" in line for line in lines)
    assert {"41.250.000", "312.400.000"} <= left(reading)


@pytest.mark.parametrize("over", ["SUMBER DANA", "ANGGARAN (Rp)"])
def test_amounts_of_several_funds_without_their_sum_are_marked(over: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    table = paper.table([["NO", "KEGIATAN", over, ""], ["", "", "APBD", "BOK"], *[row[:4] for row in FUNDS]])
    merge(table, 0, 2, 0, 3)
    for column in (0, 1):
        merge(table, 0, column, 1, column)
    assert doubts(read(paper)) == ["budget.lines.0.amount", "budget.lines.1.amount"]


# Prose that is broken at a width.


def wrapped(text: str, width: int) -> str:
    return "\n".join(re.findall(rf"(.{{1,{width}}})(?:\s|$)", text))


@pytest.mark.parametrize("width", [60, 72, 80])
def test_prose_that_is_broken_at_a_width(width: int) -> None:
    opening = f"{STATEMENT[:-1]} dan telah bersepakat untuk mencapai target kinerja yang tercantum pada lampiran:"
    text = f"{wrapped(opening, width)}\n\nNama : SITI AMINAH\nJabatan : Kepala Seksi Pelayanan\n\nselanjutnya disebut pihak pertama\n"
    assert value(text_of(text))["statement"]["text"] == opening


def test_a_word_with_a_hyphen_at_the_end_of_a_line_is_one() -> None:
    said = "Dalam rangka mewujudkan pemerintahan yang efektif dan sub-\nkegiatan yang transparan dan akuntabel dengan hasil rata-\n"
    said += "rata baik, kami bersepakat untuk mencapai target ini:"
    assert value(text_of(f"{said}\n\n"))["statement"]["text"] == said.replace("\n", "")


@pytest.mark.parametrize("behind", ["selanjutnya disebut pihak pertama", "selaku atasan pihak pertama, selanjutnya disebut pihak kedua"])
def test_what_stands_below_a_long_line_with_a_label_is_none_of_it(behind: str) -> None:
    position = "Kepala Dinas Pekerjaan Umum dan Penataan Ruang Kota Melati Jaya Selatan"
    person = next(iter(value(text_of(f"Nama : SITI AMINAH\nJabatan : {position}\n{behind}\n"))["parties"].values()))
    assert person["position"] == position


def test_lines_that_stand_for_themselves_are_not_joined() -> None:
    text = "Sasaran: Meningkatnya layanan publik yang cepat dan terjangkau oleh semua warga\nIndikator: Jumlah layanan\nTarget: 12\n"
    reading: Reading = text_of(text)
    assert targets(reading) == [("Meningkatnya layanan publik yang cepat dan terjangkau oleh semua warga", "Jumlah layanan", "12")]


# Round twelve: remarks behind amounts, offices that open as parts do, headings of costs, captions of them.


@pytest.mark.parametrize("office", ["PROGRAM STUDI SASTRA INGGRIS", "PROGRAM PASCASARJANA", "FAKULTAS HUKUM", "JURUSAN TEKNIK SIPIL"])
def test_an_office_whose_name_opens_as_a_part_does(office: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line(office, bold=True)
    paper.table(OBJECTIVES)
    node = value(read(paper))
    assert node["title"]["subject"] == office
    assert "table" not in node["objectives"][0]


@pytest.mark.parametrize("remark", ["(APBD Kota)", "(APBD)", "(DIPA 2026)", "(belum termasuk hibah)"])
@pytest.mark.parametrize("label", ["Anggaran : ", "Jumlah Anggaran Rp. : ", "Total Anggaran "])
def test_a_remark_in_brackets_behind_a_sum_is_listed(label: str, remark: str) -> None:
    reading = paper_of(OBJECTIVES, lines=(f"{label}Rp 48.250.000,- {remark}",))
    assert value(reading)["budget"]["total"] == "Rp 48.250.000,-"
    assert remark.strip("()") in {left.text.strip("()") for left in reading.leftovers}


@pytest.mark.parametrize("funds", [("ADD", "DD"), ("PAD", "PBH"), ("Dana Desa", "Bantuan Provinsi")])
@pytest.mark.parametrize("total", ["Jumlah ..... Rp 3.000.000", "Jumlah : Rp 3.000.000"])
def test_funds_in_brackets_behind_amounts(funds: tuple[str, str], total: str) -> None:
    lines = [
        f"{n}. Bidang {name} ........ Rp {n}.000.000 ({fund})" for n, (name, fund) in enumerate(zip(("Satu", "Dua"), funds, strict=True), 1)
    ]
    budget = value(paper_of(OBJECTIVES, lines=("B. ANGGARAN", *lines, total)))["budget"]
    assert [(line["name"], line["amount"], line["note"]) for line in budget["lines"]] == [
        ("Bidang Satu", "Rp 1.000.000", funds[0]), ("Bidang Dua", "Rp 2.000.000", funds[1]),
    ]  # fmt: skip
    assert budget["total"] == "Rp 3.000.000"


def test_an_amount_in_words_in_brackets_is_of_the_amount() -> None:
    total = "Rp 3.000.000,- (tiga juta rupiah)"
    assert value(paper_of(OBJECTIVES, lines=(f"Jumlah Anggaran : {total}",)))["budget"]["total"] == total


@pytest.mark.parametrize("caption", ["B. ANGGARAN", "II. Anggaran", "B. Program", "2. PAGU ANGGARAN"])
def test_the_caption_of_costs_is_nobody(caption: str) -> None:
    paper = Paper()
    for line in ("PERJANJIAN KINERJA TAHUN 2026", "KEPALA DESA MELATI"):
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    for line in (caption, "1. Bidang Pemerintahan : Rp 1.000.000", "2. Bidang Pembangunan : Rp 2.000.000", "Jumlah : Rp 3.000.000"):
        paper.line(line)
    for line in ("Melati, 5 Januari 2026", "Kepala Desa Melati", "", "SUYATMAN"):
        paper.line(line)
    assert value(read(paper))["parties"]["first"] == {"position": "Kepala Desa Melati", "name": "SUYATMAN"}


@pytest.mark.parametrize("head", ["Jenis Belanja", "Uraian Belanja", "Komponen", "Rincian Output", "Nama Paket"])
@pytest.mark.parametrize("number", [True, False])
def test_costs_below_a_heading_that_no_list_knows(head: str, number: bool) -> None:
    rows: list[list[Cell]] = [
        [head, "Anggaran (Rp)"],
        ["Belanja Barang", "812.450.000"],
        ["Belanja Modal", "304.600.000"],
        ["Jumlah", "1.117.050.000"],
    ]
    if number:
        rows = [[first, *row] for first, row in zip(("No", "1", "2", ""), rows, strict=True)]
    budget = value(paper_of(OBJECTIVES, rows))["budget"]
    assert [(line["name"], line["amount"]) for line in budget["lines"]] == [
        ("Belanja Barang", "812.450.000"),
        ("Belanja Modal", "304.600.000"),
    ]
    assert budget["total"] == "1.117.050.000"


@pytest.mark.parametrize("head", ["Jenis Belanja", "Jenis"])
def test_kinds_of_costs_beside_programmes_are_none(head: str) -> None:
    rows: list[list[Cell]] = [
        ["No", "Program", head, "Anggaran (Rp)"],
        ["1", "Program Penataan", "Operasi", "812.450.000"],
        ["2", "Program Pelayanan", "Modal", "304.600.000"],
    ]
    lines = value(paper_of(OBJECTIVES, rows))["budget"]["lines"]
    assert [(line["name"], line["amount"]) for line in lines] == [("Program Penataan", "812.450.000"), ("Program Pelayanan", "304.600.000")]
