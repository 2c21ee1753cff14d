"""Rules that are wrong in many ways, each found; a good one and the shipped book, about which nothing is said."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from agreements.loading import load
from engine.gate.possible import fixed
from engine.gate.static import check_book, unreached
from engine.language import TRUTH, Frame, NumberType, Record, RecordType, Scope, TextType, Unknown, compile_expression
from engine.rulebook import read_rules
from reports.rules import check_report as bookcheck
from reports.words.catalogue import LANGUAGES, Words
from reports.words.messages import said
from tests.gate.samples import GOOD, changed, write_book
from tests.test_cli import SOKARAJA
from tests.vocabulary import VOCABULARY

RETIRED = "title: {id: a, en: b}\nsource: x\ncolumns: {id: text, name: text, reason: text}\nrows: [{id: PK190, name: old, reason: gone}]\n"
OTHER = changed(("PK190", "PK195"), ("total-small", "another"))
LATER = changed(("PK190", "PK191"), ('from: "2015", until: "2020"', 'from: "2021"'))

WRONG: dict[str, tuple[list[str], str]] = {
    "a field that does not exist": ([changed(("<= 100", "<= budget.totl"))], "unknown-field"),
    "a name that does not exist": ([changed(("known(budget.total)", "known(buget)"))], "unknown-name"),
    "a function that does not exist": ([changed(("known(budget", "knwon(budget"))], "unknown-function"),
    "rupiah against a year": ([changed(("<= 100", "<= title.year"))], "wrong-unit"),
    "a number against a text": ([changed(("<= 100", "== 'a'"))], "wrong-type"),
    "a test that is no truth": ([changed(("assert: 0 < budget.total and budget.total <= 100", "assert: budget.total"))], "wrong-type"),
    "a text that a closed list lacks": ([changed(("<= 100", "<= 100 and parties.first.nip.sex == 'men'"))], "unknown-choice"),
    "a division by zero": ([changed(("<= 100", "/ 0 <= 100"))], "zero-divisor"),
    "an expression that is none": ([changed(("<= 100", "<= = 100"))], "expression-syntax"),
    "a placeholder that does not exist": ([changed(("is {budget.total}", "is {budget.totl}"))], "unknown-field"),
    "a placeholder in one language only": ([changed(("is {budget.total}", "is small"))], "placeholder-missing"),
    "a brace alone": ([changed(('{budget.total}.", en', '{budget.total.", en'))], "lone-brace"),
    "a record in the message": ([changed(("{budget.total}", "{budget}"))], "placeholder-record"),
    "a value in the advice": ([changed(("en: Correct the total.", 'en: "Correct {budget.total}."'))], "brace-outside"),
    "one language empty": ([changed(("en: Correct the total.", 'en: " "'))], "no-words"),
    "one language copied": ([changed(("en: Correct the total.", "en: Perbaiki jumlahnya."))], "untranslated"),
    "one language missing": ([changed((", en: Correct the total.", ""))], "missing-key"),
    "no reason why": ([changed(("why: {id: Anggaran besar diperiksa tersendiri., en: Large budgets are checked apart.}\n", ""))], "no-why"),
    "an unknown legal basis": ([changed(("permenpan-53-2014", "permenpan-53-2041"))], "unknown-basis"),
    "an id twice": ([GOOD, changed(("total-small", "other"))], "duplicate-rule"),
    "a gap in the calendar": ([GOOD, changed(('"2021"', '"2023"'), rule=LATER)], "validity-gap"),
    "an overlap in the calendar": ([GOOD, changed(('"2021"', '"2020"'), rule=LATER)], "validity-overlap"),
    "two without end": ([changed((', until: "2020"', "")), LATER], "validity-overlap"),
    "a name twice": (
        [
            changed(('valid: {from: "2015", until: "2020"}\n', "")),
            changed(("PK190", "PK191"), ('valid: {from: "2015", until: "2020"}\n', "")),
        ],
        "validity-twice",
    ),
    "a validity that ends before it begins": ([changed(('until: "2020"', 'until: "2014"'))], "empty-validity"),
    "a day that does not exist": ([changed(('until: "2020"', 'until: "2020-13-01"'))], "bad-date"),
    "a condition that always holds": (
        [changed(("when: known(budget.total)", "when: known(budget.total) or not known(budget.total)"))],
        "always-true",
    ),
    "a condition that never holds": ([changed(("when: known(budget.total)", "when: budget.total > 5 and budget.total < 5"))], "never-true"),
    "a test that cannot fail": ([changed(("0 < budget.total and budget.total <= 100", "known(budget.total)"))], "always-true"),
    "arguments exchanged": ([changed(("<= 100", "<= 100 and contains('kecil', title.text)"))], "arguments-exchanged"),
    "a share as a fraction": ([changed(("<= 100", "<= 100 and all(0.4 <= l.absorption for l in budget.lines)"))], "share-as-fraction"),
    "a title of another rule": ([GOOD, changed(("PK190", "PK191"), ("total-small", "other-total"))], "title-twice"),
    "a closed list used up": ([changed(("<= 100", "<= 100 and parties.first.nip.sex in ['man', 'woman']"))], "always-true"),
    "a year that no title can lack": ([changed(("<= 100", "<= 100 and title.year >= 1900"))], "always-true"),
    "a filter that leaves nothing": (
        [changed(("<= 100", "<= 100 and all(l.amount > 0 for l in budget.lines if l.amount < 1 and l.amount > 2)"))],
        "never-true",
    ),
    "no example that fails": ([changed(("expect: fail", "expect: pass"))], "no-test"),
    "no example that the condition excludes": ([changed(("  - {name: none, given: {}, expect: not applicable}\n", ""))], "no-test"),
    "an example with a field that does not exist": ([changed(('{total: "0"}', '{totl: "0"}'))], "example-unknown-key"),
    "two examples of one name": ([changed(("name: nothing", "name: none"))], "duplicate-example"),
    "two examples that contradict each other": ([changed(('total: "0"', 'total: "100"'))], "examples-contradict"),
    "one example twice": ([changed(('total: "0"', 'total: "101"'))], "example-repeated"),
    "an unknown outcome for lack of what": ([changed(("expect: not applicable", "expect: unknown"))], "missing-unsaid"),
    "a scope that does not exist": ([changed(("for_each: agreement", "for_each: agrement"))], "unknown-scope"),
    "a key that does not exist": ([changed(("severity:", "severty:"))], "rule-unknown-key"),
    "a severity that does not exist": ([changed(("severity: error", "severity: grave"))], "not-a-choice"),
    "a basis of no table": ([changed(("permenpan-53-2014", "uu-1-1900"))], "unknown-basis"),
    "a consequence of no rule": ([GOOD + "follows: [PK999]\n"], "unknown-rule"),
    "a consequence of itself": ([GOOD + "follows: [PK190]\n"], "follows-circle"),
    "two that follow each other": ([GOOD + "follows: [PK195]\n", f"{OTHER}follows: [PK190]\n"], "follows-circle"),
    "a consequence of a lighter one": (
        [GOOD + "follows: [PK195]\n", changed(("severity: error", "severity: info"), rule=OTHER)],
        "follows-lighter",
    ),
    "a group of nothing in common": ([GOOD + "group: people\n"], "half-a-group"),
    "what surrounds no such subject": ([changed(("given: {}", "given: {}, within: {objective: {}}"))], "unknown-scope"),
    "a year in digits of another script": ([changed(('from: "2015"', 'from: "２０１５"'))], "rule-bad-value"),
    "an id in digits of another script": ([changed(("PK190", "PK１９０"))], "rule-bad-value"),
    "a day for a year": ([changed(('from: "2015"', 'from: "15"'))], "rule-bad-value"),
    "a declaration without a reason": ([GOOD + "equivalent:\n  - {was: a, becomes: b, reason: no}\n"], "rule-bad-value"),
    "a place in a table": ([changed(("at: budget.total", "at: reference.legal"))], "not-a-path"),
    "a key twice": ([GOOD + "severity: info\n"], "duplicate-key"),
    "an anchor": ([changed(("severity: error", "severity: &a error"))], "anchor"),
    "no rule at all": (["- a\n- b\n"], "rule-wrong-shape"),
    "an empty file": (["# nothing\n"], "empty"),
    "a place that is no field": ([changed(("at: budget.total", "at: budget total"))], "not-a-path"),
    "two orders that contradict each other": (
        [changed(("0 < budget.total", "title.year > signed.year and title.year + 1 < signed.year"))],
        "never-true",
    ),
    "an order of a number and itself": ([changed(("<= 100", "<= budget.total + 1"))], "always-true"),
    "a multiple that cannot be": ([changed(("0 < budget.total", "5 < budget.total and 2 * budget.total < 3"))], "never-true"),
    "a thirteenth month": (
        [changed(("0 < budget.total and budget.total <= 100", "(0 < budget.total and budget.total <= 100) or signed.month > 12"))],
        "never-true",
    ),
    "half a month": (
        [changed(("0 < budget.total and budget.total <= 100", "(0 < budget.total and budget.total <= 100) or signed.month == 1.5"))],
        "never-true",
    ),
    "a place before the first": (
        [
            changed(
                (
                    "0 < budget.total and budget.total <= 100",
                    "(0 < budget.total and budget.total <= 100) or any(o.position < 1 for o in objectives)",
                )
            )
        ],
        "never-true",
    ),
    "nothing among nothing": (
        [changed(("0 < budget.total and budget.total <= 100", "(0 < budget.total and budget.total <= 100) or any(x == 1 for x in [])"))],
        "never-true",
    ),
    "a validity that ends a day too early": (
        [changed(('from: "2015", until: "2020"', "from: 2015-12-31, until: 2015-12-30"))],
        "empty-validity",
    ),
    "a condition without a condition": ([changed(("when: known(budget.total)", "when:"))], "no-value"),
    "a legal basis twice": ([changed(("[permenpan-53-2014]", "[permenpan-53-2014, permenpan-53-2014]"))], "listed-twice"),
    "an example that does not come out": ([changed(('{total: "101"}', '{total: "99"}'))], "example-fails"),
    "an example that lacks something else": (
        [changed(("when: known(budget.total)\n", ""), ("expect: not applicable", "expect: unknown, missing: [title.text]"))],
        "example-fails",
    ),
    "no example that is unknown": (
        [changed(("<= 100", "<= 100 and title.year > 2000"))],
        "no-test",
    ),
    "Indonesian for English": ([changed(("en: Correct the total.", "en: Perbaiki jumlah yang salah."))], "other-language"),
    "English for Indonesian": ([changed(("id: Perbaiki jumlahnya.", "id: Fix what is wrong."))], "other-language"),
    "a declaration about nothing": (
        [GOOD + "equivalent:\n  - {was: budget.totl, becomes: budget.total, reason: nobody knows why}\n"],
        "declared-elsewhere",
    ),
    "a value that nothing can lack": (
        [GOOD + "unreachable:\n  - {of: known(title.text), value: 'false', reason: nobody knows why}\n"],
        "declared-elsewhere",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_found(name: str, tmp_path: Path) -> None:
    rules, code = WRONG[name]
    _, problems = check_book([write_book(tmp_path, *rules)], said)
    assert code in {problem.code for problem in problems}
    assert all(problem.place.file.startswith(str(tmp_path)) and problem.place.line >= 1 for problem in problems)
    for lang in LANGUAGES:
        assert bookcheck.render(1, problems, (), 0, Words(lang)).count("\n") > len(problems)


@pytest.mark.parametrize(
    "message",
    ['{id: "A {budget.total}.", en: "B {budget.totl}."}', '{NL}  id: "A {budget.total}."{NL}  en: >-{NL}    B{NL}    {budget.totl}'],
)
def test_a_mistake_in_one_message_is_no_second_one_of_the_other(message: str, tmp_path: Path) -> None:
    written = changed(('{id: "Jumlahnya {budget.total}.", en: "The total is {budget.total}."}', message.replace("{NL}", "\n")))
    _, problems = check_book([write_book(tmp_path, written)], said)
    codes = [problem.code for problem in problems]
    assert "unknown-field" in codes
    assert "placeholder-missing" not in codes


def test_everything_is_said_at_once(tmp_path: Path) -> None:
    first = changed(("<= 100", "<= budget.totl"), ("permenpan-53-2014", "nothing"))
    second = changed(
        ("PK190", "PK195"), ("total-small", "another"), ("en: Correct the total.", 'en: ""'), ("0 < budget.total and ", "1 < 2 and ")
    )
    _, problems = check_book([write_book(tmp_path, first, second)], said)
    assert {problem.code for problem in problems} >= {"unknown-field", "unknown-basis", "no-words", "always-true"}


def test_everything_is_said_of_a_rule_whose_expressions_are_wrong(tmp_path: Path) -> None:
    rule = changed(
        ("<= 100", "<= budget.totl"), ("en: Correct the total.", 'en: ""'), ('until: "2020"', 'until: "2014"'), ('"0"}', '"101"}')
    )
    (write_book(tmp_path, rule) / "PK190-total-small.yaml").rename(tmp_path / "PK190.yaml")
    _, problems = check_book([tmp_path], said)
    assert {problem.code for problem in problems} == {"unknown-field", "no-words", "empty-validity", "example-repeated", "file-name"}


@pytest.mark.parametrize("broken", [("<= 100", "<= budget.totl"), ("severity: error", "severity: [")])
def test_what_follows_a_rule_that_is_wrong_is_not_wrong_for_that(broken: tuple[str, str], tmp_path: Path) -> None:
    _, problems = check_book([write_book(tmp_path, changed(broken), f"{OTHER}follows: [PK190]\n")], said)
    assert {Path(problem.place.file).name for problem in problems} == {"PK190-total-small.yaml"}


@pytest.mark.parametrize("name", ["PK195-another.yml", "PK195-another.YAML", "reference/more/PK195-another.yaml"])
def test_no_file_is_passed_over_in_silence(name: str, tmp_path: Path) -> None:
    book = write_book(tmp_path, GOOD)
    (book / name).parent.mkdir(exist_ok=True)
    (book / name).write_text(OTHER)
    (book / f".{OTHER[4:9]}.yaml").write_text("what an editor leaves behind")
    _, problems = check_book([book], said)
    assert [problem.place.file for problem in problems] == [str(book / name)]


def test_a_file_is_named_after_its_rule(tmp_path: Path) -> None:
    (write_book(tmp_path, GOOD) / "PK190-total-small.yaml").rename(tmp_path / "PK190-total.yaml")
    _, problems = check_book([tmp_path], said)
    assert [(problem.code, problem.arguments["wanted"]) for problem in problems] == [("file-name", "PK190-total-small.yaml")]


HEAD = "title: {id: a, en: b}\nsource: x\n"
TABLES: dict[str, tuple[str, str, str]] = {
    "neither a value nor rows": ("many", HEAD, "bad-table"),
    "a value and texts": ("many", f'{HEAD}value: "1"\nvalues: [a]\n', "bad-table"),
    "rows without columns": ("many", f"{HEAD}rows: [{{a: b}}]\n", "bad-table"),
    "columns without rows": ("many", f"{HEAD}columns: {{a: text}}\n", "bad-table"),
    "a title in one language": ("many", "title: {id: a}\nsource: x\nvalues: [a]\n", "missing-key"),
    "a division by zero": ("many", f'{HEAD}value: "1/0"\n', "rule-bad-value"),
    "a division by zero in a row": ("many", f'{HEAD}columns: {{a: number}}\nrows: [{{a: "1/0"}}]\n', "bad-row"),
    "digits of another script": ("many", f'{HEAD}value: "１２"\n', "rule-bad-value"),
    "digits of another script in a row": ("many", f'{HEAD}columns: {{a: number}}\nrows: [{{a: "１２"}}]\n', "bad-row"),
    "a number with an exponent in a row": ("many", f"{HEAD}columns: {{a: number}}\nrows: [{{a: 1e9}}]\n", "bad-row"),
    "a text for a number": ("many", f"{HEAD}columns: {{a: number}}\nrows: [{{a: b}}]\n", "bad-row"),
    "a cell of no column": ("many", f"{HEAD}columns: {{a: text}}\nrows: [{{a: b, c: d}}]\n", "row-unknown-column"),
    "a type that is none": ("many", f"{HEAD}columns: {{a: money}}\nrows: [{{a: b}}]\n", "not-a-choice"),
    "no YAML": ("many", "title: [}\n", "syntax"),
    "legal instruments without keys": ("legal", f"{HEAD}columns: {{a: text}}\nrows: [{{a: b}}]\n", "table-needed"),
    "a legal instrument without its key": ("legal", f"{HEAD}columns: {{key: text, a: text}}\nrows: [{{a: b}}]\n", "bad-row"),
    "a legal instrument since a day that is none": (
        "legal",
        f"{HEAD}columns: {{key: text, from: text}}\nrows: [{{key: a, from: 2017-13-01}}]\n",
        "bad-date",
    ),
    "a legal instrument until a day without its dashes": (
        "legal",
        f"{HEAD}columns: {{key: text, until: text}}\nrows: [{{key: a, until: 20170101}}]\n",
        "bad-date",
    ),
    "texts for a likeness": ("alike-measures", f"{HEAD}values: [a]\n", "table-needed"),
    "months without numbers": ("months", f"{HEAD}values: [Januari]\n", "table-needed"),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_is_wrong_is_found_and_the_shipped_one_stands_in(name: str, tmp_path: Path) -> None:
    table, text, code = TABLES[name]
    book, problems = check_book([write_book(tmp_path, GOOD, tables={table: text})], said)
    wrong = [problem for problem in problems if problem.place.file.endswith(f"{table}.yaml")]
    assert [problem.code for problem in wrong] == [code]
    # One mistake, one message: rules that read the table are not found fault with, but for what a row then lacks.
    assert {problem.code for problem in problems} <= {code, "unknown-basis"}
    unreached(book, load([SOKARAJA], VOCABULARY))
    for lang in LANGUAGES:
        assert f"{table}.yaml:" in bookcheck.render(1, problems, (), 0, Words(lang))


def test_a_retired_id_is_never_used_again(tmp_path: Path) -> None:
    _, problems = check_book([write_book(tmp_path, GOOD, tables={"retired": RETIRED})], said)
    assert [(problem.code, problem.place.line) for problem in problems] == [("retired-id", 1)]


def test_a_good_rule_and_its_successor_are_not_found_fault_with(tmp_path: Path) -> None:
    book, problems = check_book([write_book(tmp_path, GOOD, LATER)], said)
    assert problems == []
    assert [rule.id for rule in book.rules] == ["PK190", "PK191"]


def test_a_caret_stands_under_what_is_always_true(tmp_path: Path) -> None:
    _, problems = check_book([write_book(tmp_path, changed(("<= 100", "<= 100 and 1 < 2")))], said)
    excerpt, carets = bookcheck.render(1, problems, (), 0, Words("en")).splitlines()[1:3]
    assert excerpt[carets.index("^") : carets.rindex("^") + 1] == "1 < 2"


def test_a_rule_that_no_agreement_reaches(tmp_path: Path) -> None:
    elsewhere = changed(("PK190", "PK195"), ("total-small", "another"), ("known(budget.total)", "known(title.text)"), ("total", "total"))
    book = read_rules([write_book(tmp_path / "rules", changed(('from: "2015", until: "2020"', 'from: "2015"')), elsewhere)])
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "a.yaml").write_text('id: a\nbudget: {total: "5"}\n')
    assert [rule.id for rule in unreached(book, load([tmp_path / "office"], VOCABULARY))] == ["PK195"]


# --- what is always or never true, against every value that there is

SUBJECT = RecordType(
    "s",
    {
        "x": NumberType(),
        "y": NumberType(),
        "m": NumberType(least=1, most=3, whole=True),
        "t": TextType(frozenset({"a", "b", "c"}), closed=True),
    },
)
FRAMES = [
    Frame({"": Record("", {name: value for name, value in (("x", x), ("y", y), ("m", m), ("t", t)) if value is not None})})
    for x in (None, -2, -1, Fraction(-1, 2), 0, Fraction(1, 2), 1, Fraction(5, 4), Fraction(3, 2), Fraction(7, 4), 2, 3, 9)
    for y, m in ((None, None), (-8, 1), (0, 2), (1, 3), (2, 1), (None, 2), (2, None))
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
    "x > -1",
    "x > 1 / 2 + 1",
    "2 * x + 1 < y",
    "x - y >= 1 / 2",
    "y / -4 > x",
    "m > 3",
    "m < 2",
    "m >= 3",
    "m == 2.5",
    "m != 3",
    "0 < m <= 2",
    "x in []",
    "'a' == 'b'",
    "(t == 'a') == (x > 1)",
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
    # Only what follows from two different sums together (of x and of x and y) is left unsaid.
    assert [text for text in missed if "y" not in text and "abs" not in text and "count" not in text] == []


def test_an_unknown_is_no_truth() -> None:
    assert isinstance(compile_expression("x > 1", Scope(SUBJECT)).evaluate(Frame({"": Record("", {})})), Unknown)
