"""The library: the examples of docs/api.md, memory against disk, and that it neither writes, prints nor ends anything."""

from __future__ import annotations

import ast
import doctest
from dataclasses import replace
from pathlib import Path

import pytest

from engine import api
from engine.review.reviewed import Review
from engine.rulebook import RuleBook
from engine.rulebook.severities import Severity
from engine.rulebook.verdict import Outcome
from tests.command import ROOT
from tests.shipped import decided_book
from tests.test_waivers import waivers_text

SOKARAJA = api.BUNDLED / "sokaraja-2021"


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return decided_book()


def identities(review: Review) -> list[tuple[str, str, str, str, int, int]]:
    return sorted(
        (finding.rule, finding.agreement, finding.subject, Path(finding.location.file).name, finding.location.line, finding.location.column)
        for finding in review.findings
    )


def test_the_examples_of_the_page() -> None:
    failed, tried = doctest.testfile(str(ROOT / "docs" / "api.md"), module_relative=False, encoding="utf-8")
    assert (failed, tried > 20) == (0, True)


def test_from_memory_is_as_from_disk(book: RuleBook) -> None:
    files = {f"sokaraja-2021/{file.name}": file.read_bytes() for file in SOKARAJA.iterdir() if file.suffix in (".yaml", ".xlsx")}
    on_disk, in_memory = api.read([SOKARAJA], book), api.read_texts(files, book)
    assert [item.agreement for item in in_memory.agreements] == [item.agreement for item in on_disk.agreements]
    assert identities(api.check(in_memory, book).review) == identities(api.check(on_disk, book).review)
    assert [found for _, found in api.score(in_memory, book).scored] == [found for _, found in api.score(on_disk, book).scored]


def test_models_are_checked_as_their_files(book: RuleBook) -> None:
    loaded = api.read([SOKARAJA], book)
    models = api.read_models([item.agreement for item in loaded.agreements], book, "sokaraja-2021")
    assert not models.problems
    kept = [[(f.rule, f.agreement, f.subject) for f in api.check(item, book).review.findings] for item in (models, loaded)]
    assert sorted(kept[0]) == sorted(kept[1])


def test_texts_that_are_no_agreements_are_problems_with_places(book: RuleBook) -> None:
    loaded = api.read_texts({"a/x.yaml": b"id: \xff", "a/y.yaml": "id: y\nsuperior: z\n", "b/2026/y.yaml": "id: y\n"}, book)
    assert [(problem.code, problem.place.file, problem.about) for problem in loaded.problems] == [
        ("not-utf8", "a/x.yaml", ("a",)),
        ("unknown-superior", "a/y.yaml", ("a", "y")),
    ]
    checked = api.check(loaded, book)
    assert checked.fails
    assert not checked.broken
    assert {finding.rule for finding in checked.review.findings} >= {"PK001", "PK003"}


@pytest.mark.parametrize("day", ["31-01-2026", "2026-13-45", "soon", ""])
def test_what_is_no_day_is_refused_by_all_that_ask_for_one(book: RuleBook, day: str, tmp_path: Path) -> None:
    loaded = api.read([SOKARAJA], book)
    for ask in (
        lambda: api.run(loaded, book, api.Options(as_of=day)),
        lambda: api.score(loaded, book, day),
        lambda: api.take_in([], tmp_path, book, "ani", day),
    ):
        with pytest.raises(api.Problems) as caught:
            ask()
        assert [problem.code for problem in caught.value.problems] == ["bad-day"]


def test_all_that_cannot_be_used_is_said_at_once(book: RuleBook, tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text(waivers_text({"letter": ""}))
    options = api.Options(as_of="31-01-2026", waivers=tmp_path / "w.yaml", compare=tmp_path / "none.json")
    with pytest.raises(api.Problems) as caught:
        api.check(api.read([SOKARAJA], book), book, options)
    assert [problem.code for problem in caught.value.problems] == ["bad-day", "waivers-wrong-shape", "previous-unreadable"]
    with pytest.raises(api.Problems) as caught:
        api.read_book([tmp_path / "a", tmp_path / "b"])
    assert [problem.code for problem in caught.value.problems] == ["no-folder", "no-folder"]
    with pytest.raises(api.Problems) as caught:
        api.choose(book, ["PK1", "XX"], [""])
    assert [problem.arguments["id"] for problem in caught.value.problems] == ["XX", ""]


@pytest.mark.parametrize(
    ("name", "code", "hint"),
    [("PK0601", "no-such-rule", "PK601"), ("budget-totl", "no-such-rule", None), ("PK001", "no-rule-but-files", None)],
)
def test_a_rule_that_is_not_there(name: str, code: str, hint: str | None, book: RuleBook) -> None:
    with pytest.raises(api.Problems) as caught:
        api.find_rule(book, name)
    (problem,) = caught.value.problems
    assert problem.code == code
    assert hint is None or problem.arguments["hint"] == hint


@pytest.mark.parametrize(
    ("change", "fails"),
    [
        ({}, False),
        ({"fail_on": Severity.WARNING}, True),
        ({"fail_on": Severity.INFO}, True),
        ({"fail_on_new": Severity.WARNING}, False),
    ],
)
def test_what_counts(change: dict[str, Severity], fails: bool, book: RuleBook) -> None:
    loaded = api.read([SOKARAJA], book)
    found = [finding for finding in api.check(loaded, book).review.findings if not finding.follows]
    heavy = {finding.rule for finding in found if finding.severity is Severity.ERROR or finding.outcome is not Outcome.FAIL}
    rule = next(finding.rule for finding in found if finding.severity is Severity.WARNING and finding.rule not in heavy)
    options = api.Options(select=(rule,))
    checked = api.check(loaded, book, options)
    # Of no earlier report nothing is new.
    assert replace(checked, options=replace(options, **change)).fails is fails  # type: ignore[arg-type]


def test_it_knows_no_command_line_and_ends_nothing() -> None:
    tree = ast.parse((ROOT / "engine" / "api.py").read_text(encoding="utf-8"))
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert not named & {"print", "exit", "SystemExit", "click", "open"}


def test_it_says_nothing(book: RuleBook, capsys: pytest.CaptureFixture[str]) -> None:
    api.check(api.read([SOKARAJA, "nowhere"], book), book)
    assert capsys.readouterr() == ("", "")


def test_two_books_in_one_process(book: RuleBook, tmp_path: Path) -> None:
    """A book is handed to whoever reads: one does not see the other's words."""
    other = api.choose(book, ["PK6"])
    loaded = api.read([SOKARAJA], book)
    first = identities(api.check(loaded, book).review)
    assert set(api.run(loaded, other).rules) < {rule.id for rule in book.rules}
    assert identities(api.check(loaded, book).review) == first
