"""What says that there is nothing is absent, in every field; what says none of a number is 0."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from agreements.loading import load
from agreements.model import Agreement, Indicator, Part
from agreements.notation.absence import absence, is_absent, is_no_number, says_none
from agreements.notation.readers import is_no_nip, read_amount, read_date, read_nip
from agreements.notation.targets import read_figure, read_target
from agreements.present import _texts, own_texts, present
from engine.facts.records import agreement_facts, facts_of
from engine.language import Record, Unknown
from engine.language.path import DataPath
from engine.run.running import run
from engine.scoring.parameters import parameters
from engine.scoring.scores import score
from tests.rows import each
from tests.shipped import decided_book
from tests.vocabulary import VOCABULARY

BOOK = decided_book()
NOTHING = [
    "-", "–", "—", "--", "- -", "−", "", " ", ".", ".....", "…", "……", ". . . .", "_____", "(.........)", "( - )", "[ ]", "/", "*",
    "\"-\"", "N/A", "n/a", "N.A.",
    "(kosong)", "Belum ada", "belum diisi.", "tidak tersedia", "Null", "NONE", "-,-",
]  # fmt: skip
ZERO = ["nihil", "NIHIL", "Nihil.", "(nihil)", "nol", "tidak ada", "Tidak  ada", "tdk. ada", "tak ada", "- nihil -"]
SOMETHING = [
    "a", "0", "-1", "- 5%", "Nihil temuan", "Tidak ada temuan", "tidak ada yang terlambat", "NIHILISME", "Nol koma lima", "Nia",
    "Naskah", "Bu Ada", "1.", "x", "Kosongan",
    "belum ada datanya di BPS", "nonaktif", "N", "A/N",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_what_says_nothing(text: str) -> None:
    assert (absence(text, VOCABULARY), is_absent(text, VOCABULARY), is_no_number(text, VOCABULARY)) == ("absent", True, True)


@pytest.mark.parametrize("text", ZERO)
def test_what_says_none_is_zero_of_a_number_and_nothing_else(text: str) -> None:
    assert (absence(text, VOCABULARY), is_absent(text, VOCABULARY), is_no_number(text, VOCABULARY)) == ("zero", True, False)
    assert read_amount(text, VOCABULARY) == 0
    assert (read_figure(text, VOCABULARY).kind, read_figure(text, VOCABULARY).value) == ("number", 0)


@pytest.mark.parametrize("text", SOMETHING)
def test_what_says_something(text: str) -> None:
    assert (absence(text, VOCABULARY), is_absent(text, VOCABULARY), is_no_number(text, VOCABULARY)) == ("", False, False)


@pytest.mark.parametrize("text", ["-", "–", "( - )", "Rp -", "-%", "- / -", "N/A", "tidak tersedia"])
def test_none_is_said_on_purpose(text: str) -> None:
    assert says_none(text, VOCABULARY)


@pytest.mark.parametrize(
    "text",
    ["", "...", "...%", "(...)", "[…]", "{ }", "___/___", "Rp", "Rp ......", ":", ": ....", "%", "/", "Belum ada", "(belum diisi)", "5"],
)
def test_what_was_left_blank_or_is_not_there_yet_says_nothing_on_purpose(text: str) -> None:
    assert not says_none(text, VOCABULARY)


@pytest.mark.parametrize("text", ["Rp", "Rp. -", "Rp -,-", "IDR", "Rp. ......"])
def test_a_currency_without_a_number_is_no_number(text: str) -> None:
    assert (is_no_number(text, VOCABULARY), read_amount(text, VOCABULARY)) == (True, None)


def models() -> list[type[Part]]:
    found: list[type[Part]] = []
    pending: list[type[Part]] = [Part]
    while pending:
        model = pending.pop()
        found.append(model)
        pending.extend(model.__subclasses__())
    return found


# The days between which a version is in force are declared, not printed.
FIELDS = [(model, field) for model in models() if model.__name__ != "InForce" for field, _ in _texts(model)]


def test_every_printed_text_can_be_absent() -> None:
    """The fields are found in the models: whoever adds one need not think of it."""
    names = {f"{model.__name__}.{field}" for model, field in FIELDS}
    assert {
        "Party.name", "Party.position", "Party.nip", "Party.rank", "Signed.place", "Signed.date", "Indicator.source",
        "Indicator.formula", "Indicator.target",
        "Indicator.calculation", "Indicator.note", "Indicator.name", "Objective.text", "BudgetLine.amount", "BudgetLine.name",
        "Budget.total", "Quarters.tw1", "Reported.value",
        "Quantity.amount", "Figures.achievement", "Letterhead.office", "Title.text", "Statement.text", "Agreement.document_number",
    } <= names  # fmt: skip
    assert not {name.partition(".")[2] for name in names} & {"id", "superior", "under", "expression", "direction", "covers"}


def facts(part: Part) -> Record:
    return agreement_facts(part, VOCABULARY) if isinstance(part, Agreement) else facts_of(part, VOCABULARY)


@each(
    {text: [(model, field, text) for model, field in FIELDS] for text in ("-", "–", "", "N/A", ".....")},
    lambda row: f"{row[0].__name__}.{row[1]}",
)
def test_a_field_that_says_nothing_is_as_one_that_is_not_there(row: tuple[type[Part], str, str]) -> None:
    model, field, text = row
    given = {"name": "a"} if model.__name__ == "Quantity" else {"id": "a"} if model is Agreement else {}
    part, without = model.model_validate({**given, field: text}), model.model_validate(given)
    assert own_texts(part, VOCABULARY) == without
    record, bare = (facts(item) for item in (part, without))
    kept = {name: value for name, value in record.fields.items() if name != f"{field}_text"}
    assert kept == dict(bare.fields)
    # What is printed stays to be seen.
    if f"{field}_text" in record.fields:
        assert record.fields[f"{field}_text"] == text
    assert getattr(part, field) == text


def outcomes(folder: Path, text: str) -> dict[str, str]:
    (folder / "a.yaml").write_text(f"id: a\nletterhead: {{government: PEMERINTAH KABUPATEN ANGGREK}}\n{text}", encoding="utf-8")
    result = run(BOOK, load([folder], VOCABULARY).agreements)
    return {finding.rule: finding.outcome.value for finding in result.findings}


@pytest.mark.parametrize(
    "nip",
    ["-", "–", "''", "N/A", ".....", "NIP. -", "NIP.", "NIP :", "NIP. ................", "NIPPPK -", "NRP -", "Nomor Induk Pegawai: -"],
)
def test_a_nip_that_says_nothing_is_missed(nip: str, tmp_path: Path) -> None:
    assert is_no_nip(nip.strip("'"), VOCABULARY)
    party = f'parties: {{first: {{name: SUGIANTO, position: Kasi Pemerintahan, nip: "{nip.strip(chr(39))}"}}}}\n'
    assert outcomes(tmp_path, party)["PK204"] == "fail"
    elected = party.replace("Kasi Pemerintahan", "Bupati Anggrek")
    assert "PK204" not in outcomes(tmp_path, elected)


@pytest.mark.parametrize(
    ("nip", "kind", "shown"),
    [
        ("19640811 199303 1 006", "nip", set()),
        ("NIP. 19640811.199303.1.006", "nip", set()),
        ("NIP Baru: 196408111993031006", "nip", set()),
        ("NIPPPK 199004132025211005", "pppk", set()),
        ("NI PPPK. 19900413 202521 2 005", "pppk", set()),
        ("NIP3K 199004132025211005", "pppk", set()),
        ("199004132025211005 (PPPK)", "pppk", set()),
        ("NIPPPK 19901304 202532 3 005", "pppk", {"PK206", "PK209"}),
        ("NIPPPK 123", "pppk", {"PK205"}),
        ("NIP 19640811 199303 1 06", "nip", {"PK205"}),
        ("1964O811 199303 1 006", "nip", {"PK205"}),
        ("NRP 11950012340576", "other", set()),
        ("Nomor NRP 11950012340576", "other", set()),
        ("NIK 3302111111110001", "other", set()),
        ("NRP 19901304 202532 3 005", "other", set()),
    ],
)
def test_the_label_says_what_a_number_is(nip: str, kind: str, shown: set[str], tmp_path: Path) -> None:
    assert read_nip(nip, VOCABULARY).kind == kind
    party = f'{{name: SUGIANTO, position: Kasi Pemerintahan, nip: "{nip}"}}'
    found = outcomes(tmp_path, f"title: {{text: TAHUN 2021}}\nparties: {{first: {party}}}\n")
    assert {rule for rule in found if rule in ("PK204", "PK205", "PK206", "PK207", "PK208", "PK209")} == shown


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Nihil", 0, ""), ("nol", 0, ""), ("Nihil temuan", 0, "temuan"), ("nol temuan", 0, "temuan"),
        ("Tidak ada temuan", 0, "temuan"), ("NIHIL KASUS", 0, "kasus"),
        ("0 (nihil)", 0, ""), ("tdk ada aduan", 0, "aduan"),
    ],
)  # fmt: skip
def test_targets_of_none(text: str, value: int, unit: str) -> None:
    read = read_target(text, VOCABULARY)
    assert (read.kind, read.value, read.unit, read.text) == ("number", value, unit, text)


@pytest.mark.parametrize(
    ("text", "kind"), [("Tidak ada", "grade"), ("Nihil, lihat lampiran 3", None), ("Nihil 3", None), ("nihilis", None), ("-", None)]
)
def test_targets_that_are_no_zero(text: str, kind: str | None) -> None:
    assert read_target(text, VOCABULARY).kind == kind


# --- scores

INDICATOR: dict[str, Any] = {"name": "Jumlah temuan", "calculation": "Kumulatif", "target": "4 temuan"}


def year(**given: Any) -> Any:
    found = score(Indicator.model_validate({**INDICATOR, **given}), DataPath("objectives", 0, "indicators", 0), parameters(VOCABULARY))
    return found.result.value.value if found.result.value is not None else found.result.why.code if found.result.why else None


@pytest.mark.parametrize("empty", ["-", "", "N/A", "....", "–"])
def test_a_figure_that_says_nothing_was_not_reported(empty: str) -> None:
    assert year(figures={"year": {"value": empty}}) == "not-reported"
    assert (
        year(figures={"tw1": {"value": "1"}, "tw2": {"value": empty}, "tw3": {"value": empty}, "tw4": {"value": "1"}}) == "quarters-missing"
    )
    reported = {"figures": {"year": {"value": "1"}}}
    found = score(Indicator.model_validate({**INDICATOR, "target": empty, **reported}), DataPath(), parameters(VOCABULARY))
    assert (found.target, found.why.code if found.why else "") == (None, "no-target")


@pytest.mark.parametrize("zero", ["nihil", "Tidak ada", "nol", "0", "Nihil temuan", "tidak ada temuan"])
def test_a_figure_that_says_none_is_zero(zero: str) -> None:
    assert year(figures={"year": {"value": zero}}) == 0
    assert year(figures={f"tw{number}": {"value": zero if number == 2 else "1"} for number in range(1, 5)}) == 3


def test_quantities_that_say_nothing_or_none() -> None:
    formula = {"formula": "Jumlah desa tertib dibagi jumlah desa X 100%", "name": "Persentase desa tertib", "target": "80%"}
    assert (
        year(**formula, figures={"year": {"quantities": [{"name": "desa_tertib", "amount": "nihil"}, {"name": "desa", "amount": "4"}]}})
        == 0
    )
    assert (
        year(**formula, figures={"year": {"quantities": [{"name": "desa_tertib", "amount": "tidak ada"}, {"name": "desa", "amount": "4"}]}})
        == 0
    )
    assert (
        year(**formula, figures={"year": {"quantities": [{"name": "desa_tertib", "amount": "-"}, {"name": "desa", "amount": "4"}]}})
        == "quantities-missing"
    )


# --- composed form

DECOMPOSED = unicodedata.normalize("NFD", "José Müller, S.Sos")


def test_texts_are_compared_in_the_composed_form_and_stay_as_printed() -> None:
    printed = {"id": "a", "parties": {"first": {"name": DECOMPOSED, "position": unicodedata.normalize("NFD", "Kasi Pelayanan é")}}}
    agreement = Agreement.model_validate(printed)
    record = agreement_facts(agreement, VOCABULARY)
    party = record.fields["parties"].fields["first"]  # type: ignore[union-attr]
    assert isinstance(party, Record)
    assert (party.read("name"), party.read("plain_name")) == ("José Müller, S.Sos", "josé müller")
    assert party.read("position_in_full") == "kepala seksi pelayanan é"
    assert agreement.parties
    assert agreement.parties.first
    assert agreement.parties.first.name == DECOMPOSED


def test_two_spellings_of_one_name_are_one_person(tmp_path: Path) -> None:
    for name, text in {"a": "José Rahman", "b": unicodedata.normalize("NFD", "José Rahman")}.items():
        nip = "nip: 19640811 199303 1 006"
        (tmp_path / f"{name}.yaml").write_text(
            f"id: {name}\nparties: {{first: {{name: {text}, position: Camat Melati, {nip}}}}}\n", encoding="utf-8"
        )
    findings = run(BOOK, load([tmp_path], VOCABULARY).agreements).findings
    assert not {"PK801", "PK802"} & {finding.rule for finding in findings}
    composed = (tmp_path / "b.yaml").read_text(encoding="utf-8")
    assert composed != unicodedata.normalize("NFC", composed)


def test_what_is_declared_and_read_is_composed_too() -> None:
    assert read_date("4 Januari 2026", VOCABULARY).month == 1
    under = unicodedata.normalize("NFD", "camat/é")
    assert Indicator.model_validate({"under": under}).under == "camat/é"
    assert present(Indicator.model_validate({"source": "-", "quarters": {"tw1": "N/A"}}), VOCABULARY) == Indicator.model_validate(
        {"quarters": {}}
    )
    assert isinstance(
        agreement_facts(Agreement.model_validate({"id": "a", "document_number": "-"}), VOCABULARY).read("document_number"), Unknown
    )
