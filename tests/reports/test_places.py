"""Paths in words: every declared field has a name, and a row says so if its printed number is not its position."""

from collections.abc import Iterator

import pytest

from agreements.model import Agreement
from agreements.printed_paths import printed_path
from agreements.source.document import read
from engine.facts.links import LINKS
from engine.facts.records import agreement_type
from engine.language import ListType, RecordType, Type
from engine.language.path import DataPath
from reports.words.catalogue import Words
from reports.words.places import place

DOCUMENT = read(
    """
objectives:
  - number: "1."
  - number: "2"
    indicators:
      - {number: "2.", target: "84"}
      - {number: b, target: "84"}
      - {target: "84"}
budget: {lines: [{number: x}]}
columns: ["1"]
""",
    "camat.yaml",
)


@pytest.mark.parametrize(
    ("path", "indonesian", "english"),
    [
        ("", "Dokumen", "The document"),
        ("objectives", "Sasaran", "Objectives"),
        ("objectives.1", "Sasaran 2", "Objective 2"),
        ("objectives.1.indicators.0.target", "Sasaran 2, indikator 1, target", "Objective 2, indicator 1, target"),
        ("objectives.1.indicators.0.target.value", "Sasaran 2, indikator 1, target, nilai", "Objective 2, indicator 1, target, value"),
        ("objectives.1.indicators.0.quarters.tw3", "Sasaran 2, indikator 1, target triwulan, triwulan III", None),
        ("budget.lines.3.amount", "Anggaran, baris 4, jumlah", "Budget, line 4, amount"),
        ("budget.lines.3.amount_text", "Anggaran, baris 4, jumlah seperti tertulis", "Budget, line 4, amount as printed"),
        ("budget.lines", "Anggaran, rincian", "Budget, lines"),
        ("parties", "Para pihak", "Parties"),
        ("parties.first.nip", "Pihak pertama, NIP", "First party, NIP"),
        ("parties.second.nip.birth_year", "Pihak kedua, NIP, tahun lahir", "Second party, NIP, year of birth"),
        ("signed.year", "Tanda tangan, tahun", "Signature, year"),
        ("statement.signed.date", "Pernyataan, tanda tangan, tanggal", "Statement, signature, date"),
        ("title.subject_in_full", "Judul, nama jabatan atau unit tanpa singkatan", "Title, whose agreement it is (in full)"),
        ("columns.2", "Nomor kolom 3", "Column number 3"),
        ("headings.0", "Judul kolom 1", "Column heading 1"),
        # what the type does not know stays readable
        ("ekstra.0.bidang", "Ekstra 1, bidang", "Ekstra 1, bidang"),
        ("superior.title", "Atasan (id), title", "Superior (id), title"),
        ("0", "1", "1"),
    ],
)
def test_places_in_words(path: str, indonesian: str, english: str | None) -> None:
    assert place(DataPath.parse(path), Words("id")) == indonesian
    assert english is None or place(DataPath.parse(path), Words("en")) == english


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("objectives.0.text", "Sasaran 1, teks"),
        ("objectives.1.indicators.0.target", "Sasaran 2, indikator ke-1 (tertulis 2.), target"),
        ("objectives.1.indicators.1.target", "Sasaran 2, indikator 2, target"),
        ("objectives.1.indicators.2.target", "Sasaran 2, indikator 3, target"),
        ("budget.lines.0", "Anggaran, baris ke-1 (tertulis x)"),
        ("columns.0", "Nomor kolom 1"),
        ("objectives.7.text", "Sasaran 8, teks"),
    ],
)
def test_a_printed_number_that_is_not_the_position_is_reported(path: str, text: str) -> None:
    assert place(DataPath.parse(path), Words("id"), DOCUMENT) == text


def _paths(type_: Type, path: str) -> Iterator[str]:
    """A path to every field that expressions can read."""
    if isinstance(type_, ListType):
        yield f"{path}.0"
        yield from _paths(type_.of, f"{path}.0")
    elif isinstance(type_, RecordType):
        for field, below in type_.fields.items():
            if field in LINKS.get(type_.name, ()):
                continue  # it leads to another agreement, whose paths begin anew
            yield f"{path}.{field}".lstrip(".")
            yield from _paths(below, f"{path}.{field}".lstrip("."))


PATHS = list(_paths(agreement_type(), ""))


def test_every_declared_field_has_a_name() -> None:
    assert len(PATHS) > 150
    asked: set[str] = set()

    class Listening(Words):
        def has(self, key: str) -> bool:
            asked.add(key)
            return super().has(key)

    for path in PATHS:
        place(DataPath.parse(path), Listening("id"))
    missing = {key for key in asked if not Words("id").has(key)}
    assert not missing


def test_a_missing_field_is_named_as_it_is_printed() -> None:
    printed = {path: str(printed_path(DataPath.parse(path))) for path in PATHS}
    assert {path: printed[path] for path in ("signed.year", "title.year", "budget.total_text", "budget.lines.0.position", "columns.0")} == {
        "signed.year": "signed.date",
        "title.year": "title.text",
        "budget.total_text": "budget.total",
        "budget.lines.0.position": "budget.lines.0",
        "columns.0": "columns.0",
    }
    assert printed["objectives.0.indicators.0.target.value"] == "objectives.0.indicators.0.target"
    assert printed["objectives.0.indicators.0.measure"] == "objectives.0.indicators.0.name"
    assert printed["parties.first.position_in_full"] == "parties.first.position"
    assert str(printed_path(DataPath.parse("budget.lines.0.above"))) == "budget.lines.0.under"
    assert str(printed_path(DataPath.parse("objectives.0.indicators.0.likeness"))) == "objectives.0.indicators.0.under"
    assert str(printed_path(DataPath.parse("above"))) == "superior"
    assert all(DataPath.parse(path)[0] in Agreement.model_fields for path in printed.values())
    assert str(printed_path(DataPath.parse("reference.grades.0"))) == "reference.grades.0"
