"""Two rule books over one corpus: a known difference in every kind, and nothing where nothing changed."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from pathlib import Path

import pytest

from agreements.source.offices import PortfolioName
from engine.gate.difference import Change, changes, compare
from engine.gate.rule_changes import PartChange
from engine.language.path import DataPath
from engine.rulebook import read_rules
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Finding, Location
from reports.rules import difference_report as report
from reports.words.catalogue import LANGUAGES, Words
from rules import RULES
from tests.command import periksa
from tests.gate.books import NEW, OLD, OPEN, TEXT
from tests.gate.samples import changed, write_book
from tests.test_cli import SOKARAJA

KNOWN = [
    ("new", "PK195", "a"),
    ("severity", "PK192", "a"),
    ("unknown", "PK193", "b"),
    ("gone", "PK191", "a"),
]


def test_a_known_difference_is_what_is_reported(books: Path) -> None:
    found = compare(read_rules([books / OLD]), read_rules([books / NEW]), [books / "office"])
    assert [(change.kind, change.finding.rule, change.finding.agreement) for change in found.changes] == KNOWN
    assert found.agreements == 3
    back = compare(read_rules([books / NEW]), read_rules([books / OLD]), [books / "office"])
    assert [(change.kind, change.finding.rule) for change in back.changes] == [
        ("new", "PK191"),
        ("severity", "PK192"),
        ("gone", "PK195"),
        ("assessed", "PK193"),
    ]


def test_a_rule_book_compared_with_itself_differs_in_nothing(books: Path) -> None:
    assert compare(read_rules([books / OLD]), read_rules([books / OLD]), [books / "office"]).changes == ()
    assert compare(read_rules([RULES]), read_rules([RULES]), [SOKARAJA]).changes == ()


def test_words_are_those_of_each_rule_book(books: Path) -> None:
    """A month that one of them knows: agreements are read with the tables of the book that judges them."""
    rule = changed(
        ("known(budget.total)", "known(signed.date)"),
        ("0 < budget.total and budget.total <= 100", "known(signed.month)"),
        ("{budget.total}", "{signed.date}"),
        ("at: budget.total", "at: signed.date"),
        rule=OPEN,
    )
    months = (RULES / "reference" / "language" / "months.yaml").read_text(encoding="utf-8")
    write_book(books / "months-old", rule)
    write_book(books / "months-new", rule, tables={"months": months.replace("name: Januari,", "name: Januarius,", 1)})
    assert "Januarius" in (books / "months-new" / "reference" / "months.yaml").read_text()
    (books / "office" / "a.yaml").write_text("id: a\nsigned: {date: 4 Januari 2021}\n")
    found = compare(read_rules([books / "months-old"]), read_rules([books / "months-new"]), [books / "office"])
    assert [(change.kind, change.finding.rule) for change in found.changes] == [("new", "PK190")]


def finding(outcome: Outcome, severity: Severity = Severity.ERROR, path: str = "x") -> Finding:
    return Finding("PK1", "n", outcome, severity, PortfolioName("office"), "a", "s", Location("f", 1, 1, DataPath.parse(path)))


def test_findings_are_matched_by_identity() -> None:
    one, other = finding(Outcome.FAIL), replace(finding(Outcome.FAIL), subject="s#2")
    assert list(changes([one, other], [other, one])) == []
    assert [change.kind for change in changes([one], [one, other])] == ["new"]
    (change,) = changes([one, other], [other])
    assert (change.kind, change.finding.subject) == ("gone", "s")
    here, there = (replace(one, portfolio=PortfolioName(office, "2026")) for office in ("b", "a"))
    assert [(change.kind, change.finding.portfolio.office) for change in changes([here], [there])] == [("gone", "b"), ("new", "a")]


@pytest.mark.parametrize(
    ("before", "after", "least", "fails"),
    [
        (None, finding(Outcome.FAIL), Severity.ERROR, True),
        (None, finding(Outcome.FAIL, Severity.WARNING), Severity.ERROR, False),
        (None, finding(Outcome.FAIL, Severity.WARNING), Severity.INFO, True),
        (None, finding(Outcome.UNKNOWN), Severity.INFO, False),
        (finding(Outcome.UNKNOWN), finding(Outcome.FAIL), Severity.ERROR, True),
        (finding(Outcome.FAIL, Severity.INFO), finding(Outcome.FAIL), Severity.ERROR, True),
        (finding(Outcome.FAIL), finding(Outcome.FAIL, Severity.INFO), Severity.INFO, False),
        (None, finding(Outcome.ERROR, Severity.INFO), Severity.ERROR, True),
        (finding(Outcome.FAIL), None, Severity.INFO, False),
        (finding(Outcome.FAIL), finding(Outcome.ERROR), Severity.ERROR, True),
        (finding(Outcome.ERROR), finding(Outcome.UNKNOWN), Severity.INFO, False),
    ],
)
def test_what_a_new_failure_is(before: Finding | None, after: Finding | None, least: Severity, fails: bool) -> None:
    (change,) = changes([before] if before else [], [after] if after else [])
    assert change.fails(least) is fails
    assert isinstance(change, Change)


# --- as a user runs it


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_command_tells_it_in_three_forms(lang: str, books: Path) -> None:
    arguments = ["rules", "diff", OLD, NEW, "--corpus", "office", "--lang", lang]
    text = periksa(*arguments, cwd=books)
    assert (text.returncode, text.stderr) == (0, "")
    assert [text.stdout.index(rule) for rule in ("PK191", "PK192", "PK193", "PK195")] == sorted(
        text.stdout.index(rule) for rule in ("PK191", "PK192", "PK193", "PK195")
    )
    as_json = periksa(*arguments, "--output-format", "json", cwd=books)
    reported = json.loads(as_json.stdout)
    assert [(change["kind"], change["rule"], change["agreement"]) for change in reported["changes"]] == KNOWN
    assert reported["summary"] == {"new": 1, "severity": 1, "unknown": 1, "gone": 1, "assessed": 0}
    assert (reported["version"], reported["old"], reported["new"], reported["agreements"]) == (1, OLD, NEW, 3)
    assert as_json.stdout == periksa(*arguments, "--output-format", "json", cwd=books).stdout
    assert reported["unretired"] == ["PK191"]
    retired = "title: {id: a, en: b}\nsource: x\ncolumns: {id: text, name: text, reason: text}\nrows: [{id: PK191, name: a, reason: b}]\n"
    shown = periksa(*arguments, "--output-format", "markdown", cwd=books).stdout.splitlines()
    assert [line for line in (*text.stdout.splitlines(), *shown) if "retired.yaml" in line and "PK191" in line] == [
        text.stdout.splitlines()[-1],
        shown[-1],
    ]
    (books / NEW / "reference").mkdir(exist_ok=True)
    (books / NEW / "reference" / "retired.yaml").write_text(retired)
    assert "retired.yaml" not in periksa(*arguments, cwd=books).stdout
    first, second = (list(rows) for reported, rows in itertools.groupby(shown, lambda line: line.startswith("|")) if reported)
    assert [rule["rule"] for rule in reported["rules"]] == ["PK191", "PK192", "PK193", "PK195"]
    assert (len(first), len(second)) == (2 + sum(max(1, len(rule["parts"])) for rule in reported["rules"]), 2 + 4)
    assert [len({line.count("|") for line in table}) for table in (first, second)] == [1, 1]
    assert sum(line.startswith("- **") for line in shown) == 4


@pytest.mark.parametrize(("least", "code"), [("error", 1), ("info", 1), (None, 0)])
def test_new_failures_can_fail_the_run(least: str | None, code: int, books: Path) -> None:
    option = ["--fail-on-new", least] if least else []
    assert periksa("rules", "diff", OLD, NEW, "--corpus", "office", *option, cwd=books).returncode == code
    assert periksa("rules", "diff", OLD, OLD, "--corpus", "office", *option, cwd=books).returncode == 0


def test_a_file_of_the_corpus_that_cannot_be_read_is_reported(books: Path) -> None:
    (books / "office" / "z.yaml").write_text("id: [\n")
    done = periksa("rules", "diff", OLD, OLD, "--corpus", "office", cwd=books)
    assert (done.returncode, "3 " in done.stdout, "z.yaml" in done.stderr) == (0, True, True)


# --- what differs in the rules themselves

OTHER: dict[str, tuple[tuple[str, str], tuple[str, str, str, str]]] = {
    "a lower severity": (("severity: error\n", "severity: warning\n"), ("severity", "severity", "error", "warning")),
    "another place": (("at: budget.total\n", "at: budget\n"), ("place", "at", "budget.total", "budget")),
    "no place": (("at: budget.total\n", ""), ("place", "at", "budget.total", "")),
    "another regulation": (
        ("basis: [permenpan-53-2014]\n", "basis: [perpres-29-2014]\n"),
        ("basis", "basis", "permenpan-53-2014", "perpres-29-2014"),
    ),
    "no regulation": (("basis: [permenpan-53-2014]\n", "basis: []\n"), ("basis", "basis", "permenpan-53-2014", "")),
    "other years": (('until: "2099"', 'until: "2030"'), ("years", "valid", "2015–2099", "2015–2030")),
    "another message": (
        ("The total is {budget.total}.", "It is {budget.total}."),
        ("words", "message.en", "The total is {budget.total}.", "It is {budget.total}."),
    ),
    "another advice": (
        ("Perbaiki jumlahnya.", "Betulkan jumlahnya."),
        ("words", "advice.id", "Perbaiki jumlahnya.", "Betulkan jumlahnya."),
    ),
    "another reason": (
        ("Large budgets are checked apart.", "Large ones are rare."),
        ("words", "why.en", "Large budgets are checked apart.", "Large ones are rare."),
    ),
    "another title": (("The total is small", "The total is low"), ("words", "title.en", "The total is small", "The total is low")),
    "another condition": (
        ("when: known(budget.total)", "when: known(budget)"),
        ("condition", "when", "known(budget.total)", "known(budget)"),
    ),
    "another test": (
        ("budget.total <= 100", "budget.total <= 200"),
        ("condition", "assert", "0 < budget.total and budget.total <= 100", "0 < budget.total and budget.total <= 200"),
    ),
    "a consequence": (("tests:\n", "follows: [PK195]\ntests:\n"), ("follows", "follows", "", "PK195")),
}


@pytest.mark.parametrize("name", OTHER)
def test_what_changed_in_a_rule_is_reported_although_nothing_else_is_found(name: str, tmp_path: Path) -> None:
    replacement, (part, key, before, after) = OTHER[name]
    write_book(tmp_path / OLD, OPEN, TEXT)
    write_book(tmp_path / NEW, changed(replacement, rule=OPEN), TEXT)
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "a.yaml").write_text('id: a\nbudget: {total: "50"}\n')
    found = compare(read_rules([tmp_path / OLD]), read_rules([tmp_path / NEW]), [tmp_path / "office"])
    (change,) = found.rules
    assert (change.kind, change.rule.id, change.reached, found.changes) == ("changed", "PK190", True, ())
    assert change.parts == (PartChange(part, key, before, after),)
    compared = report.Compared(OLD, NEW, {}, {})
    for lang in LANGUAGES:
        reported = report.text(found, compared, Words(lang), 400)
        assert f"{before or '—'} → {after or '—'}" in reported
        assert Words(lang).say(f"gate.diff-part-{part}") in report.markdown(found, compared, Words(lang))


def test_what_the_corpus_never_reaches_is_reported(tmp_path: Path) -> None:
    later = changed(("PK190", "PK191"), ("total-small", "later"), ('from: "2015"', 'from: "2090"'), rule=OPEN)
    gone = changed(("PK190", "PK192"), ("total-small", "gone"), ('from: "2015"', 'from: "2090"'), rule=OPEN)
    added = changed(("PK190", "PK193"), ("total-small", "added"), ('from: "2015"', 'from: "2090"'), rule=OPEN)
    write_book(tmp_path / OLD, OPEN, later, gone, tables={"many": "title: {id: a, en: b}\nsource: x\nvalues: [a]\n"})
    lighter = changed(("severity: error\n", "severity: info\n"), rule=later)
    write_book(tmp_path / NEW, OPEN, lighter, added, tables={"many": "title: {id: a, en: b}\nsource: x\nvalues: [b]\n"})
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "a.yaml").write_text('id: a\ntitle: {text: TAHUN 2021}\nbudget: {total: "50"}\n')
    found = compare(read_rules([tmp_path / OLD]), read_rules([tmp_path / NEW]), [tmp_path / "office"])
    assert [(change.kind, change.rule.id, change.reached) for change in found.rules] == [
        ("changed", "PK191", False),
        ("removed", "PK192", False),
        ("added", "PK193", False),
    ]
    assert found.tables == ("many",)
    for lang in LANGUAGES:
        text = report.text(found, report.Compared(OLD, NEW, {}, {}), Words(lang), 80)
        assert "PK191, PK192, PK193" in text
        assert "many" in text
    done = periksa("rules", "diff", OLD, NEW, "--corpus", "office", "--output-format", "json", cwd=tmp_path)
    reported = json.loads(done.stdout)
    assert [(rule["kind"], rule["rule"], rule["reached"]) for rule in reported["rules"]] == [
        ("changed", "PK191", False),
        ("removed", "PK192", False),
        ("added", "PK193", False),
    ]
    assert reported["rules"][0]["parts"] == [{"part": "severity", "key": "severity", "before": "error", "after": "info"}]
