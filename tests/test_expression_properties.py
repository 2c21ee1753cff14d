"""Properties of the language: Kleene's laws, exactness, and that nothing but its own errors ever comes out."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.language import SUBJECT, EvaluationError, Frame, Problems, Record, Scope, Unknown, Value, compile_expression
from engine.language.values import MAX_STEPS
from tests.test_language import SCOPE

truths = st.sampled_from([True, False, Unknown({"a"}), Unknown({"b"})])
numbers = st.fractions().map(lambda f: f.numerator if f.denominator == 1 else f)


def evaluate(text: str, **fields: Value) -> Value:
    """The value on both paths, which must agree."""
    known = {name: value for name, value in fields.items() if not isinstance(value, Unknown)}
    expression = compile_expression(text, SCOPE)
    fast = expression.evaluate(Frame({SUBJECT: Record("", known)}))
    assert expression.trace(Frame({SUBJECT: Record("", known)})).value == fast
    return fast


def over(text: str, flag: Value, other: Value) -> Value:
    """A truth over two fields; unknown ones are simply absent, so their paths are the fields' own."""
    return evaluate(text, flag=flag, other=other)


@given(truths, truths)
def test_kleene_laws(p: Value, q: Value) -> None:
    assert over("flag and other", p, q) == over("other and flag", p, q)
    assert over("flag or other", p, q) == over("other or flag", p, q)
    assert over("not (flag and other)", p, q) == over("not flag or not other", p, q)
    assert over("not (flag or other)", p, q) == over("not flag and not other", p, q)
    assert over("not not flag", p, q) == over("flag", p, q)
    assert over("flag and (flag or other)", p, q) == over("flag", p, q) or isinstance(p, Unknown)
    assert over("all([flag, other])", p, q) == over("flag and other", p, q)
    assert over("any([flag, other])", p, q) == over("flag or other", p, q)


@given(numbers, numbers)
def test_arithmetic_is_exact(x: int | Fraction, y: int | Fraction) -> None:
    assert evaluate("n + m", n=x, m=y) == Fraction(x) + Fraction(y)
    assert evaluate("n - m + m == n", n=x, m=y) is True
    if y != 0:
        assert evaluate("n / m * m == n", n=x, m=y) is True
        remainder = evaluate("n % m", n=x, m=y)
        assert isinstance(remainder, int | Fraction)
        assert 0 <= remainder / Fraction(y) < 1


@given(numbers, st.integers(0, 9))
def test_rounding_is_half_away_from_zero(x: int | Fraction, digits: int) -> None:
    value = evaluate(f"round(n, {digits})", n=x)
    assert isinstance(value, int | Fraction)
    rounded, error = Fraction(value), Fraction(value) - Fraction(x)
    assert (rounded * 10**digits).denominator == 1
    assert abs(error) * 10**digits * 2 <= 1
    assert abs(rounded) >= abs(Fraction(x)) or abs(error) * 10**digits * 2 < 1


@given(st.lists(numbers, max_size=8))
def test_aggregates_agree_with_pythons_own(items: list[int | Fraction]) -> None:
    values: list[Value] = list(items)
    assert evaluate("sum(numbers)", numbers=values) == sum(items)
    assert evaluate("count(numbers)", numbers=values) == len(items)
    if items:
        assert evaluate("max(numbers)", numbers=values) == max(items)
        assert evaluate("mean(numbers) * count(numbers) == sum(numbers)", numbers=values) is True


words = st.text(alphabet=st.sampled_from("abcnmt .,/-()'\"[]<>=!+*%≤≥≠×÷_{}:;#\\\n\x00é0123456789"), max_size=60)
pieces = st.sampled_from(
    [
        "n", "m", "rp", "t", "flag", "items", "items.amount", "numbers", "child.grand.n", "reference.measures", "1", "0", "0.5", "'a b'",
        "True", "(", ")", "[", "]", "+", "-", "*", "/", "%", "==", "≤", "<", "and", "or", "not", "in", "if", "else",
        "for x in numbers", "x", ",", "sum(", "all(", "known(", "default(", "round(", "contains(", "unique(", "mean(", ".n",
        "lambda", "__class__", "**", "//",
    ]
)  # fmt: skip


@given(words | st.lists(pieces, max_size=14).map(" ".join), st.dictionaries(st.sampled_from(["n", "m"]), numbers))
def test_no_text_over_any_data_raises_anything_else(text: str, data: dict[str, int | Fraction]) -> None:
    fields: dict[str, Value] = {**data, "t": "Jumlah desa", "numbers": [3, Unknown({"numbers.1"}), Fraction(1, 3)], "items": []}
    try:
        expression = compile_expression(text, SCOPE)
    except Problems as problems:
        assert problems.problems
        for problem in problems.problems:
            assert 0 <= problem.place.start <= problem.place.end <= len(text)
        return
    try:
        fast = expression.evaluate(Frame({SUBJECT: Record("", fields), "reference": Record("reference", {})}))
    except EvaluationError:
        return
    assert expression.trace(Frame({SUBJECT: Record("", fields), "reference": Record("reference", {})})).value == fast


WORDS = st.lists(st.sampled_from(["jumlah", "desa", "Desa/kelurahan", "yang", "dan", "", "Indeks", "-"]), max_size=5).map(" ".join)


@given(WORDS, st.lists(WORDS, max_size=4), st.sampled_from(["contains(t, reference.measures)", "begins(t, reference.measures)",
       "ends(t, reference.measures)", "t in reference.measures", "t not in reference.measures"]))  # fmt: skip
def test_what_is_worked_out_once_is_what_would_be_worked_out_each_time(text: str, parts: list[str], expression: str) -> None:
    reference = Record("reference", {"measures": list(parts)})
    frame = {SUBJECT: Record("", {"t": text}), "reference": reference}
    once = compile_expression(expression, Scope(SCOPE.subject, SCOPE.names, {"reference": reference}))
    each_time = compile_expression(expression, SCOPE)
    assert once.evaluate(Frame(dict(frame))) == each_time.evaluate(Frame(dict(frame)))
    absent = {SUBJECT: Record("", {}), "reference": reference}
    assert once.evaluate(Frame(dict(absent))) == each_time.evaluate(Frame(dict(absent)))


def test_a_sum_of_unlike_fractions_is_bounded() -> None:
    items: list[Value] = [Fraction(1, n) for n in range(2, 5000)]
    expression = compile_expression("sum(numbers)", SCOPE)
    with pytest.raises(EvaluationError) as ended:
        expression.evaluate(Frame({SUBJECT: Record("", {"numbers": items})}))
    assert ended.value.code == "number-too-large"


def test_unknown_has_no_truth_of_its_own() -> None:
    with pytest.raises(TypeError):
        bool(Unknown({"a"}))


@pytest.mark.parametrize(
    ("expression", "searched"),
    [
        ("any(contains(t, x) for x in texts)", 200),
        # By itself `same` is looked up.
        ("any(same(t, x) or same(t, 'a') for x in texts)", 200),
        ("any(count(words([t, x])) == 0 for x in texts)", 200),
        ("nearest(t, texts, 50) != ''", 2000),
    ],
)
def test_a_text_costs_by_its_length(expression: str, searched: int) -> None:
    """A short text costs the elements of lists only; of a long one a rule is ended before it has taken a second."""
    made = compile_expression(expression, SCOPE)
    texts: list[Value] = [f"kata {number}" for number in range(searched)]
    for length, ends in ((100, True), (4_000_000, False)):
        for evaluate_ in (made.evaluate, made.trace):
            frame = Frame({SUBJECT: Record("", {"t": "desa " * (length // 5), "texts": texts})})
            if ends:
                evaluate_(frame)
                continue
            with pytest.raises(EvaluationError) as caught:
                evaluate_(frame)
            assert caught.value.code == "too-many-steps"


def test_steps_are_counted_in_one_evaluation_only() -> None:
    expression = compile_expression("sum(numbers) == sum(numbers)", SCOPE)
    names: dict[str, Value] = {SUBJECT: Record("", {"numbers": [1] * (MAX_STEPS // 2)})}
    for _ in range(3):
        assert expression.evaluate(Frame(dict(names))) is True
