"""Faults planted into faultless portfolios are found, and nothing else is said; variations that are no faults stay silent."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from agreements.loading import load
from agreements.source.document import read_file
from engine.rulebook import RuleBook
from engine.rulebook.verdict import Outcome
from engine.run.running import run
from rules import RULES
from tests.shipped import decided_book
from tests.vocabulary import VOCABULARY

ROOT = RULES.parent
HERE = Path(__file__).parent
FAULTLESS = HERE / "samples" / "faultless"
SINGLE = "offices"


def _plants() -> Iterator[tuple[str, Any]]:
    """Every plant with the name of its portfolio; those into agreements that stand alone are written shorter."""
    for file in sorted((HERE / "plants").glob("*.yaml")):
        root: Any = read_file(file).root
        for plant in root:
            if file.stem == SINGLE:
                edit = {"in": "pk", "of": plant["of"], "to": plant["to"], "first": ""}
                yield plant["in"], {**plant, "name": plant["to"], "edits": [edit]}
            else:
                yield file.stem, plant


PLANTS = list(_plants())


@cache
def book() -> RuleBook:
    return decided_book()


def folder_of(portfolio: str) -> Path:
    return ROOT / "agreements" / "melati-2026" if portfolio == "melati" else FAULTLESS / portfolio


def planted(portfolio: str, plant: Any) -> dict[str, str]:
    """The texts of the portfolio with the edits of a plant, by file."""
    texts = {file.stem: file.read_text() for file in folder_of(portfolio).glob("*.yaml") if file.stem != "realisasi"}
    for edit in plant["edits"]:
        text, old = texts[edit["in"]], edit["of"]
        assert old in text, old
        texts[edit["in"]] = text.replace(old, edit["to"], 1 if "first" in edit else -1)
    return texts


@pytest.mark.parametrize(("portfolio", "plant"), PLANTS, ids=[f"{name}: {plant['name'][:60]}" for name, plant in PLANTS])
def test_what_is_planted_is_found_and_nothing_else(portfolio: str, plant: Any, tmp_path: Path) -> None:
    folder = tmp_path / folder_of(portfolio).name
    folder.mkdir()
    for name, text in planted(portfolio, plant).items():
        (folder / f"{name}.yaml").write_text(text)
    loaded = load([folder], VOCABULARY)
    findings = [finding for finding in run(book(), loaded.agreements, loaded.problems).findings if not finding.follows]
    reported = {outcome: sorted(f.rule for f in findings if f.outcome is outcome) for outcome in Outcome}
    assert reported[Outcome.FAIL] == list(plant["found"])
    assert reported[Outcome.UNKNOWN] == list(plant.get("unknown", ()))
    assert reported[Outcome.ERROR] == []


def test_the_plants_are_many_and_different() -> None:
    faults = [plant for _, plant in PLANTS if plant["found"]]
    assert len(faults) >= 90
    assert len({rule for plant in faults for rule in plant["found"]}) >= 50
    assert len({(name, str(plant["edits"])) for name, plant in PLANTS}) == len(PLANTS)
