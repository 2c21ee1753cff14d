"""What holds of formulas that a program makes of real quantities: none is misread, few are refused, nothing is lost, and signs count."""

from __future__ import annotations

import random
import re
from fractions import Fraction

import pytest

from agreements.formulas.prose import compile_formula
from engine.language import Expression
from engine.scoring.computations import evaluate, expression_of
from tests.formula_readings import everything_placed, nothing_lost
from tests.made_formulas import Made, cut, make, open_ended
from tests.vocabulary import VOCABULARY

# As many as take a few seconds; 60,000 of other seeds were read once (docs/decisions/0124), and 9,600 of more kinds (0138).
SEEDS = range(6)
EACH = 120
REFUSED = 0.03


def made(seed: int) -> list[Made]:
    chosen = random.Random(seed)
    return [make(chosen) for _ in range(EACH)]


def value(text: str, of: tuple[Fraction, ...]) -> Fraction | None:
    """What a text computes of its quantities in their order; None if it is refused."""
    compiled = compile_formula(text, VOCABULARY)
    if compiled.expression is None:
        return None
    assert len(compiled.quantities) == len(of), (text, compiled.expression)
    expression = expression_of(compiled.expression)
    assert isinstance(expression, Expression)
    found = evaluate(expression, {quantity.name: amount for quantity, amount in zip(compiled.quantities, of, strict=True)})
    assert isinstance(found, int | Fraction)
    return Fraction(found)


def amounts(seed: int, count: int) -> tuple[Fraction, ...]:
    chosen = random.Random(seed)
    return tuple(Fraction(chosen.randint(1, 999), chosen.randint(1, 9)) for _ in range(count))


@pytest.mark.parametrize("seed", SEEDS)
def test_no_made_formula_is_misread_and_few_are_refused(seed: int) -> None:
    refused = 0
    for formula in made(seed):
        of = amounts(seed, formula.quantities)
        found = value(formula.text, of)
        refused += found is None
        assert found is None or found == formula.value(of), formula.text
    assert refused <= REFUSED * EACH


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_of_a_made_formula_is_lost(seed: int) -> None:
    for formula in made(seed):
        nothing_lost(formula.text)
        everything_placed(formula.text)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_formula_that_a_list_cut_off_is_read(seed: int) -> None:
    chosen = random.Random(seed)
    for text in (cut(chosen) for _ in range(EACH)):
        assert compile_formula(text, VOCABULARY).expression is None, text


@pytest.mark.parametrize("seed", SEEDS)
def test_no_formula_that_lost_its_end_is_read(seed: int) -> None:
    chosen = random.Random(seed)
    for text in (open_ended(chosen) for _ in range(EACH)):
        assert compile_formula(text, VOCABULARY).expression is None, text


@pytest.mark.parametrize("seed", SEEDS)
def test_another_sign_is_another_reading(seed: int) -> None:
    for formula in made(seed):
        one, other = (compile_formula(text, VOCABULARY).expression for text in (formula.text, formula.other))
        assert not formula.other or one is None or one != other, formula.text


@pytest.mark.parametrize("seed", SEEDS)
def test_a_formula_that_was_read_is_read_alike_when_it_is_printed(seed: int) -> None:
    refused = 0
    for formula in made(seed):
        read = compile_formula(formula.text, VOCABULARY)
        if read.expression is None:
            continue
        printed = re.sub(r"[a-z]\w*", lambda name: f"jumlah {name[0].replace('_', ' ')}", read.expression)
        of = amounts(seed, formula.quantities)
        again = value(printed, of)
        refused += again is None
        assert again is None or again == value(formula.text, of), printed
    assert refused <= REFUSED * EACH
