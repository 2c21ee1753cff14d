"""Coverage: which values of which conditions the examples have shown, and which no document can give."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agreements.model import Agreement
from agreements.notation.readers import read_nip
from agreements.notation.targets import read_target
from engine.facts.records import agreement_facts
from engine.gate.coverage import coverage, percent
from engine.gate.knowledge import NOTHING, Knowledge
from engine.language import SUBJECT, TRUTH, Expression, Frame, Scope, Unknown, compile_expression
from engine.rulebook import read_rules
from engine.rulebook.scopes import scopes
from reports.rules import coverage_report as report
from reports.words.catalogue import LANGUAGES, Words
from tests.gate.samples import GOOD, changed, write_book
from tests.vocabulary import VOCABULARY


def lacking(rule: str, folder: Path) -> dict[str, tuple[str, ...]]:
    (found,) = coverage(read_rules([write_book(folder, rule)]).rules)
    return {condition.text: condition.lacking for condition in found.conditions if condition.lacking}


def test_the_good_rule_is_covered(tmp_path: Path) -> None:
    assert lacking(GOOD, tmp_path) == {}


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        (changed(('  - {name: nothing, given: {budget: {total: "0"}}, expect: fail}\n', "")), {"0 < budget.total": ("false",)}),
        (changed(("when: known(budget.total)\n", ""), ("expect: not applicable", "expect: unknown, missing: [budget]")), {}),
        (
            changed(
                ("when: known(budget.total)", "when: known(title.text)"),
                ("given: {}", "given: {title: {}}"),
                ("given: {budget", "given: {title: {text: a}, budget"),
            ),
            {
                "0 < budget.total and budget.total <= 100": ("unknown",),
                "0 < budget.total": ("unknown",),
                "budget.total <= 100": ("unknown",),
            },
        ),
        (
            changed(("0 < budget.total and budget.total <= 100", "(0 < budget.total and budget.total <= 100) or known(title.year)")),
            {"known(title.year)": ("true",)},
        ),
        (
            changed(("<= 100", "<= 100 and all(l.amount > 0 for l in default(budget.lines, []) if known(l.amount))")),
            {
                "l.amount > 0": ("true", "false"),
                "known(l.amount)": ("true", "false"),
                "all(l.amount > 0 for l in default(budget.lines, []) if known(l.amount))": ("false",),
            },
        ),
    ],
    ids=["a boundary", "no condition", "not guarded", "inside known", "in a filter"],
)
def test_what_no_example_shows_is_reported(rule: str, wanted: dict[str, tuple[str, ...]], tmp_path: Path) -> None:
    assert lacking(rule, tmp_path) == wanted


def test_what_is_declared_unreachable_is_not_asked_for(tmp_path: Path) -> None:
    rule = changed(("0 < budget.total and budget.total <= 100", "(0 < budget.total and budget.total <= 100) or known(title.year)"))
    declared = rule + "unreachable:\n  - {of: known(title.year), value: 'true', reason: Nobody ever writes a year here.}\n"
    assert lacking(declared, tmp_path) == {}
    needless = GOOD + "unreachable:\n  - {of: 0 < budget.total, value: 'true', reason: Nobody ever writes a year here.}\n"
    (found,) = coverage(read_rules([write_book(tmp_path, needless)]).rules)
    assert found.unused == (0,)
    for lang in LANGUAGES:
        assert "0 < budget.total" in report.render([found], Words(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_report_points_at_the_condition(lang: str, tmp_path: Path) -> None:
    rule = changed(('  - {name: nothing, given: {budget: {total: "0"}}, expect: fail}\n', ""))
    found = coverage(read_rules([write_book(tmp_path, rule)]).rules)
    lines = report.render(found, Words("id" if lang == "id" else "en")).splitlines()
    assert lines[1][lines[2].index("^") : lines[2].rindex("^") + 1] == "0 < budget.total"
    assert percent(found) == (7, 8)
    assert ("87,5%" if lang == "id" else "87.5%") in lines[-1]


# --- what may be unknown, against documents in which everything may be lacking

FIELDS: dict[str, list[object]] = {
    "title": [None, {}, {"text": "TAHUN 2021"}, {"text": "PERJANJIAN"}],
    "signed": [None, {"date": "Januari 2021"}, {"date": "segera"}],
    "budget": [None, {}, {"lines": []}, {"lines": [{"amount": "5"}, {}], "total": "5"}, {"lines": [{"amount": "5"}], "total": "x"}],
}
FACTS = [
    agreement_facts(
        Agreement.model_validate({"id": "a", **{name: part for name, part in zip(FIELDS, parts, strict=True) if part is not None}}),
        VOCABULARY,
    )
    for parts in itertools.product(*FIELDS.values())
]
PARTS = [
    "known(title.year)",
    "title.year == 2021",
    "not known(signed.year)",
    "signed.year == title.year",
    "known(title.text)",
    "contains(title.text, 'tahun')",
    "default(title.year > 2000, False)",
    "known(budget.lines)",
    "count(budget.lines) > 0",
    "known(budget.lines.amount)",
    "sum(budget.lines.amount) > 4",
    "all(known(l.amount) for l in budget.lines)",
    "all(l.amount > 1 for l in budget.lines)",
    "any(l.amount > 1 for l in default(budget.lines, []))",
    "known(budget.total_text)",
    "budget.total > 1",
    "title.year in [2020, 2021]",
    "agreement.title.year == 2021",
    "-budget.total + 1 < 2",
    "default(title.year, 0) != 0",
    "default(title.text, '') == ''",
    "any(w == 'tahun' for w in words(default(title.text, '')))",
    "any(w != 'tahun' for w in words(default(title.text, 'a')))",
]


def compiled(text: str) -> Expression:
    kind = scopes()["agreement"]
    return compile_expression(text, Scope(kind.subject, kind.around), TRUTH)


def test_what_cannot_be_unknown_never_is() -> None:
    """Also where a condition, or what stands before it in an `and` or `or`, has made sure."""
    knowledge = Knowledge("agreement")
    sure = 0
    for first, second in itertools.product(PARTS, PARTS):
        for whole in (
            compiled(f"({first}) and ({second})"),
            compiled(f"({first}) or ({second})"),
            compiled(f"({first}) if ({second}) else True"),
        ):
            if not knowledge.may_be_unknown(whole.tree, NOTHING):
                sure += 1
                assert not any(isinstance(whole.evaluate(Frame({SUBJECT: facts, "agreement": facts})), Unknown) for facts in FACTS), (
                    whole.text
                )
        when, test = compiled(first), compiled(second)
        if not knowledge.may_be_unknown(test.tree, knowledge.if_true(when.tree)):
            sure += 1
            for facts in FACTS:
                frame = {SUBJECT: facts, "agreement": facts}
                if when.evaluate(Frame(dict(frame))) is True:
                    assert not isinstance(test.evaluate(Frame(dict(frame))), Unknown), (first, second)
    # Enough is known to be sure of to be of use.
    assert sure > 300


def test_what_is_lacking_is_what_leaves_it_unknown() -> None:
    """What was asked for before is known there, and is not reported to authors as what an example may leave out."""
    lacking = {
        "known(title.text) and title.text == signed.place": "signed",
        "not known(signed.year) or signed.year == title.year": "title",
        "title.year > 2 if known(title.year) else signed.year > 3": "signed",
    }
    found = {text: Knowledge("agreement").lacks(compiled(text).tree, NOTHING) for text in lacking}
    assert {text: field and field.written for text, field in found.items()} == lacking


NIPS = ["19680512 199203 1 004", "19681312 199203 1 004", "196805121992031", "-", "19680512 199203 3 004"]
TARGETS = [
    "100",
    "80-90%",
    "1:180",
    "BB",
    "A-",
    "?",
    "2 kali",
    "-1 s.d. 5",
    "5 ± 2",
    "level II",
    "Rp 5 juta",
    "minimal 80",
    "70, 80",
    "4 Januari",
    "$ 5",
]


READ = [*((read_nip, text) for text in NIPS), *((read_target, text) for text in TARGETS)]


@pytest.mark.parametrize("read", READ, ids=lambda read: read[1])
def test_what_is_said_to_be_there_together_is(read: tuple[Callable[..., Any], str]) -> None:
    record = read[0](read[1], vocabulary=VOCABULARY)
    assert len({getattr(record, field) is None for field in type(record).together}) == 1
