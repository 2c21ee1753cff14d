"""Rules that are wrong in many ways, each found; a good one and the shipped book, about which nothing is said."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from agreements.portfolio import load
from engine.expression import TRUTH, Frame, NumberType, Record, RecordType, Scope, TextType, Unknown, compile_expression
from engine.gate.book import check_book, unreached
from engine.gate.possible import fixed
from engine.rule import read_rules
from reports import bookcheck
from reports.words import LANGUAGES, Words
from rules import RULES
from tests.gate.samples import GOOD, changed, write_book

RETIRED = "title: {id: a, en: b}\nsource: x\ncolumns: {id: text, name: text, reason: text}\nrows: [{id: PK190, name: old, reason: gone}]\n"
LATER = changed(("PK190", "PK191"), ('from: "2015", until: "2020"', 'from: "2021"'))

WRONG: dict[str, tuple[list[str], str]] = {
    "a field that does not exist": ([changed(("<= 100", "<= budget.totl"))], "unknown-field"),
    "a name that does not exist": ([changed(("known(budget.total)", "known(buget)"))], "unknown-name"),
    "a function that does not exist": ([changed(("known(budget", "knwon(budget"))], "unknown-function"),
    "rupiah against a year": ([changed(("<= 100", "<= title.year"))], "wrong-unit"),
    "a number against a text": ([changed(("<= 100", "== 'a'"))], "wrong-type"),
    "a test that is no truth": ([changed(("assert: 0 < budget.total and budget.total <= 100", "assert: budget.total"))], "wrong-type"),
    "a text that a closed list lacks": ([changed(("<= 100", "<= 100 and parties.first.nip.sex == 'men'"))], "unknown-choice"),
    "a division by nought": ([changed(("<= 100", "/ 0 <= 100"))], "zero-divisor"),
    "an expression that is none": ([changed(("<= 100", "<= = 100"))], "syntax"),
    "a placeholder that does not exist": ([changed(("is {budget.total}", "is {budget.totl}"))], "unknown-field"),
    "a placeholder in one language only": ([changed(("is {budget.total}", "is small"))], "placeholder-missing"),
    "a brace alone": ([changed(('{budget.total}.", en', '{budget.total.", en'))], "lone-brace"),
    "one language empty": ([changed(("en: Correct the total.", 'en: " "'))], "no-words"),
    "one language copied": ([changed(("en: Correct the total.", "en: Perbaiki jumlahnya."))], "untranslated"),
    "one language missing": ([changed((", en: Correct the total.", ""))], "missing-key"),
    "no reason why": ([changed(("why: {id: Anggaran besar diperiksa tersendiri., en: Large budgets are checked apart.}\n", ""))], "no-why"),
    "an unknown legal basis": ([changed(("permenpan-53-2014", "permenpan-53-2041"))], "unknown-basis"),
    "an id twice": ([GOOD, changed(("total-small", "other"))], "duplicate-rule"),
    "a gap in the calendar": ([GOOD, changed(('"2021"', '"2023"'), rule=LATER)], "validity-gap"),
    "an overlap in the calendar": ([GOOD, changed(('"2021"', '"2020"'), rule=LATER)], "validity-overlap"),
    "two without end": ([changed((', until: "2020"', "")), LATER], "validity-overlap"),
    "a validity that ends before it begins": ([changed(('until: "2020"', 'until: "2014"'))], "empty-validity"),
    "a day that does not exist": ([changed(('until: "2020"', 'until: "2020-13-01"'))], "bad-date"),
    "a condition that always holds": (
        [changed(("when: known(budget.total)", "when: known(budget.total) or not known(budget.total)"))],
        "always-true",
    ),
    "a condition that never holds": ([changed(("when: known(budget.total)", "when: budget.total > 5 and budget.total < 5"))], "never-true"),
    "a test that cannot fail": ([changed(("0 < budget.total and budget.total <= 100", "known(budget.total)"))], "always-true"),
    "a closed list used up": ([changed(("<= 100", "<= 100 and parties.first.nip.sex in ['man', 'woman']"))], "always-true"),
    "a filter that leaves nothing": (
        [changed(("<= 100", "<= 100 and all(l.amount > 0 for l in budget.lines if l.amount < 1 and l.amount > 2)"))],
        "never-true",
    ),
    "no example that fails": ([changed(("expect: fail", "expect: pass"))], "no-test"),
    "no example that the condition excludes": ([changed(("  - {name: none, given: {}, expect: not applicable}\n", ""))], "no-test"),
    "an example with a field that does not exist": ([changed(('{total: "0"}', '{totl: "0"}'))], "unknown-key"),
    "two examples of one name": ([changed(("name: nothing", "name: none"))], "duplicate-example"),
    "two examples that contradict each other": ([changed(('total: "0"', 'total: "100"'))], "examples-contradict"),
    "one example twice": ([changed(('total: "0"', 'total: "101"'))], "example-repeated"),
    "an unknown outcome for lack of what": ([changed(("expect: not applicable", "expect: unknown"))], "missing-unsaid"),
    "a scope that does not exist": ([changed(("for_each: agreement", "for_each: agrement"))], "unknown-scope"),
    "a key that does not exist": ([changed(("severity:", "severty:"))], "unknown-key"),
    "a severity that does not exist": ([changed(("severity: error", "severity: grave"))], "not-a-choice"),
    "a place that is no field": ([changed(("at: budget.total", "at: budget total"))], "not-a-path"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_found(name: str, tmp_path: Path) -> None:
    rules, code = WRONG[name]
    _, problems = check_book([write_book(tmp_path, *rules)])
    assert code in {problem.code for problem in problems}
    assert all(problem.file.startswith(str(tmp_path)) and problem.line >= 1 for problem in problems)
    for lang in LANGUAGES:
        assert bookcheck.render(1, problems, (), 0, Words(lang)).count("\n") > len(problems)


def test_everything_is_said_at_once(tmp_path: Path) -> None:
    first = changed(("<= 100", "<= budget.totl"), ("permenpan-53-2014", "nothing"))
    second = changed(
        ("PK190", "PK195"), ("total-small", "another"), ("en: Correct the total.", 'en: ""'), ("0 < budget.total and ", "1 < 2 and ")
    )
    _, problems = check_book([write_book(tmp_path, first, second)])
    assert {problem.code for problem in problems} >= {"unknown-field", "unknown-basis", "no-words", "always-true"}


def test_a_retired_id_is_never_used_again(tmp_path: Path) -> None:
    _, problems = check_book([write_book(tmp_path, GOOD, tables={"retired": RETIRED})])
    assert [(problem.code, problem.line) for problem in problems] == [("retired-id", 1)]


def test_a_good_rule_and_its_successor_are_not_found_fault_with(tmp_path: Path) -> None:
    book, problems = check_book([write_book(tmp_path, GOOD, LATER)])
    assert problems == []
    assert [rule.id for rule in book.rules] == ["PK190", "PK191"]


def test_the_shipped_rule_book_is_clean() -> None:
    assert check_book([RULES])[1] == []


def test_a_caret_stands_under_what_is_always_true(tmp_path: Path) -> None:
    _, problems = check_book([write_book(tmp_path, changed(("<= 100", "<= 100 and 1 < 2")))])
    excerpt, carets = bookcheck.render(1, problems, (), 0, Words("en")).splitlines()[1:3]
    assert excerpt[carets.index("^") : carets.rindex("^") + 1] == "1 < 2"


def test_a_rule_that_no_agreement_reaches(tmp_path: Path) -> None:
    elsewhere = changed(("PK190", "PK195"), ("total-small", "another"), ("known(budget.total)", "known(title.text)"), ("total", "total"))
    book = read_rules([write_book(tmp_path / "rules", changed(('from: "2015", until: "2020"', 'from: "2015"')), elsewhere)])
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "a.yaml").write_text('id: a\nbudget: {total: "5"}\n')
    assert [rule.id for rule in unreached(book, load([tmp_path / "office"]))] == ["PK195"]


# --- what is always or never true, against every value that there is

SUBJECT = RecordType("s", {"x": NumberType(), "y": NumberType(), "t": TextType(frozenset({"a", "b", "c"}), closed=True)})
FRAMES = [
    Frame({"": Record("", {name: value for name, value in (("x", x), ("y", y), ("t", t)) if value is not None})})
    for x in (None, 0, Fraction(1, 2), 1, Fraction(3, 2), 2, 3)
    for y in (None, 0, 1, 2)
    for t in (None, "a", "b", "c")
]
ATOMS = [
    "x < 1",
    "x <= 1",
    "x == 1",
    "x != 2",
    "1 < x",
    "x > y",
    "x == y",
    "y >= x",
    "t == 'a'",
    "t != 'b'",
    "t in ['a', 'b']",
    "t not in ['a', 'b', 'c']",
    "known(x)",
    "known(t)",
    "default(x > 1, False)",
    "default(t == 'a', True)",
    "0 < x <= 1",
    "count([x, y]) > 1",
    "x + 0 == x",
    "abs(x) >= 0",
]
JOINED = [f"{a} {word} {b}" for a in ATOMS for b in ATOMS for word in ("and", "or")] + [f"not ({a})" for a in ATOMS]
CHOSEN = [f"({a}) if ({b}) else ({c})" for a in ATOMS[:5] for b in ATOMS[5:12] for c in ATOMS[8:14]]


@pytest.mark.parametrize("texts", [ATOMS, JOINED, CHOSEN], ids=["alone", "joined", "chosen"])
def test_what_is_said_to_be_always_or_never_true_is(texts: list[str]) -> None:
    """No value of the fields contradicts a claim; and of the claims that hold for all values, those that were to be found are."""
    missed = []
    for text in texts:
        expression = compile_expression(text, Scope(SUBJECT), TRUTH)
        values = {value if isinstance(value := expression.evaluate(Frame(dict(frame.names))), bool) else None for frame in FRAMES}
        claims = {claim.code for claim in fixed(expression.tree) if claim.node is expression.tree}
        assert not (True in values and "never-true" in claims), text
        assert not (False in values and "always-true" in claims), text
        if not {True, False} <= values and not claims and not fixed(expression.tree):
            missed.append(text)
    # Only what follows from two different terms together (arithmetic, an order of three) is left unsaid.
    assert [text for text in missed if "x + 0" not in text and "y" not in text and "abs" not in text and "count" not in text] == []


def test_an_unknown_is_no_truth() -> None:
    assert isinstance(compile_expression("x > 1", Scope(SUBJECT)).evaluate(Frame({"": Record("", {})})), Unknown)
