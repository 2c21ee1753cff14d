"""`periksa explain TEXT --output-format json`: what programs are reported of the reading of a formula."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.command import periksa


def explained(text: str, code: int = 0) -> dict[str, Any]:
    done = periksa("explain", text, "--output-format", "json")
    assert (done.returncode, done.stderr) == (code, "")
    return dict(json.loads(done.stdout))


def test_a_formula_gives_expression_quantities_and_parts_with_places() -> None:
    text = "Rumus: realisasi belanja / jumlah desa x 1,000"
    read = explained(text)
    assert (read["kind"], read["expression"], read["defects"]) == ("formula", "realisasi_belanja / desa * 1000", [])
    assert [(q["name"], q["unit"], text[q["start"] : q["end"]]) for q in read["quantities"]] == [
        ("realisasi_belanja", "rupiah", "realisasi belanja"),
        ("desa", "desa", "jumlah desa"),
    ]
    parts = [(part["kind"], part["text"]) for part in read["parts"]]
    assert parts == [("label", "Rumus: "), ("divide", "/"), ("multiply", "x"), ("number", "1,000")]
    assert set(read["sentences"]) == {"id", "en"}


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("Jumlah desa aktif dibagi x 100%", "nothing-after", "dibagi"),
        ("Jumlah desa aktif / jumlah desa x 100% x 100%", "factor-twice", "100"),
        ("Jumlah jam layanan / 2,400", "two-readings", "2,400"),
        ("Jumlah desa aktif / jumlah desa x .75", "not-read", ".75"),
    ],
)
def test_a_refused_formula_gives_its_defects_with_places(text: str, code: str, at: str) -> None:
    read = explained(text, code=2)
    assert read["expression"] is None
    (defect,) = read["defects"]
    assert (defect["code"], defect["text"], text[defect["start"] : defect["end"]]) == (code, at, at)
    assert defect["message"]


def test_a_defect_at_several_places_names_and_shows_each() -> None:
    done = periksa("explain", "1/3 (A + B + C) dengan A, B, C nilai tiap aspek", "--lang", "en")
    first, *shown = done.stderr.splitlines()
    places = [line for line in shown if line.strip().startswith("^")]
    assert (done.returncode, first.count("is joined to nothing")) == (2, len(places))
    assert len(places) > 1


def test_an_expression_is_explained_too_and_a_rule_is_not() -> None:
    assert explained("tertib / desa * 100")["kind"] == "expression"
    assert explained("tertib / desa *", code=2)["defects"][0]["code"] == "expression-syntax"
    done = periksa("explain", "PK451", "--output-format", "json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "PK451" in done.stderr


@pytest.mark.parametrize(("text", "place"), [("(tertib + lunas / desa", 0), ("tertib / desa) * 100", 13), ("min([tertib, desa)", 17)])
def test_a_bracket_without_partner_is_named(text: str, place: int) -> None:
    (defect,) = explained(text, code=2)["defects"]
    assert (defect["code"], defect["start"]) == ("expression-syntax", place)
    assert f"“{text[place]}”" in defect["message"]


def test_a_period_that_is_completed_is_reported() -> None:
    text = "Realisasi tahun ini dibagi tahun lalu x 100%"
    (completed,) = explained(text)["assumed"]
    assert (completed["kind"], text[completed["start"] : completed["end"]]) == ("completed", "tahun lalu")
    assert "“realisasi tahun lalu”" in periksa("explain", text, "--lang", "en").stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tertib / desa * 100", "tertib, desa."),
        ("Jumlah desa tertib", "No operation was recognised"),
        ("jumlah(tertib) / desa", "There is no function “jumlah”"),
    ],
)
def test_what_is_only_taken_for_something_is_reported(text: str, said: str) -> None:
    done = periksa("explain", text, "--lang", "en")
    assert said in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("text", "said"), [("tertib == desa", "truth value"), ("tertib / desa * 100 > 90", "truth value"), ("tertib < desa", "truth value")]
)
def test_an_expression_that_is_no_number_is_not_read_as_a_part_of_itself(text: str, said: str) -> None:
    done = periksa("explain", text)
    assert done.returncode == 2
    assert said in done.stderr


def test_a_letter_that_stands_for_two_things_is_shown_where_it_does() -> None:
    (defect,) = explained("N/N, N: yang lulus, N: semua", code=2)["defects"]
    assert (defect["code"], defect["text"]) == ("second-formula", "semua")


def test_markup_is_placed_and_read() -> None:
    text = "$\\frac{\\text{jumlah desa tertib}}{\\text{jumlah desa}} \\times 100\\%$"
    read = explained(text)
    assert read["expression"] == "desa_tertib / desa * 100"
    markup = [part["text"] for part in read["parts"] if part["kind"] == "markup"]
    assert markup == ["$", "\\frac", "\\text", "\\text", "\\times", "\\%", "$"]


def test_a_year_keeps_its_hyphen_in_the_sentence() -> None:
    text = "(realisasi tahun n - realisasi tahun n-1) / realisasi tahun n-1 x 100%"
    assert "realisasi tahun n-1)" in explained(text)["sentences"]["en"]
    assert "realisasi tahun n-1)" in periksa("explain", text, "--lang", "en").stdout


def test_nothing_to_explain_says_what_to_give() -> None:
    assert explained("", code=2)["defects"][0]["code"] == "formula-empty"
    done = periksa("explain", " ", "--lang", "en")
    assert (done.returncode, "formula in quotes" in done.stderr) == (2, True)


def test_a_bracket_that_another_closes_is_shown() -> None:
    (defect,) = explained("(jumlah A - jumlah B] / jumlah C", code=2)["defects"]
    assert (defect["code"], defect["text"]) == ("open-bracket", "]")
