"""One slip in a faultless paper, many times: each is found at its place; what is right is not objected to (tests/corpus/siblings.yaml)."""

import copy
import json
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tests.command import periksa
from tests.corpus import measure
from tests.strangers import put

SIBLINGS = YAML(typ="safe").load(Path(__file__).parent / "corpus" / "siblings.yaml")
SLIPS: list[dict[str, Any]] = SIBLINGS["plants"]
INDICATOR = "objectives.0.indicators.1"


def paper_with(slip: dict[str, Any]) -> Any:
    paper = copy.deepcopy(SIBLINGS["base"]) | {"id": "kadis"}
    if given := slip.get("indicator"):
        first, second = paper["objectives"][0]["indicators"]
        formula = second["formula"] if given["name"] == second["name"] else f"{given['name']} dalam satu tahun menurut register"
        if given["name"].startswith("Persentase"):
            formula = "Jumlah lansia yang dilayani / jumlah lansia x 100%"
        made = {"number": "2", "formula": formula} | given
        paper["objectives"][0]["indicators"][1] = {key: value for key, value in made.items() if value is not None}
        if "calculation" in given:
            first["calculation"] = "Non Kumulatif"
    for path, value in slip.get("paper", {}).items():
        put(paper, path, value)
    return paper


def findings_of(slips: list[dict[str, Any]], root: Path) -> list[dict[str, Any]]:
    """The findings of the paper with each slip, in a folder named by its number."""
    for number, slip in enumerate(slips):
        (root / str(number)).mkdir()
        YAML().dump(paper_with(slip), root / str(number) / "kadis.yaml")
    # In this process, which has the book: others would read it anew.
    done = periksa("check", root, "--output-format", "json", "--lang", "en", "--exit-zero", "--jobs", "1", cwd=root)
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return found


def said_in(root: Path) -> list[list[tuple[str, str]]]:
    """Of each slip, the rule and the place of what was said as error or warning; the folder is for their papers."""
    findings = findings_of(SLIPS, root)
    found: list[list[tuple[str, str]]] = [[] for _ in SLIPS]
    at = [measure.positions(root / str(number) / "kadis.yaml") for number in range(len(SLIPS))]
    for finding in findings:
        if finding["outcome"] != "pass" and finding["severity"] != "info" and not finding["follows"]:
            number = int(Path(finding["file"]).parent.name)
            own, _ = measure.places(finding, {"kadis": at[number]})
            found[number] += [(finding["rule"], path) for _, path in own]
    return found


def is_right(slip: dict[str, Any], said: list[tuple[str, str]]) -> bool:
    if "bad" not in slip:
        return not said
    at = slip["bad"] if "paper" in slip else f"{INDICATOR}.{slip['bad']}"
    return any(measure.matches(path, at) for _, path in said) is ("missed" not in slip)


def test_a_slip_is_found_at_its_place_and_the_right_thing_is_not(tmp_path: Path) -> None:
    """All in one run, of which each would cost as much."""
    wrong = [(slip, said) for slip, said in zip(SLIPS, said_in(tmp_path), strict=True) if not is_right(slip, said)]
    assert wrong == []
