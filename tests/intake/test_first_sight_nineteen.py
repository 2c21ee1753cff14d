"""More inputs of each kind that round nineteen of papers got wrong at first sight."""

from __future__ import annotations

import pytest

from tests.intake.paper import Cell, Paper
from tests.intake.reading import OBJECTIVES, SIGNED, TITLE, checked, left, paper_of, read, signed_paper, targets, value

PEOPLE = {
    "first": {"name": "SITI AMINAH", "position": "Kepala Seksi Pelayanan"},
    "second": {"name": "BUDI SANTOSO, S.IP.", "position": "Camat Melati"},
}


# People as columns, and with their posts in brackets.


@pytest.mark.parametrize(
    "roles",
    [("PIHAK PERTAMA", "PIHAK KEDUA"), ("PIHAK KEDUA", "PIHAK PERTAMA"), ("Pihak Pertama (First Party)", "Pihak Kedua (Second Party)")],
)
@pytest.mark.parametrize("labels", [("Nama", "Jabatan"), ("Nama Lengkap", "Jabatan"), ("Nama / Name", "Jabatan / Position")])
@pytest.mark.parametrize("sign", [False, True])
@pytest.mark.parametrize("number", ["NIP", "Pangkat/Gol.", ""])
def test_people_as_columns(roles: tuple[str, str], labels: tuple[str, str], sign: bool, number: str) -> None:
    order = ("second", "first") if "KEDUA" in roles[0] else ("first", "second")
    rows = [
        ["", *roles],
        *([label, *(PEOPLE[role][key] for role in order)] for label, key in zip(labels, ("name", "position"), strict=True)),
    ]
    rows += [[number, "-", "-"]] if number else []
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.table([[row[0], *([":" if row[0] else ""] if sign else []), *row[1:]] for row in rows])
    paper.table(OBJECTIVES)
    assert value(read(paper))["parties"] == PEOPLE


@pytest.mark.parametrize("form", ["{} ({})", "{}  ( {} )"])
@pytest.mark.parametrize("roles", [("Pihak Pertama", "Pihak Kedua"), ("Yang Berjanji", "Pejabat Penilai")])
def test_names_with_posts_in_brackets(form: str, roles: tuple[str, str]) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.table([[role, form.format(who["name"], who["position"])] for role, who in zip(roles, PEOPLE.values(), strict=True)])
    paper.table(OBJECTIVES)
    assert value(read(paper))["parties"] == PEOPLE


def test_a_position_is_said_once_where_it_is_printed_twice() -> None:
    signed = [["Camat Melati", "Kepala Seksi Pelayanan"], *SIGNED[1:], ["NIP. 197001011990032001", "NIP. 198001011990032001"]]
    people = value(signed_paper(signed=signed))["parties"]
    assert {role: person["position"] for role, person in people.items()} == {role: person["position"] for role, person in PEOPLE.items()}


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


# Stars around what a message makes bold.


@pytest.mark.parametrize(
    "line, read_as",
    [
        ("*Sasaran: Meningkatnya layanan*", "Meningkatnya layanan"),
        ("📌 *Sasaran 1: Meningkatnya layanan*", "Meningkatnya layanan"),
        ("*Sasaran:* Meningkatnya layanan", "Meningkatnya layanan"),
        ("Sasaran: *Meningkatnya* layanan", "Meningkatnya layanan"),
        ("**Sasaran: Meningkatnya layanan**", "Meningkatnya layanan"),
    ],
)
def test_stars_in_messages(line: str, read_as: str) -> None:
    reading = checked(f"*{TITLE}*\n*CAMAT MELATI*\n\n{line}\nIndikator: Rasio 2*3 layanan\nTarget: 97%\n".encode(), "paper.txt", "text")
    assert targets(reading) == [(read_as, "Rasio 2*3 layanan", "97%")]
    assert value(reading)["title"] == {"text": TITLE, "subject": "CAMAT MELATI"}


# A statement beside its translation.

PROMISE = (
    "Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target "
    "kinerja."
)
PROMISED = (
    "The First Party promises to achieve the targets of the annex to this agreement in the year, and will be responsible for the results "
    "of it."
)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("people", [False, True])
def test_a_statement_beside_its_translation(turned: bool, people: bool) -> None:
    rows: list[list[Cell]] = [[PROMISE, PROMISED]]
    if people:
        rows += [["Nama : SITI AMINAH", "Name : SITI AMINAH"], ["Jabatan : Kepala Seksi Pelayanan", "Position : Head of the Section"]]
        rows += [["selanjutnya disebut Pihak Pertama", "hereinafter called the First Party"]]
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.table([row[::-1] if turned else row for row in rows], ruled=False)
    paper.table(OBJECTIVES)
    paper.table([list(row) for row in SIGNED], ruled=False)
    node = value(read(paper))
    assert node["statement"]["text"] == PROMISE
    assert node["parties"] == PEOPLE


def test_two_columns_of_one_language_are_both_read() -> None:
    other = (
        "Pihak Kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini "
        "setiap triwulan."
    )
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.table([[PROMISE, other]], ruled=False)
    paper.table(OBJECTIVES)
    assert value(read(paper))["statement"]["text"] == f"{PROMISE} {other}"


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


# People whom nobody says to be a party.

FIRST = ("Nama : SITI AMINAH", "Jabatan : Kepala Seksi Pelayanan", "selanjutnya disebut Pihak Pertama")
TWO = (*FIRST, "Nama : BUDI SANTOSO, S.IP.", "Jabatan : Camat Melati", "selanjutnya disebut Pihak Kedua", PROMISE)


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize("heading", ["Tim penyusun:", "Narahubung", ""])
@pytest.mark.parametrize("behind", [True, False])
def test_people_labelled_behind_a_statement(count: int, heading: str, behind: bool) -> None:
    others = [line for number in range(count) for line in (f"Nama : Orang {'ABCDE'[number]}", "Jabatan : Sekretaris")]
    signed: list[list[Cell]] = [list(row) for row in SIGNED]
    paper = Paper()
    paper.line(TITLE, bold=True)
    for line in TWO:
        paper.line(line)
    if behind:
        paper.table(signed, ruled=False)
    for line in [*filter(None, [heading]), *others]:
        paper.line(line)
    if not behind:
        paper.table(signed, ruled=False)
    reading = read(paper)
    assert value(reading)["parties"] == PEOPLE
    assert {f"Orang {'ABCDE'[number]}" for number in range(count)} <= left(reading)
