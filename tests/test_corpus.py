"""The corpus is sound: papers read, each expectation has a known kind and a place in its paper, and the measure pairs places rightly."""

import ast
import json
import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.command import periksa
from tests.corpus import measure
from tests.rows import each

CORPUS = Path(__file__).parent / "corpus"
FOLDERS = sorted(path.parent for path in [*CORPUS.glob("*/expected.yaml"), *CORPUS.glob("held-out*/*/expected.yaml")])
BY_CORPUS = {corpus.name: [folder for folder in FOLDERS if folder.parent == corpus] for corpus in measure.CORPORA.values()}
KINDS = YAML(typ="safe").load(CORPUS / "kinds.yaml")["kinds"]
# The keys of the coming format are among them.
DECLARED = {"id", "superior", "replaces", "in_force", "dpa"}
PRINTED = {"document_number", "letterhead", "title", "statement", "parties", "headings", "columns", "objectives", "budget", "signed"}


@cache
def read(path: Path) -> Any:
    """A file, which many objections are about: each is read once, and nothing of it is changed."""
    return YAML(typ="safe").load(path)


def objections(folder: Path) -> Iterator[tuple[str, dict[str, Any], str, str]]:
    """Paper, objection, and for each of its places the paper and the path."""
    for paper, stated in read(folder / "expected.yaml")["papers"].items():
        for objection in stated["objections"]:
            for path in [objection["at"]] if isinstance(objection["at"], str) else objection["at"]:
                other, _, within = path.rpartition(":")
                yield paper, objection, other or paper, within


def exists(node: Any, parts: list[str]) -> bool:
    for part in parts:
        if isinstance(node, list):
            if not (part.isdigit() and int(part) < len(node)):
                return False
            node = node[int(part)]
        elif isinstance(node, dict) and part in node:
            node = node[part]
        else:
            return False
    return True


@each(BY_CORPUS, lambda folder: folder.name)
def test_every_paper_reads_and_is_judged(folder: Path) -> None:
    papers = read(folder / "expected.yaml")["papers"]
    assert {path.stem for path in folder.glob("*.yaml")} - {"expected"} == set(papers)
    for paper, stated in papers.items():
        content = read(folder / f"{paper}.yaml")
        if paper == measure.FIGURES:
            assert set(content) < set(papers)
        else:
            assert content["id"] == paper
            assert set(content) <= DECLARED | PRINTED
        assert stated["faultless"] == (not stated["objections"]), paper


@each(BY_CORPUS, lambda folder: folder.name)
def test_every_objection_has_a_kind_and_a_place(folder: Path) -> None:
    for paper, objection, other, path in objections(folder):
        assert objection["kind"] in KINDS, objection
        assert objection["severity"] in ("error", "warning"), objection
        parts = path.split(".")
        # The last part may be what is missing; a whole first part too.
        assert exists(read(folder / f"{other}.yaml"), parts[:-1]) or parts[0] in PRINTED, (paper, path)


def test_who_signs_the_annex_by_name_alone_is_judged_by_the_statement(tmp_path: Path) -> None:
    """The form of the regulation prints positions in the statement only: what is found does not depend on it."""
    found = []
    for by_name in (False, True):
        for folder in FOLDERS[::9]:
            made = tmp_path / str(by_name) / folder.relative_to(CORPUS)
            made.mkdir(parents=True)
            for path in set(folder.glob("*.yaml")) - {folder / "expected.yaml"}:
                (made / path.name).write_text(
                    json.dumps(signed_twice(deepcopy(read(path)), by_name=by_name), default=str), encoding="utf-8"
                )
        report = json.loads(periksa("check", str(tmp_path / str(by_name)), "--output-format", "json", "--no-cache").stdout)
        found.append(sorted(
            (item["rule"], item["outcome"], Path(item["file"]).name, item["path"].removeprefix("statement.")) for item in report["findings"]
        ))  # fmt: skip
    assert found[0] == found[1]
    assert len(found[0]) > 100


def signed_twice(paper: Any, *, by_name: bool) -> Any:
    """The paper with its people in the statement too; in the annex perhaps without the positions that the statement has."""
    for role, party in paper.get("parties", {}).items():
        people = paper.setdefault("statement", {}).setdefault("parties", {})
        same = people.setdefault(role, dict(party)) == party
        if by_name and same:
            party.pop("position", None)
    return paper


def test_half_of_the_papers_are_faultless_and_each_mistake_of_the_list_occurs() -> None:
    stated = [paper for folder in FOLDERS for paper in read(folder / "expected.yaml")["papers"].values()]
    assert len(stated) >= 40
    assert len(FOLDERS) >= 15
    assert 0.4 <= sum(paper["faultless"] for paper in stated) / len(stated) <= 0.6
    met = {KINDS[objection["kind"]]["from"] for paper in stated for objection in paper["objections"]}
    assert {f"M{number}" for number in range(1, 20)} <= met


def test_rules_name_known_kinds() -> None:
    for rule, kinds in read(CORPUS / "rules.yaml")["rules"].items():
        assert re.fullmatch(r"PK\d{3}", rule), rule
        assert set(kinds) <= set(KINDS), rule


def test_the_readings_of_formulas_are_expressions() -> None:
    for case in read(CORPUS / "wordings" / "formulas.yaml")["formulas"]:
        for reading in str(case["right"]).split("|"):
            assert reading == "!" or ast.parse(reading, mode="eval"), case


@pytest.mark.parametrize(
    ("at", "expected", "same"),
    [
        ("objectives.0.indicators.1.target", "objectives.0.indicators.1.target", True),
        ("objectives.0.indicators.1.target", "objectives.0.indicators.1.unit", True),
        ("objectives.0.indicators.1", "objectives.0.indicators.1.target", True),
        ("objectives.0", "objectives.0.indicators.1.target", False),
        ("objectives.0.indicators.1.name", "objectives.0.indicators.1.target", False),
        ("objectives.0.indicators.10", "objectives.0.indicators.1", False),
        ("parties.first", "parties.first.nip", True),
        ("budget.lines.2.amount", "budget.lines.2", True),
        ("budget", "budget.lines.2.amount", False),
        ("objectives.1.indicators", "objectives.1.indicators.2.number", True),
        ("title", "title.text", True),
    ],
)
def test_a_place_is_at_in_or_around_the_expected_one(at: str, expected: str, same: bool) -> None:
    assert measure.matches(at, expected) is same


BEGINNING, *SECTIONS = re.split(r"\n(?=## )", (CORPUS.parent.parent / "docs" / "corpus.md").read_text(encoding="utf-8"))


def test_the_page_of_the_docs_has_every_corpus() -> None:
    assert {*measure.CORPORA.values()} == {CORPUS, *CORPUS.glob("held-out*")}
    assert BEGINNING == measure.PAGE
    assert [section.partition("\n")[0] for section in SECTIONS] == [f"## {title}" for title in measure.CORPORA]


@pytest.mark.long
@pytest.mark.parametrize("title", measure.CORPORA)
def test_the_page_of_the_docs_is_what_the_program_finds(title: str) -> None:
    """And achievements are those that were computed by hand."""
    found = measure.measured(measure.CORPORA[title])
    assert measure.section(title, found) in SECTIONS
    assert [(key, by_hand, said) for key, (by_hand, said) in found.scores.items() if by_hand != said] == []
