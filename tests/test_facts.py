"""What expressions see of an agreement: types and records from one model."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.model import Agreement
from engine.facts.records import agreement_facts, agreement_type, facts_of
from engine.language import ListType, NumberType, Record, RecordType, TextType, Type, Unknown, unit
from engine.rulebook.scopes import scopes
from tests.vocabulary import VOCABULARY


def facts(**given: Any) -> Record:
    return agreement_facts(Agreement.model_validate({"id": "a", **given}), VOCABULARY)


def read(record: Any, path: str) -> Any:
    for step in path.split("."):
        record = record[int(step)] if step.isdigit() else record.read(step)
    return record


def field(path: str) -> Type:
    found: Type = agreement_type()
    for step in path.split("."):
        found = found.of if isinstance(found, ListType) else found
        assert isinstance(found, RecordType)
        found = found.fields[step]
    return found


def test_types_come_from_the_model() -> None:
    assert field("budget.total") == NumberType(unit("rupiah"))
    assert field("budget.total_text") == TextType()
    assert field("signed.year") == NumberType(unit("year"))
    assert field("objectives.indicators.target.value") == NumberType(unit("target"))
    assert field("objectives.position") == NumberType()
    assert field("columns") == ListType(NumberType())
    kinds = field("objectives.indicators.calculation.type")
    assert isinstance(kinds, TextType)
    assert kinds.closed
    assert set(kinds.choices or ()) == {"kumulatif", "non kumulatif", "rata-rata"}


def test_absent_and_unreadable_fields_are_unknown_with_their_path() -> None:
    root = facts(budget={"lines": [{"amount": "1.000"}, {"amount": "1.00.0"}], "total": None}, signed={"date": "Januai 2021"})
    assert read(root, "budget.lines.0.amount") == 1000
    assert read(root, "budget.lines.1.amount") == Unknown({"budget.lines.1.amount"})
    assert read(root, "budget.lines.1.amount_text") == "1.00.0"
    assert read(root, "budget.total") == Unknown({"budget.total"})
    assert read(root, "signed.month") == Unknown({"signed.month"})
    assert read(root, "signed.year") == 2021
    assert read(root, "objectives") == Unknown({"objectives"})


def test_elements_know_their_place_in_list_and_document() -> None:
    root = facts(objectives=[{"indicators": [{"name": "a"}, {"name": "b"}]}, {"indicators": [{"name": "c"}]}])
    assert read(root, "objectives.1.position") == 2
    assert read(root, "objectives.1.indicators.0.position") == 1
    assert read(root, "objectives.1.indicators.0.running_position") == 3


def test_an_unreadable_column_number_is_unknown_in_its_place() -> None:
    assert read(facts(columns=["1", "", "3"]), "columns") == [1, Unknown({"columns.1"}), 3]
    assert read(facts(columns=["1", None, "3"]), "columns") == [1, Unknown({"columns.1"}), 3]


def test_a_percentage_needs_no_sign() -> None:
    root = facts(objectives=[{"indicators": [{"name": "Persentase desa", "target": "84"}, {"name": "Jumlah desa", "target": "84"}]}])
    units = [read(root, f"objectives.0.indicators.{index}.target") for index in (0, 1)]
    assert [(target.read("unit"), target.read("unit_printed")) for target in units] == [("%", False), ("", False)]


def test_a_part_by_itself_is_the_first_of_its_kind() -> None:
    line = facts_of(scopes()["budget_line"].model.model_validate({"name": "x"}), VOCABULARY)
    assert (line.read("position"), line.read("name"), line.read("amount")) == (1, "x", Unknown({"amount"}))


def test_the_position_of_a_party_is_the_office_it_holds() -> None:
    party = scopes()["party"].model
    assert facts_of(party.model_validate({"position": "Camat"}), VOCABULARY).read("position") == "Camat"
    assert facts_of(party.model_validate({"name": "x"}), VOCABULARY).read("position") == Unknown({"position"})


def test_printed_texts_have_their_place_and_none_that_was_declared() -> None:
    agreement = Agreement.model_validate(
        {
            "id": "a",
            "superior": "b",
            "title": {"text": "PERJANJIAN"},
            "headings": ["NO", "SASARAN"],
            "objectives": [{"indicators": [{"target": "84%", "quarters": {"tw1": "20%"}}]}],
            "budget": {"lines": [{"name": "Rapat", "under": "b/1"}]},
        }
    )
    subjects = scopes()["text"].subjects(agreement_facts(agreement, VOCABULARY), agreement)
    assert [(s.record.path, s.record.read("field"), s.record.read("value")) for s in subjects] == [
        ("title.text", "text", "PERJANJIAN"),
        ("headings.0", "headings", "NO"),
        ("headings.1", "headings", "SASARAN"),
        ("objectives.0.indicators.0.target", "target", "84%"),
        ("objectives.0.indicators.0.quarters.tw1", "tw1", "20%"),
        ("budget.lines.0.name", "name", "Rapat"),
    ]


def test_the_year_of_a_cited_regulation_is_not_the_statement_s() -> None:
    statement = {"text": "Sesuai Peraturan Presiden Nomor 29 Tahun 2014 kami berjanji mewujudkan target kinerja tahun 2021."}
    assert read(facts(statement=statement), "statement.year") == 2021


def test_what_a_text_writes_is_found_behind_a_sign_that_nobody_sees() -> None:
    # Blanks without width and soft hyphens come along when a page is copied.
    statement = {"text": "Target kinerja tahun 2\u200b026 dan 1\u00ad999"}
    made = read(facts(statement=statement, title={"text": "TARGET 15 (lima\ufeff belas) DESA"}), "written")
    assert {text.path: (text.read("figures"), text.read("years")) for text in made} == {
        "title.text": ([15], []),
        "statement.text": ([], [2026, 1999]),
    }


def test_positions_are_written_out() -> None:
    party = facts(parties={"first": {"position": "Kasubag Umum & Kepegawaian"}})
    assert read(party, "parties.first.position_in_full") == "kepala sub bagian umum dan kepegawaian"


@pytest.mark.parametrize(
    ("annex", "path", "place"),
    [
        # Signed by name alone, as the regulation's form is: the statement's block stands for it, with its places.
        ({"name": "RINA KUSUMA, S.E."}, "parties.first.position", "statement.parties.first"),
        ({}, "parties.first.region", "statement.parties.first"),
        # A block that prints something of its own stays, and lacks nothing.
        ({"name": "Rina Kusuma", "nip": "198003152005012002"}, "parties.first.position_in_full", "parties.first"),
        ({"name": "Rina Kusuma", "rank": "Pembina"}, "parties.first.office_name", "parties.first"),
    ],
)
def test_who_signs_the_annex_by_name_has_the_position_of_the_statement(annex: dict[str, str], path: str, place: str) -> None:
    signer = {"position": "Kadis Kesehatan Kabupaten Melati", "name": "Rina Kusuma, S.E.", "nip": "198003152005012001"}
    made = facts(statement={"parties": {"first": signer}}, parties={"first": annex})
    assert read(made, path) == read(facts(parties={"first": signer}), path)
    assert read(made, "parties.first").path == place


def test_another_person_in_the_annex_has_no_position_of_the_statement() -> None:
    made = facts(statement={"parties": {"first": {"position": "Camat Melati", "name": "Rina"}}}, parties={"first": {"name": "Hadi"}})
    assert read(made, "parties.first.position") == Unknown({"parties.first.position"})


def test_what_the_annex_prints_is_not_read_from_the_statement() -> None:
    both = {
        "statement": {"parties": {"first": {"position": "Camat Melati", "name": "Rina"}}},
        "parties": {"first": {"position": "Lurah", "name": "Rina"}},
    }
    assert (read(facts(**both), "parties.first.position"), read(facts(**both), "parties.first.area_headed")) == (
        "Lurah",
        Unknown({"parties.first.area_headed"}),
    )
