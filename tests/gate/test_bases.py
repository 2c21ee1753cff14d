"""Legal bases and the years of rules: what was not in force is an error of the book, and no finding cites it."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreements.loading import load
from engine.gate.bases import undated
from engine.gate.static import check_book
from engine.language import Record
from engine.rulebook import read_rules
from engine.rulebook.in_force import years_in_force
from engine.run.running import run
from reports.rules import check_report as bookcheck
from reports.words.catalogue import LANGUAGES, Words
from reports.words.messages import said
from tests.gate.samples import changed, write_book
from tests.shipped import shipped_book

VALID = 'valid: {from: "2015", until: "2020"}\n'
LAW = """\
title: {id: a, en: b}
source: x
columns: {key: text, title: text, from: text, until: text}
rows:
  - {key: early, title: Early, from: 2010-03-01, until: 2014-12-31}
  - {key: first, title: First, from: 2015-01-01, until: 2017}
  - {key: second, title: Second, from: 2017-12-01}
  - {key: late, title: Late, from: 2021}
  - {key: undated, title: Undated}
"""


def check(tmp_path: Path, valid: str, basis: str) -> list[tuple[str, str]]:
    rule = changed((VALID, f"valid: {valid}\n" if valid else ""), ("[permenpan-53-2014]", basis))
    _, problems = check_book([write_book(tmp_path, rule, tables={"legal": LAW})], said)
    for lang in LANGUAGES:
        assert bookcheck.render(1, problems, (), 0, Words(lang)).count("\n") > len(problems)
    return [(problem.code, str(problem.arguments.get("years", ""))) for problem in problems]


NEVER, BARE = "basis-never-in-force", "basis-not-in-force"


@pytest.mark.parametrize(
    ("valid", "basis", "found"),
    [
        ('{from: "2015", until: "2017"}', "[first]", []),
        ('{from: "2015", until: "2018"}', "[first]", [(BARE, "2018")]),
        ('{from: "2015", until: "2020"}', "[late]", [(NEVER, "2022–…")]),
        ('{from: "2015", until: "2021"}', "[late]", [(NEVER, "2022–…")]),
        ('{from: "2022"}', "[late]", []),
        ('{from: "2020"}', "[late]", [(BARE, "2020–2021")]),
        ("", "[late]", [(BARE, "2015–2021")]),
        ("", "[first]", [(BARE, "2018–…")]),
        ("", "[early]", [(NEVER, "2011–2014")]),
        ("", "[early, first, second]", [(NEVER, "2011–2014")]),
        ("", "[first, second]", []),
        ("", "[second, first]", []),
        ("", "[first, late]", [(BARE, "2018–2021")]),
        ('{from: "2012", until: "2016"}', "[first]", [(BARE, "2012–2014")]),
        ('{from: "2012", until: "2016"}', "[early, first]", []),
        ('{until: "2014"}', "[first]", [(NEVER, "2015–2017")]),
        ("", "[undated]", []),
        ("", "[undated, second, late]", []),
        ('{from: "2015", until: "2020"}', "[undated, late]", [(NEVER, "2022–…")]),
        ("", "[]", []),
    ],
)
def test_what_was_not_in_force_in_the_years_of_a_rule_is_found(
    valid: str, basis: str, found: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert check(tmp_path, valid, basis) == found


def test_what_is_not_dated_is_said(tmp_path: Path) -> None:
    rule = changed(("[permenpan-53-2014]", "[undated, second]"))
    book, problems = check_book([write_book(tmp_path, rule, tables={"legal": LAW})], said)
    assert (problems, undated(book)) == ([], ["undated"])
    for lang in LANGUAGES:
        assert "undated" in bookcheck.render(1, problems, (), 0, Words(lang), undated=undated(book))


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        ("2014-12-01", "", (2015, None)),
        ("2015-01-01", "", (2015, None)),
        ("2015-01-02", "", (2016, None)),
        ("2014", "2023-10-31", (2015, 2023)),
        ("2014", "2017", (2015, 2017)),
        ("", "2017", None),
        ("2014-13-01", "", None),
        ("2014", "soon", None),
    ],
)
def test_an_instrument_counts_for_the_years_on_whose_first_day_it_is_in_force(
    first: str, last: str, years: tuple[int, int | None] | None
) -> None:
    assert years_in_force(Record("", {"from": first, "until": last})) == years


def test_a_finding_cites_what_was_in_force_in_the_year_of_its_agreement(tmp_path: Path) -> None:
    rule = changed((VALID, ""), ("[permenpan-53-2014]", "[first, second]"))
    book = read_rules([write_book(tmp_path / "book", rule, tables={"legal": LAW})])
    cited = {}
    for year in (2014, 2016, 2017, 2018, 2026, None):
        folder = tmp_path / str(year)
        folder.mkdir()
        title = f"title: {{text: TAHUN {year}}}\n" if year else ""
        (folder / "a.yaml").write_text(f'id: a\n{title}budget: {{total: "101"}}\n')
        (finding,) = run(book, load([folder], book.vocabulary).agreements).findings
        cited[year] = finding.basis
    assert cited == {2014: (), 2016: ("first",), 2017: ("first",), 2018: ("second",), 2026: ("second",), None: ("first", "second")}


def test_every_legal_instrument_that_ships_has_dates_and_says_how_sure_they_are() -> None:
    legal = shipped_book().reference.legal
    assert [key for key, row in legal.items() if years_in_force(row) is None or not str(row.fields.get("dated", "")).strip()] == []
