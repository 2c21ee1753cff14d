"""What stands before an indicator's name in its cell, and targets that repeat what the name says."""

import pytest

from agreements.model import Indicator
from agreements.notation.tables import read_tables
from engine.rulebook.reference import reference_of

VOCABULARY = reference_of(read_tables()[0]).vocabulary


@pytest.mark.parametrize(
    "code",
    [
        "[IKU 2.3] ",
        "[1.1] ",
        "(IKU 1) ",
        "IKK-1 ",
        "IKU-3: ",
        "IKU 1.1 ",
        "1.2.1 ",
        "1.2. ",
        "10a-N ",
        "1b-CP ",
        "[S 2.0]: ",
        "1. ",
        "a) ",
        "S1.1 ",
        "SS.1.2 ",
        "IKSK 1.3 ",
        "IKSS-2: ",
        "IKT 3 ",
        "K2.3. ",
    ],
)
def test_a_code_is_no_part_of_the_name(code: str) -> None:
    assert Indicator(name=f"{code}Jumlah desa").measure(VOCABULARY) == "count"


@pytest.mark.parametrize(
    "name",
    [
        "S1 jumlah lulusan",
        "K4 jumlah ibu hamil",
        "3R jumlah TPS",
        "(dalam ribu) jumlah desa",
        "2.500 jumlah desa",
        "1-2 jumlah desa",
        "PM2.5 jumlah hari",
        "IKPA 95 jumlah desa",
    ],
)
def test_a_number_of_the_name_is_no_code(name: str) -> None:
    assert Indicator(name=name).measure(VOCABULARY) == "none"


@pytest.mark.parametrize(
    ("name", "target", "grade"),
    [
        ("Predikat Adiwiyata", "Adiwiyata Provinsi", "Provinsi"),
        ("Predikat Kota Layak Anak", "KLA Nindya", "Nindya"),
        ("Predikat Kota Layak Anak", "Kota Layak Anak Utama", "Utama"),
        ("Predikat Adiwiyata", "Adiwiyata Sekolah", None),
        ("Predikat Adiwiyata", "Adipati Provinsi", None),
        ("Predikat Kota Layak Anak", "KLB Nindya", None),
    ],
)
def test_a_grade_may_stand_behind_the_award(name: str, target: str, grade: str | None) -> None:
    read = Indicator(name=name, target=target).read_target(target, VOCABULARY)
    assert (read.text, read.kind, read.grade) == (target, "grade" if grade else None, grade)
