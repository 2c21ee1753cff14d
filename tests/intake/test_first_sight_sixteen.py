"""More inputs of each kind that the rounds sixteen and seventeen of papers got wrong at first sight, or that were left before."""

from __future__ import annotations

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.intake.paper import Cell, Paper, merge, new_row
from tests.intake.reading import OBJECTIVES, SIGNED, TITLE, card, doubts, left, paper_of, read, signed_paper, targets, text_of, value

# Letters that send an agreement, before it.

LETTER = ("Kepada", "Yth. Wali Kota Melati", "di Tempat", "Bersama ini kami kirimkan perjanjian kinerja dinas kami untuk ditandatangani.")


@pytest.mark.parametrize(
    "head", [(), ("PEMERINTAH KOTA MELATI", "DINAS PANGAN", "Jalan Melati No. 1 Telepon (0281) 123456")], ids=["bare", "headed"]
)
@pytest.mark.parametrize("kind", ["", "NOTA DINAS", "SURAT PENGANTAR", "BERITA ACARA"])
@pytest.mark.parametrize(
    "about", ["Hal\t: Perjanjian Kinerja Tahun 2026", "Hal\t:\tPerjanjian Kinerja Tahun 2026", "Perihal : Pengiriman Perjanjian Kinerja"]
)
@pytest.mark.parametrize("ending", [("Kepala Dinas Pangan,", "SITI AMINAH", "NIP. 197001011990032001"), ()], ids=["signed", "open"])
def test_a_letter_before_an_agreement_is_none_of_it(head: tuple[str, ...], kind: str, about: str, ending: tuple[str, ...]) -> None:
    paper = Paper()
    for line in (*head, kind, "Nomor\t: 800/12/2026", "Lampiran\t: 1 berkas", about, *LETTER, *ending):
        paper.line(line)
    paper.page_break()
    paper.line(TITLE, bold=True)
    paper.line("DINAS PANGAN", bold=True)
    paper.table(OBJECTIVES)
    paper.table([list(row) for row in SIGNED], ruled=False)
    node = value(read(paper))
    assert node["title"] == {"text": TITLE, "subject": "DINAS PANGAN"}
    assert not {"document_number", "letterhead", "statement", "signed"} & node.keys()
    assert node["parties"]["first"] == {"position": "Kepala Seksi Pelayanan", "name": "SITI AMINAH"}


@pytest.mark.parametrize("line", ["NIP 197305111999031002", "197305111999031002 – 0812", "No. Dok 1973 05111999031002"])
def test_no_part_of_a_number_is_a_telephone(line: str) -> None:
    paper = Paper()
    for text in ("PEMERINTAH KOTA MELATI", "DINAS PANGAN", line, TITLE):
        paper.line(text)
    paper.table(OBJECTIVES)
    assert "phone" not in value(read(paper)).get("letterhead", {})


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


@pytest.mark.parametrize("over", ["Atasan Pimpinan Satker", "Atasan Langsung Pimpinan Satker", "Atasan dari Pimpinan Satker"])
@pytest.mark.parametrize("turned", [True, False])
def test_who_is_said_to_be_above_the_other(over: str, turned: bool) -> None:
    lanes = [[over, "BUDI SANTOSO, S.IP."], ["Pimpinan Satker", "SITI AMINAH, S.E."]]
    reading = signed_paper(signed=[list(row) for row in zip(*(reversed(lanes) if turned else lanes), strict=True)])
    people = value(reading)["parties"]
    assert (people["first"]["name"], people["second"]["name"]) == ("SITI AMINAH, S.E.", "BUDI SANTOSO, S.IP.")
    assert doubts(reading) == []


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


# Letters that Word moves up.


@pytest.mark.parametrize(
    "runs, read_as",
    [
        ([("85", 0, 22), ("1)", 6, 22)], "85"),
        ([("85", 0, 22), ("1)", 8, 14)], "85"),
        ([("85,5%", 0, 22), ("a)", 8, 14)], "85,5%"),
        ([("120 m", 0, 22), ("2", 6, 14)], "120 m²"),
        ([("85", 4, 22), ("1)", 12, 14)], "85"),
        ([("85", 6, 22), ("%", 6, 22)], "85%"),
        ([("85", 2, 22), ("%", 0, 22)], "85%"),
        ([("85", 0, 22), ("%", -6, 22)], "85%"),
        ([("1", -2, 22), ("2", 0, 22)], "12"),
    ],
)  # fmt: skip
def test_letters_moved_up(runs: list[tuple[str, int, int]], read_as: str) -> None:
    paper = Paper()
    paper.line(TITLE, bold=True)
    table = paper.table([["No", "Sasaran", "Indikator", "Target"], ["1", "Meningkatnya layanan", "Nilai layanan", ""]])
    for text, height, size in runs:
        properties = table.cell(1, 3).paragraphs[0].add_run(text)._r.get_or_add_rPr()
        for tag, number in (("w:position", height), ("w:sz", size)):
            element = OxmlElement(tag)
            element.set(qn("w:val"), str(number))
            properties.append(element)
    assert targets(read(paper)) == [("Meningkatnya layanan", "Nilai layanan", read_as)]


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


QUARTERS = [["Triwulan I", "1", "4"], ["Triwulan II", "2", "5"], ["Triwulan III", "3", "6"], ["Triwulan IV", "4", "7"]]


@pytest.mark.parametrize("sign", [False, True])
@pytest.mark.parametrize("head", [False, True])
@pytest.mark.parametrize("quarters", [False, True])
@pytest.mark.parametrize("shared", [False, True])
def test_indicators_side_by_side(sign: bool, head: bool, quarters: bool, shared: bool) -> None:
    aims = ("Meningkatnya layanan", "Meningkatnya layanan" if shared else "Tertibnya arsip")
    rows: list[list[str]] = [["Uraian", "(1)", "(2)"]] if head else []
    rows += [["Sasaran", aims[0], "" if shared else aims[1]], ["Indikator", "Jumlah layanan", "Jumlah arsip"], ["Target", "4", "7"]]
    rows += QUARTERS if quarters else []
    paper = Paper()
    paper.line(TITLE, bold=True)
    table = paper.table([[row[0], *([":"] if sign else []), *row[1:]] for row in rows])
    if shared:
        merge(table, int(head), 1 + sign, int(head), 2 + sign)
    reading = read(paper)
    assert targets(reading) == [(aims[0], "Jumlah layanan", "4"), (aims[1], "Jumlah arsip", "7")]
    indicators = [indicator for objective in value(reading)["objectives"] for indicator in objective["indicators"]]
    assert [indicator.get("quarters") for indicator in indicators] == [
        {f"tw{n}": row[column] for n, row in enumerate(QUARTERS, 1)} if quarters else None for column in (1, 2)
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
