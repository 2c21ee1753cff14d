"""Rules over agreements: outcomes, findings with their evidence, and what is wrong with a rule file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agreements.loading import load
from agreements.source.offices import PortfolioName
from engine.language import Problems
from engine.language.path import DataPath
from engine.rulebook import read_rules
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from engine.run.finding import Comparison, Evidence, Finding, Location, Quantity, Result
from engine.run.running import run
from tests.vocabulary import VOCABULARY

RULE = """\
id: PK699
name: adds-up
title: {id: Jumlah, en: Total}
severity: warning
for_each: agreement
when: known(budget.lines)
assert: sum(budget.lines.amount) == budget.total
at: budget.total
message: {id: "jumlah {budget.total}", en: "total {budget.total}"}
advice: {id: Perbaiki., en: Fix it.}
tests:
  - {name: p, given: {budget: {lines: [{amount: "1"}], total: "1"}}, expect: pass}
  - {name: f, given: {budget: {lines: [{amount: "1"}], total: "2"}}, expect: fail}
"""
EACH_INDICATOR = """\
id: PK698
name: named
title: {id: Nama, en: Name}
severity: warning
for_each: indicator
assert: known(name)
message: {id: nama, en: name}
advice: {id: Perbaiki., en: Fix it.}
tests:
  - {name: p, given: {name: x}, expect: pass}
  - {name: f, given: {}, expect: fail}
"""
AGREEMENT = """\
id: a
title: {text: TAHUN 2021}
budget:
  lines:
    - {name: x, amount: 1.000}
    - {name: y, amount: 2.000}
  total: 3.500
"""


def book(folder: Path, *rules: str) -> Any:
    folder.mkdir()
    for index, rule in enumerate(rules):
        (folder / f"rule-{index}.yaml").write_text(rule)
    return read_rules([folder])


def ran(tmp_path: Path, rule: str, agreement: str) -> Result:
    (tmp_path / "office").mkdir()
    file = tmp_path / "office" / "a.yaml"
    file.write_text(agreement)
    return run(book(tmp_path / "rules", rule), load([file], VOCABULARY).agreements)


def test_a_finding_is_data_with_its_arithmetic(tmp_path: Path) -> None:
    result = ran(tmp_path, RULE, AGREEMENT)
    file = str(tmp_path / "office" / "a.yaml")
    rupiah = "rupiah"
    assert result.findings == (
        Finding(
            rule="PK699",
            name="adds-up",
            outcome=Outcome.FAIL,
            severity=Severity.WARNING,
            portfolio=PortfolioName("office", title="office"),
            agreement="a",
            subject="",
            location=Location(file, 7, 10, DataPath.parse("budget.total")),
            arguments={"budget.total": Quantity(3500, rupiah)},
            comparison=Comparison("==", Quantity(3000, rupiah), Quantity(3500, rupiah), Quantity(-500, rupiah)),
            evidence=(
                Evidence(Location(file, 5, 25, DataPath.parse("budget.lines.0.amount")), "1.000", Quantity(1000, rupiah)),
                Evidence(Location(file, 6, 25, DataPath.parse("budget.lines.1.amount")), "2.000", Quantity(2000, rupiah)),
                Evidence(Location(file, 7, 10, DataPath.parse("budget.total")), "3.500", Quantity(3500, rupiah)),
            ),
        ),
    )
    assert result.outcomes == {Outcome.PASS: 0, Outcome.FAIL: 1, Outcome.UNKNOWN: 0, Outcome.NOT_APPLICABLE: 0, Outcome.ERROR: 0}
    assert (result.agreements, result.rules) == (("office/a",), ("PK699",))


@pytest.mark.parametrize(
    ("rule", "agreement", "outcome"),
    [
        (RULE, AGREEMENT.replace("3.500", "3.000"), Outcome.PASS),
        (RULE, AGREEMENT.replace("2.000", "2.0.0"), Outcome.UNKNOWN),
        (RULE, "id: a\n", Outcome.NOT_APPLICABLE),
        (RULE.replace("severity", "valid: {from: 2022-01-01}\nseverity"), AGREEMENT, Outcome.NOT_APPLICABLE),
        (RULE.replace("severity", "valid: {until: 2021}\nseverity"), AGREEMENT, Outcome.FAIL),
        (RULE.replace("severity", "valid: {from: '2021'}\nseverity"), AGREEMENT, Outcome.FAIL),
        (EACH_INDICATOR, AGREEMENT, Outcome.NOT_APPLICABLE),
    ],
    ids=["pass", "unknown", "absent", "too early", "last year", "first year", "empty scope"],
)
def test_outcomes(rule: str, agreement: str, outcome: Outcome, tmp_path: Path) -> None:
    outcomes = ran(tmp_path, rule, agreement).outcomes
    assert {found for found, count in outcomes.items() if count} == {outcome}


def test_unknown_says_what_is_missing(tmp_path: Path) -> None:
    (finding,) = ran(tmp_path, RULE, AGREEMENT.replace("2.000", "2.0.0").replace("  total: 3.500\n", "")).findings
    assert (finding.outcome, finding.missing) == (Outcome.UNKNOWN, ("budget.lines.1.amount", "budget.total"))
    assert finding.location == Location(finding.location.file, 4, 3, DataPath.parse("budget.total"))


def test_a_rule_that_runs_too_long_is_an_error_not_a_crash(tmp_path: Path) -> None:
    many = "id: a\nbudget:\n  lines:\n" + "".join(f"    - {{amount: {n}}}\n" for n in range(1, 2000))
    test = "all(any(x.amount + 1 == y.amount + 1 for y in budget.lines) for x in budget.lines)"
    result = ran(tmp_path, RULE.replace("sum(budget.lines.amount) == budget.total\nat", f"{test}\nat"), many)
    assert result.outcomes[Outcome.ERROR] == 1
    (finding,) = result.findings
    assert finding.arguments["code"] == Quantity("too-many-steps")


def problems(tmp_path: Path, *rules: str) -> list[tuple[str, int, int]]:
    with pytest.raises(Problems) as found:
        book(tmp_path / "rules", *rules)
    return [(problem.code, problem.place.line, problem.place.column) for problem in found.value.problems]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("sum(budget.lines.amount) ==", "sum(budget.lines.amout) ==", [("unknown-field", 7, 13)]),
        ("sum(budget.lines.amount) ==", "count(budget.lines) ==", [("wrong-unit", 7, 32)]),
        ("sum(budget.lines.amount) == budget.total\nat", "sum(budget.lines.amount)\nat", [("wrong-type", 7, 9)]),
        ("sum(budget.lines.amount) == budget.total\nat", "sum(budget.lines.amount)\n  ==\n    budget.totl\nat", [("unknown-field", 9, 5)]),
        ('"jumlah {budget.total}"', '"jumlah {budget.totl}"', [("unknown-field", 9, 24)]),
        ('"jumlah {budget.total}"', '"jumlah {budget.total"', [("lone-brace", 9, 15)]),
        ("at: budget.total", "at: budget.totals", [("unknown-field", 8, 5)]),
        ("at: budget.total", "at: budget.total + 1", [("not-a-path", 8, 5)]),
        ("for_each: agreement", "for_each: agrement", [("unknown-scope", 5, 11)]),
        ("severity: warning", "severity: fatal", [("not-a-choice", 4, 11)]),
        ("severity: warning", "severity: warning\nbasis: [uu-1-1945]", [("unknown-basis", 5, 9)]),
        ("severity: warning\n", "severity: warning\ncolour: red\n", [("rule-unknown-key", 5, 1)]),
        ("advice: {id: Perbaiki., en: Fix it.}", "advice: {id: Perbaiki.}", [("missing-key", 10, 9)]),
        ("expect: fail", "expect: pass", [("no-test", 12, 3)]),
        ("id: PK699", "id: nonsense", [("rule-bad-value", 1, 5)]),
        ("{name: p, given: {budget", "{name: p, given: {budgt", [("example-unknown-key", 12, 23)]),
    ],
)
def test_a_wrong_rule_is_reported_with_its_place(old: str, new: str, expected: list[tuple[str, int, int]], tmp_path: Path) -> None:
    assert old in RULE
    assert problems(tmp_path, RULE.replace(old, new, 1)) == expected


def test_all_problems_of_all_rules_at_once(tmp_path: Path) -> None:
    first = RULE.replace("amount) ==", "amout) ==").replace("at: budget.total", "at: budgt")
    second = RULE.replace("PK699", "PK698").replace("known(budget", "knwn(budget")
    assert [code for code, _, _ in problems(tmp_path, first, second)] == ["unknown-field", "unknown-name", "unknown-function"]


def test_an_id_is_used_once(tmp_path: Path) -> None:
    assert problems(tmp_path, RULE, RULE) == [("duplicate-rule", 1, 5)]


def test_a_folder_without_rules(tmp_path: Path) -> None:
    assert problems(tmp_path) == [("no-rules", 1, 1)]
