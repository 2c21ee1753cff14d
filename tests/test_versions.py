"""Versions of one agreement: which is in force, whom a subordinate is tied to, what is judged with the others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from agreements.loading import load
from agreements.model import Agreement
from engine.facts.ties import tie
from engine.facts.versions import Versions
from engine.run.running import run
from rules import RULES
from tests.shipped import decided_book
from tests.vocabulary import VOCABULARY

OLD = {"id": "kadis", "in_force": {"from": "2024-01-15", "until": "2024-07-01"}}
NEW = {"id": "kadis-2", "replaces": "kadis", "signed": {"date": "2 Juli 2024"}}


def versions(*agreements: dict[str, Any], as_of: str | None = None) -> Versions:
    return Versions([Agreement.model_validate(agreement) for agreement in agreements], VOCABULARY, as_of)


def tied(*agreements: dict[str, Any], as_of: str | None = None) -> Any:
    return tie([Agreement.model_validate(agreement) for agreement in agreements], VOCABULARY, as_of=as_of)[0]


def ids(value: Any) -> list[str]:
    return [str(record.fields["id"]) for record in value]


@pytest.mark.parametrize(
    ("as_of", "counts"),
    [
        (None, "kadis-2"),
        ("2024-01-15", "kadis"),
        ("2024-07-01", "kadis"),
        ("2024-07-02", "kadis-2"),
        ("2025-03-01", "kadis-2"),
        ("2023-12-31", "kadis-2"),
    ],
)
def test_the_one_in_force_counts_else_the_last(as_of: str | None, counts: str) -> None:
    found = versions(NEW, OLD, as_of=as_of)
    assert [found.agreements[number].id for number in found.counting] == [counts]
    assert len(found.set_aside()) == 1


def test_without_dates_of_force_a_version_ends_when_the_next_is_signed() -> None:
    first = {"id": "a", "signed": {"date": "5 Januari 2024"}}
    second = {"id": "b", "replaces": "a", "statement": {"signed": {"date": "1 April 2024"}}}
    third = {"id": "c", "replaces": "b", "signed": {"date": "1 September 2024"}}
    for day, counts in (("2024-03-31", "a"), ("2024-04-01", "b"), ("2024-08-31", "b"), ("2024-09-01", "c")):
        found = versions(third, first, second, as_of=day)
        assert [found.agreements[number].id for number in found.counting] == [counts], day


def test_a_circle_of_versions_is_no_version_and_ends() -> None:
    found = versions({"id": "a", "replaces": "b"}, {"id": "b", "replaces": "a"}, {"id": "c", "replaces": "c"})
    assert len(found.counting) == 2


def test_a_subordinate_is_tied_to_the_version_that_it_was_signed_with() -> None:
    january = {"id": "kabid", "superior": "kadis", "signed": {"date": "17 Januari 2024"}}
    august = {"id": "kabid", "superior": "kadis", "signed": {"date": "1 Agustus 2024"}}
    undated = {"id": "kabid", "superior": "kadis"}
    for below, above in ((january, "kadis"), (august, "kadis-2"), (undated, "kadis")):
        root = tied(OLD, NEW, below)[2]
        assert root.fields["above"].fields["id"] == above


def test_of_several_versions_below_one_superior_one_counts() -> None:
    head = {"id": "kadis", "budget": {"lines": [{"number": "1", "name": "A", "amount": "7"}]}}
    old = {
        "id": "kabid",
        "superior": "kadis",
        "signed": {"date": "5 Januari 2024"},
        "budget": {"lines": [{"name": "x", "amount": "7", "under": "kadis/1"}]},
    }
    new = {**old, "id": "kabid-2", "replaces": "kabid", "signed": {"date": "5 Juli 2024"}}
    for as_of, counts in ((None, "kabid-2"), ("2024-02-01", "kabid")):
        roots = tied(head, old, new, as_of=as_of)
        assert ids(roots[0].fields["below"]) == [counts]
        (line,) = roots[0].fields["budget"].fields["lines"]
        assert len(line.fields["below"]) == 1


def test_two_versions_of_a_paper_give_no_finding_of_two_papers(tmp_path: Path) -> None:
    first = (RULES.parent / "agreements" / "melati-2026" / "kasi-trantib.yaml").read_text()
    folder = tmp_path / "melati-2026"
    folder.mkdir()
    for file in (RULES.parent / "agreements" / "melati-2026").glob("*.yaml"):
        if file.stem != "realisasi":
            (folder / file.name).write_text(file.read_text())
    second = first.replace("id: kasi-trantib\n", "id: kasi-trantib-2\nreplaces: kasi-trantib\nin_force: {from: 2026-07-01}\n")
    (folder / "kasi-trantib-2.yaml").write_text(second)
    book = decided_book()
    for as_of in (None, "2026-02-01", "2026-08-01"):
        loaded = load([folder], VOCABULARY)
        assert run(book, loaded.agreements, loaded.problems, as_of=as_of).findings == ()
    (folder / "kasi-trantib-2.yaml").write_text(second.replace("replaces: kasi-trantib\n", ""))
    loaded = load([folder], VOCABULARY)
    assert {finding.rule for finding in run(book, loaded.agreements, loaded.problems).findings} > {"PK817", "PK818"}


@pytest.mark.parametrize(
    ("written", "code", "place"),
    [
        ("id: a\nreplaces: b\n", "unknown-version", (2, 11)),
        ("id: a\nreplaces: a\n", "version-circle", (2, 11)),
        ("id: a\nin_force: {from: 2026-02-01, until: 2026-01-31}\n", "in-force-reversed", (2, 37)),
        ("id: a\nin_force: {from: 1 Februari 2026}\n", "no-day", (2, 18)),
        ("id: a\nin_force: {from: 2026-02-30}\n", "no-day", (2, 18)),
    ],
)
def test_what_is_declared_wrongly_is_reported(written: str, code: str, place: tuple[int, int], tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(written)
    (problem,) = load([file], VOCABULARY).problems
    assert (problem.code, problem.place.line, problem.place.column) == (code, *place)
