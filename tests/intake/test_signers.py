"""Who signs: numbers and ranks, labels and roles, people without a role, and room that nobody filled in."""

from __future__ import annotations

import re

import pytest

from agreements.intake.recognise import Reading
from tests.intake.paper import Cell, Paper
from tests.intake.reading import OBJECTIVES, SIGNED, STATEMENT, TITLE, WORDS, doubts, left, paper_of, read, signed_paper, value

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


# Signatures.


@pytest.mark.parametrize("rank", ["KOMISARIS BESAR POLISI", "AJUN KOMISARIS POLISI", "KOLONEL TNI"])
def test_a_rank_of_a_service_below_a_name_without_a_position(rank: str) -> None:
    paper = paper_of(OBJECTIVES, lines=("Melati, 5 Januari 2026", "PIHAK PERTAMA", "", "DARMAWAN, S.H.", rank, "NRP 74051122"))
    assert value(paper)["parties"]["first"] == {"name": "DARMAWAN, S.H.", "rank": rank, "nip": "NRP 74051122"}


@pytest.mark.parametrize(
    "lines",
    [
        ("Ditandatangani secara", "elektronik oleh:"), ("Ditandatangani", "secara elektronik", "oleh"),
        ("Dokumen ini telah", "ditandatangani secara elektronik"),
    ],
    ids=" / ".join,
)  # fmt: skip
def test_what_an_electronic_signature_says_over_lines_is_no_position(lines: tuple[str, ...]) -> None:
    people = value(signed_paper(signed=[*SIGNED[:2], *([line, line] for line in lines), SIGNED[2]]))["parties"]
    assert people == value(signed_paper())["parties"]


@pytest.mark.parametrize("line", ["~_NIP-{}", "_ NIP. {}", "| NIP {}", "NIP - {}", "NIP.– {}"])
def test_what_a_seal_left_before_a_number_is_none_of_it(line: str) -> None:
    people = value(signed_by(line.format(NUMBERS["nip"])))["parties"]
    assert people["first"] == {"position": "Kepala Seksi Pelayanan", "name": "SITI AMINAH, S.H.", "nip": NUMBERS["nip"]}


# Forms that nobody filled in.


@pytest.mark.parametrize("dots", ["..........", "…………", "__________"])
def test_a_blank_form_keeps_its_dots(dots: str) -> None:
    paper = Paper()
    for line in (
        f"PEMERINTAH KABUPATEN {dots}",
        f"DINAS {dots}",
        f"Jalan {dots}",
        f"PERJANJIAN KINERJA TAHUN {dots}",
        f"KEPALA {dots}",
        f"NOMOR : {dots}",
    ):
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    paper.line(f"{dots}, {dots}")
    lane = [dots, "", dots, dots, f"NIP. {dots}"]
    paper.table([list(row) for row in zip(["PIHAK KEDUA,", *lane], ["PIHAK PERTAMA,", *lane], strict=True)], ruled=False)
    node = value(read(paper))
    assert node["letterhead"] == {"government": f"PEMERINTAH KABUPATEN {dots}", "office": f"DINAS {dots}", "address": f"Jalan {dots}"}
    assert node["title"] == {"text": f"PERJANJIAN KINERJA TAHUN {dots}", "subject": f"KEPALA {dots}"}
    assert node["document_number"] == dots
    assert node["signed"] == {"place": dots, "date": dots}
    assert node["parties"]["first"] == {"position": dots, "name": dots, "rank": dots, "nip": dots}


@pytest.mark.parametrize(
    "day", ["............, ........... 20....", ".........., ..........", "Melati, .... Januari 2026", "Melati, ............ 2026"]
)
def test_a_day_that_nobody_filled_in(day: str) -> None:
    lines = (day, "PIHAK PERTAMA,", "Camat Melati", "", "SITI AMINAH, S.E.", "NIP ......................")
    node = value(paper_of(OBJECTIVES, lines=lines))
    assert f"{node['signed']['place']}, {node['signed']['date']}" == day
    assert node["parties"]["first"]["nip"] == "......................"


@pytest.mark.parametrize(
    ("line", "signed"),
    [
        ("Melati, Senin, 5 Januari 2026", {"place": "Melati", "date": "Senin, 5 Januari 2026"}),
        ("Melati, Senin 5 Januari 2026", {"place": "Melati", "date": "Senin 5 Januari 2026"}),
        ("Melati, Jum’at, 2 Januari 2026", {"place": "Melati", "date": "Jum’at, 2 Januari 2026"}),
        ("Melati, Jumat, tanggal 2 Januari 2026", {"place": "Melati", "date": "Jumat, tanggal 2 Januari 2026"}),
        ("Melati, pada hari Rabu, 7 Januari 2026", {"place": "Melati", "date": "pada hari Rabu, 7 Januari 2026"}),
        ("Ditetapkan di Melati, Senin, 5 Januari 2026", {"place": "Melati", "date": "Senin, 5 Januari 2026"}),
        ("Ditetapkan di Melati, 5 Januari 2026", {"place": "Melati", "date": "5 Januari 2026"}),
        ("Ditetapkan di Melati, Kabupaten Sukajaya", {"place": "Melati, Kabupaten Sukajaya"}),
    ],
)
def test_a_day_with_its_weekday(line: str, signed: dict[str, str]) -> None:
    lines = (line, "PIHAK PERTAMA,", "Camat Melati", "", "SITI AMINAH, S.E.", "NIP 197801012005012001")
    assert value(paper_of(OBJECTIVES, lines=lines))["signed"] == signed


def test_a_half_filled_signature_keeps_what_is_there() -> None:
    lines = ("Melati, 5 Januari 2026", "PIHAK PERTAMA,", "Camat Melati", "", "..............................", "NIP. ..............")
    person = value(paper_of(OBJECTIVES, lines=lines))["parties"]["first"]
    assert person == {"position": "Camat Melati", "name": "..............................", "nip": ".............."}


# Labels and roles in two languages, and labels of two.


@pytest.mark.parametrize(
    "name, position",
    [("Nama / Name", "Jabatan / Position"), ("Nama (Name)", "Jabatan (Position)"), ("Name/Nama", "Position/Jabatan"), ("Name", "Position")],
)
@pytest.mark.parametrize(
    "first, second",
    [
        ("Pihak Pertama / First Party,", "Pihak Kedua / Second Party,"),
        ("Pihak Pertama (First Party)", "Pihak Kedua (Second Party)"),
        ("First Party", "Second Party"),
    ],
)
@pytest.mark.parametrize("cells", [True, False])
def test_labels_and_roles_in_two_languages(name: str, position: str, first: str, second: str, cells: bool) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    people = (("BUDI SANTOSO, S.IP.", "Camat Melati", second), ("SITI AMINAH", "Kepala Seksi Pelayanan", first))
    for who, post, role in reversed(people):
        rows = [[name, ":", who], [position, ":", post]]
        paper.table(rows, ruled=False) if cells else [paper.line(" ".join(row)) for row in rows]
        paper.line(f"selanjutnya disebut {role.strip(',')}")
    paper.table(OBJECTIVES)
    paper.table([[role for _, _, role in people], [post for _, post, _ in people], [who for who, _, _ in people]], ruled=False)
    assert value(read(paper))["parties"] == {
        "first": {"name": "SITI AMINAH", "position": "Kepala Seksi Pelayanan"},
        "second": {"name": "BUDI SANTOSO, S.IP.", "position": "Camat Melati"},
    }


@pytest.mark.parametrize(
    "label, said, person",
    [
        ("Pangkat/NRP", "Letnan Kolonel Inf / 11020034560780", {"rank": "Letnan Kolonel Inf", "nip": "NRP 11020034560780"}),
        ("Pangkat/NIP", "Penata (III/c) / 198001012005011002", {"rank": "Penata (III/c)", "nip": "198001012005011002"}),
        ("Pangkat dan NIP", "Penata, III/c, 198001012005011002", {"rank": "Penata, III/c", "nip": "198001012005011002"}),
        ("NIP/Pangkat", "198001012005011002 / Penata", {"nip": "198001012005011002", "rank": "Penata"}),
        ("Nama/NIP", "SITI AMINAH / 198001012005011002", {"name": "SITI AMINAH", "nip": "198001012005011002"}),
        ("Pangkat/Golongan", "Penata / III/c", {"rank": "Penata / III/c"}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("cells", [True, False])
def test_labels_of_two(label: str, said: str, person: dict[str, str], cells: bool) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    rows = [["Nama", ":", "SITI AMINAH"]] if "name" not in person else []
    rows += [[label, ":", said], ["Jabatan", ":", "Kepala Seksi Pelayanan"]]
    paper.table(rows, ruled=False) if cells else [paper.line("\t".join((row[0], " ".join(row[1:])))) for row in rows]
    paper.line("selanjutnya disebut Pihak Pertama")
    paper.table(OBJECTIVES)
    assert value(read(paper))["parties"]["first"] == {"name": "SITI AMINAH", "position": "Kepala Seksi Pelayanan", **person}


@pytest.mark.parametrize(
    "roles",
    [
        ("Pejabat yang memberi amanah", "Pegawai yang menerima amanah"),
        ("Atasan langsung,", "Pegawai yang berjanji,"),
        ("Pejabat yang menerima perjanjian", "Pejabat yang membuat perjanjian"),
    ],
)
def test_who_a_role_is_said_of_may_stand_before_it(roles: tuple[str, str]) -> None:
    people = value(paper_of(OBJECTIVES, [[*roles], ["BUDI SANTOSO, S.IP.", "SITI AMINAH"]]))["parties"]
    assert people == {"first": {"name": "SITI AMINAH"}, "second": {"name": "BUDI SANTOSO, S.IP."}}


@pytest.mark.parametrize("over", ["Atasan Pimpinan Satker", "Atasan Langsung Pimpinan Satker", "Atasan dari Pimpinan Satker"])
@pytest.mark.parametrize("turned", [True, False])
def test_who_is_said_to_be_above_the_other(over: str, turned: bool) -> None:
    lanes = [[over, "BUDI SANTOSO, S.IP."], ["Pimpinan Satker", "SITI AMINAH, S.E."]]
    reading = signed_paper(signed=[list(row) for row in zip(*(reversed(lanes) if turned else lanes), strict=True)])
    people = value(reading)["parties"]
    assert (people["first"]["name"], people["second"]["name"]) == ("SITI AMINAH, S.E.", "BUDI SANTOSO, S.IP.")
    assert doubts(reading) == []


# Room to be filled in.


@pytest.mark.parametrize("room", ["....", "..........", "____", "……", "…", ".... ....", "___.___"])
def test_room_for_who_signs(room: str) -> None:
    node = value(
        read(
            _blank(
                f"Melati, {room}", [["Pihak Kedua,", "Pihak Pertama,"], [f"( {room} )", f"( {room} )"], [f"NIP. {room}", f"NIP. {room}"]]
            )
        )
    )
    assert node["signed"] == {"place": "Melati", "date": room}
    assert {role: person["name"] for role, person in node["parties"].items()} == {"first": room, "second": room}


def _blank(day: str, signed: list[list[str]]) -> Paper:
    paper = Paper()
    paper.line(TITLE, bold=True)
    paper.table(OBJECTIVES)
    paper.line(day)
    paper.table([list(row) for row in signed], ruled=False)
    return paper


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
