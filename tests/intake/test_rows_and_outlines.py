"""Objectives and indicators in rows, levels, lists and outlines, and the captions above them."""

from __future__ import annotations

import pytest

from tests.intake.paper import Cell, Paper, add_numbering, merge, new_row, number_automatically
from tests.intake.reading import OBJECTIVES, TITLE, doubts, left, paper_of, read, targets, text_of, value

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


@pytest.mark.parametrize("level", ["Sasaran Program", "Tujuan", "Sasaran Strategis :", "Sasaran 1"])
def test_the_level_above_an_objective_is_a_label(level: str) -> None:
    (objective,) = value(paper_of([OBJECTIVES[0], ["1", [level, "Meningkatnya layanan"], "Indeks kepuasan", "88"]]))["objectives"]
    assert (objective["number"], objective["text"]) == ("1", "Meningkatnya layanan")


def test_a_level_is_text_where_nothing_stands_below_it() -> None:
    (objective,) = value(paper_of([OBJECTIVES[0], ["1", "Sasaran Program", "Indeks kepuasan", "88"]]))["objectives"]
    assert objective["text"] == "Sasaran Program"


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


# Objectives said again in each row, with their codes.


@pytest.mark.parametrize(
    "head, codes", [("Kode", ("S1", "S2")), ("Kode Sasaran", ("SS.01", "SS.02")), ("No", ("1", "2")), ("No.", ("1.", "2."))]
)
def test_an_objective_said_again_in_each_row(head: str, codes: tuple[str, str]) -> None:
    rows: list[list[Cell]] = [[head, "Sasaran", "Indikator", "Target"]]
    for at, (text, names) in enumerate(
        (("Meningkatnya layanan", ("Indeks A", "Indeks B", "Indeks C")), ("Tertibnya arsip", ("Indeks D",)))
    ):
        rows += [[codes[at], text, name, "84"] for name in names]
    found = value(paper_of(rows))["objectives"]
    assert [(o["text"], len(o["indicators"])) for o in found] == [("Meningkatnya layanan", 3), ("Tertibnya arsip", 1)]
    assert [o.get("number", o.get("code")) for o in found] == list(codes)


# Goals and objectives in one column.


@pytest.mark.parametrize("head", ["Tujuan/Sasaran", "Tujuan dan Sasaran Strategis", "TUJUAN & SASARAN", "Tujuan / Sasaran Kegiatan"])
@pytest.mark.parametrize("codes", [("T1.", "SS1.1"), ("", ""), ("Tujuan 1:", "Sasaran 1.1:")])
def test_a_goal_above_objectives_in_their_column(head: str, codes: tuple[str, str]) -> None:
    goal, objective = codes
    rows: list[list[Cell]] = [
        [head, "Indikator", "Satuan", "Target"],
        [f"{goal} Tersedianya data untuk pembangunan", "", "", ""],
        [f"{objective} Meningkatnya pemanfaatan data", "Persentase pengguna data", "Persen", "90"],
        ["", "Jumlah publikasi", "Judul", "12"],
        [f"{objective} Menguatnya tata kelola", "Nilai SAKIP", "Poin", "70"],
    ]
    found = value(paper_of(rows))["objectives"]
    assert [(len(o["indicators"]), "Tersedianya data" in o.get("goal", "")) for o in found] == [(2, True), (1, True)]


def test_an_objective_without_indicators_stays_one() -> None:
    rows: list[list[Cell]] = [
        ["Sasaran", "Indikator", "Target"], ["Tersedianya data", "", ""], ["Meningkatnya pemanfaatan data", "Jumlah publikasi", "12"],
    ]  # fmt: skip
    assert [(o["text"], len(o.get("indicators", []))) for o in value(paper_of(rows))["objectives"]] == [
        ("Tersedianya data", 0), ("Meningkatnya pemanfaatan data", 1),
    ]  # fmt: skip


# Lists without a table.


@pytest.mark.parametrize(
    "form",
    ["{} – target {}", "{} - target: {}", "{} (target {})", "{} (target: {})", "{}, target {}", "{} dengan target {}", "{} sebesar {}",
     "{}: {}", "{} = {}", "{} ditargetkan sebesar {}", "{} target {}"],
)  # fmt: skip
@pytest.mark.parametrize("label", ["", "Sasaran: ", "Sasaran Strategis 1: "])
def test_lists_that_word_numbers(form: str, label: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    outer = add_numbering(paper.document, "decimal", "%1.")
    wanted = []
    for text, names in (
        ("Meningkatnya layanan", ("Persentase layanan tepat waktu", "Nilai layanan")),
        ("Tertibnya arsip", ("Indeks arsip",)),
    ):
        number_automatically(paper.line(f"{label}{text}"), outer)
        inner = add_numbering(paper.document, "lowerLetter", "%1.")
        for name in names:
            number_automatically(paper.line(form.format(name, "84,5")), inner)
            wanted.append((text, name, "84,5"))
    assert targets(read(paper)) == wanted


def test_the_word_for_targets_within_a_name_stays() -> None:
    text = "1. Meningkatnya layanan\na. Jumlah target tercapai : 12\nb. Persentase capaian target: 90%\n"
    text += "2. Tertibnya arsip\na. Indeks arsip: 3\n"
    assert [name for _, name, _ in targets(text_of(f"{TITLE}\n\n{text}"))] == [
        "Jumlah target tercapai",
        "Persentase capaian target",
        "Indeks arsip",
    ]


# What is said of the superior stands left of what is one's own.


@pytest.mark.parametrize(
    "heads, row",
    [
        (("Sasaran Atasan", "Indikator Atasan"), ("Meningkatnya mutu", "Indeks mutu")),
        (("Sasaran Strategis", "Indikator"), ("Meningkatnya mutu", "Indeks mutu")),
        (("Sasaran Kepala Dinas", "Indikator Kinerja", "Target"), ("Meningkatnya mutu", "Indeks mutu", "90")),
        (("Sasaran Program", "Indikator Program", "Satuan", "Target"), ("Meningkatnya mutu", "Indeks mutu", "Nilai", "90")),
        (("Rencana Hasil Kerja Pimpinan", "Indikator Kinerja Pimpinan"), ("Meningkatnya mutu", "Indeks mutu")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("own", ["Sasaran Kegiatan", "Rencana Hasil Kerja", "Kinerja Individu"])
def test_the_superiors_columns_are_not_ones_own(heads: tuple[str, ...], row: tuple[str, ...], own: str) -> None:
    reading = paper_of(
        [["No", *heads, own, "Indikator", "Satuan", "Target"], ["1", *row, "Tertibnya arsip", "Jumlah arsip", "Berkas", "12"]]
    )
    assert targets(reading) == [("Tertibnya arsip", "Jumlah arsip", "12")]
    assert value(reading)["objectives"][0]["indicators"][0]["unit"] == "Berkas"
    assert doubts(reading) == []
    assert set(row) <= left(reading)


# Captions over the whole width of a page that is laid in a table.


@pytest.mark.parametrize("captions", [("A. KINERJA UTAMA", "B. KINERJA TUGAS TAMBAHAN"), ("A.\tKinerja Utama", "B.\tKinerja Tambahan")])
def test_captions_within_a_layout(captions: tuple[str, str]) -> None:
    paper = Paper()
    outer = paper.table([["SATKER : DINAS PANGAN", "Tanggal Cetak 9/01/2026"]], ruled=False)
    other: list[list[Cell]] = [OBJECTIVES[0], ["1", "Tertibnya arsip", "Jumlah arsip", "12"]]
    for content in (TITLE, captions[0], OBJECTIVES, captions[1], other):
        first, second = new_row(outer)
        cell = first.merge(second)
        if isinstance(content, str):
            cell.paragraphs[0].add_run(content)
        else:
            paper.table(content, inside=cell)
    assert [objective["table"] for objective in value(read(paper))["objectives"]] == [" ".join(text.split()) for text in captions]


# Outlines whose objectives have any label.


@pytest.mark.parametrize(
    "label", ["", "Sasaran: ", "Sasaran Strategis 1: ", "Sasaran Kegiatan - ", "Sasaran Perangkat Daerah : ", "Sasaran 1. "]
)
@pytest.mark.parametrize("target", ["{}: 84,5", "{} dengan target sebesar 84,5", "{} (target: 84,5)", "{}, target kinerja 84,5"])
def test_outlines_with_labels(label: str, target: str) -> None:
    reading = text_of(
        f"1. {label}Meningkatnya layanan\n"
        + "".join(f"{letter}. {target.format(name)}\n" for letter, name in (("a", "Persentase layanan"), ("b", "Nilai layanan")))
    )
    assert targets(reading) == [("Meningkatnya layanan", name, "84,5") for name in ("Persentase layanan", "Nilai layanan")]


@pytest.mark.parametrize("label", ["Sasaran {}: ", "SASARAN STRATEGIS {} : ", "## Sasaran {}. ", "Sasaran {} - ", "Sasaran: "])
@pytest.mark.parametrize("form", ["- {}: {}", "* {} ({})", "{n}) {} -> {}", "{n}. {} → {}", "({a}) {}, target {}", "{n}. {} - {}"])
def test_outlines_below_labels_alone(label: str, form: str) -> None:
    aims = [
        ("Meningkatnya layanan", [("Persentase layanan", "84,5%"), ("Jumlah layanan", "12 unit")]),
        ("Tertibnya arsip", [("Nilai arsip", "1 (satu)")]),
    ]
    if form.startswith("*") or " - " in form:
        aims[1][1][0] = ("Nilai arsip", "70")
    lines = [
        line
        for number, (aim, indicators) in enumerate(aims, 1)
        for line in (
            f"{label.format(number)}{aim}",
            *(form.format(*each, n=n, a="ab"[n - 1]) for n, each in enumerate(indicators, 1)),
            "",
        )
    ]
    reading = text_of("\n".join(lines))
    assert targets(reading) == [(aim, *indicator) for aim, indicators in aims for indicator in indicators]
    numbers = ["1", "2"] if "{}" in label else ["", ""]
    assert [objective.get("number", "").strip(".") for objective in value(reading)["objectives"]] == numbers
    assert (doubts(reading), reading.questions) == ([], ())


# Rows that hold tables of their own.

AIMS = (("Meningkatnya layanan", (("Jumlah layanan", "12"), ("Indeks kepuasan", "88"))), ("Tertibnya arsip", (("Jumlah arsip", "9"),)))
READ = [(aim, name, target) for aim, rows in AIMS for name, target in rows]


@pytest.mark.parametrize(
    "head", [("Sasaran", "Indikator dan Target"), ("Sasaran Strategis", "Ukuran Kinerja"), ("No", "Sasaran", "Kinerja yang Diukur")]
)
@pytest.mark.parametrize("inner", [("Indikator", "Target"), ("Indikator Kinerja", "Target 2026"), ("No", "Indikator", "Target")])
@pytest.mark.parametrize("last", [False, True], ids=["within", "before-note"])
def test_rows_that_hold_tables(head: tuple[str, ...], inner: tuple[str, ...], last: bool) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    outer = paper.table([[*head, *(["Keterangan"] if last else [])]], bold=1)
    for n, (aim, rows) in enumerate(AIMS, 1):
        cells = new_row(outer)
        for cell, text in zip(cells, ([str(n), aim] if head[0] == "No" else [aim]), strict=False):
            cell.paragraphs[0].add_run(text)
        held: list[list[str]] = [[*([str(k)] if inner[0] == "No" else []), *row] for k, row in enumerate(rows, 1)]
        paper.table([list(inner), *held], inside=cells[len(head) - 1])
        if last:
            cells[-1].paragraphs[0].add_run("Tetap")
    reading = read(paper)
    assert targets(reading) == READ
    assert not reading.questions


def test_a_page_in_a_table_is_not_unfolded() -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    outer = paper.table([["Sasaran dan indikator", "Lihat tabel"]], ruled=False)
    first, second = new_row(outer)
    paper.table(OBJECTIVES, inside=first.merge(second))
    assert targets(read(paper)) == [("Meningkatnya layanan", "Persentase layanan tepat waktu", "90%")]


# Labels below numbered lines.


@pytest.mark.parametrize("marks", [("1.", "1.1", "1.2"), ("1.", "a.", "b."), ("A.", "1.", "2."), ("1)", "a)", "b)")])
@pytest.mark.parametrize("bullet", ["", "- ", "• "])
@pytest.mark.parametrize("sign", [" : ", ": ", " = "])
@pytest.mark.parametrize("word", [False, True])
def test_labels_below_numbered_lines(marks: tuple[str, str, str], bullet: str, sign: str, word: bool) -> None:
    lines = [f"{marks[0]} Meningkatnya layanan"]
    for mark, name, target in ((marks[1], "Jumlah layanan", "12"), (marks[2], "Indeks kepuasan", "88")):
        lines += [f"{mark} {name}", f"{bullet}Target{sign}{target}", f"{bullet}Satuan{sign}Nilai"]
    if word:
        paper = Paper()
        for line in (TITLE, "CAMAT MELATI", *lines):
            paper.line(line)
        reading = read(paper)
    else:
        reading = text_of("\n".join(lines))
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah layanan", "12"), ("Meningkatnya layanan", "Indeks kepuasan", "88")]
    assert value(reading)["title"]["subject"] == "CAMAT MELATI"
    assert [indicator["unit"] for indicator in value(reading)["objectives"][0]["indicators"]] == ["Nilai", "Nilai"]


# Dots that lead to targets.


@pytest.mark.parametrize("leader", [" .......... ", "..........", " …… ", " ···· "])
@pytest.mark.parametrize("quarters", [False, True])
def test_dots_lead_to_targets(leader: str, quarters: bool) -> None:
    below = "\n      TW I: 20; TW II: 40; TW III: 60; TW IV: 88" if quarters else ""
    reading = text_of(
        f"1. Meningkatnya layanan\n   a. Indeks kepuasan{leader}88{below}\n   b. Jumlah layanan{leader}12 layanan{below}\n"
        f"2. Meningkatnya mutu\n   a. Jumlah mutu{leader}90%{below}\n"
    )
    assert targets(reading) == [
        ("Meningkatnya layanan", "Indeks kepuasan", "88"),
        ("Meningkatnya layanan", "Jumlah layanan", "12 layanan"),
        ("Meningkatnya mutu", "Jumlah mutu", "90%"),
    ]


# Rows of nothing but a label, and what stands right of a programme's name.


def test_a_row_of_nothing_but_a_label_heads_those_below_it() -> None:
    aims: list[list[Cell]] = [
        ["Sasaran", "Indikator", "Target"],
        ["Sasaran Program :", "", ""],
        ["Meningkatnya layanan", "Indeks kepuasan", "88"],
        ["Sasaran Kegiatan :", "", ""],
        ["Menurunnya aduan", "Jumlah aduan", "5"],
    ]
    money: list[list[Cell]] = [["Program/Kegiatan", "Anggaran"], ["Program :", ""], ["Layanan Publik", "9.000.000"]]
    money += [["Kegiatan :", ""], ["Aduan", "9.000.000"]]
    node = value(paper_of(aims, money))
    assert [(o["table"], o["text"], len(o["indicators"])) for o in node["objectives"]] == [
        ("Sasaran Program :", "Meningkatnya layanan", 1),
        ("Sasaran Kegiatan :", "Menurunnya aduan", 1),
    ]
    assert [line["name"] for line in node["budget"]["lines"]] == ["Layanan Publik", "Aduan"]


def test_what_stands_right_of_a_programme_s_name_is_of_the_programme() -> None:
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "Indikator", "Target", "No", "Program", "Anggaran", "Ket"],
        ["1", "Meningkatnya layanan", "Indeks kepuasan", "88", "1", "Program Layanan", "9.000.000", "DAU"],
        ["", "", "Jumlah aduan", "5", "2", "Program Aduan", "1.000.000", "PAD"],
    ]
    node = value(paper_of(rows))
    assert node["objectives"][0]["indicators"] == [{"name": "Indeks kepuasan", "target": "88"}, {"name": "Jumlah aduan", "target": "5"}]
    assert node["budget"]["lines"] == [
        {"number": "1", "name": "Program Layanan", "amount": "9.000.000", "note": "DAU"},
        {"number": "2", "name": "Program Aduan", "amount": "1.000.000", "note": "PAD"},
    ]


def test_an_objective_whose_text_is_lacking_keeps_its_number() -> None:
    rows: list[list[Cell]] = [
        ["No", "Sasaran", "No", "Indikator", "Target"],
        ["1", "Meningkatnya layanan", "1.1", "Indeks kepuasan", "88"],
        ["2", "", "2.1", "Jumlah aduan", "5"],
    ]
    assert [(o["number"], o.get("text"), len(o["indicators"])) for o in value(paper_of(rows))["objectives"]] == [
        ("1", "Meningkatnya layanan", 1),
        ("2", None, 1),
    ]


@pytest.mark.parametrize(
    ("heads", "sure"),
    [
        (["Target Kota", "Target Kelurahan Melati", "Target Kelurahan Mawar"], True),
        (["Target Kabupaten", "Target Puskesmas"], False),
        (["Target Kabupaten", "Target Nasional", "Target Puskesmas"], False),
    ],
)
def test_of_targets_side_by_side_that_of_the_region_is_of_all_its_parts(heads: list[Cell], *, sure: bool) -> None:
    """Beside a single part nobody knows whose agreement it is."""
    rows: list[list[Cell]] = [["Sasaran", "Indikator", *heads], ["Meningkatnya layanan", "Jumlah aduan", *["5", "2", "3"][: len(heads)]]]
    reading = paper_of(rows)
    assert (targets(reading)[0][2], not doubts(reading)) == ("5", sure)
