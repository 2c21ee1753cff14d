"""Texts as they are typed, drawn with signs, copied or saved."""

from __future__ import annotations

import pytest

from agreements.intake.conservation import balance
from agreements.intake.recognise import recognise
from agreements.intake.text_grids import read_grid
from tests.intake.reading import READ, WORDS, document_of, targets, text_of, value

# Tables that are drawn with signs.


@pytest.mark.parametrize(
    "table",
    [
        """\
+----+-------------------+-----------------+--------+
| No | Sasaran           | Indikator       | Target |
+====+===================+=================+========+
| 1  | Meningkatnya      | Jumlah layanan  | 12     |
|    | layanan publik    |                 |        |
|    |                   +-----------------+--------+
|    |                   | Indeks kepuasan | 88     |
+----+-------------------+-----------------+--------+
""",
        """\
+----+-----------------------------+-----------------+--------+
| No | Sasaran                     | Indikator       | Target |
+----+-----------------------------+-----------------+--------+
| 1  | Meningkatnya layanan publik | Jumlah layanan  | 12     |
|    |                             | Indeks kepuasan | 88     |
+----+-----------------------------+-----------------+--------+
""",
        """\
+----+-----------------------------+-----------------+--------+
| No | Sasaran                     | Indikator       | Target |
+----+-----------------------------+-----------------+--------+
| 1  | Meningkatnya layanan publik | Jumlah layanan  | 12     |
+----+-----------------------------+-----------------+--------+
|    |                             | Indeks kepuasan | 88     |
+----+-----------------------------+-----------------+--------+
""",
        """\
+:---+:------------------+----------------:+:------:+
| No | Sasaran           | Indikator       | Target |
+====+===================+=================+========+
| 1  | Meningkatnya      | Jumlah          | 12     |
|    | layanan           | layanan         |        |
|    | publik            |                 |        |
+----+-------------------+-----------------+--------+
| 1  | Meningkatnya      | Indeks          | 88     |
|    | layanan publik    | kepuasan        |        |
+----+-------------------+-----------------+--------+
""",
    ],
    ids=["spans", "console", "ruled", "aligned"],
)
def test_a_table_drawn_with_signs(table: str) -> None:
    assert targets(text_of(table)) == READ


def test_cells_reach_over_strokes_and_rules_that_are_not_drawn() -> None:
    lines = ["+---+---+", "| ab    |", "+---+---+", "| c | d |", "|   +---+", "|   | e |", "+---+---+"]
    cells = [(c.row, c.column, c.rows, c.columns, [text for _, text, _ in c.pieces]) for c in read_grid(lines)]
    assert cells == [(1, 1, 1, 2, ["ab"]), (2, 1, 2, 1, ["c"]), (2, 2, 1, 1, ["d"]), (3, 2, 1, 1, ["e"])]


@pytest.mark.parametrize("end", ["", "."])
def test_between_two_rules_each_number_in_the_first_column_begins_a_row(end: str) -> None:
    rule = "+----+----------------------+------------+"
    lines = [rule, "| No | Kegiatan             | Anggaran   |", rule, f"| 1{end:1} | Pengelolaan Dana     | 10.000.000 |"]
    lines += ["|    | Bantuan              |            |", f"| 2{end:1} | Pemeliharaan Gedung  | 5.000.000  |", rule]
    cells = [
        (c.row, c.column, c.rows, [text for _, text, _ in c.pieces])
        for c in read_grid([*lines, f"|    | {'Jumlah':20} | 15.000.000 |", rule])
    ]
    assert [cell for cell in cells if 1 < cell[0] < 4] == [
        (2, 1, 1, [f"1{end}"]),
        (2, 2, 1, ["Pengelolaan Dana", "Bantuan"]),
        (2, 3, 1, ["10.000.000"]),
        (3, 1, 1, [f"2{end}"]),
        (3, 2, 1, ["Pemeliharaan Gedung"]),
        (3, 3, 1, ["5.000.000"]),
    ]
    assert cells[-2:] == [(4, 2, 1, ["Jumlah"]), (4, 3, 1, ["15.000.000"])]


def test_strokes_that_do_not_stand_below_each_other_are_no_grid() -> None:
    assert read_grid(["+---+---+", "| a | b |", "| c  | d |x", "+---+"]) == []


BOXES = (
    """\
╭────┬─────────────────────────────┬─────────────────┬────────╮
│ No │ Sasaran                     │ Indikator       │ Target │
├────┼─────────────────────────────┼─────────────────┼────────┤
│ 1  │ Meningkatnya layanan publik │ Jumlah layanan  │ 12     │
├────┼─────────────────────────────┼─────────────────┼────────┤
│    │                             │ Indeks kepuasan │ 88     │
╰────┴─────────────────────────────┴─────────────────┴────────╯
""",
    """\
╔════╦══════════════╦═════════════════╦════════╗
║ No ║ Sasaran      ║ Indikator       ║ Target ║
╠════╬══════════════╬═════════════════╬════════╣
║ 1  ║ Meningkatnya ║ Jumlah layanan  ║ 12     ║
║    ║ layanan      ║                 ║        ║
║    ║ publik       ║                 ║        ║
║    ║              ║ Indeks kepuasan ║ 88     ║
╚════╩══════════════╩═════════════════╩════════╝
""",
)


@pytest.mark.parametrize("table", BOXES, ids=["round", "double"])
def test_tables_of_box_signs(table: str) -> None:
    assert targets(text_of(table)) == READ


def test_box_signs_that_do_not_stand_below_each_other_are_no_table() -> None:
    assert "objectives" not in value(text_of("┌────┬──────────────┬─────────┐\n│ No │ Sasaran │ Indikator │ Target │\n"))


# Rows that were copied from a sheet, and sheets that were saved as texts.


@pytest.mark.parametrize(
    "cell",
    ['"Meningkatnya layanan\npublik"', '"Meningkatnya\nlayanan\npublik"', "Meningkatnya layanan publik", '"Meningkatnya layanan publik"'],
)
def test_a_cell_in_quotation_marks_goes_on_over_lines(cell: str) -> None:
    text = f"No\tSasaran\tIndikator Kinerja\tTarget\n1\t{cell}\tJumlah layanan\t12\n\t\tIndeks kepuasan\t88\n"
    assert targets(text_of(text)) == READ


def test_a_cell_in_quotation_marks_that_is_never_closed_takes_no_more_than_a_cell_has() -> None:
    rows = "".join(f"{n}\tMeningkatnya hal {n}\tJumlah hal {n}\t{n}\n" for n in range(3, 40))
    text = f'No\tSasaran\tIndikator Kinerja\tTarget\n1\tMeningkatnya layanan\tJumlah layanan\t12\n2\t"Meningkatnya lain\tIndeks\t88\n{rows}'
    found = targets(text_of(text))
    assert found[0] == ("Meningkatnya layanan", "Jumlah layanan", "12")
    assert found[-1] == ("Meningkatnya hal 39", "Jumlah hal 39", "39")


def test_inches_open_no_quotation() -> None:
    text = 'No\tSasaran\tIndikator Kinerja\tTarget\n1\tMeningkatnya layanan publik\tJumlah pipa 2"\t12\n\t\tIndeks kepuasan\t88\n'
    assert targets(text_of(text)) == [("Meningkatnya layanan publik", 'Jumlah pipa 2"', "12"), READ[1]]


def test_an_escaped_sign_is_the_sign() -> None:
    aims = "| No | Sasaran | Indikator | Target |\n| --- | --- | --- | --- |\n| 1 | Meningkatnya layanan | Jumlah layanan | 12 |\n\n"
    text = f"{aims}| No | Program | Anggaran |\n| --- | --- | --- |\n| 1\\. | Program Penunjang \\[rutin\\] | Rp 2.000.000 |\n"
    (line,) = value(text_of(text))["budget"]["lines"]
    assert (line["number"], line["name"]) == ("1.", "Program Penunjang [rutin]")


@pytest.mark.parametrize("sign", [";", ","])
@pytest.mark.parametrize("text", ["Meningkatnya layanan publik", '"Meningkatnya layanan publik"', '"Meningkatnya layanan, dan; mutu"'])
def test_a_saved_sheet(sign: str, text: str) -> None:
    rows = [["PERJANJIAN KINERJA TAHUN 2026", "", "", ""], ["CAMAT MELATI", "", "", ""], ["", "", "", ""],
            ["No", "Sasaran", "Indikator", "Target"], ["1", text, "Jumlah layanan", "12"], ["", "", "Indeks kepuasan", "88"]]  # fmt: skip
    data = "\n".join(sign.join(row) for row in rows).encode()
    reading = recognise(document_of(data, "text"), WORDS)
    assert targets(reading) == [(text.strip('"'), *READ[0][1:]), (text.strip('"'), *READ[1][1:])]
    assert value(reading)["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026", "subject": "CAMAT MELATI"}
    assert balance(data, "text", reading, WORDS.said).even


def test_a_list_with_semicolons_is_no_saved_sheet() -> None:
    text = "1. meningkatkan layanan; dan\n2. menjaga mutu; serta\n3. melapor; tepat waktu; setiap bulan.\n"
    assert text_of(f"{text}\nNo\tSasaran\tIndikator\tTarget\n1\tMeningkatnya layanan publik\tJumlah layanan\t12\n").drafts


# Labels and values on lines of their own, columns of blanks.


@pytest.mark.parametrize("end", ["", " |", "|"])
def test_labels_colons_and_values_on_lines_of_their_own(end: str) -> None:
    people = [f"{text}{end}" for text in ("Nama", ":", "SITI AMINAH", "Jabatan", ":", "Kepala Seksi Pelayanan")]
    aims = "No\nSasaran\nIndikator\nTarget\n(1)\n(2)\n(3)\n(4)\n1\nMeningkatnya layanan publik\nJumlah layanan\n12\nIndeks kepuasan\n88\n"
    reading = text_of("\n".join([*people, "Selanjutnya disebut PIHAK PERTAMA", "", aims]))
    assert targets(reading) == READ
    assert value(reading)["parties"] == {"first": {"name": "SITI AMINAH", "position": "Kepala Seksi Pelayanan"}}
    assert value(reading)["columns"] == ["(1)", "(2)", "(3)", "(4)"]


@pytest.mark.parametrize("sign", [":", " :", "="])
def test_labels_with_their_values_below(sign: str) -> None:
    labels = ("Sasaran", "Indikator Kinerja", "Target", "Indikator Kinerja", "Target", "Program", "Anggaran")
    values = ("Meningkatnya layanan publik", "Jumlah layanan", "12", "Indeks kepuasan", "88", "Program Pelayanan", "Rp 5.000.000")
    reading = text_of("\n".join(f"{label}{sign}\n{text}" for label, text in zip(labels, values, strict=True)))
    assert targets(reading) == READ
    assert value(reading)["budget"]["lines"] == [{"name": "Program Pelayanan", "amount": "Rp 5.000.000"}]


def test_a_label_with_another_below_says_nothing() -> None:
    reading = text_of("Sasaran: Meningkatnya layanan publik\nIndikator: Jumlah layanan\nTarget: 12\nFormula:\nSatuan: unit\nSumber Data:\n")
    assert value(reading)["objectives"] == [
        {"text": "Meningkatnya layanan publik", "indicators": [{"name": "Jumlah layanan", "target": "12", "unit": "unit"}]}
    ]


@pytest.mark.parametrize(
    "body",
    [
        """\
No   Sasaran                         Indikator             Satuan     Target
1    Meningkatnya kualitas           Jumlah layanan        orang      12
     pelayanan publik                Indeks kepuasan       orang      88
2    Meningkatnya tata kelola        Nilai SAKIP           nilai      70
""",
        """\
No   Sasaran                         Indikator             Satuan     Target
1    Meningkatnya Kualitas           Jumlah layanan        orang      12
     Pelayanan Publik                Indeks kepuasan       orang      88
2    Meningkatnya Tata Kelola        Nilai SAKIP           nilai      70
""",
        """\
Kode  Sasaran                        Indikator             Satuan     Target
SS.1  Meningkatnya kualitas          Jumlah layanan        orang      12
      pelayanan publik               Indeks kepuasan       orang      88
SS.2  Meningkatnya tata kelola       Nilai SAKIP           nilai      70
""",
    ],
)
def test_a_text_beside_no_number_goes_on_with_the_one_above(body: str) -> None:
    objectives = value(text_of(body))["objectives"]
    assert [o["text"].lower() for o in objectives] == ["meningkatnya kualitas pelayanan publik", "meningkatnya tata kelola"]
    assert [[(i["name"], i["unit"], i["target"]) for i in o["indicators"]] for o in objectives] == [
        [("Jumlah layanan", "orang", "12"), ("Indeks kepuasan", "orang", "88")], [("Nilai SAKIP", "nilai", "70")],
    ]  # fmt: skip
