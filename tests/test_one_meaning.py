"""One meaning: typed random expressions over random data with unknown parts, on three evaluators that must agree on everything.

The closures (and the code that is generated for what is sure), the traces, and `tests/language/plain_evaluator.py`, which is written from
docs/language.md. Nothing is left out.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.language import (
    SUBJECT,
    TRUTH,
    EvaluationError,
    Expression,
    Frame,
    ListType,
    NumberType,
    Problems,
    Record,
    RecordType,
    Scope,
    TextType,
    Type,
    Unknown,
    Value,
    compile_expression,
    support,
)
from engine.language.codes import APART, ASK, FAILS, HOLDS
from engine.language.errors import TooMuchError
from engine.language.functions import FUNCTIONS
from engine.language.generated import Condition, Module
from engine.language.indexes import Index
from engine.language.support import executed
from engine.language.values import MAX_STEPS
from engine.rulebook.decided import code_of
from tests.language.plain_evaluator import Functions, TooLarge, TooMany, evaluate
from tests.rows import each
from tests.test_language import CASES, DOC, LEXICON_HERE, REFERENCE, SCOPE, case_name, frame

EXAMPLES = int(os.environ.get("PERIKSA_EXPRESSIONS", "200"))
Draw = Callable[[st.SearchStrategy[Any]], Any]


def lists_of(record: RecordType) -> frozenset[str]:
    """The names of the fields that are lists, of the record and all records in it."""
    found: set[str] = set()
    for name, type_ in record.fields.items():
        found |= {name} if isinstance(type_, ListType) else set()
        inner = type_.of if isinstance(type_, ListType) else type_
        found |= lists_of(inner) if isinstance(inner, RecordType) else set()
    return frozenset(found)


LISTS = lists_of(DOC) | lists_of(REFERENCE)

# --- data

TEXTS = (
    "Jumlah desa", "jumlah", "desa", "", "-", "administrasi administrasi", "diisi ....", "[ ] kosong", "adminstrasi umum", "kumulatif",
    "a b", "b a", "jumlah desa tertob", "Pelayannan yang tertib", "desatertib pelayananyang", "di Desa Tertob", "JUMLAH TERTOB",
    "Nilai SAKIPKinerja", "tertib-tertob presentase", "sungguhn foging …", "tertob", "Desa xxx",
)  # fmt: skip
NUMBERS = st.integers(-3, 4) | st.fractions(-3, 3, max_denominator=4).map(lambda f: f.numerator if f.denominator == 1 else f)


def data(type_: Type, path: str) -> st.SearchStrategy[Any]:
    """Values of the type, in which anything may be lacking. What draws the parts is made once: hypothesis looks into each that is new."""
    if isinstance(type_, RecordType):
        below = f"{path}." if path else ""
        return records(path, {name: data(inner, below + name) for name, inner in type_.fields.items()})
    if isinstance(type_, ListType):
        places = [f"{path}.{index}" for index in range(3)]
        return lists({place: data(type_.of, place) for place in places})
    if isinstance(type_, TextType):
        return st.sampled_from(sorted(type_.choices) if type_.choices else TEXTS)
    return NUMBERS if isinstance(type_, NumberType) else st.booleans()


@st.composite
def records(draw: Draw, path: str, parts: dict[str, st.SearchStrategy[Any]]) -> Any:
    return Record(path, {name: draw(part) for name, part in parts.items() if draw(st.integers(0, 3))})


@st.composite
def lists(draw: Draw, elements: dict[str, st.SearchStrategy[Any]]) -> Any:
    taken = list(elements.items())[: draw(st.integers(0, len(elements)))]
    return [Unknown((place,)) if draw(st.integers(0, 4)) == 0 else draw(element) for place, element in taken]


# --- expressions, by the kind of their value: numbers, rupiah, years, texts, truths, lists of them, and records

LEAVES = {
    "n": ["n", "m", "k", "child.n", "child.grand.n", "0", "1", "2", "0.5"],
    "r": ["rp", "rq", "child.rp"],
    "y": ["y"],
    "t": ["t", "u", "child.t", "child.grand.t", *(f"'{text}'" for text in TEXTS)],
    "b": ["flag", "other", "True", "False"],
    "N": ["numbers", "items.n", "items.parts.n", "reference.scales.low", "[]", "[1, 2]"],
    "R": ["items.amount", "[rp, rq]"],
    "T": ["texts", "items.name", "items.parts.name", "reference.measures", "reference.scales.words", "[]", "['desa', 'b a']"],
    "B": ["flags", "items.flag", "[]"],
    "I": ["items"],
}
FIELDS = {"n": "n", "r": "amount", "t": "name", "b": "flag"}
# Each form of a kind, with the kinds of its parts; {v} is a new variable, known in the parts written with `'`.
FORMS: dict[str, list[str]] = {
    "n": [
        "({n} + {n})", "({n} - {n})", "{n} * {n}", "({n}) / ({n})", "({n}) % ({n})", "-({n})", "+({n})", "sum({N})", "min({N})", "max({N})",
        "mean({N})", "count({N})", "count({T})", "count({I})", "count({B})", "count([{N}, {N}])", "abs({n})", "round({n})", "round({n}, 1)",
        "({n} if {b} else {n})", "default({n}, {n})", "({r}) / ({r})", "sum({n'} for {v} in {N} if {b'})",
        "count({v} for {v} in {I} if {b'})", "max([{n'} for {v} in {I}])", "min([{n'} for {v} in {R}])", "mean({n'} for {v} in {B})",
    ],
    "r": [
        "({r} + {r})", "({r} - {r})", "({r}) * ({n})", "({r}) / ({n})", "({r}) % ({r})", "-({r})", "sum({R})", "min({R})", "max({R})",
        "mean({R})", "({r} if {b} else {r})", "default({r}, {r})", "abs({r})", "round({r})", "sum({r'} for {v} in {I})",
    ],
    "y": ["({y} if {b} else {y})", "default({y}, {y})", "max([{y}, {y}])", "({y} + {y})"],
    "t": [
        "({t} if {b} else {t})", "default({t}, {t})", "nearest({t}, {T}, 60)", "nearest({t}, {T}, {n})", "nearest({t}, {t}, 50)",
        "meant({t}, lexicon)", "upper({t})",
    ],
    "b": [
        "({n} == {n})", "({n} != {n})", "({n} < {n})", "({n} >= {n})", "({r} <= {r})", "({r} == {r})", "({r} > {r})", "({y} == {y})",
        "({y} >= {y})", "({n} < {n} <= {n})", "({n} != {n} == {n} > {n})", "({t} == {t})", "({t} != {t} == {t})", "({b} == {b})",
        "({b} != {b})", "({N} == {N})", "({N} == {N} != {N})", "({T} != {T})", "({B} == {B})", "({R} == {R})", "({b} and {b})",
        "({b} or {b})", "({b} or {b} or {b})", "(not {b})", "known({n})", "known({t})", "known({b})", "known({y})", "known({N})",
        "known({T})", "known({B})", "known({R})", "known({I})", "known([{N}, {N}])", "known(child)", "known(child.grand)",
        "(kind == 'kumulatif')", "(kind != 'non kumulatif')", "(kind in ['kumulatif'])", "({t} in [kind, t])",
        "({n} in {N})", "({n} not in {N})", "({r} in {R})", "({r} not in {R})", "({t} in {T})", "({t} not in {T})", "({t} in [])",
        "({t} in ['desa', 'jumlah'])", "({b} in {B})", "({b} not in {B})", "({N} in [{N}, {N}])", "({n} in {N} == {N})",
        "all({B})", "any({B})", "all({b'} for {v} in {I} if {b'})", "any({b'} for {v} in {I} if {b'})",
        "all([{b'} for {v} in {N} if {b'} if {b'}])", "any([{b'} for {v} in {R} if {b'}])", "all({b'} for {v} in {B})",
        "any({b'} for {v} in {T})", "any(({t'} == {t}) for {v} in {T})", "unique({N})", "unique({T})", "unique({B})", "unique({R})",
        "rising({N})", "same({t}, {t})", "contains({t}, {t})", "contains({t}, {T})", "begins({t}, {T})", "begins({t}, {t})",
        "ends({t}, {t})", "ends({t}, {T})", "contains({t}, [])", "contains({t}, ['desa', 'b'])", "default({b}, {b})",
        "any(begins({t}, {v}) for {v} in reference.measures)", "any(contains({t}, {v}.words) for {v} in reference.scales)",
        "({b} if {b} else {b})", "known(misspelt({t}, lexicon))", "({t} in doubtful({t}, lexicon))",
    ],
    "N": [
        "[{n}, {n}]", "[{n'} for {v} in {N} if {b'}]", "[{n'} for {v} in {I}]", "[{n'} for {v} in {T} if {b'} if {b'}]", "distinct({N})",
        "repeated({N})", "positions({T})", "positions({I})", "default({N}, {N})", "({N} if {b} else {N})",
    ],
    "R": ["[{r}, {r}]", "[{r'} for {v} in {I} if {b'}]", "[{r'} for {v} in {R}]", "distinct({R})", "repeated({R})", "default({R}, {R})"],
    "T": [
        "[{t}, {t}]", "[{t'} for {v} in {T} if {b'}]", "[{t'} for {v} in {I}]", "words({t})", "words({T})", "placeholders({t})",
        "doubled({t})", "distinct({T})", "repeated({T})", "default({T}, [])", "({T} if {b} else {T})", "misspelt({t}, lexicon)",
        "doubtful({t}, lexicon)", "[meant({t'}, lexicon) for {v} in {T}]", "[meant({v}, lexicon) for {v} in misspelt({t}, lexicon)]",
    ],
    "B": ["[{b}, {b}]", "[{b'} for {v} in {I} if {b'}]", "[{b'} for {v} in {N}]", "distinct({B})", "repeated({B})", "default({B}, {B})"],
    "I": ["[{v} for {v} in {I} if {b'}]", "default({I}, {I})", "({I} if {b} else {I})"],
}  # fmt: skip
ELEMENT = {"N": "n", "T": "t", "I": "i", "R": "r", "B": "b"}


def test_no_function_is_left_out() -> None:
    forms = " ".join(form for group in FORMS.values() for form in group)
    assert [name for name in FUNCTIONS if f"{name}(" not in forms] == []
    assert [name for name in FUNCTIONS if not hasattr(Functions, name)] == []


@cache
@st.composite
def expressions(draw: Draw, kind: str, depth: int, variables: tuple[tuple[str, str], ...] = ()) -> Any:
    """An expression of the kind over the fields of the subject, `reference` and the variables (name and kind)."""
    own = [name for name, of in variables if of == kind]
    own += [f"{name}.{FIELDS[kind]}" for name, of in variables if of == "i" and kind in FIELDS]
    own += [f"{name}.parts.{FIELDS[kind.lower()]}" for name, of in variables if of == "i" and kind in ("N", "T")]
    if own and draw(st.integers(0, 2)) == 0:
        return draw(st.sampled_from(own))
    if depth == 0 or draw(st.integers(0, 4)) == 0:
        return draw(st.sampled_from(LEAVES[kind]))
    form = draw(st.sampled_from(FORMS[kind]))
    if "{v}" in form and len(variables) == 3:
        return draw(st.sampled_from(LEAVES[kind]))
    variable = f"v{len(variables)}"
    made, rest = "", form.replace("{v}", variable)
    over = next((letter for letter in ELEMENT if f"for {{v}} in {{{letter}}}" in form), "") if "{v}" in form else ""
    # What does not use the variable may stand inside all the same, and must not take its name.
    beside = (*variables, (variable, "")) if "{v}" in form else variables
    inside = (*variables, (variable, ELEMENT[over])) if over else beside
    while "{" in rest:
        before, _, rest = rest.partition("{")
        part, _, rest = rest.partition("}")
        within = inside if part.endswith("'") else beside
        made += before + draw(expressions(part.rstrip("'"), depth - 1, within))
    return made + rest


def three(text: str, scope: Scope, names: dict[str, Value], given: str = "") -> None:
    """Value, paths of Unknown and error of the three evaluators are the same, and the value of generated code.

    `given` is the text with every name written out.
    """
    try:
        expression = compile_expression(text, scope)
    except Problems as problems:
        # The generator knows types, not which divisors are 0, and no bounds.
        assert {problem.code for problem in problems.problems} <= {"zero-divisor", "too-long", "too-many-nodes", "expression-too-deep"}, (
            text
        )
        return
    results: list[Any] = []
    for run in (expression.evaluate, lambda frame: expression.trace(frame).value):
        try:
            results.append(run(Frame(dict(names))))
        except EvaluationError as error:
            results.append(error.code)
    try:
        results.append(evaluate(given or text, dict(names), LISTS))
    except TooLarge:
        results.append("number-too-large")
    for other in results[1:]:
        assert same(results[0], other), (text, results)
    for made in generated(expression, names):
        assert same(as_generated(results[0]), made), (text, results[0], made)
    if expression.type == TRUTH:
        asked(expression, results[0], names)


def asked(expression: Expression, value: Any, names: dict[str, Value]) -> None:
    """As a condition, as what it applies to, and after another condition of the same: the code is that of the value, never another."""
    codes = {True: HOLDS, False: FAILS}
    tree, sure = expression.tree, compile_expression("1 == 1", SCOPE).tree
    conditions = [Condition("a", None, tree), Condition("b", tree, sure), Condition("c", sure, tree), Condition("d", tree, tree)]
    for around in (frozenset[str](), names.keys() - {SUBJECT, *expression.constants}):
        module = Module(set(expression.constants))
        module.add("ask", conditions, frozenset(around))
        made = executed(code_of(module.source), expression.constants)
        try:
            found = made["ask"](names[SUBJECT], names, {})
        except (TooMuchError, EvaluationError):
            continue
        applies = {True: HOLDS, False: APART}
        expected = [codes, applies, codes, applies]
        wanted = bytearray(of.get(value, ASK) if isinstance(value, bool) else ASK for of in expected)
        # What takes many steps is left to the closures.
        assert found == wanted or (ASK in found and isinstance(value, str)), (expression.text, value, found)


def generated(expression: Expression, names: dict[str, Value]) -> Iterator[Any]:
    """What generated code gives for an expression, by itself and twice over what is shared; nothing where it leaves that to closures."""
    for around in (frozenset[str](), names.keys() - {SUBJECT, *expression.constants}):
        module = Module(set(expression.constants))
        module.add_value("find", expression.tree, frozenset(around))
        made, shared = executed(code_of(module.source), expression.constants), dict[Any, Any]()
        for _ in range(2 if around else 1):
            try:
                yield made["find"](names[SUBJECT], names, shared)
            except (TooMuchError, EvaluationError):
                break


def as_generated(value: Any) -> Any:
    """A value with None for what is unknown."""
    if isinstance(value, list):
        return [as_generated(item) for item in value]
    return None if isinstance(value, Unknown) else value


def same(a: Any, b: Any) -> bool:
    """Equal, and of one type: True is not 1, and a whole number is an int."""
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and (a is b or a == b)


MANY = settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("kind", FORMS)
def test_three_evaluators_agree(kind: str) -> None:
    @settings(MANY, max_examples=EXAMPLES * (4 if kind == "b" else 1) // 2)
    @given(st.integers(1, 3).flatmap(lambda depth: expressions(kind, depth)), data(DOC, ""), data(REFERENCE, "reference"), st.booleans())
    def check(text: str, subject: Value, reference: Value, constant: bool) -> None:
        # What is the same in every evaluation is worked out once: by another way to the same values.
        scope = replace(SCOPE, constants={"reference": reference, "lexicon": LEXICON_HERE}) if constant else SCOPE
        three(text, scope, {SUBJECT: subject, "reference": reference, "lexicon": LEXICON_HERE})

    check()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[n, m] == [n, 1]", Unknown(["m"])),
        ("[n, m] != [n, 1]", Unknown(["m"])),
        ("[n, m] == [2, 2]", False),
        ("flag or [m] == [1]", Unknown(["m"])),
        ("any(contains(u, part) for part in reference.measures)", False),
        ("not any(contains(u, part) for part in reference.measures)", True),
        ("known(any(ends(u, part) for part in reference.measures))", True),
        ("any(contains(u, scale.words) for scale in reference.scales)", Unknown(["u"])),
        ("any(contains(t, scale.words) for scale in reference.scales)", False),
    ],
)
@pytest.mark.parametrize("constant", [True, False])
def test_what_is_not_known_beside_what_is(text: str, expected: Value, constant: bool) -> None:
    """Lists that are there and have an element that is not known; tables without rows, and with rows without words, and no text."""
    reference = Record("reference", {"measures": [], "scales": [Record("reference.scales.0", {"words": []})]})
    subject = Record("", {"n": 1, "flag": False, "t": "desa"})
    scope = replace(SCOPE, constants={"reference": reference}) if constant else SCOPE
    names: dict[str, Value] = {SUBJECT: subject, "reference": reference, "lexicon": LEXICON_HERE}
    assert same(compile_expression(text, scope).evaluate(Frame(dict(names))), expected)
    three(text, scope, names)


@pytest.mark.parametrize("text", ["'b' in words(texts)", "'b a' in repeated(words([t, t]))", "any(v == t for v in words(texts))"])
def test_a_list_that_many_conditions_ask_has_words_of_its_own(text: str) -> None:
    """What is found at the head of a function are the words of texts, never of a list of them."""
    subject = Record("", {"t": "b a", "texts": ["a b", Unknown(["texts.1"]), "desa"]})
    three(text, SCOPE, {SUBJECT: subject, "reference": Record("reference", {}), "lexicon": LEXICON_HERE})


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("known(numbers)", 1.1),
        ("known([v for v in numbers if v > 0])", 0.6),
        ("numbers == [1]", 1.1),
        ("(flag and numbers == [1]) or numbers == [1]", 0.6),
        ("any(v == 2 for v in numbers) or numbers != [1]", 0.6),
    ],
)
def test_generated_code_decides_nothing_that_ends_for_its_steps(text: str, share: float) -> None:
    """By itself, and where another condition worked the lists out before: each pays for what it goes through."""
    numbers: list[Value] = [1] * int(MAX_STEPS * share)
    names: dict[str, Value] = {SUBJECT: Record("", {"numbers": numbers, "flag": True})}
    expression, before = compile_expression(text, SCOPE), compile_expression("numbers == [1]", SCOPE)
    with pytest.raises(EvaluationError):
        expression.evaluate(Frame(dict(names)))
    for conditions in ([Condition("a", None, expression.tree)], [Condition("b", None, before.tree), Condition("a", None, expression.tree)]):
        module = Module(())
        module.add("ask", conditions, frozenset())
        try:
            assert executed(code_of(module.source), {})["ask"](names[SUBJECT], names, {})[-1] == ASK
        except TooMuchError:
            continue


def test_each_condition_has_the_steps_that_it_has_alone() -> None:
    """The code of many conditions does not end where together they take more than one may: then closures would decide all of them."""
    names: dict[str, Value] = {SUBJECT: Record("", {"numbers": [1] * int(MAX_STEPS * 0.6)})}
    trees = [compile_expression(f"[v for v in numbers if v > {number}] == []", SCOPE).tree for number in range(1, 5)]
    module = Module(())
    module.add("ask", [Condition("", None, tree) for tree in trees], frozenset())
    assert list(executed(code_of(module.source), {})["ask"](names[SUBJECT], names, {})) == [HOLDS] * 4


class Counting(list[Value]):
    """A list that counts how often it is gone through."""

    times = 0

    def __iter__(self) -> Iterator[Value]:
        self.times += 1
        return super().__iter__()


@pytest.mark.parametrize("text", ["count(numbers)", "numbers", "any(one > 1 for one in numbers)", "n in numbers", "items.n"])
def test_a_list_of_which_nothing_is_known(text: str) -> None:
    """As `items` of a group is, where it is not known which elements there are: generated code has an answer, and leaves it to nobody."""
    subject = Record("", {"n": 1, "numbers": Unknown(["numbers"]), "items": Unknown(["items"])})
    names: dict[str, Value] = {SUBJECT: subject, "reference": Record("reference", {}), "lexicon": LEXICON_HERE}
    three(text, SCOPE, names)
    assert next(generated(compile_expression(text, SCOPE), names)) is None


def test_a_long_list_is_looked_through_for_what_is_unknown_once_for_all_subjects() -> None:
    numbers, shared = Counting([1] * 50), dict[Any, Any]()
    names: dict[str, Value] = {SUBJECT: Record("", {"numbers": numbers})}
    module = Module(())
    module.add("ask", [Condition("", None, compile_expression("count(numbers) == 50", SCOPE).tree)], frozenset())
    ask = executed(code_of(module.source), {})["ask"]
    assert {bytes(ask(names[SUBJECT], names, shared)) for _ in range(10)} == {bytes([HOLDS])}
    assert numbers.times == 1


def test_a_long_list_with_what_is_unknown_in_it_has_one_index_for_all_subjects(monkeypatch: pytest.MonkeyPatch) -> None:
    made = list[int]()

    def index(items: list[Value], *rest: Any) -> Index:
        made.append(len(items))
        return Index(items, *rest)

    monkeypatch.setattr(support, "Index", index)
    numbers: list[Value] = [*range(5, 50), Unknown(["numbers.45"])]
    module, shared = Module(()), dict[Any, Any]()
    module.add("ask", [Condition("", None, compile_expression("any(v == n for v in numbers)", SCOPE).tree)], frozenset())
    ask = executed(code_of(module.source), {})["ask"]
    subjects = [Record("", {"n": number, "numbers": numbers}) for number in range(10)]
    assert [ask(subject, {SUBJECT: subject}, shared)[0] for subject in subjects] == [ASK] * 5 + [HOLDS] * 5
    assert made == [len(numbers)]


TOKEN = re.compile(r"('[^']*')|\b(k|other)\b")


def test_three_evaluators_agree_on_names() -> None:
    """A rule with `let` against the third evaluator on the text with the names written out."""

    @settings(MANY, max_examples=EXAMPLES // 2)
    @given(expressions("n", 2), expressions("b", 2), expressions("b", 3), data(DOC, ""), data(REFERENCE, "reference"))
    def check(number: str, truth: str, text: str, subject: Value, reference: Value) -> None:
        scope, parts = SCOPE, {"k": number, "other": truth}
        try:
            for name, part in parts.items():
                definition = compile_expression(part, scope)
                scope = replace(scope, definitions={**scope.definitions, f"the_{name}": definition})
        except Problems:
            return
        short = TOKEN.sub(lambda found: found[1] or f"the_{found[2]}", text)
        long = TOKEN.sub(lambda found: found[1] or f"({parts[found[2]]})", text)
        three(short, scope, {SUBJECT: subject, "reference": reference, "lexicon": LEXICON_HERE}, long)

    check()


COMPILED = {table: [case for case in cases if "errors" not in case] for table, cases in CASES.items()}


@each({table: cases for table, cases in COMPILED.items() if cases}, case_name)
def test_the_tables_mean_what_the_third_evaluator_says(case: dict[str, Any]) -> None:
    text = case["expr"]
    if "raises" in case:
        ending: dict[str, type[Exception]] = {"number-too-large": TooLarge, "too-many-steps": TooMany}
        with pytest.raises(ending[case["raises"]]):
            evaluate(text, frame(case).names, LISTS)
        return
    assert same(compile_expression(text, SCOPE).evaluate(frame(case)), evaluate(text, frame(case).names, LISTS)), text


def test_most_generated_expressions_are_in_the_language() -> None:
    accepted: list[bool] = []

    @settings(MANY, max_examples=300, database=None)
    @given(expressions("b", 3))
    def count(text: str) -> None:
        try:
            compile_expression(text, SCOPE)
            accepted.append(True)
        except Problems:
            accepted.append(False)

    count()
    assert Fraction(sum(accepted), len(accepted)) > Fraction(9, 10)
