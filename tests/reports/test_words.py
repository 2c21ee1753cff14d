"""How values, counts and names are written in both languages."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tabulate import tabulate

from engine.language import Unknown, Value
from reports.words.catalogue import Words, clean
from reports.words.columns import in_columns


@pytest.mark.parametrize(
    ("value", "unit", "indonesian", "english"),
    [
        (37975000, "rupiah", "Rp37.975.000", "Rp37,975,000"),
        (-926, "rupiah", "-Rp926", "-Rp926"),
        (Fraction(3, 2), "rupiah", "Rp1,50", "Rp1.50"),
        (Fraction(1, 3), "rupiah", "≈ Rp0,3333", "≈ Rp0.3333"),
        (0, "", "0", "0"),
        (999, "", "999", "999"),
        (1000, "", "1.000", "1,000"),
        (Fraction(12345, 10), "", "1.234,5", "1,234.5"),
        (Fraction(-12345, 10), "", "-1.234,5", "-1,234.5"),
        (Fraction(1, 10000), "", "0,0001", "0.0001"),
        # half away from zero
        (Fraction(5, 100000), "", "≈ 0,0001", "≈ 0.0001"),
        (Fraction(-5, 100000), "", "≈ -0,0001", "≈ -0.0001"),
        (Fraction(4, 100000), "", "≈ 0", "≈ 0"),
        (Fraction(-4, 100000), "", "≈ 0", "≈ 0"),
        (Fraction(2, 3), "", "≈ 0,6667", "≈ 0.6667"),
        (Fraction(99999999, 100000000), "", "≈ 1", "≈ 1"),
        (2021, "year", "2021", "2021"),
        (1, "year", "1", "1"),
        (Fraction(845, 10), "%", "84,5%", "84.5%"),
        (84, "target", "84", "84"),
        (100, "factor", "100", "100"),
        (5, "rupiah/target", "5 rupiah/satuan target", "5 rupiah/unit of the target"),
        (5, "1/year", "5 1/tahun", "5 1/year"),
        (5, "bath", "5 bath", "5 bath"),
        ("Kasi", "", "“Kasi”", "“Kasi”"),
        (True, "", "ya", "yes"),
        (False, "", "tidak", "no"),
        (Unknown(["a"]), "", "(tidak diketahui)", "(unknown)"),
        ([1, "b", Unknown(["a"])], "", "1, “b”, (tidak diketahui)", "1, “b”, (unknown)"),
        ([2020, 2021], "year", "2020, 2021", "2020, 2021"),
        ([], "", "", ""),
    ],
)
def test_values_in_both_notations(value: Value, unit: str, indonesian: str, english: str) -> None:
    assert (Words("id").value(value, unit), Words("en").value(value, unit)) == (indonesian, english)


def test_texts_stand_bare_in_sentences() -> None:
    assert Words("id").bare("Kasi") == "Kasi"
    assert Words("id").bare(["Kasi"]) == "“Kasi”"
    assert Words("en").say("structure.unknown-key", key="tittle {key}") == "The key “tittle {key}” is not known."


@pytest.mark.parametrize(("number", "text"), [(0, "0 errors"), (1, "1 error"), (2, "2 errors"), (1500, "1,500 errors")])
def test_counted_nouns(number: int, text: str) -> None:
    assert Words("en").count("error", number) == text


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    assert clean("a\x1b[31m\nb\t\u202ec\udcff") == "a�[31m b �c�"


texts = st.text(st.characters(codec="ascii", min_codepoint=32), max_size=12).filter(lambda text: text.strip() != "")
tables = st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(texts, min_size=width, max_size=width), min_size=1, max_size=5))


@given(tables, st.lists(st.booleans(), min_size=4, max_size=4))
def test_columns_are_set_as_tabulate_sets_them(table: list[list[str]], right: list[bool]) -> None:
    sides, aligned = ([names[it_is] for it_is in right[: len(table[0])]] for names in (("<", ">"), ("left", "right")))
    expected = tabulate(table, tablefmt="plain", colalign=aligned, disable_numparse=True).splitlines()
    assert in_columns(table, sides) == [line.rstrip() for line in expected]
