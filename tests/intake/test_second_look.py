"""What a second look at a finished agreement marks or asks, whoever read it; and what it leaves alone."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.intake.blocks import Spot
from agreements.intake.recognise.draft import Draft, Leaf, Origin
from agreements.intake.recognise.placed_text import Stretch, Words
from agreements.intake.recognise.second_look import mark_astray, mark_unlike
from tests.intake.paper import Cell, Paper, fill, merge
from tests.intake.reading import OBJECTIVES, WORDS, doubts, paper_of, read, signed_paper, value


def leaf(text: str) -> Leaf:
    return Leaf(Words(text, (-1,) * len(text)))


def looked_at(**said: Any) -> list[str]:
    """The fields of an indicator that are marked, and why."""
    indicator: dict[str, Any] = {"name": leaf("Jumlah layanan"), "target": leaf("12")}
    for key, text in said.items():
        indicator[key] = {part: leaf(each) for part, each in text.items()} if isinstance(text, dict) else leaf(text)
    mark_unlike({"objectives": [{"text": leaf("Meningkatnya layanan"), "indicators": [indicator]}]}, WORDS)
    held = {**indicator, **{f"{key}.{part}": each for key in ("quarters", "months") for part, each in indicator.get(key, {}).items()}}
    return [f"{key} {each.doubt}" for key, each in held.items() if isinstance(each, Leaf) and each.doubt]


@pytest.mark.parametrize(
    ("said", "marked"),
    [
        ({"name": "TW I: 20"}, ["name labelled"]),
        ({"name": "Formulasi : jumlah layanan dibagi pemohon"}, ["name labelled"]),
        ({"name": "Satuan : %"}, ["name labelled"]),
        ({"target": "Triwulan IV = 80"}, ["target labelled"]),
        ({"unit": "Target : 5"}, ["unit labelled"]),
        ({"name": "Target : 5 laporan"}, ["name labelled"]),
        ({"name": "Sasaran : Meningkatnya layanan"}, ["name labelled"]),
        ({"number": "H. RUSDI HAMZAH, S.Sos."}, ["number no-number"]),
        ({"target": "Penata Muda Tk. I"}, ["target no-target"]),
        ({"target": "Camat Melati"}, ["target no-target"]),
        ({"name": "98,7%)"}, ["name no-name"]),
        ({"target": "71,2)"}, ["target cut"]),
        ({"target": "12 (dua"}, ["target cut"]),
        ({"unit": "%)"}, ["unit cut"]),
        ({"quarters": {"tw1": "3.000.000", "tw2": "6"}}, ["quarters.tw1 unlike-target"]),
        ({"months": {"m1": "1/2/3/4"}}, ["months.m1 unlike-target"]),
    ],
)
def test_a_value_unlike_its_field_is_marked(said: dict[str, Any], marked: list[str]) -> None:
    assert looked_at(**said) == marked


@pytest.mark.parametrize(
    "said",
    [
        {"name": "Nilai: hasil evaluasi AKIP"}, {"name": "Rasio guru : murid"}, {"name": "Indeks Kepuasan (target nasional: 90)"},
        {"name": "Outcome: Persentase laporan tepat waktu"}, {"name": "Kuantitas: Jumlah laporan"}, {"name": "Biaya : Serapan anggaran"},
        {"name": "Semester II: laporan yang selesai"}, {"target": "85", "quarters": {"tw1": "80-82", "tw2": ">= 82"}},
        {"target": "12 (dua belas)"}, {"target": "BB (76,5)"}, {"unit": "(%)"}, {"name": "IKM"}, {"name": "-"}, {"name": "………"},
        {"number": "IKU 1.1"}, {"number": "(a)"}, {"number": "1.1.1"}, {"target": "WTP"}, {"target": "Sangat Baik"}, {"target": "1 : 180"},
        {"target": "30 November"}, {"quarters": {"tw1": "-", "tw2": "0", "tw3": "6", "tw4": "12"}},
        {"target": "1 dokumen", "quarters": {"tw1": "25", "tw2": "60%"}}, {"target": "BB", "quarters": {"tw4": "BB"}},
        {"target": "3,4", "unit": "Juta", "quarters": {"tw1": "1,2"}},
    ],
)  # fmt: skip
def test_what_offices_write_is_not_marked(said: dict[str, Any]) -> None:
    assert looked_at(**said) == []


@pytest.mark.parametrize(
    ("amount", "parts", "marked"),
    [
        ("Rp 139.250.000", {"tw4": "71,35"}, ["tw4"]), ("284.300.000", {"tw3": "50", "tw4": "92"}, ["tw3", "tw4"]),
        ("Rp 12.000.000", {"tw1": "0", "tw2": "3.000.000"}, []), ("Rp 12.000.000", {"tw1": "25%", "tw4": "-"}, []),
        ("12.500", {"tw1": "250", "tw2": "12.250"}, []),
    ],
)  # fmt: skip
def test_a_part_of_an_amount_is_one(amount: str, parts: dict[str, str], marked: list[str]) -> None:
    quarters = {key: leaf(text) for key, text in parts.items()}
    mark_unlike({"budget": {"lines": [{"name": leaf("Penataan Organisasi"), "amount": leaf(amount), "quarters": quarters}]}}, WORDS)
    assert [key for key, held in quarters.items() if held.doubt] == marked


@pytest.mark.parametrize(("key", "text"), [("position", "Kepala Seksi KOMBES POL / 69030314"), ("name", "SITI AMINAH 19880101")])
def test_figures_of_a_number_are_no_name_and_no_position(key: str, text: str) -> None:
    person = {"name": leaf("SITI AMINAH"), "position": leaf("Camat"), key: leaf(text)}
    mark_unlike({"parties": {"first": person}}, WORDS)
    assert [each for each, held in person.items() if held.doubt] == [key]


def drafted(fields: list[str]) -> list[str]:
    """Which values of a column of so many fields are marked."""
    origins = tuple(
        Origin(f"objectives.{n}.indicators.0.{field}", "1", (Stretch(Spot(table=1, row=n, column=4), 0, 1, "1"),))
        for n, field in enumerate(fields)
    )
    return [origin.path for origin in mark_astray(Draft({}, origins)).origins if origin.doubt]


def test_a_value_of_another_field_than_nearly_all_of_its_column_is_marked() -> None:
    assert drafted(["target", "target", "unit", "target"]) == ["objectives.2.indicators.0.unit"]
    assert drafted(["target", "target", "unit", "unit", "target", "target"]) == []
    assert drafted(["target", "unit"]) == []


@pytest.mark.parametrize("heading", ["Sasaran/Indikator Kinerja", "Indikator Kinerja"])
def test_an_objective_in_a_row_above_its_indicators_is_where_it_belongs(heading: str) -> None:
    aim = "Meningkatnya layanan" if "/" in heading else "Sasaran 1: Meningkatnya layanan"
    rows: list[list[Cell]] = [["No", heading, "Satuan", "Target"], ["1", aim, "", ""] if "/" in heading else [""] * 4]
    rows += [[f"1.{n}", f"Jumlah layanan {letter}", "unit", f"{n}0"] for n, letter in enumerate("ABCDEF", 1)]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    table = paper.table(rows)
    if "/" not in heading:
        merge(table, 1, 0, 1, 3)
        fill(table.cell(1, 0), aim)
    reading = read(paper)
    assert [objective["text"] for objective in value(reading)["objectives"]] == ["Meningkatnya layanan"]
    assert (doubts(reading), reading.questions) == ([], ())


def test_the_rest_of_a_row_without_a_target_is_asked() -> None:
    heads: list[Cell] = ["No", "Sasaran", "Indikator Kinerja", "Target", ""]
    rows: list[list[Cell]] = [
        ["1", "Meningkatnya layanan", f"Jumlah layanan {letter}", target, more] for letter, target, more in ("A9 ", "B8 ", "C7 ")
    ]
    whole = paper_of([heads, *rows])
    assert whole.questions == ()
    # Another line that is listed, with two blanks or one, hides nothing.
    torn = paper_of([heads, *rows, ["2", "Menurunnya aduan", "Jumlah aduan", "", "5 kasus"]], lines=("Catatan  : tidak ada",))
    assert [(question.code, question.path, dict(question.texts)) for question in torn.questions] == [
        ("row-unread", "objectives.1.indicators.0.target", {"values": ("5 kasus",)})
    ]


NOBODY = "PERJANJIAN KINERJA TAHUN 2026\nCAMAT MELATI\n\nNo | Sasaran | Indikator | Target\n1 | Meningkatnya layanan | Indeks | 88\n"


def test_people_that_nobody_was_read_as_are_asked() -> None:
    number = "NIP. 198407072009022003"
    reading = read(f"{NOBODY}\n{number}\n")
    assert [(question.code, question.path, dict(question.texts)) for question in reading.questions] == [
        ("people-unread", "parties", {"values": (number,)})
    ]
    assert "parties" not in value(reading)


def test_where_nobody_is_said_to_sign_or_somebody_was_read_nobody_is_asked_for() -> None:
    assert read(NOBODY).questions == ()
    assert signed_paper().questions == ()


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Pada tahun ini kami meningkatkan layanan, dengan target Indeks Kepuasan Masyarakat sebesar 88 dan seterusnya.",
            "Kami juga menurunkan pengaduan warga, dengan target 5 kasus saja, sesuai rencana yang ada.",
        ),
        ("1.1 Persentase layanan tepat waktu = 86%", "1.2 Jumlah layanan baru = 12 unit"),
    ],
)
def test_lines_that_say_targets_are_asked_where_nothing_was_read(lines: tuple[str, ...]) -> None:
    dates = ("Ditetapkan pada tanggal 5 Januari 2026", "Melati, 5 Januari 2026")
    reading = read("\n".join(("PERJANJIAN KINERJA TAHUN 2026", "CAMAT MELATI", "", *lines, "", *dates)))
    assert [(question.code, dict(question.texts)) for question in reading.questions] == [("lines-unread", {"values": lines})]
    assert "objectives" not in value(reading)


def test_a_paper_without_a_fault_is_left_alone() -> None:
    reading = paper_of(OBJECTIVES)
    assert (doubts(reading), reading.questions) == ([], ())


def again(*objectives: tuple[str, str], measured: bool = True) -> list[str]:
    """The objectives, as number and text, that are marked, where each has an indicator, or none has."""
    measures = [{"name": leaf("Indeks kepuasan")}] if measured else []
    nodes = [{"number": leaf(number), "text": leaf(text), "indicators": list(measures)} for number, text in objectives]
    mark_unlike({"objectives": nodes}, WORDS)
    return [node["text"].doubt for node in nodes]  # type: ignore[attr-defined]


def test_an_objective_that_follows_itself_is_marked_unless_the_numbers_count_on() -> None:
    assert again(("", "Meningkatnya layanan"), ("", "Meningkatnya layanan")) == ["", "said-again"]
    assert again(("1", "Meningkatnya layanan"), ("1", "Meningkatnya  layanan")) == ["", "said-again"]
    assert again(("1", "Meningkatnya layanan"), ("2", "Meningkatnya layanan")) == ["", ""]
    thrice = ("", "Meningkatnya layanan"), ("", "Menurunnya aduan"), ("", "Meningkatnya layanan")
    assert (again(*thrice), again(*thrice, measured=False)) == (["", "", ""], ["", "", "said-again"])


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("TUJUAN Meningkatnya layanan", "labelled"),
        ("SASARAN Meningkatnya layanan", "labelled"),
        ("PROGRAM 2.09.03 Program Peningkatan Layanan", "labelled"),
        ("PROGRAM Pengelolaan Sampah yang berjalan", ""),
        ("NILAI Sakip yang meningkat", ""),
        ("MENINGKATNYA LAYANAN", ""),
        ("Rp 2.415.000.000", "no-name"),
        ("-", "no-name"),
    ],
)
def test_what_says_a_level_or_is_an_amount_is_marked(text: str, doubt: str) -> None:
    node = {"text": leaf(text), "indicators": [{"name": leaf("Indeks kepuasan")}]}
    mark_unlike({"objectives": [node]}, WORDS)
    assert node["text"].doubt == doubt  # type: ignore[attr-defined]


def test_a_row_that_nobody_filled_in_is_marked_in_a_form_that_is_filled_in() -> None:
    for first, doubt in ("Indeks kepuasan", "no-name"), ("-", ""):
        rows = [{"name": leaf(first)}, {"name": leaf("-")}]
        mark_unlike({"objectives": [{"text": leaf("Meningkatnya layanan"), "indicators": rows}]}, WORDS)
        assert rows[1]["name"].doubt == doubt


@pytest.mark.parametrize(
    ("position", "doubt"),
    [
        ("Pimpinan Satker, Kepala Kantor Kementerian Agama", "two-in-one"),
        ("Kepala Dinas Pekerjaan Umum, Perumahan dan Permukiman", ""),
        ("Kepala Bidang Sosial, Kepala Seksi Bantuan", ""),
        ("Plt. Camat Melati", ""),
    ],
)
def test_a_post_behind_what_is_none_is_marked(position: str, doubt: str) -> None:
    person = {"name": leaf("SITI AMINAH"), "position": leaf(position)}
    mark_unlike({"parties": {"first": person}}, WORDS)
    assert person["position"].doubt == doubt
