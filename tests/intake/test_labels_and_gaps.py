"""What stands below a label, behind words for measures, in a cell under a label; signatures between tables, numbers through all rows."""

from __future__ import annotations

from typing import Any

import pytest

from tests.intake.paper import Cell, Paper
from tests.intake.reading import OBJECTIVES, SIGNED, TITLE, amounts, doubts, left, paper_of, read, signed_paper, text_of, value


def said(reading: Any) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """Number and text of each objective, with number, name and target of its indicators."""
    return [
        (o.get("number", ""), o["text"], [(i.get("number", ""), i["name"], i.get("target", "")) for i in o["indicators"]])
        for o in value(reading)["objectives"]
    ]


@pytest.mark.parametrize(
    "behind",
    [
        ", diukur dengan:",
        " yang diukur dengan",
        " yang diukur melalui indikator:",
        " dengan indikator kinerja :",
        ", dengan tolok ukur:",
        ":",
    ],
)
@pytest.mark.parametrize("first", ["1. ", "Sasaran 1: "])
def test_an_objective_ends_before_what_measures_it(behind: str, first: str) -> None:
    lines = [f"{first}Meningkatnya layanan{behind}", "a. Indeks kepuasan sebesar 88,5;", "b. Jumlah aduan yang selesai sebanyak 12 aduan."]
    (objective,) = said(text_of("\n".join(lines)))
    assert objective[1:] == ("Meningkatnya layanan", [("a.", "Indeks kepuasan", "88,5"), ("b.", "Jumlah aduan yang selesai", "12 aduan")])


@pytest.mark.parametrize("label", ["Indikator:", "Indikator Kinerja :"])
@pytest.mark.parametrize("heading", ["Sasaran II", "SASARAN STRATEGIS 2", "Sasaran Kegiatan 2."])
@pytest.mark.parametrize("target", ["(target: {})", "(target {})", "dengan target {}"])
def test_lists_below_labels(label: str, heading: str, target: str) -> None:
    lines = [
        heading,
        "Meningkatnya layanan",
        label,
        f"1) Persentase guru {target.format('76%')}",
        f"2) Jumlah buku {target.format('9 buku')}",
    ]
    (objective,) = said(text_of("\n".join(lines)))
    assert objective[0].strip(".") in ("II", "2")
    assert objective[1:] == ("Meningkatnya layanan", [("1)", "Persentase guru", "76%"), ("2)", "Jumlah buku", "9 buku")])


@pytest.mark.parametrize("line", ["Persentase guru (target: 76%)", "Nilai anggaran yang terserap, realisasi target: 80%"])
def test_words_of_a_paper_are_in_no_label(line: str) -> None:
    reading = text_of(f"Sasaran: Meningkatnya layanan\nIndikator: Jumlah buku\nTarget: 9 buku\n{line}")
    assert said(reading) == [("", "Meningkatnya layanan", [("", "Jumlah buku", "9 buku")])]
    assert any(line in text for text in left(reading))


@pytest.mark.parametrize("mark", ["- ", "1. ", "a) "])
def test_what_is_listed_below_a_word_for_money_is_a_budget(mark: str) -> None:
    marks = [mark, mark.replace("1", "2").replace("a", "b")]
    lines = ["Sasaran: Meningkatnya layanan", "Indikator: Jumlah buku", "Target: 9 buku", "", "Anggaran:"]
    lines += [f"{marks[0]}Pengadaan Buku: Rp 1.250.000", f"{marks[1]}Pemeliharaan Gedung: Rp 750.000"]
    assert amounts(text_of("\n".join(lines))) == [("Pengadaan Buku", "Rp 1.250.000"), ("Pemeliharaan Gedung", "Rp 750.000")]


@pytest.mark.parametrize("label", ["Program", "Kegiatan", "Kegiatan yang didukung anggaran"])
@pytest.mark.parametrize("amount", ["Rp 5.000.000", "5.000.000"])
def test_an_amount_is_no_name_of_a_programme(label: str, amount: str) -> None:
    reading = text_of(f"Sasaran: Meningkatnya layanan\nIndikator: Jumlah buku\nTarget: 9 buku\n{label}: {amount}")
    assert "budget" not in value(reading)
    assert amount in left(reading)


@pytest.mark.parametrize("parted", [" | ", "; "])
def test_an_objective_that_each_line_says_again_is_one(parted: str) -> None:
    lines = [
        parted.join(("Sasaran: Meningkatnya layanan", f"Indikator: Jumlah {name}", f"Target: {n}")) for n, name in ((3, "buku"), (4, "rak"))
    ]
    assert said(text_of("\n".join(lines))) == [("", "Meningkatnya layanan", [("", "Jumlah buku", "3"), ("", "Jumlah rak", "4")])]


@pytest.mark.parametrize("signed", [SIGNED, [row[1:] for row in SIGNED]], ids=["both", "one"])
@pytest.mark.parametrize("costs", ["table", "lines"])
def test_costs_below_the_signatures(signed: list[list[str]], costs: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.table(OBJECTIVES)
    paper.table([list(row) for row in signed], ruled=False)
    paper.line()
    if costs == "table":
        paper.table([["No", "Program", "Anggaran"], ["1", "Program A", "Rp1.000.000"]])
    else:
        for line in ("Program dan Anggaran", "1. Program A Rp1.000.000", "Jumlah Rp1.000.000"):
            paper.line(line)
    reading = read(paper)
    person = value(reading)["parties"]["first"]
    assert (person["position"], person["name"]) == ("Kepala Seksi Pelayanan", "SITI AMINAH")
    assert amounts(reading) == [("Program A", "Rp1.000.000")]
    assert reading.questions == ()


def test_each_aim_has_its_costs_below_its_table() -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    for n, name in enumerate(("Program A", "Program B", "Program C"), 1):
        paper.line(f"Sasaran {n} : Meningkatnya layanan {n}")
        paper.table([["No", "Indikator Kinerja", "Target"], ["1", "Persentase layanan", "90%"]])
        paper.line(f"{name} : Rp {n}.000.000")
    reading = read(paper)
    assert amounts(reading) == [("Program A", "Rp 1.000.000"), ("Program B", "Rp 2.000.000"), ("Program C", "Rp 3.000.000")]


@pytest.mark.parametrize(("numbers", "of_indicators"), [("1234", True), ("1212", False), ("1134", False)])
def test_numbers_that_count_all_indicators_are_theirs(numbers: str, of_indicators: bool) -> None:
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator Kinerja", "Target"]]
    texts = [("Meningkatnya layanan", "Indeks A"), ("", "Indeks B"), ("Menurunnya aduan", "Jumlah C"), ("Terwujudnya arsip", "Jumlah D")]
    rows += [[number, text, name, "9"] for number, (text, name) in zip(numbers, texts, strict=True)]
    single = said(paper_of(rows))[-1]
    assert (single[0], single[2][0][0]) == (("", "4") if of_indicators else (numbers[3], ""))


@pytest.mark.parametrize("label", ["Target: ", "TARGET : ", "Target Tahun 2026: ", "Target = "])
def test_a_target_as_a_paragraph_of_its_indicator(label: str) -> None:
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator Kinerja"]]
    rows += [["1", "Meningkatnya layanan", ["Jumlah buku", f"{label}9 buku"]], ["2", "Menurunnya aduan", ["Jumlah aduan", f"{label}3"]]]
    reading = paper_of(rows)
    assert [o[2] for o in said(reading)] == [[("", "Jumlah buku", "9 buku")], [("", "Jumlah aduan", "3")]]
    assert doubts(reading) == []


@pytest.mark.parametrize("roles", [("Atasan Pimpinan Satker,", "Pimpinan Satker,"), ("Penanggung Jawab Program,", "Pemilik Kinerja,")])
def test_a_role_that_no_list_has_is_no_post(roles: tuple[str, str]) -> None:
    people = value(signed_paper(signed=[list(roles), *SIGNED[1:]]))["parties"]
    assert {role: (person["position"], person["name"]) for role, person in people.items()} == {
        "first": ("Kepala Seksi Pelayanan", "SITI AMINAH"), "second": ("Camat Melati", "BUDI SANTOSO, S.IP."),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("SITI AMINAH,", "Kepala Seksi Pelayanan", "NIP. 198706152010121002"), ("Kepala Seksi Pelayanan", "SITI AMINAH,")),
        (("SITI AMINAH, S.E.,", "Kepala Seksi Pelayanan", "NIP. 198706152010121002"), ("Kepala Seksi Pelayanan", "SITI AMINAH, S.E.,")),
        (("Pengolah Data,", "Seksi Pelayanan", "SITI AMINAH, S.E."), ("Pengolah Data, Seksi Pelayanan", "SITI AMINAH, S.E.")),
        (("Guru Ahli Madya,", "SMP Negeri 1", "SITI AMINAH, S.E."), ("Guru Ahli Madya, SMP Negeri 1", "SITI AMINAH, S.E.")),
        (("a.n. Bupati Melati,", "Sekretaris Daerah", "SITI AMINAH, S.E."), ("a.n. Bupati Melati, Sekretaris Daerah", "SITI AMINAH, S.E.")),
    ],
)
def test_a_name_or_half_a_post_before_a_comma_is_no_role(lines: tuple[str, ...], said: tuple[str, str]) -> None:
    beside = ("Camat Melati", "BUDI SANTOSO, S.IP.", "NIP. 197001011995031001")
    reading = signed_paper(signed=[SIGNED[0], *([one, other] for one, other in zip(beside, lines, strict=True))])
    first = value(reading)["parties"]["first"]
    assert (first["position"], first["name"]) == said
    assert "parties.first.position" not in doubts(reading)


@pytest.mark.parametrize(
    ("label", "more", "subject"),
    [
        ("SKPD", [["TAHUN ANGGARAN", ":", "2026"]], "DINAS PERHUBUNGAN"),
        ("Perangkat Daerah", [], "DINAS PERHUBUNGAN"),
        ("Nama Instansi", [], "DINAS PERHUBUNGAN"),
        # Where somebody works, who is named beside it.
        ("Unit Kerja", [["Nama", ":", "SITI AMINAH"], ["Jabatan", ":", "Kepala Seksi Pelayanan"]], None),
    ],
)
def test_a_label_says_whose_an_agreement_is(label: str, more: list[list[Cell]], subject: str | None) -> None:
    """Applications print the office below a title that does not name it; where the title does, that is the subject."""
    rows: list[list[Cell]] = [[label, ":", "DINAS PERHUBUNGAN"], *more]
    assert value(paper_of(rows, OBJECTIVES))["title"].get("subject") == subject
    named = Paper()
    for text in (TITLE, "KEPALA DINAS PERHUBUNGAN"):
        named.line(text, bold=True)
    named.table(rows, ruled=False)
    named.table(OBJECTIVES)
    assert value(read(named))["title"]["subject"] == "KEPALA DINAS PERHUBUNGAN"
