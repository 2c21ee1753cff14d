"""The nomenclature of programmes and activities: whole, without contradictions, and not objected to by the tables of spellings."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from engine.language import Lexicon, Record
from engine.language.functions import FUNCTIONS
from engine.language.spelling import doubtful, misspelt
from engine.rulebook.reference import read_reference
from rules import RULES
from tests.rows import each

REFERENCE, WRONG = read_reference([RULES])
LEVELS = {3: "program", 5: "kegiatan", 6: "sub kegiatan"}
YEARS = range(2021, 2031)


def table(name: str) -> list[dict[str, Any]]:
    rows = REFERENCE.value.read(name)
    assert isinstance(rows, list)
    return [dict(row.fields) for row in rows if isinstance(row, Record)]


def values(name: str) -> list[Any]:
    found = REFERENCE.value.read(name.replace("-", "_"))
    assert isinstance(found, list)
    return list(found)


ROWS = table("nomenclature")
SPELLINGS = table("nomenclature_spellings")


def contains(text: str, part: str) -> bool:
    return FUNCTIONS["contains"].implement(text, part) is True


def holds(row: dict[str, Any], year: int) -> bool:
    return bool(row["from"] <= year <= row.get("until", year))


def test_tables_are_read_whole() -> None:
    assert not [wrong for wrong in WRONG if "nomenclature" in wrong.place.file]
    assert {row["level"] for row in ROWS} == set(LEVELS.values())
    assert {row["offices"] for row in ROWS} == {"all", "kecamatan"}
    assert {row["region"] for row in ROWS} == {"kabupaten/kota", "provinsi", "Aceh"}
    assert {row["verified"] for row in ROWS} == {"one source", "two sources"}


@each({"nomenclature": ROWS}, lambda row: f"{row['code']} {row['from']}")
def test_row_agrees_with_itself(row: dict[str, Any]) -> None:
    parts = row["code"].split(".")
    assert row["level"] == LEVELS[len(parts)]
    assert row["offices"] == ("all" if row["code"].startswith("X.XX.01") else "kecamatan")
    assert all(len(part) == 2 for part in (parts[1], parts[2], *parts[4:]))
    # The fourth place is the government: 1 the province, 2 the kabupaten or kota, 7 the special region.
    assert row["level"] == "program" or parts[3] == "1" or row["region"] != "provinsi"
    assert not row["name"].lower().startswith(("program ", "kegiatan sub"))
    assert row["name"] == " ".join(row["name"].split())
    assert row["edition"].startswith("050-3708/2020" if row["from"] == 2021 else "900.1.15.5-1317/2023")
    assert row["edition"].endswith("900.1.15.5-1317/2023" if "until" not in row else "050-5889/2021")
    assert row.get("until", 2023) == 2023


def test_a_code_has_one_name_at_a_time() -> None:
    for year in YEARS:
        codes = [(row["code"], row["region"] == "provinsi") for row in ROWS if holds(row, year)]
        assert len(codes) == len(set(codes)), year


def test_what_is_written_twice_differs() -> None:
    for one, other in combinations(ROWS, 2):
        if one["code"] == other["code"] and one["region"] == other["region"]:
            assert not FUNCTIONS["same"].implement(one["name"], other["name"]), one["code"]


def test_parents_exist_in_the_same_years() -> None:
    for row in ROWS:
        parts = row["code"].split(".")
        if len(parts) > 3:
            parent = ".".join(parts[: 3 if len(parts) == 5 else 5])
            above = [
                other for other in ROWS if other["code"] == parent and (other["region"] == "provinsi") == (row["region"] == "provinsi")
            ]
            assert all(any(holds(other, year) for other in above) for year in YEARS if holds(row, year)), row["code"]


def test_no_official_name_is_objected_to() -> None:
    official = {(spelling["word"].lower(), spelling["code"]) for spelling in SPELLINGS}
    wrong = [row["wrong"] for name in ("nonstandard", "misspellings") for row in table(name)]
    assert {(word, row["code"]) for word in wrong for row in ROWS if contains(row["name"], word)} <= official
    lexicon = REFERENCE.value.fields["lexicon"]
    assert isinstance(lexicon, Lexicon)
    for shown in (str, str.upper):
        assert [word for row in ROWS for word in (*misspelt(shown(row["name"]), lexicon), *doubtful(shown(row["name"]), lexicon))] == []


def test_official_spellings_are_those_of_the_names() -> None:
    for spelling in SPELLINGS:
        names = [row["name"] for row in ROWS if row["code"] == spelling["code"]]
        assert any(contains(name, spelling["word"]) for name in names), spelling
        assert not any(contains(name, spelling["standard"]) and contains(name, spelling["word"]) for name in names), spelling


def test_programmes_of_a_kecamatan_are_there_verbatim() -> None:
    assert {(row["code"], row["name"]) for row in ROWS if row["level"] == "program" and row["region"] != "provinsi"} == {
        ("X.XX.01", "Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"),
        ("7.01.02", "Penyelenggaraan Pemerintahan dan Pelayanan Publik"),
        ("7.01.03", "Pemberdayaan Masyarakat Desa dan Kelurahan"),
        ("7.01.04", "Koordinasi Ketentraman dan Ketertiban Umum"),
        ("7.01.05", "Penyelenggaraan Urusan Pemerintahan Umum"),
        ("7.01.06", "Pembinaan dan Pengawasan Pemerintahan Desa"),
    }


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("X.XX.01.2.07", "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah"),
        ("X.XX.01.2.08", "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah"),
        ("7.01.03.2.01.03", "Peningkatan Efektifitas Kegiatan Pemberdayaan Masyarakat di Wilayah Kecamatan"),
        ("7.01.04.2.01", "Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum"),
        ("7.01.06.2.01", "Fasilitasi, Rekomendasi dan Koordinasi Pembinaan dan Pengawasan Pemerintahan Desa"),
    ],
)
@pytest.mark.parametrize("year", [2021, 2022, 2024, 2026])
def test_odd_names_hold_in_every_edition(code: str, name: str, year: int) -> None:
    assert [row["name"] for row in ROWS if row["code"] == code and holds(row, year)] == [name]


def test_a_spelling_that_changed_is_known_by_year() -> None:
    def named(code: str, year: int) -> list[str]:
        return [row["name"] for row in ROWS if row["code"] == code and holds(row, year)]

    assert named("7.01.06.2.01.14", 2021) == ["Fasilitasi Kerja Sama Antardesa dan Kerja Sama Desa dengan Pihak Ketiga"]
    assert named("7.01.06.2.01.14", 2025) == ["Fasilitasi Kerja Sama Antar Desa dan Kerja Sama Desa dengan Pihak Ketiga"]
    assert not named("7.01.03.2.06", 2022)
    assert named("7.01.03.2.06", 2025)
