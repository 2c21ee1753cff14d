"""Mistakes of form and of expressions in one rule file are reported at once, each where it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.gate.static import check_book
from reports.words.catalogue import Words
from reports.words.messages import said
from reports.words.problems import message
from tests.gate.samples import GOOD, changed, write_book

EXPRESSION = ("<= 100", "<= budget.totl")
# What is wrong with the form, and the code that says so.
FORMS: dict[str, tuple[tuple[str, str], str]] = {
    "a key that does not exist": (("at: budget.total\n", "at: budget.total\ncolour: red\n"), "rule-unknown-key"),
    "a severity that does not exist": (("severity: error\n", "severity: grave\n"), "not-a-choice"),
    "a severity misspelt": (("severity: error\n", "severty: error\n"), "rule-unknown-key"),
    "the test misspelt": (("assert:", "asert:"), "rule-unknown-key"),
    "no title": (("title: {id: Jumlah anggaran kecil, en: The total is small}\n", ""), "missing-key"),
    "a title in one language": ((", en: The total is small", ""), "missing-key"),
    "an advice that is a text": (("advice: {id: Perbaiki jumlahnya., en: Correct the total.}", "advice: Correct it."), "rule-wrong-shape"),
    "an id of another form": (("id: PK190\n", "id: pk190\n"), "rule-bad-value"),
    "a name of another form": (("name: total-small\n", "name: Total_Small\n"), "rule-bad-value"),
    "years that are words": (('from: "2015"', "from: early"), "rule-bad-value"),
    "a condition that is a list": (("when: known(budget.total)", "when: [known(budget.total)]"), "rule-wrong-shape"),
    "an outcome that does not exist": (("expect: not applicable", "expect: nothing"), "not-a-choice"),
    "an example without a name": (("{name: none, given", "{given"), "missing-key"),
    "an example that is a text": (("  - {name: none, given: {}, expect: not applicable}", "  - none"), "rule-wrong-shape"),
    "examples that are none": (("tests:\n", "tests: none\nold:\n"), "rule-wrong-shape"),
    "a basis that is a text": (("basis: [permenpan-53-2014]\n", "basis: permenpan-53-2014\n"), "rule-wrong-shape"),
    "a name that may not be one": (("when: known", "let: {Listed: budget.total}\nwhen: known"), "rule-bad-value"),
    "a declaration without a reason": (("tests:\n", "equivalent:\n  - {was: a, becomes: b}\ntests:\n"), "missing-key"),
}


@pytest.mark.parametrize("name", FORMS)
def test_mistakes_of_form_hide_none_of_expressions(name: str, tmp_path: Path) -> None:
    form, code = FORMS[name]
    rule = changed(EXPRESSION, form)
    file = write_book(tmp_path, rule)
    _, problems = check_book([file], said)
    codes = [problem.code for problem in problems]
    assert code in codes
    (wrong,) = [problem for problem in problems if problem.code == "unknown-field"]
    line = next(number for number, text in enumerate(rule.splitlines(), 1) if "budget.totl" in text)
    assert (wrong.place.line, wrong.place.excerpt[wrong.place.column - 1 :].startswith("budget.totl")) == (line, True)


@pytest.mark.parametrize("name", FORMS)
def test_a_mistake_of_form_alone_is_one_mistake(name: str, tmp_path: Path) -> None:
    form, code = FORMS[name]
    _, problems = check_book([write_book(tmp_path, changed(form))], said)
    allowed = {code, "missing-key", "rule-unknown-key"}
    assert {problem.code for problem in problems} - {"file-name"} <= allowed, problems


@pytest.mark.parametrize(("name", "part", "code"), [("Listed", "budget.total", "rule-bad-value"), ("listed", "[a]", "rule-wrong-shape")])
def test_a_name_with_a_mistake_of_form_is_not_unknown_as_well(name: str, part: str, code: str, tmp_path: Path) -> None:
    rule = changed(("when: known(budget.total)", f"let: {{{name}: {part}}}\nwhen: known({name})"))
    _, problems = check_book([write_book(tmp_path, rule)], said)
    assert {problem.code for problem in problems} - {"file-name"} == {code}


def test_everything_that_is_wrong_is_said(tmp_path: Path) -> None:
    rule = changed(
        ("severity: error\n", "severty: error\n"),
        ("assert: 0 <", "asert: 0 < bugdet.total and 0 <"),
        ("when: known(budget.total)", "when: knwon(budget.total)"),
        ("at: budget.total\n", "at: budget.totall\n"),
        ('"The total is {budget.total}."', '"The total is {budget.totaal}."'),
        ("[permenpan-53-2014]\nsev", "[permenpan-53-2041]\nsev"),
        ('{total: "0"}', '{totl: "0"}'),
    )
    _, problems = check_book([write_book(tmp_path, rule)], said)
    codes = sorted(problem.code for problem in problems if problem.code != "file-name")
    form = ["rule-unknown-key"] * 2 + ["example-unknown-key"] + ["missing-key"] * 2
    assert codes == sorted([*form, "unknown-name", "unknown-function", "unknown-field", "unknown-field", "unknown-basis"])


DEFINITIONS = """\
definitions:
  sound:
    title: {id: a, en: b}
    for_each: [agreement]
    is: known(budget.total)
  other:
    title: {id: a, en: b}
    for_each: [agreement]
    is: known(title.text)
"""
USED = changed(("when: known(budget.total)", "when: sound and other"))


@pytest.mark.parametrize(
    ("replacement", "codes"),
    [
        (("    title: {id: a, en: b}\n", ""), {"missing-key"}),
        (("    title: {", "    titel: {"), {"missing-key", "rule-unknown-key"}),
        (("known(title.text)", "known(title.txt)"), {"unknown-field"}),
        (("for_each: [agreement]", "for_each: agreement"), {"rule-wrong-shape"}),
    ],
)
def test_a_definition_that_is_wrong_is_wrong_once(replacement: tuple[str, str], codes: set[str], tmp_path: Path) -> None:
    """Neither are the others found fault with, nor the rules that use it."""
    book = write_book(tmp_path, USED)
    (book / "definitions.yaml").write_text(DEFINITIONS.replace(*replacement, 1), encoding="utf-8")
    _, problems = check_book([book], said)
    assert {problem.code for problem in problems} == codes
    assert {Path(problem.place.file).name for problem in problems} == {"definitions.yaml"}
    # And it hides no mistake of a sound one.
    broken = DEFINITIONS.replace(*replacement, 1).replace("known(budget.total)", "known(budget.totl)")
    (book / "definitions.yaml").write_text(broken, encoding="utf-8")
    _, problems = check_book([book], said)
    if replacement[0] == "known(title.text)":
        assert [problem.code for problem in problems] == ["unknown-field", "unknown-field"]


@pytest.mark.parametrize(
    ("replacement", "wanted"),
    [
        (("when: known", "let: {1: budget.total}\nwhen: known"), "“1” cannot be a name in expressions"),
        (("when: known", "let: {jumlah²: budget.total}\nwhen: known"), "“jumlah²” cannot be a name in expressions"),
        ((GOOD, "- a\n"), "There must be “key: value” pairs here."),
        (("basis: [permenpan-53-2014]", "basis: {a: b}"), "There must be a list (lines that begin with “- ”) in “basis”."),
    ],
)
def test_what_of_the_form_is_wrong_is_named(replacement: tuple[str, str], wanted: str, tmp_path: Path) -> None:
    _, problems = check_book([write_book(tmp_path, changed(replacement))], said)
    assert wanted in message(problems[0], Words("en"))


def test_braces_with_nothing_in_them_are_wrong_where_they_stand(tmp_path: Path) -> None:
    rule = changed(('"The total is {budget.total}."', '"The total is {budget.total}{}."'))
    _, problems = check_book([write_book(tmp_path, rule)], said)
    assert [problem.code for problem in problems] == ["expression-syntax"]
