"""Whose agreement it is, and who signs it as what and with which rank."""

from __future__ import annotations

import pytest

from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import OBJECTIVES, SIGNED, STATEMENT, WORDS, doubts, left, paper_of, read, signed_paper, targets, value

# Titles, letterheads, days.


@pytest.mark.parametrize(
    "lines",
    [
        ("PERJANJIAN KINERJA", "DINAS PERIKANAN", "KABUPATEN MELATI TAHUN 2026"),
        ("PERJANJIAN KINERJA", "DINAS PERIKANAN KABUPATEN MELATI TAHUN 2026"),
        ("PERJANJIAN KINERJA DINAS PERIKANAN KABUPATEN MELATI TAHUN 2026",),
    ],
)
def test_the_year_behind_whose_agreement_it_is(lines: tuple[str, ...]) -> None:
    paper = Paper()
    for line in lines:
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    assert value(read(paper))["title"] == {
        "text": "PERJANJIAN KINERJA DINAS PERIKANAN KABUPATEN MELATI TAHUN 2026",
        "subject": "DINAS PERIKANAN KABUPATEN MELATI",
    }


@pytest.mark.parametrize(
    "lines",
    [
        ("PERJANJIAN", "KINERJA", "TAHUN 2026"),
        ("PERJANJIAN", "KINERJA TAHUN 2026"),
        ("PERJANJIAN KINERJA", "TAHUN", "2026"),
        ("PERJANJIAN", "KINERJA TAHUN", "2026"),
    ],
)
@pytest.mark.parametrize("beside", [True, False], ids=["beside a letterhead", "alone"])
def test_a_title_that_a_narrow_cell_breaks(beside: bool, lines: tuple[str, ...]) -> None:
    paper = Paper()
    if beside:
        paper.table([["", ["PEMERINTAH KOTA MELATI", "DINAS PERIKANAN"], list(lines)]])
    else:
        for line in lines:
            paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    node = value(read(paper))
    assert node["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026"}
    assert node.get("letterhead", {}) == ({"government": "PEMERINTAH KOTA MELATI", "office": "DINAS PERIKANAN"} if beside else {})


def test_a_year_and_a_day_in_cells_of_their_own() -> None:
    paper = Paper()
    paper.table([["PERJANJIAN KINERJA TAHUN", "2026"]], ruled=False)
    paper.line("CAMAT MELATI", bold=True)
    paper.table(OBJECTIVES)
    paper.table([["", "Melati,", "5 Januari 2026"], *([a, b, ""] for a, b in SIGNED)], ruled=False)
    node = value(read(paper))
    assert node["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026", "subject": "CAMAT MELATI"}
    assert node["signed"] == {"place": "Melati", "date": "5 Januari 2026"}


@pytest.mark.parametrize("remark", ["(Renstra 2025-2029)", "(berdasarkan DPA Tahun 2026)"])
def test_a_remark_below_a_title_is_not_of_it(remark: str) -> None:
    paper = Paper()
    for line in ("PERJANJIAN KINERJA TAHUN 2026", "DINAS PERIKANAN", remark):
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    reading = read(paper)
    assert value(reading)["title"]["subject"] == "DINAS PERIKANAN"
    assert remark in left(reading)


@pytest.mark.parametrize("whose", [(), ("BUPATI MELATI",), ("SEKRETARIS DAERAH", "KABUPATEN MELATI")])
def test_a_decree_whose_it_is_stands_on_lines_of_its_own(whose: tuple[str, ...]) -> None:
    paper = Paper()
    for line in (
        "LAMPIRAN KEPUTUSAN" if whose else "LAMPIRAN KEPUTUSAN CAMAT MELATI",
        *whose,
        "NOMOR : 12/SK/2026",
        "TANGGAL : 5 Januari 2026",
    ):
        paper.line(line)
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line("CAMAT MELATI", bold=True)
    paper.table(OBJECTIVES)
    node = value(read(paper))
    assert node["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026", "subject": "CAMAT MELATI"}
    assert "letterhead" not in node


@pytest.mark.parametrize("head", [("DINAS PERIKANAN", "PEMERINTAH KABUPATEN MELATI"), ("PEMERINTAH KABUPATEN MELATI", "DINAS PERIKANAN")])
def test_an_office_above_or_below_its_government(head: tuple[str, str]) -> None:
    paper = Paper()
    for line in (*head, "Jalan Pelabuhan Nomor 3 Melati", "PERJANJIAN KINERJA TAHUN 2026"):
        paper.line(line, bold=True)
    paper.table(OBJECTIVES)
    node = value(read(paper))["letterhead"]
    assert (node["government"], node["office"]) == ("PEMERINTAH KABUPATEN MELATI", "DINAS PERIKANAN")


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        (["Alamat : Jl. Raya Nomor 1 Kode Pos 56193"], "Jl. Raya Nomor 1 Kode Pos 56193"),
        (["Jl. Raya Nomor 1 Melati, Kode Pos : 56193 Telp. (0271) 621234"], "Jl. Raya Nomor 1 Melati, Kode Pos : 56193"),
        (["Jalan Raya Nomor 1 Telp. (0271) 621234 Kode Pos 56193"], "Jalan Raya Nomor 1 Kode Pos 56193"),
        (["Jalan Raya Nomor 1 Melati", "Kode Pos 56193"], "Jalan Raya Nomor 1 Melati Kode Pos 56193"),
        (["Jalan Raya Nomor 1 Melati 56193", "NPSN 20512345 Telp. (0271) 621234"], "Jalan Raya Nomor 1 Melati 56193"),
        (["Alamat Kantor: Jalan Raya Nomor 1"], "Jalan Raya Nomor 1"),
    ],
)
def test_the_code_of_post_is_of_the_address(lines: list[str], address: str) -> None:
    paper = Paper()
    for line in ("PEMERINTAH KABUPATEN MELATI", "DINAS PERIKANAN", *lines, "PERJANJIAN KINERJA TAHUN 2026"):
        paper.line(line)
    paper.table(OBJECTIVES)
    assert value(read(paper))["letterhead"]["address"] == address


def test_a_control_head_of_a_form_is_no_office() -> None:
    paper = Paper()
    paper.table(
        [
            ["", ["PEMERINTAH KOTA MELATI", "DINAS PERIKANAN"], "No. Dokumen : F-01/LAB"],
            ["", "FORMULIR PERJANJIAN KINERJA", "Revisi : 02"],
            ["", "", "Halaman : 1 dari 2"],
        ]
    )
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    reading = read(paper)
    assert value(reading)["letterhead"] == {"government": "PEMERINTAH KOTA MELATI", "office": "DINAS PERIKANAN"}
    assert value(reading)["title"] == {"text": "PERJANJIAN KINERJA TAHUN 2026"}


# Who signs, with labels and roles.


def test_people_and_office_of_the_annex_are_said_again() -> None:
    paper = Paper()
    paper.line("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table([["Nama Pejabat", ":", "SITI AMINAH"], ["Unit Kerja", ":", "Kecamatan Melati"]], ruled=False)
    table = paper.table([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "", ""], ["", "", "Jumlah layanan", "12"]])
    merge(table, 1, 0, 2, 0)
    merge(table, 1, 1, 2, 1)
    paper.table([list(row) for row in SIGNED], ruled=False)
    reading = read(paper)
    assert targets(reading) == [("Meningkatnya layanan", "Jumlah layanan", "12")]
    assert value(reading)["parties"]["first"]["name"] == "SITI AMINAH"
    assert doubts(reading) == []


@pytest.mark.parametrize("order", [("Nama", "NIP", "Jabatan"), ("Jabatan", "Nama", "NIP"), ("Nama", "Jabatan")])
@pytest.mark.parametrize("sign", [" : ", ": "])
@pytest.mark.parametrize("swapped", [True, False])
def test_signatures_with_labels_in_front(order: tuple[str, ...], sign: str, swapped: bool) -> None:
    people = {
        "PIHAK PERTAMA": {"Nama": "SITI AMINAH", "NIP": "198503172010012011", "Jabatan": "Kepala Seksi Pelayanan"},
        "PIHAK KEDUA": {"Nama": "BUDI SANTOSO", "NIP": "197506212000121003", "Jabatan": "Camat Melati"},
    }
    lanes = [[role, *(f"{label}{sign}{said[label]}" for label in order)] for role, said in people.items()]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.table([list(reversed(lanes)) if swapped else lanes], ruled=False)
    found = value(read(paper))["parties"]
    assert {role: (person["name"], person["position"]) for role, person in found.items()} == {
        "first": ("SITI AMINAH", "Kepala Seksi Pelayanan"),
        "second": ("BUDI SANTOSO", "Camat Melati"),
    }
    assert [person.get("nip", "") for person in found.values()] == (
        ["198503172010012011", "197506212000121003"] if "NIP" in order else ["", ""]
    )


def test_heads_of_people_are_no_headings_of_a_table() -> None:
    rows: list[list[Cell]] = [
        ["NO", "PEGAWAI YANG DINILAI", "NO", "PEJABAT PENILAI KINERJA"],
        ["1", "NAMA : SITI AMINAH", "1", "NAMA : BUDI SANTOSO"],
        ["2", "JABATAN : Kepala Seksi Pelayanan", "2", "JABATAN : Camat Melati"],
    ]
    found = value(paper_of(rows, OBJECTIVES))["parties"]
    assert [(found[role]["name"], found[role]["position"]) for role in ("first", "second")] == [
        ("SITI AMINAH", "Kepala Seksi Pelayanan"),
        ("BUDI SANTOSO", "Camat Melati"),
    ]


@pytest.mark.parametrize("roles", [True, False], ids=["roles", "in order"])
@pytest.mark.parametrize("heads", [["Nama", "Jabatan", "NIP"], ["Nama", "NIP", "Jabatan"], ["Nama Pejabat", "Jabatan"]])
def test_people_as_the_rows_of_a_table(heads: list[str], roles: bool) -> None:
    people = {
        "first": {"Nama": "SITI AMINAH", "Jabatan": "Kepala Seksi Pelayanan", "NIP": "198001012005012001"},
        "second": {"Nama": "BUDI SANTOSO, S.IP.", "Jabatan": "Camat Melati", "NIP": "197001011995031001"},
    }
    rows: list[list[Cell]] = [[*(["Pihak"] if roles else []), *heads, "Tanda Tangan"]]
    for label, person in zip(("Pihak Pertama", "Pihak Kedua"), people.values(), strict=True):
        rows.append([*([label] if roles else []), *(person[head.split()[0]] for head in heads), ""])
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.line("Melati, 5 Januari 2026")
    paper.table(rows)
    found = value(read(paper))["parties"]
    keys = {"Nama": "name", "Jabatan": "position", "NIP": "nip"}
    assert found == {role: {keys[h.split()[0]]: person[h.split()[0]] for h in heads} for role, person in people.items()}


@pytest.mark.parametrize("role", ["PIHAK PERTAMA", "Pihak Kesatu"])
def test_a_role_in_a_cell_over_the_rows_of_its_labels(role: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.line("Dalam rangka mewujudkan manajemen pemerintahan yang efektif, kami yang bertanda tangan di bawah ini:")
    table = paper.table(
        [[role, "Nama", "SITI AMINAH"], ["", "Jabatan", "Kepala Seksi"], ["PIHAK KEDUA", "Nama", "BUDI"], ["", "Jabatan", "Camat"]]
    )
    merge(table, 0, 0, 1, 0)
    merge(table, 2, 0, 3, 0)
    paper.line("Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini.")
    reading = read(paper)
    assert value(reading)["parties"] == {
        "first": {"position": "Kepala Seksi", "name": "SITI AMINAH"}, "second": {"position": "Camat", "name": "BUDI"},
    }  # fmt: skip
    assert reading.leftovers == ()


# Positions, ranks and numbers of services.


@pytest.mark.parametrize("signed", ["KEPALA SEKSI PELAYANAN KECAMATAN MELATI", "Kepala Seksi Pelayanan"])
def test_a_position_with_its_office_says_more_than_one_without(signed: str) -> None:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table([["Nama", ":", "SITI AMINAH"], ["Jabatan", ":", "Kepala Seksi Pelayanan"]], ruled=False)
    paper.line("Selanjutnya disebut PIHAK PERTAMA")
    paper.table(OBJECTIVES)
    paper.table([["Pihak Kedua,", "Pihak Pertama,"], ["Camat Melati", signed], ["BUDI SANTOSO, S.IP.", "SITI AMINAH"]], ruled=False)
    reading = read(paper)
    assert value(reading)["parties"]["first"]["position"] == signed
    assert doubts(reading) == []


@pytest.mark.parametrize("position", ["Kepala seksi pelayanan umum dan kepegawaian", "Penata layanan operasional tingkat muda"])
def test_a_position_in_lower_case_is_one(position: str) -> None:
    signed = [SIGNED[0], ["Camat Melati", position], SIGNED[2]]
    assert value(signed_paper(signed=signed))["parties"]["first"]["position"] == position


@pytest.mark.parametrize(
    "said",
    [
        "Pindai kode QR untuk memeriksa keaslian dokumen",
        "Dokumen sah tanpa tanda tangan dan cap basah",
        "Disetujui melalui aplikasi pada hari kerja",
    ],
)
def test_what_a_form_says_to_its_reader_is_no_position(said: str) -> None:
    signed = [*SIGNED[:2], [said, said], SIGNED[2]]
    reading = signed_paper(signed=signed)
    people = value(reading)["parties"]
    assert (people["first"]["position"], people["second"]["position"]) == ("Kepala Seksi Pelayanan", "Camat Melati")
    assert [left.text for left in reading.leftovers].count(said) == 2


@pytest.mark.parametrize("position", ["Analis PPPK", "Kepala Seksi Pengadaan PPPK", "Pengelola P3K"])
def test_a_label_that_is_a_word_of_a_position_is_none_without_a_number(position: str) -> None:
    people = value(signed_paper(signed=[SIGNED[0], ["Camat Melati", position], SIGNED[2]]))["parties"]
    assert people["first"] == {"position": position, "name": "SITI AMINAH"}


@pytest.mark.parametrize("below", ["Inspektur Jenderal Polisi", "Laksamana Pertama TNI", "Jaksa Utama Madya", "Pembina Utama"])
def test_a_rank_alone_below_a_name_is_no_position(below: str) -> None:
    signed = [["Pihak Kedua,", "Pihak Pertama,"], ["Kepala Kejaksaan Tinggi", "Kepala Seksi Pelayanan"], ["Dr. IMAN, S.H.", "SITI AMINAH"]]
    people = value(signed_paper(signed=[*signed, [below, ""]]))["parties"]
    assert people["second"] == {"position": "Kepala Kejaksaan Tinggi", "name": "Dr. IMAN, S.H.", "rank": below}


@pytest.mark.parametrize(
    ("line", "rank", "nip"),
    [
        ("Jaksa Pratama NIP. 198706152010121002", "Jaksa Pratama", "198706152010121002"),
        ("Ajun Komisaris Besar Polisi NRP 79010234", "Ajun Komisaris Besar Polisi", "NRP 79010234"),
        ("KOMBES POL NRP. 71050321", "KOMBES POL", "NRP. 71050321"),
        ("Kolonel Laut (P) NRP 11970/P", "Kolonel Laut (P)", "NRP 11970/P"),
        ("Letkol Inf NRP 11020043120980", "Letkol Inf", "NRP 11020043120980"),
        ("Hakim Utama Muda, NIP 19680101 199303 1 001", "Hakim Utama Muda", "19680101 199303 1 001"),
        ("Penata Muda Tk. I – NIP 198706152010121002", "Penata Muda Tk. I", "198706152010121002"),
        ("AKP/NRP. 84031127", "AKP", "NRP. 84031127"),
        ("Letkol Laut (KH/W) NRP 14567/P", "Letkol Laut (KH/W)", "NRP 14567/P"),
        ("IX NIPPPK 19880101 202321 1 001", "IX", "NIPPPK 19880101 202321 1 001"),
    ],
)
@pytest.mark.parametrize("position", [["Kepala Seksi Pelayanan"], []], ids=["below a position", "no position"])
def test_a_rank_in_the_line_of_the_number(position: list[str], line: str, rank: str, nip: str) -> None:
    left, mine = ["Pihak Kedua,", "BUDI SANTOSO, S.IP."], ["Pihak Pertama,", *position, "SITI AMINAH, S.H.", line]
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2026", bold=True)
    paper.table(OBJECTIVES)
    paper.table([[left, mine]], ruled=False)
    person = value(read(paper))["parties"]["first"]
    assert (person["name"], person.get("position", ""), person["rank"], person["nip"]) == (
        "SITI AMINAH, S.H.", "".join(position), rank, nip,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Jabatar", "position"),
        ("Jabatan", "position"),
        ("Narna", "name"),
        ("Pangkal", "rank"),
        ("Kegiatan", ""),
        ("Satuan", ""),
        ("Norma", ""),
    ],
)
def test_a_label_with_a_letter_wrong_is_one(label: str, field: str) -> None:
    assert WORDS.person_field(label) == field


@pytest.mark.parametrize(
    ("text", "opens"),
    [("Dalam angka mewujudkan manajemen", True), ("Dalam rangka mewujudkan", True), ("Dalam waktu yang", False), ("Dalam bingkai", False)],
)
def test_a_statement_opens_with_a_letter_wrong(text: str, opens: bool) -> None:
    assert bool(WORDS.says(text, "statement")) is opens


@pytest.mark.parametrize(
    ("text", "rank"), [("Pembina U ama Muda", True), ("Pembina Utama Muda", True), ("Pembina Keluarga", False), ("Penatu", False)]
)
def test_a_rank_with_a_letter_wrong_is_one(text: str, rank: bool) -> None:
    assert WORDS.is_rank(text) is rank


# Days below their places, people named in one line, posts for names.


@pytest.mark.parametrize("side_by_side", [False, True], ids=["lines", "lanes"])
@pytest.mark.parametrize(
    "lines, place, date",
    [
        (("Melati,", "5 Januari 2026"), "Melati", "5 Januari 2026"),
        (("Melati, Aceh, 5 Januari 2026",), "Melati, Aceh", "5 Januari 2026"),
        (("Kota Melati, Jawa Tengah,", "Senin, 5 Januari 2026"), "Kota Melati, Jawa Tengah", "Senin, 5 Januari 2026"),
        (("Melati, 15 Januari 2026 / 26 Rajab 1447 H",), "Melati", "15 Januari 2026 / 26 Rajab 1447 H"),
        (("Melati, 07 Januari 20Z6",), "Melati", "07 Januari 20Z6"),
        (("Ditetapkan di Melati, Aceh", "pada tanggal 5 Januari 2026"), "Melati, Aceh", "5 Januari 2026"),
    ],
)
def test_a_day_may_stand_below_its_place_and_that_within_another(
    lines: tuple[str, ...], place: str, date: str, *, side_by_side: bool
) -> None:
    paper = Paper()
    for line in ("PERJANJIAN KINERJA TAHUN 2026", "CAMAT MELATI"):
        paper.line(line)
    paper.table(OBJECTIVES)
    for line in () if side_by_side else lines:
        paper.line(line)
    above = [["", line] for line in lines] if side_by_side else []
    lanes = [["Pihak Kedua,", "Pihak Pertama,"], ["Bupati Nusa", "Camat Melati"], ["BUDI SANTOSO, S.IP.", "SITI AMINAH, S.E."]]
    paper.table([*above, *lanes], ruled=False)
    node = value(read(paper))
    assert node["signed"] == {"place": place, "date": date}
    assert {role: person["name"] for role, person in node["parties"].items()} == {
        "first": "SITI AMINAH, S.E.",
        "second": "BUDI SANTOSO, S.IP.",
    }


def test_a_post_above_a_day_is_no_place() -> None:
    people = [["Pihak Kedua,", "Pihak Pertama,"], ["Bupati Nusa", "Camat Melati,"], ["", "5 Januari 2026"], ["BUDI SANTOSO", "SITI AMINAH"]]
    node = value(signed_paper(signed=people))
    assert "place" not in node.get("signed", {})
    assert node["parties"]["first"]["position"].startswith("Camat Melati")


@pytest.mark.parametrize(
    "said",
    [
        "SITI AMINAH, S.E. (NIP 197907072005012010), Camat Melati",
        "SITI AMINAH, S.E., NIP. 197907072005012010, Camat Melati",
        "SITI AMINAH, S.E. – Camat Melati – NIP 197907072005012010",
        "SITI AMINAH, S.E. / 197907072005012010 / Camat Melati",
    ],
)
def test_somebody_is_reported_in_one_line_behind_a_role(said: str) -> None:
    paper = Paper()
    for line in ("PERJANJIAN KINERJA TAHUN 2026", "CAMAT MELATI", f"Pihak Pertama : {said}", "Pihak Kedua: BUDI SANTOSO (Bupati Nusa)"):
        paper.line(line)
    paper.table(OBJECTIVES)
    assert value(read(paper))["parties"] == {
        "first": {"name": "SITI AMINAH, S.E.", "position": "Camat Melati", "nip": "197907072005012010"},
        "second": {"name": "BUDI SANTOSO", "position": "Bupati Nusa"},
    }


@pytest.mark.parametrize("name", ["Camat Melati", "Plt. Camat Melati"])
def test_a_post_where_the_name_belongs_is_read_as_it_stands(name: str) -> None:
    lanes = [["Pihak Kedua,", "Pihak Pertama,"], ["Bupati Nusa", "Camat Melati"], ["BUDI SANTOSO", name], ["", "NIP. 197907072005012010"]]
    people = value(signed_paper(signed=lanes))["parties"]
    assert people["first"] == {"position": "Camat Melati", "name": name, "nip": "197907072005012010"}


def test_a_number_that_nobody_was_given_is_asked() -> None:
    paper = Paper()
    for line in ("PERJANJIAN KINERJA TAHUN 2026", "CAMAT MELATI"):
        paper.line(line)
    paper.table(OBJECTIVES)
    paper.table([["Pihak Kedua,", "Pihak Pertama,"], ["Bupati Nusa", "Camat Melati"], ["BUDI SANTOSO", "SITI AMINAH, S.E."]], ruled=False)
    paper.line("197907072005012010")
    reading = read(paper)
    held = {person.get("nip") for person in value(reading)["parties"].values()}
    assert (held, [question.code for question in reading.questions]) == ({None}, ["people-unread"])


def test_a_page_of_the_statement_without_its_title_is_the_agreement_s() -> None:
    said = f"{STATEMENT} Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
    paper = Paper()
    for line in ("PEMERINTAH KABUPATEN NUSA", "KECAMATAN MELATI", said, "Melati, 5 Januari 2026"):
        paper.line(line)
    paper.page_break()
    for line in ("PERJANJIAN KINERJA TAHUN 2026", "CAMAT MELATI"):
        paper.line(line)
    paper.table(OBJECTIVES)
    node = value(read(paper))
    assert node["letterhead"] == {"government": "PEMERINTAH KABUPATEN NUSA", "office": "KECAMATAN MELATI"}
    assert node["statement"] == {"text": said, "signed": {"place": "Melati", "date": "5 Januari 2026"}}
