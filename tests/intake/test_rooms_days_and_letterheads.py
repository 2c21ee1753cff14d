"""What forms leave around what was typed, days and posts in signatures, letterheads between pages, two languages, tables typed with tabs."""

# ruff: noqa: E501 - the rows of papers stand in lines

from __future__ import annotations

from typing import Any

import pytest

from agreements.intake.recognise.blanks import left_room, typed_part
from agreements.intake.recognise.translations import is_translated
from tests.intake.layouts import PROMISE
from tests.intake.paper import Cell, Paper, whiten
from tests.intake.reading import OBJECTIVES, STATEMENT, WORDS, read, targets, value
from tests.intake.unseen.kit import in_rows

TITLE = "PERJANJIAN KINERJA TAHUN 2026"


def paper_with(*lanes: list[str], above: tuple[str, ...] = ()) -> dict[str, Any]:
    """An agreement with a table, these lines below it, and signatures side by side."""
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line("DINAS PERTANIAN")
    paper.table(OBJECTIVES)
    paper.line()
    for line in above:
        paper.line(line)
    if lanes:
        paper.table(in_rows(*lanes), ruled=False)
    return value(read(paper))


# Room around what was typed.


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("…72,4…", "72,4"), ("...98 %...", "98 %"), ("____12 kali____", "12 kali"), ("….. 1.250 ha …..", " 1.250 ha "),
        ("NIP : …197602142005011008……", "NIP : 197602142005011008"), ("Jabatan : ....Kepala SD Negeri 3.....", "Jabatan : Kepala SD Negeri 3"),
        ("Oelnasi, ....12 Januari 2026....", "Oelnasi, 12 Januari 2026"),
        # Still to be filled in, or no room at all.
        (".... Januari 20....", None), ("..... orang", None), ("….. s.d. …..", None), ("…(nama)…", None), ("..........", None),
        ("Kupang, ......... 2026", None), ("Kepala Dinas .....", None), ("... dari ... desa", None), ("sebesar Rp ..... (..... rupiah)", None),
        ("Daftar Isi ........ 3", None), ("dan seterusnya...", None), ("Meningkatnya ....", None),
    ],
)  # fmt: skip
def test_room_on_both_sides_of_what_was_typed(text: str, typed: str | None) -> None:
    rooms = left_room(text)
    shown = "".join(letter for at, letter in enumerate(text) if not any(start <= at < end for start, end in rooms))
    assert shown == (text if typed is None else typed)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("SITI AMINAH ..........", "SITI AMINAH"), ("SITI AMINAH, S.Pd..........", "SITI AMINAH, S.Pd."), ("__BUDI, S.Pd.____", "BUDI, S.Pd."),
        ("SITI AMINAH, S.Pd. ......", "SITI AMINAH, S.Pd."), ("SITI AMINAH", "SITI AMINAH"), ("..........", ".........."), ("Drs. ....", "Drs."),
    ],
)  # fmt: skip
def test_room_behind_what_was_typed(text: str, typed: str) -> None:
    start, end = typed_part(text)
    assert text[start:end].strip() == typed


@pytest.mark.parametrize(
    ("field", "said", "kept"),
    [
        ("Nama", "SITI AMINAH, S.P. ......", "SITI AMINAH, S.P."), ("Nama", "Drs. ........", "Drs. ........"), ("Nama", "........", "........"),
        ("Jabatan", "Kepala Dinas ........", "Kepala Dinas ........"), ("Jabatan", "....Camat Melati....", "Camat Melati"),
        ("NIP", "198503172010012011......", "198503172010012011"), ("NIP", "19850317......", "19850317......"),
    ],
)  # fmt: skip
def test_what_was_typed_behind_a_label(field: str, said: str, kept: str) -> None:
    labels = {"Nama": "SITI AMINAH", "Jabatan": "Camat Melati", "NIP": "198503172010012011"} | {field: said}
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line(STATEMENT)
    for label, text in labels.items():
        paper.line(f"{label}\t: {text}")
    paper.line("selanjutnya disebut PIHAK PERTAMA")
    paper.table(OBJECTIVES)
    key = {"Nama": "name", "Jabatan": "position", "NIP": "nip"}[field]
    assert value(read(paper))["parties"]["first"][key] == kept


# Days by themselves.

CHIEF = ["Pihak Kedua,", "Bupati Melati", "", "H. BUDI SANTOSO"]
HEAD = ["Pihak Pertama,", "Kepala Dinas Pertanian", "", "SITI AMINAH, S.P.", "NIP. 198503172010012011"]


@pytest.mark.parametrize(
    "day", ["12 Januari 2026", "Senin, 12 Januari 2026", "12-01-2026", "12 Januari 2026 M / 23 Rajab 1447 H", "l2 Januari 2026"]
)
def test_a_day_below_its_place_without_a_comma(day: str) -> None:
    found = paper_with(CHIEF, HEAD, above=("Teluk Asri", day))
    if day[0].isdigit() or day.startswith("Senin"):
        assert found["signed"] == {"place": "Teluk Asri", "date": day}
    assert (found["parties"]["first"]["name"], found["parties"]["second"]["name"]) == ("SITI AMINAH, S.P.", "H. BUDI SANTOSO")


@pytest.mark.parametrize(
    "lane", [["Teluk Asri", "12 Januari 2026", *HEAD], [HEAD[0], HEAD[1], "12 Januari 2026", *HEAD[2:]], ["12 Januari 2026", *HEAD]]
)
def test_a_day_within_a_signature(lane: list[str]) -> None:
    found = paper_with(["", "", *CHIEF] if lane[0] == "Teluk Asri" else CHIEF, lane)
    assert found["signed"]["date"] == "12 Januari 2026"
    assert found["signed"].get("place") == ("Teluk Asri" if lane[0] == "Teluk Asri" else None)
    assert found["parties"]["first"] == {"position": "Kepala Dinas Pertanian", "name": "SITI AMINAH, S.P.", "nip": "198503172010012011"}


def test_a_name_above_the_day_of_an_electronic_signature_is_no_place() -> None:
    signed = ["Pihak Pertama,", "Kepala Dinas Pertanian", "Ditandatangani secara elektronik oleh:", "SITI AMINAH, S.P.", "12 Januari 2026"]
    found = paper_with(CHIEF, signed)
    assert found["parties"]["first"]["name"] == "SITI AMINAH, S.P."
    assert found["signed"] == {"date": "12 Januari 2026"}


# As what somebody signs.


@pytest.mark.parametrize("leads", ["selaku", "Selaku", "sebagai"])
def test_a_post_behind_the_word_for_it(leads: str) -> None:
    chief = ["PIHAK KEDUA", f"{leads} Bupati Melati", "", "H. BUDI SANTOSO"]
    head = ["PIHAK PERTAMA", f"{leads} Kepala Dinas Pertanian", "", "SITI AMINAH, S.P."]
    people = paper_with(chief, head, above=("Melati, 5 Januari 2026",))["parties"]
    assert [people[role]["position"] for role in ("first", "second")] == ["Kepala Dinas Pertanian", "Bupati Melati"]


@pytest.mark.parametrize("said", ["SITI AMINAH, S.P. selaku Kepala Dinas Pertanian", "SITI AMINAH, S.P., selaku Kepala Dinas Pertanian"])
@pytest.mark.parametrize("label", [False, True])
def test_a_name_with_its_post(said: str, label: bool) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line(STATEMENT)
    paper.line(f"Nama : {said}")
    if label:
        paper.line("Jabatan : Kepala Dinas Pertanian")
    paper.line("selanjutnya disebut PIHAK PERTAMA")
    paper.table(OBJECTIVES)
    assert value(read(paper))["parties"]["first"] == {"position": "Kepala Dinas Pertanian", "name": "SITI AMINAH, S.P."}


@pytest.mark.parametrize(("above", "below"), [("Bupati Melati", "Pj. Bupati Melati"), ("Kepala Kejaksaan Negeri Melati", "Kepala Kejaksaan Negeri"), ("Camat Melati", "Camat Melati")])  # fmt: skip
def test_a_post_where_the_name_belongs(above: str, below: str) -> None:
    people = paper_with(["Pihak Kedua,", above, "", below], HEAD, above=("Melati, 5 Januari 2026",))["parties"]
    assert people["second"] == {"position": above, "name": below}


# Between the page of the statement and the annex.


@pytest.mark.parametrize(
    "office",
    [
        ("BADAN NASIONAL PENCARIAN DAN PERTOLONGAN", "KANTOR PENCARIAN DAN PERTOLONGAN MELATI"), ("MAHKAMAH AGUNG REPUBLIK INDONESIA", "PENGADILAN AGAMA MELATI"),
        ("STASIUN METEOROLOGI MELATI",), ("KEJAKSAAN NEGERI MELATI",), ("UNIVERSITAS MELATI", "FAKULTAS TEKNIK"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("signed", [(), ("SITI AMINAH, S.P.", "NIP. 198503172010012011")])
def test_a_letterhead_without_a_government_is_nobody(office: tuple[str, ...], signed: tuple[str, ...]) -> None:
    paper = Paper()
    for line in (
        TITLE,
        STATEMENT,
        PROMISE.format("Pihak pertama"),
        "Melati, 5 Januari 2026",
        *signed,
        *office,
        "Jalan Mawar Nomor 3 Melati",
        "Telp. (0281) 123456",
        TITLE,
        "KETUA",
    ):
        paper.line(line)
    paper.table(OBJECTIVES)
    paper.table(in_rows(CHIEF, HEAD), ruled=False)
    found = value(read(paper))
    assert set(found["statement"].get("parties", {})) <= ({"first"} if signed else set())
    assert found["letterhead"]["address"] == "Jalan Mawar Nomor 3 Melati"


@pytest.mark.parametrize(
    "said",
    [
        "Dengan ini saya menyatakan sanggup mencapai target kinerja tahun 2026 sebagaimana tercantum dalam lampiran perjanjian ini.",
        "Sebagai Kepala Seksi Pelayanan saya berjanji mewujudkan target kinerja tahun 2026 yang tercantum dalam lampiran perjanjian.",
        "Saya bersedia dievaluasi atas capaian kinerja tahun 2026 dan menerima segala akibat dari capaian kinerja tersebut.",
    ],
)
def test_a_statement_that_promises_in_words_of_its_own(said: str) -> None:
    paper = Paper()
    for line in (said, "Melati, 5 Januari 2026", TITLE, "SEKSI PELAYANAN"):
        paper.line(line)
    paper.table(OBJECTIVES)
    assert value(read(paper))["statement"] == {"text": said, "signed": {"place": "Melati", "date": "5 Januari 2026"}}


@pytest.mark.parametrize(
    ("line", "translated"),
    [
        ("PERFORMANCE AGREEMENT FOR THE YEAR 2026", True), ("Performance Contract 2026", True), ("Statement of Performance Agreement", True),
        ("KEPALA KANSELERAI", False), ("SMK CENTRE OF EXCELLENCE", False), ("HEAD OF CHANCERY", False), ("DINAS PERTANIAN", False), ("2026", False),
    ],
)  # fmt: skip
def test_a_title_in_another_language(line: str, translated: bool) -> None:
    assert is_translated(line, WORDS) is translated


# Tables.


@pytest.mark.parametrize("blank", ["", " "])
def test_a_tab_for_each_cell_also_for_an_empty_one(blank: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line("SEKSI PELAYANAN")
    rows = [
        ["No", "Sasaran", "Indikator Kinerja", "Target", "Satuan"], ["1", "Meningkatnya layanan publik", "Jumlah layanan", "12", "layanan"],
        [blank, blank, "Indeks kepuasan", "88", blank], ["2", "Meningkatnya tertib arsip", "Jumlah arsip", "40", "arsip"],
    ]  # fmt: skip
    for row in rows:
        paper.line("\t".join(row))
    assert targets(read(paper)) == [
        ("Meningkatnya layanan publik", "Jumlah layanan", "12"), ("Meningkatnya layanan publik", "Indeks kepuasan", "88"),
        ("Meningkatnya tertib arsip", "Jumlah arsip", "40"),
    ]  # fmt: skip


def test_money_typed_below_aims_has_heads_of_its_own() -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line("SEKSI PELAYANAN")
    for line in (
        "No\tSasaran\tIndikator Kinerja\tTarget",
        "1\tMeningkatnya layanan\tJumlah layanan\t12",
        "No\tKegiatan\tAnggaran",
        "1\tPelayanan\tRp12.000.000",
    ):
        paper.line(line)
    found = value(read(paper))
    assert len(found["objectives"]) == 1
    assert found["budget"] == {"heading": "Kegiatan", "lines": [{"number": "1", "name": "Pelayanan", "amount": "Rp12.000.000"}]}


def test_costs_without_heads_that_grew_together_with_signatures() -> None:
    """Some programs join tables that touch, with the columns of both."""
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line("SEKSI PELAYANAN")
    paper.table(OBJECTIVES)
    paper.line()
    rows: list[list[Cell]] = [
        ["1.", "Program Pelayanan Publik", "", "Rp.", "", "3.184.500.000"],
        ["2.", "Program Ketertiban Umum", "", "Rp.", "", "640.250.000"],
    ]
    rows.append([["Pihak Kedua,", "CAMAT MELATI", "BUDI SANTOSO, S.IP."], "", "", ["Melati, 14 Januari 2026", "Pihak Pertama,", "KEPALA SEKSI PELAYANAN", "SITI AMINAH"], "", ""])  # fmt: skip
    table = paper.table(rows, ruled=False)
    for row in range(2):
        table.cell(row, 1).merge(table.cell(row, 2))
        table.cell(row, 3).merge(table.cell(row, 4))
    table.cell(2, 0).merge(table.cell(2, 2))
    table.cell(2, 3).merge(table.cell(2, 5))
    found = value(read(paper))
    assert [line["amount"] for line in found["budget"]["lines"]] == ["Rp. 3.184.500.000", "Rp. 640.250.000"]
    assert found["signed"] == {"place": "Melati", "date": "14 Januari 2026"}
    assert found["parties"]["first"]["name"] == "SITI AMINAH"


@pytest.mark.parametrize(
    ("lines", "target"), [(["88,5", "(B)"], "88,5 (B)"), (["3,75 skala", "4"], "3,75 skala 4"), (["BB", "(72,40)"], "BB (72,40)")]
)
def test_what_a_narrow_column_broke_is_one_target(lines: list[str], target: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line("SEKSI PELAYANAN")
    paper.table([OBJECTIVES[0], ["1", "Meningkatnya layanan", "Indeks Kepuasan Masyarakat", lines]])
    reading = read(paper)
    assert targets(reading) == [("Meningkatnya layanan", "Indeks Kepuasan Masyarakat", target)]
    assert reading.questions == ()


@pytest.mark.parametrize("style", [None, "Normal", "Body Text"])
def test_white_letters_in_a_plain_style_are_hidden(style: str | None) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.line("SEKSI PELAYANAN")
    whiten(paper.line("ketik di sini", style=style))
    paper.table(OBJECTIVES)
    assert [(left.text, left.reason) for left in read(paper).leftovers] == [("ketik di sini", "hidden")]
