"""Achievements worked by hand, and what holds of any: monotone, scale-free, between 0 and the cap."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agreements.notation.targets import read_target
from agreements.source.document import read_file
from engine.scoring.achievement import Achievement, Unscored, achieve, measured
from engine.scoring.grounds import Direction
from engine.scoring.parameters import Parameters, parameters
from tests.vocabulary import VOCABULARY

SHIPPED = parameters(VOCABULARY)
ROWS: Any = read_file(Path(__file__).parent / "scores" / "worked.yaml").root


def of_row(row: dict[str, str]) -> Parameters:
    cap = SHIPPED.cap if "cap" not in row else None if row["cap"] == "none" else int(row["cap"])
    return replace(SHIPPED, cap=cap, lower="quotient" if row.get("lower") == "quotient" else "difference")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['target']} / {row['result']}: {row['source']}")
def test_worked_example(row: dict[str, str]) -> None:
    implied = "%" if "%" in row["target"] else ""
    known = of_row(row)
    direction: Direction = "lower" if row.get("direction") == "lower" else "higher"
    found = achieve(
        read_target(row["target"], VOCABULARY), read_target(row["result"], VOCABULARY, implied), direction, known, row.get("name", "")
    )
    if "why" in row:
        assert isinstance(found, Unscored)
        assert found.code == row["why"]
        return
    assert isinstance(found, Achievement)
    band = known.band(found.capped)
    assert band is not None
    assert (Fraction(found.value), Fraction(found.capped)) == (Fraction(row["achievement"]), Fraction(row["capped"]))
    assert ("yes" if found.reached else "no", band.en) == (row["reached"], row["band"])


def test_there_are_examples_enough() -> None:
    assert len(ROWS) >= 40


NUMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)
POSITIVE = st.fractions(min_value=Fraction(1, 1000), max_value=1000, max_denominator=1000)
DIRECTIONS = st.sampled_from(["higher", "lower"])
FORMULAS = st.sampled_from(["difference", "quotient"])


def number(target: Fraction, result: Fraction, direction: Any, formula: Any, cap: int | None = 120) -> Achievement:
    found = measured(target, result, direction, replace(SHIPPED, lower=formula, cap=cap))
    assert isinstance(found, Achievement)
    return found


@given(NUMBERS, NUMBERS, NUMBERS, DIRECTIONS, FORMULAS)
def test_monotone_in_the_result(target: Fraction, one: Fraction, other: Fraction, direction: str, formula: str) -> None:
    assume(target != 0 or direction == "lower")
    less, more = sorted((one, other))
    if direction == "lower":
        less, more = more, less
    assert number(target, less, direction, formula).capped <= number(target, more, direction, formula).capped


@given(POSITIVE, POSITIVE, POSITIVE, DIRECTIONS, FORMULAS)
def test_free_of_scale(target: Fraction, result: Fraction, factor: Fraction, direction: str, formula: str) -> None:
    scaled = number(target * factor, result * factor, direction, formula)
    assert scaled.value == number(target, result, direction, formula).value


@given(NUMBERS, NUMBERS, DIRECTIONS, FORMULAS)
def test_between_nothing_and_the_cap(target: Fraction, result: Fraction, direction: str, formula: str) -> None:
    assume(target != 0 or direction == "lower")
    found = number(target, result, direction, formula)
    assert 0 <= found.capped <= 120
    assert SHIPPED.band(found.capped) is not None


@given(POSITIVE, POSITIVE, DIRECTIONS, FORMULAS)
def test_reached_is_a_hundred_per_cent(target: Fraction, result: Fraction, direction: str, formula: str) -> None:
    found = number(target, result, direction, formula, None)
    assert found.reached == (found.value >= 100)


@given(POSITIVE, POSITIVE)
def test_both_ways_of_writing_less_is_better_are_one(target: Fraction, result: Fraction) -> None:
    by_regulation = (1 + (1 - result / target)) * 100
    by_practice = (target - (result - target)) / target * 100
    assert number(target, result, "lower", "difference").value == by_regulation == by_practice


@pytest.mark.parametrize(
    "name",
    [
        "Predikat akuntabilitas kinerja", "Predikat kinerja (SAKIP)", "Predikat SAKIP, hasil evaluasi", "Predikat: AKIP",
        "Predikat e-SAKIP", "Predikat “SAKIP” kecamatan", "Predikat hasil evaluasi atas SAKIP.",
    ],
)  # fmt: skip
def test_a_scale_is_known_by_a_word_of_the_name_whatever_stands_beside_it(name: str) -> None:
    """B of seven grades, and not of the four of a survey."""
    found = achieve(read_target("BB", VOCABULARY), read_target("B", VOCABULARY), "higher", SHIPPED, name)
    assert isinstance(found, Achievement)
    assert (found.value, found.rule) == (80, "grade")
    best = achieve(read_target("A", VOCABULARY), read_target("B", VOCABULARY), "higher", SHIPPED, name)
    assert isinstance(best, Achievement)
    assert best.value == Fraction(200, 3)
