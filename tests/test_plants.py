"""Faults planted into the faultless portfolio are found, and nothing else is said; variations that are no faults stay silent."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from agreements.portfolio import load
from agreements.source import read_file
from engine.findings import Outcome
from engine.rule import RuleBook, read_rules
from engine.run import run
from rules import RULES

MELATI = {file.stem: file.read_text() for file in (RULES.parent / "agreements" / "melati-2026").glob("*.yaml") if file.stem != "realisasi"}
PLANTS: Any = read_file(Path(__file__).parent / "plants" / "melati.yaml").root
OFFICES: Any = read_file(Path(__file__).parent / "plants" / "offices.yaml").root


@cache
def book() -> RuleBook:
    return read_rules([RULES])


def planted(plant: Any) -> dict[str, str]:
    """The texts of the portfolio with the edits of a plant, by file."""
    texts = dict(MELATI)
    for edit in plant["edits"]:
        text, old = texts[edit["in"]], edit["of"]
        assert old in text, old
        texts[edit["in"]] = text.replace(old, edit["to"], 1 if "first" in edit else -1)
    return texts


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: str(plant["name"]))
def test_what_is_planted_is_found_and_nothing_else(plant: Any, tmp_path: Path) -> None:
    folder = tmp_path / "melati-2026"
    folder.mkdir()
    for name, text in planted(plant).items():
        (folder / f"{name}.yaml").write_text(text)
    assert_told(folder, plant)


@pytest.mark.parametrize("plant", OFFICES, ids=lambda plant: f"{plant['in']}: {plant['to'][:60]}")
def test_what_is_planted_into_other_offices_is_found_and_nothing_else(plant: Any, tmp_path: Path) -> None:
    folder = tmp_path / plant["in"]
    folder.mkdir()
    text = (Path(__file__).parent / "samples" / "faultless" / plant["in"] / "pk.yaml").read_text()
    assert plant["of"] in text
    (folder / "pk.yaml").write_text(text.replace(plant["of"], plant["to"], 1))
    assert_told(folder, plant)


def assert_told(folder: Path, plant: Any) -> None:
    loaded = load([folder])
    findings = [finding for finding in run(book(), loaded.agreements, loaded.problems).findings if not finding.follows]
    told = {outcome: sorted(f.rule for f in findings if f.outcome is outcome) for outcome in Outcome}
    assert told[Outcome.FAIL] == list(plant["found"])
    assert told[Outcome.UNKNOWN] == list(plant.get("unknown", ()))
    assert told[Outcome.ERROR] == []


def test_the_plants_are_many_and_different() -> None:
    faults = [plant for plant in PLANTS if plant["found"]]
    assert len(faults) >= 60
    assert len({rule for plant in faults for rule in plant["found"]}) >= 45
    assert len({plant["name"] for plant in PLANTS}) == len(PLANTS)
