"""Formulas are read right, or refused with the place of the trouble, compared by value; and nothing of a text is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.formulas.prose import compile_formula
from agreements.source.document import read_file
from tests.formula_readings import FOLDER, everything_placed, nothing_lost, read, rows
from tests.rows import each
from tests.vocabulary import VOCABULARY

CORPUS = Path(__file__).parent / "corpus" / "wordings" / "formulas.yaml"


def corpus(key: str) -> list[dict[str, str]]:
    root: Any = read_file(CORPUS).root
    return list(root[key])


# Every table that says what is right, so that none is left out; the others say what is given, or which defect.
TABLES = sorted(file.stem for file in FOLDER.glob("*.yaml") if " right: " in file.read_text(encoding="utf-8"))
READINGS = {**{table: rows(table) for table in TABLES}, "corpus": corpus("formulas")}
FAULTY = {"cases": rows("cases", "faulty"), "corpus": corpus("faulty")}


def row_name(row: dict[str, str]) -> str:
    return row["text"][:60]


@each(READINGS, row_name)
def test_a_formula_is_read_right_or_rightly_refused(row: dict[str, str]) -> None:
    found = read(row["text"], row["right"])
    assert found.verdict == "right", found.found


# What these rows want is said by rules on the formula in its indicator (a share of itself, a measure that its formula does not have).
BY_RULES = (
    "numerator and denominator are one quantity", "numerator is no part of the denominator", "two shares added: may exceed 100 per cent",
)  # fmt: skip
SAID = {
    "a ratio that does not say what is divided by what": "no-division",
    "factor twice": "factor-twice|second-formula",
    "fraction bar lost and one quantity against itself": "second-formula",
}


@each(FAULTY, row_name)
def test_a_faulty_formula_says_what_is_wrong_and_where(row: dict[str, str]) -> None:
    # A text that names a percentage is one of an indicator in percent.
    measure = "percentage" if row["text"].startswith("Persentase") else "none"
    compiled = compile_formula(row["text"], VOCABULARY, measure=measure)
    if row["defect"] in BY_RULES:
        assert compiled.expression is not None
        return
    codes = {code if code != "empty" else "formula-empty" for code in SAID.get(row["defect"], row["defect"]).split("|")}
    assert compiled.expression is None
    assert compiled.problems[0].code in codes
    place = compiled.problems[0].place
    assert row["text"][place.start : place.end].strip("( ")[:3] in row["at"] or not row["at"] or row["at"] in row["text"][place.start :]


PIECES = """
jumlah desa aktif dibagi x X × 100% 100 ( ) / : - + ditambah dikurangi rata-rata selisih perbandingan antara dengan dan dari per 1.000
setiap penduduk terhadap realisasi target n-1 tahun n = a b A B 2A ½ , ; . % persen nilai indeks penjumlahan rasio persentase Σ
keterangan: dimana
atau 2.400 100rb mengurangi hasil kali number of divided by
jika maka contoh: membandingkan \frac{A}{B} \times \text{desa} $ <br> <u>desa</u> &times; [0] ≥ <
"""


@settings(max_examples=400)
@given(st.lists(st.sampled_from([*PIECES.split(), "\n"]), min_size=2, max_size=14).map(" ".join))
def test_no_word_or_number_is_lost(text: str) -> None:
    nothing_lost(text)


@each(READINGS, row_name)
def test_no_word_or_number_of_a_real_wording_is_lost(row: dict[str, str]) -> None:
    nothing_lost(row["text"])


@each({**READINGS, **{f"faulty of {table}": faulty for table, faulty in FAULTY.items()}}, row_name)
def test_the_json_of_a_formula_places_every_word(row: dict[str, str]) -> None:
    everything_placed(row["text"])


@settings(max_examples=200)
@given(st.lists(st.sampled_from([*PIECES.split(), "\n"]), min_size=1, max_size=14).map(" ".join))
def test_the_json_of_any_text_places_every_word(text: str) -> None:
    everything_placed(text)
