"""What the format holds beside the plain columns: units of a column, periods, two parts of the form, group rows."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from agreements.model import Agreement
from agreements.notation.targets import read_with_unit
from engine.facts.records import agreement_facts
from tests.vocabulary import VOCABULARY

# Target, column, and what they say together: kind, low, unit; whether the two units may be one.
READ: list[tuple[str, str, str | None, Any, str, bool | None]] = [
    ("BB", "Predikat", "grade", None, "", None),
    ("WTP", "Opini", "grade", None, "", None),
    ("3", "Level", "number", 3, "level", None),
    ("84", "Persen", "number", 84, "%", None),
    ("84", "%", "number", 84, "%", None),
    ("84", "Persen (%)", "number", 84, "%", None),
    ("84", "(%)", "number", 84, "%", None),
    ("84%", "Persen", "number", 84, "%", True),
    ("201", "Nilai", "number", 201, "nilai", None),
    ("70,017", "%", "number", Fraction(70017, 1000), "%", None),
    ("12,5", "Juta Rupiah", "number", 12_500_000, "rupiah", None),
    ("2,5", "Rp (miliar)", "number", 2_500_000_000, "rupiah", None),
    ("5.000", "Rp", "number", 5000, "rupiah", None),
    ("60-75", "%", "range", 60, "%", None),
    ("1 (satu)", "Dokumen", "number", 1, "dokumen", None),
    ("< 25", "per 1.000", "number", 25, "per 1.000", None),
    ("maks. 60", "menit", "number", 60, "menit", None),
    ("80 ke atas", "Nilai", "number", 80, "nilai", None),
    ("1:20", "Rasio", "ratio", 1, "rasio", None),
    ("Nihil", "Temuan", "number", 0, "temuan", None),
    ("3,6", "Indeks (skala 4)", "number", Fraction(18, 5), "indeks", None),
    ("4 dokumen", "Dokumen/tahun", "number", 4, "dokumen", True),
    ("Indeks 84", "Nilai", "number", 84, "indeks", True),
    ("85 orang", "%", "number", 85, "orang", False),
    ("2,63 %", "Indeks", "number", Fraction(263, 100), "%", False),
    ("13 jam 40 menit", "Waktu", "number", Fraction(41, 3), "jam", True),
    ("85 orang", "Waktu", "number", 85, "orang", False),
    ("10 dari 12", "indikator", "number", 10, "indikator", None),
    ("31 Maret", "Tanggal", None, None, "", None),
    ("8O", "%", None, None, "", None),
    ("4", "-", "number", 4, "", None),
]


@pytest.mark.parametrize(("text", "column", "kind", "low", "unit", "agree"), READ, ids=[f"{row[0]} | {row[1]}" for row in READ])
def test_target_and_unit_are_read_as_one(text: str, column: str, kind: str | None, low: Any, unit: str, agree: bool | None) -> None:
    read = read_with_unit(text, column, VOCABULARY)
    assert (read.kind, read.low, read.unit, read.units.agree) == (kind, low, unit, agree)
    assert read.text == text
    # What changes nothing: case, blanks.
    assert read_with_unit(text, column.upper(), VOCABULARY).low == low


def facts(**given: Any) -> Any:
    return agreement_facts(Agreement.model_validate({"id": "a", **given}), VOCABULARY)


def indicator(**given: Any) -> Any:
    root = facts(objectives=[{"indicators": [given]}])
    (found,) = root.fields["objectives"][0].fields["indicators"]
    return found


def test_a_period_has_the_unit_of_the_year() -> None:
    found = indicator(name="Persentase desa", target="84%", quarters={"tw1": "21", "tw2": "-", "tw4": "8O"}, months={"m12": "84"})
    periods = [(p.path.rpartition(".")[2], p.fields.get("low"), p.fields["unit"], p.fields["period"]) for p in found.fields["periods"]]
    assert periods == [("tw1", 21, "%", "quarter"), ("tw4", None, "", "quarter"), ("m12", 84, "%", "month")]
    schedules = [(s.path.rpartition(".")[2], s.fields["complete"]) for s in found.fields["schedules"]]
    assert schedules == [("quarters", False), ("months", False)]


def test_the_renja_agrees_by_value_not_by_notation() -> None:
    assert indicator(target="84", unit="Persen", renja_target="84%").fields["renja_agrees"] is True
    assert indicator(target="84", unit="Persen", renja_target="85%").fields["renja_agrees"] is False
    assert "renja_agrees" not in indicator(target="84").fields


def test_one_part_of_the_form_stands_for_the_other() -> None:
    root = facts(
        statement={
            "title": {"text": "PERJANJIAN KINERJA TAHUN 2025"},
            "parties": {"first": {"name": "SUGIANTO"}, "second": {"name": "RATNA"}},
            "signed": {"place": "Melati", "date": "4 Januari 2025"},
        },
        parties={"first": {"name": "SUGIANTO", "nip": "-"}},
    )
    paths = {part: root.fields[part].path for part in ("title", "signed")}
    assert paths == {"title": "statement.title", "signed": "statement.signed"}
    people = root.fields["parties"].fields
    assert {role: party.path for role, party in people.items()} == {"first": "parties.first", "second": "statement.parties.second"}
    assert people["first"].fields["in_statement"].path == "statement.parties.first"


def test_what_the_annex_prints_stays_its_own() -> None:
    root = facts(statement={"signed": {"date": "4 Januari 2025"}}, signed={"date": "5 Januari 2025"}, title={"text": "LAMPIRAN"})
    assert root.fields["signed"].path == "signed"
    assert root.fields["title"].path == "title"


@pytest.mark.parametrize(
    ("lines", "groups"),
    [
        ([{"name": "Program A"}, {"number": "1", "name": "x", "amount": "5"}], [True, False]),
        (
            [
                {"name": "Bidang Umum", "code": "1.02"},
                {"number": "a", "name": "x", "amount": "5"},
                {"name": "B"},
                {"number": "b", "amount": "5"},
            ],
            [True, False, True, False],
        ),
        ([{"name": "Program A"}, {"name": "Kegiatan B", "amount": "5"}], [True, False]),
        ([{"name": "Program A"}, {"name": "Program B", "amount": "5"}], [False, False]),
        ([{"name": "A"}, {"name": "B", "amount": "5"}], [False, False]),
        ([{"number": "1", "name": "A"}, {"number": "2", "name": "B", "amount": "5"}], [False, False]),
        ([{"number": "1", "name": "A", "amount": "5"}, {"name": "B"}], [False, False]),
        ([{"name": "A", "amount": "-"}, {"number": "1", "name": "B", "amount": "5"}], [True, False]),
    ],
)
def test_a_row_that_only_heads_others_is_reported_from_a_line_without_amount(lines: list[dict[str, str]], groups: list[bool]) -> None:
    root = facts(budget={"lines": lines})
    assert [line.fields["is_group"] for line in root.fields["budget"].fields["lines"]] == groups
