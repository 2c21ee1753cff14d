"""Printed polarities in the file of an agreement: which direction they are, what is refused, and that `stable` is not scored."""

from pathlib import Path

import pytest

from agreements.loading import load
from agreements.model import Indicator
from agreements.polarities import with_polarities
from engine.language.path import DataPath
from engine.scoring.parameters import parameters
from engine.scoring.scores import score
from reports.words.catalogue import Words
from reports.words.phrasing import direction
from tests.vocabulary import VOCABULARY

DIRECTIONS = {
    "higher": ["higher", "Maximize", "MAX", "Maksimal", "positif", "Semakin tinggi semakin baik", "Higher is better"],
    "lower": ["lower", "Minimize", "minimal", "Negatif", "semakin rendah semakin baik", "Makin kecil, makin baik"],
    "stable": ["stable", "Stabilize", "stabil"],
}


@pytest.mark.parametrize(("written", "way"), [(text, way) for way, texts in DIRECTIONS.items() for text in texts])
def test_a_polarity_is_a_direction(written: str, way: str) -> None:
    given = {"objectives": [{"text": "a", "indicators": [{"name": "b", "direction": written}]}]}
    assert with_polarities(given, VOCABULARY)["objectives"][0]["indicators"][0]["direction"] == way
    assert given["objectives"][0]["indicators"][0]["direction"] == written  # type: ignore[index]


@pytest.mark.parametrize(
    "root", [None, [], {}, {"objectives": 4}, {"objectives": [4, {"indicators": 4}, {"indicators": [4, {"direction": 4}]}]}]
)
def test_other_data_stay_as_they_are(root: object) -> None:
    assert with_polarities(root, VOCABULARY) == root


def test_what_is_no_polarity_is_refused_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: a\nobjectives:\n- text: b\n  indicators:\n  - {name: c, direction: maximmal}\n", encoding="utf-8")
    (problem,) = load([tmp_path], VOCABULARY).problems
    assert (problem.code, problem.arguments["value"], problem.place.line) == ("not-a-choice", "maximmal", 5)


@pytest.mark.parametrize("name", ["Inflasi", "Persentase siswa SMA"])
def test_nothing_is_scored_where_neither_way_is_better(name: str) -> None:
    """And the direction is the declared one, whatever the name says; it is not called an assumption where the name says nothing."""
    given = {"name": name, "direction": "stable", "target": "3%", "figures": {"year": {"value": "3%"}}}
    found = score(Indicator.model_validate(given), DataPath(), parameters(VOCABULARY))
    assert (found.achievement, found.why.code if found.why else "") == (None, "stable")
    assert (found.direction.direction, found.direction.kind) == ("stable", "declared")
    assert direction(found, Words("en")) == "Direction: the nearer to the target the better (declared in the agreement's file)."
