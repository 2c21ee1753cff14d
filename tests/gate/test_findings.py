"""What a finding says, where it points, what it weighs and rests on: mistakes planted in the shipped rules are noticed by examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.gate.mutation import mutate
from engine.gate.static import check_book
from engine.rulebook import Rule, collect_rules, read_rules
from engine.rulebook.examples import run_tests
from reports.rules import check_report as bookcheck
from reports.rules import listing, mutation_report
from reports.words.catalogue import LANGUAGES, Words
from reports.words.messages import said
from rules import RULES
from tests.gate.samples import GOOD, STATED, changed, write_book
from tests.shipped import shipped_book

BOOK = shipped_book()
EACH = 10
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")

# --- ten of each kind, planted in the shipped rules


def _text(rule: Rule) -> str:
    return re.sub(r"(?m)^follows: .*\n", "", Path(rule.file).read_text(encoding="utf-8"))


def _exchanged(rule: Rule) -> str | None:
    """Two values of the English message exchanged."""
    head, mark, rest = _text(rule).partition("\nadvice:")
    start = head.rindex("\n  en: ")
    found = list(_PLACEHOLDER.finditer(head, start))
    if len(found) < 2 or found[0][0] == found[1][0]:
        return None
    one, two = found[:2]
    return f"{head[: one.start()]}{two[0]}{head[one.end() : two.start()]}{one[0]}{head[two.end() :]}{mark}{rest}"


def _elsewhere(rule: Rule) -> str | None:
    """Another place: what the field is in, or beside it."""
    at = rule.source.at
    if at is None or rule.scope.shared:
        return None
    other = at.rpartition(".")[0] or next(name for name in rule.scope.subject.fields if name not in (at, rule.scope.name))
    return _text(rule).replace(f"\nat: {at}\n", f"\nat: {other}\n", 1)


def _other_law(rule: Rule) -> str | None:
    basis = ", ".join(rule.source.basis)
    return _text(rule).replace(f"\nbasis: [{basis}]\n", "\nbasis: [permendagri-86-2017]\n", 1) if basis else None


def _no_law(rule: Rule) -> str | None:
    basis = ", ".join(rule.source.basis)
    return _text(rule).replace(f"\nbasis: [{basis}]\n", "\nbasis: []\n", 1) if basis else None


def _lighter(rule: Rule) -> str | None:
    own = rule.source.severity.value
    return _text(rule).replace(f"\nseverity: {own}\n", "\nseverity: info\n", 1) if own != "info" else None


def _graver(rule: Rule) -> str | None:
    own = rule.source.severity.value
    return _text(rule).replace(f"\nseverity: {own}\n", "\nseverity: error\n", 1) if own != "error" else None


PLANTS: dict[str, tuple[Callable[[Rule], str | None], str]] = {
    "two values exchanged": (_exchanged, "says.en"),
    "another place": (_elsewhere, "at"),
    "another regulation": (_other_law, "basis"),
    "no regulation": (_no_law, "basis"),
    "a lower severity": (_lighter, "severity"),
    "a higher severity": (_graver, "severity"),
}


def planted(plant: Callable[[Rule], str | None]) -> Iterator[tuple[Rule, str]]:
    """The rules into which the mistake can be planted, from all over the book, with it."""
    able = [(rule, text) for rule in BOOK.rules if (text := plant(rule)) is not None]
    return iter(able[:: max(1, len(able) // EACH)][:EACH])


@pytest.mark.parametrize("kind", PLANTS)
def test_ten_mistakes_of_each_kind_are_noticed(kind: str, tmp_path: Path) -> None:
    plant, part = PLANTS[kind]
    rules = list(planted(plant))
    assert len(rules) == EACH
    for rule, text in rules:
        assert text != _text(rule), rule.id
        (tmp_path / Path(rule.file).name).write_text(text, encoding="utf-8")
    (tmp_path / "definitions.yaml").write_text((RULES / "definitions.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    results = run_tests(collect_rules([tmp_path]).book.rules, said)
    noticed = {result.rule.id for result in results if part in {item.part for item in result.differences}}
    assert noticed == {rule.id for rule, _ in rules}
    for lang in LANGUAGES:
        reported = listing.test_report(results, Words(lang))
        assert all(f"{part}: " in reported and rule.id in reported for rule, _ in rules)


# --- what nobody states


def test_what_no_example_states_is_asked_for_and_the_proposal_is_what_is_missing(tmp_path: Path) -> None:
    bare = changed((f", {STATED}", ""))
    _, problems = check_book([write_book(tmp_path, bare)], said)
    (problem,) = problems
    assert (problem.code, problem.arguments["parts"]) == ("finding-unstated", "at, severity, basis, says")
    whole = {"id": "Jumlahnya Rp101.", "en": "The total is Rp101."}
    proposal = STATED.replace("id: Rp101", f'id: "{whole["id"]}"').replace("en: Rp101", f'en: "{whole["en"]}"')
    assert problem.arguments["proposal"] == proposal
    for lang in LANGUAGES:
        assert proposal in bookcheck.render(1, problems, (), 0, Words(lang))
    _, problems = check_book([write_book(tmp_path, changed((f", {STATED}", f", {proposal}")))], said)
    assert problems == []


@pytest.mark.parametrize(
    ("left_out", "kinds"),
    [
        ("at: budget.total, ", {"place"}),
        ("severity: error, ", {"severity"}),
        ("basis: [permenpan-53-2014], ", {"basis"}),
        (", says: {id: Rp101, en: Rp101}", {"argument"}),
        (f", {STATED}", {"place", "severity", "basis", "argument"}),
    ],
)
def test_what_no_example_states_lets_mutants_survive(left_out: str, kinds: set[str], tmp_path: Path) -> None:
    head, mark, tests = GOOD.partition("tests:")
    book = read_rules([write_book(tmp_path, head + mark + tests.replace(left_out, ""))])
    (result,) = mutate(book, [tmp_path], said)
    assert {mutant.kind for mutant in result.survivors} == kinds
    for lang in LANGUAGES:
        reported = mutation_report.render([result], Words(lang))
        assert all(Words(lang).say(f"gate.mutant-{kind}") in reported for kind in kinds)
        # Of one part two are shown, and how many more there are.
        assert reported.count("\n  - ") <= 2 * len({mutant.part for mutant in result.survivors})


SHOWN = changed(
    ("when: ", "let: {shown: budget.total - 1}\nwhen: "),
    ('{budget.total}.", en', '{shown}.", en'),
    ("is {budget.total}", "is {shown}"),
    ("Rp101, en: Rp101", "Rp100, en: Rp100"),
)


@pytest.mark.parametrize(("rule", "kinds"), [(SHOWN, set[str]()), (SHOWN.replace(", says: {id: Rp100, en: Rp100}", ""), {"argument"})])
def test_a_name_that_only_the_message_uses_is_mutated_by_what_the_message_says(rule: str, kinds: set[str], tmp_path: Path) -> None:
    (result,) = mutate(read_rules([write_book(tmp_path, rule)]), [tmp_path], said)
    assert {mutant.kind for mutant in result.survivors if mutant.part == "let.shown"} == kinds
    assert result.clean is (not kinds)


STATED_WRONG: dict[str, tuple[tuple[str, str], str]] = {
    "another number": (("says: {id: Rp101, en: Rp101}", "says: {id: Rp101, en: Rp100}"), "example-differs"),
    "one of several parts": (("en: Rp101", "en: [total, Rp102]"), "example-differs"),
    "the notation of the other language": (("id: Rp101", "id: IDR 101"), "example-differs"),
    "another place": (("at: budget.total, sev", "at: budget.heading, sev"), "example-differs"),
    "the thing itself": (("at: budget.total, sev", 'at: "", sev'), "example-differs"),
    "two places": (("at: budget.total, sev", "at: [budget.total, title], sev"), "example-differs"),
    "another severity": (("severity: error, basis", "severity: info, basis"), "example-differs"),
    "another basis": (("basis: [permenpan-53-2014], says", "basis: [perpres-29-2014], says"), "example-differs"),
    "one basis too many": (("basis: [permenpan-53-2014], says", "basis: [permenpan-53-2014, perpres-29-2014], says"), "example-differs"),
    "none of its bases": (("basis: [permenpan-53-2014], says", "basis: [], says"), "example-differs"),
    "a message of what passes": (("expect: pass}", "expect: pass, says: {id: a, en: b}}"), "stated-of-nothing"),
    "a place of what passes": (("expect: pass}", "expect: pass, at: budget}"), "stated-of-nothing"),
    "a severity of what does not apply": (("expect: not applicable}", "expect: not applicable, severity: info}"), "stated-of-nothing"),
    "a message in one language": ((", en: Rp101", ""), "missing-key"),
    "nothing as a part of a message": (("en: Rp101", 'en: ""'), "rule-bad-value"),
    "a severity that there is not": (("severity: error, basis", "severity: grave, basis"), "not-a-choice"),
}


@pytest.mark.parametrize("name", STATED_WRONG)
def test_what_is_stated_wrongly_is_found(name: str, tmp_path: Path) -> None:
    replacement, code = STATED_WRONG[name]
    _, problems = check_book([write_book(tmp_path, changed(replacement))], said)
    assert code in {problem.code for problem in problems}
    for lang in LANGUAGES:
        assert bookcheck.render(1, problems, (), 0, Words(lang)).count("\n") > len(problems)


def test_an_unknown_outcome_has_a_place_and_no_message(tmp_path: Path) -> None:
    unknown = '  - {name: no year, given: {budget: {total: "5"}}, expect: unknown, missing: [title], at: budget.total}\n'
    rule = changed(
        ("<= 100", "<= 100 and title.year > 2000"),
        ("given: {budget: {total", "given: {title: {text: TAHUN 2021}, budget: {total"),
        ("  - {name: none", f"{unknown}  - {{name: none"),
    )
    _, problems = check_book([write_book(tmp_path, rule)], said)
    assert [(problem.code, problem.arguments) for problem in problems] == []
    wrong = rule.replace("at: budget.total}\n", "at: title, says: {id: a, en: b}}\n")
    _, problems = check_book([write_book(tmp_path, wrong)], said)
    assert {problem.code for problem in problems} == {"stated-of-nothing", "example-differs"}
