"""How printed texts are read: every notation of docs/agreements.md, and texts that must not be read."""

from __future__ import annotations

from fractions import Fraction

import pytest

from agreements.formula import read_formula
from agreements.notation import Date, read_amount, read_calculation, read_date, read_nip, read_number, read_target, read_year


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("37,975,000", 37975000),
        ("37.975.000", 37975000),
        ("37.975.000,00", 37975000),
        ("Rp37.975.000", 37975000),
        ("Rp. 37.975.000,-", 37975000),
        ("37,975", 37975),
        ("1000000", 1000000),
        ("0", 0),
        ("-5.000", -5000),
        ("37.975,5", Fraction(75951, 2)),
        ("3,313,915,67", None),
        ("37 975", None),
        ("37,975.000", None),
        ("tiga juta", None),
        ("", None),
    ],
)
def test_amounts(text: str, value: object) -> None:
    assert read_amount(text) == value


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "unit"),
    [
        ("100", "number", 100, 100, ""),
        ("100%", "number", 100, 100, "%"),
        ("100 %", "number", 100, 100, "%"),
        ("85 persen", "number", 85, 85, "%"),
        ("2 kali", "number", 2, 2, "kali"),
        ("12 Kali", "number", 12, 12, "kali"),
        ("2,8 Indeks", "number", Fraction(14, 5), Fraction(14, 5), "indeks"),
        ("0", "number", 0, 0, ""),
        ("1.250 orang", "number", 1250, 1250, "orang"),
        ("Rp 5.000.000", "number", 5000000, 5000000, "rupiah"),
        ("80-90%", "range", 80, 90, "%"),
        ("80% s.d. 90%", "range", 80, 90, "%"),
        ("1:180", "ratio", 1, 1, ""),
        ("BB", "grade", None, None, ""),
        ("A-", "grade", None, None, ""),
        ("WTP", "grade", None, None, ""),
        ("10O%", None, None, None, ""),
        ("82,375", None, None, None, ""),
        ("minggu pertama", None, None, None, ""),
    ],
)
def test_targets(text: str, kind: object, low: object, high: object, unit: str) -> None:
    target = read_target(text)
    assert (target.text, target.kind, target.low, target.high, target.unit) == (text, kind, low, high, unit)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("4 Januari 2021", Date(4, 1, 2021)),
        ("Januari 2021", Date(None, 1, 2021)),
        ("Januai 2021", Date(None, None, 2021)),
        ("04-01-2021", Date(4, 1, 2021)),
        ("2021-01-04", Date(4, 1, 2021)),
        ("30 Februari 2021", Date(None, 2, 2021)),
        ("4 Pebruari 2021", Date(4, 2, 2021)),
    ],
)
def test_dates(text: str, date: Date) -> None:
    assert read_date(text) == date


def test_nips() -> None:
    nip = read_nip("NIP. 19640820 199303 1 006")
    assert (nip.digits, nip.birth_year, nip.appointed_month, nip.sex, nip.serial) == ("196408201993031006", 1964, 3, "man", "006")
    assert read_nip("19641320 199303 1 006").birth_valid is False
    assert read_nip("1964082 199303 1 006").birth_year is None


@pytest.mark.parametrize(
    ("text", "found", "official"),
    [("Non-Kumulatif", "non kumulatif", True), ("Komulatif", "kumulatif", False), ("Bulanan", None, None)],
)
def test_calculations(text: str, found: object, official: object) -> None:
    calculation = read_calculation(text)
    assert (calculation.type, calculation.official) == (found, official)


@pytest.mark.parametrize(("text", "number"), [("1", 1), ("2.", 2), ("2.1", 1), ("a.", 1), ("", None), ("lima", None)])
def test_row_numbers(text: str, number: object) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("PERJANJIAN KINERJA TAHUN 2021", 2021),
        ("Tahun Anggaran 2022", 2022),
        ("Perpres Nomor 29 Tahun 2014, target tahun 2021", 2021),
        ("x", None),
    ],
)
def test_years(text: str, year: object) -> None:
    assert read_year(text) == year


@pytest.mark.parametrize(
    ("text", "numerator", "denominator", "multiplier"),
    [
        ("Jumlah a dibagi jumlah b X 100%", "Jumlah a", "jumlah b", 100),
        ("Sarana baik : jumlah sarana X 100 %", "Sarana baik", "jumlah sarana", 100),
        ("Jumlah permohonan yang terlayani dengan baik dibagi", "Jumlah permohonan yang terlayani dengan baik", None, None),
        ("Jumlah desa/kelurahan yang tertib", "Jumlah desa/kelurahan yang tertib", None, None),
    ],
)
def test_formulas(text: str, numerator: object, denominator: object, multiplier: object) -> None:
    formula = read_formula(text)
    assert (formula.numerator, formula.denominator, formula.multiplier) == (numerator, denominator, multiplier)
    assert formula.divided is (denominator is not None or text.endswith("dibagi"))
