"""Mutants: which there are, which survive weak examples, what is declared, kept and shared out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agreements.source.document import read_file
from engine.gate import mutation
from engine.gate.finding_mutants import FINDING_PARTS, finding_mutants
from engine.gate.mutants import declared_as, mutants
from engine.gate.mutation import mutate
from engine.gate.shown import examples, noticing
from engine.rulebook import Rule, read_rules
from engine.rulebook.saying import Say
from reports.rules import mutation_report as report
from reports.words.catalogue import CATALOGUE, LANGUAGES, Words
from reports.words.messages import said
from tests.gate.samples import GOOD, changed, write_book
from tests.shipped import shipped_book
from tests.small_book import small_book

EVERYTHING = changed(
    ("0 < budget.total and budget.total <= 100", "__"),
    ("known(budget.total)", "not known(statement) and default(count(budget.lines) > 0, False)"),
    (
        "assert: __",
        "assert: (sum(budget.lines.amount) + 1 <= -budget.total if contains(title.text, 'tahun') else "
        "all(l.amount > 5 for l in budget.lines if l.number in [1, 2]) or parties.first.nip.sex == 'man')",
    ),
)


def changes(rule: str, folder: Path) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for mutant, _ in mutants(read_rules([write_book(folder, rule)]).rules[0]):
        found.setdefault(mutant.kind, set()).add((mutant.was, mutant.becomes))
    return found


def test_every_kind_of_mistake_is_made(tmp_path: Path) -> None:
    found = changes(EVERYTHING, tmp_path)
    root = read_file(CATALOGUE / "gate.yaml").root
    assert isinstance(root, dict)
    kinds = {key.removeprefix("mutant-") for key in root if key.startswith("mutant-")}
    of_findings = {mutant.kind for mutant, _ in finding_mutants(read_rules([tmp_path]).rules[0])}
    assert {*found, *of_findings, "exchange"} == kinds == {key.removeprefix("hint-") for key in root if key.startswith("hint-")}
    assert of_findings == {"argument", "place", "severity", "basis"}
    assert ("known(statement)", "(not known(statement))") in found["negation"]
    assert ("not known(statement)", "known(statement)") in found["negation"]
    assert ("default(count(budget.lines) > 0, False)", "count(budget.lines) > 0") in found["call"]
    assert ("sum(budget.lines.amount) + 1", "sum(budget.lines.amount) - 1") in found["arithmetic"]
    assert ("-budget.total", "budget.total") in found["sign"]
    assert ("[1, 2]", "[1]") in found["element"]
    assert ("parties.first", "parties.second") in found["field"]
    assert ("parties.first.nip.sex == 'man'", "parties.first.nip.sex == 'woman'") in found["text"]
    assert ("count(budget.lines) > 0", "count(budget.lines) >= 0") in found["boundary"]


def test_a_filter_in_brackets_is_dropped_whole(tmp_path: Path) -> None:
    rule = changed(("0 < budget.total and budget.total <= 100", "count([l for l in budget.lines if ((l.amount > 5))]) > 0"))
    assert changes(rule, tmp_path)["filter"] == {("[l for l in budget.lines if ((l.amount > 5))]", "[l for l in budget.lines ]")}


def test_the_good_rule_has_these_mutants(tmp_path: Path) -> None:
    found = changes(GOOD, tmp_path)
    assert found["condition"] == {("known(budget.total)", "True")}
    assert found["boundary"] == {("0 < budget.total", "0 <= budget.total"), ("budget.total <= 100", "budget.total < 100")}
    assert found["comparison"] == {("0 < budget.total", "0 >= budget.total"), ("budget.total <= 100", "budget.total > 100")}
    assert found["number"] == {("0", "1"), ("0", "(-1)"), ("100", "101"), ("100", "99")}
    assert found["connective"] == {("0 < budget.total and budget.total <= 100", "0 < budget.total or budget.total <= 100")}
    assert found["operand"] == {
        ("0 < budget.total and budget.total <= 100", "0 < budget.total"),
        ("0 < budget.total and budget.total <= 100", "budget.total <= 100"),
    }


def test_no_mutant_is_the_rule_itself() -> None:
    for rule in shipped_book().rules[::5]:
        texts = [(mutant.part, mutant.text) for mutant, _ in mutants(rule)]
        assert len(set(texts)) == len(texts)
        assert ("assert", rule.test.text) not in texts


# What an example is for: without it, these mutants survive.
NEEDED = {
    "at most": {("budget.total <= 100", "budget.total < 100"), ("100", "99")},
    "one more": {("100", "101"), ("0 < budget.total and budget.total <= 100", "0 < budget.total")},
    "one rupiah": {("0", "1")},
    "nothing": {
        ("0 < budget.total", "0 <= budget.total"),
        ("0", "(-1)"),
        ("0 < budget.total and budget.total <= 100", "budget.total <= 100"),
    },
    "none": {("known(budget.total)", "True"), ("known(budget.total)", "(not known(budget.total))")},
}


@pytest.mark.parametrize("name", NEEDED)
def test_a_missing_example_lets_mutants_survive(name: str, tmp_path: Path) -> None:
    lines = [line for line in GOOD.splitlines() if f"name: {name}," not in line]
    book = read_rules([write_book(tmp_path, "\n".join(lines) + "\n")])
    (result,) = mutate(book, [tmp_path], said)
    assert {(mutant.was, mutant.becomes) for mutant in result.survivors} >= NEEDED[name] - {
        ("known(budget.total)", "(not known(budget.total))")
    }
    assert not result.clean
    for lang in LANGUAGES:
        reported = report.render([result], Words(lang))
        assert all(
            f"  - {mutant.part}: {mutant.before}\n  + {mutant.part}: {mutant.after}\n" in reported
            for mutant in result.survivors
            if mutant.kind != "condition" and mutant.part not in FINDING_PARTS
        )
        # Of what a finding says not every survivor is shown.
        of_conditions = sum(mutant.part not in FINDING_PARTS for mutant in result.survivors)
        assert of_conditions <= reported.count("\n    ") <= len(result.survivors)


def test_a_difference_shows_the_condition_around_what_changed(tmp_path: Path) -> None:
    rule = changed(
        ("0 < budget.total and budget.total <= 100", "(0 < budget.total and sum(budget.lines.amount) + 1 <=\n  budget.total) or 2 < 1")
    )
    shown = {
        (mutant.kind, mutant.was): (mutant.before, mutant.after) for mutant, _ in mutants(read_rules([write_book(tmp_path, rule)]).rules[0])
    }
    before = "… sum(budget.lines.amount) + 1 <= budget.total …"
    assert shown["arithmetic", "sum(budget.lines.amount) + 1"] == (before, "… sum(budget.lines.amount) - 1 <= budget.total …")
    assert shown["function", "sum(budget.lines.amount)"] == (before, "… mean(budget.lines.amount) + 1 <= budget.total …")
    assert shown["number", "0"] == ("0 < budget.total …", "(-1) < budget.total …")
    assert shown["number", "2"] == ("… 2 < 1", "… 1 < 1")
    whole = "(0 < budget.total and sum(budget.lines.amount) + 1 <= budget.total) or 2 < 1"
    assert shown["connective", whole][0] == whole


def test_all_mutants_of_the_good_rule_are_noticed(tmp_path: Path) -> None:
    (result,) = mutate(read_rules([write_book(tmp_path, GOOD)]), [tmp_path], said)
    assert (result.clean, result.killed) == (True, result.mutants)


def test_a_finding_beside_the_right_one_is_noticed() -> None:
    """Of two indicators with one code the later is found: that both are found leaves the verdict on the paper as it is."""
    rule = next(rule for rule in shipped_book().rules if rule.id == "PK414")
    given = examples(rule)
    both = [
        mutated for mutant, mutated in mutants(rule) if "i.running_position < running_position" in mutant.was and mutant.kind == "filter"
    ]
    assert both
    assert all(noticing(mutated, given) is not None for mutated in both)
    unplaced = [replace(item, test=item.test.model_copy(update={"at": None})) for item in given]
    assert all(noticing(mutated, unplaced) is None for mutated in both)


def test_a_declared_mutant_is_set_apart_and_a_needless_declaration_is_reported(tmp_path: Path) -> None:
    weak = "\n".join(line for line in GOOD.splitlines() if "one rupiah" not in line)
    declared = f"{weak}\nequivalent:\n  - {{was: 0 < budget, becomes: 1 < budget, reason: Amounts below two do not occur.}}\n"
    (result,) = mutate(read_rules([write_book(tmp_path, declared)]), [tmp_path], said)
    assert [(mutant.was, reason) for mutant, reason in result.declared] == [("0", "Amounts below two do not occur.")]
    assert result.survivors == ()
    assert result.clean
    needless = changed(("tests:", "equivalent:\n  - {was: 0 < budget, becomes: 1 < budget, reason: Not so at all here.}\ntests:"))
    (result,) = mutate(read_rules([write_book(tmp_path, needless)]), [tmp_path], said)
    assert (result.unused, result.clean) == ((0,), False)
    for lang in LANGUAGES:
        assert "1 < budget" in report.render([result], Words(lang))


def test_a_rule_that_breaks_its_own_examples_is_not_judged(tmp_path: Path) -> None:
    (result,) = mutate(read_rules([write_book(tmp_path, changed(("<= 100", "<= 50")))]), [tmp_path], said)
    assert (result.broken, result.mutants, result.clean) == ("at most", 0, False)
    for lang in LANGUAGES:
        assert "at most" in report.render([result], Words(lang))


def test_a_declaration_means_one_place_or_says_more() -> None:
    assert declared_as("a < b and\n a < b", "a < b", "a <= b") == {"a <= b and a < b", "a < b and a <= b"}
    assert declared_as("a < b and a < b", "b and a < b", "b and a <= b") == {"a < b and a <= b"}
    assert declared_as("a < b", "", "x") == frozenset()


def test_what_was_found_is_kept_until_something_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = write_book(tmp_path / "rules", GOOD), tmp_path / "cache"
    first = mutate(read_rules([folder]), [folder], said, cache)
    asked: list[str] = []
    survivors = mutation._survivors

    def listening(rule: Rule, say: Say) -> object:
        asked.append(rule.id)
        return survivors(rule, say)

    monkeypatch.setattr(mutation, "_survivors", listening)
    again = mutate(read_rules([folder]), [folder], said, cache)
    assert asked == []
    assert [(result.mutants, result.survivors) for result in again] == [(result.mutants, result.survivors) for result in first]
    write_book(folder, changed(("Correct the total", "Fix the total")))
    mutate(read_rules([folder]), [folder], said, cache)
    assert asked == ["PK190"]
    write_book(folder, tables={"many": "title: {id: a, en: b}\nsource: x\nvalues: [a]\n"})
    mutate(read_rules([folder]), [folder], said, cache)
    assert asked == ["PK190", "PK190"]
    (cache / "PK190.json").write_text("{broken")
    mutate(read_rules([folder]), [folder], said, cache)
    assert len(asked) == 3
    # Where nothing can be kept it only takes longer.
    (result,) = mutate(read_rules([folder]), [folder], said, folder / "PK190-total-small.yaml" / "cache")
    assert (len(asked), result.clean) == (4, True)


def test_processes_find_what_one_finds(tmp_path: Path) -> None:
    unshared = [rule.id for rule in shipped_book().rules if not rule.language.definitions]
    folder = small_book(tmp_path, *unshared[: mutation.WORTH_SHARING])
    alone, shared = (mutate(read_rules([folder]), [folder], said, jobs=jobs) for jobs in (1, 2))
    assert [(r.rule.id, r.mutants, r.survivors, r.declared) for r in alone] == [
        (r.rule.id, r.mutants, r.survivors, r.declared) for r in shared
    ]
