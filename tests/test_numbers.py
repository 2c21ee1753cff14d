"""One grammar of numbers: a table of cases that every reader takes for the same, rounding half away from zero, what notes state."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.formulas.prose import compile_formula
from agreements.notation.note_statements import read_moved, read_note_grade, read_parts, read_stated, read_way
from agreements.notation.numbers import DAMAGED, MAX_DIGITS, numeral
from agreements.notation.printed_arithmetic import read_worked
from agreements.notation.readers import read_amount
from agreements.notation.targets import read_figure, read_target, read_with_unit
from agreements.notation.vocabulary import Vocabulary
from agreements.source.document import read_file
from engine.facts.printed_texts import written
from engine.language import Expression
from engine.language.rounding import rounded
from engine.scoring.computations import evaluate, expression_of
from tests.rows import each
from tests.vocabulary import VOCABULARY

STATEMENTS: Any = read_file(Path(__file__).parent / "readings" / "statements.yaml").root
TABLE: Any = read_file(Path(__file__).parent / "readings" / "numbers.yaml").root


def factor(text: str) -> Fraction | None:
    """The factor that a formula has with the number."""
    expression = compile_formula(f"Jumlah desa aktif / jumlah desa x {text}", VOCABULARY).expression
    made = expression_of(expression) if expression is not None else None
    if not isinstance(made, Expression) or len(made.names) != 2:
        return None
    value = evaluate(made, dict.fromkeys(made.names, 1))
    return Fraction(value) if isinstance(value, int | Fraction) else None


READERS = {
    "amount": lambda text: read_amount(text if "Rp" in text else f"Rp {text}", VOCABULARY),
    "target": lambda text: read_target(text, VOCABULARY).value,
    "quarter": lambda text: read_target(text, VOCABULARY, "%" if "%" in text else "").value,
    "figure": lambda text: read_figure(text, VOCABULARY).value,
    "factor": factor,
}


@each({reader: [(reader, row) for row in TABLE] for reader in READERS}, lambda asked: asked[1]["text"])
def test_every_reader_takes_a_number_for_the_same(asked: tuple[str, dict[str, str]]) -> None:
    reader, row = asked
    wanted = row.get(reader, row["value"])
    assert READERS[reader](row["text"]) == (None if wanted == "refuse" else Fraction(wanted))


@pytest.mark.parametrize(("text", "unit"), [("1.250%", "%"), ("1.250 indeks", "indeks"), ("1.250 nilai", "nilai")])
def test_a_dot_before_three_digits_has_two_readings_unless_counted_or_money(text: str, unit: str) -> None:
    assert read_target(text, VOCABULARY).kind is None
    assert read_target("1.250", VOCABULARY, "%").kind is None
    assert read_target("1.250 orang", VOCABULARY).value == read_amount("1.250", VOCABULARY) == 1250


@pytest.mark.parametrize("text", ["1.250", "≥ 1.250", "1.250 (kumulatif)", "1.250-1.300", "minimal 1.250 - 1.300"])
def test_so_it_has_beside_a_column_of_units_whatever_stands_around_it(text: str) -> None:
    assert [read_with_unit(text, column, VOCABULARY).kind for column in ("%", "Persen", "Indeks", "Nilai")] == [None] * 4
    assert read_with_unit(text, "Persen", VOCABULARY).units.column == "%"
    assert read_with_unit(text, "Orang", VOCABULARY).low == 1250


@pytest.mark.parametrize(
    ("value", "digits", "wanted"),
    [("0.5", 0, "1"), ("-0.5", 0, "-1"), ("2.5", 0, "3"), ("1.005", 2, "1.01"), ("-1.005", 2, "-1.01"), ("2.4", 0, "2"), ("7", 2, "7")],
)
def test_rounding_is_half_away_from_zero(value: str, digits: int, wanted: str) -> None:
    assert rounded(Fraction(value), digits) == Fraction(wanted)


@given(st.text("0123456789.,-−½eEO %()", max_size=20))
def test_a_damaged_number_is_read_by_nobody(text: str) -> None:
    if DAMAGED.search(text):
        assert numeral(text) is None
        assert read_target(text, VOCABULARY).kind is None
        assert read_amount(text, VOCABULARY) is None


@given(st.integers(-(10**9), 10**9), st.sampled_from([".", ","]))
def test_what_is_grouped_is_read_whatever_the_mark(value: int, mark: str) -> None:
    found = numeral(f"{value:,}".replace(",", mark))
    assert found is not None
    assert value in (found.value, found.other)


def test_a_number_longer_than_any_figure_is_none() -> None:
    assert numeral("1" * (MAX_DIGITS + 1)) is None


@pytest.mark.parametrize("case", STATEMENTS["worked"], ids=lambda case: str(case["text"]))
def test_arithmetic_that_is_printed_is_worked_out(case: Any) -> None:
    found = read_worked(str(case["text"]), VOCABULARY)
    assert [f"{one.result}{'' if one.agrees else '!'}" for one in found] == case["is"]
    # Rules see all of it.
    seen: Any = written(str(case["text"]), VOCABULARY)["worked"]
    assert [record.fields["result"] for record in seen] == [one.result for one in found]


@pytest.mark.parametrize("says", [row["says"] for row in VOCABULARY.tables.rows("statement_words")])
def test_what_a_book_has_no_words_for_no_note_states(says: str) -> None:
    tables = VOCABULARY.tables
    rows: list[Any] = [{**row, "words": [] if row["says"] == says else row["words"]} for row in tables.rows("statement_words")]
    words = Vocabulary(replace(tables, tables={**tables.tables, "statement_words": rows}))
    note = "5 unit di utara dan 3 unit di selatan"
    found: list[object] = [read_parts(note, "unit", words), read_moved(note, "unit", words), read_note_grade("BB", words)]
    assert [*found, read_way("Semakin dekat semakin baik", words)] == [None] * 4
    assert [*read_stated(note, "unit", {}, words), *read_worked(f"Dari {note}", words)] == []
    # Other words say what they say.
    assert len(read_worked("3/4 = 75%", words)) == 1


@pytest.mark.parametrize("case", STATEMENTS["stated"], ids=lambda case: str(case["text"]))
def test_amounts_that_a_note_states(case: Any) -> None:
    found = read_stated(str(case["text"]), case["unit"], {}, VOCABULARY)
    assert [f"{one.of} {one.value} {one.year or ''}".strip() for one in found] == case["is"]


@pytest.mark.parametrize("case", STATEMENTS["parts"], ids=lambda case: str(case["text"]))
def test_parts_that_a_note_lists(case: Any) -> None:
    found = read_parts(str(case["text"]), case["unit"], VOCABULARY)
    assert (found and str(found.total)) == (case["is"] and str(case["is"]))


@pytest.mark.parametrize("case", STATEMENTS["moved"], ids=lambda case: str(case["text"]))
def test_changes_that_a_note_states(case: Any) -> None:
    found = read_moved(str(case["text"]), case["unit"], VOCABULARY)
    assert (found and f"{found.amount} {found.year or ''}".strip()) == (case["is"] and str(case["is"]))


@pytest.mark.parametrize("case", STATEMENTS["grade"], ids=lambda case: str(case["text"]))
def test_grades_that_a_note_gives(case: Any) -> None:
    assert read_note_grade(str(case["text"]), VOCABULARY) == case["is"]


@pytest.mark.parametrize("case", STATEMENTS["way"], ids=lambda case: str(case["text"]))
def test_directions_that_a_note_states(case: Any) -> None:
    assert read_way(str(case["text"]), VOCABULARY) == case["is"]
