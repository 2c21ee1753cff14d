"""Which names an expression reads is asked of the language: by figures, scores and rules alike."""

from __future__ import annotations

import pytest

from agreements.figures.placement import quantities_of
from agreements.formulas.computation import snake
from agreements.model import Indicator
from engine.cli.explain_command import _is_prose
from engine.language import Expression
from engine.language.functions import FUNCTIONS
from engine.language.syntax import parse
from engine.scoring.computations import computation, expression_of
from tests.vocabulary import VOCABULARY

NAMES = [
    ("hadir / undangan * 100 if 'data a b' == 'data a b' else 0", ["hadir", "undangan"]),
    ('a if "b == c" != \'d "e" f\' else g', ["a", "g"]),
    ("a if 'it\\'s b' == 'c' else d", ["a", "d"]),
    ("sum(x for x in [a, b])", ["a", "b"]),
    ("sum([x / total for x in [a, b] if x > least])", ["total", "a", "b", "least"]),
    ("sum(y for y in [x for x in [a, b] if x > c])", ["a", "b", "c"]),
    ("sum ([a]) + max ([b, c])", ["a", "b", "c"]),
    ("count([1, 2]) * a", ["a"]),
    ("a×b÷c", ["a", "b", "c"]),
    ("a\n/\nb", ["a", "b"]),
    ("1_000 * a1 / b_2", ["a1", "b_2"]),
    ("default(a, b) if known(c) else d", ["a", "b", "c", "d"]),
    ("a if True and not False else b", ["a", "b"]),
    ("a if contains('x y', ['y', 'z']) else 0", ["a"]),
    ("b + a + b", ["b", "a"]),
    ("a if b in [c, d] else e", ["a", "b", "c", "d", "e"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_everybody_finds_the_same_names(text: str, names: list[str]) -> None:
    expression = expression_of(text)
    assert isinstance(expression, Expression)
    assert list(expression.names) == names
    indicator = Indicator(expression=text)
    assert list(quantities_of(indicator, VOCABULARY)) == names
    assert list(computation(indicator, VOCABULARY).names) == names
    # What has a name is what is asked for.
    assert {name for name in names if name in FUNCTIONS} == set()


def test_a_variable_is_one_within_its_comprehension_only() -> None:
    assert parse("x + count(x for x in [x, y])").names == ("x", "y")


@pytest.mark.parametrize("text", ["a +", "hadir undangan", "1 +* b", "a or b and c", "'open", ""])
def test_an_expression_that_cannot_be_read_has_none(text: str) -> None:
    assert quantities_of(Indicator(expression=text), VOCABULARY) == ()


@pytest.mark.parametrize("word", [*FUNCTIONS, "value", "for", "lambda", "None", "is", "class"])
def test_no_quantity_is_called_as_the_language_calls_something(word: str) -> None:
    assert snake(word) == f"jumlah_{word.lower()}" or snake(word) == word.lower() != word


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("jumlah desa / jumlah semua", True),
        ("hadir is undangan", True),
        ("class rapat", True),
        ("a if b else c", False),
        ("x for x in y", False),
        ("a and not b", False),
        ("hadir / undangan", False),
        ("lambda a", True),
    ],
)
def test_prose_is_known_by_the_words_of_the_language(text: str, prose: bool) -> None:
    assert _is_prose(text) is prose
