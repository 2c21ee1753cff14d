"""Papers as strangers write them (tests/corpus/strangers*.yaml): nothing is said of the faultless, each slip is found at its place."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.command import periksa
from tests.corpus import measure
from tests.strangers import agreement, figures, papers, plants, put, write

TABLES = sorted(file.stem for file in measure.HERE.glob("strangers*.yaml"))
Paper = dict[str, Any]


def lay_out(table: str, root: Path) -> None:
    """Each paper in its folder with its figures, and for each plant the folder of its paper with the slip in it, named by its number."""
    written, slips, reported = papers(table), plants(table), figures(table)
    folders: dict[str, list[str]] = {}
    for name, paper in written.items():
        folders.setdefault(paper.get("folder", name), []).append(name)
        write(agreement(paper, name), root / "faultless" / paper.get("folder", name))
    for folder, shown in reported.items():
        YAML().dump(shown, root / "faultless" / folder / f"{measure.FIGURES}.yaml")
    for number, plant in enumerate(slips):
        folder = str(written[plant["of"]].get("folder", plant["of"]))
        made = {written[name].get("id", name): agreement(written[name], name) for name in folders[folder]}
        shown = made | {measure.FIGURES: deepcopy(reported.get(folder))}
        for path, value in plant["set"].items():
            paper, _, field = path.rpartition(":")
            put(shown[paper or written[plant["of"]].get("id", plant["of"])], field, value)
        for paper in made.values():
            write(paper, root / str(number))
        if shown[measure.FIGURES]:
            YAML().dump(shown[measure.FIGURES], root / str(number) / f"{measure.FIGURES}.yaml")


def grave(root: Path) -> list[dict[str, Any]]:
    """The errors and warnings that are no consequence of another."""
    done = periksa("check", root, "--output-format", "json", "--lang", "en", "--exit-zero", "--jobs", "1", cwd=root)
    findings: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return [found for found in findings if found["outcome"] == "fail" and found["severity"] != "info" and not found["follows"]]


def is_found(plant: dict[str, Any], paper: str, folder: Path, findings: list[dict[str, Any]]) -> bool:
    at = {file.stem: measure.positions(file) for file in folder.glob("*.yaml")}
    wanted = [(place.split(":")[0], place.split(":")[1]) if ":" in place else (paper, place) for place in plant["at"]]
    own = [place for found in findings if Path(found["file"]).parent == folder for place in measure.places(found, at)[0]]
    return any(here == there and measure.matches(path, expected) for here, path in own for there, expected in wanted)


@pytest.mark.parametrize("table", TABLES)
def test_strangers_are_not_accused_and_their_slips_are_found(table: str, tmp_path: Path) -> None:
    """All in one run, of which each would cost as much."""
    written, slips = papers(table), plants(table)
    lay_out(table, tmp_path)
    findings = grave(tmp_path)
    invented = [
        (found["file"], found["rule"], found["message"]) for found in findings if tmp_path / "faultless" in Path(found["file"]).parents
    ]
    assert invented == []
    wrong = [
        plant
        for number, plant in enumerate(slips)
        if is_found(plant, written[plant["of"]].get("id", plant["of"]), tmp_path / str(number), findings) is ("missed" in plant)
    ]
    assert wrong == []
