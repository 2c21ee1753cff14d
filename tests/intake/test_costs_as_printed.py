"""Costs as offices print them: typed with tabs, behind bullets, by funds, as columns, and their sums."""

from __future__ import annotations

import pytest

from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, SIGNED, TITLE, doubts, left, paper_of, read, text_of, value

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


# Money.


@pytest.mark.parametrize(
    "sentence",
    [
        "Untuk mencapai sasaran tersebut dialokasikan anggaran sebesar {} yang bersumber dari APBD Tahun 2026.",
        "Pelaksanaan perjanjian ini didukung dengan anggaran sebesar {}.",
        "Kinerja di atas didukung anggaran sejumlah {} dari DPA Tahun Anggaran 2026.",
        "Pada tahun 2026 disediakan anggaran sebesar {} untuk seluruh kegiatan di atas.",
        "Adapun alokasi anggaran tahun 2026 adalah sebesar {}",
    ],
)
@pytest.mark.parametrize("amount", ["Rp 3.412.650.000,00", "Rp48.250.000,- (empat puluh delapan juta dua ratus lima puluh ribu rupiah)"])
def test_a_sum_that_a_sentence_allots(sentence: str, amount: str) -> None:
    assert value(paper_of(OBJECTIVES, lines=(sentence.format(amount),)))["budget"] == {"total": amount}


@pytest.mark.parametrize(
    "sentence",
    ["Realisasi anggaran tahun 2025 sebesar Rp 3.412.650.000.", "Retribusi ditargetkan sebesar Rp 3.412.650.000 pada tahun 2026.",
     "Dari Rp 1.000.000.000 dialokasikan anggaran sebesar Rp 500.000.000 untuk desa."],
)  # fmt: skip
def test_other_sentences_with_money_are_listed(sentence: str) -> None:
    assert "budget" not in value(paper_of(OBJECTIVES, lines=(sentence,)))


@pytest.mark.parametrize("label", ["JumlahRp 460.000.000", "TotalRp460.000.000", "Jumlah AnggaranRp. 460.000.000,-"])
def test_a_label_joined_to_its_amount(label: str) -> None:
    amount = label[label.index("Rp") :]
    assert value(paper_of(OBJECTIVES, lines=(label,)))["budget"]["total"] == amount


@pytest.mark.parametrize("sign", ["Rp", "Rp.", "IDR"])
def test_the_sign_of_money_in_a_column_of_its_own(sign: str) -> None:
    rows = [
        "No\tKegiatan\tAnggaran\t",
        f"1\tPenataan Arsip\t{sign}\t1.250.000",
        f"2\tLayanan\t{sign}\t750.000",
        f"\tJumlah\t{sign}\t2.000.000",
    ]
    aims = "No\tSasaran\tIndikator\tTarget\n1\tMeningkatnya layanan\tIndeks\t84"
    budget = value(text_of(f"{TITLE}\n\n{aims}\n\n" + "\n".join(rows)))["budget"]
    assert [(line["name"], line["amount"]) for line in budget["lines"]] == [
        ("Penataan Arsip", f"{sign} 1.250.000"), ("Layanan", f"{sign} 750.000"),
    ]  # fmt: skip
    assert budget["total"] == f"{sign} 2.000.000"


@pytest.mark.parametrize("label", ["Jumlah", "TOTAL", "Jumlah Anggaran", "Total Pagu"])
@pytest.mark.parametrize("lines", [True, False])
def test_a_sum_that_nobody_filled_in_is_no_line(label: str, lines: bool) -> None:
    line: list[list[Cell]] = [["1", "Penataan Arsip", "1.250.000"]] if lines else []
    rows: list[list[Cell]] = [["No", "Kegiatan", "Anggaran (Rp)"], *line, ["", label, ""]]
    budget = value(paper_of(OBJECTIVES, rows)).get("budget", {})
    assert [line["name"] for line in budget.get("lines", [])] == (["Penataan Arsip"] if lines else [])
    assert "total" not in budget


def test_codes_right_of_the_names_of_costs_are_theirs() -> None:
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Target", "Program", "Kode Rekening", "Pagu (Rp)"],
        ["1", "Meningkatnya layanan", "Indeks", "84", "Program A", "3.25.03", "1.250.000"],
        ["", "", "", "", "Kegiatan B", "3.25.03.2.01", "750.000"],
    ]
    reading = paper_of(rows)
    assert [(line["code"], line["amount"]) for line in value(reading)["budget"]["lines"]] == [
        ("3.25.03", "1.250.000"),
        ("3.25.03.2.01", "750.000"),
    ]
    assert "code" not in value(reading)["objectives"][0]["indicators"][0]
    assert reading.questions == ()


# Sums and days above a table that nobody signs below.


@pytest.mark.parametrize(
    "line",
    ["Jumlah Anggaran: Rp 1.500.000", "Pagu Anggaran : Rp 1.500.000", "Anggaran sebesar Rp 1.500.000", "Total Anggaran\tRp 1.500.000"],
)
@pytest.mark.parametrize("day", ["Melati, 4 Januari 2026", "Melati,\t4 Januari 2026", ""])
@pytest.mark.parametrize("signed", [True, False])
def test_a_sum_and_a_day_above_a_table(line: str, day: str, signed: bool) -> None:
    paper = Paper()
    for text in (TITLE, "DINAS PANGAN", line, day):
        paper.line(text)
    paper.table(OBJECTIVES)
    if signed:
        paper.table([list(row) for row in SIGNED], ruled=False)
    node = value(read(paper))
    assert node["title"] == {"text": TITLE, "subject": "DINAS PANGAN"}
    assert node["budget"] == {"total": "Rp 1.500.000"}
    assert node.get("signed") == ({"place": "Melati", "date": "4 Januari 2026"} if day else None)
    assert ("parties" in node) is signed


def test_the_day_below_a_table_counts_before_that_above() -> None:
    paper = Paper()
    for text in (TITLE, "DINAS PANGAN", "Melati, 4 Januari 2026"):
        paper.line(text)
    paper.table(OBJECTIVES)
    paper.line("Melati, 9 Januari 2026")
    paper.table([list(row) for row in SIGNED], ruled=False)
    reading = read(paper)
    assert value(reading)["signed"]["date"] == "9 Januari 2026"
    assert "Melati, 4 Januari 2026" in left(reading)


# Costs behind bullets.


@pytest.mark.parametrize("bullet", ["•", "-", "–", "*"])
@pytest.mark.parametrize("names", [("Program Pelatihan Kerja", "Program Penempatan"), ("Rapat koordinasi", "Cetak laporan")])
@pytest.mark.parametrize("head", ["Anggaran", "3. Anggaran", ""])
def test_costs_behind_bullets(bullet: str, names: tuple[str, str], head: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.table(OBJECTIVES)
    for line in (head, f"{bullet} {names[0]}: Rp 2.310.000.000", f"{bullet} {names[1]}: Rp 964.500.000", "Total: Rp 3.274.500.000"):
        paper.line(line)
    budget = value(read(paper))["budget"]
    assert budget["lines"] == [{"name": names[0], "amount": "Rp 2.310.000.000"}, {"name": names[1], "amount": "Rp 964.500.000"}]
    assert budget["total"] == "Rp 3.274.500.000"


# Costs as columns.


@pytest.mark.parametrize("label", ["Program", "Kegiatan", "Sub Kegiatan"])
@pytest.mark.parametrize("money", ["Anggaran", "Anggaran (Rp)", "Pagu Anggaran 2026"])
@pytest.mark.parametrize("total", [True, False])
def test_costs_as_columns(label: str, money: str, total: bool) -> None:
    rows: list[list[Cell]] = [[label, "Pengelolaan Arsip", "Pembinaan Desa"], [money, "1.864.300.000", "742.150.000"]]
    for row, text in zip(rows, ("Jumlah", "2.606.450.000"), strict=True):
        row += [text] if total else []
    budget = value(paper_of(OBJECTIVES, rows))["budget"]
    assert budget["lines"] == [
        {"name": "Pengelolaan Arsip", "amount": "1.864.300.000"},
        {"name": "Pembinaan Desa", "amount": "742.150.000"},
    ]
    assert (budget["heading"], budget.get("total")) == (label, "2.606.450.000" if total else None)


def test_a_budget_with_headings_is_not_turned() -> None:
    budget = value(paper_of(OBJECTIVES, [["Program", "Anggaran"], ["Pengelolaan Arsip", "1.864.300.000"]]))["budget"]
    assert budget["lines"] == [{"name": "Pengelolaan Arsip", "amount": "1.864.300.000"}]
