"""Cards of indicators, and the targets of their quarters."""

from __future__ import annotations

import pytest

from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import TITLE, card, doubts, paper_of, read, targets, value

# Cards.


QUARTERS = [["TW I", "3", "TW II", "6"], ["TW III", "9", "TW IV", "12"]]
BOXES = [["Target Triwulan", "TW I", "TW II", "TW III", "TW IV"], ["", "3", "6", "9", "12"]]
DOWN = [[f"Triwulan {roman}", text] for roman, text in zip(("I", "II", "III", "IV"), ("3", "6", "9", "12"), strict=True)]


@pytest.mark.parametrize("quarters", [QUARTERS, BOXES, DOWN, []], ids=["pairs", "boxes", "below", "none"])
@pytest.mark.parametrize("sign", ["", " :"])
@pytest.mark.parametrize("own", [True, False], ids=["objective", "none"])
def test_cards_of_indicators(quarters: list[list[str]], sign: str, own: bool) -> None:
    aim: list[list[Cell]] = [[f"Sasaran{sign}", "Meningkatnya layanan"]] if own else []
    rows: list[list[Cell]] = [*aim, [f"Indikator Kinerja{sign}", "Jumlah layanan"], [f"Satuan{sign}", "Dokumen"], [f"Target{sign}", "12"]]
    (objective,) = value(card(*rows, *[list(row) for row in quarters]))["objectives"]
    (indicator,) = objective["indicators"]
    assert objective.get("text") == ("Meningkatnya layanan" if own else None)
    assert (indicator["name"], indicator["unit"], indicator["target"]) == ("Jumlah layanan", "Dokumen", "12")
    assert indicator.get("quarters") == ({f"tw{n}": str(3 * n) for n in range(1, 5)} if quarters else None)


def test_a_table_with_headings_is_no_card() -> None:
    reading = card(
        ["Sasaran", "Indikator", "Target"],
        ["Meningkatnya layanan", "Jumlah layanan", "12"],
        ["Sasaran", "Indikator", "Target"],
        ["Tertibnya arsip", "Jumlah arsip", "9"],
    )
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah layanan", "12"), ("Tertibnya arsip", "Jumlah arsip", "9")]


# Quarters.


@pytest.mark.parametrize(
    "heads",
    [
        ("TW I", "TW II", "TW IIl", "TW IV"), ("TW I", "TW Il", "TW III", "TW IV"), ("TW l", "TW II", "TW III", "TW IV"),
        ("TW I", "TW II", "TW III", "TW lV"), ("TW I", "TW II", "TW", "TW IV"),
        ("Triwulan I", "Triwulan II", "Triwulan IIl", "Triwulan IV"), ("TW 1", "TW 2", "TW E", "TW 4"),
        ("TW I", "TW II", "TW II", "TW IV"), ("TW.I", "TW.II", "TW.llI", "TW.IV"),
    ],
)  # fmt: skip
def test_a_quarter_whose_heading_cannot_be_read_is_marked(heads: tuple[str, ...]) -> None:
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Target", *heads],
        ["1", "Meningkatnya layanan", "Indeks", "12", "3", "6", "9", "12"],
    ]
    reading = paper_of(rows)
    assert value(reading)["objectives"][0]["indicators"][0]["quarters"] == {"tw1": "3", "tw2": "6", "tw3": "9", "tw4": "12"}
    assert len(doubts(reading)) == 1


@pytest.mark.parametrize(
    ("heads", "quarters"),
    [
        (["Satuan", "Target", "I", "II", "III", "IV"], {"tw1": "3", "tw2": "6", "tw3": "9", "tw4": "12"}),
        (["Target", "Satuan", "I.", "II.", "III.", "IV."], {"tw1": "3", "tw2": "6", "tw3": "9", "tw4": "12"}),
        (["Satuan", "Kegiatan", "I", "II", "III", "IV"], None),
    ],
)
def test_four_columns_with_nothing_but_numerals_are_quarters_of_the_target(heads: list[Cell], quarters: dict[str, str] | None) -> None:
    units: list[Cell] = ["Indeks", "12"] if heads[0] == "Satuan" else ["12", "Indeks"]
    rows: list[list[Cell]] = [["Sasaran", "Indikator", *heads], ["Meningkatnya layanan", "Mutu", *units, "3", "6", "9", "12"]]
    assert value(paper_of(rows))["objectives"][0]["indicators"][0].get("quarters") == quarters


@pytest.mark.parametrize("heads", [("TW I", "TW II", "TW III", "Keterangan"), ("Rencana Aksi", "TW II", "TW III", "TW IV")])
def test_another_column_is_no_quarter(heads: tuple[str, ...]) -> None:
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Target", *heads],
        ["1", "Meningkatnya layanan", "Indeks", "12", "3", "6", "9", "rapat"],
    ]
    assert len(value(paper_of(rows))["objectives"][0]["indicators"][0]["quarters"]) == 3


@pytest.mark.parametrize("label", ["TRIWULAN {}", "TW {}", "Triwulan {}"])
def test_a_block_for_each_quarter(label: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.table(
        [["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Indeks", "12"], ["2", "Tertibnya arsip", "Nilai", "8"]]
    )
    paper.line()
    rows: list[list[Cell]] = [["No", "Indikator", "Target"]]
    for n, roman in enumerate(("I", "II", "III", "IV"), 1):
        rows += [[label.format(roman), "", ""], ["1", "Indeks", str(3 * n)], ["2", "Nilai", str(2 * n)]]
    table = paper.table(rows)
    for row in range(1, 13, 3):
        merge(table, row, 0, row, 2)
    found = value(read(paper))["objectives"]
    assert [o["indicators"][0]["quarters"] for o in found] == [
        {f"tw{n}": str(3 * n) for n in range(1, 5)}, {f"tw{n}": str(2 * n) for n in range(1, 5)},
    ]  # fmt: skip


# Cards: one that says something twice, several side by side.


SAID: list[list[Cell]] = [["Sasaran", "Meningkatnya layanan"], ["Indikator Kinerja", "Jumlah layanan"], ["Satuan", "Dokumen"]]


@pytest.mark.parametrize(
    "labels", [("Target", "Target"), ("Target", "Target Tahunan"), ("Target Kinerja", "Target"), ("Target 2026", "Target")]
)
@pytest.mark.parametrize("beside", [True, False])
def test_two_targets_on_a_card_are_asked(labels: tuple[str, str], beside: bool) -> None:
    both: list[list[Cell]] = [[labels[0], "85"], [labels[1], "90"]]
    reading = card(*SAID, *([[*both[0], *both[1]]] if beside else both))
    assert [question.code for question in reading.questions] == ["several-values"]
    assert "target" not in value(reading)["objectives"][0]["indicators"][0]
    assert value(reading)["objectives"][0]["indicators"][0]["unit"] == "Dokumen"


def test_a_target_said_twice_alike_is_one() -> None:
    assert targets(card(*SAID, ["Target", "85"], ["Target", "85"])) == [("Meningkatnya layanan", "Jumlah layanan", "85")]


@pytest.mark.parametrize("years", [("2026", "2027"), ("2025", "2026")])
def test_of_targets_of_several_years_that_of_the_year(years: tuple[str, str]) -> None:
    reading = card(*SAID, *[[f"Target {year}", year[-2:]] for year in years])
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah layanan", "26")]
    assert doubts(reading) == []


def test_what_else_a_card_says_twice_is_marked() -> None:
    reading = card(*SAID, ["Satuan", "Laporan"], ["Target", "85"])
    assert doubts(reading) == ["objectives.0.indicators.0.unit"]


BESIDE_EACH_OTHER = [["Triwulan I", "1", "4"], ["Triwulan II", "2", "5"], ["Triwulan III", "3", "6"], ["Triwulan IV", "4", "7"]]


@pytest.mark.parametrize("sign", [False, True])
@pytest.mark.parametrize("head", [False, True])
@pytest.mark.parametrize("quarters", [False, True])
@pytest.mark.parametrize("shared", [False, True])
def test_indicators_side_by_side(sign: bool, head: bool, quarters: bool, shared: bool) -> None:
    aims = ("Meningkatnya layanan", "Meningkatnya layanan" if shared else "Tertibnya arsip")
    rows: list[list[str]] = [["Uraian", "(1)", "(2)"]] if head else []
    rows += [["Sasaran", aims[0], "" if shared else aims[1]], ["Indikator", "Jumlah layanan", "Jumlah arsip"], ["Target", "4", "7"]]
    rows += BESIDE_EACH_OTHER if quarters else []
    paper = Paper()
    paper.line(TITLE, bold=True)
    table = paper.table([[row[0], *([":"] if sign else []), *row[1:]] for row in rows])
    if shared:
        merge(table, int(head), 1 + sign, int(head), 2 + sign)
    reading = read(paper)
    assert targets(reading) == [(aims[0], "Jumlah layanan", "4"), (aims[1], "Jumlah arsip", "7")]
    indicators = [indicator for objective in value(reading)["objectives"] for indicator in objective["indicators"]]
    assert [indicator.get("quarters") for indicator in indicators] == [
        {f"tw{n}": row[column] for n, row in enumerate(BESIDE_EACH_OTHER, 1)} if quarters else None for column in (1, 2)
    ]


@pytest.mark.parametrize(
    "labels, found, asked, doubtful",
    [
        (("Target", "Target Tahunan"), [None, None], 2, []),
        (("Target 2025", "Target 2026"), ["5", "8"], 0, []),
        (("Satuan", "Target"), ["5", "8"], 0, ["unit", "unit"]),
    ],
)
@pytest.mark.parametrize("group", [False, True])
def test_what_is_said_twice_of_indicators_side_by_side(
    labels: tuple[str, str], found: list[str | None], asked: int, doubtful: list[str], *, group: bool
) -> None:
    rows: list[list[Cell]] = [
        ["Sasaran", "Meningkatnya layanan", "Tertibnya arsip"], ["Indikator", "Jumlah layanan", "Jumlah arsip"],
        ["Satuan", "Dokumen", "Berkas"], [labels[0], "4", "7"], [labels[1], "5", "8"],
    ]  # fmt: skip
    paper = Paper()
    paper.line(TITLE, bold=True)
    table = paper.table([[*(["Rencana"] if group else []), *row] for row in rows])
    if group:
        for at in range(1, len(rows)):
            table.cell(at, 0).text = ""
        merge(table, 0, 0, len(rows) - 1, 0)
    reading = read(paper)
    indicators = [indicator for objective in value(reading)["objectives"] for indicator in objective["indicators"]]
    assert [(indicator["name"], indicator.get("target")) for indicator in indicators] == list(
        zip(("Jumlah layanan", "Jumlah arsip"), found, strict=True)
    )
    assert len(reading.questions) == asked
    assert [path.rpartition(".")[2] for path in doubts(reading)] == doubtful


# Headings of quarters that cannot be read.


@pytest.mark.parametrize(
    "heads, doubtful",
    [
        (("TW I", "TW lI", "TW IIl", "TW IV"), (2, 3)),
        (("TW l", "TW lI", "TW lII", "TW IV"), (1, 2, 3)),
        (("TW l", "TW ll", "TW lll", "TW lV"), (1, 2, 3, 4)),
        (("TW I", "??", "!!", "TW IV"), (2, 3)),
        (("Triwulan I", "Triwulan Il", "Triwulan lll", "Triwulan IV"), (2, 3)),
        (("TW I", "TW II", "TW II", "TW IV"), (3,)),
    ],
)  # fmt: skip
def test_several_quarters_that_cannot_be_read(heads: tuple[str, ...], doubtful: tuple[int, ...]) -> None:
    reading = paper_of(
        [["No", "Sasaran", "Indikator", "Target", *heads], ["1", "Meningkatnya layanan", "Jumlah layanan", "12", "3", "6", "9", "12"]]
    )
    assert value(reading)["objectives"][0]["indicators"][0]["quarters"] == {"tw1": "3", "tw2": "6", "tw3": "9", "tw4": "12"}
    assert doubts(reading) == [f"objectives.0.indicators.0.quarters.tw{n}" for n in doubtful]


@pytest.mark.parametrize(
    "heads",
    [
        ("Realisasi TW I", "Realisasi TW II", "Realisasi TW III", "Realisasi TW IV"),
        ("Capaian TW l", "Capaian TW ll", "Capaian TW lll", "Capaian TW lV"),
        ("TW I", "!!", "??", "Keterangan"),
        ("Bidang A", "Bidang B", "Bidang C", "Bidang D"),
    ],
)
def test_no_quarters_are_made_of_other_columns(heads: tuple[str, ...]) -> None:
    reading = paper_of(
        [["No", "Sasaran", "Indikator", "Target", *heads], ["1", "Meningkatnya layanan", "Jumlah layanan", "12", "3", "6", "9", "ada"]]
    )
    assert value(reading)["objectives"][0]["indicators"][0].get("quarters", {}).keys() <= {"tw1"}


@pytest.mark.parametrize("results", ["Realisasi TW {}", "TW {} (Realisasi)", "Capaian TW {}"])
@pytest.mark.parametrize("strokes", [("I", "lI", "IIl", "IV"), ("l", "ll", "lll", "lV")])
@pytest.mark.parametrize("left", [False, True])
def test_quarters_that_cannot_be_read_beside_their_results(results: str, strokes: tuple[str, ...], left: bool) -> None:
    planned, done = [f"TW {stroke}" for stroke in strokes], [results.format(stroke) for stroke in strokes]
    heads = [*done, *planned] if left else [*planned, *done]
    cells = ["1", "2", "4", "5", "3", "6", "9", "12"] if left else ["3", "6", "9", "12", "1", "2", "4", "5"]
    reading = paper_of([["No", "Sasaran", "Indikator", "Target", *heads], ["1", "Meningkatnya layanan", "Jumlah layanan", "12", *cells]])
    quarters = value(reading)["objectives"][0]["indicators"][0].get("quarters", {})
    assert quarters.items() <= {"tw1": "3", "tw2": "6", "tw3": "9", "tw4": "12"}.items()
    assert len(quarters) == 4 or strokes[0] == "l"


@pytest.mark.parametrize("parts", [("Target", "%"), ("Target", "Bobot"), ("Target", "Kegiatan"), ("Target", "Realisasi", "%", "Ket")])
def test_what_stands_below_one_quarter_is_no_other(parts: tuple[str, ...]) -> None:
    width = len(parts)
    paper = Paper()
    paper.line(TITLE, bold=True)
    upper: list[Cell] = ["No", "Sasaran", "Indikator", "Target", *(text for q in ("I", "II") for text in (f"TW {q}", *[""] * (width - 1)))]
    table = paper.table(
        [upper, ["", "", "", "", *parts * 2], ["1", "Meningkatnya layanan", "Jumlah layanan", "12", *map(str, range(width * 2))]]
    )
    for column in range(4):
        merge(table, 0, column, 1, column)
    for at in range(2):
        merge(table, 0, 4 + at * width, 0, 3 + (at + 1) * width)
    assert value(read(paper))["objectives"][0]["indicators"][0]["quarters"] == {"tw1": "0", "tw2": str(width)}


# Targets of periods in the cell of the year's.


def quarters(*texts: str) -> dict[str, str]:
    return {f"tw{n}": text for n, text in enumerate(texts, 1)}


BY_QUARTERS = quarters("3", "6", "9", "12")


@pytest.mark.parametrize(
    "cell, target, group, said",
    [
        ("12 laporan (TW I: 3; TW II: 6; TW III: 9; TW IV: 12)", "12 laporan", "quarters", BY_QUARTERS),
        ("12 laporan, TW I : 3, TW II : 6, TW III : 9, TW IV : 12", "12 laporan", "quarters", BY_QUARTERS),
        ("12 (Q1=3, Q2=6, Q3=9, Q4=12)", "12", "quarters", BY_QUARTERS),
        ("12\nTW I: 3\nTW II: 6\nTW III: 9\nTW IV: 12", "12", "quarters", BY_QUARTERS),
        (["12", "Triwulan I : 3", "Triwulan II : 6", "Triwulan III : 9", "Triwulan IV : 12"], "12", "quarters", BY_QUARTERS),
        (["12 laporan", "(TW I: 3, TW II: 6,", "TW III: 9, TW IV: 12)"], "12 laporan", "quarters", BY_QUARTERS),
        ("TW I: 3 | TW II: 6 | TW III: 9 | TW IV: 12", None, "quarters", BY_QUARTERS),
        ("TW I: 2,5% TW II: 5% TW III: 7,5% TW IV: 10%", None, "quarters", quarters("2,5%", "5%", "7,5%", "10%")),
        ("90 (TW I: -; TW II: -; TW III: -; TW IV: 90)", "90", "quarters", quarters("-", "-", "-", "90")),
        ("100% (Semester I: 50%, Semester II: 100%)", "100%", "semesters", {"s1": "50%", "s2": "100%"}),
        ("24 kali (Januari: 2, Februari: 2)", "24 kali", "months", {"m1": "2", "m2": "2"}),
    ],
)  # fmt: skip
def test_targets_of_periods_in_the_cell_of_the_years(cell: Cell, target: str | None, group: str, said: dict[str, str]) -> None:
    reading = paper_of([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Jumlah laporan", cell]])
    (indicator,) = value(reading)["objectives"][0]["indicators"]
    assert (indicator.get("target"), indicator[group]) == (target, said)
    assert doubts(reading) == []


@pytest.mark.parametrize("cell", ["1 : 20", "Rasio 1:20", "Maksimal: 5 hari", "A : 90", "12 dokumen (TW I)"])
def test_no_periods_are_made_of_other_colons(cell: str) -> None:
    reading = paper_of([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Jumlah laporan", cell]])
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah laporan", cell)]


# Cards with rows that say nothing.


@pytest.mark.parametrize("empty", [(2,), (4,), (0,), (2, 3), (1, 4)])
@pytest.mark.parametrize("colon", [True, False])
def test_empty_rows_of_cards(empty: tuple[int, ...], colon: bool) -> None:
    rows: list[list[Cell]] = [["Sasaran", "Mutu naik"], ["Indikator", "Nilai SAKIP"], ["Satuan", "Nilai"], ["Target", "78"]]
    for at in empty:
        rows.insert(at, ["", ""])
    assert targets(paper_of([[row[0], ":" if row[0] else "", row[1]] if colon else row for row in rows])) == [
        ("Mutu naik", "Nilai SAKIP", "78")
    ]
