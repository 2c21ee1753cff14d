"""Names for parts of expressions: they change how a rule is read, and nothing of what it says."""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from agreements.loading import load
from engine.gate.coverage import coverage
from engine.gate.mutants import mutants
from engine.gate.static import check_book
from engine.language import (
    SUBJECT,
    TRUTH,
    EvaluationError,
    Expression,
    Frame,
    Problems,
    Record,
    Scope,
    Value,
    compile_expression,
)
from engine.language.nodes import form
from engine.language.syntax import parse
from engine.rulebook import Rule, read_rules
from engine.rulebook.examples import subjects_of
from engine.rulebook.verdict import frame, judge
from engine.run.running import walk
from reports.rules import listing, pages
from reports.words.catalogue import Words
from reports.words.messages import said
from tests.gate.samples import GOOD, changed, write_book
from tests.shipped import shipped_book
from tests.test_language import DOC, SCOPE

# --- the same rule, with some of its parts named


@cache
def shipped() -> tuple[Rule, ...]:
    return shipped_book().rules


def extracted(texts: list[str], chance: random.Random) -> tuple[dict[str, str], list[str]]:
    """The expressions with some of their parts named, and the names; parts that use a comprehension's variable cannot be."""
    let: dict[str, str] = {}
    for _ in range(chance.randint(1, 4)):
        places = [(number, span) for number, text in enumerate(texts) for span in parts(text)]
        if not places:
            break
        number, (start, end) = chance.choice(places)
        name, part = f"part_{len(let)}", texts[number][start:end]
        let[name] = part
        texts = [text.replace(part, f"({name})") if only(text, part) else text for text in texts]
        if all(name not in text for text in texts):
            del let[name]
    return let, texts


def only(text: str, part: str) -> bool:
    """Whether the part stands in the text as a part of its tree wherever its characters do."""
    places = {span for span in parts(text) if text[slice(*span)] == part}
    return len(places) == text.count(part) > 0


def parts(text: str) -> Iterator[tuple[int, int]]:
    """The places of what can be named."""
    source = parse(text)
    bound = {node.target.id for node in ast.walk(source.tree) if isinstance(node, ast.comprehension) and isinstance(node.target, ast.Name)}
    called = {id(node.func) for node in ast.walk(source.tree) if isinstance(node, ast.Call)}
    filtered = {
        id(node.args[0])
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.ListComp | ast.GeneratorExp)
    }
    digits = {id(node.args[1]) for node in ast.walk(source.tree) if isinstance(node, ast.Call) and len(node.args) == 2}
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.expr) or isinstance(node, ast.GeneratorExp) or id(node) in called | filtered | digits:
            continue
        free = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
        if not free & bound and getattr(node, "ctx", None).__class__ is not ast.Store:
            yield source.span(node)


@pytest.mark.parametrize("rule", shipped(), ids=lambda rule: rule.id)
def test_a_rule_with_named_parts_says_what_it_says_without(rule: Rule) -> None:
    """Verdict, paths that are lacking, fields that were read and steps that are left: in every example of the rule."""
    subjects = [subject for example in rule.source.tests for subject in subjects_of(rule, example)]
    texts = [expression.text for expression in (rule.when, rule.test) if expression is not None]
    # One choice for each rule: three hundred rules make three hundred choices.
    let, texts = extracted(texts, random.Random(rule.id))
    language = rule.language
    for name, text in let.items():
        language = replace(language, definitions={**language.definitions, name: compile_expression(text, language)})
    *whens, test = [compile_expression(text, language, TRUTH) for text in texts]
    named = replace(rule, when=whens[0] if whens else None, test=test)
    assert form(named.test.tree) == form(rule.test.tree)
    for subject in subjects:
        assert judge(named, subject) == judge(rule, subject)
        for new, old in ((named.when, rule.when), (named.test, rule.test)):
            assert (new and outcome(new, frame(rule, subject))) == (old and outcome(old, frame(rule, subject)))


def outcome(expression: Expression, names: Frame) -> tuple[object, ...]:
    """Everything that must be the same: value or error of both evaluators, steps that are left, fields that were read."""
    fast, slow = Frame(names.names), Frame(names.names)
    try:
        value: object = expression.evaluate(fast)
    except EvaluationError as error:
        value = error.code
    try:
        trace = expression.trace(slow)
        traced: tuple[object, ...] = (trace.value, trace.reads)
    except EvaluationError as error:
        traced = (error.code,)
    assert traced[0] == value or isinstance(value, list | Record)
    return (fast.steps, slow.steps, *traced)


# --- the language


def named(let: dict[str, str], scope: Scope = SCOPE) -> Scope:
    for name, text in let.items():
        scope = replace(scope, definitions={**scope.definitions, name: compile_expression(text, scope)})
    return scope


def test_a_name_is_worked_out_once_and_only_when_it_is_needed() -> None:
    reads: list[str] = []

    class Watched(dict[str, Value]):
        def get(self, key: str, default: Value | None = None) -> Value | None:  # type: ignore[override]
            reads.append(key)
            return super().get(key, default)

    scope = named({"total": "sum(numbers)", "twice": "total * 2", "never": "count(texts)"})
    expression = compile_expression("total > 0 and (twice == total + total or never == 1)", scope)
    values = Frame({SUBJECT: Record("", Watched({"numbers": [1, 2]}))})
    assert expression.evaluate(values) is True
    assert reads == ["numbers"]
    # In another evaluation over the same names it is known.
    assert compile_expression("twice", scope).evaluate(values.renewed()) == 6
    assert reads == ["numbers"]


def test_steps_are_spent_as_if_everything_were_written_out() -> None:
    scope = named({"total": "sum(numbers)"})
    short, long = compile_expression("total + total", scope), compile_expression("sum(numbers) + sum(numbers)", SCOPE)
    for count in (30_000, 60_000):
        assert outcome(short, Frame({SUBJECT: Record("", {"numbers": [1] * count})})) == outcome(
            long, Frame({SUBJECT: Record("", {"numbers": [1] * count})})
        )
    with pytest.raises(EvaluationError):
        short.evaluate(Frame({SUBJECT: Record("", {"numbers": [1] * 60_000})}))


def test_a_divisor_of_zero_names_what_was_read_for_it() -> None:
    scope = named({"total": "sum(numbers)", "share": "n / total"})
    value = compile_expression("share > 1", scope).evaluate(Frame({SUBJECT: Record("", {"n": 1, "numbers": []})}))
    assert repr(value) == "Unknown(['numbers'])"


@pytest.mark.parametrize(
    ("let", "text", "code"),
    [
        ({"a": "t == 'a" + "b" * 700 + "'"}, "a or a or a", "too-long"),
        ({"a": "[" + "1, " * 150 + "1]", "b": "a == a"}, "b or a == a", "too-many-nodes"),
        ({f"a{i}": f"-(-(-(a{i - 1})))" if i else "n" for i in range(10)} | {"b": "-(a9)"}, "-(-(-(b))) == 1", "expression-too-deep"),
        ({"a": "n" + " + n" * 80, "b": "a" + " + n" * 40}, "b == 1", "too-many-in-a-row"),
    ],
)
def test_bounds_hold_with_everything_written_out(let: dict[str, str], text: str, code: str) -> None:
    with pytest.raises(Problems) as caught:
        compile_expression(text, named(let))
    assert [error.code for error in caught.value.problems] == [code]


def test_many_names_of_names_are_bounded_too() -> None:
    let = {"a0": "n + 1"} | {f"a{i}": f"a{i - 1} + a{i - 1}" for i in range(1, 12)}
    with pytest.raises(Problems) as caught:
        named(let)
    assert caught.value.problems[0].code in ("too-many-nodes", "too-long")


@pytest.mark.parametrize("form_", ["{}", "{} + 1", "-{}", "abs({})"])
def test_however_many_names_stand_for_names_nothing_nests_too_deep(form_: str) -> None:
    """As many as the bounds let through are worked out on both paths, far from the end of Python's stack."""
    scope, last, count = SCOPE, "n", 0
    for number in range(900):
        try:
            made = compile_expression(form_.format(last), scope)
        except Problems:
            break
        last, count = f"a{number}", number + 1
        scope = replace(scope, definitions={**scope.definitions, last: made})
    assert count >= (900 if form_ == "{}" else 25)
    expression = compile_expression(last, scope)

    def deep(levels: int) -> tuple[Value, Value]:
        if levels:
            return deep(levels - 1)
        names: dict[str, Value] = {SUBJECT: Record("", {"n": 1})}
        return expression.evaluate(Frame(names)), expression.trace(Frame(names)).value

    first, second = deep(150)
    assert first == second


def test_sizes_are_those_of_the_expression_written_out() -> None:
    scope = named({"a": "n + 1", "b": "[a, a * 2]"})
    size = parse("sum(b) + a", {name: found.source.size for name, found in scope.definitions.items()}).size
    assert size == parse("sum(([(n + 1), (n + 1) * 2])) + (n + 1)").size


@pytest.mark.parametrize("text", ["[total for total in numbers]", "count(x for x in items if any(total for total in numbers))"])
def test_a_variable_does_not_hide_a_name(text: str) -> None:
    with pytest.raises(Problems) as caught:
        compile_expression(text, named({"total": "sum(numbers)"}))
    assert "name-taken" in [error.code for error in caught.value.problems]


def test_what_a_name_stands_for_leaves_the_variables_around_it_alone() -> None:
    """It may have a variable of the same name, and is worked out within the other comprehension."""
    scope = named({"large": "[x for x in numbers if x > 1]"})
    expression = compile_expression("[x in large for x in numbers]", scope)
    names: dict[str, Value] = {SUBJECT: Record("", {"numbers": [1, 2, 3]})}
    assert expression.evaluate(Frame(names)) == [False, True, True]
    assert expression.trace(Frame(names)).value == [False, True, True]
    assert list(names) == [SUBJECT]


def test_a_name_of_a_variable_is_not_known_to_it() -> None:
    with pytest.raises(Problems) as caught:
        named({"a": "x + 1"})
    assert [error.code for error in caught.value.problems] == ["unknown-name"]


def test_types_and_units_go_through_names() -> None:
    scope = named({"money": "sum(items.amount)", "limit": "100", "word": "'kumulatif'"})
    compile_expression("money > limit and kind == word", scope)
    for wrong in ("money == n", "money and flag", "kind == money", "round(n, limit)"):
        with pytest.raises(Problems):
            compile_expression(wrong, scope)


def test_what_is_written_out_is_what_there_would_be_without_names() -> None:
    scope = named({"total": "sum(numbers)", "flagged": "[i for i in items if i.flag]"})
    short = compile_expression("total > 1 and count(flagged) == total", scope)
    long = compile_expression("sum(numbers) > 1 and count([i for i in items if i.flag]) == sum(numbers)", SCOPE)
    assert form(short.tree) == form(long.tree)
    assert DOC.fields


# --- in rules

LET = changed(
    ("when: known(budget.total)", "let:\n  total: budget.total\n  small: total <= 100\nwhen: known(total)"),
    ("assert: 0 < budget.total and budget.total <= 100", "assert: 0 < total and small"),
    ("Jumlahnya {budget.total}.", "Jumlahnya {total}."),
    ("The total is {budget.total}.", "The total is {total}."),
)


def test_the_gate_looks_into_names(tmp_path: Path) -> None:
    _, problems = check_book([write_book(tmp_path, LET)], said)
    assert problems == []
    (rule,) = read_rules([tmp_path]).rules
    (plain,) = read_rules([write_book(tmp_path / "plain", GOOD)]).rules
    assert [(c.text, c.wanted, c.seen) for c in coverage([rule])[0].conditions if c.part != "assert"] == [
        ("total <= 100", frozenset({"true", "false"}), frozenset({"true", "false"})),
        ("known(total)", frozenset({"true", "false"}), frozenset({"true", "false"})),
    ]
    assert coverage([rule])[0].seen == coverage([rule])[0].wanted == coverage([plain])[0].wanted
    found = {(mutant.part, mutant.was, mutant.becomes) for mutant, _ in mutants(rule)}
    assert ("let.small", "total <= 100", "total < 100") in found
    assert ("let.small", "100", "101") in found


def test_a_part_of_a_name_that_is_always_true_is_found(tmp_path: Path) -> None:
    rule = LET.replace("small: total <= 100", "small: total <= 100 and total <= total + 1")
    _, problems = check_book([write_book(tmp_path, rule)], said)
    assert [(p.code, p.arguments["part"], p.place.line) for p in problems] == [("always-true", "total <= total + 1", 11)]


def test_a_use_that_is_always_true_is_found_though_another_is_not(tmp_path: Path) -> None:
    rule = LET.replace("when: known(total)", "when: known(total) and small").replace("expect: fail", "expect: not applicable", 1)
    _, problems = check_book([write_book(tmp_path, rule)], said)
    assert ("always-true", "small") in [(p.code, p.arguments.get("part")) for p in problems]


def test_explanations_and_pages_show_names(tmp_path: Path) -> None:
    book = read_rules([write_book(tmp_path / "book", LET)])
    (rule,) = book.rules
    page = pages.page(rule, book.reference, Words("en"), 100)
    assert "Name: total = budget.total\n" in page
    assert "Name: small = total <= 100\n" in page
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "a.yaml").write_text("id: a\nbudget: {total: '101'}\n")
    reported = listing.explanation(rule, walk(rule, book, load([tmp_path / "office"], book.vocabulary).agreements), Words("en"), 100)
    assert "    Name small:\n" in reported
    first, *lines = reported.splitlines()
    assert first.endswith("a.yaml:2:17: Budget, total: fail")
    assert lines[:5] == [
        "    Name total:",
        "      budget.total = Rp101",
        "    Name small:",
        "      total = Rp101",
        "      total <= 100 = no",
    ]
    assert [line for line in lines if line.startswith("    ") and line[4] != " "][2:] == ["    Applies when:", "    Must be true:"]
    assert lines[-3:] == ["      0 < total = yes", "      small = no", "      0 < total and small = no"]


SHARED = """\
definitions:
  total: {title: {id: Jumlah, en: Total}, for_each: [agreement], is: budget.total}
  small: {title: {id: Kecil, en: Small}, for_each: [agreement], is: total <= 100}
"""


def test_definitions_are_shared_by_the_rules_of_a_book(tmp_path: Path) -> None:
    lines = LET.replace("let:\n  total: budget.total\n  small: total <= 100\n", "")
    book = write_book(tmp_path, lines)
    (book / "definitions.yaml").write_text(SHARED)
    _, problems = check_book([book], said)
    assert problems == []
    found = read_rules([book])
    assert list(found.rules[0].lets) == ["total", "small"]
    assert "definitions/0" in found.digests()
    before = found.digests()
    (book / "definitions.yaml").write_text(SHARED + "# changed\n")
    assert read_rules([book]).digests() != before
    assert {part for mutant, _ in mutants(found.rules[0]) for part in [mutant.part]} >= {"let.small"}
    # Those of one book are nobody else's.
    other = write_book(tmp_path / "other", lines.replace("PK190", "PK195"))
    with pytest.raises(Problems):
        read_rules([book, other])


def test_a_definition_is_for_the_scopes_that_it_names(tmp_path: Path) -> None:
    book = write_book(tmp_path, LET.replace("let:\n  total: budget.total\n  small: total <= 100\n", ""))
    (book / "definitions.yaml").write_text(SHARED.replace("[agreement]", "[indicator]"))
    with pytest.raises(Problems) as caught:
        read_rules([book])
    assert {problem.code for problem in caught.value.problems} == {"definition-elsewhere"}
