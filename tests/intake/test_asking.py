"""Nothing pairs by luck: what cannot be distinguished is asked, what is doubtful is marked, and no word of either is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from agreements.intake.blocks import Paragraph, Spot
from agreements.intake.conservation import balance
from agreements.intake.recognise import Draft, Origin, Reading
from agreements.intake.recognise.agreeing_figures import DISAGREES, doubt_disagreeing
from agreements.intake.recognise.named import Person
from agreements.intake.recognise.signed_roles import settle_roles
from tests.command import periksa
from tests.intake.measure import flatten
from tests.intake.paper import Cell, Paper, merge
from tests.intake.reading import WORDS, left, read


def paper_of(rows: list[list[Cell]], *more: list[list[Cell]]) -> Paper:
    paper = Paper()
    paper.line("PERJANJIAN KINERJA TAHUN 2024", bold=True)
    paper.line("KASI PELAYANAN", bold=True)
    for table in (rows, *more):
        paper.table(table)
        paper.line()
    return paper


HEADS: list[Cell] = ["No", "Sasaran", "Indikator Kinerja", "Penjelasan", "Target"]
A, B, C = "Persentase layanan tepat waktu", "Jumlah laporan", "Nilai survei"


def indicators(reading: Reading) -> list[dict[str, Any]]:
    return [i for o in reading.drafts[0].value["objectives"] for i in o["indicators"]]


def codes(reading: Reading) -> list[str]:
    return [question.code for question in reading.questions]


def test_three_indicators_and_two_targets_are_asked() -> None:
    paper = paper_of([HEADS, ["1", "Meningkat", [f"1. {A}", f"2. {B}", f"3. {C}"], "", ["100%", "2 dokumen"]]])
    reading = read(paper)
    assert [i["name"] for i in indicators(reading)] == [A, B, C]
    assert not any("target" in i for i in indicators(reading))
    (question,) = reading.questions
    assert (question.code, dict(question.texts)) == ("count", {"indicators": (A, B, C), "values": ("100%", "2 dokumen")})
    assert balance(paper.bytes(), "word", reading, WORDS.said).even


def test_one_indicator_and_two_targets_are_asked() -> None:
    reading = read(paper_of([HEADS, ["1", "Meningkat", A, "", ["100%", "85%"]]]))
    assert codes(reading) == ["several-values"]
    assert "target" not in indicators(reading)[0]


@pytest.mark.parametrize(("lang", "why"), [("en", "not understood; answer"), ("id", "belum jelas terbaca; jawab")])
def test_what_is_asked_about_is_not_said_to_be_lacking(lang: str, why: str, tmp_path: Path) -> None:
    """Two targets for three indicators: that they have none is no mistake of who signs. The third row has none in print."""
    rows: list[list[Cell]] = [
        HEADS,
        ["1", "Meningkat", [f"1. {A}", f"2. {B}", f"3. {C}"], "", ["100%", "2 dokumen"]],
        ["2", "Terwujud", "Jumlah aduan", "", ""],
    ]
    (tmp_path / "pk.docx").write_bytes(paper_of(rows).bytes())
    done = periksa("--lang", lang, "check", str(tmp_path / "pk.docx"), "--select", "PK501", "--output-format", "json", "--show-unknown")
    found = [(item["outcome"], item["path"]) for item in json.loads(done.stdout)["findings"]]
    assert found == [
        ("fail", "objectives.1.indicators.0"),
        *[("unknown", f"objectives.0.indicators.{number}") for number in range(3)],
    ]
    assert why in periksa("--lang", lang, "check", str(tmp_path / "pk.docx"), "--select", "PK501", "--show-unknown").stdout


@pytest.mark.parametrize("target", ["12 RW / 48 RT", "12 RW dan 48 RT"])
def test_a_cell_is_asked_about_once_and_as_it_is_printed(target: str) -> None:
    reading = read(paper_of([HEADS, ["1", "Meningkat", A, "", target], ["2", "Terwujud", B, "", "5"], ["3", "Naik", C, "", "88"]]))
    assert [(question.code, question.texts["values"]) for question in reading.questions] == [("several-values", (target,))]


def test_a_target_of_two_lines_is_one() -> None:
    reading = read(paper_of([HEADS, ["1", "Meningkat", A, "", ["100", "persen"]]]))
    assert (codes(reading), indicators(reading)[0]["target"]) == ([], "100 persen")


def test_two_explanations_for_three_indicators_are_asked() -> None:
    cell: Cell = ["Formulasi : x", "Sumber Data : y", "Formulasi : z"]
    reading = read(paper_of([HEADS, ["1", "Meningkat", [f"1. {A}", f"2. {B}", f"3. {C}"], cell, ["1", "2", "3"]]]))
    assert codes(reading) == ["explanations"]
    assert [i["target"] for i in indicators(reading)] == ["1", "2", "3"]


def test_one_explanation_that_numbers_its_formulas_is_of_as_many_indicators() -> None:
    cell: Cell = ["Formulasi : 1. Jumlah a 2. Jumlah b", "Tipe Perhitungan : Kumulatif", "Sumber Data : 1. Laporan a 2. Laporan b"]
    reading = read(paper_of([HEADS, ["1", "Meningkat", [f"1. {A}", f"2. {B}"], cell, ["1", "2"]]]))
    assert codes(reading) == []
    assert [(i["formula"], i["calculation"], i["source"]) for i in indicators(reading)] == [
        ("Jumlah a", "Kumulatif", "Laporan a"),
        ("Jumlah b", "Kumulatif", "Laporan b"),
    ]


def test_a_target_over_the_rows_of_two_indicators_is_marked() -> None:
    paper = paper_of([HEADS, ["1", "Meningkat", A, "", "100%"], ["", "", B, "", ""]])
    merge(paper.document.tables[0], 1, 4, 2, 4)
    reading = read(paper)
    assert [i["target"] for i in indicators(reading)] == ["100%", "100%"]
    assert [(o.path, o.doubt) for o in reading.drafts[0].origins if o.doubt] == [
        ("objectives.0.indicators.1.target", "one-cell-for-several")
    ]


def test_an_explanation_without_labels_is_marked() -> None:
    reading = read(paper_of([HEADS, ["1", "Meningkat", A, "Layanan tepat waktu dibagi semua layanan x 100%", "100%"]]))
    assert [(o.path, o.doubt) for o in reading.drafts[0].origins if o.doubt] == [("objectives.0.indicators.0.formula", "no-label")]


def test_a_total_without_label_is_marked_unless_it_adds_up() -> None:
    table: list[list[Cell]] = [
        ["No", "Kegiatan", "Anggaran"],
        ["1", "Rapat", "1.000.000"],
        ["2", "Survei", "500.000"],
        ["", "", "1.500.000"],
    ]
    objectives: list[list[Cell]] = [HEADS, ["1", "Meningkat", A, "", "100%"]]
    sure = read(paper_of(objectives, table))
    table[3][2] = "1.600.000"
    doubtful = read(paper_of(objectives, table))
    assert [[o.doubt for o in r.drafts[0].origins if o.path == "budget.total"] for r in (sure, doubtful)] == [[""], ["no-label"]]


def test_an_amount_that_cannot_be_read_is_marked() -> None:
    table: list[list[Cell]] = [["No", "Kegiatan", "Anggaran"], ["1", "Rapat", "1.00O.000"]]
    reading = read(paper_of([HEADS, ["1", "Meningkat", A, "", "100%"]], table))
    assert [(o.text, o.doubt) for o in reading.drafts[0].origins if o.path.endswith("amount")] == [("1.00O.000", "unreadable")]


def test_signers_that_nothing_tells_apart_are_marked() -> None:
    paper = paper_of([HEADS, ["1", "Meningkat", A, "", "100%"]])
    paper.table([["Analis A", "Analis B"], ["", ""], ["BUDI, S.Sos", "SITI, S.Sos"]], ruled=False)
    reading = read(paper)
    assert {o.doubt for o in reading.drafts[0].origins if o.path.startswith("parties")} == {"role"}


def test_names_that_differ_between_label_and_signature_are_marked() -> None:
    paper = paper_of([["Nama", ":", "BUDI SANTOSO"], ["Jabatan", ":", "Kasi Pelayanan"]], [HEADS, ["1", "Meningkat", A, "", "100%"]])
    paper.table([["PIHAK KEDUA", "PIHAK PERTAMA"], ["Camat Melati", "Kasi Pelayanan"], ["ANI, S.H.", "BUDI SANTOSA"]], ruled=False)
    reading = read(paper)
    assert [(o.text, o.doubt) for o in reading.drafts[0].origins if o.path == "parties.first.name"] == [("BUDI SANTOSO", "differs")]
    assert [(leftover.text, leftover.reason) for leftover in reading.leftovers] == [("BUDI SANTOSA", "differs")]


def test_a_document_that_is_no_agreement_gives_none_and_lists_everything() -> None:
    reading = read("Undangan rapat koordinasi\n\nHari Senin pukul 09.00 di aula kecamatan.\n")
    assert reading.drafts == ()
    assert " ".join(leftover.text for leftover in reading.leftovers).split()[:3] == ["Undangan", "rapat", "koordinasi"]


def test_a_table_that_names_indicators_by_number_alone_belongs_to_them() -> None:
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Target"], ["1", "s1", "i1", "5 kali"], ["2", "s2", "i2", "83"]]
    reading = read(paper_of(rows, [["No", "Formulasi", "Sumber Data"], ["2", "f2", "d2"], ["1", "f1", "d1"]]))
    assert [(i["name"], i["formula"], i["source"]) for i in indicators(reading)] == [("i1", "f1", "d1"), ("i2", "f2", "d2")]
    # Where a number is that of several, nothing is paired by luck.
    rows = [["No", "Sasaran", "Indikator", "Target"], ["1", "s1", "a. i1", "5 kali"], ["", "", "b. i2", "83"]]
    reading = read(paper_of(rows, [["No", "Formulasi"], ["1", "f1"]]))
    assert all("formula" not in indicator for indicator in indicators(reading))
    assert "f1" in left(reading)


def test_a_budget_that_begins_within_a_table_of_objectives_is_one() -> None:
    rows: list[list[Cell]] = [["No", "Sasaran", "Indikator", "Target"], ["1", "s1", "i1", "5 kali"], ["2", "s2", "i2", "83"]]
    rows += [["No", "Kegiatan", "", "Anggaran"], ["1", "k1", "", "Rp 1.000.000"], ["", "Jumlah", "", "Rp 1.000.000"]]
    (draft,) = read(paper_of(rows)).drafts
    assert [i["name"] for o in draft.value["objectives"] for i in o["indicators"]] == ["i1", "i2"]
    assert draft.value["budget"] == {
        "heading": "Kegiatan",
        "lines": [{"number": "1", "name": "k1", "amount": "Rp 1.000.000"}],
        "total": "Rp 1.000.000",
    }


def test_who_signs_as_a_fourth_is_marked() -> None:
    people = [Person(role="first"), Person(role="second"), Person(role="third"), Person()]
    settle_roles(people, {}, "", WORDS)
    assert (people[3].role, people[3].doubt) == ("third", "role")


def _money(*amounts: str, total: str) -> dict[str, Any]:
    return {"budget": {"lines": [{"amount": amount} for amount in amounts], "total": total}}


def _aim(**indicator: Any) -> dict[str, Any]:
    return {"objectives": [{"indicators": [indicator]}]}


ALL = ["budget.total", "budget.lines.0.amount", "budget.lines.1.amount"]


@pytest.mark.parametrize(
    ("agreement", "said", "doubted"),
    [
        (_money("Rp 3.000", "Rp 4.000", total="Rp 7.000"), "", []),
        (_money("Rp 3.000", "Rp 4.900", total="Rp 7.000"), "", ALL),
        (_money("Rp 3.000", "Rp 4.000", total="Rp 7.000"), "Terbilang: tujuh ribu rupiah", []),
        (_money("Rp 3.000", "Rp 4.000", total="Rp 7.000"), "Terbilang: sembilan ribu rupiah", ["budget.total"]),
        (_money("Rp 9.000", "Rp 4.000", "Rp 5.000", "Rp 6.000", total="Rp 15.000"), "", []),
        (_money("Rp 3.000", "tiga ribu", total="Rp 7.000"), "", []),
        (_aim(target="290", unit="Persen"), "", ["target"]),
        (_aim(target="87,5", unit="Persen"), "", []),
        (_aim(target="290", unit="Orang"), "", []),
        (_aim(target="12", quarters={"tw1": "3", "tw2": "3", "tw3": "3", "tw4": "3"}), "", []),
        (_aim(target="84%", quarters={"tw1": "-", "tw2": "20%", "tw3": "50%", "tw4": "84%"}), "", []),
        (_aim(target="YES %"), "", ["target"]),
        (_aim(target="SO", unit="Persen"), "", ["target"]),
        (_aim(target="BB", unit="Nilai"), "", []),
        (_aim(target="100 % (semua)"), "", []),
        (_aim(target="3,4", unit="Juta", quarters={"tw1": "1,2", "tw4": "3,4"}), "", []),
        (_aim(target="3.500", unit="Orang", quarters={"tw1": "-", "tw2": "1.500", "tw4": "3.509"}),
         "", ["target", "quarters.tw2", "quarters.tw4"]),
        (_aim(target="84%", semesters={"s1": "42%", "s2": "81%"}), "", ["target", "semesters.s1", "semesters.s2"]),
        ({"parties": {"first": {"nip": "196512311990031001"}}}, "", []),
        ({"parties": {"first": {"nip": "196513311990031001"}}}, "", ["parties.first.nip"]),
        ({"parties": {"first": {"nip": "196512311990031001"}}, "statement": {"parties": {"first": {"nip": "19651231 199003 1 007"}}}},
         "", ["parties.first.nip", "statement.parties.first.nip"]),
        ({"parties": {"first": {"nip": "NRP 71020345"}}}, "", []),
        *(({"parties": {"second": {"name": name}}}, "", ["parties.second.name"])
          for name in ("Drss DEDEN SUPRIADI, M.Si.", "owasDr. HUIS SARTIKA")),
        *(({"parties": {"second": {"name": name}}}, "", [])
          for name in ("Drs. DEDEN SUPRIADI, M.Si.", "Prof. Dr. Ir. H. SUTRISNO", "dr. Hj. NURLAELA", "Deden Supriadi", "ALI bin AHMAD")),
    ],
)  # fmt: skip
def test_what_a_scan_says_twice_must_agree(agreement: dict[str, Any], said: str, doubted: list[str]) -> None:
    origins = tuple(Origin(path, text, ()) for path, text in flatten(agreement).items())
    paragraphs = (Paragraph(said, Spot()),)
    (draft,) = doubt_disagreeing([Draft(agreement, origins)], paragraphs, WORDS.vocabulary)
    found = [o.path.removeprefix("objectives.0.indicators.0.") for o in draft.origins if o.doubt == DISAGREES]
    assert sorted(found) == sorted(doubted)
